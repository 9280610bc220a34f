"""One URL serves both: what a provider sends reaches the business's own webhook, byte for byte."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Final

import httpx
import pytest

from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.vocabulary import SECOND
from optwarden.storage.engine import Statement
from optwarden.storage.forwards import StoredForwards
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.sweep import DAY, FORWARDED_KEPT, FORWARDS_KEPT
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import SECRET, World, envelope, notification, number, signed

KIND: Final = OutboxKind.FORWARD
TOLD: Final = envelope(notification("Hello, Åsa", "m1"))
BODY: Final = json.dumps(TOLD, ensure_ascii=False).encode() + b" \r\n"
UNREACHABLE: Final = "http://127.0.0.1:1/hook"


@pytest.fixture
def hook(upstream: UpstreamStub) -> UpstreamStub:
    """The business's own server."""
    upstream.body = b"ok"
    return upstream


async def forward_to(world: World, url: str) -> None:
    await world.change(provider_settings={"forward_url": url})


async def call_back(world: World, body: bytes = BODY, query: str = "") -> httpx.Response:
    """Call back as Sinch would, with headers that are one connection's and headers that are not."""
    headers = {
        **signed(body, SECRET),
        "content-type": "application/json; charset=utf-8",
        "x-of-the-provider": "värde",
        "connection": "keep-alive, x-of-the-hop",
        "x-of-the-hop": "1",
        "te": "trailers",
        "user-agent": "Sinch/1",
    }
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    path = f"/webhooks/sinch/{world.bot.bot_id}{query}"
    return await world.client.post(path, content=body, headers=pairs)


async def deliver(world: World) -> int:
    return await world.delivery(KIND)()


async def until_due(world: World) -> None:
    ((due_at,),) = await world.rows("SELECT due_at FROM outbox")
    world.clock.at = max(world.clock.at, due_at)


async def contents(world: World) -> list[bytes]:
    return [bytes(row[0]) for row in await world.rows("SELECT ciphertext FROM forward")]


class TestAForward:
    async def test_it_arrives_byte_for_byte(self, world: World, hook: UpstreamStub) -> None:
        """Body, content type, signature and all; less what is one connection's, more an id."""
        await forward_to(world, f"{hook.url}/hook?of=us")
        assert (await call_back(world, query="?bodySHA256=ab%2Fc")).status_code == 200
        assert await deliver(world) == 1
        (request,) = hook.requests
        assert (request.method, request.path) == ("POST", "/hook?of=us&bodySHA256=ab%2Fc")
        assert request.body == BODY
        ((forward_id,),) = await world.rows("SELECT CAST(outbox_id AS text) FROM outbox")
        passed = dict(request.headers)
        assert passed.pop("host") == hook.url.removeprefix("http://")
        assert passed.pop("content-length") == str(len(BODY))
        assert passed.pop("optwarden-forwarded") == forward_id
        assert passed.pop("x-of-the-provider").encode("latin-1").decode() == "värde"
        for name in ("accept", "accept-encoding"):
            passed.pop(name, None)  # the test's own client sends them
        assert passed == {
            **signed(BODY, SECRET),
            "content-type": "application/json; charset=utf-8",
            "user-agent": "Sinch/1",
        }

    async def test_events_and_forward_are_both_kept_first(self, world: World) -> None:
        """When the provider is answered, both are durable, and nobody was called yet."""
        await forward_to(world, UNREACHABLE)
        assert (await call_back(world)).status_code == 200
        assert await world.outbox() == [("waiting", "")]
        (ciphertext,) = await contents(world)
        assert b"Hello" not in ciphertext
        assert number().encode() not in ciphertext

    async def test_what_was_not_understood_is_forwarded_too(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """The business may understand it."""
        await forward_to(world, hook.url)
        assert (await call_back(world, b"\x00not JSON\xff")).status_code == 200
        await deliver(world)
        assert hook.requests[0].body == b"\x00not JSON\xff"

    async def test_what_cannot_be_verified_is_not(self, world: World) -> None:
        """401, and nothing of it."""
        await forward_to(world, UNREACHABLE)
        answer = await world.call_back(b"{}", secret="another")
        assert answer.status_code == 401
        assert await world.outbox() == []

    async def test_without_the_setting_nothing_is_kept(self, world: World) -> None:
        """It costs nothing where it is off."""
        await call_back(world)
        assert await world.outbox() == []
        assert await contents(world) == []

    @pytest.mark.parametrize("steps", [0, DAY, 7 * DAY])
    async def test_a_repetition_is_forwarded_once(
        self, world: World, hook: UpstreamStub, steps: int
    ) -> None:
        """Providers repeat for up to a week; the business gets it once."""
        await forward_to(world, hook.url)
        await call_back(world)
        await deliver(world)
        world.clock.step(steps)
        await world.sweep.purge()
        assert (await call_back(world)).status_code == 200
        assert await deliver(world) == 0
        assert len(hook.requests) == 1
        assert await contents(world) == [b""]

    async def test_another_body_is_not_a_repetition(self, world: World, hook: UpstreamStub) -> None:
        """One byte more is another callback."""
        await forward_to(world, hook.url)
        await call_back(world)
        await call_back(world, BODY + b" ")
        await deliver(world)
        assert len(hook.requests) == 2


class TestAServerThatFails:
    @pytest.mark.parametrize("status", [302, 400, 404, 429, 500, 503])
    async def test_only_a_2xx_is_taken(self, world: World, hook: UpstreamStub, status: int) -> None:
        """All else is tried again, and no redirect is followed; each try has the same id."""
        await forward_to(world, hook.url)
        hook.status = status
        hook.headers = {"location": f"{hook.url}/elsewhere"}
        await call_back(world)
        for _ in range(3):
            await deliver(world)
            assert await deliver(world) == 0
            await until_due(world)
        assert await world.outbox() == [("waiting", f"the server answered {status}")]
        hook.status, hook.behaviour = 202, Behaviour.BREAK_INSIDE_ANSWER
        await deliver(world)
        assert await world.outbox() == [("sent", "")]
        assert [request.path for request in hook.requests] == ["/"] * 4
        assert len({request.headers["optwarden-forwarded"] for request in hook.requests}) == 1

    async def test_what_may_have_arrived_is_tried_again(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """Unlike a message to a person: the receiver knows a repetition by its id."""
        await forward_to(world, hook.url)
        hook.behaviour = Behaviour.BREAK_AFTER_READING
        await call_back(world)
        await deliver(world)
        ((progress, detail),) = await world.outbox()
        assert (progress, detail.split(":")[0]) == ("waiting", "no answer from the server")
        hook.behaviour = Behaviour.ANSWER
        await until_due(world)
        await deliver(world)
        assert await world.outbox() == [("sent", "")]

    async def test_after_a_week_it_is_dead(self, world: World) -> None:
        """With pauses that grow up to an hour and a half."""
        await forward_to(world, UNREACHABLE)
        await call_back(world)
        began, tries = world.clock.at, 0
        while [progress for progress, _ in await world.outbox()] == ["waiting"]:
            await until_due(world)
            tries += await deliver(world)
        ((progress, detail),) = await world.outbox()
        assert (progress, detail.split(":")[0]) == ("dead", "no answer from the server")
        assert 6 * DAY < world.clock.at - began < 7 * DAY
        assert 120 < tries < 190

    async def test_a_setting_that_is_gone_ends_it(self, world: World) -> None:
        """It can be replayed once there is one again."""
        await forward_to(world, UNREACHABLE)
        await call_back(world)
        await world.change(provider_settings={})
        await deliver(world)
        assert [progress for progress, _ in await world.outbox()] == ["lacking"]


class TestPersonalData:
    async def test_what_was_forwarded_is_forgotten_at_once(
        self, world: World, hook: UpstreamStub
    ) -> None:
        """Its place knows a repetition for 8 days, then that goes as well."""
        await forward_to(world, hook.url)
        await call_back(world)
        await deliver(world)
        assert await contents(world) == [b""]
        world.clock.step(FORWARDED_KEPT + 1)
        await world.sweep.purge()
        assert await contents(world) == []
        assert await world.outbox() == []

    async def test_what_is_dead_goes_after_30_days(self, world: World) -> None:
        """Nothing a callback held is kept for longer."""
        await forward_to(world, UNREACHABLE)
        await call_back(world)
        world.clock.step(FORWARDS_KEPT)
        await world.sweep.purge()
        assert len(await contents(world)) == 1
        world.clock.step(1)
        await world.sweep.purge()
        assert await contents(world) == []
        await deliver(world)
        assert await world.outbox() == [("dead", "what it held is not kept any more")]

    async def test_the_outbox_holds_no_word_of_it(self, world: World) -> None:
        """Not in its details either."""
        await forward_to(world, UNREACHABLE)
        await call_back(world)
        await deliver(world)
        kept = str(await world.rows("SELECT * FROM outbox"))
        assert "Hello" not in kept
        assert number() not in kept
        assert "127.0.0.1" not in kept


class TestTheStore:
    async def test_what_cannot_be_kept_is_not_acknowledged(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """503; the events are recorded all the same, and the repetition keeps the rest."""
        await forward_to(world, UNREACHABLE)

        def fail(*_: object) -> asyncio.Future[None]:
            failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            failed.set_exception(StoreUnavailable("the store went away"))
            return failed

        with monkeypatch.context() as broken:
            broken.setattr(StoredForwards, "keep", fail)
            assert (await call_back(world)).status_code == 503
        assert await world.kinds() == ["message_received"]
        assert (await call_back(world)).status_code == 200
        assert await world.outbox() == [("waiting", "")]
        assert await world.kinds() == ["message_received"]

    async def test_nor_are_events_that_cannot_be_recorded(self, world: World) -> None:
        """503; the repetition is not forwarded twice."""
        await forward_to(world, UNREACHABLE)
        receive = world.gateway.receive_inbound
        receive._consents = Around(world.gateway.consents, RecordInbound, before=store_goes_away)
        assert (await call_back(world)).status_code == 503
        receive._consents = world.gateway.consents
        assert (await call_back(world)).status_code == 200
        assert await world.outbox() == [("waiting", "")]

    async def test_a_burst_shares_transactions(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A hundred callbacks at once are not a hundred transactions, and each is forwarded."""
        await forward_to(world, UNREACHABLE)
        engine: Any = world.gateway.engine
        run, kept = engine.run, []

        async def counting(statements: list[Statement]) -> Any:
            kept.extend([True] if "INTO forward" in statements[-1].sql else [])
            return await run(statements)

        monkeypatch.setattr(engine, "run", counting)
        bodies = [
            json.dumps(envelope(notification("Hi", f"m{n}", number(n)))).encode()
            for n in range(100)
        ]
        answers = await asyncio.gather(*(call_back(world, body) for body in bodies))
        assert {answer.status_code for answer in answers} == {200}
        assert len(await contents(world)) == 100
        assert len(kept) < 20


async def test_each_of_several_is_forwarded(world: World, hook: UpstreamStub) -> None:
    """Their order is best effort."""
    await forward_to(world, hook.url)
    for count in range(3):
        await call_back(world, BODY + b" " * count)
        world.clock.step(SECOND)
    await deliver(world)
    assert sorted(len(request.body) for request in hook.requests) == [
        len(BODY) + count for count in range(3)
    ]
