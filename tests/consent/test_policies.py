from datetime import UTC, datetime, timedelta

import pytest

from optwarden.consent.policies import CURRENT_POLICY, POLICIES, Policy, policy_of
from optwarden.consent.rules import BotRules

MIDNIGHT = (datetime(2020, 7, 9, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(
    microseconds=1
)
"""Seed 1: "Opt-in policy change 9th July 2020"."""


def codes(policy: Policy, *, binding: bool) -> set[str]:
    return {rule.code for rule in policy.requirements if rule.binding is binding}


@pytest.mark.parametrize(
    "at, policy_id",
    [
        (MIDNIGHT, "whatsapp-2020-07-09"),
        (MIDNIGHT - 1, "whatsapp-before-2020-07-09"),
        (MIDNIGHT + 10 * 365 * 86_400_000_000, "whatsapp-2020-07-09"),
        (0, "whatsapp-before-2020-07-09"),
        (-1, "whatsapp-before-2020-07-09"),
    ],
)
def test_an_opt_in_is_judged_by_the_policy_of_its_day(at: int, policy_id: str) -> None:
    """The change came into force at midnight UTC; the microsecond before has the older rules."""
    assert policy_of(at).policy_id == policy_id


def test_what_an_opt_in_must_say_since_9_july_2020() -> None:
    """Seed 1: WhatsApp, the name of the business, and applicable law.

    Seed 2: by an act of the person, and explicit.
    """
    current = policy_of(MIDNIGHT)
    assert codes(current, binding=True) == {
        "names_whatsapp",
        "names_business",
        "applicable_law",
        "active_act",
        "not_bundled",
    }


def test_what_an_opt_in_should_say_since_9_july_2020() -> None:
    """Seed 1: message types, frequency, opt-out instructions, quality.

    Seed 2 shows types by example; a link to terms is our advice.
    """
    assert codes(policy_of(MIDNIGHT), binding=False) == {
        "names_message_types",
        "gives_examples",
        "links_terms",
        "frequency",
        "opt_out_instructions",
        "watches_quality",
    }


def test_four_more_rules_held_before() -> None:
    """Seed 1 lists what the policy no longer dictates; before that day each was binding."""
    before, current = policy_of(MIDNIGHT - 1), policy_of(MIDNIGHT)
    assert codes(before, binding=True) - codes(current, binding=True) == {
        "third_party_channel",
        "in_line",
        "visual_element",
        "editable_number",
    }
    assert codes(current, binding=True) < codes(before, binding=True)
    assert codes(current, binding=False) == codes(before, binding=False)


def test_policies_are_told_apart() -> None:
    """Every policy has an id and a day of its own, a source, and no requirement twice."""
    assert len({policy.policy_id for policy in POLICIES}) == len(POLICIES)
    assert len({policy.in_force_from for policy in POLICIES}) == len(POLICIES)
    for policy in POLICIES:
        assert policy.source
        assert len({rule.code for rule in policy.requirements}) == len(policy.requirements)


def test_a_bot_decides_under_the_current_policy_unless_it_says_otherwise() -> None:
    """The current policy is the latest in force, and the default of a bot's rules."""
    assert max(POLICIES, key=lambda policy: policy.in_force_from) == CURRENT_POLICY
    assert BotRules("bot", "business").policy == CURRENT_POLICY.policy_id
