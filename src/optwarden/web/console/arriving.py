"""What did a browser send to the console? Fields and one file, bounded, as text or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import Final
from urllib.parse import parse_qsl

from optwarden.web.exchange import AsgiScope, Receive, header, read_body
from optwarden.web.pages.request import BadForm, client_address, cookies_in, served_origin

LARGEST_FORM: Final = 2 * 1024 * 1024
"""Bytes: a scan of 1 MiB, its neighbours, and room to be told that a larger one is too large."""
_MOST_FIELDS: Final = 200
_ENCODED: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class ConsoleRequest:
    """One request of the console; `path` is what comes after `/console`."""

    method: str
    path: str
    query: Mapping[str, Sequence[str]] = field(repr=False)
    form: Mapping[str, Sequence[str]] = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)
    cookies: Mapping[str, str] = field(repr=False)
    origin: str
    """Scheme and host as the browser knows them."""
    address: str = field(repr=False)
    """Who asks, as limits count."""
    is_same_site: bool
    """Whether the browser says that a page of ours sent it; what it does not say is not held
    against it, for forms have tokens of their own.
    """

    @property
    def is_secure(self) -> bool:
        """Whether the browser came by https."""
        return self.origin.startswith("https://")

    def asked(self, name: str) -> str:
        """Return the first value of the query."""
        return (self.query.get(name) or ("",))[0]

    def sent(self, name: str) -> str:
        """Return the first value of the form, without space around it."""
        return (self.form.get(name) or ("",))[0].strip()


async def read_request(
    scope: AsgiScope,
    receive: Receive,
    prefix: str,
    public_url: str | None,
    trusted_proxies: int,
) -> ConsoleRequest:
    """Read a whole request. Raises BadForm, BodyTooLarge, ClientGone."""
    form: Mapping[str, Sequence[str]] = {}
    files: Mapping[str, bytes] = {}
    if scope["method"] == "POST":
        body = await read_body(receive, LARGEST_FORM)
        form, files = read_form(header(scope, b"content-type") or "", body)
    origin = served_origin(scope, public_url)
    return ConsoleRequest(
        "GET" if scope["method"] == "HEAD" else scope["method"],
        scope["path"].removeprefix(prefix),
        _encoded(scope["query_string"]),
        form,
        files,
        cookies_in(header(scope, b"cookie")),
        origin,
        client_address(scope, trusted_proxies),
        _is_same_site(scope, origin),
    )


def read_form(
    content_type: str, body: bytes
) -> tuple[Mapping[str, Sequence[str]], Mapping[str, bytes]]:
    """Read a form's fields and files. Raises BadForm."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == _ENCODED or not (kind or body):
        return _encoded(body), {}
    if kind != _MULTIPART:
        raise BadForm
    fields: dict[str, list[str]] = {}
    files: dict[str, bytes] = {}
    for part in _parts(content_type, body):
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise BadForm
        if part.get_param("filename", header="content-disposition") is not None:
            files[name] = content
        else:
            fields.setdefault(name, []).append(_text(content))
    return fields, files


def _parts(content_type: str, body: bytes) -> list[Message]:
    """Cut a multipart body with the standard library's reader of mail, which keeps every byte."""
    try:
        start = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1")
        read = BytesParser(policy=compat32).parsebytes(start + body)
    except (MessageError, ValueError):
        raise BadForm from None
    parts = read.get_payload()
    if not isinstance(parts, list) or len(parts) > _MOST_FIELDS or read.defects:
        raise BadForm
    if not all(isinstance(part, Message) for part in parts):
        raise BadForm
    return [part for part in parts if isinstance(part, Message)]


def _encoded(encoded: bytes) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(
            encoded.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise BadForm from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(_text(value.encode("utf-8", "surrogatepass")))
    return found


def _text(content: bytes) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise BadForm from None
    if "\0" in text:
        raise BadForm
    return text


def _is_same_site(scope: AsgiScope, origin: str) -> bool:
    """Ask the browser. Pages that send no referrer send `Origin: null` with their own forms."""
    said, site = header(scope, b"origin"), header(scope, b"sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    return said in (None, "null", "/".join(origin.split("/")[:3]))
