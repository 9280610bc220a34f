"""A call to a provider: once, bounded, and sorted by whether it may have left."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import AsyncIterator, Iterator

import pytest

from optwarden.providers.upstream import LARGEST_ANSWER, Answer, Upstream
from optwarden.usecases.providers import Unknown, Unreachable
from tests.doubles.upstream import Behaviour, UpstreamStub


@pytest.fixture
async def calls() -> AsyncIterator[Upstream]:
    """The caller under test."""
    upstream = Upstream(0.3)
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
    answer = await calls.post(f"http://127.0.0.1:{full_queue}/", "token", {}, 0.05)
    assert answer == Unreachable("no connection to the provider in time")


async def test_an_unknown_host_means_that_nothing_left(
    calls: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Resolving fails before anything is sent."""

    async def no_such_host(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", no_such_host)
    answer = await calls.post("http://provider.invalid/", "token", {}, 0.2)
    assert isinstance(answer, Unreachable)
    assert "provider.invalid" not in answer.detail


async def test_a_certificate_that_is_none_means_that_nothing_left(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """TLS with a server that speaks none: the message was never written."""
    answer = await calls.post(upstream.url.replace("http:", "https:"), "token", {}, 0.2)
    assert isinstance(answer, Unreachable)
    assert upstream.requests == []


async def test_a_connection_is_used_again(calls: Upstream, upstream: UpstreamStub) -> None:
    """The next call need not connect, and so starts at once."""
    for _ in range(3):
        assert isinstance(await calls.post(upstream.url + "/messages", "t", {"to": []}), Answer)
    assert upstream.connections == 1


async def test_a_connection_that_breaks_in_use_is_not_tried_again(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """Whether the second request arrived cannot be told: it is not repeated."""
    await calls.post(upstream.url + "/messages", "t", {"to": []})
    upstream.behaviour = Behaviour.BREAK_AFTER_READING
    answer = await calls.post(upstream.url + "/messages", "t", {"to": []})
    assert isinstance(answer, Unknown)
    assert len(upstream.requests) == 2


async def test_an_answer_is_read_up_to_its_bound(calls: Upstream, upstream: UpstreamStub) -> None:
    """Memory is ours to bound, whatever a provider sends."""
    upstream.body = b"x" * (3 * LARGEST_ANSWER)
    answer = await calls.post(upstream.url, "t", {})
    assert isinstance(answer, Answer)
    assert len(answer.body) == LARGEST_ANSWER


@pytest.mark.parametrize("token", ["a\nb", "a\0b", "caf\xe9", "\N{SNOWMAN}"])
async def test_a_token_that_is_no_header_is_not_sent(
    calls: Upstream, upstream: UpstreamStub, token: str
) -> None:
    """Nothing is smuggled into a request, and nothing raises."""
    assert isinstance(await calls.post(upstream.url, token, {}), Unreachable)
    assert upstream.connections == 0


async def test_nothing_of_a_call_is_in_what_is_told_of_it(
    calls: Upstream, upstream: UpstreamStub
) -> None:
    """Details go into answers and the outbox: no number, no token, no body."""
    upstream.behaviour = Behaviour.HANG_AFTER_READING
    unknown = await calls.post(upstream.url, "secret-token", {"to": ["46732001122"]})
    nowhere = await calls.post("http://127.0.0.1:1", "secret-token", {"to": ["46732001122"]})
    for outcome in (unknown, nowhere):
        assert isinstance(outcome, Unknown | Unreachable)
        assert "secret-token" not in outcome.detail
        assert "46732001122" not in outcome.detail
