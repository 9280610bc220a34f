"""What did a person agree to, as one opt-in method saw it? The evidence before it is an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from optwarden.consent.events import SourceTime
from optwarden.consent.state import Stamp
from optwarden.consent.vocabulary import Grade, Method, PersonAct


@dataclass(frozen=True, slots=True)
class Agreement:
    """One act of a person; `place` and `personal` are committed to, never logged."""

    method: Method
    act: PersonAct
    topics: tuple[str, ...]
    """Those she chose, of the programme's."""
    disclosure_id: str
    """The version she saw or heard."""
    place: str = field(repr=False)
    """The page, the leaflet, the call's id, the message's id (consent.evidence_by_method)."""
    observed: bool = False
    """It came from the number itself, so that it is verified."""
    source: SourceTime | None = None
    personal: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The method's further fields by their names: ip_address, user_agent, operator, note, ..."""
    dedupe_key: str | None = field(default=None, repr=False)
    """A second act with the same changes nothing: a message's id, a call's, a link's."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What an agreement came to.

    `event_id` is None where it added nothing; `grade` is None while it awaits the number's answer;
    `blocked_by` is the person's opt-out that stands against it.
    """

    event_id: str | None
    grade: Grade | None
    blocked_by: Stamp | None
    confirms: bool = False
