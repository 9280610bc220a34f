"""How do many callers share one durable transaction?

Commands wait for the batch in flight, then go together.

Before: a use case submits a command. After: its caller is answered, when what it wrote is durable.
A batch starts when the previous one is done; no timer, one in flight (DESIGN section 5). Where as
many wait as are being written, the next batch is read and decided meanwhile: the store and this
process then work at the same time. It is written when its turn comes.
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from optwarden.consent.commands.handling import Command
from optwarden.consent.recipient import Recipient
from optwarden.consent.state import load as load_state
from optwarden.consent.vocabulary import Micros
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
from optwarden.storage.preparing import Prepared, Preparing, Readied
from optwarden.storage.shards import shard_key
from optwarden.storage.waiting import Caller, LoneCaller, PatientCaller, Waiting
from optwarden.usecases.ports import (
    UNREADABLE,
    Clock,
    Identifiers,
    Standing,
    StateUnreadable,
    StoreBusy,
    StoreUnavailable,
    Value,
    Written,
)

LARGEST_BATCH: Final = 512
"""Commands of one transaction: at 20 events a request, 25 requests of the largest kind."""
LEAST_PROMPT: Final = 4
"""Commands of a batch of sends: its first may be on their way to the provider while the next
batch is made. At once they would all go, come back and ask again together."""
LONGEST_QUEUE: Final = 20_000
"""Commands that may wait: more than a second of work of the fastest store measured."""
LEAST_AHEAD: Final = 8
"""Commands from which a batch is prepared ahead: fewer had better wait and be joined by others."""
MOST_AHEAD: Final = LARGEST_BATCH // 2
"""Commands from which a batch is prepared ahead however large the one in flight is."""
NEVER: Final = sys.maxsize
OPTIMISTIC_TRIES: Final = 3
MOST_CONTENDED: Final = 3
"""Recipients in a row that could not be locked: 6 s of `lock_timeout`, then the store is busy."""


AskErased: TypeAlias = Callable[[Sequence[RecipientKey]], Awaitable[Mapping[RecipientKey, Micros]]]
"""Says of some recipients when those who were erased at their own request were."""
_NOBODY: Final[Mapping[RecipientKey, Micros]] = MappingProxyType({})


class GroupCommit:
    """Fills `usecases.ports.Consents` over one engine."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        identifiers: Identifiers,
        erased: AskErased | None = None,
    ) -> None:
        self._engine = engine
        self._erased = erased
        self._clock = clock
        self._preparing = Preparing(identifiers)
        self._queue: deque[Waiting] = deque()
        self._task: asyncio.Task[None] | None = None
        self._in_flight: set[RecipientKey] = set()
        self._ahead: tuple[list[Waiting], asyncio.Future[Readied]] | None = None
        self._enough = NEVER

    def submit(
        self, business_id: str, recipient: Recipient, command: Command[Value]
    ) -> asyncio.Future[Value]:
        """Hand in a command; awaited, its answer raises StoreUnavailable or StoreBusy."""
        caller = LoneCaller(asyncio.get_running_loop().create_future(), [None], 1)
        self._take(caller, business_id, ((recipient, command),))
        return caller.future

    def submit_each(
        self, business_id: str, commands: Sequence[tuple[Recipient, Command[Value]]]
    ) -> asyncio.Future[list[Value]]:
        """Hand in commands; awaited, answers in their order when all have ended.

        One future for all: the twenty commands of a request wake their caller once.
        """
        future = asyncio.get_running_loop().create_future()
        if commands:
            caller = Caller(future, [None] * len(commands), len(commands))
            self._take(caller, business_id, commands)
        else:
            future.set_result([])
        return future

    def try_each(
        self,
        business_id: str,
        commands: Sequence[tuple[Recipient, Command[Value]]],
        *,
        promptly: bool = False,
    ) -> asyncio.Future[list[Value | Exception]]:
        """Hand in commands; awaited, what became of each. Raises StoreBusy: then nothing was."""
        future = asyncio.get_running_loop().create_future()
        caller = PatientCaller(future, [None] * len(commands), len(commands), promptly)
        if commands:
            self._take(caller, business_id, commands)
        else:
            future.set_result([])
        return future

    def _take(
        self,
        caller: Caller,
        business_id: str,
        commands: Iterable[tuple[Recipient, Command[Any]]],
    ) -> None:
        queue = self._queue
        if len(queue) >= LONGEST_QUEUE:
            caller.future.set_exception(StoreBusy("too many commands are waiting for the store"))
            return
        for place, (recipient, command) in enumerate(commands):
            key, caused_by = key_of(business_id, recipient), command.dedupe_key
            known_by = None
            if caused_by is not None:
                known_by = DedupeKey(key.shard_key, command.rules.bot_id, caused_by)
            queue.append(Waiting(key, command, caller, place, known_by))
        if self._task is None:
            self._task = asyncio.create_task(self._commit_while_waiting())
        elif len(queue) >= self._enough:
            self._look_ahead()

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        """Read recipients for decisions. Raises StoreUnavailable."""
        keys = [key_of(business_id, recipient) for recipient in recipients]
        try:
            found = await self._engine.read(keys)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error
        return [standing(one, found.get(key)) for key, one in zip(keys, recipients, strict=True)]

    async def read_written(
        self, business_id: str, recipients: Sequence[Recipient]
    ) -> list[Written]:
        """Read recipients for decisions, their states as they are written.

        Raises StoreUnavailable.
        """
        places = [(shard_key(business_id, one.key), one.key) for one in recipients]
        try:
            return await self._engine.read_written(business_id, places)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error

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
            while self._queue or self._ahead is not None:
                ahead, self._ahead = self._ahead, None
                if ahead is None:
                    await asyncio.sleep(0)  # lets those who are ready now join this batch
                    await self._commit(self._next(()))
                else:
                    await self._commit(*ahead)
        finally:
            self._task = None
            stops = StoreUnavailable("the gateway stops")
            if self._ahead is not None:
                batch, preparing = self._ahead
                self._ahead = None
                preparing.cancel()
                self._queue.extendleft(reversed(batch))
            while self._queue:
                self._queue.popleft().fail(stops)

    def _next(self, in_flight: Collection[RecipientKey]) -> list[Waiting]:
        """Take the next batch; who names a recipient in flight waits, in order, for the one after.

        What those would change is not known yet. Where the first is prompt, half of all go.
        """
        batch: list[Waiting] = []
        held: list[Waiting] = []
        most = LARGEST_BATCH
        if self._queue and self._queue[0].caller.promptly:
            most = min(most, max(LEAST_PROMPT, len(self._queue) // 2))
        while self._queue and len(batch) < most:
            waiting = self._queue.popleft()
            (held if waiting.key in in_flight else batch).append(waiting)
        self._queue.extendleft(reversed(held))
        return batch

    def _look_ahead(self) -> None:
        """Read and decide the next batch while one is being written, when as many wait for it.

        Fewer would make batches smaller; these would have been as many anyhow.
        """
        batch = self._next(self._in_flight)
        if batch:
            self._ahead = batch, asyncio.ensure_future(self._prepared(batch))
            self._enough = NEVER
        else:
            self._enough = 2 * len(self._queue)

    async def _commit(
        self, batch: list[Waiting], preparing: Awaitable[Readied] | None = None
    ) -> None:
        """Commit a batch; whatever fails, no caller is left waiting and the next batch goes on."""
        try:
            await self._commit_or_raise(batch, preparing)
        except Exception as error:  # noqa: BLE001 - whoever is at fault, the callers are told
            for waiting in batch:
                waiting.fail(error)
        except BaseException:
            for waiting in batch:
                waiting.fail(StoreUnavailable("the gateway stops"))
            raise

    async def _commit_or_raise(
        self, batch: list[Waiting], preparing: Awaitable[Readied] | None
    ) -> None:
        try:
            losers = await self._write(await (preparing or self._prepared(batch)))
        except Rejected as error:
            await self._bisect(batch, error)
        except Contended:
            await self._again(batch)
        except ConnectionLost as lost:
            text = "a commit went unanswered" if lost.committing else "the store is away"
            for waiting in batch:
                waiting.fail(StoreUnavailable(text))
        else:
            await self._again(losers)

    async def _prepared(self, batch: list[Waiting]) -> Readied:
        """Load the recipients of a batch, handle its commands and make its changes ready."""
        by_key: dict[RecipientKey, list[Waiting]] = {}
        for waiting in batch:
            if not waiting.ended:
                by_key.setdefault(waiting.key, []).append(waiting)
        if not by_key:
            return Readied([], ())
        keys, ids = list(by_key), _ids_of(batch)
        if ids:
            stored, seen = await self._engine.load_and_seen(keys, ids)
        else:
            stored, seen = await self._engine.load(keys), set()
        prepare = self._preparing.prepare
        new = [key for key in keys if key not in stored] if len(stored) < len(keys) else ()
        erased = await self._erased_before(new, by_key) if new else _NOBODY
        now = self._clock.now()
        prepared = [
            prepare(key, group, stored.get(key), seen, now, erased.get(key))
            for key, group in by_key.items()
        ]
        changes = [one.change for one in prepared if one.change is not None]
        return Readied(prepared, self._engine.ready(changes) if changes else ())

    async def _erased_before(
        self, new: Sequence[RecipientKey], by_key: Mapping[RecipientKey, list[Waiting]]
    ) -> Mapping[RecipientKey, Micros]:
        """Say of those without a row who was erased; asked after the row was found missing.

        The other way round, who is erased meanwhile would be missed.
        """
        keeping = [key for key in new if by_key[key][0].command.rules.keeps_erasures]
        return await self._erased(keeping) if keeping and self._erased is not None else _NOBODY

    async def _write(self, readied: Readied) -> list[Waiting]:
        """Write once; answer the winners and return the others."""
        prepared, changes = readied
        won = await self._written(changes) if changes else set()
        losers: list[Waiting] = []
        for one in prepared:
            if one.change is None or one.change.key in won:
                for waiting, value in one.answers:
                    waiting.succeed(value)
            else:
                losers += [waiting for waiting, _ in one.answers]
        return losers

    async def _written(self, changes: Sequence[Change]) -> set[RecipientKey]:
        self._in_flight = {change.key for change in changes}
        enough = max(min(len(changes), MOST_AHEAD), LEAST_AHEAD)
        self._enough = enough if self._ahead is None else NEVER
        if len(self._queue) >= self._enough:
            self._look_ahead()
        try:
            return await self._engine.write(changes)
        finally:
            self._in_flight = set()
            self._enough = NEVER

    async def _bisect(self, batch: list[Waiting], error: Rejected) -> None:
        """Find the command the store refuses, so that its neighbours are kept."""
        if len(batch) == 1:
            batch[0].fail(StoreUnavailable(str(error)))
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
                waiting.fail(StoreBusy("the recipient's row is too contended"))

    async def _commit_locked(self, group: list[Waiting]) -> bool:
        """Commit one recipient's commands under its row's lock; say whether that could be had."""
        prepared: list[Prepared] = []
        try:
            ids = _ids_of(group)
            seen = await self._engine.seen(ids) if ids else set()
            key = group[0].key
            erased = await self._erased_before((key,), {key: group})

            def decide(stored: StoredRecipient | None) -> Change | None:
                waiting = [one for one in group if not one.ended]
                now, gone = self._clock.now(), erased.get(key)
                prepared.append(self._preparing.prepare(key, waiting, stored, seen, now, gone))
                return prepared[-1].change

            written = await self._engine.write_locked(key, decide)
        except Rejected as error:
            await self._bisect(group, error)
            return True
        except Contended:
            return False
        except ConnectionLost as lost:
            text = "a commit went unanswered" if lost.committing else "the store is away"
            for waiting in group:
                waiting.fail(StoreUnavailable(text))
            return True
        if not written:
            return False
        for answered, value in prepared[-1].answers:
            answered.succeed(value)
        return True


def _ids_of(batch: Iterable[Waiting]) -> list[DedupeKey]:
    """Return the provider ids that a batch's commands carry, each once."""
    return list({key: None for waiting in batch if (key := waiting.dedupe_key) is not None})


def key_of(business_id: str, recipient: Recipient) -> RecipientKey:
    """Return the whole key of a recipient's row."""
    return RecipientKey(shard_key(business_id, recipient.key), business_id, recipient.key)


def standing(recipient: Recipient, stored: StoredRecipient | None) -> Standing:
    """Turn a row as it was read into what decisions look at. Raises StateUnreadable."""
    if stored is None:
        return Standing(recipient)
    person_id, text, last_effective_at, version = stored
    try:
        return Standing(recipient, load_state(text), last_effective_at, version, person_id)
    except UNREADABLE:
        raise StateUnreadable("a recipient's state cannot be read") from None
