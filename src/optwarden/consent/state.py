"""What stands for one recipient of a business? A fold of events, whatever order they come in.

Each cell keeps the largest stamp of its kind, so the order in which events were stored does not
matter. Whether an opt-in beats an opt-out is asked when a decision is made, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

import orjson

from optwarden.consent.claiming import ClaimStamp, WordsClaimed
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, DoubtStamp, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import (
    Event,
    MessageDecided,
    MessageReceived,
    MessageSettled,
    OptedIn,
    OptedOut,
    OptInAsked,
    OptInRequested,
    Suppressed,
    SuppressionLifted,
    TimeZoneDeclared,
)
from optwarden.consent.helping import DATA_ANSWER, HELP_ANSWER, HelpStamp
from optwarden.consent.identity import Linked, Quarantined, QuarantineReleased, StopsCarried
from optwarden.consent.limits import GivenBack, Taking, returned, taken
from optwarden.consent.pausing import Paused, PauseStamp
from optwarden.consent.quarantined_opt_outs import (
    AnomalyCell,
    OptOutQuarantined,
    OptOutQuarantineEnded,
    QuarantineCell,
)
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SECOND,
    UNREACHABLE_AFTER,
    UNREACHABLE_WITHIN,
    Actor,
    AskKind,
    AttemptOutcome,
    Category,
    Grade,
    LinkBasis,
    Method,
    Micros,
    PersonAct,
    scope_covers,
)


class Stamp(NamedTuple):
    """When a cell last changed and by which event; compared in this order."""

    at: Micros
    event_id: str


class OptInCell(NamedTuple):
    """Where an opt-in of one topic and grade stands."""

    bot_id: str
    topic: str
    grade: Grade


class PendingCell(NamedTuple):
    """Where an opt-in that awaits verification stands."""

    bot_id: str
    topic: str


class OptOutCell(NamedTuple):
    """Where an opt-out stands: whose act, for which bots, of what scope."""

    by: Actor
    reach: str
    scope: str


class LinkStamp(NamedTuple):
    """When another name became known as the same person's, by which event, and why."""

    at: Micros
    event_id: str
    basis: LinkBasis


class QuarantineStamp(NamedTuple):
    """When a number was quarantined, by which event, and with whose user id it had come."""

    at: Micros
    event_id: str
    user_id: str


class Ground(NamedTuple):
    """What a documented or verified opt-in, or one that is to be verified, rests on.

    Kept by event, while a cell names it.
    """

    method: Method
    disclosure_id: str | None = None
    act: PersonAct | None = None


class AskedCell(NamedTuple):
    """Where a person was asked to opt in: which programme of which bot, how, and through what."""

    bot_id: str
    programme: str
    ask: AskKind
    through: Method


class AskedStamp(NamedTuple):
    """When a person was last asked so, by which event, for what, and until when she may answer."""

    at: Micros
    event_id: str
    answer_until: Micros
    disclosure_id: str
    topics: tuple[str, ...]


class TimeZoneStamp(NamedTuple):
    """When the business last said in which time zone the person is, by which event; None: none."""

    at: Micros
    event_id: str
    time_zone: str | None


Cell = TypeVar("Cell")
AnyStamp = TypeVar("AnyStamp", Stamp, LinkStamp, AskedStamp, ClaimStamp, HelpStamp, DoubtStamp)


def outlives(opt_in: Stamp, opt_out: Stamp | None) -> bool:
    """Say whether an opt-in is later than an opt-out. At equal time the opt-out wins."""
    return opt_out is None or opt_in.at > opt_out.at


def latest(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the largest stamp, or None when there is none."""
    return max(stamps, default=None)


_NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})
_NEVER: Final = Stamp(-1, "")


class ConsentState(NamedTuple):
    """The standing cells of one recipient of one business."""

    opt_ins: dict[OptInCell, Stamp]
    pending: dict[PendingCell, Stamp]
    opt_outs: dict[OptOutCell, Stamp]
    inbound: dict[str, Stamp]
    suppressed: Stamp | None = None
    suppression_lifted: Stamp | None = None
    windows_closed: Mapping[str, Stamp] = _NOTHING
    """For each bot, when its provider last said that no window is open."""
    undelivered: Mapping[str, tuple[Stamp, ...]] = _NOTHING
    """For each bot, the latest times its provider could not deliver, oldest first."""
    links: Mapping[str, LinkStamp] = _NOTHING
    """The keys of the recipients that are known to be the same person."""
    strangers: Mapping[str, Stamp] = _NOTHING
    """The user ids of strangers that a number came with: each quarantined it."""
    strangers_explained: Mapping[str, Stamp] = _NOTHING
    """Those that turned out to be the person's: they never were strangers, whenever it is told."""
    quarantine_released: Stamp | None = None
    """When an operator last released the number from all that had quarantined it by then."""
    found_reachable: Stamp | None = None
    """When the person last wrote under another name, as far as that ended anything here."""
    grounds: Mapping[str, Ground] = _NOTHING
    """What documented and verified opt-ins, and those to be verified, rest on, by event."""
    asked: Mapping[AskedCell, AskedStamp] = _NOTHING
    """When programmes last asked the person to opt in."""
    asks_sent: Mapping[str, Stamp] = _NOTHING
    """When each ask of late reached the provider, by the ask's event: before, nobody can answer."""
    paused: PauseStamp | None = None
    """The person's latest wish to be left alone for a while."""
    doubted: Mapping[str, DoubtStamp] = _NOTHING
    """The doubtful messages, by the event that recorded each, also of the person's other names."""
    doubts_settled: Mapping[str, Stamp] = _NOTHING
    """Those that the desk has read."""
    claimed: Mapping[str, ClaimStamp] = _NOTHING
    """For each bot, the words that its latest question of its own takes."""
    opt_outs_held: Mapping[QuarantineCell, Stamp] = _NOTHING
    """Opt-outs that providers' errors told of amid too many; they deny, and are no consent's."""
    anomalies_ended: Mapping[AnomalyCell, Stamp] = _NOTHING
    """When an operator ended what an anomaly held of this recipient."""
    spoken: Mapping[str, Stamp] = _NOTHING
    """For each bot, when the latest message of it that is no ask reached its provider."""
    takings: Mapping[str, Taking] = _NOTHING
    """What frequency caps count, by attempt."""
    given_back: Mapping[str, GivenBack] = _NOTHING
    """What they count no more: it was certainly not sent."""
    declared_zone: TimeZoneStamp | None = None
    """Where the person is, as the business last said."""
    helped: Mapping[str, HelpStamp] = _NOTHING
    """For each bot, when it last answered HELP."""
    told: Mapping[str, HelpStamp] = _NOTHING
    """For each bot, when it last answered MY DATA."""
    erased_before: Stamp | None = None
    """When it was found that somebody of this name had been erased at her own request."""
    erasing: Stamp | None = None
    """Since when the row has stopped, to be deleted: then no other cell is left."""

    def __repr__(self) -> str:
        """Show how much stands, and no name: links and a quarantine hold numbers and user ids."""
        cells = (self.opt_ins, self.pending, self.opt_outs, self.inbound, self.links)
        return f"ConsentState({', '.join(str(len(one)) for one in cells)})"

    @property
    def holds_only_opt_ins(self) -> bool:
        """Say whether nothing is on record that stands against an opt-in, and no window."""
        return not (
            self.opt_outs
            or self.inbound
            or self.suppressed is not None
            or self.undelivered
            or self.strangers
            or self.doubted
            or self.paused is not None
            or self.opt_outs_held
            or self.erasing is not None
        )

    @property
    def quarantine(self) -> QuarantineStamp | None:
        """The latest quarantine that stands, if one does."""
        if not self.strangers:
            return None
        standing = self.strangers_standing().items()
        return max((QuarantineStamp(*stamp, user_id) for user_id, stamp in standing), default=None)

    def strangers_standing(self) -> Mapping[str, Stamp]:
        """Return the strangers who quarantine the number.

        At equal time a quarantine wins over an operator's release.
        """
        if not self.strangers:
            return _NOTHING
        released, explained = self.quarantine_released, self.strangers_explained
        return {
            user_id: stamp
            for user_id, stamp in self.strangers.items()
            if user_id not in explained and (released is None or released.at <= stamp.at)
        }

    def opt_outs_held_now(self) -> Mapping[QuarantineCell, Stamp]:
        """Return the opt-outs that are held apart; at equal time they win over their end."""
        if not self.opt_outs_held:
            return _NOTHING
        ended = self.anomalies_ended
        return {
            cell: stamp
            for cell, stamp in self.opt_outs_held.items()
            if not outlives(ended.get(AnomalyCell(cell.bot_id, cell.anomaly), _NEVER), stamp)
        }

    def as_if_opted_out(self) -> ConsentState:
        """Return what the state would be if what is held apart were the person's opt-outs."""
        opt_outs = self.opt_outs
        for cell, stamp in self.opt_outs_held_now().items():
            out = OptOutCell(Actor.PERSON, EVERY_BOT, cell.scope)
            opt_outs = _raised(opt_outs, (out,), stamp)
        return self._replace(opt_outs=opt_outs, opt_outs_held=_NOTHING)

    def unreachable(self, bot_id: str) -> tuple[Stamp, ...]:
        """Return the failures that make the person unreachable for a bot; none if they are not.

        They are the latest three, close together, and later than all the person wrote to any bot,
        under whichever name.
        """
        failures = self.undelivered.get(bot_id, ())
        if len(failures) < UNREACHABLE_AFTER:
            return ()
        close = failures[-1].at - failures[0].at <= UNREACHABLE_WITHIN
        found = self.found_reachable
        heard = self.inbound.values() if found is None else (*self.inbound.values(), found)
        written = any(stamp.at >= failures[0].at for stamp in heard)
        return failures if close and not written else ()

    @property
    def is_unreachable(self) -> bool:
        """Say whether the person is unreachable for any bot."""
        return any(self.unreachable(bot_id) for bot_id in self.undelivered)

    @property
    def suppression(self) -> Stamp | None:
        """The suppression that stands, if one does; at equal time it wins over its lifting."""
        if self.suppressed is None:
            return None
        lifted = self.suppression_lifted
        return None if lifted is not None and lifted.at > self.suppressed.at else self.suppressed

    def opt_out_by(
        self, by: Actor, bot_id: str, topic: str | None, category: Category | None
    ) -> Stamp | None:
        """Return this party's latest opt-out that covers this bot, topic and category."""
        if not self.opt_outs:
            return None
        return latest(
            stamp
            for cell, stamp in self.opt_outs.items()
            if cell.by is by
            and cell.reach in (EVERY_BOT, bot_id)
            and scope_covers(cell.scope, topic, category)
        )

    def standing_stop(self, bot_id: str) -> Stamp | None:
        """Return the person's opt-out of everything at this bot, if no verified opt-in came since.

        It is what a confirmation of an opt-out confirms.
        """
        out = self.opt_out_by(Actor.PERSON, bot_id, None, None)
        return None if out is None or self.verified_since(bot_id, out.at) else out

    def verified_since(self, bot_id: str, at: Micros) -> bool:
        """Say whether a verified opt-in to this bot came after an instant."""
        return any(
            cell.grade is Grade.VERIFIED and stamp.at > at for cell, stamp in self.opted_in(bot_id)
        )

    def pause(self, bot_id: str, now: Micros) -> PauseStamp | None:
        """Return the pause that stands at an instant; a verified opt-in since ends it."""
        stamp = self.paused
        if stamp is None or now >= stamp.until or self.verified_since(bot_id, stamp.at):
            return None
        return stamp

    def doubt(self, bot_id: str) -> Stamp | None:
        """Return the latest doubt that is not settled; a verified opt-in since ends it."""
        stamp = max(self._doubts_open(), default=None)
        if stamp is None or self.verified_since(bot_id, stamp.at):
            return None
        return Stamp(stamp.at, stamp.event_id)

    def item_on_desk(self, bot_id: str) -> str | None:
        """Return the doubt whose item waits on the desk of a bot, under this name of the person."""
        waiting = [stamp.item for stamp in self._doubts_open() if stamp.bot_id == bot_id]
        return max(waiting, default=None)

    def doubts_in(self, item: str) -> list[DoubtStamp]:
        """Return the doubts that lie in an item on the desk and wait, in the order of writing."""
        return sorted(
            stamp for stamp in self._doubts_open() if item in (stamp.item, stamp.event_id)
        )

    def _doubts_open(self) -> Iterator[DoubtStamp]:
        return (stamp for doubt, stamp in self.doubted.items() if doubt not in self.doubts_settled)

    def claims(self, bot_id: str, word: str, at: Micros) -> bool:
        """Say whether a pending question of the bot takes a word at an instant."""
        claim = self.claimed.get(bot_id)
        return claim is not None and claim.at <= at < claim.until and word in claim.words

    def window_opened(self, bot_id: str) -> Stamp | None:
        """Return the inbound message a window of this bot rests on.

        A person's opt-out of everything closes a window, and so does the provider's word that none
        is open; only a strictly later message opens one again.
        """
        opened = self.inbound.get(bot_id)
        if opened is None:
            return None
        if self.windows_closed and not outlives(opened, self.windows_closed.get(bot_id)):
            return None
        if not self.opt_outs:
            return opened
        closed = self.opt_out_by(Actor.PERSON, bot_id, None, None)
        return opened if outlives(opened, closed) else None

    def opted_in(self, bot_id: str) -> Iterator[tuple[OptInCell, Stamp]]:
        """Iterate over the opt-ins on record for a bot, standing or not."""
        return ((cell, stamp) for cell, stamp in self.opt_ins.items() if cell.bot_id == bot_id)

    def topics_on_record(self, bot_id: str) -> tuple[str, ...]:
        """Return the topics this bot ever had an opt-in for, pending ones included, sorted."""
        topics = {cell.topic for cell in self.opt_ins if cell.bot_id == bot_id}
        topics.update(cell.topic for cell in self.pending if cell.bot_id == bot_id)
        return tuple(sorted(topics))

    def wording_seen(self, bot_id: str) -> str | None:
        """Return the wording that the person last agreed to, or was last asked with, if known."""
        seen = [
            (stamp.at, stamp.event_id, ground.disclosure_id)
            for cells in (self.opt_ins, self.pending)
            for cell, stamp in cells.items()
            if cell.bot_id == bot_id
            and (ground := self.grounds.get(stamp.event_id)) is not None
            and ground.disclosure_id is not None
        ]
        seen += [
            (stamp.at, stamp.event_id, stamp.disclosure_id)
            for cell, stamp in self.asked.items()
            if cell.bot_id == bot_id
        ]
        return max(seen)[2] if seen else None

    def last_answer(self, purpose: str, bot_id: str) -> HelpStamp | None:
        """Return when a bot last answered HELP, or MY DATA."""
        return (self.told if purpose == DATA_ANSWER else self.helped).get(bot_id)

    @property
    def erasure(self) -> Stamp | None:
        """The erasure that no verified opt-in came after: the business may not opt her in."""
        stamp = self.erased_before
        if stamp is None or any(
            cell.grade is Grade.VERIFIED and outlives(since, stamp)
            for cell, since in self.opt_ins.items()
        ):
            return None
        return stamp

    def has_pending(self, bot_id: str) -> bool:
        """Say whether an opt-in to this bot awaits verification."""
        return any(cell.bot_id == bot_id for cell in self.pending)


EMPTY: Final = ConsentState({}, {}, {}, {})
_NO_OTHER_CELLS: Final = EMPTY[1:]
_INBOUND: Final = ConsentState._fields.index("inbound")
_NO_RARER_CELLS: Final = EMPTY[_INBOUND + 1 :]
_GROUNDS: Final = ConsentState._fields.index("grounds")
_TAKINGS: Final = ConsentState._fields.index("takings")
_NO_OTHERS_BEFORE: Final = EMPTY[1 : _TAKINGS - 1]
"""Those between the opt-ins and what was sent: `spoken` and `takings` stand together."""
_NO_LATER_CELLS: Final = EMPTY[_TAKINGS + 1 :]
OF_WHOM_WE_MESSAGE: Final = frozenset({"in", "spoken", "taken"})
"""The cells of somebody who opted in and was sent templates, as they are written."""
_new: Final = tuple.__new__
_WENT: Final = frozenset({AttemptOutcome.ACCEPTED, AttemptOutcome.UNKNOWN})
_SENT_KEPT: Final[Micros] = 30 * 24 * 3600 * SECOND
"""Longer than any ask can be answered in the chat."""


def apply(state: ConsentState, event: Event) -> ConsentState:
    """Fold one event into a state and return the new state; the old one is untouched."""
    act = event.act
    stamp = Stamp(event.effective_at, event.event_id)
    if state.erasing is not None:  # nothing else is left of her, in whatever order it is told
        return _erased(state, act, stamp) if isinstance(act, Erased) else state
    if isinstance(act, OptedIn):
        # Cells and state as named tuples make themselves: imports are made of this event.
        bot_id, grade = event.bot_id, act.grade
        cells = [_new(OptInCell, (bot_id, topic, grade)) for topic in act.topics]
        raised = _raised(state.opt_ins, cells, stamp)
        grounds = state.grounds
        if not grounds and grade is Grade.ASSERTED:
            return _new(ConsentState, (raised, *state[1:]))
        grounds = _grounds(grounds, raised, state.pending, event.event_id, act)
        between, after = state[1:_GROUNDS], state[_GROUNDS + 1 :]
        return _new(ConsentState, (raised, *between, grounds, *after))
    if isinstance(act, OptInRequested):
        asked = (PendingCell(event.bot_id, topic) for topic in act.topics)
        pending = _raised(state.pending, asked, stamp)
        grounds = _grounds(state.grounds, state.opt_ins, pending, event.event_id, act)
        return state._replace(pending=pending, grounds=grounds)
    if isinstance(act, OptedOut):
        outs = (OptOutCell(act.by, act.reach, scope) for scope in act.scopes)
        return state._replace(opt_outs=_raised(state.opt_outs, outs, stamp))
    if isinstance(act, MessageReceived):
        if not act.opens_window:
            return state
        inbound = _raised(state.inbound, (event.bot_id,), stamp)
        # As named tuples make themselves: `_replace` takes 2 of a callback's 90 us.
        return _new(ConsentState, (*state[:_INBOUND], inbound, *state[_INBOUND + 1 :]))
    if isinstance(act, MessageDecided | MessageSettled):
        return _sent(state, event, act, stamp)
    if isinstance(act, Suppressed | SuppressionLifted):
        return _suppression(state, act, stamp)
    return _apply_other(state, event, stamp)


def _apply_other(state: ConsentState, event: Event, stamp: Stamp) -> ConsentState:
    """Fold what providers find, asks, pauses and where the person is: rarer than the rest."""
    act = event.act
    if isinstance(act, WindowClosed):
        closed = _raised(state.windows_closed, (event.bot_id,), stamp)
        return state._replace(windows_closed=closed)
    if isinstance(act, Undelivered):
        failures = {*state.undelivered.get(event.bot_id, ()), stamp}
        kept = tuple(sorted(failures)[-UNREACHABLE_AFTER:])
        return state._replace(undelivered={**state.undelivered, event.bot_id: kept})
    if isinstance(act, Erased | ErasureKept):
        return _erased(state, act, stamp)
    if isinstance(act, FoundReachable):
        return state._replace(found_reachable=_later(state.found_reachable, stamp))
    if isinstance(act, OptOutDoubted):
        doubt = DoubtStamp(*stamp, event.bot_id, act.joins or event.event_id)
        return state._replace(doubted=_raised(state.doubted, (event.event_id,), doubt))
    if isinstance(act, DoubtSettled):
        return state._replace(doubts_settled=_raised(state.doubts_settled, (act.doubt,), stamp))
    if isinstance(act, WordsClaimed):
        claim = ClaimStamp(*stamp, act.until, act.words)
        return state._replace(claimed=_raised(state.claimed, (event.bot_id,), claim))
    if isinstance(act, OptInAsked | Paused):
        return _asked(state, event, act, stamp)
    if isinstance(act, TimeZoneDeclared):
        zone, known = TimeZoneStamp(*stamp, act.time_zone), state.declared_zone
        later = known is None or stamp > known[:2]
        return state._replace(declared_zone=zone) if later else state
    return _apply_to_names(state, event, stamp)


def _apply_to_names(state: ConsentState, event: Event, stamp: Stamp) -> ConsentState:
    """Fold what is known of the person's names."""
    act = event.act
    if isinstance(act, OptOutQuarantined | OptOutQuarantineEnded):
        return _held_apart(state, event.bot_id, act, stamp)
    if isinstance(act, Linked):
        link = LinkStamp(*stamp, act.basis)
        return state._replace(links=_raised(state.links, (act.other,), link))
    if isinstance(act, StopsCarried):
        return _carried(state, act)
    if isinstance(act, Quarantined):
        return state._replace(strangers=_raised(state.strangers, (act.user_id,), stamp))
    if isinstance(act, QuarantineReleased):
        if act.user_id is not None:
            explained = _raised(state.strangers_explained, (act.user_id,), stamp)
            return state._replace(strangers_explained=explained)
        return state._replace(quarantine_released=_later(state.quarantine_released, stamp))
    return state


def _suppression(
    state: ConsentState, act: Suppressed | SuppressionLifted, stamp: Stamp
) -> ConsentState:
    if isinstance(act, Suppressed):
        return state._replace(suppressed=_later(state.suppressed, stamp))
    return state._replace(suppression_lifted=_later(state.suppression_lifted, stamp))


def _erased(state: ConsentState, act: Erased | ErasureKept, stamp: Stamp) -> ConsentState:
    """Fold an erasure that begins, or one of before: that counts as her opt-out."""
    if isinstance(act, Erased):
        return EMPTY._replace(erasing=_later(state.erasing, stamp))
    out = OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_ALL)
    return state._replace(
        opt_outs=_raised(state.opt_outs, (out,), stamp),
        erased_before=_later(state.erased_before, stamp),
    )


def _sent(
    state: ConsentState, event: Event, act: MessageDecided | MessageSettled, stamp: Stamp
) -> ConsentState:
    """Fold what was let go, where frequency caps count it, and what came of it.

    Then caps may count it no more, or an ask may be answered.
    """
    takings, given_back = state.takings, state.given_back
    if isinstance(act, MessageDecided):
        if act.attempt_id is None:
            return state
        if act.purpose == HELP_ANSWER:
            answer = HelpStamp(*stamp, event.causation or "")
            return state._replace(helped=_raised(state.helped, (event.bot_id,), answer))
        if act.purpose == DATA_ANSWER:
            answer = HelpStamp(*stamp, event.causation or "")
            return state._replace(told=_raised(state.told, (event.bot_id,), answer))
        if act.counts_for_hours is None:
            return state
        about = (event.bot_id, act.category, act.topic, event.effective_at, act.counts_for_hours)
        return _counting(state, *taken(takings, given_back, act.attempt_id, Taking(*about)))
    if act.gives_back is not None:
        state = _counting(state, *returned(takings, given_back, act.attempt_id, act.gives_back))
    return _settled(state, event, act, stamp)


def _counting(
    state: ConsentState, takings: Mapping[str, Taking], given_back: Mapping[str, GivenBack]
) -> ConsentState:
    # As named tuples make themselves: `_replace` takes 2 of a send's 70 us.
    return _new(ConsentState, (*state[:_TAKINGS], takings, given_back, *state[_TAKINGS + 2 :]))


def _asked(
    state: ConsentState, event: Event, act: OptInAsked | Paused, stamp: Stamp
) -> ConsentState:
    """Fold a pause and an ask."""
    if isinstance(act, Paused):
        pause = PauseStamp(*stamp, act.until)
        return state._replace(paused=max(state.paused or pause, pause))
    cell = AskedCell(event.bot_id, act.programme, act.ask, act.through)
    asked = AskedStamp(*stamp, act.answer_until, act.disclosure_id, act.topics)
    return state._replace(asked=_raised(state.asked, (cell,), asked))


def _settled(state: ConsentState, event: Event, act: MessageSettled, stamp: Stamp) -> ConsentState:
    """Fold that a message went: an ask, whose outcome alone names it as its cause, or another.

    Of the asks sent long before the latest none can be answered any more; in any order the same
    stay.
    """
    if act.outcome not in _WENT:
        return state
    ask = event.causation
    if ask is None:
        return state._replace(spoken=_raised(state.spoken, (event.bot_id,), stamp))
    sent = _raised(state.asks_sent, (ask,), stamp)
    oldest = max(one.at for one in sent.values()) - _SENT_KEPT
    return state._replace(asks_sent={each: one for each, one in sent.items() if one.at >= oldest})


def _held_apart(
    state: ConsentState, bot_id: str, act: OptOutQuarantined | OptOutQuarantineEnded, stamp: Stamp
) -> ConsentState:
    """Fold an opt-out amid too many, or that an operator ended what its anomaly held."""
    if isinstance(act, OptOutQuarantined):
        cells = (QuarantineCell(bot_id, act.anomaly, scope) for scope in act.scopes)
        return state._replace(opt_outs_held=_raised(state.opt_outs_held, cells, stamp))
    ended = (AnomalyCell(bot_id, act.anomaly),)
    return state._replace(anomalies_ended=_raised(state.anomalies_ended, ended, stamp))


def _carried(state: ConsentState, act: StopsCarried) -> ConsentState:
    """Fold what a linked name's row held; each cell keeps the time and event it had there."""
    opt_outs = state.opt_outs
    for reach, scope, at, event_id in act.opt_outs:
        cell = OptOutCell(Actor.PERSON, reach, scope)
        opt_outs = _raised(opt_outs, (cell,), Stamp(at, event_id))
    suppressed, lifted = state.suppressed, state.suppression_lifted
    if act.suppressed is not None:
        suppressed = _later(suppressed, Stamp(*act.suppressed))
    if act.suppression_lifted is not None:
        lifted = _later(lifted, Stamp(*act.suppression_lifted))
    doubted, settled = state.doubted, state.doubts_settled
    for stamp in act.doubted:
        doubted = _raised(doubted, (stamp.event_id,), DoubtStamp(*stamp))
    for doubt, at, event_id in act.doubts_settled:
        settled = _raised(settled, (doubt,), Stamp(at, event_id))
    return state._replace(
        opt_outs=opt_outs,
        suppressed=suppressed,
        suppression_lifted=lifted,
        doubted=doubted,
        doubts_settled=settled,
    )


def fold(events: Iterable[Event], state: ConsentState = EMPTY) -> ConsentState:
    """Fold events, in whatever order they come, into one state."""
    for event in events:
        state = apply(state, event)
    return state


def _raised(
    cells: Mapping[Cell, AnyStamp], touched: Iterable[Cell], stamp: AnyStamp
) -> dict[Cell, AnyStamp]:
    if not cells:
        return dict.fromkeys(touched, stamp)
    raised = dict(cells)
    for cell in touched:
        raised[cell] = _later(raised.get(cell), stamp)
    return raised


def _grounds(
    grounds: Mapping[str, Ground],
    opt_ins: Mapping[OptInCell, Stamp],
    pending: Mapping[PendingCell, Stamp],
    event_id: str,
    act: OptedIn | OptInRequested,
) -> Mapping[str, Ground]:
    """Keep the grounds of the events that cells name, and of no others: in any order the same."""
    ground = ground_of(act)
    if ground is None and not grounds:
        return grounds
    if ground is not None:
        grounds = {**grounds, event_id: ground}
    named = {stamp.event_id for cells in (opt_ins, pending) for stamp in cells.values()}
    return {each: kept for each, kept in grounds.items() if each in named}


def ground_of(act: OptedIn | OptInRequested) -> Ground | None:
    """Return what an act rests on, where anybody will ask: not of one that is asserted."""
    if isinstance(act, OptedIn):
        if act.grade is Grade.ASSERTED:
            return None
        return Ground(act.method, act.disclosure_id, act.act)
    return None if act.disclosure_id is None else Ground(act.method, act.disclosure_id)


def _later(standing: AnyStamp | None, stamp: AnyStamp) -> AnyStamp:
    return stamp if standing is None or stamp > standing else standing


def dump(state: ConsentState) -> str:
    """Write a state as canonical JSON: equal states give equal text."""
    document: dict[str, object] = {}
    if state.opt_ins:
        cells = [[*cell, *stamp] for cell, stamp in state.opt_ins.items()]
        cells.sort()
        document["in"] = cells
    if state.pending:
        document["pending"] = sorted([*cell, *stamp] for cell, stamp in state.pending.items())
    if state.opt_outs:
        document["out"] = sorted([*cell, *stamp] for cell, stamp in state.opt_outs.items())
    if state.inbound:
        document["inbound"] = sorted([bot, *stamp] for bot, stamp in state.inbound.items())
    if state[_INBOUND + 1 :] != _NO_RARER_CELLS:
        _dump_rarer(document, state)
    return orjson.dumps(document).decode()


def _dump_rarer(document: dict[str, object], state: ConsentState) -> None:
    if state.suppressed is not None:
        document["suppressed"] = list(state.suppressed)
    if state.suppression_lifted is not None:
        document["lifted"] = list(state.suppression_lifted)
    if state.takings:
        document["taken"] = sorted([attempt, *one] for attempt, one in state.takings.items())
    if state.windows_closed:
        document["closed"] = sorted([bot, *stamp] for bot, stamp in state.windows_closed.items())
    if state.undelivered:
        document["undelivered"] = sorted(
            [bot, *stamp] for bot, stamps in state.undelivered.items() for stamp in stamps
        )
    _dump_names(document, state)
    if state.found_reachable is not None:
        document["reachable"] = list(state.found_reachable)
    _dump_opting_in(document, state)
    if state.given_back:
        document["back"] = sorted([attempt, *one] for attempt, one in state.given_back.items())
    if state.declared_zone is not None:
        document["zone"] = list(state.declared_zone)
    _dump_erasures(document, state)
    _dump_doubts(document, state)


def _dump_erasures(document: dict[str, object], state: ConsentState) -> None:
    if state.erased_before is not None:
        document["erased_before"] = list(state.erased_before)
    if state.erasing is not None:
        document["erasing"] = list(state.erasing)


def _dump_doubts(document: dict[str, object], state: ConsentState) -> None:
    if state.doubted:
        document["doubted"] = sorted([one, *stamp] for one, stamp in state.doubted.items())
    if state.doubts_settled:
        document["settled"] = sorted([one, *stamp] for one, stamp in state.doubts_settled.items())
    if state.claimed:
        document["claimed"] = sorted([bot, *stamp] for bot, stamp in state.claimed.items())
    if state.helped:
        document["helped"] = sorted([bot, *stamp] for bot, stamp in state.helped.items())
    if state.told:
        document["told"] = sorted([bot, *stamp] for bot, stamp in state.told.items())


def _dump_names(document: dict[str, object], state: ConsentState) -> None:
    if state.links:
        document["links"] = sorted([other, *stamp] for other, stamp in state.links.items())
    if state.strangers:
        document["strangers"] = sorted([one, *stamp] for one, stamp in state.strangers.items())
    if state.strangers_explained:
        document["explained"] = sorted(
            [one, *stamp] for one, stamp in state.strangers_explained.items()
        )
    if state.quarantine_released is not None:
        document["released"] = list(state.quarantine_released)


def _dump_opting_in(document: dict[str, object], state: ConsentState) -> None:
    if state.grounds:
        document["grounds"] = sorted([each, *ground] for each, ground in state.grounds.items())
    if state.asked:
        document["asked"] = sorted([*cell, *stamp] for cell, stamp in state.asked.items())
    if state.asks_sent:
        document["sent"] = sorted([ask, *stamp] for ask, stamp in state.asks_sent.items())
    if state.paused is not None:
        document["paused"] = list(state.paused)
    if state.opt_outs_held:
        document["held"] = sorted([*cell, *stamp] for cell, stamp in state.opt_outs_held.items())
    if state.anomalies_ended:
        document["held_ended"] = sorted(
            [*cell, *stamp] for cell, stamp in state.anomalies_ended.items()
        )
    if state.spoken:
        document["spoken"] = sorted([bot, *stamp] for bot, stamp in state.spoken.items())


def load(text: str) -> ConsentState:
    """Read what `dump` wrote. Raises ValueError, KeyError or TypeError on anything else."""
    return read_cells(cells_in(text))


def cells_in(text: str) -> dict[str, Any]:
    """Return the cells that `dump` wrote, each kind as it is written. Raises ValueError.

    A cell of a kind this version does not know may be an opt-out, so it is refused, not skipped.
    """
    document = orjson.loads(text)
    if type(document) is not dict or not _KINDS_OF_CELLS.issuperset(document):
        raise ValueError("not a consent state of this version")
    return document


def read_cells(document: dict[str, Any]) -> ConsentState:
    """Read what `cells_in` returned. Raises as `load` does."""
    get = document.get
    opt_ins: dict[OptInCell, Stamp] = {}
    for bot, topic, grade, at, event_id in get("in", ()):
        # Made as named tuples make themselves: by name takes 0.2 us more of a row's 1.3.
        opt_ins[_new(OptInCell, (bot, topic, _GRADES[grade]))] = _new(Stamp, (at, event_id))
    if opt_ins and len(document) == 1:  # most rows, and half the time of all that follows
        return _new(ConsentState, (opt_ins, *_NO_OTHER_CELLS))
    takings = takings_in(document)
    spoken = {bot: _new(Stamp, (at, event_id)) for bot, at, event_id in get("spoken", ())}
    sent = (spoken or _NOTHING, takings or _NOTHING)
    if opt_ins and OF_WHOM_WE_MESSAGE.issuperset(document):
        return _new(ConsentState, (opt_ins, *_NO_OTHERS_BEFORE, *sent, *_NO_LATER_CELLS))
    pending: dict[PendingCell, Stamp] = {}
    opt_outs: dict[OptOutCell, Stamp] = {}
    for bot, topic, at, event_id in get("pending", ()):
        pending[PendingCell(bot, topic)] = Stamp(at, event_id)
    for by, reach, scope, at, event_id in get("out", ()):
        opt_outs[OptOutCell(_PARTIES[by], reach, scope)] = Stamp(at, event_id)
    inbound = {bot: Stamp(at, event_id) for bot, at, event_id in get("inbound", ())}
    suppressed, lifted = get("suppressed"), get("lifted")
    return ConsentState(
        opt_ins,
        pending,
        opt_outs,
        inbound,
        None if suppressed is None else Stamp(*suppressed),
        None if lifted is None else Stamp(*lifted),
        spoken=sent[0],
        takings=sent[1],
        **_others_in(document),
    )


def takings_in(document: dict[str, Any]) -> dict[str, Taking]:
    """Read what frequency caps count."""
    return {
        attempt: _new(Taking, (bot, category, topic, at, hours))
        for attempt, bot, category, topic, at, hours in document.get("taken", ())
    }


def ground_in(document: dict[str, Any], event_id: str) -> Ground | None:
    """Read what the opt-in of one event rests on."""
    for each, *ground in document.get("grounds", ()):
        if each == event_id:
            return _ground(*ground)
    return None


def _ground(method: str, disclosure_id: str | None, act: str | None) -> Ground:
    return Ground(_METHODS[method], disclosure_id, None if act is None else _ACTS[act])


def _others_in(document: dict[str, Any]) -> dict[str, Any]:
    """Read the cells most rows do not have."""
    if document.keys().isdisjoint(_OTHER_CELLS):
        return {}
    get = document.get
    undelivered: dict[str, tuple[Stamp, ...]] = {}
    for bot, at, event_id in get("undelivered", ()):
        undelivered[bot] = (*undelivered.get(bot, ()), Stamp(at, event_id))
    released, reachable, paused = get("released"), get("reachable"), get("paused")
    zone, erased_before, erasing = get("zone"), get("erased_before"), get("erasing")
    return {
        "windows_closed": {bot: Stamp(at, event_id) for bot, at, event_id in get("closed", ())},
        "undelivered": undelivered,
        "links": {
            other: LinkStamp(at, event_id, LinkBasis(basis))
            for other, at, event_id, basis in get("links", ())
        },
        "strangers": {one: Stamp(at, event_id) for one, at, event_id in get("strangers", ())},
        "strangers_explained": {
            one: Stamp(at, event_id) for one, at, event_id in get("explained", ())
        },
        "quarantine_released": None if released is None else Stamp(*released),
        "found_reachable": None if reachable is None else Stamp(*reachable),
        "grounds": {event_id: _ground(*ground) for event_id, *ground in get("grounds", ())},
        "asked": {
            AskedCell(bot, programme, AskKind(ask), _METHODS[through]): AskedStamp(
                at, event_id, answer_until, disclosure_id, tuple(topics)
            )
            for bot, programme, ask, through, at, event_id, answer_until, disclosure_id, topics in (
                get("asked", ())
            )
        },
        "asks_sent": {ask: Stamp(*stamp) for ask, *stamp in get("sent", ())},
        "paused": None if paused is None else PauseStamp(*paused),
        "doubted": {one: DoubtStamp(*stamp) for one, *stamp in get("doubted", ())},
        "doubts_settled": {one: Stamp(*stamp) for one, *stamp in get("settled", ())},
        "claimed": {
            bot: ClaimStamp(at, event_id, until, tuple(words))
            for bot, at, event_id, until, words in get("claimed", ())
        },
        "opt_outs_held": {
            QuarantineCell(bot, anomaly, scope): Stamp(at, event_id)
            for bot, anomaly, scope, at, event_id in get("held", ())
        },
        "anomalies_ended": {
            AnomalyCell(bot, anomaly): Stamp(at, event_id)
            for bot, anomaly, at, event_id in get("held_ended", ())
        },
        "given_back": {attempt: GivenBack(at, hours) for attempt, at, hours in get("back", ())},
        "declared_zone": None if zone is None else TimeZoneStamp(*zone),
        "helped": {bot: HelpStamp(*stamp) for bot, *stamp in get("helped", ())},
        "told": {bot: HelpStamp(*stamp) for bot, *stamp in get("told", ())},
        "erased_before": None if erased_before is None else Stamp(*erased_before),
        "erasing": None if erasing is None else Stamp(*erasing),
    }


_GRADES: Final = {grade.value: grade for grade in Grade}
_PARTIES: Final = {actor.value: actor for actor in (Actor.PERSON, Actor.BUSINESS)}
_METHODS: Final = {method.value: method for method in Method}
_ACTS: Final = {act.value: act for act in PersonAct}
_OTHER_CELLS: Final = frozenset(
    {
        "closed",
        "undelivered",
        "links",
        "strangers",
        "explained",
        "released",
        "reachable",
        "grounds",
        "asked",
        "sent",
        "paused",
        "doubted",
        "settled",
        "claimed",
        "held",
        "held_ended",
        "back",
        "zone",
        "helped",
        "told",
        "erased_before",
        "erasing",
    }
)
_KINDS_OF_CELLS: Final = _OTHER_CELLS | {
    *("in", "pending", "out", "inbound", "suppressed", "lifted", "spoken", "taken"),
}
