"""What does a test of the guard start from? A bot of each provider, and clients that speak them."""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias
from urllib.parse import urlencode

import httpx

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.callbacks import Written
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.receive_inbound import Received
from tests.doubles.upstream import Request, UpstreamStub
from tests.doubles.world import World, number

PHONE_NUMBER_ID: Final = "106540352242922"
WABA_ID: Final = "102290129340398"
META_TOKEN: Final = "EAAG-the-bots-own-token"
APP_TOKEN: Final = "EAAG-an-applications-token"
ACCOUNT_SID: Final = "AC" + "0" * 32
AUTH_TOKEN: Final = "auth-token-of-the-account"
TWILIO_HEADERS: Final = {
    "authorization": "Basic " + base64.b64encode(f"{ACCOUNT_SID}:{AUTH_TOKEN}".encode()).decode(),
    "content-type": "application/x-www-form-urlencoded",
}
SERVICE_SID: Final = "MG" + "1" * 32
CONTENT_SID: Final = "HX" + "2" * 32
TWILIO_SENDER: Final = "+14155238886"
D360_KEY: Final = "a-key-of-360dialog"
SINCH_BOT: Final = "sinch-bot"
SINCH_TOKEN: Final = "a-token-of-sinch"
PROJECT: Final = "c36f3d3d-1513-2edd-ae42-11995557ff61"
APP_ID: Final = "01EB37HMH1M6SV18ASNS3G135H"
KEY: Final = "key-id:key-secret"

TEMPLATE: Final[dict[str, Any]] = {
    "type": "template",
    "template": {"name": "order_update", "language": {"code": "en"}},
}
SALE: Final[dict[str, Any]] = {
    "type": "template",
    "template": {"name": "sale", "language": {"code": "en"}},
}
UNHEARD: Final[dict[str, Any]] = {
    "type": "template",
    "template": {"name": "unheard_of", "language": {"code": "en"}},
}
TEXT: Final[dict[str, Any]] = {"type": "text", "text": {"body": "Your parcel is here."}}


@dataclass(slots=True)
class Guarded:
    """The world, and what clients of each provider do to it."""

    world: World
    upstream: UpstreamStub
    bots: dict[str, BotRecord] = field(default_factory=dict)

    async def request(
        self,
        method: str,
        path: str,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        return await self.world.client.request(
            method, "/guard/" + path, content=content, headers=dict(headers or {})
        )

    async def meta(
        self,
        body: Mapping[str, Any] | bytes = TEMPLATE,
        *,
        to: str | None = number(),
        token: str = META_TOKEN,
        path: str = f"v23.0/{PHONE_NUMBER_ID}/messages",
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send as a client of Meta does."""
        if not isinstance(body, bytes):
            sent = {"messaging_product": "whatsapp", **body}
            if to is not None:
                sent["to"] = to
            body = json.dumps(sent).encode()
        given = {"authorization": f"Bearer {token}", "content-type": "application/json"}
        return await self.request(
            "POST", "meta_cloud/" + path, content=body, headers={**given, **(headers or {})}
        )

    async def twilio(
        self,
        form: Mapping[str, str] | bytes | None = None,
        *,
        credential: str = f"{ACCOUNT_SID}:{AUTH_TOKEN}",
        path: str = f"2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json",
    ) -> httpx.Response:
        """Send as a client of Twilio does."""
        body = form if isinstance(form, bytes) else urlencode({**twilio_form(), **(form or {})})
        basic = base64.b64encode(credential.encode()).decode()
        return await self.request(
            "POST",
            "twilio/" + path,
            content=body if isinstance(body, bytes) else body.encode(),
            headers={
                "authorization": f"Basic {basic}",
                "content-type": "application/x-www-form-urlencoded",
            },
        )

    async def dialog360(self, body: Mapping[str, Any], *, key: str = D360_KEY) -> httpx.Response:
        """Send as a client of 360dialog does."""
        document = {"messaging_product": "whatsapp", "to": number(), **body}
        return await self.request(
            "POST",
            "dialog360/messages",
            content=json.dumps(document).encode(),
            headers={"d360-api-key": key, "content-type": "application/json"},
        )

    async def sinch(
        self, *to: str, message: Mapping[str, Any], token: str = SINCH_TOKEN, bot: str = SINCH_BOT
    ) -> httpx.Response:
        """Send as a client of the Sinch WhatsApp API does."""
        return await self.request(
            "POST",
            f"sinch/whatsapp/v1/{bot}/messages",
            content=json.dumps({"to": list(to), "message": message}).encode(),
            headers={"authorization": f"Bearer {token}", "content-type": "application/json"},
        )

    async def conversation(
        self, document: Mapping[str, Any], *, credential: str = KEY, project: str = PROJECT
    ) -> httpx.Response:
        """Send as a client of the Conversation API does."""
        basic = base64.b64encode(credential.encode()).decode()
        return await self.request(
            "POST",
            f"sinch_conversation/v1/projects/{project}/messages:send",
            content=json.dumps(document).encode(),
            headers={"authorization": f"Basic {basic}", "content-type": "application/json"},
        )

    async def change(self, provider: str, **changes: Any) -> None:
        """Set a provider's bot up differently."""
        administration = self.world.gateway.administration
        self.bots[provider] = await administration.change_bot(
            replace(self.bots[provider], **changes)
        )

    async def change_rules(self, provider: str, **changes: Any) -> None:
        await self.change(provider, rules=replace(self.bots[provider].rules, **changes))

    async def opt_in(self, provider: str, *numbers: str) -> None:
        """Let persons agree to a provider's bot, on the business's word."""
        answer = await self.world.client.post(
            f"/whatsapp/v1/{self.bots[provider].bot_id}/provision/optin",
            json={"numbers": list(numbers or (number(),))},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        assert answer.status_code == 200, answer.text

    async def opt_out(self, provider: str, scope: str = "all", recipient: str = number()) -> None:
        """Let a person opt out of all the business sends."""
        answer = await self.world.client.post(
            f"/v1/bots/{self.bots[provider].bot_id}/opt-outs",
            json={"recipient": recipient, "scope": scope, "method": "OPERATOR"},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        assert answer.status_code in (200, 201), answer.text

    async def suppress(self, provider: str, recipient: str = number()) -> None:
        """Put a number on the do-not-send list."""
        answer = await self.world.client.post(
            f"/v1/bots/{self.bots[provider].bot_id}/suppressions",
            json={"recipient": recipient, "cause": "complaint"},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        assert answer.status_code in (200, 201), answer.text

    async def written_to(self, provider: str = "meta_cloud", sender: str = number()) -> None:
        """Let a person write to a provider's bot, as its webhook would record it."""
        bot, at = self.bots[provider], self.world.clock.at
        item = Written(sender, f"written-{at}", "text", ("hello",))
        await self.world.gateway.receive_inbound(Received(bot, provider, (item,), b"{}"))

    async def settled(self) -> list[str]:
        """What all attempts came to, once the last of it is stored."""
        await self.world.gateway.send.drain()
        return await self.world.outcomes()


def twilio_form() -> dict[str, str]:
    return {
        "To": f"whatsapp:+{number()}",
        "From": f"whatsapp:{TWILIO_SENDER}",
        "ContentSid": CONTENT_SID,
    }


def answer_of(request: Request) -> bytes:
    """Answer as each provider does a send."""
    if request.path.startswith("/2010-04-01/"):
        return json.dumps({"sid": "SM" + "3" * 32, "status": "queued"}).encode()
    if "/whatsapp/v1/" in request.path:
        statuses = [
            {
                "message_id": f"01UPSTREAM{position:016d}",
                "recipient": f"+{one.removeprefix('+')}",
                "status": "success",
                "state": "queued",
                "theirs": position,
            }
            for position, one in enumerate(request.document["to"])
        ]
        return json.dumps({"type": "whatsapp", "statuses": statuses}).encode()
    if request.path.endswith("messages:send"):
        return json.dumps({"message_id": "01CONVERSATION"}).encode()
    return json.dumps(
        {
            "messaging_product": "whatsapp",
            "contacts": [{"input": number(), "wa_id": number()}],
            "messages": [{"id": "wamid.UPSTREAM", "message_status": "accepted"}],
        }
    ).encode()


def bot_records(bot: BotRecord, url: str) -> list[BotRecord]:
    """A bot of each provider, of the same business, behind the stub."""

    def of(provider: str, **more: Any) -> BotRecord:
        rules = replace(bot.rules, bot_id=f"{provider}-bot", templates={})
        settings = {"base_url": url, **more.pop("settings", {})}
        return replace(
            bot, rules=rules, provider=provider, provider_settings=settings, country=None, **more
        )

    return [
        of(
            "meta_cloud",
            secrets={"access_token": META_TOKEN},
            senders=(PHONE_NUMBER_ID,),
            guard_credentials=(hash_of(APP_TOKEN).hex(),),
        ),
        of(
            "twilio",
            settings={"account_sid": ACCOUNT_SID, "content_base_url": url},
            secrets={"auth_token": AUTH_TOKEN},
            senders=(TWILIO_SENDER, SERVICE_SID),
        ),
        of("dialog360", secrets={"api_key": D360_KEY}),
        of("sinch", secrets={"upstream_token": SINCH_TOKEN}, senders=(SINCH_BOT,)),
        of(
            "sinch_conversation",
            secrets={"key_id": "key-id", "key_secret": "key-secret"},
            senders=(f"{PROJECT}/{APP_ID}",),
        ),
    ]


async def opened_guard(world: World, upstream: UpstreamStub) -> Guarded:
    """Set the bots up."""
    upstream.answering, upstream.status = answer_of, 200
    guarded = Guarded(world, upstream)
    administration = world.gateway.administration
    for record in bot_records(world.bot, upstream.url):
        created = await administration.create_bot(record)
        for template in (
            Template("order_update", Category.UTILITY, "orders"),
            Template("sale", Category.MARKETING),
            Template(CONTENT_SID, Category.UTILITY, "orders"),
        ):
            await administration.declare_template(created, template)
        guarded.bots[record.provider] = created
    return guarded


Given: TypeAlias = Callable[[Guarded], Awaitable[None]]
"""Brings about how a person stands to the bot of Meta."""


async def nothing(guarded: Guarded) -> None:
    pass


async def opted_in(guarded: Guarded) -> None:
    await guarded.opt_in("meta_cloud")


async def opted_out(guarded: Guarded) -> None:
    await guarded.opt_in("meta_cloud")
    guarded.world.clock.step()
    await guarded.opt_out("meta_cloud")


async def stopped_marketing(guarded: Guarded) -> None:
    await guarded.change_rules("meta_cloud", allowed_categories=frozenset(Category))
    await guarded.opt_in("meta_cloud")
    guarded.world.clock.step()
    await guarded.opt_out("meta_cloud", "marketing")


async def suppressed(guarded: Guarded) -> None:
    await guarded.suppress("meta_cloud")
