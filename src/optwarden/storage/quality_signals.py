"""Where is kept what was said of quality? In one shard for each bot, with what tells of it."""

from __future__ import annotations

import uuid
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.storage.tables import OUTBOX
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.outbox.announcing import ANNOUNCE_WITHIN
from optwarden.usecases.outbox.items import OutboxKind, OutboxProgress
from optwarden.usecases.quality.signals import Latest, QualityKind, QualitySignal

_COLUMNS: Final = """
CAST(signal_id AS text), bot_id, at, recorded_at, provider, kind, subject, said, was, alert"""
_KEEP: Final = """
INSERT INTO quality_signal
  (shard_key, signal_id, bot_id, at, recorded_at, provider, kind, subject, said, was, alert)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (shard_key, bot_id, signal_id) DO NOTHING
RETURNING bot_id"""
_ANNOUNCE: Final = f"""
INSERT INTO outbox ({OUTBOX.names})
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (shard_key, outbox_id) DO NOTHING"""
_LATEST: Final = f"""
SELECT {_COLUMNS} FROM quality_signal AS q
WHERE q.shard_key = $1 AND q.bot_id = $2 AND q.at = (
  SELECT max(l.at) FROM quality_signal AS l
  WHERE l.shard_key = q.shard_key AND l.bot_id = q.bot_id AND l.kind = q.kind
    AND l.subject = q.subject AND l.shard_key = $1 AND l.bot_id = $2)
ORDER BY q.recorded_at, q.signal_id"""
_OF_BOT: Final = f"""
SELECT {_COLUMNS} FROM quality_signal
WHERE shard_key = $1 AND bot_id = $2 AND (at < $3 OR (at = $3 AND signal_id < $4))
ORDER BY at DESC, signal_id DESC LIMIT $5"""
_OF_SUBJECT: Final = f"""
SELECT {_COLUMNS} FROM quality_signal
WHERE shard_key = $1 AND bot_id = $2 AND kind = $3 AND subject = $4
ORDER BY at DESC, recorded_at DESC, signal_id DESC LIMIT $5"""
_ONE: Final = f"""
SELECT {_COLUMNS} FROM quality_signal WHERE shard_key = $1 AND bot_id = $2 AND signal_id = $3"""
_AFTER_ALL: Final = (2**62, "ffffffff-ffff-ffff-ffff-ffffffffffff")


class StoredQualitySignals:
    """Fills `usecases.quality.signals.QualitySignals` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def keep(
        self, bot: BotRecord, signal: QualitySignal, *, announce: bool, mail: bool = False
    ) -> bool:
        """Keep a signal and its announcements in one transaction."""
        shard = _shard(bot.business_id, bot.bot_id)
        row = (
            shard,
            signal.signal_id,
            signal.bot_id,
            signal.at,
            signal.recorded_at,
            signal.provider,
            signal.kind.value,
            signal.subject,
            signal.said,
            signal.was,
            int(signal.alert),
        )
        statements = [Statement(_KEEP, row)]
        if announce:
            item = _item(shard, bot, signal, OutboxKind.ALERT, signal.signal_id)
            statements.append(Statement(_ANNOUNCE, item))
        if mail:
            item_id = str(uuid.uuid5(uuid.UUID(signal.signal_id), OutboxKind.ALERT_MAIL))
            item = _item(shard, bot, signal, OutboxKind.ALERT_MAIL, item_id)
            statements.append(Statement(_ANNOUNCE, item))
        with as_unavailable():
            kept = await self._engine.run(statements)
        return bool(kept[0])

    async def latest(self, bot: BotRecord) -> Latest:
        """Return what was said last of each subject."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _LATEST, _shard(bot.business_id, bot.bot_id), bot.bot_id
            )
        found = map(_signal, rows)
        return {(one.kind, one.subject): one for one in found}

    async def of_subject(
        self, bot: BotRecord, kind: QualityKind, subject: str, limit: int
    ) -> list[QualitySignal]:
        """Return what was said of one subject, the latest first."""
        asked = (_shard(bot.business_id, bot.bot_id), bot.bot_id, kind.value, subject, limit)
        with as_unavailable():
            rows = await self._engine.fetch(_OF_SUBJECT, *asked)
        return [_signal(row) for row in rows]

    async def page(
        self, bot: BotRecord, before: tuple[Micros, str] | None, limit: int
    ) -> list[QualitySignal]:
        """Return what was said, the latest first."""
        at, signal_id = before or _AFTER_ALL
        with as_unavailable():
            rows = await self._engine.fetch(
                _OF_BOT, _shard(bot.business_id, bot.bot_id), bot.bot_id, at, signal_id, limit
            )
        return [_signal(row) for row in rows]

    async def find(self, business_id: str, bot_id: str, signal_id: str) -> QualitySignal | None:
        """Return one."""
        with as_unavailable():
            rows = await self._engine.fetch(_ONE, _shard(business_id, bot_id), bot_id, signal_id)
        return _signal(rows[0]) if rows else None


def _item(shard: int, bot: BotRecord, signal: QualitySignal, kind: OutboxKind, item_id: str) -> Row:
    return (
        shard,
        item_id,
        bot.business_id,
        bot.bot_id,
        signal.signal_id,
        "",
        kind.value,
        signal.signal_id,
        signal.recorded_at,
        signal.recorded_at + ANNOUNCE_WITHIN,
        0,
        0,
        OutboxProgress.WAITING.value,
        None,
    )


def _shard(business_id: str, bot_id: str) -> int:
    return shard_key(business_id, f"quality:{bot_id}")


def _signal(row: Row) -> QualitySignal:
    signal_id, bot_id, at, recorded_at, provider, kind, subject, said, was, alert = row
    return QualitySignal(
        signal_id,
        bot_id,
        at,
        recorded_at,
        provider,
        QualityKind(kind),
        subject,
        said,
        was,
        bool(alert),
    )
