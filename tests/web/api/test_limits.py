"""How often, and when not, through the API: caps, quiet hours, and where a person is."""

from typing import Any

import pytest

from optwarden.usecases.configuration import Scope
from tests.doubles.world import ORDER_UPDATE, number, statuses
from tests.web.api.caller import Caller, done, faults, problem

ONE_A_DAY = {"limit": 1, "window_hours": 24}
NIGHT = {"starts": "12:00", "ends": "21:00", "time_zone": "UTC"}
"""The tests' clock stands at 12:00 UTC, 13:00 in Sweden."""


async def set_up(api: Caller, **settings: Any) -> None:
    done(await api.call("PATCH", f"/v1/bots/{api.world.bot.bot_id}", settings))


async def test_a_question_reports_caps_and_takes_nothing(api: Caller) -> None:
    """What is left and when the next slot comes; asking again finds the same."""
    await set_up(api, frequency_caps=[{"limit": 2, "window_hours": 24}])
    await api.opt_in()
    (before,) = (await api.decide())["caps"]
    assert (before["left"], before["next_slot_at"]) == (2, None)
    await api.world.send(number())
    for _ in range(3):
        decision = await api.decide()
        assert (decision["allowed"], decision["not_before"]) == (True, None)
        assert decision["caps"] == [
            {
                "limit": 2,
                "window_hours": 24,
                "category": None,
                "topic": None,
                "scope": "bot",
                "left": 1,
                "next_slot_at": "2026-03-02T12:00:00.000000Z",
            }
        ]


async def test_a_used_up_cap_says_until_when(api: Caller) -> None:
    """The decision and the seed's endpoint name the instant from which it may go again."""
    await set_up(api, frequency_caps=[ONE_A_DAY])
    await api.opt_in()
    await api.world.send(number())
    decision = await api.decide()
    assert (decision["reason"], decision["rule"]) == ("too_frequent", 12)
    assert decision["not_before"] == "2026-03-02T12:00:00.000000Z"
    (entry,) = statuses(await api.world.send(number()))
    assert (entry["status"], entry["state"]) == ("failure", "failed")
    assert entry["not_before"] == decision["not_before"]
    assert entry["details"].endswith(f"Not before {decision['not_before']}.")
    assert await api.world.sandbox() == [(number(), ORDER_UPDATE)]


async def test_a_cap_of_the_business_holds_for_its_other_bots(api: Caller) -> None:
    """Set on one bot, it counts the messages of all and holds for all."""
    shared = {"limit": 1, "window_hours": 48, "scope": "business"}
    done(await api.post("/v1/bots", {"name": "X", "bot_id": "x", "frequency_caps": [shared]}))
    await set_up(api, frequency_caps=[])
    await api.opt_in()
    await api.world.send(number())
    decision = await api.decide()
    assert decision["reason"] == "too_frequent"
    assert decision["not_before"] == "2026-03-03T12:00:00.000000Z"
    assert [cap["scope"] for cap in decision["caps"]] == ["business"]


async def test_quiet_hours_go_by_the_number(api: Caller) -> None:
    """At 13:00 in Sweden they hold until 21:00 there; a declared zone comes first."""
    await set_up(api, quiet_hours=NIGHT)
    await api.opt_in()
    decision = await api.decide()
    assert (decision["reason"], decision["rule"]) == ("quiet_hours", 12)
    assert decision["not_before"] == "2026-03-01T20:00:00.000000Z"
    path = f"recipients/{number()}/time-zone"
    declared = done(await api.call("PUT", path, {"time_zone": "America/New_York"}))
    assert declared["time_zone"] == "America/New_York"
    assert (await api.decide())["allowed"] is True
    assert (await api.state())["time_zone"] == "America/New_York"
    again = done(await api.call("PUT", path, {"time_zone": "America/New_York"}))
    assert again["event_id"] is None
    (item,) = [one for one in await api.timeline() if one["kind"] == "time_zone_declared"]
    assert (item["event_id"], item["facts"]) == (declared["event_id"], {"declared": True})
    assert item["personal_fields"] == ["recipient", "time_zone"]
    looked_up = {"recipient": number(), "time_zone": None}
    assert done(await api.post("recipients/lookup/time-zone", looked_up))["event_id"]
    assert (await api.decide())["reason"] == "quiet_hours"


async def test_a_guarded_send_keeps_quiet_hours(api: Caller) -> None:
    """By the recipient's number, as a question does."""
    await set_up(api, quiet_hours=NIGHT)
    await api.opt_in()
    (entry,) = statuses(await api.world.send(number()))
    assert entry["details"].startswith("quiet_hours: ")
    assert entry["not_before"] == "2026-03-01T20:00:00.000000Z"
    assert await api.world.sandbox() == []


@pytest.mark.parametrize(
    "settings, field, rule",
    [
        ({"frequency_caps": [{"limit": 0, "window_hours": 1}]}, "frequency_caps[0].limit", None),
        ({"frequency_caps": [{"limit": 101, "window_hours": 1}]}, "frequency_caps[0].limit", None),
        (
            {"frequency_caps": [{"limit": 1, "window_hours": 745}]},
            "frequency_caps[0].window_hours",
            None,
        ),
        ({"frequency_caps": [ONE_A_DAY] * 11}, "frequency_caps", None),
        ({"quiet_hours": {**NIGHT, "starts": "24:00"}}, "quiet_hours.starts", "not_a_name"),
        ({"quiet_hours": {**NIGHT, "ends": "12:00"}}, "quiet_hours", "no_hours"),
        (
            {"quiet_hours": {**NIGHT, "time_zone": "Europe/Atlantis"}},
            "quiet_hours.time_zone",
            "unknown_time_zone",
        ),
        (
            {"quiet_hours": {"starts": "21:00", "ends": "08:00"}, "country": None},
            "quiet_hours.time_zone",
            "no_time_zone",
        ),
    ],
)
async def test_limits_that_cannot_be_kept_are_refused(
    embedded_api: Caller, settings: dict[str, Any], field: str, rule: str | None
) -> None:
    """A 422 names the field and the rule, and nothing is changed."""
    bot = f"/v1/bots/{embedded_api.world.bot.bot_id}"
    before = done(await embedded_api.get(bot))
    answer = await embedded_api.call("PATCH", bot, settings)
    found = faults(answer)
    assert any(one[0] == field and rule in (None, one[1]) for one in found), found
    assert done(await embedded_api.get(bot)) == before


async def test_an_unknown_zone_is_refused(embedded_api: Caller) -> None:
    """A person is in a time zone there is; who may record consent may say so."""
    path = f"recipients/{number()}/time-zone"
    refused = await embedded_api.call("PUT", path, {"time_zone": "Europe/Atlantis"})
    assert faults(refused) == [("time_zone", "unknown_time_zone")]
    token = await embedded_api.token(Scope.READ)
    document = {"time_zone": "Europe/Oslo"}
    answer = await embedded_api.call("PUT", path, document, token=token)
    assert problem(answer) == (401, "unauthorized")
