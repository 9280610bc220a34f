"""What does every rule look at? One message to one recipient at one instant, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Final

from optwarden.consent.evidence import Shortfall, shortfall
from optwarden.consent.message import Message, Subject, subject_of
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import Live, Standing, bears, every_live, standings
from optwarden.consent.state import ConsentState, Stamp, latest, outlives
from optwarden.consent.vocabulary import CUSTOMER_SERVICE_WINDOW, Category, Micros


@dataclass(frozen=True)
class Case:
    """What every rule looks at; each derived answer is worked out once, when first asked for."""

    state: ConsentState
    rules: BotRules
    message: Message
    subject: Subject
    standings: tuple[Standing, ...]
    declared_standings: tuple[Standing, ...]
    """The same for the template as it is declared, where the caller added words of their own."""
    window: Stamp | None
    """The inbound message of a window that is open now."""
    now: Micros = 0

    @cached_property
    def blocked_by(self) -> Stamp | None:
        """The person's opt-out that blocks the message, if one does.

        What it blocks of a template as declared, no word of the caller lets through.
        """
        for ways in (self.standings, self.declared_standings):
            if ways and all(way.blocked for way in ways):
                return latest(way.by_person for way in ways if way.by_person is not None)
        return None

    @cached_property
    def unblocked(self) -> list[Standing]:
        """The standings no opt-out of the person blocks."""
        return [standing for standing in self.standings if not standing.blocked]

    @cached_property
    def by_business(self) -> Stamp | None:
        """The business's latest opt-out that covers the message."""
        return latest(s.by_business for s in self.unblocked if s.by_business is not None)

    @cached_property
    def borne_by_window(self) -> bool:
        """Say whether the open window bears a template, by the bot's setting.

        It bears no marketing, and nothing once the business has opted the number out since.
        """
        return (
            self.rules.window_covers_notifications
            and self.window is not None
            and self.subject.category is not Category.MARKETING
            and outlives(self.window, self.by_business)
        )

    @cached_property
    def live(self) -> list[Live]:
        """The covering opt-ins that stand, of whatever grade."""
        return [live for standing in self.unblocked for live in standing.live]

    @cached_property
    def sufficient(self) -> tuple[Standing, Live] | None:
        """The strongest, then latest, covering opt-in that stands and that the bot accepts."""
        least = self.rules.least_grade.rank
        found = [
            (standing, live)
            for standing in self.unblocked
            for live in standing.live
            if live.grade.rank >= least
        ]
        return max(found, key=lambda pair: (pair[1].grade.rank, pair[1].stamp), default=None)

    @cached_property
    def holding(self) -> tuple[Standing, Live] | None:
        """The same among all those whose evidence holds."""
        best = self.sufficient
        if best is None or self.shortfall_of(best[1]) is None:
            return best
        least = self.rules.least_grade.rank
        return max(
            (
                (standing, live)
                for standing in self.unblocked
                for live in every_live(self.state, self.rules, self.subject, standing)
                if live.grade.rank >= least and self.shortfall_of(live) is None
            ),
            key=lambda pair: (pair[1].grade.rank, pair[1].stamp),
            default=None,
        )

    def shortfall_of(self, live: Live) -> Shortfall | None:
        """Say why an opt-in's evidence does not hold now, if it does not."""
        return shortfall(self.state, self.rules, live.grade, live.stamp, self.now)

    @cached_property
    def pending(self) -> Stamp | None:
        """The latest covering opt-in that awaits verification, unless the business ended it."""
        out, bot_id = self.by_business, self.rules.bot_id
        return latest(
            stamp
            for cell, stamp in self.state.pending.items()
            if cell.bot_id == bot_id
            and bears(self.rules, self.subject, cell.topic)
            and outlives(stamp, out)
        )


def case_of(state: ConsentState, rules: BotRules, message: Message, now: Micros) -> Case:
    """Work out what a message is about and how consent and window stand for that."""
    subject = subject_of(message, rules)
    opened = state.window_opened(rules.bot_id)
    window = opened if opened is not None and window_is_open(opened.at, now) else None
    declared: tuple[Standing, ...] = ()
    if message.template is not None and not message.free_form and state.opt_outs:
        plain = subject_of(message.as_declared, rules)
        declared = standings(state, rules, plain) if plain != subject else ()
    return Case(
        state, rules, message, subject, standings(state, rules, subject), declared, window, now
    )


def window_is_open(opened_at: Micros, now: Micros) -> bool:
    """Say whether `now` lies in the 24 h that begin with the message itself."""
    return opened_at <= now < opened_at + CUSTOMER_SERVICE_WINDOW


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def written(at: Micros) -> str:
    """Write an instant for a person to read, to the second."""
    return (_EPOCH + timedelta(microseconds=at)).isoformat(" ")[:19] + " UTC"
