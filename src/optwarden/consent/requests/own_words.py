"""Which whole messages opt out of one bot, besides the usual words, and which do not?"""

from __future__ import annotations

from typing import Final, NamedTuple

from optwarden.consent.keywords import Said, said
from optwarden.consent.requests.folding import fold

NEVER_CLAIMED: Final = frozenset({"stop", "unsubscribe"})
"""Words that no bot can leave out, and no question of its own can take for itself."""


class OwnWords(NamedTuple):
    """Whole messages that a bot added, and those it left out; plain."""

    added: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


NO_OWN_WORDS: Final = OwnWords()


def means_otherwise(text: str) -> bool:
    """Say whether a whole message is START, HELP or YES, which opts nobody out of any bot."""
    return said(text) in (Said.START, Said.HELP, Said.YES)


def plain_words(text: str) -> str:
    """Return a whole message as words are compared."""
    return " ".join(fold(text).words)
