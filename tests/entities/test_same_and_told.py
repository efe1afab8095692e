"""One unlisted group under several forms of its name, and what the words beside a name say of its kind."""

from __future__ import annotations

import re

import pytest
from spacy.tokens import Doc

from pipeline.entities.attach import attach
from pipeline.entities.candidate import Candidate
from pipeline.entities.told import set_kinds
from pipeline.entities.unknown import abbreviation_after
from pipeline.language.tokens import nlp
from pipeline.model import Kind


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Text without its marks ("[Moorbund]") and the marked stretches."""
    spans: list[tuple[int, int]] = []
    plain = ""
    for part in re.split(r"(\[[^\]]+\])", text):
        if part.startswith("["):
            spans.append((len(plain), len(plain) + len(part) - 2))
            part = part[1:-1]
        plain += part
    return plain, spans


def candidates(text: str, kind: Kind = Kind.PARTY) -> tuple[list[Candidate], dict[int, str], Doc]:
    plain, spans = marked(text)
    doc = nlp()(plain)
    found = []
    for start, end in spans:
        span = doc.char_span(start, end)
        assert span is not None, plain[start:end]
        found.append(Candidate(span.start, span.end, kind, "learned"))
    return found, {id(c): doc[c.start : c.end].text for c in found}, doc


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Der [Tannenbogen] siegte. Die Chefin des [Tannenbogens] lachte.", "Tannenbogens", "Tannenbogen"),
        ("Die [Neue Bucht] siegte. Mit der [Neuen Bucht] sprach man.", "Neuen Bucht", "Neue Bucht"),
        ("Die [Liste Gelbe Tür] siegte. Lob kam von [Gelbe Tür].", "Gelbe Tür", "Liste Gelbe Tür"),
        ("Die [Deichheidepartei] siegte. Später verlor die [DHP] Stimmen.", "DHP", "Deichheidepartei"),
        ("Die [Liste Neues Tal] siegte. Später verlor die [LNT] Stimmen.", "LNT", "Liste Neues Tal"),
    ],
)
def test_forms_of_one_name_are_tied(text: str, short: str, full: str) -> None:
    found, texts, doc = candidates(text)
    tied = {texts[id(c)]: texts[id(c.same_as)] for c in attach(doc, found) if c.same_as is not None}
    assert tied == {short: full}


@pytest.mark.parametrize(
    "text",
    [
        "Der [Tannenbogen] siegte, und der [Tannenbund] verlor.",
        "Im Bündnis [Moor und Heide] sitzt auch [Heide].",
        "Die [Liste Gelbe Tür] und die [Gelbe Tür Nord] siegten. Lob kam von [Gelbe Tür].",
    ],
)
def test_different_names_are_not_tied(text: str) -> None:
    found, _, doc = candidates(text)
    assert all(c.same_as is None for c in attach(doc, found))


@pytest.mark.parametrize("short", ["(TaBo)", "(kurz TB)", "(Kurzform: TB)"])
def test_an_abbreviation_in_brackets(short: str) -> None:
    doc = nlp()(f"Der Tannenbogen {short} siegte.")
    assert abbreviation_after(doc, 2) is not None


@pytest.mark.parametrize(
    ("text", "read_as", "kind"),
    [
        ("Die Bewegung [Freies Tal] rief zum Boykott auf, [Freies Tal] blieb fern.", Kind.PARTY, Kind.MOVEMENT),
        ("Der Jugendverband der Partei, der [Blaue Halm], tagte.", Kind.PARTY, Kind.ORGANISATION),
        ("Die [Blaue Saat], die Jugendorganisation der Partei, tagte.", Kind.PARTY, Kind.ORGANISATION),
        ("Jugend: [Mlada Voda]. Sitz: Ulm.", Kind.PERSON, Kind.ORGANISATION),
        ("Die Partei [Roter Halm] siegte.", Kind.ORGANISATION, Kind.PARTY),
        ("Es siegte [Tierra Firme] (TF).", Kind.PERSON, Kind.PARTY),
        ("Auf [Tierra Firme], das Wahlbündnis der Küste, entfiel ein Sitz.", Kind.PERSON, Kind.PARTY),
        ("Sie regiert in [Santa Verena].", Kind.PERSON, Kind.PLACE),
    ],
)
def test_words_beside_a_name_tell_its_kind(text: str, read_as: Kind, kind: Kind) -> None:
    found, _, doc = candidates(text, read_as)
    set_kinds(doc, found)
    assert {c.kind for c in found} == {kind}


def test_a_person_with_a_party_in_brackets_is_a_person() -> None:
    found, _, doc = candidates("Es sprach [Arne Qvistbo] (TB).", Kind.PERSON)
    set_kinds(doc, found)
    assert found[0].kind is Kind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Der Autobauer [Varda] entließ viele. Danach schwieg [Varda].",
        "Auch [Varda], ein Verlag, entließ viele.",
        "Auch die [Varda AG] entließ viele.",
        "Am Sonntag verlor der [FC Varda] wieder.",
    ],
)
def test_firms_and_clubs_are_no_parties(text: str) -> None:
    found, _, doc = candidates(text)
    set_kinds(doc, found)
    assert {c.kind for c in found} == {Kind.ORGANISATION}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Im Rat sitzen neun. [Torwina], inzwischen ihr Vorsitzender und früher Lehrer, schwieg.", Kind.PERSON),
        ("Da kam [Torwina], die Vorsitzende der Liste, und schwieg.", Kind.PERSON),
        ("Es ging um die [Torwina], zuvor Vorsitzende war sie nie.", Kind.PARTY),
        ("[Torwina], ihr Vorsitzender Qvist und andere schwiegen.", Kind.PARTY),
    ],
)
def test_who_holds_an_office_is_a_person(text: str, kind: Kind) -> None:
    found, _, doc = candidates(text)
    set_kinds(doc, found)
    assert [c.kind for c in found] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die [Salzliste] schwieg.", Kind.PARTY),
        ("Die [Partei der Mühlen] schwieg.", Kind.PARTY),
        ("Die [Junge Salzliste] schwieg.", Kind.ORGANISATION),
        ("Der [Bund der Mühlen] schwieg.", Kind.ORGANISATION),
    ],
)
def test_lists_and_leagues_are_parties(text: str, kind: Kind) -> None:
    found, _, doc = candidates(text, Kind.ORGANISATION)
    set_kinds(doc, found)
    assert [c.kind for c in found] == [kind]
