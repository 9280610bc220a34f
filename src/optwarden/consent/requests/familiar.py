"""Which words would change what a request asks for? Those that the data of a language has anywhere.

A list, a clause that asks for nothing, or an example of what is no request: whatever the authors of
the rules thought of. A word that is in none of them may stand once in a longer request
(`made_of.py`): nobody can list every word that people put into one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from optwarden.consent.requests.folding import fold, plain
from optwarden.consent.requests.patterns import FORGIVEN, STEM, words_named

if TYPE_CHECKING:
    from optwarden.consent.requests.language import Language

_SHORTEST_STEM: Final = 2


class Familiar:
    """The words of all languages' data: a rule may be read in another language's text."""

    __slots__ = ("_stems", "_words")

    def __init__(self, languages: Iterable[Language]) -> None:
        """Collect them."""
        words = {word for language in languages for word in _words(language)}
        self._stems = frozenset(word.removesuffix(STEM) for word in words if STEM in word)
        self._words = frozenset(word for word in words if STEM not in word)

    def has(self, word: str) -> bool:
        """Say whether the data has a word, or a stem that it begins with."""
        lengths = range(_SHORTEST_STEM, len(word) + 1)
        return word in self._words or any(word[:length] in self._stems for length in lengths)


def _words(language: Language) -> Iterator[str]:
    texts = (*language.lists.values(), *language.never, *language.asks, *language.instead)
    for text in texts:
        for word in words_named(text):
            yield plain(word.removeprefix(FORGIVEN))
    for rule in language.rules:
        for example in (*rule.near, *rule.no):
            yield from fold(example).words
