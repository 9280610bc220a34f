"""In which words does a programme ask in the chat? The wording's own, and buttons beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from optwarden.consent.buttons import no_payload, yes_payload
from optwarden.consent.disclosure import Control, Disclosure, Presentation, as_text
from optwarden.consent.programme import Programme

YES_LABEL: Final = "whatsapp_yes_label"
NO_LABEL: Final = "whatsapp_no_label"
REQUEST_BUTTONS: Final = "whatsapp_request_buttons"
"""The programme's setting: how many quick replies its request template has, the first one YES."""
TEMPLATE_LANGUAGE: Final = "request_template_language"
_LONGEST_BODY: Final = 1024
"""Characters of an interactive message's body at Meta (Cloud API reference, read 2026-11)."""
_LONGEST_LABEL: Final = 20
_IN_CHAT: Final = Presentation(Control.BUTTON)


@dataclass(frozen=True, slots=True)
class ChatWords:
    """What stands beside a wording in the chat, in one language."""

    yes: str
    no: str
    how: str
    """How to answer where there are no buttons."""


WORDS: Final[Mapping[str, ChatWords]] = {
    "en": ChatWords("Yes, I agree", "No, thanks", "Reply YES to agree or NO to decline."),
    "es": ChatWords("Sí, acepto", "No, gracias", "Responde SÍ para aceptar o NO para rechazar."),
    "pt": ChatWords(
        "Sim, aceito", "Não, obrigado", "Responda SIM para aceitar ou NÃO para recusar."
    ),
    "fr": ChatWords(
        "Oui, j'accepte", "Non merci", "Répondez OUI pour accepter ou NON pour refuser."
    ),
    "de": ChatWords(
        "Ja, ich stimme zu",
        "Nein, danke",
        "Antworten Sie JA, um zuzustimmen, oder NEIN, um abzulehnen.",
    ),
    "ar": ChatWords("نعم، أوافق", "لا، شكرًا", "أرسل نعم للموافقة أو لا للرفض."),
    "hi": ChatWords("हाँ, सहमत हूँ", "नहीं, धन्यवाद", "सहमति के लिए हाँ लिखें, मना करने के लिए नहीं।"),
    "id": ChatWords(
        "Ya, saya setuju",
        "Tidak, terima kasih",
        "Balas YA untuk setuju atau TIDAK untuk menolak.",
    ),
}
"""By ISO 639 code; the languages that disclosures are linted in. Each word is read back as an
answer (consent.keywords)."""


def words_of(language: str) -> ChatWords:
    """Return the words of a language, else English ones."""
    return WORDS.get(language.partition("-")[0].lower(), WORDS["en"])


def question(
    programme: Programme, wording: Disclosure, topics: tuple[str, ...], event_id: str
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the question with two buttons, and as plain text for providers that have none."""
    words = words_of(wording.language)
    kinds = tuple(kind for kind in wording.kinds if kind.topic in topics)
    text = as_text(replace(wording, kinds=kinds, presentation=_IN_CHAT))
    plain = {"type": "text", "text": f"{text}\n\n{words.how}"}
    if len(text) > _LONGEST_BODY:
        return plain, plain
    yes = programme.setting(YES_LABEL, wording.language) or words.yes
    no = programme.setting(NO_LABEL, wording.language) or words.no
    buttons = [
        {"type": "reply", "title": yes[:_LONGEST_LABEL], "id": yes_payload(event_id)},
        {"type": "reply", "title": no[:_LONGEST_LABEL], "id": no_payload(event_id)},
    ]
    inner = {"type": "button", "body": {"text": text}, "action": {"buttons": buttons}}
    return {"type": "interactive", "message": inner}, plain


def request(
    programme: Programme, wording: Disclosure, topics: tuple[str, ...], event_id: str
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the request's template, and the same without payloads for its buttons.

    Its three parameters are business, topics and how to answer.
    """
    labels = [kind.label for kind in wording.kinds if kind.topic in topics]
    plain = {
        "type": "template",
        "template_name": programme.request_template,
        "language": programme.setting(TEMPLATE_LANGUAGE, wording.language)
        or wording.language.replace("-", "_"),
        "body_params": [
            wording.business_name,
            ", ".join(labels or topics),
            words_of(wording.language).how,
        ],
    }
    payloads = (yes_payload(event_id), no_payload(event_id))
    count = programme.settings.get(REQUEST_BUTTONS, "")
    buttons = [
        {"type": "quick_reply", "payload": payload}
        for payload in payloads[: int(count) if count in ("1", "2") else 0]
    ]
    return {**plain, "buttons": buttons} if buttons else plain, plain
