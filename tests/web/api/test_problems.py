import logging
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from optwarden.usecases.configuration import Scope
from optwarden.usecases.ports import StoreBusy, StoreUnavailable
from optwarden.web.api import problems
from optwarden.wiring import build, build_application
from tests.doubles.world import number
from tests.web.api.caller import EVIDENCE, Caller, faults, problem, rival_bot

OPT_IN = {"recipient": number(), "evidence": EVIDENCE}
ASKED = {
    "decisions": {"recipient": number(), "message": {"type": "text"}},
    "opt-ins": OPT_IN,
    "opt-outs": {"recipient": number(), "scope": "all", "method": "SMS"},
    "suppressions": {"recipient": number(), "cause": "legal"},
    "recipients/lookup": {"recipient": number()},
    "recipients/lookup/timeline": {"recipient": number()},
}


def test_every_kind_of_problem_has_a_code_of_its_own() -> None:
    """Callers match on the code: none is used twice, and each has a title and a sentence."""
    kinds = [*dict.fromkeys(problems.KINDS.values()), problems.INTERNAL]
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert all(kind.title and kind.detail.endswith(".") for kind in kinds)


@pytest.mark.parametrize("error", [StoreUnavailable("x"), StoreBusy("x")])
def test_a_subclass_is_the_problem_of_its_parent(error: Exception) -> None:
    """A busy store is an unavailable one."""
    made = problems.problem_of(error)
    assert (made.status, dict(made.headers)["retry-after"]) == (503, "1")


@pytest.mark.parametrize("path", ASKED)
async def test_every_way_to_be_nobody_looks_the_same(embedded_api: Caller, path: str) -> None:
    """No, wrong and revoked token, missing scope, unknown bot, another's bot: the same bytes."""
    api, bot = embedded_api, embedded_api.bot
    rival, rival_token = await rival_bot(api)
    minted = (await api.post("/v1/tokens", {"scopes": ["read", "consent", "send"]})).json()
    await api.call("DELETE", f"/v1/tokens/{minted['token_id']}")
    without_scope = await api.token(Scope.ADMIN)
    document = ASKED[path]
    own = api.world.token
    answers = [
        await api.post(f"{bot}/{path}", document, token="owt_wrong"),
        await api.post(f"{bot}/{path}", document, token=""),
        await api.post(f"{bot}/{path}", document, headers={"authorization": "Basic eDp5"}),
        await api.post(f"{bot}/{path}", document, headers={"authorization": own}),
        await api.post(f"{bot}/{path}", document, token=minted["token"]),
        await api.post(f"{bot}/{path}", document, token=without_scope),
        await api.post(f"{bot}/{path}", document, token=rival_token),
        await api.post(f"{rival}/{path}", document),
        await api.post(f"/v1/bots/nobody/{path}", document),
        await api.post(f"/v1/bots/%00/{path}", document),
        await api.post(f"/v1/bots/{'x' * 129}/{path}", document),
        await api.post(f"/v1/bots/nobody/{path}", content=b"{not json"),
    ]
    if path == "decisions":  # such a path is none of its own
        answers = [answer for answer in answers if answer.status_code != 404]
    assert problem(answers[0]) == (401, "unauthorized")
    assert answers[0].headers["www-authenticate"] == "Bearer"
    for answer in answers[1:]:
        assert answer.status_code == 401
        assert (answer.content, answer.headers) == (answers[0].content, answers[0].headers)


async def test_a_bot_of_another_region_is_unknown(embedded_api: Caller, tmp_path: Path) -> None:
    """Where the gateway serves one region, a bot of another looks like one that is not there."""
    world = embedded_api.world
    await world.change(region="us1")
    settings = replace(world.gateway.settings, region="eu1")
    gateway = build(settings, clock=world.clock)
    await gateway.open()
    transport = httpx.ASGITransport(build_application(gateway))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        headers = {"authorization": f"Bearer {world.token}"}
        for path, document in ASKED.items():
            elsewhere = await client.post(
                f"/v1/bots/shop-bot/{path}", json=document, headers=headers
            )
            nobody = await client.post(f"/v1/bots/nobody/{path}", json=document, headers=headers)
            assert elsewhere.status_code == 401
            assert (elsewhere.content, elsewhere.headers) == (nobody.content, nobody.headers)
        assert (await client.get("/v1/bots", headers=headers)).json()["items"] == []
        created = await client.post(
            "/v1/bots", json={"name": "x", "region": "us1"}, headers=headers
        )
        assert faults(created) == [("region", "other_region")]
        created = await client.post("/v1/bots", json={"name": "x"}, headers=headers)
        assert created.json()["region"] == "eu1"
    await gateway.close()


@pytest.mark.parametrize("path", ASKED)
async def test_what_is_no_json_is_said_so(embedded_api: Caller, path: str) -> None:
    """Each kind of broken body is a 400 that names the body and its rule."""
    for content, rule in (
        (b"", "required"),
        (b" ", "not_json"),
        (b"{", "not_json"),
        (b"{'a': 1}", "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b'{"recipient": "\\ud800"}', "not_json"),
        (b'{"a": 1} {"b": 2}', "not_json"),
        (b"\xff\xfe{", "not_utf_8"),
        (b'{"a": "\xe5"}', "not_utf_8"),
        (b"[" * 100_000 + b"]" * 100_000, "too_deep"),
    ):
        answer = await embedded_api.post(path, content=content)
        assert faults(answer) == [("body", rule)], content[:20]
    for content in (b"[]", b"null", b'"text"', b"5"):
        assert faults(await embedded_api.post(path, content=content)) == [("body", "wrong_type")]


@pytest.mark.parametrize("path", ASKED)
async def test_content_types(embedded_api: Caller, path: str) -> None:
    """Absent or JSON is read; anything else that is present is 415."""
    body = httpx.Request("POST", "http://x", json=ASKED[path]).content
    for kind in ("application/json", "application/JSON; charset=utf-8", "application/x+json"):
        answer = await embedded_api.post(path, content=body, headers={"content-type": kind})
        assert answer.status_code in (200, 201), kind
    assert (await embedded_api.post(path, content=body)).status_code in (200, 201)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "json", "", "text/x+json"):
        answer = await embedded_api.post(path, content=body, headers={"content-type": kind})
        assert problem(answer) == (415, "wrong_content_type"), kind


@pytest.mark.parametrize("path", ASKED)
async def test_a_body_has_a_bound(embedded_api: Caller, path: str) -> None:
    """10 MB are 413, in one piece or in many."""
    body = b'{"recipient": "' + b"4" * 10_000_000 + b'"}'
    answer = await embedded_api.post(path, content=body)
    assert problem(answer) == (413, "body_too_large")


@pytest.mark.parametrize("path", ASKED)
async def test_a_parameter_nobody_knows_is_refused(embedded_api: Caller, path: str) -> None:
    """A misspelt query parameter is a 400 rather than another answer than was meant."""
    answer = await embedded_api.post(f"{path}?verbose=1", ASKED[path])
    field = "query" if path == "decisions" else "verbose"
    assert faults(answer) == [(field, "unknown_parameter")]
    answer = await embedded_api.get(f"recipients/{number()}/timeline?persnal=true")
    assert faults(answer) == [("persnal", "unknown_parameter")]
    answer = await embedded_api.get(f"recipients/{number()}?{number()}=1")
    assert faults(answer) == [("(unknown)", "unknown_parameter")]


@pytest.mark.parametrize(
    "method, path, status, allowed",
    [
        ("GET", "/v1", 404, None),
        ("GET", "/v1/nothing", 404, None),
        ("GET", "/nothing/at/all", 404, None),
        ("GET", "/docs", 404, None),
        ("GET", "/redoc", 404, None),
        ("POST", "/v1/bots/shop-bot/nothing", 404, None),
        ("POST", "/v1/bots/shop-bot/deep/decisions", 404, None),
        ("POST", "/v1/bots//decisions", 404, None),
        ("POST", "/v1/bots/shop-bot/opt-ins/", 404, None),
        ("GET", "/v1/bots/shop-bot/decisions", 405, "POST"),
        ("GET", "/v1/bots/shop-bot/opt-ins", 405, "POST"),
        ("PUT", "/v1/bots/shop-bot/suppressions", 405, "DELETE, POST"),
        ("DELETE", "/v1/bots/shop-bot", 405, "GET, PATCH"),
        ("DELETE", "/v1/bots", 405, "GET, POST"),
        ("PATCH", "/v1/bots/shop-bot/templates/x", 405, "DELETE, PUT"),
        ("DELETE", "/v1/bots/shop-bot/recipients/46732001122", 405, "GET"),
        ("PUT", "/v1/bots/shop-bot/recipients/lookup", 405, "GET, POST"),
    ],
)
async def test_paths_and_methods(
    embedded_api: Caller, method: str, path: str, status: int, allowed: str | None
) -> None:
    """What is not there is 404, what takes other methods is 405 and names all of them."""
    answer = await embedded_api.call(method, path)
    assert problem(answer)[0] == status
    assert answer.headers.get("allow") == allowed


@pytest.mark.parametrize("path", ASKED)
async def test_our_own_faults_give_nothing_away(
    embedded_api: Caller,
    path: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A programmer's error is a 500 without its text; the log has the place, and no number."""

    async def broken(*_arguments: object) -> None:
        raise AssertionError(f"it was {number()} of all numbers")

    consents = embedded_api.world.gateway.consents
    monkeypatch.setattr(type(consents), "read", broken)
    monkeypatch.setattr(type(consents), "read_written", broken)
    monkeypatch.setattr(type(consents), "submit", broken)
    with caplog.at_level(logging.ERROR):
        answer = await embedded_api.post(path, ASKED[path])
    assert problem(answer) == (500, "internal")
    assert "AssertionError" in caplog.text
    assert "Traceback" not in answer.text
    assert number() not in answer.text + caplog.text


@pytest.mark.parametrize("path", ASKED)
async def test_a_store_that_is_away_is_said_so(
    embedded_api: Caller, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """503 with a time to try again, never a guess."""

    async def away(*_arguments: object) -> None:
        raise StoreUnavailable("away")

    consents = embedded_api.world.gateway.consents
    monkeypatch.setattr(type(consents), "read", away)
    monkeypatch.setattr(type(consents), "read_written", away)
    monkeypatch.setattr(type(consents), "submit", away)
    answer = await embedded_api.post(path, ASKED[path])
    assert problem(answer) == (503, "store_unavailable")
    assert answer.headers["retry-after"] == "1"
