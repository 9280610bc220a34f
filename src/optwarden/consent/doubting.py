"""What is a doubt? Words that may ask to be left alone, and that somebody of the business reads.

Until it is settled no marketing goes to the person, from any bot of the business. It is no opt-out:
the desk can dismiss it. Upheld, it becomes the person's opt-out, which only she lifts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from optwarden.consent.facts import Facts
from optwarden.consent.vocabulary import DoubtOutcome, EventKind, Method, Micros


class DoubtStamp(NamedTuple):
    """When a doubt arose, by which event, at which bot, and in whose item on the desk it lies.

    The last two are empty for the doubt of another name of the person: it lies on the desk there.
    """

    at: Micros
    event_id: str
    bot_id: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class OptOutDoubted:
    """The person may have asked to be left alone."""

    matched: str
    """The rule that found the words."""
    method: Method
    joins: str | None = None
    """The doubt whose item on the desk it lies in, where one waited already."""

    kind = EventKind.OPT_OUT_DOUBTED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {"matched": self.matched, "method": self.method}
        if self.joins is not None:
            facts["joins"] = self.joins
        return facts


@dataclass(frozen=True, slots=True)
class DoubtSettled:
    """The desk read the words."""

    doubt: str
    """The event that recorded the doubt."""
    outcome: DoubtOutcome

    kind = EventKind.DOUBT_SETTLED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"doubt": self.doubt, "outcome": self.outcome}
