"""A multipart body is passed on only where every parser reads the same parts."""

from __future__ import annotations

import pytest

from optwarden.providers.guards.multipart import Multipart, boundary_in
from optwarden.usecases.guarding import Fault

FILE = b'Content-Disposition: form-data; name="file"; filename="a.png"'
GOOD = (
    b"--b\r\n" + FILE + b"\r\nContent-Type: image/png\r\n\r\n\r\n-\r\n--a\r\n\r\n--b\r\n"
    b'Content-Disposition: form-data; name="type"\r\n\r\n\r\n--b--\r\n'
)


def through(body: bytes, size: int) -> bytes | Fault:
    scan, out = Multipart("b"), b""
    for start in range(0, len(body), size):
        passed = scan.take(body[start : start + size])
        if isinstance(passed, Fault):
            return passed
        out += passed
    rest = scan.end()
    return rest if isinstance(rest, Fault) else out + rest


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 64, 10_000])
def test_a_good_one_goes_as_it_came(size: int) -> None:
    """However it is cut."""
    assert through(GOOD, size) == GOOD


@pytest.mark.parametrize("size", [1, 3, 10_000])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"preamble\r\n" + GOOD,
        b"\r\n" + GOOD,
        GOOD.replace(b"\r\n", b"\n"),
        GOOD[: -len(b"--\r\n")],
        GOOD + b"more",
        GOOD + GOOD,
        GOOD.replace(b"-\r\n--a", b"-\n--b\r\nContent"),
        GOOD.replace(b"-\r\n--a", b"-\r\n--bx"),
        GOOD.replace(b"-\r\n--a", b"-\r\n--b \r\n"),
        GOOD.replace(b'name="type"', b'name="ty"; name="pe"'),
        GOOD.replace(b'name="type"', b'name="a\\"b"'),
        GOOD.replace(b'name="type"', b'filename="type"'),
        GOOD.replace(b'name="type"', b"name*=utf-8''batch"),
        GOOD.replace(b'"a.png"', b'"a\\"; name=\\"batch"'),
        GOOD.replace(b"image/png", b"multipart/mixed; boundary=y"),
        GOOD.replace(b"image/png", b"image/png\r\n folded: x"),
        GOOD.replace(b"image/png", b'a\r\nContent-Disposition: form-data; name="batch"'),
        GOOD.replace(b"Content-Type", b"X-HTTP-Method"),
        GOOD.replace(FILE, FILE + b"\r\nContent-Type: " + b"a" * 5_000),
        b"--b\r\n" + b"a" * 100_000,
        b"".join(b"--b\r\n" + FILE + b"\r\n\r\n\r\n" for _ in range(65)) + b"--b--",
    ],
)
def test_one_that_could_be_read_in_two_ways(body: bytes, size: int) -> None:
    """Line ends, boundaries and headers of another form are refused."""
    assert isinstance(through(body, size), Fault)


@pytest.mark.parametrize("size", [1, 10_000])
def test_nothing_hostile_is_given_out(size: int) -> None:
    """A part's headers are kept back until its name is known."""
    body = GOOD.replace(b'name="type"', b'name="batch"')
    scan, out = Multipart("b"), b""
    for start in range(0, len(body), size):
        passed = scan.take(body[start : start + size])
        if isinstance(passed, Fault):
            break
        out += passed
    assert b"batch" not in out
    assert isinstance(through(body, size), Fault)


@pytest.mark.parametrize(
    "content_type,boundary",
    [
        ("multipart/form-data; boundary=0a9b", "0a9b"),
        ('multipart/form-data; boundary="0a-9b"', "0a-9b"),
        ("Multipart/Form-Data;boundary=----WebKitFormBoundaryx", "----WebKitFormBoundaryx"),
        ("multipart/form-data", None),
        ("multipart/form-data; boundary=", None),
        ("multipart/form-data; boundary=a,b", None),
        ("multipart/form-data; boundary=a; boundary=b", None),
        ("multipart/form-data; x=boundary=a; boundary=b", None),
        ("multipart/mixed; boundary=a", None),
        ("application/json", None),
    ],
)
def test_the_boundary(content_type: str, boundary: str | None) -> None:
    """It is there once, in characters at which no parser stops."""
    assert boundary_in(content_type) == boundary
