"""What was verified and not understood? Raw callbacks, to be reviewed: `/v1/.../raw-callbacks`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope, UnknownRecord
from optwarden.usecases.raw_callbacks import RawCallback, RawCallbacks
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

CALLBACK_ID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_PATH: Final = "/v1/bots/{bot_id}/raw-callbacks"
_PERSONAL: Final = "Also its body, which may name a person and hold their words."


class RawCallbackAnswer(AnswerModel):
    """One raw callback, without what it holds."""

    callback_id: str
    provider: str
    received_at: str
    reason: str = Field(description="Why it was kept; `opt_out_unattributed` has a STOP in it.")


class OpenedCallbackAnswer(RawCallbackAnswer):
    """One raw callback, with its body where it was asked for."""

    body: str | None
    body_encoding: Literal["utf-8", "base64"] | None = Field(
        description="How `body` has the bytes that came: as text, or where they are none, base64."
    )


_ITEM: Final[dict[str, Any]] = {
    "callback_id": "5b0e6c1a-3f64-8d3e-9a77-0c5d2b8f4e10",
    "provider": "sinch",
    "received_at": "2026-02-01T08:00:00.000000Z",
    "reason": "opt_out_unattributed",
}
_OPENED: Final = {**_ITEM, "body": None, "body_encoding": None}


class RawCallbackReview:
    """The operations, over what they need."""

    def __init__(self, callbacks: RawCallbacks, cursors: Cursors) -> None:
        self._callbacks = callbacks
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Raw callbacks")
        router.add_api_route(
            _PATH,
            self.list_raw_callbacks,
            methods=["GET"],
            summary="List callbacks that were not understood",
            response_model=Page[RawCallbackAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_ITEM], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            f"{_PATH}/{{callback_id}}",
            self.read_raw_callback,
            methods=["GET"],
            summary="Read one of them",
            response_model=OpenedCallbackAnswer,
            openapi_extra=operation(Scope.ADMIN, answers={200: _OPENED}, problems=(404,)),
        )
        return router

    async def list_raw_callbacks(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the bot's raw callbacks, oldest first, without what they hold."""
        listed = ("raw_callbacks", bot.bot_id)
        position = self._cursors.read(listed, cursor)
        after = None if position is None else (int(position[0]), str(position[1]))
        found = await self._callbacks.page(bot.bot_id, after, limit + 1)
        shown = found[:limit]
        following = None
        if len(found) > limit:
            following = self._cursors.write(listed, [shown[-1].received_at, shown[-1].raw_id])
        items = [RawCallbackAnswer(**_listed(one)) for one in shown]
        return answered(Page[RawCallbackAnswer](items=items, next_cursor=following))

    async def read_raw_callback(
        self,
        bot: ForBot,
        callback_id: Annotated[
            str,
            Path(
                description="The `callback_id` of the list.",
                pattern=CALLBACK_ID,
                examples=[_ITEM["callback_id"]],
            ),
        ],
        personal: Annotated[bool, Query(description=_PERSONAL)] = False,  # noqa: FBT002 - a query parameter has no position
    ) -> Response:
        """Return one raw callback; what it holds only with `personal=true`.

        An opt-out that is found in one is recorded like any that a business is told of.
        """
        if not personal:
            found = await self._callbacks.find(bot.bot_id, callback_id)
            if found is None:
                raise UnknownRecord("raw callback")
            return answered(OpenedCallbackAnswer(**_listed(found), body=None, body_encoding=None))
        opened = await self._callbacks.open(bot.bot_id, callback_id)
        if opened is None:
            raise UnknownRecord("raw callback")
        answer = OpenedCallbackAnswer(
            **_listed(opened.callback), body=opened.text, body_encoding=opened.encoding
        )
        return answered(answer)


def _listed(callback: RawCallback) -> dict[str, Any]:
    return {
        "callback_id": callback.raw_id,
        "provider": callback.provider,
        "received_at": written(callback.received_at),
        "reason": callback.reason,
    }
