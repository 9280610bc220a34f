"""A call to a provider: once, bounded, and sorted by whether it may have left."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Final

import pytest

from optwarden.providers.upstream import LARGEST_ANSWER, Upstream
from optwarden.usecases.posting import Answer, with_bearer
from optwarden.usecases.providers import Unknown, Unreachable
from tests.doubles.upstream import Behaviour, UpstreamStub

TOKEN: Final = with_bearer("token")
BODY: Final = b'{"to": []}'


@pytest.fixture
async def calls() -> AsyncIterator[Upstream]:
    """The caller under test."""
    upstream = Upstream(3.0)
    yield upstream
    await upstream.close()


@pytest.fixture
def full_queue() -> Iterator[int]:
    """The port of a server that has no place left for a connection."""
    with socket.socket() as listening, contextlib.ExitStack() as stack:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield listening.getsockname()[1]


@pytest.mark.skipif(sys.platform != "linux", reason="other kernels refuse instead of waiting")
async def test_no_connection_in_time_means_that_nothing_left(
    calls: Upstream, full_queue: int
) -> None:
    """A request that could not start within its time is not started later."""
    answer = await calls.post(f"http://127.0.0.1:{full_queue}/", TOKEN, b"{}", 0.05)
    assert answer == Unreachable("no connection to the provider in time")


async def test_an_unknown_host_means_that_nothing_left(
    calls: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Resolving fails before anything is sent."""

    async def no_such_host(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", no_such_host)
    answer = await calls.post("http://provider.invalid/", TOKEN, b"{}", 0.2)
    assert isinstance(answer, Unreachable)
    assert "provider.invalid" not in answer.detail


async def test_a_certificate_that_is_none_means_that_nothing_left(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """TLS with a server that speaks none: the message was never written."""
    answer = await calls.post(upstream.url.replace("http:", "https:"), TOKEN, b"{}", 0.2)
    assert isinstance(answer, Unreachable)
    assert upstream.requests == []


async def test_credentials_and_body_arrive_as_they_were_given(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """Whatever a provider wants for credentials, and whatever form its body has."""
    upstream.body = b""
    headers = {"d360-api-key": "key", "content-type": "application/x-www-form-urlencoded"}
    await calls.post(upstream.url + "/path?a=b", headers, b"To=whatsapp%3A%2B1&Body=\xff")
    (request,) = upstream.requests
    assert headers.items() <= request.headers.items()
    assert "authorization" not in request.headers
    assert (request.method, request.path) == ("POST", "/path?a=b")
    assert request.body == b"To=whatsapp%3A%2B1&Body=\xff"


@pytest.mark.parametrize("seconds", [0.0, -0.1])
async def test_a_request_whose_time_is_over_is_not_started(
    calls: Upstream, upstream: UpstreamStub, seconds: float
) -> None:
    """No time left is not the same as no bound."""
    assert isinstance(await calls.post(upstream.url, TOKEN, b"{}", seconds), Unreachable)
    assert upstream.connections == 0


async def test_a_connection_is_used_again(calls: Upstream, upstream: UpstreamStub) -> None:
    """The next call need not connect, and so starts at once."""
    for _ in range(3):
        assert isinstance(await calls.post(upstream.url + "/messages", TOKEN, BODY), Answer)
    assert upstream.connections == 1


async def test_a_connection_that_breaks_in_use_is_not_tried_again(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """Whether the second request arrived cannot be told: it is not repeated."""
    await calls.post(upstream.url + "/messages", TOKEN, BODY)
    upstream.behaviour = Behaviour.BREAK_AFTER_READING
    answer = await calls.post(upstream.url + "/messages", TOKEN, BODY)
    assert isinstance(answer, Unknown)
    assert len(upstream.requests) == 2


async def test_an_answer_is_read_up_to_its_bound(calls: Upstream, upstream: UpstreamStub) -> None:
    """Memory is ours to bound, whatever a provider sends."""
    upstream.body = b"x" * (3 * LARGEST_ANSWER)
    answer = await calls.post(upstream.url, TOKEN, b"{}")
    assert isinstance(answer, Answer)
    assert len(answer.body) == LARGEST_ANSWER


@pytest.mark.parametrize("token", ["a\nb", "a\0b", "caf\xe9", "\N{SNOWMAN}"])
async def test_a_token_that_is_no_header_is_not_sent(
    calls: Upstream, upstream: UpstreamStub, token: str
) -> None:
    """Nothing is smuggled into a request, and nothing raises."""
    assert isinstance(await calls.post(upstream.url, with_bearer(token), b"{}"), Unreachable)
    assert upstream.connections == 0


async def test_nothing_of_a_call_is_in_what_is_told_of_it(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """Details go into answers and the outbox: no number, no token, no body."""
    upstream.behaviour = Behaviour.HANG_AFTER_READING
    unknown = await calls.post(
        upstream.url, with_bearer("secret-token"), b'{"to": ["46732001122"]}'
    )
    nowhere = await calls.post(
        "http://127.0.0.1:1", with_bearer("secret-token"), b'{"to": ["46732001122"]}'
    )
    for outcome in (unknown, nowhere):
        assert isinstance(outcome, Unknown | Unreachable)
        assert "secret-token" not in outcome.detail
        assert "46732001122" not in outcome.detail
