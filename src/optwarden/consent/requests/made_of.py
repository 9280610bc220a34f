"""How is a request found whose words may stand in any order? By all that a clause is made of.

    = {stop} {send}|{messages} {to_me}?

finds every clause that has a word of each thing named, in any order, and beside them nothing but
`small` words of the language (please, now, you people ...). So "please stop it now with all these
texts" is found, and "stop sending me the wrong size" is not: nobody said that "size" is small.

    thing           must be there: alternatives, lists and phrases as in other patterns
    thing?          may be there
    !thing          must not be there, though a list or the small words have it

Of a longer clause a part is enough: from its beginning or one of the language's `openers` (please,
just, so) to its end or one of its `closers` (because, or, since). The words are taken apart by the
longest phrase that fits, so that "no longer" is not "no".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

SMALL: Final = "small"
OPENERS: Final = "openers"
CLOSERS: Final = "closers"

_KNOWN: Final = 1
_OPENS: Final = 2
_CLOSES: Final = 4
_FIRST_OF_ITS_OWN: Final = 8
_UNKNOWN: Final = 0


class Part(NamedTuple):
    """A piece of a clause, by its place among the words (or letters), and what it is."""

    begins: int
    ends: int
    meaning: int


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, as a regular expression's match tells it."""

    string: str
    begins: int
    words: str

    def start(self) -> int:
        """Return where the words begin."""
        return self.begins

    def group(self) -> str:
        """Return the words."""
        return self.words


@dataclass(frozen=True, slots=True)
class Things:
    """What a pattern names, as alternatives: phrases of words, `*` ends a stem."""

    required: tuple[tuple[str, ...], ...]
    optional: tuple[str, ...]
    forbidden: frozenset[str]
    small: tuple[str, ...]
    openers: tuple[str, ...]
    closers: tuple[str, ...]

    def meanings(self) -> Mapping[str, int]:
        """Return what each phrase means; what is forbidden means nothing, and is unknown."""
        found: dict[str, int] = {}
        groups = [(self.small, _KNOWN), (self.optional, _KNOWN)]
        groups += [(self.openers, _KNOWN | _OPENS), (self.closers, _KNOWN | _CLOSES)]
        groups += [
            (atoms, _KNOWN | _FIRST_OF_ITS_OWN << place)
            for place, atoms in enumerate(self.required)
        ]
        for atoms, meaning in groups:
            for atom in atoms:
                if atom not in self.forbidden:
                    found[atom] = found.get(atom, 0) | meaning
        for atom in self.forbidden:
            found[atom] = _UNKNOWN
        return found


class Spaced:
    """Phrases of words, by their first word; it may carry a prefix (Arabic, Hebrew)."""

    def __init__(self, meanings: Mapping[str, int], prefixes: str) -> None:
        """Make the tables."""
        self._prefixes = tuple(sorted(prefixes.split("|"), key=len)) if prefixes else ()
        self._words: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrase, meaning in meanings.items():
            first, *rest = phrase.split("_")
            table = self._stems if first.endswith("*") else self._words
            table.setdefault(first.removesuffix("*"), []).append((tuple(rest), meaning))
        self._lengths = sorted({len(stem) for stem in self._stems})

    def parts(self, text: str) -> tuple[list[str], list[Part]]:
        """Take a clause apart: its words, and what each phrase of them is."""
        words = text.split()
        parts: list[Part] = []
        place = 0
        while place < len(words):
            longest, meaning = 1, _UNKNOWN
            forbidden = False
            for rest, each in self._beginning(words[place]):
                if len(rest) + 1 < longest or not self._follow(words, place + 1, rest):
                    continue
                if len(rest) + 1 > longest:
                    longest, meaning, forbidden = len(rest) + 1, _UNKNOWN, False
                meaning |= each
                forbidden = forbidden or each is _UNKNOWN
            parts.append(Part(place, place + longest, _UNKNOWN if forbidden else meaning))
            place += longest
        return words, parts

    def _beginning(self, word: str) -> Iterator[tuple[tuple[str, ...], int]]:
        for form in self._forms(word):
            yield from self._words.get(form, ())
            for length in self._lengths:
                if length > len(form):
                    break
                yield from self._stems.get(form[:length], ())

    def _forms(self, word: str) -> Iterator[str]:
        yield word
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                yield word[len(prefix) :]

    def _follow(self, words: list[str], place: int, rest: tuple[str, ...]) -> bool:
        if place + len(rest) > len(words):
            return False
        return all(
            self._is(word, wanted)
            for word, wanted in zip(words[place : place + len(rest)], rest, strict=True)
        )

    def _is(self, word: str, wanted: str) -> bool:
        if wanted.endswith("*"):
            stem = wanted.removesuffix("*")
            return any(form.startswith(stem) for form in self._forms(word))
        return wanted in self._forms(word)

    @staticmethod
    def found(text: str, words: list[str], begins: int, ends: int) -> Found:
        """Return some of the words of a clause; there is a space before each."""
        place = sum(len(word) + 1 for word in words[:begins]) + 1
        return Found(text, place, " ".join(words[begins:ends]))


class Unspaced:
    """Phrases of letters, by their first letter, the longest first."""

    def __init__(self, meanings: Mapping[str, int]) -> None:
        """Make the table."""
        self._by_letter: dict[str, list[tuple[str, int]]] = {}
        joined: dict[str, int] = {}
        for phrase, meaning in meanings.items():
            letters = phrase.replace("_", "").removesuffix("*")
            joined[letters] = joined.get(letters, 0) | meaning if meaning else _UNKNOWN
        for letters in sorted(joined, key=len, reverse=True):
            self._by_letter.setdefault(letters[0], []).append((letters, joined[letters]))

    def parts(self, text: str) -> tuple[list[str], list[Part]]:
        """Take a clause apart: its letters, and what each phrase of them is."""
        parts: list[Part] = []
        place = 0
        while place < len(text):
            letters, meaning = next(
                (
                    each
                    for each in self._by_letter.get(text[place], ())
                    if text.startswith(each[0], place)
                ),
                (text[place], _UNKNOWN),
            )
            parts.append(Part(place, place + len(letters), meaning))
            place += len(letters)
        return list(text), parts

    @staticmethod
    def found(text: str, _letters: list[str], begins: int, ends: int) -> Found:
        """Return some of the letters of a clause."""
        return Found(text, begins, text[begins:ends])


@dataclass(frozen=True, slots=True)
class MadeOf:
    """Searches a clause, as a regular expression does."""

    vocabulary: Spaced | Unspaced
    required: int
    """What must be there, as bits."""

    @classmethod
    def of(cls, things: Things, prefixes: str | None) -> MadeOf:
        """Make it; None for prefixes: the language is written without spaces."""
        meanings = things.meanings()
        required = sum(_FIRST_OF_ITS_OWN << place for place in range(len(things.required)))
        words = Unspaced(meanings) if prefixes is None else Spaced(meanings, prefixes)
        return cls(words, required)

    def search(self, text: str) -> Found | None:
        """Find the first part of a clause that is made of the right things only."""
        words, parts = self.vocabulary.parts(text)
        for first, part in enumerate(parts):
            if first == 0 or part.meaning & _OPENS:
                last = self._ends(parts, first)
                if last is not None:
                    return self.vocabulary.found(text, words, part.begins, parts[last - 1].ends)
        return None

    def _ends(self, parts: list[Part], first: int) -> int | None:
        """Return where it ends that begins here, if all is there by then."""
        missing = self.required
        for place in range(first, len(parts)):
            meaning = parts[place].meaning
            if meaning & _CLOSES and place > first and not missing:
                return place
            if meaning == _UNKNOWN:
                return None
            missing &= ~meaning
        return None if missing else len(parts)
