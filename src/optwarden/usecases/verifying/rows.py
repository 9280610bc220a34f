"""Which rows belong to one person? As they are read, in the order of their columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class EventRow(NamedTuple):
    """A row of `event`."""

    shard_key: int
    person_id: str
    event_id: str
    business_id: str
    bot_id: str
    kind: str
    effective_at: int
    recorded_at: int
    schema_version: int
    actor: str
    causation: str | None
    configuration: int
    facts: str
    commitments: str
    leaf_hash: bytes


class PrivateRow(NamedTuple):
    """A row of `event_private`."""

    shard_key: int
    person_id: str
    event_id: str
    personal: str


class MarkRow(NamedTuple):
    """A row of `seal_mark`."""

    shard_key: int
    person_id: str
    event_id: str
    bot_id: str
    leaf_hash: bytes


class RecipientRow(NamedTuple):
    """A row of `recipient`, beginning with what groups it."""

    shard_key: int
    person_id: str
    business_id: str
    recipient: str
    state: str
    last_effective_at: int
    version: int


class AttemptRow(NamedTuple):
    """A row of `attempt`, beginning with what groups it."""

    shard_key: int
    person_id: str
    attempt_id: str
    business_id: str
    bot_id: str
    recipient: str
    decision_id: str
    purpose: str
    provider: str
    intended_at: int
    outcome: str
    provider_message_id: str | None
    settled_at: int | None


class LabelRow(NamedTuple):
    """A row of `person_label`."""

    shard_key: int
    person_id: str
    business_id: str
    label: bytes


class WordingRow(NamedTuple):
    """A row of `opt_in_wording`."""

    shard_key: int
    person_id: str
    event_id: str
    bot_id: str
    disclosure_id: str
    recipient: str


class EntryRow(NamedTuple):
    """A row of `log_entry` of kind event, beginning with what groups it."""

    entry_shard: int
    person_id: str
    entry_id: str
    log_id: str
    position: int


@dataclass(slots=True)
class StoredPerson:
    """All rows of one person id."""

    shard_key: int
    person_id: str
    events: list[EventRow] = field(default_factory=list)
    private: list[PrivateRow] = field(default_factory=list)
    marks: list[MarkRow] = field(default_factory=list)
    recipients: list[RecipientRow] = field(default_factory=list)
    attempts: list[AttemptRow] = field(default_factory=list)
    labels: list[LabelRow] = field(default_factory=list)
    wordings: list[WordingRow] = field(default_factory=list)
    entries: list[EntryRow] = field(default_factory=list)
