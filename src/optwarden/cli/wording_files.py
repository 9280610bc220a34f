"""How is a wording read from a file? TOML or JSON, with the API's keys and every fault named."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from optwarden.cli.failures import refused, usage
from optwarden.consent.vocabulary import Micros
from optwarden.web.api.administration.wording import Wording
from optwarden.web.api.complaints import complaints
from optwarden.web.api.fields import DisclosureName, Language
from optwarden.web.api.instants import read_instant


class WordingFile(Wording):
    """A wording with its name and language."""

    name: DisclosureName
    language: Language


def read_wording(path: Path) -> WordingFile:
    """Read a file. Raises CommandFailed, which names every field at fault."""
    document = _parsed(path)
    try:
        return WordingFile.model_validate(document)
    except ValidationError as error:
        found = complaints(error.errors())
        sentences = "\n  ".join(f"{one.field} {one.explanation}" for one in found)
        raise refused(f"The wording breaks rules:\n  {sentences}") from None


def read_day(text: str | None) -> Micros | None:
    """Read a day or an instant. Raises CommandFailed."""
    if text is None:
        return None
    try:
        return read_instant(f"{text}T00:00:00Z" if len(text) == len("2020-07-08") else text).at
    except ValueError:
        raise usage("--at takes a day such as 2020-07-08, or a time with its zone.") from None


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
