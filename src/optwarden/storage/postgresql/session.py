"""How is one connection kept? Opened when needed, statements prepared once, replaced after it was lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import asyncpg
from asyncpg.prepared_stmt import PreparedStatement

from optwarden.storage.engine import Row
from optwarden.storage.postgresql.connection import FAULTS, Connection, connect, fault
from optwarden.storage.tables import Table

Prepared: TypeAlias = "PreparedStatement[asyncpg.Record]"


class Session:
    """One connection for one kind of work, used by one task at a time. Methods raise EngineError's subclasses."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: Connection | None = None
        self._prepared: dict[str, Prepared] = {}

    async def connection(self) -> Connection:
        """Return the connection, opening one when there is none. Raises ConnectionLost."""
        if self._connection is None or self._connection.is_closed():
            self._prepared.clear()
            self._connection = await connect(self._url)
        return self._connection

    async def rows(self, sql: str, arguments: Sequence[Any]) -> list[Row]:
        """Run a prepared statement and return its rows."""
        try:
            statement = self._prepared.get(sql)
            if statement is None or self._connection is None or self._connection.is_closed():
                statement = await (await self.connection()).prepare(sql)
                self._prepared[sql] = statement
            return await statement.fetch(*arguments)  # type: ignore[return-value]
        except FAULTS as error:
            raise await self._dropped(error) from None

    async def copy(self, table: Table, rows: Sequence[Row]) -> None:
        """Append rows by COPY: cheaper than INSERT from some rows on, and as transactional."""
        names = [name for name, _ in table.columns]
        try:
            connection = await self.connection()
            await connection.copy_records_to_table(table.name, records=rows, columns=names)
        except FAULTS as error:
            raise await self._dropped(error) from None

    async def command(self, sql: str) -> None:
        """Run BEGIN, COMMIT or ROLLBACK."""
        try:
            await (await self.connection()).execute(sql)
        except FAULTS as error:
            raise await self._dropped(error, committing=sql == "COMMIT") from None

    async def rollback(self) -> None:
        """End a failed transaction; a connection that cannot even do that is thrown away."""
        connection = self._connection
        if connection is None or connection.is_closed() or not connection.is_in_transaction():
            return
        try:
            await connection.execute("ROLLBACK")
        except FAULTS:
            self.abandon()

    def abandon(self) -> None:
        """Throw the connection away; the next use opens another."""
        if self._connection is not None:
            self._connection.terminate()
        self._connection = None
        self._prepared.clear()

    async def close(self) -> None:
        """Close the connection."""
        if self._connection is not None and not self._connection.is_closed():
            await self._connection.close(timeout=2)
        self._connection = None

    async def _dropped(self, error: BaseException, *, committing: bool = False) -> Exception:
        lost = fault(error, committing=committing)
        if self._connection is not None and self._connection.is_closed():
            self.abandon()
        return lost
