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
    whole="stop_dr_mee hou_dr_mee_op kap_dr_mee schei_ermee_uit hou_er_eens_mee_op houd_er_eens_mee_op hou_er_mee_op stop_er_mee kap_er_mee stop_er_eens_mee kap_er_eens_mee hou_daar_mee_op verwijderen hou_op houd_op hou_ermee_op hou_daarmee_op stop_daarmee stop_ermee kap_ermee laat_me_gerust laat_mij_gerust donder_op",
    doubtful="annuleren opzeggen verwijder beeindigen genoeg geen_interesse blokkeren klaar_ermee ophouden",
    courtesy="aub a u b alsjeblieft alstublieft graag bedankt dank je wel hallo hoi nu direct meteen ik wil dag goedendag gelieve svp",
    lists={
        "my_kin": "mijn_moeder mijn_vader mijn_oma mijn_opa mijn_dochter mijn_zoon mijn_man mijn_vrouw mijn_ouders mijn_kind mijn_kinderen mijn_mama mijn_papa mijn_ma mijn_pa",
        "others": "broer zus buurman buurvrouw vriend vriendin collega baas makelaar ex verhuurder neef nicht chef bot chat verkoper leverancier concurrent winkel bank vodafone kpn ziggo odido bol tele2 proximus telenet school praktijk gemeente kliniek verzekering sportschool apotheek huisarts tandarts trein",
        "away": "opzouten oprotten opdonderen opgerot ophoepelen optiefen opsodemieteren opflikkeren oplazeren opgedonderd opgeflikkerd opgehoepeld wegwezen rot_op flikker_op donder_op sodemieter_op tief_op zout_op hoepel_op lazer_op",
        "off_me": """
            haal_me haal_mij haal_ons haal_mijn haal_dit_nummer haal_mn haal_m'n verwijder_me verwijder_mij verwijder_ons verwijder_mijn verwijder_dit_nummer verwijder_mn schrap_me schrap_mij schrap_mijn gooi_me gooi_mij gooi_mijn
            wis_me wis_mijn wis_dit_nummer schrijf_me_uit schrijf_mij_uit schrijf_ons_uit meld_me_af meld_mij_af meld_ons_af
        """,
        "i_want": "ik_wil wil_ik we_willen wij_willen ik_wens wens_ik ik_hoef hoef_ik we_hoeven wij_hoeven ik_wou ik_zou_graag wij_wensen we_wensen",
        "not_tell": "ik we wij hij zij ze je jullie u die wie niet als wanneer kan kunnen moet mag",
        "way": "bel bellen gebeld telefoon telefonisch mail mailen gemaild email e_mail mailtje post brief telefoontje",
        "way_to": "per via me mij ons een met op de dan maar even gewoon wel het mail",
        "lead": """
            nu nou dus maar en alsjeblieft alstublieft aub gewoon echt jullie u eens graag svp ik wil kan kunt kunnen het dat dit is er mee toch direct meteen bedankt hier zo
        """,
        "kin": """
            moeder mama ma oma opa vader papa pa ouders vrouw man dochter zoon kinderen kind schoonmoeder schoonvader grootmoeder grootvader tante oom bomma bompa
        """,
        "lone": """
            mee_stoppen laat_toch laat_het_toch laat_dat_toch
            achterwege_laten wilt_u_dit_achterwege_laten stop_aub
            dit_moet_stoppen nooit_meer zet_het_stop stopt_daarmee stopt_ermee afgemeld_aub
            graag_stopzetten stopzetten stop_zetten graag_stoppen hou_je_mond zwijg
            hou_es_op houd_es_op hou_es_mee_op stop_es
            stop_nu stop_nu_eens stop_dus
            bespaar_je_de_moeite bespaar_u_de_moeite doe_geen_moeite bespaar_jullie_de_moeite
            stop_daarmee stop_hiermee stop_ermee stop_er_mee hou_op houd_op hou_daarmee_op hou_hiermee_op hou_ermee_op houd_ermee_op houd_daarmee_op hou_er_mee_op kap_ermee kap_daarmee kap_er_mee kappen_nu stoppen ophouden genoeg klaar_nu schei_uit hou_eens_op houd_eens_op hou_er_eens_mee_op stop_er_eens_mee kap_er_eens_mee hou_er_nu_mee_op stop_er_nu_mee hou_toch_op laat_dat basta afgelopen kappen_daarmee stoppen_daarmee daarmee_stoppen ermee_stoppen ermee_ophouden daarmee_ophouden weg_ermee
            stop_er_maar_mee stop_hier_maar_mee daarmee_ophouden_graag hiermee_stoppen ik_wil_er_vanaf ik_wil_ervanaf ik_wil_ervan_af ik_wil_eraf ik_wil_eruit ik_wil_hier_vanaf laat_dit_de_laatste_zijn laat_dit_het_laatste_zijn mag_de_laatste_zijn dit_mag_de_laatste_zijn stop_maar stop_maar_gewoon hou_daar_maar_mee_op laat_het_nu laat_het_voortaan laat_het_achterwege
            stop_dr_mee stop_d_r_mee hou_dr_mee_op hou_d_r_mee_op kap_dr_mee hou_maar_op houd_maar_op stop_er_toch_mee laat_me_toch schei_er_mee_uit schei_ermee_uit schei_daarmee_uit schei_eruit
            da_moet_stoppen dit_mag_stoppen dees_moet_stoppen da_moet_ophouden dit_moet_ophouden dat_moet_stoppen dat_moet_ophouden dit_mag_ophouden da_mag_stoppen da_mag_ophouden da_moet_gedaan_zijn dat_moet_gedaan_zijn kan_dat_stoppen kan_dit_stoppen mag_dit_stoppen
        """,
        "small": """
            aan_mijn_vrouw aan_mijn_man aan_mijn_zoon aan_mijn_oma aan_mijn_opa naar_mijn_moeder naar_mijn_vrouw naar_mijn_man naar_mijn_vader naar_mijn_dochter naar_mijn_zoon aan_mijn_ouders mijn_vrouw mijn_man
            es ffe effe
            plz pls please
            a_u_b s_v_p
            mijn_moeder mijn_vader mijn_oma mijn_opa mijn_dochter aan_mijn_moeder aan_mijn_vader werknummer werktelefoon prive_nummer avg gdpr hierbij contact_via_whatsapp
            amai allez seg hoor begrepen snap_je
            door
            uw_bank jullie_bank uw_school jullie_school uw_kliniek jullie_kliniek jullie_partij uw_partij van_de_partij de_partij van_de_bank jullie_praktijk uw_praktijk uw_hotel jullie_hotel uw_kantoor de_makelaar uw_verzekering jullie_sportschool de_sportschool van_de_sportschool uw_organisatie jullie_organisatie commerciele_ politieke
            heen hierheen naartoe hiernaartoe hiernaar
            meer doch iets wat telkens ingeschreven opgegeven
            aub a_u_b a.u.b alsjeblieft alstublieft alsjeblief alstublief asjeblieft asjeblief astublieft ajb svp s_v_p graag gaarne gelieve gelieven vriendelijk vriendelijke vriendelijkst beleefd
            beleefdelijk dank dankje dankjewel dank_je dank_u dank_je_wel dank_u_wel bedankt merci mercikes thanks nu nou meteen direct onmiddellijk onmiddelijk terstond asap vandaag
            vanaf vanaf_nu vanaf_heden vanaf_vandaag per_direct per_heden per_onmiddellijk voortaan in_de_toekomst toekomst toekomstige met_ingang_van ingang heden
            eens eindelijk definitief voorgoed voor_altijd altijd permanent blijvend toch maar even effe effen gewoon simpelweg echt heus absoluut helemaal volledig totaal compleet
            gans zo heel erg zeer dringend uitdrukkelijk nadrukkelijk hierbij bij_deze bij_dezen formeel officieel langer verder verdere voort nog steeds nogmaals weer alweer opnieuw elke elk
            iedere ieder alle al allemaal alles enige enkele enkel eender een één eentje de het t d den dat die dit deze dees da deez zulke zo_n zon dergelijke soortgelijke
            soort soorten van vanuit uit op aan bij via per voor met over in naar tot om te ter ten tegen af eraf eruit ermee daarmee hiermee hierin hierop daarop ervan hiervan hier hiero daar
            er dr d_r der erop waarmee en of noch ook dus want wel ja nee neen ik k 'k we wij ons onze mij me mijn mn m'n m mezelf mijzelf u uw jullie julie jullle jou jouw je ge gij
            gulder ulle uwe hun ze zij mensen jongens meiden dames heren lui team bedrijf firma winkel zaak organisatie vereniging dienst klantenservice bot afzender mevrouw meneer
            heer hallo hoi hey hee hi goedendag goededag goedemorgen goedemiddag goedenavond dag beste geachte groet groeten groetjes mvg met_vriendelijke_groet kunnen kun kunt kan konden
            kunde kunt_u zou zouden zoudt willen wil wilt wilde wou wens wensen mag mogen moet moeten moest hoeft zal zullen zult ga gaan word worden wordt ben bent is zijn was waren wees
            doe doen doet laat laten maak maken zorg zorgen ervoor regelen regel vraag vragen vroeg gevraagd verzoek verzoeken eis eisen sommeer zeg zeggen gezegd zei herhaal herhaaldelijk
            meermaals meerdere meer_keren keer keren tweemaal driemaal al_drie vaak steeds_maar constant continu dagelijks wekelijks elke_dag iedere_dag voortdurend onnodig onnodige
            verdomme godverdomme verdorie potverdorie kut klote fucking stomme stom irritante irritant vervelende vervelend domme lastige achterlijke ongewenste ongewenst ongevraagde ongevraagd
            overbodige automatische geautomatiseerde eeuwige nutteloze zinloze rot rotte klere tering kanker christus godsnaam in_godsnaam hemelsnaam in_hemelsnaam jezus zeker nooit_gedacht
            whatsapp wa app telefoon mobiel gsm nummer telefoonnummer gsm_nummer gsmnummer 06 06_nummer nr inbox chat mobieltje toestel mailbox prive privé privenummer persoonlijk
            lol plezier een_plezier plezieren lief vriend gast man maat joh hoor he hè  nochtans liefst liever het_liefst duidelijk weg deel hele ganse zomaar sowieso ooit ergens
            contactpersoon pls please
            verzoeke wij_verzoeken dient dienen ne nen nekeer ne_keer nu_ne_keer daarna hierna nadien vervolgens mijn_naam gvd ff verlang hartelijk eveneens tevens zodoende terstond ogenblikkelijk
            kunne wille moete hebbe mer ons_kantoor ons_bedrijf onze_firma onze_zaak onze_winkel mijn_bedrijf onze_praktijk onze_school verzoekt wenst zakelijk zakelijke he
        """,
        "openers": """
            aub alsjeblieft alstublieft asjeblieft svp graag gelieve dus nu gewoon kunnen kun kunt kan wilt willen wil zou zouden mag mogen ik k wij we hierbij en maar dat gezegd eindelijk
            hallo hoi nogmaals daarom verzoek beste liever eis of dan laat
        """,
        "closers": """
            a
            geen_interesse niet_geinteresseerd verkeerd_nummer ik_ben we_zijn wij_zijn dit_is_niet ik_woon ik_werk ik_ken
            want omdat anders of en bedankt dank dankje aub alstublieft alsjeblieft svp graag groeten groet mvg maar aangezien daar sinds hoor merci jullie_zijn het_is het_irriteert dit_is
            ik_word ik_wor ik_wordt ik_gebruik ik_snap hij_is zij_is ze_is
            groetjes gr vriendelijke_groet vriendelijke_groeten met_vriendelijke_groeten met_vriendelijke_groet hoogachtend conform krachtens volgens op_grond_van ivm i_v_m vanwege wegens
        """,
        "no": "geen_enkele_vorm_van geen gene gin geeneen geen_enkele geen_enkel geeen nul",
        "nothing": "nikske nikskes niksken niets niks nix nikske niksniks nieks nietsmeer niksmeer",
        "neg": "{no} {nothing} {no_more_words} niet nie neit nit nooit noit nimmer nergens evenmin",
        "neg_more": "{no_more_words} nooit_meer nooit_nog nooit_weer nooit_ofte_nimmer noit_meer",
        "no_more_words": """
            nikske_meer nikskes_meer niksken_meer
            niet_meer nie_meer neit_meer niet_langer niet_verder niet_nog niet_weer niet_opnieuw niets_meer niks_meer nix_meer niets_anders niets_verder geen_meer nimeer niemeer nergens_meer
            nooit_meer nooit_nog niemand_meer
        """,
        "write": """
            pesten te_pesten te_vervelen achtervolgen te_achtervolgen irriteren te_irriteren bedelven te_bedelven terroriseren te_terroriseren treiteren te_treiteren opjagen te_hinderen
            sture berichte_sture appe stuure lastigvalle
            schrijven te_schrijven aanschrijven aan_schrijven aan_te_schrijven aangeschreven schrijve appen te_appen appe geappt apppen sms'en smsen te_smsen sms_en gesmst berichten te_berichten whatsappen te_whatsappen
            contacteren te_contacteren gecontacteerd contacten contactere benaderen te_benaderen benaderd benadere spammen te_spammen gespamd bestoken te_bestoken bestookt lastigvallen lastig_vallen
            lastig_te_vallen lastiggevallen storen te_storen gestoord mailen te_mailen texten te_texten tekstberichten_sturen contact_opnemen contact_op_nemen contact_op_te_nemen contact_zoeken
            contact_te_zoeken informeren te_informeren geinformeerd verwittigen verwittigd notificeren bombarderen te_bombarderen overspoelen overspoeld zeuren stalken te_stalken hinderen
            contact_met_mij_op_te_nemen contact_met_me_op_te_nemen contact_met_ons_op_te_nemen contact_met_mij_opnemen contact_met_ons_opnemen contact_te_leggen contact_leggen contact_houden contact_te_houden op_de_hoogte_houden op_de_hoogte_te_houden op_de_hoogte_brengen
            ~contacteren ~lastigvallen ~benaderen smse whatsappe contactere berichte
        """,
        "writes": """
            schrijf schrijft app appt sms smst bericht_me whatsapp_me contacteer contacteert benader benadert spam spamt bestook bestookt stoor stoort mail mailt text informeer verwittig val_me val_mij
            val_ons valt_me valt_mij valt_ons stalk lastig hinder
        """,
        "ship": "sturen sture te_sturen sturn stuuren toesturen toe_sturen toe_te_sturen zenden te_zenden toezenden toe_te_zenden verzenden te_verzenden versturen te_versturen gestuurd toegestuurd sendn",
        "ships": "stuur stuurt stuurd zend zendt verstuur verstuurt verzend toestuur",
        "sends": "{write} {writes} {ship} {ships}",
        "calls": "en_bellen of_bellen bellen_en bellen_of en_te_bellen of_te_bellen noch_bellen bellen_noch te_bellen_of te_bellen_en telefoontjes_of telefoontjes_en of_telefoontjes en_telefoontjes",
        "to_me": "me mij ons mn_nummer mijn_nummer",
        "here": "me mij ons nummer telefoonnummer 06 gsm gsm_nummer nr telefoon mobiel hiernaartoe hierheen hem haar whatsapp hier mn m'n",
        "note": """
            uitnodigingen chats nieuwtjes nieuws rommel voicemails geapp gestuur pushmeldingen
            onderhoudsmeldingen onderhoudsberichten servicemeldingen serviceberichten vaccinatieherinneringen prikherinneringen clubberichten kiesberichten verkiezingsberichten schoolberichten oudermeldingen bezorgmeldingen ledenberichten
            smske* appke* berichtke* berichtje*
            {messages} bericht* berigt* brichten berichen beirchten appbericht* appje* apps appjes sms smsje* sms'jes smsen smse whatsappbericht* whatsappje* whatsapps notificatie* pushbericht* pushmelding*
            melding* meldingen mededeling* kennisgeving* herinnering* afspraakherinnering* nieuwsbrie* mailing* update* info infootjes informatie communicatie* correspondentie spam gespam geapp gesms
            gestuur geschrijf getext tekstbericht* textbericht* massabericht* groepsbericht* berichtenstroom berichtenverkeer contactpogingen contactverzoeken alerts msgs toezending toezendingen mailtjes
            mails verzending_van_berichten stroom_berichten
            ~berichten ~berichtjes ~meldingen beritjes berichjes berigjes berichtjs bericjes berichtn brichtjes
            kutberichten kutappjes kutberichtjes klotesmsjes kloteberichten rotberichten rotappjes pokkeberichten kutmeldingen
            onzinberichten spamberichten flutberichten rommelberichten spamsms spamappjes flutappjes
        """,
        "touch": "contact contacten contactopname contactname",
        "enough": "genoeg beu zat moe klaar_met klaar gedaan schoon_genoeg buik_vol buik_van_vol spuugzat kotsbeu beu_van moe_van de_buik_vol strontzat mee_gedaan uit_met basta doodmoe doodmoe_van ziek_van doodziek_van helemaal_klaar helemaal_klaar_met spuugzat",
        "halt": """
            hou_es_op houd_es_op hou_s_op hou_es_effe_op
            stop stopp stoppen stoppe stopt te_stoppen gestopt stopzetten stop_te_zetten stopgezet stop_zetten kap kappen kapt kappe ophouden op_te_houden ophoude opgehouden staken staak staakt te_staken gestaakt
            beeindigen beeindig beeindigt beeindigd te_beeindigen beëindigen beindigen eindigen uitzetten uit_te_zetten uitgezet uitschakelen uit_te_schakelen uitgeschakeld deactiveren deactiveer gedeactiveerd
            annuleren annuleer annuleert geannuleerd afzetten af_te_zetten afgezet afzeggen opzeggen zeg_op op_te_zeggen opgezegd blokkeren_voor achterwege_laten achterwege afzien af_te_zien vermijden vermijd te_vermijden
            nalaten na_te_laten bespaar bespaart besparen bespaard verschoon verschoond verschonen verbied verbieden verbiedt weiger weigeren geweigerd onthouden onthoud_u stopzetting beeindiging
            houd_op hou_op hou_eens_op houd_eens_op hou_nu_op houd_nu_op hou_toch_op hou_nou_op hou_daarmee_op hou_maar_op schei_uit schei_nou_uit scheid_uit schei_eens_uit maak_een_einde einde_aan afblijven wegblijven
            stilleggen intrekken schrap schrappen bedank_voor pas_voor bezwaar bedanken_voor afwijzen wijs_af
            annulering opzegging
            ophoude
        """,
        "hold": "hou houd houdt houden houde schei scheid scheiden",
        "put": "zet zetten zeg zeggen schakel schakelen meld melden schrijf",
        "let": "laat laten late",
        "alone": "met_rust gerust met_vrede in_vrede mee_rust",
        "get": """
            krijgen krijge krigen ontvangen ontvange te_ontvangen te_krijgen lezen horen zien gecontacteerd benaderd geappt lastiggevallen bestookt geinformeerd gespamd gestuurd_krijgen aangeschreven toegestuurd
            verwittigd gestoord gebeld_en_geappt
            op_de_hoogte_gehouden op_de_hoogte_gebracht gemaild gesmst gewhatsappt gebeld_of_geappt geappt_of_gebeld lastig_gevallen
            gebeld
            ~ontvangen
        """,
        "wish_no": "wil wilt willen wul wou wens wensen hoef hoeven hoeve heb_behoefte behoef zou_willen wens_ik zoek stel_prijs vraag zin wenst verlang verlangen",
        "strike": """
            verwijder verwijdert verwijderen te_verwijderen verwijderd verwijdere verweider verwijdering wis wissen te_wissen gewist schrap schrappen te_schrappen geschrapt schrapt delete deleten gedelete deleted
            uitschrijven uit_te_schrijven uitgeschreven uitschrijve uitschrijving afmelden af_te_melden afgemeld afmelding afmelde eruit_gooien eruit_halen eraf_halen eraf_gooien eruithalen eruitgooien erafhalen afhalen
            af_te_halen weghalen weg_te_halen weggehaald vergeet vergeten wegdoen weggooien wegstrepen doorstrepen gooi_weg haal_weg haal_eraf haal_eruit gooi_eruit gooi_eraf uitsluiten verban schrappe
            eruit eraf uitwissen vernietig vernietigen vernietigd
            ~verwijderen ~verwijder ~uitschrijven ~afmelden unsubscriben unsubben opt_outen optouten doorgestreept
            uitschrijfen afmelle weghale
        """,
        "take": "haal haalt halen hale gehaald gooi gooien gooit trap trappen schop schoppen knikker neem nemen zet zetten smijt doe doen pleur donder flikker kick kieper kegel laat schrijf smijten smijt smijtn mieter kieperen donderen knikkeren flikkeren mikken mik",
        "me_or_number": "me mij ons nummer telefoonnummer 06 06_nummer gsm_nummer gsmnummer nr gegevens contactgegevens persoonsgegevens data contact telefoonnr mobiel naam mijn_naam telefoon_nummer",
        "roll": """
            donateurslijst* ledenlijst* ledenbestand* donateursbestand* patientenbestand* bezoekerslijst*
            chat chats chatgroep groepsgesprek
            {list} lijst* maillijst* verzendlijst* mailinglijst* broadcastlijst* contactlijst* klantenlijst* adressenlijst* bestand* klantenbestand* adresbestand* database* databank systeem systemen register* groep groepen
            groepsapp appgroep* whatsappgroep* groepschat nieuwsbrie* mailing* contacten contactpersonen administratie adresboek telefoonboek kanaal whatsappkanaal abonnement* abo dienst berichtendienst smsdienst appservice
            whatsappdienst whatsapp_dienst app_lijst applijst smslijst sms_lijst belijst verzendbestand
            adressenbestand* contactenlijst* contactlijst* distributielijst* nummerlijst* telefoonlijst* adreslijst* relatiebestand* bellijst* spamlijst* reclamelijst* crm klantsysteem klantenlijst*
            whatsapplijst* smslijst* berichtenlijst* applijst* nieuwsbrieflijst*
        """,
        "withdraw": "trek trekken intrekken ingetrokken in_te_trekken herroep herroepen herroeping intrekking vervalt vervallen ongeldig",
        "consent": "toestemming instemming akkoord goedkeuring toelating machtiging permissie opt_in toestemmingen toesteming",
        "agreed": "te_wachten_op akkoord gediend gewenst welkom nodig gewild interesse geinteresseerd behoefte vragende zin gevraagd eens te_wachten zitten_te_wachten op_te_wachten gebaat gesteld prijs interesseert interesseren boeien boeit belangstelling open_voor gediend_van boodschap_aan te_vinden_voor gecharmeerd_van",
        "adverts": """
            aanbod
            {offers} reclame* aanbieding* promo* promotie* korting* actie acties kortingsactie* kortingscode* kortingsbon* marketing* advertentie* reclamebericht* reclamespul folder* deals marketingberichten commerciele
            commercieel verkooppraatjes verkoopberichten verkoopacties enquete enquetes sales uitverkoop* black_friday spaaracties winacties vouchers bonnen coupons publiciteit solden direct_marketing
        """,
        "legal": "klacht aangifte politie advocaat ap meld* toezichthouder rapporteer*",
        "inf": "sturen appen smsen mailen contacteren benaderen lastigvallen schrijven informeren storen berichten toesturen",
        "not_me": "geen_interesse niet_geinteresseerd verkeerd_nummer",
        "stop": "stop stoppen hou houd houden ophouden kap stopt",
        "send": "sturen appen smsen berichten mailen contacteren benaderen bellen spammen lastigvallen lastig_vallen toesturen te_sturen te_appen te_contacteren te_benaderen bestoken storen zenden whatsappen",
        "sent": "stuur sturen app appen sms mail contacteer contacteren benader benaderen zend bericht berichten bel schrijf",
        "messages": "berichte appkes berichtekes bericchten bericht berichten berichtjes appjes sms smsjes smsen notificatie notificaties meldingen whatsapp whatsapps whatsappjes nieuwsbrief nieuwsbrieven mails spam updates app apps communicatie herinnering herinneringen",
        "this": "dit deze die niks niets troep onzin rotzooi rommel",
        "offers": "reclame reclames aanbieding aanbiedingen promotie promoties promo advertenties acties marketing kortingen folders reclameberichten ~aanbiedingen",
        "remove": "haal halen verwijder verwijderen wis wissen schrap schrappen gooi delete deleten verwijderd gehaald schrijf vergeet vergeten",
        "me": "me mij ons",
        "list": "app_groep appgroep nieuwsbrief groepsapp lijst lijsten bestand bestanden database systeem adressenlijst mailinglijst mailinglist verzendlijst contacten groep lijstje broadcast",
        "number": "nummer telefoonnummer gegevens contactgegevens nr",
        "want": "wil wens willen wensen hoef zou",
    },
    rules=(
        Rule(
            "asked-the-way-out",
            (
                "hoe ..1 zorg|regel|krijg|maak ik ..2 dat ik ..2 {note} ..1 niet meer krijg|ontvang|zie|binnenkrijg",
                "hoe voorkom|verhinder ik ..3 deze|die|jullie|uw {note}",
                "hoe|waar ..3 ik|we|wij ..3 afmelden|uitschrijven|uit|af|stoppen|weg|uitzetten|stopzetten|opzeggen ..1 voor|van|uit|bij|met|op|vanaf deze|die|jullie|uw|dit|je|al ..1 {note}|{list}",
                "hoe|waar ..3 ik|we|wij ..3 deze|die|jullie|uw|je ..1 {note}|{list} ..1 afmelden|uitschrijven|af|uit|vanaf|stoppen|stopzetten|uitzetten|afzetten|opzeggen|kwijt|kwijtraken|weg|verwijderen|tegenhouden",
                "hoe stop|blokkeer|annuleer|beeindig ik ..1 deze|die|jullie|uw {note}",
            ),
            yes=(
                "hoe kan ik mij afmelden voor deze berichten?",
                "waar kan ik me uitschrijven voor die appjes",
                "hoe kom ik van jullie lijst af",
            ),
            near=(
                "hoe kan ik mij afmelden voor de les?",
                "waar kan ik me inschrijven voor die appjes",
                "hoe kom ik op jullie lijst",
                "hoe meld ik de auto af?",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "asked-how-to-leave",
            (
                "hoe|waar kom|raak|geraak ik|je|we hier|daar|ervan|er ..1 af|vanaf|eraf|uit ..1 $",
                "hoe|waar ..3 me|mij|ons|je|zich|u hier? ..1 afmelden|uitschrijven|af_te_melden|uit_te_schrijven ..2 $",
                "hoe kom|raak|geraak|krijg|haal ik|je|we ..1 vanaf|eraf|ervan_af|hieruit|eruit ..1 $",
                "hoe|waar meld|schrijf|schrijft|meldt|geraak ik|je|men|we|u me|mij|je|zich|ons ..1 af|uit ..1 $",
                "hoe stop|stopt|blokkeer|beeindig|annuleer ik|je|men|we dit|dat|deze_dingen|het|die_dingen|deze_spam ..1 $",
                "hoe ..1 ik|je|we|men dit|dat|deze|die ..1 {note}? stopzetten|stoppen|uitzetten|opzeggen|afzetten|beeindigen|blokkeren|uitschakelen $",
                "hoe krijg|ontvang ik ..1 geen {note} meer ..3 $",
                "hoe kom|raak|geraak|ga|ben ik|je|we ..1 van|uit de|die|deze|jullie|uw|dit|je {list} ..1 af|vanaf|uit|$",
                "hoe haal|krijg|verwijder ik mij|me|mezelf|mijn_nummer|mn_nummer ..1 van|uit de|die|deze|jullie|uw|dit|je {list} ..1 af|vanaf|$",
                "hoe zeg|schakel|zet|meld|schrijf ik ..1 deze|die|jullie|dit|dat|al_die ..1 {note}|{list}|nieuwsbrief|service|dienst|abonnement_op_berichten op|uit|stop|af $",
                "hoe krijg|raak ik jullie|u weg|kwijt|uit_mijn_whatsapp|van_mijn_telefoon|van_mijn_lijf|weg_uit_mijn_whatsapp ..1 $",
                "wat moet|kan ik ..1 doen om ..2 hiervan|hier|daarvan|jullie|ervan|hiervanaf af|vanaf|kwijt ..3 $",
                "wat moet|kan ik ..1 doen om ..1 geen ..1 {note} meer ..3 $",
                "wat moet|kan ik ..1 doen opdat|zodat|dat jullie ..2 stoppen|ophouden|kappen ..1 $",
                "is er een|ergens ..1 manier|mogelijkheid|link|knop ..1 om me|mij|je ..1 af_te_melden|uit_te_schrijven ..1 $",
                "hoe|waar ..1 ik me|mij ..2 afmelden|afmeld|uitschrijf|uitschrijven kan|kun|moet|$",
                "hoe|waar ik me|mij kan|moet afmelden|uitschrijven ..1 $",
            ),
            yes=(
                "Hoe meld ik me af?",
                "Hoe kan ik me uitschrijven?",
                "Hoe kom ik hier vanaf?",
                "hoe stop ik dit",
                "hoe krijg ik geen berichten meer",
            ),
            near=(
                "Hoe kom ik daar?",
                "Hoe kom ik van mijn hoest af?",
                "Hoe meld ik mijn zoon af?",
                "hoe zeg ik mijn sportabonnement op",
                "hoe stop ik de wasmachine",
                "Hoe kom ik hier vanaf het station?",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "no-advertising",
            (
                "weiger|weigeren|geef|verleen geen? ..1 toestemming|akkoord|permissie ..2 {adverts}|marketing*",
                "weiger|weigeren ..3 {adverts}",
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
                "{stop} ..1 met whatsappen|appen|schrijven|mailen ..1 $",
                "ophouden|stoppen ..1 met? {me} ..2 te? sturen|appen|schrijven|mailen",
                "ophouden|stoppen ..3 {messages} ..1 te? sturen",
                "hou|houd|stop|stoppen|kap op|met me|mij|ons ..1 te spammen|appen|berichten|contacteren|bellen|storen|schrijven|benaderen",
                "{not_me} ..2 stop|stoppen ..2 $",
                "beeindig|beeindigen ..1 {messages}",
                "bespaar me|mij ..1 {messages}",
                "kap|kappen|stop|stopt|stoppen|hou|houd|houdt ..3 mee|ermee ..2 {send}|{messages}",
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
                "stop met whatsappen",
                "wilt u stoppen mij sms te sturen",
                "hou op mij te benaderen",
                "geen interesse graag stoppen",
                "bespaar mij jullie mails",
                "kunnen jullie kappen met die appjes",
                "stop er nu mee met sturen",
                "stop met berichten sturen",
                "hou op met mij te appen",
            ),
            near=(
                "geen interesse in de tramhalte",
                "stop eens met mijn appjes negeren",
                "stop met de verkeerde maat sturen",
                "de bus stopt voor de deur",
            ),
        ),
        Rule(
            "not-want",
            (
                "heb ..3 {messages} niet ..1 nodig",
                "{messages} ..1 niet meer nodig",
                "nooit meer ..1 {messages}",
                "{want} geen {messages} en|of geen? ..1 {offers}",
                "vanaf nu|vandaag geen ..1 {messages}",
                "{want} niks|niets ..1 van jullie|u ..1 $",
                "{want} uit|van ..1 {list} ..1 $",
                "{want} eruit|eraf $",
                "geen behoefte|zin|trek ..1 aan|in|meer ..2 {messages}",
                "niet te wachten op ..2 {messages}",
                "{want} dit niet meer $",
                "niet meer ..3 die|deze|jullie {messages} $",
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
            yes=(
                "ik heb jullie meldingen niet nodig",
                "vanaf vandaag geen berichten",
                "ik wil niets van jullie",
                "ik heb geen zin meer in jullie apps",
                "zit echt niet te wachten op die mails",
                "ik wil geen berichten meer ontvangen",
                "ik wil dit niet meer krijgen",
            ),
            near=(
                "ik heb de bon niet nodig",
                "ik wil niks van de kaart",
                "ik wil de blauwe niet",
                "ik krijg geen berichten meer van jullie",
            ),
        ),
        Rule(
            "dont-send",
            (
                "stuur|schrijf|app ..1 niets|niks|niet meer ..1 naar|op haar|zijn|dit|deze|mijn nummer",
                "nooit meer ..2 sturen|appen|contacteren|smsen|mailen|{messages}",
                "niet meer|langer schrijven|storen",
                "nooit|niet meer naar|op dit|deze nummer ..1 sturen|appen",
                "{sent} {me} ..1 geen|niks|niets|nooit|niet ..1 {messages}|meer",
                "niet|nie meer|langer|mer ..1 appen|sturen|contacteren|benaderen|smsen|mailen|berichten|lastigvallen|toezenden|toesturen|zenden|versturen|verzenden|appe|sture",
                "neem|nemen ..2 geen contact meer?",
                "{me} niet meer ..1 te? contacteren|benaderen|appen|sturen|lastig",
                "app|benader|contacteer|sms|schrijf|mail|bericht|stoor {me} niet|nooit ..1 meer|$",
                "niets|niks meer ..2 sturen",
                "stuur niets|niks meer",
                "geen {messages} meer? ..1 sturen",
            ),
            yes=(
                "wie is dit app me niet meer",
                "stuur graag niets meer naar dit nummer",
                "schrijf mij nooit meer",
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
                "{remove} dit|het nummer ..1 van|uit ..2 {list}",
                "{remove} dit|het nummer ..2 $",
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
                "verwijder het nummer van de deur",
                "haal me niet van de lijst",
                "haal het tweede artikel van de lijst",
                "verwijder mijn oude adres",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "mijn aanmelding|registratie|inschrijving ..2 {messages} ..1 annuleren|stopzetten|verwijderen|intrekken",
                "{want} niet meer? ..1 in|op ..2 kanaal|groep|{list}",
                "val|vallen {me} ..2 niet ..1 meer ..1 lastig",
                "^ uitschrijven|afmelden|uitschrijving graag|aub|alstublieft|bedankt",
                "{messages} ..1 opzeggen|stopzetten|annuleren|beeindigen",
                "schrijf|schrijven {me} ..2 uit",
                "meld|melden {me} ..2 af",
                "ik meld me|mij af",
                "{me} ..1 uit|af te schrijven|melden",
                "{want}|graag|mag|kan|kunt|kun ..4 uitschrijven|afmelden|uitgeschreven|afgemeld $|van|uit|bij|aub|graag|alstublieft|svp|voor_deze|voor_die|voor_jullie|voor_berichten|worden",
                "afmelden|uitschrijven|afmelding|uitschrijving ..1 voor|van|uit ..2 {messages}|{list}|dit",
                "trek ..2 toestemming ..1 in",
            ),
            yes=(
                "ik wil niet meer in die groep",
                "afmelden graag, ga weg",
                "graag de smsjes stopzetten",
                "ik wil me graag uitschrijven",
                "schrijf me hier uit",
            ),
            near=(
                "krant opzeggen",
                "ik wil me niet afmelden",
                "heeft mijn broer zich afgemeld?",
                "meld me aan voor de cursus",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "laat ..1 {me} ..2 gerust",
                "donder|rot|flikker|sodemieter op ..1 met",
                "stop|stoppen|hou|houd ..1 met|op ..1 {me}? ..1 lastig",
                "laat ..1 {me} ..2 met rust",
                "met rust laten",
                "rot|flikker|sodemieter op",
                "val {me} niet ..1 lastig",
            ),
            yes=(
                "laat mij toch gerust",
                "laat me nou eens met rust",
            ),
            near=("laat het pakket voor de deur", "laat me weten wanneer"),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "hoeft|hoeven|hoef ..1 me|mij|ons ..2 niet|niets|niks|geen ..1 meer|verder ..1 te? {inf} ..1",
                "hoeft|hoeven|hoef ..1 me|mij|ons ..1 geen ..1 {messages} ..1 meer? ..1 te? {inf}",
                "hoeft|hoeven|hoef niet|niks|niets meer ..1 me|mij|ons? te? {inf}",
                "geen reden|noodzaak|behoefte ..2 meer? ..2 {messages}|te_sturen|te_appen",
                "{messages} ..2 niet ..1 nodig|meer_nodig",
            ),
            yes=(
                "u hoeft ons niets meer te sturen",
                "jullie hoeven mij niet langer, nee echt niet meer te appen. hoeft mij niet meer te appen",
            ),
            near=(
                "u hoeft mij de factuur niet te sturen",
                "je hoeft me niet op te halen",
            ),
        ),
        Rule(
            "wish",
            (
                "fijn|prettig|graag|op_prijs|dankbaar|blij|leuk ..3 als|dat|wanneer ..1 ik|u|jullie|je ..1 mij|me|ons? ..1 geen|niks|niets|niet ..1 {messages}|meer ..3",
                "zorgen|zorg|ervoor|regelen|regel ..1 dat ..1 ik|wij|we ..1 niks|niets|geen ..1 meer|{messages} ..2",
                "graag|aub|liever|gelieve|verzoek niks|niets|geen ..1 {messages}|meer ..1 meer|sturen|ontvangen|van",
                "liever geen ..1 {messages}",
                "graag|liever|gelieve|verzoek ..2 niet ..1 meer|langer|verder ..2 {inf}|benaderd|gecontacteerd|contacteren",
                "{want} ..1 graag? niet|geen ..1 meer|langer? ..1 benaderd|gecontacteerd|geappt|lastiggevallen|{messages} ..1",
                "bereid*|{want} niks|niets ..1 meer ..1 van ..1 jullie|u|je ..2",
                "{want} ..1 deze|die|dit|dat ..2 niet ..1 meer? ..1 ontvangen|krijgen|hebben|zien ..1 $",
            ),
            yes=(
                "zou prettig zijn als u mij niet meer appt. prettig zijn als u mij niet meer appt",
                "graag niks meer ontvangen",
            ),
            near=(
                "graag geen ui op de burger",
                "fijn als je me even appt",
            ),
        ),
        Rule(
            "stop-forms",
            (
                "stop|stoppen|kap|kappen|ophouden nu|aub|svp|alsjeblieft|eens|toch|gewoon? ..1 echt|nu? ..1 met ..1 {messages}|{inf}|apps ..3",
                "stop|stoppen|kap|kappen|ophouden|hou|houd op? ..2 met ..1 dit|dat|die|al|deze|jullie ..1 gespam|geapp|gedoe|gezeur|gestuur|ge*|{messages} ..1",
                "stop|stoppen|ophouden|kap ..2 met ..1 {inf} naar|op|van|aan",
                "val|vallen ..1 me|mij|ons ..1 niet ..1 meer? ..1 lastig ..1",
                "laat ..1 het|dat met ..1 {messages}",
            ),
            yes=(
                "ophouden met dat geapp",
                "stop svp met appen naar deze telefoon",
            ),
            near=(
                "stop met de levering van het brood",
                "ophouden met regenen zou fijn zijn",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "gelieve|graag|wilt|wil|kunt|kun|kan|verzoek|mag ..2 me|mij|ons ..3 schrappen|verwijderen|uitschrijven|afmelden|weghalen ..1 $|van|uit|aub|graag|alstublieft|svp|bij",
                "jullie|u|je mogen|mag|kunnen|kunt me|mij|ons ..2 uitschrijven|verwijderen|schrappen|afmelden",
                "schrap|verwijder|haal|gooi|wis|knikker|zet|trap me|mij|ons ..1 eruit|eraf|weg|hieruit|hier_weg|hier_uit|ervan_af ..1 $",
                "schrap|verwijder|haal|gooi|wis me|mij|ons ..1 uit|van ..3 {list}|systeem|app|groep|telefoon",
                "nummer ..8 verwijder|wis|schrap|haal|gooi het|dit|deze|hem ..1 $",
                "mag|kan|moet|laat ..1 mijn|m|dit|mn|ons nummer|06|nr ..1 eruit|weg|eraf|verwijderd ..1",
                "graag ..1 mijn|dit ..1 06|nummer|telefoonnummer|nr|06_nummer|gegevens ..1 verwijderen|wissen|schrappen|weghalen",
                "zet|schakel|zetten ..2 {messages} ..2 uit",
                "maak|maken bezwaar tegen ..4 {messages}|{note}|benadering|benaderingen|toezending|gebruik|verwerking|marketing|contact|nummer|gegevens",
                "trek ..3 toestemming ..2 in",
                "weiger|wens_geen|verbied ..3 {messages}|contact",
                "volgend|volgende|nog_een bericht|appje|sms ..5 {legal}",
                "als ..2 nog|weer ..2 {messages} ..5 {legal}",
                "ben ..3 {messages} ..1 zat|beu|moe",
                "gek|moe|zat van ..2 {messages}|gespam",
            ),
            yes=(
                "kunt u mij schrappen aub",
                "ik maak bezwaar tegen deze berichten",
            ),
            near=(
                "haal me van het station",
                "zet de kachel uit",
            ),
        ),
        Rule(
            "reason",
            (
                "nooit|niet ..2 aangemeld|toestemming|ingeschreven|gegeven|gevraagd|geabonneerd ..2 $",
                "al|reeds ..2 keer|gevraagd|gezegd|gemeld ..2 $",
                "weet niet ..2 hoe ..3 nummer ..2",
                "stuurt|sturen|appt|appen|blijft|blijven ..1 nog|maar|steeds|me ..1 steeds|door? ..2 {messages}|sturen|appen ..6",
                "heb|hoef dit|het ..1 niet ..1 meer? nodig|$ ..1",
                "nummer ..2 alleen|enkel voor ..4",
                "zonder ..1 te? vragen|toestemming ..2",
            ),
            yes=(
                "ik heb nooit toestemming gegeven",
                "jullie blijven maar appen",
                "mijn nummer was enkel voor de bezorging",
            ),
            near=(
                "niet om ketchup gevraagd, maar mosterd",
                "jullie blijven open tot zes",
                "zonder te vragen meegenomen is niet netjes, waar is mijn fiets",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..3 {remove} ..3 $",
                "^ ..2 stop|kap|ophouden ..2 $",
                "^ ..3 beeindigen|stoppen|stopzetten|ophouden|uitschrijven|verwijderen ..1 $",
                "^ ..2 wis|verwijder|schrap ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "{want} ..1 niet blijven|langer|verder ..2 ontvangen|krijgen",
                "{want} ..2 geen ..3 blijven ontvangen|krijgen",
                "heb|hebben ..1 geen zin|behoefte|trek|interesse ..1 meer? ..1 in|aan ..3 {messages}|{note}|niks|troep|onzin|rotzooi|rommel",
            ),
            yes=("ik wil niet langer berichten ontvangen",),
            near=("ik heb geen zin in pizza",),
        ),
        Rule(
            "contact-no-more",
            (
                "{want} ..1 geen ..1 verder|meer|enig contact ..2",
                "geen|niet prijs ..1 meer? op ..2 contact|{messages}",
                "stel geen prijs op ..3",
                "{want} ..2 niet ..1 meer|langer ..2 geinformeerd|hoogte|verwittigd|genotificeerd ..3",
                "laat ..1 niks|niets|nooit ..1 meer|iets van je|jullie|u|me horen",
                "laat|laten ..1 {me} ..1 met die|dat|jullie {messages} ..2",
                "sodemieter|rot|flikker|donder ..1 op ..1 met ..2 {messages}",
                "vriendelijk|goed ..2 {me} ..1 geen|niets|niks ..1 {messages}|meer ..3",
                "staak|staken|beeindig|stop ..2 sturen|verzenden|zenden van ..1 {messages}",
            ),
            yes=(
                "ik wil niet meer geïnformeerd worden",
                "ik wil geen verder contact",
            ),
            near=("ik wil geen contactlenzen meer",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 van|uit de|jullie|die|deze|het|uw {list} af|$|graag|aub|weg",
                "klaar|genoeg|gedaan ..1 met ..2 {messages} ..1",
                "{stop} ..1 met {inf} ..1 naar|op ..1 haar|zijn|dit|mijn nummer ..1",
            ),
            yes=(
                "van jullie lijst graag",
                "genoeg met die appjes",
            ),
            near=("van de markt af rechts",),
        ),
        Rule(
            "plain-forms",
            (
                "{me} ..1 niet meer|langer contacten|berichten|whatsappen ..1",
                "niet meer|langer contacten|whatsappen ..1 $",
                "kan|kun|kunt|kunnen|wil|wilt|willen|mag ..2 mijn|m|mn|ons|dit|het nummer|nr|06|gegevens ..3 weghalen|verwijderen|wissen|schrappen|eruit|weg $",
                "^ ..1 nul {messages} $",
            ),
            yes=("wil je ons nummer wissen",),
            near=("kun je het nummer van de tafel weghalen en de stoelen",),
        ),
        Rule(
            "complaint",
            (
                "^ ..2 verkeerd nummer $",
                "verkeerde nummer|persoon hebt|heb|heeft|hebben|voor",
                "heeft|hebt|hebben ..2 verkeerde nummer|persoon",
                "te|zo veel|veel {messages}",
                "teveel {messages}",
                "hoe|waar komen|kom|heb|hebben|haal ..2 mijn nummer",
                "ga jullie|u blokkeren|aangeven|melden",
                "dit|is ..1 spam",
                "hoe ..1 meld ..1 {me} ..1 af",
            ),
            yes=(
                "jullie hebben het verkeerde nummer",
                "hoe komen jullie aan mijn nummer?",
                "veel te veel berichten",
            ),
            near=(
                "verkeerd nummer op de factuur",
                "mijn nummer is veranderd",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 {remove} ..3 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-more",
            (
                "= {neg} {note}|{touch} meer|verder|verdere|langer|nog|vanaf_nu|vanaf_heden|voortaan|in_de_toekomst|toekomst|ooit|nooit_meer|aub|graag|alstublieft|alsjeblieft|svp|gelieve|per_direct {sends}? {calls}? op? opnemen? nemen? neem? !is|was|zijn_er|waren|ben|bent|hier_geen",
                "= zonder {note} aub|graag|alstublieft|voortaan|vanaf_nu|svp",
                "= {neg_more} {note}|{touch} {sends}? {calls}? op? opnemen? nemen? neem? !is|was|waren|ben|bent",
                "= {neg_more} {write} {note}? {calls}? {ship}? !ik|wij|we|was|ben|kan_ik|kan_niet|kunnen_we",
                "= {neg_more} {write}|{ship} {to_me} {note}? {calls}? {get}? !kan_niet|ik_kan|kan_ik|was|we_kunnen",
                "= {neg_more} {ship} {here}|aub|graag|gelieve|he|hoor|nu|alstublieft|alsjeblieft|svp|{nothing}|nooit_meer {note}? {calls}? !ik|we|wij|kan",
                "= {neg_more} {writes}|{ships} {here}|{neg_more} {note}? {calls}? !ik|we|wij|was|jullie|je|u_mij|kan",
                "= {no}|{nothing} {ships}|{writes}|{ship}|{write} {here} {note} {calls}? !ik|we|wij|jullie|kan|was|is",
                "= {neg} {writes}|{write} {to_me} {calls}? !stoort|hinder|ik|we|wij|jullie|kan|was|is|u|je|ze|zij",
                "= val|valt|vallen {neg} {to_me}|{my_kin} lastig {note}? !ik|jullie_vallen|u_valt|je_valt|we|wij",
                "= {neg} neem|nemen|opnemen|zoek|zoeken|op_te_nemen {touch} op? met {to_me}|nummer|{neg_more} !ik|we|wij|kan|konden|jullie|was",
                "= {neg} {to_me} {get}|horen|zien|krijg|krijgen iets|van_jullie|van_je|van_u|nog|jullie|u laat|wil|liever|hoef|zorg {note}? !ik_krijg|wie",
                "= {neg_more} {ship} iets|liefst|verzoeke|verzoek|verzoeken {here}|liefst {note}? !ik|we|wij|kan",
            ),
            yes=(
                "Wilt u zo vriendelijk zijn dit nummer niet meer aan te schrijven?",
                "stuur nooit meer iets naar dit nummer",
                "Ik wil graag geen contact meer met uw bedrijf",
            ),
            near=(
                "ik krijg geen berichten meer",
                "stuur de factuur niet meer naar dit nummer",
                "ik kan vandaag niet meer appen",
                "jullie sturen me niets meer?",
            ),
        ),
        Rule(
            "made-of-stop",
            (
                "{note} ..3 zijn|is ongewenst|onwelkom|niet_gewenst|niet_welkom ..1",
                "af ..1 zien ..3 {note}|{send}",
                "af willen zien ..4 {note}|{send}",
                "^ ..1 opzegging van ..2 {note}|{roll} ..1 $",
                "hoeft|hoeven|hoef ..1 je|u|zich|jullie ..1 niet meer ..1 te melden ..1 $",
                "heb|heeft|hebt|hebben ..2 geen|niet ..2 toestemming|permissie|toelating|recht ..2 om|voor ..3 {inf}|{send}|{note}",
                "toestemming|permissie|toelating|goedkeuring niet ..2 om|voor ..3 {inf}|{send}|{note}",
                "= {neg} {consent} {note}|{write}|{ship}|{touch}|contact geef|geven|verleen|verlenen|geef_ik !heb_nooit|kan",
                "^ ..2 app|appt|sms|schrijf|bericht|bestook|stoor|spam ..2 iemand|een anders|ander ..2",
                "^ ..1 stuur|stuurt ..1 het|ze|dat|die|dit|{note} ..1 naar? iemand|een anders|ander ..2",
                "donder|rot|flikker|ga ..1 weg|op ..1 met ..1 {note}",
                "= {halt} {sends}|{note}|{touch} {calls}? door? !{neg}|heb|heeft|hebben|was|is|ben|werd|waarom",
                "= {hold} op|ermee|uit|daarmee|hiermee {sends}|{note}|daarmee|ermee|hiermee {calls}? !{neg}|heb|heeft",
                "= {hold} bij_je|bij_u|bij_jullie|voor_je|voor_jezelf|voor_u|voor_uzelf|bij_jezelf {note} !{neg}",
                "= {put} uit|af|stop|op {note} {roll}? !{neg}|heb|heeft|aan",
                "= {let} dat|het {write}|geapp|gespam|gestuur !{neg}|weten|even|{to_me}",
                "= {let} moeder|mama|oma|opa|vader|papa|vrouw|ouders|kinderen|{my_kin} {alone} {note}?",
                "= {let} {alone} {to_me} {note}? !{neg}|hij|zij",
                "= {let} {write}|{note}|{ship} achterwege|zitten|maar|weg|voortaan|rusten|vallen !{neg}|ons_weten|bericht|even|hier|weten",
                "= {enough} {note}|{write}|{ship} heb? hebben? {get}? !info|informatie|geappt|gesmst|{neg}|is|was|niet|voor_vandaag",
                "= {neg} {agreed}|{consent} {note}|{write}|{ship}|{touch}|contact {get}? ontvangst? op? zit? zitten? heb? sta? stel? !heb_nooit|jullie_hebben",
                "= zit zitten? {neg} wachten te? op {note}|{write}|{ship} te? hier? !jullie",
                "= {withdraw} {consent} in? {note}? {write}? {ship}? {get}? gegeven? eerder? eerdere? !{neg}|heb|wordt",
                "= blijf|blijven blijf? verschoond|weg|af van {to_me}|{note}|nummer|telefoon !{neg}|ik_blijf",
                "= gebruik|gebruiken|gebruikt {neg_more} nummer|gegevens|contactgegevens|telefoonnummer|telefoon {note}? !ik|wij",
                "= van|vanaf af {note}|whatsapp wil|willen|wou !{neg}",
                "= rot|donder|flikker|sodemieter|lazer|pleur|hoepel op met {note} !{neg}",
                "kunnen|mogen|kan|mag ..2 {note} ..1 uit|af|stoppen ..2 $",
                "zorg|zorgen|regelen|regel|maken ..2 dat ik|wij|we ..1 {neg} ..2 {note} ..2 krijg|krijgen|ontvang|ontvangen ..1",
                "regel|zorg|zorgen|regelen ..2 dat ..3 {note} ..2 stopt|stoppen|ophoudt|ophouden ..1 $",
                "regel|zorg|zorgen|regelen|maak ..2 dat dit|het|dat|die_berichten stopt|ophoudt|stoppen",
                "maak|maken ..2 bezwaar tegen ..6 {note}|nummer|gegevens|contact|benadering|communicatie",
                "= {away} met {note}|{this}|gedoe|gezeik|gezeur !naar",
                "= van|vanaf|eraf|eruit|ervan_af|ervanaf|hier_vanaf {note}|{roll} wil|willen|wou|moet !{neg}|in|hoe|moet_ik",
                "= met_rust|gerust gelaten wil|willen|wens|wensen|vraag|vragen|verzoek|verzoeken|graag|wou|eis|zou {note}? !{neg}|hij|zij",
                "laat|mag|mogen|moge dit|dat|het|aub|alsjeblieft ..2 het|mijn|jullie ..1 laatste {note}|bericht|appje ..3 zijn|wezen|blijven ..6",
                "laat dit|dat de laatste keer ..1 zijn dat ..3 {sends} ..2",
            ),
            yes=(
                "Ik verzoek u dringend om alle communicatie naar dit nummer te beëindigen.",
                "Alle notificaties voor mijn nummer stopzetten graag",
                "laat me toch met rust met die appjes van jullie",
                "ik trek mijn eerder gegeven toestemming in",
            ),
            near=(
                "zet het meldingsgeluid van de automaat uit",
                "Ik trek mijn toestemming voor het klassenuitje in",
                "Kan ik de melding over het gaslek intrekken?",
                "Kan ik mijn melding over de rioolstank intrekken?",
                "Ik wil mijn toestemming voor het schoolreisje intrekken",
                "niet stoppen met de berichten alsjeblieft",
                "laat een bericht achter",
                "zet de pakjes maar af aan de deur",
                "genoeg geappt, tot morgen in de winkel",
            ),
        ),
        Rule(
            "made-of-want-no",
            (
                "= {neg} {wish_no} {note}|{touch} {get}? {sends}? hebben? nodig? !hij|zij|ze|stop|heb_ik|nog_niet",
                "= {neg} liever|liefst|het_liefst {note} ontvang|krijg|ontvangen|krijgen !hij|zij|ze",
                "= {neg} {wish_no} {get} {note}? hebben? iets? !hij|zij|ze|nog_niet",
                "= {neg} {wish_no} dat {to_me}|nummer {sends}|{get} {note}? iets? !hij|zij",
                "= {neg_more} {wish_no} {roll} staan|zitten|blijven|zijn|deel|lid|horen {note}?",
                "= {neg} {wish_no} iets|van_jullie|van_u|van_je|jullie {get}|horen|weten|zien hebben?",
                "= interesseren|interesseert|boeien|boeit {neg} {to_me} {note} !wie",
                "= {no}|geen interesse|behoefte|zin|trek|belangstelling|boodschap {note}|{touch} in? aan? heb? hebben? !jullie|hebt",
            ),
            yes=(
                "Ik hoef geen appberichten meer, kan dat uit?",
                "ik wil nix meer ontvange van julie",
                "die herinneringen wil ik echt niet meer",
            ),
            near=(
                "ik wil geen bericht missen",
                "mijn baas wil geen berichten op zondag",
                "ik hoef geen tas",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "meld|schrijf ik|wij me|mij|ons ..1 af|uit voor|van|bij ..2 {note}|{roll}|infoservice|service ..1 $",
                "{want} ..1 mijn|mn|m nummer|gegevens|06 ..2 weg|eruit|verwijderd hebben ..3",
                "{want} ..1 dat ..1 mijn|mn|m nummer|gegevens ..3 verwijderd|gewist|geschrapt|verdwijnt ..3",
                "meld|schrijf ik|wij me|mij|ons ..1 af|uit ..1 $",
                "graag|dus|aub ..2 van|uit de|jullie|uw|die {list} ..1 $",
                "= {strike} {me_or_number} {roll} {note}? opgeslagen? !{neg}|kan_ik|ik_kan|werd|heb|heeft|hoe",
                "= {take} {me_or_number} {roll} uit|van|af|eraf|eruit|vanaf {note}? !{neg}|kan_ik|op|werd|hoe|erop|aan",
                "= {take} {me_or_number} eraf|eruit|weg|hieruit|ervan_af|hier_uit|hier_vanaf|er_af|er_uit|d_r_af|dr_af|dr_uit !{neg}|hoe|werd|ik_neem",
                "= verwijder|verwijdert|verwijderen|verwijderd|verwijdering|te_verwijderen|wis|wissen|te_wissen|gewist|schrap|schrappen|te_schrappen|geschrapt|delete|deleten|vergeet|vergeten|vernietig|vernietigen {me_or_number} opgeslagen? volledige? {note}? !{neg}|kan_ik|ik_kan|heb|was|werd|hoe|op|aan|bij",
                "= uitschrijven|uit_te_schrijven|uitgeschreven|uitschrijving|afmelden|af_te_melden|afgemeld|afmelding|eruit|eraf {roll}|{note}|me|mij|ons|alles !{neg}|had|hebben|heb|was|werd|hoe|zich|moet|ben|is|heeft",
                "= {put} uit|af {to_me} {roll}|{note} !{neg}|hoe|moet_ik|waar",
                "= wil|wou|willen weg|uit|af|eruit|eraf van|uit|hier|eruit|eraf {roll}|{note}|eruit|eraf !{neg}|hoe",
                "kan|kunnen|mag|kun|kunt ..2 {to_me}|nummer|{note} ..1 dr|er|d_r af|eraf|uit|eruit|vanaf ..1 halen|gooien|schrijven|doen $",
                "kan|kunnen|kun|kunt ..1 je|jullie|u ..1 dr|er|d_r|haar|hem af|eraf|uit|eruit ..1 halen|gooien|schrijven ..1 $",
                "= te_worden_geschrapt|te_worden_verwijderd|gehaald|verwijderd|geschrapt|afgehaald|gewist|gegooid|genomen {roll} wil|wens|wensen|willen|graag|verzoek|vraag|vragen|verzoeken|wou|zou van|uit {note}? worden? te_worden? !heb|ben|is|was|werd|{neg}|hoe",
                "= wil|wens|willen|wensen|graag|wou|moet|mag|dient van|uit {roll} af|weg|eraf|eruit|vanaf|verdwijnen|nummer {note}? !in|op|{neg}|hoe",
                "^ ..2 {remove}|verwijdert ..1 van|uit ..1 {roll} ..1 $",
                "^ ..2 van|uit ..1 {roll} halen|verwijderen|schrappen|verwijderd|wissen ..1 $",
                "^ {lead}? afmelding|uitschrijving graag|aub|svp|alstublieft|alsjeblieft|bedankt ..2",
            ),
            yes=(
                "mag mijn 06 van jullie lijst geschrapt worden",
                "kunnen jullie me er gewoon uit gooien, kunnen jullie me eruit gooien uit die groepsapp",
                "alsjeblieft meld mij af van deze berichten",
            ),
            near=(
                "kunt u mijn naam van het naambordje verwijderen",
                "zet me op de lijst",
                "kan ik mijn oude adres uit het systeem wissen",
                "schrijf mijn dochter uit van zwemles",
                "neem me mee naar de groep",
            ),
        ),
        Rule(
            "made-of-threat",
            (
                "als|indien|wanneer ..3 nog|weer|opnieuw|nogmaals ..3 {sends}|{note} ..8 {legal}|blokkeer|aangeven|aangifte|klacht*|acm",
                "blokkeer|meld|rapporteer|aangifte ..3 als|indien ..1 jullie|je|u ..1 nog|niet|weer|doorgaan ..3 {sends}|{note}|stopt|stoppen|ophoudt|ophouden ..3",
                "nog een|1 ..1 {note} en ..6 {legal}|blokkeer|aangifte|klacht*|meld",
                "zoniet|anders ..6 {legal}|klacht*|aangifte ..3 gegevensbescherm*|acm|ap|politie",
            ),
            yes=(
                "Als jullie nog één keer appen blokkeer ik jullie",
                "nog één appje en ik doe aangifte",
            ),
            near=(
                "als jullie nog appen ben ik thuis",
                "nog een bericht en ik weet genoeg",
            ),
        ),
        Rule(
            "made-of-annoyance",
            (
                "jullie|u|je app|appen|appt|sturen|stuurt|schrijven|schrijft me|mij|ons ..2 weken|maanden|dagen|jaren ..1 $",
                "= irriteren|irriteert|storen|stoort|vervelen|vervelend|irritant|hinderlijk|lastig|terror {note} !{neg}|heb",
                "^ jullie|u|je vallen|valt|val me|mij|ons ..1 lastig ..1 $",
                "^ jullie|u|je spammen|spamt|spam me|mij|ons ..2 $",
                "te veel {note}",
                "krijg|ontvang|blijf ..2 {note} ..2 terwijl ..2 {me} ..2 uitgeschreven|afgemeld ..2",
            ),
            yes=(
                "jullie vallen me lastig",
                "die appjes irriteren mij mateloos, die appjes irriteren me",
                "ik blijf berichten krijgen terwijl ik me had uitgeschreven",
            ),
            near=(
                "de buren vallen me lastig met hun muziek",
                "te veel suiker in de koffie",
                "dat stoort me niet",
            ),
            settled_by=(
                "^ {lead}? ik? wil|hoef dit|dat|het ..1 niet $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 afmelden|uitschrijven|stoppen|stop|ophouden|verwijderen|eruit|eraf|kappen ..1 $",
                "^ ..1 weg ermee|daarmee $",
                "^ stop|stoppen|stopt|unsubscribe|genoeg $",
                "^ ..2 regel|zorg ..1 dat ..2 stopt ..1 $",
                "^ ..2 wil er geen|niks|niets meer ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-adverts",
            (
                "{adverts} hoeft|hoeven niet voor|van mij|ons ..1 $",
                "{adverts} hoeft|hoeven|hoef ..3 niet ..1 $",
                "^ ..1 geen reclame voor|over|van ..2 meer|aub|graag|$",
                "^ ..1 reclame|reclames|aanbiedingen|advertenties|kortingsacties|promoties|nieuwsbrieven mag|mogen|kan|kunnen ..2 weg|eruit|uit|stoppen|achterwege|blijven ..1 $",
                "= {neg} {adverts} meer|aub|graag|verder|verdere|voortaan|vanaf_nu|svp|alsjeblieft|alstublieft|nog|gelieve {note}? {get}? {sends}? hebben? !is|was|zijn_er|heb|hebben_jullie|vandaag|{touch}|en_berichten|of_berichten",
                "= {neg} {wish_no}|{agreed} {adverts} {note}? {get}? {sends}? hebben? heb? in? op? gebruik? gegevens? doeleinden? !korting|kortingscode|kortingsbon|actie|aanbieding|vandaag|jullie_hebben|en_berichten",
                "= {neg} {sends} {adverts} {note}? !ik|we|jullie|vandaag",
                "= {neg} gebruik|gebruiken|gebruikt|delen {adverts} gegevens|nummer|data",
                "= {halt}|weglaten|weggelaten {adverts}  {note}? {sends}? gebruik? gegevens? doeleinden? voor_mij? !{neg}|heb|is|was|wanneer|laat|hoe_laat|hoelang|stopt_de_actie",
                "= {let} {adverts} weg|zitten|achterwege|maar {note}? gerust? !{neg}|weten",
                "= {hold} op|ermee|uit {adverts} {note}? {sends}? !{neg}|laat|hoe_laat|wanneer|de_uitverkoop|hoelang",
                "= {put} uit|af|stop {adverts} {note}? !{neg}|aan",
                "= {strike}|{take} {me_or_number} {adverts} {roll}? eraf? eruit? uit? !{neg}",
                "= {enough} {adverts} {note}? !{neg}|is|was",
                "= interesseren|interesseert|boeien|boeit {neg} {to_me} {adverts}",
                "kunnen|kunt|kun|kan|mogen|mag ..2 die|de|jullie|alle ..1 {adverts} ..3 uit|uitzetten|uitgezet|weglaten|af|eraf|stoppen|weg ..1 $",
                "{adverts} ..3 hoeven|hoeft ..1 niet ..1 meer ..1 voor|$ ..2",
                "= niet|niet_meer|nooit|nooit_meer|niet_langer gebruiken|te_gebruiken|gebruikt {adverts} graag|gelieve|aub|svp|verzoek !ik|wij",
            ),
            yes=(
                "geen commerciële berichten meer svp",
                "Promoties interesseren mij niet",
                "Kunnen jullie die kortingsacties voor mij uitzetten?",
            ),
            near=(
                "die korting heb ik niet meer nodig",
                "ik wil de korting niet missen",
                "de actie werkt niet meer",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "made-of-warning",
            (
                "als|indien|mocht|wanneer ..3 nog|weer|opnieuw|nogmaals|niet ..3 {sends}|{note}|stoppen|stopt|ophouden|ophoudt ..2 $",
                "nog een|1|zo_n ..1 {note} $",
            ),
            yes=(
                "als jullie me nog een keer appen, meld ik jullie",
                "nog een berichtje, dan doe ik aangifte",
                "mocht u mij nogmaals benaderen",
            ),
            near=(
                "als jullie nog een keer leveren, blokkeer de oprit niet",
                "nog een biertje",
                "als jullie morgen komen, app dan even",
            ),
            settled_by=(
                "{legal}|blokkeer|blokkeren|aangeven|aangifte|klacht*|meld|acm|gegevensbescherm* ..3",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-reproach",
            (
                "wie heeft|gaf|hebt ..1 jullie|u|je ..3 nummer|06 ..2",
                "nummer ..1 is|behoort van|aan|toe ..1 een|mijn|iemand ..3",
                "nummer ..2 nu|inmiddels|tegenwoordig ..1 van mij|ons ..4",
                "wie ..4 toestemming|toelating|permissie ..3",
                "nummer ..2 niet meer|langer beschikbaar|bereikbaar|bedoeld ..4",
            ),
            yes=(
                "Wie gaf jullie toestemming? Ophouden!",
                "dit nummer is niet meer beschikbaar voor berichten, graag verwijderen",
                "wie heeft u toestemming gegeven",
            ),
            near=(
                "wie gaf jullie het pakket?",
                "dit nummer staat niet meer op het etiket",
                "wie heeft u geholpen",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? verwijderen|wissen|schrappen|uitschrijven|afmelden {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..1 ophouden|stoppen|stop|kappen|genoeg ..1 $",
                "^ ..2 verwijderen|wissen|schrappen|uitschrijven ..1 $",
                "^ {lead}? verwijder|wis|schrap|verwijdert het|dit|hem ..2 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "asked-when",
            (
                "wanneer stop|stoppen|stopt|houden|houdt|kappen ..4 {send}|{note}|{write} ..1 $",
                "hoe vaak ..6 geen|niet ..2 {note}|{get}|benaderd|gecontacteerd ..3",
            ),
            yes=(
                "Wanneer houden jullie eens op met appen?",
                "hoe vaak moet ik nog zeggen dat ik geen berichten wil",
            ),
            near=(
                "Wanneer houden jullie op met boren?",
                "hoe vaak moet ik zeggen dat ik geen ui wil",
            ),
            always=True,
        ),
        Rule(
            "for-another",
            (
                "val|vallen|stoor|storen|spam|bestook|contacteer|contacteren|benader|benaderen ..1 mijn|m|mn|onze {kin} ..1 niet|nooit ..1 meer|langer|lastig|verder ..3",
            ),
            yes=(
                "Val mijn moeder niet langer lastig met berichten",
                "stoor mijn oma niet meer",
            ),
            near=(
                "Mijn zoon valt niet meer van zijn fiets",
                "de klok stoort mijn moeder niet",
            ),
            always=True,
        ),
        Rule(
            "lone-stop",
            (
                "^ {lead}? {lead}? afmelden {lead}? $",
                "^ stop {lead} {lead}? $",
                "^ {lead}? zet|schakel|haal|zetten|schakelen ze|die|dat|het ..1 uit|af|weg ..1 $",
                "^ kunnen|kunt|kun|wilt|willen jullie|u|je ..1 hiermee|daarmee|hier_mee|ermee ophouden|stoppen|kappen ..1 $",
                "^ {lead}? geen berichten|appjes|sms $",
                "^ {lead}? {lead}? verwijderen|uitschrijven|schrappen|wissen {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 niet|nie meer doen ..1 $",
                "^ ..1 hoeft ..3 niet meer ..1 $",
            ),
            yes=(
                "kap ermee!! elke dag zo'n bericht",
                "Gewoon niet meer doen, die berichten",
            ),
            near=(
                "stop met roken kost moeite",
                "houd op tijd rekening met de file",
            ),
            settled_by=(
                "wie ..3 nummer ..2",
                "alweer|weer ..2 {note} ..1 $",
                "^ ..1 irritant|vervelend|storend|schandalig|belachelijk ..1 $",
                "geen tijd|zin ..2 {note}",
                "werktelefoon|werknummer|diensttelefoon ..6",
                "{note} ..2 kost|kosten ..2",
                "te_veel|teveel ..4 {note}",
                "heb|hoef ..3 niet nodig ..1 $",
                "gepensioneerd ..4",
                "nooit ..2 besteld|op_geabonneerd|geabonneerd ..1 $",
                "^ {lead}? ik? wil|hoef|wens dit|het|dat ..1 niet ..1 $",
                "{note} ..3 storen|stoort|irriteren|vervelen|hinderen ..2",
                "^ ..1 ongewenst*|ongevraagd* ..2 {note} ..1 $",
                "waarom|waarvoor ..1 sturen|stuurt|appen|appt|schrijven|blijven ..5",
                "niks|niets|nooit ..2 besteld|aangevraagd ..1 $",
                "blijven|blijft|blijf ..2 schrijven|sturen|appen|berichten ..2",
                "vervelend|irritant|storend|irriteert|ergerlijk ..1 als|dat|wanneer ..5",
                "gezegd|zei ..3 niks|niets|geen ..2 wil ..1 $",
                "^ wilt|kunt|wil|kan|zou u|je mij|me|ons ..2 $",
                "tweede|derde|vierde|vijfde|zoveelste|laatste keer ..4",
                "ken jullie|u niet",
                "heb|had ..2 {me} ..3 afgemeld|uitgeschreven",
                "nooit ..2 gevraagd|aangemeld|gegeven|gewild ..1 $",
                "lastigvallen|intimidatie|stalking|pesterij|terreur|terroriseren",
                "zei|gezegd nee",
                "jullie|deze|die|al|uw ..1 {note}",
                "niet|geen meer|langer ..3 bij jullie|u|je ..2",
                "niet|geen ..1 klant|lid|abonnee|verzekerd ..2",
                "lastiggevallen|gestoord ..4 {note}|jullie",
                "elke|iedere ..2 dag|week|keer ..3 {note}",
                "^ ..1 die|al|deze|jullie|al_die ..1 {note} ..2 $",
                "{neg} ..4 {note}|{send}|{get} ..3",
                "{wish_no} ..1 dit|het|dat|die|ze ..1 niet|nie ..2",
                "dat ik dit|het|dat ..1 niet|nie ..1 {wish_no}",
                "blijven|blijft|steeds|constant|nog_steeds|telkens ..3 {sends}|{note}",
                "{sends} ..3 steeds|constant|nog_steeds|maar|telkens|dagelijks",
                "zit ..2 niet ..1 op te? wachten",
                "{me} ..2 uitgeschreven|afgemeld",
                "{not_me}",
                "gek van",
                "spam",
                "ben ..3 zat|beu|moe ..2",
                "lees ..3 nooit|niet ..1",
                "stel ..2 niet op prijs ..6",
                "heb ..2 niks|niets aan ..1",
                "word|wor|wordt ..3 gek|ziek|moe|gestoord ..3",
                "^ ..2 hinderlijk|storend|lastig|hinderlijke ..2 $",
                "is ..2 welletjes ..2",
                "van al|die|al_die ..1 {note} ..3",
                "koop ..2 niks|niets|nooit ..1",
                "lees ..3 toch niet|nooit ..1",
                "dit|is ..1 spam",
                "nummer|naam|gegevens|06 ..5 in|op ..1 {roll} ..2",
                "krijg ..1 elke|iedere|steeds dag|week|keer|maar ..3",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "plain-request",
            (
                "ik|wij blokkeer|meld|blokkeren|rapporteer jullie|u|je ..2 als|indien|wanneer ..5",
                "verzoek ..1 tot|om onmiddellijke|directe|spoedige|definitieve verwijdering|uitschrijving|afmelding ..2 {roll}|{me_or_number}|$ ..2",
                "^ ..3 geen verder|verdere contact ..3 $",
                "heb|hebben uw|jullie|die|deze ..1 {note} ..1 niet langer|meer nodig ..1",
                "ik|heb|had ..4 gezegd|gemeld dat ik ..1 niet|niks|niets meer ..1 wil|hoef ..1 $",
                "^ ..2 mee|ermee|daarmee stoppen ..1 anders|of aangifte|klacht|politie|advocaat ..2",
                "^ {lead}? weg|eruit met ..1 {this}|{note}|troep|rommel|spam|onzin ..1 uit|van mijn|m|mn ..3",
                "geen|niet lid|klant|abonnee|patient|donateur ..1 meer|langer ..2 verwijderen|uitschrijven|afmelden|schrappen|wissen ..1 $",
                "geen|nul interesse|behoefte|belangstelling ..1 in|aan ..1 verdere|meer|nog|zulke|dit_soort ..1 {note}",
                "^ {lead}? van|uit de|jullie|uw|deze ..1 {roll} halen|verwijderen|schrappen|afhalen graag|aub|alstublieft|svp",
                "zie|zien ..3 af van ..2 {note}",
                "{sent}|stuurt|sturen ..3 naar iemand|een anders|ander|iemand_anders ..3 niet|nie naar mij|me|ons",
                "dit|dat ..1 voortaan|verder|in_het_vervolg achterwege laten",
                "vergeet|vergeten dat ik besta",
                "raak|verlies mijn|dit nummer ..1 kwijt|$",
                "blokkeer|blokkeren|sperren ..1 mijn|dit|mn nummer ..1 bij|in|voor jullie|uw|u|berichten ..2",
                "{want} ..2 verwijderd|uitgeschreven|geschrapt|gewist|afgemeld worden ..1 $",
                "sta|staan liever|graag niet langer|meer ..1 op|in ..2 {list}|{roll}",
                "^ {lead}? mag|kan|wil ik|mijn_nummer|mijn_naam {lead}? {lead}? eraf|eruit|er_af ..2 $",
                "verzoek ..1 tot|om verwijdering|uitschrijving|afmelding|stopzetting $",
                "verzoek ..1 tot|om verwijdering|uitschrijving|afmelding|stopzetting ..3 {me_or_number}|{roll}|{note} ..2 $",
                "geen|nul interesse|behoefte|belangstelling ..1 in|aan ..1 jullie|uw|deze|die ..1 {note}",
                "blijf|blijven weg|af|uit ..2 {note}|telefoon|nummer|app|whatsapp ..3 $",
                "handen|poten thuis|af ..1 van ..1 nummer|telefoon",
                "verbied|verbieden ..3 gebruik van|te ..3 nummer|telefoonnummer|gegevens ..1",
                "ga|gaan ..1 niet akkoord met deze|die|jullie|uw ..1 {note}",
                "heb|hebben ..1 gehad|genoeg met|van ..1 jullie|die|deze|uw|al_die ..1 {note}",
                "hangt|hangen|komt|komen ..2 keel|strot uit ..4 {note}",
                "jullie|die|deze|uw {note} ..1 hangen|komen|hangt ..2 keel|strot uit",
                "= stop onmiddellijk|direct|nu|meteen|per_direct !met|bij",
                "zulke|zo_n|dit_soort|die dingen|dit|onzin wil ik niet op mijn|m|mn telefoon|mobiel|gsm ..1",
                "spreek|spreekt me|mij niet|nooit meer aan",
                "verder|verdere|elk|ieder contact|communicatie ..2 ongewenst|niet_gewenst|onwenselijk",
                "stop|stopt|hou|houd ..1 daar|er ..2 mee|mee_op ..1 met ..2 geapp|gestuur|{note}|{send}|$",
                "wil ..2 van af|vanaf|af van die|deze|jullie|al_die ..1 {note}",
                "{sent} {me} geen ..2 of|en|noch ..1 {messages} ..1 meer",
                "{want}|wil|willen ..2 met rust gelaten worden",
                "hou|houd|stop|kap|kappen|stoppen ..2 met ..1 die|dat|deze|dit|al_die|jullie shit|kut|bullshit|flauwekul|geklooi|onzin|spam ..1 $",
                "^ {lead}? stuurt|schrijft|appt mij|me|ons niks|niets|geen ..2 nimeer|meer|niemeer|nie_meer ..2 $",
                "ga|gaan ..1 niet langer|meer akkoord met ..2 contact|{note}|benaderd|contacteren|contactopname",
                "hou|houd|stop|kap|stoppen ..3 met ..1 die|dat|deze|dit|al_die|jullie onzin|troep|rommel|rotzooi|zooi|spam|gedoe|gezeik|gezever ..1 te? sturen|appen|doorsturen|smsen|$",
                "mijn|dit|mn|ons nummer|telefoonnummer|06 moet ..3 uit|van|eruit|eraf ..2 {list}|{roll}|$",
                "zet|zetten me|mij|ons|mijn_nummer|dit_nummer niet|nooit|nergens ..1 meer? op|in ..2 {roll}|{list}",
                "zet|zetten|plaats ..2 nummer|me|mij ..1 op ..2 zwarte_lijst|blacklist|blokkeerlijst|bel_me_niet_register|niet_storen_lijst",
                "= geen|geen_enkel|nooit contact|contacten meer|meer_met_mij|met_mij|a_u_b|aub|graag|svp !heb|hebben|heeft|krijg|had|hadden|we|hij|zij|gehad|met_hem|met_haar",
                "alle|iedere|elke|de communicatie|contact ..3 dient|dienen|moet te? ..2 gestaakt|stopgezet|stoppen|beeindigd|worden ..1 $",
                "haal|haalt|halen me|mij|ons hier|daar ..1 vanaf|af|eraf $",
                "als|indien dit|het|dat ..1 doorgaat|zo_doorgaat dien|doe|volgt|blokkeer|meld ..4 klacht|aangifte|blokkeer ..3",
                "= geen msgs|msg|messages|message meer|aub|graag|alsjeblieft|plz !heb|krijg|kreeg|ik",
                "mag|kan|kunnen|moet dit|dat|mijn|het|mn nummer|06|telefoonnummer ..3 van|uit de|jullie|uw|die|deze ..1 {roll} ..2 $",
                "stem|stemmen ik? niet langer|meer ..1 in met ..4 {note} ..2",
                "aan|naar mij|me|ons ..2 {note} dienen|dient|moeten te? ..2 gestaakt|stopgezet|stoppen|beeindigd ..2 $",
                "versturen|verzenden|sturen ..1 {note} ..3 dient|moet te? ..2 gestaakt|stopgezet|stoppen|beeindigd|worden ..2 $",
                "= remove|delete|unsubscribe|unsub {me_or_number} {roll}? {note}? !{neg}|hoe|heb",
                "^ p|b? van|uit de|jullie|uw|deze ..1 {roll} halen|verwijderen|schrappen|afhalen|gehaald $",
                "als|indien jullie|u|je ..1 doorgaan|doorgaat|zo_doorgaat|zo_doorgaan ..5 {legal}|klacht|blokkeer|aangifte ..2",
                "= .. stuurt_u|stuur_u|appt_u|mailt_u|schrijft_u|contacteert_u|benadert_u|smst_u|stoort_u|app_u|stuurt_u_mij|wilt_u_mij|wil_u_mij {neg_more} {to_me}|sturen|maar|nummer {note}? {sends}? !ik|we",
                "bespaar|bespaart je|u|jullie ..2 moeite|{note}",
                "{want} niet|nooit langer|meer|verder ..4 benaderd|gecontacteerd|geinformeerd|lastiggevallen|geappt worden",
                "^ ..1 niet|nooit|geen meer ..1 zulke|dit_soort|die|deze|zo_n|zulk dingen|ding|onzin|rommel|spul|zooi|dit sturen|appen ..3 $",
                "nummer|telefoonnummer|mobiel ..8 haal|verwijder|wis|schrap|gooi het|dit|hem|die ..1 van|uit|eruit|eraf jullie|uw|de|je|$ ..2",
                "= .. stuur|schrijf|app|sms|mail|zend|contacteer|benader|spam|whatsapp {neg_more} {to_me}|dit_nummer|mijn_nummer|mn_nummer|hem|haar {note}? {calls}? !ik|we|wij|jullie|je|was|kan|ik_stuur|ik_app|ik_sms|ik_mail|ik_schrijf|ik_contacteer|ik_zend|nooit_app|de_app|die_app|deze_app",
                "= .. {off_me} {roll}|{note}|eraf|eruit|er_af|er_uit|hieruit|uit|weg|nummer|af van? {me_or_number}? {roll}? {note}? !{neg}|ik|hoe|op|aan|bij|ik_haal_me|ik_haal_mijn|ik_verwijder_mijn|ik_verwijder_dit_nummer|ik_wis_mijn|ik_gooi_mijn|ik_verwijder_me",
                "= .. verwijder_mijn_nummer|verwijder_dit_nummer|verwijder_mijn_gegevens|wis_mijn_nummer|wis_dit_nummer|schrijf_me_uit|schrijf_mij_uit|meld_me_af|meld_mij_af {note}? {roll}? voor? !{neg}|hoe|op|bij",
                "= .. {i_want} {neg} {note}|{touch} {get}? {sends}? hebben? meer? !hij|zij|ze|missen|nog_niet|stop|dat_ze",
                "= .. {i_want} {neg} {get}|hebben van_jullie|van_u|van_je|jullie_meer {note}? iets? !hij|zij|ze|nog_niet",
                "= .. hou_op|houd_op|hou_eens_op|houd_eens_op|hou_nou_op|hou_toch_op|hou_daarmee_op|kap_nou|kap_eens|stop_aub|stop_nou|stop_eens|stop_alsjeblieft|stop_alstublieft|stop_dan met|{note}|{sends} {note}? {sends}? !{neg}|heb",
                "= .. zet_stop|zet_uit|zet_af|zet_ze_uit|zet_deze stop|uit|af|stopzetten {note} !{neg}|aan",
                "!ik|we|wij|hij|zij|ze|je|jullie|u|die|wie|niet|als|wanneer|kan|kunnen|moet|mag stop|kap|hou|houd ..2 met|op|mee ..3 {send}|{note} ..1 $",
                "trek|trekken ik|we|wij ..2 {consent} ..6 in ..1",
                "van deze|die|jullie|al_die|uw|alle {note} af ..1 $",
                "wilt|wil|kunt|kun|kunnen|willen|zou|zouden u|jullie|je ..2 hiermee|daarmee|ermee|dr_mee|er_mee|hier_mee ..1 stoppen|ophouden|kappen|uitscheiden ..1 $",
                "= streep|streept|strepen|kras door|weg {me_or_number} {roll}? {note}? !{neg}",
                "stop|kap|hou|houd|ophouden|stoppen ..4 of|anders ..3 blokkeer|blokkeren|aangifte|klacht|politie|advocaat|rapporteer ..4",
                "ons|onze|deze|dit ..1 wenst|wil|hoeft geen|geen_enkele ..2 {note} ..1 meer|te_ontvangen|ontvangen|van ..3",
                "^ zet|zetten|zet_u dit|dat stop ..1 $",
                "^ {lead}? uitschrijve|afmelde|uitschrijfen|stopzetten|stoppen|beeindigen|unsubscriben|unsubben|opt_outen graag|aub|svp|alstublieft|alsjeblieft ..1 $",
                "= unsubscriben|unsubben|opt_outen|optouten|uitschrijven|afmelden wil|graag|wou|aub|kan me|mij|ons|even {note}? {roll}? !{neg}|hoe|waar|ben|heb|moet|gaat",
                "als|indien|mocht|wanneer ..1 jullie|u|je|dit|het ..1 niet ..1 stopt|stoppen|ophoudt|ophouden|kappen|ophoud dien|doe|blokkeer|meld|bel|ga|stap|schakel|volgt|dan ..6 {legal}|blokkeer|blokkeren|klacht|acm|ombudsman|jullie|u ..2",
                "als|indien ..1 jullie|u|je ..1 blijft|blijven|doorgaat|doorgaan|blijf ..2 {sends}|{note} ..3 {legal}|blokkeer|blokkeren|klacht|aangifte|acm ..4",
                "meld|blokkeer|blokkeren|aangeven|aangifte|ap|acm|politie|advocaat|klacht ..4 als|indien|wanneer ..1 jullie|u|je|dit|het ..1 niet ..1 stopt|stoppen|ophoudt|ophouden|kappen ..1 $",
                "meld|blokkeer|blokkeren|aangeven|aangifte|ap|acm|politie|advocaat|klacht ..4 als|indien|wanneer ..1 jullie|u|je|dit|het ..1 niet ..1 stopt|stoppen|ophoudt|ophouden|kappen ..2 met ..2 {send}|{note} ..2",
                "^ ..1 mijn|dit|mn|m ..1 nummer|06|telefoonnummer|telefoonnr moet|mag|kan|dient ..1 weg|eruit|eraf|verwijderd|gewist|geschrapt ..3 $",
                "geen|niet|niet_langer ..2 toestemming|permissie|toelating|recht ..1 om? ..2 mij|me|ons|nummer ..1 te_benaderen|te_gebruiken|te_contacteren|te_appen|te_storen|te_bellen ..1",
                "= .. verwijder_nummer|wis_nummer|delete_nummer|schrap_nummer|haal_nummer_weg|haal_nummer_eruit|haal_nummer_eraf|nummer_verwijderen|nummer_wissen !{neg}|ik|hoe|kan_ik",
                "{note} ..1 kan|moet|mag dat|dit|het|da ..1 stoppen|ophouden|uit|weg ..1 $",
                "ge|gij|gulle|jullie|u|je moogt|meugt|mogen|mag|kunt|kan mij|me|ons ..2 eraf|eruit|weg halen|doen|gooien|laten ..1 $",
                "{note} ..1 dat|dit|het|da moet|mag ..1 stoppen|ophouden|gedaan ..1 $",
                "dit|dat mag|moge ..2 laatste {note}|bericht|appje ..3 zijn|wezen|blijven ..3",
                "^ {lead}? {lead}? afmelden|uitschrijven {lead}? {lead}? groetjes|groeten|groet|gr|mvg ..2 $",
                "mijn|dit|mn nummer|telefoonnummer|06 dient ..1 uit|van ..2 {roll} ..3 $",
                "blokkeer|blokkeren|aangifte|klacht|acm|politie|advocaat ..4 als|indien ..1 jullie|u|je|ik nog een|1 ..1 {note} ..3 $",
                "{note} mogen|mag|kunnen ..1 weg|achterwege|weggelaten ..1 $",
                "{note} hoeven|hoeft|hoef ..1 van|voor mij|ons ..1 niet ..2 $",
                "{note} ..1 kunnen|kan|mogen ..1 me|mij gestolen worden ..1",
                "{note} zitten|zit ..2 tot hier|hoog ..1",
                "{note} mag|mogen|kan|kunnen je|jullie|u houden ..1",
                "verbied|verbieden ..2 mijn|ons|dit nummer|gegevens|telefoonnummer ..1 te gebruiken ..1",
                "doe|doen niet|niet_meer ..1 meer? mee aan ..1 {note}|{roll} ..2",
                "{want} ..2 niet|geen langer|meer ..1 op|in ..2 {roll} ..1 staan|zijn|blijven|zitten ..2",
                "{want} geen onderdeel|deel|lid ..1 meer|langer ..1 zijn? van ..2 {roll} ..2",
                "^ {lead}? afmelden|uitschrijven|verwijderen|schrappen mijn|dit|ons nummer|06|telefoonnummer ..3 $",
                "mijn|de|onze? toestemming ..1 ingetrokken|vervalt|vervallen voor? {note}|contact|berichten|$ ..2",
                "^ {lead}? intrekken|intrekking|herroeping van|mijn|de? toestemming voor|aub|graag|$ ..3",
                "^ {lead}? niet|nooit|nie {send}|{write}|sturen naar|op|aan dit|deze|mijn|ons ..1 nummer|telefoon|gsm|mobiel ..2 $",
                "^ {lead}? niet|nooit|nie {send}|{write}|sturen naar|aan mij|ons ..1 $",
                "moogt|meugt|moet|mag|mogen|moeten mij|me|ons ..1 gerust|met_rust laten ..1 $",
                "mogelijk|kan|lukken|kunnen|mag ..1 om ..2 {note} ..1 stop|uit|af te zetten ..1",
                "{want} ..1 niet|geen langer|meer ..2 ontvanger|geadresseerde ..1 zijn ..1 van ..2 {note}",
                "{want} ..1 niet|geen langer|meer ..1 ontvanger ..1 zijn ..3",
                "kom|komt|kommen niet|nooit meer ..1 aan|af met ..2 {adverts}|{note}",
                "laat|laten|wil ..2 mijn|mn|m telefoon|gsm|nummer|mobiel|whatsapp ..1 met_rust|gerust ..2",
                "graag|aub|vanaf_nu|svp ..2 radiostilte|funkstille ..1 $",
                "vermijd|vermijden|vermijdt ..2 contact|{note} ..4",
                "ontzeg|ontneem u|jullie|je ..1 recht|toestemming|toelating ..3 contacteren|benaderen|appen|berichten|sturen|contact ..2",
                "geblokkeerd als|indien dit|het|jullie|u ..1 niet ..1 stopt|stoppen|ophoudt|ophouden ..1",
                "opt_out|optout|opt out ..1 voor|op dit|mijn|deze ..1 nummer|{note} ..2",
                "is|zijn welletjes geweest ..1 met ..2 {note}",
                "mag|kan|wil ik ..1 uit de|jullie|die whatsappgroep*|app_groep|groepsapp|appgroep* ..3 $",
                "stuur|stuurt ..1 dit|deze|die|zulke|zo_n soort? dingen|berichten|onzin|spul|spam|troep ..1 naar|aan iemand|een anders|ander ..1",
                "^ {lead}? mijn|dit|ons|mn nummer|06|telefoonnummer|gegevens weghalen|verwijderen|wissen|schrappen|deleten graag|aub|svp|want|alstublieft ..6",
                "meld|schrijf|meldt mijn|dit|ons nummer|06|telefoonnummer ..1 af|uit ..2 $",
            ),
            yes=(
                "dit is het nummer van mijn opa hij is 90 stuur hem niks meer",
                "wij zijn verhuisd naar Gent haal ons van de lijst",
                "het abonnement is al lang opgezegd ik wil geen berichten meer",
            ),
            near=(
                "mijn broer is op reis haal mij van het station",
                "ik stuur hem niks meer",
                "ik wil geen bericht missen",
            ),
            always=True,
        ),
        Rule(
            "her-or-him",
            (
                "^ {lead}? {lead}? {lead}? stuur|stuurt|schrijf|app|contacteer|benader|stoor haar|hem alsjeblieft|alstublieft|aub|a_u_b? {neg} ..3 $",
                "^ {lead}? {lead}? {lead}? verwijder|wis|schrap|verwijdert haar|zijn|z_n nummer|gegevens ..1 $",
            ),
            yes=(
                "Mijn moeder is 83, stuur haar niets meer",
                "Mijn vader is dement, app hem alstublieft niet meer",
                "Mijn vrouw is overleden, verwijder haar nummer",
            ),
            near=(
                "Mijn moeder is 83, mag zij mee?",
                "mijn zoon is 9, stuur hem de uitnodiging",
                "Mijn man is ziek, bel hem later",
            ),
            settled_by=(
                "mijn|m|mn|onze {kin} is|heeft|was|wordt ..3 6*|7*|8*|9*|1*|dement|dementie|ziek|blind|overleden|dood|pas|minderjarig|oud|gestorven ..4",
                "mijn|onze {kin} snapt|begrijpt ..4",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "not-this",
            (
                "^ ..1 {wish_no} dit|het|deze_berichten|dit_allemaal|dit_gewoon niet|nie ..1 meer? ..1 $",
                "^ ..1 {wish_no} het gewoon|echt niet ..1 meer? $",
            ),
            yes=(
                "ik wil dit niet meer, ophouden",
                "ik hoef dit niet, eruit",
                "ik wil het gewoon niet meer. stop",
            ),
            near=(
                "ik wil dit niet, ik wil de rode",
                "ik hoef dit tasje niet",
                "ik wil het gewoon weten",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 afmelden|uitschrijven|stoppen|stop|ophouden|verwijderen|eruit|eraf|kappen ..1 $",
                "^ ..1 weg ermee|daarmee $",
                "^ stop|stoppen|stopt|unsubscribe|genoeg $",
                "^ ..2 regel|zorg ..1 dat ..2 stopt ..1 $",
                "vallen|valt|val {me} ..1 lastig ..1",
            ),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "^ komen|komt|krijg|zijn|waren er|ik|we ..2 geen ..3",
        "op de|het|een taart|doos|pakket|kaart|kaartje|bord|factuur|etiket",
        "zei|zegt|beloofde|schreef|dacht ..2 dat hij|zij|ze ..5",
        "zie|zag|zien|vind ..2 geen ..2 {messages}",
        "de|die|mijn|mn|onze|een !berichten|appjes|meldingen|smsjes|communicatie|smsen|reclame|berichtjes|spam|onzin|stroom moet|moeten|zou|zouden|mag ..2 stoppen|ophouden|kappen",
        "geen ..3 getoond|weergegeven|zichtbaar",
        "heb|had|hebben ik|we|wij me|mij|ons ..2 uitgeschreven|afgemeld",
        "me|mij|ons af|uit bij de|het|mijn ..1 gemeente|kvk|uwv|duo|school|belastingdienst|universiteit|vakbond|sportschool",
        "verschijnen|verschijnt|toont|tonen ..2 geen ..3",
        "lijst voor het|de|een|dat|ons !nieuwsbrief|berichten|reclame|sms|meldingen|aanbiedingen|appjes",
        "stopt|stopte niet met",
        "uit de|jullie groep ..1 gegooid|geknikkerd|gezet|verwijderd",
        "!jullie|u|al|toch|keer|vaker|duidelijk|je gezegd|gevraagd te stoppen|ophouden",
        "!je|u|gij|jij moet me|mij|ons met rust laten",
        "geen foto|fotos|bestanden|filmpjes|links|documenten|bijlagen meer",
        "met mijn|onze garant|borg|werkgever|baas|collega|buren",
        "foto|fotos|filmpje|video|review|recensie ..1 van|over mij|me|ons",
        "vroeg|zei|smeekte de|het|mijn|aan|een ..2 te? stoppen|ophouden",
        "geen mail maar|$",
        "hij|zij|buurman|buurvrouw|ex|verhuurder moet|moest|zou ..5",
        "mijn werkgever|baas|chef|werk $",
        "voor de|het operatie|ingreep|vaccinatie|foto|klassenfoto",
        "niet verwijderen|wissen|schrappen|stopzetten|afzetten|uitzetten|weghalen",
        "niet ..1 van|uit de|jullie|uw lijst|groep|bestand ..1",
        "^ is|zijn|werd|werden ..4 verwijderd|gewist|gestopt|geschrapt|uitgeschreven ..1 $",
        "verkeerde maten|kleuren|artikelen|spullen|facturen",
        "voor|bij|van|uit de|het|een|mijn ..1 les|cursus|dienst|klas|training|wedstrijd|opvang|bso|vergadering|sessie|workshop|zwemles",
        "^ ..1 {want} niet gestoord worden $",
        "hebben|heeft|hebt|heb jullie|u|je mij|me|ons ..5 gehaald|verwijderd|geschrapt|uitgeschreven|afgemeld",
        "^ ..1 jullie|je|u hoeven|hoeft niet meer ..1 te appen|schrijven|antwoorden|reageren $",
        "brievenbus",
        "haal|haalt {me} hier uit|weg ..1 $",
        "{sent} hem|haar geen {messages} $",
        "{sent} hem|haar niet|niks|niets $",
        "bericht|berichten|voicemail ..2 inspreken|achterlaten",
        "ik zal|ga ..2 niet|niks|geen ..3",
        "^ ..1 ik app|sms|stuur|schrijf|bel je|jullie|u ..1 niet|niks|geen ..3",
        "sms|appje|bericht|bericht_je is genoeg|voldoende",
        "wilde|wou {me} ..1 uitschrijven|afmelden maar|eigenlijk|eerst|bijna",
        "wilde|wou {me} eigenlijk|bijna|eerst",
        "^ ..1 bel|bellen {me} ..1 niet|nooit meer? ..1 $",
        "^ hij|zij|ze wil|wilde|hoeft dit|dat|het ..3",
        "geen herinnering nodig",
        "hoef geen herinnering",
        "^ ik stop|hou|kap|stopte",
        "niet stoppen|ophouden|kappen",
        "^ jullie|je sturen|stuurt|schrijven|schrijft|appen|appt ..1 {me} ..1 {no}|{nothing}|niet",
        "stop|stoppen|hou|kap niet met|op",
        "app stopt|gestopt|werkt",
        "af voor vanavond|vandaag|morgen|straks|donderdag|maandag|dinsdag|woensdag|vrijdag",
        "zus|broer|vriend|vriendin|collega|buurvrouw|buurman|baas|neef|nicht ..1 wil|wilde|zei|heeft|krijgt|kreeg|zegt ..9",
        "{me} niet met rust",
        "nog niet|niks|niets|geen",
        "hij|het|ze|zij|niemand|app|systeem|bank|site|website ..1 stuurt|schrijft|appt",
        "ik|we|wij kan|kon|konden|kunnen|mag ..3 niet|geen|niks|niets",
        "kan|kon|mag ik|ik_ook|we ..3 niet|geen",
        "heb|had|hebben ..3 niet|nooit|geen gelezen|gezien|gevonden|gekregen|begrepen|ontvangen|verstuurd|gehoord",
        "na|voor|tussen|tot ..2 uur",
        "s avonds|nachts|morgens|ochtends",
        "zondag*|zaterdag*|maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|weekend* ..3",
        "pakket*|pizza|katalog*|monteur|bestelling|levering|factuur ..3 niet|niets|geen",
        "contact met de|het|mijn|een",
        "!aan|naar mijn|m|onze|mn zoon|dochter|kind|kinderen|hond|vrouw|man|partner $",
        "!aan|naar mijn|m|onze|mn zoon|dochter|kind|kinderen|hond|vrouw|man|partner !graag|aub|meer|is|was|overleed|stierf|snapt|begrijpt|heeft|wordt|leeft",
        "uit|van de|het ..1 les|cursus|dienst|klas",
        "noodcontact|noodnummer",
        "niets|niks breekbaars",
        "niet|nooit afmelden|uitschrijven",
        "haal|verwijder|wis|schrap|gooi {me} niet",
        "schrijf {me} niet uit",
        "wanneer ..6",
        "waarom !sturen|stuurt|stuur|appen|appt|schrijven|blijven|krijg ..5",
        "waarom ..4 niet|niets|niks|geen|nooit|niemand",
        "wie !is|ben|bent|zijn|dit|jullie|u|je",
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
        "mijn|mn|de|het|onze|die {others} stuurt|schrijft|appt|mag|mogen|stopt|stopte|stopten|is_gestopt|bleef|sturen ..6",
        "^ hij|zij|ze|vodafone|kpn|ziggo|odido|bol|iedereen mag|mogen|is_gestopt|stuurt|sturen|zijn_gestopt ..6",
        "dat ze|hij|zij mij|me|ons ..4",
        "heb|had|moest|hebben ik|we|wij me|mij|ons ..3 afmelden|uitschrijven",
        "heb|had|hebben ik|we|wij ..3 uitgezet|stopgezet|afgezet|uitgeschakeld|geblokkeerd|opgezegd",
        "ik|we|wij heb|had|hebben ..3 uitgezet|stopgezet|afgezet|uitgeschakeld|opgezegd",
        "hoezo ..5",
        "^ we|wij hebben geen ..3",
        "met rust nadenken|lezen|bekijken|kijken|kiezen|overleggen",
        "andere !nummer|bericht|berichten|kant stuurt|mag|schrijft|appt ..6",
        "^ ..3 heb ik me|mij ..3 uitgeschreven|afgemeld|afmelden",
        "^ {lead}? ik heb me|mij ..1 uitgeschreven|afgemeld|moeten ..3 voor|$",
        "recept|verklaring|rekening|factuur|bon|cheque|certificaat ..3 uitschrijven|uitgeschreven|uit|uitschrijft",
        "ontvingen|verwijderden|uitschreven|afmeldden|benaderden|contacteerden ..9",
        "een ..2 laten? uitschrijven",
        "klant|meneer|mevrouw|school|collega|leerling|zoon|student|lid wil|wou|heeft|moet zich ..4",
        "krijg|ontvang|krijgen ik|we|wij ..5 niet|geen|niks|niets ..3",
        "de|mijn|een toestemming voor de|het|een operatie|schoolreis|ingreep|foto ..3",
        "meld|schrijf me|mij ..1 volgende|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|vanaf ..3",
        "^ is|zijn|werd|worden mijn|ons|m|dit ..6 gehaald|verwijderd|gewist|geschrapt|afgemeld ..1 $",
        "the|this|my app|apps|sms",
        "toestemming voor|tot het|de|een|die !contact*|gebruik|verwerking|verwerken|bericht*|nieuwsbrief|app*|sms*|whatsapp*|marketing*|toezend*|ontvang*|versturen|verzend*|benader*|gegevens*|delen|opslag|opslaan|bewaren|communicatie|verstrek*|sturen|directe|direct|mailing*|reclame|profil*|krijgen|verder*|commerci*|telefoon*|aanbied*",
        "melding over|van|bij_de|bij_het de|het|die|mijn|een? !berichten|app",
        "meldingsgeluid|belgeluid|alarmmelding|storingsmelding|rookmelder|meldingstoon",
        "bericht|berichtje|sms|appje|smsje van|voor|aan de|het|mijn|die !winkel|firma|lijst|nieuwsbrief|shop|webshop|club|bank|vereniging|app|zaak|bot|dienst|groep|week|praktijk|salon|organisatie",
        "met rust met die|de|dat boor|naald|spuit|prik|laser|hond|camera",
        "gegevens|naam|nummer|notitie van|op|uit de|het|mijn leentablet|tablet|laptop|naambordje|bordje|deur|dossier|bel|stick|gastenboek|kaartje",
        "vergat|vergeten|vergeet me|mij ..2 af|uit te melden|schrijven ..4",
        "meld|melden|schrijf|schrijven me|mij ..1 af|uit voor|van|bij de|het|mijn|die !bericht*|appjes|sms*|nieuwsbrief|lijst|mailing*|app|apps|groep|dienst|meldingen|whatsapp*|verzendlijst|database|updates|reclame|spam|aanbiedingen",
        "wil de|die|dat sms|bericht|appje ..4 graag? bewaren|lezen|terugzien|terug",
        "stuur|sturen ..1 me|mij|ons ..1 geen reservematras|matras|monteur|loodgieter|stoel|schoenen|tas|lamp|doos|fles|pakje|pakjes ..1 meer",
    ),
    instead=(
        "liever|beter|voorkeur|maar_wel {way_to}? {way_to}? {way_to}? {way}|whatsapp ..2",
        "^ ..1 bel|mail me|mij|ons maar|liever|gewoon|even|$ ..2",
        "alleen|enkel|uitsluitend ..1 via|per|telefonisch {way}|whatsapp ..2 $",
        "^ ..1 per|via mail|email|e_mail|post|telefoon ..1 $",
    ),
    asks=(
        "wat gebeurt|gebeurd",
        "als|wanneer ik ..2 stop ..1 stuur|app|typ|schrijf|antwoord",
        "als|wanneer ik ..1 geen|niks|niets ..3 wil|wens",
        "hoe|waar kan|moet|meld|schrijf|stop|zet|zeg|krijg|kun|kom|doe",
    ),
)
