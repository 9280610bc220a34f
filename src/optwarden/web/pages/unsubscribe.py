"""How does a mail's reader end invitations? By the mail program's own button, or by a page's.

RFC 8058: one POST, from whomever, ends it; no cookie, no confirmation, no redirect. A GET shows a
button and changes nothing, since scanners of mail open every link. It answers for programmes that
were withdrawn, too: their mails are still in the inboxes.
"""

from __future__ import annotations

from typing import Final

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.collecting.end_email import Ended, EndEmail
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.exchange import (
    AsgiApp,
    AsgiScope,
    BodyTooLarge,
    ClientGone,
    Receive,
    Send,
    respond,
)
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import PREFIX
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.request import PageRequest, read_request
from optwarden.web.pages.templating import render
from optwarden.web.pages.translations import FALLBACK, LANGUAGES, Words, choose, words_of
from optwarden.web.pages.view import plain_words

SEGMENT: Final = "unsubscribe"
_ALLOWED: Final = (b"allow", b"GET, HEAD, POST")


class Unsubscribing:
    """A raw ASGI callable below `/o/`: answers its own paths, and hands on all others."""

    def __init__(
        self,
        end: EndEmail,
        authenticate: Authenticate,
        otherwise: AsgiApp,
        public_url: str | None = None,
        trusted_proxies: int = 0,
    ) -> None:
        self._end = end
        self._authenticate = authenticate
        self._otherwise = otherwise
        self._public_url = public_url
        self._trusted_proxies = trusted_proxies

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        path: str = scope["path"]
        segment, _, token = path.removeprefix(PREFIX).partition("/")[2].partition("/")
        if segment != SEGMENT:
            await self._otherwise(scope, receive, send)
            return
        # Whatever is in the body or the query, the POST itself is the act.
        headers = [one for one in scope["headers"] if one[0] != b"content-type"]
        bare = {**scope, "headers": headers, "query_string": b""}
        try:
            request = await read_request(bare, receive, self._public_url, self._trusted_proxies)
        except ClientGone:
            return
        except BodyTooLarge:
            await respond(send, 413)
            return
        answer = await self._answer(request, token)
        await answer.send(send, request.origin, without_body=scope["method"] == "HEAD")

    async def _answer(self, request: PageRequest, token: str) -> PageAnswer:
        words = plain_words(request)
        if request.method not in ("GET", "POST"):
            return message_page(words, "wrong_method", 405, _ALLOWED)
        try:
            found = await self._end.look(request.programme_id, token)
            if found is None or not self._is_here(found[1]):
                return message_page(words, "link_bad", 404)
            link, bot = found
            words = words_of(choose([link.language], LANGUAGES, FALLBACK))
            if not request.is_post:
                known = bot is not None and await self._end.number_of(link) is not None
                reach = Ended.MESSAGES_TOO if known else Ended.INVITATIONS
                return _page(words, bot, "ask", reach)
            return _page(words, bot, "done", await self._end(link, bot))
        except StoreUnavailable:
            return message_page(words, "unavailable", 503, (b"retry-after", b"5"))

    def _is_here(self, bot: BotRecord | None) -> bool:
        return bot is None or self._authenticate.is_here(bot)


def _page(words: Words, bot: BotRecord | None, step: str, ended: Ended) -> PageAnswer:
    """Return the page before the act, with its button, or after it."""
    business = words("unsubscribe_sender") if bot is None else bot.business_name
    body = render(
        "unsubscribe",
        words,
        business=None if bot is None else business,
        title=words(f"unsubscribe_{step}_title"),
        text=words(f"unsubscribe_{step}_{ended}", business=business),
        asks=step == "ask",
    )
    return PageAnswer(body)
