"""How do processes race for the last slot of a cap? Each tries to send to everybody, all at once.

`python -m tests.promises.cap_race DATABASE PROCESSES RECIPIENTS` forks, so that the program is read
once; each process opens the store for itself, and they begin each round together. It prints one
line of JSON: how many tries ended how. One in two who got the slot gives it back at once.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import sys
import time
from collections import Counter
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier

import uvloop

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideSend, SettleAttempt
from optwarden.consent.decision import Decision
from optwarden.consent.events import MessageSettled
from optwarden.consent.limits import Cap
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, AttemptOutcome
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreUnavailable
from tests.storage.commands import ORDER_UPDATE, RULES, number

LIMIT = 3
RULES_WITH_CAP = BotRules(
    RULES.bot_id,
    RULES.business_id,
    RULES.version,
    RULES.topics,
    RULES.templates,
    caps=(Cap(LIMIT, 24),),
)
A_ROUND = 25
"""Recipients: few, so that all processes are at the same ones."""
_GATEWAY = Origin(Actor.GATEWAY)


class SystemClock:
    """The machine's."""

    def now(self) -> int:
        """Return the present."""
        return time.time_ns() // 1_000


def engine_of(database: str) -> Engine:
    """Return the engine for a database."""
    url = DatabaseUrl.parse(database)
    if url.is_sqlite:
        return SqliteEngine(url.path)
    return PostgresqlEngine(url.text, owner_allowed=False)


def decide_send() -> DecideSend:
    """Return a try to send, as the guard makes it."""
    return DecideSend(RULES_WITH_CAP, ORDER_UPDATE, "sandbox", _sign, _GATEWAY)


def _sign(decision: Decision, row_version: int) -> str:
    return f"{decision.decided_at}-{row_version}"


async def race(database: str, recipients: int, barrier: Barrier) -> Counter[str]:
    """Try everybody once, round by round; what came of it."""
    clock = SystemClock()
    engine = engine_of(database)
    await engine.open()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    ended: Counter[str] = Counter()

    async def try_one(count: int) -> None:
        recipient = number(count)
        try:
            decided = await consents.submit(RULES.business_id, recipient, decide_send())
        except StoreUnavailable:
            ended["busy"] += 1
            return
        ended[decided.decision.reason or "allowed"] += 1
        if decided.attempt_id is None or int(decided.attempt_id[-1], 16) % 2:
            return
        settled = MessageSettled(decided.attempt_id, AttemptOutcome.REFUSED, "sandbox")
        command = SettleAttempt(RULES_WITH_CAP, settled, _GATEWAY)
        try:
            await consents.submit(RULES.business_id, recipient, command)
        except StoreUnavailable:
            ended["not given back"] += 1

    for first in range(0, recipients, A_ROUND):
        barrier.wait()
        counts = range(first, min(first + A_ROUND, recipients))
        await asyncio.gather(*(try_one(count) for count in counts))
    await consents.drain()
    await engine.close()
    return ended


def run(database: str, recipients: int, barrier: Barrier, queue: SimpleQueue[Counter[str]]) -> None:
    """Be one process."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        queue.put(runner.run(race(database, recipients, barrier)))


def main(database: str, processes: int, recipients: int) -> None:
    """Let them race."""
    forking = multiprocessing.get_context("fork")
    barrier, queue = forking.Barrier(processes), forking.SimpleQueue()
    racers = [
        forking.Process(target=run, args=(database, recipients, barrier, queue), daemon=True)
        for _ in range(processes)
    ]
    for racer in racers:
        racer.start()
    ended: Counter[str] = Counter()
    for _ in racers:
        ended += queue.get()
    for racer in racers:
        racer.join()
    sys.stdout.write(json.dumps(ended) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
