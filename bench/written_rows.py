"""What does the gateway write for one opt-in? Read back, so that a floor writes the very same."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any, Final

from bench.postgresql import ask
from bench.servers import Gateway, ServerFailed
from optwarden.storage.shards import BUCKETS, shard_key
from optwarden.storage.tables import INSERTED, RECIPIENT, Table

SAMPLE_NUMBER: Final = "46790000000"
"""Of a prefix that `bench.numbers` never uses."""
KEYS: Final = ("shard_key", "person_id", "event_id", "recipient")
"""Columns that differ from row to row; a floor fills in its own."""


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """One row of one opt-in: its table and its cells by column."""

    table: Table
    cells: dict[str, Any]


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """All rows of one opt-in, the recipient's own first."""

    rows: tuple[WrittenRow, ...]

    @property
    def recipient(self) -> WrittenRow:
        """The recipient's row."""
        return self.rows[0]

    @property
    def business_id(self) -> str:
        """Whose recipient it is."""
        return str(self.recipient.cells["business_id"])


def opt_in_sample(gateway: Gateway) -> None:
    """Opt the sample number in. Raises ServerFailed."""
    status, body = gateway.post(gateway.opt_in_url, {"numbers": [SAMPLE_NUMBER]})
    if status != 200:
        raise ServerFailed(f"an opt-in was answered {status}: {body[:300]!r}")


def read_postgresql(dsn: str) -> WrittenRows:
    """Read the rows of the sample, the only ones there are."""
    return _read(lambda statement: ask(dsn, statement))


def read_sqlite(path: str) -> WrittenRows:
    """Read the rows of the sample, the only ones there are."""
    connection = sqlite3.connect(path)
    try:
        return _read(lambda statement: connection.execute(statement).fetchall())
    finally:
        connection.close()


def _read(fetch: Any) -> WrittenRows:
    rows = []
    for table in (RECIPIENT, *INSERTED):
        for found in fetch(f"SELECT {table.names} FROM {table.name}"):
            names = [name for name, _ in table.columns]
            rows.append(WrittenRow(table, dict(zip(names, found, strict=True))))
    if not rows or rows[0].table is not RECIPIENT:
        raise ServerFailed("the opt-in wrote no recipient row")
    return WrittenRows(tuple(rows))


def shard_keys(business_id: str) -> list[int]:
    """Return every shard key a business's recipients can have: random keys fall on all of them."""
    found: set[int] = set()
    tried = 0
    while len(found) < BUCKETS:
        found.add(shard_key(business_id, str(tried)))
        tried += 1
    return sorted(found)
