"""What must a provider's file offer, and how is it found? Every plug-in of this folder, by scan.

A plug-in is a module (or a folder) that offers `build(parts)` and, where the provider calls back,
`DIALECT`. A folder whose `guard.py` offers `GUARD` can be sent to through the guard; `NAMING` of
its `names.py` says how the provider names the business's side. There is no list to edit;
`tests/providers/test_contract.py` finds every file too.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

from ulid import ULID

import optwarden.providers
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.providers.upstream import Upstream
from optwarden.usecases.callbacks import Dialects
from optwarden.usecases.guarding import Guards
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.providers import NewMessageId, Provider, Providers, SandboxMessages
from optwarden.usecases.sender_names import SenderNames

NOT_PLUG_INS: Final = frozenset(
    {
        "contract",
        "each_recipient",
        "forwarding",
        "guards",
        "secrets",
        "upstream",
    }
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


def find_guards() -> Guards:
    """Return every dialect the guard speaks, by name: `GUARD` of a folder's `guard.py`."""
    return {module.GUARD.name: module.GUARD for module in _in_folders("guard").values()}


def find_names() -> SenderNames:
    """Return how each provider names bots: `NAMING` of a folder's `names.py`."""
    found = _in_folders("names")
    return SenderNames({name: module.NAMING for name, module in found.items()})


def _in_folders(file_name: str) -> dict[str, ModuleType]:
    """Import the files of one name, by their folders."""
    folders = (Path(folder) for folder in optwarden.providers.__path__)
    files = [file for folder in folders for file in folder.glob(f"*/{file_name}.py")]
    prefix = optwarden.providers.__name__
    return {
        name: importlib.import_module(f"{prefix}.{name}.{file_name}")
        for name in sorted(file.parent.name for file in files)
    }


def new_message_id(now: Micros) -> str:
    """Return a ULID, as the seed's API identifies messages, of this instant."""
    return str(ULID.from_timestamp(now / SECOND))
