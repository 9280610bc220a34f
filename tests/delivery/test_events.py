"""A business learns of every change of consent: signed, once an event, and again when it asks."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from standardwebhooks import Webhook

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, EventKind
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.outbox.announcing import TYPES
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.outbox.replaying import SETTLED_AFTER, first_id_at
from optwarden.usecases.record_consent import OptIn
from optwarden.usecases.sweep import DAY
from tests.doubles.upstream import Behaviour, Request, UpstreamStub
from tests.doubles.world import SECRET, World, another_process, number
from tests.storage.commands import NOON
from tests.storage.stores import Store

KIND: Final = OutboxKind.EVENT
NEW: Final = "whsec_" + base64.b64encode(b"n" * 32).decode()
OLD: Final = "whsec_" + base64.b64encode(b"o" * 32).decode()


@pytest.fixture
def hook(upstream: UpstreamStub) -> UpstreamStub:
    """The business's own server."""
    upstream.body = b"ok"
    return upstream


async def tell(world: World, url: str, **secrets: str) -> None:
    """Let the business be told of events."""
    given = {"callback_secret": SECRET, **(secrets or {"events_secret": NEW})}
    await world.change(provider_settings={"events_url": url}, secrets=given)


async def deliver(world: World) -> int:
    return await world.delivery(KIND)()


def opened(request: Request, secret: str, at: int) -> dict[str, Any]:
    """Verify a call as a receiver would, with somebody else's code."""
    headers, webhook = request.headers, Webhook(secret)
    signed_at = datetime.fromtimestamp(at // SECOND, UTC)
    assert headers["webhook-timestamp"] == str(at // SECOND)
    expected = webhook.sign(headers["webhook-id"], signed_at, request.body.decode())
    assert expected in headers["webhook-signature"].split(" ")
    document: dict[str, Any] = request.document
    return document


class TestAnEvent:
    async def test_each_change_is_told(self, world: World, hook: UpstreamStub) -> None:
        """Opt-ins, requests, opt-outs, suppressions and their lifting; nothing else."""
        await tell(world, hook.url)
        record, rules, person = world.gateway.record, world.bot.rules, Msisdn(number())
        rules = (await world.gateway.administration.bots())[0].rules
        await record.opt_in(rules, person, OptIn(("orders",), awaits_verification=True))
        await record.opt_in(rules, person, OptIn(("orders",)))
        await world.writes("STOP", "m1")
        await record.suppress(rules, person, "complaint")
        await record.lift_suppression(rules, person, "by mistake")
        await deliver(world)
        told = sorted(request.document["type"] for request in hook.requests)
        assert told == [
            "consent.opt_in_requested",
            "consent.opted_in",
            "consent.opted_out",
            "consent.suppressed",
            "consent.suppression_lifted",
        ]
        assert await deliver(world) == 0

    async def test_it_says_what_happened(self, world: World, hook: UpstreamStub) -> None:
        """In the form of Standard Webhooks; its id is the event's."""
        await tell(world, hook.url)
        await world.writes("STOP", "m1")
        await deliver(world)
        (request,) = hook.requests
        ((event_id,),) = await world.rows(
            "SELECT CAST(event_id AS text) FROM event WHERE kind = 'opted_out'"
        )
        document = opened(request, NEW, NOON)
        assert request.headers["webhook-id"] == event_id
        assert request.headers["content-type"] == "application/json"
        assert document["type"] == "consent.opted_out"
        assert document["timestamp"] == "2026-03-01T12:00:00.000000Z"
        data = document["data"]
        assert data.pop("causation") is not None
        assert data == {
            "event_id": event_id,
            "bot_id": world.bot.bot_id,
            "recipient": number(),
            "kind": "opted_out",
            "effective_at": "2026-03-01T12:00:00.000000Z",
            "recorded_at": "2026-03-01T12:00:00.000000Z",
            "actor": "person",
            "facts": {
                "by": "person",
                "matched": "en.word",
                "method": "WHATSAPP",
                "reach": "*",
                "scopes": ["all"],
                "source_at": "2026-03-01T12:00:00.000000Z",
                "source_clamped": False,
                "source_precision_microseconds": 1,
            },
        }

    async def test_during_a_rotation_both_secrets_open_it(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """Two signatures in one header."""
        await tell(world, hook.url, events_secret=NEW, events_secret_previous=OLD)
        await world.writes("STOP", "m1")
        await deliver(world)
        (request,) = hook.requests
        assert opened(request, NEW, NOON) == opened(request, OLD, NOON)
        assert len(request.headers["webhook-signature"].split(" ")) == 2

    async def test_it_is_signed_at_each_try(self, world: World, hook: UpstreamStub) -> None:
        """A receiver refuses old signatures, so a later try has a newer one, and the same id."""
        await tell(world, hook.url)
        hook.status = 500
        await world.writes("STOP", "m1")
        await deliver(world)
        ((due_at,),) = await world.rows("SELECT due_at FROM outbox WHERE kind = 'event'")
        world.clock.at = due_at
        hook.status = 200
        await deliver(world)
        first, second = hook.requests
        opened(first, NEW, NOON)
        opened(second, NEW, due_at)
        assert first.headers["webhook-id"] == second.headers["webhook-id"]
        assert await world.outbox(KIND) == [("sent", "")]

    async def test_what_may_have_arrived_is_tried_again(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """The receiver knows it by its id."""
        await tell(world, hook.url)
        hook.behaviour = Behaviour.BREAK_AFTER_READING
        await world.writes("STOP", "m1")
        await deliver(world)
        assert [progress for progress, _ in await world.outbox(KIND)] == ["waiting"]

    async def test_a_repeated_act_is_told_once(self, world: World, hook: UpstreamStub) -> None:
        """No event, no call."""
        await tell(world, hook.url)
        await world.writes("STOP", "m1")
        await world.writes("STOP", "m1")
        await deliver(world)
        assert len(hook.requests) == 1

    async def test_where_it_is_off_nothing_is_kept(self, world: World) -> None:
        """Without an address or without a secret."""
        await world.change_rules(confirm_opt_out=False)
        await world.writes("STOP", "m1")
        await world.change(provider_settings={"events_url": "https://shop.example/events"})
        await world.writes("STOP", "m2")
        assert await world.outbox() == []

    async def test_when_it_is_turned_off_what_waits_stays(self, world: World) -> None:
        """It can be replayed."""
        await tell(world, "http://127.0.0.1:1/")
        await world.writes("STOP", "m1")
        await world.change(provider_settings={})
        await deliver(world)
        ((progress, detail),) = await world.outbox(KIND)
        assert (progress, detail.split(":")[0]) == ("lacking", "events_url")

    async def test_one_command_that_fails_takes_only_its_own_back(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """Many at once are all told."""
        await tell(world, hook.url)
        rules = (await world.gateway.administration.bots())[0].rules
        opt_ins = [
            world.gateway.record.opt_in(rules, Msisdn(number(count)), OptIn(("orders",)))
            for count in range(60)
        ]
        await asyncio.gather(*opt_ins)
        while await deliver(world):
            pass
        told = {request.document["data"]["recipient"] for request in hook.requests}
        assert told == {number(count) for count in range(60)}


def test_every_kind_about_consent_is_in_the_table() -> None:
    """What happens to messages and names is not; a new kind has to be put on one side."""
    others = {
        EventKind.LINKED,
        EventKind.UNDELIVERED,
        EventKind.FOUND_REACHABLE,
        EventKind.WINDOW_CLOSED,
        EventKind.MESSAGE_RECEIVED,
        EventKind.MESSAGE_ALLOWED,
        EventKind.MESSAGE_DENIED,
        EventKind.MESSAGE_SETTLED,
        EventKind.STATUS_REPORTED,
        EventKind.WORDS_CLAIMED,  # the business's own acts
        EventKind.TIME_ZONE_DECLARED,
        EventKind.ERASED,  # nobody is left to tell of
        EventKind.ERASURE_KEPT,  # no act: it only remembers one
    }
    assert set(TYPES) == set(EventKind) - others
    assert len(set(TYPES.values())) == len(TYPES)


class TestReadingAndReplaying:
    async def test_events_are_read_in_order_and_a_little_late(
        self, world: World, store: Store
    ) -> None:
        """Also those of another process; what is too young may still have an elder to come."""
        await tell(world, "http://127.0.0.1:1/")
        other = await another_process(world, store)
        try:
            rules = (await world.gateway.administration.bots())[0].rules
            for count in range(20):
                gateway = other if count % 2 else world.gateway
                person = Msisdn(number(count))
                await gateway.record.opt_in(rules, person, OptIn(("orders",)))
                world.clock.step(SECOND)
        finally:
            await other.close()
        replay, bot_id = world.gateway.replay_events, world.bot.bot_id
        first = await replay.page(bot_id, first_id_at(0), 5)
        assert [event.recipient for event in first] == [number(count) for count in range(5)]
        rest = await replay.page(bot_id, first[-1].event_id, 100)
        assert [event.recipient for event in rest] == [number(count) for count in range(5, 10)]
        world.clock.step(SETTLED_AFTER)
        late = await replay.page(bot_id, rest[-1].event_id, 100)
        assert [event.recipient for event in late] == [number(count) for count in range(10, 20)]

    async def test_a_replay_tells_of_them_again_in_order(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """From a cursor on: the same ids, the same contents."""
        await tell(world, hook.url)
        rules = (await world.gateway.administration.bots())[0].rules
        for count in range(4):
            person = Msisdn(number(count))
            await world.gateway.record.opt_in(rules, person, OptIn(("orders",)))
            await deliver(world)
            world.clock.step(SECOND)
        told = [request.headers["webhook-id"] for request in hook.requests]
        world.clock.step(SETTLED_AFTER)
        hook.requests.clear()
        again = await world.gateway.replay_events.again(world.bot.bot_id, told[1])
        assert again == (2, None)
        world.clock.step(1)
        await deliver(world)
        assert sorted(request.headers["webhook-id"] for request in hook.requests) == told[2:]
        assert await deliver(world) == 0

    async def test_a_replay_from_an_instant(self, world: World, hook: UpstreamStub) -> None:
        """Ids begin with their time, so an instant is a cursor as well."""
        await tell(world, hook.url)
        rules = (await world.gateway.administration.bots())[0].rules
        for count in range(3):
            person = Msisdn(number(count))
            await world.gateway.record.opt_in(rules, person, OptIn(("orders",)))
            world.clock.step(SECOND)
        world.clock.step(SETTLED_AFTER)
        while await deliver(world):
            pass
        again = await world.gateway.replay_events.again(
            world.bot.bot_id, first_id_at(NOON + SECOND)
        )
        assert again == (2, None)

    async def test_they_are_kept_for_30_days(self, world: World, hook: UpstreamStub) -> None:
        """Then they are in the timeline only."""
        await tell(world, hook.url)
        await world.writes("STOP", "m1")
        await deliver(world)
        world.clock.step(30 * DAY)
        await world.sweep.purge()
        assert len(await world.gateway.replay_events.page("shop-bot", first_id_at(0), 10)) == 1
        world.clock.step(1)
        await world.sweep.purge()
        assert await world.gateway.replay_events.page("shop-bot", first_id_at(0), 10) == []


class TestSettings:
    @pytest.mark.parametrize(
        "url",
        [
            "",
            "shop.example/events",
            "ftp://shop.example/",
            "https://",
            "https://me:secret@shop.example/",
            "https://shop.example/#here",
            "https://shop.example/a b",
            "https://shop.example:port/",
            "https://[::1/",
            "https://bücher.example/",
        ],
    )
    @pytest.mark.parametrize("name", ["events_url", "forward_url"])
    async def test_an_address_is_http(self, embedded: World, name: str, url: str) -> None:
        """Anything else is refused when it is set, by the field's name."""
        with pytest.raises(FieldRefused) as refused:
            await embedded.gateway.administer.change_bot(
                embedded.bot.business_id,
                embedded.bot.bot_id,
                lambda bot: _changed(bot, provider_settings={name: url}),
            )
        assert (refused.value.field, refused.value.rule) == (
            f"provider_settings.{name}",
            "not_an_url",
        )

    @pytest.mark.parametrize("url", ["https://shop.example", "http://[::1]:8080/a?b=c"])
    async def test_an_address_that_is(self, embedded: World, url: str) -> None:
        """Its neighbours."""
        await embedded.gateway.administer.change_bot(
            embedded.bot.business_id,
            embedded.bot.bot_id,
            lambda bot: _changed(bot, provider_settings={"events_url": url}),
        )

    @pytest.mark.parametrize(
        "secret", ["secret", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64!", NEW[6:]]
    )
    async def test_a_secret_has_the_form_of_standard_webhooks(
        self, embedded: World, secret: str
    ) -> None:
        """So that the receiver's library takes it as it stands."""
        with pytest.raises(FieldRefused) as refused:
            await embedded.gateway.administer.change_bot(
                embedded.bot.business_id,
                embedded.bot.bot_id,
                lambda bot: _changed(bot, secrets={"events_secret": secret}),
            )
        assert refused.value.rule == "not_a_secret"
        assert secret not in str(refused.value) or secret in ("whsec_", "secret")


def _changed(bot: BotRecord, **changes: Any) -> BotRecord:

    return replace(bot, **changes)
