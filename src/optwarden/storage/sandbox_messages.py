"""What was the sandbox asked to send? A bot's messages share one shard, so a page is one read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import orjson

from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.providers import SandboxMessage

_KEEP: Final = """
INSERT INTO sandbox_message
  (shard_key, sandbox_message_id, bot_id, recipient, provider_message_id, sent_at, content)
VALUES ($1, $2, $3, $4, $5, $6, $7)"""
_PAGE: Final = """
SELECT CAST(sandbox_message_id AS text), recipient, provider_message_id, sent_at, content
FROM sandbox_message
WHERE shard_key = $1 AND bot_id = $2 AND sandbox_message_id > $3
ORDER BY sandbox_message_id LIMIT $4"""
_NEWEST_TO: Final = """
SELECT CAST(sandbox_message_id AS text), recipient, provider_message_id, sent_at, content
FROM sandbox_message
WHERE shard_key = $1 AND bot_id = $2 AND recipient IN ($3, $4)
ORDER BY sandbox_message_id DESC LIMIT $5"""
_BEFORE_ALL: Final = "00000000-0000-0000-0000-000000000000"


class StoredSandboxMessages:
    """Fills `usecases.providers.SandboxMessages` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def keep(self, messages: Sequence[SandboxMessage]) -> None:
        """Keep the messages of one call in one transaction."""
        statements = [
            Statement(
                _KEEP,
                (
                    _shard_of(message.bot_id),
                    message.sandbox_message_id,
                    message.bot_id,
                    message.recipient,
                    message.provider_message_id,
                    message.sent_at,
                    orjson.dumps(message.message).decode(),
                ),
            )
            for message in messages
        ]
        with as_unavailable():
            await self._engine.run(statements)

    async def page(self, bot_id: str, after: str | None, limit: int) -> list[SandboxMessage]:
        """Return a bot's messages after the one of this id, oldest first."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _PAGE, _shard_of(bot_id), bot_id, after or _BEFORE_ALL, limit
            )
        return [_message(bot_id, row) for row in rows]

    async def newest_to(
        self, bot_id: str, spellings: tuple[str, str], limit: int
    ) -> list[SandboxMessage]:
        """Return a bot's newest messages to a number in two spellings, newest first."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _NEWEST_TO, _shard_of(bot_id), bot_id, *spellings, limit
            )
        return [_message(bot_id, row) for row in rows]


def _message(bot_id: str, row: Row) -> SandboxMessage:
    message_id, recipient, provider_message_id, sent_at, content = row
    return SandboxMessage(
        message_id, bot_id, recipient, provider_message_id, sent_at, orjson.loads(content)
    )


def _shard_of(bot_id: str) -> int:
    return shard_key(bot_id, "sandbox")
