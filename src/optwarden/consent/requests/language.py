"""What is known of one language: its words, its rules, and the cases that show each rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from optwarden.consent.requests.patterns import Script


class Reach(StrEnum):
    """What a rule finds."""

    ALL = "all"
    """She wants no messages any more."""
    MARKETING = "marketing"
    """She wants no advertising any more."""
    DOUBTFUL = "doubtful"
    """She may want to be left alone; somebody reads it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Sentences that ask for the same, with what is like them and asks for something else."""

    name: str
    patterns: tuple[str, ...]
    yes: tuple[str, ...]
    """Found by this rule."""
    near: tuple[str, ...]
    """Nearly the same words; not found."""
    no: tuple[str, ...] = ()
    """The same subject; not found."""
    reach: Reach = Reach.ALL
    asked: Reach | None = Reach.DOUBTFUL
    """What it comes to where the clause asks how (`asks`); None: nothing."""
    settled_by: tuple[str, ...] = ()
    """Said in a clause beside it, a doubt is an opt-out: "you have the wrong number, delete it"."""
    always: bool = False
    """What stands in `never` is no matter: "only messages about my orders, no ads"."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language as data."""

    code: str
    name: str
    stop: str
    """Whole messages that say STOP; courtesies around them do not hide it."""
    whole: str
    """Whole messages, and nothing but the word."""
    doubtful: str
    """Whole messages that somebody reads."""
    courtesy: str
    """Words beside STOP that change nothing."""
    lists: Mapping[str, str]
    rules: tuple[Rule, ...]
    never: tuple[str, ...] = ()
    """A clause like this asks for nothing, whatever else is in it."""
    asks: tuple[str, ...] = ()
    """A clause like this asks how it is done."""
    instead: tuple[str, ...] = ()
    """A clause like this asks for another way ("call me instead"): with it a request is a doubt."""
    script: Script = field(default=Script())
