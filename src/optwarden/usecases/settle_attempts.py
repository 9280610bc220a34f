"""What came of attempts: when is it stored, and with what? At once, or soon and with others.

Before: the provider was called, or certainly was not. What cannot be stored is left to the sweep.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import SendDecided, SettleAttempt
from optwarden.consent.events import MessageSettled
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.attempt import withdrawn
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents, StoreUnavailable

_GATEWAY: Final = Origin(Actor.GATEWAY)
_SETTLED_WITHIN_SECONDS: Final = 0.02
"""How long an outcome waits for others. A process that is killed loses the outcomes of so long: the
sweep calls those attempts unknown."""
Value = TypeVar("Value")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addressee:
    """One recipient of a send: whose row is looked at, and how the caller spelled it."""

    recipient: Recipient
    spelling: str = field(repr=False)


Settled: TypeAlias = Sequence[tuple[Addressee, MessageSettled]]
"""What is stored of some attempts."""


class SettleAttempts:
    """Stores what came of attempts, and knows of all work that is not done with the answer."""

    def __init__(self, consents: Consents, counters: Counters) -> None:
        self._consents = consents
        self._counters = counters
        self._running: set[asyncio.Task[Any]] = set()
        self._waiting: list[tuple[BotRecord, Settled]] = []

    def begin(self, work: Coroutine[Any, Any, Value]) -> asyncio.Task[Value]:
        """Begin work that goes on although its caller goes away; `drain` waits for it."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def drain(self) -> None:
        """Wait until all that was begun is done and settled."""
        while self._running or self._waiting:
            self._store_waiting()
            await asyncio.wait(self._running)

    def soon(self, bot: BotRecord, settled: Settled) -> None:
        """Settle after the answer, within a moment and with all others of that moment."""
        if not self._waiting:
            asyncio.get_running_loop().call_later(_SETTLED_WITHIN_SECONDS, self._store_waiting)
        self._waiting.append((bot, settled))

    def _store_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.behind(self._store(waiting))

    def behind(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin work that nobody waits for; what goes wrong in it is logged."""
        self.begin(work).add_done_callback(_tell)

    async def each(self, bot: BotRecord, settled: Settled) -> None:
        """Store outcomes. The call is made already: what cannot be stored is left to the sweep."""
        await self._store([(bot, settled)])

    async def _store(self, waiting: Sequence[tuple[BotRecord, Settled]]) -> None:
        businesses: dict[str, list[tuple[str, Recipient, SettleAttempt]]] = {}
        for bot, settled in waiting:
            given = businesses.setdefault(bot.rules.business_id, [])
            given += [
                (bot.provider, addressee.recipient, SettleAttempt(bot.rules, settlement, _GATEWAY))
                for addressee, settlement in settled
            ]
        await asyncio.gather(*(self._store_of(name, given) for name, given in businesses.items()))

    async def _store_of(
        self, business_id: str, given: Sequence[tuple[str, Recipient, SettleAttempt]]
    ) -> None:
        answers: Sequence[Exception | None]
        try:
            answers = await self._consents.try_each(business_id, [one[1:] for one in given])
        except StoreUnavailable as error:
            answers = [error] * len(given)
        fault: Exception | None = None
        for (provider, _, _), answer in zip(given, answers, strict=True):
            if isinstance(answer, StoreUnavailable):
                self._counters.outcome_not_stored(provider)
                log.warning("The outcome of an attempt could not be stored.")
            elif answer is not None:
                fault = fault or answer
        if fault is not None:
            raise fault

    async def withdraw(
        self, bot: BotRecord, decided: Iterable[tuple[Addressee, SendDecided | None]]
    ) -> None:
        """Settle attempts that were intended and certainly not made."""
        await self.each(
            bot,
            [
                (addressee, withdrawn(bot, one.attempt_id))
                for addressee, one in decided
                if one is not None and one.attempt_id is not None
            ],
        )


def _tell(settling: asyncio.Task[None]) -> None:
    """Log what went wrong in a settling that nobody waits for."""
    error = None if settling.cancelled() else settling.exception()
    if error is not None:
        log.error("An attempt could not be settled: %s.", type(error).__name__)
