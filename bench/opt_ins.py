"""Which comparisons are made of opt-ins?

PostgreSQL against pgbench and a plain ORM endpoint, SQLite against a bare loop, 20 numbers against
one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bench import written_rows
from bench.load import HttpSide
from bench.measurement import Claim, Comparison, Side, rate_of
from bench.numbers import Indexes
from bench.pgbench import PgbenchSide, constants, one_statement_script, transaction_script
from bench.place import Place, opt_ins
from bench.requests import Post
from bench.servers import running_gateway, running_plain_orm
from bench.sqlite_side import BareSqliteSide
from bench.written_rows import WrittenRows
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate

GATEWAY: Final = "gateway"
TRANSACTION: Final = "pgbench, one transaction"
ONE_STATEMENT: Final = "pgbench, one statement"
ORM: Final = "plain FastAPI + ORM"
BARE: Final = "bare sqlite3 loop"

AGAINST_PGBENCH: Final = {16: 1.0, 64: 1.6}
AGAINST_ORM: Final = {16: 6.0, 64: 9.0}
AGAINST_BARE_SQLITE: Final = 2.0
TWENTY_AGAINST_ONE: Final = 2.5


@contextmanager
def postgresql(place: Place, connections: int) -> Iterator[Comparison]:
    """Opt-ins of one number each, durable, on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with postgres.database() as database, running_gateway(database.owner_dsn, folder) as gateway:
        written_rows.opt_in_sample(gateway)
        written = written_rows.read_postgresql(database.superuser_dsn)
        place.note_idle("PostgreSQL", gateway)
        ours = place.load(opt_ins(gateway), connections, Indexes(), gateway)
        ours.database = postgres.pid
        with running_plain_orm(database.owner_dsn, folder) as (pid, url, command):
            theirs = HttpSide(
                Post(url, ours.post.template),
                connections,
                place.generator,
                Indexes(),
                place.folder(),
                server=pid,
                database=postgres.pid,
                served_by=command,
            )
            sides: dict[str, Side] = {GATEWAY: ours}
            sides |= floors(place, database.owner_dsn, written, connections)
            sides[ORM] = theirs
            yield Comparison(
                f"opt-in-postgresql-{connections}", sides, _postgresql_claims(connections)
            )


def floors(
    place: Place, dsn: str, written: WrittenRows, connections: int
) -> dict[str, PgbenchSide]:
    """Return both forms of what PostgreSQL itself can do."""
    scripts = {
        TRANSACTION: ("transaction.sql", transaction_script(written)),
        ONE_STATEMENT: ("one_statement.sql", one_statement_script(written)),
    }
    return {
        side: PgbenchSide(
            place.pgbench,
            dsn,
            script,
            name,
            constants(written),
            connections,
            place.folder(),
            place.postgres.pid,
        )
        for side, (name, script) in scripts.items()
    }


def _postgresql_claims(connections: int) -> list[Claim]:
    work = f"opt-in of 1 number, durable, PostgreSQL, {connections} connections"
    return [
        Claim(
            work,
            "pgbench: the same reads and writes, one transaction each",
            rate_of(GATEWAY, TRANSACTION),
            AGAINST_PGBENCH.get(connections),
        ),
        Claim(work, "pgbench: the same as one statement", rate_of(GATEWAY, ONE_STATEMENT)),
        Claim(
            work,
            "a plain FastAPI + SQLAlchemy ORM endpoint",
            rate_of(GATEWAY, ORM),
            AGAINST_ORM.get(connections),
        ),
    ]


@contextmanager
def sqlite(place: Place) -> Iterator[Comparison]:
    """Opt-ins of one number each, durable, on SQLite."""
    folder = place.folder()
    file, bare_file = folder / "gateway.db", folder / "bare.db"
    with running_gateway(f"sqlite:///{file}", folder) as gateway:
        written_rows.opt_in_sample(gateway)
        written = written_rows.read_sqlite(str(file))
        asyncio.run(migrate(DatabaseUrl.parse(f"sqlite:///{bare_file}")))
        place.note_idle("SQLite", gateway)
        sides: dict[str, Side] = {
            GATEWAY: place.load(opt_ins(gateway), 16, Indexes(), gateway),
            BARE: BareSqliteSide(bare_file, written),
        }
        claim = Claim(
            "opt-in of 1 number, SQLite synchronous=FULL, 16 connections",
            "a bare sqlite3 loop: the same rows, one commit each",
            rate_of(GATEWAY, BARE),
            AGAINST_BARE_SQLITE,
        )
        yield Comparison("opt-in-sqlite", sides, [claim])


@contextmanager
def twenty(place: Place) -> Iterator[Comparison]:
    """Opt-ins of 20 numbers a request on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with postgres.database() as database, running_gateway(database.owner_dsn, folder) as gateway:
        written_rows.opt_in_sample(gateway)
        indexes = Indexes()
        sides: dict[str, Side] = {}
        for name, each in (("20 numbers", 20), ("1 number", 1)):
            side = place.load(opt_ins(gateway, each), 64, indexes, gateway)
            side.database = postgres.pid
            sides[name] = side
        claim = Claim(
            "opt-ins of 20 numbers, PostgreSQL, 64 connections, numbers/s",
            "the same endpoint with 1 number",
            rate_of("20 numbers", "1 number"),
            TWENTY_AGAINST_ONE,
        )
        yield Comparison("opt-in-twenty", sides, [claim])
