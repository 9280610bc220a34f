from typing import Final

import pytest

from optwarden.usecases.signatures.sinch import OLDEST, is_signed

KEY: Final = "669E367E-6BBA-48AB-AF15-266871C28135"
SECRET: Final = "BeIukql3pTKJ8RGL5zo0DA=="
BODY: Final = (
    b'{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257",'
    b'"timestamp":"2014-09-24T10:59:41Z","version":1}'
)
AT: Final = 1_411_556_381_000_000
URL: Final = "https://callbacks.yourdomain.com/sinch/callback/ace"
SIGNATURE: Final = "Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4="
HEADERS: Final = {
    "authorization": f"application {KEY}:{SIGNATURE}",
    "x-timestamp": "2014-09-24T10:59:41Z",
    "content-type": "application/json",
}


def signed(
    *,
    applications: tuple[tuple[str, str], ...] = ((KEY, SECRET),),
    now: int = AT,
    verb: str = "POST",
    url: str = URL,
    body: bytes = BODY,
    **headers: str,
) -> bool:
    given = {**HEADERS, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return is_signed(applications, now, verb, url, given, body)


def test_the_documented_example() -> None:
    """The key, secret, body and signature that Sinch's "Callback Request Signing" shows."""
    assert signed()
    assert signed(authorization=f"Application {KEY}:{SIGNATURE}")


@pytest.mark.parametrize("off", [OLDEST, -OLDEST, 0])
def test_near_times(off: int) -> None:
    """Five minutes before and after are near enough."""
    assert signed(now=AT + off)


@pytest.mark.parametrize(
    "changed",
    [
        {"now": AT + OLDEST + 1},
        {"now": AT - OLDEST - 1},
        {"body": BODY + b"\n"},
        {"verb": "PUT"},
        {"url": URL + "x"},
        {"content_type": "application/json; charset=utf-8"},
        {"x_timestamp": "2014-09-24T10:59:42Z"},
        {"x_timestamp": ""},
        {"x_timestamp": "yesterday"},
        {"authorization": ""},
        {"authorization": f"Basic {KEY}:{SIGNATURE}"},
        {"authorization": f"application {KEY}:"},
        {"authorization": f"application another:{SIGNATURE}"},
        {"authorization": f"application :{SIGNATURE}"},
        {"applications": ()},
        {"applications": ((KEY, ""),)},
        {"applications": ((KEY, "not base64!"),)},
        {"applications": (("", SECRET),)},
    ],
)
def test_anything_else(changed: dict[str, object]) -> None:
    """One thing changed, and it is nobody's."""
    assert not signed(**changed)  # type: ignore[arg-type]


def test_a_query_may_be_signed_or_not() -> None:
    """The documentation does not say whether a query is part of the path."""
    assert signed(url=URL + "?a=b")
