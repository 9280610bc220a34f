"""How does a person opt in on a web page? On our own below `/o/`, or on one of the business's.

The pages themselves are in `web/pages`. What is typed there does not prove a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import Method, PersonAct


@dataclass(frozen=True, slots=True)
class Web:
    """Fills `usecases.collecting.methods.OptInMethod`."""

    name: str = "web"
    method: Method = Method.WEB
    acts: frozenset[PersonAct] = frozenset({PersonAct.TICKED_BOX, PersonAct.TYPED_NUMBER})
    observes_number: bool = False


METHOD: Final = Web()
