"""What happened to a recipient? The events on record, newest first, page by page."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Query
from pydantic import Field, StrictBool, StrictInt
from starlette.requests import Request
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.authenticate import Unauthorized
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.explain_event import explain
from optwarden.usecases.read_history import PastEvent, Position, ReadHistory
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, Named, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard, token_of
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import (
    LONGEST_CURSOR,
    MOST_ITEMS,
    USUAL_ITEMS,
    Cursor,
    Cursors,
    Limit,
    Page,
)
from optwarden.web.api.recipients import PATH, ForRecipient

_PERSONAL: Final = "Also the values of personal fields. Needs the scope `admin` besides `read`."


class TimelineRequest(RequestModel):
    """Whose timeline, from where."""

    recipient: RecipientField
    limit: StrictInt = Field(USUAL_ITEMS, ge=1, le=MOST_ITEMS)
    cursor: str | None = Field(None, max_length=LONGEST_CURSOR)
    personal: StrictBool = Field(default=False, description=_PERSONAL)


class TimelineItem(AnswerModel):
    """One event."""

    event_id: str
    bot_id: str = Field(description="The bot it was recorded for, which may be another of yours.")
    of_other_bot: bool = Field(description="It holds here, too, but came through another bot.")
    kind: str
    effective_at: str = Field(description="From when it counts.")
    recorded_at: str = Field(description="When the gateway learnt of it.")
    actor: str
    method: str | None
    explanation: str
    facts: dict[str, Any] = Field(description="What is in the ledger, as it stands there.")
    causation: str | None = Field(description="The event that led to this one.")
    personal_fields: list[str] = Field(description="Which personal fields the ledger commits to.")
    personal: dict[str, str] | None = Field(
        description="Their values, where asked for, of this bot, and not erased since."
    )


_ITEM: Final[dict[str, Any]] = {
    "event_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902",
    "bot_id": "demo-bot",
    "of_other_bot": False,
    "kind": "opted_out",
    "effective_at": "2026-02-01T08:00:00.000000Z",
    "recorded_at": "2026-02-01T08:00:00.000000Z",
    "actor": "person",
    "method": "WHATSAPP",
    "explanation": (
        "The person opted out of all messages by WHATSAPP, from every bot of the business; only an"
        " act from the number itself lifts it."
    ),
    "facts": {"by": "person", "method": "WHATSAPP", "reach": "*", "scopes": ["all"]},
    "causation": None,
    "personal_fields": ["recipient", "text"],
    "personal": None,
}
_ANSWER: Final = {"items": [_ITEM], "next_cursor": None}


class Timeline:
    """The operations, over what they need."""

    def __init__(self, history: ReadHistory, cursors: Cursors) -> None:
        self._history = history
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        router.add_api_route(
            f"{PATH}/{{recipient}}/timeline",
            self.read_timeline,
            methods=["GET"],
            summary="Read what happened to a recipient",
            response_model=Page[TimelineItem],
            openapi_extra=operation(Scope.READ, answers={200: _ANSWER}),
        )
        router.add_api_route(
            f"{PATH}/lookup/timeline",
            self.look_up_timeline,
            methods=["POST"],
            summary="Read what happened to a recipient, with the number in the body",
            response_model=Page[TimelineItem],
            openapi_extra=operation(
                Scope.READ,
                body={"recipient": "46732001122", "limit": 20},
                answers={200: _ANSWER},
            ),
        )
        return router

    async def read_timeline(
        self,
        bot: ForBot,
        request: Request,
        recipient: ForRecipient,
        limit: Limit = USUAL_ITEMS,
        cursor: Cursor = None,
        personal: Annotated[bool, Query(description=_PERSONAL)] = False,  # noqa: FBT002 - a query parameter has no position
    ) -> Response:
        """Return the events of this bot, newest first, each with a sentence for an operator.

        Of the business's other bots, what holds here too: suppressions, and the person's opt-outs
        that reach every bot. Going on from a cursor, nothing is shown twice and nothing that was
        there is left out; what is recorded meanwhile with a later time is on a new first page.
        """
        asked = TimelineRequest.model_construct(
            recipient=recipient, limit=limit, cursor=cursor, personal=personal
        )
        return await self._answer(bot, request, asked)

    async def look_up_timeline(
        self, bot: ForBot, request: Request, asked: Annotated[TimelineRequest, Body()]
    ) -> Response:
        """Do the same as the GET; URLs end up in the logs of whatever is on the way."""
        return await self._answer(bot, request, asked)

    async def _answer(self, bot: BotRecord, request: Request, asked: TimelineRequest) -> Response:
        if asked.personal and Scope.ADMIN not in token_of(request).scopes:
            raise Unauthorized
        named: Named = asked.recipient
        listed = ("timeline", bot.business_id, bot.bot_id, named.recipient.key)
        position = self._cursors.read(listed, asked.cursor)
        found = await self._history(
            bot.rules,
            named.recipient,
            None if position is None else Position(*position),
            asked.limit,
            personal=asked.personal,
        )
        page = Page[TimelineItem](
            items=[_item(event, bot.bot_id) for event in found.events],
            next_cursor=None if found.after is None else self._cursors.write(listed, found.after),
        )
        return answered(page)


def _item(event: PastEvent, bot_id: str) -> TimelineItem:
    return TimelineItem(
        event_id=event.event_id,
        bot_id=event.bot_id,
        of_other_bot=event.bot_id != bot_id,
        kind=event.kind,
        effective_at=written(event.effective_at),
        recorded_at=written(event.recorded_at),
        actor=event.actor,
        method=event.facts.get("method"),
        explanation=explain(event),
        facts=dict(event.facts),
        causation=event.causation,
        personal_fields=list(event.personal_fields),
        personal=None if event.personal is None else dict(event.personal),
    )
