"""A folder of annotated documents.

In: a folder that holds NAME.yaml (the corpus's own form), or NAME.txt with NAME.json beside it. Out: GoldDocuments, by
name. A text without annotation and an annotation without text are passed over.
Errors: GoldError names the file, the cause and the remedy.
"""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.gold.records import GoldDocument, GoldError, parse_document
from pipeline.gold.source import load_source
from pipeline.seeds import SEEDS

GOLD = SEEDS / "gold"
SPLITS = ("train", "dev", "test")
SEAL = "SEALED"  # a file of this name: figures only, and each scoring is recorded


def load_folder(folder: Path) -> list[GoldDocument]:
    """All annotated documents of a folder, by name.

    Raises:
        GoldError: the folder is missing, holds no annotated document, or one cannot be used.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder; name one with NAME.yaml, or NAME.txt and NAME.json")
    pairs = [path for path in folder.glob("*.txt") if path.with_suffix(".json").is_file()]
    paths = sorted([*pairs, *folder.glob("*.yaml")])
    if not paths:
        raise GoldError(f"{folder}: holds no annotated document; put NAME.yaml there, or NAME.txt and NAME.json")
    return [load_source(path).gold if path.suffix == ".yaml" else load_pair(path) for path in paths]


def load_pair(path: Path) -> GoldDocument:
    """One text with its annotation; offsets count in the file as it stands, without newline translation."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 ({error}); save the text as UTF-8") from error
    source = path.with_suffix(".json")
    try:
        data = json.loads(source.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{source}: no valid JSON ({error}); mend the file") from error
    try:
        return parse_document(path, text, data)
    except GoldError as error:
        raise GoldError(f"{source}: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{source}: a field is missing or of a wrong type ({error!r}); see the gold schema") from error
