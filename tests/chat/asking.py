"""How does a test ask in the chat? A published programme, and short words for what is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from optwarden.consent.disclosure import Control, Presentation
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import SECOND, Category, Method, PersonAct
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.wordings import shop_wording
from tests.doubles.world import World, number
from tests.programmes.declared import published
from tests.web.api.caller import Caller

HERS: Final = Msisdn(number())
CONTENT: Final[dict[str, Any]] = {
    "disclosure": "chat",
    "methods": ["EMAIL", "SMS", "WEB", "WHATSAPP"],
    "keywords": ["join orders"],
    "settings": {"whatsapp_menu_word": "6"},
    "placements": None,
    "verification": "reply",
    "request_template": "may_we",
    "confirmation_template": "order_update",
}
BUTTONS: Final = Presentation(Control.BUTTON)


@dataclass(slots=True)
class Chat:
    """A gateway whose bot asks in the chat by one programme."""

    world: World
    api: Caller
    programme_id: str

    async def bot(self) -> BotRecord:
        """The bot as callbacks find it."""
        self.world.gateway.directory.forget()
        found = await self.world.gateway.directory.bot(self.world.bot.bot_id)
        assert found is not None
        return found

    async def programme(self) -> Programme:
        return (await self.bot()).rules.programmes[self.programme_id]

    async def ask(self, recipient: str = number(), **more: Any) -> httpx.Response:
        """Ask in the chat, as the business's own bot does."""
        document = {"recipient": recipient, "programme": self.programme_id, **more}
        return await self.api.post("questions", document)

    async def invite(
        self, recipient: str = number(), by: str = "SMS", **more: Any
    ) -> httpx.Response:
        document = {
            "recipient": recipient,
            "programme": self.programme_id,
            "by": by,
            "ground": "existing_customer",
            **more,
        }
        return await self.api.post("invitations", document)

    async def fills_in_the_form(self, recipient: Msisdn = HERS) -> None:
        """Somebody enters a number on a page that asks for its reply."""
        agreement = Agreement(
            Method.WEB,
            PersonAct.TICKED_BOX,
            ("orders",),
            "chat-en-1",
            "/o/p1",
            personal={"ip_address": "2001:db8::1", "user_agent": "Browser/1.0"},
        )
        await self.world.gateway.optin.request_reply(
            await self.bot(), await self.programme(), recipient, agreement
        )

    async def sent(self) -> list[Mapping[str, Any]]:
        """What the sandbox was asked to send once all asks that are due were tried."""
        await self.world.delivery(OutboxKind.INVITATION)()
        return [message for _, message in await self.world.sandbox()]

    async def writes(self, text: str, message_id: str) -> None:
        """A moment later she writes."""
        self.world.clock.step(SECOND)
        await self.world.writes(text, message_id)
        self.world.clock.step(SECOND)

    async def facts(self, kind: str) -> list[dict[str, Any]]:
        """The facts of her events of a kind, oldest first."""
        page = await self.world.gateway.history((await self.bot()).rules, HERS)
        found = [dict(event.facts) for event in page.events if event.kind == kind]
        return found[::-1]

    async def allowed(self) -> bool:
        return bool((await self.api.decide())["allowed"])

    async def asks(self) -> list[tuple[str, str]]:
        """How far every ask in the outbox is."""
        return await self.world.outbox(OutboxKind.INVITATION)


async def opened_chat(world: World) -> Chat:
    """Publish a wording for the chat and a programme that asks with it."""
    gateway, business = world.gateway, world.bot.business_id
    for language in ("en", "es"):
        wording = shop_wording(name="chat", language=language, presentation=BUTTONS)
        if language == "es":
            wording = shop_wording(
                name="chat",
                language="es",
                presentation=BUTTONS,
                text="Sí, Corner Shop puede enviarme mensajes por WhatsApp, como máximo 4 por"
                " pedido. Responde STOP para darte de baja.",
            )
        await gateway.optin.disclosures.save_draft(business, wording)
        await gateway.optin.disclosures.publish(business, "chat", language, material=False)
    await gateway.administration.declare_template(world.bot, Template("may_we", Category.UTILITY))
    api = Caller(world)
    document = await published(api, "chat", **CONTENT)
    world.gateway.directory.forget()
    return Chat(world, api, document["programme_id"])
