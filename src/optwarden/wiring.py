"""How do the parts come together? Everything is built here, once, from the settings: the composition root."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI

from optwarden.delivery.worker import Wake, Worker
from optwarden.providers.contract import (
    Parts,
    build_providers,
    find_dialects,
    new_message_id,
)
from optwarden.providers.upstream import Upstream
from optwarden.settings import Settings
from optwarden.storage.attempts import StoredAttempts
from optwarden.storage.deduplication import StoredDeduplication
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.directory.records import secrets_reader
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.history import StoredHistory
from optwarden.storage.idempotency import StoredIdempotencyKeys
from optwarden.storage.observed import ObservedEngine
from optwarden.storage.outbox import StoredOutbox
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.raw_inbound import StoredRawInbound
from optwarden.storage.readiness import StoreReadiness
from optwarden.storage.sandbox_messages import StoredSandboxMessages
from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.usecases.administer import Administer
from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.clock import RandomIdentifiers, SystemClock, monotonic
from optwarden.usecases.configuration import Scope
from optwarden.usecases.decide_messages import DecideMessages
from optwarden.usecases.deliver_outbox import DeliverOutbox
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.idempotency import KEPT_FOR as ANSWERS_KEPT
from optwarden.usecases.idempotency import Idempotency
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.providers import Providers, SandboxMessages
from optwarden.usecases.read_history import ReadHistory
from optwarden.usecases.receive_inbound import ReceiveInbound
from optwarden.usecases.record_consent import RecordConsent
from optwarden.usecases.send_message import SendMessage
from optwarden.usecases.set_up_demo import SetUpDemo
from optwarden.usecases.sweep import DAY, DEDUPE_KEPT, OUTBOX_KEPT, Retention, Sweep
from optwarden.web.api.administration.bots import Bots
from optwarden.web.api.administration.businesses import Businesses
from optwarden.web.api.administration.templates import Templates
from optwarden.web.api.administration.tokens import Tokens
from optwarden.web.api.administration.topics import Topics
from optwarden.web.api.application import PREFIX as BOTS_PREFIX
from optwarden.web.api.application import Entrance, build_api
from optwarden.web.api.decisions import Decisions
from optwarden.web.api.guard import Guard
from optwarden.web.api.opt_ins import OptIns
from optwarden.web.api.opt_outs import OptOuts
from optwarden.web.api.pages import Cursors
from optwarden.web.api.recipients import Recipients
from optwarden.web.api.sandbox import Sandbox
from optwarden.web.api.suppressions import Suppressions
from optwarden.web.api.timeline import Timeline
from optwarden.web.application import Application
from optwarden.web.metrics import Metrics
from optwarden.web.operations import PATHS as OPERATIONS_PATHS
from optwarden.web.operations import Operations
from optwarden.web.sinch_api.capability import Capability
from optwarden.web.sinch_api.messages import Messages
from optwarden.web.sinch_api.provisioning import Provisioning
from optwarden.web.sinch_api.routes import PREFIX as SINCH_PREFIX
from optwarden.web.sinch_api.routes import Routes, SinchApi
from optwarden.web.webhooks import PREFIX as WEBHOOKS_PREFIX
from optwarden.web.webhooks import Webhooks


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
    upstream: Upstream
    providers: Providers
    sandbox_messages: SandboxMessages
    send: SendMessage
    receive_inbound: ReceiveInbound
    worker: Worker
    administer: Administer
    history: ReadHistory

    @property
    def set_up_demo(self) -> SetUpDemo:
        """Sets up what `serve --dev` needs."""
        return SetUpDemo(self.administration, self.identifiers, self.settings.region)

    async def open(self) -> None:
        """Connect to the store. Raises EngineError, UnsafeStore."""
        await self.engine.open()

    async def close(self) -> None:
        """Answer what was accepted, then let go of the store."""
        await self.send.drain()
        await self.consents.drain()
        await self.upstream.close()
        await self.engine.close()


def build(
    settings: Settings,
    *,
    dev: bool = False,
    clock: Clock | None = None,
    owner_allowed: bool = False,
    metrics: Metrics | None = None,
) -> Gateway:
    """Build a gateway; nothing is connected yet. Raises BadKeyring.

    `owner_allowed` lets the role that owns the tables in: for `dev`, and for an operator's commands.
    """
    clock = clock or SystemClock()
    identifiers = RandomIdentifiers(clock)
    keyring = open_keyring(settings.keys_file)
    metrics = metrics or Metrics()
    engine = ObservedEngine(build_engine(settings, owner_allowed=dev or owner_allowed), metrics)
    consents = GroupCommit(engine, clock, identifiers)
    secrets_of = secrets_reader(keyring, forget_unreadable=dev)
    directory = StoredDirectory(engine, secrets_of, monotonic)
    timeout = settings.upstream_timeout_seconds
    upstream = Upstream(timeout)
    sandbox_messages = StoredSandboxMessages(engine)
    providers = build_providers(
        Parts(upstream, clock, identifiers, new_message_id, sandbox_messages)
    )
    outbox, wake = StoredOutbox(engine), Wake()
    raw_inbound = StoredRawInbound(engine, keyring, clock)
    worker = Worker(
        DeliverOutbox(outbox, consents, directory, providers, keyring, clock, metrics, timeout),
        Sweep(
            StoredAttempts(engine),
            outbox,
            consents,
            directory,
            clock,
            metrics,
            timeout,
            _retentions(settings, engine, raw_inbound),
        ),
        metrics,
        wake,
    )
    administration = StoredAdministration(
        engine, keyring, secrets_of, clock, identifiers, directory.forget
    )
    return Gateway(
        settings,
        clock,
        identifiers,
        keyring,
        engine,
        consents,
        directory,
        administration,
        Authenticate(directory, settings.region),
        RecordConsent(consents),
        DecideMessages(consents, clock, keyring, metrics),
        metrics,
        upstream,
        providers,
        sandbox_messages,
        SendMessage(consents, providers, keyring, clock, metrics),
        ReceiveInbound(consents, raw_inbound, metrics, wake),
        worker,
        Administer(administration, identifiers, settings.region, providers),
        ReadHistory(consents, StoredHistory(engine)),
    )


def _retentions(
    settings: Settings, engine: Engine, raw_inbound: StoredRawInbound
) -> list[Retention]:
    """Say what is kept for a while only, and for how long."""
    return [
        Retention(DEDUPE_KEPT, StoredDeduplication(engine).purge),
        Retention(settings.raw_inbound_days * DAY, raw_inbound.purge),
        Retention(OUTBOX_KEPT, StoredOutbox(engine).purge),
        Retention(ANSWERS_KEPT, StoredIdempotencyKeys(engine).purge),
    ]


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
    messages = Messages(gateway.send, gateway.clock, new_message_id)
    capability = Capability(gateway.providers)
    routes: Routes = {
        "provision/optin": {
            "POST": (Scope.CONSENT, provisioning.opt_in),
            "DELETE": (Scope.CONSENT, provisioning.remove),
        },
        "provision/optout": {"POST": (Scope.CONSENT, provisioning.opt_out)},
        "messages": {"POST": (Scope.SEND, messages.send)},
        "capability": {
            "GET": (Scope.SEND, capability.ask),
            "POST": (Scope.SEND, capability.ask),
        },
    }
    sinch_api = SinchApi(gateway.authenticate, routes)
    webhooks = Webhooks(
        gateway.directory,
        gateway.authenticate,
        find_dialects(),
        gateway.receive_inbound,
        gateway.metrics,
    )
    readiness = StoreReadiness(gateway.engine)
    operations = Operations(gateway.metrics, readiness.schema_is_current, readiness.count_waiting)
    decisions = Decisions(gateway.authenticate, gateway.decide)
    native_api = build_native_api(gateway, decisions)
    return Application(
        [
            (BOTS_PREFIX, Entrance(decisions, native_api)),
            (SINCH_PREFIX, sinch_api),
            (WEBHOOKS_PREFIX, webhooks),
            *((path, operations) for path in OPERATIONS_PATHS),
        ],
        native_api,
        start=gateway.open,
        stop=gateway.close,
        counting=gateway.metrics.counting,
    )


def build_native_api(gateway: Gateway, decisions: Decisions) -> FastAPI:
    """Build the native API; its 404 is also that of every path nobody else has."""
    clock, administer = gateway.clock, gateway.administer
    describe = DescribeRecipient(gateway.consents, clock)
    keys = StoredIdempotencyKeys(gateway.engine)
    guard = Guard(gateway.authenticate, Idempotency(keys, gateway.keyring, clock))
    cursors = Cursors(gateway.keyring)
    parts = (
        OptIns(gateway.record, describe, clock),
        OptOuts(gateway.record, describe, clock),
        Suppressions(gateway.record),
        Recipients(describe),
        Timeline(gateway.history, cursors),
        Businesses(administer),
        Bots(administer, cursors),
        Tokens(administer, cursors),
        Topics(administer, cursors),
        Templates(administer, cursors),
        Sandbox(gateway.sandbox_messages, gateway.receive_inbound, cursors, clock, new_message_id),
    )
    return build_api(decisions, [part.router(guard) for part in parts])
