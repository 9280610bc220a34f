"""Whose phone is it? Three people of the demo, and any number somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.web.pages.numbers import international


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose phone can be held."""

    number: str
    name: str

    @property
    def shown(self) -> str:
        """The number as people write it."""
        return international(self.number)


PEOPLE: Final = (
    Person("46732001122", "Ann"),
    Person("46732002244", "Ben"),
    Person("46732003366", "Cleo"),
)
"""Ann has the number that the README's commands are about: they show in her phone."""


def person_of(number: str) -> Person:
    """Return who has a number."""
    known = next((one for one in PEOPLE if one.number == number), None)
    return known or Person(number, "Somebody")
