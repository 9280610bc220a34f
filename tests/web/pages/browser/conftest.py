"""What do tests in a browser find ready? One gateway that serves, and one Chromium, for all."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, async_playwright

from optwarden.web.pages.limits import WINDOW
from tests.doubles.world import World, opened_world
from tests.not_run import not_run
from tests.storage.commands import SteppingClock
from tests.storage.stores import StoreMaker
from tests.web.pages.shop import SPOKEN, set_up

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(slots=True)
class Site:
    """A gateway that browsers reach."""

    world: World
    url: str
    artifacts: Path
    """Where screenshots go."""


@contextlib.asynccontextmanager
async def served(application: object, certificate: Path | None = None) -> AsyncIterator[str]:
    """Serve an application on a free port of the loopback; yields its URL."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        application,  # type: ignore[arg-type] # ASGI
        lifespan="off",
        log_config=None,
        ws="none",
        ssl_certfile=certificate,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]
    serving = asyncio.ensure_future(server.serve(sockets=[listening]))
    try:
        scheme = "http" if certificate is None else "https"
        yield f"{scheme}://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        listening.close()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Site]:
    """A gateway with the shop's wordings in all languages, on SQLite."""
    folder = tmp_path_factory.mktemp("site")
    wanted = os.environ.get("OPTWARDEN_TEST_ARTIFACTS")
    artifacts = Path(wanted) if wanted else tmp_path_factory.mktemp("artifacts")
    artifacts.mkdir(parents=True, exist_ok=True)
    store = StoreMaker(folder).sqlite(folder)
    async with opened_world(store, folder / "keys.json", SteppingClock()) as world:
        await set_up(world, *SPOKEN)
        async with served(world.application) as url:
            yield Site(world, url, artifacts)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A real Chromium."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        not_run("a browser: install Chromium (Debian: apt-get install chromium)")
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        await started.close()


@pytest.fixture(autouse=True)
def another_window(request: pytest.FixtureRequest) -> None:
    """Let each test be the first in a while: all of them come from one address."""
    if "site" in request.fixturenames:
        request.getfixturevalue("site").world.clock.at += WINDOW
