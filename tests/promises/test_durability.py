"""Is an opt-out on disk before its answer is sent? Seen from outside, by the system calls.

Issue 2, "Shown by": "since the page cache outlives a killed process, a check that the write
reaches fdatasync before the answer". DESIGN section 5: "A caller is answered only after the commit
that holds its events is durable".
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import subprocess
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import pytest

from tests.cli.running_server import RunningServer, running_server
from tests.not_run import not_run
from tests.postgres_binaries import PostgresUnavailable
from tests.promises.opt_out_load import OPT_IN, PERSON, swedish_mobile_numbers
from tests.promises.synced_answers import Verdict, verdicts_on_answers
from tests.promises.traced import traced
from tests.promises.warm_connection import WarmConnection
from tests.storage.own_server import OwnServer, own_server

OPT_OUTS: Final = 20
WORDS: Final = ("--dev", "--port", "0")
SQLITE_LOG: Final = re.compile(r"/optwarden\.db-wal$")
POSTGRESQL_LOG: Final = re.compile(r"/pg_wal/[0-9A-F]{24}$")
# Then nothing but the gateway has anything to write to the log.
QUIET: Final = {"autovacuum": "off", "wal_level": "minimal", "max_wal_senders": "0"}

REQUEST: Final = '7 read(9<socket:[1]>, "DELETE /whatsapp/v1"..., 256000) = 223'
ANSWER: Final = '7 write(9<socket:[1]>, "HTTP/1.1 200 OK\\r\\n"..., 38) = 38'
WRITE: Final = '8 pwrite64(14</d/optwarden.db-wal>, "\\0\\0\\0"..., 4096, 56) = 4096'
SYNC: Final = "8 fdatasync(14</d/optwarden.db-wal>) = 0"
SYNC_BEGINS: Final = "8 fdatasync(14</d/optwarden.db-wal> <unfinished ...>"
SYNC_ENDS: Final = "8 <... fdatasync resumed>) = 0"
OTHERS_WRITE: Final = WRITE.replace("8 ", "6 ", 1)
OTHERS_WRITE_BEGINS: Final = OTHERS_WRITE.replace(") = 4096", " <unfinished ...>")
OTHERS_WRITE_ENDS: Final = "6 <... pwrite64 resumed>) = 4096"

TRACES: Final = {
    "write and sync": ([WRITE, SYNC], Verdict.SYNCED),
    "fsync will do": ([WRITE, SYNC.replace("fdata", "f")], Verdict.SYNCED),
    "a sync that takes a while": ([WRITE, SYNC_BEGINS, SYNC_ENDS], Verdict.SYNCED),
    "no sync": ([WRITE], Verdict.NOT_SYNCED),
    "a sync too early": ([SYNC, WRITE], Verdict.NOT_SYNCED),
    "a write after the sync": ([WRITE, SYNC, WRITE], Verdict.NOT_SYNCED),
    "a sync under way": ([WRITE, SYNC_BEGINS], Verdict.NOT_SYNCED),
    "a write during the sync": ([SYNC_BEGINS, OTHERS_WRITE, SYNC_ENDS], Verdict.NOT_SYNCED),
    "a write that ends after the sync began": (
        [OTHERS_WRITE_BEGINS, SYNC_BEGINS, OTHERS_WRITE_ENDS, SYNC_ENDS],
        Verdict.NOT_SYNCED,
    ),
    "a sync that fails": ([WRITE, SYNC.replace("= 0", "= -1 EIO (...)")], Verdict.NOT_SYNCED),
    "a sync of something else": ([WRITE, SYNC.replace("-wal", "")], Verdict.NOT_SYNCED),
    "no write": ([SYNC], Verdict.NOT_WRITTEN),
    "a write to something else": ([WRITE.replace("-wal", ""), SYNC], Verdict.NOT_WRITTEN),
}


@pytest.mark.parametrize("between, verdict", TRACES.values(), ids=TRACES.keys())
def test_the_check_can_fail(between: list[str], verdict: Verdict) -> None:
    """Only a completed sync of the log, begun after the last write to it, is accepted."""
    trace = [REQUEST, *between, ANSWER]
    assert verdicts_on_answers(trace, SQLITE_LOG) == [verdict]


def test_each_answer_needs_a_sync_of_its_own() -> None:
    """What was synced for one answer does not count for the next."""
    trace = [REQUEST, WRITE, SYNC, ANSWER, REQUEST, ANSWER, REQUEST, WRITE, ANSWER]
    expected = [Verdict.SYNCED, Verdict.NOT_WRITTEN, Verdict.NOT_SYNCED]
    assert verdicts_on_answers(trace, SQLITE_LOG) == expected


def test_sqlite_syncs_before_it_answers(tmp_path: Path) -> None:
    """Each of 20 opt-outs is written to the log, and the log synced, before its 200 is sent."""
    url = {"OPTWARDEN_DATABASE_URL": f"sqlite:///{tmp_path / 'optwarden.db'}"}
    trace_file = tmp_path / "trace"
    with (
        running_server(*WORDS, folder=tmp_path, **url) as server,
        traced([server.process.pid], trace_file),
    ):
        opt_out_one_by_one(server)
    assert_synced(trace_file, SQLITE_LOG)


@pytest.fixture
def own() -> Iterator[OwnServer]:
    """A PostgreSQL of this test's own, which has nothing else to do."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(own_server(QUIET))
        except PostgresUnavailable as unavailable:
            not_run(f"PostgreSQL: {unavailable}")
        yield server


def test_postgresql_syncs_before_the_gateway_answers(own: OwnServer, tmp_path: Path) -> None:
    """The same on PostgreSQL, whose server syncs: every process of it and the gateway in one."""
    url = {"OPTWARDEN_DATABASE_URL": own.server.create_database().owner_dsn}
    trace_file = tmp_path / "trace"
    with (
        running_server(*WORDS, folder=tmp_path, **url) as server,
        traced([own.pid, *children_of(own.pid), server.process.pid], trace_file),
    ):
        opt_out_one_by_one(server)
    assert_synced(trace_file, POSTGRESQL_LOG)


def opt_out_one_by_one(server: RunningServer) -> None:
    """Over one connection, every other one as the person's own act."""

    async def opt_out(numbers: Sequence[str]) -> None:
        connection = await WarmConnection.open(server.address[1], server.line["token"])
        for position, number in enumerate(numbers):
            actor = PERSON if position % 2 else ""
            assert await connection.ask("DELETE", OPT_IN, {"numbers": [number]}, actor) == (
                200,
                b"",
            )
        await connection.close()

    asyncio.run(opt_out(list(islice(swedish_mobile_numbers(), OPT_OUTS))))


def assert_synced(trace_file: Path, log: re.Pattern[str]) -> None:
    """All were; and the same trace without its syncs would not pass."""
    trace = trace_file.read_text(errors="replace").splitlines()
    assert verdicts_on_answers(trace, log) == [Verdict.SYNCED] * OPT_OUTS
    without = [line for line in trace if "sync(" not in line]
    assert verdicts_on_answers(without, log) == [Verdict.NOT_SYNCED] * OPT_OUTS


def children_of(process: int) -> list[int]:
    """The processes that one started and that run yet."""
    command = ["pgrep", "-P", str(process)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return [int(word) for word in found.stdout.split()]
