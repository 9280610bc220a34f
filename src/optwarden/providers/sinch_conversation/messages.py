"""How is a message of the seed's API said to the Conversation API? Some cannot be.

Sinch turns its own message types into WhatsApp's and writes what does not fit as plain text. What
would arrive as something else than was asked for is refused here, by name of the field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from optwarden.consent.vocabulary import MessageType
from optwarden.usecases.providers import Unreachable

Message: TypeAlias = Mapping[str, Any]
AppMessage: TypeAlias = dict[str, Any]

_DEFAULT_LANGUAGE: Final = "en"
_HEADER_MEDIA: Final = frozenset({"image", "video", "document"})
_BUTTON_PARAMETERS: Final = {"url": ("parameter", "text"), "quick_reply": ("payload", "payload")}
"""By a button's type: the seed's field, and the field of Sinch's parameter."""


def app_message(message: Message) -> AppMessage | Unreachable:
    """Return Sinch's form of a message; Unreachable where it has none."""
    kind = message.get("type")
    write = _WRITERS.get(kind) if isinstance(kind, str) else None
    if write is None:
        return _refuse(f"a message of type {kind!r} is not known")
    return write(message)


def _text(message: Message) -> AppMessage | Unreachable:
    return {"text_message": {"text": _string(message, "text")}}


def _media(message: Message) -> AppMessage | Unreachable:
    """Give media as they are; a picture or video with words becomes a card without choices."""
    if message.get("provider") is not None:
        return _refuse("Sinch fetches media without credentials: message.provider cannot be kept")
    if message.get("url") is None:
        return _refuse("Sinch takes stickers by their URL only")
    media = {"url": _string(message, "url")}
    if message.get("filename"):
        media["filename_override"] = _string(message, "filename")
    if not message.get("caption"):
        return {"media_message": media}
    if message.get("type") == MessageType.DOCUMENT:
        return _refuse("Sinch takes no caption with a document")
    return {"card_message": {"title": _string(message, "caption"), "media_message": media}}


def _location(message: Message) -> AppMessage | Unreachable:
    name, address = _string(message, "name"), _string(message, "address")
    latitude, longitude = message.get("lat"), message.get("lng")
    location = {
        "title": name or address or f"{latitude}, {longitude}",
        "label": address,
        "coordinates": {"latitude": latitude, "longitude": longitude},
    }
    return {"location_message": location}


def _contacts(message: Message) -> AppMessage | Unreachable:
    contacts = _objects(message, "contacts")
    if len(contacts) != 1:
        return _refuse("Sinch takes one contact a message")
    (contact,) = contacts
    if contact.get("addresses"):
        return _refuse("message.contacts.addresses cannot be told to Sinch")
    name = contact.get("name")
    full_name = _string(name, "formatted_name") if isinstance(name, Mapping) else ""
    phones = [_renamed(one, "phone", "phone_number") for one in _objects(contact, "phones")]
    emails = [_renamed(one, "email", "email_address") for one in _objects(contact, "emails")]
    urls = [_renamed(one, "url", "url") for one in _objects(contact, "urls")]
    info: AppMessage = {"name": {"full_name": full_name}, "phone_numbers": phones}
    given = {"email_addresses": emails, "urls": urls, "organization": contact.get("org")}
    info |= {field: value for field, value in given.items() if value}
    return {"contact_info_message": info}


def _interactive(message: Message) -> AppMessage | Unreachable:
    inner = message.get("message")
    inner = inner if isinstance(inner, Mapping) else {}
    for field in ("header", "footer"):
        if inner.get(field) is not None:
            return _refuse(f"message.message.{field} cannot be told to Sinch")
    body, action = inner.get("body"), inner.get("action")
    text = _string(body, "text") if isinstance(body, Mapping) else ""
    action = action if isinstance(action, Mapping) else {}
    if inner.get("type") == "button":
        choices = [_choice(button) for button in _objects(action, "buttons")]
        return {"choice_message": {"text_message": {"text": text}, "choices": choices}}
    sections = [_section(section) for section in _objects(action, "sections")]
    menu = {"menu": _string(action, "button")}
    return {"list_message": {"title": text, "sections": sections, "message_properties": menu}}


def _choice(button: Message) -> AppMessage:
    return {
        "text_message": {"text": _string(button, "title")},
        "postback_data": _string(button, "id"),
    }


def _section(section: Message) -> AppMessage:
    items = []
    for row in _objects(section, "rows"):
        choice = {"title": _string(row, "title"), "postback_data": _string(row, "id")}
        if row.get("description"):
            choice["description"] = _string(row, "description")
        items.append({"choice": choice})
    return {"title": _string(section, "title"), "items": items}


def _template(message: Message) -> AppMessage | Unreachable:
    if message.get("ttl"):
        return _refuse("message.ttl cannot be told to Sinch")
    template = {
        "template_id": _string(message, "template_name"),
        "language_code": _string(message, "language") or _DEFAULT_LANGUAGE,
        "parameters": dict(_parameters(message)),
    }
    return {"template_message": {"channel_template": {"WHATSAPP": template}}}


def _parameters(message: Message) -> Iterator[tuple[str, str]]:
    """Return a template's parameters under Sinch's keys: places count from 1, buttons from 0."""
    for place, value in enumerate(_items(message, "header_params"), 1):
        yield f"header[{place}]text", str(value)
    for place, value in enumerate(_items(message, "body_params") or _items(message, "params"), 1):
        yield f"body[{place}]text", str(value)
    media = message.get("media")
    if isinstance(media, Mapping):
        yield from _header_media(media)
    for index, button in enumerate(_objects(message, "buttons")):
        kind = _string(button, "type")
        given, field = _BUTTON_PARAMETERS.get(kind, ("", ""))
        if button.get(given):
            yield f"button[{index}]{kind}[1]{field}", _string(button, given)


def _header_media(media: Message) -> Iterator[tuple[str, str]]:
    kind = _string(media, "type")
    if kind in _HEADER_MEDIA:
        yield f"header[1]{kind}.link", _string(media, "url")
        if media.get("filename"):
            yield f"header[1]{kind}.filename", _string(media, "filename")
    elif kind == MessageType.LOCATION:
        names = {"latitude": "lat", "longitude": "lng", "name": "name", "address": "address"}
        for field, given in names.items():
            if media.get(given) is not None:
                yield f"header[1]location.{field}", str(media[given])
    elif kind == MessageType.TEXT:
        yield "header[1]text", _string(media, "text")


def _renamed(part: Message, given: str, wanted: str) -> AppMessage:
    renamed = {wanted: _string(part, given)}
    return renamed | ({"type": _string(part, "type")} if part.get("type") else {})


def _string(part: Message, field: str) -> str:
    value = part.get(field)
    return value if isinstance(value, str) else ""


def _items(part: Message, field: str) -> list[Any]:
    value = part.get(field)
    return value if isinstance(value, list) else []


def _objects(part: Message, field: str) -> list[Message]:
    return [one for one in _items(part, field) if isinstance(one, Mapping)]


def _refuse(reason: str) -> Unreachable:
    return Unreachable(f"{reason}; nothing was sent", cannot_be_said=True)


_WRITERS: Final[dict[str, Callable[[Message], AppMessage | Unreachable]]] = {
    MessageType.TEXT: _text,
    MessageType.IMAGE: _media,
    MessageType.VIDEO: _media,
    MessageType.DOCUMENT: _media,
    MessageType.AUDIO: _media,
    MessageType.STICKER: _media,
    MessageType.LOCATION: _location,
    MessageType.CONTACTS: _contacts,
    MessageType.INTERACTIVE: _interactive,
    MessageType.TEMPLATE: _template,
}
