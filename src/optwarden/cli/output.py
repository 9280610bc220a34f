"""How does an answer look? JSON with stable keys for programs, aligned words for people."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from unicodedata import category

Document = Mapping[str, Any]
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DRIVES: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_UNSEEN: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the order of the letters beside it."""


def show(document: Document, as_json: bool, people: Callable[[], str]) -> None:
    """Print one answer."""
    if as_json:
        print(_UNSEEN.sub(_escaped, json.dumps(document, ensure_ascii=False)))
    elif text := people():
        print(printable(text))


def _escaped(found: re.Match[str]) -> str:
    """Write a letter as JSON may: programs read the same, and no terminal heeds it."""
    return f"\\u{ord(found.group()):04x}"


def printable(text: str) -> str:
    """Let nothing that somebody else wrote drive the terminal it is shown on."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join("\ufffd" if each not in "\n\t" and _drives(each) else each for each in text)


def _drives(letter: str) -> bool:
    return category(letter) in _DRIVES or letter in _TURNS


def instant(micros: int | None) -> str | None:
    """Write an instant as the API does: RFC 3339 in UTC, with microseconds."""
    if micros is None:
        return None
    at = _EPOCH + timedelta(microseconds=micros)
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def columns(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Set rows under headings, aligned; what is None or empty shows as a dash."""
    if not rows:
        return "There are none."
    table = [list(headings), *([" ".join(_word(cell).split("\n")) for cell in row] for row in rows)]
    widths = [max(len(row[place]) for row in table) for place in range(len(headings))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    )


def facts(document: Document) -> str:
    """Set a document's keys and values one under the other."""
    width = max(len(key) for key in document)
    return "\n".join(f"{key.ljust(width)}  {_word(value)}" for key, value in document.items())


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}={one}" for name, one in value.items()) or "-"
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value) or "-"
    return str(value) if value not in (None, "") else "-"
