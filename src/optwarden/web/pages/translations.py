"""In which words does a page speak? Data files, a folder for each language, read once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from babel import Locale
from markupsafe import Markup, escape

from optwarden.consent.disclosure.render import direction_of
from optwarden.consent.languages import offered

FOLDER: Final = Path(__file__).parent / "translations"
LANGUAGES: Final = ("en", "es", "pt-BR", "fr", "de", "ar", "hi", "id")
FALLBACK: Final = "en"
_MOST_WANTED: Final = 10
_LONGEST_TAG: Final = 35
"""Characters of a language's tag (RFC 5646 section 4.4.1); what is longer names none of ours."""


@dataclass(frozen=True, slots=True)
class Words:
    """All words of the pages in one language."""

    language: str
    texts: dict[str, str] = field(repr=False)

    @property
    def direction(self) -> str:
        """In which direction the language is written."""
        return direction_of(self.language)

    @property
    def locale(self) -> Locale:
        """Names of countries and languages, dates and lists."""
        return Locale.parse(self.language, sep="-")

    def __call__(self, key: str, **values: str) -> str:
        """Return a text with its placeholders filled in. A key that is not there is our mistake."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def html(self, key: str, **values: str) -> Markup:
        """Return a text whose placeholders may be elements; whatever is not markup is escaped."""
        return escape(self.texts[key]).format(**values)


@cache
def words_of(language: str) -> Words:
    """Read the words of one of LANGUAGES."""
    texts: dict[str, str] = {}
    for file in sorted((FOLDER / language).glob("*.json")):
        texts.update(json.loads(file.read_text(encoding="utf-8")))
    return Words(language, texts)


def wanted_languages(asked: str, accept_language: str) -> tuple[str, ...]:
    """Return the languages a person wants, best first: as the link says, then as her browser."""
    return _wanted(asked if len(asked) <= _LONGEST_TAG else "", accept_language)


@lru_cache(1_024)
def _wanted(asked: str, accept_language: str) -> tuple[str, ...]:
    ranked: list[tuple[float, int, str]] = []
    for place, part in enumerate(accept_language.split(",")[:_MOST_WANTED]):
        tag, _, weight = part.strip().partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if tag and tag != "*" and quality > 0:
            ranked.append((-quality, place, tag.strip()))
    return (asked,) * bool(asked) + tuple(tag for _, _, tag in sorted(ranked))


def choose(wanted: Sequence[str], known: Sequence[str], otherwise: str) -> str:
    """Return the first wanted language that is known, by itself or by its main language."""
    for language in wanted:
        found = offered(language, known)
        if found is not None:
            return found
    return otherwise
