"""What does a newcomer need to try the gateway?

One business, one bot of the sandbox, topics, templates, a published wording, a published programme
that asks with it, a token.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from typing import Final

from optwarden.consent.disclosure import Control, Disclosure, MessageKind, Presentation
from optwarden.consent.programme import Placement, Programme
from optwarden.consent.programme_words import MENU_WORD
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, Method
from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.collecting.chat_links import CHAT_NUMBER
from optwarden.usecases.configuration import (
    EVERY_SCOPE,
    Administration,
    BotRecord,
    TokenRecord,
    TopicRecord,
)
from optwarden.usecases.disclosures import KeepDisclosures
from optwarden.usecases.ports import Identifiers
from optwarden.usecases.programmes import KeepProgrammes

DEMO_BOT: Final = "demo-bot"
_LABEL: Final = "dev"
_TOPICS: Final = (TopicRecord("orders", Category.UTILITY, "Order and delivery updates"),)
_TEMPLATES: Final = (
    Template("order_update", Category.UTILITY, "orders"),
    Template("sale", Category.MARKETING),
)
_WORDING: Final = Disclosure(
    "checkout",
    "en",
    "",
    "Yes, {business} may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave"
    " at any time.",
    (MessageKind("orders", "Order and delivery updates", "Your bread is ready to be picked up."),),
)
_PROGRAMME_NAME: Final = "checkout"
_PROGRAMME: Final = Programme(
    "",
    DEMO_BOT,
    "Order and delivery updates on WhatsApp",
    _WORDING.name,
    ("orders",),
    frozenset({Method.WEB, Method.APP, Method.PRINT}),
    placements=(Placement("", "Demo leaflet"),),
    settings={CHAT_NUMBER: "+12025550123"},
)
"""Its number is one of those that are nobody's."""
_CHAT_WORDING: Final = replace(
    _WORDING,
    name="chat",
    text="May {business} send you messages over WhatsApp, at most 4 per order? Reply STOP to leave"
    " at any time.",
    presentation=Presentation(Control.BUTTON),
)
_CHAT_NAME: Final = "chat"
_CHAT: Final = Programme(
    "",
    DEMO_BOT,
    "Order and delivery updates, asked for in the chat",
    _CHAT_WORDING.name,
    ("orders",),
    frozenset({Method.WHATSAPP}),
    settings={MENU_WORD: "6"},
)
"""Item 6 of the demo's menu."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What was set up; `token` is shown once."""

    bot: BotRecord
    token: str = field(repr=False)
    programme_id: str | None = None
    """The published programme that pages can be tried with."""


class SetUpDemo:
    """Creates what is missing and mints a fresh token; the last one is revoked."""

    def __init__(
        self,
        administration: Administration,
        disclosures: KeepDisclosures,
        programmes: KeepProgrammes,
        identifiers: Identifiers,
        region: str | None,
    ) -> None:
        self._administration = administration
        self._disclosures = disclosures
        self._programmes = programmes
        self._identifiers = identifiers
        self._region = region

    async def __call__(self) -> Demo:
        """Set up the demo. Raises StoreUnavailable."""
        bot = await self._bot()
        declared = {topic.topic for topic in await self._administration.topics(bot.business_id)}
        for topic in _TOPICS:
            if topic.topic not in declared:
                await self._administration.declare_topic(bot.business_id, topic)
        known = {template.name for template in await self._administration.templates(bot.bot_id)}
        for template in _TEMPLATES:
            if template.name not in known:
                await self._administration.declare_template(bot, template)
        await self._publish_wording(bot.business_id)
        programme_id = await self._programme(bot.business_id)
        return Demo(bot, await self._fresh_token(bot), programme_id)

    async def _publish_wording(self, business_id: str) -> None:
        """Publish what the examples of the API ask with, unless the business has a wording."""
        if await self._disclosures.published(business_id):
            return
        name = await self._disclosures.business_name(business_id)
        for usual in (_WORDING, _CHAT_WORDING):
            wording = replace(usual, business_name=name, text=usual.text.format(business=name))
            await self._disclosures.save_draft(business_id, wording)
            await self._disclosures.publish(
                business_id, wording.name, wording.language, material=False
            )

    async def _programme(self, business_id: str) -> str | None:
        """Publish programmes unless the business has one; return the id of the pages' one.

        Where somebody changed what they go together with, there is none.
        """
        known = await self._programmes.all(business_id)
        if not known:
            await self._publish(business_id, _CHAT_NAME, _CHAT)
            return await self._publish(business_id, _PROGRAMME_NAME, _PROGRAMME)
        live = [one.stored.published for one in known if one.stored.published is not None]
        pages = [one for one in live if Method.WEB in one.methods]
        return pages[0].programme_id if pages else None

    async def _publish(self, business_id: str, name: str, programme: Programme) -> str | None:
        """Publish a programme and return its id, unless it breaks a rule here."""
        if await self._programmes.lint(business_id, name, programme):
            return None
        await self._programmes.save_draft(business_id, name, programme)
        kept = await self._programmes.publish(business_id, name)
        return kept.stored.draft.programme_id

    async def _bot(self) -> BotRecord:
        for bot in await self._administration.bots():
            if bot.bot_id == DEMO_BOT:
                return bot if bot.secrets.get("callback_secret") else await self._with_secret(bot)
        business = await self._administration.create_business("Demo Bakery")
        rules = BotRules(DEMO_BOT, business.business_id, confirm_opt_out=True)
        return await self._administration.create_bot(
            BotRecord(
                rules,
                business.name,
                "Demo bot",
                self._region,
                "sandbox",
                secrets={"callback_secret": secrets.token_urlsafe(32)},
            )
        )

    async def _with_secret(self, bot: BotRecord) -> BotRecord:
        kept = {**bot.secrets, "callback_secret": secrets.token_urlsafe(32)}
        return await self._administration.change_bot(replace(bot, secrets=kept))

    async def _fresh_token(self, bot: BotRecord) -> str:
        for old in await self._administration.tokens(bot.business_id):
            if old.label == _LABEL and old.revoked_at is None:
                await self._administration.revoke_token(bot.business_id, old.token_id)
        token = new_token()
        record = TokenRecord(
            self._identifiers.event_id(), bot.business_id, None, EVERY_SCOPE, _LABEL
        )
        await self._administration.create_token(record, hash_of(token))
        return token
