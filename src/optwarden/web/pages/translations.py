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

FOLDER: Final = Path(__file__).parent / "translations"
LANGUAGES: Final = ("en", "es", "pt-BR", "fr", "de", "ar", "hi", "id")
FALLBACK: Final = "en"
_MOST_WANTED: Final = 10


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


def match(wanted: str, offered: Sequence[str]) -> str | None:
    """Return the language offered for one that is wanted: itself, or its main language."""
    low = wanted.lower()
    for language in offered:
        if language.lower() == low:
            return language
    main = low.partition("-")[0]
    for language in offered:
        if language.lower().partition("-")[0] == main:
            return language
    return None


@lru_cache(1_024)
def wanted_languages(asked: str, accept_language: str) -> tuple[str, ...]:
    """Return the languages a person wants, best first: as the link says, then as her browser."""
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


def choose(wanted: Sequence[str], offered: Sequence[str], otherwise: str) -> str:
    """Return the first wanted language that is offered."""
    for language in wanted:
        found = match(language, offered)
        if found is not None:
            return found
    return otherwise
