"""Did Meta make this callback? pywa, which many bots use, must come to the same answer."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pywa.utils import webhook_updates_validator

from optwarden.providers.meta_cloud import DIALECT
from optwarden.usecases.callbacks import Callback
from tests.providers.meta_envelope import signature

SECRET: Final = "app-secret"
SECRETS: Final = {"callback_secret": SECRET}
BODY: Final = b'{"object":"whatsapp_business_account","entry":[]}'
HEADER: Final = "x-hub-signature-256"
RIGHT: Final = signature(BODY, SECRET)[HEADER]


def authentic(header: str | None, secrets: dict[str, str] = SECRETS, body: bytes = BODY) -> bool:
    headers = {} if header is None else {HEADER: header}
    return DIALECT.is_authentic(secrets, Callback(body, headers))


def test_a_known_signature_is_right() -> None:
    """Computed apart from this code: `openssl dgst -sha256 -hmac app-secret`."""
    assert authentic("sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f")


WRONG: Final = {
    "none": None,
    "empty": "",
    "prefix only": "sha256=",
    "of another body": signature(BODY + b" ", SECRET)[HEADER],
    "of another secret": signature(BODY, "another")[HEADER],
    "the secret itself": SECRET,
    "cut short": RIGHT[:-1],
    "longer": RIGHT + "0",
    "one digit off": RIGHT[:-1] + ("0" if RIGHT[-1] != "0" else "1"),
    "sha1": RIGHT.replace("sha256", "sha1"),
    "upper case": RIGHT.upper(),
    "not ASCII": "sha256=" + "\xe9" * 64,
}


@pytest.mark.parametrize("header", WRONG.values(), ids=WRONG)
def test_everything_else_is_not_authentic(header: str | None) -> None:
    """Missing, tampered, of another secret: not Meta, and no exception either."""
    assert not authentic(header)


@given(st.binary(max_size=300), st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_pywa_agrees(body: bytes, secret: str, other: str) -> None:
    """About right signatures and about whatever else an ASCII header holds."""
    right = signature(body, secret)[HEADER]
    noise = other.encode("ascii", "ignore").decode()
    for header in (right, right[:-1], right.removeprefix("sha256="), noise, "sha256=" + noise):
        theirs = webhook_updates_validator(secret, body, header)
        assert authentic(header, {"callback_secret": secret}, body) == theirs
    assert authentic(right, {"callback_secret": secret}, body)


def test_while_a_secret_rotates_both_are_taken() -> None:
    """The newest and the one before; then only the newest."""
    rotating = {"callback_secret": "new", "callback_secret_previous": SECRET}
    assert authentic(RIGHT, rotating)
    assert authentic(signature(BODY, "new")[HEADER], rotating)
    assert not authentic(RIGHT, {"callback_secret": "new"})


def test_the_secret_path_is_the_other_mode() -> None:
    """By the path there is no signature; the wrong path is not saved by a right signature."""
    secrets = {**SECRETS, "callback_path_secret": "nobody-guesses"}
    headers = {HEADER: RIGHT}
    assert DIALECT.is_authentic(secrets, Callback(BODY, {}, "nobody-guesses"))
    for path in ("somebody-guesses", "", "nobody-gu\u0119sses", "\udcff"):
        assert not DIALECT.is_authentic(secrets, Callback(BODY, headers, path))


@pytest.mark.parametrize("secrets", [{}, {"callback_secret": "", "callback_path_secret": ""}])
def test_a_bot_without_a_secret_hears_nobody(secrets: dict[str, str]) -> None:
    """An unset secret opens nothing, least of all to who signs with nothing."""
    assert not authentic(signature(BODY, "")[HEADER], secrets)
    assert not DIALECT.is_authentic(secrets, Callback(BODY, {}, ""))


ASKED: Final = {
    "hub.mode": "subscribe",
    "hub.challenge": "1158201444",
    "hub.verify_token": "meatyhamhock",
}
TOKENS: Final = {"verify_token": "meatyhamhock"}


def test_meta_is_told_its_challenge() -> None:
    """With the token it was given, or the one before."""
    assert DIALECT.challenge(TOKENS, ASKED) == "1158201444"
    rotating = {"verify_token": "new", "verify_token_previous": "meatyhamhock"}
    assert DIALECT.challenge(rotating, ASKED) == "1158201444"


@pytest.mark.parametrize(
    "changed",
    [
        {"hub.mode": "unsubscribe"},
        {"hub.mode": ""},
        {"hub.verify_token": "meatyhamhoc"},
        {"hub.verify_token": ""},
        {"hub.verify_token": "\udcff"},
        {"hub.challenge": ""},
        {"hub.challenge": "1\r\nx: y"},
        {"hub.challenge": "1" * 257},
    ],
)
def test_nobody_else_is_told_anything(changed: dict[str, str]) -> None:
    """A wrong token, another question, a challenge that is none."""
    assert DIALECT.challenge(TOKENS, {**ASKED, **changed}) is None


@pytest.mark.parametrize("missing", list(ASKED))
def test_half_a_question_is_none(missing: str) -> None:
    """Nothing stands in for what is not there."""
    asked = {name: value for name, value in ASKED.items() if name != missing}
    assert DIALECT.challenge(TOKENS, asked) is None


@pytest.mark.parametrize("tokens", [{}, {"verify_token": ""}])
def test_a_bot_without_a_token_answers_nobody(tokens: dict[str, str]) -> None:
    """An unset token is not the empty one."""
    assert DIALECT.challenge(tokens, {**ASKED, "hub.verify_token": ""}) is None
