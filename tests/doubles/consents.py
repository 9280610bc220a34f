"""What may happen around a command? The real group commit, with an act before or after it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from optwarden.consent.recipient import Recipient
from optwarden.usecases.ports import Standing, StoreUnavailable
from optwarden.usecases.send_message import SendMessage

Act = Callable[[], Awaitable[None] | None]


async def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Around:
    """Passes everything on; around commands of one kind something happens."""

    consents: Any
    kind: type
    before: Act = _nothing
    after: Act = _nothing

    async def submit(self, business_id: str, recipient: Recipient, command: Any) -> Any:
        if not isinstance(command, self.kind):
            return await self.consents.submit(business_id, recipient, command)
        await _happen(self.before)
        answer = await self.consents.submit(business_id, recipient, command)
        await _happen(self.after)
        return answer

    async def submit_each(
        self, business_id: str, commands: Sequence[tuple[Recipient, Any]]
    ) -> list[Any]:
        each = (self.submit(business_id, recipient, command) for recipient, command in commands)
        return await asyncio.gather(*each)

    async def try_each(
        self,
        business_id: str,
        commands: Sequence[tuple[Recipient, Any]],
        *,
        promptly: bool = False,
    ) -> list[Any]:
        each = [self.submit(business_id, recipient, command) for recipient, command in commands]
        return await asyncio.gather(*each, return_exceptions=True)

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        found: list[Standing] = await self.consents.read(business_id, recipients)
        return found


def send_by(send: SendMessage, consents: Any) -> None:
    """Let sends be decided and settled by another group commit."""
    send._decide._consents = send._settle._consents = consents


@dataclass(frozen=True, slots=True)
class Away:
    """The store is away: for all, or for what writes."""

    readable: Any = None

    async def submit(self, *_: object) -> NoReturn:
        store_goes_away()

    async def try_each(self, *_: object, promptly: bool = False) -> NoReturn:
        store_goes_away()

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        if self.readable is None:
            store_goes_away()
        found: list[Standing] = await self.readable.read(business_id, recipients)
        return found


async def _happen(act: Act) -> None:
    happening = act()
    if happening is not None:
        await happening


def store_goes_away() -> NoReturn:
    """Fail as the store does."""
    raise StoreUnavailable("the store went away")
