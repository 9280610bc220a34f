"""What do these tests find ready? A gateway on each engine, an upstream, a published programme."""

import pytest

from tests.doubles.fixtures import clock, embedded, store, store_maker, upstream, world
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World
from tests.optin.sms.shop import TextShop, open_shop

__all__ = ["clock", "embedded", "store", "store_maker", "upstream", "world"]


@pytest.fixture
async def shop(world: World, upstream: UpstreamStub) -> TextShop:
    """A bot that can text through both providers, on each engine."""
    return await open_shop(world, upstream)


@pytest.fixture
async def embedded_shop(embedded: World, upstream: UpstreamStub) -> TextShop:
    """The same on SQLite, for what does not touch the store."""
    return await open_shop(embedded, upstream)
