"""Twilio Voice: a call, key 1, signed by Twilio's own library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.optin.telephone import TwilioCall, with_telephones


async def opts_in(world: World) -> None:
    await with_telephones(world)
    call = TwilioCall(world, f"+{world.person}", f"CA{world.person:0>32}")
    await call.begins()
    await call.presses("1")


async def attacks(world: World) -> Mapping[str, int]:
    """A call has no token of ours; its requests are signed over URL and form."""
    await with_telephones(world)
    call = TwilioCall(world)
    await call.begins()
    forged = await replace(call, token="another").post(call.url("?turn=1"), Digits="1")
    unsigned = await world.client.post(call.url("?turn=1"), data={"Digits": "1"})
    return {"forged": forged.status_code, "unsigned": unsigned.status_code}


CASE: Final = MethodCase(opts_in, attacks)
