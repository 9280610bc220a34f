"""APP: a native application posts what the person did on its screen."""

from __future__ import annotations

from typing import Final

from tests.doubles.programmes import PROGRAMME
from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.web.api.caller import Caller


async def opts_in(world: World) -> None:
    document = {
        "recipient": world.person,
        "topics": ["orders"],
        "disclosure_id": "checkout-en-1",
        "act": "ticked_box",
        "screen": "settings/notifications",
        "user_agent": "Shop/4.2",
    }
    answer = await Caller(world).call("POST", f"programmes/{PROGRAMME}/agreements", document)
    assert answer.status_code in (200, 201), answer.text


CASE: Final = MethodCase(opts_in)
