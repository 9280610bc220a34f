"""May a programme ask this person to opt in? Once, and never one who left.

Seed 2: businesses ask by text message, by e-mail, in the chat; nobody is to be asked again and
again, and nobody who opted out by whatever way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, OutboxDraft, record
from optwarden.consent.commands.opt_in import adds
from optwarden.consent.decision.case import window_is_open
from optwarden.consent.decision.held_back import in_quarantine
from optwarden.consent.decision.narrowed import brake_on_ask
from optwarden.consent.events import OptInAsked
from optwarden.consent.rules import BotRules
from optwarden.consent.state import (
    AskedStamp,
    ConsentState,
    Ground,
    Stamp,
    latest,
    outlives,
)
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    SECOND,
    TRANSACTIONAL,
    Actor,
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
_PAUSES: Final = {AskKind.REQUEST: REQUEST_PAUSE, AskKind.QUESTION: QUESTION_PAUSE}
ASK_WITHIN: Final[Micros] = DAY
"""An ask that could not be sent in a day is not sent at all."""
ANSWER_WITHIN: Final[Mapping[AskKind, Micros]] = {
    AskKind.QUESTION: DAY,
    AskKind.REQUEST: 7 * DAY,
    AskKind.INVITATION: 30 * DAY,
}
"""How long an answer counts as one. In the chat as long as its window; who was away for a week has
forgotten the form."""


class AskRefusal(Word):
    """Why a person may not be asked. Stable strings that callers match on."""

    SUPPRESSED = "suppressed"
    OPTED_OUT = "opted_out"
    """She opted out, through whatever channel and of whatever, or may have, or the business took
    her off."""
    QUARANTINED = "quarantined"
    PAUSED = "paused"
    """She asked to be left alone for a while; in the chat she may be asked all the same."""
    ASKED_BEFORE = "asked_before"
    ALREADY_OPTED_IN = "already_opted_in"
    QUALITY_BRAKE = "quality_brake"
    """The bot's quality is bad, so nobody is asked through WhatsApp."""
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
    state: ConsentState,
    rules: BotRules,
    asks: OptInAsked,
    now: Micros,
    own_event_id: str | None = None,
) -> Asked | None:
    """Return why a person may not be asked now, or None.

    Asked again when an ask is sent, which does not stand against itself: `own_event_id`.
    """
    left_alone = _left_alone(state, rules, asks)
    if left_alone is not None:
        return left_alone
    pause = None if asks.ask is AskKind.QUESTION else state.pause(rules.bot_id, now)
    if pause is not None:
        return _refused(AskRefusal.PAUSED, pause)
    if brake_on_ask(rules, asks) is not None:
        return _refused(AskRefusal.QUALITY_BRAKE, None)
    earlier = _earlier_asks(state, rules.bot_id, asks, now)
    before = max((one for one in earlier if one.event_id != own_event_id), default=None)
    if before is not None:
        return _refused(AskRefusal.ASKED_BEFORE, before)
    if not any(_wanting(state, rules, topic, now, asks) for topic in asks.topics):
        return _refused(AskRefusal.ALREADY_OPTED_IN, None)
    if asks.ask is AskKind.QUESTION:
        opened = state.window_opened(rules.bot_id)
        if opened is None or not window_is_open(opened.at, now):
            return _refused(AskRefusal.WINDOW_CLOSED, opened)
    return None


def _left_alone(state: ConsentState, rules: BotRules, asks: OptInAsked) -> Asked | None:
    """Return what says that the person, or whoever has the number now, is to be left alone."""
    if state.suppression is not None:
        return _refused(AskRefusal.SUPPRESSED, state.suppression)
    out = _standing_opt_out(state, rules, asks)
    if out is None and asks.wished_at is None:
        out = state.doubt(rules.bot_id)
    if out is not None:
        return _refused(AskRefusal.OPTED_OUT, out)
    held = latest(state.opt_outs_held_now().values())
    if held is not None:
        return _refused(AskRefusal.QUARANTINED, held)
    if in_quarantine(state) is not None:
        return _refused(AskRefusal.QUARANTINED, state.quarantine)
    return None


def _wanting(
    state: ConsentState, rules: BotRules, topic: str, now: Micros, asks: OptInAsked
) -> bool:
    """Say whether an opt-in to the topic would add to what stands.

    Even one on paper does, unless the bot accepts none below verified; what a request asks for is
    the number's own answer.
    """
    least = max(Grade.DOCUMENTED, rules.least_grade, key=lambda grade: grade.rank)
    grade = Grade.VERIFIED if asks.ask is AskKind.REQUEST else least
    return adds(state, rules, topic, grade, now, Ground(asks.through, asks.disclosure_id))


def _standing_opt_out(state: ConsentState, rules: BotRules, asks: OptInAsked) -> Stamp | None:
    """Return the latest opt-out, by anybody and of anything, that no act of hers has lifted.

    A verified opt-in lifts one of other messages; an opt-out of what is asked for takes one to
    that itself. Where she wants to be asked, opt-outs from before do not keep us from answering.
    """
    if not state.opt_outs:
        return None
    if asks.wished_at is not None:
        out = latest(state.opt_outs.values())
        return out if out is not None and out.at >= asks.wished_at else None
    out = latest(state.opt_outs.values())
    if out is not None and not state.verified_since(rules.bot_id, out.at):
        return out
    return latest(
        covering
        for topic in asks.topics
        for covering in _covering(state, rules, topic)
        if not any(outlives(one, covering) for one in _verified(state, rules, topic))
    )


def _covering(state: ConsentState, rules: BotRules, topic: str) -> Iterator[Stamp]:
    category = rules.topic_category(topic)
    for party in (Actor.PERSON, Actor.BUSINESS):
        out = state.opt_out_by(party, rules.bot_id, topic, category)
        if out is not None:
            yield out


def _verified(state: ConsentState, rules: BotRules, topic: str) -> Iterator[Stamp]:
    """Iterate over the verified opt-ins that cover a topic."""
    covering = {topic}
    if rules.topic_category(topic) in TRANSACTIONAL:
        covering.add(ALL_TRANSACTIONAL)
    for cell, stamp in state.opted_in(rules.bot_id):
        if cell.grade is Grade.VERIFIED and cell.topic in covering:
            yield stamp


def _earlier_asks(
    state: ConsentState, bot_id: str, asks: OptInAsked, now: Micros
) -> Iterator[AskedStamp]:
    """Iterate over the earlier asks that stand against this one."""
    for cell, stamp in state.asked.items():
        own = (cell.bot_id, cell.programme) == (bot_id, asks.programme)
        if cell.ask is not asks.ask or not (own or asks.ask is AskKind.REQUEST):
            continue
        # An invitation is one ever, whether by text message or by e-mail.
        pause = _PAUSES.get(asks.ask)
        if pause is None or now < stamp.at + pause:
            yield stamp


def _refused(why: AskRefusal, stamp: tuple[object, ...] | None) -> Asked:
    """Refuse because of the event of a stamp, whatever else that holds."""
    return Asked(None, why, None if stamp is None else str(stamp[1]))


class OpenQuestion(NamedTuple):
    """An ask in the chat that can be answered now."""

    stamp: AskedStamp
    programme: str
    ask: AskKind


def open_question(
    state: ConsentState, bot_id: str, at: Micros, *, named: str | None = None
) -> OpenQuestion | None:
    """Return the ask that a YES in the chat of this time answers, if any.

    Of several the latest; one that has not reached the provider was never seen. A message since
    closes it, hers or another of the bot: a YES after it may answer something else. The ask that a
    button names stays open beside all that was written, and was there before the press whatever the
    provider's clock says.
    An opt-out since the ask closes every one, whoever's it is.
    """
    out = latest(state.opt_outs.values())
    found = [
        OpenQuestion(stamp, cell.programme, cell.ask)
        for cell, stamp in state.asked.items()
        if cell.bot_id == bot_id
        and cell.through is Method.WHATSAPP
        and named in (None, stamp.event_id)
        and at <= stamp.answer_until
        and (out is None or out.at < stamp.at)
    ]
    if named is not None:
        return found[0] if found else None
    since = [stamp for stamp in (state.inbound.get(bot_id), state.spoken.get(bot_id)) if stamp]
    seen = [
        (sent, one)
        for one in found
        if (sent := state.asks_sent.get(one.stamp.event_id)) is not None
        and sent.at <= at
        and all(other.at <= sent.at for other in since)
    ]
    return max(seen)[1] if seen else None
