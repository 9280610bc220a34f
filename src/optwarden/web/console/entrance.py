"""Which page of the console answers? Only to who has signed in, but for the page to sign in."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Final

from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.console.arriving import ConsoleRequest, read_request
from optwarden.web.console.desk import DeskPage
from optwarden.web.console.places import DESK, REQUESTS
from optwarden.web.console.requests import RequestPage
from optwarden.web.console.sessions import Session, Sessions, cookie
from optwarden.web.console.templating import CONSOLE_STYLE, PREFIX, render
from optwarden.web.exchange import AsgiScope, BodyTooLarge, ClientGone, Receive, Send
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.assets import FOREVER
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.request import BadForm

__all__ = ["PREFIX", "SIGN_INS", "SIGN_INS_PER_CLIENT", "Console"]

log = logging.getLogger(__name__)
_SIGN_IN: Final = "/sign-in"
_SIGN_OUT: Final = "/sign-out"
_METHODS: Final = {
    _SIGN_IN: "GET, HEAD, POST",
    _SIGN_OUT: "POST",
    REQUESTS: "GET, HEAD, POST",
    DESK: "GET, HEAD, POST",
}
_OURS_ALONE: Final = (b"referrer-policy", b"same-origin")
"""Our own forms say where they come from; those of nobody in particular (`Origin: null`), which
any site can send, are told apart. No URL of the console holds anything."""
SIGN_INS_PER_CLIENT: Final = 20
SIGN_INS: Final = 600
"""In ten minutes, right or wrong. No token is guessed; what a flood would cost is look-ups."""
_STYLE: Final = CONSOLE_STYLE.path.removeprefix(PREFIX)


class Console:
    """A raw ASGI callable at and below `/console`."""

    def __init__(
        self,
        sessions: Sessions,
        requests: RequestPage,
        desk: DeskPage,
        limits: FormLimits,
        public_url: str | None = None,
        trusted_proxies: int = 0,
    ) -> None:
        self._sessions = sessions
        self._requests = requests
        self._desk = desk
        self._limits = limits
        self._public_url = public_url
        self._trusted_proxies = trusted_proxies

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        origin = self._public_url or "'none'"
        try:
            request = await read_request(
                scope, receive, PREFIX, self._public_url, self._trusted_proxies
            )
            origin = request.origin
            answer = await self._answer(request)
        except ClientGone:
            return
        except BodyTooLarge:
            answer = _message(413, "Too large", "A form has at most 2 MB, a scan at most 1 MB.")
        except BadForm:
            answer = _message(400, "Not a form", "What was sent is no form of this page.")
        except StoreUnavailable:
            answer = _message(
                503,
                "Not available now",
                "The store cannot be reached. What you entered may have been recorded; look the"
                " number up, or enter it again.",
            )
        answer = replace(answer, headers=(*answer.headers, _OURS_ALONE))
        await answer.send(send, origin, without_body=scope["method"] == "HEAD")

    async def _answer(self, request: ConsoleRequest) -> PageAnswer:
        if request.path == _STYLE and request.method == "GET":
            kind = CONSOLE_STYLE.content_type
            return PageAnswer(CONSOLE_STYLE.body, headers=(FOREVER,), content_type=kind)
        if request.path in ("", "/"):
            return _go_to(REQUESTS)
        if request.path not in _METHODS:
            return _message(404, "Nothing is here", "This page does not exist.")
        if request.method not in _METHODS[request.path]:
            allow = (b"allow", _METHODS[request.path].encode())
            return _message(405, "Not so", "This page does not take that.", allow)
        if request.path == _SIGN_IN:
            return await self._sign_in(request)
        session = await self._sessions.of(request)
        if session is None:
            return _go_to(_SIGN_IN)
        if request.method == "POST" and not self._sessions.sent_by(request):
            return _message(
                403, "Please try again", "The form is not of this session. Nothing was recorded."
            )
        return await self._page(request, session)

    async def _page(self, request: ConsoleRequest, session: Session) -> PageAnswer:
        if request.path == _SIGN_OUT:
            return _go_to(_SIGN_IN, cookie(request, ""))
        page = self._desk if request.path == DESK else self._requests
        if request.method == "GET":
            return await page.show(request, session)
        if request.path == DESK:
            return await self._desk.settle(request, session)
        return await self._requests.enter(request, session)

    async def _sign_in(self, request: ConsoleRequest) -> PageAnswer:
        if request.method == "GET":
            return PageAnswer(render("sign_in", wrong=False))
        wait = self._limits.seconds_to_wait(request.address, _SIGN_IN)
        if wait is not None:
            later = (b"retry-after", b"%d" % wait)
            return _message(429, "Too many tries", "Please wait a few minutes.", later)
        opened = None
        if request.is_same_site:
            opened = await self._sessions.open(request.sent("token"))
        if opened is None:
            log.warning("a wrong token at the console")
            return PageAnswer(render("sign_in", wrong=True), 401)
        return _go_to(REQUESTS, cookie(request, opened))


def _go_to(path: str, *headers: tuple[bytes, bytes]) -> PageAnswer:
    return PageAnswer(b"", 303, ((b"location", (PREFIX + path).encode()), *headers))


def _message(status: int, title: str, text: str, *headers: tuple[bytes, bytes]) -> PageAnswer:
    return PageAnswer(render("message", title=title, text=text), status, headers)
