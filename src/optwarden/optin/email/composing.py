"""What does an invitation by e-mail say? One mail in two forms, in the person's language.

No picture, no style sheet and no pixel: nothing tells anybody that it was opened.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime as written_date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format
from jinja2 import Environment, PackageLoader, StrictUndefined

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.disclosure.render import direction_of
from optwarden.consent.languages import offered
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.collecting.email_address import EmailAddress

LANGUAGES: Final = ("en", "es", "pt-BR", "fr", "de", "ar", "hi", "id")
"""Those that have a file of words; persons of others read the first."""
MOST_NAME: Final = 100
"""Characters of a business's name in a header: mail programs show fewer."""
_LEFT_TO_RIGHT: Final = "\N{LEFT-TO-RIGHT ISOLATE}"
_ISOLATED: Final = "\N{POP DIRECTIONAL ISOLATE}"
"""Around a number, whose "+" would stand behind it where words run from right to left."""
MOST_SUBJECT: Final = 200
_SUBJECT: Final = "Subject"
_FROM: Final = "From"
_LINE: Final = 76
_UNSUBSCRIBE: Final = "List-Unsubscribe"
_PACKAGE: Final = "optwarden.optin.email"


@dataclass(frozen=True, slots=True)
class Mail:
    """What one invitation is made of."""

    sender: EmailAddress
    reply_to: EmailAddress | None
    to: EmailAddress
    message_id: str
    at: Micros
    language: str
    title: str
    wording: Disclosure
    topics: tuple[str, ...]
    until: Micros
    page_url: str = field(repr=False)
    unsubscribe_url: str = field(repr=False)
    ends_messages: bool = True
    """Whether the link to unsubscribe ends messages too: a number goes with the address."""
    keyword: str | None = None
    number: str | None = None
    """To which number the keyword is sent."""
    chat_url: str | None = field(default=None, repr=False)
    subject: str | None = None
    from_name: str | None = None
    intro: str | None = None
    """The programme's own words, in place of ours."""


if TYPE_CHECKING:
    _Policy = EmailPolicy[EmailMessage]
else:
    _Policy = EmailPolicy


class _Written(_Policy):
    """Writes three headers in its own way, as the standard library's loses something of each.

    A URL is one long word, which it encodes or breaks (SMTP allows lines of 998 characters); and
    between two encoded words of a text it drops a space (Python 3.11, python/cpython#92081).
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Write a header."""
        if name == _UNSUBSCRIBE:
            written = str(value)
        elif name == _SUBJECT:
            written = _encoded(str(value), len(name) + 2)
        elif name == _FROM:
            (sender,) = value.addresses
            written = f"{_phrase(sender.display_name)} <{sender.addr_spec}>"
        else:
            return bytes(super().fold_binary(name, value))
        return f"{name}: {written}{self.linesep}".encode("ascii")


def _phrase(name: str) -> str:
    if name.isascii():
        return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return _encoded(name, len(_FROM) + 2)


def _encoded(text: str, taken: int) -> str:
    if text.isascii():
        return text
    header = Header(text, "utf-8", _LINE, continuation_ws=" ", header_name="x" * taken)
    return header.encode(linesep="\r\n")


_POLICY: Final = _Written(linesep="\r\n")
_TEXT: Final = Environment(
    loader=PackageLoader(_PACKAGE),
    autoescape=False,  # noqa: S701 - plain text
    undefined=StrictUndefined,
    trim_blocks=True,
    keep_trailing_newline=True,
)
_HTML: Final = _TEXT.overlay(autoescape=True)


def compose(mail: Mail) -> EmailMessage:
    """Write the mail."""
    business = clean(mail.wording.business_name)
    words = words_of(mail.language)
    message = EmailMessage(_POLICY)
    message[_FROM] = Address(
        clean(mail.from_name or business)[:MOST_NAME], addr_spec=mail.sender.spelling
    )
    message["To"] = Address(addr_spec=mail.to.spelling)
    if mail.reply_to is not None:
        message["Reply-To"] = Address(addr_spec=mail.reply_to.spelling)
    message[_SUBJECT] = _subject(mail, business[:MOST_NAME])
    message["Date"] = written_date(datetime.fromtimestamp(mail.at // SECOND, UTC))
    message["Message-ID"] = mail.message_id
    message["Auto-Submitted"] = "auto-generated"
    message[_UNSUBSCRIBE] = f"<{mail.unsubscribe_url}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    values = _values(mail, words, business)
    message.set_content(_TEXT.get_template("invitation.txt").render(values))
    message.add_alternative(_HTML.get_template("invitation.html").render(values), subtype="html")
    message["Content-Language"] = language_of(mail.language)
    return message


def _values(mail: Mail, words: Mapping[str, str], business: str) -> dict[str, object]:
    names = {
        "business": business,
        "until": _moment(mail.until, language_of(mail.language)),
        "keyword": mail.keyword or "",
        "number": f"{_LEFT_TO_RIGHT}{mail.number}{_ISOLATED}",
    }

    own = {"intro": mail.intro, "subject": _subject(mail, business)}

    def say(key: str, **more: str) -> str:
        return filled(own.get(key) or words[key], {**names, **more})

    text = mail.wording.text.replace("\r\n", "\n").strip()
    return {
        "say": say,
        "language": language_of(mail.language),
        "direction": direction_of(language_of(mail.language)),
        "wording_language": mail.wording.language,
        "wording_direction": direction_of(mail.wording.language),
        "business": business,
        "title": clean(mail.title),
        "kinds": [kind for kind in mail.wording.kinds if kind.topic in mail.topics],
        "wording": text,
        "paragraphs": [one for one in text.split("\n\n") if one.strip()],
        "terms_url": mail.wording.terms_url,
        "page_url": mail.page_url,
        "unsubscribe_url": mail.unsubscribe_url,
        "ending": "unsubscribe_all" if mail.ends_messages else "unsubscribe_address",
        "chat_url": mail.chat_url,
        "keyword": mail.keyword,
        "number": mail.number,
    }


def _subject(mail: Mail, business: str) -> str:
    own = clean(mail.subject or "")[:MOST_SUBJECT]
    return filled(own or words_of(mail.language)["subject"], {"business": business})


def clean(text: str) -> str:
    """Return a name on one line: line ends would begin a header, other controls serve nobody."""
    kept = (" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in text)
    return " ".join("".join(kept).split())


def filled(words: str, names: Mapping[str, str]) -> str:
    """Put names into words; braces in a name stay what they are."""
    parts = words.split("{")
    said = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        said.append(names[name] + rest if closed and name in names else "{" + part)
    return "".join(said)


def language_of(wanted: str) -> str:
    """Return the language of the words for a wanted one: its own, its main one's, or English."""
    return offered(wanted, LANGUAGES) or LANGUAGES[0]


@cache
def words_of(language: str) -> Mapping[str, str]:
    """Return the words of a language."""
    source = files(_PACKAGE) / "words" / f"{language_of(language)}.toml"
    words: Mapping[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    return words


def _moment(at: Micros, language: str) -> str:
    moment = datetime.fromtimestamp(at // SECOND, UTC)
    locale = Locale.parse(language, sep="-")
    parts = {
        "{0}": format_time(moment, "short", tzinfo=UTC, locale=locale),
        "{1}": format_date(moment, "long", locale=locale),
    }
    words = str(get_datetime_format("medium", locale=locale))
    for place, part in parts.items():
        words = words.replace(place, part)
    return f"{words} UTC"
