"""What does the guard cost a send? One client calls one provider directly, and through the guard.

The provider is a stub on this machine. Real ones take 50 to 300 ms to answer; the stub takes 20,
and none in a second comparison that only shows the gateway's own limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bench.decisions import RECIPIENTS, opt_recipients_in
from bench.load import HttpSide
from bench.measurement import Claim, Comparison, Figures, Ratio, Side, rate_of
from bench.place import Place
from bench.requests import Post
from bench.servers import Gateway, ServerFailed, running_gateway, running_provider_stub

CONNECTIONS: Final = 16
GUARD: Final = "through the guard"
DIRECT: Final = "directly"
GUARD_ALONE: Final = "through the guard, 1 connection"
DIRECT_ALONE: Final = "directly, 1 connection"
PAUSE_MILLISECONDS: Final = 20.0
ADDED_MILLISECONDS: Final = 1.0
AGAINST_DIRECT: Final = 0.5
_CREDENTIAL: Final = "provider-access-token"
_PHONE: Final = "106540352242922"
_PATH: Final = f"/v24.0/{_PHONE}/messages"
_SEND: Final = (
    '{"messaging_product":"whatsapp","recipient_type":"individual","to":"{}","type":"template",'
    '"template":{"name":"order_update","language":{"code":"en"}}}'
)


@contextmanager
def postgresql(place: Place, pause_milliseconds: float) -> Iterator[Comparison]:
    """Sends of a template to opted-in recipients, on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with (
        postgres.database() as database,
        running_provider_stub(pause_milliseconds, folder) as (stub_url, stub_command),
        running_gateway(database.owner_dsn, folder) as gateway,
    ):
        opt_recipients_in(gateway)
        _send_by_stub(gateway, stub_url)
        sides: dict[str, Side] = {}
        for connections, guarded, direct in (
            (CONNECTIONS, GUARD, DIRECT),
            (1, GUARD_ALONE, DIRECT_ALONE),
        ):
            ours = place.load(_sends(f"{gateway.url}/guard/meta_cloud"), connections, None, gateway)
            ours.database = postgres.pid
            sides[guarded] = ours
            sides[direct] = HttpSide(
                _sends(stub_url),
                connections,
                place.generator,
                None,
                place.folder(),
                served_by=stub_command,
            )
        yield Comparison(_name(pause_milliseconds), sides, _claims(pause_milliseconds))


def _name(pause_milliseconds: float) -> str:
    return "guard-postgresql" if pause_milliseconds else "guard-no-pause"


def _claims(pause_milliseconds: float) -> list[Claim]:
    provider = f"a provider that takes {pause_milliseconds:g} ms"
    work = f"send through the guard, PostgreSQL, {CONNECTIONS} connections, {provider}"
    alone = f"send through the guard, PostgreSQL, 1 connection, {provider}"
    within = f"the direct call's p50 and {ADDED_MILLISECONDS:g} ms, to the guard's p50"
    told = bool(pause_milliseconds)
    return [
        Claim(
            work,
            "the same client calling the same stub directly",
            rate_of(GUARD, DIRECT),
            AGAINST_DIRECT if told else None,
        ),
        Claim(work, within, _within(GUARD, DIRECT), 1.0 if told else None),
        Claim(alone, within, _within(GUARD_ALONE, DIRECT_ALONE)),
    ]


def _within(guarded: str, direct: str) -> Ratio:
    """Return how the allowed median compares with the guard's: 1 and more is within it."""

    def ratio(figures: Figures) -> float:
        ours, theirs = figures[guarded].p50_milliseconds, figures[direct].p50_milliseconds
        if ours is None or theirs is None:
            raise AssertionError("a side under HTTP load has a median")
        return (theirs + ADDED_MILLISECONDS) / ours

    return ratio


def _sends(base: str) -> Post:
    return Post(f"{base}{_PATH}", _SEND, _CREDENTIAL, period=RECIPIENTS)


def _send_by_stub(gateway: Gateway, stub_url: str) -> None:
    """Let the bot be Meta's, reached at the stub. Raises ServerFailed."""
    change = {
        "provider": "meta_cloud",
        "provider_settings": {"base_url": stub_url, "phone_number_id": _PHONE},
        "secrets": {"access_token": _CREDENTIAL},
        "senders": [_PHONE],
        "guard_credentials": [_CREDENTIAL],
    }
    status, body = gateway.send("PATCH", f"{gateway.url}/v1/bots/{gateway.bot_id}", change)
    if status != 200:
        raise ServerFailed(f"the bot could not be changed: {status} {body[:300]!r}")
