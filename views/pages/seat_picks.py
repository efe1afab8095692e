"""What the seats page is asked for: chamber, term, the term compared with it, which of rival figures is shown.

In: the codes of the address bar and the groups of seats there are. Out: choices that are always valid, a notice in
words where the address's are not, and the widgets that write them. Left out on purpose: reading the figures.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from views import layout
from views.pages.seat_words import Labels
from views.query import seat_groups
from views.query.seat_groups import UNDATED
from views.selection.address import unknown
from views.selection.frame import Frame, asked, choose

NO_TERM = "none"
"""The code `against` of a reader who wants no comparison; without the code, the previous term is compared."""


@dataclass(frozen=True)
class Chosen:
    """`against` is the term compared with `term`, None for none; `rule` is "" for the claims' own choice."""

    chamber: str
    term: str
    against: str | None
    rule: str


def place(frame: Frame, groups: pd.DataFrame) -> tuple[str, str]:
    """Chamber and term: the address's, else those of the open fact, else the best reported."""
    chamber, term = asked("chamber"), asked("term")
    if chamber is not None and chamber not in set(groups.chamber_key):
        _none_under_filters(frame)
        chamber = term = None
    of_fact = seat_groups.group_of(frame.store, frame.filters, frame.fact) if frame.fact else None
    best = of_fact or (groups.chamber_key.iloc[0], groups.term_key.iloc[0])
    if chamber is not None and best[0] != chamber:
        best = chamber, groups[groups.chamber_key == chamber].term_key.iloc[0]
    if term is not None and term not in set(groups[groups.chamber_key == best[0]].term_key):
        _none_under_filters(frame)
        term = None
    return str(best[0]), str(term or best[1])


def pick(frame: Frame, groups: pd.DataFrame, labels: Labels, chamber: str, term: str) -> Chosen:
    """The widgets, above the charts."""
    _ = frame.lang._
    chambers = sorted(groups.chamber_key.unique(), key=lambda key: labels.chamber(key).casefold())
    terms = labels.terms_of(chamber)
    others = [key for key in terms if key != term]
    against = _against(frame, terms, term)
    with st.container(horizontal=True, key="pickers"):
        _select(_("Chamber"), "chamber", {key: labels.chamber(key) for key in chambers}, chamber, _chamber, 280)
        _select(_("Term or year"), "term", {key: labels.term(chamber, key) for key in terms}, term, _term(chamber))
        if others:
            words = {NO_TERM: _("no other term"), **{key: labels.term(chamber, key) for key in others}}
            _select(_("Compare with"), "against", words, against or NO_TERM, _against_chosen(chamber, term))
    return Chosen(chamber, term, against, _rule(frame))


def choose_rule(frame: Frame, rule: str) -> None:
    """Which of differing figures is shown; for chambers in which some differ."""
    words = {"": frame.lang._("as settled in the data"), **rule_words(frame)}

    def changed(value: str) -> None:
        choose("rule", value)

    _select(frame.lang._("Of differing figures, show"), "rule", words, rule, changed)


def rule_words(frame: Frame) -> dict[str, str]:
    _ = frame.lang._
    return {
        "latest": _("the one published last"),
        "origins": _("the one from most independent sources"),
        "official": _("the election result"),
    }


def _rule(frame: Frame) -> str:
    rule = asked("rule")
    if rule is not None and rule not in seat_groups.RULES:
        layout.note(unknown("rule", rule, frame.lang))
        return ""
    return rule or ""


def _against(frame: Frame, terms: list[str], term: str) -> str | None:
    """The address's, else the previous term with figures that is named in the same way."""
    wanted = asked("against")
    if wanted == NO_TERM:
        return None
    if wanted in terms and wanted != term:
        return wanted
    if wanted is not None:
        layout.note(unknown("against", wanted, frame.lang))
    earlier = alike(terms[terms.index(term) + 1 :], term)
    return earlier[0] if earlier and term != UNDATED else None


def alike(terms: list[str], term: str) -> list[str]:
    """The dated terms that are named as `term` is: a year beside a numbered term may be the same term."""
    return [key for key in terms if key != UNDATED and key.startswith("year-") == term.startswith("year-")]


def _chamber(value: str) -> None:
    _keep(chamber=value)


def _term(chamber: str) -> Callable[[str], None]:
    return lambda value: _keep(chamber=chamber, term=value)


def _against_chosen(chamber: str, term: str) -> Callable[[str], None]:
    return lambda value: _keep(chamber=chamber, term=term, against=value)


def _keep(**codes: str) -> None:
    """A term is kept with its chamber, a comparison with both; a new chamber begins without either."""
    for code in ("chamber", "term", "against"):
        choose(code, codes.get(code))


def _none_under_filters(frame: Frame) -> None:
    layout.note(frame.lang._("The chamber or term of the link has no figures under these filters; another is shown."))


def _select(
    label: str, code: str, words: dict[str, str], chosen: str, write: Callable[[str], None], width: int = 420
) -> None:
    """A choice that the address keeps."""
    key = f"pick-{code}"

    def changed() -> None:
        write(st.session_state[key])

    st.session_state[key] = chosen
    st.selectbox(label, list(words), key=key, format_func=lambda value: words[value], on_change=changed, width=width)
