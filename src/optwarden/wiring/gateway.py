"""Which parts does one gateway process have? Everything but the web, built once from settings."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.delivery.calling import HttpCaller
from optwarden.delivery.worker import Wake, Worker
from optwarden.providers.contract import (
    Parts,
    build_providers,
    find_guards,
    find_names,
    new_message_id,
)
from optwarden.providers.forwarding import Forwarder
from optwarden.providers.upstream import Upstream
from optwarden.settings import Settings
from optwarden.storage.anomalies import StoredAnomalies
from optwarden.storage.consent_events import StoredConsentEvents
from optwarden.storage.desk import StoredDesk
from optwarden.storage.directory.changing import KnownBy, OwnCredential, StoredAdministration
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.directory.records import secrets_reader
from optwarden.storage.engine import Engine
from optwarden.storage.erasing.queue import ErasedBefore
from optwarden.storage.forwards import StoredForwards
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.history import StoredHistory
from optwarden.storage.observed import ObservedEngine
from optwarden.storage.outbox_shelf import StoredOutboxShelf
from optwarden.storage.raw_inbound import StoredRawInbound
from optwarden.storage.sandbox_messages import StoredSandboxMessages
from optwarden.storage.tallies import StoredTallies
from optwarden.usecases.administer import Administer
from optwarden.usecases.admit_to_guard import AdmitToGuard
from optwarden.usecases.anomalies import Breaker, EndAnomaly
from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.carry_reachability import CarryReachability
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.clock import RandomIdentifiers, SystemClock, monotonic
from optwarden.usecases.collecting.chat_answers import CollectFromChat
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.decide_messages import DecideMessages
from optwarden.usecases.declare_time_zone import DeclareTimeZones
from optwarden.usecases.desk import Desk
from optwarden.usecases.guarding import Guards
from optwarden.usecases.identities import Identities
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.link_identities import LinkIdentities
from optwarden.usecases.outbox.calling import CALL_SECONDS
from optwarden.usecases.outbox.forwarding import Tap
from optwarden.usecases.outbox.replaying import ReplayEvents, ReplayOutbox
from optwarden.usecases.packing.make_pack import MakePack
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.providers import Providers, SandboxMessages
from optwarden.usecases.raw_callbacks import RawCallbacks
from optwarden.usecases.read_history import ReadHistory
from optwarden.usecases.receive_inbound import ReceiveInbound
from optwarden.usecases.record_consent import RecordConsent
from optwarden.usecases.record_signal import RecordSignal
from optwarden.usecases.refresh_templates import RefreshTemplates
from optwarden.usecases.send_message import SendMessage
from optwarden.usecases.set_up_demo import SetUpDemo
from optwarden.web.metrics import Metrics
from optwarden.wiring.erasing import ErasingParts, build_erasing
from optwarden.wiring.foundation import Foundation
from optwarden.wiring.keys import open_keyring
from optwarden.wiring.optin import OptInParts, build_optin
from optwarden.wiring.proof import build_make_pack
from optwarden.wiring.quality import QualityParts, build_quality
from optwarden.wiring.sealing import SealingParts, build_sealing, tell_by_alert
from optwarden.wiring.stores import build_engine
from optwarden.wiring.working import build_worker, counted


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
    declare_time_zone: DeclareTimeZones
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
    tap: Tap
    caller: HttpCaller
    replay_outbox: ReplayOutbox
    replay_events: ReplayEvents
    guards: Guards
    forwarder: Forwarder
    admit: AdmitToGuard
    refresh_templates: RefreshTemplates
    raw_callbacks: RawCallbacks
    desk: Desk
    end_anomaly: EndAnomaly
    optin: OptInParts
    quality: QualityParts
    erasing: ErasingParts
    sealing: SealingParts
    make_pack: MakePack

    @property
    def set_up_demo(self) -> SetUpDemo:
        """Sets up what `serve --dev` needs."""
        return SetUpDemo(
            self.administration,
            self.optin.disclosures,
            self.optin.programmes,
            self.identifiers,
            self.settings.region,
        )

    async def open(self) -> None:
        """Connect to the store; erase again whom a restored backup brought back.

        Raises EngineError, UnsafeStore.
        """
        await self.engine.open()
        try:
            await self.erasing.open()
        except BaseException:
            await self.erasing.close()
            await self.engine.close()
            raise

    async def close(self) -> None:
        """Answer what was accepted, then let go of the store."""
        await self.admit.last_seen.close()
        await self.send.drain()
        await self.consents.drain()
        await self.quality.counting.close()
        await self.upstream.close()
        await self.caller.close()
        await self.forwarder.close()
        await self.erasing.close()
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

    `owner_allowed` lets the role that owns the tables in: for `dev`, and for operators' commands.
    """
    clock = clock or SystemClock()
    identifiers = RandomIdentifiers(clock)
    keyring = open_keyring(settings.keys_file)
    metrics = metrics or Metrics()
    engine = ObservedEngine(build_engine(settings, owner_allowed=dev or owner_allowed), metrics)
    consents = GroupCommit(engine, clock, identifiers, ErasedBefore(engine, keyring))
    secrets_of = secrets_reader(keyring, forget_unreadable=dev)
    directory = StoredDirectory(engine, secrets_of, monotonic)
    timeout = settings.upstream_timeout_seconds
    upstream = Upstream(timeout)
    sandbox_messages = StoredSandboxMessages(engine)
    providers = build_providers(
        Parts(upstream, clock, identifiers, new_message_id, sandbox_messages)
    )
    guards, forwarder = find_guards(), Forwarder(timeout)
    names = find_names()
    authenticate = Authenticate(directory, settings.region)
    admit = AdmitToGuard(directory, authenticate, monotonic, names)

    def forget() -> None:
        directory.forget()
        admit.last_seen.changed()

    administration = StoredAdministration(
        engine,
        keyring,
        secrets_of,
        clock,
        identifiers,
        forget,
        KnownBy(names, own_credential(guards)),
    )
    refresh = RefreshTemplates(administration, directory, guards, forwarder, monotonic)
    carry = CarryStops(consents, metrics)
    link = LinkIdentities(consents, carry, metrics)
    quality = build_quality(engine, administration, directory, clock, metrics)
    anomalies = StoredAnomalies(engine)
    breaker = Breaker(StoredTallies(engine), anomalies, consents, clock, metrics, quality.hear)
    record, record_signal = (
        RecordConsent(consents, carry, link),
        RecordSignal(consents, carry, breaker),
    )
    raw_inbound, wake = StoredRawInbound(engine, keyring, clock), Wake()
    caller, forwards = HttpCaller(CALL_SECONDS), StoredForwards(engine, keyring)
    events = StoredConsentEvents(engine)
    foundation = Foundation(
        clock=clock,
        identifiers=identifiers,
        keyring=keyring,
        counters=metrics,
        engine=engine,
        consents=consents,
        directory=directory,
        administration=administration,
        record=record,
        record_signal=record_signal,
        raw_inbound=raw_inbound,
        forwards=forwards,
        events=events,
        providers=providers,
        upstream=upstream,
        caller=caller,
        refresh=refresh,
        wake=wake,
    )
    optin = build_optin(settings, foundation)
    erasing = build_erasing(
        settings,
        engine,
        keyring,
        consents,
        directory,
        clock,
        owner_allowed=dev or owner_allowed,
    )
    tell = tell_by_alert(directory, quality.hear)
    sealing = build_sealing(
        counted(settings, dev=dev), engine, keyring, clock, identifiers, metrics, tell
    )
    hears = Identities(
        link,
        carry,
        record_signal,
        CarryReachability(consents),
        CollectFromChat(optin.resolve_chat_code, optin.collect, optin.disclosures.wording),
        quality.hear,
    )
    return Gateway(
        settings=settings,
        clock=clock,
        identifiers=identifiers,
        keyring=keyring,
        engine=engine,
        consents=consents,
        directory=directory,
        administration=administration,
        authenticate=authenticate,
        record=record,
        declare_time_zone=DeclareTimeZones(consents),
        decide=DecideMessages(consents, clock, keyring, metrics),
        metrics=metrics,
        upstream=upstream,
        providers=providers,
        sandbox_messages=sandbox_messages,
        send=SendMessage(
            consents, providers, keyring, clock, metrics, record_signal, quality.counting
        ),
        receive_inbound=ReceiveInbound(
            consents, raw_inbound, metrics, wake, directory, hears, names
        ),
        worker=build_worker(settings, foundation, optin, quality, erasing, sealing),
        administer=Administer(administration, identifiers, settings.region, providers),
        history=ReadHistory(consents, StoredHistory(engine)),
        tap=Tap(forwards, clock, wake),
        caller=caller,
        replay_outbox=ReplayOutbox(StoredOutboxShelf(engine), clock),
        replay_events=ReplayEvents(events, clock),
        guards=guards,
        forwarder=forwarder,
        admit=admit,
        refresh_templates=refresh,
        raw_callbacks=raw_inbound,
        desk=Desk(StoredOutboxShelf(engine), StoredDesk(engine), record),
        end_anomaly=EndAnomaly(anomalies, consents, carry, clock),
        optin=optin,
        quality=quality,
        erasing=erasing,
        sealing=sealing,
        make_pack=build_make_pack(engine, consents, keyring, clock, sealing),
    )


def own_credential(guards: Guards) -> OwnCredential:
    """Say which credential a bot is known by at its provider: it may send as the bot, too."""

    def of(bot: BotRecord) -> str | None:
        dialect = guards.get(bot.provider)
        return None if dialect is None else dialect.own_credential(bot)

    return of
