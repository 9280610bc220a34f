"""WHATSAPP: the person writes the programme's word to the bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.doubles.world import World, envelope, notification
from tests.optin.contract_case import MethodCase


async def opts_in(world: World) -> None:
    await world.writes("JOIN", f"wamid.join.{world.person}", world.person)


async def attacks(world: World) -> Mapping[str, int]:
    told = envelope(notification("JOIN", "wamid.forged", world.person, at=world.clock.at))
    forged = await world.call_back(told, secret="another")
    return {"forged": forged.status_code}


CASE: Final = MethodCase(opts_in, attacks, {"keywords": ("JOIN",)})
