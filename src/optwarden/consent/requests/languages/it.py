"""How do people opt out in Italian?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="it",
    name="italiano",
    stop="""
        ferma fermati disiscrivi disiscrivimi disiscrivetemi disiscrizione disiscriversi cancellami cancellatemi annulla_iscrizione basta_messaggi
        basta_sms stop_messaggi stop_sms cancella_iscrizione rimuovimi rimuovetemi lasciatemi_in_pace non_scrivetemi non_scrivermi basta_spam
        non_disturbare non_disturbate smettetela_di_scrivere niente_messaggi niente_piu_messaggi disdetta_messaggi
    """,
    whole="rimuovi rimuovere cancellarmi toglietemi",
    doubtful="annulla cancella basta disdetta smettetela smettila elimina non_mi_interessa non_interessato non_sono_interessato blocca disdire revoca",
    courtesy="per favore piacere grazie prego ciao salve buongiorno buonasera subito ora adesso cortesemente gentilmente vorrei voglio",
    lists={
        "stop": "smettete smettetela smetti smettila smetta smettere basta finitela finiscila fermate cessate cessare piantatela piantala",
        "send": "mandarmi mandare inviarmi inviare scrivermi scrivere contattarmi disturbarmi messaggiarmi spammare spammarmi chiamarmi rompere importunarmi mandarci inviarci scriverci contattarci",
        "sent": "mandatemi mandarmi inviatemi inviarmi inviate mandate scrivetemi scrivermi scrivete contattatemi contattarmi contattate disturbatemi disturbarmi chiamatemi mandarci inviateci manda mandi mandino inviare mandare inviarci",
        "messages": "messaggio messaggi msg sms notifica notifiche comunicazione comunicazioni whatsapp avvisi newsletter spam mail messagi",
        "this": "niente nulla questo questi questa_roba",
        "offers": "pubblicita promozione promozioni promo offerta offerte annunci reclame marketing sconti pubblicitari* promozional*",
        "remove": "cancellate cancellatemi cancellare cancellarmi cancella cancellami togliete toglietemi togliermi togliere togli toglimi rimuovete rimuovetemi rimuovere rimuovermi rimuovi rimuovimi eliminate eliminatemi eliminare eliminarmi elimina eliminami levate levatemi levami depennatemi",
        "list": "lista liste elenco elenchi mailing database rubrica sistema archivio archivi contatti banca",
        "number": "numero contatto telefono cellulare nominativo dati num",
        "want": "voglio vorrei desidero desidererei vogliamo gradirei intendo autorizzo acconsento",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "non {want} ..4 {offers}",
                "basta|niente|stop|nessuna con? ..2 {offers}",
                "{stop} ..4 {offers}",
                "non {sent} ..3 {offers}",
                "{remove} ..3 {offers}",
            ),
            yes=("basta promozioni", "non voglio più pubblicità"),
            near=("non voglio perdere le offerte", "avete offerte oggi?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} di {send} ..3 {messages}|{this}",
                "{stop} di mandarmi|inviarmi|scrivermi|contattarmi|disturbarmi|messaggiarmi|spammarmi|chiamarmi ..1 $|per|o|subito|grazie",
                "{stop} di contattarmi|disturbarmi|scrivermi|messaggiarmi|spammare|rompere|spammarmi",
                "{stop} di scrivere|mandare ..1 $",
                "{stop} con ..2 {messages}",
                "basta|stop con? ..1 {messages}",
                "basta mandare|inviare|mandarmi|inviarmi ..2 {messages}",
                "{stop}|bloccate|interrompete questi|i|vostri|tutti|gli ..1 {messages}",
                "{want} ..1 smettere di ricevere",
            ),
            yes=("smettete di mandarmi messaggi", "smettetela di scrivermi subito"),
            near=(
                "smettete di mandarmi la taglia sbagliata",
                "un messaggio basta e avanza",
                "non smette di piovere",
            ),
        ),
        Rule(
            "not-want",
            (
                "non {want} ..1 ricevere ..4 {messages}|{this}",
                "non {want} ..1 piu ..1 ricevere|essere ..1 $|contattat*|disturbat*",
                "non {want} ..1 essere contattat*|disturbat*",
                "{want} non ..1 ricevere ..3 {messages}",
                "non {want} ..3 {messages}",
                "non {want} ..1 che mi scriv*|contatt*|mand*",
                "niente piu? ..1 {messages} ..1 $|grazie|per",
                "nessun altro messaggio per|grazie|$",
                "non ho chiesto|richiesto ..2 {messages}",
            ),
            yes=("non voglio più ricevere messaggi", "non desidero ricevere messaggi"),
            near=("non voglio quello blu", "non ricevo più i vostri messaggi"),
        ),
        Rule(
            "dont-send",
            (
                "non {sent} piu ..2 {messages}|{this}|$|grazie|per",
                "non mi {sent} piu",
                "non mandatemi|inviatemi|mandarmi|inviarmi ..2 {messages}|{this}",
                "non inviate|mandate ..2 {messages} ..1 $|piu|grazie",
                "non scrivetemi|contattatemi|disturbatemi|contattarmi|scrivermi ..1 piu|$|mai|grazie|per|assolutamente",
                "di|a non scrivermi|contattarmi|mandarmi|inviarmi|disturbarmi piu",
                "non ..1 rompete|rompere piu|le|i",
            ),
            yes=("per favore non scrivetemi più", "non contattatemi più"),
            near=("non mandatemi la fattura per posta", "perché non mi scrivete più?"),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 mio|miei|questo|il_mio|i_miei {number} ..3",
                "cancellatemi|cancellami|toglietemi|toglimi|rimuovetemi|rimuovimi|eliminatemi|eliminami|levatemi|levami|depennatemi ..1 da* ..3 {list}",
                "{want} ..1 essere rimoss*|cancellat*|tolt*|eliminat*",
                "togliermi|cancellarmi|rimuovermi|eliminarmi da* ..3 {list}",
                "{want} ..1 cancellarmi|togliermi|uscire ..1 $|da* ..3",
                "cancellatemi|toglietemi|rimuovetemi|eliminatemi|cancellami ..1 $|subito|per|grazie",
            ),
            yes=("cancellatemi dalla lista", "togliete il mio numero"),
            near=(
                "non toglietemi dalla lista",
                "togliere un articolo dalla lista",
                "cancellate il vecchio indirizzo",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "prego|chiedo|richiedo|chiederei di cancellarmi|togliermi|rimuovermi|eliminarmi",
                "{want}|posso|puoi|potete|prego ..2 disiscriv*|cancellare_l_iscrizione|annullare_l_iscrizione",
                "disiscriv* mi|subito|per|da*|$",
                "annulla*|cancella* ..1 mia? iscrizione ..1 $|a*",
                "revoco|ritiro ..1 consenso",
                "mi disiscrivo|cancello",
            ),
            yes=("vorrei disiscrivermi", "revoco il consenso"),
            near=("non voglio disiscrivermi", "mio fratello si è cancellato?"),
        ),
        Rule(
            "leave-alone",
            (
                "lascia* ..1 in pace",
                "lasciatemi stare",
                "andate|vai a quel|fanculo",
                "non mi disturbate|disturbare",
                "vaffanculo",
            ),
            yes=("ma lasciatemi in pace una buona volta",),
            near=("lasciate il pacco al vicino", "lasciatemi 5 minuti"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "troppi {messages}",
                "come|dove avete ..1 il? mio numero",
                "come avete avuto|preso ..2 numero",
                "vi denuncio|segnalo|blocco",
                "questo e spam",
                "e spam",
                "come ..3 non ricevere ..3 {messages}",
                "non ..1 interessa* ..2 {messages}",
            ),
            yes=("come avete avuto il mio numero?", "troppi messaggi"),
            near=("ho cambiato numero",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "non voglio|vorrei|desidero cancellarmi|disiscriv*|smettere|uscire|togliermi|essere_cancellat*",
        "non {remove}",
        "perche|chi|quando ..6",
        "si e|sono cancellat*|disiscritt*",
        "{stop} ..5 sbagliat*|rott*|due|doppi*",
        "non ..2 perdere",
        "smette|smesso",
        "ricevo|ricevuto|arriva*",
        "lista dattesa|d|della|degli|delle attesa|spesa|invitati|nozze",
        "lista dattesa",
        "vocale|vocali|audio",
        "per sbaglio|errore",
        "articolo|vecchio",
    ),
    asks=("come faccio|posso|si|fare|mi|devo|ci", "dove|qual ..3"),
)
