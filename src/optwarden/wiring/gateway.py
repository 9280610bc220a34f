"""Which parts does one gateway process have? Everything but the web, built once from settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from optwarden.consent.vocabulary import Method
from optwarden.delivery.calling import HttpCaller
from optwarden.delivery.worker import Pace, Tasks, Wake, Worker
from optwarden.optin.contract import Parts as MethodParts
from optwarden.optin.contract import build_callbacks, build_inviters, find_methods
from optwarden.optin.email.plain import SendPlainMail
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
from optwarden.storage.attachments import StoredAttachments
from optwarden.storage.attempts import StoredAttempts
from optwarden.storage.chat_requests import StoredChatRequests
from optwarden.storage.consent_events import StoredConsentEvents
from optwarden.storage.deduplication import StoredDeduplication
from optwarden.storage.desk import StoredDesk
from optwarden.storage.directory.changing import KnownBy, OwnCredential, StoredAdministration
from optwarden.storage.directory.disclosures import StoredDisclosures
from optwarden.storage.directory.programmes import StoredProgrammes
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.directory.records import secrets_reader
from optwarden.storage.email_contacts import StoredEmailContacts
from optwarden.storage.engine import Engine
from optwarden.storage.erasing.queue import ErasedBefore
from optwarden.storage.forwards import StoredForwards
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.history import StoredHistory
from optwarden.storage.idempotency import StoredIdempotencyKeys
from optwarden.storage.observed import ObservedEngine
from optwarden.storage.opt_ins_by_wording import StoredOptInsByWording
from optwarden.storage.outbox import StoredOutbox
from optwarden.storage.outbox_shelf import StoredOutboxShelf
from optwarden.storage.quality_signals import StoredQualitySignals
from optwarden.storage.raw_inbound import StoredRawInbound
from optwarden.storage.sandbox_messages import StoredSandboxMessages
from optwarden.storage.tallies import StoredTallies
from optwarden.storage.voice_calls import StoredCalls
from optwarden.usecases.administer import Administer
from optwarden.usecases.admit_to_guard import AdmitToGuard
from optwarden.usecases.anomalies import Breaker, EndAnomaly
from optwarden.usecases.attachments import Attachments
from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.carry_reachability import CarryReachability
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.clock import RandomIdentifiers, SystemClock, monotonic
from optwarden.usecases.collecting.ask import Ask, RequestReply
from optwarden.usecases.collecting.calls import CALLS_KEPT
from optwarden.usecases.collecting.chat_answers import CollectFromChat
from optwarden.usecases.collecting.chat_links import (
    KeepChatRequest,
    MakeChatLink,
    ResolveChatCode,
)
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.collecting.email_contacts import EmailContacts
from optwarden.usecases.collecting.end_email import EndEmail
from optwarden.usecases.collecting.invite_address import InviteAddress
from optwarden.usecases.collecting.mail_links import MailLinks
from optwarden.usecases.collecting.methods import Callbacks, Inviters
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.decide_messages import DecideMessages
from optwarden.usecases.declare_time_zone import DeclareTimeZones
from optwarden.usecases.desk import Desk
from optwarden.usecases.disclosures import KeepDisclosures
from optwarden.usecases.guarding import Guards
from optwarden.usecases.idempotency import KEPT_FOR as ANSWERS_KEPT
from optwarden.usecases.identities import Identities
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.link_identities import LinkIdentities
from optwarden.usecases.list_renewals import ListRenewals
from optwarden.usecases.off_channel import RecordOffChannel
from optwarden.usecases.outbox.calling import CALL_SECONDS
from optwarden.usecases.outbox.forwarding import Tap
from optwarden.usecases.outbox.inviting import Way, Ways
from optwarden.usecases.outbox.replaying import ReplayEvents, ReplayOutbox
from optwarden.usecases.packing.make_pack import MakePack
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.programmes import KeepProgrammes
from optwarden.usecases.providers import Providers, SandboxMessages
from optwarden.usecases.quality.braking import KeepBrakes
from optwarden.usecases.quality.counting import COUNTS_KEPT, QualityCounts
from optwarden.usecases.quality.watching import WatchQuality
from optwarden.usecases.raw_callbacks import RawCallbacks
from optwarden.usecases.read_history import ReadHistory
from optwarden.usecases.receive_inbound import ReceiveInbound
from optwarden.usecases.record_consent import RecordConsent
from optwarden.usecases.record_signal import RecordSignal
from optwarden.usecases.refresh_templates import RefreshTemplates
from optwarden.usecases.send_message import SendMessage
from optwarden.usecases.set_up_demo import SetUpDemo
from optwarden.usecases.sweep import (
    DAY,
    DEDUPE_KEPT,
    FORWARDED_KEPT,
    FORWARDS_KEPT,
    OUTBOX_KEPT,
    TALLIES_KEPT,
    Retention,
    Sweep,
)
from optwarden.web.metrics import Metrics
from optwarden.wiring.effects import Effects
from optwarden.wiring.erasing import ErasingParts, build_erasing
from optwarden.wiring.keys import open_keyring
from optwarden.wiring.proof import build_make_pack
from optwarden.wiring.quality import build_quality
from optwarden.wiring.sealing import SealingParts, build_sealing, tell_by_alert
from optwarden.wiring.stores import build_engine
from optwarden.wiring.witnessing import build_parties

_DEV_CENSUS_SECONDS: Final = 5.0


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
    disclosures: KeepDisclosures
    renewals: ListRenewals
    raw_callbacks: RawCallbacks
    collect: CollectOptIn
    method_callbacks: Callbacks
    inviters: Inviters
    attachments: Attachments
    off_channel: RecordOffChannel
    make_chat_link: MakeChatLink
    keep_chat_request: KeepChatRequest
    resolve_chat_code: ResolveChatCode
    desk: Desk
    programmes: KeepProgrammes
    ask: Ask
    request_reply: RequestReply
    tallies: StoredTallies
    end_anomaly: EndAnomaly
    quality_counts: QualityCounts
    watch_quality: WatchQuality
    quality_signals: StoredQualitySignals
    brakes: KeepBrakes
    email_contacts: EmailContacts
    end_email: EndEmail
    invite_address: InviteAddress
    erasing: ErasingParts
    sealing: SealingParts
    make_pack: MakePack

    @property
    def set_up_demo(self) -> SetUpDemo:
        """Sets up what `serve --dev` needs."""
        return SetUpDemo(
            self.administration,
            self.disclosures,
            self.programmes,
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
        await self.quality_counts.close()
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
    outbox, wake = StoredOutbox(engine), Wake()
    carry = CarryStops(consents, metrics)
    link = LinkIdentities(consents, carry, metrics)
    quality = build_quality(engine, administration, directory, clock, metrics)
    tallies, anomalies = StoredTallies(engine), StoredAnomalies(engine)
    breaker = Breaker(tallies, anomalies, consents, clock, metrics, quality.hear)
    record_signal = RecordSignal(consents, carry, breaker)
    raw_inbound = StoredRawInbound(engine, keyring, clock)
    caller, forwards = HttpCaller(CALL_SECONDS), StoredForwards(engine, keyring)
    events = StoredConsentEvents(engine)
    disclosures = KeepDisclosures(StoredDisclosures(engine, administration), administration, clock)
    chat_requests = StoredChatRequests(engine, keyring)
    make_chat_link = MakeChatLink(disclosures.wording)
    record, collect = RecordConsent(consents, carry, link), CollectOptIn(consents)
    keep_chat_request = KeepChatRequest(chat_requests, make_chat_link, clock)
    email_contacts = StoredEmailContacts(engine, keyring)
    calls = StoredCalls(engine, keyring, clock)
    attachments = StoredAttachments(engine, keyring, clock)
    ask = Ask(consents, clock, wake, email_contacts)
    request_reply = RequestReply(ask, collect, tallies, clock)
    method_parts = MethodParts(
        clock,
        consents,
        directory,
        metrics,
        record,
        collect,
        settings.public_url,
        timeout,
        upstream,
        raw_inbound,
        disclosures,
        calls,
        keyring,
        email_contacts,
        keep_chat_request,
        request_reply,
    )
    inviters = build_inviters(method_parts)
    effects = Effects(
        outbox,
        forwards,
        events,
        consents,
        directory,
        providers,
        keyring,
        clock,
        metrics,
        caller,
        timeout,
        record_signal,
        disclosures.wording,
        _ways(inviters),
        settings.public_url,
        quality.signals,
        SendPlainMail(clock),
    )
    erasing = build_erasing(
        settings,
        engine,
        keyring,
        consents,
        directory,
        clock,
        owner_allowed=dev or owner_allowed,
    )
    resolve_chat_code = ResolveChatCode(chat_requests, keyring, clock)
    tell = tell_by_alert(directory, quality.hear)
    sealing = build_sealing(
        _counted(settings, dev=dev), engine, keyring, clock, identifiers, metrics, tell
    )
    worker = Worker(
        effects.deliveries(),
        Sweep(
            StoredAttempts(engine),
            outbox,
            consents,
            directory,
            clock,
            metrics,
            timeout,
            [
                *_retentions(settings, engine, raw_inbound, outbox, forwards),
                Retention(0, chat_requests.purge),
                Retention(CALLS_KEPT, calls.purge),
                Retention(TALLIES_KEPT, tallies.purge),
                Retention(COUNTS_KEPT, quality.counts.purge),
            ],
        ),
        metrics,
        wake,
        Pace(seal=settings.seal_interval_seconds, witnesses=settings.witness_interval_seconds),
        Tasks(
            refresh,
            quality.watch,
            sealing,
            build_parties(settings, engine, sealing.publish, upstream, clock),
            erasing.erase.round if erasing.can_erase else None,
        ),
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
        authenticate,
        record,
        DeclareTimeZones(consents),
        DecideMessages(consents, clock, keyring, metrics),
        metrics,
        upstream,
        providers,
        sandbox_messages,
        SendMessage(consents, providers, keyring, clock, metrics, record_signal, quality.counting),
        ReceiveInbound(
            consents,
            raw_inbound,
            metrics,
            wake,
            directory,
            Identities(
                link,
                carry,
                record_signal,
                CarryReachability(consents),
                CollectFromChat(resolve_chat_code, collect, disclosures.wording),
                quality.hear,
            ),
            names,
        ),
        worker,
        Administer(administration, identifiers, settings.region, providers),
        ReadHistory(consents, StoredHistory(engine)),
        Tap(forwards, clock, wake),
        caller,
        ReplayOutbox(StoredOutboxShelf(engine), clock),
        ReplayEvents(events, clock),
        guards,
        forwarder,
        admit,
        refresh,
        disclosures,
        ListRenewals(consents, StoredOptInsByWording(engine), clock),
        raw_inbound,
        collect,
        build_callbacks(method_parts),
        inviters,
        attachments,
        RecordOffChannel(record, attachments, clock),
        make_chat_link,
        keep_chat_request,
        resolve_chat_code,
        Desk(StoredOutboxShelf(engine), StoredDesk(engine), record),
        KeepProgrammes(
            StoredProgrammes(engine, administration),
            disclosures,
            administration,
            make_chat_link,
            clock,
        ),
        ask,
        request_reply,
        tallies,
        EndAnomaly(anomalies, consents, carry, clock),
        quality.counting,
        quality.watch,
        quality.signals,
        quality.brakes,
        email_contacts,
        EndEmail(MailLinks(keyring), directory, consents, record, email_contacts, clock),
        InviteAddress(email_contacts, inviters, identifiers, clock),
        erasing,
        sealing,
        build_make_pack(engine, consents, keyring, clock, sealing),
    )


def _counted(settings: Settings, *, dev: bool) -> Settings:
    """In `dev`, take a census every few seconds: who tries a pack for the first time waits not.

    And a lost keys file stops no log: nothing depends on it there.
    """
    if not dev:
        return settings
    seconds = min(settings.census_interval_seconds, _DEV_CENSUS_SECONDS)
    return replace(settings, census_interval_seconds=seconds, log_take_over=True)


def _ways(inviters: Inviters) -> Ways:
    """Return what asks persons to opt in, by the method it asks through."""
    ways: dict[Method, list[Way]] = {}
    for name, method in find_methods().items():
        if name in inviters:
            ways.setdefault(method.method, []).append(Way(name, inviters[name]))
    return ways


def own_credential(guards: Guards) -> OwnCredential:
    """Say which credential a bot is known by at its provider: it may send as the bot, too."""

    def of(bot: BotRecord) -> str | None:
        dialect = guards.get(bot.provider)
        return None if dialect is None else dialect.own_credential(bot)

    return of


def _retentions(
    settings: Settings,
    engine: Engine,
    raw_inbound: StoredRawInbound,
    outbox: StoredOutbox,
    forwards: StoredForwards,
) -> list[Retention]:
    """Say what is kept for a while only, and for how long."""
    return [
        Retention(DEDUPE_KEPT, StoredDeduplication(engine).purge),
        Retention(settings.raw_inbound_days * DAY, raw_inbound.purge),
        Retention(OUTBOX_KEPT, outbox.purge),
        Retention(FORWARDED_KEPT, outbox.purge_forwarded),
        Retention(FORWARDED_KEPT, forwards.purge_forwarded),
        Retention(FORWARDS_KEPT, forwards.purge),
        Retention(ANSWERS_KEPT, StoredIdempotencyKeys(engine).purge),
    ]
