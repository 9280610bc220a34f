"""Twilio's text messages: the programme's keyword, signed by Twilio's own library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.optin.texting import KEYWORD, through_twilio, with_texts


async def opts_in(world: World) -> None:
    await with_texts(world)
    answer = await through_twilio(world, KEYWORD, f"SM{world.person:0>32}")
    assert answer.status_code == 200


async def attacks(world: World) -> Mapping[str, int]:
    """A message has no token of ours; its request is signed over URL and form."""
    await with_texts(world)
    forged = await through_twilio(world, KEYWORD, "m1", "another")
    unsigned = await through_twilio(world, KEYWORD, "m2", None)
    return {"forged": forged.status_code, "unsigned": unsigned.status_code}


CASE: Final = MethodCase(opts_in, attacks, {"keywords": (KEYWORD,)})
