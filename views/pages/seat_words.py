"""The seats page in words: labels of chambers and terms, captions, rows for charts and tables.

In: the frame and the figures chosen by `seat_figures`. Out: words and small tables of words.
Left out on purpose: which figure is shown (`seat_figures`), what is doubtful (`seat_notes`), the layout (`seats`).
"""

from __future__ import annotations

import pandas as pd

from views import wording
from views.charts import seat_marks
from views.charts.rows import required
from views.evidence import tray
from views.query import cache, seat_groups
from views.query.names import Named
from views.query.seat_figures import HOLDERS, Figures, Size
from views.query.seat_groups import UNDATED
from views.selection.frame import Frame


class Labels:
    """Chambers and terms by their keys: of groups (`seat_groups.groups`), or of statements with a column `last`."""

    def __init__(self, frame: Frame, groups: pd.DataFrame) -> None:
        self._lang = frame.lang
        self._latest = groups.groupby(["chamber_key", "term_key"])["last"].max()
        self._printed = groups.dropna(subset="chamber").groupby("chamber_key").chamber.first().to_dict()
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

    def short(self, chamber_key: str, keys: list[str]) -> list[str]:
        """The year of each term's election, with the month where two share a year; else the term in full."""
        years = [self._year(chamber_key, key) for key in keys]
        words = []
        for key, year in zip(keys, years, strict=True):
            election = wording.given(self._elections.get((chamber_key, key)))
            twice = years.count(year) > 1 and election is not None
            month = self._lang.date(pd.Timestamp(election).strftime("%Y-%m")) if twice else ""
            words.append(month or year or self.term(chamber_key, key))
        return words

    def terms_of(self, chamber_key: str) -> list[str]:
        """The latest first, what carries no date last."""
        return sorted(self._latest.loc[chamber_key].index, key=lambda key: self._age(chamber_key, key))

    def between(self, chamber_key: str, keys: list[str]) -> list[str]:
        """Those dated terms and the registry's terms between them, the oldest first: what is missing stays visible."""
        dated = sorted((key for key in keys if key != UNDATED), key=lambda key: self._age(chamber_key, key))
        if not dated:
            return []
        newest, oldest = self._age(chamber_key, dated[0]), self._age(chamber_key, dated[-1])
        registered = [str(term) for chamber, term in self._elections if chamber == chamber_key and wording.given(term)]
        known = {key for key in registered if newest < self._age(chamber_key, key) < oldest}
        return sorted({*dated, *known}, key=lambda key: self._age(chamber_key, key), reverse=True)

    def _age(self, chamber_key: str, key: str) -> tuple[bool, float]:
        latest = self._latest.get((chamber_key, key))
        day = wording.given(self._elections.get((chamber_key, key))) or wording.given(latest)
        return key == UNDATED, -pd.Timestamp(day).timestamp() if day is not None else 0.0

    def _year(self, chamber_key: str, key: str) -> str:
        election = wording.given(self._elections.get((chamber_key, key)))
        return str(pd.Timestamp(election).year) if election is not None else key.removeprefix("year-") * ("year" in key)


def caption(frame: Frame, term: str, group: pd.Series, size: Size) -> str:
    """Term, unit with the size of the chamber, number of sources."""
    lang = frame.lang
    seats = lang._("number of seats, size of the chamber unknown")
    if size.seats is not None:
        seats = lang._("number of seats out of {total}", total=lang.number(size.seats))
    return f"{term} · {seats} – {from_sources(frame, int(group.statements), int(group.documents))}"


def from_sources(frame: Frame, statements: int, documents: int) -> str:
    n = frame.lang.n
    within = n("in {count} document", "in {count} documents", documents)
    return n("from {count} statement", "from {count} statements", statements) + " " + within


def called(frame: Frame, party_id: str) -> Named:
    """A party; or in words that no party holds the seats."""
    holder = HOLDERS.get(party_id)
    if holder is None:
        return frame.names[party_id]
    words = frame.lang._("independent members") if holder == "independent" else frame.lang._("vacant")
    return Named(party_id, "other", words, words)


def chart_rows(frame: Frame, figures: Figures, selected: set[str]) -> pd.DataFrame:
    """Rows for the charts by size, seats of no party after the parties, and in one grey block those not selected."""
    in_bloc = figures.inside[~figures.inside.part_of_id.isin(selected)]
    shown = pd.concat([figures.counted, in_bloc])
    shown = shown[shown.party_id.isin(selected)]
    shown = shown.assign(holder=shown.party_id.map(HOLDERS).fillna(""))
    shown = shown.sort_values(["holder", "seats"], ascending=[True, False], kind="stable")
    named = [called(frame, party) for party in shown.party_id]
    rows = shown[["fact_id", "party_id", "seats", "least", "most", "holder"]].assign(
        label=[party.short for party in named],
        name=[party.name for party in named],
        colour=pd.Series([party.colour(frame.theme) for party in named], shown.index, object),
    )
    others = figures.total - int(shown.seats.sum())
    if len(rows) and others > 0:
        label, name = frame.lang._("not selected"), frame.lang._("Parties not selected")
        rest = {"fact_id": "", "party_id": "", "seats": others, "least": others, "most": others, "holder": ""}
        rows = pd.concat([rows, pd.DataFrame([{**rest, "label": label, "name": name, "colour": frame.theme.line}])])
    return rows.reset_index(drop=True)


def alt(frame: Frame, rows: pd.DataFrame, size: Size, chamber: str) -> str:
    """The chart for those who do not see it."""
    parts = []
    for row in required(rows, rows.columns):
        stated = seat_marks.stated(row, frame.lang)
        parts.append(f"{row.name}: {frame.lang.number(row.seats)}" + (f" ({stated})" if stated else ""))
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
        _("Party"): tray.each(rows.party_id, lambda party: called(frame, party).with_country),
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
    rows = seat_groups.keyed(frame.store, rows)
    label = frame.lang.n(
        "{count} figure left out: poll, projection or hypothesis",
        "{count} figures left out: polls, projections or hypotheses",
        frame.counted("seats", left_out=True).statements,
    )
    labels = Labels(frame, rows.assign(last=rows.date_from))
    tray.folded(frame, rows, lambda shown: table(frame, shown, labels), "seats-left-out", label)
