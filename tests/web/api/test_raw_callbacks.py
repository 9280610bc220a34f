"""What was not understood can be read by an operator, and an opt-out in it recorded."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from optwarden.usecases.configuration import Scope
from tests.doubles.world import envelope, notification
from tests.web.api.caller import Caller, done, faults, problem, rival_bot, second_bot

STOP = json.dumps(envelope(notification("STOP", "m1", "withheld"))).encode()
UNKNOWN = "019a3f6e-9d40-8b11-9c52-51d0e1f7a902"


async def keep(api: Caller, *bodies: bytes) -> list[dict[str, Any]]:
    """Let callbacks come that are not understood, and list what was kept."""
    for body in bodies:
        assert (await api.world.call_back(body)).status_code == 200
        api.world.clock.step()
    items: list[dict[str, Any]] = done(await api.get("raw-callbacks"))["items"]
    return items


async def test_a_stop_of_nobody_is_found_and_recorded_by_hand(api: Caller) -> None:
    """The whole story: the alarm, the review, the opt-out."""
    (item,) = await keep(api, STOP)
    assert (item["reason"], item["provider"]) == ("opt_out_unattributed", "sinch")
    assert item["received_at"] == "2026-03-01T12:00:00.000000Z"
    opened = done(await api.get(f"raw-callbacks/{item['callback_id']}?personal=true"))
    assert opened == {**item, "body": STOP.decode(), "body_encoding": "utf-8"}
    await api.opt_out(method="WHATSAPP")
    assert (await api.decide())["allowed"] is False


async def test_what_it_holds_is_shown_on_request_only(api: Caller) -> None:
    """Neither the list nor the callback itself has it otherwise."""
    (item,) = await keep(api, STOP)
    assert set(item) == {"callback_id", "provider", "received_at", "reason"}
    shown = done(await api.get(f"raw-callbacks/{item['callback_id']}"))
    assert shown == {**item, "body": None, "body_encoding": None}


async def test_a_body_that_is_no_text_is_base64(api: Caller) -> None:
    """Byte for byte."""
    (item,) = await keep(api, b"\x00not JSON\xff")
    opened = done(await api.get(f"raw-callbacks/{item['callback_id']}?personal=true"))
    assert opened["body_encoding"] == "base64"
    assert base64.b64decode(opened["body"]) == b"\x00not JSON\xff"


@pytest.mark.parametrize("limit", [1, 2, 5, 6])
async def test_pages_are_the_whole_cut_in_pieces(api: Caller, limit: int) -> None:
    """Oldest first, also among those of one microsecond; each once."""
    whole = [one["callback_id"] for one in await keep(api, *(b"x" * n for n in range(1, 4)))]
    api.world.clock.at -= 1
    whole = [one["callback_id"] for one in await keep(api, b"y", b"z")]
    assert len(whole) == 5
    cut, query = [], f"?limit={limit}"
    while True:
        page = done(await api.get(f"raw-callbacks{query}"))
        cut += [one["callback_id"] for one in page["items"]]
        if page["next_cursor"] is None:
            break
        assert len(page["items"]) == limit
        query = f"?limit={limit}&cursor={page['next_cursor']}"
    assert cut == whole


async def test_it_takes_an_operators_token(api: Caller) -> None:
    """`admin`, whatever else a token may."""
    (item,) = await keep(api, STOP)
    token = await api.token(Scope.READ, Scope.SEND, Scope.CONSENT)
    for path in ("raw-callbacks", f"raw-callbacks/{item['callback_id']}"):
        assert (await api.get(path, token=token)).status_code == 401


async def test_they_are_the_bots_own(api: Caller) -> None:
    """Neither another business nor another bot has them."""
    (item,) = await keep(api, STOP)
    rival, token = await rival_bot(api)
    for path, by in ((rival, token), (await second_bot(api), api.world.token)):
        assert done(await api.get(f"{path}/raw-callbacks", token=by))["items"] == []
        one = await api.get(f"{path}/raw-callbacks/{item['callback_id']}?personal=true", token=by)
        assert problem(one) == (404, "not_found")


async def test_what_is_not_there_is_404(embedded_api: Caller) -> None:
    """And what is no name of one is 400."""
    for query in ("", "?personal=true"):
        answer = await embedded_api.get(f"raw-callbacks/{UNKNOWN}{query}")
        assert problem(answer) == (404, "not_found")
    assert [f for f, _ in faults(await embedded_api.get("raw-callbacks/x"))] == ["callback_id"]
