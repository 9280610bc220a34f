"""How are brakes set and released? Each as a dated event of the business."""

from __future__ import annotations

from typing import Final

from optwarden.consent.brake import Brake, BrakeCause
from optwarden.consent.vocabulary import Actor
from optwarden.ledger.canonical import written
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.engine import Statement
from optwarden.usecases.configuration import BotRecord

_SET: Final = """
INSERT INTO brake (bot_id, kind, subject, cause, since) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (bot_id, kind, subject, cause) DO UPDATE SET since = excluded.since"""
_RELEASE: Final = """
DELETE FROM brake WHERE bot_id = $1 AND kind = $2 AND subject = $3 AND cause = $4"""


class StoredBrakes:
    """Fills `usecases.quality.braking.Brakes` over the administration."""

    def __init__(self, administration: StoredAdministration) -> None:
        self._administration = administration

    async def set(self, bot: BotRecord, brake: Brake) -> None:
        """Set a brake."""
        row = (bot.bot_id, brake.kind.value, brake.subject, brake.cause.value, brake.since)
        await self._change(bot, "brake_set", brake, Statement(_SET, row), brake.cause)

    async def release(self, bot: BotRecord, brake: Brake, *, by_hand: bool) -> None:
        """Release a brake."""
        row = (bot.bot_id, brake.kind.value, brake.subject, brake.cause.value)
        said = BrakeCause.OPERATOR if by_hand else brake.cause
        await self._change(bot, "brake_released", brake, Statement(_RELEASE, row), said)

    async def _change(
        self, bot: BotRecord, kind: str, brake: Brake, work: Statement, said: BrakeCause
    ) -> None:
        facts = {
            "kind": brake.kind,
            "subject": brake.subject,
            "cause": brake.cause,
            "since": written(brake.since),
        }
        actor = "operator" if said is BrakeCause.OPERATOR else Actor.GATEWAY.value
        await self._administration.change(
            bot.business_id, kind, facts, work, bot_id=bot.bot_id, actor=actor
        )
