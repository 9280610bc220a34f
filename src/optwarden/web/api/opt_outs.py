"""How is a person's opt-out recorded, however it reached the business? `POST .../opt-outs`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import APIRouter, Body
from pydantic import Discriminator, Field, Tag
from starlette.responses import Response

from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    EVERY_BOT,
    Actor,
    Method,
    scope_of_topic,
)
from optwarden.usecases.administer import TOPIC
from optwarden.usecases.attachments import Attachments, keep_as_evidence
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.describe_recipient import DescribeRecipient, RecipientDescription
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock
from optwarden.usecases.record_consent import OptOut, RecordConsent
from optwarden.web.api.answers import answered
from optwarden.web.api.complaints import TAG
from optwarden.web.api.fields import (
    AnswerModel,
    LongText,
    RecipientField,
    RequestModel,
    ShortText,
    Word,
)
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.instants import Instant, refuse_future
from optwarden.web.api.operation import operation
from optwarden.web.api.operator_requests import LARGEST_REQUEST, AttachmentField, ChannelField

MOST_TOPICS: Final = 50


class TopicsScope(RequestModel):
    """An opt-out of some topics only."""

    topics: list[Word] = Field(min_length=1, max_length=MOST_TOPICS)


def _tag(value: object) -> str | None:
    if isinstance(value, str):
        return TAG + "word"
    return TAG + "topics" if isinstance(value, (dict, TopicsScope)) else None


OptOutScope: TypeAlias = Annotated[
    Annotated[Literal["all", "marketing"], Tag(TAG + "word")]
    | Annotated[TopicsScope, Tag(TAG + "topics")],
    Discriminator(_tag),
]


class OptOutRequest(RequestModel):
    """One opt-out of one person."""

    recipient: RecipientField
    scope: OptOutScope = Field(description="What the person wants to end.")
    method: Method = Field(description="How the person said so.")
    occurred_at: Instant | None = Field(
        None,
        description="When, if not now. Of a time in whole seconds the end of the second counts.",
    )
    reach: Literal["business", "bot"] = Field(
        "business",
        description='"bot" only if the person meant this bot alone; else every bot of yours.',
    )
    source_reference: ShortText | None = Field(None, description="What you call it elsewhere.")
    operator: ShortText | None = Field(None, description="Who of yours took it, if somebody did.")
    note: LongText | None = Field(None, description="Anything else about it.")
    channel: ChannelField | None = None
    attachment: AttachmentField | None = None


class Warning(AnswerModel):  # noqa: A001 - what it is called in the answer
    """Something to look into; the opt-out was recorded all the same."""

    code: Literal["undeclared_topic"]
    field: str
    detail: str


class OptOutAnswer(AnswerModel):
    """What an opt-out came to."""

    event_id: str | None
    standing: bool = Field(
        description="False where an act of the number itself after `occurred_at` lifted some of it."
    )
    lifted_for: list[str] = Field(description="The topics it is lifted for.")
    warnings: list[Warning]


_REQUEST: Final[dict[str, Any]] = {"recipient": "46732001122", "scope": "all", "method": "EMAIL"}
_ANSWER: Final[dict[str, Any]] = {
    "event_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902",
    "standing": True,
    "lifted_for": [],
    "warnings": [],
}


class OptOuts:
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
            "/v1/bots/{bot_id}/opt-outs",
            self.record_opt_out,
            methods=["POST"],
            status_code=201,
            summary="Record an opt-out",
            response_model=OptOutAnswer,
            response_description="It was recorded, and every decision from now on obeys it.",
            openapi_extra=operation(
                Scope.CONSENT,
                idempotent=True,
                body=_REQUEST,
                answers={201: _ANSWER},
                largest_body=LARGEST_REQUEST,
            ),
        )
        return router

    async def record_opt_out(
        self, bot: ForBot, request: Annotated[OptOutRequest, Body()]
    ) -> Response:
        """Record that a person opted out. It is the person's act, whoever reports it.

        It holds for every bot of the business unless `reach` is "bot", and only an act from the
        number itself lifts it. It is recorded for a number nothing is known of, too, and each time
        it is reported. A topic that is not declared is recorded and comes back as a warning: look
        whether it is misspelt.
        """
        now = self._clock.now()
        if request.occurred_at is not None:
            refuse_future("occurred_at", request.occurred_at, now)
        scopes, warnings = _scopes(request.scope, bot)
        recipient = request.recipient.recipient
        kept = await keep_as_evidence(self._attachments, bot, recipient, request.attachment)
        opt_out = OptOut(
            Actor.PERSON,
            scopes,
            request.method,
            request.occurred_at,
            {**_personal(request), **kept},
            bot.bot_id if request.reach == "bot" else EVERY_BOT,
        )
        recorded = await self._record.opt_out(bot.rules, recipient, opt_out)
        lifted_for = _lifted_for(await self._describe(bot.rules, recipient), scopes)
        answer = OptOutAnswer(
            event_id=recorded.event_id,
            standing=not lifted_for,
            lifted_for=lifted_for,
            warnings=warnings,
        )
        return answered(answer, 201)


def _scopes(scope: str | TopicsScope, bot: BotRecord) -> tuple[tuple[str, ...], list[Warning]]:
    """Return the scopes in the ledger's words, and a warning for each that may stop nothing."""
    if isinstance(scope, str):
        return (scope,), []
    warnings = []
    for position, topic in enumerate(scope.topics):
        if topic == ALL_TRANSACTIONAL or topic in bot.rules.topics:
            continue
        field = f"scope.topics[{position}]"
        if re.fullmatch(TOPIC, topic) is None:
            raise FieldRefused(field, "not_a_name", "is not the name of a topic.")
        detail = f'The topic "{topic}" is not declared; if it is misspelt, send it again.'
        warnings.append(Warning(code="undeclared_topic", field=field, detail=detail))
    return tuple(dict.fromkeys(scope_of_topic(topic) for topic in scope.topics)), warnings


def _personal(request: OptOutRequest) -> dict[str, str]:
    given = {
        "source_reference": request.source_reference,
        "operator": request.operator,
        "note": request.note,
        "channel": request.channel,
    }
    kept = {field: str(value) for field, value in given.items() if value is not None}
    return {**request.recipient.personal, **kept}


def _lifted_for(after: RecipientDescription, scopes: tuple[str, ...]) -> list[str]:
    lifted = {
        topic
        for opt_out in after.opt_outs
        if opt_out.by is Actor.PERSON and opt_out.scope in scopes
        for topic in opt_out.lifted_for
    }
    return sorted(lifted)
