"""What happened? Events record acts, not verdicts; each becomes one immutable row and one leaf."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.facts import Facts, instant
from optwarden.consent.identity import Linked, Quarantined, QuarantineReleased, StopsCarried
from optwarden.consent.limits import GivenBack
from optwarden.consent.pausing import Paused
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined, OptOutQuarantineEnded
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    Actor,
    AskKind,
    AttemptOutcome,
    Category,
    DenialReason,
    EventKind,
    Grade,
    GuardMode,
    MessageType,
    Method,
    Micros,
    PersonAct,
    is_scope,
)

SCHEMA_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class OptedIn:
    """A person agreed to topics of one bot, as known with a grade."""

    topics: tuple[str, ...]
    grade: Grade
    method: Method
    disclosure_id: str | None = None
    act: PersonAct | None = None
    """What the person did; personal, so no fact."""
    programme: str | None = None
    """The id of the programme that collected it."""

    kind = EventKind.OPTED_IN

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {"topics": list(self.topics), "grade": self.grade, "method": self.method}
        if self.disclosure_id is not None:
            facts["disclosure_id"] = self.disclosure_id
        if self.programme is not None:
            facts["programme"] = self.programme
        return facts


@dataclass(frozen=True, slots=True)
class OptInRequested:
    """An opt-in that awaits an act from the number itself."""

    topics: tuple[str, ...]
    method: Method
    disclosure_id: str | None = None
    programme: str | None = None
    """The id of the programme that collected it."""

    kind = EventKind.OPT_IN_REQUESTED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {"topics": list(self.topics), "method": self.method}
        if self.disclosure_id is not None:
            facts["disclosure_id"] = self.disclosure_id
        if self.programme is not None:
            facts["programme"] = self.programme
        return facts


@dataclass(frozen=True, slots=True)
class OptInAsked:
    """A programme asked the person to opt in; no consent, but nobody is asked again and again."""

    programme: str
    ask: AskKind
    through: Method
    """Where she was asked: WHATSAPP, SMS or EMAIL."""
    topics: tuple[str, ...]
    disclosure_id: str
    answer_until: Micros
    ground: str | None = None
    """Why the business may write to her there, in its own declared word."""
    wished_at: Micros | None = None
    """When she herself wrote that she wants to be asked: opt-outs before are answered by that."""

    kind = EventKind.OPT_IN_ASKED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {
            "programme": self.programme,
            "ask": self.ask,
            "through": self.through,
            "topics": list(self.topics),
            "disclosure_id": self.disclosure_id,
            "answer_until": instant(self.answer_until),
        }
        if self.ground is not None:
            facts["ground"] = self.ground
        if self.wished_at is not None:
            facts["wished_at"] = instant(self.wished_at)
        return facts


@dataclass(frozen=True, slots=True)
class OptedOut:
    """The person ended messages (for every bot unless narrowed), or the business (for one bot)."""

    scopes: tuple[str, ...]
    by: Actor
    method: Method
    reach: str = EVERY_BOT
    matched: str | None = None
    """The rule that found it in the person's words."""

    kind = EventKind.OPTED_OUT

    def __post_init__(self) -> None:
        """Refuse, with ValueError, an opt-out that would be recorded and stop nothing."""
        if not self.scopes or not all(map(is_scope, self.scopes)):
            raise ValueError("an opt-out's scopes are all, marketing or topic:<name>, at least one")
        if self.by not in (Actor.PERSON, Actor.BUSINESS):
            raise ValueError("an opt-out is the act of the person or of the business")

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {
            "scopes": list(self.scopes),
            "by": self.by,
            "method": self.method,
            "reach": self.reach,
        }
        if self.matched is not None:
            facts["matched"] = self.matched
        return facts


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A do-not-send entry that beats any consent."""

    cause: str

    kind = EventKind.SUPPRESSED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"cause": self.cause}


@dataclass(frozen=True, slots=True)
class SuppressionLifted:
    """An operator took a suppression back."""

    cause: str

    kind = EventKind.SUPPRESSION_LIFTED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"cause": self.cause}


@dataclass(frozen=True, slots=True)
class MessageReceived:
    """The person wrote to the bot; with `opens_window` 24 h of customer service window begin."""

    provider: str
    provider_message_id: str
    opens_window: bool
    provider_type: str

    kind = EventKind.MESSAGE_RECEIVED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {
            "provider": self.provider,
            "opens_window": self.opens_window,
            "provider_type": self.provider_type,
        }


@dataclass(frozen=True, slots=True)
class MessageDecided:
    """A guarded send was decided; one that may go carries the attempt that was intended.

    In shadow mode a denied one may go, too.
    """

    decision_id: str
    reason: DenialReason | None
    rule: int
    grade: Grade | None
    relied_on: tuple[str, ...]
    message_type: MessageType
    category: Category | None
    topic: str | None
    template: str | None
    policy: str
    configuration: int
    attempt_id: str | None
    purpose: str = "send"
    mode: GuardMode = GuardMode.ENFORCE
    permit: str | None = None
    """The signature of the permit; what it signs stands in the other fields."""
    counts_for_hours: int | None = None
    """For how long frequency caps count it; None where none does."""

    @property
    def kind(self) -> EventKind:
        """MESSAGE_ALLOWED or MESSAGE_DENIED."""
        return EventKind.MESSAGE_ALLOWED if self.reason is None else EventKind.MESSAGE_DENIED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {
            "decision_id": self.decision_id,
            "rule": self.rule,
            "relied_on": list(self.relied_on),
            "message_type": self.message_type,
            "policy": self.policy,
            "configuration": self.configuration,
            "purpose": self.purpose,
        }
        optional = {
            "reason": self.reason,
            "grade": self.grade,
            "category": self.category,
            "topic": self.topic,
            "template": self.template,
            "attempt_id": self.attempt_id,
            "mode": None if self.mode is GuardMode.ENFORCE else self.mode,
            "permit": self.permit,
            "counts_for_hours": self.counts_for_hours,
        }
        facts.update({name: value for name, value in optional.items() if value is not None})
        return facts


@dataclass(frozen=True, slots=True)
class MessageSettled:
    """What came of an attempt."""

    attempt_id: str
    outcome: AttemptOutcome
    provider: str
    provider_message_id: str | None = None
    provider_status: int | None = None
    gives_back: GivenBack | None = None
    """What frequency caps no longer count, as the message was certainly not sent."""

    kind = EventKind.MESSAGE_SETTLED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        facts: Facts = {
            "attempt_id": self.attempt_id,
            "outcome": self.outcome,
            "provider": self.provider,
        }
        if self.provider_status is not None:
            facts["provider_status"] = self.provider_status
        if self.gives_back is not None:
            at, hours = self.gives_back
            facts["gives_back"] = {"taken_at": instant(at), "counts_for_hours": hours}
        return facts


@dataclass(frozen=True, slots=True)
class StatusReported:
    """The provider said how far a message got; its word, not a fact about consent."""

    provider: str
    provider_message_id: str
    provider_state: str

    kind = EventKind.STATUS_REPORTED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {
            "provider": self.provider,
            "provider_state": self.provider_state,
        }


@dataclass(frozen=True, slots=True)
class TimeZoneDeclared:
    """The business said in which time zone the person is; None: it does not know any more."""

    time_zone: str | None

    kind = EventKind.TIME_ZONE_DECLARED

    def facts(self) -> Facts:
        """Return the non-personal fields: whether there is one."""
        return {"declared": self.time_zone is not None}

    def personal(self) -> dict[str, str]:
        """Return the time zone: it tells where somebody lives."""
        return {} if self.time_zone is None else {"time_zone": self.time_zone}


Act: TypeAlias = (
    OptedIn
    | OptInRequested
    | OptInAsked
    | OptedOut
    | Suppressed
    | SuppressionLifted
    | MessageReceived
    | MessageDecided
    | MessageSettled
    | StatusReported
    | WindowClosed
    | Undelivered
    | FoundReachable
    | Linked
    | StopsCarried
    | Quarantined
    | QuarantineReleased
    | Paused
    | OptOutDoubted
    | DoubtSettled
    | WordsClaimed
    | OptOutQuarantined
    | OptOutQuarantineEnded
    | TimeZoneDeclared
    | Erased
    | ErasureKept
)


def personal_of(act: Act) -> dict[str, str]:
    """Return the personal values that an act itself holds.

    A provider's message id is one: Meta's wamid is known to hold the number in base64. So is how
    exactly a person agreed.
    """
    if isinstance(act, OptedIn):
        return {} if act.act is None else {"act": act.act.value}
    if isinstance(act, _NAMING_A_MESSAGE):
        message_id = act.provider_message_id
        return {} if message_id is None else {"provider_message_id": message_id}
    if isinstance(act, _NAMING_A_PERSON):
        return act.personal()
    return {}


_NAMING_A_PERSON: Final = (
    Linked,
    StopsCarried,
    Quarantined,
    QuarantineReleased,
    FoundReachable,
    TimeZoneDeclared,
)
_NAMING_A_MESSAGE: Final = (
    MessageReceived,
    MessageSettled,
    StatusReported,
    WindowClosed,
    Undelivered,
)


@dataclass(frozen=True, slots=True)
class SourceTime:
    """When the outside says it happened, how exactly, and whether it had to be clamped to now."""

    at: Micros
    precision: Micros
    """1 when the source wrote microseconds, 1,000,000 when it wrote whole seconds."""
    clamped: bool = False

    def __post_init__(self) -> None:
        """Refuse, with ValueError, a precision that would put an opt-out before its own time."""
        if self.precision < 1:
            raise ValueError("a source's precision is at least one microsecond")


_NOTHING_PERSONAL: Final[Mapping[str, str]] = MappingProxyType({})


class Event(NamedTuple):
    """One act and its envelope; of the personal values in `private` the ledger sees commitments."""

    event_id: str
    bot_id: str
    effective_at: Micros
    recorded_at: Micros
    actor: Actor
    act: Act
    private: Mapping[str, str] = _NOTHING_PERSONAL
    source: SourceTime | None = None
    causation: str | None = None

    def __repr__(self) -> str:
        """Show what happened and to which bot, and nothing personal."""
        return f"Event({self.event_id!r}, {self.bot_id!r}, {self.effective_at}, {self.act!r})"

    @property
    def kind(self) -> EventKind:
        """What happened."""
        return self.act.kind
