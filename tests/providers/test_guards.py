"""Every guard dialect keeps the contract: total on whatever it reads, and named as its folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

import optwarden.providers
from optwarden.consent.vocabulary import Category
from optwarden.providers.contract import find_guards
from optwarden.usecases.guarding import (
    STATUS_OF,
    Answered,
    Arrived,
    Fault,
    PassRoute,
    Problem,
    SendCall,
    SendRoute,
    end_to_end,
)
from tests.doubles.guarded import (
    ACCOUNT_SID,
    APP_ID,
    PHONE_NUMBER_ID,
    TEMPLATE,
    TWILIO_SENDER,
)
from tests.doubles.world import number

GUARDS: Final = find_guards()
SENDS: Final[dict[str, tuple[str, bytes]]] = {
    "meta_cloud": (
        f"/v23.0/{PHONE_NUMBER_ID}/messages",
        json.dumps({"messaging_product": "whatsapp", "to": number(), **TEMPLATE}).encode(),
    ),
    "dialog360": (
        "/messages",
        json.dumps({"messaging_product": "whatsapp", "to": number(), **TEMPLATE}).encode(),
    ),
    "twilio": (
        f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json",
        f"To=whatsapp:%2B{number()}&From=whatsapp:%2B{TWILIO_SENDER[1:]}&Body=x".encode(),
    ),
    "sinch": (
        "/whatsapp/v1/bot/messages",
        json.dumps({"to": [number()], "message": {"type": "text", "text": "x"}}).encode(),
    ),
    "sinch_conversation": (
        "/v1/projects/p/messages:send",
        json.dumps(
            {
                "app_id": APP_ID,
                "recipient": {
                    "identified_by": {
                        "channel_identities": [{"channel": "WHATSAPP", "identity": number()}]
                    }
                },
                "message": {"text_message": {"text": "x"}},
            }
        ).encode(),
    ),
}
HOSTILE: Final = (
    b"", b"\0", b"\xff", b"null", b"[]", b"{}", b"1", b'"x"', b"{" * 9_999, b"[" * 9_999,
    b'{"error":1,"messages":1,"data":1,"contents":1,"statuses":1,"sid":1,"code":[],"reason":[]}',
    (b'{"messages":[1,{"id":1}],"data":[1,{"name":1}],"contents":[1,{"approval_requests":1}],'
    b'"statuses":[1,{"recipient":1}],"paging":{"next":1,"cursors":1},"meta":{"next_page_url":1}}'),
    (b'{"messages":[{"id":"a\\u0000b"}],"sid":"a\\u0000b","message_id":"a\\u0000b",'
    b'"data":[{"name":"a\\u0000b","category":"UTILITY"}],'
    b'"contents":[{"sid":"a\\u0000b","approval_requests":{"category":"UTILITY"}}],'
    b'"waba_templates":[{"name":"a\\u0000b","category":"UTILITY"}],'
    b'"statuses":[{"message_id":"a\\u0000b"}]}'),
    b"a=b&c", b"To=%", b"&&&&", b"a" * 100_000,
)  # fmt: skip


def call_of(name: str) -> tuple[SendRoute, SendCall]:
    path, body = SENDS[name]
    route = GUARDS[name].route(Arrived("POST", path, "", ()))
    assert isinstance(route, SendRoute)
    call = GUARDS[name].read(route, body)
    assert isinstance(call, SendCall), call
    return route, call


def test_the_folders_are_the_list() -> None:
    """Each `guard.py` is found, and its dialect goes by its folder's name."""
    (folder,) = optwarden.providers.__path__
    assert {file.parent.name for file in Path(folder).glob("*/guard.py")} == set(GUARDS)
    assert set(GUARDS) == set(SENDS)


@pytest.mark.parametrize("name", GUARDS)
@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_a_dialect_reads_anything(name: str, body: bytes) -> None:
    """What cannot be read is a fault, and answers that say nothing are answers."""
    dialect = GUARDS[name]
    route, call = call_of(name)
    assert isinstance(dialect.read(route, body), Fault)
    answer = Answered(200, body)
    (reply,) = dialect.replies(call, call.addressees, answer)
    assert reply.taken
    assert reply.provider_message_id is None
    assert dialect.signal_of(answer) is None
    page = dialect.read_templates(body)
    assert (page.templates, page.after) == ((), None)


@pytest.mark.parametrize("name", GUARDS)
def test_what_is_written_is_what_was_read(name: str) -> None:
    """Writing and reading again gives the same call: nothing is added, lost or doubled."""
    route, call = call_of(name)
    again = GUARDS[name].read(route, GUARDS[name].write(call, call.addressees))
    assert again == call


@pytest.mark.parametrize("name", GUARDS)
@pytest.mark.parametrize("problem", Problem)
def test_each_refusal_has_its_status(name: str, problem: Problem) -> None:
    """The status of the table, JSON in the provider's shape."""
    answer = GUARDS[name].fault(Fault(problem, "Because."))
    assert answer.status == STATUS_OF[problem] == GUARDS[name].problem(problem).status
    assert json.loads(answer.body)
    assert answer.headers == (("content-type", "application/json"),)


@pytest.mark.parametrize("name", GUARDS)
def test_no_listed_write_covers_a_send(name: str) -> None:
    """What is decided on is on no list of what passes."""
    path, _ = SENDS[name]
    for method in ("POST", "PUT", "DELETE"):
        assert not any(_covers(write, method, path) for write in GUARDS[name].writes)
    for method in ("GET", "HEAD"):
        read = GUARDS[name].route(Arrived(method, path, "", ()))
        assert isinstance(read, PassRoute if name == "twilio" else Fault)


def _covers(write: Any, method: str, path: str) -> bool:
    return bool(write.covers(method, path))


@pytest.mark.parametrize("category", Category)
def test_every_category_is_known_in_lists(category: Category) -> None:
    """A category of the vocabulary is read from a list as itself."""
    body = json.dumps({"data": [{"name": "t", "category": category}]}).encode()
    (template,) = GUARDS["meta_cloud"].read_templates(body).templates
    assert template.category is category


def test_headers_of_one_connection_do_not_go_on() -> None:
    """Those RFC 9110 names, and those Connection itself names."""
    given = (
        ("connection", "X-One, close"), ("x-one", "1"), ("te", "trailers"), ("x-two", "2"),
        ("transfer-encoding", "chunked"), ("upgrade", "h2c"), ("content-length", "3"),
    )  # fmt: skip
    assert end_to_end(given) == (("x-two", "2"), ("content-length", "3"))
