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
    whole="wyrejestruj wyrejestrujcie odsubskrybuj odsubskrybujcie usun_numer przestan przestancie koniec_tego dosc_tego prosze_przestac",
    doubtful="anuluj usun usuncie dosc nie_jestem_zainteresowany nie_jestem_zainteresowana zakoncz zablokuj odwolaj spadajcie spadaj",
    courtesy="prosze dziekuje dzieki dzien dobry witam czesc natychmiast teraz juz pozdrawiam o bardzo uprzejmie wreszcie niezwlocznie bezzwlocznie pilnie laskawie stanowczo ponownie kurde kurwa kochani ludzie serio siema hejka panie pani definitywnie kategorycznie bezwzglednie koniecznie powaznie naprawde",
    lists={
        "act": "zglosze zglaszam blokuje zablokuje ide pojde zloze skladam pozwe dzwonie zawiadomie",
        "away": "spadajcie odczepcie odwalcie wypad won spieprzajcie wypchajcie precz spadaj wynocha odpieprzcie wypierdalajcie",
        "third": "brat_nie_chce brat_juz_nie_chce siostra_nie_chce siostra_juz_nie_chce sasiad_nie_chce sasiad_juz_nie_chce sasiadka_nie_chce sasiadka_juz_nie_chce szef_nie_chce szef_juz_nie_chce szefowa_nie_chce szefowa_juz_nie_chce kolega_nie_chce kolega_juz_nie_chce kolezanka_nie_chce kolezanka_juz_nie_chce kuzyn_nie_chce kuzyn_juz_nie_chce kuzynka_nie_chce kuzynka_juz_nie_chce klient_nie_chce klient_juz_nie_chce klientka_nie_chce klientka_juz_nie_chce pacjent_nie_chce pacjent_juz_nie_chce uczen_nie_chce uczen_juz_nie_chce najemca_nie_chce najemca_juz_nie_chce wspolnik_nie_chce wspolnik_juz_nie_chce",
        "i_want": "nie_chce nie_chcem nie_chcemy nie_zycze nie_zyczymy nie_potrzebuje nie_potrzebujemy juz_nie_chce nie_wyrazam nie_chcialbym nie_chcialabym",
        "way": "dzwonic dzwoncie zadzwonic zadzwoncie zadzwon telefonicznie telefon mail mailem maila maile mailowo email emailem mejlem poczta listownie listem list",
        "way_to": "na przez prosze do mnie o po ze mna w kontakt pisac wyslac sie tam kontaktowac",
        "lead": """
            prosze juz teraz no to tego tym z wreszcie natychmiast i a ze ja chce po_prostu dziekuje prosimy wiec panstwo panstwa blagam tu je go sie juz_teraz ludzie
        """,
        "kin": """
            mamy mame mamie matki matke babci babcie babcia dziadka dziadkowi ojca tate taty tacie zony zone zonie meza mezowi corki corke corce syna synowi rodzicow rodzicom dzieci dziecka tesciowej tesciowa cioci
        """,
        "lone": """
            nigdy_wiecej skonczcie_z_tym to_musi_sie_skonczyc dajcie_sobie_spokoj prosze_zaprzestac oszczedzcie_mi_tego
            zamilknijcie zamknijcie_sie wystarczy_juz stop_juz
            koniec_z_tym dosc_z_tym przestancie_z_tym
            precz_z_tym precz dosyc_tego nie_trudzcie_sie darujcie_sobie
            przestancie przestan przestac dosc dosc_tego dosyc koniec koniec_tego skonczcie skonczyc skoncz skonczcie_z_tym skonczcie_to basta starczy wystarczy przestancie_juz dajcie_spokoj dajcie_mi_spokoj odpusccie zakonczcie to_skonczyc zaprzestac zaprzestancie odczepcie_sie
            prosze_go_zaprzestac
        """,
        "small": """
            stamtad wiency wiecyj wincyj wiyncyj mnom zeszlo
            plz pliska
            jego jej mu niej niego mojej_mamy mojego_taty do_mojej_mamy do_mojej_babci mojej_babci do_mojego_dziadka sluzbowy sluzbowego sluzbowa prywatny
            kapujecie rozumiecie jasne zrozumiano

            swojego swojemu swoim swa od_partii waszej_partii partii ze_strony_banku z_banku od_banku waszego_banku waszej_szkoly ze_szkoly waszej_przychodni z_przychodni waszego_hotelu z_hotelu waszej_kliniki z_kliniki panstwa_firmy poprosze wezcie wez
            mozemy moglibysmy
            wysylkowej mailingowej kontaktowej
            niezwlocznego natychmiastowego bezzwlocznego zostac zostal blagam blagamy uszanowac
            se
            ich
            prosze prosz prosic prosilbym prosilabym prosimy poprosze uprzejmie grzecznie bardzo barzdo dziekuje dziekujemy dzieki dziekuje_bardzo z_gory pozdrawiam pozdro dzien dobry dziendobry witam witajcie
            czesc hej hejka siema halo szanowni szanowna szanowny panstwo panstwa panstwu panie pani pan panowie pana panu paniom teraz juz natychmiast natychmiastowo niezwlocznie od_razu od_zaraz zaraz dzis dzisiaj
            od_dzis od_dzisiaj od_teraz od_tej_pory od_tej_chwili nareszcie wreszcie w_koncu na_zawsze zawsze raz_na_zawsze trwale trwalego permanentnie definitywnie calkowicie calkiem kompletnie zupelnie w_pelni po_prostu
            naprawde serio szczerze absolutnie kategorycznie stanowczo wyraznie zdecydowanie ostatecznie w_ogole wogole  wcale tak taki takie takich takiego takimi takim taka takiej te ten ta to tego tej tych tym tymi
            tam tu tutaj stad w we z ze na do od dla po przez pod przy o za i a oraz lub albo ani ni tez rowniez jeszcze znowu znow ciagle stale wiecznie codziennie nieustannie bez_przerwy kolejny raz kolejnych kolejne
            kolejna kolejnej nastepnych nastepne dalszych dalsze dalszego dalszej dalszemu dalszy dalej jakichkolwiek jakiekolwiek jakiejkolwiek zadnych zadne zadnej zadnego zadna wszystkich wszystkie wszystko wszelkich wszelkie
            wszelkiej wszystkimi wszystkiego wszystkiemu caly calej cale kazda kazdy kazdego kazdej wiecej wiencej wicej nigdy_wiecej ja mi mnie mna my nas nam nami moj moja moje moim moich mojego mojej mojemu mojej_osoby
            moja_osoba moja_osobe osoba osobe osoby nasz nasza nasze naszego naszej wasz wasza wasze waszej waszego waszych waszymi waszym wy was wam wami ty ci cie ciebie toba twoj twoja twoje twoich twojej swoich swoje swoimi
            swojej swoj sobie siebie sie sa jest jestem jestesmy byl byla bylo byc bede bedzie bedziecie niech zeby zebyscie aby abyscie by bym byscie abym czy moze mozecie moge mozna mozesz moglibyscie mogliby mogl mogla
            moglby moglabym moglbym musicie musze trzeba powinniscie nalezy chce chcialbym chcialabym chcialem chcialam chcielibysmy chcemy wole wolalbym wolalabym zyczylbym zadam zadamy domagam domagamy wzywam zwracam
            zwrocic prosba prosby mam mamy miec uprasza mowie mowilem mowilam powtarzam pisalem pisalam pisze prosilem prosilam mowi powiedzialem powiedzialam zglaszam oswiadczam informuje niniejszym formalnie oficjalnie
            ludzie kochani drodzy firma firmo firmy firme firmie sklep sklepie sklepu zespol ekipo ekipa obsluga bot bocie nadawca jako strony strona kurcze cholera cholerne cholernych cholernymi kurwa kurna do_cholery do_licha
            pierdolone pieprzone glupie glupich glupimi durne durnych durnymi wkurzajace irytujace irytujacych meczace meczacych nachalne nachalnych niechciane niechcianych niezamowione niezamowionych bezsensowne niepotrzebne
            niepotrzebnych automatyczne automatycznych zautomatyzowanych masowych masowe uporczywe wieczne wiecznych telefon telefonu telefonie telefonem numer numeru numerem numerze nr komorka komorke komorki whatsapp
            whatsappa whatsappie whatsappem wa skrzynka skrzynke skrzynki czat czacie czatu prywatny prywatnego prywatne prywatna prywatnie osobiscie ok okej okay spoko no wiec zatem jednak tylko chociaz pilnie pilne
            uprzejma uprzejmosci litosci boga na_litosc_boska litosc boska na_boga rany_boskie raz razy razem trzeci drugi dwa trzy pls plis please w_przyszlosci przyszlosc przyszlosci na_przyszlosc wspolprace panstwem
            skutkiem natychmiastowym ze_skutkiem_natychmiastowym zrobcie zrobic cos cokolwiek kogos ktos wlasnie juz_teraz kontaktowy telefoniczny telefonicznego
            czegokolwiek komukolwiek pragne swoj_numer serdecznie stanowczo
            jak_najszybciej jak_najpredzej jak_najrychlej mozliwie_szybko mozliwie_najszybciej mozliwie_predko tak_szybko_jak_to_mozliwe tak_szybko_jak_sie_da czym_predzej czym_szybciej predko szybciutko raz_dwa w_trybie_pilnym w_trybie_natychmiastowym trybem_pilnym ze_skutkiem_natychmiastowym po_raz_ostatni ostatni_raz po_raz_kolejny po_raz_setny po_raz_trzeci po_raz_drugi po_raz_enty enty_raz setny_raz ktorys_raz kolejny_raz ktorys_raz_z_rzedu jeszcze_raz raz_jeszcze jezeli_to_nie_problem jesli_to_nie_problem jesli_to_nie_klopot jezeli_mozna jesli_mozna jesli_to_mozliwe jezeli_to_mozliwe jesli_sie_da o_ile_to_mozliwe o_ile_mozna o_ile_sie_da w_miare_mozliwosci w_miare_moznosci do_jasnej_cholery do_cholery_jasnej do_cholery do_diabla do_licha do_licha_ciezkiego do_ciezkiej_cholery do_kurwy_nedzy do_stu_diablow na_milosc_boska na_litosc_boska na_boga na_rany_boskie jezus_maria matko_boska rany_boskie kurde kurde_no kurcze kurka kurna kurwa kuzwa cholera cholera_jasna psiakrew szlag z_powazaniem z_wyrazami_szacunku z_szacunkiem lacze_pozdrowienia lacze_wyrazy_szacunku jak_ustalilismy jak_ustalono jak_mowilam jak_mowilem jak_pisalam jak_pisalem jak_sie_umawialismy zgodnie_z_ustaleniami zgodnie_z_umowa zgodnie_z_prosba zgodnie_z_rozmowa zrozumiano zrozumieliscie zrozumiale jasne czy_to_jasne dobrze dobra okej okey ok oki bez_dyskusji bez_gadania bez_wyjatku bez_wyjatkow bez_zwloki bez_zadnych_wyjatkow bez_zadnych_ale bez_zbednych_pytan bezzwlocznie bezwzglednie bezwarunkowo bezterminowo czekam_na_potwierdzenie prosze_o_potwierdzenie prosze_potwierdzic prosze_o_informacje_zwrotna bylbym_wdzieczny bylabym_wdzieczna bede_wdzieczna bede_wdzieczny bede_zobowiazana bede_zobowiazany bedziemy_wdzieczni laskawie raczcie raczcie_laskawie z_laski_swojej z_laski_panstwa ponownie powtornie prosze_pana prosze_pani prosze_panstwa panie panowie panie_i_panowie mili_panstwo drodzy_panstwo szanowni_panstwo szanowna_firmo szanowna_redakcjo szanowny_sklepie szanowni drodzy droga_firmo drogi_sklepie kochani kochana_firmo moi_drodzy moi_mili odtad od_tej_pory od_tej_chwili od_tego_momentu od_tego_dnia dobry_wieczor dobry siemka siema elo hejo czesc hej_wam biedronka rossmann koniec koniec_kropka kropka i_kropka i_koniec i_basta basta i_tyle tyle na_zawsze po_wsze_czasy na_komorke na_moja_komorke na_moj_telefon na_telefon ze_swojej_strony z_mojej_strony z_waszej_strony z_panstwa_strony ze_strony_panstwa serio serio_mowie powaznie mowie_powaznie mowie_serio no no_juz noo no_wezcie wezcie_no uprzejmie uprzejmie_upraszam upraszam upraszam_o upraszamy grzecznie grzecznie_prosze ladnie_prosze pieknie_prosze stanowczo dzieki na_przyszlosc oficjalnie wreszcie nareszcie raz_na_zawsze_wreszcie na_amen na_dobre na_wieki
            mojej_mamie mojemu_mezowi mojej_zonie mojemu_tacie mojej_babci mojemu_dziadkowi mojej_corce mojemu_synowi mojego_meza moja_mame moja_zone mojego_tate moja_babcie moja_corke mojego_syna mamie mezowi zonie babci mame meza zone babcie jej dzieciom moim_dzieciom rodzicom moim_rodzicom
        """,
        "openers": """
            prosze prosimy uprzejmie wiec i a ale no oraz chce chcialbym chcialabym czy mozecie moglibyscie mozna moge juz teraz zadam domagam wzywam dziekuje kategorycznie hej halo witam zatem po_prostu serio
            mowilem mowilam prosilem prosilam
        """,
        "closers": """
            to_nie to_numer to_jest nie_jestem zly_numer pomylka mam nie_mam jestesmy to_pomylka
            bo poniewaz gdyz inaczej albo lub i a ale dziekuje dzieki pozdrawiam jestem mam_dosyc prosze jesli_nie wystarczy to_jest oraz
        """,
        "no": "zadnych zadnej zadne zadnego zadna zero bez brak ani_jednej ani_jednego ani_jedna ani",
        "nothing": "nic niczego zadnych_rzeczy nic_wiecej niczego_wiecej",
        "neg": "nie   nei neie nigdy nigdy_wiecej nie_wiecej {no}",
        "again": "wiency wiecyj wincyj wiyncyj wiecej wiencej wicej juz dalej nigdy nigdy_wiecej kolejnych dalszych w_przyszlosci przyszlosci ponownie kolejny_raz wogole w_ogole nic zadnych od_dzis od_teraz kolejne kolejnej dluzej",
        "write": """
            bombardowac bombardowania przesladowac przesladowania denerwowac wkurzac wkurwiac atakowac terroryzowac irytowac zalewac dreczyc zagadywac
            zawracac_glowe zawracac_mi_glowe zawracac_gitare zawracac_gitary zawracac_mi_gitary zawracac_mi_gitare zawracac_dupe zawracac_dupy zawracac_mi_dupe zawracac_mi_dupy zawracac_nam_glowe zawracania_glowy zawracaniem_glowy truc truc_dupe
            pisac pisanie pisania pisaniem napisac wypisywac wypisywania wypisywanie wydzwaniac kontaktowac kontaktowania kontaktowanie kontaktowaniu kontaktowany kontaktowana skontaktowac spamowac spamowania spamowaniem
            spamowanie nekac nekania nekaniem nekanie nekany nekana niepokoic niepokojenia niepokojony niepokojona meczyc meczenia zameczac zawracac_glowy zawracac_mi_glowy zawracac odzywac smsowac smsowania zasypywac
            zasypywania zaczepiac zaczepiania informowac informowania powiadamiac powiadamiania powiadamiany zamęczać zaspamowywac dreczyc dreczenia nagabywac nagabywania molestowac przeszkadzac kontaktowali nawiazywac_kontaktu
            nawiazywac_ze_mna_kontaktu nawiazywac_z_nami_kontaktu nawiazywania_kontaktu nawiazywac_kontakt kontaktowac_sie wypisywanie
        """,
        "writes": """
            piszta pisajcie
            pisz piszcie piszci piscie  wypisujcie wypisuj_do kontaktujcie kontaktuj spamujcie spamuj nekajcie nekaj niepokojcie niepokoj meczcie mecz odzywajcie odzywaj smsujcie smsuj zasypujcie zasypuj zaczepiajcie zaczepiaj
            zawracajcie zawracaj informujcie powiadamiajcie dreczcie dreczy nagabujcie przeszkadzajcie zameczajcie niech_pisza napiszcie_wiecej napastujcie
        """,
        "ship": """
            wysylac wysylania wysylaniem wysylanie wyslac wysylanych slac slania slaniem przysylac przysylania przysylanie przysylaniem przesylac przesylania przesylanie przesylaniem nadsylac nadsylania podsylac
            rozsylac rozsylania
        """,
        "ships": "wysylajcie wysylaj wysylacie wysylajci slijcie slij przysylajcie przysylaj przesylajcie przesylaj nadsylajcie podsylajcie rozsylajcie",
        "wrote": """
            pisali pisaly pisaliscie pisal pisala wysylali wysylaly wysylaliscie przysylali przysylaliscie przesylali przesylaliscie kontaktowali kontaktowaliscie kontaktowal nekali nekaliscie niepokoili niepokoiliscie
            odzywali odzywaliscie meczyli meczyliscie spamowali spamowaliscie slali slaliscie dzwonili_i_pisali informowali powiadamiali wypisywali
            kontaktowala kontaktowaly wysylala przysylala nekala pisala
        """,
        "sends": "{write} {writes} {ship} {ships} {wrote}",
        "calls": "i_dzwonic dzwonic_i ani_dzwonic dzwonic_ani i_nie_dzwonic nie_dzwonic_i dzwonic_i_nie nie_dzwonic_nie dzwonic_nie nie_dzwonic nie_dzwoncie nie_dzwon i_dzwonienia dzwonienia_i dzwoncie_i i_dzwoncie ani_nie_dzwonic dzwonienie_i i_dzwonienie dzwoncie_ani",
        "to_me": "mnie mi nam nas mna nami do_mnie do_nas ze_mna z_nami do_mie mie mje do_mje",
        "here": "mnie mi nam nas mna nami tu tutaj numer numeru nr telefon telefonu telefonie komorke jej jego mu niego niej whatsapp whatsappie",
        "note": """
            maili mailow zaproszen zaproszenia czatow nowosci wiesci bzdur pierdol smieci pushy pushow
            esow esy esami eski esek smski smskow
            {messages} wiadomosc* wiadomos* wiadmosci wiadomsci wiadomoci wiadomosci sms smsow smsy smsa smsami smsach smsik* esemes* powiadomien* powiadomieni* przypomnien* komunikat* komunikatow newsletter* mailing* informacj*
            aktualizacj* spam spamu spamem  whatsapp_wiadomosci wiadomosciami mms* korespondencj* zawiadomien* notyfikacj* alert* pushy pushow dzwonienia_i_pisania pisaniny biuletyn* rozsylk* subskrypcj* wiadomostek
            kontaktu_whatsapp info infa korespondencja
            wysylek tresci komunikatow esemesow esemesa pisania pisaniny wysylke_na_ten_numer wysylke_na_moj_numer wysylki_na_ten_numer wysylki_na_moj_numer
        """,
        "touch": "kontakt kontaktu kontaktow kontakty kontaktem komunikacji komunikacje komunikacja  kontaktowi",
        "enough": "dosc dosyc mam_dosc mam_dosyc mam_juz_dosc mam_juz_dosyc koniec basta starczy wystarczy   po_dziurki_w_nosie dziurki nosie rzygam mdli",
        "halt": """
            przestanta przestanmy zaniechac zaniechanie skonczta
            powstrzymac powstrzymajcie powstrzymanie powstrzymania
            zamknijcie zamknij zamknac utnijcie ucinamy
            stop stopp przestan przestancie przestac przestanie przestaniecie przestali przestaliscie przestanci przesta zaprzestac zaprzestanie zaprzestania zaprzestancie zaprzestancie skoncz skonczcie skonczyc skonczenie konczcie
            zakoncz zakonczcie zakonczyc zakonczenie zakonczenia wstrzymac wstrzymajcie wstrzymaj wstrzymanie wstrzymania zatrzymac zatrzymajcie zatrzymaj zatrzymanie przerwac przerwijcie przerwij zaniechac zaniechajcie zaniechanie
            zaniechania wylaczyc wylaczcie wylacz wylaczenie wylaczenia dezaktywowac dezaktywujcie dezaktywacja  anulowac anuluj anulujcie anuluje anulowanie zrezygnowac rezygnuje rezygnacja rezygnacje rezygnujemy
            rezygnowac zablokujcie zablokowac_mi odmawiam odmowa odmowic sprzeciw sprzeciwiam sprzeciwiamy sprzeciwu zabraniam zabraniamy zakazuje zakaz niezycze  oszczedzcie oszczedzic darujcie daruj darowac odpuscie
            odpusccie odpusc odpuscic dajcie_spokoj dajcie_sobie_spokoj daj_spokoj dac_spokoj wypisac wypiszcie wypisz wypisanie wypisuje wyrejestrowac wyrejestrujcie wyrejestrowanie ustac ukrocic zlikwidowac
            zakonczcie zakonczyc zakoncz wstrzymajcie wstrzymac zatrzymajcie zatrzymac zaprzestancie poprzestancie
        """,
        "get": """
            nagabywana nagabywany zaczepiana zaczepiany meczona meczony dreczona dreczony zameczana zameczany
            otrzymywac otrzymywania otrzymywanie otrzymac dostawac dostawania dostac odbierac odbierania czytac widziec slyszec kontaktowano informowana informowany powiadamiana powiadamiany nekany nekana niepokojony niepokojona
            kontaktowany kontaktowana zasypywany zasypywana spamowany spamowana adresatem odbiorca
        """,
        "wish_no": """
            wolalbym wolalabym
            chce chcem chcialbym chcialabym chcemy chcielibysmy zycze zyczymy zyczylbym potrzebuje potrzebujemy potrzebne potrzeba zyczenia checi wyrazam wyrazamy zgadzam zgadzamy akceptuje interesuja interesuje interesowac
            zainteresowany zainteresowana zainteresowani  zamierzam mam_ochoty mam_zamiaru chce_juz wole prosilem_o prosilam_o zamawialem zamawialam
        """,
        "strike": """
            usun usuncie usunac usuniecie usuniecia usunieto usuniety usuniecie_mnie usunie skasuj skasujcie skasowac skasowanie kasujcie kasuj wykasujcie wykasuj wykasowac wypisz wypiszcie wypisac wypisanie wypisania wypisany
            wypisana skresl skreslcie skreslic skreslenie wykresl wykreslcie wykreslic wykreslenie wykreslenia wyrejestrujcie wyrejestruj wyrejestrowac wyrejestrowanie wymaz wymazcie wymazac wywal wywalcie wywalic wyrzuc
            wyrzuccie wyrzucic wyrzucenie zapomnij zapomnijcie zapomniec wyklucz wykluczcie wykluczyc wyczysc wyczysccie odlacz odlaczcie odsubskrybowac odsubskrybuj zniszczcie  wycofajcie  zdejmijcie
            zdejmij zdjac zgubcie pozbadzcie_sie
            wykresli wykreslila usunie wypisze skresli wyrzuci skasuje wyrejestruje wykreslenie wyrzuccie skasujcie wymazcie wywalcie
        """,
        "me_or_number": "mnie nas numer numeru nr telefon telefonu dane danych kontakt kontaktu  numerek moja_osobe osobe numer_telefonu sie",
        "roll": """
            {list} list* liscie listach bazy baza bazie baz bazach bazy_danych systemu systemie systemow grupy grupie subskrypcji newslettera newsletterow rozsylki wysylki mailingu mailing kontaktow spisu rejestru rejestrow
            kanalu czatu powiadomien wiadomosci sms_ow smsow kartoteki kartotek ksiazki_telefonicznej ksiazki_adresowej kontaktach pamieci uslugi serwisu subskrybentow odbiorcow adresatow ewidencji
            grona_odbiorcow gronie_odbiorcow grona_adresatow kregu_odbiorcow grona_subskrybentow listy_adresatow spisu_odbiorcow grupy_odbiorcow rejestru_odbiorcow esemesow tych_esemesow adresatow
        """,
        "withdraw": "cofam cofnac cofniecie wycofuje wycofac wycofanie odwoluje odwolac odwolanie anuluje anulowac uniewazniam cofamy wycofujemy",
        "consent": "zgode zgody zgoda zezwolenie zezwolenia pozwolenie pozwolenia przyzwolenia akceptacji akceptacje aprobaty",
        "adverts": """
            kodow_rabatowych kody_rabatowe kodow_promocyjnych kody_promocyjne rabatowych rabatowe cele_marketingowe celach_marketingowych celow_marketingowych
            black_friday czarny_piatek marketingowi bezposredniemu reklamom ofertom promocjom rabatom reklamowym
            {offers} reklam reklamy reklama reklamami reklamowe reklamowych reklamowymi reklamowej reklamowego ofert oferty ofertami oferta promocji promocje promocjami promocyjne promocyjnych promocyjnymi marketing marketingu
            marketingowe marketingowych marketingowymi marketingowej rabatow rabaty rabatami znizek znizki okazji okazje wyprzedazy wyprzedaze wyprzedazach gazetek gazetki kupony kuponow ankiet ankiety konkursow konkursy
            handlowe handlowych handlowej   akcji_promocyjnych promek promki marketingu_bezposredniego spamu_reklamowego
            kodami_rabatowymi kodami_promocyjnymi ofertami_specjalnymi rabatami znizkami gazetkami kuponami konkursami ankietami
        """,
        "legal": "uodo uokik policj* prawnik* prawnika skarge skarga zglasz* zglosz* adwokat* rodo sad* sadu",
        "past": "pisali pisaly wysylali przysylali kontaktowali nekali niepokoili dzwonili pisaliscie wysylaliscie pisal",
        "imp": "piszcie pisz wysylajcie wysylaj przysylajcie przysylaj przesylajcie przesylaj kontaktujcie kontaktuj dzwoncie odzywajcie odzywaj niepokojcie niepokoj meczcie mecz nekajcie spamujcie",
        "inf": "pisac wysylac przysylac przesylac kontaktowac niepokoic meczyc nekac spamowac odzywac informowac",
        "not_me": "nie_jestem_zainteresowany nie_jestem_zainteresowana zly_numer pomylka nie_ten_numer",
        "stop": "przestanta skonczta przestancie przestan przestac przestaniecie zaprzestac zaprzestancie zaprzestanie skonczcie koniec dosc wstrzymac zakonczcie przestali",
        "send": "wysylac wysylania wysylaniem pisac pisania przysylac przysylania kontaktowac kontaktu spamowac nekac meczyc przesylac przesylania wysylanie dzwonic zaczepiac",
        "sent": "piszcie pisz wysylajcie wysylaj przysylajcie przysylaj kontaktujcie kontaktuj wysylac pisac przysylac przesylac przesylajcie spamujcie spamuj kontaktowac dzwoncie",
        "messages": "mesydzy powiadomieniami smsami spamem smsami_od wiadomosci wiadomosc sms smsow smsy smsa smsami powiadomien powiadomienia spam spamu newslettera newsletter komunikatow whatsapp wiadomosciami informacji przypomnien przypomnienia",
        "this": "nic tego niczego smieci bzdur bzdury glupoty glupot",
        "offers": "reklam reklamy reklama reklamami ofert oferty oferta promocji promocje promocjami marketingu marketingowych reklamowych promocyjnych ulotek spotow",
        "remove": "usuncie usun usunac usuniecie usunie wypisz wypiszcie wypisac skreslcie skresl skreslic wykreslcie wykreslic wykresl skasujcie skasuj skasowac wywalcie wywal wyrzuccie wyrzuc usunicie zapomnijcie wykasujcie wykasuj zapomnij",
        "list": "listy liste lista bazy baza bazie systemu grupy spisu subskrypcji newslettera rozsylki wysylki",
        "number": "numer nr numeru telefon dane kontakt numerek danych",
        "want": "chce chcialbym chcialabym zycze zyczymy potrzebuje chcemy zgadzam wyrazam",
    },
    rules=(
        Rule(
            "asked-the-way-out",
            (
                "jak|gdzie|ktoredy ..4 zrezygnowac|wypisac|wyrejestrowac|odsubskrybowac|wylaczyc|zatrzymac|anulowac|wypisze|zrezygnuje|pozbyc|pozbede|usunac|wylacze|cofnac ..1 sie|mnie|sie_z|mnie_z? z|ze|od? ..1 tych|waszych|te|wasze|waszej|tej|waszego|tego|panstwa|wasza ..1 {note}|{list}",
                "jak|co ..3 przestac|zeby_nie|zeby_juz_nie|aby_nie|abym_nie ..2 dostawac|otrzymywac|dostawal|dostawala|otrzymywal|otrzymywala ..2 {note}",
            ),
            yes=(
                "Jak mogę zrezygnować z tych wiadomości?",
                "gdzie mogę się wypisać z waszej listy",
                "jak mam się wypisać z tych smsów",
            ),
            near=(
                "Jak mogę zrezygnować z karnetu?",
                "gdzie mogę się zapisać na wasze wiadomości",
                "jak wypisać dziecko z waszej szkoły",
                "jak się tam dostać?",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "asked-how-to-leave",
            (
                "jak|gdzie|ktoredy|kiedy ..4 wypisac|zrezygnowac|odsubskrybowac|wyrejestrowac|wypisze|zrezygnuje sie? {lead}? $",
                "jak|gdzie|ktoredy ..4 wypisac|zrezygnowac|odsubskrybowac|wypisze|zrezygnuje|uwolnic|wyjsc|usunac sie? z|od ..1 tego|stad|was|panstwa|{note}|{list} {lead}? $",
                "jak ..3 zrezygnowac z ..1 otrzymywania|dostawania|odbierania|przyjmowania|wysylki|subskrypcji ..2 {note} {lead}? $",
                "jak ..2 z|od ..1 tego|stad|was|{list} ..1 wypisac|zrezygnowac|wypisze|uwolnic|wyjsc|usunac sie? $",
                "jak|gdzie ..2 sie ..1 od|z was|tego|stad|waszej_listy|listy ..1 uwolnic|wypisac|usunac|odczepic $",
                "jak|gdzie ..3 usunac|wykreslic|skasowac|wypisac sie|mnie|swoj_numer|moj_numer|moje_dane|swoje_dane|numer z ..1 {roll}|{list} {lead}? $",
                "jak|gdzie ..2 to|ten_spam|te_glupoty|tego|was|sie_was|sie_tego wylaczyc|zablokowac|pozbyc|zatrzymac|przerwac|zakonczyc {lead}? $",
                "jak|gdzie ..2 wylaczyc|zablokowac|zatrzymac to|ten_spam|te_glupoty {lead}? $",
                "jak|gdzie ..2 wylaczyc|zablokowac|zatrzymac|anulowac|odwolac te|wasze|panstwa|subskrypcje|wysylke|wysylanie ..1 {note} {lead}? $",
                "jak|gdzie ..2 wycofac|odwolac|cofnac zgode na ..1 {note}|kontakt|newsletter|wysylke|przesylanie|otrzymywanie {lead}? $",
                "czy? jest|istnieje jakis|jakas ..1 sposob|mozliwosc|opcja|link|przycisk ..2 wypisac|wypisania|zrezygnowac|rezygnacji sie? {lead}? $",
                "jak|co ..3 przestac|zeby_nie|zeby_juz_nie|zeby_wiecej_nie|aby_nie|abym_nie ..2 dostawac|otrzymywac|dostawal|dostawala ..1 tego|ich|tych_rzeczy|$",
            ),
            yes=(
                "Jak się wypisać?",
                "Jak z tego zrezygnować?",
                "Gdzie mogę się wypisać?",
                "Jak się od was uwolnić?",
                "Jak to wyłączyć?",
            ),
            near=(
                "Jak tam dojechać?",
                "Jak wypisać syna z zajęć?",
                "jak zrezygnować z karnetu",
                "Jak się wypisać ze szpitala?",
                "jak wyłączyć dźwięk wiadomości",
                "Gdzie mogę usiąść?",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "no-advertising",
            (
                "odmawiam|nie_wyrazam|nie_daje|brak|cofam|wycofuje ..1 zgody|zgode|zgoda ..3 {adverts}",
                "od dzis|teraz|dzisiaj|zaraz zadnych|bez|koniec ..1 {adverts}",
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
                "{not_me} ..2 przestac|przestancie|przestan|nie_pisac|nie_pisz* ..2",
                "dajcie spokoj z ..2 {messages}",
                "spadajcie|spadaj|idzcie|wypad|wynocha|won|wypierdalac|wypierdalajcie|spierdalac|spierdalajcie ..4 z ..2 {messages}",
                "{stop} ..1 mi? {send} ..3 {messages}|{this}",
                "{stop} ..1 do? mnie? pisac|spamowac|nekac|zaczepiac ..2",
                "{stop} ..1 {send} ..1 $|do|mi|mnie",
                "{stop} ..1 mi|mnie {send} ..1 $",
                "{stop}|stop z? ..2 {messages}",
            ),
            yes=(
                "zły numer proszę przestać",
                "dajcie spokój z tymi sms",
                "zakończcie te smsy",
                "proszę przestać wysyłać mi wiadomości",
                "przestańcie do mnie pisać",
            ),
            near=(
                "pomyłka w przystanku",
                "przestańcie wysyłać zły rozmiar",
                "aplikacja przestaje działać",
            ),
        ),
        Rule(
            "not-want",
            (
                "nie potrzebuje|potrzebujemy ..3 {messages}",
                "ani {messages} ani ..1 {offers}|niczego",
                "nigdy wiecej ..1 {messages}",
                "od teraz|dzis|dzisiaj zadnych|koniec|bez ..1 {messages}",
                "nic ..2 od was nie {want}",
                "nie {want} ..2 z wami ..1 kontaktu|rozmawiac|pisac",
                "nie {want} miec ..2 kontaktu",
                "nie {want} ..2 otrzymywac|dostawac|odbierac ..3 {messages}|{this}|$",
                "nie {want} ..2 nic ..2 od was",
                "nic wiecej|juz nie {sent}",
                "nie {want} ..1 sobie ..3 {messages}",
                "nie {want} ..3 {messages}",
                "nie {want} ..2 kontaktu|kontaktowano|kontaktowali",
                "nie {want} ..1 zebyscie|zeby|abyscie ..3 pisali|wysylali|kontaktowali",
                "zadnych ..1 {messages}",
                "nie wyrazam|zgadzam ..2 zgody|sie ..3 {messages}|kontakt|przetwarzanie|wysylanie",
                "nie zgadzam sie $",
                "nie wyrazam ..1 zgody ..1 $",
                "rezygnuje z ..2 {messages}|otrzymywania|subskrypcji",
                "nie prosilem|prosilam o ..2 {messages}",
            ),
            yes=(
                "nie potrzebujemy waszych powiadomień",
                "nie chcę ani smsów ani reklam",
                "nic a nic od was nie chcę",
                "nie chcę już otrzymywać wiadomości",
                "nie życzę sobie wiadomości",
            ),
            near=(
                "nie potrzebuję paragonu",
                "nie chcę niebieskiego",
                "nie dostaję już wiadomości, dlaczego?",
                "rezygnuję z zamówienia",
            ),
        ),
        Rule(
            "dont-send",
            (
                "prosze nie pisac $|wiecej|juz|tu|nam",
                "nie {sent} ..1 na jej|jego|ten|moj numer",
                "do mnie|nas ..1 nie {sent} ..1 $|wiecej|juz",
                "nie nekaj*|meczcie|mecz|neka|zaczepiajcie|niepokojcie ..1 mnie|nas",
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
                "o nie pisanie|niepisanie ..3",
            ),
            yes=(
                "kto to nie piszcie do mnie",
                "wyprowadziłam się, proszę nie pisać",
                "do nas nie wysyłajcie już",
                "nie męcz mnie",
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
                "o wypisanie|wykreslenie|usuniecie ..1 mojego|mojej|moich|naszego|naszej {kin}|taty|mamy ..2",
                "{remove} ten numer ..1 z ..2 {list}",
                "{remove} ten|go numer ..1 $",
                "{want} ..1 byc|zostac usuniet*|wypisan*|skreslon* ..2 {list}|$",
                "{remove} mnie ..2 {list}",
                "mnie {remove} ..1 z? ..1 {list}|$",
                "{remove} ..1 moj|moje|ten|mojego|moich {number} ..3",
                "usunac|usuncie|usun|usuniecie numer ..2 {list}|$",
                "o usuniecie|wykreslenie|wypisanie ..3 {list}|numeru|danych",
                "o usuniecie|wykreslenie|wypisanie mnie|mojej|prosze|$ osoby? $",
                "{remove} mnie ..1 $|stad|natychmiast|prosze",
            ),
            yes=("chcę zostać wypisany", "proszę mnie wypisać z listy", "usuńcie mój numer"),
            near=(
                "nie usuwajcie mnie z listy",
                "usuńcie jedną pozycję z listy",
                "proszę usunąć stary adres",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "anul*|skasuj*|usun* ..1 moja rejestracje|zapis|subskrypcje ..2 {messages}|{list}",
                "nie {want} ..1 byc na|w|w_tym ..1 kanale|grupie|liscie|{list}",
                "{want}|prosze sie|mnie wypisac|wypisanie ..1",
                "{want} wypisac sie|mnie",
                "wypisuje sie",
                "wypisz|wypiszcie mnie",
                "anuluj*|anulowac ..1 subskrypcj*",
                "cofam|wycofuje|odwoluje ..1 zgode",
                "{want} ..1 zrezygnowac z ..2 {messages}|subskrypcji|newslettera",
            ),
            yes=("nie chcę być w tej grupie", "chcę się wypisać", "cofam zgodę na kontakt"),
            near=("nie chcę się wypisywać", "czy mój brat się wypisał?", "wypisz mi fakturę"),
        ),
        Rule(
            "leave-alone",
            (
                "dej* mi|mie|nom ..1 pokoj|spokoj",
                "daj* mi|nam ..1 ..1 spokoj",
                "odczep|odczepcie|odczepta|odczepic sie",
                "spieprzaj*|odwalcie|wypierdalaj*|odpierdolcie",
                "zostawcie mnie w",
                "prosze mnie nie niepokoic",
            ),
            yes=("dajcie mi wreszcie spokój",),
            near=("zostawcie paczkę pod drzwiami",),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "nie musicie|musi|musisz|trzeba|potrzeba|ma_sensu ..1 juz|wiecej|dalej|dluzej ..2 mi|do_mnie|mnie|nam ..1 {inf} ..2",
                "nie musicie|musi|musisz|trzeba|potrzeba|ma_sensu ..1 mi|mnie|do_mnie|nam ..1 juz|wiecej|dalej ..1 {inf} ..2",
                "nie musicie|musi|trzeba|ma_sensu ..1 {inf} ..2 {messages}",
                "nie ma ..1 powodu|potrzeby|sensu ..1 zeby*|abym|aby|bym|do ..3 {messages}|wiadomosci|kontakt*",
                "nie interesuja|obchodza mnie ..2 {messages}",
            ),
            yes=(
                "nie musicie już do mnie pisać",
                "nie ma potrzeby wysyłania wiadomości. nie ma potrzeby do dalszych wiadomości",
            ),
            near=(
                "nie musicie wysyłać faktury",
                "nie trzeba do mnie dzwonić domofonem",
            ),
        ),
        Rule(
            "wish",
            (
                "o niewysylanie|nieprzysylanie|zaprzestanie|wstrzymanie $",
                "wolalbym|wolalabym|wole|chcialbym|chcialabym|prosze|prosilbym|prosilabym|woleli* ..1 nie ..1 dostawac|otrzymywac|odbierac|byc ..2 {messages}|od|niepokojon*",
                "wolalbym|wolalabym|wole|prosze|prosilbym|prosilabym|woleli* ..1 nie ..1 dostawac|otrzymywac ..1 tego|tych|niczego|nic|$",
                "nie chce|chcemy|zycze|chcialbym|chcialabym ..2 juz|wiecej|dalej ..3 dostawac|otrzymywac|slyszec|czytac|miec ..2",
                "nie chce|chcemy ..2 od was ..2 dostawac|otrzymywac|slyszec ..2",
                "nie chce|chcemy ..3 nic ..2 od was|panstwa ..2",
                "zebyscie|gdybyscie|gdyby|zeby|abyscie ..2 do? ..1 mnie|mi|nas ..1 nie ..1 {past}",
                "zebyscie|gdybyscie|gdyby|zeby|abyscie|aby ..2 nie ..1 {past}",
                "prosze ..1 mi|mnie|do_mnie|nas ..2 nie {inf} ..1",
                "prosze ..1 sie ..1 wiecej|juz|ze_mna ..1 nie odzywac|kontaktowac ..1",
                "prosze ..2 wiecej|juz nie {inf} ..1 $",
                "prosze nie {inf} ..1 wiecej|juz|$|mi|mnie|na_ten_numer|do_mnie ..1 {messages}|{this}|$",
                "prosze nic ..1 wiecej|juz|tu|tutaj|mi ..2 nie? wysylac|przysylac|pisac|przesylac",
                "prosze ..1 nic ..2 nie {inf} ..1",
                "o niekontaktowanie|niepisanie|nienekanie ..4",
                "o niewysylanie|nieprzysylanie|zaprzestanie|wstrzymanie ..1 {messages}|{note}|mi|do_mnie|moj|wiecej|niczego|nic|wysylania|wysylki|kontaktu|kontaktowania|pisania|korespondencji|spamu|tego",
                "nie ..1 {imp} ..1 do? mnie|mi|nas|tu|sie ..2 $|wiecej|juz|nigdy",
                "nigdy ..2 nie {imp} ..2",
            ),
            yes=(
                "wolałabym nie otrzymywać nic od państwa",
                "proszę się już nie kontaktować",
            ),
            near=(
                "wolałbym nie dostawać piątku na wizytę",
                "proszę nie dzwonić domofonem",
            ),
        ),
        Rule(
            "stop-forms",
            (
                "{stop} ..3 {inf} ..2 {messages}|{this}|to|$",
                "{stop} ..1 mi|mnie ..1 to|tego ..1 {inf}",
                "{stop} ..2 mnie|mi ..1 {inf}",
                "{stop}|stop z tym|tymi|ta|tego ..1 {messages}|spamem|nekaniem",
                "{messages} ..2 mnie|mi ..1 mecza|draznia|denerwuja|irytuja",
                "mecza|draznia|denerwuja|irytuja|wkurzaja mnie ..2 {messages}",
                "odpuscie|odpusccie|darujcie ..1 sobie ..3 {messages}|$",
                "dajcie|daj ..2 spokoj ..1 z ..2 {messages}|tym $",
                "weznie|wezcie ..1 sie ..1 odwal*|odczep*|ogarn* ..1",
                "wylacz*|wstrzym*|dezaktyw*|zablok*|wycisz* ..1 mi|mnie|moje|te|wszystkie|swoje|wasze? ..1 {messages}|wysylke|wysylanie",
                "{messages} ..4 wylaczyc|wstrzymac|zakonczyc|wylaczcie",
                "zaprzestan* ..4 {messages}|kontakt*|wysylan*|pisan*",
                "dosyc|dosc ..2 {messages}",
            ),
            yes=(
                "skończcie z tym spamem",
                "wyciszcie te powiadomienia",
            ),
            near=(
                "wyłączcie ogrzewanie",
                "proszę przestać mnie obrażać",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "odsubskrybuj* ..2",
                "{remove} ..1 go|numer ..1 $",
                "numer ..6 usuncie|wykasujcie|skasujcie|skreslcie|wykreslcie|usun go|to ..1 $",
                "ale|wiec|to usuncie|wykasujcie|skasujcie|skreslcie|usun go|mnie ..1 $",
                "zapomnijcie|zapomniec|zapomnij o ..1 moim ..1 numerze",
                "prosze ..1 mnie ..1 {remove}|wykasowac|skreslic|usunac ..2 $|z|stad",
                "wypis*|skresl*|wykresl*|usun*|skasuj*|wykasuj*|wyrzuc*|zabierz*|wyjmi* mnie ..1 z|ze|stad ..1 tej|waszej|panstwa|listy|bazy|systemu|grupy ..2",
                "{remove} ..2 moje|moj|swoje ..1 dane|numer|kontakt ..3",
                "zabierzcie|zdejmijcie|zdejmij|wyjmijcie mnie ..1 z ..3",
                "nie {want} ..1 byc ..1 na|w ..1 waszej|tej|panstwa? ..1 liscie|bazie|grupie",
                "nie {want} ..2 miec ..2 wspolnego|kontaktu",
                "wnosze|zglaszam|skladam sprzeciw ..4",
                "nie zgadzam|godze sie na ..3 {messages}|kontakt*|wysylanie|otrzymywanie",
                "jeszcze jeden|jedna|raz ..1 sms|wiadomosc|napisz* ..5 {legal}",
                "kolejny|nastepny|kolejna|nastepna sms|wiadomosc ..5 {legal}",
                "wycofuj*|cofam|odwoluj* ..2 zgod* ..3",
            ),
            yes=(
                "jeszcze jedna wiadomość i idę na policję",
                "wnoszę sprzeciw wobec kontaktu",
            ),
            near=(
                "usuńcie go z zamówienia, tego kebaba",
                "zapomnijcie o sosie",
            ),
        ),
        Rule(
            "reason",
            (
                "nigdy|nie ..1 wyrazal*|dawal*|dalam|dalem|podawal*|zapisywal*|rejestrowal* ..4",
                "juz|raz|razy ..2 prosil*|pisal*|mowil* ..4",
                "^ ..1 nie interesuje|dotyczy mnie to? $",
                "nie potrzebuje ..1 juz? tego ..1 $",
                "ciagle|dalej|nadal|wciaz piszecie|wysylacie|przysylacie|dostaje|wysyla* ..3",
                "zapisal*|zapisywal* sie tylko ..3",
                "nie potrzebuje ..1 tego ..1 juz? $",
                "numer ..2 tylko|wylacznie do|dla ..4",
                "bez ..1 pytania|zgody|mojej ..2",
            ),
            yes=(
                "nie podawałam wam numeru",
                "ciągle wysyłacie",
                "numer był tylko do dostawy",
            ),
            near=(
                "nie dawałam napiwku kurierowi",
                "dalej prosto",
                "bez pytania o cebulę",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..3 {remove} ..3 $",
                "^ ..2 przestancie|przestan|przestac|koniec ..2 $",
                "^ ..2 prosze ..2 wylaczyc|wykasowac|skasowac|przestac ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "number-delete-it",
            (
                "numer ..4 ale|wiec|i|a go|to ..1 {remove}|usuncie ..1",
                "numer ..4 ale|wiec|i|a {remove}|usuncie go|to ..1",
            ),
            yes=("nie wiem skąd macie ten numer ale go skasujcie",),
            near=("numer jest zły ale go poprawię",),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "still",
            (
                "mozecie|mozna|moze|prosze|moga ..1 mnie ..2 wypisac|usunac|skreslic|wykreslic|wykasowac|skasowac ..2",
                "usuniecie|wypisanie|wykreslenie|skreslenie|wykasowanie ..1 mnie? z ..2 {list} ..1",
                "nie {want} ..1 dalej|nadal|wciaz ..1 dostawac|otrzymywac ..3",
                "nie mam|mamy ..1 ochoty|zamiaru|potrzeby|checi ..1 dalej? ..1 dostawac|otrzymywac|czytac|tego ..3",
                "nie mam|mamy ..1 ochoty|checi na ..2 {messages}",
            ),
            yes=(
                "wykreślenie mnie z listy",
                "nie mam ochoty tego dostawać",
            ),
            near=("nie mam ochoty na pizzę",),
        ),
        Rule(
            "contact-no-more",
            (
                "nie {want} ..2 dalszego|wiecej|zadnego ..1 kontaktu ..2",
                "nie {want} ..2 byc ..1 juz|dalej|wiecej? ..1 informowan*|powiadamian* ..2",
                "zjezdzaj*|spadaj*|znikaj* ..1 z ..2 {messages}",
            ),
            yes=("nie chcę być powiadamiana",),
            near=("nie chcę soczewek kontaktowych",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..1 prosze ..1 z ..2 {list} ..1 $",
                "precz ..1 z ..2 {list}|{messages}",
                "{stop} ..1 {send} ..1 na ..1 jej|jego|ten|moj numer|telefon ..1",
            ),
            yes=("precz z waszej listy",),
            near=("proszę z cebulą",),
        ),
        Rule(
            "plain-forms",
            (
                "{remove} nas $|prosze|stad",
                "{remove} nas ..1 z|ze ..2 {list}",
                "nas ..1 {remove} $",
                "nas ..1 {remove} ..1 z ..2 {list}",
                "niepotrzebne|zbedne|zbyteczne|niechciane ..1 mi|nam|sa? ..2 {messages}",
                "{messages} ..2 niepotrzebne|zbedne|zbyteczne ..1",
                "^ ..1 zero|stop {messages} $",
                "prosze bez|zadnych|o_brak ..1 {messages} ..1",
                "prosze|mozecie|chce|trzeba ..1 wykasowac|skasowac|wymazac|usunac|wykreslic|skreslic ..1 moj|ten|moje|nasz ..1 numer|telefon|dane|kontakt ..1",
            ),
            yes=(
                "wykreślcie nas",
                "wasze smsy są zbędne",
            ),
            near=("usuńcie naszą rezerwację na piątek i dajcie sobotę",),
        ),
        Rule(
            "complaint",
            (
                "^ ..2 pomylka $",
                "zly|nie_ten numer $",
                "macie ..1 zly numer",
                "za|tyle duzo|wiele|tych {messages}",
                "skad macie|ma|masz ..1 moj numer",
                "zglosze|zablokuje was|to",
                "to ..1 spam|nekanie",
                "jak ..2 zrezygnowac z ..2 {messages}",
                "jak sie wypisac",
            ),
            yes=("chyba macie zły numer", "skąd macie mój numer?", "za dużo wiadomości"),
            near=(
                "zły numer na fakturze",
                "zmienił mi się numer",
            ),
            settled_by=(
                "^ {lead}? {lead}? usunac|usuncie|wypisac|wypiszcie|wykreslic {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 {remove} ..3 $",
                "^ ..1 {remove} mnie|nas ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-more",
            (
                "^ ..1 zadnego|zero whatsappa|whatsapp|kontaktu wiecej|juz|prosze ..2 $",
                "mili|mily|mila|uprzejmi|uprzejma|uprzejmy|laskawi ..3 nie {wrote} ..4",
                "= nie|nigdy|nigdy_wiecej|nie_wiecej|nei {writes}|{write} {here}|{again}|prosze|prosimy|do_mnie|do_nas {note}? {calls}? {ship}? {ships}? !moge|mialem|mialam|mam|bede|dlaczego|mozesz_pisac|trzeba|musicie|musisz",
                "= nie|nigdy|nigdy_wiecej|nei {ship}|{ships} {here}|do_mnie|do_nas|{again} {again}|{note}|{nothing}|zadnych|prosze_o_nic {calls}? !moge|mialem|mialam|bede|trzeba|musicie",
                "= nie|nigdy|nei {ship}|{ships} {again}|{nothing} {note}? {calls}? prosze? !moge|mialem|mialam|bede|trzeba|musicie|do_konca",
                "= nie|nigdy {ship}|{ships} {note} {calls}? !moge|mialem|mialam|bede|dlaczego|mam",
                "= {no}|nigdy_wiecej|nic|nic_wiecej|ani {note}|{touch} prosze|poprosze|wiecej|dalszych|kolejnych|juz|od_dzis|od_teraz|dziekuje|dalszego|prosimy|ze_mna|tutaj|na_ten {sends}? {calls}? !mam|byl|bylo|jest|sa|dostaje|mialem",
                "= zebyscie|zeby|abyscie|aby nie|nigdy {wrote} {to_me}|tu|tutaj|wiecej|juz|numer|numer_ten {note}? {calls}?",
                "= wolalbym|wolalabym|chcialbym|chcialabym|prosze|zycze|zadam nie|nigdy {wrote} {note}? {calls}?",
                "= nieprzysylanie|niewysylanie|nieprzesylanie|niepisanie|niekontaktowanie|nienekanie|niespamowanie|nieniepokojenie|niewypisywanie|niedzwonienie prosze|prosimy|uprasza|zadam {note}? {to_me}? {touch}?",
                "= nic nie {ships}|{ship} mi|mnie|nam|tu|juz|wiecej|prosze|tutaj {note}? !moge|mialem|do",
            ),
            yes=(
                "Prosimy nie słać nam więcej wiadomości",
                "proszę już do mnie nie wypisywać",
                "wolałbym żebyście się nie odzywali w ogóle",
                "Proszę o nieprzesyłanie dalszych komunikatów na mój telefon",
            ),
            near=(
                "nie mogę teraz pisać",
                "proszę nie wysyłać paczki do sąsiada",
                "dlaczego nie piszecie do mnie",
                "nie dostaję żadnych wiadomości",
            ),
        ),
        Rule(
            "made-of-stop",
            (
                "{note} ..3 sa|jest niepozadane|niechciane|niemile_widziane|niepozadana ..1",
                "zebym|abym ..3 nie ..2 dostawal|dostawala|otrzymywal|otrzymywala|dostal|dostala ..3",
                "pozbyc ..1 sie? ..2 {note} ..2",
                "sprzeciwiam|sprzeciwiamy sie ..1 uzywaniu|wykorzystywaniu|wykorzystaniu|przetwarzaniu ..2 numeru|danych ..2",
                "nie mam|mamy ..1 sily|ochoty|nerwow|cierpliwosci|czasu ..1 do|na ..2 {note}",
                "nie musicie|musi|musisz ..1 sie? ..1 wiecej odzywac|pisac|kontaktowac|wysylac ..2",
                "czy|chce|chcialbym|chcialabym|wole|wolalbym|wolalabym|prosze ..2 nie dostawac|otrzymywac ..2 {note} ..2",
                "nie macie|masz|maja|ma ..2 prawa|zgody|pozwolenia|upowaznienia ..4 {write}|{ship}|{note}|kontakt*",
                "{writes}|wypisujcie|{ships} ..3 kogo|kogos|komu|komus|do innych|innego|innemu|innej ..3",
                "{writes}|{ships} ..2 do innych ..2",
                "{halt} ..1 zawracac|zawracanie|zawracania ..2 glowe|glowy|gitare|gitary|dupe|dupy ..3",
                "= {halt} {write}|{ship}|{note}|{touch}|pisaniu|spamowaniu {calls}? {get}? wysylanie? przesylanie? !nie|mialem|wypiszcie_mi|wiadomosc_do|zla",
                "^ nie pisac nie dzwonic ..5",
                "^ prosze|juz|to? zero|zadnych {note} od was|panstwa ..1 $",
                "= {enough} {note}|{write}|{ship} !nie|bylo|{writes}",
                "= {withdraw} {consent} {note}? {write}? {ship}? {get}? udzielona? udzielonej? wyrazona? przetwarzanie? moich_danych? danych? {touch}? !nie",
                "= nie {consent} {note}|{write}|{ship}|{touch} {get}? wyrazam? udzielam? mam? daje? masz? macie? !dostalem|dlaczego",
                "= nie zgadzam|zgadzamy|akceptuje|wyrazam {note}|{write}|{ship}|{touch} {get}? checi? otrzymywanie? !regulamin|wyraz",
                "= brak|bez {consent} {note}|{write}|{touch}|{ship} {get}?",
                "= zostawcie|zostaw|dajcie mame|matke|babcie|dziadka|ojca|tate|zone|rodzicow spokoju|spokoj !nie",
                "= dajcie|daj|dac|zostawcie|zostaw|zostawic|dajcie_mi|dacie|zostawicie mi|mnie|nam|nas|z spokoj|spokoju|swiety {note}? {write}? pisaniem? !nie",
                "= odczepcie|odczep|odwalcie|odwal|odpierdolcie|spadajcie|spadaj|odpieprzcie|odstancie|idzcie|odjebcie {to_me}|{note}|numeru|telefonu od? !nie|do",
                "= {neg} uzywajcie|uzywac|wykorzystujcie|wykorzystywac|uzywaj numeru|numer|danych|telefonu|kontaktu {note}? {again}? kontaktu? !moge",
                "= zabraniam|zakazuje|sprzeciwiam|nie_zyczę|zabraniamy|zakazujemy {write}|{ship}|{note}|{touch}|kontaktowania|uzywania numeru? danych? {to_me}?",
            ),
            yes=(
                "stop pisaniu do mnie",
                "proszę skończyć ze spamowaniem mojego telefonu",
                "Kategorycznie zabraniam Państwu kontaktowania się z moją osobą",
                "Rezygnacja z wszelkich powiadomień whatsapp",
            ),
            near=(
                "nie przestawajcie wysyłać wiadomości",
                "anuluję zamówienie o którym pisaliście",
                "zostawcie wiadomość na recepcji",
                "dość długo czekam na wiadomość",
            ),
        ),
        Rule(
            "made-of-want-no",
            (
                "= nie {wish_no} {note}|{touch} {get}? {sends}? zadnych? !ona|on|tylko|rezygnowac|przegapic|tracic|wypisywac_sie",
                "= nie {wish_no} {get} {note}? od_was? zadnych? !ona|on|tylko|rezygnowac|przegapic",
                "= nie {wish_no} zebyscie|zeby|aby|abyscie|by {wrote}|kontaktowano|pisano|wysylano|dzwoniono|niepokojono {note}? {calls}? !on|ona",
                "= nie {wish_no} {write}|kontaktu|kolejnych|niczego_od_was|nic_od_was {to_me}|panstwa|was|firme|kontaktu|od_was {note}? dalej? wiecej? !ona|on|wypisywac_sie",
                "= nie {wish_no} {roll} byc|figurowac|zostac|pozostac|nalezec|znajdowac_sie {again}? {note}?",
                "= nie {wish_no} miec nic|niczego wspolnego {note}?",
                "= {note} nie {to_me} interesuja|interesuje|potrzebne|potrzebna|potrzeba",
                "chce|chcialbym|chcialabym ..1 zniknac z ..2 {roll} ..1",
                "{not_me} ..2 {remove}|wypisac ..1",
            ),
            yes=(
                "Nie życzę sobie być dalej kontaktowany przez Państwa firmę.",
                "nie chcę już od was żadnych powiadomień",
                "Chcę zniknąć z Waszych list",
            ),
            near=(
                "nie chcę przegapić wiadomości",
                "szef nie chce dostawać sms w niedzielę",
                "nie chcę rezygnować z powiadomień",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "chce|chcialbym|chcialabym|zadam|prosze ..1 zeby|aby|by ..1 moj|moje numer|dane|nr ..1 zniknal|zniknely|zostal|zostaly|znikl ..4",
                "zapomnijcie|zapomnij ..1 o ..1 numerze|mnie|nas|mym ..1 $",
                "= {strike} {me_or_number} {roll} {note}? zapisany? kontaktowych? osobowe? osobowych? wszystkie? !nie|moge|syna|stary|wypisalo|umial|umialem",
                "= usun|usuncie|usunac|usuniecie|usuniecia|skasuj|skasujcie|skasowac|kasujcie|kasuj|wykasujcie|wykasuj|wykasowac|wypisz|wypiszcie|wypisac|wypisanie|skresl|skreslcie|skreslic|wykresl|wykreslcie|wykreslic|wyrejestrujcie|wyrejestrowac|wymazcie|wymazac|zapomnijcie|zapomnij|zapomniec|wykluczcie|zgubcie|zniszczcie|usunie mnie|nas|numer|numeru|nr|telefon|telefonu|dane|danych|kontakt|kontaktu|numerek osobowe? osobowych? kontaktowe? kontaktowych? {note}? zapisany? !nie|moge_usunac|stary|moge|zly|wypisalo|umial|o_mnie",
                "= wypisz|wypiszcie|wypisac|wypisanie|wypisuje|wyrejestrujcie|wyrejestrowac|rezygnuje|zrezygnowac|rezygnacja|wypisania {roll}|{note}|subskrypcji|subskrypcje sie? mnie? !nie|jak|wypisalo|wypisal|zapiszcie",
                "= wywal|wywalcie|wyrzuc|wyrzuccie|wyrzucic|wywalic|zdejmijcie|zdejmij|wyciagnijcie|wykopcie mnie|nas|numer z|stad {roll}? {note}? !nie",
                "= chce wyjsc|odejsc|wypisac|zniknac|wyrejestrowac z {roll} sie? !nie",
                "^ {lead}? wyrejestrowanie|wypisanie|wypis|wykreslenie|skreslenie|rezygnacja z|ze ..2 {roll}|{note} ..3 $",
                "^ {lead}? wyrejestrowanie|wypisanie|wykreslenie prosze|dziekuje ..2 $",
                "^ {lead}? usuniecie numeru|danych prosze|dziekuje|z|$ ..4 $",
                "wycofac|wycofanie ..2 numer|numeru ..1 z|$ ..5",
            ),
            yes=(
                "no ludzie, kasujcie ten numer",
                "proszę wyrejestrować mój numer",
                "Proszę o trwałe usunięcie mojego kontaktu",
            ),
            near=(
                "proszę nie usuwać mnie z listy",
                "proszę usunąć cebulę z zamówienia",
                "proszę usunąć numer mieszkania z adresu",
                "wypisało mnie z waszej listy",
            ),
        ),
        Rule(
            "made-of-threat",
            (
                "blokuje|zablokuje|zglosze|zglaszam ..3 jesli|jezeli|jak|gdy ..2 napiszecie|wyslecie|bedziecie_pisac|{note} ..3",
                "jesli|jezeli|jak ..3 jeszcze|nie_przestaniecie|znowu|nadal|dalej ..3 {sends}|napiszecie|wyslecie|{note} ..6 {legal}|blokuje|zablokuje|zglosze|zglaszam",
                "jeszcze jeden|jedna|raz ..2 {note}|napiszecie|sms ..4 {legal}|blokuje|zablokuje|zglosze|zglaszam",
                "blokuje|zablokuje|zglosze|zglaszam ..3 jesli|jezeli|jak ..2 nie przestaniecie|jeszcze|bedziecie ..3",
                "inaczej|albo ..1 {legal}|zglosze|zglaszam|blokuje ..3",
            ),
            yes=(
                "jeszcze jeden sms i zgłaszam do uodo",
                "zablokuję was jeśli nie przestaniecie",
            ),
            near=(
                "jeszcze jeden sms i wiem wszystko",
                "jeśli jeszcze napiszecie to odpiszę",
                "zgłoszę awarię jeśli znowu się zepsuje",
            ),
        ),
        Rule(
            "made-of-annoyance",
            (
                "piszecie|wysylacie|przysylacie|spamujecie ..3 tygodni|miesiecy|dni|lat ..1 $",
                "^ nie chce|chcemy tego|$ ..1 $",
                "nekacie|meczycie|spamujecie|zasypujecie|niepokoicie|zameczacie mnie|nas|mi ..3",
                "{note} ..1 mnie|nas ..1 mecza|denerwuja|irytuja|wkurzaja|drazni* ..2",
                "za duzo|wiele ..1 {note}",
                "ostatnia wiadomosc ..1 od was|panstwa",
                "nie ..1 zgadzalem|zgadzalam|wyrazalem|wyrazalam|prosilem|prosilam|zamawialem|zamawialam ..3 {note}|zgody|{offers} ..3",
            ),
            yes=(
                "nękacie mnie codziennie",
                "te smsy mnie męczą",
                "za dużo tych wiadomości",
            ),
            near=(
                "za dużo soli w zupie",
                "sąsiad mnie męczy hałasem",
                "nie zamawiałem zupy",
            ),
            settled_by=(
                "^ {lead}? {lead}? nie chce|chcemy tego|$ $",
                "^ {lead}? {lead}? {lead}? wypisac|usunac|skreslic|zaniechac|zaprzestac {lead}? $",
                "^ stop|stopp $",
                "^ {lead}? {lead}? usunac|usuncie|wypisac|wypiszcie|wykreslic {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 {halt} ..1 $",
                "^ ..1 nie chce|chcemy kolejnych|wiecej|nastepnych ..1 $",
                "^ ..2 {strike} ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-adverts",
            (
                "= {no}|nigdy_wiecej|nic {adverts} {note}? {sends}? prosze|wiecej|juz|waszych|tych|dziekuje|od_dzis|prosimy|dziekuje !sa|byly|jest|i_wiadomosci|dzis|dostalem|czy",
                "= nie {wish_no}|{consent} {adverts} {note}? {get}? {sends}? wyrazam? na? wykorzystanie? przetwarzanie? danych? celach? cele? celow? !przegapic|tracic|i_wiadomosci|czy|ta_oferta|ani_sms",
                "= nie {sends} {adverts} {note}? {calls}? !moge|czy",
                "= {halt} {adverts} {note}? {get}? {sends}? wobec? celach? danych? przetwarzaniu? bezposredniego? wykorzystaniu? !nie|zamowienie|ta_oferta",
                "= {enough} {adverts} {note}? !nie|czy",
                "= {strike} {me_or_number} {adverts} {roll}? {note}? !nie",
                "= nie interesuja|interesuje|potrzebuje|potrzebne|zainteresowany|zainteresowana {adverts} {to_me}? {note}? !czy|ta_oferta|oferta|promocja",
                "= darujcie|oszczedzcie|odpusccie|darowac {adverts} sobie? mi? {note}?",
                "sprzeciw* ..3 {adverts} ..2",
                "sprzeciw* ..6 celach marketingowych ..2",
            ),
            yes=(
                "Możecie wyłączyć mi oferty i rabaty?",
                "bez tych waszych okazji i wyprzedaży proszę",
                "Sprzeciw wobec marketingu bezpośredniego",
            ),
            near=(
                "czy nie ma dziś promocji",
                "nie chcę przegapić wyprzedaży",
                "ta oferta mnie już nie interesuje",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "made-of-warning",
            (
                "jesli|jezeli|jak ..3 jeszcze|znowu|nadal|dalej|nie ..3 {sends}|{note}|napiszecie|wyslecie|przestaniecie ..2 $",
                "jeszcze jeden|jedna|raz ..1 {note}|napiszecie $",
                "^ jesli|jezeli|jak to sie? nie sie? skonczy $",
            ),
            yes=(
                "jeśli jeszcze raz napiszecie, zgłoszę to",
                "jeszcze jeden sms, a blokuję",
                "jak nie przestaniecie",
            ),
            near=(
                "jeśli jeszcze raz przyjedziecie, zgłoszę się na bramie",
                "jeszcze jedna kawa",
                "jeśli napiszę jutro, odbierzecie",
            ),
            settled_by=(
                "{legal}|{act}|blokuje|zablokuje|zglosze|zglaszam|policj*|pozew|pozwe ..3",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-reproach",
            (
                "kto ..1 wam|panstwu ..2 numer ..2",
                "numer ..1 dziecka|mojego|mojej|firmowy|sluzbowy|syna|corki|mamy ..2",
                "teraz|juz ..1 moj numer ..3",
                "numer ..1 nalezy ..1 teraz|juz ..3",
                "numer ..2 teraz|juz moj ..3",
                "kto ..2 pozwolil|pozwolenie|zgode|prawo ..3",
                "numer ..1 nie jest ..1 juz? ..3 {note} ..2",
            ),
            yes=(
                "Kto wam pozwolił? Przestańcie!",
                "numer nie jest już dostępny dla wiadomości, proszę usunąć",
                "kto dał wam zgodę",
            ),
            near=("kto wam dał paczkę?", "numer nie jest już na etykiecie", "kto wam pomógł"),
            settled_by=(
                "^ {lead}? {lead}? {lead}? usunac|wypisac|wykreslic|skasowac {lead}? $",
                "^ {lead}? {lead}? {lead}? wypisac|usunac|skreslic|zaniechac|zaprzestac {lead}? $",
                "^ {lead}? {lead}? usunac|usuncie|wypisac|wypiszcie|wykreslic {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..1 przestancie|przestan|przestac|dosc|koniec ..1 $",
                "^ ..2 usunac|usuncie|skasowac|wykreslic|wypisac ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "asked-when",
            (
                "kiedy ..2 przestaniecie|skonczycie|przestanie ..3 {write}|{ship}|{note} ..2",
                "ile razy ..6 nie ..2 {note}|{write}|{wish_no} ..3",
            ),
            yes=(
                "Kiedy wreszcie przestaniecie do mnie pisać?",
                "Ile razy mam mówić że nie chcę tych wiadomości",
            ),
            near=(
                "Kiedy wreszcie przestaniecie wiercić?",
                "Ile razy mam mówić że to nie mój pies",
            ),
            always=True,
        ),
        Rule(
            "for-another",
            ("nie {writes} ..1 do? mojej|mojego|moich|moja|moje|naszej|mojemu {kin} ..4",),
            yes=(
                "Nie męczcie mojej mamy smsami",
                "nie piszcie do mojej babci",
            ),
            near=(
                "Moja mama nie lubi ciasta",
                "nie znam syna sąsiada",
            ),
            always=True,
        ),
        Rule(
            "lone-stop",
            (
                "^ {lead}? {lead}? {lead}? zaniechac|skreslic|zaprzestac|wylaczyc {lead}? $",
                "^ {lead}? {lead}? je|to|ich wylaczyc|wylaczcie|usunac|zatrzymac ..1 $",
                "^ {lead}? wylaczcie|wylacz|zatrzymajcie je|to|ich ..1 $",
                "^ {lead}? {lead}? nie wysylajcie|piszcie|przysylajcie|slijcie|wysylaj|przysylaj {lead}? $",
                "^ mozecie|moglibyscie|mozesz|prosze ..1 z tym|tymi skonczyc|przestac ..1 $",
                "^ wypisz|wypiszcie|usun|usuncie pls|plis|prosze $",
                "^ {lead}? {lead}? usunac|usuncie|wypisac|wypiszcie|skasowac|wykreslic {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
            ),
            yes=(
                "Prosiłam trzy razy żeby nie pisać. Dość tego!",
                "dalej do mnie piszecie, przestańcie",
            ),
            near=(
                "dość dobre było to ciasto",
                "koniec filmu był smutny",
            ),
            settled_by=(
                "kto ..3 numer ..2",
                "^ ..1 wkurza|wkurzajace|irytujace|meczace|denerwuje|meczy|zenada ..1 $",
                "znowu ..2 {note} ..1 $",
                "sluzbowy|sluzbowa|sluzbowego telefon|numer|komorka ..4",
                "{note} ..2 kosztuje|kosztuja|platny|platne ..2",
                "nie potrzebuje|potrzebujemy ..2",
                "emeryt* ..4",
                "nigdy|nic ..2 nie ..1 subskrybowal*|zamawial*|zapisywal* ..1",
                "piszecie|wysylacie ..6 zmarlej|zmarlego|niezyjac* ..3",
                "{note} ..2 przeszkadzaja|przeszkadza|denerwuja|mecza|mi_przeszkadzaja|irytuja ..2",
                "tego|ich|tych|was ..2 czytac|czytam ..2",
                "^ ..1 niechcian*|niepozadan* ..2 {note} ..1 $",
                "po_co|czemu|dlaczego ..3 wysylacie|piszecie|przysylacie|slecie ..3",
                "nic|nigdy ..1 nie zamawialem|zamawialam ..1 $",
                "nie interesuje|interesuja|potrzebuje|obchodzi ..3",
                "^ {lead}? {lead}? nie chce|chcemy ..1 $",
                "wkurza|denerwuje|drazni|irytuje|meczy|wkurzajace|irytujace ..5 przychodzi|przychodza|piszecie|wysylacie|{note} ..2",
                "mowilam|mowilem|powiedzialam|powiedzialem|pisalam|pisalem ..3 nic ..1 nie ..1 chce ..1",
                "drugi|trzeci|czwarty|piaty|kolejny|ostatni raz ..3",
                "nie znam was|panstwa",
                "sie wypisalem|wypisalam ..2",
                "za duzo|wiele ..1 {note}",
                "nigdy ..3 prosilam|prosilem|zamawialam|zamawialem|zgadzalam|zgadzalem",
                "nekanie|stalking|molestowanie|terror",
                "wasz*|tych|te|tymi ..1 {note}",
                "nie jestem|mieszkam ..2 u was|panstwa ..2",
                "nie jestem ..2 klient*|czlonki*|ubezpieczon*",
                "nekan*|meczon*|zasypywan* ..3 {note}",
                "zeby|aby|by nie ..2 {write}|{wrote}|{ship}",
                "nie {wish_no} ..3 {note}|{write}|{ship}|{get}|tego ..2",
                "nie chce tego|ich ..2",
                "wypisalem|wypisalam|wyrejestrowalem|wyrejestrowalam ..4",
                "dalej|nadal|ciagle|wciaz|stale|codziennie|znowu ..3 piszecie|wysylacie|przysylacie|przychodza|spamujecie|{note}",
                "piszecie|wysylacie|przysylacie|przychodza|spamujecie ..3 dalej|nadal|ciagle|wciaz|stale|codziennie|znowu",
                "mam dosc ..2 {note}",
                "{not_me}",
                "spam",
                "nie ..2 mam|macie|maja|dalem|dalam|udzielilem|udzielilam|dawalem|dawalam ..3 zgody|pozwolenia|prawa ..4",
                "piaty|szosty|siodmy|osmy|dziesiaty|piata|szosta|siodma|osma|dziesiata|trzecia|czwarta ..1 {note} ..3",
                "nie czytam ..2",
                "znudzil* ..3",
                "sluzbowy|sluzbowa|sluzbowe ..1 $",
                "przeprowadzil* ..3",
                "moja|moj mama|tata|babcia|dziadek|corka|syn|zona|maz|ojciec|matka ..6",
                "niepotrzebne|zbedne ..2",
                "nie upowaznial* ..6",
                "^ ile mozna|jeszcze|razy ..1 $",
                "{note} ..1 budza ..4",
                "prosilem|prosilam|mowilem|mowilam|pisalem|pisalam ..3 zebyscie|zeby|ze ..4",
                "numer|dane|nazwisko ..4 w|na ..1 {roll} ..3",
                "telefon|komorka ..2 dzwoni|piszczy|wibruje|brzeczy ..4 przez was|panstwa|ciebie ..1",
                "nie dawalem|dawalam|dalem|dalam|podawalam|podawalem ..1 numeru ..2",
                "trafilam|trafilem|zapisalam|zapisalem|zapisalo|dodalo ..3 pomylke|przypadek|przypadkiem|pomylka ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "plain-request",
            (
                "mowilem|mowilam|powiedzialem|powiedzialam|pisalem|pisalam ..2 ze ..2 nie chce ..1 $",
                "^ ..1 wszystko ..1 anulowac i nie {send}|{write} ..1",
                "zabierzcie|usuncie|wezcie|precz|won z? ..2 syf|spam|smieci|badziew|gowno|syfem|spamem|smieciami z|ze mojego|mojej|moich ..3",
                "nie jestem ..1 juz|dluzej ..1 czlonkiem|klientem|klientka|czlonkinia|abonentem|pacjentem ..1 prosze|usuncie|wypiszcie ..1 usunac|wypisac|skreslic|wykreslic ..1 $",
                "zapomnijcie|zapomnij ze istnieje|ja istnieje",
                "zablokujcie|zablokowac|zablokuj ..1 moj|ten numer u|w siebie|was|systemie ..2",
                "niniejszym|juz|ja|hurtem sie wypisuje|wyrejestrowuje",
                "oszczedzcie|oszczedz mi|nam ..1 {note}|tego_spamu",
                "trzymajcie|trzymac sie z ..1 dala|daleka od mojego|mojej numeru|telefonu",
                "wara|rece|lapy ..1 od mojego|z numeru|telefonu",
                "zgoda|zgody ..1 cofnieta|wycofana|odwolana|cofniete|wycofane ..2",
                "^ {lead}? zadnego|zero|zadnych kontaktu|kontaktow ..2 $",
                "mam was|ich dosc|dosyc|powyzej ..3 $",
                "wasze|te|ciagle ..1 {note} ..1 mnie|nas wkurzaja|denerwuja|irytuja|drazni|draznia|mecza|wkurwiaja ..1 $",
                "przestancie|skonczcie|dosc|koniec|przestan z tymi|z_tymi|tych|tego ..1 bzdurami|glupotami|pierdolami|bzdur|glupot ..1 $",
                "te|wasze|takie ..1 {note} ..1 musza|maja|powinny ..1 skonczyc|ustac|przestac ..2",
                "= natychmiast|prosze|juz|wreszcie przestancie|zaprzestac|przestac|zaprzestancie|przestan !nie|padac|dzialac",
                "nie zycze ..1 sobie ..1 tego|takich ..1 na ..1 telefonie|telefon|komorce",
                "nie zagadujcie|zagaduj|zaczepiajcie mnie ..2",
                "kontakt|korespondencja ..1 niepozadany|niepozadana|niemile|niechciany|niewskazany ..1 $",
                "nie zawracajcie|zawracaj mi ..1 dupy|glowy|gitary",
                "^ {lead}? nie meczcie|nekajcie|spamujcie|kontaktowac|niepokoic|nekac sie? {lead}? $",
                "niy|ni|nie piszcie|pisejcie|pisajcie do mie|mnie|nos",
                "sprzeciwiam|sprzeciw sie? ..1 dalszym|tym|waszym|kolejnym {note}",
                "prosze|prosimy|zadam o? ..1 zaniechac|zaniechanie ..1 wysylki|wysylania|kontaktu|{note} ..2",
                "wpiszcie|dodajcie|wpisz|dodaj|umiescie|wpisac|dodac|wrzuccie ..2 numer|mnie|nas ..1 na ..1 czarna|czarnej",
                "chce|chcemy|chcialbym|chcialabym ..1 miec ..2 spokoj|spokoju od|z ..2 {note}|was|wami",
                "chce|chcemy ..2 swietego|swiety spokoju|spokoj ..4",
                "skonczcie|przestancie|koniec|dosc|skoncz|dosyc z? tym|tego|tymi|z_tym calym|calego? gownem|spamem|badziewiem|syfem|smieciami|glupotami|cholerstwem|gowna|syfu|badziewia ..1 $",
                "komunikacja|korespondencja ..3 ma|powinna|musi ustac|zostac|sie ..2 $",
                "= zadnych|nie msgs|msg|messages|message|mesydzy|mesedzy wiecej|juz|prosze|{sends} {to_me}? !mam|dostaje|moge",
                "zakonczcie|przerwijcie|wstrzymajcie|zaprzestancie|zaprzestac|zakonczyc|przestancie ..1 wszelka|wszelkiej|wszelkich|cala|jakiejkolwiek komunikacj*|korespondencj*|kontakt*",
                "do mnie|nas ..1 {note} ..2 maja|ma|powinny|musza zostac|byc ..1 wstrzyman*|zaprzestan*|zakonczon*",
                "wysylka|wysylanie|przesylanie ..2 {note} ..3 ma|powinno|powinna|musi zostac|byc ..1 wstrzyman*|zakonczon*|zaprzestan*",
                "= unsubscribe|unsub|remove|delete|odsubskrybujcie|odsubskrybuj {me_or_number} {roll}? {note}? !nie|jak",
                "{i_want} ..1 byc ..4 kontaktowany|kontaktowana|informowany|informowana|powiadamiana|powiadamiany|nekany|nekana|zaczepiana|zaczepiany",
                "numer|numeru|telefon ..8 usuncie|usun|skasujcie|skreslcie|wykreslcie go|ten ..1 z|ze ..3",
                "numer ..8 nie {writes}|{ships} ..1 do|na niej|niego|nich|ten ..3",
                "= .. nie|nigdy {writes}|{ships} {here}|{again}|{note} {note}? {calls}? {no}? {nothing}? do? !on|ona|czemu|jeszcze_nie|nie_wysylacie",
                "= .. przestancie|przestan|przestanci|zaprzestancie|skonczcie|skoncz {sends}|{note} {note}? z? {calls}? !nie|czy",
                "= .. usuncie|usun|skasujcie|skasuj|wykreslcie|wykresl|skreslcie|wypiszcie|wypisz|wyrejestrujcie|wywalcie|wyrzuccie|wymazcie {me_or_number} {roll}? {note}? {number}? !nie|stary|z_zajec|z_kursu",
                "= .. dajcie|daj|zostawcie|zostaw {to_me} spokoj|w_spokoju|spokoju|swiety {note}? swiety? !nie",
                "= .. wylaczcie|wylacz|wstrzymajcie|zatrzymajcie|anulujcie|zakonczcie {note} wysylke? wysylanie? {sends}? !nie|czy",
                "= .. {i_want} {note}|{touch} {get}? {again}? {sends}? zadnych? !{third}|on|ona|przegapic|stracic",
                "= .. {i_want} {get} {again}|od_was|zadnych|{note} {note}? tego? !{third}|on|ona|przegapic",
                "= .. odczepcie|odwalcie|odpieprzcie|odpierdolcie|odczep sie {to_me}|z|ode {note}? !nie",
                "zostawcie|zostaw|dajcie mnie|nas|mi|nam w|juz|wreszcie|nareszcie|prosze? w? swiety|spokoju|spokoj bo|ludzie|prosze|wreszcie|$ ..4 $",
                "niech|zeby|aby|by ..2 pan|pani|panstwo|nikt ..4 nie pisze|pisza|kontaktuje|kontaktuja|odzywa|neka|nekaja ..1 do_mnie|na_ten|na_moj|ze_mna|sie|juz|wiecej|prosze|numer|$ ..2",
                "niech|zeby|aby|by ..2 pan|pani|panstwo|nikt|firma ..2 nie wysyla|przysyla|wysylaja|przysylaja ..2 {note}|nic ..3",
                "niech|chce|chcialbym|chcialabym|wole|wolalabym|prosze ..2 pan|pani|panstwo|firma przestanie|przestana|przestali ..2 {write}|{ship} ..3",
                "zeby|aby|by|ze pan|pani|panstwo|firma przestanie|przestana|przestali ..2 {write}|{ship} ..3",
                "nie wyrazam|zgadzam|udzielam|daje ..2 na ..1 wykorzystywanie|uzywanie|przetwarzanie|wykorzystanie|udostepnianie ..2 numeru|danych|telefonu ..2",
                "nie {wish_no} ..2 zeby|aby|by ktos|ktokolwiek|nikt|panstwo ..3 {wrote} ..4",
                "chce|chcialbym|chcialabym|pragne|prosze|prosimy ..2 byc|zostac usuniety|usunieta|wykreslony|wykreslona|wypisany|wypisana|skreslony|skreslona z|ze ..2 {roll}|{note} ..2",
                "chce|chcialbym|chcialabym|pragne|prosze|prosimy ..2 zrezygnowac|wycofac|wypisac|wyrejestrowac|rezygnacje|rezygnacja sie? ..1 z|ze ..2 {note}|otrzymywania|listy|bazy|newslettera|subskrypcji|rozsylki|uslugi_sms ..3",
                "wypowiadam|rezygnuje|rezygnujemy ..1 z? usluge|uslugi ..1 {note} ..2",
                "sprzeciw wobec ..2 {note}|wysylania|kontaktu|kontaktowania|wysylki ..2",
                "= wypisz|wypiszcie|wyrejestruj|wyrejestrujcie|odsubskrybuj|odsubskrybujcie|usuncie|usun mnie|nas stad|z_tego|stamtad !nie",
                "^ {lead}? wyrejestruj|wyrejestrujcie|wyrejestrowac|odsubskrybuj|odsubskrybujcie mnie|stad|prosze|dziekuje|$ ..2 $",
                "jesli|jezeli|jak|gdy ..1 nie przestaniecie|przestanie|przestana to|to_was? {act} ..5",
                "jesli|jezeli|jak to sie? nie sie? skonczy to? {act} ..5",
                "jesli|jezeli|jak dostane|otrzymam|przyjdzie ..2 {note} ..2 {act} ..4",
                "{act} ..5 jesli|jezeli|jak ..1 nie przestaniecie|przestanie|przestana ..1 $",
                "{act} ..5 jesli|jezeli|jak to sie? nie sie? skonczy ..1 $",
                "{act} ..5 jesli|jezeli|jak dostane|otrzymam|przyjdzie ..2 {note} ..1 $",
                "kolejna|kolejny|jeszcze|nastepna|nastepny ..2 {note} i|a|to ..1 {act} ..5",
                "niech|oby ..2 bedzie|byla|byl ostatnia|ostatni {note}|raz_jak_piszecie|raz_kiedy_piszecie|$ ..5",
                "niech to bedzie ostatnia|ostatni {note}|w|$ ..4",
                "{away} sie? z tymi|ta|tym|waszymi|wasza|waszym ..1 {note}|{adverts}|gownem|spamem|syfem|badziewiem ..2",
                "moj|moje|ten numer|dane|telefon ..1 ma|maja|musi|musza|powinien|powinny|trzeba ..1 zniknac|usunac|byc_usuniety|zostac_usuniety|byc_usuniete|zostac_usuniete|byc_wykreslony ..1 z|ze|$ ..5",
                "nie wolno ..1 wam|panstwu ..2 {write}|{ship}|uzywac|wykorzystywac|przetwarzac ..3",
                "nie macie|maja|masz|ma ..1 prawa ..2 {write}|{ship}|uzywac|przetwarzac|wykorzystywac ..3",
                "zabraniam|zakazuje|zabraniamy ..1 wam|panstwu ..2 {write}|{ship}|uzywac|przetwarzac|wykorzystywac ..3",
                "zabraniam|zakazuje|zabraniamy ..2 wszelkiego|jakiegokolwiek|dalszego|wszelkich kontaktu|kontaktow|{note} ..2",
                "= niewysylajcie|niepiszcie|nieprzysylajcie|niepisz|niewysylaj|niewysylac|niepisac|nieprzysylac mi|wiecej|juz|numer|tu|{note}|{to_me}|nic {note}? {again}?",
                "= opt_out|optout|opt_outu prosze|chce|zrobic|zrobicie|poprosze|chcialbym|chcialabym",
                "^ {lead}? chce|chcialbym|chcialabym z tego wyjsc ..1 $",
                "^ czy? mozecie|moglibyscie|mozesz|moga_panstwo ..1 przestac|zaprzestac ..1 $",
                "zaprzestania|zaprzestanie|wstrzymania|wstrzymanie ..1 wysylki|wysylania|kontaktu|korespondencji|{note} ..4",
                "zostawcie|zostawic|dajcie|dac|zostaw ..1 moja|mojej|mojego|moich|moje|naszego|nasza {kin} ..1 w_spokoju|spokoju|spokoj ..5",
                "nie chce|chcemy ..1 od was|panstwa nic|niczego ..2",
                "nic|niczego ..1 od was|panstwa ..1 nie chce|chcemy ..1 $",
                "nie {ships} nic|wiecej|juz|{note}? do mojej|mojego|moich {kin} ..1",
                "wyrejestrowanie|wykreslenie|skreslenie|wymazanie ..1 mojego|naszego|tego numeru|telefonu|kontaktu ..3",
                "czy da|dalo|daloby sie ..2 wypisac|zrezygnowac|wyrejestrowac ..1 z ..2 {note}|{list} ..1",
                "unikac|unikajcie ..1 kontaktu|kontaktow|kontaktowania|{note} ..5",
                "sprzeciwiam|sprzeciw sie? ..1 otrzymywaniu|wysylaniu|przesylaniu|kontaktowaniu|wysylce ..1 ..1 {note}|sie|mi|$ ..3",
                "usuniecie|wykreslenie|wypisanie|skreslenie ze|z wszystkich ..1 baz|list|rejestrow ..2",
                "zostawcie|zostaw|zostawic|dajcie ..1 moj|moja telefon|numer|komorke|whatsappa ..1 w_spokoju|spokoj|spokoju ..2",
                "dalsze|kolejne|dalszy|dalsza|nastepne {note}|kontakt|korespondencja ..1 niepozadane|niepozadany|niepozadana|niemile_widziane|zbedne|niechciane ..2",
                "nie chce|chcemy|zycze ..1 byc dluzej|juz|wiecej ..1 odbiorca|adresatem ..3",
                "odbieram|odbieramy wam|panstwu ..1 prawo|zgode do|na ..1 kontaktu|kontakt|pisania|wysylania|kontaktowania ..3",
                "{act} ..3 jesli|jezeli|jak to nie ustanie|przestanie|skonczy ..1",
                "opt_out|optout|opt out ..1 dla|na tego|mojego|ten|moj numeru|numer ..2",
                "moge|chce|chcialbym|chcialabym ..1 wyjsc z ..2 grupy|czatu na_whatsapp|na_whatsappie|whatsapp|whatsappa ..3",
                "oszczedzcie|oszczedz|oszczedzic|oszczedzie ..3 {note} ..1 $",
                "nigdy ..2 nie dawalem|dawalam|dalem|dalam|podawalem|podawalam ..2 numeru ..1 wiec|dlatego|zatem ..1 usuncie|skasujcie|wykreslcie|wykasujcie|usunac ..1 $",
                "^ ..1 nic|niczego wiecej od was|panstwa na|w moim|moj|tym telefonie|telefon|numer|numerze|ekranie ..1 $",
                "o wykreslenie|usuniecie|skreslenie|wypisanie ..2 z|ze ..1 kartoteki|ewidencji|rejestru|kartotek|waszej_kartoteki|rozsylek|zbioru ..1 $",
                "wypiszcie|wypisac|wypisz mnie ze|z wszystkiego|wszystkich ..5",
                "{remove}|skreslic|wykreslic mnie|nas z|ze ..1 kartoteki|ewidencji|rejestru|kartoteki_klientow ..2 $",
                "podziekuje|dziekuje|podziekujemy za ..1 dalsze|wasze|te|kolejne {note} ..1 nie_chce|wystarczy|$",
                "^ ..1 gdybym|gdybysmy|zebym|jakbym ..1 nic|niczego|zadnych|juz_nic|juz_nie ..2 od was|panstwa nie? ..1 dostawala|dostawal|otrzymywala|otrzymywal|dostawali|slyszala|slyszal ..1 $",
                "gdybyscie|jesli|jakbyscie|gdyby panstwo? ..1 mnie ..1 wykreslili|usuneli|wypisali|skreslili ..1 z|stad|$ ..2 {list}|$ ..1 $",
                "gdyby|jakby|zeby ..1 juz|wiecej nie przychodzily|przychodzilo ..1 {note} ..1 $",
                "nie ..1 jestem|jestesmy ..1 zainteresowany|zainteresowana|zainteresowani tego|takiego typu|rodzaju {note} ..1 $",
                "ani jednego|jednej|pol ..1 pikniecia|piskniecia|slowa|dzwieku|litery wiecej od was|panstwa ..1 $",
                "^ ..1 nie chce|chcemy ..1 tu|tutaj ..1 juz? byc|figurowac|widniec ..1 $",
                "tego|takiego typu {note} nie jestem zainteresowany|zainteresowana ..1 $",
            ),
            yes=(
                "to numer mojego dziadka ma 90 lat nie piszcie do niego więcej",
                "dawno się przeprowadziłam usuńcie mnie z listy",
                "umowa wygasła w maju nie chcę więcej wiadomości",
            ),
            near=(
                "nie jestem zainteresowana tego typu butami",
                "gdybyście mnie wypisali ze szpitala wcześniej",
                "nie chcę tu już parkować",
                "ani słowa więcej o deserze",
                "oszczędźcie mi korków na trasie",
                "nigdy nie dawałam numeru więc nie wiem",
                "nic więcej od was nie zamówię bez rabatu",
                "proszę o wykreślenie z rachunku zupy",
                "brat wyjechał zapiszcie proszę mój numer",
                "mam nowy adres nie wysyłajcie paczki na stary",
                "nie chcę przegapić wiadomości",
            ),
            always=True,
        ),
    ),
    never=(
        "nic ostrego|slodkiego|tlustego|zimnego|mlecznego|innego|takiego|ciezkiego|drogiego",
        "na wiazance|wiencu|szarfie|wstedze|nagrobku|torcie|ciescie|tablicy|kartce|karteczce|opakowaniu|paczce|laurce|wizytowce|kubku|kopercie",
        "!panstwo|wy|firma|panstwa|pan|pani|to|juz powinien|powinna|powinni|musi przestac|skonczyc ..3",
        "nie {sent} ..3 o|po 5|6|7|8|20|21|22|23|24|polnocy|piatej|szostej|siodmej|polnoc",
        "listy|liste uczestnikow|uczestniczek|chetnych|zapisanych|obecnosci|pasazerow|wyjazdowej",
        "listy|liste na !wiadomosci|newsletter|powiadomienia|sms|smsy|oferty|reklamy|spam ..2",
        "wyrzucilo|wywalilo|usunelo|skasowalo mnie|nas",
        "konkurencji|gdzie_indziej|poprzednim|poprzedniej|innym|innej|tamtej|tamtym ..6 usuniecie|wypisanie|wykreslenie",
        "nie {sent} ..3 kuriera|kierowcy|kierowce|serwisanta|fachowca|montera|pana|pani|handlowca|doreczyciela",
        "nie wyswietla* ..4",
        "tylko|jedynie z pakietu|kanalu",
        "!panstwu|panstwa|was|wam|juz|razy|prosze zeby|by|aby przestali|przestal|przestala ..3",
        "nie wysylajcie|przysylajcie|slijcie|wysylac|przysylac wiecej|juz? zdjec|zdjecia|plikow|linkow|filmow|dokumentow|faktur",
        "nie {writes} teraz $",
        "nie przysylac|przysylajcie|wysylac|wysylajcie kwiat*|prezent*|cv|bukiet*|pocztowk*|kwiatow",
        "zdjecie|zdjecia|film|opinie|komentarz moje|mnie ..1",
        "moje|moja|mojego zdjecie|zdjecia|opinie|recenzje|opinia",
        "do pracy $",
        "on|ona|sasiad|byly|wlasciciel ma|musi|powinien|powinna ..4",
        "zgode|zgody na operacje|zabieg|zdjecie|zdjecia|szczepienie|leczenie|wycieczke",
        "z moim|moja pracodawca|szefem|szefowa",
        "nie wylaczajcie|wylaczaj|zatrzymujcie|odlaczajcie|blokujcie|wstrzymujcie|wylaczac|wstrzymywac",
        "czy przestaliscie|zaprzestaliscie|zatrzymaliscie|wylaczyliscie|wstrzymaliscie",
        "czy ..4 usuniety|usuniete|wykreslony|wykreslona|wypisany|wypisana $",
        "czy usuneliscie|wypisaliscie|skresliliscie|skasowaliscie|wykresliliscie mnie|nas",
        "^ ..1 nie musicie|musisz|trzeba juz|wiecej pisac|odpisywac $",
        "skrzynce ..2 jest|napisan*|wisi",
        "wyciagnijcie|wyciagnij mnie|nas stad",
        "nie {writes} do niego|niej|nich $",
        "nie {writes} mu|jej|im $",
        "wiadomosci|wiadomosc ..2 na poczcie",
        "nie zostawiajcie|zostawiac|zostawiaj ..1 wiadomosci",
        "sms|wiadomosc|mail wystarczy|starczy",
        "^ ..1 nie dzwoncie|dzwon|dzwonic ..1 do? mnie|nas? ..1 juz? $",
        "wyrzucono|usunieto|wypisano|skreslono mnie|nas",
        "nie zapomnij*",
        "potrzebuje przypomnienia",
        "wypisalo mnie",
        "drugiego|druga|drugi ..2",
        "nie chce|chcemy przestac|czekac",
        "tylko|lecz|ale dzwoncie|zadzwoncie|dzwonic",
        "zgadzam sie z",
        "nawet nie umial|umiala|potrafil*",
        "siostra|brat|kolega|kolezanka|szef|szefowa|sasiad|sasiadka|kuzyn ..1 nie? ..1 chce|chcial|dostaje|dostal|mowi|prosil ..9",
        "nie przestawaj|przestawajcie",
        "jeszcze nic nie",
        "nie moge|moglem|moglam|mozna|umiem|potrafie|zdazylem|zdazylam",
        "nie dostalem|dostalam|otrzymalem|otrzymalam|przyszla|przyszlo|dotarla|dotarl|dziala|widze|przeczytalem|czytalem|czytalam|wyslalem|wyslalam",
        "on|ona|ktos|nikt|aplikacja|system|bank|strona nie? wysyla|pisze|przysyla",
        "w nocy|weekend|weekendy|niedziele|soboty|sobote|wieczorem|rano",
        "po|przed|miedzy godzinie|godzina|9|10|20|21|22",
        "paczk*|pizz*|zamowieni*|kurier*|montera|technika|dostawa|dostawe ..2 nie",
        "nie ..2 paczk*|pizz*|zamowieni*|kurier*|montera|technika|dostawe|dostawy|paragon*|faktur*",
        "kontakt*|kontaktu z wlascicielem|sprzedawca|kurierem|lekarzem|hydraulikiem",
        "mojego|moja|moje|naszego syna|corke|dziecko|corki|meza|zone",
        "z zajec|lekcji|kursu|zmiany",
        "awaryjn*|alarmow*",
        "star* numer",
        "nic kruchego",
        "ignorow*|ignoruj*",
        "nie chce ..1 wypis*|rezygnowac",
        "nie usuwaj*|wypisuj*|skreslaj*|kasuj*",
        "kiedy ..6",
        "dlaczego|czemu !piszecie|wysylacie|przysylacie|slecie|mi|do|ciagle|wciaz|dostaje ..5",
        "dlaczego|czemu ..4 nie|nic|nikt|brak",
        "kto !to|jest|pisze|mowi",
        "sie wypisal|wypisala|wypisali|wypisalo",
        "dostalem|dostalam|otrzymalem|przyszlo ..6",
        "nie|dlaczego ..1 dostaje ..6",
        "zepsut*|podwojnie|uszkodz*",
        "zly|zle|zla rozmiar|towar|adres|kolor|produkt|model",
        "nie przestaje",
        "przegapic",
        "liste|listy oczekujacych|rezerwowej|gosci|zakupow",
        "przypadkiem|przypadek|pomylke|niechcacy",
        "glosow*",
        "fakture|recepte|pozycje",
        "oferty|oferta|oferte najmu|pracy|sprzedazy|kupna|kredytu|ubezpieczenia|wynajmu|handlowej",
        "piszcie|pisz|wysylac|pisac|piszemy sp $",
        "przestaniecie|przestana wiercic|halasowac|grac|palic|krzyczec|parkowac|smiecic|szczekac|remontowac ..4",
        "cofam|wycofuje|odwoluje|cofnac|wycofac ..1 zgode na !cele|kontakt*|otrzym*|wysyl*|przesyl*|przysyl*|wiadomos*|sms*|marketing*|przetwarzanie|powiadom*|newsletter|dalsz*|dane|te|takie|wszelk*|komunikacj*|jakikolwiek|wasze|panstwa|informac*|oferty|reklam*|uzywanie|wykorzyst*|profilowanie|whatsapp*|ten|moj|wszystk*|korespondencj* ..2",
        "dzwonic|dzwoncie dzwonkiem|domofonem|do_drzwi|rano",
        "^ ..1 nie przeszkadzac|przeszkadzajcie ..1 $",
        "wypisuje|wypisujemy|wypisac sie z|ze ..1 wycieczki|zajec|kursu|obozu|meczu|treningu|wyjazdu|spotkania|obiadu|obiadow|szpitala|egzaminu",
        "byc ostatni|ostatnia|pierwszy|pierwsza|ostatnim",
        "corka|syn|wnuk|wnuczka|dziecko|uczennica ..1 chce|chcial|chciala ..2 wypisac|zrezygnowac ..4",
        "mam|mialem|mialam|mamy ..1 wylaczone|wylaczony ..3",
        "skreslic|wypisac|usunac|wykreslic jak|jesli|jezeli|gdy nie ..4",
        "nie {sent} ..2 wiecej zapasowego|materaca|hydraulika|tego_hydraulika|tego_pana|butow|krzesel|probek",
        "nie {sent} ..3 hydraulik*|elektryk*|materac*|stolarz*|malarz*",
        "wypisac|wypisz|wypiszcie|wypisze sie|mnie z|ze !tego|tej|tych|was|waszej|waszego|waszych|panstwa|listy|bazy|grupy|systemu|newslettera|wiadomosci|sms*|powiadomien|subskrypcji|wysylki|rozsylki|kanalu|wszystk*|whatsapp*|spamu|twojej|twoich|mailing*|uslugi|serwisu|programu|tamtad|tych_wiadomosci|jakich*|kazdej|bazy_danych|wasza|tej_listy ..3",
        "dane|nazwisko|numer|notatke|wpis z|ze wypozyczonego|tabletu|tabliczki|domofonu|kartoteki|laptopa|drzwi|ksiegi|dziennika",
        "wiadomosci|wiadomosc|sms|smsa od kominiarza|hydraulika|lekarza|meza|zony|mamy|corki|syna|sasiada|sasiadki|szefa|kolegi|kierowcy",
        "spokoj z ..1 wiertlem|igla|strzykawka|laserem|zastrzykiem|tym_wiertlem",
        "mnie ..1 z losowania|loterii|konkursu|warsztatow|zawodow|turnieju|kolejki|rezerwacji|grafiku|zmiany",
        "chwile|minute|moment|troche|dzien|tydzien spokoju",
        "wiadomosc|wiadomosci|sms|smsa do sasiada|sasiadki|meza|zony|mamy|kolegi|kolezanki|szefa|syna|corki|klienta|kierownika",
        "krowa|byk|cielak|cielaka|owca|auto|samochod|pojazd|pracownika|dron|motocykl ..7 wyrejestrowac|wyrejestrujcie|wyrejestruje",
        "wypisac|wypisze|wypisuje sie|mnie|mame|syna|corke? z|ze szpitala|oddzialu|przedszkola|szkoly|zlobka|kursu|zajec|sanatorium|religii|stolowki",
        "wstrzymac|wstrzymajcie|wstrzymaj|wstrzymanie wysylke|wysylki zamowienia|zamowienie|paczki|towaru|mebli|butow|$",
    ),
    instead=(
        "wole|wolalbym|wolalabym|lepiej|zamiast|raczej {way_to}? {way_to}? {way_to}? {way}|whatsapp ..2",
        "tylko|wylacznie|jedynie {way_to}? {way_to}? {way}|whatsapp|whatsappa|whatsappie ..3 $",
        "^ dzwoncie|zadzwoncie|zadzwon prosze|lepiej|do|$ ..2",
        "^ ..1 wystarczy mail|email|pdf|telefon ..2 $",
    ),
    asks=(
        "jak|jesli|gdy ..1 nie chce ..3",
        "jak|jesli|gdy ..1 napisze|wysle|odpisze stop",
        "co sie stanie",
        "jak|gdzie ..1 zrezygnowac|wypisac|moge|mozna|zatrzymac|wylaczyc|usunac|przestac|sie",
    ),
)
