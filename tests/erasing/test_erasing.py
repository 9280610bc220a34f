"""Nothing of a person is left, and nothing of hers comes back by itself."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import SECOND, ErasureGround, LinkBasis, Method
from optwarden.settings import Settings
from optwarden.usecases.erasing.erase import AGAIN_AFTER, GRACE
from optwarden.usecases.erasing.retention import RetentionRules
from optwarden.usecases.record_consent import PLAIN
from optwarden.wiring import Gateway
from optwarden.wiring.gateway import build
from tests.doubles.world import World, number, opened_world
from tests.storage.commands import SteppingClock
from tests.storage.stores import Store, StoreMaker
from tests.web.api.caller import Caller, complete, done, problem

DAY = 24 * 3600 * SECOND
PERSON = number()
OTHER = number(7)
EMPTY_OF_HER = (
    *("recipient", "event_private", "outbox", "attempt", "opt_in_wording", "sandbox_message"),
    *("voice_call", "forward", "raw_inbound", "attachment", "erasing"),
)


async def live(api: Caller, person: str = PERSON) -> None:
    """A history of most kinds: opted in with evidence, written, messaged, decided."""
    await api.opt_in(person)
    await api.world.writes("where is my parcel?", f"wamid.{person[-1]}", person)
    answer = await api.world.send(person)
    assert answer.status_code == 201, answer.text
    api.world.clock.step(SECOND)


async def erase(api: Caller, person: str = PERSON, **more: Any) -> dict[str, Any]:
    """Ask for an erasure, and let both passes come round."""
    answer = await api.post("erasures", {"recipient": person, **more})
    assert answer.status_code == 202, answer.text
    await rounds(api.world.gateway, api.world.clock)
    asked: dict[str, Any] = answer.json()
    return asked


async def rounds(gateway: Gateway, clock: SteppingClock) -> None:
    """Let the worker come round until everything is over."""
    go_on = gateway.erasing.erase.round
    for wait in (0, GRACE + SECOND, AGAIN_AFTER):
        clock.step(wait)
        while await go_on():
            pass


async def left_of(world: World, person: str = PERSON) -> dict[str, int]:
    """Rows by table that are left, of whomever."""
    counted = {}
    for table in EMPTY_OF_HER:
        ((count,),) = await world.rows(f"SELECT count(*) FROM {table}")
        counted[table] = count
    return {table: count for table, count in counted.items() if count}


class TestWhatGoes:
    async def test_nothing_that_names_her_is_left(self, api: Caller) -> None:
        """Her row, her values with their salts, what waits and what was tried; events stay."""
        await live(api)
        before = await api.world.rows("SELECT event_id, leaf_hash, commitments FROM event")
        asked = await erase(api)
        assert asked["names"] == 1
        assert asked["rows"]["event"] == len(before)
        assert await left_of(api.world) == {}
        kept = await api.world.rows("SELECT event_id, leaf_hash, commitments FROM event")
        assert set(before) <= set(kept)
        assert await api.world.rows("SELECT kind FROM event WHERE kind = 'erased'")

    @pytest.mark.parametrize("store", ["sqlite"], indirect=True)
    async def test_the_file_itself_has_no_trace(self, api: Caller, store: Store) -> None:
        """Neither SQLite's file nor its log holds the number or any of her salts."""
        await live(api)
        private = await api.world.rows("SELECT personal FROM event_private")
        salts = [part for (text,) in private for part in text.split('"') if len(part) == 64]
        assert salts
        await erase(api)
        files = [path for path in store.url.path.parent.iterdir() if path.is_file()]
        content = b"".join(path.read_bytes() for path in files)
        assert PERSON.encode() not in content
        assert not [salt for salt in salts if salt.encode() in content]

    async def test_others_keep_what_is_theirs(self, api: Caller) -> None:
        """Of the same business, and the same shard or not."""
        await live(api)
        await live(api, OTHER)
        await erase(api)
        assert (await api.decide(OTHER))["allowed"] is True
        assert len(await api.timeline(OTHER)) >= 3
        assert len(await api.world.rows("SELECT recipient FROM recipient")) == 1

    async def test_a_callback_that_waits_to_be_forwarded_goes(self, api: Caller) -> None:
        """It is encrypted, and opened to see whom it is about."""
        world = api.world
        settings = {**world.bot.provider_settings, "forward_url": "https://shop.example/hook"}
        await world.change(provider_settings=settings)
        await world.writes("hello", "wamid.1", PERSON)
        await world.writes("hello", "wamid.2", OTHER)
        assert len(await world.rows("SELECT forward_id FROM forward")) == 2
        await erase(api)
        assert len(await world.rows("SELECT forward_id FROM forward")) == 1
        assert len(await world.rows("SELECT 1 FROM outbox WHERE kind = 'forward'")) == 1

    async def test_a_dry_run_only_counts(self, api: Caller) -> None:
        """And says what there is, by table."""
        await live(api)
        answer = await api.post("erasures", {"recipient": PERSON, "dry_run": True})
        assert answer.status_code == 200
        told = answer.json()
        assert told["due_at"] is None
        assert told["rows"]["recipient"] == 1
        await rounds(api.world.gateway, api.world.clock)
        assert (await api.decide())["allowed"] is True

    async def test_her_other_names_go_with_her(self, api: Caller) -> None:
        """The user id that was linked to the number."""
        world = api.world
        await live(api)
        link = world.gateway.record._link
        await link(
            world.bot.rules,
            recipient_of_key("SE.4711"),
            recipient_of_key(PERSON),
            LinkBasis.SAME_CALLBACK,
        )
        asked = await erase(api)
        assert asked["names"] == 2
        assert await left_of(world) == {}


class TestWhileItHappens:
    async def test_nothing_goes_to_her_from_the_start(self, api: Caller) -> None:
        """Her row takes no command: 503, so that a provider brings a STOP again."""
        await live(api)
        answer = await api.post("erasures", {"recipient": PERSON})
        assert answer.status_code == 202
        await api.world.gateway.erasing.erase.round()
        assert (await api.decide())["allowed"] is False
        refused = await api.world.send(PERSON)
        assert refused.status_code == 503
        listed = done(await api.get("erasures"))["items"]
        assert [(one["recipient"], one["stage"]) for one in listed] == [(PERSON, "stopping")]
        await rounds(api.world.gateway, api.world.clock)
        assert done(await api.get("erasures"))["items"] == []

    async def test_a_round_that_breaks_is_taken_up(
        self, api: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Wherever it broke: after it everything is gone, and once."""
        await live(api)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        erase_ = api.world.gateway.erasing.erase
        await erase_.round()
        api.world.clock.step(GRACE + SECOND)
        for owner, name in (
            (erase_.queue, "put_off"),
            (erase_.queue, "remember"),
            (erase_.erased, "append"),
            (erase_.queue, "set_carried_out"),
            (erase_.rows, "delete"),
        ):
            with monkeypatch.context() as patched:
                patched.setattr(type(owner), name, _broken)
                with pytest.raises(ConnectionAbortedError):
                    await erase_.round()
        await rounds(api.world.gateway, api.world.clock)
        assert await left_of(api.world) == {}

    async def test_two_who_ask_are_one_erasure(self, api: Caller) -> None:
        """And two workers do it together without harm."""
        await live(api)
        for _ in range(2):
            assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        go_on = api.world.gateway.erasing.erase.round
        for wait in (0, GRACE, AGAIN_AFTER):
            api.world.clock.step(wait)
            await asyncio.gather(go_on(), go_on())
        assert await left_of(api.world) == {}
        assert len(await api.world.rows("SELECT label FROM erased")) == 1


def _broken(*_: object, **__: object) -> Any:
    raise ConnectionAbortedError


class TestAfterwards:
    async def test_a_business_cannot_opt_her_in_again(self, api: Caller) -> None:
        """By no way; nothing of her is written."""
        await live(api)
        await erase(api)
        evidence = {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"}
        document = {"recipient": PERSON, "evidence": evidence}
        answer = await api.post("opt-ins", document)
        assert problem(answer) == (409, "erased")
        verified = await api.post("opt-ins", {**document, "verification": "reply"})
        assert verified.status_code == 409
        await api.world.opt_in(PERSON)  # the seed's endpoint answers 200, as ever
        assert await api.world.rows("SELECT recipient FROM recipient") == []
        assert (await api.decide())["allowed"] is False

    async def test_nor_is_the_scan_kept_that_came_with_it(self, api: Caller) -> None:
        """Nothing would name it, so nobody would ever find it to erase it."""
        await live(api)
        scan = {"attachment": base64.b64encode(b"%PDF-1.7 a letter").decode()}
        evidence = complete(Method.WEB, **scan)
        first = await api.post("opt-ins", {"recipient": PERSON, "evidence": evidence})
        assert first.status_code in (200, 201), first.text
        assert len(await api.world.rows("SELECT 1 FROM attachment")) == 1
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        await api.world.gateway.erasing.erase.round()
        other = complete(Method.WEB, attachment=base64.b64encode(b"%PDF-1.7 another").decode())
        stopped = await api.post("opt-ins", {"recipient": PERSON, "evidence": other})
        assert stopped.status_code == 503
        await rounds(api.world.gateway, api.world.clock)
        for each in (evidence, other):
            refused = await api.post("opt-ins", {"recipient": PERSON, "evidence": each})
            assert problem(refused) == (409, "erased")
        assert await left_of(api.world) == {}

    async def test_when_she_writes_she_may_be_answered_and_no_more(self, api: Caller) -> None:
        """The first event of her new row says why, and the decision names it."""
        await live(api)
        await erase(api)
        await api.world.writes("hello again", "wamid.9", PERSON)
        decision = await api.decide()
        assert decision["reason"] == "opted_out"
        answer = await api.decide(message={"type": "text"})
        assert answer["allowed"] is True
        (kept,) = [one for one in await api.timeline() if one["kind"] == "erasure_kept"]
        assert "erased" in kept["explanation"]
        assert decision["events"] == [kept["event_id"]]

    async def test_a_business_that_never_erased_anybody_asks_nothing(self, api: Caller) -> None:
        """Its rules say so; of one that did, new rows are looked up."""
        assert api.world.bot.rules.keeps_erasures is False
        await live(api)
        await erase(api)
        bot = await api.world.gateway.directory.bot(api.world.bot.bot_id)
        assert bot is not None
        assert bot.rules.keeps_erasures is True
        await api.opt_in(OTHER)
        assert (await api.decide(OTHER))["allowed"] is True


class TestARestoredBackup:
    async def test_it_erases_before_it_serves(
        self, store_maker: StoreMaker, tmp_path: Path, clock: SteppingClock
    ) -> None:
        """Who was erased after the backup was taken is gone again when the gateway has opened."""
        store = store_maker.sqlite(tmp_path)
        path, keys = store.url.path, tmp_path / "keys.json"
        async with opened_world(store, keys, clock) as world:
            await live(Caller(world))
            await live(Caller(world), OTHER)
        shutil.copyfile(path, tmp_path / "backup.db")
        async with reopened(store, keys, clock) as gateway:
            bot = await gateway.directory.bot(world.bot.bot_id)
            assert bot is not None
            her = recipient_of_key(PERSON)
            await gateway.erasing.erase.ask(bot, her, ErasureGround.REQUEST, "test")
            await rounds(gateway, clock)
            assert await recipients(gateway) == [OTHER]
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        shutil.copyfile(tmp_path / "backup.db", path)
        async with reopened(store, keys, clock) as gateway:
            assert await recipients(gateway) == [OTHER]
            personal = await gateway.engine.fetch("SELECT personal FROM event_private")
            assert not [text for (text,) in personal if PERSON in text]
            assert len(await gateway.engine.fetch("SELECT label FROM erased")) == 1
            bot = await gateway.directory.bot(world.bot.bot_id)
            assert bot is not None
            recorded = await gateway.record.opt_in(bot.rules, her, PLAIN)
            assert recorded.refused


@contextlib.asynccontextmanager
async def reopened(store: Store, keys: Path, clock: SteppingClock) -> AsyncIterator[Gateway]:
    """A gateway as a process that starts now has it."""
    gateway = build(Settings(store.url, keys), clock=clock)
    await gateway.open()
    try:
        yield gateway
    finally:
        await gateway.close()


async def recipients(gateway: Gateway) -> list[str]:
    return [row[0] for row in await gateway.engine.fetch("SELECT recipient FROM recipient")]


class TestRetention:
    async def test_rules_by_country_erase_whose_time_is_over(self, api: Caller) -> None:
        """Who left goes and stays out; who is opted in is in use; who is held stays."""
        world, gateway = api.world, api.world.gateway
        opted_in, left, held, german = number(1), number(2), number(3), "4915112345678"
        for one in (opted_in, left, held, german):
            await api.opt_in(one)
        world.clock.step(SECOND)
        for one in (left, held, german):
            await api.opt_out(one)
        assert (
            await api.post("legal-holds", {"recipient": held, "reason": "case 1"})
        ).status_code == 200
        rules = RetentionRules.read({"days": 10, "countries": {"DE": 20}})
        bot = await gateway.directory.bot(world.bot.bot_id)
        assert bot is not None
        world.clock.step(11 * DAY)
        told = await gateway.erasing.retention(bot, rules, "test", dry_run=True)
        assert (told.seen, told.over, told.held) == (4, 1, 1)
        await gateway.erasing.retention(bot, rules, "test", dry_run=False)
        await rounds(gateway, world.clock)
        assert set(await recipients(gateway)) == {opted_in, held, german}
        refused = await api.post(
            "opt-ins",
            {
                "recipient": left,
                "evidence": {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"},
            },
        )
        assert problem(refused) == (409, "erased")

    async def test_who_only_fell_silent_may_opt_in_again(self, api: Caller) -> None:
        """Where rules reach standing opt-ins: nobody asked for anything to be remembered."""
        world, gateway = api.world, api.world.gateway
        await api.opt_in()
        bot = await gateway.directory.bot(world.bot.bot_id)
        assert bot is not None
        world.clock.step(11 * DAY)
        rules = RetentionRules.read({"days": 10, "opted_in_too": True})
        told = await gateway.erasing.retention(bot, rules, "test", dry_run=False)
        assert told.over == 1
        await rounds(gateway, world.clock)
        assert await recipients(gateway) == []
        await api.opt_in()
        assert (await api.decide())["allowed"] is True


class TestAccess:
    async def test_everything_is_exported(self, api: Caller) -> None:
        """Of all her events, with their values; of nobody else."""
        await live(api)
        await live(api, OTHER)
        rows = done(await api.post("exports", {"recipient": PERSON}))["rows"]
        kinds = {one["kind"] for one in rows["event"]}
        assert kinds >= {"opted_in", "message_received", "message_allowed", "message_settled"}
        assert rows["recipient"][0]["state"]["in"]
        assert rows["attempt"][0]["outcome"] == "accepted"
        assert rows["sandbox_message"]
        assert OTHER not in str(rows)
