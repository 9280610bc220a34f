"""What does a text ask for, and which rule says so? `read_request`, the one way in.

Whole messages first, then sentences. Quoted words are somebody else's: a tapback ('Liked "STOP"')
asks for nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from optwarden.consent.keywords import Said, said
from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.folding import fold, not_drawn_out
from optwarden.consent.requests.own_words import NO_OWN_WORDS, OwnWords
from optwarden.consent.requests.request import NOTHING, Request
from optwarden.consent.requests.sentences import read_sentences
from optwarden.consent.requests.vocabulary import written_together
from optwarden.consent.requests.whole import read_whole

__all__ = ["NOTHING", "Request", "asked_in", "read_request", "rules"]

LONGEST_READ: Final = 1_000
"""Of a text that is longer only so much is read as sentences, from its beginning."""
LONGEST_TEXT: Final = 4_096
"""WhatsApp's bound for a text (WIRE section 1); what is longer did not come from a person."""
_QUOTED: Final = re.compile(
    '"[^"]*"|[\u201c\u201e][^\u201c\u201d]*[\u201c\u201d]|\u00ab[^\u00bb]*\u00bb|「[^」]*」|『[^』]*』'
)
_OPENING: Final = re.compile("[\u201c\u201e\u00ab「『]")
_QUOTED_LINE: Final = re.compile(r"^\s*>.*$", re.MULTILINE)
_LONGEST_NAME: Final = 4
"""Letters of a thing's name where a sentence has no spaces."""


@cache
def rules() -> Compiled:
    """Return the rules of all languages; made when first asked for, which takes 0.2 s.

    A server asks before it is ready; a command that reads no text never does.
    """
    from optwarden.consent.requests.languages.all import LANGUAGES  # noqa: PLC0415

    return Compiled(LANGUAGES)


def read_request(
    text: str, own: OwnWords = NO_OWN_WORDS, compiled: Compiled | None = None
) -> Request:
    """Say whether a text asks to be left alone. Deterministic; the rule is named."""
    if len(text) > LONGEST_TEXT:
        return NOTHING
    compiled = compiled or rules()
    folded = fold(text)
    words = folded.words
    if not words:
        return NOTHING
    found = read_whole(compiled, words, own)
    if found is not None:
        return found
    said_herself = text
    if len(text) > LONGEST_READ or _may_quote(text):
        said_herself = _without_quotes(compiled, text[:LONGEST_READ])
    said_herself = not_drawn_out(said_herself)
    folded = folded if said_herself == text else fold(said_herself)
    return read_sentences(compiled, folded)


def _may_quote(text: str) -> bool:
    if '"' in text or ">" in text:
        return True
    return not text.isascii() and _OPENING.search(text) is not None


def asked_in(text: str, own: OwnWords = NO_OWN_WORDS) -> Request:
    """Read a message of any channel: one that says START, HELP or YES asks to be left alone not.

    So does a keyword that the bot left out.
    """
    found = read_request(text, own)
    if found.reach is not None and said(text) in (Said.START, Said.HELP, Said.MY_DATA, Said.YES):
        return NOTHING
    return found


def _without_quotes(compiled: Compiled, text: str) -> str:
    """Return a text without what it quotes, if it says anything beside."""
    rest = _QUOTED_LINE.sub(" ", text)
    rest = _QUOTED.sub(lambda quoted: _unless_one_word(compiled, quoted), rest)
    return rest if any(each.isalnum() for each in rest) else text


def _unless_one_word(compiled: Compiled, quoted: re.Match[str]) -> str:
    """Leave scare quotes ('no more "offers"'), but no keyword: 'it says "STOP", what is that'."""
    words = fold(quoted.group()).words
    alone = len(words) == 1 and (not written_together(words[0]) or len(words[0]) <= _LONGEST_NAME)
    return quoted.group() if alone and words[0] not in compiled.whole else " "
