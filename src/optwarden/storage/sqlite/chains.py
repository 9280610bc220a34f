"""Where are the chains of a log's persons kept while they are counted again? In a file of its own.

SQLite makes it, spills to it and removes it: of ten million persons they are no burden on memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

from optwarden.ledger.chain import LABEL_BYTES, Chain

_CREATE: Final = """
CREATE TABLE chain (label BLOB PRIMARY KEY, length INTEGER, head BLOB) WITHOUT ROWID"""
_ONE: Final = "SELECT length, head FROM chain WHERE label = ?"
_PUT: Final = "INSERT OR REPLACE INTO chain (label, length, head) VALUES (?, ?, ?)"
_BUCKET: Final = "SELECT label, length, head FROM chain WHERE label >= ? AND label < ?"
_ALL: Final = "SELECT label, length, head FROM chain ORDER BY label"
_LAST: Final = (1 << 16) - 1


class Chains:
    """The chains so far, by label."""

    def __init__(self) -> None:
        """Begin with none."""
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.execute("PRAGMA journal_mode=OFF")
        self._file.execute(_CREATE)
        self._file.execute("BEGIN")

    def get(self, label: bytes) -> Chain | None:
        """Return a label's chain."""
        found = self._file.execute(_ONE, (label,)).fetchone()
        return None if found is None else Chain(*found)

    def put(self, label: bytes, chain: Chain) -> None:
        """Give a label its chain."""
        self._file.execute(_PUT, (label, *chain))

    def of_bucket(self, bucket: int) -> list[tuple[bytes, Chain]]:
        """Return the labels that begin with a bucket's two bytes, sorted, with their chains."""
        first = bucket.to_bytes(2)
        after = b"\xff" * (LABEL_BYTES + 1) if bucket == _LAST else (bucket + 1).to_bytes(2)
        rows = self._file.execute(_BUCKET, (first, after)).fetchall()
        return [(label, Chain(length, head)) for label, length, head in rows]

    def all(self) -> Iterator[tuple[bytes, Chain]]:
        """Yield every label, sorted, with its chain."""
        for label, length, head in self._file.execute(_ALL):
            yield label, Chain(length, head)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
