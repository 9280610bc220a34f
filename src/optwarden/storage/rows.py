"""Which rows does a handled command become beside those of its events?

Outbox, attempts, and the provider's id of its cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from optwarden.consent.commands.handling import Handled
from optwarden.consent.events import Event
from optwarden.consent.vocabulary import AttemptOutcome, Micros
from optwarden.storage.engine import Change, Row, Settlement
from optwarden.storage.tables import ATTEMPT, DEDUPE, OUTBOX, Table
from optwarden.usecases.outbox.announcing import ANNOUNCE_WITHIN, TYPES
from optwarden.usecases.outbox.items import OutboxKind

WAITING: Final = "waiting"


def add_announcements(change: Change, events: Iterable[Event], now: Micros) -> None:
    """Add an outbox item for each event that a business is told of; its id is the event's."""
    key, person_id = change.key, change.row.person_id
    for event in events:
        if event.kind in TYPES:
            _rows(change, OUTBOX).append(
                (
                    key.shard_key,
                    event.event_id,
                    key.business_id,
                    event.bot_id,
                    person_id,
                    key.recipient,
                    OutboxKind.EVENT.value,
                    event.event_id,
                    now,
                    now + ANNOUNCE_WITHIN,
                    0,
                    0,
                    WAITING,
                    None,
                )
            )


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
