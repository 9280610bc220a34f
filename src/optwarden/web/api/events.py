"""Which changes of consent was a business told of, and may it hear them again? `/v1/.../events`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Body, Query
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from starlette.responses import Response

from optwarden.usecases.configuration import Scope
from optwarden.usecases.outbox.replaying import ReplayEvents, first_id_at
from optwarden.web.api.answers import answered
from optwarden.web.api.complaints import breaks, refusal_of
from optwarden.web.api.fields import AnswerModel, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.instants import read_instant
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Limit

_EVENT_ID: Final = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_AFTER: Final[dict[str, Any]] = {
    "type": "string",
    "pattern": rf"^({_EVENT_ID}|\d{{4}}-\d{{2}}-\d{{2}}[Tt ].*)$",
    "description": (
        "After which event: an event's id (a webhook's `webhook-id` is one), or a time as in"
        " RFC 3339."
    ),
    "examples": ["019a3f6e-9d40-7b11-9c52-51d0e1f7a902"],
}
_PATH: Final = "/v1/bots/{bot_id}/events"


class EventAnswer(AnswerModel):
    """One change of consent, as a webhook's `data` has it."""

    event_id: str
    bot_id: str
    recipient: str
    kind: str
    effective_at: str
    recorded_at: str
    actor: str
    causation: str | None
    facts: dict[str, Any]


class EventPage(AnswerModel):
    """Some events, oldest first."""

    items: list[EventAnswer]
    next_after: str
    """Pass it as `after` to go on, now or when there is more."""


def read_after(value: object) -> str:
    """Read a position as the id of an event. Raises PydanticCustomError."""
    if isinstance(value, str) and re.fullmatch(_EVENT_ID, value):
        return value
    try:
        return first_id_at(read_instant(value).at)
    except PydanticCustomError as refused:
        if not isinstance(value, str) or not re.match(r"\d{4}-\d{2}-\d{2}[Tt ]", value):
            raise breaks("not_a_position", "must be an event's id or a time.") from None
        raise refused from None


After: TypeAlias = Annotated[str, PlainValidator(read_after), WithJsonSchema(_AFTER)]


AfterQuery: TypeAlias = Annotated[
    str | None,
    Query(json_schema_extra=_AFTER, description="Left out, from the oldest on."),
]


def read_query(after: str | None) -> str:
    """Return where a page begins; left out, at the oldest. Raises FieldRefused."""
    if after is None:
        return first_id_at(0)
    try:
        return read_after(after)
    except PydanticCustomError as refused:
        raise refusal_of("after", refused) from None


class EventReplayRequest(RequestModel):
    """From where on events are to be told again."""

    after: After


class EventReplayAnswer(AnswerModel):
    """What a replay set going."""

    requeued: int
    next_after: str | None
    """Where to go on, if there was more than one replay sets going; else null."""


_EVENT: Final[dict[str, Any]] = {
    "event_id": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902",
    "bot_id": "demo-bot",
    "recipient": "46732001122",
    "kind": "opted_out",
    "effective_at": "2026-02-01T08:00:00.000000Z",
    "recorded_at": "2026-02-01T08:00:00.000000Z",
    "actor": "person",
    "causation": None,
    "facts": {"by": "person", "method": "WHATSAPP", "reach": "*", "scopes": ["all"]},
}


class Events:
    """The operations, over what they need."""

    def __init__(self, replay: ReplayEvents) -> None:
        self._replay = replay

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Events")
        router.add_api_route(
            _PATH,
            self.read_events,
            methods=["GET"],
            summary="Read the changes of consent",
            response_model=EventPage,
            openapi_extra=operation(
                Scope.READ,
                answers={200: {"items": [_EVENT], "next_after": _EVENT["event_id"]}},
            ),
        )
        router.add_api_route(
            f"{_PATH}/replay",
            self.replay_events,
            methods=["POST"],
            summary="Tell of events again",
            response_model=EventReplayAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                idempotent=True,
                body={"after": "2026-02-01T00:00:00Z"},
                answers={200: {"requeued": 120, "next_after": None}},
            ),
        )
        return router

    async def read_events(
        self, bot: ForBot, after: AfterQuery = None, limit: Limit = USUAL_ITEMS
    ) -> Response:
        """Return the events the business is told of, oldest first, in an order that stays.

        They are there since `events_url` was set, for 30 days, and from 10 seconds after they were
        recorded on: so nothing that is recorded meanwhile can come before what was read.
        """
        start = read_query(after)
        found = await self._replay.page(bot.bot_id, start, limit)
        return answered(
            EventPage(
                items=[EventAnswer(**event.data()) for event in found],
                next_after=found[-1].event_id if found else start,
            )
        )

    async def replay_events(
        self, bot: ForBot, request: Annotated[EventReplayRequest, Body()]
    ) -> Response:
        """Let the webhooks of all events after a position go again, oldest first.

        Up to 10,000; `next_after` says where to go on if there are more. A receiver knows them by
        their `webhook-id`.
        """
        requeued = await self._replay.again(bot.bot_id, request.after)
        return answered(EventReplayAnswer(requeued=requeued.events, next_after=requeued.next_after))
