"""How does a recipient stand? By GET, and by POST, which keeps the number out of the URL."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import APIRouter, Body, Depends, Path
from pydantic import Field
from pydantic_core import PydanticCustomError
from starlette.responses import Response

from optwarden.consent.vocabulary import Actor, Grade
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.describe_recipient import (
    DescribeRecipient,
    OptInOnRecord,
    OptOutOnRecord,
    RecipientDescription,
)
from optwarden.usecases.time_travel.knowing import BOT_LOG
from optwarden.usecases.time_travel.recipient_then import DescribeThen, DescriptionThen, Then
from optwarden.web.api.answers import answered
from optwarden.web.api.as_of import (
    HAPPENED_BY,
    KNOWN_BY,
    ConfigurationThen,
    HappenedByQuery,
    KnownByField,
    KnownByQuery,
    configuration_then,
    happened_by_of,
    known_by_of,
)
from optwarden.web.api.complaints import refusal_of
from optwarden.web.api.fields import (
    RECIPIENT_SCHEMA,
    AnswerModel,
    Named,
    RecipientField,
    RequestModel,
    read_recipient,
)
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.instants import Instant
from optwarden.web.api.operation import operation

PATH: Final = "/v1/bots/{bot_id}/recipients"


def recipient_of(
    recipient: Annotated[
        str,
        Path(
            description="The recipient. Proxies log URLs: prefer the look-up by POST.",
            examples=RECIPIENT_SCHEMA["examples"],
            json_schema_extra={"pattern": RECIPIENT_SCHEMA["pattern"]},
        ),
    ],
) -> Named:
    """Read the recipient a path names. Raises FieldRefused."""
    try:
        return read_recipient(recipient)
    except PydanticCustomError as refused:
        raise refusal_of("recipient", refused) from None


ForRecipient: TypeAlias = Annotated[Named, Depends(recipient_of)]


class LookUpRequest(RequestModel):
    """Whom to look up, and as of when."""

    recipient: RecipientField
    happened_by: Instant | None = Field(None, description=HAPPENED_BY)
    known_by: KnownByField | None = Field(None, description=KNOWN_BY)


class OptInState(AnswerModel):
    """One opt-in on record."""

    topic: str
    grade: Grade
    since: str
    event_id: str
    standing: bool = Field(description="No opt-out stands against it.")
    ended_by: str | None = Field(description="The event of the opt-out that does.")
    insufficient: str | None = Field(
        description="Why its evidence is not enough: the rule, and of which policy or bot."
    )


class PendingState(AnswerModel):
    """An opt-in that awaits an act from the number itself."""

    topic: str
    since: str
    event_id: str


class OptOutState(AnswerModel):
    """One opt-out on record."""

    scope: str = Field(description='"all", "marketing" or "topic:" and a topic.')
    by: Actor
    reach: Literal["business", "bot"] = Field(description="Every bot of the business, or this one.")
    since: str
    event_id: str
    lifted_for: list[str] = Field(description="Topics that a later opt-in lifted it for.")


class WindowState(AnswerModel):
    """The customer service window that is open."""

    opened_at: str
    expires_at: str
    event_id: str


class SuppressionState(AnswerModel):
    """The do-not-send entry that stands."""

    since: str
    event_id: str


class UnreachableState(AnswerModel):
    """The provider failed to deliver; no template goes until the person writes."""

    since: str
    event_id: str


class QuarantineState(AnswerModel):
    """The number seems to have a new holder; no template goes until it is released."""

    since: str
    event_id: str


class HeldOptOutState(AnswerModel):
    """An opt-out by a provider's error, amid too many: it denies, and is none until accepted."""

    bot_id: str
    anomaly_id: int
    scope: str
    since: str
    event_id: str


class ThenState(AnswerModel):
    """As of when this is: what had happened by then, as it was known by then."""

    happened_by: str
    known_by: str | None = Field(description="null: all that is on record now.")
    log_size: int | None = Field(description="So many leaves of the bot's log were known.")
    events_counted: int
    events_later: int = Field(description="Known then, and happened after `happened_by`.")
    events_not_known: int = Field(description="On record now, and not known then.")
    configuration: ConfigurationThen


class RecipientAnswer(AnswerModel):
    """How a recipient stands towards a bot."""

    recipient: str = Field(description="In the one spelling it is kept under.")
    bot_id: str
    known: bool = Field(description="Something is on record with the business.")
    as_of: str
    opt_ins: list[OptInState]
    pending: list[PendingState]
    opt_outs: list[OptOutState]
    window: WindowState | None
    suppression: SuppressionState | None
    unreachable: UnreachableState | None
    quarantine: QuarantineState | None
    held_opt_outs: list[HeldOptOutState]
    other_names: int = Field(
        description="How many other numbers and user ids are known to be the same person's."
    )
    time_zone: str | None = Field(
        description="Where the person is, as declared; null: quiet hours go by the number."
    )
    then: ThenState | None = Field(None, description="Where `happened_by` or `known_by` was given.")


_IN: Final = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
_OUT: Final = "019a3f6e-9d40-7b11-9c52-51d0e1f7a902"
_ANSWER: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "bot_id": "demo-bot",
    "known": True,
    "as_of": "2026-02-01T08:30:00.000000Z",
    "opt_ins": [
        {
            "topic": "orders",
            "grade": "documented",
            "since": "2026-01-31T12:00:00.000000Z",
            "event_id": _IN,
            "standing": False,
            "ended_by": _OUT,
            "insufficient": None,
        }
    ],
    "pending": [],
    "opt_outs": [
        {
            "scope": "all",
            "by": "person",
            "reach": "business",
            "since": "2026-02-01T08:00:00.000000Z",
            "event_id": _OUT,
            "lifted_for": [],
        }
    ],
    "window": None,
    "suppression": None,
    "unreachable": None,
    "quarantine": None,
    "held_opt_outs": [],
    "other_names": 1,
    "time_zone": None,
    "then": None,
}


class Recipients:
    """The operations, over what they need."""

    def __init__(self, describe: DescribeRecipient, describe_then: DescribeThen) -> None:
        self._describe = describe
        self._describe_then = describe_then

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        router.add_api_route(
            f"{PATH}/{{recipient}}",
            self.read_recipient,
            methods=["GET"],
            summary="Read how a recipient stands",
            response_model=RecipientAnswer,
            openapi_extra=operation(Scope.READ, answers={200: _ANSWER}),
        )
        router.add_api_route(
            f"{PATH}/lookup",
            self.look_up_recipient,
            methods=["POST"],
            summary="Read how a recipient stands, with the number in the body",
            response_model=RecipientAnswer,
            openapi_extra=operation(
                Scope.READ, body={"recipient": "46732001122"}, answers={200: _ANSWER}
            ),
        )
        return router

    async def read_recipient(
        self,
        bot: ForBot,
        recipient: ForRecipient,
        happened_by: HappenedByQuery = None,
        known_by: KnownByQuery = None,
    ) -> Response:
        """Return the opt-ins and opt-outs on record for this bot, the window, the suppression.

        A recipient nothing is known of has an empty state; that is no error. Whether a message may
        go is for a decision to say. With `happened_by` or `known_by`: as of then.
        """
        then = Then(happened_by_of(happened_by), known_by_of(known_by))
        return await self._answer(bot, recipient, then)

    async def look_up_recipient(
        self, bot: ForBot, request: Annotated[LookUpRequest, Body()]
    ) -> Response:
        """Do the same as the GET; URLs end up in the logs of whatever is on the way."""
        then = Then(request.happened_by, request.known_by)
        return await self._answer(bot, request.recipient, then)

    async def _answer(self, bot: BotRecord, named: Named, then: Then) -> Response:
        if then == Then():
            return answered(recipient_answer(bot, await self._describe(bot.rules, named.recipient)))
        found = await self._describe_then(bot.rules, named.recipient, then)
        return answered(recipient_answer(bot, found.description, found))


def _then_state(bot: BotRecord, found: DescriptionThen) -> ThenState:
    knowledge = found.knowledge
    return ThenState(
        happened_by=written(found.happened_by),
        known_by=None if knowledge is None else written(knowledge.at),
        log_size=None if knowledge is None else knowledge.sizes[f"{BOT_LOG}{bot.bot_id}"],
        events_counted=found.counted,
        events_later=found.happened_later,
        events_not_known=found.not_known,
        configuration=configuration_then(found.rules),
    )


def recipient_answer(
    bot: BotRecord, found: RecipientDescription, then: DescriptionThen | None = None
) -> RecipientAnswer:
    """Return what is answered about a recipient, now or as of then."""
    window, suppression = found.window, found.suppression
    unreachable, quarantine = found.unreachable, found.quarantine
    return RecipientAnswer(
        recipient=found.recipient.key,
        bot_id=bot.bot_id,
        known=found.version > 0,
        as_of=written(found.at),
        opt_ins=[_opt_in(one) for one in found.opt_ins],
        pending=[
            PendingState(topic=one.topic, since=written(one.stamp.at), event_id=one.stamp.event_id)
            for one in found.pending
        ],
        opt_outs=[_opt_out(one) for one in found.opt_outs],
        window=None
        if window is None
        else WindowState(
            opened_at=written(window.stamp.at),
            expires_at=written(window.expires_at),
            event_id=window.stamp.event_id,
        ),
        suppression=None
        if suppression is None
        else SuppressionState(since=written(suppression.at), event_id=suppression.event_id),
        unreachable=None
        if unreachable is None
        else UnreachableState(since=written(unreachable.at), event_id=unreachable.event_id),
        quarantine=None
        if quarantine is None
        else QuarantineState(since=written(quarantine.at), event_id=quarantine.event_id),
        held_opt_outs=[
            HeldOptOutState(
                bot_id=one.bot_id,
                anomaly_id=one.anomaly,
                scope=one.scope,
                since=written(one.stamp.at),
                event_id=one.stamp.event_id,
            )
            for one in found.held_opt_outs
        ],
        other_names=found.other_names,
        time_zone=found.declared_zone,
        then=None if then is None else _then_state(bot, then),
    )


def _opt_in(one: OptInOnRecord) -> OptInState:
    return OptInState(
        topic=one.topic,
        grade=one.grade,
        since=written(one.stamp.at),
        event_id=one.stamp.event_id,
        standing=one.standing,
        ended_by=None if one.ended_by is None else one.ended_by.event_id,
        insufficient=None if one.shortfall is None else one.shortfall.explanation,
    )


def _opt_out(one: OptOutOnRecord) -> OptOutState:
    return OptOutState(
        scope=one.scope,
        by=one.by,
        reach="business" if one.every_bot else "bot",
        since=written(one.stamp.at),
        event_id=one.stamp.event_id,
        lifted_for=list(one.lifted_for),
    )
