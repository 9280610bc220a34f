"""What does a test of the store find ready? A migrated store of each kind, an open engine, group
commit over it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.usecases.clock import RandomIdentifiers
from tests.postgres_server import PostgresServer
from tests.storage.citus import citus_store
from tests.storage.commands import SteppingClock
from tests.storage.stores import CITUS, EVERY_STORE, POSTGRESQL, SQLITE, Store, StoreMaker


def pytest_configure(config: pytest.Config) -> None:
    """Describe the marker of this folder."""
    config.addinivalue_line("markers", "last: looks at the whole run, so it comes after the others")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests that look at the whole run at its end."""
    items.sort(key=lambda item: item.get_closest_marker("last") is not None)


@pytest.fixture(scope="session")
def store_maker(tmp_path_factory: pytest.TempPathFactory) -> StoreMaker:
    """Makes migrated stores."""
    return StoreMaker(tmp_path_factory.mktemp("stores"))


@pytest.fixture(params=EVERY_STORE)
def store(
    request: pytest.FixtureRequest, store_maker: StoreMaker, tmp_path: Path
) -> Iterator[Store]:
    """A migrated, empty store; the test runs once on each kind."""
    name: str = request.param
    if name == SQLITE:
        yield store_maker.sqlite(tmp_path)
    elif name == CITUS:
        with citus_store() as made:
            yield made
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        yield store_maker.postgresql(server, name)


@pytest.fixture
def sqlite_store(store_maker: StoreMaker, tmp_path: Path) -> Store:
    """A migrated SQLite file."""
    return store_maker.sqlite(tmp_path)


@pytest.fixture
def postgresql_store(store_maker: StoreMaker, postgres_server: PostgresServer) -> Store:
    """A migrated PostgreSQL database."""
    return store_maker.postgresql(postgres_server, POSTGRESQL)


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
def clock() -> SteppingClock:
    """A clock that moves only when it is read or told to."""
    return SteppingClock()


@pytest.fixture
async def consents(engine: Engine, clock: SteppingClock) -> AsyncIterator[GroupCommit]:
    """Group commit over the engine."""
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    yield consents
    await consents.drain()
