"""Which parts collect opt-ins? Wordings, programmes, chat, forms, mail, and every method's own."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.vocabulary import Method
from optwarden.optin.contract import Parts, build_callbacks, build_inviters, find_methods
from optwarden.settings import Settings
from optwarden.storage.attachments import StoredAttachments
from optwarden.storage.chat_requests import StoredChatRequests
from optwarden.storage.directory.disclosures import StoredDisclosures
from optwarden.storage.directory.programmes import StoredProgrammes
from optwarden.storage.email_contacts import StoredEmailContacts
from optwarden.storage.opt_ins_by_wording import StoredOptInsByWording
from optwarden.storage.tallies import StoredTallies
from optwarden.storage.voice_calls import StoredCalls
from optwarden.usecases.attachments import Attachments
from optwarden.usecases.collecting.ask import Ask, RequestReply
from optwarden.usecases.collecting.calls import CALLS_KEPT
from optwarden.usecases.collecting.chat_links import KeepChatRequest, MakeChatLink, ResolveChatCode
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.collecting.email_contacts import EmailContacts
from optwarden.usecases.collecting.end_email import EndEmail
from optwarden.usecases.collecting.invite_address import InviteAddress
from optwarden.usecases.collecting.mail_links import MailLinks
from optwarden.usecases.collecting.methods import Callbacks, Inviters
from optwarden.usecases.disclosures import KeepDisclosures
from optwarden.usecases.list_renewals import ListRenewals
from optwarden.usecases.off_channel import RecordOffChannel
from optwarden.usecases.outbox.inviting import Way, Ways
from optwarden.usecases.programmes import KeepProgrammes
from optwarden.usecases.sweep import TALLIES_KEPT, Retention
from optwarden.wiring.foundation import Foundation


@dataclass(frozen=True, slots=True)
class OptInParts:
    """The parts, each built once."""

    disclosures: KeepDisclosures
    programmes: KeepProgrammes
    renewals: ListRenewals
    collect: CollectOptIn
    off_channel: RecordOffChannel
    attachments: Attachments
    make_chat_link: MakeChatLink
    keep_chat_request: KeepChatRequest
    resolve_chat_code: ResolveChatCode
    ask: Ask
    request_reply: RequestReply
    email_contacts: EmailContacts
    end_email: EndEmail
    invite_address: InviteAddress
    method_callbacks: Callbacks
    inviters: Inviters
    tallies: StoredTallies
    retentions: tuple[Retention, ...]
    """What of it is kept for a while only."""

    @property
    def ways(self) -> Ways:
        """What asks persons to opt in, by the method it asks through."""
        ways: dict[Method, list[Way]] = {}
        for name, method in find_methods().items():
            if name in self.inviters:
                ways.setdefault(method.method, []).append(Way(name, self.inviters[name]))
        return ways


def build_optin(settings: Settings, on: Foundation) -> OptInParts:
    """Build them over the store and what records consent."""
    engine, keyring, clock, consents = on.engine, on.keyring, on.clock, on.consents
    directory, administration, record = on.directory, on.administration, on.record
    disclosures = KeepDisclosures(StoredDisclosures(engine, administration), administration, clock)
    chat_requests = StoredChatRequests(engine, keyring)
    make_chat_link = MakeChatLink(disclosures.wording)
    keep_chat_request = KeepChatRequest(chat_requests, make_chat_link, clock)
    email_contacts = StoredEmailContacts(engine, keyring)
    calls, tallies = StoredCalls(engine, keyring, clock), StoredTallies(engine)
    attachments = StoredAttachments(engine, keyring, clock)
    collect, ask = CollectOptIn(consents), Ask(consents, clock, on.wake, email_contacts)
    request_reply = RequestReply(ask, collect, tallies, clock)
    methods = Parts(
        clock=clock,
        consents=consents,
        directory=directory,
        counters=on.counters,
        record=record,
        collect=collect,
        public_url=settings.public_url,
        timeout_seconds=settings.upstream_timeout_seconds,
        posts=on.upstream,
        raw_inbound=on.raw_inbound,
        disclosures=disclosures,
        calls=calls,
        keyring=keyring,
        email_contacts=email_contacts,
        keep_chat_request=keep_chat_request,
        request_reply=request_reply,
    )
    inviters = build_inviters(methods)
    return OptInParts(
        disclosures=disclosures,
        programmes=KeepProgrammes(
            StoredProgrammes(engine, administration),
            disclosures,
            administration,
            make_chat_link,
            clock,
        ),
        renewals=ListRenewals(consents, StoredOptInsByWording(engine), clock),
        collect=collect,
        off_channel=RecordOffChannel(record, attachments, clock),
        attachments=attachments,
        make_chat_link=make_chat_link,
        keep_chat_request=keep_chat_request,
        resolve_chat_code=ResolveChatCode(chat_requests, keyring, clock),
        ask=ask,
        request_reply=request_reply,
        email_contacts=email_contacts,
        end_email=EndEmail(MailLinks(keyring), directory, consents, record, email_contacts, clock),
        invite_address=InviteAddress(email_contacts, inviters, on.identifiers, clock),
        method_callbacks=build_callbacks(methods),
        inviters=inviters,
        tallies=tallies,
        retentions=(
            Retention(0, chat_requests.purge),
            Retention(CALLS_KEPT, calls.purge),
            Retention(TALLIES_KEPT, tallies.purge),
        ),
    )
