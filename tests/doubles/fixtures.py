"""Which fixtures do tests of the whole gateway share? A world on each store, an upstream."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.doubles.pigeon import Loft, with_pigeons
from tests.doubles.upstream import UpstreamStub, running_upstream
from tests.doubles.world import World, opened_world
from tests.postgres_server import PostgresServer
from tests.storage.commands import SteppingClock
from tests.storage.stores import POSTGRESQL, SQLITE, Store, StoreMaker

BOTH: Final = (SQLITE, POSTGRESQL)
UPSTREAM_BOT: Final = "upstream bot/1"
UPSTREAM_TOKEN: Final = "upstream-token"
PUBLIC_URL: Final = "http://gateway"


@pytest.fixture(scope="session")
def store_maker(tmp_path_factory: pytest.TempPathFactory) -> StoreMaker:
    """Makes migrated stores."""
    return StoreMaker(tmp_path_factory.mktemp("stores"))


@pytest.fixture(params=BOTH)
def store(
    request: pytest.FixtureRequest, store_maker: StoreMaker, tmp_path: Path
) -> Iterator[Store]:
    """A migrated, empty store; the test runs on both engines."""
    if request.param == SQLITE:
        yield store_maker.sqlite(tmp_path)
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        yield store_maker.postgresql(server, POSTGRESQL)


@pytest.fixture
def clock() -> SteppingClock:
    """A clock that moves only when told to."""
    return SteppingClock()


@pytest.fixture
async def world(store: Store, tmp_path: Path, clock: SteppingClock) -> AsyncIterator[World]:
    """A gateway on each engine."""
    async with opened_world(store, tmp_path / "keys.json", clock) as opened:
        yield opened


@pytest.fixture
async def embedded(
    store_maker: StoreMaker, tmp_path: Path, clock: SteppingClock
) -> AsyncIterator[World]:
    """A gateway on SQLite, for what does not touch the store."""
    store = store_maker.sqlite(tmp_path)
    async with opened_world(store, tmp_path / "keys.json", clock) as opened:
        yield opened


@pytest.fixture
async def public(store: Store, tmp_path: Path, clock: SteppingClock) -> AsyncIterator[World]:
    """A gateway on each engine that knows its own address, as links in mails need it.

    It waits for a mail server as long as a gateway does.
    """
    settings = {"public_url": PUBLIC_URL, "upstream_timeout_seconds": 10.0}
    async with opened_world(store, tmp_path / "keys.json", clock, **settings) as opened:
        yield opened


@pytest.fixture
async def upstream() -> AsyncIterator[UpstreamStub]:
    """A provider's server that does as it is told."""
    async with running_upstream() as stub:
        yield stub


async def through_upstream(world: World, upstream: UpstreamStub) -> None:
    """Let the world's bot send through the stub."""
    settings = {"base_url": upstream.url, "upstream_bot_id": UPSTREAM_BOT}
    secrets = {**world.bot.secrets, "upstream_token": UPSTREAM_TOKEN}
    await world.change(provider="sinch", provider_settings=settings, secrets=secrets)


@pytest.fixture
async def loft(world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loft]:
    """A gateway on each engine that pigeons call back to."""
    async with with_pigeons(world, monkeypatch) as opened:
        yield opened


@pytest.fixture
async def embedded_loft(embedded: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loft]:
    """The same on SQLite."""
    async with with_pigeons(embedded, monkeypatch) as opened:
        yield opened
