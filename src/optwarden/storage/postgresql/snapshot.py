"""How is a PostgreSQL database read as of one instant? In one REPEATABLE READ transaction."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from optwarden.storage.engine import Row
from optwarden.storage.postgresql.connection import FAULTS, Connection, connect, fault
from optwarden.storage.verifying.snapshot import PAGE, Lookup, Pages

_SETTINGS: Final = {
    "default_transaction_isolation": "repeatable read",
    "default_transaction_read_only": "on",
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
}


class PostgresqlSnapshot:
    """Fills `storage.verifying.snapshot.Snapshot` over a connection that is in a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def stream(self, query: str, *arguments: object) -> Pages:
        """Yield a statement's rows page by page, through a portal of its own."""
        try:
            cursor = await self._connection.cursor(query, *arguments, timeout=_NO_BOUND)
            while rows := await cursor.fetch(PAGE, timeout=_NO_BOUND):
                yield rows  # type: ignore[misc]
        except FAULTS as error:
            raise fault(error) from None

    async def fetch(self, query: str, *arguments: object) -> list[Row]:
        """Return a statement's rows."""
        try:
            return await self._connection.fetch(query, *arguments, timeout=_NO_BOUND)  # type: ignore[return-value]
        except FAULTS as error:
            raise fault(error) from None

    async def find(self, lookup: Lookup, keys: Sequence[Row]) -> dict[Row, Row]:
        """Look all keys up in one statement, joined by the whole key."""
        if not keys:
            return {}
        names = [name for name, _ in lookup.key]
        lists = ", ".join(f"${place}::{kind}[]" for place, (_, kind) in enumerate(lookup.key, 1))
        held = " AND ".join(f"t.{name} = k.{name}" for name in names)
        place = f"${len(names) + 1}::bigint[]"
        query = (
            f"SELECT k.place, {lookup.columns} FROM unnest({lists}, {place})"
            f" AS k ({', '.join(names)}, place) JOIN {lookup.table} AS t ON {held}"
        )
        columns = [list(column) for column in zip(*keys, strict=True)]
        rows = await self.fetch(query, *columns, list(range(len(keys))))
        return {keys[row[0]]: tuple(row)[1:] for row in rows}


_NO_BOUND: Final = 86_400.0
"""Seconds: a sweep of a large table takes as long as it takes."""


@asynccontextmanager
async def postgresql_snapshot(url: str) -> AsyncIterator[PostgresqlSnapshot]:
    """Open a snapshot. Raises EngineError's subclasses."""
    connection = await connect(url, _SETTINGS)
    try:
        try:
            await connection.execute("BEGIN")
            await connection.fetch("SELECT name FROM install")  # the snapshot is of now
        except FAULTS as error:
            raise fault(error) from None
        yield PostgresqlSnapshot(connection)
    finally:
        await connection.close()
