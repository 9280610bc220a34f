from dataclasses import replace

import pytest

from optwarden.consent.events import Event, OptedIn, SourceTime
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, Grade, Method
from optwarden.ledger.leaf import Entry
from optwarden.storage.engine import Change, RecipientKey, StoredRecipient
from optwarden.storage.event_rows import EventRows
from optwarden.storage.tables import EVENT, OPT_IN_WORDING
from tests.storage.commands import BOT, BUSINESS, NOON, OTHER_BUSINESS, RULES

FIRST = "0190c2a0-0000-7000-8000-00000000000a"
PERSON = "5f0e3a52-5b0c-4b0e-9c4e-2f8a3c1d0b7f"
ACT = OptedIn(("*",), Grade.ASSERTED, Method.API)
PLAIN = Event(FIRST, BOT, NOON, NOON, Actor.BUSINESS, ACT)
VERIFIED = replace(ACT, grade=Grade.VERIFIED, disclosure_id="wording-1")


def adding(rows: EventRows, business_id: str, rules: BotRules, event: Event) -> Change:
    change = Change(
        RecipientKey(7, business_id, "46709941850"), StoredRecipient(PERSON, "{}", 0, 1)
    )
    rows.add(change, rules, event)
    return change


def leaf_of(change: Change) -> bytes:
    """Hash the row from nothing but its own columns."""
    (row,) = change.rows[EVENT]
    columns = dict(zip((name for name, _ in EVENT.columns), row, strict=True))
    del columns["leaf_hash"]
    columns["facts"], columns["commitments"] = (
        columns[name].encode() for name in ("facts", "commitments")
    )
    return Entry(**columns).leaf_hash()


@pytest.mark.parametrize(
    "business_id, rules, event",
    [
        (BUSINESS, RULES, PLAIN),
        (BUSINESS, RULES, PLAIN._replace(event_id=FIRST[:-1] + "b", effective_at=NOON - 1)),
        (BUSINESS, RULES, PLAIN._replace(act=VERIFIED, actor=Actor.PERSON)),
        (BUSINESS, RULES, PLAIN._replace(act=replace(ACT, topics=("orders",)))),
        (BUSINESS, replace(RULES, version=8), PLAIN),
        (OTHER_BUSINESS, RULES, PLAIN),
        (BUSINESS, RULES, PLAIN._replace(bot_id="other-bot")),
        (BUSINESS, RULES, PLAIN._replace(actor=Actor.PERSON)),
        (BUSINESS, RULES, PLAIN._replace(source=SourceTime(NOON, 1_000_000))),
        (BUSINESS, RULES, PLAIN._replace(causation=FIRST)),
    ],
    ids=[
        "the same",
        "event and time",
        "wording",
        "topics",
        "configuration",
        "business",
        "bot",
        "actor",
        "source",
        "cause",
    ],
)
def test_an_event_says_nothing_of_the_one_before(
    business_id: str, rules: BotRules, event: Event
) -> None:
    """After an opt-in that differs in one thing, the rows are those of the event alone."""
    rows = EventRows(lambda: b"salt" * 8)
    adding(rows, BUSINESS, RULES, PLAIN)
    after = adding(rows, business_id, rules, event)
    assert after.rows == adding(EventRows(lambda: b"salt" * 8), business_id, rules, event).rows
    assert after.rows[EVENT][0][-1] == leaf_of(after)
    assert (OPT_IN_WORDING in after.rows) is (event.act is VERIFIED)
