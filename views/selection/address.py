"""The address bar, read: stable codes, never translated words, so that a link shows what its sender saw.

In: query parameters as a browser sends them, and what the tables know. Out: Filters, the fact whose evidence is open,
and a notice in words for every value that was not understood and is ignored. Left out on purpose: Streamlit
(`filters` and `frame` write the address) and the codes `lang` and `run`, needed before any table is open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pipeline.model import AGREEMENT_KINDS, EVENT_KINDS, POLARITIES, TIE_KINDS, Modality, SourceKind
from views.language import Language

FILTER_CODES = ("party", "country", "from", "to", "kind", "modality", "confidence", "document", "source")
OWN_CODES = ("chamber", "term", "against", "rule", "view", "asof", "lanes", "of", "q", "part")
"""A page's own choices, kept for the way back: chamber and term, the term compared with it, which of rival figures is
shown, the drawing, the year that agreements are shown as of, the lanes, whose dossier, the words searched for,
which part of a long text."""
CODES = (*FILTER_CODES, *OWN_CODES, "fact", "lang", "run")
"""What a change of page carries over. `pick`, the mark that narrows a page's tables, stays behind."""

KINDS = AGREEMENT_KINDS | EVENT_KINDS | POLARITIES | TIE_KINDS

SHOWN_MODALITIES = ("asserted", "planned", "proposed", "denied")
"""What charts show unless asked otherwise: a hypothesis is nobody's statement that something is so."""

PLAUSIBLE_YEARS = range(1800, 2101)
"""A year outside of it is a slip of the pen, and would stretch the slider until it cannot be used."""

QUOTED = 60
"""Characters of a wrong value that a notice repeats: enough to find it in the link."""


@dataclass(frozen=True)
class Filters:
    """What a reader asked for. Empty means: everything."""

    parties: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    kinds: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    confidence: float | None = None
    documents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filters()

    @property
    def shown_modalities(self) -> tuple[str, ...]:
        return self.modalities or SHOWN_MODALITIES


@dataclass(frozen=True)
class Known:
    """What the tables hold, as far as a link can name it. `redirects` leads from ids that were joined with others."""

    entities: frozenset[str]
    countries: frozenset[str]
    redirects: Mapping[str, str]
    has_document: Callable[[str], bool]
    has_fact: Callable[[str], bool]


@dataclass
class _Reader:
    params: Mapping[str, list[str]]
    lang: Language
    notices: list[str] = field(default_factory=list)

    def one(self, code: str) -> str | None:
        values = [value.strip() for value in self.params.get(code, []) if value.strip()]
        return values[-1] if values else None

    def many(self, code: str) -> list[str]:
        parts = ",".join(self.params.get(code, [])).split(",")
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def known(self, code: str, allowed: frozenset[str], redirects: Mapping[str, str] | None = None) -> tuple[str, ...]:
        values = [(redirects or {}).get(value, value) for value in self.many(code)]
        for value in values:
            if value not in allowed:
                self.unknown(code, value)
        return tuple(dict.fromkeys(value for value in values if value in allowed))

    def unknown(self, code: str, value: str) -> None:
        self.notices.append(unknown(code, value, self.lang))

    def year(self, code: str) -> int | None:
        value = self.one(code)
        if value is None:
            return None
        if value.isascii() and value.isdigit() and len(value) == 4 and int(value) in PLAUSIBLE_YEARS:
            return int(value)
        self.unknown(code, value)
        return None

    def share(self, code: str) -> float | None:
        value = self.one(code)
        if value is None:
            return None
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if 0 <= number <= 1:
            return number
        self.unknown(code, value)
        return None

    def existing(self, code: str, exists: Callable[[str], bool]) -> tuple[str, ...]:
        found = {value: exists(value) for value in self.many(code)}
        for value, known in found.items():
            if not known:
                self.unknown(code, value)
        return tuple(value for value, known in found.items() if known)

    def checked(self, code: str, exists: Callable[[str], bool]) -> str | None:
        value = self.one(code)
        if value is None or exists(value):
            return value
        self.unknown(code, value)
        return None


def unknown(code: str, value: str, lang: Language) -> str:
    """The notice about a value that is ignored."""
    shown = value if len(value) <= QUOTED else value[:QUOTED] + "…"
    return lang._("The link's “{code}={value}” is not known here and is ignored.", code=code, value=shown)


def read(params: Mapping[str, list[str]], known: Known, lang: Language) -> tuple[Filters, str | None, list[str]]:
    """Filters, the open fact, and notices."""
    reader = _Reader(params, lang)
    first, last = reader.year("from"), reader.year("to")
    if first is not None and last is not None and first > last:
        reader.notices.append(
            lang._("The link's years run backwards ({first} to {last}) and are ignored.", first=first, last=last)
        )
        first = last = None
    filters = Filters(
        parties=reader.known("party", known.entities, known.redirects),
        countries=reader.known("country", known.countries),
        first_year=first,
        last_year=last,
        kinds=reader.known("kind", KINDS),
        modalities=reader.known("modality", frozenset(Modality)),
        confidence=reader.share("confidence"),
        documents=reader.existing("document", known.has_document),
        sources=reader.known("source", frozenset(SourceKind)),
    )
    return filters, reader.checked("fact", known.has_fact), reader.notices
