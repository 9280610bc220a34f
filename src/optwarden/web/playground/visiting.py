"""Who asks, from where, and how often? What stands between the network and the playground.

The playground acts for whoever opens it, without a token. So it answers this machine only, under a
name that no other site can take, unless the operator says where the outside reaches the gateway.
"""

from __future__ import annotations

import re
from collections import Counter
from ipaddress import IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.ports import Clock
from optwarden.web.exchange import AsgiScope, header
from optwarden.web.pages.request import client_address, network_of

_LOOPBACK: Final = re.compile(r"(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]{1,5})?")
_WINDOW: Final[Micros] = 60 * SECOND
ACTS: Final = 120
"""What one client may do in a minute: two a second, which is fast typing."""
LOOKS: Final = 1_500
"""How often one client may look in a minute; each open window looks 86 times."""
_MOST_COUNTED: Final = 10_000


def origin_of(scope: AsgiScope, public_url: str | None) -> str | None:
    """Return scheme and host as the browser knows them; None for one that gets no playground."""
    host = (header(scope, b"host") or "").lower()
    if public_url is not None:
        parts = urlsplit(public_url)
        if host == parts.netloc.lower():
            return f"{parts.scheme}://{host}"
    if _LOOPBACK.fullmatch(host) is None:
        return None  # a name that somebody pointed at this machine
    return f"{scope['scheme']}://{host}" if _is_near(scope) or public_url is not None else None


def _is_near(scope: AsgiScope) -> bool:
    """Say whether the request comes from this machine."""
    client = scope.get("client")
    try:
        address = ip_address(client[0] if client else "")
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


def is_from_elsewhere(scope: AsgiScope, origin: str) -> bool:
    """Say whether a browser tells that another site made it ask."""
    told = header(scope, b"origin")
    if told is not None:
        return told != origin
    return header(scope, b"sec-fetch-site") not in (None, "same-origin", "none")


class Rate:
    """Counts by client, in memory: each process counts for itself."""

    def __init__(self, clock: Clock, most: int, trusted_proxies: int) -> None:
        self._clock = clock
        self._most = most
        self._trusted_proxies = trusted_proxies
        self._window = 0
        self._counted: Counter[str] = Counter()

    def seconds_to_wait(self, scope: AsgiScope) -> int | None:
        """Count one; return after how many seconds to come back where it is one too many."""
        window, into = divmod(self._clock.now(), _WINDOW)
        if window != self._window or len(self._counted) > _MOST_COUNTED:
            self._window = window
            self._counted.clear()
        client = network_of(client_address(scope, self._trusted_proxies))
        self._counted[client] += 1
        if self._counted[client] <= self._most:
            return None
        return -((into - _WINDOW) // SECOND)
