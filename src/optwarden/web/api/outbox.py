"""What waits, and what was given up? A bot's outbox, to look at and to replay: `/v1/.../outbox`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Body, Depends, Path, Query
from pydantic import Field, StrictBool
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope, UnknownRecord
from optwarden.usecases.outbox.items import ListedItem, OutboxKind, OutboxProgress
from optwarden.usecases.outbox.replaying import ReplayOutbox
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

ITEM_ID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9]{1,19}$"
_LARGEST_SHARD_KEY: Final = 2**63 - 1
_PATH: Final = "/v1/bots/{bot_id}/outbox"


class OutboxAnswer(AnswerModel):
    """One intended effect; what it would say or hold is not shown."""

    item_id: str
    kind: OutboxKind
    progress: OutboxProgress
    detail: str = Field(description="What came of the last try, or why it may not go.")
    recipient: str | None = Field(description="Whom it is about; null for a forwarded callback.")
    causation: str = Field(description="The event because of which it exists, or its own id.")
    due_at: str
    expires_at: str = Field(description="When it is given up.")
    tries: int


class ReplayRequest(RequestModel):
    """How an item is to be replayed."""

    may_repeat: StrictBool = Field(
        default=False,
        description="Also if it may have gone already: a person may get it twice.",
    )


_ITEM: Final[dict[str, Any]] = {
    "item_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902.3430889927104576766",
    "kind": "opt_in_confirmation",
    "progress": "dead",
    "detail": "the provider answered 401",
    "recipient": "46732001122",
    "causation": "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11",
    "due_at": "2026-02-01T08:00:00.000000Z",
    "expires_at": "2026-02-02T08:00:00.000000Z",
    "tries": 36,
}
_REPLAYED: Final = {**_ITEM, "progress": "waiting", "detail": "", "tries": 0}


def item_of(
    item_id: Annotated[
        str,
        Path(
            description="The `item_id` of the list.",
            pattern=ITEM_ID,
            examples=[_ITEM["item_id"]],
        ),
    ],
) -> tuple[int, str]:
    """Return the shard key and the id in an item's name. Raises UnknownRecord."""
    outbox_id, _, shard = item_id.partition(".")
    if re.fullmatch(ITEM_ID, item_id) is None or int(shard) > _LARGEST_SHARD_KEY:
        raise UnknownRecord("outbox item")
    return int(shard), outbox_id


ForItem: TypeAlias = Annotated[tuple[int, str], Depends(item_of)]


class Outbox:
    """The operations, over what they need."""

    def __init__(self, replay: ReplayOutbox, cursors: Cursors) -> None:
        self._replay = replay
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Outbox")
        router.add_api_route(
            _PATH,
            self.list_outbox,
            methods=["GET"],
            summary="List what the outbox holds",
            response_model=Page[OutboxAnswer],
            openapi_extra=operation(
                Scope.READ, answers={200: {"items": [_ITEM], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            f"{_PATH}/{{item_id}}/replay",
            self.replay_item,
            methods=["POST"],
            summary="Replay an item",
            response_model=OutboxAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                idempotent=True,
                body={"may_repeat": False},
                answers={200: _REPLAYED},
                problems=(404, 409),
            ),
        )
        return router

    async def list_outbox(
        self,
        bot: ForBot,
        progress: Annotated[
            OutboxProgress | None, Query(description="Only those that are this far.")
        ] = None,
        kind: Annotated[OutboxKind | None, Query(description="Only those of this kind.")] = None,
        limit: Limit = USUAL_ITEMS,
        cursor: Cursor = None,
    ) -> Response:
        """Return the bot's items in the order of their ids, without what they say or hold.

        Confirmations and events come oldest first; the ids of forwarded callbacks follow from what
        they hold, so those stand anywhere among them.
        """
        listed = ("outbox", bot.bot_id, progress or "", kind or "")
        after = self._cursors.read(listed, cursor)
        found = await self._replay.page(
            bot.bot_id, progress, kind, None if after is None else str(after[0]), limit + 1
        )
        shown = found[:limit]
        more = len(found) > limit
        return answered(
            Page[OutboxAnswer](
                items=[_answer(item) for item in shown],
                next_cursor=self._cursors.write(listed, [shown[-1].outbox_id]) if more else None,
            )
        )

    async def replay_item(
        self, bot: ForBot, item: ForItem, request: Annotated[ReplayRequest, Body()]
    ) -> Response:
        """Let an item that is `dead` or `lacking` go again, with a new time to do it in.

        A confirmation is decided again when it goes. What is `unknown` may have reached the person
        already: it is replayed only with `may_repeat`.
        """
        shard_key, outbox_id = item
        replayed = await self._replay.replay(
            bot.bot_id, shard_key, outbox_id, may_repeat=request.may_repeat
        )
        return answered(_answer(replayed))


def _answer(item: ListedItem) -> OutboxAnswer:
    return OutboxAnswer(
        item_id=f"{item.outbox_id}.{item.shard_key}",
        kind=OutboxKind(item.kind),
        progress=OutboxProgress(item.progress),
        detail=item.detail,
        recipient=item.recipient,
        causation=item.causation,
        due_at=written(item.due_at),
        expires_at=written(item.expires_at),
        tries=item.tries,
    )
