"""What is looked at on every page a browser opens? Everything that no page may get wrong."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, ConsoleMessage, Page, Request

LEAST_TARGET: Final = 44
"""CSS pixels that a finger needs (WCAG 2.5.5)."""
_SMALL: Final = """least => [...document.querySelectorAll('a[href], button, select, input, label')]
  .filter(e => e.type !== 'hidden' && e.offsetParent !== null)
  .filter(e => !(e.type === 'checkbox') && !(e.tagName === 'LABEL' && !e.querySelector('input')))
  .filter(e => e.getBoundingClientRect().height < least)
  .map(e => e.outerHTML.slice(0, 80))"""
_WIDER: Final = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > wide + 0.5
      || e.getBoundingClientRect().left < -0.5)
    .map(e => e.outerHTML.slice(0, 80))
    .concat(document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : []);
}"""


@dataclass
class Walk:
    """One visit: a page of a browser, and what it was seen to do.

    Without slots: Playwright leaves a mark on whose method it calls.
    """

    page: Page
    url: str
    artifacts: Path
    name: str
    scripts: bool
    said: list[str] = field(default_factory=list)
    asked_elsewhere: list[str] = field(default_factory=list)

    async def look(self, step: str) -> None:
        """Take a picture of the page, and find nothing wrong with it."""
        picture = self.artifacts / f"{self.name}-{step}.png"
        await self.page.screenshot(path=str(picture), full_page=True)
        assert await self.page.evaluate(_WIDER) == [], step
        assert await self.page.evaluate(_SMALL, LEAST_TARGET) == [], step
        if self.scripts:  # axe is one: where there are none, its promises never end
            results = await Axe().run(self.page)
            assert results.violations_count == 0, results.generate_report()
        assert self.said == []
        assert self.asked_elsewhere == []

    async def direction(self) -> str:
        """How the page is written."""
        written: str = await self.page.evaluate("document.documentElement.dir")
        return written

    def hear(self, message: ConsoleMessage) -> None:
        """Note what the browser complains of; that an answer was a 4xx is no complaint."""
        if "Failed to load resource: the server responded" not in message.text:
            self.said.append(message.text)

    def note(self, request: Request) -> None:
        """Note what is asked of others."""
        if not request.url.startswith(f"{self.url}/"):
            self.asked_elsewhere.append(request.url)


@contextlib.asynccontextmanager
async def walking(
    browser: Browser,
    url: str,
    artifacts: Path,
    name: str,
    width: int,
    *,
    scripts: bool = True,
    **context: Any,
) -> AsyncIterator[Walk]:
    """Open a browser's window of a width."""
    opened = await browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=scripts, **context
    )
    try:
        page = await opened.new_page()
        walk = Walk(page, url, artifacts, name, scripts)
        page.on("console", walk.hear)
        page.on("pageerror", lambda error: walk.said.append(str(error)))
        page.on("request", walk.note)
        yield walk
    finally:
        await opened.close()
