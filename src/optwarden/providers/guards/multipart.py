"""Which parts does a multipart body have? Looked at as it streams, and passed on as it came.

Only what every parser reads alike is taken: no preamble, CRLF everywhere, headers of one form, a
boundary that occurs as a boundary only. What was given out is known to be harmless, so a body that
turns out hostile is never whole at the provider.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from optwarden.usecases.guarding import Fault, Problem
from optwarden.usecases.overriding import parameter_overrides

_TYPE: Final = re.compile(
    r"multipart/form-data; ?boundary=(\"?)([A-Za-z0-9_.='+-]{1,70})\1", re.IGNORECASE
)
"""Without comma and semicolon, at which PHP's parser ends a boundary."""
_DISPOSITION: Final = re.compile(
    rb"content-disposition: form-data; name=(\"?)([a-z_][a-z0-9_.\[\]-]{0,63})\1"
    rb"(; filename=(\"[^\"\\\r\n\0]{0,512}\"|[a-z0-9_.-]{1,512}))?"
    rb"(; filename\*=[a-z0-9_'%.~!#$&+^`|-]{1,1024})?",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    rb"content-(type: ?(?!multipart)|transfer-encoding: ?|length: ?)[\x21-\x7e][\x20-\x7e]{0,255}",
    re.IGNORECASE,
)
_LARGEST_HEADERS: Final = 4_096
_MOST_PARTS: Final = 64
_UNREADABLE: Final = Fault(
    Problem.INVALID_REQUEST,
    "The multipart body must be readable in one way only: CRLF, a name for each part, an end.",
)
_HOSTILE: Final = Fault(
    Problem.OVERRIDE_REFUSED,
    "A part makes another request of this one, or shows another credential.",
)


class _At(Enum):
    START = auto()
    HEADERS = auto()
    DATA = auto()
    END = auto()


def boundary_in(content_type: str) -> str | None:
    """Return the boundary, where it is written in the one way that is read alike everywhere."""
    found = _TYPE.fullmatch(content_type.strip())
    return found[2] if found is not None else None


class Multipart:
    """One body's inspection."""

    def __init__(self, boundary: str) -> None:
        self._dashed = b"--" + boundary.encode()
        self._held = bytearray()
        self._at = _At.START
        self._parts = 0

    def take(self, chunk: bytes) -> bytes | Fault:
        """Look at more of it; give out what is harmless so far."""
        self._held += chunk
        out = bytearray()
        while True:
            step = self._step()
            if isinstance(step, Fault):
                return step
            if not step:
                return bytes(out)
            out += self._held[:step]
            del self._held[:step]

    def end(self) -> bytes | Fault:
        """Give out the rest of a body that has its end."""
        rest = bytes(self._held)
        return rest if self._at is _At.END and rest in (b"", b"\r\n") else _UNREADABLE

    def _step(self) -> int | Fault:
        """Return how much of what is held may go, or 0 where more has to come first."""
        if self._at is _At.START:
            return self._start()
        if self._at is _At.HEADERS:
            return self._headers()
        if self._at is _At.DATA:
            return self._data()
        return 0 if len(self._held) <= len(b"\r\n") else _UNREADABLE

    def _start(self) -> int | Fault:
        opening = self._dashed + b"\r\n"
        if not opening.startswith(self._held[: len(opening)]):
            return _UNREADABLE
        if len(self._held) < len(opening):
            return 0
        self._at = _At.HEADERS
        return len(opening)

    def _headers(self) -> int | Fault:
        """Keep a part's headers back until they are whole and known to be harmless."""
        end = self._held.find(b"\r\n\r\n", 0, _LARGEST_HEADERS)
        if end < 0:
            return 0 if len(self._held) < _LARGEST_HEADERS else _UNREADABLE
        self._parts += 1
        fault = _fault_of(bytes(self._held[:end]).split(b"\r\n"))
        if fault is not None or self._parts > _MOST_PARTS:
            return fault or _UNREADABLE
        self._at = _At.DATA
        return end + len(b"\r\n")  # the second CRLF may be the one before a boundary

    def _data(self) -> int | Fault:
        """Let data go up to the next boundary, and the boundary if it is one."""
        found = self._held.find(self._dashed)
        if found < 0:
            return max(len(self._held) - len(self._dashed) - len(b"\r\n"), 0)
        after = found + len(self._dashed)
        if len(self._held) < after + len(b"\r\n"):
            return max(found - len(b"\r\n"), 0)
        following = bytes(self._held[after : after + 2])
        if bytes(self._held[max(found - 2, 0) : found]) != b"\r\n":
            return _UNREADABLE
        if following not in (b"\r\n", b"--"):
            return _UNREADABLE
        self._at = _At.HEADERS if following == b"\r\n" else _At.END
        return after + len(following)


def _fault_of(lines: list[bytes]) -> Fault | None:
    """Say what is wrong with a part's headers."""
    named = [found for line in lines if (found := _DISPOSITION.fullmatch(line)) is not None]
    others = sum(_OTHER.fullmatch(line) is not None for line in lines)
    if len(named) != 1 or len(named) + others != len(lines):
        return _UNREADABLE
    name = named[0][2].decode()
    return _HOSTILE if name.startswith("_") or parameter_overrides(name) else None
