"""What is a person told who asks for help or has left, in her language? The usual sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PersonsWords:
    """What is said in one language; `{business}`, `{topics}` and `{contact}` are filled in."""

    who: str
    stop: str
    stopped: str
    contact: str
    out: str
    undo: str
    service: str
    """Every topic that is not marketing."""


ENGLISH: Final = PersonsWords(
    "This is {business}. We message people who agreed to it or who wrote to us.",
    "Reply STOP to end all messages from us.",
    "You are opted out: we only answer what you write.",
    "Questions or complaints: {contact}",
    "You are opted out of all messages from {business}.",
    "Reply START to get these again from this number: {topics}.",
    "service messages",
)
WORDS: Final[Mapping[str, PersonsWords]] = {
    "en": ENGLISH,
    "es": PersonsWords(
        "Le escribe {business}. Escribimos a quienes lo aceptaron o nos escribieron.",
        "Responda STOP para no recibir más mensajes nuestros.",
        "Usted está dado de baja: solo respondemos a lo que nos escriba.",
        "Preguntas o quejas: {contact}",
        "Ya no recibirá ningún mensaje de {business}.",
        "Responda START para volver a recibir de este número: {topics}.",
        "mensajes de servicio",
    ),
    "pt": PersonsWords(
        "Quem escreve é {business}. Escrevemos a quem aceitou ou nos escreveu.",
        "Responda STOP para não receber mais mensagens nossas.",
        "O seu número está descadastrado: só respondemos ao que nos escrever.",
        "Dúvidas ou reclamações: {contact}",
        "Você não receberá mais mensagens de {business}.",
        "Responda START para voltar a receber deste número: {topics}.",
        "mensagens de serviço",
    ),
    "fr": PersonsWords(
        "Ici {business}. Nous écrivons à ceux qui l'ont accepté ou qui nous ont écrit.",
        "Répondez STOP pour ne plus recevoir de messages de notre part.",
        "Vous êtes désinscrit : nous répondons seulement à ce que vous écrivez.",
        "Questions ou réclamations : {contact}",
        "Vous ne recevrez plus aucun message de {business}.",
        "Répondez START pour recevoir à nouveau de ce numéro : {topics}.",
        "messages de service",
    ),
    "de": PersonsWords(
        "Hier schreibt {business}. Wir schreiben, wer zugestimmt oder uns geschrieben hat.",
        "Antworten Sie STOP, um keine Nachrichten mehr von uns zu erhalten.",
        "Sie sind abgemeldet: Wir antworten nur auf das, was Sie uns schreiben.",
        "Fragen oder Beschwerden: {contact}",
        "Sie erhalten keine Nachrichten von {business} mehr.",
        "Antworten Sie START, um von dieser Nummer wieder zu erhalten: {topics}.",
        "Servicenachrichten",
    ),
    "it": PersonsWords(
        "Qui è {business}. Scriviamo a chi ha accettato o ci ha scritto.",
        "Rispondi STOP per non ricevere più messaggi da noi.",
        "Sei disiscritto: rispondiamo solo a ciò che ci scrivi.",
        "Domande o reclami: {contact}",
        "Non riceverai più messaggi da {business}.",
        "Rispondi START per ricevere di nuovo da questo numero: {topics}.",
        "messaggi di servizio",
    ),
    "nl": PersonsWords(
        "Dit is {business}. We sturen berichten aan wie daarmee instemde of ons schreef.",
        "Antwoord STOP om geen berichten meer van ons te krijgen.",
        "U bent afgemeld: we antwoorden alleen op wat u schrijft.",
        "Vragen of klachten: {contact}",
        "U krijgt geen berichten meer van {business}.",
        "Antwoord START om van dit nummer weer te krijgen: {topics}.",
        "servicemeldingen",
    ),
    "sv": PersonsWords(
        "Det här är {business}. Vi skriver till dem som sagt ja eller skrivit till oss.",
        "Svara STOP för att slippa alla meddelanden från oss.",
        "Du är avanmäld: vi svarar bara på det du skriver.",
        "Frågor eller klagomål: {contact}",
        "Du får inga fler meddelanden från {business}.",
        "Svara START för att åter få från det här numret: {topics}.",
        "servicemeddelanden",
    ),
    "pl": PersonsWords(
        "Tu {business}. Piszemy do osób, które wyraziły zgodę lub do nas napisały.",
        "Odpowiedz STOP, aby nie otrzymywać od nas żadnych wiadomości.",
        "Wiadomości są wyłączone: odpowiadamy tylko na to, co napiszesz.",
        "Pytania lub skargi: {contact}",
        "Nie otrzymasz już wiadomości od {business}.",
        "Odpowiedz START, aby znów otrzymywać z tego numeru: {topics}.",
        "wiadomości serwisowe",
    ),
    "ru": PersonsWords(
        "Вам пишет {business}. Мы пишем тем, кто согласился или написал нам.",
        "Ответьте STOP, чтобы больше не получать наших сообщений.",
        "Вы отписаны: мы отвечаем только на ваши сообщения.",
        "Вопросы и жалобы: {contact}",
        "Вы больше не будете получать сообщения от {business}.",
        "Ответьте START, чтобы снова получать с этого номера: {topics}.",
        "сервисные сообщения",
    ),
    "tr": PersonsWords(
        "Yazan: {business}. Kabul edenlere veya bize yazanlara yazıyoruz.",
        "Bizden hiç mesaj almamak için STOP yazın.",
        "Aboneliğiniz kapalı: yalnızca yazdıklarınıza yanıt veriyoruz.",
        "Sorular veya şikâyetler: {contact}",
        "Artık {business} size mesaj göndermeyecek.",
        "Bu numaradan yeniden almak için START yazın: {topics}.",
        "hizmet mesajları",
    ),
    "ar": PersonsWords(
        "معك {business}. نراسل من وافق على ذلك أو كتب إلينا.",
        "أرسل STOP لإيقاف كل رسائلنا.",
        "أنت غير مشترك: نرد فقط على ما تكتبه.",
        "للأسئلة أو الشكاوى: {contact}",
        "لن تصلك أي رسائل من {business} بعد الآن.",
        "أرسل START لتصلك من هذا الرقم مجددًا: {topics}.",
        "رسائل الخدمة",
    ),
    "he": PersonsWords(
        "כאן {business}. אנחנו כותבים למי שהסכים או כתב לנו.",
        "להפסקת כל ההודעות מאיתנו יש להשיב STOP.",
        "הוסרת מהרשימה: אנחנו עונים רק על מה שנכתב לנו.",
        "שאלות או תלונות: {contact}",
        "לא יישלחו אליך עוד הודעות מאת {business}.",
        "כדי לקבל שוב ממספר זה יש להשיב START: {topics}.",
        "הודעות שירות",
    ),
    "hi": PersonsWords(
        "यह {business} है। हम उन्हें लिखते हैं जो सहमत हुए या जिन्होंने हमें लिखा।",
        "हमारे सभी संदेश बंद करने के लिए STOP लिखकर भेजें।",
        "आपके लिए संदेश बंद हैं: हम केवल आपके लिखे का उत्तर देते हैं।",
        "प्रश्न या शिकायत: {contact}",
        "अब आपको {business} से कोई संदेश नहीं मिलेगा।",
        "इस नंबर से फिर पाने के लिए START लिखकर भेजें: {topics}।",
        "सेवा संदेश",
    ),
    "id": PersonsWords(
        "Ini {business}. Kami menulis kepada yang setuju atau yang menulis kepada kami.",
        "Balas STOP untuk menghentikan semua pesan dari kami.",
        "Anda sudah berhenti berlangganan: kami hanya menjawab yang Anda tulis.",
        "Pertanyaan atau keluhan: {contact}",
        "Anda tidak akan menerima pesan lagi dari {business}.",
        "Balas START untuk kembali menerima dari nomor ini: {topics}.",
        "pesan layanan",
    ),
    "zh": PersonsWords(
        "这里是{business}。我们只联系已同意的人或给我们写过信息的人。",
        "回复 STOP 即可停止接收我们的所有消息。",
        "您已退订：我们只回复您写来的内容。",
        "咨询或投诉：{contact}",
        "您不会再收到{business}的任何消息。",
        "回复 START 可重新从此号码接收：{topics}。",
        "服务消息",
    ),
    "ja": PersonsWords(
        "{business}です。同意された方、またはご連絡をくださった方にお送りしています。",
        "すべての配信を停止するには STOP と返信してください。",
        "配信は停止しています。いただいたメッセージにのみお答えします。",
        "お問い合わせ・苦情：{contact}",
        "{business}からのメッセージはすべて停止しました。",
        "この番号からの配信を再開するには START と返信してください：{topics}。",
        "サービスのお知らせ",
    ),
    "ko": PersonsWords(
        "{business}입니다. 동의하셨거나 저희에게 메시지를 보내신 분께 보냅니다.",
        "모든 메시지를 그만 받으려면 STOP이라고 답장하세요.",
        "수신 거부 상태입니다: 보내신 메시지에만 답합니다.",
        "문의 또는 불만: {contact}",
        "{business}의 메시지를 더 이상 받지 않습니다.",
        "이 번호에서 다시 받으려면 START라고 답장하세요: {topics}.",
        "서비스 메시지",
    ),
}
"""By ISO 639 code: the languages in which opt-outs are read. STOP and START are read in every
language, so every language says these."""


def words_of(language: str) -> PersonsWords:
    """Return the words of a language (BCP 47), else English ones."""
    return WORDS.get(main_language(language), ENGLISH)


def main_language(language: str) -> str:
    """Return the ISO 639 code that a language tag begins with."""
    return language.replace("_", "-").partition("-")[0].lower()
