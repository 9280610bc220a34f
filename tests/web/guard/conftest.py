"""What do tests of the guard find ready? A gateway, an upstream, and bots of each provider."""

import pytest

from tests.doubles.fixtures import clock, embedded, store, store_maker, upstream, world
from tests.doubles.guarded import Guarded, opened_guard
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World

__all__ = ["clock", "embedded", "store", "store_maker", "upstream", "world"]


@pytest.fixture
async def guarded(embedded: World, upstream: UpstreamStub) -> Guarded:
    """Bots of every provider behind the guard, on SQLite."""
    return await opened_guard(embedded, upstream)


@pytest.fixture
async def guarded_on_each(world: World, upstream: UpstreamStub) -> Guarded:
    """The same on each engine."""
    return await opened_guard(world, upstream)
