"""What a file says about its text, as fields of a Document.

In: front matter or JSON fields. Out: keyword arguments of Document, and a Flaw for each value that cannot be used.
Fields: id, title, author, date (or published), publisher, url, source, source_kind, language. Others (tags, keywords …)
are the writer's own and passed over. A bad value costs that value, never the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from pipeline.dates.bounds import bounds
from pipeline.model import SourceKind
from pipeline.sources.formats import Flaw

_PLAIN = ("id", "title", "author", "publisher", "url", "source")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*", re.DOTALL)
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_LANGUAGE = re.compile(r"([a-z]{2})([-_].*)?", re.IGNORECASE)


def understand(said: Mapping[str, object]) -> tuple[dict[str, Any], list[Flaw]]:
    """Document fields (and `id`), and what could not be used."""
    fields: dict[str, Any] = {}
    flaws: list[Flaw] = []
    for name in _PLAIN:
        value = said.get(name)
        if (text := _as_text(value)) is not None:
            fields[name] = text
        elif value is not None and value != "":
            flaws.append(Flaw("metadata", f"`{name}` is no text; write it as one line", str(value)[:80]))
    for step in (_published, _kind, _language):
        try:
            fields |= step(said)
        except ValueError as error:
            flaws.append(Flaw("metadata", *error.args))
    return fields, flaws


def _as_text(value: object) -> str | None:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value).strip() or None
    return None


def _published(said: Mapping[str, object]) -> dict[str, Any]:
    """`published` where the day is known, `published_edtf` always: a year stays a year."""
    given = _as_text(said.get("date", said.get("published")))
    if given is None:
        return {}
    edtf = given
    if match := _TIME.fullmatch(given):
        edtf = match[1]
    elif match := _GERMAN.fullmatch(given):
        edtf = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    try:
        first, last = bounds(edtf)
    except ValueError:
        raise ValueError("the date cannot be read; write it as 2026-05-06, 2026-05 or 2026", given) from None
    published: date | None = first if first == last else None
    return {"published": published, "published_edtf": edtf}


def _kind(said: Mapping[str, object]) -> dict[str, Any]:
    given = _as_text(said.get("source_kind"))
    if given is None:
        return {}
    if given not in set(SourceKind):
        raise ValueError(f"`source_kind` is none of {', '.join(SourceKind)}; write one of them", given)
    return {"source_kind": SourceKind(given)}


def _language(said: Mapping[str, object]) -> dict[str, Any]:
    given = _as_text(said.get("language"))
    if given is None:
        return {}
    match = _LANGUAGE.fullmatch(given)
    if match is None:
        raise ValueError("`language` is no code of two letters; write de, en …", given)
    return {"language": match[1].lower()}
