"""Whom did a restored backup bring back? Those are erased again, before anything is served.

The list of the erased is outside the database, which counts how many of its lines it carried out.
Where the two do not fit, nobody can say who came back, and the gateway does not start (ADR 0021).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from optwarden.consent.recipient import recipient_of_key
from optwarden.usecases.erasing.erase import Erase
from optwarden.usecases.erasing.ports import LISTED, Erasing, ListedErasure

_PAGE: Final = 2_000

log = logging.getLogger(__name__)


class ListDoesNotFit(ValueError):
    """The list of the erased is not the one, or not the newest, that this database knows."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Carries out what the database lacks of the list."""

    erase: Erase

    async def __call__(self) -> int:
        """Return how many lines were new.

        Raises ListDoesNotFit, ValueError, OSError, StoreUnavailable, CannotErase.
        """
        queue, erased = self.erase.queue, self.erase.erased
        done = await queue.carried_out()
        length = await asyncio.to_thread(erased.length)
        if length < done:
            raise ListDoesNotFit(f"it has {length} lines, and {done} were carried out here")
        if done == 0 == length:
            return 0
        lines = await asyncio.to_thread(lambda: list(erased.lines(max(0, done - 1))))
        if done:
            await self._check_last(lines[0])
            lines = lines[1:]
        if done == length:
            return 0
        log.warning("The database lacks %d erasures of the list: carrying them out.", length - done)
        of_business: dict[str, dict[bytes, ListedErasure]] = {}
        for line in lines:
            if line is not None:
                of_business.setdefault(line.business_id, {})[line.label] = line
        for business_id, listed in of_business.items():
            await self._erase_again(business_id, listed)
        await queue.set_carried_out(length)
        return length - done

    async def relist(self) -> int:
        """Make the list whole again from what this database knows; return how many were added.

        For an operator whose list is lost. It is gone through anew at the next start; whoever was
        erased only for her age is not known any more.
        """
        queue, erased = self.erase.queue, self.erase.erased
        lines = await asyncio.to_thread(lambda: list(erased.lines(0)) if erased.length() else [])
        have = {(line.business_id, line.label): line.erased_at for line in lines if line}
        added = 0
        page, after = await queue.remembered(None, _PAGE)
        while after is not None:
            for one in page:
                if have.get((one.business_id, one.label), -1) < one.erased_at:
                    await asyncio.to_thread(erased.append, one)
                    added += 1
            page, after = await queue.remembered(after, _PAGE)
        await queue.begin_anew()
        return added

    async def _check_last(self, line: ListedErasure | None) -> None:
        """Raise ListDoesNotFit where the line that was carried out last was not carried out."""
        if line is None or not line.ground.is_remembered:
            return
        if not await self.erase.queue.remembers(line):
            raise ListDoesNotFit("it is another database's, or was begun anew")

    async def _erase_again(self, business_id: str, listed: Mapping[bytes, ListedErasure]) -> None:
        """Find whom the lines mean among all recipients of a business, and erase them at once.

        A line that was not carried out here is of an erasure that this database never saw: whoever
        stands under its label is who was to be erased. Where another process was faster, or the
        list is gone through anew, whoever came after is left alone.
        """
        queue, now = self.erase.queue, self.erase.clock.now()
        bot_id = await queue.bot_of(business_id)
        new = {label: line for label, line in listed.items() if not await queue.remembers(line)}
        if bot_id is not None:
            if any(line.ground.is_remembered for line in new.values()):
                await queue.keep_erasures(business_id, now)
            page, after = await queue.recipients(business_id, None, _PAGE)
            while after is not None:
                await self._ask(business_id, bot_id, page, new)
                page, after = await queue.recipients(business_id, after, _PAGE)
            await self.erase.finish_listed(business_id, listed)
        for label, line in new.items():
            await queue.remember(_erasing(line, line.bot_id, "", now), label, line.erased_at)

    async def _ask(
        self,
        business_id: str,
        bot_id: str,
        page: Sequence[str],
        listed: Mapping[bytes, ListedErasure],
    ) -> None:
        label = self.erase.keyring.label
        found = {key: line for key in page if (line := listed.get(label(business_id, key)))}
        rows = await self.erase.consents.read(business_id, [*map(recipient_of_key, found)])
        for row in rows:
            line = found[row.recipient.key]
            if line.ground.is_remembered or row.last_effective_at <= line.erased_at:
                asked = _erasing(line, bot_id, row.recipient.key, self.erase.clock.now())
                await self.erase.queue.ask(asked)


def _erasing(line: ListedErasure, bot_id: str, recipient: str, due_at: int) -> Erasing:
    asked = (line.shard_key, line.business_id, recipient, bot_id, line.ground, line.erased_at)
    return Erasing(*asked, LISTED, None, due_at, 0)
