"""Is each business's configuration what was written? Its events, counted, hashed and sealed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import orjson

from optwarden.ledger.canonical import NotCanonical, encode
from optwarden.ledger.leaf import ConfigurationEntry
from optwarden.storage.shards import shard_key
from optwarden.storage.verifying.lookups import CONFIGURATION_MARK, POSITION
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.storage.verifying.unproved import Unproved
from optwarden.usecases.verifying.findings import Finding, key

EVENTS: Final = """
SELECT CAST(config_event_id AS text), CAST(business_id AS text), bot_id, configuration, kind,
       effective_at, recorded_at, actor, facts, leaf_hash
FROM config_event ORDER BY config_event.business_id, configuration"""
MARKS: Final = """
SELECT CAST(m.config_event_id AS text) FROM config_seal_mark AS m
LEFT JOIN config_event AS e ON e.config_event_id = m.config_event_id
WHERE e.config_event_id IS NULL"""
BUSINESSES: Final = "SELECT CAST(business_id AS text), configuration FROM business"


class ConfigRow(NamedTuple):
    """A row of `config_event`."""

    config_event_id: str
    business_id: str
    bot_id: str | None
    configuration: int
    kind: str
    effective_at: int
    recorded_at: int
    actor: str
    facts: str
    leaf_hash: bytes


async def check_configuration(
    snapshot: Snapshot,
    found: Callable[[Finding], None],
    told: Callable[[int], None],
    unproved: Unproved,
) -> dict[str, int]:
    """Check the events of all businesses; return the number of each one's last."""
    rows = await snapshot.fetch(BUSINESSES)
    due: dict[str, int] = {row[0]: row[1] for row in rows}
    last: dict[str, int] = {}
    async for page in snapshot.stream(EVENTS):
        events = [ConfigRow(*row) for row in page]
        for event in events:
            _check_number(event, last, found)
            _check_hash(event, found)
        await _check_sealing(snapshot, events, found, unproved)
        told(len(events))
    for business_id in sorted({*due, *last}):
        if due.get(business_id) != last.get(business_id, 0):
            at = key(business_id=business_id)
            says = f"its events come to {last.get(business_id, 0)}"
            found(Finding("business", at, "configuration", says))
    for (event_id,) in await snapshot.fetch(MARKS):
        at = key(config_event_id=event_id)
        found(Finding("config_seal_mark", at, None, "there is no such event"))
    return last


def _check_number(event: ConfigRow, last: dict[str, int], found: Callable[[Finding], None]) -> None:
    due = last.get(event.business_id, 0) + 1
    if event.configuration != due:
        says = f"configuration {due} of business {event.business_id} is missing"
        found(Finding("config_event", _key(event), "configuration", says))
    last[event.business_id] = event.configuration


def _check_hash(event: ConfigRow, found: Callable[[Finding], None]) -> None:
    try:
        facts: Any = orjson.loads(event.facts)
        columns = event._asdict()
        del columns["leaf_hash"]
        columns["facts"] = facts
        leaf_hash: bytes | None = ConfigurationEntry(**columns).leaf_hash()
        written = encode(facts).decode() == event.facts
    except (ValueError, TypeError, OverflowError, NotCanonical):
        leaf_hash, written = None, True
    if leaf_hash != event.leaf_hash:
        found(Finding("config_event", _key(event), None, "it is not what was hashed"))
    elif not written:
        says = "it is written otherwise than the gateway writes"
        found(Finding("config_event", _key(event), "facts", says))


async def _check_sealing(
    snapshot: Snapshot,
    events: Sequence[ConfigRow],
    found: Callable[[Finding], None],
    unproved: Unproved,
) -> None:
    places: dict[str, tuple[int, str, str]] = {}
    for event in events:
        log_id = f"business/{event.business_id}"
        places[event.config_event_id] = (
            shard_key(log_id, "log"),
            log_id,
            event.config_event_id,
        )
    sealed = await snapshot.find(POSITION, list(places.values()))
    marks = await snapshot.find(CONFIGURATION_MARK, [(one,) for one in places])
    for event in events:
        mark = marks.get((event.config_event_id,))
        if mark is not None and mark[0] != event.business_id:
            says = "it is not its event's"
            found(Finding("config_seal_mark", _key(event), "business_id", says))
        if mark is not None and mark[1] != event.leaf_hash:
            says = "it is not its event's"
            found(Finding("config_seal_mark", _key(event), "leaf_hash", says))
        if places[event.config_event_id] in sealed:
            continue
        if mark is None:
            says = "the event is neither sealed nor marked for it"
            found(Finding("config_seal_mark", _key(event), None, says))
        else:
            unproved.waits(event.recorded_at)


def _key(event: ConfigRow) -> str:
    return key(config_event_id=event.config_event_id)
