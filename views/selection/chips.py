"""What is set, above every page: a chip for each filter and pick, taken off with one click.

In: the frame. Out: buttons. Left out on purpose: setting a filter (`filters`, or a mark of a chart).
"""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from views import wording
from views.charts.words import modality_words
from views.layout import plain
from views.selection import filters
from views.selection.frame import Frame, asked, choose

Chip = tuple[str, str, str | None]
"""The code, the words on the chip, and what the code says once the chip is taken off."""


def words(frame: Frame) -> list[str]:
    """The filters in words, as they stand on the chips; a pick is none, for it narrows no chart."""
    return [said for code, said, _ in listed(frame) if code != "pick"]


def draw(frame: Frame) -> None:
    chips = list(listed(frame))
    if not chips:
        return
    help_ = frame.lang._("Take this filter off")
    with st.container(horizontal=True, key="chips", gap="small"):
        for n, (code, said, without) in enumerate(chips):
            st.button(f"{plain(said)} ✕", key=f"chip-{code}-{n}", on_click=choose, args=(code, without), help=help_)


def listed(frame: Frame) -> Iterator[Chip]:
    """Every filter and pick that is set, in words."""
    _, lang, chosen = frame.lang._, frame.lang, frame.filters
    yield from _each("party", chosen.parties, [frame.names[party].with_country for party in chosen.parties])
    yield from _each("country", chosen.countries, [lang.country(code) for code in chosen.countries])
    if chosen.first_year is not None:
        yield "from", _("from {year}", year=chosen.first_year), None
    if chosen.last_year is not None:
        yield "to", _("up to {year}", year=chosen.last_year), None
    kinds = filters.kind_words(frame)
    yield from _each("kind", chosen.kinds, [kinds[kind] for kind in chosen.kinds])
    modalities = modality_words(lang)
    yield from _each("modality", chosen.modalities, [modalities[code] for code in chosen.modalities])
    if chosen.confidence is not None:
        yield "confidence", _("Confidence from {share}", share=lang.percent(100 * chosen.confidence, 0)), None
    titles = [wording.title(frame.store, document, lang) for document in chosen.documents]
    yield from _each("document", chosen.documents, titles)
    yield from _each("source", chosen.sources, [wording.source_kind_word(kind, lang) for kind in chosen.sources])
    if pick := asked("pick"):
        yield "pick", _("tables: {what}", what=" – ".join(frame.names[part].name for part in pick.split("~"))), None


def _each(code: str, values: tuple[str, ...], words: list[str]) -> Iterator[Chip]:
    for value, word in zip(values, words, strict=True):
        yield code, word, ",".join(other for other in values if other != value) or None
