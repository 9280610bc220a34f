"""Which bots were in shadow or off when the store went away? As they were confirmed just before.

What goes on for those bots while the store answers goes on while it is away. A bot that enforces
since, or a credential that was revoked, must not: so what is remembered is asked for again each
second, and counts only if it was confirmed within a moment of the store's loss.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from optwarden.consent.vocabulary import SECOND, GuardMode, Micros
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Monotonic, StoreUnavailable

LAST_KNOWN_FOR: Final[Micros] = 3_600 * SECOND
"""How long a bot that does not enforce goes on while the store is away, and is asked for again
after its last request."""
CONFIRM_EVERY_SECONDS: Final = 1.0
CONFIRMED_WITHIN: Final[Micros] = SECOND + SECOND // 2
"""How old a confirmation may be when the store is lost: the second between two of them, and half
of one for the reading."""
_CACHED_FOR: Final[Micros] = SECOND
"""How long the directory answers from memory (DESIGN section 5): no sign that the store is back."""
MOST_REMEMBERED: Final = 200
"""Bots that are asked for each second, at most; of more the one used longest ago is let go."""

Credential: TypeAlias = tuple[str, bytes]
"""A provider, and the SHA-256 of a credential."""
Look: TypeAlias = Callable[[Credential, str], Awaitable[tuple[Sequence[str], BotRecord | None]]]
"""Reads the ids of the bots a credential may send as, and one of them. Raises StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A bot as it was last seen, and the ids of all bots of the credential."""

    bot: BotRecord
    may: tuple[str, ...]
    confirmed_at: Micros
    used_at: Micros


class LastSeenBots:
    """Remembers bots by credential and id."""

    def __init__(self, look: Look, monotonic: Monotonic) -> None:
        self._look = look
        self._monotonic = monotonic
        self._kept: dict[Credential, dict[str, Remembered]] = {}
        self._lost_at: Micros | None = None
        self._changed_at: Micros | None = None
        self._confirming: asyncio.Task[None] | None = None
        self._closed = False

    def seen(
        self, credential: Credential, may: Sequence[str], bots: Sequence[BotRecord], began: Micros
    ) -> None:
        """Note what the store said to a reading that began then."""
        self._answered(began)
        for bot_id in set(self._kept.get(credential, ())).difference(may):
            self._drop(credential, bot_id)
        for bot in bots:
            if bot.rules.guard_mode is GuardMode.ENFORCE:
                self._drop(credential, bot.bot_id)
            elif self._changed_at is None or began > self._changed_at:
                self._keep(credential, Remembered(bot, tuple(may), began, began))

    def lost(self, began: Micros) -> None:
        """Note that a reading which began then failed."""
        if self._lost_at is None:
            self._lost_at = began

    def recalled(self, credential: Credential) -> list[Remembered]:
        """Return the bots of a credential that go on while the store is away.

        Raises StoreUnavailable where there is none.
        """
        lost_at = self._lost_at
        found = [
            one
            for one in self._kept.get(credential, {}).values()
            if lost_at is not None and lost_at - one.confirmed_at <= CONFIRMED_WITHIN
        ]
        if lost_at is None or not found or self._monotonic() - lost_at > LAST_KNOWN_FOR:
            raise StoreUnavailable("the store cannot be read")
        return found

    def changed(self) -> None:
        """Take nothing for confirmed: this process itself changed something."""
        self._changed_at = self._monotonic()
        never = self._changed_at - LAST_KNOWN_FOR
        for kept in self._kept.values():
            for bot_id, one in kept.items():
                kept[bot_id] = replace(one, confirmed_at=never)

    async def close(self) -> None:
        """Ask no more."""
        self._closed = True
        if self._confirming is not None:
            self._confirming.cancel()
            await asyncio.wait((self._confirming,))

    async def confirm(self) -> None:
        """Ask for all that is remembered, until the store fails; what changed is let go."""
        for credential, kept in list(self._kept.items()):
            for bot_id, one in list(kept.items()):
                began = self._monotonic()
                if began - one.used_at > LAST_KNOWN_FOR:
                    self._drop(credential, bot_id)
                    continue
                try:
                    may, bot = await self._look(credential, bot_id)
                except StoreUnavailable:
                    self.lost(began)
                    return
                self._answered(began)
                if self._kept.get(credential, {}).get(bot_id) is not one:
                    continue  # a request or a change has had a later word
                if bot is None or bot_id not in may or bot.rules.guard_mode is GuardMode.ENFORCE:
                    self._drop(credential, bot_id)
                else:
                    confirmed = Remembered(bot, tuple(may), began, one.used_at)
                    self._kept[credential][bot_id] = confirmed

    async def _keep_confirming(self) -> None:
        while self._kept:
            await asyncio.sleep(CONFIRM_EVERY_SECONDS)
            await self.confirm()

    def _answered(self, began: Micros) -> None:
        if self._lost_at is not None and began - self._lost_at > _CACHED_FOR:
            self._lost_at = None

    def _keep(self, credential: Credential, one: Remembered) -> None:
        kept = self._kept.setdefault(credential, {})
        is_new = one.bot.bot_id not in kept
        kept[one.bot.bot_id] = one
        if is_new and sum(map(len, self._kept.values())) > MOST_REMEMBERED:
            self._drop_oldest()
        if not self._closed and (self._confirming is None or self._confirming.done()):
            self._confirming = asyncio.create_task(self._keep_confirming())

    def _drop_oldest(self) -> None:
        every = [
            (one.used_at, credential, bot_id)
            for credential, kept in self._kept.items()
            for bot_id, one in kept.items()
        ]
        _, credential, bot_id = min(every)
        self._drop(credential, bot_id)

    def _drop(self, credential: Credential, bot_id: str) -> None:
        kept = self._kept.get(credential, {})
        kept.pop(bot_id, None)
        if not kept:
            self._kept.pop(credential, None)
