"""Where may a test connect to? This machine's loopback and local sockets, nowhere else."""

import ipaddress
import sys
from typing import Any

CONNECTING_EVENTS = frozenset({"socket.connect", "socket.sendto"})
RESOLVING_EVENTS = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})


class CallBeyondLoopback(AssertionError):
    """A test tried to reach another machine; not an OSError, so that no code takes it for one."""


def stay_on_loopback() -> None:
    """Refuse outside calls of this process from now on; there is no way back, by design of Python.

    Covers every socket made in Python, asyncio's included. Processes that a test starts are not
    covered.
    """
    sys.addaudithook(_refuse_outside_calls)


def _refuse_outside_calls(event: str, arguments: tuple[Any, ...]) -> None:
    if event in CONNECTING_EVENTS:
        address = arguments[1]
        # A path (str or bytes) is a local socket.
        if isinstance(address, tuple) and not _is_local(address[0]):
            raise CallBeyondLoopback(f"a test tried to reach {address[0]}")
    elif event in RESOLVING_EVENTS and not _is_local(arguments[0]):
        raise CallBeyondLoopback(f"a test tried to look up {arguments[0]}")


def _is_local(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
