"""Who calls in these tests? A person, through Twilio or through Sinch, as each documents it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit
from xml.etree.ElementTree import Element, fromstring

import httpx
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from tests.doubles.world import World, iso, number

AUTH_TOKEN: Final = "12345678901234567890123456789012"
LINE: Final = "+46850000001"
KEY: Final = "669E367E-6BBA-48AB-AF15-266871C28135"
SECRET: Final = "BeIukql3pTKJ8RGL5zo0DA=="
SINCH: Final = {"sinch_voice_application_key": KEY}


@dataclass(slots=True)
class TwilioCall:
    """One call, request by request. The fields are those of "Twilio's Request" for a voice call."""

    world: World
    number: str = f"+{number()}"
    call_id: str = "CA" + "0123456789abcdef" * 2
    direction: str = "inbound"
    token: str = AUTH_TOKEN
    said: list[str] = field(default_factory=list)
    root: Element | None = None

    async def post(self, url: str, **more: str) -> httpx.Response:
        """Request an URL as Twilio does, signed by Twilio's own library."""
        ends = (self.number, LINE) if self.direction == "inbound" else (LINE, self.number)
        form = {
            "CallSid": self.call_id,
            "AccountSid": "AC" + "0" * 32,
            "From": ends[0],
            "To": ends[1],
            "CallStatus": "in-progress",
            "ApiVersion": "2010-04-01",
            "Direction": self.direction,
            "FromCountry": "SE",
            **more,
        }
        signature = RequestValidator(self.token).compute_signature(url, form)
        return await self.world.client.post(
            url, data=form, headers={"x-twilio-signature": signature}
        )

    def url(self, below: str = "") -> str:
        return f"http://gateway/webhooks/twilio_voice/{self.world.bot.bot_id}{below}"

    async def begins(self, below: str = "") -> None:
        self._hears(await self.post(self.url(below)))

    async def presses(self, digits: str) -> None:
        """Press a key where the answer asked for one; "" is to wait until the time is over."""
        gather = self.asked
        assert gather is not None, "nothing was asked"
        self._hears(await self.post(gather.attrib["action"], Digits=digits))

    @property
    def asked(self) -> Element | None:
        assert self.root is not None
        return self.root.find("Gather")

    @property
    def over(self) -> bool:
        assert self.root is not None
        return self.root.find("Hangup") is not None

    def _hears(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "text/xml; charset=utf-8"
        self.root = fromstring(answer.content)  # noqa: S314 - our own answer
        assert self.root.tag == "Response"
        self.said = [say.text or "" for say in self.root.iter("Say")]


@dataclass(slots=True)
class SinchCall:
    """One call, event by event. The fields are those of Sinch's "Callbacks" of the Voice API."""

    world: World
    number: str = f"+{number()}"
    call_id: str = "822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257"
    svaml: dict[str, Any] = field(default_factory=dict)

    async def post(self, event: dict[str, Any], below: str = "", **changes: str) -> httpx.Response:
        """Send an event, signed as "Callback Request Signing" says."""
        at = iso(self.world.clock.at, "seconds")
        told = {"callid": self.call_id, "timestamp": at, "version": 1, **event}
        body = json.dumps(told).encode()
        path = f"/webhooks/sinch_voice/{self.world.bot.bot_id}{below}"
        headers = signed(path, body, changes.get("at", at), changes.get("secret", SECRET))
        return await self.world.client.post(path, content=body, headers=headers)

    async def begins(self, below: str = "", **more: Any) -> None:
        ice = {
            "event": "ice",
            "userRate": {"currencyId": "USD", "amount": 0.0},
            "cli": self.number,
            "to": {"type": "did", "endpoint": LINE},
            "domain": "pstn",
            "originationType": "PSTN",
            "duration": 0,
            "rdnis": "",
            **more,
        }
        self._hears(await self.post(ice, below))

    async def presses(self, key: str, below: str = "") -> None:
        """Press a key of the menu."""
        options = {one["dtmf"]: one["action"] for one in self.menu["options"]}
        value = options[key].removeprefix("return(").removesuffix(")")
        await self.results("return", value, below)

    async def results(self, kind: str, value: str = "", below: str = "") -> None:
        result = {"menuId": "main", "type": kind, "value": value, "inputMethod": "dtmf"}
        self._hears(await self.post({"event": "pie", "menuResult": result}, below))

    @property
    def menu(self) -> dict[str, Any]:
        (menu,) = self.svaml["action"]["menus"]
        assert isinstance(menu, dict)
        return menu

    @property
    def said(self) -> list[str]:
        """What is said before the end, or what the menu says."""
        if self.svaml["action"]["name"] == "runMenu":
            prompts = self.menu["mainPrompt"].split(";")
            return [one.removeprefix("#tts[").removesuffix("]") for one in prompts]
        told = [one for one in self.svaml["instructions"] if one["name"] == "say"]
        return [one["text"] for one in told]

    @property
    def over(self) -> bool:
        return bool(self.svaml["action"]["name"] == "hangup")

    def _hears(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        self.svaml = answer.json()


def signed(path: str, body: bytes, at: str, secret: str = SECRET, key: str = KEY) -> dict[str, str]:
    """The headers of a signed event."""
    md5 = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode()
    text = f"POST\n{md5}\napplication/json\nx-timestamp:{at}\n{path}"
    digest = hmac.digest(base64.b64decode(secret), text.encode(), "sha256")
    return {
        "authorization": f"application {key}:{base64.b64encode(digest).decode()}",
        "x-timestamp": at,
        "content-type": "application/json",
    }


async def with_telephones(world: World) -> None:
    """Let both providers call back for the world's bot."""
    await world.change(
        provider_settings={**world.bot.provider_settings, **SINCH},
        secrets={
            **world.bot.secrets,
            "twilio_voice_auth_token": AUTH_TOKEN,
            "sinch_voice_application_secret": SECRET,
        },
    )


def turn_of(url: str) -> str:
    return dict(parse_qsl(urlsplit(url).query))["turn"]
