"""Sinch calls back: what is verified is kept, the rest leaves no trace, nothing is doubled."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.state import load
from optwarden.consent.vocabulary import SECOND
from optwarden.storage.raw_inbound import StoredRawInbound
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.world import (
    BOT,
    PATH_SECRET,
    TEXT,
    World,
    envelope,
    iso,
    notification,
    number,
    signed,
    statuses,
)
from tests.storage.commands import NOON

DAY = 24 * 3600 * SECOND


async def kept(world: World) -> list[tuple[str, bytes]]:
    """Why which bodies were kept raw."""
    raw, bot_id = world.gateway.raw_callbacks, world.bot.bot_id
    found = [await raw.open(bot_id, one.raw_id) for one in await raw.page(bot_id, None, 100)]
    return [(one.callback.reason, one.body) for one in found if one is not None]


class TestStop:
    async def test_a_stop_denies_the_next_template(self, world: World) -> None:
        """The whole story: opted in, sent, STOP, denied `opted_out`, nothing more goes out."""
        await world.opt_in(number())
        assert statuses(await world.send(number()))[0]["status"] == "success"
        await world.writes("Stop.", "m1")
        (entry,) = statuses(await world.send(number()))
        assert entry["state"] == "no_opt_in"
        assert entry["details"].startswith("opted_out: ")
        assert len(await world.sandbox()) == 1

    async def test_a_business_cannot_opt_the_person_in_again(self, world: World) -> None:
        """Only an act from the number itself lifts a person's opt-out."""
        await world.opt_in(number())
        await world.writes("STOP", "m1")
        world.clock.step(DAY)
        await world.opt_in(number())
        assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")

    async def test_a_start_lifts_it(self, world: World) -> None:
        """START is such an act, for the topics on record."""
        await world.opt_in(number())
        await world.writes("STOP", "m1")
        world.clock.step()
        await world.writes("START", "m2")
        assert statuses(await world.send(number()))[0]["status"] == "success"

    async def test_a_start_with_no_opt_in_on_record_opts_nobody_in(self, world: World) -> None:
        """There is nothing to start again: it is counted, and the window is open all the same."""
        await world.writes("START", "m1")
        assert await world.kinds() == ["message_received"]
        assert statuses(await world.send(number()))[0]["state"] == "no_opt_in"
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"

    async def test_the_stop_opens_no_window_and_closes_the_open_one(self, world: World) -> None:
        """No free-form reply to a STOP; a later message opens a window again."""
        await world.writes("Hello", "m1")
        world.clock.step()
        await world.writes("STOP", "m2")
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "failure"
        world.clock.step()
        await world.writes("One question, though", "m3")
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"

    async def test_a_forwarded_stop_is_not_the_persons(self, world: World) -> None:
        """The keyword was somebody else's; the message opens the window."""
        await world.opt_in(number())
        told = notification("STOP", "m1", at=world.clock.at, forwarded=True)
        await world.call_back(envelope(told))
        assert statuses(await world.send(number()))[0]["status"] == "success"
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"

    async def test_the_words_are_evidence_and_stay_out_of_the_ledgers_facts(
        self, world: World
    ) -> None:
        """Text and sender are private values of the opt-out; other messages' texts are not kept."""
        await world.writes("Where is the bus STOP?", "m1")
        await world.writes("STOP!", "m2")
        facts = " ".join(row[0] for row in await world.rows("SELECT facts FROM event"))
        assert "STOP" not in facts
        assert number() not in facts
        private = [
            json.loads(row[0]) for row in await world.rows("SELECT personal FROM event_private")
        ]
        texts = [one["text"][1] for one in private if "text" in one]
        assert texts == ["STOP!"]


class TestTheSender:
    @pytest.mark.parametrize(
        "sender, key",
        [
            ("46732001122", "46732001122"),
            ("+46 73-200 11 22", "46732001122"),
            ("0732001122", "46732001122"),
            (46732001122, "46732001122"),
            ("5215512345678", "525512345678"),
            ("46999999999", "46999999999"),
            ("SE.13491208655302741918", "SE.13491208655302741918"),
        ],
    )
    async def test_a_sender_is_read_leniently(
        self, embedded: World, sender: object, key: str
    ) -> None:
        """National by the bot's country, old spellings, newer ranges, user ids: a STOP counts."""
        told = notification("STOP", "m1", at=embedded.clock.at)
        answer = await embedded.call_back(envelope({**told, "from": sender}))
        assert answer.status_code == 200
        assert await embedded.rows("SELECT recipient FROM recipient") == [(key,)]
        assert await embedded.kinds() == ["message_received", "opted_out"]

    async def test_a_stop_of_nobody_is_kept_and_raises_an_alarm(self, world: World) -> None:
        """Whose it is cannot be told: kept for review, counted apart, acknowledged; once."""
        body = json.dumps(envelope(notification("STOP", "m1", "not a number"))).encode()
        for _ in range(2):
            assert (await world.call_back(body)).status_code == 200
        assert await kept(world) == [("opt_out_unattributed", body)]
        assert await world.kinds() == []
        shown = await world.client.get("/metrics")
        assert 'optwarden_opt_outs_unattributed_total{provider="sinch"} 2' in shown.text

    async def test_without_a_country_a_national_number_is_nobodys(self, world: World) -> None:
        """The bot's country is what makes 0732001122 a number."""
        await world.change(country=None)
        await world.call_back(envelope(notification("STOP", "m1", "0732001122")))
        assert [reason for reason, _ in await kept(world)] == ["opt_out_unattributed"]

    async def test_another_message_of_nobody_is_kept_without_the_alarm(self, world: World) -> None:
        """It opts nobody out."""
        await world.call_back(envelope(notification("Hello", "m1", "not a number")))
        assert [reason for reason, _ in await kept(world)] == ["sender_not_read"]


class TestWhatIsNotUnderstood:
    @pytest.mark.parametrize(
        "body, reason",
        [
            (b"\xff\x00 not JSON", "not_json"),
            (b'{"type":"read","message_id":"x"}', "unknown_callback"),
            (b'{"notifications":[7]}', "unknown_notification"),
            (b'{"statuses":[{"state":"sent"}]}', "unknown_status"),
            (
                b'{"statuses":[{"state":"sent","message_id":"s","recipient":"nobody"}]}',
                "recipient_not_read",
            ),
            (
                b'{"notifications":[{"from":"46732001122","message":{"type":"error"}}]}',
                "unknown_message_type",
            ),
            (b'{"messages":[{"from":"46732001122","body":"STOP"}]}', "opt_out_unattributed"),
        ],
    )
    async def test_it_is_kept_raw_and_encrypted(
        self, world: World, body: bytes, reason: str
    ) -> None:
        """200, counted, and the bytes can be read with the keys only."""
        assert (await world.call_back(body)).status_code == 200
        assert await kept(world) == [(reason, body)]
        (ciphertext,) = (await world.rows("SELECT ciphertext FROM raw_inbound"))[0]
        assert body not in bytes(ciphertext)

    async def test_the_rest_of_the_callback_counts(self, world: World) -> None:
        """One part that is not understood does not cost the others."""
        document = envelope(7, notification("STOP", "m1", at=world.clock.at))
        assert (await world.call_back(document)).status_code == 200
        assert await world.kinds() == ["message_received", "opted_out"]
        assert [reason for reason, _ in await kept(world)] == ["unknown_notification"]

    async def test_a_stop_in_an_unknown_kind_of_message_counts(self, world: World) -> None:
        """New kinds come; a person's STOP is a STOP."""
        told = {**notification("", "m1"), "message": {"type": "hologram", "words": "STOP"}}
        await world.call_back(envelope(told))
        assert await world.kinds() == ["message_received", "opted_out"]

    async def test_a_large_callback_is_taken_whole(self, embedded: World) -> None:
        """Up to 3 MB; beyond that 413, and nothing of it."""
        many = [notification("hi", f"m{n}", number(n % 50)) for n in range(1_200)]
        assert (await embedded.call_back(envelope(*many))).status_code == 200
        assert len(await embedded.kinds()) == 1_200
        huge = b" " * (3 * 1024 * 1024 + 1)
        assert (await embedded.call_back(huge)).status_code == 413


class TestVerification:
    async def test_base64_is_taken_like_hex(self, world: World) -> None:
        """Either encoding opens the door."""
        body = json.dumps(envelope(notification("STOP", "m1"))).encode()
        answer = await world.call_back(body, headers=signed(body, as_base64=True))
        assert answer.status_code == 200
        assert "opted_out" in await world.kinds()

    async def test_the_secret_path_is_taken_without_a_signature(self, world: World) -> None:
        """The other mode of WIRE section 1."""
        body = json.dumps(envelope(notification("STOP", "m1")))
        right = await world.client.post(f"/webhooks/sinch/{BOT}/{PATH_SECRET}", content=body)
        wrong = await world.client.post(f"/webhooks/sinch/{BOT}/{PATH_SECRET}x", content=body)
        assert (right.status_code, wrong.status_code) == (200, 401)

    @pytest.mark.parametrize("headers", [{}, signed(b"another body"), signed(b"{}", "wrong")])
    async def test_what_cannot_be_verified_leaves_no_trace(
        self, world: World, headers: dict[str, str]
    ) -> None:
        """401, nothing stored, counted as an alarm."""
        body = json.dumps(envelope(notification("STOP", "m1"))).encode()
        assert (await world.call_back(body, headers=headers)).status_code == 401
        assert await world.kinds() == []
        assert await kept(world) == []
        shown = await world.client.get("/metrics")
        assert 'optwarden_webhooks_refused_total{provider="sinch"} 1' in shown.text

    async def test_an_unknown_bot_is_the_same_401(self, world: World) -> None:
        """Nobody learns which bots there are; not even by a name that no store can be asked for."""
        for bot in ("nobody", "%00", "%F0%9F%98%80"):
            answer = await world.client.post(
                f"/webhooks/sinch/{bot}", content=b"{}", headers=signed(b"{}")
            )
            assert (answer.status_code, answer.content) == (401, b"")

    async def test_a_bot_of_another_region_is_the_same_401(self, embedded: World) -> None:
        """As for every other way in."""
        embedded.gateway.authenticate._region = "eu1"
        assert (await embedded.call_back(envelope(notification("hi", "m1")))).status_code == 401

    async def test_another_provider_is_404_and_another_method_405(self, embedded: World) -> None:
        """There is nobody to verify for."""
        assert (await embedded.client.post(f"/webhooks/pigeon/{BOT}")).status_code == 404
        assert (await embedded.client.post("/webhooks/sinch/")).status_code == 404
        answer = await embedded.client.put(f"/webhooks/sinch/{BOT}")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")

    async def test_a_provider_that_asks_no_question_gets_no_answer(self, embedded: World) -> None:
        """A GET asks whether the URL is ours; Sinch never does, so whoever does is refused."""
        question = "hub.mode=subscribe&hub.challenge=7&hub.verify_token=x"
        answer = await embedded.client.get(f"/webhooks/sinch/{BOT}?{question}")
        assert (answer.status_code, answer.content) == (403, b"")


class TestWhenTheStoreFails:
    async def test_what_was_not_kept_is_not_acknowledged(self, world: World) -> None:
        """503, so that it is sent again; the repetition is then recorded."""
        receive = world.gateway.receive_inbound
        receive._consents = Around(world.gateway.consents, RecordInbound, before=store_goes_away)
        document = envelope(notification("STOP", "m1", at=world.clock.at))
        assert (await world.call_back(document)).status_code == 503
        assert await world.kinds() == []
        receive._consents = world.gateway.consents
        assert (await world.call_back(document)).status_code == 200
        assert await world.kinds() == ["message_received", "opted_out"]

    async def test_one_part_that_fails_does_not_stop_the_others(self, world: World) -> None:
        """What could be recorded is, and the whole callback comes again: nothing is doubled."""
        receive = world.gateway.receive_inbound
        failing = iter([True])

        def first_fails() -> None:
            if next(failing, False):
                store_goes_away()

        receive._consents = Around(world.gateway.consents, RecordInbound, before=first_fails)
        told = [notification("STOP", f"m{n}", number(n), at=NOON) for n in range(3)]
        assert (await world.call_back(envelope(*told))).status_code == 503
        assert (await world.kinds()).count("opted_out") == 2
        assert (await world.call_back(envelope(*told))).status_code == 200
        assert (await world.kinds()).count("opted_out") == 3

    async def test_a_raw_callback_that_cannot_be_kept_is_not_acknowledged(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The same holds for what is not understood."""

        async def fail(*_: object) -> None:
            store_goes_away()

        monkeypatch.setattr(StoredRawInbound, "keep", fail)
        assert (await world.call_back(b"not JSON")).status_code == 503


class TestTimes:
    async def test_the_window_runs_from_the_messages_own_time(self, world: World) -> None:
        """A callback that comes late opens only what is left of the 24 h."""
        told = notification("Hello", "m1", at=world.clock.at - DAY + 10 * SECOND)
        await world.call_back(envelope(told))
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"
        world.clock.step(10 * SECOND)
        assert statuses(await world.send(number(), message=TEXT))[0]["state"] == "failed"

    async def test_a_time_to_come_is_clamped_to_now(self, world: World) -> None:
        """A clock ahead of ours buys no longer window."""
        told = notification("Hello", "m1", at=world.clock.at + DAY)
        await world.call_back(envelope(told))
        world.clock.step(DAY - 1)
        assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"
        world.clock.step(1)
        assert statuses(await world.send(number(), message=TEXT))[0]["state"] == "failed"

    async def test_a_naive_time_counts_as_now(self, world: World) -> None:
        """Which zone it is of nobody knows."""
        told = {**notification("STOP", "m1"), "timestamp": "2020-01-01T00:00:00"}
        await world.opt_in(number())
        await world.call_back(envelope(told))
        assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")

    async def test_a_stop_of_the_same_whole_second_wins(self, world: World) -> None:
        """A STOP stamped to the second may have been later than an opt-in within it."""
        world.clock.step(500_000)
        await world.opt_in(number())
        told = {**notification("STOP", "m1"), "timestamp": iso(NOON, "seconds")}
        world.clock.step(3 * SECOND)
        await world.call_back(envelope(told))
        assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")


class TestStatuses:
    async def test_a_delivery_report_is_an_event_once_for_each_state(self, world: World) -> None:
        """How far a message got is the provider's word, kept once."""
        reports = [
            {"message_id": "s1", "state": state, "recipient": "+" + number(), "status": "success"}
            for state in ("sent", "delivered", "sent")
        ]
        assert (await world.call_back(envelope(statuses=reports))).status_code == 200
        assert await world.kinds() == ["status_reported"] * 2

    async def test_it_does_not_touch_consent(self, world: World) -> None:
        """A report `no_opt_in` of the provider opts nobody out, and opens no window."""
        await world.opt_in(number())
        report = {"message_id": "s1", "state": "no_opt_in", "recipient": number()}
        await world.call_back(envelope(statuses=[report]))
        assert statuses(await world.send(number()))[0]["status"] == "success"
        assert statuses(await world.send(number(), message=TEXT))[0]["state"] == "failed"


def story(sender: str) -> list[dict[str, Any]]:
    """A sequence of callbacks about one person, each with its own time."""
    return [
        envelope(notification("Hello", f"{sender}-1", sender, at=NOON + 1 * SECOND)),
        envelope(notification("STOP", f"{sender}-2", sender, at=NOON + 2 * SECOND)),
        envelope(notification("START", f"{sender}-3", sender, at=NOON + 3 * SECOND)),
        envelope(notification("Thanks", f"{sender}-4", sender, at=NOON + 4 * SECOND)),
        envelope(notification("stop", f"{sender}-5", sender, at=NOON + 5 * SECOND)),
        envelope(
            statuses=[
                {
                    "message_id": f"{sender}-s",
                    "state": "read",
                    "recipient": sender,
                    "timestamp": iso(NOON + 3 * SECOND),
                }
            ]
        ),
    ]


async def standing(world: World, sender: str) -> object:
    """What stands for a person, without the ids of events."""
    (row,) = await world.rows("SELECT state FROM recipient WHERE recipient = $1", sender)
    state = load(row[0])
    return (
        {cell: stamp.at for cell, stamp in state.opt_ins.items()},
        {cell: stamp.at for cell, stamp in state.opt_outs.items()},
        {bot: stamp.at for bot, stamp in state.inbound.items()},
    )


async def test_replays_and_reorderings_change_nothing(embedded: World) -> None:
    """However often and in whatever order callbacks arrive, the same stands afterwards."""
    orders = list(permutations(range(6)))
    chance = random.Random(7)
    tried = [orders[0], *chance.sample(orders[1:], 60)]
    await embedded.opt_in(*(number(count) for count in range(len(tried))))
    embedded.clock.step(10 * SECOND)
    found = set()
    for count, order in enumerate(tried):
        callbacks = story(number(count))
        repeated = [*order, *chance.choices(order, k=4)]
        for step in repeated:
            assert (await embedded.call_back(callbacks[step])).status_code == 200
        found.add(repr(await standing(embedded, number(count))))
    assert len(found) == 1


async def test_a_repetition_writes_no_event(world: World) -> None:
    """Every callback twice: the events are those of once."""
    await world.opt_in(number())
    world.clock.step(10 * SECOND)
    for callback in story(number()):
        await world.call_back(callback)
    events = await world.kinds()
    for callback in story(number()):
        world.clock.step()
        await world.call_back(callback)
    assert await world.kinds() == events
    await world.deliver()
    assert len(await world.sandbox()) <= 1


async def test_two_bots_may_hear_the_same_id(world: World) -> None:
    """Ids are deduplicated for each bot: another's callback with the same id is another's."""
    rules = replace(world.bot.rules, bot_id="other-bot")
    await world.gateway.administration.create_bot(replace(world.bot, rules=rules))
    body = json.dumps(envelope(notification("Hello", "m1", at=world.clock.at))).encode()
    for bot_id in (BOT, "other-bot", BOT):
        path = f"/webhooks/sinch/{bot_id}"
        answer = await world.client.post(path, content=body, headers=signed(body))
        assert answer.status_code == 200
    heard = await world.rows("SELECT bot_id FROM event ORDER BY bot_id")
    assert heard == [("other-bot",), (BOT,)]
