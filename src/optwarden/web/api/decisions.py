"""May these messages go? `POST /v1/bots/{bot}/decisions`, a hot path: raw ASGI.

Before: an application asks. After: it sends, or does not. Nothing is stored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import orjson

from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.ledger.canonical import written
from optwarden.usecases.authenticate import Authenticate, Unauthorized
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.decide_messages import DecideMessages, SignedDecision
from optwarden.web.api.asked import read_many, read_one
from optwarden.web.api.problems import UnknownPath, WrongMethod, problem_of
from optwarden.web.api.reading import check_content_type, read_json
from optwarden.web.exchange import (
    JSON,
    AsgiScope,
    ClientGone,
    Receive,
    Send,
    header,
    read_body,
    respond,
)

PREFIX: Final = "/v1/bots/"
SUFFIX: Final = "/decisions"
_PATH: Final = re.compile(r"/v1/bots/([!-.0-~]{1,128})/decisions")
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
            body = await self._answer(scope, receive)
        except ClientGone:
            return
        except Exception as error:  # noqa: BLE001 - the ASGI boundary: nothing unnamed gets out
            await problem_of(error).answer(send)
            return
        await respond(send, 200, body, _HEADERS)

    async def _answer(self, scope: AsgiScope, receive: Receive) -> bytes:
        path = _PATH.fullmatch(scope["path"])
        if path is None:
            raise UnknownPath
        if scope["method"] != "POST":
            raise WrongMethod(("POST",))
        bot = await self._bot(header(scope, b"authorization"), path[1])
        check_content_type(header(scope, b"content-type"))
        document = read_json(await read_body(receive))
        if isinstance(document, dict) and "decisions" not in document:
            decided = await self._decide(bot.rules, (read_one(document),))
            return orjson.dumps(_document(decided[0]))
        return await self._many(bot, read_many(document))

    async def _many(self, bot: BotRecord, asked: Sequence[tuple[Recipient, Message]]) -> bytes:
        decided = await self._decide(bot.rules, asked)
        return orjson.dumps({"decisions": [_document(one) for one in decided]})

    async def _bot(self, authorization: str | None, bot_id: str) -> BotRecord:
        try:
            return await self._authenticate.bot(authorization, bot_id, SCOPES[0])
        except Unauthorized:
            return await self._authenticate.bot(authorization, bot_id, SCOPES[1])


def _document(signed: SignedDecision) -> dict[str, Any]:
    decision = signed.decision
    verdict, expires_at = decision.verdict, decision.window_expires_at
    reason = decision.reason
    return {
        "allowed": reason is None,
        "reason": reason,
        "rule": verdict.rule,
        "explanation": verdict.explanation,
        "grade": verdict.grade,
        "events": verdict.events,
        "allowed_instead": decision.allowed_instead,
        "window_expires_at": None if expires_at is None else written(expires_at),
        "policy": decision.policy,
        "decided_at": written(decision.decided_at),
        "decision_id": signed.decision_id,
    }
