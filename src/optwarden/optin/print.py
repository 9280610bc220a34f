"""What is an opt-in by print? A code on a leaflet that leads into the chat, where she writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class Print:
    """What the method is."""

    name: str = "print"
    method: Method = Method.PRINT
    acts: frozenset[PersonAct] = frozenset({PersonAct.FOLLOWED_LINK})
    observes_number: bool = True
    """Who follows a leaflet's code writes from the number; a form of paper is an operator's."""


METHOD: Final = Print()
