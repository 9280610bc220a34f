"""What do Meta's error codes say about consent? A few say something; most say nothing.

Codes come in a failed status and in the answer to a send alike (WIRE section 3; Meta's "Error
codes" page, read 2026-11). What is not in the table is kept as a code and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from optwarden.consent.vocabulary import Signal
from optwarden.providers.meta_cloud.parts import objects
from optwarden.usecases.wire.reading import clean, document_of, word

SIGNALS: Final[Mapping[str, Signal]] = {
    "131026": Signal.UNDELIVERABLE,
    "131047": Signal.WINDOW_CLOSED,
    "131050": Signal.OPTED_OUT_OF_MARKETING,
}
TOO_FAST: Final = frozenset({"4", "80007", "130429", "131048", "131056"})
"""The message may go later. Meta answers most of these 400."""
SAYS_NOTHING: Final = frozenset(
    {
        "131049",  # Meta's own cap of marketing per person; not the person's word
        "130472",  # the person is part of an experiment of Meta's
        "131062",  # a user id may not be sent this; says nothing about the person's wish
        *TOO_FAST,
    }
)
"""Looks like consent or is easily mistaken for it, and is not."""
_LONGEST_DETAILS: Final = 1_000
_LONGEST_CODE: Final = 32


def first_telling(errors: object) -> tuple[str | None, Signal | None]:
    """Return the code of a status's errors that says most, and what it says."""
    given = objects({"errors": errors}, "errors")
    codes = [code for error in given if (code := _code(error)) is not None]
    for code in codes:
        if (signal := SIGNALS.get(code)) is not None:
            return code, signal
    return (codes[0] if codes else None), None


def signal_of_answer(body: bytes) -> Signal | None:
    """Return what the refusal of a send says about its recipient's consent."""
    code = _code(_error(body))
    return None if code is None else SIGNALS.get(code)


def is_too_fast(body: bytes) -> bool:
    """Say whether a send was refused for its speed only."""
    return _code(_error(body)) in TOO_FAST


def details_of_answer(body: bytes) -> str | None:
    """Return why a send was refused, in Meta's words: "131047: Re-engagement message"."""
    error = _error(body)
    data = error.get("error_data")
    said = word(data, "details") if isinstance(data, dict) else None
    parts = (_code(error), said or word(error, "message"))
    return ": ".join(clean(part) for part in parts if part)[:_LONGEST_DETAILS] or None


def _error(body: bytes) -> Mapping[str, Any]:
    document = document_of(body)
    error = document.get("error") if isinstance(document, dict) else None
    return error if isinstance(error, dict) else {}


def _code(error: Mapping[str, Any]) -> str | None:
    code = word(error, "code")
    return None if code is None else code[:_LONGEST_CODE]
