"""What did a browser send to the console? Fields and one file, bounded, as text or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import parse_qsl

from optwarden.web.exchange import AsgiScope, Receive, cookies_of, header, read_body
from optwarden.web.pages.request import BadForm, client_address, served_origin

LARGEST_FORM: Final = 2 * 1024 * 1024
"""Bytes: a scan of 1 MiB, its neighbours, and room to be told that a larger one is too large."""
_MOST_FIELDS: Final = 200
_ENCODED: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"
_LARGEST_HEAD: Final = 8 * 1024
"""Bytes of what stands before a part's content: its name and that of its file."""
_BOUNDARY: Final = re.compile(r'; *boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))', re.IGNORECASE)
_PART_NAME: Final = re.compile(r'; *name="([^"]*)"', re.IGNORECASE)
_FILE_NAME: Final = re.compile(r"; *filename\*?=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ConsoleRequest:
    """One request of the console; `path` is what comes after `/console`."""

    method: str
    path: str
    query: Mapping[str, Sequence[str]] = field(repr=False)
    form: Mapping[str, Sequence[str]] = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)
    cookies: Mapping[str, str] = field(repr=False)
    origin: str
    """Scheme and host as the browser knows them."""
    address: str = field(repr=False)
    """Who asks, as limits count."""
    is_same_site: bool
    """Whether the browser says that a page of ours sent it; what it does not say is not held
    against it, for forms have tokens of their own.
    """

    @property
    def is_secure(self) -> bool:
        """Whether the browser came by https."""
        return self.origin.startswith("https://")

    def asked(self, name: str) -> str:
        """Return the first value of the query."""
        return (self.query.get(name) or ("",))[0]

    def sent(self, name: str) -> str:
        """Return the first value of the form, without space around it."""
        return (self.form.get(name) or ("",))[0].strip()


async def read_request(
    scope: AsgiScope,
    receive: Receive,
    prefix: str,
    public_url: str | None,
    trusted_proxies: int,
) -> ConsoleRequest:
    """Read a whole request. Raises BadForm, BodyTooLarge, ClientGone."""
    form: Mapping[str, Sequence[str]] = {}
    files: Mapping[str, bytes] = {}
    if scope["method"] == "POST":
        body = await read_body(receive, LARGEST_FORM)
        form, files = read_form(header(scope, b"content-type") or "", body)
    origin = served_origin(scope, public_url)
    return ConsoleRequest(
        "GET" if scope["method"] == "HEAD" else scope["method"],
        scope["path"].removeprefix(prefix),
        _encoded(scope["query_string"]),
        form,
        files,
        cookies_of(scope),
        origin,
        client_address(scope, trusted_proxies),
        _is_same_site(scope, origin),
    )


def read_form(
    content_type: str, body: bytes
) -> tuple[Mapping[str, Sequence[str]], Mapping[str, bytes]]:
    """Read a form's fields and files. Raises BadForm."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == _ENCODED or not (kind or body):
        return _encoded(body), {}
    if kind != _MULTIPART:
        raise BadForm
    fields: dict[str, list[str]] = {}
    files: dict[str, bytes] = {}
    for part in _parts(content_type, body):
        if part.is_file:
            files[part.name] = part.content
        else:
            fields.setdefault(part.name, []).append(_text(part.content))
    return fields, files


class _Part(NamedTuple):
    """One field of a multipart form."""

    name: str
    is_file: bool
    content: bytes


def _parts(content_type: str, body: bytes) -> Iterator[_Part]:
    """Cut a multipart body as browsers write it (RFC 7578), in time by its length alone.

    Whoever sends it is not known yet, and readers of mail look for every boundary in every line.
    """
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise BadForm
    delimiter = f"\r\n--{boundary[1] or boundary[2]}".encode("latin-1")
    first, *pieces = (b"\r\n" + body).split(delimiter, _MOST_FIELDS + 1)
    if first or not pieces or not pieces.pop().startswith(b"--"):
        raise BadForm
    for piece in pieces:
        head, told, content = piece.partition(b"\r\n\r\n")
        if not told or not head.startswith(b"\r\n") or len(head) > _LARGEST_HEAD:
            raise BadForm
        yield _part(head, content)


def _part(head: bytes, content: bytes) -> _Part:
    for line in _text(head).split("\r\n"):
        header_name, _, value = line.partition(":")
        name = _PART_NAME.search(value)
        if header_name.strip().lower() == "content-disposition" and name is not None:
            return _Part(name[1], _FILE_NAME.search(value) is not None, content)
    raise BadForm


def _encoded(encoded: bytes) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(
            encoded.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise BadForm from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(_text(value.encode("utf-8", "surrogatepass")))
    return found


def _text(content: bytes) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise BadForm from None
    if "\0" in text:
        raise BadForm
    return text


def _is_same_site(scope: AsgiScope, origin: str) -> bool:
    """Ask the browser. An origin of `null` is anybody's: our own pages name theirs."""
    said, site = header(scope, b"origin"), header(scope, b"sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    return said in (None, "/".join(origin.split("/")[:3]))
