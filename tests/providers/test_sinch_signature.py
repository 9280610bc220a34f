"""Is a callback Sinch's? Both encodings, rotation, the secret path, and everything that is not."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Final

import pytest

from optwarden.providers.sinch import DIALECT
from optwarden.usecases.callbacks import Callback
from tests.doubles.world import signed

BODY: Final = b'{"type":"whatsapp"}'
SECRET: Final = "secret-of-this-bot"
SECRETS: Final = {"callback_secret": SECRET, "callback_secret_previous": "the-one-before"}
NAME: Final = "sinch-whatsapp-callback-signature"


def authentic(headers: dict[str, str], body: bytes = BODY, path: str | None = None) -> bool:
    return DIALECT.is_authentic(SECRETS, Callback(body, headers, path))


def test_a_known_signature_is_right() -> None:
    """One made by hand: HMAC-SHA256 over payload, a full stop, and the nonce."""
    digest = hmac.new(b"k", b"payload.n", hashlib.sha256).hexdigest()
    headers = {NAME: digest, f"{NAME}-nonce": "n", f"{NAME}-algorithm": "HMAC_SHA_256"}
    assert DIALECT.is_authentic({"callback_secret": "k"}, Callback(b"payload", headers))


@pytest.mark.parametrize("as_base64", [False, True])
@pytest.mark.parametrize("secret", SECRETS.values())
def test_hex_and_base64_by_either_secret_of_a_rotation(secret: str, as_base64: bool) -> None:
    """No source settles the encoding, so both are taken; during a rotation, both secrets."""
    assert authentic(signed(BODY, secret, as_base64=as_base64))


def test_hex_may_be_in_capitals() -> None:
    """Hexadecimal has no case."""
    headers = signed(BODY, SECRET)
    assert authentic({**headers, NAME: headers[NAME].upper()})


def test_the_algorithm_may_be_left_out_but_not_be_another() -> None:
    """There is one algorithm; a header that names another is a downgrade."""
    headers = signed(BODY, SECRET)
    del headers[f"{NAME}-algorithm"]
    assert authentic(headers)
    assert authentic({**headers, f"{NAME}-algorithm": "hmac_sha_256"})
    assert not authentic({**headers, f"{NAME}-algorithm": "HMAC_SHA_1"})
    assert not authentic({**headers, f"{NAME}-algorithm": ""})


RIGHT: Final = signed(BODY, SECRET)
WRONG: Final = {
    "no headers": {},
    "no signature": {k: v for k, v in RIGHT.items() if k != NAME},
    "empty signature": {**RIGHT, NAME: ""},
    "no nonce": {k: v for k, v in RIGHT.items() if k != f"{NAME}-nonce"},
    "other nonce": {**RIGHT, f"{NAME}-nonce": "nonce-2"},
    "another bot's secret": signed(BODY, "secret-of-another-bot"),
    "the secret itself": {**RIGHT, NAME: SECRET},
    "cut short": {**RIGHT, NAME: RIGHT[NAME][:-1]},
    "one digit off": {**RIGHT, NAME: RIGHT[NAME][:-1] + ("0" if RIGHT[NAME][-1] != "0" else "1")},
    "not hex": {**RIGHT, NAME: "zz" * 32},
    "not ASCII": {**RIGHT, NAME: "\xe9" * 64},
    "unpadded": {**RIGHT, NAME: base64.b64encode(bytes(32)).decode().rstrip("=")},
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
    assert not DIALECT.is_authentic(secrets, Callback(BODY, RIGHT, "nobody-gu\u0119sses"))


@pytest.mark.parametrize("secrets", [{}, {"callback_secret": "", "callback_path_secret": ""}])
def test_a_bot_without_a_secret_hears_nobody(secrets: dict[str, str]) -> None:
    """An unset secret opens nothing, least of all to who signs with nothing."""
    assert not DIALECT.is_authentic(secrets, Callback(BODY, signed(BODY, "")))
    assert not DIALECT.is_authentic(secrets, Callback(BODY, {}, ""))
