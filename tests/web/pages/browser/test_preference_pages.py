"""The preference centre in a real browser: narrow and wide, either direction, without scripts."""

import re

import pytest
from playwright.async_api import Browser, expect

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, Method, PersonAct, Verification
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from tests.web.pages.browser.conftest import Site
from tests.web.pages.browser.walking import walking
from tests.web.pages.shop import PROGRAMME, SPOKEN, publish
from tests.web.pages.visitor import PATH

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE, DESKTOP, NARROWEST = 360, 1280, 320
DIRECTIONS = {"en": "ltr", "ar": "rtl"}
COUNT = iter(range(100_000, 999_999))


async def somebody(site: Site, language: str) -> str:
    """Publish the programme, let a new number agree to its first topic; return her link."""
    programme = await publish(
        site.world,
        verification=Verification.NONE,
        settings={"chat_number": "15550100999", "web_cadence_orders": "4 / 1"},
    )
    hers = Msisdn(f"46701{next(COUNT)}")
    agreement = Agreement(
        Method.WEB,
        PersonAct.TICKED_BOX,
        ("orders",),
        f"page-{language}-1",
        "https://shop.example",
        observed=True,
        personal={"ip_address": "192.0.2.1", "user_agent": "Browser/1.0"},
    )
    await site.world.gateway.optin.collect(site.world.bot, programme, hers, agreement)
    site.world.clock.step(SECOND)
    links = PageLinks(site.world.gateway.keyring, site.world.clock)
    token, _ = links.issue(PROGRAMME, LinkedPage.PREFERENCES, hers)
    return f"{site.url}{PATH}/preferences?t={token}&lang={language}"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
async def test_the_preference_centre(
    site: Site, browser: Browser, width: int, language: str, scripts: bool
) -> None:
    """She sees, begins, ends, pauses and stops; each state of the page has nothing amiss."""
    link = await somebody(site, language)
    name = f"preferences-{language}-{width}-{'' if scripts else 'no-'}scripts"
    async with walking(browser, site.url, site.artifacts, name, width, scripts=scripts) as walk:
        page = walk.page
        await page.goto(link)
        assert await walk.direction() == DIRECTIONS[language]
        orders, offers = page.locator("#topic-orders"), page.locator("#topic-offers")
        await expect(orders).to_be_checked()
        await expect(offers).not_to_be_checked()
        await walk.look("1-opened")
        await offers.check()
        await page.locator("button[value=save]").click()
        await expect(offers).to_be_checked()
        await expect(page.locator(".notice.good")).to_be_visible()
        await walk.look("2-begun")
        await offers.uncheck()
        await page.locator("button[value=save]").click()
        await expect(offers).not_to_be_checked()
        await walk.look("3-ended")
        await offers.check()
        await page.locator("button[value=save]").click()
        chat = page.locator("a.button")
        await expect(chat).to_have_attribute("href", re.compile(r"https://wa\.me/15550100999\?"))
        await walk.look("4-message-needed")
        await page.goto(link)
        await page.locator("button[value=pause]").click()
        await expect(page.locator("button[value=pause]")).to_have_count(0)
        await walk.look("5-paused")
        await page.locator("button[value=stop]").click()
        await expect(page.locator("form")).to_have_count(0)
        start = page.locator(".aside a")
        await expect(start).to_have_attribute("href", "https://wa.me/15550100999?text=START")
        await walk.look("6-stopped")
        await page.goto(link)
        await expect(page.locator("button[value=stop]")).to_have_count(0)
        await walk.look("7-opened-again")
        site.world.clock.step(3_601 * SECOND)
        await page.goto(link)
        await expect(page.locator("button[value=stop]")).to_have_count(1)
        await walk.look("8-expired")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
async def test_the_page_for_those_without_a_link(
    site: Site, browser: Browser, width: int, language: str, scripts: bool
) -> None:
    """A number, a button, out; a mistake is told where it is."""
    await publish(site.world)
    name = f"stop-{language}-{width}-{'' if scripts else 'no-'}scripts"
    async with walking(browser, site.url, site.artifacts, name, width, scripts=scripts) as walk:
        page = walk.page
        await page.goto(f"{site.url}{PATH}/stop?lang={language}")
        await walk.look("1-form")
        await page.fill("#number", "12")
        await page.locator("button").click()
        await expect(page.locator(".errors")).to_be_focused()
        await walk.look("2-fault")
        await page.select_option("#country", "SE")
        await page.fill("#number", "070-174 06 05")
        await page.locator("button").click()
        await expect(page.locator("form")).to_have_count(0)
        await walk.look("3-done")


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_narrowest_screen(site: Site, browser: Browser, language: str) -> None:
    """At 320 px nothing is cut off in any language, by night neither."""
    link = await somebody(site, language)
    name = f"preferences-narrow-{language}"
    async with walking(
        browser, site.url, site.artifacts, name, NARROWEST, color_scheme="dark"
    ) as walk:
        page = walk.page
        await page.goto(link)
        await walk.look("1-opened")
        await page.locator("#topic-orders").uncheck()
        await page.locator("button[value=save]").click()
        await walk.look("2-ended")
        await page.locator("button[value=stop]").click()
        await walk.look("3-stopped")
        await page.goto(f"{site.url}{PATH}/stop?lang={language}")
        await walk.look("4-without-a-link")


async def test_by_keyboard_alone(site: Site, browser: Browser) -> None:
    """Every control is reached in the order it is read, and the last of them stops everything."""
    link = await somebody(site, "en")
    async with walking(browser, site.url, site.artifacts, "preferences-keyboard", PHONE) as walk:
        page, press = walk.page, walk.page.keyboard.press
        await page.goto(link)
        for wanted in ("orders", "offers", "save", "pause", "stop"):
            await press("Tab")
            assert await page.evaluate("document.activeElement.value") == wanted
            assert await page.evaluate(
                "[document.activeElement, document.activeElement.closest('.choice')]"
                ".some(e => e && getComputedStyle(e).outlineStyle !== 'none')"
            )
        await press("Enter")
        await expect(page.locator("h1")).to_have_text("All messages are stopped")
