"""How is a person erased? Her row stops, then all that names her goes, and a keyed hash stays.

In passes, so that a crash at any point is taken up by the next round: her row stops taking
commands; when whatever was under way must be over, everything is deleted; and a while later once
more, should a process have stood still meanwhile (ADR 0021).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Container, Mapping, Sequence
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
from optwarden.usecases.ports import Clock, Consents, StoreUnavailable

GRACE: Final[Micros] = 5 * SECOND
"""From when a row has stopped until it is deleted. Every process knows by then that the business
keeps erasures (settings are cached for 1 s), and no batch takes so long."""
AGAIN_AFTER: Final[Micros] = 60 * SECOND
_PASSES: Final = 2
_AT_ONCE: Final = 50
_MOST_NAMES: Final = 16
_ONCE_MORE_AFTER: Final = 15 * SECOND
_FOR_AGE: Final = frozenset({ErasureGround.RETENTION, ErasureGround.RETENTION_OF_OPT_OUT})


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
        names = await self.names(bot.business_id, recipient)
        await self.refuse_held(bot.business_id, names)
        counted: dict[str, int] = {}
        for name in names:
            for table, count in (await self.rows.count(bot.business_id, name)).items():
                counted[table] = counted.get(table, 0) + count
        if dry_run:
            return ErasureAsked(len(names), counted, None)
        now = await self.take_up(bot, names, ground, asked_by)
        return ErasureAsked(len(names), counted, now + GRACE)

    async def names(self, business_id: str, recipient: Recipient) -> list[Recipient]:
        """Return the person's names, the one asked about first."""
        found, ahead = [recipient], [recipient]
        while ahead and len(found) < _MOST_NAMES:
            rows = await self.consents.read(business_id, ahead)
            linked = {key for row in rows for key in row.state.links} - {one.key for one in found}
            ahead = [recipient_of_key(key) for key in sorted(linked)]
            found += ahead
        return found

    async def refuse_held(self, business_id: str, names: Sequence[Recipient]) -> None:
        """Raise HeldByLaw where a hold stands on a name of the person."""
        for name in names:
            hold = await self.holds.of(business_id, name.key)
            if hold is not None:
                raise HeldByLaw(hold)

    async def take_up(
        self, bot: BotRecord, names: Sequence[Recipient], ground: ErasureGround, asked_by: str
    ) -> Micros:
        """Put a person's names into the queue, all as of one instant, and return it."""
        now = self.clock.now()
        if ground.is_remembered:
            await self.queue.keep_erasures(bot.business_id, now)
        for name in names:
            shard = self.shard_of(bot.business_id, name.key)
            asked = (bot.business_id, name.key, bot.bot_id, ground, now, asked_by)
            await self.queue.ask(Erasing(shard, *asked, None, now, 0))
        return now

    async def round(self) -> int:
        """Go on with who is due; return how many. Raises StoreUnavailable, CannotErase, OSError.

        One whose row cannot be had is looked at again a little later; all others go on.
        """
        due = await self.queue.due(self.clock.now(), _AT_ONCE)
        failure: StoreUnavailable | None = None
        for one in due:
            try:
                await self._go_on(one)
            except StoreUnavailable as error:
                failure = error
                await self.queue.put_off(one, None, self.clock.now() + _ONCE_MORE_AFTER)
        if failure is not None:
            raise failure
        return len(due)

    async def _go_on(self, erasing: Erasing) -> None:
        if await self._is_held(erasing):
            await self.queue.put_off(erasing, None, self.clock.now() + 3_600 * SECOND)
            return
        if erasing.passes == 0:
            if not await self._has_stopped(erasing):
                return
            found = await self._is_to_go(erasing)
            if found is None:
                return
            erasing = found
        await self.rows.delete(erasing)
        passes = erasing.passes + 1
        if passes >= _PASSES:
            await self.queue.finish(erasing)
            return
        again = replace(erasing, passes=passes)
        await self.queue.put_off(again, erasing.person_id, self.clock.now() + AGAIN_AFTER)

    async def _is_held(self, erasing: Erasing) -> bool:
        """Say whether a hold stands on any of the person's names.

        Of whom the list names, one that stood when she was erased came back with the backup.
        """
        for name in await self.queue.together(erasing):
            hold = await self.holds.of(erasing.business_id, name)
            if hold is not None and not (erasing.is_listed and hold.placed_at <= erasing.asked_at):
                return True
        return False

    async def _has_stopped(self, erasing: Erasing) -> bool:
        """Stop the row, and say whether it has been so for long enough.

        The keyed hash comes first: a row that is made from now on, by whomever, begins with it.
        """
        bot = await self.directory.bot(erasing.bot_id)
        if bot is None:  # bots are never deleted
            raise AssertionError("the bot that an erasure was asked at is there")
        await asyncio.to_thread(self.erased.check)
        recipient = recipient_of_key(erasing.recipient)
        for_age = not erasing.is_listed and erasing.ground in _FOR_AGE
        if not for_age:
            await self._remember(erasing, erasing.asked_at)
            await self._follow(erasing, await self.names(erasing.business_id, recipient))
        unless = erasing.asked_at if for_age else None
        command = StopForErasure(bot.rules, erasing.ground, Origin(Actor.BUSINESS), unless)
        stopped: Stopped = await self.consents.submit(erasing.business_id, recipient, command)
        if stopped.stays:
            await self.queue.finish(erasing)
            return False
        if for_age:
            await self._remember(erasing, erasing.asked_at)
        else:
            await self._follow(erasing, [recipient_of_key(key) for key in stopped.names])
        grace = 0 if erasing.is_listed else GRACE
        since = max(stopped.since or 0, erasing.asked_at)
        if since + grace > self.clock.now():
            await self.queue.put_off(erasing, None, since + grace)
            return False
        return True

    async def _follow(self, erasing: Erasing, names: Sequence[Recipient]) -> None:
        """Take up names that were linked with this one since it was asked for."""
        for name in names:
            if name.key != erasing.recipient:
                shard = self.shard_of(erasing.business_id, name.key)
                await self.queue.ask(
                    replace(erasing, shard_key=shard, recipient=name.key, person_id=None)
                )

    async def _is_to_go(self, erasing: Erasing) -> Erasing | None:
        """Write down whom it is about, here and on the list; None if it was asked for anew."""
        now = self.clock.now()
        recipient = recipient_of_key(erasing.recipient)
        (row,) = await self.consents.read(erasing.business_id, [recipient])
        erasing = replace(erasing, person_id=row.person_id or erasing.person_id)
        if not await self.queue.put_off(erasing, erasing.person_id, now):
            return None
        if erasing.is_listed:
            await self._remember(erasing, erasing.asked_at)
            return erasing
        label = await self._remember(erasing, now)
        line = ListedErasure(
            erasing.business_id, erasing.bot_id, erasing.shard_key, label, now, erasing.ground
        )
        length = await asyncio.to_thread(self.erased.append, line)
        await self.queue.set_carried_out(length)
        return erasing

    async def _remember(self, erasing: Erasing, at: Micros) -> bytes:
        label = self.keyring.label(erasing.business_id, erasing.recipient)
        await self.queue.remember(erasing, label, at)
        return label

    async def finish_listed(self, business_id: str, labels: Container[bytes]) -> None:
        """Erase those of a business now whom the list names; nobody of them is served meanwhile.

        Who was being erased when the backup was taken only has her row stopped.
        """
        for _ in range(_MOST_NAMES):  # each time names may be found that are linked with those
            found = await self.queue.stopping(business_id)
            for one in found:
                if one.is_listed:
                    await self._go_on(one)
                elif self.keyring.label(business_id, one.recipient) in labels:
                    await self._has_stopped(one)
            if not any(one.is_listed for one in found):
                break
