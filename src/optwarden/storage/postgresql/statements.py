"""Which SQL does the hot path send to PostgreSQL?

Written by hand, under the rules of DESIGN section 6.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from optwarden.storage.tables import (
    ATTEMPT,
    DEDUPE,
    EVENT,
    EVENT_PRIVATE,
    RECIPIENT,
    SEAL_MARK,
    Table,
)

LOAD: Final = """
SELECT k.position, CAST(r.person_id AS text), r.state, r.last_effective_at, r.version
FROM unnest(CAST(CAST($1 AS text) AS bigint[]), CAST(CAST($2 AS text) AS uuid[]),
            CAST(CAST($3 AS text) AS text[]))
  WITH ORDINALITY AS k (shard_key, business_id, recipient, position)
JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = k.business_id AND r.recipient = k.recipient"""
"""What is found says by its position, from 1, whose it is."""

SEEN: Final = """
SELECT k.position
FROM unnest(CAST(CAST($1 AS text) AS bigint[]), CAST(CAST($2 AS text) AS text[]),
            CAST(CAST($3 AS text) AS text[]))
  WITH ORDINALITY AS k (shard_key, bot_id, dedupe_key, position)
JOIN dedupe AS d
  ON d.shard_key = k.shard_key AND d.bot_id = k.bot_id AND d.dedupe_key = k.dedupe_key"""

LOAD_AND_SEEN: Final = (
    LOAD
    + """
UNION ALL
SELECT k.position, NULL, NULL, NULL, NULL
FROM unnest(CAST(CAST($4 AS text) AS bigint[]), CAST(CAST($5 AS text) AS text[]),
            CAST(CAST($6 AS text) AS text[]))
  WITH ORDINALITY AS k (shard_key, bot_id, dedupe_key, position)
JOIN dedupe AS d
  ON d.shard_key = k.shard_key AND d.bot_id = k.bot_id AND d.dedupe_key = k.dedupe_key"""
)
"""Both in one journey. A row without a person says of an id that it was seen."""

LOAD_ONE: Final = """
SELECT CAST(person_id AS text), state, last_effective_at, version
FROM recipient WHERE shard_key = $1 AND business_id = $2 AND recipient = $3"""

MOST_FEW: Final = 64
"""Keys up to which there is a statement for each number of them."""


@lru_cache(MOST_FEW)
def load_few(count: int) -> str:
    """Return `LOAD` for so many keys of one business, each a parameter of its own.

    For 16 keys it takes the server two thirds of what arrays do, and its answer comes sooner.
    """
    keys = ", ".join(
        f"({position}, CAST(${2 * position} AS bigint), CAST(${2 * position + 1} AS text))"
        for position in range(1, count + 1)
    )
    return f"""
SELECT k.position, CAST(r.person_id AS text), r.state, r.last_effective_at, r.version
FROM (VALUES {keys}) AS k (position, shard_key, recipient)
JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = CAST($1 AS uuid) AND r.recipient = k.recipient"""


LOCK_ONE: Final = LOAD_ONE + " FOR UPDATE"

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


@cache
def win_with_events(*, ids: bool = False, attempts: bool = False, settled: bool = False) -> str:
    """Return the whole write of a batch: one statement, one transaction, one journey.

    Guarded recipient rows and, for those won, events, private values and marks; also the ids by
    which a provider knows what caused them, attempts that are intended, and what came of those of
    earlier batches. Each only where a batch has any: a part without rows takes the server a fifth
    of the time of a batch of one send.

    `IS TRUE` keeps the planner from making a join of the look into `won`: by nested loops, as these
    sessions join, that would compare each event with each row.
    """
    given = _arrays(EVENT_WITH_PERSONAL, _AFTER_RECIPIENT)
    parts = [
        f"won AS ({_unnested(RECIPIENT)}{_GUARDED}, person_id)",
        f"given AS (SELECT * FROM unnest({given}) AS u ({EVENT_WITH_PERSONAL.names}))",
        *(_of_winners(table, "given AS g") for table in _EVENT_ROWS),
    ]
    after = _AFTER_EVENTS
    if ids:
        listed = _arrays(DEDUPE_OF_PERSON, after)
        parts.append(_of_winners(DEDUPE, f"unnest({listed}) AS g ({DEDUPE_OF_PERSON.names})"))
        after += len(DEDUPE_OF_PERSON.columns)
    if attempts:
        listed = _arrays(ATTEMPT, after)
        parts.append(_of_winners(ATTEMPT, f"unnest({listed}) AS g ({ATTEMPT.names})"))
        after += len(ATTEMPT.columns)
    if settled:
        listed = _arrays(SETTLED_OF_PERSON, after)
        parts.append(_settled(f"unnest({listed}) AS g ({SETTLED_OF_PERSON.names})"))
    return f"WITH {', '.join(parts)} SELECT shard_key, business_id, recipient FROM won"


def _of_winners(table: Table, given: str) -> str:
    columns = ", ".join(f"g.{name}" for name, _ in table.columns)
    return (
        f"{table.name}_written AS (INSERT INTO {table.name} ({table.names})"
        f" SELECT {columns} FROM {given} WHERE {_WON})"
    )


def _settled(given: str) -> str:
    return (
        "settled AS (UPDATE attempt SET outcome = g.outcome,"
        " provider_message_id = g.provider_message_id, settled_at = g.settled_at"
        f" FROM {given}"
        " WHERE attempt.shard_key = g.shard_key AND attempt.attempt_id = g.attempt_id"
        f" AND {_WON})"
    )


_WON: Final = (
    "((g.shard_key, g.person_id) IN (SELECT won.shard_key, won.person_id FROM won)) IS TRUE"
)
EVENT_WITH_PERSONAL: Final = Table("given", (*EVENT.columns, EVENT_PRIVATE.columns[-1]))
"""An event and its personal values side by side: from these all of its rows are made."""
DEDUPE_OF_PERSON: Final = Table("given", (*DEDUPE.columns, ("person_id", "uuid")))
"""A provider's id and whose row it belongs to, by which it is known for a winner's."""
SETTLED_OF_PERSON: Final = Table(
    "given",
    (
        ("outcome", "text"),
        ("provider_message_id", "text"),
        ("settled_at", "bigint"),
        ("shard_key", "bigint"),
        ("attempt_id", "uuid"),
        ("person_id", "uuid"),
    ),
)
"""What came of an attempt, as `Settlement` has it, and whose row it belongs to."""
_EVENT_ROWS: Final = (EVENT, EVENT_PRIVATE, SEAL_MARK)
_AFTER_RECIPIENT: Final = len(RECIPIENT.columns) + 1
_AFTER_EVENTS: Final = _AFTER_RECIPIENT + len(EVENT_WITH_PERSONAL.columns)
