import asyncio
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running_server import RunningServer, running_server
from tests.not_run import not_run
from tests.postgres_server import PostgresDatabase, PostgresServer
from tests.promises.http_caller import HttpCaller, number
from tests.promises.system_calls import Step, Traced, answers_before_their_sync, steps, traced

ASKED = 30
OK = "HTTP/1.1 200"


async def opt_out_one_by_one(server: RunningServer, count: int = ASKED) -> None:
    """Opt people out on one connection, each after the last was answered."""
    line = server.line
    async with HttpCaller(server.address, line["bot_id"], line["token"]) as caller:
        for taken in range(count):
            assert await caller.opt_out(number(taken)) == 200


def assert_durable(found: list[Traced], *, alone: bool) -> None:
    """Each answer came after a sync that was begun after the last write to the log."""
    assert sum(one.step is Step.ANSWERED for one in found) == ASKED
    assert answers_before_their_sync(found, alone=alone) == []


def test_an_answer_waits_for_the_disk_on_sqlite(tmp_path: Path) -> None:
    """Every opt-out is answered only after an fdatasync of the write-ahead log that holds it has
    returned.
    """
    database = f"--database=sqlite:///{tmp_path / 'optwarden.db'}"
    output = tmp_path / "calls"
    with (
        running_server("--dev", "--port=0", "--no-worker", database, folder=tmp_path) as server,
        traced([server.process.pid], output),
    ):
        asyncio.run(opt_out_one_by_one(server))
    assert_durable(steps(output, "optwarden.db-wal", OK), alone=True)


@pytest.fixture
def server_pid(postgres_server: PostgresServer) -> int:
    """The postmaster; one that we did not start cannot be traced."""
    if postgres_server.pid is None:
        not_run("a PostgreSQL of this machine: leave OPTWARDEN_TEST_POSTGRES_DSN unset")
    return postgres_server.pid


@pytest.fixture
def empty_database(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    made = postgres_server.create_database()
    yield made
    postgres_server.drop_database(made.name)


def children_of(pid: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True)
    return [int(line) for line in found.stdout.split()]


def test_an_answer_waits_for_the_disk_on_postgresql(
    server_pid: int, empty_database: PostgresDatabase, tmp_path: Path
) -> None:
    """Every opt-out is answered only after some process of PostgreSQL has synced the log that holds
    it.
    """
    database = f"--database={empty_database.owner_dsn}"
    output = tmp_path / "calls"
    with running_server("--dev", "--no-worker", "--port=0", database, folder=tmp_path) as server:
        asyncio.run(opt_out_one_by_one(server, 3))
        with traced([server.process.pid, server_pid, *children_of(server_pid)], output):
            asyncio.run(opt_out_one_by_one(server))
    assert_durable(steps(output, "/pg_wal/", OK), alone=False)


WRITTEN, BEGUN, ENDED, ANSWERED = (Traced(step, "1") for step in Step)


@pytest.mark.parametrize(
    "found, early",
    [
        ([WRITTEN, BEGUN, ENDED, ANSWERED], []),
        ([WRITTEN, WRITTEN, BEGUN, ENDED, ANSWERED, WRITTEN, BEGUN, ENDED, ANSWERED], []),
        ([WRITTEN, ANSWERED, BEGUN, ENDED], [0]),
        ([WRITTEN, BEGUN, ANSWERED, ENDED], [0]),
        ([BEGUN, WRITTEN, ENDED, ANSWERED], [0]),
        ([ANSWERED], [0]),
        ([WRITTEN, BEGUN, ENDED, ANSWERED, ANSWERED], [1]),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_the_check_finds_early_answers(found: list[Traced], early: list[int], alone: bool) -> None:
    """An answer before its sync began or ended, or with nothing written at all, is found."""
    assert answers_before_their_sync(found, alone=alone) == early


def test_the_check_knows_of_other_writers() -> None:
    """What somebody else writes after the sync is no matter, unless there is nobody else."""
    found = [WRITTEN, BEGUN, ENDED, WRITTEN, ANSWERED]
    assert answers_before_their_sync(found, alone=False) == []
    assert answers_before_their_sync(found, alone=True) == [0]
