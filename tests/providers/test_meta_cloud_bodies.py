"""How do the seed's messages read to Meta? Each type by Meta's reference, and as pywa writes it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pywa.client import WhatsApp
from pywa.types.callback import Button, Section, SectionList, SectionRow

from optwarden.consent.vocabulary import MessageType
from optwarden.providers.meta_cloud.message_bodies import body_for
from tests.providers.meta_envelope import PARENT_ID, USER_ID

TO: Final = "46732001122"
URL: Final = "https://example.com/a.jpg"


def interactive(kind: str, **parts: Any) -> dict[str, Any]:
    return {"type": "interactive", "message": {"type": kind, **parts}}


BUTTONS: Final = {"buttons": [{"type": "reply", "title": "Yes", "id": "yes"}]}
ROWS: Final = [{"id": "r1", "title": "Row", "description": "More"}]
LIST: Final = {"button": "Choose", "sections": [{"title": "Section", "rows": ROWS}]}
TWO: Final = [{"type": "text", "text": "Ann"}, {"type": "text", "text": "A-1"}]
CARD: Final = {
    "name": {"formatted_name": "Ann Other", "first_name": "Ann"},
    "phones": [{"phone": "+46732001122", "type": "CELL", "wa_id": "46732001122"}],
}


@pytest.mark.parametrize(
    "message, body",
    [
        ({"type": "text", "text": "Hi"}, {"body": "Hi"}),
        (
            {"type": "text", "text": "https://x", "preview_url": True},
            {"body": "https://x", "preview_url": True},
        ),
        ({"type": "image", "url": URL, "caption": "A"}, {"link": URL, "caption": "A"}),
        ({"type": "image", "url": URL, "provider": "cdn"}, {"link": URL}),
        ({"type": "video", "url": URL, "caption": "A"}, {"link": URL, "caption": "A"}),
        (
            {"type": "document", "url": URL, "caption": "A", "filename": "a.pdf"},
            {"link": URL, "caption": "A", "filename": "a.pdf"},
        ),
        ({"type": "audio", "url": URL}, {"link": URL}),
        ({"type": "sticker", "url": URL}, {"link": URL}),
        ({"type": "sticker", "id": "798882015472548"}, {"id": "798882015472548"}),
        (
            {"type": "location", "lat": 55.6, "lng": 13.0, "name": "HQ", "address": "Street 1"},
            {"latitude": 55.6, "longitude": 13.0, "name": "HQ", "address": "Street 1"},
        ),
        ({"type": "contacts", "contacts": [CARD]}, [CARD]),
        (
            {"type": "template", "template_name": "order_update"},
            {"name": "order_update", "language": {"code": "en"}},
        ),
    ],
)
def test_each_type_has_its_form(message: dict[str, Any], body: Any) -> None:
    """Beside whom it is for, which type it is, and nothing else."""
    kind = message["type"]
    assert body_for(TO, message) == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": TO,
        "type": kind,
        kind: body,
    }


@pytest.mark.parametrize(
    "parts, components",
    [
        ({"language": "sv"}, None),
        (
            {"body_params": ["Ann", "A-1"]},
            [{"type": "body", "parameters": TWO}],
        ),
        (
            {"params": ["Ann"]},
            [{"type": "body", "parameters": [{"type": "text", "text": "Ann"}]}],
        ),
        (
            {"header_params": ["Ann"]},
            [{"type": "header", "parameters": [{"type": "text", "text": "Ann"}]}],
        ),
        (
            {"media": {"type": "document", "url": URL, "filename": "a.pdf"}},
            [
                {
                    "type": "header",
                    "parameters": [
                        {"type": "document", "document": {"link": URL, "filename": "a.pdf"}}
                    ],
                }
            ],
        ),
        (
            {"media": {"type": "location", "lat": 1, "lng": 2, "name": "HQ", "address": "S"}},
            [
                {
                    "type": "header",
                    "parameters": [
                        {
                            "type": "location",
                            "location": {
                                "latitude": 1,
                                "longitude": 2,
                                "name": "HQ",
                                "address": "S",
                            },
                        }
                    ],
                }
            ],
        ),
        (
            {"media": {"type": "text", "text": "Ann"}},
            [{"type": "header", "parameters": [{"type": "text", "text": "Ann"}]}],
        ),
        (
            {
                "buttons": [
                    {"type": "call"},
                    {"type": "url", "parameter": "A-1"},
                    {"type": "url"},
                    {"type": "quick_reply", "payload": "STOP"},
                ]
            },
            [
                {
                    "type": "button",
                    "sub_type": "url",
                    "index": "1",
                    "parameters": [{"type": "text", "text": "A-1"}],
                },
                {
                    "type": "button",
                    "sub_type": "quick_reply",
                    "index": "3",
                    "parameters": [{"type": "payload", "payload": "STOP"}],
                },
            ],
        ),
    ],
)
def test_what_fills_a_template(parts: dict[str, Any], components: Any) -> None:
    """Header, body and buttons; a button's index is its place among all of them."""
    body = body_for(TO, {"type": "template", "template_name": "order_update", **parts})
    assert body is not None
    expected = {"name": "order_update", "language": {"code": parts.get("language", "en")}}
    if components is not None:
        expected["components"] = components
    assert body["template"] == expected


@pytest.mark.parametrize(
    "header, told",
    [
        ({"type": "text", "text": "Hello"}, {"type": "text", "text": "Hello"}),
        ({"type": "image", "url": URL}, {"type": "image", "image": {"link": URL}}),
        (
            {"type": "document", "url": URL, "filename": "a.pdf"},
            {"type": "document", "document": {"link": URL, "filename": "a.pdf"}},
        ),
    ],
)
def test_an_interactive_message_may_have_a_header(
    header: dict[str, Any], told: dict[str, Any]
) -> None:
    """A text, or media."""
    message = interactive("button", header=header, body={"text": "Well?"}, action=BUTTONS)
    body = body_for(TO, message)
    assert body is not None
    assert body["interactive"]["header"] == told


@pytest.mark.parametrize("user_id", [USER_ID, PARENT_ID])
def test_a_user_id_stands_in_a_field_of_its_own(user_id: str) -> None:
    """Meta takes it in `recipient`, and a number in `to`."""
    body = body_for(user_id, {"type": "text", "text": "Hi"})
    assert body is not None
    assert body["recipient"] == user_id
    assert "to" not in body


Write = Callable[[WhatsApp, str], Any]


@pytest.mark.parametrize(
    "write, message",
    [
        (
            lambda wa, to: wa.send_message(to, "Hi", preview_url=True),
            {"type": "text", "text": "Hi", "preview_url": True},
        ),
        (
            lambda wa, to: wa.send_image(to, URL, caption="A"),
            {"type": "image", "url": URL, "caption": "A"},
        ),
        (
            lambda wa, to: wa.send_location(to, 1.5, 2.5, name="HQ", address="Street 1"),
            {"type": "location", "lat": 1.5, "lng": 2.5, "name": "HQ", "address": "Street 1"},
        ),
        (
            lambda wa, to: wa.send_message(
                to, "Well?", header="H", footer="F", buttons=[Button("Yes", "yes")]
            ),
            interactive(
                "button",
                header={"type": "text", "text": "H"},
                body={"text": "Well?"},
                footer={"text": "F"},
                action=BUTTONS,
            ),
        ),
        (
            lambda wa, to: wa.send_message(
                to,
                "Well?",
                buttons=SectionList(
                    "Choose", [Section("Section", [SectionRow("Row", "r1", "More")])]
                ),
            ),
            interactive("list", body={"text": "Well?"}, action=LIST),
        ),
    ],
)
@pytest.mark.parametrize("to", [TO, USER_ID])
def test_pywa_writes_the_same(write: Write, message: dict[str, Any], to: str) -> None:
    """A second writer of Meta's bodies comes to the same body."""
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        taken = {"contacts": [{"input": to, "wa_id": TO}], "messages": [{"id": "wamid.1"}]}
        return httpx.Response(200, json={"messaging_product": "whatsapp", **taken})

    transport = httpx.MockTransport(answer)
    with httpx.Client(transport=transport, base_url="https://graph.facebook.com/v24.0") as session:
        write(WhatsApp("1", "token", session=session, validate_updates=False), to)
    assert sent == [body_for(to, message)]


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=10,
)
FIELDS: Final = [
    "text", "template_name", "language", "body_params", "header_params", "media", "buttons", "url",
    "caption", "lat", "contacts", "message", "id", "params",
]  # fmt: skip


@given(
    st.sampled_from([*(one.value for one in MessageType), "hologram", "", None, 7]),
    st.dictionaries(st.sampled_from(FIELDS), json_like),
    st.sampled_from(["button", "list", "x", None]),
    st.dictionaries(st.sampled_from(["header", "body", "footer", "action"]), json_like),
)
def test_whatever_a_message_lacks_something_is_written(
    kind: object, parts: dict[str, Any], inner_kind: object, inner: dict[str, Any]
) -> None:
    """Nothing raises; a type that is none has no body."""
    message = {"message": {"type": inner_kind, **inner}, **parts, "type": kind}
    body = body_for(TO, message)
    assert (body is None) == (kind not in list(MessageType))
    json.dumps(body)
