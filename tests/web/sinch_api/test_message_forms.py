"""Which messages does the seed's API take? One row a form that goes, one a rule that refuses."""

from __future__ import annotations

import copy
import json
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import MessageType
from optwarden.web.sinch_api.errors import Refused
from optwarden.web.sinch_api.message_forms import read_message
from tests.doubles.world import World, number

URL: Final = "https://example.com/file"
BUTTON: Final[dict[str, Any]] = {
    "type": "interactive",
    "message": {
        "type": "button",
        "header": {"type": "video", "url": URL},
        "body": {"text": "Body"},
        "footer": {"text": "Footer"},
        "action": {"buttons": [{"type": "reply", "title": "Yes", "id": "1"}]},
    },
}
LIST: Final[dict[str, Any]] = {
    "type": "interactive",
    "message": {
        "type": "list",
        "header": {"type": "text", "text": "Header"},
        "body": {"text": "Body"},
        "action": {
            "button": "Choose",
            "sections": [
                {"title": "One", "rows": [{"id": "1", "title": "A", "description": "B"}]},
                {"rows": [{"id": "2", "title": "C"}]},
            ],
        },
    },
}
FORMS: Final[list[dict[str, Any]]] = [
    {"type": "text", "text": "Hello", "preview_url": False},
    {"type": "text", "text": "x" * 4096},
    {"type": "template", "template_name": "order_update"},
    {
        "type": "template",
        "template_name": "order_update",
        "language": "en",
        "ttl": "P1D",
        "header_params": ["a"],
        "body_params": ["b", ""],
        "media": {"type": "image", "url": URL, "provider": "mine"},
        "buttons": [{"type": "call"}, {"type": "url", "parameter": "x"}, {"type": "quick_reply"}],
    },
    {"type": "template", "template_name": "t", "params": ["a"], "media": {"type": "text"}},
    {"type": "template", "template_name": "t", "media": {"type": "document", "url": URL}},
    {"type": "template", "template_name": "t", "media": {"type": "location", "lat": 1, "lng": 2}},
    {"type": "image", "url": URL, "caption": "Look"},
    {"type": "video", "url": URL, "provider": "mine"},
    {"type": "document", "url": URL, "filename": "a.pdf", "caption": "A"},
    {"type": "audio", "url": "http://example.com:8080/song.mp3"},
    {"type": "location", "lat": 55.7, "lng": -180, "name": "Here", "address": "Street 1"},
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "J"}, "phones": [{}]}]},
    {"type": "sticker", "url": URL},
    {"type": "sticker", "id": "sticker-1"},
    BUTTON,
    LIST,
    {"type": "text", "text": "Hello", "deep": json.loads("[" * 48 + "]" * 48)},
    {"type": "text", "text": "Hello", "a field of the provider's": {"deep": [1]}},
]


@pytest.mark.parametrize("message", FORMS, ids=lambda message: str(message["type"]))
def test_every_form_is_taken_untouched(message: dict[str, Any]) -> None:
    """What WIRE section 1 lists goes, and what we do not know of is passed on as it is."""
    kind, content = read_message({"message": copy.deepcopy(message)})
    assert kind.value == message["type"]
    assert content == message


def test_every_type_has_a_form() -> None:
    """The table above leaves no message type out."""
    assert {message["type"] for message in FORMS} == {kind.value for kind in MessageType}


def _changed(message: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(message)
    *parents, last = path.split(".")
    holder: Any = changed
    for name in parents:
        holder = holder[int(name)] if isinstance(holder, list) else holder[name]
    if value is ...:
        del holder[last]
    elif isinstance(holder, list):
        holder[int(last)] = value
    else:
        holder[last] = value
    return changed


TEMPLATE: Final[dict[str, Any]] = FORMS[3]
REFUSED: Final[list[tuple[Any, str, str]]] = [
    (None, "message", "is required"),
    ("text", "message", "must be an object."),
    ([], "message", "must be an object."),
    ({}, "message.type", "is required."),
    ({"type": None}, "message.type", "is required and can not be null."),
    ({"type": 7}, "message.type", "must be a string."),
    ({"type": "hologram"}, "message.type", "must be one of text, template,"),
    ({"type": "TEXT", "text": "a"}, "message.type", "must be one of"),
    ({"type": "text"}, "message.text", "is required."),
    ({"type": "text", "text": None}, "message.text", "is required and can not be null."),
    ({"type": "text", "text": ["a"]}, "message.text", "must be a string."),
    ({"type": "text", "text": ""}, "message.text", "can not be empty."),
    ({"type": "text", "text": " \n "}, "message.text", "can not be empty."),
    ({"type": "text", "text": "x" * 4097}, "message.text", "can have at most 4096 characters."),
    ({"type": "text", "text": "a\0b"}, "message.text", "can not contain a NUL character."),
    ({"type": "text", "text": "a", "preview_url": 1}, "message.preview_url", "must be true or"),
    (_changed(TEMPLATE, "template_name", ...), "message.template_name", "is required."),
    (_changed(TEMPLATE, "template_name", "a\nb"), "message.template_name", "must have printable"),
    (_changed(TEMPLATE, "template_name", "x" * 513), "message.template_name", "at most 512"),
    (_changed(TEMPLATE, "language", 1), "message.language", "must be a string."),
    (_changed(TEMPLATE, "body_params", "a"), "message.body_params", "must be an array of strings."),
    (_changed(TEMPLATE, "body_params", [1]), "message.body_params[0]", "must be a string."),
    (_changed(TEMPLATE, "body_params", ["\0"]), "message.body_params[0]", "NUL"),
    (_changed(TEMPLATE, "header_params", ["a"] * 101), "message.header_params", "at most 100"),
    (_changed(TEMPLATE, "media", "a"), "message.media", "must be an object."),
    (_changed(TEMPLATE, "media.type", "audio"), "message.media.type", "must be one of"),
    (_changed(TEMPLATE, "media.url", ...), "message.media.url", "is required."),
    (_changed(TEMPLATE, "media.caption", "no"), "message.media.caption", "is not allowed"),
    (_changed(TEMPLATE, "buttons", {}), "message.buttons", "must be an array of objects."),
    (_changed(TEMPLATE, "buttons.0", "call"), "message.buttons[0]", "must be an object."),
    (_changed(TEMPLATE, "buttons.0.type", "x"), "message.buttons[0].type", "must be one of"),
    (_changed(TEMPLATE, "buttons.1.parameter", 1), "message.buttons[1].parameter", "a string."),
    ({"type": "image"}, "message.url", "is required."),
    ({"type": "video", "url": "file:///etc/hosts"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "example.com/a"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "https://"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "https://a:x/"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "https://a/b c"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "https://[a/"}, "message.url", "absolute http or https URL."),
    ({"type": "audio", "url": "https://a/" + "b" * 2048}, "message.url", "at most 2048"),
    ({"type": "document", "url": URL, "filename": 1}, "message.filename", "must be a string."),
    ({"type": "image", "url": URL, "caption": "x" * 3001}, "message.caption", "at most 3000"),
    ({"type": "sticker"}, "message.url", "is required."),
    ({"type": "location", "lng": 1}, "message.lat", "is required."),
    ({"type": "location", "lat": "1", "lng": 1}, "message.lat", "must be a number."),
    ({"type": "location", "lat": True, "lng": 1}, "message.lat", "must be a number."),
    ({"type": "location", "lat": 91, "lng": 1}, "message.lat", "must be between -90 and 90."),
    ({"type": "location", "lat": 1, "lng": -181}, "message.lng", "between -180 and 180."),
    ({"type": "contacts"}, "message.contacts", "is required."),
    ({"type": "contacts", "contacts": []}, "message.contacts", "can not be empty."),
    ({"type": "contacts", "contacts": [{}]}, "message.contacts[0].name", "is required."),
    (
        {"type": "contacts", "contacts": [{"name": {}}]},
        "message.contacts[0].name.formatted_name",
        "is required.",
    ),
    (
        {"type": "contacts", "contacts": [{"name": {"formatted_name": "J"}, "phones": "1"}]},
        "message.contacts[0].phones",
        "must be an array of objects.",
    ),
    ({"type": "interactive"}, "message.message", "is required."),
    (_changed(BUTTON, "message.type", "product"), "message.message.type", "one of button, list."),
    (_changed(BUTTON, "message.body", ...), "message.message.body", "is required."),
    (_changed(BUTTON, "message.body.text", ""), "message.message.body.text", "can not be empty."),
    (_changed(BUTTON, "message.header.url", ...), "message.message.header.url", "is required."),
    (_changed(BUTTON, "message.header.type", "gif"), "message.message.header.type", "one of"),
    (_changed(BUTTON, "message.footer.text", "x" * 61), "message.message.footer.text", "60"),
    (_changed(BUTTON, "message.action", ...), "message.message.action", "is required."),
    (_changed(BUTTON, "message.action.buttons", []), "message.message.action.buttons", "empty."),
    (
        _changed(BUTTON, "message.action.buttons", [{}] * 4),
        "message.message.action.buttons",
        "can have at most 3 elements.",
    ),
    (
        _changed(BUTTON, "message.action.buttons.0.title", "x" * 21),
        "message.message.action.buttons[0].title",
        "can have at most 20 characters.",
    ),
    ({"type": "text", "text": "a", "x": json.loads("[" * 60 + "]" * 60)}, "message", "50 levels"),
    (_changed(LIST, "message.action.button", ...), "message.message.action.button", "required."),
    (_changed(LIST, "message.action.sections", []), "message.message.action.sections", "empty."),
    (
        _changed(LIST, "message.action.sections.0.rows.0.title", ...),
        "message.message.action.sections[0].rows[0].title",
        "is required.",
    ),
    (
        _changed(LIST, "message.action.sections.0.rows", [{"id": "1", "title": "A"}] * 10),
        "message.message.action.sections",
        "can have at most 10 rows in all sections.",
    ),
]


@pytest.mark.parametrize("message, field, rule", REFUSED)
def test_what_is_not_a_form_is_refused_by_field_and_rule(
    message: Any, field: str, rule: str
) -> None:
    """A 400 names the field's whole path and the rule it breaks."""
    with pytest.raises(Refused) as refused:
        read_message({"message": message})
    assert refused.value.status == 400
    assert refused.value.message == "Validation error"
    assert refused.value.reason.startswith(f"Field [{field}] ")
    assert rule in refused.value.reason


ENVELOPES: Final[list[tuple[dict[str, Any], str]]] = [
    ({"message": FORMS[0]}, "Field [to] is required."),
    ({"to": [], "message": FORMS[0]}, "Field [to] can not be empty."),
    ({"to": "46", "message": FORMS[0]}, "Field [to] must be an array of strings."),
    ({"to": [number(n) for n in range(21)], "message": FORMS[0]}, "Field [to] can have at most 20"),
    ({"to": [number(), "0732"], "message": FORMS[0]}, "Field [to[1]] national_format"),
    ({"to": [number()]}, "Field [message] is required."),
    ({"to": [number()], "message": FORMS[0], "callback": 1}, "Field [callback] must be a string."),
    (
        {"to": [number()], "message": FORMS[0], "callback": "javascript:alert(1)"},
        "Field [callback] must be an absolute http or https URL.",
    ),
]


@pytest.mark.parametrize("document, reason", ENVELOPES)
async def test_a_wrong_request_decides_nothing(
    embedded: World, document: dict[str, Any], reason: str
) -> None:
    """A 400 leaves no decision, no event, no attempt."""
    answer = await embedded.call("POST", "messages", document)
    assert answer.status_code == 400
    assert answer.json()["reason"].startswith(reason)
    assert number() not in json.dumps(answer.json())
    assert await embedded.kinds() == []
