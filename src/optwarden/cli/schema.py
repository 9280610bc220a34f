"""May this command use the database as it is? If not, what is the way out?"""

from __future__ import annotations

import sqlite3

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed
from optwarden.settings import Settings
from optwarden.storage.engine import Engine
from optwarden.storage.schema import NEWEST, Schema, schema_of

_MIGRATE = "Run `optwarden migrate` first, as the role that owns the tables."


async def read_schema(settings: Settings) -> Schema:
    """Read the schema of the database that is meant; a file that is not there is not created.

    Raises EngineError, UnsafeStore, sqlite3.Error.
    """
    from optwarden.wiring import build_engine

    url = settings.database_url
    if url.is_sqlite and not url.path.exists():
        return Schema(None, fits_install=True)
    engine = build_engine(settings, owner_allowed=True)
    await engine.open()
    try:
        return await schema_of(engine)
    finally:
        await engine.close()


def refuse_unfit(schema: Schema) -> None:
    """Raise CommandFailed unless this release can work with the schema."""
    if not schema.fits_install:
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE,
            "The database was installed with other fixed values than this release computes with.",
            "Use the release it was installed with.",
        )
    if schema.revision is None:
        raise CommandFailed(ExitCode.NOT_FOUND, "There is no Optwarden database there.", _MIGRATE)
    if not schema.current:
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE,
            f"The database has schema {schema.revision}; this release needs {NEWEST}.",
            _MIGRATE,
        )


async def refuse_unfit_store(engine: Engine) -> None:
    """Raise CommandFailed unless this release can work with an open store."""
    refuse_unfit(await schema_of(engine))


async def migrate_now(
    settings: Settings, partitions: int = 0, grant_to: str | None = None
) -> tuple[str | None, str]:
    """Migrate; return the revisions before and after. Raises CommandFailed."""
    import asyncpg
    from sqlalchemy.exc import SQLAlchemyError

    from optwarden.storage.migrate import WrongInstall, migrate

    url = settings.database_url
    if url.is_sqlite:
        url.path.parent.mkdir(parents=True, exist_ok=True)
    try:
        migrated = await migrate(url, partitions, grant_to)
    except WrongInstall as error:
        raise CommandFailed(ExitCode.STORE_UNAVAILABLE, f"{error}.") from error
    except (OSError, SQLAlchemyError, asyncpg.PostgresError, sqlite3.Error) as error:
        fault = type(getattr(error, "orig", None) or error).__name__
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE, f"The database cannot be migrated: {fault}."
        ) from error
    return migrated.before, migrated.after
