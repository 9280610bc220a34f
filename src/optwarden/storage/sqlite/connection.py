"""How is the file opened so that what is written is durable and what is immutable stays?

The pragmas, once.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from optwarden.storage.engine import Contended, EngineError, Rejected
from optwarden.storage.unsafe import UnsafeStore

OLDEST_SQLITE: Final = (3, 38, 0)
"""STRICT tables came with 3.37, RETURNING with 3.35.

3.38 is the oldest release the tests ran on comfortably.
"""
BUSY_MILLISECONDS: Final = 5_000


def connect(path: Path, *, query_only: bool) -> sqlite3.Connection:
    """Open the file.

    Raises UnsafeStore when SQLite is too old or will not keep a write-ahead log, EngineError when
    the file cannot be opened or is no database.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise UnsafeStore(f"SQLite {sqlite3.sqlite_version} is too old")
    try:
        connection = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=512
        )
    except FAULTS as error:
        raise fault(error) from None
    try:
        _set_up(connection, query_only=query_only)
    except FAULTS as error:
        connection.close()
        raise fault(error) from None
    except UnsafeStore:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, *, query_only: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if mode != "wal":
        raise UnsafeStore("the file system of the database cannot keep a write-ahead log")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA recursive_triggers=ON")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("PRAGMA cache_size=-65536")
    if query_only:
        connection.execute("PRAGMA query_only=ON")


def is_busy(error: Exception) -> bool:
    """Say whether another process holds a lock that was wanted."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


FAULTS: Final = (sqlite3.Error, OverflowError, UnicodeEncodeError)
"""What the driver raises: a value that SQLite cannot hold is refused by Python's own errors."""


def fault(error: Exception) -> EngineError:
    """Sort one of SQLite's errors into ours, without its text: it may quote a value."""
    if is_busy(error):
        return Contended("the file is locked by another process")
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return Rejected(f"SQLite refused: {name}")
