"""Which words say it, in which language? Lists to be read and added to; the linter has no others.

A phrase is found in any case and with any white space; "…" stands for up to 40 characters that do
not end the sentence. In Latin script it begins and ends with a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """What the linter looks for in one language."""

    stop: tuple[str, ...]
    """How to opt out."""
    frequency: tuple[str, ...]
    """How often messages come."""
    passive: tuple[str, ...]
    """Consent by silence or by a box that is ticked already."""
    bundled: tuple[str, ...]
    """Consent along with something else."""
    vague: tuple[str, ...]
    """Labels that name no type of message."""
    whatsapp: tuple[str, ...] = ()
    """WhatsApp in another script."""


WORDS: Final[Mapping[str, Words]] = {
    "en": Words(
        stop=("stop", "unsubscribe", "opt out", "opt-out", "cancel at any time",
              "leave at any time",
              "withdraw"),
        frequency=("a day", "a week", "a month", "a year", "per day", "per week", "per month",
                   "per order", "each order", "every order", "daily", "weekly", "monthly",
                   "at most", "no more than", "up to … messages", "once", "frequency"),
        passive=("unless you untick", "untick the box", "uncheck the box", "unless you uncheck",
                 "unless you opt out", "if you do nothing", "unless you tell us", "pre-ticked",
                 "pre-checked", "you will be opted in automatically", "automatically opted in"),
        bundled=("by registering … agree", "by signing up … agree", "by ordering … agree",
                 "by continuing … agree", "by placing … agree", "by using … agree",
                 "accept the terms … and agree", "agree to the terms … and",
                 "agree to our terms … and"),
        vague=("messages", "updates", "information", "news", "notifications", "communications",
               "content"),
    ),
    "es": Words(
        stop=("stop", "baja", "parar", "darse de baja", "darte de baja", "cancelar", "retirar"),
        frequency=("al día", "por día", "a la semana", "por semana", "al mes", "por mes", "al año",
                   "por pedido", "cada pedido", "diario", "semanal", "mensual", "como máximo",
                   "no más de", "una vez", "frecuencia"),
        passive=("salvo que desmarque", "a menos que desmarque", "si no desmarca", "desmarque la",
                 "desmarca la", "si no hace nada", "salvo que nos indique",
                 "a menos que nos indique", "premarcada"),
        bundled=("al registrar… acept", "al comprar … acept", "al continuar … acept",
                 "al usar … acept", "acepto los términos … y", "acepta los términos … y"),
        vague=("mensajes", "información", "novedades", "noticias", "notificaciones",
               "comunicaciones", "actualizaciones"),
    ),
    "pt": Words(
        stop=("sair", "parar", "pare", "stop", "cancelar", "descadastrar", "retirar"),
        frequency=("por dia", "ao dia", "por semana", "por mês", "ao mês", "por ano", "por pedido",
                   "a cada pedido", "cada pedido", "diário", "diária", "semanal", "mensal",
                   "no máximo", "uma vez", "frequência"),
        passive=("a menos que desmarque", "salvo se desmarcar", "se não desmarcar", "desmarque a",
                 "se não fizer nada", "a menos que nos avise", "pré-marcada"),
        bundled=("ao se cadastrar … concord", "ao se cadastrar … aceit", "ao comprar … concord",
                 "ao continuar … concord", "ao continuar … aceit", "ao usar … concord",
                 "aceito os termos … e", "concordo com os termos … e"),
        vague=("mensagens", "informações", "novidades", "notícias", "notificações",
               "comunicações", "atualizações"),
    ),
    "fr": Words(
        stop=("stop", "arret", "arrêt", "arrêter", "désabonner", "désinscrire", "retirer",
              "annuler"),
        frequency=("par jour", "par semaine", "par mois", "par an", "par commande",
                   "chaque commande", "quotidien", "hebdomadaire", "mensuel", "au plus",
                   "au maximum", "pas plus de", "une fois", "fréquence"),
        passive=("sauf si vous décochez", "à moins de décocher", "décochez la", "décocher la",
                 "sauf avis contraire", "si vous ne faites rien", "précochée", "pré-cochée"),
        bundled=("en vous inscrivant … accept", "en commandant … accept", "en continuant … accept",
                 "en poursuivant … accept", "en utilisant … accept",
                 "j'accepte les conditions … et", "acceptez les conditions … et"),
        vague=("messages", "informations", "actualités", "nouvelles", "notifications",
               "communications", "mises à jour"),
    ),
    "de": Words(
        stop=("stop", "stopp", "abmelden", "abbestellen", "widerrufen", "widerruf", "austragen",
              "kündigen"),
        frequency=("am tag", "pro tag", "pro woche", "in der woche", "im monat", "pro monat",
                   "im jahr", "pro bestellung", "je bestellung", "jeder bestellung", "täglich",
                   "wöchentlich", "monatlich", "höchstens", "maximal", "einmal", "häufigkeit"),
        passive=("sofern sie nicht widersprechen", "wenn sie nicht widersprechen",
                 "häkchen entfernen", "entfernen sie das häkchen", "sofern du nicht widersprichst",
                 "wenn sie nichts tun", "vorausgewählt", "vorangekreuzt"),
        bundled=("mit der registrierung … stimm", "mit der anmeldung … stimm",
                 "mit der bestellung … stimm", "mit dem kauf … stimm", "durch die nutzung … stimm",
                 "akzeptiere die agb … und", "stimme den agb … und"),
        vague=("nachrichten", "informationen", "neuigkeiten", "mitteilungen",
               "benachrichtigungen", "infos", "updates"),
    ),
    "ar": Words(
        stop=("إيقاف", "ايقاف", "أوقف", "توقف", "إلغاء الاشتراك", "الغاء الاشتراك", "سحب الموافقة",
              "stop"),
        frequency=("في اليوم", "يوميا", "يوميًا", "في الأسبوع", "أسبوعيا", "أسبوعيًا", "في الشهر",
                   "شهريا", "شهريًا", "لكل طلب", "مع كل طلب", "كحد أقصى", "على الأكثر",
                   "مرة واحدة"),
        passive=("ما لم تقم بإلغاء", "إلا إذا ألغيت", "إذا لم تفعل شيئا", "ما لم تعترض",
                 "محدد مسبقا", "محدد مسبقًا"),
        bundled=("بالتسجيل … توافق", "بتسجيلك … توافق", "بمتابعتك … توافق", "بالشراء … توافق",
                 "باستخدامك … توافق", "أوافق على الشروط … و"),
        vague=("رسائل", "معلومات", "أخبار", "إشعارات", "تحديثات"),
        whatsapp=("واتساب", "واتس آب", "واتس اب", "واتسآب"),
    ),
    "hi": Words(
        stop=("stop", "रोकें", "रोकने", "बंद करें", "बंद करने", "बंद कर", "सदस्यता समाप्त",
              "वापस ले"),
        frequency=("प्रति दिन", "रोज़", "रोज", "प्रतिदिन", "प्रति सप्ताह", "हफ़्ते में", "हफ्ते में",
                   "सप्ताह में", "प्रति माह", "महीने में", "हर ऑर्डर", "प्रति ऑर्डर", "अधिकतम",
                   "ज़्यादा से ज़्यादा", "एक बार"),
        passive=("जब तक आप टिक न हटाएं", "जब तक आप मना न करें", "टिक हटाएं", "पहले से चुना",
                 "पहले से टिक"),
        bundled=("पंजीकरण करके … सहमत", "साइन अप करके … सहमत", "खरीदकर … सहमत",
                 "जारी रखकर … सहमत", "उपयोग करके … सहमत", "शर्तें स्वीकार … और"),
        vague=("संदेश", "जानकारी", "समाचार", "सूचनाएं", "अपडेट"),
        whatsapp=("व्हाट्सऐप", "व्हाट्सएप", "व्हाट्सप्प", "वॉट्सऐप"),
    ),
    "id": Words(
        stop=("stop", "berhenti", "batal", "keluar", "hentikan", "berhenti berlangganan"),
        frequency=("per hari", "sehari", "setiap hari", "per minggu", "seminggu", "setiap minggu",
                   "per bulan", "sebulan", "setiap bulan", "per pesanan", "setiap pesanan",
                   "harian", "mingguan", "bulanan", "paling banyak", "maksimal", "sekali"),
        passive=("kecuali anda menghapus centang", "hapus centang", "kecuali anda menolak",
                 "jika anda tidak melakukan apa pun", "sudah dicentang"),
        bundled=("dengan mendaftar … setuju", "dengan memesan … setuju",
                 "dengan melanjutkan … setuju", "dengan menggunakan … setuju",
                 "menyetujui syarat … dan", "setuju dengan syarat … dan"),
        vague=("pesan", "informasi", "berita", "notifikasi", "pembaruan", "kabar"),
    ),
}  # fmt: skip
"""By ISO 639 code; the region of a language tag does not matter (pt-BR is read as pt)."""

LATIN: Final = frozenset({"en", "es", "pt", "fr", "de", "id"})
"""Languages whose words stand apart; the others join them to articles and endings."""
