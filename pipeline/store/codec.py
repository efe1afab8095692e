"""Records of `model` as JSON and back.

In: any frozen dataclass of the model. Out: the same, after a round trip through plain JSON values.
Types come from the annotations, so a field added to the model needs no change here. A fact is written with its class
name, since `Reading.facts` holds all six.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from pipeline.identity.facts import TABLE_OF
from pipeline.model import Fact

T = TypeVar("T")
_FACTS = {cls.__name__: cls for cls in TABLE_OF}


def encode(value: Any) -> Any:
    """A record as dicts, lists, strings and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        row = {f.name: encode(getattr(value, f.name)) for f in fields(value)}
        return {"is": type(value).__name__, **row} if isinstance(value, Fact) else row
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def decode(cls: type[T], value: Any) -> T:
    """The record that `encode` was given.

    Raises:
        ValueError, KeyError, TypeError: the JSON is of another shape, such as one of an older model.
    """
    return typing.cast(T, _reader(typing.cast(Hashable, cls))(value))


@cache
def _reader(kind: Hashable) -> Callable[[Any], Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        inner = _reader(next(a for a in arguments if a is not types.NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _reader(arguments[0])
        return lambda value: tuple(map(item, value))
    if kind is Fact:
        return lambda value: _reader(typing.cast(Hashable, _FACTS[value.pop("is")]))(value)
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_reader(kind)
    return lambda value: value


def _record_reader(cls: Any) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(cls)
    readers = {f.name: _reader(hints[f.name]) for f in fields(cls)}
    return lambda row: cls(**{name: read(row[name]) for name, read in readers.items()})
