import pytest

from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.configuration import Scope, TokenRecord
from optwarden.web.console.arriving import read_form
from optwarden.web.console.entrance import SIGN_INS_PER_CLIENT
from optwarden.web.pages.request import BadForm
from tests.doubles.world import World, token_for
from tests.web.console.visitor import LETTER, REQUESTS, Visitor, text_of

HOUR = 3600 * 1_000_000


async def test_nobody_is_let_in_without_a_token(embedded: World) -> None:
    """Every page leads to the one that asks for it; nothing can be entered."""
    visitor = Visitor(embedded)
    for path in (REQUESTS, f"{REQUESTS}?kind=opt-in"):
        answer = await visitor.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/console/sign-in")
    assert (await visitor.get("/console")).headers["location"] == REQUESTS
    posted = await visitor.post(REQUESTS, LETTER)
    assert posted.status_code == 303
    assert await embedded.kinds() == []


@pytest.mark.parametrize("scopes", [{Scope.READ}, {Scope.ADMIN}, {Scope.SEND}])
async def test_a_token_without_the_scope(embedded: World, scopes: set[Scope]) -> None:
    """It opens nothing, like one that is wrong; neither is shown again."""
    token = await token_for(embedded.gateway, embedded.bot.business_id, frozenset(scopes))
    for wrong in (token, "owt_wrong", ""):
        answer = await Visitor(embedded).post("/console/sign-in", {"token": wrong})
        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers
        assert not wrong or wrong not in answer.text


async def test_a_flood_of_tries(embedded: World) -> None:
    """After twenty in ten minutes an address has to wait, even with a token that is good."""
    visitor, token = Visitor(embedded), {"token": embedded.token}
    for _ in range(SIGN_INS_PER_CLIENT):
        assert (await visitor.post("/console/sign-in", {"token": "wrong"})).status_code == 401
    answer = await visitor.post("/console/sign-in", token)
    assert (answer.status_code, "set-cookie" in answer.headers) == (429, False)
    assert (await visitor.get("/console/sign-in")).status_code == 200
    embedded.clock.step(int(answer.headers["retry-after"]) * 1_000_000)
    assert (await visitor.post("/console/sign-in", token)).status_code == 303


async def test_the_cookie(embedded: World) -> None:
    """It lasts an hour, is out of reach of scripts and other sites, and does not hold the token."""
    token = await token_for(embedded.gateway, embedded.bot.business_id)
    answer = await embedded.client.post("/console/sign-in", data={"token": token})
    line = answer.headers["set-cookie"]
    assert line.startswith("optwarden-console=")
    assert line.endswith("; Max-Age=3600; Path=/; HttpOnly; SameSite=Strict")
    assert token not in line
    secure = await embedded.client.post("https://gateway/console/sign-in", data={"token": token})
    assert secure.headers["set-cookie"].startswith("__Host-optwarden-console=")
    assert secure.headers["set-cookie"].endswith("; Secure")


async def test_an_hour_later(embedded_visitor: Visitor) -> None:
    """A session ends by itself."""
    embedded_visitor.world.clock.step(HOUR - 1_000_000)
    assert (await embedded_visitor.get(REQUESTS)).status_code == 200
    embedded_visitor.world.clock.step(2_000_000)
    assert (await embedded_visitor.get(REQUESTS)).status_code == 303


async def test_a_revoked_token(embedded: World) -> None:
    """Its sessions end with it."""
    token, token_id = new_token(), embedded.gateway.identifiers.event_id()
    record = TokenRecord(token_id, embedded.bot.business_id, None, frozenset({Scope.CONSENT}))
    await embedded.gateway.administration.create_token(record, hash_of(token))
    visitor = await Visitor(embedded).signed_in(token=token)
    await embedded.gateway.administration.revoke_token(embedded.bot.business_id, token_id)
    assert (await visitor.get(REQUESTS)).status_code == 303


async def test_signing_out(embedded_visitor: Visitor) -> None:
    """It takes the cookie back; it needs the session's own form."""
    stray = await embedded_visitor.post("/console/sign-out", {})
    assert stray.status_code == 403
    page = await embedded_visitor.get(REQUESTS)
    form = page.text.partition('name="form" value="')[2].partition('"')[0]
    answer = await embedded_visitor.post("/console/sign-out", {"form": form})
    assert answer.headers["location"] == "/console/sign-in"
    assert embedded_visitor.cookies == {}


async def test_a_changed_cookie(embedded_visitor: Visitor) -> None:
    """One that is not ours opens nothing."""
    ((name, value),) = embedded_visitor.cookies.items()
    middle = len(value) // 2
    swapped = "a" if value[middle] != "a" else "b"
    for other in (value[:middle] + swapped + value[middle + 1 :], "x", "", value[:-3]):
        embedded_visitor.cookies[name] = other
        assert (await embedded_visitor.get(REQUESTS)).status_code == 303


async def test_a_form_of_another_session(embedded: World, embedded_visitor: Visitor) -> None:
    """A form that was not shown in this session records nothing: not without a token, not with
    somebody else's.
    """
    other = await Visitor(embedded).signed_in()
    page = await other.get(REQUESTS)
    theirs = page.text.partition('name="form" value="')[2].partition('"')[0]
    for form in ({}, {"form": "x"}, {"form": theirs}):
        answer = await embedded_visitor.post(REQUESTS, {**LETTER, **form})
        assert answer.status_code == 403
        assert "Nothing was recorded." in text_of(answer)
    assert await embedded.kinds() == []


@pytest.mark.parametrize(
    "headers,status",
    [
        ({"origin": "http://gateway"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 200),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "null", "sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({}, 200),
    ],
)
async def test_a_form_from_another_site(
    embedded_visitor: Visitor, headers: dict[str, str], status: int
) -> None:
    """What the browser itself says of its origin counts, too."""
    page = await embedded_visitor.get(REQUESTS)
    form = page.text.partition('name="form" value="')[2].partition('"')[0]
    answer = await embedded_visitor.post(REQUESTS, {**LETTER, "form": form}, **headers)
    assert answer.status_code == status


async def test_signing_in_from_another_site(embedded: World) -> None:
    """Nobody is signed in by somebody else's page."""
    token = await token_for(embedded.gateway, embedded.bot.business_id)
    answer = await Visitor(embedded).post(
        "/console/sign-in", {"token": token}, origin="https://evil.example"
    )
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "method,path,status",
    [
        ("PUT", REQUESTS, 405),
        ("GET", "/console/sign-out", 405),
        ("GET", "/console/nothing", 404),
        ("GET", "/consolex", 404),
        ("HEAD", "/console/sign-in", 200),
    ],
)
async def test_other_paths(embedded: World, method: str, path: str, status: int) -> None:
    """What is not there is 404, what a page does not take 405."""
    answer = await embedded.client.request(method, path)
    assert answer.status_code == status
    assert method != "HEAD" or answer.content == b""


async def test_too_large_and_no_form(embedded_visitor: Visitor) -> None:
    """Both are said in words."""
    big = await embedded_visitor.world.client.post(
        REQUESTS,
        content=b"x" * (2 * 1024 * 1024 + 1),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert big.status_code == 413
    for kind in ("application/json", "multipart/form-data", "text/plain"):
        answer = await embedded_visitor.world.client.post(
            REQUESTS, content=b"{}", headers={"content-type": kind}
        )
        assert answer.status_code == 400


@pytest.mark.parametrize(
    "kind,body",
    [
        ("multipart/form-data; boundary=b", b""),
        ("multipart/form-data; boundary=b", b"--b\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n"),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--b--\r\n',
        ),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\x00\r\n--b--\r\n',
        ),
        ("application/x-www-form-urlencoded", b"a=%00"),
        ("application/x-www-form-urlencoded", b"\xff"),
        ("application/x-www-form-urlencoded", b"a&" * 300),
    ],
)
def test_forms_that_are_none(kind: str, body: bytes) -> None:
    """Cut, unnamed, no text, with NUL, without end: none of them is half a form."""
    with pytest.raises(BadForm):
        read_form(kind, body)
