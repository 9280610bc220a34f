"""How is a request found whose words may stand in any order? By all that a clause is made of.

    = {stop} {send}|{messages} {to_me}?

finds every clause that has a word of each thing named, in any order, and beside them nothing but
`small` words of the language (please, now, you people ...). So "please stop it now with all these
texts" is found, and "stop sending me the wrong size" is not: nobody said that "size" is small.

    thing           must be there: alternatives, lists and phrases as in other patterns
    thing?          may be there
    !thing          must not be there, though a list or the small words have it
    ..              (first of all) whatever may stand before the first thing that must be there:
                    for what is nothing but a request, as imperatives are

One word that the languages' data has nowhere (`familiar.py`) may stand in a request of six pieces
or more ("take me off your silly list now"), but not at its end, where people say what they mean.

Of a longer clause a part is enough: from its beginning or one of the language's `openers` (please,
just, so) to its end or one of its `closers` (because, or, since). The words are taken apart by the
longest phrase that fits, so that "no longer" is not "no".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from optwarden.consent.requests.familiar import Familiar


SMALL: Final = "small"
OPENERS: Final = "openers"
CLOSERS: Final = "closers"

_KNOWN: Final = 1
_OPENS: Final = 2
_CLOSES: Final = 4
_FIRST_OF_ITS_OWN: Final = 8
_UNKNOWN: Final = 0
_LONG_REQUEST: Final = 6
"""Pieces from which one of them may be unknown: of fewer it is too much of what is said."""
LONGEST_CLAUSE: Final = 60
"""Words, or twice as many letters, of which a longer clause's end is taken apart: nobody asks in
more words than that, and what one message may cost is bounded."""


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


_NO_PHRASES: Final[list[tuple[tuple[str, ...], int]]] = []
Meanings = Mapping[str, int]
"""What phrases mean, as bits: words joined by `_`, a `*` ends a stem."""


def small_meanings(
    small: Iterable[str], openers: Iterable[str], closers: Iterable[str]
) -> Meanings:
    """Return what the small words of a language mean, which all its patterns know."""
    found = dict.fromkeys(small, _KNOWN)
    for words, meaning in ((openers, _OPENS), (closers, _CLOSES)):
        for word in words:
            found[word] = found.get(word, _KNOWN) | _KNOWN | meaning
    return found


def own_meanings(
    required: Sequence[Iterable[str]], optional: Iterable[str], forbidden: Iterable[str]
) -> Meanings:
    """Return what the phrases of one pattern mean; a forbidden one is unknown."""
    found = dict.fromkeys(optional, _KNOWN)
    for place, phrases in enumerate(required):
        for phrase in phrases:
            found[phrase] = found.get(phrase, _KNOWN) | _FIRST_OF_ITS_OWN << place
    return {**found, **dict.fromkeys(forbidden, _UNKNOWN)}


class Phrases(Protocol):
    """A table of phrases, of words or of letters."""

    def at(self, clause: Sequence[str], place: int) -> list[tuple[int, int]]:
        """Return the phrases that stand at a place: how long, and what they mean."""
        ...


class PhrasesOfWords:
    """Phrases by their first word; a word may carry a prefix (Arabic, Hebrew)."""

    def __init__(self, meanings: Meanings, prefixes: str) -> None:
        """Make the tables."""
        self._prefixes = tuple(sorted(prefixes.split("|"), key=len)) if prefixes else ()
        self._words: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrase, meaning in meanings.items():
            first, *rest = phrase.split("_")
            table = self._stems if first.endswith("*") else self._words
            table.setdefault(first.removesuffix("*"), []).append((tuple(rest), meaning))
        self._lengths = sorted({len(stem) for stem in self._stems})

    def at(self, clause: Sequence[str], place: int) -> list[tuple[int, int]]:
        """Return the phrases that stand at a place: how long, and what they mean."""
        word = clause[place]
        found: list[tuple[int, int]] = []
        for form in self._forms(word) if self._prefixes else (word,):
            beginning = self._words.get(form, _NO_PHRASES)
            for length in self._lengths:
                if length > len(form):
                    break
                stems = self._stems.get(form[:length])
                if stems is not None:
                    beginning = [*beginning, *stems]
            for rest, meaning in beginning:
                if not rest or self._follow(clause, place + 1, rest):
                    found.append((len(rest) + 1, meaning))
        return found

    def _forms(self, word: str) -> Iterator[str]:
        yield word
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                yield word[len(prefix) :]

    def _follow(self, clause: Sequence[str], place: int, rest: Sequence[str]) -> bool:
        following = clause[place : place + len(rest)]
        return len(following) == len(rest) and all(map(self._is, following, rest))

    def _is(self, word: str, wanted: str) -> bool:
        if wanted.endswith("*"):
            stem = wanted.removesuffix("*")
            return any(form.startswith(stem) for form in self._forms(word))
        if word == wanted:
            return True
        return (
            len(wanted) > 1
            and word.endswith(wanted)
            and word.removesuffix(wanted) in self._prefixes
        )


class PhrasesOfLetters:
    """Phrases by their first letter, of languages that are written without spaces."""

    def __init__(self, meanings: Meanings) -> None:
        """Make the table."""
        self._by_letter: dict[str, list[tuple[str, int]]] = {}
        for phrase, meaning in meanings.items():
            letters = phrase.replace("_", "").removesuffix("*")
            self._by_letter.setdefault(letters[0], []).append((letters, meaning))

    def at(self, clause: Sequence[str], place: int) -> list[tuple[int, int]]:
        """Return the phrases that stand at a place: how long, and what they mean."""
        assert isinstance(clause, str)
        return [
            (len(letters), meaning)
            for letters, meaning in self._by_letter.get(clause[place], ())
            if clause.startswith(letters, place)
        ]


class SmallWords:
    """The small words of a language in one clause, which all its patterns ask for in turn."""

    __slots__ = ("_phrases", "_read", "spaced")

    def __init__(self, phrases: Phrases, *, spaced: bool) -> None:
        """Make it."""
        self.spaced = spaced
        self._phrases = phrases
        self._read = TakenApart("", "", phrases)

    def read(self, text: str) -> TakenApart:
        """Take a clause apart; the one before is taken apart already."""
        read = self._read
        if read.text != text:
            read = self._read = TakenApart(
                text, text.split() if self.spaced else text, self._phrases
            )
        return read


class TakenApart:
    """A clause, and the small words in it as far as somebody asked."""

    __slots__ = ("_found", "_phrases", "clause", "text")

    def __init__(self, text: str, clause: Sequence[str], phrases: Phrases) -> None:
        """Begin."""
        self.text = text
        self.clause = clause
        self._phrases = phrases
        self._found: dict[int, list[tuple[int, int]]] = {}

    def at(self, place: int) -> list[tuple[int, int]]:
        """Return the small words that stand at a place, as `Phrases.at` does."""
        found = self._found.get(place)
        if found is None:
            found = self._found[place] = self._phrases.at(self.clause, place)
        return found


@dataclass(frozen=True, slots=True)
class MadeOf:
    """Searches a clause, as a regular expression does."""

    own: Phrases
    """The pattern's own phrases."""
    small: SmallWords
    """Those of its language."""
    required: int
    """What must be there, as bits."""
    begins_with: int
    """With what it may begin within a clause, as bits."""
    familiar: Familiar | None
    """The words that change what is asked; without them every unknown word does."""

    @classmethod
    def of(
        cls,
        own: Phrases,
        small: SmallWords,
        things: int,
        familiar: Familiar | None,
        *,
        anywhere: bool,
    ) -> MadeOf:
        """Make it; `things`: how many must be there; `anywhere`: whatever stands before them."""
        required = sum(_FIRST_OF_ITS_OWN << place for place in range(things))
        begins_with = _OPENS | required if anywhere else _OPENS
        return cls(own, small, required, begins_with, familiar)

    def search(self, text: str) -> Found | None:
        """Find the first part of a clause that is made of the right things only."""
        read = self.small.read(text)
        clause = read.clause
        before = max(0, len(clause) - LONGEST_CLAUSE * (1 if self.small.spaced else 2))
        parts = self._parts(read, before)
        for first, part in enumerate(parts):
            if part.begins == 0 or part.meaning & self.begins_with:
                last = self._ends(parts, first, clause)
                if last is not None:
                    return self._found(text, clause, part.begins, parts[last - 1].ends)
        return None

    def _parts(self, read: TakenApart, place: int) -> list[Part]:
        """Take a clause apart from a place on, by the longest phrases that fit."""
        parts: list[Part] = []
        clause, own = read.clause, self.own
        while place < len(clause):
            longest, meaning, forbidden = 1, _UNKNOWN, False
            for found in (own.at(clause, place), read.at(place)):
                for length, each in found:
                    if length > longest:
                        longest, meaning, forbidden = length, _UNKNOWN, False
                    if length == longest:
                        meaning |= each
                        forbidden = forbidden or each == _UNKNOWN
            parts.append(Part(place, place + longest, _UNKNOWN if forbidden else meaning))
            place += longest
        return parts

    def _ends(self, parts: list[Part], first: int, clause: Sequence[str]) -> int | None:
        """Return where it ends that begins here, if all is there by then."""
        missing = self.required
        may_be_unknown = self.familiar is not None and len(parts) - first >= _LONG_REQUEST
        for place in range(first, len(parts)):
            meaning = parts[place].meaning
            if meaning & _CLOSES and place > first and not missing:
                return place
            if meaning == _UNKNOWN:
                if not may_be_unknown or self._changes(parts, place, clause):
                    return None
                may_be_unknown = False
            missing &= ~meaning
        return None if missing else len(parts)

    def _changes(self, parts: list[Part], place: int, clause: Sequence[str]) -> bool:
        """Say whether an unknown word may change what is asked: the last, or a familiar one."""
        part = parts[place]
        if place + 1 == len(parts) or part.ends - part.begins > 1:
            return True
        return self.familiar is None or self.familiar.has(clause[part.begins])

    def _found(self, text: str, clause: Sequence[str], begins: int, ends: int) -> Found:
        if not self.small.spaced:
            return Found(text, begins, text[begins:ends])
        place = sum(len(word) + 1 for word in clause[:begins]) + 1
        return Found(text, place, " ".join(clause[begins:ends]))
