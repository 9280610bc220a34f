"""Which programme does a whole message in the chat mean, by one of the words it publishes?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from optwarden.consent.keywords import LONGEST_KEYWORD, is_question, plain
from optwarden.consent.programme import Programme
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Method

MENU_WORD: Final = "whatsapp_menu_word"
"""The programme's setting: a menu item such as "6". Who writes it is asked, and answers YES."""
_KEPT: Final = "programme words"
_LONGEST_TEXT: Final = 4 * LONGEST_KEYWORD
"""What is longer is no keyword, however it is dressed."""


class ProgrammeWord(NamedTuple):
    """A word of a programme: a keyword agrees to it, a menu word asks for its question."""

    programme: Programme
    agrees: bool


def word_in(rules: BotRules, texts: Iterable[str]) -> tuple[ProgrammeWord, str] | None:
    """Return the word that a message is, and the text it stands in."""
    words = _words(rules)
    for text in texts if words else ():
        found = words.get(plain(text)) if len(text) <= _LONGEST_TEXT else None
        if found is not None and not (found.agrees and is_question(text)):
            return found, text
    return None


def asking_programme(rules: BotRules) -> Programme | None:
    """Return the programme that a bot asks with of its own accord: the first that may."""
    return next(iter(_in_chat(rules)), None)


def _words(rules: BotRules) -> Mapping[str, ProgrammeWord]:
    """Return a bot's words; worked out once for each reading of its rules."""
    known: Mapping[str, ProgrammeWord] | None = rules.worked_out.get(_KEPT)
    if known is None:
        known = rules.worked_out[_KEPT] = _work_out(rules)
    return known


def _work_out(rules: BotRules) -> Mapping[str, ProgrammeWord]:
    words: dict[str, ProgrammeWord] = {}
    for programme in _in_chat(rules):
        for keyword in programme.keywords:
            words.setdefault(plain(keyword), ProgrammeWord(programme, agrees=True))
    for programme in _in_chat(rules):
        menu_word = programme.settings.get(MENU_WORD, "")
        words.setdefault(plain(menu_word), ProgrammeWord(programme, agrees=False))
    words.pop("", None)
    return words


def _in_chat(rules: BotRules) -> list[Programme]:
    return [
        programme
        for _, programme in sorted(rules.programmes.items())
        if Method.WHATSAPP in programme.methods and programme.disclosures
    ]
