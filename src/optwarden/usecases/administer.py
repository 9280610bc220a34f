"""What may be set up, and by which rules? Checks what a directory alone cannot, then changes it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import ALL_TRANSACTIONAL
from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.collecting.chat_links import check_chat_number
from optwarden.usecases.configuration import (
    Administration,
    BotRecord,
    BusinessRecord,
    Scope,
    TokenRecord,
    TopicRecord,
    UnknownRecord,
)
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.limits import check_limits
from optwarden.usecases.outbox.destinations import check_destinations
from optwarden.usecases.ports import Identifiers

BOT_ID: Final = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
"""It stands in paths as it is. The seed's ids fit: letters, digits, "-" and "_"."""
TOPIC: Final = r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
"""It stands in facts, which are for good; its first letter keeps telephone numbers out."""
TEMPLATE: Final = r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,511}$"
"""Meta's names are up to 512 lower-case letters, digits and "_"; Twilio's content ids fit too."""

SENDER: Final = r"^[!-~]{1,128}$"
"""A phone number id, a number, a messaging service, project and app: as the provider writes it."""
SETTING: Final = r"^[a-z][a-z0-9_]{0,63}$"
"""The name of a provider's setting or secret: a key of canonical JSON, so ASCII."""


@dataclass(frozen=True, slots=True)
class Minted:
    """A new token; `secret` is known here and to its holder only."""

    record: TokenRecord
    secret: str = field(repr=False)


class Administer:
    """Changes what one business set up. Every method raises StoreUnavailable.

    `region` is the gateway's: a bot of another one could not be reached through it any more.
    `providers` are the names this gateway can send by.
    """

    def __init__(
        self,
        administration: Administration,
        identifiers: Identifiers,
        region: str | None,
        providers: Collection[str],
    ) -> None:
        self._administration = administration
        self._identifiers = identifiers
        self._region = region
        self._providers = providers
        # Two changes of a bot at once would each write the whole of it and undo the other.
        self._changing = asyncio.Lock()

    async def business(self, business_id: str) -> BusinessRecord:
        """Return the business."""
        return await self._administration.business(business_id)

    async def bots(self, business_id: str) -> list[BotRecord]:
        """Return the business's bots, oldest first, leaving out those of other regions."""
        bots = await self._administration.bots(business_id)
        return [bot for bot in bots if self._region in (None, bot.region)]

    async def bot(self, business_id: str, bot_id: str) -> BotRecord:
        """Return a bot as it is now, not as it was a second ago. Raises UnknownRecord."""
        for bot in await self.bots(business_id):
            if bot.bot_id == bot_id:
                return bot
        raise UnknownRecord("bot")

    async def create_bot(self, bot: BotRecord) -> BotRecord:
        """Create a bot. Raises AlreadyExists, FieldRefused."""
        if bot.region is None:
            bot = replace(bot, region=self._region)
        self._check(bot)
        return await self._administration.create_bot(bot)

    async def change_bot(
        self, business_id: str, bot_id: str, change: Callable[[BotRecord], BotRecord]
    ) -> BotRecord:
        """Change a bot. Raises UnknownRecord, FieldRefused."""
        async with self._changing:
            old = await self.bot(business_id, bot_id)
            new = change(old)
            if new == old:
                return old
            self._check(new)
            return await self._administration.change_bot(new)

    def new_bot_id(self) -> str:
        """Return an id for a bot that was given none."""
        return self._identifiers.event_id()

    async def tokens(self, business_id: str) -> list[TokenRecord]:
        """Return the business's tokens, revoked ones included, oldest first."""
        return await self._administration.tokens(business_id)

    async def mint_token(
        self, business_id: str, bot_id: str | None, scopes: frozenset[Scope], label: str
    ) -> Minted:
        """Mint a token for a bot, or for all of them. Raises FieldRefused."""
        if bot_id is not None and bot_id not in {b.bot_id for b in await self.bots(business_id)}:
            raise FieldRefused("bot_id", "unknown_bot", "must be one of the business's bots.")
        secret = new_token()
        record = TokenRecord(self._identifiers.event_id(), business_id, bot_id, scopes, label)
        await self._administration.create_token(record, hash_of(secret))
        for stored in await self.tokens(business_id):
            if stored.token_id == record.token_id:
                return Minted(stored, secret)
        raise AssertionError("a token that was stored is there")

    async def revoke_token(self, business_id: str, token_id: str) -> None:
        """Revoke a token; a second time changes nothing. Raises UnknownRecord."""
        for token in await self.tokens(business_id):
            if token.token_id == token_id:
                if token.revoked_at is None:
                    await self._administration.revoke_token(business_id, token_id)
                return
        raise UnknownRecord("token")

    async def topics(self, business_id: str) -> list[TopicRecord]:
        """Return the business's topics by name."""
        return await self._administration.topics(business_id)

    async def declare_topic(self, business_id: str, topic: TopicRecord) -> bool:
        """Declare or change a topic; say whether it is new."""
        known = {one.topic: one for one in await self.topics(business_id)}
        if known.get(topic.topic) != topic:
            await self._administration.declare_topic(business_id, topic)
        return topic.topic not in known

    async def templates(self, bot: BotRecord) -> list[Template]:
        """Return a bot's templates by name."""
        return list(await self._administration.templates(bot.bot_id))

    async def declare_template(self, bot: BotRecord, template: Template) -> bool:
        """Declare or change a template; say whether it is new. Raises FieldRefused."""
        if template.topic is not None:
            declared = {topic.topic for topic in await self.topics(bot.business_id)}
            check_topics("topic", [template.topic], declared)
        known = {one.name: one for one in await self.templates(bot)}
        old = known.get(template.name)
        category = template.declared_category or template.category
        if old is None or (old.declared_category, old.topic) != (category, template.topic):
            await self._administration.declare_template(bot, template)
        return old is None or old.declared_category is None

    async def template(self, bot: BotRecord, name: str) -> Template:
        """Return one template as it counts now. Raises UnknownRecord."""
        for template in await self.templates(bot):
            if template.name == name:
                return template
        raise UnknownRecord("template")

    async def remove_template(self, bot: BotRecord, name: str) -> None:
        """Take a template back. Raises UnknownRecord."""
        await self._administration.remove_template(bot, name)

    def _check(self, bot: BotRecord) -> None:
        if self._region not in (None, bot.region):
            raise FieldRefused(
                "region", "other_region", f"must be this gateway's region, {self._region}."
            )
        _check_names("provider_settings", bot.provider_settings)
        _check_names("secrets", bot.secrets)
        check_destinations(bot)
        check_chat_number(bot)
        check_limits(bot)
        _check_senders(bot.senders)
        if bot.provider not in self._providers:
            known = ", ".join(sorted(self._providers))
            raise FieldRefused("provider", "unknown_provider", f"must be one of: {known}.")


def _check_names(what: str, settings: Collection[str]) -> None:
    if not all(re.fullmatch(SETTING, name) for name in settings):
        raise FieldRefused(
            what, "not_a_name", "has names of lower-case letters, digits and underscores only."
        )


def _check_senders(senders: Sequence[str]) -> None:
    if not all(re.fullmatch(SENDER, sender) for sender in senders):
        raise FieldRefused(
            "senders", "not_a_sender", "has 1 to 128 visible ASCII characters in each."
        )


def check_topics(field: str, topics: Sequence[str], declared: Collection[str]) -> None:
    """Raise FieldRefused that names the first topic which is not declared."""
    for position, topic in enumerate(topics):
        if topic != ALL_TRANSACTIONAL and topic not in declared:
            # What does not even look like a topic may be a number in the wrong place: not repeated.
            named = f' "{topic}"' if re.fullmatch(TOPIC, topic) else ""
            where = field if field == "topic" else f"{field}[{position}]"
            raise FieldRefused(
                where, "undeclared_topic", f"names a topic{named} that is not declared."
            )
