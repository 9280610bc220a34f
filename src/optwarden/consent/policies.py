"""Which policy held on which day? Policies are data: versioned, dated, fixed once published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.vocabulary import Micros

SINCH_OPT_IN: Final = 'Sinch WhatsApp API, "Opt-in policy change 9th July 2020"'
GUIDELINES: Final = 'WhatsApp provider guidelines, "Opt-in and Opt-out"'
OUR_ADVICE: Final = "Optwarden: what the law of many countries asks for"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One rule of a policy on how an opt-in must be asked for."""

    code: str
    text: str
    binding: bool
    """True for "must", False for "should"."""
    source: str = SINCH_OPT_IN


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy and the day it came into force."""

    policy_id: str
    in_force_from: Micros
    dated: str
    """The day for people to read: it came into force, or ended, then."""
    source: str
    requirements: tuple[Requirement, ...]
    musts: frozenset[str] = field(init=False, repr=False, compare=False)
    """The codes of the binding rules."""

    def __post_init__(self) -> None:
        """Work out the binding rules once: decisions ask for them."""
        musts = frozenset(rule.code for rule in self.requirements if rule.binding)
        object.__setattr__(self, "musts", musts)

    def requirement(self, code: str) -> Requirement | None:
        """Return a rule of this policy, or None where it has no such rule."""
        return next((rule for rule in self.requirements if rule.code == code), None)


_JULY_2020: Final[Micros] = 1_594_252_800_000_000
"""2020-07-09T00:00:00Z (seed 1: "Opt-in policy change 9th July 2020")."""

_ALWAYS: Final = (
    Requirement(
        "names_whatsapp", "states that the person opts in to messages over WhatsApp", binding=True
    ),
    Requirement("names_business", "states the name of the business", binding=True),
    Requirement("applicable_law", "complies with applicable law", binding=True),
    Requirement(
        "active_act",
        "is triggered by an act of the person, never by a box ticked beforehand or by silence",
        binding=True,
        source=GUIDELINES,
    ),
    Requirement(
        "not_bundled",
        "is explicit: agreed to by itself and not along with terms, a purchase or a registration",
        binding=True,
        source=GUIDELINES,
    ),
    Requirement("names_message_types", "calls out the types of messages", binding=False),
    Requirement(
        "gives_examples",
        "gives an example of each type of message",
        binding=False,
        source=GUIDELINES,
    ),
    Requirement("frequency", "avoids messaging people too frequently", binding=False),
    Requirement("opt_out_instructions", "tells how to opt out, and honours it", binding=False),
    Requirement(
        "links_terms", "links to terms or to how data is handled", binding=False, source=OUR_ADVICE
    ),
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
        "visual_element",
        "a visual element stands beside WhatsApp's name and logo, with adjacent language that"
        " states the type of information",
        binding=True,
    ),
    Requirement("editable_number", "the person can edit which number is used", binding=True),
)

POLICIES: Final = (
    Policy("whatsapp-before-2020-07-09", 0, "until 2020-07-08", SINCH_OPT_IN, _ALWAYS + _DROPPED),
    Policy("whatsapp-2020-07-09", _JULY_2020, "since 2020-07-09", SINCH_OPT_IN, _ALWAYS),
)


def policy_of(at: Micros) -> Policy:
    """Return the policy in force at an instant: an opt-in is judged by the rules of its day."""
    for policy in _NEWEST_FIRST:
        if policy.in_force_from <= at:
            return policy
    return POLICIES[0]


_NEWEST_FIRST: Final = tuple(
    sorted(POLICIES, key=lambda policy: policy.in_force_from, reverse=True)
)
CURRENT_POLICY: Final = POLICIES[-1]
