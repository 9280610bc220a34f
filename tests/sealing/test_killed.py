"""A sealer is killed at any time and at any line: afterwards there is one whole log."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from optwarden.storage.engine import Engine
from optwarden.usecases.clock import SystemClock
from tests.cli.running_server import plain_environment
from tests.sealing.counting import true_census
from tests.sealing.forked import BOTS, LEASE_SECONDS, PEOPLE_OF_A_LIFE
from tests.sealing.hands import KEYRING, Hand
from tests.sealing.reading import nothing_waits, whole_log
from tests.storage.stores import POSTGRESQL, SQLITE, Store

KILLS = 50
"""At times and at lines each, so that every store sees 100."""
ROUNDS = 1_000
"""Some 20 s of patience at the end."""
LONGEST_SECONDS = 0.06


class Victims:
    """Processes that seal and are killed, one after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lives = 0

    def order(self, **words: Any) -> Any:
        """Let one live and die."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        self._lives += 1
        stdin.write(json.dumps({"first": self._lives * PEOPLE_OF_A_LIFE, **words}) + "\n")
        stdin.flush()
        return json.loads(stdout.readline())


@pytest.fixture
def victims(store: Store, tmp_path: Path) -> Iterator[Victims]:
    """A process that forks them."""
    keys = tmp_path / "sealing.keys.json"
    keys.write_bytes(KEYRING.dump())
    words = (store.name, store.url.text, str(keys))
    with subprocess.Popen(
        [sys.executable, "-m", "tests.sealing.forked", *words],
        cwd=Path(__file__).parents[2],
        env=plain_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Victims(process)
        assert process.stdin is not None
        process.stdin.close()


async def one_whole_log(engine: Engine) -> int:
    """Seal what is left; then every log is whole and complete. Return how many leaves there are."""
    hand = Hand(engine, SystemClock(), lease_seconds=LEASE_SECONDS)
    # The last victim's lease may still run, and its server process may be about to commit.
    for _ in range(ROUNDS):
        await hand.seal()
        if not (await hand.marks.waiting()).marks:
            break
        await asyncio.sleep(LEASE_SECONDS)
    await hand.count(now=True)
    for bot in BOTS:
        await true_census(engine, f"bot/{bot.bot_id}")
    await nothing_waits(engine)
    logs = [row[0] for row in await engine.fetch("SELECT log_id FROM log")]
    sealed = [await whole_log(engine, log_id) for log_id in logs]
    events = await engine.fetch("SELECT count(*) FROM event")
    configured = await engine.fetch("SELECT count(*) FROM config_event")
    censuses = await engine.fetch("SELECT count(*) FROM log_census")
    assert sum(one.size for one in sealed) == events[0][0] + configured[0][0] + censuses[0][0]
    assert {f"bot/{one.bot_id}" for one in BOTS} <= set(logs)
    return sum(len(one.sizes) for one in sealed)


@pytest.mark.parametrize("store", [SQLITE, POSTGRESQL], indirect=True)
async def test_a_sealer_killed_at_random_times_under_load_leaves_one_log(
    store: Store, victims: Victims, engine: Engine
) -> None:
    """Again and again a process that acts and seals is killed with SIGKILL; the next goes on."""
    for _ in range(KILLS):
        assert victims.order(after=random.uniform(0, LONGEST_SECONDS))["killed"]
    assert await one_whole_log(engine) > KILLS


@pytest.mark.parametrize("store", [SQLITE, POSTGRESQL], indirect=True)
async def test_a_sealer_killed_at_any_line_leaves_one_log(
    store: Store, victims: Victims, engine: Engine
) -> None:
    """The lines of a round are counted; then rounds die at lines that lie evenly among them."""
    lines = int(victims.order(line=None)["said"])
    assert lines > KILLS
    for kill in range(KILLS):
        line = 1 + (kill * lines + random.randrange(lines)) // KILLS
        assert victims.order(line=line)["killed"]
    await one_whole_log(engine)
