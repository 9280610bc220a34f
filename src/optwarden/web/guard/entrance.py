"""Which request to a provider arrived, and may it go through? The order nothing can skip.

Path, credential, body, sender, decision, call. A raw ASGI callable for `/guard/{provider}/...`.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from optwarden.usecases.admit_to_guard import AdmitToGuard
from optwarden.usecases.guarding import (
    UNAUTHORIZED,
    Arrived,
    Fault,
    GuardDialect,
    Guards,
    Problem,
    SendRoute,
)
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.exchange import (
    JSON,
    AsgiScope,
    BodyTooLarge,
    ClientGone,
    Receive,
    Send,
    respond,
)
from optwarden.web.guard.arriving import arrived_from, hostile
from optwarden.web.guard.passing import PassThrough
from optwarden.web.guard.sending import GuardedSend
from optwarden.web.guard.telling import tell

_NO_PROVIDER: Final = b'{"error":"not_found","detail":"The guard speaks no such provider."}'
_STORE_AWAY: Final = Fault(Problem.STORE_UNAVAILABLE, "Nothing was decided and nothing was sent.")
_TOO_LARGE: Final = Fault(Problem.BODY_TOO_LARGE, "The body of a send has at most 1 MiB.")

_OUR_FAULT: Final = Fault(Problem.INTERNAL_ERROR, "The guard failed; the fault is not yours.")

_LOG: Final = logging.getLogger(__name__)


class _Answering:
    """A request's `send` that knows whether an answer has begun: then there is no other."""

    __slots__ = ("_send", "begun")

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    def __call__(self, message: MutableMapping[str, Any]) -> Awaitable[None]:
        self.begun = True
        return self._send(message)


class GuardEntrance:
    """The guard."""

    def __init__(
        self, guards: Guards, admit: AdmitToGuard, passing: PassThrough, sending: GuardedSend
    ) -> None:
        self._guards = guards
        self._admit = admit
        self._passing = passing
        self._sending = sending

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        provider, arrived = arrived_from(scope)
        dialect = self._guards.get(provider)
        if dialect is None:
            await respond(send, 404, _NO_PROVIDER, (JSON,))
            return
        answering = _Answering(send)
        try:
            await self._serve(dialect, arrived, receive, answering)
        except StoreUnavailable:
            await tell(send, dialect.fault(_STORE_AWAY), reason=_STORE_AWAY.problem)
        except BodyTooLarge:
            await tell(send, dialect.fault(_TOO_LARGE), reason=_TOO_LARGE.problem)
        except ClientGone:
            return
        except Exception as error:  # noqa: BLE001 - the ASGI boundary: nobody is left unanswered
            _LOG.error("A request to the guard failed: %s.", _where(error))
            if not answering.begun:
                await tell(send, dialect.fault(_OUR_FAULT), reason=_OUR_FAULT.problem)

    async def _serve(
        self, dialect: GuardDialect, arrived: Arrived, receive: Receive, send: Send
    ) -> None:
        route = hostile(arrived) or dialect.route(arrived)
        if isinstance(route, Fault):
            await tell(send, dialect.fault(route), reason=route.problem)
            return
        credential = dialect.credential(arrived)
        if not await self._admit.knows(dialect.name, credential):
            await tell(send, dialect.fault(UNAUTHORIZED), reason=UNAUTHORIZED.problem)
        elif isinstance(route, SendRoute):
            await self._sending(dialect, route, arrived, receive, send)
        else:
            path = arrived.path
            address = partial(dialect.base_url, path=path)
            bot = await self._admit.passing(dialect.name, credential, path, address)
            if bot is None:
                await tell(send, dialect.fault(UNAUTHORIZED), reason=UNAUTHORIZED.problem)
            else:
                await self._passing(dialect, bot, arrived, receive, send)


def _where(error: Exception) -> str:
    """Name an error and where it was raised, and not its text, which may quote the request."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"{type(error).__name__} at {places}"
