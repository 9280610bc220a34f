"""Which published programmes does a bot have, as requests and decisions look at them?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import orjson

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

_READ_ONCE: Final = 4096


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
    bot: BotRecord, programmes: Sequence[Row], disclosures: Sequence[Row]
) -> BotRecord:
    """Add a bot's published programmes from rows of PUBLISHED_PROGRAMMES and KNOWN_DISCLOSURES."""
    if not programmes:
        return bot
    newest: dict[tuple[str, str], Row] = {}
    for row in disclosures:
        known = newest.get((row[1], row[2]))
        if known is None or row[3] > known[3]:
            newest[row[1], row[2]] = row
    found = {}
    for programme_id, published in programmes:
        programme = _read(programme_id, published)
        languages = {
            language: row[0]
            for (name, language), row in newest.items()
            if name == programme.disclosure
        }
        found[programme_id] = replace(programme, disclosures=languages)
    return replace(bot, rules=replace(bot.rules, programmes=found))


@lru_cache(_READ_ONCE)
def _read(programme_id: str, published: str) -> Programme:
    """Read a row once, not every second: the same text is the same programme."""
    return programme_from(programme_id, orjson.loads(published))
