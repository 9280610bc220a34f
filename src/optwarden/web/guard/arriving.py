"""Is a request written as clients write it? The raw path and headers, before anything else.

Whatever a server behind us could read as another path or another method is refused, not repaired.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from optwarden.usecases.guarding import Arrived, Fault, Problem, RawHeaders, end_to_end
from optwarden.usecases.overriding import header_overrides, remembering
from optwarden.web.exchange import AsgiScope

PREFIX: Final = "/guard/"
_PATH: Final = re.compile(r"(/[A-Za-z0-9._~:=@+,$!*'()&-]+)+/?")
"""No percent, backslash, semicolon, empty segment, nor anything outside of ASCII."""
_DOTS: Final = re.compile(r"/\.{1,2}(/|$)")
_ONCE: Final = ("authorization", "d360-api-key", "content-type", "content-length")
"""Of two, the provider might heed the one that was not looked at."""
_COUNTING: Final = frozenset(
    {*_ONCE, "host", "connection", "transfer-encoding", "content-encoding", "expect"}
)
_LONGEST_PATH: Final = 2_048
_LONGEST_QUERY: Final = 8_192
_BYTES_KEPT: Final = ("utf-8", "surrogateescape")
"""How a header's text is read from which its very bytes are written again."""
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
_OURS: Final = "optwarden-"
NOT_SENT_ON: Final = frozenset({"host", "expect"})
"""Headers of a request that are made anew for the next one."""


def arrived_from(scope: AsgiScope) -> tuple[str, Arrived]:
    """Return the provider's name and the request as it was sent."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    path = raw.decode("latin-1")
    rest = path[len(PREFIX) :] if path.startswith(PREFIX) else ""
    provider, slash, below = rest.partition("/")
    headers = tuple(
        [
            (name.decode(*_BYTES_KEPT).lower(), value.decode(*_BYTES_KEPT))
            for name, value in scope["headers"]
        ]
    )
    query = scope["query_string"].decode("latin-1")
    return provider, Arrived(scope["method"], slash + below, query, headers)


def hostile(arrived: Arrived) -> Fault | None:
    """Refuse what is written as no client writes it."""
    path = arrived.path
    if len(path) > _LONGEST_PATH or _PATH.fullmatch(path) is None or _DOTS.search(path):
        return Fault(
            Problem.PATH_REFUSED,
            "The path must be plain: no percent-encoding, dot segments, doubled slashes or"
            " backslashes.",
        )
    query = arrived.query
    if len(query) > _LONGEST_QUERY or not (query.isascii() and query.isprintable()):
        return Fault(Problem.PATH_REFUSED, "The query must be printable ASCII, of bounded length.")
    if (fault := _of_names(tuple([name for name, _ in arrived.headers]))) is not None:
        return fault
    if _unreadable("".join([value for _, value in arrived.headers])):
        return Fault(Problem.INVALID_REQUEST, "A header's value is neither ASCII nor UTF-8.")
    if arrived.method not in _METHODS:
        return Fault(Problem.PATH_UNKNOWN, "The guard does not pass this method.")
    return None


@remembering
def _of_names(names: tuple[str, ...]) -> Fault | None:
    """Refuse headers for what they are, whatever they say."""
    if any(map(header_overrides, names)):
        return Fault(Problem.OVERRIDE_REFUSED, "A header makes another request of this one.")
    if any("_" in name and name.replace("_", "-") in _COUNTING for name in names):
        return Fault(Problem.OVERRIDE_REFUSED, "A header that counts is spelled with underscores.")
    if any(names.count(name) > 1 for name in _ONCE):
        return Fault(Problem.OVERRIDE_REFUSED, "A header that counts is there twice.")
    return None


def sent_on(headers: RawHeaders, dropped: AbstractSet[str] = NOT_SENT_ON) -> RawHeaders:
    """Return the headers that go on: no connection's own, not the host, none that are for us."""
    return tuple(
        [
            header
            for header in end_to_end(headers)
            if header[0] not in dropped and not header[0].startswith(_OURS)
        ]
    )


def _unreadable(value: str) -> bool:
    return not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value)
