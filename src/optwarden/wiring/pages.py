"""Which public pages are there? Everything below `/o/`, built over a gateway."""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.web.exchange import AsgiApp
from optwarden.web.pages.entrance import Page, Pages
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.unsubscribe import Unsubscribing
from optwarden.wiring.gateway import Gateway


def build_pages(gateway: Gateway) -> AsgiApp:
    """Build the entrance and what stands behind it."""
    pages: Mapping[str, Page] = {}
    settings = gateway.settings
    found = Pages(
        gateway.directory,
        gateway.authenticate,
        FormLimits(gateway.clock),
        pages,
        settings.public_url,
        settings.trusted_proxies,
    )
    return Unsubscribing(
        gateway.end_email,
        gateway.authenticate,
        found,
        settings.public_url,
        settings.trusted_proxies,
    )
