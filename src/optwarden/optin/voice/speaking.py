"""How is a wording said aloud, and with whose voice? A text without markup, cut to what fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.languages import offered

_SCHEME: Final = re.compile(r"^https?://(www\.)?|/$")
_ENDS_SENTENCE: Final = (".", "!", "?", "।", "؟")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a language: Twilio's names for language and voice, and Sinch's locale."""

    twilio_language: str
    twilio_voice: str | None
    sinch_locale: str


# Twilio: Amazon Polly's and Google's voices by the names in "TwiML Voice: <Say>". Sinch: the
# locales of its Voice API ("TtsVoice" of its SDK). Both read on 2026-11-28.
SPEAKERS: Final[Mapping[str, Speaker]] = {
    "en": Speaker("en-US", "Polly.Joanna", "en-US"),
    "en-GB": Speaker("en-GB", "Polly.Amy", "en-GB"),
    "es": Speaker("es-ES", "Polly.Lucia", "es-ES"),
    "pt-BR": Speaker("pt-BR", "Polly.Camila", "pt-BR"),
    "fr": Speaker("fr-FR", "Polly.Lea", "fr-FR"),
    "de": Speaker("de-DE", "Polly.Vicki", "de-DE"),
    "ar": Speaker("arb", "Polly.Zeina", "arb"),
    "hi": Speaker("hi-IN", "Polly.Aditi", "hi-IN"),
    "id": Speaker("id-ID", "Google.id-ID-Standard-A", "id-ID"),
}


def speaker_of(language: str) -> Speaker:
    """Return who speaks a language; of one that is not in the table the tag alone is named."""
    known = offered(language, SPEAKERS)
    return Speaker(language, None, language) if known is None else SPEAKERS[known]


def spoken(wording: Disclosure) -> str:
    """Return a wording as it is read out: the request, each type of message, and the link."""
    kinds = (f"{one.label}: {one.example}" if one.example else one.label for one in wording.kinds)
    parts = (wording.text, *kinds, _SCHEME.sub("", wording.terms_url))
    said = (" ".join(part.split()) for part in parts)
    return " ".join(part if part.endswith(_ENDS_SENTENCE) else f"{part}." for part in said if part)


def pieces(text: str, longest: int) -> Iterator[str]:
    """Cut a text at its spaces into pieces that a provider takes; a longer word is cut itself."""
    piece = ""
    for word in text.split():
        rest = word
        if piece and len(piece) + 1 + len(rest) > longest:
            yield piece
            piece = ""
        while len(rest) > longest:
            yield rest[:longest]
            rest = rest[longest:]
        piece = f"{piece} {rest}" if piece else rest
    if piece:
        yield piece
