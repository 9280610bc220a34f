"""No answer of a provider and no body of a client makes a dialect raise; if one did, it is told."""

from __future__ import annotations

import json
import logging
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient, parse_recipient
from optwarden.consent.vocabulary import MessageType
from optwarden.providers.contract import find_guards
from optwarden.usecases.guarding import Answered, Guards, SendCall, SendRoute
from optwarden.usecases.send_message import Addressee
from tests.doubles.guarded import UNHEARD, Guarded, opted_in
from tests.doubles.world import number
from tests.web.guard.test_template_lists import listing, meta_list

GUARDS: Final[Guards] = find_guards()
NAMES: Final = (
    *("data", "paging", "cursors", "after", "next", "name", "category", "contents", "sid", "meta"),
    *("approval_requests", "next_page_url", "waba_templates", "offset", "total", "messages", "id"),
    *("message_status", "error", "code", "statuses", "recipient", "state", "message_id", "reason"),
    *("to", "type", "template", "language", "text", "message", "app_id", "identified_by", "status"),
    *("channel_identities", "identity", "channel", "template_message", "channel_template"),
    *("messaging_product", "recipient_type", "template_name", "omni_template"),
)
WORDS: Final = (
    *(
        "http://[x",
        "//[",
        "https://a.example/?q=\u2100",
        "MARKETING",
        "template",
        "whatsapp",
        "text",
    ),
    *("WHATSAPP", "individual", "read", "", "\0", "46732000001", "\ud7ff\ue000"),
)
SCALARS: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(WORDS),
    st.text(max_size=8),
)
DOCUMENTS: Final = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    ),
    max_leaves=20,
)
DEEP: Final = b"[" * 3_000, b'{"data":' * 900 + b"1" + b"}" * 900
BODIES: Final = st.one_of(
    DOCUMENTS.map(lambda one: json.dumps(one).encode()),
    st.binary(max_size=40),
    st.sampled_from(DEEP),
    st.dictionaries(
        st.sampled_from(("To", "From", "ContentSid", "Body", "to")), st.text(max_size=9)
    ).map(lambda form: "&".join(f"{key}={value}" for key, value in form.items()).encode()),
)


def addressee() -> Addressee:
    recipient = parse_recipient(number())
    assert isinstance(recipient, Recipient)
    return Addressee(recipient, number())


@pytest.mark.parametrize("name", sorted(GUARDS))
@given(body=BODIES, status=st.sampled_from((200, 201, 400, 500)))
def test_no_dialect_raises(name: str, body: bytes, status: int) -> None:
    """Whatever a provider's list, answer or refusal is, and whatever a client sends."""
    dialect, to, answer = GUARDS[name], addressee(), Answered(status, body)
    dialect.read_templates(body)
    dialect.read(SendRoute("a-sender"), body)
    call = SendCall((), (to,), Message(MessageType.TEXT), {})
    assert len(dialect.replies(call, (to,), answer)) == 1
    dialect.signal_of(answer)


def test_an_odd_next_page_ends_the_list() -> None:
    """An URL that is none leads nowhere; what the page listed counts."""
    page = {
        "contents": [{"sid": "HX1", "approval_requests": {"category": "UTILITY"}}],
        "meta": {"next_page_url": "http://[x"},
    }
    read = GUARDS["twilio"].read_templates(json.dumps(page).encode())
    assert ([one.name for one in read.templates], read.after) == (["HX1"], None)


async def test_a_list_that_makes_us_fail_fails_no_send(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The send is decided by what is known, and the log says of what kind the fault is."""
    await opted_in(guarded)
    await listing(guarded, meta_list(("unheard_of", "UTILITY")))
    monkeypatch.setattr(type(GUARDS["meta_cloud"]), "read_templates", _fails)
    with caplog.at_level(logging.WARNING):
        answer = await guarded.meta(UNHEARD)
    assert answer.headers["optwarden-reason"] == "category_unknown"
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    "provider,code",
    [("meta", 131000), ("twilio", 20500), ("dialog360", 131000)],
)
async def test_a_fault_of_ours_is_told_in_the_providers_shape(
    guarded: Guarded,
    provider: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """500, with a reason of its own; the log has no text of the error, which may quote a number."""
    monkeypatch.setattr(type(guarded.world.gateway.send), "through", _fails)
    send: Any = getattr(guarded, provider)
    with caplog.at_level(logging.ERROR):
        answer = await (send() if provider != "dialog360" else send({"type": "text"}))
    document = answer.json()
    assert (answer.status_code, answer.headers["optwarden-reason"]) == (500, "internal_error")
    assert document.get("error", document)["code"] == code
    assert "ZeroDivisionError at test_totality.py" in caplog.text
    assert number() not in caplog.text


def _fails(*_: object) -> None:
    raise ZeroDivisionError(number())
