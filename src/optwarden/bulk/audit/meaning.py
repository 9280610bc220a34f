"""What did a person's message mean? The product's own reading of her words, remembered briefly."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from optwarden.bulk.audit.records import Heard
from optwarden.consent.vocabulary import Method
from optwarden.usecases.callbacks import Written
from optwarden.usecases.find_bot_meant import meaning_of

_KEPT: Final = 32_768
_LONGEST_KEPT: Final = 64


def heard(written: Written) -> Heard:
    """Read a message that a provider told of."""
    if written.own_words and written.said is None and len(written.texts) == 1:
        said, reach, rule = _said(written.texts[0])
    else:
        said, reach, rule = _read(written)
    return Heard(said, reach, rule, written.opens_window, written.method.value)


def heard_text(text: str, *, opens_window: bool = True, method: Method = Method.WHATSAPP) -> Heard:
    """Read the text of a message in a table."""
    said, reach, rule = _said(text)
    return Heard(said, reach, rule, opens_window, method.value)


def _said(text: str) -> tuple[str, str, str]:
    return _short(text) if len(text) <= _LONGEST_KEPT else _meant(text)


@lru_cache(_KEPT)
def _short(text: str) -> tuple[str, str, str]:
    return _meant(text)


def _meant(text: str) -> tuple[str, str, str]:
    return _read(Written(None, "", "text", (text,)))


def _read(written: Written) -> tuple[str, str, str]:
    meaning = meaning_of(written)
    reach = meaning.request.reach
    return meaning.said.value, "" if reach is None else reach.value, meaning.request.rule or ""
