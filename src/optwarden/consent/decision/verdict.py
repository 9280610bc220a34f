"""What does a decision say? Allowed or denied, by which rule, relying on what; values to match."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from optwarden.consent.message import Message, Subject
from optwarden.consent.vocabulary import DenialReason, Grade, Micros


class Allowed(NamedTuple):
    """The message may go now."""

    rule: int
    explanation: str
    grade: Grade | None = None
    events: tuple[str, ...] = ()


class Denied(NamedTuple):
    """The message may not go."""

    reason: DenialReason
    rule: int
    explanation: str
    events: tuple[str, ...] = ()
    grade: Grade | None = None
    of_marketing: bool = False
    """The person's opt-out that denies it is of marketing only."""
    not_before: Micros | None = None
    """When it may be asked again with another answer, where that is known."""


Verdict: TypeAlias = Allowed | Denied


class Decision(NamedTuple):
    """A verdict with what it was made of."""

    verdict: Verdict
    message: Message
    subject: Subject
    decided_at: Micros
    window_expires_at: Micros | None
    policy: str
    allowed_instead: tuple[str, ...] = ()
    """What may go in place of a denied message: "free_form" and template categories."""

    @property
    def allowed(self) -> bool:
        """Say whether the message may go."""
        return isinstance(self.verdict, Allowed)

    @property
    def reason(self) -> DenialReason | None:
        """Why not; None when it may."""
        return self.verdict.reason if isinstance(self.verdict, Denied) else None
