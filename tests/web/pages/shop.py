"""Which shop do tests of the pages visit? One with a programme in eight languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from optwarden.consent.disclosure import Disclosure, MessageKind
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Category, Method, Verification
from optwarden.storage.engine import Statement
from optwarden.usecases.configuration import TopicRecord
from tests.doubles.programmes import insert_published
from tests.doubles.wordings import shop_wording
from tests.doubles.world import World

PROGRAMME: Final = "3k9tq5w8m2xd"
EMBEDDER: Final = "https://shop.example"
_SAID: Final = {
    "en": (
        (
            "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP"
            " to leave at any time."
        ),
        ("Delivery updates", "Your parcel arrives today before noon."),
        ("Offers", "This week: 20% off all teas."),
    ),
    "es": (
        (
            "Sí, Corner Shop puede enviarme mensajes por WhatsApp, como máximo 4 por pedido."
            " Responde STOP para dejar de recibirlos en cualquier momento."
        ),
        ("Avisos de entrega", "Tu paquete llega hoy antes del mediodía."),
        ("Ofertas", "Esta semana: 20 % de descuento en todos los tés."),
    ),
    "pt-BR": (
        (
            "Sim, a Corner Shop pode me enviar mensagens pelo WhatsApp, no máximo 4 por pedido."
            " Responda STOP para sair a qualquer momento."
        ),
        ("Avisos de entrega", "Seu pacote chega hoje antes do meio-dia."),
        ("Ofertas", "Esta semana: 20% de desconto em todos os chás."),
    ),
    "fr": (
        (
            "Oui, Corner Shop peut m’envoyer des messages sur WhatsApp, 4 au plus par commande."
            " Répondez STOP pour arrêter à tout moment."
        ),
        ("Suivi de livraison", "Votre colis arrive aujourd’hui avant midi."),
        ("Offres", "Cette semaine : 20 % de réduction sur tous les thés."),
    ),
    "de": (
        (
            "Ja, Corner Shop darf mir Nachrichten über WhatsApp senden, höchstens 4 je Bestellung."
            " Mit der Antwort STOP beenden Sie das jederzeit."
        ),
        ("Zustellungsbenachrichtigungen", "Ihr Paket kommt heute vor 12 Uhr an."),
        ("Angebote", "Diese Woche: 20 % auf alle Tees."),
    ),
    "ar": (
        (
            "نعم، يمكن لشركة Corner Shop أن ترسل إليّ رسائل عبر واتساب، 4 رسائل كحدّ أقصى لكل طلب."
            " أجب بكلمة STOP للتوقف في أي وقت."
        ),
        ("تحديثات التوصيل", "يصل طردك اليوم قبل الظهر."),
        ("العروض", "هذا الأسبوع: خصم 20٪ على جميع أنواع الشاي."),
    ),
    "hi": (
        (
            "हाँ, Corner Shop मुझे WhatsApp पर संदेश भेज सकता है, हर ऑर्डर पर अधिकतम 4। किसी भी समय"
            " रोकने के लिए STOP लिखें।"
        ),
        ("डिलीवरी की सूचनाएँ", "आपका पार्सल आज दोपहर से पहले पहुँचेगा।"),
        ("ऑफ़र", "इस सप्ताह: सभी चाय पर 20% छूट।"),
    ),
    "id": (
        (
            "Ya, Corner Shop boleh mengirimi saya pesan melalui WhatsApp, paling banyak 4 per"
            " pesanan. Balas STOP untuk berhenti kapan saja."
        ),
        ("Info pengiriman", "Paket Anda tiba hari ini sebelum siang."),
        ("Penawaran", "Minggu ini: diskon 20% untuk semua teh."),
    ),
}
SPOKEN: Final = tuple(_SAID)


def worded(language: str, **changes: Any) -> Disclosure:
    """The shop's wording in a language."""
    text, orders, offers = _SAID[language]
    kinds = (MessageKind("orders", *orders), MessageKind("offers", *offers))
    wording = replace(
        shop_wording(), name="page", language=language, text=text, kinds=kinds, terms_url=TERMS
    )
    return replace(wording, **changes)


TERMS: Final = "https://shop.example/privacy"


async def set_up(world: World, *languages: str) -> None:
    """Publish the wordings, English and whatever else is asked for."""
    gateway, business_id = world.gateway, world.bot.business_id
    await gateway.administration.declare_topic(
        business_id, TopicRecord("offers", Category.MARKETING)
    )
    for language in languages or ("en",):
        await publish_wording(world, worded(language))


async def publish_wording(world: World, wording: Disclosure) -> None:
    """Publish one wording, as it is."""
    keep, business_id = world.gateway.optin.disclosures, world.bot.business_id
    await keep.save_draft(business_id, wording)
    await keep.publish(business_id, wording.name, wording.language, material=False)


async def publish(world: World, **changes: Any) -> Programme:
    """Publish the shop's programme with changes."""
    told: dict[str, Any] = {
        "programme_id": PROGRAMME,
        "bot_id": world.bot.bot_id,
        "title": "Messages from Corner Shop",
        "disclosure": "page",
        "topics": ("orders", "offers"),
        "methods": frozenset({Method.WEB, Method.APP}),
        "verification": Verification.CLICK_TO_CHAT,
        "settings": {"chat_number": "15550100999", "web_embed_origins": EMBEDDER},
        "request_template": "order_update",
    }
    return await insert_published(world, Programme(**{**told, **changes}))


async def withdraw(world: World) -> None:
    """Take the programme back."""
    await world.gateway.engine.run([Statement("UPDATE programme SET published = NULL", ())])
    world.gateway.directory.forget()
