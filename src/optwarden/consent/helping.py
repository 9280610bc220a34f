"""What are HELP and MY DATA? A person's questions: who is writing, how to stop; what is on record.

They change no consent, and are answered at most once in a while each, so that two robots never talk
to each other for long.
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
DATA_ANSWER: Final = "data_answer"
"""The same of the answer to MY DATA; stored."""
ANSWER_DATA_EVERY: Final[Micros] = 3600 * SECOND
"""What is on record does not change so fast that it would be asked for twice in an hour."""
PAUSES: Final = {HELP_ANSWER: ANSWER_HELP_EVERY, DATA_ANSWER: ANSWER_DATA_EVERY}
"""For how long each is not answered again."""


class HelpStamp(NamedTuple):
    """When such an answer was last let go, by which decision, and which message it answers."""

    at: Micros
    event_id: str
    answers: str

    def holds_back(
        self, event_id: str | None, now: Micros, pause: Micros = ANSWER_HELP_EVERY
    ) -> bool:
        """Say whether it is too early for another answer; a further try of the same one is none."""
        return self.answers != event_id and now < self.at + pause
