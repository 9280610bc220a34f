"""What does a test over HTTP start from? A whole gateway on a real store, and its own clock."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx

from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, Micros
from optwarden.settings import Settings
from optwarden.storage.engine import Row
from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.configuration import (
    EVERY_SCOPE,
    BotRecord,
    Scope,
    TokenRecord,
    TopicRecord,
)
from optwarden.usecases.outbox.confirmations import SendConfirmations
from optwarden.usecases.outbox.delivering import DeliverDue
from optwarden.usecases.outbox.items import Outbox, OutboxKind
from optwarden.usecases.providers import Providers
from optwarden.usecases.sweep import Sweep
from optwarden.web.application import Application
from optwarden.wiring import Gateway, build, build_application
from tests.doubles.wordings import shop_wording
from tests.storage.commands import SteppingClock
from tests.storage.stores import Store

BOT: Final = "shop-bot"
SECRET: Final = "callback-secret"
PATH_SECRET: Final = "a-path-nobody-guesses"
UPSTREAM_TIMEOUT_SECONDS: Final = 3.0
ORDER_UPDATE: Final = {"type": "template", "template_name": "order_update", "language": "en"}
TEXT: Final = {"type": "text", "text": "Your parcel is here."}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def number(count: int = 1) -> str:
    """The number of this count, one that a Swedish mobile may have."""
    return f"4673200{count:04d}"


@dataclass(slots=True)
class World:
    """A gateway, its bot, and somebody who calls it."""

    gateway: Gateway
    application: Application
    clock: SteppingClock
    bot: BotRecord
    token: str
    client: httpx.AsyncClient
    person: str = number()
    """Whom a test is about that takes one after the other."""

    @property
    def deliver(self) -> DeliverDue:
        """Delivers confirmations of opt-outs."""
        return self.delivery(OutboxKind.OPT_OUT_CONFIRMATION)

    def delivery(self, kind: OutboxKind) -> DeliverDue:
        """Delivers what is due of a kind."""
        delivery = self.gateway.worker._deliveries[kind]
        assert isinstance(delivery, DeliverDue)
        return delivery

    def delivering(
        self,
        *,
        consents: Any = None,
        outbox: Outbox | None = None,
        providers: Providers | None = None,
        kind: OutboxKind = OutboxKind.OPT_OUT_CONFIRMATION,
    ) -> DeliverDue:
        """The same with another group commit, outbox or providers."""
        delivery = self.delivery(kind)
        sends = delivery.deliver
        assert isinstance(sends, SendConfirmations)
        if consents is not None:
            confirm: Any = replace(sends.confirm, consents=consents)  # type: ignore[type-var]
            sends = replace(sends, consents=consents, confirm=confirm)
        if outbox is not None:
            sends = replace(sends, outbox=outbox)
        if providers is not None:
            sends = replace(sends, providers=providers)
        return replace(delivery, outbox=outbox or delivery.outbox, deliver=sends)

    @property
    def sweep(self) -> Sweep:
        return self.gateway.worker._sweep

    async def call(
        self,
        method: str,
        path: str,
        document: object = None,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Call a path below the bot's, with the token."""
        body = json.dumps(document).encode() if content is None else content
        given = {"authorization": f"Bearer {self.token}", "content-type": "application/json"}
        return await self.client.request(
            method,
            f"/whatsapp/v1/{self.bot.bot_id}/{path}",
            content=body,
            headers={**given, **(headers or {})},
        )

    async def opt_in(self, *numbers: str) -> None:
        for start in range(0, len(numbers), 20):
            some = list(numbers[start : start + 20])
            answer = await self.call("POST", "provision/optin", {"numbers": some})
            assert answer.status_code == 200, answer.text

    async def send(
        self,
        *to: str,
        message: Mapping[str, Any] = ORDER_UPDATE,
        headers: Mapping[str, str] | None = None,
        callback: str | None = None,
    ) -> httpx.Response:
        document: dict[str, Any] = {"to": list(to), "message": message}
        if callback is not None:
            document["callback"] = callback
        return await self.call("POST", "messages", document, headers=headers)

    async def call_back(
        self, document: object, *, headers: Mapping[str, str] | None = None, secret: str = SECRET
    ) -> httpx.Response:
        """Call back as Sinch would, signed."""
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        given = signed(body, secret) if headers is None else headers
        path = f"/webhooks/sinch/{self.bot.bot_id}"
        return await self.client.post(path, content=body, headers=given)

    async def writes(self, text: str, message_id: str, sender: str = number()) -> None:
        """Let a person write to the bot now."""
        answer = await self.call_back(
            envelope(notification(text, message_id, sender, at=self.clock.at))
        )
        assert answer.status_code == 200, answer.text

    async def change(self, **changes: Any) -> None:
        """Set the bot up differently."""
        self.bot = await self.gateway.administration.change_bot(replace(self.bot, **changes))

    async def change_rules(self, **changes: Any) -> None:
        await self.change(rules=replace(self.bot.rules, **changes))

    async def rows(self, query: str, *arguments: Any) -> list[Row]:
        return [tuple(row) for row in await self.gateway.engine.fetch(query, *arguments)]

    async def kinds(self) -> list[str]:
        """The kinds of all events, sorted."""
        return sorted(row[0] for row in await self.rows("SELECT kind FROM event"))

    async def outcomes(self) -> list[str]:
        """What all attempts came to, sorted."""
        return sorted(row[0] for row in await self.rows("SELECT outcome FROM attempt"))

    async def outbox(self, kind: OutboxKind | None = None) -> list[tuple[str, str]]:
        """How far every item of the outbox is, and why; of one kind, or of all."""
        rows = await self.rows("SELECT kind, progress, detail FROM outbox ORDER BY due_at")
        return [(str(p), str(detail or "")) for of, p, detail in rows if kind in (None, of)]

    async def sandbox(self) -> list[tuple[str, Mapping[str, Any]]]:
        """Whom the sandbox was asked to send what, in order."""
        kept = await self.gateway.sandbox_messages.page(self.bot.bot_id, None, 1_000)
        return [(one.recipient, one.message) for one in kept]


def statuses(answer: httpx.Response) -> list[dict[str, Any]]:
    """The entries of a 201."""
    assert answer.status_code == 201, answer.text
    document = answer.json()
    assert document["type"] == "whatsapp"
    entries: list[dict[str, Any]] = document["statuses"]
    return entries


def signed(body: bytes, secret: str = SECRET, *, as_base64: bool = False) -> dict[str, str]:
    """The headers of a signed callback."""
    nonce = "nonce-1"
    digest = hmac.new(secret.encode(), body + b"." + nonce.encode(), hashlib.sha256).digest()
    name = "sinch-whatsapp-callback-signature"
    return {
        name: base64.b64encode(digest).decode() if as_base64 else digest.hex(),
        f"{name}-algorithm": "HMAC_SHA_256",
        f"{name}-nonce": nonce,
    }


def iso(at: Micros, timespec: str = "microseconds") -> str:
    moment = _EPOCH + timedelta(microseconds=at)
    return moment.isoformat(timespec=timespec).replace("+00:00", "Z")


def notification(
    text: str,
    message_id: str,
    sender: str = number(),
    *,
    at: Micros | None = None,
    **more: Any,
) -> dict[str, Any]:
    """One text of a person, as Sinch tells it."""
    told: dict[str, Any] = {
        "from": sender,
        "to": BOT,
        "message_id": message_id,
        "message": {"type": "text", "body": text},
        **more,
    }
    if at is not None:
        told["timestamp"] = iso(at)
    return told


def envelope(*notifications: Any, statuses: Iterable[Any] = ()) -> dict[str, Any]:
    document: dict[str, Any] = {"type": "whatsapp"}
    if notifications:
        document["notifications"] = list(notifications)
    if listed := list(statuses):
        document["statuses"] = listed
    return document


@contextlib.asynccontextmanager
async def opened_world(
    store: Store, keys_file: Path, clock: SteppingClock, **settings: Any
) -> AsyncIterator[World]:
    """A gateway on a store, with one bot of the sandbox; `settings` are others than the usual."""
    usual = Settings(store.url, keys_file, upstream_timeout_seconds=UPSTREAM_TIMEOUT_SECONDS)
    gateway = build(replace(usual, **settings), clock=clock)
    await gateway.open()
    try:
        bot = await _set_up(gateway)
        token = await token_for(gateway, bot.business_id)
        application = build_application(gateway)
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
            yield World(gateway, application, clock, bot, token, client)
    finally:
        await gateway.close()


async def another_process(world: World, store: Store) -> Gateway:
    """A second gateway on the same store, as another process would have it; open."""
    settings = replace(world.gateway.settings, database_url=store.url)
    gateway = build(settings, clock=world.clock)
    await gateway.open()
    return gateway


async def token_for(
    gateway: Gateway, business_id: str, scopes: frozenset[Scope] = EVERY_SCOPE
) -> str:
    token = new_token()
    record = TokenRecord(gateway.identifiers.event_id(), business_id, None, scopes)
    await gateway.administration.create_token(record, hash_of(token))
    return token


async def _set_up(gateway: Gateway) -> BotRecord:
    administration = gateway.administration
    business = await administration.create_business("Corner Shop")
    rules = BotRules(BOT, business.business_id, confirm_opt_out=True)
    secrets = {"callback_secret": SECRET, "callback_path_secret": PATH_SECRET}
    bot = await administration.create_bot(
        BotRecord(rules, business.name, "Shop bot", None, "sandbox", secrets=secrets, country="SE")
    )
    await administration.declare_topic(
        business.business_id, TopicRecord("orders", Category.UTILITY)
    )
    await gateway.optin.disclosures.save_draft(business.business_id, shop_wording())
    await gateway.optin.disclosures.publish(business.business_id, "checkout", "en", material=False)
    await administration.declare_template(bot, Template("order_update", Category.UTILITY, "orders"))
    await administration.declare_template(bot, Template("sale", Category.MARKETING))
    return bot
