"""Who writes to whom in a test of e-mail? A shop with a programme, and Ann, who reads her mail."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urlencode

import httpx

from optwarden.consent.commands.asking import Asked
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.vocabulary import AskKind, Grade, Method, Verification
from optwarden.usecases.collecting.ask import Wanted
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.providers import SendOutcome
from tests.doubles.mail_server import HOST, Inbox
from tests.doubles.world import World, number
from tests.web.api.caller import Caller
from tests.web.pages.shop import publish
from tests.web.pages.shop import set_up as set_up_shop

ANN: Final = EmailAddress("Ann@mail.example")
NUMBER: Final = Msisdn(number())
ONE_CLICK: Final = b"List-Unsubscribe=One-Click"
FORM: Final = "application/x-www-form-urlencoded"
_URL: Final = re.compile(r"http://gateway/o/\S+")


class Form(HTMLParser):
    """The one form of a page: its fields as a browser would send them, and its boxes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.action: str | None = None
        self.hidden: dict[str, str] = {}
        self.boxes: dict[str, bool] = {}
        self.fields: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            assert given["method"] == "post"
            self.action = given.get("action")
        if tag in ("input", "select"):
            self.fields.add(given["name"])
        if tag == "input" and given["type"] == "hidden":
            self.hidden[given["name"]] = given["value"]
        if tag == "input" and given["type"] == "checkbox":
            self.boxes[given["value"]] = "checked" in given


@dataclass(slots=True)
class Mailing:
    """A shop's programme, the mail server it writes through, and a reader's browser."""

    world: World
    inbox: Inbox

    @property
    def api(self) -> Caller:
        return Caller(self.world)

    async def publish(self, **changes: Any) -> Programme:
        told: dict[str, Any] = {
            "methods": frozenset({Method.WEB, Method.EMAIL}),
            "verification": Verification.NONE,
            "settings": {},
        }
        return await publish(self.world, **{**told, **changes})

    @property
    def programme(self) -> Programme:
        (programme,) = self.world.bot.rules.programmes.values()
        return programme

    async def invite(
        self, recipient: Recipient = NUMBER, address: EmailAddress = ANN, language: str = "en"
    ) -> Asked:
        """Ask a person by e-mail, and deliver what is due."""
        wanted = Wanted(
            AskKind.INVITATION,
            Method.EMAIL,
            language=language,
            ground="customer",
            personal={"email": address.spelling},
        )
        asked = await self.world.gateway.optin.ask(
            self.world.bot, self.programme, recipient, wanted
        )
        await self.deliver()
        return asked

    async def deliver(self) -> None:
        await self.world.delivery(OutboxKind.INVITATION)()

    async def invite_address(
        self, address: EmailAddress = ANN, language: str = "en"
    ) -> SendOutcome | ContactRefusal:
        """Ask whoever has an address."""
        invite = self.world.gateway.optin.invite_address
        return await invite(self.world.bot, self.programme, address, language, "customer")

    def mail(self) -> EmailMessage:
        return self.inbox.only_mail()

    def own_link(self) -> str:
        """The link to the page, from the text of the mail."""
        return self._link("/mail/")

    def unsubscribe_link(self) -> str:
        """The link of the mail program's button."""
        header: str = self.mail()["List-Unsubscribe"]
        assert header.startswith("<")
        assert header.endswith(">")
        return header[1:-1]

    def _link(self, kind: str) -> str:
        part = self.mail().get_body(("plain",))
        assert part is not None
        (found,) = [url for url in _URL.findall(part.get_content()) if kind in url]
        return str(found)

    async def open(self, url: str, **headers: str) -> httpx.Response:
        """Open a link, as a person does or a scanner of mail."""
        return await self.world.client.get(url, headers=headers)

    async def press(
        self,
        page: httpx.Response,
        *topics: str,
        step: str = "check",
        to: str | None = None,
        **fields: str,
    ) -> httpx.Response:
        """Tick boxes on a page, fill in fields, and press its button; `to` is another address."""
        form = Form(page.text)
        pairs = [*form.hidden.items(), *fields.items(), ("step", step)]
        pairs += [("topic", topic) for topic in topics]
        return await self.world.client.post(
            to or form.action or page.url,
            content=urlencode(pairs),
            headers={"content-type": FORM, "user-agent": "Browser/1.0"},
        )

    async def agree(self, *topics: str, url: str | None = None) -> httpx.Response:
        """Open the mail's link, tick boxes and press the button."""
        page = await self.open(url or self.own_link())
        assert page.status_code == 200, page.text
        return await self.press(page, *(topics or ("orders",)))

    async def one_click(self, url: str) -> httpx.Response:
        """Press the mail program's button: RFC 8058 section 3.2."""
        return await self.world.client.post(url, content=ONE_CLICK, headers={"content-type": FORM})

    async def grades(self, recipient: Recipient = NUMBER) -> dict[str, Grade]:
        """Which topics a number is opted in to."""
        world = self.world
        (standing,) = await world.gateway.consents.read(world.bot.business_id, [recipient])
        return {cell.topic: cell.grade for cell in standing.state.opt_ins}


def smtp_settings(inbox: Inbox) -> dict[str, str]:
    """What lets a bot send through the mail server."""
    return {
        "smtp_host": HOST,
        "smtp_port": str(inbox.port),
        "smtp_tls": "none",
        "email_from": "hello@shop.example",
    }


async def set_up(world: World, inbox: Inbox) -> Mailing:
    """Publish the shop's programme, and let the bot send through the mail server."""
    await set_up_shop(world, "en", "ar", "de")
    settings = {**world.bot.provider_settings, **smtp_settings(inbox)}
    await world.change(provider_settings=settings)
    mailing = Mailing(world, inbox)
    await mailing.publish()
    return mailing
