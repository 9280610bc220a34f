"""Of what is a state made? Of stamps; each cell holds the largest of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from optwarden.consent.claiming import ClaimStamp
from optwarden.consent.doubting import DoubtStamp
from optwarden.consent.helping import HelpStamp
from optwarden.consent.vocabulary import Actor, AskKind, Grade, LinkBasis, Method, Micros, PersonAct


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


def outlives(opt_in: Stamp, opt_out: Stamp | None) -> bool:
    """Say whether an opt-in is later than an opt-out. At equal time the opt-out wins."""
    return opt_out is None or opt_in.at > opt_out.at


def latest(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the largest stamp, or None when there is none."""
    return max(stamps, default=None)


NO_CELLS: Final[Mapping[Any, Any]] = MappingProxyType({})
Cell = TypeVar("Cell")
AnyStamp = TypeVar("AnyStamp", Stamp, LinkStamp, AskedStamp, ClaimStamp, HelpStamp, DoubtStamp)


def raised(
    cells: Mapping[Cell, AnyStamp], touched: Iterable[Cell], stamp: AnyStamp
) -> dict[Cell, AnyStamp]:
    """Return cells of which the touched ones hold a stamp, unless they hold a larger one."""
    if not cells:
        return dict.fromkeys(touched, stamp)
    raised = dict(cells)
    for cell in touched:
        raised[cell] = later(raised.get(cell), stamp)
    return raised


def later(standing: AnyStamp | None, stamp: AnyStamp) -> AnyStamp:
    """Return the larger of two stamps, of which one may be missing."""
    return stamp if standing is None or stamp > standing else standing
