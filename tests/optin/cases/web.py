"""WEB: the person fills in the programme's page; its form is signed for her browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.wiring.pages import build_pages
from tests.doubles.programmes import PROGRAMME
from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.web.pages.visitor import Visitor, form_of

_PATH: Final = f"/o/{PROGRAMME}"


async def opts_in(world: World) -> None:
    visitor = Visitor(build_pages(world.gateway, beat_seconds=0.0))
    await visitor.opts_in(f"+{world.person}", _PATH)


async def attacks(world: World) -> Mapping[str, int]:
    """A form of another browser, and one of hours ago, show the form again and record nothing."""
    visitor = Visitor(build_pages(world.gateway, beat_seconds=0.0))
    another = Visitor(build_pages(world.gateway, beat_seconds=0.0))
    checked = await visitor.fill(await visitor.get(_PATH), number=f"+{world.person}")
    action, fields = form_of(checked)
    pairs = [*fields.items(), ("step", "send")]
    stolen = await another.post(action, pairs)
    forged = await visitor.post(action, [*{**fields, "form": "x"}.items(), ("step", "send")])
    world.clock.step(3 * 3600 * 1_000_000)
    old = await visitor.post(action, pairs)
    found = {"of another browser": stolen, "forged": forged, "expired": old}
    return {name: answer.status_code for name, answer in found.items()}


CASE: Final = MethodCase(opts_in, attacks)
