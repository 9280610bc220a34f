"""Is a callback of the Conversation API Sinch's? What is signed, rotation, the secret path."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.providers.sinch_conversation import DIALECT
from optwarden.usecases.callbacks import Callback

BODY: Final = b'{"app_id":"01APP"}'
SECRET: Final = "secret-of-this-bot"
SECRETS: Final = {"callback_secret": SECRET, "callback_secret_previous": "the-one-before"}
NAME: Final = "x-sinch-webhook-signature"


def signed(
    body: bytes = BODY, secret: str = SECRET, nonce: str = "n1", at: str = "1772366400"
) -> dict[str, str]:
    text = body + f".{nonce}.{at}".encode()
    made = base64.b64encode(hmac.new(secret.encode(), text, hashlib.sha256).digest()).decode()
    return {
        NAME: made,
        f"{NAME}-nonce": nonce,
        f"{NAME}-timestamp": at,
        f"{NAME}-algorithm": "HmacSHA256",
    }


def authentic(headers: dict[str, str], body: bytes = BODY, path: str | None = None) -> bool:
    return DIALECT.is_authentic(SECRETS, Callback(body, headers, path))


def test_a_known_signature_is_right() -> None:
    """One made with openssl: base64 of HMAC-SHA256 over body, nonce and time, with full stops."""
    digest = "iSBRCnyns/PgTLPEF9MpNxFKyWQ3BDYtWsYkzQI6snU="
    headers = {NAME: digest, f"{NAME}-nonce": "n", f"{NAME}-timestamp": "7"}
    assert DIALECT.is_authentic({"callback_secret": "k"}, Callback(b"payload", headers))


@pytest.mark.parametrize("secret", SECRETS.values())
def test_either_secret_of_a_rotation_is_taken(secret: str) -> None:
    """The newest, and the one before it."""
    assert authentic(signed(secret=secret))


@pytest.mark.parametrize("at", ["1", "1772366400", "9999999999", "2026-03-01T12:00:00Z"])
def test_the_time_is_signed_and_not_judged(at: str) -> None:
    """A repetition hours later is taken: to refuse it could cost a STOP."""
    assert authentic(signed(at=at))


def test_the_algorithm_may_be_left_out_but_not_be_another() -> None:
    """There is one algorithm; a header that names another is a downgrade."""
    headers = signed()
    del headers[f"{NAME}-algorithm"]
    assert authentic(headers)
    assert authentic({**headers, f"{NAME}-algorithm": "hmacsha256"})
    assert not authentic({**headers, f"{NAME}-algorithm": "HmacSHA1"})
    assert not authentic({**headers, f"{NAME}-algorithm": ""})


RIGHT: Final = signed()
WRONG: Final = {
    "no headers": {},
    "no signature": {k: v for k, v in RIGHT.items() if k != NAME},
    "empty signature": {**RIGHT, NAME: ""},
    "no nonce": {k: v for k, v in RIGHT.items() if k != f"{NAME}-nonce"},
    "other nonce": {**RIGHT, f"{NAME}-nonce": "n2"},
    "no time": {k: v for k, v in RIGHT.items() if k != f"{NAME}-timestamp"},
    "other time": {**RIGHT, f"{NAME}-timestamp": "1772366401"},
    "another bot's secret": signed(secret="another"),
    "the secret itself": {**RIGHT, NAME: SECRET},
    "cut short": {**RIGHT, NAME: RIGHT[NAME][:-1]},
    "in hex": {**RIGHT, NAME: base64.b64decode(RIGHT[NAME]).hex()},
    "not ASCII": {**RIGHT, NAME: "\xe9" * 44},
}


@pytest.mark.parametrize("headers", WRONG.values(), ids=WRONG)
def test_everything_else_is_not_authentic(headers: dict[str, str]) -> None:
    """Missing, tampered, of another secret: not Sinch, and no exception either."""
    assert not authentic(headers)


def test_a_tampered_body_is_not_authentic() -> None:
    """One byte decides."""
    assert not authentic(RIGHT, BODY + b" ")


def test_the_secret_path_is_the_other_mode() -> None:
    """By the path there is no signature; the wrong path is not saved by a right signature."""
    secrets = {**SECRETS, "callback_path_secret": "nobody-guesses"}
    assert DIALECT.is_authentic(secrets, Callback(BODY, {}, "nobody-guesses"))
    assert not DIALECT.is_authentic(secrets, Callback(BODY, RIGHT, "somebody-guesses"))
    assert not DIALECT.is_authentic(secrets, Callback(BODY, RIGHT, ""))


@pytest.mark.parametrize("secrets", [{}, {"callback_secret": "", "callback_path_secret": ""}])
def test_a_bot_without_a_secret_hears_nobody(secrets: dict[str, str]) -> None:
    """An unset secret opens nothing, least of all to who signs with nothing."""
    assert not DIALECT.is_authentic(secrets, Callback(BODY, signed(secret="")))
    assert not DIALECT.is_authentic(secrets, Callback(BODY, {}, ""))


@given(st.binary(), st.text(), st.text(), st.text())
def test_nothing_that_is_presented_raises(body: bytes, given_: str, nonce: str, at: str) -> None:
    """Bodies and headers are an attacker's to choose."""
    headers = {NAME: given_, f"{NAME}-nonce": nonce, f"{NAME}-timestamp": at}
    assert not authentic(headers, body)
