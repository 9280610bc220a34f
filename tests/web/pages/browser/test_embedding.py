"""The programme's page in a business's own: by its script tag, and by a plain form."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from playwright.async_api import Browser, Frame, Page, expect

from optwarden.consent.vocabulary import Verification
from optwarden.web.exchange import AsgiScope, Receive, Send, respond
from tests.web.pages.browser.conftest import Site, served
from tests.web.pages.shop import publish
from tests.web.pages.visitor import PATH

pytestmark = pytest.mark.asyncio(loop_scope="session")


class BusinessPage:
    """A page of the business, with one script tag and one plain form."""

    html = b""

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Answer with the page."""
        await respond(send, 200, self.html, ((b"content-type", b"text/html; charset=utf-8"),))


def embedding(url: str) -> bytes:
    """The business's page over a gateway."""
    return (
        '<!doctype html><html lang="en"><title>Shop</title><h1>Corner Shop</h1>'
        f'<script src="{url}{PATH}/embed.js" async></script>'
        f'<form method="post" action="{url}{PATH}/form">'
        '<input name="number" value="070-174 06 05"><input type="hidden" name="country" value="SE">'
        '<input type="checkbox" name="topic" value="orders" checked>'
        "<button>Updates on WhatsApp</button></form>"
    ).encode()


@contextlib.asynccontextmanager
async def both(
    site: Site, browser: Browser, folder: Path, host: str, *, listed: bool = True
) -> AsyncIterator[tuple[Page, str, list[str]]]:
    """The gateway and the business's page, both by https on different hosts or ports."""
    certificate = certificate_for(folder)
    business = BusinessPage()
    async with (
        served(site.world.application, certificate) as gateway,
        served(business, certificate) as beside,
    ):
        shop = beside.replace("127.0.0.1", host)
        business.html = embedding(gateway)
        settings = {"web_embed_origins": shop if listed else "https://other.example"}
        await publish(
            site.world,
            verification=Verification.NONE,
            settings={**settings, "chat_number": "15550100999"},
        )
        context = await browser.new_context(
            ignore_https_errors=True, viewport={"width": 800, "height": 600}
        )
        page = await context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        await page.goto(shop)
        yield page, gateway, said
        await context.close()


def certificate_for(folder: Path) -> Path:
    """A certificate that nobody trusts, for the loopback."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(IPv4Address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file


async def framed(page: Page, gateway: str) -> Frame:
    """The frame the script made."""
    await expect(page.locator("iframe")).to_have_count(1)
    frame = page.frames[1]
    await frame.wait_for_url(f"{gateway}/**")
    return frame


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"], ids=["same-site", "other-site"])
async def test_one_script_tag(site: Site, browser: Browser, tmp_path: Path, host: str) -> None:
    """The page stands in a frame as high as it is, and works there, on another site too."""
    async with both(site, browser, tmp_path, host) as (page, gateway, said):
        frame = await framed(page, gateway)
        await expect(frame.locator("#number")).to_be_visible()
        await expect(page.locator("iframe")).to_have_attribute("title", "Messages from Corner Shop")
        await frame.locator("button").click()
        await expect(frame.locator(".errors")).to_be_focused()
        whole = await frame.evaluate("document.documentElement.getBoundingClientRect().height")
        shown = page.locator("iframe")
        await expect(shown).to_have_js_property("clientHeight", -(-whole // 1))
        await page.screenshot(path=str(site.artifacts / f"embedded-{host}.png"), full_page=True)
        await frame.check("#topic-orders")
        await frame.fill("#number", "+46 70 174 06 05")
        await frame.locator("button").click()
        await frame.locator("button[value=send]").click()
        await expect(frame.locator("h1")).to_have_text("Thank you")
        assert [text for text in said if "Failed to load resource" not in text] == []


async def test_not_on_other_pages(site: Site, browser: Browser, tmp_path: Path) -> None:
    """A page that the programme does not list gets an empty frame; the browser says why."""
    async with both(site, browser, tmp_path, "localhost", listed=False) as (page, _, said):
        await expect(page.locator("iframe")).to_have_count(1)
        if not any("frame-ancestors" in text for text in said):
            await page.wait_for_event("console", lambda m: "frame-ancestors" in m.text)
        assert await page.frames[1].locator("form").count() == 0


async def test_a_browser_without_cookies_for_frames(
    site: Site, browser: Browser, tmp_path: Path
) -> None:
    """It is led to the page in a window of its own, and nothing is recorded."""
    async with both(site, browser, tmp_path, "localhost") as (page, gateway, _):
        frame = await framed(page, gateway)
        await frame.check("#topic-orders")
        await frame.fill("#number", "+46 70 174 06 05")
        await page.context.clear_cookies()
        await frame.locator("button").click()
        notice = frame.locator(".notice a")
        await expect(notice).to_have_attribute("target", "_blank")
        async with page.context.expect_page() as opening:
            await notice.click()
        alone = await opening.value
        await expect(alone.locator("#topic-orders")).not_to_be_checked()
        assert "embed" not in alone.url


async def test_a_plain_form(site: Site, browser: Browser, tmp_path: Path) -> None:
    """It leads to our page, with the number and without the tick; there it is agreed."""
    async with both(site, browser, tmp_path, "localhost") as (page, gateway, _):
        # By keyboard: the frame above is growing, and would take the button from under a pointer.
        await page.get_by_role("button", name="Updates on WhatsApp").press("Enter")
        await expect(page).to_have_url(f"{gateway}{PATH}/form")
        await expect(page.locator("#number")).to_have_value("070-174 06 05")
        await expect(page.locator("#topic-orders")).not_to_be_checked()
        await page.check("#topic-orders")
        await page.locator("button").click()
        await page.locator("button[value=send]").click()
        await expect(page.locator("h1")).to_have_text("Thank you")
