"""Do all rows of one person fit together? Events, private values, marks, the row, what was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from optwarden.consent.refolding.acts import Unreadable
from optwarden.consent.refolding.cells import differing
from optwarden.consent.refolding.events import StoredEvent, event_of, refold
from optwarden.consent.vocabulary import EventKind, Grade
from optwarden.usecases.verifying.attempts import check_attempts
from optwarden.usecases.verifying.event import (
    check_event,
    check_private,
    event_key,
    recipient_of_row,
    stored_event,
)
from optwarden.usecases.verifying.findings import Finding, key
from optwarden.usecases.verifying.rows import (
    EntryRow,
    EventRow,
    MarkRow,
    PrivateRow,
    RecipientRow,
    StoredPerson,
    WordingRow,
)

BOT_LOG: Final = "bot/"


@dataclass(frozen=True, slots=True)
class Knowing:
    """What the checks know besides the rows; without the keys file no label can be made."""

    shard_of: Callable[[str, str], int]
    label: Callable[[str, str], bytes] | None = None


def check_person(person: StoredPerson, knowing: Knowing) -> Iterator[Finding]:
    """Check all rows of one person id."""
    private = {row.event_id: row for row in person.private}
    gone = any(event.kind == EventKind.ERASED for event in person.events)
    yield from _strays(person)
    stored: dict[str, StoredEvent] = {}
    for event in person.events:
        yield from _check_event(person, event, private.get(event.event_id), gone=gone)
        read = stored_event(event, private.get(event.event_id))
        if read is not None:
            stored[event.event_id] = read
    recipient = _recipient(person)
    yield from _check_recipient(person, stored, knowing, gone=gone)
    yield from check_attempts(person, stored, recipient, gone=gone)
    yield from _check_wordings(person, stored, recipient, gone=gone)
    yield from _check_labels(person, recipient, knowing)


def _strays(person: StoredPerson) -> Iterator[Finding]:
    """Find rows about events that are not there."""
    known = {event.event_id for event in person.events}
    tables = (
        ("event_private", person.private),
        ("seal_mark", person.marks),
        ("opt_in_wording", person.wordings),
    )
    for table, rows in tables:
        for row in rows:
            if row.event_id not in known:
                where = key(shard_key=row[0], person_id=row[1], event_id=row.event_id)
                yield Finding(table, where, None, "there is no such event")
    for entry in person.entries:
        if entry.entry_id not in known:
            where = key(
                shard_key=person.shard_key, person_id=person.person_id, event_id=entry.entry_id
            )
            says = f"it is in the log {entry.log_id} at {entry.position}, and not here"
            yield Finding("event", where, None, says)
    if person.labels and not person.events:
        yield Finding("person_label", _key(person), None, "she has no event")


def _check_event(
    person: StoredPerson, event: EventRow, private: PrivateRow | None, *, gone: bool
) -> Iterator[Finding]:
    marks = [mark for mark in person.marks if mark.event_id == event.event_id]
    entries = [entry for entry in person.entries if entry.entry_id == event.event_id]
    log_bot = entries[0].log_id.removeprefix(BOT_LOG) if entries else None
    for mark in marks:
        log_bot = log_bot or mark.bot_id
    yield from check_event(event, marks[0].leaf_hash if marks else None, log_bot)
    if not entries and not marks:
        says = "the event is neither sealed nor marked for it"
        yield Finding("seal_mark", event_key(event), None, says)
    yield from _check_sealing(event, entries, marks)
    if private is not None:
        yield from check_private(event, private)
    elif not gone:
        says = "the private values are missing"
        yield Finding("event_private", event_key(event), None, says)


def _check_sealing(
    event: EventRow, entries: list[EntryRow], marks: list[MarkRow]
) -> Iterator[Finding]:
    for place, entry in enumerate(entries):
        if entry.log_id != f"{BOT_LOG}{event.bot_id}":
            at = key(log_id=entry.log_id, position=entry.position)
            says = f"it stands for an event of the bot {event.bot_id}"
            yield Finding("log_entry", at, "log_id", says)
        if place:
            at = key(log_id=entry.log_id, position=entry.position)
            yield Finding("log_entry", at, "entry_id", f"event {event.event_id} is sealed twice")
    for mark in marks:
        if mark.leaf_hash != event.leaf_hash:
            yield Finding("seal_mark", event_key(event), "leaf_hash", "it is not its event's")
        if mark.bot_id != event.bot_id:
            yield Finding("seal_mark", event_key(event), "bot_id", "it is not its event's")


def _check_recipient(
    person: StoredPerson, stored: Mapping[str, StoredEvent], knowing: Knowing, *, gone: bool
) -> Iterator[Finding]:
    rows = person.recipients
    if not rows:
        if not gone and person.events:
            yield Finding("recipient", _key(person), None, "there are events and no row")
        return
    if len(rows) > 1:
        yield Finding("recipient", _key(person), "person_id", "several rows have it")
    for row in rows:
        yield from _check_row(row, person, knowing)
    yield from _check_state(rows[0], person, stored)


def _check_row(row: RecipientRow, person: StoredPerson, knowing: Knowing) -> Iterator[Finding]:
    where = _key(person)
    if row.shard_key != knowing.shard_of(row.business_id, row.recipient):
        yield Finding("recipient", where, "shard_key", "it is not that of business and recipient")
    if any(event.business_id != row.business_id for event in person.events):
        yield Finding("recipient", where, "business_id", "the events are another business's")
    names = {recipient_of_row(one) for one in person.private} - {None}
    if names - {row.recipient}:
        yield Finding("recipient", where, "recipient", "the events are about another name")
    if row.version < 1:
        yield Finding("recipient", where, "version", "a row that was written has one")


def _check_state(
    row: RecipientRow, person: StoredPerson, stored: Mapping[str, StoredEvent]
) -> Iterator[Finding]:
    where = _key(person)
    whole = len(stored) == len(person.events)
    cells = _differing(row, stored.values()) if whole else None
    if cells is None:
        yield from _unreadable(person, stored.values())
        says = "it cannot be compared: an event cannot be read"
        yield Finding("recipient", where, "state", says)
    for cell in cells or ():
        yield Finding("recipient", where, f"state.{cell}", "it is not what the events come to")
    last = max((event.effective_at for event in person.events), default=0)
    if row.last_effective_at != last:
        yield Finding("recipient", where, "last_effective_at", "it is not that of the last event")


def _unreadable(person: StoredPerson, stored: Iterable[StoredEvent]) -> Iterator[Finding]:
    for one in stored:
        try:
            event_of(one)
        except Unreadable as fault:
            says = f"it cannot be refolded: {fault}"
            yield Finding("event", _at(person, one.event_id), "facts", says)


def _differing(row: RecipientRow, stored: Iterable[StoredEvent]) -> list[str] | None:
    """Name the cells that differ; None where the events cannot be folded."""
    try:
        return differing(row.state, refold(stored).state)
    except (Unreadable, TypeError, ValueError):
        return None


def _check_wordings(
    person: StoredPerson, stored: Mapping[str, StoredEvent], recipient: str | None, *, gone: bool
) -> Iterator[Finding]:
    due = {
        one.event_id: one
        for one in stored.values()
        if one.kind == EventKind.OPTED_IN
        and one.facts.get("disclosure_id")
        and one.facts.get("grade") != Grade.ASSERTED
    }
    found = {row.event_id: row for row in person.wordings}
    for event_id in sorted(due.keys() - found.keys() if not gone else ()):
        yield Finding("opt_in_wording", _at(person, event_id), None, "the row is missing")
    for event_id, row in found.items():
        if event_id not in due:
            if event_id in stored:
                says = "its event rests on no wording"
                yield Finding("opt_in_wording", _at(person, event_id), None, says)
            continue
        yield from _check_wording(row, due[event_id], person, recipient)


def _check_wording(
    row: WordingRow, event: StoredEvent, person: StoredPerson, recipient: str | None
) -> Iterator[Finding]:
    wanted = {"bot_id": event.bot_id, "disclosure_id": event.facts["disclosure_id"]}
    if recipient is not None:
        wanted["recipient"] = recipient
    for column, value in wanted.items():
        if getattr(row, column) != value:
            at = _at(person, row.event_id)
            yield Finding("opt_in_wording", at, column, "it is not what the event says")


def _check_labels(
    person: StoredPerson, recipient: str | None, knowing: Knowing
) -> Iterator[Finding]:
    for row in person.labels:
        if person.events and row.business_id != person.events[0].business_id:
            yield Finding("person_label", _key(person), "business_id", "it is not the events'")
        due = None
        if knowing.label is not None and recipient is not None:
            due = _label(knowing.label, row.business_id, recipient)
        if due not in (None, row.label):
            yield Finding("person_label", _key(person), "label", "it is not the person's")


def _label(label: Callable[[str, str], bytes], business_id: str, recipient: str) -> bytes | None:
    try:
        return label(business_id, recipient)
    except OverflowError:  # no id of a business is that long, and the row is found by it
        return None


def _recipient(person: StoredPerson) -> str | None:
    """Return whose rows these are: as the events say, which are committed to."""
    names = [name for one in person.private if (name := recipient_of_row(one)) is not None]
    if names:
        return max(sorted(set(names)), key=names.count)
    return person.recipients[0].recipient if person.recipients else None


def _key(person: StoredPerson) -> str:
    return key(shard_key=person.shard_key, person_id=person.person_id)


def _at(person: StoredPerson, event_id: str) -> str:
    return key(shard_key=person.shard_key, person_id=person.person_id, event_id=event_id)
