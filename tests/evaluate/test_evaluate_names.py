"""Which entity is which, how names are counted, and identity."""

from __future__ import annotations

import pytest
from example import TEXT, TIE, A, B, gold, mention, names, places, reading, score, tie

from pipeline.evaluate.figures import Tally
from pipeline.evaluate.names import Link, b_cubed
from pipeline.evaluate.score import score_document
from pipeline.gold.records import parse_document
from pipeline.model import Kind

AT = places("Aubund")[0]


def test_names_count_by_span_and_kind():
    assert score(gold()).names == Tally(6, 6, 6)
    wrong_kind = [mention(AT, AT + 6, A, Kind.PERSON)]
    assert score(gold(), mentions=wrong_kind).names == Tally(6, 1, 0)
    wrong_span = [mention(AT, AT + 5, A)]
    assert score(gold(), mentions=wrong_span).names == Tally(6, 1, 0)


def test_coreference_is_no_name():
    assert score(gold(), mentions=[mention(AT, AT + 6, A, via="coreference")]).names == Tally(6, 0, 0)


def test_optional_names_count_nowhere():
    optional = [{"start": AT, "end": AT + 6, "text": "Aubund", "entity": "au", "optional": True}]
    assert score(gold(mentions=optional)).names == Tally(0, 5, 0)
    assert score(gold(mentions=optional), mentions=[mention(AT - 4, AT + 6, A, Kind.PERSON)]).names == Tally(0, 0, 0)


def test_names_of_an_optional_entity_are_optional():
    document = gold()
    entities = [{"id": "au", "kind": "party", "name": "Aubund", "optional": True}]
    raw = {"entities": entities, "mentions": [{"start": AT, "end": AT + 6, "text": "Aubund", "entity": "au"}]}
    assert parse_document(document.path, TEXT, raw).mentions[0].optional


def test_a_name_is_matched_where_it_overlaps():
    row = {"ties": [TIE]}
    loose = [mention(AT - 4, AT + 6, A), *names()[2:]]
    assert score(gold(**row), tie(), mentions=loose).main.found
    elsewhere = [mention(0, 3, A), *names()[2:]]
    assert not score(gold(**row), tie(), mentions=elsewhere).main.found


def test_an_entity_is_whom_its_names_share_most_with():
    bergrat, talliste = places("Bergrat")[0], places("Talliste")[0]
    mixed = [*names()[:2], mention(bergrat, bergrat + 3, B), mention(talliste, talliste + 8, B)]
    assert not score(gold(ties=[TIE]), tie(), mentions=mixed).main.found
    assert score(gold(ties=[TIE | {"b": "tal"}]), tie(), mentions=mixed).main.found


def test_a_country_is_matched_by_its_code_without_a_name():
    row = TIE | {"b": "kasachstan", "kind": "governing_party_of"}
    governs = tie(b_id="country-kz", kind="governing_party_of")
    assert score(gold(ties=[row]), governs).main.found
    assert not score(gold(ties=[row]), tie(b_id="country-uz", kind="governing_party_of")).main.found
    by_adjective = [*names(), mention(0, 3, "generated-1", Kind.COUNTRY, country="KZ")]
    fact = tie(b_id="generated-1", kind="governing_party_of")
    assert score(gold(ties=[row]), fact, mentions=by_adjective).main.found
    by_capital = tie(b_id="place-seestadt", kind="governing_party_of")
    assert not score(gold(ties=[row]), by_capital).main.found


def test_a_country_inside_a_party_name_is_not_the_party():
    inside = [*names()[2:], mention(AT, AT + 2, "country-uz", Kind.COUNTRY, country="UZ")]
    assert not score(gold(ties=[TIE]), tie(a_id="country-uz"), mentions=inside).main.found


def test_an_entity_torn_apart_costs_identity_not_facts():
    torn = [mention(AT, AT + 6, "xx-other"), *names()[1:]]
    result = score(gold(ties=[TIE]), tie(a_id="xx-other"), mentions=torn)
    assert result.main.found
    assert b_cubed(result.links, within=True).recall == pytest.approx(5 / 6)
    assert b_cubed(result.links, within=True).precision == 1


def test_identity_across_documents_sees_what_identity_within_does_not():
    links = [Link("one", "au", "x"), Link("two", "au", "y"), Link("two", "berg", "x")]
    within, across = b_cubed(links, within=True), b_cubed(links, within=False)
    assert (within.precision, within.recall, within.f1) == (1, 1, 1)
    assert across.precision == pytest.approx((0.5 + 1 + 0.5) / 3)
    assert across.recall == pytest.approx((0.5 + 0.5 + 1) / 3)


def test_ids_of_identity_are_used():
    joined = {"xx-bergrat": "xx-joined"}
    assert score_document(gold(ties=[TIE]), reading(tie()), lambda i: joined.get(i, i)).main.found


def test_whom_identity_joins_wrongly_facts_lose():
    joined = {"xx-bergrat": "xx-aubund"}
    result = score_document(gold(ties=[TIE]), reading(tie()), lambda i: joined.get(i, i))
    assert not result.main.found
    assert {link.found for link in result.links if link.gold in {"au", "berg"}} == {"xx-aubund"}


def test_names_are_linked_one_to_one():
    halves = [mention(AT, AT + 2, B), mention(AT + 2, AT + 6, A)]
    assert [link.found for link in score(gold(), mentions=halves).links] == [A]
    over_all = [mention(0, len(TEXT), A)]
    assert len(score(gold(), mentions=over_all).links) == 1


def test_names_missed_say_nothing_about_identity():
    assert b_cubed(score(gold(), mentions=[]).links, within=True).f1 is None


def test_a_reading_of_another_text_is_refused():
    with pytest.raises(ValueError, match=r"example\.txt: the reading is of another text"):
        score(gold(), text=TEXT + " ")
