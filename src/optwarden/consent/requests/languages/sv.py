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
    whole="sluta_upp_med_det_har sluta_upp_med_detta kan_ni_stoppa_det_har kan_ni_stoppa_detta stoppa_det_har stoppa_detta radera_mig stryk_mig sluta_nu snalla_sluta sluta_tjata kan_ni_sluta kan_ni_snalla_sluta sluta_med_det sluta_med_det_har sluta_med_detta",
    doubtful="avbryt avboka ta_bort racker inte_intresserad nej_tack_inte_intresserad avbestall blockera sag_upp lagg_av",
    courtesy="snalla tack vanligen hej hejsan nu genast omedelbart var god vill jag med det detta",
    lists={
        "my_kin": "min_mamma min_pappa min_mormor min_farmor min_morfar min_farfar min_dotter min_son min_fru min_man mina_barn mina_foraldrar mitt_barn var_dotter var_son",
        "tell_not": """
            skicka_inte skicka_inga skicka_inget skicka_aldrig skicka_mig_inte skicka_mig_inga skicka_oss_inga skicka_oss_inte skicka_ej skriv_inte skriv_aldrig skriv_inget skriv_ej kontakta_inte kontakta_mig_inte kontakta_oss_inte
            kontakta_aldrig smsa_inte smsa_mig_inte smsa_aldrig messa_inte messa_mig_inte stor_inte stor_mig_inte stor_oss_inte skriv_inte_till sms:a_inte hor_inte_av sand_inga sand_inte mejla_inte spamma_inte
            skika_inte skicka_int skicka_ente skickar_inte_mer skriv_ente skriv_int skicka_icke
            sms_a_inte sms_a_aldrig
        """,
        "strike_me": """
            ta_bort_mig ta_bort_oss ta_bort_mitt ta_bort_numret ta_bort_det_har_numret ta_bort_detta_nummer ta_bort_mina tag_bort_mig tag_bort_mitt stryk_mig stryk_oss stryk_mitt stryk_numret radera_mig radera_oss radera_mitt
            radera_mina radera_numret radera_detta avregistrera_mig avregistrera_oss avregistrera_mitt avregistrera_numret avanmal_mig avanmal_oss plocka_bort_mig plocka_bort_mitt slang_ut_mig
        """,
        "i_want": "jag_vill vill_jag vi_vill jag_onskar jag_orkar vi_onskar jag_behover behover_jag vi_behover onskar_jag jag_ville ja_vill",
        "way": "ring ringa samtal mejl mail mejla maila e_post epost email post brev telefon posten messenger",
        "way_to": "med via per pa mig oss till ett en att det bara om ni kan via_brev har gar istallet da",
        "lead": """
            nu snalla tack och bara ni kan ska det ar sa med genast vanligen men jag vill far detta har direkt upp nan nagon gang ju va
            var
        """,
        "kin": """
            mamma pappa mormor farmor morfar farfar mor far fru man son dotter barn foraldrar svarmor moster faster
        """,
        "lone": """
            aldrig_mer lagg_ner_det_har sluta_med_det_dar skippa_skiten det_har_maste_sluta bespara_mig undanbedes undanbedes_vanligt_men_bestamt inget_mer_tack jag_aterkallar_allt
            var_god_upphor hall_kaften hall_tyst tyst
            upphor_med_det upphor_med_detta sluta_med_det sluta_med_detta
            bort_med_det ut_med_det lat_bli lagg_ner gor_er_inget_besvar
            sluta slutar sluta_nu sluta_med_det sluta_med_detta sluta_upp sluta_upp_med_det sluta_upp_med_detta ge_er lagg_av upphor stoppa far_det_vara_nog far_det_vara_slut det_far_vara_nog racker_det_nu det_racker nu_racker_det nog_nu nu_ar_det_nog skarp_er basta slutaa sluta_genast far_det_racka
            sluta_upp_med_det_har lagg_av_nu lagg_av_med_det
        """,
        "small": """
            uttryckligen uttrycklig bestamt harmed bestammt
            plz pls please
            va min_mamma min_pappa min_farmor min_mormor till_henne till_honom henne honom jobbnummer jobbmobil jobbtelefon privatnummer min_dotter min_son hennes hans deras
            enkelt helt_enkelt fattar fattat forstar forstatt
            er_bank er_klinik er_skola ert_parti fran_partiet fran_banken fran_skolan fran_kliniken ert_hotell ert_gym fran_gymmet er_mottagning ert_forbund politiska
            alla_typer typer slags sorts sort aven_de migg skrivaaa_
            snalla snella snalla_ni vanligen vanlig tack tackar tackartackar vanligast  var_god var_vanlig var_vanliga vara_vanlig vara_vanliga var_snall var_snalla vara_snall vara_snalla
            ar_ni_snalla ar_ni_snall ar_du_snall hej hejsan hejs tjena tja hallo hejda mvh vh halsningar med_vanlig_halsning med_vanliga_halsningar basta_halsningar god_dag
            nu nuu genast omedelbart omgaende direkt snarast fort idag i_dag fran fran_och_med from fr_o_m f_o_m fran_nu fran_och_med_nu hadanefter framover i_framtiden framtiden framtida fortsattningsvis
            i_fortsattningen fortsattningen vidare ytterligare nagonsin for_alltid alltid permanent for_gott helt totalt fullstandigt verkligen faktiskt arligt_talat seriost allvarligt bara bare enbart
            endast gott garna hellre helst ju val da sa och eller men samt att som om_mojligt ocksa aven igen annu fortfarande redan standigt konstant hela_tiden dagligen jamt jamnt varje dag var_dag
            ett en den det de denna detta dessa dom den_har det_har de_har dom_har den_dar det_dar de_dar sadan sadana sadant sana sant san all alla allt allting allihop samtliga nagon nagot nagra nat nan
            nagonting nanting enda mer mera fler flera manga till at pa i fran ur av om med via genom for hos over bort ut upp ner hit har dar dit hem pa_det_har_numret
            jag ja nej na mig mej me oss vi min mitt mina var vart vara va vran vrat ni er ert era ers eran erat du dig dej din ditt dina man  folk killar tjejer gott_folk team foretag foretaget
            ert_foretag butik butiken firma firman affar affaren bolag bolaget kundtjanst forening foreningen bot avsandare herr fru
            kan kunna kunde skulle ska skall far fa far_ni lat lata maste borde bor vill vilja ville onskar onska onskan onskas ber be bett bad kraver begar begara krav uppmanar insisterar yrkar
            sager sagt saga  bedja bett_er gor gora gjort gor_sa se ser se_till ser_till sett_till har hade haft ar e  blir bli blev blivit vara varit gar ga  hereby harmed  formellt
            tydligt bestamt  akta akut tvingas forbannat jakla javla javlar javligt fan fy_fan for_fan forbannade forbaskade satans helvete herregud  for_guds_skull guds skull dumma dum
            trakiga irriterande storande jobbiga tjatiga oonskade oonskad oombedda meningslosa onodiga automatiska automatiserade evinnerliga eviga massa massor all_denna
            telefon telefonen mobil mobilen mobiltelefon mobiltelefonen nummer numret mobilnummer mobilnumret telefonnummer telefonnumret nr whatsapp wa inkorg inkorgen chatt chatten  privat privata
            personlig personligen pls please ok okej okey asap alltsa typ liksom ba no ens overhuvudtaget alls over_huvud_taget flera_ganger ganger gang gangen tredje andra sista forsta for_sista_gangen
            tjanst en_tjanst gor_mig_en_tjanst vanner van kompis grabben mannen lugn bekrafta bekraftar galler
            sant_har sana_har sadant_har sadana_har nara onskas begares anhalles snarast ni_har_om_mig om_mig tak optas skyndsamt anhaller
        """,
        "openers": """
            snalla vanligen tack sa och men nu jag vi kan kunde skulle kunna vill ber bara garna hej att darfor sagt fran onskar var_god
        """,
        "closers": """
            min_man min_fru min_mamma min_pappa min_mormor min_farmor min_morfar min_farfar min_son min_dotter hon_ar han_ar jag_bryr vi_bor det_stor
            inte_intresserad fel_nummer detta_ar vi_har vi_ar numret_ar det_har_ar jag_bor jag_jobbar
            eftersom annars for_jag da_jag da_det tack och men eller sedan mvh jag_har jag_ar det_ar snalla ar_ni_snalla hejda ni_ar nu for_det
            halsningar med_vanliga_halsningar med_vanlig_halsning vh enligt pga p_g_a
            sa_sparar sa_slipper
        """,
        "no": "inga inget ingen ingenting inte_ett inte_en noll inga_som_helst ingen_som_helst inget_som_helst ingenting_alls inte_en_enda inte_ett_enda",
        "neg": "{no} {no_more_words} inte inté inteee int ente ej icke aldrig aldri inte_alls varken pa_inga_villkor under_inga_omstandigheter",
        "no_more_words": """
            inte_mer inte_mera inte_langre inte_igen inte_vidare inte_fler inte_nagot_mer inte_nat_mer inte_nagra_fler ej_mer ej_langre ej_vidare ej_igen aldrig_mer aldrig_mera aldrig_igen aldrig_nagonsin
            aldrig_nansin inget_mer inget_mera ingenting_mer inga_mer inga_mera inga_fler inga_flera ingen_mer ingen_mera inga_ytterligare ingen_ytterligare inte_fortsatta inga_vidare ingen_vidare
            inga_fler_tack inte_nagonsin
        """,
        "again": "mer mera langre igen vidare ytterligare fler flera framover hadanefter fortsattningsvis framtiden i_framtiden nagonsin fler_ganger nu",
        "write": """
            terrorisera terroriseras jaga forfolja forfoljas stalka pinga hetsa att_paminna tjafsa
            ofreda ofredas antasta smsaa
            skrivaaa
            skriva skriiva  messa messas smsa smsas sms:a textas texta mejla maila mejlas kontakta kontaktas  kontaktad kontaktade hora_av hora_av_er hora_av_dig spamma spammas spama trakassera trakasseras stora
            storas stord storda besvara besvaras tjata tjatas plaga plagas bombardera bombarderas informera informeras aviseras avisera meddela underratta underrattas whatsappa chatta  bli_kontaktad
            bli_kontaktade overosas overosa ta_kontakt ta_kontakten
        """,
        "writes": "terrorisera skriv messa messar smsa sms:a texta kontakta  spamma spamm stor besvara tjata plaga hor_av hor_av_er hor_av_dig meddela mejla maila trakassera bombardera avisera whatsappa ta_kontakt irritera",
        "ship": "skicka skickas  skica skika sanda sandas tillsandas skicka_ut skicka_over tillskickad ",
        "ships": "skicka skika sand skicka_ut",
        "sends": "{write} {writes} {ship} {ships}",
        "calls": "och_ringa eller_ringa ringa_och ringa_eller ring_inte_och ringa_heller samtal_eller samtal_och eller_samtal och_samtal ringa_eller",
        "to_me": "mig mej oss me",
        "here": "mig mej oss nummer numret mobilnummer telefonnummer mobil mobilen telefon telefonen whatsapp hit henne honom har_numret",
        "note": """
            inbjudningar inbjudan texter chattar chatt_meddelanden nyheter halsningar smset pushar
            serviceaviseringar servicepaminnelser leveransaviseringar bokningspaminnelser tidspaminnelser kallelser medlemsutskick vaccinationspaminnelser medlemsinfo kursinfo smsutskick valutskick insamlingsutskick bokningsinfo serviceutskick
            {messages} meddelande* medelande* medelanden meddeladen meddlanden sms smsen smsa_n sms:en smsarna mess messen messet notis* avisering* utskick* massutskick* smsutskick* smspaminnelse* paminnelse* nyhetsbrev* mejlutskick
            uppdatering* meddelandena whatsappmeddelande* whatsapps whatsappmeddelanden textmeddelande* textmeddelanden pushnotis* pushmeddelande* info information infomeddelande* infosms spam spammande spammet spammandet  spamm
            kommunikation korrespondens kontaktforsok kontaktande smsande messande skrivande skrivandet skickande skickandet tjat tjatet tjatande pling plingande pip pingande gruppmeddelande* massmeddelande* meddelanden_och_sms
            alerts notifikation* notiserna
        """,
        "touch": "kontakt kontakten kontakter",
        "enough": "nog fatt_nog slut trott less utled urled ledsen_pa less_pa trott_pa  trottna racker rackt fardig fardig_med stopp basta trotta_pa less_pa orkar_inte orkar_inte_med orkar_ej palla_inte pallar_inte star_inte_ut urless",
        "halt": """
            ge_er ge_er_nu
            fimpa fimpar dumpa
            slutaa upphor
            sluta slutaa slutta slutar slutade  stopp stoppa stoppas stop stoppar upphor upphora upphor_med upphorande avsluta avslutas avslutar avslut avbryt avbryta avbrytas lagg_av lagg_ner lagga_av lagga_ner lagg_ned lagga_ned
            stang_av stanga_av stangs_av stang sla_av stangas_av inaktivera avaktivera inaktiveras avaktiveras sla_ifran koppla_bort koppla_ur avstyra avsta avsta_fran avstar avhalla_er avhall_er undvik undvika lat_bli lata_bli later_bli latbli
            slippa slipper  spara_mig spara_oss skona skona_mig skona_oss bespara bespara_mig avbestalla avbestall avbestaller saga_upp sag_upp sager_upp uppsagning tackar_nej tacka_nej nej_tack_till avbojer avboja undanber avsager avsag motsatter
            forbjuder forbjud forbjudet vagrar nekar vagra sparra sparras blockera_mig dra_in avveckla avregistrera avanmala dra_ner upphort satt_stopp satta_stopp satt_punkt satt_p bojer satter_stopp bryt
            sluta_upp slopa slopas skippa dra_at_helvete_med dra_at_helvete
        """,
        "alone": "ifred i_fred vara va_ifred vara_ifred vara_i_fred va_i_fred fred",
        "let": "lat lata lamna  lamnar later",
        "get": """
            fa  motta mottaga ta_emot hora lasa se kontaktad kontaktade kontaktas stord storda bli_stord smsas  nadd tillskickat informeras informerad aviseras meddelad bli_kontaktad ha_kontakt skickat erhalla
            ha_era ha_dessa bli_informerad
        """,
        "wish_no": "vill ville onskar onska skulle_vilja vilja behover behova orkar orka intresserad intresserade intresserar bett_om  samtycker godkanner accepterar tillater lust behov intresse sugen vi_vill  samtycke tanker ids palla pallar",
        "strike": """
            avanmaler avregistrerar avprenumererar
            ta_bort tar_bort tag_bort tas_bort tagits_bort ta_vack plocka_bort plockas_bort plocka_ut plocka_vack radera raderas raderar raderad stryk stryka strykas struken stryks avregistrera avregistreras avregistrering avregistrerad
            avanmala avanmal avanmalas avanmald avanmalan avprenumerera avprenumererad avprenumeration utskriven slang kasta kasta_ut sparka_ut slang_ut sudda sudda_ut avfor avforas utesluta glom glomma borttagen borttagna borttagning
            bort bort_fran ta_mig_bort ta_oss_bort tar_mig_bort ta_numret_bort exkludera rensa rensa_bort deleta makulera bli_av_med gor_er_av_med forstor forstora slapp eliminera avlagsna avlagsnas lyft_bort lyft_ut ur
            stryker radering forlora tappa_bort tar_ni_bort avlagsnar
        """,
        "me_or_number": "mig mej oss me nummer numret mobilnummer mobilnumret telefonnummer telefonnumret nr kontakt kontaktuppgifter uppgifter personuppgifter data kontaktinfo telefonnr mobilnr namn mitt_namn",
        "roll": """
            givarlista givarlistan givarregister givarregistret medlemsregister medlemsregistret patientregister patientregistret
            {list} lista listan listor listorna sandlista sandlistan sandlistor sandlistorna utskickslista utskickslistan maillista mejllistan smslista smslistan sms_lista sms_listan register registret kundregister kundregistret
            databas databasen system systemet systemen utskick* grupp gruppen chattgruppen gruppchatten whatsappgruppen whatsappgrupp kanal kanalen nyhetsbrev* kontakter kontaktlista kontaktlistan kontaktlistor adressbok adressboken
            telefonbok prenumeration prenumerationen tjanst tjansten smstjansten sms_tjansten medlemslista medlemslistan kundlista kundlistan distributionslista distributionslistan broadcast broadcastlista
            meddelandelistan meddelandelista meddelandelistor smsgruppen
            whatsapplistan whatsapplista smslistor meddelandegruppen
        """,
        "withdraw": "aterkallar aterkalla aterkallas drar_tillbaka dra_tillbaka drar_harmed_tillbaka tar_tillbaka ta_tillbaka aterkallelse upphaver drar_in annullerar drar",
        "consent": "samtycke samtycket medgivande medgivandet godkannande godkannandet tillatelse tillatelsen tillstand samtycken",
        "agreed": "samtycker samtycke godkanner accepterar gar_med gar_med_pa intresserad intresserade intresserar intresse valkomna valkommet valkommen behovs nodvandiga nodvandigt onskvarda onskas medger tillater tillatet okej_med lust",
        "adverts": """
            {offers} reklam reklamen reklamer reklamsms* reklamutskick* reklammeddelande* erbjudande* kampanj* annons* marknadsforing* direktreklam direktmarknadsforing* rabatt* rea reor rean deals  kuponger promotions promo promos saljerbjudande* salj saljsms saljutskick forsaljning*
            reklamsms reklamutskick nyhetserbjudande* specialerbjudande* blackfriday black_friday tavlingar enkater undersokningar vardekuponger  marknadsforingssyfte marknadsforingsandamal
        """,
        "legal": "anmaler anmala polisen advokat imy pts arn anmalan",
        "inf": "skicka skriva smsa messa kontakta hora_av ringa stora informera meddela tjata maila mejla sms a",
        "not_me": "inte_intresserad ej_intresserad fel_nummer fel_person",
        "stop": "sluta slutar stoppa upphor upphöra upphora lagg_av slut_med nog_med",
        "send": "skicka skriva smsa messa kontakta spamma mejla ringa hora_av trakassera stora tjata skriv",
        "messages": "uppdateringar uppdatering infoutskick notiserna aviseringarna smsen meddelande meddelanden sms smsen mess notis notiser aviseringar utskick utskicken utskicket whatsapp nyhetsbrev spam mejl meddelandena paminnelser nyhetsbrevet nyhetsbreven smsutskick meddelandet paminnelserna paminnelse",
        "this": "detta det sant sånt nagot skrap skräpet dumheter",
        "offers": "reklam reklamen erbjudande erbjudanden erbjudandena kampanjer annonser marknadsforing rabatter reklamutskick promotions",
        "list": "kundregister kundregistret sandlistor grupp gruppen sandlistorna lista listan listor register registret databas databasen utskick utskicket utskicken sandlista sandlistan system systemet",
        "number": "nummer nr telefonnummer uppgifter kontakt kontaktuppgifter mobilnummer",
        "want": "vill onskar önskar behover skulle",
        "inte": "inte ej inga ingen aldrig icke",
    },
    rules=(
        Rule(
            "asked-the-way-out",
            (
                "hur|var ..1 avslutar|stoppar|avregistrerar|avanmaler|avprenumererar|stanger|slutar jag|vi ..4 de_har|dessa|era|ert|den_har|det_har|er|dom_har|alla_dessa ..1 {note}|{list}",
                "hur|var ..1 jag|vi ..3 av_med|ur|bort_fran|slippa|slipper|avsluta|stoppa|avregistrera|avanmala|avprenumerera|stanga_av|sluta_fa|undvika|mig_fran|bort_mig ..3 de_har|dessa|era|ert|den_har|det_har|er|dom_har ..1 {note}|{list}",
            ),
            yes=(
                "hur avslutar jag de här smsen",
                "hur blir jag av med era meddelanden",
                "Var avregistrerar jag mig från era utskick?",
            ),
            near=(
                "hur avslutar jag mitt konto",
                "hur får jag era meddelanden",
                "Var anmäler jag mig till era utskick?",
                "hur avregistrerar jag mig?",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "asked-how-and-done",
            (
                "hur|var ..3 avregistrerar|avanmaler|avregistrera|avanmala|avprenumererar ..1 mig|oss|sig ..1 $",
                "hur ..3 ur det|detta|det_har|listan|gruppen ..1 $",
            ),
            yes=(
                "Hur kommer jag ur detta? Jag vill inte ha mer",
                "Hur avregistrerar jag mig? Vill inte ha det",
                "Hur avanmäler man sig? Jag vill inte vara med",
            ),
            near=(
                "Hur kommer jag dit? Jag vill inte gå",
                "Hur lagar jag det? Vill inte ha stekt",
                "Var är ni? Jag vill inte vänta",
            ),
            settled_by=(
                "^ {lead}? jag? vill inte ha|vara ..1 mer|detta|det|dem|dom|det_har|de_har|med|kvar|dessa ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "no-advertising",
            (
                "nekar|vagrar|motsatter|ger_inte|ger_ej ..2 samtycke|medgivande ..2 {adverts}|{offers}",
                "^ ..1 inga|ingen {offers}|{adverts} ..1 fran|hadanefter|framover ..4 $",
                "nej ..1 till ..1 {offers}",
                "{want} slippa ..2 {offers}",
                "ingen|inga|inte ..1 mer|fler|ha|skicka ..1 {offers}",
                "{want} ..1 {inte} ..3 {offers}",
                "{stop} ..3 {offers}",
                "ingen reklam",
                "inga {offers} tack|langre|$",
                "skicka ..1 {inte}|ingen ..2 {offers}",
            ),
            yes=(
                "nej tack till erbjudanden",
                "vi vill slippa annonser",
                "ingen mer reklam tack",
                "sluta skicka erbjudanden",
            ),
            near=("vill inte missa era erbjudanden", "har ni erbjudanden idag?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} skriv ..1 till|at|$",
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
                "sluta skriv hit, sluta skriv till oss",
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
                "behover inte|inga ..2 {messages}",
                "aldrig mer|nagra ..1 {messages}",
                "varken ..1 {messages} eller ..2",
                "och|fran med nu|idag inga|inget ..1 {messages}",
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
                "vi behöver inte era notiser",
                "aldrig mer sms",
                "från och med idag inga sms",
                "jag vill varken ha sms eller reklam",
                "jag vill inte höra mer från er",
                "jag avsäger mig alla utskick",
                "jag vill inte ha fler meddelanden",
                "jag undanber mig fler utskick",
            ),
            near=(
                "behöver inte kvitto",
                "jag vill inte ha något mer tack",
                "jag vill inte ha den blå",
                "jag får inga meddelanden längre, varför?",
            ),
        ),
        Rule(
            "dont-send",
            (
                "skriv|skicka|sms* inte|inget|aldrig mer? till|pa hennes|hans|det|mitt nummer|har_numret",
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
                "vem är det skriv inte till mig",
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
                "ta|plocka bort det har numret|nummer ..1 fran|ur",
                "ta bort mitt|detta nummer ..1 fran|ur",
                "att mitt nummer raderas|tas|stryks",
                "ta bort numret|det_har_numret ..1 $",
                "glom|slang|kasta|avregistrera|radera ..1 mitt|mina|det_har|detta {number}",
                "ta|plocka|stryk|radera|ta_bort ..1 bort? mig|mej fran|ur ..2 {list}",
                "stryk|radera|avfor mig|mej ..1 $|fran|ur|tack",
                "ta bort mig|mej ..1 $|tack|nu|fran_er|fran_era|fran_listan|fran_den_har|fran_allt|fran_det_har|fran_detta|fran_denna|har_ifran",
                "ta_bort|radera|stryk|tag_bort mitt|det_har {number}",
                "bort mitt|mina|detta {number}",
                "mig|mej bort fran ..2 {list}",
                "{want} ..2 tas|bli|komma bort|borttagen|bort_fran ..3 {list}|$",
            ),
            yes=(
                "ta bort det här numret från era utskick",
                "jag kräver att mitt nummer stryks",
                "snälla ta bort numret",
                "glöm det här numret, glöm mitt telefonnummer",
                "ta bort mig från listan",
                "radera mitt nummer tack",
            ),
            near=(
                "ta bort numret på dörren",
                "ta inte bort mig från listan",
                "ta bort en vara från listan",
                "ta bort min gamla adress",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "avsluta|avbryt|ta_bort min anmalan|registrering ..3 {messages}|{list}",
                "{want} inte|ej ..1 vara ..1 med? i|pa ..2 kanalen|gruppen|{list}",
                "^ avregistrering|avregistrera|avanmalan tack|snalla",
                "avsluta|avbestall|avbestalla|stoppa ..1 {messages}",
                "avregistrera|avprenumerera|avanmal|avanmala mig|mej ..1",
                "{want} ..2 avregistrera|avprenumerera|avanmala ..1",
                "{want}|avsluta avsluta? ..1 prenumerationen|prenumeration|min_prenumeration pa|av ..2 {messages}",
                "aterkallar|drar ..1 tillbaka? ..2 samtycke|medgivande|godkannande",
            ),
            yes=(
                "jag vill inte vara kvar i gruppen",
                "avregistrering tack, jag flyttar",
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
                "^ snalla|men|sa|och|hej? stor mig inte",
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
            "no-need",
            (
                "behover|ska|maste inte|ej ..1 skicka|skriva|smsa|messa|kontakta|informera ..1 till|mig|oss|mej|nagot|nat|mer|langre ..2 $|mig|mer|langre|oss|{messages}",
                "behover inte|ej ..1 hora_av ..2",
                "ingen mening|anledning ..2 att ..1 {inf} ..3",
                "{messages} behovs inte ..1",
            ),
            yes=(
                "ni behöver inte smsa mig längre",
                "ingen anledning att kontakta oss mer",
            ),
            near=(
                "ni behöver inte skicka kvittot",
                "du behöver inte hämta mig",
            ),
        ),
        Rule(
            "stop-forms",
            (
                "{stop} sms|messa|smsa ..1 a? ..1 mig|mej|oss",
                "^ ..2 {stop} sms $",
                "{stop} smsa|messa|skriva|skicka|kontakta|maila ..1 till? det|detta|mig|oss|hit ..3",
                "{stop} ..4 med ..2 {messages} ..1",
                "{stop} ..1 besvara|stora|trakassera|bombardera|plaga|irritera mig|mej|oss",
                "{stop} ..1 upp? med ..1 det|detta|era ..1 {messages}",
                "lagg ner|av ..1 med ..2 {messages}",
                "stor|besvara mig|mej|oss inte mer|igen|tack|med",
                "^ stor|besvara mig|mej|oss inte $",
                "upphor|upphora ..1 med ..2 {messages}|kontakt",
                "stang|stanga|sla|slå av ..2 {messages}|notiser|notiserna|notisen ..1 $|for|till|tack",
                "spara mig|oss ..2 {messages}",
            ),
            yes=(
                "sluta nu för guds skull med alla utskick",
                "stäng av aviseringarna",
            ),
            near=("stäng av lampan",),
        ),
        Rule(
            "wish",
            (
                "inget|inga|ingenting mer|fler|annat? ..1 fran er|dig ..1 $",
                "uppskatta*|tacksam|glad|snallt|schysst|bra ..2 om ni ..1 inte|slutade|lat_bli|lat ..3 kontakt*|skick*|skrev|hor*|smsa* ..3",
                "{want}|onskar|foredrar ..1 inte|ej ..1 langre|mer? ..2 fa|hora|bli|motta|ta_emot ..2 {messages}|information|kontaktad|fran ..2",
                "{want} ..1 slippa ..2 {messages}|er|detta",
                "slippa ..1 fler? ..1 {messages}",
                "foredrar|vill att ni inte ..3",
                "avbojer|avsager|undanber|tackar_nej|avstar|nekar|vagrar ..3 {messages}|kontakt|information",
                "tackar nej till ..3 {messages}|kontakt|information",
                "skicka|skriv|kontakta|smsa|sms inte|inget|ingenting|inga|aldrig ..1 mer|hit|igen|fler|till_mig|mig ..1 $",
                "far inte|ej skicka|smsa|skriva|kontakta ..2 {messages}|mig|till|mer",
            ),
            yes=(
                "jag tackar nej till fler utskick",
                "jag uppskattar om ni slutade höra av er",
            ),
            near=(
                "jag vill inte ha fler kakor",
                "jag avböjer maten men tar kaffet",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "ta|plocka|tag|slang bort|ut|vack mig|mej|oss ..1 fran|ur|ifran er|era|eran|ert|allt|den_har|det_har|denna|detta|dessa|har|alla|{list} ..3",
                "ta|plocka|tag|slang bort|ut|vack mig|mej|oss ..1 $",
                "ta|plocka|tag bort ..1 mitt|mina|vart|numret|alla ..1 nummer|nr|uppgifter|kontaktuppgifter|mobilnummer|mina ..2 $|ur|fran|nu|tack",
                "numret|nummer ..5 ta|plocka|radera bort? det|numret ..1 $",
                "mig|mej|oss ..1 bort|borttagen|struken|raderad fran|ur|ifran ..2 {list}|$",
                "kan|skulle|far|kunde ni ..2 ta|plocka|stryka|radera ..1 bort? ..1 mig|mej|oss|mitt_nummer ..3",
                "bli borttagen|struken|raderad|avregistrerad ..3",
                "avregistrera|radera|stryk|slapp mig|mej|oss ..3 $|ur|fran|nu",
                "radera mitt|mina nr|nummer|telefonnummer|uppgifter|telefon ..2",
                "bort med mitt|mina nummer|nr|uppgifter",
                "hoppar|gar|lamnar ..1 av|ur ..1 den|listan|er ..2 {list}|$",
                "ett till|nytt sms|meddelande ..4 {legal}",
                "kommer|far ..3 sms|meddelande till? ..4 {legal}",
            ),
            yes=(
                "kan ni radera oss ur registret",
                "ta väck mig ur listan",
            ),
            near=(
                "ta bort mig från förmiddagspasset",
                "bort med fingrarna",
            ),
        ),
        Rule(
            "no-advertising-forms",
            (
                "avboj|avbojer|undanber|nej_till|slipp* ..2 {offers}",
                "avboj {offers}",
            ),
            yes=("avböjer all reklam",),
            near=("reklamation av en vara",),
            reach=Reach.MARKETING,
        ),
        Rule(
            "reason",
            (
                "aldrig|inte ..2 anmalt|gett|godkant|registrerat|bett|samtyckt ..2",
                "redan|ganger ..2 sagt|bett|skrivit|ringt ..3",
                "orkar inte ..2 {messages}",
                "trott|less|irriterad pa ..2 {messages}",
                "ni|du fortsatter|slutar_inte ..1 att? ..1 skicka|smsa|skriva|messa ..3",
                "behover inte det|detta ..1 langre|mer $",
                "numret|nummer ..2 bara|endast for ..4",
                "utan ..1 att fraga ..2",
            ),
            yes=(
                "jag har aldrig gett samtycke",
                "ni fortsätter skicka",
                "numret var endast för leveransen",
            ),
            near=(
                "jag har inte bett om kvitto",
                "det fortsätter regna",
                "gick utan att betala",
            ),
            settled_by=(
                "^ ..1 sluta|upphor|slutar med det|detta|det_har ..2 $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..3 ta|plocka|radera|stryk|slang bort? ..3 $",
                "^ ..2 sluta|stoppa|upphor ..2 $",
                "^ ..1 radera|ta_bort det|mig ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "forbid",
            (
                "ni|du far inte|ej langre|mer? ..1 skicka|smsa|skriva|kontakta|messa ..2 {messages}|mig|till|mer|fler ..3",
            ),
            yes=("ni får inte skicka fler meddelanden",),
            near=("vi får inte skicka paketet hit",),
            always=True,
        ),
        Rule(
            "still",
            (
                "{want} ..1 inte|ej hora ..2 ifran|fran|av er ..2",
                "ej|icke|inga mer|fler|flera|mera {messages} ..2",
                "{want} ..1 inte|ej fortsatta ..1 att? ..1 fa|ta ..3",
                "har ..1 ingen|inte lust|intresse|onskan ..1 att|av ..1 fa|ta_emot|lasa ..3 {messages}",
            ),
            yes=(
                "ej fler meddelanden",
                "jag vill inte fortsätta få dem",
            ),
            near=("jag har ingen lust att laga mat",),
        ),
        Rule(
            "contact-no-more",
            (
                "{want} ..1 inte|ej ..1 ha|langre ..2 kontakt|kommunikation ..3",
                "ingen|inga mer|fler|ytterligare kontakt|kontakter ..2",
                "{want} ..1 inte|ej ..1 langre|mer? ..1 bli|vara ..1 informerad|underrattad|notifierad|uppdaterad ..2",
                "dra|stick|forsvinn ..2 med ..2 {messages}",
                "hor aldrig|inte ..1 av er ..2",
            ),
            yes=(
                "ingen mer kontakt tack",
                "jag vill inte längre bli notifierad",
            ),
            near=("jag vill inte ha kontaktlinser",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 bort|ut|av fran|ur ..1 {list} ..2",
                "nog|slut|fardig|klar ..1 med ..2 {messages}",
                "{stop} ..1 skriva|skicka|smsa ..1 till hennes|hans|det|mitt|deras nummer|telefon ..1",
            ),
            yes=("ut ur registret",),
            near=("bort från hallen med skorna",),
        ),
        Rule(
            "plain-forms",
            (
                "ta|plocka|stryk|radera|avregistrera ..1 bort? oss $|tack",
                "ta|plocka|stryk|radera|avregistrera ..1 bort? oss fran|ur ..2 {list}",
                "^ ..1 noll|stopp {messages} $",
                "{stop} skicka|skriva|smsa|messa ..1 varje|varenda|jamt|hela ..1 dag|tiden|vecka|$",
            ),
            yes=("plocka bort oss tack",),
            near=("ta bort osten",),
        ),
        Rule(
            "complaint",
            (
                "^ ..2 fel nummer|person $",
                "ni har ..1 fel nummer|person",
                "har kommit fel $",
                "for manga|mycket {messages}",
                "hur|var fick|har ..1 ni mitt nummer",
                "ska anmala|blockera er",
                "detta|det ar spam",
                "hur slutar jag ..1 fa ..2 {messages}",
                "hur avregistrerar jag",
            ),
            yes=("ni har fel nummer", "hur fick ni mitt nummer?", "för många meddelanden"),
            near=(
                "fel nummer på fakturan",
                "mitt nummer har ändrats",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 ta_bort|radera|stryk ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-more",
            (
                "= {neg} {note}|{touch} {again}|tack|snalla|vanligen|tackar {sends}? {calls}? ha? !finns|fick|har_jag|far_jag|har_vi|jag_har|hade|kom|ar|varit|har",
                "= utan {note} tack|hadanefter|framover|i_fortsattningen|snalla !bara",
                "= {no_more_words} {note}|{touch} {sends}? {calls}? ha? !finns|fick|far_jag|jag_har|hade|kom|varit|ar|har",
                "= {neg} {again} {write} {note}? {calls}? {ship}? till_mig? !jag|vi|man|har|kan_inte|kunde",
                "= {no_more_words} {write} {note}? {calls}? {ship}? !jag|vi|man|har|kunde|kan_inte",
                "= {neg} {write} {to_me} {note}? {calls}? {again}? !kan_inte|kunde|har|jag_kan|man",
                "= {neg} {ship} {to_me}|hit|numret|nummer|mobilen {again}|nagot|inget_mer|ingenting|{note}|nagonting|inget|aldrig_mer|nat {note}? {calls}? !jag|vi|man|kunde|har|kan_inte",
                "= {no_more_words} {ship}|{ships} {here}|tack|snalla|vanligen|numret|inget_mer|inga_fler|inget_mera {note}? {calls}? !jag|vi|man|kunde|har",
                "= {no} {ship}|{ships} {note} {here}? tack? {calls}? !jag|vi|man|kunde|har|kan_inte",
                "= {neg} {writes} {here}|{again} {note}? {calls}? !jag|vi|man|kunde|har|stor_inte",
                "= {neg} {again} hor|hora av er|dig|mig|oss !jag|vi|har",
                "= {neg} {again} ta tas? kontakt|kontakten med {to_me} !jag|vi|kunde",
                "= {neg} {to_me} {writes}|{write} med {note}",
            ),
            yes=(
                "radera min kontakt och kontakta mig ej",
                "inga whatsapp mer tack",
                "Plåga mig inte mer med era meddelanden",
                "Kan ni vara så vänliga att inte skicka mig något överhuvudtaget",
            ),
            near=(
                "jag får inga meddelanden längre",
                "jag kan inte skriva mer idag",
                "skicka inte paketet hit",
                "varför skriver ni inte till mig mer",
            ),
        ),
        Rule(
            "made-of-stop",
            (
                "{note} ..3 ar oonskade|oonskat|oonskad|ovalkomna ..1",
                "se till att jag|vi inte|aldrig|slipper ..1 far? ..1 nat|nagot|fler|nagra|mer ..3",
                "{want} ..1 bli av med ..2 {note}",
                "^ ..1 uppsagning av ..2 {note}|{roll} ..1 $",
                "^ ..1 uppsagning av sms ..2 $",
                "ge er|dig ..1 med ..2 {note}",
                "ni|du har|far ..1 inte|ingen|inget ..2 tillstand|tillatelse|lov|ratt|samtycke|medgivande att|till|for ..3 {sends}|{note}",
                "{writes}|sms_a|smsa|skriva ..2 nan|nagon|nat|nagra annan|andra|annat ..2",
                "skicka ..1 det|dem|era|{note} till nan|nagon annan ..2",
                "fatt nog av ..2 {note}",
                "= {halt} {sends}|{note}|{touch} {calls}? {get}? ha? prenumeration? prenumerationen? !{neg}|har|fick|hade|ar|blev|far_inga|mig_inte",
                "= {let} mamma|mor|farmor|mormor|morfar|farfar|pappa|far|fru|barn|mina_foraldrar|{my_kin} {alone} {note}? !{neg}",
                "= invander|motsatter|protesterar|forbjuder mot? {to_me}? att? ni? anvander|anvandning|anvandningen|anvanda nummer|telefonnummer|uppgifter|mobilnummer {note}?",
                "^ ..1 vill inte hora mer|nagot_mer|av_er $",
                "= {let} {alone} {to_me} {note}? !{neg}",
                "^ ..1 sluta|upphor|slutaa nu|genast|omedelbart|direkt $",
                "= lat|lata|later bli {sends}|{note} !{neg}",
                "= stang|stanga|sla|stangs|koppla|stangas av|bort|ifran {note} !{neg}|pa",
                "= lagg|lagga ner|ned|av {note}|{sends}|skrivandet|smsandet|spammandet !{neg}|pa",
                "= {enough} {note}|{write}|smsande {sends}? {get}? det? !ar_inte|idag|ett|en|bara|endast",
                "= {neg} {agreed}|{consent} {note}|{write}|{ship}|{touch}|utskick {get}? till? langre? ha? !ni|har_ni|hade",
                "= {withdraw} {consent} tillbaka? {note}? {write}? {ship}? {get}? tidigare? lamnat? givna? !{neg}|hade",
                "= satt|satta stopp|p|punkt for {note} !{neg}",
                "= anvand|anvanda|anvands {neg} nummer|numret|uppgifter|telefonnummer|mobilnummer|kontaktuppgifter {again}? {note}? !jag|vi|kan|vilket",
                "= hall|halla|haller er|dig borta|undan fran {to_me}|numret|telefon|mobil !{neg}",
                "= dra|stick|forsvinn at? {note} helvete? skogen? med !{neg}",
            ),
            yes=(
                "Jag samtycker inte längre till att få meddelanden från er.",
                "kan ni låta bli att skriva till mig",
                "sätt stopp för utskicken till mig",
                "det räcker nu med alla meddelanden",
            ),
            near=(
                "sluta inte med era utskick",
                "stäng av vattnet tack",
                "lämna ett meddelande till mig",
                "lägg ner paketet i lådan",
            ),
        ),
        Rule(
            "made-of-want-no",
            (
                "{want} ..3 inte|ej hora ..3 ifran|fran|av er ..2",
                "= {neg} {wish_no} {note}|{touch} {get}? {sends}? ha? nagra? langre? !han|hon|missa|far_inga",
                "= {neg} {wish_no} {get} {note}? nagot? nat? ha? langre? !han|hon|missa|tid|se|hora|far_inga",
                "= {neg} {wish_no} hora fran|av|er {again}? ord? pip? nagot? nat? mer? !han|hon",
                "= {neg} {wish_no} att ni|du {sends}|skickar|skriver|smsar|kontaktar|messar|hor|spammar|ringer {to_me}|nummer|numret|hit|langre|mer|till|meddelanden av? {note}? !han|hon",
                "= {neg} {wish_no} {roll} vara|sta|finnas|ligga|kvar|med langre? {note}? !han|hon",
                "= {neg} {wish_no} vara|va|bli med|kvar|medlem|kund langre|mer|mera {roll}? !han|hon",
                "= {neg} {wish_no} ha med er att gora {again}?",
                "= intresserar|intresserad {neg} {note} langre? av? !ni",
                "tacka|tackar ..1 nej ..1 till ..2 {note}",
            ),
            yes=(
                "jag vill verkligen inte ha några mer whatsapps av er, jag vill inte ha fler notiser",
                "vi önskar inte att ni smsar oss längre",
                "jag vill inte va med längre",
            ),
            near=(
                "jag vill inte missa något meddelande",
                "min chef vill inte ha sms på söndagar",
                "jag vill inte missa era sms om tiderna",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "avanmaler|avregistrerar|avprenumererar jag|vi mig|oss fran ..2 {roll}|{note}|infotjanst*|tjansten|servicen ..1 $",
                "^ ..1 ur|fran listan|listorna|registret tack|snalla|nu ..1 $",
                "{want} ..1 ha bort mitt nummer|mina_uppgifter ..3",
                "{want} ..1 ha mitt nummer ..1 borttaget|raderat|struket ..3",
                "avanmaler|avregistrerar|avprenumererar jag|vi mig|mej|oss ..1 $",
                "jag|vi avanmaler|avregistrerar|avprenumererar mig|mej|oss ..1 $|harmed|fran ..2",
                "= {strike} {me_or_number} {roll} {note}? ut? ur? sparade? !{neg}|kan_jag|jag_kan|har|blev|vantelistan",
                "= ta|plocka|tag|kasta|slang|lyft|sparka|tar bort|ut|vack|ur {me_or_number} {roll}? {note}? !{neg}|kan_jag|blev|till|pa|med",
                "= ta_bort|tag_bort|tas_bort|tagits_bort|plocka_bort|radera|raderas|raderad|stryk|stryka|strykas|struken|avregistrera|avregistreras|avregistrerad|avanmal|avanmala|avanmald|avforas|avfor|sudda|sudda_ut|borttagen|borttagna|slang|glom|glomma|makulera|bli_av_med|gor_er_av_med|avlagsna|exkludera|sparra|deleta|rensa {me_or_number} {note}? sparade? hos? !{neg}|kan_jag|jag_kan|har|blev|pa|inte",
                "= avregistrera|avregistreras|avregistrering|avregistrerad|avanmala|avanmal|avanmalan|avprenumerera|avprenumeration|avprenumererad|avsluta|avslutas|bort {roll}|{note} {me_or_number}? !{neg}|kan_jag|har|hade|ar",
                "= {wish_no}|vill|lamna|hoppa|ga|gar|lamnar|hoppar ur|ut|bort|av|lamna|lamnar {roll} !{neg}|vill_inte",
                "bekrafta ..1 att mitt|mina|jag nummer|uppgifter|ar ..2 tagits_bort|raderats|raderade|raderat|bort|borttaget|avregistrerad|borttagen ..2",
                "att ni inte|ej|aldrig skriver|skickar|smsar|kontaktar ..2 {to_me} ..1 igen|mer|langre|$",
                "ta bort numret|mitt_nummer|mig|oss och ..3 {neg} ..2 hit|mer|igen|{to_me} ..4",
                "= begar|kraver|ber|onskar|uppmanar|vill|anhaller {strike} {me_or_number} att {roll}? {note}? !{neg}|hur|kan_jag|hos|till",
                "= slippa|slipper {roll} vara|sta|finnas|med !{neg}",
                "^ {lead}? avregistrering|avanmalan|borttagning|utskrivning onskas|begares|omgaende|snarast ..2 $",
            ),
            yes=(
                "Bli av med mitt nummer.",
                "Spärra mitt nummer hos er",
                "kan ni plocka ut mig ur era sändlistor",
                "Ta bort numret och skicka inget mer hit är ni snälla",
            ),
            near=(
                "ta bort löken från min burgare",
                "ta inte bort mitt nummer",
                "kan jag ta bort mitt gamla kort ur systemet",
                "ta med mig på listan",
            ),
        ),
        Rule(
            "made-of-threat",
            (
                "klagar|anmaler|klagomal ..4 om ni|du ..1 fortsatter|inte_slutar ..2",
                "blockerar|anmaler|polisanmaler ..2 om ni|du ..1 smsar|messar|kontaktar|stor|hor|skriver ..3",
                "om ni|du ..3 en_gang_till|igen|mer|fortsatter|en_gang|nat_mer ..6 {legal}|blockerar|anmaler|polisanmaler",
                "blockerar|anmaler|polisanmaler ..2 om ni|du ..1 inte|fortsatter|skriver|skickar|hor ..5",
                "{note} till|mer ..5 {legal}|anmaler|blockerar ..4",
                "annars ..2 blockerar|anmaler|polisanmaler ..3",
                "skriver|skickar|smsar ni ..2 fler|igen|en_gang_till|mer ..6 {legal}|blockerar|anmaler|polisanmaler",
            ),
            yes=(
                "om ni skriver en gång till anmäler jag er",
                "jag blockerar er om ni inte slutar",
                "skriver ni igen så blockerar jag er",
            ),
            near=(
                "om ni skriver igen så är jag hemma",
                "annars hör jag av mig",
                "ett sms till räcker",
            ),
        ),
        Rule(
            "made-of-annoyance",
            (
                "ni|du har? smsar|smsat|messar|messat|skrivit|skickat|skriver|skickar ..3 veckor|manader|dagar|ar ..1 $",
                "= stor|irriterar|plagar|trakasserar|spammar {to_me} ni|{note} pa? jobbet? natten? !{neg}|inte",
                "for manga ..1 {note}",
                "alldeles for manga|mycket {note}",
            ),
            yes=(
                "ni stör mig hela tiden",
                "era meddelanden irriterar mig",
                "för många sms",
            ),
            near=(
                "musiken stör mig inte",
                "grannen stör mig hela tiden",
                "för många tomater i såsen",
            ),
            settled_by=(
                "^ {lead}? jag? vill inte ha ..1 $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 sluta|slutar|upphor|avregistrera|avanmal|stopp|lagg_av ..1 $",
                "^ ..2 ta bort mig|numret ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-adverts",
            (
                "{adverts} behover|ska|far ni|du inte skicka ..3",
                "nej till ..2 {adverts} ..1 $",
                "= {neg} {adverts} {again}|{no_more_words}|tack|snalla|till|vanligen|nagon|nan {note}? {sends}? {get}? ha? !finns|har_ni|ar|idag|fick|och_meddelanden|eller_meddelanden|erbjudandet|rabatten|rabatt|rea",
                "= {neg} {wish_no}|{agreed} {adverts} {note}? {get}? {sends}? ha? uppgifter? anvands? for? !missa|idag|erbjudandet|rabatten|kampanjen|ni|och_meddelanden",
                "= {neg} {sends} {adverts} {note}? !jag|vi|idag",
                "= {neg} anvand|anvanda|anvands|delas|dela {adverts} uppgifter|nummer|telefonnummer",
                "= {halt}|slipper|slippa|skippa {adverts} {note}? {sends}? {get}? uppgifter? anvands? anvandning? anvanda? !{neg}|har|ar|nar|erbjudandet|rabatten|rabatt|rean|kampanjen|kampanj",
                "= stang|stanga|sla av|bort {adverts} {note}? !{neg}|pa",
                "= lagg|lagga ner|av|ned {adverts} {note}? {sends}? !{neg}",
                "= {enough} {adverts} {note}? !ar_inte|ar|kampanjen|erbjudandet|rean",
                "= {strike} {me_or_number} {adverts} {roll}? !{neg}|rabatten|rabatt",
                "= intresserar|intresserad|intresserade {neg} {adverts} av? !rabatten|erbjudandet",
                "= motsatter {to_me} {adverts} uppgifter? anvands? anvandning? behandling?",
                "ingen|inget|inga ..1 {adverts} till mig|oss|mitt_nummer|detta_nummer ..1",
                "{adverts} ..1 undanbedes|onskas_ej|onskas_inte|undanbes ..2",
                "mitt|numret|vart|detta|mina ..1 nummer|telefonnummer|uppgifter far|ska|skall inte|ej anvandas ..1 till|for ..2 {adverts} ..2",
            ),
            yes=(
                "Ingen marknadsföring till mig, tack",
                "Inga fler reor och deals i min inkorg",
                "slipper gärna alla rabattkoder",
            ),
            near=(
                "finns det ingen rabatt idag",
                "jag vill inte missa rean",
                "erbjudandet behöver jag inte längre",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "made-of-warning",
            (
                "om ni|du ..3 igen|mer|till|fortsatter|inte ..2 {note}|slutar|skriver|skickar|smsa* $",
                "om ni|du ..1 skriver|skickar|smsar|hor|fortsatter|messar|kontaktar ..4 $",
                "ett|en {note} till $",
                "^ slutar ni|det|du inte ..1 $",
                "^ far jag ett|fler|annu ..2 {note} till? ..1 $",
            ),
            yes=(
                "om ni skriver till mig igen, anmäler jag er",
                "ett sms till, så blockerar jag er",
                "om ni inte slutar",
            ),
            near=(
                "om ni levererar igen, blockera inte infarten",
                "en kaffe till",
                "om ni kommer imorgon, ring först",
            ),
            settled_by=(
                "klagar|anmaler|anmala|konsumentverket|polisanmaler ..4",
                "{legal}|anmaler|polisanmaler|blockerar|blockera|sparrar|rattsliga ..3",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-reproach",
            (
                "vem ..1 gav|gett|har ..2 er ..2 nummer ..2",
                "numret|nummer ..1 tillhor|ar ett|mitt|min|mina|till ..1 barn|barns|dotters|sons|mammas|pappas ..2",
                "numret|nummer ..1 ar|tillhor ..1 mitt|mig|oss nu|numera ..2",
                "numret|nummer ..1 tillhor ..1 nu|numera ..2",
                "numret|nummer ar|tillhor nu|numera mitt|mig ..2",
                "vem ..3 tillatelse|lov|tillstand|samtycke ..3",
                "numret|nummer ..2 inte ..4 {note}|tillgangligt ..2",
            ),
            yes=(
                "Vem gav er tillåtelse? Sluta!",
                "numret är inte tillgängligt för meddelanden längre, radera det",
                "vem har gett er lov att skriva",
            ),
            near=("vem gav er paketet?", "numret står inte på etiketten", "vem hjälpte er"),
            settled_by=(
                "^ {lead}? {lead}? radera|ta_bort|stryk|slang det|numret direkt|genast|nu|tack|omedelbart|$ ..1 $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..1 sluta|upphor|stopp ..1 $",
                "^ ..1 ta_bort|radera|stryk det|numret? ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "asked-when",
            (
                "nar ska|tanker|slutar|kommer ni|du ..2 sluta ..4 {send}|{note}|{write} ..3",
                "nar slutar ni|du {write}|{send} ..3",
                "hur manga ganger ..6 inte|inga ..2 {note}|{get}|kontaktas|kontaktad ..3",
            ),
            yes=(
                "När ska ni sluta smsa mig egentligen?",
                "hur många gånger ska jag säga att jag inte vill ha meddelanden",
            ),
            near=(
                "När ska ni sluta borra?",
                "hur många gånger ska jag säga att jag inte vill ha lök",
            ),
            always=True,
        ),
        Rule(
            "for-another",
            (
                "stor|besvara|trakassera|plaga|spamma|kontakta|smsa|messa ..1 inte? min|mitt|mina|var|vart ..1 {kin} ..1 inte|aldrig|med|mer|langre ..2 mer|langre|igen|{note}|$ ..2",
            ),
            yes=(
                "Stör inte min mamma med sms",
                "kontakta inte min mormor mer",
            ),
            near=(
                "Klockorna stör inte min mamma",
                "min son slutar inte skriva dikter",
            ),
            always=True,
        ),
        Rule(
            "lone-stop",
            (
                "^ {lead}? radera|ta_bort|stryk|slang det|numret direkt|genast|nu|tack|omedelbart $",
                "^ {lead}? stoppa|avregistrera|avsluta {lead}? $",
                "^ {lead}? stang|sla|stanga av dem|dom|det|de ..1 $",
                "^ kan|kunde|skulle|vill|snalla ni|du ..1 sluta|upphora med det_har|detta|det|dom_har ..1 $",
                "^ {lead}? inga meddelanden|sms|mess $",
                "^ {lead}? {lead}? ta_bort|radera|avregistrera|stryk {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..1 vill slippa det|detta|det_har|de_har|er ..1 $",
                "^ ..1 far det vara|racka ..1 nog|slut ..2 $",
                "^ aldrig mer $",
            ),
            yes=(
                "Jag har sagt tre gånger att jag inte vill ha det här. Sluta!",
                "ni fortsätter skriva, nu får det vara nog",
            ),
            near=(
                "det räcker med två kuddar på rummet",
                "sluta med snus är svårt",
            ),
            settled_by=(
                "vem ..4 nummer ..1",
                "^ ett|en|annu|anyo ..3 sms|meddelande|{note} ..1 $",
                "^ ..1 tjatigt|jobbigt|irriterande|storande|tjat ..1 $",
                "jobbnummer|jobbmobil|jobbtelefon|jobbmobilen|tjanstetelefon ..6",
                "{note} ..2 kostar|kosta ..2",
                "for_mycket|for_manga ..4 {note}",
                "inte|aldrig ..1 behover|bett|prenumererat ..2",
                "pensionar ..4",
                "skriver|skickar ..6 doda|avlidna ..3",
                "^ {lead}? jag? vill inte ..1 $",
                "{note} ..2 stor|irriterar|plingar|piper ..2",
                "^ ..1 oonskad* ..2 {note} ..1 $",
                "varfor ..1 skickar|skriver|smsar|messar|fortsatter ..5",
                "inte|aldrig ..1 bestallt ..2 $",
                "skriver|skickar ..1 till honom|henne ..2",
                "aldrig|inte ..2 gett|fatt|gav er|ni? ..1 lov|tillatelse|tillstand|samtycke ..4",
                "inte fatt lov|tillatelse|tillstand att ..3",
                "jobbigt|irriterande|storande|stressande ..2 nar ..4 {note} ..3",
                "sagt ..3 inte vill|ville ha ..2",
                "andra|tredje|fjarde|femte|tionde|sista gangen ..3",
                "kanner er inte",
                "avregistrerat|avanmalt mig ..4",
                "mig ..2 avregistrerat|avanmalt",
                "redan ..1 avregistrerat|avanmalt ..4",
                "aldrig ..1 bett|anmalt|godkant ..3",
                "trakasserier|trakasseri|ofredande|terror",
                "sa|sagt nej",
                "era|dessa|alla|de_har ..1 {note}",
                "inte ..3 kund|medlem|forsakrad ..3",
                "inte langre ..2 hos er ..2",
                "trakasserad|stord|besvarad ..4 {note}|er",
                "inte|inga|inget|ej ..4 {note}|{send}|{get} ..3",
                "{wish_no} inte ha ..2",
                "inte {wish_no} ha ..2",
                "fortsatter|anda|standigt|hela_tiden|varje_dag|fortfarande ..3 {sends}|{note}|skriver|skickar|smsar",
                "{note}|skriver|skickar|smsar ..3 fortsatter|standigt|hela_tiden|jamt|varje_dag",
                "avanmalde|avregistrerade ..1 mig ..5",
                "{not_me}",
                "spam",
                "galen pa|av",
                "forsta|andra|tredje|fjarde|femte|sjatte|sjunde|attonde|nionde|tionde ..1 {note} ..3",
                "bryr mig|oss inte ..2",
                "blir|ar ..2 tokig|galen|vansinnig|trott|less|galna ..3",
                "laser ..2 aldrig|inte ..1",
                "ingen|inte|aldrig ..1 tillatelse|ratt|lov|samtycke ..6",
                "arbetstelefon|jourtelefon|privat_nummer|privatnummer ..5",
                "ger mig ingenting ..2",
                "har ..1 bett er|dig ..4",
                "nummer|namn|uppgifter ..5 i|pa ..1 {roll} ..2",
                "far ..1 nat|nagot|sms|ett varje|hela dag|tiden|vecka ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "plain-request",
            (
                "jag|vi blockerar|anmaler|sparrar|rapporterar er|dig ..2 om ..5",
                "begar|kraver|onskar ..2 borttagning|borttagande|radering ..1 fran|ur ..2 {roll}",
                "jag ..3 sa|sagt|sade ..1 att jag inte|ej vill ..1 langre|mer|ha_mer ..1 $",
                "lat|lamna oss|mig|mej vara? i_fred|ifred|ifren|vara ..3 $",
                "avsluta|avregistrera|avanmal allt|alltihop|allting tack|nu|snalla|$",
                "^ {lead}? bort|ut med ..1 {this}|{note}|skrapet|skrap|spammet|skiten ..1 fran|ur|pa min|mitt ..3",
                "inte|ej medlem|kund|prenumerant|patient langre|mer ta_bort|radera|stryk|avregistrera ..2 $",
                "skicka|skriv ..2 till nan|nagon|andra annan? men|och? inte ..1 till? mig|mej|oss",
                "om ni ..4 messar|smsar|skriver|skickar ..4 blockar|blockerar|anmaler|polisanmaler|rapporterar ..2",
                "sluta|slutar ..1 paminna|jaga|stalka|forfolja mig|mej|oss ..1 $",
                "= kicka|kasta|forstor|forlora|tappa_bort {me_or_number} {roll}? !inte",
                "glom att jag finns|existerar",
                "blockera|sparra ..1 mitt|numret|det_har nummer? hos|i er|ert ..2",
                "begar|begaran|onskar|ansoker om? ..1 radering|avregistrering|avanmalan $",
                "begar|begaran|onskar|ansoker om? ..1 radering|avregistrering|avanmalan ..3 {me_or_number}|{roll}|{note} ..2 $",
                "sag|sager ..1 upp ..1 smstjansten|sms_tjansten|{note}|utskicken",
                "inte|ej|noll|inget intresserad|intresserade|intresse av era|ert|dessa|de_har ..1 {note}",
                "vill inte|ej hora ..1 om det|detta $",
                "hall er borta ..1 fran ..1 telefon|mobil|nummer",
                "bort fran min|mitt telefon|mobil|nummer",
                "samtycke|samtycket|medgivande ..1 aterkallat|aterkallas|indraget|upphavt",
                "{note} ..1 star mig upp ..2",
                "galen|tokig|vansinnig pa|av era|dessa|de_har|alla ..1 {note} ..3",
                "sant|santhar|sanna_saker vill jag|vi inte ha i|pa ..1 telefonen|telefon|mobilen",
                "prata|snacka inte med mig mer|mera|igen",
                "kommunikation|kontakt|utskick|meddelanden ..1 undanbedes|ej_onskvard|ej_onskvart|oonskad|inte_onskvard|onskas_ej|onskas_inte ..3",
                "uppskattar|gillar inte era|dessa|de_har {note}",
                "orka|orkar ..1 era|dessa {note} sluta",
                "ej|inte intresserad ta bort ..2 $",
                "satt|lagg|for|skriv upp? ..1 mitt|mig|numret|mej ..2 pa ..1 svarta|svart|blacklist|sparrlista|sparrlistan|nix",
                "kan ..1 spara|skippa|strunta|lagga in|ner|i? pa|med? ..1 era|dessa|de_har|de_dar|alla ..1 {note}",
                "{want} ..1 bli lamnad|lamnade|lamnat ifred|i_fred|ifren",
                "sluta|lagg_av|lagg_ner|upphor ..1 med ..1 skiten|skit|tramset|dumheterna|dumheter|spammet|tjatet|trams|eran_skit ..1 $",
                "gar inte|ej langre|mer|med med? pa ..2 kontaktar|skickar|skriver|smsar|{note}|kontakt ..3",
                "{stop} ..1 maila|mejla|ringa|tjata|kontakta a|o ..1 smsa|messa|skriva",
                "ge|giv|ger fan|faan|sjutton|tusan|faen|satan i|o att|o|å? {send}|{write} ..3",
                "skickar|skriver|smsar|messar ni ..1 ett|en|till|igen|mer|nagot ..3 anmaler|blockerar|polisanmaler|rapporterar ..3",
                "skickar|skriver|smsar|messar ni ..1 igen|till|mer sa? anmaler|blockerar|polisanmaler|rapporterar ..3",
                "om det|det_har|detta fortsatter ..3 anmaler|polisanmaler|blockerar|klagar ..4",
                "= inga|inget msgs|msg|messages|message fler|mer|tack|plz !har|far|fick|jag",
                "skit|strunta|skippa i|o|å att? skriva|skicka|messa|smsa|hora_av|kontakta ..1 till|mig|mej|oss|mer|hit|fler|$ ..2",
                "snalla ..3 inte|ej skicka|skriva|smsa|messa|kontakta|hora ..1 mer|nagot|till_mig|till_mej|hit|mig|fler ..3 $",
                "= remova|remove|unsubscribe|unsubscriba|unsubba|deleta|delete {me_or_number} {roll}? {note}? !inte|hur|kan_jag",
                "{note} ..3 till mig|mej|oss ..1 ska|skall|maste|bor ..1 upphora|stoppas|avslutas ..1 $",
                "!far|fick|har|finns|hade|kom|ar|kommer inga fler|mer|flera {note} tack|snalla $",
                "spara|bespara er|dig ..1 {note}|modan|besvaret",
                "{want}|ville inte langre|mer ..5 bli_kontaktad|kontaktas|informeras|aviseras|bli_informerad ..4",
                "nummer|numret ..8 ta|tag|stryk|radera bort? det|numret ..1 fran|ur er|era|listan|{roll} ..2",
                "= .. {tell_not} {again}|{here}|{note}|snalla|tack {note}? {here}? {calls}? !jag|har|om|langsamt",
                "= .. {strike_me} {me_or_number}? {roll}? {note}? direkt? {again}? !inte|hur|glomde",
                "= .. {i_want} {neg} {note}|{touch} {get}? {again}? ha? fa? !han|hon|missa|dig|er_inte|bara_inte",
                "= .. {i_want} {neg} {get}|ha fran_er|av_er|dom|dem|de_har|era|detta {note}? !han|hon|missa",
                "= .. lat|lamna {to_me} vara|ifred|i_fred|va|vara_i_fred|va_ifred|vara_ifred {note}? !inte|veta",
                "= .. lagg_av|lagg_ner|sluta_upp|sluta_nu|sluta_genast|snalla_sluta|sluta_snalla|sluta_att|upphor_med {note}|{sends} {note}? !inte|kan_inte",
                "!han|hon|inte|kan|ska|nar|att|honom|henne|ville|vill|bad|de|dom sluta skicka|smsa|messa|skriva|kontakta|spamma|stora|tjata|hora_av ..1 {note}|{here}|{to_me}|har|nu|snalla|tack|$ ..3 $",
                "sluta {sends} till ..1 {kin}|henne|honom|dem|dom ..4",
                "{note} ..2 vill inte ha dom|dem|det|de ..1 $",
                "^ ..3 vill inte ha dom|dem langre|mer|$",
                "begar|kraver|ber|uppmanar|onskar ..2 att ni slutar|upphor ..1 $",
                "begar|kraver|ber|uppmanar|onskar ..2 att ni slutar|upphor ..1 {sends}|{note}|skicka|skriva ..4",
                "{note} ..1 undanbedes|undanbes|onskas_ej|ej_onskvard|ej_onskvart|onskas_inte|ej_tack ..2",
                "godkanner|accepterar|tillater|samtycker|medger inte|ej ..1 till? att ni ..2 skickar|kontaktar|smsar|skriver|messar|anvander ..3",
                "godkanner|accepterar|tillater|samtycker|medger inte|ej ..1 till? att mitt|mina nummer|uppgifter|telefonnummer anvands ..3",
                "motsatter|invander|protesterar ..2 att ni|mitt|mina ..3 skickar|kontaktar|anvands|anvander ..3",
                "sista gangen ni|du skriver|smsar|messar|skickar|kontaktar|hor ..4",
                "{note} ..1 vill jag|vi slippa ..1 $",
                "{note} ..1 kan ni|du ..1 behalla|skippa ..2 $",
                "far|dra|stick|forsvinn|ga ..2 med ..1 era|ert|dina|er|skiten|spammet|tjatet ..1 {note}|tjat|skit|spam|$",
                "vill|onskar|{want} ej|inte|int|ente ha nat|nagot|nagonting ..1 mer? fran|av er|eran ..2",
                "^ ..1 mitt|vart|det_har|detta nummer|telefonnummer|numret|mobilnummer ska|skall|maste|far ..1 raderas|tas_bort|strykas|bort|avregistreras ..3",
                "^ {lead}? jag|vi? vill ga ur $",
                "^ {lead}? jag|vi ..1 opta|optar|opt_out|optout ut|out? ..2 $",
                "= {strike_me} uppgifter|allt ni_har_om_mig|om_mig !inte",
                "hall er|dig borta|undan ..1 med|fran ..2 {note}|skiten|spammet|tjat",
                "jag ..1 invander|protesterar mot ..2 {note} ..1",
                "{note} nej tack ..1 $",
                "^ {lead}? radering|borttagning av mina|mitt uppgifter|nummer|personuppgifter ..2 $",
                "^ {lead}? borttagning|avregistrering|avanmalan fran ..1 {roll}|{note} ..2 $",
            ),
            yes=(
                "det här är farfars telefon han är 90 skicka inga fler sms hit",
                "jag har flyttat till Norge ta bort mig från listan",
                "barnen har slutat skolan jag vill inte ha några fler meddelanden",
            ),
            near=(
                "min chef är bortrest ta bort mötet från kalendern",
                "han kan inte sluta skicka sms till mig",
                "jag vill inte missa några meddelanden",
            ),
        ),
        Rule(
            "her-or-him",
            (
                "^ {lead}? {lead}? {lead}? skriv|skicka|messa|smsa|kontakta|stor inte|inget|inga|aldrig ..2 till? henne|honom|dem ..2 $",
                "^ {lead}? {lead}? kontakta|smsa|messa|stor henne|honom inte|aldrig ..2 $",
                "^ {lead}? {lead}? lamna|lat henne|honom ..1 ifred|i_fred|vara ..1 $",
            ),
            yes=(
                "Min mamma är 83, skriv inte till henne",
                "Min pappa är dement, skicka inget mer till honom",
                "Min dotter är 10, skicka inga meddelanden till henne",
            ),
            near=(
                "Min mamma är 83, får hon följa med?",
                "min son är 9, skicka kallelsen till honom",
                "Min man är 60, ring honom",
            ),
            settled_by=(
                "^ {kin} kan|forstar|fattar|ar|har ..5",
                "min|mitt|var|vart {kin} ar|har|blev|blir ..3 6*|7*|8*|9*|1*|dement|demens|sjuk|blind|dod|bara|minderarig|gammal|avliden|dott ..4",
                "min|mitt|var {kin} forstar|fattar ..4",
                "min|mitt|var|vart {kin} har|hade|gick ..1 gatt_bort|bort|avlidit|dott ..4",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "annoying-when",
            (
                "jobbigt|irriterande|storande|storigt|stressigt|stressande|trottsamt nar|att ..4 {note}|plingar|piper ..3",
            ),
            yes=(
                "Jobbigt när det kommer sms hela tiden, sluta",
                "Störigt när det plingar jämt, lägg av",
                "Irriterande att det kommer meddelanden dygnet runt, sluta nu",
            ),
            near=(
                "Jobbigt när bussen är sen",
                "Störande grannar, vad göra?",
                "Irriterande att vänta på leveransen",
            ),
            settled_by=("^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "said-in-full",
            (
                "om ni|du|det ..1 inte slutar|upphor ..3 anmaler|blockerar|polisanmaler|rapporterar ..4",
                "^ slutar ni|du|det inte ..2 anmaler|blockerar|polisanmaler|rapporterar ..4",
                "far|kommer jag|det ..1 ett|fler|annu ..2 {note} till|igen? ..2 anmaler|blockerar|polisanmaler ..3",
                "anmaler|blockerar|polisanmaler|rapporterar ..2 om det|detta|ni ..1 inte ..1 slutar|upphor ..1 $",
                "anmaler|blockerar|polisanmaler|rapporterar ..2 om jag far ett|fler ..3 {note} ..1",
                "lat|kan|far|hoppas|ma|matte|kunde ..4 vara|bli|blir ..2 sista {note}|smset|meddelandet ..6",
                "^ {lead}? lat|kan|ma detta|det vara|bli det sista ..3 $",
                "far|ma|hoppas ..3 bli|blir|vara det? sista jag|fran ..2 far|er|nansin ..2 $",
                "mitt|vart|det_har|detta|mina nummer|numret|telefonnummer|uppgifter|jobbnummer far|ska|skall inte|ej anvandas ..1 till|for ..2 {note}|kontakt ..2",
                "mitt|vart nummer|telefonnummer|mobilnummer far|ska|skall inte|ej anvandas langre|mer ..2",
                "= ta|tag|sok {neg} kontakt {again}|med {to_me}? !jag|vi|ni|han|hon",
                "detta|det_har ar ..2 jobbnummer|privatnummer|arbetstelefon|jobbtelefon|jourtelefon|nummer|tjanstetelefon och|som far inte|ej anvandas ..1 till|for ..2 {note}",
                "^ {lead}? {lead}? sluta|upphor ..1 med det_har|detta|det_dar mvh|tack|nu|$ ..2",
                "ska|skall|vill inte ha|fa ..3 {note} ..1 fran|av er ..1 $",
                "{note} kan|klarar jag|vi ..1 vara|leva|klara_mig utan ..1 $",
                "= strykas|raderas|avregistreras|utstruken|struken|borttagen {roll} vill|onskar|skulle|begar bli? !inte|ej|blev|har",
                "^ {lead}? inte_ett|inte_en|inga|inget|noll enda? {note} till tack|snalla|$ ..1",
                "tillatelse|ratt|lov att anvanda mitt|numret ..1 nummer|uppgifter ..1",
                "^ {lead}? jag ..1 vill ut ur ..3 {roll} ..1",
                "vill|onskar inte langre|mer ..1 vara|sta mottagare av|for ..2 {note} ..2",
                "lamna|lat ..1 min|mitt telefon|mobil|nummer|whatsapp ..1 ifred|i_fred|vara ..2",
                "kom inte|aldrig ..1 med fler|mer ..1 {adverts}|{note}",
                "undvik|undvika ..2 all? kontakt|kontakta ..5",
                "frantar er|dig ratten|tillatelsen|samtycket att ..1 kontakta|skriva|smsa|skicka|messa ..2",
                "blockerade|blockerad|anmalda|polisanmalda om ..1 det|det_har|detta|ni ..1 inte slutar|upphor ..1",
                "opt_out|optout|opt out ..1 for detta|mitt|det_har nummer|numret ..2",
            ),
            yes=(
                "Om ni inte slutar anmäler jag er",
                "Låt detta vara det sista smset från er",
                "Ta aldrig mer kontakt med mig",
                "Mitt nummer får inte användas för utskick",
            ),
            near=(
                "Om ni inte slutar borra ringer jag",
                "Det var det sista smset jag fick från banken",
                "Jag tog aldrig kontakt med säljaren",
                "Numret får inte användas två gånger",
            ),
            always=True,
        ),
    ),
    never=(
        "skicka|sand ingen paminnelse|kallelse|faktura ..1 $",
        "skicka|skickar inte|inga saljaren|agenten|teknikern|hantverkaren|montoren|budet|foraren|stadaren|maklaren ..2",
        "^ kommer|kom|far|fick|finns det|jag|vi ..2 inga|inget ..4",
        "fran|till lunchen|utflykten|maten|frukosten|matchen|kalaset|konferensen|seminariet|lagret|fikat|julbordet|simskolan|fritids|provet|tentan|tavlingen",
        "be|ber|bad|sag honom|henne|dem|grannen|till_honom|till_henne ..4",
        "pa tartan|kakan|kortet|paketet|etiketten|skylten|fakturan|tavlan",
        "listan|lista over",
        "mig|oss hos|i|pa kommunen|skatteverket|skolan|forsakringskassan|facket|folkbokforingen",
        "fick|fatt|har|kom|kommit|finns ..4 varken|vare_sig ..2",
        "varken|vare_sig fatt|kommit|hittat",
        "vagrar|vagrade|vagrat sluta",
        "fran|ur kon|bostadskon|vantelistan|kolistan|dagiskon",
        "listan|lista till|infor !sms|meddelanden|utskick|mig|oss ..1",
        "sms kod|koder|verifiering|inloggning",
        "kod|koder|inloggning ..1 pa|via|med|per sms",
        "dyker|dok|visas|syns ..3 inga|inte|nagra ..3",
        "sa|sade|sager|sagt at|till !er|dig att? ..1 sluta",
        "inga|inte|inget fler|mer|nagra? bilder|foton|filer|lankar|videor|dokument",
        "hyresvarden|grannen|exet|han|hon|de ska|maste|borde lamna mig|oss ..2",
        "bad|bett|be|bads !er|dig ..2 att? sluta",
        "bilden|bild|fotot|foto|filmen|videon|recensionen|kommentaren|fotona|bilderna ..1 pa|av|fran mig|oss|mitt",
        "inga|inte|inget pappersfakturor|pappersfaktura|fakturor|fel|reservdelar|varor|paket|pizzor ..3",
        "mot|moter jag",
        "han|hon|grannen|hyresvarden|exet maste|ska|borde|skulle ..4",
        "min|mitt arbetsgivare|chef|jobb $",
        "till|for operationen|fotot|skolfotot|vaccinationen|ingreppet",
        "har ni stoppat|slutat|avslutat|stangt ..4",
        "^ ar|blev|har ..4 borttaget|raderat|avregistrerad|struken $",
        "^ ..1 vill inte bli stord|storda $",
        "har ni|du tagit|strukit|raderat|avregistrerat mig|mej|bort ..4",
        "{writes} om det|du|ni|nagot|nat ..4",
        "inte pa facebook|messenger|instagram|mejl|engelska",
        "^ ni behover inte skriva|svara|messa mer|langre $",
        "brevladan|brevlada",
        "inte ..2 fore|forran|innan",
        "inte pa engelska|svenska|arabiska|finska|norska|danska",
        "{sends} inte|inget|inga ..1 till? honom|henne $",
        "meddelande|meddelanden ..1 pa telefonsvararen|rostbrevladan",
        "jag ska|kommer ..1 inte|aldrig ..3",
        "sms|meddelande|mejl racker",
        "tankte ..1 avregistrera|avanmala|avprenumerera|sluta",
        "^ ..1 ring mig|mej|oss ..1 inte|aldrig ..1 mer? ..1 $",
        "ni behover inte hora av er $",
        "vad hander ..5",
        "behover ingen paminnelse",
        "bror|syster|van|vaninna|kompis|kollega|chef|granne|kusin|mamma|pappa ..1 vill|ville|bad|sa|sager|far|fick|onskar ..9",
        "sluta|slutar inte",
        "han|hon|det|den|ingen|appen|systemet|banken|sidan skickar|skriver|smsar",
        "inte an",
        "inte en|ett ..1 till",
        "avregistrera|stryk|radera mig inte",
        "mer|fler an",
        "kan|far jag ..4 ett|mitt|min meddelande|sms",
        "stor mig inte alls|ni",
        "jag|vi|man kan|kunde|far|hinner ..2 inte|inga|inget|ej",
        "kan|kunde jag|man|vi ..2 inte|inga|inget",
        "har|hade|hann ..3 inte|aldrig|ej last|sett|hittat|fatt|forstatt|mottagit|skickat|hort|svarat",
        "efter|fore|innan|mellan klockan|kl|8|9|10|20|21|22",
        "pa natten|kvallen|morgonen|helgen|helger|sondagar|lordagar|vardagar|kvallarna|natterna",
        "kontakt med den|det|en|min|hyresvarden|saljaren",
        "paketet|pizzan|leveransen|bestallningen|montoren|teknikern ..2 inte|inget|ej",
        "inte|inget|ej paketet|pizzan|fakturan|kvittot|den|leveransen|bestallningen|varan",
        "avanmala|avregistrera|anmala min|mitt|vart son|dotter|barn|sonen|dottern|barnet",
        "fran|ur formiddagspasset|passet|kursen|lektionen|bokningen|ordern|schemat|laget|motet|traningen|middagen|vantelistan|festen|resan",
        "min|mitt son|dotter|barn|fru|man fran",
        "fran|ur lektionen|klassen|kursen|passet",
        "nodkontakt*|nodnummer*",
        "inget|nagot omtaligt",
        "inte avregistrera|avprenumerera|avsluta|sluta|avanmala",
        "ta|stryk|radera inte",
        "nar ..6",
        "varfor !skickar|skriver|smsar|messar|fortsatter|haller|far ..5",
        "varfor ..4 inte|inga|inget|ingen|aldrig",
        "vem !ar|e|det",
        "avregistrerat sig",
        "far|fick|fatt|har ..2 inga|inget|inte ..2 {messages}",
        "fel storlek|vara|varor|artikel|produkt|adress|farg|order|paket|grejer",
        "trasig*|dubbelt",
        "ignorera*",
        "slutar inte",
        "inte ..1 missa",
        "fran|ur gymmet|kopet",
        "rakade|misstag",
        "rostmeddelande*",
        "vantelista*|prislista*|gastlista*|inkopslista*",
        "grannen|telia|tele2|chefen|boten|appen|telefonen|brorsan|exet|kollegan|kunden|banken vill|skickar|ska|stor|skriver|smsar ..6",
        "min|mitt bror|chef|telefon|granne|ex|kollega|mobil skickar|ska|stor|skriver|smsar ..6",
        "^ ska jag|vi ..6",
        "^ vill ni inte ..5",
        "far|fick jag|vi inget|inga ..3",
        "{sends} inte ..1 chefen|nagon|grannen|kollegan|alla|nan ..1 $",
        "skolan|vardcentralen|kommunen|apoteket|foreningen|gymmet|tandlakaren skickar|smsar|skriver|messar ..6",
    ),
    instead=(
        "hellre|helst|istallet|foredrar|utan {way_to}? {way_to}? {way_to}? {way}|whatsapp ..2",
        "^ snalla|vanligen|bara|utan|eller|da|hellre|tack? ring|mejla|maila|mejl mig|oss|istallet|hellre istallet|hellre|tack|bara|$ ..2",
        "bara|endast|enbart ..1 via|per|pa {way}|whatsapp ..2 $",
        "{way} ..1 istallet ..1 $",
    ),
    asks=(
        "om jag ..1 inte|inga ..3 {want}",
        "om jag ..2 skriver|skickar|svarar stopp",
        "hur|var avregistrerar|slutar|stoppar|kan|gor|avslutar|sager|stanger|far|blir",
    ),
)
