"""Where are the gateway's own keys? In a file beside the database, made when there is none."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path

from optwarden.usecases.keyring import Keyring, KeysToAdd


def open_keyring(path: Path) -> Keyring:
    """Read the keys file, or create it, readable by its owner only. Raises BadKeyring, OSError.

    A file of an earlier release gets the keys it lacks.
    """
    try:
        return Keyring.load(path.read_bytes())
    except KeysToAdd:
        return _add_keys(path)
    except FileNotFoundError:
        keyring = Keyring.create()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft(path, keyring)
    try:
        os.link(draft, path)
    except FileExistsError:
        return open_keyring(path)
    finally:
        draft.unlink()
    return keyring


def rotate_key(path: Path, purpose: str) -> str:
    """Write the file anew with one more key for a purpose; return the key's id.

    Raises BadKeyring, OSError.
    """
    open_keyring(path)
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        keyring = Keyring.load(path.read_bytes()).rotated(purpose)
        _replace(path, keyring)
    return keyring.keys[purpose][-1].key_id


def _add_keys(path: Path) -> Keyring:
    """Write the file anew with the keys it lacks; of several processes, one does."""
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            return Keyring.load(path.read_bytes())
        except KeysToAdd as found:
            _replace(path, found.keyring)
            return found.keyring


def _replace(path: Path, keyring: Keyring) -> None:
    """Write the file anew: the one that a link leads to, with its owner, and no one else let in.

    Whoever rotates may be another user than the gateway is.
    """
    path = path.resolve()
    before, draft = path.stat(), _draft(path, keyring)
    if not before.st_mode & 0o007:
        draft.chmod(before.st_mode & 0o770)
    with contextlib.suppress(PermissionError):
        os.chown(draft, before.st_uid, before.st_gid)
    draft.replace(path)


def _draft(path: Path, keyring: Keyring) -> Path:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(keyring.dump())
        file.flush()
        os.fsync(file.fileno())
    return draft
