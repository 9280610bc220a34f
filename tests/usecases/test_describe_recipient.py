from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.commands.handling import Command
from optwarden.consent.decision import decide
from optwarden.consent.events import Event
from optwarden.consent.message import Message
from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, fold
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    Category,
    DenialReason,
    Grade,
    MessageType,
    Micros,
)
from optwarden.usecases.describe_recipient import DescribeRecipient, RecipientDescription
from optwarden.usecases.ports import Standing, Value
from tests.consent.builders import DAY, NOON, RULES, asking
from tests.consent.histories import histories

KIM = Msisdn("46732001122")
LATER = NOON + 3 * DAY
EVERY_CATEGORY = replace(RULES, allowed_categories=frozenset(Category))


@dataclass(frozen=True)
class OneRow:
    """What reads find: one recipient's state. It is never written to."""

    state: ConsentState

    async def submit(
        self, business_id: str, recipient: Recipient, command: Command[Value]
    ) -> Value:
        raise AssertionError("a description changes nothing")

    async def submit_each(
        self, business_id: str, commands: Sequence[tuple[Recipient, Command[Value]]]
    ) -> list[Value]:
        raise AssertionError("a description changes nothing")

    async def try_each(
        self,
        business_id: str,
        commands: Sequence[tuple[Recipient, Command[Value]]],
        *,
        promptly: bool = False,
    ) -> list[Value | Exception]:
        raise AssertionError("a description changes nothing")

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        return [Standing(one, self.state, NOON, 1, "person") for one in recipients]


@dataclass(frozen=True)
class At:
    """A clock that stands still."""

    at: Micros

    def now(self) -> Micros:
        return self.at


async def described(
    events: Sequence[Event], at: Micros = LATER, rules: BotRules = EVERY_CATEGORY
) -> RecipientDescription:
    return await DescribeRecipient(OneRow(fold(events)), At(at))(rules, KIM)


def message_about(topic: str) -> Message:
    """A template that is about just this topic."""
    if topic == ALL_TRANSACTIONAL:
        return Message(MessageType.TEMPLATE, Category.UTILITY)
    return Message(MessageType.TEMPLATE, RULES.topics[topic], topic)


def held_back(found: RecipientDescription) -> DenialReason | None:
    """What denies a message that consent bears."""
    if found.suppression is not None:
        return DenialReason.SUPPRESSED
    if found.unreachable is not None:
        return DenialReason.UNREACHABLE
    return None if found.quarantine is None else DenialReason.QUARANTINED


@given(events=histories(), least_grade=st.sampled_from(Grade), asks=st.booleans())
async def test_what_stands_lets_a_message_go(
    events: list[Event], least_grade: Grade, asks: bool
) -> None:
    """Whatever happened: an opt-in described as standing, and good enough, bears a message."""
    disclosures = asking().disclosures if asks else {}
    rules = replace(EVERY_CATEGORY, least_grade=least_grade, disclosures=disclosures)
    found = await described(events, rules=rules)
    for opt_in in found.opt_ins:
        declared = opt_in.topic in (ALL_TRANSACTIONAL, *RULES.topics)
        if not (declared and opt_in.standing and opt_in.grade.rank >= least_grade.rank):
            continue
        if opt_in.shortfall is not None:
            continue
        decision = decide(fold(events), rules, message_about(opt_in.topic), LATER)
        if found.held_opt_outs and decision.reason is DenialReason.QUARANTINED:
            continue
        if fold(events).doubt(rules.bot_id) is not None and opt_in.topic == "offers":
            continue  # a doubt holds marketing back, and is no part of the description
        assert decision.reason == held_back(found)


@given(events=histories())
async def test_what_is_ended_names_an_opt_out_on_record(events: list[Event]) -> None:
    """An opt-in that does not stand points to the opt-out that ended it, which is in the list."""
    found = await described(events)
    outs = {opt_out.stamp for opt_out in found.opt_outs}
    assert {o.ended_by for o in found.opt_ins if o.ended_by is not None} <= outs


@given(events=histories())
async def test_every_record_of_the_bot_is_described(events: list[Event]) -> None:
    """Each opt-in and opt-out that concerns the bot is there once, and none of another bot."""
    state, found = fold(events), await described(events)
    cells = {(cell.topic, cell.grade, stamp) for cell, stamp in state.opted_in(RULES.bot_id)}
    assert {(o.topic, o.grade, o.stamp) for o in found.opt_ins} == cells
    assert len(found.opt_ins) == len(cells)
    outs = [cell for cell in state.opt_outs if cell.reach in ("*", RULES.bot_id)]
    assert len(found.opt_outs) == len(outs)
    assert found.suppression == state.suppression


@given(events=histories(), offset=st.sampled_from([0, 1, DAY - 1, DAY, DAY + 1, 2 * DAY]))
async def test_the_window_is_the_one_decisions_see(events: list[Event], offset: Micros) -> None:
    """A described window is open at that instant, and ends when a decision says it does."""
    found = await described(events, NOON + offset)
    decision = decide(fold(events), RULES, Message(MessageType.TEXT), found.at)
    expires_at = None if found.window is None else found.window.expires_at
    assert expires_at == decision.window_expires_at
