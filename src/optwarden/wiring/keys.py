"""Where are the gateway's own keys? In a file beside the database, made when there is none."""

from __future__ import annotations

import os
from pathlib import Path

from optwarden.usecases.keyring import Keyring


def open_keyring(path: Path) -> Keyring:
    """Read the keys file, or create it, readable by its owner only. Raises BadKeyring, OSError."""
    try:
        return Keyring.load(path.read_bytes())
    except FileNotFoundError:
        keyring = Keyring.create()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(keyring.dump())
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return Keyring.load(path.read_bytes())
    finally:
        draft.unlink()
    return keyring
