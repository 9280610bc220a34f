"""Every page in a real browser: narrow and wide, either direction, with scripts and without."""

import re

import pytest
from playwright.async_api import Browser, expect

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Verification
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from tests.web.pages.browser.conftest import Site
from tests.web.pages.browser.walking import Walk, walking
from tests.web.pages.shop import PROGRAMME, SPOKEN, publish
from tests.web.pages.visitor import PATH

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE, DESKTOP, NARROWEST = 360, 1280, 320
DIRECTIONS = {"en": "ltr", "ar": "rtl"}
HERS = "46701740605"


async def agrees(walk: Walk, language: str, path: str = PATH) -> None:
    """Walk from the form to its end, by way of every fault."""
    page = walk.page
    await page.goto(f"{walk.url}{path}{'&' if '?' in path else '?'}lang={language}")
    await walk.look("1-form")
    await page.fill("#number", "12")
    await page.locator("button").click()
    await expect(page.locator(".errors")).to_be_focused()
    await walk.look("2-faults")
    await page.check("#topic-orders")
    await page.select_option("#country", "SE")
    await page.fill("#number", "070-174 06 05")
    if walk.scripts:
        await expect(page.locator(".preview")).to_contain_text("+46 701740605")
    await page.locator("button").click()
    await expect(page.locator(".big")).to_have_text("+46 70 174 06 05")
    await walk.look("3-confirmation")
    await page.locator("button[value=change]").click()
    await expect(page.locator("#number")).to_have_value("070-174 06 05")
    await expect(page.locator("#topic-orders")).to_be_checked()
    await page.locator("button").click()
    await page.locator("button[value=send]").click()
    await expect(page.locator("form")).to_have_count(0)
    await walk.look("4-end")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
async def test_the_landing_page(
    site: Site, browser: Browser, width: int, language: str, scripts: bool
) -> None:
    """With a number that is asked, and with one that nobody verifies."""
    for verification in (Verification.REPLY, Verification.NONE):
        await publish(site.world, verification=verification)
        name = f"landing-{verification}-{language}-{width}-{'' if scripts else 'no-'}scripts"
        async with walking(browser, site.url, site.artifacts, name, width, scripts=scripts) as walk:
            await agrees(walk, language)
            assert await walk.direction() == DIRECTIONS[language]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
async def test_click_to_chat(
    site: Site, browser: Browser, width: int, language: str, scripts: bool
) -> None:
    """A phone has the button, a desktop the code to scan as well; both lead to WhatsApp."""
    await publish(site.world)
    name = f"chat-{language}-{width}-{'' if scripts else 'no-'}scripts"
    async with walking(browser, site.url, site.artifacts, name, width, scripts=scripts) as walk:
        page = walk.page
        await page.goto(f"{site.url}{PATH}?lang={language}")
        await walk.look("1-form")
        await page.locator("button").click()
        await expect(page.locator(".errors")).to_be_focused()
        await walk.look("2-faults")
        await page.check("#topic-offers")
        await page.locator("button").click()
        link = page.locator("a.button")
        await expect(link).to_have_attribute("href", re.compile(r"https://wa\.me/15550100999\?"))
        await expect(page.locator(".qr")).to_be_visible(visible=width == DESKTOP)
        await walk.look("3-chat")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
async def test_the_profile_page(
    site: Site, browser: Browser, width: int, language: str, scripts: bool
) -> None:
    """Her number is there and can be changed."""
    await publish(site.world, verification=Verification.NONE)
    links = PageLinks(site.world.gateway.keyring, site.world.clock)
    token, _ = links.issue(PROGRAMME, LinkedPage.PROFILE, Msisdn(HERS))
    name = f"profile-{language}-{width}-{'' if scripts else 'no-'}scripts"
    async with walking(browser, site.url, site.artifacts, name, width, scripts=scripts) as walk:
        await walk.page.goto(f"{site.url}{PATH}/me?t={token}&lang={language}")
        await expect(walk.page.locator("#number")).to_have_value("+46 70 174 06 05")
        await agrees(walk, language, f"{PATH}/me?t={token}")
        await publish(site.world)
        await walk.page.goto(f"{site.url}{PATH}/me?t={token}&lang={language}")
        await walk.look("5-chat")
        await walk.page.goto(f"{site.url}{PATH}/me?t=x&lang={language}")
        await walk.look("6-bad-link")


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_narrowest_screen(site: Site, browser: Browser, language: str) -> None:
    """At 320 px nothing is cut off in any language, by night neither."""
    await publish(site.world, verification=Verification.REPLY)
    name = f"narrow-{language}"
    async with walking(
        browser, site.url, site.artifacts, name, NARROWEST, color_scheme="dark"
    ) as walk:
        await agrees(walk, language)
        await publish(site.world)
        await walk.page.goto(f"{site.url}{PATH}?lang={language}")
        await walk.look("5-form")
        await walk.page.check("#topic-offers")
        await walk.page.locator("button").click()
        await walk.look("6-chat")
        await walk.page.goto(f"{site.url}/o/unknown?lang={language}")
        await walk.look("7-unknown")


@pytest.mark.parametrize("language", DIRECTIONS)
async def test_by_keyboard_alone(site: Site, browser: Browser, language: str) -> None:
    """Every control is reached in the order it is read, is seen to be, and works."""
    await publish(site.world, verification=Verification.NONE)
    name = f"keyboard-{language}"
    async with walking(browser, site.url, site.artifacts, name, PHONE) as walk:
        page, press = walk.page, walk.page.keyboard.press
        await page.goto(f"{site.url}{PATH}?lang={language}")
        for wanted in ("topic-orders", "topic-offers", "country", "number"):
            await press("Tab")
            focused = await page.evaluate("document.activeElement.id")
            assert focused == wanted
            assert await page.evaluate(
                "[document.activeElement, document.activeElement.closest('.choice')]"
                ".some(e => e && getComputedStyle(e).outlineStyle !== 'none')"
            )
        await press("Enter")
        await expect(page.locator(".errors")).to_be_focused()
        await press("Tab")
        await press("Enter")
        await expect(page.locator("#topic-orders")).to_be_focused()
        await press("Space")
        await press("Tab")
        await press("Tab")
        await page.keyboard.type("Swed" if language == "en" else "السويد")
        await press("Tab")
        await page.keyboard.type("0701740605")
        await press("Tab")
        assert await page.evaluate("document.activeElement.type") == "submit"
        await press("Enter")
        await expect(page.locator(".big")).to_have_text("+46 70 174 06 05")
        await press("Tab")
        await press("Enter")
        await expect(page.locator("form")).to_have_count(0)
        assert walk.said == []


async def test_her_own_digits_are_previewed(site: Site, browser: Browser) -> None:
    """The preview reads the digits of her script as the server does."""
    await publish(site.world, verification=Verification.NONE)
    async with walking(browser, site.url, site.artifacts, "digits", PHONE) as walk:
        await walk.page.goto(f"{site.url}{PATH}?lang=ar")
        await walk.page.select_option("#country", "SE")
        for typed in ("٠٧٠١٧٤٠٦٠٥", "०७०१७४०६०५", "0701740605"):
            await walk.page.fill("#number", typed)
            await expect(walk.page.locator(".preview bdi")).to_have_text("+46 701740605")
        await walk.page.fill("#number", "<img src=x>")
        await expect(walk.page.locator(".preview")).to_be_empty()
        assert walk.said == []
