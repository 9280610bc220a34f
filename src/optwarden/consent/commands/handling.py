"""How is a command handled? A state and a moment go in, events and effects come out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from optwarden.consent.events import Act, Event, SourceTime, personal_of
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, apply
from optwarden.consent.vocabulary import Actor, AttemptOutcome, Micros

Value_co = TypeVar("Value_co", covariant=True)


class Moment(NamedTuple):
    """When a command is handled, as its recipient's guarded row sees it."""

    now: Micros
    last_effective_at: Micros
    version: int
    new_id: Callable[[], str]

    @property
    def act_at(self) -> Micros:
        """The time of an act without an outside time: later than all the row knows (DESIGN 3)."""
        return max(self.now, self.last_effective_at + 1)


@dataclass(frozen=True, slots=True)
class OutboxDraft:
    """An effect to be tried later: what kind, because of which event, and when it lapses."""

    kind: str
    bot_id: str
    causation: str
    due_at: Micros
    expires_at: Micros


@dataclass(frozen=True, slots=True)
class IntendedAttempt:
    """A try to send that is stored before it is made."""

    attempt_id: str
    bot_id: str
    decision_id: str
    purpose: str
    provider: str
    intended_at: Micros


@dataclass(frozen=True, slots=True)
class SettledAttempt:
    """What came of a stored attempt."""

    attempt_id: str
    outcome: AttemptOutcome
    provider_message_id: str | None
    settled_at: Micros


class Handled(NamedTuple, Generic[Value_co]):
    """What a command made of a state: the new state, events, effects, and its caller's answer."""

    state: ConsentState
    value: Value_co
    events: tuple[Event, ...] = ()
    outbox: tuple[OutboxDraft, ...] = ()
    intended: tuple[IntendedAttempt, ...] = ()
    settled: tuple[SettledAttempt, ...] = ()


class Command(Protocol[Value_co]):
    """One thing asked of the core about one recipient."""

    @property
    def rules(self) -> BotRules:
        """The rules of the bot it concerns."""
        ...

    @property
    def dedupe_key(self) -> str | None:
        """The provider's id of what caused it; a second command with the same changes nothing."""
        ...

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Value_co]:
        """Work out events and effects. Pure."""
        ...

    def replayed(self, state: ConsentState, /) -> Value_co:
        """Return the answer to a repetition of what was recorded before."""
        ...


class Origin(NamedTuple):
    """Where a command came from: who acted, when by the outside's clock, what is personal."""

    actor: Actor
    source: SourceTime | None = None
    private: tuple[tuple[str, str], ...] = ()
    causation: str | None = None

    def __repr__(self) -> str:
        """Show who acted and when, and nothing personal."""
        return f"Origin({self.actor!r}, {self.source!r})"


def opt_in_time(source: SourceTime | None, moment: Moment) -> Micros:
    """Return when an opt-in or a message took effect: the start of the time its source names."""
    return moment.act_at if source is None else min(source.at, moment.act_at)


def opt_out_time(source: SourceTime | None, moment: Moment) -> Micros:
    """Return when an opt-out took effect: the end of the time its source names.

    A STOP stamped 12:00:00 by a clock of whole seconds may have been written up to
    12:00:00.999999, after an opt-in of 12:00:00.5; in doubt the person is left alone. Never later
    than the row's present.
    """
    if source is None:
        return moment.act_at
    return min(source.at + source.precision - 1, moment.act_at)


def record(
    state: ConsentState,
    rules: BotRules,
    moment: Moment,
    origin: Origin,
    act: Act,
    effective_at: Micros,
) -> tuple[ConsentState, Event]:
    """Make the event of an act and fold it."""
    source = origin.source
    if source is not None and source.at > moment.act_at:
        source = SourceTime(source.at, source.precision, clamped=True)
    personal = personal_of(act)
    personal.update(origin.private)
    event = Event(
        moment.new_id(),
        rules.bot_id,
        effective_at,
        moment.now,
        origin.actor,
        act,
        personal,
        source,
        origin.causation,
    )
    return apply(state, event), event
