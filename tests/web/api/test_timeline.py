import base64
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.usecases.configuration import Scope
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.keyring import Keyring
from optwarden.web.api.pages import Cursors
from tests.doubles.world import number
from tests.web.api.caller import Caller, done, faults, problem, rival_bot, second_bot

ITEM_KEYS = {
    "event_id",
    "bot_id",
    "of_other_bot",
    "kind",
    "effective_at",
    "recorded_at",
    "actor",
    "method",
    "explanation",
    "facts",
    "causation",
    "personal_fields",
    "personal",
}


async def test_the_newest_comes_first(api: Caller) -> None:
    """A story is told backwards by when each act counts, whenever it was learnt of."""
    await api.opt_in(occurred_at="2026-03-01T11:00:00Z")
    await api.world.writes("hello", "message-1")
    await api.opt_out(occurred_at="2026-03-01T10:00:00Z")
    items = await api.timeline()
    assert [item["kind"] for item in items] == ["message_received", "opted_in", "opted_out"]
    assert all(set(item) == ITEM_KEYS for item in items)
    assert items[2]["effective_at"] == "2026-03-01T10:00:00.999999Z"
    assert items[2]["recorded_at"] == "2026-03-01T12:00:00.000000Z"
    assert items[2]["actor"] == "person"


async def test_both_ways_to_ask_answer_the_same(api: Caller) -> None:
    """GET with a number in the URL and POST with it in the body are one."""
    await api.opt_in()
    got = done(await api.get(f"recipients/{number()}/timeline?limit=1"))
    assert got["items"] == await api.timeline(limit=1)


async def pages(api: Caller, limit: int) -> list[list[dict[str, Any]]]:
    """All pages, by GET."""
    found, cursor = [], None
    while True:
        query = f"limit={limit}" + ("" if cursor is None else f"&cursor={cursor}")
        page = done(await api.get(f"recipients/{number()}/timeline?{query}"))
        found.append(page["items"])
        cursor = page["next_cursor"]
        if cursor is None:
            return found


@pytest.mark.parametrize("limit", [1, 2, 3, 6, 7, 200])
async def test_pages_are_the_whole_cut_in_pieces(api: Caller, limit: int) -> None:
    """With any page size nothing is missing or twice, also among acts of the same microsecond."""
    for second in ("10", "10", "10", "11", "12", "12", "09"):
        await api.opt_out(occurred_at=f"2026-03-01T11:00:{second}Z")
    whole = [item["event_id"] for item in await api.timeline(limit=200)]
    assert len(set(whole)) == 7
    cut = await pages(api, limit)
    assert [item["event_id"] for page in cut for item in page] == whole
    assert [len(page) for page in cut[:-1]] == [limit] * (len(cut) - 1)
    assert 1 <= len(cut[-1]) <= limit


async def test_what_is_recorded_meanwhile_disturbs_no_page(api: Caller) -> None:
    """Going on from a cursor, a newer event is not shown and an older one in its place is."""
    for second in ("10", "20"):
        await api.opt_out(occurred_at=f"2026-03-01T11:00:{second}Z")
    path = f"recipients/{number()}/timeline?limit=1"
    first = done(await api.get(path))
    await api.opt_out(occurred_at="2026-03-01T11:00:30Z")
    await api.opt_out(occurred_at="2026-03-01T11:00:15Z")
    rest = done(await api.get(f"recipients/{number()}/timeline?cursor={first['next_cursor']}"))
    assert [item["effective_at"][17:19] for item in rest["items"]] == ["15", "10"]


async def test_a_cursor_belongs_to_its_list(api: Caller) -> None:
    """A cursor of another recipient, bot or list, a made-up one or a changed one is a 400."""
    for _ in range(2):
        await api.opt_out()
        api.world.clock.step()
    other = await second_bot(api)
    path = "recipients/lookup/timeline"
    page = done(await api.post(path, {"recipient": number(), "limit": 1}))
    cursor = page["next_cursor"]
    assert number() not in cursor + str(base64.urlsafe_b64decode(cursor.partition(".")[0]))
    wrong = [(api.bot, number(2), cursor), (other, number(), cursor)]
    forged = base64.urlsafe_b64encode(b"[9999999999999999,0]").decode()
    made_up = ("x", ".", "WzFd", "WzFd.a.b", "é.é", forged + cursor[cursor.index(".") :])
    wrong += [(api.bot, number(), made) for made in made_up]
    for bot, recipient, given_cursor in wrong:
        document = {"recipient": recipient, "cursor": given_cursor}
        answer = await api.post(f"{bot}/{path}", document)
        assert faults(answer) == [("cursor", "not_of_this_list")], given_cursor
    assert faults(await api.get(f"/v1/tokens?cursor={cursor}")) == [("cursor", "not_of_this_list")]
    too_long = {"recipient": number(), "cursor": "x" * 513}
    assert faults(await api.post(path, too_long)) == [("cursor", "too_long")]


async def test_a_page_is_bounded(embedded_api: Caller) -> None:
    """1 to 200 items; what is no such number is a 400 by either way to ask."""
    for limit, rule in (("0", "too_small"), ("201", "too_large"), ("x", "wrong_type")):
        answer = await embedded_api.get(f"recipients/{number()}/timeline?limit={limit}")
        assert faults(answer) == [("limit", rule)]
    for value, rule in ((0, "too_small"), (201, "too_large"), ("5", "wrong_type")):
        document = {"recipient": number(), "limit": value}
        answer = await embedded_api.post("recipients/lookup/timeline", document)
        assert faults(answer) == [("limit", rule)]


async def test_of_other_bots_what_holds_here_too(api: Caller) -> None:
    """The person's opt-out and a suppression at another bot are shown, marked; the rest is not."""
    other = await second_bot(api)
    evidence = {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z", "note": "theirs"}
    reported = {"recipient": number(), "method": "EMAIL", "note": "theirs"}
    done(await api.post(f"{other}/opt-ins", {"recipient": number(), "evidence": evidence}))
    api.world.clock.step()
    done(await api.post(f"{other}/opt-outs", {**reported, "scope": "marketing"}))
    narrowed = {**reported, "scope": {"topics": ["orders"]}, "reach": "bot"}
    done(await api.post(f"{other}/opt-outs", narrowed))
    done(await api.post(f"{other}/suppressions", {"recipient": number(), "cause": "legal"}))
    items = await api.timeline(personal=True)
    assert [(item["kind"], item["facts"].get("scopes")) for item in items] == [
        ("suppressed", None),
        ("opted_out", ["marketing"]),
    ]
    assert all(item["of_other_bot"] and item["bot_id"] == "second-bot" for item in items)
    assert [item["personal"] for item in items] == [None, None]
    there = done(await api.post(f"{other}/recipients/lookup/timeline", {"recipient": number()}))
    assert len(there["items"]) == 4
    assert not any(item["of_other_bot"] for item in there["items"])


async def test_the_businesss_own_opt_out_stays_with_its_bot(api: Caller) -> None:
    """A DELETE at the seed's endpoint is for one bot, and no other bot's timeline has it."""
    other = await second_bot(api)
    await api.world.call("DELETE", "provision/optin", {"numbers": [number()]})
    assert [item["kind"] for item in await api.timeline()] == ["opted_out"]
    there = done(await api.post(f"{other}/recipients/lookup/timeline", {"recipient": number()}))
    assert there["items"] == []


async def test_nothing_of_another_business(api: Caller) -> None:
    """What another business recorded about the same number is its own."""
    rival, token = await rival_bot(api)
    document = {"recipient": number(), "scope": "all", "method": "SMS"}
    done(await api.post(f"{rival}/opt-outs", document, token=token))
    assert await api.timeline() == []
    assert (await api.state())["opt_outs"] == []


async def test_personal_values_are_for_who_asks_and_may(api: Caller) -> None:
    """Without asking they are null; asking needs `admin` besides `read`, else 401."""
    await api.world.writes("where is it", "message-1")
    (item,) = await api.timeline()
    assert item["personal"] is None
    assert "recipient" in item["personal_fields"]
    reader = await api.token(Scope.READ)
    path = f"recipients/{number()}/timeline"
    assert done(await api.get(path, token=reader))
    assert problem(await api.get(f"{path}?personal=true", token=reader)) == (401, "unauthorized")
    asked = {"recipient": number(), "personal": True}
    answer = await api.post("recipients/lookup/timeline", asked, token=reader)
    assert problem(answer) == (401, "unauthorized")
    both = await api.token(Scope.READ, Scope.ADMIN)
    (item,) = done(await api.get(f"{path}?personal=true", token=both))["items"]
    assert item["personal"]["recipient"] == number()


@settings(max_examples=200)
@given(
    records=st.lists(st.tuples(st.integers(0, 3), st.text(max_size=2)), unique=True, max_size=12),
    limit=st.integers(1, 5),
    removed=st.sets(st.integers(0, 11)),
)
def test_a_list_is_paged_whole(
    records: list[tuple[int, str]], limit: int, removed: set[int]
) -> None:
    """Whatever is removed between pages, each record that stays is on exactly one page."""
    cursors = Cursors(Keyring.create())
    records = sorted(records)
    seen: list[tuple[int, str]] = []
    cursor = None
    there = records
    while True:
        shown, cursor = cursors.page_of(("list",), there, list, cursor, limit)
        assert len(shown) <= limit
        seen += shown
        if cursor is None:
            break
        there = [one for place, one in enumerate(records) if place not in removed]
    assert sorted(set(seen)) == sorted(seen)
    assert {one for place, one in enumerate(records) if place not in removed} <= set(seen)


@settings(max_examples=200)
@given(cursor=st.text(max_size=40))
def test_no_text_is_a_cursor_by_chance(cursor: str) -> None:
    """Any text that was not written here is refused, and nothing else happens."""
    with pytest.raises(FieldRefused):
        Cursors(Keyring.create()).read(("list",), cursor)
