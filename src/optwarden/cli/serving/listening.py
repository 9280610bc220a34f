"""Where does the server listen? On the address asked for or, in dev, the next free port."""

from __future__ import annotations

import errno
import socket
from typing import Final

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed

_PORTS_TRIED: Final = 50
_HIGHEST_PORT: Final = 65_535
_ANY: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - names them, binds nothing


def listen(host: str, port: int, *, may_move: bool) -> socket.socket:
    """Bind `host` and `port` (0: any); with `may_move` a taken port gives way to the next free one.

    Raises CommandFailed when none can be had.
    """
    tries = _PORTS_TRIED if may_move and port else 1
    for candidate in range(port, min(port + tries, _HIGHEST_PORT + 1)):
        try:
            return _bound(host, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise _cannot_listen(host, candidate, error.strerror) from error
    raise _cannot_listen(host, port, "the address is in use")


def url_of(listening: socket.socket) -> str:
    """Return the address a client on this machine would use."""
    host, port = listening.getsockname()[:2]
    host = _ANY.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        # Two sockets may be bound to one port, but only one may listen on it.
        listening.listen(1)
    except OSError:
        listening.close()
        raise
    return listening


def _cannot_listen(host: str, port: int, why: str | None) -> CommandFailed:
    return CommandFailed(
        ExitCode.ADDRESS_TAKEN,
        f"Cannot listen on {host} port {port}: {why}.",
        "Name another with --port, or let --port 0 find one.",
    )
