"""Sinch: all recipients in one call, callbacks signed with a nonce."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from optwarden.usecases.callbacks import Callback
from tests.doubles.upstream import Request
from tests.doubles.world import envelope, notification, signed
from tests.providers.contract_case import SENDER, Hearing, ProviderCase, Sending

_STATUS: Final = {"message_id": "m1", "state": "delivered", "recipient": f"+{SENDER}"}


def _answer(request: Request) -> tuple[int, bytes]:
    statuses = [
        {
            "message_id": f"m{one[-4:]}",
            "recipient": f"+{one}",
            "status": "success",
            "state": "queued",
        }
        for one in _recipients(request)
    ]
    return 201, json.dumps({"type": "whatsapp", "statuses": statuses}).encode()


def _recipients(request: Request) -> list[str]:
    return [str(one) for one in request.document["to"]]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    return Callback(body, signed(body, secrets.get("callback_secret", "")))


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "upstream_bot_id": "upstream bot/1"},
        {"upstream_token": "sinch-upstream-token"},
        _answer,
        _recipients,
    ),
    Hearing(
        {"callback_secret": "sinch-callback-secret"},
        {
            "STOP": json.dumps(envelope(notification("STOP", "m1", SENDER))).encode(),
            "everything": json.dumps(
                envelope(notification("hi", "m2", SENDER), {"x": 1}, statuses=[_STATUS])
            ).encode(),
        },
        _prove,
    ),
)
