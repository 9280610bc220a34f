"""Which brakes does a bot have set? Rows beside it, each set and released as a dated event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.storage.engine import Row
from optwarden.usecases.configuration import BotRecord

BRAKES: Final = """
SELECT kind, subject, cause, since FROM brake WHERE bot_id = $1 ORDER BY kind, subject, cause"""


def with_brakes(bot: BotRecord, rows: Sequence[Row]) -> BotRecord:
    """Add a bot's brakes from rows of BRAKES."""
    if not rows:
        return bot
    brakes = tuple(
        Brake(BrakeKind(kind), subject, BrakeCause(cause), since)
        for kind, subject, cause, since in rows
    )
    return replace(bot, rules=replace(bot.rules, brakes=brakes))
