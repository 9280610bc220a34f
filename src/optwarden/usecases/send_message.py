"""How is a message sent so that nobody who opted out gets it? Decide and intend, call once, settle.

Before: `web` read the request. Transaction 1 stores each decision and the intent to send;
the provider is called once for all who may be sent to; transaction 2 stores what came of it.
A crash between them leaves attempts that the sweep calls unknown; none is ever repeated.

How the provider is called is a strategy: the seed's endpoint has the bot's provider do it, the
guard makes the client's own request.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from optwarden.consent.commands.send import SendDecided
from optwarden.consent.decision import Denied
from optwarden.consent.events import MessageSettled, SourceTime
from optwarden.consent.message import Message
from optwarden.consent.vocabulary import SECOND, AttemptOutcome, GuardMode, Signal
from optwarden.usecases.attempt import FRESH_FOR, seconds_left, settlement_of, signal_of
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.decide_sends import DecideSends
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Consents, StoreUnavailable
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    Providers,
    RecipientReply,
    SendOutcome,
    Unreachable,
)
from optwarden.usecases.quality.counting import QualityCounts
from optwarden.usecases.record_signal import RecordSignal, Signalled
from optwarden.usecases.settle_attempts import Addressee, SettleAttempts, Settled

__all__ = ["Addressee", "Send", "SendMessage", "SendRequest", "SendResult"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SendRequest:
    """A message for some recipients: as the decision sees it, and as it goes to the provider."""

    addressees: tuple[Addressee, ...]
    message: Message
    content: Mapping[str, Any] = field(repr=False)
    callback: str | None = field(default=None, repr=False)


ProviderCall: TypeAlias = Callable[[Sequence[Addressee], float], Awaitable[SendOutcome]]
"""Makes the one call for those who may be sent to, in their order; it must start within so many
seconds. Accepted has a reply for each of them."""


@dataclass(frozen=True, slots=True)
class Send:
    """One send: what is decided for whom, and how the provider is called."""

    bot: BotRecord
    addressees: tuple[Addressee, ...]
    message: Message
    call: ProviderCall
    answers_first: bool = False
    """Whether the caller is answered before what came of it is durable."""


@dataclass(frozen=True, slots=True)
class RecipientResult:
    """What one recipient's part came to; without a reply where it was denied or nothing came."""

    addressee: Addressee
    decided: SendDecided | None
    """None where nothing was decided: the bot's mode let it pass."""
    reply: RecipientReply | None = None

    @property
    def goes(self) -> bool:
        """Say whether the provider is called for this recipient."""
        return self.decided is None or self.decided.attempt_id is not None

    @property
    def denied(self) -> Denied | None:
        """Why the provider is not called for this recipient; None where it is."""
        if self.decided is None or self.goes:
            return None
        verdict = self.decided.decision.verdict
        return verdict if isinstance(verdict, Denied) else None


@dataclass(frozen=True, slots=True)
class SendResult:
    """What a send came to; `outcome` is None when nobody was allowed and no call was made."""

    results: tuple[RecipientResult, ...]
    outcome: SendOutcome | None


class SendMessage:
    """Sends one message to up to 20 recipients through the bot's provider."""

    def __init__(
        self,
        consents: Consents,
        providers: Providers,
        keyring: Keyring,
        clock: Clock,
        counters: Counters,
        record_signal: RecordSignal,
        counts: QualityCounts,
    ) -> None:
        self._record_signal = record_signal
        self._counts = counts
        self._providers = providers
        self._clock = clock
        self._counters = counters
        self._settle = SettleAttempts(consents, counters)
        self._decide = DecideSends(consents, keyring, clock, self._settle)

    async def __call__(self, bot: BotRecord, request: SendRequest) -> SendResult:
        """Send through the bot's provider. Raises StoreUnavailable, and then nothing was sent."""
        call = partial(self._by_provider, bot, request)
        return await self.through(Send(bot, request.addressees, request.message, call))

    async def through(self, send: Send) -> SendResult:
        """Decide, send, settle. Raises StoreUnavailable, and then nothing was sent.

        A caller that goes away stops nothing: what was begun is settled.
        """
        return await asyncio.shield(self._settle.begin(self._send(send)))

    async def drain(self) -> None:
        """Wait until every send that was begun is settled."""
        await self._settle.drain()

    async def _send(self, send: Send) -> SendResult:
        decided = await self._decide(send.bot, send.addressees, send.message)
        results = [
            RecipientResult(addressee, one)
            for addressee, one in zip(send.addressees, decided, strict=True)
        ]
        going = [result for result in results if result.goes]
        self._count(send, results)
        if not going:
            return SendResult(tuple(results), None)
        outcome = await send.call([result.addressee for result in going], self._start_within(going))
        replied = _with_replies(results, outcome)
        settled = self._settled(send.bot, replied, outcome)
        if send.answers_first:
            self._settle.soon(send.bot, settled)
        else:
            await self._settle.each(send.bot, settled)
        await self._heed(send.bot, replied, outcome, len(going))
        return SendResult(tuple(replied), outcome)

    def _count(self, send: Send, results: Sequence[RecipientResult]) -> None:
        for result in results:
            if result.decided is None:
                cause = "off" if send.bot.rules.guard_mode is GuardMode.OFF else "store_unavailable"
                self._counters.undecided(send.bot.provider, cause)
            elif (reason := result.decided.decision.reason) is not None:
                count = self._counters.spared if result.goes else self._counters.denied
                count(reason)

    def _start_within(self, going: Sequence[RecipientResult]) -> float:
        """Return in how many seconds the call must start: the oldest decision's time."""
        read = [result.decided.read_at for result in going if result.decided is not None]
        return seconds_left(min(read), self._clock.now()) if read else FRESH_FOR / SECOND

    async def _by_provider(
        self, bot: BotRecord, request: SendRequest, to: Sequence[Addressee], start_within: float
    ) -> SendOutcome:
        provider = self._providers.get(bot.provider)
        if provider is None:
            return Unreachable(f"this gateway has no provider {bot.provider!r}")
        spellings = tuple(addressee.spelling for addressee in to)
        outgoing = Outgoing(bot, spellings, request.content, request.callback, start_within)
        return await provider.send(outgoing)

    def _settled(
        self, bot: BotRecord, results: Sequence[RecipientResult], outcome: SendOutcome
    ) -> Settled:
        """Return what is to be stored of every attempt that was made."""
        settled: list[tuple[Addressee, MessageSettled]] = []
        for result in results:
            if result.decided is None or result.decided.attempt_id is None:
                continue
            settlement = settlement_of(bot, result.decided.attempt_id, outcome, result.reply)
            self._counters.attempted(bot.provider, settlement.outcome)
            if settlement.outcome is AttemptOutcome.ACCEPTED:
                self._counts.sent(bot.rules, result.decided)
            settled.append((result.addressee, settlement))
        return settled

    async def _heed(
        self,
        bot: BotRecord,
        results: Sequence[RecipientResult],
        outcome: SendOutcome,
        recipients: int,
    ) -> None:
        """Record what the provider's "no" says about consent. The call is made already.

        What cannot be stored is said again by the provider when the next message is refused.
        """
        for result in results:
            signal, decided = signal_of(outcome, result.reply, recipients), result.decided
            if signal is None or decided is None or decided.attempt_id is None:
                continue
            # Later messages of the person are not what the provider spoke of.
            spoken_of = SourceTime(decided.decision.decided_at, 1)
            source = spoken_of if signal is Signal.WINDOW_CLOSED else None
            message_id = None if result.reply is None else result.reply.provider_message_id
            told = Signalled(signal, message_id, decided.attempt_id, source)
            try:
                await self._record_signal(bot, bot.provider, result.addressee.recipient, told)
            except StoreUnavailable:
                self._counters.outcome_not_stored(bot.provider)
                log.warning("What a refusal says about consent could not be stored.")


def _with_replies(
    results: Sequence[RecipientResult], outcome: SendOutcome
) -> list[RecipientResult]:
    """Give each allowed recipient its reply, where the provider accepted the call."""
    if not isinstance(outcome, Accepted):
        return list(results)
    replies = iter(outcome.replies)
    return [
        RecipientResult(one.addressee, one.decided, next(replies)) if one.goes else one
        for one in results
    ]
