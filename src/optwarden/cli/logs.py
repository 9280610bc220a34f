"""What does a server write to stderr? Lines for people or machines, without personal data."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "color_message"}
_DIGITS: Final = re.compile(r"\+?\d(?:[ ()./-]{0,2}\d){6,}")
"""What could be a phone number: seven digits or more, however they are set apart."""
_TOKEN: Final = re.compile(r"\bowt_[\w-]+|(?i:bearer\s+)\S+")


def configure(level: str, *, as_json: bool) -> None:
    """Send every log line of this process to stderr in one form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if as_json else ReadableLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    # Not ours, and at "info" they say what our own lines say already.
    for name in ("uvicorn", "uvicorn.error", "alembic", "asyncio", "aiohttp"):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def without_personal_data(text: str) -> str:
    """Mask what looks like a phone number or a token: the last line of defence, not the first."""
    return _DIGITS.sub("[digits]", _TOKEN.sub("[token]", text))


class ReadableLines(logging.Formatter):
    """One line for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        facts = "".join(f" {name}={value}" for name, value in _facts(record).items())
        text = f"{at} {record.levelname.lower():7} {_message(record)}{facts}"
        error = _error(record)
        return f"{text}\n  {error['error']}\n  " + "\n  ".join(error["at"]) if error else text


class JsonLines(logging.Formatter):
    """One JSON object a line: `at`, `level`, `logger`, `message`, and the facts of the line."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="microseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
            **_facts(record),
        }
        error = _error(record)
        if error:
            line["exception"] = error
        return json.dumps(line)


def _message(record: logging.LogRecord) -> str:
    return without_personal_data(record.getMessage())


def _facts(record: logging.LogRecord) -> dict[str, Any]:
    """Return what `extra=` added; text is masked, numbers (a port, a count) are ours and stay."""
    return {
        name: without_personal_data(value) if isinstance(value, str) else value
        for name, value in vars(record).items()
        if name not in _STANDARD and isinstance(value, (str, int, float, bool))
    }


def _error(record: logging.LogRecord) -> dict[str, Any] | None:
    """Return an exception's type and where it passed, without its text: it may quote a value."""
    if not record.exc_info or record.exc_info[1] is None:
        return None
    error = record.exc_info[1]
    chain = [type(error).__name__]
    while (error := error.__cause__ or error.__context__) is not None:  # type: ignore[assignment]
        chain.append(type(error).__name__)
    return {"error": " from ".join(chain), "at": _places(record.exc_info[2])}


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
