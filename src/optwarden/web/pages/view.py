"""How is a page put before this person? In her language, in a frame or not, for one programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from optwarden.consent.disclosure.render import direction_of
from optwarden.consent.origins import origin_of
from optwarden.consent.programme import EMBED_ORIGINS, Programme
from optwarden.usecases.configuration import BotRecord
from optwarden.web.pages.answer import NO_FRAMES
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.translations import (
    FALLBACK,
    LANGUAGES,
    Words,
    choose,
    wanted_languages,
    words_of,
)

LANGUAGE_FIELD = "lang"
EMBED_FIELD = "embed"


@dataclass(frozen=True, slots=True)
class View:
    """One way of showing a programme's pages; equal ones show the same."""

    language: str
    """Of the wording."""
    words: Words
    """Of all around it: the same language, or the nearest that the pages speak."""
    framed: bool
    frame_ancestors: str

    @property
    def key(self) -> tuple[str, str, bool, str]:
        """What tells views apart."""
        return self.language, self.words.language, self.framed, self.frame_ancestors


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that a page is to answer, and whose programme it is about."""

    request: PageRequest
    bot: BotRecord
    programme: Programme
    view: View
    withdrawn: bool = False
    """The programme is: whatever ends messages works, and nothing that begins any."""


def view_of(request: PageRequest, programme: Programme) -> View:
    """Say how a programme is shown to whoever asks."""
    wanted = wanted_languages(request.asked(LANGUAGE_FIELD), request.accept_language)
    language, around = _languages(wanted, tuple(programme.disclosures), programme.default_language)
    framed = request.asked(EMBED_FIELD) == "1"
    ancestors = frames_of(programme.settings.get(EMBED_ORIGINS, "")) if framed else NO_FRAMES
    return View(language, around, framed, ancestors)


@lru_cache(1_024)
def _languages(
    wanted: tuple[str, ...], offered: tuple[str, ...], otherwise: str
) -> tuple[str, Words]:
    """Return the language of the wording, and the words for all around it."""
    language = choose(wanted, sorted(offered), otherwise)
    return language, words_of(choose((language, *wanted), LANGUAGES, FALLBACK))


def plain_words(request: PageRequest) -> Words:
    """Return the words for a page that is no programme's."""
    wanted = wanted_languages(request.asked(LANGUAGE_FIELD), request.accept_language)
    return words_of(choose(wanted, LANGUAGES, FALLBACK))


@lru_cache(1_024)
def frames_of(setting: str) -> str:
    """Return the origins of a setting as `frame-ancestors` takes them; what is none is left out."""
    origins = [origin for one in setting.split() if (origin := origin_of(one)) is not None]
    return " ".join(origins) or NO_FRAMES


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language that the programme speaks, in its own name."""

    tag: str
    name: str
    direction: str


def language_links(languages: Sequence[str]) -> list[LanguageLink]:
    """Return the languages that can be chosen, by their own names."""
    return [LanguageLink(tag, _autonym(tag), direction_of(tag)) for tag in sorted(languages)]


_NAMES = {"id": "Bahasa Indonesia"}
"""Where the names of the Unicode consortium are not what people call their language."""


def _autonym(tag: str) -> str:
    if tag in _NAMES:
        return _NAMES[tag]
    try:
        name = Locale.parse(tag, sep="-").get_display_name() or tag
    except (ValueError, UnknownLocaleError):
        return tag
    return name[:1].upper() + name[1:]
