"""What must be known of a provider so that the contract can be tried on it? One case for each.

A provider's case is `CASE` in `tests/providers/cases/{name}.py`; the contract finds it by name.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from optwarden.consent.rules import BotRules
from optwarden.usecases.callbacks import Callback
from optwarden.usecases.configuration import BotRecord
from tests.doubles.upstream import Request

SENDER: Final = "46732001122"
"""Who writes in the samples, and who is written to."""
WORDS: Final = "Your parcel is at Elm Street"
MESSAGE: Final = {"type": "text", "text": WORDS}


@dataclass(frozen=True, slots=True)
class Sending:
    """How a bot is set up to send, and what a provider that took its message answers."""

    settings: Callable[[str], Mapping[str, str]]
    """The provider's settings, given the address of its server."""
    secrets: Mapping[str, str]
    answer: Callable[[Request], tuple[int, bytes]]
    """Status and body; in each message's id are the last four digits of its recipient."""
    recipients_of: Callable[[Request], list[str]]
    """Whom a request is for, as bare digits."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a callback is made: bodies in which SENDER says STOP, and what proves who made them."""

    secrets: Mapping[str, str]
    bodies: Mapping[str, bytes]
    """Samples by what they are; in "STOP" the person writes just that."""
    prove: Callable[[bytes, Mapping[str, str]], Callback]
    """Make the callback of a body, with a bot's secrets."""
    covers_body: bool = True
    """Whether the proof is over the body: a secret in a header or path is not."""


@dataclass(frozen=True, slots=True)
class ProviderCase:
    """All that the contract needs; `sending` is None for the sandbox, which has no server."""

    sending: Sending | None = None
    hearing: Hearing | None = None


def case_of(name: str) -> ProviderCase:
    """Return a provider's case. Raises ModuleNotFoundError, which says where it belongs."""
    try:
        module = importlib.import_module(f"tests.providers.cases.{name}")
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            f"the contract cannot be tried on {name}: write tests/providers/cases/{name}.py with"
            " its CASE, as cases/meta_cloud.py has one; ADDING_A_PROVIDER.md says what is in it"
        ) from None
    case: ProviderCase = module.CASE
    return case


def bot_of(
    name: str, settings: Mapping[str, str] | None = None, secrets: Mapping[str, str] | None = None
) -> BotRecord:
    """A bot of a provider."""
    rules = BotRules("shop-bot", "corner-shop")
    return BotRecord(
        rules, "Corner Shop", "Shop bot", None, name, settings or {}, secrets or {}, "SE"
    )
