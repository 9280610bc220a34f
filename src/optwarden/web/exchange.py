"""How does a hot path read a request and write an answer?

The few lines between ASGI and a handler.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, Final, TypeAlias

AsgiScope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
AsgiApp: TypeAlias = Callable[[AsgiScope, Receive, Send], Awaitable[None]]
Headers: TypeAlias = Iterable[tuple[bytes, bytes]]

LARGEST_BODY: Final = 1024 * 1024
"""Bytes: 1,000 decisions or a message with all its parameters take less than half of it."""
_LARGEST_DISCARDED: Final = 64 * 1024 * 1024
"""Bytes of an oversized body that are read and thrown away: the client gets to read the 413."""


class BodyTooLarge(Exception):
    """The body is larger than the path takes: 413."""


class ClientGone(Exception):
    """The client hung up before it had said everything; there is nobody to answer."""


def header(scope: AsgiScope, name: bytes) -> str | None:
    """Return a request header by its lower-case name, or None."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return None


def credentials_and_type(scope: AsgiScope) -> tuple[str | None, str | None]:
    """Return the Authorization and Content-Type headers, each the first of its name, or None."""
    authorization = content_type = None
    for name, value in scope["headers"]:
        if name == b"authorization" and authorization is None:
            authorization = str(value, "latin-1")
        elif name == b"content-type" and content_type is None:
            content_type = str(value, "latin-1")
    return authorization, content_type


def cookies_of(scope: AsgiScope) -> dict[str, str]:
    """Return the cookies of a request as they are written; of two with one name the first.

    The standard library's reader takes time by the square of what it is sent, before anybody is
    known (CVE-2024-7592), and unquotes what no cookie of ours has.
    """
    found: dict[str, str] = {}
    for header_name, line in scope["headers"]:
        if header_name != b"cookie":
            continue
        for pair in str(line, "latin-1").split(";"):
            name, told, value = pair.partition("=")
            if told:
                found.setdefault(name.strip(), value.strip())
    return found


async def read_body(receive: Receive, limit: int = LARGEST_BODY) -> bytes:
    """Read a request's whole body. Raises BodyTooLarge, ClientGone."""
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientGone
    body: bytes = message.get("body", b"")
    if not message.get("more_body", False):
        if len(body) > limit:
            raise BodyTooLarge
        return body
    chunks, size = [body], len(body)
    while message.get("more_body", False):
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        chunk = message.get("body", b"")
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
        elif size > _LARGEST_DISCARDED:
            raise BodyTooLarge
    if size > limit:
        raise BodyTooLarge
    return b"".join(chunks)


JSON: Final = (b"content-type", b"application/json")


async def respond(send: Send, status: int, body: bytes = b"", headers: Headers = ()) -> None:
    """Write a whole answer."""
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [*headers, (b"content-length", b"%d" % len(body))],
        }
    )
    await send({"type": "http.response.body", "body": body})
