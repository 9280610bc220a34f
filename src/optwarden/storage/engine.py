"""What must a store do? The one narrow interface that SQLite and PostgreSQL fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from optwarden.storage.tables import Table
from optwarden.usecases.ports import Written

if TYPE_CHECKING:
    from optwarden.storage.bulk import Bulk

Row: TypeAlias = tuple[Any, ...]


class RecipientKey(NamedTuple):
    """The whole key of a recipient row; sorted, it is the order in which rows are locked."""

    shard_key: int
    business_id: str
    recipient: str


Place: TypeAlias = tuple[int, str]
"""A recipient row among those of one business: its shard key and its recipient."""


class DedupeKey(NamedTuple):
    """The whole key of a dedupe row."""

    shard_key: int
    bot_id: str
    dedupe_key: str


class StoredRecipient(NamedTuple):
    """A recipient row as it was read."""

    person_id: str
    state: str
    last_effective_at: int
    version: int


class Settlement(NamedTuple):
    """An attempt's outcome, in the order its UPDATE takes it."""

    outcome: str
    provider_message_id: str | None
    settled_at: int
    shard_key: int
    attempt_id: str


@dataclass(slots=True)
class Change:
    """Everything one recipient's commands of one batch write.

    `row.version` is one more than what was read.
    """

    key: RecipientKey
    row: StoredRecipient
    rows: dict[Table, list[Row]] = field(default_factory=dict)
    settlements: list[Settlement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement in the words both engines know.

    `$1` parameters, no engine's own functions.
    """

    sql: str
    arguments: tuple[Any, ...] = ()


DecideLocked: TypeAlias = Callable[[StoredRecipient | None], Change | None]
"""Works out what a locked row becomes; None to leave it. May run in another thread: pure."""


class EngineError(Exception):
    """A store refused or failed; what to do about it is in the subclass."""


class ConnectionLost(EngineError):
    """The store went away. `committing` says whether it may have kept the batch all the same."""

    def __init__(self, *, committing: bool) -> None:
        super().__init__("the connection to the store was lost")
        self.committing = committing


class Contended(EngineError):
    """A lock, a deadlock or a time bound stood in the way; the same batch may succeed later."""


class Rejected(EngineError):
    """The store refused what was written: some command of the batch is at fault."""


class Engine(Protocol):
    """One store.

    Every method raises EngineError's subclasses and nothing else for the store's faults.
    """

    @property
    def bulk(self) -> Bulk:
        """What finds and writes many rows beside the batches."""
        ...

    async def open(self) -> None:
        """Connect and refuse settings that would break the promises."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
        ...

    async def load(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read whole recipient rows in one statement for a batch.

        Missing rows are not in the answer.
        """
        ...

    async def seen(self, keys: Sequence[DedupeKey]) -> set[DedupeKey]:
        """Say which provider ids were recorded before."""
        ...

    async def load_and_seen(
        self, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
    ) -> tuple[dict[RecipientKey, StoredRecipient], set[DedupeKey]]:
        """Do both at once, for a batch that has provider ids."""
        ...

    def ready(self, changes: Sequence[Change]) -> Sequence[Change]:
        """Do of writing a batch what may be done before its turn; `write` takes what is returned.

        Raises Rejected.
        """
        ...

    async def write(self, changes: Sequence[Change]) -> set[RecipientKey]:
        """Write a batch in one durable transaction; return the keys whose version guard held.

        Nothing of the others is written.
        """
        ...

    async def write_locked(self, key: RecipientKey, decide: DecideLocked) -> bool:
        """Lock one recipient row, let `decide` work out the change, and write it at once.

        Return False when the row was not there to be locked and somebody else created it meanwhile.
        """
        ...

    async def read(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read recipient rows for decisions by a statement sent after this call."""
        ...

    async def read_written(self, business_id: str, places: Sequence[Place]) -> list[Written]:
        """Read recipients of one business for decisions, in their order, without whose they are."""
        ...

    async def run(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements in one durable transaction and return the rows of each."""
        ...

    async def scrub(self) -> None:
        """Let nothing that was deleted linger, as far as that is in the store's hands.

        SQLite: neither in the file nor in its log. PostgreSQL: its own vacuum does it in time.
        """
        ...

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement."""
        ...
