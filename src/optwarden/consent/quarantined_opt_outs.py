"""What is a quarantined opt-out? One that a provider's error tells of amid too many of them.

Providers' errors come in bursts that no person made: a wrong list, a broken route. Until an
operator says whether such a burst was real its opt-outs are held apart: they deny as opt-outs do,
and consent is what it was. What a person writes is never held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from optwarden.consent.facts import Facts
from optwarden.consent.vocabulary import EventKind, Method, is_scope


class QuarantineCell(NamedTuple):
    """Where an opt-out is held: in which anomaly of which bot, and of what scope."""

    bot_id: str
    anomaly: int
    scope: str


class AnomalyCell(NamedTuple):
    """Where stands that an anomaly has ended for this recipient."""

    bot_id: str
    anomaly: int


@dataclass(frozen=True, slots=True)
class OptOutQuarantined:
    """A provider's error tells of an opt-out, amid too many to be believed unseen."""

    scopes: tuple[str, ...]
    method: Method
    anomaly: int

    kind = EventKind.OPT_OUT_QUARANTINED

    def __post_init__(self) -> None:
        """Refuse, with ValueError, what would be recorded and hold nothing back."""
        if not self.scopes or not all(map(is_scope, self.scopes)):
            raise ValueError("an opt-out's scopes are all, marketing or topic:<name>, at least one")

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"scopes": list(self.scopes), "method": self.method, "anomaly": self.anomaly}


@dataclass(frozen=True, slots=True)
class OptOutQuarantineEnded:
    """An operator released what an anomaly held of this recipient, or accepted it as an opt-out."""

    anomaly: int
    accepted: bool

    kind = EventKind.OPT_OUT_QUARANTINE_ENDED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"anomaly": self.anomaly, "accepted": self.accepted}
