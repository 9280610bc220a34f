"""Which page answers? Everything below `/o/`: bounded, limited, and silent about what is not there.

`/o/{programme}` and `/o/{programme}/{page}`; a programme that is not published, was withdrawn, or
never was, gets the same 404. The pages on which persons stop outlive their programme: nobody needs
a live one to be left alone.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final, Protocol

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.configuration import Directory
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.exchange import AsgiScope, BodyTooLarge, ClientGone, Receive, Send, respond
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.assets import ASSETS, FOREVER
from optwarden.web.pages.assets import PREFIX as ASSETS_PREFIX
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.request import BadForm, PageRequest, read_request
from optwarden.web.pages.translations import words_of
from optwarden.web.pages.view import Asked, plain_words, view_of

PREFIX: Final = "/o/"
READ: Final = frozenset({"GET"})
SENT: Final = frozenset({"POST"})
READ_AND_SENT: Final = READ | SENT


_OUTLIVING: Final = frozenset({"stop", "preferences"})
"""Pages that answer for programmes that were withdrawn, too; unsubscribing from mails is another
(`unsubscribe`)."""
_LOG: Final = logging.getLogger("optwarden.pages")


class NotHere(Exception):
    """There is no such page, programme, or method of the programme: 404, and not said which."""


class Page(Protocol):
    """What answers one path below a programme's."""

    @property
    def methods(self) -> frozenset[str]:
        """GET, POST, or both; HEAD comes with GET."""
        ...

    def is_limited(self, request: PageRequest) -> bool:
        """Say whether a request counts towards the client's limit: forms do, but none that ends
        what only its holder's link can.
        """
        ...

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Answer. Raises NotHere, StoreUnavailable."""
        ...


class Pages:
    """A raw ASGI callable below `/o/`; `pages` are by the path after the programme's id.

    One whose name ends with a slash has paths of its own below it.
    """

    def __init__(
        self,
        directory: Directory,
        authenticate: Authenticate,
        limits: FormLimits,
        pages: Mapping[str, Page],
        public_url: str | None = None,
        trusted_proxies: int = 0,
    ) -> None:
        self._directory = directory
        self._authenticate = authenticate
        self._limits = limits
        self._pages = pages
        self._public_url = public_url
        self._trusted_proxies = trusted_proxies

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["path"].startswith(ASSETS_PREFIX):
            await _send_asset(scope, send)
            return
        origin, is_head = self._public_url or "", scope["method"] == "HEAD"
        try:
            request = await read_request(scope, receive, self._public_url, self._trusted_proxies)
            origin = request.origin
            answer = await self._answer(request)
        except ClientGone:
            return
        except BodyTooLarge:
            answer = message_page(words_of("en"), "too_large", 413)
        except BadForm:
            answer = message_page(words_of("en"), "bad_form", 400)
        await answer.send(send, origin or "'none'", without_body=is_head)

    async def _answer(self, request: PageRequest) -> PageAnswer:
        first, slash, _ = request.tail.partition("/")
        page = self._pages.get(first + slash)
        if page is None:
            return message_page(plain_words(request), "not_here", 404)
        if request.method not in page.methods:
            return _wrong_method(request, page)
        try:
            asked = await self._asked(request, first)
            wait = None
            if page.is_limited(request):
                wait = self._limits.seconds_to_wait(request.address, request.programme_id)
            if wait is not None:
                header = (b"retry-after", b"%d" % wait)
                return message_page(plain_words(request), "too_many", 429, header)
            return await page(asked)
        except NotHere:
            return message_page(plain_words(request), "not_here", 404)
        except FieldRefused as fault:
            # What persons typed was checked before: the programme lacks something.
            _LOG.error("a programme cannot take its form: %s is %s", fault.field, fault.rule)
            return message_page(plain_words(request), "unavailable", 503)
        except StoreUnavailable:
            header = (b"retry-after", b"5")
            return message_page(plain_words(request), "unavailable", 503, header)

    async def _asked(self, request: PageRequest, page: str) -> Asked:
        bot = await self._directory.bot_of_programme(request.programme_id)
        withdrawn = None
        if bot is not None:
            programme = bot.rules.programmes[request.programme_id]
        elif page in _OUTLIVING:
            withdrawn = await self._directory.withdrawn_programme(request.programme_id)
        if withdrawn is not None:
            bot, programme = withdrawn
        if bot is None or not self._authenticate.is_here(bot) or not programme.disclosures:
            raise NotHere
        view = view_of(request, programme)
        return Asked(request, bot, programme, view, withdrawn is not None)


def _wrong_method(request: PageRequest, page: Page) -> PageAnswer:
    allowed = sorted(page.methods | ({"HEAD"} if "GET" in page.methods else set()))
    header = (b"allow", ", ".join(allowed).encode())
    return message_page(plain_words(request), "wrong_method", 405, header)


async def _send_asset(scope: AsgiScope, send: Send) -> None:
    asset = ASSETS.get(scope["path"])
    if asset is None or scope["method"] not in ("GET", "HEAD"):
        await respond(send, 404 if asset is None else 405)
        return
    body = b"" if scope["method"] == "HEAD" else asset.body
    kind = (b"content-type", asset.content_type)
    nosniff = (b"x-content-type-options", b"nosniff")
    await respond(send, 200, body, (kind, nosniff, FOREVER))
