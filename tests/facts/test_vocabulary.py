"""Words of seeds/vocabulary in a sentence: which class, in which form."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.extract import read_scenes
from pipeline.facts.taught.claims import ARGUMENTS
from pipeline.facts.vocabulary import noun_classes, triggers_of
from pipeline.seeds import SEEDS, SeedError, load_vocabulary
from pipeline.sources import as_document

FOLDERS = sorted(path.name for path in (SEEDS / "vocabulary").iterdir() if path.is_dir())


def found(text: str, table: str) -> set[tuple[str, str]]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return {(t.form, t.lemma) for scene in scenes for t in triggers_of(scene, table)}


@pytest.mark.parametrize(
    ("text", "table", "form", "lemma"),
    [
        ("Die CDU kritisiert die SPD.", "stances", "verbs", "kritisieren"),
        ("Die CDU greift die SPD an.", "stances", "verbs", "angreifen"),
        ("Die CDU zeigt der SPD die kalte Schulter.", "stances", "phrases", "zeigen schulter"),
        ("Die CDU distanziert sich von der SPD.", "stances", "verbs", "distanzieren"),
        ("CDU und SPD schlossen einen Staudammvertrag.", "agreements", "nouns", "vertrag"),
        ("CDU-Chef Meier traf die SPD.", "roles", "nouns", "chef"),
        ("Die 2023 gegründete Partei traf die CDU.", "events", "adjectives", "gegründet"),
        ("Die CDU trat 2020 dem Bund der Mitte bei.", "ties", "verbs", "beitreten"),
    ],
)
def test_a_word_is_found_in_its_form(text: str, table: str, form: str, lemma: str):
    assert (form, lemma) in found(text, table)


@pytest.mark.parametrize(
    ("text", "table", "lemma"),
    [
        ("Die CDU nahm an der Vereinigung der SPD teil.", "agreements", "einigung"),
        ("Die CDU steht vor dem Umbruch.", "ties", "bruch"),
        ("Die CDU distanziert die SPD beim Rennen.", "stances", "distanzieren"),
        ("Die CDU war damals darin noch enthalten.", "stances", "enthalten"),
        ("Die CDU hat eine kalte Schulter.", "stances", "zeigen schulter"),
    ],
)
def test_what_only_looks_like_a_word_is_none(text: str, table: str, lemma: str):
    assert lemma not in {said for _, said in found(text, table)}


def test_names_are_no_triggers():
    assert found("Das Bündnis Sahra Wagenknecht traf die CDU.", "agreements") == set()


def test_ranks_of_roles():
    assert noun_classes("roles", "Vorsitzende") == noun_classes("roles", "Parteichef") == {"heads.leading"}
    assert noun_classes("roles", "Tischler") == set()


@pytest.mark.parametrize("table", FOLDERS)
def test_every_class_says_something_of_some_argument(table: str):
    values = {"kind", "polarity", "status", "role", "role_nouns"}
    for name, row in load_vocabulary(table).items():
        words = [w for form in ("verbs", "nouns", "adjectives") for w in row.get(form, [])]
        assert all(isinstance(w, str) and w for w in words), name
        assert all(len(p) >= 2 and all(isinstance(w, str) for w in p) for p in row.get("phrases", [])), name
        if table in ARGUMENTS and table != "roles":
            assert values & set(row), name
            assert row["slots"], name


def test_there_are_two_thousand_words_and_more():
    counts = {
        table: sum(
            len(row.get(form, [])) for row in load_vocabulary(table).values() for form in ("verbs", "nouns", "phrases")
        )
        for table in FOLDERS
    }
    assert sum(counts.values()) > 2000
    assert min(counts.values()) > 100


def test_a_class_in_two_files_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("one", "two"):
        path = tmp_path / "vocabulary" / "twice" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump({"classes": {"same": {"nouns": ["Wort"]}}}), encoding="utf-8")
    monkeypatch.setattr("pipeline.seeds.SEEDS", tmp_path)
    with pytest.raises(SeedError, match=r"two\.yaml: the class same"):
        load_vocabulary("twice")
