"""How do people opt out in Polish?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="pl",
    name="polski",
    stop="""
        wypisz wypisz_mnie wypisuje_sie rezygnacja rezygnuje rezygnuje_z_wiadomosci anuluj_subskrypcje anulowanie_subskrypcji wypisac wypisac_sie
        koniec_wiadomosci nie_pisac nie_piszcie nie_pisz nie_wysylac nie_wysylajcie przestancie_pisac zatrzymaj dosc_wiadomosci odczepcie_sie
        dajcie_mi_spokoj nie_chce_wiadomosci brak_zgody cofam_zgode usun_mnie usuncie_mnie prosze_mnie_wypisac usun_moj_numer
    """,
    whole="usun_numer przestan przestancie",
    doubtful="anuluj usun usuncie dosc nie_jestem_zainteresowany nie_jestem_zainteresowana zakoncz zablokuj odwolaj spadajcie spadaj",
    courtesy="prosze dziekuje dzieki dzien dobry witam czesc natychmiast teraz juz pozdrawiam o bardzo",
    lists={
        "stop": "przestancie przestan przestac przestaniecie zaprzestac zaprzestancie zaprzestanie skonczcie koniec dosc wstrzymac zakonczcie przestali",
        "send": "wysylac wysylania wysylaniem pisac pisania przysylac przysylania kontaktowac kontaktu spamowac nekac meczyc przesylac przesylania wysylanie dzwonic zaczepiac",
        "sent": "piszcie pisz wysylajcie wysylaj przysylajcie przysylaj kontaktujcie kontaktuj wysylac pisac przysylac przesylac przesylajcie spamujcie spamuj kontaktowac dzwoncie",
        "messages": "wiadomosci wiadomosc sms smsow smsy smsa smsami powiadomien powiadomienia spam spamu newslettera newsletter komunikatow whatsapp wiadomosciami informacji",
        "this": "nic tego niczego",
        "offers": "reklam reklamy reklama reklamami ofert oferty oferta promocji promocje promocjami marketingu marketingowych reklamowych promocyjnych ulotek spotow",
        "remove": "usuncie usun usunac usuniecie usunie wypisz wypiszcie wypisac skreslcie skresl skreslic wykreslcie wykreslic wykresl skasujcie skasuj skasowac wywalcie wywal wyrzuccie wyrzuc usunicie zapomnijcie",
        "list": "listy liste lista bazy baza bazie systemu grupy spisu subskrypcji newslettera",
        "number": "numer nr numeru telefon dane kontakt numerek danych",
        "want": "chce chcialbym chcialabym zycze zyczymy potrzebuje chcemy zgadzam wyrazam",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "nie {want} ..1 sobie? ..3 {offers}",
                "koniec|dosc|zadnych|bez|stop z? ..1 {offers}",
                "nie {sent} ..3 {offers}",
                "{stop} ..3 {offers}",
                "rezygnuje z ..2 {offers}",
                "nie {sent} mi? ..2 {offers}",
            ),
            yes=("koniec z reklamami", "proszę nie przysyłać ofert"),
            near=("nie chcę przegapić promocji", "reklamacja złożona"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} ..1 mi? {send} ..3 {messages}|{this}",
                "{stop} ..1 do? mnie? pisac|spamowac|nekac|zaczepiac ..2",
                "{stop} ..1 {send} ..1 $|do|mi|mnie",
                "{stop} ..1 mi|mnie {send} ..1 $",
                "{stop}|stop z? ..2 {messages}",
            ),
            yes=(
                "zakończcie te smsy",
                "proszę przestać wysyłać mi wiadomości",
                "przestańcie do mnie pisać",
            ),
            near=("przestańcie wysyłać zły rozmiar", "aplikacja przestaje działać"),
        ),
        Rule(
            "not-want",
            (
                "nie {want} ..2 otrzymywac|dostawac|odbierac ..3 {messages}|{this}|$",
                "nie {want} ..2 nic ..2 od was",
                "nic wiecej|juz nie {sent}",
                "nie {want} ..1 sobie ..3 {messages}",
                "nie {want} ..3 {messages}",
                "nie {want} ..2 kontaktu|kontaktowano|kontaktowali",
                "nie {want} ..1 zebyscie|zeby|abyscie ..3 pisali|wysylali|kontaktowali",
                "zadnych ..1 {messages}",
                "nie wyrazam|zgadzam ..2 zgody|sie ..3 {messages}|kontakt|przetwarzanie|wysylanie|$",
                "rezygnuje z ..2 {messages}|otrzymywania|subskrypcji",
                "nie prosilem|prosilam o ..2 {messages}",
            ),
            yes=("nie chcę już otrzymywać wiadomości", "nie życzę sobie wiadomości"),
            near=(
                "nie chcę niebieskiego",
                "nie dostaję już wiadomości, dlaczego?",
                "rezygnuję z zamówienia",
            ),
        ),
        Rule(
            "dont-send",
            (
                "nie pisac|pisz|piszcie|wysylac ..1 na ten|moj numer",
                "nie odzywajcie|odzywaj sie ..2 $|wiecej|do_mnie|juz",
                "nie zawracaj* ..2 glowy|gitary",
                "nie interesuja mnie ..2 {messages}",
                "nie {sent} ..1 do? mnie|mi|nas ..1 wiecej|juz|$|{messages}|{this}",
                "nie {sent} ..1 wiecej ..2 {messages}|{this}|do|mi|$",
                "nie {sent} ..2 {messages}",
                "nie {sent} mi|do_mnie ..1 nic|{messages}",
                "nie piszcie|pisz|kontaktujcie|kontaktuj|spamujcie ..1 $|do_mnie|sie_ze_mna|wiecej",
                "wiecej|juz nie {sent} ..2",
                "nie kontaktowac|kontaktujcie sie ze mna",
                "o nie pisanie|wysylanie|niepisanie|niewysylanie ..3",
            ),
            yes=(
                "nie odzywajcie się już do mnie",
                "proszę nie wysyłać na mój numer",
                "nie piszcie do mnie więcej",
                "proszę nie wysyłać więcej wiadomości",
            ),
            near=(
                "nie ignorujcie moich wiadomości",
                "dlaczego już do mnie nie piszecie?",
                "proszę nie wysyłać faktury pocztą",
                "nie wysyłajcie mi więcej zepsutych rzeczy",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} mnie ..2 {list}",
                "mnie {remove} ..1 z? ..1 {list}|$",
                "{remove} ..1 moj|moje|ten|mojego|moich {number} ..3",
                "usunac|usuncie|usun|usuniecie numer ..2 {list}|$",
                "o usuniecie|wykreslenie|wypisanie ..3 {list}|$|numeru|danych",
                "{remove} mnie ..1 $|stad|natychmiast|prosze",
            ),
            yes=("proszę mnie wypisać z listy", "usuńcie mój numer"),
            near=(
                "nie usuwajcie mnie z listy",
                "usuńcie jedną pozycję z listy",
                "proszę usunąć stary adres",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "{want}|prosze sie|mnie wypisac|wypisanie ..1",
                "{want} wypisac sie|mnie",
                "wypisuje sie",
                "wypisz|wypiszcie mnie",
                "anuluj*|anulowac ..1 subskrypcj*",
                "cofam|wycofuje|odwoluje ..1 zgode",
                "{want} ..1 zrezygnowac z ..2 {messages}|subskrypcji|newslettera",
            ),
            yes=("chcę się wypisać", "cofam zgodę na kontakt"),
            near=("nie chcę się wypisywać", "czy mój brat się wypisał?", "wypisz mi fakturę"),
        ),
        Rule(
            "leave-alone",
            (
                "daj* mi|nam ..1 ..1 spokoj",
                "odczep* sie",
                "spieprzaj*|odwalcie|wypierdalaj*|odpierdolcie",
                "zostawcie mnie w",
                "prosze mnie nie niepokoic",
            ),
            yes=("dajcie mi wreszcie spokój",),
            near=("zostawcie paczkę pod drzwiami",),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "za|tyle duzo|wiele|tych {messages}",
                "skad macie|ma|masz ..1 moj numer",
                "zglosze|zablokuje was|to",
                "to ..1 spam|nekanie",
                "jak ..2 zrezygnowac z ..2 {messages}",
                "jak sie wypisac",
            ),
            yes=("skąd macie mój numer?", "za dużo wiadomości"),
            near=("zmienił mi się numer",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "ignorow*|ignoruj*",
        "nie chce ..1 wypis*|rezygnowac",
        "nie usuwaj*|wypisuj*|skreslaj*|kasuj*",
        "dlaczego|czemu|kto|kiedy ..6",
        "sie wypisal*",
        "dostaje|dostalem|dostalam|otrzymalem|przyszlo ..6",
        "zepsut*|zly|podwojnie|uszkodz*",
        "nie przestaje",
        "przegapic",
        "liste|listy oczekujacych|rezerwowej|gosci|zakupow",
        "przypadkiem|przypadek|pomylke|niechcacy",
        "glosow*",
        "fakture|recepte|pozycje",
    ),
    asks=("jak|gdzie ..1 zrezygnowac|wypisac|moge|mozna|zatrzymac|wylaczyc|usunac|przestac|sie",),
)
