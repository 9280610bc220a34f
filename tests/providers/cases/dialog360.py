"""360dialog: Meta's bodies, an API key of its own, and callbacks known by a secret header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.usecases.callbacks import Callback
from tests.providers.cases.meta_cloud import BODIES, answer, recipients_of
from tests.providers.contract_case import Hearing, ProviderCase, Sending


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    secret = secrets.get("callback_header_secret", "")
    return Callback(body, {"optwarden-callback-secret": secret})


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url},
        {"api_key": "dialog360-api-key"},
        answer,
        recipients_of,
    ),
    Hearing(
        {"callback_header_secret": "dialog360-header-secret"}, BODIES, _prove, covers_body=False
    ),
)
