"""A file of the corpus becomes the record that scoring reads."""

from __future__ import annotations

from pathlib import Path

from pipeline.gold.load import load_folder
from pipeline.gold.source import load_source

FILE = """
style: agency
countries: [NO, IS]
material: invented
text: |
  Die [Walliste|is-wal] stellt 11 Leute.

  Mehr nicht.
entities:
  is-wal: {kind: party, country: NO, name: Walliste, held_out: true}
  no-x: {kind: country, country: NO, name: Norwegen}
facts:
- quote: "Die Walliste ... Leute"
  seats: {party: is-wal, seats: 11, alt: {year: [2020, null]}}
  agreements:
  - {parties: [is-wal, no-x], since: 2005, until: 2010-04, kind: other, status: ended, alt: {since: [2006]}}
absent: []
"""


def source(folder: Path):
    path = folder / "doc.yaml"
    path.write_text(FILE, encoding="utf-8")
    return load_source(path)


def test_plain_values_are_those_of_yaml_1_2(tmp_path: Path):
    gold = source(tmp_path).gold
    assert gold.countries == ("NO", "IS")
    assert gold.entities["is-wal"].country == "NO"
    seats, agreement = gold.facts
    assert (agreement.values["since"], agreement.values["until"], agreement.alt) == (
        "2005",
        "2010-04",
        {"since": ["2006"]},
    )
    assert seats.alt == {"year": [2020, None]}


def test_the_record_has_text_names_and_what_the_corpus_says(tmp_path: Path):
    gold = source(tmp_path).gold
    assert gold.text == "Die Walliste stellt 11 Leute.\n\nMehr nicht.\n"
    (mention,) = gold.mentions
    assert gold.text[mention.start : mention.end] == "Walliste"
    assert (gold.style, gold.material, gold.name) == ("agency", "invented", "doc")
    assert gold.entities["is-wal"].held_out
    assert gold.facts[0].evidence == "Die Walliste stellt 11 Leute"
    assert gold.facts[0].values["total"] is None


def test_a_folder_may_hold_both_forms(tmp_path: Path):
    source(tmp_path)
    (tmp_path / "alt.txt").write_text("Nichts.", encoding="utf-8")
    (tmp_path / "alt.json").write_text('{"entities": [], "mentions": []}', encoding="utf-8")
    assert [document.name for document in load_folder(tmp_path)] == ["alt", "doc"]
