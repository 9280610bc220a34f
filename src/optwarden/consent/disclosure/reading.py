"""Do these words stand in the wording, and where? Found in any case, quoted as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from optwarden.consent.disclosure.render import as_text
from optwarden.consent.disclosure.wording import Disclosure
from optwarden.consent.disclosure.words import LATIN, WORDS, Words

_AROUND: Final = 30
"""Characters of context on each side of a quoted passage."""
_GAP: Final = r"[^.!?\n]{0,40}?"
"""What "…" in a phrase stands for."""


@dataclass(frozen=True, slots=True)
class Read:
    """The text a person reads, made comparable, and the words of its language where we know any."""

    text: str
    words: Words | None
    apart: bool
    """The language writes its words apart."""

    def find(self, phrases: Iterable[str], *, anywhere: bool = False) -> str | None:
        """Return the passage around the first of these phrases that is there, or None.

        `anywhere` also finds a phrase inside a word.
        """
        for phrase in phrases:
            found = _pattern(_plain(phrase), self.apart and not anywhere).search(self.text)
            if found is not None:
                return self._quoted(found.start(), found.end())
        return None

    def _quoted(self, start: int, end: int) -> str:
        first, last = max(0, start - _AROUND), min(len(self.text), end + _AROUND)
        before = "…" if first else ""
        after = "…" if last < len(self.text) else ""
        return f"{before}{self.text[first:last].strip()}{after}"


def read(disclosure: Disclosure) -> Read:
    """Read a wording as a person does."""
    language = disclosure.language.partition("-")[0]
    return Read(_plain(as_text(disclosure)), WORDS.get(language), language in LATIN)


def _plain(text: str) -> str:
    """Unify compatibility forms, apostrophes and white space; a line break ends a sentence."""
    unified = normalize("NFKC", text).replace("\u2019", "'").replace("...", "…")
    return "\n".join(" ".join(line.split()) for line in unified.split("\n"))


@lru_cache(4096)
def _pattern(phrase: str, apart: bool) -> re.Pattern[str]:  # noqa: FBT001 - a cached key
    parts = [r"\s+".join(map(re.escape, part.split())) for part in phrase.split("…")]
    body = _GAP.join(parts)
    begins, ends = (r"(?<!\w)", r"(?!\w)") if apart and "…" not in phrase else ("", "")
    return re.compile(f"{begins}{body}{ends}", re.IGNORECASE)
