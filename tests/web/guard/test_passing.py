"""Reads and listed writes go through untouched and streamed, both ways."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from typing import Any

import pytest

from optwarden.web.guard import passing
from tests.doubles.guarded import (
    ACCOUNT_SID,
    CONTENT_SID,
    D360_KEY,
    META_TOKEN,
    PHONE_NUMBER_ID,
    SINCH_TOKEN,
    TWILIO_HEADERS,
    WABA_ID,
    Guarded,
)
from tests.doubles.upstream import Behaviour

META = {"authorization": f"Bearer {META_TOKEN}"}
SINCH = {"authorization": f"Bearer {SINCH_TOKEN}"}
D360 = {"d360-api-key": D360_KEY}
CONVERSATION = {"authorization": "Basic a2V5LWlkOmtleS1zZWNyZXQ="}
PARTS = (
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\x00\xff\r\n--x--\r\n'
)
ACCOUNT = f"/2010-04-01/Accounts/{ACCOUNT_SID}"


@pytest.mark.parametrize(
    "method,provider,target,headers",
    [
        ("GET", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}?fields=name%2Cid&x=%20", META),
        ("GET", "meta_cloud", f"/v23.0/{WABA_ID}/message_templates?limit=5", META),
        ("HEAD", "meta_cloud", "/v23.0/1234567", META),
        ("POST", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}/media", META),
        ("DELETE", "meta_cloud", "/v23.0/1234567", META),
        ("POST", "meta_cloud", "/v23.0/app/uploads?file_length=3&file_type=image%2Fpng", META),
        ("POST", "meta_cloud", "/v23.0/upload:MTphdHRhY2htZW50OjEy==?sig=ARZqk", META),
        ("POST", "meta_cloud", f"/v23.0/{WABA_ID}/message_templates", META),
        ("DELETE", "meta_cloud", f"/v23.0/{WABA_ID}/message_templates?name=x", META),
        ("POST", "meta_cloud", "/v23.0/1234567", META),
        ("POST", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}/", META),
        ("POST", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}/register", META),
        ("POST", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}/settings", META),
        ("DELETE", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}/message_qrdls/AB1", META),
        ("GET", "twilio", f"{ACCOUNT}/Messages.json?PageSize=5", TWILIO_HEADERS),
        ("GET", "twilio", f"{ACCOUNT}/Messages/MM1/Media/ME1", TWILIO_HEADERS),
        ("DELETE", "twilio", f"{ACCOUNT}/Messages/MM1/Media/ME1.json", TWILIO_HEADERS),
        ("POST", "twilio", f"{ACCOUNT}/Messages/MM1.json", TWILIO_HEADERS),
        ("POST", "twilio", "/v1/Content", TWILIO_HEADERS),
        ("GET", "twilio", "/v1/ContentAndApprovals", TWILIO_HEADERS),
        ("POST", "twilio", f"/v1/Content/{CONTENT_SID}/ApprovalRequests/whatsapp", TWILIO_HEADERS),
        ("GET", "sinch", "/whatsapp/v1/sinch-bot/capability", SINCH),
        ("POST", "sinch", "/whatsapp/v1/sinch-bot/capability", SINCH),
        ("POST", "sinch", "/whatsapp/v1/sinch-bot/media", SINCH),
        ("GET", "sinch_conversation", "/v1/projects/p/apps/a/consents/OPT_OUT_ALL", CONVERSATION),
        ("POST", "sinch_conversation", "/v1/projects/p/capability:query", CONVERSATION),
        ("POST", "dialog360", "/media", D360),
        ("GET", "dialog360", "/v1/configs/templates", D360),
        ("DELETE", "dialog360", "/v1/configs/templates/order_update", D360),
    ],
)
async def test_what_passes(
    guarded: Guarded, method: str, provider: str, target: str, headers: dict[str, str]
) -> None:
    """Method, path, query, headers and body arrive as they were sent; nothing is decided."""
    guarded.upstream.body = b"\x00\xffas it came"
    guarded.upstream.status = 418
    guarded.upstream.headers = {"content-type": "image/png", "etag": '"x"', "keep-alive": "5"}
    guarded.upstream.headers |= {"optwarden-permit": "forged", "optwarden_reason": "forged"}
    body = None if method in ("GET", "HEAD") else PARTS
    kind = "image/png" if "/upload:" in target else "multipart/form-data; boundary=x"
    given = {**headers, "content-type": kind, "optwarden-topic": "a"}
    answer = await guarded.request(method, provider + target, content=body, headers=given)
    assert answer.status_code == 418
    assert answer.content == (b"" if method == "HEAD" else guarded.upstream.body)
    assert (answer.headers["content-type"], answer.headers["etag"]) == ("image/png", '"x"')
    assert "keep-alive" not in answer.headers
    assert not [name for name in answer.headers if name.startswith("optwarden")]
    (request,) = guarded.upstream.requests
    assert (request.method, request.path, request.body) == (method, target, body or b"")
    assert request.headers["content-type"] == given["content-type"]
    assert "optwarden-topic" not in request.headers
    for name in headers:
        assert request.headers[name] == given[name]
    assert await guarded.world.kinds() == []


async def test_compressed_answers_stay_compressed(guarded: Guarded) -> None:
    """Bytes are not looked into."""
    guarded.upstream.body = gzip.compress(b"many words " * 1_000)
    guarded.upstream.headers = {"content-encoding": "gzip"}
    answer = await guarded.request("GET", "meta_cloud/v23.0/1", headers=META)
    assert answer.headers["content-length"] == str(len(guarded.upstream.body))
    assert answer.content == b"many words " * 1_000


async def test_a_body_without_a_length_is_streamed(guarded: Guarded) -> None:
    """Chunks go on as they come."""

    async def chunks() -> AsyncIterator[bytes]:
        for count in range(50):
            yield b"%05d" % count * 10_000

    answer = await guarded.world.client.post(
        "/guard/meta_cloud/v23.0/upload:x",
        content=chunks(),
        headers={**META, "transfer-encoding": "chunked"},
    )
    assert answer.status_code == 200
    assert len(guarded.upstream.requests[0].body) == 50 * 50_000


async def test_a_large_body_is_refused(guarded: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one bound is on the size: declared, or found on the way; 413 in Meta's shape."""
    monkeypatch.setattr(passing, "LARGEST_PASSED", 1_000)
    path = "meta_cloud/v23.0/upload:x"
    declared = await guarded.request("POST", path, content=b"x" * 1_001, headers=META)
    assert (declared.status_code, declared.json()["error"]["code"]) == (413, 100)
    assert guarded.upstream.connections == 0

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"x" * 400

    found = await guarded.world.client.post(
        "/guard/" + path, content=chunks(), headers={**META, "transfer-encoding": "chunked"}
    )
    assert (found.status_code, found.headers["optwarden-reason"]) == (413, "body_too_large")
    assert guarded.upstream.requests == []


@pytest.mark.parametrize(
    "behaviour,status,reason",
    [
        (Behaviour.HANG_BEFORE_READING, 504, "provider_no_answer"),
        (Behaviour.HANG_AFTER_READING, 504, "provider_no_answer"),
        (Behaviour.BREAK_AFTER_READING, 504, "provider_no_answer"),
    ],
)
async def test_a_provider_that_hangs(
    guarded: Guarded, behaviour: Behaviour, status: int, reason: str
) -> None:
    """Silence is bounded in time, and nothing is asked twice."""
    guarded.upstream.behaviour = behaviour
    answer = await guarded.request("GET", "meta_cloud/v23.0/1", headers=META)
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (status, reason)
    assert guarded.upstream.connections == 1
    await guarded.change("meta_cloud", provider_settings={"base_url": "http://127.0.0.1:1"})
    away = await guarded.request("GET", "meta_cloud/v23.0/1", headers=META)
    assert (away.status_code, away.headers["optwarden-reason"]) == (502, "provider_unreachable")


def scope_of(method: str, path: str) -> dict[str, Any]:
    return {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"authorization", f"Bearer {META_TOKEN}".encode())],
    }


async def test_an_answer_that_breaks_off_breaks_off_here(guarded: Guarded) -> None:
    """What was begun cannot be taken back: the client sees that the end is missing."""
    guarded.upstream.behaviour = Behaviour.BREAK_INSIDE_ANSWER
    guarded.upstream.body = b"0123456789"
    sent: list[Any] = []
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> Any:
        return next(asked, None) or await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    await guarded.world.application(scope_of("GET", "/guard/meta_cloud/v23.0/1"), receive, send)
    assert b"".join(one.get("body", b"") for one in sent) == b"01234"
    assert all(one.get("more_body") for one in sent[1:])


async def test_a_client_that_hangs_up_ends_the_call(guarded: Guarded) -> None:
    """Nobody waits for the answer of a read: its connection is let go of."""
    guarded.upstream.behaviour = Behaviour.HANG_AFTER_READING
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> Any:
        if (request := next(asked, None)) is not None:
            return request
        await guarded.upstream.arrived.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        raise AssertionError("there is nobody to answer")

    await guarded.world.application(scope_of("GET", "/guard/meta_cloud/v23.0/1"), receive, send)
    assert len(guarded.upstream.requests) == 1
