"""What does a text ask for, and why?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.requests.language import Reach


@dataclass(frozen=True, slots=True)
class Request:
    """What a text asks for, and why."""

    reach: Reach | None
    rule: str | None = None
    """`en.stop-sending`, or `en.word` for a whole message."""
    words: str = field(default="", repr=False)
    """The words that were found, plain."""
    whole: bool = False
    """The message is a word, which a pending question of the bot may claim."""


NOTHING: Final = Request(None)
