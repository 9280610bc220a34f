"""What becomes of each character of a text? Worked out once for each, as `str.translate` takes it.

Asking `unicodedata` about every character of every text, in Python, takes longer than all else that
is done with a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

_MOST_KEPT: Final = 8_192
"""Characters that are remembered: more than any language writes with."""

Becomes: TypeAlias = str | None
"""None where the character is left out."""


class ByCharacter(dict[int, Becomes]):
    """A table for `str.translate`."""

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[str], Becomes]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, code: int) -> Becomes:
        """Work out what becomes of a character that was not met before."""
        becomes = self._work_out(chr(code))
        if len(self) < _MOST_KEPT:
            self[code] = becomes
        return becomes
