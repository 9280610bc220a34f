"""What may the body of a listed write at Meta hold? Anything but another request.

Graph takes parameters from a body as from a query, `batch` and `method` among them: each makes a
send of a write that is harmless by its path. developers.facebook.com/docs/graph-api/batch-requests
"""

from __future__ import annotations

import re
from typing import Final

import orjson

from optwarden.providers.guards.multipart import Multipart, boundary_in
from optwarden.usecases.guarding import Arrived, Fault, Inspection, Problem
from optwarden.usecases.overriding import any_overrides, parameter_names

LARGEST_INSPECTED: Final = 1024 * 1024
"""Bytes of a body that is read whole."""
_UTF8: Final = r"(\s*;\s*charset=\"?utf-?8\"?)?"
_JSON: Final = re.compile("application/json" + _UTF8, re.IGNORECASE)
_FORM: Final = re.compile("application/x-www-form-urlencoded" + _UTF8, re.IGNORECASE)
_RAW: Final = re.compile(
    r"(application/(octet-stream|pdf)|(image|video|audio)/[a-z0-9.+-]{1,64})?", re.IGNORECASE
)
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_.:$\[\] -]+")
_HOSTILE: Final = Fault(
    Problem.OVERRIDE_REFUSED,
    "A parameter in the body makes another request of this one, or shows another credential.",
)
_UNREADABLE: Final = Fault(
    Problem.INVALID_REQUEST, "The body must be a JSON object or a form, in UTF-8."
)
_TOO_LARGE: Final = Fault(
    Problem.BODY_TOO_LARGE, "The body of a write other than an upload has at most 1 MiB."
)


def inspection_of(arrived: Arrived, *, raw: bool, upload: bool) -> Inspection:
    """Return what looks at a body of this type; `raw` takes bytes only, `upload` multipart only."""
    given = (arrived.header("content-type") or "").strip()
    if (arrived.header("content-encoding") or "identity").strip().lower() != "identity":
        return Whole(None, "a body that is not compressed")
    if raw:
        return (
            Untouched()
            if _RAW.fullmatch(given)
            else Whole(None, "the bytes of a file, with the type of one,")
        )
    boundary = boundary_in(given)
    if boundary is not None:
        return Multipart(boundary)
    return Whole("" if upload else given, "multipart/form-data" if upload else "JSON or a form")


class Untouched:
    """Lets everything go: bytes of a file, which nobody takes parameters from."""

    def take(self, chunk: bytes) -> bytes:
        """Let it go."""
        return chunk

    def end(self) -> bytes:
        """Keep nothing back."""
        return b""


class Whole:
    """Reads a body whole before any of it goes; without a type for it, only an empty one goes."""

    def __init__(self, content_type: str | None, expected: str) -> None:
        self._content_type = content_type
        self._expected = expected
        self._body = bytearray()

    def take(self, chunk: bytes) -> bytes | Fault:
        """Keep it."""
        self._body += chunk
        return b"" if len(self._body) <= LARGEST_INSPECTED else _TOO_LARGE

    def end(self) -> bytes | Fault:
        """Give it out, where it names nothing hostile however it is read."""
        body = bytes(self._body)
        return (self._fault(body) if body else None) or body

    def _fault(self, body: bytes) -> Fault | None:
        other_type = Fault(
            Problem.WRONG_CONTENT_TYPE, f"Optwarden takes {self._expected} at this path."
        )
        if self._content_type is None:
            return other_type
        keys, fields = _keys(body), _fields(body)
        if any_overrides(fields if keys is None else keys):
            return _HOSTILE
        if _JSON.fullmatch(self._content_type):
            return _UNREADABLE if keys is None else None
        if not _FORM.fullmatch(self._content_type):
            return other_type
        plain = body.isascii() and all(map(_PLAIN_NAME.fullmatch, fields))
        return None if plain else _UNREADABLE


def _keys(body: bytes) -> list[str] | None:
    """Return the names of a JSON object; None for anything else."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return list(document) if isinstance(document, dict) else None


def _fields(body: bytes) -> list[str]:
    """Return the names as a form has them, whose bytes are ASCII."""
    return parameter_names(body.decode("ascii")) if body.isascii() else []
