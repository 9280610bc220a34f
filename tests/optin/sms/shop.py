"""Who texts whom? A shop with a programme by text message, and its customers' telephones."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

import httpx
import orjson
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import AskKind, Method, Micros, Verification
from optwarden.storage.directory.known_programmes import document_of
from optwarden.storage.engine import Statement
from optwarden.usecases.collecting.ask import Wanted
from optwarden.usecases.collecting.methods import Invitation
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.providers import SendOutcome
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, iso, number

AUTH_TOKEN: Final = "twilio-auth-token"
PATH_SECRET: Final = "a-path-only-sinch-knows"
CALLBACK_SECRET: Final = "what-sinch-signs-with"
OURS: Final = "+46700000001"
PROGRAMME: Final = Programme(
    "p1",
    "shop-bot",
    "Delivery updates",
    "checkout",
    ("orders",),
    frozenset({Method.SMS, Method.WEB}),
    Verification.CLICK_TO_CHAT,
    keywords=("PARCEL",),
)


@dataclass(slots=True)
class TextShop:
    """The world, its programme, and how it is texted."""

    world: World
    upstream: UpstreamStub
    programme: Programme

    async def publish(self, *programmes: Programme) -> None:
        """Publish programmes, in place of those before."""
        business_id = self.world.bot.business_id
        inserts = [
            Statement(
                "INSERT INTO programme (programme_id, business_id, bot_id, name, content,"
                " published, changed_at) VALUES ($1, $2, $3, $4, $5, $5, $6)",
                (
                    one.programme_id,
                    business_id,
                    one.bot_id,
                    one.programme_id,
                    orjson.dumps(document_of(one)).decode(),
                    self.world.clock.at,
                ),
            )
            for one in programmes
        ]
        await self.world.gateway.engine.run([Statement("DELETE FROM programme", ()), *inserts])
        self.world.gateway.directory.forget()
        bot = await self.world.gateway.directory.bot(self.world.bot.bot_id)
        assert bot is not None
        self.world.bot = bot
        self.programme = bot.rules.programmes[programmes[0].programme_id]

    async def ask(
        self, sender: str = number(), programme: Programme | None = None, *, goes: bool = True
    ) -> str | None:
        """Invite a number by text message, and let it go."""
        asked = await self.world.gateway.optin.ask(
            self.world.bot,
            programme or self.programme,
            Msisdn(sender),
            Wanted(AskKind.INVITATION, Method.SMS, ground="customer"),
        )
        self.upstream.body = b'{"id":"batch","sid":"SM0","status":"queued"}'
        if goes:
            await self.world.delivery(OutboxKind.INVITATION)()
            self.upstream.requests.clear()
            self.world.clock.step()
        return asked.event_id

    async def invite(self, by: str, **changes: Any) -> SendOutcome:
        """Let a method send an invitation."""
        invitation = Invitation(
            self.world.bot, self.programme, Msisdn(number()), "event-1", "en", {}, seconds=0.3
        )
        return await self.world.gateway.optin.inviters[by](replace(invitation, **changes))

    async def text_twilio(
        self, text: str, sid: str, sender: str = f"+{number()}", **more: str
    ) -> httpx.Response:
        """Call back as Twilio does with a text message, signed by its own library."""
        form = {"From": sender, "To": OURS, "Body": text, "MessageSid": sid, **more}
        return await self.twilio({"SmsStatus": "received", **form})

    async def twilio(self, form: dict[str, str], token: str = AUTH_TOKEN) -> httpx.Response:
        path = f"/webhooks/twilio_sms/{self.world.bot.bot_id}"
        given = RequestValidator(token).compute_signature(f"http://gateway{path}", form)
        headers = {
            "x-twilio-signature": given,
            "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
        }
        return await self.world.client.post(path, content=urlencode(form), headers=headers)

    async def text_sinch(
        self, text: str, sid: str, sender: str = number(), at: Micros | None = None, **more: Any
    ) -> httpx.Response:
        """Call back as Sinch does with a text message, to the secret path."""
        told = {"type": "mo_text", "id": sid, "from": sender, "to": OURS, "body": text}
        received_at = iso(self.world.clock.at if at is None else at, "milliseconds")
        return await self.sinch({**told, "received_at": received_at, **more})

    async def sinch(self, document: Any, secret: str = PATH_SECRET) -> httpx.Response:
        path = f"/webhooks/sinch_sms/{self.world.bot.bot_id}/{secret}"
        return await self.world.client.post(path, content=json.dumps(document))

    async def text(self, by: str, text: str, sid: str) -> httpx.Response:
        """Text the shop through either provider."""
        through = self.text_twilio if by == "twilio_sms" else self.text_sinch
        return await through(text, sid)

    async def reason(self, sender: str = number()) -> Any:
        """Why a template may not go to a number now; None where it may."""
        answer = await self.world.client.post(
            f"/v1/bots/{self.world.bot.bot_id}/decisions",
            json={
                "recipient": sender,
                "message": {"type": "template", "template": "order_update"},
            },
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        return answer.json()["reason"]

    async def facts(self, kind: str) -> list[dict[str, Any]]:
        """The facts of all events of a kind."""
        rows = await self.world.rows("SELECT facts FROM event WHERE kind = $1", kind)
        return [json.loads(row[0]) for row in rows]

    async def personal(self, kind: str) -> dict[str, str]:
        """The personal values of the only event of a kind."""
        (row,) = await self.world.rows(
            "SELECT p.personal FROM event_private AS p"
            " JOIN event AS e ON e.shard_key = p.shard_key AND e.event_id = p.event_id"
            " WHERE e.kind = $1",
            kind,
        )
        return {name: value[-1] for name, value in json.loads(row[0]).items()}

    async def kept(self) -> list[str]:
        """Why callbacks were kept raw."""
        return sorted(row[0] for row in await self.world.rows("SELECT reason FROM raw_inbound"))

    async def metric(self, line: str) -> float:
        shown = (await self.world.client.get("/metrics")).text
        (found,) = [each for each in shown.splitlines() if each.startswith(f"{line} ")]
        return float(found.rpartition(" ")[2])


def sinch_signature(body: bytes, secret: str = CALLBACK_SECRET) -> dict[str, str]:
    """The headers of a callback that Sinch signs."""
    nonce, time = "n-1", "1700000000"
    signed = b".".join((body, nonce.encode(), time.encode()))
    digest = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    name = "x-sinch-webhook-signature"
    return {
        name: base64.b64encode(digest).decode(),
        f"{name}-nonce": nonce,
        f"{name}-timestamp": time,
        f"{name}-algorithm": "HmacSHA256",
    }


async def open_shop(world: World, upstream: UpstreamStub) -> TextShop:
    await world.change(
        provider_settings={
            "sinch_sms_base_url": upstream.url,
            "sinch_sms_service_plan_id": "plan/1",
            "twilio_sms_base_url": upstream.url + "/",
            "twilio_sms_account_sid": "AC/1",
            "sms_from": OURS,
        },
        secrets={
            **world.bot.secrets,
            "sinch_sms_token": "sinch-token",
            "sinch_sms_path_secret": PATH_SECRET,
            "sinch_sms_callback_secret": CALLBACK_SECRET,
            "twilio_sms_auth_token": AUTH_TOKEN,
            "twilio_sms_path_secret": "a-path-only-twilio-knows",
        },
    )
    shop = TextShop(world, upstream, PROGRAMME)
    await shop.publish(PROGRAMME)
    return shop
