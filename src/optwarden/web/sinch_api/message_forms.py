"""Is this a message the seed's API takes? Each type's form, field by field (WIRE section 1).

What a type needs is checked strictly, with a refusal that names field and rule; fields that are
not known here are passed on untouched, as the provider may know them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from optwarden.consent.vocabulary import MessageType
from optwarden.web.sinch_api.errors import invalid
from optwarden.web.sinch_api.fields import (
    boolean,
    http_url,
    items,
    known_word,
    number_between,
    refuse_deep,
    required_object,
    text,
    texts,
)
from optwarden.web.sinch_api.interactive_forms import check_interactive

LONGEST_TEXT: Final = 4096
_LONGEST_CAPTION: Final = 3000
_LONGEST_NAME: Final = 512
"""Meta's bound for the name of a template."""
_LONGEST_WORD: Final = 1024
_MOST_CONTACTS: Final = 257
_MOST_PARAMETERS: Final = 100
_MOST_BUTTONS: Final = 10
_TEMPLATE_MEDIA: Final = ("text", "image", "video", "document", "location")
_TEMPLATE_BUTTONS: Final = ("call", "url", "quick_reply")


def read_message(document: Mapping[str, Any]) -> tuple[MessageType, Mapping[str, Any]]:
    """Return a request's message and its type. Raises Refused (400)."""
    message = required_object(document, "message", "message")
    refuse_deep(message, "message")
    kind = known_word(message, "type", "message.type", [one.value for one in MessageType])
    _CHECKS[MessageType(kind)](message)
    return MessageType(kind), message


def _check_text(message: Mapping[str, Any]) -> None:
    text(message, "text", "message.text", LONGEST_TEXT)
    boolean(message, "preview_url", "message.preview_url")


def _check_template(message: Mapping[str, Any]) -> None:
    name = text(message, "template_name", "message.template_name", _LONGEST_NAME)
    if name is not None and not name.isprintable():
        raise invalid("message.template_name", "must have printable characters only.")
    text(message, "language", "message.language", 35, required=False)
    text(message, "ttl", "message.ttl", 64, required=False)
    for field in ("params", "header_params", "body_params"):
        texts(message, field, f"message.{field}", _MOST_PARAMETERS)
    _check_template_media(message)
    for at, button in items(message, "buttons", "message.buttons", _MOST_BUTTONS, required=False):
        kind = known_word(button, "type", f"{at}.type", _TEMPLATE_BUTTONS)
        if kind == "url":
            text(button, "parameter", f"{at}.parameter", 2000, required=False)
        if kind == "quick_reply":
            text(button, "payload", f"{at}.payload", 256, required=False)


def _check_template_media(message: Mapping[str, Any]) -> None:
    if message.get("media") is None:
        return
    media = required_object(message, "media", "message.media")
    kind = known_word(media, "type", "message.media.type", _TEMPLATE_MEDIA)
    if kind in ("image", "video", "document"):
        http_url(media, "url", "message.media.url")
        if "caption" in media:
            raise invalid("message.media.caption", "is not allowed in a template.")
    if kind == "location":
        _check_place(media, "message.media")


def _check_media(message: Mapping[str, Any]) -> None:
    http_url(message, "url", "message.url")
    text(message, "provider", "message.provider", _LONGEST_WORD, required=False)


def _check_captioned_media(message: Mapping[str, Any]) -> None:
    _check_media(message)
    text(message, "caption", "message.caption", _LONGEST_CAPTION, required=False)


def _check_document(message: Mapping[str, Any]) -> None:
    _check_captioned_media(message)
    text(message, "filename", "message.filename", _LONGEST_WORD, required=False)


def _check_sticker(message: Mapping[str, Any]) -> None:
    """Stickers come by URL, or by the id of one that was uploaded."""
    if message.get("id") is None:
        _check_media(message)
    else:
        text(message, "id", "message.id", _LONGEST_WORD)


def _check_location(message: Mapping[str, Any]) -> None:
    _check_place(message, "message")


def _check_place(place: Mapping[str, Any], at: str) -> None:
    number_between(place, "lat", f"{at}.lat", -90, 90)
    number_between(place, "lng", f"{at}.lng", -180, 180)
    text(place, "name", f"{at}.name", _LONGEST_WORD, required=False)
    text(place, "address", f"{at}.address", _LONGEST_WORD, required=False)


def _check_contacts(message: Mapping[str, Any]) -> None:
    for at, contact in items(message, "contacts", "message.contacts", _MOST_CONTACTS):
        name = required_object(contact, "name", f"{at}.name")
        text(name, "formatted_name", f"{at}.name.formatted_name", _LONGEST_WORD)
        for field in ("addresses", "emails", "phones", "urls"):
            for _ in items(contact, field, f"{at}.{field}", 100, required=False):
                pass


_CHECKS: Final[dict[MessageType, Callable[[Mapping[str, Any]], None]]] = {
    MessageType.TEXT: _check_text,
    MessageType.TEMPLATE: _check_template,
    MessageType.IMAGE: _check_captioned_media,
    MessageType.VIDEO: _check_captioned_media,
    MessageType.DOCUMENT: _check_document,
    MessageType.AUDIO: _check_media,
    MessageType.LOCATION: _check_location,
    MessageType.CONTACTS: _check_contacts,
    MessageType.STICKER: _check_sticker,
    MessageType.INTERACTIVE: check_interactive,
}
