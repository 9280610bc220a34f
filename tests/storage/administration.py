"""How do the storage tests set up businesses? The real administration and directory over one
engine.
"""

from __future__ import annotations

from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.directory.records import secrets_reader
from optwarden.storage.engine import Engine
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Identifiers, Monotonic

KEYRING = Keyring.create()
"""One keys file for all processes of a test."""


def directory_over(engine: Engine, monotonic: Monotonic) -> StoredDirectory:
    return StoredDirectory(engine, secrets_reader(KEYRING, forget_unreadable=False), monotonic)


def administration_over(
    engine: Engine,
    clock: Clock,
    directory: StoredDirectory | None = None,
    identifiers: Identifiers | None = None,
) -> StoredAdministration:
    secrets_of = secrets_reader(KEYRING, forget_unreadable=False)
    changed = (lambda: None) if directory is None else directory.forget
    return StoredAdministration(
        engine, KEYRING, secrets_of, clock, identifiers or RandomIdentifiers(clock), changed
    )
