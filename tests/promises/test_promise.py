"""Is an opt-out obeyed from the moment its answer was read? Two processes, clocks 5 s apart.

DESIGN section 5: "a decision whose read begins after an opt-out's acknowledgement was sent obeys
it, in every process".
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from optwarden.settings import Settings
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from optwarden.wiring import build
from tests.postgres_server import PostgresServer
from tests.promises.warm_connection import WarmConnection

TIMES: Final = int(os.environ.get("OPTWARDEN_TEST_PROMISE_TIMES", "10000"))
LANES: Final = 8
"""Pairs of warm connections that ask at the same time."""
OTHER_CALLERS: Final = 64
FIVE_SECONDS: Final = 5_000_000
_LAUNCHER: Final = Path(__file__).with_name("skewed_gateway.py")
_OPT_IN: Final = "/whatsapp/v1/demo-bot/provision/optin"
_DECISIONS: Final = "/v1/bots/demo-bot/decisions"
_TEMPLATE: Final = {"type": "template", "template": "order_update"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two gateway processes over one database."""

    ports: tuple[int, int]
    token: str = field(repr=False)

    async def connect(self, which: int) -> WarmConnection:
        """Open a connection to one of the two."""
        return await WarmConnection.open(self.ports[which], self.token)


@pytest.fixture
def pair(postgres_server: PostgresServer, tmp_path: Path) -> Iterator[Pair]:
    """Two gateways, one of them 5 s ahead, the other stepping back 2 s now and then."""
    database = postgres_server.create_database()
    keys_file = tmp_path / "keys.json"
    token = asyncio.run(_set_up(database.owner_dsn, str(keys_file)))
    with contextlib.ExitStack() as stack:
        ports = [
            stack.enter_context(_running(database.owner_dsn, str(keys_file), ahead, stepping))
            for ahead, stepping in ((FIVE_SECONDS, "steady"), (0, "stepping"))
        ]
        yield Pair((ports[0], ports[1]), token)
    postgres_server.drop_database(database.name)


async def test_an_acknowledged_opt_out_is_obeyed_by_the_other_process(pair: Pair) -> None:
    """10,000 times an opt-out's answer is read from one, then the other is asked: never allowed."""
    assert await _misses(pair, first=0) == []


async def test_it_is_obeyed_while_64_others_keep_both_busy(pair: Pair) -> None:
    """The same, while 64 other callers opt numbers in at both as fast as they are answered."""
    async with _other_callers(pair) as made:
        assert await _misses(pair, first=0) == []
    assert sum(made) > OTHER_CALLERS


async def _misses(pair: Pair, first: int) -> list[str]:
    """Opt everybody in, make sure they may be written to, then opt out here and ask there."""
    numbers = [_number(first + position) for position in range(TIMES)]
    await _opt_all_in(pair, numbers)
    lanes = [numbers[start::LANES] for start in range(LANES)]
    found = await asyncio.gather(*(_lane(pair, lane) for lane in lanes))
    return list(itertools.chain.from_iterable(found))


async def _opt_all_in(pair: Pair, numbers: list[str]) -> None:
    """Opt in 20 at a time at alternating gateways; afterwards every one of them is allowed."""
    connections = [await pair.connect(0), await pair.connect(1)]
    for position, start in enumerate(range(0, len(numbers), 20)):
        some = {"numbers": numbers[start : start + 20]}
        status, _ = await connections[position % 2].ask("POST", _OPT_IN, some)
        assert status == 200
    for start in range(0, len(numbers), 1000):
        asked = [{"recipient": n, "message": _TEMPLATE} for n in numbers[start : start + 1000]]
        status, body = await connections[0].ask("POST", _DECISIONS, {"decisions": asked})
        assert status == 200
        assert all(decision["allowed"] for decision in json.loads(body)["decisions"])
    for connection in connections:
        await connection.close()


async def _lane(pair: Pair, numbers: list[str]) -> list[str]:
    """Opt out at one gateway and ask the other, taking turns; return who was allowed anyway."""
    connections = [await pair.connect(0), await pair.connect(1)]
    missed = []
    for position, number in enumerate(numbers):
        here, there = connections if position % 2 else reversed(connections)
        actor = "Optwarden-Actor: person\r\n" if position % 4 < 2 else ""
        status, _ = await here.ask("DELETE", _OPT_IN, {"numbers": [number]}, actor)
        assert status == 200
        question = {"recipient": number, "message": _TEMPLATE}
        status, body = await there.ask("POST", _DECISIONS, question)
        assert status == 200
        if json.loads(body)["reason"] != "opted_out":
            missed.append(f"number {position} of its lane: {json.loads(body)['reason']}")
    for connection in connections:
        await connection.close()
    return missed


@contextlib.asynccontextmanager
async def _other_callers(pair: Pair) -> AsyncIterator[list[int]]:
    """Keep 64 callers opting in numbers of their own; the list counts what each was answered."""
    made = [0] * OTHER_CALLERS

    async def call(caller: int) -> None:
        connection = await pair.connect(caller % 2)
        try:
            for turn in itertools.count():
                number = f"4670{caller:02d}{turn % 100_000:05d}"
                status, _ = await connection.ask("POST", _OPT_IN, {"numbers": [number]})
                assert status == 200
                made[caller] += 1
        finally:
            await connection.close()

    callers = [asyncio.create_task(call(caller)) for caller in range(OTHER_CALLERS)]
    try:
        yield made
    finally:
        failures = [task.exception() for task in callers if task.done()]
        for task in callers:
            task.cancel()
        await asyncio.gather(*callers, return_exceptions=True)
    assert failures == []


async def _set_up(database: str, keys_file: str) -> str:
    settings = Settings.read({}, database_url=database, keys_file=keys_file)
    await migrate(DatabaseUrl.parse(database))
    gateway = build(settings, dev=True)
    await gateway.open()
    try:
        return (await gateway.set_up_demo()).token
    finally:
        await gateway.close()


@contextlib.contextmanager
def _running(database: str, keys_file: str, ahead: int, stepping: str) -> Iterator[int]:
    command = [sys.executable, str(_LAUNCHER), database, keys_file, str(ahead), stepping]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())["port"]
        finally:
            process.terminate()
            process.wait(timeout=30)


def _number(position: int) -> str:
    """Return the position-th of a million valid Swedish mobile numbers."""
    return f"46732{position:06d}"
