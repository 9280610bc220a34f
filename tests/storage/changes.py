"""How does a test make the rows of a batch without the core? Any row of any table, by its
columns.
"""

from __future__ import annotations

import uuid
from typing import Any

from optwarden.storage.engine import Change, RecipientKey, Row, Settlement, StoredRecipient
from optwarden.storage.shards import shard_key
from optwarden.storage.tables import (
    ATTEMPT,
    DEDUPE,
    EVENT,
    EVENT_PRIVATE,
    INSERTED,
    SEAL_MARK,
    Table,
)
from tests.storage.commands import BOT, BUSINESS, NOON

AWKWARD = "Zoë „漢字“ \U0001f600 \u202e '); DROP TABLE event; -- \\ \" \t \x7f e\u0301"
"""Text that a careless store would change: four-byte characters, quotes, controls, two spellings of
é.
"""


def new_uuid() -> str:
    return str(uuid.uuid4())


def key_named(name: str, business_id: str = BUSINESS) -> RecipientKey:
    return RecipientKey(shard_key(business_id, name), business_id, name)


def row_of(table: Table, **given: Any) -> Row:
    """A row with something awkward in every column that is not given."""
    made: dict[str, Any] = {}
    for name, kind in table.columns:
        awkward = {"bigint": NOON, "text": AWKWARD, "uuid": new_uuid(), "bytea": b"\x00\xff"}
        made[name] = awkward[kind]
    unknown = given.keys() - made.keys()
    if unknown:
        raise AssertionError(f"{table.name} has no {unknown}")
    return tuple({**made, **given}.values())


def change(
    key: RecipientKey,
    version: int = 1,
    state: str = "{}",
    last_effective_at: int = NOON,
    person_id: str | None = None,
) -> Change:
    """A change of the recipient's row alone."""
    row = StoredRecipient(person_id or new_uuid(), state, last_effective_at, version)
    return Change(key, row)


def full_change(
    key: RecipientKey,
    version: int = 1,
    dedupe_key: str | None = None,
    person_id: str | None = None,
) -> Change:
    """A change with one row in every table that a batch writes."""
    made = change(key, version, person_id=person_id)
    person_id = made.row.person_id
    for table in INSERTED:
        given: dict[str, Any] = {"shard_key": key.shard_key}
        if "person_id" in dict(table.columns):
            given["person_id"] = person_id
        if table is DEDUPE:
            given |= {"bot_id": BOT, "dedupe_key": dedupe_key or new_uuid()}
        made.rows[table] = [row_of(table, **given)]
    return made


def change_of_a_callback(
    key: RecipientKey, version: int = 1, dedupe_key: str | None = None, person_id: str | None = None
) -> Change:
    """A change that makes nothing but an event and the provider's id of its cause."""
    made = full_change(key, version, dedupe_key, person_id)
    event = dict(zip((name for name, _ in EVENT.columns), made.rows[EVENT][0], strict=True))
    shared = {"event_id": event["event_id"], "person_id": event["person_id"]}
    marked = {"bot_id": event["bot_id"], "leaf_hash": event["leaf_hash"]}
    made.rows = {
        EVENT: made.rows[EVENT],
        EVENT_PRIVATE: [row_of(EVENT_PRIVATE, shard_key=key.shard_key, **shared)],
        SEAL_MARK: [row_of(SEAL_MARK, shard_key=key.shard_key, **shared, **marked)],
        DEDUPE: made.rows[DEDUPE],
    }
    return made


def change_of_a_send(key: RecipientKey, version: int = 1, person_id: str | None = None) -> Change:
    """A change that makes an event and an attempt that nobody has settled."""
    made = change_of_a_callback(key, version, person_id=person_id)
    del made.rows[DEDUPE]
    intended: dict[str, Any] = {"shard_key": key.shard_key, "person_id": made.row.person_id}
    unsettled = {"outcome": "intended", "provider_message_id": None, "settled_at": None}
    made.rows[ATTEMPT] = [row_of(ATTEMPT, **intended, **unsettled)]
    return made


def settling(sent: Change, *, person_id: str | None = None) -> Change:
    """A change that makes an event and settles the attempt of an earlier one."""
    made = change_of_a_callback(sent.key, 2, person_id=person_id or sent.row.person_id)
    del made.rows[DEDUPE]
    attempt_id = sent.rows[ATTEMPT][0][1]
    made.settlements.append(Settlement("accepted", AWKWARD, NOON, sent.key.shard_key, attempt_id))
    return made


def event_id_of(made: Change) -> str:
    """The id of the first event of a change."""
    position = [name for name, _ in EVENT.columns].index("event_id")
    event_id: str = made.rows[EVENT][0][position]
    return event_id
