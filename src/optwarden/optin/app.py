"""How does a person opt in within an application of the business's own? It posts what she did.

`GET /o/{programme}/disclosure` has the wording to show, `POST .../agreements` takes the act
(`web/api/agreements.py`). What is typed there does not prove a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class App:
    """Fills `usecases.collecting.methods.OptInMethod`."""

    name: str = "app"
    method: Method = Method.APP
    acts: frozenset[PersonAct] = NEEDS[Method.APP].acts
    observes_number: bool = False


METHOD: Final = App()
