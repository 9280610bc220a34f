"""Which public pages are there? Everything below `/o/`, built over a gateway."""

from __future__ import annotations

from optwarden.usecases.collecting.forms import SubmitForm
from optwarden.usecases.collecting.mail_links import MailLinks
from optwarden.usecases.collecting.page_links import PageLinks
from optwarden.usecases.packing.receipts import MakeReceipt
from optwarden.usecases.preferences import ChangePreferences, ReadPreferences
from optwarden.web.pages.beat import BEAT_SECONDS, Beat
from optwarden.web.pages.disclosure import DisclosureForApps
from optwarden.web.pages.embedding import Embedding
from optwarden.web.pages.entrance import Page, Pages
from optwarden.web.pages.form_tokens import FormTokens
from optwarden.web.pages.landing import Landing
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.mail import MailPage
from optwarden.web.pages.opt_in_pages import OptInPages
from optwarden.web.pages.preferences import PreferencePage
from optwarden.web.pages.preferences_stop import PER_CLIENT, PER_PROGRAMME, StopPage
from optwarden.web.pages.prefilled import Prefilled
from optwarden.web.pages.profile import Profile
from optwarden.web.pages.receipt import RECEIPTS, ReceiptPage
from optwarden.web.pages.unsubscribe import Unsubscribing
from optwarden.web.pages.wordings import Wordings
from optwarden.wiring.gateway import Gateway


def build_pages(gateway: Gateway, beat_seconds: float = BEAT_SECONDS) -> Pages:
    """Build the entrance and what stands behind it."""
    clock, settings = gateway.clock, gateway.settings
    tokens, wordings = FormTokens(gateway.keyring, clock), Wordings(gateway.optin.disclosures)
    links = PageLinks(gateway.keyring, clock)
    submit, beat = submit_form(gateway), Beat(beat_seconds)
    opt_in = OptInPages(wordings, tokens, submit, clock, beat)
    mail_links = MailLinks(gateway.keyring)
    change = ChangePreferences(gateway.consents, gateway.record)
    pages: dict[str, Page] = {
        "": Landing(opt_in),
        "me": Profile(opt_in, links),
        "form": Prefilled(opt_in),
        "embed.js": Embedding(),
        "disclosure": DisclosureForApps(wordings),
        "mail/": MailPage(
            mail_links, gateway.optin.email_contacts, wordings, tokens, submit, clock, beat
        ),
        "preferences": PreferencePage(
            links,
            tokens,
            wordings,
            ReadPreferences(gateway.consents, gateway.history, clock),
            change,
            submit,
            gateway.optin.keep_chat_request,
            opt_in,
            FormLimits(clock),
        ),
        "receipt": ReceiptPage(
            links,
            MakeReceipt(gateway.make_pack, gateway.keyring),
            FormLimits(clock, RECEIPTS, RECEIPTS),
        ),
        "stop": StopPage(
            tokens,
            change,
            FormLimits(clock, PER_CLIENT, PER_PROGRAMME),
            beat,
        ),
    }
    return Pages(
        gateway.directory,
        gateway.authenticate,
        FormLimits(clock),
        pages,
        settings.public_url,
        settings.trusted_proxies,
    )


def with_unsubscribing(gateway: Gateway, pages: Pages) -> Unsubscribing:
    """Build what ends invitations by e-mail, before the pages that it hands all else on to."""
    settings = gateway.settings
    return Unsubscribing(
        gateway.optin.end_email,
        gateway.authenticate,
        pages,
        settings.public_url,
        settings.trusted_proxies,
    )


def submit_form(gateway: Gateway) -> SubmitForm:
    """Build what becomes of forms."""
    return SubmitForm(
        gateway.optin.collect,
        gateway.optin.keep_chat_request,
        gateway.optin.request_reply,
        gateway.optin.tallies,
        gateway.clock,
    )
