"""Who waits for a batch? Commands, and the callers who handed them in."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from optwarden.consent.commands.handling import Command
from optwarden.storage.engine import DedupeKey, RecipientKey


@dataclass(slots=True, eq=False)
class Caller:
    """Who handed commands in: one future, done when the last of them ended.

    It is told of the first failure, and only after all have ended: nothing of its call goes on
    behind the answer.
    """

    future: asyncio.Future[Any]
    answers: list[Any]
    missing: int
    promptly: bool = False
    """Whether it does something with the answer at once, which others then need not wait for."""
    failure: Exception | None = None

    def fail(self, place: int, error: Exception) -> None:  # noqa: ARG002 - the first is told of all
        """Note that one of the commands failed."""
        self.failure = self.failure or error
        self.told()

    def told(self) -> None:
        """Note that one more command ended; a caller who has gone away must not stop a batch."""
        self.missing -= 1
        if self.missing or self.future.done():
            return
        if self.failure is None:
            self.future.set_result(self.answers)
        else:
            self.future.set_exception(self.failure)


class LoneCaller(Caller):
    """Who handed one command in: its answer is the future's result."""

    __slots__ = ()

    def told(self) -> None:
        """Note that the command ended."""
        if self.future.done():
            return
        if self.failure is None:
            self.future.set_result(self.answers[0])
        else:
            self.future.set_exception(self.failure)


class PatientCaller(Caller):
    """Who handed commands in and wants to know what became of each, also if others failed."""

    __slots__ = ()

    def fail(self, place: int, error: Exception) -> None:
        """Give the command's failure for its answer."""
        self.answers[place] = error
        self.told()


@dataclass(slots=True, eq=False)
class Waiting:
    """One submitted command: which of its caller's it is, and how often its row was lost."""

    key: RecipientKey
    command: Command[Any]
    caller: Caller
    place: int = 0
    dedupe_key: DedupeKey | None = None
    """The whole key under which the provider's id of its cause is kept."""
    tries: int = 0
    ended: bool = False

    def succeed(self, value: Any) -> None:
        """Answer; the first answer counts."""
        if not self.ended:
            self.ended = True
            self.caller.answers[self.place] = value
            self.caller.told()

    def fail(self, error: Exception) -> None:
        """Answer that it failed, unless it was answered before."""
        if not self.ended:
            self.ended = True
            self.caller.fail(self.place, error)
