"""How is the gateway set up? One frozen value, read from OPTWARDEN_* variables or a TOML file; all errors at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from optwarden.storage.database_url import BadDatabaseUrl, DatabaseUrl

_PREFIX: Final = "OPTWARDEN_"
_DEFAULT_DATABASE: Final = "sqlite:///optwarden.db"


class BadSettings(ValueError):
    """One or more settings are wrong; `problems` has a line for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the environment decides. Names are those of the variables, without the prefix and in lower case."""

    database_url: DatabaseUrl
    keys_file: Path
    region: str | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    log_level: str = "info"
    upstream_timeout_seconds: float = 20.0
    raw_inbound_days: int = 30
    """How long a callback that was not understood is kept, encrypted: 30 days at most (DESIGN section 8)."""

    @classmethod
    def read(
        cls, environment: Mapping[str, str] | None = None, **given: str | int | None
    ) -> Settings:
        """Read `given` (command-line words), else the environment, else the file OPTWARDEN_SETTINGS_FILE names.

        Raises BadSettings with every problem found.
        """
        environment = os.environ if environment is None else environment
        problems: list[str] = []
        values: dict[str, Any] = _from_file(environment.get(_PREFIX + "SETTINGS_FILE"), problems)
        known = {field.name for field in fields(cls)}
        problems += [
            f"the settings file has an unknown name: {n}" for n in values if n not in known
        ]
        for name in known:
            if (text := environment.get(_PREFIX + name.upper())) is not None:
                values[name] = text
        values.update({name: value for name, value in given.items() if value is not None})
        checked = _checked(values, problems)
        if problems:
            raise BadSettings(problems)
        return cls(**checked)


def _from_file(path: str | None, problems: list[str]) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        return tomllib.loads(Path(path).read_text())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(f"OPTWARDEN_SETTINGS_FILE cannot be read: {type(error).__name__}")
        return {}


def _checked(values: dict[str, Any], problems: list[str]) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    readers: dict[str, Callable[[Any], Any]] = {
        "database_url": lambda value: DatabaseUrl.parse(str(value)),
        "keys_file": lambda value: Path(str(value)),
        "region": lambda value: str(value) or None,
        "host": str,
        "port": _port,
        "log_level": _log_level,
        "upstream_timeout_seconds": _seconds,
        "raw_inbound_days": _days,
    }
    values.setdefault("database_url", _DEFAULT_DATABASE)
    for name, read in readers.items():
        if name not in values:
            continue
        try:
            checked[name] = read(values[name])
        except BadDatabaseUrl as error:
            problems.append(f"{_PREFIX}{name.upper()}: {error}")
        except ValueError as error:
            problems.append(f"{_PREFIX}{name.upper()}: {error}")
    database = checked.get("database_url")
    if database is not None:
        checked.setdefault("keys_file", _keys_beside(database))
    return checked


def _keys_beside(database: DatabaseUrl) -> Path:
    if database.is_sqlite:
        return database.path.with_name(database.path.name + ".keys.json")
    return Path("optwarden.keys.json")


def _port(value: object) -> int:
    port = int(str(value))
    if not 0 <= port <= 65_535:
        raise ValueError("a port is a number from 0 to 65535")
    return port


def _log_level(value: object) -> str:
    level = str(value).lower()
    if level not in ("debug", "info", "warning", "error"):
        raise ValueError("expected debug, info, warning or error")
    return level


def _seconds(value: object) -> float:
    seconds = float(str(value))
    if not 0 < seconds <= 300:
        raise ValueError("expected more than 0 and at most 300 seconds")
    return seconds


def _days(value: object) -> int:
    days = int(str(value))
    if not 1 <= days <= 30:
        raise ValueError("expected 1 to 30 days")
    return days
