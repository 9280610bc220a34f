"""What does a callback of the Conversation API say? A row for each kind; no bytes raise."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.events import SourceTime
from optwarden.consent.keywords import Said, said
from optwarden.consent.vocabulary import SECOND, Method, Signal
from optwarden.providers.sinch_conversation import DIALECT
from optwarden.usecases.callbacks import Inbound, Noticed, NotUnderstood, Reported, Written
from optwarden.usecases.find_bot_meant import meaning_of
from tests.storage.commands import NOON

NUMBER: Final = "46732001122"
BSUID: Final = "SE.13491208655302741918"
AT: Final = "2026-03-01T12:00:00Z"
APP: Final = ("p/01APP", "01APP")
IDENTITY: Final = {"channel": "WHATSAPP", "identity": NUMBER, "app_id": ""}
TIME: Final = SourceTime(NOON, SECOND)


def parse(**event: Any) -> Inbound:
    document = {"app_id": "01APP", "project_id": "p", "event_time": AT, **event}
    (item,) = DIALECT.parse(json.dumps(document).encode())
    return item


def message(contact_message: object, **more: Any) -> Inbound:
    inner = {
        "id": "01MSG",
        "direction": "TO_APP",
        "contact_message": contact_message,
        "channel_identity": IDENTITY,
        **more,
    }
    return parse(message=inner)


def written(contact_message: object, **more: Any) -> Written:
    item = message(contact_message, **more)
    assert isinstance(item, Written)
    return item


def stops(item: Written) -> bool:
    return meaning_of(item)[0] is Said.STOP


@pytest.mark.parametrize(
    "contact_message, kind, heard",
    [
        ({"text_message": {"text": "STOP"}}, "text", True),
        ({"text_message": {"text": "stop by the shop"}}, "text", False),
        ({"text_message": {"text": "Stop"}, "reply_to": {"message_id": "x"}}, "text", True),
        ({"reply_to": {"message_id": "x"}, "text_message": {"text": "Stop"}}, "text", True),
        ({"text_message": {}}, "text", False),
        ({"text_message": None}, "text", False),
        (
            {"choice_response_message": {"message_id": "x", "postback_data": "STOP"}},
            "choice_response",
            True,
        ),
        ({"media_message": {"url": "http://x/stop"}}, "media", False),
        ({"media_card_message": {"url": "http://x/y", "caption": "Stop"}}, "media_card", True),
        ({"location_message": {"title": "Stop", "coordinates": {}}}, "location", False),
        ({"product_response_message": {"title": "Stop"}}, "product_response", False),
        (
            {"channel_specific_message": {"message_type": "NFM_REPLY", "message": {"x": "cancel"}}},
            "nfm_reply",
            False,
        ),
        ({"channel_specific_message": {"message_type": "order"}}, "order", False),
    ],
)
def test_what_a_person_sends_opens_the_window_and_may_be_a_keyword(
    contact_message: dict[str, Any], kind: str, heard: bool
) -> None:
    """Texts, captions and what stands behind a button count; places and forms do not."""
    item = written(contact_message)
    assert (item.sender, item.provider_message_id, item.address) == (NUMBER, "01MSG", APP)
    assert (item.provider_type, item.opens_window, item.understood) == (kind, True, True)
    assert item.source == TIME
    assert stops(item) is heard


@pytest.mark.parametrize(
    "contact_message, kind",
    [
        ({"fallback_message": {"raw_message": "Stop"}}, "fallback_message"),
        ({"fallback_message": {"raw_message": '{"text":{"body":"Stop"}}'}}, "fallback_message"),
        ({"Hologram": {"words": ["Stop"]}}, "hologram"),
        ({"channel_specific_message": {"message_type": "x", "message": {"y": "Stop"}}}, "x"),
        ({"channel_specific_message": "Stop"}, "channel_specific_message"),
    ],
)
def test_a_kind_this_release_does_not_know_is_heard(
    contact_message: dict[str, Any], kind: str
) -> None:
    """It opens no window; a STOP wherever it stands counts all the same."""
    item = written(contact_message)
    assert (item.provider_type, item.opens_window, item.understood) == (kind, False, False)
    assert stops(item)


def test_a_message_that_the_business_put_in_is_not_the_persons() -> None:
    """The API can inject messages into a conversation: only a STOP is taken from one."""
    for text, heard in (("STOP", True), ("START", False)):
        item = written({"text_message": {"text": text}}, injected=True)
        assert (item.understood, item.opens_window) == (False, False)
        assert stops(item) is heard


@pytest.mark.parametrize("channel", ["SMS", "MMS"])
def test_of_an_sms_only_a_stop_counts(channel: str) -> None:
    """A request to be left alone holds by any channel; it is not answered by WhatsApp."""
    identity = {"channel": channel, "identity": NUMBER}
    item = written({"text_message": {"text": "STOP"}}, channel_identity=identity)
    assert (item.sender, item.provider_type) == (NUMBER, channel.lower())
    assert (item.understood, item.opens_window, item.provider_answered) == (False, False, True)
    assert item.method is Method.SMS
    assert stops(item)


@pytest.mark.parametrize("identity", [{"channel": "MESSENGER", "identity": "7"}, None, "x", {}])
def test_another_channel_is_kept_and_its_words_are_looked_through(identity: object) -> None:
    """Who wrote there cannot be told by a number."""
    item = message({"text_message": {"text": "STOP"}}, channel_identity=identity)
    assert item == NotUnderstood("other_channel", ("STOP",))


def test_a_person_may_be_named_by_a_user_id() -> None:
    """Instead of the number, in the same place."""
    item = written(
        {"text_message": {"text": "x"}}, channel_identity={**IDENTITY, "identity": BSUID}
    )
    assert (item.sender, item.user_id) == (None, BSUID)


def test_what_we_sent_ourselves_is_nothing_a_person_wrote() -> None:
    """Sinch tells of both directions."""
    assert message({"text_message": {"text": "STOP"}}, direction="TO_CONTACT") == Noticed(
        "submitted"
    )


def test_a_redacted_message_is_the_same_message() -> None:
    """With the same id, so that whichever comes second is known."""
    inner = {
        "id": "01MSG",
        "contact_message": {"text_message": {"text": "STOP"}},
        "channel_identity": IDENTITY,
    }
    assert parse(message_redaction=inner) == parse(message=inner)


def test_a_message_without_an_id_gets_one_of_its_content() -> None:
    """So that its repetition is known for one."""
    texts = [{"text_message": {"text": text}} for text in "aab"]
    ids = [written(text, id=None).provider_message_id for text in texts]
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.parametrize(
    "times, expected",
    [
        ({"event_time": AT}, TIME),
        ({"event_time": None, "accepted_time": AT}, TIME),
        ({"event_time": "soon", "accepted_time": AT}, TIME),
        ({"event_time": None}, None),
    ],
)
def test_the_time_is_whatsapps_or_sinchs(
    times: dict[str, str | None], expected: SourceTime | None
) -> None:
    """Both are inside what is signed."""
    inner = {"id": "1", "contact_message": {}, "channel_identity": IDENTITY}
    item = parse(message=inner, **times)
    assert isinstance(item, Written)
    assert item.source == expected


@pytest.mark.parametrize(
    "reason, code, signal",
    [
        (None, None, None),
        ("x", None, None),
        ({"code": "RECIPIENT_NOT_OPTED_IN"}, "RECIPIENT_NOT_OPTED_IN", None),
        (
            {"code": "OUTSIDE_ALLOWED_SENDING_WINDOW"},
            "OUTSIDE_ALLOWED_SENDING_WINDOW",
            Signal.WINDOW_CLOSED,
        ),
        ({"code": "RECIPIENT_NOT_REACHABLE"}, "RECIPIENT_NOT_REACHABLE", Signal.UNDELIVERABLE),
        (
            {"code": "RECIPIENT_NOT_REACHABLE", "channel_code": "130472"},
            "RECIPIENT_NOT_REACHABLE",
            None,
        ),
        ({"code": "CHANNEL_FAILURE", "channel_code": 131049}, "CHANNEL_FAILURE", None),
        (
            {"code": "CHANNEL_FAILURE", "channel_code": "131050"},
            "CHANNEL_FAILURE",
            Signal.OPTED_OUT_OF_MARKETING,
        ),
        (
            {"code": "CHANNEL_FAILURE", "channel_code": "131047"},
            "CHANNEL_FAILURE",
            Signal.WINDOW_CLOSED,
        ),
        ({"code": "RATE_LIMITED"}, "RATE_LIMITED", None),
    ],
)
def test_a_delivery_is_reported_with_what_its_reason_says(
    reason: object, code: str | None, signal: Signal | None
) -> None:
    """WhatsApp's own code is the more exact one: an experiment makes nobody unreachable."""
    report = {"message_id": "01M", "status": "FAILED", "channel_identity": IDENTITY}
    item = parse(message_delivery_report={**report, "reason": reason})
    assert item == Reported(
        NUMBER, "01M", "failed", TIME, address=APP, provider_code=code, signal=signal
    )


def test_a_delivery_by_another_channel_is_nothing_to_whatsapp() -> None:
    """That an SMS arrived moves no window and no consent."""
    report = {"message_id": "01M", "status": "FAILED", "channel_identity": {"channel": "SMS"}}
    assert parse(message_delivery_report=report) == Noticed("other_channel_status")


@pytest.mark.parametrize("channel", ["WHATSAPP", "SMS"])
def test_an_opt_out_that_sinch_noted_is_the_persons(channel: str) -> None:
    """Whether these come for WhatsApp is not settled; one that does counts."""
    notification = {"channel": channel, "identity": NUMBER, "status": "OPT_OUT_SUCCEEDED"}
    item = parse(opt_out_notification={**notification, "request_id": "r1"})
    assert item == Reported(
        NUMBER,
        "r1",
        "opt_out_succeeded",
        TIME,
        address=APP,
        provider_code="OPT_OUT_SUCCEEDED",
        signal=Signal.OPTED_OUT_OF_ALL,
    )
    again = [parse(opt_out_notification=notification) for _ in range(2)]
    assert again[0] == again[1]


def test_an_opt_out_that_is_none_of_ours_is_kept() -> None:
    """One that failed, or of Viber: somebody can look."""
    notification = {"channel": "WHATSAPP", "identity": NUMBER, "status": "OPT_OUT_FAILED"}
    assert parse(opt_out_notification=notification) == NotUnderstood("opt_out_failed")
    viber = {"channel": "VIBERBM", "identity": NUMBER, "status": "OPT_OUT_SUCCEEDED"}
    assert parse(opt_out_notification=viber) == NotUnderstood("other_channel")


def test_an_opt_in_that_sinch_noted_opts_nobody_in() -> None:
    """It may be the business's own call."""
    notification = {"channel": "WHATSAPP", "identity": NUMBER, "status": "OPT_IN_SUCCEEDED"}
    assert parse(opt_in_notification=notification) == Noticed("opt_in")


@pytest.mark.parametrize(
    "key, kind",
    [
        ("capability_notification", "capability"),
        ("conversation_start_notification", "conversation"),
        ("contact_merge_notification", "contact"),
        ("event", "event"),
        ("message_submit_notification", "submitted"),
        ("channel_event_notification", "channel"),
    ],
)
def test_what_has_no_effect_on_consent_is_noticed(key: str, kind: str) -> None:
    """Understood, and nothing to do."""
    assert parse(**{key: {"channel": "WHATSAPP", "text": "STOP"}}) == Noticed(kind)


@pytest.mark.parametrize(
    "body, reason, texts",
    [
        (b"", "not_json", ()),
        (b"\xff\xfe", "not_json", ()),
        (b"[" * 100_000, "not_json", ()),
        (b'["STOP"]', "not_json", ("STOP",)),
        (b"{}", "unknown_callback", ()),
        (b'{"message":"STOP"}', "unknown_callback", ("STOP",)),
        (b'{"future_notification":{"text":"STOP"}}', "unknown_callback", ("STOP",)),
        (b'{"message_delivery_report":{"status":"READ"}}', "unknown_status", ()),
        (
            b'{"unsupported_callback":{"channel":"WHATSAPP","payload":"{\\"a\\":\\"STOP\\"}"}}',
            "unsupported",
            ('{"a":"STOP"}', "STOP", "WHATSAPP"),
        ),
    ],
)
def test_what_is_not_understood_is_named_and_its_words_are_kept(
    body: bytes, reason: str, texts: tuple[str, ...]
) -> None:
    """The words are looked through for an opt-out, also where JSON stands inside a string."""
    assert DIALECT.parse(body) == (NotUnderstood(reason, texts),)


def test_a_callback_nested_deeper_than_anything_meant_is_read() -> None:
    """Neither reading it nor making an id for it fails."""
    deep = b"[" * 1_000 + b"]" * 1_000
    body = b'{"message":{"channel_identity":{"channel":"WHATSAPP"},"x":%s}}' % deep
    (item,) = DIALECT.parse(body)
    assert isinstance(item, Written)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
WORDS = st.sampled_from(
    [
        *("message", "message_delivery_report", "opt_out_notification", "contact_message", "id"),
        *("channel_identity", "channel", "identity", "WHATSAPP", "SMS", "text_message", "text"),
        *("status", "reason", "code", "channel_code", "message_id", "STOP", "direction", "event"),
        *("channel_specific_message", "message_type", "choice_response_message", BSUID),
    ]
)
LIKE_SINCH = st.recursive(
    JSON | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=25,
)
EVENTS = st.dictionaries(
    WORDS,
    st.fixed_dictionaries(
        {"channel_identity": st.just(IDENTITY) | LIKE_SINCH},
        optional={"contact_message": LIKE_SINCH, "reason": LIKE_SINCH, "id": LIKE_SINCH}
        | {"status": LIKE_SINCH, "message_id": LIKE_SINCH, "channel": LIKE_SINCH},
    ),
    max_size=2,
)


@given(st.binary())
def test_no_bytes_raise(body: bytes) -> None:
    """Whatever arrives is read as something."""
    assert len(DIALECT.parse(body)) == 1


@given(LIKE_SINCH | EVENTS)
def test_no_document_raises(document: object) -> None:
    """Nor whatever stands where Sinch's fields stand, and every text can be stored."""
    for item in DIALECT.parse(json.dumps(document).encode()):
        texts = item.texts if isinstance(item, Written | NotUnderstood) else ()
        for text in texts:
            said(text)
            assert "\0" not in text
            text.encode()
        if isinstance(item, Written | Reported):
            assert 0 < len(item.provider_message_id) <= 200
