"""In which time zone is a person? `/v1/bots/{bot}/recipients/{recipient}/time-zone`."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.declare_time_zone import DeclareTimeZones
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, Named, RecipientField, RequestModel, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.recipients import PATH, ForRecipient

TimeZone = Annotated[
    Word | None,
    Field(description="Such as Europe/Stockholm; null: it is not known any more."),
]


class TimeZoneRequest(RequestModel):
    """Where the person is."""

    time_zone: TimeZone


class TimeZoneLookUpRequest(RequestModel):
    """Where which person is."""

    recipient: RecipientField
    time_zone: TimeZone


class TimeZoneAnswer(AnswerModel):
    """What it came to."""

    event_id: str | None = Field(description="null: it was known.")
    time_zone: str | None


_BODY: Final = {"time_zone": "Europe/Stockholm"}
_DECLARED: Final = {
    "event_id": "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa",
    "time_zone": "Europe/Stockholm",
}


class TimeZones:
    """The operations, over what they need."""

    def __init__(self, declare: DeclareTimeZones) -> None:
        self._declare = declare

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        # This one first: the other's path would take it for a recipient.
        router.add_api_route(
            f"{PATH}/lookup/time-zone",
            self.look_up_and_declare_time_zone,
            methods=["POST"],
            summary="Declare a person's time zone, with the number in the body",
            response_model=TimeZoneAnswer,
            response_description="It is known.",
            openapi_extra=operation(
                Scope.CONSENT,
                body={"recipient": "46732001122", **_BODY},
                answers={200: _DECLARED},
            ),
        )
        router.add_api_route(
            f"{PATH}/{{recipient}}/time-zone",
            self.declare_time_zone,
            methods=["PUT"],
            summary="Declare a person's time zone",
            response_model=TimeZoneAnswer,
            response_description="It is known.",
            openapi_extra=operation(Scope.CONSENT, body=_BODY, answers={200: _DECLARED}),
        )
        return router

    async def declare_time_zone(
        self, bot: ForBot, recipient: ForRecipient, request: Annotated[TimeZoneRequest, Body()]
    ) -> Response:
        """Say in which time zone a person is, for the quiet hours of all bots of the business.

        Without it they go by the number's country.
        """
        return await self._answer(bot, recipient, request.time_zone)

    async def look_up_and_declare_time_zone(
        self, bot: ForBot, request: Annotated[TimeZoneLookUpRequest, Body()]
    ) -> Response:
        """Do the same; URLs end up in the logs of whatever is on the way."""
        return await self._answer(bot, request.recipient, request.time_zone)

    async def _answer(self, bot: BotRecord, named: Named, time_zone: str | None) -> Response:
        recorded = await self._declare(bot.rules, named.recipient, time_zone)
        return answered(TimeZoneAnswer(event_id=recorded.event_id, time_zone=recorded.time_zone))
