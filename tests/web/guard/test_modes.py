"""What a bot's mode makes of decisions: enforce, shadow, off; at every way of sending."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest

from optwarden.consent.vocabulary import SECOND, GuardMode
from optwarden.storage.engine import Statement
from optwarden.usecases import decide_sends, last_seen_bots
from optwarden.usecases.last_seen_bots import CONFIRMED_WITHIN, LAST_KNOWN_FOR
from optwarden.usecases.ports import StoreUnavailable
from optwarden.wiring import Gateway, build
from tests.doubles.consents import Away, send_by
from tests.doubles.guarded import (
    APP_TOKEN,
    SALE,
    TEMPLATE,
    TEXT,
    UNHEARD,
    WABA_ID,
    Given,
    Guarded,
    nothing,
    opted_in,
    opted_out,
    stopped_marketing,
    suppressed,
)
from tests.doubles.world import ORDER_UPDATE, World, number, statuses
from tests.doubles.world import TEXT as SEED_TEXT


async def never_opted_in_by_business(guarded: Guarded) -> None:
    answer = await guarded.world.client.request(
        "DELETE",
        "/whatsapp/v1/meta_cloud-bot/provision/optin",
        content=json.dumps({"numbers": [number()]}),
        headers={"authorization": f"Bearer {guarded.world.token}"},
    )
    assert answer.status_code == 200, answer.text


async def by_business(guarded: Guarded) -> None:
    await guarded.opt_in("meta_cloud")
    guarded.world.clock.step()
    await never_opted_in_by_business(guarded)


async def mode(guarded: Guarded, to: GuardMode) -> None:
    await guarded.change_rules("meta_cloud", guard_mode=to)


class TestShadow:
    @pytest.mark.parametrize(
        "given,body,reason",
        [
            (nothing, ORDER_UPDATE, "no_opt_in"),
            (nothing, TEXT, "window_closed"),
            (opted_in, SALE, "category_not_allowed"),
            (opted_in, UNHEARD, "category_unknown"),
        ],
    )
    async def test_what_would_be_denied_is_recorded_and_sent(
        self, guarded: Guarded, given: Given, body: dict[str, object], reason: str
    ) -> None:
        """The stored decision has its reason, and the attempt that was made all the same."""
        await given(guarded)
        await mode(guarded, GuardMode.SHADOW)
        answer = await (guarded.meta(body) if "template_name" not in body else guarded.meta())
        assert answer.status_code == 200
        assert answer.headers["optwarden-reason"] == reason
        assert answer.headers["optwarden-mode"] == "shadow"
        assert "optwarden-permit" not in answer.headers
        assert await guarded.settled() == ["accepted"]
        (row,) = await guarded.world.rows("SELECT facts FROM event WHERE kind = 'message_denied'")
        facts = json.loads(row[0])
        assert (facts["reason"], facts["mode"]) == (reason, "shadow")
        assert facts["attempt_id"]
        assert "permit" not in facts

    @pytest.mark.parametrize(
        "given,reason",
        [(opted_out, "opted_out"), (suppressed, "suppressed"), (by_business, "opted_out")],
    )
    async def test_suppressions_and_opt_outs_hold(
        self, guarded: Guarded, given: Given, reason: str
    ) -> None:
        """They are enforced in every mode but off."""
        await given(guarded)
        await mode(guarded, GuardMode.SHADOW)
        answer = await guarded.meta()
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, reason)
        assert guarded.upstream.connections == 0

    @pytest.mark.parametrize("given", [by_business, never_opted_in_by_business])
    @pytest.mark.parametrize("body", [TEMPLATE, TEXT, SALE, UNHEARD])
    async def test_an_opt_out_by_the_business_holds_whatever_else_denies(
        self, guarded: Guarded, given: Given, body: dict[str, object]
    ) -> None:
        """It may be a person's request, also for a number that never opted in."""
        await given(guarded)
        await mode(guarded, GuardMode.SHADOW)
        answer = await guarded.meta(body)
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, "opted_out")
        assert guarded.upstream.connections == 0
        (row,) = await guarded.world.rows("SELECT facts FROM event WHERE kind = 'message_denied'")
        assert json.loads(row[0])["reason"] == "opted_out"

    async def test_a_template_nobody_declared_may_be_marketing(self, guarded: Guarded) -> None:
        """Whoever opted out of marketing does not get it."""
        await stopped_marketing(guarded)
        await mode(guarded, GuardMode.SHADOW)
        answer = await guarded.meta(UNHEARD)
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, "opted_out")
        assert guarded.upstream.connections == 0

    async def test_what_is_allowed_has_its_permit(self, guarded: Guarded) -> None:
        """Shadow changes nothing about what may go."""
        await guarded.opt_in("meta_cloud")
        await mode(guarded, GuardMode.SHADOW)
        answer = await guarded.meta()
        assert answer.headers["optwarden-permit"]
        assert "optwarden-reason" not in answer.headers

    async def test_a_lost_store_passes_and_is_counted(self, guarded: Guarded) -> None:
        """What cannot be decided goes, and operators see how much that is."""
        await mode(guarded, GuardMode.SHADOW)
        gateway = guarded.world.gateway
        send_by(gateway.send, Away())
        answer = await guarded.meta()
        assert answer.status_code == 200
        assert "optwarden-decision-id" not in answer.headers
        metrics = (await guarded.world.client.get("/metrics")).text
        line = 'optwarden_undecided_total{cause="store_unavailable",provider="meta_cloud"} 1.0'
        assert (
            line in metrics
            or line.replace(
                'cause="store_unavailable",provider="meta_cloud"',
                'provider="meta_cloud",cause="store_unavailable"',
            )
            in metrics
        )

    @pytest.mark.parametrize(
        "given,reason",
        [(opted_out, "opted_out"), (suppressed, "suppressed"), (by_business, "opted_out")],
    )
    async def test_opt_outs_hold_while_the_store_cannot_be_written(
        self, guarded: Guarded, given: Given, reason: str
    ) -> None:
        """What a plain read says of them is heeded, though nothing can be recorded."""
        await given(guarded)
        await mode(guarded, GuardMode.SHADOW)
        gateway = guarded.world.gateway
        send_by(gateway.send, Away(readable=gateway.consents))
        before = await guarded.world.kinds()
        answer = await guarded.meta()
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, reason)
        assert guarded.upstream.connections == 0
        assert await guarded.world.kinds() == before
        assert (await guarded.meta(to=number(2))).status_code == 200

    async def test_a_row_of_a_newer_release_is_not_sent_to(self, guarded: Guarded) -> None:
        """The store is well; that row may hold an opt-out."""
        await guarded.opt_in("meta_cloud")
        await mode(guarded, GuardMode.SHADOW)
        await guarded.world.gateway.engine.run(
            [Statement("UPDATE recipient SET state = $1", ('{"new":1}',))]
        )
        assert (await guarded.meta()).status_code == 503
        assert guarded.upstream.connections == 0

    async def test_a_bot_is_remembered_while_the_store_is_away(self, guarded: Guarded) -> None:
        """Settings cannot be read either then: those seen last hold for an hour."""
        await mode(guarded, GuardMode.SHADOW)
        assert (await guarded.meta()).status_code == 200
        gateway = guarded.world.gateway
        send_by(gateway.send, Away())
        gateway.directory.bots_of_credential = _away  # type: ignore[method-assign, assignment]
        assert (await guarded.meta()).status_code == 200
        now = gateway.admit.last_seen._monotonic()
        gateway.admit.last_seen._monotonic = lambda: now + LAST_KNOWN_FOR + 1
        assert (await guarded.meta()).status_code == 503

    async def test_a_credential_of_several_bots(self, guarded: Guarded) -> None:
        """While the store is away the one in shadow goes on, and the one that enforces does not."""
        bot = guarded.bots["meta_cloud"]
        shadowed = replace(
            bot,
            rules=replace(bot.rules, bot_id="z-meta", guard_mode=GuardMode.SHADOW),
            senders=("777",),
        )
        gateway = guarded.world.gateway
        await gateway.administration.create_bot(shadowed)
        path = "v23.0/777/messages"
        assert (await guarded.meta(path=path)).status_code == 200
        send_by(gateway.send, Away())
        gateway.directory.bots_of_credential = _away  # type: ignore[method-assign, assignment]
        assert (await guarded.meta(path=path)).status_code == 200
        assert (await guarded.meta()).status_code == 503

    async def test_an_enforcing_bot_is_not_remembered(self, guarded: Guarded) -> None:
        """It fails closed."""
        await guarded.opt_in("meta_cloud")
        assert (await guarded.meta()).status_code == 200
        gateway = guarded.world.gateway
        gateway.directory.bots_of_credential = _away  # type: ignore[method-assign, assignment]
        assert (await guarded.meta()).status_code == 503

    async def test_a_mode_that_another_process_ended_is_forgotten(
        self, guarded: Guarded, another: Gateway
    ) -> None:
        """A process that has not sent since asks again each second."""
        await mode(guarded, GuardMode.SHADOW)
        assert (await guarded.meta()).status_code == 200
        await change_elsewhere(another, guarded, GuardMode.ENFORCE)
        await later(guarded)
        await guarded.world.gateway.admit.last_seen.confirm()
        loses_the_store(guarded)
        assert (await guarded.meta()).status_code == 503
        assert len(guarded.upstream.requests) == 1

    async def test_a_revoked_credential_is_forgotten(
        self, guarded: Guarded, another: Gateway
    ) -> None:
        """As soon as it is asked for again; the bot's own goes on."""
        await mode(guarded, GuardMode.SHADOW)
        assert (await guarded.meta(token=APP_TOKEN)).status_code == 200
        assert (await guarded.meta()).status_code == 200
        bot = replace(guarded.bots["meta_cloud"], guard_credentials=())
        await another.administration.change_bot(bot)
        await later(guarded)
        await guarded.world.gateway.admit.last_seen.confirm()
        loses_the_store(guarded)
        assert (await guarded.meta(token=APP_TOKEN)).status_code == 503
        assert (await guarded.meta()).status_code == 200

    async def test_what_was_not_confirmed_before_the_loss_does_not_pass(
        self, guarded: Guarded
    ) -> None:
        """It may have changed meanwhile, and nobody can say so."""
        await mode(guarded, GuardMode.SHADOW)
        assert (await guarded.meta()).status_code == 200
        await later(guarded, CONFIRMED_WITHIN + 1)
        loses_the_store(guarded)
        assert (await guarded.meta()).status_code == 503

    async def test_a_change_of_this_process_is_confirmed_first(self, guarded: Guarded) -> None:
        """Whatever was changed: what was seen before it does not count."""
        await mode(guarded, GuardMode.SHADOW)
        assert (await guarded.meta()).status_code == 200
        await mode(guarded, GuardMode.ENFORCE)
        loses_the_store(guarded)
        assert (await guarded.meta()).status_code == 503

    async def test_asking_ends_with_what_is_remembered(
        self, guarded: Guarded, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It goes on by itself, drops what is used no more, and stops with the gateway."""
        monkeypatch.setattr(last_seen_bots, "CONFIRM_EVERY_SECONDS", 0.01)
        await mode(guarded, GuardMode.SHADOW)
        last_seen = guarded.world.gateway.admit.last_seen
        await guarded.meta()
        assert last_seen._confirming is not None
        await mode(guarded, GuardMode.ENFORCE)
        await asyncio.wait_for(last_seen._confirming, 5)
        assert not last_seen._kept
        await mode(guarded, GuardMode.SHADOW)
        await guarded.meta()
        await last_seen.close()
        assert last_seen._confirming.done()

    async def test_it_remembers_so_many_and_no_more(
        self, guarded: Guarded, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The one used longest ago is let go."""
        monkeypatch.setattr(last_seen_bots, "MOST_REMEMBERED", 1)
        await mode(guarded, GuardMode.SHADOW)
        await guarded.meta()
        await guarded.meta(token=APP_TOKEN)
        loses_the_store(guarded)
        assert (await guarded.meta()).status_code == 503
        assert (await guarded.meta(token=APP_TOKEN)).status_code == 200

    async def test_a_mode_that_ended_is_forgotten(self, guarded: Guarded) -> None:
        """A bot seen enforcing is not let through by what it was before."""
        await mode(guarded, GuardMode.SHADOW)
        await guarded.meta()
        await mode(guarded, GuardMode.ENFORCE)
        assert (await guarded.meta()).status_code == 400
        gateway = guarded.world.gateway
        gateway.directory.bots_of_credential = _away  # type: ignore[method-assign, assignment]
        assert (await guarded.meta()).status_code == 503


class TestAWriterThatIsHeldUp:
    """Another process holds the file's lock: rows can be read and not written."""

    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(decide_sends, "DECIDED_WITHIN_SECONDS", 0.2)

    async def test_enforce_answers_503_in_time(self, guarded: Guarded) -> None:
        """What is decided after all is withdrawn: nobody made that attempt."""
        await guarded.opt_in("meta_cloud")
        with held_up(guarded):
            answer = await guarded.meta()
        assert answer.status_code == 503
        assert await guarded.settled() == ["refused"]
        assert guarded.upstream.connections == 0

    async def test_shadow_heeds_opt_outs(self, guarded: Guarded) -> None:
        """And lets everybody else pass undecided."""
        await opted_out(guarded)
        await mode(guarded, GuardMode.SHADOW)
        with held_up(guarded):
            denied, passed = await guarded.meta(), await guarded.meta(to=number(2))
        assert (denied.status_code, denied.headers["optwarden-reason"]) == (400, "opted_out")
        assert (passed.status_code, "optwarden-decision-id" in passed.headers) == (200, False)
        assert await guarded.settled() == ["refused"]

    async def test_the_seeds_endpoint(self, guarded: Guarded) -> None:
        """The bound holds for it, too."""
        world = guarded.world
        await world.opt_in(number())
        with held_up(guarded):
            assert (await world.send(number())).status_code == 503
        assert await guarded.settled() == ["refused"]
        assert await world.sandbox() == []


@contextlib.contextmanager
def held_up(guarded: Guarded) -> Iterator[None]:
    path = guarded.world.gateway.settings.database_url.path
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


class TestOff:
    async def test_nothing_is_decided(self, guarded: Guarded) -> None:
        """Every send passes, opted out or not, and no event is written; it is counted."""
        await opted_out(guarded)
        await mode(guarded, GuardMode.OFF)
        before = await guarded.world.kinds()
        answer = await guarded.meta()
        assert (answer.status_code, answer.headers["optwarden-mode"]) == (200, "off")
        assert await guarded.world.kinds() == before
        assert await guarded.settled() == []
        assert "optwarden_undecided_total" in (await guarded.world.client.get("/metrics")).text

    async def test_the_provider_is_not_asked_for_templates(self, guarded: Guarded) -> None:
        """Nobody decides by them."""
        settings = {"base_url": guarded.upstream.url, "waba_id": WABA_ID}
        await guarded.change("meta_cloud", provider_settings=settings)
        await mode(guarded, GuardMode.OFF)
        assert (await guarded.meta(UNHEARD)).status_code == 200
        assert [one.method for one in guarded.upstream.requests] == ["POST"]

    async def test_credentials_and_paths_hold(self, guarded: Guarded) -> None:
        """Off is about decisions; the guard is no open proxy."""
        await mode(guarded, GuardMode.OFF)
        assert (await guarded.meta(token="EAAG-of-nobody")).status_code == 401
        assert (await guarded.meta(b"no JSON")).status_code == 400


class TestTheSeedsEndpoint:
    async def test_shadow(self, world: World) -> None:
        """The same modes hold for `messages`: sent, with what would have denied it on record."""
        await world.change_rules(guard_mode=GuardMode.SHADOW)
        (entry,) = statuses(await world.send(number(), message=SEED_TEXT))
        assert (entry["status"], entry["state"]) == ("success", "queued")
        assert await world.kinds() == ["message_denied", "message_settled"]
        await world.writes("STOP", "stop-1")
        world.clock.step()
        (entry,) = statuses(await world.send(number()))
        assert (entry["status"], entry["state"]) == ("failure", "no_opt_in")

    async def test_shadow_without_a_store(self, embedded: World) -> None:
        """Undecided and sent; the entry has no decision id."""
        await embedded.change_rules(guard_mode=GuardMode.SHADOW)
        send_by(embedded.gateway.send, Away())
        (entry,) = statuses(await embedded.send(number()))
        assert entry["status"] == "success"
        assert "decision_id" not in entry

    async def test_off(self, world: World) -> None:
        """Sent undecided."""
        await world.change_rules(guard_mode=GuardMode.OFF)
        (entry,) = statuses(await world.send(number()))
        assert entry["status"] == "success"
        assert await world.kinds() == []
        assert len(await world.sandbox()) == 1

    async def test_an_allowed_entry_has_its_permit(self, embedded: World) -> None:
        """As through the guard."""
        await embedded.opt_in(number())
        (entry,) = statuses(await embedded.send(number()))
        assert entry["permit"].count(".") == 2


@pytest.fixture
async def another(guarded: Guarded) -> AsyncIterator[Gateway]:
    """A second process on the same store."""
    world = guarded.world
    gateway = build(world.gateway.settings, clock=world.clock)
    await gateway.open()
    yield gateway
    await gateway.close()


async def change_elsewhere(another: Gateway, guarded: Guarded, to: GuardMode) -> None:
    bot = guarded.bots["meta_cloud"]
    changed = replace(bot, rules=replace(bot.rules, guard_mode=to))
    await another.administration.change_bot(changed)


async def later(guarded: Guarded, by: int = SECOND + 1) -> None:
    """Let time pass for what is remembered and for what the directory keeps."""
    gateway = guarded.world.gateway
    gateway.directory.forget()
    now = gateway.admit._monotonic() + by
    gateway.admit._monotonic = gateway.admit.last_seen._monotonic = lambda: now


def loses_the_store(guarded: Guarded) -> None:
    gateway = guarded.world.gateway
    send_by(gateway.send, Away())
    gateway.directory.bots_of_credential = _away  # type: ignore[method-assign, assignment]


async def _away(*_: object) -> None:
    raise StoreUnavailable("the store went away")
