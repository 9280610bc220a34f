"""Who calls the native API in a test? A business's program, with one token or another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Method
from optwarden.usecases.configuration import BotRecord, Scope
from tests.doubles.world import World, number, token_for

EVIDENCE: Final = {
    "method": "WEB",
    "occurred_at": "2026-03-01T11:00:00Z",
    "act": "ticked_box",
    "disclosure_id": "checkout-en-1",
    "place": "https://shop.example/checkout",
    "ip_address": "2001:db8::1",
    "user_agent": "Browser/1.0",
}
_ACTS: Final = {
    Method.WHATSAPP: "sent_keyword",
    Method.SMS: "sent_keyword",
    Method.EMAIL: "followed_link",
    Method.IVR: "pressed_key",
}


def complete(method: Method, **changes: Any) -> dict[str, Any]:
    """Documented evidence by a method with all that its table asks for, and nothing else."""
    extra = {name: f"the {name}" for name in NEEDS[method].fields}
    if "ip_address" in extra:
        extra["ip_address"] = "2001:db8::1"
    return {
        "method": method.value,
        "occurred_at": EVIDENCE["occurred_at"],
        "act": _ACTS.get(method, "ticked_box"),
        "disclosure_id": EVIDENCE["disclosure_id"],
        "place": "where it was",
        **extra,
        **changes,
    }


ORDER_UPDATE: Final = {"type": "template", "template": "order_update"}


@dataclass(slots=True)
class Caller:
    """Calls below the bot's path, or where a path begins with `/`."""

    world: World

    @property
    def bot(self) -> str:
        """The bot's path."""
        return f"/v1/bots/{self.world.bot.bot_id}"

    async def call(
        self,
        method: str,
        path: str,
        document: object = None,
        *,
        token: str | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        body = content
        if body is None and document is not None:
            body = json.dumps(document).encode()
        given = {"authorization": f"Bearer {self.world.token if token is None else token}"}
        if document is not None:
            given["content-type"] = "application/json"
        where = path if path.startswith("/") else f"{self.bot}/{path}"
        return await self.world.client.request(
            method, where, content=body, headers={**given, **(headers or {})}
        )

    async def post(self, path: str, document: object = None, **more: Any) -> httpx.Response:
        return await self.call("POST", path, document, **more)

    async def get(self, path: str, **more: Any) -> httpx.Response:
        return await self.call("GET", path, **more)

    async def token(self, *scopes: Scope) -> str:
        """A token of the bot's business with these scopes."""
        return await token_for(self.world.gateway, self.world.bot.business_id, frozenset(scopes))

    async def opt_in(
        self, recipient: str = number(), topics: tuple[str, ...] = ("orders",), **evidence: Any
    ) -> dict[str, Any]:
        """Opt a recipient in; return the answer."""
        document = {
            "recipient": recipient,
            "topics": list(topics),
            "evidence": {**EVIDENCE, **evidence},
        }
        return done(await self.post("opt-ins", document))

    async def opt_out(
        self, recipient: str = number(), scope: object = "all", **more: Any
    ) -> dict[str, Any]:
        """Opt a recipient out; return the answer."""
        document = {"recipient": recipient, "scope": scope, "method": "EMAIL", **more}
        return done(await self.post("opt-outs", document))

    async def decide(
        self, recipient: str = number(), message: Mapping[str, Any] = ORDER_UPDATE
    ) -> dict[str, Any]:
        """Ask about one message."""
        return done(
            await self.post("decisions", {"recipient": recipient, "message": dict(message)})
        )

    async def state(self, recipient: str = number()) -> dict[str, Any]:
        """Look a recipient up."""
        return done(await self.post("recipients/lookup", {"recipient": recipient}))

    async def timeline(self, recipient: str = number(), **more: Any) -> list[dict[str, Any]]:
        """The first page of a recipient's events."""
        answer = await self.post("recipients/lookup/timeline", {"recipient": recipient, **more})
        items: list[dict[str, Any]] = done(answer)["items"]
        return items


async def second_bot(api: Caller) -> str:
    """Another bot of the same business; returns its path."""
    return await _bot(api, "second-bot", api.world.bot.business_id)


async def rival_bot(api: Caller) -> tuple[str, str]:
    """A bot of another business, and a token for it."""
    gateway = api.world.gateway
    business = await gateway.administration.create_business("Rival")
    path = await _bot(api, "rival-bot", business.business_id)
    return path, await token_for(gateway, business.business_id)


async def _bot(api: Caller, bot_id: str, business_id: str) -> str:
    bot = BotRecord(BotRules(bot_id, business_id), "", "Another", None, "sandbox")
    await api.world.gateway.administration.create_bot(bot)
    return f"/v1/bots/{bot_id}"


def done(answer: httpx.Response) -> dict[str, Any]:
    """The document of an answer that is no problem."""
    assert answer.status_code in (200, 201), answer.text
    document: dict[str, Any] = answer.json()
    return document


def faults(answer: httpx.Response) -> list[tuple[str, str]]:
    """The fields and rules a 400 names."""
    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document = answer.json()
    assert document["type"] == "urn:optwarden:problem:invalid_request"
    assert document["detail"] == document["errors"][0]["detail"]
    return [(error["field"], error["rule"]) for error in document["errors"]]


def problem(answer: httpx.Response) -> tuple[int, str]:
    """The status and the code of a problem."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    document = answer.json()
    assert document["status"] == answer.status_code
    return answer.status_code, document["type"].removeprefix("urn:optwarden:problem:")
