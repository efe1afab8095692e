"""The curated entities of seeds/registry, with every name they go by.

In: the YAML files. Out: a Registry: entities by id, names with how far they can be trusted.
Left out: German cases (`inflect`) and the search in a text (`matcher`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.lasting import lasting
from pipeline.model import Entity, Kind
from pipeline.seeds import SEEDS, SeedError, load

REGISTRY = SEEDS / "registry"
_HEADED = re.compile(r"^(?:Partei|Block|Wahlblock|Bewegung|Bündnis|Liste|Allianz|Koalition|Gruppe) ([A-ZÄÖÜА-Я].*)$")
_KINDS = {"party": Kind.PARTY, "bloc": Kind.PARTY, "movement": Kind.MOVEMENT}


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an entity. `how`: name, abbreviation (exact case), quoted (only between quotation marks or after
    a head noun), nickname (names the entity, but no proper name), local (an ordinary word; a place only after "in",
    "nach" …).
    """

    text: str
    entity_id: str
    how: str
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(slots=True)
class Registry:
    entities: dict[str, Entity] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    adjectives: dict[str, str] = field(default_factory=dict)  # kasachisch -> KZ
    demonyms: dict[str, str] = field(default_factory=dict)  # Kasachen -> KZ
    capitals: dict[str, str] = field(default_factory=dict)  # place id -> country id
    countries: dict[str, str] = field(default_factory=dict)  # KZ -> country id
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)  # what else the file says of an entity

    def country_of_adjective(self, word: str) -> str | None:
        """The country of a declined adjective ("kasachischen" -> KZ), or None."""
        return self.adjectives.get(re.sub(r"(e|er|es|en|em)$", "", word.lower()))

    def looks(self) -> dict[str, tuple[str, str | None, str | None]]:
        """entity_id -> (chart label, colour on light, colour on dark)."""
        return {
            key: (
                row.get("short") or self.entities[key].name,
                (c := row.get("colour") or {}).get("light"),
                c.get("dark"),
            )
            for key, row in self.rows.items()
        }


@cache
def given_names() -> frozenset[str]:
    """Given names by which an unknown person is recognised."""
    lines = (REGISTRY / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def surnames() -> dict[str, frozenset[str]]:
    """The last words of the registry's people and whose they are: "Paschinjan"."""
    owners: dict[str, set[str]] = {}
    for name in registry().names:
        first, _, last = name.text.rpartition(" ")
        if first and name.how == "name" and registry().entities[name.entity_id].kind is Kind.PERSON:
            owners.setdefault(last, set()).add(name.entity_id)
    return {last: frozenset(ids) for last, ids in owners.items()}


@cache
def chamber_names() -> frozenset[str]:
    """How parliaments are called, in lower case: no party, however its words look."""
    rows = [row for path in sorted((REGISTRY / "chambers").glob("*.yaml")) for row in load(path)["chambers"]]
    return frozenset(str(name).lower() for row in rows for name in (row["name"], *(row.get("aliases") or ())))


def _names(row: dict[str, Any], entity_id: str) -> Iterator[Name]:
    # A canonical name that is an ordinary phrase ("Für die Zukunft") stands in `quoted`, too, and counts only there.
    if row["name"] not in (row.get("quoted") or ()):
        yield Name(row["name"], entity_id, "name")
    for group, how in (("names", "name"), ("aliases", "name"), ("abbreviations", "abbreviation"),
                       ("quoted", "quoted"), ("nicknames", "nickname")):  # fmt: skip
        for item in row.get(group) or ():
            spec = item if isinstance(item, dict) else {"name": item}
            text = str(spec["name"])
            # "Partei Respublica": the head noun is no part of the name; it vouches for it.
            if how == "name" and (headed := _HEADED.match(text)) and headed.group(1).split()[0] not in given_names():
                text, how_here = headed.group(1), "quoted"
            else:
                how_here = how
            yield Name(text, entity_id, how_here, _year(spec.get("from")), _year(spec.get("to")))


def _year(value: object) -> str | None:
    return None if value is None else str(value)


def _add(registry: Registry, row: dict[str, Any], kind: Kind, country: str | None, path: Path) -> None:
    try:
        entity_id = row["id"]
        names = list(_names(row, entity_id))
    except (KeyError, TypeError) as error:
        raise SeedError(f"{path}: {row.get('id', row)!r} lacks {error}; every row needs id and name") from error
    if entity_id in registry.entities:
        raise SeedError(f"{path}: the id {entity_id!r} is used twice; ids are unique over the whole registry")
    aliases = tuple(sorted({n.text for n in names} - {row["name"]}))
    registry.entities[entity_id] = Entity(
        entity_id=entity_id, kind=kind, name=row["name"], country=country, in_registry=True, aliases=aliases
    )
    registry.rows[entity_id] = row
    if row.get("ambiguous", False):
        names = [replace(n, how="local" if kind is Kind.PLACE else "quoted") for n in names]
    registry.names += [n for n in names if n.text]


def _read_parties(registry: Registry) -> None:
    for path in sorted((REGISTRY / "parties").glob("*.yaml")):
        content = load(path)
        for row in content["parties"]:
            country = row["country"] if "country" in row else content.get("country")
            _add(registry, row, _KINDS[row.get("kind", "party")], country, path)


def _read_countries(registry: Registry) -> None:
    path = REGISTRY / "countries.yaml"
    for row in load(path)["countries"]:
        _add(registry, row, Kind.COUNTRY, row["code"], path)
        registry.countries[row["code"]] = row["id"]
        for adjective in [row.get("adjective"), *(row.get("adjectives") or ())]:
            if adjective:
                registry.adjectives.setdefault(adjective.lower(), row["code"])
        for demonym in row.get("demonyms") or ():
            registry.demonyms.setdefault(demonym, row["code"])
        # Moskau was the Soviet Union's capital, too; today it stands for Russia.
        if row.get("capital") and row["capital"].startswith(f"place-{row['code'].lower()}-"):
            registry.capitals[row["capital"]] = row["id"]


def _read_others(registry: Registry) -> None:
    for stem, kind in (("places", Kind.PLACE), ("organisations", Kind.ORGANISATION), ("persons", Kind.PERSON)):
        path = REGISTRY / f"{stem}.yaml"
        for row in load(path)[stem]:
            _add(registry, row, kind, row.get("country"), path)


@cache
def registry() -> Registry:
    """The whole registry, read once a process.

    Raises:
        SeedError: a file is missing, no YAML, or lacks a field; the message names it.
    """
    result = Registry()
    with lasting():
        _read_countries(result)
        _read_parties(result)
        _read_others(result)
    return result
