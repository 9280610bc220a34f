"""What was left behind? Attempts nobody settled become unknown; what has had its time goes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import SettleAttempt
from optwarden.consent.events import MessageSettled
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import SECOND, Actor, AttemptOutcome, Micros
from optwarden.usecases.configuration import Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.items import Outbox
from optwarden.usecases.ports import Clock, Consents, StoreBusy

DAY: Final[Micros] = 24 * 3600 * SECOND
DEDUPE_KEPT: Final[Micros] = 8 * DAY
"""Providers repeat a callback for up to 7 days (DESIGN section 8); a day more for their clocks."""
OUTBOX_KEPT: Final[Micros] = 30 * DAY
"""How long what was sent, dropped or given up stays to be looked at."""
FORWARDED_KEPT: Final[Micros] = DEDUPE_KEPT
"""How long a callback that was forwarded is known again; what it held is gone by then."""
FORWARDS_KEPT: Final[Micros] = 30 * DAY
"""How long what a callback held is kept when it could not be forwarded."""
TALLIES_KEPT: Final[Micros] = 8 * DAY
"""How long is known how often something was done: the breaker looks at the last 7 days."""
_ATTEMPT_MARGIN_SECONDS: Final = 60.0
AT_ONCE: Final = 200

Purge = Callable[[Micros], Awaitable[None]]
"""Deletes what is older than an instant. Raises StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An attempt whose outcome nobody stored."""

    attempt_id: str
    business_id: str
    bot_id: str
    recipient: Recipient
    provider: str


class Attempts(Protocol):
    """Where attempts are kept."""

    async def open_since(self, before: Micros, limit: int) -> Sequence[OpenAttempt]:
        """Return attempts that were intended before an instant and never settled.

        Raises StoreUnavailable.
        """
        ...


@dataclass(frozen=True, slots=True)
class Retention:
    """One kind of row that is kept for a while only."""

    kept: Micros
    purge: Purge


@dataclass(frozen=True, slots=True)
class Sweep:
    """Settles what was abandoned, and purges. Both raise StoreUnavailable."""

    attempts: Attempts
    outbox: Outbox
    consents: Consents
    directory: Directory
    clock: Clock
    counters: Counters
    upstream_timeout_seconds: float
    retentions: Sequence[Retention] = ()

    async def settle_abandoned(self) -> int:
        """Call unknown what nobody settled in time; nothing is ever sent again. Return how many."""
        now = self.clock.now()
        patience = int((self.upstream_timeout_seconds + _ATTEMPT_MARGIN_SECONDS) * SECOND)
        await self.outbox.give_up_abandoned(now)
        swept = 0
        for attempt in await self.attempts.open_since(now - patience, AT_ONCE):
            bot = await self.directory.bot(attempt.bot_id)
            # A bot that is gone must not leave its attempts in the way of all others'.
            gone = BotRules(attempt.bot_id, attempt.business_id)
            rules = gone if bot is None else bot.rules
            settled = MessageSettled(attempt.attempt_id, AttemptOutcome.UNKNOWN, attempt.provider)
            # Two workers may find the same attempt: the dedupe key lets one of them settle it.
            dedupe_key = f"sweep:{attempt.attempt_id}"
            command = SettleAttempt(rules, settled, Origin(Actor.GATEWAY), dedupe_key)
            try:
                await self.consents.submit(attempt.business_id, attempt.recipient, command)
            except StoreBusy:  # she is being erased, and her attempt with her
                continue
            swept += 1
        if swept:
            self.counters.swept(swept)
        return swept

    async def purge(self) -> None:
        """Delete what has had its time."""
        now = self.clock.now()
        for retention in self.retentions:
            await retention.purge(now - retention.kept)
