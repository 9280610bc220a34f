"""Which names (numbers, user ids) are one person's, and what follows from that? The acts.

A name is personal: it is a private value of its event and never one of its facts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from optwarden.consent.facts import Facts, instant
from optwarden.consent.vocabulary import EventKind, LinkBasis, Micros

RECYCLED_NUMBER: Final = "recycled_number"
"""Why consent is quarantined; the only cause so far."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Another name is known to be the same person's."""

    other: str = field(repr=False)
    basis: LinkBasis

    kind = EventKind.LINKED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"basis": self.basis}

    def personal(self) -> dict[str, str]:
        """Return the other name."""
        return {"linked_with": self.other}


class CarriedStamp(NamedTuple):
    """When something took effect on the row it comes from, and by which event there."""

    at: Micros
    event_id: str


class CarriedOptOut(NamedTuple):
    """One opt-out of the person, as it stands on the row it comes from."""

    reach: str
    scope: str
    at: Micros
    event_id: str


class CarriedSettlement(NamedTuple):
    """What the desk read on the row it comes from: which doubt, and when."""

    doubt: str
    at: Micros
    event_id: str


@dataclass(frozen=True, slots=True)
class StopsCarried:
    """The person's opt-outs and doubts and the suppressions of a linked name hold here, too.

    Each keeps its own time and event, so that carrying back and forth changes nothing.
    """

    opt_outs: tuple[CarriedOptOut, ...] = ()
    suppressed: CarriedStamp | None = None
    suppression_lifted: CarriedStamp | None = None
    carried_from: str = field(default="", repr=False)
    doubted: tuple[CarriedStamp, ...] = ()
    """Doubts, each by its own event there."""
    doubts_settled: tuple[CarriedSettlement, ...] = ()

    kind = EventKind.STOPS_CARRIED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {
            "opt_outs": [
                {"reach": reach, "scope": scope, **_facts_of(at, event_id)}
                for reach, scope, at, event_id in self.opt_outs
            ]
        }
        if self.suppressed is not None:
            facts["suppressed"] = _facts_of(*self.suppressed)
        if self.suppression_lifted is not None:
            facts["suppression_lifted"] = _facts_of(*self.suppression_lifted)
        if self.doubted:
            facts["doubted"] = [_facts_of(*stamp) for stamp in self.doubted]
        if self.doubts_settled:
            facts["doubts_settled"] = [
                {"doubt": doubt, **_facts_of(at, event_id)}
                for doubt, at, event_id in self.doubts_settled
            ]
        return facts

    def personal(self) -> dict[str, str]:
        """Return whose row they come from."""
        return {"carried_from": self.carried_from}


@dataclass(frozen=True, slots=True)
class Quarantined:
    """The number came with the user id of somebody who is not known to be its person."""

    user_id: str = field(repr=False)

    kind = EventKind.QUARANTINED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"cause": RECYCLED_NUMBER}

    def personal(self) -> dict[str, str]:
        """Return the new user id."""
        return {"user_id": self.user_id}


@dataclass(frozen=True, slots=True)
class QuarantineReleased:
    """The consent on record is the present holder's after all.

    An operator found so, or the strange user id turned out to be the person's: then it is named.
    """

    user_id: str | None = field(default=None, repr=False)

    kind = EventKind.QUARANTINE_RELEASED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {"cause": RECYCLED_NUMBER}
        if self.user_id is not None:
            facts["explained"] = True
        return facts

    def personal(self) -> dict[str, str]:
        """Return the user id that was explained."""
        return {} if self.user_id is None else {"user_id": self.user_id}


def _facts_of(at: Micros, event_id: str) -> Facts:
    return {"effective_at": instant(at), "event_id": event_id}
