"""What is written as no client writes it, and what is on no list, is refused and never goes on."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.doubles.guarded import (
    ACCOUNT_SID,
    META_TOKEN,
    PHONE_NUMBER_ID,
    TWILIO_HEADERS,
    Guarded,
)
from tests.doubles.world import number

META = {"authorization": f"Bearer {META_TOKEN}", "content-type": "application/json"}
SEND = f"/v23.0/{PHONE_NUMBER_ID}/messages"
BODY = (
    b'{"messaging_product":"whatsapp","to":"%s","type":"template","template":'
    b'{"name":"order_update","language":{"code":"en"}}}' % number().encode()
)
TWILIO_SEND = f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"


async def raw(
    guarded: Guarded,
    method: str,
    provider: str,
    target: str,
    headers: dict[str, str],
    body: bytes = BODY,
) -> httpx.Response:
    """Make a request whose path no client library has tidied up, as a server hands it over."""
    path, _, query = target.partition("?")
    raw_path = f"/guard/{provider}{path}".encode("latin-1")
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http",
        "method": method,
        "path": "/guard/" + provider + path,
        "raw_path": raw_path,
        "query_string": query.encode("latin-1"),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await guarded.world.application(scope, receive, send)
    content = b"".join(one.get("body", b"") for one in sent[1:])
    return httpx.Response(sent[0]["status"], headers=sent[0]["headers"], content=content)


@pytest.mark.parametrize(
    "target,reason",
    [
        # written as no client writes it
        (SEND.replace("messages", "%6dessages"), "path_refused"),
        (SEND.replace("messages", "messages%00"), "path_refused"),
        (SEND.replace("/messages", "%2Fmessages"), "path_refused"),
        (SEND.replace("messages", "media/../messages"), "path_refused"),
        (SEND.replace("messages", "./messages"), "path_refused"),
        (SEND + "/.", "path_refused"),
        (SEND + "/..", "path_refused"),
        ("/" + SEND, "path_refused"),
        (SEND.replace("/messages", "//messages"), "path_refused"),
        (SEND.replace("/messages", "\\messages"), "path_refused"),
        (SEND.replace("messages", "messages;x=1"), "path_refused"),
        (SEND.replace("messages", "messages "), "path_refused"),
        (SEND.replace("messages", "m\xe9ssages"), "path_refused"),
        ("", "path_refused"),
        ("/" + "a" * 3_000, "path_refused"),
        # on no list
        ("/", "path_refused"),
        (SEND + "/", "path_unknown"),
        (SEND.replace("messages", "Messages"), "path_unknown"),
        (f"/{PHONE_NUMBER_ID}/messages", "path_unknown"),
        (f"/v23/{PHONE_NUMBER_ID}/messages", "path_unknown"),
        (f"/V23.0/{PHONE_NUMBER_ID}/messages", "path_unknown"),
        (f"/v23.0/me/{PHONE_NUMBER_ID}/messages", "path_unknown"),
        ("/v23.0/me/messages", "path_unknown"),
        ("/v23.0", "path_unknown"),
        ("/v23.0/", "path_unknown"),
        (f"/v23.0/{PHONE_NUMBER_ID}/calls", "path_unknown"),
        (f"/v23.0/{PHONE_NUMBER_ID}/groups", "path_unknown"),
        (f"/v23.0/{PHONE_NUMBER_ID}/messages_and_more", "path_unknown"),
        ("/v23.0/123/participants", "path_unknown"),
        # another request in disguise
        ("/v23.0/?batch=[]", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}/media?method=post", "override_refused"),
        (SEND + "?method=get", "query_refused"),
        (SEND + "?to=46732000009", "query_refused"),
        (SEND + "?access_token=other", "query_refused"),
        (SEND + "?appsecret_proof=" + "a" * 64 + "&to=1", "query_refused"),
        (SEND + "?appsecret_proof=%61", "query_refused"),
    ],
)
async def test_meta_posts(guarded: Guarded, target: str, reason: str) -> None:
    """Each is refused in Meta's shape with a documented status; none is decided or goes on."""
    await guarded.opt_in("meta_cloud")
    answer = await raw(guarded, "POST", "meta_cloud", target, META)
    assert answer.headers["optwarden-reason"] == reason
    assert answer.status_code == (400 if reason == "query_refused" else 403)
    assert answer.json()["error"]["type"] == "OAuthException"
    assert guarded.upstream.connections == 0
    assert await guarded.world.kinds() == ["opted_in"]


@pytest.mark.parametrize(
    "target,reason",
    [
        (f"/v23.0/{PHONE_NUMBER_ID}?method=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?METHOD=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?%6dethod=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?%256dethod=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?a=1;method=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?method[]=POST", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?+method=POST", "override_refused"),
        *(
            (f"/v23.0/{PHONE_NUMBER_ID}?{name}=POST", "override_refused")
            for name in (
                "%6dethod%00x",
                "method%00",
                "%EF%BB%BFmethod",
                "%EF%BD%8Dethod",
                "%25256dethod",
                "%u006dethod",
                "%2525252525252525256dethod",
                "httpMethod",
                "http-method",
                "_HttpMethod",
                "http.method",
                "x-http-method-override",
                "include_headers",
            )
        ),
        ("/v23.0/?ids=1,2", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?access_token=x", "override_refused"),
        (f"/v23.0/{PHONE_NUMBER_ID}?fields=\x01", "path_refused"),
        (f"/{PHONE_NUMBER_ID}", "path_unknown"),
        ("/", "path_refused"),
    ],
)
async def test_meta_reads(guarded: Guarded, target: str, reason: str) -> None:
    """A read that could be a write is none."""
    answer = await raw(guarded, "GET", "meta_cloud", target, META, b"")
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, reason)
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize("name", ["content-length", "transfer-encoding"])
async def test_a_read_with_a_body(guarded: Guarded, name: str) -> None:
    """Parameters of a body could make another request of it."""
    headers = {**META, name: "11" if name == "content-length" else "chunked"}
    answer = await raw(
        guarded, "GET", "meta_cloud", f"/v23.0/{PHONE_NUMBER_ID}", headers, b"method=POST"
    )
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "override_refused")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize(
    "name",
    ["x-http-method-override", "x-http-method", "x-method-override", "x-original-url",
     "x-rewrite-url", "x_http_method_override", "x-http-method_override", "x-method",
     "x-request-method", "http-method", "method", "xhttpmethod", "content_type", "d360_api_key",
     "transfer_encoding"],
)  # fmt: skip
async def test_a_header_that_makes_another_request(guarded: Guarded, name: str) -> None:
    """Method and path are those of the request line."""
    for method, target in (("GET", f"/v23.0/{PHONE_NUMBER_ID}"), ("POST", SEND)):
        answer = await raw(guarded, method, "meta_cloud", target, {**META, name: "DELETE"})
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "override_refused")
    assert guarded.upstream.connections == 0


async def test_a_header_whose_bytes_cannot_go_on(guarded: Guarded) -> None:
    """A value that is no UTF-8 would arrive as other bytes: it is refused."""
    for value, status in ((b"\xff\xfe", 400), ("\xe5".encode(), 200)):
        answer = await guarded.world.client.get(
            f"/guard/meta_cloud/v23.0/{PHONE_NUMBER_ID}",
            headers=[(b"authorization", META["authorization"].encode()), (b"x-name", value)],
        )
        assert answer.status_code == status
    (request,) = guarded.upstream.requests
    assert request.headers["x-name"].encode("latin-1") == "\xe5".encode()


async def test_a_header_that_is_there_twice(guarded: Guarded) -> None:
    """The credential that was looked at is the one that goes on."""
    await guarded.opt_in("meta_cloud")
    for name in ("authorization", "content-type"):
        twice = [*META.items(), (name, "Bearer EAAG-other")]
        answer = await guarded.world.client.post(
            "/guard/meta_cloud" + SEND, content=BODY, headers=twice
        )
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "override_refused")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "FOO"])
async def test_other_methods_at_the_path_of_sends(guarded: Guarded, method: str) -> None:
    """Only POST sends, and it is decided; nothing else is passed there but reads."""
    answer = await raw(guarded, method, "meta_cloud", SEND, META)
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "path_unknown")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "provider,target",
    [
        ("meta_cloud", SEND),
        ("meta_cloud", SEND + "/"),
        ("meta_cloud", SEND.replace("messages", "marketing_messages")),
        ("dialog360", "/messages"),
        ("sinch", "/whatsapp/v1/sinch-bot/messages"),
        ("sinch_conversation", "/v1/projects/p/messages:send"),
    ],
)
async def test_reads_where_messages_are_sent(
    guarded: Guarded, method: str, provider: str, target: str
) -> None:
    """There is nothing to read there, and some server might send."""
    answer = await raw(guarded, method, provider, target, META, b"")
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "path_unknown")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize("name", ["Body", "ContentSid", "MediaUrl", "MessagingServiceSid", "to"])
async def test_twilios_list_of_messages(guarded: Guarded, name: str) -> None:
    """It is read at the path of sends, with the parameters of a list and no others."""
    listed = f"{TWILIO_SEND}?To=%2B46732000001&DateSent%3E=2026-01-01&PageSize=5"
    headers = {"authorization": TWILIO_HEADERS["authorization"]}
    assert (await guarded.request("GET", "twilio" + listed, headers=headers)).status_code == 200
    guarded.upstream.requests.clear()
    answer = await raw(guarded, "GET", "twilio", f"{listed}&{name}=x", headers, b"")
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, "query_refused")
    assert guarded.upstream.requests == []


@pytest.mark.parametrize(
    "target,reason",
    [
        (TWILIO_SEND.removesuffix(".json"), "path_unknown"),
        (TWILIO_SEND.replace(".json", ".xml"), "path_unknown"),
        (TWILIO_SEND.replace(".json", ".csv"), "path_unknown"),
        (TWILIO_SEND + "/", "path_unknown"),
        (TWILIO_SEND.replace("Messages", "messages"), "path_unknown"),
        (TWILIO_SEND.replace("Messages", "SMS/Messages"), "path_unknown"),
        (TWILIO_SEND.replace("2010-04-01", "2008-08-01"), "path_unknown"),
        (TWILIO_SEND.replace("Messages", "Calls"), "path_unknown"),
        (TWILIO_SEND.replace("Messages", "Messages%2Ejson"), "path_refused"),
        ("/v1/Conversations/CH1/Messages", "path_unknown"),
        (TWILIO_SEND + "?To=whatsapp%3A%2B46732000009", "query_refused"),
        (TWILIO_SEND + "?x", "query_refused"),
    ],
)
async def test_twilio_posts(guarded: Guarded, target: str, reason: str) -> None:
    """The path without `.json` sends as well; it is refused, as is whatever is on no list."""
    answer = await raw(guarded, "POST", "twilio", target, TWILIO_HEADERS, b"To=x")
    assert answer.headers["optwarden-reason"] == reason
    assert answer.json()["status"] == answer.status_code
    assert answer.json()["more_info"].startswith("https://www.twilio.com/docs/errors/")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize(
    "provider,target",
    [
        ("sinch", "/whatsapp/v1/sinch-bot/provision/optin"),
        ("sinch", "/whatsapp/v1/sinch-bot/messages/"),
        ("sinch", "/whatsapp/v2/sinch-bot/messages"),
        ("sinch_conversation", "/v1/projects/p/messages:sendBatch"),
        ("sinch_conversation", "/v1/projects/p/events:send"),
        ("sinch_conversation", "/v1/projects/p/messages:transcode"),
        ("dialog360", "/v1/messages"),
        ("dialog360", "/messages/"),
        ("dialog360", "/v1/configs/other"),
    ],
)
async def test_the_others_posts(guarded: Guarded, provider: str, target: str) -> None:
    """Whatever is not known to be harmless is refused."""
    answer = await raw(guarded, "POST", provider, target, META)
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (403, "path_unknown")
    assert guarded.upstream.connections == 0


@pytest.mark.parametrize("path", ["/guard", "/guard/", "/guard/nobody/x", "/guard/Meta_cloud/x"])
async def test_unknown_providers(guarded: Guarded, path: str) -> None:
    """The guard speaks those that there are."""
    answer = await guarded.world.client.get(path)
    assert answer.status_code == 404


async def test_a_path_that_is_the_guards_only_once_decoded(guarded: Guarded) -> None:
    """The raw path counts: what was encoded to get here is refused."""
    answer = await guarded.world.client.post("/%67uard/meta_cloud" + SEND, headers=META)
    assert answer.status_code in (403, 404)
    assert guarded.upstream.connections == 0
