"""Which opt-in programme do tests ask with? One that the shop has published, as its row says."""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Method, Verification
from optwarden.storage.directory.known_programmes import document_of
from optwarden.storage.engine import Statement
from tests.doubles.world import World

PROGRAMME: Final = "prgmshop1"
_INSERT: Final = """
INSERT INTO programme (programme_id, business_id, bot_id, name, content, published, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (programme_id) DO UPDATE SET published = excluded.published"""


def shop_programme(bot_id: str, **changes: Any) -> Programme:
    """Return the shop's programme, by every method and without verification, with changes."""
    told: dict[str, Any] = {
        "programme_id": PROGRAMME,
        "bot_id": bot_id,
        "title": "Delivery updates on WhatsApp",
        "disclosure": "checkout",
        "topics": ("orders",),
        "methods": frozenset(Method),
        "verification": Verification.NONE,
    }
    return Programme(**{**told, **changes})


async def published(world: World, **changes: Any) -> Programme:
    """Publish the shop's programme with changes."""
    return await insert_published(world, shop_programme(world.bot.bot_id, **changes))


async def insert_published(world: World, programme: Programme) -> Programme:
    """Put a programme's row there, and return it as the gateway reads it."""
    document = orjson.dumps(document_of(programme)).decode()
    named = programme.programme_id
    row = (named, world.bot.business_id, world.bot.bot_id, named, document, document, 0)
    await world.gateway.engine.run([Statement(_INSERT, row)])
    world.gateway.directory.forget()
    bot = await world.gateway.directory.bot(world.bot.bot_id)
    assert bot is not None
    world.bot = bot
    return bot.rules.programmes[programme.programme_id]
