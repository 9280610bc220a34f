"""Whose consent is it after all? `/v1/bots/{bot}/recipients/{recipient}/quarantine/release`."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.record_consent import RecordConsent
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, Named
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.recipients import PATH, ForRecipient, LookUpRequest


class QuarantineAnswer(AnswerModel):
    """What it came to."""

    event_id: str | None = Field(description="null: there was nothing to release.")
    quarantined: bool


_RELEASED: Final = {"event_id": "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa", "quarantined": False}


class Quarantine:
    """The operations, over what they need."""

    def __init__(self, record: RecordConsent) -> None:
        self._record = record

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        # This one first: the other's path would take it for a recipient.
        router.add_api_route(
            f"{PATH}/lookup/quarantine/release",
            self.look_up_and_release_quarantine,
            methods=["POST"],
            summary="Release a number from quarantine, with the number in the body",
            response_model=QuarantineAnswer,
            response_description="It is released, or there was nothing to release.",
            openapi_extra=operation(
                Scope.ADMIN, body={"recipient": "46732001122"}, answers={200: _RELEASED}
            ),
        )
        router.add_api_route(
            f"{PATH}/{{recipient}}/quarantine/release",
            self.release_quarantine,
            methods=["POST"],
            summary="Release a number from quarantine",
            response_model=QuarantineAnswer,
            response_description="It is released, or there was nothing to release.",
            openapi_extra=operation(Scope.ADMIN, answers={200: _RELEASED}),
        )
        return router

    async def release_quarantine(self, bot: ForBot, recipient: ForRecipient) -> Response:
        """Let the consent of a quarantined number count again, for all bots of the business.

        Do so when you know that its present holder is the person who agreed. If it has a new
        holder, opt the number out or put it on the do-not-send list. Needs the scope `admin`.
        """
        return await self._answer(bot, recipient)

    async def look_up_and_release_quarantine(
        self, bot: ForBot, request: Annotated[LookUpRequest, Body()]
    ) -> Response:
        """Do the same; URLs end up in the logs of whatever is on the way."""
        return await self._answer(bot, request.recipient)

    async def _answer(self, bot: BotRecord, named: Named) -> Response:
        recorded = await self._record.release_quarantine(bot.rules, named.recipient)
        return answered(QuarantineAnswer(event_id=recorded.event_id, quarantined=False))
