"""Which public pages are there? Everything below `/o/`, built over a gateway."""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.web.pages.entrance import Page, Pages
from optwarden.web.pages.limits import FormLimits
from optwarden.wiring.gateway import Gateway


def build_pages(gateway: Gateway) -> Pages:
    """Build the entrance and what stands behind it."""
    pages: Mapping[str, Page] = {}
    settings = gateway.settings
    return Pages(
        gateway.directory,
        gateway.authenticate,
        FormLimits(gateway.clock),
        pages,
        settings.public_url,
        settings.trusted_proxies,
    )
