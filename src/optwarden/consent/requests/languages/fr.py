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
    whole="retirer effacer_numero enlevez_moi desengager",
    doubtful="annuler supprimer resilier assez ca_suffit arretez_ca arrete_ca stop_envoyer pas_interesse pas_interessee fin_des_messages ras_le_bol bloquer resiliation",
    courtesy="merci svp stp s il vous te plait plaît sil plaît bonjour salut bonsoir maintenant immediatement de veuillez je veux souhaite",
    lists={
        "stop": "arretez arrete arreter cessez cesser cesse stoppez stopper stop arrêtez d_arreter darreter",
        "send": "menvoyer m_envoyer mecrire m_ecrire me_contacter menvoyez me_solliciter me_spammer me_harceler me_deranger me_relancer mimportuner mappeler mecrir me_spamer me_texter me_messager nous_envoyer nous_contacter nous_ecrire",
        "messages": "message messages msg msgs sms texto textos notification notifications notifs mails newsletter newsletters spam spams whatsapp alertes communications relances sollicitations",
        "this": "ca cela ceci rien",
        "offers": "pub pubs publicite publicites promo promos promotion promotions offre offres reclame reclames publicitaire* promotionnel* marketing demarchage commercial* soldes",
        "remove": "retirez retirer retire supprimez supprimer supprime enlevez enlever enleve effacez effacer efface rayez rayer radiez otez sortez desinscrivez",
        "list": "liste listes fichier fichiers base repertoire diffusion mailing contacts systeme",
        "number": "numero numéro num tel telephone coordonnees contact donnees nom",
        "want": "veux veut voudrais souhaite souhaiterais desire aimerais voulons souhaitons accepte souhaiterai",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "pas de {offers}",
                "plus|stop|assez|marre|aucune de? vos? {offers} ..2",
                "{want} ..1 plus|pas ..5 {offers}",
                "ne menvoyez|envoyez ..2 {offers}",
                "{stop} ..5 {offers}",
                "stop ..2 {offers}",
                "ne plus recevoir ..3 {offers}",
                "contre|refuse ..2 {offers}",
            ),
            yes=("plus de pub svp", "je ne veux plus recevoir de promotions"),
            near=("avez-vous des promos ?", "plus de pain svp"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} de? {send} ..3 {messages}|{this}",
                "{stop} de? {send} ..1 $",
                "{stop} de? {send} svp|s|merci|stp|sans|sinon|tout",
                "{stop} de? mecrire|me_contacter|me_harceler|me_spammer|me_deranger|me_solliciter|me_spamer|nous_contacter",
                "{stop} tout de suite ..2 {messages}",
                "{stop} ..1 avec|a|aux|vos|les|ces|tes|de|d ..1 {messages}",
                "{stop} l? denvoyer|envoi|envois ..3 {messages}",
                "stop aux? {messages}",
                "{stop} tout|tous|vos|les|ces? envoi|envois",
                "{stop} tous|tout ..1 {messages}",
                "{stop} de? spammer|harceler|denvoyer_des_messages",
            ),
            yes=(
                "merci d'arrêter de m'envoyer des messages",
                "arrêtez de m'écrire",
                "arrêtez vos sms",
            ),
            near=("arrêtez de m'envoyer la mauvaise taille", "l'application s'arrête"),
        ),
        Rule(
            "not-want",
            (
                "{want} ..1 plus|pas|rien ..3 recevoir ..4 {messages}|{this}|$",
                "{want} plus|pas|aucun ..3 {messages}",
                "{want} plus etre contacte*|derange*|sollicite*",
                "{want} ne? plus|pas que vous ..4 {messages}|ecriviez|contactiez",
                "ne plus mecrire|me_contacter|me_solliciter|menvoyer|recevoir|etre_contacte*|me_deranger|me_relancer ..3",
                "ne pas|plus me contacter|deranger|recontacter",
                "naccepte|accepte plus|pas ..2 {messages}",
                "refuse de? recevoir? ..2 {messages}",
                "plus aucun|de ..1 {messages} svp|s|merci|stp|$|de",
                "{want} plus recevoir",
                "{want} plus etre dans|sur ..3 {list}",
            ),
            yes=("je ne veux plus recevoir vos messages", "merci de ne plus m'écrire"),
            near=("je ne veux pas le bleu", "je ne reçois plus vos messages"),
        ),
        Rule(
            "dont-send",
            (
                "ne menvoyez|menvoie|mecrivez|mecris|me_contactez|me_contacte|me_derangez|mappelez|me_sollicitez|nous_envoyez|nous_contactez plus|jamais",
                "mecrivez|mecris|me_contactez|menvoyez|me_contacte|me_sollicitez plus ..2 {messages}|{this}|$|svp|s|jamais|merci",
                "menvoyez|envoyez|menvoie plus|pas de|vos|ces|des {messages}",
                "nenvoyez plus ..3 {messages}|{this}|$",
            ),
            yes=("ne m'envoyez plus rien", "ne me contactez plus"),
            near=("ne m'envoyez pas la facture", "pourquoi vous ne m'écrivez plus ?"),
        ),
        Rule(
            "remove-me",
            (
                "{remove} mon|mes|ce|notre {number} ..3",
                "{remove} moi ..1 d* ..3 {list}",
                "{remove} moi ..1 $|svp|s|merci|stp|immediatement",
                "me {remove} ..1 d* ..3 {list}",
                "me retirer|supprimer|enlever|rayer|effacer ..1 $|svp|s|merci",
                "{want} ..1 plus? etre|sortir retire*|supprime*|enleve*|raye*|de ..4 {list}",
                "{remove} mon|mes ..1 {number}",
            ),
            yes=("veuillez me retirer de votre liste", "supprimez mon numéro"),
            near=(
                "ne me retirez pas de la liste",
                "retirer un article de la liste",
                "supprimez mon ancienne adresse",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "{want}|peux|pouvez|comment|merci|veuillez|prie|demande ..3 me desabonner|desinscrire|desinscrir",
                "desabonnez|desinscrivez|desabonne|desinscris moi|nous",
                "je me desabonne|desinscris",
                "me desabonner|desinscrire ..1 $|de|svp|s|merci|stp",
                "demande|souhaite|voudrais ..2 desinscription|desabonnement",
                "desabonner|desinscription|desabonnement ..3 {messages}|{list}",
                "retire|revoque ..1 consentement|accord|autorisation",
            ),
            yes=("j'aimerais me désabonner", "pouvez-vous me désinscrire s'il vous plaît"),
            near=(
                "je ne veux pas me désabonner",
                "mon frère s'est désabonné ?",
                "combien coûte l'abonnement",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "laissez|laisse|fichez|fiche|foutez|fous|lachez moi|nous ..1 tranquille|paix|tranquilles|grappe|basket*",
                "laissez|lachez moi $",
                "allez vous faire",
                "degagez|barrez_vous",
                "ne me derangez plus",
            ),
            yes=("laissez-moi tranquille maintenant vraiment",),
            near=("laissez le colis chez le voisin", "laissez-moi 5 minutes"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "trop de {messages}",
                "ou comment avez vous eu|trouve|obtenu ..1 mon numero",
                "comment avez vous eu|trouve|obtenu mon numero",
                "vais vous signaler|bloquer|denoncer",
                "cest du spam|harcelement",
                "pas interesse* ..2 {messages}",
                "marre|assez de vos? {messages}",
            ),
            yes=("comment avez-vous eu mon numéro ?", "trop de messages"),
            near=("mon numéro a changé",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "veux|souhaite|voudrais pas ..2 desabonn*|desinscri*|arret*|retire*",
        "ne me {remove} pas",
        "ne|n {remove} pas",
        "pourquoi|qui|quand ..6",
        "sest desabonne|desinscrit|arrete*",
        "recois|recu|recevons|recoit ..6",
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
    asks=("comment|ou faire|puis|peut|on|se|je|me|fait|est", "quelle ..2 procedure|facon|demarche"),
)
