"""Which bots does a session's token open here?"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.configuration import Administration, BotRecord, Directory
from optwarden.web.console.sessions import Session


@dataclass(frozen=True, slots=True)
class BotsOfSession:
    """Finds them, with all their rules. Awaited, it raises StoreUnavailable."""

    administration: Administration
    directory: Directory
    authenticate: Authenticate

    async def __call__(self, session: Session) -> list[BotRecord]:
        """Return them, oldest first."""
        listed = await self.administration.bots(session.token.business_id)
        found = [
            await self.directory.bot(bot.bot_id)
            for bot in listed
            if session.token.opens(bot) and self.authenticate.is_here(bot)
        ]
        return [bot for bot in found if bot is not None]
