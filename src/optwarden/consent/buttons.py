"""Which of our own questions does a button answer? Its payload names the ask, and nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_PREFIX: Final = "optwarden:"
_YES: Final = f"{_PREFIX}yes:"
_NO: Final = f"{_PREFIX}no:"
_EVENT_ID: Final = re.compile(r"[0-9a-f-]{36}")


class Pressed(NamedTuple):
    """A button of ours: what it says, and to which ask."""

    agrees: bool
    event_id: str


def yes_payload(event_id: str) -> str:
    """Return the payload of the button that agrees to what an ask's event asked for."""
    return _YES + event_id


def no_payload(event_id: str) -> str:
    """Return the payload of the button that does not."""
    return _NO + event_id


def pressed(texts: Iterable[str]) -> Pressed | None:
    """Return the button of ours that a message is, if it is one."""
    for text in texts:
        if not text.startswith(_PREFIX):
            continue
        for beginning in (_YES, _NO):
            event_id = text.removeprefix(beginning)
            if event_id != text and _EVENT_ID.fullmatch(event_id):
                return Pressed(beginning == _YES, event_id)
    return None
