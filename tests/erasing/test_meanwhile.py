"""What may happen between the asking and the deleting: nothing of it ends a stop or is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import SettleAttempt
from optwarden.consent.commands.signals import RecordFinding
from optwarden.consent.deliverability import Undelivered, WindowClosed
from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import SECOND, Actor, ErasureGround, GuardMode, LinkBasis
from optwarden.storage.engine import Statement
from optwarden.usecases.attempt import withdrawn
from optwarden.usecases.erasing.erase import GRACE, Erase
from optwarden.usecases.erasing.retention import RetentionRules, RetentionRun
from optwarden.usecases.ports import StoreBusy
from tests.doubles.world import World, number
from tests.erasing.test_erasing import DAY, erase, left_of, live, rounds
from tests.web.api.caller import Caller, problem

PERSON = number()
OTHER = number(7)
USER_ID = "SE.4711"
RULES = RetentionRules.read({"days": 10, "opted_in_too": True})


async def link(world: World, one: str = USER_ID, other: str = PERSON) -> None:
    bot = await world.gateway.directory.bot(world.bot.bot_id)
    assert bot is not None
    await world.gateway.record._link(
        bot.rules,
        recipient_of_key(one),
        recipient_of_key(other),
        LinkBasis.SAME_CALLBACK,
    )


async def retain(world: World, rules: RetentionRules = RULES) -> RetentionRun:
    return await world.gateway.erasing.retention(world.bot, rules, "test", dry_run=False)


async def grounds(world: World) -> list[str]:
    return sorted(str(row[0]) for row in await world.rows("SELECT ground FROM erasing"))


class TestForAge:
    async def test_a_stop_that_comes_before_the_row_stops_is_not_forgotten(
        self, api: Caller
    ) -> None:
        """Her time is not over any more: she is left as she is, opted out."""
        await api.opt_in()
        api.world.clock.step(11 * DAY)
        assert (await retain(api.world)).over == 1
        await api.opt_out()
        await rounds(api.world.gateway, api.world.clock)
        assert await grounds(api.world) == []
        assert (await api.decide())["reason"] == "opted_out"

    async def test_nor_one_that_she_told_of_another_day(self, api: Caller) -> None:
        """A stop that took effect long ago, and was entered late."""
        await api.opt_in()
        api.world.clock.step(11 * DAY)
        assert (await retain(api.world)).over == 1
        early = {"occurred_at": "2026-03-01T12:00:01Z"}
        document = {"recipient": PERSON, "scope": "all", "method": "OPERATOR", **early}
        answer = await api.post("opt-outs", document)
        assert answer.status_code in (200, 201), answer.text
        await rounds(api.world.gateway, api.world.clock)
        assert (await api.decide())["reason"] == "opted_out"

    async def test_a_name_that_is_in_use_keeps_the_whole_person(self, api: Caller) -> None:
        """Her number was silent for long, her user id was not."""
        world = api.world
        await api.opt_in(PERSON)
        await link(world)
        world.clock.step(11 * DAY)
        used = await api.post(
            "opt-outs", {"recipient": USER_ID, "scope": "marketing", "method": "WEB"}
        )
        assert used.status_code in (200, 201), used.text
        assert (await retain(world)).over == 0
        await rounds(world.gateway, world.clock)
        assert len(await world.rows("SELECT 1 FROM recipient")) == 2

    async def test_her_own_wish_takes_the_place_of_the_rule(self, api: Caller) -> None:
        """Whether nothing was deleted yet, or all of it already: it is remembered."""
        for steps in (0, 1, 2):
            person = number(20 + steps)
            await api.opt_in(person)
            api.world.clock.step(11 * DAY)
            assert (await retain(api.world)).over == 1
            for _ in range(steps):
                await api.world.gateway.erasing.erase.round()
                api.world.clock.step(GRACE + SECOND)
            await erase(api, person)
            assert await left_of(api.world) == {}
            evidence = {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"}
            refused = await api.post("opt-ins", {"recipient": person, "evidence": evidence})
            assert problem(refused) == (409, "erased")


class TestSends:
    @pytest.mark.parametrize("mode", [GuardMode.SHADOW, GuardMode.ENFORCE])
    async def test_whoever_had_opted_out_gets_nothing_at_any_time(
        self, api: Caller, mode: GuardMode
    ) -> None:
        """A bot in shadow mode lets go what a store that cannot be written leaves undecided."""
        world = api.world
        await api.opt_in()
        world.clock.step(SECOND)
        await api.opt_out()
        await world.change_rules(guard_mode=mode)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        for wait in (0, 0, GRACE + SECOND, 60 * SECOND):
            world.clock.step(wait)
            await world.send(PERSON)
            assert await world.sandbox() == []
            assert (await api.decide())["reason"] in ("opted_out", "no_opt_in")
            await world.gateway.erasing.erase.round()
        await world.send(PERSON)
        assert await world.sandbox() == []

    async def test_a_new_name_that_is_linked_to_hers_is_opted_out(self, api: Caller) -> None:
        """Her hash is of the number only; what it stands for travels along the link."""
        await live(api)
        await erase(api)
        evidence = {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"}
        told = await api.post("opt-ins", {"recipient": USER_ID, "evidence": evidence})
        assert told.status_code == 201
        assert (await api.decide(USER_ID))["allowed"] is True
        await link(api.world)
        for name in (USER_ID, PERSON):
            assert (await api.decide(name))["reason"] == "opted_out"


class TestNames:
    async def test_a_name_that_is_linked_after_the_asking_goes_too(self, api: Caller) -> None:
        """Found when her row stops."""
        await live(api)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        await link(api.world)
        await rounds(api.world.gateway, api.world.clock)
        assert await left_of(api.world) == {}
        assert len(await api.world.rows("SELECT label FROM erased")) == 2

    async def test_a_hold_on_one_name_keeps_all(self, api: Caller) -> None:
        """Placed after the asking, on another name than was asked for."""
        world = api.world
        await live(api)
        await link(world)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        held = await api.post("legal-holds", {"recipient": USER_ID, "reason": "case 1"})
        assert held.status_code == 200
        before = await world.rows("SELECT event_id FROM event_private")
        await rounds(world.gateway, world.clock)
        assert set(before) <= set(await world.rows("SELECT event_id FROM event_private"))
        assert (await api.decide())["allowed"] is True


class TestOneOfMany:
    async def test_who_asks_does_not_wait_for_those_who_go_for_their_age(self, api: Caller) -> None:
        """A retention run may put everybody in; her row stops next."""
        for one in range(20, 24):
            await api.opt_in(number(one))
        await api.opt_in()
        api.world.clock.step(11 * DAY)
        assert (await retain(api.world)).over == 5
        api.world.clock.step(SECOND)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        first, *others = await api.world.gateway.erasing.queue.due(api.world.clock.at, 3)
        assert first.recipient == PERSON
        assert {one.ground for one in others} == {ErasureGround.RETENTION}

    async def test_a_row_that_cannot_be_had_holds_nobody_up(
        self, api: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The others go on; the worker's failure is told, and the row is looked at again."""
        for person in (PERSON, OTHER):
            await live(api, person)
            assert (await api.post("erasures", {"recipient": person})).status_code == 202
        go_on = Erase._go_on

        async def broken(self: Erase, erasing: Any) -> None:
            if erasing.recipient == PERSON:
                raise StoreBusy("too contended")
            await go_on(self, erasing)

        monkeypatch.setattr(Erase, "_go_on", broken)
        with pytest.raises(StoreBusy):
            await api.world.gateway.erasing.erase.round()
        api.world.clock.step(GRACE + SECOND)
        await api.world.gateway.erasing.erase.round()
        left = await api.world.rows("SELECT recipient FROM recipient")
        assert left == [(PERSON,)]
        monkeypatch.undo()
        api.world.clock.step(60 * SECOND)
        await rounds(api.world.gateway, api.world.clock)
        assert await left_of(api.world) == {}

    async def test_nobody_stops_where_the_list_cannot_be_written(
        self, api: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Her row would answer 503 for as long as that lasts."""
        await live(api)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        erased = api.world.gateway.erasing.erase.erased
        monkeypatch.setattr(type(erased), "_opened", _unwritable)
        with pytest.raises(PermissionError):
            await api.world.gateway.erasing.erase.round()
        assert (await api.decide())["allowed"] is True


def _unwritable(*_: object) -> Any:
    raise PermissionError


class TestOthers:
    async def test_attempts_of_others_are_settled_while_she_is_erased(self, api: Caller) -> None:
        """Hers was never settled, as when a process died; it goes with her."""
        world = api.world
        for person in (PERSON, OTHER):
            await live(api, person)
        await world.gateway.engine.run(
            [Statement("UPDATE attempt SET outcome = 'intended', settled_at = NULL", ())]
        )
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        await world.gateway.erasing.erase.round()
        world.clock.step(3600 * SECOND)
        assert await world.sweep.settle_abandoned() == 1
        assert await world.outcomes() == ["intended", "unknown"]


class TestAfterwards:
    async def test_what_comes_of_her_between_the_passes_is_of_her_new_row(
        self, api: Caller
    ) -> None:
        """A STOP that waits to be forwarded is forwarded: the second pass is for the old one."""
        world = api.world
        settings = {**world.bot.provider_settings, "forward_url": "https://shop.example/hook"}
        await world.change(provider_settings=settings)
        await live(api)
        assert (await api.post("erasures", {"recipient": PERSON})).status_code == 202
        await world.gateway.erasing.erase.round()
        world.clock.step(GRACE + SECOND)
        await world.gateway.erasing.erase.round()
        assert await world.rows("SELECT 1 FROM forward") == []
        await world.writes("STOP", "wamid.99")
        await rounds(world.gateway, world.clock)
        assert await grounds(world) == []
        assert len(await world.rows("SELECT 1 FROM forward")) == 1
        assert len(await world.rows("SELECT 1 FROM outbox WHERE kind = 'forward'")) == 1

    async def test_what_comes_in_of_an_old_message_begins_nothing(self, api: Caller) -> None:
        """Its outcome, its delivery report: no row is made of whom nobody has heard again."""
        world = api.world
        await live(api)
        ((attempt_id,),) = await world.rows("SELECT CAST(attempt_id AS text) FROM attempt")
        await erase(api)
        before = len(await world.rows("SELECT 1 FROM event"))
        her = recipient_of_key(PERSON)
        bot = await world.gateway.directory.bot(world.bot.bot_id)
        assert bot is not None
        settle = SettleAttempt(bot.rules, withdrawn(bot, attempt_id), Origin(Actor.GATEWAY))
        await world.gateway.consents.submit(bot.business_id, her, settle)
        for finding in (Undelivered("sinch", "wamid.77"), WindowClosed("sinch", "wamid.78")):
            found = RecordFinding(bot.rules, finding, Origin(Actor.PROVIDER))
            await world.gateway.consents.submit(bot.business_id, her, found)
        assert await left_of(world) == {}
        assert len(await world.rows("SELECT 1 FROM event")) == before

    async def test_the_first_asking_counts(self, api: Caller) -> None:
        """Whoever asks twice is one erasure, by the first."""
        await live(api)
        for ground in ("request", "legal"):
            document = {"recipient": PERSON, "ground": ground}
            assert (await api.post("erasures", document)).status_code == 202
        assert await grounds(api.world) == [ErasureGround.REQUEST.value]
        (one,) = await api.world.gateway.erasing.queue.due(api.world.clock.at, 9)
        assert not await api.world.gateway.erasing.queue.put_off(
            replace(one, ground=ErasureGround.RETENTION), None, 0
        )
