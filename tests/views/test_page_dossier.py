"""Dossier: all about one or two, denied never counted, every line with its sentence, and silence said as silence."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.at_hand import Open, World
from tests.views.world_facts import ADLER, ALLIANZ, FLUSS, FP, KUESTE, LB, STERN, TALBACH
from views.query import dossier
from views.selection.address import Filters

ALL = Filters()


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def title(app: AppTest) -> str:
    return str(app.title[0].value).replace("\\", "")


def section(app: AppTest, title: str) -> str:
    """The HTML between a section's title and the next."""
    parts, inside = [], False
    for element in app.main:
        if element.type == "subheader":
            inside = element.value == title
        elif inside and element.type == "html":
            parts.append(element.proto.body)
    return "\n".join(parts)


def test_statements_about_two_name_both(world: World) -> None:
    rows = dossier.facts(world.store, "agreements", ALL, (LB, ADLER), None)
    assert set(rows.fact_id) == {world.ids["memo"], world.ids["memo-denied"]}
    assert len(dossier.facts(world.store, "events", ALL, (LB, ADLER, TALBACH), None)) == 1
    assert dossier.facts(world.store, "agreements", ALL, (LB, FLUSS), None).empty
    assert len(dossier.claims(world.store, "agreements", ALL, (LB, ADLER), 10)) == 1


def test_filters_by_party_and_country_give_way_to_whom_the_dossier_is_about(world: World) -> None:
    narrowed = Filters(parties=(FP,), countries=("QQ",), last_year=2010)
    assert set(dossier.facts(world.store, "agreements", narrowed, (LB, STERN), None).date_edtf) == {"2005/.."}
    assert dossier.facts(world.store, "agreements", narrowed, (LB, ADLER), None).empty


def test_the_first_and_the_last_contact_are_dated_and_asserted(world: World) -> None:
    first = dossier.contact(world.store, ALL, (LB, STERN), last=False)
    last = dossier.contact(world.store, ALL, (LB, STERN), last=True)
    # The forum of 2026 is only planned.
    assert first is not None
    assert last is not None
    assert {first[1], last[1]} <= {world.ids["abkommen"], world.ids["abkommen2"]}
    assert dossier.contact(world.store, ALL, (LB, FP), last=True) is None  # only a conflict that is denied


def test_amounts_say_what_is_denied(world: World) -> None:
    assert dossier.counted(world.store, "agreements", ALL, (LB, ADLER)) == dossier.Amount(2, 2, 1, 0)
    assert dossier.counted(world.store, "agreements", ALL, (LB, KUESTE)).open == 1


def test_sources_count_every_statement_once(world: World) -> None:
    rows = dossier.sources(world.store, ALL, (FP,), 40)
    tables = ("seats", "agreements", "events", "stances", "roles", "ties")
    assert rows.facts.sum() == sum(dossier.counted(world.store, table, ALL, (FP,)).statements for table in tables)
    assert rows.documents.iloc[0] == len(rows) == rows.origins.iloc[0]
    assert len(dossier.sources(world.store, ALL, (FP,), 1)) == 1


def test_one_party_has_names_people_ties_seats_and_sources(open_page: Open, world: World) -> None:
    app = open_page("dossier", of=LB)
    assert title(app) == "Dossier: Lindenbund (XA)"
    titles = [element.value for element in app.subheader]
    assert titles == [
        *("Names", "Agreements", "Events", "Stances", "People and roles", "Ties", "Seats over time", "Sources"),
    ]
    text = html(app)
    assert "Also called: Der Bund der Linden" in text
    assert "Mira Talbach: Generalsekretärin, Lindenbund (former)" in text
    assert "Lindenbund: 60 of 98 seats" in text
    assert "70" not in re.findall(r"Lindenbund: (\d+)", text)  # a poll
    assert f"fact={world.ids['kontakt']}" in text
    assert "(brief of our own)" in text


def test_stances_of_a_party_stand_both_ways_and_silence_says_on_how_much_it_rests(
    open_page: Open, world: World
) -> None:
    rows = section(open_page("dossier", of=LB), "Stances")
    first = rows[rows.index("<tbody>") : rows.index("</tr>", rows.index("<tbody>"))]
    assert "Fortschrittspartei (XA)" in first
    assert "pick=xa-lindenbund~xa-fortschritt" in first  # two statements: the page that lists them
    assert "2 supportive" in first
    assert f"fact={world.ids['haushalt']}" in first
    assert "nothing said (4 sentences in 3 documents name both)" in first


def test_a_pair_says_the_asymmetry_and_the_denied_in_words(open_page: Open, world: World) -> None:
    app = open_page("dossier", of=f"{LB},{FP}")
    text = html(app)
    assert (
        "Lindenbund about Fortschrittspartei: nothing said (4 sentences in 3 documents name both); "
        "Fortschrittspartei about Lindenbund: 2 supportive, 1 critical" in text
    )
    assert "Only one of the two is on record about the other." in text
    assert "no dated event or agreement of the two is stated" in text
    assert "1 statement in 1 document · 1 denied, not counted" in text
    assert "Konflikt" not in text
    assert "Conflict: Lindenbund, Fortschrittspartei – denied" in text
    assert "Nothing is stated about: Agreements, Contact and other ties." in text


def test_a_pair_names_contact_or_its_explicit_absence(open_page: Open, world: World) -> None:
    text = html(open_page("dossier", of=f"{LB},{ADLER}"))
    assert re.search(rf'<dt>Contact</dt><dd><a href="[^"]*fact={world.ids["kontakt"]}"[^>]*>contact</a></dd>', text)
    app = open_page("dossier", of=f"{FLUSS},{LB}")
    assert "Lindenbund – no contact with – Flusspartei" in html(app)
    assert f"fact={world.ids['keinerlei']}" in html(app)
    assert "neither contact nor its absence is stated" in html(open_page("dossier", of=f"{LB},{KUESTE}"))


def test_names_over_time_come_from_events_and_succession(open_page: Open) -> None:
    names = section(open_page("dossier", of=KUESTE), "Names")
    assert "Neue Küste – successor of – Partei Weißer Adler" in names
    assert "<td>2021</td>" in names


def test_what_is_not_stated_is_named(open_page: Open) -> None:
    text = html(open_page("dossier", of=FLUSS))
    assert "Nothing is stated about: Agreements, Events, Stances, People and roles." in text


@pytest.mark.parametrize("of", ["nobody", f"{LB},nobody", "<b>x</b>"])
def test_an_unknown_party_in_the_link_is_said(open_page: Open, of: str) -> None:
    app = open_page("dossier", of=of)
    assert not app.exception
    assert "is not known here and is ignored." in html(app)
    assert "<b>x</b>" not in html(app)


def test_only_two_of_three_are_shown_and_it_is_said(open_page: Open) -> None:
    app = open_page("dossier", of=f"{LB},{FP},{STERN}")
    assert title(app) == "Dossier: Lindenbund (XA) ↔ Fortschrittspartei (XA)"
    assert "the first two of the link are shown" in html(app)


def test_an_old_id_leads_to_the_joined_party(open_page: Open) -> None:
    assert title(open_page("dossier", of="xa-linden-alt")) == "Dossier: Lindenbund (XA)"


def test_without_a_choice_parties_and_pairs_are_offered(open_page: Open) -> None:
    app = open_page("dossier")
    text = html(app)
    assert "of=xa-lindenbund&amp;" in text or "of=xa-lindenbund&quot;" in text or 'of=xa-lindenbund"' in text
    assert "Fortschrittspartei ↔ Lindenbund" in text
    app.multiselect(key="pick-of").set_value([FP, LB]).run()
    assert app.query_params["of"] == "xa-fortschritt,xa-lindenbund"
    assert title(app) == "Dossier: Fortschrittspartei (XA) ↔ Lindenbund (XA)"


def test_the_printed_head_names_the_data_version_and_the_filters(open_page: Open) -> None:
    text = html(open_page("dossier", of=LB, from_="2020", party=FP))
    assert "data version 20251001T120000-aaaa · filtered: from 2020" in text
    assert "The filters by party and country do not apply here" in text


def test_a_persons_dossier_has_offices_and_events(open_page: Open) -> None:
    text = html(open_page("dossier", of=TALBACH))
    assert "Mira Talbach: Vorsitzende, Partei Weißer Adler" in text
    assert "Appointment: Mira Talbach" in text
    assert "Nothing is stated about: Agreements, Stances, Ties, Seats over time." in text


def test_titles_of_documents_are_never_markup(open_page: Open) -> None:
    text = html(open_page("dossier", of=ALLIANZ))
    assert "Ein &lt;b&gt;Pakt&lt;/b&gt; &amp; seine Folgen" in text
    assert "<b>Pakt</b>" not in text
