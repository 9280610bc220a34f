"""Twilio: forms both ways, a call for each recipient, callbacks signed with the auth token."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs, urlencode

from optwarden.usecases.callbacks import Callback
from tests.doubles.upstream import Request
from tests.providers.contract_case import SENDER, Hearing, ProviderCase, Sending

URL: Final = "https://gateway.example.com/webhooks/twilio/shop-bot"
_BOT: Final = "whatsapp:+14155238886"
_STOP: Final = {
    "From": f"whatsapp:+{SENDER}",
    "To": _BOT,
    "WaId": SENDER,
    "MessageSid": "SM0001",
    "Body": "STOP",
}
_ANSWERED: Final = {
    **_STOP,
    "MessageSid": "SM0002",
    "Body": "Arret tout",
    "OptOutType": "STOP",
    "ButtonPayload": "p",
    "ButtonText": "t",
    "ExternalUserId": "SE.13491208655302741918",
    "Forwarded": "true",
}
_FAILED: Final = {
    "From": _BOT,
    "To": f"whatsapp:+{SENDER}",
    "MessageSid": "SM0003",
    "MessageStatus": "undelivered",
    "ErrorCode": "63033",
}


def _answer(request: Request) -> tuple[int, bytes]:
    (recipient,) = _recipients(request)
    made = {"sid": f"SM{recipient[-4:]}", "status": "queued", "error_code": None}
    return 201, json.dumps(made).encode()


def _recipients(request: Request) -> list[str]:
    return [one.removeprefix("whatsapp:+") for one in parse_qs(request.body.decode())["To"]]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    """Sign as Twilio does; a body that is no form has no parameters to sign."""
    form = parse_qs(body.decode("utf-8", "surrogateescape"), keep_blank_values=True)
    signed = URL + "".join(
        name + value for name in sorted(form) for value in sorted(set(form[name]))
    )
    text = signed.encode("utf-8", "surrogateescape")
    made = hmac.new(secrets.get("auth_token", "").encode(), text, hashlib.sha1).digest()
    headers = {
        "x-twilio-signature": base64.b64encode(made).decode(),
        "content-type": "application/x-www-form-urlencoded",
    }
    return Callback(body, headers, url=URL)


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "account_sid": "AC0123", "from": "+14155238886"},
        {"auth_token": "twilio-auth-token"},
        _answer,
        _recipients,
    ),
    Hearing(
        {"auth_token": "twilio-auth-token"},
        {
            "STOP": urlencode(_STOP).encode(),
            "answered": urlencode(_ANSWERED).encode(),
            "failed": urlencode(_FAILED).encode(),
        },
        _prove,
    ),
)
