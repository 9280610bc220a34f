"""One message, several recipients, a call for each: what is said of each of them?"""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from optwarden.consent.vocabulary import AttemptOutcome, Signal
from optwarden.providers.each_recipient import send_to_each
from optwarden.usecases.attempt import settlement_of
from optwarden.usecases.providers import (
    Accepted,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)
from tests.doubles.world import World

TAKEN: Final = Accepted((RecipientReply(True, "m1", "queued"),))
OPTED_OUT: Final = Refused(400, b"{}", signal=Signal.OPTED_OUT_OF_ALL)
UNAUTHORISED: Final = Refused(401, b'{"code":20003}')
BROKEN: Final = Refused(500)
SILENT: Final = Unknown("the provider did not answer in time")
NOT_THERE: Final = Unreachable("no connection to the provider in time")


async def sent(*outcomes: SendOutcome) -> SendOutcome:
    by_recipient = {str(number): outcome for number, outcome in enumerate(outcomes)}

    async def send(recipient: str) -> SendOutcome:
        await asyncio.sleep(0)
        return by_recipient[recipient]

    return await send_to_each(list(by_recipient), send)


@pytest.mark.parametrize(
    "outcome", [TAKEN, OPTED_OUT, UNAUTHORISED, BROKEN, SILENT, NOT_THERE], ids=repr
)
async def test_a_single_recipient_has_the_outcome_of_the_call(outcome: SendOutcome) -> None:
    """There is nothing to put together."""
    assert await sent(outcome) is outcome


@pytest.mark.parametrize("outcome", [UNAUTHORISED, BROKEN, SILENT, NOT_THERE], ids=repr)
async def test_a_failure_that_all_share_is_the_outcome(outcome: SendOutcome) -> None:
    """A wrong credential or a dead line is about no recipient: it is relayed as it is."""
    assert await sent(outcome, outcome, outcome) is outcome


async def test_each_recipient_keeps_the_answer_to_its_own_call() -> None:
    """In their order: taken, refused with what that says, perhaps gone, certainly not."""
    outcome = await sent(TAKEN, OPTED_OUT, BROKEN, SILENT, NOT_THERE)
    assert isinstance(outcome, Accepted)
    said = [(one.taken, one.uncertain, one.provider_state, one.signal) for one in outcome.replies]
    assert said == [
        (True, False, "queued", None),
        (False, False, "failed", Signal.OPTED_OUT_OF_ALL),
        (False, True, "unknown", None),
        (False, True, "unknown", None),
        (False, False, "failed", None),
    ]


async def test_refusals_about_recipients_are_told_one_by_one() -> None:
    """Two opt-outs are two persons' acts, though the provider's answers are alike."""
    outcome = await sent(OPTED_OUT, OPTED_OUT)
    assert isinstance(outcome, Accepted)
    assert [one.signal for one in outcome.replies] == [Signal.OPTED_OUT_OF_ALL] * 2


async def test_all_calls_begin_before_one_has_ended() -> None:
    """Nobody waits for another's answer: a decision is fresh for a second."""
    begun: list[str] = []
    all_begun = asyncio.Event()

    async def send(recipient: str) -> SendOutcome:
        begun.append(recipient)
        if len(begun) == 20:
            all_begun.set()
        await all_begun.wait()
        return TAKEN

    outcome = await asyncio.wait_for(send_to_each([str(one) for one in range(20)], send), 5)
    assert isinstance(outcome, Accepted)
    assert len(outcome.replies) == 20


async def test_what_may_have_gone_is_settled_as_unknown(embedded: World) -> None:
    """An attempt is refused only when it surely did not leave."""
    outcome = await sent(TAKEN, OPTED_OUT, SILENT, NOT_THERE)
    assert isinstance(outcome, Accepted)
    settled = [settlement_of(embedded.bot, "a", outcome, one).outcome for one in outcome.replies]
    assert settled == [
        AttemptOutcome.ACCEPTED,
        AttemptOutcome.REFUSED,
        AttemptOutcome.UNKNOWN,
        AttemptOutcome.REFUSED,
    ]


async def test_an_attempt_is_settled_as_if_it_had_been_alone(embedded: World) -> None:
    """Nobody's attempt is given the status, the outcome or the id of somebody else's call."""
    everything: list[SendOutcome] = [TAKEN, OPTED_OUT, UNAUTHORISED, BROKEN, SILENT, NOT_THERE]
    together = await sent(*everything)
    assert isinstance(together, Accepted)
    for outcome, reply in zip(everything, together.replies, strict=True):
        own = outcome.replies[0] if isinstance(outcome, Accepted) else None
        alone = settlement_of(embedded.bot, "a", outcome, own)
        assert settlement_of(embedded.bot, "a", together, reply) == alone


async def test_a_call_that_was_taken_may_decline_its_recipient(embedded: World) -> None:
    """An accepted call is no accepted message."""
    declined = Accepted((RecipientReply(False, None, "failed"),), 200)
    outcome = await sent(TAKEN, declined)
    assert isinstance(outcome, Accepted)
    settled = settlement_of(embedded.bot, "a", outcome, outcome.replies[1])
    assert (settled.outcome, settled.provider_status) == (AttemptOutcome.REFUSED, 200)


async def test_a_provider_may_say_why_it_refused() -> None:
    """In its own words, for each recipient."""

    async def send(recipient: str) -> SendOutcome:
        return Refused(400, recipient.encode(), signal=Signal.UNDELIVERABLE)

    outcome = await send_to_each(["a", "b"], send, lambda refused: refused.body.decode())
    assert isinstance(outcome, Accepted)
    assert [one.details for one in outcome.replies] == ["a", "b"]
