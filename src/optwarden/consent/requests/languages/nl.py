"""How do people opt out in Dutch?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="nl",
    name="Nederlands",
    stop="""
        stoppen afmelden uitschrijven afmelding uitschrijving meld_me_af schrijf_me_uit stop_hiermee stop_berichten geen_berichten geen_berichten_meer
        geen_sms niet_meer_appen laat_me_met_rust laat_mij_met_rust niet_meer_sturen stop_met_sturen stop_met_appen stop_met_berichten hou_op_met_appen
        niet_storen opzeggen_berichten geen_appjes_meer nummer_verwijderen afmelden_graag
    """,
    whole="verwijderen",
    doubtful="annuleren opzeggen verwijder beeindigen genoeg hou_op houd_op geen_interesse blokkeren klaar_ermee ophouden",
    courtesy="aub a u b alsjeblieft alstublieft graag bedankt dank je wel hallo hoi nu direct meteen ik wil dag goedendag gelieve svp",
    lists={
        "stop": "stop stoppen hou houd houden ophouden kap stopt",
        "send": "sturen appen smsen berichten mailen contacteren benaderen bellen spammen lastigvallen lastig_vallen toesturen te_sturen te_appen te_contacteren te_benaderen bestoken storen zenden",
        "sent": "stuur sturen app appen sms mail contacteer contacteren benader benaderen zend bericht berichten bel schrijf",
        "messages": "bericht berichten berichtjes appjes sms smsjes smsen notificatie notificaties meldingen whatsapp whatsapps whatsappjes nieuwsbrief nieuwsbrieven mails spam updates app apps communicatie",
        "this": "dit deze die niks niets",
        "offers": "reclame reclames aanbieding aanbiedingen promotie promoties promo advertenties acties marketing kortingen folders reclameberichten",
        "remove": "haal halen verwijder verwijderen wis wissen schrap schrappen gooi delete deleten verwijderd gehaald schrijf",
        "me": "me mij ons",
        "list": "lijst lijsten bestand bestanden database systeem adressenlijst mailinglijst mailinglist verzendlijst contacten groep",
        "number": "nummer telefoonnummer gegevens contactgegevens nr",
        "want": "wil wens willen wensen hoef zou",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "geen ..1 {offers} ..1 meer|aub|$|alstublieft|bedankt",
                "{want} ..3 geen ..2 {offers}",
                "{stop} ..1 met ..3 {offers}",
                "{sent} ..2 geen ..1 {offers}",
                "stop {offers}",
            ),
            yes=("geen reclame meer aub", "stop met die reclame"),
            near=("zijn er vandaag aanbiedingen?", "in de reclame stond 20% korting"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "kap|kappen|stop|stoppen|hou|houd ..3 mee|ermee ..2 {send}|{messages}",
                "stop|stoppen|kappen|kap met ..1 dat|dit|die ge*",
                "kap|kappen ..2 met ..2 {messages}",
                "{stop} ..1 met ..2 {messages} ..2",
                "{stop} ..2 met ..2 appen|lastigvallen|spammen|contacteren|benaderen|smsen",
                "{stop} ..2 met me|mij|ons ..3 {send}",
                "{stop} op? met ..2 {send} ..2 {messages}|$",
                "op te|met houden|stoppen ..4 {send}|{messages}",
                "stop ..1 {messages}|hiermee",
                "hoef|wil|hoeft|wens ..2 {messages} niet",
            ),
            yes=(
                "kunnen jullie kappen met die appjes",
                "stop er nu mee met sturen",
                "stop met berichten sturen",
                "hou op met mij te appen",
            ),
            near=(
                "stop eens met mijn appjes negeren",
                "stop met de verkeerde maat sturen",
                "de bus stopt voor de deur",
            ),
        ),
        Rule(
            "not-want",
            (
                "{want} ..2 geen ..2 {messages} ..2",
                "{want} ..3 niet meer|langer ..2 krijgen|ontvangen|gecontacteerd|benaderd|lastig",
                "{want} ..1 niet|geen ..2 benaderd|gecontacteerd|lastiggevallen",
                "{want} ..2 niks|niets meer ..1 van|ontvangen|krijgen|horen",
                "geen {messages} ..1 meer|aub|alstublieft ..1",
                "geen verdere {messages}",
                "geen nieuwe {messages} meer",
                "{want} dit|deze|die ..1 niet ..1 krijgen|ontvangen",
                "{want} ..1 stoppen met ..2 ontvangen|{messages}",
                "{want} niet dat ..2 {messages}|{send}",
            ),
            yes=("ik wil geen berichten meer ontvangen", "ik wil dit niet meer krijgen"),
            near=("ik wil de blauwe niet", "ik krijg geen berichten meer van jullie"),
        ),
        Rule(
            "dont-send",
            (
                "nooit meer ..2 sturen|appen|contacteren|smsen|mailen|{messages}",
                "niet meer|langer schrijven|storen",
                "nooit|niet meer naar|op dit|deze nummer ..1 sturen|appen",
                "{sent} {me} ..1 geen|niks|niets|nooit|niet ..1 {messages}|meer",
                "niet meer|langer ..1 appen|sturen|contacteren|benaderen|smsen|mailen|berichten|lastigvallen",
                "neem|nemen ..2 geen contact meer?",
                "{me} niet meer ..1 te? contacteren|benaderen|appen|sturen|lastig|bellen",
                "app|benader|contacteer|bel|sms {me} niet|nooit ..1 meer|$",
                "niets|niks meer ..2 sturen",
                "stuur niets|niks meer",
                "geen {messages} meer? ..1 sturen",
            ),
            yes=(
                "jullie moeten nooit meer appen",
                "stuur me geen berichten meer",
                "neem geen contact meer op",
                "gelieve mij niet meer te contacteren",
            ),
            near=(
                "waarom appen jullie me niet meer?",
                "stuur me geen kapotte spullen meer",
                "nog niks sturen",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} {me} ..1 van|uit|af ..3 {list} ..1",
                "{me} ..1 van|uit ..2 {list} ..1 halen|verwijderen|schrappen|af|gehaald",
                "{remove} ..1 mijn|dit|m|mn {number} ..3",
                "mijn {number} ..3 {remove}",
                "{me} ..1 verwijderen ..1 $",
                "verwijder {me} ..1 $",
                "{want} ..1 van ..2 {list} af?",
                "{remove} {me} eraf|eruit|hieruit",
            ),
            yes=("haal me van de lijst", "kunt u mij van de lijst halen", "verwijder mijn nummer"),
            near=(
                "haal me niet van de lijst",
                "haal het tweede artikel van de lijst",
                "verwijder mijn oude adres",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "schrijf|schrijven {me} ..2 uit",
                "meld|melden {me} ..2 af",
                "ik meld me|mij af",
                "{me} ..1 uit|af te schrijven|melden",
                "{want}|graag|mag|kan|kunt|kun ..4 uitschrijven|afmelden|uitgeschreven|afgemeld ..1",
                "afmelden|uitschrijven|afmelding|uitschrijving ..1 voor|van|uit ..2 {messages}|{list}|dit",
                "trek ..2 toestemming ..1 in",
            ),
            yes=("ik wil me graag uitschrijven", "schrijf me hier uit"),
            near=(
                "ik wil me niet afmelden",
                "heeft mijn broer zich afgemeld?",
                "meld me aan voor de cursus",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "stop|stoppen|hou|houd ..1 met|op ..1 {me}? ..1 lastig",
                "laat ..1 {me} ..2 met rust",
                "met rust laten",
                "rot|flikker|sodemieter op",
                "val {me} niet ..1 lastig",
            ),
            yes=("laat me nou eens met rust",),
            near=("laat het pakket voor de deur", "laat me weten wanneer"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "te|zo veel|veel {messages}",
                "teveel {messages}",
                "hoe|waar komen|kom|heb|hebben|haal ..2 mijn nummer",
                "ga jullie|u blokkeren|aangeven|melden",
                "dit|is ..1 spam",
                "hoe ..1 meld ..1 {me} ..1 af",
            ),
            yes=("hoe komen jullie aan mijn nummer?", "veel te veel berichten"),
            near=("mijn nummer is veranderd",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "niet|nooit afmelden|uitschrijven",
        "{remove} {me} niet",
        "waarom|wie|wanneer ..6",
        "zich afgemeld|uitgeschreven",
        "krijg|krijgen|kreeg|gekregen|heb|ontvang|komt ..2 geen ..2 {messages}",
        "verkeerd* maat|artikel*|product*|kleur|adres|spullen|bestelling|pakket|geleverd|gestuurd",
        "kapot*|dubbel|oude",
        "negeren|negeert|genegeerd",
        "houdt niet op",
        "missen",
        "per ongeluk",
        "spraakbericht*",
        "wachtlijst|prijslijst|gastenlijst|boodschappenlijst|verlanglijst",
    ),
    asks=("hoe|waar kan|moet|meld|schrijf|stop|zet|zeg|krijg|kun|kom|doe",),
)
