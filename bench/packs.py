"""What does the proof of one person cost in a large log? Her evidence pack, against a look-up."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import quantiles
from typing import Final

from bench.large_log import grow
from bench.measurement import Claim, Comparison, Sample, Side, rate_of
from bench.place import Place
from optwarden.consent.recipient import Msisdn
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack
from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from optwarden.storage.shards import shard_key
from tests.doubles.world import World, number, opened_world
from tests.postgres_server import APPLICATION_ROLE, PostgresDatabase
from tests.storage.commands import SteppingClock
from tests.storage.stores import store_in

PACK: Final = "evidence pack"
LOOK_UP: Final = "point look-up"
MOST_LOOK_UPS: Final = 100
"""The promise: a pack takes at most as long as so many look-ups."""
_PERSONS: Final = 20
_POINT: Final = """
SELECT person_id, state FROM recipient
WHERE shard_key = $1 AND business_id = $2 AND recipient = $3"""


@contextmanager
def postgresql(place: Place, leaves: int) -> Iterator[Comparison]:
    """Packs of persons some of whose events stand before, and some behind, so many others."""
    with ExitStack() as resources:
        database = resources.enter_context(place.postgres.database())
        runner = resources.enter_context(asyncio.Runner())
        runner.run(migrate(DatabaseUrl.parse(database.owner_dsn), 0, APPLICATION_ROLE))
        keys = place.folder() / "keys.json"
        opened = opened_world(store_in(database), keys, SteppingClock())
        world = runner.run(opened.__aenter__())
        resources.callback(lambda: runner.run(opened.__aexit__(None, None, None)))
        runner.run(_prepare(world, database, leaves))
        people = itertools.cycle([Msisdn(number(count)) for count in range(1, _PERSONS + 1)])

        async def look_up() -> object:
            key = next(people).key
            business_id = world.bot.business_id
            owner = shard_key(business_id, key)
            return await world.gateway.engine.fetch(_POINT, owner, business_id, key)

        async def pack() -> object:
            return await world.gateway.make_pack(world.bot, next(people))

        sides: dict[str, Side] = {
            PACK: OneAfterTheOther(runner, pack),
            LOOK_UP: OneAfterTheOther(runner, look_up),
        }
        claim = Claim(
            f"proof and pack of one person among {leaves:,} events, PostgreSQL",
            "a point look-up, one after the other",
            rate_of(PACK, LOOK_UP),
            1 / MOST_LOOK_UPS,
        )
        yield Comparison("pack", sides, [claim])


async def _prepare(world: World, database: PostgresDatabase, leaves: int) -> None:
    """Opt persons in, fill the log behind that, and let them be written to and write back."""
    sealing = world.gateway.sealing
    people = [number(count) for count in range(1, _PERSONS + 1)]
    await world.opt_in(*people)
    await sealing.seal()
    await sealing.census(now=True)
    await grow(world.gateway, database.superuser_dsn, f"bot/{world.bot.bot_id}", leaves)
    for turn in range(3):
        world.clock.step()
        await world.send(*people)
        for person in people:
            await world.writes("thank you", f"{turn}-{person}", person)
    await sealing.seal()
    await sealing.seal()
    await sealing.census(now=True)
    await _check(world, leaves)


async def _check(world: World, leaves: int) -> None:
    """Hold one of the packs to the verifier: what is measured is a pack that holds."""
    asked = {"recipient": number(1)}
    path = f"/v1/bots/{world.bot.bot_id}/recipients/lookup/evidence-pack"
    headers = {"authorization": f"Bearer {world.token}"}
    answer = await world.client.post(path, json=asked, headers=headers)
    verdict = check_pack(answer.content, Trusted())
    of_bot = next(one for one in verdict.logs if one.log_id.startswith("bot/"))
    if not verdict.holds or of_bot.complete < 10 or (of_bot.size or 0) <= leaves:
        raise AssertionError("the pack that is measured does not hold")


@dataclass(slots=True)
class OneAfterTheOther:
    """Does one thing again and again, in this process."""

    runner: asyncio.Runner
    do: Callable[[], Awaitable[object]]
    command: str = "python -m bench --only pack"

    def measure(self, seconds: float) -> Sample:
        """Do it for about so long."""
        return self.runner.run(self._measure(seconds))

    async def _measure(self, seconds: float) -> Sample:
        began, used, took = time.perf_counter(), time.process_time(), list[float]()
        while len(took) < 2 or time.perf_counter() - began < seconds:
            start = time.perf_counter()
            await self.do()
            took.append((time.perf_counter() - start) * 1e3)
        passed, used = time.perf_counter() - began, time.process_time() - used
        cuts = quantiles(took, n=100, method="inclusive")
        cpu = used * 1e6 / len(took)
        return Sample(len(took) / passed, len(took), cuts[49], cuts[98], cpu)
