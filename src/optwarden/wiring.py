"""How do the parts come together? Everything is built here, once, from the settings: the composition root."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from optwarden.settings import Settings
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.directory.records import secrets_reader
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.observed import ObservedEngine
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.readiness import StoreReadiness
from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.clock import RandomIdentifiers, SystemClock, monotonic
from optwarden.usecases.configuration import Scope
from optwarden.usecases.decide_messages import DecideMessages
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.record_consent import RecordConsent
from optwarden.usecases.set_up_demo import SetUpDemo
from optwarden.web.application import Application
from optwarden.web.exchange import AsgiScope, Receive, Send, respond
from optwarden.web.metrics import Metrics
from optwarden.web.operations import PATHS as OPERATIONS_PATHS
from optwarden.web.operations import Operations
from optwarden.web.sinch_api.provisioning import Provisioning
from optwarden.web.sinch_api.routes import PREFIX as SINCH_PREFIX
from optwarden.web.sinch_api.routes import Routes, SinchApi


@dataclass(frozen=True, slots=True)
class Gateway:
    """The parts of one gateway process."""

    settings: Settings
    clock: Clock
    identifiers: Identifiers
    keyring: Keyring
    engine: Engine
    consents: GroupCommit
    directory: StoredDirectory
    administration: StoredAdministration
    authenticate: Authenticate
    record: RecordConsent
    decide: DecideMessages
    metrics: Metrics

    @property
    def set_up_demo(self) -> SetUpDemo:
        """Sets up what `serve --dev` needs."""
        return SetUpDemo(self.administration, self.identifiers, self.settings.region)

    async def open(self) -> None:
        """Connect to the store. Raises EngineError, UnsafeStore."""
        await self.engine.open()

    async def close(self) -> None:
        """Answer what was accepted, then let go of the store."""
        await self.consents.drain()
        await self.engine.close()


def build(
    settings: Settings,
    *,
    dev: bool = False,
    clock: Clock | None = None,
    metrics: Metrics | None = None,
) -> Gateway:
    """Build a gateway; nothing is connected yet. Raises BadKeyring."""
    clock = clock or SystemClock()
    identifiers = RandomIdentifiers(clock)
    keyring = open_keyring(settings.keys_file)
    metrics = metrics or Metrics()
    engine = ObservedEngine(build_engine(settings, owner_allowed=dev), metrics)
    consents = GroupCommit(engine, clock, identifiers)
    secrets_of = secrets_reader(keyring, forget_unreadable=dev)
    directory = StoredDirectory(engine, secrets_of, monotonic)
    return Gateway(
        settings,
        clock,
        identifiers,
        keyring,
        engine,
        consents,
        directory,
        StoredAdministration(
            engine, keyring, secrets_of, clock, identifiers, directory.forget
        ),
        Authenticate(directory, settings.region),
        RecordConsent(consents),
        DecideMessages(consents, clock, keyring, metrics),
        metrics,
    )


def build_engine(settings: Settings, *, owner_allowed: bool) -> Engine:
    """Choose the store by the database URL."""
    url = settings.database_url
    if url.is_sqlite:
        return SqliteEngine(url.path)
    return PostgresqlEngine(url.text, owner_allowed=owner_allowed)


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


def build_application(gateway: Gateway) -> Application:
    """Build the web application over a gateway."""
    provisioning = Provisioning(gateway.record)
    routes: Routes = {
        "provision/optin": {
            "POST": (Scope.CONSENT, provisioning.opt_in),
            "DELETE": (Scope.CONSENT, provisioning.remove),
        },
        "provision/optout": {"POST": (Scope.CONSENT, provisioning.opt_out)},
    }
    sinch_api = SinchApi(gateway.authenticate, routes)
    readiness = StoreReadiness(gateway.engine)
    operations = Operations(gateway.metrics, readiness.schema_is_current, readiness.count_waiting)
    return Application(
        [(SINCH_PREFIX, sinch_api), *((path, operations) for path in OPERATIONS_PATHS)],
        _not_found,
        start=gateway.open,
        stop=gateway.close,
        counting=gateway.metrics.counting,
    )


async def _not_found(scope: AsgiScope, receive: Receive, send: Send) -> None:
    await respond(send, 404)
