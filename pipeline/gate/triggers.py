"""The facts that the words nearest to a trigger word make, whatever the sentence says of them.

In: a sentence, registry mentions, dates. Out: facts, all asserted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from spacy.tokens import Span, Token

from pipeline.dates.find import DateExpression
from pipeline.facts.numbers import number
from pipeline.language.grammar import lemma
from pipeline.model import Agreement, Event, Evidence, Fact, Kind, Mention, Role, Seats, Stance, Tie
from pipeline.seeds import load_frame

_PARTIES = {Kind.PARTY, Kind.MOVEMENT}
_RULE = "nearest"


def nearest_facts(sentence: Span, mentions: Sequence[Mention], dates: Sequence[DateExpression]) -> Iterator[Fact]:
    """One fact for each trigger of the sentence that has the names it needs."""
    here = [m for m in mentions if sentence.start_char <= m.start < sentence.end_char]
    whens = [d for d in dates if sentence.start_char <= d.start < sentence.end_char and d.edtf]
    if not here:
        return
    where = (Evidence(sentence.start_char, sentence.end_char),)
    for token in sentence:
        word = token.lower_
        for table, kind in _triggers().get(lemma(token.text).lower(), ()) or _triggers().get(word, ()):
            yield from _FACT[table](token, kind, _by_distance(here, token), _nearest_date(whens, token), where)
        if word in load_frame("seats")["seat_nouns"]:
            yield from _seats(token, _by_distance(here, token), where)
        if word.endswith(tuple(load_frame("roles")["heads"])):
            yield from _role(token, _by_distance(here, token), where)


@cache
def _triggers() -> dict[str, list[tuple[str, str]]]:
    """Lower-case lemma -> tables and kinds that it speaks of."""
    result: dict[str, list[tuple[str, str]]] = {}
    for table in ("agreements", "events", "stances", "ties"):
        for name, row in load_frame(table)["classes"].items():
            value = row.get("polarity") if table == "stances" else row.get("kind", name)
            for word in (*row.get("nouns", ()), *row.get("verbs", ())):
                result.setdefault(str(word).lower(), []).append((table, str(value)))
    return result


def _by_distance(mentions: Sequence[Mention], token: Token) -> list[Mention]:
    return sorted(mentions, key=lambda m: (abs(m.start - token.idx), m.start))


def _nearest_date(dates: Sequence[DateExpression], token: Token) -> str | None:
    return min(dates, key=lambda d: (abs(d.start - token.idx), d.start)).edtf if dates else None


def _two(mentions: Sequence[Mention], kinds: set[Kind]) -> list[str]:
    return list(dict.fromkeys(m.entity.entity_id for m in mentions if m.entity.kind in kinds))[:2]


def _agreement(_: Token, kind: str, near: list[Mention], when: str | None, where: Any) -> Iterator[Fact]:
    if len(two := _two(near, _PARTIES)) == 2:
        yield Agreement(
            evidence=where, rule=_RULE, party_a_id=two[0], party_b_id=two[1], kind=kind, status="in_force",
            date_edtf=when,
        )  # fmt: skip


def _event(_: Token, kind: str, near: list[Mention], when: str | None, where: Any) -> Iterator[Fact]:
    who = _two(near, {*_PARTIES, Kind.PERSON, Kind.ORGANISATION})
    if who:
        yield Event(evidence=where, rule=_RULE, kind=kind, participants=tuple(who), date_edtf=when)


def _stance(token: Token, polarity: str, near: list[Mention], _: str | None, where: Any) -> Iterator[Fact]:
    before = [m for m in near if m.start < token.idx]
    after = [m for m in near if m.start > token.idx]
    ends = [side[0].entity.entity_id for side in (before, after) if side] if before and after else []
    ends = ends or [m.entity.entity_id for m in near[:2]]
    if len(set(ends)) == 2:
        yield Stance(evidence=where, rule=_RULE, from_id=ends[0], to_id=ends[1], polarity=polarity)


def _tie(_: Token, kind: str, near: list[Mention], __: str | None, where: Any) -> Iterator[Fact]:
    two = list(dict.fromkeys(m.entity.entity_id for m in near))[:2]
    if len(two) == 2:
        yield Tie(evidence=where, rule=_RULE, a_id=two[0], b_id=two[1], kind=kind)


def _seats(token: Token, near: list[Mention], where: Any) -> Iterator[Fact]:
    parties = _two(near, _PARTIES)
    before = token.doc[max(0, token.i - 4) : token.i]
    figures = [n for n in (number(t.text) for t in reversed(before)) if n is not None]
    if parties and figures:
        yield Seats(evidence=where, rule=_RULE, party_id=parties[0], seats=figures[0])


def _role(token: Token, near: list[Mention], where: Any) -> Iterator[Fact]:
    persons = [m.entity.entity_id for m in near if m.entity.kind is Kind.PERSON]
    parties = _two(near, {*_PARTIES, Kind.ORGANISATION, Kind.COUNTRY})
    if persons:
        organisation = parties[0] if parties else None
        yield Role(evidence=where, rule=_RULE, person_id=persons[0], role=token.text, organisation_id=organisation)


_FACT = {"agreements": _agreement, "events": _event, "stances": _stance, "ties": _tie}
