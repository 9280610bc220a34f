"""How do decisions read?

They join one statement that has not been sent yet: never one that is under way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import chain
from typing import Any, TypeAlias

from optwarden.storage.engine import (
    DedupeKey,
    EngineError,
    RecipientKey,
    Row,
    StoredRecipient,
)
from optwarden.storage.postgresql import statements as sql
from optwarden.storage.postgresql.literals import literals
from optwarden.storage.postgresql.session import Session
from optwarden.storage.tables import DEDUPE_KEY, RECIPIENT_KEY

Key: TypeAlias = tuple[int, str, str]
"""What a `RecipientKey` is; a decision has no need of its name."""
Found: TypeAlias = dict[RecipientKey, StoredRecipient]
Rows: TypeAlias = dict[Key, Row]
"""Whole recipient rows, each behind its position in the statement that found it."""

_MOST_KEYS: int = 4_000
"""Keys of one statement: four requests of 1,000 decisions."""


class CoalescedReads:
    """One read statement in flight.

    Everything asked meanwhile goes into the next (DESIGN section 5, the promise).
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._asked: list[tuple[Sequence[Key], asyncio.Future[Rows]]] = []
        self._task: asyncio.Task[None] | None = None
        self.few = False
        """Whether a few keys of one business may have a statement of their own."""

    async def read(self, keys: Sequence[Key]) -> Rows:
        """Return the rows of `keys`, maybe of others too, by a statement sent after this call."""
        answer: asyncio.Future[Rows] = asyncio.get_running_loop().create_future()
        self._asked.append((keys, answer))
        if self._task is None:
            self._task = asyncio.create_task(self._read_while_asked())
        return await answer

    async def close(self) -> None:
        """Let the statement in flight end, then close the session."""
        if self._task is not None:
            await asyncio.wait([self._task])
        await self._session.close()

    async def _read_while_asked(self) -> None:
        try:
            while self._asked:
                await self._read_once(self._take())
        finally:
            self._task = None

    def _take(self) -> list[tuple[Sequence[Key], asyncio.Future[Rows]]]:
        total = taken = 0
        for keys, _ in self._asked:
            if taken and total + len(keys) > _MOST_KEYS:
                break
            total, taken = total + len(keys), taken + 1
        group, self._asked = self._asked[:taken], self._asked[taken:]
        return group

    async def _read_once(self, group: list[tuple[Sequence[Key], asyncio.Future[Rows]]]) -> None:
        keys = list({key: None for asked, _ in group for key in asked})
        try:
            found = {keys[row[0] - 1]: row for row in await self._rows(keys)}
        except EngineError as error:
            for _, answer in group:
                if not answer.done():
                    answer.set_exception(error)
            return
        for _, answer in group:
            if not answer.done():
                answer.set_result(found)

    async def _rows(self, keys: Sequence[Key]) -> Sequence[Row]:
        if len(keys) == 1:
            return [(1, *row) for row in await self._session.rows(sql.LOAD_ONE, keys[0])]
        if self.few and 0 < len(keys) <= sql.MOST_FEW:
            shard_keys, businesses, names = zip(*keys, strict=True)
            business_id = businesses[0]
            if businesses.count(business_id) == len(keys):
                places = chain.from_iterable(zip(shard_keys, names, strict=True))
                return await self._session.rows(sql.load_few(len(keys)), [business_id, *places])
        return await self._session.rows(sql.LOAD, literals(RECIPIENT_KEY, keys))


async def load(session: Session, keys: Sequence[RecipientKey]) -> Found:
    """Read recipient rows in one statement."""
    if len(keys) == 1:
        rows = await session.rows(sql.LOAD_ONE, keys[0])
        return {keys[0]: StoredRecipient(*rows[0])} if rows else {}
    rows = await session.rows(sql.LOAD, literals(RECIPIENT_KEY, keys))
    return {keys[position - 1]: StoredRecipient(*row) for position, *row in rows}


async def seen(session: Session, ids: Sequence[DedupeKey]) -> set[DedupeKey]:
    """Return those of the provider ids that were recorded."""
    rows = await session.rows(sql.SEEN, literals(DEDUPE_KEY, ids))
    return {ids[position - 1] for (position,) in rows}


async def load_and_seen(
    session: Session, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
) -> tuple[Found, set[DedupeKey]]:
    """Read both in one statement."""
    rows = await session.rows(
        sql.LOAD_AND_SEEN, literals(RECIPIENT_KEY, keys) + literals(DEDUPE_KEY, ids)
    )
    found: Found = {}
    known: set[DedupeKey] = set()
    for position, person_id, *row in rows:
        if person_id is None:
            known.add(ids[position - 1])
        else:
            found[keys[position - 1]] = StoredRecipient(person_id, *row)
    return found, known


def columns(rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Turn row tuples into one array a column, as `unnest` takes them."""
    return list(zip(*rows, strict=True))
