"""What does a decision tell its caller, besides yes or no?"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from optwarden.consent.decision import Allowed, Denied, decide
from optwarden.consent.decision.case import MOST_KEPT
from optwarden.consent.events import Event
from optwarden.consent.message import Message
from optwarden.consent.pausing import PauseStamp
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.state import EMPTY, Stamp, fold
from optwarden.consent.vocabulary import SCOPE_MARKETING, Category, DenialReason, Grade
from tests.consent.builders import (
    DAY,
    EVERYTHING,
    HOUR,
    MARKETING_BOT,
    NOON,
    OTHER_BOT,
    RULES,
    UTILITY,
    bot,
    opted_in,
    opted_out,
    template,
    text,
    verified,
    wrote,
)


class TestAnswer:
    def test_a_decision_says_what_it_was_made_of(self) -> None:
        """The answer carries the instant, the message, what it is about and the bot's policy."""
        decision = decide(EMPTY, bot(policy="house-rules"), template("parcel_update"), NOON)
        assert decision.decided_at == NOON
        assert decision.message == template("parcel_update")
        assert decision.subject.topic == "delivery"
        assert decision.subject.category is Category.UTILITY
        assert decision.policy == "house-rules"

    def test_a_window_is_reported_although_the_message_is_denied(self) -> None:
        """A caller whose template is denied learns until when free-form answers may go."""
        decision = decide(fold([wrote("hi", NOON)]), RULES, UTILITY, NOON + HOUR)
        assert not decision.allowed
        assert decision.window_expires_at == NOON + DAY

    def test_a_window_the_opt_out_closed_is_not_reported(self) -> None:
        """After an opt-out of all there is no window until the person writes again."""
        state = fold([wrote("hi", NOON - 2), opted_out("out", NOON - 1)])
        assert decide(state, RULES, text(), NOON).window_expires_at is None

    def test_a_denial_names_what_may_go_instead(self) -> None:
        """In a window free-form may go; beside another topic, templates of its category."""
        opened = decide(fold([wrote("hi", NOON)]), RULES, UTILITY, NOON)
        assert opened.allowed_instead == ("free_form",)
        agreed = fold([opted_in("in", NOON, "orders"), wrote("hi", NOON)])
        denied = decide(agreed, MARKETING_BOT, template("sale"), NOON)
        assert denied.allowed_instead == ("free_form", "UTILITY")

    def test_nothing_may_go_instead_to_who_opted_out(self) -> None:
        """An opt-out of all leaves no way round, and the answer offers none."""
        state = fold([opted_in("in", NOON - 2), wrote("hi", NOON - 2), opted_out("out", NOON - 1)])
        assert decide(state, RULES, UTILITY, NOON).allowed_instead == ()

    def test_an_allowed_message_needs_nothing_instead(self) -> None:
        """Alternatives are for denials."""
        assert decide(fold([opted_in("in", NOON)]), RULES, UTILITY, NOON).allowed_instead == ()


class TestExplanation:
    @pytest.mark.parametrize(
        "scopes, extent",
        [
            ((), "all messages"),
            ((SCOPE_MARKETING,), "marketing"),
            (("topic:offers",), "the topic offers"),
            (("topic:offers", SCOPE_MARKETING), "marketing"),
            (("topic:offers", "topic:orders"), "the topics offers, orders"),
        ],
    )
    def test_an_opt_out_is_told_with_its_extent_and_its_cure(
        self, scopes: tuple[str, ...], extent: str
    ) -> None:
        """An operator reads of what and when the person opted out, and what alone lifts that."""
        state = fold([opted_out("out", NOON, *scopes)])
        explanation = decide(state, MARKETING_BOT, template("sale"), NOON).verdict.explanation
        assert explanation == (
            f"The person opted out of {extent} on 2026-03-01 12:00:00 UTC. Only an act from the"
            " number itself, such as START, lifts that; nothing the business submits does."
        )

    def test_an_opt_out_of_every_transactional_topic_is_told_in_words(self) -> None:
        """`*` is for machines."""
        state = fold([opted_out("out", NOON, "topic:*")])
        verdict = decide(state, RULES, UTILITY, NOON).verdict
        assert "opted out of all topics but marketing on" in verdict.explanation

    def test_a_denied_answer_says_how_answers_may_go_again(self) -> None:
        """For free-form there is a second way back: that the person writes."""
        verdict = decide(fold([opted_out("out", NOON)]), RULES, text(), NOON).verdict
        assert verdict.explanation.endswith("A later message from them reopens free-form answers.")

    def test_the_setting_is_mentioned_where_it_would_help(self) -> None:
        """In an open window a denied notification learns of window_covers_notifications."""
        opened = fold([wrote("hi", NOON)])
        verdict = decide(opened, RULES, UTILITY, NOON).verdict
        assert "window_covers_notifications" in verdict.explanation

    @pytest.mark.parametrize(
        "rules, message, now",
        [
            (RULES, UTILITY, NOON + DAY),
            (MARKETING_BOT, template("newsletter"), NOON),
            (
                bot(window_covers_notifications=True, allowed_categories=frozenset(Category)),
                template("newsletter"),
                NOON,
            ),
        ],
        ids=["no window", "marketing", "set already"],
    )
    def test_the_setting_is_not_mentioned_where_it_would_not(
        self, rules: BotRules, message: Message, now: int
    ) -> None:
        """Without a window, for marketing, or where it is set, it is no cure."""
        verdict = decide(fold([wrote("hi", NOON)]), rules, message, now).verdict
        assert not isinstance(verdict, Allowed)
        assert "window_covers_notifications" not in verdict.explanation

    def test_a_topic_nobody_declared_is_told_apart(self) -> None:
        """The cure for an undeclared topic is to declare it, not to ask the person again."""
        verdict = decide(
            fold([verified("in", NOON)]), RULES, template("order_update", topic="news"), NOON
        ).verdict
        assert "news" in verdict.explanation
        assert "not declared" in verdict.explanation


def test_the_caller_s_own_words_change_nothing_once_declared() -> None:
    """For a declared template, saying its own category and topic gives the same decision."""
    rules = bot(templates={"t": Template("t", Category.UTILITY, "orders")})
    state = fold([opted_in("in", NOON, "orders")])
    plain = decide(state, rules, template("t"), NOON)
    said = decide(state, rules, template("t", topic="orders", category=Category.UTILITY), NOON)
    assert plain.verdict == said.verdict


@pytest.mark.parametrize("topic", [EVERYTHING, "orders", "offers"])
@pytest.mark.parametrize("opt_in", [opted_in, verified])
@pytest.mark.parametrize("name", ["order_update", "parcel_update", "sale", "unheard_of"])
def test_what_another_bot_heard_changes_nothing(
    name: str, opt_in: Callable[..., Event], topic: str
) -> None:
    """Where only opt-ins are on record the same is said as beside what has no bearing on them.

    The first is decided at once, the second by every rule in turn.
    """
    only = fold([opt_in("in", NOON - 1, topic), opt_in("in2", NOON, topic)])
    beside = only._replace(inbound={OTHER_BOT: Stamp(NOON, "heard")})
    expiring = bot(consent_expires_after_days=1)
    for rules in (RULES, MARKETING_BOT, bot(least_grade=Grade.VERIFIED), expiring):
        for now in (NOON, NOON + 2 * DAY):
            assert decide(only, rules, template(name), now) == decide(
                beside, rules, template(name), now
            )


def test_a_pause_is_never_passed_over() -> None:
    """Also of a person of whom nothing but an opt-in is known besides."""
    agreed = fold([opted_in("in", NOON - 1, "orders")])
    paused = agreed._replace(paused=PauseStamp(NOON, "pause", NOON + DAY))
    held = decide(paused, RULES, UTILITY, NOON + HOUR).verdict
    assert isinstance(held, Denied)
    assert (held.reason, held.rule, held.not_before) == (DenialReason.PAUSED, 12, NOON + DAY)
    assert decide(paused, RULES, UTILITY, NOON + DAY).allowed
    assert decide(agreed, RULES, UTILITY, NOON + HOUR).allowed


def test_rules_are_told_apart_by_what_they_say() -> None:
    """What was worked out under one bot's rules counts under no others, of the same version too."""
    state = fold([opted_in("in", NOON, "orders")])
    orders, delivery = (
        bot(templates={"t": Template("t", Category.UTILITY, topic)})
        for topic in ("orders", "delivery")
    )
    found = [decide(state, rules, template("t"), NOON).verdict.rule for rules in (orders, delivery)]
    assert found == [13, 9]
    assert (
        decide(state, replace(orders, topics={}), template("t"), NOON).subject.topic_declared
        is False
    )


def test_what_is_worked_out_for_messages_stays_small() -> None:
    """However many messages a caller names, what is kept of them is bounded."""
    rules = bot()
    for number in range(2 * MOST_KEPT):
        decide(EMPTY, rules, template(f"template-{number}"), NOON)
        assert len(rules.worked_out) <= MOST_KEPT
