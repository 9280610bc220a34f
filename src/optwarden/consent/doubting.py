"""What is a doubt? Words that may ask to be left alone, and that somebody of the business reads.

Until it is settled no marketing goes to the person, from any bot of the business. It is no opt-out:
the desk can dismiss it. Upheld, it becomes the person's opt-out, which only she lifts.
"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.facts import Facts
from optwarden.consent.vocabulary import DoubtOutcome, EventKind, Method


@dataclass(frozen=True, slots=True)
class OptOutDoubted:
    """The person may have asked to be left alone."""

    matched: str
    """The rule that found the words."""
    method: Method

    kind = EventKind.OPT_OUT_DOUBTED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"matched": self.matched, "method": self.method}


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
