"""What does the sealer need from the store? Marks, logs, and who may seal."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.tree import TileKey


class EntryKind(StrEnum):
    """What an entry of a log is; stored."""

    EVENT = "event"
    CONFIGURATION = "configuration"
    CENSUS = "census"


class Mark(NamedTuple):
    """Something that was written and is not sealed yet."""

    log_id: str
    kind: EntryKind
    entry_id: str
    leaf_hash: bytes
    person_id: str | None = None
    shard_key: int | None = None
    """Where an event is kept; configuration is everywhere."""


class Waiting(NamedTuple):
    """What waits to be sealed."""

    marks: int
    """How many, as far as they were counted."""
    oldest: Micros | None
    """When the oldest of them was written."""
    logs: tuple[str, ...] = ()
    """Whose they are."""


class Head(NamedTuple):
    """A log as it stands."""

    log_id: str
    business_id: str
    size: int
    epoch: int
    counted: int
    """How many leaves the newest census covers, from the first."""
    censuses: int
    made_at: Micros
    """When its newest checkpoint was made."""
    tiles: tuple[bytes, ...]
    """The unfinished tile of each level."""


class Leaf(NamedTuple):
    """One entry to append."""

    kind: EntryKind
    entry_id: str | None
    person_id: str | None
    shard_key: int | None


class Growth(NamedTuple):
    """What one batch makes of a log."""

    leaves: Sequence[Leaf]
    size: int
    tiles: Mapping[TileKey, bytes]
    root: bytes
    made_at: Micros
    note: str


class Marks(Protocol):
    """Where marks wait. Methods raise StoreUnavailable."""

    async def first(self, limit: int, without: Collection[str]) -> Sequence[Mark]:
        """Return some marks, none of these logs."""
        ...

    async def delete(self, marks: Sequence[Mark]) -> None:
        """Delete marks; those that are gone do not matter."""
        ...

    async def waiting(self) -> Waiting:
        """Return what waits, counted up to a bound."""
        ...


class Logs(Protocol):
    """Where logs are kept. Methods raise StoreUnavailable."""

    async def head(self, log_id: str) -> Head | None:
        """Return a log as it stands; None where nothing was ever sealed in it."""
        ...

    async def begin(self, mark: Mark) -> None:
        """Begin the log of a mark, with nothing in it, unless it was begun."""
        ...

    async def sealed(self, log_id: str, entry_ids: Sequence[str]) -> Collection[str]:
        """Return those of the entries that are in the log."""
        ...

    async def append(self, head: Head, growth: Growth, epoch: int) -> bool:
        """Append, unless the log is no more as `head` says or a larger epoch was at it."""
        ...


class Lease(Protocol):
    """Who may seal. Methods raise StoreUnavailable."""

    async def take(self, holder: str, now: Micros, seconds: float) -> int | None:
        """Take the lease if nobody has it; return the epoch that begins with that."""
        ...

    async def renew(self, holder: str, epoch: int, until: Micros) -> bool:
        """Hold it longer; False where somebody else has it by now."""
        ...
