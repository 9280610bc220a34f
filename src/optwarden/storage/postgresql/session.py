"""How is one connection kept?

Opened when needed, statements prepared once, replaced after it was lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import asyncpg
from asyncpg.prepared_stmt import PreparedStatement

from optwarden.storage.engine import ConnectionLost, Contended, EngineError, Row
from optwarden.storage.postgresql.connection import FAULTS, Connection, connect, fault
from optwarden.storage.postgresql.statements import END_LOST_PROCESS, LOST_PROCESS
from optwarden.storage.tables import Table

Prepared: TypeAlias = "PreparedStatement[asyncpg.Record]"
CLOSE_SECONDS: Final = 2.0
SETTLE_SECONDS: Final = 5.0
"""How long to wait for what a lost connection may still be doing: longer than `lock_timeout`."""
SETTLE_STEP_SECONDS: Final = 0.02


class Session:
    """One connection for one kind of work, used by one task at a time.

    Methods raise EngineError's subclasses.
    """

    def __init__(self, url: str, settings: Mapping[str, str] | None = None) -> None:
        self._url = url
        self._settings = dict(settings or {})
        self._connection: Connection | None = None
        self._prepared: dict[str, Prepared] = {}
        self._in_transaction = False
        self._lost_process: int | None = None

    def prefer(self, settings: Mapping[str, str]) -> None:
        """Ask for these settings, too, on each connection that is opened from now on."""
        self._settings.update(settings)

    async def connection(self) -> Connection:
        """Return the connection, opening one when there is none. Raises ConnectionLost.

        Inside a transaction there is no other connection to go on with: what it did before is gone.
        """
        if self._connection is None or self._connection.is_closed():
            self.abandon()
            if self._in_transaction:
                raise ConnectionLost(committing=False)
            self._connection = await connect(self._url, self._settings)
        return self._connection

    async def outlive_lost(self) -> None:
        """Wait until the server has done what it was asked on the connection that was lost.

        Raises ConnectionLost when it cannot be asked, Contended when it takes too long.
        """
        asked = 0.0
        while self._lost_process is not None:
            rows = await self.rows(LOST_PROCESS, (self._lost_process,))
            if not rows:
                self._lost_process = None
            elif asked >= SETTLE_SECONDS:
                raise Contended("a lost connection's work goes on")
            elif rows[0][0]:
                await self.rows(END_LOST_PROCESS, (self._lost_process,))
            await asyncio.sleep(SETTLE_STEP_SECONDS)
            asked += SETTLE_STEP_SECONDS

    async def rows(self, sql: str, arguments: Sequence[Any]) -> list[Row]:
        """Run a prepared statement and return its rows."""
        try:
            connection = await self.connection()
            statement = self._prepared.get(sql)
            if statement is None:
                statement = await connection.prepare(sql)
                self._prepared[sql] = statement
            return await statement.fetch(*arguments)  # type: ignore[return-value]
        except FAULTS as error:
            raise self._dropped(error) from None

    async def copy(self, table: Table, rows: Sequence[Row]) -> None:
        """Append rows by COPY: cheaper than INSERT from some rows on, and as transactional."""
        names = [name for name, _ in table.columns]
        try:
            connection = await self.connection()
            await connection.copy_records_to_table(table.name, records=rows, columns=names)
        except FAULTS as error:
            raise self._dropped(error) from None

    async def begin(self) -> None:
        """Begin a transaction; it ends with `commit` or `rollback`."""
        try:
            await (await self.connection()).execute("BEGIN")
        except FAULTS as error:
            raise self._dropped(error) from None
        self._in_transaction = True

    async def commit(self) -> None:
        """End a transaction durably.

        Raises ConnectionLost, `committing` when the server was asked to.
        """
        try:
            await (await self.connection()).execute("COMMIT")
        except FAULTS as error:
            raise self._dropped(error, committing=True) from None
        self._in_transaction = False

    async def rollback(self) -> None:
        """End a failed transaction; a connection that cannot even do that is thrown away."""
        self._in_transaction = False
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
            self._lost_process = self._connection.get_server_pid()
            self._connection.terminate()
        self._connection = None
        self._prepared.clear()

    async def close(self) -> None:
        """Close the connection; a server that does not answer is left to notice."""
        if self._connection is None or self._connection.is_closed():
            return
        try:
            await self._connection.close(timeout=CLOSE_SECONDS)
        except FAULTS:
            self.abandon()

    def _dropped(self, error: BaseException, *, committing: bool = False) -> EngineError:
        """Sort an error.

        After a lost connection, or one of which that cannot be told, nothing more is sent on it.
        """
        lost = fault(error, committing=committing)
        if isinstance(lost, ConnectionLost):
            self.abandon()
        return lost
