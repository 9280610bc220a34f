"""What does a pack need from the store? Rows as they stand, nothing worked out yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from optwarden.consent.disclosure import Disclosure
from optwarden.ledger.census import Counted
from optwarden.ledger.leaf import ConfigurationEntry, Entry
from optwarden.ledger.tree import TileKey


class LogKey(NamedTuple):
    """The key under which the rows of one log are kept."""

    shard_key: int
    log_id: str


class StoredCensus(NamedTuple):
    """The newest census of a log."""

    number: int
    position: int
    covers: int
    persons: int
    root: bytes
    made_at: int


@dataclass(frozen=True, slots=True)
class StoredLog:
    """One log of the business, as it stood in one statement."""

    key: LogKey
    census: StoredCensus | None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One row of an event, and its personal values where they are still kept."""

    entry: Entry
    leaf_hash: bytes
    private: Mapping[str, list[str]] | None = field(repr=False)
    """Field name to salt (in hexadecimal digits) and value."""


@dataclass(frozen=True, slots=True)
class StoredChange:
    """One row of a change of configuration."""

    entry: ConfigurationEntry
    leaf_hash: bytes


class Said(NamedTuple):
    """What a witness or a time stamp authority said of a checkpoint."""

    party: str
    kind: str
    said: bytes


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """A checkpoint of a log, and what others said of it."""

    size: int
    root: bytes
    note: str
    witnesses: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class StoredWording:
    """A published version of a wording."""

    disclosure_id: str
    disclosure: Disclosure
    content_hash: bytes
    published_at: int


Bucket = Sequence[Counted]
"""The persons of one bucket of a census, sorted by label."""
Buckets = Mapping[int, bytes]
"""The roots of a census's buckets that are not empty."""


class StoredEvidence(Protocol):
    """Where packs are read from; each method is one statement, whatever the size of the logs.

    All raise StoreUnavailable.
    """

    async def logs(self, business_id: str) -> list[StoredLog]:
        """Return the logs of a business that have leaves, by id, each with its newest census."""
        ...

    async def buckets(self, keys: Sequence[LogKey], label: bytes) -> dict[LogKey, Bucket]:
        """Return the bucket of a label in each of these logs' newest census."""
        ...

    async def bucket_roots(self, keys: Sequence[LogKey]) -> dict[LogKey, Buckets]:
        """Return the roots of all buckets in each of these logs' newest census."""
        ...

    async def events(self, business_id: str, recipient: str, label: bytes) -> list[StoredEvent]:
        """Return every event of a recipient, in the order of their ids.

        Of each person id that she had: those that were erased are found by the label.
        """
        ...

    async def changes(self, business_id: str, bot_id: str) -> list[StoredChange]:
        """Return the changes of configuration that bear on a bot, in their order."""
        ...

    async def positions(
        self, wanted: Mapping[LogKey, Collection[str]]
    ) -> dict[tuple[LogKey, str], int]:
        """Return where in its log each of these entries stands, by their ids; not all do yet."""
        ...

    async def checkpoints(self, business_id: str) -> dict[LogKey, list[StoredCheckpoint]]:
        """Return the newest checkpoint of each log of a business, and the newest witnessed one."""
        ...

    async def tiles(
        self, wanted: Mapping[LogKey, Collection[TileKey]]
    ) -> dict[tuple[LogKey, TileKey], bytes]:
        """Return tiles of logs."""
        ...

    async def wordings(
        self, business_id: str, disclosure_ids: Collection[str]
    ) -> list[StoredWording]:
        """Return published wordings, by id."""
        ...


class RecordsAltered(Exception):
    """What is stored does not hang together: somebody changed it, so no pack is made of it.

    `what` is the kind of record at fault, `where` its id or place; neither is personal.
    """

    def __init__(self, what: str, where: str, explanation: str) -> None:
        super().__init__(f"{what} {where}: {explanation}")
        self.what = what
        self.where = where
        self.explanation = explanation


Document = dict[str, Any]
"""A JSON object on its way into a pack."""
