"""How is a client's send decided and made? Read, find the bot, decide, make the client's request.

What goes on is written anew from what was decided on, with the client's own headers.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from optwarden.consent.vocabulary import SECOND, GuardMode, Micros
from optwarden.ledger.canonical import written
from optwarden.usecases.admit_to_guard import AdmitToGuard
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.guarding import (
    UNAUTHORIZED,
    Answered,
    Arrived,
    Fault,
    Forwarded,
    Forwarding,
    GuardDialect,
    Part,
    PassedBody,
    Problem,
    SendCall,
    SendRoute,
)
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import (
    Accepted,
    NewMessageId,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)
from optwarden.usecases.refresh_templates import RefreshTemplates
from optwarden.usecases.send_message import (
    Addressee,
    RecipientResult,
    Send,
    SendMessage,
    SendResult,
)
from optwarden.web.exchange import Receive, read_body
from optwarden.web.exchange import Send as AsgiSend
from optwarden.web.guard.arriving import NOT_SENT_ON, sent_on
from optwarden.web.guard.telling import (
    DECISION_ID,
    MODE,
    NOT_BEFORE,
    PERMIT,
    REASON,
    RETRY_AFTER,
    fault_of,
    tell,
)

TOPIC: Final = "optwarden-topic"
NOTHING: Final = "-"
"""Stands in a header for a recipient of whom there is nothing to say."""
_LONGEST_TOPIC: Final = 128
_GZIP_OR_ZLIB: Final = zlib.MAX_WBITS | 32
_LARGEST_DECOMPRESSED: Final = 4 * 1024 * 1024
_REWRITTEN: Final = NOT_SENT_ON | {
    *("content-length", "content-type", "content-encoding", "transfer-encoding"),
    *("accept-encoding", "if-none-match", "if-match", "range"),
}
"""Headers of a body that is written anew, and of answers that have to be read here."""


class GuardedSend:
    """Serves one send."""

    def __init__(
        self,
        admit: AdmitToGuard,
        send: SendMessage,
        forwarding: Forwarding,
        refresh: RefreshTemplates,
        clock: Clock,
        new_message_id: NewMessageId,
    ) -> None:
        self._admit = admit
        self._send = send
        self._forwarding = forwarding
        self._refresh = refresh
        self._clock = clock
        self._new_message_id = new_message_id

    async def __call__(
        self,
        dialect: GuardDialect,
        route: SendRoute,
        arrived: Arrived,
        receive: Receive,
        send: AsgiSend,
    ) -> None:
        """Answer one send. Raises StoreUnavailable, BodyTooLarge, ClientGone: nothing was sent."""
        reading = _unreadable(dialect, arrived) or dialect.read(route, await read_body(receive))
        if isinstance(reading, Fault):
            await tell(send, dialect.fault(reading), reason=reading.problem)
            return
        bot = await self._bot(dialect, arrived, reading)
        if bot is None:
            await tell(send, dialect.fault(UNAUTHORIZED), reason=UNAUTHORIZED.problem)
            return
        exchange = Exchange(dialect, self._forwarding, bot, arrived, route)
        if isinstance(reading, PassedBody):
            outcome = await exchange.make(reading.body, None)
            if not isinstance(outcome, Answered):
                await _tell_fault(send, dialect, outcome, [])
            else:
                await tell(send, outcome)
            return
        await self._decide(exchange, reading, send)

    async def _bot(
        self, dialect: GuardDialect, arrived: Arrived, reading: SendCall | PassedBody
    ) -> BotRecord | None:
        credential = dialect.credential(arrived)
        if isinstance(reading, PassedBody) and reading.anybody:
            path = arrived.path
            address = partial(dialect.base_url, path=path)
            return await self._admit.passing(dialect.name, credential, path, address)
        return await self._admit.sender(dialect.name, credential, reading.senders)

    async def _decide(self, exchange: Exchange, call: SendCall, send: AsgiSend) -> None:
        dialect = exchange.dialect
        topic = exchange.arrived.header(TOPIC)
        if topic is not None and not _is_topic(topic):
            detail = f"Optwarden-Topic must be 1 to {_LONGEST_TOPIC} ASCII characters."
            fault = Fault(Problem.INVALID_REQUEST, detail)
            await tell(send, dialect.fault(fault), reason=fault.problem)
            return
        message = call.message if topic is None else replace(call.message, topic=topic)
        bot = await self._refresh.knowing(exchange.bot, message.template)
        exchange.call = call
        result = await self._send.through(
            Send(bot, call.addressees, message, exchange, answers_first=True)
        )
        await self._tell(exchange, call, result, send, bot)

    async def _tell(
        self,
        exchange: Exchange,
        call: SendCall,
        result: SendResult,
        send: AsgiSend,
        bot: BotRecord,
    ) -> None:
        more = _headers(result, bot.rules.guard_mode, self._clock.now())
        outcome, answer = result.outcome, exchange.answer
        if isinstance(outcome, Unreachable | Unknown):
            await _tell_fault(send, exchange.dialect, outcome, more)
            return
        if isinstance(outcome, Refused):
            assert answer is not None, "a refusal is an answer"
            await tell(send, answer, more=more)
            return
        parts = [self._part(one) for one in result.results]
        await tell(send, exchange.dialect.answer(call, parts, answer), more=more)

    def _part(self, result: RecipientResult) -> Part:
        decided = result.decided
        return Part(
            result.addressee.spelling,
            result.denied,
            None if decided is None else decided.decision_id,
            None if decided is None else decided.permit,
            partial(self._new_message_id, self._clock.now()),
        )


class Exchange:
    """One client's request as it is made of the provider; keeps the answer."""

    def __init__(
        self,
        dialect: GuardDialect,
        forwarding: Forwarding,
        bot: BotRecord,
        arrived: Arrived,
        route: SendRoute,
    ) -> None:
        self.dialect = dialect
        self.bot = bot
        self.arrived = arrived
        self.call: SendCall | None = None
        self.answer: Answered | None = None
        self._forwarding = forwarding
        self._route = route

    async def __call__(self, to: Sequence[Addressee], start_within: float) -> SendOutcome:
        """Make the request for those who may be sent to."""
        assert self.call is not None, "what is sent was decided"
        made = await self.make(self.dialect.write(self.call, to), start_within)
        if not isinstance(made, Answered):
            return made
        self.answer = made
        if made.ok:
            return Accepted(self.dialect.replies(self.call, to, made), made.status)
        signal = self.dialect.signal_of(made) if len(to) == 1 else None
        return Refused(made.status, signal=signal)

    async def make(
        self, body: bytes, start_within: float | None
    ) -> Answered | Unreachable | Unknown:
        """Make the client's request with this body."""
        arrived = self.arrived
        query = f"?{self._route.query}" if self._route.query else ""
        headers = (
            *sent_on(arrived.headers, _REWRITTEN),
            ("content-type", self.dialect.content_type),
            ("accept-encoding", "identity"),
        )
        url = self.dialect.base_url(self.bot, arrived.path) + arrived.path + query
        made = await self._forwarding.call(Forwarded("POST", url, headers, body), start_within)
        if not isinstance(made, Answered):
            return made
        if made.status < 400 and not made.ok:
            return Unreachable(f"the provider answered {made.status}")
        return _legible(made)


def _unreadable(dialect: GuardDialect, arrived: Arrived) -> Fault | None:
    """Refuse a body in another form than the one that is read here."""
    encoding = arrived.header("content-encoding") or "identity"
    given = arrived.header("content-type") or dialect.content_type
    if encoding.strip().lower() == "identity" and (
        given.partition(";")[0].strip().lower() == dialect.content_type
    ):
        return None
    return Fault(
        Problem.WRONG_CONTENT_TYPE, f"The body of a send must be plain {dialect.content_type}."
    )


def _legible(answer: Answered) -> Answered:
    """Decompress an answer that came compressed though we asked for a plain one."""
    encodings = [value for name, value in answer.headers if name == "content-encoding"]
    if [one.strip().lower() for one in encodings] not in (["gzip"], ["deflate"]):
        return answer
    reader = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        body = reader.decompress(answer.body, _LARGEST_DECOMPRESSED)
    except zlib.error:
        return answer
    if not reader.eof:
        return answer
    headers = tuple(one for one in answer.headers if one[0] != "content-encoding")
    return Answered(answer.status, body, headers)


def _is_topic(topic: str) -> bool:
    return 0 < len(topic) <= _LONGEST_TOPIC and topic.isascii() and topic.isprintable()


async def _tell_fault(
    send: AsgiSend,
    dialect: GuardDialect,
    outcome: Unreachable | Unknown,
    more: list[tuple[str, str]],
) -> None:
    fault = fault_of(outcome)
    others = [one for one in more if one[0] != REASON]
    await tell(send, dialect.fault(fault), reason=fault.problem, more=others)


def _headers(result: SendResult, mode: GuardMode, now: Micros) -> list[tuple[str, str]]:
    """Return what was decided, in the recipients' order; a permit where there is one recipient."""
    decided = [one.decided for one in result.results]
    reasons = [None if one is None else one.decision.reason for one in decided]
    ids = [None if one is None else one.decision_id for one in decided]
    waits = [None if one is None else one.decision.not_before for one in decided]
    times = [None if wait is None else written(wait) for wait in waits]
    headers = [
        (name, ", ".join(value or NOTHING for value in values))
        for name, values in ((REASON, reasons), (DECISION_ID, ids), (NOT_BEFORE, times))
        if any(values)
    ]
    only = decided[0] if len(decided) == 1 else None
    if only is not None and waits[0] is not None and only.attempt_id is None:
        headers.append((RETRY_AFTER, str(max(1, -(-(waits[0] - now) // SECOND)))))
    if only is not None and only.permit is not None:
        headers.append((PERMIT, only.permit))
    if mode is not GuardMode.ENFORCE:
        headers.append((MODE, mode))
    return headers
