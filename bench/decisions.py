"""What does one decision cost? Compared with an endpoint that only authenticates."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bench.measurement import Claim, Comparison, Side, Skipped, rate_of
from bench.numbers import number
from bench.place import Place
from bench.requests import Post
from bench.servers import EMPTY_PATH, Gateway, ServerFailed, running_gateway

RECIPIENTS: Final = 10_000
CONNECTIONS: Final = 16
DECISION: Final = "decision"
EMPTY: Final = "empty endpoint"
_QUESTION: Final = '{"recipient":"{}","message":{"type":"template","template":"order_update"}}'
_AT_ONCE: Final = 20

AGAINST_EMPTY: Final = {"PostgreSQL": 0.35, "SQLite": 0.5}


@contextmanager
def postgresql(place: Place) -> Iterator[Comparison]:
    """One decision a request, on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with (
        postgres.database() as database,
        running_gateway(database.owner_dsn, folder, with_empty_endpoint=True) as gateway,
    ):
        yield _comparison(place, gateway, "PostgreSQL", postgres.pid)


@contextmanager
def sqlite(place: Place) -> Iterator[Comparison]:
    """One decision a request, on SQLite."""
    folder = place.folder()
    url = f"sqlite:///{folder / 'gateway.db'}"
    with running_gateway(url, folder, with_empty_endpoint=True) as gateway:
        yield _comparison(place, gateway, "SQLite", None)


def questions(gateway: Gateway) -> Post:
    """Return decisions about recipients that `opt_recipients_in` prepared."""
    return Post(gateway.decisions_url, _QUESTION, gateway.token, period=RECIPIENTS)


def opt_recipients_in(gateway: Gateway) -> None:
    """Opt every recipient in, and see that a decision about one is allowed.

    Raises Skipped where the gateway has no decisions, ServerFailed where it decides otherwise.
    """
    for first in range(0, RECIPIENTS, _AT_ONCE):
        numbers = [number(index) for index in range(first, first + _AT_ONCE)]
        status, _ = gateway.post(gateway.opt_in_url, {"numbers": numbers})
        if status != 200:
            raise ServerFailed(f"an opt-in was answered {status}")
    question = json.loads(_QUESTION.replace("{}", number(0)))
    status, body = gateway.post(gateway.decisions_url, question)
    if status in (404, 405):
        raise Skipped(f"the gateway has no decisions: {status}")
    with contextlib.suppress(ValueError):
        if status == 200 and json.loads(body)["allowed"] is True:
            return
    raise ServerFailed(f"a decision about an opted-in number was answered {status}: {body[:300]!r}")


def _comparison(place: Place, gateway: Gateway, store: str, database: int | None) -> Comparison:
    opt_recipients_in(gateway)
    asked = questions(gateway)
    empty = Post(
        f"{gateway.url}{EMPTY_PATH}{gateway.bot_id}", _QUESTION, gateway.token, period=RECIPIENTS
    )
    sides: dict[str, Side] = {}
    for name, post in ((DECISION, asked), (EMPTY, empty)):
        side = place.load(post, CONNECTIONS, None, gateway)
        side.database = database
        sides[name] = side
    claim = Claim(
        f"one decision, {store}, {CONNECTIONS} connections",
        "an empty endpoint on the same server with the same authentication",
        rate_of(DECISION, EMPTY),
        AGAINST_EMPTY[store],
    )
    return Comparison(f"decision-{store.lower()}", sides, [claim])
