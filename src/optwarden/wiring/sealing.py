"""Which parts seal? What finds marks, appends to logs, and says when that is stuck."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from optwarden.settings import Settings
from optwarden.storage.engine import Engine
from optwarden.storage.log.counting import StoredCounting
from optwarden.storage.log.lease import StoredLease
from optwarden.storage.log.logs import StoredLogs
from optwarden.storage.log.marks import StoredMarks
from optwarden.storage.log.published import StoredPublishedLogs
from optwarden.usecases.clock import monotonic
from optwarden.usecases.configuration import Directory
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.publishing.logs import PublishLogs
from optwarden.usecases.quality.hearing import OURS, SEALING_STUCK, HearQuality
from optwarden.usecases.sealing.appending import Appending
from optwarden.usecases.sealing.census import TakeCensus
from optwarden.usecases.sealing.naming import Naming, Origins
from optwarden.usecases.sealing.sealer import Sealer
from optwarden.usecases.sealing.tenure import Tenure
from optwarden.usecases.sealing.watching import Tell, WatchSealing

_NOWHERE: Final = "optwarden.invalid"
"""Begins the origins of a gateway without an address; that name can never be a host's."""


@dataclass(frozen=True, slots=True)
class SealingParts:
    """The parts, each built once; fills `delivery.worker.Seals`."""

    origins: Origins
    marks: StoredMarks
    logs: StoredLogs
    sealer: Sealer
    census: TakeCensus
    watch: WatchSealing
    publish: PublishLogs
    patience: float = 2.0
    """For how many seconds somebody waits for what is marked to be sealed."""
    rounds: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held during a round: the worker's, or one that somebody waits for."""

    async def seal(self, stop: asyncio.Event | None = None) -> int:
        """Seal what is marked. Raises StoreUnavailable."""
        async with self.rounds:
            return await self.sealer(stop)

    async def count(self) -> int:
        """Take the censuses that are due. Raises StoreUnavailable."""
        return await self.census()

    async def seal_at_once(self) -> None:
        """Seal what is marked if nobody else seals, and keep the lease only if it was ours before.

        No longer than somebody waits: of a large backlog a part. Raises StoreUnavailable.
        """
        ends = asyncio.get_running_loop().time() + self.patience
        try:
            async with asyncio.timeout_at(ends):
                await self.rounds.acquire()
        except TimeoutError:
            return
        stop = asyncio.Event()
        timer = asyncio.get_running_loop().call_at(ends, stop.set)
        held = self.sealer.epoch is not None
        try:
            await self.sealer(stop)
        finally:
            timer.cancel()
            try:
                if not held:
                    await self.sealer.release()
            finally:
                self.rounds.release()

    async def look(self) -> None:
        """Tell of marks that wait too long. Raises StoreUnavailable."""
        await self.watch()

    async def release(self) -> None:
        """Let another process seal at once. Raises StoreUnavailable."""
        await self.sealer.release()


def origins_of(settings: Settings, keyring: Keyring) -> Origins:
    """Say how this gateway's logs are named: as it is told, or as it is reached, or by its keys."""
    if settings.log_origin is not None:
        return Origins(settings.log_origin)
    host = urlsplit(settings.public_url or "").hostname
    if host is not None:
        return Origins(host)
    return Origins(f"{_NOWHERE}/{keyring.name}")


def tell_by_alert(directory: Directory, hear: HearQuality) -> Tell:
    """Return what tells a bot's business by the same webhook as of a fall of quality."""

    async def tell(bot_id: str) -> None:
        bot = await directory.bot(bot_id)
        if bot is not None:
            await hear.keep(bot, OURS, SEALING_STUCK)

    return tell


def build_sealing(
    settings: Settings,
    engine: Engine,
    keyring: Keyring,
    clock: Clock,
    identifiers: Identifiers,
    counters: Counters,
    tell: Tell,
) -> SealingParts:
    """Build them; `tell` lets a bot's business know that its log is stuck."""
    marks, logs, origins = StoredMarks(engine), StoredLogs(engine), origins_of(settings, keyring)
    takes_over = settings.log_take_over
    appending = Appending(logs, Naming(keyring, origins), clock, takes_over=takes_over)
    holder = identifiers.person_id()
    tenure = Tenure(StoredLease(engine), clock, monotonic, holder)
    sealer = Sealer(marks, logs, appending, tenure, counters, monotonic)
    publish = PublishLogs(StoredPublishedLogs(engine), origins, keyring)
    watch = WatchSealing(marks, clock, counters, settings.seal_stuck_seconds, tell)
    census = TakeCensus(
        StoredCounting(engine),
        sealer,
        appending,
        clock,
        counters,
        monotonic,
        settings.census_interval_seconds,
    )
    return SealingParts(origins, marks, logs, sealer, census, watch, publish)
