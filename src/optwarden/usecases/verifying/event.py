"""Is one event what was hashed, and do its private values open what it committed to?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import orjson

from optwarden.consent.refolding.events import RECIPIENT, StoredEvent
from optwarden.consent.vocabulary import Actor, EventKind
from optwarden.ledger.canonical import encode
from optwarden.ledger.commitment import SALT_BYTES, opens
from optwarden.ledger.leaf import Entry
from optwarden.usecases.verifying.findings import Finding, key
from optwarden.usecases.verifying.rows import EventRow, PrivateRow

_READ_ONCE: Final = 1_024
_ANY_WORD: Final = {
    "kind": tuple(kind.value for kind in EventKind),
    "actor": tuple(actor.value for actor in Actor),
    "schema_version": (1,),
}


def event_key(event: EventRow | PrivateRow) -> str:
    """Write the key of an event's row."""
    return key(shard_key=event.shard_key, person_id=event.person_id, event_id=event.event_id)


def leaf_hash_of(event: EventRow) -> bytes | None:
    """Hash a row again; None where its columns cannot even be written."""
    columns = event._asdict()
    del columns["leaf_hash"]
    columns["facts"] = event.facts.encode(errors="surrogatepass")
    columns["commitments"] = event.commitments.encode(errors="surrogatepass")
    try:
        return Entry(**columns).leaf_hash()
    except (ValueError, TypeError, OverflowError):
        return None


def check_event(event: EventRow, sealed: bytes | None, log_bot: str | None) -> Iterator[Finding]:
    """Hold a row to its leaf hash; `sealed` is the mark's, `log_bot` the bot of its log."""
    if leaf_hash_of(event) == event.leaf_hash:
        return
    column = "leaf_hash" if sealed is not None and leaf_hash_of(event) == sealed else None
    column = column or _edited(event, log_bot)
    yield Finding("event", event_key(event), column, "it is not what was hashed")


def _edited(event: EventRow, log_bot: str | None) -> str | None:
    """Name the column that, put right, makes the hash come out; None where none is found."""
    tried: dict[str, tuple[Any, ...]] = {
        **_ANY_WORD,
        "bot_id": () if log_bot is None else (log_bot,),
        "effective_at": (event.recorded_at,),
        "recorded_at": (event.effective_at,),
        "causation": (None,),
    }
    for column, values in tried.items():
        for value in values:
            if leaf_hash_of(event._replace(**{column: value})) == event.leaf_hash:
                return column
    return None


@lru_cache(_READ_ONCE)
def personal_of_row(row: PrivateRow) -> dict[str, tuple[bytes, str]] | None:
    """Read salts and values; None where the text is none of ours. Nobody changes what it returns.

    Each row is asked about four times in a row.
    """
    try:
        read: Any = orjson.loads(row.personal)
        opened = {
            field: (bytes.fromhex(salt), value)
            for field, (salt, value) in read.items()
            if isinstance(value, str)
        }
        if len(opened) != len(read) or encode(read).decode() != row.personal:
            return None
    except (ValueError, TypeError, AttributeError):
        return None
    return opened


def check_private(event: EventRow, row: PrivateRow) -> Iterator[Finding]:
    """Hold private values to the commitments: each opens one, and each is opened."""
    opened = personal_of_row(row)
    committed = _commitments(event)
    if opened is None:
        yield Finding("event_private", event_key(row), "personal", "it cannot be read")
        return
    if committed is None:
        yield Finding("event", event_key(event), "commitments", "they cannot be read")
        return
    for field in sorted({*committed, *opened}):
        if field not in opened:
            says = f"the value of {field} is missing"
        elif field not in committed:
            says = f"{field} was never committed to"
        else:
            salt, value = opened[field]
            if len(salt) == SALT_BYTES and opens(committed[field], field, salt, value):
                continue
            says = f"{field} does not open its commitment"
        yield Finding("event_private", event_key(row), "personal", says)


def _commitments(event: EventRow) -> dict[str, str] | None:
    try:
        read: Any = orjson.loads(event.commitments)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None


def stored_event(event: EventRow, row: PrivateRow | None) -> StoredEvent | None:
    """Return the event as it is refolded from; None where its facts are no JSON."""
    opened = None if row is None else personal_of_row(row)
    try:
        facts = orjson.loads(event.facts)
    except ValueError:
        return None
    if not isinstance(facts, dict):
        return None
    return StoredEvent(
        event.event_id,
        event.bot_id,
        event.kind,
        event.effective_at,
        event.recorded_at,
        event.actor,
        event.causation,
        facts,
        None if opened is None else {field: value for field, (_, value) in opened.items()},
    )


def recipient_of_row(row: PrivateRow) -> str | None:
    """Return whose event it is, as its private values say."""
    opened = personal_of_row(row)
    return None if opened is None or RECIPIENT not in opened else opened[RECIPIENT][1]
