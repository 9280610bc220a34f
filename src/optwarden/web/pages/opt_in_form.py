"""What did a person put into the form, and what of it is amiss? Read before anything is done."""

from __future__ import annotations

from dataclasses import dataclass, field

from optwarden.consent.disclosure import Disclosure, MessageKind
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Verification
from optwarden.web.pages.countries import is_country
from optwarden.web.pages.numbers import TypedNumber, read_number
from optwarden.web.pages.request import PageRequest

TOPIC_FIELD = "topic"
COUNTRY_FIELD = "country"
NUMBER_FIELD = "number"


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form's fields hold."""

    topics: tuple[str, ...] = ()
    country: str = ""
    number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing amiss: the field it is about, by its id on the page, and the text that says so."""

    target: str
    key: str


EMPTY = Filled()


def asks_number(programme: Programme) -> bool:
    """Say whether a form has to have the number: not where WhatsApp itself shows it."""
    return programme.verification is not Verification.CLICK_TO_CHAT


def kinds_of(programme: Programme, wording: Disclosure) -> list[MessageKind]:
    """Return what a version says of each topic that the programme asks for."""
    by_topic = {kind.topic: kind for kind in wording.kinds}
    return [by_topic[topic] for topic in programme.topics if topic in by_topic]


def read_filled(request: PageRequest, programme: Programme) -> Filled:
    """Read the fields; topics that are none of the programme's are left out."""
    sent = set(request.form.get(TOPIC_FIELD, ()))
    country = request.sent(COUNTRY_FIELD)
    return Filled(
        tuple(topic for topic in programme.topics if topic in sent),
        country if is_country(country) else "",
        request.sent(NUMBER_FIELD).strip(),
    )


def check(
    filled: Filled, programme: Programme, first_topic: str
) -> tuple[TypedNumber | None, list[Fault]]:
    """Return the number, where one is asked for, and all that is amiss."""
    faults = [] if filled.topics else [Fault(f"topic-{first_topic}", "error_topics")]
    if not asks_number(programme):
        return None, faults
    number = read_number(filled.number, filled.country)
    if not filled.number:
        faults.append(Fault(NUMBER_FIELD, "error_number_missing"))
    elif number is None:
        faults.append(Fault(NUMBER_FIELD, "error_number_invalid"))
    return number, faults
