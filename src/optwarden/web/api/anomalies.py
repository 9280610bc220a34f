"""What bursts of opt-outs are held, and how are they ended? `/v1/bots/{bot}/anomalies`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path
from pydantic import Field
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.anomalies import Anomaly, EndAnomaly
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

_PATH: Final = "/v1/bots/{bot_id}/anomalies"
_PAGES: Final = 10
"""Of a hundred recipients: what one request lets go of, within a few seconds."""

AnomalyId = Annotated[int, Path(ge=1, lt=2**53, description="Of the list.", examples=[1])]


class AnomalyAnswer(AnswerModel):
    """One burst of opt-outs that providers' errors told of."""

    anomaly_id: int
    opened_at: str
    most_an_hour: int = Field(description="How many within an hour were believed when it began.")
    state: Literal["open", "released", "accepted"]
    ended_at: str | None
    held: int = Field(
        description="Recipients of whom something is held still. Where it has ended and this is not"
        " 0, ask for the same end again: it goes on."
    )


_OPEN: Final[dict[str, Any]] = {
    "anomaly_id": 1,
    "opened_at": "2026-02-02T08:00:00.000000Z",
    "most_an_hour": 50,
    "state": "open",
    "ended_at": None,
    "held": 214,
}
_ENDED: Final = {
    **_OPEN,
    "state": "released",
    "ended_at": "2026-02-02T09:00:00.000000Z",
    "held": 0,
}


def answer_of(anomaly: Anomaly) -> AnomalyAnswer:
    """Return an anomaly as it is shown."""
    state: Literal["open", "released", "accepted"] = "open"
    if anomaly.ended_at is not None:
        state = "accepted" if anomaly.accepted else "released"
    return AnomalyAnswer(
        anomaly_id=anomaly.number,
        opened_at=written(anomaly.opened_at),
        most_an_hour=anomaly.most_an_hour,
        state=state,
        ended_at=None if anomaly.ended_at is None else written(anomaly.ended_at),
        held=anomaly.held,
    )


class AnomalyOperations:
    """The operations, over what they need."""

    def __init__(self, anomalies: EndAnomaly, cursors: Cursors) -> None:
        self._anomalies = anomalies
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Quality")
        router.add_api_route(
            _PATH,
            self.list_anomalies,
            methods=["GET"],
            summary="List bursts of opt-outs that are or were held",
            response_model=Page[AnomalyAnswer],
            response_description="The latest first.",
            openapi_extra=operation(
                Scope.READ, answers={200: {"items": [_OPEN], "next_cursor": None}}
            ),
        )
        for name, work, summary, example in (
            ("release", self.release_anomaly, "Release what a burst holds", _ENDED),
            (
                "accept",
                self.accept_anomaly,
                "Accept what a burst holds as opt-outs",
                {**_ENDED, "state": "accepted"},
            ),
        ):
            router.add_api_route(
                f"{_PATH}/{{anomaly_id}}/{name}",
                work,
                methods=["POST"],
                summary=summary,
                response_model=AnomalyAnswer,
                response_description="It has ended; `held` says whether there is more to do.",
                openapi_extra=operation(Scope.ADMIN, answers={200: example}, problems=(404, 409)),
            )
        return router

    async def list_anomalies(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return a bot's anomalies.

        One opens when providers' errors tell of more opt-outs within an hour than 50 and than five
        times the bot's hourly mean of 7 days. What comes then is held: denied as `quarantined`, and
        no opt-out until somebody accepts it.
        """
        listed = ("anomalies", bot.bot_id)
        position = self._cursors.read(listed, cursor)
        before = None if position is None else int(position[0])
        found = await self._anomalies.page(bot.rules, before, limit + 1)
        more = (
            self._cursors.write(listed, [found[limit - 1].number]) if len(found) > limit else None
        )
        page = Page[AnomalyAnswer](
            items=[answer_of(one) for one in found[:limit]], next_cursor=more
        )
        return answered(page)

    async def release_anomaly(self, bot: ForBot, anomaly_id: AnomalyId) -> Response:
        """Let consent be what it was for everybody whom it holds: the errors were not the persons'.

        Up to a thousand recipients at a time. Needs the scope `admin`.
        """
        return await self._end(bot, anomaly_id, accepted=False)

    async def accept_anomaly(self, bot: ForBot, anomaly_id: AnomalyId) -> Response:
        """Record an opt-out for everybody whom it holds, as of when the provider told of it.

        Up to a thousand recipients at a time. Needs the scope `admin`.
        """
        return await self._end(bot, anomaly_id, accepted=True)

    async def _end(self, bot: BotRecord, number: int, *, accepted: bool) -> Response:
        ended = await self._anomalies(bot.rules, number, accepted=accepted, pages=_PAGES)
        return answered(answer_of(ended))
