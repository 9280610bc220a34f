"""How do people opt out in German?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="de",
    name="Deutsch",
    stop="""
        deabonnieren nachrichten_abbestellen whatsapp_abbestellen
        stopp abmelden abmeldung abbestellen austragen abmelden_bitte aufhoren aufhoeren stoppen hort_auf hor_auf hoert_auf keine_nachrichten
        keine_nachrichten_mehr keine_sms_mehr keine_sms nicht_mehr_schreiben newsletter_abbestellen newsletter_abmelden austragung lasst_mich_in_ruhe
        nummer_loschen nummer_loeschen lass_mich_in_ruhe keine_nachricht_mehr nicht_mehr_anschreiben nicht_mehr_kontaktieren widerspruch abbestellung
    """,
    whole="entfernen streichen lass_das lasst_das lassen_sie_das hor_damit_auf hort_damit_auf schluss schluss_damit",
    doubtful="loschen loeschen stornieren kundigen kuendigen genug reicht kein_interesse abbrechen beenden blockieren nein_kein_interesse ",
    courtesy="bitte danke hallo hi moin guten tag sofort jetzt endlich vielen dank damit ich mochte will liebe grusse lg mfg gefalligst umgehend unverzuglich endgultig dauerhaft hoflich hochachtungsvoll verdammt oida gell freundlicherweise nochmals ausdrucklich hiermit servus gruezi dankeschon leute schnellstmoglich doch echt",
    lists={
        "junk": "spam spams mist scheiss scheisse dreck mull muell quatsch schmarrn bullshit schas schaas kas zeug zeugs gschreib gschreibs",
        "away": "haut_ab hau_ab verschwindet verschwinden_sie verpisst_euch verpiss_dich schleicht_euch schleichts_eich bleibt_mir_weg bleibts_ma_weg geht_weg gehts_weg weg zieht_ab verzieht_euch verziehen_sie_sich",
        "my_kin": "meine_frau meine_mutter meine_mama meine_oma meine_tochter meine_eltern meine_kinder meinen_mann meinen_vater meinen_papa meinen_opa meinen_sohn unsere_tochter unseren_sohn unsere_mutter unsere_oma meine_familie",
        "tell": """
            schreibt schreibts schreiben_sie schreib schickt schickts schicken_sie schick sendet senden_sie sende kontaktiert kontaktieren_sie kontaktier textet texten_sie verschickt_an verschicken_sie belastigt_mich
            belaestigt_mich belastigen_sie belaestigen_sie nervt_mich nerven_sie stort_mich storen_sie stoeren_sie spammt_mich informieren_sie benachrichtigen_sie lassen_sie_mir melden_sie_sich meldet_euch
            erinnern_sie behelligen_sie behelligt_mich treten_sie_mit
        """,
        "third": """
            schwester_schreibt schwester_schickt bruder_schreibt bruder_schickt mutter_schreibt mutter_schickt vater_schreibt vater_schickt oma_schreibt oma_schickt opa_schreibt opa_schickt tochter_schreibt tochter_schickt sohn_schreibt sohn_schickt freundin_schreibt freundin_schickt freund_schreibt freund_schickt chef_schreibt chef_schickt chefin_schreibt chefin_schickt kollege_schreibt kollege_schickt kollegin_schreibt kollegin_schickt nachbar_schreibt nachbar_schickt nachbarin_schreibt nachbarin_schickt vermieter_schreibt vermieter_schickt ex_schreibt ex_schickt mann_schreibt mann_schickt frau_schreibt frau_schickt schwager_schreibt schwager_schickt tante_schreibt tante_schickt onkel_schreibt onkel_schickt cousin_schreibt cousin_schickt cousine_schreibt cousine_schickt lehrerin_schreibt lehrerin_schickt lehrer_schreibt lehrer_schickt arzt_schreibt arzt_schickt niemand_schreibt niemand_schickt keiner_schreibt keiner_schickt
            nachbar_sendet nachbar_kontaktiert nachbarin_sendet nachbarin_kontaktiert firma_sendet firma_kontaktiert bot_sendet bot_kontaktiert app_sendet app_kontaktiert handy_sendet handy_kontaktiert drucker_sendet drucker_kontaktiert vermieter_sendet vermieter_kontaktiert kollege_sendet kollege_kontaktiert kollegin_sendet kollegin_kontaktiert chef_sendet chef_kontaktiert freund_sendet freund_kontaktiert freundin_sendet freundin_kontaktiert bruder_sendet bruder_kontaktiert schwester_sendet schwester_kontaktiert ex_sendet ex_kontaktiert bank_sendet bank_kontaktiert versicherung_sendet versicherung_kontaktiert schule_sendet schule_kontaktiert arzt_sendet arzt_kontaktiert praxis_sendet praxis_kontaktiert vodafone_sendet vodafone_kontaktiert telekom_sendet telekom_kontaktiert o2_sendet o2_kontaktiert amazon_sendet amazon_kontaktiert system_sendet system_kontaktiert automat_sendet automat_kontaktiert kunde_sendet kunde_kontaktiert kundin_sendet kundin_kontaktiert lehrer_sendet lehrer_kontaktiert firma_schreibt firma_schickt bot_schreibt bot_schickt app_schreibt app_schickt handy_schreibt handy_schickt drucker_schreibt drucker_schickt bank_schreibt bank_schickt versicherung_schreibt versicherung_schickt schule_schreibt schule_schickt praxis_schreibt praxis_schickt vodafone_schreibt vodafone_schickt telekom_schreibt telekom_schickt o2_schreibt o2_schickt amazon_schreibt amazon_schickt system_schreibt system_schickt automat_schreibt automat_schickt kunde_schreibt kunde_schickt kundin_schreibt kundin_schickt
        """,
        "i_want": """
            i_wu i_woi i_mog
            ich_will ich_mochte ich_moechte ich_wunsche ich_wuensche ich_brauche ich_benotige ich_mag ich_mocht wir_wollen wir_mochten wir_moechten wir_wunschen wir_brauchen wir_benotigen mochte_ich moechte_ich
            will_ich wollen_wir brauche_ich wunsche_ich mochten_wir i_mog i_mecht i_wui ich_wollte
            ich_wurde_gerne ich_wurde_gern
        """,
        "way": "anruf anrufe anrufen angerufen telefonieren telefon telefonisch email e_mail e_mails emails mail mails brief briefe post postweg fax telegram signal",
        "way_to": "per via mich uns mir eine ein einen an mit auf uber ueber den die das bitte wieder einfach kurz zu zum",
        "lead": """
            bitte jetzt nun endlich also so dann einfach damit das es mal doch sofort echt nur ich will mochte dass ihr sie konnt konnen bitt danke langsam auch aber und wirklich hier mir ist sich
        """,
        "kin": """
            mutter mama mutti oma opa vater papa eltern grosseltern schwiegermutter schwiegervater frau mann tochter sohn kind kinder kindern grossmutter grossvater tante onkel
        """,
        "lone": """
            unterlassen_sie_dies unterlassen_sie_dies_in_zukunft unterlassen_sie_das_in_zukunft unterlassen_sie_dies_kunftig streichen austragen
            lasst_den_quatsch lasst_den_scheiss lasst_den_mist lassen_sie_das_bitte ich_steige_aus das_muss_aufhoren nie_wieder abo_beenden unterlassen_sie_das unterlassen_sie_es
            lasst_es_sein lasst_das_sein lassen_sie_das_sein lass_es_sein lass_das_sein lassen_sie_es_sein einstellen bitte_einstellen gebt_ruhe haltet_den_rand
            schleichts_eich schleicht_eich schleichts_euch schleich_di verpisst_euch verpiss_dich verpissts_eich zieht_leine
            stopp_das stoppt_das stoppen_sie_das hort_jetzt_auf hort_sofort_auf horen_sie_jetzt_auf
            abstellen bitte_abstellen
            weg_damit spart_es_euch spart_euch_das sparen_sie_sich_das spart_euch_die_muhe haut_ab verzieht_euch
            schluss aufhoren aufhoeren hort_auf hoert_auf hor_auf horen_sie_auf horts_auf hort_bitte_auf hort_endlich_auf unterlassen unterlasst stoppen lasst_es lasst_das lassen_sie_es lassen_sie_das lass_es lass_das jetzt_reichts es_reicht reicht_jetzt jetzt_reicht_es das_reicht mir_reichts mir_reicht_s reichts_jetzt genug_ist_genug hor_damit_auf hort_damit_auf horen_sie_damit_auf damit_aufhoren damit_aufhort ende_gelande finito basta
            heats_auf hea_auf hert_auf hears_auf horts_amoi_auf heats_amoi_auf hort_amoi_auf losts_es lossts_es
        """,
        "small": """
            an_meine_frau an_meinen_mann an_meine_tochter an_meinen_sohn an_meine_oma an_meinen_opa an_meine_eltern meiner_frau meinem_mann meinem_sohn meinen_kindern meinen_eltern
            schmarrn schmarren schmarn schmoarn gschwerl glump
            mini me minere minera us_em usem eurem_system
            mei meim mein_ meina eichare eichere eicha enkare mingem ming mien miene
            plz pls plis please
            privathandy diensthandy firmenhandy arbeitshandy festnetz ausm vom ausn aufm anschluss anschlusses anschluesse ihm ihr_nicht kram whatsapp_kram whatsappkram muttern meiner_mutter meinem_vater meiner_oma meinem_opa an_meine_mutter an_meinen_vater meiner_tochter meinem_sohn
            kirchengemeinde gell gelle gel verstanden kapiert klar weisst eune eui eu vo_eu hob gsogt gsagt soits sollts soit oda enkere allerletztes letztes_mal letzte_mal zum_letzten_mal_
            politische politischen kommerzielle kommerziellen ihrer_bank eurer_bank ihrer_praxis eurer_praxis eurer_partei ihrer_partei von_der_partei der_partei von_der_bank ihrer_klinik eurer_klinik von_der_klinik eures_studios ihres_studios vom_studio ihrer_versicherung eurer_versicherung ihres_hotels eures_hotels vom_hotel eurer_schule ihrer_schule von_der_schule eures_vereins ihres_vereins vom_verein ihrer_kanzlei ihres_hauses ihrer_agentur eurer_agentur vo_eich vo_enk vo_eng von_enk vo_eanich enk eich ia vastehst oide oida mehr_werden
            aussa hatte_gern hatte_gerne hatten_gern haette_gern hatte_ich_gern

            was irgendwas zeug zeugs sachen kram
            gschreibe dene
            instandig instaendig eindringlich herzlich gutigst amal amoi a_mal mer eure_ sofortige sofortigen sofortiger wirkung mit_sofortiger_wirkung beantrage beantragen veranlassen veranlassen_sie kummern sorgen dafuer_sorgen unverlangt unverlangte unverlangten stets nunmehr letztmalig letztmals zum_letzten_mal verehrte geehrte person_ namens namen telefonisch schriftlich gewerbliche
            person allem umstanden allesamt
            us dera dene dise disem diser dankend chonnd chond chonnt chan wot ois uns_allen hochachtungsvoll
            bitte bite bitt bidde danke dankeschon dankeschoen vielen_dank merci gerne gern lieber liebe freundlich freundlicherweise hoflich hoflichst hoeflich
            jetzt jezt jetz sofort sofortig umgehend unverzuglich unverzueglich ab_sofort ab_jetzt ab_heute von_nun_an heute nun endlich entlich mal einmal endgultig
            endgueltig ein_fur_alle_mal ein_fuer_alle_mal kunftig kuenftig in_zukunft zukunftig zukuenftig weiterhin weiter weitere weiteren weiterer weiteres
            fortan dauerhaft fur_immer fuer_immer immer standig staendig dauernd andauernd taglich taeglich wochentlich schon bereits wieder schon_wieder nochmal nochmals
            nochmalige nochmaligen zweimal dreimal mehrmals mehrfach x_mal xmal hundertmal tausendmal oft doch halt eben einfach afoch eifach echt wirklich ehrlich total
            absolut komplett vollstandig vollstaendig ganz ganzlich gaenzlich voll so sehr dringend ausdrucklich ausdruecklich hiermit hierdurch nachdrucklich grundsatzlich
            generell uberhaupt ueberhaupt gar langsam gefalligst gefaelligst verdammt verdammte verdammten verdammter verdammt_nochmal scheiss  scheissige
            verfluchte bloden bloede bloeden blode blodes damlichen daemlichen dummen dumme nervigen nervige nervig nervende nervenden lastigen laestigen lastige laestige
            ewigen ewige sinnlosen sinnlose unerwunschten unerwuenschten unerwunschte unerwuenschte ungefragt ungefragten unaufgefordert unaufgeforderten ungebetenen
            automatischen automatische automatisierten irgendwelche irgendwelchen irgendeine solche solchen derartige derartigen jegliche jeglichen jeglicher jede jeden
            jeder jedes alle allen aller alles samtliche saemtliche samtlichen saemtlichen einzige einzigen einziges mehr meh mehrere mehr_mehr
            der die das dem den des de d s ein eine einen einem einer eines a an am ans auf aufs von vom zu zum zur per uber ueber via bei beim in im ins aus fur fuer mit
            ueber_whatsapp um wegen hier hierher hierhin hierauf da dahin dahinter dort her hin damit davon dafur dafuer darum dagegen darauf drauf daran dran
            dies diese diesen dieser dieses diesem solches sowas so_was so_etwas etwas was_von_euch es dass  daß und oder noch auch nur bloss blos aber also ja nein ne na
            ich mich mir wir uns unser unsere unseren unserem unserer mein meine meinen meinem meiner meins mi mia i ma eich euch eng ihnen ihne ihr ihre ihren ihrem ihrer eure
            euren eurem eurer euer eua eire eier dir dich du dein deine deinen deinem deiner sie se man leute jungs madels firma unternehmen laden shop geschaft geschaeft
            verein team bot seite absender damen herren sehr_geehrte sehr_geehrter damen_und_herren kollegen freunde hallo hi hey hoi servus moin tach grussgott gruss_gott
            gruezi grusse gruesse gruss lg mfg vg bg mit_freundlichen_grussen mit_freundlichen_gruessen freundliche_grusse beste_grusse guten_tag guten_morgen guten_abend
            ciao tschuss tschuess okay ok kann konnen koennen konnten koennten konntet koenntet konnte koennte konnt koennt kannst konntest koenntest kannscht wurden wuerden
            wurdet wuerdet wurde wuerde will wollen wollt wolln mocht mochte moechte mochten moechten mochtest moecht wunsche wuensche wunschen wuenschen wunsch wuensch
            soll sollen sollt sollte sollten sollst darf durfen duerfen durft muss mussen muessen musst werden werde wird werd wirst sein bin ist sind waere waer war ware
            wars seid bitten  darum_bitten ersuche ersuchen verlange verlangen fordere fordern auffordern fordere_auf erwarte bestehe wunscht tun tut tu mach macht
            machen gesagt geschrieben_habe habs sag sage sagen sagte nochmal_sagen mitgeteilt gebeten gefallen_tun den_gefallen gefallen freundlichst zuliebe gott himmel
            himmels_willen gottes_willen menschenskind mensch alter digga ey eh oida oh ach boah haha privat private privaten personlich personliche
            whatsapp wa whats_app handy telefon smartphone mobil nummer handynummer telefonnummer mobilnummer rufnummer nr nummern postfach chat chats inbox kanal
            weder sonst egal welcher_art jeder_art art kein_wunder zufolge seitens mehrmaligen
            erbeten gewunscht konform mitn mitm midm midn ne freundlichst hiervon
            bittschon bittschoen bittscheen bitschon usm
            hoflich hoflichst freundlichst so_schnell_wie_moglich so_bald_wie_moglich so_rasch_wie_moglich so_fruh_wie_moglich sobald_wie_moglich schnellst_moglich schnellstmoglich schnellstens baldmoglichst baldigst ehestmoglich ehebaldigst ehestens fruhestmoglich raschest raschestmoglich zeitnah wenn_moglich falls_moglich soweit_moglich sofern_moglich nach_moglichkeit wenn_es_geht wenns_geht wenn_s_geht falls_es_geht wenn_das_geht wenn_das_moglich_ist wenn_es_moglich_ist seien_sie_so_nett seien_sie_so_gut seien_sie_so_freundlich seid_so_lieb seid_so_gut seid_so_nett sei_so_lieb sei_so_gut sei_so_nett auf_der_stelle mit_sofortiger_wirkung von_nun_an furderhin kunftighin ein_fur_alle_mal ein_fur_allemal ein_fur_alle_male in_aller_form in_aller_deutlichkeit in_aller_hoflichkeit mit_allem_nachdruck mit_nachdruck zum_letzten_mal zum_letzten_male zum_allerletzten_mal zum_dritten_mal zum_zweiten_mal zum_hundertsten_mal zum_x_ten_mal zum_xten_mal zum_wiederholten_mal zum_wiederholten_male zum_zigsten_mal zum_tausendsten_mal wie_besprochen wie_vereinbart wie_abgemacht wie_ausgemacht wie_schon_gesagt wie_bereits_gesagt wie_gesagt wie_erwahnt wie_versprochen wie_gewunscht wie_telefonisch_besprochen verdammt_nochmal verdammt_noch_mal verflixt verflixt_noch_mal verflixt_nochmal herrgott herrgott_noch_mal herrgott_nochmal himmelherrgott zum_teufel zum_teufel_nochmal zum_henker zum_kuckuck in_gottes_namen in_herrgotts_namen um_himmels_willen um_gottes_willen um_himmelswillen leute freunde kinders liebe_leute liebes_team liebe_firma lieber_kundenservice liebe_kundenbetreuung lieber_absender werte_firma wertes_team werte_damen_und_herren meine_damen_und_herren sehr_geehrtes_team sehr_geehrte_damen sehr_geehrte_firma geschatzte_firma gruß_gott gruss_gott moin moin_moin servus gruezi salu hallochen hallihallo guten_morgen guten_abend guten_tag gute_nacht mahlzeit ihrerseits eurerseits deinerseits meinerseits unsererseits von_eurer_seite von_ihrer_seite von_deiner_seite von_meiner_seite ohne_wenn_und_aber ohne_ausnahme ohne_diskussion ohne_umschweife ohne_weiteres ohne_verzug ohne_aufschub ohne_verzogerung ohne_angabe_von_grunden oida gell gelle goi woll wa nich_wahr nicht_wahr ey alter mfg lg vg hochachtungsvoll mit_vorzuglicher_hochachtung danke_im_voraus vielen_dank_im_voraus besten_dank_im_voraus dank_im_voraus danke_vorab vielen_dank_vorab dankeschon merci merci_vielmal merci_vilmal okay verstanden klar ist_das_klar alles_klar kapiert punkt punkt_aus und_fertig fertig_aus aus_fertig basta um_bestatigung_wird_gebeten bitte_um_bestatigung bitte_bestatigen bestatigung_erbeten ich_bitte_um_bestatigung vielen_lieben_dank das_ware_nett das_war_nett ware_nett war_nett ware_super das_ware_lieb das_ware_toll war_super sonst_nichts ma mal_eben mal_bitte da_mal denn_mal mal_endlich nu nu_aber nu_aber_mal ganzen diesen_ganzen den_ganzen diese_ganzen
            meiner_mutter meinem_mann meiner_frau meinem_vater meiner_oma meinem_opa meiner_tochter meinem_sohn meine_mutter meinen_mann meine_frau meinen_vater meine_oma meinen_opa meine_tochter meinen_sohn meinen_eltern meine_eltern meinem_kind mein_kind meinen_kindern meine_kinder
            mach machts macht_mal vonne von_de vo dere vo_dere da_mal mi otto lidl dm erna_pfeiffer aldi rewe edeka
        """,
        "openers": """
            hatte_gern hatte_gerne
            bitte bite bitt danke also so jetzt nun einfach sofort endlich ich wir hiermit und aber konnen koennen konnten koennten konnt koennt konntet koenntet kannst konntest
            kann wurden wuerden wurdet wuerdet dass_ihr dass_sie gesagt gebeten mochte moechte will wollen hallo hi hey nochmal deshalb deswegen daher darum drum
        """,
        "closers": """
            nicht_interessiert kein_interesse falsche_nummer das_ist wir_sind diese_nummer_gehort die_nummer_gehort hier_ist_nicht bin ich_kenne ich_wohne ich_arbeite
            weil denn da_ich da_wir da_das sonst ansonsten andernfalls oder danke vielen_dank und aber ich_bin ich_habe ich_hab sowie das_nervt es_nervt das_reicht es_reicht bitte
            lg mfg mit_freundlichen_grussen mit_freundlichen_gruessen ihr_seid sie_haben
        """,
        "no": "ka kein keine keinen keinem keiner keines keinerlei keien keinr koa koane koan kane  kani keini kei nullkommanix weder null",
        "nothing": "nichts nix nichs nixx nichst nuet nut nuut nud gar_nichts",
        "neg": "nuem num {no_more_words} auf_keinen_fall unter_keinen_umstanden unter_keinen_umstaenden keinesfalls keineswegs in_keiner_weise unter_gar_keinen_umstanden auf_gar_keinen_fall {no} {nothing} nicht nich nciht nihct ned net nit nod niemals nie nimmer nimma numme nuemme nuemm numm nicht_mehr nie_mehr nie_wieder nia_wieda nia_wieder nia_mehr ned_mea nix_mea nix_mer nimma_mehr",
        "neg_more": """
            nuem num numm nuemm
            auf_keinen_fall_mehr unter_keinen_umstanden_mehr unter_keinen_umstaenden_mehr unter_gar_keinen_umstanden_mehr keinesfalls_mehr auf_gar_keinen_fall_mehr
            {no_more_words} nie_wieder nie_mehr niemals_wieder niemals_mehr nimmer nimma numme nuemme
            nia_wieda nia_wieder nia_mehr ned_mea nix_mea nix_mer
        """,
        "no_more_words": """
            nicht_mehr nich_mehr nciht_mehr ned_mehr net_mehr nit_mehr nod_meh nicht_meh nichts_mehr nix_mehr nixx_mehr nut_meh nuet_meh nuut_meh nud_mehr nicht_wieder
            nicht_weiter nicht_weiterhin nicht_langer nicht_laenger nichts_weiter nichts_weiteres keine_mehr gar_nichts_mehr
        """,
        "write": """
            stalken zu_stalken terrorisieren zu_terrorisieren zu_qualen bedrangen zu_bedrangen penetrieren zu_penetrieren zuballern zuzuballern zuschutten zuzuschutten uberfluten zu_uberfluten zu_informieren anchatten anzuchatten drangsalieren zu_drangsalieren plagen zu_plagen zu_erinnern anzusimsen zudrohnen zuzudrohnen vollmullen vollzumullen volllabern vollzulabern zulabern zu_storen
            vollzuspamen vollspamen zuspamen spamen schreim schreiba schreibm schriebn schrieba zuschreim
            angschriebn angeschriebn ogschriem gschriem kontaktiat angschrieben angequatscht angeklingelt zugetextet vollgetextet zugetextet_werden zulabern zuzulabern vollquatschen anklingeln ansimsen anpingen anzupingen pingen
            schriibed
            schreiben schreibn shreiben  schriibe schriiben schriebe anschreiben anschreibn anzuschreiben zu_schreiben hinschreiben hinzuschreiben kontaktieren kontaktiern
            zu_kontaktieren kontaktiert kontaktiert_werden angeschrieben angeschrieben_werden texten zu_texten antexten anzutexten zutexten zuzutexten simsen spammen zuspammen
            zuzuspammen zu_spammen vollspammen zumullen zuzumullen zuzumuellen bombardieren zu_bombardieren nerven zu_nerven belastigen belaestigen zu_belastigen zu_belaestigen
            belastigt belaestigt genervt bombardiert benachrichtigen zu_benachrichtigen benachrichtigt  whatsappen zu_whatsappen whatsapps_schicken sms_schreiben
            vollzuspammen zutextet zugespammt zugemullt in_kontakt_treten kontakt_aufnehmen kontakt_aufzunehmen kontaktaufnahme behelligen zu_behelligen behelligt
            z_schriibe z_schribe
        """,
        "writes": """
            schreib schreibe schreibt schreibts shreibt schriibed schribed schriibt kontaktier kontaktiere kontaktiert kontaktierts text texte textet simst spam spamt spammt nerv nerve nervt nervts
            belastig belastige belastigt belaestige belaestigt belaestig bombardiert benachrichtigt meldet meldets melde meld behelligt stort stor store stoert stoere
        """,
        "ship": """
            schicken schickn schiken zu_schicken zuschicken zuzuschicken zugeschickt geschickt_bekommen hinschicken herschicken senden sendn zu_senden zusenden zuzusenden zugesendet hersenden
            versenden verschicken zu_versenden ubermitteln uebermitteln zukommen_lassen zukommen_zu_lassen zugehen_lassen zugehen_zu_lassen zukomme_lassen schicken_zu_lassen schicken_lassen zustellen zuzustellen ubersenden
        """,
        "ships": "schick schicke schickt schickts shickt schicked schicket send sende sendet sendets  versendet ubermittelt",
        "sends": "{write} {writes} {ship} {ships}",
        "bother": "storen stoeren zu_storen zu_stoeren storn gestort gestoert melden zu_melden rumnerven anrufen_und_schreiben anzurufen_und_zu_schreiben",
        "calls": "und_anrufen oder_anrufen und_anzurufen oder_anzurufen noch_anrufen anrufen_und anrufen_oder anzurufen_oder anzurufen_und anrufen_noch anrufe_und anrufe_oder oder_anrufe und_anrufe",
        "to_me": "mir mich uns ma mi mia",
        "here": "ihm mir mich uns ma mi nummer handynummer telefonnummer rufnummer mobilnummer nr handy telefon hier hierher hierhin dahin whatsapp ihm mutter oma opa vater whatsapp_ihr",
        "note": """
            hinweise botschaften sprachnachrichten kettenbriefe einladungen nachfragen nachfassnachrichten neuigkeiten broadcasts pushs alerts sendungsinfos gesimse texte whatsappkram smskram
            nochrichte nochrichta nachrichta nochrichtn nochrichtne
            getippe getexte geschreibsel gelaber sprachnachrichtenflut nachrichtenmull
            impferinnerungen wartungserinnerungen vorsorgeerinnerungen serviceerinnerungen serviceinfos elterninfos vereinsinfos kursinfos kundeninfos mieterinfos spendennachrichten statusinfos wahlnachrichten vereinsnachrichten clubnachrichten wahlkampfnachrichten infoschreiben gruppenchatnachrichten versandmeldungen servicenachrichten servicemeldungen
            terminerinnerungen terminerinnerung lieferbenachrichtigungen statusnachrichten gruppennachrichten statusmeldungen infobriefe sprachnachrichtenspam
            gschreibe schreiberei
            whatsapp_dienst whatsapp_service whatsapp_kanal sms_dienst sms_service nachrichtendienst infodienst nachrichtenservice
            nachricht* kontaktversuch* messages message whatsappnachricht* handynachricht*
            {messages} nachrichten nachichten nachrichtn nachrichte nochrichten nochricht nachicht nachtichten nachrihten nachricht whatsappnachrichten whatsapp_nachrichten handynachrichten
            textnachrichten kurznachrichten sms_nachrichten chatnachrichten smse smsn smsen whatsapps pushnachrichten push_nachrichten push_mitteilungen massennachrichten rundnachrichten
            sammelnachrichten spamnachrichten  erinnerungsnachrichten zuschriften rundschreiben rundmails rundmail benachrichtigungen benachrichtigung meldungen meldung mitteilungen
            mitteilung updates update infonachrichten infomails info infos informationen newsletters news newslettern zusendung zusendungen nachrichtenversand nachrichtenflut
            spammerei geschreibe schreiberei nachrichtenterror smsterror belastigung belastigungen belaestigung belaestigungen kontaktaufnahme kontaktaufnahmen kontaktaufnahmen kontaktversuche
            kontaktversuch kontaktierung kontaktierungen kommunikation anschreiben gespamme gespame spams pings gebimmel versand_von_nachrichten spamming korrespondenz nachrichtn msg msgs
            gschreib gschreibs gspamme werbenachrichten
            zuschriften botschaften kontaktaufnahmen schreiberei
        """,
        "touch": "kontakt kontakte",
        "enough": "schluss schluß genug satt leid uberdrussig ende aus_mit bedient die_nase_voll die_schnauze_voll nase_voll schnauze_voll den_kanal_voll es_langt es_reicht reichts reicht_es",
        "halt": """
            verweigere verweigern verweigert verweiger
            hohrt_auf hohr_auf
            stopp stopt stoppt stoppen stop stoppe stoppts zu_stoppen aufhoren aufhorn aufhoeren aufzuhoren aufzuhoeren aufhort aufhoert beenden beende beendet zu_beenden beendigen beendigung
            einstellen einzustellen eingestellt einstellung unterlassen unterlassn unterlass unterlasse unterlasst zu_unterlassen unterlassung bleiben_lassen sein_lassen bleibenlassen seinlassen
            abstellen abzustellen abgestellt abschalten abschaltn abzuschalten abgeschaltet ausschalten auszuschalten ausgeschaltet deaktivieren deaktiviert deaktiviere zu_deaktivieren deaktivierung
            abbrechen abzubrechen absehen abzusehen abstand_nehmen abstand_zu_nehmen verzichten verzichte verzichtet zu_verzichten verschonen verschont verschon verschone verschont_werden
            verschont_bleiben ersparen erspart erspar abzubestellen abbestellen abbestelle abbestellt abbestellung untersage untersagen untersagt verbiete verbieten verbitte verbitten verboten unterbinden
            zu_unterbinden sperren sperrt sperre gesperrt weglassen wegzulassen widerspreche widersprechen widerspruch lehne_ab ablehnen abgelehnt ablehne stornieren aufkundigen kundige kuendige
            schluss kundigen kuendigen hort_auf hoert_auf hor_auf hoer_auf horen_sie_auf hoeren_sie_auf horts_auf hoerts_auf horet_auf aufhore aufhoret
            ufhore ufhoere
            uff hort_uff hor_uff uffhoren hort_ma_uff horts_auf unterlasst stellt_ein einstellen
        """,
        "hear_up": "hohrt hohr hohren hoehrt horrt hor hore hort horts horen hoer hoere hoert hoerts hoeren horet hored losst hea heat heats heads hearts",
        "put": "stell stelle stellt stellen stellts bestell bestelle bestellen bestellt schalt schalte schaltet schalten",
        "let": "lond loend lahn loant lass lasse lasst lassts lassen lasset losst losts lossts loss lassen_sie",
        "alone": "rua in_rua a_rua in_rueh in_rue a_rueh in_rui in_rueche in_ruhe in_ruh in_rueh in_frieden in_friede zufrieden in_ruah a_ruah ruah",
        "be": "sein bleiben weg gut_sein stecken",
        "get": """
            kriagn kriagt kriang griagn zugestellt zugestellt_bekommen angepingt
            bekommen  bekommn kriegen kriegn krieng erhalten erhaltn empfangen lesen horen hoeren sehen angeschrieben kontaktiert benachrichtigt belastigt belaestigt genervt informiert
            angetextet zugespammt zugeschickt zugesendet geschickt_bekommen behelligt haben_wollen bombardiert gestort gestoert erreicht geweckt_werden
            hean heren hearn horn erinnert kontaktiern
        """,
        "wish_no": "wu wue woi woll mechd mog mechat megat mecht mecht_i mog_i wui brauchma brauchat winsch will wil mochte moechte mochten moechten mocht moecht wollen wolln wolle wunsche wuensche wunschen brauche brauch brauchen braeuchte brauchte benotige benoetige benotigen mag mog  wui wott wollte lege_wert mecht  keinen_bock keine_lust kein_interesse wurde_gerne wurde_gern",
        "strike": """
            losched loschet
            loschts streichts nehmts_aussa loscht_s haut_raus hauts_raus
            loschn loeschn loscn loshen
            aussa ausse aussi verschwindet verschwinden verschwinde
            austreten
            losch losche loscht loschen loescht loeschen loesch loesche zu_loschen zu_loeschen geloscht geloescht loschung loeschung entfern entferne entfernt entfernen zu_entfernen entfernung rausloschen
            streich streiche streicht streichen zu_streichen gestrichen streichung austragen ausgetragen auszutragen austragung rauswerfen rausschmeissen rausnehmen rausgenommen herausnehmen
            herausgenommen rauszunehmen herauszunehmen raus_nehmen raushauen rauskicken kickt kick ausschliessen abmelden abzumelden abgemeldet abmeldung tilgen tilgt sperren sperrt gesperrt
            vergessen_sie vergesst vergiss weg_machen wegmachen schmeisst_raus nehmt_raus nehmen_raus eliminieren ausradieren raus heraus rausmachen ausklinken
            usneh usnae
            ausnehmen auszunehmen herausnehmen herauszunehmen rausnehmen rauszunehmen runternehmen runterzunehmen runter runter_von tilgen zu_tilgen austragen auszutragen herauszunehmen nehmt_raus heraus rausschmeissen rauswerfen rausstreichen rausloschen streichts loschts
        """,
        "take": "tuats tuts schmeissts werfts haut hauts nehmt nehmen nimm nehmts tragt tragen trag werft wirf werfen schmeisst schmeiss schmeissen kickt setzt holt streichts tun haut schiebt macht neh nehmed",
        "me_or_number": "nummere nummera numere nummro kundendaten personendaten nutzerdaten numer nummr nummmer mich uns nummer handynummer telefonnummer rufnummer mobilnummer nr kontakt kontaktdaten daten eintrag number mi kontaktinformationen nummern meinen_namen unseren_namen mein_name",
        "roll": """
            spendenverteiler spendenliste spendendatei spendendatenbank spendenkartei mitgliederverteiler mitgliederliste mitgliederdatei mitgliederdatenbank mitgliederkartei patientenverteiler patientenliste patientendatei patientendatenbank patientenkartei elternverteiler elternliste elterndatei elterndatenbank elternkartei bewerberverteiler bewerberliste bewerberdatei bewerberdatenbank bewerberkartei interessentenverteiler interessentenliste interessentendatei interessentendatenbank interessentenkartei kandidatenverteiler kandidatenliste kandidatendatei kandidatendatenbank kandidatenkartei mieterverteiler mieterliste mieterdatei mieterdatenbank mieterkartei spenderverteiler spenderliste spenderdatei spenderdatenbank spenderkartei infoverteiler infoliste infodatei infodatenbank infokartei werbeverteiler werbeliste werbedatei werbedatenbank werbekartei wahlverteiler wahlliste wahldatei wahldatenbank wahlkartei vereinsverteiler vereinsliste vereinsdatei vereinsdatenbank vereinskartei vertriebsverteiler vertriebsliste vertriebsdatei vertriebsdatenbank vertriebskartei marketingverteiler marketingliste marketingdatei marketingdatenbank marketingkartei
            chat chats chatgruppe chatverlauf gruppenchat
            gruppn gruppm
            dienst diensten
            whatsapp_dienst whatsapp_service whatsapp_kanal sms_dienst sms_service nachrichtendienst infodienst nachrichtenservice service
            lischte lista listene
            {list} liste listn listen verteiler verteilern verteilerliste broadcastliste broadcastlisten broadcast mailingliste mailingverteiler versandliste versandlisten kontaktliste
            kontaktlisten telefonliste adressbuch telefonbuch datenbank datenbanken datenbestand kundendatei kundenkartei kundendatenbank kundenliste system systemen kontakte kontakten
            gruppe gruppen whatsappgruppe whatsapp_gruppe newsletterliste nachrichtenliste empfangerliste empfaengerliste empfangerkreis abo abonnement abonnements newsletter newsletters
            sms_liste sms_verteiler whatsapp_verteiler whatsapp_liste nachrichtenverteiler infoverteiler register unterlagen speicher nummernliste verzeichnis
            bestand bestande kundenbestand mailverteiler kontaktbestand datenbestanden empfaengerkreis nummernspeicher
            whatsappliste smsverteiler whatsappverteiler kartei datei
            lischte lischt dere_lischte verteilerliste empfangerliste empfangerkreis adressatenkreis empfangerverzeichnis verzeichnis kartei adresskartei
        """,
        "withdraw": """
            widerrufe widerruf widerrufen widerrufs ziehe_zuruck ziehe zuruckziehen zurueckziehen zuruckgezogen entziehe entziehen entzogen ungultig erloschen zurucknehmen zurueckzunehmen
            zurucknahme nehme_zuruck erlischt storniere annulliere
        """,
        "consent": """
            einwilligung einverstandnis einverstaendnis zustimmung erlaubnis genehmigung einverstaendniserklarung einwilligungserklarung einverstandniserklarung opt_in freigabe
            kontakterlaubnis  datenschutzeinwilligung
        """,
        "agreed": "notig noetig erforderlich gefragt ertrage aushalten ertragen vertrage gebrauchen leiden einverstanden einwillige zustimme erwunscht erwuenscht gewunscht gewuenscht gewollt interessiert recht",
        "adverts": """
            gewinnspielnachrichten gewinnnachrichten wahlwerbung parteiwerbung spendenaufrufe spendenaufrufen jobangebote stellenangebote wahlaufrufe
            werb* verkaufs* rabatt* gutscheine gutscheinen gutscheincode* gutscheinaktion* promo* marketing* sonderangebot* newsletterwerbung
            {offers} werbung werbungen werbenachrichten werbenachricht werbemails werbe_sms werbesms werbespam werbeverteiler werbeliste werbemitteilungen werbezwecke werbezwecken werbekram
            werbemull werbeangebote direktwerbung direktmarketing marketingnachrichten marketing reklame aktionsangebote aktionen rabatte rabatten rabattcodes rabattaktionen gutscheine
            gutscheinen sonderangebote sonderaktionen angebote angeboten deals promo promos promotion promotions black_friday sale_nachrichten schnappchen verkaufsnachrichten produktwerbung
            produktempfehlungen produktneuheiten gewinnspiele gewinnspielen umfragen werbefotos prospekte werbeaktionen kundenumfragen
        """,
        "cut": "{halt} {strike} raus weglassen streichen spart sparen schenken",
        "grip": "angebot aktion heute morgen noch_keine",
        "legal": "anwalt anzeige polizei zeige abmahnung beschwerde verbraucherzentrale datenschutz* bundesnetzagentur",
        "never_more": "nicht_mehr nichts_mehr nix_mehr nie_mehr nie_wieder nimmer nicht_langer nicht_laenger nicht_weiter",
        "inf": "kontaktieren kontaktiert anschreiben schreiben schreibt schicken schickt senden sendet zusenden melden meldet storen stort belastigen",
        "zu": "zu_kontaktieren zu_schreiben anzuschreiben zu_senden zuzusenden zu_schicken zu_belastigen zu_belaestigen zu_nerven zu_storen anzurufen zuzuspammen anzutexten zu_benachrichtigen zu_erinnern zu_informieren zu_bombardieren zuzumullen zu_schreim zu_terrorisieren zu_behelligen",
        "not_me": "kein_interesse nicht_interessiert falsche_nummer falsch_verbunden",
        "stop": "stoppt stoppen stopp stop horen hort hor hoeren hoert hoer unterlassen unterlasst beenden beendet",
        "send": "schreiben schicken senden anzuschreiben zu_schreiben zu_schicken zu_senden zuzusenden zu_kontaktieren zu_nerven zu_belastigen zu_belaestigen anzurufen zuzuschicken zu_texten zuzuspammen zu_spammen",
        "sent": "schickt schicken schick sendet senden sende schreibt schreiben schreib kontaktiert kontaktieren kontaktier textet belastigt belaestigt nervt",
        "messages": "nachrichtenkram smskram erinnerungen nachricht nachrichten nachrichen sms mails mail newsletter benachrichtigung benachrichtigungen whatsapp whatsapps mitteilungen mitteilung infos spam meldungen info_mails zusendungen erinnerung erinnerungen",
        "this": "zeug kram muell zeugs das dies diese sowas nichts mull muell mist scheiss quatsch dreck",
        "offers": "werbung werbe* angebot angebote angeboten aktion aktionen promo promos reklame rabattaktionen promotion* marketing",
        "remove": "nehmt nehmen nimm loscht loschen losche loesche loeschen loescht losch streicht streichen streich entfernt entfernen entferne tragt tragen austragen gestrichen geloscht geloescht entfernt rausnehmen lösch schmeisst schmeiss schmeissen werft wirf werfen tilgt tilgen raus vergesst vergiss vergessen",
        "list": "listn rundbrief whatsappgruppe liste listen verteiler verteilerliste datenbank kartei system kontakten kontakte adressliste kundenliste datei broadcast gruppe rundmail",
        "me": "mich uns",
        "number": "numer nummer handynummer telefonnummer nr daten rufnummer kontakt kontaktdaten",
        "want": "will mochte moechte wunsche wuensche wollen mochten wollte wünsche brauche mog mag",
        "none": "keine kein keinen keinerlei nichts nie nix koane koa kane keene",
    },
    rules=(
        Rule(
            "asked-the-way-out",
            (
                "wie|wo|wohin|womit ..2 ich|wir ..3 diese|dieser|diesen|eure|euren|eurer|eurem|ihre|ihren|ihrem|ihrer|deine|deinen|die|solche ..1 {note}|{list} ..1 abbestellen|abmelden|austragen|abstellen|stoppen|deabonnieren|loswerden|raus|rauskommen|ab|los|weg|beenden|kundigen|stornieren|aus",
                "wie|wo stoppe|stopp|beende|verhindere|blockiere ich ..1 diese|eure|ihre|die ..1 {note}",
                "wie ..3 ich ..2 aufhoren|verhindern|vermeiden ..2 {note}|{send}",
                "wie|wo kann|konnte|muss ich mich|uns hier|hiervon|davon ..1 abmelden|austragen|austragen_lassen $",
                "wie|wo melde|trage ich mich|uns hier|hiervon|davon ab|aus $",
            ),
            yes=(
                "Wie kann ich diese Nachrichten abbestellen?",
                "wo melde ich mich von euren Nachrichten ab",
                "wie komme ich aus eurem Verteiler raus",
            ),
            near=(
                "Wie kann ich den Kurs abbestellen?",
                "wie komme ich in euren Verteiler rein",
                "wo melde ich mich für euren Newsletter an",
                "wie melde ich den Wagen ab?",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "asked-how-to-leave",
            (
                "wie|wo|wohin ..3 {note} ..1 abbestellen|abmelden|deabonnieren|abbestelle|deabonniere|abstellen|stoppen {lead}? $",
                "wie|wo|wohin ..2 mich|uns|das|dies|es|sowas|man|sich hier|davon|da|wieder? ..1 abbestellen|abmelden|abzumelden|austragen|austragen_lassen|abmelden_lassen|deabonnieren|loschen_lassen|abmelde|austrage|abbestelle|abmeldet|abbestellt|ab|aus {lead}? $",
                "wie|wo melde|melden|meldet|trage|tragen|tragt ich|man|wir mich|uns|sich ..1 ab|aus|wieder_ab|wieder_aus $",
                "wie|wo trag|trage|meld|melde|bestell|bestelle|bestellt|stell|stelle|stellt ich|man|wir das|dies|dieses|es|euch|den_mist|den_quatsch|den_spam|das_zeug hier? wieder? ab|aus $",
                "wie komm|komme|komm_ich|kommt|kommen ich|man|wir ..1 hier|da|davon ..1 raus|weg|los|wieder_raus {lead}? $",
                "wie komm|komme|kommt|kommen ich|man|wir ..1 aus|von dem|der|diesem|dieser|eurer|eurem|ihrer|ihrem {list} ..1 runter|raus|weg|los {lead}? $",
                "wie|wo ..2 ich|man|wir mich|sich|uns|meine_nummer ..1 aus|von|vom ..1 {list}|{note} ..1 austragen|abmelden|streichen|entfernen|loschen|austragen_lassen|abmelden_lassen|nehmen|abmelde|austrage|streichen_lassen|runter|ab|aus {lead}? $",
                "wie|wo lass|lasse|lassen|lasst ich|man|wir mich|sich|uns aus|von|vom ..1 {list} ..1 austragen|streichen|entfernen|loschen|nehmen {lead}? $",
                "wie stopp|stoppe|stoppt|beende|beendet|kundige|kundigt ich|man|wir das|dies|das_hier|den_mist|den_spam|das_ganze|den_quatsch|das_zeug {lead}? $",
                "wie stoppt|beendet|kundigt|verhindert man ..1 {note} $",
                "wie krieg|kriege|bekomm|bekomme|erhalte ich|man|wir ..1 keine {note} ..1 mehr {lead}? $",
                "wie|was ..4 damit|dass|um ..1 keine|nichts ..1 {note} mehr? ..2",
                "wie|was ..4 damit|dass ihr|sie ..1 aufhort|aufhoren|mich_in_ruhe_lasst|nicht_mehr_schreibt {lead}? $",
                "wie werd|werde|wird|krieg|kriege ich|man|wir euch|sie|diese_sms|diese_nachrichten|den_spam|den_mist ..1 los|weg $",
                "wie geht|funktioniert ..1 die|eine abmeldung|abbestellung|austragung {lead}? $",
                "wie kundige|stoppe|beende|storniere ich dieses|diesen|eure|euren|ihren|den nachrichtendienst|dienst|newsletter|rundbrief|verteiler|service|nachrichtenservice $",
                "gibt es|gibts ..3 moglichkeit|weg|link|knopf|button ..1 abzumelden|auszutragen|abzubestellen|zum_abmelden|zum_abbestellen|zum_austragen {lead}? $",
                "wo|was ..3 klicken|drucken|tippen|schreiben|antworten um? mich|zum ..1 abzumelden|auszutragen|abmelden|abbestellen $",
                "kann|konnte man|ich sich|mich hier|davon|wieder ..1 abmelden|austragen|austragen_lassen {lead}? $",
                "wie|wo ich|man|wir mich|uns|sich|das|dies|das_hier hier|davon|da|wieder? abmelden|austragen|abbestellen|deabonnieren kann|konnte|muss|soll|darf $",
                "wo|wie ..2 ich|man|wir diese|eure|ihre|die werbung|werbungen abbestellen|abstellen|loswerden|los {lead}? $",
            ),
            yes=(
                "Wie melde ich mich ab?",
                "Wie komme ich hier raus?",
                "Wie kann man das abbestellen?",
                "wie trage ich mich aus",
                "Wie bekomme ich keine Nachrichten mehr?",
                "Wie stoppt man das hier?",
            ),
            near=(
                "Wie komme ich da hin?",
                "Wie melde ich mein Auto ab?",
                "wie bestelle ich die Zeitung ab",
                "Wie kann ich mich im Kundenkonto abmelden?",
                "wie stoppe ich die Überweisung",
                "Wie kann ich die Bestellung stornieren?",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "no-advertising",
            (
                "verweiger*|versage|entziehe|verbiete|untersage ..4 marketing*|werb*|{offers}|{adverts}",
                "{none} ..1 {offers}|{adverts} ..1 ab heute|sofort|jetzt",
                "ab heute|sofort|jetzt {none} ..1 {offers}|{adverts}",
                "{none} ..2 {offers} ..1 mehr|bitte|will|$|danke|wunsche|wuensche|mochte|erhalten|von",
                "{want} ..2 {none} ..2 {offers}",
                "{sent} ..3 {none} ..2 {offers}",
                "stopp|stoppt|stoppen|stop ..3 {offers}",
                "schluss|genug|aus|ende mit|von ..2 {offers}",
                "hor*|hoer* auf ..3 {offers}",
                "widersprech*|widerspreche|widerspruch|widerrufe ..6 {offers}",
                "widersprech*|widerspruch ..2 der|gegen? werbung",
                "{offers} ..2 abbestellen|abmelden",
            ),
            yes=(
                "ich widerspreche der Verwendung für Marketing",
                "ich will keine Werbung",
                "schickt mir keine Angebote mehr",
            ),
            near=("gibt es heute Angebote?", "in der Werbung stand 20 % Rabatt"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "hor*|hoer* auf ..2 {this} ..2 {send}",
                "{not_me} ..2 aufhoren|aufhoeren|stopp|stoppen|hort_auf|hor_auf ..1 $",
                "dass ihr|sie aufhort|aufhoert|aufhoren ..4 {send}|{messages}|$",
                "schluss|genug|aus ..1 mit ..2 {messages}",
                "stell* ..5 schreiben|zusendung|zusendungen|zusenden|anschreiben|{messages} ..3 ein|einzustellen|einstellen",
                "unterlass* ..1 das|dies|es $",
                "lass* ..1 das schreiben",
                "hor*|hoer* ..3 auf ..3 {send} ..2",
                "hor*|hoer* ..3 auf mir|mich|uns ..3 {messages}|{send}",
                "hor*|hoer* ..2 auf ..2 mit ..3 {messages}",
                "stopp|stoppt|stoppen|stop|unterlass* ..3 {messages}",
                "unterlass* ..3 anschreiben|schreiben|kontaktieren|zusenden",
                "unterlass* ..4 {send}|kontakt",
                "hor*|hoer*|aufhoren|aufhoeren ..1 auf? ..2 schreiben|anschreiben|nerven|spammen|belastigen",
                "aufhoren|aufhoeren ..2 mir|mich|mit ..3 {send}|{messages}",
            ),
            yes=(
                "hört auf diesen Dreck zu schicken",
                "falsch verbunden bitte aufhören",
                "schluss endlich mit euren sms",
                "ich will dass ihr aufhört zu schreiben",
                "stellen Sie diese Zusendungen ein",
                "falscher Empfänger stoppt die nachrichten",
                "hören Sie bitte auf, mir Nachrichten zu senden",
                "hört auf mir zu schreiben",
            ),
            near=(
                "hör auf, ich kann nicht mehr vor lachen",
                "kein interesse am vertrag",
                "stellt bitte die Lieferung ein",
                "hört auf meine nachrichten zu ignorieren",
                "hört auf mir die falsche größe zu schicken",
                "es hört nicht auf zu regnen",
            ),
        ),
        Rule(
            "not-want",
            (
                "brauche|brauchen|benotige ..2 {messages} ..1 nicht|keine ..1",
                "brauche|benotige {none} ..1 {messages}",
                "weder {messages} noch ..2",
                "nie mehr ..1 {messages}",
                "ab sofort|heute|jetzt {none} ..1 {messages}",
                "nie wieder ..1 {messages}",
                "{want}|wu|mecht|wui ..1 nichts|nix|nia_wieda ..2 von euch|ihnen|dir|eich|enk|eng ..2",
                "{want} ..1 abgemeldet|ausgetragen|gestrichen|geloscht werden",
                "kein* bock|lust mehr? auf ..2 {messages}",
                "{want} ..3 {none} ..2 {messages}",
                "erlaube|erlauben|dulde|gestatte ..2 {none} ..2 {messages}",
                "genug|schluss|schluß|ende|aus von|mit ..3 {messages}",
                "{want} ..3 nicht ..1 mehr|weiter ..2 bekommen|erhalten|kontaktiert|angeschrieben|haben",
                "{want} ..3 nicht ..1 kontaktiert|angeschrieben|belastigt|belaestigt",
                "{want} ..4 {none} mehr? bekommen|erhalten|horen|lesen ..1 $",
                "bitte|danke ..2 {none} ..1 {messages} $|mehr|danke|bitte|an_diese|an_meine|an_mich|auf_mein|auf_dieses|auf_diese|von_euch|von_ihnen|schicken|senden|schreiben",
                "{none} ..1 weiter* {messages}",
                "{none} {messages} mehr ..1 bitte|$|danke|senden|schicken|schreiben|von",
                "{none} {messages} bitte|danke",
                "{want} von euch|ihnen|dir nichts mehr",
                "verzichte auf ..2 {messages}",
            ),
            yes=(
                "ich brauche diese infos nicht mehr",
                "ich mag weder sms noch angebote",
                "ab heute keine Nachrichten",
                "nie wieder sms von euch",
                "ich will gar nichts von euch",
                "ich möchte bitte ausgetragen werden",
                "hab keinen bock auf eure nachrichten",
                "ich möchte keine Nachrichten mehr erhalten",
                "ich wünsche keine weiteren Nachrichten",
                "ich will das nicht mehr bekommen",
            ),
            near=(
                "ich brauche die rechnung nicht mehr",
                "ich will nichts vom Menü",
                "ich will den blauen nicht",
                "ich bekomme keine Nachrichten mehr, woran liegt das?",
            ),
        ),
        Rule(
            "dont-send",
            (
                "^ ..2 {sent} nichts|nix mehr ..1 $",
                "{sent} ..2 nicht mehr ..1 an|auf ..1 diese|ihre|seine|meine nummer",
                "^ bitte? nix|nichts mehr schicken|senden|schreiben",
                "nicht mehr melden ..1 $",
                "nerv mich|uns nicht",
                "auf den keks|sack|zeiger mit ..2 {messages}",
                "schreib*|schick*|meld* ..2 mir|mich|ma|euch? nimmer ..2",
                "{sent} ..2 mir|uns nix mehr",
                "meld* euch|dich|sie_sich|sich ..1 nicht|nie ..1 mehr|wieder",
                "{sent} ..3 mir|uns|mich ..1 nicht|{none} mehr|{messages}|wieder|$",
                "{sent} ..2 mir|uns ..1 {none} ..2 {messages}",
                "{sent} ..2 mir|uns nichts mehr",
                "{sent} ..2 mich|mir nicht mehr",
                "nicht mehr schreiben|kontaktieren|anschreiben|texten|belastigen",
                "nie wieder schreiben|kontaktieren|anschreiben",
                "kontakt* ..1 mich|uns ..1 nicht",
                "mir|mich nicht mehr ..1 schreiben|kontaktieren|anschreiben|schicken|senden",
                "mir|mich nie wieder ..1 schreiben|kontaktieren|anschreiben|schicken",
                "mir {none} ..1 {messages} ..1 mehr|bitte ..1 schreiben|schicken|senden|zuschicken",
            ),
            yes=(
                "wer ist das schreibt mir nicht mehr",
                "so jetzt schickt nichts mehr",
                "schreiben Sie nicht mehr an ihre Nummer",
                "nichts mehr senden bitte",
                "nerv uns nicht",
                "schreibts mir nimmer",
                "meldet euch nie wieder",
                "schreibt mir nicht mehr",
                "kontaktieren Sie mich nicht mehr",
                "schicken Sie mir keine Nachrichten mehr",
            ),
            near=(
                "nichts mehr nachliefern",
                "warum schreibt ihr mir nicht mehr?",
                "schickt mir keine kaputten teile mehr",
                "noch nichts schicken, bin im Urlaub",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 diese|die nummer ..1 $",
                "mich ..1 raus $",
                "{remove} mich ..1 da|hier raus",
                "{want} ..1 raus aus ..2 {list}",
                "{remove} ..1 meinen|meine kontakt|daten|kontaktdaten",
                "{remove} ..3 {me} ..2 aus|von ..4 {list}",
                "{remove} ..2 meine|diese {number} ..2",
                "meine|diese {number} ..4 {remove}|raus",
                "{me} ..1 aus|von ..4 {list} ..2 {remove}|raus",
                "{me} ..1 raus ..3 {list}",
                "aus|von dem|den|ihrem|eurem|der|ihrer|eurer {list} ..1 nehmen|streichen|loschen|loeschen|entfernen|austragen|raus|gestrichen",
                "nehmt|nimm|nehmen ..1 {me} ..1 raus",
                "nummer loschen|loeschen ..1 $",
                "trag* {me} ..2 aus",
                "loscht|losch|loschen|loesch*|entfernen|entfernt|entferne|streichen|streicht ..1 mich ..1 $",
                "{me} ..1 {remove} ..1 $",
            ),
            yes=(
                "nehmt mich da raus",
                "ich will sofort raus aus eurem system",
                "löschen Sie meine Daten",
                "nehmen Sie mich von der Liste",
                "löschen Sie meine Nummer",
                "tragt mich bitte aus",
            ),
            near=(
                "löscht die Nummer vom Etikett",
                "bitte nicht von der Liste nehmen",
                "zweiten Artikel von der Liste nehmen",
                "löschen Sie bitte die alte Adresse",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "meine anmeldung|registrierung ..3 {messages} ..1 loschen|loeschen|stornieren|beenden|aufheben",
                "{want} nicht mehr? ..1 in ..2 kanal|gruppe|{list} ..1 sein|bleiben",
                "^ abmeldung|abmelden|austragen bitte|danke",
                "bitte|ersuche|wunsche ..1 um ..1 abmeldung|austragung|abbestellung ..2 $|meiner|aus",
                "bitte|ersuche ..1 um ..1 loschung|loeschung meiner|unserer ..2",
                "ich ..1 bestelle|melde ..1 hiermit ..1 ab",
                "{me} ..2 abmelden|austragen|abbestellen ..1",
                "meld* ..2 {me} ..2 ab",
                "{messages} ..2 abbestellen|abmelden|abbestelle",
                "{want} mich|uns ..3 abbestellen|abmelden|austragen",
                "{want} abbestellen|abmelden $",
                "{want} das|dies|diese|es ..2 abbestellen|abmelden",
                "hiermit ..2 abbestell*|abmeld*",
                "widerrufe|widersprech* ..6 einwilligung|zustimmung|nutzung|kontakt*|{messages}|daten",
                "ziehe ..3 einwilligung|zustimmung ..1 zuruck|zurueck",
            ),
            yes=(
                "ich möchte nicht mehr in eurer Gruppe bleiben",
                "abmelden bitte, ziehe weg",
                "ich ersuche um Austragung",
                "ich melde mich hiermit ab",
                "bitte melden Sie mich ab",
                "ich möchte mich abmelden",
            ),
            near=(
                "bitte um Löschung der Reservierung",
                "ich möchte meinen Hund abmelden",
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
                "ich will meine ruhe $",
                "verpisst euch|dich",
                "geht mir auf den|die sack|nerven|geist ..2 {messages}",
            ),
            yes=("lasst mich in Ruhe ihr Nervensägen",),
            near=("lasst das paket vor der tür", "Ruhe bitte im hotel"),
            asked=None,
        ),
        Rule(
            "dont-more",
            (
                "sonst|auch|und|bitte|mir|uns nix|nichts mehr schicken|senden|schreiben|zusenden ..1 $",
                "verschont|verschonen|verschone|verschon ..1 mich|uns ..1 mit {messages}|sowas|so_was|diesem|euren|ihren|eurem|ihrem|solchen|weiteren|dem|den ..2",
                "lasst|lassen|lass ..1 mich|uns ..1 mit ..3 {messages} ..2",
                "nehmts|streichts|loschts|loeschts mi|mich|uns ..4",
                "schickts|schreibts ma|mir|uns|mi ..1 nix|nimmer|nichts|nie|nicht|ned|net ..2",
                "{sent}|schreibts|schickts ..1 mir|mich|uns|ma ..1 bloss|ja|bitte|endlich? {never_more} ..2 $",
                "an diese|meine nummer {never_more} ..1 {inf}",
                "{never_more} an|auf diese|meine ..1 nummer ..1 {inf}",
                "macht|mach|machen|endlich|jetzt|mal schluss|ende mit|von ..1 dem|der|den|euren|ihren|eurem ..1 getexte|geschreibe|generve|gespamme|gesimse|{messages}|spam|texten|schreiben|zeug|nerv* ..1 $",
                "finger|pfoten weg von ..1 nummer",
            ),
            yes=(
                "und sonst nichts mehr zusenden",
                "verschonen Sie uns mit Ihren Infos",
            ),
            near=(
                "macht Schluss mit dem Geschirr",
                "verschont mich mit Koriander",
            ),
        ),
        Rule(
            "wish",
            (
                "ab ..1 mich|mir|uns ..2 {zu}",
                "davon|dafur|darauf ab|sorgen|achten ..1 mir|mich|uns ..2 {never_more}|{zu} ..3",
                "wenn|dass ihr|sie|du mir|mich|uns ..2 {never_more} ..1 {inf}|schickst|schreibst",
                "wenn|dass ..1 ich|wir ..1 {never_more} ..2 von ..1 euch|ihnen|dir ..2 bekomme|hore|erhalte|kriege|horen|bekommen|erhalten",
                "ich|wir {never_more} ..2 angeschrieben|kontaktiert|belastigt ..1 werde|werden",
                "dass ..1 ich|wir ..1 keine ..1 {messages} ..1 wunsche|wuensche|mochte|moechte|will|mehr",
                "wunsche|wuensche|mochte|moechte|will keine|keinerlei ..2 {messages}|kontakt|zusendungen ..1 mehr?",
                "{want} ..2 das|dies|sowas|es|die|diese ..3 {never_more} ..1 kriegen|lesen|sehen|bekommen|haben|erhalten ..1 $",
                "{want} ..2 {never_more} ..2 von ..2 euch|ihnen|dir ..2",
                "brauche|benotige|brauchen ..2 diese|eure|ihre|die ..1 {messages} ..1 nicht ..1",
                "fordere|verlange ..4 zu_unterlassen|unterlassung|einzustellen|unterlassen|aufzuhoren",
                "braucht|brauchen|brauchst|musst|mussen|muessen|muesst|musst ..2 mir|mich|uns ..2 {never_more} ..1 zu? {inf}|anzuschreiben|zu_schreiben|informieren|benachrichtigen ..1",
                "es|ist|besteht ..2 nicht|kein ..1 notig|bedarf|grund ..2 mir|mich|uns ..1 weiter* ..3",
            ),
            yes=(
                "ihr müsst mich nicht mehr anschreiben",
                "es wäre lieb, wenn ihr mir nichts mehr schickt",
            ),
            near=(
                "Sie müssen mir die Rechnung nicht noch mal schicken",
                "wenn ihr mir nicht schreibt, komme ich einfach vorbei",
            ),
        ),
        Rule(
            "unwanted",
            (
                "{messages} ..1 sind|ist ..1 unerwunscht|unerwuenscht|nicht_erwunscht|nicht_erwuenscht",
                "unerwunschte|unerwuenschte {messages}",
                "noch eine|ein|ne nachricht|sms|mal ..6 {legal}",
                "bei|nach der nachsten|naechsten nachricht|sms ..5 {legal}",
                "lehne|untersage|verbiete|verbitte ..4 {messages}|kontakt*|anschreiben|zusendung*",
                "stellt|stellen|schaltet|schalten|dreht|macht ..3 {messages} ..3 ab|aus|ein $",
                "{messages} ..3 abstellen|ausstellen|abschalten|ausschalten|deaktivieren|einstellen|unterlassen ..1 $",
                "deaktivier* ..2 {messages}",
                "stellt|stellen ..1 das|dies bitte|endlich|sofort|umgehend|jetzt? ab|ein $",
            ),
            yes=(
                "ich verbitte mir weitere Nachrichten",
                "bitte Benachrichtigungen deaktivieren",
            ),
            near=(
                "kommt eine Nachricht von der Polizei",
                "können Sie die Heizung einstellen",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "nummer|{number} ..8 loscht|loschen|loeschen|loescht|entfernt|entfernen|streicht|streichen sie|die|das ..1 $",
                "nehmt|nehmen|nimm|streicht|streichen|loscht|loschen|entfernt|entfernen ..1 seine|ihre|diese|meine|unsere|die nummer|handynummer|daten|rufnummer ..2 aus ..3",
                "bitte|ersuche|verlange|fordere ..2 um|die ..1 loschung|loeschung|entfernung|streichung|austragung ..2 nummer|rufnummer|daten|kontakt*|handynummer",
                "schmeisst|schmeiss|werft|kickt|haut|holt|nehmt|nehmen mich|uns ..2 raus|rauss|heraus|aus_der_gruppe ..1 $",
                "mich|uns ..1 aus|von ..1 der|dem|eurer|ihrer|eurem|ihrem kartei|gruppe|{list} ..1 nehmen|raus|entfernen|streichen|werfen ..1",
                "wieder ..1 aus ..2 {list} raus|austreten|austragen|heraus",
                "loscht|loschen|loeschen|entfernt|entfernen|streicht|streichen ..1 alle|meine ..1 meine|daten ..1 daten|infos|angaben|$",
            ),
            yes=(
                "keine Ahnung wie meine Nummer zu euch kam aber löscht sie",
                "kickt mich bitte raus",
            ),
            near=(
                "entfernen Sie die Nummer am Haus",
                "holt mich am Bahnhof raus aus dem Zug",
            ),
        ),
        Rule(
            "reason",
            (
                "nie|nicht ..1 angemeldet|eingewilligt|zugestimmt|gegeben|erlaubt|abonniert ..1 $",
                "kein|keine interesse|einwilligung|zustimmung|erlaubnis $",
                "schon|bereits ..3 gesagt|geschrieben|gebeten|mitgeteilt|gekundigt ..1 $",
                "mal|dreimal|zweimal|mehrfach ..1 gesagt|geschrieben|gebeten|mitgeteilt ..1 $",
                "das|eure|ihre ..1 nachrichten|sms|nervt|nerven ..1 $",
                "nicht|kein mehr? ..1 kunde|kundin mehr? ..2",
                "brauche|brauchen|benotige das|es|dies nicht mehr? $",
                "schreiben|schreibt|schicken|schickt|senden ..2 mir|uns|mich ..3 immer_noch|dauernd|standig|staendig|trotzdem|weiter ..2",
                "trotz kundigung|kuendigung|abmeldung ..4",
                "kein|keinen|keine bedarf|verwendung ..1 mehr? $",
                "nummer ..1 nur|bloss fur|fuer|wegen ..4",
                "ohne ..1 zu? fragen|gefragt|einwilligung ..2",
            ),
            yes=(
                "ich habe nie eingewilligt",
                "ich brauche das nicht mehr",
                "kein Bedarf mehr",
            ),
            near=(
                "ich habe nie Salz gegeben",
                "ich brauche das nicht zu wissen",
                "nummer nur fürs Paket gilt wie gehabt die alte Klingel",
            ),
            settled_by=(
                "^ {lead}? {lead}? abbestellen|abmelden|austragen|stoppen|loschen|entfernen {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..3 {remove} ..3 $",
                "^ ..3 raus|abmelden|austragen|entfernen|loschen|loeschen|unterlassen|aufhoren|auf ..1 $",
                "^ ..1 stopp|stop|schluss|aufhoren ..2 $",
                "^ ..3 unterlassen|einstellen|beenden ..2 $",
                "^ ..2 rausnehmen|herausnehmen|ausnehmen|runternehmen|tilgen|rausstreichen|wegnehmen|loschen|loeschen ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "hor*|hoer* ..2 auf ..1 mit ..2 {messages}|{this} ..1",
                "lasst|lassen|lass ..1 das|dies|es ..1 mit ..2 {messages}|{this}|schreiben|texten ..2",
                "lasst|lassen|lass ..1 {messages}|schreiben bleiben|sein ..1",
                "{want} ..2 weiterhin|weiter|langer|laenger keine|nicht ..2 {messages}|erhalten|bekommen ..2",
                "{want} ..1 nicht weiterhin|weiter|langer|laenger ..2 erhalten|bekommen|kriegen|angeschrieben ..1",
                "keine|null|kein lust|bock|interesse|bedarf ..1 mehr? ..1 auf|an|daran ..2 {messages}|{this}",
            ),
            yes=(
                "lass das mit dem Texten",
                "hört auf mit dem Kram",
            ),
            near=("lasst das mit der Lieferung, ich hole es ab",),
        ),
        Rule(
            "contact-no-more",
            (
                "{want} ..1 keinen|kein weiteren|weiter*|mehr? kontakt ..2",
                "{want} ..2 nicht ..1 mehr|weiter ..1 informiert|benachrichtigt ..1 werden",
                "{sent} ..2 mir|uns ..1 diese|eure|ihre|solche|die ..1 {messages} nicht ..1 mehr ..1",
                "lassen|lasst|lass ..2 mich|uns ..2 aussen vor",
                "verpisst|verzieht|schleicht ..1 euch ..1 mit ..2 {messages}",
                "stop|stopp|schluss|ende ..1 mit ..2 nachrichtenkram|kram|zeug|zeugs|sms* ..1",
                "{none} ..1 {messages} ..1 und {none} ..1 {messages} mehr ..1",
                "{none} bedarf ..1 an ..3 {messages}",
                "meld* ..1 sich|euch|dich ..2 nie|nicht ..1 wieder|mehr ..1 bei mir|uns",
            ),
            yes=(
                "ich möchte nicht mehr benachrichtigt werden",
                "ich will keinen Kontakt mehr",
            ),
            near=(
                "ich will keine Kontaktlinsen mehr",
                "nehmt mich aus dem Kurs um 15 Uhr",
            ),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..3 aus|von dem|der|eurem|ihrem|eurer|ihrer ..1 {list} ..1 damit|bitte|raus|weg|$ ..1",
                "lasst|lass|lassen|macht|mach ..1 mal? stecken|gut_sein|sein|halblang mit ..2 {messages}",
                "{none} ..1 {messages} ..1 an ..1 seine|ihre|diese|meine ..1 nummer ..2",
                "habe ..1 genug von ..2 {messages}",
            ),
            yes=(
                "aus der Kartei bitte",
                "lasst gut sein mit den Nachrichten",
            ),
            near=("aus dem Urlaub bitte nachsenden",),
        ),
        Rule(
            "plain-forms",
            (
                "{want}|mocht|brauch|brauche|moecht ..1 diese|eure|ihre|solche|die|keine ..1 {messages} ..2 nicht|keine ..1 mehr|haben|bekommen|$",
                "brauch|hab|mocht ..2 eure|ihre|diese|die {messages} ..1 nicht ..2",
                "^ ..1 null|keine {messages} bitte|mehr|danke ..1 $",
            ),
            yes=("brauch die Erinnerungen nicht",),
            near=("brauch die Nachricht von gestern noch mal",),
        ),
        Rule(
            "complaint",
            (
                "^ ..3 falsche nummer|person $",
                "falsch verbunden",
                "haben|habt|hast ..1 falsche nummer",
                "zu viele {messages}",
                "woher|wie habt|haben ..1 meine nummer",
                "melde|zeige|blockiere euch|sie",
                "das|ist ..1 spam|belastigung",
                "wie ..4 {messages} abbestellen|abmelden|stoppen",
                "wie ..2 {me}|mich ..2 ab|abmelden|austragen",
                "kann|konnte man|ich sich|mich ..2 abmelden|austragen|austragen_lassen ..1 $",
            ),
            yes=(
                "Sie haben die falsche Nummer",
                "woher habt ihr meine nummer?",
                "zu viele Nachrichten",
            ),
            near=(
                "falsche Nummer auf der Rechnung",
                "meine Nummer hat sich geändert",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 {remove} ..3 $",
                "^ {lead}? wenn|falls|sollte|sollten ..8 aufhort|aufhoert|aufhoren|schreibt|schreiben|kommt|schickt|schicken|{note} ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-more",
            (
                "^ ..2 nicht nochmal|nochmals|erneut|noch_einmal melden|schreiben|anschreiben|kontaktieren ..1 $",
                "= {neg} {note}|{touch} mehr|meh|weiter|weitere|weiteren|weiterer|weiterhin|einzige|einziges|wieder|kunftig|zukunft|in_zukunft|ab_sofort|ab_jetzt|ab_heute|von_nun_an|nie_wieder|nie_mehr|fur_immer|bitte {sends}? {calls}? !ihr_seid|ist|war|sind|wars",
                "= ohne {note} bitte|ab_jetzt|ab_sofort|ab_heute|kunftig|in_zukunft|danke !heute",
                "= {neg_more} {note}|{touch} {sends}? {calls}? !ist|war|sind|wars",
                "= {neg_more} {write} ihm? {note}? {calls}? {ship}? {bother}? !ich|wir|kann|konnte|koennte|war|wars",
                "= {neg_more} {write}|{ship}|{bother} bitte|will|mocht|moecht|mecht|mochte|moechte|wunsche|fordere|verlange|ersuche|erwarte|sollt|sollen|durfen|durft|jetzt|endlich {to_me} {note}? {calls}? !kann|konnte|wie",
                "= {neg_more} {ship}|{bother} {here}|bitte|sofort|endlich|{nothing} {note}? {calls}? !ich|wir|kann|konnte",
                "= {neg_more} {writes}|{ships} {here}|bitte|nichts_mehr|nix_mehr {note}? {calls}? !ihr|ich|wir|kann|war|wars|ist",
                "= {no}|{nothing} {ships}|{writes}|{ship}|{write} {here} {note} {calls}? !konnen_sie|konnt_ihr|ich|wir|ihr|kann|konnte|war|wars|ist",
                "= nicht|nich|ned|net|nie|niemals {writes}|{write} {to_me} {note}? {calls}? !nicht_mir|nicht_mich|nicht_uns|stort|stoert|nervt|nervts|ich|wir|ihr|kann|konnte|war|wars|ist|melde|meldet|meld",
                "= nichts_mehr|nix_mehr|nichts_weiter kommen|kommt|kriegen|bekommen|horen|hoeren|lesen|sehen|zukommen|zu_kommen von_euch|von_ihnen|von_dir|von_eich|euch|ihnen {note}? super? toll? !ich|wir",
            ),
            yes=(
                "bitte hier nichts mehr hinschicken",
                "an diese Nummer bitte niemals wieder was schreiben",
                "bitte schicked mir keini Nachrichte meh",
                "Bitte kein Kontakt mehr",
            ),
            near=(
                "ich bekomme keine Nachrichten mehr",
                "ich kann mich heute nicht mehr melden",
                "schreibt ihr mir nicht mehr?",
                "schickt mir bitte keine Zwiebeln mehr mit",
                "bitte noch nichts schicken",
            ),
        ),
        Rule(
            "made-of-stop",
            (
                "{note} ..3 sind|ist nicht_erwunscht|unerwunscht|unerwuenscht|ungebeten|nicht_willkommen ..1",
                "stell|stellt|stellen ..3 kontakt|kontaktaufnahme|kommunikation ..2 ein $",
                "lasst|lass|lassen ..1 mich|uns ..5 in_ruhe|in_frieden bitte|$",
                "{want} ..2 {note} ..1 los|loswerden ..2 $",
                "^ ..1 kundigung|kuendigung der|des|eurer|ihrer|aller ..1 {note}|{roll} ..1 $",
                "verschon|verschone|verschont|verschonen ..4 {note}",
                "^ ..2 verschon|verschone|verschont|verschonen ..1 mich|uns kunftig|in_zukunft|bitte|endlich|ab_sofort|damit|$ ..1",
                "wenn|dass ihr|sie ..2 {note} ..2 lassen|lasst|einstellt|einstellen|unterlasst|abstellt|abstellen ..1",
                "{let} den|das|diesen|dieses|euren|eure quatsch|mist|scheiss|blodsinn|unsinn|kram|zeug|spam|schmarrn|kas ..1 mit ..2 {note}",
                "{sends} ..3 wem anders|andern|anderem ..2",
                "= {halt} {sends}|{note}|{touch}|{bother} abo? abonnement? versand? zusendung? {calls}? !hab|habe|hat|haben|nicht|nie|wurde|wird|war|wars|ist|gestern|sind|bin|nur",
                "= {hear_up} auf {sends}|{note}|{bother}|damit {calls}? !nicht|habe|hat",
                "= {put} ein|ab|aus|auf_aus {note} !nicht|an",
                "= {halt} versand|zusendung|sendungen an nummer|handy|whatsapp|mich !nicht|paket",
                "= halt|haltet|halten|bleibt|bleiben fern|weg von {to_me}|nummer|handy|whatsapp|{note} !nicht",
                "schickt|schreibt|schicken|senden|schreiben|sendet ..3 jemand|jemandem|wem|einem anderem|anders|anderen ..2",
                "= {let} das_mit|des_mit|des|das {note} !nicht|wissen|nachricht",
                "= untersage|untersagen|verbiete|widerspreche|verbieten nutzung|verwendung|gebrauch|speicherung|verarbeitung nummer|telefonnummer|handynummer|kontaktdaten|rufnummer {note}?",
                "= {let} mutter|mama|oma|opa|vater|papa|eltern|kinder in_ruhe|in_frieden",
                "= {let} {be}|{alone}|weg|zu {note}|{write}|{ship}|{alone} !nicht",
                "= seht|sehen|sieh ab von|davon {note}|{write}|{ship}",
                "= {enough}|satt|leid {note}|{write} hab? habe? haben? hob? i? voll? !ist|war|nicht|wars|zu",
                "= behalten|behaltet|spart|sparen|spar euch|ihr|ihnen|sie|dir|konnt {note} !nachricht|nicht|ich|kann",
                "^ bitte|ok|hallo|danke? unsubscribe|unsub|abmelden|abbestellen|austragen ..1 bitte|danke|sofort|jetzt ..1 $",
                "= keine_verwendung|keine_lust|keinen_bock|kein_interesse|null_bock|keinen_bedarf|kein_bedarf|kein_bock|keinerlei_interesse {note} habe? hab? hob? ich_habe? !haben|ihr|habt",
                "= {neg} {consent}|{agreed} {note}|{write}|{ship}|kontaktiert|{touch} !habt|haben|mitteilung|rundschreiben|warum",
                "= {withdraw} {consent} zuruck|zurueck? {note}? {write}? {ship}? erteilte? erteilten? gegebene? meine? !nicht",
                "= verwendet|verwenden|nutzt|nutzen|benutzt|benutzen nicht|nicht_mehr|nicht_langer {to_me}|meine nummer|nummern|daten|kontaktdaten {note}?",
                "= versand|nachrichtenversand|zusendung|zusendungen|kontaktaufnahme|kontakt einstellen|einzustellen|unterlassen|abstellen|eingestellt !nicht|ware|paket|habe|hat",
                "= seht|sehen_sie|sehen|sieh ab von|davon {note}|{touch}|zusendung|versand|kontakt {write}? !nicht",
                "= {halt} {note} empfang|erhalt|bezug|versand|zustellung|ubermittlung|erhalten !nicht|habe|hab|hat",
                "= abmeldung|austragung|abbestellung erbeten|mit_sofortiger_wirkung|sofort|dringend|gewunscht|erwunscht|hiermit|ab_sofort !von_der|vom|zur|nicht",
                "= stoppen_sie_das|stoppen_sie_dies|unterlassen_sie_das|unterlassen_sie_dies|unterlassen_sie_es|unterlasst_das|unterlasst_es|hort_auf_damit|hort_damit_auf|hor_damit_auf|horen_sie_auf_damit|horen_sie_damit_auf|stoppt_das|beenden_sie_das|beenden_sie_dies|beendet_das|stellen_sie_das_ein|stellen_sie_das_bitte_ein|stellt_das_ein !ich|wir|er|nicht|nie|wann|wenn",
            ),
            yes=(
                "Unterlassen Sie es bitte, mich weiterhin anzuschreiben.",
                "Lassts mi afoch in Ruah mit eire Nochrichten",
                "ich ziehe meine Zustimmung hiermit zurück",
                "bitte beenden Sie den Nachrichtenversand",
            ),
            near=(
                "ich stoppe die Lieferung der Nachrichten aus Papier",
                "bitte nicht aufhören mit den Nachrichten",
                "lasst mir eine Nachricht da",
                "stellt die Kisten bitte ab",
            ),
        ),
        Rule(
            "made-of-want-no",
            (
                "mocht|moecht|mecht|mog|mocht_i ..2 nimmer|nicht_mehr|nimma|nie_mehr ..2 angeschrieben|angschriebn|angeschriebn|kontaktiert|kontaktiat|belastigt|gestort werden|werdn|wern ..1",
                "= {neg} {wish_no} {note}|{touch} {get}? {sends}? haben? mehr? interesse? !sie|er|ihr|meine_schwester|stop|stopp|noch",
                "= {neg} {wish_no} {get} {note}? dass? haben? nummer? {sends}? !sie|er|ihr|noch",
                "= {neg} {wish_no} dass|dass_ihr|dass_sie {to_me}|nummer|hier|noch {sends}|{writes}|kontakt|kommt|bekomme|kriege|erhalte|kontaktiert {note}? mehr?",
                "= {neg} {wish_no} {roll} stehen|sein|bleiben|gefuhrt|auftauchen|drauf|drin {note}? !wie",
                "= {neg_more} {wish_no} dabei|drin|drinnen|mitglied|empfanger|empfaenger|teil {list}? sein? bleiben? {note}? !wie",
                "= {neg} {wish_no} mehr|weiter|weitere|weiteren|nicht_mehr|nichts_mehr|nix_mehr haben|von_euch|von_ihnen|von_dir {note}? kontakt? zu_tun?",
                "= interessieren|interessiert {neg} {to_me} {note} !wie",
            ),
            yes=(
                "Ich habe schon dreimal gesagt, dass ich nichts mehr bekommen will",
                "will von euch nie wieder was hören oder lesen, ich mag keine Benachrichtigungen",
                "möchte nicht, dass ihr mir schreibt",
            ),
            near=(
                "ich will keine Nachricht verpassen",
                "meine Chefin will keine Nachrichten am Sonntag",
                "ich möchte nicht lange warten bis ihr schreibt",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "^ ..2 datenloschung|datenloeschung ..2 $",
                "{want} ..1 dass ..1 meine|unsere nummer|daten|handynummer ..3 geloscht|verschwindet|gestrichen|entfernt|raus ..2",
                "raus|weg mit ..1 meiner|unserer|der|dieser|meinen|unseren {number}|handynummer|rufnummer",
                "trete ..2 aus ..2 {roll} ..2",
                "= {strike} {me_or_number} {roll} {note}? gespeichert? gespeicherte? !nicht|nie|sohn|kann_ich|ich_kann|wurde|habe|hat|wie",
                "= {take} {me_or_number} {roll} raus|heraus|aus|ausm|ausn|aus_m|von|vom|vonner {note}? !nicht|nie|kann_ich|auf|in|wurde|wie|mit",
                "= {take} {me_or_number} raus|heraus|runter|da_raus|hier_raus !nicht|nie|wurde|wie|mit|kann_ich",
                "= loschn|loeschn|losch|losche|loscht|loschen|loescht|loeschen|loesch|loesche|zu_loschen|geloscht|geloescht|loschung|loeschung|entfernt|entfernen|entferne|zu_entfernen|streicht|streichen|streich|gestrichen|vergesst|vergiss|tilgt {me_or_number} gespeicherte? gespeicherten? kompletten? {note}? !nicht|nie|kann_ich|ich_kann|habe|hat|war|wurde|wie|auf|vom|von_der|von_dem|zum",
                "= loschung|loeschung|streichung|entfernung|austreten|austragen|ausgetragen|auszutragen|austragung|tragt_aus|abmelden|abmeldung|abgemeldet|abzumelden|raus|ausklinken {roll}|{note}|mich|uns|allem|uberall|von_allem !nicht|nie|hat|hab|hatte|wurde|habe|war|wie|bin|ist|wird|sich|wars|muss",
                "= {wish_no} raus|runter|weg|austreten|heraus aus|von|hier|da|damit {roll}|{note}|hier|da !nicht|wie",
                "melde|meld|bestelle ich mich? ..1 von|aus|die|eure|diese ..2 {note}|{roll} ab",
                "= tragt|tragen|trag|melde|meldet|melden|meld {to_me}|nummer|handynummer aus|ab {roll}|{note} !nicht|muss|kann_ich",
                "= bestell|bestelle|bestellen|meld|melde ab alles|{note}|{roll} per? was? kommt? von_euch? von_ihnen? !nicht|wie|muss",
            ),
            yes=(
                "Könntet ihr mich von eurer Broadcastliste löschen?",
                "ich bestell hiermit alles ab was von euch per whatsapp kommt",
                "ich möchte von diesem Verteiler bitte sofort ausgetragen werden",
            ),
            near=(
                "Kann ich mich noch von der Prüfung abmelden?",
                "Können Sie den Eintrag im Klassenbuch entfernen? Das war ein Missverständnis",
                "Bitte nehmen Sie meinen Eintrag aus dem Gästebuch wieder raus",
                "Können Sie bitte meine Nummer vom Klingelbrett entfernen",
                "nehmt mich bitte mit zum Kurs",
                "meine Tochter bitte vom Schwimmkurs abmelden",
                "löschen Sie bitte meine alte Nummer aus dem Vertrag",
                "kann ich die Nummer selbst löschen?",
            ),
            settled_by=("^ ..2 {wish_no} keine|nichts|nicht|nix mehr ..1 $",),
        ),
        Rule(
            "made-of-wish",
            (
                "super|schon|schoen|nett|toll|lieb|gut|froh|dankbar|freuen|begrussen|recht|cool|klasse|prima|wunderbar ..2 wenn|dass ..4 nix|nichts|nie|nicht mehr|wieder ..2 kommt|kommen|schickt|schicken|{write}|{writes}|horen",
                "super|schon|schoen|nett|toll|lieb|gut|froh|dankbar|freuen|begrussen|recht|cool|klasse|prima|wunderbar ..2 wenn|dass ..4 {no} ..2 {note} ..3 kommt|kommen|schickt|schicken|senden|bekame|bekomme|bekommen|erhalten|kriege",
                "sorg|sorgt|sorgen|achtet|achten|macht|macht_so ..2 dass ..4 {neg} ..2 {note} ..2 mehr ..2",
            ),
            yes=(
                "wär super wenn da nix mehr kommt von euch",
                "ich wäre dankbar wenn Sie mir nicht mehr schreiben",
                "sorgen Sie dafür dass ich keine Nachrichten mehr bekomme",
            ),
            near=(
                "wäre super wenn der Fahrer nicht mehr hupt",
                "schön wenn keine Nachricht eine gute Nachricht ist",
                "wäre nett wenn Sie mir keine Zwiebeln mehr einpacken",
            ),
        ),
        Rule(
            "made-of-threat",
            (
                "wenn|sollte|sollten|falls ..3 noch|nochmal|weiter|weiterhin|wieder|noch_einmal ..3 {sends}|{note} ..6 {legal}|blockiere|blockier|anzeigen|melden|gesperrt|rechtlich*",
                "blockier*|sperr*|zeige|melde ..3 an? wenn|falls|sofern ..1 ihr|sie|du ..1 nicht|weiter|nochmal|noch ..2 {sends}|aufhort|aufhoert|aufhoren ..4",
                "noch eine|einzige|so_eine ..1 {note} und ..6 {legal}|blockier*|anzeig*|melde|gesperrt|sperre",
                "{note} ..2 an {legal} ..2 weiter*",
                "wenn ihr|sie|du ..2 nicht ..1 aufhort|aufhoert|aufhoren ..3 {sends}|{note}",
            ),
            yes=(
                "Wenn ihr noch einmal schreibt geht das an meinen Anwalt",
                "ich blockiere euch wenn ihr nicht aufhört",
            ),
            near=(
                "wenn ihr nochmal schreibt bin ich zuhause",
                "noch eine Nachricht und ich weiß Bescheid",
            ),
        ),
        Rule(
            "made-of-annoyance",
            (
                "ihr|sie schreibt|schickt|schreiben|schicken ..1 mir|mich|uns ..2 wochen|monaten|tagen|jahren|standig|dauernd ..1 $",
                "krieg|kriege|bekomme|bekomm ..2 dauernd|standig|laufend|immer_wieder zeug|sachen|kram|was von euch|ihnen ..1",
                "= nerven|nervt|nervts|storen|stort|belastigen|belaestigen|belastigt|belaestigt|spammt|spammen|nervig|lastig|terror {note}|ihr|mich|uns|das|zu !sie_nicht|{neg}",
                "zu viele ..1 {note}",
                "{note} ..3 auf den|die nerven|keks|sack|wecker|geist|senkel|zeiger ..2",
                "auf den|die nerven|keks|sack|wecker|geist|senkel|zeiger ..2 {note} ..2",
                "diese|eure|solche {note} ..1 nie|nicht ..1 bestellt|gewollt|angefordert|erbeten",
            ),
            yes=(
                "ihr spammt mich zu",
                "das sind mir zu viele Nachrichten",
                "eure Nachrichten nerven total",
            ),
            near=(
                "der Nachbar nervt mich total",
                "zu viele Tomaten in der Sauce",
                "die Musik stört mich nicht",
            ),
            settled_by=(
                "^ {lead}? ich? {want} das|es|sowas ..1 nicht ..1 $",
                "^ {lead}? {lead}? rausnehmen|herausnehmen|ausnehmen|runternehmen|tilgen|abmelden|austragen|loschen|streichen|aufhoren {lead}? $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..2 abmelden|austragen|aufhoren|aufhoeren|abbestellen|stopp|streichen|entfernen|weg_damit|schluss|unterlassen ..1 $",
                "^ ..2 lasst|lass|lassen ..1 das|es|sie ..1 sein|bleiben|weg|$",
                "^ ..1 weg|schluss|aus damit $",
                "^ stellen|stellt sie? sie|das|es|die ..3 ein ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-adverts",
            (
                "^ ..1 keine werbung|reklame fur|zu|uber|ueber ..2 bitte|mehr|danke|$",
                "^ ..1 werbung|reklame|angebote|rabatte|aktionen|gewinnspiele nein ..2 $",
                "= {neg} {adverts} mehr|bitte|kunftig|weitere|weiteren|in_zukunft|ab_sofort|jetzt {get}? {sends}? haben? {messages}? !sonst|weder|und_nachrichten|oder_nachrichten|nachrichten_und|keine_nachrichten|gibts|ist|war|heute|sind|wars|habt|haben_sie|angebot|aktion|noch",
                "= {neg} {wish_no}|{agreed} {adverts} {get}? {sends}? haben? {messages}? !sonst|weder|und_nachrichten|oder_nachrichten|nachrichten_und|keine_nachrichten dass? meine? daten? !heute|ihr|angebot|aktion|sie_ein",
                "= {neg} {sends} {adverts} {messages}? !ich|wir|ihr|kann|angebot|aktion",
                "= {halt}|weglassen|verzichten|spart|sparen|spar {adverts} nutzung? verwendung? verarbeitung? daten? speicherung? meinerseits? {sends}? {messages}? kann? konnt? !nicht|habe|hat|ist|war|angebot|aktion",
                "= {let} {adverts} weg? sein? bleiben? stecken? {messages}? !nicht",
                "= interessieren|interessiert|interesse {neg} {adverts} {to_me}? ganzen? sachen? !angebot|aktion",
                "= {hear_up} auf {adverts} {sends}? !nicht",
                "= {put} ab|aus|ein {adverts} {messages}? !nicht|an|angebot|aktion",
                "= {strike}|{take} {me_or_number} {adverts} {roll}? raus? heraus? !nicht",
                "seht|sehen|sieh ..3 von ..2 {adverts} ab ..2",
                "unterlassen|unterlasst|unterlass sie? ..3 {adverts} ..1 $",
            ),
            yes=(
                "Könnten Sie mich aus dem Werbeverteiler nehmen?",
                "Auf Rabattaktionen kann ich verzichten",
                "Sonderangebote interessieren mich echt nicht",
            ),
            near=(
                "das Angebot brauche ich nicht mehr",
                "das Angebot interessiert mich nicht mehr, ich nehme das andere",
                "ich will die Rabatte nicht verpassen",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "made-of-warning",
            (
                "^ wenn|falls das|es ..2 weitergeht $",
                "^ wenn|falls|sofern ihr|sie|du ..2 weitermacht|weitermachen|weiterschreibt|weiterschickt|weiterspammt $",
                "wenn|falls|sollte|sollten|sofern ..3 noch|nochmal|wieder|weiter|weiterhin|nicht ..3 {sends}|{note}|aufhort|aufhoert|aufhoren ..2 $",
                "noch eine|einzige|so_eine|mal|einmal ..1 {note}|schreiben|anschreiben $",
                "^ wenn|falls|sollte|sollten ..1 ihr|sie|das|dies|du ..1 nicht ..2 aufhort|aufhoert|aufhoren|aufhoeren ..1 $",
            ),
            yes=(
                "wenn ihr mir nochmal schreibt, blockiere ich euch",
                "noch eine Nachricht, dann gehe ich zum Anwalt",
                "sollten Sie mich weiter anschreiben",
            ),
            near=(
                "wenn ihr nochmal liefert, blockiere ich die Einfahrt",
                "noch eine Cola",
                "wenn ihr morgen kommt, meldet euch",
            ),
            settled_by=(
                "beschwere|beschweren|anzeige|melde|zeige ..4",
                "{legal}|blockier*|blockieren|anzeig*|verklag*|melde|melden|sperr*|rechtlich*|polizeilich*",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-reproach",
            (
                "nummer|telefonnummer gehort|gehoert ..1 einem|einer|meinem|meiner|nicht ..3",
                "nummer ist ..1 die|von ..1 meines|meiner|einem|kindes|kind|firmennummer ..3",
                "nummer|sie gehort|gehoert ..1 jetzt|nun|mittlerweile mir|uns|jemand_anderem ..4",
                "nummer ..1 ist ..1 jetzt|nun meine ..4",
                "wer hat euch|ihnen|dir ..2 erlaubt|erlaubnis|gestattet|nummer ..4",
                "nummer ..4 nicht|nimmer mehr|langer ..4 {note}|verfugung ..2",
            ),
            yes=(
                "Wer hat euch erlaubt mir zu schreiben? Aufhören!",
                "die Nummer steht nicht mehr für Nachrichten zur Verfügung, bitte löschen",
                "wer hat Ihnen die Erlaubnis gegeben",
            ),
            near=(
                "Wer hat euch das Paket gegeben?",
                "die Nummer steht nicht mehr auf dem Etikett",
                "wer hat Ihnen geholfen",
            ),
            settled_by=(
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ ..3 {number} ..2 loschen|loeschen|entfernen ..1 $",
                "^ ..1 aufhoren|aufhoeren|stopp|unterlassen|schluss ..1 $",
                "^ ..2 loschen|loeschen|entfernen|streichen|austragen ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "asked-when",
            (
                "wann|wie_lange|wieso hort|hoert|horen|hoeren|lasst|lassen ihr|sie|du ..2 endlich|mal auf ..4 {send}|{note}",
                "wie oft ..6 {neg} ..2 {note}|{send}|{get}|kontaktiert ..3",
                "wann hort|hoert|horen ihr|sie ..2 auf ..2 mir|mich ..2 {send}",
            ),
            yes=(
                "Wann hört ihr endlich auf mir zu schreiben?",
                "Wie oft muss ich noch sagen dass ich keine Nachrichten will?",
            ),
            near=(
                "Wann hört ihr endlich auf zu bohren?",
                "Wie oft muss ich noch sagen dass ich keine Zwiebeln mag?",
            ),
            always=True,
        ),
        Rule(
            "for-another",
            (
                "nervt|belastigt|belaestigt|behelligt|nerven|belastigen|belaestigen|bombardiert|bombardieren|kontaktieren|kontaktiert|schreiben ..1 meine|meinen|meiner|meinem|unsere|unseren {kin} ..1 nicht|nie ..1 mehr|langer|weiter|wieder|mit ..3",
                "meine|meinen|meiner|meinem {kin} ..2 nicht mehr|weiter ..1 anschreiben|belastigen|belaestigen|kontaktieren ..1",
                "tragen|tragt|nehmt|nehmen|streichen|streicht|loscht|loschen ..1 meine|meinen|unsere {kin} ..1 aus|von ..2 verteiler|liste|{note}",
            ),
            yes=(
                "Belästigen Sie meine Mutter nicht mehr",
                "nervt meine oma nicht mit euren Nachrichten",
            ),
            near=(
                "Schreibt meine Mutter mir nicht mehr?",
                "die Glocken nerven meine Mutter nicht",
            ),
            always=True,
        ),
        Rule(
            "lone-stop",
            (
                "^ {lead}? {lead}? stoppen|streichen|abmelden|austragen {lead}? $",
                "^ stopp das $",
                "^ {lead}? konnt|konnen ihr|sie das|damit bitte? lassen|aufhoren $",
                "^ {lead}? schalten|stellen|schaltet|stellt|bestellt|macht sie? sie|die|das|es ..2 ab|aus ..1 $",
                "^ {lead}? {lead}? konntet|koenntet|konnt|koennt|konnen|koennen|konnten|wurdet|wollt ihr|sie ..2 aufhoren|aufhoeren ..1 $",
                "^ bitte {lead}? lassen|sein_lassen {lead}? $",
                "^ {lead}? keine nachrichten|sms|whatsapps $",
                "^ {lead}? {lead}? {lead}? {lone} {lead}? {lead}? $",
                "^ {lead}? horen|hort|hor|hoert {lead}? bitte|endlich|jetzt|einfach|doch|mal auf {lead}? $",
                "^ {lead}? {lead}? austragen|abmelden|loschen|loeschen {lead}? $",
            ),
            yes=(
                "mir reicht es, hör endlich auf",
                "Ich hab dreimal gesagt dass ich keine Nachrichten will. Schluss jetzt",
                "ihr schreibt mir trotzdem immer weiter, lasst es",
            ),
            near=(
                "Schluss mit der Diät, morgen gibt es Kuchen",
                "hört auf euer Herz und kommt vorbei",
            ),
            settled_by=(
                "^ ..1 nervt|nervig|stort|nervend|lastig|unverschamt|frechheit ..1 $",
                "^ sonst|ansonsten|andernfalls ..2 anzeige|anwalt|polizei|beschwerde ..2",
                "keine zeit|lust ..2 {note}",
                "^ schon_wieder|wieder ..3 {note} ..1 $",
                "diensthandy|firmenhandy|arbeitshandy|diensttelefon|dienstnummer ..6",
                "kostet|kosten|kostenpflichtig ..2",
                "zu_viel|zuviel ..4 {note}",
                "{note} ..2 zu_viel|zuviel ..1",
                "brauch*|benotige ..4 nicht ..1 $",
                "rentner|rentnerin ..4",
                "nie ..2 bestellt|abonniert|angemeldet ..1 $",
                "ihr|sie schreibt|schreiben|schickt ..6 verstorben*|tot|toten|gestorben* ..3",
                "gesagt|sags|sage|sag|bitte ..2 zum? letzte*|einmal|letztes ..3",
                "^ {lead}? ich? {want} das|es|sowas|dies ..1 nicht ..1 $",
                "{note} ..3 stort|storen|stoeren|nerven|nervt ..2",
                "^ ..1 unerwunscht*|unerwuenscht*|ungewollte* ..3 {note} ..1 $",
                "wozu|warum|wieso|weshalb|was ..1 schreibt|schickt|sendet|schreiben|schicken ..5",
                "schreibt|schickt ..1 ihm|ihr|mir immer_noch|trotzdem|weiter|noch ..1",
                "nix|nichts|nie ..2 bestellt|abonniert ..1 $",
                "gesagt ..3 {nothing}|{none} ..2 will|mochte|moechte|wollte|brauche $",
                "gesagt ..2 will|mochte|moechte|wollte|brauche {nothing}|{none} ..2 $",
                "mullt|muellt|spammt|bombardiert|textet|terrorisiert|belastigt|belaestigt|mullen|spammen|bombardieren|terrorisieren mich|mir|uns ..3",
                "schon wieder ihr|sie|du ..1 $",
                "^ und zwar endgultig|endgueltig|sofort|umgehend|unverzuglich|schnell ..1 $",
                "kein|keine firmenhandy|diensthandy|firmennummer|dienstnummer|mitglied mehr ..1",
                "ihr|sie ..4 auf den|die sack|nerven|keks|geist|senkel|zeiger ..2",
                "bin|sind ..1 kein|keine kunde|kundin|mitglied|patient|patientin|mieter ..2",
                "zugespammt|vollgespammt|zugemullt|zugetextet|bombardiert|belastigt ..3",
                "werd|werde|wurde ..2 wach|geweckt|aufgeweckt ..2",
                "nachtschicht|nachtdienst|schichtarbeit*",
                "^ wie oft noch $",
                "kenn|kenne euch|sie ..2",
                "zweite|dritte|vierte|funfte|letzte mal ..4",
                "schon zweimal|dreimal|mehrmals|oft ..4",
                "nie|nicht ..1 abonniert|bestellt|gewollt|zugestimmt|erlaubt|angemeldet ..1 $",
                "belastigung|stalking|terror",
                "ungefragt|unaufgefordert ..2 {sends}",
                "gesagt ..1 nein",
                "eure*|diese*|ihre|euren|solche {note}",
                "{never_more} ..3 bei euch|ihnen|dir ..2",
                "{never_more} ..2 kunde|kundin|mitglied|versichert ..2",
                "belastigt|belaestigt|gestort|terrorisiert ..4 {note}|ihnen|euch",
                "{neg} ..4 {note}|{send}|{get} ..4",
                "dass ich das|es|die|sie|sowas|euch {neg} ..2 {wish_no}",
                "{note} ..5 nervt|nerven|zu_viel*|dauernd|standig|trotzdem|taglich",
                "nervt|nerven|dauernd|standig|trotzdem|immer_noch|weiter|schon_wieder ..4 {note}|{sends}",
                "{sends} ..4 dauernd|standig|trotzdem|immer_noch|weiter|ungefragt|taglich",
                "{me} ..2 abgemeldet|ausgetragen|abbestellt",
                "meine|tel|handy ..1 nummer? geht euch|sie ..2 an",
                "tel|telefon|handy|nummer|telefonnummer ist|war ..2 kein|keine|nicht ..4",
                "werbung ..3 nicht",
                "^ ..1 meine|meinen|mich|mir|uns|unsere ..2 {zu}|{send} ..1 $",
                "kein|keine|nie|niemals ..2 erlaubnis|einwilligung|recht|zustimmung|genehmigung ..6",
                "^ jeden|jede|jeder tag|woche ..5",
                "bekomm|bekomme|krieg|kriege|kriegen ..1 jeden|jede|dauernd|standig|taglich|immer ..4",
                "zweite|dritte|vierte|funfte|sechste|siebte|achte|neunte|zehnte|xte ..1 {note} ..3",
                "nicht ..2 interessiert|richtige ..1 $",
                "kein|keine|keinen bedarf|interesse|lust|bock|verwendung ..1 $",
                "nummer|name|daten ..5 in|auf ..1 {roll} ..2",
                "handy|telefon|smartphone ..1 klingelt|bimmelt|piept|vibriert|summt ..5 wegen|dank euch|ihnen|dir ..1",
                "handy|telefon ..1 wegen euch|ihnen ..4 klingelt|bimmelt|piept|vibriert",
                "aus ..1 versehen|ausversehen|versehentlich ..3",
                "versehentlich|ausversehen hier|da ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "plain-request",
            (
                "ich|wir blockier|blockiere|melde|blockieren|sperre|anzeige euch|sie|dich ..2 wenn|falls ..5",
                "ich|hab|habe ..4 gesagt ..1 ich? will|mochte|moechte ich? nicht mehr $",
                "nummer|handynummer|rufnummer nicht|nie mehr|weiter ..1 verwenden|benutzen|nutzen ..1 $",
                "^ {lead}? {lead}? aus|von dem|der|eurer|ihrer|eurem|ihrem {roll} ..1 streichen|loschen|loeschen|entfernen|austragen|nehmen ..1 $",
                "^ {lead}? {lead}? umgehend|unverzuglich|schnellstens|dringend aus|von dem|der|eurer|ihrer|eurem|ihrem {roll} ..1 streichen|loschen|loeschen|entfernen|austragen|nehmen ..1 $",
                "^ {lead}? weg|raus mit ..1 {this}|{note}|mull|spam|mist|dreck ..1 aus|von meinem|meiner ..3",
                "kein|keine|nicht mitglied|kunde|kundin|abonnent|mieter|patient|patientin ..1 mehr|langer ..2 loschen|abmelden|austragen|streichen|entfernen|rausnehmen ..1 $",
                "nichts|nix|keine_nachrichten mehr an|fur meine|meinen|unsere|unseren {kin} ..3 $",
                "{want} das|es|sowas|die|sie nicht mehr ..1 kriegen|bekommen|haben|sehen ..1 $",
                "setzt|setzen|packt|packen|tragt|tragen|schreibt|nehmt|stellt|tut ..1 sie? ..2 nummer|mich|uns|handynummer|rufnummer ..2 auf|in ..2 schwarze|blacklist|sperrliste|blockliste|robinsonliste",
                "kein_mensch|keine_sau|niemand|keiner braucht|will|liest ..1 eure|ihre|deine ..1 {note}|{messages} ..1 $",
                "{want} ..3 in ruhe|frieden gelassen werden",
                "aufhoren|hort_auf|hor_auf|schluss|stopp|stop|hort ..2 mit ..1 dem|diesem|der|dieser|eurem|eurer|dem_ganzen scheiss|scheisse|mist|dreck|mull|muell|kram|quatsch|spam|blodsinn|unsinn|schwachsinn|zeug ..1 $",
                "ziehe|ziehen|nehme|nehmen ..2 {consent} ..3 {note}|kontakt|whatsapp ..2 zuruck",
                "^ ..2 nie wieder|mehr ..1 was|etwas|irgendwas|irgendetwas schicken|senden|schreiben|zusenden ..1 $",
                "ist|is|wars|reicht|reichts ..2 mal|jetzt|dann|aber|langsam gut|genug|schluss mit ..2 {note}|{messages}|schreiberei",
                "ich|hab|habe|hatte ..4 gesagt|geschrieben|gebeten ..1 keine|kein|nie_wieder ..1 {note}|{messages} ..1 mehr|$",
                "spart|sparen|spar ..1 sie? euch|sich|dir ..2 {note}|{messages}",
                "= schleichts|schleicht|verpisst|verpissts eich|euch {note}|{me_or_number} {note}?",
                "kommunikation|kontakt|kontaktaufnahme ..3 ist|sind ..2 zu_unterlassen|einzustellen|zu_beenden ..1 $",
                "= keine|keinerlei|kein msgs|msg|messages|message|msgz mehr|bitte|danke|von_euch|plz !habe|hab|bekomme|kommen",
                "{tell} ..1 {neg}|{no_more_words} ..1 {note}? mehr? an|auf|unter seine|ihre|seiner|ihrer nummer|handynummer|handy ..1",
                "stimme|stimmen ..5 {note} nicht|nimmer ..1 langer|laenger|mehr ..1 zu",
                "bin|sind mit ..4 {note} nicht ..1 mehr|langer|laenger einverstanden",
                "schreibt|schreiben_sie|textet ..1 hier|hierher|da|hierhin ..1 nicht|nie ..1 nochmal|mehr|wieder ..1 hin|hierher|$",
                "ufhore|ufhoere|ufzhore|hored_uf|hoered_uf|hor_uf|hort_uf ..4 schriibe|schriebe|texte|nerve|nachrichte|{note}",
                "an mich|uns|diese_nummer ..1 {note}|versand ..3 einzustellen|zu_unterlassen|zu_beenden|zu_stoppen",
                "versand|zusendung ..2 {note} ..3 einzustellen|zu_unterlassen|zu_beenden|unterbleiben",
                "um ..1 einstellung|beendigung|unterlassung ..4 {note} ..2 $",
                "= remove|delete|unsubscribe|unsubscriben|unsubscribed|deleten|removen {me_or_number} {roll}? {note}? !{neg}|wie|habe",
                "nehmt|nehmen_sie|nimm|nehmts mich|uns ..2 davon|hiervon runter|weg|raus|herunter ..1 $",
                "geht|gehen ..1 mir|uns nicht ..2 auf den|die keks|sack|nerven|geist|senkel mit ..2 {note}",
                "= geloscht|geloescht|ausgetragen|abgemeldet|gestrichen werden|sein {i_want}|will_ich|mocht_ich !nicht|nie",
                "^ ..1 {note} aus bitte|danke|$ ..1 $",
                "{wish_no} ..1 keine|keinerlei !zeit|lust|lieferung|termine {note} mehr ..3 $",
                "{want} ..1 nicht|nie mehr|weiter|langer|laenger ..4 informiert|kontaktiert|benachrichtigt|angeschrieben|belastigt|behelligt werden",
                "lege|legen ..2 keinen|keinerlei wert ..2 {note}",
                "kein|keine|keinerlei interesse|bedarf ..2 loschen|loeschen|abmelden|austragen|streichen ..1 $",
                "unterlassen|unterlasst sie? das|dies bitte|kunftig|sofort ..1 $",
                "meine|unsere|diese nummer ..1 rausschmeissen|rauswerfen|rausnehmen|wegtun|raushauen ..1 $",
                "streichen|loschen|loeschen|nehmen|entfernen sie ihn ..1 aus|von ihrer|ihrem|der|dem {roll}|kartei",
                "streicht|loscht|loescht|nehmt|entfernt ihn|sie ..1 aus|von eurer|eurem|der|dem {roll}|kartei",
                "{number} ..8 loscht|loescht|entfernt|streicht|streichen|loschen|loeschen|entfernen|nehmt|nehmen sie|die ..1 aus|von ..2 {roll}",
                "= .. {tell} {neg_more} {here}|{note}|bitte {note}? {adverts}? {calls}? {no}? !ihr|ich|wir|kann|euch_mir|meine_mutter|mein_vater|meine_oma|mein_opa|{third}|er_schreibt|sie_schreibt|es_schreibt|niemand_schreibt|keiner_schreibt|er_schickt|sie_schickt|niemand_schickt|keiner_schickt|wer_schreibt|ihr_schreibt|ihr_schickt|man_schreibt",
                "= .. {tell} {no} {note} {here}? {calls}? !ihr|ich|wir|kann|habe|heute|{third}|er_schreibt|sie_schreibt|es_schreibt|er_schickt|sie_schickt|niemand_schickt|keiner_schickt|ihr_schreibt|ihr_schickt|bank_schickt|firma_schickt|system_schickt|app_schickt",
                "= .. hort|hoert|hor|hored|horen_sie|hoeren_sie|hohrt|horts|heats|heat|hea auf|uf {sends}|{note}|{bother}|{junk}|damit {calls}? {my_kin}? {note}? !nicht|ihr_mir|habe",
                "= .. lasst|lassts|lassen_sie {to_me}|{my_kin} {alone} {note}? {junk}? !nicht|er|sie",
                "= .. stellt|stellen_sie|schaltet|schalten_sie|bestellt ein|ab|aus {note}|versand|zusendung|das {note}? {sends}? !nicht",
                "{tell} wem|wen ihr|sie wollt|wollen aber ..1 mir|mich|uns nicht|nie ..2",
                "= .. stoppt|stoppen_sie|beendet|beenden_sie|unterlasst|unterlassen_sie {note}|versand {sends}? !nicht|habe|hat",
                "= .. nehmt|nehmts|nehmen_sie|nimm|streicht|streichen_sie|streichts|loscht|loschts|loschen_sie|loeschen_sie|loescht|entfernen_sie|schmeisst|werft|kickt|holt|tragt|tragen_sie {me_or_number} {roll}|raus|heraus|da_raus|hier_raus|aus {roll}? {note}? !nicht|nie|wurde|habt|auf|mit|ab|ein|in|auch",
                "= .. loscht|loschts|loschen_sie|loeschen_sie|loescht|entfernen_sie|streichen_sie|streicht {me_or_number} {note}? !nicht|wurde|habt|auf|vom|von_der|von_dem|zum",
                "= .. {i_want} {neg} {note}|{touch} {get}? haben? mehr? !noch|ihr|er|stop|sie_nicht",
                "= .. {i_want} {neg} {get}|haben von_euch|von_ihnen|von_dir|von_eich {note}? {touch}? !noch|er",
                "^ {lead}? {lead}? bestellt|bestellen|meldet sie? mich|uns ab {lead}? $",
                "= radiert|radieren_sie|tilgt|vernichtet|vernichten_sie|verliert|verlieren_sie|loscht_alles|loschen_sie_alles {me_or_number}|alles {note}? aus? !nicht",
                "vergesst|vergiss|vergessen_sie dass es mich gibt",
                "vergesst|vergessen_sie dass ich existiere",
                "blockiert|blockieren|sperrt|sperren sie? ..1 meine nummer|handynummer|rufnummer bei|in euch|ihnen|eurem|ihrem ..2",
                "um ..1 loschung|loeschung|austragung|abmeldung|streichung {lead}? $",
                "beantrage|verlange|fordere|erbitte ..2 loschung|loeschung|austragung $",
                "beantrage|verlange|fordere|erbitte ..2 loschung|loeschung|austragung ..3 {me_or_number}|{roll} ..2 $",
                "hiermit ..1 abgemeldet|abbestellt|ausgetragen",
                "stimme|stimmen ..1 nicht|nimmer ..1 langer|laenger|mehr zu ..1 $",
                "hangt|hangen|haengt ..1 zum hals raus|heraus ..1 eure|ihre|diese|die ..1 {note}|{messages}",
                "eure|ihre|diese|die ..1 {note}|{messages} ..1 hangen|kotzen|kotzt|nerven ..2 zum|mich|uns ..2 hals|an|$|nur ..2",
                "ihr|sie nervt|nerven ..2 mit ..2 {note}|{messages} ..1 $",
                "sprecht|sprechen|quatscht ..1 mich ..1 nicht|nie mehr|wieder an",
                "{none}|kontakt|kontaktaufnahme|kontaktaufnahmen|weitere ..2 unerwunscht|unerwuenscht|nicht_erwunscht|nicht_gewunscht ..1 $",
                "sowas|so_was|so_etwas|das|das_zeug will|mochte|brauche ich|wir nicht ..1 auf meinem|dem handy|telefon ..2",
                "= .. melde|meld|bestelle|bestell ich ab hiermit|{note}|{roll} {note}? ganzen? kompletten? kram? zeug? !nicht|wie|muss",
                "{tell} ..4 aber|nur|bloss mir|uns ..1 nicht|nie|nichts|nix|keine mehr|wieder ..2 $",
                "alles|allesamt|beides|komplett ..1 abbestellen|abmelden|loschen_und_abmelden|austragen $",
                "= nehmt|nehmen_sie|nimm|nehmts {neg}|nie_wieder kontakt auf",
                "= treten_sie|tretet|tritt|setzen_sie_sich|setzt_euch {neg}|nie_wieder in_verbindung|in_kontakt|verbindung|kontakt",
                "= melden_sie_sich|meldet_euch|meld_dich|meldts_eich {neg_more} hier|bei_mir|bei_uns|nummer|nie_wieder|nie_mehr",
                "^ {lead}? {lead}? informiert|benachrichtigt|behelligt|kontaktiert mich|uns bitte? nicht|nie|nimmer mehr|wieder|weiter ..4 $",
                "aus|von ..2 {roll} genommen|gestrichen|entfernt|geloscht|ausgetragen|gelost zu werden ..1",
                "{want}|gerne|gern ..1 aus|von ..2 {roll} genommen|gestrichen|entfernt|geloscht|geloescht|ausgetragen|raus ..2 $",
                "{want}|gerne|gern ..1 aus|von ..2 {roll} genommen|gestrichen|entfernt|geloscht|geloescht|ausgetragen werden ..2",
                "^ {lead}? {no} {note} mehr? zu erhalten|bekommen|empfangen ..1 $",
                "kein|keine|nie|niemals|keinerlei ..1 erlaubnis|einwilligung|recht|zustimmung|genehmigung ..1 mir|mich|uns|meine ..2 {zu}|{send}|zu_nutzen|zu_verwenden ..1",
                "erlaube|gestatte|genehmige|erlauben|gestatten ..2 nicht|nimmer ..2 mir|mich|uns|meine ..2 {send}|{zu}|zu_verwenden|zu_nutzen ..1",
                "= {away} mit {note}|{junk} euch? !nicht|ich",
                "^ {lead}? lasst|lass|lassen_sie den|das|die|diese|dieses|euren|eure spam|geschreibe|spammen|nachrichten|sms|belastigung|belastigungen|gespamme sein|bleiben|endlich|bitte|$ ..1",
                "^ {lead}? stoppt|stoppen|stopp|beendet|beenden sie? das|dies|es bitte|danke|sofort|endlich|jetzt|$ $|danke|bitte ..1",
                "wenn|falls|sollte|sollten ..1 ihr|sie|das|dies|du ..1 nicht ..2 aufhort|aufhoert|aufhoren|aufhoeren|aufhorn damit|mit_dem_spam|mir_zu_schreiben? dann|so? ich? blockiere|blockier|blockieren|zeige|zeig|erstatte|gehe|geh|schalte|rufe|melde|beschwere|verklage ..6",
                "blockiere|blockier|zeige|zeig|anzeige|melde|anwalt|polizei ..4 wenn|falls ..1 ihr|sie|das|dies|du ..1 nicht ..2 aufhort|aufhoert|aufhoren|aufhoeren ..1 $",
                "noch ein|eine|1 ..1 {note}|mal|nachricht und ich ..1 blockier*|zeig|zeige|melde|meld|geh|gehe|verklag* ..5",
                "{note}|euch|sms|nachricht ..1 das|dies|es muss|soll ..1 aufhoren|aufhoeren|enden ..1 $",
                "das|lasst|lassen|moge|moege ..4 letzte nachricht|sms|whatsapp ..2 sein|bleiben|gewesen_sein ..1 $",
                "musst|mussen|braucht|brauchen|brauchst ..1 mich|mir|uns nicht|nie|nichts mehr|langer|weiter zu? {send}|{inf}|erinnern|zu_erinnern|informieren|anschreiben|kontaktieren|benachrichtigen|schreiben|bescheid ..2 $",
                "keine|kein|keinerlei verwendung|bedarf|verwendungszweck fur|an ..1 {note}",
                "^ ..3 lasst|lassen sie? ihn|sie|ihr in ruhe|frieden ..1 mit ..2 {note}|{junk}",
                "wenn|falls|sollte|sollten ..4 noch ..3 {note}|schreibt|schreiben|schickt|einmal|mal ..3 zeig|zeige|blockier|blockiere|melde|meld|verklag* ..5",
                "interesse|intresse|interese|kunde|kundin|nummer|umgezogen|nervt|nerven|diensthandy|firmenhandy ..2 hort|hoert|horts|hor auf bitte|danke|damit|$",
                "^ {lead}? stoppt|stoppen|stopp|beendet|beenden sie? das|dies|es lg|mfg|gruss ..2 $",
                "= widerspruch|widerspreche gegen {note} weitere|weiteren|weiterer|kunftige|jegliche|jede|alle",
                "= {i_want} nicht|nie|nie_wieder|nicht_mehr|nicht_langer|niemals angeschrieben|angerufen_oder_angeschrieben|kontaktiert|benachrichtigt|informiert|belastigt|erinnert|behelligt|genervt werden|zu_werden",
                "{want}|verlange|verlangen|fordere|fordern|erwarte|bestehe ..2 dass das|dies|es|des aufhort|aufhoert|endet bitte|danke|endlich|sofort|lg|mfg|$",
                "{want}|verlange|verlangen|fordere|fordern|erwarte ..2 dass ..2 {note} aufhort|aufhoert|aufhoren|enden ..1",
                "= bitte nie|niemals|nie_wieder|nicht|nicht_mehr {write}|melden an_diese|unter_dieser|auf_dieses|auf_diesem|hierher|bei_mir|bei_uns|meiner_mutter|meiner_oma|meinem_vater handy? telefon? {note}? !kann|ich|wir|konnen|nicht_vergessen",
                "{note} ..1 konnen|konnt|kannst sie|ihr|du? ..1 sich|euch|dir? ..1 sparen|behalten|schenken ..2 $",
                "{note} hatte|haette ich gern|gerne ..1 abbestellt|abgestellt|gestoppt|beendet ..1",
                "= lehne|lehnen ab {note}|nachrichtendienst|kontaktaufnahme !nicht|wie",
                "kann|konnte|koennte|darf ..1 ich|mich|nummer|wir ..3 aus|von ..2 {roll} geloscht|geloescht|gestrichen|entfernt|genommen|ausgetragen|raus werden|$ ..1",
                "gesagt|geschrieben|mitgeteilt|gebeten dass ich|wir ..2 nichts|nix|keine ..3 will|mochte|moechte|wollen|brauche|wunsche ..1 $",
                "gesagt|geschrieben|mitgeteilt dass ich|wir ..2 nicht|nie ..1 angeschrieben|kontaktiert|belastigt ..1 mochte|will|werden ..1",
                "stimme|stimmen nicht|nimmer ..2 zu ..4 {note}|schreiben|kontaktiert|anschreiben|schreibt|schicken ..4",
                "^ {lead}? widerspruch der|die|gegen ..2 nutzung|verarbeitung|verwendung|speicherung ..1 meiner|unserer ..2 nummer|daten|telefonnummer|handynummer ..2 $",
                "nie wieder|mehr was|etwas|irgendwas von euch|ihnen|dir ..2 $",
                "meine|mein|unsere {kin} mochte|moechte|will|wunscht ..1 keine|keinerlei ..1 {note} mehr ..1 von ihnen|euch|dir ..2",
                "{want}|wunsche nicht langer|laenger|mehr ..1 empfanger|empfaenger ..4 sein|$ ..1",
                "kommt|komm|kommen mir|uns ..1 nicht|nie mehr|wieder mit ..2 {note}|{adverts}",
                "{tell}|lasst|lassen|lass ..1 mein|meine|unser handy|telefon|nummer|whatsapp ..1 in ..1 ruhe ..2",
                "mein|meine|unser handy|telefon|nummer ..1 in ruhe lassen ..1",
                "^ {lead}? {lead}? {lead}? funkstille ..2 $",
                "ab sofort|jetzt|heute ..1 funkstille ..1 $",
                "vermeiden|vermeidet sie? ..3 kontakt|kontaktaufnahme|{note} ..4",
                "entziehe|entziehen ihnen|euch ..1 recht|erlaubnis|einwilligung ..4",
                "blockiert|gesperrt|angezeigt wenn|falls ..1 das|es|ihr|sie ..1 nicht ..1 aufhort|aufhoert|aufhoren ..1",
                "opt_out|optout|opt out ..1 fur|fuer diese|meine ..1 nummer ..2",
                "{no}|{nothing} ..1 {note} mehr an meine|meinen|unsere {kin} ..1 $",
                "{no} {note} mehr zur wahl|bundestagswahl|europawahl|wahlwerbung ..1",
                "meldet|melden|meld sie? ..1 meine|diese|unsere nummer|handynummer ..2 ab ..1 $",
                "verschont|verschonen|verschone sie? eine|einen|einem|einer|die|den|unsere|meine|meinen ..2 frau|dame|mann|herrn|rentnerin|rentner|mutter|oma|opa|vater ..1 mit|vor ..2 {note}",
                "nie|nicht ..2 nummer ..2 gegeben also|daher|deshalb|darum|drum ..2 weg_damit|raus_damit|loschen|loscht|fort_damit ..1",
                "mich|uns ..1 von allem|allen|samtlichem abmelden|austragen|abzumelden|auszutragen ..5",
                "einstellen ..1 dass ich|wir|man nichts|keine ..1 mehr ..1 kriege|bekomme|kriegen|bekommen|kriegt|bekommt ..1 $",
                "keinen kontakt mehr ..1 zu|mit mir|uns ..1 aufnehmen|haben ..2",
                "ware|waere|wars|fande|faende ..2 schon|nett|lieb|toll|super|gut|dankbar|froh|freundlich ..2 wenn|falls ..2 ich|wir ..2 von euch|ihnen|dir ..1 nichts|nix|keine ..1 mehr ..3 $",
                "^ ..1 wenn|falls ich|wir ..2 von euch|ihnen|dir ..1 nichts|nix|keine ..1 mehr hore|horen|bekomme|bekommen|lese|erhalte|sehe|horte|bekame $",
                "wenn|falls ..1 keine|nicht_mehr ..1 {note} ..1 mehr|weiteren|$ ..1 kamen|kaemen|kommen_wurden|eintreffen ..1 $",
                "interesse an|am ..1 {note} ..1 dieser|solcher|derlei art $",
                "keinen|keine|kein ..1 pieps|ton|mucks|sterbenswort|buchstaben mehr von euch|ihnen|dir ..1 $",
            ),
            yes=(
                "das ist die Nummer von meinem Opa der ist 90 schreibt ihm nicht mehr",
                "wir sind längst umgezogen löscht bitte unsere Nummer",
                "das Abo ist seit Mai gekündigt ich brauche wirklich keine Nachrichten mehr",
            ),
            near=(
                "es wäre schön wenn ich von euch noch eine Antwort bekomme",
                "kein Interesse an Vasen dieser Art",
                "Im Flur keinen Ton mehr gehört von euch oder der Klingel?",
                "verschonen Sie eine alte Frau mit Treppen",
                "ich habe die Nummer nie weitergegeben also keine Sorge",
                "wo kann ich einstellen dass ich die Stimme höre",
                "mein Bruder ist im Urlaub nehmt bitte meine neue Nummer",
                "der Kurs fällt aus schreibt das bitte den anderen",
                "wir sind umgezogen schickt die Rechnung nicht mehr an die alte Adresse",
            ),
            always=True,
        ),
        Rule(
            "her-or-him",
            (
                "^ {lead}? nichts|nix|keine_nachrichten mehr an ihn|sie schicken|senden|schreiben ..1 $",
                "^ {lead}? {lead}? {lead}? {tell} ihr|ihm|ihnen bitte|jetzt? {neg}|{no_more_words} ..2 $",
                "^ {lead}? {lead}? {remove} sie? seine|ihre nummer|handynummer|daten|rufnummer ..1 $",
                "^ {lead}? lasst|lassen sie? ihn|sie bitte|endlich|doch? in ruhe|frieden ..1 $",
                "^ {lead}? {lead}? schreibt|schreiben|schreib sie? ihn|sie nicht|nie mehr|wieder an ..1 $",
            ),
            yes=(
                "Meine Oma ist 91, schreibt ihr bitte nicht mehr",
                "Mein Vater ist dement, senden Sie ihm nichts mehr",
                "Meine Frau ist verstorben. Bitte löschen Sie ihre Nummer",
            ),
            near=(
                "Meine Oma ist 91, darf sie mitfahren?",
                "mein Sohn ist 8, was schreibt ihr ihm ins Zeugnis",
                "Meine Mutter ist 70, schickt ihr den Katalog",
            ),
            settled_by=(
                "^ {kin} kann|versteht|hat|ist|kapiert ..5",
                "meine|mein|unsere|unser {kin} ist|war|hat|wird ..3 6*|7*|8*|9*|1*|dement|krank|blind|verstorben|gestorben|tot|erst|minderjahrig|alt|demenz|alzheimer ..4",
                "meine|mein|unsere|unser {kin} versteht|kapiert ..4",
                "meine|mein {kin} kann ..2 nicht ..3",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "asked-what-to-do",
            (
                "^ um mich|uns ..2 abzumelden|auszutragen|abmelden_zu_konnen|loszuwerden $",
                "^ um keine {note} ..1 mehr ..3 $",
                "^ damit|dass|bis ihr|sie|das ..1 aufhort|aufhoren|mich_in_ruhe_lasst|nicht_mehr_schreibt ..1 $",
                "^ um aus ..2 {list} ..3 zu_kommen|rauszukommen|raus_zu_kommen|auszutreten $",
            ),
            yes=(
                "Wo muss ich klicken, um mich abzumelden?",
                "Was muss ich machen, damit ihr aufhört?",
                "Was soll ich tun, um keine Nachrichten mehr zu bekommen?",
            ),
            near=(
                "Wo muss ich klicken, um mich anzumelden?",
                "Was muss ich machen, damit ihr kommt?",
                "Was soll ich tun, um zu gewinnen?",
            ),
            settled_by=(
                "^ ..1 wo|was|wie|wohin|womit ..4 klicken|drucken|tippen|schreiben|antworten|senden|schicken|tun|machen|unternehmen|angeben $",
            ),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "vom|von_der|beim|im zahlungsdienst|kundenkonto|konto|banking|portal|onlinebanking|payback|vertrag|strom|wlan|netzwerk|rechner",
        "wie ..6 fleck*",
        "die|der|das|mein|meine|unser|unsere !nachrichten|nachrichterei|schreiberei|sms|werbung|spam soll|sollte|sollen|sollten|muss ..1 endlich|mal? aufhoren|aufhoeren",
        "auf den|die|dem|der kuchen|torte|karte|paket|etikett|rechnung|schild|tafel",
        "furs|fuers|fur_das|fur_den|vom|beim|zum|zur essen|fruhstuck|abendessen|ausflug|kurs|sommerfest|fest|grillen|ferienlager|elternabend|treffen|turnier|event|seminar|webinar|spiel|mittagessen|klassenfahrt",
        "wurde|wurden ..4 geloscht|entfernt|gestrichen|ausgetragen|abgemeldet $|und|warum|obwohl|er|weil",
        "ploppen|poppen|ploppt|poppt|erscheinen|erscheint|tauchen|taucht ..4 {none} ..2 {messages}",
        "{none} ..3 angezeigt|angezeigt_werden|aufgeploppt",
        "beim|bei_der|bei_dem|im einwohnermeldeamt|amt|gemeinde|rathaus|finanzamt|arbeitsamt|jobcenter|gewerbeamt|burgeramt|meldeamt|krankenkasse|uni|schule",
        "wurde|wurden|bin|sind ..2 aus der|eurer|unserer gruppe|whatsappgruppe|liste ..1 geworfen|geflogen|gekickt|gefallen|entfernt|rausgeworfen|geloscht",
        "liste|anmeldeliste fur|fuer den|die|das|unseren|unsere !nachrichten|newsletter|sms|werbung|whatsapp|infos|benachrichtigungen",
        "liste zum|zur !newsletter|werbung",
        "nur|bloss das|den|die ..1 paket|musikpaket|sportpaket|kanal|sender|abo ..2 abbestellen|kundigen|abmelden",
        "aus dem|der|einem spiel|match|mannschaft|aufstellung|startelf|chor|projekt|kurs|turnier|wettbewerb|auto|bett",
        "schwester|bruder|mutter|vater|oma|opa|tochter|sohn|freundin|chef|chefin|kollege|kollegin|nachbarin|ex|schwager|tante|onkel|cousine|cousin|lehrerin|arzt schreibt|schickt|antwortet|textet",
        "!ihnen|euch|dir|schon|mehrfach|dreimal|zweimal|mal gesagt|gebeten|geschrieben sie|er|die sollen|soll|sollten|mogen ..3",
        "te stoppen",
        "hab|habe|haben ..2 keine werbung|prospekte|angebote bekommen|erhalten|gekriegt",
        "einwerfen|einwurf|haustur|hausture|haustuer|tursschild",
        "hab|habe|haben|nutze|benutze|verwende ..1 kein|keine|keinen whatsapp|handy|smartphone|telegram",
        "zeigt ..3 {messages} ..3",
        "foto|bild|video|bewertung|kommentar ..1 von mir|uns",
        "hab|habe ..2 {messages} abbestellt ..1 und|aber",
        "keine mail|email $",
        "er|der|nachbar|ex|vermieter|kerl|typ soll|sollte|muss ..1 endlich|bitte|damit|mich|uns|auch? aufhoren|aufhoeren|in_ruhe|ruhe ..4",
        "zur|fur_die|in_die op|operation|narkose|behandlung|impfung|zahnreinigung",
        "nehmt|nimm|nehmen|werft|streicht ..1 {me} nicht",
        "nicht abstellen|abbestellen|abschalten|ausschalten|einstellen|stoppen|beenden|deaktivieren",
        "^ wurde|wurden|ist|sind|war ..4 geloscht|entfernt|gestrichen|ausgetragen|abgemeldet ..1 $",
        "falschen|falsche grossen|artikel|farben|sachen|teile|produkte|rechnungen",
        "nicht loschen|loeschen|entfernen|streichen|austragen|abmelden|rausnehmen|rauswerfen",
        "hab|habe|hatte ich mich|uns ..2 abgemeldet|ausgetragen ..1 $",
        "meld* mich|uns ..1 ab nachste|nachster|nachsten|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
        "vom|beim|zum training|unterricht|schwimmen|fussball|turnen|tanzen|mittagessen|hort|essen|sport",
        "^ ..1 {want} nicht gestort|gestoert werden $",
        "habt|haben|hast|wurde|bin ihr|sie|du|ich mich|uns|nicht? ..5 geloscht|geloescht|gestrichen|entfernt|abgemeldet|ausgetragen",
        "^ ..1 ihr|sie musst|muesst|mussen|braucht|brauchen nicht mehr zu? schreiben|antworten ..1 $",
        "briefkasten",
        "holt|hol|holen mich|uns ..2 raus|heraus|ab",
        "nachricht|nachrichten ..2 hinterlassen",
        "ich werde|schreibe|schreib|schicke euch|dir|ihnen ..1 nicht|nichts|keine ..2",
        "sms|nachricht|mail reicht|genugt",
        "schreibt|schickt meine|mein|unsere|unser {kin}",
        "verschickt werden|wurde|wurden",
        "wollte ..1 eigentlich|fast|schon|zuerst|beinahe ..3",
        "die|der|frau|mann|typ|kerl|freundin|freund|vermieter schreibt|schickt|meldet|antwortet",
        "brauche|brauch|braeuchte|benotige keine erinnerung|benachrichtigung",
        "kontakt mit|zu|zum dem|der|den|meinem|meiner|einem|einer",
        "fur montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heut",
        "keine nachricht|benachrichtigung an den|die|meinen|meine|der",
        "paket|packerl|ware|pizza|katalog|techniker|fahrer|kurier|lieferung|bestellung ..3 nicht|nichts|keine|keinen",
        "notig|noetig zum|zur|fur",
        "fur heute|morgen|diese_woche",
        "hab|habe|hatte|haben ..3 nicht|nie|keine gelesen|gesehen|gefunden|bekommen|verstanden|erhalten|verschickt|gehort",
        "^ schickt|schreibt|sendet|meldet ihr",
        "nach|vor|ab|bis|zwischen ..2 uhr",
        "nachts|abends|sonntags|samstags|wochenende|wochenenden|mittags|morgens|feiertags ..3 {none}|nicht",
        "{none}|nicht ..4 nachts|abends|sonntags|samstags|wochenende|mittags|morgens|feiertags|mitternacht",
        "jemand anderem|anders ..2 geliefert|schicken_lassen|abgeben",
        "er|es|niemand|keiner|app|system|automat|bank|handy|seite|website ..1 schickt|sendet|schreibt|meldet",
        "ich|man|wir kann|konnte|konnten|konnen|darf ..3 keine|nicht|nichts",
        "kann|konnen|konnte|darf ich|man|wir keine|nicht|nichts",
        "kann|konnen|konnte|darf ich|man|wir !bitte keine|nicht|nichts",
        "schwester|bruder|freundin|freund|kollegin|kollege|nachbarin|nachbar|chefin|chef|cousine|cousin ..1 will|wollte|hat|mochte|sagt|bekommt|kriegt|wunscht",
        "noch nicht|nichts|keine",
        "{me} nicht in ruhe",
        "meinen|meine|unseren|unsere sohn|tochter|kind|frau|mann",
        "aus|von dem|der|unserem ..2 kurs|unterricht|schicht|stunde",
        "notfallkontakt|notfallnummer",
        "sondern|lieber ..1 anrufen|anruf|telefonisch|mail|email",
        "nichts zerbrechliches",
        "noch kein|keine|nicht kunde|kundin|angemeldet|mitglied",
        "{me} ..1 nicht abmelden|austragen|abbestellen|streichen|loschen",
        "nicht ..1 von|aus der|dem|den|eurer|ihrer {list}",
        "nicht aufhoren|aufhoeren|auf",
        "wann ..6",
        "warum|wieso|weshalb !schreibt|schickt|sendet|schreiben|schicken|senden|nervt|belastigt|hort|bekomme|krieg|kriege ..5",
        "warum|wieso|weshalb ..4 nicht|nichts|nix|nie|keine|kein|keiner|niemand",
        "wer !ist|bist|seid|sind|auch|zum|ihr|sie|du",
        "hat|haben|habe|hab|krieg|bekomm|seh|sehe|finde|empfange|bekomme|bekommt|bekommst|kriegt|kriegen|bekam|bekommen|kriege|kommen|gibt|erhalte|erhalt ..2 {none} ..2 {messages}",
        "falsch* grosse|artikel|produkt*|ware|teil*|farbe*|adresse|rechnung*|bestellung*|paket*|sache*|schuh*|geschickt|geliefert",
        "kaputt*|doppelt*|alte",
        "ignorier*",
        "kurs* ..3",
        "nie auf",
        "nummer nicht $",
        "sprachnachricht*",
        "versehentlich|versehen",
        "warteliste|preisliste|gasteliste|einkaufsliste|wunschliste",
        "{none} ..2 verpassen",
        "artikel",
        "nachbar|firma|bot|vermieter|handy|drucker|vodafone|telekom schreibt|schickt|sendet|kontaktiert|meldet|will|soll ..6",
        "hab|habe|haben|hatte ich|wir ..5 abgemeldet|abbestellt|ausgeschaltet|abgeschaltet|ausgetragen|deaktiviert|loschen_lassen",
        "ich|wir hab|habe|haben|hatte ..5 abbestellt|ausgeschaltet|abgeschaltet|deaktiviert|loschen_lassen",
        "ich hab|habe|hatte mich|uns ..3 abgemeldet|ausgetragen ..1 $",
        "in ruhe uberlegen|ueberlegen|nachdenken|lesen|anschauen|ansehen|entscheiden|arbeiten",
        "^ ich|wir wurde|wurden nicht mehr|langer kontaktiert|informiert|angeschrieben|benachrichtigt $",
        "hiermit kundige|kuendige ich !alle|eure|ihre|die ..4",
        "kunde|mieter|mieterin|patient|patientin|schuler|mandant|schule|praxis will|mochte|moechte|wollte|hat ..6",
        "auto|hund|strom|kfz|moped|motorrad|gewerbe|konto|wohnsitz|fahrzeug|internet|gas|wasser|kennzeichen ..2 abmelden|ummelden|kundigen|abbestellen",
        "aufhort|aufhoert|aufhoren zu !schreiben|schicken|senden|nerven|belastigen|spammen|texten|kontaktieren|bombardieren ..4",
        "mail rechnung*|bestatigung*|adresse*|anhang*",
        "meld* mich|uns nachste|nachsten|morgen|am|ubermorgen|montag|dienstag|mittwoch|donnerstag|freitag ..3 ab",
        "einwilligung|zustimmung|einverstandnis zur|zum|in_die !kontakt*|nutzung|verarbeitung|verwendung|speicherung|datennutzung|datenverarbeitung|datenspeicherung|zusendung|werbung|weitergabe|kommunikation|newsletter*|whatsapp*|nachricht*|marketing*|benachrichtig*|ubermittlung|erhalt|empfang|zweck*|anschreiben|versand|sms*|profil*|kunden*|mailing*|direkt*|werb*|gebrauch|weiter*|erneuten|telefon*",
        "von der liste|anmeldeliste furs|fuers|fur_den|fur_die !newsletter|nachrichten|werbung|infos|whatsapp",
        "nummer|name|namen|eintrag|daten vom|auf_dem|aus_dem|von_meinem|am klingel*|leih*|gaste*|klassen*|tor*|tablet|laptop|stick|kopierer|schild*|spind|zettel|etikett",
        "nachricht|nachrichten|sms|benachrichtigung|benachrichtigungen|mitteilung|meldung vom|von_der|von_dem|von_meinem|an_den|an_die|uber_den|uber_die|uber_das !newsletter|whatsapp|verein|shop|laden|unternehmen|firma|team|system|service|bot|dienst|verteiler|anbieter|liste",
        "mit dem|der|diesem bohrer|bohrmaschine|spritze|nadel|laser|hund|kamera ..1 in_ruhe|in",
        "nichts|nix|keinen mehr? vom|von_der|zum nachtisch|kuchen|braten|buffet|dessert|essen|wein|salat",
        "schickt|schicken|sendet|senden ihn|ihn_mir mir? nicht mehr? $",
        "hatte|hab|habe|war|bin ..5 um mich|uns ..1 abzumelden",
        "ich rufe|rufe_ich|melde_mich ..3 um ..3 abzumelden",
        "schickt|schicken|sendet|senden ..1 mir nicht mehr die|den|das !nachrichten|sms|werbung|spam|infos|angebote|ganzen|gleichen|selben|neuesten|newsletter ..1",
    ),
    instead=(
        "lieber|besser|stattdessen|sondern|bevorzuge|bevorzugt {way_to}? {way_to}? {way_to}? {way}|whatsapp ..2",
        "nur|ausschliesslich|bloss ..1 per|via|telefonisch|schriftlich {way}|whatsapp|kontaktieren|kontakt|erreichbar ..2 $",
        "^ ..1 ruft|rufen|ruf sie? lieber|besser|bitte? mich|uns an|lieber|besser|bitte|einfach|stattdessen|$ ..2",
        "^ ..1 per|via {way} ..1 bitte|reicht|genugt|genuegt|$",
        "^ ..1 nur|bitte? per {way} ..1 $",
    ),
    asks=(
        "wofur|wovon|wozu|wofuer ..3 {me} ..3",
        "wenn|falls ich ..2 {none}|nicht|nimmer ..3 {want}",
        "wenn|falls|sobald ich ..3 stop|stopp",
        "was passiert|geschieht",
        "wie|wo kann|konnen|melde|bestelle|stoppe|geht|stelle|komme|muss|lasst|trage",
        "wie ..2 abmelden",
    ),
)
