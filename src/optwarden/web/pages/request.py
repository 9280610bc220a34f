"""What did a browser ask for? One request of a page, read once and bounded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final, TypeAlias
from urllib.parse import parse_qsl

from optwarden.web.exchange import AsgiScope, Receive, header, read_body

LARGEST_FORM: Final = 64 * 1024
"""Bytes: a number, some topics and two tokens take less than a hundredth of it."""
_MOST_FIELDS: Final = 200
_LONGEST_HEADER: Final = 1_024
"""Characters of a header that is kept as evidence."""
_FORM: Final = "application/x-www-form-urlencoded"
_HOST: Final = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?|\[[0-9A-Fa-f:.]+\](:[0-9]+)?")

Fields: TypeAlias = Mapping[str, Sequence[str]]


class BadForm(ValueError):
    """The form or the query is none that a browser sends."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """One request below a programme's path; `tail` is what comes after the programme's id."""

    method: str
    programme_id: str
    tail: str
    query: Fields = field(repr=False)
    form: Fields = field(repr=False)
    cookies: Mapping[str, str] = field(repr=False)
    origin: str
    """Scheme and host as the browser knows them."""
    address: str = field(repr=False)
    """Who asks, as evidence has it."""
    user_agent: str = field(repr=False)
    accept_language: str = ""
    body: bytes = field(default=b"", repr=False)

    @property
    def path(self) -> str:
        """The path of the page, without its query."""
        tail = f"/{self.tail}" if self.tail else ""
        return f"/o/{self.programme_id}{tail}"

    @property
    def url(self) -> str:
        """The page's address, without its query: the place of an act."""
        return self.origin + self.path

    @property
    def is_secure(self) -> bool:
        """Whether the browser came by https."""
        return self.origin.startswith("https://")

    @property
    def is_post(self) -> bool:
        """Whether a form was sent."""
        return self.method == "POST"

    def asked(self, name: str) -> str:
        """Return a value of the form, else of the query, else nothing."""
        values = self.form.get(name) or self.query.get(name) or ("",)
        return values[0]

    def sent(self, name: str) -> str:
        """Return the first value of the form."""
        return (self.form.get(name) or ("",))[0]


async def read_request(
    scope: AsgiScope, receive: Receive, public_url: str | None, trusted_proxies: int
) -> PageRequest:
    """Read a whole request. Raises BadForm, BodyTooLarge, ClientGone."""
    _, _, programme_id, *rest = scope["path"].split("/", 3)
    body = await read_body(receive, LARGEST_FORM) if scope["method"] == "POST" else b""
    kind = (header(scope, b"content-type") or "").partition(";")[0].strip().lower()
    return PageRequest(
        "GET" if scope["method"] == "HEAD" else scope["method"],
        programme_id,
        rest[0] if rest else "",
        _fields(scope["query_string"]),
        _fields(body) if kind == _FORM else {},
        cookies_in(header(scope, b"cookie")),
        served_origin(scope, public_url),
        client_address(scope, trusted_proxies),
        (header(scope, b"user-agent") or "")[:_LONGEST_HEADER].replace("\0", ""),
        (header(scope, b"accept-language") or "")[:_LONGEST_HEADER],
        body,
    )


def client_address(scope: AsgiScope, trusted_proxies: int) -> str:
    """Return who asks: the socket's address, or what the last trusted proxy says of its own."""
    if trusted_proxies:
        listed = [
            one.strip()
            for name, value in scope["headers"]
            if name == b"x-forwarded-for"
            for one in str(value, "latin-1").split(",")
        ]
        if len(listed) >= trusted_proxies:
            told = _address(listed[-trusted_proxies])
            if told is not None:
                return str(told)
    client = scope.get("client")
    return client[0] if client else "unknown"


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip("[]"))
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


def network_of(address: str) -> str:
    """Return whom a limit counts as one: an IPv4 address, or the /64 that one customer has."""
    found = _address(address)
    if isinstance(found, IPv6Address):
        return found.exploded[:19]
    return address


def served_origin(scope: AsgiScope, public_url: str | None) -> str:
    """Return scheme and host as the browser knows them."""
    if public_url is not None:
        return public_url
    host = header(scope, b"host") or ""
    return f"{scope['scheme']}://{host if _HOST.fullmatch(host) else 'invalid'}"


def _fields(encoded: bytes) -> dict[str, list[str]]:
    if not encoded:
        return {}
    try:
        text = encoded.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise BadForm from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        if "\0" in name or "\0" in value:
            raise BadForm
        found.setdefault(name, []).append(value)
    return found


def cookies_in(line: str | None) -> dict[str, str]:
    """Return the cookies of a header; of a broken one none."""
    if not line:
        return {}
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(line).items()}
    except CookieError:
        return {}
