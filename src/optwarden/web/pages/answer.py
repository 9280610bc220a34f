"""What does a browser get? A page and the headers that keep it to itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from optwarden.web.exchange import Headers, Send, respond
from optwarden.web.pages.assets import SCRIPT

HTML: Final = b"text/html; charset=utf-8"
NO_FRAMES: Final = "'none'"
_NO_STORE: Final = (b"cache-control", b"no-store")


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """An answer to a browser; `frame_ancestors` says who may show it in a frame."""

    body: bytes = field(repr=False)
    status: int = 200
    headers: Headers = ()
    content_type: bytes = HTML
    frame_ancestors: str = NO_FRAMES

    async def send(self, send: Send, origin: str, *, without_body: bool = False) -> None:
        """Write it; what is about a person or a form is never stored on the way."""
        headers = [*self.headers, (b"content-type", self.content_type)]
        if not any(name == b"cache-control" for name, _ in headers):
            headers.append(_NO_STORE)
        given = {name for name, _ in headers}
        strict = strict_headers(origin, self.frame_ancestors)
        headers += [one for one in strict if one[0] not in given]
        if not without_body:
            await respond(send, self.status, self.body, headers)
            return
        headers.append((b"content-length", b"%d" % len(self.body)))
        start = {"type": "http.response.start", "status": self.status, "headers": headers}
        await send(start)
        await send({"type": "http.response.body"})


@lru_cache(1_024)
def strict_headers(origin: str, frame_ancestors: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return what every page says: nothing from elsewhere, no frames but those, no traces."""
    policy = (
        f"default-src 'none'; style-src 'self'; img-src 'self'; script-src {origin}{SCRIPT.path};"
        f" form-action 'self'; base-uri 'none'; frame-ancestors {frame_ancestors}"
    )
    headers = [
        (b"content-security-policy", policy.encode("latin-1")),
        (b"referrer-policy", b"no-referrer"),
        (b"x-content-type-options", b"nosniff"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]
    if frame_ancestors == NO_FRAMES:
        headers.append((b"x-frame-options", b"DENY"))
    return tuple(headers)
