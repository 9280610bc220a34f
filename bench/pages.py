"""What does a public page cost? The landing page, compared with an endpoint that does nothing."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from bench.decisions import CONNECTIONS, EMPTY
from bench.measurement import Claim, Comparison, Side, rate_of
from bench.place import Place
from bench.requests import Post
from bench.servers import EMPTY_PATH, Gateway, ServerFailed, running_gateway

PAGE: Final = "landing page"
AGAINST_EMPTY: Final = 0.3
_PROGRAMME: Final[dict[str, Any]] = {
    "bot": "demo-bot",
    "title": "Delivery updates on WhatsApp",
    "disclosure": "checkout",
    "topics": ["orders"],
    "methods": ["WEB"],
    "verification": "none",
    "confirmation_template": "order_update",
}


@contextmanager
def sqlite(place: Place) -> Iterator[Comparison]:
    """Render the page of a programme that asks for a number."""
    folder = place.folder()
    url = f"sqlite:///{folder / 'gateway.db'}"
    with running_gateway(url, folder, with_empty_endpoint=True) as gateway:
        sides: dict[str, Side] = {
            PAGE: place.load(Post.get(publish(gateway)), CONNECTIONS, None, gateway),
            EMPTY: place.load(_empty(gateway), CONNECTIONS, None, gateway),
        }
        claim = Claim(
            f"one landing page, {CONNECTIONS} connections",
            "an empty endpoint on the same server",
            rate_of(PAGE, EMPTY),
            AGAINST_EMPTY,
        )
        yield Comparison("page", sides, [claim])


def publish(gateway: Gateway) -> str:
    """Publish a programme and see its page; returns the page's URL. Raises ServerFailed."""
    path = f"{gateway.url}/v1/programmes/bench"
    for method, where, document in (("PUT", path, _PROGRAMME), ("POST", f"{path}/publish", {})):
        status, body = gateway.send(method, where, document)
        if status not in (200, 201):
            raise ServerFailed(f"a programme was answered {status}: {body[:300]!r}")
    page = f"{gateway.url}/o/{json.loads(body)['programme_id']}"
    with urllib.request.urlopen(page, timeout=30) as shown:  # noqa: S310 - loopback
        if b'name="number"' not in shown.read():
            raise ServerFailed("the page has no field for a number")
    return page


def _empty(gateway: Gateway) -> Post:
    return Post(f"{gateway.url}{EMPTY_PATH}{gateway.bot_id}", '{"n":"{}"}', gateway.token)
