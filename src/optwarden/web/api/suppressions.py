"""Who is never to be messaged, whatever they agreed to? `/v1/bots/{bot}/suppressions`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.usecases.configuration import Scope
from optwarden.usecases.record_consent import RecordConsent
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation

PATH: Final = "/v1/bots/{bot_id}/suppressions"


class Cause(StrEnum):
    """Why a recipient is put on the do-not-send list."""

    COMPLAINT = "complaint"
    """The person complained, to the business, the provider or an authority."""
    LEGAL = "legal"
    """A law, a court or an authority forbids it."""
    RECYCLED_NUMBER = "recycled_number"
    """The number belongs to somebody else now."""
    OPERATOR = "operator"
    """An operator decided so."""


class LiftingCause(StrEnum):
    """Why a recipient is taken off it again."""

    MISTAKE = "mistake"
    """It should not have been put there."""
    RESOLVED = "resolved"
    """What it was put there for is over."""
    OPERATOR = "operator"
    """An operator decided so."""


class SuppressionRequest(RequestModel):
    """One recipient for the do-not-send list."""

    recipient: RecipientField
    cause: Cause


class LiftingRequest(RequestModel):
    """One recipient to be taken off the do-not-send list."""

    recipient: RecipientField
    cause: LiftingCause


class SuppressionAnswer(AnswerModel):
    """What it came to."""

    event_id: str | None = Field(description="null: there was nothing to lift.")
    suppressed: bool


_EVENT: Final = "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa"
_REQUEST: Final[dict[str, Any]] = {"recipient": "46732001122", "cause": "complaint"}
_SUPPRESSED: Final = {"event_id": _EVENT, "suppressed": True}
_LIFTED: Final = {"event_id": _EVENT, "suppressed": False}


class Suppressions:
    """The operations, over what they need."""

    def __init__(self, record: RecordConsent) -> None:
        self._record = record

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Consent")
        router.add_api_route(
            PATH,
            self.suppress,
            methods=["POST"],
            status_code=201,
            summary="Put a recipient on the do-not-send list",
            response_model=SuppressionAnswer,
            response_description="It stands.",
            openapi_extra=operation(
                Scope.CONSENT, idempotent=True, body=_REQUEST, answers={201: _SUPPRESSED}
            ),
        )
        router.add_api_route(
            PATH,
            self.lift_suppression,
            methods=["DELETE"],
            summary="Take a recipient off the do-not-send list",
            response_model=SuppressionAnswer,
            response_description="It is lifted, or there was nothing to lift.",
            openapi_extra=operation(
                Scope.ADMIN, body={**_REQUEST, "cause": "mistake"}, answers={200: _LIFTED}
            ),
        )
        return router

    async def suppress(
        self, bot: ForBot, request: Annotated[SuppressionRequest, Body()]
    ) -> Response:
        """Deny every message to a recipient, from all bots of the business, whatever was agreed."""
        recipient = request.recipient.recipient
        recorded = await self._record.suppress(bot.rules, recipient, request.cause.value)
        return answered(SuppressionAnswer(event_id=recorded.event_id, suppressed=True), 201)

    async def lift_suppression(
        self, bot: ForBot, request: Annotated[LiftingRequest, Body()]
    ) -> Response:
        """Lift what stands on the list; consent is again what it was. Needs the scope `admin`."""
        recipient = request.recipient.recipient
        recorded = await self._record.lift_suppression(bot.rules, recipient, request.cause.value)
        return answered(SuppressionAnswer(event_id=recorded.event_id, suppressed=False))
