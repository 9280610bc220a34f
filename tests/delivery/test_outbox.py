"""The confirmation of an opt-out: exactly once, in its time, never to who must be left alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final

import pytest

from optwarden.consent.commands.inbound import CONFIRM_OPT_OUT_WITHIN
from optwarden.consent.commands.send import DecideConfirmation, SettleAttempt
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, Category
from optwarden.storage.outbox import StoredOutbox
from optwarden.usecases.configuration import TopicRecord
from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxKind, OutboxProgress
from optwarden.usecases.ports import StoreUnavailable
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import (
    World,
    another_process,
    envelope,
    iso,
    notification,
    number,
    statuses,
)
from tests.storage.commands import NOON
from tests.storage.stores import Store

CONFIRMATION: Final = "You are opted out of all messages from Corner Shop."
LEASE: Final = 60 * SECOND
KIND: Final = OutboxKind.OPT_OUT_CONFIRMATION


def text(words: str) -> dict[str, str]:
    return {"type": "text", "text": words}


class TestAConfirmation:
    async def test_a_stop_is_confirmed_once(self, world: World) -> None:
        """One free text, through the bot's provider, however often the worker looks."""
        await world.writes("STOP", "m1")
        for _ in range(3):
            await world.deliver()
            world.clock.step(LEASE)
        assert await world.sandbox() == [(number(), text(CONFIRMATION))]
        assert await world.outbox() == [("sent", "")]
        assert await world.outcomes() == ["accepted"]

    async def test_it_goes_to_the_spelling_the_person_wrote_from(self, world: World) -> None:
        """A Mexican number answers with its 1, though its row is kept without."""
        await world.writes("STOP", "m1", "5215512345678")
        await world.deliver()
        assert [to for to, _ in await world.sandbox()] == ["5215512345678"]

    async def test_a_repeated_stop_is_not_confirmed_again(self, world: World) -> None:
        """Neither the provider's repetition nor the person's own."""
        await world.writes("STOP", "m1")
        await world.writes("STOP", "m1")
        world.clock.step()
        await world.writes("STOP", "m2")
        await world.deliver()
        await world.deliver()
        assert len(await world.sandbox()) <= 1
        assert len(await world.outbox()) == 1

    async def test_an_opt_out_after_a_start_is_confirmed_again(self, world: World) -> None:
        """It is another opt-out."""
        await world.opt_in(number())
        for count, words in enumerate(("STOP", "START", "STOP")):
            await world.writes(words, f"m{count}")
            await world.deliver()
            world.clock.step()
        assert len(await world.sandbox()) == 2

    async def test_a_bot_may_have_its_own_words(self, world: World) -> None:
        """`{business}` stands for the business's name."""
        words = {"opt_out_confirmation_text": "{business}: du bist abgemeldet. {undo}"}
        await world.change(provider_settings=words)
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.sandbox() == [(number(), text("Corner Shop: du bist abgemeldet."))]

    async def test_it_says_how_to_undo_what_a_start_would_undo(self, world: World) -> None:
        """START opts in again to the topics on record, so they are named; a word of the bot's
        other topics would promise too much.
        """
        await world.change(topic_descriptions={"orders": "Order updates"})
        await world.opt_in(number())
        await world.writes("STOP", "m1")
        await world.deliver()
        undo = "Reply START to get these again from this number: service messages."
        assert await world.sandbox() == [(number(), text(f"{CONFIRMATION} {undo}"))]
        world.clock.step()
        assert statuses(await world.send(number()))[0]["state"] != "queued"
        await world.writes("START", "m2")
        assert statuses(await world.send(number()))[0]["state"] == "queued"

    async def test_what_the_bot_does_not_send_is_not_promised(self, embedded: World) -> None:
        """Advertising that she once agreed to, where the bot may send none: START brings none."""
        world = embedded
        business = world.bot.business_id
        await world.gateway.administration.declare_topic(
            business, TopicRecord("offers", Category.MARKETING)
        )
        world.bot = await world.gateway.administration.change_bot(world.bot)
        evidence = {"method": "WEB", "occurred_at": iso(world.clock.at)}
        for count, topics in enumerate((["offers"], ["offers", "orders"])):
            answer = await world.client.post(
                f"/v1/bots/{world.bot.bot_id}/opt-ins",
                json={"recipient": number(count), "topics": topics, "evidence": evidence},
                headers={"authorization": f"Bearer {world.token}"},
            )
            assert answer.status_code == 201, answer.text
            world.clock.step()
            await world.writes("STOP", f"m{count}", number(count))
            await world.deliver()
        undo = "Reply START to get these again from this number: orders."
        assert await world.sandbox() == [
            (number(0), text(CONFIRMATION)),
            (number(1), text(f"{CONFIRMATION} {undo}")),
        ]

    async def test_without_an_opt_in_on_record_nothing_is_promised(self, world: World) -> None:
        """A START would record nothing then."""
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.sandbox() == [(number(), text(CONFIRMATION))]

    @pytest.mark.parametrize(
        "words, told",
        [
            ("quítenme de su lista", "Ya no recibirá ningún mensaje de Corner Shop."),
            ("nehmen Sie mich von der Liste", "Sie erhalten keine Nachrichten von Corner Shop"),
            ("sair", "Você não receberá mais mensagens de Corner Shop."),
            ("STOP", "You are opted out of all messages from Corner Shop."),
        ],
    )
    async def test_it_is_in_the_language_she_wrote(
        self, embedded: World, words: str, told: str
    ) -> None:
        """STOP is written by everybody, so it tells no language."""
        await embedded.writes(words, "m1")
        await embedded.deliver()
        ((_, message),) = await embedded.sandbox()
        assert message["text"].startswith(told)

    async def test_a_bot_that_does_not_confirm_sends_nothing(self, world: World) -> None:
        """The setting is off by default: "no further attempts"."""
        await world.change_rules(confirm_opt_out=False)
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.outbox() == []

    async def test_an_opt_out_by_other_means_is_not_confirmed(self, world: World) -> None:
        """Only a STOP that came through WhatsApp is answered there."""
        headers = {"optwarden-actor": "person"}
        await world.call("DELETE", "provision/optin", {"numbers": [number()]}, headers=headers)
        await world.deliver()
        assert await world.outbox() == []

    async def test_the_decision_is_in_the_ledger(self, world: World) -> None:
        """It was decided and settled like any message, by the exemption of rule 2."""
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.kinds() == [
            "message_allowed",
            "message_received",
            "message_settled",
            "opted_out",
        ]


class TestDecidedAgainWhenSent:
    async def test_a_suppressed_number_gets_none(self, world: World) -> None:
        """The do-not-send list beats the exemption; the reason stays with the item."""
        await world.writes("STOP", "m1")
        await world.gateway.record.suppress(world.bot.rules, Msisdn(number()), "complaint")
        await world.deliver()
        assert await world.sandbox() == []
        ((progress, detail),) = await world.outbox()
        assert progress == "dropped"
        assert detail.startswith("suppressed: ")

    async def test_a_number_suppressed_before_gets_none(self, world: World) -> None:
        """Nothing is even intended."""
        await world.gateway.record.suppress(world.bot.rules, Msisdn(number()), "complaint")
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.outbox() == []

    async def test_a_start_before_it_drops_it(self, world: World) -> None:
        """The person thought better of it: there is no opt-out left to confirm."""
        await world.opt_in(number())
        await world.writes("STOP", "m1")
        world.clock.step()
        await world.writes("START", "m2")
        await world.deliver()
        assert await world.sandbox() == []
        ((progress, detail),) = await world.outbox(KIND)
        assert progress == "dropped"
        assert detail.startswith("opted_out: A later act of the person")

    async def test_after_five_minutes_it_is_dropped(self, world: World) -> None:
        """Late is worse than never."""
        await world.writes("STOP", "m1")
        world.clock.step(CONFIRM_OPT_OUT_WITHIN)
        await world.deliver()
        assert await world.sandbox() == []
        ((progress, detail),) = await world.outbox()
        assert (progress, "5 minutes" in detail) == ("dropped", True)

    async def test_just_before_that_it_goes(self, world: World) -> None:
        """The bound is exact."""
        await world.writes("STOP", "m1")
        world.clock.step(CONFIRM_OPT_OUT_WITHIN - 1)
        await world.deliver()
        assert len(await world.sandbox()) == 1

    async def test_a_stop_that_came_late_is_not_confirmed(self, world: World) -> None:
        """Five minutes run from the STOP itself, not from its callback."""
        told = notification("STOP", "m1", at=NOON - CONFIRM_OPT_OUT_WITHIN)
        await world.call_back(envelope(told))
        assert await world.outbox() == []

    async def test_a_bot_that_stopped_confirming_drops_it(self, world: World) -> None:
        """The setting of the moment of sending counts."""
        await world.writes("STOP", "m1")
        await world.change_rules(confirm_opt_out=False)
        await world.deliver()
        assert [progress for progress, _ in await world.outbox()] == ["dropped"]
        assert await world.sandbox() == []

    async def test_a_slow_store_puts_it_off(self, world: World) -> None:
        """On a decision older than a second nothing is sent; the next try decides again."""
        await world.writes("STOP", "m1")
        slow = Around(
            world.gateway.consents,
            DecideConfirmation,
            after=lambda: world.clock.step(2 * SECOND),
        )
        await world.delivering(consents=slow)()
        assert await world.sandbox() == []
        assert [progress for progress, _ in await world.outbox()] == ["waiting"]
        world.clock.step(10 * SECOND)
        await world.deliver()
        assert len(await world.sandbox()) == 1
        assert await world.outcomes() == ["accepted", "refused"]


class TestAProviderThatFails:
    @pytest.mark.parametrize("status", [408, 425, 429, 503])
    async def test_a_refusal_is_tried_again_with_growing_pauses(
        self, world: World, upstream: UpstreamStub, status: int
    ) -> None:
        """Until it is taken; each try is decided again."""
        await through_upstream(world, upstream)
        upstream.status = status
        await world.writes("STOP", "m1")
        pauses = []
        for _ in range(3):
            await world.deliver()
            due_at = await due(world)
            pauses.append(due_at - world.clock.at)
            world.clock.at = due_at - 1
            assert await world.deliver() == 0
            world.clock.at = due_at
        assert pauses == sorted(pauses)
        assert pauses[-1] >= 8 * SECOND
        upstream.status = 201
        await world.deliver()
        assert len(upstream.requests) == 4
        assert await world.outbox() == [("sent", "")]
        assert await world.outcomes() == ["accepted", "refused", "refused", "refused"]

    async def test_what_is_never_taken_ends_dead_with_the_last_answer(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """Not one try after its time."""
        await through_upstream(world, upstream)
        upstream.status = 429
        await world.writes("STOP", "m1")
        while [progress for progress, _ in await world.outbox()] == ["waiting"]:
            world.clock.at = max(world.clock.at, await due(world))
            await world.deliver()
        assert await world.outbox() == [("dead", "the provider answered 429")]
        assert world.clock.at < NOON + CONFIRM_OPT_OUT_WITHIN
        assert len(upstream.requests) > 4

    async def test_an_unreachable_provider_is_tried_again(self, world: World) -> None:
        """Nothing left: it may be tried again."""
        await through_upstream(world, UpstreamStub(url="http://127.0.0.1:1"))
        await world.writes("STOP", "m1")
        await world.deliver()
        ((progress, detail),) = await world.outbox()
        assert progress == "waiting"
        assert detail.startswith("no connection to the provider")

    @pytest.mark.parametrize(
        "behaviour, status",
        [
            (Behaviour.HANG_BEFORE_READING, 201),
            (Behaviour.HANG_AFTER_READING, 201),
            (Behaviour.BREAK_AFTER_READING, 201),
            (Behaviour.ANSWER, 500),
            (Behaviour.ANSWER, 502),
        ],
    )
    async def test_what_may_have_gone_is_never_repeated(
        self, world: World, upstream: UpstreamStub, behaviour: Behaviour, status: int
    ) -> None:
        """At most one confirmation: an unknown outcome is the end."""
        await through_upstream(world, upstream)
        upstream.behaviour, upstream.status = behaviour, status
        await world.writes("STOP", "m1")
        await world.deliver()
        upstream.behaviour, upstream.status = Behaviour.ANSWER, 201
        for _ in range(3):
            world.clock.step(LEASE)
            await world.deliver()
            await world.sweep.settle_abandoned()
        assert upstream.connections == 1
        assert [progress for progress, _ in await world.outbox()] == ["unknown"]
        assert await world.outcomes() == ["unknown"]

    async def test_a_recipient_that_is_declined_is_the_end(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """Not on WhatsApp any more: asking again changes nothing."""
        await through_upstream(world, upstream)
        upstream.body = b'{"statuses":[{"status":"failure","state":"no_capability"}]}'
        await world.writes("STOP", "m1")
        await world.deliver()
        assert await world.outbox() == [
            ("dead", "the provider declined the recipient: no_capability")
        ]


async def due(world: World) -> int:
    ((due_at,),) = await world.rows("SELECT due_at FROM outbox")
    return int(due_at)


class TestDying:
    async def test_before_it_was_being_sent_it_is_sent_once_the_claim_runs_out(
        self, world: World
    ) -> None:
        """A worker that died while deciding left nothing that may have gone."""
        await world.writes("STOP", "m1")
        dying = Around(world.gateway.consents, DecideConfirmation, before=store_goes_away)
        with pytest.raises(StoreUnavailable):
            await world.delivering(consents=dying)()
        assert await world.deliver() == 0
        world.clock.step(LEASE)
        assert await world.deliver() == 1
        assert len(await world.sandbox()) == 1

    async def test_after_the_decision_it_is_decided_and_sent_again(self, world: World) -> None:
        """The first attempt was stored and not made; the sweep calls it unknown."""
        await world.writes("STOP", "m1")
        dying = Around(world.gateway.consents, DecideConfirmation, after=store_goes_away)
        with pytest.raises(StoreUnavailable):
            await world.delivering(consents=dying)()
        world.clock.step(2 * LEASE)
        await world.deliver()
        await world.sweep.settle_abandoned()
        assert len(await world.sandbox()) == 1
        assert await world.outcomes() == ["accepted", "unknown"]

    async def test_while_it_was_being_sent_it_is_never_sent_again(self, world: World) -> None:
        """It may have gone: once the claim runs out it is unknown, and stays so."""
        await world.writes("STOP", "m1")
        outbox = StoredOutbox(world.gateway.engine)
        (item,) = await outbox.claim(KIND, world.clock.at, world.clock.at + LEASE, 10)
        assert await outbox.begin(item)
        for _ in range(3):
            world.clock.step(LEASE + 1)
            assert await world.deliver() == 0
            await world.sweep.settle_abandoned()
        assert await world.sandbox() == []
        assert await world.outbox() == [("unknown", "the worker ended while it was being sent")]

    async def test_after_it_was_sent_it_is_not_sent_again(self, world: World) -> None:
        """The outcome could not be stored: the item is done, the attempt becomes unknown."""
        await world.writes("STOP", "m1")
        dying = Around(world.gateway.consents, SettleAttempt, before=store_goes_away)
        with pytest.raises(StoreUnavailable):
            await world.delivering(consents=dying)()
        world.clock.step(2 * LEASE)
        await world.deliver()
        await world.sweep.settle_abandoned()
        assert len(await world.sandbox()) == 1
        assert [progress for progress, _ in await world.outbox()] == ["sent"]
        assert await world.outcomes() == ["unknown"]


class TestTwoWorkers:
    async def test_they_never_send_the_same_twice(self, world: World, store: Store) -> None:
        """Both look at the same items at the same time; each item goes once."""
        for count in range(30):
            await world.writes("STOP", f"m{count}", number(count))
        other = await another_process(world, store)
        theirs = replace(world, gateway=other).deliver
        try:
            for _ in range(3):
                await asyncio.gather(*(one() for one in (world.deliver, theirs) for _ in range(2)))
        finally:
            await other.close()
        sent = sorted(to for to, _ in await world.sandbox())
        assert sent == [number(count) for count in range(30)]
        assert await world.outcomes() == ["accepted"] * 30

    async def test_a_claim_that_was_lost_can_do_nothing(self, world: World) -> None:
        """A worker that was away for longer than its claim finds the item in other hands."""
        await world.writes("STOP", "m1")
        outbox = StoredOutbox(world.gateway.engine)
        now = world.clock.at
        (mine,) = await outbox.claim(KIND, now, now + LEASE, 10)
        assert await outbox.claim(KIND, now + LEASE, now + 2 * LEASE, 10) == []
        (theirs,) = await outbox.claim(KIND, now + LEASE + 1, now + 3 * LEASE, 10)
        assert (mine.tries, theirs.tries) == (1, 2)
        assert not await outbox.begin(mine)
        assert not await outbox.finish(mine, Ending(OutboxProgress.WAITING, "", now))
        assert await outbox.begin(theirs)
        assert await outbox.give_up_abandoned(now + 2 * LEASE) == 0

    async def test_a_worker_whose_claim_was_lost_meanwhile_sends_nothing(
        self, world: World
    ) -> None:
        """The last look is after the decision and before the call."""
        await world.writes("STOP", "m1")

        class Stolen(StoredOutbox):
            async def begin(self, item: OutboxItem) -> bool:
                return False

        await world.delivering(outbox=Stolen(world.gateway.engine))()
        assert await world.sandbox() == []
        assert await world.outcomes() == ["refused"]


async def test_a_person_stays_opted_out_whatever_becomes_of_the_confirmation(
    world: World, upstream: UpstreamStub
) -> None:
    """The confirmation is a courtesy; the opt-out does not hang on it."""
    await world.opt_in(number())
    await through_upstream(world, upstream)
    upstream.behaviour = Behaviour.BREAK_AFTER_READING
    await world.writes("STOP", "m1")
    await world.deliver()
    upstream.behaviour = Behaviour.ANSWER
    assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")
