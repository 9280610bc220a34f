"""How is a provider called over HTTP so that it is clear what came of it? Once, bounded, sorted.

Whether a failed request may have left decides everything after it, so failures are sorted by
that alone: before the connection stood (Unreachable), or after (Unknown).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from optwarden.usecases.posting import Answer
from optwarden.usecases.providers import Unknown, Unreachable

if TYPE_CHECKING:
    import aiohttp

LARGEST_ANSWER: Final = 1024 * 1024
"""Bytes of an answer that are read: 20 statuses take 10 KiB."""
MOST_CONNECTIONS: Final = 1_000
_IDLE_SECONDS: Final = 10.0
"""Shorter than what common load balancers (60 s and more) keep a connection for: one that they
close while a request is on its way makes the outcome unknown."""
_RELAYED: Final = ("content-type", "retry-after")


class Upstream:
    """Calls providers: no redirects, no cookies, no second try; time and size are bounded."""

    def __init__(self, timeout_seconds: float) -> None:
        self._timeout_seconds = timeout_seconds
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def post(
        self,
        url: str,
        headers: Mapping[str, str],
        body: bytes,
        start_within_seconds: float | None = None,
    ) -> Answer | Unreachable | Unknown:
        """Send one request: whatever credentials and content type stand in its headers.

        `start_within_seconds` bounds how long it may take until the request can leave.
        """
        import aiohttp  # noqa: PLC0415 - 0.25 s and 12 MB that a sandbox never needs

        if not all(one.isascii() and one.isprintable() for pair in headers.items() for one in pair):
            return Unreachable("the bot's credentials have characters that no header may have")
        total = self._timeout_seconds
        start_within = total if start_within_seconds is None else min(start_within_seconds, total)
        if start_within <= 0:  # which aiohttp would take for no bound at all
            return Unreachable("no connection to the provider in time")
        timeout = aiohttp.ClientTimeout(total=total, connect=start_within)
        try:
            async with self._connected().post(
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                return await _read(response)
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            return Unreachable("the bot's base_url is no http or https URL")
        except aiohttp.ConnectionTimeoutError:
            return Unreachable("no connection to the provider in time")
        except aiohttp.ClientConnectorError as error:
            return Unreachable(f"no connection to the provider: {type(error).__name__}")
        except TimeoutError:
            return Unknown("the provider did not answer in time")
        except (aiohttp.ClientError, OSError) as error:
            return Unknown(f"the connection to the provider broke: {type(error).__name__}")

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
                headers={"user-agent": "optwarden"},
                skip_auto_headers=("accept-encoding",),
            )
        return self._session


async def _read(response: aiohttp.ClientResponse) -> Answer:
    """Read an answer up to the bound; a longer one is cut off there, and so cannot be parsed."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in response.content.iter_chunked(64 * 1024):
        chunks.append(chunk)
        size += len(chunk)
        if size >= LARGEST_ANSWER:
            response.close()
            break
    headers = tuple((name, response.headers[name]) for name in _RELAYED if name in response.headers)
    return Answer(response.status, b"".join(chunks)[:LARGEST_ANSWER], headers)
