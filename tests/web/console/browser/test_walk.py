"""An operator at the console, in a real browser: phone and desktop, by keyboard, without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from optwarden.usecases.configuration import Scope
from tests.doubles.world import number, token_for
from tests.web.pages.browser.conftest import Site
from tests.web.pages.browser.walking import Walk, walking

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS = {"narrow": 320, "phone": 390, "desktop": 1280}
SCHEMES = ("light", "dark")


async def token_of(site: Site, *more: Scope) -> str:
    scopes = frozenset({Scope.CONSENT, *more})
    return await token_for(site.world.gateway, site.world.bot.business_id, scopes)


async def sign_in(walk: Walk, token: str) -> None:
    await walk.page.goto(f"{walk.url}/console")
    await walk.page.get_by_label("Token").fill(token)
    await walk.page.get_by_role("button", name="Sign in").click()
    await walk.page.wait_for_url("**/console/requests")


async def fill_in(page: Page, who: str, scan: Path) -> None:
    await page.get_by_label("Number").fill(who)
    await page.get_by_label("How it came").select_option(label="By letter")
    await page.get_by_label("Taken by").fill("A. Jones")
    await page.get_by_label("Note").fill("Wrote that she wants no more messages.")
    await page.get_by_label("Scan").set_input_files(scan)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
async def test_a_day_at_the_counter(
    site: Site, browser: Browser, tmp_path: Path, width: str, scripts: bool, scheme: str
) -> None:
    """Sign in, be told what is wrong, opt a person out and another in, sign out; each page is
    accessible, fits the width, and loads nothing from elsewhere.
    """
    scan = tmp_path / "letter.pdf"
    scan.write_bytes(b"%PDF-1.7 scanned")
    who = number(100 + list(WIDTHS).index(width) * 10 + scripts * 2 + (scheme == "dark"))
    name = f"console-{width}-{'scripts' if scripts else 'no-scripts'}-{scheme}"
    async with walking(
        browser,
        site.url,
        site.artifacts,
        name,
        WIDTHS[width],
        scripts=scripts,
        color_scheme=scheme,
    ) as walk:
        page = walk.page
        page.set_default_timeout(10_000)
        await page.goto(f"{site.url}/console")
        await walk.look("1-sign-in")
        await page.get_by_label("Token").fill("owt_wrong")
        await page.get_by_role("button", name="Sign in").click()
        await expect(page.get_by_role("alert")).to_be_visible()
        await walk.look("2-wrong-token")
        await sign_in(walk, await token_of(site))
        await walk.look("3-opt-out")
        await page.get_by_role("button", name="Record the opt-out").click()
        await expect(page.get_by_role("alert").get_by_role("link")).to_have_count(4)
        await walk.look("4-faults")
        await fill_in(page, who, scan)
        await page.get_by_role("button", name="Record the opt-out").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(
            f"{who} opted out of all messages"
        )
        await walk.look("5-opted-out")
        await page.get_by_role("link", name="Enter another").click()
        await page.get_by_role("link", name="Opt in").click()
        await walk.look("6-opt-in")
        await fill_in(page, who, scan)
        await page.locator("label.choice").first.click()
        await page.get_by_label("Wording that was shown").select_option(label="checkout-en-1")
        await page.get_by_label("What the person did").select_option(label="Signed")
        await page.get_by_role("button", name="Record the opt-in").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(f"{who} still opted out")
        await walk.look("7-opted-in")
        await page.get_by_role("button", name="Sign out").click()
        await page.wait_for_url("**/console/sign-in")
        await page.goto(f"{site.url}/console/requests")
        await page.wait_for_url("**/console/sign-in")


@pytest.mark.parametrize(
    "width, scripts, scheme",
    [("narrow", True, "light"), ("phone", False, "light"), ("desktop", True, "dark")],
)
async def test_a_morning_at_the_desk(
    site: Site, browser: Browser, width: str, scripts: bool, scheme: str
) -> None:
    """Read what two persons wrote, uphold one and dismiss the other; each page is accessible, fits
    the width, and loads nothing from elsewhere.
    """
    count = 300 + list(WIDTHS).index(width) * 10 + scripts * 2 + (scheme == "dark")
    one, other = number(count), number(count + 100)
    words = "You have the wrong number. " + "much" * 40
    await site.world.writes(words, f"desk-{count}-1", one)
    await site.world.writes("too many messages", f"desk-{count}-2", one)
    await site.world.writes("you have the wrong number", f"desk-{count}-3", other)
    name = f"desk-{width}-{'scripts' if scripts else 'no-scripts'}-{scheme}"
    async with walking(
        browser,
        site.url,
        site.artifacts,
        name,
        WIDTHS[width],
        scripts=scripts,
        color_scheme=scheme,
    ) as walk:
        page = walk.page
        page.set_default_timeout(10_000)
        await sign_in(walk, await token_of(site, Scope.ADMIN))
        await page.get_by_role("navigation", name="Console").get_by_text("Desk").click()
        await walk.look("1-desk")
        mine = page.get_by_role("region", name=f"+{one}")
        await expect(mine.get_by_role("listitem")).to_have_count(2)
        await mine.get_by_role("button", name="It is an opt-out").click()
        await expect(page.get_by_role("status")).to_contain_text("It is an opt-out")
        await expect(mine).to_have_count(0)
        await walk.look("2-upheld")
        others = page.get_by_role("region", name=f"+{other}")
        await others.get_by_role("button", name="It asks for nothing").click()
        await expect(page.get_by_role("status")).to_contain_text("It is none")
        await page.get_by_role("link", name="Settled").click()
        await expect(page.get_by_role("region", name=f"+{one}")).to_contain_text("Upheld")
        await walk.look("3-settled")


async def test_by_keyboard(site: Site, browser: Browser, tmp_path: Path) -> None:
    """All of it can be done without a mouse, in the order of the page, and focus is always seen."""
    who = number(199)
    async with walking(browser, site.url, site.artifacts, "console-keyboard", 1280) as walk:
        page = walk.page
        await page.goto(f"{site.url}/console")
        await page.keyboard.press("Tab")
        await page.keyboard.type(await token_of(site))
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/console/requests")
        for _ in range(20):
            await page.keyboard.press("Tab")
            if await focused(page) == "number":
                break
        assert await focused(page) == "number"
        await page.keyboard.type(who)
        await page.keyboard.press("Tab")
        assert await focused(page) == "scope"
        assert await is_seen(page)
        await page.keyboard.press("Tab")
        await page.keyboard.type("In a shop")
        await page.keyboard.press("Tab")
        await page.keyboard.type("A. Jones")
        for _ in range(6):
            await page.keyboard.press("Tab")
            if await focused(page) == "note":
                break
        await page.keyboard.type("Said so at the counter.")
        await page.keyboard.press("Tab")
        assert await focused(page) == "attachment"
        await page.keyboard.press("Tab")
        assert await is_seen(page)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text(
            f"{who} opted out of all messages"
        )


async def test_where_a_fault_leads(site: Site, browser: Browser) -> None:
    """Focus goes to the list of faults; each leads to its field, which names its fault."""
    async with walking(browser, site.url, site.artifacts, "console-faults", 390) as walk:
        page = walk.page
        await sign_in(walk, await token_of(site))
        await page.get_by_role("button", name="Record the opt-out").click()
        await expect(page.get_by_role("alert")).to_be_focused()
        await page.get_by_role("alert").get_by_role("link").first.click()
        await expect(page.locator("#number")).to_be_focused()
        described = await page.locator("#number").get_attribute("aria-describedby")
        assert described == "number-hint number-error"


async def focused(page: Page) -> str:
    found: str = await page.evaluate("document.activeElement.id")
    return found


async def is_seen(page: Page) -> bool:
    """Whether the focused thing, or the row it stands in, has an outline."""
    found: bool = await page.evaluate(
        """() => [document.activeElement, document.activeElement.closest('.choice')]
          .filter(Boolean).some(e => getComputedStyle(e).outlineStyle !== 'none'
            && parseFloat(getComputedStyle(e).outlineWidth) >= 2)"""
    )
    return found
