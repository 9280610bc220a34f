import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bench import written_rows
from bench.numbers import number
from bench.pgbench import PgbenchSide, constants, one_statement_script, transaction_script
from bench.postgresql import ask, pgbench_program
from bench.servers import Gateway, running_gateway
from bench.sqlite_side import BareSqliteSide
from bench.stored import store_recipients
from bench.written_rows import WrittenRows
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from tests.not_run import not_run
from tests.postgres_server import PostgresDatabase

SCRIPTS = {"transaction": transaction_script, "one statement": one_statement_script}


@pytest.fixture
def gateway(postgres_database: PostgresDatabase, tmp_path: Path) -> Iterator[Gateway]:
    """A gateway that has opted in the sample number."""
    with running_gateway(postgres_database.owner_dsn, tmp_path) as running:
        written_rows.opt_in_sample(running)
        yield running


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_pgbench_writes_what_the_gateway_writes(
    gateway: Gateway,
    postgres_database: PostgresDatabase,
    tmp_path: Path,
    script: Callable[[WrittenRows], str],
) -> None:
    """Each transaction of pgbench adds a row of the gateway's size to every table of an opt-in."""
    program = pgbench_program() or not_run("pgbench (Debian: postgresql-contrib)")
    dsn = postgres_database.superuser_dsn
    written = written_rows.read_postgresql(dsn)
    side = PgbenchSide(
        program, dsn, script(written), "floor.sql", constants(written), 2, tmp_path, None
    )
    work = side.measure(1).work
    for row in written.rows:
        name = row.table.name
        sizes = ask(dsn, f"SELECT pg_column_size(r), count(*) FROM {name} AS r GROUP BY 1")
        assert [count for _, count in sizes] == [work + 1], name


def test_the_bare_loop_writes_what_the_gateway_writes(tmp_path: Path) -> None:
    """Each turn of the bare SQLite loop adds one row to every table of an opt-in."""
    file, bare_file = tmp_path / "gateway.db", tmp_path / "bare.db"
    with running_gateway(f"sqlite:///{file}", tmp_path) as running:
        written_rows.opt_in_sample(running)
        written = written_rows.read_sqlite(str(file))
    asyncio.run(migrate(DatabaseUrl.parse(f"sqlite:///{bare_file}")))
    work = BareSqliteSide(bare_file, written).measure(0.2).work
    with closing(sqlite3.connect(bare_file)) as connection:
        for row in written.rows:
            counted = connection.execute(f"SELECT count(*) FROM {row.table.name}").fetchone()
            assert counted == (work,), row.table.name


def test_stored_recipients_are_opted_in(
    gateway: Gateway, postgres_database: PostgresDatabase
) -> None:
    """A recipient stored in bulk is opted in: another opt-in of it writes nothing."""
    dsn = postgres_database.superuser_dsn
    store_recipients(dsn, written_rows.read_postgresql(dsn), 50)
    for index in (0, 49, 50):
        assert gateway.post(gateway.opt_in_url, {"numbers": [number(index)]})[0] == 200
    events = ask(dsn, "SELECT count(*) FROM event")
    assert events == [(1 + 50 + 1,)]  # the sample's, the stored ones', and the one that was new
