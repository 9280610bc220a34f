"""What does a text ask for, and which rule says so? `read_request`, the one way in.

Whole messages first, then sentences. Quoted words are somebody else's: a tapback ('Liked "STOP"')
asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.keywords import Said, said
from optwarden.consent.requests.compiled import Compiled, Entry, written_together
from optwarden.consent.requests.folding import Folded, fold, in_likeness
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.languages.all import LANGUAGES
from optwarden.consent.requests.own_words import NEVER_CLAIMED, NO_OWN_WORDS, OwnWords
from optwarden.consent.requests.patterns import Pattern

LONGEST_READ: Final = 1_000
"""Of a text that is longer only so much is read as sentences, from its beginning."""
LONGEST_TEXT: Final = 4_096
"""WhatsApp's bound for a text (WIRE section 1); what is longer did not come from a person."""
_LONGEST_WHOLE: Final = 12
"""Words of a message that may be a keyword among courtesies, or one repeated."""
_QUOTED: Final = re.compile(
    '"[^"]*"|[\u201c\u201e][^\u201c\u201d]*[\u201c\u201d]|\u00ab[^\u00bb]*\u00bb|「[^」]*」|『[^』]*』'
)
_QUOTED_LINE: Final = re.compile(r"^\s*>.*$", re.MULTILINE)
_DRAWN_OUT_FROM: Final = 3
_DRAWN_OUT: Final = re.compile(rf"(.)\1{{{_DRAWN_OUT_FROM - 1},}}")
_LEET: Final = str.maketrans("0513", "osie")

_LONGEST_NAME: Final = 4
"""Letters of a thing's name where a sentence has no spaces."""
_PIECES: Final = 4
"""Into how many a STOP is typed at most: "st op"."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a text asks for, and why."""

    reach: Reach | None
    rule: str | None = None
    """`en.stop-sending`, or `en.word` for a whole message."""
    words: str = field(default="", repr=False)
    """The words that were found, plain."""
    whole: bool = False
    """The message is a word, which a pending question of the bot may claim."""


NOTHING: Final = Request(None)


_COMPILED: Final = Compiled(LANGUAGES)


def read_request(text: str, own: OwnWords = NO_OWN_WORDS) -> Request:
    """Say whether a text asks to be left alone. Deterministic; the rule is named."""
    if len(text) > LONGEST_TEXT:
        return NOTHING
    folded = fold(text)
    words = folded.words
    if not words:
        return NOTHING
    found = _whole(words, own)
    if found is not None:
        return found
    quoted = '"' in text or not text.isascii()
    if len(text) > LONGEST_READ or quoted or ">" in text:
        said_herself = _without_quotes(text[:LONGEST_READ])
        folded = folded if said_herself == text else fold(said_herself)
    return _sentences(folded)


def asked_in(text: str, own: OwnWords = NO_OWN_WORDS) -> Request:
    """Read a message of any channel: one that says START, HELP or YES asks to be left alone not.

    So does a keyword that the bot left out.
    """
    found = read_request(text, own)
    if found.reach is not None and said(text) in (Said.START, Said.HELP, Said.MY_DATA, Said.YES):
        return NOTHING
    return found


def _whole(words: Sequence[str], own: OwnWords) -> Request | None:
    if len(words) > 2 * _LONGEST_WHOLE:
        return None
    for spelling in _spellings(words, own):
        if spelling in own.added:
            return Request(Reach.ALL, "own.word", spelling, whole=True)
        meant = _COMPILED.whole.get(spelling)
        if meant is not None and spelling not in own.left_out:
            return Request(meant.reach, f"{meant.language}.word", spelling, whole=True)
    return _among_courtesies(words, own)


def _spellings(words: Sequence[str], own: OwnWords) -> Iterator[str]:
    """Return a message as it is, and as it may be dressed up; none where it is longer than any."""
    if len(words) > _COMPILED.most_words and not own.added:
        if all(len(word) == 1 for word in words):
            yield "".join(words)
        return
    message = " ".join(words)
    yield message
    alone = len(words) == 1
    if not alone and (len(words) <= _PIECES or len(words[0]) == 1):
        joined = "".join(words)
        if len(joined) == len(words) or (len(words) <= _PIECES and joined in NEVER_CLAIMED):
            yield joined
    plain = message.isascii()
    if alone and plain and not message.isalpha():
        yield message.translate(_LEET)
    if (drawn := _not_drawn_out(message)) != message:
        yield drawn
    if not plain and (alike := in_likeness(message)) != message:
        yield alike


def _not_drawn_out(message: str) -> str:
    """Return "stop" of "stoooop"."""
    if len(message) - len(set(message)) < _DRAWN_OUT_FROM - 1:
        return message
    return _DRAWN_OUT.sub(r"\1", message)


def _among_courtesies(words: Sequence[str], own: OwnWords) -> Request | None:
    """Find "STOP please", and "STOP STOP STOP"."""
    if len(words) > _LONGEST_WHOLE or len(words) == 1:
        return None
    kept = [word for word in words if word not in _COMPILED.courtesy]
    once = list(dict.fromkeys(kept))
    for core in (kept, once) if len(once) < len(kept) else (kept,):
        if len(core) == len(words) or len(core) > _COMPILED.most_words:
            continue  # it was looked up as it is, or is longer than any
        plain = " ".join(core)
        for spelling in (plain, _not_drawn_out(plain)):
            meant = _COMPILED.whole.get(spelling)
            if meant is not None and meant.courtesies and spelling not in own.left_out:
                return Request(meant.reach, f"{meant.language}.word", spelling, whole=True)
    return None


def _without_quotes(text: str) -> str:
    """Return a text without what it quotes, if it says anything beside."""
    rest = _QUOTED_LINE.sub(" ", text)
    rest = _QUOTED.sub(_unless_one_word, rest)
    return rest if any(each.isalnum() for each in rest) else text


def _unless_one_word(quoted: re.Match[str]) -> str:
    """Leave scare quotes ('no more "offers"'), but no keyword: 'it says "STOP", what is that'."""
    words = fold(quoted.group()).words
    alone = len(words) == 1 and (not written_together(words[0]) or len(words[0]) <= _LONGEST_NAME)
    return quoted.group() if alone and words[0] not in _COMPILED.whole else " "


def _sentences(folded: Folded) -> Request:
    best = NOTHING
    last = folded.clauses[-1] if folded.clauses else ()
    if len(last) == 1 and last[0] in NEVER_CLAIMED:
        return Request(Reach.ALL, "en.last-word", last[0])
    for clause in folded.clauses:
        found = _clause(clause)
        if _STRENGTH[found.reach] > _STRENGTH[best.reach]:
            best = found
    if best.reach is Reach.DOUBTFUL and _settled(best, folded.clauses):
        return Request(Reach.ALL, best.rule, best.words)
    return best


def _settled(doubt: Request, clauses: Sequence[Sequence[str]]) -> bool:
    """Say whether a clause asks for what another only hints at."""
    language, patterns = _COMPILED.settled_by.get(doubt.rule or "", (None, ()))
    if language is None or len(clauses) == 1:
        return False
    for clause in clauses:
        text = _as_read(clause, language.spaced)
        if _any(patterns, text) and not _any(language.never + language.asks, text):
            return True
    return False


def _as_read(clause: Sequence[str], spaced: bool) -> str:  # noqa: FBT001
    return f" {' '.join(clause)} " if spaced else "".join(clause)


_STRENGTH: Final[Mapping[Reach | None, int]] = {
    None: 0,
    Reach.DOUBTFUL: 1,
    Reach.MARKETING: 2,
    Reach.ALL: 3,
}
_IN_A_CLAUSE: Final[Mapping[Reach | None, int]] = {**_STRENGTH, Reach.MARKETING: 4}
"""In one clause "no more ads" narrows "no more messages"."""


def _clause(clause: Sequence[str]) -> Request:
    best, place = NOTHING, 0
    candidates = _COMPILED.candidates(clause)
    if not candidates:
        return best
    spaced, letters = f" {' '.join(clause)} ", "".join(clause)
    for entry in candidates:
        text = spaced if entry.language.spaced else letters
        found = entry.pattern.expression.search(text)
        if found is None:
            continue
        reach = _reach(entry, text)
        more = _IN_A_CLAUSE[reach] - _IN_A_CLAUSE[best.reach]
        if more > 0 or (more == 0 and reach is not None and entry.place < place):
            place = entry.place
            rule = f"{entry.language.code}.{entry.rule.name}"
            best = Request(reach, rule, found.group().strip())
    return best


def _reach(entry: Entry, text: str) -> Reach | None:
    if not entry.rule.always and _any(entry.language.never, text):
        return None
    if _any(entry.language.asks, text):
        return entry.rule.asked
    return entry.rule.reach


def _any(patterns: Sequence[Pattern], text: str) -> bool:
    return any(pattern.expression.search(text) for pattern in patterns)
