"""Dead letters are seen and set going again; what may have gone is not, unless one says so."""

from __future__ import annotations

from typing import Any

import pytest

from optwarden.storage.engine import Statement
from optwarden.usecases.configuration import Scope
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.world import World, number
from tests.web.api.caller import Caller, done, faults, problem, rival_bot

BODY = b'{"type":"whatsapp","notifications":[]}'


async def items(api: Caller, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = done(await api.get(f"outbox{query}"))["items"]
    return found


async def opt_in(api: Caller, count: int = 1) -> None:
    """Opt in with a confirmation that there is no template for."""
    document = {
        "recipient": number(count),
        "confirm": True,
        "evidence": {"method": "OPERATOR", "occurred_at": "2026-03-01T11:00:00Z"},
    }
    assert done(await api.post("opt-ins", document))["confirmation"] == "queued"


async def ends(world: World, progress: str) -> None:
    """Let everything in the outbox have come to this."""
    await world.gateway.engine.run([Statement("UPDATE outbox SET progress = $1", (progress,))])


class TestTheList:
    async def test_an_item_is_shown_without_what_it_says(self, api: Caller) -> None:
        """Who, what kind, how far and why; no words of a message."""
        await opt_in(api)
        await api.world.delivery(OutboxKind.OPT_IN_CONFIRMATION)()
        (item,) = await items(api)
        assert item.pop("item_id")
        assert item.pop("causation")
        assert item.pop("detail").startswith("confirmation_missing_template: ")
        assert item == {
            "kind": "opt_in_confirmation",
            "progress": "lacking",
            "recipient": number(),
            "due_at": "2026-03-01T12:00:00.000000Z",
            "expires_at": "2026-03-02T12:00:00.000000Z",
            "tries": 1,
        }

    async def test_it_can_be_narrowed(self, api: Caller) -> None:
        """By progress, by kind, by both."""
        await opt_in(api)
        await api.world.writes("STOP", "m1", number(2))
        await api.world.deliver()
        for query, count in (
            ("?progress=waiting", 1),
            ("?progress=sent", 1),
            ("?kind=opt_in_confirmation", 1),
            ("?kind=opt_in_confirmation&progress=sent", 0),
            ("?kind=forward", 0),
        ):
            assert len(await items(api, query)) == count, query

    async def test_an_unknown_word_is_refused(self, embedded_api: Caller) -> None:
        """It names the field."""
        refused = await embedded_api.get("outbox?progress=lost")
        assert [field for field, _ in faults(refused)] == ["progress"]

    async def test_its_pages_show_each_item_once(self, api: Caller) -> None:
        """Forwarded callbacks among them; a cursor of another list is refused."""
        await api.world.change(provider_settings={"forward_url": "http://127.0.0.1:1/"})
        for count in range(3):
            await opt_in(api, count)
            await api.world.call_back(BODY + b" " * count)
        seen, query = [], "?limit=2"
        while True:
            page = done(await api.get(f"outbox{query}"))
            seen += [item["item_id"] for item in page["items"]]
            if page["next_cursor"] is None:
                break
            query = f"?limit=2&cursor={page['next_cursor']}"
        assert len(seen) == len(set(seen)) == 6
        other = await api.get(f"outbox{query}&progress=dead")
        assert faults(other) == [("cursor", "not_of_this_list")]

    async def test_it_is_the_bots_own(self, api: Caller) -> None:
        """Another business sees nothing of it, nor can it replay."""
        await opt_in(api)
        await ends(api.world, "dead")
        (item,) = await items(api)
        path, token = await rival_bot(api)
        assert done(await api.get(f"{path}/outbox", token=token))["items"] == []
        replay = f"{path}/outbox/{item['item_id']}/replay"
        assert problem(await api.post(replay, {}, token=token)) == (404, "not_found")


class TestAReplay:
    async def replay(self, api: Caller, item_id: str, **more: Any) -> Any:
        return await api.post(f"outbox/{item_id}/replay", more)

    async def test_it_goes_once_the_setting_is_there(self, api: Caller) -> None:
        """The whole story: no template, marked, a template is set, replayed, sent."""
        await opt_in(api)
        deliver = api.world.delivery(OutboxKind.OPT_IN_CONFIRMATION)
        await deliver()
        (item,) = await items(api, "?progress=lacking")
        await api.world.change(provider_settings={"confirmation_template": "order_update"})
        api.world.clock.step(3600 * 24 * 1_000_000 * 2)
        replayed = done(await self.replay(api, item["item_id"]))
        assert (replayed["progress"], replayed["tries"], replayed["detail"]) == ("waiting", 0, "")
        assert replayed["expires_at"] == "2026-03-04T12:00:00.000000Z"
        await deliver()
        assert await api.world.outbox() == [("sent", "")]

    @pytest.mark.parametrize("progress", ["waiting", "sending", "sent", "dropped"])
    async def test_what_has_not_failed_is_not_replayed(self, api: Caller, progress: str) -> None:
        """Above all nothing that was sent, and nothing a decision dropped."""
        await opt_in(api)
        await ends(api.world, progress)
        (item,) = await items(api)
        for more in ({}, {"may_repeat": True}):
            refused = await self.replay(api, item["item_id"], **more)
            assert problem(refused) == (409, "not_replayable")
        assert await items(api) == [item]

    async def test_what_may_have_gone_is_replayed_on_the_callers_word_only(
        self, api: Caller
    ) -> None:
        """`may_repeat` says that a person may get it twice."""
        await opt_in(api)
        await ends(api.world, "unknown")
        (item,) = await items(api)
        assert problem(await self.replay(api, item["item_id"])) == (409, "may_have_gone")
        replayed = done(await self.replay(api, item["item_id"], may_repeat=True))
        assert replayed["progress"] == "waiting"

    async def test_the_confirmation_of_an_opt_out_keeps_its_five_minutes(self, api: Caller) -> None:
        """After them it is too late for a replay as well; within them it is not."""
        await api.world.writes("STOP", "m1")
        await ends(api.world, "dead")
        (item,) = await items(api)
        again = done(await self.replay(api, item["item_id"]))
        assert again["expires_at"] == item["expires_at"]
        await ends(api.world, "dead")
        api.world.clock.step(300 * 1_000_000)
        assert problem(await self.replay(api, item["item_id"])) == (409, "not_replayable")

    @pytest.mark.parametrize(
        "item_id", ["x", "019a3f6e-9d40-7b11-9c52-51d0e1f7a902", f"{'0' * 36}.1"]
    )
    async def test_what_is_no_items_name_is_refused(
        self, embedded_api: Caller, item_id: str
    ) -> None:
        """400 for a name of no such form."""
        refused = await self.replay(embedded_api, item_id)
        assert [field for field, _ in faults(refused)] == ["item_id"]

    @pytest.mark.parametrize("shard_key", [5, 2**63])
    async def test_an_unknown_item_is_404(self, embedded_api: Caller, shard_key: int) -> None:
        """Nothing is there."""
        item_id = f"019a3f6e-9d40-7b11-9c52-51d0e1f7a902.{shard_key}"
        assert problem(await self.replay(embedded_api, item_id)) == (404, "not_found")

    async def test_it_takes_an_operators_token(self, embedded_api: Caller) -> None:
        """Reading takes `read`, replaying `admin`."""
        token = await embedded_api.token(Scope.READ, Scope.SEND, Scope.CONSENT)
        assert (await embedded_api.get("outbox", token=token)).status_code == 200
        item_id = "019a3f6e-9d40-7b11-9c52-51d0e1f7a902.5"
        answer = await embedded_api.post(f"outbox/{item_id}/replay", {}, token=token)
        assert answer.status_code == 401

    async def test_a_forward_can_be_replayed(self, api: Caller) -> None:
        """What it held is still there."""
        await api.world.change(provider_settings={"forward_url": "http://127.0.0.1:1/"})
        await api.world.call_back(BODY)
        await ends(api.world, "dead")
        (item,) = await items(api, "?kind=forward")
        assert item["recipient"] is None
        assert done(await self.replay(api, item["item_id"]))["progress"] == "waiting"


class TestMetrics:
    async def test_what_waits_is_dead_or_lacks_a_setting_is_counted(self, api: Caller) -> None:
        """From the store, whichever process is asked."""
        await opt_in(api)
        shown = (await api.world.client.get("/metrics")).text
        assert "optwarden_outbox_waiting 1.0" in shown
        assert "optwarden_outbox_dead 0.0" in shown
        await ends(api.world, "dead")
        shown = (await api.world.client.get("/metrics")).text
        assert "optwarden_outbox_waiting 0.0" in shown
        assert "optwarden_outbox_dead 1.0" in shown
        assert "optwarden_outbox_lacking 0.0" in shown
        await ends(api.world, "lacking")
        shown = (await api.world.client.get("/metrics")).text
        assert "optwarden_outbox_dead 0.0" in shown
        assert "optwarden_outbox_lacking 1.0" in shown
