"""The files of seeds/registry: they load, ids are unique and lead somewhere, every row says where it comes from."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from registry_rows import REGISTRY, all_rows, files, listed, parties

from pipeline.entities.registry import given_names, registry
from pipeline.model import Kind

POST_SOVIET = ["AM", "AZ", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM", "UA", "UZ"]
IDS = {
    "parties": r"[a-z]{2}(-[a-z0-9]+)+",
    "chambers": r"[a-z]{2}(-[a-z0-9]+)+",
    "countries": r"country-[a-z]{2}",
    "places": r"place-([a-z]{2}|world)(-[a-z0-9]+)+",
    "organisations": r"org-[a-z]{2,4}(-[a-z0-9]+)+",
    "persons": r"person-[a-z]{2}(-[a-z0-9]+)+",
}


@pytest.mark.parametrize("name", sorted(files()))
def test_file_holds_rows(name: str) -> None:
    content = files()[name]
    lists = [value for value in content.values() if isinstance(value, list)]
    assert len(lists) == 1
    assert lists[0]
    assert all(isinstance(row, dict) and row.get("id") and row.get("name") for row in lists[0])


def test_every_file_is_read_by_the_pipeline() -> None:
    expected = {row.id for row in all_rows() if not row.file.startswith("chambers")}
    assert set(registry().entities) == expected


def test_ids_are_unique() -> None:
    assert [key for key, n in Counter(row.id for row in all_rows()).items() if n > 1] == []


def test_ids_are_well_formed() -> None:
    wrong = []
    for row in all_rows():
        pattern = IDS[re.split(r"[/.]", row.file)[0]]
        if not re.fullmatch(pattern, row.id):
            wrong.append((row.file, row.id))
    assert wrong == []


def test_id_begins_with_the_country_of_the_file() -> None:
    """A party of a state that is gone stands in its heir's file, with an empty country."""
    assert [r.id for r in parties() if r.country and not r.id.startswith(f"{r.country.lower()}-")] == []
    assert [r.id for r in parties() if not r.country and r.id[:3] not in {"eu-", "su-"}] == []
    assert [f for f, c in files().items() if f.startswith("parties/") and (c["country"] or "EU") != f[8:10]] == []


@pytest.mark.parametrize("field", ["successor", "member_of"])
def test_party_leads_to_a_party(field: str) -> None:
    known = {row.id for row in parties()}
    lost = []
    for row in parties():
        value = row.content.get(field) or []
        targets = value if isinstance(value, list) else [value]
        lost += [(row.id, t) for t in targets if t not in known or t == row.id]
    assert lost == []


@pytest.mark.parametrize("field", ["close_to"])
def test_organisation_leads_to_a_known_entity(field: str) -> None:
    known = {row.id for row in all_rows()}
    rows = [row for row in listed("organisations") if row.content.get(field)]
    assert rows
    assert [(r.id, r.content[field]) for r in rows if r.content[field] not in known or r.content[field] == r.id] == []


def test_successors_do_not_go_in_a_circle() -> None:
    follows = {row.id: row.content.get("successor") for row in parties()}
    for start in follows:
        seen, at = {start}, follows[start]
        while at is not None:
            assert at not in seen, f"{start}: successors lead back to {at}"
            seen.add(at)
            at = follows[at]


def test_every_row_has_a_source() -> None:
    assert [r.id for r in all_rows() if not (r.content.get("source") or files()[r.file].get("source"))] == []


def test_a_link_is_never_the_whole_source() -> None:
    sources = [str(r.content["source"]) for r in all_rows() if r.content.get("source")]
    assert [s for s in sources if re.fullmatch(r"\s*https?://\S+\s*", s)] == []


def test_enough_parties_of_the_countries_that_matter() -> None:
    assert len(parties()) >= 120
    counts = Counter(row.country for row in parties())
    assert {cc: counts[cc] for cc in [*POST_SOVIET, "DE", "AT", "CH", "RS"] if counts[cc] < 2} == {}


def test_countries_have_code_adjective_and_capital() -> None:
    places = {row.id: row.content for row in listed("places")}
    for row in listed("countries"):
        c = row.content
        assert re.fullmatch(r"[A-Z]{2}", c["code"]), row.id
        assert c["adjective"] is None or re.fullmatch(r"(US-)?[a-zß-ÿ-]+", c["adjective"]), row.id
        # a city state is its own capital
        assert c["capital"] in places or c["capital"] is None, f"{row.id}: the capital {c['capital']} is no place"
    assert sum(row.content["capital"] is None for row in listed("countries")) <= 5
    assert sum(row.content["adjective"] is None for row in listed("countries")) <= 4
    assert {c for c in POST_SOVIET if f"place-{c.lower()}-" not in " ".join(registry().capitals)} == set()


def test_country_codes_are_unique_and_known_to_all_rows() -> None:
    codes = [row.content["code"] for row in listed("countries")]
    assert [c for c, n in Counter(codes).items() if n > 1] == []
    assert {r.country for r in all_rows() if r.file != "countries.yaml"} - {*codes, None} <= {"EU"}


def test_capitals_lie_in_their_country() -> None:
    entities = registry().entities
    assert [p for p, c in registry().capitals.items() if entities[p].country != entities[c].country] == []


def test_given_names_are_single_capitalised_words() -> None:
    assert len(given_names()) > 500
    assert [n for n in given_names() if " " in n or not n[0].isupper()] == []


def test_kinds_follow_the_files() -> None:
    entities = registry().entities
    kinds = {"party": Kind.PARTY, "bloc": Kind.PARTY, "movement": Kind.MOVEMENT}
    assert [r.id for r in parties() if entities[r.id].kind is not kinds[r.content.get("kind", "party")]] == []


def test_readme_names_every_file() -> None:
    text = (REGISTRY / "README.md").read_text(encoding="utf-8")
    tops = {name.split("/")[0] for name in files()}
    assert {t for t in tops if t.removesuffix(".yaml") not in text} == set()
