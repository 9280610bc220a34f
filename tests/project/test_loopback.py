import socket
import sys

import pytest

from tests.loopback import CallBeyondLoopback

# The rule hangs on Python's audit events; raising one by hand sends nothing anywhere.
# 192.0.2.1 is an address for documents (RFC 5737).


@pytest.mark.parametrize(
    "event,arguments",
    [
        ("socket.connect", (None, ("192.0.2.1", 443))),
        ("socket.connect", (None, ("2001:db8::1", 443, 0, 0))),
        ("socket.connect", (None, ("0.0.0.0", 443))),
        ("socket.sendto", (None, ("192.0.2.1", 53))),
        ("socket.getaddrinfo", ("example.org", 443, 0, 0, 0)),
        ("socket.getaddrinfo", (b"example.org", 443, 0, 0, 0)),
        ("socket.gethostbyname", ("example.org",)),
    ],
)
def test_other_machines_are_out_of_reach(event: str, arguments: tuple[object, ...]) -> None:
    """A test that reaches for another machine, or for its name, is stopped before it does."""
    with pytest.raises(CallBeyondLoopback):
        sys.audit(event, *arguments)


@pytest.mark.parametrize("address", [("127.0.0.1", 1), ("127.9.9.9", 1), ("::1", 1, 0, 0), "/path"])
def test_this_machine_is_in_reach(address: object) -> None:
    """Loopback addresses and local sockets are let through."""
    sys.audit("socket.connect", None, address)


def test_a_real_connection_is_let_through() -> None:
    """A server of the test's own can be called by its name."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1])) as client,
    ):
        assert client.getpeername()[0] == "127.0.0.1"
