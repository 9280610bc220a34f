"""What is HELP? A person's question who is writing and how to stop. It changes no consent.

It is answered at most once in a while, so that two robots never talk to each other for long.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from optwarden.consent.vocabulary import SECOND, Micros

HELP_ANSWER: Final = "help_answer"
"""The purpose of the answer's decision and attempt, and the outbox's kind of it; stored."""
ANSWER_HELP_EVERY: Final[Micros] = 600 * SECOND
"""Who is answered again within 10 minutes is no person who looks for help."""
ANSWER_HELP_WITHIN: Final[Micros] = 3600 * SECOND
"""An answer that is later than an hour answers nothing any more."""


class HelpStamp(NamedTuple):
    """When an answer to HELP was last let go, by which decision, and which message it answers."""

    at: Micros
    event_id: str
    answers: str

    def holds_back(self, help_event_id: str | None, now: Micros) -> bool:
        """Say whether it is too early for another answer; a further try of the same one is none."""
        return self.answers != help_event_id and now < self.at + ANSWER_HELP_EVERY
