"""Which unlisted names are parties in a text that hardly speaks of parties: those beside which it does.

In: a Doc and its candidates. Out: the same; other names that were taken for parties or movements are organisations.
Firms, clubs, authorities and products of the news are written like the parties of a political text ("Weites Land"), so
the text itself has to tell. Left out: listed names; texts on politics, where the words beside a name tell little; texts
too short to show what they are about.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.credible import is_political
from pipeline.model import Kind
from pipeline.seeds import load_frame

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT})
_SHORT = 80  # tokens


def set_partyless(doc: Doc, candidates: Sequence[Candidate]) -> None:
    """Make organisations of the parties that nothing speaks for."""
    unlisted = [c for c in candidates if c.kind in _GROUPS and not c.names]
    if not unlisted or len(doc) < _SHORT or is_political(doc):
        return
    shown = {_root(doc, c) for c in unlisted if _is_shown(doc, c)}
    shown |= {_root(doc, c.same_as) for c in unlisted if c.same_as is not None and _root(doc, c) in shown}
    for candidate in unlisted:
        told = candidate.same_as or candidate
        if _root(doc, candidate) not in shown and _root(doc, told) not in shown:
            candidate.kind = Kind.ORGANISATION


def _root(doc: Doc, candidate: Candidate) -> str:
    """The name as it is compared: "des Seenbunds" is "Seenbund"."""
    text = doc[candidate.start : candidate.end].text.casefold()
    return text.removesuffix("s").removesuffix("e")


def _is_shown(doc: Doc, candidate: Candidate) -> bool:
    """A noun of party politics stands in its sentence, or in the name ("Bremer Partei", "X-Fraktion")."""
    sentence = doc[candidate.start].sent
    return any(token.text[:1].isupper() and token.lower_.endswith(_telling()) for token in sentence)


@cache
def _telling() -> tuple[str, ...]:
    return tuple(load_frame("names")["party_politics"])
