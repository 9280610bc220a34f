"""How do people opt out in German?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="de",
    name="Deutsch",
    stop="""
        stopp abmelden abmeldung abbestellen austragen abmelden_bitte aufhoren aufhoeren stoppen hort_auf hor_auf hoert_auf keine_nachrichten
        keine_nachrichten_mehr keine_sms_mehr keine_sms nicht_mehr_schreiben newsletter_abbestellen newsletter_abmelden austragung lasst_mich_in_ruhe
        nummer_loschen nummer_loeschen lass_mich_in_ruhe keine_nachricht_mehr nicht_mehr_anschreiben nicht_mehr_kontaktieren widerspruch abbestellung
    """,
    whole="entfernen streichen",
    doubtful="loschen loeschen stornieren kundigen kuendigen genug reicht kein_interesse abbrechen beenden blockieren nein_kein_interesse schluss",
    courtesy="bitte danke hallo hi moin guten tag sofort jetzt endlich vielen dank damit ich mochte will liebe grusse lg mfg",
    lists={
        "stop": "stoppt stoppen stopp stop horen hort hor hoeren hoert hoer unterlassen unterlasst beenden beendet",
        "send": "schreiben schicken senden anzuschreiben zu_schreiben zu_schicken zu_senden zuzusenden zu_kontaktieren zu_nerven zu_belastigen zu_belaestigen anzurufen zuzuschicken zu_texten zuzuspammen zu_spammen",
        "sent": "schickt schicken schick sendet senden sende schreibt schreiben schreib kontaktiert kontaktieren kontaktier textet belastigt belaestigt nervt",
        "messages": "nachricht nachrichten nachrichen sms mails mail newsletter benachrichtigung benachrichtigungen whatsapp whatsapps mitteilungen mitteilung infos spam meldungen info_mails zusendungen",
        "this": "das dies diese sowas nichts",
        "offers": "werbung werbe* angebot angebote angeboten aktion aktionen promo promos reklame rabattaktionen promotion* marketing",
        "remove": "nehmt nehmen nimm loscht loschen losche loesche loeschen loescht losch streicht streichen streich entfernt entfernen entferne tragt tragen austragen gestrichen geloscht geloescht entfernt rausnehmen lösch",
        "list": "liste listen verteiler verteilerliste datenbank kartei system kontakten kontakte adressliste kundenliste datei",
        "me": "mich uns",
        "number": "nummer handynummer telefonnummer nr daten rufnummer kontakt kontaktdaten",
        "want": "will mochte moechte wunsche wuensche wollen mochten wollte wünsche brauche",
        "none": "keine kein keinen keinerlei nichts nie",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{none} ..2 {offers} ..1 mehr|bitte|will|$|danke|wunsche|wuensche|mochte|erhalten|von",
                "{want} ..2 {none} ..2 {offers}",
                "{sent} ..3 {none} ..2 {offers}",
                "stopp|stoppt|stoppen|stop ..3 {offers}",
                "schluss|genug|aus|ende mit|von ..2 {offers}",
                "hor*|hoer* auf ..3 {offers}",
                "widersprech*|widerspruch ..2 der|gegen? werbung",
                "{offers} ..2 abbestellen|abmelden",
            ),
            yes=("ich will keine Werbung", "schickt mir keine Angebote mehr"),
            near=("gibt es heute Angebote?", "in der Werbung stand 20 % Rabatt"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "hor*|hoer* ..3 auf ..3 {send} ..2",
                "hor*|hoer* ..3 auf mir|mich|uns ..3 {messages}|{send}",
                "hor*|hoer* ..2 auf ..2 mit ..3 {messages}",
                "stopp|stoppt|stoppen|stop|unterlass* ..3 {messages}",
                "unterlass* ..3 anschreiben|schreiben|kontaktieren|zusenden",
                "unterlass* ..4 {send}|kontakt",
                "hor*|hoer*|aufhoren|aufhoeren ..1 auf? ..2 schreiben|anschreiben|nerven|spammen|belastigen",
                "aufhoren|aufhoeren ..2 mir|mich|mit ..3 {send}|{messages}",
            ),
            yes=("hören Sie bitte auf, mir Nachrichten zu senden", "hört auf mir zu schreiben"),
            near=("hört auf mir die falsche größe zu schicken", "es hört nicht auf zu regnen"),
        ),
        Rule(
            "not-want",
            (
                "{want} ..3 {none} ..2 {messages}",
                "erlaube|erlauben|dulde|gestatte ..2 {none} ..2 {messages}",
                "genug|schluss|schluß|ende|aus von|mit ..3 {messages}",
                "{want} ..3 nicht ..1 mehr|weiter ..2 bekommen|erhalten|kontaktiert|angeschrieben|haben",
                "{want} ..3 nicht ..1 kontaktiert|angeschrieben|belastigt|belaestigt",
                "{want} ..4 {none} mehr? bekommen|erhalten|horen|lesen ..1 $",
                "bitte|danke ..2 {none} ..1 {messages}",
                "{none} ..1 weiter* {messages}",
                "{none} {messages} mehr ..1 bitte|$|danke|senden|schicken|schreiben|von",
                "{none} {messages} bitte|danke",
                "{want} von euch|ihnen|dir nichts mehr",
                "verzichte auf ..2 {messages}",
            ),
            yes=(
                "ich möchte keine Nachrichten mehr erhalten",
                "ich wünsche keine weiteren Nachrichten",
                "ich will das nicht mehr bekommen",
            ),
            near=(
                "ich will den blauen nicht",
                "ich bekomme keine Nachrichten mehr, woran liegt das?",
            ),
        ),
        Rule(
            "dont-send",
            (
                "{sent} ..3 mir|uns|mich ..1 nicht|{none} mehr|{messages}|wieder|$",
                "{sent} ..2 mir|uns ..1 {none} ..2 {messages}",
                "{sent} ..2 mir|uns nichts mehr",
                "{sent} ..2 mich|mir nicht mehr",
                "nicht mehr schreiben|kontaktieren|anschreiben|texten|belastigen",
                "nie wieder schreiben|kontaktieren|anschreiben",
                "kontakt* ..1 mich|uns ..1 nicht",
                "mir|mich nicht mehr ..1 schreiben|kontaktieren|anschreiben|schicken|senden",
                "mir|mich nie wieder ..1 schreiben|kontaktieren|anschreiben|schicken",
                "mir {none} ..1 {messages} ..1 mehr? ..1 schreiben|schicken|senden|zuschicken",
            ),
            yes=(
                "schreibt mir nicht mehr",
                "kontaktieren Sie mich nicht mehr",
                "schicken Sie mir keine Nachrichten mehr",
            ),
            near=(
                "warum schreibt ihr mir nicht mehr?",
                "schickt mir keine kaputten teile mehr",
                "noch nichts schicken, bin im Urlaub",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..3 {me} ..2 aus|von ..4 {list}",
                "{remove} ..2 meine|diese {number} ..2",
                "meine|diese {number} ..4 {remove}|raus",
                "{me} ..1 aus|von ..4 {list} ..2 {remove}|raus",
                "{me} ..1 raus ..3 {list}",
                "aus|von dem|den|ihrem|eurem|der|ihrer|eurer {list} ..1 nehmen|streichen|loschen|loeschen|entfernen|austragen|raus|gestrichen",
                "nehmt|nimm|nehmen ..1 {me} ..1 raus",
                "nummer loschen|loeschen ..1 $",
                "trag* {me} ..2 aus",
                "loscht|losch|loschen|loesch*|entfernen|entfernt|entferne|streichen|streicht ..1 mich ..1 $|bitte",
                "{me} ..1 {remove} ..1 $",
            ),
            yes=(
                "nehmen Sie mich von der Liste",
                "löschen Sie meine Nummer",
                "tragt mich bitte aus",
            ),
            near=(
                "bitte nicht von der Liste nehmen",
                "zweiten Artikel von der Liste nehmen",
                "löschen Sie bitte die alte Adresse",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "{me} ..2 abmelden|austragen|abbestellen ..1",
                "meld* ..2 {me} ..2 ab",
                "{messages} ..2 abbestellen|abmelden|abbestelle",
                "{want} ..3 abbestellen|abmelden ..1 $",
                "hiermit ..2 abbestell*|abmeld*|kundige",
                "widerrufe|widersprech* ..6 einwilligung|zustimmung|nutzung|kontakt*|{messages}|daten",
                "ziehe ..3 einwilligung|zustimmung ..1 zuruck|zurueck",
            ),
            yes=("bitte melden Sie mich ab", "ich möchte mich abmelden"),
            near=(
                "ich will mich nicht abmelden",
                "hat sich mein Bruder abgemeldet?",
                "Abmeldung vom Kurs meiner Tochter",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "lass* ..1 mich|uns ..3 ruhe|frieden",
                "lassen ..1 mich|uns ..3 ruhe|frieden",
                "ich will meine ruhe",
                "verpisst euch|dich",
                "geht mir auf den|die sack|nerven|geist ..2 {messages}",
            ),
            yes=("lasst mich in Ruhe ihr Nervensägen",),
            near=("lasst das paket vor der tür", "Ruhe bitte im hotel"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "zu viele {messages}",
                "woher|wie habt|haben ..1 meine nummer",
                "melde|zeige|blockiere euch|sie",
                "das|ist ..1 spam|belastigung",
                "wie ..4 {messages} abbestellen|abmelden|stoppen",
                "wie ..2 {me}|mich ..2 ab|abmelden|austragen",
            ),
            yes=("woher habt ihr meine nummer?", "zu viele Nachrichten"),
            near=("meine Nummer hat sich geändert",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "{me} ..1 nicht abmelden|austragen|abbestellen|streichen|loschen",
        "nicht ..1 von|aus der|dem|den|eurer|ihrer {list}",
        "nicht aufhoren|aufhoeren|auf",
        "warum|wieso|wer|wann|weshalb ..6",
        "hat|haben|habe|bekomme|bekommen|kriege|kommen|gibt|erhalte ..2 {none} ..2 {messages}",
        "falsch*|kaputt*|doppelt*|alte",
        "kurs* ..3",
        "nie auf",
        "nummer nicht $",
        "sprachnachricht*",
        "versehentlich|versehen",
        "warteliste|preisliste|gasteliste|einkaufsliste|wunschliste",
        "{none} ..2 verpassen",
        "artikel",
    ),
    asks=(
        "wie|wo kann|konnen|melde|bestelle|stoppe|geht|stelle|komme|muss|lasst|trage",
        "wie ..2 abmelden",
    ),
)
