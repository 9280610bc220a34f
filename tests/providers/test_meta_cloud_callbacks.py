"""What does a Meta callback say beside messages? Statuses, preferences, identities, notices."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import SECOND, LinkBasis, Signal
from optwarden.providers.meta_cloud import DIALECT
from optwarden.usecases.callbacks import (
    Identified,
    Inbound,
    Noticed,
    NotUnderstood,
    Preference,
    Preferred,
    Reported,
    Written,
)
from tests.providers.meta_envelope import (
    MESSAGE_ID,
    NOON,
    PARENT_ID,
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

AT: Final = SourceTime(NOON * SECOND, SECOND)
NEW_NUMBER: Final = "46732003344"
NEW_ID: Final = "SE.22222222222222222222"


def parse(*changes: dict[str, Any]) -> tuple[Inbound, ...]:
    return DIALECT.parse(encoded(envelope(*changes)))


def status(state: str = "failed", code: Any = None, **more: Any) -> dict[str, Any]:
    told = {
        "id": MESSAGE_ID,
        "status": state,
        "timestamp": str(NOON),
        "recipient_id": SENDER,
        **more,
    }
    if code is not None:
        told["errors"] = [{"code": code, "title": "x", "error_data": {"details": "y"}}]
    return {name: value for name, value in told.items() if value is not None}


def reported(one: dict[str, Any], **parts: Any) -> Reported:
    (item,) = parse(change(about(statuses=[one], **parts)))
    assert isinstance(item, Reported)
    return item


@pytest.mark.parametrize("state", ["sent", "delivered", "read", "Read", "played"])
def test_how_far_a_message_got(state: str) -> None:
    """A word that is not known is kept as the provider's."""
    assert reported(status(state, conversation={"id": "x"})) == Reported(
        SENDER, MESSAGE_ID, state.lower(), AT, address=(PHONE_NUMBER_ID,)
    )


@pytest.mark.parametrize(
    "code, signal",
    [
        (131050, Signal.OPTED_OUT_OF_MARKETING),
        ("131050", Signal.OPTED_OUT_OF_MARKETING),
        (131047, Signal.WINDOW_CLOSED),
        (131026, Signal.UNDELIVERABLE),
        (131049, None),
        (130472, None),
        (131062, None),
        (131048, None),
        (131056, None),
        (130429, None),
        (80007, None),
        (4, None),
        (131051, None),
        (999999, None),
    ],
)
def test_what_an_error_says_of_consent(code: Any, signal: Signal | None) -> None:
    """Three codes say something; caps, experiments and rates are nobody's wish."""
    item = reported(status(code=code))
    assert (item.provider_code, item.signal) == (str(code), signal)


def test_of_several_errors_the_one_that_says_something_counts() -> None:
    """An opt-out is not lost behind a rate limit."""
    errors = [{"code": 131049}, "x", {"title": "no code"}, {"code": 131050}]
    item = reported({**status(), "errors": errors})
    assert (item.provider_code, item.signal) == ("131050", Signal.OPTED_OUT_OF_MARKETING)


@pytest.mark.parametrize("errors", [None, "x", {}, [], [None], [{"code": None}], [{"code": [1]}]])
def test_errors_that_are_none_say_nothing(errors: Any) -> None:
    """And take nothing away."""
    item = reported({**status(), "errors": errors})
    assert (item.provider_state, item.provider_code, item.signal) == ("failed", None, None)


@pytest.mark.parametrize(
    "names, contacts, recipient",
    [
        ({"recipient_user_id": USER_ID}, [], (SENDER, USER_ID)),
        ({"recipient_id": None, "recipient_user_id": USER_ID}, [], (None, USER_ID)),
        ({}, [contact(user_id=USER_ID)], (SENDER, USER_ID)),
        ({"recipient_id": None}, [contact(user_id=USER_ID)], (SENDER, USER_ID)),
        ({}, [contact(NEW_NUMBER, USER_ID)], (SENDER, None)),
    ],
)
def test_whom_a_status_is_about(
    names: dict[str, Any], contacts: list[Any], recipient: tuple[str | None, str | None]
) -> None:
    """A number, a user id, or both."""
    item = reported(status("sent", **names), contacts=contacts)
    assert (item.recipient, item.user_id) == recipient


def test_a_status_of_a_group_is_about_nobody() -> None:
    """Its recipient is the group."""
    told = status("delivered", recipient_type="group", recipient_id="Y2FwaV9ncm91cDox")
    assert parse(change(about(statuses=[told]))) == (Noticed("group"),)


@pytest.mark.parametrize("told", [None, "STOP", {}, {"id": "x"}, {"status": "sent"}, {"id": ""}])
def test_a_status_that_is_none_is_kept(told: Any) -> None:
    """Not understood, never an error."""
    (item,) = parse(change(about(statuses=[told])))
    assert isinstance(item, NotUnderstood)


def preference(value: Any = "stop", **more: Any) -> dict[str, Any]:
    told = {
        "wa_id": SENDER,
        "detail": "User requested to stop marketing messages",
        "category": "marketing_messages",
        "value": value,
        "timestamp": NOON,
        **more,
    }
    return {name: one for name, one in told.items() if one is not None}


@pytest.mark.parametrize("value", ["stop", "resume", "signup", "STOP"])
@pytest.mark.parametrize("moment", [NOON, str(NOON)])
def test_the_switch_for_marketing_messages(value: str, moment: object) -> None:
    """Its time is a number, unlike everywhere else at Meta; digits are read all the same."""
    told = preference(value, timestamp=moment)
    (item,) = parse(change(about(user_preferences=[told]), "user_preferences"))
    assert isinstance(item, Preferred)
    assert (item.sender, item.preference) == (SENDER, Preference(value.lower()))
    assert (item.source, item.address) == (AT, (PHONE_NUMBER_ID,))


def test_a_preference_is_known_again_by_its_content() -> None:
    """It has no id: the same switch turned at another time, or by another person, is another."""

    def event_id(**more: Any) -> str:
        (item,) = parse(change(about(user_preferences=[preference(**more)])))
        assert isinstance(item, Preferred)
        return item.provider_event_id

    ids = [
        event_id(),
        event_id(timestamp=NOON + 1),
        event_id(wa_id=NEW_NUMBER),
        event_id(value="resume"),
    ]
    assert len(set(ids)) == 4
    assert event_id() == ids[0]


def test_a_preference_without_a_number_has_a_user_id() -> None:
    """In itself or in the only contact."""
    own = preference(wa_id=None, user_id=USER_ID)
    (item,) = parse(change(about(user_preferences=[own])))
    assert isinstance(item, Preferred)
    assert (item.sender, item.user_id) == (None, USER_ID)
    bare = about(user_preferences=[preference(wa_id=None)], contacts=[contact(user_id=USER_ID)])
    (item,) = parse(change(bare))
    assert isinstance(item, Preferred)
    assert (item.sender, item.user_id) == (SENDER, USER_ID)


@pytest.mark.parametrize(
    "told",
    ["stop", None, preference("pause"), preference(None), preference(category="utility_messages")],
)
def test_an_unknown_preference_keeps_its_texts(told: Any) -> None:
    """A "stop" of another category is looked at by somebody."""
    (item,) = parse(change(about(user_preferences=[told])))
    assert isinstance(item, NotUnderstood)
    assert item.reason == "unknown_preference"
    if told == preference(category="utility_messages"):
        assert "stop" in item.texts


def links(*changes: dict[str, Any]) -> list[tuple[str, str, LinkBasis]]:
    found = [item for item in parse(*changes) if isinstance(item, Identified)]
    assert len({item.provider_event_id for item in found}) == len(found)
    return [(item.first, item.second, item.basis) for item in found]


def system(kind: str, sender: str | None = SENDER, **more: Any) -> dict[str, Any]:
    told = message("system", {"type": kind, "body": "User A changed", **more}, **{"from": sender})
    return change(about(messages=[told]))


NUMBER = LinkBasis.NUMBER_CHANGED
USER = LinkBasis.USER_ID_CHANGED
SAME = LinkBasis.SAME_CALLBACK


@pytest.mark.parametrize(
    "told, pairs",
    [
        (system("user_changed_number", wa_id=NEW_NUMBER), [(SENDER, NEW_NUMBER, NUMBER)]),
        (system("customer_changed_number", new_wa_id=NEW_NUMBER), [(SENDER, NEW_NUMBER, NUMBER)]),
        (
            system("user_changed_number", None, customer=SENDER, wa_id=NEW_NUMBER),
            [(SENDER, NEW_NUMBER, NUMBER)],
        ),
        (
            system(
                "user_changed_number", wa_id=NEW_NUMBER, user_id=NEW_ID, previous_user_id=USER_ID
            ),
            [(SENDER, NEW_NUMBER, NUMBER), (USER_ID, NEW_ID, USER), (NEW_NUMBER, NEW_ID, SAME)],
        ),
        (
            system("user_changed_user_id", None, user_id=NEW_ID, previous_user_id=USER_ID),
            [(USER_ID, NEW_ID, USER)],
        ),
        (
            system("user_changed_user_id", user_id=NEW_ID, previous_user_id=USER_ID),
            [(SENDER, NEW_ID, USER), (USER_ID, NEW_ID, USER)],
        ),
        (
            system(
                "user_changed_user_id",
                None,
                user_id=NEW_ID,
                previous_user_id=USER_ID,
                parent_user_id=PARENT_ID,
                previous_parent_user_id="SE.ENT.1",
            ),
            [
                (USER_ID, NEW_ID, USER),
                ("SE.ENT.1", PARENT_ID, USER),
                (NEW_ID, PARENT_ID, SAME),
            ],
        ),
        (
            system(
                "user_changed_user_id",
                None,
                user_id=NEW_ID,
                body=f"User A changed from {USER_ID} to {NEW_ID}",
            ),
            [(USER_ID, NEW_ID, USER)],
        ),
        # a name is whatever its owner chose
        (
            system(
                "user_changed_user_id",
                None,
                user_id=NEW_ID,
                body=f"User changed from SE.999 to {NEW_ID} changed from {USER_ID} to {NEW_ID}",
            ),
            [(USER_ID, NEW_ID, USER)],
        ),
        (
            system(
                "user_changed_user_id",
                None,
                user_id=NEW_ID,
                body="User changed from SE.1111 to SE.2222",
            ),
            [],
        ),
        (system("user_changed_number", wa_id=SENDER), []),
        (system("user_changed_number"), []),
        (system("user_grew_wings", wa_id=NEW_NUMBER, user_id=NEW_ID), []),
    ],
)
def test_which_names_a_change_makes_one_persons(
    told: dict[str, Any], pairs: list[tuple[str, str, LinkBasis]]
) -> None:
    """Numbers and user ids that were and are; what cannot be read as a change is kept."""
    assert links(told) == pairs
    if not pairs:
        assert parse(told) == (NotUnderstood("unknown_system"),)


def test_a_change_is_nothing_that_anybody_wrote() -> None:
    """No message, no window, no keyword: only names."""
    told = system("user_changed_number", wa_id=NEW_NUMBER, body="STOP")
    assert parse(told) == (
        Identified(SENDER, NEW_NUMBER, NUMBER, f"{MESSAGE_ID}:0", AT, (PHONE_NUMBER_ID,)),
    )


def test_a_new_phone_changes_no_names() -> None:
    """Only the security code did."""
    assert parse(system("customer_identity_changed")) == (Noticed("identity"),)


UPDATE: Final = {
    "user_id": {"previous": USER_ID, "current": NEW_ID},
    "detail": "x",
    "timestamp": NOON,
}


@pytest.mark.parametrize(
    "update, pairs",
    [
        (UPDATE, [(USER_ID, NEW_ID, USER)]),
        ({**UPDATE, "wa_id": SENDER}, [(USER_ID, NEW_ID, USER), (SENDER, NEW_ID, SAME)]),
        (
            {**UPDATE, "parent_user_id": {"previous": "SE.ENT.1", "current": PARENT_ID}},
            [(USER_ID, NEW_ID, USER), ("SE.ENT.1", PARENT_ID, USER)],
        ),
        ({"previous": USER_ID, "current": NEW_ID}, [(USER_ID, NEW_ID, USER)]),
        ({"previous_user_id": USER_ID, "user_id": NEW_ID}, [(USER_ID, NEW_ID, USER)]),
    ],
)
def test_an_update_of_a_user_id_links_the_two(
    update: dict[str, Any], pairs: list[tuple[str, str, LinkBasis]]
) -> None:
    """In every form that was documented."""
    assert links(change(about(user_id_update=[update]), "user_id_update")) == pairs


@pytest.mark.parametrize(
    "update", [None, "x", {}, {"user_id": {"current": NEW_ID}}, {"user_id": 7}]
)
def test_an_update_that_names_one_id_is_kept(update: Any) -> None:
    """Nothing is linked on half of a fact."""
    (item,) = parse(change(about(user_id_update=[update])))
    assert isinstance(item, NotUnderstood)


def shared(origin: str | None, *numbers: str, **more: Any) -> dict[str, Any]:
    phones = [{"phone": f"+{one}", "wa_id": one, "type": "CELL"} for one in numbers]
    card = {"name": {"formatted_name": "A"}, "phones": phones, "origin": origin}
    names = {"from": None, "from_user_id": USER_ID, **more}
    return change(about(messages=[message("contacts", [card], **names)]))


def test_a_number_shared_on_request_is_the_persons_own() -> None:
    """WhatsApp filled it in itself."""
    told = shared("contact_request", SENDER)
    assert links(told) == [(USER_ID, SENDER, LinkBasis.CONTACT_SHARED)]


@pytest.mark.parametrize(
    "told",
    [
        shared("other", SENDER),
        shared(None, SENDER),
        shared("contact_request"),
        shared("contact_request", SENDER, NEW_NUMBER),
        shared("contact_request", SENDER, context={"forwarded": True}),
        shared("contact_request", SENDER, **{"from": SENDER, "from_user_id": None}),
        shared("contact_request", SENDER, from_user_id=None),
    ],
)
def test_any_other_contact_links_nobody(told: dict[str, Any]) -> None:
    """Somebody's card may be sent by anybody; two numbers leave open which; one name is no pair."""
    assert links(told) == []
    assert isinstance(parse(told)[0], Written)


def test_a_parent_id_is_another_name_to_send_to() -> None:
    """So a STOP must reach it too: message, preference and telling status link it."""
    link = (USER_ID, PARENT_ID, SAME)
    names = {"from_user_id": USER_ID, "from_parent_user_id": PARENT_ID}
    assert links(change(about(messages=[message("text", {"body": "STOP"}, **names)]))) == [link]
    ids = {"user_id": USER_ID, "parent_user_id": PARENT_ID}
    assert links(change(about(user_preferences=[preference(**ids)]))) == [link]
    recipient = {"recipient_user_id": USER_ID, "recipient_parent_user_id": PARENT_ID}
    failed = status(code=131050, **recipient)
    assert links(change(about(statuses=[failed]))) == [link]
    assert links(change(about(statuses=[status("sent", **recipient)]))) == []


@pytest.mark.parametrize(
    "field, value, kind",
    [
        (
            "phone_number_quality_update",
            {"display_phone_number": "1", "event": "DOWNGRADE", "current_limit": "TIER_1K"},
            "quality",
        ),
        (
            "message_template_status_update",
            {"event": "PAUSED", "message_template_id": 1, "message_template_name": "sale"},
            "template",
        ),
        (
            "message_template_quality_update",
            {"previous_quality_score": "GREEN", "new_quality_score": "RED"},
            "template",
        ),
        ("account_update", {"event": "DISABLED_UPDATE"}, "account"),
        ("business_capability_update", {"max_phone_numbers_per_business": 2}, "account"),
        ("smb_message_echoes", about(message_echoes=[message("text", {"body": "STOP"})]), "echo"),
        ("calls", about(calls=[{"id": "1", "event": "connect"}]), "call"),
        ("", {"message_template_id": 1, "new_quality_score": "RED"}, "template"),
        ("security_", {"message_template_id": 1, "event": "APPROVED"}, "template"),
        ("", {"current_limit": "TIER_1K", "display_phone_number": "1"}, "quality"),
        ("", {"ban_info": {}}, "account"),
        ("messages", about(errors=[{"code": 130429}]), "account"),
    ],
)
def test_what_is_about_the_business_is_noticed(
    field: str, value: dict[str, Any], kind: str
) -> None:
    """By its field, or by its shape where the field is missing or wrong."""
    (item,) = parse(change(value, field))
    assert isinstance(item, Noticed)
    assert item.kind == kind


@pytest.mark.parametrize("field", ["", "message_template_status_update", "account_update", "x"])
def test_a_wrong_field_hides_no_stop(field: str) -> None:
    """What a change holds comes before what it is called."""
    told = about(messages=[message("text", {"body": "STOP"})])
    (item,) = parse(change(told, field))
    assert isinstance(item, Written)


@pytest.mark.parametrize("holds_messages", [False, True])
def test_messages_of_long_ago_are_looked_at_by_somebody(holds_messages: bool) -> None:
    """They are both sides' words: nothing opens, and a STOP in them is not lost."""
    told = message("text", {"body": "STOP"})
    threads = [{"id": SENDER, "messages": [told]}]
    parts = {"messages": [told]} if holds_messages else {"history": [{"threads": threads}]}
    (item,) = parse(change(about(**parts), "history"))
    assert isinstance(item, NotUnderstood)
    assert item.reason == "history"
    assert "STOP" in item.texts


def test_everything_in_a_callback_is_read() -> None:
    """Entries, changes and parts; one that is not understood takes nothing from the others."""
    texts = [message("text", {"body": "hi"}, id=f"wamid.{n}") for n in range(500)]
    statuses = [status("read", id=f"wamid.{n}") for n in range(500)]
    document = envelope(change(about(messages=texts)), change(about(statuses=statuses)))
    document["entry"] += [None, {"changes": ["x", change({"odd": "STOP"})]}]
    items = DIALECT.parse(encoded(document))
    assert len(items) == 1_003
    assert sum(isinstance(item, Written) for item in items) == 500
    lost = [item for item in items if isinstance(item, NotUnderstood)]
    assert [item.reason for item in lost] == [
        "unknown_callback",
        "unknown_change",
        "unknown_change",
    ]
    assert lost[-1].texts == ("STOP",)


def test_a_value_without_its_envelope_is_read() -> None:
    """Some who pass Meta's callbacks on take the envelope off."""
    told = about(messages=[message("text", {"body": "STOP"})])
    assert DIALECT.parse(encoded(told)) == parse(change(told))


def test_an_empty_callback_says_nothing() -> None:
    """It is understood, and there is nothing to do."""
    assert DIALECT.parse(encoded({"object": "x", "entry": []})) == ()
    assert parse() == ()


@pytest.mark.parametrize(
    "body, reason, texts",
    [
        (b"", "not_json", ()),
        (b'["STOP"]', "not_json", ("STOP",)),
        (b"[" * 100_000, "not_json", ()),
        (b'{"a":"STOP"}', "unknown_callback", ("STOP",)),
        (b'{"entry":{"a":"STOP"}}', "unknown_callback", ("STOP",)),
        (b'{"entry":["STOP"]}', "unknown_callback", ("STOP",)),
    ],
)
def test_what_is_no_callback_keeps_its_texts(
    body: bytes, reason: str, texts: tuple[str, ...]
) -> None:
    """A STOP in it may still be heard."""
    (item,) = DIALECT.parse(body)
    assert isinstance(item, NotUnderstood)
    assert item.reason == reason
    assert set(texts) <= set(item.texts)


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
KINDS: Final = ["text", "button", "interactive", "image", "contacts", "order", "edit", "system"]
odd_message = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(KINDS, json_like),
        "type": st.sampled_from(KINDS) | json_like,
        "from": json_like,
        "from_user_id": json_like,
        "from_parent_user_id": json_like,
        "context": json_like,
        "timestamp": json_like,
        "id": json_like,
        "group_id": json_like,
    },
)
odd_value = st.fixed_dictionaries(
    {},
    optional={
        "metadata": json_like,
        "contacts": json_like | st.lists(st.fixed_dictionaries({}, optional={"wa_id": json_like})),
        "messages": json_like | st.lists(odd_message, max_size=3),
        "statuses": json_like | st.lists(st.dictionaries(st.sampled_from(["id"]), json_like)),
        "user_preferences": json_like | st.lists(json_like, max_size=2),
        "user_id_update": json_like | st.lists(json_like, max_size=2),
        "errors": json_like,
    },
)


@given(st.lists(odd_value | json_like, max_size=3), st.text(max_size=8))
def test_whatever_a_change_holds_something_is_read(values: list[Any], field: str) -> None:
    """Parsing is total: nothing of any type in any place raises."""
    body = encoded(envelope(*(change(value, field) for value in values)))
    for item in DIALECT.parse(body):
        assert isinstance(item, Inbound)


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_something_is_read(body: bytes) -> None:
    """Not even JSON need they be."""
    assert isinstance(DIALECT.parse(body), tuple)
