"""Sinch Voice: a call, key 1, events signed with the application's secret and their time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tests.doubles.world import World, iso
from tests.optin.contract_case import MethodCase
from tests.optin.telephone import SinchCall, with_telephones

_PRESSED: Final[dict[str, Any]] = {
    "event": "pie",
    "menuResult": {"menuId": "main", "type": "return", "value": "key1turn1"},
}


async def opts_in(world: World) -> None:
    await with_telephones(world)
    call = SinchCall(world, f"+{world.person}", f"the-call-of-{world.person}")
    await call.begins()
    await call.presses("1")


async def attacks(world: World) -> Mapping[str, int]:
    await with_telephones(world)
    call = SinchCall(world)
    await call.begins()
    forged = await call.post(_PRESSED, secret="AAAAAAAAAAAAAAAAAAAAAA==")
    old = await call.post(_PRESSED, at=iso(world.clock.at - 301_000_000, "seconds"))
    return {"forged": forged.status_code, "expired": old.status_code}


CASE: Final = MethodCase(opts_in, attacks)
