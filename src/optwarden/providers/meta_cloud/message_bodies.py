"""How does a message of the seed's API read to the Cloud API? Each of its ten types, as a body.

Total: what a message lacks is left out and Meta says what it misses. Fields of the seed's API that
Meta has no place for (`ttl`, `provider`) are dropped; `docs/providers.md` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.consent.vocabulary import MessageType
from optwarden.providers.meta_cloud.interactive_bodies import interactive_body
from optwarden.providers.meta_cloud.parts import filled, media, objects, place, texts
from optwarden.usecases.wire.reading import word

_DEFAULT_LANGUAGE: Final = "en"
"""Optional in the seed's API, required by Meta."""
_TEMPLATE_MEDIA: Final = frozenset({"image", "video", "document"})


def body_for(recipient: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the body of one send; None for a type that the seed's API does not have."""
    kind = word(message, "type")
    write = None if kind is None else _BODIES.get(kind)
    if kind is None or write is None:
        return None
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        _field_of(recipient): recipient,
        "type": kind,
        kind: write(message),
    }


def _field_of(recipient: str) -> str:
    """Say where a recipient stands: Meta takes user ids in `recipient` only."""
    return "recipient" if isinstance(parse_bsuid(recipient), Bsuid) else "to"


def _text(message: Mapping[str, Any]) -> dict[str, Any]:
    return filled(body=message.get("text"), preview_url=message.get("preview_url"))


def _media(message: Mapping[str, Any]) -> dict[str, Any]:
    return media(message)


def _captioned(message: Mapping[str, Any]) -> dict[str, Any]:
    return {**media(message), **filled(caption=message.get("caption"))}


def _document(message: Mapping[str, Any]) -> dict[str, Any]:
    return {**_captioned(message), **filled(filename=message.get("filename"))}


def _contacts(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the contacts as they are: the seed's API took their form from WhatsApp's."""
    return objects(message, "contacts")


def _template(message: Mapping[str, Any]) -> dict[str, Any]:
    components = [
        component
        for component in (_header(message), _body(message), *_buttons(message))
        if component is not None
    ]
    return filled(
        name=message.get("template_name"),
        language={"code": word(message, "language") or _DEFAULT_LANGUAGE},
        components=components or None,
    )


def _header(message: Mapping[str, Any]) -> dict[str, Any] | None:
    parameters = texts(message, "header_params")
    given = message.get("media")
    if isinstance(given, dict):
        kind = given.get("type")
        if kind in _TEMPLATE_MEDIA:
            names = filled(filename=given.get("filename"))
            parameters.append({"type": kind, kind: {**media(given), **names}})
        elif kind == "location":
            parameters.append({"type": kind, kind: place(given)})
        elif kind == "text":
            parameters.append(filled(type=kind, text=given.get("text")))
    return {"type": "header", "parameters": parameters} if parameters else None


def _body(message: Mapping[str, Any]) -> dict[str, Any] | None:
    parameters = texts(message, "body_params") or texts(message, "params")
    return {"type": "body", "parameters": parameters} if parameters else None


def _buttons(message: Mapping[str, Any]) -> list[dict[str, Any] | None]:
    """Return the buttons that have something to fill in; `index` is their place among all."""
    return [_button(str(at), one) for at, one in enumerate(objects(message, "buttons"))]


def _button(index: str, button: Mapping[str, Any]) -> dict[str, Any] | None:
    kind = button.get("type")
    if kind == "url" and (parameter := button.get("parameter")) is not None:
        parameters = [{"type": "text", "text": parameter}]
    elif kind == "quick_reply" and (payload := button.get("payload")) is not None:
        parameters = [{"type": "payload", "payload": payload}]
    else:
        return None
    return {"type": "button", "sub_type": kind, "index": index, "parameters": parameters}


_BODIES: Final[Mapping[str, Callable[[Mapping[str, Any]], Any]]] = {
    MessageType.TEXT: _text,
    MessageType.TEMPLATE: _template,
    MessageType.IMAGE: _captioned,
    MessageType.VIDEO: _captioned,
    MessageType.DOCUMENT: _document,
    MessageType.AUDIO: _media,
    MessageType.LOCATION: place,
    MessageType.CONTACTS: _contacts,
    MessageType.STICKER: _media,
    MessageType.INTERACTIVE: interactive_body,
}
