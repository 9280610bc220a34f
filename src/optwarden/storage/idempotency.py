"""Where are idempotency keys kept? A row each; one statement takes a key, so one caller wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, EngineError, Row, Statement
from optwarden.storage.shards import shard_key
from optwarden.usecases.idempotency import KeyName, KeyRow
from optwarden.usecases.ports import StoreUnavailable

_CLAIM: Final = """
INSERT INTO idempotency
  (shard_key, token_id, idempotency_key, request_hash, created_at, status, body)
VALUES ($1, $2, $3, $4, $5, NULL, NULL)
ON CONFLICT (shard_key, token_id, idempotency_key) DO UPDATE
SET request_hash = excluded.request_hash, created_at = excluded.created_at,
    status = excluded.status, body = excluded.body
WHERE idempotency.created_at <= $6
   OR (idempotency.status IS NULL AND idempotency.created_at <= $7
       AND idempotency.request_hash = excluded.request_hash)
RETURNING created_at"""

_READ: Final = """
SELECT request_hash, created_at, status, body FROM idempotency
WHERE shard_key = $1 AND token_id = $2 AND idempotency_key = $3"""

# The instant of a claim fences it: whoever took the key later has another one.
_ANSWER: Final = """
UPDATE idempotency SET status = $5, body = $6
WHERE shard_key = $1 AND token_id = $2 AND idempotency_key = $3 AND created_at = $4
  AND status IS NULL"""

_RELEASE: Final = """
DELETE FROM idempotency
WHERE shard_key = $1 AND token_id = $2 AND idempotency_key = $3 AND created_at = $4
  AND status IS NULL"""

_PURGE: Final = "DELETE FROM idempotency WHERE created_at < $1"


class StoredIdempotencyKeys:
    """Fills `usecases.idempotency.IdempotencyKeys` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def claim(
        self, name: KeyName, request_hash: bytes, now: Micros, *, expired: Micros, given_up: Micros
    ) -> KeyRow | None:
        """Take a key, or return who has it. Raises StoreUnavailable."""
        claim = Statement(_CLAIM, (*_key(name), request_hash, now, expired, given_up))
        taken, found = await self._run(claim, Statement(_READ, _key(name)))
        if taken:
            return None
        return KeyRow(*found[0])

    async def answer(self, name: KeyName, claimed_at: Micros, status: int, answer: bytes) -> None:
        """Keep the answer of a claim that still holds. Raises StoreUnavailable."""
        await self._run(Statement(_ANSWER, (*_key(name), claimed_at, status, answer)))

    async def release(self, name: KeyName, claimed_at: Micros) -> None:
        """Give a claim back. Raises StoreUnavailable."""
        await self._run(Statement(_RELEASE, (*_key(name), claimed_at)))

    async def purge(self, before: Micros) -> None:
        """Forget the keys that were claimed before an instant. Raises StoreUnavailable."""
        await self._run(Statement(_PURGE, (before,)))

    async def _run(self, *statements: Statement) -> Sequence[list[Row]]:
        try:
            return await self._engine.run(statements)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be written") from error


def _key(name: KeyName) -> tuple[int, str, str]:
    return shard_key(name.token_id, name.digest), name.token_id, name.digest
