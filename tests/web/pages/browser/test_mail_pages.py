"""What do persons see who come from a mail? A real browser, wide and narrow, in both directions."""

from __future__ import annotations

import itertools
from typing import Final

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Grade, Method, Verification
from optwarden.optin.email.composing import LANGUAGES, Mail, compose
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.mail_links import DAY, MailLink, MailLinks
from tests.doubles.world import number
from tests.web.pages.browser.conftest import Site
from tests.web.pages.shop import publish, worded

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS: Final = {"phone": 320, "desktop": 1280}
MAILED: Final = "4m8rt2w6k9xe"
_COUNT: Final = itertools.count(1000)


class Reader:
    """Somebody with a mail of the shop's, and her browser."""

    def __init__(self, site: Site, page: Page, link: MailLink, own: str, leave: str) -> None:
        self.site = site
        self.page = page
        self.link = link
        self.own = own
        self.leave = leave

    async def looked_at(self, name: str, *, script: bool) -> None:
        """Nothing sticks out, nothing is amiss for assistive technology, and a picture is kept."""
        wider = await self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wider == 0
        if script:
            found = await Axe().run(self.page)
            assert found.violations_count == 0, found.generate_report()
        path = self.site.artifacts / f"{name}.png"
        await self.page.screenshot(path=path, full_page=True)

    async def grade(self) -> Grade | None:
        world = self.site.world
        recipient = Msisdn(self.link.number or "")
        (standing,) = await world.gateway.consents.read(world.bot.business_id, [recipient])
        return next((cell.grade for cell in standing.state.opt_ins), None)

    async def opted_out(self) -> bool:
        world = self.site.world
        recipient = Msisdn(self.link.number or "")
        (standing,) = await world.gateway.consents.read(world.bot.business_id, [recipient])
        return bool(standing.state.opt_outs)


async def reader(site: Site, page: Page, language: str, *, known: bool = True) -> Reader:
    """Publish the programme, and write to somebody new."""
    world, count = site.world, next(_COUNT)
    await publish(
        world,
        programme_id=MAILED,
        methods=frozenset({Method.EMAIL}),
        verification=Verification.NONE,
        settings={},
    )
    address = EmailAddress(f"reader{count}@mail.example")
    business_id, now = world.bot.business_id, world.clock.at
    await world.gateway.optin.email_contacts.record(business_id, address, MAILED, now)
    link = MailLink(
        MAILED,
        business_id,
        world.bot.bot_id,
        f"event-{count}",
        f"<event-{count}@shop.example>",
        language,
        address,
        number(count) if known else None,
        None,
        now + DAY,
    )
    links = MailLinks(world.gateway.keyring)
    base = f"{site.url}/o/{MAILED}"
    own, leave = links.own(link), links.unsubscribe(link)
    return Reader(site, page, link, f"{base}/mail/{own}", f"{base}/unsubscribe/{leave}")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", WIDTHS)
async def test_from_mail_to_opt_in_and_out(
    site: Site, browser: Browser, width: str, language: str, script: bool
) -> None:
    """She opens the link, ticks a box, presses the button, is thanked; and leaves as easily."""
    context = await browser.new_context(
        viewport={"width": WIDTHS[width], "height": 800}, java_script_enabled=script
    )
    page = await context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url))
    ann = await reader(site, page, language)
    name = f"mail-{width}-{language}-{'script' if script else 'no-script'}"

    await page.goto(ann.own)
    assert await page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert await page.locator("input[type=checkbox]:checked").count() == 0
    await ann.looked_at(f"{name}-1-open", script=script)
    await page.locator("button[name=step]").click()
    assert await page.locator(".errors").count() == 1
    await ann.looked_at(f"{name}-2-nothing-ticked", script=script)
    assert await ann.grade() is None

    await page.locator("label[for=topic-orders]").click()
    await page.locator("button[name=step]").press("Enter")
    await page.wait_for_load_state()
    await ann.looked_at(f"{name}-3-done", script=script)
    assert await ann.grade() is Grade.DOCUMENTED

    await page.goto(ann.leave)
    await ann.looked_at(f"{name}-4-leave", script=script)
    assert not await ann.opted_out()
    await page.locator("button").click()
    await page.wait_for_load_state()
    await ann.looked_at(f"{name}-5-left", script=script)
    assert await ann.opted_out()
    assert {url for url in elsewhere if not url.startswith(site.url)} == set()
    await context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_number_that_is_asked_for(site: Site, browser: Browser, language: str) -> None:
    """Where only the address is known she types her number, and sees it before it counts."""
    context = await browser.new_context(viewport={"width": 320, "height": 800})
    page = await context.new_page()
    ann = await reader(site, page, language, known=False)
    await page.goto(ann.own)
    await page.locator("label[for=topic-orders]").click()
    await page.locator("#country").select_option("SE")
    await page.locator("#number").fill("070-174 06 05")
    await ann.looked_at(f"mail-number-{language}-1-filled", script=True)
    await page.locator("button[name=step]").click()
    assert "+46 70 174 06 05" in (await page.locator("bdi.number").inner_text())
    await ann.looked_at(f"mail-number-{language}-2-check", script=True)
    await page.locator("button[value=send]").click()
    await page.wait_for_load_state()
    used = await page.locator("h1").inner_text()
    await ann.looked_at(f"mail-number-{language}-3-done", script=True)
    await page.goto(ann.own)
    await page.locator("label[for=topic-orders]").click()
    await page.locator("#number").fill("+46 70 174 06 06")
    await page.locator("button[name=step]").click()
    await page.locator("button[value=send]").click()
    await page.wait_for_load_state()
    assert await page.locator("h1").inner_text() != used
    await ann.looked_at(f"mail-number-{language}-4-used", script=True)
    await context.close()


@pytest.mark.parametrize(
    "width, language",
    [*(("phone", language) for language in LANGUAGES), ("desktop", "en"), ("desktop", "ar")],
)
async def test_mail_itself(site: Site, browser: Browser, width: str, language: str) -> None:
    """The mail's HTML fits a telephone, is fit for assistive technology, and loads nothing."""
    context = await browser.new_context(viewport={"width": WIDTHS[width], "height": 800})
    page = await context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    ann = await reader(site, page, language)
    mail = Mail(
        EmailAddress("hello@shop.example"),
        None,
        ann.link.address,
        ann.link.message_id,
        site.world.clock.at,
        language,
        "Messages from Corner Shop",
        worded(language),
        ("orders", "offers"),
        ann.link.expires_at,
        ann.own,
        ann.leave,
        True,
        "JOIN",
        "+46701740605",
        "https://wa.me/46701740605?text=JOIN",
    )
    part = compose(mail).get_body(("html",))
    assert part is not None
    await page.set_content(part.get_content())
    await ann.looked_at(f"mail-itself-{width}-{language}", script=True)
    assert loaded == []
    await context.close()
