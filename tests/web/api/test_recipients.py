import json
from urllib.parse import quote

import pytest

from optwarden.usecases.configuration import Scope
from tests.doubles.world import number
from tests.web.api.caller import Caller, done, faults, problem, rival_bot

EMPTY = {
    "recipient": number(),
    "bot_id": "shop-bot",
    "known": False,
    "as_of": "2026-03-01T12:00:00.000000Z",
    "opt_ins": [],
    "pending": [],
    "opt_outs": [],
    "window": None,
    "suppression": None,
    "unreachable": None,
    "quarantine": None,
    "held_opt_outs": [],
    "other_names": 0,
    "time_zone": None,
    "then": None,
}


async def test_an_unknown_recipient_has_an_empty_state(api: Caller) -> None:
    """Nothing on record is an answer, not an error, and the same by GET and by POST."""
    assert done(await api.get(f"recipients/{number()}")) == EMPTY
    assert await api.state() == EMPTY
    assert await api.world.rows("SELECT * FROM recipient") == []


async def test_the_whole_state(api: Caller) -> None:
    """Opt-ins, opt-outs, window, suppression: each with event, time and what became of it."""
    opted_in = await api.opt_in()
    await api.world.writes("hello", "message-1")
    opted_out = await api.opt_out(scope={"topics": ["orders"]}, occurred_at="2026-03-01T11:30:00Z")
    put = done(await api.post("suppressions", {"recipient": number(), "cause": "legal"}))
    received = next(i for i in await api.timeline() if i["kind"] == "message_received")
    state = await api.state()
    assert state["known"] is True
    assert state["opt_ins"] == [
        {
            "topic": "orders",
            "grade": "documented",
            "since": "2026-03-01T11:00:00.000000Z",
            "event_id": opted_in["event_id"],
            "standing": False,
            "ended_by": opted_out["event_id"],
            "insufficient": None,
        }
    ]
    assert state["opt_outs"] == [
        {
            "scope": "topic:orders",
            "by": "person",
            "reach": "business",
            "since": "2026-03-01T11:30:00.999999Z",
            "event_id": opted_out["event_id"],
            "lifted_for": [],
        }
    ]
    assert state["window"] == {
        "opened_at": "2026-03-01T12:00:00.000000Z",
        "expires_at": "2026-03-02T12:00:00.000000Z",
        "event_id": received["event_id"],
    }
    assert state["suppression"]["event_id"] == put["event_id"]


async def test_start_lifts_and_the_state_says_for_what(api: Caller) -> None:
    """After STOP and START the opt-in observed from the number stands, and the old one with it."""
    await api.opt_in()
    await api.world.writes("STOP", "message-1")
    stopped = {(o["topic"], o["grade"]): o["standing"] for o in (await api.state())["opt_ins"]}
    assert stopped == {("orders", "documented"): False}
    api.world.clock.step()
    await api.world.writes("START", "message-2")
    state = await api.state()
    standing = {(o["topic"], o["grade"]): o["standing"] for o in state["opt_ins"]}
    assert standing == {("orders", "documented"): True, ("orders", "verified"): True}
    assert [o["lifted_for"] for o in state["opt_outs"]] == [["orders"]]


async def test_the_businesss_own_opt_out_is_lifted_by_a_later_opt_in(api: Caller) -> None:
    """DELETE by the seed's endpoint ends the opt-in; another opt-in after it lifts that."""
    await api.opt_in()
    await api.world.call("DELETE", "provision/optin", {"numbers": [number()]})
    state = await api.state()
    assert state["opt_ins"][0]["ended_by"] == state["opt_outs"][0]["event_id"]
    assert (state["opt_outs"][0]["by"], state["opt_outs"][0]["reach"]) == ("business", "bot")
    api.world.clock.step()
    await api.opt_in(occurred_at="2026-03-01T12:00:01Z")
    state = await api.state()
    assert state["opt_ins"][0]["standing"] is True
    assert state["opt_outs"][0]["lifted_for"] == ["orders"]


async def test_the_window_closes_after_a_day(embedded_api: Caller) -> None:
    """At 24 h to the microsecond the window is gone from the state."""
    await embedded_api.world.writes("hello", "message-1")
    day = 24 * 3600 * 1_000_000
    embedded_api.world.clock.step(day - 1)
    assert (await embedded_api.state())["window"] is not None
    embedded_api.world.clock.step(1)
    assert (await embedded_api.state())["window"] is None


@pytest.mark.parametrize(
    "spelling, key",
    [
        ("+46732001122", "46732001122"),
        ("551191234567", "551191234567"),
        ("5215512345678", "525512345678"),
        ("SE.13491208655302741918", "SE.13491208655302741918"),
    ],
)
async def test_every_spelling_leads_to_one_recipient(
    embedded_api: Caller, spelling: str, key: str
) -> None:
    """GET and POST read the same spellings and answer with the one that is kept."""
    by_post = (await embedded_api.state(spelling))["recipient"]
    got = done(await embedded_api.get(f"recipients/{quote(spelling, safe='')}"))["recipient"]
    assert got == by_post
    if not spelling.startswith("55119"):
        assert got == key


async def test_what_is_no_recipient_is_named(embedded_api: Caller) -> None:
    """In the path as in the body: the field, the rule, and never the digits."""
    for spelling, rule in (
        ("0732001122", "national_format"),
        ("123", "too_short"),
        ("46%0073", "contains_nul"),
        ("lookup", "not_digits"),
        ("46732001122x", "not_digits"),
        ("%D9%A4%D9%A6", "non_ascii_digits"),
        ("%FF", "not_digits"),
    ):
        for path in (f"recipients/{spelling}", f"recipients/{spelling}/timeline"):
            answer = await embedded_api.get(path)
            assert faults(answer) == [("recipient", rule)], path
    bad = {"recipient": "0732001122"}
    for path in ("recipients/lookup", "recipients/lookup/timeline"):
        answer = await embedded_api.post(path, bad)
        assert faults(answer) == [("recipient", "national_format")]
        assert "0732001122" not in answer.text


async def test_another_business_knows_nothing_of_it(api: Caller) -> None:
    """The same number is unknown to another business's bot."""
    await api.opt_in()
    rival, token = await rival_bot(api)
    answer = await api.post(f"{rival}/recipients/lookup", {"recipient": number()}, token=token)
    assert done(answer)["known"] is False
    answer = await api.post(
        f"{rival}/recipients/lookup/timeline", {"recipient": number()}, token=token
    )
    assert done(answer) == {"items": [], "next_cursor": None}


async def test_reading_needs_the_scope_read(embedded_api: Caller) -> None:
    """Who may only record consent or send may not read."""
    token = await embedded_api.token(Scope.CONSENT, Scope.SEND)
    for path in ("recipients/lookup", "recipients/lookup/timeline"):
        answer = await embedded_api.post(path, {"recipient": number()}, token=token)
        assert problem(answer) == (401, "unauthorized")
    assert json.loads(answer.text)["status"] == 401
