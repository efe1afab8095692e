"""A dashboard on a free port of this machine, and the flags that keep Chromium quiet.

In: a store, a file for the server's output. Out: its address. Left out on purpose: the browser itself.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.views.at_hand import ROOT

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]
STARTED = 60
"""Seconds until the server must answer: a loaded CI machine needs about ten."""


class Server:
    """A Streamlit script, the dashboard unless another is named, on a free port of this machine, reading `store`."""

    def __init__(self, store: Path, log: Path, script: str = "dashboard.py") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self._log = log
        world = {**os.environ, "INTERPARTY_STORE": str(store), "PYTHONPATH": str(ROOT)}
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)],
                cwd=ROOT, env=world, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def wait(self) -> None:
        until = time.monotonic() + STARTED
        while time.monotonic() < until:
            assert self._process.poll() is None, f"the server died:\n{self.output}"
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError(f"the server did not answer:\n{self.output}")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(20)


@contextmanager
def served(store: Path, log: Path, script: str = "dashboard.py") -> Iterator[Server]:
    """A server that answers, until the block ends."""
    running = Server(store, log, script)
    try:
        running.wait()
        yield running
    finally:
        running.stop()
