"""How do requests reach the parts? The one web application over a gateway."""

from __future__ import annotations

from fastapi import FastAPI

from optwarden.providers.contract import find_dialects, new_message_id
from optwarden.storage.idempotency import StoredIdempotencyKeys
from optwarden.storage.readiness import StoreReadiness
from optwarden.usecases.collecting.page_links import PageLinks
from optwarden.usecases.configuration import Scope
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.idempotency import Idempotency
from optwarden.web.api.administration.bots import Bots
from optwarden.web.api.administration.businesses import Businesses
from optwarden.web.api.administration.disclosures import Disclosures
from optwarden.web.api.administration.programmes import Programmes
from optwarden.web.api.administration.templates import Templates
from optwarden.web.api.administration.tokens import Tokens
from optwarden.web.api.administration.topics import Topics
from optwarden.web.api.agreements import Agreements
from optwarden.web.api.anomalies import AnomalyOperations
from optwarden.web.api.application import PREFIX as BOTS_PREFIX
from optwarden.web.api.application import Entrance, build_api
from optwarden.web.api.decisions import Decisions
from optwarden.web.api.desk import DeskReview
from optwarden.web.api.email_invitations import EmailInvitations
from optwarden.web.api.erasures import Erasures
from optwarden.web.api.events import Events
from optwarden.web.api.evidence_packs import EvidencePacks
from optwarden.web.api.guard import Guard
from optwarden.web.api.invitations import Invitations
from optwarden.web.api.keywords import Keywords
from optwarden.web.api.legal_holds import LegalHolds
from optwarden.web.api.operator_requests import AttachmentFiles
from optwarden.web.api.opt_ins import OptIns
from optwarden.web.api.opt_outs import OptOuts
from optwarden.web.api.outbox import Outbox
from optwarden.web.api.page_links import PageLinkOperations
from optwarden.web.api.pages import Cursors
from optwarden.web.api.quality import QualityOperations
from optwarden.web.api.quarantine import Quarantine
from optwarden.web.api.raw_callbacks import RawCallbackReview
from optwarden.web.api.recipients import Recipients
from optwarden.web.api.renewals import Renewals
from optwarden.web.api.sandbox import Sandbox
from optwarden.web.api.sends import Sends
from optwarden.web.api.suppressions import Suppressions
from optwarden.web.api.time_zones import TimeZones
from optwarden.web.api.timeline import Timeline
from optwarden.web.application import Application
from optwarden.web.console.entrance import PREFIX as CONSOLE_PREFIX
from optwarden.web.guard.arriving import PREFIX as GUARD_PREFIX
from optwarden.web.guard.entrance import GuardEntrance
from optwarden.web.guard.passing import PassThrough
from optwarden.web.guard.sending import GuardedSend
from optwarden.web.log import PREFIX as LOG_PREFIX
from optwarden.web.log import LogReading
from optwarden.web.method_callbacks import MethodCallbacks
from optwarden.web.operations import PATHS as OPERATIONS_PATHS
from optwarden.web.operations import Operations
from optwarden.web.pages.entrance import PREFIX as PAGES_PREFIX
from optwarden.web.playground.entrance import PREFIX as PLAYGROUND_PREFIX
from optwarden.web.sinch_api import deprecation
from optwarden.web.sinch_api.capability import Capability
from optwarden.web.sinch_api.messages import Messages
from optwarden.web.sinch_api.provisioning import Provisioning
from optwarden.web.sinch_api.routes import PREFIX as SINCH_PREFIX
from optwarden.web.sinch_api.routes import Routes, SinchApi
from optwarden.web.webhooks import PREFIX as WEBHOOKS_PREFIX
from optwarden.web.webhooks import Webhooks
from optwarden.wiring.console import build_console
from optwarden.wiring.gateway import Gateway
from optwarden.wiring.pages import build_pages, submit_form, with_unsubscribing
from optwarden.wiring.playground import build_playground
from optwarden.wiring.time_travel import build_time_travel


def build_application(gateway: Gateway, *, dev: bool = False) -> Application:
    """Build the web application over a gateway; with `dev` it has the playground."""
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
        gateway.tap,
        gateway.metrics,
        gateway.settings.public_url,
    )
    guard = GuardEntrance(
        gateway.guards,
        gateway.admit,
        PassThrough(gateway.forwarder),
        GuardedSend(
            gateway.admit,
            gateway.send,
            gateway.forwarder,
            gateway.refresh_templates,
            gateway.clock,
            new_message_id,
        ),
    )
    method_callbacks = MethodCallbacks(
        gateway.directory,
        gateway.authenticate,
        gateway.optin.method_callbacks,
        gateway.metrics,
        gateway.settings.public_url,
    )
    readiness = StoreReadiness(gateway.engine)
    operations = Operations(
        gateway.metrics,
        readiness.schema_is_current,
        readiness.count_outbox,
        gateway.sealing.watch.backlog,
    )
    decisions = Decisions(gateway.authenticate, gateway.decide)
    native_api = build_native_api(gateway, decisions)
    return Application(
        [
            (BOTS_PREFIX, Entrance(decisions, native_api)),
            (SINCH_PREFIX, sinch_api),
            *((prefix, method_callbacks) for prefix in method_callbacks.prefixes),
            (WEBHOOKS_PREFIX, webhooks),
            (GUARD_PREFIX, guard),
            (PAGES_PREFIX, with_unsubscribing(gateway, build_pages(gateway))),
            (CONSOLE_PREFIX, build_console(gateway)),
            (LOG_PREFIX, LogReading(gateway.sealing.publish, gateway.authenticate)),
            (deprecation.PATH, deprecation.page),
            *((path, operations) for path in OPERATIONS_PATHS),
            *([(PLAYGROUND_PREFIX, build_playground(gateway, native_api))] if dev else []),
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
    time_travel = build_time_travel(gateway)
    parts = (
        OptIns(gateway.record, describe, clock, gateway.optin.attachments),
        OptOuts(gateway.record, describe, clock, gateway.optin.attachments),
        AttachmentFiles(gateway.optin.attachments),
        Invitations(gateway.optin.ask, clock),
        EmailInvitations(gateway.optin.invite_address, gateway.optin.ask),
        Suppressions(gateway.record),
        Recipients(describe, time_travel.describe),
        Sends(time_travel.explain),
        Quarantine(gateway.record),
        QualityOperations(
            gateway.quality.watch,
            gateway.quality.signals,
            gateway.quality.brakes,
            gateway.administration,
            cursors,
        ),
        AnomalyOperations(gateway.end_anomaly, cursors),
        TimeZones(gateway.declare_time_zone),
        Timeline(gateway.history, cursors),
        EvidencePacks(gateway.make_pack),
        Outbox(gateway.replay_outbox, cursors),
        DeskReview(gateway.desk, cursors, clock),
        Keywords(gateway.record),
        RawCallbackReview(gateway.raw_callbacks, cursors),
        Erasures(gateway.erasing.erase, gateway.erasing.queue, gateway.erasing.rows),
        LegalHolds(gateway.erasing.holds, cursors),
        Events(gateway.replay_events),
        Businesses(administer),
        Bots(administer, cursors),
        Tokens(administer, cursors),
        Topics(administer, cursors),
        Templates(administer, cursors),
        Disclosures(gateway.optin.disclosures, cursors),
        Programmes(gateway.optin.programmes, cursors),
        Renewals(gateway.optin.renewals, cursors),
        Agreements(submit_form(gateway), gateway.optin.disclosures.wording, clock),
        PageLinkOperations(PageLinks(gateway.keyring, clock), gateway.settings.public_url),
        Sandbox(gateway.sandbox_messages, gateway.receive_inbound, cursors, clock, new_message_id),
    )
    return build_api(decisions, [part.router(guard) for part in parts])
