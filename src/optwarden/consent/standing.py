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


def bears(rules: BotRules, subject: Subject, cell_topic: str) -> bool:
    """Say whether an opt-in to `cell_topic` could let the message go, whatever its topic."""
    if subject.topic is not None:
        return _covers(rules, subject, cell_topic, subject.topic)
    if cell_topic == ALL_TRANSACTIONAL:
        return subject.category is not Category.MARKETING
    return subject.category in (None, rules.topic_category(cell_topic))


def standings(state: ConsentState, rules: BotRules, subject: Subject) -> tuple[Standing, ...]:
    """Work out how consent stands for each topic a message can be about; at least one."""
    return tuple(
        standing_for(state, rules, subject, topic) for topic in _topics(state, rules, subject)
    )


def _topics(state: ConsentState, rules: BotRules, subject: Subject) -> Iterator[str | None]:
    if subject.topic is not None:
        yield subject.topic
        return
    if subject.says_nothing:
        yield None
        return
    bearing = {
        cell.topic
        for cell in state.opt_ins
        if cell.bot_id == rules.bot_id and bears(rules, subject, cell.topic)
    }
    named = sorted(bearing - {ALL_TRANSACTIONAL})
    if ALL_TRANSACTIONAL in bearing or not named:
        yield None
    yield from named


def standing_for(
    state: ConsentState, rules: BotRules, subject: Subject, topic: str | None
) -> Standing:
    """Work out how consent stands for a message as one about this topic."""
    person = business = None
    if state.opt_outs:
        person = state.opt_out_by(Actor.PERSON, rules.bot_id, topic, subject.category)
        business = state.opt_out_by(Actor.BUSINESS, rules.bot_id, topic, subject.category)
    by_grade = {
        grade: latest(
            stamp
            for cell, stamp in state.opted_in(rules.bot_id)
            if cell.grade is grade and _covers(rules, subject, cell.topic, topic)
        )
        for grade in STRONGEST_FIRST
    }
    verified = by_grade[Grade.VERIFIED]
    lifted = person is None or (verified is not None and outlives(verified, person))
    live = tuple(
        Live(grade, stamp)
        for grade, stamp in by_grade.items()
        if stamp is not None and lifted and outlives(stamp, business)
    )
    return Standing(topic, person, business, verified, live)


def _covers(rules: BotRules, subject: Subject, cell_topic: str, topic: str | None) -> bool:
    """Say whether an opt-in to `cell_topic` covers the message as one about `topic`.

    One to a topic that is not MARKETING covers no marketing, whichever topic that claims.
    """
    declared = None if topic is None else rules.topic_category(topic)
    if cell_topic == ALL_TRANSACTIONAL:
        known = topic is None or declared is not None
        return known and subject.category is not Category.MARKETING
    if subject.category is Category.MARKETING and declared is not Category.MARKETING:
        return False
    return cell_topic == topic
