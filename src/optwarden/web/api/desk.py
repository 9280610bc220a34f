"""What must somebody read, and what is made of it? `/v1/bots/{bot}/desk`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import APIRouter, Body, Query
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.vocabulary import DoubtOutcome, Method
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.desk import Desk, DeskItem
from optwarden.usecases.ports import Clock
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import (
    AnswerModel,
    LongText,
    RecipientField,
    RequestModel,
    ShortText,
)
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.outbox import ForItem
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

_PATH: Final = "/v1/bots/{bot_id}/desk"
Read: TypeAlias = Annotated[
    int | None,
    Query(
        ge=1,
        le=10_000,
        description="How many of its `messages` were read. If she has written more since, nothing"
        " is settled: 409 `wrote_more`.",
    ),
]


class DeskMessageAnswer(AnswerModel):
    """One of the messages of an item."""

    doubt: str = Field(description="The event that recorded it.")
    at: str = Field(description="When it was written.")
    text: str | None
    matched: str


class DeskAnswer(AnswerModel):
    """Messages of one person that may ask to be left alone."""

    item_id: str
    doubt: str = Field(description="The event that holds marketing back until this is settled.")
    recipient: str | None
    text: str | None = Field(description="What the person wrote last; null where it was erased.")
    matched: str = Field(description="The rule that found the words: the doubt, in a name.")
    messages: list[DeskMessageAnswer] = Field(
        description="All she wrote while the item waited, in the order of writing."
    )
    due_at: str = Field(description="By when somebody must have read the first of them.")
    overdue: bool
    outcome: str | None = Field(description="null while it waits; else upheld or dismissed.")


class DeskEntry(RequestModel):
    """A request that came by letter, call or e-mail."""

    recipient: RecipientField
    method: Method = Field(description="How the person said so.")
    text: LongText = Field(description="Her words, or what was said.")
    operator: ShortText | None = Field(None, description="Who of yours took it.")


class EnteredAnswer(AnswerModel):
    """It lies on the desk now, and no marketing goes meanwhile."""

    doubt: str | None
    due_at: str


_ITEM: Final[dict[str, Any]] = {
    "item_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902.3430889927104576766",
    "doubt": "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11",
    "recipient": "46732001122",
    "text": "how do I get out of this",
    "matched": "en.unsubscribe",
    "messages": [
        {
            "doubt": "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11",
            "at": "2026-01-30T09:00:00.000000Z",
            "text": "how do I get out of this",
            "matched": "en.unsubscribe",
        }
    ],
    "due_at": "2026-02-14T00:00:00.000000Z",
    "overdue": False,
    "outcome": None,
}
_ENTRY: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "method": "OPERATOR",
    "text": "She called about our messages and was not happy.",
    "operator": "Kim",
}
_ENTERED: Final = {"doubt": _ITEM["doubt"], "due_at": _ITEM["due_at"]}


class DeskReview:
    """The operations, over what they need."""

    def __init__(self, desk: Desk, cursors: Cursors, clock: Clock) -> None:
        self._desk = desk
        self._cursors = cursors
        self._clock = clock

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Desk")
        router.add_api_route(
            _PATH,
            self.list_desk,
            methods=["GET"],
            summary="List what somebody must read",
            response_model=Page[DeskAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_ITEM], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            _PATH,
            self.enter_on_desk,
            methods=["POST"],
            summary="Enter a request from outside WhatsApp",
            response_model=EnteredAnswer,
            openapi_extra=operation(
                Scope.CONSENT, idempotent=True, body=_ENTRY, answers={200: _ENTERED}
            ),
        )
        for name, outcome in (("uphold", "upheld"), ("dismiss", "dismissed")):
            router.add_api_route(
                f"{_PATH}/{{item_id}}/{name}",
                self.uphold if name == "uphold" else self.dismiss,
                methods=["POST"],
                summary="Settle: it is an opt-out" if name == "uphold" else "Settle: it is none",
                response_model=DeskAnswer,
                openapi_extra=operation(
                    Scope.ADMIN,
                    idempotent=True,
                    answers={200: {**_ITEM, "outcome": outcome}},
                    problems=(404, 409),
                ),
            )
        return router

    async def list_desk(
        self,
        bot: ForBot,
        settled: Annotated[
            Literal["true", "false"], Query(description="Those that were settled instead.")
        ] = "false",
        limit: Limit = USUAL_ITEMS,
        cursor: Cursor = None,
    ) -> Response:
        """Return what persons wrote that may be an opt-out, oldest first.

        While an item waits, no marketing goes to its person. Needs the scope `admin`: the words are
        personal.
        """
        listed = ("desk", bot.bot_id, settled)
        after = self._cursors.read(listed, cursor)
        found = await self._desk.page(
            bot.bot_id,
            settled=settled == "true",
            after=None if after is None else str(after[0]),
            limit=limit + 1,
        )
        shown, more = found[:limit], len(found) > limit
        return answered(
            Page[DeskAnswer](
                items=[self._answer(item) for item in shown],
                next_cursor=self._cursors.write(listed, [shown[-1].outbox_id]) if more else None,
            )
        )

    async def enter_on_desk(self, bot: ForBot, request: Annotated[DeskEntry, Body()]) -> Response:
        """Put a request on the desk whose meaning somebody must judge.

        A clear one needs no judging: record it as an opt-out.
        """
        personal = {"text": request.text, **request.recipient.personal}
        if request.operator is not None:
            personal["operator"] = request.operator
        entered = await self._desk.enter(bot, request.recipient.recipient, request.method, personal)
        return answered(EnteredAnswer(doubt=entered.event_id, due_at=written(entered.due_at)))

    async def uphold(self, bot: ForBot, item: ForItem, read: Read = None) -> Response:
        """Say that it is an opt-out: of all messages, by the person, from when it was written last.

        Only an act from the number itself lifts it.
        """
        return await self._settle(bot, item, DoubtOutcome.UPHELD, read)

    async def dismiss(self, bot: ForBot, item: ForItem, read: Read = None) -> Response:
        """Say that it asks for nothing; marketing is no longer held back on its account."""
        return await self._settle(bot, item, DoubtOutcome.DISMISSED, read)

    async def _settle(
        self, bot: BotRecord, item: tuple[int, str], outcome: DoubtOutcome, read: int | None
    ) -> Response:
        settled = await self._desk.settle(bot, *item, outcome, read)
        return answered(self._answer(settled))

    def _answer(self, item: DeskItem) -> DeskAnswer:
        return DeskAnswer(
            item_id=f"{item.outbox_id}.{item.shard_key}",
            doubt=item.doubt,
            recipient=item.recipient,
            text=item.newest.text,
            matched=item.newest.matched,
            messages=[
                DeskMessageAnswer(
                    doubt=one.doubt, at=written(one.at), text=one.text, matched=one.matched
                )
                for one in item.messages
            ],
            due_at=written(item.due_at),
            overdue=item.outcome is None and item.due_at <= self._clock.now(),
            outcome=item.outcome,
        )
