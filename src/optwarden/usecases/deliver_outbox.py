"""What did the gateway promise to send of its own accord, and may it still go? The outbox.

An item is claimed, decided again, marked as being sent, sent, and finished, in this order, each
step guarded by the claim. One that was being sent when its worker died may have gone: it is
never repeated (DESIGN sections 4 and 5).
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideConfirmation, SendDecided, SettleAttempt
from optwarden.consent.decision import Denied
from optwarden.consent.events import MessageSettled
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import SECOND, Actor, Micros
from optwarden.usecases.attempt import (
    is_fresh,
    seconds_left,
    settlement_of,
    signal_of,
    signer,
)
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    Providers,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)
from optwarden.usecases.record_signal import RecordSignal, Signalled

AT_ONCE: Final = 20
"""Items one round claims."""
_FIRST_RETRY: Final[Micros] = SECOND
_LONGEST_RETRY: Final[Micros] = 60 * SECOND
_LEASE_MARGIN_SECONDS: Final = 15.0
CONFIRMATION_SETTING: Final = "opt_out_confirmation_text"
_CONFIRMATION: Final = (
    "You are opted out of all messages from {business}. Reply START to opt in again."
)


class OutboxProgress(StrEnum):
    """How far an item of the outbox is; stored."""

    WAITING = "waiting"
    """To be tried when it is due."""
    SENDING = "sending"
    """The provider is being asked now; left so by a worker that died."""
    SENT = "sent"
    """The provider took it."""
    DROPPED = "dropped"
    """Decided again, it may not go; `detail` says why."""
    DEAD = "dead"
    """Refused or unreachable until its time was over; `detail` has the last answer."""
    UNKNOWN = "unknown"
    """It may have gone; never repeated."""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One intended effect, as its claim found it; `leased_until` is the claim."""

    shard_key: int
    outbox_id: str
    business_id: str
    bot_id: str
    person_id: str
    recipient: Recipient
    causation: str
    expires_at: Micros
    tries: int
    leased_until: Micros


class Outbox(Protocol):
    """Where intended effects wait. Every method raises StoreUnavailable."""

    async def claim(self, now: Micros, leased_until: Micros, limit: int) -> list[OutboxItem]:
        """Claim items that are due and unclaimed; no other worker gets them meanwhile."""
        ...

    async def begin(self, item: OutboxItem) -> bool:
        """Mark a claimed item as being sent; False when the claim is lost."""
        ...

    async def finish(self, item: OutboxItem, progress: OutboxProgress, detail: str) -> bool:
        """End a claimed item; False when the claim is lost."""
        ...

    async def retry(self, item: OutboxItem, due_at: Micros, detail: str) -> bool:
        """Let an item wait again; False when the claim is lost."""
        ...

    async def give_up_abandoned(self, now: Micros) -> int:
        """Call unknown what was being sent when its claim ran out; return how many."""
        ...

    async def spelling(self, item: OutboxItem) -> str | None:
        """Return how the person's number was spelled in the act that caused the item."""
        ...


@dataclass(frozen=True, slots=True)
class Ending:
    """What an item comes to after a try: the end, or another try when `due_at` is given."""

    progress: OutboxProgress
    detail: str
    due_at: Micros | None = None


@dataclass(frozen=True, slots=True)
class DeliverOutbox:
    """Sends what is due."""

    outbox: Outbox
    consents: Consents
    directory: Directory
    providers: Providers
    keyring: Keyring
    clock: Clock
    counters: Counters
    upstream_timeout_seconds: float
    record_signal: RecordSignal
    chance: Callable[[], float] = random.random

    async def __call__(self) -> int:
        """Deliver one round; return how many items were tried. Raises StoreUnavailable."""
        now = self.clock.now()
        lease = int((self.upstream_timeout_seconds + _LEASE_MARGIN_SECONDS) * SECOND)
        items = await self.outbox.claim(now, now + lease, AT_ONCE)
        answers = await asyncio.gather(*map(self._deliver, items), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        return len(items)

    async def _deliver(self, item: OutboxItem) -> None:
        bot = await self.directory.bot(item.bot_id)
        if bot is None:
            await self._end(item, Ending(OutboxProgress.DROPPED, "the bot is gone"))
            return
        spelling = await self.outbox.spelling(item)
        decided = await self._decide(bot, item)
        verdict = decided.decision.verdict
        if isinstance(verdict, Denied) or decided.attempt_id is None:
            reason = decided.decision.reason
            detail = f"{reason}: {verdict.explanation}"
            await self._end(item, Ending(OutboxProgress.DROPPED, detail))
            return
        if not await self.outbox.begin(item):
            await self._settle(bot, item, decided.attempt_id, Unreachable("the claim was lost"))
            return
        outcome = await self._send(bot, spelling or item.recipient.key, decided)
        await self._end(item, self._ending(item, outcome))
        await self._settle(bot, item, decided.attempt_id, outcome)

    async def _decide(self, bot: BotRecord, item: OutboxItem) -> SendDecided:
        rules = bot.rules
        command = DecideConfirmation(
            rules,
            item.causation,
            item.expires_at,
            bot.provider,
            signer(self.keyring, rules, item.recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
        )
        return await self.consents.submit(item.business_id, item.recipient, command)

    async def _send(self, bot: BotRecord, to: str, decided: SendDecided) -> SendOutcome:
        now = self.clock.now()
        if not is_fresh(decided, now):
            return Unreachable("the store was too slow to send on what it answered")
        provider = self.providers.get(bot.provider)
        if provider is None:
            return Unreachable(f"this gateway has no provider {bot.provider!r}")
        left = seconds_left(decided.read_at, now)
        message = {"type": "text", "text": confirmation_text(bot)}
        return await provider.send(Outgoing(bot, (to,), message, None, left))

    def _ending(self, item: OutboxItem, outcome: SendOutcome) -> Ending:
        if isinstance(outcome, Accepted):
            if all(reply.taken for reply in outcome.replies):
                return Ending(OutboxProgress.SENT, "")
            states = ", ".join(reply.provider_state for reply in outcome.replies)
            return Ending(OutboxProgress.DEAD, f"the provider declined the recipient: {states}")
        if isinstance(outcome, Unknown):
            return Ending(OutboxProgress.UNKNOWN, outcome.detail)
        if isinstance(outcome, Refused):
            detail = f"the provider answered {outcome.provider_status}"
            if not outcome.surely_not_sent:
                return Ending(OutboxProgress.UNKNOWN, detail)
        else:
            detail = outcome.detail
        due_at = self.clock.now() + self._pause(item.tries)
        if due_at >= item.expires_at:
            return Ending(OutboxProgress.DEAD, detail)
        return Ending(OutboxProgress.WAITING, detail, due_at)

    def _pause(self, tries: int) -> Micros:
        """Return the pause before the next try: doubling, and by chance up to half more."""
        pause = min(_LONGEST_RETRY, _FIRST_RETRY << min(tries, 10))
        return int(pause * (1 + self.chance() / 2))

    async def _end(self, item: OutboxItem, ending: Ending) -> None:
        if ending.due_at is not None:
            await self.outbox.retry(item, ending.due_at, ending.detail)
            return
        if await self.outbox.finish(item, ending.progress, ending.detail):
            self.counters.confirmation(ending.progress)

    async def _settle(
        self, bot: BotRecord, item: OutboxItem, attempt_id: str, outcome: SendOutcome
    ) -> None:
        """Store what came of an attempt; what cannot be stored is left to the sweep."""
        reply = outcome.replies[0] if isinstance(outcome, Accepted) else None
        settlement: MessageSettled = settlement_of(bot, attempt_id, outcome, reply)
        self.counters.attempted(bot.provider, settlement.outcome)
        command = SettleAttempt(bot.rules, settlement, Origin(Actor.GATEWAY))
        await self.consents.submit(item.business_id, item.recipient, command)
        if (signal := signal_of(outcome, reply, 1)) is not None:
            message_id = None if reply is None else reply.provider_message_id
            told = Signalled(signal, message_id, attempt_id)
            await self.record_signal(bot, bot.provider, item.recipient, told)


def confirmation_text(bot: BotRecord) -> str:
    """Return the words of a bot's confirmation of an opt-out; `{business}` stands for the name."""
    text = bot.provider_settings.get(CONFIRMATION_SETTING) or _CONFIRMATION
    return text.replace("{business}", bot.business_name)
