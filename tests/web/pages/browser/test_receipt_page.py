"""The receipt in a real browser: where it is, the page itself, and the file."""

import json

import pytest
from playwright.async_api import Browser

from tests.web.pages.browser.conftest import Site
from tests.web.pages.browser.test_preference_pages import DIRECTIONS, PHONE, somebody
from tests.web.pages.browser.walking import walking

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("language", DIRECTIONS)
async def test_from_the_preference_centre_to_the_receipt(
    site: Site, browser: Browser, language: str
) -> None:
    """One link leads there; the receipt is read in the browser, or saved."""
    link = await somebody(site, language)
    name = f"receipt-{language}-{PHONE}"
    async with walking(browser, site.url, site.artifacts, name, PHONE, scripts=True) as walk:
        page = walk.page
        await page.goto(link)
        await page.click('a[href*="/receipt?"]')
        assert await walk.direction() == DIRECTIONS[language]
        await walk.look("1-where")
        async with page.expect_download() as saving:
            await page.click('a[href*="format=json"]')
        saved = await (await saving.value).path()
        assert json.loads(saved.read_bytes())["type"] == "optwarden/receipt/v1"
        await page.click('a[href*="format=html"]')
        assert await page.title() == "Your receipt – Corner Shop"
        picture = site.artifacts / f"{name}-2-receipt.png"
        await page.screenshot(path=picture, full_page=True)
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert await page.evaluate(wider) == 0
