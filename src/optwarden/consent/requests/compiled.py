"""How are the rules of all languages searched at once, and cheaply? The tables are made when the
first text is read; an expression when it is first needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from optwarden.consent.requests.familiar import Familiar
from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.patterns import FORGIVEN, STEM, Choices, Pattern, compile_pattern
from optwarden.consent.requests.spelling import Spelling
from optwarden.consent.requests.vocabulary import (
    BITS,
    MISTYPED,
    NOTHING_MET,
    Met,
    Vocabulary,
    not_met,
)

_FEWER_PER_LETTER: Final = 8.0
"""By so much are letters rarer than the same without their last, where there are no spaces."""


class Whole(NamedTuple):
    """What a whole message means."""

    language: str
    reach: Reach
    courtesies: bool
    """It may stand among courtesies."""


class Needed(NamedTuple):
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
    instead: tuple[Needed, ...]


class Compiled:
    """All languages together."""

    def __init__(self, languages: Sequence[Language]) -> None:
        """Make the tables. Raises Bad."""
        self.whole: dict[str, Whole] = {}
        self.courtesy: set[str] = set()
        self.settled_by: dict[str, tuple[CompiledLanguage, tuple[Pattern, ...]]] = {}
        self.languages: dict[str, CompiledLanguage] = {}
        self.entries: list[Entry] = []
        self._needs: list[int] = []
        needs = _Needs(_Examples(languages))
        self._familiar = Familiar(languages)
        for language in languages:
            self._add_whole(language)
            self._add_rules(language, needs)
        self.spelling = Spelling(languages)
        self.vocabulary = Vocabulary(needs.words, needs.letters, needs.prefixes, self.spelling)
        self.most_words = 1 + max((words.count(" ") for words in self.whole), default=0)
        """Of any whole message."""
        self.whole_words = frozenset(word for words in self.whole for word in words.split())
        """All words of them."""

    def candidates(self, there: int, brought: Iterable[int]) -> list[Entry]:
        """Return the patterns whose needs are met; earlier ones explain what several find."""
        missing, needs = not_met(there), self._needs
        places = [place for place in brought if not needs[place] & missing]
        if not places:
            return []
        return [self.entries[place] for place in sorted(set(places))]

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
        needs.next_language(language.script.prefixes)
        familiar = self._familiar if language.script.spaced else None
        choices = Choices(language.lists, language.script, familiar)
        compiled = CompiledLanguage(
            language.code,
            language.script.spaced,
            tuple(needs.of(each) for each in _patterns(language.never, choices)),
            tuple(needs.of(each) for each in _patterns(language.asks, choices)),
            tuple(needs.of(each) for each in _patterns(language.instead, choices)),
        )
        self.languages[language.code] = compiled
        for rule in language.rules:
            if rule.settled_by:
                settled_by = tuple(_patterns(rule.settled_by, choices))
                for pattern in settled_by:
                    pattern.needs()  # which nothing else asks of these
                self.settled_by[f"{language.code}.{rule.name}"] = (compiled, settled_by)
            for pattern in _patterns(rule.patterns, choices):
                self._needs.append(needs.of(pattern, len(self.entries)).needs)
                self.entries.append(Entry(compiled, rule, pattern))
        choices.forget_needs()


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
        self._bits: dict[frozenset[str], int] = {}
        self._common: dict[frozenset[str], float] = {}
        self._noted = 0

    def next_language(self, prefixes: str) -> None:
        """Forget what the languages before need: the same thing has another bit there."""
        self.prefixes.update(filter(None, prefixes.split("|")))
        self._bits = {}

    def of(self, pattern: Pattern, place: int | None = None) -> Needed:
        """Note what a pattern needs; the rarest of it brings the pattern at a place forward."""
        spaced = pattern.choices.script.spaced
        needs, needed = 0, pattern.needs()
        for need in needed:
            needs |= self._bit(need, spaced=spaced)
        if place is not None:
            table = self.words if spaced else self.letters
            for key in min(needed, key=lambda need: self._common[need]):
                table[key] = Met(table[key].needs, (*table[key].brought, place))
        return Needed(needs, pattern)

    def _commonness(self, need: Iterable[str], *, spaced: bool) -> float:
        if spaced:
            return float(sum(1 + self._examples.of(key) for key in need))
        return sum(_FEWER_PER_LETTER ** -len(key) for key in need)

    def _bit(self, need: frozenset[str], *, spaced: bool) -> int:
        known = self._bits.get(need)
        if known is not None:
            return known
        bit = self._bits[need] = MISTYPED << 1 + self._noted % BITS
        self._noted += 1
        self._common[need] = self._commonness(need, spaced=spaced)
        table = self.words if spaced else self.letters
        for key in need:
            met = table.get(key, NOTHING_MET)
            table[key] = Met(met.needs | bit, met.brought)
        return bit


def _patterns(texts: Iterable[str], choices: Choices) -> Iterator[Pattern]:
    return (compile_pattern(text, choices) for text in texts)


def _listed(texts: str) -> list[str]:
    """Return the phrases of a list: words apart, a phrase joined by `_`; plain."""
    each = (text.replace("_", " ").replace(FORGIVEN, "") for text in texts.split())
    return [" ".join(fold(text).words) for text in each]
