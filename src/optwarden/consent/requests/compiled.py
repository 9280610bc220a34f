"""How are the rules of all languages searched at once, and cheaply? The tables are made when the
first text is read; an expression when it is first needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.patterns import FORGIVEN, STEM, Pattern, compile_pattern
from optwarden.consent.requests.spelling import Spelling
from optwarden.consent.requests.vocabulary import MISTYPED, Met, Vocabulary

_FEWER_PER_LETTER: Final = 8.0
"""By so much are letters rarer than the same without their last, where there are no spaces."""


class Whole(NamedTuple):
    """What a whole message means."""

    language: str
    reach: Reach
    courtesies: bool
    """It may stand among courtesies."""


@dataclass(frozen=True, slots=True)
class Needed:
    """A pattern, and the bits of what it cannot do without."""

    needs: int
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Entry:
    """One pattern of one rule."""

    language: CompiledLanguage
    rule: Rule
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class CompiledLanguage:
    """What is asked of every clause in which a rule of a language was found."""

    code: str
    spaced: bool
    never: tuple[Needed, ...]
    asks: tuple[Needed, ...]


class Candidates(NamedTuple):
    """What a clause must be searched for, and what its words met."""

    entries: Sequence[Entry]
    """Earlier rules first: they explain a text that several find."""
    met: Met

    @property
    def mistyped(self) -> bool:
        """Some word is not what was meant."""
        return bool(self.met.needs & MISTYPED)


class Compiled:
    """All languages together."""

    def __init__(self, languages: Sequence[Language]) -> None:
        """Make the tables. Raises Bad."""
        self.whole: dict[str, Whole] = {}
        self.courtesy: set[str] = set()
        self.settled_by: dict[str, tuple[CompiledLanguage, tuple[Pattern, ...]]] = {}
        self._entries: list[Entry] = []
        self._needs: list[int] = []
        needs = _Needs(_Examples(languages))
        for language in languages:
            self._add_whole(language)
            self._add_rules(language, needs)
        self.spelling = Spelling(languages)
        self.vocabulary = Vocabulary(needs.words, needs.letters, needs.prefixes, self.spelling)
        self.most_words = 1 + max((words.count(" ") for words in self.whole), default=0)
        """Of any whole message."""
        self.first_words = frozenset(words.partition(" ")[0] for words in self.whole)
        """Of all whole messages."""

    def candidates(self, clause: Sequence[str]) -> Candidates:
        """Return the patterns whose needs are met by the words of a clause."""
        met = self.vocabulary.look_up(clause)
        if not met.brought:
            return Candidates((), met)
        missing, needs = ~met.needs, self._needs
        places = [place for place in set(met.brought) if not needs[place] & missing]
        places.sort()
        return Candidates([self._entries[place] for place in places], met)

    def _add_whole(self, language: Language) -> None:
        for texts, reach, courtesies in (
            (language.doubtful, Reach.DOUBTFUL, False),
            (language.whole, Reach.ALL, False),
            (language.stop, Reach.ALL, True),
        ):
            for words in _listed(texts):
                if words not in self.whole or reach is not Reach.DOUBTFUL:
                    self.whole[words] = Whole(language.code, reach, courtesies)
        self.courtesy.update(_listed(language.courtesy))

    def _add_rules(self, language: Language, needs: _Needs) -> None:
        needs.prefixes.update(filter(None, language.script.prefixes.split("|")))
        compiled = CompiledLanguage(
            language.code,
            language.script.spaced,
            tuple(needs.of(each) for each in _patterns(language, language.never)),
            tuple(needs.of(each) for each in _patterns(language, language.asks)),
        )
        for rule in language.rules:
            if rule.settled_by:
                settled_by = _patterns(language, rule.settled_by)
                self.settled_by[f"{language.code}.{rule.name}"] = (compiled, settled_by)
            for pattern in _patterns(language, rule.patterns):
                self._needs.append(needs.of(pattern, len(self._entries)).needs)
                self._entries.append(Entry(compiled, rule, pattern))


class _Examples:
    """How often is a word written? The examples of all rules tell the common ones."""

    def __init__(self, languages: Iterable[Language]) -> None:
        counts = Counter(
            word
            for language in languages
            for rule in language.rules
            for text in (*rule.yes, *rule.near, *rule.no)
            for word in fold(text).words
        )
        self._words = sorted(counts)
        self._so_far = [0, *accumulate(counts[word] for word in self._words)]

    def of(self, key: str) -> int:
        """Return how often a word, or one that begins so, is in the examples."""
        stem = key.removesuffix(STEM)
        first = bisect_left(self._words, stem)
        last = bisect_left(self._words, stem + (chr(0x10FFFF) if stem != key else "\0"))
        return self._so_far[last] - self._so_far[first]


class _Needs:
    """What all patterns need: a bit for each thing, and what brings a pattern forward."""

    def __init__(self, examples: _Examples) -> None:
        self.words: dict[str, Met] = {}
        self.letters: dict[str, Met] = {}
        self.prefixes: set[str] = set()
        self._examples = examples
        self._bits: dict[tuple[bool, frozenset[str]], int] = {}

    def of(self, pattern: Pattern, place: int | None = None) -> Needed:
        """Note what a pattern needs; the rarest of it brings the pattern at a place forward."""
        spaced = pattern.script.spaced
        needs = 0
        for need in pattern.needs:
            needs |= self._bit(spaced, need)
        if place is not None:
            table = self.words if spaced else self.letters
            for key in min(pattern.needs, key=lambda need: self._commonness(need, spaced=spaced)):
                table[key] = Met(table[key].needs, (*table[key].brought, place))
        return Needed(needs, pattern)

    def _commonness(self, need: Iterable[str], *, spaced: bool) -> float:
        if spaced:
            return float(sum(1 + self._examples.of(key) for key in need))
        return sum(_FEWER_PER_LETTER ** -len(key) for key in need)

    def _bit(self, spaced: bool, need: frozenset[str]) -> int:  # noqa: FBT001
        known = self._bits.get((spaced, need))
        if known is not None:
            return known
        bit = self._bits[spaced, need] = MISTYPED << 1 + len(self._bits)
        table = self.words if spaced else self.letters
        for key in need:
            met = table.get(key, Met(0, ()))
            table[key] = Met(met.needs | bit, met.brought)
        return bit


def _patterns(language: Language, texts: Iterable[str]) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(text, language.lists, language.script) for text in texts)


def _listed(texts: str) -> list[str]:
    """Return the phrases of a list: words apart, a phrase joined by `_`; plain."""
    each = (text.replace("_", " ").replace(FORGIVEN, "") for text in texts.split())
    return [" ".join(fold(text).words) for text in each]
