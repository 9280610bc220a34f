"""Where are callbacks kept that were verified but not understood? Encrypted, 30 days at most."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock

_KEEP: Final = """
INSERT INTO raw_inbound (shard_key, raw_id, bot_id, provider, received_at, reason, ciphertext)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (shard_key, raw_id) DO NOTHING"""
_OF_BOT: Final = """
SELECT CAST(raw_id AS text), provider, received_at, reason, ciphertext
FROM raw_inbound WHERE bot_id = $1 ORDER BY received_at, raw_id LIMIT $2"""
_PURGE: Final = "DELETE FROM raw_inbound WHERE received_at < $1"
_UUID8: Final = 8 << 76 | 0b10 << 62
_UUID8_FREE: Final = ~(0xF << 76 | 0b11 << 62)


@dataclass(frozen=True, slots=True)
class KeptCallback:
    """A callback that was not understood, decrypted for whoever reviews it."""

    raw_id: str
    provider: str
    received_at: Micros
    reason: str
    body: bytes = field(repr=False)


class StoredRawInbound:
    """Fills `usecases.receive_inbound.RawInbound` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Clock) -> None:
        self._engine = engine
        self._keyring = keyring
        self._clock = clock

    async def keep(self, bot_id: str, provider: str, reason: str, body: bytes) -> None:
        """Keep a callback. Its id is made of what it holds, so a repetition is kept once."""
        digest = hashlib.sha256(b"\0".join((provider.encode(), reason.encode(), body)))
        number = int.from_bytes(digest.digest()[:16]) & _UUID8_FREE | _UUID8
        raw_id = str(uuid.UUID(int=number))
        ciphertext = self._keyring.encrypt(body, _context(bot_id))
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

    async def of_bot(self, bot_id: str, limit: int = 100) -> list[KeptCallback]:
        """Return a bot's kept callbacks, oldest first. Raises StoreUnavailable, BadKeyring."""
        with as_unavailable():
            rows = await self._engine.fetch(_OF_BOT, bot_id, limit)
        return [
            KeptCallback(
                raw_id,
                provider,
                received_at,
                reason,
                self._keyring.decrypt(ciphertext, _context(bot_id)),
            )
            for raw_id, provider, received_at, reason, ciphertext in rows
        ]

    async def purge(self, before: Micros) -> None:
        """Delete what was received before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])


def _context(bot_id: str) -> bytes:
    return b"raw_inbound\0" + bot_id.encode()
