"""How do people opt out in Italian?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="it",
    name="italiano",
    stop="""smettete smettetela_grazie smettetela_per_favore
        ferma fermati disiscrivi disiscrivimi disiscrivetemi disiscrizione disiscriversi cancellami cancellatemi annulla_iscrizione basta_messaggi
        basta_sms stop_messaggi stop_sms cancella_iscrizione rimuovimi rimuovetemi lasciatemi_in_pace non_scrivetemi non_scrivermi basta_spam
        non_disturbate smettetela_di_scrivere niente_messaggi niente_piu_messaggi disdetta_messaggi
    """,
    whole="non_disturbare non_disturbare_grazie non_disturbare_per_favore non_gradisco non_gradito non_gradiamo mo_basta ora_basta adesso_basta e_basta e_mo_basta rimuovi rimuovere cancellarmi toglietemi basta smettetela smettila la_smetta smettete la_smettete non_rompete non_rompere lasciate_perdere basta_per_favore fatela_finita la_piantate finitela piantatela",
    doubtful="cancellazione annulla cancella disdetta elimina non_mi_interessa non_interessato non_sono_interessato blocca disdire revoca",
    courtesy="per favore piacere grazie prego ciao salve buongiorno buonasera subito ora adesso cortesemente gentilmente vorrei voglio",
    lists={
        # What is said to the business.
        "order": """
            scrivete scrivetemi scriveteci scrivetegli scrivetele scrivetemelo scriviate scriva scrivano mandate mandatemi mandateci mandategli mandatele mandatene mandatemene mandategliene mandiate mandi mandino inviate inviatemi inviateci inviategli inviatele inviatemene inviategliene inviiate invii inviino
            contattate contattatemi contattateci contattatelo contattatela contattateli contattiate contatti contattino ricontattatemi ricontattate ricontattateci ricontatti disturbate disturbatemi disturbateci disturbatelo disturbatela disturbatele disturbateli disturbi disturbino importunate importunatemi importunatelo importunatela importuni molestate molestatemi tormentate tormentatemi scocciate scocciatemi infastidite infastiditemi stressate stressatemi
            rompete spammate spammatemi messaggiate messaggiatemi cercate cercatemi cercatela cercatelo riscrivete riscrivetemi riscriva scriveteme mannateme mannate chiamate chiamatemi
        """,
        "stop_now": "smettete smettetela smettetevela smettila smetta smettano finitela finiscila piantatela piantala smettiamola fatela_finita la_smetta la_smettete la_finite la_piantate cessate cessi evitate evitatemi",
        "write": "scrivetemi scriveteci scrivete scriva mandatemi mandate inviatemi contattatemi contattateci contattate mi_scriva mi_contatti mi_mandi mi_invii avvisatemi",
        "channel": "email mail e_mail posta pec telefono voce lettera fax cartacea raccomandata postino telegram fisso",
        # What a clause is made of.
        "small": """
            guardate sapete uè figa ostia neh davvero veramente insomma allora uffa boh eh oh amò cari_amici cara_redazione su_questo_numero al_mio_numero sul_mio_numero al_mio_cellulare sul_mio_cellulare sul_telefonino belin mortacci dannazione accidempoli ve_ne_prego ve_lo_chiedo_per_favore
            al_più_presto quanto_prima il_prima_possibile il_più_presto_possibile prima_possibile nella_maniera_più_assoluta nel_modo_più_assoluto
            in_maniera_assoluta in_modo_assoluto in_maniera_definitiva in_modo_definitivo in_via_definitiva in_maniera_permanente in_modo_permanente senza_indugio
            senza_ulteriore_indugio senza_ulteriori_indugi senza_indugi senza_ulteriore_ritardo senza_ritardo senza_ulteriori_ritardi come_già_richiesto
            come_già_chiesto come_richiesto come_già_detto come_già_comunicato come_detto come_da_accordi come_d'accordo come_da_richiesta ve_l'ho_già_detto
            ve_lo_avevo_già_detto ve_l'avevo_già_detto te_l'ho_già_detto gliel'ho_già_detto fatemi_il_favore fammi_il_favore mi_faccia_il_favore fatemi_un_favore
            mi_faccia_la_cortesia fatemi_la_cortesia fatemi_il_piacere fatemi_la_grazia se_non_vi_dispiace se_non_le_dispiace se_non_ti_dispiace se_possibile
            se_fosse_possibile se_è_possibile se_potete se_può se_puoi se_poteste da_oggi_in_avanti da_qui_in_avanti da_ora_in_avanti da_adesso_in_poi
            da_qui_in_poi d'ora_in_avanti d'ora_in_poi d'ora_innanzi da_oggi_in_poi da_questo_momento da_questo_momento_in_poi già_da_oggi già_da_ora
            a_partire_da_oggi a_partire_da_ora a_decorrere_da_oggi in_futuro per_il_futuro per_l'avvenire in_avvenire in_alcun_modo in_alcuna_maniera a_nome_mio
            a_mio_nome per_l'amor_di_dio per_l'amor_del_cielo per_amor_di_dio caro_negozio cari_signori cara_azienda gentile_redazione gentile_azienda
            gentile_staff gentile_team gentili_signori egregi_signori egregio_dottore spett.le_azienda spettabile_azienda spettabile_ditta spett.le_ditta
            gentile_ditta abbiate_pazienza abbia_pazienza porti_pazienza santo_cielo santo_dio santa_pazienza santa_pace vi_scongiuro la_scongiuro ti_scongiuro
            vi_imploro vi_supplico la_supplico ai_sensi_del_gdpr in_base_al_gdpr secondo_il_gdpr ai_sensi_della_normativa_vigente come_previsto_dal_gdpr
            per_carità per_carità_di_dio con_tutto_il_rispetto con_rispetto mi_raccomando a_tutti_i_costi scusate_il_disturbo scusi_il_disturbo scusa_il_disturbo
            con_effetto_immediato con_la_massima_urgenza con_urgenza con_cortese_sollecitudine una_volta_per_tutte una_buona_volta una_volta_per_sempre
            distinti_saluti cordiali_saluti buona_giornata buona_serata buon_lavoro tante_grazie grazie_infinite grazie_in_anticipo grazie_anticipatamente
            porca_miseria porca_puttana porco_cane porca_vacca per_cortesia per_piacere per_favore sul_serio in_tutta_sincerità possibilmente purtroppo mannaggia
            perdonatemi minchia assolutamente definitivamente immediatamente cortesemente gentilmente sinceramente onestamente francamente formalmente
            ufficialmente espressamente categoricamente tassativamente urgentemente tempestivamente celermente sollecitamente accidenti cordialmente cazzo diamine
            raga ragazzi per_dio vivaddio suvvia orsù
            siete_pregati siete_pregate siete_invitati e_pregata cchiu guaglio guagliò nun_
            espressamente formalmente categoricamente tassativamente esplicitamente fermamente ufficialmente caldamente vivamente gentilissimamente semplicemente onestamente francamente sinceramente rigorosamente esclusivamente_
            per_favore perfavore per_piacere per_cortesia cortesemente gentilmente cortesia favore piacere prego pls plz grazie grazie_mille mille_grazie ringrazio ringraziamo grz cordiali_saluti cordialmente saluti distinti_saluti gentilissimi gentili gentile gent_mi spett spettabile egregi
            ciao salve buongiorno buonasera buonanotte buon_giorno buona_sera buona_giornata buona giorno giornata signore signora signori sig scusate scusi scusa mi_scusi scusatemi mi_spiace mi_dispiace dispiace pieta
            vi_prego la_prego ti_prego vi_preghiamo la_preghiamo si_prega preghiamo pregherei vi_pregherei chiedo chiediamo vi_chiedo le_chiedo ti_chiedo vi_chiediamo chiederei vi_chiederei le_chiederei gradirei gradirei_che esigo pretendo pretendiamo intimo ordino supplico imploro invito vi_invito la_invito invitiamo richiedo richiediamo domando
            vi_sarei_grata vi_sarei_grato le_sarei_grato le_sarei_grata vi_saremmo_grati grato grata grati vi_ringrazio la_ringrazio con_la_presente presente comunico informo dichiaro avviso_che
            puo puoi potete potrebbe potresti potreste potrebbero possono si_puo si_potrebbe se_poteste se_potesse se_potessi se_potete se_puo se_puoi se_voleste se_volesse fatele fateli fatela possibile e_possibile sarebbe_possibile sia fosse essere sarebbe deve devi dovete dovreste dovrebbe bisogna vi_dispiace riuscite volete vuole vuoi voglia vogliate fare fate faccia fai fatto_che provvedere provvedete provveda affinche finalmente voler poter cercate_di cerca_di
            il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle con col coi per tra fra senza
            questo questa questi queste sto sta sti ste quello quella quelli quelle quei quel quegli cio codesto codesti codesta codeste cosi ne ci vi mi ti si lui lei loro gli me te noi voi io
            mio mia miei mie nostro nostra nostri nostre vostro vostra vostri vostre tuo tua tuoi tue suo sua suoi sue parte vostra_parte da_parte_vostra da_parte_di da_parte_sua da_parte
            qui qua li la_ ogni tutto tutta tutti tutte qualsiasi qualunque alcun alcuno alcuna alcune alcuni altro altra altri altre nuovo nuova nuovi nuove ulteriore ulteriori ancora di_nuovo nuovamente piu mai_piu anche neanche nemmeno neppure solo soltanto davvero veramente sul_serio seriamente proprio assolutamente
            ora adesso subito immediatamente oggi da_oggi da_ora da_adesso d_ora_in_poi dora_in_poi dora_in_avanti da_ora_in_poi da_oggi_in_poi da_questo_momento in_futuro futuro futura futuri future per_il_futuro per_sempre sempre definitivamente definitiva una_volta_per_tutte una_buona_volta una_volta una_volta_per_sempre volta volte tutte_le_volte il_prima_possibile prima_possibile quanto_prima al_piu_presto con_effetto_immediato effetto_immediato effetto immediato immediata urgente urgentemente ormai continuamente tutto_il_giorno tutti_i_giorni ogni_giorno giorni ore ogni_ora tutto_il_tempo
            cazzo cazzi cazzate cavolo merda porca puttana porca_miseria porco diamine diavolo accidenti cristo dio per_dio per_l_amor_di_dio amor madonna santa maledetti maledette maledetto stupidi stupide idioti inutili molesti moleste fastidiosi fastidiose continui continue continuo assillanti indesiderati indesiderate non_richiesti non_richieste non_desiderati insopportabili benedetti benedette dannati dannate rottura schifo schifosi del_cazzo di_merda
            troppi troppo molto tanto tanti tante parecchi sto_genere genere tipo sorta razza raga me_so me_avete ragazzi ragazze gente amici amico amica bello bella squadra team azienda societa ditta negozio servizio servizi banca scuola clinica studio agenzia operatore compagnia associazione palestra farmacia ospedale comune ente istituto bot robot staff marchio
            whatsapp watsapp wazzap wapp whats telefono telefonino cellulare cell tel numero num nr utenza recapito contatto linea chat canale via mezzo posta inbox casella account dispositivo smartphone nominativo
            ok okay okei va_bene bene si allora quindi dunque insomma ma dai eddai oh ehi beh boh mah uffa eh ecco appunto pure poi cmq comunque xfavore x xke poiche infatti oltre punto lol ahah
        """,
        "openers": """
            per_favore perfavore per_piacere per_cortesia vi_prego la_prego ti_prego prego pregasi si_prega vi_preghiamo quindi allora dunque insomma ma e chiedo chiediamo vi_chiedo le_chiedo richiedo esigo pretendo voglio vorrei vorremmo vogliamo desidero potete potreste puo puoi potrebbe potresti
            e_possibile grazie ciao salve buongiorno buonasera vi_sarei_grato vi_sarei_grata le_sarei_grato gradirei dovete poi percio pertanto invito vi_invito oh uffa ragazzi raga volte
        """,
        "closers": """
            per_favore perfavore per_piacere per_cortesia grazie perche xke xche poiche siccome visto_che dato_che senno altrimenti o oppure e ma ne sono_stufo sono_stufa ho_cambiato mi_avete avete_rotto e_una e_un vi_denuncio anche_se mai soprattutto cordiali_saluti saluti come_da ai_sensi
        """,
        "who": "io noi lei lui loro essa nessuno si che ch chi_scrive",
        "kin": "nonna nonno mamma madre padre papa marito moglie figlio figlia figli zia zio suocera suocero sorella fratello compagno compagna bambini famiglia scrivente sottoscritto sottoscritta lui",
        "not": "in_nessun_modo in_nessuna_maniera mai_e_poi_mai per_nessun_motivo in_nessun_caso per_nessuna_ragione non nn nun no nn_ mai senza no_n",
        "more": "piu mai piu_ +",
        "to_send": """
            whatsapparmi whatsapparci spedirmi spedirci recapitarmi girarmi recapitare
            tartassare tartassarmi tartassate tartassarci martellare martellarmi martellate sommergere sommergermi inondare inondarmi riempirmi seccare seccarmi seccate stalkerare stalkerarmi ossessionarmi asfissiare asfissiarmi tediare tediarmi subissare subissarmi tempestare tempestarmi importunarci stressarci tormentarci
            mandare mandarmi mandarci mandargli mandarle mandarne mandate mandatemi mandateci mandategli mandatele manda mandami mandi mandiate mandino mandino mandarmene mandatemene mandassi mandaste inviare inviarmi inviarci inviargli inviarle inviate inviatemi inviateci invia inviami invii inviino inviarmene inviaste dall_inviare dallinviare dallinviarmi
            scrivere scrivermi scriverci scrivergli scriverle scrivete scrivetemi scriveteci scrivetegli scrivi scrivimi scriva scrivano scriviate scriveste riscriva riscrivere riscrivete riscrivetemi riscrivermi riscrivi
            contattare contattarmi contattarci contattarlo contattarla contattate contattatemi contattateci contatta contattami contatti contattino contattiate contattaste ricontattare ricontattarmi ricontattate ricontattatemi ricontatti
            disturbare disturbarmi disturbarci disturbate disturbatemi disturbateci disturba disturbami disturbi disturbino disturbiate importunare importunarmi importunate importunatemi importuni molestare molestarmi molestate tormentare tormentarmi tormentate assillare assillarmi infastidire infastidirmi infastidite scocciare scocciarmi scocciate stressare stressarmi stressate perseguitarmi perseguitare
            rompere rompermi rompete rompe spammare spammarmi spammate bombardare bombardarmi bombardate intasare intasarmi intasate messaggiare messaggiarmi messaggiate cercare cercarmi cercate cercatemi chiamarmi chiamare chiamate chiamatemi tampinare tampinarmi insistere insistete sollecitare sollecitarmi notificare notificarmi avvisarmi avvisare inoltrare inoltrarmi comunicare recapitarmi recapitare trasmettere trasmettermi
            linvio invio invii dallinvio l_invio dal_contattarmi dal_scrivermi
        """,
        "send_order": """
            mannate mannateme mannatece manna mannamme scriveteme scriveme chiamateme
            mandatemi mandateci mandategli mandatele mandarmi mandarci mandargli mandarle mandiate mandino mandarmene mandatemene inviatemi inviateci inviarmi inviarci inviargli inviiate inviino inviarmene inviatemene scrivetemi scriveteci scrivetegli scrivetele scrivermi scriverci scriviate scrivano scriva scrivere scrivete scrivi riscriva riscrivetemi riscrivete riscrivermi riscrivi
            contattatemi contattateci contattarmi contattarci contattiate contattino contatti contattate contattare ricontattatemi ricontattarmi ricontattate ricontatti disturbatemi disturbateci disturbarmi disturbiate disturbi disturbino disturbate disturbare importunatemi importunarmi importunate importuni molestatemi molestarmi molestate tormentatemi tormentarmi assillatemi infastiditemi infastidite scocciatemi scocciate scocciarmi spammatemi spammate messaggiatemi messaggiarmi messaggiate
            mandate mandare mandi inviate inviare invii rompetemi rompete rompere cercatemi cercate chiamatemi avvisatemi stressatemi stressate insistete insista spammare
        """,
        "send_me": """
            mandatemi mandateci mandarmi mandarci inviatemi inviateci inviarmi inviarci scrivetemi scriveteci scrivermi scriverci contattatemi contattateci contattarmi contattarci disturbatemi disturbateci disturbarmi disturbarci importunatemi importunarmi molestatemi molestarmi tormentatemi tormentarmi assillatemi assillarmi infastiditemi infastidirmi scocciatemi scocciarmi spammatemi spammarmi messaggiarmi messaggiatemi
            mi_scriviate mi_contattiate mi_mandiate mi_inviate mi_disturbiate mi_scriva mi_contatti mi_mandi mi_invii mi_disturbi mi_scrivano mi_contattino mi_scrivete mi_contattate mi_mandate mi_disturbate ci_scriviate ci_contattiate ci_mandiate ci_scriva ci_contatti ci_mandi ci_inviate ci_scrivete ci_contattate ci_mandate mi_scriveste mi_contattaste mi_mandaste mi_si_scriva mi_si_contatti
            essere_contattat* essere_disturbat* essere_importunat* essere_molestat* essere_ricontattat* essere_tormentat* essere_sollecitat* essere_avvisat* essere_notificat* essere_spammat* venire_contattat* venir_contattat* gli_scriviate le_scriviate vogliate_contattarmi
        """,
        "to_want": "{want} vuole vogliono vuol desidera desideriamo desideravo vorremmo vorrebbe vojo vojio intende intendiamo accetto accettiamo gradisco gradiamo gradirei autorizziamo consento permetto tollero ho_chiesto abbiamo_chiesto chiedevo preferirei preferisco preferiamo preferiremmo preferirebbe ho_intenzione ho_voglia ho_bisogno abbiamo_bisogno ho_interesse mi_interessa mi_interessano ci_interessano ci_interessa mi_servono mi_serve ci_servono servono sopporto",
        "receiving": "ricevere ricevo riceverne riceverli riceverle riceva ricevano leggere leggerli vedere vederli vederne sentire sentirvi sentirne avere averne averci sapere saperne essere_contattat* essere_disturbat* essere_importunat* essere_ricontattat* essere_avvisat* essere_notificat* essere_informat* essere_aggiornat* essere_tormentat*",
        "removing": """
            cassatemi tiratemi_fuori sbattetemi_fuori buttatemi_fuori venga_esclusa venga_escluso venga_esclusa_da
            {remove} {me_verb} {us_verb} tolga tolgano togliate togliere cancelli cancellino cancelliate rimuova rimuovano rimuoviate elimini eliminino eliminiate levi levare leviate depenni depennare depennate escluda escludere escludiate escludete estromettere estromettetemi scancellate scancellatemi scancellare radiare radiate
            toglierlo cancellarlo eliminarlo rimuoverlo eliminarci dimenticarvi dimenticare dimenticatemi dimenticami scordatemi scordatevi sbattete disiscrivete disiscrivetemi disiscrivere bannate bannatemi bloccatemi cancellazione rimozione eliminazione cancellatene disattivatemi toglieteme levateme cancellateme levatece toglietece mettetemi_fuori
        """,
        "removed": "rimoss* cancellat* eliminat* tolto tolta tolti tolte depennat* esclus* disiscritt* levato levata",
        "whom": """
            mi ci {me_verb} {us_verb} cancellatemi cancellami toglietemi toglimi rimuovetemi rimuovimi eliminatemi eliminami levatemi levami depennatemi disiscrivetemi bannatemi bloccatemi dimenticatemi scordatemi toglieteme levateme cancellateme levatece toglietece eliminarci mio_numero il_mio_numero questo_numero sto_numero mio_contatto il_mio_contatto questo_contatto mio_nome il_mio_nome mio_nominativo il_mio_nominativo miei_dati i_miei_dati dati_personali miei_dati_personali i_miei_dati_personali
            mio_telefono il_mio_telefono mio_cellulare il_mio_cellulare mio_cell il_mio_cell mia_utenza la_mia_utenza nostro_numero il_nostro_numero nostro_contatto il_nostro_contatto miei_recapiti i_miei_recapiti mio_recapito il_mio_recapito mio_num il_mio_num il_numero mia_anagrafica questa_utenza questo_cellulare questo_telefono
        """,
        "from_lists": "{list} liste elenchi dallelenco dellelenco allelenco dallarchivio dallanagrafica dall_elenco archivi rubriche sistemi database databases banca_dati base_dati banche_dati crm dagli_invii invii invio mailing_list lista_contatti lista_di_distribuzione lista_broadcast elenco_contatti elenco_clienti anagrafica anagrafiche clienti gruppi canali distribuzione messaggi messaggistica sms notifiche comunicazioni avvisi newsletter lista_clienti broadcast rubrica_telefonica iscrizioni iscrizione server pc destinatari listone liste_di_invio promemoria da_qui da_tutto",
        "any_messages": "{messages} mesaggi mesaggio messagi messagio mess messaggini messaggino messaggistica smss avviso notifica contatti contatto comunicazione email mail lettere testi alert alerts aggiornamenti informative informativa invii invio sollecitazioni solleciti comunicati catene vocali auguri sondaggi sondaggio roba cose cavolate stronzate minchiate puttanate robe robaccia spazzatura schifezze corrispondenza assillo molestie disturbo bombardamento wapp whats niente nulla",
        "ending": """
            {stop} smettetela smettila smetta smettano smettiate smetteste smettessi smettere smetterla smetterela smettiamola finire finirla finite finisca la_finite la_finiamo la_smettete la_smetti la_smetta la_smettiate la_smetteste la_piantate la_piantiate la_pianti piantatela piantarla piantala finitela interrompete interrompere interrompa interrompi interrompiate cessate cessare cessi cessino sospendete sospendere sospenda sospendiate fermate fermare fermateli fermi fermatevi stop stoppate stoppare stoppatemi bloccate bloccare blocchi
            disattivate disattivare disattivi disattiva disabilitate disabilitare spegnete annullate annullare evitate evitare eviti evitatemi risparmiatemi risparmiate piantate chiudete astenersi astenervi astenetevi astenervi_dal si_astenga fine basta fate_cessare cessazione interruzione sospensione mettete_fine ponete_fine porre_fine mettere_fine desistere desistete
        """,
        "stopping": "astenersi_dal astenersi_dallo astenervi_dal astenervi_dallo astenetevi_dal astenetevi_dallo siete_pregati_di_astenervi_dal siete_pregati_di_astenervi_dallo la_finite ma_la_finite vi_asteniate_dal vi_asteniate_dallo si_astenga_dal si_astenga_dallo smettete smettetela smetti smettila smetta smettano smettiate smetteste smettere smetterla finirla finitela finiscila piantatela piantarla piantala la_finite la_smettete la_smetti la_smetta la_smettiate la_smetteste la_piantate la_piantiate cessate cessare cessi evitate evitare eviti evitatemi basta astenersi astenervi astenetevi si_astenga astenersi_dal dal desistere stop interrompete smettetevela smettiamola diffida diffido si_diffida",
        "refusing": "rifiuto rifiutiamo oppongo opposizione vieto proibisco diffido diffidiamo nego contesto vietato divieto",
        "withdrawing": "ritiro ritiriamo ritirare revoco revochiamo revocare revoca annullo annullare disdico cancello rescindo nego negare ritirato revocato sospendo",
        "consent": "consenso autorizzazione lautorizzazione l_autorizzazione permesso assenso benestare adesione ladesione optin opt_in",
        "unsub": "disiscriv* disiscriz* disicriv* disiscrzione cancellazione_iscrizione annullare_liscrizione annullare_l_iscrizione annullate_liscrizione annullate_l_iscrizione cancellare_liscrizione cancellare_l_iscrizione cancellate_liscrizione unsubscribe desiscriv* disabbon* optout opt_out togliere_liscrizione revocare_liscrizione",
        # Made.
        "us_verb": "toglieteci cancellateci rimuoveteci eliminateci levateci toglierci cancellarci rimuoverci",
        "legal": "garante lavvocato segnal* denunci* avvocato polizia carabinieri querel* diffid* agcom",
        "me_verb": "toglietemi togliermi toglimi cancellatemi cancellarmi cancellami rimuovetemi rimuovermi rimuovimi eliminatemi eliminarmi eliminami levatemi levarmi levami depennatemi escludetemi escludermi escludere depennarmi",
        "inf": "scrivermi mandarmi inviarmi contattarmi disturbarmi chiamarmi scriverci mandarci inviarci contattarci avvisarmi messaggiarmi",
        "mi_verb": "mandiate mandate inviate inviate scriviate scrivete contattiate contattate disturbiate chiamiate avvisiate mandi invii scriva contatti",
        "not_me": "non_mi_interessa non_sono_interessato non_sono_interessata numero_sbagliato sbagliato_numero",
        "take_me": "tolga togliete cancelli cancellate rimuova rimuovete elimini eliminate levi levate tolgano cancellino",
        "formal": "scriva scrivi scrivete scrivano scriviate mandi mandate mandiate mandino invii inviate contatti contattate contattino disturbi disturbate scrivere contattare mandare inviare disturbare importuni importunate scocciate",
        "non": "non nn",
        "stop": "smettete smettetela smetti smettila smetta smettere basta finitela finiscila fermate cessate cessare piantatela piantala",
        "send": "mandarmi mandare inviarmi inviare scrivermi scrivere contattarmi disturbarmi messaggiarmi spammare spammarmi chiamarmi rompere importunarmi mandarci inviarci scriverci contattarci ",
        "sent": "spamatemi tempestatemi tempestate assillatemi bombardatemi recapitate spedite spediteci mandatemi mandarmi inviatemi inviarmi inviate mandate scrivetemi scrivermi scrivete contattatemi contattarmi contattate disturbatemi disturbarmi chiamatemi mandarci inviateci manda mandi mandino inviare mandare inviarci",
        "messages": "mex broadcast volantini volantino sondaggi messagi messagini messaggini mess mesaggi messagi messagg promemoria aggiornamenti sms_da messaggio messaggi msg sms notifica notifiche comunicazione comunicazioni whatsapp avvisi newsletter spam mail messagi promemoria",
        "this": "niente nulla questo questi questa_roba robaccia schifezze spazzatura cavolate stupidaggini",
        "offers": "propaganda pubblicita promozione promozioni promo offerta offerte annunci reclame marketing sconti pubblicitari* promozional*",
        "remove": "cassatemi cassate cancellate cancellatemi cancellare cancellarmi cancella cancellami togliete toglietemi togliermi togliere togli toglimi rimuovete rimuovetemi rimuovere rimuovermi rimuovi rimuovimi eliminate eliminatemi eliminare eliminarmi elimina eliminami levate levatemi levami depennatemi dimenticate dimentica dimenticatevi scordate cancellatelo eliminatelo toglietelo rimuovetelo cancellalo",
        "list": "destinatari lista liste elenco elenchi mailing database rubrica sistema archivio archivi contatti banca gruppo qui newsletter broadcast",
        "number": "numero contatto telefono cellulare nominativo dati num",
        "want": "voglio vorrei desidero desidererei vogliamo gradirei intendo autorizzo acconsento",
        "g_end": """
            per_gentilezza gentilmente $ per_favore perfavore pf x_favore per_piacere per_cortesia
            grazie ok subito ora adesso piu mai_piu immediatamente definitivamente per_sempre
            una_volta_per_tutte d_ora_in_poi dora_in_poi da_oggi da_ora da_adesso cordiali_saluti
            saluti perche e o ma altrimenti prima_che senno a_questo_numero su_whatsapp via_whatsapp
            qui sono non nel futuro in_futuro mille da_parte_vostra
        """,
        "g_lists": """
            dalla_lista dalla_vostra_lista dalle_liste dalle_vostre_liste da_questa_lista da_sta_lista
            dala_lista dal_vostro_elenco dallelenco dal_vs_elenco dal_database dal_vostro_database
            dai_vostri_database dai_vostri_contatti dai_contatti dalla_rubrica dalla_vostra_rubrica
            dalla_lista_broadcast dal_broadcast dal_gruppo_di_invio dal_gruppo_broadcast
            dai_vostri_archivi dallarchivio dal_vostro_archivio dal_sistema dai_vostri_sistemi
            dal_vostro_sistema da_questi_messaggi dai_messaggi dai_vostri_messaggi da_tutti_i_messaggi
            dalle_vostre_comunicazioni dalle_comunicazioni da_sta_roba da_questa_roba da_sto_servizio
            da_questo_servizio dal_servizio_messaggi dal_servizio dalla_mailing_list dalla_mailing
            dalla_banca_dati dal_vostro_indirizzario dallindirizzario dallanagrafica
            dalla_vostra_anagrafica dalle_notifiche dagli_avvisi dalla_newsletter dai_destinatari
            dalla_vostra_base_dati dagli_elenchi dai_vostri_elenchi dagli_invii dai_vostri_invii
            ovunque da_tutto da_ogni_lista
        """,
        "g_rem": """
            cancellatemi cancelatemi toglietemi rimuovetemi eliminatemi levatemi cancellami toglimi
            rimuovimi levami eliminami mi_cancelli mi_tolga mi_rimuova mi_elimini mi_cancellate
            mi_togliete mi_levate disiscrivetemi disiscrivimi depennatemi depennami escludetemi
            escludimi cancellarmi togliermi levarmi rimuovermi eliminarmi disiscrivermi sganciatemi
            staccatemi toglieteci cancellateci rimuoveteci mi_disiscrivo mi_cancello mi_tolgo uscire
            uscirne cavatemi cave me_cave toglietela cancellatela rimuovetela levatela toglietelo
            cancellatelo
        """,
        "g_inf": """
            assillar* tormentar* notificar* inoltrar* trasmetter* tartassar* bombardar* importunar*
            molestar* cercar* contattar* scriver* mandar* inviar* disturbar* informar* avvisar*
            aggiornar* utilizzare_questo_canale mettervi_in_contatto mettersi_in_contatto farmi_avere
            farmi_arrivare scocciar* seccar* stressar* sollecitar* inviare_comunicazioni
        """,
        "g_imp": """
            scrivetemi scriva scrivete scriviate mandate mandatemi mandiate mannate inviate inviatemi
            inviiate inviaste contattate contattatemi contatti disturbate disturbatemi cercate
            cercatemi cercateci fate_arrivare fate_avere fatemi_avere fatemi_arrivare
            mettetevi_in_contatto mettete_in_contatto inoltrate trasmettete avvisate avvisatemi
            informate informatemi aggiornate notificate notificatemi chiamate importunate scocciate
            avvisi informi mandi invii disturbi cerchi
        """,
        "g_stopnoun": """
            annullare annullate annulli annulla cancellare cancellate cancelli cancella disdire
            disdite disdico disdica disdetta sospendere sospendete sospenda sospendi interrompere
            interrompete interrompa disattivare disattivate disattivi disattiva bloccare bloccate
            blocchi blocca terminare terminate fermare fermate fermi ferma revocare cessare cessate
            chiudere chiudete
        """,
        "g_req": """
            richiedo chiedo chiediamo richiediamo voglio vorrei vorremmo desidero esigo pretendo
            intimo gradirei intendo richiesta_di richiesta domando sollecito ho_bisogno_di
            mi_piacerebbe diffido
        """,
        "g_nomen": """
            cancellazione rimozione disiscrizione esclusione recesso eliminazione depennamento
            sospensione interruzione cessazione blocco fine stop disattivazione
        """,
        "g_reason": """
            non_sono_io non_e_per_me numero_aziendale numero_di_lavoro sbagliato_numero
            numero_sbagliato avete_sbagliato ha_sbagliato non_mi_interessa non_sono_interessato
            non_sono_interessata non_mi_sono_mai_iscritta non_mi_sono_mai_iscritto mai_iscritta
            mai_iscritto telefono_del_lavoro numero_del_lavoro telefono_aziendale telefono_di_lavoro
            non_sono_la non_sono_il non_sono_piu_cliente sono_cliente mai_dato_il_mio_numero
            mi_confondo mi_confondono mio_padre_e_morto e_morto e_mancato e_deceduto
            ho_chiuso_il_conto ho_venduto ho_cambiato mi_sono_trasferito mi_sono_trasferita
            ci_siamo_trasferiti non_abito_piu numero_di_mia_figlia numero_di_mia_madre
            numero_di_mio_figlio sei_del_mattino
        """,
        "g_short": """
            {g_alone} basta stop
        """,
        "g_alone": """
            non_inviare non_inviare_piu non_scrivere non_scrivere_piu smettetela smettila smetila
            la_smetta la_smettete la_finite ora_basta adesso_basta fermatevi si_fermi finitela
            finiscila piantatela piantala fatela_finita lasciatemi_in_pace cancellatelo cancellatemi
            cancellami rimuovetelo rimuovetemi eliminatelo toglietemi toglimi toglietelo
            e_troppo_basta deve_finire questo_deve_finire non_scrivete_piu non_mandate_piu_nulla
            non_mandate_piu_niente togliete_tutto fate_in_modo_che_finisca provvedete_a_cancellarmi
            fate_che_finisca
        """,
        "g_tail": """
            $ per_favore perfavore pf x_favore per_piacere per_cortesia grazie subito ora adesso
            immediatamente cordiali saluti ok
        """,
        "g_beg": """
            per_lamor_di_dio per_amor_di_dio vi_supplico la_supplico ti_supplico vi_scongiuro
            vi_imploro vi_benedica_ma in_ginocchio per_carita pieta
        """,
    },
    rules=(
        Rule(
            "how-to-leave",
            (
                "come|dove ..1 faccio|posso|si|fare|devo|fa ..1 fa|fare? ..1 a|per? {non} ..1 ricevere|riceverli|ricevo|avere|riceverne ..3 {messages}|questa_roba {g_tail}",
                "come|dove ..1 faccio|posso|si|fare|devo|fa ..1 fa|fare? ..1 a|per? {non} ..1 ricevere|riceverli|ricevo|avere|riceverne piu|niente|nulla|altro|piu_niente|piu_nulla? $",
                "come|dove ..1 faccio|posso|si|fare|devo|fa|facciamo|ci_si ..1 fa|fare? ..1 a|per|ad? ..1 cancellarmi|disiscrivermi|cancellarsi|disiscriversi|togliermi|disiscrivere|disiscrivo|uscirne|uscire|smettere {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "come|dove ..1 faccio|posso|si|fare|devo|fa|facciamo|ci_si ..1 fa|fare? ..1 a|per|ad? ..1 cancellarmi|disiscrivermi|cancellarsi|disiscriversi|togliermi|disiscrivere|disiscrivo|uscirne|uscire|smettere da*|la? ..2 {list}|{messages} {g_tail}",
                "come|dove disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "come|dove disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne da*|la? ..2 {list}|{messages} {g_tail}",
                "come|dove ..1 posso|si|faccio ..1 a|per? disdire|annullare|disattivare|bloccare i|le|questi|queste|i_vostri|le_vostre|vostri {messages} {g_tail}",
                "come|dove ..1 esco|uscire da* ..1 {list}|qui|gruppo {g_tail}",
                "come|dove mi|ci|ci_si|si cancello|cancella|disiscrivo|disiscrive|tolgo|levo {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "come|dove mi|ci|ci_si|si cancello|cancella|disiscrivo|disiscrive|tolgo|levo da* ..2 {list}|{messages} {g_tail}",
                "come|dove ..1 si|posso|faccio_a|devo|faccio_per? ..1 cancella|annulla|cancellare|annullare|disdire|cancello|annullo|disdico liscrizione|la_mia_iscrizione|la_registrazione a*|da* vostr*|quest*? ..1 {messages}|{list} {g_tail}",
                "ce|c_e|esiste|ci_sarebbe|avete ..1 un|una|qualche|il? modo|maniera|opzione|possibilita|tasto|link per|di|da disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "ce|c_e|esiste|ci_sarebbe|avete ..1 un|una|qualche|il? modo|maniera|opzione|possibilita|tasto|link per|di|da disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne da*|la? ..2 {list}|{messages} {g_tail}",
                "ce|c_e|esiste|ci_sarebbe|avete ..1 un|una|qualche|il? modo|maniera|opzione|possibilita|tasto|link per|di|da {non} ..1 ricevere|riceverli|ricevo|avere|riceverne ..3 {messages} {g_tail}",
                "e|sarebbe|era|e_mica possibile disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "e|sarebbe|era|e_mica possibile disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne da*|la? ..2 {list}|{messages} {g_tail}",
                "cosa|che ..1 devo|bisogna|dobbiamo|serve ..2 per|x disiscrivermi|disiscriversi|cancellarmi|cancellarsi|disiscrivere|uscirne|essere_cancellato|essere_cancellata|essere_rimosso|essere_rimossa {g_tail}|da_qui|da_questo|da_tutto|da_questa|dalla_lista|dalla_vostra_lista|da_questa_lista",
                "cosa|che ..1 devo|bisogna|dobbiamo|serve ..2 per|x {non} ..1 ricevere|riceverli|ricevo|avere|riceverne ..3 {messages} {g_tail}",
            ),
            yes=(
                "come si fa a non ricevere più questi messaggi",
                "come mi cancello?",
                "Come mi disiscrivo?",
                "cosa devo fare per non ricevere più messaggi",
                "c'è modo di non ricevere più questi messaggi?",
                "è possibile cancellarsi dalla lista?",
            ),
            near=(
                "come mi cancello dal corso di nuoto di domani",
                "come faccio a uscire col cane di notte",
                "come mi cancello dall'esame",
                "come disattivo il suono dei messaggi",
                "come mi tolgo dalla lista d'attesa",
                "come faccio a uscire dal parcheggio",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "no-advertising",
            (
                "{non} mi|ci ..1 mandate|mandi|inviate|invii|scrivete piu ..2 {offers} ..3",
                "{non} {want} ..4 {offers}",
                "basta|niente|stop|nessuna con? ..2 {offers}",
                "{stop} ..4 {offers}",
                "{non} {sent} ..3 {offers}",
                "{remove} ..3 {offers}",
            ),
            yes=("basta promozioni", "non voglio più pubblicità"),
            near=("non voglio perdere le offerte", "avete offerte oggi?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} di {send} ..2 robaccia|schifezze|spazzatura|cavolate|stupidaggini|roba",
                "{not_me} ..2 basta|smettete|smettetela|smettila|non_scrivete ..3 $",
                "la piantate|smettete|finite con ..2 {messages}",
                "interromp*|sospend*|cess*|bloccate ..1 linvio|invio|ogni|qualsiasi ..2 {messages}",
                "interromp*|sospend*|cess*|bloccate ..1 linvio|invio|invii $|per_favore|grazie|subito",
                "cess*|interromp* ogni|qualsiasi|tutte comunicazion*",
                "{want} che la? smett*|finiate|piantiate ..3",
                "basta cn|co ..2 {messages}",
                "diffido dal {to_send}|continuare|proseguire|usare|utilizzare|insistere|reiterare ..2",
                "{stop} di {send} ..3 {messages}|{this}",
                "{stop} di mandarmi|inviarmi|scrivermi|contattarmi|disturbarmi|messaggiarmi|spammarmi|chiamarmi ..1 $|per|o|subito|grazie",
                "{stop} di scriverci|contattarci|disturbarci|contattarmi|disturbarmi|scrivermi|messaggiarmi|spammare|rompere|spammarmi",
                "{stop} di scrivere|mandare ..1 $",
                "{stop} con ..2 {messages}",
                "basta|stop con? ..1 {messages}",
                "basta mandare|inviare|mandarmi|inviarmi ..2 {messages}",
                "{stop}|bloccate|interrompete questi|i|vostri|tutti|gli ..1 {messages}",
                "{want} ..1 smettere di ricevere",
            ),
            yes=(
                "smettete di contattarci",
                "smettete di inviare queste cavolate",
                "numero sbagliato smettete",
                "sospendete l'invio",
                "vorrei che la smetteste",
                "smettete di mandarmi messaggi",
                "smettetela di scrivermi subito",
            ),
            near=(
                "basta messaggio o devo chiamare?",
                "non mi interessa la fermata",
                "interrompete l'invio del pacco",
                "smettetela di ignorare i miei messaggi",
                "smettete di mandarmi la taglia sbagliata",
                "un messaggio basta e avanza",
                "non smette di piovere",
            ),
        ),
        Rule(
            "not-want",
            (
                "{non} ho ..1 bisogno di|dei ..2 {messages}",
                "niente {messages} $|grazie",
                "nessun|nessuna {messages} grazie|per_favore",
                "oggi|adesso|ora nessun|nessuna {messages} $",
                "mai piu ..1 {messages}",
                "{non} {want} ne {messages} ne ..2",
                "dora in poi|avanti niente|nessun|basta ..1 {messages}",
                "{non} {want} niente|nulla da voi|te|lei",
                "{non} {want} ..2 saperne|sentirvi|sentirti|sentire",
                "{non} ..1 {want} ..1 piu ..1 {this} da voi|te|lei",
                "{non} {want} ..1 ricevere ..4 {messages}|{this}",
                "{non} {want} ..1 piu ..1 ricevere|essere ..1 $|contattat*|disturbat*",
                "{non} {want} ..1 essere contattat*|disturbat*",
                "{want} {non} ..1 ricevere ..3 {messages}",
                "{non} {want} ..3 {messages}",
                "{non} {want} ..1 che mi scriv*|contatt*|mand*",
                "niente piu? ..1 {messages} ..1 $|grazie|per",
                "nessun altro messaggio per|grazie|$",
                "{non} ho chiesto|richiesto ..2 {messages}",
            ),
            yes=(
                "non ho bisogno dei vostri avvisi",
                "da oggi nessun messaggio",
                "mai più sms",
                "non vogliamo nulla da voi",
                "non voglio più saperne di voi",
                "non voglio più ricevere messaggi",
                "non desidero ricevere messaggi",
            ),
            near=(
                "non ho bisogno della busta",
                "non ho ricevuto nessun messaggio",
                "non voglio quello blu",
                "non ricevo più i vostri messaggi",
            ),
            settled_by=(
                "{non} ne posso|possiamo|voglio piu ..1 $",
                "^ ..2 insopportabile|stufo|stufa|stanco|stanca|scocciatura|rottura ..1 $",
                "^ ..1 basta ..1 $",
                "mi|ci avete ..1 stufato|stancato|rotto|scocciato ..2",
            ),
        ),
        Rule(
            "dont-send",
            (
                "{non} scrivete|mandate|inviate|scrivere|mandare ..1 piu? al|a|sul|su suo|questo|mio|sto numero",
                "{non} scrivere|scrivete|inviare|mandare|contattare piu ..1 $",
                "{non} mi|ci {formal} mai|$|grazie|per_favore",
                "{non} mi|ci {formal} piu $|grazie|per|e|o|perche|a|al|su|sul|qui|altro|nulla|niente|ste|sti|queste|questi|che|altrimenti|mai|vi|da|in|dora|sono|ho",
                "{non} mi|ci {formal} ..2 {messages}|niente|nulla",
                "basta|stop scrivermi|contattarmi|disturbarmi|messaggiarmi",
                "{non} {sent} piu ..2 {messages}|{this}",
                "{non} {sent} piu $|grazie|per|e|a|al|su|sul|qui|o|altro|che|perche|altrimenti|mai|vi|da|in|dora|sono|ho",
                "{non} mi {sent} piu $|per_favore|grazie|niente|nulla|e|altr*|roba|cose|queste|questi|vostri|{messages}",
                "{non} mi|ci chiami|chiamate|chiamare piu|mai ..1 $",
                "{non} mandatemi|inviatemi|mandarmi|inviarmi ..2 {messages}|{this}",
                "{non} inviate|mandate ..2 {messages} ..1 $|piu|grazie",
                "{non} scrivetemi|contattatemi|disturbatemi|contattarmi|scrivermi ..1 piu|$|mai|grazie|per|assolutamente",
                "di|a {non} scrivermi|contattarmi|mandarmi|inviarmi|disturbarmi piu",
                "{non} ..1 rompete|rompere piu ..2 $",
                "{non} ..1 rompete|rompere piu? le|i|il palle|scatole|coglioni|balle|maroni|cazzo",
            ),
            yes=(
                "non inviate più al suo numero",
                "non inviare più",
                "non mi invii più nulla",
                "nn ci contattate piu",
                "per favore non scrivetemi più",
                "non contattatemi più",
            ),
            near=(
                "non inviare oggi",
                "non mi mandate la fattura",
                "non mi avete scritto",
                "non mandatemi la fattura per posta",
                "perché non mi scrivete più?",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 questo numero ..1 da* ..2 {list}",
                "{remove} questo|il numero $|per_favore|subito|grazie",
                "mi|ci {take_me} ..1 da* ..3 {list}",
                "mi|ci {take_me} $|per_favore|subito|grazie",
                "{remove} ..1 mio|miei|questo|il_mio|i_miei {number} $|per_favore|grazie|subito|immediatamente|e|o|perche|da_li|da_voi|per_piacere|per_cortesia",
                "{remove} ..1 mio|miei|questo|il_mio|i_miei {number} ..1 da* ..2 {list}",
                "cancellatemi|cancellami|toglietemi|toglimi|rimuovetemi|rimuovimi|eliminatemi|eliminami|levatemi|levami|depennatemi ..1 da* ..3 {list}",
                "{want} ..1 essere rimoss*|cancellat*|tolt*|eliminat*",
                "togliermi|cancellarmi|rimuovermi|eliminarmi da* ..3 {list}",
                "{want} ..1 cancellarmi|togliermi ..1 $|da* ..3",
                "{want} ..1 uscire ..1 da* ..1 {list} $|per_favore|grazie|subito|adesso|e|ma|perche|whatsapp|vostro|vostra|contatti|clienti|broadcast|di_distribuzione|dei_contatti|dei_messaggi|delle_notifiche",
                "cancellatemi|toglietemi|rimuovetemi|eliminatemi|cancellami $|subito|per|grazie|adesso|ora|immediatamente|da_tutto|da_qui|pure|cortesemente|gentilmente",
            ),
            yes=(
                "mi cancelli dalla newsletter",
                "mi tolga dal vostro elenco",
                "cancellatemi dalla lista",
                "togliete il mio numero",
            ),
            near=(
                "voglio uscire dal contratto",
                "togliete il numero dal citofono",
                "mi toglie una curiosità?",
                "non toglietemi dalla lista",
                "togliere un articolo dalla lista",
                "cancellate il vecchio indirizzo",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "annull*|cancell* ..1 mia registrazione|adesione ..2 {messages}|{list}",
                "{non} {want} ..2 stare|essere|restare ..1 in|nel|nella ..2 canale|gruppo|{list}",
                "^ disiscrizione per_favore|grazie|prego",
                "chiedo|richiedo di essere cancellat*|rimoss*|tolt*|disiscritt*",
                "chiedo|richiedo ..1 cancellazione|rimozione|disiscrizione ..3 {list}|numero|nominativo|dati",
                "chiedo|richiedo ..1 cancellazione|rimozione|disiscrizione $|immediata|subito",
                "chiedo|richiedo ..1 cancellazione|rimozione ..2 mio|miei {number}",
                "annulla*|cancella* ..1 liscrizione ..1 $|a*|da*",
                "prego|chiedo|richiedo|chiederei di cancellarmi|togliermi|rimuovermi|eliminarmi",
                "{want}|posso|puoi|potete|prego ..2 disiscriv*|cancellare_l_iscrizione|annullare_l_iscrizione",
                "disiscriv* mi|subito|per|da*|$",
                "annulla*|cancella* ..1 mia? iscrizione ..1 $|a*",
                "revoco|ritiro ..3 consenso",
                "mi disiscrivo|cancello",
                "mi tolgo|levo|cancello da qui|questa|questo|sta|{list}|dalla|dal ..2 {list}|$",
            ),
            yes=(
                "non voglio stare nel vostro gruppo",
                "disiscrizione grazie ho cambiato città",
                "richiedo di essere rimossa",
                "revoco con questo il consenso",
                "richiedo la rimozione del mio nominativo",
                "annullate l'iscrizione",
                "vorrei disiscrivermi",
                "revoco il consenso",
            ),
            near=(
                "chiedo la cancellazione dell'ordine",
                "non voglio disiscrivermi",
                "mio fratello si è cancellato?",
            ),
            settled_by=(
                "{non} ne posso|possiamo|voglio piu ..1 $",
                "^ ..2 insopportabile|stufo|stufa|stanco|stanca|scocciatura|rottura ..1 $",
                "^ ..1 basta ..1 $",
                "mi|ci avete ..1 stufato|stancato|rotto|scocciato ..2",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "lascia|lasciate|lasci|lasciatemi|lasciateci|lasciami|lasciarmi|lasciarci|lasciatela|lasciatelo|lasciateli|lasciar|lasciare|lascino|lasciamo ..1 in pace",
                "lasciatemi|lasciami|lasciateci|lasciarmi ..1 stare|perdere",
                "mi|ci lasci|lasciate|lascino ..1 in_pace|stare",
                "andate|vai a quel|fanculo",
                "{non} mi disturbate|disturbare",
                "vaffanculo",
            ),
            yes=(
                "mi lasciate stare per favore?",
                "ma lasciatemi in pace una buona volta",
            ),
            near=("lasciate il pacco al vicino", "lasciatemi 5 minuti"),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "{non} serve|occorre|necessario|bisogna|dovete|ce|ha_senso ..2 che ..1 mi|ci {mi_verb} {messages}|{this}|$|piu|ancora|altro|oltre|altri",
                "{non} serve|occorre|necessario|dovete|bisogno|motivo ..1 piu ..2 {inf} ..2",
                "{non} serve|occorre|necessario|dovete|bisogno|motivo ..2 continu* ..1 a {inf}",
                "inutile ..1 continu* ..1 a? {inf}|scrivere|mandare",
                "inutile che ..1 mi|ci {mi_verb}|continuate ..2",
                "{non} mi|ci serv*|interessa*|servono ..1 piu ..1 {messages}|{this} ..1 $",
                "{messages} ..1 {non} mi|ci serv*|interess* ..1 piu? ..1 $",
                "{non} ho ..1 piu bisogno ..1 dei|di|delle ..2 {messages}",
            ),
            yes=(
                "non occorre più scrivermi",
                "inutile che continuate a mandarmi cose",
            ),
            near=(
                "non serve che mi mandiate la fattura",
                "non serve scrivermi, vi chiamo io",
            ),
        ),
        Rule(
            "wish",
            (
                "evit* di ..1 {inf} ..3",
                "evit* di mandare|inviare ..2 {messages}",
                "{want}|prefer*|grad*|preg*|chied*|sarei|sarebbe ..3 non ..1 {inf} ..3",
                "{want}|prefer*|grad*|gradirei|chied*|esig*|preten*|richied*|ordin*|intim* ..3 {non} ..1 ricevere|essere|venire|venir ..1 altr*|piu|nessun*|contattat*|disturbat*|vostri|vostre ..3",
                "che {non} mi|ci scriv*|contatt*|mand*|invi*|disturb* ..1 piu ..2",
                "potete|potreste|puoi|potrebbe|puo ..2 {non} {inf} ..1 piu|$ ..2",
                "potete|potreste|puoi|potrebbe|puo ..2 smettere|evitare|finirla ..1 di? ..1 {inf}|$",
                "{non} ..2 inviate|mandate|scrivete|invii|mandi|mandiate ..1 altro|nientaltro|oltre|nulla ..1 $",
                "{non} inviatemel*|mandatemel*|inviatecel*|mandatecel*|mandatemene|inviatemene ..2",
                "{non} {want} ..2 sentir* ..2",
            ),
            yes=(
                "preferirei non essere disturbato più",
                "evitate di contattarci",
            ),
            near=(
                "potete scrivermi quando arriva",
                "evitate di mandare il corriere di mattina",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "mi|ci ..1 potete|puo|puoi|potreste|potrebbe ..1 escludere|togliere|cancellare|rimuovere|eliminare|levare|depennare $|subito|adesso|per_favore|per_cortesia|per_piacere|grazie|gentilmente|cortesemente|da_qui|da_tutto ..2 $",
                "mi|ci ..1 potete|puo|puoi|potreste ..1 escludere|togliere|cancellare|rimuovere|eliminare|levare ..1 da* ..3 {list}|invii|invio|{messages}",
                "{me_verb} ..1 da* ..3 {list}|invii|invio|{messages}|giro|roba|sto|qualsiasi",
                "{me_verb} $|subito|grazie|per|immediatamente",
                "potete {me_verb} ..2",
                "essere cancellat*|rimoss*|tolt*|eliminat*|esclus* ..1 da* ..3 {list}|invii",
                "{number} ..6 cancellatelo|eliminatelo|toglietelo|rimuovetelo|levatelo|cancellarlo|eliminarlo",
                "disattiv*|spegn*|silenziat*|bloccat* ..1 le|i|queste|questi|tutte ..1 {messages} ..1 $|per|grazie",
                "cancell*|elimin*|rimuov* ..2 i_miei|miei dati|contatti|recapiti ..2",
                "dimenticate|dimenticatevi|scordatevi|scordate|perdete|dimenticati|scordati il|del|di|sto? mio|questo|nostro|sto numero|contatto|recapito|cellulare $|per_favore|grazie|e|perche",
                "stop|basta a|con|ai ..1 tutti|sti|questi|i|vostri ..1 {messages}",
            ),
            yes=(
                "mi può escludere dagli invii",
                "togliermi da queste comunicazioni",
            ),
            near=(
                "toglietemi la cipolla",
                "mi potete togliere il servizio a tavola dal conto",
            ),
        ),
        Rule(
            "last-warning",
            (
                "se ..1 mi|ci arriva*|mandate|scrivete|contattate|inviate ..2 ancora|altro|un|di_nuovo ..5 {legal}",
            ),
            yes=("se mi scrivete ancora vi denuncio",),
            near=("se mi arriva rotto vi segnalo",),
            always=True,
        ),
        Rule(
            "refusal",
            (
                "un altro messaggio|sms ..5 {legal}",
                "prossimo messaggio|sms ..5 {legal}",
                "mi oppongo a|al|all* ..5 {messages}|comunicazion*|contatt*|trattamento|scrivermi|utilizzo|lutilizzo|ricezione|invio|scriv*|mand*",
                "diffido ..2 {inf}|contattarmi|scrivermi",
                "rifiuto ..3 {messages}|contatt*|comunicazion*",
                "{non} acconsento|autorizzo|accetto|do ..4 {messages}|contatt*",
                "stufo|stufa|stanco|stanca di|dei|delle|dei_vostri ..2 {messages}",
            ),
            yes=(
                "un altro sms e chiamo l'avvocato",
                "rifiuto ogni comunicazione",
            ),
            near=("sono stanca di aspettare",),
        ),
        Rule(
            "reason",
            (
                "mai|{non} ..3 dato|iscritt*|autorizzat*|acconsentito|chiesto ..3",
                "gia ..1 detto|scritto|chiesto ..4",
                "stufat*|scocciat* $",
                "{non} ne posso|possiamo piu ..1 di|dei|delle|con ..3 {messages}",
                "continuate|continua|seguitate a {inf}|mandare|inviare|scrivere ..3",
                "numero ..3 solo|soltanto per ..4",
                "mi|ci disturbate|scrivete|mandate|tormentate ..2 continuazione|sempre|continuamente|ogni|tutti_i_giorni|tutte_le ..3",
                "iscritt*|aggiunt*|inserit* senza ..3",
                "chi vi conosce $",
            ),
            yes=(
                "non vi ho mai dato il numero",
                "continuate a scrivermi",
                "il numero era solo per la consegna",
            ),
            near=(
                "non mi hai mai detto il prezzo",
                "continua a piovere",
                "solo per oggi",
            ),
            settled_by=(
                "^ ..2 cancellatelo|eliminatelo|toglietelo|rimuovetelo ..1 e {non} ..3",
                "smettete|smettetela|piantatela|finitela di ..2 $",
                "^ ..3 {remove} ..3 $",
                "^ ..3 {me_verb} ..3 $",
                "^ ..2 {stop} ..2 $",
                "^ ..1 basta|smettetela|finitela ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "niente|nessun|nessuna|zero piu|altro|altra|altri ..1 {messages} ..4",
                "{non} {want} ..1 continuare|seguitare a ricevere ..3",
                "{non} ho|abbiamo ..1 voglia|intenzione|interesse|desiderio di|a ..1 ricevere|continuare|leggere|sentir* ..3",
            ),
            yes=("niente altri messaggi a questo telefono",),
            near=("nessun altro messaggio ricevuto",),
        ),
        Rule(
            "number-delete-it",
            (
                "numero ..4 ma|pero|quindi|e ..1 eliminatelo|cancellatelo|toglietelo|rimuovetelo|levatelo ..1",
            ),
            yes=("chissà chi vi ha passato il mio numero ma toglietelo",),
            near=("il numero era sbagliato ma fa niente",),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "contact-no-more",
            (
                "{non} {want} ..2 piu|altri|altro|alcun|nessun ..1 contatto|contatti|comunicazion* ..4",
                "{non} {want} ..1 piu? ..1 essere ..1 informat*|avvisat*|notificat*|aggiornat* ..2",
                "sparite|sparisci|andatevene|sloggiate ..1 con? ..2 {messages}|$",
                "{non} fatevi|farti|fatti ..1 piu sentire|vivi|vivo ..1",
                "gentilezza|cortesia|favore di non ..1 {inf}|mandarmi|inviarmi|scrivermi ..3",
            ),
            yes=(
                "non voglio più essere aggiornata",
                "non fatevi più vivi",
            ),
            near=("non voglio lenti a contatto",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 fuori|via da|dalla|dal|dalle ..1 vostra|vostre|vostri|sta|questa? ..1 {list} $|per_favore|grazie|subito",
                "{stop} di {send} ..1 al|sul|a ..1 suo|questo|quel|mio numero|telefono|cellulare ..1",
            ),
            yes=("via dalla lista",),
            near=("fuori dalla porta lasciate il pacco",),
        ),
        Rule(
            "plain-forms",
            (
                "{us_verb} $|per|subito|grazie",
                "{us_verb} ..1 da* ..2 {list}",
                "^ ..1 zero|stop {messages} $",
            ),
            yes=("cancellateci dalla rubrica",),
            near=("toglieteci il coperto per uno",),
        ),
        Rule(
            "complaint",
            (
                "numero sbagliato $",
                "sbagliato|sbagliate|sbaglia numero|persona $",
                "avete|ha|abbiate ..1 numero sbagliato",
                "troppi {messages}",
                "come|dove avete ..1 il? mio numero",
                "come avete avuto|preso ..2 numero",
                "vi denuncio|segnalo|blocco",
                "questo e spam",
                "e spam",
                "come ..3 {non} ricevere ..3 {messages}",
                "{non} ..1 interessa* ..2 {messages}",
            ),
            yes=("avete il numero sbagliato", "come avete avuto il mio numero?", "troppi messaggi"),
            near=(
                "numero sbagliato sulla fattura",
                "ho cambiato numero",
            ),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "^ ..1 smettete|smettetela|piantatela|finitela|smettila|cessate ..2 $",
                "^ ..2 {remove} ..3 $",
                "^ ..1 {non} mi|ci interessa|interessano|servono ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "last-one",
            (
                "che|spero|auguro|fate|faccia|voglio ..5 lultimo|ultimo|lultima|ultima {messages}|avviso|comunicazione|sms ..1 che ricevo|ricevero|riceva|mi|ci|mandate|inviate|scrivete|mi_arriva|leggo ..3",
                "che|spero|auguro|fate|faccia|voglio ..5 lultima|ultima volta che ..1 mi|ci ..1 scriv*|contatt*|disturb*|importun*|messaggi* ..3",
                "che|spero|auguro|fate|faccia ..5 lultimo che ricevo|mi|ci|mandate|inviate|mi_arriva ..3",
                "^ ..3 che ..2 sia ..1 lultimo|ultimo {messages}|avviso ..1 $",
                "spero sia ..1 lultimo|ultimo {messages} $|che_ricevo|che_mi|da_voi|vostro|che_ci",
                "lultimo|ultimo {messages}|avviso che voglio|vogliamo|intendo|desidero|accetto ..1 ricevere|leggere|vedere|da ..4",
                "ritiro|revoco|annullo|ritiriamo|revochiamo ..2 autorizzazione|lautorizzazione|consenso|permesso ..6 numero|cellulare|telefono|dati|comunicazioni|messaggi|scrivermi|contattarmi|contatto|recapito ..6",
                "{not} autorizzo|acconsento|autorizziamo|accetto|permetto|consento ..3 luso|lutilizzo|uso|utilizzo|usare|utilizzare|usiate|utilizziate ..2 mio|miei|mia|nostro numero|telefono|cellulare|dati|utenza|contatto ..5",
                "oppongo|opponiamo|opposizione ..4 continuiate|scriviate|contattiate|mandiate|inviate|scrivermi|contattarmi ..6",
                "oppongo|opponiamo|opposizione ..4 usiate|utilizziate|utilizzo|lutilizzo|allutilizzo|alluso|uso ..3 numero|telefono|cellulare|dati|recapiti ..4",
                "^ ..1 {not} avete|ha|hai|esiste ..1 diritto|permesso|autorizzazione|autorizzati|consenso di|a|per scrivermi|scriverci|contattarmi|contattarci|mandarmi|inviarmi|disturbarmi|importunarmi|usare|utilizzare ..4",
                "rotto|scassato|scocciato|stufato con|dei|coi sti|questi|vostri|i|ste|queste|vostre ..1 {messages} ..2",
                "^ ..2 avete rotto ..2 {messages} ..2",
                "esigo|pretendo|chiedo|voglio|richiedo|diffido ..2 cessiate|smettiate|interrompiate|cessino|cessare|cessi|terminiate ..2 contatto|contatti|comunicazione|comunicazioni|invio|{messages}|scrivermi|mandarmi|disturbarmi ..4",
                "^ per_favore|ora|adesso|e|ok|basta|allora|quindi? dimenticatevi|scordatevi di|il me|noi|mio ..1 numero|$",
                "^ dimenticati|scordati di|il me|noi|mio ..1 numero|$",
            ),
            yes=(
                "spero sia l'ultimo messaggio che ricevo",
                "questo è l'ultimo messaggio che voglio ricevere da voi",
                "ritiro l'autorizzazione all'utilizzo del mio numero",
                "mi oppongo a che continuiate a scrivermi",
            ),
            near=(
                "che sia l'ultima volta che fate tardi",
                "l'ultimo messaggio che ho ricevuto non si apre",
                "non autorizzo mia figlia a uscire",
                "mi oppongo all'aumento dell'affitto",
            ),
            always=True,
        ),
        Rule(
            "last-one-alone",
            ("^ ..3 che ..2 sia ..1 lultimo|ultimo|lultima|ultima ..1 $",),
            yes=("Che bello, un altro messaggio... fate che sia l'ultimo",),
            near=("che sia l'ultimo pezzo di torta",),
            settled_by=(
                "^ ..3 altro|altra|ennesimo|lennesimo|secondo|terzo|quarto|quinto ..1 {messages} ..3 $",
                "^ ..3 {messages} ancora|oggi|nuovo ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "unwelcome",
            (
                "inutile|inutili|senso|motivo|bisogno ..1 mandarmi|inviarmi|scrivermi|contattarmi|mandarci|inviarci|scriverci ..2 {messages}|avvisi|aggiornamenti|circolari ..5",
                "inutile ..1 scrivermi|contattarmi|scriverci|disturbarmi|mandarmi ..1 $",
                "{not} scrivete|scriva|scrivi|contattate|messaggiate|scrivere qui|a_questo|su_questo|qua ..2 $",
                "che ..3 {messages} ..1 cessassero|cessino|finissero|finiscano|smettessero|smettano|terminino|fermino ..1 $",
                "scritto|mandato|inviato|risposto stop|basta|cancella|annulla ..2 e|ma ..1 continuate|ricevo|continuo|seguitate|insistete|continua $|a_scrivere|a_mandare|a_scrivermi|a_mandarmi|ancora|comunque|lo_stesso",
                "nessuno ..4 vuole|voleva|chiesto|cerca ..1 i|le|questi|queste|dei ..1 vostri|tuoi|suoi|questi|vostre ..1 {messages} ..2",
                "{not} siete|e|sei|eravate ..1 autorizzat* a|per scrivermi|contattarmi|mandarmi|inviarmi|scriverci|contattarci|disturbarmi ..4",
                "toglietelo|cancellatelo|rimuovetelo|eliminatelo|levatelo|toglierlo|cancellarlo|toglilo|depennatelo dalla|dalle|dal|dai|dagli ..1 vostra|vostro|vostri|vostre ..1 {list} ..1 $",
                "toglietelo|cancellatelo|rimuovetelo|eliminatelo|levatelo|toglierlo|depennatelo dalla lista|rubrica $|per_favore|grazie",
                "smettete|smettetela|finitela|piantatela di scrivere|scrivergli|scriverle|mandargli|mandarle|contattarlo|contattarla a|al|$ ..4",
            ),
            yes=(
                "inutile mandarmi gli avvisi del condominio",
                "vorrei che questi messaggi cessassero",
                "non siete autorizzati a contattarmi",
            ),
            near=(
                "inutile mandarmi la fattura per posta",
                "nessuno vuole il divano",
                "toglietelo dal carrello",
            ),
            always=True,
        ),
        Rule(
            "make-them-stop",
            ("^ ..2 fateli|fatele|fatelo|falli smettere|finire|cessare ..1 $",),
            yes=("I vostri messaggi mi svegliano, fateli smettere",),
            near=("fateli smettere di litigare",),
            settled_by=("^ ..3 vostri|questi|vostre|queste|tuoi {messages} ..4",),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "off-these",
            (
                "toglietemi|cancellatemi|rimuovetemi|eliminatemi|toglimi|levatemi|escludetemi|toglieteci dai|dagli|dalle|dalla|da_questi|da_tutti ..1 consigli|avvisi|messaggi|notifiche|promemoria|comunicazioni|aggiornamenti|invii|circolari ..3 $",
                "ogni|qualsiasi|qualunque|altro|prossimo ..1 {messages} ..5 molestia|molestie|stalking|denuncia|denunciato|segnalato ..3",
                "che ..1 cancellaste|toglieste|eliminaste|rimuoveste|cancelliate|togliate|eliminiate|rimuoviate ..1 il|i ..1 mio|miei|nostro {number} ..4",
                "{not} {want} ..1 far|fare|essere parte ..1 di|della|del ..1 questa|vostra|questo|vostro|lista|gruppo ..2",
                "interrompete|cessate|interrompere|cessare|sospendete linvio|gli_invii|l_invio ..1 $|di|dei|delle|grazie",
            ),
            yes=(
                "toglietemi dagli avvisi studenti",
                "ogni altro messaggio sarà considerato molestia",
                "non voglio far parte di questa lista",
            ),
            near=(
                "toglietemi dalla lezione di giovedì",
                "non voglio far parte della squadra",
                "togliete il mio nome dal citofono",
            ),
        ),
        Rule(
            "asked-already",
            (
                "chiesto|richiesto|domandato di essere tolto|tolta|cancellat*|rimoss*|eliminat*|disiscritt* ..5",
            ),
            yes=("ho chiesto di essere tolto un mese fa. Fatelo",),
            near=("ho chiesto di essere avvisato, fatelo per favore",),
            settled_by=("^ ..1 fatelo ..1 $", "^ ..1 basta|smettetela ..1 $"),
            reach=Reach.DOUBTFUL,
        ),
        # Rules of what a clause is made of.
        Rule(
            "made-of-stop",
            (
                "= {ending} {any_messages} {to_send}? ricevere? !{not}|sono|stato|e_possibile|dal|contatti|email|mail|lettere|testi|vocali|cose|niente|nulla|auguri|aggiornamenti|annullare|solo|avviso|contatto|un|uno|stop_a|basta|invio|si_puo|nuovo|invii|informativa|disturbo|sondaggio",
                "= interrompete|cessate|sospendete|fermate|stop|basta|fine|interrompere|cessare|bloccate|smettete|smettetela|mettete_fine|ponete_fine|porre_fine|interrompa|cessi|sospenda contatti|contatto|auguri|invii|email|cose|robe|roba|vocali|catene|sondaggi {any_messages}? !{not}|sono|solo|un|uno|nuovo|basta_cosi|niente|nulla",
                "= {stopping} {to_send} {any_messages}? {this}? {kin}? palle? scatole? coglioni? balle? anima? !{not}|io|lui|lei|loro|linvio|invio|invii|l_invio|chiamare|chiamarmi|cercare|cercarmi|avvisarmi|chiamate|cercate|chiamatemi|contatta|senza",
                "= smettere|smetterla|smettiate|finirla ricevere {any_messages}|{this} {to_want}? !{not}|io",
                "basta|smettete|smettetela ..1 rompere ..4",
                "avete|hai rotto le|i|il|lo ..1 palle|scatole|coglioni|cazzo|balle|maroni|marroni|anima|minchia ..4",
                "^ ..2 avete|hai rotto $",
                "{non}|smettete|smettetela|smettere|basta|cessate di? usare|utilizzare|usate|utilizzate|usi piu? il|questo|sto mio? numero|contatto|utenza ..2",
                "dovete|potete|dovreste|potreste ..1 smettere|smetterla|finirla|piantarla ..1 $|di_scriver*|di_mandar*|di_inviar*|di_contattar*|di_disturbar*|di_romper*|di_tormentar*|di_spammar*",
                "^ smettete|cessate $",
                "fermateli|fermatele|bloccateli|interrompeteli ..1 $",
            ),
            yes=(
                "tutte queste notifiche sul cellulare fatele smettere",
                "si diffida codesta società dall'inviare ulteriori messaggi alla scrivente",
                "vi sarei grata se poteste astenervi dal contattarmi in futuro, vi prego di astenervi dal contattarmi",
            ),
            near=(
                "basta un messaggio e arrivo",
                "non smettete di scrivermi",
                "fermate l'invio del pacco",
                "io smetto di scrivere qui",
            ),
        ),
        Rule(
            "made-of-not-send",
            (
                "= {not} {send_order} piu|mai|mai_piu|altro|nulla|niente|ulteriori {any_messages}? {this}? {kin}? rotture? palle? scatole? !io|lui|noi|loro|senza|no|deve|anche|email|mail|mancare|chiamatemi|cercate|testi|auguri|bene|ma|mi_dispiace|che_non|fattura|sempre|ancora|solo|tutto|neanche",
                "= {not} mi|ci|me|ve scriva|scriviate|scrivete|contatti|contattiate|contattate|disturbi|disturbiate|disturbate|importuni|molestate|tormentate|riscriva|riscrivete|ricontatti|ricontattate|rompete|stressate|assillate|spammate|infastidite {any_messages}? {not}? palle? scatole? !io|lui|noi|lei|loro|senza|email|mail|oggi|sempre|ancora|solo|tutto|affatto|per_niente|disturbo|contatto|da|dal",
                "= {not} scrivetemi|scriveteci|contattatemi|contattateci|disturbatemi|disturbateci|contattarmi|contattarci|scrivermi|disturbarmi|importunatemi|importunarmi|molestatemi|tormentatemi|scocciatemi|riscrivetemi|ricontattatemi|spammatemi|messaggiatemi|ricontattarmi|messaggiarmi {any_messages}? !io|lui|noi|lei|loro|senza|email|mail|oggi|sempre|ancora|solo|tutto|per_niente|ci_dispiace|telefono|via|su",
                "= {not} mandatemi|mandateci|mandarmi|mandarci|inviatemi|inviateci|inviarmi|inviarci|mandategli|mandatele|mandate|inviate|mandiate|inviiate|scrivete messaggi|messaggio|sms|msg|notifiche|niente|nulla|comunicazioni|avvisi|spam|newsletter|promemoria {any_messages}? {kin}? !io|lui|noi|lei|loro|senza|email|mail|oggi|ancora|solo|vocali|neanche",
                "= {not} {send_order} {messages} {more} {kin}? !io|lui|noi|loro|senza",
                "= mai_piu|nessuno|nessun {any_messages} {more} !io|ho|e|avviso|contatto|di|contatti|email|niente|nulla|ancora",
                "= mai_piu|niente_piu|zero messaggi|messaggio|sms|notifiche|comunicazioni|avvisi|msg|promemoria {any_messages}? !io|ho|nulla|niente|ancora",
                "= {not} occorre|serve|bisogno|necessario|motivo|continuate|continuare|continui|ostinatevi|insistere|insistete|insista {to_send}|insistete|insista|insistere {any_messages} !io|avvisarmi|email|mail",
                "{not} occorre|serve|bisogno|necessario ..1 piu ..2 {inf}|mi_scriviate|mi_contattiate ..2 $",
                "^ {not} insistete|insista|insistere ..1 $",
                "{non} {want} ..1 che ..1 mi|ci vi? scriv*|contatt*|mand*|invi*|disturb* piu|altri|nulla|niente|messaggi ..2",
            ),
            yes=(
                "sul mio cellulare non mandate mai più notifiche",
                "non mandatele più messaggi",
                "non mi riscriva grazie",
            ),
            near=(
                "non mi disturba affatto",
                "non mi scriva sempre a mano",
                "non vi scrivo più",
                "non mandatemi il corriere oggi",
            ),
            no=(
                "il garante, il padrone di casa, l'idraulico, il portinaio, l'inquilino, la tata, il giardiniere, il postino, la suocera, il muratore, l'autista, il notaio",
                "il giardinaggio, la ceramica, la danza, la lotteria, il turno, il brunch, il burraco, il torneo, il sindacato, il consorzio, la gita, il coro, la colletta, il fantacalcio, il ballottaggio, il nuoto",
                "i broccoli, il prezzemolo, il deambulatore, l'irrigatore, il glicine, il murale, la suoneria, il cagnolino, il termometro, la divisa, la colonscopia, il passeggino, la bolletta",
                "Riccardo, Marco, Giulia, Luca, Anna, Paolo, Franco, Kevin, Mario, Giovanni",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "= {not} {to_want} {receiving} {any_messages}|piu|altro|nulla|niente {this}? {who}? {kin}? continuare? !leggere|vedere|sentire|avere|sapere|averci|averne|oggi|email|mail|ricevo|vi_prego|essere|testi|auguri|vocali|cose|lettere|ancora|aggiornamenti|sondaggio",
                "= {not} {to_want} {messages} piu|altri|altro|piu_|queste|questi|vostri|vostre|di_voi|da_voi|tutti {receiving}? {send_me}? {who}? {kin}? {this}? !mandare|inviare|scrivere|ho_bisogno|ancora|oggi|contatti",
                "= {not} {to_want} piu|altro niente|nulla|saperne|riceverne|sentirvi|sentirne|sapere voi|da_voi|di_voi|nessuno|nessuna {any_messages}? {who}? {kin}? {receiving}? !ho_bisogno|mi_serve|email|altro_da",
                "= {not} {to_want} {send_me} {any_messages}? {who}? {kin}? {this}? {not}? !oggi|ancora|email|mail|telefono|via|sempre|solo|di_persona",
                "= {not} {to_want} {any_messages} {not} {to_want}|{receiving}|ho_chiesti|chiesti|richiesti|leggo {this}? {who}? !email|mail|contatto|contatti|niente|nulla|oggi",
                "ne offerte|sms|messaggi ne ..4 {non} {want} ..1 niente|nulla",
                "{non} {want} piu niente|nulla ..1 da ..2 $",
                "{non} ne {want} piu ..1 $",
                "{non} li|le {want} ..1 piu? i|questi|sti|le|queste|ste ..2 {messages} ..1 $",
                "= lasciare|lasciato|lasciata|lasciati {to_want} {any_messages}|pace|in_pace {who}? !{not}",
            ),
            yes=(
                "messaggi vostri mia nonna non ne vuole più",
                "io non li voglio questi messaggi",
                "preferirei non essere contattato, non desidero essere contattata da voi",
            ),
            near=(
                "non voglio mandare altri messaggi",
                "non voglio ricevere visite oggi",
                "mio figlio non vuole più la torta",
                "non ho bisogno di altro",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "= {removing} {whom} {from_lists} {any_messages}? {who}? si_astenga? !{not}|sono|e|una|un|uno|si_puo|la_|nuovo|nuova|vecchio|fattura|tolga_dalla|altro|messaggio|dimenticare|dalla_lista_di_attesa|attesa|come",
                "= {removing} mio_numero|il_mio_numero|questo_numero|sto_numero|mio_contatto|il_mio_contatto|questo_contatto|mio_nominativo|il_mio_nominativo|miei_dati|i_miei_dati|dati_personali|miei_dati_personali|i_miei_dati_personali|nostro_numero|il_nostro_numero|mio_recapito|i_miei_recapiti|miei_recapiti|mia_utenza|la_mia_utenza|il_mio_cellulare|il_mio_telefono|mio_cellulare|mio_cell|il_mio_cell|questa_utenza|questo_cellulare {from_lists}? {who}? !{not}|sono|e|si_puo|nuovo|altro|dimenticare|scordatevi|dimenticarvi|come|vecchio",
                "= {me_verb}|{us_verb}|cancellatemi|cancellami|disiscrivetemi|bannatemi|levateme|toglieteme|cancellateme|dimenticatemi|toglietece|levatece {from_lists}? {who}? !{not}|lo|la|le|gli|un|una|uno|ne|come|altro|tutto|e|sono|di",
                "= {remove}|rimuovere|cancellare|togliere|eliminare {kin} lista|elenco|rubrica|database|sistema|liste {any_messages}? !{not}",
                "= {removed} venga|vengano|sia|siano|essere|esser|venire mio_numero|il_mio_numero|questo_numero|mio_contatto|il_mio_contatto|miei_dati|i_miei_dati|mio_nominativo|il_mio_nominativo|nostro_numero|il_nostro_numero|{list}|elenchi {from_lists}? {who}? {to_want}? che? !{not}|sono|stato|messaggi|sms",
                "fatemi|fammi|fateci|fatela uscire da* ..2 {list}",
                "in modo che? ..1 {non} ..1 riceva|ricevere|arrivino|ricevo|riceviamo ..4",
                "{me_verb} ..1 numero da* ..2 {list}",
                "{me_verb}|cancellatemi|toglietemi|rimuovetemi|eliminatemi da tutto ..2",
                "disattiv*|disabilit*|spegn*|bloccate ..1 tutti|tutte gli|le|i ..1 {messages} ..4 $",
            ),
            yes=(
                "dalla vostra lista clienti vi preghiamo di eliminarci",
                "potreste cortesemente rimuovere il mio numero",
                "raga basta, toglietemi il numero dal sistema",
            ),
            near=(
                "non cancellatemi dal gruppo",
                "toglietemi una curiosità",
                "cancellate il numero del citofono",
                "mi togliete dal turno di sabato",
            ),
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= {unsub} {from_lists}? {any_messages}? {to_want}? {whom}? !{not}|si_e|sono|e|era|come|lui|lei|loro|figlio|figlia|nuovo|sbaglio",
                "= {to_want} uscire|uscirne {from_lists} !{not}|messaggi|sistema|iscrizione|banca|clienti",
            ),
            yes=(
                "da tutte le comunicazioni desidero disiscrivermi",
                "vi chiedo di disiscrivermi subito",
                "disiscrivetemi da tutto per cortesia",
            ),
            near=(
                "mio fratello si è disiscritto",
                "non voglio disiscrivermi",
                "disiscrizione dal corso di nuoto",
            ),
        ),
        Rule(
            "made-of-refuse",
            (
                "= {refusing} {any_messages}|{receiving}|{send_me}|essere_contattat* {to_send}? {receiving}? {any_messages}? {kin}? trattamento? scopi? !email|mail|avere|sentire|vedere|sapere|testi|cose|auguri|niente|nulla|oggi|fattura|invio|disturbo|lettere|sondaggio",
                "= {not} autorizo|acconsento|accetto|consento|permetto|tollero {any_messages}|{receiving}|{send_me}|essere_contattat* {to_send}? {kin}? !email|mail|avere|sentire|vedere|sapere|testi|cose|auguri|niente|nulla|oggi|invio|disturbo|lettere|sondaggio",
                "= {withdrawing} {consent} {any_messages}? {to_send}? {receiving}? {send_me}? trattamento? precedente? dato? prestato? concesso? che? !{not}",
                "= {not} {to_want}|do|dato|ho_dato|avete|presto|ho|abbiamo {consent} {any_messages}|{to_send}|{receiving} !ho_bisogno|sapere",
                "{withdrawing} lautorizzazione|autorizzazione|il_consenso|il_permesso|consenso a ..4",
            ),
            yes=(
                "mi oppongo a qualsiasi comunicazione futura",
                "ritiro l'autorizzazione a scrivermi",
                "vi vieto di contattarmi ancora",
            ),
            near=(
                "rifiuto il pacco",
                "ritiro il pacco domani",
                "avete il mio permesso per entrare",
            ),
            asked=None,
        ),
        Rule(
            "made-of-leave-alone",
            (
                "= lasciate|lasci|lasciare|lasciar|lassate in_pace|pace {kin}? !{not}|lo|la|lui|lei|i|li|mi",
                "= lasciatemi|lasciateci|lasciami|lasciarmi|lasciarci|lasciateme|lassateme|lassatece|lassame in_pace|pace|stare|tranquilla|tranquillo|tranquilli|perdere|perde|respirare {kin}? !{not}|lo|la|stare_li|lui|qui|lei|i|li",
                "andate|andatevene|vai|vattene|levatevi|levati|sparite|sparisci|fuori|via dal|dalla|da ..1 mio|mia|miei telefono|cellulare|whatsapp|vita|numero|chat|torno ..2",
                "andate|andatevene|vai|levatevi a rompere|scocciare ..4",
                "levatevi|levati|toglietevi|togliti dalle|dai|di|da ..1 palle|coglioni|torno|scatole|piedi|mezzo",
                "mollatemi|mollami|smollatemi $|grazie|per_favore|un_po",
                "fuori|via dalle ..1 palle|scatole",
            ),
            yes=(
                "lassateme perde",
                "lasciate in pace mia nonna",
                "sparite dal mio whatsapp",
            ),
            near=(
                "lasciatemi pensare",
                "lasciate stare il gatto",
                "lasciate il pacco fuori dalla porta",
            ),
            asked=None,
        ),
        Rule(
            "threat",
            (
                "se ..1 mi|ci riscriv*|ricontatt*|rimand*|ridisturb*|richiam* ..3 {legal}|bloc*|garante ..3",
                "se ..1 {non} ..1 smettete|smette|finite|piantate|cessate ..6 {legal}|garante|bloc*|polizia|legali",
                "se ..2 mandate|scrivete|contattate|inviate|scrive|contatta|disturbate|ricevo ..2 ancora|altro|un_altro|altri|di_nuovo|un ..5 {legal}|garante|legali|bloc*",
                "smettete|smettetela|basta|finitela|piantatela ..5 o|oppure|altrimenti|senno ..2 {legal}|garante|bloc*",
                "ancora|altro|prossimo|ennesimo un? {messages} ..5 {legal}|garante|bloc*|legali",
            ),
            yes=(
                "se non smettete di scrivermi vi segnalo al garante",
                "ancora un messaggio e chiamo la polizia",
            ),
            near=(
                "se non smettete di fare rumore chiamo il padrone",
                "se mi mandate ancora la taglia sbagliata lo restituisco",
            ),
            always=True,
        ),
        Rule(
            "made-of-no-advertising",
            (
                "{non} ..1 acconsento|autorizzo|presto|do|accetto|acconsentiamo|autorizziamo|consento ..6 commercial*|marketing|promozional*|pubblicitari*|profilazione|promozioni|pubblicita",
                "= {ending} {offers}|sconti|volantini {any_messages}? {to_send}? !{not}|sono|e_possibile|un|una|dal|fine|bloccare|solo",
                "= {not} {to_want} {offers}|sconti|volantini {any_messages}? {receiving}? {to_send}? {who}? {kin}? {not}? altri? !perche|come_mai|oggi|ho_bisogno|perdere|vi_prego|ancora|un|una|sapere",
                "= {not} {send_order} {offers}|sconti|volantini {any_messages}? {more}? {kin}? !perche|come_mai|oggi|io|un|una|ancora",
                "= {offers}|sconti|volantini {not}|basta|stop|mai_piu {any_messages}? {to_want}? {offers}? {receiving}? !perche|e|ce|sono|ci_sono|non_ce|mai|senza|un|una|oggi|ancora|nn|si_puo|fine",
                "= {removing} {whom} {offers} {from_lists}? !{not}|un|una|la|lo",
                "= {refusing} {offers} fini? scopi? finalita? trattamento? dati? uso? utilizzo? lutilizzo? {receiving}? {any_messages}? !oggi",
                "oppongo|opposizione|revoco|ritiro|rifiuto|nego|neghiamo|negato|vieto|proibisco ..8 commercial*|marketing|promozional*|pubblicitari*|profilazione",
                "niente|basta|stop|nessun|nessuna {messages}|comunicazioni|mail|invii promozional*|commercial*|pubblicitari*|marketing",
            ),
            yes=(
                "sconti e volantini non li voglio",
                "non inviate promozioni al mio numero",
                "la consegna sì, la pubblicità no",
            ),
            near=(
                "le offerte non ci sono più?",
                "la promozione non funziona",
                "non voglio perdere gli sconti",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "not-here",
            (
                "prego|preghiamo|chiedo|prega|pregherei|gentilmente|cortesia di|$? non|nn inviare|mandare|spedire|scrivere ..1 altri|piu|ulteriori|altro ..1 {messages} ..3",
                "niente|nessun|basta ..1 {messages} ..1 qui|qua|su_questo_numero|su_questo_telefono|a_questo_numero $|grazie|per_favore",
                "cancellatemi|toglietemi|rimuovetemi|eliminatemi|levatemi|cancellami|toglimi da li|la|qui|qua $|grazie|per_favore|subito|adesso",
                "cancellatemi|toglietemi|rimuovetemi|eliminatemi|levatemi|removetemi da|dalla|di|dal sta|questa|questo|sto|vostra|lista|cosa|coso|roba|affare cosa|coso|roba|affare|lista|$ $|grazie|per_favore|subito",
                "dimenticatevi|scordatevi|dimenticate ..1 di avere|aver ..1 avuto? il? mio|questo|nostro ..1 numero|contatto|recapito ..1 $",
            ),
            yes=(
                "vi prego di non inviare altri messaggi",
                "cancellatemi da lì",
                "dimenticatevi di avere il mio numero",
            ),
            near=(
                "toglietemi da lì la caparra",
                "dimenticatevi di avere fretta",
            ),
        ),
        Rule(
            "threat-going-on",
            (
                "se ..1 continuate|continua|andate_avanti|insistete|va_avanti|proseguite cosi? vi|ti|faccio|sporgo|vado|chiamo ..3 {legal}|reclamo|bloc*|esposto|querela|avvocato|garante ..3",
                "se ..1 continuate|continua|andate_avanti|insistete|va_avanti|proseguite a|con|ad ..1 {messages}|mandarmi_messaggi|scrivermi|scriverci|contattarmi|disturbarmi|importunarmi|messaggiarmi|spammarmi|scrivere|disturbare ..5 {legal}|reclamo|bloc*|esposto|querela|avvocato|garante ..3",
                "^ ..1 continuate|insistete|continua ..4 e|che ..1 vi|ti|la ..1 {legal}|bloc* ..3",
                "prossimo|ennesimo {messages} ..2 vi|ti|la|faccio|parte {legal}|bloc*|reclamo|denuncia|blocco ..3",
                "{legal}|blocco|bloccarvi ..3 se ..1 mi|ci ..2 scriv*|mandate|contatt*|inviate|riscriv* ..4",
            ),
            yes=(
                "se continuate a mandarmi messaggi faccio reclamo",
                "continuate e vi segnalo",
            ),
            near=(
                "se continuate con la promozione torno",
                "al prossimo ritardo vi denuncio",
            ),
            always=True,
        ),
        Rule(
            "formal-stop",
            (
                "stop a? tutte|tutti ..1 comunicazioni|{messages} $|grazie",
                "richied*|chied* la? cessazione|linterruzione|interruzione ..1 {messages}|dei|delle|degli ..3",
                "{messages} ..1 a_me|a_noi|inviati|indirizzati|mandati|destinati|rivolti ..4 devono|dovranno|dovrebbero ..1 cessare|essere_interrotti|essere_sospesi|finire|smettere|terminare|interrompersi ..2 $",
                "chiedo|richiedo|esigo|pretendo|desidero che ..1 i|le? {messages} ..6 siano|vengano interrott*|sospes*|cessat*|fermat*|bloccat* ..2 $",
            ),
            yes=("i messaggi a me indirizzati devono cessare",),
            near=("i messaggi a me indirizzati devono arrivare domani",),
        ),
        Rule(
            "to-her",
            (
                "^ ..1 {non} gli|le scrivete|mandate|contattate|disturbate ..1 $",
                "^ ..1 {non} scrivetele|scrivetegli|mandatele|mandategli|disturbatela|disturbatelo|contattatela|contattatelo|importunatela ..1 niente|nulla|messaggi|$ ..1 $",
            ),
            yes=("mia madre ha 83 anni, non scrivetele",),
            near=("non scrivetele prima di cena",),
            settled_by=(
                "madre|padre|nonna|nonno|mamma|papa|marito|moglie|zia|zio|figlia|figlio|suocera ..1 {non} ..4",
                "madre|padre|nonna|nonno|mamma|papa|marito|moglie|zia|zio|figlia|figlio|suocera ..1 ha|e|sta|non ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "behind-a-reason",
            (
                "{non} rompete|rompere|rompa $|piu|grazie",
                "= .. {not} {order} piu|mai_piu|altro|altri|altre|nulla|niente|ulteriori|nientaltro {any_messages}? {this}? {kin}? questo_numero? !io|loro|oggi|ancora|email|mail|solo|auguri|anche|senza|ma|bene|sempre|tutto|vocali|cose|testi",
                "= .. {stop_now} {to_send} {any_messages}? {this}? {kin}? palle? scatole? !io|loro|linvio|invio|invii|l_invio|chiamarmi|cercare|cercarmi|avvisarmi|senza|email|mail|non|chiamare",
                "= .. {not} voglio|vogliamo|desidero|desideriamo|intendo|intendiamo|gradisco ricevere|riceverne|avere|averne|essere_contattat*|essere_disturbat* piu|altro|altri|altre|mai_piu|mai {any_messages}? notizie? {this}? {kin}? !email|mail|cose|ancora|oggi|auguri|io|loro|senza|vocali|testi|lettere",
                "mi|ci ..1 avete|ha|hai ..2 scritto|mandato|contattato|inviato|disturbato ..6 basta|smettetela|finitela|piantatela|smettila $",
                "mi|ci ..1 scrivete|mandate|contattate|inviate|disturbate ..6 basta|smettetela|finitela|piantatela $",
                "{not} insistete|insista|insistiate|insistere $|grazie|per_favore|oltre",
                "cancellate|togliete|rimuovete|eliminate|cancelli|tolga|rimuova il? suo|loro numero|nominativo|contatto $|per_favore|subito|grazie|dalla|dai|dalle ..3 $",
                "{not} mi|ci servono|interessano|serve|interessa piu ..1 vostri|vostre|tuoi ..1 {messages} ..3",
                "{want}|chiedo|chiediamo|pretendo|esigo|vogliamo ..1 che ..2 cessino|smettano|finiscano|cessi|si_fermino ..3 {messages}|notifiche ..2",
                "{not} mi|ci|gli|le arrivi|arrivino piu|altro|altri|altre|nulla|niente ..4",
                "{not} {want} ..1 comparire|figurare|risultare|essere|stare|restare|rimanere ..1 in|nella|nelle|sulla|nei|nel|tra ..3 {list}",
                "chiedo|richiedo|prego|pregherei|gradirei|desidero|chiediamo ..3 non ricevere piu|altri|altre|ulteriori|nulla|alcun* ..5",
                "mio|nostro|questo recapito|numero|contatto|nominativo|telefono|cellulare ..1 venga|sia|vengano|siano {removed} ..4",
            ),
            yes=(
                "questo è il numero di mio nonno ha 90 anni non scrivetegli più",
                "abbiamo già scelto un'altra palestra non insistete",
                "non mi arrivi più nulla da parte vostra",
            ),
            near=(
                "la domenica non mandatemi i turni",
                "mio fratello ha deciso di non scrivermi più",
                "è un mese che non mi scrivete più",
            ),
        ),
        Rule(
            "stop-it-behind",
            (
                "^ ..1 {stop} di mandarli|inviarli|mandarmeli|inviarmeli|mandarle|farlo|mandarceli ..2 $",
                "!{not} smettetela|finitela|piantatela|smettila $|grazie|per_favore|subito|adesso|una_buona_volta",
                "^ smettetela|finitela|piantatela|smettila|fatela_finita|falla_finita|datevi_una_calmata $",
                "^ ..1 avete stufato|scocciato|stancato|scassato|rotto ..1 $",
                "ora|adesso basta $",
                "^ ..1 {non} voglio|vogliamo|desidero piu niente|nulla $",
            ),
            yes=("mi avete scritto anche oggi, sto lavorando finitela",),
            near=("non smettetela",),
            settled_by=(
                "{g_reason}",
                "{messages} ..3 ogni|al|tutti|tutte|sempre|ancora",
                "un|unaltra|altra|altro ..1 {messages}|pubblicita|sms|offerta|promozione ..1 e ..4",
                "mi|ci scrivete|mandate|arriva|arrivano|chiamate|disturbate ..4",
                "stufa|stufo|stanca|stanco di|dei|delle ..4",
                "^ ..2 {messages} mi|ci arrivano ..4",
                "mi|ci arrivano|arriva ..2 {messages} ..4",
                "mi|ci state|stai|sta tartassando|bombardando|martellando|assillando|scocciando|stressando|rompendo|disturbando|tormentando|infastidendo|perseguitando|importunando|seccando|spammando|asfissiando ..4",
                "mi|ci bombardate|riempite|inondate|tartassate|intasate|tempestate|sommergete|subissate|martellate|assillate|rompete|stressate|tormentate ..4",
                "^ ..3 {messages} ..1 {non} ..3",
                "troppi|troppe|continui|continue|ennesimo|lennesimo|terzo|quarto|quinto ..1 {messages} ..4",
                "^ ..3 bloccat* ..5 vostri|numeri ..3",
                "scoccia*|disturb*|svegli* ..4 $",
                "mi|ci ..1 scrivete|mandate|inviate|scritto|mandato|contattate|disturbate ..4",
                "{messages} ..3 $",
                "detto|ripetuto|scritto ..1 no|basta|non_voglio|che_non ..3",
                "^ ..3 bloccat* ..5 scrivete|mandate|scritto ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "my-way-out",
            (
                "come|dove ..1 fermo|blocco|disattivo|elimino|stoppo|interrompo|spengo questi|queste|sti|ste|vostri|vostre|i_vostri|le_vostre ..1 {messages} ..2 $",
                "come|dove ..1 faccio|posso|devo|facciamo|possiamo ..1 fa|fare? ..1 a|per|ad? ..1 {non} ..1 ricevere|avere|vedere|leggere ..2 questi|queste|sti|ste|vostri|vostre|tuoi|suoi {messages}|avvisi|promemoria ..4",
                "come|dove ..1 faccio|posso|devo|facciamo|possiamo ..1 fa|fare? ..1 a|per|ad? ..1 uscire|cancellarmi|disiscrivermi|togliermi|levarmi|disattivare|bloccare|fermare|rimuovermi|eliminarmi ..1 da* vostr*|quest*|sta|sto|tutti_questi|ste|sti ..1 {list}|{messages} ..2 $",
                "come|dove mi cancello|disiscrivo|tolgo|levo|rimuovo da* vostr*|quest*|sta|sto|ste|sti ..1 {list}|{messages} ..2 $",
                "come ..1 faccio|posso|devo|facciamo|possiamo ..1 a|per? ..1 disattivare|bloccare|fermare|stoppare|interrompere|{non}_avere questi|queste|sti|ste|vostri|vostre|i_vostri|le_vostre ..1 {messages} ..2 $",
                "come|dove ..1 faccio|posso|devo ..3 {non} farmi scrivere|contattare|mandare|disturbare ..4",
            ),
            yes=(
                "come faccio a non ricevere più questi messaggi",
                "dove posso cancellarmi dalla vostra lista",
            ),
            near=(
                "come faccio a non ricevere la bolletta di carta",
                "come mi cancello dal corso di nuoto?",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "delete-it",
            (
                "^ ..3 eliminarlo|cancellarlo|rimuoverlo|toglierlo|eliminatelo|cancellatelo|toglietelo|rimuovetelo|levatelo|disattivatelo|eliminalo|cancellalo|spegnetelo ..3 $",
            ),
            yes=("chi vi ha dato il mio numero?? eliminatelo",),
            near=("il numero civico è sbagliato, cancellatelo",),
            settled_by=(
                "{g_reason}",
                "{messages} ..3 ogni|al|tutti|tutte|sempre|ancora",
                "un|unaltra|altra|altro ..1 {messages}|pubblicita|sms|offerta|promozione ..1 e ..4",
                "mi|ci scrivete|mandate|arriva|arrivano|chiamate|disturbate ..4",
                "stufa|stufo|stanca|stanco di|dei|delle ..4",
                "^ ..3 telefono|numero|cellulare ..2 aziendale|azienda|lavoro|ufficio|fisso|minorenne ..3",
                "chi|dove|come|mai|chissa ..6 mio|questo numero|contatto|recapito ..3",
                "^ ..1 questo|il|sto numero|telefono|cellulare ..1 e|appartiene di|della|del|a ..4",
                "vostro|questo bot|numero|sistema|robot ..1 mi|ci scrive|manda|disturba|tormenta ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "said-enough",
            (
                "^ ..2 ho|abbiamo ..1 detto ..1 basta|stop ..1 $",
                "^ ma|allora|insomma|e|oh? la smettete|piantate|smetti|smetta|finite|piantata o no|meno ..1 $",
                "la|la_volete|volete|vuoi finirla|smetterla|piantarla|smettela|piantalla|finilla|fini|finire|smettere ..1 de|di ..1 scriv*|mand*|rompe*|contatt*|disturb*|invi*|spamm* ..4",
                "rompe|rompere|rompete ..2 co|con|coi ..2 {messages} ..2",
                "{non} vojo|vojio|voio|voglio ..1 piu|+? riceve|riceve_piu ..2 niente|nulla|{messages} ..3",
                "^ ..2 fuori|via il? mio|nostro|questo numero|nome|nominativo|contatto ..1 da* ..3 $",
                "^ ..3 rimozione|cancellazione|eliminazione|esclusione|disattivazione ..1 del|di|mio? ..1 {number}|recapito|utenza da* ..3 $",
            ),
            yes=(
                "ho detto basta",
                "ma la volete finire di scrivermi",
                "fuori il mio numero dai vostri sistemi",
            ),
            near=(
                "la volete finire la siepe?",
                "fuori dal cancello c'è il mio numero",
                "rimozione del tartaro quanto costa?",
            ),
            always=True,
            asked=None,
        ),
        Rule(
            "not-them",
            (
                "^ ..1 {non} mandateli|inviateli|mandatemeli|inviatemeli|mandatele|inviatele|mandatemele ..1 $",
                "^ ..3 disattivateli|disattivatele|bloccateli|bloccatele|fermateli|spegneteli|toglieteli|eliminateli ..2 $",
            ),
            yes=("i vostri avvisi non li leggo, non mandateli",),
            near=("i fiori bianchi non mandateli",),
            settled_by=(
                "{messages} ..4",
                "^ ..1 {non} li|le leggo|guardo|voglio|apro ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "further-no-more",
            (
                "^ ..1 eliminare|cancellare|rimuovere|togliere|depennare|escludere il? numero|contatto|nominativo|utenza|recapito $|grazie|per_favore|subito|per_cortesia",
                "ritirate|ritiri|ritirare|sfilate|cassate il? mio|nostro|questo numero|contatto|nominativo ..1 da* ..2 {list}",
                "vi|la|ti|prego|preghiamo|chiedo|chiediamo|favore|cortesia ..2 di {non} ..1 disturbare|importunare|insistere|scrivere|contattare|messaggiare|disturbarci ..1 oltre|piu|ulteriormente|mai_piu|ancora ..3 $",
                "essere|esser|venga lasciat* ..1 in_pace|pace|stare|tranquill*",
                "{non} ..1 osate|permettetevi|azzardatevi|provate|provateci|azzardate ..2 a? {inf}|scrivere|contattare|disturbare|mandare_messaggi ..3",
                "guai ..3 se ..2 scriv*|riscriv*|mandate|contatt*|disturb* ..1 ancora|di_nuovo|piu|un_altro|unaltra|$ ..2",
                "finiamola|smettiamola con ..2 {messages}",
            ),
            yes=(
                "vi chiedo di non disturbare oltre",
                "chiedo di essere lasciato in pace",
                "non osate più scrivermi",
            ),
            near=(
                "eliminare il numero del civico dalla busta",
                "guai se mi scrivete in ritardo la ricetta dopo le otto",
                "non provate ad aprire il pacco",
            ),
            asked=None,
        ),
        Rule(
            "not-your-contact",
            (
                "{non} mandatemi|inviatemi|mandateci roba|robaccia|schifezze|ste_cose|queste_cose|sta_roba|questa_roba ..1 $",
                "{non} mi|ci va ..1 di ricevere|leggere|essere_contattat*|avere ..3 {messages} ..2",
                "{want} ..1 cancellazione|disiscrizione $|immediata|subito|grazie",
                "^ ..1 esco|mi_tolgo|mi_levo da|dalla|dal questa|vostra|sta|vostro|questo? lista|gruppo|chat|broadcast|canale ..1 $",
                "mi|ci fate|state|farete|avete impazzire|facendo_impazzire|sfinito|esasperato|esaurito|tormentato con ..2 {messages} ..2",
                "avvocato|legale|denuncia|querela|{legal} ..5 se {non} ..1 smettete|finite|cessate|piantate ..1 $",
                "^ ..2 {messages} no grazie ..1 $",
                "tirate|tira|tirate_via|portate via il? mio|questo|nostro numero|contatto|nominativo ..4",
                "^ ..1 mi|ci toglie|cancella|rimuove|elimina|leva|depenna|esclude ..1 da* ..2 {list} ..2 $",
                "^ ..2 {non} do|presto|concedo|rilascio il|mio|alcun? mio? consenso|autorizzazione ..1 $",
                "numero|contatto|nominativo va|dev_essere|deve_essere|vanno|andrebbe {removed} ..3",
                "prega|prego|pregasi|preghiamo ..1 di? non inviare|mandare|spedire|inoltrare ..1 {messages} ..4",
                "^ ..1 fate|fai|faccia sparire|scomparire il? mio|questo|nostro numero|contatto|nominativo ..4",
                "{non} {want} ..1 piu? ..1 stare|essere|figurare|rimanere|restare ..1 tra|fra|nei|nella|nelle|negli|dentro ..2 contatti|liste|lista|elenchi|clienti|rubrica ..2 $",
                "{non} {want} ..1 che ..2 abbiate|teniate|conserviate|usiate|abbia|tenga|usi ..1 mio|nostro|questo numero|contatto|recapito ..2",
                "^ ..1 la|volete|vuole smettete|smettere|smetterla|piantate|finite si|o o|no|meno no? $",
                "^ ..1 smettete|smettetela|finitela|basta ..1 una_volta_per_tutte|definitivamente|per_sempre|una_buona_volta ..1 $",
                "{non} {want} ..1 che ..1 mi|ci vengano|venga|siano inviat*|mandat*|recapitat* ..4",
            ),
            yes=(
                "non voglio più essere tra i vostri contatti",
                "non voglio che abbiate il mio numero",
            ),
            near=("non voglio che abbiate problemi col numero",),
        ),
        Rule(
            "named-to-stop",
            (
                "non|nn|nun fatemi|fate|mi_fate piu avere|arrivare|pervenire ..2 {messages}|comunicazioni|niente|nulla ..3",
                "non|nn|nun ..1 mi|ci|me|gli|le? {g_imp} ..1 piu|mai_piu|cchiu {g_end} ..4",
                "non|nn|nun ..1 mi|ci|me|gli|le? {g_imp} ..1 piu|mai_piu|cchiu ..1 {messages}|niente|nulla|nnt|alcunche|comunicazioni|roba|offerte|nessuno|aggiornamenti|contatto|di_novita|sulle_novita ..4",
                "non|nn mettetevi|mettete|si_metta|ci_mettete|vi_mettete piu in contatto ..4",
                "non|nn mi|ci {g_imp} + ..2",
                "non|nn mi|ci {g_imp} nnt|nntt|nient ..1",
                "non ..1 utilizzare|usare|utilizzate|usate piu? questo|il_mio|tale canale|numero|contatto ..3",
                "nonscrivetemi|nonscrivete|nonmandatemi piu ..2",
                "bsta|bast|bastaa {messages} ..2",
                "non|nn ..1 voglio|vorrei|desidero|ho_piu_voglia_di ..1 essere|esser contattat*|disturbat*|molestat*|scocciat* {g_end}|da|con|dalla|cn ..4",
                "non ..1 piu voglia di essere contattat*|disturbat* ..4",
                "non|nn|nun {g_imp} ..2 piu|mai_piu|cchiu ..2 in_contatto|con_me|messaggi|comunicazioni|niente|nulla|nnt ..2",
                "non|nn|nun {g_imp} ..2 piu|mai_piu|cchiu {g_tail} ..2",
                "non|nn|nun ..1 mi|ci|me? {g_imp} ..1 altri|altre|ulteriori|alcun|nessun ..1 {messages}|mail|comunicazioni ..4",
                "vi|la|ti invito|prego|pregherei|chiedo|diffido a|di|dal? ..1 non|dal piu? {g_inf} piu|{messages}|oltre|ulteriormente|ancora|questo|alcun|altri|$|niente|nulla|comunicazioni ..5",
                "vi|la|ti|le invito|prego|pregherei|chiedo a|di ..1 non piu {g_inf} ..5",
                "vi|la|ti|le|si|siete invito|prego|pregherei|chiedo|prega|pregati a|di ..1 non {g_inf} ..3 {messages}|comunicazioni|in_contatto|contatto|con_me ..3",
                "non|nn ..1 {g_inf} ..3 piu|mai_piu|cchiu {g_end}",
                "smettere|smettete|smettetela|smettila|smetta|smetti|smetila|finitela|finiscila|piantatela|piantate|smetterla|cessare|cessate|evitate|evitare di {g_inf} {g_end}",
                "smettere|smettete|smettetela|smettila|smetta|smetti|smetila|finitela|finiscila|piantatela|piantate|smetterla|cessare|evitate|evitare di {g_inf} ..3 {messages}|comunicazioni|roba|contatto|con_me|niente|nulla|mia_madre|mia_mamma|mia_moglie|cose|novita ..3",
                "non ..2 voglio|vorrei|desidero|intendo|accetto ..1 esser|essere ..1 piu|mai_piu? contattat*|disturbat*|molestat*|scocciat*|importunat*|assillat*|tartassat*|cercat* ..4",
                "non voglio|vogliamo|intendo|desidero piu ..1 aver|avere a che fare con|coi voi|la_vostra_azienda|la_vostra_societa|lei|la_vostra_ditta ..2",
                "dimenticate|dimentichi|dimentica|dimenticatevi|scordatevi|scordate di_me|il_mio_numero|che_esisto|che_esista|del_mio_numero {g_end}",
                "chiedo di? non ricevere|avere|leggere|ottenere piu? ..2 {messages}|comunicazioni|contatti|notizie ..4",
                "possibile non ricevere|avere piu ..2 {messages}|comunicazioni ..3",
                "non accetto|tollero|intendo|voglio ..1 di? ricevere|leggere|avere ..3 {messages}|notizie|comunicazioni ..6",
                "mi|ci piacerebbe|andrebbe|interesserebbe non|smettere_di ricevere|avere ..2 {messages}|comunicazioni|contatti|notizie ..4",
                "smettere di ricevere ..3 {messages}|notizie|comunicazioni|contatti ..3",
                "vorrei|preferirei|preferisco|gradirei non dover? ricevere|leggere|avere|vedere ..2 {messages}|comunicazioni|contatti|notizie|roba ..5",
                "non mi|ci ..1 serve|occorre|necessita|interessa piu ..1 che? ..1 mi|ci scriviate|contattiate|avvisiate|informiate|aggiorniate ..4",
                "non|nn occorre|serve|necessario|bisogno ..2 che mi|ci scriviate|mandiate|inviate|inviiate|contattiate|avvisiate|informiate ..1 piu|{messages}|niente|nulla|altro ..4",
                "non|nn ..1 occorre|serve|necessario|bisogno piu che mi|ci scriviate|mandiate|inviate|inviiate|contattiate|avvisiate|informiate ..1 {messages}|$|piu|niente|nulla ..3",
                "non ..1 gradito|gradisco|gradiamo ricevere|avere ..3 {messages}|comunicazioni ..3",
                "ne ho abbastanza|piene|piu_di_abbastanza dei|di|delle|con vostri|vostre|questi|queste|tutti|i? ..1 {messages} ..3",
                "sparire|sparite|sparisci|sparisca dalla|da|dal ..1 mia? chat|telefono|cellulare|whatsapp|vita|vista ..2",
                "no agli|ai|alle ..1 {messages} ..6",
                "se mi|ci ..1 arriva|arrivano|mandate|inviate ..2 {messages} ..3 vi|la|ti denuncio|segnalo|blocco|querelo ..4",
                "^ no {messages} {g_end}",
                "^ ..1 evitiamo|evitate|evitatemi altri|ulteriori|questi|altre ..1 {messages} ..3",
                "nuovo|piu|prego|caso|diffido ..3 dal|dall|dallinvio proseguire|continuare|inviarmi|invio|linvio ..2 con|di? linvio|invio|altri ..2 {messages} ..3",
                "basta cosi|allora|dunque|davvero|veramente|ora ..1 con|coi|co|cogli|con_i ..2 {messages} ..3",
                "vi|la|ti|siete prego|chiedo|pregherei|imploro|supplico|pregati|preghiamo|scongiuro di smettere|smetterla|finirla|cessare|piantarla {g_tail} ..1",
                "avete|hai|ha stufato|rotto|stancato|scocciato|stressato|seccato coi|con|con_i|co ..2 {messages} ..3",
                "bloccate|blocca|blocchi il|questo mio? numero cosi|per|affinche|in_modo ..2 non ..5",
                "troppi|tanti ..1 {messages} ..4 {g_short} {g_tail}",
                "^ ..1 vi_prego|la_prego|ti_prego basta $",
                "non ne? posso|possiamo|si_puo|se_ne_puo piu di|dei|delle|con ..2 {messages} ..3",
                "non ..1 desidero|voglio|intendo|vogliamo|desideriamo piu|altre|ulteriori informazioni|notizie|novita|aggiornamenti dalla|da|dal|dai vostra|parte_vostra|voi|vostro|vostri ..2",
                "rinuncio|rinunciamo|rinuncia a|ai|alle|agli ..1 ricevere|ricezione ..3 {messages}|{offers}|comunicazioni ..2",
                "rinuncio|rinunciamo ai|alle|agli|a ..1 {messages} ..2",
                "{g_beg} ..1 {g_short} {g_tail}",
                "{g_short} o|altrimenti|senno|oppure ..1 chiamo|segnalo|faccio|vado|vi|ti|la ..5",
                "numero non devessere|deve_essere|deve|va|puo|dev_essere piu? essere? ..1 piu? utilizzato|usato|contattato ..4",
                "se mi|ci scrivete|scrive|scrivi|contattate|disturbate|chiamate ..3 vi|la|ti denuncio|segnalo|blocco|denunciamo|querelo ..4",
                "^ ..1 ma? la smettete|piantate|finite $",
                "non voglio|desidero|intendo|ho che? mi_si|qualcuno ..1 scriva|contatti ..1 piu ..2",
            ),
            yes=(
                "non fatemi più avere messaggi",
                "vi chiedo di non assillarmi più",
                "non voglio esser piu disturbato cn messaggi",
                "non voglio più avere a che fare con voi",
                "rinuncio a ricevere gli aggiornamenti",
                "ne ho abbastanza dei vostri messaggi",
            ),
            near=(
                "non fatemi più avere il pane",
                "vi chiedo di non chiudere più presto",
                "non voglio esser piu alto di lui",
                "rinuncio al pacco di domani",
                "ne ho abbastanza di pane",
            ),
        ),
        Rule(
            "named-to-end",
            (
                "{g_stopnoun}|{g_stopnoun}_tutta ..1 la|l? ricezione|linvio|invio|spedizione|inoltro di|dei|delle|degli ..2 {messages}|comunicazioni|{offers} ..4",
                "fermate|fermi|ferma|interrompete|interrompa|sospendete|sospenda|bloccate|blocchi|cessate|cessi linvio|gli_invii|linoltro|i_vostri_invii {g_end}",
                "{g_stopnoun} ..1 mia|nostra|mio|nostro? liscrizione|iscrizione|labbonamento|abbonamento|registrazione|la_registrazione|sottoscrizione|adesione a|ai|alla|alle|agli|al|di ..1 {messages}|lista|vostra_lista|comunicazioni|notifiche|newsletter|whatsapp|broadcast|mailing_list|avvisi {g_end}|promozionali",
                "{g_stopnoun} ..1 questo|il|sto|vostro servizio|servizi di? ..1 {messages}|whatsapp|sms|messaggistica {g_end}",
                "{g_stopnoun} tutti|tutte|i|le|gli|questi|queste ..2 {messages}|comunicazioni|notifiche {g_end}|whatsapp",
                "{g_rem} del_tutto|completamente|ovunque|definitivamente|subito_da_tutto {g_tail}",
                "{g_rem} {g_lists} ..6",
                "elimina|elimini|eliminate|rimuova|rimuovi|rimuovete|cancella|cancelli|cancellate|togli|togliete|tolga|levate ..1 lutenza|utenza|scheda|posizione|numerazione {g_lists} ..2",
                "{g_rem} dal|dai|dalla|dalle|dagli|da gruppo|lista|elenco|elenchi ..6 {messages}|{offers} ..2",
                "elimina|elimini|eliminate|rimuova|rimuovi|rimuovete|cancella|cancelli|cancellate|togli|togliete|tolga|levate|leva|depennare|depennate|rimuovere|eliminare|cancellare il|i|sto|questo|tale|mio ..2 numero|cell|contatto|nominativo|dati|sottoscritto|recapito|nome ..3 {g_lists} ..3",
                "elimina|elimini|eliminate|rimuova|rimuovi|rimuovete|cancella|cancelli|cancellate|togli|togliete|tolga|levate|leva|rimuovere|eliminare il|i|questo|sto|mio mio|numero|miei|contatto|nominativo contatto|numero|nome|dati|cell|nominativo|recapito|di_mia_madre|di_mio_padre|di_telefono {g_end}",
                "elimina|elimini|eliminate|rimuova|rimuovi|rimuovete|cancella|cancelli|cancellate|togli|togliete|tolga|levate questo|sto numero|contatto|cell {g_end}",
                "^ ..1 {g_nomen} totale|immediata|definitiva|completa|nominativo|numero|mio_numero? ..2 {g_lists}|dal_vs|dalla_vs ..3",
                "^ ..1 richiesta|richiedo|chiedo|oggetto ..1 {g_nomen} ..1 nominativo|numero|contatto|dati|utenza|iscrizione_messaggi|messaggi ..3 $",
                "{g_req} ..1 la|l|il|mia|una? {g_nomen} immediata|totale|definitiva|completa? {g_lists} ..4",
                "{g_req} ..1 la|l|il|una|linterruzione|lesclusione|leliminazione? {g_nomen} ..2 di|dei|delle|degli|del|dell ..1 invio|linvio? ..2 {messages}|comunicazioni|contatti|miei_dati|mio_numero|mio_contatto ..3",
                "{g_req} ..1 sospensione|interruzione|cessazione|blocco dellinvio|degli_invii|dei_contatti ..4",
                "{g_req} che ..1 non mi|ci vengano|venga|siano|vengono|arrivino piu? ..1 piu? inviati|inviate|mandati|mandate|messaggi|recapitati ..4",
                "{g_req} uscire|uscirne|cancellarmi|togliermi|disiscrivermi|fare_lopt_out|lopt_out|opt_out da|dal|dai|dalla|dalle|$|questi|dalle_liste {messages}|lista|comunicazioni|$|gruppo|servizio|elenco ..6",
                "{g_req} ..1 disdire liscrizione|labbonamento|ladesione {g_lists}|ai_messaggi|alla_lista|agli_avvisi|alle_notifiche ..3",
                "essere depennat*|eliminat*|rimoss*|cancellat*|tolt*|esclus* {g_lists} ..3",
                "non acconsento|autorizzo|do_il_consenso|do_consenso|consento|presto_il_consenso|ho_dato_il_consenso ..2 alluso|luso|allutilizzo|lutilizzo|al_trattamento|alla_ricezione|ricezione|nessuno|chiunque del|dei|di|a ..1 numero|mio|miei|messaggi|scrivermi|contattarmi ..4",
                "annullo|annullate|annulli|tolgo|cancellate la|il|ogni|mia ..1 autorizzazione|consenso|permesso {g_end}",
                "nego|ritiro|revoco|rifiuto il|ogni|lautorizzazione|mio ..1 consenso|autorizzazione|permesso|che ..2 allinvio|alluso|ai_messaggi|ai|alla_ricezione|a_ricevere|a_essere|ad_essere|allutilizzo|per_whatsapp|al_contatto|avevo_dato_per ..4",
                "ritiro|revoco lautorizzazione ..6",
                "^ ..1 disdico {g_tail} ..1 $",
                "che questo|questa|quello sia lultimo|lultima|l_ultimo ..1 sms|msg|messaggio|comunicazione|notifica ..4",
            ),
            yes=(
                "Vorrei annullare la ricezione di tutti i messaggi",
                "Cancellazione dai messaggi, grazie",
                "cancellatemi da sta roba prima che mi arrabbi",
                "Desidero la rimozione immediata dai vostri sistemi",
                "Disdico le notifiche whatsapp",
                "vorrei la rimozione dalla mailing list",
            ),
            near=(
                "Vorrei annullare la spedizione di domani",
                "Cancellazione dei voli per sciopero",
                "cancellatemi dalla gita di domani",
                "vorrei la rimozione della neve dal cortile",
                "Disdico la visita di lunedì",
            ),
        ),
        Rule(
            "kindly-stopped",
            (
                "sarei|saremmo|sarebbe grata|grato|grati|gentile|lieto|felice se ..1 non mi|ci inviaste|mandaste|scriveste|contattaste|disturbaste ..5",
                "sarei|saremmo grata|grato|grati|lieto|felice se ..1 smetteste|smettesse|cessaste|la_smetteste di {g_inf} ..2 {g_tail}|{messages} ..2",
                "perche non la? piantate|smettete|finite|smetti|smettila|piantatela di ..1 {g_inf}|mandar*|scriver* ..3",
            ),
            yes=(
                "Sarei grata se non mi inviaste altre mail e messaggi",
                "sarei grato se smetteste di scrivermi",
                "saremmo grati se non ci contattaste più",
            ),
            near=(
                "sarei grata se mi inviaste i messaggi",
                "sarei grato se passaste domani",
                "saremmo grati se non ci fosse rumore",
            ),
            always=True,
            asked=Reach.ALL,
        ),
        Rule(
            "reason-and-demand",
            (
                "{g_reason} ..4 {g_short} {g_tail}",
                "^ ..1 {g_short} ..4 {g_reason}",
            ),
            yes=(
                "ho cambiato banca piantatela",
                "fermatevi avete sbagliato numero",
                "numero sbagliato smettila per favore",
            ),
            near=(
                "ho cambiato idea, fermatevi al cancello",
                "non mi interessa la fermata",
                "sono cliente, basta il codice?",
            ),
        ),
        Rule(
            "a-short-demand",
            (
                "^ {g_alone} {g_tail} $",
                "^ quindi|allora|e|per_favore|vi_prego {g_alone} $",
                "^ ..1 favore|piacere|cortesia smettere|cessare|finirla $",
                "^ smettetela|smettila x favore $",
            ),
            yes=(
                "questo è il numero di mia figlia minorenne, rimuovetelo subito",
                "mi arriva un messaggio ogni giorno. adesso basta",
                "mi scrivete dieci volte a settimana, deve finire",
            ),
            near=(
                "basta il codice per ritirare?",
                "il corso deve finire a giugno",
                "fermatevi al cancello verde",
            ),
            settled_by=(
                "{g_reason}",
                "{messages} ..3 ogni|al|tutti|tutte|sempre|ancora",
                "un|unaltra|altra|altro ..1 {messages}|pubblicita|sms|offerta|promozione ..1 e ..4",
                "mi|ci scrivete|mandate|arriva|arrivano|scrive|chiamate|disturbate ..4",
                "stufa|stufo|stanca|stanco|esasperata|stufi di|dei|delle ..4",
                "vostri|vostre|questi ..1 {messages}",
                "blocco|denuncio|segnalo ..2",
                "non ne posso piu",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "homely-and-formal",
            (
                "chiedo|chiediamo|richiedo|esigo|pretendo|domando che ..3 venga|sia|vengano|siano esclusa|escluso|rimossa|rimosso|tolta|tolto|cancellata|cancellato da ogni|tutte|qualsiasi|qualunque|ciascuna vostra|vostre|le_vostre|comunicazione|comunicazioni ..3",
                "^ ..1 la|ci|volete|vulite finite|finitela|finirla|piantate|smettete de|di|cu|con scriveme|scrivermi|mandarme|mandarmi|chiamarme ..2",
                "^ ..3 via|fuori|togliete|levate il mio|sto|questo numero e|con nessun|basta|niente|zero messaggio|messaggi ..2",
                "chiedo|richiedo|esigo|pretendo|domando ..1 rimozione|cancellazione|eliminazione ..2 mio|nostro|miei|questo recapito|contatto|recapiti|nominativo|numero|cellulare ..9",
                "utenza|numero|telefono|cellulare|recapito ..4 {non} deve|dovra|puo piu ricevere vostri|vostre|altri|i_vostri|le_vostre|alcun|nessun|altre|messaggi ..2",
                "sarei|saremmo|sarebbe|sono grata|grato|grati|gentile|riconoscente se ..1 {non} mi|ci scrivesse|mandasse|inviasse|contattasse|disturbasse|cercasse|scriveste|scrivessi ..1 piu ..3",
                "^ ..2 {non} mandarmi|scrivermi|inviarmi|mandatemi|inviatemi piu queste|ste|quelle|sta|questa cose|robe|roba ..5",
                "^ ..1 vorrei|voglio|vorremmo|gradirei|preferirei che {non} mi|ci arrivasse|arrivassero|arrivi|giungesse|mandaste ..1 piu ..1 niente|nulla|{messages}|altro ..1 da|{g_tail} ..3",
                "mi|ci fareste|farebbe|fate|fai ..1 favore|piacere|regalo se|a|di smetteste|smettesse|smettete|smetterla|smettere|finirla ..1 coi|con|di|con_i|i? ..1 {messages}|scrivermi|mandarmi|disturbarmi ..2",
                "^ ..1 fate|fai|faccia|facciano finta|conto che ..1 {non} esista|esisto|ci_sia|esistessi ..1 $",
                "^ ..1 smettete|smettetela|finitela|piantatela di disturbare|importunare|tormentare|molestare|infastidire una|un|unanziana|unanziano|uno ..1 anziana|anziano|vecchia|vecchio|malato|malata|povera|signora|$ ..1",
                "mi piacerebbe|farebbe_piacere|{want}|vorrei {non} essere|stare|figurare|comparire ..1 piu ..1 su|in|nella|sulla|nelle questa|vostra|vostre|sta|codesta? ..1 {list} ..1",
                "^ ..1 neanche|nemmeno|manco|neppure un|mezzo altro? messaggio|sms|messaggino in_piu|di_piu|piu|altro|$ ..1",
                "^ ..1 lasciate|lascia|lasci in pace il|sto|questo mio? numero|telefono|cellulare ..1 $",
                "^ ..1 faccio|facciamo|farei|faro volentieri? a_meno|senza dei|di|delle vostri|vostre|tutti? ..1 {messages} ..1 $",
                "^ ..1 me_ne esco|vado|tolgo|tiro_fuori da* ..1 {list} {g_tail}",
                "^ ..1 mi|me_ne ritiro|tiro_fuori|tiro_indietro|escludo|levo da* ..1 {list} {g_tail}",
                "^ ..1 no|non|nun voio|vojo|voggio|vogghiu|vojo|vuio|voeuri|vogliu ..1 pi|piu|cchiu|chiu ..1 {messages} ..2",
                "caveme|cavime|levateme|leveme|scanceleme|scancellame|cavateme|toglieteme da|dala|dalla|de|da_la ..1 {list} ..1",
            ),
            yes=(
                "chiedo che mia suocera venga esclusa da ogni vostra comunicazione futura",
                "ma la finite di scrivermi?",
                "esco da tutto: via il mio numero e nessun messaggio, grazie",
                "Chiedo la rimozione del mio recapito dai Vostri archivi e la cessazione di ogni contatto.",
                "questa utenza di servizio non deve più ricevere Vostri messaggi",
                "Le sarei grata se non mi scrivesse più",
                "figliolo non mandarmi più queste cose che non le so aprire",
                "vorrei che non mi arrivasse più niente da voi",
                "me ne esco da questa lista",
                "mi fareste un favore se smetteste coi messaggi",
                "fate finta che non esista",
                "smettete di disturbare un'anziana",
                "mi piacerebbe non essere più su questa lista",
                "neanche un messaggio in più",
                "lasciate in pace il mio numero",
                "faccio a meno dei vostri messaggi",
                "mi ritiro dalla vostra lista",
                "no voio pì messagi, cavème da la lista",
            ),
            near=(
                "chiedo che mia suocera venga esclusa dalla visita di domani",
                "la finite di scrivere la tesi?",
                "chiedo la rimozione del gesso domani",
                "questa utenza non deve più ricevere la bolletta",
                "Le sarei grata se mi scrivesse più spesso",
                "non mandarmi più la torta",
                "vorrei che non mi arrivasse la bolletta da voi",
                "me ne esco alle sei dal lavoro",
                "mi fareste un favore se passaste prima",
                "lasciate in pace il gatto",
                "faccio a meno dello zucchero",
                "neanche un tavolo in più?",
                "fate finta che sia domani",
                "mi ritiro dal torneo",
                "cavème un dente",
            ),
            always=True,
        ),
        Rule(
            "no-longer-welcome",
            (
                "^ ..1 nessun|nessuno|zero|alcun interesse per|nei|verso ..1 vostri|tuoi|questi|suoi {messages} ..4",
                "^ ..1 ne|niente|no|nessun|basta {messages} ne|e|o chiamate|telefonate|offerte|mail ..1 $",
                "^ ..1 smettete|smettetela|smetti|finitela|piantatela di consumarmi|mangiarmi|riempirmi|intasarmi|finirmi|saturarmi ..3 coi|con|con_i|con_questi|coi_vostri vostri? {messages} ..1",
                "^ ..1 bloccate|fermate|interrompete|disattivate linvio|gli_invii|ogni_invio|l_invio|invio verso|al|sul|a mio|questo|il_mio numero|telefono|cellulare ..1 $",
            ),
            yes=(
                "nessun interesse per i vostri messaggi, grazie di smettere",
                "né messaggi né chiamate grazie",
                "smettete di consumarmi i giga coi messaggi",
                "bloccate l'invio verso il mio numero",
            ),
            near=(
                "nessun interesse per il divano",
                "né latte né zucchero grazie",
                "smettete di consumarmi le scarpe",
                "bloccate l'invio verso il mio indirizzo",
            ),
        ),
    ),
    never=(
        "in_nessun_caso|in_nessun_modo|per_nessun_motivo|mai_e_poi_mai ..1 {stopping}|{remove}|{removing}|toglietemi|bloccatemi",
        "disiscriv*|cancell*|toglie*|togli*|rimuov* ..6 giardinaggio|ceramica|laboratorio|nuoto|brunch|fantacalcio|torneo|lotteria|gita|coro|colletta ..4",
        "scrivete|mandate*|mandatemi|inviate|contattate ..2 padrone|portinaio|garante|idraulico|suocera|riccardo|prezzemolo|broccoli|cipolla ..5",
        "{non} esitate|esiti|esitare|esita|esitino a|ad ..6",
        "consenso ..1 per|alla|allo ..1 gita|colonscopia|operazione|viaggio|museo|intervento ..3",
        "ricevere|mandatemi|inviatemi ..3 di_carta|cartacea|cartaceo|su_carta ..2",
        "piu tardi|presto|avanti|veloce|piano",
        "sparite|sparito le|i|gli|la|il",
        "dal|dalla|dallo|alla torneo|corso|gara|gita|palestra|turno|visita|lezione|cena|festa",
        "nulla|niente per posta|corriere",
        "gruppo|lista gita|corso|vacanza|calcetto|turno|turni",
        "non|nn scordatevi|dimenticatevi|dimenticate|scordate",
        "ho|abbiamo|avevo|gli|le|ha detto|chiesto|dico a|al|alla|allo|ai ..4 di",
        "non ho|abbiamo chiesto|richiesto io? ..1 di disiscriver*|cancellar*|essere|uscire|togliermi",
        "non smette|smetteva|smetterebbe|smettono|la_smette|la_smetteva di",
        "mi|ci contatti|scriva|chiami la|il|lo|l banca|amministratore|medico|tecnico|corriere",
        "lasci|lasciate|lascia pure",
        "lasciate|lascia|lasci in pace la|il|lo|i|le|gli",
        "^ ..1 mi|ci avete|ha|hai cancellat*|tolt*|rimoss*|eliminat*",
        "^ ..1 mi|ci sono|siamo cancellat*|disiscritt*|tolt*",
        "annullare|disdire|cancellare ..1 iscrizione|liscrizione al|alla|in|del|della corso|gara|palestra|scuola|gita|torneo|lezione|lezioni|corsa",
        "perche ..1 avete|ha|hai smesso",
        "in pace le|i mie|miei|mie_",
        "{messages} di conferma",
        "prima che !mi|ci|io|vi|chiami|vada",
        "prima di|del|delle|dell*|dei|della|dello",
        "finche|fino_a_quando|fin_quando {non}|ho|decido|torno",
        "consenso|autorizzazione|permesso ..1 allintervento|intervento|operazione|alloperazione|gita|alla_gita|uscita|alluscita|foto|terapia|vaccino|vaccinazione|viaggio|prelievo|esame",
        "{non} contattatemi|contattarmi|scrivetemi|mandatemi|avvisatemi ..1 per|via|tramite|al email|mail|posta|telefono|lettera !ne|o|e",
        "{non} contattatemi|contattarmi|scrivetemi|avvisatemi ..1 per|via|tramite|al email|mail|posta|telefono|lettera $",
        "per oggi $",
        "lista|elenco|elenchi presenze|passeggeri|partecipanti|candidati|dei_partecipanti|invitati|delle_presenze|degli_invitati|classe",
        "sulla|sul|nel|dietro|sullo torta|biglietto|biglietti|bigliettino|busta|pacco|etichetta|scatola|targhetta|cartello|muro|foglio|scontrino",
        "avete|ha|hanno lasciat*",
        "lista della|del|per ..1 gita|viaggio|escursione|classe",
        "mi cancello|disiscrivo allanagrafe|in_comune|dalluniversita|anagrafe",
        "pacchetto|opzione musica|sport|cinema|calcio",
        "quel|quella|questo corriere|tecnico|ragazzo|fattorino|idraulico|autista",
        "deciso|promesso|giurato|scelto di|che {non}",
        "come_mai|tanto|pezzo|perche ..3 {not} ..1 scriv*|mand*|invi*|contatt*",
        "{not} ..1 {stop_now}",
        "settimane|giorni|mesi|tempo|anni|po|mese|settimana|giorno|anno|secolo|pezzo che ..1 {not}",
        "^ ..1 se mi|ci ..1 cancello|disiscrivo|tolgo|disdico|tolgono|cancellano",
        "{not} serve|occorre|bisogno|importa che ..1 avvis*|avvert*",
        "{not} voglio|vorrei|desidero|vogliamo perdermi|perdere|perderci|perdere_*",
        "mio|mia|nostro|nostra figlio|figlia|marito|moglie dal|dalla|dall*",
        "dal|dalla|del corso|lezione|turno|classe",
        "di emergenza",
        "niente|nulla di? fragile",
        "basta un|il|solo? messaggio",
        "ignor*",
        "{non} voglio|vorrei|desidero cancellarmi|disiscriv*|smettere|uscire|togliermi|essere_cancellat*",
        "{non} {remove}",
        "^ ..2 {non} smett*|finite|fermate|fermatevi",
        "{non} {want}|riesco|posso mandare|inviare|scrivere|disturbare|mandarvi|scrivervi|disturbarvi|inviarvi",
        "perche|quando ..6",
        "chi !vi",
        "chi vi ha|hanno !dato|passato|fornito|venduto",
        "si e|sono cancellat*|disiscritt*",
        "{stop} ..5 sbagliat*|rott*|due|doppi*",
        "{non} ..2 perdere",
        "smette|smesso",
        "ricevo|ricevuto !troppi|troppe|continuamente|sempre|ogni|decine|mille|in_continuazione",
        "ricevo|ricevuto $",
        "^ arriva*",
        "!quando|mi|ci arriva*",
        "lista dattesa|d|della|degli|delle attesa|spesa|invitati|nozze",
        "lista dattesa",
        "vocale|vocali|audio",
        "per sbaglio|errore",
        "articolo|vecchio",
    ),
    instead=(
        "e una? sorpresa|segreto",
        "ho|abbiamo|uso|usiamo solo|soltanto whatsapp|telegram|email|mail|sms",
        "^ ma|e|piuttosto|invece|solo|semmai|al_massimo|meglio|pero? chiamatemi|chiamateci|chiamami|telefonatemi|telefonateci|telefonate|mi_chiami|mi_telefoni|chiamate ..5",
        "^ {write} ..3 {channel}|whatsapp ..2 $",
        "^ ma|e|piuttosto|invece|pero|semmai|per_favore ..1 !non|nn|mai|ne|nemmeno {write} ..3 {channel}|whatsapp ..2 $",
        "^ !non|nn|mai|ne|nemmeno {write} ..3 {channel}|whatsapp ..2 $",
        "{write}|chiamatemi|telefonatemi ..3 invece|piuttosto|altro_numero|nuovo_numero|numero_nuovo",
        "preferisco|preferirei|preferiamo|meglio {channel}|whatsapp|telefonata|telefonate|chiamate|sms|di_persona|chiamarmi",
        "preferisco|preferirei|preferiamo|meglio !non|nn|che ..1 {channel}|whatsapp|telefonata|telefonate|chiamata|chiamate|sms|persona|chiamarmi",
        "solo|soltanto|esclusivamente|meglio|piuttosto|unicamente per|via|tramite|con|su|sulla|al {channel}|whatsapp|sms",
        "usate|usi|utilizzate|usa ..2 nuovo|altro|{channel} ..2",
    ),
    asks=("come faccio|posso|si|fare|mi|devo|ci", "dove|qual ..3"),
)
