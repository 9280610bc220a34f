import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.state import EMPTY, ConsentState, dump, fold
from optwarden.consent.vocabulary import DenialReason, EventKind, Micros
from optwarden.usecases.decide_messages import DecideMessages, SignedDecision
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.observing import StoreFault
from optwarden.usecases.ports import StateUnreadable, StoreUnavailable, Written
from tests.consent.builders import EVERYTHING, NOON, RULES, UTILITY, opted_in

KIM, ADA, BO = Msisdn("46732001122"), Msisdn("46732001123"), Msisdn("46732001124")
OPTED_IN = fold([opted_in("in", NOON, EVERYTHING)])


@dataclass
class Rows:
    """What reads find, and which recipients each read was for; a read ends when it may."""

    found: Mapping[Recipient, ConsentState | Exception]
    reads: list[list[Recipient]] = field(default_factory=list)
    may_end: asyncio.Event = field(default_factory=asyncio.Event)

    async def read_written(
        self, business_id: str, recipients: Sequence[Recipient]
    ) -> list[Written]:
        self.reads.append(list(recipients))
        await self.may_end.wait()
        return [self._written(one) for one in recipients]

    def _written(self, recipient: Recipient) -> Written:
        found = self.found.get(recipient, EMPTY)
        if isinstance(found, Exception):
            raise found
        return Written(dump(found), NOON, 1)


@dataclass
class Counted:
    """The reasons that were counted."""

    reasons: list[DenialReason | None] = field(default_factory=list)

    def decided(self, reason: DenialReason | None) -> None:
        self.reasons.append(reason)

    def committed(self, recipients: int, seconds: float, events: Mapping[EventKind, int]) -> None:
        raise AssertionError("a decision commits nothing")

    def store_failed(self, fault: StoreFault) -> None:
        raise AssertionError("the store's faults are counted where it is")


@dataclass(frozen=True)
class At:
    """A clock that stands still."""

    at: Micros

    def now(self) -> Micros:
        return self.at


class Asking:
    """Asks about recipients, over rows of which some are opted in and some cannot be read."""

    def __init__(self, **found: ConsentState | Exception) -> None:
        by_name = {"kim": KIM, "ada": ADA, "bo": BO}
        self.rows = Rows({by_name[name]: one for name, one in found.items()})
        self.counted = Counted()
        self.decide = DecideMessages(self.rows, At(NOON + 1), Keyring.create(), self.counted)

    def one(self, recipient: Recipient, bot_id: str = RULES.bot_id) -> asyncio.Future[object]:
        rules = RULES if bot_id == RULES.bot_id else replace(RULES, bot_id=bot_id)
        return asyncio.ensure_future(self._one(rules, recipient))

    async def _one(self, rules: BotRules, recipient: Recipient) -> object:
        return await self.decide.one(rules, recipient, UTILITY)


async def turns() -> None:
    """Let everything happen that can."""
    for _ in range(10):
        await asyncio.sleep(0)


def rule(signed: object) -> int:
    assert isinstance(signed, SignedDecision)
    return signed.decision.verdict.rule


async def test_what_is_asked_in_one_turn_shares_a_read() -> None:
    """Three questions of one turn are one read, and each asker gets the answer to their own."""
    asking = Asking(kim=OPTED_IN, bo=OPTED_IN)
    asked = [asking.one(recipient) for recipient in (KIM, ADA, BO)]
    asking.rows.may_end.set()
    assert [rule(signed) for signed in await asyncio.gather(*asked)] == [13, 6, 13]
    assert asking.rows.reads == [[KIM, ADA, BO]]
    assert asking.counted.reasons == [None, DenialReason.NO_OPT_IN, None]


async def test_what_had_arrived_joins_too() -> None:
    """A question of the turn after, whose request the sockets held by then, shares the read."""
    asking = Asking(kim=OPTED_IN, bo=OPTED_IN)
    first = asking.one(KIM)
    await asyncio.sleep(0)
    second = asking.one(BO)
    asking.rows.may_end.set()
    assert [rule(signed) for signed in await asyncio.gather(first, second)] == [13, 13]
    assert asking.rows.reads == [[KIM, BO]]


async def test_nobody_joins_a_read_that_is_under_way() -> None:
    """A question asked while a read is in flight is answered by a read of its own, sent later."""
    asking = Asking(kim=OPTED_IN)
    first = asking.one(KIM)
    await turns()
    assert asking.rows.reads == [[KIM]]
    second = asking.one(KIM)
    await turns()
    assert asking.rows.reads == [[KIM], [KIM]]
    asking.rows.may_end.set()
    await asyncio.gather(first, second)


async def test_one_decision_says_what_many_say() -> None:
    """Asked for alone, a decision is the same, its id included, as one of many."""
    asking = Asking(kim=OPTED_IN)
    asking.rows.may_end.set()
    assert [await asking.one(KIM)] == await asking.decide(RULES, [(KIM, UTILITY)])


@pytest.mark.parametrize("error", [StateUnreadable("unreadable"), OverflowError("a stamp")])
async def test_an_unreadable_recipient_is_nobody_elses_misfortune(error: Exception) -> None:
    """Who is asked about in the same turn is decided, and counted once."""
    asking = Asking(kim=OPTED_IN, ada=error)
    asked = [asking.one(recipient) for recipient in (KIM, ADA, BO)]
    asking.rows.may_end.set()
    kim, ada, bo = await asyncio.gather(*asked, return_exceptions=True)
    assert (rule(kim), ada, rule(bo)) == (13, error, 6)
    assert asking.counted.reasons == [None, DenialReason.NO_OPT_IN]


async def test_a_store_that_is_away_is_asked_once() -> None:
    """When the store cannot be read nobody is allowed, and it is not asked again for each."""
    away = StoreUnavailable("the store cannot be read")
    asking = Asking(kim=OPTED_IN, ada=away)
    asked = [asking.one(recipient) for recipient in (KIM, ADA)]
    asking.rows.may_end.set()
    assert await asyncio.gather(*asked, return_exceptions=True) == [away, away]
    assert asking.rows.reads == [[KIM, ADA]]


async def test_bots_are_decided_for_by_their_own_rules() -> None:
    """Questions of two bots in one turn are decided apart: an opt-in is for one bot."""
    asking = Asking(kim=OPTED_IN)
    asked = [asking.one(KIM), asking.one(KIM, "other-bot")]
    asking.rows.may_end.set()
    assert [rule(signed) for signed in await asyncio.gather(*asked)] == [13, 6]


async def test_who_went_away_is_not_waited_for() -> None:
    """An asker who was cancelled leaves the answers of the others alone."""
    asking = Asking(kim=OPTED_IN)
    gone, stays = asking.one(ADA), asking.one(KIM)
    await turns()
    gone.cancel()
    asking.rows.may_end.set()
    assert rule(await stays) == 13
    assert gone.cancelled()
