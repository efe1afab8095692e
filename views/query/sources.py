"""What a quotation needs to know of a document, beyond what every fact brings along.

In: the store and document ids. Out: one row a document. Left out on purpose: its text, which is never handed on whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from views.query.store import Store

_SOURCES = """
SELECT document_id, title, author, publisher, published, published_edtf, url, source_kind, source
FROM documents WHERE document_id IN (SELECT unnest(?::VARCHAR[]))
"""


def sources(store: Store, document_ids: Iterable[str]) -> pd.DataFrame:
    """Title, author, publisher, day, address and kind of the documents, indexed by document_id."""
    return store.query(_SOURCES, [sorted(set(document_ids))]).set_index("document_id", drop=False)


def analysed(store: Store) -> date | None:
    """The day on which the opened run was finished."""
    run = store.query("SELECT finished FROM runs WHERE run_id = ?", [store.run_id])
    finished = pd.to_datetime(run.finished, errors="coerce", utc=True).dropna()
    return None if finished.empty else finished.iloc[0].date()
