"""What is an opt-in that a business's own system hands in? Evidence: `POST /v1/.../opt-ins`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class Api:
    """What the method is."""

    name: str = "api"
    method: Method = Method.API
    acts: frozenset[PersonAct] = NEEDS[Method.API].acts
    observes_number: bool = False
    """The system says whose number it is."""


METHOD: Final = Api()
