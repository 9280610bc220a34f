"""What can stand in a field? The types requests are made of, each naming its rule when broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import Recipient, parse_recipient
from optwarden.usecases.administer import BOT_ID, SETTING, TEMPLATE, TOPIC
from optwarden.usecases.disclosures import DISCLOSURE, LANGUAGE
from optwarden.web.api.complaints import breaks

NO_NUL: Final = r"^[^\x00]*$"
RECIPIENT_SCHEMA: Final[dict[str, Any]] = {
    "type": "string",
    "pattern": r"^(\+?[1-9][0-9]{6,14}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128})$",
    "description": (
        "A telephone number in E.164, digits with or without a plus sign, or a business-scoped"
        " user id."
    ),
    "examples": ["46732001122"],
}


class RequestModel(BaseModel):
    """The body of a request: what it does not name is refused, not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AnswerModel(BaseModel):
    """The body of an answer."""

    model_config = ConfigDict(frozen=True)


@dataclass(frozen=True, slots=True)
class Named:
    """A recipient and how the caller spelled it."""

    recipient: Recipient
    spelling: str

    @property
    def personal(self) -> dict[str, str]:
        """Keep the spelling as evidence where it is not the canonical one."""
        return {} if self.spelling == self.recipient.key else {"spelling": self.spelling}


def read_recipient(value: object) -> Named:
    """Read a recipient. Raises PydanticCustomError, which names the rule and none of the digits."""
    if not isinstance(value, str):
        raise breaks("wrong_type", "must be a string.")
    read = parse_recipient(value)
    if isinstance(read, NumberRefused):
        raise breaks(read.rule.value, read.explanation.removeprefix("The recipient "))
    return Named(read, value)


def _without_nul(value: str) -> str:
    """Refuse NUL, which PostgreSQL cannot hold; the JSON parser has refused lone surrogates."""
    if "\x00" in value:
        raise breaks("contains_nul", "can not contain a NUL character.")
    return value


@dataclass(frozen=True, slots=True)
class Follows:
    """The rule of a name: a pattern, and how to say it."""

    pattern: str
    sentence: str

    def check(self, value: str) -> str:
        """Return a name that follows the rule. Raises PydanticCustomError."""
        if re.fullmatch(self.pattern, value) is None:
            raise breaks("not_a_name", self.sentence)
        return value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "pattern": self.pattern}


RecipientField: TypeAlias = Annotated[
    Named, PlainValidator(read_recipient), WithJsonSchema(RECIPIENT_SCHEMA)
]

_NAME: Final = "of letters, digits, dots, dashes and underscores."
_TEXT: Final[dict[str, Any]] = {"pattern": NO_NUL}

BotId: TypeAlias = Annotated[
    str, Follows(BOT_ID, "must be 1 to 64 letters, digits, dashes and underscores.")
]
TopicName: TypeAlias = Annotated[
    str, Follows(TOPIC, f"must be a letter, then up to 63 more characters {_NAME}")
]
DisclosureName: TypeAlias = Annotated[
    str, Follows(DISCLOSURE, f"must be a letter, then up to 63 more characters {_NAME}")
]
Language: TypeAlias = Annotated[
    str, Follows(LANGUAGE, "must be a language tag such as en, pt-BR or zh-Hant.")
]
TemplateName: TypeAlias = Annotated[str, Follows(TEMPLATE, f"must be 1 to 512 characters {_NAME}")]
SettingName: TypeAlias = Annotated[
    str, Follows(SETTING, "must be named with lower-case letters, digits and underscores.")
]
Region: TypeAlias = Annotated[
    str, Follows(r"^[a-z][a-z0-9-]{0,31}$", "must be a region such as eu1.")
]
Country: TypeAlias = Annotated[
    str, Follows(r"^[A-Z]{2}$", "must be an ISO 3166 code of two capital letters.")
]
Word: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=64, json_schema_extra=_TEXT), AfterValidator(_without_nul)
]
ShortText: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=200, json_schema_extra=_TEXT), AfterValidator(_without_nul)
]
LongText: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=4000, json_schema_extra=_TEXT), AfterValidator(_without_nul)
]
