"""Where is kept what was counted of sends, and which template was a person sent last?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import Grade, Method, Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.quality.counting import CameOf, Cell, Count, Dimension, LastTemplate

_ADD: Final = """
INSERT INTO quality_count
  (shard_key, bot_id, day, dimension, name, sends, opt_outs, blocks, failures)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (shard_key, bot_id, day, dimension, name) DO UPDATE SET
  sends = quality_count.sends + excluded.sends,
  opt_outs = quality_count.opt_outs + excluded.opt_outs,
  blocks = quality_count.blocks + excluded.blocks,
  failures = quality_count.failures + excluded.failures"""
_SINCE: Final = """
SELECT dimension, name, sum(sends), sum(opt_outs), sum(blocks), sum(failures) FROM quality_count
WHERE shard_key = $1 AND bot_id = $2 AND day >= $3 GROUP BY dimension, name"""
_FIRST_DAYS: Final = """
SELECT name, min(day) FROM quality_count
WHERE shard_key = $1 AND bot_id = $2 AND dimension = 'method' AND sends > 0 GROUP BY name"""
_PURGE: Final = "DELETE FROM quality_count WHERE day < $1"
# A person's events are few; those of the last days fewer.
_SENT: Final = """
SELECT bot_id, facts FROM event
WHERE shard_key = $1 AND person_id = $2 AND kind = 'message_allowed'
  AND effective_at >= $3 AND effective_at <= $4
ORDER BY effective_at DESC, event_id DESC LIMIT 20"""
_RELIED_ON: Final = """
SELECT facts FROM event WHERE shard_key = $1 AND person_id = $2 AND event_id = $3"""
_DAY: Final = 24 * 3600 * 1_000_000


class StoredQualityCounts:
    """Fills `usecases.quality.counting.Counts` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def add(self, counted: Mapping[Cell, Count]) -> None:
        """Add, in one order, so that two processes that add never wait for each other."""
        by_bot: dict[tuple[int, str], list[Statement]] = {}
        for cell, count in sorted(counted.items(), key=lambda one: one[0]):
            shard = _shard(cell.business_id, cell.bot_id)
            sums = (count.sends, count.opt_outs, count.blocks, count.failures)
            row = (shard, cell.bot_id, cell.day, cell.dimension.value, cell.name, *sums)
            by_bot.setdefault((shard, cell.bot_id), []).append(Statement(_ADD, row))
        for statements in by_bot.values():
            with as_unavailable():
                await self._engine.run(statements)

    async def since(
        self, business_id: str, bot_id: str, day: int
    ) -> dict[tuple[Dimension, str], Count]:
        """Return what was counted at a bot from a day on."""
        with as_unavailable():
            rows = await self._engine.fetch(_SINCE, _shard(business_id, bot_id), bot_id, day)
        return {
            (Dimension(dimension), str(name)): Count(*(int(one) for one in sums))
            for dimension, name, *sums in rows
        }

    async def first_days(self, business_id: str, bot_id: str) -> dict[str, int]:
        """Return on which day each method was first counted at a bot."""
        with as_unavailable():
            rows = await self._engine.fetch(_FIRST_DAYS, _shard(business_id, bot_id), bot_id)
        return {str(name): int(day) for name, day in rows}

    async def last_template(self, came_of: CameOf, since: Micros) -> LastTemplate | None:
        """Return the last template that a person was sent before something came of it."""
        person = (came_of.shard_key, came_of.person_id)
        with as_unavailable():
            rows = await self._engine.fetch(_SENT, *person, since, came_of.at)
            for bot_id, text in rows:
                facts = orjson.loads(text)
                if facts.get("purpose") == "send" and facts.get("message_type") == "template":
                    relied_on = facts.get("relied_on") or [None]
                    found: list[Any] = []
                    if relied_on[0] is not None:
                        found = await self._engine.fetch(_RELIED_ON, *person, relied_on[0])
                    opt_in = orjson.loads(found[0][0]) if found else {}
                    return _last(str(bot_id), facts, opt_in)
        return None

    async def purge(self, before: Micros) -> None:
        """Delete what was counted on days before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before // _DAY,))])


def _last(bot_id: str, facts: Mapping[str, Any], opt_in: Mapping[str, Any]) -> LastTemplate:
    known = opt_in.get("grade") not in (None, Grade.ASSERTED.value) and "method" in opt_in
    return LastTemplate(
        bot_id,
        facts.get("template"),
        facts.get("topic"),
        Method(opt_in["method"]) if known else None,
        opt_in.get("disclosure_id") if known else None,
    )


def _shard(business_id: str, bot_id: str) -> int:
    return shard_key(business_id, f"quality:{bot_id}")
