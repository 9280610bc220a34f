"""What does sealing cost? The hashing by itself, the sealer end to end, and those who opt in beside
it.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from bench.load import ROOT, Generator, HttpSide, LoadFailed, run_patiently
from bench.measurement import Claim, Comparison, Figures, Load, Meter, Ratio, Sample, Side, rate_of
from bench.numbers import Indexes
from bench.place import Place, opt_ins
from bench.servers import running_gateway
from optwarden.ledger.tree import node_hash
from optwarden.usecases.clock import SystemClock
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.sealing.appending import Appending
from optwarden.usecases.sealing.naming import Naming, Origins
from optwarden.usecases.sealing.ports import EntryKind, Growth, Head, Leaf, Mark
from optwarden.usecases.sealing.sealer import AT_ONCE

LEAVES: Final = 100_000
CONNECTIONS: Final = 64
SEALING: Final = "sealing"
BARE: Final = "bare tree hashing"
PEAK: Final = "opt-ins at their peak"
OF_BARE: Final = 0.5
OF_PEAK: Final = 2.0
MOST_SLOWER: Final = 0.95
LEAST_KEPT: Final = 0.8


@contextmanager
def hashing(place: Place) -> Iterator[Comparison]:
    """What the sealer computes of stored leaf hashes, against the RFC's tree over the same."""
    del place
    leaves = [os.urandom(32) for _ in range(LEAVES)]
    sides: dict[str, Side] = {SEALING: Appends(leaves), BARE: Hashes(leaves)}
    claim = Claim(
        f"sealing from stored leaf hashes, {LEAVES:,} leaves in batches of {AT_ONCE:,}",
        "bare RFC 9162 tree hashing of the same leaves in Python",
        rate_of(SEALING, BARE),
        OF_BARE,
    )
    yield Comparison("sealing-hashes", sides, [claim])


class NoLogs:
    """Keeps nothing: what is measured is what comes before the store."""

    async def head(self, log_id: str) -> Head:
        """Return an empty log."""
        return Head(log_id, "business", 0, 0, 0, 0, 0, ())

    async def begin(self, mark: Mark) -> None:
        """Do nothing."""

    async def sealed(self, log_id: str, entry_ids: Sequence[str]) -> Collection[str]:  # noqa: ARG002
        """Know nothing."""
        return ()

    async def append(self, head: Head, growth: Growth, epoch: int) -> bool:  # noqa: ARG002
        """Take everything."""
        return True


@dataclass(slots=True)
class Appends:
    """Appends leaves batch by batch: tiles, root, and a signed checkpoint each."""

    leaves: Sequence[bytes]
    command: str = "python -m bench --only sealing-hashes"

    def measure(self, seconds: float) -> Sample:
        """Append them all, again and again."""
        return _timed(lambda: asyncio.run(self._append()), len(self.leaves), seconds)

    async def _append(self) -> None:
        naming = Naming(Keyring.create(), Origins("bench.example"))
        appending = Appending(NoLogs(), naming, SystemClock())
        batch = [Leaf(EntryKind.EVENT, "entry", "person", 1)] * AT_ONCE
        for start in range(0, len(self.leaves), AT_ONCE):
            head = await appending.head("bot/bench", 1)
            assert head is not None
            await appending(head, batch, self.leaves[start : start + AT_ONCE], 1)


@dataclass(slots=True)
class Hashes:
    """Hashes the tree over all leaves once, as the RFC has it."""

    leaves: Sequence[bytes]
    command: str = "python -m bench --only sealing-hashes"

    def measure(self, seconds: float) -> Sample:
        """Hash it again and again."""
        return _timed(lambda: _tree(self.leaves), len(self.leaves), seconds)


def _tree(leaves: Sequence[bytes]) -> bytes:
    row = list(leaves)
    while len(row) > 1:
        above = [node_hash(left, right) for left, right in zip(row[::2], row[1::2], strict=False)]
        row = [*above, row[-1]] if len(row) % 2 else above
    return row[0]


def _timed(work: object, count: int, seconds: float) -> Sample:
    assert callable(work)
    began, used, done = time.monotonic(), time.process_time(), 0
    while time.monotonic() - began < seconds:
        work()
        done += count
    used = time.process_time() - used
    # By its CPU: another program on the machine must not decide.
    return Sample(done / used, done, server_cpu_microseconds=used * 1e6 / done)


@dataclass(slots=True)
class Backlog:
    """Seals what opt-ins have left behind; where nothing has, lets some come first."""

    database: str
    folder: str
    fill: HttpSide
    database_pid: int | None
    command: str = "python -m bench.seal_backlog DATABASE"
    filled: list[int] = field(default_factory=list)

    def measure(self, seconds: float) -> Sample:
        """Fill for so long, then seal all of it."""
        self.fill.measure(seconds)
        meter = Meter(None, self.database_pid)
        words = [sys.executable, "-m", "bench.seal_backlog", self.database]
        environment = {
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "OPTWARDEN_KEYS_FILE": f"{self.folder}/keys.json",
        }
        with meter.running():
            finished = run_patiently(words, given=None, folder=ROOT, environment=environment)
        if finished.returncode != 0:
            raise LoadFailed(f"the sealer failed: {finished.stderr[-2000:]}")
        found = json.loads(finished.stdout.splitlines()[-1])
        sample = meter.sample(Load(found["work"], found["seconds"], None, None))
        return replace(sample, server_cpu_microseconds=found["cpu_microseconds"])


@contextmanager
def backlog_postgresql(place: Place) -> Iterator[Comparison]:
    """A backlog on PostgreSQL, sealed by a process of its own."""
    folder, postgres = place.folder(), place.postgres
    with postgres.database() as database, running_gateway(database.owner_dsn, folder) as gateway:
        indexes = Indexes()
        peak = place.load(opt_ins(gateway), CONNECTIONS, indexes, gateway)
        fill = place.load(opt_ins(gateway), CONNECTIONS, indexes, gateway)
        peak.database = postgres.pid
        backlog = Backlog(database.owner_dsn, str(folder), fill, postgres.pid)
        yield _of_peak("PostgreSQL", {SEALING: backlog, PEAK: peak})


@contextmanager
def backlog_sqlite(place: Place) -> Iterator[Comparison]:
    """A backlog on SQLite, sealed by a process of its own."""
    folder = place.folder()
    url = f"sqlite:///{folder / 'gateway.db'}"
    with running_gateway(url, folder) as gateway:
        indexes = Indexes()
        peak = place.load(opt_ins(gateway), 16, indexes, gateway)
        fill = place.load(opt_ins(gateway), 16, indexes, gateway)
        yield _of_peak("SQLite", {SEALING: Backlog(url, str(folder), fill, None), PEAK: peak})


def _of_peak(store: str, sides: dict[str, Side]) -> Comparison:
    claim = Claim(
        f"sealing end to end, {store}: marks read, entries, tiles and checkpoints written, marks"
        " deleted",
        "the peak rate of opt-ins of 1 number, an event each",
        rate_of(SEALING, PEAK),
        OF_PEAK,
    )
    return Comparison(f"sealing-backlog-{store.lower()}", sides, [claim])


@contextmanager
def beside(place: Place, store: str) -> Iterator[Comparison]:
    """Opt-ins on two gateways, one of which seals: at their peak, and at half of it."""
    if place.generator is not Generator.WRK:
        raise LoadFailed("a load below the peak is sent by wrk only")
    with ExitStack() as resources:
        sides: dict[str, Side] = {}
        pause = 0
        for name, sealing in (("off", False), ("on", True)):
            folder = place.folder()
            url, pid = f"sqlite:///{folder / 'gateway.db'}", None
            if store == "PostgreSQL":
                database = resources.enter_context(place.postgres.database())
                url, pid = database.owner_dsn, place.postgres.pid
            gateway = resources.enter_context(running_gateway(url, folder, sealing=sealing))
            indexes, connections = Indexes(), CONNECTIONS if pid else 16
            for load in ("peak", "half"):
                side = place.load(opt_ins(gateway), connections, indexes, gateway)
                side.database = pid
                if load == "half":
                    pause = pause or _pause_for_half(sides["off, peak"].measure(2), connections)
                    side.post = replace(side.post, pause_milliseconds=pause)
                sides[f"{name}, {load}"] = side
        yield Comparison(f"sealing-beside-{store.lower()}", sides, _beside_claims(store))


def _pause_for_half(peak: Sample, connections: int) -> int:
    """Return the pause with which so many connections send half as much."""
    return max(
        1, round(1000 * connections / (peak.per_second / 2) - (peak.p50_milliseconds or 0) / 2)
    )


def _beside_claims(store: str) -> list[Claim]:
    return [
        Claim(
            f"opt-in of 1 number with sealing on, {store}, p50 at half load",
            "off: its p50 to theirs",
            _quicker("off, half", "on, half"),
            MOST_SLOWER,
        ),
        Claim(
            f"opt-in of 1 number with sealing on, {store}, throughput at peak",
            "off",
            rate_of("on, peak", "off, peak"),
            LEAST_KEPT,
        ),
        Claim(
            f"opt-in of 1 number with sealing on, {store}, CPU of the gateway at peak",
            "off: its CPU to theirs",
            _cheaper("off, peak", "on, peak"),
        ),
    ]


def _quicker(one: str, other: str) -> Ratio:
    def ratio(figures: Figures) -> float:
        return (figures[one].p50_milliseconds or 0) / (figures[other].p50_milliseconds or 1)

    return ratio


def _cheaper(one: str, other: str) -> Ratio:
    def ratio(figures: Figures) -> float:
        least = figures[one].server_cpu_microseconds or 0
        return least / (figures[other].server_cpu_microseconds or 1)

    return ratio
