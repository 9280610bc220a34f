"""What happens in a call? The programme is read out, a key is pressed, and what it did is said.

1 opts in, 9 opts out of everything, and whatever else comes is asked again twice. A caller id can
be forged, so that an opt-in by telephone is documented at most; where the programme wants the
number verified it waits for the number's own answer on WhatsApp (DESIGN section 3). What is said
to be done is durable.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from typing import Final

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Actor, Method, PersonAct, Verification
from optwarden.optin.contract import Parts
from optwarden.optin.voice.caller import can_opt_in, person_of, programme_called
from optwarden.optin.voice.phrases import Phrase, phrase
from optwarden.optin.voice.speaking import spoken
from optwarden.usecases.collecting.agreement import Agreement, Collected
from optwarden.usecases.collecting.calls import CallNote
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.record_consent import OptOut

OPT_IN_KEY: Final = "1"
OPT_OUT_KEY: Final = "9"
TURNS: Final = 3
"""How often a caller is asked: once, and twice again."""
LANGUAGE_SETTING: Final = "ivr_language"
RECORDING_SETTING: Final = "ivr_recording"
"""`on`: the business records its calls, callers are told so, and the recording is evidence."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request about a call, as the provider's file read it."""

    call_id: str
    number: str | None = field(default=None, repr=False)
    """The person's, where the request says it."""
    line: str | None = field(default=None, repr=False)
    """The business's number that she called, or that called her."""
    language: str | None = None
    """What the path asks for."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the caller hears; then a question, or the end."""

    language: str
    lines: tuple[str, ...]
    question: str | None = None
    """What is asked; None: the call ends."""
    turn: int = 0
    """The how manieth time it is asked."""
    records: Programme | None = None
    """The programme whose call is recorded from here on."""


class Dialogue:
    """Holds a call. Awaited, each raises StoreUnavailable, and then nothing was said to be done."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def begin(self, bot: BotRecord, call: Call) -> Heard:
        """Answer a call: read the programme out and ask."""
        programme = programme_called(bot, call.line)
        if programme is None:
            return _end(call.language or "en", Phrase.UNAVAILABLE)
        language = programme.language(call.language or programme.settings.get(LANGUAGE_SETTING))
        disclosure_id = programme.disclosures.get(language)
        if disclosure_id is None:
            return _end(language, Phrase.UNAVAILABLE)
        if call.number is None or person_of(call.number, bot.country) is None:
            return _end(language, Phrase.WITHHELD)
        note = CallNote(call.number, programme.programme_id, disclosure_id, language)
        await self._parts.calls.note(bot.bot_id, call.call_id, note)
        return await self._open(bot, programme, note)

    async def again(self, bot: BotRecord, call: Call) -> Heard | None:
        """Read the programme of a call that was begun before it was answered; None: not begun."""
        note = await self._parts.calls.find(bot.bot_id, call.call_id)
        programme = None if note is None else bot.rules.programmes.get(note.programme_id)
        if note is None or programme is None:
            return None
        return await self._open(bot, programme, note)

    async def recording(self, bot: BotRecord, call_id: str, reference: str) -> None:
        """Keep where a call's recording is, for the evidence of what is pressed after this."""
        note = await self._parts.calls.find(bot.bot_id, call_id)
        if note is not None:
            await self._parts.calls.note(bot.bot_id, call_id, replace(note, recording=reference))

    async def pressed(self, bot: BotRecord, call: Call, key: str, turn: int) -> Heard:
        """Do what a key says, or ask again."""
        note = await self._parts.calls.find(bot.bot_id, call.call_id)
        if note is None:
            return await self._pressed_in_the_unknown(bot, call, key)
        if key == OPT_OUT_KEY:
            return await self._opt_out(bot, call, note.number, note)
        if key == OPT_IN_KEY:
            return await self._opt_in(bot, call, note)
        if turn >= TURNS:
            return _end(note.language, Phrase.NOTHING)
        return await self._ask(bot, note, (phrase(note.language, Phrase.AGAIN),), turn + 1)

    async def gave_up(self, bot: BotRecord, call: Call) -> Heard:
        """End a call in which no key came."""
        note = await self._parts.calls.find(bot.bot_id, call.call_id)
        language = call.language or "en" if note is None else note.language
        return _end(language, Phrase.NOTHING)

    async def ended(self, bot: BotRecord, call_id: str) -> None:
        """Forget a call."""
        await self._parts.calls.end(bot.bot_id, call_id)

    async def _open(self, bot: BotRecord, programme: Programme, note: CallNote) -> Heard:
        if programme.settings.get(RECORDING_SETTING) != "on":
            return await self._ask(bot, note, (), 1)
        told = (phrase(note.language, Phrase.RECORDED_CALL),)
        return replace(await self._ask(bot, note, told, 1), records=programme)

    async def _ask(
        self, bot: BotRecord, note: CallNote, before: tuple[str, ...], turn: int
    ) -> Heard:
        try:
            published = await self._parts.disclosures.published_one(
                bot.business_id, note.disclosure_id
            )
        except UnknownRecord:  # published within this second by another process
            return _end(note.language, Phrase.UNAVAILABLE)
        wording = published.disclosure
        question = phrase(note.language, Phrase.QUESTION, wording.business_name)
        return Heard(note.language, (*before, spoken(wording)), question, turn)

    async def _pressed_in_the_unknown(self, bot: BotRecord, call: Call, key: str) -> Heard:
        """Do what can be done in a call that nothing is known of any more: end messages."""
        if key == OPT_OUT_KEY and call.number is not None:
            return await self._opt_out(bot, call, call.number, None)
        return _end(call.language or "en", Phrase.UNAVAILABLE)

    async def _opt_out(
        self, bot: BotRecord, call: Call, number: str, note: CallNote | None
    ) -> Heard:
        language = call.language or "en" if note is None else note.language
        person = person_of(number, bot.country)
        if person is None:
            return _end(language, Phrase.WITHHELD)
        personal = {"place": call.call_id, **_evidence(number, person, note)}
        opt_out = OptOut(Actor.PERSON, method=Method.IVR, personal=personal)
        await self._parts.record.opt_out(bot.rules, person, opt_out)
        return _end(language, Phrase.OPTED_OUT, bot.business_name)

    async def _opt_in(self, bot: BotRecord, call: Call, note: CallNote) -> Heard:
        programme = bot.rules.programmes.get(note.programme_id)
        person = person_of(note.number, bot.country)
        if programme is None or Method.IVR not in programme.methods:
            return _end(note.language, Phrase.UNAVAILABLE)
        if person is None or not can_opt_in(note.number):
            return _end(note.language, Phrase.WITHHELD)
        agreement = Agreement(
            Method.IVR,
            PersonAct.PRESSED_KEY,
            programme.topics,
            note.disclosure_id,
            call.call_id,
            personal=_evidence(note.number, person, note),
            dedupe_key=f"ivr:{call.call_id}",
        )
        if programme.verification is Verification.NONE:
            collected = await self._parts.collect(bot, programme, person, agreement)
            return _end(note.language, _came_to(collected), bot.business_name)
        collected = await self._parts.collect(
            bot, programme, person, agreement, awaits_verification=True
        )
        if collected.blocked_by is not None:  # nobody who left is asked
            return _end(note.language, Phrase.STILL_OUT, bot.business_name)
        request_reply = self._parts.request_reply
        if programme.verification is Verification.REPLY and request_reply is not None:
            with contextlib.suppress(FieldRefused):  # no template to ask with: she writes first
                await request_reply(bot, programme, person, agreement)
                return _end(note.language, Phrase.ANSWER_US)
        return _end(note.language, Phrase.WRITE_FIRST)


def _evidence(number: str, person: Msisdn, note: CallNote | None) -> dict[str, str]:
    """Return what is kept apart besides the place, which is the call's id."""
    personal = {}
    if number != person.key:
        personal["spelling"] = number
    if note is not None and note.recording is not None:
        personal["recording"] = note.recording
    return personal


def _came_to(collected: Collected) -> Phrase:
    if collected.blocked_by is not None:
        return Phrase.STILL_OUT
    return Phrase.OPTED_IN_BEFORE if collected.event_id is None else Phrase.OPTED_IN


def _end(language: str, what: Phrase, business: str = "") -> Heard:
    return Heard(language, (phrase(language, what, business), phrase(language, Phrase.GOODBYE)))
