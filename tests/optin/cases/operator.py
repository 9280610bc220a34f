"""OPERATOR: somebody enters a signed form at the console."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.web.console.visitor import REQUESTS, SIGNED, Visitor


async def opts_in(world: World) -> None:
    visitor = await Visitor(world).signed_in()
    answer = await visitor.enters({**SIGNED, "number": world.person})
    assert answer.status_code == 200, answer.text


async def attacks(world: World) -> Mapping[str, int]:
    """Its forms are signed for one session, and sessions last an hour."""
    visitor = await Visitor(world).signed_in()
    forged = await visitor.post(REQUESTS, {**SIGNED, "form": "forged"})
    page = await (await Visitor(world).signed_in()).get(REQUESTS)
    form = page.text.partition('name="form" value="')[2].partition('"')[0]
    another = await visitor.post(REQUESTS, {**SIGNED, "form": form})
    return {"forged": forged.status_code, "of another session": another.status_code}


CASE: Final = MethodCase(opts_in, attacks)
