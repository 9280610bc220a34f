"""How does a message that we owe a person go? Confirmations and asks: one each, decided when sent.

An item is decided again, marked as being sent, sent, and finished, in this order, each step
guarded by the claim. One that was being sent when its worker died may have gone: it is never
repeated (DESIGN sections 4 and 5).
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from optwarden.consent.commands.asking import INVITATION
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
from optwarden.usecases.record_signal import OPT_OUTS, RecordSignal, Signalled

Send = Callable[[float], Awaitable[SendOutcome]]
"""Sends what was decided, within so many seconds."""


@dataclass(frozen=True, slots=True)
class Words:
    """A message that was decided: the stored decision, and what it says if it may go.

    `lacks` names a setting for want of which it may not, and nothing else stands against it.
    """

    decided: SendDecided
    message: Mapping[str, Any]
    lacks: str | None = None
    plain: Mapping[str, Any] | None = None
    """What goes where the provider has no way to say the message, such as buttons."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A message that was decided and goes by another way than WhatsApp, and by whose."""

    decided: SendDecided
    provider: str
    send: Send


class Confirms(Protocol):
    """One kind of message: how it is decided, and in which words it goes."""

    async def __call__(
        self, bot: BotRecord, recipient: Recipient, item: OutboxItem
    ) -> Words | Elsewhere | Ending:
        """Decide it now, durably; an ending where there is nothing to decide.

        Raises StoreUnavailable.
        """
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
        if isinstance(words, Ending):
            await self._end(item, words)
            return
        decided = words.decided
        if decided.attempt_id is None:
            await self._end(item, self._denied(words))
            return
        told = _Told(bot, words.provider if isinstance(words, Elsewhere) else bot.provider)
        if not await self.outbox.begin(item):
            lost = Unreachable("the claim was lost")
            await self._settle(told, item, decided.attempt_id, lost)
            return
        outcome = await self._send(bot, spelling or recipient.key, words)
        await self._end(item, self._ending(item, outcome))
        await self._settle(told, item, decided.attempt_id, outcome)

    def _denied(self, words: Words | Elsewhere) -> Ending:
        verdict = words.decided.decision.verdict
        assert isinstance(verdict, Denied), "what may go has an attempt"
        self.counters.denied(verdict.reason)
        if isinstance(words, Words) and words.lacks is not None:
            return Ending(OutboxProgress.LACKING, f"{words.lacks}: {verdict.explanation}")
        return Ending(OutboxProgress.DROPPED, f"{verdict.reason}: {verdict.explanation}")

    async def _send(self, bot: BotRecord, to: str, words: Words | Elsewhere) -> SendOutcome:
        now = self.clock.now()
        if not is_fresh(words.decided, now):
            return Unreachable("the store was too slow to send on what it answered")
        left = seconds_left(words.decided.read_at, now)
        if isinstance(words, Elsewhere):
            return await words.send(left)
        provider = self.providers.get(bot.provider)
        if provider is None:
            return Unreachable(f"this gateway has no provider {bot.provider!r}")
        outcome = await provider.send(Outgoing(bot, (to,), words.message, None, left))
        cannot = isinstance(outcome, Unreachable) and outcome.cannot_be_said
        if not cannot or words.plain is None:
            return outcome
        return await provider.send(Outgoing(bot, (to,), words.plain, None, left))

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
        self, told: _Told, item: OutboxItem, attempt_id: str, outcome: SendOutcome
    ) -> None:
        """Store what came of an attempt; what cannot be stored is left to the sweep."""
        bot, provider, recipient = told.bot, told.provider, item.recipient
        assert recipient is not None, "a confirmation is for somebody"
        reply = outcome.replies[0] if isinstance(outcome, Accepted) else None
        settlement = replace(settlement_of(bot, attempt_id, outcome, reply), provider=provider)
        self.counters.attempted(provider, settlement.outcome)
        # Only an ask can be answered, and only once it went: the outcome names it as its cause.
        cause = item.causation if item.kind == INVITATION else None
        command = SettleAttempt(bot.rules, settlement, Origin(Actor.GATEWAY, causation=cause))
        await self.consents.submit(bot.business_id, recipient, command)
        signal = signal_of(outcome, reply, 1)
        # What another way finds out about the number says nothing about WhatsApp, but for a STOP.
        if signal is not None and (provider == bot.provider or signal in OPT_OUTS):
            message_id = None if reply is None else reply.provider_message_id
            found = Signalled(signal, message_id, item.outbox_id)
            await self.record_signal(bot, provider, recipient, found)


@dataclass(frozen=True, slots=True)
class _Told:
    """For which bot a message went, and by whose way."""

    bot: BotRecord
    provider: str
