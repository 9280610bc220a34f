"""Where are scans kept? Encrypted, each under an id made of what it holds and of whose it is."""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.attachments import Attachment
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock

_KEEP: Final = """
INSERT INTO attachment
(shard_key, attachment_id, business_id, bot_id, media_type, stored_at, ciphertext)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (shard_key, attachment_id) DO NOTHING"""
_FIND: Final = """
SELECT media_type, ciphertext FROM attachment
WHERE shard_key = $1 AND attachment_id = $2 AND bot_id = $3"""
_FORGET: Final = """
DELETE FROM attachment
WHERE shard_key = $1 AND attachment_id = $2 AND bot_id = $3 AND stored_at >= $4"""
_DOMAIN: Final = b"optwarden/attachment/v1\x00"
_UUID8: Final = 8 << 76 | 0b10 << 62
_UUID8_FREE: Final = ~(0xF << 76 | 0b11 << 62)


class StoredAttachments:
    """Fills `usecases.attachments.Attachments` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Clock) -> None:
        self._engine = engine
        self._keyring = keyring
        self._clock = clock

    async def keep(self, bot: BotRecord, recipient: Recipient, attachment: Attachment) -> str:
        """Keep a scan about a recipient; return its id. The same one again is kept once."""
        attachment_id = self._id_of(bot, recipient, attachment)
        sealed = self._keyring.encrypt(attachment.content, _context(bot, attachment_id))
        row = (
            shard_key(bot.bot_id, attachment_id),
            attachment_id,
            bot.business_id,
            bot.bot_id,
            attachment.media_type,
            self._clock.now(),
            sealed,
        )
        with as_unavailable():
            await self._engine.run([Statement(_KEEP, row)])
        return attachment_id

    async def forget(self, bot: BotRecord, attachment_id: str, since: Micros) -> None:
        """Let a scan go that was kept since an instant."""
        key = (shard_key(bot.bot_id, attachment_id), attachment_id, bot.bot_id, since)
        with as_unavailable():
            await self._engine.run([Statement(_FORGET, key)])

    async def find(self, bot: BotRecord, attachment_id: str) -> Attachment | None:
        """Return a scan of a bot, or None. Raises StoreUnavailable, BadKeyring."""
        key = shard_key(bot.bot_id, attachment_id)
        with as_unavailable():
            rows = await self._engine.fetch(_FIND, key, attachment_id, bot.bot_id)
        if not rows:
            return None
        media_type, sealed = rows[0]
        return Attachment(
            media_type, self._keyring.decrypt(bytes(sealed), _context(bot, attachment_id))
        )

    def _id_of(self, bot: BotRecord, recipient: Recipient, attachment: Attachment) -> str:
        """Make an id that says nothing of the number to whoever has no key of ours."""
        told = (bot.bot_id, recipient.key, attachment.sha256)
        key = self._keyring.derived("attachment")[-1]
        digest = hashlib.blake2b(
            _DOMAIN + "\0".join(told).encode(), key=key, digest_size=16
        ).digest()
        return str(uuid.UUID(int=int.from_bytes(digest) & _UUID8_FREE | _UUID8))


def _context(bot: BotRecord, attachment_id: str) -> bytes:
    return b"\0".join((b"attachment", bot.bot_id.encode(), attachment_id.encode()))
