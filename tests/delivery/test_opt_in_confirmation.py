"""The confirmation of an opt-in: one message, in the window or as a template, decided when sent."""

from __future__ import annotations

from typing import Any, Final

import pytest

from optwarden.consent.commands.confirmations import CONFIRM_OPT_IN_WITHIN
from optwarden.consent.recipient import Bsuid, Msisdn
from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import SECOND, Actor, Category, Grade, LinkBasis, Method
from optwarden.usecases.callbacks import Preference, Preferred
from optwarden.usecases.configuration import TopicRecord
from optwarden.usecases.explain_event import explain
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.receive_inbound import Received
from optwarden.usecases.record_consent import OptIn, OptOut
from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import World, number

KIND: Final = OutboxKind.OPT_IN_CONFIRMATION
HOUR: Final = 3600 * SECOND
WITH_TEMPLATE: Final = {
    "confirmation_template": "opted_in",
    "confirmation_template_language": "sv",
}
STARTED: Final = (
    "You have opted in to messages from Corner Shop on WhatsApp: service messages."
    " Reply STOP to opt out."
)


async def confirmed(world: World) -> list[Any]:
    """What was sent once all that is due was tried."""
    await world.delivery(KIND)()
    return [message for _, message in await world.sandbox()]


async def opt_in(world: World, *topics: str, **more: Any) -> bool:
    """Record an opt-in that is to be confirmed; say whether a confirmation is intended."""
    wanted = OptIn(topics or ("orders",), confirm=True, **more)
    recorded = await world.gateway.record.opt_in(world.bot.rules, Msisdn(number()), wanted)
    return recorded.confirms


async def with_template(world: World, category: Category = Category.UTILITY) -> None:
    await world.change(provider_settings=WITH_TEMPLATE)
    await world.gateway.administration.declare_template(world.bot, Template("opted_in", category))


async def start(world: World, message_id: str = "m1") -> None:
    world.clock.step()
    await world.writes("START", message_id)


class TestAfterAnObservedAct:
    async def test_a_start_is_confirmed_once(self, world: World) -> None:
        """It names business, topics and how to stop; as free text, since START opens the window."""
        await world.opt_in(number())
        await start(world)
        for _ in range(3):
            assert await confirmed(world) == [{"type": "text", "text": STARTED}]
            world.clock.step(60 * SECOND)
        assert await world.outbox() == [("sent", "")]
        assert await world.outcomes() == ["accepted"]

    async def test_a_start_that_adds_nothing_is_not(self, world: World) -> None:
        """A second START, and the provider's repetition of the first."""
        await world.opt_in(number())
        await start(world)
        await start(world, "m1")
        await start(world, "m2")
        assert len(await confirmed(world)) == 1
        assert len(await world.outbox()) == 1

    async def test_a_start_after_a_stop_is_confirmed_again(self, world: World) -> None:
        """It is another opt-in."""
        await world.change_rules(confirm_opt_out=False)
        await world.opt_in(number())
        await start(world)
        await confirmed(world)
        world.clock.step()
        await world.writes("STOP", "m2")
        await start(world, "m3")
        assert len(await confirmed(world)) == 2

    async def test_signing_up_in_whatsapps_own_switch_is_confirmed_once(self, world: World) -> None:
        """The provider tells it twice; the person is told once, inside the window."""
        await world.change_rules(allowed_categories=frozenset(Category))
        offers = TopicRecord("offers", Category.MARKETING)
        await world.gateway.administration.declare_topic(world.bot.business_id, offers)
        world.bot = (await world.gateway.administration.bots())[0]
        await world.writes("Hello", "m1")
        world.clock.step()
        signed_up = Preferred(number(), Preference.SIGNUP, "p1")
        for _ in range(2):
            await world.gateway.receive_inbound(Received(world.bot, "sinch", (signed_up,), b"{}"))
        (sent,) = await confirmed(world)
        assert "WhatsApp: offers" in sent["text"]

    async def test_a_start_with_nothing_on_record_is_not(self, world: World) -> None:
        """Nobody was opted in."""
        await start(world)
        assert await world.outbox() == []

    async def test_a_bot_may_leave_it_to_the_business(self, world: World) -> None:
        """With `confirm_opt_in` off nothing is intended."""
        await world.change_rules(confirm_opt_in=False)
        await world.opt_in(number())
        await start(world)
        assert await world.outbox() == []

    async def test_a_bot_may_have_its_own_words(self, world: World) -> None:
        """Topics are named as they are described to persons."""
        words = {
            "opt_in_confirmation_text": "{business}: {topics}. {how_to_stop}",
            "confirmation_how_to_stop": "Skriv STOPP.",
        }
        await world.change(provider_settings=words)
        described = TopicRecord("orders", Category.UTILITY, "om dina beställningar")
        await world.gateway.administration.declare_topic(world.bot.business_id, described)
        await opt_in(world)
        world.clock.step()
        await world.writes("Hej", "m1")
        text = "Corner Shop: om dina beställningar. Skriv STOPP."
        assert await confirmed(world) == [{"type": "text", "text": text}]


class TestOnTheBusinesssWord:
    async def test_outside_the_window_it_is_the_template(self, world: World) -> None:
        """Its parameters are business, topics and how to stop."""
        await with_template(world)
        assert await opt_in(world)
        assert await confirmed(world) == [
            {
                "type": "template",
                "template_name": "opted_in",
                "language": "sv",
                "body_params": ["Corner Shop", "orders", "Reply STOP to opt out."],
            }
        ]
        assert await world.kinds() == ["message_allowed", "message_settled", "opted_in"]

    async def test_what_was_not_asked_for_is_not_sent(self, world: World) -> None:
        """The seed's endpoint has no word for it."""
        await with_template(world)
        await world.opt_in(number())
        assert await world.outbox() == []

    async def test_an_opt_in_that_adds_nothing_sends_none(self, world: World) -> None:
        """Ignored, not rejected, and not confirmed."""
        await with_template(world)
        assert await opt_in(world)
        assert not await opt_in(world)
        assert len(await world.outbox()) == 1

    async def test_one_against_the_persons_opt_out_sends_none(self, world: World) -> None:
        """It lifts nothing, so there is nothing to confirm."""
        await world.writes("STOP", "m1")
        world.clock.step()
        assert not await opt_in(world)
        assert await world.outbox(KIND) == []

    async def test_one_that_awaits_a_reply_is_confirmed_after_it(self, world: World) -> None:
        """The START completes it."""
        assert not await opt_in(world, awaits_verification=True)
        assert await world.outbox() == []
        await start(world)
        assert len(await confirmed(world)) == 1

    async def test_only_the_topics_of_the_opt_in_are_named(self, world: World) -> None:
        """What stood before is not news."""
        await with_template(world)
        news = TopicRecord("news", Category.UTILITY)
        await world.gateway.administration.declare_topic(world.bot.business_id, news)
        world.bot = (await world.gateway.administration.bots())[0]
        await world.gateway.record.opt_in(world.bot.rules, Msisdn(number()), OptIn(("news",)))
        world.clock.step()
        await opt_in(world)
        ((sent),) = await confirmed(world)
        assert sent["body_params"][1] == "orders"

    async def test_a_later_opt_in_in_its_place_is_named(self, world: World) -> None:
        """The same topic, opted in anew meanwhile: it stands, and that is confirmed."""
        await with_template(world)
        await opt_in(world, grade=Grade.ASSERTED)
        world.clock.step()
        out = OptOut(Actor.BUSINESS, method=Method.API)
        await world.gateway.record.opt_out(world.bot.rules, Msisdn(number()), out)
        world.clock.step()
        await world.gateway.record.opt_in(world.bot.rules, Msisdn(number()), OptIn(("orders",)))
        assert len(await confirmed(world)) == 1


class TestWithoutATemplate:
    async def test_the_opt_in_stands_and_is_marked(self, world: World) -> None:
        """`confirmation_missing_template`: in the outbox, the timeline and the metrics."""
        await opt_in(world)
        assert await confirmed(world) == []
        ((progress, detail),) = await world.outbox()
        assert progress == "lacking"
        assert detail.startswith("confirmation_missing_template: ")
        page = await world.gateway.history(world.bot.rules, Msisdn(number()))
        denied = next(event for event in page.events if event.kind == "message_denied")
        assert "confirmation_missing_template" in explain(denied)
        assert denied.facts["purpose"] == "opt_in_confirmation"
        assert denied.facts["reason"] == "window_closed"
        shown = (await world.client.get("/metrics")).text
        lacking = 'optwarden_outbox_ended_total{kind="opt_in_confirmation",progress="lacking"} 1'
        assert lacking in shown
        assert (await world.send(number())).json()["statuses"][0]["status"] == "success"

    async def test_one_that_nobody_declared_is_as_good_as_none(self, world: World) -> None:
        """Its category is not known; declared, it can be replayed."""
        await world.change(provider_settings=WITH_TEMPLATE)
        await opt_in(world)
        assert await confirmed(world) == []
        ((progress, detail),) = await world.outbox()
        assert (progress, detail.split(":")[0]) == ("lacking", "confirmation_template_undeclared")

    async def test_a_window_that_opens_first_does_without(self, world: World) -> None:
        """The person wrote before it went."""
        await opt_in(world)
        world.clock.step()
        await world.writes("Hello", "m1")
        assert [one["type"] for one in await confirmed(world)] == ["text"]


class TestDecidedAgainWhenSent:
    @pytest.mark.parametrize("words", [("STOP",), ("STOP", "But one question")])
    async def test_a_stop_drops_it(self, world: World, words: tuple[str, ...]) -> None:
        """With its reason, stored as a decision and with the item. A window changes nothing."""
        await world.opt_in(number())
        await start(world)
        for count, text in enumerate(words):
            world.clock.step()
            await world.writes(text, f"s{count}")
        assert await confirmed(world) == []
        ((progress, detail),) = await world.outbox(KIND)
        assert (progress, detail.split(":")[0]) == ("dropped", "opted_out")
        assert (await world.kinds()).count("message_denied") == 1

    async def test_the_business_removing_it_drops_it(self, world: World) -> None:
        """What does not stand is not confirmed."""
        await with_template(world)
        await opt_in(world)
        world.clock.step()
        await world.call("DELETE", "provision/optin", {"numbers": [number()]})
        assert await confirmed(world) == []
        assert [progress for progress, _ in await world.outbox()] == ["dropped"]

    async def test_a_suppression_drops_it(self, world: World) -> None:
        """The do-not-send list beats it."""
        await with_template(world)
        await opt_in(world)
        await world.gateway.record.suppress(world.bot.rules, Msisdn(number()), "complaint")
        assert await confirmed(world) == []
        assert (await world.outbox())[0][1].startswith("suppressed: ")

    @pytest.mark.parametrize("window", [True, False])
    async def test_a_quarantine_drops_it(self, world: World, window: bool) -> None:
        """The consent may be a former holder's: it is not used, whether as text or template."""
        if window:
            await world.opt_in(number())
            await start(world)
        else:
            await opt_in(world)
        link = world.gateway.receive_inbound._identities.link
        for user_id in ("SE.1", "SE.2"):
            basis = LinkBasis.SAME_CALLBACK
            await link(world.bot.rules, Bsuid(user_id), Msisdn(number()), basis)
        assert await confirmed(world) == []
        ((progress, detail),) = await world.outbox()
        assert (progress, detail.split(":")[0]) == ("dropped", "quarantined")
        page = await world.gateway.history(world.bot.rules, Msisdn(number()))
        denied = next(event for event in page.events if event.kind == "message_denied")
        assert (denied.facts["reason"], denied.facts["rule"]) == ("quarantined", 12)

    async def test_a_template_of_a_category_that_may_not_go_drops_it(self, world: World) -> None:
        """The usual rules hold for it."""
        await with_template(world, Category.MARKETING)
        await opt_in(world)
        assert await confirmed(world) == []
        assert (await world.outbox())[0][1].startswith("category_not_allowed: ")

    async def test_a_day_later_it_is_too_late(self, world: World) -> None:
        """The bound is exact."""
        await with_template(world)
        await opt_in(world)
        world.clock.step(CONFIRM_OPT_IN_WITHIN)
        assert await confirmed(world) == []
        assert "The time for confirming" in (await world.outbox())[0][1]

    async def test_just_before_that_it_goes(self, world: World) -> None:
        """Its neighbour."""
        await with_template(world)
        await opt_in(world)
        world.clock.step(CONFIRM_OPT_IN_WITHIN - 1)
        assert len(await confirmed(world)) == 1


class TestAProviderThatFails:
    async def test_a_refusal_is_tried_again_for_a_day(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """With pauses that grow up to an hour and a half; then it is dead."""
        await through_upstream(world, upstream)
        upstream.status = 429
        await world.opt_in(number())
        await start(world)
        began, pauses = world.clock.at, []
        while [progress for progress, _ in await world.outbox()] == ["waiting"]:
            await world.delivery(KIND)()
            ((due_at,),) = await world.rows("SELECT due_at FROM outbox")
            pauses.append(due_at - world.clock.at)
            world.clock.at = max(world.clock.at, due_at)
        assert await world.outbox() == [("dead", "the provider answered 429")]
        assert HOUR <= max(pauses) <= 1.5 * HOUR
        assert world.clock.at < began + CONFIRM_OPT_IN_WITHIN
        assert 20 < len(upstream.requests) < 50

    @pytest.mark.parametrize(
        "status, progress",
        [(400, "dead"), (401, "dead"), (404, "dead"), (408, "waiting"), (425, "waiting")],
    )
    async def test_a_request_at_fault_is_not_repeated(
        self, world: World, upstream: UpstreamStub, status: int, progress: str
    ) -> None:
        """A 4xx that does not speak of the moment would be the same in an hour: it is dead."""
        await through_upstream(world, upstream)
        upstream.status = status
        await world.opt_in(number())
        await start(world)
        await world.delivery(KIND)()
        assert await world.outbox() == [(progress, f"the provider answered {status}")]

    async def test_what_goes_too_fast_for_meta_waits(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """Meta says so in a 400, too."""
        await world.opt_in(number())
        await start(world)
        await world.change(
            provider="meta_cloud",
            provider_settings={"base_url": upstream.url, "phone_number_id": "1"},
            secrets={**world.bot.secrets, "access_token": "t"},
        )
        upstream.status, upstream.body = 400, b'{"error":{"code":131056}}'
        await world.delivery(KIND)()
        assert await world.outbox() == [("waiting", "the provider answered 400")]

    async def test_one_message_is_one_failure(self, world: World, upstream: UpstreamStub) -> None:
        """A refusal that tells something of the person ends the item; replayed, it tells no more.

        Three tries of one confirmation do not make anybody unreachable.
        """
        await world.opt_in(number())
        await start(world)
        await world.change(
            provider="meta_cloud",
            provider_settings={"base_url": upstream.url, "phone_number_id": "1"},
            secrets={**world.bot.secrets, "access_token": "t"},
        )
        upstream.status, upstream.body = 400, b'{"error":{"code":131026}}'
        for _ in range(3):
            await world.delivery(KIND)()
            assert await world.outbox() == [("dead", "the provider answered 400")]
            ((shard_key, outbox_id),) = await world.rows("SELECT shard_key, outbox_id FROM outbox")
            await world.gateway.replay_outbox.replay(
                world.bot.bot_id, shard_key, outbox_id, may_repeat=False
            )
        assert len(upstream.requests) == 3
        assert (await world.kinds()).count("undelivered") == 1

    async def test_what_may_have_gone_is_never_repeated(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """An unknown outcome is the end."""
        await through_upstream(world, upstream)
        upstream.behaviour = Behaviour.BREAK_AFTER_READING
        await world.opt_in(number())
        await start(world)
        for _ in range(3):
            await world.delivery(KIND)()
            world.clock.step(HOUR)
        assert upstream.connections == 1
        assert [progress for progress, _ in await world.outbox()] == ["unknown"]
