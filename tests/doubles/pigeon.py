"""Which provider says everything there is to say? One of the tests' own: a pigeon brings JSON."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest

from optwarden.consent.events import SourceTime
from optwarden.consent.keywords import Said
from optwarden.consent.vocabulary import LinkBasis, Micros, Signal
from optwarden.providers.contract import find_dialects
from optwarden.usecases.callbacks import (
    EMPTY_ACKNOWLEDGEMENT,
    Acknowledgement,
    Callback,
    Identified,
    Inbound,
    Noticed,
    NotUnderstood,
    Preference,
    Preferred,
    Reported,
    Written,
)
from optwarden.wiring import application as wired
from optwarden.wiring.application import build_application
from tests.doubles.world import World

NAME: Final = "pigeon"
RING: Final = "on-its-leg"


class PigeonDialect:
    """Reads a list of objects, each with the fields of one kind of `Inbound`."""

    name = NAME

    @property
    def acknowledgement(self) -> Acknowledgement:
        return EMPTY_ACKNOWLEDGEMENT

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> None:
        return None

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        return callback.headers.get("ring") == RING

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        return tuple(_read(item) for item in json.loads(body))


def _read(item: dict[str, Any]) -> Inbound:
    kind, at = item.pop("kind"), item.pop("at", None)
    if at is not None:
        item["source"] = SourceTime(at, 1)
    if "address" in item:
        item["address"] = (item["address"],)
    if kind == "written":
        item["texts"] = tuple(item["texts"])
        said = item.pop("said", None)
        return Written(**item, said=None if said is None else Said(said))
    if kind == "reported":
        signal = item.pop("signal", None)
        return Reported(**item, signal=None if signal is None else Signal(signal))
    if kind == "preferred":
        return Preferred(**{**item, "preference": Preference(item["preference"])})
    if kind == "identified":
        return Identified(**{**item, "basis": LinkBasis(item["basis"])})
    return Noticed(kind) if kind == "noticed" else NotUnderstood(kind)


def wrote(
    text: str, message_id: str, sender: str | None = None, user_id: str | None = None, **more: Any
) -> dict[str, Any]:
    """A message of a person."""
    return {
        "kind": "written",
        "sender": sender,
        "user_id": user_id,
        "provider_message_id": message_id,
        "provider_type": "text",
        "texts": [text],
        **more,
    }


def reported(
    message_id: str, recipient: str | None = None, signal: Signal | None = None, **more: Any
) -> dict[str, Any]:
    """How far a message got, and with a signal why no further."""
    return {
        "kind": "reported",
        "recipient": recipient,
        "provider_message_id": message_id,
        "provider_state": "failed",
        "signal": signal,
        **more,
    }


def preferred(preference: str, event_id: str, sender: str | None, **more: Any) -> dict[str, Any]:
    """A use of the switch for marketing."""
    return {
        "kind": "preferred",
        "preference": preference,
        "provider_event_id": event_id,
        "sender": sender,
        **more,
    }


def identified(
    first: str, second: str, basis: str = "user_id_changed", event_id: str = "i", **more: Any
) -> dict[str, Any]:
    """Two names of one person."""
    return {
        "kind": "identified",
        "first": first,
        "second": second,
        "basis": basis,
        "provider_event_id": event_id,
        **more,
    }


@dataclass(slots=True)
class Loft:
    """The world's application with a pigeon among its providers."""

    world: World
    client: httpx.AsyncClient

    async def brings(self, *items: dict[str, Any], bot_id: str | None = None) -> int:
        """Bring a callback; return its status."""
        path = f"/webhooks/{NAME}/{bot_id or self.world.bot.bot_id}"
        body = json.dumps(items).encode()
        answer = await self.client.post(path, content=body, headers={"ring": RING})
        return answer.status_code

    async def decide(
        self, recipient: str, bot_id: str | None = None, **message: str
    ) -> dict[str, Any]:
        """Ask whether a message may go; a declared template unless something else is said."""
        asked = message or {"type": "template", "template": "order_update"}
        answer = await self.client.post(
            f"/v1/bots/{bot_id or self.world.bot.bot_id}/decisions",
            json={"recipient": recipient, "message": asked},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        decided: dict[str, Any] = answer.json()
        return decided

    async def reason(self, recipient: str, bot_id: str | None = None, **message: str) -> Any:
        """Why it may not; None where it may."""
        return (await self.decide(recipient, bot_id, **message))["reason"]

    async def metric(self, line: str) -> int:
        """The value of one line of /metrics, by its name and labels."""
        shown = (await self.client.get("/metrics")).text
        found = [each for each in shown.splitlines() if each.startswith(f"{line} ")]
        assert len(found) == 1, shown
        return int(float(found[0].rpartition(" ")[2]))

    def later(self, micros: Micros = 1_000_000) -> Micros:
        """Let time pass; return the present."""
        self.world.clock.step(micros)
        return self.world.clock.at


@contextlib.asynccontextmanager
async def with_pigeons(world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loft]:
    """The application over a world's gateway, with one provider more."""
    dialects = {**find_dialects(), NAME: PigeonDialect()}
    monkeypatch.setattr(wired, "find_dialects", lambda: dialects)
    transport = httpx.ASGITransport(build_application(world.gateway))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        yield Loft(world, client)
