"""How is a business's own server called? One bounded POST, without redirects or cookies."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from optwarden.usecases.outbox.calling import Answered, Call, CallOutcome, NotAnswered
from optwarden.usecases.outbox.delivering import PLACES

if TYPE_CHECKING:
    import aiohttp

_MOST_CONNECTIONS: Final = 2 * PLACES
"""One for each place of events and of forwards: waiting for one is no silence of a server."""
_IDLE_SECONDS: Final = 10.0
_READ_BYTES: Final = 64 * 1024
"""Of an answer's body, so that its connection can be used again; nobody looks at it."""
_OWN_HEADERS: Final = ("accept", "accept-encoding", "user-agent", "content-type")
"""What the client would add by itself: a forwarded callback has the provider's, or none."""


class HttpCaller:
    """Fills `usecases.outbox.calling.Caller`."""

    def __init__(self, timeout_seconds: float) -> None:
        self._timeout_seconds = timeout_seconds
        self._session: aiohttp.ClientSession | None = None

    async def __call__(self, call: Call) -> CallOutcome:
        """Make the call; whatever goes wrong is an outcome."""
        import aiohttp  # noqa: PLC0415 - 0.25 s and 12 MB that many gateways never need
        from yarl import URL  # noqa: PLC0415 - comes with aiohttp

        try:
            async with self._connected().post(
                URL(call.url, encoded=True),
                data=call.body,
                headers=call.headers,
                allow_redirects=False,
            ) as response:
                with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                    await response.content.read(_READ_BYTES)  # the status has said it all
                return Answered(response.status)
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError, ValueError):
            return NotAnswered("the address is no http or https URL")
        except TimeoutError:
            return NotAnswered("the server did not answer in time")
        except (aiohttp.ClientError, OSError) as error:
            return NotAnswered(f"no answer from the server: {type(error).__name__}")

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _connected(self) -> aiohttp.ClientSession:
        if self._session is None:
            import aiohttp  # noqa: PLC0415 - as above

            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_MOST_CONNECTIONS, keepalive_timeout=_IDLE_SECONDS
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=self._timeout_seconds),
                skip_auto_headers=_OWN_HEADERS,
            )
        return self._session
