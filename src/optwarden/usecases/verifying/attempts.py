"""Is each attempt what its events say? A decision intends it, and what settles it last is on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from optwarden.consent.refolding.events import StoredEvent
from optwarden.consent.vocabulary import AttemptOutcome, EventKind
from optwarden.usecases.verifying.findings import Finding, key
from optwarden.usecases.verifying.rows import AttemptRow, StoredPerson


class _Due(NamedTuple):
    """What an attempt must look like; None: no event holds it, or it is erased."""

    bot_id: str | None
    decision_id: str | None
    purpose: str | None
    intended_at: int | None
    provider: str | None
    outcome: str | None
    provider_message_id: str | None
    settled_at: int | None


def check_attempts(
    person: StoredPerson, events: Mapping[str, StoredEvent], recipient: str | None, *, gone: bool
) -> Iterator[Finding]:
    """Hold attempts to the events; `gone`: the person is erased, and her attempts may be."""
    decided = {
        str(one.facts["attempt_id"]): one
        for one in events.values()
        if one.kind in (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)
        and "attempt_id" in one.facts
    }
    settled: dict[str, StoredEvent] = {}
    for one in events.values():
        attempt_id = str(one.facts.get("attempt_id"))
        if one.kind == EventKind.MESSAGE_SETTLED:
            before = settled.get(attempt_id)
            if before is None or before.effective_at < one.effective_at:
                settled[attempt_id] = one
    found = {row.attempt_id: row for row in person.attempts}
    for attempt_id, one in decided.items():
        if attempt_id not in found and not gone:
            where = _key(person, attempt_id)
            yield Finding("attempt", where, None, f"event {one.event_id} intended it; no such row")
    for row in person.attempts:
        if row.attempt_id not in decided:
            where = _key(person, row.attempt_id)
            yield Finding("attempt", where, "attempt_id", "no decision intended it")
            continue
        yield from _check(
            row, _due(decided[row.attempt_id], settled.get(row.attempt_id)), recipient, person
        )


def _due(decided: StoredEvent, settled: StoredEvent | None) -> _Due:
    facts = decided.facts
    due = _Due(
        decided.bot_id,
        facts.get("decision_id"),
        facts.get("purpose"),
        decided.recorded_at,
        None,
        AttemptOutcome.INTENDED.value,
        None,
        None,
    )
    if settled is None:
        return due
    message_id = (settled.personal or {}).get("provider_message_id")
    return due._replace(
        provider=settled.facts.get("provider"),
        outcome=settled.facts.get("outcome"),
        provider_message_id=message_id,
        settled_at=settled.recorded_at,
    )


def _check(
    row: AttemptRow, due: _Due, recipient: str | None, person: StoredPerson
) -> Iterator[Finding]:
    where = _key(person, row.attempt_id)
    wanted: dict[str, object] = {**due._asdict()}
    if due.provider is None:
        del wanted["provider"]
    wanted["business_id"] = person.events[0].business_id
    if recipient is None:
        del wanted["provider_message_id"]
    else:
        wanted["recipient"] = recipient
    for column, value in wanted.items():
        if getattr(row, column) != value:
            yield Finding("attempt", where, column, "it is not what the events say")


def _key(person: StoredPerson, attempt_id: str) -> str:
    return key(shard_key=person.shard_key, attempt_id=attempt_id)
