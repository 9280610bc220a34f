"""Where is kept what a person ticked before she writes? Encrypted, and gone when it has expired."""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.collecting.chat_links import KeptRequest
from optwarden.usecases.keyring import BadKeyring, Keyring

_KEEP: Final = """
INSERT INTO chat_request (shard_key, code, bot_id, made_at, expires_at, ciphertext)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (shard_key, code) DO NOTHING
RETURNING code"""
_FIND: Final = """
SELECT ciphertext, expires_at, claimed_by FROM chat_request
WHERE shard_key = $1 AND code = $2 AND bot_id = $3"""
_CLAIM: Final = """
UPDATE chat_request SET claimed_by = $4
WHERE shard_key = $1 AND code = $2 AND bot_id = $3 AND claimed_by IS NULL"""
_PURGE: Final = "DELETE FROM chat_request WHERE expires_at < $1"


class StoredChatRequests:
    """Fills `usecases.collecting.chat_links.ChatRequests` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine = engine
        self._keyring = keyring

    async def keep(
        self, bot_id: str, code: str, content: bytes, made_at: Micros, expires_at: Micros
    ) -> bool:
        """Keep one; False where the code is taken."""
        ciphertext = self._keyring.encrypt(content, _context(bot_id, code))
        row = (shard_key(bot_id, code), code, bot_id, made_at, expires_at, ciphertext)
        with as_unavailable():
            (kept,) = await self._engine.run([Statement(_KEEP, row)])
        return bool(kept)

    async def find(self, bot_id: str, code: str) -> KeptRequest | None:
        """Return one, expired or not. One of a keys file that is gone is none."""
        with as_unavailable():
            rows = await self._engine.fetch(_FIND, shard_key(bot_id, code), code, bot_id)
        if not rows:
            return None
        ciphertext, expires_at, claimed_by = rows[0]
        try:
            content = self._keyring.decrypt(bytes(ciphertext), _context(bot_id, code))
        except BadKeyring:
            return None
        return KeptRequest(content, expires_at, None if claimed_by is None else bytes(claimed_by))

    async def claim(self, bot_id: str, code: str, claimant: bytes) -> None:
        """Say who sent it, unless somebody did before."""
        row = (shard_key(bot_id, code), code, bot_id, claimant)
        with as_unavailable():
            await self._engine.run([Statement(_CLAIM, row)])

    async def purge(self, before: Micros) -> None:
        """Delete what expired before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])


def _context(bot_id: str, code: str) -> bytes:
    return b"\0".join((b"chat_request", bot_id.encode(), code.encode()))
