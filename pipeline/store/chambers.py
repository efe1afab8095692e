"""The chambers table: parliaments of the registry, term by term.

In: seeds/registry/chambers/*.yaml. Out: rows of the table, and the years of the elections.
Left out on purpose: names in a text; those are found by `entities` and `facts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.dates.bounds import bounds
from pipeline.identity.disputes import Elections
from pipeline.seeds import SEEDS, SeedError, load

Row = dict[str, Any]


def chamber_rows(registry: Path = SEEDS / "registry") -> list[Row]:
    """One row per chamber and term; a chamber without terms has one row without.

    Raises:
        SeedError: a row lacks a field or has a date that cannot be read.
    """
    rows = []
    for path in sorted(registry.glob("chambers/*.yaml")):
        for chamber in load(path)["chambers"]:
            try:
                rows += list(_terms(chamber))
            except (KeyError, TypeError, ValueError) as error:
                raise SeedError(
                    f"{path}: chamber {chamber.get('id')!r}: {error}; see seeds/registry/README.md"
                ) from error
    return rows


def _terms(chamber: Mapping[str, Any]) -> Iterator[Row]:
    shared = {
        "chamber_id": chamber["id"],
        "country": chamber.get("country"),
        "name": chamber["name"],
        "level": chamber.get("level", "national"),
        "main": bool(chamber.get("main", False)),
    }
    for term in chamber.get("terms") or [{}]:
        election = _days(term.get("election"))
        yield {
            **shared,
            "term": None if term.get("term") is None else str(term["term"]),
            "election": election[0] if election[0] == election[1] else None,
            "date_from": _days(term.get("from"))[0] or election[0],
            "date_to": _days(term.get("to"))[1],
            "seats": term.get("seats"),
        }


def _days(value: object) -> tuple[date | None, date | None]:
    return (None, None) if value is None else bounds(str(value))


def election_years(rows: Iterable[Row]) -> Elections:
    """(chamber_id, term) -> the years it was elected in (two after a repeat election); else the year it began."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows:
        if row["term"] and (day := row["election"] or row["date_from"]):
            years[row["chamber_id"], row["term"]].add(day.year)
    return years
