"""The seats page in words: labels of chambers and terms, captions, rows for charts and tables.

In: the frame and the figures chosen by `seat_figures`. Out: words and small tables of words.
Left out on purpose: which figure is shown (`seat_figures`), what is doubtful (`seat_notes`), the layout (`seats`).
"""

from __future__ import annotations

import pandas as pd

from views import wording
from views.evidence import tray
from views.query import cache, seat_figures
from views.query.seat_figures import UNDATED, Figures, Size
from views.selection.frame import Frame


class Labels:
    """Chambers and terms of some rows, by their keys."""

    def __init__(self, frame: Frame, rows: pd.DataFrame) -> None:
        self._frame = frame
        self._lang = frame.lang
        self._latest = rows.groupby(["chamber_key", "term_key"]).date_from.max()
        self._printed = rows.dropna(subset="chamber").groupby("chamber_key").chamber.first().to_dict()
        registry = cache.chambers(frame.store)
        self._names = dict(zip(registry.chamber_id, zip(registry["name"], registry.country, strict=True), strict=True))
        days = registry.election.fillna(registry.date_from)
        self._elections = dict(zip(zip(registry.chamber_id, registry.term, strict=True), days, strict=True))

    def chamber(self, key: str) -> str:
        """`Große Kammer (XA)`; a chamber that the registry does not know is called as printed."""
        country, between, _ = key.rpartition("~")
        name, country = self._names.get(key, (self._printed.get(key), country if between else None))
        name = name or self._lang._("Chamber not named")
        return f"{name} ({country})" if wording.given(country) else str(name)

    def term(self, chamber_key: str, key: str) -> str:
        _ = self._lang._
        if key == UNDATED:
            return _("undated")
        if key.startswith("year-"):
            return key.removeprefix("year-")
        election = wording.day(self._elections.get((chamber_key, key)), self._lang)
        return _("Term {term}, elected {day}", term=key, day=election) if election else _("Term {term}", term=key)

    def terms_of(self, chamber_key: str) -> list[str]:
        """The latest first, what carries no date last."""
        latest = self._latest.loc[chamber_key]

        def age(key: str) -> tuple[bool, float]:
            day = wording.given(self._elections.get((chamber_key, key))) or wording.given(latest[key])
            return key == UNDATED, -pd.Timestamp(day).timestamp() if day is not None else 0.0

        return sorted(latest.index, key=age)

    def caption(self, term_key: str, here: pd.DataFrame, size: Size) -> str:
        """Term, unit with the size of the chamber, number of sources."""
        lang = self._lang
        seats = lang._("number of seats, size of the chamber unknown")
        if size.seats is not None:
            seats = lang._("number of seats out of {total}", total=lang.number(size.seats))
        chamber_key = str(here.chamber_key.iloc[0])
        return f"{self.term(chamber_key, term_key)} · {seats} – {tray.counted(self._frame, here)}"


def chart_rows(frame: Frame, figures: Figures, selected: set[str]) -> pd.DataFrame:
    """Rows for the charts: the selected parties, and in one grey block the seats of those that are not selected."""
    in_bloc = figures.inside[~figures.inside.part_of_id.isin(selected)]
    shown = pd.concat([figures.counted, in_bloc])
    shown = shown[shown.party_id.isin(selected)].sort_values("seats", ascending=False, kind="stable")
    named = [frame.names[party] for party in shown.party_id]
    drawn = [
        (fact_id, party.entity_id, party.short, party.name, party.colour(frame.theme), int(seats))
        for fact_id, party, seats in zip(shown.fact_id, named, shown.seats, strict=True)
    ]
    others = figures.total - int(shown.seats.sum())
    if drawn and others > 0:
        label, name = frame.lang._("not selected"), frame.lang._("Parties not selected")
        drawn.append(("", "", label, name, frame.theme.line, others))
    return pd.DataFrame(drawn, columns=["fact_id", "party_id", "label", "name", "colour", "seats"])


def alt(frame: Frame, rows: pd.DataFrame, size: Size, chamber: str) -> str:
    """The chart for those who do not see it."""
    parts = [f"{name}: {frame.lang.number(seats)}" for name, seats in zip(rows["name"], rows.seats, strict=True)]
    whole = [] if size.seats is None else [frame.lang.n("of {count} seat", "of {count} seats", size.seats)]
    return f"{chamber}. " + "; ".join([*parts, *whole])


def table(frame: Frame, rows: pd.DataFrame, labels: Labels, *, placed: bool = True) -> pd.DataFrame:
    """The statements in words; without `placed` the chamber and term, which the page already names."""
    _, lang = frame.lang._, frame.lang
    seats, of = _("Seats"), _("of")
    place = {
        _("Chamber"): tray.each(rows.chamber_key, labels.chamber),
        _("Term"): tray.each(zip(rows.chamber_key, rows.term_key, strict=True), lambda key: labels.term(*key)),
    }
    words = {
        _("Party"): tray.each(rows.party_id, lambda party: frame.names[party].with_country),
        seats: rows.seats.tolist(),
        of: rows.total.tolist(),
        **(place if placed else {}),
        _("Basis"): tray.each(rows.basis, lambda basis: wording.basis_word(basis, lang)),
        **tray.shared_words(frame, rows),
    }
    return pd.DataFrame(words).astype({seats: "Int64", of: "Int64"})


def left_out_tray(frame: Frame) -> None:
    """Polls, projections and hypotheses: never drawn, always counted."""
    rows = frame.left_out("seats")
    if rows.empty:
        return
    rows = seat_figures.grouped(rows, frame.names)
    label = frame.lang.n(
        "{count} figure left out: poll, projection or hypothesis",
        "{count} figures left out: polls, projections or hypotheses",
        len(rows),
    )
    labels = Labels(frame, rows)
    tray.folded(frame, rows, lambda shown: table(frame, shown, labels), "seats-left-out", label)
