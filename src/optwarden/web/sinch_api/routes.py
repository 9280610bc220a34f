"""Which endpoint of the seed's API is asked for? Routes, authenticates, reads, and refuses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

from optwarden.usecases.authenticate import Authenticate, Unauthorized
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.exchange import (
    AsgiScope,
    BodyTooLarge,
    ClientGone,
    Receive,
    Send,
    credentials_and_type,
    read_body,
)
from optwarden.web.sinch_api import errors
from optwarden.web.sinch_api.numbers import check_content_type, read_object

PREFIX: Final = "/whatsapp/v1/"
Handler: TypeAlias = Callable[[AsgiScope, Send, BotRecord, dict[str, Any]], Awaitable[None]]
Routes: TypeAlias = dict[str, dict[str, tuple[Scope, Handler]]]
"""Path below the bot, then method, then what it needs and who handles it."""


class SinchApi:
    """A raw ASGI callable: no framework stands before the paths that carry the load."""

    def __init__(self, authenticate: Authenticate, routes: Routes) -> None:
        self._authenticate = authenticate
        self._routes = routes

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        try:
            await self._serve(scope, receive, send)
        except errors.Refused as refused:
            await errors.answer(send, refused)
        except Unauthorized:
            await errors.answer(send, errors.unauthorized())
        except StoreUnavailable:
            await errors.answer(send, errors.store_unavailable())
        except BodyTooLarge:
            await errors.answer(send, errors.too_large())
        except ClientGone:
            return

    async def _serve(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        bot_id, _, rest = scope["path"][len(PREFIX) :].partition("/")
        methods = self._routes.get(rest)
        if methods is None:
            raise errors.unknown_path()
        route = methods.get(scope["method"])
        if route is None:
            raise errors.wrong_method(", ".join(methods))
        needed, handler = route
        authorization, content_type = credentials_and_type(scope)
        bot = await self._authenticate.bot(authorization, bot_id, needed)
        check_content_type(content_type)
        document = read_object(await read_body(receive))
        await handler(scope, send, bot, document)
