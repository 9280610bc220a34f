"""How do people opt out in Swedish?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="sv",
    name="svenska",
    stop="""
        stoppa sluta avregistrera avregistrera_mig avsluta avprenumerera avanmal avanmala avsluta_prenumeration sluta_skicka sluta_skriva sluta_smsa
        sluta_messa sluta_spamma inga_fler_meddelanden inga_meddelanden inga_sms inga_fler_sms lamna_mig_ifred ta_bort_mig lat_mig_vara stor_ej
        ta_bort_mitt_nummer avregistrering ga_ur
    """,
    whole="radera_mig stryk_mig sluta_nu snalla_sluta sluta_tjata kan_ni_sluta kan_ni_snalla_sluta sluta_med_det sluta_med_det_har sluta_med_detta",
    doubtful="avbryt avboka ta_bort racker inte_intresserad nej_tack_inte_intresserad avbestall blockera sag_upp lagg_av",
    courtesy="snalla tack vanligen hej hejsan nu genast omedelbart var god vill jag med det detta",
    lists={
        "not_me": "inte_intresserad ej_intresserad fel_nummer fel_person",
        "stop": "sluta slutar stoppa upphor upphöra upphora lagg_av slut_med nog_med",
        "send": "skicka skriva smsa messa kontakta spamma mejla ringa hora_av trakassera stora tjata",
        "messages": "meddelande meddelanden sms smsen mess notis notiser aviseringar utskick utskicken utskicket whatsapp nyhetsbrev spam mejl meddelandena paminnelser nyhetsbrevet nyhetsbreven smsutskick meddelandet",
        "this": "detta det sant sånt nagot",
        "offers": "reklam reklamen erbjudande erbjudanden erbjudandena kampanjer annonser marknadsforing rabatter reklamutskick promotions",
        "list": "lista listan listor register registret databas databasen utskick utskicket utskicken sandlista sandlistan system systemet",
        "number": "nummer nr telefonnummer uppgifter kontakt kontaktuppgifter mobilnummer",
        "want": "vill onskar önskar behover skulle",
        "inte": "inte ej inga ingen aldrig icke",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "ingen|inga|inte ..1 mer|fler|ha|skicka ..1 {offers}",
                "{want} ..1 {inte} ..3 {offers}",
                "{stop} ..3 {offers}",
                "ingen reklam",
                "inga {offers} tack|langre|$",
                "skicka ..1 {inte}|ingen ..2 {offers}",
            ),
            yes=("ingen mer reklam tack", "sluta skicka erbjudanden"),
            near=("vill inte missa era erbjudanden", "har ni erbjudanden idag?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{not_me} ..2 sluta|stopp|stop ..1 $",
                "{stop} ..1 maila|mejla|ringa|tjata|kontakta och|eller ..1 smsa|messa|skriva",
                "stang av ..2 {messages}",
                "nu racker ..1 med ..2 {messages}",
                "at skogen|helvete med ..2 {messages}",
                "{stop} ..1 tjata",
                "nog|slut med ..2 {messages}",
                "lagg av ..1 med ..2 {messages}|$",
                "{stop} ..1 skicka ..3 {messages}|{this}",
                "{stop} skicka ..1 $",
                "{stop} ..1 skriva|smsa|messa|kontakta|spamma|hora_av|trakassera|stora ..1 till|mig|mej|er|oss|$|tack|nu|for",
                "{stop} ..1 med ..2 {messages}",
                "stoppa ..1 {messages}",
                "{stop} hora av er",
                "{want} sluta fa|ta ..3 {messages}",
            ),
            yes=(
                "inte intresserad vänligen sluta",
                "stäng av alla utskick",
                "nu räcker det med sms",
                "nu är det slut med sms",
                "sluta skicka meddelanden",
                "snälla sluta skriva till mig",
            ),
            near=(
                "inte intresserad av försäkringen, bara mobilen",
                "sluta ignorera mina sms",
                "sluta skicka fel storlek",
                "jag vill sluta röka",
            ),
        ),
        Rule(
            "not-want",
            (
                "{want} inte|ej ha nagot|nat|nåt|mer fran er",
                "{want} inte|ej hora ..1 fran|av er",
                "slipper|undanber|avsager ..3 {messages}",
                "{want} avsluta det|detta ..1 $",
                "{want} ..1 {inte} ..4 {messages} ..2",
                "{want} ..1 inte|ej ..3 kontaktad*|kontaktas|stord",
                "{want} inte|ej ..1 ha|fa ..1 detta|sant|de_har|det_har|dessa ..1 langre|mer|$",
                "inga fler|mer ..1 {messages}",
                "inga {messages} tack|langre",
                "undanber ..3 {messages}",
                "{want} slippa ..2 {messages}",
                "inte langre ..3 {messages} ..1 $",
            ),
            yes=(
                "jag vill inte höra mer från er",
                "jag avsäger mig alla utskick",
                "jag vill inte ha fler meddelanden",
                "jag undanber mig fler utskick",
            ),
            near=(
                "jag vill inte ha något mer tack",
                "jag vill inte ha den blå",
                "jag får inga meddelanden längre, varför?",
            ),
        ),
        Rule(
            "dont-send",
            (
                "skicka ej|inte|inga mer|fler ..1 $",
                "far inte|ej kontakta|smsa|messa|skriva ..1 mig|mej|till_mig",
                "skicka ..1 inget|inga|inte|aldrig ..1 mer|fler|{messages} ..2 $|tack|till|{messages}",
                "skriv|kontakta|smsa|messa ..1 inte|aldrig ..1 till? mig|mej? ..1 mer|igen|langre|$",
                "kontakta|smsa|messa mig|mej inte|aldrig ..1",
                "skriv inte till mig|mej ..1 igen|mer|$",
                "inte skicka ..2 {messages}",
                "hor inte av er",
            ),
            yes=(
                "ni får inte smsa mig",
                "kontakta mig inte mer",
                "skriv inte till mig igen",
                "skicka inget mer",
            ),
            near=(
                "ni får inte plats",
                "varför skriver ni inte till mig längre?",
                "skicka inget än, jag är på semester",
            ),
        ),
        Rule(
            "remove-me",
            (
                "glom|slang|kasta|avregistrera|radera ..1 mitt|mina|det_har|detta {number}",
                "ta|plocka|stryk|radera|ta_bort ..1 bort? mig|mej fran|ur ..2 {list}",
                "stryk|radera|avfor mig|mej ..1 $|fran|ur|tack",
                "ta bort mig|mej ..1 $|fran|tack|nu",
                "ta_bort|radera|stryk|tag_bort mitt|det_har {number}",
                "bort mitt|mina|detta {number}",
                "mig|mej bort fran ..2 {list}",
                "{want} ..2 tas|bli|komma bort|borttagen|bort_fran ..3 {list}|$",
            ),
            yes=(
                "glöm det här numret, glöm mitt telefonnummer",
                "ta bort mig från listan",
                "radera mitt nummer tack",
            ),
            near=(
                "ta inte bort mig från listan",
                "ta bort en vara från listan",
                "ta bort min gamla adress",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "avsluta|avbestall|avbestalla|stoppa ..1 {messages}",
                "avregistrera|avprenumerera|avanmal|avanmala mig|mej ..1",
                "{want} ..2 avregistrera|avprenumerera|avanmala ..1",
                "{want}|avsluta avsluta? ..1 prenumerationen|prenumeration|min_prenumeration pa|av ..2 {messages}",
                "aterkallar|drar ..1 tillbaka? ..2 samtycke|medgivande|godkannande",
            ),
            yes=(
                "jag drar tillbaka mitt medgivande",
                "hej jag skulle vilja avregistrera mig från det här",
                "jag vill avsluta prenumerationen på era meddelanden",
            ),
            near=(
                "jag drar tillbaka min anmälan till kursen",
                "jag vill inte avregistrera mig",
                "har min bror avregistrerat sig?",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "lamna mig|mej|oss ..1 ifred|i_fred",
                "lat mig vara",
                "stor mig inte",
                "dra at helvete",
                "stick och brinn",
            ),
            yes=(
                "lämna mej i fred",
                "kan ni lämna mig ifred någon gång",
            ),
            near=("lämna paketet vid dörren", "låt mig veta när"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "for manga|mycket {messages}",
                "hur|var fick|har ..1 ni mitt nummer",
                "ska anmala|blockera er",
                "detta|det ar spam",
                "hur slutar jag ..1 fa ..2 {messages}",
                "hur avregistrerar jag",
            ),
            yes=("hur fick ni mitt nummer?", "för många meddelanden"),
            near=("mitt nummer har ändrats",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "inte avregistrera|avprenumerera|avsluta|sluta|avanmala",
        "ta|stryk|radera inte",
        "varfor|vem|nar ..6",
        "avregistrerat sig",
        "far|fick|fatt|har ..2 inga|inget|inte ..2 {messages}",
        "fel storlek|vara|varor|artikel|produkt|adress|farg|order|paket|grejer",
        "trasig*|dubbelt",
        "ignorera*",
        "slutar inte",
        "inte ..1 missa",
        "gymmet|kopet",
        "rakade|misstag",
        "rostmeddelande*",
        "vantelista*|prislista*|gastlista*|inkopslista*",
    ),
    asks=("hur|var avregistrerar|slutar|stoppar|kan|gor|avslutar|sager|stanger|far|blir",),
)
