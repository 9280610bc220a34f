"""What does a text message say about consent? STOP, an answer, a programme's keyword, or nothing.

STOP ends everything, WhatsApp too. To agree is stricter: the number must be one beyond doubt, and
a YES counts only as the answer to our own invitation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from optwarden.consent.events import SourceTime
from optwarden.consent.keywords import Said, is_question, plain, said
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn, Recipient, parse_msisdn
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.reading import Request, asked_in
from optwarden.consent.state import AskedStamp, ConsentState, latest
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    SECOND,
    Actor,
    AskKind,
    Method,
    Micros,
    PersonAct,
)
from optwarden.optin.contract import Parts
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.inbound_commands import OPT_OUT_UNATTRIBUTED, SENDER_NOT_READ
from optwarden.usecases.read_names import read_sender
from optwarden.usecases.record_consent import OptOut

SAYS_NOTHING: Final = "text_says_nothing"
"""Why a message was kept raw: nothing in it concerns consent as far as is understood."""
ANSWERS_NOTHING: Final = "answer_to_nothing"
"""Why one was kept raw: it agrees, and nobody had asked, or too long ago."""
_LONGEST_KEPT_TEXT: Final = 1600
_CLOCKS_DIFFER: Final = 10 * SECOND
"""How far a provider's clock may be behind ours."""


class Heard(StrEnum):
    """What a text message came to."""

    STOPPED = "stopped"
    AGREED = "agreed"
    ASKED_FOR_HELP = "asked_for_help"
    KEPT = "kept"
    """It is kept raw, for somebody to look at."""


@dataclass(frozen=True, slots=True)
class Texted:
    """One text message as its provider tells it."""

    sender: str | None = field(repr=False)
    message_id: str = field(repr=False)
    text: str = field(repr=False)
    source: SourceTime | None = None
    stops: bool = False
    """The provider itself read a STOP in it."""
    through: Method = Method.SMS
    """WHATSAPP where a message of WhatsApp came to this address by mistake: a STOP counts."""


class _Answered(NamedTuple):
    programme: Programme
    topics: tuple[str, ...]
    disclosure_id: str
    asked_at: Micros | None
    """When she was invited; None where she wrote of her own accord."""


class ReceiveTexts:
    """Records what text messages say. Awaited, it raises StoreUnavailable."""

    def __init__(self, provider: str, parts: Parts) -> None:
        self._provider = provider
        self._parts = parts

    async def __call__(self, bot: BotRecord, texted: Texted, body: bytes) -> Heard:
        """Record one message; all of it is durable, or kept raw, when this returns."""
        request = asked_in(texted.text, bot.rules.own_words)
        stops = texted.stops or request.reach is Reach.ALL
        meaning = Said.STOP if stops else said(texted.text)
        if stops or (request.reach is not None and not _with_keyword(bot, texted.text)):
            return await self._stop(bot, texted, body, request)
        number = None if texted.sender is None else parse_msisdn(texted.sender)
        if not isinstance(number, Msisdn):
            return await self.keep(bot, SENDER_NOT_READ, body)
        if texted.through is not Method.SMS:
            return await self.keep(bot, SAYS_NOTHING, body)
        keyed = _with_keyword(bot, texted.text)
        if not keyed and meaning is Said.HELP:
            return Heard.ASKED_FOR_HELP
        if not keyed and meaning not in (Said.YES, Said.START):
            return await self.keep(bot, SAYS_NOTHING, body)
        answered = await self._answered(bot, number, texted, keyed)
        if answered is None or not await self._agree(bot, number, texted, answered):
            return await self.keep(bot, ANSWERS_NOTHING, body)
        return Heard.AGREED

    async def keep(self, bot: BotRecord, reason: str, body: bytes) -> Heard:
        """Keep a message that nothing is done with, encrypted, and count it."""
        await self._parts.raw_inbound.keep(bot.bot_id, self._provider, reason, body)
        counters = self._parts.counters
        counters.callback_not_understood(self._provider, reason)
        if reason == OPT_OUT_UNATTRIBUTED:
            counters.opt_out_unattributed(self._provider)
        return Heard.KEPT

    async def _stop(self, bot: BotRecord, texted: Texted, body: bytes, request: Request) -> Heard:
        """Opt the person out, of every bot; leniently, so that no STOP is lost."""
        reach = Reach.ALL if texted.stops else request.reach
        sender = None if texted.sender is None else read_sender(texted.sender, bot.country)
        # The name of an alphanumeric sender can look like a user id, which only WhatsApp has.
        misread = texted.through is Method.SMS and not isinstance(sender, Msisdn)
        if sender is None or misread:
            return await self.keep(bot, OPT_OUT_UNATTRIBUTED, body)
        opt_out = OptOut(
            by=Actor.PERSON,
            method=texted.through,
            source=texted.source,
            personal=_personal(sender, texted),
            dedupe_key=self._dedupe_key(texted),
            scopes=(SCOPE_MARKETING,) if reach is Reach.MARKETING else (SCOPE_ALL,),
            matched=request.rule,
        )
        if reach is Reach.DOUBTFUL:
            doubted = await self._parts.record.doubt(bot.rules, sender, opt_out)
            self._count(Said.OTHER, repeated=doubted.event_id is None)
            return Heard.STOPPED
        recorded = await self._parts.record.opt_out(bot.rules, sender, opt_out)
        self._count(Said.STOP, repeated=recorded.event_id is None)
        return Heard.STOPPED

    async def _answered(
        self, bot: BotRecord, number: Msisdn, texted: Texted, keyed: list[Programme]
    ) -> _Answered | None:
        """Return what the person agrees to: what she was invited to, or a programme by keyword."""
        now = self._parts.clock.now()
        at = now if texted.source is None else min(texted.source.at, now)
        (standing,) = await self._parts.consents.read(bot.business_id, [number])
        invited = _open_invitation(standing.state, bot, at, now, keyed)
        if invited is not None:
            programme, ask = invited
            topics = tuple(topic for topic in ask.topics if topic in programme.topics)
            return _Answered(programme, topics, ask.disclosure_id, ask.at)
        if not keyed:
            return None
        programme = keyed[0]
        return _Answered(programme, programme.topics, programme.disclosure_id(None), None)

    async def _agree(
        self, bot: BotRecord, number: Msisdn, texted: Texted, answered: _Answered
    ) -> bool:
        """Record the opt-in; an opt-out may have closed the question a moment ago."""
        agreement = Agreement(
            Method.SMS,
            PersonAct.SENT_KEYWORD,
            answered.topics,
            answered.disclosure_id,
            texted.message_id,
            observed=True,
            source=texted.source,
            personal=_personal(number, texted),
            dedupe_key=self._dedupe_key(texted),
        )
        asked_at = answered.asked_at
        collected = await self._parts.collect(
            bot, answered.programme, number, agreement, asked_at=asked_at
        )
        if asked_at is not None and collected.event_id is None and collected.blocked_by is not None:
            return False
        self._count(Said.START, repeated=collected.event_id is None)
        return True

    def _dedupe_key(self, texted: Texted) -> str:
        return f"{self._provider}:message:{texted.message_id}"

    def _count(self, meaning: Said, *, repeated: bool) -> None:
        if repeated:
            self._parts.counters.inbound_repeated(self._provider)
        else:
            self._parts.counters.inbound(self._provider, meaning)


def _with_keyword(bot: BotRecord, text: str) -> list[Programme]:
    """Return the programmes by text message that publish the word a whole message is."""
    word = plain(text)
    if is_question(text):
        return []
    return [
        programme
        for _, programme in sorted(bot.rules.programmes.items())
        if Method.SMS in programme.methods
        and programme.disclosures
        and word in map(plain, programme.keywords)
    ]


def _open_invitation(
    state: ConsentState, bot: BotRecord, at: Micros, now: Micros, keyed: list[Programme]
) -> tuple[Programme, AskedStamp] | None:
    """Return the latest invitation by text message that can still be answered.

    One that has not reached the provider was never seen. An opt-out since closes it, whoever's.
    With a programme's keyword only that programme's counts. An answer that was written before the
    invitation went is none, however late it is brought; a provider's clock may be a little behind.
    """
    out = latest(state.opt_outs.values())
    found = [
        (stamp, programme)
        for cell, stamp in state.asked.items()
        if (cell.bot_id, cell.ask, cell.through) == (bot.bot_id, AskKind.INVITATION, Method.SMS)
        and (sent := state.asks_sent.get(stamp.event_id)) is not None
        and sent.at <= min(at + _CLOCKS_DIFFER, now)
        and at <= stamp.answer_until
        and (out is None or out.at < stamp.at)
        and (programme := bot.rules.programmes.get(cell.programme)) is not None
        and (not keyed or programme in keyed)
        and Method.SMS in programme.methods
        and not set(programme.topics).isdisjoint(stamp.topics)
    ]
    if not found:
        return None
    stamp, programme = max(found, key=lambda one: one[0])
    return programme, stamp


def _personal(sender: Recipient, texted: Texted) -> dict[str, str]:
    """Return what the message said, and the sender's spelling where it says more than the key."""
    personal = {"text": texted.text[:_LONGEST_KEPT_TEXT]} if texted.text else {}
    if texted.sender is not None and texted.sender.removeprefix("+") != sender.key:
        personal["from"] = texted.sender
    return personal
