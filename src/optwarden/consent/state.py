"""What stands for one recipient of a business? A fold of events, whatever order they come in.

Each cell keeps the largest stamp of its kind, so the order in which events were stored does not
matter. Whether an opt-in beats an opt-out is asked when a decision is made, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, TypeVar

import orjson

from optwarden.consent.events import (
    Event,
    MessageReceived,
    OptedIn,
    OptedOut,
    OptInRequested,
    Suppressed,
    SuppressionLifted,
)
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    Actor,
    Category,
    Grade,
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


class Ground(NamedTuple):
    """What a documented or verified opt-in, or one that is to be verified, rests on.

    Kept by event, while a cell names it.
    """

    method: Method
    disclosure_id: str | None = None
    act: PersonAct | None = None


Cell = TypeVar("Cell")


def outlives(opt_in: Stamp, opt_out: Stamp | None) -> bool:
    """Say whether an opt-in is later than an opt-out. At equal time the opt-out wins."""
    return opt_out is None or opt_in.at > opt_out.at


def latest(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the largest stamp, or None when there is none."""
    return max(stamps, default=None)


@dataclass(frozen=True, slots=True)
class ConsentState:
    """The standing cells of one recipient of one business."""

    opt_ins: dict[OptInCell, Stamp] = field(default_factory=dict)
    pending: dict[PendingCell, Stamp] = field(default_factory=dict)
    opt_outs: dict[OptOutCell, Stamp] = field(default_factory=dict)
    inbound: dict[str, Stamp] = field(default_factory=dict)
    suppressed: Stamp | None = None
    suppression_lifted: Stamp | None = None
    grounds: dict[str, Ground] = field(default_factory=dict)

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

    def window_opened(self, bot_id: str) -> Stamp | None:
        """Return the inbound message a window of this bot rests on.

        A person's opt-out of everything closes a window; only a strictly later message opens one
        again.
        """
        opened = self.inbound.get(bot_id)
        if opened is None or not self.opt_outs:
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

    def has_pending(self, bot_id: str) -> bool:
        """Say whether an opt-in to this bot awaits verification."""
        return any(cell.bot_id == bot_id for cell in self.pending)


EMPTY: Final = ConsentState()


def apply(state: ConsentState, event: Event) -> ConsentState:
    """Fold one event into a state and return the new state; the old one is untouched."""
    act = event.act
    stamp = Stamp(event.effective_at, event.event_id)
    if isinstance(act, OptedIn):
        cells = (OptInCell(event.bot_id, topic, act.grade) for topic in act.topics)
        raised = _raised(state.opt_ins, cells, stamp)
        return ConsentState(
            raised,
            state.pending,
            state.opt_outs,
            state.inbound,
            state.suppressed,
            state.suppression_lifted,
            grounds=_grounds(state.grounds, raised, state.pending, event.event_id, act),
        )
    if isinstance(act, OptInRequested):
        asked = (PendingCell(event.bot_id, topic) for topic in act.topics)
        pending = _raised(state.pending, asked, stamp)
        grounds = _grounds(state.grounds, state.opt_ins, pending, event.event_id, act)
        return replace(state, pending=pending, grounds=grounds)
    if isinstance(act, OptedOut):
        outs = (OptOutCell(act.by, act.reach, scope) for scope in act.scopes)
        return replace(state, opt_outs=_raised(state.opt_outs, outs, stamp))
    if isinstance(act, MessageReceived):
        if not act.opens_window:
            return state
        return replace(state, inbound=_raised(state.inbound, (event.bot_id,), stamp))
    if isinstance(act, Suppressed):
        return replace(state, suppressed=_later(state.suppressed, stamp))
    if isinstance(act, SuppressionLifted):
        return replace(state, suppression_lifted=_later(state.suppression_lifted, stamp))
    return state


def fold(events: Iterable[Event], state: ConsentState = EMPTY) -> ConsentState:
    """Fold events, in whatever order they come, into one state."""
    for event in events:
        state = apply(state, event)
    return state


def _raised(cells: dict[Cell, Stamp], touched: Iterable[Cell], stamp: Stamp) -> dict[Cell, Stamp]:
    raised = dict(cells)
    for cell in touched:
        raised[cell] = _later(raised.get(cell), stamp)
    return raised


def _grounds(
    grounds: dict[str, Ground],
    opt_ins: dict[OptInCell, Stamp],
    pending: dict[PendingCell, Stamp],
    event_id: str,
    act: OptedIn | OptInRequested,
) -> dict[str, Ground]:
    """Keep the grounds of the events that cells name, and of no others: in any order the same."""
    ground = _ground(act)
    if ground is None and not grounds:
        return grounds
    if ground is not None:
        grounds = {**grounds, event_id: ground}
    named = {stamp.event_id for cells in (opt_ins, pending) for stamp in cells.values()}
    return {each: kept for each, kept in grounds.items() if each in named}


def _ground(act: OptedIn | OptInRequested) -> Ground | None:
    """Return what an act rests on, where anybody will ask: not of one that is asserted."""
    if isinstance(act, OptedIn):
        if act.grade is Grade.ASSERTED:
            return None
        return Ground(act.method, act.disclosure_id, act.act)
    return None if act.disclosure_id is None else Ground(act.method, act.disclosure_id)


def _later(standing: Stamp | None, stamp: Stamp) -> Stamp:
    return stamp if standing is None or stamp > standing else standing


def dump(state: ConsentState) -> str:
    """Write a state as canonical JSON: equal states give equal text."""
    document: dict[str, object] = {}
    if state.opt_ins:
        document["in"] = sorted([*cell, *stamp] for cell, stamp in state.opt_ins.items())
    if state.pending:
        document["pending"] = sorted([*cell, *stamp] for cell, stamp in state.pending.items())
    if state.opt_outs:
        document["out"] = sorted([*cell, *stamp] for cell, stamp in state.opt_outs.items())
    if state.inbound:
        document["inbound"] = sorted([bot, *stamp] for bot, stamp in state.inbound.items())
    if state.suppressed is not None:
        document["suppressed"] = list(state.suppressed)
    if state.suppression_lifted is not None:
        document["lifted"] = list(state.suppression_lifted)
    if state.grounds:
        document["grounds"] = sorted([each, *ground] for each, ground in state.grounds.items())
    return orjson.dumps(document).decode()


def load(text: str) -> ConsentState:
    """Read what `dump` wrote. Raises ValueError, KeyError or TypeError on anything else.

    A cell of a kind this version does not know may be an opt-out, so it is refused, not skipped.
    """
    document = orjson.loads(text)
    if not isinstance(document, dict) or not document.keys() <= _KINDS_OF_CELLS:
        raise ValueError("not a consent state of this version")
    get = document.get
    suppressed, lifted = get("suppressed"), get("lifted")
    return ConsentState(
        {
            OptInCell(bot, topic, _GRADES[grade]): Stamp(at, event_id)
            for bot, topic, grade, at, event_id in get("in", ())
        },
        {
            PendingCell(bot, topic): Stamp(at, event_id)
            for bot, topic, at, event_id in get("pending", ())
        },
        {
            OptOutCell(_PARTIES[by], reach, scope): Stamp(at, event_id)
            for by, reach, scope, at, event_id in get("out", ())
        },
        {bot: Stamp(at, event_id) for bot, at, event_id in get("inbound", ())},
        None if suppressed is None else Stamp(*suppressed),
        None if lifted is None else Stamp(*lifted),
        grounds={
            event_id: Ground(_METHODS[method], disclosure_id, None if act is None else _ACTS[act])
            for event_id, method, disclosure_id, act in get("grounds", ())
        },
    )


_GRADES: Final = {grade.value: grade for grade in Grade}
_PARTIES: Final = {actor.value: actor for actor in (Actor.PERSON, Actor.BUSINESS)}
_METHODS: Final = {method.value: method for method in Method}
_ACTS: Final = {act.value: act for act in PersonAct}
_KINDS_OF_CELLS: Final = frozenset(
    {"in", "pending", "out", "inbound", "suppressed", "lifted", "grounds"}
)
