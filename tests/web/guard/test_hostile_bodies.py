"""A listed write at Meta or 360dialog is that write only: no other request hides in its body."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import httpx
import pytest

from tests.doubles.guarded import D360_KEY, META_TOKEN, PHONE_NUMBER_ID, Guarded

META = {"authorization": f"Bearer {META_TOKEN}"}
D360 = {"d360-api-key": D360_KEY}
BATCH = [{"method": "POST", "relative_url": f"v23.0/{PHONE_NUMBER_ID}/messages", "body": "to=1"}]
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
NODE = f"meta_cloud/v23.0/{PHONE_NUMBER_ID}"
NAMES = (
    "batch", "method", "_method", "ids", "relative_url", "include_headers", "access_token",
    "Batch", "BATCH[]", "batch[0][method]", "b_atch", "http-method", "httpMethod", " batch",
    "batch\0", "b\u200batch", "\uff4dethod", "bat.ch", "relative-url", "accessToken",
)  # fmt: skip


async def write(
    guarded: Guarded, path: str, body: bytes, content_type: str, method: str = "POST"
) -> httpx.Response:
    who = D360 if path.startswith("dialog360") else META
    headers = {**who, **({"content-type": content_type} if content_type else {})}
    return await guarded.request(method, path, content=body, headers=headers)


async def refused(guarded: Guarded, answer: httpx.Response, reason: str) -> None:
    assert answer.headers["optwarden-reason"] == reason
    assert answer.json()["error"]["type"] == "OAuthException"
    assert guarded.upstream.connections == 0


def parts(*headers: str, data: bytes = b"1") -> bytes:
    return b"".join(b"--x\r\n" + one.encode() + b"\r\n\r\n" + data + b"\r\n" for one in headers) + (
        b"--x--\r\n"
    )


def named(name: str) -> str:
    return f'Content-Disposition: form-data; name="{name}"'


@pytest.mark.parametrize(
    "path",
    [
        *(NODE + edge for edge in ("", "/", "/media", "/subscribed_apps", "/register", "/flows")),
        *(NODE + edge for edge in ("/settings", "/whatsapp_business_profile", "/block_users")),
        *(NODE + edge for edge in ("/message_templates", "/message_qrdls", "/assets")),
        "meta_cloud/v23.0/app/uploads",
        *("dialog360/media", "dialog360/v1/configs/templates", "dialog360/v1/configs/webhook"),
        "dialog360/whatsapp_business_profile",
    ],
)
async def test_a_batch(guarded: Guarded, path: str) -> None:
    """POST /ENDPOINT with a batch is each request of the batch, as form, as JSON, in a part."""
    form = urlencode({"batch": json.dumps(BATCH)}).encode()
    document = json.dumps({"batch": BATCH}).encode()
    for body in (form, document):
        for content_type in (FORM, JSON, "text/plain", "application/json; charset=utf-16", ""):
            answer = await write(guarded, path, body, content_type)
            await refused(guarded, answer, "override_refused")
    in_part = await write(guarded, path, parts(named("batch")), "multipart/form-data; boundary=x")
    await refused(guarded, in_part, "override_refused")


@pytest.mark.parametrize(
    "content_type",
    [FORM, JSON, "multipart/form-data; boundary=x", "text/plain", f"image/png,{FORM}"],
)
async def test_the_bytes_of_an_upload(guarded: Guarded, content_type: str) -> None:
    """They come with the type of a file, from which nobody takes parameters."""
    answer = await write(guarded, "meta_cloud/v23.0/upload:x", b"batch=[]", content_type)
    await refused(guarded, answer, "wrong_content_type")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
async def test_each_hostile_name(guarded: Guarded, name: str) -> None:
    """However it is spelled or encoded."""
    path = NODE + "/settings"
    once = urlencode({"a": "b", name: "1"})
    twice = once.replace("%", "%25")
    for form in (once, twice, once.replace("&", ";")):
        await refused(guarded, await write(guarded, path, form.encode(), FORM), "override_refused")
    document = json.dumps({"a": 1, name: 1}).encode()
    await refused(guarded, await write(guarded, path, document, JSON), "override_refused")


@pytest.mark.parametrize(
    "body,content_type,reason",
    [
        (b'{"a":', JSON, "invalid_request"),
        (b"[1]", JSON, "invalid_request"),
        (b'{"a":"\xff"}', JSON, "invalid_request"),
        (b"a=\xff", FORM, "invalid_request"),
        (b'{"a":1}', FORM, "invalid_request"),
        (b"a/b=1", FORM, "invalid_request"),
        (b'{"a":1}', "", "wrong_content_type"),
        (b"a=1", "text/plain", "wrong_content_type"),
        (b"a=1", FORM + "; charset=utf-16", "wrong_content_type"),
        (b"a=1", f"{FORM}, {JSON}", "wrong_content_type"),
        (b"a=" + b"1" * 1024 * 1024, FORM, "body_too_large"),
    ],
)
async def test_what_cannot_be_read_in_one_way(
    guarded: Guarded, body: bytes, content_type: str, reason: str
) -> None:
    """A body is JSON or a form as its type says, of 1 MiB at most."""
    await refused(guarded, await write(guarded, NODE, body, content_type), reason)


async def test_compressed(guarded: Guarded) -> None:
    """What is not looked into does not go on."""
    headers = {**META, "content-type": JSON, "content-encoding": "gzip"}
    answer = await guarded.request("POST", NODE, content=b"\x1f\x8b", headers=headers)
    await refused(guarded, answer, "wrong_content_type")


async def test_a_delete_with_a_body(guarded: Guarded) -> None:
    """It is looked at as well."""
    answer = await write(guarded, NODE, b"method=POST", FORM, "DELETE")
    await refused(guarded, answer, "override_refused")


@pytest.mark.parametrize(
    "path,body,content_type",
    [
        (NODE, b'{ "name":"x", "name":"y", "n": 1e400 }'.replace(b"1e400", b"1.50"), JSON),
        (NODE + "/register", b"messaging_product=whatsapp&pin=123456", FORM),
        (NODE + "/whatsapp_business_profile", b"websites[0]=https%3A%2F%2Fe.org%2F%3Fa;+b", FORM),
        (NODE + "/flows", parts(named("name"), named("categories[]")), "form"),
        (NODE + "/media", parts("content-disposition: form-data; name=file; filename=a.b"), "form"),
        (
            NODE + "/media",
            parts(
                named("messaging_product"),
                named("file") + '; filename="\xe5; name=batch.png"\r\nContent-Type: image/png',
                named("ttl_minutes"),
            ),
            "form",
        ),
        (NODE + "/subscribed_apps", b"", ""),
        ("dialog360/v1/configs/webhook", b'{"url":"https://e.org"}', JSON + ";charset=UTF-8"),
        ("meta_cloud/v23.0/upload:x", b"batch=[]", "application/octet-stream"),
        ("meta_cloud/v23.0/upload:x", b"batch=[]", ""),
    ],
)
async def test_what_clients_write_goes_on(
    guarded: Guarded, path: str, body: bytes, content_type: str
) -> None:
    """Byte for byte."""
    if content_type == "form":
        content_type = "multipart/form-data; boundary=x"
    assert (await write(guarded, path, body, content_type)).status_code == 200
    assert guarded.upstream.requests[0].body == body


async def test_a_part_behind_a_large_file(guarded: Guarded) -> None:
    """What has begun to go on is never whole at the provider."""
    large = parts(named("file"), data=b"\0" * 300_000)[: -len(b"--x--\r\n")]
    answer = await write(
        guarded, NODE + "/media", large + parts(named("batch")), "multipart/form-data; boundary=x"
    )
    assert answer.headers["optwarden-reason"] == "override_refused"
    assert guarded.upstream.requests == []
