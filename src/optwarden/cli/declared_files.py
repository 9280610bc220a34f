"""How is what a business declares read from a file? TOML or JSON, with the API's keys.

Every fault is named, and what is shown can be read again.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from optwarden.cli.failures import refused, usage
from optwarden.web.api.complaints import complaints

Model = TypeVar("Model", bound=BaseModel)
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")


def read_declared(path: Path, model: type[Model], what: str) -> Model:
    """Read a file. Raises CommandFailed, which names every field at fault."""
    document = _parsed(path)
    try:
        return model.model_validate(document)
    except ValidationError as error:
        found = complaints(error.errors())
        sentences = "\n  ".join(f"{one.field} {one.explanation}" for one in found)
        raise refused(f"The {what} breaks rules:\n  {sentences}") from None


def as_toml(document: Mapping[str, Any]) -> str:
    """Write a document of texts, numbers, lists, tables and lists of tables as TOML."""
    plain, tables = [], []
    for key, value in document.items():
        if isinstance(value, Mapping):
            tables.append(f"\n[{_key(key)}]\n{as_toml(value)}")
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            tables += [f"\n[[{_key(key)}]]\n{as_toml(one)}" for one in value]
        else:
            plain.append(f"{_key(key)} = {_value(value)}\n")
    return "".join([*plain, *tables])


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _value(key)


def _value(value: Any) -> str:
    """Write a value: JSON's texts, numbers and lists are TOML's, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _parsed(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise usage(f"The file cannot be read: {type(error).__name__}.") from error
    try:
        return json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except ValueError as error:
        kind = "JSON" if path.suffix == ".json" else "TOML"
        raise refused(f"The file is no {kind}: {error}.") from error
