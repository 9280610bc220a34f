"""What does a test of the sealed log find ready? A migrated store of each kind, a gateway's keys,
people who act.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.usecases.clock import RandomIdentifiers
from tests.doubles.fixtures import clock, store_maker, world
from tests.postgres_server import PostgresServer
from tests.sealing.hands import Hand
from tests.storage.commands import SteppingClock
from tests.storage.stores import PARTITIONED, POSTGRESQL, SQLITE, Store, StoreMaker

__all__ = ["clock", "store_maker", "world"]


@pytest.fixture(params=(SQLITE, POSTGRESQL, PARTITIONED))
def store(
    request: pytest.FixtureRequest, store_maker: StoreMaker, tmp_path: Path
) -> Iterator[Store]:
    """A migrated, empty store; the test runs once on each kind."""
    if request.param == SQLITE:
        yield store_maker.sqlite(tmp_path)
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        yield store_maker.postgresql(server, request.param)


@pytest.fixture
async def engine(store: Store) -> AsyncIterator[Engine]:
    """An open engine on the store."""
    engine = store.engine()
    await engine.open()
    yield engine
    await engine.close()


@pytest.fixture
async def second_engine(store: Store) -> AsyncIterator[Engine]:
    """Another open engine on the same store, as another process would have."""
    engine = store.engine()
    await engine.open()
    yield engine
    await engine.close()


@pytest.fixture
async def consents(engine: Engine, clock: SteppingClock) -> AsyncIterator[GroupCommit]:
    """Group commit over the engine."""
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    yield consents
    await consents.drain()


@pytest.fixture
def hand(engine: Engine, clock: SteppingClock) -> Hand:
    """A sealer over the engine."""
    return Hand(engine, clock)
