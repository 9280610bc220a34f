"""What of one row must the rows of the same person hold, too? The person's opt-outs, suppressions.

Opt-ins never travel, and neither does an opt-out by the business: it is for one bot and one name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from optwarden.consent.identity import CarriedOptOut, CarriedStamp, StopsCarried
from optwarden.consent.state import ConsentState, OptOutCell, Stamp
from optwarden.consent.vocabulary import Actor


class Stops(NamedTuple):
    """Cells that are to be carried, each with its own time and event."""

    opt_outs: dict[OptOutCell, Stamp]
    suppressed: Stamp | None = None
    suppression_lifted: Stamp | None = None

    @property
    def latest(self) -> Stamp | None:
        """The latest of them."""
        others = (self.suppressed, self.suppression_lifted)
        return max(
            [*self.opt_outs.values(), *(stamp for stamp in others if stamp is not None)],
            default=None,
        )


NOTHING: Final = Stops({})


class Spread(NamedTuple):
    """What a row holds that others must hold, and which others it knows of."""

    to: frozenset[str]
    stops: Stops


def stops_of(state: ConsentState) -> Stops:
    """Return what of a row is carried to the rows of the same person."""
    by_person = {cell: stamp for cell, stamp in state.opt_outs.items() if cell.by is Actor.PERSON}
    return Stops(by_person, state.suppressed, state.suppression_lifted)


def spread_of(state: ConsentState) -> Spread | None:
    """Return what must be carried and where to; None for a row without links, as most are."""
    return Spread(frozenset(state.links), stops_of(state)) if state.links else None


def merged(stops: Iterable[Stops]) -> Stops:
    """Return the latest of every cell."""
    opt_outs: dict[OptOutCell, Stamp] = {}
    suppressed: Stamp | None = None
    lifted: Stamp | None = None
    for each in stops:
        for cell, stamp in each.opt_outs.items():
            opt_outs[cell] = max(stamp, opt_outs.get(cell, stamp))
        suppressed = _later(suppressed, each.suppressed)
        lifted = _later(lifted, each.suppression_lifted)
    return Stops(opt_outs, suppressed, lifted)


def missing(state: ConsentState, stops: Stops) -> Stops:
    """Return those of the stops that would raise a cell of this state."""
    opt_outs = {
        cell: stamp
        for cell, stamp in stops.opt_outs.items()
        if _raises(stamp, state.opt_outs.get(cell))
    }
    suppressed, lifted = stops.suppressed, stops.suppression_lifted
    return Stops(
        opt_outs,
        suppressed if _raises(suppressed, state.suppressed) else None,
        lifted if _raises(lifted, state.suppression_lifted) else None,
    )


def carried(stops: Stops, carried_from: str) -> StopsCarried:
    """Return the act of taking these over."""
    opt_outs = sorted(
        CarriedOptOut(cell.reach, cell.scope, *stamp) for cell, stamp in stops.opt_outs.items()
    )
    return StopsCarried(
        tuple(opt_outs),
        None if stops.suppressed is None else CarriedStamp(*stops.suppressed),
        None if stops.suppression_lifted is None else CarriedStamp(*stops.suppression_lifted),
        carried_from,
    )


def _later(one: Stamp | None, other: Stamp | None) -> Stamp | None:
    return max((stamp for stamp in (one, other) if stamp is not None), default=None)


def _raises(stamp: Stamp | None, standing: Stamp | None) -> bool:
    return stamp is not None and (standing is None or stamp > standing)
