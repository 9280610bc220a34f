"""How is an opt-in recorded, with what shows it? `POST /v1/bots/{bot}/opt-ins`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Body
from pydantic import Field, StrictBool
from starlette.responses import Response

from optwarden.consent.vocabulary import ALL_TRANSACTIONAL, Grade
from optwarden.ledger.canonical import written
from optwarden.usecases.administer import check_topics
from optwarden.usecases.attachments import Attachments, kept_as_evidence
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.describe_recipient import DescribeRecipient, RecipientDescription
from optwarden.usecases.ports import Clock
from optwarden.usecases.record_consent import OptIn, RecordConsent
from optwarden.web.api.answers import answered
from optwarden.web.api.evidence import Evidence
from optwarden.web.api.fields import AnswerModel, RecipientField, RequestModel, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.instants import refuse_future
from optwarden.web.api.operation import operation
from optwarden.web.api.operator_requests import LARGEST_REQUEST
from optwarden.web.api.problems import WasErased

MOST_TOPICS: Final = 50


class OptInRequest(RequestModel):
    """One opt-in of one recipient."""

    recipient: RecipientField
    topics: list[Word] = Field(
        default=[ALL_TRANSACTIONAL],
        min_length=1,
        max_length=MOST_TOPICS,
        description='Declared topics; "*" is every topic that is not MARKETING.',
    )
    evidence: Evidence
    verification: Literal["none", "reply"] = Field(
        "none",
        description=(
            '"reply": the opt-in is pending until the number itself writes START to the bot.'
        ),
    )
    confirm: StrictBool = Field(
        default=False,
        description=(
            "Send one confirmation on WhatsApp: text inside the window, else the bot's"
            " `confirmation_template`."
        ),
    )


class Block(AnswerModel):
    """The person's opt-out that stands against an opt-in."""

    reason: Literal["opted_out"]
    event_id: str
    since: str
    explanation: str


class TopicAnswer(AnswerModel):
    """How one topic that was asked for stands after the request."""

    topic: str
    standing: bool
    grade: Grade | None
    event_id: str | None


class OptInAnswer(AnswerModel):
    """What an opt-in came to."""

    event_id: str | None = Field(description="null: it added nothing, so nothing was written.")
    grade: Grade | None = Field(description="What the evidence earned; null while it is pending.")
    pending: bool = Field(description="It awaits an act from the number itself.")
    standing: bool = Field(
        description="Every topic asked for now has an opt-in good enough for the bot."
    )
    topics: list[TopicAnswer]
    blocked_by: Block | None
    confirmation: Literal["queued"] | None = Field(
        description="A confirmation was queued; null where none is due: not asked for, nothing new,"
        " blocked, or pending."
    )


_EVENT: Final = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
_REQUEST: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "topics": ["orders"],
    "evidence": {
        "method": "WEB",
        "occurred_at": "2026-01-31T12:00:00Z",
        "act": "ticked_box",
        "disclosure_id": "checkout-en-1",
        "place": "https://shop.example/checkout",
        "ip_address": "2001:db8::1",
        "user_agent": "Mozilla/5.0",
    },
}
_TOPIC: Final = {"topic": "orders", "standing": True, "grade": "documented", "event_id": _EVENT}
_ANSWER: Final[dict[str, Any]] = {
    "event_id": _EVENT,
    "grade": "documented",
    "pending": False,
    "standing": True,
    "topics": [_TOPIC],
    "blocked_by": None,
    "confirmation": None,
}
_NOTHING_NEW: Final = {**_ANSWER, "event_id": None}


class OptIns:
    """The operation, over what it needs."""

    def __init__(
        self,
        record: RecordConsent,
        describe: DescribeRecipient,
        clock: Clock,
        attachments: Attachments,
    ) -> None:
        self._record = record
        self._attachments = attachments
        self._describe = describe
        self._clock = clock

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Consent")
        router.add_api_route(
            "/v1/bots/{bot_id}/opt-ins",
            self.record_opt_in,
            methods=["POST"],
            status_code=201,
            summary="Record an opt-in",
            response_model=OptInAnswer,
            response_description="It was recorded.",
            responses={200: {"model": OptInAnswer, "description": "It added nothing to what is."}},
            openapi_extra=operation(
                Scope.CONSENT,
                idempotent=True,
                body=_REQUEST,
                answers={201: _ANSWER, 200: _NOTHING_NEW},
                largest_body=LARGEST_REQUEST,
                problems=(409,),
            ),
        )
        return router

    async def record_opt_in(
        self, bot: ForBot, request: Annotated[OptInRequest, Body()]
    ) -> Response:
        """Record that a person agreed to topics of this bot, with the evidence for it.

        Evidence that has two of the wording (`disclosure_id` or `disclosure_text`), the person's
        `act` and the `place` claims to be `documented`: then it has all three and what else its
        method needs, or it is refused. With less, the opt-in is `asserted`. `verified` cannot be
        claimed: it is what Optwarden itself observed from the number.

        An opt-in that adds nothing is ignored, not rejected (200). One that stands against the
        person's own opt-out is recorded, lifts nothing, and the answer names what blocks it.

        Of somebody who was erased at her own request nothing is recorded: 409 `erased`.

        With `confirm` the person is sent one confirmation. It is decided again when it goes;
        without an open window and without a template the opt-in stands, and the timeline says so.
        """
        check_topics("topics", request.topics, bot.rules.topics)
        evidence = request.evidence
        evidence.check(bot.rules.disclosures)
        refuse_future("evidence.occurred_at", evidence.occurred_at, self._clock.now())
        awaits = request.verification == "reply"
        recipient = request.recipient.recipient
        scan = evidence.attachment
        async with kept_as_evidence(self._attachments, self._clock, bot, recipient, scan) as kept:
            opt_in = OptIn(
                tuple(dict.fromkeys(request.topics)),
                evidence.method,
                evidence.grade,
                evidence.occurred_at,
                {**request.recipient.personal, **evidence.personal, **kept.personal},
                evidence.disclosure_id,
                awaits,
                evidence.act,
                request.confirm,
            )
            recorded = await self._record.opt_in(bot.rules, recipient, opt_in)
            kept.in_vain = recorded.refused
        if recorded.refused:
            raise WasErased
        after = await self._describe(bot.rules, recipient)
        topics = [_topic(topic, after, bot) for topic in opt_in.topics]
        block = recorded.blocked_by
        answer = OptInAnswer(
            event_id=recorded.event_id,
            grade=None if awaits else evidence.grade,
            pending=awaits and {p.topic for p in after.pending} >= set(opt_in.topics),
            standing=all(topic.standing for topic in topics),
            topics=topics,
            blocked_by=None if block is None else _block(block.event_id, written(block.at)),
            confirmation="queued" if recorded.confirms else None,
        )
        return answered(answer, 200 if recorded.event_id is None else 201)


def _topic(topic: str, after: RecipientDescription, bot: BotRecord) -> TopicAnswer:
    """Describe the best opt-in to a topic that stands and that the bot accepts."""
    least = bot.rules.least_grade.rank
    found = [
        opt_in
        for opt_in in after.opt_ins
        if opt_in.topic == topic
        and opt_in.standing
        and opt_in.shortfall is None
        and opt_in.grade.rank >= least
    ]
    best = max(found, key=lambda opt_in: opt_in.grade.rank, default=None)
    if best is None:
        return TopicAnswer(topic=topic, standing=False, grade=None, event_id=None)
    return TopicAnswer(topic=topic, standing=True, grade=best.grade, event_id=best.stamp.event_id)


def _block(event_id: str, since: str) -> Block:
    return Block(
        reason="opted_out",
        event_id=event_id,
        since=since,
        explanation=(
            "The person opted out. Only an act from the number itself, such as START, lifts that;"
            " nothing the business submits does."
        ),
    )
