"""What must evidence hold to count as documented? For each method its acts, its place, its fields.

Everywhere: the method, the time, the wording, the person's act, and the place. A programme that
takes opt-ins itself fills these in; a business that hands one in has to have them on file.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import Method, PersonAct

_ON_A_FORM: Final = frozenset(
    {
        PersonAct.TYPED_NUMBER,
        PersonAct.TICKED_BOX,
        PersonAct.PRESSED_BUTTON,
        PersonAct.SIGNED,
        PersonAct.FOLLOWED_LINK,
    }
)


@dataclass(frozen=True, slots=True)
class Needs:
    """What evidence by one method needs."""

    place: str
    """What the place is, for people."""
    acts: frozenset[PersonAct] = frozenset(PersonAct)
    """What a person can have done there."""
    fields: tuple[str, ...] = ()
    """Fields it needs besides those that all need."""


NEEDS: Final[Mapping[Method, Needs]] = {
    Method.WHATSAPP: Needs(
        "the message's id, or the menu item",
        frozenset({PersonAct.SENT_KEYWORD, PersonAct.PRESSED_BUTTON, PersonAct.FOLLOWED_LINK}),
    ),
    Method.WEB: Needs("the page", _ON_A_FORM, ("ip_address", "user_agent")),
    Method.APP: Needs("the screen", _ON_A_FORM, ("user_agent",)),
    Method.SMS: Needs(
        "the message's id", frozenset({PersonAct.SENT_KEYWORD, PersonAct.FOLLOWED_LINK})
    ),
    Method.EMAIL: Needs(
        "the message's id",
        frozenset({PersonAct.FOLLOWED_LINK, PersonAct.PRESSED_BUTTON, PersonAct.SENT_KEYWORD}),
    ),
    Method.IVR: Needs("the call's id", frozenset({PersonAct.PRESSED_KEY, PersonAct.SAID_YES})),
    Method.PRINT: Needs(
        "the leaflet or the form",
        frozenset(
            {
                PersonAct.SIGNED,
                PersonAct.TICKED_BOX,
                PersonAct.TYPED_NUMBER,
                PersonAct.FOLLOWED_LINK,
            }
        ),
    ),
    Method.API: Needs("the system", fields=("source_reference",)),
    Method.IMPORT: Needs("the system it is from", fields=("source_reference",)),
    Method.OPERATOR: Needs(
        "the shop, the call or the letter",
        frozenset(
            {
                PersonAct.SAID_YES,
                PersonAct.SIGNED,
                PersonAct.TICKED_BOX,
                PersonAct.TYPED_NUMBER,
            }
        ),
        ("operator", "note"),
    ),
}


def claims_documented(*, wording: bool, act: bool, place: bool) -> bool:
    """Say whether evidence claims to be documented: it has two of wording, act and place, or all.

    With one or none of them it is no more than the business's word, and is taken as that.
    """
    return wording + act + place >= 2


def missing_fields(method: Method, given: Collection[str]) -> tuple[str, ...]:
    """Name the fields documented evidence by a method still needs; the wording is `disclosure_id`.

    A wording may also be given as `disclosure_text`.
    """
    needed = ["act", "place", *NEEDS[method].fields]
    if "disclosure_text" not in given:
        needed.insert(0, "disclosure_id")
    return tuple(field for field in needed if field not in given)
