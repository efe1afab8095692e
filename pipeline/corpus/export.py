"""The corpus in forms that others read.

In: the sources of all splits. Out: for each split SPLIT.spacy (DocBin), SPLIT.jsonl, and SPLIT/NAME.txt with NAME.json.
DocBin: `doc.spans["mentions"]` with label = kind and kb_id = entity; facts, absent rows and metadata in
`doc.user_data["interparty"]`, as in the JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, DocBin, Span

from pipeline.corpus.whole import Corpus
from pipeline.gold.source import GoldSource
from pipeline.language.tokens import nlp


def export(corpus: Corpus, target: Path) -> list[Path]:
    """Write everything below `target`; the files written.

    Raises:
        OSError: the place cannot be written.
    """
    written = []
    for split, sources in corpus.items():
        folder = target / split
        folder.mkdir(parents=True, exist_ok=True)
        for source in sources:
            text, annotation = folder / f"{source.gold.name}.txt", folder / f"{source.gold.name}.json"
            text.write_bytes(source.gold.text.encode())
            annotation.write_text(json.dumps(source.data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            written += [text, annotation]
        lines, binary = target / f"{split}.jsonl", target / f"{split}.spacy"
        records = (json.dumps(_record(source), ensure_ascii=False) for source in sources)
        lines.write_text("".join(f"{record}\n" for record in records), encoding="utf-8")
        _docbin(sources).to_disk(binary)
        written += [lines, binary]
    return written


def _record(source: GoldSource) -> dict[str, Any]:
    gold = source.gold
    meta = {"id": gold.name, "style": gold.style, "countries": list(gold.countries), "material": gold.material}
    return {**meta, "text": gold.text, **source.data}


def _docbin(sources: Iterable[GoldSource]) -> DocBin:
    return DocBin(docs=[_doc(source) for source in sources], store_user_data=True)


def _doc(source: GoldSource) -> Doc:
    doc = nlp()(source.gold.text)
    spans = [_span(doc, m["start"], m["end"], source) for m in source.data["mentions"]]
    doc.spans["mentions"] = spans
    record = _record(source)
    doc.user_data = {"interparty": json.dumps({k: v for k, v in record.items() if k != "text"}, ensure_ascii=False)}
    return doc


def _span(doc: Doc, start: int, end: int, source: GoldSource) -> Span:
    """The tokens that hold the mention; a part of a compound becomes the whole token, as spaCy has no other spans."""
    entity_id = next(m.entity_id for m in source.gold.mentions if (m.start, m.end) == (start, end))
    kind = source.gold.entities[entity_id].kind
    span = doc.char_span(start, end, label=kind, kb_id=entity_id, alignment_mode="expand")
    assert span is not None, "every stretch of characters lies in some tokens"
    return span
