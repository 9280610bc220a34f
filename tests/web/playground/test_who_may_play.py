"""Where the playground is, for whom, and for whom it is not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from tests.doubles.world import World, opened_world
from tests.storage.commands import SteppingClock
from tests.storage.stores import StoreMaker
from tests.web.playground.conftest import ANN, HERE, Visitor, set_up, visiting

OTHER = "http://evil.example"
PATHS = ("/sandbox", "/sandbox/", "/sandbox/state", "/sandbox/write", "/sandbox/assets/x.js")


def all_of(answer: httpx.Response) -> tuple[int, list[tuple[str, str]], bytes]:
    """An answer as it is on the wire."""
    return answer.status_code, sorted(answer.headers.items()), answer.content


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_not_without_dev(embedded: World, method: str) -> None:
    """The answer is byte for byte that of a path that nobody has."""
    await set_up(embedded)
    async with visiting(embedded, dev=False) as visitor:
        nobody = await visitor.client.request(method, "/nobody-has-this")
        assert nobody.status_code == 404
        for path in PATHS:
            assert all_of(await visitor.client.request(method, path)) == all_of(nobody)


async def test_other_paths_are_unknown(guest: Visitor) -> None:
    """With `--dev`, too."""
    nobody = await guest.client.get("/nobody-has-this")
    for path in ("/sandbox/", "/sandboxes", "/sandbox/other", "/sandbox/assets/"):
        assert all_of(await guest.client.get(path)) == all_of(nobody)


async def test_not_with_a_real_provider(guest: Visitor) -> None:
    """What the phone writes would be forged acts of persons then."""
    await guest.look()
    await guest.world.change(provider="sinch")
    nobody = await guest.client.get("/nobody-has-this")
    assert all_of(await guest.client.get("/sandbox")) == all_of(nobody)
    assert (await guest.post("write", text="START")).status_code == 404
    assert await guest.world.kinds() == []


@pytest.mark.parametrize(
    "base_url, address, status",
    [
        ("http://localhost:8080", "127.0.0.1", 200),
        ("http://[::1]:8080", "::1", 200),
        ("http://127.0.0.1:8080", "::ffff:127.0.0.1", 200),
        ("http://gateway.example", "127.0.0.1", 421),
        ("http://127.0.0.1.evil.example", "127.0.0.1", 421),
        ("http://192.168.1.7:8080", "192.168.1.9", 421),
        ("http://127.0.0.1:8080", "192.168.1.9", 421),
    ],
)
async def test_this_machine_only(embedded: World, base_url: str, address: str, status: int) -> None:
    """A name pointed at this machine, or another machine with our name, gets no playground."""
    await set_up(embedded)
    async with visiting(embedded, base_url, address) as visitor:
        assert (await visitor.client.get("/sandbox")).status_code == status


async def test_at_the_public_address(store_maker: StoreMaker, tmp_path: Path) -> None:
    """Where the operator names one, it is answered there, over https with a Secure cookie."""
    public = "https://try.example"
    store = store_maker.sqlite(tmp_path)
    keys, clock = tmp_path / "keys.json", SteppingClock()
    async with opened_world(store, keys, clock, public_url=public) as world:
        await set_up(world)
        async with visiting(world, "https://try.example", "203.0.113.9") as visitor:
            answer = await visitor.client.get("/sandbox")
            assert "; Secure" in answer.headers["set-cookie"]
            assert f"script-src {public}/" in answer.headers["content-security-policy"]
            visitor.page = answer.text
            assert (await visitor.post("opt-in", {"origin": public})).status_code == 303
        async with visiting(world, "https://other.example", "203.0.113.9") as visitor:
            assert (await visitor.client.get("/sandbox")).status_code == 421


async def test_the_cookie_is_for_the_playground_only(guest: Visitor) -> None:
    """Strict, out of scripts' reach, and without a number or the API's token in it."""
    answer = await guest.client.get("/sandbox")
    cookie = answer.headers["set-cookie"]
    assert "; Path=/sandbox; " in cookie
    assert cookie.endswith("; HttpOnly; SameSite=Strict")
    assert guest.world.token not in cookie + answer.text
    assert ANN not in cookie
    assert guest.client.cookies


@pytest.mark.parametrize(
    "headers",
    [{"origin": OTHER}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}],
    ids=["origin", "null", "fetch-site"],
)
async def test_forms_of_other_sites(guest: Visitor, headers: dict[str, str]) -> None:
    """They do nothing."""
    answer = await guest.post("write", headers, text="STOP")
    assert answer.status_code == 403
    assert await guest.world.kinds() == []


async def test_forms_without_their_token(guest: Visitor) -> None:
    """Nor does one that does not carry what the page gave, or comes without the cookie."""
    await guest.look()
    form = {"token": "x" * 22, "text": "STOP"}
    assert (await guest.client.post("/sandbox/write", data=form)).status_code == 403
    token = guest.token
    guest.client.cookies.clear()
    form = {"token": token, "text": "STOP"}
    assert (await guest.client.post("/sandbox/write", data=form)).status_code == 403
    assert (await guest.state()).status_code == 403
    assert await guest.world.kinds() == []


async def test_a_changed_cookie_is_none(guest: Visitor) -> None:
    """Whoever writes one gets a fresh session."""
    for value in ("", "x", "aGVsbG8=", "a.b", "%00", "ü".encode().decode("latin-1")):
        headers = {"cookie": f"optwarden-playground={value}".encode("latin-1")}
        answer = await guest.client.get("/sandbox", headers=headers)  # type: ignore[arg-type]
        assert answer.status_code == 200
        assert "set-cookie" in answer.headers


async def test_a_session_ends(guest: Visitor) -> None:
    """After twelve hours the page has to be opened again."""
    await guest.look()
    guest.world.clock.at += 12 * 3600 * 1_000_000 + 1
    assert (await guest.post("write", text="STOP")).status_code == 403


async def test_not_without_end(guest: Visitor) -> None:
    """A client that does more than two things a second is told to wait."""
    await guest.look()
    answers = [await guest.post("number", number=f"+{ANN}") for _ in range(121)]
    assert {answer.status_code for answer in answers[:-1]} == {303}
    assert answers[-1].status_code == 429
    assert 0 < int(answers[-1].headers["retry-after"]) <= 60
    guest.world.clock.at += 60 * 1_000_000
    assert (await guest.post("number", number=f"+{ANN}")).status_code == 303


async def test_methods(guest: Visitor) -> None:
    """Each path has its own; HEAD is GET without the page."""
    assert (await guest.client.get("/sandbox/write")).headers["allow"] == "POST"
    assert (await guest.client.post("/sandbox")).headers["allow"] == "GET, HEAD"
    head = await guest.client.head("/sandbox")
    assert (head.status_code, head.content) == (200, b"")


async def test_a_body_that_is_too_large(guest: Visitor) -> None:
    """It is refused, and the script gets a sentence."""
    answer = await guest.post("write", {"accept": "application/json"}, text="a" * 20_000)
    assert answer.status_code == 413
    assert answer.json()["notice"]


async def test_nothing_from_elsewhere(guest: Visitor) -> None:
    """The policy allows our own script and style by name, and answers to ourselves."""
    policy = (await guest.client.get("/sandbox")).headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == rules["form-action"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    for kind in ("script-src", "style-src", "img-src"):
        asset = await guest.client.get(rules[kind])
        assert rules[kind].startswith(f"{HERE}/sandbox/assets/")
        assert (asset.status_code, "immutable" in asset.headers["cache-control"]) == (200, True)


async def test_another_region(guest: Visitor) -> None:
    """A bot of another region is not played with."""
    here = guest.world.gateway
    elsewhere = replace(here, authenticate=type(here.authenticate)(here.directory, "eu1"))
    world = replace(guest.world, gateway=elsewhere)
    async with visiting(world) as visitor:
        assert (await visitor.client.get("/sandbox")).status_code == 404
