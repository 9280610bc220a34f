"""Which rows does a handled command become?

Events with commitments and leaf, marks, outbox and attempts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from optwarden.consent.commands.handling import Handled
from optwarden.consent.events import SCHEMA_VERSION, Event, OptedIn
from optwarden.consent.facts import Facts
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, AttemptOutcome, EventKind, Grade, Micros
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
from optwarden.usecases.outbox.announcing import ANNOUNCE_WITHIN, TYPES
from optwarden.usecases.outbox.items import OutboxKind

WAITING: Final = "waiting"
# What the driver takes without adapting it, which an enumeration's `value` is a slow way to.
_KINDS: Final = {kind: kind.value for kind in EventKind}
_ACTORS: Final = {actor: actor.value for actor in Actor}


def facts_of(event: Event) -> Facts:
    """Return an event's non-personal fields, its source's time among them."""
    facts, source = event.act.facts(), event.source
    if source is not None:
        facts["source_at"] = written(source.at)
        facts["source_precision_microseconds"] = source.precision
        facts["source_clamped"] = source.clamped
    return facts


def add_event(change: Change, rules: BotRules, event: Event, new_salt: Callable[[], bytes]) -> None:
    """Add the rows of one event.

    Itself, its personal values with their salts, and the mark for the sealer.
    """
    shard_key, business_id, recipient = change.key
    person_id, event_id, bot_id = change.row.person_id, event.event_id, event.bot_id
    act = event.act
    kind, actor = _KINDS[act.kind], _ACTORS[event.actor]
    hashes: dict[str, object] = {}
    opened: dict[str, object] = {}
    for field, value in {"recipient": recipient, **event.private}.items():
        salt = new_salt()
        hashes[field] = commit(field, salt, value)
        opened[field] = [salt.hex(), value]
    facts, commitments = encode(facts_of(event)), encode(hashes)
    leaf_hash = Entry(
        SCHEMA_VERSION,
        shard_key,
        event_id,
        business_id,
        bot_id,
        person_id,
        kind,
        event.effective_at,
        event.recorded_at,
        actor,
        event.causation,
        rules.version,
        facts,
        commitments,
    ).leaf_hash()
    _rows(change, EVENT).append(
        (
            shard_key,
            person_id,
            event_id,
            business_id,
            bot_id,
            kind,
            event.effective_at,
            event.recorded_at,
            SCHEMA_VERSION,
            actor,
            event.causation,
            rules.version,
            facts.decode(),
            commitments.decode(),
            leaf_hash,
        )
    )
    _rows(change, EVENT_PRIVATE).append((shard_key, person_id, event_id, encode(opened).decode()))
    _rows(change, SEAL_MARK).append((shard_key, person_id, event_id, bot_id, leaf_hash))
    if isinstance(act, OptedIn) and act.disclosure_id and act.grade is not Grade.ASSERTED:
        wording = (shard_key, person_id, event_id, bot_id, act.disclosure_id, recipient)
        _rows(change, OPT_IN_WORDING).append(wording)


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
