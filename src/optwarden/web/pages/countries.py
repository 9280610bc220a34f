"""Which countries can a number be of? All that have a numbering plan, named in her language."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from babel import Locale
from phonenumbers.phonemetadata import PhoneMetadata


@dataclass(frozen=True, slots=True)
class Country:
    """One entry of the picker."""

    region: str
    name: str
    code: str
    """The calling code."""
    trunk: str
    """What is dialled before a number at home and dropped from abroad."""


@cache
def countries_in(language: str) -> tuple[Country, ...]:
    """Return every country by its name in a language of the pages."""
    names = Locale.parse(language, sep="-").territories
    found = [
        Country(
            region,
            names.get(region, region),
            str(phonenumbers.country_code_for_region(region)),
            _trunk(region),
        )
        for region in phonenumbers.SUPPORTED_REGIONS
    ]
    return tuple(sorted(found, key=lambda country: _for_sorting(country.name)))


def is_country(region: str) -> bool:
    """Say whether a region is one of the picker's."""
    return region in phonenumbers.SUPPORTED_REGIONS


@lru_cache(1_024)
def likely_country(home: str | None, accept_language: str) -> str:
    """Return which country to begin with: the bot's, or that of her browser's language."""
    tags = [part.partition(";")[0].strip() for part in accept_language.split(",")]
    regions = [tag.rpartition("-")[2].upper() for tag in tags if "-" in tag]
    for region in (home or "", *regions):
        if is_country(region.upper()):
            return region.upper()
    return ""


def _trunk(region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region(region)
    return "" if metadata is None else metadata.national_prefix or ""


def _for_sorting(name: str) -> str:
    """Return a name as it is sorted: Åland beside Albania, whatever the accents."""
    plain = unicodedata.normalize("NFD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
