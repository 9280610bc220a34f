"""What do tests of the console find ready? A gateway, and somebody's browser without JavaScript."""

import pytest

from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import World
from tests.web.console.visitor import Visitor

__all__ = ["clock", "embedded", "embedded_visitor", "store", "store_maker", "visitor", "world"]


@pytest.fixture
async def visitor(world: World) -> Visitor:
    """Somebody who has signed in, on each engine."""
    return await Visitor(world).signed_in()


@pytest.fixture
async def embedded_visitor(embedded: World) -> Visitor:
    """The same on SQLite."""
    return await Visitor(embedded).signed_in()
