"""Stances and contacts: every cell says what it is, several statements stay several, empty is said three ways."""

from __future__ import annotations

import pandas as pd
import pytest

from views.charts.contact_bars import contact_bars
from views.charts.stance_matrix import stance_matrix
from views.charts.style import DARK, LIGHT, contrast, ink_on, stance_colour
from views.language import Language

EN, DE = Language("en"), Language("de")
SAID = ("supportive", "neutral", "critical", "ignoring", "denied", "open")
NAMES = ["Nordpartei (XX)", "Sozialistische Volksbewegung der Südlichen Provinzen (XX)", "Ostliste (YY)"]


def matrix(theme=LIGHT, lang=EN, **cells):
    """Three parties; `cells` by `f"p{from}_p{to}"`: what is different about that pair."""
    rows = []
    for one in range(3):
        for other in set(range(3)) - {one}:
            row = {**dict.fromkeys(SAID, 0), **{f"{what}_fact": "" for what in SAID}, "left_out": 0}
            row |= {"documents": 0, "sentences": 0, "from_id": f"p{one}", "to_id": f"p{other}"}
            row |= {"from_rank": one, "to_rank": other, "from_name": NAMES[one], "to_name": NAMES[other]}
            row |= {"from_short": f"P{one}", "to_short": f"P{other}"}
            rows.append({**row, **cells.get(f"p{one}_p{other}", {})})
    return stance_matrix(pd.DataFrame(rows), theme=theme, lang=lang)


def cell(figure, one: int, other: int):
    """What stands in a cell: sign, target, hover and fill of each of its parts."""
    bars = figure.data[0]
    return [
        (bars.text[i], tuple(bars.customdata[i]), bars.hovertext[i], bars.marker.color[i])
        for i, (base, y) in enumerate(zip(bars.base, bars.y, strict=True))
        if y == one and round(base + 0.01) == other
    ]


def test_one_statement_opens_its_sentence():
    figure = matrix(p0_p1={"supportive": 1, "supportive_fact": "f1", "documents": 2, "sentences": 4})
    ((sign, target, hover, fill),) = cell(figure, 0, 1)
    assert (sign, target, fill) == ("+", ("fact", "f1"), stance_colour("supportive", LIGHT))
    assert "1 supportive" in hover
    assert "4 sentences in 2 documents" in hover.replace("<br>", " ")


def test_several_statements_of_one_kind_narrow_the_tables_to_the_pair():
    ((sign, target, _, _),) = cell(matrix(p1_p0={"critical": 3, "documents": 1}), 1, 0)
    assert (sign, target) == ("−<br>3", ("pair", "p1~p0"))


def test_several_polarities_stand_side_by_side_with_their_counts():
    figure = matrix(p0_p1={"supportive": 2, "critical": 1, "critical_fact": "f3", "documents": 1})
    first, second = cell(figure, 0, 1)
    assert (first[0], second[0]) == ("+<br>2", "−")
    assert (first[1], second[1]) == (("pair", "p0~p1"), ("fact", "f3"))
    assert "2 supportive, 1 critical" in first[2]
    assert first[2] == second[2]
    assert first[3] != second[3]
    assert sum(figure.data[0].x[:2]) == pytest.approx(0.9)


def test_of_more_than_two_the_rest_is_a_narrow_part_that_leads_to_all():
    figure = matrix(p0_p1={"supportive": 2, "neutral": 1, "critical": 4, "denied": 1, "documents": 1})
    found = cell(figure, 0, 1)
    assert [part[0] for part in found] == ["+<br>2", "−<br>4", "✕"]
    assert found[2][1] == ("pair", "p0~p1")
    assert "2 supportive, 1 neutral, 4 critical" in found[2][2]
    assert sum(figure.data[0].x[:3]) == pytest.approx(0.9)


def test_denied_is_marked_hollow_and_not_counted():
    ((sign, target, hover, fill),) = cell(matrix(p0_p2={"denied": 1, "denied_fact": "d1", "documents": 1}), 0, 2)
    assert (sign, target) == ("✕", ("fact", "d1"))
    assert fill.endswith(",0)")
    assert "1 explicitly denied, not counted" in hover.replace("<br>", " ")
    assert "nothing said" not in hover


@pytest.mark.parametrize(
    ("covered", "sign", "words"),
    [
        ({}, "·", "not covered: no document names both"),
        ({"documents": 3, "sentences": 41}, "0", "nothing said 41 sentences in 3 documents name both"),
        ({"documents": 1}, "0", "nothing said 1 document names both, but no sentence does"),
        ({"documents": 1, "left_out": 1}, "0", "1 hypothetical statement left out"),
    ],
)
def test_an_empty_cell_says_why_it_is_empty(covered, sign, words):
    ((drawn, target, hover, _),) = cell(matrix(p2_p0=covered), 2, 0)
    assert (drawn, target) == (sign, ("pair", "p2~p0"))
    assert words in hover.replace("<br>", " ")


def test_rows_are_from_and_columns_towards(words):
    figure = matrix()
    assert figure.layout.xaxis.ticktext == ("P0", "P1", "P2")
    assert figure.layout.yaxis.ticktext[0] == "Nordpartei (XX)"
    assert figure.layout.yaxis.ticktext[1] == "P1"  # a name of many lines gives way to the short one
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
    assert "towards → from ↓" in words(figure)


def test_the_key_names_only_what_occurs(words):
    said = words(matrix(lang=DE, p0_p1={"ignoring": 1, "documents": 1}, p1_p2={"denied": 1, "documents": 1}))
    assert "○ ignorierend" in said
    assert "✕ bestritten" in said
    assert "kritisch" not in said


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_signs_can_be_read_and_cells_be_seen(look):
    for polarity in ("supportive", "critical", "neutral"):
        fill = stance_colour(polarity, look)
        assert contrast(ink_on(fill), fill) >= 4.5, polarity
        assert contrast(fill, look.surface) >= 3, polarity
    assert contrast(look.muted, look.surface) >= 4.5


def contacts(*changes, lang=EN):
    base = {"a_id": "p0", "b_id": "p1", "kind": "contact", "modality": "asserted", "facts": 1, "documents": 1}
    rows = [{**base, "fact_id": f"t{i}", "label_pair": "Nordpartei – Südunion", **c} for i, c in enumerate(changes)]
    return contact_bars(pd.DataFrame(rows), theme=LIGHT, lang=lang).data[0]


def test_contact_and_explicit_none_are_words_and_not_only_colours():
    bars = contacts({}, {"b_id": "p2", "kind": "no_contact"})
    assert bars.text == ("contact", "no contact")
    assert [tuple(data) for data in bars.customdata] == [("fact", "t0"), ("fact", "t1")]
    assert bars.marker.color[0] != bars.marker.color[1]


def test_a_denied_contact_is_hollow_and_stands_beside_what_contradicts_it():
    bars = contacts({}, {"modality": "denied", "facts": 2})
    assert bars.text[1].replace("<br>", " ") == "contact: denied (2)"
    assert bars.marker.color[1].endswith(",0)")
    assert tuple(bars.customdata[1]) == ("pair", "p0~p1")
    assert bars.y[0] == bars.y[1]
    assert bars.base[0] < bars.base[1]


def test_of_many_kinds_of_contact_the_asserted_come_first():
    bars = contacts({"modality": "denied"}, {"modality": "planned"}, {"kind": "no_contact"}, {})
    assert [words.replace("<br>", " ") for words in bars.text[:2]] == ["no contact", "contact"]
    assert (bars.text[2], tuple(bars.customdata[2])) == ("…", ("pair", "p0~p1"))
    assert "contact: denied (1)" in bars.hovertext[2].replace("<br>", " ")


def test_nothing_to_draw_is_an_error():
    with pytest.raises(ValueError, match="no rows"):
        stance_matrix(pd.DataFrame(), theme=LIGHT, lang=EN)
    with pytest.raises(ValueError, match="no rows"):
        contact_bars(pd.DataFrame(), theme=LIGHT, lang=EN)
