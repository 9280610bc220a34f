"""What does a Sinch callback say? A row for each kind, and no bytes that raise."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.keywords import Said
from optwarden.providers.sinch import DIALECT
from optwarden.usecases.callbacks import Inbound, NotUnderstood, Reported, Written
from optwarden.usecases.find_bot_meant import meaning_of

SENDER: Final = "46732001122"


def parse(document: object) -> tuple[Inbound, ...]:
    return DIALECT.parse(json.dumps(document).encode())


def written(message: object, **more: Any) -> Written:
    notification = {"from": SENDER, "message_id": "m1", "message": message, **more}
    (item,) = parse({"type": "whatsapp", "notifications": [notification]})
    assert isinstance(item, Written)
    return item


def said(item: Written) -> Said:
    return meaning_of(item)[0]


@pytest.mark.parametrize(
    "message, meaning",
    [
        ({"type": "text", "body": "STOP"}, Said.STOP),
        ({"type": "text", "body": "stop it, please"}, Said.OTHER),
        ({"type": "text", "body": "Start"}, Said.START),
        ({"type": "text", "body": "help"}, Said.HELP),
        ({"type": "text"}, Said.OTHER),
        ({"type": "text", "body": None}, Said.OTHER),
        ({"type": "text", "body": "STOP\u0000"}, Said.STOP),
        ({"type": "image", "url": "http://x/y", "caption": "Stop"}, Said.STOP),
        ({"type": "video", "caption": "UNSUBSCRIBE"}, Said.STOP),
        ({"type": "document", "caption": "Cancel"}, Said.STOP),
        ({"type": "button", "index": "2", "text": "Stop", "payload": "btn-7"}, Said.STOP),
        ({"type": "button", "text": "No more", "payload": "STOP"}, Said.STOP),
        ({"type": "button", "text": "START", "payload": "STOP"}, Said.STOP),
        (
            {"type": "interactive", "message": {"type": "button", "id": "STOP", "title": "Enough"}},
            Said.STOP,
        ),
        (
            {"type": "interactive", "message": {"type": "list", "id": "x", "title": "Stop"}},
            Said.STOP,
        ),
        ({"type": "interactive"}, Said.OTHER),
        ({"type": "interactive", "message": "STOP"}, Said.OTHER),
        ({"type": "order", "text": "Here's my order"}, Said.OTHER),
        ({"type": "location", "latitude": 1, "longitude": 2}, Said.OTHER),
        ({"type": "audio", "url": "http://x/y"}, Said.OTHER),
        ({"type": "contacts", "contacts": [{"name": {"formatted_name": "Stop"}}]}, Said.OTHER),
    ],
)
def test_what_a_person_sends_opens_the_window_and_may_be_a_keyword(
    message: dict[str, Any], meaning: Said
) -> None:
    """Texts, captions, button texts and payloads, interactive ids and titles all count."""
    item = written(message)
    assert item.opens_window
    assert item.understood
    assert (item.sender, item.provider_message_id) == (SENDER, "m1")
    assert item.provider_type == message["type"]
    assert said(item) is meaning


@pytest.mark.parametrize(
    "message, more",
    [
        ({"type": "deleted", "body": "STOP"}, {}),
        ({"type": "DELETED"}, {}),
        ({"type": "system", "body": "STOP"}, {}),
        ({"type": "text", "body": "STOP"}, {"type": "SYSTEM"}),
        (None, {"type": "DELETED"}),
    ],
)
def test_notices_open_nothing_and_say_nothing(message: object, more: dict[str, Any]) -> None:
    """DELETED and SYSTEM are about a message or a number, not written to the bot."""
    item = written(message, **more)
    assert (item.opens_window, item.understood) == (False, True)
    assert said(item) is Said.OTHER


@pytest.mark.parametrize("in_group", [True, "true", {"id": "group"}])
def test_words_in_a_group_are_not_said_to_the_bot(in_group: object) -> None:
    """No window, no keyword."""
    item = written({"type": "text", "body": "STOP"}, in_group=in_group)
    assert not item.opens_window
    assert said(item) is Said.OTHER


def test_forwarded_words_are_somebody_elses() -> None:
    """The person did write, so the window opens; the keyword is not their own word."""
    item = written({"type": "text", "body": "STOP"}, forwarded=True)
    assert item.opens_window
    assert said(item) is Said.OTHER


@pytest.mark.parametrize("flag", [False, None, "false", 0, "no", []])
def test_a_flag_that_is_not_set_changes_nothing(flag: object) -> None:
    """A doubtful flag never takes a person's STOP away."""
    item = written({"type": "text", "body": "STOP"}, in_group=flag, forwarded=flag)
    assert item.opens_window
    assert said(item) is Said.STOP


def test_an_answer_to_a_message_is_like_any_other() -> None:
    """`replying_to` changes nothing."""
    item = written({"type": "text", "body": "STOP"}, replying_to={"message_id": "x"})
    assert said(item) is Said.STOP


@pytest.mark.parametrize("kind", ["error", "reaction", "hologram", None, 7])
def test_an_unknown_kind_is_not_understood_but_heard(kind: object) -> None:
    """It opens no window; a STOP in whatever field it has is heard all the same."""
    item = written({"type": kind, "emoji": "x", "deep": {"words": ["StOp"]}})
    assert (item.understood, item.opens_window) == (False, False)
    assert said(item) is Said.STOP


def test_a_notification_without_an_id_gets_one_of_its_content() -> None:
    """So that its repetition is known for one."""
    notification = {"from": SENDER, "message": {"type": "text", "body": "hi"}}
    documents = [{"notifications": [notification]}] * 2
    ids = {item.provider_message_id for one in documents for item in parse(one)}  # type: ignore[union-attr]
    assert len(ids) == 1
    other = parse({"notifications": [{**notification, "timestamp": "2026-03-01T12:00:00Z"}]})
    assert isinstance(other[0], Written)
    assert other[0].provider_message_id not in ids


def test_a_long_id_is_shortened_the_same_way_each_time() -> None:
    """An id goes into a key; two that differ stay two."""
    first, second = (written({"type": "text"}, message_id=one * 5_000) for one in "ab")
    assert len(first.provider_message_id) <= 200
    assert first.provider_message_id != second.provider_message_id


def test_a_sender_that_is_missing_may_stand_in_the_one_contact() -> None:
    """With one notification and one contact there is no doubt; with two there is."""
    notification = {"message_id": "m1", "message": {"type": "text", "body": "STOP"}}
    contacts = [{"profile": {"name": "J"}, "wa_id": SENDER}]
    (item,) = parse({"contacts": contacts, "notifications": [notification]})
    assert isinstance(item, Written)
    assert item.sender == SENDER
    both = parse({"contacts": contacts, "notifications": [notification, notification]})
    assert [item.sender for item in both if isinstance(item, Written)] == [None, None]


def test_statuses_and_notifications_may_come_together() -> None:
    """One callback may hold both."""
    document = {
        "type": "whatsapp",
        "statuses": [{"message_id": "s1", "state": "Delivered", "recipient": "+" + SENDER}],
        "notifications": [{"from": SENDER, "message_id": "m1", "message": {"type": "text"}}],
    }
    status, message = parse(document)
    assert status == Reported("+" + SENDER, "s1", "delivered")
    assert isinstance(message, Written)


@pytest.mark.parametrize(
    "document",
    [
        {"type": "whatsapp"},
        {"type": "whatsapp", "statuses": [], "notifications": [], "contacts": [{"wa_id": "1"}]},
    ],
)
def test_an_empty_callback_says_nothing(document: dict[str, Any]) -> None:
    """It is understood, and there is nothing to do."""
    assert parse(document) == ()


@pytest.mark.parametrize(
    "body, reason, texts",
    [
        (b"", "not_json", ()),
        (b"STOP", "not_json", ()),
        (b"\xff\xfe", "not_json", ()),
        (b"[" * 100_000, "not_json", ()),
        (b'["STOP"]', "not_json", ("STOP",)),
        (b'"STOP"', "not_json", ("STOP",)),
        (b"7", "not_json", ()),
        (b'{"type":"read","message_id":"x"}', "unknown_callback", ("x", "read")),
        (
            b'{"messages":[{"from":"46","text":{"body":"STOP"}}]}',
            "unknown_callback",
            ("STOP", "46"),
        ),
        (b'{"notifications":["STOP"]}', "unknown_notification", ("STOP",)),
        (b'{"statuses":["sent"]}', "unknown_status", ("sent",)),
        (b'{"statuses":[{"state":"sent"}]}', "unknown_status", ()),
        (b'{"notifications":"STOP"}', "unknown_callback", ("STOP",)),
    ],
)
def test_what_is_not_understood_is_named_and_its_words_are_kept(
    body: bytes, reason: str, texts: tuple[str, ...]
) -> None:
    """The words are looked through for an opt-out by who receives it."""
    assert DIALECT.parse(body) == (NotUnderstood(reason, texts),)


def test_a_broken_name_does_not_cost_a_stop() -> None:
    """A lone surrogate or bad UTF-8 somewhere else in the callback leaves the STOP readable."""
    for broken in (b'"\\ud83d"', b'"\xff"'):
        body = (
            b'{"contacts":[{"profile":{"name":%s},"wa_id":"46732001122"}],"notifications":'
            b'[{"from":"46732001122","message_id":"m1","message":{"type":"text","body":"STOP"}}]}'
        ) % broken
        (item,) = DIALECT.parse(body)
        assert isinstance(item, Written)
        assert said(item) is Said.STOP


def test_no_text_holds_what_a_store_refuses() -> None:
    """NUL and lone surrogates are replaced."""
    body = b'{"notifications":[{"message":{"type":"text","body":"a\\u0000\\ud800"}}]}'
    (item,) = DIALECT.parse(body)
    assert isinstance(item, Written)
    assert item.texts == ("a\ufffd?",)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
WORDS = st.sampled_from(
    [
        *("type", "statuses", "notifications", "contacts", "from", "message", "message_id"),
        *("state", "timestamp", "in_group", "forwarded", "wa_id", "text", "body", "STOP"),
        *("interactive", "button", "recipient"),
    ]
)
LIKE_SINCH = st.recursive(
    JSON | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=6),
    max_leaves=30,
)


@given(st.binary())
def test_no_bytes_raise(body: bytes) -> None:
    """Whatever arrives is read as something."""
    assert isinstance(DIALECT.parse(body), tuple)


@given(LIKE_SINCH)
def test_no_document_raises(document: object) -> None:
    """Nor whatever stands where Sinch's fields stand, and every text can be stored."""
    for item in DIALECT.parse(json.dumps(document).encode()):
        texts = item.texts if isinstance(item, Written | NotUnderstood) else ()
        for text in texts:
            assert "\0" not in text
            text.encode()
