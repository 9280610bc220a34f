"""Who has to be asked again? `GET /v1/bots/{bot}/renewals`: opt-ins to a replaced wording."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.vocabulary import Grade
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope
from optwarden.usecases.list_renewals import AgreedTo, ListRenewals, Renewal
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page


class RenewalAnswer(AnswerModel):
    """One opt-in to be renewed."""

    recipient: str
    topics: list[str]
    grade: Grade
    since: str
    event_id: str
    disclosure_id: str = Field(description="The wording the person agreed to.")
    stale_since: str | None = Field(description="When a material change replaced it.")
    renewed_by: str | None = Field(description="The version to ask with.")


_ITEM: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "topics": ["orders"],
    "grade": "documented",
    "since": "2026-01-31T12:00:00.000000Z",
    "event_id": "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11",
    "disclosure_id": "checkout-en-1",
    "stale_since": "2026-02-01T09:00:00.000000Z",
    "renewed_by": "checkout-en-2",
}


class Renewals:
    """The operation, over what it needs."""

    def __init__(self, renewals: ListRenewals, cursors: Cursors) -> None:
        self._renewals = renewals
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        router.add_api_route(
            "/v1/bots/{bot_id}/renewals",
            self.list_renewals,
            methods=["GET"],
            summary="List the opt-ins to be renewed",
            response_model=Page[RenewalAnswer],
            openapi_extra=operation(
                Scope.READ, answers={200: {"items": [_ITEM], "next_cursor": None}}
            ),
        )
        return router

    async def list_renewals(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return opt-ins that a material change of their wording made stale, oldest first.

        Who renewed since or opted out is left out, so a page can be short, or empty, and still have
        a next one.
        """
        listed = ("renewals", bot.business_id, bot.bot_id)
        position = self._cursors.read(listed, cursor)
        after = None if position is None else AgreedTo(*position)
        found = await self._renewals(bot.rules, after, limit)
        page = Page[RenewalAnswer](
            items=[renewal_answer(renewal) for renewal in found.renewals],
            next_cursor=None if found.after is None else self._cursors.write(listed, found.after),
        )
        return answered(page)


def renewal_answer(renewal: Renewal) -> RenewalAnswer:
    """Return an opt-in to be renewed as it is shown."""
    known = renewal.disclosure
    return RenewalAnswer(
        recipient=renewal.recipient.key,
        topics=list(renewal.topics),
        grade=renewal.grade,
        since=written(renewal.stamp.at),
        event_id=renewal.stamp.event_id,
        disclosure_id=known.disclosure_id,
        stale_since=None if known.stale_since is None else written(known.stale_since),
        renewed_by=known.renewed_by,
    )
