"""What does every rule look at? One message to one recipient at one instant, worked out once."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from optwarden.consent.evidence import Shortfall, shortfall
from optwarden.consent.limits import Cap, CapLeft, caps_left, covering
from optwarden.consent.message import Message, Subject, subject_of
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import (
    Live,
    Standing,
    bears,
    covering_topics,
    every_live,
    standings,
)
from optwarden.consent.state import ConsentState, OptOutCell, Stamp, latest, outlives
from optwarden.consent.vocabulary import (
    CUSTOMER_SERVICE_WINDOW,
    EVERY_BOT,
    SECOND,
    Actor,
    Category,
    Grade,
    Micros,
    scope_covers,
)


class Relied(NamedTuple):
    """An opt-in that bears the message, and the later act that lifted the person's opt-out."""

    live: Live
    lifting: Stamp | None


class Case(NamedTuple):
    """What every rule looks at. What only denials ask for is a property, worked out then."""

    state: ConsentState
    rules: BotRules
    message: Message
    free_form: bool
    subject: Subject
    window: Stamp | None
    """The inbound message of a window that is open now."""
    blocked_by: Stamp | None = None
    """The person's opt-out that blocks the message, if one does."""
    by_business: Stamp | None = None
    """The business's latest opt-out that covers the message."""
    borne_by_window: bool = False
    """Whether the open window bears a template, by the bot's setting."""
    relied_on: Relied | None = None
    """The strongest, then latest, covering opt-in that stands and that the bot accepts.

    Of those whose evidence holds, where there is one.
    """
    fault: Shortfall | None = None
    """Why its evidence does not hold, if it does not."""
    now: Micros = 0
    caps: tuple[CapLeft, ...] = ()
    """What is left of the caps that count the message."""
    to: str | None = None
    """The name the message goes to, where the caller knows it."""

    @property
    def live(self) -> list[Live]:
        """The covering opt-ins that stand, of whatever grade."""
        ways = standings(self.state, self.rules, self.subject)
        return [live for way in ways if not way.blocked for live in way.live]

    @property
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

    @property
    def opposed_by(self) -> OptOutCell | None:
        """The opt-out that stands against the message beside what blocks it, whatever denies it.

        A business's stands, too, for somebody who never opted in: it may be a person's request
        (DESIGN section 3). Of a template whose category nobody knows each opt-out may be meant.
        """
        opposing = [
            (stamp, cell)
            for cell, stamp in self.state.opt_outs.items()
            if cell.reach in (EVERY_BOT, self.rules.bot_id) and self._opposes(cell, stamp)
        ]
        return max(opposing)[1] if opposing else None

    def _opposes(self, cell: OptOutCell, stamp: Stamp) -> bool:
        if self.subject.category_known and (cell.by is Actor.PERSON or stamp != self.by_business):
            return False
        if self.subject.category_known and not self.free_form:
            return not self.live
        return not self._lifted(cell, stamp)

    def _lifted(self, cell: OptOutCell, stamp: Stamp) -> bool:
        """Say whether an opt-in to anything that the opt-out ended has come since.

        The person's is lifted by a verified one only.
        """
        return any(
            scope_covers(cell.scope, opted_in.topic, self.rules.topic_category(opted_in.topic))
            and (cell.by is Actor.BUSINESS or opted_in.grade is Grade.VERIFIED)
            and outlives(since, stamp)
            for opted_in, since in self.state.opted_in(self.rules.bot_id)
        )


def case_of(
    state: ConsentState, rules: BotRules, message: Message, now: Micros, to: str | None = None
) -> Case:
    """Work out what a message is about and how consent and window stand for that."""
    aim = aim_of(message, rules)
    free_form, subject = aim.free_form, aim.subject
    window = state.window_opened(rules.bot_id) if state.inbound else None
    if window is not None and not window_is_open(window.at, now):
        window = None
    blocked_by = by_business = relied_on = None
    if state.opt_outs:
        blocked_by, by_business, relied_on = _against_opt_outs(state, rules, aim)
    elif not free_form and (live := strongest(state, rules, aim)) is not None:
        relied_on = Relied(live, None)
    fault = None
    if relied_on is not None and relied_on.live.grade is not Grade.ASSERTED and not free_form:
        relied_on, fault = _judged(state, rules, subject, relied_on, now)
    borne = rules.window_covers_notifications and _bears(window, subject, by_business)
    return Case(
        state,
        rules,
        message,
        free_form,
        subject,
        window,
        blocked_by,
        by_business,
        borne,
        relied_on,
        fault,
        now,
        caps_of(state, rules, aim, now),
        to,
    )


class Aim(NamedTuple):
    """What a message comes to under a bot's rules, whoever it is for."""

    free_form: bool
    subject: Subject
    declared: Subject | None
    """The same for the template as it is declared, where words of the caller's own change it."""
    covering: frozenset[str] | None
    """The topics an opt-in to which covers the message; None where many can, as it names none."""
    in_order: bool
    """It is a template of a known category that the bot allows: no rule is against it as such."""
    caps: tuple[Cap, ...] = ()
    """The caps that count it."""
    caps_unused: tuple[CapLeft, ...] = ()
    """The same for somebody who got nothing yet."""


MOST_KEPT: Final = 4096
"""Messages of one bot; rules are read anew each second, so what is kept seldom grows old."""


def aim_of(message: Message, rules: BotRules) -> Aim:
    """Work out what a message comes to, once for all it is sent to."""
    kept = rules.worked_out
    known: Aim | None = kept.get(message)
    if known is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        known = kept[message] = _work_out(message, rules)
    return known


def _work_out(message: Message, rules: BotRules) -> Aim:
    subject = declared = subject_of(message, rules)
    if message.template is not None and not message.free_form:
        declared = subject_of(message.as_declared, rules)
    topic = subject.topic
    caps: tuple[Cap, ...] = ()
    if not message.free_form:
        caps = covering((*rules.caps, *rules.shared_caps), subject.category, topic)
    return Aim(
        message.free_form,
        subject,
        None if declared == subject else declared,
        None if topic is None else covering_topics(rules, subject, topic),
        not message.free_form
        and subject.category_known
        and subject.category in rules.allowed_categories,
        caps,
        tuple(CapLeft(cap, cap.limit) for cap in caps),
    )


def caps_of(state: ConsentState, rules: BotRules, aim: Aim, now: Micros) -> tuple[CapLeft, ...]:
    """Return what is left of the caps that count a message."""
    if not state.takings:
        return aim.caps_unused
    return caps_left(aim.caps, state.takings, rules.bot_id, now)


def strongest(state: ConsentState, rules: BotRules, aim: Aim) -> Live | None:
    """Return what to rely on where nobody opted out: every covering opt-in stands then."""
    own_bot, covering = rules.bot_id, aim.covering
    accepted = _AT_LEAST[rules.least_grade]
    best: Live | None = None
    for (bot_id, topic, grade), stamp in state.opt_ins.items():
        if bot_id != own_bot or grade not in accepted:
            continue
        if bears(rules, aim.subject, topic) if covering is None else topic in covering:
            live = Live(grade, stamp)
            best = live if best is None else max(best, live, key=_strength)
    return best


_AT_LEAST: Final = {
    least: frozenset(grade for grade in Grade if grade.rank >= least.rank) for least in Grade
}
"""The grades that a bot accepts, by its least one."""


def _against_opt_outs(
    state: ConsentState, rules: BotRules, aim: Aim
) -> tuple[Stamp | None, Stamp | None, Relied | None]:
    """Return what of the person's blocks, what of the business's counts, and what to rely on."""
    ways = standings(state, rules, aim.subject)
    blocked_by = _blocked_by(ways)
    if blocked_by is None and aim.declared is not None:
        blocked_by = _blocked_by(standings(state, rules, aim.declared))
    unblocked = [way for way in ways if not way.blocked]
    by_business = latest(way.by_business for way in unblocked if way.by_business is not None)
    least = rules.least_grade.rank
    found = [
        Relied(live, None if way.by_person is None else way.verified)
        for way in unblocked
        for live in way.live
        if live.grade.rank >= least
    ]
    best = max(found, key=lambda relied: _strength(relied.live), default=None)
    return blocked_by, by_business, best


def _judged(
    state: ConsentState, rules: BotRules, subject: Subject, best: Relied, now: Micros
) -> tuple[Relied, Shortfall | None]:
    """Return what to rely on in place of an opt-in whose evidence fails, or why that one fails."""
    fault = shortfall(state, rules, best.live.grade, best.live.stamp, now)
    if fault is None:
        return best, None
    least = rules.least_grade.rank
    holding = [
        Relied(live, None if way.by_person is None else way.verified)
        for way in standings(state, rules, subject)
        for live in every_live(state, rules, subject, way)
        if live.grade.rank >= least and shortfall(state, rules, live.grade, live.stamp, now) is None
    ]
    if not holding:
        return best, fault
    return max(holding, key=lambda relied: _strength(relied.live)), None


def _strength(live: Live) -> tuple[int, Stamp]:
    return live.grade.rank, live.stamp


def _blocked_by(ways: tuple[Standing, ...]) -> Stamp | None:
    """Return the person's opt-out that blocks every way a message may go, if one does.

    What it blocks of a template as declared, no word of the caller lets through.
    """
    if not all(way.blocked for way in ways):
        return None
    return latest(way.by_person for way in ways if way.by_person is not None)


def _bears(window: Stamp | None, subject: Subject, by_business: Stamp | None) -> bool:
    """Say whether an open window bears a template where the bot has set that it may.

    It bears no marketing, and nothing once the business has opted the number out since.
    """
    return (
        window is not None
        and subject.category is not Category.MARKETING
        and outlives(window, by_business)
    )


def window_is_open(opened_at: Micros, now: Micros) -> bool:
    """Say whether `now` lies in the 24 h that begin with the message itself."""
    return opened_at <= now < opened_at + CUSTOMER_SERVICE_WINDOW


def written(at: Micros) -> str:
    """Write an instant for a person to read, to the second."""
    days, second = divmod(at // SECOND, _DAY_SECONDS)
    return f"{_date(days)}{_MINUTES[second // 60]}{_SECONDS[second % 60]}"


_DAY_SECONDS: Final = 24 * 3600
_MINUTES: Final = [f" {hour:02d}:{minute:02d}" for hour in range(24) for minute in range(60)]
_SECONDS: Final = [f":{second:02d} UTC" for second in range(60)]
_EPOCH: Final = date(1970, 1, 1)


@lru_cache(maxsize=1024)
def _date(days: int) -> str:
    return (_EPOCH + timedelta(days=days)).isoformat()
