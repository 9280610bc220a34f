"""Sinch SMS: the programme's keyword, to the secret path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.optin.texting import KEYWORD, through_sinch, with_texts


async def opts_in(world: World) -> None:
    await with_texts(world)
    answer = await through_sinch(world, KEYWORD, f"01FC66621{world.person}")
    assert answer.status_code == 200


async def attacks(world: World) -> Mapping[str, int]:
    """A message has no token of ours; its path is known to Sinch alone."""
    await with_texts(world)
    guessed = await through_sinch(world, KEYWORD, "m1", "guessed")
    without = await through_sinch(world, KEYWORD, "m2", "")
    return {"guessed": guessed.status_code, "without": without.status_code}


CASE: Final = MethodCase(opts_in, attacks, {"keywords": (KEYWORD,)})
