"""Where does the next page begin? Cursors that nobody can make or carry to another list."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Final, Generic, TypeAlias, TypeVar

import orjson
from fastapi import Query
from pydantic import Field

from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.keyring import Keyring
from optwarden.web.api.fields import AnswerModel

MOST_ITEMS: Final = 200
USUAL_ITEMS: Final = 50
LONGEST_CURSOR: Final = 512
_DOMAIN: Final = b"optwarden/cursor/v1\x00"

Item = TypeVar("Item")
Record = TypeVar("Record")

Limit: TypeAlias = Annotated[
    int, Query(ge=1, le=MOST_ITEMS, description="How many items at most.", examples=[50])
]
Cursor: TypeAlias = Annotated[
    str | None,
    Query(
        max_length=LONGEST_CURSOR,
        description="`next_cursor` of the page before; left out, the first page.",
    ),
]


class Page(AnswerModel, Generic[Item]):
    """Some items of a list."""

    items: list[Item]
    next_cursor: str | None = Field(
        description="Pass it as `cursor` to go on; null on the last page."
    )


class Cursors:
    """Writes and reads cursors: a position in the clear, signed together with its list's name.

    The position is of events, names or times, never a recipient; the list's name is signed only.
    """

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    def write(self, listed: Sequence[str], position: Sequence[str | int]) -> str:
        """Return the cursor of a position in a list."""
        payload = orjson.dumps(list(position))
        signature = self._keyring.signature(_signed(listed, payload))
        return f"{base64.urlsafe_b64encode(payload).decode()}.{signature}"

    def read(self, listed: Sequence[str], cursor: str | None) -> list[Any] | None:
        """Return the position a cursor stands for, None for the first page. Raises FieldRefused."""
        if cursor is None:
            return None
        encoded, _, signature = cursor.partition(".")
        try:
            payload = base64.b64decode(encoded, b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise _not_of_this_list() from None
        if not signature.isascii() or not self._keyring.signed(_signed(listed, payload), signature):
            raise _not_of_this_list()
        position: list[Any] = orjson.loads(payload)
        return position

    def page_of(
        self,
        listed: Sequence[str],
        records: Sequence[Record],
        position_of: Callable[[Record], list[Any]],
        cursor: str | None,
        limit: int,
    ) -> tuple[Sequence[Record], str | None]:
        """Return a page of records that are sorted by their positions, and the next one's cursor.

        For lists that are read whole: what a business sets up, hundreds of records at most.
        """
        after = self.read(listed, cursor)
        rest = [r for r in records if after is None or position_of(r) > after]
        shown = rest[:limit]
        more = len(rest) > limit
        return shown, self.write(listed, position_of(shown[-1])) if more else None


def _signed(listed: Sequence[str], payload: bytes) -> bytes:
    return _DOMAIN + orjson.dumps(list(listed)) + payload


def _not_of_this_list() -> FieldRefused:
    return FieldRefused(
        "cursor", "not_of_this_list", "is not one of this list; start again without it."
    )
