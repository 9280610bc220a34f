"""Which SQL does the hot path send to PostgreSQL?

Written by hand, under the rules of DESIGN section 6.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from optwarden.storage.tables import EVENT, EVENT_PRIVATE, RECIPIENT, SEAL_MARK, Table

LOAD: Final = """
SELECT k.position, CAST(r.person_id AS text), r.state, r.last_effective_at, r.version
FROM unnest(CAST(CAST($1 AS text) AS bigint[]), CAST(CAST($2 AS text) AS uuid[]),
            CAST(CAST($3 AS text) AS text[]))
  WITH ORDINALITY AS k (shard_key, business_id, recipient, position)
JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = k.business_id AND r.recipient = k.recipient"""
"""What is found says by its position, from 1, whose it is."""

LOAD_ONE: Final = """
SELECT CAST(person_id AS text), state, last_effective_at, version
FROM recipient WHERE shard_key = $1 AND business_id = $2 AND recipient = $3"""

LOCK_ONE: Final = LOAD_ONE + " FOR UPDATE"

SEEN: Final = """
SELECT d.shard_key, d.bot_id, d.dedupe_key
FROM unnest($1::bigint[], $2::text[], $3::text[]) AS k (shard_key, bot_id, dedupe_key)
JOIN dedupe AS d
  ON d.shard_key = k.shard_key AND d.bot_id = k.bot_id AND d.dedupe_key = k.dedupe_key"""

SETTLE: Final = """
UPDATE attempt
SET outcome = k.outcome, provider_message_id = k.provider_message_id, settled_at = k.settled_at
FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::uuid[])
  AS k (outcome, provider_message_id, settled_at, shard_key, attempt_id)
WHERE attempt.shard_key = k.shard_key AND attempt.attempt_id = k.attempt_id"""

KEPT: Final = """
SELECT e.shard_key, CAST(e.person_id AS text), CAST(e.event_id AS text)
FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS k (shard_key, person_id, event_id)
JOIN event AS e
  ON e.shard_key = k.shard_key AND e.person_id = k.person_id AND e.event_id = k.event_id"""


LOST_PROCESS: Final = "SELECT state LIKE 'idle%' FROM pg_stat_activity WHERE pid = $1"
END_LOST_PROCESS: Final = "SELECT pg_terminate_backend($1)"
"""Only for a process that has nothing left to do: one that commits must be left to it."""


_GUARDED: Final = """
ON CONFLICT (shard_key, business_id, recipient) DO UPDATE
SET state = excluded.state, last_effective_at = excluded.last_effective_at,
    version = excluded.version
WHERE recipient.version = excluded.version - 1 AND recipient.person_id = excluded.person_id
RETURNING shard_key, CAST(business_id AS text) AS business_id, recipient"""


def _arrays(table: Table, first: int = 1) -> str:
    """Name a parameter for each column: the text that `literals` makes of its cells."""
    return ", ".join(
        f"CAST(CAST(${number} AS text) AS {kind}[])"
        for number, (_, kind) in enumerate(table.columns, first)
    )


def _unnested(table: Table) -> str:
    return f"INSERT INTO {table.name} ({table.names}) SELECT * FROM unnest({_arrays(table)})"


@lru_cache
def insert(table: Table) -> str:
    """Return the INSERT that takes one array literal a column."""
    return _unnested(table)


WIN: Final = _unnested(RECIPIENT) + _GUARDED


def _with_events() -> str:
    """Write guarded recipient rows and, for those won, events, private values and marks.

    `IS TRUE` keeps the planner from making a join of the look into `won`: by nested loops, as these
    sessions join, that would compare each event with each row.
    """
    won = "((e.shard_key, e.person_id) IN (SELECT won.shard_key, won.person_id FROM won)) IS TRUE"
    columns = {table: ", ".join(f"e.{name}" for name, _ in table.columns) for table in _EVENT_ROWS}
    inserts = ", ".join(
        f"{table.name}_written AS (INSERT INTO {table.name} ({table.names})"
        f" SELECT {columns[table]} FROM given AS e WHERE {won})"
        for table in _EVENT_ROWS
    )
    given = _arrays(EVENT_WITH_PERSONAL, _AFTER_RECIPIENT)
    return (
        f"WITH won AS ({_unnested(RECIPIENT)}{_GUARDED}, person_id),"
        f" given AS (SELECT * FROM unnest({given}) AS u ({EVENT_WITH_PERSONAL.names})), {inserts}"
        " SELECT shard_key, business_id, recipient FROM won"
    )


EVENT_WITH_PERSONAL: Final = Table("given", (*EVENT.columns, EVENT_PRIVATE.columns[-1]))
"""An event and its personal values side by side: from these all of its rows are made."""
_EVENT_ROWS: Final = (EVENT, EVENT_PRIVATE, SEAL_MARK)
_AFTER_RECIPIENT: Final = len(RECIPIENT.columns) + 1
WIN_WITH_EVENTS: Final = _with_events()
"""The whole write of a batch that makes events only.

One statement, one transaction, one journey.
"""
