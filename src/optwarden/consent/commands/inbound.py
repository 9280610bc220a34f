"""What does a person's message change? It opens the window; STOP opts out; START lifts that; YES
answers a question of ours, a programme's word agrees to it, and HELP is answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.commands.asking import (
    ANSWER_WITHIN,
    AskForOptIn,
    OpenQuestion,
    open_question,
)
from optwarden.consent.commands.confirmations import answer_to, confirmation_of
from optwarden.consent.commands.desk import on_the_desk
from optwarden.consent.commands.handling import (
    Handled,
    Moment,
    Origin,
    OutboxDraft,
    opt_in_time,
    opt_out_time,
    record,
)
from optwarden.consent.commands.opt_in import adds
from optwarden.consent.doubting import OptOutDoubted
from optwarden.consent.events import (
    Event,
    MessageReceived,
    OptedIn,
    OptedOut,
    OptInAsked,
    StatusReported,
)
from optwarden.consent.helping import DATA_ANSWER, HELP_ANSWER, PAUSES
from optwarden.consent.keywords import Said
from optwarden.consent.programme import Programme
from optwarden.consent.programme_words import ProgrammeWord, asking_programme
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.own_words import plain_words
from optwarden.consent.requests.reading import NOTHING, Request
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Ground, LinkStamp, OptInCell, latest
from optwarden.consent.stops import Spread, spread_of
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    SECOND,
    Actor,
    AskKind,
    Grade,
    Method,
    Micros,
    PersonAct,
)

CONFIRM_OPT_OUT_WITHIN: Final[Micros] = 300 * SECOND
"""DESIGN section 4: the confirmation of an opt-out goes within 5 minutes or not at all."""
OPT_OUT_CONFIRMATION: Final = "opt_out_confirmation"
_TEXT: Final = "text"
_PLACE: Final = "place"
_AGREES: Final = frozenset({Said.START, Said.YES})
_SAYS_LITTLE: Final = frozenset({Said.OTHER, Said.HELP, Said.MY_DATA, Said.NO})
"""What changes nothing beside the window; a NO so closes our question."""
_ANSWERED: Final = {Said.HELP: HELP_ANSWER, Said.MY_DATA: DATA_ANSWER}
"""What is answered, and with which purpose."""


class InboundRecorded(NamedTuple):
    """What a message from a person came to; `repeated` when the provider had sent it before."""

    said: Said
    links: Mapping[str, LinkStamp]
    """The other names on the row, as they stood."""
    repeated: bool = False
    opt_in_on_record: bool = True
    spread: Spread | None = None
    """What linked rows must hear of, where it was an opt-out."""
    agreed_to: str | None = None
    """The programme that she agreed to by it: an answer, a button or a keyword."""
    asked: bool = False
    """A programme's question is on its way to her because of it."""
    stopped: bool = False
    """Of a repeated one: she has opted out of everything, perhaps since she wrote it."""
    reach: Reach | None = None
    """What her own words asked for: all, marketing, or somebody must read them."""
    helped: bool = False
    """It was HELP or MY DATA, and an answer is on its way."""

    def __repr__(self) -> str:
        """Show what was said, and nobody's name."""
        return f"InboundRecorded({self.said!r}, repeated={self.repeated})"


class RecordInbound(NamedTuple):
    """Record a message a person wrote to the bot."""

    rules: BotRules
    received: MessageReceived
    said: Said
    origin: Origin
    dedupe_key: str | None
    provider_answered: bool = False
    """The provider has answered the keyword itself: no confirmation of our own."""
    method: Method = Method.WHATSAPP
    button: str | None = None
    """The ask whose button agrees, where the message is its being pressed."""
    word: ProgrammeWord | None = None
    """The word of a programme that the whole message is."""
    request: Request = NOTHING
    """What her words ask for, and the rule that says so; for a whole message, the word itself."""

    def handle(self, state: ConsentState, moment: Moment) -> Handled[InboundRecorded]:
        """Record the message, and the opt-out or opt-in it is."""
        if self._answers_a_question(state, moment):
            plain = self._replace(said=Said.OTHER, request=NOTHING, word=None)
            return plain.handle(state, moment)
        if self.said is Said.STOP:
            return self._stop(state, moment)
        if self.request.reach is not None:
            return self._narrow(state, moment, self.request.reach)
        at = opt_in_time(self.origin.source, moment)
        purpose = _ANSWERED.get(self.said)
        if purpose is not None and self._is_to_be_answered(state, purpose, moment):
            return self._answer(state, purpose, moment, at)
        after, received = record(state, self.rules, moment, self._plain(), self.received, at)
        if self.said in _SAYS_LITTLE and self.button is None and self.word is None:
            return Handled(after, InboundRecorded(self.said, state.links), (received,))
        return self._more(state, after, moment, received)

    def replayed(self, state: ConsentState) -> InboundRecorded:
        """Answer a replay: nothing changes; a crash may have kept a STOP from linked rows."""
        asks = self.said is Said.STOP or self.request.reach is not None
        spread = spread_of(state) if asks else None
        stopped = state.standing_stop(self.rules.bot_id) is not None
        return InboundRecorded(
            self.said, state.links, repeated=True, spread=spread, stopped=stopped
        )

    def _answers_a_question(self, state: ConsentState, moment: Moment) -> bool:
        """Say whether a pending question of the bot's own has claimed the word.

        What agrees is no less the answer to it: START, YES, a programme's word. A button is pressed
        where it stands, and a provider that acted on a word took it for what it says.
        """
        asked = self.rules.bot_id in state.claimed
        if not asked or self.button is not None or self.provider_answered:
            return False
        if self.request.whole and self._claims(state, moment, self.request.words):
            return True
        agrees = self.said in _AGREES or (self.word is not None and self.said is not Said.STOP)
        out = state.standing_stop(self.rules.bot_id)
        # Whoever left since the question was told how to undo that, and no more waits to answer.
        if not agrees or (out is not None and out.at > state.claimed[self.rules.bot_id].at):
            return False
        return self._claims(state, moment, plain_words(self._text))

    def _claims(self, state: ConsentState, moment: Moment, words: str) -> bool:
        at = opt_in_time(self.origin.source, moment)
        return state.claims(self.rules.bot_id, words, at)

    @property
    def _text(self) -> str:
        return dict(self.origin.private).get(_TEXT, "")

    def _is_to_be_answered(self, state: ConsentState, purpose: str, moment: Moment) -> bool:
        """Say whether it is answered: in the chat, once in a while, unless somebody else does."""
        wrote = self.method is Method.WHATSAPP and self.received.opens_window
        if not (wrote and self.rules.answer_help) or self.provider_answered:
            return False
        last = state.last_answer(purpose, self.rules.bot_id)
        if last is not None and last.holds_back(None, moment.act_at, PAUSES[purpose]):
            return False
        claimed = self._claims(state, moment, plain_words(self._text))
        return state.suppression is None and not claimed

    def _answer(
        self, state: ConsentState, purpose: str, moment: Moment, at: Micros
    ) -> Handled[InboundRecorded]:
        """Record the message with its word, which tells the language, and intend the answer."""
        after, received = record(state, self.rules, moment, self.origin, self.received, at)
        draft = answer_to(received, purpose, moment)
        value = InboundRecorded(self.said, state.links, helped=draft is not None)
        return Handled(after, value, (received,), () if draft is None else (draft,))

    def _narrow(
        self, state: ConsentState, moment: Moment, reach: Reach
    ) -> Handled[InboundRecorded]:
        """Record that she wants no advertising, or that somebody must read what she wants."""
        at = opt_out_time(self.origin.source, moment)
        after, first = record(state, self.rules, moment, self._plain(), self.received, at)
        value = InboundRecorded(self.said, state.links, reach=reach)
        if reach is Reach.DOUBTFUL and state.standing_stop(self.rules.bot_id) is not None:
            return Handled(after, value, (first,))
        origin = Origin(
            Actor.PERSON, self.origin.source, self.origin.private, causation=first.event_id
        )
        matched = self.request.rule or ""
        if reach is Reach.DOUBTFUL:
            joins = state.item_on_desk(self.rules.bot_id)
            doubt = OptOutDoubted(matched, self.method, joins)
            after, event = record(after, self.rules, moment, origin, doubt, at)
            drafts = () if joins else (on_the_desk(event, self.rules, moment),)
            value = value._replace(spread=spread_of(after))
            return Handled(after, value, (first, event), drafts)
        out = OptedOut((SCOPE_MARKETING,), Actor.PERSON, self.method, matched=matched)
        after, event = record(after, self.rules, moment, origin, out, at)
        return Handled(after, value._replace(spread=spread_of(after)), (first, event))

    def _stop(self, state: ConsentState, moment: Moment) -> Handled[InboundRecorded]:
        received = MessageReceived(
            self.received.provider,
            self.received.provider_message_id,
            opens_window=False,
            provider_type=self.received.provider_type,
        )
        at = opt_out_time(self.origin.source, moment)
        after, first = record(state, self.rules, moment, self._plain(), received, at)
        act = OptedOut((SCOPE_ALL,), Actor.PERSON, self.method, matched=self.request.rule)
        origin = Origin(
            Actor.PERSON, self.origin.source, self.origin.private, causation=first.event_id
        )
        after, out = record(after, self.rules, moment, origin, act, at)
        newly = state.standing_stop(self.rules.bot_id) is None
        stands = after.standing_stop(self.rules.bot_id) is not None and state.suppression is None
        drafts = self._confirmation(out, moment) if newly and stands else ()
        value = InboundRecorded(Said.STOP, state.links, spread=spread_of(after))
        return Handled(after, value, (first, out), drafts)

    def _confirmation(self, out: Event, moment: Moment) -> tuple[OutboxDraft, ...]:
        expires_at = out.effective_at + CONFIRM_OPT_OUT_WITHIN
        wanted = self.rules.confirm_opt_out and not self.provider_answered
        if not wanted or expires_at <= moment.now:
            return ()
        draft = OutboxDraft(
            OPT_OUT_CONFIRMATION,
            self.rules.bot_id,
            out.event_id,
            moment.now,
            expires_at,
        )
        return (draft,)

    def _more(
        self, before: ConsentState, after: ConsentState, moment: Moment, received: Event
    ) -> Handled[InboundRecorded]:
        """Record what the message agrees to: our question, a programme's word, START."""
        on_record = after.topics_on_record(self.rules.bot_id)
        agreed = self._agreed(before, received.effective_at)
        value = InboundRecorded(self.said, after.links)
        handled = Handled(after, value, (received,))
        if agreed is not None:
            value = value._replace(agreed_to=agreed.programme)
            handled = self._opt_in(handled, moment, received, agreed)
        if self.said is Said.START:
            value = value._replace(opt_in_on_record=bool(on_record) or agreed is not None)
            asked_with = self._asked_with(before, on_record) if before.grounds else None
            again = Agreed(on_record, asked_with)
            handled = self._opt_in(handled, moment, received, again)
        programme = self._programme_to_ask_with()
        if agreed is None and programme is not None and not (self.word is None and on_record):
            handled = self._ask(handled, moment, received, programme)
            value = value._replace(asked=len(handled.events) > 1)
        return handled._replace(value=value)

    def _agreed(self, before: ConsentState, at: Micros) -> Agreed | None:
        """Return what the message agrees to by itself, if anything."""
        if self.method is not Method.WHATSAPP:
            return None
        answers = self.button is not None or self.said in (Said.YES, Said.START)
        found = open_question(before, self.rules.bot_id, at, named=self.button) if answers else None
        if found is not None and (self.said is not Said.START or found.ask is AskKind.REQUEST):
            topics = self._still_asked_for(found)
            if topics:
                act = PersonAct.SENT_KEYWORD if self.button is None else PersonAct.PRESSED_BUTTON
                return Agreed(topics, found.stamp.disclosure_id, act, found.programme)
        if self.word is None or not self.word.agrees:
            return None
        programme = self.word.programme
        return Agreed(
            programme.topics,
            programme.disclosure_id(None),
            PersonAct.SENT_KEYWORD,
            programme.programme_id,
        )

    def _still_asked_for(self, found: OpenQuestion) -> tuple[str, ...]:
        """Return what of an ask its programme still asks for; nothing once it was withdrawn."""
        programme = self.rules.programmes.get(found.programme)
        wanted = () if programme is None else programme.topics
        return tuple(topic for topic in found.stamp.topics if topic in wanted)

    def _opt_in(
        self,
        handled: Handled[InboundRecorded],
        moment: Moment,
        received: Event,
        agreed: Agreed,
    ) -> Handled[InboundRecorded]:
        """Record a verified opt-in, of the topics of which it is the latest act."""
        after, at = handled.state, received.effective_at
        topics = tuple(t for t in agreed.topics if raises_verified(after, self.rules, t, at))
        if not topics:
            return handled
        private = self.origin.private
        if agreed.act is not None:
            private = (*private, (_PLACE, self.received.provider_message_id))
        origin = Origin(Actor.PERSON, self.origin.source, private, causation=received.event_id)
        act = OptedIn(
            topics,
            Grade.VERIFIED,
            self.method,
            agreed.disclosure_id,
            agreed.act,
            agreed.programme,
        )
        ground = Ground(self.method, agreed.disclosure_id, agreed.act)
        new = any(adds(after, self.rules, topic, Grade.VERIFIED, at, ground) for topic in topics)
        after, event = record(after, self.rules, moment, origin, act, at)
        wanted = self.rules.confirm_opt_in and not self.provider_answered
        drafts = handled.outbox
        if new and wanted and after.suppression is None and not drafts:
            drafts = (confirmation_of(event, moment),)
        return handled._replace(state=after, events=(*handled.events, event), outbox=drafts)

    def _programme_to_ask_with(self) -> Programme | None:
        """Return the programme whose question the message wants: a menu word, or START alone."""
        if self.word is not None:
            return None if self.word.agrees else self.word.programme
        starts = self.said is Said.START and not self.provider_answered
        return asking_programme(self.rules) if starts else None

    def _ask(
        self,
        handled: Handled[InboundRecorded],
        moment: Moment,
        received: Event,
        programme: Programme,
    ) -> Handled[InboundRecorded]:
        """Ask in the chat, if she may be asked."""
        asks = OptInAsked(
            programme.programme_id,
            AskKind.QUESTION,
            Method.WHATSAPP,
            programme.topics,
            programme.disclosure_id(None),
            moment.now + ANSWER_WITHIN[AskKind.QUESTION],
            wished_at=received.effective_at,
        )
        sender = self._plain().private
        origin = Origin(Actor.GATEWAY, private=sender, causation=received.event_id)
        later = moment._replace(
            last_effective_at=max(moment.last_effective_at, received.effective_at)
        )
        asked = AskForOptIn(self.rules, asks, origin).handle(handled.state, later)
        return handled._replace(
            state=asked.state,
            events=(*handled.events, *asked.events),
            outbox=(*handled.outbox, *asked.outbox),
        )

    def _asked_with(self, state: ConsentState, topics: tuple[str, ...]) -> str | None:
        """Return the wording of the request that a START answers, if it named one."""
        asked = latest(
            stamp
            for cell, stamp in state.pending.items()
            if cell.bot_id == self.rules.bot_id and cell.topic in topics
        )
        ground = None if asked is None else state.grounds.get(asked.event_id)
        return None if ground is None else ground.disclosure_id

    def _plain(self) -> Origin:
        """Return the origin without the words, which are evidence of what they ask for only."""
        private = self.origin.private
        if not private or not any(name == _TEXT for name, _ in private):
            return self.origin
        sender = tuple((name, value) for name, value in private if name != _TEXT)
        return Origin(Actor.PERSON, self.origin.source, sender)


class Agreed(NamedTuple):
    """What a message agrees to; a START has neither act nor programme of its own."""

    topics: tuple[str, ...]
    disclosure_id: str | None
    act: PersonAct | None = None
    programme: str | None = None


def raises_verified(state: ConsentState, rules: BotRules, topic: str, at: Micros) -> bool:
    """Say whether an act of the person of this time raises the verified opt-in on record.

    Also when that one stands: a STOP from between the two may still be on its way, and the order
    of arrival must not decide.
    """
    standing = state.opt_ins.get(OptInCell(rules.bot_id, topic, Grade.VERIFIED))
    return standing is None or standing.at < at


class StatusRecorded(NamedTuple):
    """A status was recorded; `repeated` when the provider had sent it before."""

    links: Mapping[str, LinkStamp]
    repeated: bool = False

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"StatusRecorded(repeated={self.repeated})"


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """Record how far the provider says a message got."""

    rules: BotRules
    status: StatusReported
    origin: Origin
    dedupe_key: str | None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[StatusRecorded]:
        """Record the provider's word; consent does not change."""
        at = opt_in_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, self.status, at)
        return Handled(state, StatusRecorded(state.links), (event,))

    def replayed(self, state: ConsentState) -> StatusRecorded:
        """Answer a replay: nothing changes."""
        return StatusRecorded(state.links, repeated=True)
