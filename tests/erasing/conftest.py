"""What do these tests find ready? A gateway on each engine that may erase, and a caller of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.doubles.fixtures import clock, store, store_maker
from tests.doubles.world import World, opened_world
from tests.storage.commands import SteppingClock
from tests.storage.stores import Store
from tests.web.api.caller import Caller

__all__ = ["api", "clock", "store", "store_maker", "world"]


@pytest.fixture
async def world(store: Store, tmp_path: Path, clock: SteppingClock) -> AsyncIterator[World]:
    """A gateway on each engine; on PostgreSQL erasures go through a role of their own."""
    async with opened_world(
        store, tmp_path / "keys.json", clock, erase_database_url=store.erase_url
    ) as opened:
        yield opened


@pytest.fixture
def api(world: World) -> Caller:
    """A caller of it."""
    return Caller(world)
