"""Was anything in a database edited? `optwarden verify --database`, read-only, beside a gateway."""

from __future__ import annotations

import asyncio
import json as json_module
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed, usage
from optwarden.cli.output import printable
from optwarden.settings import Settings

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from optwarden.storage.verifying.database import Secrets
    from optwarden.storage.verifying.snapshot import Snapshot
    from optwarden.storage.verifying.unproved import Unproved
    from optwarden.usecases.keyring import Keyring
    from optwarden.usecases.verifying.findings import Finding
    from optwarden.usecases.verifying.notes import VerifierKey

MOST_KEPT: Final = 1_000
"""Findings that the JSON answer holds; it says how many there are."""
_TELL_EVERY: Final = 10_000


def verify_database(
    database: str, checkpoints: Sequence[str], keys: Sequence[str], *, as_json: bool
) -> ExitCode:
    """Check a database, say what was found, and return the exit code."""
    from optwarden.usecases.verifying.notes import VerifierKey

    settings = Settings.read(database_url=database)
    try:
        given = [VerifierKey.parse(text) for text in keys]
    except ValueError as error:
        raise usage("A --key is <name>+<id>+<key>, for Ed25519.") from error
    keyring, skipped = _keyring(settings.keys_file)
    watching = _Watching(as_json=as_json)
    held = _held(checkpoints, keyring, given, watching.found)
    secrets = _secrets(keyring, given, held)
    unproved = asyncio.run(_check(settings, secrets, watching))
    skipped += unproved.in_words()
    if not held:
        skipped.append("no checkpoint held by somebody else was given: this is its own word")
    else:
        skipped += [
            f"no checkpoint of {log_id} held by somebody else was given: that log is its own word"
            for log_id in sorted(unproved.alone)
        ]
    watching.end(skipped)
    if watching.count:
        return ExitCode.DENIED
    return ExitCode.DONE if held and not unproved.alone else ExitCode.SELF_ATTESTED


async def _check(settings: Settings, secrets: Secrets, watching: _Watching) -> Unproved:
    from optwarden.storage.verifying.database import DatabaseCheck

    async with _snapshot(settings) as snapshot:
        await _refuse_unfit(snapshot)
        check = DatabaseCheck(snapshot, secrets, watching)
        await check.all()
        return check.unproved


def _snapshot(settings: Settings) -> AbstractAsyncContextManager[Snapshot]:
    url = settings.database_url
    if not url.is_sqlite:
        from optwarden.storage.postgresql.snapshot import postgresql_snapshot

        return postgresql_snapshot(url.text)
    from optwarden.storage.sqlite.snapshot import sqlite_snapshot

    if not url.path.exists():
        raise CommandFailed(ExitCode.NOT_FOUND, "There is no such database.")
    return sqlite_snapshot(url.path)


async def _refuse_unfit(snapshot: Snapshot) -> None:
    from optwarden.storage.engine import Rejected
    from optwarden.storage.schema import NEWEST

    try:
        rows = await snapshot.fetch("SELECT version_num FROM alembic_version")
    except Rejected:
        rows = []
    if not rows:
        raise CommandFailed(ExitCode.NOT_FOUND, "There is no Optwarden database there.")
    if str(rows[0][0]) < NEWEST:
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE,
            f"The database has schema {rows[0][0]}; this release needs {NEWEST}.",
            "Run `optwarden migrate` first, as the role that owns the tables.",
        )


def _keyring(path: Path) -> tuple[Keyring | None, list[str]]:
    """Read the keys file, and never make one."""
    from optwarden.usecases.keyring import Keyring, KeysToAdd

    try:
        return Keyring.load(path.read_bytes()), []
    except KeysToAdd:
        lacks = "the keys file is of an earlier release: labels and signatures are not checked"
    except OSError:
        lacks = "without the keys file labels are not checked, nor signatures without --key"
    return None, [lacks]


def _secrets(
    keyring: Keyring | None,
    given: Sequence[VerifierKey],
    held: Mapping[str, Mapping[int, bytes]],
) -> Secrets:
    from optwarden.storage.verifying.database import Secrets

    return Secrets(None if keyring is None else keyring.label, _keys_of(keyring, given), held)


def _keys_of(
    keyring: Keyring | None, given: Sequence[VerifierKey]
) -> Callable[[str], list[VerifierKey]]:
    """Those given from outside stand in for the gateway's own where they name the log."""
    from optwarden.usecases.verifying.notes import keys_of

    def keys(origin: str) -> list[VerifierKey]:
        named = [key for key in given if key.name == origin]
        if named or keyring is None:
            return named
        return keys_of((key.secret for key in keyring.keys["checkpoint"]), origin)

    return keys


def _held(
    files: Sequence[str],
    keyring: Keyring | None,
    given: Sequence[VerifierKey],
    found: Callable[[Finding], None],
) -> dict[str, dict[int, bytes]]:
    """Read checkpoints; one whose signature does not hold says nothing of this gateway.

    Two of one size with two roots need no database: two logs were shown.
    """
    from optwarden.usecases.verifying.findings import Finding, key
    from optwarden.usecases.verifying.notes import parse_note

    keys_of = _keys_of(keyring, given)
    held: dict[str, dict[int, bytes]] = {}
    for name in files:
        try:
            note = parse_note(Path(name).read_text(encoding="utf-8"))
        except (OSError, UnicodeError) as error:
            raise usage(f"{name} cannot be read.") from error
        if note is None:
            raise usage(f"{name} is no checkpoint.")
        keys = keys_of(note.checkpoint.origin)
        if keys and not note.signed_by(keys):
            raise usage(f"{name} is not signed by a key of its log.")
        origin, size, root, _ = note.checkpoint
        if held.setdefault(origin, {}).setdefault(size, root) != root:
            at = key(origin=origin, size=size)
            says = f"{name} and a checkpoint given before it have two roots: two logs were shown"
            found(Finding("log", at, None, says))
    return held


class _Watching:
    """Says what is found as it is found, and on stderr how far it got."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._kept: list[Finding] = []
        self._rows: Counter[str] = Counter()
        self._told_at = 0
        self._watched = sys.stderr.isatty()
        self.count = 0

    def found(self, finding: Finding) -> None:
        """Print it, or keep it for the one answer in JSON."""
        self.count += 1
        if not self._as_json:
            print(printable(str(finding)))
        elif len(self._kept) < MOST_KEPT:
            self._kept.append(finding)

    def told(self, what: str, rows: int) -> None:
        """Count, and show the count now and then where somebody looks."""
        self._rows[what] += rows
        done = self._rows.total()
        if self._watched and done - self._told_at >= _TELL_EVERY:
            self._told_at = done
            print(f"\r{self._counts()}", end="", file=sys.stderr, flush=True)

    def end(self, skipped: Sequence[str]) -> None:
        """Say what it came to."""
        if self._watched and self._told_at:
            print(file=sys.stderr)
        if self._as_json:
            print(json_module.dumps(self._document(skipped)))
            return
        print(f"Checked {self._counts()}.")
        for one in skipped:
            print(f"Not shown: {one}.")
        print(f"Does not hold: {self.count} found." if self.count else "Holds.")

    def _document(self, skipped: Sequence[str]) -> dict[str, Any]:
        return {
            "holds": self.count == 0,
            "found": self.count,
            "findings": [one._asdict() for one in self._kept],
            "checked": {what.replace(" ", "_"): rows for what, rows in sorted(self._rows.items())},
            "skipped": list(skipped),
        }

    def _counts(self) -> str:
        return ", ".join(f"{rows} {what}" for what, rows in sorted(self._rows.items())) or "nothing"
