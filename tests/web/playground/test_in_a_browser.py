"""The playground as a newcomer has it: `serve --dev`, and a real browser of either width."""

from __future__ import annotations

import asyncio
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Locator, expect

from tests.cli.running_server import RunningServer, optwarden, running_server
from tests.web.pages.browser.walking import Walk, walking
from tests.web.playground.conftest import artifacts_folder

pytestmark = pytest.mark.asyncio(loop_scope="session")

NARROWEST: Final = 320
PHONE: Final = 360
DESKTOP: Final = 1280
PATIENCE: Final = 20_000
"""Milliseconds for what the worker sends: it looks every second or so."""
_SMALL: Final = """least => [...document.querySelectorAll('button, input, summary')]
  .filter(e => e.type !== 'hidden' && e.offsetParent !== null)
  .filter(e => e.getBoundingClientRect().height < least)
  .map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """`optwarden serve --dev`, as `make run` starts it."""
    folder = tmp_path_factory.mktemp("playground")
    with running_server("--dev", "--port", "0", folder=folder) as running:
        yield running


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures go."""
    wanted = os.environ.get("OPTWARDEN_TEST_ARTIFACTS")
    return artifacts_folder(wanted, tmp_path_factory.mktemp("artifacts"))


async def look(walk: Walk, step: str) -> None:
    """Take a picture of the page, and find nothing wrong with it."""
    await walk.page.evaluate("scrollTo(0, 0)")
    picture = walk.artifacts / f"{walk.name}-{step}.png"
    await walk.page.screenshot(path=str(picture), full_page=True)
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await walk.page.evaluate(wider) == 0, step
    if walk.scripts:  # axe waits for timers, which do not come then
        results = await Axe().run(walk.page)
        assert results.violations_count == 0, results.generate_report()
    assert await walk.page.evaluate(_SMALL, 44) == [], step
    assert walk.said == []
    assert walk.asked_elsewhere == []


async def opened(walk: Walk, number: str) -> None:
    """Open the playground with a phone that is nobody else's in these tests."""
    await walk.page.goto(f"{walk.url}/sandbox")
    await walk.page.locator("summary").click()
    await walk.page.fill("#number", f"+{number}")
    await walk.page.get_by_role("button", name="Take this phone").click()
    await expect(walk.page.locator("[data-number]")).to_contain_text(number[-2:])
    await expect(walk.page.locator(".log > li")).to_have_count(0)


def presses(walk: Walk, name: str) -> Locator:
    """A button by its name."""
    return walk.page.get_by_role("button", name=name, exact=True)


def log(walk: Walk, text: str | re.Pattern[str]) -> Locator:
    """Entries of the log whose first line holds a text."""
    return walk.page.locator(".log > li", has=walk.page.locator(".head", has_text=text))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROWEST, PHONE, DESKTOP])
async def test_the_stop_is_seen_to_refuse(
    server: RunningServer, browser: Browser, artifacts: Path, width: int, scheme: str
) -> None:
    """Asked and agreed, sent, stopped, refused with rule and event, started: all as it comes."""
    name = f"playground-{width}-{scheme}"
    number = f"4670174{width + (scheme == 'dark'):04d}"
    url = server.line["url"]
    walked = walking(
        browser,
        url,
        artifacts,
        name,
        width,
        color_scheme=scheme,
        reduced_motion="reduce",  # what is still fading in has no contrast yet
    )
    async with walked as walk:
        page = walk.page
        await opened(walk, number)
        await look(walk, "1-empty")
        loaded = await page.evaluate("performance.timeOrigin")
        await presses(walk, "Write 6").click()
        agree = page.get_by_role("button", name="Yes, I agree")
        await agree.click(timeout=PATIENCE)
        await expect(log(walk, "Opted in")).to_have_count(1)
        await presses(walk, "Send order_update").click()
        arrived = page.locator(".bubble.bot", has_text="Your order A-1001 is ready")
        await expect(arrived).to_have_count(1)

        await page.fill("#text", "Stop.")
        await page.press("#text", "Enter")
        await expect(page.locator("#text")).to_have_value("")
        await expect(page.locator("#text")).to_be_focused()
        confirmed = page.locator(".bubble.bot", has_text="You are opted out")
        await expect(confirmed).to_have_count(1, timeout=PATIENCE)
        await presses(walk, "Send order_update").click()
        refused = log(walk, re.compile("Refused.*opted_out.*rule 2"))
        await expect(refused).to_have_count(1)
        await expect(page.locator(".bubble.kept")).to_contain_text("opted_out, rule 2")
        await expect(page.locator("[data-said]")).to_contain_text("Refused opted_out rule 2")
        await expect(arrived).to_have_count(1)
        await look(walk, "2-refused")

        reference = refused.get_by_role("link", name="opted out")
        await reference.click()
        await expect(page.locator(".log > li:target")).to_contain_text("Opted out")
        await presses(walk, "Record an opt-in").click()
        await expect(page.locator("[data-key=v-order_update]")).to_contain_text("opted_out")
        await presses(walk, "Write START").click()
        await expect(page.locator("[data-key=v-order_update]")).to_contain_text("May go")
        await presses(walk, "Send order_update").click()
        await expect(arrived).to_have_count(2)
        await expect(page.locator(".steps .done")).to_have_count(5)
        await look(walk, "3-started")
        assert await page.evaluate("performance.timeOrigin") == loaded


async def test_without_scripts(server: RunningServer, browser: Browser, artifacts: Path) -> None:
    """Plain forms do the same: each leads back to the page, with what came of it."""
    url = server.line["url"]
    walked = walking(browser, url, artifacts, "playground-no-scripts", PHONE, scripts=False)
    async with walked as walk:
        page = walk.page
        await opened(walk, "46701740777")
        await presses(walk, "Record an opt-in").click()
        await presses(walk, "Send order_update").click()
        await expect(page.locator(".bubble.bot")).to_have_count(1)
        await page.fill("#text", "stop")
        await page.press("#text", "Enter")
        await presses(walk, "Send order_update").click()
        await expect(log(walk, re.compile("Refused.*opted_out.*rule 2"))).to_have_count(1)
        await expect(page.locator(".bubble.kept")).to_have_count(1)
        await look(walk, "refused")
        await presses(walk, "Scan a leaflet").click()
        await expect(page.locator("#text")).to_have_value(re.compile("Yes, I would like"))
        await presses(walk, "Write START").click()
        await expect(page.locator("[data-key=v-order_update]")).to_contain_text("May go")
        assert page.url == f"{url}/sandbox"


async def test_what_others_do_shows(
    server: RunningServer, browser: Browser, artifacts: Path
) -> None:
    """Commands and calls about the same number show in the open page, without loading it."""
    walked = walking(browser, server.line["url"], artifacts, "playground-others", DESKTOP)
    async with walked as walk:
        await opened(walk, "46701740888")
        path = "/whatsapp/v1/demo-bot/provision/optin"
        assert server.request("POST", path, {"numbers": ["46701740888"]})[0] == 200
        await expect(log(walk, "Opted in")).to_have_count(1)
        folder = server.log_file.parent
        assert optwarden("simulate", "46701740888", "STOP", folder=folder).returncode == 0
        await expect(walk.page.locator(".bubble.person")).to_contain_text("STOP")
        await expect(log(walk, "Opted out")).to_have_count(1)


async def test_by_keyboard(server: RunningServer, browser: Browser, artifacts: Path) -> None:
    """The focus stays where it was when what it was in is put in anew."""
    walked = walking(browser, server.line["url"], artifacts, "playground-keyboard", DESKTOP)
    async with walked as walk:
        await opened(walk, "46701740999")
        send = presses(walk, "Send a reply")
        await send.focus()
        await expect(walk.page.locator("[data-key=v-text]")).to_contain_text("window_closed")
        path = "/v1/bots/demo-bot/sandbox/inbound"
        assert server.request("POST", path, {"from": "46701740999", "text": "Hello"})[0] == 200
        await expect(walk.page.locator("[data-key=v-text]")).to_contain_text("May go")
        await expect(send).to_be_focused()
        await walk.page.keyboard.press("Enter")
        await expect(walk.page.locator(".bubble.bot")).to_contain_text("Thank you for writing")
        await walk.page.locator("[data-scroll]").focus()
        await expect(walk.page.locator("[data-scroll]")).to_be_focused()


async def test_a_wrong_number_is_said(
    server: RunningServer, browser: Browser, artifacts: Path
) -> None:
    """In an alert, which goes with the next thing that works."""
    walked = walking(browser, server.line["url"], artifacts, "playground-wrong", PHONE)
    async with walked as walk:
        await opened(walk, "46701740666")
        await walk.page.fill("#number", "12")
        await presses(walk, "Take this phone").click()
        await expect(walk.page.get_by_role("alert")).to_contain_text("no telephone number")
        await look(walk, "1-alert")
        await presses(walk, "Ann").click()
        await expect(walk.page.get_by_role("alert")).to_have_count(0)
        await expect(walk.page.locator("[data-name]")).to_have_text("Ann")
        await expect(presses(walk, "Ann")).to_have_attribute("aria-pressed", "true")


async def test_a_lost_session_is_said(
    server: RunningServer, browser: Browser, artifacts: Path
) -> None:
    """The page says so, and asks no further."""
    walked = walking(browser, server.line["url"], artifacts, "playground-lost", PHONE)
    async with walked as walk:
        await opened(walk, "46701740555")
        await walk.page.context.clear_cookies()
        await presses(walk, "Write STOP").click()
        await expect(walk.page.get_by_role("alert")).to_contain_text("Open it again")
        await expect(walk.page.locator(".bubble")).to_have_count(0)
        await walk.page.reload()
        await presses(walk, "Write 6").click()
        await expect(walk.page.locator(".bubble.person")).to_have_count(1)


async def test_a_gateway_that_stops_is_said(
    browser: Browser, artifacts: Path, tmp_path: Path
) -> None:
    """An open page does not keep the server from stopping, and says that it is gone."""
    with running_server("--dev", "--port", "0", folder=tmp_path) as running:
        url = running.line["url"]
        async with walking(browser, url, artifacts, "playground-gone", PHONE) as walk:
            await walk.page.goto(f"{url}/sandbox")
            running.signal(signal.SIGTERM)
            assert await asyncio.to_thread(running.wait) == 0
            await expect(walk.page.get_by_role("alert")).to_contain_text("does not answer")
