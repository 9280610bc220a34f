"""A pattern that is not searched with would have found nothing: looking at words first is safe."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest

from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language
from optwarden.consent.requests.languages.all import LANGUAGES
from optwarden.consent.requests.reading import rules
from optwarden.consent.requests.vocabulary import not_met


def clauses(language: Language) -> Iterator[tuple[str, ...]]:
    """Those of its examples, and each with a word left out or in another order."""
    for rule in language.rules:
        for text in (*rule.yes, *rule.near, *rule.no):
            for clause in fold(text).clauses:
                yield clause
                yield clause[1:]
                yield clause[::-1]


@pytest.mark.parametrize("language", LANGUAGES, ids=[language.code for language in LANGUAGES])
def test_whatever_a_pattern_finds_brings_it_forward(language: Language) -> None:
    """Every pattern of a language is tried on every example, and each that finds is a candidate.

    So is what `never` and `asks` find among what is tried.
    """
    compiled = rules()
    entries = [entry for entry in compiled.entries if entry.language.code == language.code]
    spaced, guards = entries[0].language.spaced, entries[0].language
    found = 0
    for clause in clauses(language):
        text = f" {' '.join(clause)} " if spaced else "".join(clause)
        there, brought = compiled.vocabulary.look_up(clause)
        candidates = set(map(id, compiled.candidates(there, brought)))
        for entry in entries:
            if entry.pattern.expression.search(text):
                assert id(entry) in candidates, (entry.pattern.text, text)
                found += 1
        for needs, pattern in chain(guards.never, guards.asks):
            if pattern.expression.search(text):
                assert not needs & not_met(there), (pattern.text, text)
    assert found > len(language.rules)
