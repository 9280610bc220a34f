"""Which words does a question of the bot's own take for itself, and until when?

A bot that asked "keep or cancel?" may be answered CANCEL. STOP and UNSUBSCRIBE are the person's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.facts import Facts, instant
from optwarden.consent.requests.own_words import NEVER_CLAIMED
from optwarden.consent.vocabulary import SECOND, EventKind, Micros

CLAIM_FOR: Final[Micros] = 3600 * SECOND
"""How long a question waits for its answer unless it says otherwise."""
LONGEST_CLAIM: Final[Micros] = 24 * 3600 * SECOND
"""As long as a window lets the bot ask at all."""


class ClaimStamp(NamedTuple):
    """When a bot last claimed words, by which event, until when, and which."""

    at: Micros
    event_id: str
    until: Micros
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsClaimed:
    """The bot asked something, and these words answer it."""

    words: tuple[str, ...]
    """Plain, as texts are compared."""
    until: Micros

    kind = EventKind.WORDS_CLAIMED

    def __post_init__(self) -> None:
        """Refuse, with ValueError, to claim a word that is the person's."""
        if not NEVER_CLAIMED.isdisjoint(self.words):
            raise ValueError("no question claims STOP or UNSUBSCRIBE")

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"words": list(self.words), "until": instant(self.until)}
