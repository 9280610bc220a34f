"""As of when does a caller ask? What had happened by then, and what was known by then."""

from __future__ import annotations

import re
from typing import Annotated, Final, TypeAlias

from fastapi import Query
from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from optwarden.consent.events import SourceTime
from optwarden.ledger.canonical import LARGEST_INTEGER
from optwarden.usecases.time_travel.knowing import KnownBy
from optwarden.usecases.time_travel.ports import RulesThen
from optwarden.web.api.complaints import breaks, refusal_of
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.instants import read_instant

HAPPENED_BY: Final = "Only what had happened by the end of this time. Left out: by now."
KNOWN_BY: Final = (
    "Only what was in the sealed logs by then: a time, which is the last checkpoint before its"
    " end, or a size of the bot's log. Left out: all that is on record."
)
_LONGEST: Final = 64
_SIZE: Final = re.compile("-?[0-9]{1,17}")


def read_known_by(value: object) -> KnownBy:
    """Read a size of the log, or a time. Raises PydanticCustomError."""
    if isinstance(value, str) and _SIZE.fullmatch(value):
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if not 0 <= value <= LARGEST_INTEGER:
            raise breaks("not_a_size", "must be a size of the log, 0 or more.")
        return KnownBy(size=value)
    return KnownBy(time=read_instant(value))


KnownByField: TypeAlias = Annotated[
    KnownBy,
    PlainValidator(read_known_by),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": LARGEST_INTEGER},
                {"type": "string", "format": "date-time"},
            ]
        }
    ),
]
HappenedByQuery: TypeAlias = Annotated[
    str | None,
    Query(description=HAPPENED_BY, max_length=_LONGEST, examples=["2026-01-31T12:00:00Z"]),
]
KnownByQuery: TypeAlias = Annotated[
    str | None,
    Query(description=KNOWN_BY, max_length=_LONGEST, examples=["2026-01-31T12:00:00Z", "1024"]),
]


def happened_by_of(text: str | None) -> SourceTime | None:
    """Read a query's parameter. Raises FieldRefused."""
    try:
        return None if text is None else read_instant(text)
    except PydanticCustomError as refused:
        raise refusal_of("happened_by", refused) from None


def known_by_of(text: str | None) -> KnownBy | None:
    """Read a query's parameter. Raises FieldRefused."""
    try:
        return None if text is None else read_known_by(text)
    except PydanticCustomError as refused:
        raise refusal_of("known_by", refused) from None


class ConfigurationThen(AnswerModel):
    """The configuration that was in force."""

    version: int = Field(description="How many changes of the business's configuration there were.")
    rebuilt: bool = Field(description="It could be built again from them.")
    lacks: list[str] = Field(description="What could not; the present one was taken for that.")


def configuration_then(then: RulesThen) -> ConfigurationThen:
    """Describe an earlier configuration."""
    return ConfigurationThen(
        version=then.configuration, rebuilt=then.rebuilt, lacks=list(then.lacks)
    )
