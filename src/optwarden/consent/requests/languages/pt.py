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
    whole="remover descadastra retirar excluir_numero tirar",
    doubtful="cancelar excluir chega cancelamento basta bloquear nao_tenho_interesse sem_interesse",
    courtesy="por favor pf pfv pfvr obrigado obrigada obg ola oi bom dia boa tarde noite quero gostaria de agora ja favor",
    lists={
        "stop": "parem pare para parar deixem deixe deixar cessem chega pararem parassem",
        "send": "mandar enviar escrever me_mandar me_enviar me_escrever mandarem enviarem encher incomodar perturbar contatar contactar ligar mandar_me enviar_me escrever_me enviarem_me chatear",
        "sent": "mande mandem manda mandes envie enviem envia escreva escrevam escrevas contate contatem contacte contactem ligue liguem incomodem incomode perturbe perturbem enviar mandar encaminhem",
        "messages": "mensagem mensagens msg msgs sms notificacao notificacoes whatsapp whats zap zaps avisos comunicados torpedos torpedo spam mensagen comunicacao comunicacoes lembretes",
        "this": "isso isto nada essas_coisas",
        "offers": "propaganda propagandas promocao promocoes promo oferta ofertas publicidade publicidades anuncio anuncios marketing divulgacao divulgacoes descontos publicitarias promocional promocionais campanhas",
        "remove": "elimine eliminem elimina remova remover removam remove retire retirar retirem retira tire tirar tirem tira exclua excluir excluam exclui apague apagar apaguem apaga delete deletar deletem eliminem elimine eliminar risquem",
        "list": "lista listas cadastro base sistema banco transmissao mailing contatos contactos grupo",
        "number": "numero num telefone celular contato contacto nome dados cadastro telemovel",
        "want": "quero queria gostaria desejo queremos aceito autorizo pretendo",
        "nao": "nao n nunca",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{nao} ..2 {want} ..4 {offers}",
                "{stop} ..1 com|de ..3 {offers}",
                "{nao} ..2 {sent} ..3 {offers}",
                "chega|basta|sem de? ..1 {offers}",
                "{nao} mais {offers}",
                "{remove} ..4 {offers}",
            ),
            yes=("chega de propaganda", "não quero mais receber promoções"),
            near=("não quero perder as promoções", "tem promoção hoje?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} de {send} ..3 {messages}|{this}",
                "{stop} de me? {send} ..1 $",
                "{stop} de ..1 {send} o? saco|tanta|tantas|por",
                "{stop} com ..2 {messages}",
                "{stop} ..2 as|essas|estas|suas|vossas {messages}",
                "parem|pare|para de me incomodar|perturbar|encher|contatar|escrever|chamar|chatear|ligar",
                "{want} ..1 deixar|parar de receber ..3 {messages}|{this}|$",
                "para|pare|parem de mandar|enviar ..1 {messages}",
                "chega|basta de ..1 {messages}",
            ),
            yes=("parem de me mandar mensagens", "gostaria de deixar de receber essas mensagens"),
            near=("parem de me mandar o tamanho errado", "parei de receber os avisos"),
        ),
        Rule(
            "not-want",
            (
                "{nao} ..1 {want} ..3 receber ..4 {messages}|{this}",
                "{nao} ..1 {want} ..1 receber ..1 mais|$|nunca",
                "{nao} ..1 {want} mais|ser receber|contatado|contatada|contactado|contactada|perturbado|incomodado",
                "{nao} ..1 {want} ..3 {messages}",
                "{nao} quero mais isso|isto",
                "{nao} {want} que ..2 {sent} ..3 {messages}|mais|$",
                "{nao} {want} o envio ..2 {messages}",
                "{nao} pedi|solicitei ..2 {messages}",
            ),
            yes=("não quero mais receber mensagens", "não autorizo o envio de mensagens"),
            near=("não quero o azul", "não quero receber na segunda", "não recebi mais mensagens"),
        ),
        Rule(
            "dont-send",
            (
                "{nao} me? {sent} ..1 mais ..2 {messages}|{this}|$",
                "{nao} ..1 mais {sent} ..2 {messages}|{this}|$",
                "{nao} me {sent} ..1 {messages}|{this}|mais",
                "{nao} me mande|mandem|envie|enviem|escreva|escrevam|contate|contatem|contacte|contactem|incomodem|incomode|perturbe|perturbem|chamem|chame ..1 mais|$|por|nunca",
                "favor {nao} {sent} ..2 {messages}",
                "{nao} entrem|entre mais? em contato|contacto",
                "{nao} {sent} ..2 {messages} ..1 mais|$|por",
                "{nao} voltem|volte a {send}",
            ),
            yes=("não me mande mais mensagem", "não entrem mais em contato"),
            near=(
                "não mandem para o endereço antigo",
                "não enviem ainda, estou viajando",
                "vocês não me mandaram mensagem",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 meu|o_meu|meus|os_meus {number} ..3",
                "tire|tirem|tira|remova|remove me d* ..1 {list}",
                "me {remove} ..1 d* ..2 {list}",
                "me remove|remova|removam|tira|tire|tirem|exclua|exclui|excluam|retire|retirem ..1 $|daqui|por|pfv|pf",
                "{want} sair de|da|do|dessa|desta ..2 {list}",
                "{remove} ..1 me d* ..2 {list}",
                "sair|tirem_me|retirem_me|removam_me ..1 d* ..1 {list}",
                "{want} ser removid*|retirad*|excluid* ..3 {list}|$",
            ),
            yes=(
                "me tira dessa lista",
                "exclua meu número do cadastro",
                "quero sair da lista de transmissão",
            ),
            near=("não me tirem da lista", "tirar um item da lista", "me tira uma dúvida"),
        ),
        Rule(
            "unsubscribe",
            (
                "me descadastr*",
                "{want} ..1 descadastr*|desinscrever|cancelar_a_inscricao|cancelar_inscricao",
                "descadastr* me|meu|por|$",
                "{want} cancelar|retirar ..1 inscricao|recebimento|cadastro|consentimento",
                "cancelar|cancele|cancelem ..1 minha? inscricao|assinatura ..2 {messages}",
                "retiro|revogo ..1 consentimento|autorizacao",
            ),
            yes=("quero me descadastrar", "revogo meu consentimento"),
            near=("meu irmão se descadastrou?", "quanto custa a inscrição"),
        ),
        Rule(
            "leave-alone",
            (
                "me deix* em paz",
                "deix* me em paz",
                "deixem_me em paz",
                "vao|vai se ferrar|foder|catar",
                "{nao} me perturb*|encham|enche|incomod*|amol*|chatei* ..2 mais|$",
                "parem de encher",
            ),
            yes=("me deixem em paz por favor gente",),
            near=("me deixem na portaria", "não me incomoda esperar"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "como ..4 receber {messages}",
                "como cancelo|cancelar a_inscricao|inscricao",
                "muitas|tantas|tanta|demais|muita {messages}",
                "{messages} demais",
                "onde|como conseguiram|pegaram|arrumaram|tem ..1 meu numero",
                "vou denunciar|bloquear|processar",
                "isso|isto e spam",
                "nao ..2 interesse ..3 {messages}",
            ),
            yes=("como conseguiram meu número?", "mensagens demais"),
            near=("mudei de número",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "{nao} ..1 quero|queria|desejo|quer sair|me_descadastrar|descadastrar|parar|cancelar|deixar",
        "{nao} ..2 {remove}",
        "{nao} me tir*|remov*|exclu*",
        "por_que|porque|quem|quando",
        "se descadastrou",
        "parei|parou|pararam de",
        "{nao} ..3 perder|incomoda_esperar",
        "{stop} de ..4 errad*|quebrad*|duas|dobro",
        "{nao} ..2 recebi|recebemos|mandaram|enviaram|responderam",
        "item|produto|escola|consulta",
    ),
    asks=("como faco|fazer|posso|eu|cancelo|se|paro|sair|saio|que", "onde|qual ..3"),
)
