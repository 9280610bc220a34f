"""Sinch's Conversation API: a call for each recipient, callbacks signed with nonce and time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any, Final

from optwarden.usecases.callbacks import Callback
from tests.doubles.upstream import Request
from tests.providers.contract_case import SENDER, Hearing, ProviderCase, Sending

_SIGNATURE: Final = "x-sinch-webhook-signature"
_IDENTITY: Final = {"channel": "WHATSAPP", "identity": SENDER}


def _event(**more: Any) -> bytes:
    document = {"app_id": "01APP", "project_id": "p", "event_time": "2026-03-01T12:00:00Z", **more}
    return json.dumps(document).encode()


_MESSAGE: Final = {
    "id": "01MSG",
    "direction": "TO_APP",
    "contact_message": {"text_message": {"text": "STOP"}},
    "channel_identity": _IDENTITY,
}
_REPORT: Final = {
    "message_id": "01OUT",
    "status": "FAILED",
    "channel_identity": _IDENTITY,
    "reason": {"code": "OUTSIDE_ALLOWED_SENDING_WINDOW"},
}


def _answer(request: Request) -> tuple[int, bytes]:
    (recipient,) = _recipients(request)
    return 200, json.dumps({"message_id": f"01{recipient[-4:]}"}).encode()


def _recipients(request: Request) -> list[str]:
    identities = request.document["recipient"]["identified_by"]["channel_identities"]
    return [str(one["identity"]) for one in identities]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    signed = body + b".n1.1772366400"
    made = hmac.new(secrets.get("callback_secret", "").encode(), signed, hashlib.sha256).digest()
    headers = {
        _SIGNATURE: base64.b64encode(made).decode(),
        f"{_SIGNATURE}-nonce": "n1",
        f"{_SIGNATURE}-timestamp": "1772366400",
        f"{_SIGNATURE}-algorithm": "HmacSHA256",
    }
    return Callback(body, headers)


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "project_id": "p1", "app_id": "01APP"},
        {"access_token": "conversation-token"},
        _answer,
        _recipients,
    ),
    Hearing(
        {"callback_secret": "conversation-secret"},
        {"STOP": _event(message=_MESSAGE), "report": _event(message_delivery_report=_REPORT)},
        _prove,
    ),
)
