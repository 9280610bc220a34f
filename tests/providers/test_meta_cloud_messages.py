"""What does a person write through Meta? A row for each documented type of message."""

from __future__ import annotations

import json
from typing import Any

import pytest

from optwarden.consent.events import SourceTime
from optwarden.consent.keywords import Said
from optwarden.consent.vocabulary import SECOND
from optwarden.providers.meta_cloud import DIALECT
from optwarden.usecases.callbacks import Inbound, NotUnderstood, Written
from optwarden.usecases.find_bot_meant import meaning_of
from tests.providers.meta_envelope import (
    MESSAGE_ID,
    NOON,
    PHONE_NUMBER_ID,
    SENDER,
    USER_ID,
    about,
    change,
    contact,
    encoded,
    envelope,
    message,
)


def parse(*messages: object, contacts: list[Any] | None = None) -> tuple[Inbound, ...]:
    parts = {} if contacts is None else {"contacts": contacts}
    value = about(messages=list(messages), **parts)
    return DIALECT.parse(encoded(envelope(change(value))))


def written(kind: str, part: Any = None, **more: Any) -> Written:
    (item,) = parse(message(kind, part, **more))
    assert isinstance(item, Written)
    return item


def said(item: Written) -> Said:
    return meaning_of(item)[0]


def reply(kind: str, **chosen: str) -> dict[str, Any]:
    return {"type": kind, kind: chosen}


def form(**answers: Any) -> dict[str, Any]:
    told = {"name": "flow", "body": "Sent", "response_json": json.dumps(answers)}
    return {"type": "nfm_reply", "nfm_reply": told}


MEDIA = {"id": "1003383421387256", "mime_type": "image/jpeg", "sha256": "SfIn", "url": "https://x"}
PRODUCT = {"product_retailer_id": "di9ozbzfi4", "quantity": 2, "item_price": 30, "currency": "USD"}


@pytest.mark.parametrize(
    "kind, part, meaning",
    [
        ("text", {"body": "STOP"}, Said.STOP),
        ("text", {"body": "stop it, please"}, Said.OTHER),
        ("text", {"body": "Start"}, Said.START),
        ("text", {"body": "help"}, Said.HELP),
        ("text", {"body": "STOP\0"}, Said.STOP),
        ("text", {"body": 7}, Said.OTHER),
        ("text", {}, Said.OTHER),
        ("text", "STOP", Said.OTHER),
        ("text", None, Said.OTHER),
        ("button", {"payload": "Unsubscribe", "text": "No more, thanks"}, Said.STOP),
        ("button", {"payload": "btn-7", "text": "Stop"}, Said.STOP),
        ("button", {"payload": "STOP", "text": "START"}, Said.STOP),
        ("button", {"payload": "btn-7", "text": "See more"}, Said.OTHER),
        ("interactive", reply("button_reply", id="cancel", title="Enough"), Said.STOP),
        ("interactive", reply("button_reply", id="b1", title="Stop"), Said.STOP),
        ("interactive", reply("list_reply", id="b1", title="Stop", description="x"), Said.STOP),
        ("interactive", reply("list_reply", id="b1", title="x", description="Stop"), Said.OTHER),
        ("interactive", form(topics=["offers", "STOP"], flow_token="t"), Said.STOP),
        ("interactive", form(topics=["offers"], flow_token="STOP"), Said.OTHER),
        ("interactive", {"type": "nfm_reply", "nfm_reply": {"response_json": "{"}}, Said.OTHER),
        ("interactive", {"type": "call_permission_reply", "x": {"response": "no"}}, Said.NO),
        ("interactive", {"type": "hologram_reply", "hologram": ["STOP"]}, Said.STOP),
        ("interactive", {"type": "button_reply"}, Said.OTHER),
        ("interactive", None, Said.OTHER),
        ("image", {**MEDIA, "caption": "Stop"}, Said.STOP),
        ("video", {**MEDIA, "caption": "stop all"}, Said.STOP),
        ("document", {**MEDIA, "caption": "END", "filename": "a.pdf"}, Said.STOP),
        ("document", {**MEDIA, "filename": "STOP"}, Said.OTHER),
        ("audio", {**MEDIA, "voice": True}, Said.OTHER),
        ("sticker", {**MEDIA, "animated": False}, Said.OTHER),
        ("location", {"latitude": 1, "longitude": 2, "name": "STOP"}, Said.OTHER),
        ("contacts", [{"name": {"formatted_name": "Stop"}}], Said.OTHER),
        ("order", {"catalog_id": "1", "text": "stop", "product_items": [PRODUCT]}, Said.STOP),
    ],
)
def test_what_a_person_sends_opens_the_window_and_may_be_a_keyword(
    kind: str, part: Any, meaning: Said
) -> None:
    """Texts, captions, payloads and texts of buttons, ids and titles, answers of forms count."""
    item = written(kind, part)
    assert item.opens_window
    assert item.understood
    assert item.provider_type == kind
    assert said(item) is meaning


def test_everything_about_a_message_is_kept() -> None:
    """Who, when to the second, which message, and by which of the business's numbers."""
    assert written("text", {"body": "Does it come in another color?"}) == Written(
        SENDER,
        MESSAGE_ID,
        "text",
        ("Does it come in another color?",),
        SourceTime(NOON * SECOND, SECOND),
        address=(PHONE_NUMBER_ID,),
    )


@pytest.mark.parametrize(
    "kind, part",
    [
        ("reaction", {"message_id": "wamid.x", "emoji": "\N{THUMBS UP SIGN}"}),
        ("reaction", {"message_id": "wamid.x"}),
        ("request_welcome", None),
        ("revoke", {"original_message_id": "wamid.x"}),
        ("unsupported", {"type": "unknown"}),
    ],
)
def test_what_says_nothing_opens_nothing(kind: str, part: Any) -> None:
    """A thumb up under our last word, a chat opened, a message taken back."""
    item = written(kind, part)
    assert (item.opens_window, item.understood) == (False, True)
    assert said(item) is Said.OTHER


def test_an_edited_message_may_become_a_stop() -> None:
    """It opens no window, as nothing new was written; the word counts."""
    edited = message("text", {"body": "STOP"})
    item = written("edit", {"original_message_id": "wamid.x", "message": edited})
    assert not item.opens_window
    assert said(item) is Said.STOP


@pytest.mark.parametrize("context", [{"forwarded": True}, {"frequently_forwarded": True}])
def test_forwarded_words_are_somebody_elses(context: dict[str, Any]) -> None:
    """The person did write, so the window opens; the keyword is not their own word."""
    item = written("text", {"body": "STOP"}, context=context)
    assert item.opens_window
    assert said(item) is Said.OTHER


def test_words_in_a_group_are_not_said_to_the_bot() -> None:
    """No window, no keyword."""
    item = written("text", {"body": "STOP"}, group_id="Y2FwaV9ncm91cDox")
    assert not item.opens_window
    assert said(item) is Said.OTHER


@pytest.mark.parametrize(
    "more",
    [
        {"group_id": None},
        {"group_id": ""},
        {"context": None},
        {"context": "x"},
        {"context": {"forwarded": False, "from": "1", "id": "wamid.x"}},
        {"context": {"forwarded": "no"}},
        {"referral": {"headline": "START", "body": "START", "source_type": "ad"}},
        {"errors": [{"code": 1, "title": "START"}]},
    ],
)
def test_what_stands_beside_the_words_takes_no_stop_away(more: dict[str, Any]) -> None:
    """An answer to a message, an advertisement that was clicked, doubtful flags."""
    item = written("text", {"body": "STOP"}, **more)
    assert item.opens_window
    assert said(item) is Said.STOP


@pytest.mark.parametrize("kind", ["hologram", "unknown", None, 7, ["text"]])
def test_an_unknown_kind_is_not_understood_but_heard(kind: object) -> None:
    """It opens no window; a STOP in whatever field it has is heard all the same."""
    told = {**message("x"), "type": kind, "deep": {"words": ["StOp"]}}
    (item,) = parse(told)
    assert isinstance(item, Written)
    assert (item.understood, item.opens_window) == (False, False)
    assert said(item) is Said.STOP


def test_an_advertisement_is_not_what_the_person_said() -> None:
    """Nor is the message that was answered."""
    told = message("hologram", None, referral={"body": "STOP"}, context={"quoted": "STOP"})
    (item,) = parse(told)
    assert isinstance(item, Written)
    assert said(item) is Said.OTHER


def test_a_part_that_is_no_message_keeps_its_texts() -> None:
    """And takes nothing from its neighbours."""
    lost, kept = parse(["STOP"], message("text", {"body": "hi"}))
    assert lost == NotUnderstood("unknown_message", ("STOP",))
    assert isinstance(kept, Written)


def test_a_message_without_an_id_gets_one_of_its_content() -> None:
    """So that its repetition is known for one."""
    first, again = (written("text", {"body": "hi"}, id=None) for _ in range(2))
    other = written("text", {"body": "hi"}, id=None, timestamp=str(NOON + 1))
    assert first.provider_message_id == again.provider_message_id
    assert first.provider_message_id != other.provider_message_id


@pytest.mark.parametrize("moment", ["yesterday", "-1", "9" * 20, "2026-03-01T12:00:00Z", None, 1.5])
def test_a_time_that_is_none_counts_as_now(moment: object) -> None:
    """Nothing raises, and no act is dated wrongly."""
    told = {**message("text", {"body": "hi"}), "timestamp": moment}
    (item,) = parse(told)
    assert isinstance(item, Written)
    assert item.source is None


ELSEWHO = "46732009999"
OTHER_ID = "SE.99999999999999999999"


@pytest.mark.parametrize(
    "names, contacts, sender",
    [
        ({}, [contact()], (SENDER, None)),
        ({"from_user_id": USER_ID}, None, (SENDER, USER_ID)),
        ({}, [contact(user_id=USER_ID)], (SENDER, USER_ID)),
        ({}, [contact("4673 200 11 22", USER_ID)], (SENDER, USER_ID)),
        ({"from": None, "from_user_id": USER_ID}, None, (None, USER_ID)),
        ({"from": None, "from_user_id": USER_ID}, [contact(user_id=USER_ID)], (SENDER, USER_ID)),
        ({"from": None}, [contact(None, USER_ID)], (None, USER_ID)),
        ({"from": None}, [contact()], (SENDER, None)),
        ({"from": USER_ID}, None, (None, USER_ID)),
        ({"from": None}, None, (None, None)),
        # no doubt may become a link of two persons
        ({}, [contact(ELSEWHO, USER_ID)], (SENDER, None)),
        ({"from_user_id": USER_ID}, [contact(user_id=OTHER_ID)], (SENDER, USER_ID)),
        ({"from": None, "from_user_id": USER_ID}, [contact(user_id=OTHER_ID)], (None, USER_ID)),
        ({"from": None}, [contact(), contact(ELSEWHO)], (None, None)),
        ({}, [contact(ELSEWHO, OTHER_ID), contact(user_id=USER_ID)], (SENDER, USER_ID)),
        ({}, [None, "x", contact(user_id=USER_ID)], (SENDER, USER_ID)),
    ],
)
def test_who_wrote_is_read_from_message_and_contact(
    names: dict[str, Any], contacts: list[Any] | None, sender: tuple[str | None, str | None]
) -> None:
    """A number, a user id, or both; a contact is the sender's only where nothing contradicts it."""
    (item,) = parse(message("text", {"body": "hi"}, **names), contacts=contacts)
    assert isinstance(item, Written)
    assert (item.sender, item.user_id) == sender


def test_a_lone_contact_is_nobodys_of_two_messages() -> None:
    """Which of them it belongs to cannot be told."""
    told = message("text", {"body": "hi"}, **{"from": None})
    items = parse(told, {**told, "id": "wamid.2"}, contacts=[contact()])
    assert [item.sender for item in items if isinstance(item, Written)] == [None, None]
