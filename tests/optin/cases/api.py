"""API: a business's own system hands the evidence in."""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Method
from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.web.api.caller import Caller, complete


async def handed_in(world: World, method: Method) -> None:
    """Hand in complete evidence of a method."""
    document = {"recipient": world.person, "topics": ["orders"], "evidence": complete(method)}
    answer = await Caller(world).call("POST", "opt-ins", document)
    assert answer.status_code in (200, 201), answer.text


async def opts_in(world: World) -> None:
    await handed_in(world, Method.API)


CASE: Final = MethodCase(opts_in)
