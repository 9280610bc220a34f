"""What did persons and the provider tell us? Callbacks become commands; nothing is lost or doubled.

Before: `web` verified the callback and its dialect read it. After: everything in it is durable,
either as events or, where it was not understood, raw and encrypted; only then is it acknowledged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from optwarden.consent.commands.handling import Command
from optwarden.consent.commands.inbound import InboundRecorded, StatusRecorded
from optwarden.consent.keywords import Said
from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.callbacks import (
    Address,
    Addressed,
    Identified,
    Inbound,
    Noticed,
    NotUnderstood,
    Preference,
    Preferred,
    Reported,
    Written,
)
from optwarden.usecases.collecting.chat_answers import may_agree
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.find_bot_meant import find_bot_meant, opts_out, without_its_bot
from optwarden.usecases.identities import Heard, Identities
from optwarden.usecases.inbound_commands import (
    OPT_OUT_UNATTRIBUTED,
    SENDER_NOT_READ,
    Asked,
    KeptRaw,
    in_turns,
    of_message,
    of_status,
    only_message,
)
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents, StoreUnavailable
from optwarden.usecases.read_names import read_names, read_sender
from optwarden.usecases.record_preference import RecordPreference
from optwarden.usecases.record_signal import Signalled
from optwarden.usecases.sender_names import SenderNames

UNKNOWN_ADDRESS: Final = "unknown_address"
"""Why a callback was kept: a part of it is addressed to a number that is no bot's."""


class RawInbound(Protocol):
    """Where callbacks are kept that were verified but not understood, encrypted."""

    async def keep(self, bot_id: str, provider: str, reason: str, body: bytes) -> None:
        """Keep a callback; the same one twice is kept once. Raises StoreUnavailable."""
        ...


class Received(NamedTuple):
    """A verified callback: for which bot, in whose dialect, and what was read in it."""

    bot: BotRecord
    provider: str
    items: tuple[Inbound, ...]
    body: bytes

    def __repr__(self) -> str:
        """Show whose callback it is, and nothing of what is in it."""
        return f"Received({self.bot.bot_id!r}, {self.provider!r})"


class ReceiveInbound:
    """Records what a verified callback holds."""

    def __init__(
        self,
        consents: Consents,
        raw_inbound: RawInbound,
        counters: Counters,
        wake: Callable[[], None],
        directory: Directory,
        identities: Identities,
        names: SenderNames,
    ) -> None:
        self._consents = consents
        self._raw_inbound = raw_inbound
        self._counters = counters
        self._wake = wake
        self._directory = directory
        self._names = names
        self._identities = identities
        self._record_preference = RecordPreference(consents, counters, identities)

    async def __call__(self, received: Received) -> None:
        """Record everything. Raises StoreUnavailable, after all that could be recorded was."""
        alone = only_message(received.bot, self._names, received.provider, received.items)
        if alone is not None:
            await self._record_alone(received.provider, alone)
            return
        reasons: set[str] = set()
        failure: StoreUnavailable | None = None
        for items in in_turns(received.items):
            try:
                await self._record(received, items, reasons)
            except StoreUnavailable as error:
                failure = error
        for reason in sorted(reasons):
            await self._keep(received, reason)
        if failure is not None:
            raise failure

    async def write(
        self, bot: BotRecord, provider: str, written: Written
    ) -> InboundRecorded | None:
        """Record one message of a person; None where its sender or its kind cannot be read.

        Raises StoreUnavailable.
        """
        asked = of_message(bot, provider, written)
        return await self._record_alone(provider, asked) if isinstance(asked, Asked) else None

    async def _record_alone(self, provider: str, asked: Asked) -> InboundRecorded:
        """Record one message; most callbacks hold no more."""
        row, command = asked.names.row, asked.command
        recorded = await self._consents.submit(asked.bot.business_id, row, command)
        assert isinstance(recorded, InboundRecorded), "a message was handed in"
        next_step = self._heard(provider, asked, recorded)
        if next_step is not None:
            await next_step
        return recorded

    async def _record(
        self, received: Received, items: Sequence[Inbound], reasons: set[str]
    ) -> None:
        """Record parts of a callback; `reasons` grows by why it must be kept raw.

        Raises StoreUnavailable, after all parts have ended. Messages and statuses are handed to the
        store together: a task for each of a thousand would cost more than to record them.
        """
        parts = _Parts([], [], reasons, [])
        bots = await self._bots_meant(received, items)
        for item in items:
            if isinstance(item, NotUnderstood):
                stops = any(opts_out(text) for text in item.texts)
                reasons.add(OPT_OUT_UNATTRIBUTED if stops else item.reason)
            elif isinstance(item, Noticed):
                if item.quality:
                    parts.others.append(self._hear_quality(received, item))
            else:
                bot = bots[item.address]
                if isinstance(bot, StoreUnavailable):
                    parts.failures.append(bot)
                else:
                    self._sort(received, bot, item, parts)
        if parts.others:
            work = (self._ask(received, parts.asked), *parts.others)
            ended = await asyncio.gather(*work, return_exceptions=True)
            parts.failures += [failure for failure in ended if failure is not None]
        elif parts.asked:
            failure = await self._ask(received, parts.asked)
            if failure is not None:
                parts.failures.append(failure)
        if parts.failures:
            raise parts.failures[0]

    async def _bots_meant(
        self, received: Received, items: Sequence[Inbound]
    ) -> dict[Address, BotRecord | StoreUnavailable | None]:
        """Return the bot that each address in a callback means, or why that cannot be told now."""
        found: dict[Address, BotRecord | StoreUnavailable | None] = {(): received.bot}
        for item in items:
            if isinstance(item, NotUnderstood | Noticed) or item.address in found:
                continue
            try:
                found[item.address] = await find_bot_meant(
                    self._directory, self._names, received.provider, received.bot, item.address
                )
            except StoreUnavailable as error:
                found[item.address] = error
        return found

    def _sort(
        self, received: Received, bot: BotRecord | None, item: Addressed, parts: _Parts
    ) -> None:
        """Put a part to what is done with it."""
        if bot is None:
            counts = without_its_bot(item)
            if not isinstance(counts, type(item)):
                parts.reasons.add(UNKNOWN_ADDRESS)
            if counts is None:
                return
            bot, item = received.bot, counts
        read: Asked | KeptRaw | Awaitable[None]
        if isinstance(item, Written):
            read = of_message(bot, received.provider, item)
        elif isinstance(item, Reported):
            read = of_status(bot, received.provider, item)
        elif isinstance(item, Preferred):
            read = self._prefer(bot, received.provider, item)
        else:
            read = self._identify(bot, item)
        if isinstance(read, Asked):
            parts.asked.append(read)
        elif isinstance(read, str):
            parts.reasons.add(read)
        else:
            parts.others.append(read)

    async def _ask(self, received: Received, asked: Sequence[Asked]) -> BaseException | None:
        """Record messages and statuses, and all that follows; return the first failure."""
        commands: list[tuple[Recipient, Command[InboundRecorded | StatusRecorded]]] = [
            (one.names.row, one.command) for one in asked
        ]
        answers = await self._consents.try_each(received.bot.business_id, commands)
        ended: list[BaseException | None] = []
        following: list[Awaitable[None]] = []
        for one, recorded in zip(asked, answers, strict=True):
            if isinstance(recorded, Exception):
                ended.append(recorded)
            else:
                next_step = self._heard(received.provider, one, recorded)
                if next_step is not None:
                    following.append(next_step)
        if following:
            ended += await asyncio.gather(*following, return_exceptions=True)
        return next((failure for failure in ended if failure is not None), None)

    def _heard(
        self, provider: str, asked: Asked, recorded: InboundRecorded | StatusRecorded
    ) -> Awaitable[None] | None:
        """Count what was recorded; return what is still to be done, which mostly is nothing."""
        beyond = self._beyond_the_row(provider, asked, recorded)
        item, collect = asked.item, self._identities.from_chat
        if not asked.coded or collect is None:
            return beyond
        if not isinstance(item, Written) or not isinstance(recorded, InboundRecorded):
            return beyond
        if not may_agree(asked.bot, item, recorded):
            return beyond
        return _both(beyond, collect(asked.bot, provider, asked.names.row, item))

    def _beyond_the_row(
        self, provider: str, asked: Asked, recorded: InboundRecorded | StatusRecorded
    ) -> Awaitable[None] | None:
        signal = spread = None
        if isinstance(recorded, InboundRecorded):
            self._count(provider, recorded)
            spread = recorded.spread
        elif isinstance(asked.item, Reported):
            signal = asked.item.signal
        if _reaches_other_names(asked, recorded):
            reached = self._identities.carry_reachability(
                asked.bot.rules, asked.names.row, recorded.links, asked.item.source
            )
            if spread is None:
                return reached
            # "No more ads" and what may be an opt-out say that she can be reached, and travel.
            carried = self._identities.carry(asked.bot.rules, asked.names.row, spread)
            return _both(carried, reached)
        if signal is None and spread is None and asked.names.user_id is None:
            return None
        heard = Heard(recorded.links, recorded.repeated, spread)
        return self._follow(provider, asked, heard, signal)

    async def _follow(
        self, provider: str, asked: Asked, heard: Heard, signal: Signal | None
    ) -> None:
        bot, names, _, item, _ = asked
        # The link comes before the signal: an opt-out then finds its way to both names.
        await self._identities.hear(bot.rules, names, heard, item.source)
        if signal is not None:
            told = Signalled(signal, item.provider_message_id, source=item.source)
            await self._identities.record_signal(bot, provider, names.row, told)

    def _prefer(
        self, bot: BotRecord, provider: str, preferred: Preferred
    ) -> KeptRaw | Awaitable[None]:
        names = read_names(preferred.sender, preferred.user_id, bot.country)
        if names is not None:
            return self._record_preference(bot, provider, names, preferred)
        stops = preferred.preference is Preference.STOP
        return OPT_OUT_UNATTRIBUTED if stops else SENDER_NOT_READ

    def _identify(self, bot: BotRecord, identified: Identified) -> KeptRaw | Awaitable[None]:
        first = read_sender(identified.first, bot.country)
        second = read_sender(identified.second, bot.country)
        if first is None or second is None:
            return "identity_not_read"
        basis, source = identified.basis, identified.source
        return self._identities.link(bot.rules, first, second, basis, source)

    async def _hear_quality(self, received: Received, noticed: Noticed) -> None:
        hear = self._identities.hear_quality
        if hear is None:
            return
        for one in noticed.quality:
            await hear(received.bot, received.provider, one)

    async def _keep(self, received: Received, reason: str) -> None:
        await self._raw_inbound.keep(received.bot.bot_id, received.provider, reason, received.body)
        self._counters.callback_not_understood(received.provider, reason)
        if reason == OPT_OUT_UNATTRIBUTED:
            self._counters.opt_out_unattributed(received.provider)

    def _count(self, provider: str, recorded: InboundRecorded) -> None:
        heard = recorded.said is Said.STOP or recorded.reach is not None
        if heard or recorded.asked or recorded.helped or recorded.agreed_to is not None:
            self._wake()
        if recorded.repeated:
            self._counters.inbound_repeated(provider)
            return
        self._counters.inbound(provider, recorded.said)
        if recorded.said is Said.START and not (recorded.opt_in_on_record or recorded.asked):
            self._counters.start_without_opt_in(provider)


async def _both(first: Awaitable[None] | None, then: Awaitable[None]) -> None:
    """Do one after the other: names are linked before the opt-in, which a stranger's holds back."""
    if first is not None:
        await first
    await then


def _reaches_other_names(asked: Asked, recorded: InboundRecorded | StatusRecorded) -> bool:
    """Say whether a person with several names wrote by user id alone, to be answered."""
    if isinstance(asked.names.row, Msisdn) or not recorded.links:
        return False
    wrote = isinstance(asked.item, Written) and asked.item.opens_window
    return wrote and isinstance(recorded, InboundRecorded) and recorded.said is not Said.STOP


@dataclass(slots=True)
class _Parts:
    """The parts of a callback by what is done with them, and what failed."""

    asked: list[Asked]
    others: list[Awaitable[None]]
    reasons: set[KeptRaw]
    failures: list[BaseException]
