"""Which SQL does the hot path send to PostgreSQL? Written by hand, under the rules of DESIGN section 6."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from optwarden.storage.tables import RECIPIENT, Table

LOAD: Final = """
SELECT r.shard_key, CAST(r.business_id AS text), r.recipient,
       CAST(r.person_id AS text), r.state, r.last_effective_at, r.version
FROM unnest($1::bigint[], $2::uuid[], $3::text[]) AS k (shard_key, business_id, recipient)
JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = k.business_id AND r.recipient = k.recipient"""

LOAD_ONE: Final = """
SELECT shard_key, CAST(business_id AS text), recipient,
       CAST(person_id AS text), state, last_effective_at, version
FROM recipient WHERE shard_key = $1 AND business_id = $2 AND recipient = $3"""

LOCK_ONE: Final = LOAD_ONE + " FOR UPDATE"

SEEN: Final = """
SELECT d.shard_key, d.bot_id, d.dedupe_key
FROM unnest($1::bigint[], $2::text[], $3::text[]) AS k (shard_key, bot_id, dedupe_key)
JOIN dedupe AS d
  ON d.shard_key = k.shard_key AND d.bot_id = k.bot_id AND d.dedupe_key = k.dedupe_key"""

SETTLE: Final = """
UPDATE attempt SET outcome = k.outcome, provider_message_id = k.provider_message_id, settled_at = k.settled_at
FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::uuid[])
  AS k (outcome, provider_message_id, settled_at, shard_key, attempt_id)
WHERE attempt.shard_key = k.shard_key AND attempt.attempt_id = k.attempt_id"""

KEPT: Final = "SELECT 1 FROM event WHERE shard_key = $1 AND person_id = $2 AND event_id = $3"


def _unnested(table: Table) -> str:
    parameters = ", ".join(
        f"${number}::{kind}[]" for number, (_, kind) in enumerate(table.columns, 1)
    )
    return f"INSERT INTO {table.name} ({table.names}) SELECT * FROM unnest({parameters})"


@lru_cache
def insert(table: Table) -> str:
    """Return the INSERT that takes one array a column."""
    return _unnested(table)


WIN: Final = f"""{_unnested(RECIPIENT)}
ON CONFLICT (shard_key, business_id, recipient) DO UPDATE
SET state = excluded.state, last_effective_at = excluded.last_effective_at, version = excluded.version
WHERE recipient.version = excluded.version - 1
RETURNING shard_key, CAST(business_id AS text), recipient"""
