"""What is an opt-in in the chat itself? The number writes, and the provider vouches for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """What the method is."""

    name: str = "whatsapp"
    method: Method = Method.WHATSAPP
    acts: frozenset[PersonAct] = NEEDS[Method.WHATSAPP].acts
    observes_number: bool = True
    """The verified callback of the provider says which number wrote."""


METHOD: Final = WhatsApp()
