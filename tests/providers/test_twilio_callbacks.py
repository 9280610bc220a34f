"""What does a Twilio callback say? A row for each kind, and no bytes that raise."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.keywords import Said, said
from optwarden.consent.vocabulary import Method, Signal
from optwarden.providers.twilio import DIALECT
from optwarden.usecases.callbacks import Inbound, Noticed, NotUnderstood, Reported, Written

NUMBER: Final = "+46732001122"
OURS: Final = "+14155238886"
TO_OURS: Final = (OURS, OURS[1:], f"whatsapp:{OURS}", f"whatsapp:{OURS[1:]}")
BSUID: Final = "SE.13491208655302741918"
SIDES: Final = {"From": f"whatsapp:{NUMBER}", "To": f"whatsapp:{OURS}", "MessageSid": "SM1"}


def parse(**form: str) -> Inbound:
    (item,) = DIALECT.parse(urlencode(form).encode())
    return item


def written(**form: str) -> Written:
    item = parse(**{**SIDES, "SmsStatus": "received", **form})
    assert isinstance(item, Written)
    return item


def stops(item: Written) -> bool:
    """What who receives it makes of it (usecases.receive_inbound)."""
    read = [said(text) for text in item.texts] + ([item.said] if item.said else [])
    return item.own_words and Said.STOP in read


def test_the_acknowledgement_is_twiml_that_answers_nothing() -> None:
    """Twilio takes the body for instructions."""
    assert DIALECT.acknowledgement.content_type == "text/xml"
    assert DIALECT.acknowledgement.body == b"<Response/>"


def test_a_message_as_twilio_sends_it() -> None:
    """Every parameter of a plain WhatsApp message, and what is read of it."""
    item = written(
        Body="Stop, please",
        AccountSid="AC1",
        ApiVersion="2010-04-01",
        NumMedia="0",
        NumSegments="1",
        ProfileName="Stop",
        ReferralNumMedia="0",
        SmsMessageSid="SM1",
        SmsSid="SM1",
        WaId="46732001122",
        MessageType="text",
    )
    assert item == Written(NUMBER, "SM1", "text", ("Stop, please",), address=TO_OURS)


@pytest.mark.parametrize(
    "form, kind",
    [
        ({"Body": "STOP"}, "text"),
        ({"Body": "STOP", "MessageType": "TEXT"}, "text"),
        ({"Body": "x", "ButtonText": "Stop", "ButtonPayload": "btn-7"}, "button"),
        ({"Body": "No more", "ButtonText": "No more", "ButtonPayload": "STOP"}, "button"),
        ({"ListId": "STOP", "ListTitle": "Enough"}, "interactive"),
        ({"ListId": "row-2", "ListTitle": "Stop"}, "interactive"),
        ({"Body": "Stop", "NumMedia": "1", "MediaContentType0": "image/jpeg"}, "image"),
        ({"Body": "Stop", "NumMedia": "1", "MediaContentType0": "application/pdf"}, "document"),
        ({"Body": "stop", "NumMedia": "1", "MediaContentType0": "audio/ogg"}, "audio"),
        ({"Body": "stop", "Latitude": "1", "Longitude": "2"}, "location"),
    ],
)
def test_what_a_person_says_may_be_a_keyword(form: dict[str, str], kind: str) -> None:
    """Texts, captions, button and list texts and payloads all count, and open the window."""
    item = written(**form)
    assert (item.provider_type, item.opens_window, item.understood) == (kind, True, True)
    assert stops(item)


@pytest.mark.parametrize(
    "form",
    [
        {"Body": "stop by the shop"},
        {"Body": "hi", "ProfileName": "STOP"},
        {"Body": "hi", "ReferralBody": "Stop", "ReferralHeadline": "Cancel"},
        {"Body": "hi", "FromCountry": "TD"},
        {"Body": "", "InteractiveData": '{"action":"cancel"}', "MessageType": "interactive"},
        {"Body": "", "NumMedia": "1", "MediaContentType0": "text/vcard"},
        {"Body": "stop", "Forwarded": "true"},
        {"Body": "stop", "FrequentlyForwarded": "true"},
    ],
)
def test_what_a_person_does_not_say_is_no_keyword(form: dict[str, str]) -> None:
    """Names, places, advertisements, form fields, and somebody else's words."""
    item = written(**form)
    assert item.opens_window
    assert not stops(item)


@pytest.mark.parametrize(
    "word, body, meaning",
    [
        ("STOP", "BASTA", Said.STOP),
        ("stop", "Stop", Said.STOP),
        ("START", "ALTA", Said.START),
        ("START", "start", Said.START),
        ("START", "Yes!", None),
        ("HELP", "?", Said.HELP),
        ("LATER", "x", None),
    ],
)
def test_what_twilio_read_counts_and_is_answered(
    word: str, body: str, meaning: Said | None
) -> None:
    """Advanced Opt-Out knows keywords of its own; a YES alone lifts nobody's opt-out."""
    item = written(Body=body, OptOutType=word)
    assert item.said is meaning
    assert item.provider_answered
    assert not written(Body=body).provider_answered


def test_twilios_stop_counts_even_in_a_forwarded_message() -> None:
    """Twilio blocks the sender from then on, whoever wrote the word first."""
    assert stops(written(Body="BASTA", OptOutType="STOP", Forwarded="true"))


@pytest.mark.parametrize(
    "form, sender, user_id",
    [
        ({"ExternalUserId": BSUID}, NUMBER, BSUID),
        ({"ExternalUserId": BSUID, "From": ""}, None, BSUID),
        ({"ExternalUserId": BSUID, "From": "", "WaId": "46732001122"}, "46732001122", BSUID),
        ({"From": f"whatsapp:{BSUID}"}, None, BSUID),
        ({"From": f"WhatsApp:{NUMBER}"}, NUMBER, None),
        ({"From": "whatsapp:"}, None, None),
    ],
)
def test_a_person_may_have_a_number_a_user_id_or_both(
    form: dict[str, str], sender: str | None, user_id: str | None
) -> None:
    """Since 2026 the number may be missing."""
    item = written(Body="STOP", **form)
    assert (item.sender, item.user_id, item.provider_type) == (sender, user_id, "text")


def test_a_message_without_an_id_gets_one_of_its_content() -> None:
    """So that its repetition is known for one."""
    ids = [written(Body=body, MessageSid="").provider_message_id for body in ("a", "a", "b")]
    assert ids[0] == ids[1] != ids[2]


def test_a_kind_this_release_does_not_know_is_heard() -> None:
    """It opens no window; a STOP in whatever parameter it has counts all the same."""
    item = written(MessageType="hologram", HologramText="Stop", FromCountry="TD")
    assert (item.understood, item.opens_window, item.provider_type) == (False, False, "hologram")
    assert stops(item)
    assert not stops(written(MessageType="hologram", FromCountry="TD"))


@pytest.mark.parametrize(
    "form, heard",
    [
        ({"Body": "STOP"}, True),
        ({"Body": "BASTA", "OptOutType": "STOP"}, True),
        ({"Body": "START", "OptOutType": "START"}, False),
        ({"Body": "hi", "FromCountry": "TD", "FromState": "END"}, False),
    ],
)
def test_of_an_sms_only_a_stop_counts(form: dict[str, str], heard: bool) -> None:
    """A request to be left alone holds by any channel; nothing else of an SMS is understood yet.

    It is answered by Twilio, by SMS; ours would come by WhatsApp.
    """
    item = written(**{**form, "From": NUMBER, "To": OURS})
    assert (item.sender, item.provider_type) == (NUMBER, "sms")
    assert (item.understood, item.opens_window, item.provider_answered) == (False, False, True)
    assert item.said is (Said.STOP if form.get("OptOutType") == "STOP" else None)
    assert item.method is Method.SMS
    assert stops(item) is heard


def test_another_channel_is_kept_and_its_words_are_looked_through() -> None:
    """A Messenger or RCS sender is no number that can be told from its name."""
    item = parse(From="messenger:123", To="messenger:456", Body="STOP", MessageSid="SM1")
    assert isinstance(item, NotUnderstood)
    assert (item.reason, "STOP" in item.texts) == ("other_channel", True)


@pytest.mark.parametrize(
    "code, signal",
    [
        (None, None),
        ("0", None),
        ("21610", Signal.OPTED_OUT_OF_ALL),
        ("63014", Signal.OPTED_OUT_OF_ALL),
        ("63033", Signal.OPTED_OUT_OF_ALL),
        ("63016", Signal.WINDOW_CLOSED),
        ("63003", Signal.UNDELIVERABLE),
        ("63024", Signal.UNDELIVERABLE),
        ("63018", None),
        ("63032", None),
        ("63049", None),
        ("99999", None),
        ("\N{ARABIC-INDIC DIGIT SIX}3016", None),
    ],
)
def test_a_status_is_reported_with_what_its_code_says(
    code: str | None, signal: Signal | None
) -> None:
    """Opt-outs and blocks, a closed window, nobody there; rates and caps say nothing."""
    form = {} if code is None else {"ErrorCode": code}
    item = parse(
        MessageSid="SM9",
        MessageStatus="Undelivered",
        SmsStatus="undelivered",
        From=f"whatsapp:{OURS}",
        To=f"whatsapp:{NUMBER}",
        **form,
    )
    assert item == Reported(
        NUMBER,
        "SM9",
        "undelivered",
        address=TO_OURS,
        provider_code=None if code == "0" else code,
        signal=signal,
    )


def test_a_status_may_be_about_a_user_id() -> None:
    """Sent to one, or told beside the number."""
    form: dict[str, Any] = {"MessageSid": "SM9", "MessageStatus": "read"}
    to_id = parse(To=f"whatsapp:{BSUID}", **form)
    beside = parse(To=f"whatsapp:{NUMBER}", ExternalUserId=BSUID, MessagingServiceSid="MG1", **form)
    assert to_id == Reported(None, "SM9", "read", user_id=BSUID)
    assert beside == Reported(NUMBER, "SM9", "read", user_id=BSUID, address=("MG1",))


def test_a_status_of_an_sms_matters_only_as_an_opt_out() -> None:
    """21610 is a person's wish; that an SMS arrived is nothing to WhatsApp."""
    form = {"MessageSid": "SM9", "MessageStatus": "failed", "From": OURS, "To": NUMBER}
    assert parse(**form) == Noticed("other_channel_status")
    assert parse(**form, ErrorCode="30006") == Noticed("other_channel_status")
    opted_out = parse(**form, ErrorCode="21610")
    assert isinstance(opted_out, Reported)
    assert opted_out.signal is Signal.OPTED_OUT_OF_ALL


@pytest.mark.parametrize(
    "body, reason, texts",
    [
        (b"", "unknown_callback", ()),
        (b"STOP", "unknown_callback", ("",)),
        (b"Level=Error&Text=STOP", "unknown_callback", ("Error", "STOP")),
        (b"MessageStatus=sent", "unknown_status", ()),
        (b'{"Body":"STOP"}', "json", ("STOP",)),
        (b' ["STOP"]', "json", ("STOP",)),
        (b"{" * 9_999, "json", ()),
        (b"a=STOP" + b"&" * 1_000, "too_many_parameters", ()),
    ],
)
def test_what_is_not_understood_is_named_and_its_words_are_kept(
    body: bytes, reason: str, texts: tuple[str, ...]
) -> None:
    """The words are looked through for an opt-out by who receives it."""
    assert DIALECT.parse(body) == (NotUnderstood(reason, texts),)


def test_no_text_holds_what_a_store_refuses() -> None:
    """NUL and bytes that are no UTF-8 are replaced."""
    (item,) = DIALECT.parse(b"From=whatsapp%3A%2B46732001122&MessageSid=1&Body=a%00%FF\xfe")
    assert isinstance(item, Written)
    assert item.texts == ("a\ufffd??",)


NAMES: Final = st.sampled_from(
    [
        *("From", "To", "Body", "MessageSid", "SmsSid", "MessageStatus", "SmsStatus", "ErrorCode"),
        *("WaId", "ExternalUserId", "MessageType", "OptOutType", "ButtonPayload", "ListId"),
        *("MediaContentType0", "Forwarded", "InteractiveData", "MessagingServiceSid"),
    ]
)
VALUES: Final = st.text() | st.sampled_from(
    ["whatsapp:", "whatsapp:+46", "sms", "STOP", "received", "failed", "true", "\0", BSUID]
)


@given(st.binary())
def test_no_bytes_raise(body: bytes) -> None:
    """Whatever arrives is read as something."""
    assert len(DIALECT.parse(body)) == 1


@given(st.lists(st.tuples(NAMES | st.text(), VALUES), max_size=12))
def test_no_form_raises(form: list[tuple[str, str]]) -> None:
    """Nor whatever stands where Twilio's parameters stand, and every word can be stored."""
    (item,) = DIALECT.parse(urlencode(form, errors="replace").encode())
    texts = item.texts if isinstance(item, Written | NotUnderstood) else ()
    names = [getattr(item, name, None) for name in ("sender", "recipient", "user_id")]
    address = getattr(item, "address", ())
    for text in [*texts, *address, *(name for name in names if name is not None)]:
        assert "\0" not in text
        text.encode()
    if isinstance(item, Written | Reported):
        assert 0 < len(item.provider_message_id) <= 200
