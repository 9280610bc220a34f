"""How is a batch written?

At once where it makes events only, which most do, also of callbacks and sends; in steps where it
has other effects.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from optwarden.storage.engine import Change, RecipientKey, Row
from optwarden.storage.postgresql import statements as sql
from optwarden.storage.postgresql.literals import literal, literals
from optwarden.storage.postgresql.reads import columns
from optwarden.storage.postgresql.session import Session
from optwarden.storage.tables import (
    ATTEMPT,
    DEDUPE,
    EVENT,
    EVENT_PRIVATE,
    INSERTED,
    RECIPIENT,
    SEAL_MARK,
)

_COPIED_FROM: Final = 8
"""Rows from which COPY costs less than INSERT.

At 64 rows half of it, at 1 row a fifth more (docs/benchmarks.md).
"""
_KEY: Final = attrgetter("key")
_EVENTS_ONLY: Final = {EVENT, EVENT_PRIVATE, SEAL_MARK}
_AT_ONCE: Final = {*_EVENTS_ONLY, DEDUPE, ATTEMPT}


def goes_at_once(changes: Sequence[Change]) -> bool:
    """Say whether a batch writes recipient rows, their events, and what these are about.

    Provider ids and attempts, that is. An attempt is settled at once in a later batch only: one
    statement does not see the rows it inserts itself.
    """
    if not all(_EVENTS_ONLY <= one.rows.keys() <= _AT_ONCE for one in changes):
        return False
    settled = {(one.shard_key, one.attempt_id) for change in changes for one in change.settlements}
    return not settled or settled.isdisjoint(
        row[:2] for change in changes for row in change.rows.get(ATTEMPT, ())
    )


class Ordered(list[Change]):
    """A batch of events in the order of its rows, and the one statement that writes it."""

    __slots__ = ("arguments", "statement")

    def __init__(self, changes: Iterable[Change], statement: str, arguments: list[str]) -> None:
        super().__init__(changes)
        self.statement = statement
        self.arguments = arguments


def ordered_by_key(changes: Sequence[Change]) -> Ordered:
    """Put a batch of events into the columns of one statement.

    They take a tenth of what writing them does, and are made while the batch before is written: the
    server would have nothing to do meanwhile. Raises Rejected.
    """
    ordered = sorted(changes, key=_KEY)
    events = [row for change in ordered for row in change.rows[EVENT]]
    personal = [row[-1] for change in ordered for row in change.rows[EVENT_PRIVATE]]
    arguments = literals(RECIPIENT, [change.key + change.row for change in ordered])
    arguments += literals(EVENT, events)
    arguments.append(literal("text", personal))
    ids = [
        (*row, change.row.person_id) for change in ordered for row in change.rows.get(DEDUPE, ())
    ]
    attempts = [row for change in ordered for row in change.rows.get(ATTEMPT, ())]
    settled = [(*one, change.row.person_id) for change in ordered for one in change.settlements]
    if ids:
        arguments += literals(sql.DEDUPE_OF_PERSON, ids)
    if attempts:
        arguments += literals(ATTEMPT, attempts)
    if settled:
        arguments += literals(sql.SETTLED_OF_PERSON, settled)
    statement = sql.win_with_events(ids=bool(ids), attempts=bool(attempts), settled=bool(settled))
    return Ordered(ordered, statement, arguments)


async def write_at_once(session: Session, batch: Ordered) -> set[RecipientKey]:
    """Write a batch of events by one statement, a transaction of its own.

    Return the keys that were won.
    """
    return _won(batch, await session.rows(batch.statement, batch.arguments))


async def write_in_steps(session: Session, changes: Sequence[Change]) -> set[RecipientKey]:
    """Write a batch inside a transaction that was begun; return the keys that were won."""
    ordered = sorted(changes, key=_KEY)
    rows = await session.rows(sql.WIN, literals(RECIPIENT, [c.key + c.row for c in ordered]))
    won = _won(ordered, rows)
    winners = [change for change in ordered if change.key in won]
    for table in INSERTED:
        inserted = [row for change in winners for row in change.rows.get(table, ())]
        if len(inserted) >= _COPIED_FROM:
            await session.copy(table, inserted)
        elif inserted:
            await session.rows(sql.insert(table), literals(table, inserted))
    settlements = [settlement for change in winners for settlement in change.settlements]
    if settlements:
        await session.rows(sql.SETTLE, columns(settlements))
    return won


def _won(changes: Sequence[Change], rows: Sequence[Row]) -> set[RecipientKey]:
    """Return the keys that were won, which are all as a rule: then no row needs to be read."""
    if len(rows) == len(changes):
        return {change.key for change in changes}
    return {RecipientKey(*row) for row in rows}
