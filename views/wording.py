"""Facts in words: what one row says, how its text holds it to be true, when, and after whom.

In: rows of the fact tables as mappings, names, a language. Out: short phrases.
Left out on purpose: the words for the codes (`charts.words`) and the quoted sentence, which no paraphrase replaces.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from views.charts.words import agreement_words, event_words, polarity_words, status_words, tie_words
from views.language import Language
from views.query.names import Names
from views.query.store import Store

Row = Mapping[str, Any]


def records(rows: pd.DataFrame) -> list[Row]:
    """The rows one by one, columns by name."""
    return [{str(column): value for column, value in row.items()} for row in rows.to_dict("records")]


def given(value: Any) -> Any:
    """The value, or None where the table has none (NaN, NaT, NA)."""
    if getattr(value, "ndim", 0) or isinstance(value, list):
        return value
    return None if value is None or pd.isna(value) else value


def summary(table: str, row: Row, names: Names, lang: Language) -> str:
    """What the fact says, in one line."""
    return {
        "seats": _seats,
        "agreements": _agreement,
        "events": _event,
        "stances": _stance,
        "roles": _role,
        "ties": _tie,
    }[table](row, names, lang)


def table_word(table: str, lang: Language) -> str:
    """What kind of fact it is."""
    return {
        "seats": lang._("Seats"),
        "agreements": lang._("Agreement"),
        "events": lang._("Event"),
        "stances": lang._("Stance"),
        "roles": lang._("Role"),
        "ties": lang._("Tie"),
    }[table]


def table_words(table: str, lang: Language) -> str:
    """What kind of facts a whole table holds."""
    return {
        "seats": lang._("Seats"),
        "agreements": lang._("Agreements"),
        "events": lang._("Events"),
        "stances": lang._("Stances"),
        "roles": lang._("Roles"),
        "ties": lang._("Ties"),
    }[table]


def basis_word(basis: Any, lang: Language) -> str:
    return {
        "result": lang._("election result"),
        "group": lang._("parliamentary group"),
        "poll": lang._("poll"),
        "projection": lang._("projection"),
    }.get(str(basis), "")


def figure(row: Row, lang: Language) -> str:
    """`62 of 98 seats`, `62 seats`, `63.3% of the seats`: as much as the row states."""
    seats, total, share = given(row["seats"]), given(row["total"]), given(row["share"])
    if seats is None:
        return (
            lang._("no number of seats") if share is None else lang._("{share} of the seats", share=lang.percent(share))
        )
    if total is None:
        return lang.n("{count} seat", "{count} seats", seats)
    return lang._("{seats} of {total} seats", seats=lang.number(seats), total=lang.number(total))


def _seats(row: Row, names: Names, lang: Language) -> str:
    where = f" · {chamber}" if (chamber := given(row["chamber"])) else ""
    return f"{names[row['party_id']].name}: {figure(row, lang)}{where}"


def _agreement(row: Row, names: Names, lang: Language) -> str:
    kind = agreement_words(lang).get(row["kind"], row["kind"])
    status = status_words(lang).get(row["status"], row["status"])
    return f"{pair(row, names)}: {kind}, {status}"


def pair(row: Row, names: Names) -> str:
    return f"{names[row['party_a_id']].name} – {names[row['party_b_id']].name}"


def _event(row: Row, names: Names, lang: Language) -> str:
    kind = str(event_words(lang).get(row["kind"], row["kind"]))
    who = names.list(row["participants"] if given(row["participants"]) is not None else [])
    where = f" · {place}" if (place := given(row["place"])) else ""
    return (f"{kind}: {who}" if who else kind) + where


def _stance(row: Row, names: Names, lang: Language) -> str:
    polarity = polarity_words(lang).get(row["polarity"], row["polarity"])
    return f"{names[row['from_id']].name} → {names[row['to_id']].name}: {polarity}"


def _role(row: Row, names: Names, lang: Language) -> str:
    at = f", {names[where].name}" if (where := given(row["organisation_id"])) else ""
    said = f"{names[row['person_id']].name}: {row['role']}{at}"
    return said if row["current"] else lang._("{what} (former)", what=said)


def _tie(row: Row, names: Names, lang: Language) -> str:
    kind = tie_words(lang).get(row["kind"], row["kind"])
    said = f"{names[row['a_id']].name} – {kind} – {names[row['b_id']].name}"
    return said if row["current"] else lang._("{what} (former)", what=said)


def held(modality: str, lang: Language) -> str:
    """How the text holds it to be true, in a phrase that can be quoted."""
    return {
        "asserted": lang._("stated as a fact"),
        "planned": lang._("announced or planned, has not happened yet"),
        "proposed": lang._("proposed or demanded, not agreed"),
        "hypothetical": lang._("held possible, not stated as a fact"),
        "denied": lang._("denied: the text says that it is not so"),
    }.get(modality, modality)


def doubt(row: Row, lang: Language) -> str:
    """What is appended to a claim that other statements contradict."""
    return ", " + lang._("⚠ disputed") if row["disputed"] else ""


def source_line(row: Row, lang: Language) -> str:
    """`Rückblick, Auen-Kurier, 1 March 2024`: a document in one line."""
    parts = [given(row["title"]) or lang._("untitled"), given(row["publisher"]), day(row["published"], lang)]
    return ", ".join(str(part) for part in parts if part)


def day(value: Any, lang: Language) -> str:
    """A calendar day in words; empty where there is none."""
    return "" if given(value) is None else lang.date(pd.Timestamp(value).date().isoformat())


def source_kind(row: Row, lang: Language) -> str:
    """Whose words a document is. A brief says clearly that it is our own, and after which source."""
    named = given(row["source"])
    if row["source_kind"] == "brief":
        return lang._("Brief: our own summary after: {source}", source=named or lang._("source not named"))
    if row["source_kind"] == "exercise":
        return lang._("Exercise: made up for practice, no source")
    return lang._("Article")


def source_kind_word(kind: str, lang: Language) -> str:
    """The kind of source in a word, for filters and lists."""
    return {
        "article": lang._("Articles"),
        "brief": lang._("Briefs of our own"),
        "exercise": lang._("Exercises"),
    }.get(kind, kind)


def title(store: Store, document_id: str, lang: Language) -> str:
    """What a document is called."""
    found = store.query("SELECT title FROM documents WHERE document_id = ?", [document_id]).title
    return str(given(found.iloc[0]) or lang._("untitled")) if len(found) else document_id
