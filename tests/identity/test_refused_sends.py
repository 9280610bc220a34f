"""A provider's "no" to a send says something about consent, too: it is heeded as a status is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    Capable,
    Outgoing,
    RecipientReply,
    Refused,
    SendOutcome,
)
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.pigeon import Loft, identified, reported, wrote
from tests.doubles.world import TEXT, number, statuses

USER = "SE.1"


@dataclass
class Refuser:
    """A provider that always answers the same."""

    outcome: SendOutcome
    name = "sandbox"

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        return self.outcome

    async def capability(self, bot: BotRecord, numbers: Sequence[str]) -> Capable:
        return Capable((True,) * len(numbers))


def declined(signal: Signal | None, message_id: str | None = "s1") -> RecipientReply:
    return RecipientReply(
        taken=False, provider_message_id=message_id, provider_state="failed", signal=signal
    )


def answers(loft: Loft, outcome: SendOutcome) -> None:
    """Let the provider answer this from now on."""
    loft.world.gateway.send._providers = {"sandbox": Refuser(outcome)}


async def test_a_refused_call_of_one_recipient_is_an_opt_out(loft: Loft) -> None:
    """The next one is not even tried, and neither is one to the person's other name."""
    world = loft.world
    await world.opt_in(number())
    assert await loft.brings(identified(number(), USER)) == 200
    answers(loft, Refused(400, b"{}", signal=Signal.OPTED_OUT_OF_ALL))
    loft.later()
    assert (await world.send(number())).status_code == 400
    (entry,) = statuses(await world.send(number()))
    assert entry["details"].startswith("opted_out: ")
    assert await loft.reason(USER) == "opted_out"
    assert await world.outcomes() == ["refused"]


async def test_a_refused_call_of_several_says_nothing_about_one(embedded_loft: Loft) -> None:
    """Whose opt-out it is cannot be told."""
    loft = embedded_loft
    await loft.world.opt_in(number(1), number(2))
    answers(loft, Refused(400, b"{}", signal=Signal.OPTED_OUT_OF_ALL))
    await loft.world.send(number(1), number(2))
    assert "opted_out" not in await loft.world.kinds()


async def test_each_recipient_has_a_signal_of_its_own(loft: Loft) -> None:
    """One opted out of marketing, one is not on WhatsApp, one was taken."""
    world = loft.world
    await world.opt_in(*(number(count) for count in (1, 2, 3)))
    taken = RecipientReply(taken=True, provider_message_id="s3", provider_state="queued")
    marketing = declined(Signal.OPTED_OUT_OF_MARKETING)
    answers(loft, Accepted((marketing, declined(Signal.UNDELIVERABLE, None), taken)))
    await world.send(*(number(count) for count in (1, 2, 3)))
    rows = await world.rows(
        "SELECT e.kind FROM event AS e WHERE e.kind IN ('opted_out', 'undelivered') ORDER BY e.kind"
    )
    assert rows == [("opted_out",), ("undelivered",)]
    assert await loft.reason(number(1)) is None
    sale = {"type": "template", "template": "sale"}
    assert await loft.reason(number(1), **sale) == "opted_out"


async def test_the_status_of_the_same_message_says_it_once(embedded_loft: Loft) -> None:
    """By the provider's id of the message; the provider's name is the bot's."""
    loft = embedded_loft
    await loft.world.change(provider="pigeon")
    await loft.world.opt_in(number())
    answer = Accepted((declined(Signal.UNDELIVERABLE),))
    loft.world.gateway.send._providers = {"pigeon": Refuser(answer)}
    await loft.world.send(number())
    assert await loft.brings(reported("s1", number(), Signal.UNDELIVERABLE)) == 200
    assert (await loft.world.kinds()).count("undelivered") == 1


async def test_a_window_found_closed_is_as_of_the_decision(embedded_loft: Loft) -> None:
    """What the person wrote while the provider was asked holds the window open."""
    loft = embedded_loft
    assert await loft.brings(wrote("Hello", "m1", number())) == 200
    loft.later()
    answers(loft, Refused(400, b"{}", signal=Signal.WINDOW_CLOSED))
    assert (await loft.world.send(number(), message=TEXT)).status_code == 400
    assert await loft.reason(number(), type="text") == "window_closed"
    assert await loft.brings(wrote("Hello?", "m2", number(), at=loft.later())) == 200
    assert await loft.reason(number(), type="text") is None


@pytest.mark.parametrize("signal", [Signal.OPTED_OUT_OF_ALL])
async def test_what_cannot_be_stored_is_counted(embedded_loft: Loft, signal: Signal) -> None:
    """The call was made and its answer is passed on; the next refusal says it again."""
    loft = embedded_loft
    await loft.world.opt_in(number())
    answers(loft, Refused(400, b"{}", signal=signal))
    record = loft.world.gateway.send._record_signal
    record._consents = Around(record._consents, RecordOptOut, before=store_goes_away)
    assert (await loft.world.send(number())).status_code == 400
    line = 'optwarden_attempts_total{outcome="not_stored",provider="sandbox"}'
    assert await loft.metric(line) == 1


async def test_a_confirmation_that_is_refused_says_it_too(loft: Loft) -> None:
    """What the outbox sends is heeded like any other message."""
    world = loft.world
    assert await loft.brings(wrote("STOP", "m1", number())) == 200
    outcome = Accepted((declined(Signal.UNDELIVERABLE),))
    deliver = world.delivering(providers={"sandbox": Refuser(outcome)})
    await deliver()
    assert "undelivered" in await world.kinds()
