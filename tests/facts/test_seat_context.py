"""The size of the body and the election behind a count of seats: which numbers and dates are on offer."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.taught.assemblies import ANY, alike, body_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.seat_figures import figures_of
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.sizes import sizes_of
from pipeline.facts.taught.terms import election_of, terms_of, year_of
from pipeline.language.words import Word
from pipeline.model import Document


def _scenes(text: str) -> list[Scene]:
    return read_scenes(Document(document_id="d", source_id="s", path="d.md", text=text, published=date(2026, 3, 1)))[2]


def _at(text: str) -> Setting:
    """The last sentence made ready."""
    return list(settings(_scenes(text), []))[-1][0]


def _word(at: Setting, text: str) -> Word:
    return next(w for w in at.scene.words if w.text == text)


def _party(at: Setting) -> Word:
    return next(w for w in at.scene.words if w.mentions)


@pytest.mark.parametrize(
    ("text", "seats", "size"),
    [
        ("Der Gemeinderat zählt 35 Mitglieder. Auf die SPD entfielen elf.", "elf", 35),
        ("Gewählt wurde der 48-köpfige Stadtrat. Die SPD errang zwölf Sitze.", "zwölf", 48),
        ("Im Kreistag (62 Mandate) stellt die SPD 19 Abgeordnete.", "19", 62),
    ],
)
def test_the_size_of_the_body_is_on_offer_wherever_it_is_told(text: str, seats: str, size: int) -> None:
    at = _at(text)
    word = _word(at, seats)
    assert size in {s.value for s in sizes_of(at, _party(at), word, number(seats) or 0, None)}


def test_a_size_is_never_below_the_count() -> None:
    at = _at("Der Beirat zählt 9 Mitglieder. Im Stadtrat errang die SPD 23 Sitze.")
    assert 9 not in {s.value for s in sizes_of(at, _party(at), _word(at, "23"), 23, None)}


def test_years_of_sentences_before_are_on_offer() -> None:
    at = _at("Am 9. Juni 2024 wurde der Stadtrat gewählt. Die SPD trat an. Sie hält 7 Sitze.")
    assert 2024 in {t.year for t in terms_of(at, at.scene.words[0], _word(at, "7"), None)}


@pytest.mark.parametrize(
    ("edtf", "year"), [("2021", 2021), ("2021-05-02", 2021), ("2021/..", 2021), ("../2024", None), (None, None)]
)
def test_the_year_of_a_date(edtf: str | None, year: int | None) -> None:
    assert year_of(edtf) == year


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("stadtrates", "stadtrat"),
        ("stadtratswahl", "stadtrat"),
        ("landtagssitze", "landtag"),
        ("parlament", ANY),
        ("parteitag", None),
        ("sonntag", None),
        ("hafen", None),
    ],
)
def test_which_body_a_word_names(word: str, key: str | None) -> None:
    assert body_of(word) == key


def test_bodies_are_compared() -> None:
    assert alike("stadtrat", "stadtrat") == "same"
    assert alike("stadtrat", "landtag") == "other"
    assert alike(ANY, "landtag") == "any"
    assert alike(None, "landtag") == "unknown"


def test_a_party_named_long_before_may_be_meant() -> None:
    filler = " ".join(["Das Wetter war an jenem Tag recht mild geblieben."] * 4)
    at = _at(f"Die SPD trat an. {filler} Im Stadtrat waren es 7 Sitze.")
    assert any(f.value == 7 and f.slot.hints and f.slot.key == "de-spd" for f in figures_of(at, ()))


def test_a_sentence_that_counts_seats_is_read_though_it_names_nobody() -> None:
    filler = " ".join(["Das Wetter war an jenem Tag recht mild geblieben."] * 4)
    scenes = _scenes(f"Die SPD trat an. {filler} Das Haus hat 35 Sitze.")
    assert any("35" in {w.text for w in s.words} for s in scenes)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Die SPD wuchs von 42 auf 57. Liberale verloren dagegen.", 2),
        ("Die SPD kam auf 22. Zweite Kraft wurde die FDP.", 2),
        ("Die SPD tagt am 14. Mai in Bonn.", 1),
        ("Die SPD tagt ab 14. September in Bonn.", 1),
        ("Die SPD stimmte in der 3. Lesung zu.", 1),
    ],
)
def test_a_number_can_end_a_sentence(text: str, count: int) -> None:
    assert len(_scenes(text)) == count


@pytest.mark.parametrize(
    ("word", "value"), [("hundertsieben", 107), ("hundertvierundneunzig", 194), ("zweihundert", 200)]
)
def test_hundreds_in_words(word: str, value: int) -> None:
    assert number(word) == value


@pytest.mark.parametrize(
    ("count", "year"),
    [("fünf", "2018"), ("elf", "2022"), ("sechs", "2016")],
)
def test_a_bracket_dates_its_number(count: str, year: str) -> None:
    at = _at("Seit 2024 wirbt die SPD um Gäste. Sie stieg von fünf (2018) auf elf Sitze (2022; 2016: sechs).")
    assert election_of(at, at.scene.words[0], _word(at, count), None)[0] == year


def test_the_day_of_the_text_is_on_offer() -> None:
    at = _at("Ausgezählt ist die Stadtratswahl. Die SPD hält 7 Sitze.")
    assert 2026 in {t.year for t in terms_of(at, _party(at), _word(at, "7"), None)}


def test_a_number_in_a_name_is_no_year() -> None:
    at = _at("Das Bündnis „Aufbruch 2050“ hält 7 Sitze.")
    assert 2050 not in {t.year for t in terms_of(at, at.scene.words[0], _word(at, "7"), None)}
