"""Which published programmes does a bot have, as requests and decisions look at them?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import orjson

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.programme import Placement, Programme
from optwarden.consent.vocabulary import Method, Verification
from optwarden.storage.engine import Row
from optwarden.usecases.configuration import BotRecord

PUBLISHED_PROGRAMMES: Final = (
    "SELECT programme_id, published FROM programme WHERE bot_id = $1 AND published IS NOT NULL"
)
BOT_OF_PROGRAMME: Final = (
    "SELECT bot_id FROM programme WHERE programme_id = $1 AND published IS NOT NULL"
)
WITHDRAWN_PROGRAMME: Final = (
    "SELECT bot_id, business_id, content FROM programme WHERE programme_id = $1 AND name = $2"
)
"""Asked with the tombstone's name."""
WORDINGS_OF_BUSINESS: Final = "SELECT disclosure_id, content FROM disclosure WHERE business_id = $1"
"""Asked for where a bot has programmes."""

_READ_ONCE: Final = 4096
_NONE: Final[frozenset[str]] = frozenset()


def tombstone_of(programme_id: str) -> str:
    """Return the name of the row that a withdrawn programme leaves; no programme's has a colon."""
    return f"withdrawn:{programme_id}"


def document_of(programme: Programme) -> dict[str, Any]:
    """Return what of a programme is kept as JSON: all but its id."""
    return {
        "bot_id": programme.bot_id,
        "title": programme.title,
        "disclosure": programme.disclosure,
        "topics": list(programme.topics),
        "methods": sorted(programme.methods),
        "verification": programme.verification,
        "default_language": programme.default_language,
        "confirmation_template": programme.confirmation_template,
        "request_template": programme.request_template,
        "keywords": list(programme.keywords),
        "placements": [[one.code, one.label] for one in programme.placements],
        "hourly_cap": programme.hourly_cap,
        "settings": dict(programme.settings),
    }


def programme_from(programme_id: str, document: Mapping[str, Any]) -> Programme:
    """Read back what `document_of` wrote."""
    return Programme(
        programme_id,
        document["bot_id"],
        document["title"],
        document["disclosure"],
        tuple(document["topics"]),
        frozenset(map(Method, document["methods"])),
        Verification(document["verification"]),
        document["default_language"],
        document["confirmation_template"],
        document["request_template"],
        tuple(document["keywords"]),
        tuple(Placement(code, label) for code, label in document["placements"]),
        document["hourly_cap"],
        document["settings"],
    )


def with_programmes(
    bot: BotRecord,
    programmes: Sequence[Row],
    disclosures: Sequence[Row],
    wordings: Sequence[Row],
) -> BotRecord:
    """Add a bot's published programmes.

    From rows of PUBLISHED_PROGRAMMES, KNOWN_DISCLOSURES and WORDINGS_OF_BUSINESS. A programme asks
    with the newest version of a language that names all of its topics: one that was published
    since and lacks some would be evidence of nothing.
    """
    if not programmes:
        return bot
    named = {disclosure_id: _topics_in(content) for disclosure_id, content in wordings}
    in_order = sorted(disclosures, key=lambda row: int(row[3]))
    found = {}
    for programme_id, published in programmes:
        programme = _read(programme_id, published)
        own = [row for row in in_order if row[1] == programme.disclosure]
        fitting = [row for row in own if named.get(row[0], _NONE) >= {*programme.topics}]
        if all(row[2] != programme.default_language for row in fitting):
            fitting = own  # no linter let that be published
        languages = {row[2]: row[0] for row in fitting}
        found[programme_id] = replace(programme, disclosures=languages)
    return replace(bot, rules=replace(bot.rules, programmes=found))


@lru_cache(_READ_ONCE)
def _topics_in(content: str) -> frozenset[str]:
    """Name the topics of a wording; the same text is read once."""
    return frozenset(kind.topic for kind in Disclosure.from_document(orjson.loads(content)).kinds)


@lru_cache(_READ_ONCE)
def _read(programme_id: str, published: str) -> Programme:
    """Read a row once, not every second: the same text is the same programme."""
    return programme_from(programme_id, orjson.loads(published))
