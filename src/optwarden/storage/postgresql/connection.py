"""How does the gateway connect so that an acknowledgement means durable?

Settings, and the refusals at start-up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final, TypeAlias

import asyncpg
from asyncpg.connect_utils import SessionAttribute

from optwarden.storage.engine import ConnectionLost, Contended, EngineError, Rejected
from optwarden.storage.unsafe import UnsafeStore

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

OLDEST_POSTGRESQL: Final = 15
CONNECT_SECONDS: Final = 5.0
COMMAND_SECONDS: Final = 20.0
"""After `statement_timeout` has certainly passed, a server that says nothing is taken for lost."""
_SESSION: Final = {
    "application_name": "optwarden",
    "synchronous_commit": "on",
    "default_transaction_isolation": "read committed",
    "lock_timeout": "2000",
    "statement_timeout": "15000",
    "idle_in_transaction_session_timeout": "15000",
    "timezone": "UTC",
    "jit": "off",
}
BY_KEY_ONLY: Final = {"enable_seqscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off"}
"""For sessions whose statements all find rows by their whole keys.

A statement prepared while a table is small keeps the plan made for that, a scan of it, until its
statistics are renewed: PostgreSQL took five times the CPU for an opt-in by then.
"""
PLANNED_ONCE: Final = {"plan_cache_mode": "force_generic_plan"}
"""For the same sessions but on Citus, which needs to know the values to choose a shard.

Of a list of one or two PostgreSQL thinks that planning anew pays, each time, since a plan for any
list reckons with ten. Reading two rows took 0.27 ms so, and takes 0.18.
"""
_WRITTEN_ONCE: Final = "('event', 'event_private', 'config_event')"
_MAY_CHANGE: Final = f"""
SELECT bool_or(has_table_privilege(t.oid, 'UPDATE, DELETE, TRUNCATE')
               OR has_any_column_privilege(t.oid, 'UPDATE')
               OR pg_has_role(t.relowner, 'MEMBER'))
FROM pg_class AS t LEFT JOIN pg_inherits AS i ON i.inhrelid = t.oid
     LEFT JOIN pg_class AS whole ON whole.oid = i.inhparent
WHERE t.relkind IN ('r', 'p') AND pg_table_is_visible(t.oid)
      AND coalesce(whole.relname, t.relname) IN {_WRITTEN_ONCE}"""
"""Whether the role may change a table of written events, one of its partitions or columns."""


class StandbyReached(ConnectionLost):
    """The server is a standby: what it answers may be older than an acknowledged opt-out."""


async def connect(url: str, settings: Mapping[str, str]) -> Connection:
    """Open one connection to a primary with the gateway's session settings and these.

    Raises ConnectionLost.
    """
    try:
        return await asyncpg.connect(
            url,
            timeout=CONNECT_SECONDS,
            command_timeout=COMMAND_SECONDS,
            server_settings={**_SESSION, **settings},
            target_session_attrs=SessionAttribute.primary,
        )
    except asyncpg.TargetServerAttributeNotMatched:
        raise StandbyReached(committing=False) from None
    except FAULTS:
        raise ConnectionLost(committing=False) from None


async def refuse_unsafe(connection: Connection, *, owner_allowed: bool) -> None:
    """Raise UnsafeStore when the server or the gateway's role would break the promises."""
    if connection.get_server_version().major < OLDEST_POSTGRESQL:
        raise UnsafeStore(f"PostgreSQL {OLDEST_POSTGRESQL} or newer is needed")
    if await connection.fetchval("SELECT current_setting('fsync')") != "on":
        raise UnsafeStore("fsync is off: an acknowledged opt-out could be lost")
    if await connection.fetchval("SHOW synchronous_commit") == "off":
        raise UnsafeStore("synchronous_commit is off: an acknowledged opt-out could be lost")
    if owner_allowed:
        return
    if await connection.fetchval(_MAY_CHANGE):
        raise UnsafeStore(
            "this role may change written events; connect as an application role that"
            " `optwarden migrate --grant-to ROLE` prepared, or use --dev to try things out"
        )


async def is_citus(connection: Connection) -> bool:
    """Say whether tables may be spread over servers, each statement writing one of them."""
    found = await connection.fetchval("SELECT 1 FROM pg_extension WHERE extname = 'citus'")
    return found is not None


_CONTENDED: Final = (
    asyncpg.LockNotAvailableError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.QueryCanceledError,
    asyncpg.TooManyConnectionsError,
)
LOST: Final = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)
FAULTS: Final = (asyncpg.PostgresError, *LOST)


def fault(error: BaseException, *, committing: bool = False) -> EngineError:
    """Sort one of the driver's errors into ours, without its text: it may quote a value."""
    if isinstance(error, asyncpg.DataError) or (
        isinstance(error, asyncpg.InterfaceError) and isinstance(error, ValueError)
    ):
        return Rejected(f"PostgreSQL refused: {type(error).__name__}")
    if isinstance(error, LOST):
        return ConnectionLost(committing=committing)
    if isinstance(error, _CONTENDED):
        return Contended(f"PostgreSQL was contended: {type(error).__name__}")
    return Rejected(f"PostgreSQL refused: {type(error).__name__}")
