"""What does a failed validation say to the caller? Field and rule, never what was sent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic_core import PydanticCustomError

from optwarden.usecases.field_refused import FieldRefused

MOST_COMPLAINTS: Final = 20
"""One request's errors that are named; the rest will be there when these are put right."""

TAG: Final = "tag:"
"""How the name of a union's member begins where pydantic puts it into a location."""

_OWN: Final = "rule:"
"""How our own rules begin where pydantic has types of its own, some of the same name."""

_OF_A_KEY: Final = "[key]"
"""What pydantic adds to the location of a key that is itself at fault."""

_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")
_UNNAMED: Final = "(unknown)"

# pydantic's error types in the words of this API: the rule's name and the rest of the sentence.
_RULES: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("required", "is required."),
    "extra_forbidden": ("unknown_field", "is not a field of this request."),
    "string_type": ("wrong_type", "must be a string."),
    "string_too_short": ("too_short", "must have at least {min_length} character(s)."),
    "string_too_long": ("too_long", "can have at most {max_length} characters."),
    "bool_type": ("wrong_type", "must be true or false."),
    "int_type": ("wrong_type", "must be an integer."),
    "int_parsing": ("wrong_type", "must be an integer."),
    "int_parsing_size": ("too_large", "is too large."),
    "bool_parsing": ("wrong_type", "must be true or false."),
    "greater_than_equal": ("too_small", "must be at least {ge}."),
    "less_than_equal": ("too_large", "can be at most {le}."),
    "enum": ("unknown_value", "must be one of: {expected}."),
    "literal_error": ("unknown_value", "must be one of: {expected}."),
    "list_type": ("wrong_type", "must be an array."),
    "set_type": ("wrong_type", "must be an array."),
    "frozen_set_type": ("wrong_type", "must be an array."),
    "dict_type": ("wrong_type", "must be an object."),
    "model_type": ("wrong_type", "must be an object."),
    "model_attributes_type": ("wrong_type", "must be an object."),
    "dataclass_type": ("wrong_type", "must be an object."),
    "too_short": ("too_few", "must have at least {min_length} element(s)."),
    "too_long": ("too_many", "can have at most {max_length} elements."),
    "union_tag_invalid": ("wrong_type", "has a value of the wrong type."),
    "union_tag_not_found": ("wrong_type", "has a value of the wrong type."),
    "ip_any_address": ("not_an_ip_address", "must be an IPv4 or IPv6 address."),
    "json_invalid": ("not_json", "must be JSON."),
}


def breaks(rule: str, sentence: str) -> PydanticCustomError:
    """Return what a validator of ours raises: its rule, and the sentence after the field's name."""
    return PydanticCustomError(_OWN + rule, sentence)


def refusal_of(field: str, broken: PydanticCustomError) -> FieldRefused:
    """Return what `breaks` made as what is raised outside pydantic."""
    return FieldRefused(field, broken.type.removeprefix(_OWN), broken.message())


def complaints(errors: Sequence[Any]) -> list[FieldRefused]:
    """Return what is wrong, in the order it was found; at least one, at most 20."""
    return [_complaint(error) for error in errors[:MOST_COMPLAINTS]]


def shown_key(key: str) -> str:
    """Return a key the caller made up if it looks like a name; it could be a number, too."""
    return key if _KEY.fullmatch(key) else _UNNAMED


def _complaint(error: Mapping[str, Any]) -> FieldRefused:
    kind: str = error["type"]
    field = _field(error["loc"])
    if kind in _RULES:
        rule, sentence = _RULES[kind]
        return FieldRefused(field, rule, sentence.format_map(error.get("ctx") or {}))
    return FieldRefused(field, kind.removeprefix(_OWN), error["msg"])


def _field(location: Sequence[str | int]) -> str:
    """Write a location as a path, `topics[0]`."""
    parts = [part for part in location if not str(part).startswith((TAG, _OF_A_KEY))]
    if parts and parts[0] in ("body", "path", "query", "header", "cookie"):
        parts = parts[1:] or ["body"]
    path = ""
    for part in parts:
        if isinstance(part, int):
            path += f"[{part}]"
        else:
            shown = shown_key(part)
            path += f".{shown}" if path else shown
    return path
