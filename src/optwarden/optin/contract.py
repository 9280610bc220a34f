"""What must an opt-in method's file offer, and how is it found? Every plug-in here, by scan.

A plug-in is a module (or a folder) that offers `METHOD`. Where its provider calls the gateway it
offers `called_back(parts)`, and where it can ask persons to opt in, `inviter(parts)`. There is no
list to edit; `tests/optin/test_contract.py` finds every file too.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Final

import optwarden.optin
from optwarden.usecases.collecting.calls import Calls
from optwarden.usecases.collecting.chat_links import KeepChatRequest
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.collecting.email_contacts import EmailContacts
from optwarden.usecases.collecting.methods import (
    Callbacks,
    Inviters,
    OptInMethod,
    RequestsReply,
)
from optwarden.usecases.configuration import Directory
from optwarden.usecases.disclosures import KeepDisclosures
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.posting import Posts
from optwarden.usecases.receive_inbound import RawInbound
from optwarden.usecases.record_consent import RecordConsent

NOT_PLUG_INS: Final = frozenset({"contract", "texting", "voice"})
"""What stands in the folder and is no opt-in method."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a plug-in may be built from."""

    clock: Clock
    consents: Consents
    directory: Directory
    counters: Counters
    record: RecordConsent
    collect: CollectOptIn
    public_url: str | None
    timeout_seconds: float
    posts: Posts
    raw_inbound: RawInbound
    disclosures: KeepDisclosures
    calls: Calls
    keyring: Keyring
    email_contacts: EmailContacts
    keep_chat_request: KeepChatRequest
    request_reply: RequestsReply | None = None
    """Asks a number for its own answer; without it an opt-in waits for the person to write."""


def plug_ins() -> Iterator[ModuleType]:
    """Import every plug-in of the folder, in the order of their names."""
    for found in pkgutil.iter_modules(optwarden.optin.__path__):
        if found.name not in NOT_PLUG_INS:
            yield importlib.import_module(f"{optwarden.optin.__name__}.{found.name}")


def find_methods() -> dict[str, OptInMethod]:
    """Return every opt-in method, by the name of its file."""
    methods: list[OptInMethod] = [module.METHOD for module in plug_ins()]
    return {method.name: method for method in methods}


def build_callbacks(parts: Parts) -> Callbacks:
    """Build what answers the methods' providers, by the name in their path."""
    return {
        module.METHOD.name: module.called_back(parts)
        for module in plug_ins()
        if hasattr(module, "called_back")
    }


def build_inviters(parts: Parts) -> Inviters:
    """Build what asks persons to opt in, by the name of its file."""
    return {
        module.METHOD.name: module.inviter(parts)
        for module in plug_ins()
        if hasattr(module, "inviter")
    }
