"""Questions that many ask of one sentence or clause, answered once.

In: a question of a scene or clause, and what it is about (clauses, words). Out: the same question; its answer lies with
whom it is asked of, and goes with it. Only for what no longer changes once descriptions are resolved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Asked(Protocol):
    answers: dict[Any, Any]


_A = TypeVar("_A", bound=Asked)
_P = ParamSpec("_P")
_T = TypeVar("_T")


def once(ask: Callable[Concatenate[_A, _P], _T]) -> Callable[Concatenate[_A, _P], _T]:
    """The same question, asked once for each that it is about."""

    @wraps(ask)
    def answer(of: _A, /, *about: _P.args, **named: _P.kwargs) -> _T:
        key = (ask, *about, *named.items())
        if key not in of.answers:
            of.answers[key] = ask(of, *about, **named)
        known: _T = of.answers[key]
        return known

    return answer
