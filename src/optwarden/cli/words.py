"""Is this one of the words of a closed vocabulary? If not, which one is near?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from optwarden.cli.failures import refused, usage

Word = TypeVar("Word", bound=StrEnum)


def read_word(vocabulary: type[Word], text: str, option: str) -> Word:
    """Read one word, in any case. Raises CommandFailed."""
    by_text = {word.value.lower(): word for word in vocabulary}
    found = by_text.get(text.lower())
    if found is not None:
        return found
    known = ", ".join(word.value for word in vocabulary)
    close = difflib.get_close_matches(text.lower(), by_text, n=1)
    nearest = f"Did you mean {by_text[close[0]].value}? " if close else ""
    raise usage(f"{option} cannot be {text!r}.", f"{nearest}It takes {known}.")


def read_words(vocabulary: type[Word], texts: Iterable[str], option: str) -> tuple[Word, ...]:
    """Read words, each once. Raises CommandFailed."""
    return tuple(dict.fromkeys(read_word(vocabulary, text, option) for text in texts))


def read_name(pattern: str, text: str, what: str) -> str:
    """Read the name of something new. Raises CommandFailed."""
    if re.fullmatch(pattern, text) is None:
        raise refused(
            f"{text!r} cannot be the name of {what}.",
            "Names are of letters, digits, dots, dashes and underscores.",
        )
    return text
