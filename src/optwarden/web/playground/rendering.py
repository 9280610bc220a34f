"""How does what was seen become HTML? One template for each part, with a script and without.

A script gets the same parts, each with its key, and puts in those that are new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord
from optwarden.web.playground.acting import LONGEST_TEXT
from optwarden.web.playground.assets import ICON, SCRIPT, STYLE
from optwarden.web.playground.looking import Seen
from optwarden.web.playground.people import PEOPLE, Person, person_of
from optwarden.web.playground.sessions import Session

Part: TypeAlias = tuple[str, str]
"""A key, and the HTML of one item."""


def _time(at: int) -> Markup:
    text = written(at)
    return Markup('<time datetime="{}">{}</time>').format(text, text[11:19])


def _marked(text: str, words: Sequence[str]) -> Markup:
    """Put what is to be typed into a sentence."""
    return Markup.escape(text).format(*(Markup("<kbd>{}</kbd>").format(word) for word in words))


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        style=STYLE.path, script=SCRIPT.path, icon=ICON.path, longest=LONGEST_TEXT
    )
    environment.filters.update(time=_time, marked=_marked)
    return environment


_TEMPLATES: Final = _environment()


@dataclass(frozen=True, slots=True)
class Shown:
    """The lists of the page, each by its name."""

    lists: dict[str, list[Part]] = field(repr=False)
    person: Person


def shown(seen: Seen, session: Session) -> Shown:
    """Render every item of every list."""
    people = [*PEOPLE]
    if session.typed:
        people.append(person_of(session.typed))
    token, number = session.token, session.number
    return Shown(
        {
            "people": [
                (f"p-{one.number[-4:]}", _part("person", token, one=one, held=one.number == number))
                for one in people
            ],
            "steps": [(f"s-{one.number}", _part("step", token, one=one)) for one in seen.steps],
            "chat": [(one.key, _part("bubble", token, one=one)) for one in seen.chat],
            "verdicts": [
                (f"v-{one.name}", _part("verdict", token, one=one)) for one in seen.verdicts
            ],
            "log": [(one.key, _part("entry", token, one=one)) for one in seen.log],
        },
        person_of(number),
    )


def page(bot: BotRecord, session: Session, parts: Shown, tag: str) -> bytes:
    """Render the whole page."""
    lists = {
        name: [(key, Markup(html)) for key, html in items]  # noqa: S704 - rendered above, escaped
        for name, items in parts.lists.items()
    }
    return _render(
        "page",
        business=bot.business_name,
        session=session,
        token=session.token,
        lists=lists,
        tag=tag,
        person=parts.person,
    ).encode()


def _part(name: str, token: str, **values: Any) -> str:
    return _render(name, token=token, **values).strip()


def _render(template: str, **values: Any) -> str:
    return _TEMPLATES.get_template(f"{template}.html.j2").render(**values)
