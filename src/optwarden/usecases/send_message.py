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
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideSend, SendDecided, SettleAttempt
from optwarden.consent.decision import Denied
from optwarden.consent.events import MessageSettled, SourceTime
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import SECOND, Actor, GuardMode, Signal
from optwarden.usecases.attempt import (
    FRESH_FOR,
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
from optwarden.usecases.permits import permit_signer
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

    @property
    def shadow(self) -> bool:
        """Say whether what cannot be decided goes all the same."""
        return self.bot.rules.guard_mode is GuardMode.SHADOW


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
    ) -> None:
        self._record_signal = record_signal
        self._consents = consents
        self._providers = providers
        self._keyring = keyring
        self._clock = clock
        self._counters = counters
        self._running: set[asyncio.Task[Any]] = set()
        self._unsettled: list[tuple[BotRecord, Settled]] = []

    async def __call__(self, bot: BotRecord, request: SendRequest) -> SendResult:
        """Send through the bot's provider. Raises StoreUnavailable, and then nothing was sent."""
        call = partial(self._by_provider, bot, request)
        return await self.through(Send(bot, request.addressees, request.message, call))

    async def through(self, send: Send) -> SendResult:
        """Decide, send, settle. Raises StoreUnavailable, and then nothing was sent.

        A caller that goes away stops nothing: what was begun is settled.
        """
        return await asyncio.shield(self._begin(self._send(send)))

    async def drain(self) -> None:
        """Wait until every send that was begun is settled."""
        while self._running or self._unsettled:
            self._settle_waiting()
            await asyncio.wait(self._running)

    def _begin(self, work: Coroutine[Any, Any, Value]) -> asyncio.Task[Value]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _send(self, send: Send) -> SendResult:
        decided = await self._decide_by_mode(send)
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
            self._settle_soon(send.bot, settled)
        else:
            await self._settle_each(send.bot, settled)
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

    async def _decide_by_mode(self, send: Send) -> list[SendDecided | None]:
        if send.bot.rules.guard_mode is GuardMode.OFF:
            return [None] * len(send.addressees)
        return await self._decide_freshly(send)

    async def _decide_freshly(self, send: Send) -> list[SendDecided | None]:
        """Decide until every decision that lets go is fresh enough to start a request on."""
        addressees = send.addressees
        decided = await self._decide(send, addressees)
        for _ in range(_TRIES):
            stale = self._stale(decided)
            if not stale:
                return decided
            gone = [(addressees[position], decided[position]) for position in stale]
            try:
                again, _ = await asyncio.gather(
                    self._decide(send, [addressees[position] for position in stale]),
                    self._withdraw(send.bot, gone),
                )
            except StoreUnavailable:
                kept = set(range(len(addressees))) - set(stale)
                await self._withdraw(send.bot, [(addressees[at], decided[at]) for at in kept])
                raise
            for position, one in zip(stale, again, strict=True):
                decided[position] = one
        if send.shadow:
            stale = self._stale(decided)
            await self._withdraw(send.bot, [(addressees[at], decided[at]) for at in stale])
            return [None if at in stale else one for at, one in enumerate(decided)]
        await self._withdraw(send.bot, zip(addressees, decided, strict=True))
        raise StoreBusy("the store is too slow to send on what it answers")

    def _stale(self, decided: Sequence[SendDecided | None]) -> list[int]:
        now = self._clock.now()
        return [
            position
            for position, one in enumerate(decided)
            if one is not None and one.attempt_id is not None and not is_fresh(one, now)
        ]

    async def _decide(
        self, send: Send, addressees: Sequence[Addressee]
    ) -> list[SendDecided | None]:
        """Decide for some recipients; if one cannot be decided, none is sent to.

        In shadow mode one that cannot be decided is None instead.
        """
        self._settle_waiting()  # joins the transaction of these decisions
        answers = await asyncio.gather(
            *(self._decide_one(send, one) for one in addressees),
            return_exceptions=True,
        )
        decided: list[SendDecided | None] = []
        failures = []
        for answer in answers:
            if isinstance(answer, SendDecided):
                decided.append(answer)
                continue
            decided.append(None)
            if not (send.shadow and isinstance(answer, StoreUnavailable)):
                failures.append(answer)
        if failures:
            await self._withdraw(send.bot, zip(addressees, decided, strict=True))
            raise failures[0]
        return decided

    async def _decide_one(self, send: Send, addressee: Addressee) -> SendDecided:
        rules, recipient = send.bot.rules, addressee.recipient
        private = () if addressee.spelling == recipient.key else (("spelling", addressee.spelling),)
        command = DecideSend(
            rules,
            send.message,
            send.bot.provider,
            signer(self._keyring, rules, recipient),
            Origin(Actor.GATEWAY, private=private),
            sign_permit=permit_signer(self._keyring, rules.bot_id),
        )
        return await self._consents.submit(rules.business_id, recipient, command)

    async def _withdraw(
        self, bot: BotRecord, decided: Iterable[tuple[Addressee, SendDecided | None]]
    ) -> None:
        """Settle attempts that were intended and certainly not made."""
        await self._settle_each(
            bot,
            [
                (addressee, withdrawn(bot, one.attempt_id))
                for addressee, one in decided
                if one is not None and one.attempt_id is not None
            ],
        )

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

    def _settle_soon(self, bot: BotRecord, settled: Settled) -> None:
        """Settle after the answer, with the next decision or within a moment.

        In a transaction of its own a settlement would hold up the next decision by as much.
        """
        if not self._unsettled:
            asyncio.get_running_loop().call_later(_SETTLED_WITHIN_SECONDS, self._settle_waiting)
        self._unsettled.append((bot, settled))

    def _settle_waiting(self) -> None:
        waiting, self._unsettled = self._unsettled, []
        for bot, settled in waiting:
            self._begin(self._settle_each(bot, settled)).add_done_callback(_tell)

    async def _settle_each(self, bot: BotRecord, settled: Settled) -> None:
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
    return [replace(result, reply=next(replies)) if result.goes else result for result in results]


def _tell(settling: asyncio.Task[None]) -> None:
    """Log what went wrong in a settling that nobody waits for."""
    error = None if settling.cancelled() else settling.exception()
    if error is not None:
        log.error("An attempt could not be settled: %s.", type(error).__name__)
