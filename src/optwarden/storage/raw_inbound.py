"""Where are callbacks kept that were verified but not understood? Encrypted, 30 days at most."""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock
from optwarden.usecases.raw_callbacks import OpenedCallback, RawCallback

_KEEP: Final = """
INSERT INTO raw_inbound (shard_key, raw_id, bot_id, provider, received_at, reason, ciphertext)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (shard_key, raw_id) DO NOTHING"""
_COLUMNS: Final = "CAST(raw_id AS text), provider, received_at, reason"
_OF_BOT: Final = f"""
SELECT {_COLUMNS} FROM raw_inbound
WHERE bot_id = $1 AND (received_at > $2 OR (received_at = $2 AND raw_id > $3))
ORDER BY received_at, raw_id LIMIT $4"""
_ONE: Final = f"""
SELECT {_COLUMNS}, ciphertext FROM raw_inbound
WHERE shard_key = $1 AND raw_id = $2 AND bot_id = $3"""
_BEFORE_ALL: Final = (-1, "00000000-0000-0000-0000-000000000000")
_PURGE: Final = "DELETE FROM raw_inbound WHERE received_at < $1"
_UUID8: Final = 8 << 76 | 0b10 << 62
_UUID8_FREE: Final = ~(0xF << 76 | 0b11 << 62)


class StoredRawInbound:
    """Fills `receive_inbound.RawInbound` and `raw_callbacks.RawCallbacks` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Clock) -> None:
        self._engine = engine
        self._keyring = keyring
        self._clock = clock

    async def keep(self, bot_id: str, provider: str, reason: str, body: bytes) -> None:
        """Keep a callback. Its id is made of what it holds, so a repetition is kept once."""
        digest = hashlib.sha256(b"\0".join((provider.encode(), reason.encode(), body)))
        number = int.from_bytes(digest.digest()[:16]) & _UUID8_FREE | _UUID8
        raw_id = str(uuid.UUID(int=number))
        ciphertext = self._keyring.encrypt(body, context_of(bot_id))
        row = (
            shard_key(bot_id, raw_id),
            raw_id,
            bot_id,
            provider,
            self._clock.now(),
            reason,
            ciphertext,
        )
        with as_unavailable():
            await self._engine.run([Statement(_KEEP, row)])

    async def page(
        self, bot_id: str, after: tuple[Micros, str] | None, limit: int
    ) -> list[RawCallback]:
        """Return a bot's kept callbacks, oldest first. Raises StoreUnavailable."""
        received_at, raw_id = after or _BEFORE_ALL
        with as_unavailable():
            rows = await self._engine.fetch(_OF_BOT, bot_id, received_at, raw_id, limit)
        return [RawCallback(*row) for row in rows]

    async def find(self, bot_id: str, raw_id: str) -> RawCallback | None:
        """Return one of a bot. Raises StoreUnavailable."""
        row = await self._row(bot_id, raw_id)
        return None if row is None else RawCallback(*row[:-1])

    async def open(self, bot_id: str, raw_id: str) -> OpenedCallback | None:
        """Return one of a bot, decrypted. Raises StoreUnavailable, BadKeyring."""
        row = await self._row(bot_id, raw_id)
        if row is None:
            return None
        *listed, ciphertext = row
        body = self._keyring.decrypt(bytes(ciphertext), context_of(bot_id))
        return OpenedCallback(RawCallback(*listed), body)

    async def purge(self, before: Micros) -> None:
        """Delete what was received before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])

    async def _row(self, bot_id: str, raw_id: str) -> Row | None:
        with as_unavailable():
            rows = await self._engine.fetch(_ONE, shard_key(bot_id, raw_id), raw_id, bot_id)
        return rows[0] if rows else None


def context_of(bot_id: str) -> bytes:
    """Return what a kept callback is bound to."""
    return b"raw_inbound\0" + bot_id.encode()
