"""In which order do the steps of several use cases become durable? In every one, chosen by hand.

Each command is held until its turn is chosen, then handled by the real store. A story may also be
cut off between two of its steps, as by a crash.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from optwarden.consent.recipient import Recipient
from optwarden.usecases.ports import Consents, Standing

Story: TypeAlias = Callable[[], Awaitable[object]]
Choose: TypeAlias = Callable[[int], int]
"""Chooses one of so many."""
_TELLING: Final = ContextVar("_TELLING", default=-1)


@dataclass(slots=True, eq=False)
class Step:
    """One command that waits for its turn."""

    story: int
    business_id: str
    recipient: Recipient
    command: Any
    answer: asyncio.Future[Any]


@dataclass(slots=True)
class HeldConsents:
    """Fills `Consents`: commands of a story wait, all else goes straight on."""

    consents: Consents
    held: list[Step] = field(default_factory=list)
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    def submit(self, business_id: str, recipient: Recipient, command: Any) -> Awaitable[Any]:
        story = _TELLING.get()
        if story < 0:
            return self.consents.submit(business_id, recipient, command)
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.held.append(Step(story, business_id, recipient, command, answer))
        self.moved.set()
        return answer

    async def submit_each(
        self, business_id: str, commands: Sequence[tuple[Recipient, Any]]
    ) -> list[Any]:
        each = [self.submit(business_id, recipient, command) for recipient, command in commands]
        return await asyncio.gather(*each)

    async def try_each(
        self,
        business_id: str,
        commands: Sequence[tuple[Recipient, Any]],
        *,
        promptly: bool = False,
    ) -> list[Any]:
        each = [self.submit(business_id, recipient, command) for recipient, command in commands]
        return await asyncio.gather(*each, return_exceptions=True)

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        return await self.consents.read(business_id, recipients)

    async def tell(self, stories: Sequence[Story], choose: Choose, *, crashes: int = 0) -> None:
        """Let stories run side by side in a chosen order; up to so many are cut off, once each.

        What was cut off is told again from its beginning afterwards, as a provider repeats it.
        """
        tasks = [self._begin(number, story) for number, story in enumerate(stories)]
        cut_off: set[int] = set()
        while True:
            await self._quiet(tasks)
            if not self.held:
                break
            running = sorted({step.story for step in self.held} - cut_off)
            may_crash = running if len(cut_off) < crashes else []
            chosen = choose(len(self.held) + len(may_crash))
            if chosen < len(self.held):
                await self._go_on(self.held.pop(chosen))
            else:
                number = may_crash[chosen - len(self.held)]
                cut_off.add(number)
                self.held = [step for step in self.held if step.story != number]
                tasks[number].cancel()
                await asyncio.wait([tasks[number]])
        for number, task in enumerate(tasks):
            if number not in cut_off:
                await task
        for number in sorted(cut_off):
            await stories[number]()

    def _begin(self, number: int, story: Story) -> asyncio.Task[object]:
        async def telling() -> object:
            _TELLING.set(number)
            return await story()

        task = asyncio.create_task(telling())
        task.add_done_callback(lambda _: self.moved.set())
        return task

    async def _quiet(self, tasks: Sequence[asyncio.Task[object]]) -> None:
        """Wait until every story that goes on waits for a turn."""
        while True:
            waiting = {step.story for step in self.held}
            if all(task.done() or number in waiting for number, task in enumerate(tasks)):
                return
            self.moved.clear()
            await self.moved.wait()

    async def _go_on(self, step: Step) -> None:
        value = await self.consents.submit(step.business_id, step.recipient, step.command)
        step.answer.set_result(value)
        await asyncio.sleep(0)


async def every_order() -> AsyncIterator[Choose]:
    """Yield a chooser for each order there is; all of them together leave none out."""
    path: list[int] = []
    while True:
        options: list[int] = []

        def choose(count: int, made: list[int] = path, seen: list[int] = options) -> int:
            if len(seen) == len(made):
                made.append(0)
            seen.append(count)
            return made[len(seen) - 1]

        yield choose
        assert len(path) == len(options), "the same choices must lead to the same questions"
        while path and path[-1] + 1 == options[len(path) - 1]:
            path.pop()
        if not path:
            return
        path[-1] += 1
