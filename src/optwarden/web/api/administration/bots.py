"""Which bots does a business have? To list and create, to read and change: `/v1/bots`."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body
from starlette.responses import Response

from optwarden.consent.rules import BotRules
from optwarden.usecases.administer import Administer
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.web.api.administration.bot_settings import BotAnswer, BotChange, NewBot, answer_of
from optwarden.web.api.answers import answered
from optwarden.web.api.guard import ForBot, ForBusiness, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

_BOT: Final[dict[str, Any]] = {
    "bot_id": "shop",
    "business_id": "019a3f00-1b2c-7d3e-9f40-515253545556",
    "name": "Shop",
    "region": None,
    "provider": "sandbox",
    "provider_settings": {},
    "secret_names": ["callback_secret"],
    "country": "SE",
    "allowed_categories": ["AUTHENTICATION", "UTILITY"],
    "least_grade": "asserted",
    "window_covers_notifications": False,
    "undeclared_template": "deny",
    "confirm_opt_out": False,
    "confirm_opt_in": True,
    "answer_help": True,
    "accepted_methods": ["API", "APP", "EMAIL", "IVR", "PRINT", "SMS", "WEB"],
    "consent_expires_after_days": 730,
    "stop_words_added": ["no more"],
    "stop_words_left_out": ["end"],
    "review_business_days": 10,
    "holidays": ["2026-12-25"],
    "frequency_caps": [
        {
            "limit": 20,
            "window_hours": 24,
            "category": None,
            "topic": None,
            "scope": "bot",
        }
    ],
    "alert_bounds": {"opt_outs": 20, "blocks": 10, "failures": 100},
    "quiet_hours": {
        "starts": "21:00",
        "ends": "08:00",
        "categories": ["MARKETING", "UTILITY"],
        "time_zone": None,
    },
    "answers_opt_in_with_json": False,
    "guard_mode": "enforce",
    "senders": [],
    "guard_credentials": 0,
    "created_at": "2026-01-01T09:00:00.000000Z",
}
_NEW: Final[dict[str, Any]] = {
    "bot_id": "shop",
    "name": "Shop",
    "provider": "sandbox",
    "secrets": {"callback_secret": "a long random text"},
    "country": "SE",
}
_CHANGE: Final[dict[str, Any]] = {"least_grade": "documented", "confirm_opt_out": True}


class Bots:
    """The operations, over what they need."""

    def __init__(self, administer: Administer, cursors: Cursors) -> None:
        self._administer = administer
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Administration")
        router.add_api_route(
            "/v1/bots",
            self.list_bots,
            methods=["GET"],
            summary="List the business's bots",
            response_model=Page[BotAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_BOT], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            "/v1/bots",
            self.create_bot,
            methods=["POST"],
            status_code=201,
            summary="Create a bot",
            response_model=BotAnswer,
            openapi_extra=operation(
                Scope.ADMIN, idempotent=True, body=_NEW, answers={201: _BOT}, problems=(409,)
            ),
        )
        router.add_api_route(
            "/v1/bots/{bot_id}",
            self.read_bot,
            methods=["GET"],
            summary="Read a bot",
            response_model=BotAnswer,
            openapi_extra=operation(Scope.ADMIN, answers={200: _BOT}),
        )
        router.add_api_route(
            "/v1/bots/{bot_id}",
            self.change_bot,
            methods=["PATCH"],
            summary="Change a bot",
            response_model=BotAnswer,
            openapi_extra=operation(
                Scope.ADMIN, body=_CHANGE, answers={200: {**_BOT, **_CHANGE}}, problems=(409,)
            ),
        )
        return router

    async def list_bots(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's bots, oldest first. Needs a token of the whole business."""
        shown, after = self._cursors.page_of(
            ("bots", business_id),
            await self._administer.bots(business_id),
            lambda bot: [bot.created_at, bot.bot_id],
            cursor,
            limit,
        )
        return answered(Page[BotAnswer](items=[answer_of(bot) for bot in shown], next_cursor=after))

    async def create_bot(
        self, business_id: ForBusiness, request: Annotated[NewBot, Body()]
    ) -> Response:
        """Create a bot. Its id and its senders are unique on this gateway; a taken one is a 409."""
        rules = BotRules(request.bot_id or self._administer.new_bot_id(), business_id)
        empty = BotRecord(rules, "", request.name, None, "sandbox")
        return answered(answer_of(await self._administer.create_bot(request.changed(empty))), 201)

    async def read_bot(self, bot: ForBot) -> Response:
        """Return a bot; of its secrets only the names."""
        return answered(answer_of(await self._administer.bot(bot.business_id, bot.bot_id)))

    async def change_bot(self, bot: ForBot, request: Annotated[BotChange, Body()]) -> Response:
        """Change what the request names and nothing else. The change is a dated event.

        A sender of another bot is a 409.
        """
        changed = await self._administer.change_bot(bot.business_id, bot.bot_id, request.changed)
        return answered(answer_of(changed))
