"""Keys under which spellings of one name meet, and names of two do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.entities.keys import name_key


@pytest.mark.parametrize(
    "spellings",
    [
        "Zukanow Cukanow Tsukanov Цуканов",
        "Schewtschenko Shevchenko Шевченко",
        "Jelissejew Yeliseyev",
        "Chworostowski Khvorostovsky Chworostowskij",
        "Dschumabek Dzhumabek Джумабек",
        "Žukov Schukow Zhukov Жуков",
        "Kowaljow Kovalyov",
        "Wischnjakow Vishnyakov",
        "Jurtschenko Yurchenko Юрченко",
        "Grigorij Grigori Grigory Grigoriy",
        "Alexej Alexei Aleksei Alexey",
        "Fjodorow Fyodorov",
        "Sarsenbajew Sarsenbayev Сарсенбаев",
        "Tscherkassow Cherkasov Черкасов",
        "Filippow Philippov",
        "Schtscherbakow Shcherbakov Щербаков",
        "Axjonow Aksyonov",
        "O’Brien O'Brien OBrien",
        "Čapek Tschapek",
        "Müller Muller",
        "Qasimow Kasimow",
        "Kirill Kiril",
    ],
)
def test_spellings_of_one_name_meet(spellings: str) -> None:
    assert len({name_key(name) for name in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petrow", "Petrenko"),
        ("Iwanow", "Iwanowa"),
        ("Kasimow", "Karimow"),
        ("Sorokin", "Sarokin"),
        ("Belkin", "Balkin"),
        ("Lehmann", "Lohmann"),
        ("Koch", "Kock"),
        ("Lukin", "Lunin"),
        ("Torwina", "Torwin"),
        ("Neue Erde", "Neuerde"),
        ("Erle 2000", "Erle 2001"),
        ("Sajzew", "Sujew"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("", ""),
        ("–", ""),
        ("Neue Erde", "neue erde"),
        ("  Neue – Erde ", "neue erde"),
        ("NEUE ERDE", "neue erde"),
    ],
)
def test_words_stay_apart(name: str, key: str) -> None:
    assert name_key(name) == key


@given(st.text(max_size=40))
def test_a_key_is_plain(name: str) -> None:
    key = name_key(name)
    assert key == key.lower()
    assert all(c.isascii() and (c.isalnum() or c == " ") for c in key)
    assert "  " not in key


@given(st.text(alphabet="abcdefghijklmnoprstuvwyzäöüš -", max_size=30))
def test_case_makes_no_difference(name: str) -> None:
    assert name_key(name.upper()) == name_key(name)
