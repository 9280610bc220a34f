"""How does SQLite find and write many rows at once? Key by key, the writes in slices.

A transaction holds the file's one writer, but not the event loop: after each slice of rows it lets
whoever only asks come in.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Row, Statement
from optwarden.storage.sqlite.connection import FAULTS, fault
from optwarden.storage.sqlite.writer import Writer
from optwarden.storage.tables import Table

_SLICE: Final = 512
"""Rows written at a time: some milliseconds."""


class SqliteBulk:
    """Fills `storage.bulk.Bulk` over one file."""

    def __init__(self, writer: Writer, query: Callable[[], sqlite3.Connection]) -> None:
        self._writer = writer
        self._query = query
        self._turn = asyncio.Lock()

    async def select(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement away from the event loop."""
        return await self.select_each(query, [arguments])

    async def select_each(self, query: str, many: Sequence[Row]) -> list[Row]:
        """Run it once for each of these arguments."""
        return await self._ask(
            lambda connection: [
                row for one in many for row in connection.execute(query, _named(one)).fetchall()
            ]
        )

    async def find(self, table: Table, keys: Sequence[Row], wanted: Sequence[str]) -> list[Row]:
        """Look up one key after the other."""
        sql = _found(table, tuple(wanted))

        def look(connection: sqlite3.Connection) -> list[Row]:
            rows = (
                (position, connection.execute(sql, key).fetchone())
                for position, key in enumerate(keys)
            )
            return [(*row, position) for position, row in rows if row is not None]

        return await self._ask(look) if keys else []

    async def write(self, guard: Statement | None, changes: Sequence[Rows]) -> bool:
        """Write in one transaction of the one writer."""
        return await self._writer.run_in_slices(
            lambda connection: _steps(connection, guard, changes)
        )

    async def _ask(self, job: Callable[[sqlite3.Connection], list[Row]]) -> list[Row]:
        async with self._turn:
            try:
                return await asyncio.to_thread(job, self._query())
            except FAULTS as error:
                raise fault(error) from None


def _steps(
    connection: sqlite3.Connection, guard: Statement | None, changes: Sequence[Rows]
) -> Iterator[bool]:
    """Write slice by slice; yield whether to go on."""
    held = guard is None or connection.execute(guard.sql, _named(guard.arguments)).fetchone()
    if held is None:
        yield False
        return
    for verb, table, rows in changes:
        sql = _written(verb, table)
        for start in range(0, len(rows), _SLICE):
            connection.executemany(sql, rows[start : start + _SLICE])
            yield True


@lru_cache
def _found(table: Table, wanted: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(wanted)} FROM {table.name} WHERE {_of_key(table)}"


@lru_cache
def _written(verb: Verb, table: Table) -> str:
    if verb is Verb.TAKE:
        return f"DELETE FROM {table.name} WHERE {_of_key(table)}"
    values = ", ".join("?" * len(table.columns))
    insert = f"INSERT INTO {table.name} ({table.names}) VALUES ({values})"
    return insert if verb is Verb.ADD else insert + _in_place(table)


def _in_place(table: Table) -> str:
    key = ", ".join(name for name, _ in table.key)
    others = [name for name, _ in table.columns[table.keys :]]
    sets = ", ".join(f"{name} = excluded.{name}" for name in others)
    return f" ON CONFLICT ({key}) DO UPDATE SET {sets}"


def _of_key(table: Table) -> str:
    return " AND ".join(f"{name} = ?" for name, _ in table.key)


def _named(arguments: Sequence[Any]) -> dict[str, Any]:
    """SQLite reads `$1` as a parameter named 1."""
    return {str(number): value for number, value in enumerate(arguments, 1)}
