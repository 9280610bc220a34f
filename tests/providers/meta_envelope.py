"""What does a Meta callback look like? Envelopes for tests, by the forms of Meta's reference."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any, Final

SENDER: Final = "46732001122"
USER_ID: Final = "SE.13491208655302741918"
PARENT_ID: Final = "SE.ENT.11815799212886844830"
PHONE_NUMBER_ID: Final = "106540352242922"
MESSAGE_ID: Final = "wamid.HBgLNDY3MzIwMDExMjIVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA="
NOON: Final = 1_772_366_400
"""2026-03-01T12:00:00Z, in seconds."""


def envelope(*changes: dict[str, Any]) -> dict[str, Any]:
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "102290129340398", "time": NOON, "changes": list(changes)}],
    }


def change(value: dict[str, Any], field: str = "messages") -> dict[str, Any]:
    return {"field": field, "value": value}


def about(**parts: Any) -> dict[str, Any]:
    """The value of a change about one business number."""
    metadata = {"display_phone_number": "15550783881", "phone_number_id": PHONE_NUMBER_ID}
    return {"messaging_product": "whatsapp", "metadata": metadata, **parts}


def contact(wa_id: str | None = SENDER, user_id: str | None = None) -> dict[str, Any]:
    names = {"wa_id": wa_id, "user_id": user_id}
    return {
        "profile": {"name": "Sheena Nelson"},
        **{name: value for name, value in names.items() if value is not None},
    }


def message(kind: str, part: Any = None, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "from": SENDER,
        "id": MESSAGE_ID,
        "timestamp": str(NOON),
        "type": kind,
        **({} if part is None else {kind: part}),
        **more,
    }
    return {name: value for name, value in told.items() if value is not None}


def signature(body: bytes, secret: str) -> dict[str, str]:
    digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return {"x-hub-signature-256": f"sha256={digest}"}


def encoded(document: object) -> bytes:
    return json.dumps(document).encode()
