"""Which rows does a handled command become?

Events with commitments and leaf, marks, outbox and attempts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from optwarden.consent.commands.handling import Handled
from optwarden.consent.events import SCHEMA_VERSION, Event, OptedIn
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import AttemptOutcome, Grade, Micros
from optwarden.ledger.canonical import encode, written
from optwarden.ledger.commitment import commit
from optwarden.ledger.leaf import Entry
from optwarden.storage.engine import Change, Row, Settlement
from optwarden.storage.tables import (
    ATTEMPT,
    DEDUPE,
    EVENT,
    EVENT_PRIVATE,
    OPT_IN_WORDING,
    OUTBOX,
    SEAL_MARK,
    Table,
)

WAITING: Final = "waiting"


def facts_of(event: Event) -> dict[str, object]:
    """Return an event's non-personal fields, its source's time among them."""
    facts: dict[str, object] = dict(event.act.facts())
    if event.source is not None:
        facts["source_at"] = written(event.source.at)
        facts["source_precision_microseconds"] = event.source.precision
        facts["source_clamped"] = event.source.clamped
    return facts


def add_event(change: Change, rules: BotRules, event: Event, new_salt: Callable[[], bytes]) -> None:
    """Add the rows of one event.

    Itself, its personal values with their salts, and the mark for the sealer.
    """
    key, person_id = change.key, change.row.person_id
    personal = {"recipient": key.recipient, **event.private}
    salts = {field: new_salt() for field in personal}
    commitments = encode(
        {field: commit(field, salts[field], value) for field, value in personal.items()}
    )
    facts = encode(facts_of(event))
    entry = Entry(
        SCHEMA_VERSION,
        key.shard_key,
        event.event_id,
        key.business_id,
        event.bot_id,
        person_id,
        event.kind,
        event.effective_at,
        event.recorded_at,
        event.actor,
        event.causation,
        rules.version,
        facts,
        commitments,
    )
    leaf_hash = entry.leaf_hash()
    where = (key.shard_key, person_id, event.event_id)
    _rows(change, EVENT).append(
        (
            *where,
            key.business_id,
            event.bot_id,
            event.kind.value,
            event.effective_at,
            event.recorded_at,
            SCHEMA_VERSION,
            event.actor.value,
            event.causation,
            rules.version,
            facts.decode(),
            commitments.decode(),
            leaf_hash,
        )
    )
    opened: dict[str, object] = {
        field: [salts[field].hex(), value] for field, value in personal.items()
    }
    _rows(change, EVENT_PRIVATE).append((*where, encode(opened).decode()))
    _rows(change, SEAL_MARK).append((*where, event.bot_id, leaf_hash))
    act = event.act
    if isinstance(act, OptedIn) and act.disclosure_id and act.grade is not Grade.ASSERTED:
        row = (*where, event.bot_id, act.disclosure_id, key.recipient)
        _rows(change, OPT_IN_WORDING).append(row)


def add_effects(change: Change, handled: Handled[object], new_id: Callable[[], str]) -> None:
    """Add outbox items, intended attempts and settlements."""
    key, person_id = change.key, change.row.person_id
    for draft in handled.outbox:
        _rows(change, OUTBOX).append(
            (
                key.shard_key,
                new_id(),
                key.business_id,
                draft.bot_id,
                person_id,
                key.recipient,
                draft.kind,
                draft.causation,
                draft.due_at,
                draft.expires_at,
                0,
                0,
                WAITING,
                None,
            )
        )
    for attempt in handled.intended:
        _rows(change, ATTEMPT).append(
            (
                key.shard_key,
                attempt.attempt_id,
                key.business_id,
                attempt.bot_id,
                person_id,
                key.recipient,
                attempt.decision_id,
                attempt.purpose,
                attempt.provider,
                attempt.intended_at,
                AttemptOutcome.INTENDED.value,
                None,
                None,
            )
        )
    for settled in handled.settled:
        change.settlements.append(
            Settlement(
                settled.outcome.value,
                settled.provider_message_id,
                settled.settled_at,
                key.shard_key,
                settled.attempt_id,
            )
        )


def add_dedupe(change: Change, bot_id: str, dedupe_key: str, now: Micros) -> None:
    """Add the provider's id of what was recorded."""
    _rows(change, DEDUPE).append((change.key.shard_key, bot_id, dedupe_key, now))


def _rows(change: Change, table: Table) -> list[Row]:
    return change.rows.setdefault(table, [])
