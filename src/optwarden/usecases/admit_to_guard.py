"""Who may send as whom through the guard? The provider's credential, and the sender that is named.

The credential is looked up first, and alone: without one that is a bot's, nothing is asked about
any sender, so that neither the answer nor its time says which senders there are, let alone who
consented to what.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final, TypeAlias

from optwarden.consent.vocabulary import SECOND, GuardMode, Micros
from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.ports import Monotonic, StoreUnavailable

LAST_KNOWN_FOR: Final[Micros] = 3_600 * SECOND
"""How long a bot that does not enforce is remembered while the store is away."""
_MOST_REMEMBERED: Final = 10_000

Senders: TypeAlias = Sequence[Sequence[str]]
"""Each sender that a request names, in the spellings bots may be set up with."""
_Asked: TypeAlias = tuple[str, bytes, tuple[tuple[str, ...], ...] | None]


class AdmitToGuard:
    """Finds the bot of a request; every method raises StoreUnavailable.

    Bots in the modes shadow and off are remembered: what goes on for them while the store is there
    goes on while it is away.
    """

    def __init__(
        self, directory: Directory, authenticate: Authenticate, monotonic: Monotonic
    ) -> None:
        self._directory = directory
        self._authenticate = authenticate
        self._monotonic = monotonic
        self._remembered: dict[_Asked, tuple[Micros, BotRecord]] = {}

    async def caller(self, provider: str, credential: str | None) -> BotRecord | None:
        """Return a bot that this credential is of, for what concerns no sender."""
        if credential is None:
            return None
        asked = (provider, _hash(credential), None)
        try:
            found = await self._first_of(provider, asked[1])
        except StoreUnavailable:
            return self._recall(asked)
        return self._remember(asked, found)

    async def sender(
        self, provider: str, credential: str | None, senders: Senders
    ) -> BotRecord | None:
        """Return the one bot that has all these senders and may be sent as with the credential.

        Where a request names none, the credential must be of one bot only.
        """
        if credential is None:
            return None
        asked = (provider, _hash(credential), tuple(tuple(one) for one in senders))
        try:
            found = await self._bot_of(provider, asked[1], senders)
        except StoreUnavailable:
            return self._recall(asked)
        return self._remember(asked, found)

    async def _first_of(self, provider: str, credential_hash: bytes) -> BotRecord | None:
        for bot_id in await self._directory.bots_of_credential(provider, credential_hash):
            bot = await self._directory.bot(bot_id)
            if bot is not None and self._is_here(bot, provider):
                return bot
        return None

    async def _bot_of(
        self, provider: str, credential_hash: bytes, senders: Senders
    ) -> BotRecord | None:
        may = await self._directory.bots_of_credential(provider, credential_hash)
        if not may:
            return None
        if not senders:
            only = await self._directory.bot(may[0]) if len(may) == 1 else None
            return only if only is not None and self._is_here(only, provider) else None
        found: BotRecord | None = None
        for spellings in senders:
            bot = await self._named(provider, spellings)
            if bot is None or bot.bot_id not in may or not self._is_here(bot, provider):
                return None
            if found is not None and found.bot_id != bot.bot_id:
                return None
            found = bot
        return found

    async def _named(self, provider: str, spellings: Sequence[str]) -> BotRecord | None:
        for spelling in spellings:
            bot = await self._directory.bot_of_sender(provider, spelling)
            if bot is not None:
                return bot
        return None

    def _is_here(self, bot: BotRecord, provider: str) -> bool:
        return bot.provider == provider and self._authenticate.is_here(bot)

    def _remember(self, asked: _Asked, found: BotRecord | None) -> BotRecord | None:
        if found is None or found.rules.guard_mode is GuardMode.ENFORCE:
            self._remembered.pop(asked, None)
            return found
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        now, (provider, credential_hash, _) = self._monotonic(), asked
        self._remembered[asked] = (now, found)
        # Whoever sends is first asked for as a caller, and the first of the credential's bots may
        # be one that enforces.
        self._remembered[provider, credential_hash, None] = (now, found)
        return found

    def _recall(self, asked: _Asked) -> BotRecord:
        """Return the bot as it was last seen. Raises StoreUnavailable where it enforces."""
        at, bot = self._remembered.get(asked, (None, None))
        if at is None or bot is None or self._monotonic() - at > LAST_KNOWN_FOR:
            raise StoreUnavailable("the store cannot be read")
        return bot


def _hash(credential: str) -> bytes:
    return hashlib.sha256(credential.encode("utf-8", "surrogateescape")).digest()
