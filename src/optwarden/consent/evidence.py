"""Does the evidence of an opt-in hold? By the policy of its day, and by the bot's rules since.

Rule 11 of the decision asks this of opt-ins of grade documented and verified. One that is asserted
claims no evidence, so there is none to judge: the bot's least grade decides whether it is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.policies import Policy, policy_of
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Ground, Stamp
from optwarden.consent.vocabulary import SECOND, Grade, Method, Micros, PersonAct

_DAY: Final[Micros] = 24 * 3600 * SECOND
RENEWAL: Final = "renewal"
"""The rule of a bot that a material change of the wording makes opt-ins to it stale."""
_ON_SOMETHING_SEEN: Final = frozenset(
    {
        PersonAct.TYPED_NUMBER,
        PersonAct.TICKED_BOX,
        PersonAct.PRESSED_BUTTON,
        PersonAct.SIGNED,
    }
)
"""Acts upon a visual element, as the policy before 9 July 2020 asked for."""
_SHOWN_BY_WORDING: Final = ("in_line", "visual_element", "editable_number")
"""Rules of that policy which only a registered wording can show to have been kept."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Why evidence does not hold: which rule, of which policy or of the bot, in words."""

    rule: str
    of: str
    explanation: str


def shortfall(
    state: ConsentState, rules: BotRules, grade: Grade, stamp: Stamp, now: Micros
) -> Shortfall | None:
    """Return the first reason why an opt-in's evidence does not hold now, or None."""
    if grade is Grade.ASSERTED:
        return None
    return shortfall_of(rules, state.grounds.get(stamp.event_id), stamp.at, now)


def shortfall_of(
    rules: BotRules, ground: Ground | None, at: Micros, now: Micros
) -> Shortfall | None:
    """Judge an opt-in of an instant; without a ground, as a state of an older release has it,
    there is nothing but its age to judge.
    """
    return (None if ground is None else _invalid(rules, ground, at)) or _stale(
        rules, ground, at, now
    )


def renews(
    state: ConsentState,
    rules: BotRules,
    standing: tuple[Grade, Stamp],
    ground: Ground | None,
    at: Micros,
) -> bool:
    """Say whether a new opt-in on this ground renews one whose evidence no longer holds, or ages.

    A new one without evidence, or whose own does not hold, renews none. Where opt-ins expire, one
    in the second half of the standing one's life extends it.
    """
    if ground is None or shortfall_of(rules, ground, at, at) is not None:
        return False
    grade, stamp = standing
    if shortfall(state, rules, grade, stamp, at) is not None:
        return True
    days = rules.consent_expires_after_days
    return days is not None and 2 * (at - stamp.at) >= days * _DAY


def broken_rules(rules: BotRules, ground: Ground, policy: Policy) -> tuple[str, ...]:
    """Name the binding rules of a policy that the evidence breaks or does not show to be kept."""
    known = None if ground.disclosure_id is None else rules.disclosures.get(ground.disclosure_id)
    broken = [] if known is None else list(known.broken.get(policy.policy_id, ()))
    musts = policy.musts
    if ground.method is Method.WHATSAPP and "third_party_channel" in musts:
        broken.append("third_party_channel")
    if known is None:
        broken += [rule for rule in _SHOWN_BY_WORDING if rule in musts]
    seen = ground.act is None or ground.act in _ON_SOMETHING_SEEN
    if not seen and "visual_element" in musts:
        broken.append("visual_element")
    return tuple(dict.fromkeys(broken))


def _invalid(rules: BotRules, ground: Ground, at: Micros) -> Shortfall | None:
    policy = policy_of(at)
    if ground.disclosure_id is not None and ground.disclosure_id not in rules.disclosures:
        return Shortfall(
            "disclosure_on_file",
            policy.policy_id,
            f"Its wording {ground.disclosure_id} is not a published one of the business.",
        )
    broken = broken_rules(rules, ground, policy)
    if not broken:
        return None
    requirement = policy.requirement(broken[0])
    text = broken[0] if requirement is None else requirement.text
    return Shortfall(
        broken[0],
        policy.policy_id,
        f"By the policy of its day, {policy.policy_id}, the rule {broken[0]} held: {text}."
        f" The evidence, by {ground.method}, does not show that.",
    )


def _stale(rules: BotRules, ground: Ground | None, at: Micros, now: Micros) -> Shortfall | None:
    known = None
    if ground is not None and ground.disclosure_id is not None:
        known = rules.disclosures.get(ground.disclosure_id)
    if known is not None and known.stale_since is not None:
        newest = f" It is renewed with {known.renewed_by}." if known.renewed_by else ""
        return Shortfall(
            RENEWAL,
            rules.bot_id,
            f"A material change has replaced its wording {known.disclosure_id}, so by the bot's"
            f" rule renewal the person has to be asked again.{newest}",
        )
    days = rules.consent_expires_after_days
    if days is not None and now >= at + days * _DAY:
        return Shortfall(
            "expiry", rules.bot_id, f"By the bot's rule expiry, opt-ins end after {days} days."
        )
    if ground is not None and ground.method not in rules.accepted_methods:
        return Shortfall(
            "method",
            rules.bot_id,
            f"By the bot's rule method, opt-ins by {ground.method} are not accepted.",
        )
    return None
