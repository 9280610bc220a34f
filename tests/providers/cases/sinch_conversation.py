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

_NAME: Final = "x-sinch-webhook-signature"
_IDENTITY: Final = {"channel": "WHATSAPP", "identity": SENDER, "app_id": ""}


def _event(**event: Any) -> bytes:
    told = {"app_id": "01APP", "project_id": "p", "event_time": "2026-03-01T12:00:00Z", **event}
    return json.dumps(told).encode()


def _message(contact_message: Mapping[str, Any]) -> bytes:
    return _event(
        message={
            "id": "01MSG",
            "direction": "TO_APP",
            "contact_message": contact_message,
            "channel_identity": _IDENTITY,
        }
    )


_REPORT: Final = {
    "message_id": "01MSG",
    "status": "FAILED",
    "channel_identity": _IDENTITY,
    "reason": {"code": "OUTSIDE_ALLOWED_SENDING_WINDOW", "description": "x"},
}
_OPTED_OUT: Final = {
    "contact_id": "01C",
    "channel": "WHATSAPP",
    "identity": SENDER,
    "status": "OPT_OUT_SUCCEEDED",
    "request_id": "01R",
}


def _answer(request: Request) -> tuple[int, bytes]:
    (recipient,) = _recipients(request)
    return 200, json.dumps({"message_id": f"01M{recipient[-4:]}"}).encode()


def _recipients(request: Request) -> list[str]:
    identities = request.document["recipient"]["identified_by"]["channel_identities"]
    return [str(one["identity"]) for one in identities]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    nonce, at = "n1", "1772366400"
    secret = secrets.get("callback_secret", "").encode()
    made = hmac.new(secret, body + f".{nonce}.{at}".encode(), hashlib.sha256).digest()
    headers = {
        _NAME: base64.b64encode(made).decode(),
        f"{_NAME}-nonce": nonce,
        f"{_NAME}-timestamp": at,
        f"{_NAME}-algorithm": "HmacSHA256",
    }
    return Callback(body, headers)


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "project_id": "p/1", "app_id": "01APP"},
        {"access_token": "conversation-access-token"},
        _answer,
        _recipients,
    ),
    Hearing(
        {"callback_secret": "conversation-callback-secret"},
        {
            "STOP": _message({"text_message": {"text": "STOP"}}),
            "a choice": _message({"choice_response_message": {"postback_data": "p"}}),
            "a report": _event(message_delivery_report=_REPORT),
            "opted out": _event(opt_out_notification=_OPTED_OUT),
        },
        _prove,
    ),
)
