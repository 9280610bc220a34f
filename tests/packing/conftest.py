"""What do these tests find ready? A whole gateway on each engine, and a caller of its API."""

import pytest

from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import World
from tests.web.api.caller import Caller

__all__ = ["api", "clock", "embedded", "embedded_api", "store", "store_maker", "world"]


@pytest.fixture
def api(world: World) -> Caller:
    """A caller of a gateway on each engine."""
    return Caller(world)


@pytest.fixture
def embedded_api(embedded: World) -> Caller:
    """A caller of a gateway on SQLite, for what does not touch the store."""
    return Caller(embedded)
