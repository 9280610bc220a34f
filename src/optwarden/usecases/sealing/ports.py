"""What does the sealer need from the store? Marks, logs, and who may seal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeAlias

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.census import Census, Counted
from optwarden.ledger.chain import Chain
from optwarden.ledger.tree import TileKey

LabelOf: TypeAlias = Callable[[str, str], bytes]
"""Names a recipient (second) of a business (first)."""


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
    oldest: Mapping[str, Micros]
    """When the oldest mark of each log was written."""


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
    note: str = ""
    """Its newest checkpoint, as it was signed; empty where there is none."""


class Leaf(NamedTuple):
    """One entry to append."""

    kind: EntryKind
    entry_id: str | None
    person_id: str | None
    shard_key: int | None


class Recount(NamedTuple):
    """What a new census changes beside its own leaf."""

    census: Census
    chains: Mapping[bytes, Chain]
    """Of the labels that have new leaves."""
    roots: Mapping[int, bytes]
    """Of the buckets that these are in."""


class Growth(NamedTuple):
    """What one batch makes of a log."""

    leaves: Sequence[Leaf]
    size: int
    tiles: Mapping[TileKey, bytes]
    root: bytes
    made_at: Micros
    note: str
    recount: Recount | None = None


class Entry(NamedTuple):
    """An entry of a log."""

    position: int
    kind: EntryKind
    entry_id: str | None
    person_id: str | None
    shard_key: int | None
    leaf_hash: bytes


class Uncounted(NamedTuple):
    """A log with leaves that no census covers."""

    log_id: str
    leaves: int
    counted: int


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

    async def take(
        self, holder: str, now: Micros, seconds: float, *, by_force: bool = False
    ) -> int | None:
        """Take the lease if nobody has it, or by force; return the epoch that begins with that."""
        ...

    async def renew(self, holder: str, epoch: int, until: Micros) -> bool:
        """Hold it longer; False where somebody else has it by now."""
        ...


class Counting(Protocol):
    """What a census is made from. Methods raise StoreUnavailable."""

    async def uncounted(self) -> Sequence[Uncounted]:
        """Return the logs of bots that have grown since they were counted."""
        ...

    async def persons(self, log_id: str, number: int) -> int:
        """Return how many persons a census counted; 0 for none yet."""
        ...

    async def entries(self, log_id: str, start: int, end: int) -> Sequence[Entry]:
        """Return entries by position, with their hashes."""
        ...

    async def labels(
        self, business_id: str, entries: Sequence[Entry], label: LabelOf
    ) -> Mapping[str, bytes]:
        """Return the labels of the entries' persons, by person; keep those that are made now.

        Who was erased without a label has none.
        """
        ...

    async def chains(self, log_id: str, labels: Sequence[bytes]) -> Mapping[bytes, Chain]:
        """Return the chains of those of the labels that were counted before."""
        ...

    async def buckets(self, log_id: str, buckets: Sequence[int]) -> Sequence[Counted]:
        """Return everybody in these buckets, as they were counted last."""
        ...

    async def roots(self, log_id: str) -> dict[int, bytes]:
        """Return the roots of all buckets that are not empty."""
        ...
