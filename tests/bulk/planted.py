"""Which messages are at fault? Lives, each with the messages that should not have gone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bench.numbers import number
from tests.bulk.exports import Line

HOUR: Final = 3600
DAY: Final = 24 * HOUR
BEGINS: Final = 1_767_225_600
"""2026-01-01T00:00:00Z."""
DAYS: Final = 300
STOPS: Final = (
    "STOP", "Stop!", "unsubscribe", "stop please", "please stop messaging me", "🛑 STOP",
    "Bitte keine Nachrichten mehr", "arrêtez de m'écrire", "no me escriban más", "BAJA", "parar",
)  # fmt: skip
SMALL_TALK: Final = (
    "When will my parcel arrive?", "ok", "thanks!", "Kan jag byta storlek?", "The bus stop is here",
    "Danke", "👍 great", "Is the shop open on Sunday?", "Can you cancel my table for two?",
)  # fmt: skip


@dataclass(slots=True)
class World:
    """Makes people, and knows which of their messages are at fault, and why."""

    random: random.Random
    lines: list[Line] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    """Reason by the message's id."""
    codes: dict[str, str] = field(default_factory=dict)
    """The vendor's code for what is named: `opted_out`, `marketing`, `closed`."""
    knows_categories: bool = True
    people: int = 0

    def person(self) -> str:
        """Return a number nobody else has."""
        self.people += 1
        return number(self.people)

    def at(self) -> int:
        """Return an instant that leaves room before and after it."""
        return BEGINS + 3 * DAY + self.random.randrange((DAYS - 20) * DAY)

    def wrote(self, person: str, at: int, text: str) -> None:
        """Let a person write."""
        self.lines.append(Line(person, at, inbound=True, id=self._id(), text=text))

    def template(
        self, person: str, at: int, category: str = "UTILITY", *, fault: str = "", code: str = ""
    ) -> None:
        """Send a template."""
        status = "failed" if code else "delivered"
        name = "sale" if category == "MARKETING" else "order_update"
        made = self._id()
        self.lines.append(
            Line(
                person,
                at,
                inbound=False,
                id=made,
                template=name,
                category=category,
                status=status,
                code=code,
            )
        )
        if fault:
            self.faults[made] = fault

    def answer(self, person: str, at: int, *, fault: str = "", code: str = "") -> None:
        """Send a free-form message."""
        made = self._id()
        status = "failed" if code else "delivered"
        self.lines.append(
            Line(person, at, inbound=False, id=made, text="Here you are", status=status, code=code)
        )
        if fault:
            self.faults[made] = fault

    def _id(self) -> str:
        return f"m{len(self.lines):08d}"


Life = Callable[[World], None]


def notified(world: World) -> None:
    """Templates at any time, and nothing said: innocent."""
    person = world.person()
    for _ in range(world.random.randrange(1, 5)):
        world.template(person, world.at())


def talked(world: World) -> None:
    """Answers within the window: innocent, to its last second."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(SMALL_TALK))
    world.answer(person, at + world.random.randrange(DAY - 1))
    world.answer(person, at + DAY - 1)


def came_back(world: World) -> None:
    """A START lifts a STOP: innocent."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(STOPS))
    world.wrote(person, at + HOUR, "START")
    world.template(person, at + 2 * HOUR)


def asked_after_stopping(world: World) -> None:
    """After a STOP the person asks something: answers may go, notifications may not."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(STOPS))
    world.wrote(person, at + DAY, world.random.choice(SMALL_TALK))
    world.answer(person, at + DAY + HOUR)


def before_stopping(world: World) -> None:
    """What went before the STOP is innocent, and so is its one confirmation."""
    person, at = world.person(), world.at()
    world.template(person, at - DAY)
    world.template(person, at - 1)
    world.wrote(person, at, world.random.choice(STOPS))
    world.answer(person, at + 60)


def stopped(world: World) -> None:
    """Templates after a STOP."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(STOPS))
    for _ in range(world.random.randrange(1, 4)):
        later = at + 400 + world.random.randrange(10 * DAY)
        world.template(person, later, fault="opted_out")


def stopped_and_confirmed_twice(world: World) -> None:
    """A second confirmation."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(STOPS))
    world.answer(person, at + 20)
    world.answer(person, at + 40, fault="opted_out")


def answered_late(world: World) -> None:
    """Free-form a second too late, and days too late."""
    person, at = world.person(), world.at()
    world.wrote(person, at, world.random.choice(SMALL_TALK))
    world.answer(person, at + DAY, fault="window_closed")
    world.answer(person, at + 5 * DAY, fault="window_closed")


def no_more_advertising(world: World) -> None:
    """Marketing after "no more ads"; other templates may go."""
    person, at = world.person(), world.at()
    world.wrote(person, at, "no more ads please")
    world.template(person, at + 2 * DAY)
    world.template(person, at + 3 * DAY, "MARKETING", fault="opted_out")


def refused_at_the_provider(world: World) -> None:
    """The provider says that the person opted out; the business tries again."""
    person, at = world.person(), world.at()
    world.template(person, at, code=world.codes["opted_out"])
    world.template(person, at + DAY, fault="opted_out")


def marketing_switched_off(world: World) -> None:
    """The provider says that the person stopped marketing; other templates may go."""
    person, at = world.person(), world.at()
    world.template(person, at, "MARKETING", code=world.codes["marketing"])
    world.template(person, at + HOUR)
    world.template(person, at + DAY, "MARKETING", fault="opted_out")


def told_that_it_is_closed(world: World) -> None:
    """A free-form message that the provider refuses as outside the window."""
    person, at = world.person(), world.at()
    world.answer(person, at, fault="window_closed", code=world.codes["closed"])


INNOCENT: Final[tuple[Life, ...]] = (
    notified,
    talked,
    came_back,
    asked_after_stopping,
    before_stopping,
)
AT_FAULT: Final[tuple[Life, ...]] = (stopped, stopped_and_confirmed_twice, answered_late)
WITH_CATEGORIES: Final[tuple[Life, ...]] = (no_more_advertising,)


def populate(world: World, people: int, lives: tuple[Life, ...], each: int) -> World:
    """Let many live innocently, and some of every other life."""
    for life in lives:
        for _ in range(each):
            life(world)
    for place in range(people):
        INNOCENT[place % len(INNOCENT) if place % 4 == 0 else 0](world)
    ends = BEGINS + DAYS * DAY
    # Somebody writes at the very beginning and end, so that the exports cover all between.
    for at in (BEGINS, ends):
        world.wrote(world.person(), at, "hello")
    return world


def split(lines: list[Line], parts: int) -> Iterator[list[Line]]:
    """Deal lines out."""
    for part in range(parts):
        yield lines[part::parts]
