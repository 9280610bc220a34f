"""Which columns does a row of a hot table have, in which order?

One description for both engines' INSERTs.

Rows travel as tuples in this order. The DDL is the migrations'; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table that batches write.

    Its columns with their PostgreSQL types, in the order of its row tuples.

    Each is one object, compared and hashed as such.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    keys: int = 0
    """How many of the columns, from the first, are its primary key; for what is found by whole
    keys."""

    @property
    def names(self) -> str:
        """The column list of an INSERT."""
        return ", ".join(name for name, _ in self.columns)

    @property
    def key(self) -> tuple[tuple[str, str], ...]:
        """The columns of its primary key."""
        return self.columns[: self.keys]


_EVENT_KEY: Final = (("shard_key", "bigint"), ("person_id", "uuid"), ("event_id", "uuid"))

EVENT: Final = Table(
    "event",
    (
        *_EVENT_KEY,
        ("business_id", "uuid"),
        ("bot_id", "text"),
        ("kind", "text"),
        ("effective_at", "bigint"),
        ("recorded_at", "bigint"),
        ("schema_version", "bigint"),
        ("actor", "text"),
        ("causation", "uuid"),
        ("configuration", "bigint"),
        ("facts", "text"),
        ("commitments", "text"),
        ("leaf_hash", "bytea"),
    ),
    keys=3,
)
EVENT_PRIVATE: Final = Table("event_private", (*_EVENT_KEY, ("personal", "text")), keys=3)
SEAL_MARK: Final = Table(
    "seal_mark", (*_EVENT_KEY, ("bot_id", "text"), ("leaf_hash", "bytea")), keys=3
)
RECIPIENT_KEY: Final = Table(
    "recipient",
    (("shard_key", "bigint"), ("business_id", "uuid"), ("recipient", "text")),
)
RECIPIENT: Final = Table(
    "recipient",
    (
        *RECIPIENT_KEY.columns,
        ("person_id", "uuid"),
        ("state", "text"),
        ("last_effective_at", "bigint"),
        ("version", "bigint"),
    ),
)
OPT_IN_WORDING: Final = Table(
    "opt_in_wording",
    (*_EVENT_KEY, ("bot_id", "text"), ("disclosure_id", "text"), ("recipient", "text")),
)
DEDUPE_KEY: Final = Table(
    "dedupe",
    (("shard_key", "bigint"), ("bot_id", "text"), ("dedupe_key", "text")),
)
DEDUPE: Final = Table("dedupe", (*DEDUPE_KEY.columns, ("recorded_at", "bigint")))
OUTBOX: Final = Table(
    "outbox",
    (
        ("shard_key", "bigint"),
        ("outbox_id", "uuid"),
        ("business_id", "uuid"),
        ("bot_id", "text"),
        ("person_id", "uuid"),
        ("recipient", "text"),
        ("kind", "text"),
        ("causation", "uuid"),
        ("due_at", "bigint"),
        ("expires_at", "bigint"),
        ("tries", "bigint"),
        ("leased_until", "bigint"),
        ("progress", "text"),
        ("detail", "text"),
    ),
)
ATTEMPT: Final = Table(
    "attempt",
    (
        ("shard_key", "bigint"),
        ("attempt_id", "uuid"),
        ("business_id", "uuid"),
        ("bot_id", "text"),
        ("person_id", "uuid"),
        ("recipient", "text"),
        ("decision_id", "text"),
        ("purpose", "text"),
        ("provider", "text"),
        ("intended_at", "bigint"),
        ("outcome", "text"),
        ("provider_message_id", "text"),
        ("settled_at", "bigint"),
    ),
)

INSERTED: Final = (EVENT, EVENT_PRIVATE, SEAL_MARK, OPT_IN_WORDING, DEDUPE, OUTBOX, ATTEMPT)
"""Written after the recipient rows were won, in this order.

An attempt may be settled in its own batch.
"""
