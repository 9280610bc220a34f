"""What do tests of the playground find ready? The demo on each engine, and somebody's browser."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from optwarden.usecases.set_up_demo import DEMO_BOT
from optwarden.wiring import build_application
from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import World
from tests.web.pages.browser.conftest import browser

__all__ = ["browser", "clock", "embedded", "store", "store_maker", "world"]

ANN: Final = "46732001122"
HERE: Final = "http://127.0.0.1:8080"
TOKEN: Final = re.compile(r'name="token" value="([^"]+)"')


@dataclass(slots=True)
class Visitor:
    """Somebody who has the playground open, in a browser without scripts."""

    world: World
    client: httpx.AsyncClient
    page: str = ""

    @property
    def token(self) -> str:
        """What the page's forms carry."""
        found = TOKEN.search(self.page)
        assert found is not None
        return found[1]

    async def look(self) -> str:
        """Load the page."""
        answer = await self.client.get("/sandbox")
        assert answer.status_code == 200, answer.text
        self.page = answer.text
        return self.page

    async def post(self, what: str, headers: Any = None, **fields: str) -> httpx.Response:
        """Send a form of the page."""
        if not self.page:
            await self.look()
        form = {"token": self.token, **fields}
        return await self.client.post(f"/sandbox/{what}", data=form, headers=headers)

    async def does(self, what: str, **fields: str) -> str:
        """Send a form and look at the page it leads to."""
        self.world.clock.step()
        answer = await self.post(what, {"origin": HERE}, **fields)
        assert (answer.status_code, answer.headers["location"]) == (303, "/sandbox")
        return await self.look()

    async def state(self, tag: str = "") -> httpx.Response:
        """Ask as the script does."""
        headers = {"accept": "application/json", "if-none-match": f'"{tag}"'}
        return await self.client.get("/sandbox/state", headers=headers)


@contextlib.asynccontextmanager
async def visiting(
    world: World, base_url: str = HERE, address: str = "127.0.0.1", *, dev: bool = True
) -> AsyncIterator[Visitor]:
    """Open the playground of a world, where it has one."""
    application = build_application(world.gateway, dev=dev)
    transport = httpx.ASGITransport(application, client=(address, 50_000))
    async with httpx.AsyncClient(transport=transport, base_url=base_url) as client:
        yield Visitor(world, client)


async def set_up(world: World) -> None:
    """Let the world's bot be the demo's, as `serve --dev` sets it up."""
    demo = await world.gateway.set_up_demo()
    assert demo.bot.bot_id == DEMO_BOT
    found = await world.gateway.directory.bot(DEMO_BOT)
    assert found is not None
    world.bot, world.token = found, demo.token


@pytest.fixture
async def visitor(world: World) -> AsyncIterator[Visitor]:
    """A visitor on each engine."""
    await set_up(world)
    async with visiting(world) as opened:
        yield opened


@pytest.fixture
async def guest(embedded: World) -> AsyncIterator[Visitor]:
    """A visitor on SQLite, for what does not touch the store."""
    await set_up(embedded)
    async with visiting(embedded) as opened:
        yield opened


def texts(page: str) -> str:
    """A page's text without its elements, blanks made single."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def artifacts_folder(wanted: str | None, otherwise: Path) -> Path:
    """Where pictures go."""
    folder = Path(wanted) if wanted else otherwise
    folder.mkdir(parents=True, exist_ok=True)
    return folder
