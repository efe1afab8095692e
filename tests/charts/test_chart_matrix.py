"""Matrix of agreements and the density strip: every cell leads somewhere, nothing denied is counted."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from views.charts.density import event_density, told
from views.charts.matrix import agreement_matrix
from views.charts.style import agreement_colour
from views.language import Language

EN = Language("en")
CELL = {
    "party_a_id": "xx-nord", "party_b_id": "yy-sued", "label_a": "Nordpartei", "label_b": "Südunion",
    "colour_a": "#332288", "colour_b": "#117733", "country_a": "XX", "country_b": "YY", "fact_id": "a0",
    "held": 1, "open": 0, "denied": 0, "claims": 1, "kinds": ["memorandum"], "statuses": ["signed"], "disputed": False,
}  # fmt: skip
SEVERAL = {
    **{"party_b_id": "xx-west", "label_b": "Westblock", "country_b": "XX", "held": 2, "denied": 1, "claims": 3},
    **{"kinds": ["coalition", "memorandum"], "statuses": ["denied", "signed"]},
}


def matrix(theme, *changes):
    return agreement_matrix(pd.DataFrame([{**CELL, **change} for change in changes]), theme=theme, lang=EN)


def test_one_leads_to_its_sentence_and_several_to_their_list(theme, trace):
    cells = trace(matrix(theme, {}, SEVERAL), "cells")
    assert [tuple(data) for data in cells.customdata] == [("fact", "a0")] * 2 + [("pair", "xx-nord~xx-west")] * 2
    assert list(cells.text) == ["", "", "2", "2"]
    assert trace(matrix(theme, {"held": 4688, "claims": 4688}), "cells").text[0] == "≫", "two digits fit into a square"
    assert cells.marker.symbol == "square"
    assert "2 agreements · 1 denied, not counted" in cells.hovertext[2].replace("<br>", " ")


def test_each_pair_stands_in_the_rows_of_both(theme, trace):
    cells = trace(matrix(theme, {}), "cells")
    parties = trace(matrix(theme, {}), "parties")
    first, second = parties.y
    assert [*zip(cells.x, cells.y, strict=True)] == [(1, first), (0, second)]
    assert [tuple(data) for data in parties.customdata] == [("party", "xx-nord"), ("party", "yy-sued")]


def test_the_sign_says_kind_and_status(theme, trace):
    changes = [
        {"party_b_id": "p1"},
        {"party_b_id": "p2", "held": 0, "open": 1, "statuses": ["planned"]},
        {"party_b_id": "p3", "held": 0, "denied": 1, "statuses": ["denied"]},
        {"party_b_id": "p4", "statuses": ["ended"]},
    ]
    figure = matrix(theme, *changes)
    signs, cells, crosses = (trace(figure, name) for name in ("signs", "cells", "cross"))
    assert list(signs.marker.symbol[::2]) == ["square", "square-open", "square-open", "square-open-dot"]
    assert signs.marker.color[0] == agreement_colour("memorandum", theme)
    assert signs.marker.color[4] == signs.marker.color[6] == theme.grey
    assert [colour.endswith(",0.0)") for colour in cells.marker.color[::2]] == [False, True, True, False]
    assert [*zip(crosses.x, crosses.y, strict=True)] == [*zip(cells.x[4:6], cells.y[4:6], strict=True)]


def test_countries_keep_together_and_names_are_never_cut(theme, words):
    long = "Bündnis der Freien Wählervereinigungen"
    far = {"party_b_id": "zz", "label_b": long, "country_b": "ZZ"}
    said = words(matrix(theme, far, SEVERAL, {}))
    assert said.replace("- ", "").count(long) == 2, "beside its row and above its column"
    order = [note.text for note in matrix(theme, far, SEVERAL, {}).layout.annotations if note.textangle is None]
    assert [name.replace("<br>", " ") for name in order][:2] == ["Nordpartei", "Westblock"]


def test_twenty_parties_fit_a_phone(theme, trace):
    figure = matrix(theme, *({"party_b_id": f"p{n}", "label_b": f"Partei {n}"} for n in range(19)))
    pitch = (350 - figure.layout.margin.l - figure.layout.margin.r) / 21
    assert 12 <= trace(figure, "cells").marker.size <= pitch + 1


YEARS = pd.DataFrame(
    {"start": pd.to_datetime(["2010-01-01", "2012-01-01"]), "happened": [12, 3], "open": [0, 2]},
)


def test_a_year_of_the_strip_can_be_clicked_and_planned_is_hollow(theme, trace, words):
    figure = event_density(YEARS, theme=theme, lang=EN, today=date(2024, 9, 1), months=False)
    happened, planned = trace(figure, "happened"), trace(figure, "open")
    assert [tuple(data) for data in happened.customdata] == [("years", "2010~2010"), ("years", "2012~2012")]
    assert list(happened.y) == [12, 3]
    assert list(planned.y) == [0, 2]
    assert planned.marker.color.endswith(",0.0)")
    assert "highest bar: 12 events" in words(figure)


def test_months_are_named_and_end_with_the_month(theme, trace):
    figure = event_density(YEARS.assign(start=pd.to_datetime(["2010-11-01", "2010-12-01"])), theme=theme, lang=EN,
                           today=date(2024, 9, 1), months=True)  # fmt: skip
    bars = trace(figure, "happened")
    assert "November 2010" in bars.hovertext[0]
    assert figure.layout.xaxis.range[1] == "2011-01-01"


def test_the_strip_in_words():
    assert told(YEARS, EN, False) == "2010: 12 events; 2012: 3 events · 2 planned or proposed"


def test_nothing_to_draw_is_an_error(theme):
    with pytest.raises(ValueError, match="no rows"):
        agreement_matrix(pd.DataFrame([CELL]).head(0), theme=theme, lang=EN)
    with pytest.raises(ValueError, match="no rows"):
        event_density(YEARS.head(0), theme=theme, lang=EN, today=date(2024, 9, 1), months=False)
