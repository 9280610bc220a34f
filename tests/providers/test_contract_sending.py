"""Every provider keeps the contract of sending: one call, and an outcome whatever comes of it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final, cast

import pytest

from optwarden.providers.contract import Parts, build_providers, new_message_id, plug_ins
from optwarden.providers.upstream import Upstream
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    Capable,
    Outgoing,
    Provider,
    Refused,
    SandboxMessages,
    SendOutcome,
    Unknown,
    Unreachable,
)
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.providers.contract_case import MESSAGE, SENDER, WORDS, Sending, bot_of, case_of
from tests.storage.commands import SteppingClock

NAMES: Final = [
    name
    for name in (module.__name__.rpartition(".")[2] for module in plug_ins())
    if case_of(name).sending is not None
]
PATIENT: Final = 10.0
"""Seconds for what is answered: twenty calls at once take a while on a busy machine."""
HASTY: Final = 0.3
"""Seconds for what is not."""
EVERYBODY: Final = tuple(f"4673200{count:04d}" for count in range(20))


@dataclass(frozen=True, slots=True)
class Tried:
    """A provider whose server is the stub."""

    provider: Provider
    bot: BotRecord
    case: Sending
    upstream: UpstreamStub

    async def send(self, *to: str, bot: BotRecord | None = None) -> SendOutcome:
        return await self.provider.send(Outgoing(bot or self.bot, to or (SENDER,), MESSAGE))


@pytest.fixture(params=NAMES)
async def tried(request: pytest.FixtureRequest, upstream: UpstreamStub) -> AsyncIterator[Tried]:
    """Each provider in turn."""
    async with _trying(request.param, upstream, PATIENT) as tried:
        yield tried


@pytest.fixture(params=NAMES)
async def hasty(request: pytest.FixtureRequest, upstream: UpstreamStub) -> AsyncIterator[Tried]:
    """The same, for a server that does not answer."""
    async with _trying(request.param, upstream, HASTY) as tried:
        yield tried


@contextlib.asynccontextmanager
async def _trying(name: str, upstream: UpstreamStub, seconds: float) -> AsyncIterator[Tried]:
    calls, clock = Upstream(seconds), SteppingClock()
    nowhere = cast("SandboxMessages", None)
    parts = Parts(calls, clock, RandomIdentifiers(clock), new_message_id, nowhere)
    case = case_of(name).sending
    assert case is not None
    upstream.answer = case.answer
    bot = bot_of(name, case.settings(upstream.url), case.secrets)
    yield Tried(build_providers(parts)[name], bot, case, upstream)
    await calls.close()


async def test_a_message_that_is_taken_has_an_id(tried: Tried) -> None:
    """One call for one recipient, with the provider's own id."""
    outcome = await tried.send()
    assert isinstance(outcome, Accepted)
    (reply,) = outcome.replies
    assert reply.taken
    assert reply.provider_message_id
    assert reply.provider_state == "queued"
    (request,) = tried.upstream.requests
    assert request.method == "POST"
    assert tried.case.recipients_of(request) == [SENDER]
    assert WORDS.split()[-1].encode() in request.body


async def test_everybody_gets_one_message_and_their_own_reply(tried: Tried) -> None:
    """Twenty recipients, in one call or in twenty; replies are in their order."""
    outcome = await tried.send(*EVERYBODY)
    assert isinstance(outcome, Accepted)
    asked = [
        one for request in tried.upstream.requests for one in tried.case.recipients_of(request)
    ]
    assert sorted(asked) == sorted(EVERYBODY)
    ids = [reply.provider_message_id or "" for reply in outcome.replies]
    assert all(one[-4:] in told for one, told in zip(EVERYBODY, ids, strict=True))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 501, 502, 503])
async def test_a_refusal_is_relayed(tried: Tried, status: int) -> None:
    """Exactly one request; status, body and the pause that is asked for come back."""
    tried.upstream.answer = lambda _: (status, b'{"odd": "answer"}')
    tried.upstream.headers["retry-after"] = "7"
    outcome = await tried.send()
    assert isinstance(outcome, Refused)
    assert (outcome.provider_status, outcome.body) == (status, b'{"odd": "answer"}')
    assert ("retry-after", "7") in outcome.headers
    assert outcome.surely_not_sent == (status not in (500, 502))
    assert outcome.signal is None
    assert len(tried.upstream.requests) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\0", b'{"error":[1]}', b'"x"'])
@pytest.mark.parametrize("status", [200, 201, 400, 500])
async def test_an_answer_of_any_form_is_an_outcome(tried: Tried, status: int, body: bytes) -> None:
    """A 2xx that cannot be read was taken all the same, and its id is not known."""
    tried.upstream.answer = lambda _: (status, body)
    outcome = await tried.send()
    if status >= 400:
        assert isinstance(outcome, Refused)
        return
    assert isinstance(outcome, Accepted)
    assert [(one.taken, one.provider_message_id) for one in outcome.replies] == [(True, None)]


async def test_a_redirect_is_not_followed(tried: Tried) -> None:
    """Credentials go to the address that was set up and to no other."""
    tried.upstream.answer = lambda _: (307, b"")
    tried.upstream.headers["location"] = tried.upstream.url + "/elsewhere"
    outcome = await tried.send()
    assert isinstance(outcome, Refused)
    assert outcome.surely_not_sent
    assert len(tried.upstream.requests) == 1


@pytest.mark.parametrize(
    "behaviour, seen",
    [
        (Behaviour.HANG_BEFORE_READING, 0),
        (Behaviour.HANG_AFTER_READING, 1),
        (Behaviour.BREAK_AFTER_READING, 1),
        (Behaviour.BREAK_INSIDE_ANSWER, 1),
    ],
)
async def test_what_may_have_gone_is_unknown(hasty: Tried, behaviour: Behaviour, seen: int) -> None:
    """And is not sent again: one connection, at most one request."""
    hasty.upstream.behaviour = behaviour
    outcome = await hasty.send()
    assert isinstance(outcome, Unknown)
    assert (hasty.upstream.connections, len(hasty.upstream.requests)) == (1, seen)


async def test_a_hang_for_all_is_unknown_for_all(hasty: Tried) -> None:
    """Each has had its own call and none is repeated."""
    hasty.upstream.behaviour = Behaviour.HANG_AFTER_READING
    outcome = await hasty.send(*EVERYBODY)
    assert isinstance(outcome, Unknown)
    asked = [
        one for request in hasty.upstream.requests for one in hasty.case.recipients_of(request)
    ]
    assert sorted(asked) == sorted(EVERYBODY)


async def test_what_never_left_is_unreachable(tried: Tried) -> None:
    """Nobody listens there; or the time to start in is over."""
    settings = tried.case.settings("http://127.0.0.1:1")
    nobody = bot_of(tried.bot.provider, settings, tried.case.secrets)
    assert isinstance(await tried.send(bot=nobody), Unreachable)
    late = Outgoing(tried.bot, (SENDER,), MESSAGE, start_within_seconds=0.0)
    assert isinstance(await tried.provider.send(late), Unreachable)
    assert tried.upstream.connections == 0


@pytest.mark.parametrize("secret", ["", "a\r\nx: y", "caf\xe9", "\N{SNOWMAN}"])
async def test_a_credential_that_is_none_sends_nothing(tried: Tried, secret: str) -> None:
    """Nothing is smuggled into a request, and nothing raises."""
    settings = tried.case.settings(tried.upstream.url)
    bot = bot_of(tried.bot.provider, settings, dict.fromkeys(tried.case.secrets, secret))
    outcome = await tried.send(bot=bot)
    smuggled = [one for one in tried.upstream.requests if "x" in one.headers]
    assert not smuggled
    assert isinstance(outcome, Unreachable) or (secret and isinstance(outcome, Accepted))


async def test_who_is_on_whatsapp_is_an_outcome(tried: Tried) -> None:
    """An answer for each number, or an honest none; never a guess."""
    outcome = await tried.provider.capability(tried.bot, [SENDER])
    assert not isinstance(outcome, Capable)


@pytest.mark.parametrize("behaviour", [*Behaviour, None])
async def test_nothing_that_is_shown_or_logged_is_personal(
    hasty: Tried, behaviour: Behaviour | None, caplog: pytest.LogCaptureFixture
) -> None:
    """No number, no words, no secret in a repr, a detail, a log line or an address."""
    caplog.set_level(logging.DEBUG)
    hasty.upstream.behaviour = behaviour or Behaviour.ANSWER
    if behaviour is None:
        quoted = f'{{"error": {{"code": 1, "message": "{SENDER}: {WORDS}"}}}}'.encode()
        hasty.upstream.answer = lambda _: (400, quoted)
    outcome: Any = await hasty.send()
    addresses = [request.path for request in hasty.upstream.requests]
    shown = [repr(outcome), repr(hasty.bot), caplog.text, *addresses]
    if isinstance(outcome, Unknown | Unreachable):
        shown.append(outcome.detail)
    for private in (SENDER, WORDS, *hasty.case.secrets.values()):
        assert not any(private in one for one in shown), private
