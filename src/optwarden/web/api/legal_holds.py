"""Whose data must stay, whoever asks for it to go? `/v1/bots/{bot}/legal-holds`."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Body
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope
from optwarden.usecases.erasing.holds import KeepHolds
from optwarden.usecases.erasing.ports import Hold
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RecipientField, RequestModel, ShortText
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

_PATH: Final = "/v1/bots/{bot_id}/legal-holds"


class HoldRequest(RequestModel):
    """Whose data must stay, and why."""

    recipient: RecipientField
    reason: ShortText


class HoldAnswer(AnswerModel):
    """A legal hold."""

    recipient: str
    reason: str
    placed_at: str
    placed_by: str


class LiftRequest(RequestModel):
    """Whose hold to lift."""

    recipient: RecipientField


class LiftAnswer(AnswerModel):
    """Whether there was one."""

    lifted: bool


_NUMBER: Final = "46732001122"
_HOLD: Final = {
    "recipient": _NUMBER,
    "reason": "case 4711",
    "placed_at": "2026-01-31T12:00:00.000000Z",
    "placed_by": "api",
}


class LegalHolds:
    """Places, lifts and lists holds."""

    def __init__(self, holds: KeepHolds, cursors: Cursors) -> None:
        self._holds = holds
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Erasure and access")
        router.add_api_route(
            _PATH,
            self.place_hold,
            methods=["POST"],
            summary="Place a legal hold",
            response_model=HoldAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                whole_business=True,
                body={"recipient": _NUMBER, "reason": "case 4711"},
                answers={200: _HOLD},
            ),
        )
        router.add_api_route(
            _PATH,
            self.list_holds,
            methods=["GET"],
            summary="List legal holds",
            response_model=Page[HoldAnswer],
            openapi_extra=operation(
                Scope.ADMIN,
                whole_business=True,
                answers={200: {"items": [_HOLD], "next_cursor": None}},
            ),
        )
        router.add_api_route(
            f"{_PATH}/lift",
            self.lift_hold,
            methods=["POST"],
            summary="Lift a legal hold",
            response_model=LiftAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                whole_business=True,
                body={"recipient": _NUMBER},
                answers={200: {"lifted": True}},
            ),
        )
        return router

    async def place_hold(self, bot: ForBot, request: Annotated[HoldRequest, Body()]) -> Response:
        """Keep a person's data, whoever asks for it to go, until the hold is lifted."""
        hold = await self._holds.place(
            bot.business_id, request.recipient.recipient, request.reason, "api"
        )
        return answered(_hold(hold))

    async def list_holds(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's holds, by recipient."""
        listed = ("legal-holds", bot.business_id)
        after = self._cursors.read(listed, cursor)
        found = await self._holds.page(
            bot.business_id, None if after is None else str(after[0]), limit + 1
        )
        shown, more = found[:limit], len(found) > limit
        return answered(
            Page[HoldAnswer](
                items=[_hold(one) for one in shown],
                next_cursor=self._cursors.write(listed, [shown[-1].recipient]) if more else None,
            )
        )

    async def lift_hold(self, bot: ForBot, request: Annotated[LiftRequest, Body()]) -> Response:
        """Let a person's data go again where somebody asks for it."""
        lifted = await self._holds.lift(bot.business_id, request.recipient.recipient)
        return answered(LiftAnswer(lifted=lifted))


def _hold(hold: Hold) -> HoldAnswer:
    return HoldAnswer(
        recipient=hold.recipient,
        reason=hold.reason,
        placed_at=written(hold.placed_at),
        placed_by=hold.placed_by,
    )
