"""What do tests of the public pages find ready? A gateway, a programme, and somebody's browser."""

from __future__ import annotations

import pytest

from optwarden.wiring.pages import build_pages
from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import World
from tests.web.pages.shop import set_up
from tests.web.pages.visitor import Visitor

__all__ = ["clock", "embedded", "shop", "store", "store_maker", "visitor", "world"]


@pytest.fixture
async def shop(world: World) -> World:
    """A gateway on each engine whose shop speaks English and Arabic."""
    await set_up(world, "en", "ar")
    return world


@pytest.fixture
def visitor(shop: World) -> Visitor:
    """Somebody at the shop's pages, which answer without waiting for a beat."""
    return Visitor(build_pages(shop.gateway, beat_seconds=0.0))
