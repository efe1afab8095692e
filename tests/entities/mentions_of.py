"""Texts and what they name: the finders and the linker on a text that stands alone.

In: a text. Out: (text, kind or id) of its mentions, or the candidates of one finder. `TNU`, Torwina and Morgenrot are
nobody; real parties stand only where the registry is what is tested.
"""

from __future__ import annotations

from datetime import date

from pipeline.entities.candidate import Candidate
from pipeline.entities.find import find_mentions
from pipeline.language.boilerplate import read_furniture
from pipeline.language.tokens import nlp
from pipeline.model import Document, Mention


def mentions(text: str, *, body_start: int = 0, published: date | None = None) -> list[Mention]:
    """All mentions; each stands where it says."""
    document = Document(
        document_id="d", source_id="s", path="p.txt", text=text, published=published, body_start=body_start
    )
    found = find_mentions(nlp()(text), document, read_furniture(text, body_start))
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
    assert [m.start for m in found] == sorted(m.start for m in found)
    return found


def ids(text: str, *, published: date | None = None) -> list[tuple[str, str]]:
    return [(m.text, m.entity.entity_id) for m in mentions(text, published=published)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.entity.kind.value) for m in mentions(text)]


def people(text: str) -> list[str]:
    return [m.text for m in mentions(text) if m.entity.kind.value == "person"]


def spans(text: str, found: list[Candidate]) -> list[str]:
    """The texts of candidates, in their order."""
    doc = nlp()(text)
    return [doc[c.start : c.end].text for c in found]
