"""May a programme ask this person to opt in? Once, and never one who left.

Seed 2: businesses ask by text message, by e-mail, in the chat; nobody is to be asked again and
again, and nobody who opted out by whatever way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, OutboxDraft, record
from optwarden.consent.commands.opt_in import adds
from optwarden.consent.decision.held_back import in_quarantine
from optwarden.consent.events import OptInAsked
from optwarden.consent.rules import BotRules
from optwarden.consent.state import AskedStamp, ConsentState, Ground, Stamp, latest
from optwarden.consent.vocabulary import (
    CUSTOMER_SERVICE_WINDOW,
    SECOND,
    AskKind,
    Grade,
    Method,
    Micros,
    Word,
)

INVITATION: Final = "opt_in_invitation"
"""The outbox's kind of every ask."""
DAY: Final[Micros] = 24 * 3600 * SECOND
REQUEST_PAUSE: Final[Micros] = 30 * DAY
"""One request per number in 30 days, whichever bot and programme: a form is anybody's to fill."""
QUESTION_PAUSE: Final[Micros] = DAY
"""A question in the chat is not repeated within a day."""
ASK_WITHIN: Final[Micros] = DAY
"""An ask that could not be sent in a day is not sent at all."""


class AskRefusal(Word):
    """Why a person may not be asked. Stable strings that callers match on."""

    SUPPRESSED = "suppressed"
    OPTED_OUT = "opted_out"
    """She opted out, through whatever channel and of whatever, or the business took her off."""
    QUARANTINED = "quarantined"
    ASKED_BEFORE = "asked_before"
    ALREADY_OPTED_IN = "already_opted_in"
    WINDOW_CLOSED = "window_closed"
    """A question in the chat needs an open customer service window."""


class Asked(NamedTuple):
    """What came of it: the event of the ask, or why there is none, and because of which event."""

    event_id: str | None
    refusal: AskRefusal | None = None
    because_of: str | None = None


@dataclass(frozen=True, slots=True)
class AskForOptIn:
    """Record that a person is asked, and intend to send it, if she may be asked."""

    rules: BotRules
    asks: OptInAsked
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Asked]:
        """Ask, or say why not; a refusal writes nothing."""
        at = moment.act_at
        refused = refusal_to_ask(state, self.rules, self.asks, at)
        if refused is not None:
            return Handled(state, refused)
        state, event = record(state, self.rules, moment, self.origin, self.asks, at)
        expires_at = min(moment.now + ASK_WITHIN, self.asks.answer_until)
        draft = OutboxDraft(INVITATION, self.rules.bot_id, event.event_id, moment.now, expires_at)
        return Handled(state, Asked(event.event_id), (event,), (draft,))

    def replayed(self, _state: ConsentState) -> Asked:
        """Answer a repetition: she was asked."""
        return Asked(None, AskRefusal.ASKED_BEFORE)


def refusal_to_ask(
    state: ConsentState, rules: BotRules, asks: OptInAsked, now: Micros
) -> Asked | None:
    """Return why a person may not be asked now, or None. Asked again when an ask is sent."""
    if state.suppression is not None:
        return _refused(AskRefusal.SUPPRESSED, state.suppression)
    out = _standing_opt_out(state, rules.bot_id)
    if out is not None:
        return _refused(AskRefusal.OPTED_OUT, out)
    if in_quarantine(state) is not None:
        return _refused(AskRefusal.QUARANTINED, None)
    before = max(_earlier_asks(state, rules.bot_id, asks, now), default=None)
    if before is not None:
        return _refused(AskRefusal.ASKED_BEFORE, Stamp(before.at, before.event_id))
    ground = Ground(asks.through, asks.disclosure_id)
    if not any(_wanting(state, rules, topic, now, ground) for topic in asks.topics):
        return _refused(AskRefusal.ALREADY_OPTED_IN, None)
    if asks.ask is AskKind.QUESTION:
        opened = state.window_opened(rules.bot_id)
        if opened is None or now >= opened.at + CUSTOMER_SERVICE_WINDOW:
            return _refused(AskRefusal.WINDOW_CLOSED, opened)
    return None


def _wanting(state: ConsentState, rules: BotRules, topic: str, now: Micros, ground: Ground) -> bool:
    """Say whether an opt-in to the topic would add to what stands: even one on paper."""
    return adds(state, rules, topic, Grade.DOCUMENTED, now, ground)


def _standing_opt_out(state: ConsentState, bot_id: str) -> Stamp | None:
    """Return the latest opt-out by anybody and of anything, unless a verified opt-in came since."""
    out = latest(state.opt_outs.values())
    return None if out is None or state.verified_since(bot_id, out.at) else out


def _earlier_asks(
    state: ConsentState, bot_id: str, asks: OptInAsked, now: Micros
) -> Iterator[AskedStamp]:
    """Iterate over the earlier asks that stand against this one."""
    for cell, stamp in state.asked.items():
        if cell.ask is not asks.ask:
            continue
        if asks.ask is AskKind.REQUEST:
            if now < stamp.at + REQUEST_PAUSE:
                yield stamp
            continue
        same = (cell.bot_id, cell.programme, cell.through) == (
            bot_id,
            asks.programme,
            asks.through,
        )
        if same and (asks.ask is AskKind.INVITATION or now < stamp.at + QUESTION_PAUSE):
            yield stamp


def _refused(why: AskRefusal, stamp: Stamp | None) -> Asked:
    return Asked(None, why, None if stamp is None else stamp.event_id)


def open_question(state: ConsentState, bot_id: str, at: Micros) -> tuple[str, AskedStamp] | None:
    """Return the programme and the ask that a YES in the chat of this time answers, if any.

    Of several the latest. A message since the ask closes it: a YES after it may answer something
    else.
    """
    found = [
        (stamp, cell.programme)
        for cell, stamp in state.asked.items()
        if cell.bot_id == bot_id
        and cell.through is Method.WHATSAPP
        and stamp.at <= at <= stamp.answer_until
    ]
    if not found:
        return None
    stamp, programme = max(found)
    heard = state.inbound.get(bot_id)
    return (programme, stamp) if heard is None or heard.at <= stamp.at else None
