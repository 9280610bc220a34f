"""How good is a bot's standing, and what narrows it? `/v1/bots/{bot}/quality` and `/brake`."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Query
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.brake import LEVELS, Brake, BrakeCause, BrakeKind
from optwarden.consent.vocabulary import Method
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Administration, BotRecord, Scope
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.quality.braking import KeepBrakes
from optwarden.usecases.quality.counting import Dimension
from optwarden.usecases.quality.signals import QualityKind, QualitySignal, QualitySignals
from optwarden.usecases.quality.watching import OUTCOMES, WATCHED_DAYS, Rate, WatchQuality
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RequestModel, ShortText
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

_QUALITY: Final = "/v1/bots/{bot_id}/quality"
_BRAKE: Final = "/v1/bots/{bot_id}/brake"
MOST_DAYS: Final = 90

Days = Annotated[int, Query(ge=1, le=MOST_DAYS, description="Of how many days the rates are.")]


class SignalAnswer(AnswerModel):
    """One thing that was said of quality."""

    signal_id: str
    at: str
    provider: str = Field(description="`optwarden`: our own watch.")
    kind: QualityKind
    subject: str = Field(description="The template; empty where it is the number or the account.")
    said: str
    was: str | None
    alert: bool = Field(description="It became worse, or passed a bound.")


class RateAnswer(AnswerModel):
    """What came of the sends under one name; the rates are for each thousand sends."""

    dimension: Dimension
    name: str
    sends: int
    opt_outs: int
    blocks: int
    failures: int
    opt_outs_per_thousand: float
    blocks_per_thousand: float
    failures_per_thousand: float
    watched_closely: bool = Field(description="A method in its first four weeks: half the bounds.")
    passed: list[str] = Field(description="Of what there were too many.")


class BrakeAnswer(AnswerModel):
    """One brake that is set."""

    kind: BrakeKind
    subject: str
    cause: BrakeCause
    since: str
    released_by: str


class QualityAnswer(AnswerModel):
    """A bot's standing."""

    rating: str | None = Field(description="GREEN, YELLOW or RED; null: the provider said nothing.")
    tier: str | None
    account: str | None
    latest: list[SignalAnswer] = Field(description="What was said last of each subject.")
    rates: list[RateAnswer]
    brakes: list[BrakeAnswer]


class BrakesAnswer(AnswerModel):
    """What narrows a bot's notifications now."""

    brakes: list[BrakeAnswer]


class BrakeRequest(RequestModel):
    """Which brake."""

    kind: BrakeKind
    subject: ShortText = Field(
        description="The level, 1 or 2; the template's name; the method.", examples=["1"]
    )


_SIGNAL: Final[dict[str, Any]] = {
    "signal_id": "019a3f70-02aa-8c64-8d1e-7f4fbb1c20aa",
    "at": "2026-02-02T08:00:00.000000Z",
    "provider": "meta_cloud",
    "kind": "rating",
    "subject": "",
    "said": "RED",
    "was": "GREEN",
    "alert": True,
}
_SET: Final[dict[str, Any]] = {
    "kind": "level",
    "subject": "1",
    "cause": "rating",
    "since": "2026-02-02T08:00:00.000000Z",
    "released_by": "the provider has rated the number GREEN or YELLOW for 24 h, or an operator"
    " releases it",
}
_QUALITY_EXAMPLE: Final[dict[str, Any]] = {
    "rating": "RED",
    "tier": "TIER_10K",
    "account": None,
    "latest": [_SIGNAL],
    "rates": [
        {
            "dimension": "method",
            "name": "WEB",
            "sends": 4000,
            "opt_outs": 60,
            "blocks": 4,
            "failures": 20,
            "opt_outs_per_thousand": 15.0,
            "blocks_per_thousand": 1.0,
            "failures_per_thousand": 5.0,
            "watched_closely": True,
            "passed": ["opt_outs"],
        }
    ],
    "brakes": [_SET],
}


class QualityOperations:
    """The operations, over what they need."""

    def __init__(
        self,
        watch: WatchQuality,
        signals: QualitySignals,
        brakes: KeepBrakes,
        administration: Administration,
        cursors: Cursors,
    ) -> None:
        self._watch = watch
        self._signals = signals
        self._brakes = brakes
        self._administration = administration
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Quality")
        router.add_api_route(
            _QUALITY,
            self.show_quality,
            methods=["GET"],
            summary="Show a bot's quality: ratings, rates and brakes",
            response_model=QualityAnswer,
            response_description="As far as it is known.",
            openapi_extra=operation(Scope.READ, answers={200: _QUALITY_EXAMPLE}),
        )
        router.add_api_route(
            f"{_QUALITY}/history",
            self.list_quality_signals,
            methods=["GET"],
            summary="List what was said of a bot's quality",
            response_model=Page[SignalAnswer],
            response_description="The latest first.",
            openapi_extra=operation(
                Scope.READ, answers={200: {"items": [_SIGNAL], "next_cursor": None}}
            ),
        )
        for path, work, summary in (
            (_BRAKE, self.set_brake, "Set a brake by hand"),
            (f"{_BRAKE}/release", self.release_brake, "Release a brake, whatever set it"),
        ):
            router.add_api_route(
                path,
                work,
                methods=["POST"],
                summary=summary,
                response_model=BrakesAnswer,
                response_description="The brakes that are set then.",
                openapi_extra=operation(
                    Scope.ADMIN,
                    idempotent=True,
                    body={"kind": "level", "subject": "1"},
                    answers={200: {"brakes": []} if "release" in path else {"brakes": [_SET]}},
                ),
            )
        return router

    async def show_quality(self, bot: ForBot, days: Days = WATCHED_DAYS) -> Response:
        """Return what the provider said last, what came of sends, and what is narrowed.

        Rates are by opt-in method, programme, template and topic, of templates only. An opt-out, a
        block or a failure counts for the last template that the person was sent in the 7 days
        before. Counts are a few seconds late.
        """
        quality = await self._watch.describe(bot, days)
        said = {kind: one.said for (kind, subject), one in quality.latest.items() if not subject}
        answer = QualityAnswer(
            rating=said.get(QualityKind.RATING),
            tier=said.get(QualityKind.TIER),
            account=said.get(QualityKind.ACCOUNT),
            latest=[signal_answer(one) for _, one in sorted(quality.latest.items())],
            rates=[rate_answer(one) for one in quality.rates],
            brakes=[brake_answer(one) for one in bot.rules.brakes],
        )
        return answered(answer)

    async def list_quality_signals(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return what the provider and our own watch said, the latest first."""
        listed = ("quality", bot.bot_id)
        position = self._cursors.read(listed, cursor)
        before = None if position is None else (int(position[0]), str(position[1]))
        found = await self._signals.page(bot, before, limit + 1)
        more = None
        if len(found) > limit:
            last = found[limit - 1]
            more = self._cursors.write(listed, [last.at, last.signal_id])
        items = [signal_answer(one) for one in found[:limit]]
        return answered(Page[SignalAnswer](items=items, next_cursor=more))

    async def set_brake(self, bot: ForBot, request: Annotated[BrakeRequest, Body()]) -> Response:
        """Narrow notifications; it stays until somebody releases it. Needs the scope `admin`.

        Level 1 lets through what rests on verified or documented opt-ins of the last 180 days,
        level 2 on verified ones of the last 30. One-time codes and free-form answers are not
        braked.
        """
        check(request.kind, request.subject)
        await self._brakes.set(bot, request.kind, request.subject, BrakeCause.OPERATOR)
        return await self._answer(bot)

    async def release_brake(
        self, bot: ForBot, request: Annotated[BrakeRequest, Body()]
    ) -> Response:
        """Release a brake by hand. Needs the scope `admin`.

        What the provider says from then on may set it again.
        """
        check(request.kind, request.subject)
        await self._brakes.release(bot, request.kind, request.subject)
        return await self._answer(bot)

    async def _answer(self, bot: BotRecord) -> Response:
        bots = await self._administration.bots(bot.business_id)
        now = next((one for one in bots if one.bot_id == bot.bot_id), bot)
        return answered(BrakesAnswer(brakes=[brake_answer(one) for one in now.rules.brakes]))


def check(kind: BrakeKind, subject: str) -> None:
    """Refuse a subject that nothing has. Raises FieldRefused."""
    if kind is BrakeKind.LEVEL and subject not in LEVELS:
        raise FieldRefused("subject", "not_a_level", "must be 1 or 2 for a level.")
    if kind is BrakeKind.METHOD and subject not in (*Method, "ASSERTED"):
        raise FieldRefused("subject", "not_a_method", "must be an opt-in method, or ASSERTED.")


def signal_answer(signal: QualitySignal) -> SignalAnswer:
    """Return a signal as it is shown."""
    return SignalAnswer(
        signal_id=signal.signal_id,
        at=written(signal.at),
        provider=signal.provider,
        kind=signal.kind,
        subject=signal.subject,
        said=signal.said,
        was=signal.was,
        alert=signal.alert,
    )


def rate_answer(rate: Rate) -> RateAnswer:
    """Return a rate as it is shown."""
    count = rate.count
    thousandths: dict[str, Any] = {
        f"{one}_per_thousand": round(rate.per_thousand(one), 2) for one in OUTCOMES
    }
    return RateAnswer(
        dimension=rate.dimension,
        name=rate.name,
        sends=count.sends,
        opt_outs=count.opt_outs,
        blocks=count.blocks,
        failures=count.failures,
        watched_closely=rate.watched_closely,
        passed=list(rate.passed),
        **thousandths,
    )


def brake_answer(brake: Brake) -> BrakeAnswer:
    """Return a brake as it is shown."""
    return BrakeAnswer(
        kind=brake.kind,
        subject=brake.subject,
        cause=brake.cause,
        since=written(brake.since),
        released_by=brake.released_by,
    )
