"""Whose is what came with a user id alone? The person's whose number came beside it elsewhere.

Meta names people by user ids since 2026, sometimes without their number. What such a record says
goes to the number it was known by then; an opt-out to every number it was ever known by, since
opt-outs travel with the person.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from optwarden.bulk.audit.acts import opts_out
from optwarden.bulk.audit.records import KNOWN_AS, Record
from optwarden.consent.vocabulary import Micros

NAMES: Final = "names-"
"""How the files begin that hold what has no number, and which numbers are known."""


def known_as(user_id: str, number: str, at: Micros) -> Record:
    """Return the record that a user id and a number are one person's."""
    return (user_id, at, KNOWN_AS, "", 0, 0, "", 1, (number,))


def belongs_to_names(record: Record) -> bool:
    """Say whether a record is to be given to a number first."""
    return "." in record[0]


def given_to_numbers(records: Iterable[Record]) -> Iterator[Record]:
    """Return the records of user ids as those of numbers, as far as these are known."""
    for user_id, own in itertools.groupby(sorted(records, key=_whose_and_when), key=_whose):
        every = list(own)
        known = [(one[1], str(one[8][0])) for one in every if one[2] == KNOWN_AS]
        times = [at for at, _ in known]
        numbers = list(dict.fromkeys(number for _, number in known))
        for record in every:
            if record[2] == KNOWN_AS:
                continue
            if not known:
                yield record
            elif opts_out(record):
                for number in numbers:
                    yield (number, *record[1:])
            else:
                place = max(0, bisect_right(times, record[1]) - 1)
                yield (known[place][1], *record[1:])
        assert user_id, "every record is somebody's"


def _whose(record: Record) -> str:
    return record[0]


def _whose_and_when(record: Record) -> tuple[str, Micros]:
    return record[0], record[1]
