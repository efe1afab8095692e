"""Noun phrases: preposition, case, genitive owner, enumeration, apposition."""

from __future__ import annotations

import pytest
from marked_words import cut, phrase, phrases

from pipeline.language.phrase import is_feminine
from pipeline.language.phrases import phrases_of


@pytest.mark.parametrize(
    ("marked", "last", "prep"),
    [
        ("Die [TNU] reiste nach <Aue>.", "Aue", "nach"),
        ("Im Rat saß die [TNU].", "Rat", "in"),
        ("Im Rat saß die [TNU].", "TNU", None),
        ("Beim Treffen schwieg er.", "Treffen", "bei"),
        ("Zum Pakt kam es nie.", "Pakt", "zu"),
        ("Sie verhandelte mit der neuen [TNU].", "TNU", "mit"),
        ("Die Kritik an der [TNU] blieb.", "TNU", "an"),
        ("Er schrieb vom Streit.", "Streit", "von"),
        ("Seit 2003 sitzt er im Amt.", "2003", "seit"),
    ],
)
def test_prepositions(marked: str, last: str, prep: str | None) -> None:
    assert phrase(marked, last).prep == prep


@pytest.mark.parametrize(
    ("marked", "last", "case"),
    [
        ("Die [TNU] traf den Chef.", "Chef", "acc"),
        ("Die [TNU] half dem Rat.", "Rat", "dat"),
        ("Der Chef des Bundes ging.", "Bundes", "gen"),
        ("Er dankte der Partei.", "Partei", "dat"),
        ("Die Führung der [TNU] ging.", "TNU", "gen"),
        ("Die [TNU] siegte in <Aue>.", "Aue", None),
    ],
)
def test_cases(marked: str, last: str, case: str | None) -> None:
    assert phrase(marked, last).case == case


@pytest.mark.parametrize(
    ("marked", "last", "owner"),
    [
        ("Die Führung der [TNU] schwieg.", "TNU", "Führung"),
        ("Der Pakt von [TNU] und [ABW] hielt.", "TNU", "Pakt"),
        ("Der Antrag des Bundes scheiterte.", "Bundes", "Antrag"),
        ("Der Chef ihrer Fraktion ging.", "Fraktion", "Chef"),
        ("Der Rat half der Stadt.", "Stadt", None),
        ("Die [TNU] dankte der [ABW].", "ABW", None),
        ("Die [TNU] traf den Chef.", "Chef", None),
        ("Die Reise nach <Aue> begann.", "Aue", None),
    ],
)
def test_genitives(marked: str, last: str, owner: str | None) -> None:
    found = phrase(marked, last).owner
    assert (found.last.text if found else None) == owner


@pytest.mark.parametrize(
    ("marked", "last", "joined", "prep", "top"),
    [
        ("Sie traf sich mit [TNU] und [ABW].", "ABW", "TNU", "mit", None),
        ("Sie traf sich mit [TNU], [ABW] und [ELF].", "ABW", "TNU", "mit", None),
        ("Sie traf sich mit [TNU], [ABW] und [ELF].", "ELF", "ABW", "mit", None),
        ("Zwischen der [TNU] und der [ABW] gab es Streit.", "ABW", "TNU", "zwischen", None),
        ("Das Treffen der [TNU] und der [ABW] begann.", "ABW", "TNU", None, "Treffen"),
        ("Der Pakt von [TNU] sowie [ABW] hielt.", "ABW", "TNU", "von", "Pakt"),
        ("Weder [TNU] noch [ABW] kamen.", "ABW", "TNU", None, None),
    ],
)
def test_enumerations(marked: str, last: str, joined: str, prep: str | None, top: str | None) -> None:
    found = phrase(marked, last)
    assert found.joined is not None
    assert found.joined.last.text == joined
    assert found.slot_prep() == prep
    owner = found.top_owner()
    assert (owner.last.text if owner else None) == top


@pytest.mark.parametrize(
    ("marked", "last"),
    [
        ("In <Aue> traf die [TNU] die [ABW].", "ABW"),
        ("Gestern traf [TNU]-Chef {Karla Moser} [ABW].", "ABW"),
        ("Die [TNU] traf {Karla Moser}, <Aue> schwieg.", "Aue"),
    ],
)
def test_neighbours_are_no_enumeration(marked: str, last: str) -> None:
    assert phrase(marked, last).joined is None


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Der Vorsitzende der [TNU], {Karla Moser}, sprach.", "Vorsitzende"),
        ("Der Vorsitzende, {Karla Moser}, sprach.", "Vorsitzende"),
        ("Der Chef der Fraktion der [TNU], {Karla Moser}, sprach.", "Chef"),
    ],
)
def test_appositions(marked: str, role: str) -> None:
    found = phrase(marked, "Karla Moser").apposed
    assert found is not None
    assert found.last.text == role


def test_a_person_behind_another_person_is_no_apposition() -> None:
    assert phrase("Es kamen {Karla Moser}, {Jan Holm} und andere.", "Jan Holm").apposed is None


def test_two_names_side_by_side_are_two_phrases() -> None:
    shown = [[w.text for w in p.words] for p in phrases("Gestern lud <Aue> <Elm> ein.")]
    assert shown == [["Aue"], ["Elm"]]


def test_a_compound_holds_name_and_noun() -> None:
    found = phrase("Die [TNU]-Fraktion tagte.", "Fraktion")
    assert [w.text for w in found.words] == ["Die", "TNU", "Fraktion"]
    assert found.head is not None
    assert found.head.text == "Fraktion"
    assert [e.name for e in found.entities] == ["TNU"]
    assert found.articled


def test_a_possessive_is_marked() -> None:
    assert phrase("Ihre Kritik blieb.", "Kritik").possessive
    assert not phrase("Die Kritik blieb.", "Kritik").possessive


def test_pronouns_are_phrases() -> None:
    assert [p.last.text for p in phrases("Sie traf ihn mit ihnen.")] == ["Sie", "ihn", "ihnen"]
    assert phrase("Sie traf ihn mit ihnen.", "ihnen").prep == "mit"


@pytest.mark.parametrize("noun", ["Partei", "Volksunion", "Freiheit", "Bürgerbewegung", "Staatsduma", "Fraktion"])
def test_feminine(noun: str) -> None:
    assert is_feminine(noun)


@pytest.mark.parametrize("noun", ["Block", "Bündnis", "Rat", "Vertrag", "Mandat"])
def test_not_feminine(noun: str) -> None:
    assert not is_feminine(noun)


INNER = [
    ("Das im Mai von der [SNU] gegründete Bündnis tagte.", "Bündnis", ["Das", "gegründete", "Bündnis"]),
    ("Die von der alten [SNU] geführte Regierung tagte.", "Regierung", ["Die", "geführte", "Regierung"]),
    ("Die der [SNU] nahestehende Stiftung tagte.", "Stiftung", ["Die", "nahestehende", "Stiftung"]),
]


@pytest.mark.parametrize(("text", "last", "expected"), INNER)
def test_an_attribute_between_article_and_noun_is_a_phrase_inside(text: str, last: str, expected: list[str]) -> None:
    found = {p.last.text: p for p in phrases(text)}
    assert [w.text for w in found[last].words] == expected
    assert found["SNU"].top_owner() is found[last]


def test_an_article_opens_a_phrase() -> None:
    shown = [[w.text for w in p.words] for p in phrases("[TNU] und [SNU] bilden seit 2023 das Bündnis [Ring].")]
    assert shown == [["TNU"], ["SNU"], ["2023"], ["das", "Bündnis", "Ring"]]


def test_a_date_holds_no_name() -> None:
    marked = "Im Mai [TNU] und [SNU] zu loben war neu."
    (clause, *_) = cut(marked)
    shown = [[w.text for w in p.words] for p in phrases_of(clause.words, [(3, 6)])]
    assert shown[:3] == [["Mai"], ["TNU"], ["SNU"]]
