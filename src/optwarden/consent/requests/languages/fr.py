"""How do people opt out in French?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="fr",
    name="français",
    stop="""
        arret arreter arretez arrete stop_sms stopsms desabonner desabonnement desabonnez_moi desabonnez desinscription desinscrire me_desabonner
        me_desinscrire desinscrivez_moi desabonne_moi retirez_moi supprimez_moi plus_de_messages plus_de_message plus_de_sms stoppez stop_messages
        stop_aux_messages ne_plus_recevoir fichez_moi_la_paix foutez_moi_la_paix laissez_moi_tranquille resiliation_sms
    """,
    whole="stop_maintenant ca_suffit_stop lachez_laffaire lache_laffaire ca_suffit_maintenant retirer effacer_numero enlevez_moi desengager arretez_svp cessez cessez_immediatement plus_rien_svp merci_darreter lachez_moi arretez_ca arrete_ca",
    doubtful="annuler supprimer resilier assez ca_suffit stop_envoyer pas_interesse pas_interessee fin_des_messages ras_le_bol bloquer resiliation",
    courtesy="merci svp stp s il vous te plait plaît sil plaît bonjour salut bonsoir maintenant immediatement de veuillez je veux souhaite",
    lists={
        # What is said to the business.
        "order": """
            ecrivez ecris reecrivez envoyez envoie contactez contacte recontactez relancez relance sollicitez derangez derange importunez harcelez spammez textez notifiez embetez emmerdez saoulez
            mecrivez mecris menvoyez menvoie mimportunez mharcelez membetez memmerdez mennuyez madressez mappelez mincommodez adressez bombardez inondez messagez m_ecrivez m_envoyez appelez tentez
        """,
        "order_not": "nenvoyez nenvoie necrivez necris nadressez nimportunez nembetez nennuyez nappelez ninsistez nessayez",
        "channel": "mail mails email e_mail courriel courrier poste telephone tel fixe lettre papier vocal fax telegram messenger adresse",
        "remove_now": "retirez retire retirer supprimez supprime enlevez enleve effacez efface rayez radiez virez vire otez sortez desinscrivez desabonnez eliminez degagez oubliez",
        # What a clause is made of.
        "small": """
            les_gars tout_de_suite sur_mon_portable sur_mon_tél sur_mon_numéro du_coup par_avance en_fait sérieusement sacrebleu crisse câlisse ma_foi
            de_toute_urgence en_urgence urgemment sous_quelque_forme_que_ce_soit de_quelque_manière_que_ce_soit de_quelque_façon_que_ce_soit
            par_quelque_moyen_que_ce_soit si_vous_le_voulez_bien si_cela_ne_vous_dérange_pas si_ça_ne_vous_dérange_pas si_ça_vous_dérange_pas si_vous_pouvez
            si_vous_pouviez si_possible si_c'est_possible dans_la_mesure_du_possible pour_l'amour_du_ciel pour_l'amour_de_dieu dans_les_meilleurs_délais
            dans_les_plus_brefs_délais dans_un_bref_délai dès_que_possible le_plus_vite_possible le_plus_rapidement_possible le_plus_tôt_possible
            aussi_vite_que_possible au_plus_vite au_plus_tôt je_vous_l'ai_déjà_dit je_vous_l'ai_déjà_demandé je_l'ai_déjà_dit comme_je_vous_l'ai_déjà_dit
            comme_déjà_demandé comme_déjà_dit comme_convenu comme_je_l'ai_déjà_dit comme_demandé avec_effet_immédiat à_effet_immédiat cher_service_client
            chère_équipe chers_messieurs chers_tous cher_monsieur chère_madame madame_monsieur mesdames_messieurs messieurs_dames conformément_au_rgpd
            conformément_à_la_loi en_vertu_du_rgpd au_titre_du_rgpd sauf_votre_respect avec_tout_le_respect_que_je_vous_dois avec_tout_mon_respect nom_d'un_chien
            nom_de_dieu nom_d'une_pipe bon_sang bordel_de_merde bon_dieu en_mon_nom à_tout_jamais sans_attendre sans_plus_attendre sans_tarder sans_plus_tarder
            sans_délai sans_exception sans_faute dès_à_présent dès_maintenant dès_aujourd'hui dès_ce_jour à_compter_de_ce_jour à_compter_d'aujourd'hui
            à_compter_de_maintenant à_partir_de_maintenant à_partir_d'aujourd'hui à_partir_de_ce_jour à_l'avenir à_présent une_fois_pour_toutes
            une_bonne_fois_pour_toutes une_bonne_fois pour_de_bon bien_à_vous bien_cordialement sincères_salutations merci_d'avance merci_par_avance
            avec_mes_remerciements bonne_journée bonne_soirée bonne_continuation par_pitié de_grâce je_vous_en_prie je_vous_en_supplie je_vous_en_conjure
            je_vous_prie je_t'en_prie je_t'en_supplie s'il_vous_plaît s'il_te_plaît s'il_vous_plait mon_frère l'ami pour_info soit_dit_en_passant excusez_moi
            aimablement gentiment honnêtement sincèrement malheureusement franchement définitivement immédiatement absolument formellement officiellement
            expressément impérativement cordialement dorénavant désormais frérot wesh tabarnak tabarnouche putain bordel svp stp
            expressement formellement categoriquement explicitement fermement officiellement respectueusement humblement instamment solennellement
            svp stp sivouplait silvousplait sil_vous_plait s_il_vous_plait sil_te_plait s_il_te_plait s_vous_plait s_te_plait silteplait sivousplait merci mrc mci
            merci_de merci_bien merci_beaucoup par_avance d_avance davance de_grace par_pitie pitie veuillez priere prieres gentiment cordialement salutations
            bonjour bjr bonsoir bsr salut coucou slt hello hey allo madame monsieur mme mr messieurs mesdames desole desolee pardon excusez_moi
            je_vous_prie vous_prie je_te_prie je_vous_en_prie je_vous_demande vous_demande je_te_demande je_demande demande je_vous_demanderais je_vous_demanderai demanderais soit soient sois je_vous_saurais_gre saurais_gre
            vous_saurais_gre nous_vous_saurions_gre gre reconnaissant* je_vous_serais_reconnaissant je_vous_serais je_vous_remercie vous_remercie remercie remercions je_vous_somme vous_somme
            nous_vous_prions vous_prions nous_vous_demandons vous_demandons nous_demandons nous_vous_remercions vous_pouvez vous_pourriez pourriez_vous pouvez_vous peux_tu tu_peux pourrais_tu
            pouvez pourriez pouviez pourrait peut peux pourrais puis_je pouvoir possible est_il_possible serait_il_possible est_ce_possible cest_possible serait
            il_faut_que faut faudrait si_vous_pouviez si_vous_pouvez si_possible si_tu_peux si_tu_pouvais si_vous_voulez_bien il_faut fo faut_que devez vous_devez doit dois vouloir bien_vouloir voudriez veuillez_bien bien ayez auriez_vous amabilite lamabilite gentillesse
            la_gentillesse lobligeance obligeance bonte avoir aurez auriez faire faites fais fait etes etre soyez suis sommes est c cest sont va vais allez aller aimerais aimerait
            exige jexige exigeons que_vous que_tu a_vous avec_vous de_vous chez_vous par_vous de_chez_vous a_toi de_toi ni ordonne ordonner insiste tiens tenons je_tiens
            le la les l un une des du de d a au aux en y dans sur chez par pour vers via avec sans ce cet cette ces ca cela ceci ici la_bas dessus
            mon ma mes m me moi nous notre nos votre vos vot vo ton ta tes toi te leur leurs lui soi son sa ses tout tous toute toutes touts totalement absolument
            ne n nen men jen quon lon donc alors puis enfin juste seulement simplement vraiment franchement serieusement serieux serieu clairement tres trop beaucoup tellement
            maintenant mtn mnt desormais dorenavant dores_et_deja a_lavenir avenir lavenir a_l_avenir a_partir_de_maintenant a_partir_daujourdhui a_compter_daujourdhui partir compter aujourdhui aujourd_hui a_ce_jour
            jour jours tous_les_jours a_tous_les_jours chaque toutes_les_heures immediatement tout_de_suite sur_le_champ illico sans_delai delai au_plus_vite vite plus_vite rapidement des_que_possible asap definitivement
            definitive toujours pour_toujours une_fois_pour_toutes fois une_bonne_fois une_bonne_fois_pour_toutes bonne_fois encore deja nouveau de_nouveau a_nouveau
            putain putin ptn bordel merde foutu foutus foutue foutues fichu fichus fichue sacre sacres maudit maudits maudite maudites tabarnak tabarnouche tabarnac calisse calice criss crisse crissi osti hostie esti ostie
            con cons stupide stupides idiot idiots pourri pourris pourrie pourries debile debiles ridicule ridicules inutile_s chiant chiants chiante chiantes penible penibles insupportable* incessant* intempestif* indesirable* non_sollicites
            repetes repetitifs automatiques automatique genre types sorte espece tas tonnes kilos foule quelconque que_ce_soit quel_que_soit quoi_que_ce_soit quelque
            les_gars gars mec mecs messieurs_dames equipe lequipe service services societe compagnie institution clinique cabinet hopital mairie association pharmacie operateur fournisseur universite organisme organisation club restaurant site marque entreprise boite boutique magasin banque ecole agence commerce enseigne part votre_part de_votre_part cote
            whatsapp watsapp whatsap wathsapp wa whats tel telephone portable portables gsm cell cellulaire mobile numero num no inbox boite_de_reception compte messagerie canal moyen bias biais autre
            autres cette_adresse meme aussi egalement ailleurs non oui ok daccord d_accord voila hein quoi bref ah oh bon pff pfff lol mdr haha
            pis bises bisous ciao adieu bonne bonne_journee journee
        """,
        "openers": """
            svp stp merci merci_de sil_vous_plait s_il_vous_plait sil_te_plait veuillez priere je_vous_prie vous_prie je_vous_demande vous_demande je_demande alors donc et mais jaimerais
            jexige exige veux voulons souhaitons desire voudrais souhaite pouvez_vous pourriez_vous vous_pouvez vous_pourriez tu_peux peux_tu faut il_faut puis bonjour bref non_merci desole desolee
            du_coup aussi_je jveux jvoudrais pouvez pourriez maintenant ok bonsoir
        """,
        "closers": """
            svp stp merci sil_vous_plait s_il_vous_plait sil_te_plait car parce parceque puisque vu sinon sans_quoi ou et mais cest c je_ne je_suis je_nen je_nai je_vais jai jsuis jen jy il_est elle_est on_est on_a vous_etes tu_es ca_me ca_suffit bonne_journee cordialement
            sous_peine surtout ni comme etant merci_davance faute_de a_defaut
        """,
        "who": "je j on nous elle il elles ils jen nen men ya jnen",
        "kin": "mere pere mari femme epouse epoux fils fille enfant enfants maman papa mamie papi grand_mere grand_pere grandmere conjoint compagnon compagne soeur frere famille personne",
        "no": "en_aucun_cas en_aucune_façon d'aucune_façon sous_aucun_motif ni_maintenant_ni_jamais en_aucune_manière sous_aucun_pretexte plus pu pus jamais plus_jamais plu pluss",
        "to_send": """
            me_démarcher démarcher me_transférer nous_démarcher
            reecrivez recrivez envoyez envoyer envoie envoies envoyiez envoiez envoi envois ecrivez ecrire ecris ecriviez ecrir reecrivez reecrire recrivez contact* recontact* relanc* sollicit* derang* importun* harcel* spam* text* textoter
            adressez adresser adressiez notifiez notifier embeter emmerder saouler gonfler communiquez communiquer correspondance echange echanges communication communications relance relances
            menvoy* menvoi* mecri* mecris mimportun* mharcel* membet* memmerd* mennuy* madress* mincommod* magac* mrecontact* mcontact* nenvoyez nenvoie nenvoies necrivez necris nenvoyer necrire nadressez
            denvoyer denvoyé decrire decrir dadresser dimportuner denvoie denvoyez decrivez dembeter demmerder dennuyer lenvoi lenvois denvoi denvois reecri* recri* mreecri* saoul* soulez souler gonflez bombard* inond* pollu* ennuy* emmerd* embet* agac* incommod*
            texto_moi messager joindre joignez mjoindre parler parlez approcher
        """,
        "send_me": """
            menvoy* menvoi* mecri* mimportun* mharcel* membet* memmerd* mennuy* madress* me_contact* me_recontact* me_relanc* me_sollicit* me_derang* me_harcel* me_spam* me_text* me_parl* me_reecri* me_recri* me_saoul* me_gonfl* me_joi*
            m_envoy* m_envoi* m_ecri* m_importun* m_harcel* m_embet* nous_contact* nous_recontact* nous_relanc* nous_sollicit* nous_derang* nous_envoy* nous_envoi* nous_ecri* nous_harcel* nous_importun* nous_spam* lui_ecri* lui_envoy* lui_envoi* la_contact* le_contact*
            etre_contact* etre_recontact* etre_sollicit* etre_derang* etre_harcel* etre_importun* etre_relanc* etre_spam* etre_appel* etre_ennuy* etre_embet* etre_pollu* etre_joint* etre_notifi* soit_contact* suis_contact* sois_contact* sois_sollicit*
            quon_me_contact* quon_mecri* quon_menvoi* quon_me_derang*
        """,
        "to_want": "{want} voulez veuille veulent voulait voulais souhaites souhaiter souhaitait desirons desirent desirais jdesire aimerions aimerait voudrait voudrions desirer veulens vx veu jsouhaite nveux nveut nsouhaite tolere tolererai supporte cherche autorise autorisons consens prefere prefererais prefererait preferais preferons apprecierais apprecie",
        "receiving": "recevoir recevoire recevoirs recevrai reception recois lire voir revoir entendre reçevoir avoir_de entendre_parler",
        "removing": """
            {remove} retiriez supprimiez enleviez effaciez rayiez radiez radier rayer exclure excluez exclus sortir degagez degager desinscrivez desabonnez bannissez bannir blacklistez blacklister ejectez virer enlev_moi retirer eliminez eliminer
            elimine menlever menleviez meffacer meffaciez mexclure moter deffacer denlever doter dexclure doublier deffac* jeter jetez oubliez oublier perdez leffacer lenlever leffacez leffacement effacement suppression retrait radiation leffaciez
        """,
        "removed": "supprime supprimes supprimee supprimees retire retires retiree retirees enleve enleves enlevee efface effaces effacee raye rayes rayee radie radiee desinscrit desinscrite desabonne desabonnee exclu exclue oublie oubliee sorti sortie oté otee",
        "whom": """
            le_numero_de_ma_mere le_numero_de_mon_pere le_numero_de_ma_grand_mere le_numero_de_mon_grand_pere le_numero_de_mon_mari le_numero_de_ma_femme le_numero_de_mon_fils le_numero_de_ma_fille le_numero_de_mes_parents le_numero_de_ma_belle_mere le_numero_de_ma_soeur le_numero_de_mon_frere le_numero_de_mon_compagnon le_numero_de_ma_compagne le_numero_de_mon_epouse le_portable_de_ma_mere le_portable_de_mon_pere le_portable_de_ma_grand_mere le_portable_de_mon_grand_pere le_portable_de_mon_mari le_portable_de_ma_femme le_portable_de_mon_fils le_portable_de_ma_fille le_portable_de_mes_parents le_portable_de_ma_belle_mere le_portable_de_ma_soeur le_portable_de_mon_frere le_portable_de_mon_compagnon le_portable_de_ma_compagne le_portable_de_mon_epouse le_telephone_de_ma_mere le_telephone_de_mon_pere le_telephone_de_ma_grand_mere le_telephone_de_mon_grand_pere le_telephone_de_mon_mari le_telephone_de_ma_femme le_telephone_de_mon_fils le_telephone_de_ma_fille le_telephone_de_mes_parents le_telephone_de_ma_belle_mere le_telephone_de_ma_soeur le_telephone_de_mon_frere le_telephone_de_mon_compagnon le_telephone_de_ma_compagne le_telephone_de_mon_epouse le_tel_de_ma_mere le_tel_de_mon_pere le_tel_de_ma_grand_mere le_tel_de_mon_grand_pere le_tel_de_mon_mari le_tel_de_ma_femme le_tel_de_mon_fils le_tel_de_ma_fille le_tel_de_mes_parents le_tel_de_ma_belle_mere le_tel_de_ma_soeur le_tel_de_mon_frere le_tel_de_mon_compagnon le_tel_de_ma_compagne le_tel_de_mon_epouse le_contact_de_ma_mere le_contact_de_mon_pere le_contact_de_ma_grand_mere le_contact_de_mon_grand_pere le_contact_de_mon_mari le_contact_de_ma_femme le_contact_de_mon_fils le_contact_de_ma_fille le_contact_de_mes_parents le_contact_de_ma_belle_mere le_contact_de_ma_soeur le_contact_de_mon_frere le_contact_de_mon_compagnon le_contact_de_ma_compagne le_contact_de_mon_epouse
            moi nous menlever menleviez meffacer mexclure moter mon_numero ce_numero mon_num mon_tel mon_telephone mon_nom mon_contact mes_coordonnees mes_donnees mes_infos mes_informations nos_coordonnees nos_donnees notre_numero notre_contact
            notre_nom ce_contact ce_num mon_06 numero num coordonnees donnees mon_mail mon_profil me m
        """,
        "from_lists": "{list} boucle listes fichiers bases bdd donnees fichier_client listing listings crm diffusions diffusion envois envoi clients abonnes destinataires groupe groupes chaine chaines canal canaux repertoires annuaire carnet dadresses d_adresses telephonique mailings messages sms notifications newsletter newsletters communications alertes informatique base_de_donnees d_envoi denvoi dabonnes de_contact conversation discussion systemes liste_rouge d_ici dici de_la de_tout",
        "any_messages": "{messages} massages mesages mess notif courrier courriers textos texto mails mail messag sms_s smss infos_lettres infolettre infolettres avis avertissements annonces communiques envois envoi echanges contact contacts correspondance correspondances communication prise_de_contact nouvelles contenus contenu bavardages enquetes enquete sondages sondage invitations spams harcelement whatsapps trucs machins conneries salades merdes merde",
        "ending": """
            {stop} arretiez cessiez stoppiez stoppe stopez stop larret arret arrets larretez darreter d_arreter arreterez arreteriez arretes stopper suspendez suspendre interrompez interrompre coupez couper supprimez supprimer
            bloquez bloquer desactivez desactiver annulez annuler finissez terminez finir fin fini finis finies finito termine basta mettre_fin mettez_fin mettre_un_terme mettez_un_terme mets_fin resiliez resilier cessation abstenez abstenir vous_abstenir vous_abstenez eteignez retirez arretee lachez arretez_moi fermez
            tarretes arretez_la
        """,
        "refusing": "jinterdis jrefuse interdiction jm_oppose refuse refusons refuser moppose opposer opposition lopposition interdis interdisons interdit interdire conteste contestons desapprouve deny denie declinons decline",
        "withdrawing": "retire retirons retirer revoque revoquons revoquer annule annuler annulons reprends suspends supprime resilie rescinde retracte retrait revocation",
        "consent": "consentement accord autorisation lautorisation laccord permission approbation agrement optin opt_in inscription",
        "unsub": "desabonn* desinscri* desabon* desincri* desinscir* desabbon* descrire_moi desinscript* desabonement* unsubscribe unsub desengag* resilier_mon_abonnement opt_out optout",
        # Made.
        "write_me": "mecrire menvoyer me_contacter me_recontacter me_relancer me_solliciter me_deranger mimportuner nous_ecrire nous_envoyer nous_contacter nous_relancer me_texter",
        "remove_me": "menlever me_retirer me_supprimer me_rayer meffacer me_sortir me_virer mexclure moter me_desinscrire me_radier nous_retirer nous_enlever nous_supprimer",
        "not_me": "pas_interesse pas_interessee mauvais_numero faux_numero trompez_de_numero trompe_de_numero erreur_de_numero",
        "stop": "arretez arrete arreter cessez cesser cesse stoppez stopper stop arrêtez d_arreter darreter",
        "send": "menvoyer m_envoyer mecrire m_ecrire me_contacter menvoyez me_solliciter me_spammer me_harceler me_deranger me_relancer mimportuner mappeler mecrir me_spamer me_texter me_messager nous_envoyer nous_contacter nous_ecrire membeter me_saouler memmerder me_gonfler me_faire_chier",
        "messages": "mp infolettres infolettre diffusions sondages textos envois mgs mesages message messages msg msgs sms texto textos notification notifications notifs mails newsletter newsletters spam spams whatsapp alertes communications relances sollicitations rappels rappel",
        "this": "trucs truc machins salades ca cela ceci rien betises conneries saletes cochonneries",
        "offers": "propagande pub pubs publicite publicites promo promos promotion promotions offre offres reclame reclames publicitaire* promotionnel* marketing demarchage commercial* soldes doffre doffres dannonces dannonce dpub dpromo dpromos",
        "remove": "~supprimez ~supprimer retirez retirer retire supprimez supprimer supprime enlevez enlever enleve effacez effacer efface rayez rayer radiez otez sortez desinscrivez virez vire virer oter sors desinscrire barrez leffacer le_supprimer lenlever leffacez",
        "list": "broadcast banque destinataires liste listes fichier fichiers base repertoire diffusion mailing contacts systeme",
        "number": "numero numéro num tel telephone coordonnees contact donnees nom",
        "want": "veux veut voudrais souhaite souhaiterais desire aimerais voulons souhaitons accepte souhaiterai jveux jveu veu veus jaimerais jvoudrais",
        "g_end": """
            $ svp stp sil_vous_plait s_il_vous_plait sil_te_plait merci merci_davance davance
            cordialement bonne_journee maintenant immediatement definitivement a_lavenir dorenavant
            desormais a_partir_daujourdhui des_aujourdhui une_bonne_fois une_fois tout_de_suite car
            parce je cest ou sinon et mais jamais plus encore sur_ce_numero a_ce_numero par_whatsapp
            sur_whatsapp ici ca pas
        """,
        "g_lists": """
            de_vos_tablettes de_vos_papiers de_vos_dossiers de_votre_liste de_la_liste de_vos_listes
            des_listes de_cette_liste de_votre_fichier du_fichier de_vos_fichiers
            de_vos_fichiers_clients de_votre_fichier_client de_votre_base_de_donnees de_votre_base
            de_la_base de_la_base_de_donnees de_vos_bases de_vos_contacts des_contacts
            de_la_liste_de_diffusion de_votre_liste_de_diffusion de_votre_liste_denvoi
            de_la_liste_denvoi du_groupe_de_diffusion de_la_diffusion de_votre_repertoire
            de_vos_repertoires du_repertoire de_vos_envois des_envois de_ces_messages de_vos_messages
            de_tous_vos_messages des_messages de_ces_envois de_votre_systeme du_systeme
            de_ce_service_de_messages de_ce_service de_votre_service_de_messages de_la_newsletter
            de_votre_newsletter de_vos_newsletters de_la_mailing_list de_vos_registres
            de_vos_destinataires des_destinataires de_vos_campagnes de_vos_notifications
            des_notifications de_vos_communications dans_votre_liste dans_vos_listes
            dans_votre_fichier dans_vos_fichiers sur_votre_liste sur_vos_listes
        """,
        "g_rem": """
            me_retirer menlever me_supprimer me_rayer me_radier mexclure me_desinscrire me_desabonner
            meffacer me_sortir me_virer moter moter_mon_numero me_retiriez menleviez me_supprimiez
            me_desinscriviez me_radiiez etre_retire etre_retiree etre_desinscrit etre_desinscrite
            etre_supprime etre_supprimee etre_enleve etre_enlevee etre_raye etre_rayee etre_radie
            etre_radiee etre_efface ne_plus_figurer ne_plus_etre ne_plus_apparaitre plus_figurer
            mon_retrait ma_suppression ma_radiation ma_desinscription mon_desabonnement quitter sortir
            retirez_moi enlevez_moi supprimez_moi effacez_moi rayez_moi radiez_moi desinscrivez_moi
            desabonnez_moi sortez_moi virez_moi otez_moi retirez_la retirez_le laissez_moi_sortir
            nous_retirer nous_radier nous_supprimer nous_desinscrire radier_notre_societe
        """,
        "g_inf": """
            menvoyer mecrire madresser me_contacter me_recontacter me_deranger me_solliciter
            me_relancer me_joindre me_faire_parvenir me_faire_suivre me_transmettre me_communiquer
            mimportuner me_harceler me_spammer me_notifier mappeler me_reecrire me_bombarder
            me_prevenir minformer men_envoyer nous_en_envoyer nous_envoyer nous_ecrire nous_adresser
            nous_contacter nous_recontacter nous_deranger nous_solliciter nous_relancer
            nous_faire_parvenir nous_transmettre nous_informer envoyer ecrire contacter recontacter
            prendre_contact entrer_en_contact communiquer rien_menvoyer rien_nous_envoyer
            utiliser_mon_numero lui_ecrire lui_envoyer ecrire_a_ma_mere chercher_a_me_joindre
        """,
        "g_ne": """
            mecrivez mecris menvoyez menvoie me_contactez me_recontactez me_derangez me_sollicitez
            me_relancez me_faites_plus_parvenir madressez me_transmettez me_prevenez minformez
            me_notifiez nous_ecrivez nous_envoyez nous_contactez nous_recontactez nous_derangez
            nous_informez nous_sollicitez nous_relancez nous_transmettez nous_adressez prenez
            contactez ecrivez envoyez faites_parvenir cherchez_a_me_joindre tannez_moi me_tannez
            mappelez me_reecrivez lui_ecrivez
        """,
        "g_stopnoun": """
            resilie annule stoppe clore cloturer cloturez clorer annuler annulez annule arreter
            arretez stopper stoppez suspendre suspendez resilier resiliez faire_cesser interrompre
            interrompez mettre_fin_a mettre_fin_aux mettez_fin_a mettez_fin_aux fin_de fin_des cesser
            cessez bloquer bloquez desactiver desactivez supprimer supprimez larret_de larret_des
            resiliation_de resiliation_des arret_de arret_des annulation_de annulation_des
        """,
        "g_want": """
            je_veux je_voudrais je_souhaite jaimerais je_demande je_desire je_souhaiterais jexige
            nous_souhaitons nous_voulons nous_demandons merci_de veuillez priere_de demande_de
            pouvez_vous pourriez_vous vous_demande_de vous_prie_de vous_prions_de bien_vouloir
            derangerait_de demandee_de exige desire souhaite voudrais aimerais veux
        """,
        "g_reason": """
            cest_pas_moi ce_nest_pas_moi pas_pour_moi pas_la_bonne_personne mauvais_numero faux_numero
            trompez_de_numero erreur_de_numero jamais_inscrit jamais_inscrite telephone_pro numero_pro
            portable_pro telephone_professionnel je_ne_suis_pas jamais_donne plus_client plus_cliente
            suis_client suis_cliente pas_interesse pas_interessee ne_minteresse_pas minteresse_pas
            est_decede est_decedee est_mort cloture_mon_compte ferme_mon_compte jai_demenage
            nous_avons_demenage cabinet_a_ferme me_fatiguent vendu_la_maison vendu_la_voiture
            deja_demande pas_demande rien_demande demande_trois_fois 6h_du_matin
        """,
        "g_short": """
            {g_alone} stop cest_assez arrete
        """,
        "g_alone": """
            arretez arretez_ca arrete_ca cessez cesse cessez_ca ca_suffit ca_suffit_maintenant
            trop_cest_trop basta stoppez stoppez_tout arretez_tout supprimez_moi effacez_moi
            effacez_tout enlevez_moi enlevez_moi_de_la retirez_moi oubliez_moi laissez_moi_tranquille
            foutez_moi_la_paix fichez_moi_la_paix faites_cesser_ca faites_le_necessaire ca_doit_cesser
            ca_doit_sarreter que_cela_cesse que_ca_cesse que_ca_sarrete cela_cesse effacez_le
            effacez_la supprimez_le desinscrivez_moi plus_de_messages ne_mecrivez_plus
        """,
        "g_tail": """
            $ svp stp sil_vous_plait s_il_vous_plait merci merci_davance davance cordialement
            maintenant tout_de_suite immediatement et
        """,
        "g_beg": """
            pour_lamour_de_dieu pour_lamour_du_ciel je_vous_en_supplie vous_en_supplie je_vous_en_prie
            je_ten_supplie dieu_vous_benisse_mais vous_benisse_mais pitie par_pitie de_grace
            vous_supplie
        """,
    },
    rules=(
        Rule(
            "how-to-leave",
            (
                "comment|ou|comen|coment ..1 fait|faire|fais|puis|peut|on|dois|faut ..2 pour ne plus|pas ..1 recevoir|recevoire|avoir ..2 {messages}|ca|rien {g_tail}",
                "comment|ou|comen|coment ne plus|pas recevoir|recevoire ..2 {messages}|ca {g_tail}",
                "comment|ou|comen|coment ..1 fait|faire|fais|puis|peut|on|je? ..2 pour? arreter|stopper|quitter|sortir de|des|d|la|cette? ..1 {messages}|{list}|envois|ca {g_tail}",
                "comment|ou|comen|coment arreter|stopper|bloquer|annuler|resilier ..1 lenvoi|la_reception|linscription de|des|a? ces|vos? {messages} {g_tail}",
                "comment|ou|comen|coment ..1 faire|fait|fais|puis|peut|peux|on|je|dois|faut|est_ce_que ..1 je|on? ..1 pour? me|m|se|s|nous desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "comment|ou|comen|coment me|m|se|s? desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "comment|ou|comen|coment je|on|est_ce_quon|est_ce_que_je|puis_je|peut_on|on_peut|je_peux me|m|se|s desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "comment|ou|comen|coment ..2 me|m|se|s desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone de|des|d ..2 {messages}|{list}|envois {g_tail}",
                "comment|ou|comen|coment ..2 sors|sort|sortir|me_retirer|quitter|quitte|me_retire de|d|la|cette|votre? ..1 {list}|groupe {g_tail}",
                "y_a|ya|existe ..4 moyen|facon|possibilite|option|bouton|lien de|pour me|se desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "y_a|ya|existe ..4 moyen|facon|possibilite|option|bouton|lien de|pour ne|arreter|stopper|bloquer plus|pas? ..1 recevoir? ..2 {messages}|ca {g_tail}",
                "possible|peut_on|peut|puis_je|on_peut de? me|se desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "quelle|quel ..2 procedure|demarche|facon|moyen|marche ..2 pour|de ..1 me|se desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "que|quoi|quest_ce_que|qu ..1 dois|faut|faire|faut_il|doit|fais ..3 pour me|se desabonner|desinscrire|desabonne|desinscris|desinscrit|desinscrir|desabone {g_tail}|de_ca|de_cela|de_tout|de_ces|de_vos|dici|d_ici|de_votre_liste|de_la_liste|de_cette_liste|des_messages|des_sms|des_notifications",
                "que|quoi|quest_ce_que|qu ..1 dois|faut|faire|faut_il|doit|fais ..3 pour ne plus ..1 recevoir ..2 {messages}|ca {g_tail}",
            ),
            yes=(
                "comment on se désabonne ?",
                "comment fait-on pour ne plus recevoir de messages",
                "Comment me désabonner ?",
                "y a-t-il un moyen de se désinscrire ?",
                "quelle est la procédure pour se désinscrire",
            ),
            near=(
                "comment on s'abonne ?",
                "comment je fais pour arriver ?",
                "comment me désinscrire de l'examen",
                "comment se désabonner du journal",
                "où puis-je me désabonner de Canal+",
                "comment couper le son des messages",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "no-advertising",
            (
                "^ ..1 {offers} non merci|jamais|$",
                "menvoyez|envoyez|veux|recevoir ni ..2 ni ..1 {offers}",
                "ne plus|pas menvoyer|envoyer|adresser ..3 {offers}",
                "pas de {offers}",
                "stop|assez|marre|aucune de? vos? {offers} ..2",
                "plus de? vos? {offers} !en|qu|que|quen|pour ..2",
                "plus de? vos? {offers} $",
                "{want} ..1 plus|pas ..5 {offers}",
                "ne menvoyez|envoyez ..2 {offers}",
                "{stop} ..5 {offers}",
                "stop ..2 {offers}",
                "ne plus recevoir ..3 {offers}",
                "contre|refuse ..2 {offers}",
            ),
            yes=(
                "merci de ne plus envoyer de promos",
                "plus d'annonces merci",
                "plus de pub svp",
                "je ne veux plus recevoir de promotions",
            ),
            near=("avez-vous des promos ?", "plus de pain svp"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} decrire|denvoyer ..1 $",
                "{stop} denvoyer|envoyer ..2 {this}",
                "{not_me} ..2 {stop} ..2",
                "^ stop ..1 je ne suis? pas|plus interesse*",
                "ca_suffit|ras_le_bol|suffit avec|de? ..1 {messages}",
                "{stop} vos|tes ..2 de {messages}",
                "{stop} ..1 tout contact",
                "{want} ..2 que vous arretiez|cessiez ..3",
                "merci darreter ..2 {messages}",
                "merci darreter $|tout|ca|svp",
                "arretez ca ..1 $|svp|s",
                "{stop} immediatement",
                "{messages} ..1 arretez|cessez|stop $",
                "{stop} de nous|me harceler|deranger|spammer|solliciter|contacter",
                "stop ..1 harcelement",
                "{stop} de? {send} ..3 {messages}|{this}",
                "{stop} de? {send} ..1 $",
                "{stop} de? {send} svp|s|merci|stp|sans|sinon|tout",
                "{stop} de? mecrire|me_contacter|me_harceler|me_spammer|me_deranger|me_solliciter|me_spamer|nous_contacter",
                "{stop} tout de suite ..2 {messages}",
                "{stop} ..1 avec|a|aux|vos|les|ces|tes|de|d ..1 {messages}",
                "{stop} l? denvoyer|envoi|envois ..3 {messages}",
                "stop aux|les|vos|ces|tes|a|avec {messages}",
                "^ ..1 stop {messages}",
                "{stop} tout|tous|vos|les|ces? envoi|envois",
                "{stop} tous|tout ..1 {messages}",
                "{stop} de? spammer|harceler|denvoyer_des_messages",
            ),
            yes=(
                "cessez d'écrire",
                "arrêtez d'envoyer ces conneries",
                "faux numéro merci d'arrêter",
                "ras le bol de vos textos",
                "arrêtez vos histoires de newsletter",
                "je voudrais que vous cessiez",
                "cessez tout contact",
                "assez de vos textos cessez",
                "stop au harcèlement",
                "merci d'arrêter de m'envoyer des messages",
                "arrêtez de m'écrire",
                "arrêtez vos sms",
            ),
            near=(
                "merci d'arrêter la livraison",
                "pas intéressé par un arrêt à Lyon",
                "arrêtez de m'envoyer la mauvaise taille",
                "l'application s'arrête",
            ),
        ),
        Rule(
            "not-want",
            (
                "plus jamais ..1 {messages}",
                "ni {messages} ni ..2",
                "ne plus|pas ecrire|envoyer ..2 a|sur son|ce|ces|mon|leur numero",
                "desormais|dorenavant plus|aucun|pas ..1 {messages}",
                "ne plus|pas ecrire|envoyer|contacter ..1 $|sur_ce|a_ce",
                "pas|plus|aucune envie|besoin ..4 {messages}",
                "{want} rien ..1 de vous",
                "plus rien ..1 svp|s|merci",
                "{want} ..1 plus|pas|rien ..3 recevoir ..4 {messages}|{this}",
                "{want} ..1 plus|rien ..3 recevoir ..1 $",
                "{want} ..1 pas recevoir $",
                "{want} plus|pas|aucun ..3 {messages}",
                "{want} plus etre contacte*|derange*|sollicite*",
                "{want} ne? plus|pas que vous ..4 {messages}|ecriviez|contactiez",
                "ne plus utiliser|vous_servir|te_servir de? ..1 mon|ce numero",
                "ne plus mecrire|me_contacter|me_solliciter|menvoyer|recevoir|etre_contacte*|me_deranger|me_relancer ..3",
                "ne pas|plus me contacter|deranger|recontacter",
                "naccepte|accepte plus|pas ..2 {messages}",
                "refuse de? recevoir? ..2 {messages}",
                "plus aucun|de ..1 {messages} svp|s|merci|stp|$|de_vous|de_votre|de_ta|de_toi|de_chez",
                "{want} plus recevoir",
                "{want} plus etre dans|sur ..3 {list}",
            ),
            yes=(
                "plus jamais de textos",
                "merci de ne plus écrire sur ce numéro",
                "ni messages ni offres",
                "prière de ne plus contacter",
                "je ne veux rien de vous",
                "aucune envie de lire vos textos",
                "je ne veux plus recevoir vos messages",
                "merci de ne plus m'écrire",
            ),
            near=(
                "prière de ne pas envoyer la facture papier",
                "je ne veux rien de cher",
                "je ne veux pas le bleu",
                "je ne reçois plus vos messages",
            ),
            settled_by=(
                "^ ..2 me saoule|soule|gonfle|fatigue|enerve|derange|gave|emmerde ..2 $",
                "{want} plus ..1 $",
                "^ ..2 marre|ras_le_bol|assez|insupportable|penible ..1 $",
            ),
        ),
        Rule(
            "dont-send",
            (
                "envoyez|envoie|ecrivez|ecris moi|nous plus rien|jamais|aucun",
                "oubliez|oublie|perdez moi|mon_numero ..1 $",
                "mecrivez|menvoyez|mecris pas|plus $|svp|merci|s",
                "ne menvoyez|menvoie|mecrivez|mecris|me_contactez|me_contacte|me_derangez|mappelez|me_sollicitez|nous_envoyez|nous_contactez plus|jamais",
                "mecrivez|mecris|me_contactez|menvoyez|me_contacte|me_sollicitez plus ..2 {messages}|{this}|$|svp|s|jamais|merci",
                "menvoyez|envoyez|menvoie plus|pas de|vos|ces|des {messages}",
                "nenvoyez plus ..3 {messages}|{this}",
                "nenvoyez plus $|svp|merci|ici|a_ce|a_mon|sur_ce|s_il|sil|stp",
            ),
            yes=(
                "vous êtes qui ne m'écrivez plus",
                "envoyez moi plus rien",
                "oubliez mon numéro",
                "ne m'envoyez plus rien",
                "ne me contactez plus",
            ),
            near=(
                "j'ai oublié mon numéro client",
                "envoyez moi plus de photos",
                "ne m'oubliez pas",
                "ne m'envoyez pas la facture",
                "pourquoi vous ne m'écrivez plus ?",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ce numero|telephone ..1 d* ..2 {list}",
                "demande|sollicite ..1 suppression|retrait|effacement ..2 {number}",
                "{remove} ce|le|cet numero ..2 $",
                "{remove} mon|mes|ce|notre {number} $|svp|s|stp|merci|immediatement|maintenant|definitivement|et|car|puis|ou|je|jai|de_chez|sil",
                "{remove} mon|mes|ce|notre {number} ..1 d* ..2 {list}",
                "{remove} moi ..1 d* ..3 {list}",
                "{remove} moi ..1 $|svp|s|merci|stp|immediatement",
                "me {remove} ..1 d* ..3 {list}",
                "me retirer|supprimer|enlever|rayer|effacer ..1 $|svp|s|merci",
                "{want} ..1 plus? etre|sortir retire*|supprime*|enleve*|raye*|de ..4 {list}",
                "{remove} mes donnees|coordonnees ..1 $",
            ),
            yes=(
                "supprimez ce téléphone de vos fichiers",
                "je sollicite le retrait de mon nom",
                "veuillez me retirer de votre liste",
                "supprimez mon numéro",
            ),
            near=(
                "je demande la suppression des frais",
                "effacez le numéro de la chambre",
                "ne me retirez pas de la liste",
                "retirer un article de la liste",
                "supprimez mon ancienne adresse",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "dannuler|annulez|annuler|annule mon inscription|enregistrement ..3 {messages}|{list}",
                "{want} plus|pas ..1 etre|rester ..1 sur|dans ..2 canal|chaine|groupe|{list}",
                "^ desinscription|desabonnement svp|merci|stp|s",
                "{want}|peux|pouvez|comment|merci|veuillez|prie|demande ..3 me desabonner|desinscrire|desinscrir",
                "desabonnez|desinscrivez|desabonne|desinscris moi|nous",
                "je me desabonne|desinscris",
                "me desabonner|desinscrire ..1 $|de|svp|s|merci|stp",
                "demande|souhaite|voudrais ..2 desinscription|desabonnement",
                "desabonner|desinscription|desabonnement ..3 {messages}|{list}",
                "retire|revoque|annule ..3 consentement|accord|autorisation",
            ),
            yes=(
                "je ne souhaite plus rester dans ce groupe",
                "désabonnement svp je change de numéro",
                "j'aimerais me désabonner",
                "pouvez-vous me désinscrire s'il vous plaît",
            ),
            near=(
                "je ne veux pas me désabonner",
                "mon frère s'est désabonné ?",
                "combien coûte l'abonnement",
            ),
            settled_by=(
                "^ ..2 me saoule|soule|gonfle|fatigue|enerve|derange|gave|emmerde ..2 $",
                "{want} plus ..1 $",
                "^ ..2 marre|ras_le_bol|assez|insupportable|penible ..1 $",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "ne membetez|memmerdez|me_saoulez|me_gonflez plus",
                "laissez|laisse|fichez|fiche|foutez|fous|lachez moi|nous ..1 tranquille|paix|tranquilles|grappe|basket*",
                "laissez|lachez moi $",
                "allez vous faire",
                "degagez|barrez_vous",
                "ne me derangez plus",
            ),
            yes=(
                "ne me saoulez plus",
                "laissez-moi tranquille maintenant vraiment",
            ),
            near=("laissez le colis chez le voisin", "laissez-moi 5 minutes"),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "plus|pas|aucun|nul|aucune ..1 besoin|utile|necessaire|peine|raison|interet de|d {write_me} ..3 {messages}|infos|info|rien",
                "plus ..1 besoin|utile|necessaire|raison de|d {write_me} $",
                "plus|pas ..1 besoin|utile|necessaire|peine de|d {write_me} ..1 vos|les|ces|des {messages}|infos|informations|nouvelles",
                "inutile de|d continuer ..2 {write_me} ..2",
                "inutile de|d continuer ..1 a ..1 nous|me ecrire|envoyer|contacter|relancer",
                "inutile de|d continuer|insister $",
                "inutile de|d {write_me} $|davantage|plus|encore",
                "pas|plus la peine de|d {write_me} ..1 $",
                "pas|plus la peine de|d me|nous recontacter|relancer|solliciter ..2",
                "besoin|raison|utile de|d continuer ..1 a {write_me} ..2",
                "aucune|plus raison ..2 de recevoir ..3 {messages}|$",
            ),
            yes=(
                "plus besoin de me contacter",
                "inutile de continuer à m'écrire",
            ),
            near=(
                "pas besoin de m'envoyer la facture",
                "inutile de me rappeler avant midi",
            ),
        ),
        Rule(
            "wish",
            (
                "ne recoive plus|pas|aucun ..3",
                "{want} ne plus ..1 recevoir|etre|{write_me} ..4",
                "{want}|prefere|prefererais ne plus|pas ..1 recevoir|etre ..2 {messages}|contact*|sollicit*|derang*|$",
                "pas|plus {want} plus de vos|tes|ces ..1 nouvelles|trucs|infos|informations|{messages}",
                "{want} plus de vos|tes|ces|ca ..1 nouvelles|trucs|infos|informations|{messages}|$",
                "{want} plus entendre ..2 de vous|votre ..2",
                "mettre|mettez|mets|mettons un? fin|terme a|aux ..4 {messages}|envois|envoi|reception|communications|contact",
                "eviter|evitez de|d {write_me} ..3 {messages}|$|a",
                "{want} que vous arretiez|cessiez ..3 {messages}|mecrire|menvoyer|decrire|$",
            ),
            yes=(
                "je préfère ne plus être sollicité",
                "merci de mettre un terme à ces envois",
            ),
            near=(
                "je ne veux plus de nouvelles chaussures",
                "mettez fin à la conversation",
            ),
        ),
        Rule(
            "dont",
            (
                "necrivez|nenvoyez|necris|nenvoie|ne_contactez|nutilisez|ne_sollicitez plus|jamais ..2 $|a|sur|ce|rien|svp|merci|mon",
                "fini|finis|termine|finie les|vos|ces|tes|avec|de ..1 {messages}",
                "{stop} de? nous|me|d|tous|dernvoyer? ..1 envoyer|denvoyer|menvoyer ..1 vos|ces|des|tes ..1 {this}|{messages}",
                "{stop} de? menvoyer|m_envoyer ..1 vos|ces|ce|des|tes ..1 {this}",
                "{stop} denvoyer ..2 vos|ces|des|tes ..1 {this}|{messages}",
                "interrompre|interrompez|suspendez|suspendre|bloquez|bloquer|coupez|stopper|cesser|desactivez|desactiver|eteignez ..2 {messages}|envois|notifs ..1 $|pour|sur|svp|s|de_votre",
                "refuse|oppose|moppose ..6 {messages}|contact*|numero|demarchage|sollicit*",
                "prochain|prochaine|encore_un|un_de_plus|un_autre {messages} ..6 plainte|cnil|avocat|police|signale|saisis|porte",
            ),
            yes=(
                "cessez d'envoyer ces trucs",
                "n'utilisez plus mon numéro",
            ),
            near=(
                "arrêtez d'envoyer le livreur à l'ancienne adresse",
                "bloquez la carte",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "{remove_me} ..1 d* ..4 {list}|groupe",
                "{remove_me} ..1 $|svp|s|merci",
                "{number} ..6 effacez|supprimez|retirez|enlevez|effacer|supprimer le|la|les ..1 $",
                "mais|donc|alors|et effacez|supprimez|retirez|enlevez|virez|effacer|supprimer le|moi|mon_numero $",
                "effacez|effacer|supprimez|supprimer|retirez|retirer|enlevez ..1 mes|mon ..1 donnees|coordonnees|numero|contact|infos|informations ..3",
                "etre|sois|suis retire*|supprime*|enleve*|raye*|radie* ..1 d* ..2 {list}|fichiers|envois",
            ),
            yes=(
                "pouvez-vous me rayer de la liste",
                "mon num traîne chez vous alors supprimez le",
            ),
            near=("retirez le du panier et effacez la remise",),
        ),
        Rule(
            "reason",
            (
                "jamais|pas ..1 donne|autorise|accepte|demande|consenti ..3 accord|numero|messages|ca|consentement|autorisation|inscri*",
                "deja|fois ..3 demande|dit|ecrit ..4",
                "vous|tu continuez|continues|arretez_pas a|de|d ..1 {write_me} ..3",
                "pas|plus ..1 besoin de ca ..1 $",
                "numero ..2 pour|que ..2 livraison|commande|colis|rdv ..4",
                "inscrit*|ajoute* ..1 sans ..3",
                "ne suis|sommes plus|pas ..1 abonne*|client* ..1 $",
            ),
            yes=(
                "je n'ai jamais donné mon accord",
                "vous continuez à m'envoyer des choses",
                "j'ai laissé mon numéro pour le colis",
                "je ne suis plus abonnée",
            ),
            near=(
                "je n'ai pas donné de pourboire",
                "continuez tout droit",
                "elle s'est inscrite sans souci",
                "je ne suis plus loin",
            ),
            settled_by=(
                "^ ..3 {remove} ..2 $",
                "^ ..2 {stop} ..2 $",
                "^ ..3 effacez|supprimez|retirez ..2 $",
                "^ ..2 effacez|supprimez|retirez|enlevez le|la|moi ..1 $",
                "^ ..1 arretez|arrete|stop ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "ne plus|pas rien ..1 envoyer|adresser|ecrire|recevoir ..2",
                "plus|pas ..1 {want}? continuer|continue a ..1 recevoir|etre ..3",
                "{want} pas|plus continuer a ..1 recevoir ..3",
                "pas|plus|aucune ..1 envie|intention|interet|desir de|d|a ..1 recevoir|continuer|lire|voir ..3",
                "fichez|foutez|foutre|lachez nous|moi ..1 paix ..1",
            ),
            yes=(
                "merci de ne plus rien adresser",
                "je n'ai pas envie de recevoir ça",
            ),
            near=("je n'ai pas envie de pizza",),
        ),
        Rule(
            "contact-no-more",
            (
                "{want} plus|pas|aucun ..1 de? ..1 contact|contacts|communication|echange ..3",
                "{want} plus|pas ..1 etre ..1 informe*|notifie*|avise*|prevenu*|tenu* ..3",
                "sortez|enlevez|retirez|otez|virez|radiez moi|nous ..1 d* ..2 envois|listings|listing|communications|{messages}",
                "degagez|cassez_vous|barrez_vous|allez_voir_ailleurs ..1 avec ..2 {messages}",
                "basta ..1 vos|les|avec ..1 {messages}",
            ),
            yes=(
                "je ne veux plus être notifié",
                "basta avec ces textos",
            ),
            near=("je n'ai plus de lentilles de contact",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 hors|dehors de vos|votre|la|cette {list}|listes ..1 $|svp|merci",
                "{stop} decrire|denvoyer ..2 sur|a|au ..1 son|ce|mon|leur numero|telephone|portable ..1",
                "mimportunez|nimportunez|mharcelez|membetez|me_saoulez|mennuyez|me_relancez plus ..3",
            ),
            yes=(
                "hors de votre liste",
                "ne m'ennuyez plus",
            ),
            near=("hors de prix vos listes de fournitures",),
        ),
        Rule(
            "plain-forms",
            (
                "{remove} nous ..1 d* ..3 {list}",
                "{remove} nous ..1 $|svp|s|merci",
                "ne? plus|pas avoir|voir|lire ..1 vos|ces|de|tes ..1 {messages}",
                "^ ..1 stop|basta|zero|aucun {messages} $|svp|s|merci",
                "^ arretez|arrete ..1 svp|stp|merci $",
            ),
            yes=(
                "je ne veux plus voir vos notifs. ne plus voir vos notifications",
                "retirez-nous de la liste",
            ),
            near=("retirez nous une table",),
        ),
        Rule(
            "complaint",
            (
                "mauvais|faux numero $",
                "trompez|trompe|tromper de numero|personne",
                "avez ..1 mauvais numero",
                "trop de {messages}",
                "ou comment avez vous eu|trouve|obtenu ..1 mon numero",
                "comment avez vous eu|trouve|obtenu mon numero",
                "vais vous signaler|bloquer|denoncer",
                "cest du spam|harcelement",
                "pas interesse* ..2 {messages}",
                "marre|assez de vos? {messages}|msgs",
            ),
            yes=(
                "vous vous trompez de numéro",
                "comment avez-vous eu mon numéro ?",
                "trop de messages",
            ),
            near=(
                "mauvais numéro de chambre sur la facture",
                "mon numéro a changé",
            ),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "^ ..2 {remove} ..3 $",
                "^ stoppez|arretez|cessez|coupez tout ..1 $",
                "^ ..1 arretez|stoppez|cessez ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "last-one",
            (
                "que|espere|jespere|veuillez|souhaite ..4 dernier|derniere {messages}|mail|courrier|communication ..1 que|quon|de je|jen|vous|tu|on|nous|votre ..1 recois|recoive|recevrai|menvoyez|mecrivez|me_contactez|menvoies|mecris|me|part|recevons|lis ..3",
                "que|espere|jespere|veuillez|souhaite ..4 derniere fois que vous|tu|on ..1 mecriv*|mecris|me_contact*|me_derang*|me_sollicit*|me_harcel*|me_relanc* ..3",
                "que|espere|jespere|veuillez ..4 dernier que je|jen|vous|tu|on ..1 recois|recoive|recevrai|menvoyez|mecrivez|menvoies ..3",
                "^ ..2 que ..2 soit|cest ..1 dernier|derniere {messages} ..1 $",
                "dernier|derniere {messages} que je|nous veux|voudrais|souhaite|accepte|voulons ..1 recevoir|lire|voir|de ..4",
                "retire|revoque|annule|retirons ..2 autorisation|lautorisation|accord|consentement|permission ..4 utilis*|dutiliser|contact*|numero|telephone|portable|donnees|ecrire|mecrire ..6",
                "oppose|moppose|opposons ..2 que vous ..3 ecri*|mecri*|contact*|envoy*|menvoy* ..6",
                "moppose|refuse|oppose ..5 utilis* ..2 mon|mes|de|du numero|telephone|donnees|coordonnees|portable ..6",
                "nautorise|autorise|naccepte|accepte|consens|nautorisons pas|plus|jamais ..4 contact*|etre_contacte*|utilisation|lutilisation|mecriv*|recevoir ..1 {messages}|par|sur|mon|de|vos|whatsapp|mes|$ ..4",
                "epargnez|epargne|epargner moi|nous|nous_ ..1 vos|tes|ces|vos_ {messages} ..3",
                "pas|aucun le? ..1 droit de mecrire|me_contacter|menvoyer|mimportuner|me_demarcher|me_solliciter ..4",
                "jarrete|j_arrete de recevoir ..3 {messages} ..1 svp|merci",
            ),
            yes=(
                "J'espère que c'est le dernier message que je reçois",
                "c'est le dernier sms que je veux recevoir de vous",
                "je m'oppose à ce que vous continuiez à m'écrire",
                "je n'accepte pas d'être contacté par WhatsApp",
            ),
            near=(
                "que ce soit la dernière fois que vous êtes en retard",
                "le dernier message que j'ai reçu ne s'ouvre pas",
                "je n'accepte pas ce prélèvement",
                "je m'oppose à l'augmentation",
            ),
            always=True,
        ),
        Rule(
            "last-one-alone",
            ("^ ..2 que ..1 soit ..1 dernier|derniere $|svp|sil|s|merci|stp|sil_vous_plait",),
            yes=("Oh chouette, un de plus... Que ce soit le dernier s'il vous plaît.",),
            near=("que ce soit le dernier étage à gauche",),
            settled_by=(
                "^ ..4 un|une|encore de|un|une plus|{messages} ..2 $",
                "^ ..3 encore|deuxieme|troisieme|cinquieme|nouveau|enieme ..1 {messages} ..3 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "just-stop",
            (
                "^ ..3 arretez|arrete|cessez|stoppez|veuillez_arreter|veuillez_cesser|merci_darreter ..1 ca|cela|tout|immediatement|maintenant|$ ..4 $",
            ),
            yes=(
                "J'ai dit non. C'est bon arrêtez",
                "Je n'accepte pas vos messages, veuillez arrêter",
            ),
            near=("arrêtez la machine à 8 heures", "il n'arrête pas"),
            settled_by=(
                "{g_reason}",
                "{messages} ..4 chaque|tous|toutes|par|encore|jour",
                "encore|trop|tant|tous ..1 de|des|ces|vos ..1 {messages}",
                "mecrivez|menvoyez|recois|recevoir|ecrivez|gavez|saoulez ..6",
                "jai|ai dit|demande non|stop|darreter ..2",
                "nautorise|naccepte|accepte|autorise|veux|voudrais|souhaite|consens pas|plus|jamais ..4 {messages} ..4",
                "pas|aucun le? ..1 droit de ..4",
                "^ ..4 trop|marre|assez|harcelement|spam ..3",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "unwelcome",
            (
                "inutile|sert|peine|interet|sens de|a|que ..1 menvoyer|mecrire|nous_envoyer|menvoyez|mecriviez ..2 {messages}|avis|infos|alertes|courriers ..5",
                "inutile|sert|peine|interet|sens de|a ..1 mecrire|me_contacter|me_relancer|me_solliciter|nous_ecrire ..2 $",
                "necrivez|ecrivez|ecrire|necris pas|plus ici|sur_ce_numero|a_ce_numero|sur_mon ..3 $",
                "que ..1 ces|vos|les|tous|tes ..2 {messages} ..2 cessent|sarretent|arretent|stoppent|finissent|cesse|sarrete ..2 $",
                "annulez|annuler|annule ..1 tous|ces|vos|les ..2 {messages} ..2 $",
                "stop ..1 deux|trois|quatre|plusieurs|dix|cinq|2|3 fois et|mais ..5",
                "envoye|repondu|ecrit|tape stop ..4 et|mais ..2 continuez|continue|recois|recommencez ..4",
                "personne ..5 veut|souhaite|demande ..1 de? vos|ces|tes ..1 {messages} ..2",
                "pas|plus autorise*|habilite* a me_contacter|mecrire|menvoyer|me_solliciter|me_demarcher|utiliser_mon_numero ..4",
                "enlevez|retirez|supprimez|effacez|otez|sortez|rayez|virez le|la|les de|du ..1 votre|vos|la|cette|ce ..1 {list} ..1 $",
                "faites|fais|faire moi|me disparaitre de|du ..3",
                "^ ..3 de moublier|nous_oublier ..2 $",
                "arretez|cessez|arrete|stoppez de me|nous|m ..1 contacter|ecrire|envoyer|harceler|solliciter|relancer ou|sinon ..6",
            ),
            yes=(
                "inutile de m'envoyer les messages de la copropriété",
                "je voudrais que ces messages cessent",
                "vous n'êtes pas autorisés à me contacter",
            ),
            near=(
                "inutile de m'envoyer la facture par la poste",
                "personne ne veut du canapé",
                "enlevez-le du panier",
            ),
            always=True,
        ),
        Rule(
            "enough-of-it",
            (
                "veux|voudrais|faut|souhaite|aimerais que ca|cela|tout ..1 sarrete|arrete|cesse|stoppe ..1 $",
                "^ ..1 jen veux|voulons|peux plus ..1 $",
            ),
            yes=("Vos messages me réveillent, je veux que ça s'arrête",),
            near=("je veux que ça s'arrête à midi",),
            settled_by=("^ ..4 vos|ces|les|tes|des {messages} ..4",),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "off-these",
            (
                "retirez|enlevez|sortez|virez|rayez|otez moi|nous des|de_vos|de_ces|de_tous_vos ..1 conseils|annonces|alertes|messages|notifications|rappels|actualites|infos|envois|communications ..3 $",
                "abstenez|abstiens vous|toi de|dorenavant ..1 mecrire|menvoyer|me_contacter|me_solliciter|me_relancer|mimportuner ..4",
                "exige|jexige|demande|veux|souhaite|reclame|voudrais ..1 suppression|effacement|leffacement|radiation|retrait ..1 de mes|mon|toutes ..2 donnees|numero|coordonnees|informations ..4",
                "veux|veut|souhaite|voudrais|desire pas|plus ..1 faire partie ..1 de|du cette|votre|vos|ce|la|groupe|fichier ..1 {list}|groupe|fichier ..2",
                "tout|toute|chaque|prochain ..2 {messages} ..5 harcelement|plainte|signale|police ..3",
            ),
            yes=(
                "enlevez-moi des annonces étudiantes",
                "abstenez-vous de m'écrire",
                "j'exige la suppression de mes données",
                "je ne veux pas faire partie de cette liste",
            ),
            near=(
                "retirez-moi de la séance de jeudi",
                "je ne veux pas faire partie de l'équipe",
                "je demande la suppression des frais",
            ),
            always=True,
        ),
        Rule(
            "asked-already",
            (
                "demande ..1 a|detre|que etre|retire*|supprime*|efface*|desinscri*|vous ..1 retire*|supprime*|efface*|desinscri*|y|il|depuis ..5",
            ),
            yes=("j'ai demandé à être retiré il y a un mois, faites-le",),
            near=("j'ai demandé à être placé devant, faites-le savoir au serveur",),
            settled_by=("^ ..1 faites|fais le ..1 $", "^ ..1 arretez|cessez ..1 $"),
            reach=Reach.DOUBTFUL,
        ),
        # Rules of what a clause is made of.
        Rule(
            "made-of-stop",
            (
                "= {ending} {any_messages} {to_send}? !est|sont|on|il|elle|peut|je|ai|a_plus|annuler|annulez|je_recois|pas|vous_avez",
                "= {stop}|arretiez|cessiez|stoppiez|stoppe|stopez|stop|darreter|arretes|abstenez|abstenir|vous_abstenir|vous_abstenez|evitez {to_send} {any_messages}? {this}? {kin}? !pas",
                "= {stop}|stop vous_etes|tu_es|lourd|lourds|relou|relous|chiant|chiants|penible|penibles|gonflants|saoulant|saoulants|soulant|fatigants|insupportable*|lourdingues !pas",
                "^ arretez|cessez $",
                "{stop} dutiliser|de_vous_servir|de_te_servir de? mon|ce|notre numero|num|contact",
                "= arreter|cesser|darreter recevoir {any_messages}|{this} {who}? {want}? !lire|avis|nouvelles",
                "= plus_rien|plus_jamais_rien|plus_jamais whatsapp|portable|telephone|numero|num|messagerie|de_chez_vous|de_votre_part|ca !je|j|ai|est|il|a|y",
                "= possible|moyen|facon|droit {no} recevoir|receptionner {any_messages}? {who}? !avoir",
                "^ ..1 arretez|arrete|cessez ..1 maintenant|svp|stp|merci|immediatement $",
                "{stop} de lui|leur en? envoyer|ecrire|adresser ..3 $",
                "arret de? tout|tous|toute ..1 {messages}|envoi|contact|communication|communications",
            ),
            yes=(
                "tous ces messages à la con, vous arrêtez maintenant svp. tous vos messages arrêtez maintenant svp",
                "veuillez vous abstenir de nous solliciter à l'avenir",
                "mettez fin à toute correspondance svp",
            ),
            near=(
                "arrêtez le message d'accueil",
                "arrêtez d'envoyer le journal",
                "il n'arrête pas de m'écrire",
            ),
        ),
        Rule(
            "made-of-not-send",
            (
                "= {no} {to_send} {any_messages}? {this}? rien? aucun? !je|j|jai|vous|tu|il|elle|on|ils|elles|ai|avoir|contacts|text|textes|texte|recois|peux|peut|puis_je|fait|est|doit|dois",
                "= pas|aucun|aucune|rien {send_me} {any_messages} !je|j|jai|vous|tu|il|elle|on|ils|elles|ai|avoir|menvoye|est|peux|peut|puis_je",
                "= pas|rien me_contacter|me_contactez|me_recontactez|me_recontacter|mecrivez|mecrire|me_sollicitez|me_derangez|me_relancez|me_harcelez|nous_contactez|nous_recontactez|nous_contacter|nous_sollicitez !je|j|jai|vous|tu|il|elle|on|ils|elles|ai|peux|peut|puis_je|avec|sans|par|sur|jours|jour",
                "= {no} {send_me}|ecrivez|ecrire|envoyez|envoyer|contactez jai|demande|demander|rien|donne !je|tu|vous",
                "= inutile|pas_la_peine|plus_la_peine|pas_besoin|plus_besoin|aucune_raison|aucun_interet|arretez|epargnez|evitez|dispensez {send_me}|mecrire|denvoyer|decrire|relancer|reecrire|insister|continuer {any_messages}|{send_me}|continuer !appeler|je|jai",
                "= {no} {any_messages} aucun? aucune? !je|j|jai|ai|tu|il|elle|on|ils|elles|recois|a|y|est|avoir|contacts|infos|mail|mails|avis|nouvelles|annonces|text|contact|sont|peux|peut|encore|comme|toujours",
                "= zero|aucun|aucune|pas {any_messages} svp|merci|stp|sil_vous_plait|s_il_vous_plait|de_votre_part|desormais|dorenavant|vraiment|a_lavenir|maintenant !je|j|jai|ai|tu|il|elle|on|recois|est|aujourdhui|mail|mails|contact|contacts|nouvelles|encore",
                "ne recommencez plus|pas",
                "ne revenez|reviens plus|pas me|vers|ici|sur",
            ),
            yes=(
                "sur ce téléphone ne plus jamais envoyer de messages merci",
                "et ne me recontactez pas",
                "à l'avenir plus aucun de vos messages sur mon whatsapp",
            ),
            near=(
                "je ne vous écrirai plus",
                "il ne m'écrit plus",
                "envoyez-moi plus de détails",
                "contactez-moi plus tard",
                "pas de message aujourd'hui ?",
            ),
            no=(
                "le garant, le propriétaire, le plombier, le concierge, le gardien, le locataire, la nounou, le jardinier, le bailleur, l'huissier, le notaire",
                "le jardinage, la poterie, la danse, la tombola, le covoiturage, la garde, la cagnotte, le parrainage, la chorale, le tournoi, le brunch, la mutuelle, le syndicat, la sortie, le stage, la colo, l'atelier, le tirage",
                "les brocolis, la coriandre, le déambulateur, l'arroseur, la glycine, la fresque, la sonnerie, le chiot, le thermomètre, la consigne, la poussette, le chèque, la coloscopie, le catalogue",
                "Kevin, Pierre, Jean, Paul, Marie, Sophie, Luc, Michel, Nathalie, Julien",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "= {to_want} {who}? {kin}? {no}|aucun|aucune|pas|rien|zero {any_messages} {receiving}? {to_send}? {this}? !envoyer|ecrire|contacter|deranger|vous_deranger|contact|contacts|mail|mails|texte",
                "= {to_want} {who}? {kin}? {no}|aucun|aucune|pas|rien {send_me} {receiving}? {any_messages}? {this}? !envoye|avec",
                "= {to_want} {who}? {kin}? {no}|plus_rien|aucun {receiving}|contact|contacts|communication|communications|echange|relation|lien|avoir_affaire|affaire rien? {this}? {any_messages}? !lire|voir|en_parler",
                "= {to_want} {who}? {kin}? rien|plus_rien de_vous|de_votre_part|de_chez_vous|venant_de_vous|recevoir",
                "= {to_want} {who}? {kin}? {no} {this}|ca|en recevoir|lire|entendre|voir",
                "{want}|prefere|prefererais|prefererais|aimerais|apprecierais que vous|tu|lon|on ..1 ne? mecriviez|me_contactiez|menvoyiez|me_sollicitiez|me_derangiez|me_recontactiez|mecrives|menvoies|me_contactes plus|pas|jamais",
                "= {to_want} {who}? {kin}? que|quon laisse|laissiez|laissent|fiche|foute|lache tranquille|paix|la_paix|en_paix|tranquilles",
            ),
            yes=(
                "je préférerais que vous ne me contactiez plus",
                "vos textos je n'en veux plus du tout",
                "je voudrais qu'on laisse ma mère en paix",
            ),
            near=(
                "je ne veux pas vous déranger",
                "je ne veux plus le canapé",
                "je ne veux pas recevoir le colis lundi",
                "elle ne veut plus m'acheter de pain",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "= {removing} {whom} {from_lists}? !est|sont|pas|tout|ca|la|le|oubliez_pas|y|en|un|une|ajouter|nouveau|autre|autres|dans|fait|compte|avec",
                "= {removing} {whom} {from_lists} !est|sont|pas|ca|un|une|nouveau|autre|autres|avec|reception",
                "= {removed} soit|soient|etre|sois mon_numero|mes_coordonnees|mes_donnees|mon_nom|mon_contact|{from_lists} {who}? {want}? que? {from_lists}? !pas|compte|messages|sms|reception|groupe|canal|chaine",
                "liste rouge|noire chez|svp|merci|et|$",
            ),
            yes=(
                "de vos fichiers clients merci de nous retirer définitivement",
                "vous pourriez effacer mon numéro de votre base",
                "auriez-vous l'amabilité de m'ôter de vos listes",
            ),
            near=(
                "ne me retirez pas du groupe",
                "enlevez-moi un article",
                "effacez le numéro de la porte",
                "supprimez le fichier joint",
            ),
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= {unsub} {from_lists}? {any_messages}? ma|mon|de? !je_suis|suis|sest|se|est|sont|fait|pas|avoir|toujours|deja|encore|compte",
            ),
            yes=(
                "désabonnement de tout svp merci",
                "je voudrais me désinscrire de tous vos envois",
                "je vous demande ma désinscription définitive",
            ),
            near=(
                "je suis désabonnée ?",
                "désinscription du cours de piano",
                "je ne me désabonne pas",
            ),
        ),
        Rule(
            "made-of-refuse",
            (
                "= {refusing} je? nous? {send_me}|{any_messages}|etre_contacte*|recevoir {to_send}? {receiving}? {any_messages}? que|vous? droit|mon_droit? ulterieur*? futur*|nouveau? article|rgpd|21|conformement? !appel|appels|nouvelles|pas",
                "= {withdrawing} je? nous? {consent} {any_messages}? {send_me}? {receiving}? donne*|avais|javais|que|jai|vous|vous_avais? immediat? !pas|avoir",
                "= {consent} {no}|pas donne|donner {send_me}? {any_messages}? !je_nai_pas",
                "consens|consent|autorise|autorisons ..1 plus|pas ..4 {messages}|contact*|sollicit*|mecri*|menvoy*",
                "{withdrawing} lautorisation|l_autorisation|laccord|ma_permission|mon_consentement|mon_accord ..5 mecrire|menvoyer|me_contacter|recevoir|contact*|{messages}",
                "droit dopposition|d_opposition|opposition|deffacement|leffacement ..6",
                "effacement de? mes|mon ..1 coordonnees|donnees|numero|infos|informations|contact",
            ),
            yes=(
                "je m'oppose à ce que vous m'écriviez",
                "je refuse de recevoir vos sollicitations",
                "je révoque l'autorisation que je vous avais donnée de m'écrire",
            ),
            near=(
                "je refuse le colis",
                "je m'oppose au devis",
                "je retire le colis demain",
            ),
            asked=None,
        ),
        Rule(
            "made-of-leave-alone",
            (
                "= laissez|laisse|laissiez|fichez|fiche|foutez|fous|lachez|lache|foutre|laissons tranquille|tranquilles|paix|la_paix|en_paix|grappe|la_grappe|baskets|basket|les_baskets|respirer !le|la|les|elle|il",
                "foutez|fichez|foutez_moi|fous ..1 le camp ..4",
                "degagez|degage|sortez|sors|cassez_vous|casse_toi|disparaissez|disparais de mon|ma ..1 whatsapp|tel|telephone|portable|numero|boite|inbox|messagerie|vie",
                "{stop} de ..1 casser|briser|peter les ..4",
                "lachez|lache moi|nous ..1 $|avec|svp|merci|un_peu",
                "allez voir ailleurs",
            ),
            yes=(
                "mais laissez ma mère en paix, laissez-nous en paix",
                "foutez le camp de mon téléphone",
                "dégagez de ma messagerie",
            ),
            near=(
                "laissez le paquet en bas",
                "laissez-moi réfléchir",
                "je cherche un coin tranquille",
            ),
            asked=None,
        ),
        Rule(
            "threat",
            (
                "si|sinon ..2 recois|recevons|mecrivez|menvoyez|me_contactez|me_recontactez|narretez|me_relancez ..5 plainte|cnil|avocat|police|signale|saisis|saisir|denonce|poursui*|justice|tribunal|bloque",
                "encore|prochain|dernier un|une|seul|nouveau? {messages} ..5 plainte|cnil|avocat|police|signale|saisis|denonce|poursui*|justice|tribunal|bloque",
                "{stop} ..5 sinon|ou je ..2 plainte|cnil|avocat|police|signale|saisis|denonce|bloque",
                "mise en demeure ..2 cess*|arret*",
            ),
            yes=(
                "si vous m'écrivez encore je porte plainte",
                "encore un message et je saisis la CNIL",
            ),
            near=(
                "si je reçois encore un colis cassé je porte plainte",
                "le prochain message sera la facture",
            ),
            always=True,
        ),
        Rule(
            "made-of-no-advertising",
            (
                "= {ending}|assez|marre|ras_le_bol {offers} {any_messages}? {to_send}? bons_plans|soldes? !pas",
                "= {to_want} {who}? {kin}? {no}|aucun|aucune|pas|zero|rien {offers} {any_messages}? {receiving}? {to_send}? fins|des_fins?",
                "= {no} {offers} {any_messages}? {to_send}? commerciaux? !moi_plus|nous_plus|avoir|je|j|ai|vous_avez|y|a|avez|est|encore|il|sont",
                "= {offers} non|nn|jamais|stop|sans_moi|basta|cest_non !une|encore|est|un|avez|y|a|il|oui",
                "= {removing} {whom} {offers} {from_lists}? !pas",
                "= {refusing} je? nous? {offers} utilisation|lutilisation|traitement|mes|donnees|fins|des_fins|prospection? {any_messages}? {send_me}?",
                "oppose|moppose|refuse|opposition ..10 prospection|demarchage|profilage|commercial*|publicitaire*",
                "{want} plus|pas ..2 demarche*|prospecte* ..3",
                "ras_le_bol|marre|assez|stop de|des|aux|avec|d ..1 {offers}|soldes|bons_plans ..3",
                "plus|pas|aucun|jamais|stop de? {messages}|mails|envois|aux commerciaux|publicitaires|promotionnels|pub|commerciales|marketing",
            ),
            yes=(
                "les livraisons oui, les promos non",
                "je m'oppose à l'utilisation de mes données à des fins de prospection",
                "enlevez-moi des promos",
            ),
            near=(
                "quelles sont les promos ?",
                "pas de souci pour la promo du pain",
                "la promo non cumulable",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "not-here",
            (
                "pas|plus|aucun|zero de? {messages} ici|sur_ce_numero|a_ce_numero|sur_ce_tel|sur_ce_telephone $|svp|merci|s|stp",
                "ici|telephone|portable|numero|tel ..2 pas|plus|aucun|zero de {messages} de votre|vous|ta|chez ..4",
                "prie|demande|merci|priere de ne pas|plus envoyer|adresser|ecrire ..1 dautres|d_autres|aucun|de|plus ..1 {messages} ..3",
                "achalez|achale moi|nous pas|pus|plus ..4",
                "lachez|embetez|derangez|importunez|harcelez moi|nous pus|pas|plus ..4",
                "oubliez|oublie ..1 que vous|tu ..1 avez|as|aviez ..1 eu? mon|ce|notre numero|contact ..1 $",
                "{remove}|{remove_now} moi|nous de ce|cette|ces|vos? truc|machin|trucs|chose|spam|cochonneries $|svp|merci|s",
                "remove|delete|unsubscribe moi|nous|mon_numero ..1 $|de|svp|merci",
                "{want} pas|plus|plu|pu ..1 recevoir|resevoir|recevoire|recevoir_ vo|vos|vot|de|d|ces ..1 {messages}|msg ..1",
                "jveu|jveux|veu|veux plu|pu|plus resevoir|resevoire|recevoire ..3",
            ),
            yes=(
                "mon tel de boulot ici pas de messages de votre part",
                "remove moi de votre liste",
                "achalez-moi plus",
            ),
            near=(
                "pas de messages de Paul ici ?",
                "oubliez que j'ai demandé la livraison",
                "retirez-moi de ce tournoi",
            ),
        ),
        Rule(
            "threat-going-on",
            (
                "si vous|tu ..1 continuez|continues|insistez|persistez ..1 a|de|d|ainsi|comme_ca|$? ..5 plainte|cnil|avocat|police|signale|denonce|bloque|justice|signaler|bloquer ..3",
                "^ ..1 continuez|continue|insistez ..4 et|sinon ..1 je ..2 signale|denonce|bloque|plainte|saisis ..4",
                "bloque|signale|denonce|plainte ..4 si vous|tu|on ..2 mecri*|menvoy*|me_contact*|me_relanc*|continu*|recommenc* ..4",
                "encore|prochain|un|autre un|de_plus|seul? seul? {messages} ..1 et|je je? vous|te bloque|signale|denonce ..3",
                "mecrivez|menvoyez|me_contactez encore|une ..2 et ..1 je ..2 plainte|signale|denonce|bloque|cnil ..3",
            ),
            yes=(
                "continuez et je vous signale à la CNIL",
                "si vous continuez à m'envoyer des messages je porte plainte",
            ),
            near=(
                "si vous continuez la promo je reviens",
                "si le livreur ne vient pas je porte plainte",
            ),
            always=True,
        ),
        Rule(
            "formal-stop",
            (
                "^ ..1 pas interesse* arretez|arrete|stop|cessez $|svp|merci|s|stp",
                "{messages} ..2 sont|envoyes|adresses|destines ..3 doivent|devront|devraient ..1 cesser|arreter|sarreter|etre_arretes|prendre_fin|stopper ..2 $",
                "{want}|demande|exige|jexige que mon|ce|notre numero ..3 pas|plus utilise ..1 pour ..2 {messages} ..2",
                "demande|souhaite|exige|jexige|veux que ..2 {messages} ..6 soient|sois|soit arretes|stoppes|interrompus|suspendus|cesses|supprimes ..2 $",
                "abstenir|abstenez ..4 de|d madresser|menvoyer|mecrire|me_contacter|me_solliciter ..6",
            ),
            yes=(
                "les messages qui me sont adressés doivent cesser",
                "veuillez vous abstenir à l'avenir de m'adresser le moindre message",
            ),
            near=("les messages qui me sont adressés doivent arriver demain",),
            always=True,
        ),
        Rule(
            "to-her",
            (
                "^ ..1 laissez|laisse|fichez la|le|lui|les ..1 tranquille|paix|tranquilles $|svp|merci|s",
            ),
            yes=("Ma grand-mère a 91 ans, laissez-la tranquille",),
            near=("laissez-le tranquille dans son panier",),
            settled_by=(
                "mere|pere|mari|femme|grand|grandmere|maman|papa|mamie|papi|tante|oncle|fille|fils ..1 a|est ..4",
                "marre|assez|ras_le_bol de|d ..1 {messages}|msgs ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "behind-a-reason",
            (
                "= .. ne|n|ne_me|ne_nous|ne_lui|ne_leur {order} plus|jamais|plus_jamais|plus_rien|rien|aucun|aucune {any_messages}? {this}? {kin}? rien? !je|il|elle|on|appelez|avant|mail|mails|courrier|encore|avis|nouvelles|contacts",
                "= .. {order_not} plus|jamais|plus_jamais|plus_rien|rien|aucun|aucune {any_messages}? {this}? {kin}? rien? !je|il|elle|on|nappelez|avant|mail|mails|courrier|encore|avis|nouvelles|contacts",
                "= .. {remove_now} mon_numero|mes_coordonnees|mes_donnees|mon_nom|mon_contact|ce_numero|notre_numero|moi|nous {from_lists} {any_messages}? {who}? !pas|est|sont|un|une|nouveau|autre|groupe|groupes|messages|compte",
                "= .. {remove_now} mon_numero|ce_numero|mes_coordonnees|notre_numero {from_lists}? !pas|est|sont|un|une|nouveau|autre|groupe|compte|oubliez|dans|ancien",
                "= .. effacez|supprimez|retirez|enlevez|virez|rayez|radiez moi partout !pas|est",
                "veux|veut|voulons|souhaite|souhaitons|desire|desirons|veulent plus rien? ..1 recevoir|avoir rien? ..1 de? ..1 {messages}|vous|votre_part|$|nouvelles|rien ..4",
                "{remove_now} son|leur|notre numero|nom|contact $|svp|merci|de ..3 $",
                "ne plus ecrire|contacter|deranger|envoyer|appeler ici|sur_ce|a_ce|$|svp|merci ..3 $",
                "ninsistez|insistez pas|plus $|svp|merci|sil_vous_plait",
                "numero|telephone|portable|ligne|mobile ..8 veuillez|merci_de|priere_de le|les retirer|supprimer|effacer|enlever|rayer|oter $|svp|merci|de|rapidement|immediatement",
                "numero|telephone|portable|ligne|mobile ..8 retirez|supprimez|effacez|enlevez|rayez|virez|otez le|les $|de|svp|merci",
            ),
            yes=(
                "mon père est décédé en mars ne lui écrivez plus",
                "ce téléphone est à ma fille n'envoyez plus rien",
                "On a choisi une autre salle n'insistez pas",
            ),
            near=(
                "depuis janvier vous ne m'écrivez plus",
                "j'ai un nouveau portable retirez-le au comptoir",
                "n'insistez pas sur la poignée",
            ),
        ),
        Rule(
            "cut-it-all",
            (
                "^ ..2 coupez|arretez|stoppez|cessez tout|tous $|svp|merci|sil_vous_plait|ca",
                "{messages} ..5 ca_suffit|ca suffit|suffit $|maintenant",
                "^ ..2 arretez|stop|cessez ca|cela $|svp|merci",
            ),
            yes=("vos messages ne servent plus à rien, coupez tout svp",),
            near=("coupez tout en petits morceaux",),
            settled_by=("vos|ces|tes|vot ..1 {messages} ..4",),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "my-way-out",
            (
                "comment ..1 jarrete|j_arrete|arrete|stoppe|bloque|desactive|coupe vos|ces|tes ..1 {messages} ..2 $",
                "comment|ou ..1 faire|fais|puis|peux|dois|faut|on|fait|je ..2 pour ne|plus ..1 plus|pas? ..1 recevoir|avoir|voir ..1 vos|ces|tes|de_vos|tous_vos|tous_ces|les {messages} ..2 $",
                "comment|ou ..1 faire|fais|puis|peux|dois|je ..2 pour? ..1 me? desabonner|desinscrire|arreter|stopper|quitter|sortir|retirer|desactiver|bloquer|desabonne|desinscris de|des|d? ..1 vos|ces|tes|votre|cette|ta|ce ..1 {messages}|{list}|groupe|envois ..2 $",
                "comment ..1 je|on me|m|se? desabonne|desinscris|desinscrit|retire|sors ..1 de|des? vos|ces|tes|votre|cette|ta|ce ..1 {messages}|{list}|groupe|envois ..2 $",
                "comment ..1 faire|fais|je|puis ..2 pour que ..1 vous ..2 arretiez|cessiez|mecriviez|menvoyiez|larretiez ..5",
            ),
            yes=(
                "comment je fais pour ne plus recevoir vos messages",
                "où puis-je me désinscrire de votre liste",
            ),
            near=(
                "comment je me désinscris du cours de yoga",
                "comment faire pour recevoir vos messages",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "let-them-cease",
            (
                "exige|jexige|demande|veux|souhaite|voudrais|reclame|prie que cessent|cesse|sarretent|sarrete|cessassent ..2 {messages}|envois|contacts|communications ..3",
                "exige|jexige|demande|reclame|sollicite|souhaite|veux|requiers|mettez ..1 larret|arret|cessation|la_fin|fin|interruption|linterruption ..3 {messages}|envois|sollicitations|communications|communication ..3",
                "laissez|laisse|laisser ma|mon|notre|sa? ..1 mere|pere|mamie|mamy|mami|papi|papy|grandmere|grand_mere|maman|papa|mari|femme|fille|fils|famille|tante|oncle ..1 tranquille|en_paix ..4",
                "^ ..2 ai|jai ..1 dit|ecrit|repete|repondu|demande ..1 stop $|deja|mille|deux|trois|cinq|dix|plusieurs|2|3|4|5|10 ..2 $",
                "{stop} dme|dmenvoyer|dmecrire|dmembeter|dmharceler ..4",
                "bloquez|bloque|blacklistez|bannissez mon|ce numero|num|contact ..1 dans|de|sur|svp|merci|$ ..4",
                "^ assez ..1 de|des|avec vos|ces|tous|tes? ..1 {messages} ..1 $",
            ),
            yes=(
                "j'exige que cessent vos messages",
                "j'exige l'arrêt immédiat de tout message",
                "bloquez mon numéro dans votre système d'envoi",
            ),
            near=(
                "je demande l'arrêt du prélèvement",
                "laissez ma mère tranquillement s'asseoir",
                "y a-t-il assez de messages dans l'exemple",
            ),
        ),
        Rule(
            "delete-it",
            (
                "^ ..1 supprimez|effacez|retirez|enlevez|virez|rayez le|la ..1 $",
                "merci|veuillez|priere de? le|la retirer|supprimer|enlever|effacer|rayer|sortir|leffacer|lenlever ..1 $",
            ),
            yes=("qui vous a donné mon numéro? supprimez le",),
            near=("la ligne 3 de la facture, supprimez la",),
            settled_by=(
                "numero|telephone|portable|tel ..2 dentreprise|entreprise|travail|professionnel|pro|bureau ..2",
                "qui|comment|ou ..5 mon|ce numero|num|contact ..3",
                "^ ..1 numero|tel|telephone ..1 attribue|reattribue|appartient|errone|a_change ..6",
                "ce numero ..1 est|appartient|nest ..5",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "lay-off",
            (
                "{stop} ..1 de|d me|nous casser|gonfler|prendre|saouler|souler|achaler|emmerder|bassiner|pomper|tanner|briser|faire|courir ..5",
                "{stop} ..1 de|d machaler|mecoeurer|menquiquiner|machaler|mimportuner ..2",
                "me|nous cassez|casse|brisez|gonflez|soulez|saoulez|emmerdez|pompez|bassinez ..3 stop|arretez|cessez|basta ..2 $",
                "fois ..3 je|jai|on|faut ..4 demande|dis|dit|repete|dire ..2 darreter|stop|de_cesser|darrêter ..2 $",
                "combien de fois ..5 stop|arreter|arretez ..2 $",
                "fichez|foutez|laissez|fiche|fous lui|leur ..1 paix|tranquille|tranquilles ..2",
                "pas|plus|suis daccord ..2 recevoir ..1 vos|ces|de|des ..2 {messages} ..3",
                "opposition a tout|toute|toutes|tous|vos ..2 sollicitation|sollicitations|communication|contact|prospection|{messages} ..3",
                "jinterdis|interdis|interdisons|interdiction ..2 tout|toute|de|d? ..1 contact|communication|sollicitation|{write_me}|demarchage ..3",
                "tanne*|ecoeure*|lasse|excede*|degoute* de|d ..1 recevoir? ..1 vos|ces|tes|des ..2 {messages} ..3",
            ),
            yes=(
                "arrêtez de me casser les pieds",
                "mon père a 87 ans fichez-lui la paix",
                "interdiction de m'écrire",
            ),
            near=(
                "arrêtez de faire du bruit",
                "interdiction de stationner",
                "pas d'accord pour recevoir le colis",
            ),
            always=True,
            asked=None,
        ),
        Rule(
            "not-your-contact",
            (
                "^ stop s_il|sil|s vous|te|il ..2 plait $",
                "{want} ..1 sortir|partir|quitter du|de_votre|le|votre|de_ce ..1 service ..1 de {messages} ..1",
                "{want} ..1 sortir dici|de_la|de_ca ..1 $",
                "^ vous|tu menlevez|me_retirez|meffacez|me_supprimez|me_virez|menleves|me_rayez $|svp|stp|de_votre|de_la|de_vos",
                "avocat|plainte|cnil|porte_plainte ..5 si ..1 vous|ca narretez|arretez|ne_cessez|cessez|narrete|arrete ..1 pas? $",
                "^ ..2 {messages} non merci ..1 $",
                "ras la|le|les casquette|bol|pompon de|d vos|ces|tes|des ..1 {messages} ..2",
                "^ ..2 faites|fais|faire disparaitre mon|ce|notre numero|num|contact|nom ..5",
                "^ ..1 merci|priere|veuillez|pouvez_vous|voulez_vous|vous_voulez ..2 me|nous laisser|foutre|ficher tranquille|tranquilles|en_paix|la_paix ..3 $",
                "^ ..3 ne donne|donnons pas|plus mon|notre|aucun ..1 consentement|accord|autorisation ..1 $",
                "{want} plus|pas ..1 figurer|apparaitre|etre|rester ..1 dans|parmi|sur ..2 contacts|listes|liste|fichier|fichiers|clients|base|repertoire ..2 $",
                "{want} plus|pas ..1 que ..1 vous|tu ..1 ayez|gardiez|conserviez|utilisiez|aies ..1 mon|ce|notre numero|num|contact|telephone ..2",
                "^ ..1 vous|tu allez|vas ..1 arreter|stopper|cesser ..1 oui|ou ..3 $",
                "^ ..1 arretez|cessez|stoppez|arrete|stop ..1 une_bonne_fois|une_fois_pour_toutes|definitivement|pour_de_bon|pour_toujours|a_jamais ..3 $",
                "me|nous fatiguez|fatigue|gonflez|saoulez|soulez|enervez|lassez|gavez|emmerdez avec|de ..2 {messages} ..2",
                "ne|n me|nous cassez|cassez_pas|soulez|saoulez|gonflez plus ..4",
                "interesse|minteresse|minteressent|interessent pas|plus ..1 de recevoir ..3 {messages} ..2",
                "donc|alors|et plus de|dalertes|dinfos|dannonces|davis|daucun {messages}|svp|merci|$ ..2 $",
                "merci|priere|veuillez|prie d|de|dinterrompre|interrompre|suspendre|stopper|cesser|couper|bloquer interrompre|suspendre|stopper|cesser? ..2 {messages}|envois ..2 $",
                "numero ..1 mais|alors|donc|et ..1 faut|devez|veuillez|pouvez leffacer|effacer|lenlever|le_supprimer|supprimer|le_retirer ..1 $",
                "^ ..1 stop|arretez maintenant|immediatement|tout_de_suite|la $|svp|merci",
                "^ bloquez|stoppez|coupez|arretez les_envois|tout_envoi|vos_envois ..1 $|svp|merci",
            ),
            yes=(
                "je ne veux pas figurer dans vos contacts",
                "je ne veux pas que vous ayez mon numéro",
                "vous allez arrêter oui ou non",
            ),
            near=(
                "je ne veux pas que vous ayez des ennuis",
                "ne me cassez pas le vase",
                "arrêtez maintenant le four",
            ),
            asked=None,
        ),
        Rule(
            "enough-of-these",
            (
                "^ ..1 ca suffit|suffit_comme_ca ..1 $",
                "^ ne lui|leur ecrivez|envoyez pas|plus ..1 $",
                "^ ..1 spam spam ..1 $",
            ),
            yes=("Ça suffit ! Tous les jours un message !",),
            near=("deux parts, ça suffit largement pour nous",),
            settled_by=(
                "{g_reason}",
                "{messages} ..4 chaque|tous|toutes|par|encore|jour",
                "encore|trop|tant|tous ..1 de|des|ces|vos ..1 {messages}",
                "mecrivez|menvoyez|recois|recevoir|ecrivez|gavez|saoulez ..6",
                "^ ..1 basta|chega|paren|smettetela|cessez ..1 $",
                "tous|toutes les ..1 jours|heures|semaines ..2 {messages} ..2",
                "{messages} ..2 par|chaque|tous ..2 jour|jours ..2",
                "mere|pere|mamie|papi|grand_mere|grand_pere|grandmere|grandpere|mari|femme|fils|fille|tante ..1 ne|a|est|n ..5",
                "^ ..1 stop|arretez ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "when-will-it-end",
            ("quand ..6 cesser|arreter|arretez|cessez de {g_inf} ..4",),
            yes=(
                "Quand est-ce que vous allez cesser de m'envoyer vos pubs ?",
                "quand allez-vous arrêter de m'écrire",
                "quand allez-vous cesser de nous contacter",
            ),
            near=(
                "quand allez-vous arrêter les travaux",
                "quand avez-vous cessé de m'écrire ?",
                "quand vont-ils cesser le bruit",
            ),
            always=True,
            asked=Reach.ALL,
        ),
        Rule(
            "named-to-stop",
            (
                "ne|n? {g_ne} plus|pas_de_nouveau|jamais|plus_jamais {messages}|parvenir|contact|de|a_me|vos|pour|rien|{g_end} ..6",
                "ne|n? me|nous faites plus|jamais parvenir|suivre|passer ..4",
                "ne ..1 me|nous|m reecrivez|recontactez|reecris|recontacte|relancez|rappelez pas|plus|jamais ..3",
                "ne ..1 cherchez plus|pas a ..1 me|nous joindre|contacter ..2",
                "ne|n prenez|prends|entrez plus|jamais ..1 contact|en_contact ..4",
                "{g_want}|vous_seriez_aimables_de|seriez_aimable_de|vous_seriez_gentils_de|seriez_gentil_de|gentil_de|gentils_de|gentille_de|aimable_de|aimables_de|lamabilite_de|la_gentillesse_de|lobligeance_de|gre_de|remercie_de|invite_a|somme_de|supplie_de|pries_de|prie_de|possible_de|il_faut|faites_en_sorte_de|vous_pouvez|tu_peux|possibilite_de|tiens_a_vous_demander_de ne plus|jamais rien? {g_inf} ..1 {messages}|rien|quoi|aucun|aucune|vos|ces|a_ce_numero|sur_ce_numero|avec_moi|avec_nous|a_ma_mere|{this}|courrier|{offers} ..6",
                "{g_want}|vous_seriez_aimables_de|seriez_aimable_de|vous_seriez_gentils_de|seriez_gentil_de|gentil_de|gentils_de|gentille_de|aimable_de|aimables_de|lamabilite_de|la_gentillesse_de|lobligeance_de|gre_de|remercie_de|invite_a|somme_de|supplie_de|pries_de|prie_de|possible_de|il_faut|faites_en_sorte_de|vous_pouvez|tu_peux|possibilite_de|tiens_a_vous_demander_de ne plus|jamais rien? {g_inf} {g_end} ..4",
                "^ ..1 ne plus|jamais|pas {g_inf} ni|ou|$|{g_tail} ..3",
                "^ ..1 ne pas recontacter|contacter|deranger|relancer|solliciter {g_tail} $",
                "arretez|arreter|arrete|cessez|cesser|evitez|darreter|de_cesser|arretes|stoppez de ..1 {g_inf} ..2 {messages}|rien|vos|ces|avec_moi|avec_nous|contact|{this}|{offers}|a_ce_numero|sur_ce_numero ..4",
                "arretez|arreter|arrete|cessez|cesser|evitez|darreter|de_cesser|arretes|stoppez de ..1 {g_inf} {g_end} ..4",
                "quand ..6 cesser|arreter|arretez|cessez de {g_inf} ..4",
                "tarretes|tu_arretes|vous_arretez de {g_inf} ..5",
                "defends|defend|interdis|interdit|interdisons de {g_inf} ..5",
                "abstenez|abstiens|abstenir vous|toi|de? de? tout|toute|nouvel|nouveau|de ..2 envoi|message|contact|communication|menvoyer|mecrire ..2",
                "plus besoin|la_peine|necessaire de|que ..1 me|nous|mavertir|men|minformer|menvoyer|mecrire|prevenir tenir|au|informer|prevenir|envoyer|ecrire|de|$ ..6",
                "je|on|nous|j naccepte|nai|ai|navons|nay|nautorise|ai_plus|ne_supporte plus|pas|plus_envie ..1 de|detre|d etre|recevoir|lire contacte*|derange*|sollicite*|importune*|{messages}|vos ..4",
                "je? refuse de|detre|d recevoir|lire|etre|avoir ..2 {messages}|infos|nouvelles|contacte*|derange*|sollicite* ..3",
                "jv|jveu|jveux|jveut|jvx|je_veu|veux plus de|recevoir|vos|davoir ..2 {messages}|msg|{offers} ..4",
                "numero|telephone|donnees|coordonnees ne|n doit|doivent|peut plus|pas etre utilise*|contacte*|employe* ..5",
                "plus|pu|plu|pus besoin de vos|tes|ces|tous_ces ..1 {messages}|infos|trucs ..3",
                "ne me|nous|m mettez|incluez|ajoutez|inscrivez|mettez_plus plus|pas|jamais dans|a|sur|aux ..1 {messages}|envois|liste|listes|groupe|diffusion|fichier ..2",
                "veuillez|merci|svp|priere|pouvez_vous|faut ..2 mettre ..1 fin|terme {g_tail} ..1",
                "que cessent|cesse|sarretent|sarrete|finissent ces|vos|les|cet ..1 {messages} ..2",
                "je|on bloque|signale|porte_plainte|vous_bloque|vous_signale si ..1 renvoyez|ecrivez|recommencez|continuez|envoyez|mecrivez|insistez|recontactez|rappelez|menvoyez ..4",
                "trop|marre|assez|tant de|des ..1 {messages} ..4 {g_short} {g_tail}",
                "interdis|interdit|interdisons|defends dutiliser|de_vous_servir|de_garder|lusage ..1 mon|ce|de_mon|notre numero ..3",
                "arretez|arrete|arreter|cessez de|d remplir|inonder|saturer|polluer|encombrer|bombarder|bourrer ma|mon|notre|nos|la ..1 whatsapp|telephone|boite|tel|portable|messagerie|ligne ..3",
                "ne|n desire|souhaite|veux|voulons|souhaitons|desirons plus dinformations|dinfos|dinformation|de_nouvelles|dactualites|dinvitations ..1 de|sur votre|vos|la|cette ..3",
                "tannez|ecoeurez|achalez|gossez moi plus|pas ..4",
                "oubliez|oublie|oublier que_jexiste|que_j_existe|mon_numero|mon_existence {g_end}",
                "{g_beg} ..1 {g_short} {g_tail}",
                "{g_short} ou|sinon|sans_quoi je|j|jappelle|on ..6",
                "si ..1 vous|tu|je|ca continuez|insistez|mecrivez|recois|narretez|continues ..4 plainte|cnil|signale|bloque|denonce|police|signalerai|bloquerai ..2",
                "vous|tu pouvez|peux|pourriez|pouvez_vous arreter|cesser|stopper ca|tout|cela|$|svp|stp|sil_vous_plait|s_il_vous_plait ..2",
                "laissez|laisse la|ma_maman|ma_mere|mon_pere tranquille|en_paix ..3",
                "non aux|a_vos|a_ces|a_tous ..1 {messages} ..3",
                "^ pas|plus|marre|ras_le_bol de|des {messages} {g_tail} ..2",
                "je_ne|je_nai|ne_pas consens|consentons pas a ..1 lutilisation|lusage|utilisation de ..1 numero|mon|mes ..3",
                "nautorise|autorise|nautorisons|consens|naccepte pas|plus|en_rien ..1 que|lenvoi|vos|lutilisation|lusage|a_lutilisation|a_lenvoi|ces|la_reception ..1 vous|de|messages|mecriviez|{messages}|numero|mon ..5",
            ),
            yes=(
                "Veuillez ne plus nous faire parvenir de messages, merci.",
                "Vous seriez aimables de ne plus nous écrire, notre cabinet a fermé",
                "soyez gentil de ne plus m'en envoyer",
                "ne prenez plus contact avec moi",
                "Ne me prévenez plus pour les soldes",
                "Je vous défends de m'envoyer encore quoi que ce soit",
            ),
            near=(
                "veuillez ne plus nous faire payer le port",
                "soyez gentil de ne pas sonner",
                "ne prenez plus ce chemin",
                "plus besoin de carton",
                "je refuse de payer",
            ),
        ),
        Rule(
            "named-to-end",
            (
                "{g_stopnoun} ..1 la|l? reception|lenvoi|lexpedition|envoi de|des ..2 {messages}|{offers}|communications ..3",
                "{g_stopnoun} ..1 mon|l|ma|cet? abonnement|labonnement|inscription|linscription|souscription|la_souscription a|aux|a_vos|a_la|a_votre|a_ces ..1 {messages}|liste|newsletter|notifications|communications|alertes ..3",
                "{g_stopnoun} ..1 toute|tout|tous|toutes|ces|vos|les|vos ..1 {messages}|communication|communications {g_end}",
                "{g_stopnoun} ..1 ce|votre|le service de ..1 {messages}|messagerie ..2",
                "^ ..1 desinscription|desabonnement|radiation totale|total|immediate|immediat|definitive|definitif|complete|complet|demandee|demande {g_end}",
                "^ ..1 demande? de? desinscription|desabonnement|retrait|suppression|resiliation|radiation|sortie ..1 de_mon_numero|de_mon_nom|mon_numero? {g_lists} ..3",
                "^ ..1 radiation|suppression|retrait|effacement de ..1 nom|numero|coordonnees|contact {g_lists}|$|{g_tail} ..3",
                "^ ..1 demande de resiliation|annulation|arret des|de|de_tous_les ..1 {messages} ..3",
                "^ ..1 fin de? labonnement|abonnement|de_labonnement {g_tail} ..1 $",
                "jannule|annulez|annule|retirez|suspends mon|ma|l autorisation|consentement|accord|lautorisation {g_end}",
                "{g_want} ..1 a|d|que_vous|quon? {g_rem} {g_lists} ..3",
                "{g_rem} {g_lists} uniquement|seulement|{g_end} ..2",
                "{g_want}|demande|jexige ..2 mon|ma|une|la|leur? retrait|suppression|radiation|desinscription|desabonnement|effacement {g_lists}|immediat*|$|{g_tail} ..2",
                "retirez|enlevez|supprimez|effacez|rayez|otez|sortez|virez|retire|enleve|supprime|efface|vire|radiez|oter|doter|retirer|radier|supprimer|effacer|rayer|enlever|sortir|virer|denlever mon|ce|notre|mes numero|nom|portable|contact|tel|num|coordonnees|donnees|societe {g_lists} ..3",
                "prions|prie|demandons|merci|veuillez ..3 radier|retirer|supprimer|rayer|desinscrire notre|mon|ma societe|entreprise|cabinet|nom|numero {g_lists} ..3",
                "annulez|annuler|resiliez|resilier|stoppez mon|l|labonnement|abonnement ..1 a|aux|a_la|a_votre|a_vos? newsletter|newsletters|infolettre|messages|alertes|notifications|whatsapp ..2",
                "fini|finis|fin ..1 les|des|avec|aux {messages} ..2",
            ),
            yes=(
                "Désinscription totale svp",
                "Merci de me retirer de la newsletter uniquement",
                "j'aimerais annuler la réception des messages",
                "retrait de votre répertoire",
                "Je désire ne plus figurer dans votre liste",
                "ôtez mon portable de votre fichier",
            ),
            near=(
                "désinscription totale du cours de danse",
                "merci de me retirer un billet",
                "j'aimerais annuler la réception des travaux",
                "retrait de votre commande au magasin",
                "ôtez mon nom de la réservation",
            ),
        ),
        Rule(
            "reason-and-demand",
            (
                "{g_reason} ..4 {g_short} {g_tail}",
                "^ ..1 {g_short} ..4 {g_reason}",
            ),
            yes=(
                "mauvais numéro ça suffit",
                "c'est mon téléphone pro cessez s'il vous plaît",
                "arrêtez ça j'ai déménagé",
            ),
            near=(
                "je suis client, l'arrêt de bus est où",
                "j'ai déménagé près de l'arrêt",
                "pas intéressé par ce modèle",
            ),
        ),
        Rule(
            "a-short-demand",
            (
                "^ {g_alone} {g_tail} $",
                "^ stop $",
                "^ alors|donc|svp|et|maintenant {g_alone} $",
                "^ ..2 voudrais|veux|souhaite|faut que ca|cela cesse|sarrete|finisse ..1 $",
                "^ ..3 deja dit|demande darreter|d_arreter|de_cesser|de_stopper ..1 $",
            ),
            yes=(
                "bonjour, j'ai demandé trois fois à être retirée de votre fichier et je reçois encore des messages. Faites le nécessaire.",
                "vous m'écrivez dix fois par semaine, trop c'est trop",
                "Je voudrais que cela cesse, trop de messages",
            ),
            near=(
                "faites le nécessaire pour la livraison",
                "ça suffit pour deux personnes ?",
                "cessez-le-feu au village",
            ),
            settled_by=(
                "{g_reason}",
                "{messages} ..4 chaque|tous|toutes|par|encore|jour",
                "encore|trop|tant ..1 de|des? {messages}",
                "mecrivez|menvoyez|recois|recevoir|ecrivez|gavez|saoulez|gonflez ..6",
                "vos|ces|votre ..1 {messages}|{offers}",
                "plainte|signale|bloque|denonce ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "homely-and-formal",
            (
                "menlever|enlever|enlevez_moi|retirer|me_retirer|oter|moter|retirez_moi|otez_moi ..1 de|des votre|vos|ta banque|banques|base|bases ..1 de|des? numeros|contacts|donnees|telephones|clients ..8",
                "^ ..2 que ce|celui_ci|ceci message|sms|texto soit|sera|reste le dernier ..4",
                "rendriez|rendrez|feriez|ferez ..1 service|plaisir|bonheur ..1 en|de|si ..1 cessant|cesser|arreter|arretant|cessiez|arretiez ..2 {messages} ..2",
                "^ ..1 faites|fais|faire comme si|ci je|jetais|j ne? ..1 nexistais|existais|nexiste|mort|morte ..1 $",
                "^ ..1 arretez|arrete|cessez d? ..1 dembeter|embeter|importuner|dimportuner|deranger|harceler|spammer une|un ..1 vieille|vieux|vieil|pauvre|malade ..1 $|dame|homme|femme|personne",
                "^ ..1 plus|pu un seul|seule message|texto|sms|mot|mms ..1 $",
                "^ ..1 je|on me|se|men passe|passerai|passerais|passera|passerait ..1 de vos|tes|ces {messages} ..1 $",
                "^ ..1 biffez|biffe|rayez|raye|barrez|effacez|oubliez|effacer|rayer mon|notre|ce numero|nom|contact|tel ..1 {g_tail}|de|du",
                "^ ..1 stop a|pour|sur tout|tous|toutes $",
                "rien|pu_rien|plus_rien savoir|entendre|recevoir|lire ..1 de|des vos|tes|ces ..1 {messages} ..2",
            ),
            yes=(
                "Veuillez m'enlever de votre banque de numéros, je ne fais plus affaire avec vous.",
                "que ce message soit le dernier",
                "biffez mon numéro",
                "STOP A TOUT",
                "j'veux pu rien savoir de vos textos",
                "vous me rendriez service en cessant vos messages",
                "faites comme si je n'existais pas",
                "arrêtez d'embêter une vieille dame",
                "plus un seul message",
                "je me passe de vos messages",
            ),
            near=(
                "que ce repas soit le dernier",
                "vous me rendriez service en livrant ce soir",
                "faites comme si je dormais",
                "plus un seul siège",
                "je passe vos messages à mon mari",
                "biffez mon dessert",
                "arrêt à Toulouse",
                "je ne sais rien de vos messages",
            ),
        ),
        Rule(
            "not-interested-stop",
            (
                "^ ..1 pas|plus interesse|interessee|interesses ..1 arrete|arretez|stop|cesse|cessez de? mecrire|menvoyer|me_contacter|me_spammer|{messages} ..4",
            ),
            yes=("jsuis pas intéressé arrête de m'écrire",),
            near=(
                "pas intéressé par l'arrêt de bus",
                "je suis intéressé, arrêtez le prix",
                "pas intéressée par vos tarifs",
            ),
            always=True,
        ),
        Rule(
            "no-longer-welcome",
            (
                "^ ..1 arretez|arrete|cessez|stop de|d? duser|user|bouffer|manger|vider|remplir|saturer|gaspiller mon|ma|mes ..2 avec vos|tes|ces ..1 {messages} ..1",
                "^ ..1 bloquez|coupez|arretez|stoppez|desactivez lenvoi|les_envois|tout_envoi|l_envoi vers|sur|a mon|ce|notre numero|tel|telephone|portable ..1 $",
                "^ ..1 aucun|zero|pas_d|nul interet pour|dans vos|tes|ces {messages} ..4",
            ),
            yes=(
                "arrêtez d'user mon forfait avec vos messages",
                "bloquez l'envoi vers mon numéro",
                "aucun intérêt pour vos messages",
            ),
            near=(
                "arrêtez d'user mes chaussures",
                "bloquez l'envoi vers mon adresse",
                "aucun intérêt pour ce modèle",
            ),
        ),
    ),
    never=(
        "en_aucun_cas|sous_aucun_pretexte me_retirer|me_supprimer|me_desabonner|me_desinscrire|arreter|arretez|cesser|cessez|retirer|supprimer|retirez|supprimez",
        "recevoir ..2 colis|paquet|paquets|amendes|amende|courses|livraisons ..4",
        "alerte|alertes de fumee|incendie|meteo ..2",
        "desabonner|desabonnez|desinscri*|retirez|retirer|sortez|enlever|enlevez ..5 jardinage|poterie|latelier|atelier|covoiturage|garde|tombola|cagnotte|brunch|chorale|tournoi|piscine|cantine ..4",
        "menvoyez|menvoyer|menvoie|envoyez|contactez|contacter ..2 kevin|plombier|coriandre|oignons|garant|proprietaire|technicien|livreur ..4",
        "nhesitez|nhesite|nhesiter|hesitez|hesite ..1 pas|surtout_pas|point a|de ..6",
        "recevoir|menvoyer|menvoyez ..1 le|les|de|des factures|facture|journal|releves|cheque|cheques ..1 papier|en_papier|restaurant ..2",
        "recevoir|menvoyer ..3 en|sur papier|flamand ..2",
        "consentement|accord|autorisation ..1 pour ..1 sortie|excursion|coloscopie|operation|voyage|musee ..4",
        "plus|pas etre en|le|la|au|a",
        "rien|plus par la_poste|poste|courrier|colissimo",
        "arretiez|arreter|arretez|arretes le|la|l moteur|musique|travaux|bruit|chauffage|machine|compteur|clim|ventilateur",
        "du|de_la|de_l|au|a_la tournoi|course|cours|formation|competition|sortie|stage|atelier|marche",
        "menvoyez|envoyez plus|pas le|la|ce|cette|mon|ma modele|colis|taille|facture|couleur|livreur|technicien|paquet|commande",
        "avez|ont|as|avez_vous arrete|cesse|supprime|annule les|des|le|la",
        "jai|je_lui_ai|nous_avons|on_a|avais dit|demande a|au|aux ..4 darreter|de_cesser|de_ne_plus|darrêter",
        "!je|j|on|quon|nous|vous|tu|qui|et ne|n mecrit|me_contacte|menvoie|nous_ecrit plus|pas|jamais",
        "!mere|pere|on|mari|femme|je ne veut plus|pas",
        "ne veut plus|pas recevoir de visites|personne",
        "pas demande a|detre|d etre|me|quitter|sortir retire*|desinscri*|supprime*|raye*|enleve*",
        "me suis desinscrit*|desabonne* ..3 par|sans erreur|faire_expres|le_vouloir",
        "^ ..2 vous mavez|nous_avez|maviez retire*|supprime*|desinscri*|efface*",
        "pourquoi ..2 arrete|cesse|avez_vous_arrete",
        "envoyez|menvoyez|mecrivez|nenvoyez plus|pas a lancienne|mon_ancienne|cette adresse|ladresse",
        "recevoir ..1 le|la|mon|ma colis|paquet|commande|facture|lettre|carte",
        "y_a_t_il|y a til plus",
        "narrete|narretez|narretent|arrete pas de",
        "moter jag|vi|dig|er",
        "pas|plus par|via mail|mails|email|courrier|telephone !ni|ou|et",
        "pas|plus par|via mail|mails|email|courrier|telephone $",
        "faut|faudrait|faudra plus de|d",
        "plus les|le|la|ma|mes|mon|de|du recus|recu|facture|factures|colis|commande|commandes|documents|livreur|catalogue|releves|releve|bulletins|courrier",
        "liste du|de|des|pour ..1 voyage|sortie|excursion|croisiere|classe",
        "je ..6 mairie|prefecture|consulat|poste|fac",
        "pack|bouquet|forfait|option musique|sport|cinema|tv",
        "plus|jamais ce|cet|cette livreur|monsieur|technicien|plombier|coursier|facteur|homme|transporteur",
        "vous|tu|on|ils|elles ne|n ..1 {order}",
        "vous|tu|on|ils|elles {order_not}",
        "envoyez|envoie|donnez moi|nous plus doffre*|dinfo*|dexemple*|de_photo*|de_detail*",
        "electoral*|presence|presents|candidats|participants",
        "semaines|jours|mois|longtemps que|qu vous|tu ..4",
        "si je|on me? desabonn*|desinscri*|arrete*|quitte*|retire*|supprime*",
        "^ je voudrais|aimerais avoir|recevoir? plus de|d",
        "{remove}|{remove_now}|desinscrire ..1 mon|ma|notre fils|fille|enfant|mari|femme de|du",
        "du|des|de cours|seance|atelier|creneau",
        "durgence",
        "menvoyez|nenvoyez|envoyez plus de|d|du !{messages}|{offers}|{this}|vos|ces|votre",
        "^ vous|tu ne? mecrivez !dix|trop|tous|chaque|sans|10|trois|encore|toutes",
        "^ vous|tu ne? menvoyez|me_contactez|me_relancez|mecris|menvoies|nenvoyez|necrivez",
        "avez|avons|reste|aurez plus|pas de|d",
        "avant|jusqua|jusquau !de|que|dimportants|janvier",
        "pas encore ..1 client*|abonne*|inscrit*",
        "jai|ai oublie",
        "ignor*",
        "noublie*",
        "veux|souhaite|voudrais pas ..2 desabonn*|desinscri*|arret*|retire*",
        "ne me {remove} pas",
        "ne|n {remove} pas",
        "pourquoi|quand ..6",
        "qui !est|etes|es|cest|ca|vous|ne|arretez|stop",
        "qui vous a|ont !donne|file|refile|passe|transmis|communique|fourni|vendu",
        "sest desabonne|desinscrit|arrete*",
        "recu|recevons|recoit ..6",
        "recois !un|encore|trop|des|toujours|plusieurs|vos|ces ..5",
        "pas ..1 arrete*",
        "{stop} ..6 mauvais*|casse*|double|deux",
        "bus|travail|maladie",
        "liste d|dattente|de|des attente|courses|prix|invites|mariage",
        "liste dattente",
        "vocaux|vocal|audio",
        "par erreur|accident|megarde",
        "article|ancien*",
        "il ny|n a plus|pas",
        "ai|avez pas|plus|jamais recu",
        "pas|ne ..2 rater|manquer",
    ),
    instead=(
        "cest|est une? surprise|secret",
        "jai|ai|avons|jutilise|utilise ..1 que|seulement|uniquement whatsapp|telegram|mail|sms",
        "^ ..1 appelez|appelle|telephonez|rappelez|joignez moi|nous ..4",
        "ecrivez|envoyez|contactez|ecris|envoie|joignez|passez moi|nous|plutot !plus|pas|pus|jamais|rien ..1 {channel}|whatsapp|sms ..3",
        "me|nous|moi contacter|joindre|ecrire|appeler ..1 plutot|uniquement|seulement|exclusivement|que ..3",
        "mecrire|mappeler|menvoyer ..1 plutot|uniquement|seulement|exclusivement ..3",
        "par|via|sur|au ..1 {channel}|whatsapp|sms plutot|uniquement|seulement|exclusivement",
        "plutot|uniquement|seulement|exclusivement|que par|via|sur|un|au ..1 {channel}|whatsapp|sms|appel",
        "prefere|prefererais|preferons|prefererai|mieux {channel}|whatsapp|sms|appels|de_vive_voix",
        "prefere|prefererais|preferons|prefererai|mieux !ne|n|que|quon|pas|nen ..2 {channel}|whatsapp|sms|appel|appels|appele|appelez|coup_de_fil|vive_voix",
        "utilisez|prenez|utilise ..2 nouveau|autre|{channel} ..2",
    ),
    asks=(
        "comment faire|puis|peut|on|se|je|me|fait|est",
        "ou faire|puis|peut|on|se|fait|est",
        "quelle ..2 procedure|facon|demarche",
    ),
)
