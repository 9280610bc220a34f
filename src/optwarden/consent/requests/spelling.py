"""Which word did she mean that mistyped one? Only words that the data marks (`~unsubscribe`).

One mistake is forgiven in a long word: a letter left out, added or replaced, or two neighbours
swapped. The first two letters stand, and so does the last: what ends a word is its grammar. A word
that the language itself names is never taken for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from optwarden.consent.requests.folding import plain
from optwarden.consent.requests.language import Language
from optwarden.consent.requests.patterns import FORGIVEN, STEM, Bad, words_named

STANDING: Final = 2
"""Letters at the beginning in which no mistake is forgiven."""
SHORTEST: Final = 8
"""Shorter words are too near to others."""
SHORTEST_MISTYPED: Final = SHORTEST - 1
_BEFORE: Final = 5
_AFTER: Final = 6
_FEW: Final = 2
"""A mistake touches two neighbours at most: not both the first five letters and the next but one.
"""


class Spelling:
    """The words of all languages in which a mistake is forgiven."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Collect them. Raises Bad."""
        self._named: dict[str, set[str]] = {}
        self._by_part: dict[str, list[tuple[str, str]]] = {}
        self._beginnings: set[str] = set()
        for language in languages:
            words = list(_words(language))
            marked = {plain(word.lstrip(FORGIVEN)) for word in words if FORGIVEN in word}
            if not marked:
                continue
            self._named[language.code] = {plain(word.replace(FORGIVEN, "")) for word in words}
            for word in sorted(marked):
                _check(word, language)
                self._beginnings.add(word[:STANDING])
                for part in (word[:_BEFORE], word[:STANDING] + word[_AFTER : _AFTER + _FEW]):
                    self._by_part.setdefault(part, []).append((word, language.code))

    def meant(self, word: str) -> Mapping[str, str]:
        """Return the word that was meant, by language; none where it is no mistake."""
        if word[:STANDING] not in self._beginnings or len(word) < SHORTEST_MISTYPED:
            return {}
        found: dict[str, str] = {}
        for part in _parts_of_mistyped(word):
            for known, code in self._by_part.get(part, ()):
                meant = _corrected(word, known) if code not in found else None
                if meant is not None and not self._names(code, word):
                    found[code] = meant
        return found

    def _names(self, code: str, word: str) -> bool:
        named = self._named[code]
        stems = (word[:length] + STEM for length in range(SHORTEST // 2, len(word) + 1))
        return word in named or any(stem in named for stem in stems)


def _parts_of_mistyped(word: str) -> Iterator[str]:
    """Return parts of which one is as it should be, wherever the one mistake is.

    It is behind the first part, or before the second, which may have moved.
    """
    yield word[:_BEFORE]
    for place in (_AFTER, _AFTER - 1, _AFTER + 1):
        yield word[:STANDING] + word[place : place + _FEW]


def _check(word: str, language: Language) -> None:
    if len(word.removesuffix(STEM)) < SHORTEST or not language.script.spaced:
        message = f"no mistake can be forgiven in {word!r} ({language.code})"
        raise Bad(message)


def _corrected(word: str, known: str) -> str | None:
    """Return the word that was meant if it is this one, of a stem with what follows it."""
    stem = known.removesuffix(STEM)
    longest = len(stem)
    if word.startswith(stem) or (stem == known and abs(len(word) - longest) > 1):
        return None
    place = STANDING
    while place < longest and place < len(word) and word[place] == stem[place]:
        place += 1
    for rest, ahead in _rests(word, stem, place):
        if rest and (ahead == rest if stem == known else ahead.startswith(rest)):
            return stem + ahead[len(rest) :]
    return None


def _rests(word: str, stem: str, place: int) -> Iterator[tuple[str, str]]:
    """Return what must follow each kind of mistake at a place, and what does."""
    yield stem[place + 1 :], word[place + 1 :]
    yield stem[place + 1 :], word[place:]
    yield stem[place:], word[place + 1 :]
    if word[place : place + 2] == stem[place : place + 2][::-1]:
        yield stem[place + 2 :], word[place + 2 :]


def _words(language: Language) -> Iterator[str]:
    """Return the words that the data of a language names, as they are written there."""
    texts: list[str] = [language.stop, language.whole, language.doubtful]
    texts += [*language.lists.values(), *language.never, *language.asks, *language.instead]
    for rule in language.rules:
        texts += [*rule.patterns, *rule.settled_by]
    return (word for text in texts for word in words_named(text))


def corrected(
    clause: Sequence[str], meant: Mapping[str, Mapping[str, str]], code: str
) -> list[str]:
    """Return a clause as it was meant in one language."""
    return [meant[word].get(code, word) if word in meant else word for word in clause]
