"""WhatsApp's own switch for marketing: what resuming and signing up opt in to."""

from dataclasses import replace

import pytest

from optwarden.consent.commands.confirmations import OPT_IN_CONFIRMATION
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.opt_out import Suppress
from optwarden.consent.commands.preference import WantMarketing
from optwarden.consent.decision import decide
from optwarden.consent.events import OptedIn
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import SCOPE_MARKETING, Actor, Category, Grade, Method
from tests.consent.builders import (
    BY_BUSINESS,
    BY_PERSON,
    MARKETING_BOT,
    NOON,
    Row,
    exactly,
    opt_in,
    opt_out,
    template,
)

RULES = BotRules(
    MARKETING_BOT.bot_id,
    MARKETING_BOT.business_id,
    topics={**MARKETING_BOT.topics, "news": Category.MARKETING},
    templates=MARKETING_BOT.templates,
    allowed_categories=MARKETING_BOT.allowed_categories,
)


def want(*, every_topic: bool = False, origin: Origin = BY_PERSON) -> WantMarketing:
    return WantMarketing(RULES, every_topic, origin)


def test_resuming_goes_back_to_the_marketing_topics_on_record() -> None:
    """A verified opt-in, by the person's act; topics of other categories are not touched."""
    row = Row()
    row.do(opt_in("orders", "offers", rules=RULES), NOON)
    row.do(opt_out(SCOPE_MARKETING, rules=RULES), NOON + 1)
    done = row.do(want(), NOON + 2)
    assert done.value.covers
    act = done.events[0].act
    assert act == OptedIn(("offers",), Grade.VERIFIED, Method.WHATSAPP)
    assert done.events[0].actor is Actor.PERSON


def test_it_lifts_the_persons_opt_out_of_marketing() -> None:
    """A template of the topic may go again; the business could not have done that."""
    row = Row()
    row.do(opt_in("offers", rules=RULES), NOON)
    row.do(opt_out(SCOPE_MARKETING, rules=RULES), NOON + 1)
    assert not decide(row.state, RULES, template("sale"), NOON + 2).allowed
    row.do(want(), NOON + 2)
    assert decide(row.state, RULES, template("sale"), NOON + 3).allowed


def test_with_nothing_on_record_resuming_records_nothing() -> None:
    """It says so, to be counted."""
    row = Row()
    row.do(opt_in("orders", rules=RULES), NOON)
    done = row.do(want(), NOON + 1)
    assert not done.value.covers
    assert done.events == ()


def test_signing_up_is_for_every_marketing_topic_that_is_declared() -> None:
    """Also where nothing was on record."""
    row = Row()
    done = row.do(want(every_topic=True), NOON)
    assert done.events[0].act == OptedIn(("news", "offers"), Grade.VERIFIED, Method.WHATSAPP)


def test_an_older_wish_that_comes_late_changes_nothing() -> None:
    """A later one is on record."""
    row = Row()
    row.do(want(every_topic=True), NOON + 5)
    late = want(every_topic=True, origin=Origin(Actor.PERSON, exactly(NOON)))
    assert row.do(late, NOON + 6).events == ()


def test_it_is_confirmed_where_it_adds_something() -> None:
    """As a START is: the act was observed, and the person is told what it came to."""
    row = Row()
    first = row.do(want(every_topic=True), NOON)
    (draft,) = first.outbox
    assert (draft.kind, draft.causation) == (OPT_IN_CONFIRMATION, first.events[0].event_id)
    again = row.do(want(every_topic=True), NOON + 1)
    assert again.events != ()
    assert again.outbox == ()
    row.do(opt_out(SCOPE_MARKETING, rules=RULES), NOON + 2)
    assert len(row.do(want(), NOON + 3).outbox) == 1


def test_it_is_not_confirmed_where_the_bot_does_not_or_to_a_suppressed_number() -> None:
    """The setting is that of START."""
    quiet = replace(RULES, confirm_opt_in=False)
    assert Row().do(WantMarketing(quiet, True, BY_PERSON), NOON).outbox == ()
    row = Row()
    row.do(Suppress(RULES, "legal", BY_BUSINESS), NOON)
    assert row.do(want(every_topic=True), NOON + 1).outbox == ()


def test_only_the_person_can_want_it() -> None:
    """A business's word is no verified opt-in."""
    with pytest.raises(ValueError, match="person"):
        want(origin=BY_BUSINESS)
