"""How do millions of recipients get into a database quickly? Keys by COPY, rows by the server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import asyncpg

from bench.numbers import number
from bench.written_rows import KEYS, SAMPLE_NUMBER, WrittenRow, WrittenRows
from optwarden.storage.shards import shard_key

_LINES_EACH_CHUNK: Final = 20_000
_FULL_PERCENT: Final = 70
"""How full a B-tree's pages are after inserts in random order: ln 2."""
_PATIENCE_SECONDS: Final = 3600.0


def store_recipients(superuser_dsn: str, written: WrittenRows, count: int) -> None:
    """Store the numbers at the indexes 0 to `count` - 1 as if opted in like the sample.

    They come in no order of any key, as people do. The indexes of the keys are built afterwards,
    as full as such inserts would leave them.
    """
    asyncio.run(_store(superuser_dsn, written, count))


async def _store(dsn: str, written: WrittenRows, count: int) -> None:
    connection = await asyncpg.connect(dsn, command_timeout=_PATIENCE_SECONDS)
    try:
        await connection.execute(
            "CREATE UNLOGGED TABLE stored (shard_key bigint, recipient text,"
            " person_id uuid DEFAULT gen_random_uuid(), event_id uuid DEFAULT gen_random_uuid())"
        )
        await connection.copy_to_table(
            "stored", source=_lines(written.business_id, count), columns=["shard_key", "recipient"]
        )
        await connection.execute("SET maintenance_work_mem = '512MB'")
        for row in written.rows:
            await _fill(connection, row, written)
        await connection.execute("DROP TABLE stored")
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()


async def _lines(business_id: str, count: int) -> AsyncIterator[bytes]:
    for first in range(0, count, _LINES_EACH_CHUNK):
        numbers = [number(i) for i in range(first, min(first + _LINES_EACH_CHUNK, count))]
        yield "".join(f"{shard_key(business_id, n)}\t{n}\n" for n in numbers).encode()


async def _fill(
    connection: asyncpg.Connection[asyncpg.Record], row: WrittenRow, written: WrittenRows
) -> None:
    table = row.table.name
    cells = ", ".join(_cell(row, name, kind, written) for name, kind in row.table.columns)
    key = await connection.fetchrow(
        "SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint"
        " WHERE contype = 'p' AND conrelid = CAST($1 AS text)::regclass",
        table,
    )
    if key is None:
        raise AssertionError("every table has a primary key")
    async with connection.transaction():
        await connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {key['conname']}")
        await connection.execute(
            f"INSERT INTO {table} ({row.table.names}) SELECT {cells} FROM stored"
        )
        await connection.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {key['conname']} {key['definition']}"
            f" WITH (fillfactor = {_FULL_PERCENT})"
        )


def _cell(row: WrittenRow, name: str, kind: str, written: WrittenRows) -> str:
    """Return the expression of a cell: the sample's with this recipient's keys for its own."""
    value = row.cells[name]
    if name in KEYS:
        return name
    if value is None:
        return f"CAST(NULL AS {kind})"
    expression = _literal(value)
    if isinstance(value, str):
        for own, column in _replaced(written).items():
            if own in value:
                expression = f"replace({expression}, '{own}', CAST({column} AS text))"
    return f"CAST({expression} AS {kind})"


def _replaced(written: WrittenRows) -> dict[str, str]:
    keys = {SAMPLE_NUMBER: "recipient", str(written.recipient.cells["person_id"]): "person_id"}
    events = {str(row.cells["event_id"]) for row in written.rows if "event_id" in row.cells}
    return {**keys, **dict.fromkeys(events, "event_id")}


def _literal(value: Any) -> str:
    text = f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)
    return "'" + text.replace("'", "''") + "'"
