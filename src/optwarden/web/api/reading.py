"""Is this JSON, and fit to be kept? Strict reading of a body, the same for hot and other paths."""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.usecases.field_refused import FieldRefused
from optwarden.web.api.problems import WrongMediaType

_BODY: Final = "body"


def check_content_type(given: str | None) -> None:
    """Refuse a content type that is present and not JSON. Raises WrongMediaType."""
    if given is None or given == "application/json":
        return
    kind = given.partition(";")[0].strip().lower()
    json = kind.startswith("application/") and kind.endswith("+json")
    if kind != "application/json" and not json:
        raise WrongMediaType


def read_json(body: bytes) -> Any:
    """Parse a body. Lone surrogates and NaN are no JSON, nor is what is not UTF-8.

    Raises FieldRefused.
    """
    if not body:
        raise FieldRefused(_BODY, "required", "is required.")
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        # orjson's words: "recursion limit" before its release 3.12, "depth limit" since.
        if "limit" in str(error).lower():
            raise _too_deep() from None
        if not _is_utf8(body):
            raise FieldRefused(_BODY, "not_utf_8", "must be UTF-8.") from None
        raise FieldRefused(_BODY, "not_json", "must be JSON.") from None


def canonical_json(document: object) -> bytes:
    """Write a document so that the same content has the same bytes. Raises FieldRefused.

    What can be read is up to 1,024 levels deep; no request has more than 5, and 254 can be written.
    """
    try:
        return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        raise _too_deep() from None


def _too_deep() -> FieldRefused:
    return FieldRefused(_BODY, "too_deep", "is nested too deeply.")


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True
