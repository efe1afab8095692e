"""From one fact onward: where it is drawn, where its document is read, whom it is about.

In: the frame and a fact. Out: a quiet line of links, the same wherever the panel opens. Left out on purpose: the
filters of the present page, which might hide the very fact that a link leads to.
"""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from views import wording
from views.query.names import Names
from views.query.witnesses import Found
from views.selection import links
from views.selection.frame import Frame

_PAGES = {
    "seats": "seats",
    "agreements": "agreements",
    "events": "timeline",
    "stances": "relations",
    "ties": "relations",
}
"""The page that draws a table. Roles stand in the dossiers."""
_ABOUT = ("party_id", "party_a_id", "party_b_id", "from_id", "to_id", "a_id", "b_id", "organisation_id")
MOST_DOSSIERS = 4
"""A forum of twenty parties needs no twenty links."""


def draw(frame: Frame, found: Found) -> None:
    _, fact = frame.lang._, str(found.row["fact_id"])
    with st.container(horizontal=True, key="onward", gap="small"):
        links.page_link("documents", _("Read in the document"), document=str(found.row["document_id"]), fact=fact)
        if page := _PAGES.get(found.table):
            links.page_link(page, _("Shown on: {page}", page=_title(frame, page)), fact=fact)
        for words, of in _dossiers(found, frame):
            links.page_link("dossier", words, of=of)


def _title(frame: Frame, page: str) -> str:
    return {
        "seats": frame.lang._("Seats"),
        "agreements": frame.lang._("Agreements"),
        "timeline": frame.lang._("Timeline"),
        "relations": frame.lang._("Relations"),
    }[page]


def _dossiers(found: Found, frame: Frame) -> Iterator[tuple[str, str]]:
    """Words and ids: every party that the fact is about, and the two of them side by side."""
    about = parties(found, frame.names)[:MOST_DOSSIERS]
    for party in about:
        yield frame.lang._("Dossier: {name}", name=frame.names[party].short), party
    if len(about) == 2:
        both = " ↔ ".join(frame.names[party].short for party in about)
        yield frame.lang._("Dossier: {name}", name=both), ",".join(about)


def parties(found: Found, names: Names) -> list[str]:
    """The parties, movements and organisations among those whom the fact names."""
    who = [wording.given(found.row.get(column)) for column in _ABOUT]
    taking_part = wording.given(found.row.get("participants"))
    who += list(taking_part) if taking_part is not None else []
    known = dict.fromkeys(one for one in who if one)
    return [one for one in known if names[one].kind in ("party", "movement", "organisation")]
