"""How does a person get out altogether, and see before what there is? Erasure and export."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Body
from pydantic import Field, StrictBool
from starlette.responses import Response

from optwarden.consent.vocabulary import ErasureGround
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope
from optwarden.usecases.erasing.erase import Erase
from optwarden.usecases.erasing.ports import Erasing, ErasureQueue, PersonalRows
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation

_ERASURES: Final = "/v1/bots/{bot_id}/erasures"
_EXPORTS: Final = "/v1/bots/{bot_id}/exports"
_MOST_LISTED: Final = 1_000


class ErasureRequest(RequestModel):
    """Whom to erase, and why."""

    recipient: RecipientField
    ground: Literal["request", "legal"] = Field(
        "request",
        description="`request`: she asked for it. `legal`: a court or an authority ordered it.",
    )
    dry_run: StrictBool = Field(default=False, description="Only say what would be deleted.")


class ErasureAnswer(AnswerModel):
    """What is going to be deleted, or would be."""

    names: int = Field(description="Names of the person that are known, the one asked for too.")
    rows: dict[str, int] = Field(description="What there is, by table.")
    due_at: str | None = Field(description="When it goes; null of a dry run.")


class ErasingAnswer(AnswerModel):
    """Somebody who is being erased."""

    recipient: str
    ground: ErasureGround
    asked_at: str
    asked_by: str
    stage: Literal["stopping", "deleted"] = Field(
        description="`deleted`: everything went; in a minute it is looked through once more."
    )


class ErasuresAnswer(AnswerModel):
    """Who is being erased now."""

    items: list[ErasingAnswer]


class ExportRequest(RequestModel):
    """Of whom to export everything."""

    recipient: RecipientField


class ExportAnswer(AnswerModel):
    """Everything about a person, by where it lies."""

    recipient: str
    rows: dict[str, list[dict[str, Any]]]


_NUMBER: Final = "46732001122"
_ROWS: Final = {"recipient": 1, "event": 3, "outbox": 1}
_ASKED: Final = {"names": 1, "rows": _ROWS, "due_at": "2026-01-31T12:00:05.000000Z"}
_ERASING: Final[dict[str, Any]] = {
    "recipient": _NUMBER,
    "ground": "request",
    "asked_at": "2026-01-31T12:00:00.000000Z",
    "asked_by": "api",
    "stage": "stopping",
}
_EXPORTED: Final[dict[str, Any]] = {
    "recipient": _NUMBER,
    "rows": {
        "outbox": [
            {
                "outbox_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902",
                "bot_id": "a-bot",
                "kind": "confirm_opt_in",
                "due_at": 1769860800000000,
                "expires_at": 1769861100000000,
                "progress": "waiting",
                "detail": None,
            }
        ]
    },
}


class Erasures:
    """Erases, and exports what would go."""

    def __init__(self, erase: Erase, queue: ErasureQueue, rows: PersonalRows) -> None:
        self._erase = erase
        self._queue = queue
        self._rows = rows

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Erasure and access")
        router.add_api_route(
            _ERASURES,
            self.erase,
            methods=["POST"],
            status_code=202,
            summary="Erase a person",
            response_model=ErasureAnswer,
            response_description="It is under way.",
            responses={200: {"model": ErasureAnswer, "description": "A dry run."}},
            openapi_extra=operation(
                Scope.ADMIN,
                whole_business=True,
                idempotent=True,
                body={"recipient": _NUMBER, "ground": "request"},
                answers={202: _ASKED, 200: {**_ASKED, "due_at": None}},
                problems=(409,),
            ),
        )
        router.add_api_route(
            _ERASURES,
            self.list_erasures,
            methods=["GET"],
            summary="List who is being erased",
            response_model=ErasuresAnswer,
            openapi_extra=operation(
                Scope.ADMIN, whole_business=True, answers={200: {"items": [_ERASING]}}
            ),
        )
        router.add_api_route(
            _EXPORTS,
            self.export,
            methods=["POST"],
            summary="Export everything about a person",
            response_model=ExportAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                whole_business=True,
                body={"recipient": _NUMBER},
                answers={200: _EXPORTED},
            ),
        )
        return router

    async def erase(self, bot: ForBot, request: Annotated[ErasureRequest, Body()]) -> Response:
        """Delete all that names a person, under every name she has, for all bots of the business.

        Her row stops: nothing goes to her any more, and what is written about her meanwhile gets
        503. Some seconds later her personal values, their salts, her row, what waits to be sent or
        forwarded and scans go. The sealed log keeps its hashes. A keyed hash of the number stays,
        so that a business that opts her in again is refused (409 `erased`); her own verified act
        is not. 409 `legal_hold` where a hold stands.
        """
        asked = await self._erase.ask(
            bot,
            request.recipient.recipient,
            ErasureGround(request.ground),
            "api",
            dry_run=request.dry_run,
        )
        answer = ErasureAnswer(
            names=asked.names,
            rows=dict(asked.rows),
            due_at=None if asked.due_at is None else written(asked.due_at),
        )
        return answered(answer, 200 if request.dry_run else 202)

    async def list_erasures(self, bot: ForBot) -> Response:
        """Return who of the business is being erased, at most 1,000; who is gone is not there."""
        found = await self._queue.waiting(bot.business_id, _MOST_LISTED)
        return answered(ErasuresAnswer(items=[_erasing(one) for one in found]))

    async def export(self, bot: ForBot, request: Annotated[ExportRequest, Body()]) -> Response:
        """Return everything the business has about a person here (GDPR Art. 15), for all its bots.

        Events with their personal values, her state, messages that wait, attempts, scans by id,
        and whatever encrypted rows are about her. Linked names are in her state: export them, too.
        """
        named = request.recipient.recipient
        rows = await self._rows.export(bot.business_id, named)
        found = {table: list(some) for table, some in rows.items() if some}
        return answered(ExportAnswer(recipient=named.key, rows=found))


def _erasing(one: Erasing) -> ErasingAnswer:
    return ErasingAnswer(
        recipient=one.recipient,
        ground=one.ground,
        asked_at=written(one.asked_at),
        asked_by=one.asked_by,
        stage="deleted" if one.passes else "stopping",
    )
