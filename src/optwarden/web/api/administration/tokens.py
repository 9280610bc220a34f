"""Who may call? `/v1/tokens`: a token is shown once, and known by its hash after that."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Path
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.administer import Administer
from optwarden.usecases.configuration import Scope, TokenRecord
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, BotId, RequestModel, ShortText
from optwarden.web.api.guard import ForBusiness, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page


class NewToken(RequestModel):
    """A token to be minted."""

    scopes: list[Scope] = Field(min_length=1, max_length=len(Scope))
    bot_id: BotId | None = Field(None, description="For this bot only; else for all of them.")
    label: ShortText | None = Field(None, description="What it is for.")


class TokenAnswer(AnswerModel):
    """A token as it is known."""

    token_id: str
    scopes: list[Scope]
    bot_id: str | None
    label: str
    created_at: str
    revoked_at: str | None


class MintedAnswer(TokenAnswer):
    """A token that was just minted."""

    token: str | None = Field(
        repr=False,
        description=(
            "Shown here and never again. null in an answer that is repeated for an Idempotency-Key:"
            " if the first one was lost, revoke the token and mint another."
        ),
    )


_TOKEN: Final[dict[str, Any]] = {
    "token_id": "019a3f70-5e21-7b5f-8a44-0c6d7e8f9a0b",
    "scopes": ["read", "send"],
    "bot_id": None,
    "label": "order service",
    "created_at": "2026-01-01T09:00:00.000000Z",
    "revoked_at": None,
}
_NEW: Final[dict[str, Any]] = {"scopes": ["read", "send"], "label": "order service"}


class Tokens:
    """The operations, over what they need. All want a token of the whole business."""

    def __init__(self, administer: Administer, cursors: Cursors) -> None:
        self._administer = administer
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Administration")
        router.add_api_route(
            "/v1/tokens",
            self.list_tokens,
            methods=["GET"],
            summary="List the business's tokens",
            response_model=Page[TokenAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_TOKEN], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            "/v1/tokens",
            self.mint_token,
            methods=["POST"],
            status_code=201,
            summary="Mint a token",
            response_model=MintedAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                idempotent=True,
                body=_NEW,
                answers={201: {**_TOKEN, "token": "owt_shown-once"}},
            ),
        )
        router.add_api_route(
            "/v1/tokens/{token_id}",
            self.revoke_token,
            methods=["DELETE"],
            status_code=204,
            summary="Revoke a token",
            response_class=Response,
            openapi_extra=operation(Scope.ADMIN, problems=(404,)),
        )
        return router

    async def list_tokens(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's tokens, oldest first, revoked ones included; none is shown."""
        shown, after = self._cursors.page_of(
            ("tokens", business_id),
            await self._administer.tokens(business_id),
            lambda token: [token.created_at, token.token_id],
            cursor,
            limit,
        )
        page = Page[TokenAnswer](
            items=[TokenAnswer(**_known(one)) for one in shown], next_cursor=after
        )
        return answered(page)

    async def mint_token(
        self, request: Request, business_id: ForBusiness, new: Annotated[NewToken, Body()]
    ) -> Response:
        """Mint a token and show it, this once. Only its hash is stored."""
        minted = await self._administer.mint_token(
            business_id, new.bot_id, frozenset(new.scopes), new.label or ""
        )
        answer = MintedAnswer(**_known(minted.record), token=minted.secret)
        request.state.kept_answer = (
            answer.model_copy(update={"token": None}).model_dump_json().encode()
        )
        return answered(answer, 201)

    async def revoke_token(
        self,
        business_id: ForBusiness,
        token_id: Annotated[str, Path(examples=[_TOKEN["token_id"]])],
    ) -> Response:
        """Revoke a token. It opens nothing from now on, in other processes within a second."""
        await self._administer.revoke_token(business_id, token_id)
        return Response(status_code=204)


def _known(token: TokenRecord) -> dict[str, Any]:
    revoked_at = token.revoked_at
    return {
        "token_id": token.token_id,
        "scopes": sorted(token.scopes),
        "bot_id": token.bot_id,
        "label": token.label,
        "created_at": written(token.created_at),
        "revoked_at": None if revoked_at is None else written(revoked_at),
    }
