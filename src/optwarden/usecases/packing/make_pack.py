"""How does one person's file come about? Sealed up to now, read, held to its own hashes, signed.

Before: somebody entitled asks for a recipient of a bot. After: a document that anybody can check
without this gateway (docs/evidence-packs.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from optwarden.consent.recipient import Recipient
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.packing.composing import Composer
from optwarden.usecases.packing.reading import ReadEvidence
from optwarden.usecases.packing.stored import Document, RecordsAltered
from optwarden.usecases.ports import Clock

_TRIES: Final = 3
"""A census made while a pack is read leaves it with halves of two; then it is read again."""

SealNow = Callable[[], Awaitable[None]]
"""Seals what waits, unless another process does that. Raises StoreUnavailable."""


class MakePack:
    """Makes evidence packs."""

    def __init__(self, read: ReadEvidence, compose: Composer, clock: Clock, seal: SealNow) -> None:
        self._read = read
        self._compose = compose
        self._clock = clock
        self._seal = seal

    async def __call__(
        self, bot: BotRecord, recipient: Recipient, *, opens: str | None = None
    ) -> Document:
        """Return a pack; `opens` names the one bot whose personal values it shows, None: all.

        Raises StoreUnavailable, and RecordsAltered where what is stored does not hang together.
        """
        await self._seal()
        tried = 0
        while True:
            tried += 1
            try:
                evidence = await self._read(bot, recipient)
                now = max(self._clock.now(), evidence.state.at)
                return await asyncio.to_thread(self._compose, bot, evidence, now, opens)
            except RecordsAltered:
                if tried == _TRIES:
                    raise
