"""What is a person told who asks for her data, in her language? The usual sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from optwarden.usecases.outbox.persons_words import main_language


@dataclass(frozen=True, slots=True)
class DataWords:
    """What is said in one language; `{business}`, `{topics}`, `{date}`, `{url}` are filled in."""

    record: str
    agreed: str
    nothing: str
    stopped: str
    receipt: str


ENGLISH: Final = DataWords(
    "On record at {business} for this number:",
    "You agreed to {topics} on {date}.",
    "No agreement of yours to messages.",
    "You stopped all messages on {date}.",
    "Your receipt, for an hour: {url}",
)
DATA_WORDS: Final[Mapping[str, DataWords]] = {
    "en": ENGLISH,
    "es": DataWords(
        "Datos registrados en {business} para este número:",
        "Usted aceptó recibir {topics} el {date}.",
        "No consta que haya aceptado mensajes.",
        "Usted detuvo todos los mensajes el {date}.",
        "Su comprobante, durante una hora: {url}",
    ),
    "pt": DataWords(
        "Dados registrados em {business} para este número:",
        "Você aceitou receber {topics} em {date}.",
        "Não consta que tenha aceitado mensagens.",
        "Você parou todas as mensagens em {date}.",
        "O seu comprovante, por uma hora: {url}",
    ),
    "fr": DataWords(
        "Données enregistrées chez {business} pour ce numéro :",
        "Vous avez accepté {topics} le {date}.",
        "Aucun accord de votre part pour des messages.",
        "Vous avez arrêté tous les messages le {date}.",
        "Votre reçu, pendant une heure : {url}",
    ),
    "de": DataWords(
        "Bei {business} ist zu dieser Nummer gespeichert:",
        "Sie haben am {date} zugestimmt: {topics}.",
        "Keine Zustimmung von Ihnen zu Nachrichten.",
        "Sie haben am {date} alle Nachrichten beendet.",
        "Ihr Beleg, eine Stunde lang: {url}",
    ),
    "it": DataWords(
        "Dati registrati presso {business} per questo numero:",
        "Hai accettato {topics} il {date}.",
        "Nessun tuo consenso a ricevere messaggi.",
        "Hai interrotto tutti i messaggi il {date}.",
        "La tua ricevuta, per un'ora: {url}",
    ),
    "nl": DataWords(
        "Bij {business} staat over dit nummer vast:",
        "U stemde op {date} in met {topics}.",
        "Geen toestemming van u voor berichten.",
        "U stopte alle berichten op {date}.",
        "Uw bewijs, een uur lang: {url}",
    ),
    "sv": DataWords(
        "Hos {business} finns detta om numret:",
        "Du sa ja till {topics} den {date}.",
        "Inget samtycke från dig till meddelanden.",
        "Du stoppade alla meddelanden den {date}.",
        "Ditt kvitto, i en timme: {url}",
    ),
    "pl": DataWords(
        "Dane zapisane w {business} dla tego numeru:",
        "Zgoda na {topics} z dnia {date}.",
        "Brak Twojej zgody na wiadomości.",
        "Wszystkie wiadomości zatrzymane dnia {date}.",
        "Twoje potwierdzenie, przez godzinę: {url}",
    ),
    "ru": DataWords(
        "Данные об этом номере в {business}:",
        "Вы согласились на {topics} {date}.",
        "Вашего согласия на сообщения нет.",
        "Вы остановили все сообщения {date}.",
        "Ваше подтверждение, в течение часа: {url}",
    ),
    "tr": DataWords(
        "{business} kayıtlarında bu numara için:",
        "{date} tarihinde şunları kabul ettiniz: {topics}.",
        "Mesajlar için bir onayınız yok.",
        "{date} tarihinde tüm mesajları durdurdunuz.",
        "Bir saat geçerli belgeniz: {url}",
    ),
    "ar": DataWords(
        "المسجل لدى {business} عن هذا الرقم:",
        "وافقت على {topics} بتاريخ {date}.",
        "لا توجد موافقة منك على الرسائل.",
        "أوقفت كل الرسائل بتاريخ {date}.",
        "إيصالك لمدة ساعة: {url}",
    ),
    "he": DataWords(
        "מה שרשום אצל {business} על המספר הזה:",
        "ניתנה הסכמה ל{topics} בתאריך {date}.",
        "אין הסכמה שלך לקבלת הודעות.",
        "כל ההודעות הופסקו בתאריך {date}.",
        "האישור שלך, למשך שעה: {url}",
    ),
    "hi": DataWords(
        "{business} में इस नंबर का रिकॉर्ड:",
        "आपने {date} को सहमति दी: {topics}।",
        "संदेशों के लिए आपकी कोई सहमति नहीं है।",
        "आपने {date} को सभी संदेश बंद किए।",
        "आपकी रसीद, एक घंटे के लिए: {url}",
    ),
    "id": DataWords(
        "Yang tercatat di {business} untuk nomor ini:",
        "Anda menyetujui {topics} pada {date}.",
        "Tidak ada persetujuan Anda untuk pesan.",
        "Anda menghentikan semua pesan pada {date}.",
        "Tanda terima Anda, selama satu jam: {url}",
    ),
    "zh": DataWords(
        "{business}关于此号码的记录：",
        "您于 {date} 同意接收：{topics}。",
        "没有您同意接收消息的记录。",
        "您于 {date} 停止了所有消息。",
        "您的凭证（一小时内有效）：{url}",
    ),
    "ja": DataWords(
        "この番号についての{business}の記録：",
        "{date}に同意：{topics}。",
        "メッセージへの同意の記録はありません。",
        "{date}にすべてのメッセージを停止。",
        "控え（1時間有効）：{url}",
    ),
    "ko": DataWords(
        "이 번호에 대한 {business}의 기록:",
        "{date}에 동의: {topics}.",
        "메시지 수신에 동의한 기록이 없습니다.",
        "{date}에 모든 메시지를 중지했습니다.",
        "확인서(1시간 유효): {url}",
    ),
}
"""By ISO 639 code, for the languages in which opt-outs are read."""


def data_words_of(language: str) -> DataWords:
    """Return the words of a language (BCP 47), else English ones."""
    return DATA_WORDS.get(main_language(language), ENGLISH)
