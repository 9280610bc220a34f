"""Which policy held on which day? Policies are data: versioned, dated, fixed once published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import Micros


@dataclass(frozen=True, slots=True)
class Requirement:
    """One rule of a policy on how an opt-in must be asked for."""

    code: str
    text: str
    binding: bool
    """True for "must", False for "should"."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy and the day it came into force."""

    policy_id: str
    in_force_from: Micros
    source: str
    requirements: tuple[Requirement, ...]


_JULY_2020: Final[Micros] = 1_594_252_800_000_000
"""2020-07-09T00:00:00Z (seed 1: "Opt-in policy change 9th July 2020")."""

_ALWAYS: Final = (
    Requirement(
        "names_whatsapp", "states that the person opts in to messages over WhatsApp", binding=True
    ),
    Requirement("names_business", "states the name of the business", binding=True),
    Requirement("applicable_law", "complies with applicable law", binding=True),
    Requirement("names_message_types", "calls out the types of messages", binding=False),
    Requirement("frequency", "avoids messaging people too frequently", binding=False),
    Requirement("opt_out_instructions", "tells how to opt out, and honours it", binding=False),
    Requirement(
        "watches_quality", "monitors the quality rating of new opt-in methods", binding=False
    ),
)

_DROPPED: Final = (
    Requirement(
        "third_party_channel", "the opt-in is obtained in a third-party channel", binding=True
    ),
    Requirement(
        "in_line", "it is obtained in-line and contextually in the user flow", binding=True
    ),
    Requirement(
        "visual_element", "a visual element stands beside WhatsApp's name and logo", binding=True
    ),
    Requirement("editable_number", "the person can edit which number is used", binding=True),
)

POLICIES: Final = (
    Policy("whatsapp-before-2020-07-09", 0, "seed 1", _ALWAYS + _DROPPED),
    Policy("whatsapp-2020-07-09", _JULY_2020, "seed 1", _ALWAYS),
)


def policy_of(at: Micros) -> Policy:
    """Return the policy in force at an instant: an opt-in is judged by the rules of its day."""
    return max(
        (policy for policy in POLICIES if policy.in_force_from <= at),
        key=lambda policy: policy.in_force_from,
        default=POLICIES[0],
    )


CURRENT_POLICY: Final = POLICIES[-1]
