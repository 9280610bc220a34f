"""How do marks become leaves? Some at a time, log by log; what is sealed loses its mark afterwards.

Every step may be the last: a batch is one transaction on its log's shard; a mark that outlives it
is found in the log by its entry's id and only deleted.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Monotonic, StoreUnavailable
from optwarden.usecases.sealing.appending import Appending, Superseded, Unsealable
from optwarden.usecases.sealing.ports import Head, Leaf, Logs, Mark, Marks
from optwarden.usecases.sealing.tenure import Tenure

log = logging.getLogger(__name__)
AT_ONCE: Final = 1_000
"""Marks taken at a time; the most leaves of one transaction."""
_FIRST_REST: Final[Micros] = SECOND
_LONGEST_REST: Final[Micros] = 300 * SECOND


@dataclass(slots=True)
class Rest:
    """A log that failed is left alone for a while, longer each time, so that others go on."""

    failures: int
    until: Micros


class Sealer:
    """Seals what is marked. One of its rounds runs at a time."""

    def __init__(
        self,
        marks: Marks,
        logs: Logs,
        appending: Appending,
        tenure: Tenure,
        counters: Counters,
        monotonic: Monotonic,
        at_once: int = AT_ONCE,
    ) -> None:
        self._marks = marks
        self._logs = logs
        self._appending = appending
        self._tenure = tenure
        self._counters = counters
        self._monotonic = monotonic
        self._at_once = at_once
        self._rests: dict[str, Rest] = {}
        self._clean = False
        """Whether every mark that this process sealed, or found sealed, is gone: then none of those
        that are there is in a log, as far as no other process appends, which the guard notices.
        Those of a log that rests were not seen."""
        self.turn = asyncio.Lock()
        """Held while logs are appended to: a census appends, too."""

    async def __call__(self, stop: asyncio.Event | None = None) -> int:
        """Seal all that is marked; return how many entries. Raises StoreUnavailable.

        Nothing is done while another process seals, and no more than one step once `stop` is set.
        """
        sealed = 0
        while (epoch := await self._hold()) is not None:
            marks = await self._marks.first(self._at_once, self._resting())
            all_seen, clean = len(marks) < self._at_once, self._clean
            self._clean = False
            done, count = await self._seal_each(_by_log(marks), epoch, clean=clean)
            sealed += count
            if done:
                await self._marks.delete(done)
            self._clean = (clean or all_seen) and len(done) == len(marks)
            if all_seen or not done or (stop is not None and stop.is_set()):
                break
        return sealed

    @property
    def epoch(self) -> int | None:
        """Under which epoch this process seals, as far as it knows; None where another does."""
        return self._tenure.held

    def superseded(self) -> None:
        """Know that another process seals."""
        self._tenure.lose()

    async def take_over(self) -> None:
        """Seal in the place of whoever seals now, until `release`. Raises StoreUnavailable."""
        await self._tenure.take_over()
        self._appending.forget()
        self._clean = False

    async def release(self) -> None:
        """Let another process seal at once. Raises StoreUnavailable."""
        await self._tenure.release()

    async def _hold(self) -> int | None:
        before = self._tenure.held
        epoch = await self._tenure.epoch()
        if epoch is None or epoch != before:
            self._appending.forget()
            self._clean = False
        if epoch is not None:
            self._counters.sealing_epoch(epoch)
        return epoch

    async def _seal_each(
        self, by_log: dict[str, list[Mark]], epoch: int, *, clean: bool
    ) -> tuple[list[Mark], int]:
        """Seal the marks of each log; return those that may go, and how many entries are new."""
        done: list[Mark] = []
        count = 0
        for log_id, marks in by_log.items():
            try:
                async with self.turn:
                    gone, new = await self._seal(
                        marks, epoch, clean=clean and log_id not in self._rests
                    )
            except Superseded:
                self._tenure.lose()
                break
            except (StoreUnavailable, Unsealable) as error:
                self._failed(log_id, error)
                continue
            self._rests.pop(log_id, None)
            self._counters.sealed(new)
            done += gone
            count += new
        return done, count

    async def _seal(
        self, marks: Sequence[Mark], epoch: int, *, clean: bool
    ) -> tuple[Sequence[Mark], int]:
        head = await self._appending.begun(marks[0], epoch)
        fresh = await self._fresh(head, marks, clean=clean)
        if not fresh:
            return marks, 0
        leaves = [Leaf(one.kind, one.entry_id, one.person_id, one.shard_key) for one in fresh]
        hashes = [one.leaf_hash for one in fresh]
        if not await self._appending(head, leaves, hashes, epoch):
            return (), 0
        return marks, len(fresh)

    async def _fresh(self, head: Head, marks: Sequence[Mark], *, clean: bool) -> list[Mark]:
        """Return the marks of what is not in the log yet, in the order of the entries' ids.

        They are looked for after the log was read: what another process appends in between is
        noticed when the log is no more as it was.
        """
        by_id = {one.entry_id: one for one in marks}
        if head.size and not clean:
            for sealed in await self._logs.sealed(head.log_id, list(by_id)):
                del by_id[sealed]
        return [by_id[entry_id] for entry_id in sorted(by_id)]

    def _failed(self, log_id: str, error: Exception) -> None:
        before = self._rests.get(log_id)
        failures = 1 if before is None else before.failures + 1
        rest = min(_LONGEST_REST, _FIRST_REST << min(failures - 1, 10))
        self._rests[log_id] = Rest(failures, self._monotonic() + rest)
        self._counters.sealing_failed()
        log.error(
            "a log cannot be sealed and is tried again later",
            extra={"log": log_id, "error": why(error), "failures": failures},
        )

    def _resting(self) -> list[str]:
        now = self._monotonic()
        return [log_id for log_id, rest in self._rests.items() if rest.until > now]


def why(error: Exception) -> str:
    """Say why a log cannot be sealed: what is wrong with it is in our own words."""
    return str(error) if isinstance(error, Unsealable) else type(error).__name__


def _by_log(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    by_log: dict[str, list[Mark]] = {}
    for mark in marks:
        by_log.setdefault(mark.log_id, []).append(mark)
    return by_log
