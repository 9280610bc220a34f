"""What is an opt-in that somebody took? Off WhatsApp, by the console, a command or the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class Operator:
    """What the method is."""

    name: str = "operator"
    method: Method = Method.OPERATOR
    acts: frozenset[PersonAct] = NEEDS[Method.OPERATOR].acts
    observes_number: bool = False
    """What is written or said names a number; it does not come from it."""


METHOD: Final = Operator()
