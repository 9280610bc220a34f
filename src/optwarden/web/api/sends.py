"""Why did a send go, or not? As decided, as decided again on what was known then, and now."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Path
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.decision import Decision
from optwarden.consent.vocabulary import (
    AttemptOutcome,
    Category,
    DenialReason,
    Grade,
    GuardMode,
    MessageType,
)
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.time_travel.knowing import BOT_LOG, KnownBy
from optwarden.usecases.time_travel.send_then import ExplainSend, SendThen
from optwarden.web.api.answers import answered
from optwarden.web.api.as_of import (
    KNOWN_BY,
    ConfigurationThen,
    KnownByField,
    KnownByQuery,
    configuration_then,
    known_by_of,
)
from optwarden.web.api.fields import NO_NUL, AnswerModel, Named, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.recipients import PATH, ForRecipient

_LONGEST: Final = 128
_SEND: Final = "The id of its decision, of its attempt, or of the event that recorded it."
SendId = Annotated[str, Path(description=_SEND, min_length=1, max_length=_LONGEST, pattern=NO_NUL)]


class SendRequest(RequestModel):
    """Which send to whom, and what was known."""

    recipient: RecipientField
    send: str = Field(description=_SEND, min_length=1, max_length=_LONGEST, pattern=NO_NUL)
    known_by: KnownByField | None = Field(None, description=KNOWN_BY)


class VerdictState(AnswerModel):
    """Whether it may go, and why."""

    allowed: bool
    reason: DenialReason | None
    rule: int
    grade: Grade | None
    events: list[str] = Field(description="What it rests on.")
    explanation: str | None = Field(description="null for the one that is stored: it has none.")


class SentMessage(AnswerModel):
    """What was to be sent."""

    type: MessageType
    category: Category | None
    topic: str | None
    template: str | None


class SendAnswer(AnswerModel):
    """A stored send, explained."""

    recipient: str
    bot_id: str
    event_id: str
    decision_id: str
    attempt_id: str | None
    decided_at: str
    recorded_at: str
    purpose: str
    mode: GuardMode
    message: SentMessage
    policy: str
    outcome: AttemptOutcome | None = Field(description="What came of it, as far as was told.")
    stored: VerdictState
    then: VerdictState | None = Field(
        description="Decided again on what was known then; null: it is not decided again."
    )
    now: VerdictState | None = Field(
        description="Decided again on what is known now of what had happened by then."
    )
    learnt_since: list[str] = Field(
        description="Events that had happened by then and became known only later."
    )
    known_by: str | None = Field(description="null: what had been recorded before it.")
    log_size: int | None = Field(description="So many leaves of the bot's log were known.")
    configuration: ConfigurationThen
    difference: str = Field(description="What all this says, in words.")


_EVENT: Final = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
_OUT: Final = "019a3f6e-9d40-7b11-9c52-51d0e1f7a902"
_VERDICT: Final[dict[str, Any]] = {
    "allowed": True,
    "reason": None,
    "rule": 13,
    "grade": "documented",
    "events": [_EVENT],
    "explanation": "A documented opt-in of 2026-01-31 12:00:00 UTC covers this message.",
}
_ANSWER: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "bot_id": "demo-bot",
    "event_id": "019a3f6e-8a10-7c33-b1de-0c8a1fb2c4d5",
    "decision_id": "dec.6f1d2c3b.kB1l0XJ8x2vVv0lq2q1oQm9rWcC7mQm1y3mP0QhZr9E",
    "attempt_id": "019a3f6e-8a10-7c33-b1de-0c8a1fb2c4d6",
    "decided_at": "2026-02-01T08:30:00.000000Z",
    "recorded_at": "2026-02-01T08:30:00.000000Z",
    "purpose": "send",
    "mode": "enforce",
    "message": {
        "type": "template",
        "category": "UTILITY",
        "topic": "orders",
        "template": "order_update",
    },
    "policy": "whatsapp-2020-07-09",
    "outcome": "accepted",
    "stored": {**_VERDICT, "explanation": None},
    "then": _VERDICT,
    "now": {
        "allowed": False,
        "reason": "opted_out",
        "rule": 2,
        "grade": None,
        "events": [_OUT],
        "explanation": "The person opted out of all messages on 2026-02-01 08:00:00 UTC.",
    },
    "learnt_since": [_OUT],
    "known_by": None,
    "log_size": None,
    "configuration": {"version": 4, "rebuilt": True, "lacks": []},
    "difference": (
        "On what was known then it is decided as it was. On what is known now of that time: denied,"
        " opted_out. The person opted out of all messages on 2026-02-01 08:00:00 UTC. 1 event that"
        " had happened by then became known only later."
    ),
}


class Sends:
    """The operations, over what they need."""

    def __init__(self, explain: ExplainSend) -> None:
        self._explain = explain

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        router.add_api_route(
            f"{PATH}/{{recipient}}/sends/{{send}}",
            self.explain_send,
            methods=["GET"],
            summary="Explain a stored send",
            response_model=SendAnswer,
            openapi_extra=operation(Scope.READ, answers={200: _ANSWER}, problems=(404,)),
        )
        router.add_api_route(
            f"{PATH}/lookup/sends",
            self.look_up_send,
            methods=["POST"],
            summary="Explain a stored send, with the number in the body",
            response_model=SendAnswer,
            openapi_extra=operation(
                Scope.READ,
                body={"recipient": "46732001122", "send": _ANSWER["attempt_id"]},
                answers={200: _ANSWER},
                problems=(404,),
            ),
        )
        return router

    async def explain_send(
        self,
        bot: ForBot,
        recipient: ForRecipient,
        send: SendId,
        known_by: KnownByQuery = None,
    ) -> Response:
        """Say why a message went, or did not: as it was decided, and as it would be decided again.

        Once on what was known then, under the configuration of then; once on what is known now of
        what had happened by then. What answers an act of the person, such as a confirmation, has
        conditions of its own and is not decided again.
        """
        return await self._answer(bot, recipient, send, known_by_of(known_by))

    async def look_up_send(self, bot: ForBot, request: Annotated[SendRequest, Body()]) -> Response:
        """Do the same as the GET; URLs end up in the logs of whatever is on the way."""
        return await self._answer(bot, request.recipient, request.send, request.known_by)

    async def _answer(
        self, bot: BotRecord, named: Named, send: str, known_by: KnownBy | None
    ) -> Response:
        found = await self._explain(bot.rules, named.recipient, send, known_by)
        return answered(send_answer(bot, named, found))


def send_answer(bot: BotRecord, named: Named, found: SendThen) -> SendAnswer:
    """Return what is answered about a send."""
    stored, knowledge = found.stored, found.knowledge
    return SendAnswer(
        recipient=named.recipient.key,
        bot_id=bot.bot_id,
        event_id=found.event_id,
        decision_id=stored.decision_id,
        attempt_id=stored.attempt_id,
        decided_at=written(found.decided_at),
        recorded_at=written(found.recorded_at),
        purpose=stored.purpose,
        mode=stored.mode,
        message=SentMessage(
            type=stored.message_type,
            category=stored.category,
            topic=stored.topic,
            template=stored.template,
        ),
        policy=stored.policy,
        outcome=None if found.settled is None else found.settled.outcome,
        stored=VerdictState(
            allowed=stored.reason is None,
            reason=stored.reason,
            rule=stored.rule,
            grade=stored.grade,
            events=list(stored.relied_on),
            explanation=None,
        ),
        then=_verdict(found.then),
        now=_verdict(found.now),
        learnt_since=list(found.learnt_since),
        known_by=None if knowledge is None else written(knowledge.at),
        log_size=None if knowledge is None else knowledge.sizes[f"{BOT_LOG}{bot.bot_id}"],
        configuration=configuration_then(found.rules),
        difference=found.difference,
    )


def _verdict(decision: Decision | None) -> VerdictState | None:
    if decision is None:
        return None
    verdict = decision.verdict
    return VerdictState(
        allowed=decision.allowed,
        reason=decision.reason,
        rule=verdict.rule,
        grade=verdict.grade,
        events=list(verdict.events),
        explanation=verdict.explanation,
    )
