"""How is a person told that an opt-in or an opt-out took place? One message, decided when sent.

An item is decided again, marked as being sent, sent, and finished, in this order, each step
guarded by the claim. One that was being sent when its worker died may have gone: it is never
repeated (DESIGN sections 4 and 5).
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import SendDecided, SettleAttempt
from optwarden.consent.decision import Denied
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.attempt import is_fresh, seconds_left, settlement_of, signal_of
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.retrying import Backoff, Chance
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


@dataclass(frozen=True, slots=True)
class Words:
    """A confirmation that was decided: the stored decision, and what it says if it may go.

    `lacks` names a setting for want of which it may not, and nothing else stands against it.
    """

    decided: SendDecided
    message: Mapping[str, Any]
    lacks: str | None = None


class Confirms(Protocol):
    """One kind of confirmation: how it is decided, and in which words it goes."""

    async def __call__(self, bot: BotRecord, recipient: Recipient, item: OutboxItem) -> Words:
        """Decide it now, durably. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class SendConfirmations:
    """Delivers items of one kind of confirmation."""

    confirm: Confirms
    backoff: Backoff
    outbox: Outbox
    consents: Consents
    directory: Directory
    providers: Providers
    clock: Clock
    counters: Counters
    seconds: float
    record_signal: RecordSignal
    chance: Chance = random.random

    async def __call__(self, item: OutboxItem) -> None:
        """Try one item."""
        recipient = item.recipient
        assert recipient is not None, "a confirmation is for somebody"
        bot = await self.directory.bot(item.bot_id)
        if bot is None:
            await self._end(item, Ending(OutboxProgress.DROPPED, "the bot is gone"))
            return
        spelling = await self.outbox.spelling(item)
        words = await self.confirm(bot, recipient, item)
        decided = words.decided
        if decided.attempt_id is None:
            await self._end(item, self._denied(words))
            return
        if not await self.outbox.begin(item):
            lost = Unreachable("the claim was lost")
            await self._settle(bot, item, decided.attempt_id, lost)
            return
        outcome = await self._send(bot, spelling or recipient.key, words)
        await self._end(item, self._ending(item, outcome))
        await self._settle(bot, item, decided.attempt_id, outcome)

    def _denied(self, words: Words) -> Ending:
        verdict = words.decided.decision.verdict
        assert isinstance(verdict, Denied), "what may go has an attempt"
        self.counters.denied(verdict.reason)
        if words.lacks is not None:
            return Ending(OutboxProgress.LACKING, f"{words.lacks}: {verdict.explanation}")
        return Ending(OutboxProgress.DROPPED, f"{verdict.reason}: {verdict.explanation}")

    async def _send(self, bot: BotRecord, to: str, words: Words) -> SendOutcome:
        now = self.clock.now()
        if not is_fresh(words.decided, now):
            return Unreachable("the store was too slow to send on what it answered")
        provider = self.providers.get(bot.provider)
        if provider is None:
            return Unreachable(f"this gateway has no provider {bot.provider!r}")
        left = seconds_left(words.decided.read_at, now)
        return await provider.send(Outgoing(bot, (to,), words.message, None, left))

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
            if outcome.is_final:
                return Ending(OutboxProgress.DEAD, detail)
        else:
            detail = outcome.detail
        return self.backoff.next_try(item, detail, self.clock, self.chance)

    async def _end(self, item: OutboxItem, ending: Ending) -> None:
        if await self.outbox.finish(item, ending) and ending.due_at is None:
            self.counters.outbox_ended(item.kind, ending.progress)

    async def _settle(
        self, bot: BotRecord, item: OutboxItem, attempt_id: str, outcome: SendOutcome
    ) -> None:
        """Store what came of an attempt; what cannot be stored is left to the sweep."""
        recipient = item.recipient
        assert recipient is not None, "a confirmation is for somebody"
        reply = outcome.replies[0] if isinstance(outcome, Accepted) else None
        settlement = settlement_of(bot, attempt_id, outcome, reply)
        self.counters.attempted(bot.provider, settlement.outcome)
        command = SettleAttempt(bot.rules, settlement, Origin(Actor.GATEWAY))
        await self.consents.submit(bot.business_id, recipient, command)
        if (signal := signal_of(outcome, reply, 1)) is not None:
            message_id = None if reply is None else reply.provider_message_id
            told = Signalled(signal, message_id, item.outbox_id)
            await self.record_signal(bot, bot.provider, recipient, told)
