"""Did the person say STOP, START or HELP? Whole messages against a list, however dressed up.

The list is WIRE section 6: the US per-se words, the providers' own, and ARRET. A keyword inside a
sentence says nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Final


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
    return _MEANINGS.get(_plain(text), Said.OTHER)


def _plain(text: str) -> str:
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(
            character
            for character in unicodedata.normalize("NFKD", folded)
            if unicodedata.category(character) not in _INVISIBLE
        ).casefold()
        if any(character.isalpha() and not character.isascii() for character in folded):
            return folded
    return _NOT_A_LETTER.sub(" ", folded).strip()


_INVISIBLE: Final = frozenset({"Mn", "Me", "Cf"})
"""Combining marks (accents, keycaps, variation selectors), format characters (zero-width)."""
