"""Which store is meant? The engine of a database URL; a driver is imported when it is the one."""

from __future__ import annotations

from optwarden.settings import Settings
from optwarden.storage.engine import Engine


def build_eraser(settings: Settings) -> Engine | None:
    """Build the engine of the role that may delete private values, where one is named."""
    url = settings.erase_database_url
    if url is None or settings.database_url.is_sqlite:
        return None
    from optwarden.storage.postgresql.engine import (  # noqa: PLC0415 - only the one meant
        PostgresqlEngine,
    )

    return PostgresqlEngine(url.text, owner_allowed=True)


def build_engine(settings: Settings, *, owner_allowed: bool) -> Engine:
    """Choose the store by the database URL."""
    url = settings.database_url
    if url.is_sqlite:
        from optwarden.storage.sqlite.engine import SqliteEngine  # noqa: PLC0415 - only the one meant

        return SqliteEngine(url.path)
    from optwarden.storage.postgresql.engine import (  # noqa: PLC0415 - only the one meant
        PostgresqlEngine,
    )

    return PostgresqlEngine(url.text, owner_allowed=owner_allowed)
