from dataclasses import replace

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.decision import decide
from optwarden.consent.events import Event, SourceTime
from optwarden.consent.evidence import broken_rules
from optwarden.consent.evidence_by_method import NEEDS, claims_documented, missing_fields
from optwarden.consent.keywords import Said
from optwarden.consent.policies import POLICIES
from optwarden.consent.rules import BotRules
from optwarden.consent.state import Ground, fold
from optwarden.consent.vocabulary import Actor, Grade, Method, Micros, PersonAct
from tests.consent.builders import (
    DAY,
    HOUR,
    JULY_2020,
    NOON,
    OLD_FORM,
    UTILITY,
    Row,
    asking,
    documented,
    exactly,
    message_from_person,
)

BEFORE, SINCE = POLICIES


def form(
    disclosure_id: str = "form-en-1",
    rules: BotRules | None = None,
    *,
    method: Method = Method.WEB,
    grade: Grade = Grade.DOCUMENTED,
    source: SourceTime | None = None,
    awaits_verification: bool = False,
) -> RecordOptIn:
    """An opt-in with evidence, as the API hands it in."""
    return RecordOptIn(
        rules or asking(),
        ("orders",),
        grade,
        method,
        Origin(Actor.BUSINESS, source),
        disclosure_id,
        awaits_verification,
        act=PersonAct.TICKED_BOX,
    )


@pytest.mark.parametrize(
    "event, rules, at, named",
    [
        (
            documented("in", JULY_2020 - 1, method=Method.WHATSAPP),
            asking(),
            NOON,
            ("third_party_channel", "whatsapp-before-2020-07-09", "by WHATSAPP"),
        ),
        (
            documented("in", JULY_2020 - 1, disclosure_id="plain-en-1"),
            asking(),
            NOON,
            ("visual_element", "whatsapp-before-2020-07-09"),
        ),
        (
            documented("in", NOON, disclosure_id="form-en-0"),
            asking(),
            NOON,
            ("form-en-0", "renewal", "form-en-1"),
        ),
        (documented("in", NOON - DAY), asking(consent_expires_after_days=1), NOON, ("expiry", "1")),
        (
            documented("in", NOON, method=Method.SMS),
            asking(accepted_methods=frozenset({Method.WEB})),
            NOON,
            ("method", "by SMS"),
        ),
    ],
)
def test_the_answer_says_which_rule_failed(
    event: Event, rules: BotRules, at: Micros, named: tuple[str, ...]
) -> None:
    """A rule of a policy is named with the policy, one of the bot as the bot's."""
    verdict = decide(fold([event]), rules, UTILITY, at).verdict
    assert verdict.rule == 11
    for words in named:
        assert words in verdict.explanation


@pytest.mark.parametrize(
    "ground, before",
    [
        (Ground(Method.WEB, "form-en-1", PersonAct.TICKED_BOX), ()),
        (Ground(Method.WHATSAPP, "form-en-1", PersonAct.TICKED_BOX), ("third_party_channel",)),
        (Ground(Method.IVR, "form-en-1", PersonAct.PRESSED_KEY), ("visual_element",)),
        (
            Ground(Method.WEB, "plain-en-1", PersonAct.TICKED_BOX),
            ("visual_element", "editable_number"),
        ),
        (Ground(Method.WEB), ("in_line", "visual_element", "editable_number")),
    ],
)
def test_each_rule_of_the_old_policy_is_judged(ground: Ground, before: tuple[str, ...]) -> None:
    """What the evidence does not show to have been kept counts as broken; since then nothing."""
    assert broken_rules(asking(), ground, BEFORE) == before
    assert broken_rules(asking(), ground, SINCE) == ()


class TestRenewal:
    def test_a_stale_consent_is_renewed_by_one_to_the_new_wording(self) -> None:
        """It is no repetition: it is recorded, and messages may go again."""
        row = Row()
        row.do(form("form-en-0"), NOON - 2 * DAY)
        assert not decide(row.state, asking(), UTILITY, NOON).allowed
        assert row.do(form("form-en-1"), NOON).value.event_id is not None
        assert decide(row.state, asking(), UTILITY, NOON + 1).allowed
        assert row.do(form("form-en-1"), NOON + 1).value.event_id is None

    def test_agreeing_to_the_old_wording_again_renews_nothing(self) -> None:
        """It would be stale at once, so it is ignored as any repetition is."""
        row = Row()
        row.do(form("form-en-0"), NOON - 2 * DAY)
        assert row.do(form("form-en-0"), NOON).value.event_id is None

    def test_the_word_of_the_business_renews_nothing(self) -> None:
        """An opt-in without evidence does not stand in for one whose evidence is stale."""
        row = Row()
        row.do(form("form-en-0"), NOON - 2 * DAY)
        assert row.do(form("form-en-1", grade=Grade.ASSERTED), NOON).value.event_id is None
        assert decide(row.state, asking(), UTILITY, NOON).verdict.rule == 11

    def test_a_change_that_is_not_material_renews_nothing(self) -> None:
        """While the older wording is good, agreeing to the newer one adds nothing."""
        calm = replace(
            asking(),
            disclosures={**asking().disclosures, "form-en-0": replace(OLD_FORM, stale_since=None)},
        )
        row = Row()
        row.do(form("form-en-0", calm), NOON - 2 * DAY)
        assert decide(row.state, calm, UTILITY, NOON).allowed
        assert row.do(form("form-en-1", calm), NOON).value.event_id is None

    @pytest.mark.parametrize("day, extends", [(4, False), (5, True), (11, True)])
    def test_where_opt_ins_expire_a_later_one_extends(self, day: int, extends: bool) -> None:
        """In the second half of its life an opt-in is extended; before that nothing is written."""
        rules = asking(consent_expires_after_days=10)
        row = Row()
        row.do(form(rules=rules, source=exactly(NOON)), NOON)
        handled = row.do(form(rules=rules, source=exactly(NOON + day * DAY)), NOON + 20 * DAY)
        assert bool(handled.events) is extends
        assert decide(row.state, rules, UTILITY, NOON + 12 * DAY).allowed is extends

    def test_one_that_comes_late_moves_no_date(self) -> None:
        """An opt-in from before the standing one renews nothing, stale or not."""
        row = Row()
        row.do(form("form-en-0"), NOON)
        earlier = row.do(form("form-en-1", source=exactly(NOON - HOUR)), NOON + 1)
        assert earlier.value.event_id is None


class TestVerifiedByStart:
    def test_a_start_rests_on_the_wording_of_the_request_it_answers(self) -> None:
        """The verified opt-in names it, so a material change makes that one stale, too."""
        row = Row()
        row.do(form("form-en-0", awaits_verification=True), NOON - 2 * DAY)
        row.do(message_from_person("START", rules=asking(), meaning=Said.START), NOON - DAY)
        (ground,) = {
            row.state.grounds[stamp.event_id] for _, stamp in row.state.opted_in("shop-bot")
        }
        assert ground == Ground(Method.WHATSAPP, "form-en-0")
        assert decide(row.state, asking(), UTILITY, NOON).verdict.rule == 11

    def test_without_a_request_it_rests_on_the_act_alone(self) -> None:
        """A START that answers no wording names none, and stands."""
        row = Row()
        row.do(form("form-en-0"), NOON - 2 * DAY)
        row.do(message_from_person("START", rules=asking(), meaning=Said.START), NOON - DAY)
        assert decide(row.state, asking(), UTILITY, NOON).verdict.grade is Grade.VERIFIED

    @pytest.mark.parametrize("day, confirmed", [(4, False), (5, True)])
    def test_a_start_is_confirmed_where_it_extends(self, day: int, confirmed: bool) -> None:
        """Like a first one: in the second half of its life it changes until when messages may go;
        before that, it repeats.
        """
        rules = asking(consent_expires_after_days=10)
        row = Row()
        row.do(form(rules=rules, grade=Grade.ASSERTED), NOON - DAY)
        first = row.do(message_from_person("START", rules=rules, meaning=Said.START), NOON)
        assert first.outbox
        start = message_from_person("START", rules=rules, meaning=Said.START)
        assert bool(row.do(start, NOON + day * DAY).outbox) is confirmed


class TestByMethod:
    def test_every_method_has_its_needs(self) -> None:
        """Each says what its place is, and which acts a person can have done there."""
        assert set(NEEDS) == set(Method)
        assert all(needs.place and needs.acts for needs in NEEDS.values())

    @pytest.mark.parametrize(
        "wording, act, place, claimed",
        [
            (True, True, True, True),
            (True, True, False, True),
            (True, False, True, True),
            (False, True, True, True),
            (True, False, False, False),
            (False, True, False, False),
            (False, False, True, False),
            (False, False, False, False),
        ],
    )
    def test_two_of_three_claim_to_be_documented(
        self, wording: bool, act: bool, place: bool, claimed: bool
    ) -> None:
        """With one of wording, act and place it is the business's word, with two it is a claim."""
        assert claims_documented(wording=wording, act=act, place=place) is claimed

    def test_a_wording_may_be_handed_in_as_text(self) -> None:
        """Then no published one need be named."""
        assert missing_fields(Method.IVR, {"act", "place"}) == ("disclosure_id",)
        assert missing_fields(Method.IVR, {"act", "place", "disclosure_text"}) == ()
