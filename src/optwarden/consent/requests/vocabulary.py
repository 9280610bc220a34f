"""Which rules may a clause meet, by its words alone? Most hold no word that any rule needs.

Every thing that a pattern cannot do without is a bit. A word is looked up whole, and by how it
begins where a rule has a stem; the rarest thing that a pattern needs brings the pattern forward,
and only if all its bits are there is it searched with. So further rules cost nothing for a clause
that has none of their rarest words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from optwarden.consent.requests.patterns import STEM
from optwarden.consent.requests.spelling import SHORTEST_MISTYPED, Spelling

T = TypeVar("T")

MISTYPED: Final = 1
"""The bit that says that some word of a clause is not what was meant."""
BITS: Final = 4_000
"""Few are quick to put together. Two things have one bit only in two languages, where it costs a
search in vain now and then."""
_ALL: Final = (MISTYPED << 1 + BITS) - 1
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


def not_met(needs: int) -> int:
    """Return the bits of what is not there; a complement (`~`) would be slow to compare with."""
    return _ALL ^ needs


def together(all_met: Iterable[Met]) -> Met:
    """Return what several meet."""
    needs: int = 0
    brought: tuple[int, ...] = ()
    for met in all_met:
        needs |= met.needs
        brought += met.brought
    return Met(needs, brought) if needs or brought else NOTHING_MET


def written_together(text: str) -> bool:
    """Say whether a text may have no spaces: it has letters of a script without them."""
    return not text.isascii() and _LETTERS_ALONE.search(text) is not None


class _Beginnings(dict[str, Met | None]):
    """What the first letters of a word meet; None where the word must be looked at closely."""

    __slots__ = ("_closely", "_stems")

    def __init__(self, stems: Mapping[str, Met], closely: Iterable[str]) -> None:
        super().__init__()
        self._stems = stems
        self._closely = frozenset(closely)

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
        self._prefixes = _by_beginning(((each, each) for each in prefixes), 1)
        stems = {key.removesuffix(STEM): met for key, met in words.items() if STEM in key}
        longer = {stem: met for stem, met in stems.items() if len(stem) > _BEGINNING}
        self._longer_stems = _by_beginning(longer.items(), _BEGINNING)
        closely = (*self._longer_stems, *self._prefixes)
        self._beginnings = _Beginnings(stems, closely)
        self._short_stems = _Beginnings(stems, ())
        alone = {word: met for word, met in words.items() if STEM not in word}
        self._words: dict[str, Met] = {}
        self._words = {
            word: together((met, *self._as_written(word))) for word, met in alone.items()
        }
        alike: dict[Met, Met] = {}
        self._words = {
            word: alike.setdefault(met, met)
            for word, met in ((word, self._closely(word)) for word in alone)
        }
        self._letters = _by_beginning(letters.items(), _PAIR)

    def look_up(self, clause: Sequence[str]) -> tuple[int, list[int]]:
        """Return what a clause meets: bits, and places."""
        needs = 0
        brought: list[int] = []
        words, beginnings = self._words, self._beginnings
        for word in clause:
            met = words.get(word)
            if met is None:
                met = beginnings[word[:_BEGINNING]]
                if met is None:
                    met = self._closely(word)
                if met is NOTHING_MET and len(word) >= SHORTEST_MISTYPED:
                    met = self._as_meant(word)
            if met is not NOTHING_MET:
                needs |= met[0]
                brought += met[1]
        letters = "".join(clause)
        if not letters.isascii() and _LETTERS_ALONE.search(letters):
            for met in self._among(letters):
                needs |= met[0]
                brought += met[1]
        return needs, brought

    def mistyped(self, clause: Sequence[str]) -> dict[str, Mapping[str, str]]:
        """Return what was meant, by language, for each word that is a mistake."""
        others = (word for word in clause if self._closely(word) is NOTHING_MET)
        return {word: meant for word in others if (meant := self._spelling.meant(word))}

    def _closely(self, word: str) -> Met:
        """Look at longer beginnings of a word, and at what follows a prefix."""
        found = self._as_written(word)
        for prefix, _ in self._prefixes.get(word[:1], ()):
            if word.startswith(prefix):
                found += self._as_written(word[len(prefix) :])
        return together(found)

    def _as_meant(self, word: str) -> Met:
        """Look at a word that nothing needs as if it were mistyped."""
        meant = self._spelling.meant(word)
        if not meant:
            return NOTHING_MET
        found = [self._closely(each) for each in dict.fromkeys(meant.values())]
        return together((Met(MISTYPED, ()), *found))

    def _as_written(self, word: str) -> list[Met]:
        met = self._words.get(word)
        if met is not None:
            return [met]
        beginning = word[:_BEGINNING]
        met = self._short_stems[beginning]
        found = [met] if met is not None and met.needs else []
        for stem, longer in self._longer_stems.get(beginning, ()):
            if word.startswith(stem):
                found.append(longer)
        return found

    def _among(self, letters: str) -> list[Met]:
        """Return what stands anywhere among letters."""
        table = self._letters
        pairs = {letters[place : place + _PAIR] for place in range(len(letters))}
        pairs.update(letters)
        return [
            met for pair in pairs & table.keys() for atom, met in table[pair] if atom in letters
        ]


def _by_beginning(all_of: Iterable[tuple[str, T]], length: int) -> dict[str, list[tuple[str, T]]]:
    table: dict[str, list[tuple[str, T]]] = {}
    for key, value in all_of:
        table.setdefault(key[:length], []).append((key, value))
    return table
