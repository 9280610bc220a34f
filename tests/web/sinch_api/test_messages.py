"""The guarded send, `POST messages`: who gets it, who does not, and what is stored of either."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from optwarden.consent.commands.send import DecideSend, SettleAttempt
from optwarden.consent.vocabulary import SECOND
from tests.doubles.consents import Act, Around, send_by, store_goes_away
from tests.doubles.fixtures import UPSTREAM_TOKEN, through_upstream
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import ORDER_UPDATE, TEXT, World, number, statuses

DAY = 24 * 3600 * SECOND


class TestTheDecision:
    async def test_an_opted_in_number_gets_the_message(self, world: World) -> None:
        """An allowed recipient is sent the message, and the answer has the provider's id."""
        await world.opt_in(number())
        (entry,) = statuses(await world.send(number()))
        assert entry["status"] == "success"
        assert entry["state"] == "queued"
        assert entry["recipient"] == "+" + number()
        assert len(entry["message_id"]) == 26
        assert await world.sandbox() == [(number(), ORDER_UPDATE)]
        rows = await world.rows("SELECT outcome, provider_message_id FROM attempt")
        assert rows == [("accepted", entry["message_id"])]

    async def test_decision_and_outcome_are_events(self, world: World) -> None:
        """The decision and what came of it are in the ledger, beside the opt-in."""
        await world.opt_in(number())
        await world.send(number())
        assert await world.kinds() == ["message_allowed", "message_settled", "opted_in"]

    async def test_nobody_allowed_is_201_without_a_call(self, world: World) -> None:
        """All denied: 201, an entry that says why, nothing sent, and the denial is an event."""
        (entry,) = statuses(await world.send(number()))
        assert (entry["status"], entry["state"]) == ("failure", "no_opt_in")
        assert entry["details"].startswith("no_opt_in: ")
        assert entry["decision_id"].startswith("dec.")
        assert await world.sandbox() == []
        assert await world.kinds() == ["message_denied"]
        assert await world.outcomes() == []

    async def test_twenty_are_decided_one_by_one(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """Of 20 recipients the allowed go in one call; the answer keeps the request's order."""
        await through_upstream(world, upstream)
        everybody = [number(count) for count in range(20)]
        allowed = everybody[::3]
        await world.opt_in(*allowed)
        entries = statuses(await world.send(*everybody))
        assert [entry["recipient"] for entry in entries] == ["+" + one for one in everybody]
        sent = [entry["recipient"][1:] for entry in entries if entry["status"] == "success"]
        assert sent == allowed
        assert [request.document["to"] for request in upstream.requests] == [allowed]
        assert await world.outcomes() == ["accepted"] * len(allowed)

    async def test_a_number_named_twice_is_sent_to_once(self, world: World) -> None:
        """Duplicates count once, however they are spelled."""
        await world.opt_in(number())
        entries = statuses(await world.send(number(), "+" + number(), number()))
        assert len(entries) == 1
        assert len(await world.sandbox()) == 1

    async def test_the_topic_header_says_what_the_message_is_about(self, world: World) -> None:
        """A topic the opt-in does not cover is denied though the template alone would go."""
        await world.opt_in(number())
        (entry,) = statuses(await world.send(number(), headers={"optwarden-topic": "undeclared"}))
        assert entry["details"].startswith("topic_not_covered: ")

    @pytest.mark.parametrize("topic", ["", "x" * 129, "tab\there"])
    async def test_a_topic_that_is_none_is_refused(self, embedded: World, topic: str) -> None:
        """The header is checked like a field."""
        answer = await embedded.send(number(), headers={"optwarden-topic": topic})
        assert answer.status_code == 400
        assert "Optwarden-Topic" in answer.json()["reason"]


async def _opt_out(world: World) -> None:
    await world.opt_in(number())
    await world.writes("STOP", "stop-1")


async def _by_business(world: World) -> None:
    await world.opt_in(number())
    world.clock.step()
    await world.call("DELETE", "provision/optin", {"numbers": [number()]})


async def _nothing(world: World) -> None:
    pass


def _quietly() -> None:
    pass


async def _opted_in(world: World) -> None:
    await world.opt_in(number())


@pytest.mark.parametrize(
    "given, message, state, reason",
    [
        (_nothing, ORDER_UPDATE, "no_opt_in", "no_opt_in"),
        (_opt_out, ORDER_UPDATE, "no_opt_in", "opted_out"),
        (_by_business, ORDER_UPDATE, "no_opt_in", "opted_out"),
        (_nothing, TEXT, "failed", "window_closed"),
        (
            _opted_in,
            {"type": "template", "template_name": "sale"},
            "failed",
            "category_not_allowed",
        ),
        (
            _opted_in,
            {"type": "template", "template_name": "unheard_of"},
            "failed",
            "category_unknown",
        ),
    ],
)
async def test_each_reason_has_its_state(
    embedded: World, given: Any, message: dict[str, Any], state: str, reason: str
) -> None:
    """Consent reasons are `no_opt_in`, window and category `failed`; details begin with ours."""
    await given(embedded)
    (entry,) = statuses(await embedded.send(number(), message=message))
    assert (entry["status"], entry["state"]) == ("failure", state)
    assert entry["details"].startswith(reason + ": ")
    assert await embedded.sandbox() == []


async def test_free_form_goes_inside_the_window_without_an_opt_in(world: World) -> None:
    """A person's message opens 24 h for free-form replies, and for nothing else."""
    await world.writes("Where is my parcel?", "hello-1")
    world.clock.step(DAY - 1)
    assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"
    assert statuses(await world.send(number()))[0]["state"] == "no_opt_in"
    world.clock.step(1)
    assert statuses(await world.send(number(), message=TEXT))[0]["state"] == "failed"
    assert await world.sandbox() == [(number(), TEXT)]


class TestWhatGoesUpstream:
    async def test_the_message_goes_untouched(self, world: World, upstream: UpstreamStub) -> None:
        """Spelling, message object and callback go as they came; bot and token are upstream's."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        message = {**ORDER_UPDATE, "body_params": ["Åsa"], "unknown": {"to us": [1.5, None]}}
        await world.send("+" + number(), message=message, callback="https://shop.example/status")
        (request,) = upstream.requests
        assert (request.method, request.path) == (
            "POST",
            "/whatsapp/v1/upstream%20bot%2F1/messages",
        )
        assert request.headers["authorization"] == f"Bearer {UPSTREAM_TOKEN}"
        assert request.document == {
            "to": ["+" + number()],
            "message": message,
            "callback": "https://shop.example/status",
        }

    async def test_the_spelling_goes_upstream_and_not_the_folded_key(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """A Mexican number keeps its old 1 on the way out, whatever its row is called."""
        await through_upstream(world, upstream)
        await world.opt_in("525512345678")
        (entry,) = statuses(await world.send("5215512345678"))
        assert upstream.requests[0].document["to"] == ["5215512345678"]
        assert entry["recipient"] == "+5215512345678"
        assert entry["message_id"].startswith("01UPSTREAM")

    async def test_a_recipient_upstream_declines_is_told(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """An entry of failure in a 201 is relayed, and that attempt is refused."""
        await through_upstream(world, upstream)
        await world.opt_in(number(1), number(2))
        upstream.body = (
            b'{"type":"whatsapp","statuses":['
            b'{"message_id":"A","recipient":"+%s","status":"failure","state":"no_capability",'
            b'"details":"not on WhatsApp"},'
            b'{"message_id":"B","recipient":"+%s","status":"success","state":"queued"}]}'
            % (number(2).encode(), number(1).encode())
        )
        first, second = statuses(await world.send(number(1), number(2)))
        assert (first["message_id"], first["status"]) == ("B", "success")
        assert (second["message_id"], second["state"]) == ("A", "no_capability")
        assert second["details"] == "not on WhatsApp"
        assert await world.outcomes() == ["accepted", "refused"]

    @pytest.mark.parametrize("body", [b"", b"not JSON", b"[]", b'{"statuses":"none"}'])
    async def test_an_answer_that_cannot_be_read_was_accepted_all_the_same(
        self, world: World, upstream: UpstreamStub, body: bytes
    ) -> None:
        """A 2xx means taken; the message then has an id of ours."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.body = body
        (entry,) = statuses(await world.send(number()))
        assert (entry["status"], len(entry["message_id"])) == ("success", 26)
        assert await world.outcomes() == ["accepted"]


class TestAnUpstreamThatFails:
    @pytest.mark.parametrize(
        "status, outcome",
        [
            (400, "refused"),
            (401, "refused"),
            (429, "refused"),
            (500, "unknown"),
            (502, "unknown"),
            (503, "refused"),
        ],
    )
    async def test_status_and_body_are_relayed(
        self, world: World, upstream: UpstreamStub, status: int, outcome: str
    ) -> None:
        """Its status and body reach the caller, of one request; 500 may come after the sending."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.status = status
        upstream.body = b'{"message":"Upstream","reason":"says no"}'
        upstream.headers |= {"retry-after": "7", "x-internal": "secret"}
        answer = await world.send(number(), number(2))
        assert answer.status_code == status
        assert answer.content == upstream.body
        assert answer.headers["retry-after"] == "7"
        assert "x-internal" not in answer.headers
        assert len(upstream.requests) == 1
        assert await world.outcomes() == [outcome]

    @pytest.mark.parametrize(
        "behaviour, requests",
        [
            (Behaviour.HANG_BEFORE_READING, 0),
            (Behaviour.HANG_AFTER_READING, 1),
            (Behaviour.BREAK_AFTER_READING, 1),
            (Behaviour.BREAK_INSIDE_ANSWER, 1),
        ],
    )
    async def test_no_answer_is_504_and_never_repeated(
        self, world: World, upstream: UpstreamStub, behaviour: Behaviour, requests: int
    ) -> None:
        """Once the request may have left, the attempt is unknown and one connection was made."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.behaviour = behaviour
        answer = await world.send(number())
        assert answer.status_code == 504
        assert "may have been sent" in answer.json()["reason"]
        assert (upstream.connections, len(upstream.requests)) == (1, requests)
        assert await world.outcomes() == ["unknown"]
        await world.deliver()
        await world.sweep.settle_abandoned()
        assert upstream.connections == 1

    async def test_a_refused_connection_is_502_and_certainly_not_sent(self, world: World) -> None:
        """Nothing listens there: the attempt is refused, not unknown."""
        nobody = UpstreamStub(url="http://127.0.0.1:1")
        await through_upstream(world, nobody)
        await world.opt_in(number())
        answer = await world.send(number())
        assert answer.status_code == 502
        assert set(answer.json()) == {"message", "reason", "details"}
        assert await world.outcomes() == ["refused"]

    @pytest.mark.parametrize(
        "settings",
        [
            {},
            {"base_url": "http://127.0.0.1:1"},
            {"base_url": "ftp://127.0.0.1", "upstream_bot_id": "b"},
            {"base_url": "not a URL", "upstream_bot_id": "b"},
        ],
    )
    async def test_a_bot_that_is_not_set_up_for_sending_says_so(
        self, embedded: World, settings: dict[str, str]
    ) -> None:
        """Missing or wrong settings are 502, never an exception, and name no secret."""
        secrets = {**embedded.bot.secrets, "upstream_token": UPSTREAM_TOKEN}
        await embedded.change(provider="sinch", provider_settings=settings, secrets=secrets)
        await embedded.opt_in(number())
        answer = await embedded.send(number())
        assert answer.status_code == 502
        assert UPSTREAM_TOKEN not in answer.text
        assert await embedded.outcomes() == ["refused"]

    async def test_a_token_that_is_no_header_is_never_sent(
        self, embedded: World, upstream: UpstreamStub
    ) -> None:
        """A line break in the token smuggles no header upstream."""
        await through_upstream(embedded, upstream)
        secrets = {**embedded.bot.secrets, "upstream_token": "a\r\nx-evil: 1"}
        await embedded.change(secrets=secrets)
        await embedded.opt_in(number())
        assert (await embedded.send(number())).status_code == 502
        assert upstream.connections == 0

    async def test_a_redirect_is_not_followed(self, world: World, upstream: UpstreamStub) -> None:
        """A 302 from upstream is no place to send somebody's message to."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.status = 302
        upstream.headers["location"] = upstream.url + "/elsewhere"
        answer = await world.send(number())
        assert answer.status_code == 502
        assert len(upstream.requests) == 1

    async def test_a_huge_answer_is_cut_off(self, world: World, upstream: UpstreamStub) -> None:
        """An answer is read up to a bound, whatever upstream sends."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.status, upstream.body = 400, b"x" * (4 * 1024 * 1024)
        answer = await world.send(number())
        assert answer.status_code == 400
        assert len(answer.content) == 1024 * 1024

    async def test_a_provider_nobody_has_is_502(self, embedded: World) -> None:
        """A bot of an unknown provider sends nothing."""
        await embedded.change(provider="carrier_pigeon")
        await embedded.opt_in(number())
        assert (await embedded.send(number())).status_code == 502
        assert await embedded.outcomes() == ["refused"]


def _around(world: World, kind: type, *, before: Act = _quietly, after: Act = _quietly) -> None:
    """Let something happen around the commands of one kind that a send submits."""
    send_by(world.gateway.send, Around(world.gateway.consents, kind, before, after))


class TestBetweenTheTransactions:
    async def test_an_outcome_that_cannot_be_stored_leaves_the_truth_to_the_sweep(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """The store fails after the provider accepted: 201 all the same, then `unknown`, once."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        _around(world, SettleAttempt, before=store_goes_away)
        (entry,) = statuses(await world.send(number()))
        assert entry["status"] == "success"
        assert await world.outcomes() == ["intended"]
        assert await world.sweep.settle_abandoned() == 0
        world.clock.step(100 * SECOND)
        assert await world.sweep.settle_abandoned() == 1
        assert await world.sweep.settle_abandoned() == 0
        assert await world.outcomes() == ["unknown"]
        assert (await world.kinds()).count("message_settled") == 1
        assert len(upstream.requests) == 1

    async def test_a_store_that_cannot_decide_sends_nothing(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """The gateway fails closed: 503, `store_unavailable`, no call."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        _around(world, DecideSend, before=store_goes_away)
        answer = await world.send(number())
        assert answer.status_code == 503
        assert answer.json()["reason"] == "store_unavailable"
        assert upstream.connections == 0

    async def test_if_one_cannot_be_decided_nobody_is_sent_to(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """A send is not half-done; the attempts that were intended are withdrawn as refused."""
        await through_upstream(world, upstream)
        await world.opt_in(number(1), number(2))
        acts: Iterator[Act] = iter([_quietly, store_goes_away])

        def first_one_then_none() -> None:
            next(acts)()

        _around(world, DecideSend, before=first_one_then_none)
        assert (await world.send(number(1), number(2))).status_code == 503
        assert upstream.connections == 0
        assert await world.outcomes() == ["refused"]

    async def test_a_decision_older_than_a_second_is_made_again(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """A slow store: the first decision is withdrawn, the second one sent on."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        delays = iter([1_000_001, 0])
        _around(world, DecideSend, after=lambda: world.clock.step(next(delays)))
        assert statuses(await world.send(number()))[0]["status"] == "success"
        assert await world.outcomes() == ["accepted", "refused"]
        assert len(upstream.requests) == 1

    async def test_a_decision_of_exactly_a_second_still_counts(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """The bound is 1 s: at it the request may start."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        _around(world, DecideSend, after=lambda: world.clock.step(SECOND))
        assert statuses(await world.send(number()))[0]["status"] == "success"
        assert await world.outcomes() == ["accepted"]

    async def test_an_opt_out_during_a_slow_decision_is_obeyed(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """A STOP between a stale decision and the next one stops the message."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        slowed = iter([True])

        async def stop_meanwhile() -> None:
            if next(slowed, False):
                await world.writes("STOP", "stop-1")
                world.clock.step(2 * SECOND)

        _around(world, DecideSend, after=stop_meanwhile)
        assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")
        assert upstream.connections == 0

    async def test_a_store_that_stays_slow_is_503(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """After a few tries nothing is sent, and every attempt is withdrawn."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        _around(world, DecideSend, after=lambda: world.clock.step(5 * SECOND))
        assert (await world.send(number())).status_code == 503
        assert upstream.connections == 0
        assert set(await world.outcomes()) == {"refused"}

    async def test_a_clock_that_stepped_back_decides_again(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """How old a decision is cannot be told by a clock that stepped back."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        steps = iter([-5 * SECOND, 0])
        _around(world, DecideSend, after=lambda: world.clock.step(next(steps)))
        assert statuses(await world.send(number()))[0]["status"] == "success"
        assert await world.outcomes() == ["accepted", "refused"]

    async def test_a_caller_that_goes_away_stops_nothing(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """The caller is cancelled while upstream thinks: the outcome is stored all the same."""
        await through_upstream(world, upstream)
        await world.opt_in(number())
        upstream.behaviour = Behaviour.HANG_AFTER_READING
        call = asyncio.create_task(world.send(number()))
        await upstream.arrived.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await world.gateway.send.drain()
        assert await world.outcomes() == ["unknown"]
