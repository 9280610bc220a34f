"""How do people opt out in Spanish?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="es",
    name="español",
    stop="""
        alto parar baja darme_de_baja dame_de_baja denme_de_baja darse_de_baja dar_de_baja desuscribir desuscribirme
        desuscribirse desuscribanme cancelar_suscripcion no_mas_mensajes desinscribir desinscribirme basta_de_mensajes
        no_molestar no_molesten dejen_de_molestar dejen_de_molestarme dejenme_en_paz dejame_en_paz no_escriban no_mas_sms
    """,
    whole="quitar remover borrarme eliminarme salir_de_la_lista quitarme no_escribir",
    doubtful="cancelar eliminar borrar basta no_me_interesa no_gracias_no_me_interesa detener",
    courtesy="por favor porfavor porfa xfa pf gracias hola ya buenas buenos dias tardes ahora mismo quiero solicito inmediatamente señores",
    lists={
        "stop": "dejen deja dejar dejad dejes paren para parar parad cesen cesar basta detengan",
        "send": "mandar* enviar* escribir* mensajear* molestar* contactar* llamar* wasapear* whatsappear* spamear* acosar* fastidiar*",
        "send_me": "mandarme enviarme escribirme molestarme contactarme llamarme mandarnos enviarnos spamearme acosarme",
        "sent": "manden mandes mande mandeis envien envies envie envieis escriban escribas escriba escribais contacten contactes contacte contacteis molesten molestes moleste molesteis llamen lleguen llegue busquen mensajeen spameen",
        "messages": "mensaje mensajes msj msjs sms mensajitos mensages notificacion notificaciones avisos comunicaciones whatsapps whatsapp wasap wasaps whats spam boletin correos recordatorios",
        "this": "esto estos eso esos nada",
        "offers": "publicidad* promocion* promo promos oferta ofertas anuncio anuncios propaganda* publicitari* marketing descuentos campañas",
        "remove": "quiten quiteme quitenme quitame quitarme saquen saquenme sacame sacarme sacar borren borrenme borrame borrar borrarme eliminen eliminenme eliminame eliminar eliminarme remuevan remuevanme remover removerme retiren retirenme retirarme retirar quitar quitad borrad",
        "me": "me mi mis nuestro",
        "list": "lista listas base bases sistema agenda contactos registros difusion listado",
        "number": "numero num telefono celular movil contacto datos nro",
        "want": "quiero quisiera deseo gustaria queremos quisieramos autorizo acepto",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "no quiero|deseo|queremos|quisiera|me ..4 {offers}",
                "no {want} ..4 {offers}",
                "{stop} de ..3 {offers}",
                "no me? {sent} ..3 {offers}",
                "no mas|más {offers}",
                "basta de ..1 {offers}",
                "ya no ..4 {offers}",
                "ni una|mas {offers}",
                "baja de ..2 {offers}",
            ),
            yes=("no quiero más publicidad", "dejen de mandarme promociones"),
            near=("no quiero perderme las promociones", "tienen ofertas?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} de {send_me} ..3 {messages}|{this}",
                "{stop} de {send_me} ..1 $",
                "{stop} de {send_me} pesados|por|ya|o|tantos|tanto",
                "{stop} de {send} ..2 {messages}",
                "{stop} de molestar|molestarme|acosarme|joder|fastidiar|spamear",
                "basta|paren|stop|alto de|con|a ..2 {messages}",
                "{stop} ..2 los|estos|sus|esos|tus {messages}",
                "{want} dejar de recibir ..3 {messages}|{this}|$",
            ),
            yes=(
                "por favor dejen de enviarme mensajes",
                "basta de tantos mensajes",
                "quiero dejar de recibir esto",
            ),
            near=("dejen de mandarme la talla equivocada", "dejé de recibir mensajes"),
        ),
        Rule(
            "not-want",
            (
                "no {want} ..2 recibir ..4 {messages}|{this}",
                "no {want} ..2 recibir|recibirlos ..1 mas|nunca|$",
                "no {want} ..3 {messages}",
                "no {want}|autorizo que me|nos ..1 {sent} ..2",
                "no {want} ser contactad*",
                "ya no {want} {this}",
                "no {want} saber ..1 nada ..1 de ustedes|vosotros",
                "no {want} ..1 recibir mas|más",
                "prefiero no recibir ..4 {messages}|{this}",
                "no mas {messages}",
                "no pedi|solicite|pedí ..2 {messages}",
            ),
            yes=(
                "no deseo seguir recibiendo notificaciones",
                "no quiero recibir más mensajes",
                "no quiero que me escriban",
            ),
            near=("no quiero el azul", "no quiero recibirlo el lunes"),
        ),
        Rule(
            "dont-send",
            (
                "no me|nos {sent} ..1 mas|más ..2 {messages}|{this}|$|gracias|por",
                "no me|nos {sent} ..2 {messages}|{this}",
                "no me|nos vuelvan|vuelva|vuelvas a escribir|contactar|mandar|molestar|enviar|llamar",
                "parad|paren|dejad|dejen ya? de molestarme|escribirme|mandarme|enviarme ..1 $",
                "no me|nos escriban|escribas|escriba|escribais|contacten|contacte|contactes|contacteis|molesten|molestes|moleste|busquen ..2 $|por|porfa|gracias|nunca|jamas|o",
                "no {sent} ..1 mas|más ..1 {messages}|$",
                "no vuelvan|vuelvas|vuelva a {send}",
                "ya no me|nos {sent} ..2 {messages}|{this}|mas|más|$",
                "no sigan|sigas ..1 mandando|mandandome|enviando|enviandome|escribiendo|escribiendome|molestando",
            ),
            yes=("ya no me escriban más", "no vuelvan a escribirme", "no me manden más mensajes"),
            near=("no me manden el pedido a la dirección vieja", "por qué ya no me escriben?"),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 mi|mis {number} ..3",
                "{remove} de ..2 {list}",
                "me sacan|saquen|quitan|quiten|borran|borren|eliminan|eliminen|sacar|quitar|borrar ..1 de ..2 {list}",
                "me pueden|puedes|podrian|podria sacar|quitar|borrar|eliminar|retirar ..3 {list}",
                "{want} salir de ..2 {list}",
                "quitenme|saquenme|borrenme|eliminenme|quitame|sacame|borrame|eliminame|quiteme ..1 $",
                "salir de ..1 {list}",
                "salirme de ..2 {list}",
            ),
            yes=("quítenme de su lista", "borren mi número", "me pueden sacar de la lista?"),
            near=(
                "no me borren de la lista",
                "quiero quitar un producto de la lista",
                "sácame de una duda",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "darme|dame|denme|deme|dadme|darse|causar|solicito|pido|quiero|gestionar|tramitar de|la|mi baja|baja ..1 por|de|en|$|ya|gracias|inmediata|inmediatamente",
                "me den|des|dan|dar|pueden|doy|dé|de ..1 de baja ..2",
                "{want} de? la? baja ..1 $|de|por|del|en",
                "darme|dame|denme|deme de baja",
                "solicito|pido ..1 la baja",
                "cancelar|cancelen|anular|anulen ..1 mi? suscripcion ..1 de|a ..2 {messages}|whatsapp",
                "{want} desuscribirme|desinscribirme|cancelar_mi_suscripcion_a_mensajes",
                "desuscribanme|desuscribirme|desinscribanme|desinscribirme|desuscribeme",
            ),
            yes=("quiero darme de baja", "solicito la baja de este servicio"),
            near=(
                "no quiero darme de baja",
                "mi hermano se dio de baja?",
                "vivo en la planta baja",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "dejen|dejenme|dejame|dejadme|deja ..1 en paz",
                "no molesten|molestes|moleste|jodan mas|más|por|$",
                "no me molesten|molestes|jodan|jodas",
                "vayanse|vete a la mierda",
                "dejen de joder",
            ),
            yes=("déjenme en paz de una vez",),
            near=("dejen el paquete con el portero", "no me molesta esperar"),
            asked=None,
        ),
        Rule(
            "not-interested",
            (
                "no me|estoy interesa|interesado|interesada ..2 {messages}|{this}",
                "revoco|retiro ..1 consentimiento|autorizacion",
                "no autorizo ..5 {messages}|datos",
            ),
            yes=("no me interesan sus mensajes no me interesa nada", "revoco mi consentimiento"),
            near=("no me interesa el seguro, solo el móvil",),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "demasiados|tantos|muchos {messages}",
                "de donde sacaron|tienen|consiguieron ..1 mi numero",
                "los voy a denunciar|reportar|bloquear",
                "como consiguieron|obtuvieron mi numero",
                "es|esto spam|acoso",
                "como ..3 no recibir ..3 {messages}",
            ),
            yes=("de dónde sacaron mi número?", "demasiados mensajes"),
            near=("cambió mi número",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "no quiero|deseo|quisiera|queremos|pedi|he ..1 darme|dar|dado|salir|salirme|desuscribirme|dejar|den|doy|borren|eliminen|saquen|quiten",
        "no ..2 {remove}",
        "por_que|porque|quien|cuando ..5",
        "se dio|dieron de baja",
        "deje|dejo|dejaron de recibir|mandar|enviar",
        "no ..3 perder*",
        "planta|laboral|medica|linea baja",
        "baja laboral|medica|temporada|tension",
        "{stop} de ..3 equivocad*|rot*|doble|mala|mal",
    ),
    asks=(
        "como|donde hago|hacer|puedo|me|se|hay|cancelo|para|tengo|dejo|doy",
        "que hago|hacer|debo|tengo",
        "de que forma|manera",
    ),
)
