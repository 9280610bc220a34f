"""How are many rows found and written beside the batches? By whole keys, off the callers' path.

Each engine fills it in its own words: a cluster joins lists of keys, SQLite looks up one after the
other.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple, Protocol

from optwarden.storage.engine import Row, Statement
from optwarden.storage.tables import Table


class Verb(Enum):
    """What becomes of rows."""

    ADD = "add"
    """They are new."""
    PUT = "put"
    """They take the place of those with their keys."""
    TAKE = "take"
    """Those with these keys go; what is gone already does not matter."""


class Rows(NamedTuple):
    """Rows of one table, whole; of those that go, the keys."""

    verb: Verb
    table: Table
    rows: Sequence[Row]


class Bulk(Protocol):
    """Every method raises EngineError's subclasses. None waits for a batch."""

    async def select(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement; where it names no key, rows come in an order of their own."""
        ...

    async def select_each(self, query: str, many: Sequence[Row]) -> list[Row]:
        """Run one reading statement for each of these arguments; return all rows, in order."""
        ...

    async def find(self, table: Table, keys: Sequence[Row], wanted: Sequence[str]) -> list[Row]:
        """Return these columns, then the key's position, of those rows that are there."""
        ...

    async def write(self, guard: Statement | None, changes: Sequence[Rows]) -> bool:
        """Write in one durable transaction.

        With a guard: only where that returns a row; False where it does not.
        """
        ...
