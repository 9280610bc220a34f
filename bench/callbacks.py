"""What does a callback cost? One message against an opt-in, and 1,000 updates at once against one.

Callbacks come by the bot's secret path, since wrk signs nothing; checking a signature would add
one HMAC over the body to each.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bench.measurement import Claim, Comparison, Side, rate_of
from bench.numbers import Indexes
from bench.place import Place, opt_ins
from bench.requests import Post
from bench.servers import Gateway, ServerFailed, running_gateway

CONNECTIONS: Final = 64
AT_ONCE: Final = 1_000
"""Meta's largest callback (WIRE section 3)."""
CALLBACK: Final = "callback of 1 message"
OPT_IN: Final = "opt-in of 1 number"
ONE_BY_ONE: Final = "callback of 1 message, 1 connection"
MANY: Final = f"callback of {AT_ONCE:,} messages, 1 connection"
AGAINST_OPT_IN: Final = 0.7
AGAINST_ONE: Final = 10.0
_MESSAGE: Final = (
    '{"from":"{}","to":"demo-bot","message_id":"01{}","message":{"type":"text","body":"Hello"},'
    '"timestamp":"2026-02-01T08:00:00Z"}'
)
_ENVELOPE: Final = '{"type":"whatsapp","notifications":[{}]}'


@contextmanager
def postgresql(place: Place) -> Iterator[Comparison]:
    """Messages of new persons, on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with postgres.database() as database, running_gateway(database.owner_dsn, folder) as gateway:
        url = secret_path(gateway)
        indexes = Indexes()
        posts = {
            CALLBACK: (_messages(url, 1), CONNECTIONS),
            OPT_IN: (opt_ins(gateway), CONNECTIONS),
            ONE_BY_ONE: (_messages(url, 1), 1),
            MANY: (_messages(url, AT_ONCE), 1),
        }
        sides: dict[str, Side] = {}
        for name, (post, connections) in posts.items():
            side = place.load(post, connections, indexes, gateway)
            side.database = postgres.pid
            sides[name] = side
        claims = [
            Claim(
                f"callback of 1 message, PostgreSQL, {CONNECTIONS} connections",
                "the opt-in of 1 number on the same gateway",
                rate_of(CALLBACK, OPT_IN),
                AGAINST_OPT_IN,
            ),
            Claim(
                f"callback of {AT_ONCE:,} messages, PostgreSQL, 1 connection, updates/s",
                "callbacks of 1 message, 1 connection",
                rate_of(MANY, ONE_BY_ONE),
                AGAINST_ONE,
            ),
            Claim(
                f"callback of {AT_ONCE:,} messages, PostgreSQL, 1 connection, updates/s",
                f"callbacks of 1 message, {CONNECTIONS} connections, which share transactions",
                rate_of(MANY, CALLBACK),
            ),
        ]
        yield Comparison("callbacks-postgresql", sides, claims)


def _messages(url: str, numbers_each: int) -> Post:
    return Post(url, _ENVELOPE, None, numbers_each, each=_MESSAGE, joint=",")


def secret_path(gateway: Gateway) -> str:
    """Give the bot a secret path for its callbacks, and return the URL. Raises ServerFailed."""
    secret = secrets.token_urlsafe(16)
    change = {"secrets": {"callback_path_secret": secret}}
    status, body = gateway.send("PATCH", f"{gateway.url}/v1/bots/{gateway.bot_id}", change)
    if status != 200:
        raise ServerFailed(f"the bot could not be changed: {status} {body[:300]!r}")
    return f"{gateway.url}/webhooks/sinch/{gateway.bot_id}/{secret}"
