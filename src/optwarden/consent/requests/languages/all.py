"""Which languages are there?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language
from optwarden.consent.requests.languages import (
    ar,
    de,
    en,
    es,
    fr,
    he,
    hi,
    it,
    ja,
    ko,
    nl,
    pl,
    pt,
    ru,
    sv,
    tr,
    zh,
)
from optwarden.consent.requests.languages import (
    id as indonesian,
)

LANGUAGES: Final[tuple[Language, ...]] = (
    en.LANGUAGE,
    es.LANGUAGE,
    pt.LANGUAGE,
    fr.LANGUAGE,
    de.LANGUAGE,
    it.LANGUAGE,
    nl.LANGUAGE,
    sv.LANGUAGE,
    pl.LANGUAGE,
    ru.LANGUAGE,
    tr.LANGUAGE,
    ar.LANGUAGE,
    he.LANGUAGE,
    hi.LANGUAGE,
    indonesian.LANGUAGE,
    zh.LANGUAGE,
    ja.LANGUAGE,
    ko.LANGUAGE,
)
