"""How is the gateway set up? By OPTWARDEN_* variables or a TOML file; all errors at once."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from optwarden.storage.database_url import DatabaseUrl

PREFIX: Final = "OPTWARDEN_"
SETTINGS_FILE: Final = "settings_file"
DEFAULT_DATABASE: Final = "sqlite:///optwarden.db"
DEFAULT_PORT: Final = 8080
# Variables that are not ours to judge: the tests' own, and those that Kubernetes gives every pod
# beside a service named "optwarden" (OPTWARDEN_SERVICE_HOST, OPTWARDEN_PORT_8080_TCP, ...).
_NOT_SETTINGS: Final = ("TEST_", "REQUIRE_", "SERVICE_", "PORT_")
_SERVICE_LINK: Final = "tcp://"
_ORIGIN: Final = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")


class BadSettings(ValueError):
    """Settings are wrong; `problems` has a line for each, without values: some are secret."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides. A field is a variable's name in lower case, unprefixed."""

    database_url: DatabaseUrl
    keys_file: Path
    region: str | None = None
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    log_level: str = "info"
    upstream_timeout_seconds: float = 20.0
    raw_inbound_days: int = 30
    """How long a callback that was not understood is kept, encrypted (DESIGN section 8)."""
    shutdown_seconds: float = 25.0
    """How long requests in flight may take to end; an upstream call takes up to 20."""
    public_url: str | None = None
    """Where the outside reaches this gateway; Twilio signs it, links need it."""
    erase_database_url: DatabaseUrl | None = None
    """PostgreSQL: the role that may delete private values; without it others carry erasures out."""
    erasures_file: Path | None = None
    """The list of the erased, which a restored backup is brought up to date by."""
    witnesses_file: Path | None = None
    """Who is asked to cosign and to stamp checkpoints, a TOML file."""
    witness_interval_seconds: float = 60.0
    trusted_proxies: int = 0
    """How many proxies of ours a request passes; each adds whom it got it from."""
    log_origin: str | None = None
    """How the names of our sealed logs begin; unset, the host of `public_url`, or a name of the
    keys file's."""
    log_take_over: bool = False
    """Go on with logs whose newest checkpoint has another name, or was signed by other keys."""
    seal_interval_seconds: float = 0.25
    """How often marks are looked for and sealed."""
    census_interval_seconds: float = 300.0
    """How often the persons in the sealed logs are counted."""
    seal_stuck_seconds: float = 60.0
    """How long a mark may wait before that is an alarm."""

    @property
    def list_of_erased(self) -> Path:
        """The list of the erased: beside the keys unless it is told elsewhere."""
        beside = self.keys_file.name.removesuffix(".keys.json") + ".erased.jsonl"
        return self.erasures_file or self.keys_file.with_name(beside)

    @classmethod
    def read(
        cls, environment: Mapping[str, str] | None = None, **given: str | int | None
    ) -> Settings:
        """Read `given` (command-line words), else the environment, else the settings file.

        Raises BadSettings with every problem found.
        """
        environment = os.environ if environment is None else environment
        problems: list[str] = []
        values = _from_file(environment.get(PREFIX + SETTINGS_FILE.upper()), problems)
        values.update(_from_environment(environment, problems))
        values.update({name: value for name, value in given.items() if value is not None})
        values.setdefault("database_url", DEFAULT_DATABASE)
        checked = _checked(values, problems)
        if problems:
            raise BadSettings(problems)
        checked.setdefault("keys_file", _keys_beside(checked["database_url"]))
        return cls(**checked)


def secret_from_environment(name: str) -> str | None:
    """Return a variable that a command names as the place of a secret; None where it is not set."""
    return os.environ.get(name)


def _from_file(path: str | None, problems: list[str]) -> dict[str, Any]:
    if path is None:
        return {}
    variable = PREFIX + SETTINGS_FILE.upper()
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        problems.append(f"{variable}: the file cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        problems.append(f"{variable}: the file is not UTF-8")
    except tomllib.TOMLDecodeError:
        problems.append(f"{variable}: the file is not TOML")
    else:
        problems += [
            _unknown(f"the settings file has an unknown name: {name}", name)
            for name in sorted(set(values) - set(_READERS))
        ]
        return {name: value for name, value in values.items() if name in _READERS}
    return {}


def _from_environment(environment: Mapping[str, str], problems: list[str]) -> dict[str, str]:
    """Take our variables; a misspelt one is an error: somebody believes in it.

    One that resembles no setting is somebody's own, such as a token in OPTWARDEN_TOKEN.
    """
    values: dict[str, str] = {}
    for variable in sorted(environment):
        if not variable.startswith(PREFIX):
            continue
        name = variable.removeprefix(PREFIX)
        if name.startswith(_NOT_SETTINGS) or name.lower() == SETTINGS_FILE:
            continue
        if name == "PORT" and environment[variable].startswith(_SERVICE_LINK):
            continue
        if name.lower() in _READERS and name.isupper():
            values[name.lower()] = environment[variable]
        elif difflib.get_close_matches(name.lower(), _READERS, n=1):
            problems.append(_unknown(f"{variable}: there is no such setting", name.lower()))
    return values


def _unknown(problem: str, name: str) -> str:
    close = difflib.get_close_matches(name, _READERS, n=1)
    return f"{problem}; did you mean {PREFIX}{close[0].upper()}?" if close else problem


def _checked(values: Mapping[str, Any], problems: list[str]) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    for name, value in values.items():
        try:
            checked[name] = _READERS[name](value)
        except ValueError as error:
            problems.append(f"{PREFIX}{name.upper()}: {error}")
    return checked


def _keys_beside(database: DatabaseUrl) -> Path:
    if database.is_sqlite:
        return database.path.with_name(database.path.name + ".keys.json")
    return Path("optwarden.keys.json")


def _some_text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("expected some text")
    return value.strip()


def _region(value: object) -> str | None:
    return _some_text(value) if value != "" else None


def _public_url(value: object) -> str:
    address = _some_text(value)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("expected an http or https URL without a query")
    return address.rstrip("/")


def _log_level(value: object) -> str:
    level = str(value).lower()
    if level not in ("debug", "info", "warning", "error"):
        raise ValueError("expected debug, info, warning or error")
    return level


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        expected = f"expected a whole number from {least} to {most}"
        try:
            number = int(str(value))
        except ValueError:
            raise ValueError(expected) from None
        if not least <= number <= most:
            raise ValueError(expected)
        return number

    return read


def _log_origin(value: object) -> str:
    origin = _some_text(value)
    if not _ORIGIN.fullmatch(origin):
        raise ValueError(
            "expected a name such as consent.example.com/logs: letters, digits, '.', '-', '_', '/'"
        )
    return origin


def _up_to(most: int) -> Callable[[object], float]:
    def read(value: object) -> float:
        expected = f"expected more than 0 and at most {most} seconds"
        try:
            seconds = float(str(value))
        except ValueError:
            raise ValueError(expected) from None
        if not 0 < seconds <= most:
            raise ValueError(expected)
        return seconds

    return read


_seconds: Final = _up_to(300)


def _yes_or_no(value: object) -> bool:
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    found = words.get(str(value).lower())
    if found is None:
        raise ValueError("must be yes or no")
    return found


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "database_url": lambda value: DatabaseUrl.parse(str(value)),
    "keys_file": lambda value: Path(_some_text(value)),
    "region": _region,
    "host": _some_text,
    "port": _whole(0, 65_535),
    "log_level": _log_level,
    "upstream_timeout_seconds": _seconds,
    "raw_inbound_days": _whole(1, 30),
    "shutdown_seconds": _seconds,
    "public_url": _public_url,
    "trusted_proxies": _whole(0, 10),
    "witnesses_file": lambda value: Path(_some_text(value)),
    "witness_interval_seconds": _seconds,
    "erase_database_url": lambda value: DatabaseUrl.parse(str(value)),
    "erasures_file": lambda value: Path(_some_text(value)),
    "log_origin": _log_origin,
    "log_take_over": _yes_or_no,
    "seal_interval_seconds": _seconds,
    "census_interval_seconds": _up_to(86_400),
    "seal_stuck_seconds": _up_to(86_400),
}
SETTING_NAMES: Final = tuple(_READERS)
"""Every setting, in the order of the documents."""
