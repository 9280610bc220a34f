"""Where is what is to be verified? A file, a folder, an address: nothing else is ever asked."""

from __future__ import annotations

import http.client
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, urlsplit

from optwarden.cli.failures import usage
from optwarden.ledger.checking.tiles import Read

LARGEST_FILE: Final = 256 * 2**20
"""A pack of a million events is smaller."""
LARGEST_TILE: Final = 32 * 2**20
"""256 entries of 65,535 bytes are 16 MiB."""
_TIMEOUT_SECONDS: Final = 60
_LONGEST_SECONDS: Final = 300
"""How long one answer may take, however steadily it comes."""
_PIECE: Final = 2**20


def read_file(name: str) -> bytes:
    """Read a file, or stdin for a dash."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(LARGEST_FILE)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise usage(f"{name} cannot be read: {error.strerror}.") from error


def read_token(file: str | None) -> str | None:
    """Read a token from a file, or from stdin for a dash."""
    return None if file is None else read_file(file).decode("ascii", "ignore").strip()


def is_log(where: str) -> bool:
    """Say whether this names a log, not a file."""
    return _is_address(where) or Path(where).is_dir()


@contextmanager
def reading(where: str, token: str | None = None) -> Iterator[Read]:
    """Yield what reads the files of a log, in a folder or at an address.

    With a token entries are read, too, where it is an auditor's.
    """
    if _is_address(where):
        address = _Address(_parsed(where), token)
        try:
            yield address.read
        finally:
            address.close()
        return
    folder = Path(where)
    if not folder.is_dir():
        raise usage(f"{where} is no folder of a log.")
    yield _of_folder(folder)


def _parsed(where: str) -> SplitResult:
    try:
        address = urlsplit(where.rstrip("/"))
        reachable = bool((address.hostname or "").encode("idna")) and address.port != 0
    except ValueError:
        reachable = False
    if not reachable:
        raise usage(f"{where} is no address of a log.")
    return address


def _is_address(where: str) -> bool:
    return where.startswith(("http://", "https://"))


def _of_folder(folder: Path) -> Callable[[str], bytes | None]:
    def read(path: str) -> bytes | None:
        try:
            with (folder / path).open("rb") as file:
                return file.read(LARGEST_TILE)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None
        except OSError as error:
            raise usage(f"{path} cannot be read: {error.strerror}.") from error

    return read


class _Address:
    """Reads a log over HTTP, on one connection."""

    def __init__(self, address: SplitResult, token: str | None) -> None:
        self._address = address
        self._headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        self._connection: http.client.HTTPConnection | None = None

    def read(self, path: str) -> bytes | None:
        """Read a file of the log; one that is not there is None."""
        try:
            return self._read(path)
        except (OSError, http.client.HTTPException):
            self.close()  # it may have been idle for too long
        try:
            return self._read(path)
        except (OSError, http.client.HTTPException) as error:
            raise usage(f"The log cannot be reached: {type(error).__name__}.") from error

    def close(self) -> None:
        """End the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _read(self, path: str) -> bytes | None:
        if self._connection is None:
            self._connection = self._connect()
        self._connection.request("GET", f"{self._address.path}/{path}", headers=self._headers)
        answer = self._connection.getresponse()
        content = _within(answer, monotonic() + _LONGEST_SECONDS)
        if answer.status in (401, 403, 404):  # entries may be for others only
            return None
        if answer.status != 200:
            raise usage(f"The log answers {path} with {answer.status}.")
        return content

    def _connect(self) -> http.client.HTTPConnection:
        host, port = self._address.hostname or "", self._address.port
        if self._address.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=_TIMEOUT_SECONDS)
        return http.client.HTTPConnection(host, port, timeout=_TIMEOUT_SECONDS)


def _within(answer: http.client.HTTPResponse, deadline: float) -> bytes:
    """Read an answer, of which a tile is the most. Raises OSError where it takes too long."""
    content = bytearray()
    while len(content) < LARGEST_TILE and (piece := answer.read1(_PIECE)):
        content += piece
        if monotonic() > deadline:
            raise TimeoutError
    if answer.length and len(content) < LARGEST_TILE:
        raise http.client.IncompleteRead(bytes(content), answer.length)
    return bytes(content[:LARGEST_TILE])
