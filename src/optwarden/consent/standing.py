"""Does an opt-in stand for a message? P, B, V, D and A of DESIGN section 3, for what it is about.

A message with a topic is about that topic. One without is about every topic on record that its
category suffices for, and may go if it may go for one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from optwarden.consent.message import Subject
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Stamp, outlives
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    STRONGEST_FIRST,
    Actor,
    Category,
    Grade,
)


class Live(NamedTuple):
    """A covering opt-in that no opt-out has ended."""

    grade: Grade
    stamp: Stamp


class Standing(NamedTuple):
    """How opt-ins and opt-outs stand towards each other for one topic (None: no particular one)."""

    topic: str | None
    by_person: Stamp | None
    by_business: Stamp | None
    verified: Stamp | None
    live: tuple[Live, ...]
    """Strongest first, one of a grade."""

    @property
    def blocked(self) -> bool:
        """P is there and no later verified opt-in has lifted it."""
        return self.by_person is not None and (
            self.verified is None or not outlives(self.verified, self.by_person)
        )


def bears(rules: BotRules, subject: Subject, cell_topic: str) -> bool:
    """Say whether an opt-in to `cell_topic` could let the message go, whatever its topic."""
    if subject.topic is not None:
        return cell_topic in covering_topics(rules, subject, subject.topic)
    if cell_topic == ALL_TRANSACTIONAL:
        return subject.category is not Category.MARKETING
    return subject.category in (None, rules.topic_category(cell_topic))


def covering_topics(rules: BotRules, subject: Subject, topic: str | None) -> frozenset[str]:
    """Return the topics an opt-in to which covers the message as one about `topic`.

    One to a topic that is not MARKETING covers no marketing, whichever topic that claims.
    """
    marketing = subject.category is Category.MARKETING
    if topic is None:
        return _NONE if marketing else _ONLY_ALL_TRANSACTIONAL
    declared = rules.topic_category(topic)
    if topic == ALL_TRANSACTIONAL or (marketing and declared is not Category.MARKETING):
        return _NONE
    if marketing or declared is None:
        return frozenset((topic,))
    return frozenset((topic, ALL_TRANSACTIONAL))


_NONE: Final[frozenset[str]] = frozenset()
_ONLY_ALL_TRANSACTIONAL: Final = frozenset((ALL_TRANSACTIONAL,))


def standings(state: ConsentState, rules: BotRules, subject: Subject) -> tuple[Standing, ...]:
    """Work out how consent stands for each topic a message can be about; at least one."""
    topics = _topics(state, rules, subject)
    return tuple([standing_for(state, rules, subject, topic) for topic in topics])


def _topics(state: ConsentState, rules: BotRules, subject: Subject) -> list[str | None]:
    if subject.topic is not None or subject.says_nothing:
        return [subject.topic]
    bearing = {
        cell.topic
        for cell in state.opt_ins
        if cell.bot_id == rules.bot_id and bears(rules, subject, cell.topic)
    }
    named: list[str | None] = [*sorted(bearing - {ALL_TRANSACTIONAL})]
    return [None, *named] if ALL_TRANSACTIONAL in bearing or not named else named


def standing_for(
    state: ConsentState, rules: BotRules, subject: Subject, topic: str | None
) -> Standing:
    """Work out how consent stands for a message as one about this topic."""
    person = business = None
    if state.opt_outs:
        person = state.opt_out_by(Actor.PERSON, rules.bot_id, topic, subject.category)
        business = state.opt_out_by(Actor.BUSINESS, rules.bot_id, topic, subject.category)
    covering = covering_topics(rules, subject, topic)
    best: dict[Grade, Stamp] = {}
    for cell, stamp in state.opt_ins.items():
        if cell.bot_id == rules.bot_id and cell.topic in covering:
            standing = best.get(cell.grade)
            best[cell.grade] = stamp if standing is None else max(stamp, standing)
    verified = best.get(Grade.VERIFIED)
    lifted = person is None or (verified is not None and outlives(verified, person))
    live = tuple(
        Live(grade, best[grade])
        for grade in STRONGEST_FIRST
        if lifted and grade in best and outlives(best[grade], business)
    )
    return Standing(topic, person, business, verified, live)


def every_live(
    state: ConsentState, rules: BotRules, subject: Subject, standing: Standing
) -> Iterator[Live]:
    """Iterate over all covering opt-ins that no opt-out has ended, not the latest of a grade only.

    For where the latest will not do: an earlier one, to another topic that covers the message, may.
    """
    if standing.blocked:
        return
    covering = covering_topics(rules, subject, standing.topic)
    for cell, stamp in state.opt_ins.items():
        ends = [standing.by_business]
        if cell.grade is Grade.VERIFIED:
            ends.append(standing.by_person)
        if (
            cell.bot_id == rules.bot_id
            and cell.topic in covering
            and all(outlives(stamp, end) for end in ends)
        ):
            yield Live(cell.grade, stamp)
