"""What came of attempts: when is it stored, and with what? At once, or with the next decision.

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
"""How long an outcome waits for the next decision's transaction. A process that is killed loses the
outcomes of so long: the sweep calls those attempts unknown."""
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
            self.waiting()
            await asyncio.wait(self._running)

    def soon(self, bot: BotRecord, settled: Settled) -> None:
        """Settle after the answer, with the next decision or within a moment.

        In a transaction of its own a settlement would hold up the next decision by as much.
        """
        if not self._waiting:
            asyncio.get_running_loop().call_later(_SETTLED_WITHIN_SECONDS, self.waiting)
        self._waiting.append((bot, settled))

    def waiting(self) -> None:
        """Settle what waits: it joins the transaction of what is submitted next."""
        waiting, self._waiting = self._waiting, []
        for bot, settled in waiting:
            self.behind(self.each(bot, settled))

    def behind(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin work that nobody waits for; what goes wrong in it is logged."""
        self.begin(work).add_done_callback(_tell)

    async def each(self, bot: BotRecord, settled: Settled) -> None:
        """Store outcomes. The call is made already: what cannot be stored is left to the sweep."""
        rules = bot.rules
        answers = await asyncio.gather(
            *(
                self._consents.submit(
                    rules.business_id,
                    addressee.recipient,
                    SettleAttempt(rules, settlement, _GATEWAY),
                )
                for addressee, settlement in settled
            ),
            return_exceptions=True,
        )
        for answer in answers:
            if isinstance(answer, StoreUnavailable):
                self._counters.outcome_not_stored(bot.provider)
                log.warning("The outcome of an attempt could not be stored.")
            elif isinstance(answer, BaseException):
                raise answer

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
