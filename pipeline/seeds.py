"""Where the curated data lies, and how it is read: seeds/ as plain Python values, each file parsed once.

In: file names. Out: dicts and lists. Left out: meaning; that is with whoever asks.
Errors: SeedError names the file and what is wrong with it.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from pipeline.lasting import lasting

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class SeedError(ValueError):
    """A file in seeds/ cannot be used; the message names file, cause and remedy."""


def load(path: Path) -> Any:
    """The content of one YAML file.

    Raises:
        SeedError: the file is missing or no valid YAML.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            return _value(loader := _Loader(stream), loader.get_single_node())
    except FileNotFoundError as error:
        raise SeedError(f"{path}: missing; restore it from the repository") from error
    except (yaml.YAMLError, TypeError) as error:  # a list that stands as a key
        raise SeedError(f"{path}: no valid YAML ({error}); mend the file") from error


def _value(loader: Any, node: Any) -> Any:
    """What a node says. Words, lists and mappings are read here: PyYAML's constructor takes three times as long."""
    match node and node.tag.removeprefix("tag:yaml.org,2002:"):
        case "str":
            return node.value
        case "seq":
            return [_value(loader, item) for item in node.value]
        case "map":
            loader.flatten_mapping(node)
            return {_value(loader, key): _value(loader, item) for key, item in node.value}
        case None:
            return None
    return loader.construct_object(node)


@cache
def load_frame(name: str) -> Any:
    """seeds/frames/NAME.yaml."""
    return load(SEEDS / "frames" / f"{name}.yaml")


@cache
def load_vocabulary(table: str) -> dict[str, Any]:
    """Class name -> class: all files of seeds/vocabulary/TABLE.

    Raises:
        SeedError: a class stands in two files.
    """
    classes: dict[str, Any] = {}
    with lasting():
        for path in sorted((SEEDS / "vocabulary" / table).glob("*.yaml")):
            for name, row in load(path)["classes"].items():
                if name in classes:
                    raise SeedError(f"{path}: the class {name} stands in another file too; rename one")
                classes[name] = row
    return classes


def fingerprint(*folders: str) -> str:
    """A hash over all files of seeds folders: what a run was made with (16 hex digits)."""
    digest = hashlib.sha256()
    for path in (path for folder in folders for path in sorted((SEEDS / folder).rglob("*"))):
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
