"""How are the rules of all languages searched at once, and cheaply? The tables are
made once, when imported; an expression when it is first needed.

Most messages hold none of the words that any rule needs. So the beginnings of a text's words are
looked up in one table first, and only patterns whose needs are all met are searched with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.patterns import KEY_LENGTH, Pattern, compile_pattern

_SEMITIC: Final = ("\u0590", "\u0700")
"""Hebrew and Arabic, whose words carry prefixes."""
LETTERS_ALONE: Final = "\u0e00"
"""Scripts from here on may be written without spaces."""
_LONGEST_PREFIX: Final = 3
_MOST_BEGINNINGS: Final = 20_000
"""Beginnings of words that are remembered, of whatever people write."""


class Whole(NamedTuple):
    """What a whole message means."""

    language: str
    reach: Reach
    courtesies: bool
    """It may stand among courtesies."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One pattern of one rule."""

    place: int
    """Its place among all rules: earlier ones explain a text that several find."""
    language: CompiledLanguage
    rule: Rule
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class CompiledLanguage:
    """What is asked of every clause in which a rule of a language was found."""

    code: str
    spaced: bool
    never: tuple[Pattern, ...]
    asks: tuple[Pattern, ...]


def written_together(word: str) -> bool:
    """Say whether a word may be a sentence: it has letters of a script without spaces."""
    return not word.isascii() and max(word) >= LETTERS_ALONE


class OfBeginning(dict[str, int]):
    """What the first letters of a word meet; people begin their words in few ways."""

    __slots__ = ("_by_beginning",)

    def __init__(self, by_beginning: Mapping[str, int]) -> None:
        super().__init__()
        self._by_beginning = by_beginning

    def __missing__(self, beginning: str) -> int:
        """Put together what each length of it meets."""
        found = 0
        for length in range(2, KEY_LENGTH + 1):
            found |= self._by_beginning.get(beginning[:length], 0)
        if len(self) < _MOST_BEGINNINGS:
            self[beginning] = found
        return found


class Compiled:
    """All languages together."""

    def __init__(self, languages: Sequence[Language]) -> None:
        """Make the tables."""
        self.languages = tuple(languages)
        self.whole: dict[str, Whole] = {}
        self.courtesy: set[str] = set()
        self.settled_by: dict[str, tuple[CompiledLanguage, tuple[Pattern, ...]]] = {}
        self._bits: dict[frozenset[str], int] = {}
        self._by_beginning: dict[str, int] = {}
        self._entries: list[Entry] = []
        # By the bit that is looked for first, each with the bits of all that must be there.
        self._by_anchor: dict[int, list[tuple[int, Entry]]] = {}
        self._anchors = 0
        for language in languages:
            self._add(language)
        self._add_up()
        self._of_beginning = OfBeginning(self._by_beginning)
        self.most_words = 1 + max(words.count(" ") for words in self.whole)
        """Of any whole message."""

    def candidates(self, clause: Sequence[str]) -> list[Entry]:
        """Return the patterns whose needs are met by the words of a clause."""
        there = self._there(clause)
        if not there:
            return []
        anchors, missing = there & self._anchors, ~there
        found: list[Entry] = []
        while anchors:
            lowest = anchors & -anchors
            anchors ^= lowest
            for needs, entry in self._by_anchor[lowest]:
                if not needs & missing:
                    found.append(entry)
        return found

    def _there(self, clause: Sequence[str]) -> int:
        there = 0
        of_beginning = self._of_beginning
        for word in clause:
            there |= of_beginning[word[:KEY_LENGTH]]
        foreign = [word for word in clause if not word.isascii()]
        for word in foreign:
            if word > _SEMITIC[0]:
                there |= self._in_other_scripts(word)
        if any(max(word) >= LETTERS_ALONE for word in foreign):
            beginnings = self._by_beginning.get
            letters = "".join(clause)
            for place, letter in enumerate(letters):
                there |= beginnings(letters[place : place + 2], 0) | beginnings(letter, 0)
        return there

    def _in_other_scripts(self, word: str) -> int:
        there = 0
        if word[0] < _SEMITIC[1]:
            for left_out in range(1, _LONGEST_PREFIX + 1):
                rest = word[left_out : left_out + KEY_LENGTH]
                for length in range(2, len(rest) + 1):
                    there |= self._by_beginning.get(rest[:length], 0)
        return there

    def _add(self, language: Language) -> None:
        for texts, reach, courtesies in (
            (language.doubtful, Reach.DOUBTFUL, False),
            (language.whole, Reach.ALL, False),
            (language.stop, Reach.ALL, True),
        ):
            for words in _listed(texts):
                if words not in self.whole or reach is not Reach.DOUBTFUL:
                    self.whole[words] = Whole(language.code, reach, courtesies)
        self.courtesy.update(_listed(language.courtesy))
        compiled = CompiledLanguage(
            language.code,
            language.script.spaced,
            _patterns(language, language.never),
            _patterns(language, language.asks),
        )
        for rule in language.rules:
            if rule.settled_by:
                settled_by = _patterns(language, rule.settled_by)
                self.settled_by[f"{language.code}.{rule.name}"] = (compiled, settled_by)
            for pattern in _patterns(language, rule.patterns):
                needs = 0
                for need in pattern.needs:
                    needs |= self._bit(need)
                entry = Entry(len(self._entries), compiled, rule, pattern)
                self._entries.append(entry)
                anchor = self._bit(max(pattern.needs, key=_rareness))
                self._by_anchor.setdefault(anchor, []).append((needs, entry))
                self._anchors |= anchor

    def _bit(self, need: frozenset[str]) -> int:
        return self._bits.setdefault(need, 1 << len(self._bits))

    def _add_up(self) -> None:
        """Make the table of beginnings."""
        for need, bit in self._bits.items():
            for key in need:
                self._by_beginning[key] = self._by_beginning.get(key, 0) | bit


def _rareness(need: frozenset[str]) -> tuple[int, int]:
    return (min(len(key) for key in need), -len(need))


def _patterns(language: Language, texts: Iterable[str]) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(text, language.lists, language.script) for text in texts)


def _listed(texts: str) -> list[str]:
    """Return the phrases of a list: words apart, a phrase joined by `_`; plain."""
    return [" ".join(fold(each.replace("_", " ")).words) for each in texts.split()]
