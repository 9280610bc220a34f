"""Which rules may a clause meet, by its words alone? Most hold no word that any rule needs.

Every thing that a pattern cannot do without is a bit. A word is looked up whole, and by how it
begins where a rule has a stem; the rarest thing that a pattern needs brings the pattern forward,
and only if all its bits are there is it searched with. So further rules cost nothing for a clause
that has none of their rarest words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from optwarden.consent.requests.patterns import STEM
from optwarden.consent.requests.spelling import Spelling

MISTYPED: Final = 1
"""The bit that says that some word of a clause is not what was meant."""
_BEGINNING: Final = 4
"""Letters that are looked at first; a longer stem is looked for in words that begin as it does."""
_MOST_BEGINNINGS: Final = 20_000
"""Beginnings of words that are remembered, of whatever people write."""
_PAIR: Final = 2
_LETTERS_ALONE: Final = re.compile("[\u0e00-\U0010ffff]")
"""Scripts that may be written without spaces."""


class Met(NamedTuple):
    """What a word, or a clause, meets."""

    needs: int
    """Bits of what patterns need."""
    brought: tuple[int, ...]
    """The places of patterns whose rarest thing it is."""


NOTHING_MET: Final = Met(0, ())


def together(all_met: Iterable[Met]) -> Met:
    """Return what several meet."""
    needs: int = 0
    brought: tuple[int, ...] = ()
    for met in all_met:
        needs |= met.needs
        brought += met.brought
    return Met(needs, brought) if needs else NOTHING_MET


def written_together(text: str) -> bool:
    """Say whether a text may have no spaces: it has letters of a script without them."""
    return not text.isascii() and _LETTERS_ALONE.search(text) is not None


class _Beginnings(dict[str, Met | None]):
    """What the first letters of a word meet; None where the word must be looked at closely."""

    __slots__ = ("_closely", "_stems")

    def __init__(self, stems: Mapping[str, Met], closely: frozenset[str]) -> None:
        super().__init__()
        self._stems = stems
        self._closely = closely

    def __missing__(self, beginning: str) -> Met | None:
        """Put together what each length of it meets."""
        lengths = [beginning[:length] for length in range(1, len(beginning) + 1)]
        closely = not self._closely.isdisjoint(lengths)
        met = None if closely else together(self._stems.get(each, NOTHING_MET) for each in lengths)
        if len(self) < _MOST_BEGINNINGS:
            self[beginning] = met
        return met


class Vocabulary:
    """The words of all rules, and what each meets."""

    def __init__(
        self,
        words: Mapping[str, Met],
        letters: Mapping[str, Met],
        prefixes: Iterable[str],
        spelling: Spelling,
    ) -> None:
        """Make the tables, of words and `stem*`, and of letters that have no spaces around them."""
        self._spelling = spelling
        self._prefixes = tuple(prefixes)
        self._alone = {key: met for key, met in words.items() if STEM not in key}
        self._stems = {key.removesuffix(STEM): met for key, met in words.items() if STEM in key}
        self._longest_stem = max(map(len, self._stems), default=0)
        closely = {stem[:_BEGINNING] for stem in self._stems if len(stem) > _BEGINNING}
        closely.update(spelling.begins(), self._prefixes)
        self._beginnings = _Beginnings(self._stems, frozenset(closely))
        self._words = {word: self._closely(word) for word in self._alone}
        self._letters: dict[str, list[tuple[str, Met]]] = {}
        for atom, met in letters.items():
            self._letters.setdefault(atom[:_PAIR], []).append((atom, met))

    def look_up(self, clause: Sequence[str]) -> Met:
        """Return what a clause meets."""
        needs = 0
        brought: list[int] = []
        words, beginnings = self._words, self._beginnings
        for word in clause:
            met = words.get(word) or beginnings[word[:_BEGINNING]] or self._closely(word)
            if met.needs:
                needs |= met.needs
                brought += met.brought
        letters = "".join(clause)
        if written_together(letters):
            met = together(self._among(letters))
            needs |= met.needs
            brought += met.brought
        return Met(needs, tuple(brought))

    def mistyped(self, clause: Sequence[str]) -> dict[str, Mapping[str, str]]:
        """Return what was meant, by language, for each word that is a mistake."""
        return {
            word: self._spelling.meant(word)
            for word in clause
            if self._closely(word).needs & MISTYPED
        }

    def _closely(self, word: str) -> Met:
        """Look at every beginning of a word, at what follows a prefix, and at its spelling."""
        met = self._as_written(word)
        rests = [word[len(each) :] for each in self._prefixes if word.startswith(each)]
        if rests:
            met = together([met, *(self._as_written(rest) for rest in rests if rest)])
        if met.needs or not (meant := self._spelling.meant(word)):
            return met
        corrected = together(self._as_written(each) for each in dict.fromkeys(meant.values()))
        return Met(corrected.needs | MISTYPED, corrected.brought)

    def _as_written(self, word: str) -> Met:
        lengths = range(1, min(len(word), self._longest_stem) + 1)
        stems = [self._stems[word[:each]] for each in lengths if word[:each] in self._stems]
        alone = self._alone.get(word)
        return together([alone, *stems] if alone is not None else stems)

    def _among(self, letters: str) -> Iterable[Met]:
        """Return what stands anywhere among letters."""
        table = self._letters
        for letter in set(letters):
            for _, met in table.get(letter, ()):
                yield met
        for place in range(len(letters) - 1):
            for atom, met in table.get(letters[place : place + _PAIR], ()):
                if letters.startswith(atom, place):
                    yield met
