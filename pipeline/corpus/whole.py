"""What is wrong between documents of the corpus, and what they are together.

In: the sources of all splits. Out: Faults with the file they are in; a hash of a folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from pipeline.corpus.checks import Fault, check_document
from pipeline.corpus.overlap import shared_runs
from pipeline.entities.registry import registry
from pipeline.gold.load import GOLD, SPLITS
from pipeline.gold.records import GoldDocument, GoldEntity
from pipeline.gold.source import GoldSource, load_source
from pipeline.model import Kind

Located = tuple[Path, Fault]
Corpus = Mapping[str, Sequence[GoldSource]]
_DOCUMENTS = {".yaml", ".txt", ".json"}
_PARTIES = {Kind.PARTY, Kind.MOVEMENT}


def load_corpus(root: Path = GOLD) -> dict[str, list[GoldSource]]:
    """The documents of each split, by name.

    Raises:
        GoldError: a file cannot be read; the message names it.
    """
    return {split: [load_source(path) for path in sorted((root / split).glob("*.yaml"))] for split in SPLITS}


def folder_hash(folder: Path) -> str:
    """One hash over names and content of all annotated documents of a folder (16 hex digits)."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.suffix in _DOCUMENTS):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def check_corpus(corpus: Corpus, foreign: Mapping[Path, str] | None = None) -> Iterator[Located]:
    """Every fault of every document and between them. `foreign`: texts of others that ours must not repeat."""
    sources = [source for split in corpus.values() for source in split]
    for source in sources:
        for fault in check_document(source):
            yield source.gold.path, fault
    yield from _identity(sources)
    yield from check_held_out(source.gold for source in sources)
    yield from _wording(corpus, foreign or {})


def _identity(sources: Iterable[GoldSource]) -> Iterator[Located]:
    """One id is one entity, and one party of a country has one id."""
    seen: dict[str, tuple[GoldEntity, Path]] = {}
    ids: dict[tuple[str, str | None], tuple[str, Path]] = {}
    for source in sources:
        path = source.gold.path
        for entity in source.gold.entities.values():
            first, where = seen.setdefault(entity.entity_id, (entity, path))
            if (first.kind, first.country) != (entity.kind, entity.country):
                told = f"{entity.entity_id} is {entity.kind} {entity.country}, but {first.kind} {first.country}"
                yield path, Fault("identity", f"{told} in {where.name}; make them one")
            if entity.kind in _PARTIES and entity.name:
                known, where = ids.setdefault((entity.name.casefold(), entity.country), (entity.entity_id, path))
                if known != entity.entity_id:
                    told = f"{entity.name} ({entity.country}) is {entity.entity_id}, but {known} in {where.name}"
                    yield path, Fault("identity", f"{told}; one entity has one id")


def check_held_out(documents: Iterable[GoldDocument]) -> Iterator[Located]:
    """Invented names that the registry has come to know: what is measured on them would be measured on nothing new."""
    for document in documents:
        for entity in document.entities.values():
            if entity.held_out and (found := in_registry(entity)):
                told = f"{entity.entity_id} ({entity.name}) is held out, but the registry has it as {found}"
                yield document.path, Fault("held_out", f"{told}; take it out there")


def in_registry(entity: GoldEntity) -> str | None:
    """The registry's id of a party or movement, by its id, else by its name within its country."""
    if entity.entity_id in registry().entities:
        return entity.entity_id
    return _party_names().get((entity.name.casefold(), entity.country))


@cache
def _party_names() -> dict[tuple[str, str | None], str]:
    known = registry()
    parties = {key: e for key, e in known.entities.items() if e.kind in _PARTIES}
    return {
        (name.text.casefold(), parties[name.entity_id].country): name.entity_id
        for name in known.names
        if name.entity_id in parties and name.how != "nickname"
    }


def _wording(corpus: Corpus, foreign: Mapping[Path, str]) -> Iterator[Located]:
    texts = {split: {s.gold.path: s.gold.text for s in sources} for split, sources in corpus.items()}
    ours = {path: text for split in texts.values() for path, text in split.items()}
    for path, run, other in shared_runs(ours, foreign):
        yield path, Fault("wording", f"„{run}“ stands in {other.name}, too; say it in own words")
    for path, run, other in shared_runs(texts.get("test", {}), texts.get("train", {})):
        yield path, Fault("wording", f"„{run}“ stands in train ({other.name}), too; say it otherwise")
