"""How is a message sent so that nobody who opted out gets it? Decide and intend, call once, settle.

Before: `web` read the request. Transaction 1 stores each decision and the intent to send;
the provider is called once for all who may be sent to; transaction 2 stores what came of it.
A crash between them leaves attempts that the sweep calls unknown; none is ever repeated.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideSend, SendDecided, SettleAttempt
from optwarden.consent.events import MessageSettled, SourceTime
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor, Signal
from optwarden.usecases.attempt import (
    is_fresh,
    seconds_left,
    settlement_of,
    signal_of,
    signer,
    withdrawn,
)
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Consents, StoreBusy, StoreUnavailable
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    Providers,
    RecipientReply,
    SendOutcome,
    Unreachable,
)
from optwarden.usecases.record_signal import RecordSignal, Signalled

_TRIES: Final = 3
_GATEWAY: Final = Origin(Actor.GATEWAY)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addressee:
    """One recipient of a send: whose row is looked at, and how the caller spelled it."""

    recipient: Recipient
    spelling: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SendRequest:
    """A message for some recipients: as the decision sees it, and as it goes to the provider."""

    addressees: tuple[Addressee, ...]
    message: Message
    content: Mapping[str, Any] = field(repr=False)
    callback: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RecipientResult:
    """What one recipient's part came to; without a reply where it was denied or nothing came."""

    addressee: Addressee
    decided: SendDecided
    reply: RecipientReply | None = None


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
    ) -> None:
        self._record_signal = record_signal
        self._consents = consents
        self._providers = providers
        self._keyring = keyring
        self._clock = clock
        self._counters = counters
        self._running: set[asyncio.Task[SendResult]] = set()

    async def __call__(self, bot: BotRecord, request: SendRequest) -> SendResult:
        """Decide, send, settle. Raises StoreUnavailable, and then nothing was sent.

        A caller that goes away stops nothing: what was begun is settled.
        """
        task = asyncio.create_task(self._send(bot, request))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def drain(self) -> None:
        """Wait until every send that was begun is settled."""
        while self._running:
            await asyncio.wait(self._running)

    async def _send(self, bot: BotRecord, request: SendRequest) -> SendResult:
        decided = await self._decide_freshly(bot, request)
        results = [
            RecipientResult(addressee, one)
            for addressee, one in zip(request.addressees, decided, strict=True)
        ]
        allowed = [result for result in results if result.decided.attempt_id is not None]
        for result in results:
            if (reason := result.decided.decision.reason) is not None:
                self._counters.denied(reason)
        if not allowed:
            return SendResult(tuple(results), None)
        outcome = await self._call(bot, request, allowed)
        replied = _with_replies(results, outcome)
        await self._settle(bot, replied, outcome)
        await self._heed(bot, replied, outcome, len(allowed))
        return SendResult(tuple(replied), outcome)

    async def _call(
        self, bot: BotRecord, request: SendRequest, allowed: Sequence[RecipientResult]
    ) -> SendOutcome:
        provider = self._providers.get(bot.provider)
        if provider is None:
            return Unreachable(f"this gateway has no provider {bot.provider!r}")
        oldest = min(result.decided.read_at for result in allowed)
        outgoing = Outgoing(
            bot,
            tuple(result.addressee.spelling for result in allowed),
            request.content,
            request.callback,
            seconds_left(oldest, self._clock.now()),
        )
        return await provider.send(outgoing)

    async def _decide_freshly(self, bot: BotRecord, request: SendRequest) -> list[SendDecided]:
        """Decide until every allowed decision is fresh enough to start a request on."""
        addressees = request.addressees
        decided = await self._decide(bot, request, addressees)
        for _ in range(_TRIES):
            now = self._clock.now()
            stale = [
                position
                for position, one in enumerate(decided)
                if one.attempt_id is not None and not is_fresh(one, now)
            ]
            if not stale:
                return decided
            withdrawn = [(addressees[position], decided[position]) for position in stale]
            try:
                again, _ = await asyncio.gather(
                    self._decide(bot, request, [addressees[position] for position in stale]),
                    self._withdraw(bot, withdrawn),
                )
            except StoreUnavailable:
                kept = set(range(len(addressees))) - set(stale)
                await self._withdraw(bot, [(addressees[at], decided[at]) for at in kept])
                raise
            for position, one in zip(stale, again, strict=True):
                decided[position] = one
        await self._withdraw(bot, zip(addressees, decided, strict=True))
        raise StoreBusy("the store is too slow to send on what it answers")

    async def _decide(
        self, bot: BotRecord, request: SendRequest, addressees: Sequence[Addressee]
    ) -> list[SendDecided]:
        """Decide for some recipients; if one cannot be decided, none is sent to."""
        answers = await asyncio.gather(
            *(self._decide_one(bot, request.message, one) for one in addressees),
            return_exceptions=True,
        )
        decided = [answer for answer in answers if isinstance(answer, SendDecided)]
        failures = [answer for answer in answers if isinstance(answer, BaseException)]
        if failures:
            pairs = zip(addressees, answers, strict=True)
            stored = [(one, answer) for one, answer in pairs if isinstance(answer, SendDecided)]
            await self._withdraw(bot, stored)
            raise failures[0]
        return decided

    async def _decide_one(
        self, bot: BotRecord, message: Message, addressee: Addressee
    ) -> SendDecided:
        rules, recipient = bot.rules, addressee.recipient
        sign = signer(self._keyring, rules, recipient)
        private = () if addressee.spelling == recipient.key else (("spelling", addressee.spelling),)
        command = DecideSend(
            rules, message, bot.provider, sign, Origin(Actor.GATEWAY, private=private)
        )
        return await self._consents.submit(rules.business_id, recipient, command)

    async def _withdraw(
        self, bot: BotRecord, decided: Iterable[tuple[Addressee, SendDecided]]
    ) -> None:
        """Settle attempts that were intended and certainly not made."""
        await self._settle_each(
            bot,
            [
                (addressee, withdrawn(bot, one.attempt_id))
                for addressee, one in decided
                if one.attempt_id is not None
            ],
        )

    async def _settle(
        self, bot: BotRecord, results: Sequence[RecipientResult], outcome: SendOutcome
    ) -> None:
        settled = []
        for result in results:
            if result.decided.attempt_id is None:
                continue
            settlement = settlement_of(bot, result.decided.attempt_id, outcome, result.reply)
            self._counters.attempted(bot.provider, settlement.outcome)
            settled.append((result.addressee, settlement))
        await self._settle_each(bot, settled)

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
            attempt_id, reply = result.decided.attempt_id, result.reply
            signal = signal_of(outcome, reply, recipients)
            if attempt_id is None or signal is None:
                continue
            # Later messages of the person are not what the provider spoke of.
            spoken_of = SourceTime(result.decided.decision.decided_at, 1)
            source = spoken_of if signal is Signal.WINDOW_CLOSED else None
            message_id = None if reply is None else reply.provider_message_id
            told = Signalled(signal, message_id, attempt_id, source)
            try:
                await self._record_signal(bot, bot.provider, result.addressee.recipient, told)
            except StoreUnavailable:
                self._counters.outcome_not_stored(bot.provider)
                log.warning("What a refusal says about consent could not be stored.")

    async def _settle_each(
        self, bot: BotRecord, settled: Sequence[tuple[Addressee, MessageSettled]]
    ) -> None:
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


def _with_replies(
    results: Sequence[RecipientResult], outcome: SendOutcome
) -> list[RecipientResult]:
    """Give each allowed recipient its reply, where the provider accepted the call."""
    if not isinstance(outcome, Accepted):
        return list(results)
    replies = iter(outcome.replies)
    return [
        result if result.decided.attempt_id is None else replace(result, reply=next(replies))
        for result in results
    ]
