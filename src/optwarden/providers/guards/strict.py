"""How is a send's body read so that the provider cannot read it differently?

Whatever could be read in two ways is refused, and what goes on is written anew from what was read.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson

from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import parse_recipient
from optwarden.consent.vocabulary import Category
from optwarden.usecases.guarding import Arrived, Fault, ListedTemplate, Problem
from optwarden.usecases.overriding import folded, remembering
from optwarden.usecases.send_message import Addressee

LONGEST_TEMPLATE_NAME: Final = 512
LONGEST_ID: Final = 256
LONGEST_STATE: Final = 64
_CATEGORIES: Final = frozenset(Category)
_BEARER: Final = "bearer "
_BASIC: Final = "basic "
_MOST_FIELDS: Final = 300
_DEEP: Final = 200
"""More brackets than this may be nested more deeply than can be written again."""
_SEPARATORS: Final = str.maketrans("", "", " -().")
_LONG_NUMBER: Final = re.compile(rb"[0-9]{16}|[0-9][.eE]")
_MOST_DIGITS: Final = 1_000
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")


def invalid(detail: str) -> Fault:
    """Refuse a body, naming the field and the rule and no value."""
    return Fault(Problem.INVALID_REQUEST, detail)


_MISSPELLED: Final = invalid(
    "A name in the body may be there in one spelling only, the documented."
)


def read_object(body: bytes) -> dict[str, Any] | Fault:
    """Read a JSON object; of a key that is there twice, the last counts and is passed on."""
    try:
        document = orjson.loads(body)
        if body.count(b"[") + body.count(b"{") > _DEEP:
            orjson.dumps(document)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return invalid("The body must be JSON in UTF-8, and not nested too deeply.")
    if not isinstance(document, dict):
        return invalid("The body must be a JSON object.")
    if _LONG_NUMBER.search(body) and not _keeps_numbers(body):
        return invalid("A number in the body has more digits than can be written again.")
    return document


def _keeps_numbers(body: bytes) -> bool:
    """Say whether each number is written again as the same number."""
    try:
        json.loads(body, parse_int=_whole, parse_float=_fraction)
    except (ValueError, ArithmeticError, RecursionError):
        return False
    return True


def _whole(text: str) -> None:
    if len(text) > len("-9223372036854775808") or not -(2**63) <= int(text) < 2**64:
        raise ValueError


def _fraction(text: str) -> None:
    if len(text) > _MOST_DIGITS or Decimal(text) != Decimal(repr(float(text))):
        raise ValueError


def misspelled(part: Mapping[str, Any], decided: Iterable[str] = ()) -> Fault | None:
    """Refuse names that another reader could take for one another, or for one decided on.

    Compared without case, `_`, `-` and whatever is not printed.
    """
    # A name that is decided on may stand in both lists, in that one spelling.
    return _MISSPELLED if _in_two_spellings((*decided, *part)) else None


@remembering
def _in_two_spellings(names: tuple[str, ...]) -> bool:
    spelled: dict[str, str] = {}
    return any(spelled.setdefault(folded(name), name) != name for name in names)


def read_form(body: bytes, repeatable: frozenset[str]) -> list[tuple[str, str]] | Fault:
    """Read a form whose parameters are there once each, in one spelling."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError:
        return invalid("The body must be an URL-encoded form in UTF-8.")
    counts = Counter(name for name, _ in pairs)
    if len({name.lower() for name in counts}) < len(counts):
        return invalid("A parameter may be given in one spelling only.")
    for name, count in counts.items():
        if not _NAME.fullmatch(name):
            return invalid("A parameter's name has letters and digits only.")
        if count > 1 and name not in repeatable:
            return invalid("A parameter may be given once only.")
    if any("\0" in value for _, value in pairs):
        return invalid("A parameter can not contain a NUL character.")
    return pairs


def addressee(text: object, field: str) -> Addressee | Fault:
    """Read a recipient; what goes on is its spelling without spaces, dashes and brackets."""
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text)
    if not isinstance(text, str) or not text:
        return Fault(Problem.INVALID_RECIPIENT, f"{field} must be a number or a user id.")
    spelling = text.translate(_SEPARATORS) if text[:1] in "+0123456789(" else text
    read = parse_recipient(spelling)
    if isinstance(read, NumberRefused):
        return Fault(Problem.INVALID_RECIPIENT, f"{field}: {read.explanation}")
    return Addressee(read, spelling)


def template_name(value: object, field: str) -> str | Fault:
    """Read a template's name."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEMPLATE_NAME:
        return invalid(f"{field} must be 1 to {LONGEST_TEMPLATE_NAME} characters.")
    if not value.isprintable():
        return invalid(f"{field} must have printable characters only.")
    return value


def word_of(value: object, longest: int) -> str | None:
    """Return a provider's word or id as it can be stored; None for anything else."""
    if not isinstance(value, str) or not value or "\0" in value:
        return None
    return value[:longest]


def listed_template(name: object, category: object) -> ListedTemplate | None:
    """Return a template as a provider lists it; None for what is none, or of a category unheard of.

    Its name has to be one that a send can have.
    """
    if not isinstance(category, str) or category not in _CATEGORIES:
        return None
    known = template_name(name, "name")
    return None if isinstance(known, Fault) else ListedTemplate(known, Category(category))


def bearer(arrived: Arrived) -> str | None:
    """Return the token of `Authorization: Bearer`, or None."""
    given = arrived.header("authorization") or ""
    return given[len(_BEARER) :].strip() or None if given[:7].lower() == _BEARER else None


def basic(arrived: Arrived) -> str | None:
    """Return `user:password` of `Authorization: Basic`, or None."""
    given = arrived.header("authorization") or ""
    if given[: len(_BASIC)].lower() != _BASIC:
        return None
    try:
        return base64.b64decode(given[len(_BASIC) :].strip(), validate=True).decode()
    except (binascii.Error, ValueError):
        return None


def basic_header(credential: str) -> tuple[tuple[str, str], ...]:
    """Return the header that shows `user:password`."""
    return (("authorization", "Basic " + base64.b64encode(credential.encode()).decode()),)


def objects(document: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    """Return a list's objects; empty for anything else."""
    listed = document.get(field)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def loaded(body: bytes) -> dict[str, Any]:
    """Read an answer's JSON object; empty for anything else."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return document if isinstance(document, dict) else {}
