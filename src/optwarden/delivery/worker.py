"""Who does what nobody asked for just now? The worker: delivers the outbox, settles, purges.

Any number may run at once, in processes of their own or inside `serve`: every claim is a guarded
update, so none does another's work twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.quality.watching import WatchQuality
from optwarden.usecases.refresh_templates import RefreshTemplates
from optwarden.usecases.sweep import Sweep

POLL_SECONDS: Final = 0.25
SWEEP_SECONDS: Final = 15.0
PURGE_SECONDS: Final = 3600.0
QUALITY_SECONDS: Final = 60.0
TEMPLATES_SECONDS: Final = 600.0
"""Meta changes a template's category rarely, and says so in its list at once."""
SEAL_SECONDS: Final = 0.25
CENSUS_SECONDS: Final = 2.0
"""How often is looked whether a census is due."""
LOOK_SECONDS: Final = 10.0
ERASE_SECONDS: Final = 1.0
WITNESS_SECONDS: Final = 60.0
_LONGEST_PAUSE_SECONDS: Final = 30.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How often each of the worker's tasks comes round, in seconds."""

    poll: float = POLL_SECONDS
    sweep: float = SWEEP_SECONDS
    purge: float = PURGE_SECONDS
    templates: float = TEMPLATES_SECONDS
    quality: float = QUALITY_SECONDS
    seal: float = SEAL_SECONDS
    census: float = CENSUS_SECONDS
    look: float = LOOK_SECONDS
    erase: float = ERASE_SECONDS
    witnesses: float = WITNESS_SECONDS


class Delivery(Protocol):
    """Delivers what is due of one kind."""

    async def begin(self) -> bool:
        """Begin what is due and has a place; say whether there was any. Raises StoreUnavailable."""
        ...

    def tell_of_room(self, tell: Callable[[], None]) -> None:
        """Let somebody know when there is a place for what had none."""
        ...

    async def finish(self) -> None:
        """Wait until what was begun is over."""
        ...

    def cut_off(self) -> None:
        """End what was begun at once."""
        ...


class Seals(Protocol):
    """Looks after the sealed log. Methods raise StoreUnavailable."""

    async def seal(self, stop: asyncio.Event) -> object:
        """Seal what is marked; once `stop` is set, not for long."""
        ...

    async def count(self) -> object:
        """Take the censuses that are due."""
        ...

    async def look(self) -> None:
        """Tell of marks that wait too long."""
        ...

    async def release(self) -> None:
        """Let another process seal at once."""
        ...


@dataclass(frozen=True, slots=True)
class Tasks:
    """What comes round beside delivering."""

    refresh_templates: RefreshTemplates | None = None
    watch_quality: WatchQuality | None = None
    seals: Seals | None = None
    ask_parties: Callable[[], Awaitable[int]] | None = None
    """Shows new checkpoints to witnesses and time stamping authorities."""
    erase: Callable[[], Awaitable[int]] | None = None
    """Goes on with whoever is being erased; returns how many were due."""


@dataclass(slots=True)
class Wake:
    """Rings when there is something to deliver: it only makes the next polls sooner."""

    events: list[asyncio.Event] = field(default_factory=list)

    def __call__(self) -> None:
        """Ring."""
        for event in self.events:
            event.set()

    def bell(self) -> asyncio.Event:
        """Return another event that rings."""
        self.events.append(asyncio.Event())
        return self.events[-1]


class Worker:
    """Runs until told to stop; what fails is tried again after a pause that grows."""

    def __init__(
        self,
        deliveries: Mapping[str, Delivery],
        sweep: Sweep,
        counters: Counters,
        wake: Wake,
        pace: Pace = Pace(),
        tasks: Tasks | None = None,
    ) -> None:
        self._deliveries = deliveries
        self._sweep = sweep
        self._counters = counters
        self._wake = wake
        self._tasks = tasks or Tasks()
        self._pace = pace

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set; what was begun is finished first."""
        pace = self._pace
        await asyncio.gather(
            *(self._deliver(kind, one, stop) for kind, one in self._deliveries.items()),
            self._repeat("settle", self._settle, pace.sweep, stop),
            self._repeat("purge", self._sweep.purge, pace.purge, stop),
            *self._others(stop),
        )

    def _others(self, stop: asyncio.Event) -> Iterator[Awaitable[None]]:
        tasks, pace = self._tasks, self._pace
        if tasks.refresh_templates is not None:
            yield self._repeat("templates", tasks.refresh_templates, pace.templates, stop)
        if tasks.watch_quality is not None:
            yield self._repeat("quality", tasks.watch_quality, pace.quality, stop)
        if tasks.seals is not None:
            yield self._seal(tasks.seals, stop)
            yield self._repeat("census", tasks.seals.count, pace.census, stop)
            yield self._repeat("look at sealing", tasks.seals.look, pace.look, stop)
        if tasks.ask_parties is not None:
            yield self._repeat("witnesses", _only(tasks.ask_parties), pace.witnesses, stop)
        if tasks.erase is not None:
            yield self._repeat("erase", _until_nobody(tasks.erase), pace.erase, stop)

    async def _seal(self, seals: Seals, stop: asyncio.Event) -> None:
        """Seal round by round; what was written until `stop` is sealed before the lease goes."""
        await self._repeat("seal", lambda: seals.seal(stop), self._pace.seal, stop)
        with contextlib.suppress(StoreUnavailable):
            await seals.seal(stop)
            await seals.release()

    async def _deliver(self, kind: str, delivery: Delivery, stop: asyncio.Event) -> None:
        bell = self._wake.bell()
        delivery.tell_of_room(bell.set)
        try:
            await self._repeat(kind, _until_none(delivery, stop), self._pace.poll, stop, bell)
            await delivery.finish()
        except asyncio.CancelledError:
            delivery.cut_off()
            raise

    async def _settle(self) -> None:
        await self._sweep.settle_abandoned()

    async def _repeat(
        self,
        task: str,
        work: Callable[[], Awaitable[object]],
        seconds: float,
        stop: asyncio.Event,
        wake: asyncio.Event | None = None,
    ) -> None:
        failures = 0
        while not stop.is_set():
            if wake is not None:
                wake.clear()
            try:
                await work()
                failures = 0
            except Exception as error:  # noqa: BLE001 - the loop outlives whatever a round meets
                failures += 1
                self._counters.worker_failed(task)
                log.warning("The worker's task %s failed: %s.", task, type(error).__name__)
            # After a failure a ring does not shorten the pause: the store is away for everybody.
            await _first_of(_pause(seconds, failures), stop, None if failures else wake)


def _until_none(delivery: Delivery, stop: asyncio.Event) -> Callable[[], Awaitable[None]]:
    """Return what begins one round after the other: a backlog does not wait for polls."""

    async def rounds() -> None:
        while not stop.is_set() and await delivery.begin():
            pass

    return rounds


def _only(work: Callable[[], Awaitable[int]]) -> Callable[[], Awaitable[None]]:
    """Return what works once, whatever comes of it."""

    async def once() -> None:
        await work()

    return once


def _until_nobody(erase: Callable[[], Awaitable[int]]) -> Callable[[], Awaitable[None]]:
    """Return what goes on as long as anybody is due."""

    async def rounds() -> None:
        while await erase():
            pass

    return rounds


def _pause(seconds: float, failures: int) -> float:
    """Return the pause before the next round: as asked, or growing and scattered after failures."""
    if not failures:
        return seconds
    longest = max(seconds, _LONGEST_PAUSE_SECONDS)
    return float(min(longest, POLL_SECONDS * 2 ** min(failures, 10)) * (1 + random.random() / 2))  # noqa: S311 - no secret


async def _first_of(seconds: float, *events: asyncio.Event | None) -> None:
    """Wait until one of the events is set, or the time is over."""
    waiting = [asyncio.ensure_future(event.wait()) for event in events if event is not None]
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()
