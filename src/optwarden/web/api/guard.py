"""What stands before every operation? Who calls, is the body fit to be read, was it asked before.

Before: a route was found. After: the operation, with a caller and, where its path names one, a bot.
The order is fixed: nobody learns anything about a request's rules without a token.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Depends, Path
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive
from starlette.types import Scope as AsgiScope

from optwarden.usecases.authenticate import Authenticate, Unauthorized
from optwarden.usecases.configuration import BotRecord, Scope, TokenRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.idempotency import Answered, Begun, Idempotency
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.api.complaints import shown_key
from optwarden.web.api.operation import IDEMPOTENCY_KEY, Access, access_of
from optwarden.web.api.problems import problem_of
from optwarden.web.api.reading import canonical_json, check_content_type, read_json
from optwarden.web.exchange import ClientGone, read_body

Operation: TypeAlias = Callable[[Request], Awaitable[Response]]

_KEY: Final = re.compile(r"[!-~]{1,255}")
_BOT_ID: Final = re.compile(r"[!-~]{1,128}")
"""Wider than the ids that can be made here; what is outside it, no store has to be asked about."""
_CLIENT_CLOSED: Final = 499
"""Nobody reads it; nginx's word for a client that hung up."""


class ReadRequest(Request):
    """A request whose body was read and parsed already; JSON if it does not say what it is."""

    def __init__(self, scope: AsgiScope, receive: Receive, body: bytes, document: Any) -> None:
        if not any(name == b"content-type" for name, _ in scope["headers"]):
            json = (b"content-type", b"application/json")
            scope = {**scope, "headers": [*scope["headers"], json]}
        super().__init__(scope, receive)
        self._body = body
        self._document = document

    async def json(self) -> Any:
        """Return the document as it was parsed."""
        return self._document


@dataclass(frozen=True, slots=True)
class Shape:
    """What a request of an operation can have: a body, and these query parameters."""

    takes_body: bool
    parameters: frozenset[str]


class Guard:
    """Makes routers whose every operation is guarded."""

    def __init__(self, authenticate: Authenticate, idempotency: Idempotency) -> None:
        self._authenticate = authenticate
        self._idempotency = idempotency

    def router(self, tag: str) -> APIRouter:
        """Return a router; give each of its operations `openapi_extra=needs(...)`."""
        guard = self

        class GuardedRoute(APIRoute):
            """A route that asks the guard first."""

            def get_route_handler(self) -> Callable[[Request], Any]:
                operation = super().get_route_handler()
                access = access_of(self.openapi_extra)
                shape = Shape(self.body_field is not None, _query_of(self))

                async def handle(request: Request) -> Response:
                    return await guard.handle(request, access, shape, operation)

                return handle

        return APIRouter(route_class=GuardedRoute, tags=[tag])

    async def handle(
        self, request: Request, access: Access, shape: Shape, operation: Operation
    ) -> Response:
        """Serve one request; whatever goes wrong becomes a problem here."""
        try:
            await self._enter(request, access)
            _refuse_unknown_parameters(request, shape)
            if shape.takes_body:
                check_content_type(request.headers.get("content-type"))
                body = await read_body(request.receive, access.largest_body)
                request = ReadRequest(request.scope, request.receive, body, read_json(body))
            if access.idempotent and IDEMPOTENCY_KEY in request.headers:
                return await self._once(request, shape, operation)
            return await operation(request)
        except ClientGone:
            return Response(status_code=_CLIENT_CLOSED)
        except Exception as error:  # noqa: BLE001 - the ASGI boundary: nothing unnamed gets out
            return problem_of(error).response()

    async def _enter(self, request: Request, access: Access) -> None:
        """Find out who calls. Outside a bot's paths a token of the whole business is needed.

        So it is where the operation says so.
        """
        authorization = request.headers.get("authorization")
        scope, token = await self._token(authorization, access)
        request.state.token = token
        bot_id = request.path_params.get("bot_id")
        if token.bot_id is not None and (bot_id is None or access.whole_business):
            raise Unauthorized
        if bot_id is not None:
            if not _BOT_ID.fullmatch(bot_id):
                raise Unauthorized
            request.state.bot = await self._authenticate.bot(authorization, bot_id, scope)

    async def _token(self, authorization: str | None, access: Access) -> tuple[Scope, TokenRecord]:
        """Return the first scope the caller has of those that will do. Raises Unauthorized."""
        for scope in access.scopes:
            try:
                return scope, (await self._authenticate.caller(authorization, scope)).token
            except Unauthorized:
                continue
        raise Unauthorized

    async def _once(self, request: Request, shape: Shape, operation: Operation) -> Response:
        """Do what was asked unless this key has done it; then repeat the answer."""
        key = request.headers[IDEMPOTENCY_KEY]
        if not _KEY.fullmatch(key):
            raise FieldRefused(
                IDEMPOTENCY_KEY, "malformed", "must be 1 to 255 printable ASCII characters."
            )
        asked: list[Any] = [request.method, request.url.path]
        asked.append(await request.json() if shape.takes_body else None)
        if request.query_params:
            asked.append(sorted(request.query_params.multi_items()))
        identity = canonical_json(asked)
        begun = await self._idempotency.begin(token_of(request).token_id, key, identity)
        if isinstance(begun, Answered):
            replayed = {"idempotency-replayed": "true"}
            return Response(begun.body, begun.status, replayed, "application/json")
        try:
            response = await operation(request)
        except Exception:
            await self._release(begun)
            raise
        kept = getattr(request.state, "kept_answer", bytes(response.body))
        try:
            await self._idempotency.keep(begun, response.status_code, kept)
        except StoreUnavailable:
            # What was asked for is done, and the caller is to know. A repetition within a minute
            # is told to wait; after that it is worked on anew.
            return response
        return response

    async def _release(self, begun: Begun) -> None:
        """Give the key back after a refusal: the request can be put right and made again."""
        with contextlib.suppress(StoreUnavailable):  # then it lapses by itself
            await self._idempotency.release(begun)


def _query_of(route: APIRoute) -> frozenset[str]:
    """Name the query parameters of an operation; they stand in its own signature."""
    return frozenset(parameter.alias for parameter in route.dependant.query_params)


def _refuse_unknown_parameters(request: Request, shape: Shape) -> None:
    """Refuse a misspelt parameter rather than answer something else. Raises FieldRefused."""
    for name in request.query_params:
        if name not in shape.parameters:
            raise FieldRefused(
                shown_key(name), "unknown_parameter", "is not a parameter of this request."
            )


def token_of(request: Request) -> TokenRecord:
    """Return the caller's token."""
    token: TokenRecord = request.state.token
    return token


def business_of(request: Request) -> str:
    """Return the id of the caller's business."""
    return token_of(request).business_id


def bot_of(
    request: Request,
    bot_id: Annotated[str, Path(description="The bot's id.", examples=["demo-bot"])],  # noqa: ARG001 - declares the path's parameter
) -> BotRecord:
    """Return the bot the path names, which the guard has looked up."""
    bot: BotRecord = request.state.bot
    return bot


ForBot: TypeAlias = Annotated[BotRecord, Depends(bot_of)]
ForBusiness: TypeAlias = Annotated[str, Depends(business_of)]
