"""What does the provider itself say of a bot's templates? Its list, fetched now and then.

The worker asks for every bot; a send of an unknown template asks at once, at most once a minute a
bot. What changed becomes a dated event. A list that cannot be had leaves what is known.
"""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Final

from optwarden.consent.vocabulary import SECOND, Category, GuardMode, Micros
from optwarden.usecases.configuration import Administration, BotRecord, Directory
from optwarden.usecases.guarding import Answered, Forwarded, Forwarding, GuardDialect, Guards
from optwarden.usecases.ports import Monotonic, StoreUnavailable

AT_MOST_EVERY: Final[Micros] = 60 * SECOND
_WAIT_SECONDS: Final = 3.0
"""How long a send waits for the list; one that takes longer is there for the next send."""
_MOST_PAGES: Final = 40
"""At 250 a page this is more than the 6,000 templates an account may have."""

log = logging.getLogger(__name__)


class RefreshTemplates:
    """Asks providers for their lists."""

    def __init__(
        self,
        administration: Administration,
        directory: Directory,
        guards: Guards,
        forwarding: Forwarding,
        monotonic: Monotonic,
    ) -> None:
        self._administration = administration
        self._directory = directory
        self._guards = guards
        self._forwarding = forwarding
        self._monotonic = monotonic
        self._asked_at: dict[str, Micros] = {}
        self._asking: dict[str, asyncio.Task[int]] = {}

    async def __call__(self) -> int:
        """Ask for every bot; return how many templates changed. Raises StoreUnavailable."""
        changed = 0
        for bot in await self._administration.bots():
            changed += await self.of_bot(bot)
        return changed

    async def of_bot(self, bot: BotRecord) -> int:
        """Ask for one bot; return how many templates changed. Raises StoreUnavailable."""
        dialect = self._guards.get(bot.provider)
        if dialect is None or dialect.templates_url(bot, None) is None:
            return 0
        self._asked_at[bot.bot_id] = self._monotonic()
        listed = await self._listed(dialect, bot)
        if listed is None:
            log.warning("A provider's list of templates could not be had.")
            return 0
        return await self._administration.list_templates(bot, listed)

    async def knowing(self, bot: BotRecord, template: str | None) -> BotRecord:
        """Return the bot as it is to be decided by, having asked about an unknown template.

        Whatever goes wrong with the list, the send is decided by what is known.
        """
        decides = bot.rules.guard_mode is not GuardMode.OFF
        if template is None or template in bot.rules.templates or not decides:
            return bot
        asking = self._asking.get(bot.bot_id)
        if asking is None:
            dialect = self._guards.get(bot.provider)
            last = self._asked_at.get(bot.bot_id)
            recently = last is not None and self._monotonic() - last < AT_MOST_EVERY
            if recently or dialect is None or dialect.templates_url(bot, None) is None:
                return bot
            asking = asyncio.create_task(self.of_bot(bot))
            self._asking[bot.bot_id] = asking
            asking.add_done_callback(partial(self._asked, bot.bot_id))
        await asyncio.wait((asking,), timeout=_WAIT_SECONDS)
        try:
            return await self._directory.bot(bot.bot_id) or bot
        except StoreUnavailable:
            return bot

    def _asked(self, bot_id: str, asking: asyncio.Task[int]) -> None:
        self._asking.pop(bot_id, None)
        error = None if asking.cancelled() else asking.exception()
        if error is not None:
            log.warning("A provider's list of templates failed: %s.", type(error).__name__)

    async def _listed(self, dialect: GuardDialect, bot: BotRecord) -> dict[str, Category] | None:
        """Return the whole list by name, MARKETING where any language of a name is."""
        listed: dict[str, Category] = {}
        after: str | None = None
        for _ in range(_MOST_PAGES):
            url = dialect.templates_url(bot, after)
            if url is None:
                return None
            headers = (*dialect.own_headers(bot), ("accept", "application/json"))
            answer = await self._forwarding.call(Forwarded("GET", url, headers))
            if not isinstance(answer, Answered) or not answer.ok:
                return None
            page = dialect.read_templates(answer.body)
            for one in page.templates:
                if listed.get(one.name) is not Category.MARKETING:
                    listed[one.name] = one.category
            if page.after is None:
                return listed
            after = page.after
        return listed
