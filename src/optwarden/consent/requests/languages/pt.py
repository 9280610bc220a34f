"""How do people opt out in Portuguese, of Brazil and of Portugal?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="pt",
    name="português",
    stop="""
        parar pare parem sair descadastrar descadastro descadastrar_me descadastre descadastrem me_descadastre desinscrever cancelar_inscricao
        cancelar_assinatura_de_mensagens desinscricao parar_mensagens pare_de_enviar remover_numero nao_perturbe sem_mensagens
        chega_de_mensagens chega_de_mensagem nao_enviar me_tira_da_lista sair_da_lista me_deixem_em_paz parar_de_receber
    """,
    whole="nao_incomodar nao_incomodar_por_favor nao_contactar remover descadastra retirar excluir_numero tirar para_com_isso parem_com_isso chega_disso me_erra vê_se_me_erra já_chega_disso parem_por_favor",
    doubtful="cancelar excluir chega cancelamento basta bloquear nao_tenho_interesse sem_interesse quero_cancelar nao_quero_mais nao_quero",
    courtesy="por favor pf pfv pfvr obrigado obrigada obg ola oi bom dia boa tarde noite quero gostaria de agora ja favor",
    lists={
        # What is said to the business.
        "order": """
            mandem mande mandes manda enviem envie envies envia escrevam escreva escrevas escreve contatem contate contactem contacte contactes incomodem incomode incomodes perturbem perturbe perturbes importunem importune importunes chateiem chateie chateies chateia encham encha enche amolem amole assediem assedie spammem
            procurem procure procures chamem chame chames falem fale notifiquem notifique disparem dispare encaminhem encaminhe remetam remeta entrem_em_contato entre_em_contato entrem_em_contacto entre_em_contacto voltem_a volte_a tornem_a insistam insista insistas atormentem atormente bombardeiem liguem ligue
            escrevam_lhe escrevam_me mandem_me enviem_me contactem_me
        """,
        "stop_now": "parem pare parai parassem parasse cessem cesse deixem_de deixe_de deixa_de deixassem_de deixem_se_de deixe_se_de chega_de basta_de abstenham_se evitem evite acabem_com",
        "remove_now": "tirem tire tira retirem retire retira removam remova remove excluam exclua exclui apaguem apague apaga eliminem elimine elimina deletem delete deleta risquem descadastrem descadastre desinscrevam desvinculem limpem esquecam",
        "channel": "email e_mail mail correio carta telefone ligacao telegram fixo chamada telefonema voz",
        # What a clause is made of.
        "small": """
            kamba entenderam desculpem véi galera prezados foda_se no_meu_celular no_meu_telemóvel no_telemóvel neste_número neste_telemóvel de_boa oxe oxente meu_filho minha_filha meu_senhor minha_senhora meu_deus nossa_senhora
            o_mais_rápido_possível o_mais_rapidamente_possível o_mais_breve_possível o_mais_depressa_possível o_quanto_antes quanto_antes o_mais_cedo_possível
            nos_termos_da_lgpd conforme_a_lgpd de_acordo_com_a_lgpd de_acordo_com_a_lei nos_termos_da_lei nos_termos_do_rgpd ao_abrigo_do_rgpd segundo_a_lgpd
            com_base_na_lgpd se_for_possível se_possível se_puderem se_puder se_pudessem se_não_for_incômodo se_não_for_incómodo se_não_se_importam
            se_não_se_importarem se_faz_favor se_fizerem_o_favor desculpe_o_incômodo desculpem_o_incômodo desculpe_incomodar desculpem_o_incómodo como_combinado
            como_já_disse como_já_pedi como_já_solicitado como_solicitado como_eu_já_disse eu_imploro imploro_vos por_obséquio por_gentileza por_favor
            por_caridade com_todo_o_respeito com_todo_respeito com_o_devido_respeito na_moral de_verdade sem_demora sem_mais_demora sem_mais_demoras sem_exceção
            sem_excepção sem_falta com_efeito_imediato com_efeitos_imediatos de_forma_imediata de_imediato em_meu_nome em_definitivo de_forma_definitiva
            de_maneira_definitiva prezada_equipe prezados_senhores caros_senhores cara_equipa exmos_senhores a_partir_de_hoje a_partir_de_agora
            a_partir_deste_momento daqui_em_diante daqui_pra_frente daqui_para_a_frente daqui_por_diante de_agora_em_diante de_hoje_em_diante desde_já desde_agora
            no_futuro de_futuro façam_o_favor façam_me_o_favor faça_o_favor faz_o_favor faz_favor me_faz_o_favor me_faz_um_favor me_façam_o_favor por_este_meio
            por_meio_desta pela_presente com_urgência com_a_máxima_urgência agora_mesmo obrigado_desde_já obrigada_desde_já desde_já_obrigado desde_já_obrigada
            desde_já_agradeço muito_obrigado muito_obrigada pelo_amor_de_deus por_amor_de_deus pelo_amor_da_santa por_tudo_que_é_sagrado de_uma_vez
            de_uma_vez_por_todas de_vez para_sempre pra_sempre a_sério já_pedi já_falei com_os_melhores_cumprimentos melhores_cumprimentos bom_dia boa_tarde
            boa_noite sinceramente honestamente infelizmente absolutamente amavelmente gentilmente definitivamente imediatamente expressamente formalmente
            oficialmente urgentemente encarecidamente atenciosamente doravante caramba tchê uai pfv pfvr sff caralho porra
            uai_so so_ kamba
            expressamente formalmente categoricamente terminantemente explicitamente encarecidamente firmemente oficialmente respeitosamente humildemente educadamente
            por_favor porfavor pfv pfvr pf pff plis favor faz_favor se_faz_favor sff se_faz obrigado obrigada obg obgd brigado brigada grato grata agradecido agradecida desde_ja gentileza por_gentileza gentilmente encarecidamente
            cumprimentos att atenciosamente ola oi oie oii alo bom_dia bomdia boa_tarde boa_noite bom boa dia tarde tudo_bem tudo bem senhor senhora senhores sr sra srs moca moco amigo amiga amigos caro caros cara prezados prezado estimados exmos
            peco pedia pedimos pedir pedindo solicito solicitamos solicitar requeiro requer exijo exigimos exige ordeno imploro suplico agradeco agradecia agradeceria agradecemos agradecer gostaria gostava gostaríamos queria favorzinho preciso preciso_que precisava apelo informo venho vimos por_este_meio por_meio_desta meio através atraves
            pode podem poderia poderiam podia podiam podes poderias da_para dava_para da_pra tem_como teria_como se_pudessem se_pudesse se_puder se_puderem se_parassem se_quiserem sera_que seria_possivel e_possivel possivel faca facam fazer fazem faz façam queiram queira deve devem deveria tem_que tem_de teem ter_que vamos vao vai vou va ir seria fosse ser sejam seja esta estao estou e eh sao ta tao to
            o a os as um uma uns umas de da do das dos dum duma em no na nos nas num numa por pelo pela pelos pelas pra pro pros pras prá para p ao aos à com sem sob sobre ate desde entre que q ql este esse esta essa isto isso estes esses estas essas deste desse desta dessa destes desses destas dessas neste nesse nesta nessa nisto nisso disto disso aquilo aquele daquele
            aqui ca ai por_aqui daqui dai por_ca meu minha meus minhas nosso nossa nossos nossas seu sua seus suas teu tua teus tuas vosso vossa vossos vossas vosas me mim comigo conosco connosco nos migo lhe lhes se te vos ti voces_ai de_voces de_vcs de_vc de_voce por_parte_de_voces da_parte_de_voces da_vossa_parte da_sua_parte da_parte parte vossa_parte
            mais qualquer quaisquer todo toda todos todas tds td nenhum nenhuma nenhuns nenhumas algum alguma outro outra outros outras novo novos novas nova novamente de_novo dinovo outra_vez vez vezes uma_vez_por_todas de_uma_vez duma_vez de_uma_vez_por_todas uma_vez
            agora ja jah hoje a_partir_de_agora a_partir_de_hoje de_agora_em_diante doravante de_hoje_em_diante daqui_em_diante daqui_pra_frente futuro no_futuro futura futuras futuros imediatamente imediata imediato de_imediato urgente urgentemente com_urgencia logo rapido o_quanto_antes quanto_antes definitivamente definitivo definitiva pra_sempre para_sempre permanentemente
            sempre toda_hora tempo o_tempo_todo todo_dia todos_os_dias todo_santo_dia diariamente constantemente constantes constante direto so somente apenas mesmo realmente serio muito muita muitas muitos tanto tanta tantas tantos demais pelo_amor_de_deus por_amor_de_deus pelo_amor amor deus meu_deus jesus
            porra caralho merda cacete droga puta puta_que_pariu pqp krl fdp foda fodase foda_se bosta diabo diabos inferno raio raios maldito malditos maldita malditas chato chata chatos chatas irritante irritantes insuportaveis insuportavel idiotas idiota estupidas estupidos indesejadas indesejados indesejada nao_solicitadas abusivas abusivo
            gente galera pessoal povo meninas meninos malta meus_senhores equipe equipa time empresa loja firma companhia instituicao clinica escola hospital consultorio academia agencia operadora farmacia universidade faculdade prefeitura associacao clube restaurante hotel site banco servico servicos atendimento robo bot maquina ai_mesmo cara mano mana véi vei velho pa ó opa epa po pô ne né tá tah ok okay blz beleza sim entao entaum assim tipo tbm tambem tb ainda alias enfim olha olhe olhem vejam escuta ouve ouçam
            whatsapp whats wpp wapp wats zap zapzap zapp telefone tel telemovel celular cel cell fone aparelho contato contacto numero num nr n° inbox chat conversa canal via app caixa lugar meio_de_comunicacao telegram redes nome
            kkk kkkk kkkkk rsrs haha hahaha lol aff affs pff ufa abraco abracos bjs beijo beijos
        """,
        "openers": """
            por_favor porfavor pfv pf favor gentileza por_gentileza entao e mas portanto peco pedia pedimos solicito solicitamos exijo quero queria gostaria gostava desejo queremos pode podem poderia poderiam podia podiam podes da_para tem_como por_isso agora agradeco agradecia agradeceria
            vezes pra para venho por_amor_de_deus pelo_amor_de_deus nossa aff obrigado obrigada ola oi bom_dia boa_tarde ja_chega pedi falei disse que
        """,
        "closers": """
            por_favor porfavor pfv pf obrigado obrigada obg grato grata porque pq pois ja_que visto_que uma_vez_que senao se_nao ou caso e mas nem estou estamos nao_sou nao_conheco isso_e isto_e ja_chega ate especialmente principalmente que_saco e_chato cumprimentos att vou eu sou mudei faleceu
        """,
        "not": "de_forma_alguma de_forma_nenhuma de_modo_nenhum de_modo_algum de_jeito_nenhum de_maneira_alguma de_maneira_nenhuma em_hipótese_alguma em_hipótese_nenhuma em_circunstância_alguma em_caso_algum sob_nenhum_pretexto nao n naum nunca nn nem jamais ñ nunca_mais nao_mais não",
        "who": "eu nos a_gente gente ele ela eles elas voces vcs vc voce tu ninguem",
        "kin": "avo mae pai marido esposa mulher filho filha filhos avó pais sogra sogro tia tio irma irmao crianca criancas familia",
        "to_send": """
            me_zapear zapear
            mandar mandem mande manda mandes mandarem mandassem mandasse mandando mandeis enviar enviem envie envia envies enviarem enviassem enviasse enviando escrever escrevam escreva escreve escrevas escreverem escrevessem escrevesse escrevendo
            contatar contatem contate contatarem contatassem contatasse contatando contactar contactem contacte contactes contactarem contactassem contactasse contactando entrar_em_contato entrem_em_contato entre_em_contato entrar_em_contacto entrem_em_contacto entre_em_contacto entrar entrem entrarem
            incomodar incomodem incomode incomodes incomodarem incomodando perturbar perturbem perturbe perturbes perturbarem perturbando importunar importunem importune importunarem importunando encher encham encha enche encherem enchendo chatear chateiem chateie chateies chatearem chateando amolar amolem amole assediar assediem assedie assediando
            spammar spamar spammem mensagear procurar procurem procure procurarem procurando chamar chamem chame chamarem chamando falar falem fale falarem falando remeter remetam remeta disparar disparem dispare encaminhar encaminhem encaminhe notificar notifiquem notifique avisar_me bombardear bombardeiem bombardeie lotar lotem lote
            comunicar comuniquem insistir insistam insista dirigir dirijam contatá contatá_lo enviarme mandarme escreverme contactarme envio envios abordar abordem voltem_a voltar_a voltarem_a volte_a torne_a tornem_a
        """,
        "send_subj": """
            mandem mande mandes mandarem mandassem mandasse enviem envie envies enviarem enviassem enviasse escrevam escreva escrevas escreverem escrevessem escrevesse contatem contate contatarem contatassem contatasse contactem contacte contactes contactarem contactassem contactasse entrem entre entrarem
            incomodem incomode incomodes incomodarem incomodassem perturbem perturbe perturbes perturbarem importunem importune importunarem encham encha enche encherem chateiem chateie chateies chatearem chateiam amolem amole assediem assedie spammem procurem procure procures procurarem procurassem chamem chame chames chamarem chamassem falem fale fales falarem
            notifiquem notifique remetam remeta disparem dispare encaminhem encaminhe abordem aborde voltem_a volte_a voltes_a voltarem_a tornem_a torne_a
        """,
        "to_want": "{want} quer querem quis deseja desejam gosto gostamos gostariamos queriamos preciso precisamos concordo concorda concordamos consinto permito permitimos autorizamos aceitamos aceitar solicitei solicitamos pedi pedimos admito tolero kerer quero_que pretendemos deseja tenciono estou_interessado estou_interessada estamos_interessados tenho_interesse temos_interesse interesse interessa interessam tenho_vontade vontade",
        "receiving": "receber recebe recebo recebendo a_receber ler ver ouvir ter ser_contatado ser_contatada ser_contactado ser_contactada ser_contatados ser_contactados ser_contactadas ser_incomodado ser_incomodada ser_perturbado ser_perturbada ser_importunado ser_importunada ser_notificado ser_notificada ser_avisado ser_avisada ser_informado ser_informada ser_chamado ser_chamada ser_chateado ser_chateada ser_procurado ser_procurada ser_abordado ser_abordada recber reseber receb",
        "removing": """
            {remove} tirarem tirassem retirarem removerem removessem excluirem excluissem excluisse apagarem apagassem eliminarem deletarem deleta delete risquem risque riscar risca descadastrem descadastre descadastrar descadastra exclui excluindo remocao exclusao retirada eliminacao apagamento baixa desincluir desvincular desvinculem desvincule deem_baixa
            desinscrever desinscrevam desinscreva esquecer limpem limpar limpe sumam_com suma_com some_com tiram apaguem_me bani banir bana
        """,
        "removed": "removid* retirad* excluid* apagad* eliminad* descadastrad* tirad* riscad* desinscrit*",
        "whom": "o_numero_da_minha_mae o_numero_da_minha_avo o_numero_da_minha_esposa o_numero_da_minha_mulher o_numero_da_minha_filha o_numero_da_minha_sogra o_numero_da_minha_irma numero_da_minha_mae numero_da_minha_avo numero_da_minha_esposa numero_da_minha_mulher numero_da_minha_filha numero_da_minha_sogra numero_da_minha_irma o_telefone_da_minha_mae o_telefone_da_minha_avo o_telefone_da_minha_esposa o_telefone_da_minha_mulher o_telefone_da_minha_filha o_telefone_da_minha_sogra o_telefone_da_minha_irma o_celular_da_minha_mae o_celular_da_minha_avo o_celular_da_minha_esposa o_celular_da_minha_mulher o_celular_da_minha_filha o_celular_da_minha_sogra o_celular_da_minha_irma o_telemovel_da_minha_mae o_telemovel_da_minha_avo o_telemovel_da_minha_esposa o_telemovel_da_minha_mulher o_telemovel_da_minha_filha o_telemovel_da_minha_sogra o_telemovel_da_minha_irma o_contato_da_minha_mae o_contato_da_minha_avo o_contato_da_minha_esposa o_contato_da_minha_mulher o_contato_da_minha_filha o_contato_da_minha_sogra o_contato_da_minha_irma o_contacto_da_minha_mae o_contacto_da_minha_avo o_contacto_da_minha_esposa o_contacto_da_minha_mulher o_contacto_da_minha_filha o_contacto_da_minha_sogra o_contacto_da_minha_irma o_numero_do_meu_pai o_numero_do_meu_avo o_numero_do_meu_marido o_numero_do_meu_filho o_numero_do_meu_sogro o_numero_do_meu_irmao numero_do_meu_pai numero_do_meu_avo numero_do_meu_marido numero_do_meu_filho numero_do_meu_sogro numero_do_meu_irmao o_telefone_do_meu_pai o_telefone_do_meu_avo o_telefone_do_meu_marido o_telefone_do_meu_filho o_telefone_do_meu_sogro o_telefone_do_meu_irmao o_celular_do_meu_pai o_celular_do_meu_avo o_celular_do_meu_marido o_celular_do_meu_filho o_celular_do_meu_sogro o_celular_do_meu_irmao o_telemovel_do_meu_pai o_telemovel_do_meu_avo o_telemovel_do_meu_marido o_telemovel_do_meu_filho o_telemovel_do_meu_sogro o_telemovel_do_meu_irmao o_contato_do_meu_pai o_contato_do_meu_avo o_contato_do_meu_marido o_contato_do_meu_filho o_contato_do_meu_sogro o_contato_do_meu_irmao o_contacto_do_meu_pai o_contacto_do_meu_avo o_contacto_do_meu_marido o_contacto_do_meu_filho o_contacto_do_meu_sogro o_contacto_do_meu_irmao me nos eu mim meu_numero o_meu_numero este_numero esse_numero meu_contato meu_contacto o_meu_contato o_meu_contacto este_contato este_contacto meu_nome o_meu_nome meus_dados os_meus_dados meu_telefone o_meu_telefone meu_celular meu_telemovel o_meu_telemovel meu_num nosso_numero o_nosso_numero nosso_contato nosso_contacto o_nosso_contacto meu_cadastro o_meu_cadastro meu_registo o_meu_registo meu_registro meu_zap meu_whats meu_whatsapp este_telefone esse_telefone o_numero_dela numero_dela numero_dele o_numero_dele dados_pessoais dados este_telemovel meu_cel este_celular",
        "from_lists": "{list} sistemas bancos_de_dados banco_de_dados base_de_dados bases base_de_clientes cadastros arquivos agenda agendas disparo disparos mailings transmissoes comunicacoes envio envios grupos canais lista_de_transmissao listas_de_transmissao lista_de_contatos lista_de_contactos lista_de_envio lista_de_clientes difusao distribuicao subscricao subscricoes ficheiros ficheiro registos registros mensagens newsletter daqui dai disso disto clientes notificacoes avisos crm de_tudo alertas",
        "any_messages": "{messages} mensagenzinhas mensagensinhas mensage mensajem mensagns mensgem menssagem menssagens mesagem mesagens mansagem mensag alertas alerta contatos contactos contato contacto comunicado comunicacao emails mails mail textos texto correntes audios notificaçoes notificacao envio envios newsletters newsletter infos informativos informativo conteudo conteudos contactacao pesquisas pesquisa inqueritos correspondencia mensagem_nenhuma interacao interacoes lembretes coisas porcaria porcarias tralha lixo spam smss recados recado assedio perturbacao bombardeio",
        "ending": """
            parar parem pare parai parassem pararem parasse para_de para_com para_ja para_agora para_logo cessar cessem cesse cessarem cessassem cessacao deixem_de deixe_de deixa_de deixar_de deixarem_de deixassem_de deixem_se_de deixe_se_de chega_de basta_de parou_com acabem acabe acabar acabou_com terminem terminar termine encerrem encerrar encerre encerramento interromper interrompam interrompa
            cancelem cancelar cancele cancela cancelamento cancelarem suspender suspendam suspenda suspensao desativem desativar desative desativa desactivem desactivar desactive desliguem desligar desligue bloqueiem bloqueie bloquear bloqueia silenciem silenciar abstenham abstenha abster abstenham_se eliminem evitem evite evitar dispenso dispensamos dispenso_as fim findar poupem poupe poupem_me pararam_com
        """,
        "stopping": "larga_de larguem_de largue_de deixa_só_de deixem_só_de parar parem pare parai parassem pararem parasse para_de cessar cessem cesse cessarem deixem_de deixe_de deixa_de deixar_de deixarem_de deixassem_de deixem_se_de chega_de basta_de abstenham abstenha abster abstenham_se evitem evite evitar parou_de acabem_de",
        "refusing": "recuso recusamos recusar rejeito rejeitamos repudio oponho opomos opor oponho_me opor_me proibo proibido proibimos proibir desautorizo desautorizar dispenso dispensamos vedo oposicao objecao",
        "withdrawing": "retiro retirar retiramos revogo revogar revogamos revogacao anulo anular cancelo cancelar cancelamento retirada suspendo rescindo retirei removo retirem",
        "consent": "consentimento autorizacao permissao anuencia autorizaçao autorisacao aceite optin opt_in",
        "unsub": "descadastr* desinscrev* desinscri* desincri* descadastar descadatrar dessubscrev* desubscrev* anular_a_subscricao anular_subscricao cancelar_subscricao cancelar_a_subscricao cancelar_a_inscricao cancelar_inscricao cancelar_minha_inscricao cancelar_a_minha_inscricao cancelar_a_minha_subscricao cancelem_minha_inscricao cancelem_a_minha_subscricao unsubscribe optout opt_out",
        # Made.
        "call": "chamar procurar contactar contatar escrever mandar enviar importunar chamando mandando enviando escrevendo contactando",
        "imp": "enviassem enviasse mandassem mandasse escrevessem escrevesse contactassem contactasse contatassem contatasse incomodassem chamassem voltassem voltasse enviem mandem escrevam contactem contatem chamem incomodem",
        "not_me": "sem_interesse nao_tenho_interesse n_tenho_interesse numero_errado engano nao_conheco_voces",
        "stop": "parem pare para parar deixem deixe deixar cessem chega pararem parassem deixa cesse cessa parai",
        "send": "macar me_macar massacrar aborrecer me_aborrecer mandar enviar escrever me_mandar me_enviar me_escrever mandarem enviarem encher incomodar perturbar contatar contactar ligar mandar_me enviar_me escrever_me enviarem_me chatear",
        "sent": "escreve manda envia contata mande mandem manda mandes envie enviem envia escreva escrevam escrevas contate contatem contacte contactem ligue liguem incomodem incomode perturbe perturbem enviar mandar encaminhem",
        "messages": "pesquisas enquetes promos novidades mensage mensagns mensagem mensagens msg msgs sms notificacao notificacoes whatsapp whats zap zaps avisos comunicados torpedos torpedo spam mensagen comunicacao comunicacoes lembretes lembrete",
        "this": "isso isto nada essas_coisas lixo besteira besteiras bobagem bobagens porcaria porcarias",
        "offers": "propaganda propagandas promocao promocoes promo oferta ofertas publicidade publicidades anuncio anuncios marketing divulgacao divulgacoes descontos publicitarias promocional promocionais campanhas",
        "remove": "risquem risca perde percam elimine eliminem elimina remova remover removam remove retire retirar retirem retira tire tirar tirem tira exclua excluir excluam exclui apague apagar apaguem apaga delete deletar deletem eliminem elimine eliminar risquem esquece esquecam esqueca bloqueia bloqueiem bloqueie ",
        "list": "broadcast destinatarios lista listas cadastro base sistema banco transmissao mailing contatos contactos grupo",
        "number": "numero num telefone celular contato contacto nome dados cadastro telemovel nr",
        "want": "quero queria gostaria desejo queremos aceito autorizo pretendo kero keru qro",
        "nao": "nao n nunca nn naum ñ",
        "g_end": """
            por_gentileza gentilmente $ por_favor porfavor pfv pf sff se_faz_favor obrigado obrigada
            obg grato grata ja agora aqui ai la mais nunca_mais nunca jamais novamente de_novo
            outra_vez imediatamente de_imediato de_vez para_sempre pra_sempre definitivamente porque
            pois ou e senao que mas a_partir_de_hoje de_hoje_em_diante para_este_numero
            pra_este_numero neste_numero pelo_whatsapp por_whatsapp tchau cumprimentos sim ta ok
            cansei desde_ja
        """,
        "g_lists": """
            da_lista da_vossa_lista da_sua_lista das_listas das_vossas_listas das_suas_listas
            dessa_lista desta_lista dessa_lista_ai da_base da_base_de_dados da_vossa_base_de_dados
            da_sua_base_de_dados do_banco_de_dados do_cadastro do_cadastro_de_voces do_sistema
            do_vosso_sistema do_seu_sistema dos_contatos dos_contactos dos_seus_contatos
            dos_vossos_contactos dos_registos dos_vossos_registos da_lista_de_transmissao
            da_transmissao do_grupo_de_envio do_grupo_de_transmissao do_mailing do_vosso_ficheiro
            do_ficheiro dos_vossos_ficheiros da_agenda da_lista_de_envios da_lista_de_envio
            da_lista_de_contatos dos_envios dos_vossos_envios dos_vossos_envios_de_mensagens
            dos_envios_de_mensagens das_mensagens dessas_mensagens destas_mensagens
            das_vossas_mensagens das_vossas_campanhas das_campanhas das_suas_campanhas desse_servico
            deste_servico_de_mensagens do_servico_de_mensagens dai disso disto do_cadastro_ai
            das_notificacoes da_newsletter das_comunicacoes do_broadcast
        """,
        "g_mine": """
            meu_numero o_meu_numero meu_nº o_meu_nº meu_n o_meu_n meu_nr o_meu_nr meu_num meu_contato
            o_meu_contato meu_contacto o_meu_contacto meu_nome o_meu_nome meus_dados os_meus_dados
            este_numero esse_numero este_contacto este_contato esse_contato meu_telefone
            o_meu_telefone meu_cadastro meu_zap meu_whats o_numero_da_minha_mae o_nº_da_minha_mae
            o_n_da_minha_mae o_contacto_da_nossa_empresa o_contato_da_nossa_empresa nosso_numero
            o_nosso_numero nosso_contato o_nosso_contacto meu_telemovel o_meu_telemovel meu_celular
        """,
        "g_rem": """
            remove remova remover removam retire retirem retirar tira tire tirem tirar apaga apague
            apaguem apagar exclua excluam exclui excluir elimine eliminem eliminar elimina delete
            deleta deletem deletar descadastra descadastrem descadastre risquem risque risca limpem
            perde perca percam bloqueiem esquece esquecam desvincule desvinculem desvincular
        """,
        "g_sub": """
            mandem mande mandes manda enviem envie envies envia escrevam escreva escrevas contatem
            contate contactem contacte contactes chamem chame incomodem incomode perturbem perturbe
            chateiem chateie chateies aborrecam aborreca aborrecas informem informe avisem avise
            notifiquem notifique lembrem facam_chegar faca_chegar encaminhem encaminhe procurem
            procure importunem importune entrem entre massacrem macem mace
        """,
        "g_inf": """
            mandar mandarem enviar enviarem escrever escreverem chamar chamarem contatar contatarem
            contactar contactarem incomodar perturbar chatear avisar avisarem informar informarem
            notificar aborrecer importunar azucrinar encher flodar floodar lotar bombardear macar
            massacrar me_mandar me_enviar me_escrever me_chamar me_contatar me_contactar me_incomodar
            me_perturbar me_chatear me_avisar me_informar me_notificar me_aborrecer entrar_em_contato
            entrar_em_contacto fazer_contato spam
        """,
        "g_stopnoun": """
            cancelar cancela cancele cancelem cancelamento_de cancelamento_total_de cancelamento
            suspender suspendam suspenda suspende encerrar encerrem encerre encerra interromper
            interrompam interrompa parar parem terminar terminem anular anulem anule anula desativar
            desativem desative desliga desliguem desligue desligar cessar cessem bloquear bloqueiem
            bloqueie acabar acabem
        """,
        "g_reason": """
            nao_sou_eu nao_e_comigo nao_e_para_mim contacto_ja_nao_e numero_ja_nao_e
            contato_nao_e_mais numero_nao_e_mais numero_errado engano enganou_se nunca_me_inscrevi
            nao_me_inscrevi telefone_e_do_trabalho telefone_do_trabalho numero_do_trabalho nao_sou_a
            nao_sou_o nao_sou_cliente ja_nao_sou_cliente nao_sou_mais_cliente sou_cliente nunca_dei
            nao_dei fico_confusa nao_tenho_interesse sem_interesse nao_me_interessa faleceu morreu
            fechei_a_conta numero_nao_e_do numero_nao_e_da me_mudei mudei_me vendi_o_carro
            vendi_o_imovel vendi_a_casa numero_agora_e_da numero_agora_e_do numero_e_da_minha
            numero_e_do_meu 6_da_manha
        """,
        "g_short": """
            {g_alone} chega ja_chega basta
        """,
        "g_alone": """
            parem_c_isso para_c_isso retirem removam apaguem tirem excluam retirem_me descadastrem
            parem pare para_com_isso parem_com_isso pare_com_isso acabem_com_isso acaba_com_isso
            acabe_com_isso apaguem_no apaguem_me me_apaguem me_apaga me_tirem me_tira me_tira_disso
            me_tira_dai tirem_me tira_isso cancelem_isso cancela_isso isso_tem_que_parar
            isto_tem_de_parar isto_tem_que_acabar me_deixem_em_paz me_deixa_em_paz deixem_me_em_paz
            larguem_me tira_meu_numero tira_meu_nome tirem_do_cadastro tira_dai tirem_dai
            nao_escrevam_mais nao_mandem_mais_nada nao_mandem_mais descadastra me_descadastra sumam
            some para_de_mandar parem_de_mandar
        """,
        "g_tail": """
            $ por_favor pfv sff obrigado obrigada obg grato grata ja agora imediatamente ai dai
        """,
        "g_beg": """
            pelo_amor_de_deus por_amor_de_deus imploro eu_imploro suplico deus_abencoe_mas
            deus_os_abencoe_mas abencoe_mas peco_encarecidamente misericordia
        """,
    },
    rules=(
        Rule(
            "how-to-leave",
            (
                "como|onde ..1 faco|faz|fazer|posso|consigo|devo ..1 para|pra|p|a? parar|sair|cancelar|deixar|nao ..1 de? receber|$|disso|daqui|dessa|desta|deste|isso|isto|mensagens ..2 {g_tail}",
                "como|onde ..1 faco|faz|fazer|posso|consigo|devo ..1 para|pra|p|a? me_descadastrar|me_descadastro|descadastrar|se_descadastrar|descadastrar_me|desinscrever_me|me_desinscrever|desinscrever|se_desinscrever|cancelar_a_inscricao|cancelar_a_subscricao|anular_a_subscricao|cancelar_a_minha_subscricao|cancelar_minha_inscricao|anular_a_minha_subscricao|sair_da_lista|sair_dessa_lista|sair_desta_lista|sair_da_vossa_lista|sair_disso|sair_disto|sair_daqui|cancelar_isso|cancelar_isto {g_tail}|disto|disso|daqui|dessa_lista|desta_lista|da_lista|dessa|desta|de_tudo",
                "como|onde ..1 faco|faz|fazer|posso|consigo|devo ..1 para|pra|p|a? me_descadastrar|me_descadastro|descadastrar|se_descadastrar|descadastrar_me|desinscrever_me|me_desinscrever|desinscrever|se_desinscrever|cancelar_a_inscricao|cancelar_a_subscricao|anular_a_subscricao|cancelar_a_minha_subscricao|cancelar_minha_inscricao|anular_a_minha_subscricao|sair_da_lista|sair_dessa_lista|sair_desta_lista|sair_da_vossa_lista|sair_disso|sair_disto|sair_daqui|cancelar_isso|cancelar_isto d*|as|os|a? ..1 {messages} {g_tail}",
                "como|onde me_descadastrar|me_descadastro|descadastrar|se_descadastrar|descadastrar_me|desinscrever_me|me_desinscrever|desinscrever|se_desinscrever|cancelar_a_inscricao|cancelar_a_subscricao|anular_a_subscricao|cancelar_a_minha_subscricao|cancelar_minha_inscricao|anular_a_minha_subscricao|sair_da_lista|sair_dessa_lista|sair_desta_lista|sair_da_vossa_lista|sair_disso|sair_disto|sair_daqui|cancelar_isso|cancelar_isto {g_tail}|disto|disso|daqui|dessa_lista|desta_lista|da_lista|dessa|desta|de_tudo",
                "como|onde e_que? ..1 eu? saio|descadastro|me_descadastro|desinscrevo|me_desinscrevo {g_tail}|disto|disso|daqui|dessa_lista|desta_lista|da_lista|dessa|desta|de_tudo",
                "como|onde e|eh que ..1 saio|descadastro|cancelo daqui|disto|disso|dessa|desta|{list}|$ ..2 $",
                "como|onde e_que? ..1 eu? saio|cancelo|descadastro|me_descadastro|paro ..1 d*|as|os|a|o|com|essas|esses|estas|estes? ..1 {list}|{messages}|isso|isto|disso|daqui {g_tail}",
                "como|onde e_que? ..1 eu? deixo|paro|cancelo|cancelar|parar|deixar|anulo|anular|interromper de|o|a? receber|recebimento|rececao|envio de|das|dos|as|os|essas|estas|suas|vossas? ..1 {messages}|isso|isto {g_tail}",
                "tem|ha|existe|teria ..1 como|forma|maneira|jeito|modo|opcao|possibilidade de|para? me_descadastrar|me_descadastro|descadastrar|se_descadastrar|descadastrar_me|desinscrever_me|me_desinscrever|desinscrever|se_desinscrever|cancelar_a_inscricao|cancelar_a_subscricao|anular_a_subscricao|cancelar_a_minha_subscricao|cancelar_minha_inscricao|anular_a_minha_subscricao|sair_da_lista|sair_dessa_lista|sair_desta_lista|sair_da_vossa_lista|sair_disso|sair_disto|sair_daqui|cancelar_isso|cancelar_isto {g_tail}|disto|disso|daqui|dessa_lista|desta_lista|da_lista|dessa|desta|de_tudo",
                "tem|ha|existe|teria ..1 como|forma|maneira|jeito|modo|opcao|possibilidade de|para? parar|deixar|cancelar|bloquear|nao|desativar|sair de? receber? ..2 {messages}|{list} {g_tail}",
                "o_que|que ..1 faco|devo|preciso|tenho|fazer|e_preciso ..4 para|pra|p me_descadastrar|me_descadastro|descadastrar|se_descadastrar|descadastrar_me|desinscrever_me|me_desinscrever|desinscrever|se_desinscrever|cancelar_a_inscricao|cancelar_a_subscricao|anular_a_subscricao|cancelar_a_minha_subscricao|cancelar_minha_inscricao|anular_a_minha_subscricao|sair_da_lista|sair_dessa_lista|sair_desta_lista|sair_da_vossa_lista|sair_disso|sair_disto|sair_daqui|cancelar_isso|cancelar_isto {g_tail}|disto|disso|daqui|dessa_lista|desta_lista|da_lista|dessa|desta|de_tudo",
                "o_que|que ..1 faco|devo|preciso|tenho|fazer|e_preciso ..4 para|pra|p parar|deixar|nao de? receber ..2 {messages}|isso|isto {g_tail}",
                "como|onde ..1 faco|posso|devo ..1 para|pra? sair da|dessa|desta lista|listas de transmissao|contatos|contactos|difusao|envio {g_tail}",
                "como|onde sair da|dessa|desta lista|listas de transmissao|contatos|contactos|difusao|envio {g_tail}",
                "da para|pra cancelar|parar|bloquear|desativar|sair ..1 essas|estas|dessas|destas|as_vossas|as_suas {messages} {g_tail}",
            ),
            yes=(
                "como faço pra parar de receber isso aqui?",
                "como saio dessa lista?",
                "Como me descadastro?",
                "como posso cancelar a subscrição",
                "tem como parar de receber essas mensagens?",
                "o que faço para deixar de receber mensagens",
            ),
            near=(
                "como faço pra sair mais cedo",
                "como cancelo a reserva?",
                "como posso cancelar a subscrição da revista",
                "como tirar o som das mensagens",
                "como sair da lista de espera",
                "tem como parar a obra?",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "no-advertising",
            (
                "{nao} ..2 {want} ..4 {offers}",
                "{stop} ..1 com|de ..3 {offers}",
                "{nao} ..2 {sent} ..3 {offers}",
                "chega|basta de? ..1 {offers}",
                "sem mais? {offers} $|por_favor|pf|pfv|obrigado|obrigada|nem|no",
                "{nao} mais {offers}",
                "{remove} ..4 {offers}",
            ),
            yes=("chega de propaganda", "não quero mais receber promoções"),
            near=(
                "sem promoção quanto custa?",
                "não quero perder as promoções",
                "tem promoção hoje?",
            ),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "que deixassem|parassem|deixem|parem de ..1 {send} ..3",
                "{not_me} ..2 pare|parem|para ..1 $",
                "cancela|cancelem|cancele|cancelar ..1 essas|estas|as|os|o? envio? ..1 {messages}",
                "pare|parem|para|chega com|de isso|disso ..1 $",
                "{stop} de {send}|mandar|enviar ..3 {messages}|{this}",
                "{stop} de me? {send} ..1 $",
                "{stop} de ..1 {send} o? saco|tanta|tantas|por_favor",
                "{stop} com ..2 {messages}",
                "{stop} ..2 as|essas|estas|suas|vossas {messages}",
                "cansei|cansado|cansada ..1 de|dessas|destas|das ..1 {messages}",
                "parem|pare|para de me incomodar|perturbar|encher|contatar|escrever|chamar|chatear|ligar",
                "{want} ..1 deixar|parar de receber ..3 {messages}|{this}|$",
                "para|pare|parem de mandar|enviar ..1 {messages}",
                "chega|basta de ..1 {messages}",
            ),
            yes=(
                "pedia que parassem de me enviar avisos",
                "número errado por favor parem",
                "cancelem o envio dessas mensagens",
                "deixa de me mandar msg",
                "parem de me mandar mensagens",
                "gostaria de deixar de receber essas mensagens",
            ),
            near=(
                "pedia que parassem o carro",
                "não cancelem essas mensagens",
                "cancelem o envio da caixa",
                "não parem de me mandar mensagens",
                "parem de ignorar minhas mensagens",
                "parem de me mandar o tamanho errado",
                "parei de receber os avisos",
            ),
            settled_by=(
                "^ ..1 ta|esta|e|eh|que ..1 insuportavel|saco|chato|chatice|demais|irritante|inferno ..1 $",
                "{nao} {want}|aguento|suporto mais ..1 $",
                "^ ..1 chega|basta ..1 $",
            ),
        ),
        Rule(
            "not-want",
            (
                "{nao} preciso ..1 mais? ..2 {messages}",
                "{nao} {want} que me|nos cheguem|chegue|chegar ..2 {messages}",
                "pra|para {nao} receber mais? ..2 {messages}|{this}|mais",
                "{nao} {want} nem {messages} nem ..2",
                "{nao} {sent}|escrevam|escreva mais pra|para|a ela|ele ..1 $",
                "nunca mais ..2 {messages}",
                "{nao} ..1 receba|recebamos|cheguem ..1 mais ..2 $",
                "{nao} {want} ..1 ter ..1 nada a ver com voces|vcs|vc|voce|essa|esta|vos ..2",
                "de hoje|agora em diante ..1 nada|nenhuma|sem ..1 {messages}",
                "{nao} {want} nada ..1 de voces|vcs|vc|voce|vos",
                "{nao} {want} ..1 contato|contacto ..2 $",
                "{want} ..1 ser removid*|retirad*|excluid*|descadastrad* ..1 $",
                "{nao} ..1 {want} ..3 receber ..4 {messages}|{this}",
                "{nao} ..1 {want} ..1 receber ..1 mais|$|nunca",
                "{nao} ..1 {want} mais|ser receber|contatado|contatada|contactado|contactada|perturbado|incomodado",
                "{nao} ..1 {want} ..3 {messages}",
                "{nao} quero mais isso|isto",
                "{nao} {want} que ..2 {sent} ..3 {messages}|mais|$",
                "{nao} {want} o envio ..2 {messages}",
                "{nao} pedi|solicitei ..2 {messages}",
                "{nao} ..1 tenho ..2 interesse em ..1 receber",
            ),
            yes=(
                "não preciso mais desses avisos",
                "não quero que me chegue mais sms",
                "nunca mais mensagens",
                "não quero nada de vcs",
                "não quero mais receber mensagens",
                "não autorizo o envio de mensagens",
            ),
            near=(
                "não preciso de sacola",
                "não quero nada para beber",
                "não quero o azul",
                "não quero receber na segunda",
                "não recebi mais mensagens",
            ),
            settled_by=(
                "^ ..1 ta|esta|e|eh|que ..1 insuportavel|saco|chato|chatice|demais|irritante|inferno ..1 $",
                "{nao} {want}|aguento|suporto mais ..1 $",
                "^ ..1 chega|basta ..1 $",
            ),
        ),
        Rule(
            "dont-send",
            (
                "{nao} {sent} ..2 pro|para_o|para_esse|para_este|pra_esse|no_seu|no numero|telefone",
                "{nao} me liguem|ligue nem|e {sent} ..2",
                "{nao} me? {sent} ..1 mais ..2 {messages}|{this}",
                "{nao} me? {sent} ..1 mais $|por_favor|porfavor|pf|pfv|obrigado|obrigada|e|que|senao",
                "{nao} ..1 mais {sent} ..2 {messages}|{this}|$",
                "{nao} me {sent} ..1 {messages}|{this}|mais",
                "{nao} me mande|mandem|envie|enviem|escreva|escrevam|contate|contatem|contacte|contactem|incomodem|incomode|perturbe|perturbem|chamem|chame ..1 mais|$|por_favor|nunca",
                "favor {nao} {sent} ..2 {messages}",
                "{nao} entrem|entre mais? em contato|contacto",
                "{nao} {sent} ..2 {messages} ..1 mais|$|por_favor",
                "{nao} voltem|volte a {send}",
            ),
            yes=(
                "quem é não me mandem mais mensagem",
                "não me ligue nem escreva",
                "não me mande mais mensagem",
                "não entrem mais em contato",
            ),
            near=(
                "não mandem para o endereço antigo",
                "não enviem ainda, estou viajando",
                "vocês não me mandaram mensagem",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 este|esse numero|telefone|celular ..1 d* ..2 {list}",
                "{remove} ..1 este|esse|o numero ..2 $",
                "solicito|peco|quero ..1 remocao|exclusao|retirada ..2 {number}|$",
                "{want} sair disso|daqui|dessa ..1 $",
                "{remove} ..1 meu|o_meu|meus|os_meus {number} $|por_favor|porfavor|pf|pfv|sff|obrigado|obrigada|ja|agora|imediatamente|urgente|e|porque|ou|dai|daqui|ai",
                "{remove} ..1 meu|o_meu|meus|os_meus {number} ..1 d* ..2 {list}",
                "tire|tirem|tira|remova|remove me d* ..1 {list}",
                "me {remove} ..1 d* ..2 {list}",
                "me remove|remova|removam|tira|tire|tirem|exclua|exclui|excluam|retire|retirem ..1 $|daqui|por_favor|pfv|pf",
                "{want} sair de|da|do|dessa|desta|desse|deste ..2 {list}|newsletter|{messages}",
                "{remove} ..1 me d* ..2 {list}",
                "sair|tirem_me|retirem_me|removam_me ..1 d* ..1 {list}",
                "{want} ser removid*|retirad*|excluid* ..3 {list}|$",
            ),
            yes=(
                "tirem esse celular da base",
                "solicito a exclusão do meu cadastro",
                "quero sair desse zap",
                "me tira dessa lista",
                "exclua meu número do cadastro",
                "quero sair da lista de transmissão",
            ),
            near=(
                "apaguem o número da placa da porta",
                "não me tirem da lista",
                "tirar um item da lista",
                "me tira uma dúvida",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "cancel*|anul* ..1 meu cadastro|registro|registo|inscricao ..2 {messages}|{list}",
                "{nao} ..1 {want} ..2 estar|ficar|participar ..2 canal|grupo|{list}",
                "me descadastra|descadastre|descadastrem|descadastrar|descadastramento|descadastro|descadastrando|descadastrarem|descadastrassem|descadastrei_",
                "{want} ..1 descadastr*|desinscrever|cancelar_a_inscricao|cancelar_inscricao",
                "descadastra|descadastre|descadastrem|descadastrar|descadastramento|descadastro|descadastrando|descadastrarem|descadastrassem|descadastrei_ me|por_favor|$|meu_numero|o_meu_numero|meu_contato|minha_conta",
                "{want} cancelar|retirar ..1 inscricao|recebimento|cadastro|consentimento",
                "cancelar|cancele|cancelem ..1 minha? inscricao|assinatura ..2 {messages}",
                "retiro|revogo|cancelo|anulo ..4 consentimento|autorizacao",
            ),
            yes=(
                "não quero ficar nesse grupo",
                "revogo desde já o meu consentimento",
                "quero me descadastrar",
                "revogo meu consentimento",
            ),
            near=(
                "descadastrem minha filha do balé",
                "meu irmão se descadastrou?",
                "quanto custa a inscrição",
            ),
            settled_by=(
                "^ ..1 ta|esta|e|eh|que ..1 insuportavel|saco|chato|chatice|demais|irritante|inferno ..1 $",
                "{nao} {want}|aguento|suporto mais ..1 $",
                "^ ..1 chega|basta ..1 $",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "me deix* em paz",
                "deix* me em paz",
                "deixem_me em paz",
                "vao|vai se ferrar|foder|catar",
                "{nao} me perturb*|encham|enche|encha|incomode|incomodem|incomodes|amole|amolem|chateie|chateiem ..2 mais|$",
                "parem de encher",
            ),
            yes=("me deixem em paz por favor gente",),
            near=(
                "não me incomodo com o atraso",
                "me deixem na portaria",
                "não me incomoda esperar",
            ),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "{nao} precis* mais|continuar|ficar ..1 me|nos {call} $|{messages}|{this}|aviso|avisos|informac*",
                "{nao} precis* me|nos {call} mais ..2",
                "{nao} precis* ..1 me|nos {call} mais|{messages}|avisos|lembretes",
                "{nao} ha|tem|vejo necessidade|motivo|razao de|para|pra|em ..2 {call} ..2 {messages}|mais",
                "{nao} ha|tem|vejo necessidade|motivo|razao de|para|pra|em ..1 me|nos {call} ..1 $",
                "{nao} preciso ..1 mais? ..1 disso|disto|desses_avisos|dessas_coisas",
            ),
            yes=(
                "não precisam mais me escrever",
                "não há necessidade de me enviar mais mensagens",
            ),
            near=(
                "não precisa me mandar o boleto",
                "não precisa mais me ligar, já recebi o pacote",
            ),
        ),
        Rule(
            "wish",
            (
                "{want}|prefiro|preferia|gostava|agradecia|agradeco|agradeceria|peco|pedia|favor ..1 {nao} ..1 receber ..4 {messages}|{this}",
                "{want}|prefiro|preferia|gostava|agradecia|agradeco|agradeceria|peco|pedia|favor ..1 {nao} ..1 receber ..1 $|mais",
                "{want}|prefiro|preferia|gostava|agradecia|agradeco|agradeceria|peco|pedia|exijo|exigimos|solicito|requeiro ..1 {nao} ..1 ser mais? contactad*|contatad*|incomodad*|chamad* ..2",
                "que {nao} ..1 me|nos {imp} ..2 mais|$|{messages}|contactar|contatar|enviar|mandar|escrever|incomodar",
                "que {nao} {imp} ..1 a contactar|contatar|enviar|mandar|escrever|incomodar ..1 me",
                "{nao} me|nos chama|chamem|chame|procurem|procura|procure ..1 mais ..3",
                "{stop} de me|nos {call} ..1 $|mais|no|por_favor|aqui",
                "podem|pode|podiam|podia|poderiam|poderia deixar|parar de me|nos {call} ..2 {messages}|$|isso|isto",
                "evit* me|de {call} ..2 {messages}|$",
            ),
            yes=(
                "gostava de não ser mais contactada",
                "parem de me procurar",
            ),
            near=(
                "gostaria de receber as mensagens",
                "não me chama atenção",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "apaguem|apaga|apague|excluam|exclua|exclui|removam|remova|remove|deletem|deleta|tirem|retirem|tira|elimin*|esquecam|esqueca|esquece esse|este|meu|meus|o_meu|os_meus ..1 contato|contacto|telefone|numero|telemovel|dados ..1 $|daqui|dai|sistema",
                "tir*|retir*|remov*|exclu* ..1 me daqui|dai|disso|disto",
                "tir*|retir*|remov*|exclu* ..1 me dessa|desta|deste|desse {list}|$|coisa|porcaria|treta|canal",
                "me tir*|retir*|remov*|exclu* ..1 daqui|dai|disso|disto",
                "me tir*|retir*|remov*|exclu* ..1 dessa|desta|desse|deste {list}|$|coisa|porcaria|treta|canal",
                "desativ*|deslig*|silenci*|bloque* ..1 as|os|minhas|meus|essas|estas|todas|todos {messages} ..1 $|para|por_favor|pra",
                "ninguem ..2 quer receber|ver|ler ..1 isso|isto|{messages}",
                "me bloque* ai|no|do sistema",
                "bloque* ..1 meu|o_meu {number} ..4 receber|sistema",
            ),
            yes=(
                "apague os meus dados do sistema",
                "me exclui disso",
            ),
            near=(
                "apaga o fogo",
                "tira o meu nome do boleto",
            ),
        ),
        Rule(
            "refusal",
            (
                "dispenso|recuso|rejeito ..3 {messages}|contato|contacto|contactos",
                "me oponho|oponho_me a|ao ..5 {messages}|numero|dados|telefone|telemovel|contacto|contato|contactos|contatos|envio|receber",
                "oponho me a|ao ..5 {messages}|numero|dados|telefone|telemovel|contacto|contato|contactos|contatos|envio|receber|tratamento",
                "se ..2 mandar*|enviar*|receber|voltar*|chegar ..4 mensagem|msg|mais ..6 procon|process*|denunci*|policia|advogado|anpd|reclam*",
                "mais uma|outra mensagem|msg ..6 procon|process*|denunci*|policia|advogado|anpd",
                "{nao} {want} ..1 saber ..1 de voces|vcs|vos|vc",
                "{nao} {want} ..1 mais ..1 contato|contacto ..2",
                "cans*|fart* ..1 de|das|dessas|destas ..2 {messages}",
                "{nao} tenho ..2 interesse em|nessas|nas|nestas ..2 receber|{messages}",
            ),
            yes=(
                "dispenso mais mensagens",
                "estou farta das vossas mensagens",
            ),
            near=("se mandar o produto errado eu reclamo no Procon",),
        ),
        Rule(
            "reason",
            (
                "nunca|{nao} dei|autorizei|pedi|assinei|solicitei ..3 numero|isso|isto|autorizacao|permissao|consentimento|mensagens",
                "ja ..1 falei|disse|pedi|avisei|cancelei ..4",
                "{nao} tenho|ha ..1 interesse $",
                "{nao} ..1 estou interessad* $",
                "continuam|continua|seguem ..1 me? ..1 mandando|enviando|escrevendo|chamando|a_mandar|a_enviar ..3",
                "{nao} preciso ..1 mais? disso|disto ..1 $",
                "so|apenas passei|dei|deixei|informei ..1 o|meu|esse? ..1 numero|telefone ..4",
                "me adicionaram|cadastraram|inscreveram|colocaram ..1 sem ..3",
                "adicionaram me ..1 sem ..3",
                "{nao} aguento|suporto|aturo ..1 mais ..3 {messages}",
                "que|q saco|chatice|inferno ..3 {messages}",
            ),
            yes=(
                "nunca dei meu número a vocês",
                "vocês continuam me mandando isso",
                "só deixei o telefone para a entrega",
                "que chatice essas mensagens",
            ),
            near=(
                "não pedi essa cor",
                "continua chovendo",
                "só dei uma olhada",
                "que saco de batata",
            ),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "^ ..3 {remove} ..2 $",
                "^ ..2 {stop} ..2 $",
                "^ ..3 {nao} ..1 {sent} ..2 $",
                "^ ..1 apaguem|apaga|excluam|removam|tirem ..1 $",
                "^ ..1 chega|basta ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "{nao} ..1 {want} ..1 continuar|seguir ..1 recebendo|receber|a_receber ..3",
                "{nao} tenho|temos ..1 vontade|interesse|desejo|intencao|paciencia de|em|para|pra ..1 receber|continuar|ler ..4",
                "favor|gentileza {nao} me|nos? {call} ..1 mais ..2",
                "sai|sair|saia fora ..1 {nao} ..3",
            ),
            yes=(
                "não desejo continuar recebendo mensagens",
                "não tenho vontade de receber isso",
            ),
            near=("não quero continuar sentado aqui",),
        ),
        Rule(
            "contact-no-more",
            (
                "{nao} ..1 {want} ..2 mais|nenhum|outro ..1 contacto|contato|contactos ..2",
                "{nao} ..1 {want} ..1 ser ..1 informad*|notificad*|avisad* ..2",
                "de|para|por_favor|em {nao} me|nos? ..1 mandarem|enviarem|escreverem|contactarem|contatarem|mandar|enviar|escrever ..2 mais ..3",
                "larga|larguem|solta|sai_do ..1 meu|do_meu|o_meu pe ..2",
                "sumam|some|desapareçam|vazem com ..2 {messages}",
                "esse|este servico de {messages} cancel*",
                "cancel* ..2 servico de {messages}",
                "{nao} me escreve|escrevas|mandas|mandes|manda|envias mais|$",
            ),
            yes=(
                "não quero ser avisado",
                "larguem do meu pé",
            ),
            near=("não quero lente de contato",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 fora|saida da|do|dessa|desta|das ..1 {list} $|por_favor|pf|ja|obrigado|obrigada",
                "nunca mais me|nos {sent}|{imp}|escrevam|chamem|contactem ..3",
                "nunca mais {sent}|escrevam|mandem ..2",
                "cess* ..1 o|todo|qualquer contacto|contato|envio|comunicacao|comunicacoes ..2",
                "{stop} de {send} ..1 para|pro|pra|ao|no ..2 numero|telefone|telemovel|celular ..2",
            ),
            yes=(
                "fora da lista por favor",
                "nunca mais me mandem isso",
            ),
            near=("fora da área de entrega",),
        ),
        Rule(
            "plain-forms",
            (
                "nos tir*|remov*|exclu*|retir*|descadastr*|apag* ..1 d* ..2 {list}",
                "tir*|remov*|exclu*|retir*|elimin*|apag* nos ..1 d* ..2 {list}",
                "^ ..1 stop|basta|chega|zero {messages} $",
            ),
            yes=("tirem-nos da lista",),
            near=("nos tirem uma foto",),
        ),
        Rule(
            "complaint",
            (
                "numero|pessoa errado|errada $",
                "se enganaram|enganou ..1 numero",
                "estao|esta ..1 com ..1 numero errado",
                "foi engano $",
                "como ..4 receber {messages}",
                "como cancelo|cancelar a_inscricao|inscricao",
                "muitas|tantas|tanta|demais|muita {messages}",
                "{messages} demais",
                "onde|como conseguiram|pegaram|arrumaram|tem ..1 meu numero",
                "vou denunciar|bloquear|processar",
                "isso|isto e spam",
                "nao ..2 interesse ..3 {messages}",
            ),
            yes=(
                "vocês estão com o número errado",
                "como conseguiram meu número?",
                "mensagens demais",
            ),
            near=(
                "tamanho errado",
                "mudei de número",
            ),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "^ {nao} quero|queremos mais? $",
                "^ ..2 {remove} ..3 $",
                "^ ..1 ta|esta|e|eh|que ..1 insuportavel|saco|chato|chatice|demais|irritante|inferno ..1 $",
                "{nao} {want}|aguento|suporto mais ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "last-one",
            (
                "que|oxala|espero|tomara|peco|exijo ..3 seja|fosse ..2 ultima|ultimo {messages}|comunicado|comunicacao|contato|contacto ..2 que|q me|nos|recebo|receba|recebemos|enviam|mandam|escrevem|contactam|contatam|chega ..3",
                "que|oxala|espero|tomara ..3 seja|fosse ..2 ultima|ultimo que me|nos|recebo|voces|vcs ..1 mandam|enviam|escrevem|manda|envia|de ..3",
                "que|oxala|espero|tomara|peco|exijo ..3 seja|fosse ..2 ultima vez que ..1 me|nos|voces|vcs ..1 escrev*|contat*|contact*|incomod*|perturb*|chatei* ..3",
                "que|oxala|espero|tomara ..3 seja ..2 ultima|ultimo {messages} ..1 $|por_favor|de|vossa|sua",
                "ultima|ultimo {messages} que quero|queremos|desejo|pretendo|aceito receber|de ..4",
                "{not} autorizo|autorizamos|permito|aceito|consinto|concordo ..3 uso|utilizacao|utilizem|usem|utilizar|usar ..2 meu|minha|meus|nosso|do ..1 numero|telefone|celular|telemovel|contato|contacto|whatsapp ..5",
                "oponho|oponho_me|opomos|oposicao ..3 uso|utilizacao|utilizem|usem|usar|utilizar|tratamento|contactem|contatem|continuem|escrevam ..8",
                "retiro|revogo|cancelo|anulo|retiramos ..2 permissao|autorizacao|consentimento ..4 contat*|contact*|mand*|envi*|escrev*|numero|telefone|telemovel|celular|dados ..6",
                "^ ..2 denunciar|processar|reclamar|bloquear|denuncio|processo ..2 se continuarem|continuar|insistirem|voltarem|mandarem|continuam ..2 mandando|a_mandar|enviando|a_enviar|mensagens|mensagem|escrevendo|perturbando|incomodando|a_escrever|mandar|escrever|assim|com_isso|$ ..3",
            ),
            yes=(
                "Que esta seja a última mensagem que recebo",
                "não autorizo o uso do meu telefone para mensagens",
                "oponho-me a que continuem a usar o meu número",
            ),
            near=(
                "que seja a última vez que atrasam",
                "espero que seja a última parcela",
                "não autorizo esse pagamento",
                "qual a última mensagem que receberam",
            ),
            always=True,
        ),
        Rule(
            "last-one-alone",
            ("^ ..3 que ..1 seja ..1 a|o ultima|ultimo ..1 $",),
            yes=("Que bom, mais uma mensagem. Que seja a última",),
            near=("que seja a última fatia de bolo hoje",),
            settled_by=(
                "^ ..4 mais|outra|outro|segunda|terceira|quarta|quinta uma|um? {messages} ..3 $",
                "^ ..3 mais uma|um ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "unwelcome",
            (
                "{not} faz|tem|ha|vejo ..1 sentido|motivo|razao|necessidade|porque ..1 de|em|para|que|me|continuarem|mandarem ..3 mandar|enviar|mandarem|enviarem|mandem|escrever|mandando|enviando|escreverem ..3 {messages} ..3",
                "{not} escrevam|escreva|contactem|contatem|mandem_mensagem|mandem_mensagens aqui|para_ca|pra_ca|neste_numero|para_aqui ..1 $",
                "deixassem|deixem|parem|parassem|cessem de ..1 chegar|chegarem ..3",
                "que ..2 {messages} ..1 parem|cessem|parassem|cessassem|acabem|terminem ..1 $",
                "escrevi|mandei|enviei|respondi|digitei ..1 sair|stop|parar ..3 e ..2 continuam|continuo|continua|seguem $|mandando|enviando|a_enviar|a_mandar|escrevendo|recebendo|a_receber|a_escrever",
                "ninguem ..4 quer|pediu|precisa|querem ..1 suas|seus|vossas|essas|estas|as|das ..1 {messages} ..2",
                "{not} estao|esta|tem|foram|sao ..1 autorizad*|autorizacao|permissao|permitid* a|para|de ..1 contact*|contat*|mandar|enviar|escrever|me_contactar|me_mandar|me_enviar|me_escrever|usar_meu_numero|usar_o_meu_numero|utilizar_o_meu_numero ..4",
                "{stop} de escrever|mandar|enviar|ligar|mandar_mensagem|mandar_mensagens para|pra|a ele|ela|este_numero|esse_numero|o_meu_marido|a_minha_mae|meu_marido|minha_mae|minha_esposa|meu_pai|meu_filho|minha_filha ..2 $",
                "^ tirem|tire|retirem|removam|excluam|apaguem|risquem|remova da|das ..1 lista|base|listas $|por_favor|obrigado|obrigada",
                "encerrem|cessem|encerre|cesse o|os|com_o|com_os envio|envios|disparos|disparo ..1 de? ..2 $|{messages}",
            ),
            yes=(
                "não faz sentido continuarem a mandar avisos do condomínio",
                "aqui em casa ninguém quer suas mensagens",
                "não estão autorizados a contactar-me",
            ),
            near=(
                "não faz sentido pagar duas vezes",
                "ninguém quer o sofá",
                "não estou autorizada a entrar",
                "não tem necessidade de pagar hoje",
            ),
            always=True,
        ),
        Rule(
            "off-these",
            (
                "me|nos tirem|tira|tire|retirem|retire|removam|remova|excluam|exclua das|dos|destas|desses|destes|de_seus|dessas ..1 dicas|avisos|alertas|mensagens|notificacoes|lembretes|noticias|novidades|comunicados ..3 $",
                "tirem|retirem|removam|tire|retire|remova|excluam me|nos das|dos|destas|desses|destes|dessas ..1 dicas|avisos|alertas|mensagens|notificacoes|lembretes|noticias|novidades|comunicados ..3 $",
                "qualquer|toda|outra|mais|proxima ..1 {messages} ..5 assedio|denuncia|denunciada|denunciado|denunciarei ..3",
                "{not} {want} ..1 fazer|ser parte ..1 desta|dessa|da_sua|da_vossa|da|deste|desse|do|nessa ..1 {list} ..2 $",
            ),
            yes=(
                "tirem-me dos avisos de alunos",
                "qualquer mensagem a mais será assédio",
                "não quero fazer parte desta lista",
            ),
            near=(
                "me tirem da aula de quinta",
                "não quero fazer parte da equipe",
            ),
        ),
        Rule(
            "asked-already",
            (
                "pedi|solicitei|pedimos pra|para|que ..1 me|nos tirarem|tirassem|removerem|removessem|excluirem|excluissem|apagarem|apagassem $|ha|faz|da|do|de|no|na|mes|semana ..5",
            ),
            yes=("pedi pra me tirarem há um mês. Façam isso",),
            near=("pedi pra me tirarem a dúvida, façam isso amanhã",),
            settled_by=(
                "^ ..1 facam isso|isto|logo $",
                "^ ..1 facam no ..1 $",
                "^ ..1 basta ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        # Rules of what a clause is made of.
        Rule(
            "made-of-stop",
            (
                "= {ending} {any_messages} {to_send}? {who}? !{not}|estao|sao|e_possivel|e|eh|entrar|pesquisa|envio|cancelar|cancelamento|bloquear|texto|coisas|fim",
                "= cancelamento|cancelem|cancelar|cancele|parem|pare|cessem|parar|interrompam|suspendam|encerrem|cessacao|suspensao|interrupcao {any_messages} mensagens|mensagem|msg|msgs|contatos|contactos|sms|avisos|notificacoes|comunicacoes|contato|contacto|whatsapp|zap {to_send}? {who}? !{not}|estao|sao|e|eh|entrar",
                "= {stopping} {to_send}|receber {any_messages}? {this}? {who}? o_saco? a_paciencia? saco? paciencia? ligar? !{not}|eu|envio|envios|ele|ela|eles|elas|evitar",
                "= {stopping} {to_send} {any_messages}? {kin} {who}? !{not}|eu|ele|ela|eles|elas|evitar|falar|chamar",
                "^ parem|cessem|parem_com_isso ..1 $",
                "parem|pare com isto|isso ..1 $",
                "^ ..1 parem|pare|chega|basta|cessem ..1 agora|ja|logo|imediatamente|pf|pfv|obrigado|obrigada|por_favor $",
                "{stopping}|usar|utilizar de usar|utilizar|usarem|utilizarem ..1 meu|este|esse numero|contato|contacto ..3",
                "^ ..1 chega|basta ..1 essas|estas|dessas|destas|vossas|suas|tantas ..1 {messages}",
                "{not} usem|utilizem|use|utilize mais? ..1 meu|este|esse numero|contato|contacto ..3",
            ),
            yes=(
                "todas estas mensagens no meu telemóvel parem já",
                "solicito o cancelamento de todas as mensagens",
                "quero q vcs parem de falar comigo por aqui e por qualquer outro lugar",
            ),
            near=(
                "não parem com as mensagens de bom dia",
                "podem parar a entrega",
                "para mandar mensagem uso este número",
                "o alarme não para de mandar aviso",
            ),
        ),
        Rule(
            "made-of-not-send",
            (
                "= {not} {send_subj} {any_messages}|mais|nada|nunca_mais|jamais {this}? {kin}? !ele|ela|eu|a_gente|tu|voce|vc|fale|falem|ate|tudo|muito|ainda",
                "= {not} me|nos|mim contactem|contacte|contatem|contate|escrevam|escreva|perturbem|perturbe|incomodem|incomode|importunem|importune|procurem|contactarem|contatarem|escreverem|incomodarem|chateiem|assediem {any_messages}? !ele|ela|eu|a_gente|tu|voce|vc|ainda|email|emails|mail|hoje|agora|telefone|tudo",
                "= {not} {to_send} mais|novamente|nada|de_novo|outra_vez|nunca_mais|jamais {any_messages}? {this}? !ele|ela|eu|a_gente|tu|voce|vc|voces|vcs|falar|ainda|precisa|preciso|vou|estou|vai|pode|tudo|consigo|agora|hoje",
                "= {not} me|nos {to_send} {any_messages} !ele|ela|eu|a_gente|tu|voce|vc|voces|vcs|falar|ainda|precisa|preciso|vou|estou|vai|pode|hoje|tudo",
                "= {not} entrem|entrar|entre|entrarem|voltem|volte|voltar|tornem|insistam|insista contato|contacto|contatar|contactar|escrever|enviar|mandar|insistir|incomodar|perturbar|falar mais? novamente? {any_messages}? !eu|ele|ela|com|ainda|vou|tudo",
                "= {not} facam|faca|repitam|facam_isso novamente|de_novo|mais|outra_vez !eu|tudo",
                "= nunca_mais|jamais {send_subj}|{to_send} {any_messages}? {this}? !eu|ele|ela|tudo",
                "= nada|nenhuma|nenhum|zero|sem|chega|nunca_mais {any_messages} por_favor|pfv|pf|obrigado|obrigada|obg|a_partir_de_agora|a_partir_de_hoje|daqui_pra_frente|daqui_em_diante|de_agora_em_diante|doravante|mais !e|eh|esta|tudo|nome|numero|contato|contacto|hoje|ainda|com|coisas|audios|texto|textos|problema|envio|ate|nova|novas",
                "= {not} mais mensagens|mensagem|sms|msg|msgs|notificacoes|avisos {any_messages}? !{who}|tem|ha|e|eh|esta|estao|com|ainda",
                "= {not} precisa|precisam|ha_necessidade|vale_a_pena|adianta|adiantam {to_send} mais|continuar {any_messages}? {this}? !eu|tudo|falar|chamar|procurar|avisar_me",
                "{not} vale|adianta ..1 pena? ..2 {to_send} mais ..2 $",
            ),
            yes=(
                "no meu telemóvel não enviem nunca mais avisos",
                "favor não entrar mais em contato",
                "já pedi três vezes pra não me mandarem mais mensagem",
            ),
            near=(
                "não mandem o sofá ainda",
                "vocês não me mandaram mais mensagem",
                "não vou mandar mais mensagem",
                "não me mandem mensagem de voz, não consigo ouvir",
            ),
            no=(
                "o fiador, o senhorio, o encanador, o canalizador, o porteiro, o inquilino, a faxineira, a babá, o jardineiro, o cunhado, a sogra, o pedreiro, o motorista",
                "o sorteio, a rifa, a cerâmica, o balé, a natação, o consórcio, a escala, a carona, o torneio, o coral, o sindicato, a excursão, o bolão, a vaquinha, a partilha, o xadrez",
                "o coentro, a abóbora, o boletim, o andador, o aspersor, o uniforme, o megafone, o termômetro, a vistoria, a biometria, o azulejo, a marmita, a sirene, a fila",
                "Ricardo, Pedro, João, Carlos, Luís, Maria, Ana, José, Paulo, Kevin, Fernanda, Zé",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "= {not} {to_want} {receiving} {any_messages} {who}? {kin}? {this}? {send_subj}? continuar? !ver|ler|ouvir|ter|numero|nome|contato|contacto|hoje|ainda",
                "= {not} {to_want} {any_messages} {who}? {kin}? {this}? {send_subj}? continuar? !preciso|contato|contacto|contatos|contactos|nome|numero|texto|textos|audios|coisas|com|enviar|envio|pedi|solicitei|pesquisa|hoje|ainda|concordo|aceito",
                "= {not} {to_want} {receiving} mais|nada|continuar|nunca_mais {who}? {kin}? {this}? !preciso|ver|ler|ouvir|ter|hoje|ainda|recebe|recebo",
                "= {not} {to_want} ser_contatado|ser_contatada|ser_contactado|ser_contactada|ser_contatados|ser_contactados|ser_contactadas|ser_incomodado|ser_incomodada|ser_perturbado|ser_perturbada|ser_importunado|ser_importunada|ser_notificado|ser_notificada|ser_chateado|ser_chateada|ser_abordado|ser_abordada {any_messages}? {who}? !hoje|ainda",
                "= {not} {to_want} {send_subj} {any_messages}|mais|nada|nunca_mais {who}? {kin}? {this}? !ele|ela|ainda",
                "= {not} {to_want} contato|contacto|contatos|contactos mais|qualquer|nenhum {who}? {any_messages}? !preciso|pedi",
                "= {not} {to_want} mais|nada de_voces|de_vcs|de_vc|vosso|vossa|vossas|dessa_empresa|disso|disto|essas|estas {any_messages}? {who}? !preciso|pedi|vontade",
                "= {not} {to_want} {any_messages} {not} {to_want}? {this}? !preciso|nome|numero|contato|contacto|com",
            ),
            yes=(
                "mensagens vossas a minha avó não quer receber mais",
                "eu não desejo mais ser contatado por esta empresa",
                "não tenho interesse nenhum em continuar a receber mensagens",
            ),
            near=(
                "não quero mandar mensagem para o grupo",
                "não quero incomodar com tantas mensagens",
                "não quero receber na segunda",
                "ela não quer mais o vestido",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "= {removing} {whom} {from_lists} {any_messages}? {who}? !{not}|para|baixa|e|esta|foi|pra|dei|deu|uma|um|nova|novo|outro|outra|outros|outras|contatos_me|com|tira_me|nome",
                "= {removing} {whom} {from_lists}? {who}? !{not}|baixa|esta|esqueca|esqueci|foi|uma|um|nova|novo|outro|outra|outros|outras|com|o|os|as|isso|isto|tudo|sem|pra|pro|pros|nos|disso|disto|bem|dados|em",
                "= tirem|tira|tire|retirem|removam|remova|excluam|exclua|apaguem|eliminem nos {from_lists}? !{not}|um|uma|o|os|as|isso|tudo|sem|dados|outro|outra",
                "= {removing} nome|o_nome {list} {whom}|meu {who}? !{not}|esta|espera|foi",
                "= {removed} ser|seja|sejam|fosse|fossem {from_lists}|meu_numero|o_meu_numero|meu_contato|o_meu_contacto|meus_dados|os_meus_dados|meu_nome {from_lists}? {want}? {who}? !{not}|numero|mensagens|avisos|notificacoes|baixa|daqui|agenda",
                "tirem|tira|tire|retirem|removam|remova|excluam|exclua me|nos ..1 de tudo ..3",
                "me tirem|tira|tire|retirem|removam|remova|excluam|exclua ..1 de tudo ..3",
            ),
            yes=(
                "da vossa base de dados peço que me retirem com urgência",
                "tirem-me de tudo",
                "pode apagar o meu contacto daí",
            ),
            near=(
                "não me tirem do grupo",
                "me tira uma foto do produto",
                "tirem o meu nome da encomenda",
                "me apaga o fogo",
            ),
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= {unsub} {from_lists}? {any_messages}? {who}? {whom}? quero? desejo? !{not}|se|foi|ele|ela|esta|eu_me|tava|fui|por_engano|ainda",
                "= quero|queria|gostaria|desejo|pretendo|preciso sair {from_lists} {any_messages}? !{not}|contatos|contactos|mensagem",
            ),
            yes=(
                "de todas as listas quero me descadastrar já",
                "gostaria de sair desta lista de transmissão",
                "podem anular a subscrição por favor",
            ),
            near=(
                "meu irmão se descadastrou",
                "como descadastro o cartão",
                "quero sair mais cedo",
            ),
        ),
        Rule(
            "made-of-refuse",
            (
                "= {refusing} {any_messages}|{receiving}|{send_subj} {to_send}? {receiving}? {who}? {any_messages}? tratamento? uso? !hoje|ainda|ver|ler|ouvir|ter|nome|numero|coisas|texto|mail|emails|envio|pesquisa",
                "= {not} autorizo|autorizamos|permito|consinto|concordo|aceito|admito {any_messages}|{receiving}|{send_subj} {to_send}? {who}? !hoje|ainda|ver|ler|ouvir|ter|nome|numero|coisas|texto|mail|emails|envio|pesquisa",
                "= {withdrawing} {consent} {who}? {any_messages}? {to_send}? {receiving}? dei? dado? dada? tinha? imediato? !{not}|medica",
                "= {not} {to_want}|dou|dei|ha|tenho|tem|tem_o_meu {consent} {any_messages}|{to_send}|{receiving} {who}? !entrar|falar|preciso",
            ),
            yes=(
                "oponho-me a qualquer comunicação futura da vossa parte",
                "recuso receber mais mensagens",
                "não concordo em ser contatada por aqui",
            ),
            near=(
                "recuso a encomenda",
                "retiro a encomenda na loja",
                "não concordo com o valor",
            ),
            asked=None,
        ),
        Rule(
            "made-of-leave-alone",
            (
                "= deixem|deixe|deixa|deixar|deixarem|deixassem|deixas em_paz|paz|sossegado|sossegada|sossego|em_sossego {who}? {kin}? !{not}|o|ele|ela|robo",
                "me|nos deix* quieto|quieta|quietos|sossegado|sossegada",
                "= vao|vai|va|some|sumam|suma|desaparecam|desapareca|vaza|vazem|rua|sai|saiam|saia meu|minha|daqui|vida|da_minha_vida|do_meu_whatsapp|do_meu_zap|do_meu_numero|da_minha_frente vida? pastar? embora? !{not}|o|os|as|para|pra|um|uma|nome|numero|bem|com",
                "{not} me|nos enche|encham|encha|chateia|chateiem|chateies|macem|maca ..2 $|com",
                "parem|pare|para de encher|chatear|macar|torrar ..3",
                "larga|larguem|largue ..1 do? ..1 pe ..2",
                "vao|vai chatear|encher|torrar ..4",
            ),
            yes=(
                "deixem a minha mãe em paz",
                "sumam do meu whatsapp",
                "vão chatear outro",
            ),
            near=(
                "deixem a encomenda na portaria",
                "o cão não me deixa em paz",
                "vou sair daqui às dez",
            ),
            asked=None,
        ),
        Rule(
            "threat",
            (
                "se {not} pararem|parem|parar|deixarem|cessarem ..6 queixa|denunci*|procon|process*|policia|advogad*|cnpd|anpd|tribunal|reclam*|bloque*",
                "se me? me|nos mandarem|enviarem|escreverem|contactarem|contatarem|mandar|enviar|voltarem|incomodarem ..5 queixa|denunci*|procon|process*|policia|advogad*|cnpd|anpd|tribunal|bloque*",
                "parem|pare|para|cessem|chega ..5 senao|ou|ou_entao ..2 queixa|denunci*|procon|process*|policia|advogad*|cnpd|anpd|bloque*|tribunal",
                "processar|denunciar|bloquear|queixa|policia|procon|processo|denuncio ..3 se ..3 mandarem|enviarem|escreverem|contactarem|mandar|enviar|escrever ..3 mensagem|mensagens|mais|msg",
                "mais|outra|proxima uma? {messages} ..4 queixa|denunci*|procon|process*|policia|advogad*|cnpd|anpd|bloque*|tribunal",
            ),
            yes=(
                "se não pararem de me escrever faço queixa na CNPD",
                "mais uma mensagem e chamo a polícia, mais uma mensagem e polícia",
            ),
            near=(
                "se não pararem o barulho chamo o síndico",
                "se mandarem o produto errado eu reclamo",
            ),
            always=True,
        ),
        Rule(
            "made-of-no-advertising",
            (
                "= {ending}|chega_de {offers} {any_messages}? {to_send}? {who}? !{not}|estao|esta|sao|e|acabou|acabar",
                "= {not} {to_want} {offers} {any_messages}? {receiving}? {to_send}? {who}? {kin}? !preciso|ainda|hoje|com",
                "= {not} {send_subj} {offers} {any_messages}? {who}? {kin}? !ainda|hoje|ele|ela|eu",
                "= {offers} {not}|dispenso|nao_obrigado|parem|chega {any_messages}? !tem|ha|e|esta|estao|hoje|ainda|n|com|{who}|foi",
                "= {removing} {whom} {offers} {from_lists}? !{not}",
                "= {refusing} {offers} fins? tratamento? uso? dados? {receiving}? {any_messages}? !hoje|ainda",
            ),
            yes=(
                "podem manter os avisos, mas publicidade não",
                "não quero ofertas nem campanhas vossas no meu whatsapp, não quero ofertas",
                "essas promoções todas, parem por favor. essas promoções todas parem por favor",
            ),
            near=(
                "não há promoções hoje",
                "a promoção ainda não acabou",
                "não quero perder promoção",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "not-here",
            (
                "nada|chega|basta de mais? {messages} aqui|pra_ca|para_ca|neste_numero|nesse_numero|neste|nesse|para_este|pra_esse ..1 $|por_favor|obrigado|obrigada|pf",
                "tem_como|teria_como|da|dava|pode|podem|podiam|poderiam|sera|seria ..1 como? pra|para|que|possivel? ..1 voces|vcs|vc? nao|n ..1 me|nos escreverem|mandarem|enviarem|escrever|mandar|enviar|contatarem|contactarem|escrevam|mandem|incomodarem|incomodar mais|nada|nunca|nunca_mais ..3",
                "esquecam|esqueca|esquece|esqueçam que ..1 tem|tiveram|teve|tem_|existe|tinham ..1 meu|o_meu|este|esse|nosso numero|contato|contacto ..1 $",
                "tirem|tira|tire|removam|retirem me|nos dessa|desta coisa|treta|porcaria|cena $|por_favor|pf|ja",
            ),
            yes=(
                "tem como vcs não me escreverem mais aqui?",
                "número da empresa, nada de mensagens pra cá",
                "esqueçam que tiveram o meu número",
            ),
            near=(
                "tem como vocês não me mandarem o azul?",
                "nada de mensagens do João por aqui",
            ),
        ),
        Rule(
            "threat-going-on",
            (
                "se ..2 continuarem|continuar|continuam|continua|insistirem|insistir|persistirem a? ..1 mandar|mandando|enviar|enviando|escrever|escrevendo|incomodar|incomodando|mensagens|msg|insistir|perturbar !o|a|os|as|um|uma|meu|minha ..4 queixa|denunci*|procon|process*|policia|advogad*|cnpd|anpd|anatel|anacom|tribunal|reclam*|bloque*|bloqueio ..3",
                "se voces|vcs|vc? insistirem|insistir|continuarem vou|eu|vamos ..1 queixa|denunci*|procon|process*|reclam*|bloque* ..3",
                "^ ..1 continuem|continua|continue|insistam ..3 e|que|pra_ver ..1 eu? ..1 denunci*|process*|bloque*|procon|queixa ..4",
                "proxima|outra {messages} ..1 eu? denunci*|process*|bloque*|queixa|procon|faco_queixa ..3",
                "se me|voltarem|tornarem ..1 escreverem|mandarem|enviarem|contactarem ..3 bloqueio|denuncio|queixa ..3",
            ),
            yes=(
                "se continuarem a mandar mensagens faço queixa à CNPD",
                "continuem e eu denuncio",
            ),
            near=(
                "se continuar a chover faço queixa",
                "se continuarem a demorar faço queixa",
            ),
            always=True,
        ),
        Rule(
            "formal-stop",
            (
                "{messages} ..2 enviadas|dirigidas|endereçadas|mandadas|enderecadas ..5 devem|deverao|tem_de|precisam ..1 ser? ..1 interrompidas|suspensas|cessar|parar|terminar|canceladas|encerradas ..2 $",
                "solicito|peco|exijo|requeiro que ..1 as? {messages} ..6 sejam interrompidas|suspensas|cessadas|paradas|canceladas|encerradas ..2 $",
            ),
            yes=("as mensagens enviadas para mim devem ser interrompidas",),
            near=("as mensagens enviadas para mim devem ser lidas",),
        ),
        Rule(
            "to-her",
            (
                "^ ..1 nao|n escrevam|mandem|enviem|contatem|contactem|incomodem|escreva|mande ..1 nada|mensagem|mensagens? pra|para|a ela|ele $|por_favor|mais|pf",
                "^ ..1 nao|n lhe escrevam|mandem|enviem|escreva|liguem ..1 nada|mais|$",
                "^ ..1 deixem|deixa|deixe|a? ela? ..1 em paz|sossego $",
            ),
            yes=("minha mãe tem 83 anos, não escrevam pra ela",),
            near=("não escrevam pra ele antes da reunião",),
            settled_by=(
                "mae|pai|avo|marido|esposa|mulher|tia|tio|filha|filho|sogra ..1 tem|esta|e|faleceu|morreu ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "behind-a-reason",
            (
                "= .. {not} {order} mais|nada|nd|nunca_mais|jamais|nenhum|nenhuma|outra|outras {any_messages}? {this}? {kin}? nada? nd? ele|ela|eles|elas? !eu|hoje|ainda|emails|email|mail|mails|so|somente|apenas|texto|textos|coisas|audios|sem|liguem|ligue|ligar|quando|ate|falem|fale|infos",
                "= .. {stop_now} {to_send} {any_messages}|coisa|trem {this}? {kin}? !eu|procurar|chamar|falar|audios|email|emails|mail|nao|envio|envios",
                "= .. parem|pare|parassem com {messages}|isso|isto|essas_mensagens|essa_palhacada|essa_porcaria {any_messages}? !nao|coisas",
                "= .. {remove_now} me|nos {from_lists} {any_messages}? !nao|um|uma|outro|outra|novo|nova|grupo|grupos|mensagens|contato|contatos",
                "= .. {remove_now} meu_numero|o_meu_numero|este_numero|esse_numero|nosso_numero|meu_contato|meu_contacto|meu_nome|meus_dados|me|nos {list}|daqui|de_tudo|cadastros|sistemas|ficheiros|registos|arquivos|agenda {from_lists}? !nao|um|uma|outro|novo|nova|grupo|contatos",
                "{remove_now} ..1 numero ..1 dos|do|da|das|de vossos|vossa|vosso|seus|suas|sua|seu ficheiros|arquivos|registos|registros|cadastros|sistemas|bases|listas|{list} ..1 $",
                "{remove_now} o? numero|telefone|contato dela|dele|deles|da_minha_mae|do_meu_pai $|por_favor|ja|da_lista|daqui|pf",
                "{nao} voltem|volte|tornem a escrever|mandar|enviar|contatar|contactar|incomodar ..1 $",
                "removam|retirem|excluam|apaguem|eliminem|tirem|remova|retire|exclua|apague|elimine me $|imediatamente|ja|agora|por_favor|obrigado|obrigada|daqui|de|da|do|urgente ..3 $",
                "chega|basta|cansei|cansado|cansada|farto|farta de|desses|dessas|destes|destas|desse|dessa ..1 {messages}|avisos|alertas $|por_favor|obrigado|obrigada|ja|aqui|ne",
                "chega|basta|cansei desses|dessas|destes|destas {messages}|avisos|alertas ..1 $",
                "{nao} insistam|insista|insistas $|por_favor|mais|obrigado|obrigada",
                "{nao} quero|queremos|queria|desejo mais ter|receber|saber|ouvir ..2 noticias|nada|{messages} ..1 de|da|desta|dessa|vossas|suas voces|vcs|vossa|empresa|loja|parte|$ ..2",
                "ninguem|familia|gente ..4 nao? quer|deseja ..1 receber|ver ..2 {messages} ..3",
                "gente ..3 nao|n quer|deseja ..1 receber|ver|mais ..2 {messages} ..3",
                "numero|telefone|celular|telemovel|linha|chip ..8 favor|queiram|peco|por_favor ..1 retirar|remover|excluir|apagar|tirar|eliminar $|do|da|dos|das",
                "^ ..2 {nao} me? manda|mande|mandem|envia|envie|enviem me? nd|nada $|mais|por_favor|pf|pra|para",
                "{nao} me? manda|mande|mandem|envia|envie|enviem ..1 nd|nada ..1 pra|para mim|mim_nao|ca|este|esse|meu ..2",
                "^ ..2 n|nao|nn manda|mande|mandem mas|mais nd|nada ..4",
                "pra|para mim ..2 {nao} manda|mande|mandem|envie|enviem|envia mais|mas|nada ..2 $",
            ),
            yes=(
                "esse numero nao é do Roberto, parem de mandar coisa pra ca",
                "meu pai faleceu em março não escrevam mais pra ele",
                "já escolhemos outra academia não insistam",
            ),
            near=(
                "meu chefe disse que não escrevo mais",
                "parem de mandar o pedido frio",
                "não insistam com a dieta dele",
            ),
        ),
        Rule(
            "stop-it-behind",
            (
                "parem|pare|parai com|ja isso|isto|com_isso|com_isto|essa_palhacada $|por_favor|agora|ja",
                "{messages} ..4 chega de ..4 $",
                "{messages} ..4 ja chega ..1 $",
            ),
            yes=("não quero mensagens destas a trabalhar parem com isso",),
            near=("parem com a obra às seis",),
            settled_by=("{messages} ..4", "me ..1 mandam|enviam|escrevem|mandaram ..4"),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "my-way-out",
            (
                "como|onde ..1 paro|bloqueio|cancelo|desativo|elimino|desligo|removo essas|estas|esses|estes|suas|vossas|as ..1 {messages} ..2 $",
                "como|onde ..1 faco|posso|fazemos|consigo ..1 para|pra|p|a|que? ..1 parar|deixar|nao de? ..1 receber|recebo|receba ..1 mais? as|os|essas|esses|estas|estes|suas|vossas|vossos|tuas|seus|de_voces ..1 {messages} ..4 $",
                "como|onde ..1 faco|posso|fazemos|consigo ..1 para|pra|p? ..1 voces|vcs? pararem|deixarem|nao ..1 de|me? ..1 mandar*|enviar*|escrever*|contat*|contact* ..4",
                "como|onde ..1 faco|posso|fazemos|consigo ..1 para|pra|p? ..1 me? sair|descadastrar|desinscrever|cancelar|desativar|bloquear|parar|remover|retirar ..1 com? da|dessa|desta|das|dessas|destas|desses|as|essas|estas|suas|vossas|vossa|sua|do|desse|deste ..1 {messages}|{list} ..1 $|de_voces|de_vcs|voces|vcs|vossas|vossa",
                "como|onde me? saio|descadastro|desinscrevo|removo|cancelo|desativo dessa|desta|dessas|destas|vossa|vossas|sua|suas|da_sua|da_vossa|das_suas|das_vossas|essas|estas ..1 {messages}|{list} ..2 $",
            ),
            yes=(
                "como faço pra parar de receber essas mensagens",
                "como me descadastro dessa lista",
            ),
            near=(
                "como faço pra sair da aula mais cedo",
                "como faço para receber as mensagens",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "plain-refusals",
            (
                "^ {nao} escrevam|contactem|contatem|incomodem|perturbem|insistam|insista|incomodem_mais por_favor|pf|pfv|obrigado|obrigada? $",
                "{nao} enche|encham|encha|encher|enchem o|meu? saco|paciencia ..3",
                "^ ..1 ja ..1 pedi|falei|disse|avisei|implorei ..2 vezes? pra|para|p|que parar|pararem|parem|nao_mandarem ..1 $",
                "{nao} dei|demos|tem|possuem ..1 permissao|autorizacao|consentimento|licenca|direito ..1 para|pra|de|a ..1 me? mandar*|enviar*|escrever*|contatar*|contactar*|incomodar* ..4",
            ),
            yes=(
                "última vez que peço: não escrevam",
                "já pedi mil vezes pra parar",
                "não dei permissão pra me mandarem nada",
            ),
            near=(
                "não encham muito o copo",
                "já pedi o lanche, pode parar de procurar",
            ),
        ),
        Rule(
            "and-none-more",
            (
                "^ ..1 {nao} mandem|enviem|mande|envie|escrevam ..1 mais? $|por_favor|obrigado|obrigada",
                "^ ..1 {nao} aguento|suporto mais|isso|isto ..1 $",
            ),
            yes=("aqui é telefone de trabalho, não enviem",),
            near=("não mandem a conta para o trabalho",),
            settled_by=(
                "telefone|numero|celular|telemovel|contato ..2 trabalho|empresa|errado|servico|escritorio|profissional ..2",
                "{nao} conheco|sou|e|pedi ..3 $",
                "^ ..1 chega|basta ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "delete-it",
            (
                "^ ..2 favor|favor_de remover|retirar|apagar|excluir|tirar|eliminar ..1 $",
                "^ ..1 apaguem|apaga|excluam|removam|tirem|retirem|deletem|apaguem_no|excluam_no|apague|remova ..1 $",
                "^ ja|entao|agora? chega|basta por_favor|pf|ja|agora? $",
                "^ {nao} quero|queremos mais? $",
            ),
            yes=("quem deu meu número pra vocês? apaguem",),
            near=("o endereço está errado, apaguem a placa",),
            settled_by=(
                "{g_reason}",
                "{messages} ..4 todo|todos|toda|todas|cada|por|sempre",
                "mandam|recebo|escrevem|enviam ..1 {messages}|dez|toda|todo|sempre ..3",
                "telefone|numero|celular|telemovel ..2 empresa|trabalho|servico|escritorio|errado|menor ..3",
                "spam spam ..2",
                "todo|todos|toda dia|os_dias|hora ..2 {messages} ..2",
                "spam spam ..2",
                "me|nos mandaram|enviaram|escreveram|mandou ..5",
                "{nao} sei ..4 numero ..4",
                "^ ..1 {nao} aguento|suporto|aturo ..2 $",
                "quem|onde|como|nunca ..5 meu|este|esse numero|contato|contacto|telefone ..4",
                "me|nos? chegam|mandam|enviam|enchem ..1 {messages} ..6",
                "muita|tanta|tantas|muitas|demais ..1 {messages} ..3 $",
                "{messages} demais $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "ease-off",
            (
                "^ ..2 ja deu de|com|dessas|destas|essas ..2 {messages}",
                "da|deem|de|dem|dao um tempo com ..2 {messages}",
                "{nao} quero|queremos ..1 mais? papo|conversa|contato|contacto|assunto|conversas com voces|vcs|vc|voce|essa_empresa ..2",
                "solicito|peco|exijo|quero|requeiro|requer ..1 cancelamento|eliminacao|exclusao|apagamento|remocao dos|do|de meus|meu ..1 dados|numero|contacto|contato|cadastro ..4",
                "^ ..1 saio|retiro_me|vou_sair|estou_saindo deste|desse|dessa|desta|da_vossa|da_sua ..1 {list}|grupo|canal ..1 $",
                "{nao} me|nos incluam|inclua|coloquem|ponham|adicionem|metam nos|nas|em|na|no|neste|nessa|mais ..2 {list}|{messages}|envios|listas|disparos ..2",
                "{nao} me|nos notifiquem|notifique|avisem_mais $|mais|nada|por_favor",
                "cancel* o? recebimento|envio|disparo de|das|dessas|destas ..1 {messages} ..2",
            ),
            yes=(
                "já deu de mensagem",
                "não me incluam nos vossos envios",
                "cancele o recebimento de mensagens",
            ),
            near=(
                "já deu a hora",
                "não me incluam a taxa",
                "dá um tempo que já chego",
            ),
            asked=None,
        ),
        Rule(
            "not-your-contact",
            (
                "parem|para|pare|parai la com ..1 isso|isto|{messages} ..1",
                "advogado|processo|processar|denuncia|procon ..5 se nao ..1 pararem|parar|param|cessarem ..1 $",
                "{stop} de ..1 me? macar|aborrecer|massacrar ..3",
                "^ ..2 {messages} nao obrigado|obrigada|obg ..1 $",
                "pelos cabelos|ate_aos_cabelos|olhos|aqui com|das|de as|os|essas|estas|vossas|suas? ..1 {messages} ..2",
                "^ ..2 {nao} dou|damos|concedo|dei o|meu|nenhum? meu? consentimento|autorizacao|permissao ..1 $",
                "sumir|sumam|desaparecam|desaparecer com? o? meu|este|nosso numero|contato|contacto ..4",
                "ja ..1 pedi|disse ..4 {messages} ..3 parem ..1 $",
                "{nao} {want} ..1 estar|aparecer|constar|figurar|ficar|continuar ..1 entre|nos|na|nas|no ..2 contatos|contactos|lista|listas|base|agenda|clientes|cadastro ..3 $",
                "{nao} {want} ..1 que ..1 tenham|tenha|guardem|usem|utilizem|fiquem ..1 com? o? meu|este|nosso numero|telefone|celular|contato|contacto|dados ..2",
                "^ ..1 vao|vai|voces_vao|vcs_vao parar ou|ou_nao nao|que|quando? ..1 $",
                "^ ..1 parem|pare|para ..1 de_uma_vez|de_uma_vez_por_todas|definitivamente|para_sempre|de_vez ..1 $",
                "ja? cansou|cansaram|cansam|encheu|encheram de|com|essas|estas|as ..2 {messages} ..2",
                "numero mas|entao|e ..1 devem|precisam|podem|tem_que|tem_de ..1 apagar|apaga_lo|exclui_lo|remove_lo|excluir|remover|elimina_lo ..1 $",
                "numero mas|entao|e ..1 devem|precisam|podem ..1 apagar|excluir|remover|eliminar lo|ele ..1 $",
            ),
            yes=(
                "não quero estar entre os contatos de vocês",
                "não quero que tenham meu número",
                "vão parar ou não?",
            ),
            near=(
                "não quero que tenham problemas",
                "vão parar ou não as obras da rua de casa",
            ),
            asked=None,
        ),
        Rule(
            "to-her",
            (
                "^ ..1 {nao} mandem|mande|escrevam|enviem|incomodem|contactem|contatem ..1 {messages}|nada|isso? ..1 pra|para|a ela|ele ..1 $",
                "^ ..2 voces|vcs me cansaram|cansam|encheram ..1 $",
            ),
            yes=("minha avó não sabe ler, não mandem mensagem pra ela",),
            near=("não mandem a conta para ela",),
            settled_by=(
                "mae|pai|avo|vovo|marido|esposa|tia|tio|filha|filho|sogra ..1 {nao}|tem|e|ta|esta|morreu|faleceu ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "when-will-it-end",
            ("quando ..4 param|vao_parar|pararao de me? {g_inf} ..3",),
            yes=(
                "Quando é que param de me chatear?",
                "quando vão parar de me mandar mensagem",
                "quando é que vocês param de me enviar msg",
            ),
            near=(
                "quando é que param de chover",
                "quando vão parar as obras",
                "quando pararam de me avisar",
            ),
            always=True,
            asked=Reach.ALL,
        ),
        Rule(
            "named-to-stop",
            (
                "{nao}|nunca|jamais ..1 me|nos|lhe? ..1 {g_sub} ..1 mais|nunca_mais {g_end} ..4",
                "{nao}|nunca|jamais ..1 me|nos|lhe? ..1 {g_sub} ..1 mais|nunca_mais ..1 {messages}|nada|minha_mae|a_minha_mae|a_mae|mae|comigo|conosco|com_isso|com_essas|com_estas|info|informacoes|novidades|promocoes ..4",
                "manda|mandem|enviem|envia|escreve|escrevam mais nao ..2",
                "parem|pare|para|parar|parassem|deixem|deixe|deixa|deixar|evitem|evite|cessem|larguem|abstenham de|d|se_de|di ..1 {g_inf} {g_end} ..3",
                "parem|pare|para|parar|parassem|deixem|deixe|deixa|deixar|evitem|evite|cessem|larguem|abstenham de|d|se_de|di ..1 {g_inf} ..2 {messages}|{this}|minha_mae|coisas|comigo|saco|meu_zap|meu_whats|meu_whatsapp|meu_telefone|zap|caixa ..3",
                "parem|pare|para dimandar|dimanda|dmandar|demandar ..3",
                "nao|n desejo|quero|queremos|pretendo|gostaria ..1 ser mais? contatad*|contactad*|incomodad*|perturbad*|notificad*|avisad*|lembrad*|chatead*|importunad*|informad* ..6",
                "nao|n desejo|quero|pretendo ser mais contatad*|contactad*|incomodad*|perturbad*|notificad*|avisad*|lembrad* ..4",
                "nao|n quero|queremos mais? nada com|de voces|vcs|vc|vos|a_vossa_empresa|essa_empresa ..2",
                "{nao} ..1 mais? precisa|precisam|e_preciso|e_necessario|e_mais_necessario|necessario|carece mais? ..1 me|nos|de? mandar|enviar|avisar|informar|chamar|contatar|escrever|mandarem|enviarem|avisarem ..1 mais|informacoes|{messages}|{offers} ..6",
                "{nao} mais precisa|necessario ..1 me? mandar|enviar|avisar|informar ..5",
                "{nao}|ja_nao quero|desejo|preciso|pretendo ver|receber|ler|ter mais? ..2 {messages}|contatos|contactos|nada_vosso|nada_de_voces|nada_desse_numero ..4",
                "^ ..2 nada de {messages} {g_end}",
                "esquecam|esquece|esqueca que_eu_existo|de_mim|meu_numero|que_existo|meu_contato {g_end}",
                "perde|perca|percam|esquece|esquecam o? meu|meu_numero|meu_contato|nosso ..3",
                "{g_beg} ..1 {g_short} {g_tail}",
                "{g_short} ou|senao|se_nao|caso_contrario ..1 vou|denuncio|processo|bloqueio|faco|chamo ..4",
                "larguem|larga|largue me|do_meu_pe com|$|{g_tail} ..4",
                "da|dava|tem|teria pra|para|como parar|pararem|voces_pararem|voces_nao_me|vcs_nao_me|nao_me|de_me ..1 {g_inf}|chamarem|mandarem ..1 mais|{messages}|nada|isso ..4",
                "da|dava|tem|teria pra|para|como nao_me|voces_nao_me|vcs_nao_me {g_inf} {g_tail} ..2",
                "deixem|deixe|deixa o|a|os? meu|minha|meus pai|mae|avo|filha|filho|marido|mulher|pais|esposa|familia em paz ..6",
                "nao|n quero|queremos|desejo mais? contato|contacto|conversa|nenhum_contato com|de|da ..1 empresa|voces|vcs|loja|vos|vossa ..4",
                "vou|vamos|irei bloquear|denunciar|processar|reportar ..3 se ..2 pararem|parar|continuar|continuarem|insistirem|mandarem|escreverem ..3",
                "se ..1 continuar|continuarem|insistirem|nao_pararem|nao_parar vou|irei|eu_vou denunciar|bloquear|processar|reportar ..4",
                "nao|n to|tou|estou a_fim|afim|interessado|interessada de|em receber|ver|ler ..4",
                "nao|nunca|n autorizei|autorizo|permiti|dei_permissao ..2 mandarem|enviarem|escreverem|contactarem ..1 {messages}|nada|pra_mim ..3",
                "larga|larguem|largue mao de {g_inf} ..4",
                "muitas|tantas|demasiadas|muita ..1 {messages} ..4 {g_short} {g_tail}",
                "^ quero|exijo|peco|queremos que parem|cessem|pare|parassem {g_tail} $",
                "desaparece|desaparecam|sumam|some|desaparecam do|da ..1 meu|minha? telemovel|whats|whatsapp|celular|telefone|vida|vista ..2",
                "^ ..1 sumam ..1 $",
                "deixem|deixa|deixe ela|ele|a_minha_mae|minha_mae em paz ..2",
                "proibo|proibimos|interdito ..1 voces|vcs|a_empresa|que|os ..1 de? ..1 {g_inf}|usar|usarem|me ..4",
                "{nao}|nunca dou|dei|autorizo|autorizei|permito|consinto|concedo ..1 permissao|autorizacao|consentimento|que? ..1 para|pra|o|que? ..1 usarem|usar|uso|usem|utilizem|utilizacao ..2 numero|dados|contato|contacto|telefone ..4",
                "numero|dados|contato|contacto nao|n deve|devem|pode|podem ser? mais? usado|usados|utilizado|contatado|contactado ..4",
                "se ..1 continuarem|insistirem|voltarem|mandarem|escreverem|vier|receber|chegar ..3 {messages}|{g_inf} ..3 denuncio|procon|anacom|policia|bloqueio|processo|queixa|anatel ..2",
                "agradecia|agradeceria|gostaria|gostava|pedia que ..1 me|nos retirassem|tirassem|removessem|apagassem|excluissem|eliminassem {g_lists}|$|{g_tail} ..2",
                "tirem|tira|retirem|removam|apaguem|excluam ela|ele|minha_mae|a_minha_mae {g_lists} ..2",
            ),
            yes=(
                "Não desejo ser mais contactado pela vossa empresa",
                "não me informem mais das novidades",
                "não quero nada com vocês",
                "pelo amor de deus parem",
                "Mano para de flodar meu whats",
                "proíbo vocês de me contatar",
            ),
            near=(
                "Não desejo ser mais atendido na loja",
                "não me informem mal",
                "não quero nada com cebola",
                "pelo amor de deus, cadê o pedido",
                "proíbo vocês de entrar sem máscara",
            ),
        ),
        Rule(
            "named-to-end",
            (
                "{g_stopnoun} ..1 o|a|todo? recebimento|envio|rececao|recepcao|disparo de|das|dessas|destas|para ..2 {messages}|{offers}|comunicacoes|este_contacto|este_numero|esse_numero|meu_numero|este_contato ..3",
                "^ ..1 suspendam|suspenda|suspender|cessem|cessar|interrompam|interromper|encerrem|encerrar o? envio|envios {g_end}",
                "^ cancelar|cancelem envio|envios $",
                "{g_stopnoun} ..1 a|minha|essa? inscricao|subscricao|cadastro|assinatura|adesao|registo|registro em|nas|nessas|nestas|na|das|dessas|de|do|da ..2 {messages}|lista|listas|newsletter|mensagens|notificacoes|transmissao {g_end}",
                "cancela|cancele|cancelem|anulem|anule|encerrem|encerra a|minha inscricao|subscricao|minha_inscricao|minha_subscricao|assinatura ai|{g_tail} ..1 $",
                "{g_stopnoun} ..1 o|este|esse|do? servico de {messages}|avisos|notificacoes {g_end}",
                "{g_stopnoun} todas|todos|as|os|essas|esses|estas|estes|suas|vossas|das|dessas|total_das ..1 {messages}|comunicacoes {g_end}",
                "{g_rem} {g_mine} ..1 {g_lists} ..3",
                "{g_rem} {g_mine} {g_end}",
                "{g_rem}|remova_me|removam_me|retirem_me|tira_me|tirem_me|apaguem_me|elimine_me|exclua_me|desliguem_me|desvinculem_me|descadastrem_me|excluam_me|eliminem_me|remova_me|retire_me|me_desliguem|me_tira|me_tirem|me_remove|me_exclui|me_apaga|me_retira|me_retirem|me_descadastra|me_desvincular|me_retirar {g_lists} {g_end}",
                "^ ..2 {g_rem} {g_lists} {g_end}",
                "peco|solicito|requeiro|quero|queria|gostaria|exijo|venho|pedido_de|pretendo ..2 a|o|da? minha? remocao|exclusao|eliminacao|retirada|descadastro|desinscricao|baixa|saida {g_lists}|de_contato|de_contacto|dos_meus_dados|do_meu_numero|dos_dados|do_meu_contato ..6",
                "^ ..1 pedido|solicitacao de ..1 exclusao|remocao|cancelamento|descadastro|eliminacao ..1 de? contato|contacto|numero|dados|inscricao|mensagens|envio ..2 $",
                "peco|solicito|requeiro|exijo|quero|gostaria ..2 o|a? fim|cessacao|suspensao|interrupcao|cancelamento|termino de|das|dos|do|imediato|imediata ..2 {messages}|contactos|contatos|envios|envio|comunicacoes ..4",
                "^ ..1 remocao|exclusao|descadastro|retirada|baixa|saida ..1 {g_lists} {g_end}",
                "anulem|anule|anulo|cancelem|cancelo|retirem|removam a|o? minha|meu ..1 autorizacao|consentimento|permissao {g_end}",
                "dar|darem|deem|de|me_darem|me_dar|me_deem ..1 baixa ..1 {g_lists} ..3",
                "quero|queria|gostaria|preciso|vou dar|fazer opt_out|optout|baixa ..1 {g_lists}|$ ..2",
                "quero|queria|queremos|gostaria|preciso|desejo|pretendo|vou sair|me_desvincular|desvincular_me|me_retirar|retirar_me|me_remover {g_lists} ..3",
                "^ ..2 to|tou|estou fora {g_tail} ..1 $",
                "me tira|tirem|bota|poe fora {g_tail} ..1 $",
                "favor|queiram|por_favor|peco ..1 cessar|suspender|interromper|parar|encerrar o? envio|envios ..3",
                "abandono|deixo|saio esta|essa|a|da|desta|dessa lista ..6",
                "{nao} consinto|autorizo que usem|utilizem ..2 dados|numero ..3",
            ),
            yes=(
                "Gostaria de cancelar o recebimento de todas as mensagens",
                "Cancela minha inscrição nessas mensagens, cansei",
                "Remove o meu nº da lista sff",
                "Peço o favor de me darem baixa dos vossos envios de mensagens",
                "pedido de exclusão de contato",
                "remoção da lista já",
            ),
            near=(
                "Gostaria de cancelar o envio do pedido 22",
                "Cancela minha inscrição na academia",
                "remove o meu nome da reserva",
                "pedido de exclusão de item da fatura",
                "remoção da lista de espera",
            ),
        ),
        Rule(
            "reason-and-demand",
            (
                "{g_reason} ..4 {g_short} {g_tail}",
                "^ ..1 {g_short} ..4 {g_reason}",
            ),
            yes=(
                "meu pai faleceu parem",
                "para com isso meu pai faleceu",
                "engano acabem com isso sff",
            ),
            near=(
                "sou cliente, para que serve o chip?",
                "meu pai faleceu, o contrato para quando?",
                "engano meu, chega na sexta",
            ),
        ),
        Rule(
            "a-short-demand",
            (
                "^ {g_alone} {g_tail} $",
                "^ por_favor|entao|mas|e|pfv {g_alone} $",
                "^ ..1 mas|obrigado|obrigada nao quero mais nao|$ $",
                "^ ..1 da|dava pra|para parar $",
                "^ cansei $",
                "^ ..1 favor parar|cessar $",
            ),
            yes=(
                "mandam dez mensagens por semana, isso tem que parar",
                "Dá pra parar?? todo dia mensagem",
                "fechei a conta. apaguem-no",
            ),
            near=(
                "chega hoje o pacote?",
                "não quero mais pão hoje",
                "o pedido chega amanhã",
            ),
            settled_by=(
                "^ nao quero ..1 $",
                "{g_reason}",
                "{messages} ..4 todo|todos|toda|todas|cada|por|diariamente|sempre",
                "todo|toda|todos dia|dias|hora ..2 {messages}",
                "mandam|manda|recebo|escrevem|enviam|chamam ..1 {messages}|dez|toda|todo|sempre ..3",
                "suas|essas|estas|tantas ..1 {messages}",
                "bloqueio|denuncio|processo ..2",
                "tira|tirem|apaga|apaguem meu|o_meu ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "homely-and-formal",
            (
                "nao ..1 autorizo|autorizamos|permito|consinto|aceito ..1 mais ..1 envio|recebimento|recepcao|rececao ..1 de|das|com ..2 {messages} ..5",
                "solicito|exijo|peco|requeiro ..1 que ..1 cessem|cesse|parem|encerrem|interrompam ..1 todo|qualquer|o|os|todos|todas ..2 contato|contacto|contatos|contactos|comunicacao|envio|envios|{messages} ..4",
                "nao ..1 desejo|quero|pretendo|queremos ..1 constar|figurar|aparecer ..1 da|na|em|nas ..1 {list} ..3",
                "^ ..1 tira|tirem|tire eu|nos|a_gente da|dessa|desta|de ..1 {list} ..4",
                "facam|faz|faca|fazer de conta que nao|ja_nao|eu_nao existo ..1 $",
                "e|sera|seria melhor|preferivel nao me|nos escreverem|mandarem|enviarem|contactarem|contatarem|mandar|escrever ..2 mais ..2",
                "gostava|gostaria|queria|quero|quereria de? deixar_de|nao|ja_nao estar|constar|figurar mais? nesta|nessa|na|em|da|vossa|desta ..1 {list} ..1",
                "^ ..1 deixem|deixa|deixe|larguem o? meu|este|esse|nosso numero|telefone|telemovel|celular|whatsapp em_paz ..1 $",
                "^ ..1 parem|para|pare|deixem de incomodar|chatear|perturbar|importunar uma|um ..1 idosa|idoso|velha|velho|senhora|velhinha|doente ..1 $",
                "bota|bote|botem|poe|ponham|tira|tire|tirem meu|o_meu|o nome|numero|telefone ..1 pra|para fora da|dessa|desta|de ..1 {list} ..2",
                "me da|deem|dao|de|deia baixa ..1 na|da|nessa|dessa|desta ..1 {list}|{g_tail} ..1",
            ),
            yes=(
                "Não autorizo mais o envio de mensagens para o meu número",
                "Solicito que cessem todo e qualquer contato com este número",
                "bota meu nome pra fora dessa lista",
                "me dá baixa aí na lista",
                "Não desejo constar da vossa lista de contactos",
                "façam de conta que não existo",
                "é melhor não me escreverem mais",
                "gostava de deixar de estar nesta lista",
                "deixem o meu número em paz",
                "parem de incomodar uma idosa",
            ),
            near=(
                "não desejo constar como fiador",
                "gostava de estar nesta lista",
                "é melhor não me escreverem à noite",
                "façam de conta que a conta não existe",
                "Não autorizo mais o envio de táxis para o meu número",
                "solicito que cessem o barulho de obra",
                "bota meu nome pra entrar na lista",
                "me dá uma baixa no preço aí",
            ),
        ),
        Rule(
            "no-and-off",
            (
                "^ ..2 {nao} ..1 quero|interessa|preciso ..1 mais? ..1 nao|nada|isso|obrigado|obrigada? ..1 tira|tire|tirem|apaga|apague|apaguem|remove|remova|removam|exclui|exclua meu|o_meu|meus|os_meus nome|numero|dados|contato|contacto|telefone {g_tail}",
            ),
            yes=(
                "obrigado mas não quero mais não tira meu nome",
                "não quero mais isso apaga meu número",
            ),
            near=(
                "não quero isso tira meu desconto",
                "não quero mais nada com o meu nome errado",
                "não quero isso tira o desconto do meu número",
            ),
            always=True,
        ),
        Rule(
            "no-coupons",
            (
                "^ ..1 chega|basta|cansei de ..1 cupom|cupons|promo|promos|black_friday|promocao|promocoes|oferta|ofertas|propaganda|propagandas|cupao|cupoes ..4",
            ),
            yes=("chega de cupom e black friday, só quero saber do meu pedido",),
            near=(
                "chega de chuva na black friday",
                "quando chega o cupom",
                "chega o cupom de desconto hoje?",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "no-longer-welcome",
            (
                "^ ..2 nao incomodem|chateiem|perturbem|importunem|aborrecam mais? ..1 minha|meu|nossa mae|avo|pai|tia|esposa|marido|filha|filho|mulher com ..1 {messages} ..1",
                "^ ..2 deixem|parem|pare|deixa|chega de gastar|acabar|consumir|encher|lotar ..1 meus|meu|minha|os|o|a ..2 com {messages}|as_mensagens ..1",
            ),
            yes=(
                "não incomodem mais a minha mãe com mensagens",
                "deixem de gastar os meus dados com mensagens",
                "parem de encher minha memória com mensagens",
            ),
            near=(
                "não incomodem a minha mãe com o barulho",
                "deixem de gastar a minha água",
                "parem de gastar o meu tempo na fila com conversa",
            ),
            always=True,
        ),
    ),
    never=(
        "de_forma_alguma|de_modo_nenhum|de_jeito_nenhum|em_hipotese_alguma|em_circunstancia_alguma ..1 parem|pare|deixem|deixe|apaguem|apague|removam|remova|excluam|exclua|tirem|tire|cancelem",
        "descadastr*|cancelar|tirem|tira|removam ..4 biometria|ceramica|bale|natacao|rifa|sorteio|carona|consorcio|xadrez|academia|faculdade|escola ..4",
        "receber|mandem|mande|enviem|envie ..2 coentro|abobora|cebola|boletim|vistoria|uniforme|faxineira|encanador|porteiro|fiador|pro_porteiro ..5",
        "nao hesitem|hesite|hesites|hesitar em ..6",
        "foi|foram|vai|vao|veio parar|parou ao|no|na|em|aos spam|lixo|lixeira ..3",
        "mandem|mande|enviem|envia|manda me? pra|para|pro fila|caixa|balcao ..3",
        "nao me? mandem|mande|enviem|mandes o|a ricardo|joao|paulo|pedro|carlos|ze|maria|kevin|tecnico|rapaz|moco|senhor ..8",
        "mais tarde|cedo|rapido|devagar",
        "remocao|retirada do|da|dos|de entulho|lixo|movel|moveis|lixeira|arvore",
        "mandar|enviar|mande|mandem|manda o|a|os|as tecnico|motoboy|entregador|pedido|pacote|nota|boleto|azul|tamanho|encomenda|fatura",
        "grupo|turma|escala|aula|lista de segunda|terca|quarta|quinta|sexta|sabado|domingo",
        "pediu|pedi|mandou pra|para eu|ela|ele",
        "nao|n|nunca para|parava|parou|param|larga|largam|deixa|deixava de|do",
        "pedi|pedimos|falei|disse pra|para|ao|a|pro ..4 parar|pararem|deixar",
        "nao|n pedi|pedimos|solicitei pra|para|que? ..1 sair|ser|me|cancelar|remover|descadastrar",
        "pode|podem retirar|pegar|buscar por ..1 mim|ele|ela",
        "ja removeram|tiraram|apagaram|excluiram",
        "por que|porque pararam|parou|deixaram|tiraram|me_tiraram",
        "da pra|para parar o envio",
        "inscricao|matricula|cadastro ..1 na|no|da|do academia|curso|loja|corrida|escola|prova|evento|ginasio|faculdade",
        "me descadastrei|desinscrevi|retirei ..1 da|do|em",
        "ate|antes eu|que|de|do|da|decidir",
        "somente_se|so_se decidir",
        "^ ..1 {nao} procurem|procure mais $",
        "{nao} me|nos? contactem|contatem|mandem|avisem ..1 por|via|pelo email|mail|telefone|carta|correio $",
        "quem voces|vcs|lhe|lhes|te !deu|deram|passou|passaram|forneceu|autorizou",
        "descadastraram|descadastrou",
        "{nao} ..1 recado|recados pela|pelo|por|com",
        "lista|listagem de presenca|chamada|passageiros|casamento|material|alunos|participantes|candidatos|presentes",
        "lista da|do|de|pra ..1 viagem|passeio|excursao",
        "eu|je|yo me retiro|retire ..3",
        "me tir* dai !por_favor|ja|agora|logo|pf|e",
        "dejen|deje|falei|disse|pedi ..1 pro|pra|para|ao|a meu|minha ..1 filho|filha|marido|esposa|mae|pai|chefe parar",
        "de procurar $",
        "^ ..1 se|caso|quando eu? ..1 sair|cancelar|descadastrar|me_descadastrar|parar ..1 da|do|a|de|perco|posso ..5",
        "se eu sair|cancelar|descadastrar|parar",
        "do|da boleto|fatura|nota|conta|contrato|reserva|pedido",
        "meu|minha filho|filha|esposa|marido da|do",
        "da|do|na|no aula|curso|turma|turno",
        "de|por emergencia",
        "nada|algo fragil",
        "{sent} mais a|o|os|as !{messages}|{offers}|avisos",
        "numero antigo|velho",
        "{nao} ..4 nada|mais hoje|amanha $",
        "{nao} cancel*",
        "{nao} ..1 pare|parem|para|deixe|deixem|deixes de|com|as|essas|estas",
        "{nao} me|nos|o|a? deixa|deixam",
        "{nao} {want}|consigo mandar|enviar|incomodar|perturbar|escrever|responder|chatear|atrapalhar",
        "ignor*",
        "{nao} ..1 quero|queria|desejo|quer sair|me_descadastrar|descadastrar|parar|cancelar|deixar",
        "{nao} ..1 {remove}",
        "{nao} me tir*|remov*|exclu*",
        "por_que|porque|quando",
        "quem !e|sao|esta|fala|diabos|deu|passou|forneceu|autorizou|vos",
        "se descadastrou",
        "parei|parou|pararam de",
        "{nao} ..3 perder|incomoda_esperar",
        "{stop} de ..4 errad*|quebrad*|duas|dobro",
        "{nao} ..2 recebi|recebemos|mandaram|enviaram|responderam",
        "lista de espera|compras|precos|convidados|desejos",
        "audio|audios|voz",
        "sem querer|intencao",
        "por engano|acidente",
        "item|produto|consulta",
        "da|na|dessa|pra escola",
    ),
    instead=(
        "e|que_e uma? surpresa|segredo",
        "so|somente|apenas tenho|uso|usamos|temos whatsapp|zap|telegram|email|sms",
        "^ ma|mas|e|entao|so|antes|prefiro|melhor? liguem|ligue|liga|me_liguem|me_ligue|me_liga|telefonem|telefone|chamem ..4",
        "^ escrevam|escreva|mandem|mande|enviem|envie|falem|contactem|contatem ..3 {channel}|whatsapp ..2 $",
        "^ !nao|n|nn|nunca|nem|nao_me escrevam|escreva|mandem|mande|enviem|envie|falem|contactem|contatem ..3 {channel}|whatsapp ..2 $",
        "prefiro|preferia|preferimos|melhor {channel}|whatsapp|zap|sms|ligacoes|ligar|pessoalmente",
        "prefiro|preferia|preferimos|melhor !nao|que|n ..2 {channel}|whatsapp|zap|sms|ligacoes|ligar|pessoalmente",
        "so|somente|apenas|exclusivamente|antes por|via|pelo|pela|no {channel}|whatsapp|zap|sms",
        "por|via|pelo {channel}|whatsapp|zap|sms apenas|somente|exclusivamente",
        "usem|use|utilizem ..2 novo|outro|{channel} ..2",
    ),
    asks=("como faco|fazer|posso|eu|cancelo|se|paro|sair|saio|que", "onde|qual ..3"),
)
