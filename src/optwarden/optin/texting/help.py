"""What is HELP by text message answered? Who is writing, where, and how to stop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.consent.vocabulary import Method
from optwarden.usecases.configuration import BotRecord

SETTING: Final = "sms_help_text"
_USUAL: Final[Mapping[str, str]] = {
    "en": "{business}: we write to those who agreed, over WhatsApp. Reply STOP to end all messages"
    " from us, also on WhatsApp.",
    "es": "{business}: escribimos por WhatsApp a quienes lo aceptaron. Responda STOP para no"
    " recibir nada más, tampoco por WhatsApp.",
    "pt": "{business}: escrevemos pelo WhatsApp a quem aceitou. Responda STOP para não receber mais"
    " nada, nem pelo WhatsApp.",
    "fr": "{business} : nous écrivons sur WhatsApp à ceux qui ont accepté. Répondez STOP pour ne"
    " plus rien recevoir, WhatsApp compris.",
    "de": "{business}: Wir schreiben über WhatsApp, wer zugestimmt hat. Antworten Sie STOP, um"
    " nichts mehr zu erhalten, auch nicht über WhatsApp.",
    "ar": "{business}: نراسل عبر واتساب من وافق على ذلك. أرسل STOP لإيقاف كل رسائلنا، بما فيها"
    " واتساب.",
    "hi": "{business}: हम WhatsApp पर उन्हें लिखते हैं जो सहमत हुए हैं। सभी संदेश बंद करने के लिए"
    " STOP लिखकर भेजें, WhatsApp पर भी।",
    "id": "{business}: kami menulis lewat WhatsApp kepada yang setuju. Balas STOP untuk"
    " menghentikan semua pesan kami, termasuk di WhatsApp.",
}


def help_text(bot: BotRecord) -> str:
    """Return the bot's own words, or the usual ones in the language of its programmes."""
    own = bot.provider_settings.get(SETTING)
    if own:
        return own
    languages = [
        programme.default_language.partition("-")[0]
        for _, programme in sorted(bot.rules.programmes.items())
        if Method.SMS in programme.methods
    ]
    known = (language for language in languages if language in _USUAL)
    return _USUAL[next(known, "en")].replace("{business}", bot.business_name)
