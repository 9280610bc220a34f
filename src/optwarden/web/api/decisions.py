"""May these messages go? `POST /v1/bots/{bot}/decisions`, a hot path: raw ASGI.

Before: an application asks. After: it sends, or does not. Nothing is stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import orjson

from optwarden.consent.decision import Denied
from optwarden.consent.limits import CapLeft
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.ledger.canonical import written
from optwarden.usecases.authenticate import Authenticate, Unauthorized
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.decide_messages import DecideMessages, SignedDecision
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.limits import cap_left_document
from optwarden.web.api.asked import read_many, read_one
from optwarden.web.api.problems import UnknownPath, WrongMethod, problem_of
from optwarden.web.api.reading import check_content_type, read_json
from optwarden.web.exchange import (
    JSON,
    AsgiScope,
    ClientGone,
    Receive,
    Send,
    credentials_and_type,
    read_body,
    respond,
)

PREFIX: Final = "/v1/bots/"
SUFFIX: Final = "/decisions"
LONGEST_BOT_ID: Final = 128
AT_ONCE: Final = 100
"""Decisions on one read: some 5 ms, for which nobody else is served."""
_BOTS_KEPT: Final = 4096
_CAPS_KEPT: Final = 1024
_INSTANTS_KEPT: Final = 256
_HEADERS: Final = (JSON,)
SCOPES: Final = (Scope.READ, Scope.SEND)
"""Either will do: who may send learns whether a message may go by sending it."""


class Decisions:
    """A raw ASGI callable for the one path."""

    def __init__(self, authenticate: Authenticate, decide: DecideMessages) -> None:
        self._authenticate = authenticate
        self._decide = decide

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request; whatever goes wrong becomes a problem here."""
        try:
            bot = await self._bot(scope)
            document = read_json(await read_body(receive))
            if isinstance(document, dict) and "decisions" not in document:
                signed = await self._decide.one(bot.rules, *read_one(document))
                body = orjson.dumps(_document(signed))
            else:
                body = await self._many(bot, read_many(document))
        except ClientGone:
            return
        except Exception as error:  # noqa: BLE001 - the ASGI boundary: nothing unnamed gets out
            await problem_of(error).answer(send)
            return
        await respond(send, 200, body, _HEADERS)

    async def _bot(self, scope: AsgiScope) -> BotRecord:
        """Return the bot that is asked for, once all but the body of a request is in order."""
        bot_id = _bot_id(scope["path"])
        if scope["method"] != "POST":
            raise WrongMethod(("POST",))
        authorization, content_type = credentials_and_type(scope)
        try:
            bot = await self._authenticate.bot(authorization, bot_id, SCOPES[0])
        except Unauthorized:
            bot = await self._authenticate.bot(authorization, bot_id, SCOPES[1])
        if scope["query_string"]:
            raise FieldRefused("query", "unknown_parameter", "is not a part of this request.")
        check_content_type(content_type)
        return bot

    async def _many(self, bot: BotRecord, asked: Sequence[tuple[Recipient, Message]]) -> bytes:
        """Decide some at a time: between them it is the turn of others, a STOP maybe."""
        documents: list[dict[str, Any]] = []
        for start in range(0, len(asked), AT_ONCE):
            decided = await self._decide(bot.rules, asked[start : start + AT_ONCE])
            documents += map(_document, decided)
            await asyncio.sleep(0)
        return orjson.dumps({"decisions": documents})


@lru_cache(_BOTS_KEPT)
def _bot_id(path: str) -> str:
    """Return the id in a path that begins and ends as ours do. Raises UnknownPath."""
    bot_id = path[len(PREFIX) : -len(SUFFIX)]
    plain = bot_id.isascii() and bot_id.isprintable() and "/" not in bot_id
    if not plain or not 0 < len(bot_id) <= LONGEST_BOT_ID:
        raise UnknownPath
    return bot_id


@lru_cache(_CAPS_KEPT)
def _caps(caps: tuple[CapLeft, ...]) -> orjson.Fragment:
    """Write what is left of caps; for most recipients that is all there is."""
    return orjson.Fragment(orjson.dumps([cap_left_document(left) for left in caps]))


_instant = lru_cache(_INSTANTS_KEPT)(written)
"""What is decided together is decided at one instant."""


def _document(signed: SignedDecision) -> dict[str, Any]:
    # Taken apart by place: by name, and asked for what a denial has, it takes 1 us more of 50.
    decision, decision_id, _ = signed
    verdict, _, _, decided_at, expires_at, policy, allowed_instead, caps = decision
    reason = not_before = None
    if isinstance(verdict, Denied):
        reason, not_before = verdict.reason, verdict.not_before
    return {
        "allowed": reason is None,
        "reason": reason,
        "rule": verdict.rule,
        "explanation": verdict.explanation,
        "grade": verdict.grade,
        "events": verdict.events,
        "allowed_instead": allowed_instead,
        "window_expires_at": None if expires_at is None else written(expires_at),
        "caps": _caps(caps),
        "policy": policy,
        "decided_at": _instant(decided_at),
        "not_before": None if not_before is None else written(not_before),
        "decision_id": decision_id,
    }
