"""How many sends were there, and what came of them, by opt-in method, programme, template, topic?

Counted by day as things are recorded: sends where the provider took them, and opt-outs, blocks and
failures by the last template that the person was sent before. What is counted waits in memory for
seconds, so a send does not wait for it; a process that is killed loses so much of the statistics,
and nothing else.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from optwarden.consent.brake import ASSERTED_METHOD, DAY
from optwarden.consent.commands.send import SendDecided
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Method, Micros
from optwarden.usecases.configuration import Directory
from optwarden.usecases.ports import Clock, StoreUnavailable

FLUSH_SECONDS: Final = 2.0
ATTRIBUTED_WITHIN: Final[Micros] = 7 * DAY
"""How long after a template an opt-out is taken for an answer to it."""
COUNTS_KEPT: Final[Micros] = 400 * DAY
_MOST_WAITING: Final = 10_000
"""Opt-outs and failures that wait to be attributed; a burst beyond it is not attributed."""
UNDECLARED: Final = "(undeclared)"
"""Stands for all templates and topics that are not declared: what is counted stays bounded."""
NO_TOPIC: Final = "(none)"

log = logging.getLogger(__name__)


class Dimension(StrEnum):
    """By what it is counted; stored."""

    BOT = "bot"
    METHOD = "method"
    PROGRAMME = "programme"
    TEMPLATE = "template"
    TOPIC = "topic"


class Outcome(StrEnum):
    """What came of a send."""

    OPT_OUT = "opt_outs"
    """The person said so."""
    BLOCK = "blocks"
    """The provider's error told of it: blocked, or stopped at the provider."""
    FAILURE = "failures"
    """The provider could not deliver."""


@dataclass(slots=True)
class Count:
    """What was counted of one name on one day."""

    sends: int = 0
    opt_outs: int = 0
    blocks: int = 0
    failures: int = 0

    def add(self, other: Count) -> None:
        """Add another count."""
        self.sends += other.sends
        self.opt_outs += other.opt_outs
        self.blocks += other.blocks
        self.failures += other.failures


class Cell(NamedTuple):
    """Where it is counted; `day` is its number since 1970."""

    business_id: str
    bot_id: str
    day: int
    dimension: Dimension
    name: str


@dataclass(frozen=True, slots=True)
class CameOf:
    """Something that a person or the provider answered, to be attributed to the last template."""

    shard_key: int
    person_id: str
    at: Micros
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class LastTemplate:
    """The last template that a person was sent, and the opt-in it relied on."""

    bot_id: str
    template: str | None
    topic: str | None
    method: Method | None
    """None where that opt-in is on the business's word."""
    disclosure_id: str | None


class Counts(Protocol):
    """Where counts are kept. Methods raise StoreUnavailable."""

    async def add(self, counted: Mapping[Cell, Count]) -> None:
        """Add to what is kept."""
        ...

    async def since(
        self, business_id: str, bot_id: str, day: int
    ) -> dict[tuple[Dimension, str], Count]:
        """Return what was counted at a bot from a day on, by name."""
        ...

    async def first_days(self, business_id: str, bot_id: str) -> dict[str, int]:
        """Return on which day each method was first counted at a bot."""
        ...

    async def last_template(self, came_of: CameOf, since: Micros) -> LastTemplate | None:
        """Return the last template that a person was sent."""
        ...


@dataclass(slots=True)
class QualityCounts:
    """Counts in memory, and hands on what it counted every few seconds."""

    counts: Counts
    directory: Directory
    clock: Clock
    _counted: dict[Cell, Count] = field(default_factory=dict)
    _waiting: deque[CameOf] = field(default_factory=lambda: deque(maxlen=_MOST_WAITING))
    _task: asyncio.Task[None] | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def sent(self, rules: BotRules, decided: SendDecided) -> None:
        """Count a template that the provider took."""
        message, ground = decided.decision.message, decided.ground
        if message.free_form:
            return
        last = LastTemplate(
            rules.bot_id,
            message.template,
            decided.decision.subject.topic,
            None if ground is None else ground.method,
            None if ground is None else ground.disclosure_id,
        )
        self._count(rules, last, self.clock.now(), Count(sends=1))
        self._soon()

    def came_of(self, told: Sequence[CameOf]) -> None:
        """Take down what is to be attributed."""
        self._waiting.extend(told)
        self._soon()

    async def flush(self) -> None:
        """Attribute and hand on all there is. Raises StoreUnavailable, and loses nothing."""
        async with self._turn:
            await self._flush()

    async def _flush(self) -> None:
        while self._waiting:
            told = self._waiting[0]
            last = await self.counts.last_template(told, told.at - ATTRIBUTED_WITHIN)
            bot = None if last is None else await self.directory.bot(last.bot_id)
            if last is not None and bot is not None:
                self._count(bot.rules, last, told.at, _one(told.outcome))
            with contextlib.suppress(IndexError):
                self._waiting.popleft()
        counted, self._counted = self._counted, {}
        if not counted:
            return
        try:
            await self.counts.add(counted)
        except StoreUnavailable:
            for cell, count in counted.items():
                self._counted.setdefault(cell, Count()).add(count)
            raise

    async def close(self) -> None:
        """Hand on what is left, as far as the store takes it."""
        if self._task is not None:
            self._task.cancel()
        with contextlib.suppress(StoreUnavailable):
            await self.flush()

    def _soon(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._later())

    async def _later(self) -> None:
        await asyncio.sleep(FLUSH_SECONDS)
        try:
            await self.flush()
        except StoreUnavailable:
            log.warning("What was counted of quality could not be stored yet.")

    def _count(self, rules: BotRules, last: LastTemplate, at: Micros, count: Count) -> None:
        for dimension, name in _names(rules, last):
            cell = Cell(rules.business_id, rules.bot_id, at // DAY, dimension, name)
            counted = self._counted.get(cell)
            if counted is None:
                counted = self._counted[cell] = Count()
            counted.add(count)


def _names(rules: BotRules, last: LastTemplate) -> list[tuple[Dimension, str]]:
    """Say under which names it is counted; as many as are declared, and one more of each kind."""
    template, topic = last.template or UNDECLARED, last.topic
    method = ASSERTED_METHOD if last.method is None else last.method.value
    names = [
        (Dimension.BOT, ""),
        (Dimension.METHOD, method),
        (Dimension.TEMPLATE, template if template in rules.templates else UNDECLARED),
        (Dimension.TOPIC, NO_TOPIC if topic is None else _declared(rules, topic)),
    ]
    programme = _programme_of(rules, last.disclosure_id)
    return names if programme is None else [*names, (Dimension.PROGRAMME, programme)]


def _declared(rules: BotRules, topic: str) -> str:
    return topic if topic in rules.topics else UNDECLARED


def _programme_of(rules: BotRules, disclosure_id: str | None) -> str | None:
    """Return the programme that asks with this wording: whichever version of it was shown."""
    if disclosure_id is None:
        return None
    asking = [
        (len(one.disclosure), one.programme_id)
        for one in rules.programmes.values()
        if disclosure_id.startswith(f"{one.disclosure}-")
    ]
    return max(asking)[1] if asking else None


def _one(outcome: Outcome) -> Count:
    return Count(
        opt_outs=int(outcome is Outcome.OPT_OUT),
        blocks=int(outcome is Outcome.BLOCK),
        failures=int(outcome is Outcome.FAILURE),
    )
