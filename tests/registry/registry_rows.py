"""The rows of seeds/registry as they stand in the files, read without the pipeline's own reader.

In: the YAML files. Out: rows with the file and the country they belong to, and the days on which a name is valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from pipeline.seeds import SEEDS

REGISTRY = SEEDS / "registry"
LISTS = {"countries": "countries", "places": "places", "organisations": "organisations", "persons": "persons"}
GROUPS = ("name", "names", "aliases", "abbreviations", "quoted", "nicknames")


@dataclass(frozen=True)
class Row:
    file: str
    country: str | None
    content: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.content["id"])


@cache
def files() -> dict[str, Any]:
    """Path below seeds/registry -> content, for every YAML file."""
    return {
        str(path.relative_to(REGISTRY)): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(REGISTRY.rglob("*.yaml"))
    }


def _rows(folder: str, key: str) -> list[Row]:
    return [
        Row(name, row["country"] if "country" in row else content.get("country"), row)
        for name, content in files().items()
        if name.startswith(folder)
        for row in content[key]
    ]


@cache
def parties() -> list[Row]:
    return _rows("parties/", "parties")


@cache
def chambers() -> list[Row]:
    return _rows("chambers", "chambers")


@cache
def listed(kind: str) -> list[Row]:
    """Rows of countries, places, organisations or persons."""
    return _rows(f"{kind}.yaml", kind)


@cache
def all_rows() -> list[Row]:
    return [*parties(), *chambers(), *(row for kind in LISTS for row in listed(kind))]


def year(value: object, default: int) -> int:
    """The year of a date as the files write it ("2006-09-10", 1999, "~1999"), or `default` for none."""
    if value is None:
        return default
    match = re.search(r"\d{4}", str(value))
    assert match, f"no year in {value!r}"
    return int(match.group())


def claims(row: dict[str, Any]) -> Iterator[tuple[str, str, int, int]]:
    """(name, group, first year, last year) of all that a party goes by; undated names live as long as the party."""
    first, last = year(row.get("founded"), 0), year(row.get("dissolved"), 9999)
    for group in GROUPS:
        items = [row["name"]] if group == "name" else row.get(group) or []
        for item in items:
            spec = item if isinstance(item, dict) else {"name": item}
            yield str(spec["name"]), group, year(spec.get("from"), first), year(spec.get("to"), last)
