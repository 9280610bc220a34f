"""How is a person erased? Her row stops, then all that names her goes, and a keyed hash stays.

In passes, so that a crash at any point is taken up by the next round: her row stops taking
commands; when whatever was under way must be over, everything is deleted; and a while later once
more, should a process have stood still meanwhile (ADR 0021).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from optwarden.consent.commands.erase import StopForErasure, Stopped
from optwarden.consent.commands.handling import Origin
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.vocabulary import SECOND, Actor, ErasureGround, Micros
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.erasing.ports import (
    Erasing,
    ErasureList,
    ErasureQueue,
    Hold,
    Holds,
    ListedErasure,
    PersonalRows,
)
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Consents

GRACE: Final[Micros] = 5 * SECOND
"""From when a row has stopped until it is deleted. Every process knows by then that the business
keeps erasures (settings are cached for 1 s), and no batch takes so long."""
AGAIN_AFTER: Final[Micros] = 60 * SECOND
_PASSES: Final = 2
_AT_ONCE: Final = 50
_MOST_NAMES: Final = 16
_PAGE: Final = 2_000

log = logging.getLogger(__name__)


class HeldByLaw(ValueError):
    """The person's data must stay: `hold` says why."""

    def __init__(self, hold: Hold) -> None:
        super().__init__("a legal hold stands")
        self.hold = hold


@dataclass(frozen=True, slots=True)
class ErasureAsked:
    """What an erasure would delete, or is going to: rows by table, for each name of the person."""

    names: int
    rows: Mapping[str, int]
    due_at: Micros | None
    """When it is done, if nothing stands still; None where nothing was asked for."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Takes requests up, and carries them out round by round."""

    queue: ErasureQueue
    rows: PersonalRows
    holds: Holds
    erased: ErasureList
    consents: Consents
    directory: Directory
    keyring: Keyring
    clock: Clock
    shard_of: Callable[[str, str], int]
    """Business id and recipient's key to the shard key of her row."""

    async def ask(
        self,
        bot: BotRecord,
        recipient: Recipient,
        ground: ErasureGround,
        asked_by: str,
        *,
        dry_run: bool = False,
    ) -> ErasureAsked:
        """Take a person up under all of her names. Raises HeldByLaw, StoreUnavailable."""
        names = await self._names(bot, recipient)
        for name in names:
            hold = await self.holds.of(bot.business_id, name.key)
            if hold is not None:
                raise HeldByLaw(hold)
        counted: dict[str, int] = {}
        for name in names:
            for table, count in (await self.rows.count(bot.business_id, name)).items():
                counted[table] = counted.get(table, 0) + count
        if dry_run:
            return ErasureAsked(len(names), counted, None)
        now = self.clock.now()
        await self._take_up(bot.business_id, bot.bot_id, names, ground, asked_by, now)
        return ErasureAsked(len(names), counted, now + GRACE)

    async def round(self, *, grace: Micros = GRACE) -> int:
        """Go on with who is due; return how many. Raises StoreUnavailable, CannotErase."""
        due = await self.queue.due(self.clock.now(), _AT_ONCE)
        for one in due:
            await self._go_on(one, grace)
        return len(due)

    async def catch_up(self) -> int:
        """Erase again whom a restored backup brought back; return how many lines were new to it.

        Called before anything is served.
        """
        length = await asyncio.to_thread(self.erased.length)
        done = await self.queue.carried_out()
        if done >= length:
            return 0
        log.warning("The database lacks %d erasures of the list: carrying them out.", length - done)
        lines = await asyncio.to_thread(lambda: list(self.erased.lines(done)))
        of_business: dict[str, dict[bytes, ListedErasure]] = {}
        for line in lines:
            of_business.setdefault(line.business_id, {})[line.label] = line
        for business_id, listed in of_business.items():
            await self._erase_again(business_id, listed)
        await self.queue.set_carried_out(length)
        return length - done

    async def _names(self, bot: BotRecord, recipient: Recipient) -> list[Recipient]:
        """Return the person's names, the one asked about first."""
        found, ahead = [recipient], [recipient]
        while ahead and len(found) < _MOST_NAMES:
            rows = await self.consents.read(bot.business_id, ahead)
            linked = {key for row in rows for key in row.state.links} - {one.key for one in found}
            ahead = [recipient_of_key(key) for key in sorted(linked)]
            found += ahead
        return found

    async def _take_up(
        self,
        business_id: str,
        bot_id: str,
        names: Sequence[Recipient],
        ground: ErasureGround,
        asked_by: str,
        now: Micros,
    ) -> None:
        if ground.is_remembered:
            await self.queue.keep_erasures(business_id, now)
        for name in names:
            shard = self.shard_of(business_id, name.key)
            await self.queue.ask(
                Erasing(shard, business_id, name.key, bot_id, ground, now, asked_by, None, now, 0)
            )

    async def _go_on(self, erasing: Erasing, grace: Micros) -> None:
        now = self.clock.now()
        if await self.holds.of(erasing.business_id, erasing.recipient) is not None:
            await self.queue.put_off(erasing, None, now + 3_600 * SECOND)
            return
        if erasing.passes == 0 and not await self._has_stopped(erasing, grace):
            return
        (row,) = await self.consents.read(
            erasing.business_id, [recipient_of_key(erasing.recipient)]
        )
        if erasing.passes == 0:
            erasing = replace(erasing, person_id=row.person_id or erasing.person_id)
            await self.queue.put_off(erasing, erasing.person_id, now)
            label = self.keyring.label(erasing.business_id, erasing.recipient)
            line = ListedErasure(
                erasing.business_id, erasing.bot_id, erasing.shard_key, label, now, erasing.ground
            )
            await self.queue.remember(erasing, label, now)
            length = await asyncio.to_thread(self.erased.append, line)
            await self.queue.set_carried_out(length)
        await self.rows.delete(erasing)
        passes = erasing.passes + 1
        if passes >= _PASSES:
            await self.queue.finish(erasing)
            return
        again = replace(erasing, passes=passes)
        await self.queue.put_off(again, erasing.person_id, self.clock.now() + AGAIN_AFTER)

    async def _has_stopped(self, erasing: Erasing, grace: Micros) -> bool:
        """Stop the row, and say whether it has been so for long enough."""
        bot = await self.directory.bot(erasing.bot_id)
        if bot is None:  # bots are never deleted
            raise AssertionError("the bot that an erasure was asked at is there")
        command = StopForErasure(bot.rules, erasing.ground, Origin(Actor.BUSINESS))
        recipient = recipient_of_key(erasing.recipient)
        stopped: Stopped = await self.consents.submit(erasing.business_id, recipient, command)
        since = max(stopped.since or 0, erasing.asked_at)
        if since + grace > self.clock.now():
            await self.queue.put_off(erasing, None, since + grace)
            return False
        return True

    async def _erase_again(self, business_id: str, listed: Mapping[bytes, ListedErasure]) -> None:
        """Find whom the lines mean among all recipients of a business, and erase them at once.

        A line that was not carried out here is of an erasure that this database never saw: whoever
        stands under its label is who was to be erased, and nobody who came after.
        """
        now = self.clock.now()
        for line in listed.values():
            if line.ground.is_remembered:
                await self.queue.keep_erasures(business_id, now)
            await self.queue.remember(_again(line, "", now), line.label, line.erased_at)
        page, after = await self.queue.recipients(business_id, None, _PAGE)
        while after is not None:
            for key in page:
                found = listed.get(self.keyring.label(business_id, key))
                if found is not None:
                    await self.queue.ask(_again(found, key, now))
            page, after = await self.queue.recipients(business_id, after, _PAGE)
        while await self.round(grace=0):
            pass


def _again(line: ListedErasure, recipient: str, now: Micros) -> Erasing:
    return Erasing(
        line.shard_key,
        line.business_id,
        recipient,
        line.bot_id,
        line.ground,
        line.erased_at,
        "the list of the erased",
        None,
        now,
        0,
    )
