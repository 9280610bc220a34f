"""Who may send as whom through the guard? The provider's credential, and the sender that is named.

The credential is looked up first, and alone: without one that is a bot's, nothing is asked about
any sender, so that neither the answer nor its time says which senders there are, let alone who
consented to what.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.last_seen_bots import Credential, LastSeenBots
from optwarden.usecases.ports import Monotonic, StoreUnavailable
from optwarden.usecases.sender_names import SenderNames

Senders: TypeAlias = Sequence[Sequence[str]]
"""Each sender that a request names, in the spellings bots may be set up with."""
Address: TypeAlias = Callable[[BotRecord], str]
"""Where a request goes as one of a bot."""


class AdmitToGuard:
    """Finds the bot of a request; every method that asks raises StoreUnavailable.

    Bots in the modes shadow and off are remembered: what goes on for them while the store is there
    goes on while it is away.
    """

    def __init__(
        self,
        directory: Directory,
        authenticate: Authenticate,
        monotonic: Monotonic,
        names: SenderNames,
    ) -> None:
        self._directory = directory
        self._names = names
        self._authenticate = authenticate
        self._monotonic = monotonic
        self.last_seen = LastSeenBots(self._look, monotonic)

    async def knows(self, provider: str, credential: str | None) -> bool:
        """Say whether a credential is one of any bot of the provider."""
        if credential is None:
            return False
        asked, began = _asked(provider, credential), self._monotonic()
        try:
            may = await self._directory.bots_of_credential(*asked)
            self.last_seen.seen(asked, may, (), began)
            for bot_id in may:
                if await self._here(provider, bot_id) is not None:
                    return True
        except StoreUnavailable:
            self.last_seen.lost(began)
            return bool(self.last_seen.recalled(asked))
        return False

    async def passing(
        self, provider: str, credential: str | None, path: str, address: Address
    ) -> BotRecord | None:
        """Return the bot as one of which a request passes that is no message: by its path.

        That is the bot whose sender the path names, else any of the credential's. None where they
        are reached at different addresses: a credential is shown to nobody whom it is not for.
        """
        if credential is None:
            return None
        asked, began = _asked(provider, credential), self._monotonic()
        try:
            may = await self._directory.bots_of_credential(*asked)
            found = [await self._here(provider, bot_id) for bot_id in may]
            bots = [bot for bot in found if bot is not None]
            self.last_seen.seen(asked, may, bots, began)
        except StoreUnavailable:
            self.last_seen.lost(began)
            recalled = self.last_seen.recalled(asked)
            bots = [one.bot for one in recalled]
            complete = {bot.bot_id for bot in bots}.issuperset(recalled[0].may)
            bots = bots if complete else self._named_in(path, bots)
            if not bots:
                raise
        bots = self._named_in(path, bots) or bots
        return bots[0] if len({address(bot) for bot in bots}) == 1 else None

    async def sender(
        self, provider: str, credential: str | None, senders: Senders
    ) -> BotRecord | None:
        """Return the one bot that has all these senders and may be sent as with the credential.

        Where a request names none, the credential must be of one bot only.
        """
        if credential is None:
            return None
        asked, began = _asked(provider, credential), self._monotonic()
        try:
            may = await self._directory.bots_of_credential(*asked)
            bot = await self._bot_of(provider, may, senders)
        except StoreUnavailable:
            self.last_seen.lost(began)
            return self._recalled(asked, senders)
        self.last_seen.seen(asked, may, () if bot is None else (bot,), began)
        return bot

    async def _bot_of(
        self, provider: str, may: Sequence[str], senders: Senders
    ) -> BotRecord | None:
        if not may:
            return None
        if not senders:
            return await self._here(provider, may[0]) if len(may) == 1 else None
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

    def _recalled(self, asked: Credential, senders: Senders) -> BotRecord:
        """Return the bot as it was last seen. Raises StoreUnavailable where it enforces."""
        for one in self.last_seen.recalled(asked):
            names = self._names.of(one.bot)
            has_all = all(not names.keys().isdisjoint(each) for each in senders)
            if has_all if senders else len(one.may) == 1:
                return one.bot
        raise StoreUnavailable("the store cannot be read")

    def _named_in(self, path: str, bots: Sequence[BotRecord]) -> list[BotRecord]:
        """Return the bots one of whose names is in the path; of `project/app` the project is."""
        segments = set(path.split("/"))
        return [
            bot
            for bot in bots
            if any(name.partition("/")[0] in segments for name in self._names.of(bot))
        ]

    async def _look(
        self, credential: Credential, bot_id: str
    ) -> tuple[Sequence[str], BotRecord | None]:
        may = await self._directory.bots_of_credential(*credential)
        return may, await self._here(credential[0], bot_id)

    async def _here(self, provider: str, bot_id: str) -> BotRecord | None:
        bot = await self._directory.bot(bot_id)
        return bot if bot is not None and self._is_here(bot, provider) else None

    def _is_here(self, bot: BotRecord, provider: str) -> bool:
        return bot.provider == provider and self._authenticate.is_here(bot)


def _asked(provider: str, credential: str) -> Credential:
    return provider, hashlib.sha256(credential.encode("utf-8", "surrogateescape")).digest()
