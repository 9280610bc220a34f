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
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.commands.preference import WantMarketing
from optwarden.consent.events import MessageReceived, StatusReported
from optwarden.consent.keywords import Said, said
from optwarden.consent.vocabulary import SCOPE_MARKETING, Actor, LinkBasis, Method
from optwarden.usecases.callbacks import (
    Identified,
    Inbound,
    Noticed,
    NotUnderstood,
    Preference,
    Preferred,
    Reported,
    Written,
)
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.find_bot_meant import find_bot_meant, meaning_of, opt_out_in
from optwarden.usecases.identities import Heard, Identities
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents, StoreUnavailable
from optwarden.usecases.read_names import Names, read_names, read_sender
from optwarden.usecases.record_signal import OPT_OUTS, Signalled

OPT_OUT_UNATTRIBUTED: Final = "opt_out_unattributed"
"""Why a callback was kept: it opts out, and it cannot be read whom. Somebody must look."""
UNKNOWN_ADDRESS: Final = "unknown_address"
"""Why a callback was kept: a part of it is addressed to a number that is no bot's."""
SENDER_NOT_READ: Final = "sender_not_read"
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
        directory: Directory,
        identities: Identities,
    ) -> None:
        self._consents = consents
        self._raw_inbound = raw_inbound
        self._counters = counters
        self._opted_out = opted_out
        self._directory = directory
        self._identities = identities

    async def __call__(self, received: Received) -> None:
        """Record everything. Raises StoreUnavailable, after all that could be recorded was.

        A change of a user id comes first: it explains the new one in the same callback.
        """
        changes = [item for item in received.items if _is_change(item)]
        others = [item for item in received.items if not _is_change(item)]
        reasons: set[str] = set()
        failure: StoreUnavailable | None = None
        for items in (changes, others):
            for start in range(0, len(items), _AT_ONCE):
                some = items[start : start + _AT_ONCE]
                try:
                    reasons.update(await _all_or_raise([self._one(received, i) for i in some]))
                except StoreUnavailable as error:
                    failure = error
        for reason in sorted(reasons - {""}):
            await self._keep(received, reason)
        if failure is not None:
            raise failure

    async def write(
        self, bot: BotRecord, provider: str, written: Written
    ) -> InboundRecorded | None:
        """Record one message of a person; None where its sender cannot be read.

        Raises StoreUnavailable.
        """
        names = read_names(written.sender, written.user_id, bot.country)
        if names is None:
            return None
        meaning, text = meaning_of(written)
        private = _private(written.sender, written.user_id)
        if text is not None:
            private = (*private, ("text", text[:_LONGEST_KEPT_TEXT]))
        command = RecordInbound(
            bot.rules,
            MessageReceived(
                provider,
                written.provider_message_id,
                opens_window=written.opens_window,
                provider_type=written.provider_type,
            ),
            meaning,
            Origin(Actor.PERSON, written.source, private),
            f"{provider}:message:{written.provider_message_id}",
            written.provider_answered,
        )
        recorded = await self._consents.submit(bot.business_id, names.row, command)
        self._count(provider, recorded)
        if recorded.said is Said.STOP:
            self._opted_out()
        heard = Heard(recorded.links, recorded.repeated, recorded.spread)
        await self._identities.hear(bot.rules, names, heard, written.source)
        return recorded

    async def _one(self, received: Received, item: Inbound) -> str:
        """Record one part of a callback; return why it must be kept raw, or an empty string."""
        if isinstance(item, NotUnderstood):
            stops = any(said(text) is Said.STOP for text in item.texts)
            return OPT_OUT_UNATTRIBUTED if stops else item.reason
        if isinstance(item, Noticed):
            return ""
        path_bot, provider = received.bot, received.provider
        bot = await find_bot_meant(self._directory, provider, path_bot, item.address)
        if bot is not None:
            return await self._of_bot(bot, provider, item)
        opt_out = opt_out_in(item)
        if opt_out is None:
            return UNKNOWN_ADDRESS
        return await self._of_bot(path_bot, provider, opt_out)

    async def _of_bot(self, bot: BotRecord, provider: str, item: Inbound) -> str:
        if isinstance(item, Written):
            return await self._message(bot, provider, item)
        if isinstance(item, Reported):
            return await self._report(bot, provider, item)
        if isinstance(item, Preferred):
            return await self._prefer(bot, provider, item)
        assert isinstance(item, Identified), "every other part was dealt with"
        return await self._identify(bot, item)

    async def _message(self, bot: BotRecord, provider: str, item: Written) -> str:
        stops = meaning_of(item)[0] is Said.STOP
        if not item.understood and not stops:
            return "unknown_message_type"
        if await self.write(bot, provider, item) is not None:
            return ""
        return OPT_OUT_UNATTRIBUTED if stops else SENDER_NOT_READ

    async def _report(self, bot: BotRecord, provider: str, reported: Reported) -> str:
        names = read_names(reported.recipient, reported.user_id, bot.country)
        if names is None:
            opts_out = reported.signal in OPT_OUTS
            return OPT_OUT_UNATTRIBUTED if opts_out else "recipient_not_read"
        command = ReportStatus(
            bot.rules,
            StatusReported(provider, reported.provider_message_id, reported.provider_state),
            Origin(Actor.PROVIDER, reported.source),
            f"{provider}:status:{reported.provider_message_id}:{reported.provider_state}",
        )
        recorded = await self._consents.submit(bot.business_id, names.row, command)
        # The link comes before the signal: an opt-out then finds its way to both names.
        heard = Heard(recorded.links, recorded.repeated)
        await self._identities.hear(bot.rules, names, heard, reported.source)
        if reported.signal is not None:
            told = Signalled(reported.signal, reported.provider_message_id, source=reported.source)
            await self._identities.record_signal(bot, provider, names.row, told)
        return ""

    async def _prefer(self, bot: BotRecord, provider: str, preferred: Preferred) -> str:
        stops = preferred.preference is Preference.STOP
        names = read_names(preferred.sender, preferred.user_id, bot.country)
        if names is None:
            return OPT_OUT_UNATTRIBUTED if stops else SENDER_NOT_READ
        origin = Origin(
            Actor.PERSON, preferred.source, _private(preferred.sender, preferred.user_id)
        )
        key = f"{provider}:preference:{preferred.provider_event_id}"
        if stops:
            heard = await self._stop_marketing(bot, provider, names, origin, key)
        else:
            every_topic = preferred.preference is Preference.SIGNUP
            command = WantMarketing(bot.rules, every_topic, origin, key)
            recorded = await self._consents.submit(bot.business_id, names.row, command)
            came_to = preferred.preference if recorded.covers else "nothing_to_cover"
            self._counters.preference(provider, "repeated" if recorded.repeated else came_to)
            heard = Heard(recorded.links, recorded.repeated)
        await self._identities.hear(bot.rules, names, heard, preferred.source)
        return ""

    async def _stop_marketing(
        self, bot: BotRecord, provider: str, names: Names, origin: Origin, key: str
    ) -> Heard:
        command = RecordOptOut(
            bot.rules, (SCOPE_MARKETING,), Method.WHATSAPP, origin, dedupe_key=key
        )
        recorded = await self._consents.submit(bot.business_id, names.row, command)
        repeated, spread = recorded.event_id is None, recorded.spread
        self._counters.preference(provider, "repeated" if repeated else Preference.STOP)
        return Heard(spread.to if spread is not None else (), repeated, spread)

    async def _identify(self, bot: BotRecord, identified: Identified) -> str:
        first = read_sender(identified.first, bot.country)
        second = read_sender(identified.second, bot.country)
        if first is None or second is None:
            return "identity_not_read"
        await self._identities.link(bot.rules, first, second, identified.basis, identified.source)
        return ""

    async def _keep(self, received: Received, reason: str) -> None:
        await self._raw_inbound.keep(received.bot.bot_id, received.provider, reason, received.body)
        self._counters.callback_not_understood(received.provider, reason)
        if reason == OPT_OUT_UNATTRIBUTED:
            self._counters.opt_out_unattributed(received.provider)

    def _count(self, provider: str, recorded: InboundRecorded) -> None:
        if recorded.repeated:
            self._counters.inbound_repeated(provider)
            return
        self._counters.inbound(provider, recorded.said)
        if recorded.said is Said.START and not recorded.opt_in_on_record:
            self._counters.start_without_opt_in(provider)


def _is_change(item: Inbound) -> bool:
    return isinstance(item, Identified) and item.basis is LinkBasis.USER_ID_CHANGED


def _private(number: str | None, user_id: str | None) -> tuple[tuple[str, str], ...]:
    """Return the sender's names as they were spelled."""
    named = (("from", number), ("user_id", user_id))
    return tuple((field, value) for field, value in named if value is not None)


async def _all_or_raise(work: Sequence[Awaitable[str]]) -> list[str]:
    """Let all parts of a callback end before the first failure is answered."""
    answers = await asyncio.gather(*work, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return [answer for answer in answers if isinstance(answer, str)]
