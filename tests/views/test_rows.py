"""Rows for the charts: one mark a claim, denied apart, every party on its lane."""

from __future__ import annotations

import pandas as pd

from tests.views.at_hand import World
from views.charts.style import LIGHT
from views.query import agreement_rows, event_rows
from views.query import facts as queries
from views.query.names import Names
from views.selection.address import Filters


def agreements(world: World) -> pd.DataFrame:
    return queries.claims(world.store, "agreements", Filters())


def test_two_documents_of_one_claim_are_one_agreement(world: World) -> None:
    agreed = agreements(world)
    assert len(agreed) == 6
    pair = agreed[(agreed.party_a_id == "xa-lindenbund") & (agreed.party_b_id == "xb-nordstern")]
    assert pair.fact_id.tolist() == [world.ids["abkommen"]]


def test_a_disputed_agreement_is_drawn_by_its_support_and_says_so(world: World) -> None:
    drawn = agreement_rows.drawn(agreements(world), world.names, LIGHT, world.lang).set_index("fact_id")
    assert drawn.label_pair[world.ids["memo"]].endswith("⚠ disputed")
    assert world.ids["memo-denied"] not in drawn.index
    assert drawn.open_end[world.ids["abkommen"]]
    assert not drawn.open_end[world.ids["ended"]]


def lanes(world: World) -> pd.DataFrame:
    one = queries.claims(world.store, "events", Filters())
    return event_rows.by_party(one[~one.undated], world.names, LIGHT, world.lang)


def test_an_event_stands_on_the_lane_of_every_party(world: World) -> None:
    found = lanes(world)
    assert set(found.lane[found.fact_id == world.ids["treffen"]]) == {"Lindenbund (XA)", "Partei Weißer Adler (XB)"}
    assert found.lane.iloc[0] == "Lindenbund (XA)"


def test_persons_have_a_lane_only_where_no_party_took_part(world: World) -> None:
    found = lanes(world)
    assert found.lane[found.fact_id == world.ids["ernennung"]].tolist() == ["Persons and others"]


def test_the_smallest_lanes_share_one(world: World) -> None:
    one = queries.claims(world.store, "events", Filters()).head(1)
    many = pd.concat([one.assign(fact_id=f"f{n}", participants=[[f"p{n}"]]) for n in range(40)], ignore_index=True)
    parties = pd.DataFrame({"entity_id": [f"p{n}" for n in range(40)], "kind": "party"})
    names = Names(parties.assign(name=parties.entity_id, short=None, country=None, colour_light=None, colour_dark=None))
    found = event_rows.by_party(many, names, LIGHT, world.lang)
    assert found.fact_id.nunique() == 40
    assert found.lane.nunique() == event_rows.MOST_LANES + 1
    assert found.lane.tolist()[-1] == "Further parties"


def test_lanes_by_kind(world: World) -> None:
    one = queries.claims(world.store, "events", Filters())
    found = event_rows.by_kind(one[~one.undated], world.names, LIGHT, world.lang)
    assert len(found) == 6
    assert found.lane.tolist()[0] == "Meeting"
