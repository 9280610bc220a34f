"""Where are bursts of opt-outs kept, and whom they hold something of? In one shard for each bot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.anomalies import Anomaly

_COLUMNS: Final = "number, opened_at, most_an_hour, ended_at, accepted"
_LATEST: Final = f"""
SELECT {_COLUMNS} FROM anomaly WHERE shard_key = $1 AND bot_id = $2 AND number < $3
ORDER BY number DESC LIMIT $4"""
# Two processes that see it begin choose one number: the second finds the first's row.
_OPEN: Final = """
INSERT INTO anomaly (shard_key, bot_id, number, opened_at, most_an_hour) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shard_key, bot_id, number) DO NOTHING
RETURNING number"""
_HOLD: Final = """
INSERT INTO held_opt_out (shard_key, bot_id, number, recipient, held_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shard_key, bot_id, number, recipient) DO NOTHING"""
_END: Final = """
UPDATE anomaly SET ended_at = $4, accepted = $5
WHERE shard_key = $1 AND bot_id = $2 AND number = $3 AND ended_at IS NULL"""
_HELD: Final = """
SELECT recipient FROM held_opt_out WHERE shard_key = $1 AND bot_id = $2 AND number = $3
ORDER BY recipient LIMIT $4"""
_COUNT: Final = """
SELECT count(*) FROM held_opt_out WHERE shard_key = $1 AND bot_id = $2 AND number = $3"""
_LET_GO: Final = """
DELETE FROM held_opt_out
WHERE shard_key = $1 AND bot_id = $2 AND number = $3 AND recipient = $4"""
_AFTER_ALL: Final = 2**62


class StoredAnomalies:
    """Fills `usecases.anomalies.Anomalies` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def hold(
        self, rules: BotRules, recipient: str, now: Micros, most_an_hour: int
    ) -> tuple[int, bool]:
        """Take down whom the open anomaly holds."""
        row = _of(rules.business_id, rules.bot_id)
        with as_unavailable():
            latest = await self._engine.fetch(_LATEST, *row, _AFTER_ALL, 1)
            number = int(latest[0][0]) if latest else 0
            opened = False
            if not latest or latest[0][3] is not None:
                number += 1
                opening = Statement(_OPEN, (*row, number, now, most_an_hour))
                opened = bool((await self._engine.run([opening]))[0])
        await self.also_hold(rules, number, [recipient], now)
        return number, opened

    async def also_hold(
        self, rules: BotRules, number: int, recipients: Sequence[str], now: Micros
    ) -> None:
        """Take down whom else an anomaly holds."""
        row = (*_of(rules.business_id, rules.bot_id), number)
        with as_unavailable():
            await self._engine.run([Statement(_HOLD, (*row, one, now)) for one in recipients])

    async def page(
        self, business_id: str, bot_id: str, before: int | None, limit: int
    ) -> list[Anomaly]:
        """Return a bot's anomalies, the latest first, each with how many it holds."""
        row = _of(business_id, bot_id)
        with as_unavailable():
            found = await self._engine.fetch(
                _LATEST, *row, _AFTER_ALL if before is None else before, limit
            )
            counted = [await self._engine.fetch(_COUNT, *row, one[0]) for one in found]
        return [
            _anomaly(bot_id, one, int(held[0][0])) for one, held in zip(found, counted, strict=True)
        ]

    async def end(
        self, business_id: str, bot_id: str, number: int, now: Micros, *, accepted: bool
    ) -> Anomaly | None:
        """End one, unless it has ended."""
        row = (*_of(business_id, bot_id), number, now, int(accepted))
        with as_unavailable():
            await self._engine.run([Statement(_END, row)])
        found = await self.page(business_id, bot_id, number + 1, 1)
        return found[0] if found and found[0].number == number else None

    async def held(self, business_id: str, bot_id: str, number: int, limit: int) -> list[str]:
        """Return some of whom it holds something of."""
        with as_unavailable():
            rows = await self._engine.fetch(_HELD, *_of(business_id, bot_id), number, limit)
        return [str(recipient) for (recipient,) in rows]

    async def let_go(
        self, business_id: str, bot_id: str, number: int, recipients: Sequence[str]
    ) -> None:
        """Forget that it holds something of these."""
        row = (*_of(business_id, bot_id), number)
        with as_unavailable():
            await self._engine.run([Statement(_LET_GO, (*row, one)) for one in recipients])


def _of(business_id: str, bot_id: str) -> tuple[int, str]:
    return shard_key(business_id, f"anomaly:{bot_id}"), bot_id


def _anomaly(bot_id: str, row: Row, held: int) -> Anomaly:
    number, opened_at, most, ended_at, accepted = row
    said = None if accepted is None else bool(accepted)
    return Anomaly(bot_id, number, opened_at, most, ended_at, said, held)
