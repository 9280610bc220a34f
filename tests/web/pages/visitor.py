"""Who visits the pages in a test without a browser? Somebody with a cookie jar and an address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import httpx

from optwarden.web.exchange import AsgiApp
from tests.web.pages.shop import PROGRAMME

Fields = Sequence[tuple[str, str]]
PATH = f"/o/{PROGRAMME}"
AGENT = "Browser/1.0"


class _Form(HTMLParser):
    """Reads the fields of a page's form as a browser would send them, its buttons excepted."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self.action = ""
        self.ids: set[str] = set()
        self._select: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given: dict[str, str] = {name: value or "" for name, value in attributes}
        self.ids.add(given.get("id", ""))
        if tag == "form":
            self.action = given["action"]
        if tag == "select":
            self._select = given["name"]
        if tag == "option" and "selected" in given and self._select is not None:
            self.fields.append((self._select, given["value"]))
        if tag == "input" and (given["type"] != "checkbox" or "checked" in given):
            self.fields.append((given["name"], given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = None


def form_of(page: httpx.Response) -> tuple[str, dict[str, str]]:
    """The action and the fields of a page's form."""
    action, fields = _read(page.text)
    return action, dict(fields)


@lru_cache(8)
def _read(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    parser = _Form()
    parser.feed(text)
    return parser.action, tuple(parser.fields)


def ids_of(page: httpx.Response) -> set[str]:
    """The ids of a page's elements."""
    parser = _Form()
    parser.feed(page.text)
    return parser.ids


@dataclass(slots=True)
class Visitor:
    """A browser without scripts."""

    application: AsgiApp
    address: str = "192.0.2.7"
    headers: Mapping[str, str] = field(default_factory=dict)
    base: str = "http://gateway"
    _client: httpx.AsyncClient = field(init=False)

    def __post_init__(self) -> None:
        transport = httpx.ASGITransport(self.application, client=(self.address, 40_000))
        self._client = httpx.AsyncClient(
            transport=transport,
            base_url=self.base,
            headers={"user-agent": AGENT, "accept-language": "en", **self.headers},
        )

    @property
    def cookies(self) -> httpx.Cookies:
        return self._client.cookies

    async def get(self, path: str = PATH, **more: Any) -> httpx.Response:
        return await self._client.get(path, **more)

    async def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        return await self._client.request(method, path, **more)

    async def post(self, path: str, fields: Fields | Mapping[str, str]) -> httpx.Response:
        """Send a form, with fields that may be there more than once."""
        pairs = list(fields.items()) if isinstance(fields, Mapping) else list(fields)
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return await self._client.post(path, content=urlencode(pairs), headers=kind)

    async def fill(
        self,
        page: httpx.Response,
        topics: Sequence[str] = ("orders",),
        step: str = "check",
        **fields: str,
    ) -> httpx.Response:
        """Fill the form of a page in and send it."""
        action, found = form_of(page)
        found.pop("topic", None)
        pairs = [*{**found, "step": step, **fields}.items()]
        return await self.post(action, [*pairs, *(("topic", topic) for topic in topics)])

    async def confirm(self, page: httpx.Response, step: str = "send") -> httpx.Response:
        """Press a button of the page that shows what was typed."""
        action, found = form_of(page)
        topics = re.findall(r'name="topic" value="([^"]*)"', page.text)
        found.pop("topic", None)
        return await self.post(
            action, [*found.items(), ("step", step), *(("topic", t) for t in topics)]
        )

    async def opts_in(self, number: str, path: str = PATH, **fields: str) -> httpx.Response:
        """Walk through all steps with a number."""
        checked = await self.fill(await self.get(path), number=number, **fields)
        assert checked.status_code == 200, checked.text
        return await self.confirm(checked)
