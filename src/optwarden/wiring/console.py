"""Which pages has the console? Everything at and below `/console`, built over a gateway."""

from __future__ import annotations

from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.web.console.bots import BotsOfSession
from optwarden.web.console.desk import DeskPage
from optwarden.web.console.entrance import SIGN_INS, SIGN_INS_PER_CLIENT, Console
from optwarden.web.console.requests import RequestPage
from optwarden.web.console.sessions import Sessions
from optwarden.web.pages.limits import FormLimits
from optwarden.wiring.gateway import Gateway


def build_console(gateway: Gateway) -> Console:
    """Build the entrance and what stands behind it."""
    bots = BotsOfSession(gateway.administration, gateway.directory, gateway.authenticate)
    requests = RequestPage(
        bots,
        gateway.directory,
        gateway.optin.off_channel,
        DescribeRecipient(gateway.consents, gateway.clock),
        gateway.clock,
    )
    sessions = Sessions(gateway.directory, gateway.keyring, gateway.clock)
    limits = FormLimits(gateway.clock, SIGN_INS_PER_CLIENT, SIGN_INS)
    settings = gateway.settings
    desk = DeskPage(bots, gateway.desk, gateway.clock)
    return Console(sessions, requests, desk, limits, settings.public_url, settings.trusted_proxies)
