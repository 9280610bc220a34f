"""How else may the clauses of a text be meant? That is read beside them as they stand.

A comma or a dot does not always end what is said, and a space does where people write no commas.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

Clause: TypeAlias = tuple[str, ...]


class Reading(NamedTuple):
    """What may be a clause."""

    clause: Clause
    within: Clause | None = None
    """What it is a part of: where that asks for nothing, neither does the part."""


_LONGEST_COURTESY: Final = 3
"""Words."""
_AROUND: Final = 2
"""Clauses that a courtesy parts."""
_EMPHATIC: Final = 3
"""Words, each a clause by itself."""
_SHORTENED: Final = frozenset({"no", "nr", "num", "nro", "tel", "mob", "ph"})
"""Words with a dot that ends no clause: "remove my no. from your list"."""
_TOGETHER: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""Chinese and Japanese letters: a space between them is a comma."""
_FIRST_WITHOUT_SPACES: Final = "\u3040"
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_SENTENCE_ENDS: Final = re.compile("(?:요|니다|니까|죠|네|음|함|임)$")
"""How a Korean word ends that ends a sentence; many write a space after it and no dot."""


def may_be_read_otherwise(clauses: Sequence[Clause]) -> bool:
    """Say whether it is worth asking: most messages are one clause with spaces between words."""
    return len(clauses) > 1 or (len(clauses) == 1 and clauses[0][0] >= _FIRST_WITHOUT_SPACES)


def read_otherwise(clauses: Sequence[Clause], courtesies: Collection[str]) -> Iterator[Reading]:
    """Return what may be clauses of a text, beside those that its punctuation makes."""
    if len(clauses) >= _AROUND:
        yield from _around_dots(clauses)
        yield from _word_by_word(clauses)
        if len(clauses) > _AROUND:
            yield from _around_courtesies(clauses, courtesies)
    for clause in clauses:
        if len(clause) > 1 and clause[0] >= _FIRST_WITHOUT_SPACES:
            yield from _parted_by_spaces(clause)


def _around_dots(clauses: Sequence[Clause]) -> Iterator[Reading]:
    """Join what the dot of a shortened word parts."""
    for before, after in pairwise(clauses):
        if before[-1] in _SHORTENED and len(before) > 1:
            yield Reading((*before, *after))


def _word_by_word(clauses: Sequence[Clause]) -> Iterator[Reading]:
    """Join words that are parted for emphasis: "Stop. Messaging. Me."."""
    run: list[str] = []
    for clause in (*clauses, ()):
        if len(clause) == 1:
            run += clause
        else:
            if len(run) >= _EMPHATIC:
                yield Reading(tuple(run))
            run = []


def _around_courtesies(clauses: Sequence[Clause], courtesies: Collection[str]) -> Iterator[Reading]:
    """Join what a courtesy between commas parts: "remove, please, my number"."""
    for before, between, after in zip(clauses, clauses[1:], clauses[2:], strict=False):
        if len(between) <= _LONGEST_COURTESY and all(word in courtesies for word in between):
            yield Reading((*before, *after))


def _parted_by_spaces(clause: Clause) -> Iterator[Reading]:
    """Part what is written without commas, in the scripts that have no other use for a space."""
    if all(_TOGETHER.search(word) for word in clause):
        yield from (Reading((word,), clause) for word in clause)
    elif any(_HANGUL.search(word) for word in clause):
        begins = 0
        for place, word in enumerate(clause[:-1], 1):
            if _SENTENCE_ENDS.search(word):
                yield Reading(clause[begins:place], clause)
                begins = place
        if begins:
            yield Reading(clause[begins:], clause)
