"""Is this JSON that can be read in one way only? Read it, or say why not.

No duplicate keys, floats, integers of 2^53 or more, keys beyond ASCII; strings are escaped as
RFC 8785 does and in no other way. White space and the order of keys are free, except where
`canonical` is compared with.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

LARGEST_INTEGER: Final = 2**53 - 1
DEEPEST: Final = 64
_TOO_DEEP: Final = "it is nested too deeply"
_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{\]}]', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?:u00(?:0[0-7be-f]|1[0-9a-f])|(.))", re.DOTALL)
_SHORT: Final = frozenset('"\\bfnrt')


class NotStrict(ValueError):
    """The text is no strict JSON; the words say why."""


def parse(text: bytes | str) -> Any:
    """Read strict JSON. Raises NotStrict."""
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError as error:
            raise NotStrict(f"byte {error.start} is no UTF-8") from None
    if text.startswith("\ufeff"):
        raise NotStrict("a byte order mark stands before it")
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_refuse_float,
            parse_constant=_refuse_float,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise NotStrict(f"{error.msg.lower()} at {where}") from None
    except RecursionError:
        raise NotStrict(_TOO_DEEP) from None
    _check_tokens(text)
    return found


def canonical(value: object) -> str:
    """Write what `parse` read in its one form (RFC 8785)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _check_tokens(text: str) -> None:
    """Look at what the parser does not tell. The text is JSON, so that every string ends: where one
    does not, this search would take very long.
    """
    depth = 0
    for token in _TOKEN.finditer(text):
        found = token[0]
        if found in "[{":
            depth += 1
            if depth > DEEPEST:
                raise NotStrict(_TOO_DEEP)
        elif found in "]}":
            depth -= 1
        elif "\\" in found:
            for escape in _ESCAPE.finditer(found):
                if escape[1] is not None and escape[1] not in _SHORT:
                    raise NotStrict("a character is escaped that need not be")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotStrict("a key stands twice in one object")
        if not key.isascii():
            raise NotStrict("a key is not ASCII")
        found[key] = value
    return found


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:
        raise NotStrict("a number is too large")
    if digits == "-0":
        raise NotStrict("a number is written loosely")
    return int(digits)


def _refuse_float(_: str) -> NoReturn:
    raise NotStrict("a number is no integer")
