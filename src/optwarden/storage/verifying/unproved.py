"""What does nothing speak against, and nothing prove? Counted while rows go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.canonical import written
from optwarden.storage.verifying.log_rows import CHECKPOINTS, Ahead, LogKey
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.usecases.verifying.rows import StoredPerson

LATE: Final[Micros] = 3600 * 1_000_000
"""How far from its checkpoint's time an entry's own may lie; a sealer takes a second."""


@dataclass(slots=True)
class Unproved:
    """What a whole run came across."""

    unsealed: int = 0
    """Events and configuration that only a mark stands for."""
    oldest_unsealed: Micros | None = None
    late: int = 0
    """Entries that say they were recorded at another time than they were sealed."""
    first_late: str | None = None
    alone: list[str] = field(default_factory=list)
    """The logs of which nobody outside gave a checkpoint."""
    younger: dict[str, int] = field(default_factory=dict)
    """By log, how many leaves came after the newest checkpoint that was given."""

    def waits(self, recorded_at: Micros) -> None:
        """Count something that is not sealed."""
        self.unsealed += 1
        oldest = self.oldest_unsealed
        self.oldest_unsealed = recorded_at if oldest is None else min(oldest, recorded_at)

    def person(self, person: StoredPerson) -> None:
        """Count a person's events that are not sealed."""
        sealed = {entry.entry_id for entry in person.entries}
        marked = {mark.event_id for mark in person.marks} - sealed
        for event in person.events:
            if event.event_id in marked:
                self.waits(event.recorded_at)

    def in_words(self) -> Iterator[str]:
        """Say it, as far as there is any."""
        if self.unsealed:
            yield (
                f"{self.unsealed} not sealed yet, the oldest of {_written(self.oldest_unsealed)}:"
                " nothing proves them"
            )
        if self.late:
            yield (
                f"{self.late} entries say they were recorded an hour or more away from when they"
                f" were sealed, the first in {self.first_late}: nothing proves their times"
            )
        for log_id, leaves in sorted(self.younger.items()):
            yield f"{leaves} entries of {log_id} came after the checkpoint held by somebody else"


class Lateness:
    """Compares when entries say they were recorded with the checkpoints around them."""

    def __init__(self, snapshot: Snapshot, log: LogKey, unproved: Unproved) -> None:
        self._checkpoints = Ahead(snapshot.stream(CHECKPOINTS, *log))
        self._before: Micros | None = None
        self._log = log
        self._unproved = unproved

    async def take(self, entries: Iterable[tuple[int, Micros]]) -> None:
        """Look at the next entries: position, and when it says that it was recorded."""
        for position, recorded_at in entries:
            while (row := await self._checkpoints.next()) is not None and row[0] <= position:
                self._before = row[2]
                await self._checkpoints.take()
            too_old = self._before is not None and recorded_at < self._before - LATE
            too_young = row is not None and recorded_at > row[2] + LATE
            if too_old or too_young:
                self._unproved.late += 1
                if self._unproved.first_late is None:
                    self._unproved.first_late = f"{self._log.log_id} at {position}"


def _written(at: Micros | None) -> str:
    try:
        return "no known time" if at is None else written(at)
    except (ValueError, OverflowError):
        return "no time there is"
