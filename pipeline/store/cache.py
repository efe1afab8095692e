"""Readings kept between runs: what did not change is taken over.

In: a Document and the rules of this run. Out: its Reading, if the same document was read by the same rules.
One JSON file a document, DIR/readings/RULES/DOCUMENT_ID.json; a damaged one is as good as none.
Left out on purpose: the text; the document at hand has it.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

from pipeline.model import Document, Reading
from pipeline.store.codec import decode, encode


class Readings:
    """The readings of one store, made by one set of rules."""

    def __init__(self, store: Path, rules: str) -> None:
        self._folder = store / "readings" / rules

    def get(self, document: Document) -> Reading | None:
        """The kept reading of this document. It may lie elsewhere; whatever an extraction looks at is the same."""
        try:
            raw = json.loads(self._path(document).read_text(encoding="utf-8"))
            reading = decode(Reading, raw)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        home = replace(reading.document, path=document.path, source_id=document.source_id, text=document.text)
        if home != document:
            return None
        problems = tuple(replace(problem, path=document.path) for problem in reading.problems)
        return replace(reading, document=document, problems=problems)

    def put(self, reading: Reading) -> None:
        """Keep a reading."""
        self._folder.mkdir(parents=True, exist_ok=True)
        bare = replace(reading, document=replace(reading.document, text=""))
        path = self._path(reading.document)
        # Replaced whole: an interrupted run leaves no half-written file under the name.
        aside = path.with_suffix(".tmp")
        aside.write_text(json.dumps(encode(bare), ensure_ascii=False), encoding="utf-8")
        aside.replace(path)

    def keep_only(self, document_ids: set[str]) -> None:
        """Forget other documents and other rules."""
        for path in self._folder.parent.glob("*"):
            if path != self._folder:
                shutil.rmtree(path)
        for path in self._folder.glob("*"):
            if path.stem not in document_ids:
                path.unlink()

    def _path(self, document: Document) -> Path:
        return self._folder / f"{document.document_id}.json"
