"""What must be known of an opt-in method so that the contract can be tried on it? One case each.

A method's case is `CASE` in `tests/optin/cases/{name}.py`; the contract finds it by name.
"""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.doubles.world import World


@dataclass(frozen=True, slots=True)
class MethodCase:
    """How one person opts in by a method, over HTTP, to the shop's programme."""

    opts_in: Callable[[World], Awaitable[None]]
    """Do the whole act of the world's person; done again, it is the same act again."""
    attacks: Callable[[World], Awaitable[Mapping[str, int]]] | None = None
    """Try what is forged, replayed and expired, each by its name, and return what each was
    answered; None where the method has neither token nor signature of its own."""
    programme: Mapping[str, Any] = field(default_factory=dict)
    """What the programme has that the usual one has not."""


def case_of(name: str) -> MethodCase:
    """Return a method's case. Raises ModuleNotFoundError, which says where it belongs."""
    try:
        module = importlib.import_module(f"tests.optin.cases.{name}")
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            f"the contract cannot be tried on {name}: write tests/optin/cases/{name}.py with its"
            " CASE, as cases/twilio_voice.py has one; ADDING_AN_OPT_IN_METHOD.md says what is in it"
        ) from None
    case: MethodCase = module.CASE
    return case
