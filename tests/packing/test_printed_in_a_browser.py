"""How does a printed pack look? A real browser, wide, narrow and on paper."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Request

from tests.packing.sealing import seal
from tests.packing.test_packs import story
from tests.packing.test_printed import attached, page_of
from tests.web.api.caller import Caller
from tests.web.pages.browser.conftest import browser

__all__ = ["browser"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def test_a_page_to_read_and_print(
    embedded_api: Caller, browser: Browser, tmp_path: Path
) -> None:
    """Nothing sticks out, nothing is amiss for assistive technology, nothing is asked for."""
    wanted = os.environ.get("OPTWARDEN_TEST_ARTIFACTS")
    folder = Path(wanted) if wanted else tmp_path
    await story(embedded_api)
    await seal(embedded_api.world.gateway)
    html = await page_of(embedded_api)
    file = tmp_path / "pack.html"
    file.write_text(html, encoding="utf-8")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    for width in (360, 1280):
        page = await browser.new_page(viewport={"width": width, "height": 900})
        page.on("request", note)
        await page.goto(file.as_uri())
        assert await page.evaluate(_WIDER) == 0
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        await page.screenshot(path=folder / f"pack-{width}.png", full_page=True)
        if width == 1280:
            async with page.expect_download() as saving:
                await page.click("a.save")
            saved = await (await saving.value).path()
            assert saved.read_bytes() == attached(html)
            await page.pdf(path=folder / "pack.pdf", format="A4", prefer_css_page_size=True)
        await page.close()
    assert {url for url in asked if not url.startswith("data:")} == {file.as_uri()}
