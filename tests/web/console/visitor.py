"""Who is at the console in these tests? A browser that keeps cookies and sends forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

import httpx

from optwarden.usecases.configuration import Scope
from tests.doubles.world import World, number, token_for

REQUESTS: Final = "/console/requests"
LETTER: Final = {
    "bot": "shop-bot",
    "number": number(),
    "scope": "all",
    "channel": "letter",
    "operator": "A. Jones",
    "received": "2026-02-20",
    "note": "No more, please.",
}
SIGNED: Final[dict[str, Any]] = {
    **LETTER,
    "kind": "opt-in",
    "topic": ["orders"],
    "disclosure": "checkout-en-1",
    "act": "signed",
    "note": "In binder 7.",
    "place": "Elm Street",
}
_HIDDEN: Final = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
_TEXT: Final = re.compile(r"<[^>]+>")


@dataclass(slots=True)
class Visitor:
    """A browser at a gateway."""

    world: World
    cookies: dict[str, str] = field(default_factory=dict)

    async def signed_in(self, *, token: str | None = None) -> Visitor:
        """Sign in with a token that may record consent."""
        if token is None:
            scopes = frozenset({Scope.CONSENT})
            business = self.world.bot.business_id
            token = await token_for(self.world.gateway, business, scopes)
        answer = await self.post("/console/sign-in", {"token": token})
        assert answer.status_code == 303, answer.text
        assert answer.headers["location"] == REQUESTS
        return self

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return self._kept(await self.world.client.get(path, headers={**headers, **self._cookie()}))

    async def post(
        self, path: str, form: dict[str, Any], files: Any = None, **headers: str
    ) -> httpx.Response:
        given = {**headers, **self._cookie()}
        return self._kept(await self.world.client.post(path, data=form, files=files, headers=given))

    async def enters(self, form: dict[str, Any], scan: bytes | None = None) -> httpx.Response:
        """Open the form, fill it in and send it, as a browser does with its file field."""
        kind = form.get("kind", "opt-out")
        page = await self.get(f"{REQUESTS}?kind={kind}")
        hidden = dict(_HIDDEN.findall(page.text))
        assert hidden["kind"] == kind
        file = ("scan.pdf" if scan else "", scan or b"", "application/octet-stream")
        return await self.post(REQUESTS, {**form, **hidden}, {"attachment": file})

    def _cookie(self) -> dict[str, str]:
        return {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}

    def _kept(self, answer: httpx.Response) -> httpx.Response:
        for line in answer.headers.get_list("set-cookie"):
            name, _, rest = line.partition("=")
            value, _, rules = rest.partition(";")
            self.cookies[name] = value
            if "Max-Age=0" in rules:
                del self.cookies[name]
        return answer


def text_of(answer: httpx.Response) -> str:
    """What a page says, in one line."""
    return " ".join(unescape(_TEXT.sub(" ", answer.text)).split())


def faults_of(answer: httpx.Response) -> dict[str, str]:
    """The faults a page lists, by the field each leads to."""
    found = re.findall(r'<li><a href="#(\w+)">([^<]*)</a></li>', answer.text)
    return {name: unescape(sentence) for name, sentence in found}
