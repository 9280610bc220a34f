"""May this command use the database as it is? If not, what is the way out?"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed, report
from optwarden.settings import Settings
from optwarden.storage.schema import NEWEST, Schema, schema_of

_MIGRATE: Final = "Run `optwarden migrate` first, as the role that owns the tables."


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """What a look at the store found, before anything is opened or created."""

    schema: Schema
    has_bots: bool
    keys_file: Path

    def refuse_unfit(self) -> None:
        """Raise CommandFailed unless this release can work with the schema and the keys."""
        self._refuse_schema()
        if self.has_bots and not self.keys_file.exists():
            raise CommandFailed(
                ExitCode.STORE_UNAVAILABLE,
                f"The keys file {self.keys_file} is missing; this database was used with one.",
                "Restore it from its backup, or name it with OPTWARDEN_KEYS_FILE.",
            )

    def _refuse_schema(self) -> None:
        if not self.schema.fits_install:
            raise CommandFailed(
                ExitCode.STORE_UNAVAILABLE,
                "The database was installed with other fixed values than this release's.",
                "Use the release it was installed with.",
            )
        if self.schema.revision is None:
            raise CommandFailed(
                ExitCode.NOT_FOUND, "There is no Optwarden database there.", _MIGRATE
            )
        if not self.schema.current:
            raise CommandFailed(
                ExitCode.STORE_UNAVAILABLE,
                f"The database has schema {self.schema.revision}; this release needs {NEWEST}.",
                _MIGRATE,
            )


async def look_at_store(settings: Settings) -> StoreFacts:
    """Look at the database that is meant; a file that is not there is not created.

    Raises EngineError, UnsafeStore, sqlite3.Error.
    """
    from optwarden.wiring import build_engine

    url = settings.database_url
    if url.is_sqlite and not url.path.exists():
        return StoreFacts(Schema(None, fits_install=True), has_bots=False, keys_file=Path())
    engine = build_engine(settings, owner_allowed=True)
    await engine.open()
    try:
        schema = await schema_of(engine)
        bots = await engine.fetch("SELECT 1 FROM bot LIMIT 1") if schema.revision else []
        return StoreFacts(schema, bool(bots), settings.keys_file)
    finally:
        await engine.close()


def migrate_apart(settings: Settings) -> None:
    """Migrate in a process of its own: the tools for it take 30 MB, which a server would keep.

    Raises SystemExit with the exit code of what went wrong, which was said already.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        code = 0
        try:
            asyncio.run(migrate_now(settings))
        except Exception as error:  # noqa: BLE001 - this process's boundary
            code = report(error, as_json="--json" in sys.argv[1:])
        finally:
            sys.stderr.flush()
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if code:
        raise SystemExit(code)


async def migrate_now(
    settings: Settings,
    partitions: int = 0,
    grant_to: str | None = None,
    grant_erase_to: str | None = None,
    grant_read_to: str | None = None,
) -> tuple[str | None, str]:
    """Migrate; return the revisions before and after. Raises CommandFailed."""
    import asyncpg
    from sqlalchemy.exc import SQLAlchemyError

    from optwarden.storage.migrate import WrongInstall, migrate

    url = settings.database_url
    try:
        if url.is_sqlite:
            url.path.parent.mkdir(parents=True, exist_ok=True)
        migrated = await migrate(url, partitions, grant_to, grant_erase_to, grant_read_to)
    except WrongInstall as error:
        raise CommandFailed(ExitCode.STORE_UNAVAILABLE, f"{error}.") from error
    except (OSError, SQLAlchemyError, asyncpg.PostgresError, sqlite3.Error) as error:
        fault = type(getattr(error, "orig", None) or error).__name__
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE, f"The database cannot be migrated: {fault}."
        ) from error
    return migrated.before, migrated.after
