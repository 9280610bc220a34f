"""What of one row must the rows of the same person hold, too? The person's opt-outs, what may be
some until the desk has read it, suppressions.

Opt-ins never travel, and neither does an opt-out by the business: it is for one bot and one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from optwarden.consent.identity import (
    CarriedOptOut,
    CarriedSettlement,
    CarriedStamp,
    StopsCarried,
)
from optwarden.consent.state import ConsentState, OptOutCell, Stamp
from optwarden.consent.vocabulary import Actor

_NONE: Final[Mapping[Any, Any]] = MappingProxyType({})


class Stops(NamedTuple):
    """Cells that are to be carried, each with its own time and event."""

    opt_outs: dict[OptOutCell, Stamp]
    suppressed: Stamp | None = None
    suppression_lifted: Stamp | None = None
    doubted: Mapping[str, Stamp] = _NONE
    """The doubts, by the event of each."""
    doubts_settled: Mapping[str, Stamp] = _NONE

    @property
    def latest(self) -> Stamp | None:
        """The latest of them."""
        others = (self.suppressed, self.suppression_lifted)
        return max(
            [
                *self.opt_outs.values(),
                *self.doubted.values(),
                *self.doubts_settled.values(),
                *(stamp for stamp in others if stamp is not None),
            ],
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
    doubted = {doubt: Stamp(*stamp[:2]) for doubt, stamp in state.doubted.items()}
    settled = dict(state.doubts_settled)
    return Stops(by_person, state.suppressed, state.suppression_lifted, doubted, settled)


def spread_of(state: ConsentState) -> Spread | None:
    """Return what must be carried and where to; None for a row without links, as most are."""
    return Spread(frozenset(state.links), stops_of(state)) if state.links else None


def merged(stops: Iterable[Stops]) -> Stops:
    """Return the latest of every cell."""
    opt_outs: dict[OptOutCell, Stamp] = {}
    suppressed: Stamp | None = None
    lifted: Stamp | None = None
    doubted: dict[str, Stamp] = {}
    settled: dict[str, Stamp] = {}
    for each in stops:
        for cell, stamp in each.opt_outs.items():
            opt_outs[cell] = max(stamp, opt_outs.get(cell, stamp))
        suppressed = _later(suppressed, each.suppressed)
        lifted = _later(lifted, each.suppression_lifted)
        doubted.update(each.doubted)
        for doubt, stamp in each.doubts_settled.items():
            settled[doubt] = max(stamp, settled.get(doubt, stamp))
    return Stops(opt_outs, suppressed, lifted, doubted, settled)


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
        {doubt: stamp for doubt, stamp in stops.doubted.items() if doubt not in state.doubted},
        {
            doubt: stamp
            for doubt, stamp in stops.doubts_settled.items()
            if _raises(stamp, state.doubts_settled.get(doubt))
        },
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
        tuple(sorted(CarriedStamp(*stamp) for stamp in stops.doubted.values())),
        tuple(
            sorted(
                CarriedSettlement(doubt, *stamp) for doubt, stamp in stops.doubts_settled.items()
            )
        ),
    )


def _later(one: Stamp | None, other: Stamp | None) -> Stamp | None:
    return max((stamp for stamp in (one, other) if stamp is not None), default=None)


def _raises(stamp: Stamp | None, standing: Stamp | None) -> bool:
    return stamp is not None and (standing is None or stamp > standing)
