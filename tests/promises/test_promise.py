import asyncio
import contextlib
import itertools
import os
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvloop

from optwarden.settings import Settings
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from optwarden.usecases.set_up_demo import Demo
from optwarden.wiring import build
from tests.postgres_server import APPLICATION_ROLE, PostgresDatabase, PostgresServer
from tests.promises.http_caller import HttpCaller, number
from tests.storage.stores import complete

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = int(os.environ.get("OPTWARDEN_PROMISE_ROUNDS", "10000"))
LANES = 48
"""Conversations at once; in each, one request follows the answer to the other."""
OTHERS = 64


@dataclass(frozen=True, slots=True)
class TwoProcesses:
    """Two servers on one database, five seconds apart."""

    ports: tuple[int, int]
    demo: Demo

    @contextlib.asynccontextmanager
    async def callers(self) -> AsyncIterator[tuple[HttpCaller, HttpCaller]]:
        """A warm connection to each."""
        bot_id, token = self.demo.bot.bot_id, self.demo.token
        async with (
            HttpCaller(("127.0.0.1", self.ports[0]), bot_id, token) as one,
            HttpCaller(("127.0.0.1", self.ports[1]), bot_id, token) as other,
        ):
            yield one, other


@pytest.fixture(scope="module")
def database(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    """A migrated database without logging of statements."""
    made = postgres_server.create_database()
    complete(migrate(DatabaseUrl.parse(made.owner_dsn), grant_to=APPLICATION_ROLE))
    postgres_server.execute(
        f"ALTER ROLE {APPLICATION_ROLE} IN DATABASE {made.name} SET log_statement = 'none'"
    )
    yield made
    postgres_server.drop_database(made.name)


@pytest.fixture(scope="module")
def processes(
    database: PostgresDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TwoProcesses]:
    """The two servers, as the application role."""
    keys_file = tmp_path_factory.mktemp("promise") / "keys.json"

    async def set_up() -> Demo:
        settings = Settings(DatabaseUrl.parse(database.application_dsn), keys_file)
        gateway = build(settings)
        await gateway.open()
        try:
            return await gateway.set_up_demo()
        finally:
            await gateway.close()

    demo = complete(set_up())
    command = [sys.executable, "-m", "tests.promises.shifted_server", database.application_dsn]
    with contextlib.ExitStack() as stack:
        ports = []
        for clock in ("ahead", "stepping-back"):
            process = subprocess.Popen(
                [*command, str(keys_file), clock], cwd=ROOT, stdout=subprocess.PIPE
            )
            stack.callback(process.wait)
            stack.callback(process.kill)
            assert process.stdout is not None
            stack.enter_context(process.stdout)
            ports.append(int(process.stdout.readline()))
        yield TwoProcesses((ports[0], ports[1]), demo)


async def opt_in_all(processes: TwoProcesses, numbers: list[str]) -> None:
    """Opt many numbers in, and see that messages to every one of them may go."""
    async with processes.callers() as callers:
        for first in range(0, len(numbers), 20):
            assert await callers[first // 20 % 2].opt_in(*numbers[first : first + 20]) == 200
        for caller in callers:
            assert set(await caller.decide_all(numbers)) == {None}


async def count_answers(processes: TwoProcesses, numbers: list[str]) -> Counter[str | None]:
    """Opt each number out at one server and, once that is answered, ask the other; what it said."""
    answers: Counter[str | None] = Counter()
    waiting = iter(numbers)

    async def lane(turn: int) -> None:
        async with processes.callers() as callers:
            for taken in waiting:
                turn = 1 - turn
                assert await callers[turn].opt_out(taken) == 200
                answers[await callers[1 - turn].decide(taken)] += 1

    async with asyncio.TaskGroup() as lanes:
        for count in range(LANES):
            lanes.create_task(lane(count % 2))
    return answers


@contextlib.asynccontextmanager
async def busy(processes: TwoProcesses) -> AsyncIterator[Counter[str]]:
    """Let other callers keep both servers busy while the block runs; what they got done."""
    done: Counter[str] = Counter()
    stop = asyncio.Event()

    async def other(count: int) -> None:
        async with processes.callers() as callers:
            for turn in itertools.count(count):
                if stop.is_set():
                    return
                caller, theirs = callers[turn % 2], number(9_000_000 + turn * 7 % 5_000)
                if turn % 4 == 0:
                    assert await caller.opt_in(theirs) == 200
                elif turn % 4 == 1:
                    assert await caller.remove(theirs) == 200
                else:
                    await caller.decide(theirs)
                done["answered"] += 1

    async with asyncio.TaskGroup() as others:
        for count in range(OTHERS):
            others.create_task(other(count))
        yield done
        stop.set()


def run(work: Coroutine[None, None, None]) -> None:
    """Run to the end on the fastest loop there is: the callers share the machine with the
    servers.
    """
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(work)


def test_an_answered_opt_out_is_obeyed_by_every_process(processes: TwoProcesses) -> None:
    """Ten thousand opt-outs answered by one process; the other obeys every one when asked next.

    The clock of one is five seconds fast, that of the other steps back all the time.
    """

    async def opt_out_and_ask() -> None:
        numbers = [number(count) for count in range(ROUNDS)]
        await opt_in_all(processes, numbers)
        assert await count_answers(processes, numbers) == {"opted_out": ROUNDS}

    run(opt_out_and_ask())


def test_it_is_obeyed_by_busy_processes(processes: TwoProcesses) -> None:
    """The same ten thousand times while 64 other callers keep both processes busy."""

    async def opt_out_and_ask() -> None:
        numbers = [number(1_000_000 + count) for count in range(ROUNDS)]
        await opt_in_all(processes, numbers)
        async with busy(processes) as done:
            assert await count_answers(processes, numbers) == {"opted_out": ROUNDS}
        assert done["answered"] > OTHERS

    run(opt_out_and_ask())


def test_a_removal_is_obeyed_and_an_opt_in_again_too(processes: TwoProcesses) -> None:
    """A number is removed and opted in again at alternating processes.

    Each time the next answer of the other process follows.
    """

    async def opt_in_and_out() -> None:
        taken = number(2_000_000)
        async with processes.callers() as callers:
            for turn in range(200):
                asked, other = callers[turn % 2], callers[1 - turn % 2]
                assert await asked.opt_in(taken) == 200
                assert await other.decide(taken) is None
                assert await other.remove(taken) == 200
                assert await asked.decide(taken) == "opted_out"

    run(opt_in_and_out())
