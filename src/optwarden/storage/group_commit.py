"""How do many callers share one durable transaction?

Commands wait for the batch in flight, then go together.

Before: a use case submits a command. After: its caller is answered, when what it wrote is durable.
A batch starts when the previous one is done; no timer, one in flight (DESIGN section 5).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.commands.handling import Command, Handled, Moment
from optwarden.consent.recipient import Recipient
from optwarden.consent.state import EMPTY, ConsentState, dump
from optwarden.consent.state import load as load_state
from optwarden.storage.engine import (
    Change,
    ConnectionLost,
    Contended,
    DedupeKey,
    Engine,
    EngineError,
    RecipientKey,
    Rejected,
    StoredRecipient,
)
from optwarden.storage.rows import add_dedupe, add_effects, add_event
from optwarden.storage.shards import shard_key
from optwarden.storage.tables import EVENT, EVENT_PRIVATE, OPT_IN_WORDING, SEAL_MARK
from optwarden.usecases.ports import (
    Clock,
    Identifiers,
    Standing,
    StoreBusy,
    StoreUnavailable,
    Value,
)

LARGEST_BATCH: Final = 512
"""Commands of one transaction: at 20 events a request, 25 requests of the largest kind."""
LONGEST_QUEUE: Final = 20_000
"""Commands that may wait: more than a second of work of the fastest store measured."""
OPTIMISTIC_TRIES: Final = 3
UNREADABLE: Final = (ValueError, KeyError, TypeError)
"""What `consent.state.load` raises.

A newer release may have written what this one does not know.
"""
MOST_CONTENDED: Final = 3
"""Recipients in a row that could not be locked: 6 s of `lock_timeout`, then the store is busy."""


@dataclass(slots=True, eq=False)
class Waiting:
    """One submitted command, its caller's future, and how often its row was lost."""

    key: RecipientKey
    command: Command[Any]
    answer: asyncio.Future[Any]
    tries: int = 0
    failed: bool = False


@dataclass(slots=True)
class Prepared:
    """What a recipient's commands of one batch come to.

    Answers, and the change unless nothing changes.
    """

    answers: list[tuple[Waiting, Any]]
    change: Change | None


class GroupCommit:
    """Fills `usecases.ports.Consents` over one engine."""

    def __init__(self, engine: Engine, clock: Clock, identifiers: Identifiers) -> None:
        self._engine = engine
        self._clock = clock
        self._identifiers = identifiers
        self._queue: deque[Waiting] = deque()
        self._task: asyncio.Task[None] | None = None

    def submit(
        self, business_id: str, recipient: Recipient, command: Command[Value]
    ) -> asyncio.Future[Value]:
        """Hand in a command; awaited, its answer raises StoreUnavailable or StoreBusy.

        A future and no coroutine: the twenty commands of a request need no task each.
        """
        answer: asyncio.Future[Value] = asyncio.get_running_loop().create_future()
        if len(self._queue) >= LONGEST_QUEUE:
            answer.set_exception(StoreBusy("too many commands are waiting for the store"))
            return answer
        key = key_of(business_id, recipient)
        self._queue.append(Waiting(key, command, answer))
        if self._task is None:
            self._task = asyncio.create_task(self._commit_while_waiting())
        return answer

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        """Read recipients for decisions. Raises StoreUnavailable."""
        keys = [key_of(business_id, recipient) for recipient in recipients]
        try:
            found = await self._engine.read(keys)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error
        return [
            standing(recipient, found.get(key))
            for key, recipient in zip(keys, recipients, strict=True)
        ]

    @property
    def queue_length(self) -> int:
        """How many commands wait for the batch in flight."""
        return len(self._queue)

    async def drain(self) -> None:
        """Wait until everything that was accepted is answered."""
        while self._task is not None:
            await asyncio.wait([self._task])

    async def _commit_while_waiting(self) -> None:
        try:
            while self._queue:
                await asyncio.sleep(0)  # lets those who are ready now join this batch
                count = min(LARGEST_BATCH, len(self._queue))
                await self._commit([self._queue.popleft() for _ in range(count)])
        finally:
            self._task = None
            while self._queue:
                _fail(self._queue.popleft(), StoreUnavailable("the gateway stops"))

    async def _commit(self, batch: list[Waiting]) -> None:
        """Commit a batch; whatever fails, no caller is left waiting and the next batch goes on."""
        try:
            await self._commit_or_raise(batch)
        except Exception as error:  # noqa: BLE001 - whoever is at fault, the callers are told
            for waiting in batch:
                _fail(waiting, error)
        except BaseException:
            for waiting in batch:
                _fail(waiting, StoreUnavailable("the gateway stops"))
            raise

    async def _commit_or_raise(self, batch: list[Waiting]) -> None:
        try:
            losers = await self._try([waiting for waiting in batch if not waiting.failed])
        except Rejected as error:
            await self._bisect(batch, error)
        except Contended:
            await self._again(batch)
        except ConnectionLost as lost:
            text = "a commit went unanswered" if lost.committing else "the store is away"
            for waiting in batch:
                _fail(waiting, StoreUnavailable(text))
        else:
            await self._again(losers)

    async def _try(self, batch: list[Waiting]) -> list[Waiting]:
        """Load, handle and write once; answer the winners and return the others."""
        if not batch:
            return []
        by_key: dict[RecipientKey, list[Waiting]] = {}
        for waiting in batch:
            by_key.setdefault(waiting.key, []).append(waiting)
        stored = await self._engine.load(list(by_key))
        seen = await self._seen(batch)
        prepared = [
            self._prepare(key, group, stored.get(key), seen) for key, group in by_key.items()
        ]
        changes = [one.change for one in prepared if one.change is not None]
        won = await self._engine.write(changes) if changes else set()
        losers: list[Waiting] = []
        for one in prepared:
            if one.change is None or one.change.key in won:
                for waiting, value in one.answers:
                    _succeed(waiting, value)
            else:
                losers += [waiting for waiting, _ in one.answers]
        return losers

    async def _seen(self, batch: list[Waiting]) -> set[DedupeKey]:
        keys = {key for waiting in batch if (key := _dedupe_key(waiting)) is not None}
        return await self._engine.seen(list(keys)) if keys else set()

    def _prepare(
        self,
        key: RecipientKey,
        group: list[Waiting],
        stored: StoredRecipient | None,
        seen: set[DedupeKey],
    ) -> Prepared:
        """Fold the commands of one recipient in memory, in the order they came."""
        try:
            state = EMPTY if stored is None else load_state(stored.state)
        except UNREADABLE:
            for waiting in group:
                _fail(waiting, StoreUnavailable("a recipient's state cannot be read"))
            return Prepared([], None)
        version = 0 if stored is None else stored.version
        last = 0 if stored is None else stored.last_effective_at
        person_id = self._identifiers.person_id() if stored is None else stored.person_id
        change = Change(key, StoredRecipient(person_id, "", last, version + 1))
        answers: list[tuple[Waiting, Any]] = []
        now = self._clock.now()
        for waiting in group:
            dedupe_key, command = _dedupe_key(waiting), waiting.command
            handled: Handled[Any] | None = None
            try:
                if dedupe_key is not None and dedupe_key in seen:
                    answers.append((waiting, command.replayed(state)))
                    continue
                handled = command.handle(
                    state, Moment(now, last, version, self._identifiers.event_id)
                )
                self._add(change, waiting, handled)
            except Exception as error:  # noqa: BLE001 - one command's fault must not fail its neighbours
                _take_back(change, handled)
                _fail(waiting, error)
                continue
            state = handled.state
            for event in handled.events:
                last = max(last, event.effective_at)
            if dedupe_key is not None:
                seen.add(dedupe_key)
                add_dedupe(change, dedupe_key.bot_id, dedupe_key.dedupe_key, now)
            answers.append((waiting, handled.value))
        if not change.rows:
            return Prepared(answers, None)
        change.row = StoredRecipient(person_id, dump(state), last, version + 1)
        return Prepared(answers, change)

    def _add(self, change: Change, waiting: Waiting, handled: Handled[Any]) -> None:
        for event in handled.events:
            add_event(change, waiting.command.rules, event, self._identifiers.salt)
        if handled.outbox or handled.intended or handled.settled:
            add_effects(change, handled, self._identifiers.event_id)

    async def _bisect(self, batch: list[Waiting], error: Rejected) -> None:
        """Find the command the store refuses, so that its neighbours are kept."""
        if len(batch) == 1:
            _fail(batch[0], StoreUnavailable(str(error)))
            return
        middle = len(batch) // 2
        await self._commit(batch[:middle])
        await self._commit(batch[middle:])

    async def _again(self, losers: list[Waiting]) -> None:
        """Send losers to the next batch in their order; who lost too often takes the row's lock."""
        retried: list[Waiting] = []
        stubborn: dict[RecipientKey, list[Waiting]] = {}
        for waiting in losers:
            waiting.tries += 1
            if waiting.tries < OPTIMISTIC_TRIES:
                retried.append(waiting)
            else:
                stubborn.setdefault(waiting.key, []).append(waiting)
        self._queue.extendleft(reversed(retried))
        contended = 0
        for group in stubborn.values():
            if contended < MOST_CONTENDED and await self._commit_locked(group):
                contended = 0
                continue
            contended += 1
            for waiting in group:
                _fail(waiting, StoreBusy("the recipient's row is too contended"))

    async def _commit_locked(self, group: list[Waiting]) -> bool:
        """Commit one recipient's commands under its row's lock; say whether that could be had."""
        prepared: list[Prepared] = []
        try:
            seen = await self._seen(group)

            def decide(stored: StoredRecipient | None) -> Change | None:
                waiting = [one for one in group if not one.failed]
                prepared.append(self._prepare(group[0].key, waiting, stored, seen))
                return prepared[-1].change

            written = await self._engine.write_locked(group[0].key, decide)
        except Rejected as error:
            await self._bisect(group, error)
            return True
        except Contended:
            return False
        except ConnectionLost as lost:
            text = "a commit went unanswered" if lost.committing else "the store is away"
            for waiting in group:
                _fail(waiting, StoreUnavailable(text))
            return True
        if not written:
            return False
        for answered, value in prepared[-1].answers:
            _succeed(answered, value)
        return True


def key_of(business_id: str, recipient: Recipient) -> RecipientKey:
    """Return the whole key of a recipient's row."""
    return RecipientKey(shard_key(business_id, recipient.key), business_id, recipient.key)


def standing(recipient: Recipient, stored: StoredRecipient | None) -> Standing:
    """Turn a row as it was read into what decisions look at."""
    if stored is None:
        return Standing(recipient)
    try:
        state: ConsentState = load_state(stored.state)
    except UNREADABLE:
        raise StoreUnavailable("a recipient's state cannot be read") from None
    return Standing(recipient, state, stored.last_effective_at, stored.version, stored.person_id)


def _dedupe_key(waiting: Waiting) -> DedupeKey | None:
    key = waiting.command.dedupe_key
    if key is None:
        return None
    return DedupeKey(waiting.key.shard_key, waiting.command.rules.bot_id, key)


def _succeed(waiting: Waiting, value: Any) -> None:
    """Answer a caller who may have gone away: that must not stop the batch."""
    if not waiting.answer.done():
        waiting.answer.set_result(value)


def _take_back(change: Change, handled: Handled[Any] | None) -> None:
    """Remove the rows of a command that failed halfway; its effects come after its last event."""
    if handled is None:
        return
    ids = {event.event_id for event in handled.events}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, OPT_IN_WORDING):
        kept = [row for row in change.rows.pop(table, ()) if row[2] not in ids]
        if kept:
            change.rows[table] = kept


def _fail(waiting: Waiting, error: Exception) -> None:
    waiting.failed = True
    if not waiting.answer.done():
        waiting.answer.set_exception(error)
