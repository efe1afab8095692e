"""One sound document about invented parties, as raw values to be damaged by tests."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml

_FILLER = " ".join(f"Am Rand stand Zeile {n} des Protokolls ohne Belang." for n in range(20))

_RAW: dict[str, Any] = {
    "style": "briefing",
    "countries": ["IS", "NO"],
    "material": "invented",
    "document": {"title": "Hafenrunde", "published": "2025-03-14"},
    "text": (
        "Hafenrunde\n\nDie [Walliste|is-walliste] hat seit 2021 elf von 63 Sitzen. Ihre Chefin"
        " [Ida Brim|person-is-ida-brim] traf am 13. März 2025 die [Fjordpartei|no-fjordpartei] in"
        " [Bergen|place-no-bergen]. Ein Abkommen schlossen die [Walliste|is-walliste] und die"
        " [Fjordpartei|no-fjordpartei] nicht. [Brim|person-is-ida-brim] lobte die [Fjordpartei|no-fjordpartei], deren"
        " [Fjordjugend|org-no-fjordjugend] mitkam. In einer Umfrage stand die [Walliste|is-walliste] bei 20"
        " Prozent.\n\n" + _FILLER + "\n"
    ),
    "entities": {
        "is-walliste": {"kind": "party", "country": "IS", "name": "Walliste", "held_out": True},
        "no-fjordpartei": {"kind": "party", "country": "NO", "name": "Fjordpartei", "held_out": True},
        "org-no-fjordjugend": {"kind": "organisation", "country": "NO", "name": "Fjordjugend"},
        "person-is-ida-brim": {"kind": "person", "country": "IS", "name": "Ida Brim"},
        "place-no-bergen": {"kind": "place", "country": "NO", "name": "Bergen"},
    },
    "facts": [
        {
            "quote": "Die Walliste hat seit 2021 elf von 63 Sitzen",
            "seats": {"party": "is-walliste", "seats": 11, "total": 63, "year": 2021, "alt": {"year": None}},
        },
        {
            "quote": "Ihre Chefin Ida Brim",
            "roles": {"person": "person-is-ida-brim", "role": "Chefin", "organisation": "is-walliste"},
        },
        {
            "quote": "traf am ... in Bergen",
            "events": {
                "kind": "meeting",
                "date": "2025-03-13",
                "participants": ["person-is-ida-brim", "no-fjordpartei"],
                "place": "Bergen",
            },
        },
        {
            "quote": "Ein Abkommen ... nicht",
            "agreements": {"parties": ["is-walliste", "no-fjordpartei"], "kind": "other", "status": "denied"},
        },
        {
            "quote": "Brim lobte die Fjordpartei",
            "stances": {"from": "person-is-ida-brim", "to": "no-fjordpartei", "polarity": "supportive"},
        },
        {
            "quote": "deren Fjordjugend mitkam",
            "ties": [{"a": "org-no-fjordjugend", "b": "no-fjordpartei", "kind": "youth_wing_of"}],
        },
    ],
    "absent": [
        {
            "quote": "stand die Walliste bei 20 Prozent",
            "why": "a poll",
            "seats": {"party": "is-walliste", "share": 20.0},
        },
        {
            "quote": "Ein Abkommen ... nicht",
            "why": "denied",
            "agreements": {"parties": ["is-walliste", "no-fjordpartei"], "status": "signed"},
        },
        {"quote": "elf von 63 Sitzen", "why": "the chamber's size", "seats": {"party": "is-walliste", "seats": 63}},
        {
            "quote": "Ihre Chefin Ida Brim",
            "why": "of the other party",
            "roles": {"person": "person-is-ida-brim", "organisation": "no-fjordpartei"},
        },
        {
            "quote": "deren Fjordjugend mitkam",
            "why": "not of the Walliste",
            "ties": {"a": "org-no-fjordjugend", "b": "is-walliste", "kind": "youth_wing_of"},
        },
    ],
}


def sound() -> dict[str, Any]:
    """A fresh copy of the document."""
    return copy.deepcopy(_RAW)


def write(raw: dict[str, Any], folder: Path, name: str = "hafenrunde") -> Path:
    """The document as a file of the corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path
