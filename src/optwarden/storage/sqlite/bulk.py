"""How does SQLite find and write many rows at once? Key by key, the writes in slices.

A transaction holds the file's one writer, but not the event loop: after each slice of rows it lets
whoever only asks come in.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, TypeVar

from optwarden.consent.vocabulary import Micros
from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Row, Statement
from optwarden.storage.sqlite.connection import FAULTS, fault
from optwarden.storage.sqlite.writer import Writer
from optwarden.storage.tables import Table
from optwarden.usecases.clock import monotonic

_SLICE: Final = 512
"""Rows written at a time: some milliseconds."""
_LONGEST_TURN: Final[Micros] = 1_000
Result = TypeVar("Result")


class SqliteBulk:
    """Fills `storage.bulk.Bulk` over one file."""

    def __init__(self, writer: Writer, query: Callable[[], sqlite3.Connection]) -> None:
        self._writer = writer
        self._query = query

    async def select(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement."""
        return await self.select_each(query, [arguments])

    async def select_each(self, query: str, many: Sequence[Row]) -> list[Row]:
        """Run it once for each of these arguments."""
        connection = self._query()
        steps = (connection.execute(query, _named(one)).fetchall() for one in many)
        return [row for rows in await _in_turns(steps) for row in rows]

    async def find(self, table: Table, keys: Sequence[Row], wanted: Sequence[str]) -> list[Row]:
        """Look up one key after the other."""
        sql, connection = _found(table, tuple(wanted)), self._query()
        found = await _in_turns(connection.execute(sql, key).fetchone() for key in keys)
        return [(*row, position) for position, row in enumerate(found) if row is not None]

    async def write(self, guard: Statement | None, changes: Sequence[Rows]) -> bool:
        """Write in one transaction of the one writer."""
        return await self._writer.run_in_slices(
            lambda connection: _steps(connection, guard, changes)
        )


async def _in_turns(steps: Iterator[Result]) -> list[Result]:
    """Take all steps, and after each millisecond let the event loop go on.

    Not in a thread: it would ask for the interpreter's lock anew for every row, and wait for it
    5 ms each time while the event loop is busy.
    """
    results: list[Result] = []
    goes_on_at = monotonic() + _LONGEST_TURN
    try:
        for one in steps:
            results.append(one)
            if monotonic() >= goes_on_at:
                await asyncio.sleep(0)
                goes_on_at = monotonic() + _LONGEST_TURN
    except FAULTS as error:
        raise fault(error) from None
    return results


def _steps(
    connection: sqlite3.Connection, guard: Statement | None, changes: Sequence[Rows]
) -> Iterator[bool]:
    """Write slice by slice; yield whether to go on."""
    held = guard is None or connection.execute(guard.sql, _named(guard.arguments)).fetchone()
    if held is None:
        yield False
        return
    written = 0
    for verb, table, rows in changes:
        sql = _written(verb, table)
        for start in range(0, len(rows), _SLICE):
            some = rows[start : start + _SLICE]
            written += len(some)
            if written > _SLICE:
                yield True
                written = len(some)
            connection.executemany(sql, some)


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
