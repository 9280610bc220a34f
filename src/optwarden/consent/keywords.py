"""Did the person say STOP, START or HELP? Whole messages against a list, however dressed up.

The list is WIRE section 6: the US per-se words, the providers' own, and ARRET. A keyword inside a
sentence says nothing here.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final
from unicodedata import category, normalize


class Said(StrEnum):
    """What a whole message asks for."""

    STOP = "stop"
    START = "start"
    HELP = "help"
    OTHER = "other"


_STOP: Final = (
    "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke",
    "optout", "opt out", "arret", "remove", "td",
)  # fmt: skip
_START: Final = ("start", "unstop")
_HELP: Final = ("help", "info")

_MEANINGS: Final = {
    **dict.fromkeys(_STOP, Said.STOP),
    **dict.fromkeys(_START, Said.START),
    **dict.fromkeys(_HELP, Said.HELP),
}
_LONGEST_TEXT: Final = 4096
"""WhatsApp's bound for a text (WIRE section 1); what is longer did not come from a person."""
_NOT_A_LETTER: Final = re.compile(r"[^a-z0-9]+")


def said(text: str) -> Said:
    """Say what a whole message asks for.

    Case, accents, punctuation, emoji, zero-width characters and compatibility forms do not hide a
    keyword.
    """
    if len(text) > _LONGEST_TEXT:
        return Said.OTHER
    meaning = _MEANINGS.get(_plain(text), Said.OTHER)
    if meaning is Said.OTHER and not text.isascii():
        # Some symbols are letters (a circled S) and some only come apart into them (a trade mark).
        bare = "".join(" " if category(each) == "So" else each for each in text)
        meaning = _MEANINGS.get(_plain(bare), Said.OTHER)
    return meaning


def _plain(text: str) -> str:
    folded = text.casefold()
    if not folded.isascii():
        decomposed = normalize("NFKD", folded)
        folded = "".join(each for each in decomposed if category(each) not in _INVISIBLE).casefold()
        if any(each.isalpha() and not each.isascii() for each in folded):
            return folded
    return _NOT_A_LETTER.sub(" ", folded).strip()


_INVISIBLE: Final = frozenset({"Mn", "Me", "Cf"})
"""Combining marks (accents, keycaps, variation selectors), format characters (zero-width)."""
