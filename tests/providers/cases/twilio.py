"""Twilio: a call for each recipient, forms both ways, callbacks signed with their address."""

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

_URL: Final = "https://gateway.example/webhooks/twilio/shop-bot"
_SIDES: Final = {"From": f"whatsapp:+{SENDER}", "To": "whatsapp:+14155238886"}
_BACK: Final = {"From": _SIDES["To"], "To": _SIDES["From"]}
_STOP: Final = {**_SIDES, "MessageSid": "SM1", "SmsStatus": "received", "Body": "STOP"}
_FAILED: Final = {"MessageSid": "SM2", "MessageStatus": "failed", "ErrorCode": "63016", **_BACK}


def _answer(request: Request) -> tuple[int, bytes]:
    (recipient,) = _recipients(request)
    return 201, json.dumps({"sid": f"SM{recipient[-4:]}", "status": "queued"}).encode()


def _recipients(request: Request) -> list[str]:
    form = parse_qs(request.body.decode())
    return [one.removeprefix("whatsapp:+") for one in form["To"]]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    form = parse_qs(body.decode("utf-8", "surrogateescape"), keep_blank_values=True)
    told = "".join(name + value for name in sorted(form) for value in sorted(set(form[name])))
    signed = (_URL + told).encode("utf-8", "surrogateescape")
    made = hmac.new(secrets.get("auth_token", "").encode(), signed, hashlib.sha1).digest()
    headers = {"x-twilio-signature": base64.b64encode(made).decode()}
    return Callback(body, headers, url=_URL)


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "account_sid": "AC1", "from": "+14155238886"},
        {"auth_token": "twilio-auth-token"},
        _answer,
        _recipients,
    ),
    Hearing(
        {"auth_token": "twilio-auth-token"},
        {"STOP": urlencode(_STOP).encode(), "failed": urlencode(_FAILED).encode()},
        _prove,
    ),
)
