"""What did persons and the provider tell us? Callbacks become commands; nothing is lost or doubled.

Before: `web` verified the callback and its dialect read it. After: everything in it is durable,
either as events or, where it was not understood, raw and encrypted; only then is it acknowledged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.inbound import InboundRecorded, RecordInbound, ReportStatus
from optwarden.consent.events import MessageReceived, StatusReported
from optwarden.consent.keywords import Said, said
from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import (
    Bsuid,
    Recipient,
    parse_bsuid,
    parse_msisdn_leniently,
)
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.callbacks import Inbound, Noticed, NotUnderstood, Reported, Written
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents

OPT_OUT_UNATTRIBUTED: Final = "opt_out_unattributed"
"""Why a callback was kept: it opts out, and it cannot be read whom. Somebody must look."""
_AT_ONCE: Final = 500
"""Commands of one callback in the store's queue; Meta's largest has 1,000 (WIRE section 3)."""
_LONGEST_KEPT_TEXT: Final = 4096


class RawInbound(Protocol):
    """Where callbacks are kept that were verified but not understood, encrypted."""

    async def keep(self, bot_id: str, provider: str, reason: str, body: bytes) -> None:
        """Keep a callback; the same one twice is kept once. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Received:
    """A verified callback: for which bot, in whose dialect, and what was read in it."""

    bot: BotRecord
    provider: str
    items: tuple[Inbound, ...]
    body: bytes = field(repr=False)


class ReceiveInbound:
    """Records what a verified callback holds."""

    def __init__(
        self,
        consents: Consents,
        raw_inbound: RawInbound,
        counters: Counters,
        opted_out: Callable[[], None],
    ) -> None:
        self._consents = consents
        self._raw_inbound = raw_inbound
        self._counters = counters
        self._opted_out = opted_out

    async def __call__(self, received: Received) -> None:
        """Record everything. Raises StoreUnavailable, after all that could be recorded was."""
        reasons: set[str] = set()
        for start in range(0, len(received.items), _AT_ONCE):
            some = received.items[start : start + _AT_ONCE]
            reasons.update(await _all_or_raise([self._one(received, item) for item in some]))
        for reason in sorted(reasons - {""}):
            await self._raw_inbound.keep(
                received.bot.bot_id, received.provider, reason, received.body
            )
            self._counters.callback_not_understood(received.provider, reason)
            if reason == OPT_OUT_UNATTRIBUTED:
                self._counters.opt_out_unattributed(received.provider)

    async def write(
        self, bot: BotRecord, provider: str, written: Written
    ) -> InboundRecorded | None:
        """Record one message of a person; None where its sender cannot be read.

        Raises StoreUnavailable.
        """
        sender = None if written.sender is None else read_sender(written.sender, bot.country)
        if sender is None or written.sender is None:
            return None
        meaning, text = meaning_of(written)
        private = [("from", written.sender)]
        if text is not None:
            private.append(("text", text[:_LONGEST_KEPT_TEXT]))
        command = RecordInbound(
            bot.rules,
            MessageReceived(
                provider,
                written.provider_message_id,
                opens_window=written.opens_window,
                provider_type=written.provider_type,
            ),
            meaning,
            Origin(Actor.PERSON, written.source, tuple(private)),
            f"{provider}:message:{written.provider_message_id}",
        )
        recorded = await self._consents.submit(bot.business_id, sender, command)
        self._count(provider, recorded)
        if recorded.said is Said.STOP:
            self._opted_out()
        return recorded

    async def _one(self, received: Received, item: Inbound) -> str:
        """Record one part of a callback; return why it must be kept raw, or an empty string."""
        if isinstance(item, Reported):
            return await self._report(received, item)
        if isinstance(item, NotUnderstood):
            stops = any(said(text) is Said.STOP for text in item.texts)
            return OPT_OUT_UNATTRIBUTED if stops else item.reason
        if isinstance(item, Noticed):
            return ""
        if not isinstance(item, Written):
            return "not_handled"
        stops = meaning_of(item)[0] is Said.STOP
        if not item.understood and not stops:
            return "unknown_message_type"
        if await self.write(received.bot, received.provider, item) is not None:
            return ""
        return OPT_OUT_UNATTRIBUTED if stops else "sender_not_read"

    async def _report(self, received: Received, reported: Reported) -> str:
        bot, provider = received.bot, received.provider
        recipient = (
            None if reported.recipient is None else read_sender(reported.recipient, bot.country)
        )
        if recipient is None:
            return "recipient_not_read"
        command = ReportStatus(
            bot.rules,
            StatusReported(provider, reported.provider_message_id, reported.provider_state),
            Origin(Actor.PROVIDER, reported.source),
            f"{provider}:status:{reported.provider_message_id}:{reported.provider_state}",
        )
        await self._consents.submit(bot.business_id, recipient, command)
        return ""

    def _count(self, provider: str, recorded: InboundRecorded) -> None:
        if recorded.repeated:
            self._counters.inbound_repeated(provider)
            return
        self._counters.inbound(provider, recorded.said)
        if recorded.said is Said.START and not recorded.opt_in_on_record:
            self._counters.start_without_opt_in(provider)


def meaning_of(written: Written) -> tuple[Said, str | None]:
    """Return what a message asks for, and the text that says so. STOP wins over everything else."""
    if not written.own_words:
        return Said.OTHER, None
    meanings = [(said(text), text) for text in written.texts]
    for meaning in (Said.STOP, Said.START, Said.HELP):
        for found, text in meanings:
            if found is meaning:
                return meaning, text
    return Said.OTHER, None


def read_sender(text: str, country: str | None) -> Recipient | None:
    """Read whom a callback is about; None when it cannot be told."""
    user_id = parse_bsuid(text)
    if isinstance(user_id, Bsuid):
        return user_id
    number = parse_msisdn_leniently(text, country)
    return None if isinstance(number, NumberRefused) else number


async def _all_or_raise(work: Sequence[Awaitable[str]]) -> list[str]:
    """Let all parts of a callback end before the first failure is answered."""
    answers = await asyncio.gather(*work, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return [answer for answer in answers if isinstance(answer, str)]
