"""How is a SQLite file read as it was at one instant? Read-only, in one read transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from optwarden.storage.engine import Row
from optwarden.storage.sqlite.connection import BUSY_MILLISECONDS, FAULTS, fault
from optwarden.storage.verifying.snapshot import PAGE, Lookup, Pages

_FAULTS: Final = (*FAULTS, UnicodeDecodeError)
"""A message about a damaged file may quote what is no text."""


class SqliteSnapshot:
    """Fills `storage.verifying.snapshot.Snapshot` over a connection that is in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def stream(self, query: str, *arguments: object) -> Pages:
        """Yield a statement's rows page by page."""
        try:
            cursor = self._connection.execute(query, _named(arguments))
            cursor.arraysize = PAGE
            while rows := cursor.fetchmany():
                yield rows
        except _FAULTS as error:
            raise fault(error) from None

    async def fetch(self, query: str, *arguments: object) -> list[Row]:
        """Return a statement's rows."""
        try:
            return self._connection.execute(query, _named(arguments)).fetchall()
        except _FAULTS as error:
            raise fault(error) from None

    async def find(self, lookup: Lookup, keys: Sequence[Row]) -> dict[Row, Row]:
        """Look each key up: a point read takes microseconds."""
        where = " AND ".join(f"{name} = ?" for name, _ in lookup.key)
        query = f"SELECT {lookup.columns} FROM {lookup.table} WHERE {where}"
        found: dict[Row, Row] = {}
        execute = self._connection.execute
        try:
            for key in keys:
                row = execute(query, key).fetchone()
                if row is not None:
                    found[key] = row
        except _FAULTS as error:
            raise fault(error) from None
        return found


@asynccontextmanager
async def sqlite_snapshot(path: Path) -> AsyncIterator[SqliteSnapshot]:
    """Open a file for reading only. Raises EngineError's subclasses."""
    uri = f"file:{quote(str(path))}?mode=ro"
    try:
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=64
        )
    except _FAULTS as error:
        raise fault(error) from None
    try:
        try:
            connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
            connection.execute("PRAGMA query_only=ON")
            connection.text_factory = _text
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM install").fetchone()  # the snapshot is of now
        except _FAULTS as error:
            raise fault(error) from None
        yield SqliteSnapshot(connection)
    finally:
        connection.close()


def _text(raw: bytes) -> str:
    """Read what may not be UTF-8 any more: it then is not what was hashed, and is found so."""
    return raw.decode(errors="replace")


def _named(arguments: Sequence[object]) -> dict[str, Any]:
    return {str(number): value for number, value in enumerate(arguments, 1)}
