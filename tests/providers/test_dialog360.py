"""360dialog: Meta's bodies by another door, and callbacks that are known by a secret alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import Signal
from optwarden.providers.dialog360 import DIALECT, SECRET_HEADER, Dialog360
from optwarden.providers.meta_cloud import DIALECT as META
from optwarden.providers.upstream import Upstream
from optwarden.usecases.callbacks import Callback
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import Accepted, Outgoing, Refused, Unreachable
from tests.doubles.upstream import UpstreamStub
from tests.providers.cases.meta_cloud import BODIES, answer
from tests.providers.contract_case import MESSAGE, SENDER, bot_of
from tests.providers.meta_envelope import USER_ID, encoded, signature

BODY: Final = BODIES["STOP"]
SECRETS: Final = {"callback_header_secret": "new", "callback_header_secret_previous": "old"}


@pytest.fixture
async def provider() -> AsyncIterator[Dialog360]:
    """The provider under test."""
    calls = Upstream(3.0)
    yield Dialog360(calls)
    await calls.close()


def bot(url: str, key: str = "the-key") -> BotRecord:
    return bot_of("dialog360", {"base_url": url}, {"api_key": key})


async def test_a_message_goes_out_with_the_key(provider: Dialog360, upstream: UpstreamStub) -> None:
    """To `/messages`, in a header of its own and with no token of Meta's; the body is Meta's."""
    upstream.answer = answer
    outcome = await provider.send(Outgoing(bot(upstream.url + "/"), (SENDER,), MESSAGE))
    assert isinstance(outcome, Accepted)
    (request,) = upstream.requests
    assert request.path == "/messages"
    assert request.headers["d360-api-key"] == "the-key"
    assert "authorization" not in request.headers
    assert request.document == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": SENDER,
        "type": "text",
        "text": {"body": MESSAGE["text"]},
    }


async def test_a_user_id_is_sent_to_as_with_meta(
    provider: Dialog360, upstream: UpstreamStub
) -> None:
    """In `recipient`."""
    upstream.answer = lambda _: (200, b'{"messages": [{"id": "wamid.1"}]}')
    await provider.send(Outgoing(bot(upstream.url), (USER_ID,), MESSAGE))
    assert upstream.requests[0].document["recipient"] == USER_ID


@pytest.mark.parametrize(
    "body, signal",
    [
        ({"error": {"code": 131050, "message": "x"}}, Signal.OPTED_OUT_OF_MARKETING),
        ({"error": {"code": 131049, "message": "x"}}, None),
        ({"error": "Invalid request"}, None),
        ({"meta": {"developer_message": "x"}}, None),
    ],
)
async def test_a_refusal_is_read_as_metas(
    provider: Dialog360, upstream: UpstreamStub, body: Any, signal: Signal | None
) -> None:
    """The code is Meta's; 360dialog's own errors say nothing of consent."""
    upstream.answer = lambda _: (400, encoded(body))
    outcome = await provider.send(Outgoing(bot(upstream.url), (SENDER,), MESSAGE))
    assert isinstance(outcome, Refused)
    assert outcome.signal is signal


async def test_without_a_key_nothing_is_sent(provider: Dialog360) -> None:
    """An outcome, and not the internet's to refuse."""
    outcome = await provider.send(Outgoing(bot("http://127.0.0.1:1", ""), (SENDER,), MESSAGE))
    assert outcome == Unreachable("the bot lacks the secret api_key")


@pytest.mark.parametrize("secret", SECRETS.values())
def test_the_header_is_the_proof(secret: str) -> None:
    """The newest secret, and the one before while a rotation lasts."""
    assert DIALECT.is_authentic(SECRETS, Callback(BODY, {SECRET_HEADER: secret}))


@pytest.mark.parametrize("secret", ["", "ne", "newer", "OLD", "n\xe9w"])
def test_another_header_is_none(secret: str) -> None:
    """Compared whole."""
    assert not DIALECT.is_authentic(SECRETS, Callback(BODY, {SECRET_HEADER: secret}))


def test_a_secret_may_have_any_letters() -> None:
    """A header arrives as bytes; UTF-8 is what it was set in."""
    secret = "n\xe9w \N{SNOWMAN}"
    header = secret.encode().decode("latin-1")
    secrets = {"callback_header_secret": secret}
    assert DIALECT.is_authentic(secrets, Callback(BODY, {SECRET_HEADER: header}))


def test_a_signature_of_metas_proves_nothing() -> None:
    """360dialog does not sign; whoever knows some app secret is not 360dialog."""
    secrets = {**SECRETS, "callback_secret": "app-secret"}
    assert not DIALECT.is_authentic(secrets, Callback(BODY, signature(BODY, "app-secret")))


def test_no_question_is_answered() -> None:
    """It asks none."""
    asked = {"hub.mode": "subscribe", "hub.challenge": "1", "hub.verify_token": "t"}
    assert DIALECT.challenge({"verify_token": "t"}, asked) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_what_it_says_is_what_meta_said(body: bytes) -> None:
    """The same bytes, the same facts."""
    assert DIALECT.parse(body) == META.parse(body)
