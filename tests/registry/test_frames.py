"""The word lists of seeds/frames: they load, their values are the model's, no word stands in two classes."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from pipeline import model
from pipeline.seeds import SEEDS, load_frame

FRAMES = SEEDS / "frames"
NAMES = sorted(path.stem for path in FRAMES.glob("*.yaml"))
WITH_CLASSES = [name for name in NAMES if "classes" in load_frame(name)]
SLOTS = ("nouns", "verbs", "adjectives")


def classes(frame: str) -> dict[str, dict[str, Any]]:
    return dict(load_frame(frame)["classes"])


def doubles(spec: dict[str, dict[str, Any]], slot: str) -> list[tuple[str, str, str]]:
    """(word, class, other class) of all words that two classes list in one slot."""
    seen: dict[str, str] = {}
    found = []
    for name, entry in spec.items():
        for word in entry.get(slot) or ():
            other = seen.setdefault(word.lower(), name)
            if other != name:
                found.append((word, other, name))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_frame_loads(name: str) -> None:
    content = yaml.safe_load((FRAMES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    assert content
    assert content == load_frame(name)


def test_readme_lists_every_frame() -> None:
    listed = re.findall(r"^\| `([a-z_]+)\.yaml`", (FRAMES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == NAMES


@pytest.mark.parametrize(
    ("frame", "field", "allowed"),
    [
        ("stances", "polarity", model.POLARITIES),
        ("agreements", "kind", model.AGREEMENT_KINDS),
        ("ties", "kind", model.TIE_KINDS),
    ],
)
def test_values_are_those_of_the_model(frame: str, field: str, allowed: frozenset[str]) -> None:
    assert [(name, c.get(field)) for name, c in classes(frame).items() if c.get(field) not in allowed] == []


def test_a_negated_attitude_is_one_of_the_model() -> None:
    assert {c["negated"] for c in classes("stances").values() if "negated" in c} <= model.POLARITIES


def test_classes_of_events_are_kinds() -> None:
    assert [n for n, c in classes("events").items() if c.get("kind", n) not in model.EVENT_KINDS] == []


def test_what_becomes_of_an_agreement_is_a_status() -> None:
    assert set(load_frame("agreements")["status"]) <= model.AGREEMENT_STATUS
    assert set(load_frame("agreements")["attributes"]) <= set(classes("agreements"))


def test_doubles_are_seen() -> None:
    assert doubles({"a": {"nouns": ["Pakt"]}, "b": {"nouns": ["pakt"]}}, "nouns") == [("pakt", "a", "b")]


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("frame", WITH_CLASSES)
def test_no_word_stands_in_two_classes(frame: str, slot: str) -> None:
    assert doubles(classes(frame), slot) == []


@pytest.mark.parametrize("frame", WITH_CLASSES)
def test_no_word_is_listed_and_excluded_at_once(frame: str) -> None:
    for name, entry in classes(frame).items():
        words = {w.lower() for slot in SLOTS for w in entry.get(slot) or ()}
        assert words & {w.lower() for w in entry.get("exclude") or ()} == set(), name


@pytest.mark.parametrize("frame", WITH_CLASSES)
def test_words_are_words(frame: str) -> None:
    """YAML reads `no` as false and `null` as nothing: words like these need quotation marks."""
    for name, entry in classes(frame).items():
        for slot in (*SLOTS, "exclude", "target"):
            words = entry.get(slot) or []
            assert all(isinstance(w, str) and w == w.strip() and w for w in words), (name, slot)
            assert len({w.lower() for w in words}) == len(words) or slot == "target", (name, slot)


@pytest.mark.parametrize("frame", WITH_CLASSES)
def test_case_of_the_slots(frame: str) -> None:
    for name, entry in classes(frame).items():
        assert [w for w in entry.get("nouns") or () if not w[0].isupper()] == [], name
        assert [w for w in entry.get("verbs") or () if not w[0].islower()] == [], name


@pytest.mark.parametrize("key", ["share", "byline"])
def test_line_patterns_compile(key: str) -> None:
    for pattern in load_frame("boilerplate")[key]:
        re.compile(pattern)


def test_lists_of_plain_frames_hold_words() -> None:
    for name in set(NAMES) - set(WITH_CLASSES):
        for key, value in load_frame(name).items():
            if isinstance(value, list):
                assert all(isinstance(word, str | int) or (name == "dates") for word in value), f"{name}.{key}"
