"""What do these tests find ready? A gateway that seals, and whoever reads its logs."""

from __future__ import annotations

import pytest

from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import World, number
from tests.web.api.caller import Caller

__all__ = ["api", "clock", "embedded", "lived_in", "store", "store_maker", "world"]


@pytest.fixture
def api(world: World) -> Caller:
    """A caller of a gateway on each engine."""
    return Caller(world)


@pytest.fixture
async def lived_in(api: Caller) -> Caller:
    """The same, where some people have opted in and out, and all of it is sealed."""
    await live(api, 1, 8)
    return api


async def live(api: Caller, first: int, last: int) -> None:
    """Let people opt in and half of them out, and seal that."""
    for one in range(first, last):
        await api.opt_in(number(one))
        api.world.clock.step()
        if one % 2:
            await api.opt_out(number(one))
    while await api.world.gateway.sealing.seal():
        pass
    await api.world.gateway.sealing.count()
    while await api.world.gateway.sealing.seal():
        pass
