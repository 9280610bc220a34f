"""Who is killed? A process that acts and seals, forked from one that has imported everything.

Run as a program with a store's kind and URL and a keys file; it reads orders, one JSON document a
line, and answers each when the child it forked for it is dead.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any, Final

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.usecases.clock import RandomIdentifiers, SystemClock
from optwarden.usecases.keyring import Keyring
from tests.sealing.hands import Hand, act
from tests.storage.administration import administration_over
from tests.storage.commands import RULES
from tests.storage.stores import Store

BOTS: Final = [replace(RULES, bot_id=f"bot-{count}") for count in range(3)]
LEASE_SECONDS: Final = 0.02
PEOPLE_OF_A_LIFE: Final = 400
_SEALING: Final = ("/optwarden/usecases/sealing/", "/optwarden/storage/", "/optwarden/ledger/")


class Lines:
    """Counts lines of ours as they are run, and kills the process at one of them."""

    def __init__(self, fatal: int | None) -> None:
        self.count = 0
        self._fatal = fatal

    def __call__(self, frame: FrameType, event: str, _: Any) -> Lines | None:
        """Trace the frames of what seals, and of the store."""
        if event == "call":
            name = frame.f_code.co_filename
            return self if any(part in name for part in _SEALING) else None
        self.count += 1
        if self.count == self._fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return self


async def _act(engine: Engine, first: int, people: int) -> None:
    clock = SystemClock()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    await act(consents, range(first, first + people), BOTS)
    await administration_over(engine, clock).create_business("Bakery")


async def under_load(engine: Engine, keyring: Keyring, first: int, started: int) -> None:
    """Act and seal until killed; say when the first of it is sealed."""
    hand = Hand(engine, SystemClock(), 64, LEASE_SECONDS, keyring=keyring)

    async def load() -> None:
        for count in range(first, first + PEOPLE_OF_A_LIFE, 4):
            await _act(engine, count, 4)

    async def tell() -> None:
        while not hand.counters.counts["sealed",]:  # noqa: ASYNC110 - counters have no event
            await asyncio.sleep(0.001)
        os.write(started, b"1")

    works = asyncio.gather(load(), tell())
    while not works.done():
        await hand.seal()
        await hand.count(now=True)
        await asyncio.sleep(0)


async def at_a_line(engine: Engine, keyring: Keyring, first: int, fatal: int | None) -> int:
    """Act, then seal and die at a line of it; or return how many lines there are."""
    await _act(engine, first, 5)
    await asyncio.sleep(2 * LEASE_SECONDS)
    hand = Hand(engine, SystemClock(), 16, LEASE_SECONDS, keyring=keyring)
    lines = Lines(fatal)
    sys.settrace(lines)
    await hand.seal()
    await hand.count(now=True)
    sys.settrace(None)
    return lines.count


async def _live(store: Store, keyring: Keyring, order: dict[str, Any], tell: int) -> None:
    engine = store.engine()
    await engine.open()
    if "after" in order:
        await under_load(engine, keyring, order["first"], tell)
    else:
        count = await at_a_line(engine, keyring, order["first"], order["line"])
        os.write(tell, str(count).encode())
    await engine.close()


def _obey(store: Store, keyring: Keyring, order: dict[str, Any]) -> dict[str, Any]:
    """Fork a child, kill it where it is to be killed in time, and tell what it said."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        code = 1
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_live(store, keyring, order, tell))
            code = 0
        os._exit(code)
    os.close(tell)
    with os.fdopen(told, "rb") as pipe:
        if "after" in order:
            pipe.read(1)
            time.sleep(order["after"])
            os.kill(child, signal.SIGKILL)
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    return {"said": said.decode(), "killed": os.waitstatus_to_exitcode(status) == -signal.SIGKILL}


def main(kind: str, url: str, keys: str) -> None:
    """Obey until there are no more orders."""
    database = DatabaseUrl.parse(url)
    store = Store(kind, database, database)
    keyring = Keyring.load(Path(keys).read_bytes())
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_obey(store, keyring, json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
