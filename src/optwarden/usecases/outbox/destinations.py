"""Where does a business want callbacks and events sent? Settings of a bot, and what they may be."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from optwarden.usecases.collecting.email_address import parse_email_address
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused

FORWARD_URL: Final = "forward_url"
EVENTS_URL: Final = "events_url"
ALERT_EMAIL: Final = "alert_email"
"""Where alerts go by e-mail, through the bot's mail server."""
EVENTS_SECRET: Final = "events_secret"  # noqa: S105 - the secret's name
EVENTS_SECRET_PREVIOUS: Final = "events_secret_previous"  # noqa: S105 - the secret's name
SECRET_PREFIX: Final = "whsec_"  # noqa: S105 - how Standard Webhooks marks one
_LEAST_SECRET_BYTES: Final = 24
_MOST_SECRET_BYTES: Final = 64
"""The bounds of Standard Webhooks."""


def announces_events(settings: Mapping[str, str], secrets: Mapping[str, str]) -> bool:
    """Say whether the business is told of events: there is an address, and a secret to sign with.

    Without a secret nobody could tell our calls from a forger's.
    """
    return bool(settings.get(EVENTS_URL)) and bool(secrets.get(EVENTS_SECRET))


def event_secrets(bot: BotRecord) -> list[bytes]:
    """Return the keys events are signed with, the newest first; two during a rotation."""
    texts = (bot.secrets.get(name) for name in (EVENTS_SECRET, EVENTS_SECRET_PREVIOUS))
    return [key for text in texts if text and (key := _key_of(text)) is not None]


def check_destinations(bot: BotRecord) -> None:
    """Refuse addresses and secrets that nothing could be sent with. Raises FieldRefused."""
    for name in (FORWARD_URL, EVENTS_URL):
        url = bot.provider_settings.get(name)
        if url is not None and not _is_http(url):
            raise FieldRefused(
                f"provider_settings.{name}",
                "not_an_url",
                "must be an http or https URL without a fragment or a password.",
            )
    address = bot.provider_settings.get(ALERT_EMAIL)
    if address and parse_email_address(address) is None:
        raise FieldRefused(
            f"provider_settings.{ALERT_EMAIL}", "not_an_address", "must be an e-mail address."
        )
    for name in (EVENTS_SECRET, EVENTS_SECRET_PREVIOUS):
        secret = bot.secrets.get(name)
        if secret is not None and _key_of(secret) is None:
            raise FieldRefused(
                f"secrets.{name}",
                "not_a_secret",
                f'must be "{SECRET_PREFIX}" and the base64 of {_LEAST_SECRET_BYTES} to'
                f" {_MOST_SECRET_BYTES} bytes.",
            )


def _is_http(url: str) -> bool:
    if not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        there = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = parts.username is None and parts.password is None and not parts.fragment
    return parts.scheme in ("http", "https") and bool(parts.hostname) and plain and there


def _key_of(secret: str) -> bytes | None:
    try:
        key = base64.b64decode(secret.removeprefix(SECRET_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return None
    fits = _LEAST_SECRET_BYTES <= len(key) <= _MOST_SECRET_BYTES
    return key if fits and secret.startswith(SECRET_PREFIX) else None
