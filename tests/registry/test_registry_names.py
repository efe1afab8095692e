"""Names of parties: nobody claims another's on one day, labels fit into a chart, years run forward."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from registry_rows import claims, parties, year

from pipeline.entities.registry import registry
from pipeline.model import Kind

Claim = tuple[str, str, int, int]


def clashes(by_name: dict[tuple[str | None, str], list[Claim]]) -> list[tuple[str | None, str, str, str]]:
    """Pairs of entities of one country that hold one name in overlapping years."""
    return [
        (country, name, a[0], b[0])
        for (country, name), holders in by_name.items()
        for a, b in combinations(holders, 2)
        if a[0] != b[0] and a[2] <= b[3] and b[2] <= a[3]
    ]


def test_clashes_see_years_and_case() -> None:
    same = {("XX", "licht"): [("a", "name", 1990, 2000), ("b", "name", 2000, 9999)]}
    apart = {("XX", "licht"): [("a", "name", 1990, 1999), ("b", "name", 2000, 9999)]}
    assert clashes(same) == [("XX", "licht", "a", "b")]
    assert clashes(apart) == []


def test_no_name_belongs_to_two_parties_of_one_country_on_one_day() -> None:
    by_name: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    for row in parties():
        for name, group, first, last in claims(row.content):
            by_name[row.country, name.casefold()].append((row.id, group, first, last))
    assert clashes(by_name) == []


def test_no_name_clashes_once_its_head_noun_is_off() -> None:
    """The reader turns "Partei X" into "X" that needs a voucher: that must not make two parties one."""
    reg = registry()
    by_name: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    for name in reg.names:
        entity = reg.entities[name.entity_id]
        if entity.kind in {Kind.PARTY, Kind.MOVEMENT}:
            row = reg.rows[name.entity_id]
            first = year(name.valid_from, year(row.get("founded"), 0))
            last = year(name.valid_to, year(row.get("dissolved"), 9999))
            by_name[entity.country, name.text.casefold()].append((name.entity_id, name.how, first, last))
    assert clashes(by_name) == []


def test_labels_fit() -> None:
    assert [(r.id, r.content["short"]) for r in parties() if not 0 < len(r.content["short"]) <= 14] == []


def test_labels_of_one_country_differ() -> None:
    alive = [r for r in parties() if not r.content.get("dissolved")]
    seen: dict[tuple[str | None, str], str] = {}
    for row in alive:
        other = seen.setdefault((row.country, row.content["short"]), row.id)
        assert other == row.id, f"{other} and {row.id} share the label {row.content['short']!r}"


def test_no_empty_or_padded_name() -> None:
    wrong = [
        (row.id, name) for row in parties() for name, *_ in claims(row.content) if name != name.strip() or not name
    ]
    assert wrong == []


def test_years_run_forward() -> None:
    for row in parties():
        assert year(row.content.get("founded"), 0) <= year(row.content.get("dissolved"), 9999), row.id
        for name, _, first, last in claims(row.content):
            assert first <= last, f"{row.id}: {name}"


def test_a_successor_was_there_when_the_party_ended() -> None:
    rows = {row.id: row.content for row in parties()}
    for row in parties():
        follower = row.content.get("successor")
        if follower and row.content.get("dissolved") and rows[follower].get("dissolved"):
            assert year(row.content["dissolved"], 0) <= year(rows[follower]["dissolved"], 9999), row.id


def test_the_canonical_name_is_found_in_a_text() -> None:
    """Every party is found under its name, or needs quotation marks and says so."""
    hows: dict[str, set[str]] = defaultdict(set)
    for name in registry().names:
        hows[name.entity_id].add(name.how)
    assert [r.id for r in parties() if not hows[r.id] & {"name", "abbreviation", "quoted"}] == []
