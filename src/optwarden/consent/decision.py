"""May this message go to this recipient now, and why? The table of DESIGN section 4; first match wins.

Pure: state, rules and instant come in, a value comes out. Rules 11 and 12 join when their inputs exist.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from optwarden.consent.message import Message, Subject, subject_of
from optwarden.consent.policies import CURRENT_POLICY
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import Live, Standing, standings
from optwarden.consent.state import ConsentState, Stamp, latest, outlives
from optwarden.consent.vocabulary import (
    CUSTOMER_SERVICE_WINDOW,
    Category,
    DenialReason,
    Grade,
    MessageType,
    Micros,
)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The message may go now."""

    rule: int
    explanation: str
    grade: Grade | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Denied:
    """The message may not go."""

    reason: DenialReason
    rule: int
    explanation: str
    events: tuple[str, ...] = ()
    grade: Grade | None = None


Verdict: TypeAlias = Allowed | Denied


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with what it was made of."""

    verdict: Verdict
    message: Message
    subject: Subject
    decided_at: Micros
    window_expires_at: Micros | None
    policy: str
    allowed_instead: tuple[str, ...] = ()

    @property
    def allowed(self) -> bool:
        """Say whether the message may go."""
        return isinstance(self.verdict, Allowed)

    @property
    def reason(self) -> DenialReason | None:
        """Why not; None when it may."""
        return self.verdict.reason if isinstance(self.verdict, Denied) else None


@dataclass(frozen=True, slots=True)
class _Case:
    """What every rule looks at."""

    state: ConsentState
    rules: BotRules
    message: Message
    subject: Subject
    standings: tuple[Standing, ...]
    window: Stamp | None
    """The inbound message of a window that is open now."""
    last_inbound: Stamp | None


def window_is_open(opened_at: Micros, now: Micros) -> bool:
    """Say whether `now` lies in the 24 h that begin with the message itself."""
    return opened_at <= now < opened_at + CUSTOMER_SERVICE_WINDOW


def decide(state: ConsentState, rules: BotRules, message: Message, now: Micros) -> Decision:
    """Decide one message to one recipient at one instant (microseconds UTC)."""
    verdict, subject, window = _verdict(state, rules, message, now)
    return Decision(
        verdict,
        message,
        subject,
        now,
        None if window is None else window.at + CUSTOMER_SERVICE_WINDOW,
        CURRENT_POLICY.policy_id,
        () if isinstance(verdict, Allowed) else _instead(state, rules, message, now),
    )


def _verdict(
    state: ConsentState, rules: BotRules, message: Message, now: Micros
) -> tuple[Verdict, Subject, Stamp | None]:
    subject = subject_of(message, rules)
    opened = state.window_opened(rules.bot_id)
    window = opened if opened is not None and window_is_open(opened.at, now) else None
    case = _Case(
        state,
        rules,
        message,
        subject,
        standings(state, rules, subject),
        window,
        state.inbound.get(rules.bot_id),
    )
    for rule in _RULES:
        verdict = rule(case)
        if verdict is not None:
            return verdict, subject, window
    raise AssertionError("the last rule always gives a verdict")


def _instead(
    state: ConsentState, rules: BotRules, message: Message, now: Micros
) -> tuple[str, ...]:
    """Name what would be allowed in place of a denied message: "free_form" and template categories."""
    others = [("free_form", Message(MessageType.TEXT))]
    others += [
        (category.value, Message(MessageType.TEMPLATE, category))
        for category in sorted(rules.allowed_categories)
    ]
    return tuple(
        name
        for name, other in others
        if other != message and isinstance(_verdict(state, rules, other, now)[0], Allowed)
    )


def suppressed(case: _Case) -> Verdict | None:
    """Rule 1: a do-not-send entry beats any consent (seed 2)."""
    stamp = case.state.suppression
    if stamp is None:
        return None
    return Denied(
        DenialReason.SUPPRESSED,
        1,
        f"A do-not-send entry stands since {_written(stamp.at)}; an operator can lift it.",
        (stamp.event_id,),
    )


def opted_out_by_person(case: _Case) -> Verdict | None:
    """Rule 2: her own opt-out stands until she herself lifts it; a window she opened since then is for answers."""
    if not all(standing.blocked for standing in case.standings):
        return None
    out = latest(s.by_person for s in case.standings if s.by_person is not None)
    if out is None:
        raise AssertionError("a blocked standing names the opt-out that blocks it")
    if case.message.free_form and case.window is not None and outlives(case.window, out):
        return None
    return Denied(
        DenialReason.OPTED_OUT,
        2,
        f"The person opted out on {_written(out.at)}. Only an act from the number itself, such as START, lifts that.",
        (out.event_id,),
    )


def category_not_allowed(case: _Case) -> Verdict | None:
    """Rule 3: only the categories the bot allows, transactional ones unless it says otherwise (seed 2)."""
    category = case.subject.category
    if case.message.free_form or category is None or category in case.rules.allowed_categories:
        return None
    return Denied(
        DenialReason.CATEGORY_NOT_ALLOWED,
        3,
        f"The bot may not send {category} messages; it allows {_listed(case.rules.allowed_categories)}.",
    )


def window_open(case: _Case) -> Verdict | None:
    """Rule 4: the person wrote in the last 24 h, so a free-form answer needs no opt-in (seed 1)."""
    if not case.message.free_form or case.window is None:
        return None
    until = _written(case.window.at + CUSTOMER_SERVICE_WINDOW)
    return Allowed(
        4,
        f"The person wrote on {_written(case.window.at)}; free-form messages may go until {until}.",
        events=(case.window.event_id,),
    )


def window_closed(case: _Case) -> Verdict | None:
    """Rule 5: free-form outside the customer service window (seed 1)."""
    if not case.message.free_form:
        return None
    last = case.last_inbound
    said = "has not written yet" if last is None else f"last wrote on {_written(last.at)}"
    return Denied(
        DenialReason.WINDOW_CLOSED,
        5,
        f"The person {said}; free-form messages need the 24 h window her message opens.",
        () if last is None else (last.event_id,),
    )


def no_opt_in(case: _Case) -> Verdict | None:
    """Rule 6: a notification needs an opt-in; that she wrote does not imply one (seed 2)."""
    bot_id = case.rules.bot_id
    if _borne_by_window(case):
        return None
    if case.state.has_pending(bot_id) or next(case.state.opted_in(bot_id), None) is not None:
        return None
    hint = ""
    if case.window is not None:
        hint = " The open window covers free-form messages only, unless the bot sets window_covers_notifications."
    return Denied(DenialReason.NO_OPT_IN, 6, "No opt-in to this bot is on record." + hint)


def opted_out_by_business(case: _Case) -> Verdict | None:
    """Rule 7: the business took the number off, and no opt-in has come since (seed 1)."""
    out = _by_business(case)
    if out is None or _borne_by_window(case):
        return None
    if any(outlives(stamp, out) for stamp in _all_opt_ins(case)):
        return None
    return Denied(
        DenialReason.OPTED_OUT,
        7,
        f"The business opted the number out on {_written(out.at)}; a later opt-in lifts that.",
        (out.event_id,),
    )


def not_strong_enough(case: _Case) -> Verdict | None:
    """Rule 8: the opt-in awaits verification, or its grade is below the bot's least grade (seed 2)."""
    if _borne_by_window(case) or _sufficient(case) is not None:
        return None
    weak = [live for standing in _unblocked(case) for live in standing.live]
    if not weak and any(_strong(case, live.grade) for live in _live_for_any_topic(case)):
        return None
    pending = _pending(case)
    if pending is not None:
        return Denied(
            DenialReason.OPT_IN_PENDING,
            8,
            "The opt-in awaits verification by an act from the number itself.",
            (pending.event_id,),
        )
    weak = weak or list(_live_for_any_topic(case))
    if not weak:
        return None
    best = max(weak, key=lambda live: live.grade.rank)
    return Denied(
        DenialReason.GRADE_TOO_LOW,
        8,
        f"The opt-in is {best.grade}; the bot asks for at least {case.rules.least_grade}.",
        (best.stamp.event_id,),
        best.grade,
    )


def topic_not_covered(case: _Case) -> Verdict | None:
    """Rule 9: she agreed to other topics than this one (both seeds)."""
    if _borne_by_window(case) or _sufficient(case) is not None:
        return None
    wanted = case.subject.topic
    if wanted is None:
        lack = f"No standing opt-in covers {case.subject.category or 'this'} messages."
    elif not case.subject.topic_declared:
        lack = f"The topic {wanted} is not declared for this bot, so no opt-in covers it."
    else:
        lack = f"No standing opt-in covers the topic {wanted}."
    return Denied(DenialReason.TOPIC_NOT_COVERED, 9, lack)


def category_unknown(case: _Case) -> Verdict | None:
    """Rule 10: nobody declared the template, so its category is unknown (seed 2)."""
    if case.subject.category_known:
        return None
    return Denied(
        DenialReason.CATEGORY_UNKNOWN,
        10,
        "The template is not declared to Optwarden, so its category is unknown; declare it.",
    )


def standing_opt_in(case: _Case) -> Verdict | None:
    """Rule 13: a standing opt-in covers the message."""
    found = _sufficient(case)
    if found is None:
        if case.window is None:
            raise AssertionError("rules 6 to 9 deny what neither opt-in nor window bears")
        return Allowed(
            6,
            "The bot lets the open customer service window cover notifications.",
            events=(case.window.event_id,),
        )
    standing, live = found
    events = [live.stamp.event_id]
    if standing.by_person is not None and standing.verified not in (None, live.stamp):
        events.append(standing.verified.event_id)  # type: ignore[union-attr]
    return Allowed(
        13,
        f"A {live.grade} opt-in of {_written(live.stamp.at)} covers this message.",
        live.grade,
        tuple(events),
    )


_RULES: Final[tuple[Callable[[_Case], Verdict | None], ...]] = (
    suppressed,
    opted_out_by_person,
    category_not_allowed,
    window_open,
    window_closed,
    no_opt_in,
    opted_out_by_business,
    not_strong_enough,
    topic_not_covered,
    category_unknown,
    standing_opt_in,
)


def _borne_by_window(case: _Case) -> bool:
    return (
        case.rules.window_covers_notifications
        and case.window is not None
        and case.subject.category is not Category.MARKETING
    )


def _unblocked(case: _Case) -> list[Standing]:
    return [standing for standing in case.standings if not standing.blocked]


def _strong(case: _Case, grade: Grade) -> bool:
    return grade.rank >= case.rules.least_grade.rank


def _sufficient(case: _Case) -> tuple[Standing, Live] | None:
    """Return the strongest, then latest, covering opt-in that stands."""
    found = [
        (standing, live)
        for standing in _unblocked(case)
        for live in standing.live
        if _strong(case, live.grade)
    ]
    return max(found, key=lambda pair: (pair[1].grade.rank, pair[1].stamp), default=None)


def _all_opt_ins(case: _Case) -> list[Stamp]:
    bot_id = case.rules.bot_id
    stamps = [stamp for _, stamp in case.state.opted_in(bot_id)]
    return stamps + [s for cell, s in case.state.pending.items() if cell.bot_id == bot_id]


def _by_business(case: _Case) -> Stamp | None:
    return latest(s.by_business for s in case.standings if s.by_business is not None)


def _pending(case: _Case) -> Stamp | None:
    out, bot_id = _by_business(case), case.rules.bot_id
    stamps = (s for cell, s in case.state.pending.items() if cell.bot_id == bot_id)
    return latest(stamp for stamp in stamps if outlives(stamp, out))


def _live_for_any_topic(case: _Case) -> list[Live]:
    out = _by_business(case)
    return [
        Live(cell.grade, stamp)
        for cell, stamp in case.state.opted_in(case.rules.bot_id)
        if outlives(stamp, out)
    ]


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _written(at: Micros) -> str:
    return (_EPOCH + timedelta(microseconds=at)).strftime("%Y-%m-%d %H:%M:%S UTC")


def _listed(categories: frozenset[Category]) -> str:
    return ", ".join(sorted(categories)) or "none"
