"""PRINT: the person writes the message of a leaflet's code, which says which leaflet."""

from __future__ import annotations

from typing import Final

from optwarden.consent.programme import Placement
from optwarden.usecases.collecting.chat_codes import new_code
from tests.doubles.world import World
from tests.optin.contract_case import MethodCase

_CODE: Final = new_code()


async def opts_in(world: World) -> None:
    await world.writes(
        f"I would like updates. {_CODE}", f"wamid.print.{world.person}", world.person
    )


CASE: Final = MethodCase(opts_in, None, {"placements": (Placement(_CODE, "Leaflet"),)})
