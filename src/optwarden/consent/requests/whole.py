"""Does a whole message say STOP, however it is dressed up? Nothing is looked for within it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.folding import in_likeness, looks_latin, not_drawn_out
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.own_words import NEVER_CLAIMED, OwnWords
from optwarden.consent.requests.request import Request
from optwarden.consent.requests.spelling import SHORTEST_MISTYPED, Spelling, corrected

_LONGEST_WHOLE: Final = 12
"""Words of a message that may be a keyword among courtesies, or one repeated."""
_LEET: Final = str.maketrans("0513", "osie")
_PIECES: Final = 4
"""Into how many a STOP is typed at most: "st op"."""
_FIRST_PIECES: Final = frozenset(
    word[:length] for word in NEVER_CLAIMED for length in range(1, len(word))
)


def read_whole(compiled: Compiled, words: Sequence[str], own: OwnWords) -> Request | None:
    """Return what a message asks for that is a keyword, in whatever dress."""
    if len(words) > 2 * _LONGEST_WHOLE:
        return None
    known = bool(own.added) or _may_be_one(compiled, words)
    if known or len(words[0]) == 1 or words[0] in _FIRST_PIECES:
        for spelling in _spellings(compiled, words, own, known=known):
            if spelling in own.added:
                return Request(Reach.ALL, "own.word", spelling, whole=True)
            meant = compiled.whole.get(spelling)
            if meant is not None and spelling not in own.left_out:
                return Request(meant.reach, f"{meant.language}.word", spelling, whole=True)
    return _among_courtesies(compiled, words, own) if known else None


def _spellings(
    compiled: Compiled, words: Sequence[str], own: OwnWords, *, known: bool
) -> Iterator[str]:
    """Return a message as it is, and as it may be dressed up; none where it is longer than any."""
    if len(words) > compiled.most_words and not own.added:
        if all(len(word) == 1 for word in words):
            yield "".join(words)
        return
    if known:
        yield " ".join(words)
    alone = len(words) == 1
    if not alone and (len(words) <= _PIECES or len(words[0]) == 1):
        joined = "".join(words)
        if len(joined) == len(words) or (len(words) <= _PIECES and joined in NEVER_CLAIMED):
            yield joined
    if known:
        yield from _undressed(compiled, words)


def _undressed(compiled: Compiled, words: Sequence[str]) -> Iterator[str]:
    """Return what a message may say that is not of a keyword's words as it is."""
    if compiled.whole_words.issuperset(words):
        return
    message = " ".join(words)
    plain = message.isascii()
    if len(words) == 1 and plain and not message.isalpha():
        yield message.translate(_LEET)
    if (drawn := not_drawn_out(message)) != message:
        yield drawn
    if not plain and (alike := in_likeness(message)) != message:
        yield alike
    yield from _as_meant(compiled, words)


def _may_be_one(compiled: Compiled, words: Sequence[str]) -> bool:
    """Say whether each word is of some whole message, or a courtesy, or may be one dressed up."""
    known, courtesy, spelling = compiled.whole_words, compiled.courtesy, compiled.spelling
    for word in words:
        if word in known or word in courtesy:
            continue
        if not _may_be_of_one(known, spelling, word):
            return False
    return True


def _may_be_of_one(known: AbstractSet[str], spelling: Spelling, word: str) -> bool:
    if word.isascii():
        if not word.isalpha() and word.translate(_LEET) in known:
            return True
    elif looks_latin(word) and in_likeness(word) in known:
        return True
    if (drawn := not_drawn_out(word)) != word and drawn in known:
        return True
    return len(word) >= SHORTEST_MISTYPED and bool(spelling.meant(word))


def _as_meant(compiled: Compiled, words: Sequence[str]) -> Iterator[str]:
    """Return a message without its mistakes, in each language that forgives them."""
    mistyped = {word: meant for word in words if (meant := compiled.spelling.meant(word))}
    for code in dict.fromkeys(code for meant in mistyped.values() for code in meant):
        yield " ".join(corrected(words, mistyped, code))


def _among_courtesies(compiled: Compiled, words: Sequence[str], own: OwnWords) -> Request | None:
    """Find "STOP please", and "STOP STOP STOP"."""
    if len(words) > _LONGEST_WHOLE or len(words) == 1:
        return None
    courtesy = compiled.courtesy
    kept = [word for word in words if word not in courtesy]
    once = list(dict.fromkeys(kept))
    for core in (kept, once) if len(once) < len(kept) else (kept,):
        if len(core) == len(words) or len(core) > compiled.most_words:
            continue  # it was looked up as it is, or is longer than any
        plain = " ".join(core)
        for spelling in (plain, *_undressed(compiled, core)):
            meant = compiled.whole.get(spelling)
            if meant is not None and meant.courtesies and spelling not in own.left_out:
                return Request(meant.reach, f"{meant.language}.word", spelling, whole=True)
    return None
