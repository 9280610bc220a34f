"""Events are read in pages that skip nothing, and replayed from an id or an instant."""

from __future__ import annotations

import pytest

from optwarden.usecases.configuration import Scope
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.outbox.replaying import SETTLED_AFTER
from tests.doubles.world import SECRET, number
from tests.web.api.caller import Caller, done, faults, rival_bot

WHSEC = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0"


async def tell(api: Caller) -> None:
    await api.world.change(
        provider_settings={"events_url": "http://127.0.0.1:1/"},
        secrets={"callback_secret": SECRET, "events_secret": WHSEC},
    )


async def test_events_are_read_page_by_page(api: Caller) -> None:
    """`next_after` leads on, also when there is nothing yet."""
    await tell(api)
    for count in range(5):
        await api.opt_in(number(count))
        api.world.clock.step()
    api.world.clock.step(SETTLED_AFTER)
    seen, after = [], ""
    for size in (2, 2, 1, 0):
        page = done(await api.get(f"events?limit=2{after}"))
        assert len(page["items"]) == size
        seen += [item["recipient"] for item in page["items"]]
        after = f"&after={page['next_after']}"
    assert seen == [number(count) for count in range(5)]
    await api.opt_out(number(0))
    api.world.clock.step(SETTLED_AFTER + 1)
    (item,) = done(await api.get(f"events?limit=2{after}"))["items"]
    assert item["kind"] == "opted_out"
    assert item["facts"]["scopes"] == ["all"]


async def test_an_instant_is_a_position(api: Caller) -> None:
    """For who has no event's id."""
    await tell(api)
    for count in range(3):
        await api.opt_in(number(count))
        api.world.clock.step()
    api.world.clock.step(SETTLED_AFTER)
    page = done(await api.get("events?after=2026-03-01T12:00:01Z"))
    assert [item["recipient"] for item in page["items"]] == [number(1), number(2)]
    again = done(await api.post("events/replay", {"after": "2026-03-01T12:00:02Z"}))
    assert again == {"requeued": 0, "next_after": None}


async def test_a_replay_sets_them_going(api: Caller) -> None:
    """Those that came to their end; what waits goes anyway."""
    await tell(api)
    await api.opt_in()
    await api.world.change(provider_settings={})
    await api.world.delivery(OutboxKind.EVENT)()
    assert [progress for progress, _ in await api.world.outbox()] == ["lacking"]
    api.world.clock.step(SETTLED_AFTER + 1)
    again = done(await api.post("events/replay", {"after": "2026-01-01T00:00:00Z"}))
    assert again == {"requeued": 1, "next_after": None}
    assert [progress for progress, _ in await api.world.outbox()] == ["waiting"]


@pytest.mark.parametrize(
    "after, rule",
    [
        ("yesterday", "not_a_position"),
        ("2026-13-01T00:00:00Z", "no_such_time"),
        ("2026-01-01T00:00:00", "no_time_zone"),
        (5, "not_a_position"),
        (None, "not_a_position"),
    ],
)
async def test_what_is_no_position_is_refused(
    embedded_api: Caller, after: object, rule: str
) -> None:
    """By the field and the rule, in the body and in the query."""
    assert faults(await embedded_api.post("events/replay", {"after": after})) == [("after", rule)]
    if isinstance(after, str):
        assert faults(await embedded_api.get(f"events?after={after}")) == [("after", rule)]


async def test_another_business_sees_nothing(api: Caller) -> None:
    """Nor does a token that may not."""
    await tell(api)
    await api.opt_in()
    api.world.clock.step(SETTLED_AFTER + 1)
    path, token = await rival_bot(api)
    assert done(await api.get(f"{path}/events", token=token))["items"] == []
    reader = await api.token(Scope.READ)
    assert len(done(await api.get("events", token=reader))["items"]) == 1
    refused = await api.post("events/replay", {"after": "2026-01-01T00:00:00Z"}, token=reader)
    assert refused.status_code == 401
