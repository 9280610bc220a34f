"""Does an opt-in stand for a message? P, B, V, D and A of DESIGN section 3, for what it is about.

A message with a topic is about that topic. One without is about every topic on record that its
category suffices for, and may go if it may go for one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optwarden.consent.message import Subject
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Stamp, latest, outlives
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    STRONGEST_FIRST,
    Actor,
    Category,
    Grade,
)


@dataclass(frozen=True, slots=True)
class Live:
    """A covering opt-in that no opt-out has ended."""

    grade: Grade
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Standing:
    """How opt-ins and opt-outs stand towards each other for one topic (None: no particular one)."""

    topic: str | None
    by_person: Stamp | None
    by_business: Stamp | None
    verified: Stamp | None
    live: tuple[Live, ...]

    @property
    def blocked(self) -> bool:
        """P is there and no later verified opt-in has lifted it."""
        return self.by_person is not None and (
            self.verified is None or not outlives(self.verified, self.by_person)
        )


def covers(cell_topic: str, topic: str | None, subject: Subject) -> bool:
    """Say whether an opt-in to `cell_topic` covers a message about `topic`."""
    if cell_topic == ALL_TRANSACTIONAL:
        return subject.category is not Category.MARKETING and subject.topic_declared
    return cell_topic == topic


def standings(state: ConsentState, rules: BotRules, subject: Subject) -> tuple[Standing, ...]:
    """Work out how consent stands for each topic a message can be about; at least one."""
    return tuple(
        _standing(state, rules.bot_id, topic, subject) for topic in _topics(state, rules, subject)
    )


def _topics(state: ConsentState, rules: BotRules, subject: Subject) -> Iterator[str | None]:
    if subject.topic is not None:
        yield subject.topic
        return
    named, everything = set(), False
    for cell in state.opt_ins:
        if cell.bot_id != rules.bot_id:
            continue
        if cell.topic == ALL_TRANSACTIONAL:
            everything = True
        elif subject.category in (None, rules.topics.get(cell.topic)):
            named.add(cell.topic)
    if everything or not named:
        yield None
    yield from sorted(named)


def _standing(state: ConsentState, bot_id: str, topic: str | None, subject: Subject) -> Standing:
    person = business = None
    if state.opt_outs:
        person = state.opt_out_by(Actor.PERSON, bot_id, topic, subject.category)
        business = state.opt_out_by(Actor.BUSINESS, bot_id, topic, subject.category)
    by_grade = {
        grade: latest(
            stamp
            for cell, stamp in state.opt_ins.items()
            if cell.grade is grade and cell.bot_id == bot_id and covers(cell.topic, topic, subject)
        )
        for grade in STRONGEST_FIRST
    }
    verified = by_grade[Grade.VERIFIED]
    lifted = person is None or (verified is not None and outlives(verified, person))
    live = tuple(
        Live(grade, stamp)
        for grade, stamp in by_grade.items()
        if stamp is not None
        and lifted
        and outlives(stamp, business)
        and (grade is not Grade.VERIFIED or outlives(stamp, person))
    )
    return Standing(topic, person, business, verified, live)
