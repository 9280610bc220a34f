"""How is a message of the seed's API said to Twilio? Some cannot be, and then nothing is sent.

Twilio takes text and media as they are; a template by its ContentSid, with variables that are
numbered through the whole template. What would arrive as something else than was asked for is
refused here, by name of the field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from optwarden.consent.vocabulary import MessageType
from optwarden.usecases.providers import Unreachable

Form: TypeAlias = dict[str, str]
Message: TypeAlias = Mapping[str, Any]
Settings: TypeAlias = Mapping[str, str]

CONTENT_SID_SETTING: Final = "content_sid_"
"""Begins the setting that has a template's ContentSid: `content_sid_<template>`, or, where it has
several languages, `content_sid_<template>_<language>`."""
_CONTENT_SID: Final = re.compile(r"H[A-Z][0-9a-fA-F]{32}", re.ASCII)
_NOT_CARRIED: Final[dict[str, str]] = {
    MessageType.LOCATION: "needs a content template at Twilio",
    MessageType.CONTACTS: "has no counterpart at Twilio",
    MessageType.STICKER: "has no counterpart at Twilio",
    MessageType.INTERACTIVE: "needs a content template at Twilio",
}
_NUMBERED_ELSEWHERE: Final = ("header_params", "media", "ttl")
"""Of a template: Twilio numbers its variables through header, body and buttons as its author did,
which this message does not tell; give `content_variables` with the numbers instead."""


def form_of(message: Message, settings: Settings) -> Form | Unreachable:
    """Return the parameters that say a message; Unreachable where Twilio has no way to say it."""
    kind = message.get("type")
    write = _WRITERS.get(kind) if isinstance(kind, str) else None
    if write is not None:
        return write(message, settings)
    reason = _NOT_CARRIED.get(kind) if isinstance(kind, str) else None
    return _refuse(f"a message of type {kind!r} {reason or 'is not known'}")


def _text(message: Message, _: Settings) -> Form | Unreachable:
    return {"Body": str(message.get("text", ""))}


def _media(message: Message, _: Settings) -> Form | Unreachable:
    if message.get("provider") is not None:
        return _refuse("Twilio fetches media without credentials: message.provider cannot be kept")
    form = {"MediaUrl": str(message.get("url", ""))}
    if message.get("caption"):
        form["Body"] = str(message["caption"])
    return form


def _template(message: Message, settings: Settings) -> Form | Unreachable:
    content_sid = _content_sid(message, settings)
    if content_sid is None:
        return _refuse(
            "the template is no ContentSid and the bot has no setting"
            f" {CONTENT_SID_SETTING}<template> for it"
        )
    variables = _variables(message)
    if isinstance(variables, Unreachable):
        return variables
    form = {"ContentSid": content_sid}
    if variables:
        form["ContentVariables"] = json.dumps(variables)
    return form


def _content_sid(message: Message, settings: Settings) -> str | None:
    template = str(message.get("template_name", ""))
    setting = CONTENT_SID_SETTING + template
    given = settings.get(f"{setting}_{message.get('language')}") or settings.get(setting)
    return given or (template if _CONTENT_SID.fullmatch(template) else None)


def _variables(message: Message) -> dict[str, str] | Unreachable:
    """Return a template's variables by number: those of the body, unless they are named."""
    named = message.get("content_variables")
    if isinstance(named, Mapping):
        return {str(name): str(value) for name, value in named.items()}
    for field in _NUMBERED_ELSEWHERE:
        if message.get(field):
            return _refuse(f"message.{field} cannot be told to Twilio; use content_variables")
    for button in _items(message, "buttons"):
        if isinstance(button, Mapping) and (button.get("parameter") or button.get("payload")):
            return _refuse("message.buttons cannot be told to Twilio; use content_variables")
    values = _items(message, "body_params") or _items(message, "params")
    return {str(number): str(value) for number, value in enumerate(values, 1)}


def _items(message: Message, field: str) -> list[Any]:
    value = message.get(field)
    return value if isinstance(value, list) else []


def _refuse(reason: str) -> Unreachable:
    return Unreachable(f"{reason}; nothing was sent", cannot_be_said=True)


_WRITERS: Final[dict[str, Callable[[Message, Settings], Form | Unreachable]]] = {
    MessageType.TEXT: _text,
    MessageType.IMAGE: _media,
    MessageType.VIDEO: _media,
    MessageType.DOCUMENT: _media,
    MessageType.AUDIO: _media,
    MessageType.TEMPLATE: _template,
}
