"""What is stored of a decision in each mode, and of its permit."""

from __future__ import annotations

import pytest

from optwarden.consent.commands.handling import Moment, Origin
from optwarden.consent.commands.send import DecideSend
from optwarden.consent.decision import Decision
from optwarden.consent.events import MessageDecided
from optwarden.consent.message import Message
from optwarden.consent.state import EMPTY, ConsentState, OptInCell, OptOutCell, Stamp
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    Actor,
    EventKind,
    Grade,
    GuardMode,
    MessageType,
)
from optwarden.usecases.explain_event import explain
from optwarden.usecases.read_history import PastEvent
from tests.consent.builders import bot

NOW = 1_772_366_400_000_000


def decide(mode: GuardMode, message: Message, state: ConsentState = EMPTY) -> MessageDecided:
    ids = iter(f"0190c2a0-0000-7000-8000-{count:012d}" for count in range(9))
    command = DecideSend(
        bot(guard_mode=mode),
        message,
        "meta_cloud",
        lambda _decision, _version: "dec.1",
        Origin(Actor.GATEWAY),
        sign_permit=sign,
    )
    handled = command.handle(state, Moment(NOW, 0, 0, lambda: next(ids)))
    act = handled.events[0].act
    assert isinstance(act, MessageDecided)
    assert (handled.value.attempt_id is not None) == bool(handled.intended)
    return act


def sign(decision: Decision, decision_id: str) -> str:
    assert decision.allowed
    return f"said-{decision_id.replace('.', '-')}.key.signature"


@pytest.mark.parametrize("mode", [GuardMode.ENFORCE, GuardMode.SHADOW])
def test_a_denial_stays_a_denial(mode: GuardMode) -> None:
    """In shadow mode it has an attempt, and its mode stands in the facts."""
    act = decide(mode, Message(MessageType.TEXT))
    facts = act.facts()
    assert act.kind is EventKind.MESSAGE_DENIED
    assert facts["reason"] == "window_closed"
    assert facts.get("mode") == (None if mode is GuardMode.ENFORCE else "shadow")
    assert ("attempt_id" in facts) == (mode is GuardMode.SHADOW)
    assert "permit" not in facts


def test_only_the_signature_of_a_permit_is_stored() -> None:
    """What it signs stands in the event's other fields."""
    rules_of_window = Message(MessageType.TEMPLATE, template="order_update")
    act = decide(GuardMode.ENFORCE, rules_of_window)
    assert act.permit is None
    allowed = MessageDecided(
        "dec.1", None, 13, None, (), MessageType.TEXT, None, None, None, "p", 1, "a",
        permit="key.signature",
    )  # fmt: skip
    assert allowed.facts()["permit"] == "key.signature"


def test_the_timeline_says_that_it_was_sent_all_the_same() -> None:
    """Nobody reads a spared denial as a message that was not sent."""

    def told(facts: dict[str, object]) -> str:
        event = PastEvent("e", "b", "message_denied", NOW, NOW, "gateway", None, facts, (), None)
        return explain(event)

    facts = {"message_type": "text", "rule": 5, "reason": "window_closed"}
    assert told(facts) == "A text message was denied by rule 5 (window_closed) and was not sent."
    assert told({**facts, "attempt_id": "a", "mode": "shadow"}) == (
        "A text message would have been denied by rule 5 (window_closed); in shadow mode it was"
        " sent all the same."
    )


class TestOptOutsInShadow:
    """Which opt-outs hold although another rule denies first."""

    OUT_ALL = OptOutCell(Actor.BUSINESS, EVERY_BOT, SCOPE_ALL)
    SALE = Message(MessageType.TEMPLATE, template="sale")

    def denied(self, message: Message, state: ConsentState) -> tuple[object, bool]:
        facts = decide(GuardMode.SHADOW, message, state).facts()
        return facts["reason"], "attempt_id" in facts

    def test_a_later_opt_in_lifts_that_of_the_business(self) -> None:
        """For what it covers; a free-form message is about nothing in particular."""
        own = {OptInCell(bot().bot_id, "*", Grade.ASSERTED): Stamp(2, "in")}
        state = EMPTY._replace(opt_outs={self.OUT_ALL: Stamp(1, "out")}, opt_ins=own)
        assert self.denied(Message(MessageType.TEXT), state) == ("window_closed", True)
        assert self.denied(self.SALE, state) == ("opted_out", False)

    def test_that_of_another_bot_does_not_hold(self) -> None:
        """An opt-out reaches the bots it names."""
        elsewhere = self.OUT_ALL._replace(reach="another-bot")
        state = EMPTY._replace(opt_outs={elsewhere: Stamp(1, "out")})
        assert self.denied(Message(MessageType.TEXT), state) == ("window_closed", True)

    @pytest.mark.parametrize("grade,lifted", [(Grade.VERIFIED, True), (Grade.ASSERTED, False)])
    def test_a_persons_opt_out_of_something_else(self, grade: Grade, lifted: bool) -> None:
        """Unknown templates may be what the person opted out of, until their own act lifts it."""
        out = OptOutCell(Actor.PERSON, EVERY_BOT, "topic:orders")
        own = OptInCell(bot().bot_id, "orders", grade)
        state = EMPTY._replace(opt_outs={out: Stamp(1, "out")}, opt_ins={own: Stamp(2, "in")})
        unknown = Message(MessageType.TEMPLATE, template="unheard_of")
        reason, sent = self.denied(unknown, state)
        assert (reason, sent) == (("category_unknown", True) if lifted else ("opted_out", False))
