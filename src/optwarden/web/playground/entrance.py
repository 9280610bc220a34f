"""Which request of the playground is this? `/sandbox` and what stands below it.

Mounted by `serve --dev` only, and silent where the demo's bot is not the sandbox's: then, and for
every path that is none of its own, the answer is that of any unknown path.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias
from urllib.parse import parse_qsl

import orjson

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.exchange import (
    JSON,
    AsgiApp,
    AsgiScope,
    BodyTooLarge,
    ClientGone,
    Headers,
    Receive,
    Send,
    header,
    read_body,
    respond,
)
from optwarden.web.playground.acting import SANDBOX, Acting, CannotDo, Form
from optwarden.web.playground.assets import ASSETS, FOREVER, ICON, SCRIPT, STYLE
from optwarden.web.playground.looking import Looking
from optwarden.web.playground.people import PEOPLE
from optwarden.web.playground.rendering import page, shown
from optwarden.web.playground.sessions import Session, Sessions
from optwarden.web.playground.visiting import Rate, is_from_elsewhere, origin_of

PREFIX: Final = "/sandbox"
_STATE: Final = "/sandbox/state"
_FIELD: Final = "token"
_LARGEST_FORM: Final = 16 * 1024
_MOST_FIELDS: Final = 10
_HTML: Final = (b"content-type", b"text/html; charset=utf-8")
_TEXT: Final = (b"content-type", b"text/plain; charset=utf-8")
_NO_STORE: Final = (b"cache-control", b"no-store")
_ELSEWHERE: Final = (
    b"The playground answers http://127.0.0.1 and http://localhost on the machine it runs on.\n"
    b"To open it from another one, set OPTWARDEN_PUBLIC_URL to the address you use.\n"
)
_LOST: Final = "This page is too old. Open it again."
_BUSY: Final = "The store does not answer. Nothing was done; try again in a moment."

Act: TypeAlias = Callable[[BotRecord, Session, Form], Awaitable[Session]]


@dataclass(frozen=True, slots=True)
class Visit:
    """A request, where it came to, and for which bot."""

    scope: AsgiScope
    send: Send
    origin: str
    bot: BotRecord

    @property
    def by_script(self) -> bool:
        """Whether the page's script asks, and not the browser itself."""
        return "application/json" in (header(self.scope, b"accept") or "")


@dataclass(frozen=True, slots=True)
class DemoBot:
    """The one bot that can be played with."""

    bot_id: str
    directory: Directory
    authenticate: Authenticate

    async def __call__(self) -> BotRecord | None:
        """Return it; None where it is gone, a real provider's by now, or of another region."""
        try:
            bot = await self.directory.bot(self.bot_id)
        except StoreUnavailable:
            return None
        mine = bot is not None and bot.provider == SANDBOX and self.authenticate.is_here(bot)
        return bot if mine else None


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a client may do something, and look."""

    acts: Rate
    looks: Rate


class Playground:
    """A raw ASGI callable for `/sandbox`; all that is not its own goes to `otherwise`."""

    def __init__(
        self,
        demo_bot: DemoBot,
        looking: Looking,
        acting: Acting,
        sessions: Sessions,
        rates: Rates,
        otherwise: AsgiApp,
        public_url: str | None,
    ) -> None:
        self._demo_bot = demo_bot
        self._looking = looking
        self._sessions = sessions
        self._otherwise = otherwise
        self._rate = {"GET": rates.looks, "POST": rates.acts}
        self._public_url = public_url
        self._acts: dict[str, Act] = {
            "/sandbox/write": acting.write,
            "/sandbox/send": acting.send,
            "/sandbox/opt-in": acting.opt_in,
            "/sandbox/scan": acting.scan,
            "/sandbox/number": acting.hold,
        }

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        method = self._method(scope["path"])
        bot = None if method is None else await self._demo_bot()
        if method is None or bot is None:
            await self._otherwise(scope, receive, send)
            return
        origin = origin_of(scope, self._public_url)
        if origin is None:
            await respond(send, 421, _ELSEWHERE, (_TEXT, _NO_STORE))
            return
        asked = "GET" if scope["method"] == "HEAD" else scope["method"]
        if asked != method:
            allow = b"GET, HEAD" if method == "GET" else b"POST"
            await respond(send, 405, b"", ((b"allow", allow), _NO_STORE))
            return
        asset = ASSETS.get(scope["path"])
        if asset is not None:
            kind = (b"content-type", asset.content_type)
            nosniff = (b"x-content-type-options", b"nosniff")
            await respond(send, 200, asset.body, (kind, FOREVER, nosniff))
            return
        visit = Visit(scope, send, origin, bot)
        wait = self._rate[method].seconds_to_wait(scope)
        if wait is not None:
            later = (b"retry-after", b"%d" % wait)
            await self._refuse(visit, 429, f"That was a lot. Go on in {wait} seconds.", later)
            return
        try:
            await self._serve(visit, receive)
        except ClientGone:
            return
        except BodyTooLarge:
            await self._refuse(visit, 413, "That was too long.")
        except StoreUnavailable:
            await self._refuse(visit, 503, _BUSY, (b"retry-after", b"2"))

    def _method(self, path: str) -> str | None:
        """Return the method of a path; None for one that is not the playground's."""
        if path in self._acts:
            return "POST"
        return "GET" if path in (PREFIX, _STATE) or path in ASSETS else None

    async def _serve(self, visit: Visit, receive: Receive) -> None:
        path, session = visit.scope["path"], self._sessions.open(visit.scope)
        if path == PREFIX:
            await self._page(visit, session or self._sessions.begin(PEOPLE[0].number))
        elif session is None:
            await self._refuse(visit, 403, _LOST)
        elif path == _STATE:
            await self._state(visit, session)
        else:
            await self._act(visit, session, _form(await read_body(receive, _LARGEST_FORM)))

    async def _page(self, visit: Visit, session: Session) -> None:
        tag = await self._looking.tag(visit.bot, session)
        parts = shown(await self._looking(visit.bot, session), session)
        body = page(visit.bot, session, parts, tag)
        kept = self._sessions.kept(replace(session, notice=""), visit.origin)
        headers = (_HTML, _NO_STORE, kept, *_strict(visit.origin))
        if visit.scope["method"] == "HEAD":
            length = (b"content-length", b"%d" % len(body))
            start = {"type": "http.response.start", "status": 200, "headers": [*headers, length]}
            await visit.send(start)
            await visit.send({"type": "http.response.body"})
            return
        await respond(visit.send, 200, body, headers)

    async def _state(self, visit: Visit, session: Session) -> None:
        tag = await self._looking.tag(visit.bot, session)
        if header(visit.scope, b"if-none-match") == f'"{tag}"':
            await respond(visit.send, 304, b"", ((b"etag", f'"{tag}"'.encode()), _NO_STORE))
            return
        await self._tell(visit, session, 200)

    async def _act(self, visit: Visit, session: Session, form: Form) -> None:
        given = form.get(_FIELD, "")
        ours = secrets.compare_digest(given.encode(), session.token.encode())
        if not ours or is_from_elsewhere(visit.scope, visit.origin):
            await self._refuse(visit, 403, _LOST)
            return
        try:
            session = await self._acts[visit.scope["path"]](visit.bot, session, form)
        except CannotDo as fault:
            session = replace(session, notice=fault.sentence)
        kept = self._sessions.kept(session, visit.origin)
        if visit.by_script:
            kept = self._sessions.kept(replace(session, notice=""), visit.origin)
            await self._tell(visit, session, 422 if session.notice else 200, kept)
        else:
            back = (b"location", PREFIX.encode())
            await respond(visit.send, 303, b"", (back, kept, _NO_STORE))

    async def _tell(self, visit: Visit, session: Session, status: int, *more: Header) -> None:
        """Answer the script with all there is to see."""
        tag = await self._looking.tag(visit.bot, session)
        parts = shown(await self._looking(visit.bot, session), session)
        document = {
            "lists": parts.lists,
            "name": parts.person.name,
            "number": parts.person.shown,
            "draft": session.draft,
            "notice": session.notice,
        }
        headers = (JSON, _NO_STORE, (b"etag", f'"{tag}"'.encode()), *more)
        await respond(visit.send, status, orjson.dumps(document), headers)

    async def _refuse(self, visit: Visit, status: int, sentence: str, *more: Header) -> None:
        if visit.by_script:
            body, kind = orjson.dumps({"notice": sentence}), JSON
        else:
            body, kind = f"{sentence}\n".encode(), _TEXT
        await respond(visit.send, status, body, (kind, _NO_STORE, *more))


Header: TypeAlias = tuple[bytes, bytes]


def _form(body: bytes) -> Form:
    """Read what a form holds; what no browser sends holds nothing."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=_MOST_FIELDS,
            errors="strict",
        )
    except ValueError:
        return {}
    return {} if any("\0" in value for _, value in pairs) else dict(pairs)


def _strict(origin: str) -> Headers:
    """Return what the page says: nothing from elsewhere, in nobody's frame.

    The referrer stays within the site: without one a browser sends forms with `Origin: null`.
    """
    policy = (
        f"default-src 'none'; script-src {origin}{SCRIPT.path}; style-src {origin}{STYLE.path};"
        f" img-src {origin}{ICON.path}; connect-src 'self'; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'"
    )
    return (
        (b"content-security-policy", policy.encode("latin-1")),
        (b"referrer-policy", b"same-origin"),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
    )
