"""What a reader is told about an agreement, in the network and in the Gantt chart alike.

In: rows of agreements. Out: plain text for headings and hover texts. Left out on purpose: drawing.
"""

from __future__ import annotations

from views.charts import rows as table
from views.charts import text, time_axis, words
from views.language import Language


def heading(row: table.Row) -> str:
    """The two parties of an agreement."""
    return table.text(getattr(row, "label_pair", None)) or f"{row.label_a} – {row.label_b}"


def meta(row: table.Row, lang: Language) -> str:
    """Kind, status and date in words: `Memorandum · signed · 25 September 2025`. No line breaks within the date."""
    kind = words.agreement_words(lang).get(row.kind, str(row.kind))
    said = table.text(getattr(row, "status_said", None)) or row.status
    status = words.status_words(lang).get(said, str(said))
    date = when(row, lang).replace(" ", "\u00a0")
    return f"{kind} · {status} · {date}"


def when(row: table.Row, lang: Language) -> str:
    """The date of the text; where the rows bring only its first and last day, those."""
    edtf = table.text(getattr(row, "date_edtf", None))
    days = getattr(row, "date_from", None), getattr(row, "date_to", None)
    return lang.date(edtf or time_axis.as_edtf(*days))


def hover(row: table.Row, lang: Language) -> str:
    """The small text at the pointer, with the date of the document where it is known."""
    stated = table.day(getattr(row, "stated", None))
    source = lang._("source of {date}", date=lang.date(stated.isoformat())) if stated else ""
    return text.hover(heading(row), meta(row, lang), source, unsure(row, lang))


def unsure(row: table.Row, lang: Language) -> str:
    """In a year that the source could not know: how far it reaches."""
    if not getattr(row, "unsure", False):
        return ""
    stated = table.day(getattr(row, "stated", None))
    if stated is None:
        return lang._("no end stated; the source has no date")
    return lang._("no end stated; the source covers it up to {date}", date=lang.date(stated.isoformat()))
