"""One writer at a time.

In: the store's folder. Out: a lock that is held for the length of a `with`. Readers need none.
The system frees it when the process ends, however it ends.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from pipeline.store.former import StoreError


@contextmanager
def writing(store: Path) -> Iterator[None]:
    """Hold the store for writing; its folder is made where it is missing.

    Raises:
        StoreError: another run is writing, or the folder cannot be made or written.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        handle = (store / ".lock").open("w")
    except OSError as error:
        raise StoreError(f"{store}: cannot be written ({error.strerror}); name another folder with --store") from error
    with handle:
        if (fcntl := _fcntl()) is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise StoreError(f"{store}: another run is writing here; wait for its end") from error
        yield


def _fcntl() -> ModuleType | None:
    """Windows has none; there, two runs at once are the user's to avoid."""
    try:
        return importlib.import_module("fcntl")
    except ImportError:
        return None
