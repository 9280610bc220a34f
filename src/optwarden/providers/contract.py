"""What must a provider's file offer, and how is it found? Every plug-in of this folder, by scan.

A plug-in is a module (or a folder) that offers `build(parts)` and, where the provider calls back,
`DIALECT`. There is no list to edit; `tests/providers/test_contract.py` finds every file too.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from ulid import ULID

import optwarden.providers
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.providers.upstream import Upstream
from optwarden.usecases.callbacks import Dialects
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.providers import NewMessageId, Provider, Providers, SandboxMessages

NOT_PLUG_INS: Final = frozenset(
    {"contract", "each_recipient", "reading", "secrets", "source_time", "upstream"}
)
"""What stands in the folder and is no provider."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a plug-in may be built from."""

    upstream: Upstream
    clock: Clock
    identifiers: Identifiers
    new_message_id: NewMessageId
    sandbox_messages: SandboxMessages


def plug_ins() -> Iterator[ModuleType]:
    """Import every plug-in of the folder, in the order of their names."""
    for found in pkgutil.iter_modules(optwarden.providers.__path__):
        if found.name not in NOT_PLUG_INS:
            yield importlib.import_module(f"{optwarden.providers.__name__}.{found.name}")


def build_providers(parts: Parts) -> Providers:
    """Build every provider, by name."""
    built: list[Provider] = [module.build(parts) for module in plug_ins()]
    return {provider.name: provider for provider in built}


def find_dialects() -> Dialects:
    """Return every dialect that callbacks are read in, by name."""
    dialects = [module.DIALECT for module in plug_ins() if hasattr(module, "DIALECT")]
    return {dialect.name: dialect for dialect in dialects}


def new_message_id(now: Micros) -> str:
    """Return a ULID, as the seed's API identifies messages, of this instant."""
    return str(ULID.from_timestamp(now / SECOND))
