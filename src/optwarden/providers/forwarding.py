"""How does a client's own request reach a provider? As it was made, once, streamed where it may be.

Fills `usecases.guarding.Forwarding`. Failures are sorted as in `upstream`: by whether the request
may have left.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Final

from optwarden.providers.upstream import LARGEST_ANSWER, MOST_CONNECTIONS
from optwarden.usecases.guarding import (
    Answered,
    BrokenAnswer,
    Forwarded,
    RawHeaders,
    Streamed,
    end_to_end,
)
from optwarden.usecases.providers import Unknown, Unreachable

if TYPE_CHECKING:
    import aiohttp

_IDLE_SECONDS: Final = 10.0
"""As in `upstream`: shorter than what load balancers keep a connection for."""
_CHUNK: Final = 64 * 1024


class Forwarder:
    """Calls providers for clients: no redirects, no cookies, no decompression, no second try."""

    def __init__(self, timeout_seconds: float) -> None:
        self._timeout_seconds = timeout_seconds
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self, request: Forwarded, start_within_seconds: float | None = None
    ) -> Answered | Unreachable | Unknown:
        """Make a request and read its whole answer; a longer one is cut off at the bound."""
        import aiohttp  # noqa: PLC0415 - 0.25 s and 12 MB that a sandbox never needs

        total = self._timeout_seconds
        connect = min(start_within_seconds or total, total)
        timeout = aiohttp.ClientTimeout(total=total, connect=connect)
        try:
            async with self._request(request, request.body, timeout) as response:
                body = await _read(response)
                return Answered(response.status, body, _headers_of(response))
        except (aiohttp.ClientError, OSError, ValueError, TimeoutError) as error:
            return _sorted(error)

    @contextlib.asynccontextmanager
    async def stream(
        self, request: Forwarded, body: AsyncIterator[bytes] | None
    ) -> AsyncIterator[Streamed | Unreachable | Unknown]:
        """Make a request whose body and answer pass through; only silence is bounded in time."""
        import aiohttp  # noqa: PLC0415 - as above

        seconds = self._timeout_seconds
        timeout = aiohttp.ClientTimeout(total=None, connect=seconds, sock_read=seconds)
        async with contextlib.AsyncExitStack() as stack:
            begun: Streamed | Unreachable | Unknown
            try:
                response = await stack.enter_async_context(self._request(request, body, timeout))
                begun = Streamed(response.status, _headers_of(response), _chunks(response))
            except (aiohttp.ClientError, OSError, ValueError, TimeoutError) as error:
                begun = _sorted(error)
            yield begun

    def _request(
        self,
        request: Forwarded,
        body: bytes | AsyncIterator[bytes] | None,
        timeout: aiohttp.ClientTimeout,
    ) -> aiohttp.client._RequestContextManager:
        from multidict import CIMultiDict  # noqa: PLC0415 - as above
        from yarl import URL  # noqa: PLC0415 - as above

        return self._connected().request(
            request.method,
            URL(request.url, encoded=True),
            data=body,
            headers=CIMultiDict(request.headers),
            timeout=timeout,
            allow_redirects=False,
        )

    def _connected(self) -> aiohttp.ClientSession:
        """Return the session, made when it is first needed: it belongs to the running loop."""
        if self._session is None:
            import aiohttp  # noqa: PLC0415 - as above

            connector = aiohttp.TCPConnector(
                limit=MOST_CONNECTIONS, keepalive_timeout=_IDLE_SECONDS
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
            )
            # aiohttp would make a GET or DELETE again when its kept connection breaks, and has no
            # public word for not doing so; its own test client says it in this way, too.
            self._session._retry_connection = False  # noqa: SLF001
        return self._session


def _sorted(error: Exception) -> Unreachable | Unknown:
    """Say whether a request that failed may have left."""
    import aiohttp  # noqa: PLC0415 - as above

    if isinstance(error, aiohttp.InvalidURL | aiohttp.NonHttpUrlClientError):
        return Unreachable("the bot's base_url is no http or https URL")
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return Unreachable("no connection to the provider in time")
    if isinstance(error, aiohttp.ClientConnectorError):
        return Unreachable(f"no connection to the provider: {type(error).__name__}")
    if isinstance(error, TimeoutError):
        return Unknown("the provider did not answer in time")
    if isinstance(error, ValueError) and not isinstance(error, aiohttp.ClientError):
        return Unreachable("the request cannot be written as it came")
    return Unknown(f"the connection to the provider broke: {type(error).__name__}")


def _headers_of(response: aiohttp.ClientResponse) -> RawHeaders:
    raw = tuple(
        (str(name, "latin-1").lower(), str(value, "latin-1"))
        for name, value in response.raw_headers
    )
    return end_to_end(raw)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    chunks: list[bytes] = []
    size = 0
    async for chunk in response.content.iter_chunked(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size >= LARGEST_ANSWER:
            response.close()
            break
    return b"".join(chunks)[:LARGEST_ANSWER]


async def _chunks(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    import aiohttp  # noqa: PLC0415 - as above

    try:
        async for chunk in response.content.iter_any():
            yield chunk
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise BrokenAnswer from error
