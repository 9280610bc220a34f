"""Which words does the telephone menu say besides the business's own? Eight languages, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from optwarden.consent.languages import offered


class Phrase(StrEnum):
    """What there is to be said; `{business}` is put in."""

    RECORDED_CALL = "recorded_call"
    QUESTION = "question"
    AGAIN = "again"
    OPTED_IN = "opted_in"
    OPTED_IN_BEFORE = "opted_in_before"
    ANSWER_US = "answer_us"
    """Where the programme asks the number for its own answer."""
    WRITE_FIRST = "write_first"
    """Where the programme waits for her to write first."""
    STILL_OUT = "still_out"
    """An earlier opt-out of hers stands; no key of a telephone lifts it."""
    OPTED_OUT = "opted_out"
    WITHHELD = "withheld"
    NOTHING = "nothing"
    UNAVAILABLE = "unavailable"
    GOODBYE = "goodbye"


_P = Phrase

PHRASES: Final[Mapping[str, Mapping[Phrase, str]]] = {
    "en": {
        _P.RECORDED_CALL: "This call is recorded.",
        _P.QUESTION: "To opt in, press 1. To opt out of all messages from {business}, press 9.",
        _P.AGAIN: "Sorry, I did not get that.",
        _P.OPTED_IN: "Thank you. You have opted in to messages from {business} on WhatsApp.",
        _P.OPTED_IN_BEFORE: "You had opted in before. Nothing has changed.",
        _P.ANSWER_US: "Thank you. To finish, answer YES to our message on WhatsApp, or write"
        " START to us there.",
        _P.WRITE_FIRST: "Thank you. To finish, write START to us on WhatsApp.",
        _P.STILL_OUT: "You opted out before, and that still stands. To change it, write START to"
        " us on WhatsApp.",
        _P.OPTED_OUT: "You have opted out. {business} will send you no more messages on WhatsApp.",
        _P.WITHHELD: "Your number is withheld, so nothing was recorded. Please call again and"
        " let your number be shown.",
        _P.NOTHING: "Nothing was recorded.",
        _P.UNAVAILABLE: "This service is not available now. Nothing was recorded.",
        _P.GOODBYE: "Goodbye.",
    },
    "es": {
        _P.RECORDED_CALL: "Esta llamada se graba.",
        _P.QUESTION: "Para aceptar, pulse 1. Para no recibir ningún mensaje más de {business},"
        " pulse 9.",
        _P.AGAIN: "Perdone, no le he entendido.",
        _P.OPTED_IN: "Gracias. Ha aceptado recibir mensajes de {business} por WhatsApp.",
        _P.OPTED_IN_BEFORE: "Ya había aceptado antes. No ha cambiado nada.",
        _P.ANSWER_US: "Gracias. Para terminar, responda SÍ a nuestro mensaje en WhatsApp, o"
        " escríbanos START allí.",
        _P.WRITE_FIRST: "Gracias. Para terminar, escríbanos START por WhatsApp.",
        _P.STILL_OUT: "Usted se dio de baja antes, y sigue así. Para cambiarlo, escríbanos START"
        " por WhatsApp.",
        _P.OPTED_OUT: "Se ha dado de baja. {business} no le enviará más mensajes por WhatsApp.",
        _P.WITHHELD: "Su número está oculto, por eso no se ha registrado nada. Llame otra vez con"
        " el número visible.",
        _P.NOTHING: "No se ha registrado nada.",
        _P.UNAVAILABLE: "Este servicio no está disponible ahora. No se ha registrado nada.",
        _P.GOODBYE: "Adiós.",
    },
    "pt-BR": {
        _P.RECORDED_CALL: "Esta ligação é gravada.",
        _P.QUESTION: "Para aceitar, tecle 1. Para não receber mais nenhuma mensagem de"
        " {business}, tecle 9.",
        _P.AGAIN: "Desculpe, não entendi.",
        _P.OPTED_IN: "Obrigado. Você aceitou receber mensagens de {business} pelo WhatsApp.",
        _P.OPTED_IN_BEFORE: "Você já tinha aceitado antes. Nada mudou.",
        _P.ANSWER_US: "Obrigado. Para terminar, responda SIM à nossa mensagem no WhatsApp, ou"
        " escreva START para nós lá.",
        _P.WRITE_FIRST: "Obrigado. Para terminar, escreva START para nós no WhatsApp.",
        _P.STILL_OUT: "Você cancelou antes, e isso continua valendo. Para mudar, escreva START"
        " para nós no WhatsApp.",
        _P.OPTED_OUT: "Você cancelou. {business} não enviará mais mensagens pelo WhatsApp.",
        _P.WITHHELD: "Seu número está oculto, por isso nada foi registrado. Ligue de novo com o"
        " número visível.",
        _P.NOTHING: "Nada foi registrado.",
        _P.UNAVAILABLE: "Este serviço não está disponível agora. Nada foi registrado.",
        _P.GOODBYE: "Até logo.",
    },
    "fr": {
        _P.RECORDED_CALL: "Cet appel est enregistré.",
        _P.QUESTION: "Pour accepter, tapez 1. Pour ne plus recevoir aucun message de {business},"
        " tapez 9.",
        _P.AGAIN: "Désolé, je n'ai pas compris.",
        _P.OPTED_IN: "Merci. Vous avez accepté de recevoir des messages de {business} sur"
        " WhatsApp.",
        _P.OPTED_IN_BEFORE: "Vous aviez déjà accepté. Rien n'a changé.",
        _P.ANSWER_US: "Merci. Pour terminer, répondez OUI à notre message sur WhatsApp, ou"
        " écrivez-nous START.",
        _P.WRITE_FIRST: "Merci. Pour terminer, écrivez-nous START sur WhatsApp.",
        _P.STILL_OUT: "Vous vous étiez désinscrit, et cela reste valable. Pour le changer,"
        " écrivez-nous START sur WhatsApp.",
        _P.OPTED_OUT: "Vous êtes désinscrit. {business} ne vous enverra plus de messages sur"
        " WhatsApp.",
        _P.WITHHELD: "Votre numéro est masqué, rien n'a donc été enregistré. Rappelez en"
        " affichant votre numéro.",
        _P.NOTHING: "Rien n'a été enregistré.",
        _P.UNAVAILABLE: "Ce service n'est pas disponible pour le moment. Rien n'a été enregistré.",
        _P.GOODBYE: "Au revoir.",
    },
    "de": {
        _P.RECORDED_CALL: "Dieser Anruf wird aufgezeichnet.",
        _P.QUESTION: "Zum Zustimmen drücken Sie die 1. Um keine Nachrichten von {business} mehr"
        " zu erhalten, drücken Sie die 9.",
        _P.AGAIN: "Entschuldigung, das habe ich nicht verstanden.",
        _P.OPTED_IN: "Danke. Sie haben Nachrichten von {business} über WhatsApp zugestimmt.",
        _P.OPTED_IN_BEFORE: "Sie hatten schon zugestimmt. Es hat sich nichts geändert.",
        _P.ANSWER_US: "Danke. Zum Abschluss antworten Sie mit JA auf unsere Nachricht in WhatsApp"
        " oder schreiben uns dort START.",
        _P.WRITE_FIRST: "Danke. Zum Abschluss schreiben Sie uns START in WhatsApp.",
        _P.STILL_OUT: "Sie hatten sich abgemeldet, und das gilt weiter. Um das zu ändern,"
        " schreiben Sie uns START in WhatsApp.",
        _P.OPTED_OUT: "Sie sind abgemeldet. {business} schickt Ihnen keine Nachrichten mehr über"
        " WhatsApp.",
        _P.WITHHELD: "Ihre Nummer ist unterdrückt, deshalb wurde nichts gespeichert. Bitte rufen"
        " Sie mit sichtbarer Nummer noch einmal an.",
        _P.NOTHING: "Es wurde nichts gespeichert.",
        _P.UNAVAILABLE: "Dieser Dienst ist jetzt nicht verfügbar. Es wurde nichts gespeichert.",
        _P.GOODBYE: "Auf Wiederhören.",
    },
    "ar": {
        _P.RECORDED_CALL: "هذه المكالمة مسجلة.",
        _P.QUESTION: "للموافقة اضغط 1. لإيقاف جميع الرسائل من {business} اضغط 9.",
        _P.AGAIN: "عذراً، لم أفهم.",
        _P.OPTED_IN: "شكراً. لقد وافقت على استلام رسائل من {business} عبر واتساب.",
        _P.OPTED_IN_BEFORE: "لقد وافقت من قبل. لم يتغير شيء.",
        _P.ANSWER_US: "شكراً. لإتمام ذلك أجب بنعم على رسالتنا في واتساب، أو اكتب لنا START هناك.",
        _P.WRITE_FIRST: "شكراً. لإتمام ذلك اكتب لنا START في واتساب.",
        _P.STILL_OUT: "لقد ألغيت اشتراكك من قبل، وما زال الإلغاء سارياً. لتغيير ذلك اكتب لنا START"
        " في واتساب.",
        _P.OPTED_OUT: "تم إلغاء اشتراكك. لن ترسل {business} إليك أي رسائل أخرى عبر واتساب.",
        _P.WITHHELD: "رقمك مخفي، لذلك لم يُسجل أي شيء. يرجى الاتصال مرة أخرى مع إظهار رقمك.",
        _P.NOTHING: "لم يُسجل أي شيء.",
        _P.UNAVAILABLE: "هذه الخدمة غير متاحة الآن. لم يُسجل أي شيء.",
        _P.GOODBYE: "مع السلامة.",
    },
    "hi": {
        _P.RECORDED_CALL: "यह कॉल रिकॉर्ड की जा रही है।",
        _P.QUESTION: "सहमति देने के लिए 1 दबाएँ। {business} के सभी संदेश बंद करने के लिए 9 दबाएँ।",
        _P.AGAIN: "क्षमा करें, मैं समझ नहीं पाई।",
        _P.OPTED_IN: "धन्यवाद। आपने व्हाट्सएप पर {business} के संदेश पाने की सहमति दे दी है।",
        _P.OPTED_IN_BEFORE: "आप पहले ही सहमति दे चुके हैं। कुछ नहीं बदला।",
        _P.ANSWER_US: "धन्यवाद। पूरा करने के लिए व्हाट्सएप पर हमारे संदेश का उत्तर हाँ में दें, या वहाँ हमें"
        " START लिखें।",
        _P.WRITE_FIRST: "धन्यवाद। पूरा करने के लिए हमें व्हाट्सएप पर START लिखें।",
        _P.STILL_OUT: "आपने पहले संदेश बंद किए थे, और वह अब भी लागू है। इसे बदलने के लिए हमें व्हाट्सएप पर"
        " START लिखें।",
        _P.OPTED_OUT: "आपके संदेश बंद कर दिए गए हैं। {business} अब आपको व्हाट्सएप पर कोई संदेश नहीं भेजेगा।",
        _P.WITHHELD: "आपका नंबर छिपा हुआ है, इसलिए कुछ दर्ज नहीं हुआ। कृपया नंबर दिखाकर फिर से कॉल करें।",
        _P.NOTHING: "कुछ दर्ज नहीं हुआ।",
        _P.UNAVAILABLE: "यह सेवा अभी उपलब्ध नहीं है। कुछ दर्ज नहीं हुआ।",
        _P.GOODBYE: "नमस्ते।",
    },
    "id": {
        _P.RECORDED_CALL: "Panggilan ini direkam.",
        _P.QUESTION: "Untuk setuju, tekan 1. Untuk berhenti menerima semua pesan dari {business},"
        " tekan 9.",
        _P.AGAIN: "Maaf, saya tidak mengerti.",
        _P.OPTED_IN: "Terima kasih. Anda setuju menerima pesan dari {business} melalui WhatsApp.",
        _P.OPTED_IN_BEFORE: "Anda sudah setuju sebelumnya. Tidak ada yang berubah.",
        _P.ANSWER_US: "Terima kasih. Untuk menyelesaikan, jawab YA pada pesan kami di WhatsApp,"
        " atau kirim START kepada kami di sana.",
        _P.WRITE_FIRST: "Terima kasih. Untuk menyelesaikan, kirim START kepada kami di WhatsApp.",
        _P.STILL_OUT: "Anda pernah berhenti, dan itu masih berlaku. Untuk mengubahnya, kirim START"
        " kepada kami di WhatsApp.",
        _P.OPTED_OUT: "Anda telah berhenti. {business} tidak akan mengirim pesan lagi melalui"
        " WhatsApp.",
        _P.WITHHELD: "Nomor Anda disembunyikan, jadi tidak ada yang dicatat. Silakan telepon lagi"
        " dengan nomor yang terlihat.",
        _P.NOTHING: "Tidak ada yang dicatat.",
        _P.UNAVAILABLE: "Layanan ini sedang tidak tersedia. Tidak ada yang dicatat.",
        _P.GOODBYE: "Sampai jumpa.",
    },
}
_FALLBACK: Final = "en"


def language_of_phrases(language: str) -> str:
    """Return the language there are phrases in: as asked for, its main language, or English."""
    return offered(language, PHRASES) or _FALLBACK


def phrase(language: str, what: Phrase, business: str = "") -> str:
    """Return what is said in a language."""
    return PHRASES[language_of_phrases(language)][what].replace("{business}", business)
