"""Which words opt out of a bot, and how long may the desk take? The options for that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from optwarden.cli.failures import usage
from optwarden.consent.requests.own_words import NEVER_CLAIMED, means_otherwise, plain_words

_MOST_WORDS: Final = 50
_MOST_HOLIDAYS: Final = 400
"""As many as the API takes."""


def read_own_words(added: Sequence[str] | None, left_out: Sequence[str] | None) -> dict[str, Any]:
    """Read what was said of whole messages; what was not is not in it. Raises CommandFailed."""
    said: dict[str, Any] = {}
    if added is not None:
        said["added"] = _words(added, "--stop-word")
        other = next((text for text in added if means_otherwise(text)), None)
        if other is not None:
            raise usage(f"--stop-word cannot be {other!r}.", "It is heard as START, HELP or YES.")
    if left_out is not None:
        said["left_out"] = _words(left_out, "--no-stop-word")
    return said


def read_desk(days: int | None, holidays: Sequence[str] | None) -> dict[str, Any]:
    """Read what was said of the desk. Raises CommandFailed."""
    said: dict[str, Any] = {}
    if days is not None:
        said["business_days"] = days
    if holidays is not None:
        read = frozenset(_day(text) for text in holidays if text)
        if len(read) > _MOST_HOLIDAYS:
            raise usage(f"There are at most {_MOST_HOLIDAYS} holidays.")
        said["holidays"] = read
    return said


def _words(texts: Sequence[str], option: str) -> frozenset[str]:
    words = frozenset(_word(text, option) for text in texts if text)
    if len(words) > _MOST_WORDS:
        raise usage(f"{option} can be given {_MOST_WORDS} times at most.")
    return words


def _word(text: str, option: str) -> str:
    word = plain_words(text)
    if not word or word in NEVER_CLAIMED:
        raise usage(f"{option} cannot be {text!r}.", "STOP and UNSUBSCRIBE opt out of every bot.")
    return word


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise usage(
            f"--holiday cannot be {text!r}.", "It takes a day such as 2026-12-25."
        ) from error
