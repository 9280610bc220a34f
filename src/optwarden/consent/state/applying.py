"""What does an event change? The largest stamp of each cell stays, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

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
from optwarden.consent.state.cells import (
    AskedCell,
    AskedStamp,
    Ground,
    LinkStamp,
    OptInCell,
    OptOutCell,
    PendingCell,
    Stamp,
    TimeZoneStamp,
    later,
    raised,
)
from optwarden.consent.state.consent_state import EMPTY, INBOUND, TAKINGS, ConsentState
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SECOND,
    UNREACHABLE_AFTER,
    Actor,
    AttemptOutcome,
    Grade,
    Micros,
)

_GROUNDS: Final = ConsentState._fields.index("grounds")
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
        opt_ins = raised(state.opt_ins, cells, stamp)
        grounds = state.grounds
        if not grounds and grade is Grade.ASSERTED:
            return _new(ConsentState, (opt_ins, *state[1:]))
        grounds = _grounds(grounds, opt_ins, state.pending, event.event_id, act)
        between, after = state[1:_GROUNDS], state[_GROUNDS + 1 :]
        return _new(ConsentState, (opt_ins, *between, grounds, *after))
    if isinstance(act, OptInRequested):
        asked = (PendingCell(event.bot_id, topic) for topic in act.topics)
        pending = raised(state.pending, asked, stamp)
        grounds = _grounds(state.grounds, state.opt_ins, pending, event.event_id, act)
        return state._replace(pending=pending, grounds=grounds)
    if isinstance(act, OptedOut):
        outs = (OptOutCell(act.by, act.reach, scope) for scope in act.scopes)
        return state._replace(opt_outs=raised(state.opt_outs, outs, stamp))
    if isinstance(act, MessageReceived):
        if not act.opens_window:
            return state
        inbound = raised(state.inbound, (event.bot_id,), stamp)
        # As named tuples make themselves: `_replace` takes 2 of a callback's 90 us.
        return _new(ConsentState, (*state[:INBOUND], inbound, *state[INBOUND + 1 :]))
    if isinstance(act, MessageDecided | MessageSettled):
        return _sent(state, event, act, stamp)
    if isinstance(act, Suppressed | SuppressionLifted):
        return _suppression(state, act, stamp)
    return _apply_other(state, event, stamp)


def _apply_other(state: ConsentState, event: Event, stamp: Stamp) -> ConsentState:
    """Fold what providers find, asks, pauses and where the person is: rarer than the rest."""
    act = event.act
    if isinstance(act, WindowClosed):
        closed = raised(state.windows_closed, (event.bot_id,), stamp)
        return state._replace(windows_closed=closed)
    if isinstance(act, Undelivered):
        failures = {*state.undelivered.get(event.bot_id, ()), stamp}
        kept = tuple(sorted(failures)[-UNREACHABLE_AFTER:])
        return state._replace(undelivered={**state.undelivered, event.bot_id: kept})
    if isinstance(act, Erased | ErasureKept):
        return _erased(state, act, stamp)
    if isinstance(act, FoundReachable):
        return state._replace(found_reachable=later(state.found_reachable, stamp))
    if isinstance(act, OptOutDoubted):
        doubt = DoubtStamp(*stamp, event.bot_id, act.joins or event.event_id)
        return state._replace(doubted=raised(state.doubted, (event.event_id,), doubt))
    if isinstance(act, DoubtSettled):
        return state._replace(doubts_settled=raised(state.doubts_settled, (act.doubt,), stamp))
    if isinstance(act, WordsClaimed):
        claim = ClaimStamp(*stamp, act.until, act.words)
        return state._replace(claimed=raised(state.claimed, (event.bot_id,), claim))
    if isinstance(act, OptInAsked | Paused):
        return _asked(state, event, act, stamp)
    if isinstance(act, TimeZoneDeclared):
        zone, known = TimeZoneStamp(*stamp, act.time_zone), state.declared_zone
        is_later = known is None or stamp > known[:2]
        return state._replace(declared_zone=zone) if is_later else state
    return _apply_to_names(state, event, stamp)


def _apply_to_names(state: ConsentState, event: Event, stamp: Stamp) -> ConsentState:
    """Fold what is known of the person's names."""
    act = event.act
    if isinstance(act, OptOutQuarantined | OptOutQuarantineEnded):
        return _held_apart(state, event.bot_id, act, stamp)
    if isinstance(act, Linked):
        link = LinkStamp(*stamp, act.basis)
        return state._replace(links=raised(state.links, (act.other,), link))
    if isinstance(act, StopsCarried):
        return _carried(state, act)
    if isinstance(act, Quarantined):
        return state._replace(strangers=raised(state.strangers, (act.user_id,), stamp))
    if isinstance(act, QuarantineReleased):
        if act.user_id is not None:
            explained = raised(state.strangers_explained, (act.user_id,), stamp)
            return state._replace(strangers_explained=explained)
        return state._replace(quarantine_released=later(state.quarantine_released, stamp))
    return state


def _suppression(
    state: ConsentState, act: Suppressed | SuppressionLifted, stamp: Stamp
) -> ConsentState:
    if isinstance(act, Suppressed):
        return state._replace(suppressed=later(state.suppressed, stamp))
    return state._replace(suppression_lifted=later(state.suppression_lifted, stamp))


def _erased(state: ConsentState, act: Erased | ErasureKept, stamp: Stamp) -> ConsentState:
    """Fold an erasure that begins, or one of before: that counts as her opt-out."""
    if isinstance(act, Erased):
        return EMPTY._replace(erasing=later(state.erasing, stamp))
    out = OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_ALL)
    return state._replace(
        opt_outs=raised(state.opt_outs, (out,), stamp),
        erased_before=later(state.erased_before, stamp),
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
            return state._replace(helped=raised(state.helped, (event.bot_id,), answer))
        if act.purpose == DATA_ANSWER:
            answer = HelpStamp(*stamp, event.causation or "")
            return state._replace(told=raised(state.told, (event.bot_id,), answer))
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
    return _new(ConsentState, (*state[:TAKINGS], takings, given_back, *state[TAKINGS + 2 :]))


def _asked(
    state: ConsentState, event: Event, act: OptInAsked | Paused, stamp: Stamp
) -> ConsentState:
    """Fold a pause and an ask."""
    if isinstance(act, Paused):
        pause = PauseStamp(*stamp, act.until)
        return state._replace(paused=max(state.paused or pause, pause))
    cell = AskedCell(event.bot_id, act.programme, act.ask, act.through)
    asked = AskedStamp(*stamp, act.answer_until, act.disclosure_id, act.topics)
    return state._replace(asked=raised(state.asked, (cell,), asked))


def _settled(state: ConsentState, event: Event, act: MessageSettled, stamp: Stamp) -> ConsentState:
    """Fold that a message went: an ask, whose outcome alone names it as its cause, or another.

    Of the asks sent long before the latest none can be answered any more; in any order the same
    stay.
    """
    if act.outcome not in _WENT:
        return state
    ask = event.causation
    if ask is None:
        return state._replace(spoken=raised(state.spoken, (event.bot_id,), stamp))
    sent = raised(state.asks_sent, (ask,), stamp)
    oldest = max(one.at for one in sent.values()) - _SENT_KEPT
    return state._replace(asks_sent={each: one for each, one in sent.items() if one.at >= oldest})


def _held_apart(
    state: ConsentState, bot_id: str, act: OptOutQuarantined | OptOutQuarantineEnded, stamp: Stamp
) -> ConsentState:
    """Fold an opt-out amid too many, or that an operator ended what its anomaly held."""
    if isinstance(act, OptOutQuarantined):
        cells = (QuarantineCell(bot_id, act.anomaly, scope) for scope in act.scopes)
        return state._replace(opt_outs_held=raised(state.opt_outs_held, cells, stamp))
    ended = (AnomalyCell(bot_id, act.anomaly),)
    return state._replace(anomalies_ended=raised(state.anomalies_ended, ended, stamp))


def _carried(state: ConsentState, act: StopsCarried) -> ConsentState:
    """Fold what a linked name's row held; each cell keeps the time and event it had there."""
    opt_outs = state.opt_outs
    for reach, scope, at, event_id in act.opt_outs:
        cell = OptOutCell(Actor.PERSON, reach, scope)
        opt_outs = raised(opt_outs, (cell,), Stamp(at, event_id))
    suppressed, lifted = state.suppressed, state.suppression_lifted
    if act.suppressed is not None:
        suppressed = later(suppressed, Stamp(*act.suppressed))
    if act.suppression_lifted is not None:
        lifted = later(lifted, Stamp(*act.suppression_lifted))
    doubted, settled = state.doubted, state.doubts_settled
    for stamp in act.doubted:
        doubted = raised(doubted, (stamp.event_id,), DoubtStamp(*stamp))
    for doubt, at, event_id in act.doubts_settled:
        settled = raised(settled, (doubt,), Stamp(at, event_id))
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
