"""How do people opt out in Spanish?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="es",
    name="español",
    stop="""
        alto parar baja darme_de_baja dame_de_baja denme_de_baja darse_de_baja dar_de_baja desuscribir desuscribirme
        desuscribirse desuscribanme cancelar_suscripcion no_mas_mensajes desinscribir desinscribirme basta_de_mensajes
        no_molesten dejen_de_molestar dejen_de_molestarme dejenme_en_paz dejame_en_paz no_escriban no_mas_sms
    """,
    whole="no_molestar no_molestar_por_favor no_molestar_gracias por_favor_no_molestar quitar remover borrarme eliminarme salir_de_la_lista quitarme no_escribir basta ya_basta ya_párenle ya_paren basta_ya ya_estuvo córtenla cortala",
    doubtful="cancelar eliminar borrar no_me_interesa no_gracias_no_me_interesa no_mas no_quiero detener",
    courtesy="por favor porfavor porfa xfa pf gracias hola ya buenas buenos dias tardes ahora mismo quiero solicito inmediatamente señores",
    lists={
        # What is said to the business.
        "order": """
            mande manden mandes mandeis manda envie envien envies envieis escriba escriban escribas escribais contacte contacten contactes contacteis moleste molesten molestes molesteis fastidie fastidien fastidies joda jodan jodas acosen acose hostiguen hostigue importunen importune spameen spamee
            bombardeen llenen saturen mensajeen mensajee mensajees wasapeen busquen busque busques vuelvan_a vuelva_a vuelvas_a volvais_a sigan siga sigas sigais anden ande andes incordien hinchen chinguen insistan insista insistas textee texteen notifiquen remitan llamen llame
        """,
        "remove_now": "quiten quita quitad saquen saca sacad borren borra borrad borre eliminen elimine elimina eliminad retiren retire retira supriman suprime remuevan tachen excluyan desapunten quitan borran sacan eliminan",
        "going": "quitando borrando sacando eliminando bajando dando_de_baja desuscribiendo",
        "channel": "email mail correo e_mail carta telefono llamada telegram fijo voz telefonica persona",
        # What a clause is made of.
        "small": """
            ya_po entiendan_por_favor entiendan a_este_número a_mi_celular a_mi_móvil al_móvil realmente señores señorita chicos parce coño carajo mierda hostia oye oigan ahorita saludos perdón nomás joder de_verdad por_fa caramba compadre pinche chingado mecachis
            según_la_lopd según_la_ley conforme_a_la_ley conforme_a_la_lopd de_acuerdo_con_la_ley de_acuerdo_al_rgpd según_el_rgpd disculpen_la_molestia
            disculpe_la_molestia disculpa_la_molestia perdonen_la_molestia como_ya_dije como_ya_les_dije como_acordamos como_quedamos como_ya_pedí
            como_ya_solicité como_se_los_dije en_mi_nombre a_mi_nombre ya_se_los_dije ya_se_lo_dije ya_les_dije ya_os_lo_dije ya_lo_pedí con_todo_respeto
            con_todo_el_respeto con_el_debido_respeto al_toque a_la_brevedad a_la_brevedad_posible a_la_mayor_brevedad a_la_mayor_brevedad_posible
            lo_antes_posible lo_más_pronto_posible lo_más_rápido_posible cuanto_antes sin_demora sin_más_demora sin_más_dilación sin_dilación sin_excepción
            sin_falta si_no_es_molestia si_no_es_mucha_molestia si_no_les_molesta si_no_le_molesta si_es_posible si_fuera_posible de_ser_posible si_pueden
            si_puede si_pudieran si_son_tan_amables si_es_tan_amable si_sois_tan_amables con_efecto_inmediato con_carácter_inmediato con_carácter_urgente
            con_urgencia de_inmediato de_manera_inmediata de_forma_inmediata de_manera_definitiva de_forma_definitiva de_forma_permanente se_los_ruego se_lo_ruego
            os_lo_ruego se_los_suplico se_lo_suplico te_lo_ruego la_verdad gracias_de_antemano de_antemano_gracias muchas_gracias mil_gracias por_gentileza
            por_cortesía por_favor a_partir_de_hoy a_partir_de_ahora a_partir_de_este_momento desde_hoy desde_ya desde_ahora de_aquí_en_adelante
            de_ahora_en_adelante de_hoy_en_adelante en_adelante en_lo_sucesivo en_el_futuro en_lo_futuro de_una_buena_vez de_una_vez de_una_vez_por_todas
            de_una_vez_y_para_siempre de_una_puta_vez para_siempre en_serio estimado_equipo estimados_señores estimado_señor estimada_empresa muy_señores_míos
            por_este_medio por_medio_de_la_presente por_la_presente un_saludo saludos_cordiales buen_día por_amor_de_dios por_el_amor_de_dios por_dios
            por_lo_que_más_quieran hágame_el_favor háganme_el_favor hazme_el_favor hagan_el_favor ya_mismo ahora_mismo por_las_buenas absolutamente
            lamentablemente enseguida desafortunadamente sinceramente honestamente formalmente oficialmente inmediatamente urgentemente expresamente
            terminantemente definitivamente amablemente cordialmente porfavor porfa porfis porfi caray pucha weón boludo güey wey
            expresamente formalmente categoricamente terminantemente explicitamente encarecidamente rotundamente tajantemente firmemente oficialmente respetuosamente atentamente_ desde_este_momento humildemente educadamente
            por_favor porfavor porfa porfi porfis xfa xfavor pf plis pliss favor de_favor haga_el_favor hagan_el_favor haz_el_favor hagame_el_favor haganme_el_favor me_hacen_el_favor gracias grax muchas_gracias mil_gracias gracias_de_antemano de_antemano amablemente atentamente atte cordialmente saludos un_saludo cordial amable amables
            hola holaa holi buenas buenos_dias buen_dia buenas_tardes buenas_noches buenos dias tardes noches senor senora senorita senores sr sra srta don estimados estimado estimada disculpe disculpen disculpa perdon perdone lo_siento con_permiso oiga oigan oye oi mire miren mira che bo wey guey pana parce tio tia chicos chicas muchachos amigos amigo amiga gente compadre hermano mano loco boludo boludos
            ruego rogamos les_ruego le_ruego ruega pido pedimos les_pido le_pido te_pido os_pido les_pedimos solicito solicitamos les_solicito le_solicito exijo exigimos les_exijo ordeno suplico les_suplico imploro demando agradeceria agradeceriamos agradezco agradecere les_agradezco le_agradezco les_agradeceria le_agradeceria agradecido agradecida
            quisiera_que quiero_que quiero_pedir quiero_pedirles necesito_que queria_que deseo_que espero_que insisto_en_que insisto les_comunico comunico informo notifico por_la_presente por_medio_de_la_presente mediante_la_presente por_este_medio presente medio a_traves traves
            puede pueden puedes podes podeis podria podrian podrias podriais pudiera pudieran podrás es_posible seria_posible posible se_puede se_podria hay_manera hay_forma haga hagan haz hagan hacer haced deben debe deberian tienen_que tiene_que tenes_que hay_que van va vayan ir sirvase sirvanse sean sea tengan tenga tengan_la_bondad bondad la_amabilidad amabilidad la_gentileza gentileza
            si_pueden si_puede si_puedes si_pudieran si_pudiera si_son_tan_amables si_es_posible si_no_es_molestia si_fueran si_dejan si_dejaran
            el la los las lo un una unos unas al del de d a en con sin por para pa x xq pq que q k ke sobre hacia hasta_la desde y_a e o_a este esta esto estos estas ese esa eso esos esas aquel aquellos aquellas
            me mi mis mio mia mios mias conmigo nos nuestro nuestra nuestros nuestras te ti tu tus tuyo tuya tuyos su sus suyo suya suyos suyas le les se os vuestro vuestra vuestros vuestras ustedes uds ud usted vosotros vos de_ustedes de_usted de_ud de_uds de_vosotros de_ti de_su_parte de_vuestra_parte de_parte_de_ustedes parte de_parte
            mas otra otro otras otros otra_vez de_nuevo nuevamente nuevo nuevos nueva nuevas vez veces por_ultima_vez una_vez una_vez_por_todas de_una_vez de_una_buena_vez de_una_vez_por_todas de_una todo toda todos todas to_ todito cualquier cualquiera cualesquiera ningun ninguna ninguno alguno alguna algun cada tipo clase adicional adicionales
            ya ahora ahorita ahora_mismo hoy desde_ahora desde_hoy desde_ya a_partir_de_ahora a_partir_de_hoy a_partir_de_ya de_ahora_en_adelante de_hoy_en_adelante en_adelante en_lo_sucesivo en_el_futuro en_un_futuro futuro futuros futura futuras inmediatamente inmediato inmediata de_inmediato urgente urgentemente con_urgencia cuanto_antes lo_antes_posible a_la_brevedad a_la_mayor_brevedad pronto rapido definitivamente definitiva definitivo para_siempre permanentemente permanente
            siempre dia dia_y_noche todo_el_dia todos_los_dias todo_el_tiempo todo_el_rato a_cada_rato cada_rato cada_dia cada_hora diario a_diario diariamente constantemente constante constantes continuamente continuo rato tiempo horas solo solamente nomas no_mas_ simplemente realmente de_verdad en_serio serio verdad francamente sinceramente honestamente
            muy mucho muchos mucha muchas tanto tantos tanta tantas demasiado demasiados demasiadas monton pinche pinches puto putos puta putas jodido jodidos jodidas malditos malditas maldito maldita puñeteros carajo cono coño mierda joder hostia ostia ostias leche cabron cabrones pendejos idiotas estupidos estupidas tontos ridiculos molestos molestas molesto fastidiosos fastidiosas pesados pesadas pesado insistentes hinchas rompe rompehuevos dichosos dichosas benditos benditas
            dios por_dios por_el_amor_de_dios por_amor_de_dios amor cielo basura basuras indeseados indeseadas no_solicitados no_solicitadas no_deseados no_deseadas automaticos automaticas automatico masivos masivas masivo repetidos repetitivos
            empresa compania tienda negocio banco escuela colegio clinica hospital consultorio agencia operadora farmacia universidad instituto institucion gimnasio restaurante hotel asociacion club despacho servicio servicios departamento equipo area bot robot maquina marca pagina web
            whatsapp wasap whatsap wpp wsp wapp guasap wsap wats telefono tel fono celular cel cell movil linea numero num nro nr numerito aparato aqui aca ahi alli alla via canal contacto correo bandeja inbox buzon cuenta_de_whatsapp chat medio dispositivo titular
            ok oka okay vale bueno si sip no_gracias dale listo pues pos entonces asi tambien ademas igual jaja jajaja jeje uf uff ay ah eh oh hey che_ hombre mujer mijo hija_ joven caballero dama
            estan esta estoy estamos es son soy fue ser estar ha han he hemos haber
        """,
        "openers": """
            por_favor porfavor porfa xfa favor haga_el_favor hagan_el_favor haganme_el_favor les_ruego le_ruego ruego ruega les_pido le_pido te_pido pido pedimos les_solicito solicito exijo les_exijo agradeceria les_agradeceria agradezco quiero quisiera deseo necesito quiero_que queremos espero asi_que entonces y pero pues pueden puede podrian podria puedes podes podeis
            podriais gracias hola buenas buenos_dias buenas_tardes ya bueno oigan oiga dije dicho veces pedi oye chicos dejense insisto ahora si_pueden si_pudieran mejor tampoco no_gracias
        """,
        "closers": """
            por_favor porfavor porfa xfa gracias porque xq pq que_yo que_nosotros ya_que pues puesto_que dado_que si_no sino o y pero ni es_un es_una es_muy estoy_harto estoy_harta estoy_cansado estoy_cansada no_soy no_los_conozco o_los o_voy ya_no_vivo ya_no_soy cambie me_mude saludos atte atentamente que_pesados que_molestia hasta_de especialmente sobre_todo los_voy los_denuncio
        """,
        "kin": "mama mami papa madre padre abuela abuelo esposa esposo marido mujer hijo hija hijos suegra suegro hermana hermano tia tio ninos familia jefe pareja el_la nadie",
        "no": "bajo_ningún_concepto bajo_ninguna_circunstancia bajo_ningún_motivo por_ningún_motivo por_ningún_medio de_ninguna_manera de_ninguna_forma de_ningún_modo en_ningún_caso en_absoluto no nunca jamas nunca_jamas tampoco ya_no no_no nel",
        "who": "yo nosotros ella ellos ellas nadie nadien",
        "sending": """
            importunar importunarme importunarnos hostigarme hostigar acosar acosarme ponerse_en_contacto comunicarse notificarme hacerme_llegar informarme avisarme mandar mandarme mandarnos mandarle mandarles mandarlos mandando mandandome mandandonos mandandole enviar enviarme enviarnos enviarle enviarles enviarlos enviando enviandome enviandonos enviandole escribir escribirme escribirnos escribirle escribirles escribiendo escribiendome escribiendonos escribiendole
            contactar contactarme contactarnos contactarle contactarla contactarlo contactando contactandome molestar molestarme molestarnos molestarla molestarlo molestando molestandome molestandonos fastidiar fastidiarme fastidiando joder joderme jodiendo chingar chingando acosar acosarme acosarnos acosando acosandome hostigar hostigarme hostigando hostigandome incordiar incordiarme importunar importunarme
            spamear spamearme spameando spameandome bombardear bombardearme bombardeando bombardeandome llenar llenarme llenando llenandome saturar saturarme saturando mensajear mensajearme mensajeando mensajeandome wasapear wasapearme whatsapear whatsappearme wasapeando textear textearme buscarme buscar buscando hablar hablarme hablandome insistir insistiendo perseguir perseguirme hinchar hincharme hinchando romper rompiendo enchinchar
            comunicarse comunicarme comunicar remitir remitirme remitiendo notificar notificarme notificando avisarme dirigirse dirigirme reenviar reenviarme llamarme llamar llamando marcarme marcar marcando ponerse_en_contacto ponerte_en_contacto ponerse_en_comunicacion contactos envio envios envío
            estar_mandando estar_enviando estar_escribiendo andar_mandando seguir_mandando seguir_enviando seguir_escribiendo volver_a_mandar volver_a_escribir volver_a_escribirme volver_a_mandarme volver_a_contactarme volver_a_contactar volver_a_enviar volver_a_enviarme volver_a_molestar volver_a_molestarme
        """,
        "send_now": """
            mande manden mandes mandeis mandarais mandaran mandara mandasen envie envien envies envieis enviaran enviara escriba escriban escribas escribais escribieran escribiera escribás mandés enviés contacte contacten contactes contacteis contactaran contactara contactase moleste molesten molestes molesteis molestaran fastidie fastidien fastidies joda jodan jodas jodais chinguen chingue acose acosen acoses hostigue hostiguen importune importunen
            spamee spameen spamees bombardeen bombardee llenen llene saturen sature mensajeen mensajee mensajees wasapeen wasapee busquen busque busques hable hablen hables insistan insista insistas remitan remita notifiquen notifique dirijan dirija dirigirse reenvien llame llamen llames lleguen llegue vuelvan_a vuelva_a vuelvas_a volvais_a volver_a vuelvan_ha sigan siga sigas sigais anden ande andes esten este_mandando textee texteen
            incordien incordieis incordies enchinchen hinchen manden_me envien_me
        """,
        "send_noun": "mandar mandarme mandarnos mandarle enviar enviarme enviarnos enviarle escribir escribirme escribirnos escribirle contactar contactarme contactarnos contactarle molestar molestarme molestarnos spamear mandando mandandome enviando enviandome escribiendo escribiendome molestando molestandome contactandome hablarme buscarme dirigirse dirigirme remitir remitirme notificarme mensajear mensajearme llamarme llamar",
        "to_want": "{want} quiere quieren queria deseamos desea desean deseaba quisieramos gustaria me_gustaria nos_gustaria le_gustaria apetece me_apetece necesito necesitamos necesita ocupo ocupamos requiero requerimos preciso precisamos consiento consentimos permito tolero soporto aguanto admito acepto aceptamos autoriza autorizamos autorice pedi pedimos solicite he_pedido he_solicitado hemos_pedido pretendo preferiria prefiero preferimos interesa interesan me_interesa me_interesan nos_interesa nos_interesan tengo_interes tenemos_interes tengo_ganas estoy_interesado estoy_interesada estamos_interesados kero qiero kiere ocupa",
        "receiving": "recibir recibirlos recibirlas resivir resibir recivir recibiendo recibiéndolos que_me_lleguen que_me_llegue que_nos_lleguen que_le_lleguen ver leer oir saber tener ser_contactado ser_contactada ser_contactados ser_molestado ser_molestada ser_molestados ser_notificado ser_notificada ser_avisado ser_informado ser_informada ser_acosado que_me_contacten que_me_escriban que_me_manden que_me_envien que_me_molesten que_me_contacte que_me_escriba que_me_mande que_me_envie que_me_moleste que_me_escribas que_me_mandes que_me_envies que_me_llamen que_me_busquen que_me_hablen que_me_mandeis que_me_escribais que_me_envieis que_nos_contacten que_nos_escriban que_nos_manden que_nos_envien que_nos_molesten que_le_escriban que_le_manden que_le_envien que_me_sigan que_me_esten que_me_anden q_me_manden q_me_escriban q_me_envien k_me_manden que_vuelvan que_me_vuelvan que_sigan",
        "removing": """
            tache tacha tachad suprimid borras sacas quitas eliminas borran sacan quitan eliminan borra_me borrais quitais sacais
            {remove} {me_verb} {us_verb} suprimir suprimirme supriman suprimanme supriname tachen tachenme tachar borreis elimineis quiteis saqueis borraran sacaran quitaran eliminaran saquense excluyan excluir excluya excluyanos desapunten desapuntenme desapuntarme desapuntame desapuntadme apartenme descarten descartar dadnos remuevan remueva remuevanos retirennos retirarnos borrarnos eliminarnos sacarnos quitarnos suprimirnos desvincular desvincularme desvinculen
            olviden olvidenme olvidense olvidate olvida olvidad pierdan bloqueenme bloqueen bajenme bajenos eliminacion supresion cancelacion baneenme desafiliar desafiliarme desafilienme desafiliame descuelguenme exclusion desagregar desagregarme
        """,
        "removed": "eliminad* borrad* quitad* sacad* retirad* removid* suprimid* excluid* dado_de_baja dada_de_baja dados_de_baja desuscrit*",
        "whom": """
            el_numero_de_mi_mama el_numero_de_mi_papa el_numero_de_mi_madre el_numero_de_mi_padre el_numero_de_mi_abuela el_numero_de_mi_abuelo el_numero_de_mi_esposo el_numero_de_mi_esposa el_numero_de_mi_marido el_numero_de_mi_mujer el_numero_de_mi_hijo el_numero_de_mi_hija el_numero_de_mi_suegra el_numero_de_mi_hermana el_numero_de_mi_hermano el_numero_de_mis_padres el_celular_de_mi_mama el_celular_de_mi_papa el_celular_de_mi_madre el_celular_de_mi_padre el_celular_de_mi_abuela el_celular_de_mi_abuelo el_celular_de_mi_esposo el_celular_de_mi_esposa el_celular_de_mi_marido el_celular_de_mi_mujer el_celular_de_mi_hijo el_celular_de_mi_hija el_celular_de_mi_suegra el_celular_de_mi_hermana el_celular_de_mi_hermano el_celular_de_mis_padres el_telefono_de_mi_mama el_telefono_de_mi_papa el_telefono_de_mi_madre el_telefono_de_mi_padre el_telefono_de_mi_abuela el_telefono_de_mi_abuelo el_telefono_de_mi_esposo el_telefono_de_mi_esposa el_telefono_de_mi_marido el_telefono_de_mi_mujer el_telefono_de_mi_hijo el_telefono_de_mi_hija el_telefono_de_mi_suegra el_telefono_de_mi_hermana el_telefono_de_mi_hermano el_telefono_de_mis_padres el_movil_de_mi_mama el_movil_de_mi_papa el_movil_de_mi_madre el_movil_de_mi_padre el_movil_de_mi_abuela el_movil_de_mi_abuelo el_movil_de_mi_esposo el_movil_de_mi_esposa el_movil_de_mi_marido el_movil_de_mi_mujer el_movil_de_mi_hijo el_movil_de_mi_hija el_movil_de_mi_suegra el_movil_de_mi_hermana el_movil_de_mi_hermano el_movil_de_mis_padres el_contacto_de_mi_mama el_contacto_de_mi_papa el_contacto_de_mi_madre el_contacto_de_mi_padre el_contacto_de_mi_abuela el_contacto_de_mi_abuelo el_contacto_de_mi_esposo el_contacto_de_mi_esposa el_contacto_de_mi_marido el_contacto_de_mi_mujer el_contacto_de_mi_hijo el_contacto_de_mi_hija el_contacto_de_mi_suegra el_contacto_de_mi_hermana el_contacto_de_mi_hermano el_contacto_de_mis_padres
            {me_verb} {us_verb} me nos suprimirme suprimanme tachenme desapuntenme desapuntarme desapuntame desapuntadme bloqueenme retirennos retirarnos borrarnos eliminarnos sacarnos quitarnos olvidenme desvincularme desafiliarme desafilienme borrarme sacarme quitarme eliminarme desagregarme quitenme saquenme borrenme eliminenme
            mi_numero mi_num mi_telefono mi_celular mi_cel mi_movil mi_contacto mi_nombre mis_datos mis_datos_personales mi_informacion nuestro_numero nuestro_contacto nuestros_datos este_numero ese_numero este_celular este_telefono este_contacto este_movil su_numero mi_whatsapp mi_wasap mi_linea mi_nro mi_registro datos_personales mi_fono mis_telefonos el_numero mi_correo
        """,
        "whom_noun": "el_numero_de_mi_mama el_numero_de_mi_papa el_numero_de_mi_madre el_numero_de_mi_padre el_numero_de_mi_abuela el_numero_de_mi_abuelo el_numero_de_mi_esposo el_numero_de_mi_esposa el_numero_de_mi_marido el_numero_de_mi_mujer el_numero_de_mi_hijo el_numero_de_mi_hija el_numero_de_mi_suegra el_numero_de_mi_hermana el_numero_de_mi_hermano el_numero_de_mis_padres el_celular_de_mi_mama el_celular_de_mi_papa el_celular_de_mi_madre el_celular_de_mi_padre el_celular_de_mi_abuela el_celular_de_mi_abuelo el_celular_de_mi_esposo el_celular_de_mi_esposa el_celular_de_mi_marido el_celular_de_mi_mujer el_celular_de_mi_hijo el_celular_de_mi_hija el_celular_de_mi_suegra el_celular_de_mi_hermana el_celular_de_mi_hermano el_celular_de_mis_padres el_telefono_de_mi_mama el_telefono_de_mi_papa el_telefono_de_mi_madre el_telefono_de_mi_padre el_telefono_de_mi_abuela el_telefono_de_mi_abuelo el_telefono_de_mi_esposo el_telefono_de_mi_esposa el_telefono_de_mi_marido el_telefono_de_mi_mujer el_telefono_de_mi_hijo el_telefono_de_mi_hija el_telefono_de_mi_suegra el_telefono_de_mi_hermana el_telefono_de_mi_hermano el_telefono_de_mis_padres el_movil_de_mi_mama el_movil_de_mi_papa el_movil_de_mi_madre el_movil_de_mi_padre el_movil_de_mi_abuela el_movil_de_mi_abuelo el_movil_de_mi_esposo el_movil_de_mi_esposa el_movil_de_mi_marido el_movil_de_mi_mujer el_movil_de_mi_hijo el_movil_de_mi_hija el_movil_de_mi_suegra el_movil_de_mi_hermana el_movil_de_mi_hermano el_movil_de_mis_padres el_contacto_de_mi_mama el_contacto_de_mi_papa el_contacto_de_mi_madre el_contacto_de_mi_padre el_contacto_de_mi_abuela el_contacto_de_mi_abuelo el_contacto_de_mi_esposo el_contacto_de_mi_esposa el_contacto_de_mi_marido el_contacto_de_mi_mujer el_contacto_de_mi_hijo el_contacto_de_mi_hija el_contacto_de_mi_suegra el_contacto_de_mi_hermana el_contacto_de_mi_hermano el_contacto_de_mis_padres mi_numero mi_num mi_telefono mi_celular mi_cel mi_movil mi_contacto mi_nombre mis_datos mis_datos_personales mi_informacion nuestro_numero nuestro_contacto nuestros_datos este_numero ese_numero este_celular este_telefono este_contacto este_movil mi_whatsapp mi_wasap mi_linea mi_nro mi_registro datos_personales mi_fono",
        "from_lists": "{list} sistemas bases_de_datos base_de_datos bbdd bd registro registros agendas directorio directorios archivos archivo fichero ficheros grupo grupos canal canales difusion lista_de_difusion listas_de_difusion lista_de_contactos lista_de_envio listas_de_envio lista_de_correo lista_de_clientes lista_de_distribucion mailing distribucion mensajeria clientes suscriptores destinatarios contactos crm suscripcion suscripciones campanas mensajes notificaciones avisos sms envios de_todo de_esto de_eso de_aqui de_ahi de_alli",
        "any_messages": "{messages} mensajito mensages menssajes msjes msj msjs mjs mjes mensaj mensajeria textos texto correo_basura comunicado comunicados comunicacion cadenas notificasiones alertas alerta aviso recordatorio novedades informacion contacto contactos envio envios wasaps wasap whatsapps whatsaps wasapeos mails mail emails email circulares encuestas encuesta spam basura cosas pendejadas mamadas porquerias pavadas boludeces chorradas tonterias gilipolleces huevadas weas acoso hostigamiento bombardeo invasion correspondencia trato",
        "ending": """
            paren pare parad parar pararan parasen parara parale parenle parenla paradle dejen_de deje_de deja_de dejad_de dejar_de dejes_de dejeis_de dejaran_de dejasen_de dejara_de dejarais_de deja_ya_de dejen_ya_de dejate_de dejense_de dejese_de basta basta_de basta_ya_de basta_con basta_ya cesen cese cesad cesar cesaran ceses detengan detenga deten detener detengase detenganse suspendan suspenda suspender suspende suspension interrumpan interrumpir interrumpa
            cancelen cancele cancela cancelar cancelad cancelacion anulen anular anule corten corta cortenla cortala cortad cortar acaben acabar acaba terminen terminar termina finalicen finalizar desactiven desactive desactiva desactivar desactivad apaguen apagar silencien bloqueen bloquear bloquea alto alto_a eviten evite evita evitar evitenme evitame abstenganse abstengase abstente absteneos abstenerse eliminen fin ahorrense ahorrenme ahorrenos ponganle_fin poner_fin pongan_fin cese_de cortela quiten stop
        """,
        "stopping": """
            parad_ya_de pare_ya_de para_ya_de parar_ya_de dejen_d deja_d dejad_d dejn_de absténganse_de se_abstengan_de se_abstenga_de os_abstengais_de eviten evite eviteis paren_de pare_de parad_de parar_de para_de pararan_de parasen_de parenle_de parale_de paren_ya_de dejen_de deje_de deja_de dejad_de dejar_de dejes_de dejeis_de dejaran_de dejasen_de dejara_de dejarais_de deja_ya_de dejen_ya_de dejen_ya
            dejate_de dejense_de dejese_de basta_de basta_ya_de cesen cese cesad cesar cesen_de cesar_de eviten evite evita evitar abstenganse abstengase abstente absteneos abstenerse terminen_de acaben_de stop dejame_de dejenme_de dejeme_de dejadme_de
            dejarme_de dejenos_de dejennos_de
        """,
        "refusing": "rechazo rechazamos oponerme opongo oposicion derecho_de_oposicion prohibo prohibido prohibimos desautorizo niego veto",
        "withdrawing": "retiro retiramos retirar revoco revocamos revocar anulo anular cancelo cancelar suspendo rescindo revocacion retirada quito retire",
        "consent": "consentimiento autorizacion permiso autorisacion aprobacion optin opt_in anuencia aceptacion",
        "unsub": """
            desuscri* dessuscri* desinscri* desubscri* desuscrib* desuscripcion darme_de_baja dame_de_baja denme_de_baja deme_de_baja dadme_de_baja denos_de_baja dennos_de_baja darse_de_baja darnos_de_baja causar_baja cancelar_la_suscripcion
            cancelar_mi_suscripcion cancelen_mi_suscripcion cancele_mi_suscripcion anular_la_suscripcion anular_mi_suscripcion unsubscribe unsub optout opt_out desapuntar* desapunt* darme_d_baja darme_baja dar_de_baja
        """,
        # Made.
        "us_verb": "quitennos quitenos borrennos borrenos saquennos saquenos eliminennos eliminenos quitanos borranos sacanos retirennos bajennos quitadnos borradnos",
        "it_verb": "borrenlo borralo borrarlo borrelo eliminenlo eliminalo eliminarlo eliminelo quitenlo quitalo quitarlo saquenlo sacalo bajenlo borradlo eliminadlo quitadlo olvidenlo",
        "me_verb": "quitenme quiteme quitame quitarme quitadme saquenme saqueme sacame sacarme sacadme borrenme borreme borrame borrarme borradme eliminenme elimineme eliminame eliminarme eliminadme bajenme bajame retirenme retirame retirarme remuevanme excluyanme excluyeme excluirme desanotenme desanotame descartenme",
        "subj": "escribier* escribies* enviaran enviara enviase* enviasen enviarais mandaran mandara mandase* mandarais contactaran contactara contactase* contactarais molestaran molestara molestase* llamaran llamase* volvier* volvies* siguier* siguies* insistan insistieran",
        "enough": "basta suficiente cortenla cortala corten ya_estuvo parenle parale terminenla acabenla",
        "stop_now": "paren parad dejen_de_escribir dejen_de_mandar dejen_de_enviar dejen_de_llamar no_escriban no_manden no_envien basta",
        "not_me": "no_me_interesa no_estoy_interesado no_estoy_interesada numero_equivocado se_equivocaron no_los_conozco no_les_conozco",
        "stop": "dejen deja dejar dejad dejes paren para parar parad cesen cesar basta detengan deje parale parenle dejense",
        "send": "mandar* enviar* escribir* mensajear* molestar* contactar* llamar* wasapear* whatsappear* spamear* acosar* fastidiar*",
        "send_me": "saludarme buscarme whatsappearme mandarme enviarme escribirme molestarme contactarme llamarme mandarnos enviarnos spamearme acosarme escribirnos contactarnos molestarnos",
        "sent": "notifiquen notifique manden mandes mande mandeis envien envies envie envieis escriban escribas escriba escribais contacten contactes contacte contacteis molesten molestes moleste molesteis llamen lleguen llegue mensajeen spameen",
        "messages": "boletines boletín encuestas novedades mensajeria msjes mensaje mensajes msj msjs sms mensajitos mensages notificacion notificaciones avisos comunicaciones whatsapps whatsapp wasap wasaps whats spam boletin correos recordatorios recordatorio",
        "this": "mamadas chingaderas vainas webadas huevadas boludeces babosadas gilipolleces chorradas cositas cosillas esto estos eso esos nada cosas basura tonterias porquerias porqueria pendejadas estupideces",
        "offers": "publicidad* promocion* promo promos oferta ofertas anuncio anuncios propaganda* publicitari* marketing descuentos campañas",
        "remove": "tache tachen tacha tachame tachenme suprimid suprimidme excluyanme quiten quiteme quitenme quitame quitarme saquen saquenme sacame sacarme sacar borren borrenme borrame borrar borrarme eliminen eliminenme eliminame eliminar eliminarme remuevan remuevanme remover removerme retiren retirenme retirarme retirar quitar quitad borrad borra borre saca saque sacad quita quite elimina elimine eliminad retira retire remueve suprime suprima supriman bajame bajenme bajen quitadme sacadme borradme eliminadme borrenlo borralo eliminenlo eliminalo quitenlo quitalo",
        "me": "me mi mis nuestro",
        "list": "broadcast destinatarios envios envio mensajeria newsletter boletin lista listas base bases sistema agenda contactos registros difusion listado difusiones",
        "end": """
            $ por_favor porfavor porfa xfa gracias ya inmediatamente de_inmediato y pero porque cuanto_antes ahora de_esto de_eso de_aqui de_todo de_todas de_todos de_sus de_su de_tus de_tu de_vuestros de_vuestras de_vuestra de_vuestro de_esta de_este
            de_estos de_estas de_la_lista de_las_listas de_los_mensajes de_las_notificaciones de_los_avisos del_servicio_de del_boletin del_grupo del_canal del_whatsapp de_whatsapp de_la_suscripcion de_la_newsletter de_la_difusion en_sus en_su en_esta en_este
        """,
        "number": "numero num telefono celular movil contacto datos nro",
        "want": "quiero quisiera deseo gustaria queremos quisieramos autorizo acepto kiero quero",
        "g_end": """
            por_gentileza gentilmente $ por_favor porfavor porfa xfa plis pls gracias ya ahora saludos
            mas mas_por_favor nunca_mas nunca jamas otra_vez inmediatamente de_inmediato cuanto_antes
            para_siempre definitivamente de_una_vez de_una porque pq y o si_no sino pero que
            a_partir_de_hoy a_partir_de_ahora de_ahora_en_adelante desde_hoy desde_ahora a_este_numero
            a_mi_numero al_whatsapp por_whatsapp por_aqui señor oiga
        """,
        "g_lists": """
            esa_lista ese_grupo ese_grupo_de_difusion esa_lista_de_difusion lista_de_contactos
            sus_ficheros vuestro_fichero su_lista la_lista vuestra_lista tu_lista sus_listas
            las_listas esta_lista su_base la_base su_base_de_datos la_base_de_datos sus_bases_de_datos
            vuestra_base_de_datos su_sistema el_sistema sistema sus_contactos los_contactos
            vuestros_contactos la_agenda su_agenda sus_registros los_registros registros
            lista_de_difusion la_difusion difusion grupo_de_difusion su_difusion envio_de_mensajes
            envio_de_publicidad este_servicio este_servicio_de_mensajes servicio_de_mensajes
            estos_mensajes sus_mensajes los_mensajes todos_los_mensajes estas_notificaciones
            las_notificaciones sus_notificaciones sus_campanas campanas futuras_campanas
            sus_comunicaciones las_comunicaciones la_mensajeria su_directorio fichero su_fichero
            vuestros_ficheros boletin newsletter grupo_de_ofertas lista_de_envio lista_de_correo
            su_padron
        """,
        "g_touch": """
            pongan_en_contacto ponga_en_contacto pongas_en_contacto pongais_en_contacto comuniquen
            comunique comuniques comuniqueis contacten contacte dirijan dirija
        """,
        "g_give": """
            hagan_llegar haga_llegar hagas_llegar hagais_llegar remitan remita remitas envien envie
            envies envieis manden mande mandes mandeis mandn manen hagan_envio_de pasen pase
            transmitan lleguen llegue lleven
        """,
        "g_bother": """
            hablen hable hables hableis notifiquen notifique avisen avise avises aviseis informen
            informe informes informeis recuerden recuerde texteen textee textees mensajeen molesten
            moleste molestes molesteis importunen importune fastidien jodan joda jodas chinguen
            friegen busquen busque busques spameen bombardeen acosen hostiguen escriban escriba
            escribas escribais contacten contacte contactes contacteis ofrezcan ofrezca
        """,
        "g_stopnoun": """
            cancelar cancelen cancele cancela cancelad cancelarme anular anulen anule anula suspender
            suspendan suspenda suspende detener detengan detenga parar terminar terminen termine
            desactivar desactiven desactive cortar corten corte finalizar finalicen dar_de_baja
            den_de_baja de_de_baja dar_por_terminada dar_por_terminado cancelacion_de cese_de baja_de
            suspension_de interrumpir interrumpan concluir cesar cesen
        """,
        "g_reason": """
            no_soy_yo no_es_para_mi no_me_interesa no_estoy_interesado no_estoy_interesada sin_interes
            numero_equivocado se_equivocaron se_equivoco se_equivocan numero_incorrecto ya_no_vivo
            me_mude nos_mudamos nunca_me_suscribi no_me_suscribi no_soy_cliente no_soy_clienta
            ya_no_soy_cliente ya_no_soy_clienta soy_cliente soy_clienta telefono_del_trabajo
            numero_del_trabajo telefono_de_trabajo celular_del_trabajo nunca_les_di nunca_le_di
            nunca_os_di no_les_di fallecio murio ha_muerto cerre_la_cuenta cambie_de_banco
            vendi_el_carro vendi_el_coche vendi_el_departamento vendi_el_piso me_confunden no_soy
            no_conozco
        """,
        "g_short": """
            {g_alone} suficiente es_suficiente basta no_mas
        """,
        "g_alone": """
            paren paren_ya parad parad_ya pare_ya para_ya paren_esto paren_con_esto basta_ya ya_basta
            corten corten_ya corten_con_esto cortenla cortala corten_esto acaben_con_esto acaben_ya
            terminen_con_esto esto_tiene_que_parar esto_tiene_que_acabar ya_estuvo ya_estuvo_bueno
            ya_estuvo_suave ya_parenle parenle ya_parale borrenme borrame eliminenme eliminame
            saquenme sacame quitenme quitame denme_de_baja dejenme_en_paz dejame_en_paz no_molesten
            no_escriban_mas no_me_escriban_mas dejen_de_hacerlo dejen_de_joder dejen_de_escribir
            ya_no_manden_nada no_manden_mas no_manden_nada_mas ya_es_suficiente
        """,
        "g_tail": """
            $ por_favor porfavor porfa xfa gracias ya ahora inmediatamente saludos señor oiga o
        """,
        "g_beg": """
            por_amor_de_dios por_el_amor_de_dios por_dios se_lo_suplico se_los_suplico les_suplico
            le_suplico te_suplico os_suplico se_lo_ruego se_los_ruego se_lo_pido se_los_pido les_ruego
            les_imploro bendiga_pero los_bendiga_pero de_rodillas
        """,
    },
    rules=(
        Rule(
            "how-to-leave",
            (
                "como ..1 hago|puedo|hacer|hay|tengo ..2 para|pa ..1 que|q|no ..1 no|me|recibir ..3 {messages}|esto {g_tail}",
                "como|donde|por_donde|adonde ..1 le? hago|puedo|hacer|hay|tengo|debo|podria ..2 para|pa|que? dejar_de|parar_de ..1 recibir|ver|tener ..2 {messages}|esto {g_tail}",
                "como|donde|por_donde|adonde ..1 le? hago|puedo|hacer|hay|tengo|debo|podria ..2 para|pa|que? salir|salirme|cancelar|borrarme|darme_de_baja|darse_de_baja|quitarme|desuscribirme|desuscribirse|desinscribirme|desapuntarme|borrarse|salirse|dar_de_baja_mi_numero|dar_de_baja_este_numero|parar ..2 {messages}|esto|lista|grupo|{list} {g_tail}",
                "como|donde|por_donde|adonde ..1 le? hago|puedo|hacer|tengo|debo|podria ..2 para|pa|que? salir|salirme|cancelar|borrarme|darme_de_baja|darse_de_baja|quitarme|desuscribirme|desuscribirse|desinscribirme|desapuntarme|borrarse|salirse|dar_de_baja_mi_numero|dar_de_baja_este_numero {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra",
                "como|donde|por_donde|adonde darme_de_baja|darse_de_baja|desuscribirme|desuscribirse|desinscribirme|desapuntarme {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra",
                "como|donde|por_donde|adonde dejar_de|parar_de recibir ..2 {messages}|esto {g_tail}",
                "como ..1 hago|hacer para|pa que|q paren|dejen ..1 $|de_molestar|de_escribir|de_mandar",
                "como|donde|por_donde|adonde ..1 salgo|me_salgo de ..1 {list}|aqui|grupo ..1 $",
                "como|donde|por_donde|adonde me|se|nos le|lo? borro|salgo|desuscribo|quito|elimino|saco|doy_de_baja|desapunto|desinscribo {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra",
                "como|donde|por_donde|adonde me|se|nos le|lo? borro|salgo|desuscribo|quito|elimino|saco|doy_de_baja|desapunto|desinscribo|cancelo ..2 {messages}|{list} {g_tail}",
                "como|donde|por_donde|adonde cancelo|anulo|cancelar|anular ..1 la|mi? suscripcion|inscripcion|registro a|de ..1 {messages}|{list} {g_tail}",
                "como|donde|por_donde|adonde se da|dan|puede|hace ..1 uno|una? de_baja|dar_de_baja|darse_de_baja|para_darse_de_baja|para_salir {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra|de_aqui",
                "que hago|hacer|debo|tengo|hay ..3 para|pa ..1 darme_de_baja|darse_de_baja|desuscribirme|desuscribirse|desinscribirme|desapuntarme|salirme|que_me_borren|que_me_saquen|que_me_quiten {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra",
                "que hago|hacer|debo|tengo|hay ..3 para|pa ..1 que|no|q|dejar_de|parar_de ..2 {messages}|esto|escriban|manden|molesten {g_tail}",
                "que hago|hacer|debo|tengo|hay ..3 para|pa ..1 que|no|q|dejar_de|parar_de ..1 recibir|reciba|lleguen|llegue|manden|envien|tener|recibiendo ..2 {messages}|esto {g_tail}",
                "hay|existe|habra|tienen ..1 forma|manera|modo|opcion|boton|posibilidad|como de|para? ..1 darme_de_baja|darse_de_baja|desuscribirme|desuscribirse|desinscribirme|desapuntarme|salirse|salirme|borrarse {g_tail}|de_aqui|de_esto|de_estos|de_esta|de_la_lista|de_su_lista|de_todo|de_sus|de_tus|de_vuestra",
                "hay|existe|habra|tienen ..1 forma|manera|modo|opcion|boton|posibilidad|como de|para? ..1 no|dejar_de|parar_de|cancelar|detener|parar|evitar ..1 recibir? ..2 {messages}|esto {g_tail}",
            ),
            yes=(
                "cómo hay que hacer para no recibir más mensajes",
                "como hago para salirme?",
                "¿Cómo me doy de baja?",
                "qué tengo que hacer para darme de baja",
                "hay manera de no recibir mas mensajes",
            ),
            near=(
                "como hago para salir a la autopista con el carro",
                "cómo me borro el tatuaje de la espalda",
                "cómo me doy de baja del gimnasio",
                "cómo quito el sonido de los mensajes",
                "cómo se da de baja la tarjeta",
                "hay forma de cancelar la cita",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "no-advertising",
            (
                "nada de {offers}",
                "sin {offers} $|por_favor|porfa|gracias",
                "no quiero|deseo|queremos|quisiera|me ..4 {offers}",
                "no {want} ..4 {offers}",
                "{stop} de ..3 {offers}",
                "no me? {sent} ..3 {offers}",
                "no mas|más {offers}",
                "basta de ..1 {offers}",
                "ya no ..4 {offers}",
                "ni una|mas {offers}",
                "baja de ..2 {offers}",
            ),
            yes=(
                "avisos sí, nada de promociones",
                "no quiero más publicidad",
                "dejen de mandarme promociones",
            ),
            near=(
                "sin oferta cuánto cuesta",
                "no quiero perderme las promociones",
                "tienen ofertas?",
            ),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{stop} de escribir|mandar|enviar ..1 $",
                "{stop} de {send} ..2 {this}",
                "{stop} de {send} ..1 a ..1 este|ese|su|mi numero|telefono|celular",
                "{not_me} ..2 {stop_now}",
                "{enough} ya? de|con ..2 {messages}",
                "abstenganse|absténgase|abstente|abstenerse de {send}|{send_me}",
                "{stop} de llamarme|escribirme y|o|ni ..2",
                "cancelen|cancela|cancele|cancelar|anulen ..1 los|estos|sus|todos {messages}",
                "basta ..2 mandar|enviar|escribir ..2",
                "{stop} de escribirnos|contactarnos|molestarnos|escribirme|molestarme|contactarme|acosarme|spamearme|mensajearme",
                "{stop} de {send_me} ..3 {messages}|{this}",
                "{stop} de {send_me} ..1 $",
                "{stop} de {send_me} pesados|por|ya|o|tantos|tanto",
                "{stop} de {send} ..2 {messages}",
                "{stop} de molestar|molestarme|acosarme|joder|fastidiar|spamear",
                "basta|paren|stop|alto de|con|a ..2 {messages}",
                "{stop} ..2 los|estos|sus|esos|tus {messages}",
                "{want} dejar de recibir ..3 {messages}|{this}|$",
            ),
            yes=(
                "ya les dije, dejen de mandar",
                "dejen de enviar estas tonterías",
                "dejen de contactarnos",
                "dejen de escribir a este número",
                "no estoy interesada por favor paren",
                "ya estuvo con sus avisos",
                "absténganse de contactarme",
                "cancelen estos avisos",
                "paren de escribirme a cada rato",
                "le pido que me deje de mandar mensajes",
                "por favor dejen de enviarme mensajes",
                "basta de tantos mensajes",
                "quiero dejar de recibir esto",
            ),
            near=(
                "basta con un mensaje",
                "cancelen los zapatos",
                "no dejen de escribirme",
                "dejen de ignorar mis mensajes",
                "dejen de mandarme la talla equivocada",
                "dejé de recibir mensajes",
            ),
        ),
        Rule(
            "not-want",
            (
                "no {want} ..1 volver a saber|oir|recibir|leer ..1 nada|de|{messages} ..3",
                "que me|nos dejen|dejeis|dejes|deje ..1 en paz ..4",
                "no necesito|ocupo|requiero ..2 {messages}",
                "no {want} que|q me|nos esten|anden|sigan ..1 llegando|mandando|enviando|escribiendo ..2",
                "para|pa no recibir mas? ..2 {messages}|{this}|mas",
                "no {want} ni {messages} ni ..1 {offers}|nada",
                "de ahora|hoy en adelante ..1 no_mas|ningun|nada|sin ..1 {messages}",
                "nunca mas ..2 {messages}",
                "que no|ya_no me|nos lleguen|llegue ..2 {messages}|nada|$",
                "no {want} ..1 tener ..1 nada que ver con ustedes|vosotros|usted|uds|su|esta ..2",
                "no {want} nada ..1 de ustedes|vosotros|usted|vos",
                "no {want} ..1 estar en ..2 {list}",
                "ni un {messages} mas",
                "no me mandaran|enviaran|escribieran|mandasen ..2 {messages}|mas|$",
                "no {want} ..2 recibir ..4 {messages}|{this}",
                "no {want} ..2 recibir|recibirlos ..1 mas|nunca|$",
                "no {want} ..3 {messages}",
                "no {want}|autorizo que|q|k me|nos ..1 {sent} ..1 $|mas|nada|ni|nunca|por_favor|porfa|{messages}|{this}",
                "no {want}|autorizo que|q|k me|nos ..1 {sent} ..2 {messages}",
                "no {want} ser contactad*",
                "ya no {want} {this}",
                "no {want} saber ..1 nada ..1 de ustedes|vosotros",
                "no {want} ..1 recibir mas|más",
                "prefiero no recibir ..4 {messages}|{this}",
                "no mas {messages}",
                "no pedi|solicite|pedí ..2 {messages}",
            ),
            yes=(
                "ya no necesito sus avisos",
                "no quiero que me sigan llegando avisos",
                "nunca más mensajes",
                "no quiero estar en su base",
                "no deseo seguir recibiendo notificaciones",
                "no quiero recibir más mensajes",
                "no quiero que me escriban",
            ),
            near=(
                "no necesito factura",
                "no quiero nada más, gracias",
                "no quiero el azul",
                "no quiero recibirlo el lunes",
            ),
            settled_by=(
                "^ ..3 hart*|cansad*|podrid*|insoportable|fastidio ..2 $",
                "ya? no los|las|lo|nada? quiero|aguanto|soporto ..1 mas? $",
                "no quiero|aguanto mas ..1 $",
                "^ ..1 basta ..1 $",
            ),
        ),
        Rule(
            "dont-send",
            (
                "no me|nos volvais|volvamos a escribir|contactar|mandar|enviar|molestar",
                "no {sent} ..1 a su|este|ese|mi numero|telefono|celular",
                "no contactar|molestar|escribir mas ..1 $",
                "no enviar|mandar mas ..1 {messages}",
                "no ..1 rompan|rompas|jodan mas|las|los",
                "no escriban|manden|envien $|por_favor|porfa|gracias",
                "no me|nos anden|andes|esten|estes ..1 mandando|mandandome|enviando|enviandome|escribiendo|escribiendome|molestando",
                "no me|nos {sent} ..1 mas ..2 {messages}|{this}",
                "no me|nos {sent} ..1 mas $|gracias|por_favor|porfavor|porfa|y|que|o",
                "no me|nos {sent} ..2 {messages}|{this}",
                "no me|nos vuelvan|vuelva|vuelvas a escribir|contactar|mandar|molestar|enviar|llamar",
                "parad|paren|dejad|dejen ya? de molestarme|escribirme|mandarme|enviarme ..1 $",
                "no me|nos escriban|escribas|escriba|escribais|contacten|contacte|contactes|contacteis|molesten|molestes|moleste|busquen ..2 $|por|porfa|gracias|nunca|jamas|o",
                "no {sent} ..1 mas|más ..1 {messages}|$",
                "no vuelvan|vuelvas|vuelva a {send}",
                "ya no me|nos {sent} ..2 {messages}|{this}|mas|más|$",
                "no sigan|sigas ..1 mandando|mandandome|enviando|enviandome|escribiendo|escribiendome|molestando",
            ),
            yes=(
                "quien es no me escriba más",
                "no nos volváis a molestar",
                "por favor no escriban a su número",
                "no enviar más avisos",
                "ya no me anden mandando cosas",
                "ya no me escriban más",
                "no vuelvan a escribirme",
                "no me manden más mensajes",
            ),
            near=(
                "no envíen factura",
                "no estén mandando la talla chica",
                "no enviar hoy",
                "no me manden el pedido a la dirección vieja",
                "por qué ya no me escriben?",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 este|ese numero|telefono|celular ..1 de ..2 {list}",
                "{remove} ..1 este|ese|el numero ..2 $",
                "olviden|olvida|olvidad|olvidense|pierdan|tiren ..1 mi|este {number}",
                "{remove} ..1 mi|mis {number} {end}|o|de_ahi|de_alli",
                "{remove} ..1 mi|mis {number} ..1 de* ..2 {list}",
                "{remove} de ..2 {list}",
                "me sacan|saquen|quitan|quiten|borran|borren|eliminan|eliminen|sacar|quitar|borrar ..1 de ..2 {list}",
                "me pueden|puedes|podrian|podria sacar|quitar|borrar|eliminar|retirar ..3 {list}",
                "{want} salir de ..2 {list}",
                "quitenme|saquenme|borrenme|eliminenme|quitame|sacame|borrame|eliminame|quiteme ..1 $",
                "salir de ..1 {list}",
                "salirme de ..2 {list}",
            ),
            yes=(
                "saquen este teléfono de su base",
                "olvida este celular",
                "saquen mi número de ahí",
                "quítenme de su lista",
                "borren mi número",
                "me pueden sacar de la lista?",
            ),
            near=(
                "borren el número de la puerta",
                "olvidé mi número de socio",
                "no me borren de la lista",
                "quiero quitar un producto de la lista",
                "sácame de una duda",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "cancel*|anul* ..1 mi registro|inscripcion|alta ..3 {messages}|{list}",
                "no {want} ..2 estar|seguir ..1 en ..2 canal|grupo|{list}",
                "^ baja por favor|porfavor|porfa|gracias",
                "me podeis|podrian|podrias|podeis ..1 dar de baja",
                "me quiero|quisiera|gustaria|deseo ..1 desuscribir|desinscribir|desapuntar|borrar|salir ..1 $|de",
                "desapuntame|desapuntenme|desapuntadme",
                "darme|dame|denme|deme|dadme|darse|causar|solicito|pido|quiero|gestionar|tramitar de|la|mi baja {end}|inmediata|definitiva",
                "me den|des|dan|dar|pueden|doy|dé|de ..1 de baja {end}",
                "{want} de? la? baja {end}",
                "me quiero|quisiera|gustaria|puedo|pueden dar de baja {end}",
                "dar|den|des|dé de baja ..1 mi|este|el numero|telefono|linea {end}",
                "solicito|pido ..1 la baja {end}|inmediata|definitiva",
                "cancelar|cancelen|anular|anulen ..1 mi? suscripcion ..1 de|a ..2 {messages}|whatsapp",
                "{want} desuscribirme|desinscribirme|cancelar_mi_suscripcion_a_mensajes",
                "desuscribanme|desuscribirme|desinscribanme|desinscribirme|desuscribeme",
            ),
            yes=(
                "ya no quiero seguir en su canal",
                "baja por favor que cambié de país",
                "me gustaría desuscribir",
                "quiero darme de baja",
                "solicito la baja de este servicio",
            ),
            near=(
                "no quiero darme de baja",
                "mi hermano se dio de baja?",
                "vivo en la planta baja",
            ),
            settled_by=(
                "^ ..3 hart*|cansad*|podrid*|insoportable|fastidio ..2 $",
                "ya? no los|las|lo|nada? quiero|aguanto|soporto ..1 mas? $",
                "no quiero|aguanto mas ..1 $",
                "^ ..1 basta ..1 $",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "no chinguen|chingues|joroben|friegues|frieguen|fastidien",
                "dejen|dejenme|dejame|dejadme|deja ..1 en paz",
                "no molesten|molestes|moleste|jodan mas|más|por|$",
                "no me molesten|molestes|jodan|jodas",
                "vayanse|vete a la mierda",
                "dejen de joder",
            ),
            yes=(
                "ya no chinguen",
                "déjenme en paz de una vez",
            ),
            near=("dejen el paquete con el portero", "no me molesta esperar"),
            asked=None,
        ),
        Rule(
            "not-interested",
            (
                "no me|estoy interesa|interesan|interesado|interesada ..2 {messages}",
                "no tengo interes ..3 {messages}",
                "revoco|retiro|anulo|cancelo ..3 consentimiento|autorizacion",
                "no autorizo ..5 {messages}|datos",
            ),
            yes=(
                "retiro desde hoy mi autorización",
                "no me interesan sus mensajes no me interesa nada",
                "revoco mi consentimiento",
            ),
            near=("no me interesa el seguro, solo el móvil",),
            asked=None,
        ),
        Rule(
            "no-need",
            (
                "no hace|hay|es falta|necesidad|necesario|motivo|razon ..1 que|de ..1 sigan|sigas|siga|sigais|continuen|seguir ..1 mandando*|enviando*|escribiendo*|molestando*|contactando*|insistiendo ..3",
                "no hace|hay|es falta|necesidad|necesario|motivo|razon ..1 que|de|para ..1 me|nos sigan|sigas|siga|continuen ..2",
                "no hace|hay|es falta|necesidad|necesario|motivo|razon ..1 que|de|para ..1 me|nos ..1 {sent} mas|{messages}|{this}|$",
                "no me|nos sirven|interesan|hacen|aportan ..2 {messages}",
                "no necesito|preciso que me|nos {sent} ..2 mas|{messages}|$",
            ),
            yes=("ya no es necesario que me sigan enviando recordatorios",),
            near=("no hace falta que me envíen la factura",),
        ),
        Rule(
            "wish",
            (
                "agrade*|encantaria|preferiria|prefiero|gustaria|ruego|pido|pediria|solicito|rogaria|quisiera ..2 no ..1 me|nos ..1 {sent}|{subj} ..2 $|mas|{messages}|{this}|por",
                "no ..1 volver|vuelvan|vuelva|vuelvas|volvais|volvier*|volvies* a {send_me}|{send} ..2",
                "{subj} ..1 a ..1 {send_me}",
                "dejaran|dejasen|dejara|dejarais|dejaseis|pararan|parasen|cesaran de {send_me}|{send} ..2",
                "prefiero|preferiria|quisiera|gustaria|exijo|exigimos|pido|solicito|ruego|demando no ser|estar ..1 contactad*|molestad*|avisad*",
                "evitar|eviten|evite|evita {send_me}|mandar_mensajes|enviar_mensajes",
            ),
            yes=(
                "les agradezco si no me mandaran más cosas",
                "preferiría que dejaran de contactarme",
            ),
            near=(
                "prefiero que no me llamen al trabajo",
                "quisiera que me volvieran a llamar",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "{me_verb} ..1 de|del|de_la|de_su ..2 {list}|grupo|canal|esto|aqui|ahi|cuenta",
                "{it_verb} ..1 de ..2 {list}",
                "que ..1 borr*|elimin*|quit*|sac*|retir* ..1 mis|mi datos|numero|telefono|contacto|celular|registro ..2",
                "desactiv*|apaguen|apaga|silencien|suspendan|suspende ..1 mis|las|los|sus|estas|estos|todas {messages} ..1 $|para|por|porfa",
                "borren|eliminen|supriman|borrad|eliminad|borra|elimina|borrar|eliminar|cancelen ..1 mis datos|registros ..2",
            ),
            yes=(
                "mi teléfono está en su agenda, elimínenme de ahí",
                "desactiven las notificaciones",
            ),
            near=(
                "sáquenme una foto del grupo",
                "desactiven la alarma",
            ),
        ),
        Rule(
            "number-delete-it",
            ("mi|este|el {number} ..3 {it_verb} ..1 $",),
            yes=("quién sabe de dónde sacaron mi número pero bórrenlo",),
            near=("mi número está mal en el contrato",),
            always=True,
        ),
        Rule(
            "refusal",
            (
                "ni un|una|uno sola|solo? {messages} mas",
                "ni un|una|uno {messages} mas",
                "me niego|opongo a ..2 recibir|que ..3 {messages}|nada|contacten|escriban",
                "me opongo al|a ..4 {messages}|numero|datos|telefono|contacto",
                "rechazo ..2 {messages}",
                "no consiento|autorizo|acepto|permito|tolero ..3 {messages}|contacten|escriban|comunicaciones",
                "si ..2 vuelven|vuelve|siguen|sigue a? escrib*|mandar*|mandando|enviar*|enviando|contactar*|molestar*|molestando !el|la|los|las|un|una|mi ..4 denunci*|demand*|report*|queja|abogado",
                "si ..1 me llega|mandan|escriben|envian otro|otra|mas|de_nuevo {messages} ..3 denunci*",
                "un|otro {messages} ..1 mas? ..1 y ..3 denunci*|demand*|report*|queja|abogado",
                "hart*|cansad*|aburrid* de ..3 {messages}",
                "cesen|cese|cesad ..2 comunicacion|comunicaciones|contacto|envios|envio",
                "corten|corta|acaben|terminen|parenla|cortenla con|de ..2 {messages}",
            ),
            yes=(
                "ni un sms más",
                "estoy cansado de sus mensajes",
            ),
            near=(
                "si vuelven a cobrarme los denuncio",
                "me niego a pagar dos veces",
            ),
        ),
        Rule(
            "reason",
            (
                "no di|he_dado|doy ..2 permiso|consentimiento|autorizacion|mi_numero",
                "nunca ..1 di|he_dado|autorice|pedi|acepte ..4",
                "ya les|os|te|lo dije|he_dicho|pedi|dicho ..4",
                "siguen|sigue|continuan mandando|enviando|escribiendo|molestando|mandandome|enviandome|escribiendome ..3",
                "no necesito|ocupo ..1 esto|eso ..1 $",
                "solo|solamente di|dejé|deje ..1 mi? ..1 numero|telefono ..5",
                "me agregaron|inscribieron|anotaron|metieron|apuntaron ..1 sin ..3",
                "flojera|fastidio|hueva|lata ..2 {messages}",
                "jamas|nunca ..1 pedi|solicite|autorice ..2",
                "ya no los|las quiero|necesito ..1 $",
            ),
            yes=(
                "nunca les di mi número",
                "siguen mandándome cosas",
                "solo dejé mi número para el envío",
                "jamás lo pedí",
            ),
            near=(
                "no di con la calle",
                "sigue lloviendo",
                "solo di una vuelta",
                "jamás comí algo tan rico",
            ),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "^ ya basta $",
                "^ ..3 {remove} ..2 $",
                "^ ..2 {stop} ..2 $",
                "^ ..3 no ..1 {sent} ..2 $",
                "^ ..2 basta|paren|respeten ..2 $",
                "^ ..1 ya no los|las|lo quiero|aguanto ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "no {want} ..1 seguir|continuar ..1 recibiendo|recibir ..2",
                "no tengo ..1 ganas|deseo|deseos|interes|intencion de|en ..1 seguir? ..1 recibir|recibiendo|saber|leer ..3",
                "no {send_me} ..1 mas ..3",
                "favor|ruego|pido|pedimos ..2 no {send_me} ..3 $",
                "me|nos tienen|tiene|tenes hart*|cansad*|podrid*|frit* ..1 con ..2 {messages}",
                "ya|favor dejenme|dejame|dejeme|dejadme ..1 tranquil* ..1",
                "dejenme|dejame|dejeme|dejadme tranquil* ..1",
            ),
            yes=(
                "no quiero seguir recibiendo nada",
                "déjeme tranquilo",
            ),
            near=(
                "no tengo ganas de cocinar",
                "dejen tranquilo el paquete",
            ),
        ),
        Rule(
            "contact-no-more",
            (
                "no {want} ..2 mas|ningun|otro ..1 contacto|comunicacion|contactos ..2",
                "no {want} ..1 ser|estar ..1 informad*|notificad*|avisad*|contactad* ..2",
                "no le|les|lo {sent} ..1 {messages}|nada|mas ..1 $|a",
                "cancel*|anul* ..2 servicio de {messages}",
                "{messages} ..2 ya|no no? los|las quiero|necesito|aguanto ..1",
                "tengan|tenga|haga|hagan|seria|sean|sea ..3 no ..1 me|nos? ..1 {sent}|{send_me}|mandarme|enviarme ..4 {messages}|mas|nada|$",
                "vayanse|largo|largense|fuera|piérdanse ..1 con ..2 {messages}",
                "ni me|nos {sent} ni ..3",
            ),
            yes=(
                "no deseo más contacto",
                "no quiero ser informado",
            ),
            near=("no quiero lentes de contacto",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..2 fuera|afuera de|del ..2 {list}|whatsapp|wasap|telefono|celular $|por_favor|porfa|ya|gracias",
                "paso de ..2 {messages}",
                "no estoy para ..2 {messages}",
                "{stop} de {send} ..1 a|al ..1 su|ese|este|mi ..1 numero|telefono|celular|movil",
                "dejen|deja|dejad|paren|parad de mandarlos|enviarlos|mandarlo|mandarmelos|enviarmelos ..1",
                "quitadme|borradme|sacadme $",
            ),
            yes=(
                "fuera de su lista",
                "no estamos para mensajes, dejen de enviarlos",
            ),
            near=("fuera de servicio el cajero",),
        ),
        Rule(
            "plain-forms",
            (
                "^ ..1 stop|basta|alto|no_mas|cero {messages} $|por_favor|porfa|gracias|ya|porfavor",
                "{us_verb} $|por|ya|porfa",
                "{us_verb} ..1 de ..2 {list}",
            ),
            yes=(
                "sáquennos de la lista",
                "cero mensajes",
            ),
            near=("quítennos la cuenta de la mesa",),
        ),
        Rule(
            "complaint",
            (
                "numero|persona equivocado|equivocada $",
                "se equivocaron|equivoco|equivocan de numero|persona",
                "tienen|tiene ..1 mal el|mi numero",
                "demasiados|tantos|muchos {messages}",
                "de donde sacaron|tienen|consiguieron ..1 mi numero",
                "los voy a denunciar|reportar|bloquear",
                "como consiguieron|obtuvieron mi numero",
                "es|esto spam|acoso",
                "como ..3 no recibir ..3 {messages}",
            ),
            yes=("se equivocan de número", "de dónde sacaron mi número?", "demasiados mensajes"),
            near=(
                "me equivoqué de talla",
                "cambió mi número",
            ),
            settled_by=(
                "^ ..2 {remove} ..3 $",
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "last-one",
            (
                "que|ojala|espero|ruego|pido|exijo ..3 sea|fuera ..2 el|la ultimo|ultima {messages}|comunicacion|comunicado|aviso|texto ..2 que|q|k me|nos|recibo|reciba|recibimos|envian|mandan|escriben|llega|llegue ..3",
                "que|ojala|espero|ruego|pido|exijo ..3 sea|fuera ..2 el|la ultimo|ultima que|q|k me|nos|recibo|recibimos ..1 mandan|mandas|manda|envian|envia|envias|escriben|llega|llegue|enviais|mandais|contactan|de ..3",
                "que|ojala|espero|ruego|pido|exijo ..3 sea|fuera ..2 la ultima vez que ..1 me|nos ..1 escrib*|contact*|molest*|mensaje*|fastidi* ..3",
                "que|ojala|espero ..3 sea|fuera ..2 el ultimo {messages}|comunicado ..1 $|por_favor|de|suyo",
                "ultimo {messages}|aviso|texto que quiero|queremos|deseo|pienso|voy_a|acepto ..1 recibir|leer|ver|de ..4",
                "^ no tienen|tiene|teneis|tenes|existe|hay ..1 derecho|permiso|autorizacion|autorizacion|consentimiento|autorizados ..2 {send}|{send_me}|usar_mi_numero|usar_mi_telefono|usar_mi_celular|utilizar_mi_numero ..4",
                "no estan|esta|estais|estas autorizad* a|para {send}|{send_me}|usar_mi_numero|usar_mi_telefono|utilizar_mi_numero ..4",
                "opongo|oponemos|oposicion ..3 uso|utilicen|utilizando|usando|usen|usar|utilizar|tratamiento|escriban|escribirme|escribiendo|contacten|contactarme|sigan|siga ..8",
                "retiro|revoco|cancelo|anulo|retiramos|revocamos ..2 permiso|autorizacion|consentimiento ..4 escrib*|contact*|mand*|envi*|numero|telefono|movil|celular|datos ..6",
                "hasta|harto|harta|hartos las|los|el|la|de narices|cojones|huevos|coronilla|madre|moño|pelotas|gorro|sus|vuestros|tus|estos ..3 {messages} ..3",
            ),
            yes=(
                "Que este sea el último mensaje que recibo",
                "espero que sea el último que me mandan",
                "este es el último aviso que quiero recibir de ustedes",
                "me opongo a que sigan utilizando mi teléfono",
                "no tienen permiso para escribirme",
            ),
            near=(
                "que sea el último, talla 38",
                "espero que sea la última vez que me cobran de más",
                "no tienen derecho a cobrarme",
                "me opongo a la subida",
            ),
            always=True,
        ),
        Rule(
            "last-one-alone",
            ("^ ..3 que ..1 sea ..1 el ultimo ..1 $",),
            yes=("Ay no, otro mensaje más. Que sea el último, por favor",),
            near=("que sea el último de la talla 38 en azul",),
            settled_by=(
                "^ ..3 otro|segundo|tercer|quinto|cuarto {messages}|mas ..3 $",
                "^ ..3 mas {messages} ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "parting",
            (
                "^ dejen|deje|dejad|deja|dejar de hacerlo ..2 $",
                "^ ya? parenle|parale|parad|cortenla|terminenla ..1 $",
                "^ ..2 que paren|pare|cesen|terminen ..1 $",
            ),
            yes=("No tienen derecho a escribirme, dejen de hacerlo", "me tienen harta, parad"),
            near=("dejé de hacerlo", "parad en la segunda calle"),
            settled_by=(
                "^ {g_alone} {g_tail} $",
                "^ {g_short} $",
                "robinson|derecho|permiso|denunci*|hart*|cansad*|narices|{messages}|equivocad* ..4",
                "no me interesa* ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "unwelcome",
            (
                "no tiene|hay|existe|veo ..1 sentido|caso|razon|motivo|necesidad|objeto ..1 que|de|en|para ..2 sigan|siga|seguir|continuen|manden|envien|escriban|escribirme|mandarme|enviarme|mandando|enviando ..3 {messages}|mas|nada|escribiendo|molestando|escribiendome ..4",
                "no escriban|escriba|escribas|mensajeen|contacten|escribir aqui|aca|a_este|en_este ..2 $",
                "que ..2 dejen|dejaran|dejasen|paren|cesen|pararan de llegar|llegarme|llegarnos ..3",
                "que ..2 {messages} ..1 paren|cesen|terminen|acaben|pararan|cesaran|terminaran ..1 $",
                "sus|vuestros|tus|estos|los {messages} que ..1 paren|cesen|terminen|acaben ..1 $",
                "anul*|cancel*|terminen|termine|rescind* ..1 mi|la suscripcion ..1 a|de|al ..2 {messages}|alertas|lista|canal ..2",
                "escribi|mande|envie|puse|respondi|conteste ..1 baja|stop|alto|parar ..3 y ..1 siguen|sigo|continuan|sigue|siguieron $|escribiendo|escribiendome|mandando|mandandome|enviando|llegando|recibiendo|igual",
                "nadie ..4 quiere|pidio|necesita|solicito|quieren ..1 sus|tus|estos|vuestros|los|esos ..1 {messages} ..2",
                "ni ..7 queremos|quiero saber ..1 nada ..1 de ustedes|vosotros|usted|su|vuestro|vuestra|tu ..2",
                "por_que no paran|dejan|paras|dejas|parais|dejais de {send}|{send_me} ..1 de_una|ya|por_favor|y|en_paz ..4",
                "dejen|paren|basta|corten ..2 mensajeadera|spameo|spam|wasapeo|mensajitos ..2",
                "aqui|casa|nadie ..4 quiere|queremos ..1 sus|vuestros|tus {messages} ..1 $",
            ),
            yes=(
                "no tiene sentido que me sigan mandando los avisos",
                "quisiera que me dejaran de llegar estos avisos",
                "en esta casa nadie quiere sus mensajes",
                "ya escribí BAJA dos veces y siguen",
            ),
            near=(
                "no tiene sentido que me cobren dos veces",
                "nadie quiere el sofá",
                "por qué no me mandan el recibo",
            ),
            always=True,
        ),
        Rule(
            "off-these",
            (
                "{me_verb}|{us_verb} de|d los|las|sus|tus|esos|estos|esas|estas|vuestros ..1 consejos|avisos|alertas|mensajes|notificaciones|recordatorios|noticias|novedades|boletines|comunicados|circulares|difusiones ..3 $",
                "anotenme|ponganme|apuntenme|registrenme|marquenme|anoten|pongan|incluyanme ..4 no contactar|molestar|llamar|escribir|enviar ..1 $",
                "cualquier|todo|otro|un|proximo ..1 {messages} ..4 acoso|hostigamiento|denuncia|denunciado|denunciare ..3",
                "no {want} ..1 formar|ser|seguir parte ..1 de esta|su|vuestra|la|este|ninguna ..1 {list} ..2 $",
            ),
            yes=(
                "sáquenme de los avisos de alumnos",
                "cualquier mensaje más lo consideraré acoso",
                "no quiero formar parte de esta difusión",
            ),
            near=(
                "sáquenme de la clase",
                "no quiero formar parte del equipo",
            ),
        ),
        Rule(
            "asked-already",
            (
                "pedi|solicite|pedimos que me|nos borraran|borren|sacaran|saquen|quitaran|quiten|eliminaran|eliminen|dieran_de_baja ..5",
            ),
            yes=("pedí que me borraran hace un mes. Háganlo",),
            near=("pedí que me quitaran la cebolla, por favor cámbienlo",),
            settled_by=("^ ..1 haganlo|hacedlo|hagalo|hazlo|cumplan ..1 $", "^ ..1 basta ..1 $"),
            reach=Reach.DOUBTFUL,
        ),
        # Rules of what a clause is made of.
        Rule(
            "made-of-stop",
            (
                "= {ending} {any_messages} {sending}? {send_now}? !{no}|es|son|fue|estan|ha|han|he|hemos|contacto|contactos|texto|textos|correo|informacion|mail|email|mails|emails|envio|envios|cosas|aviso|encuesta|encuestas|solo|un|una|basta|basta_con|fin|bloquear|novedades|cancelacion|trato|llegue|lleguen|quiten|eliminen|mensaje|cancelar|me_gustaria|linea|otro|otra|con",
                "= paren|pare|basta|basta_de|cesen|cese|cesar|corten|detengan|detener|suspendan|suspender|dejen_de|dejense_de|alto|alto_a|cancelen|cancele|cancelar|cancelacion|interrumpan|terminen|acaben|stop|bloqueen contacto|contactos|envios|comunicacion|comunicaciones|informacion|cosas|basura|spam|acoso|hostigamiento|novedades|encuestas|mensaje|mensajes {any_messages} {sending}? !{no}|es|son|fue|ha|han|solo|un|una|llegue|lleguen|linea|otro|otra",
                "= {stopping} {sending} {any_messages}? {this}? {kin}? paciencia? huevos? bolas? pelotas? cosas? !{no}|yo|envio|envios|contactos|evitar|ha|han|he|hemos|es|llamar|marcar|hablar|buscar",
                "= {stopping} llamar|buscar|hablar {any_messages}? {sending} !{no}|yo|evitar|envio|envios",
                "{stop} de ..1 usar|utilizar ..1 mi|este|ese numero|telefono|celular|contacto ..3",
                "prohibo|prohibido ..1 que? usen|usar|utilicen|utilizar ..1 mi|este numero|telefono|celular|contacto ..3",
                "no usen|utilicen|use|utilice mas? ..1 mi|este|ese numero|telefono|celular|contacto ..3",
                "^ ..1 paren|parad|basta|cesen ..1 ya|ahora|de_una_vez|inmediatamente|por_favor|porfa|ahora_mismo $",
                "dejate|dejense|dejese de joder|molestar|fastidiar|chingar|hinchar ..4",
                "cancel*|suspend*|deten*|interrump*|cese*|cesar el|los|todo|todos ..1 envio|envios de ..2 {messages} ..4",
                "{want} ..1 dejar de recibir ..4 {messages}|{this} ..3",
            ),
            yes=(
                "todos esos mensajes en mi celular paren ya por favor",
                "cancelen el envío de mensajes a este número",
                "pare de mandarme wasap señorita que yo no he pedido nada",
            ),
            near=(
                "no paren con los mensajes",
                "pueden parar la entrega",
                "para mandar mensajes uso este número",
                "basta con un mensaje",
            ),
        ),
        Rule(
            "made-of-not-send",
            (
                "= {no} {send_now} mas|nada|nunca|jamas|otra_vez|de_nuevo|nuevamente|nunca_mas|ya_no|ningun|ninguna {any_messages}? {this}? {kin}? {sending}? {no}? !yo|ella|ha|han|he|es|esta_vez|este_mandando|texto|hoy|tarde|rapido|todo|siempre|pronto|correo|esten|cada|muy|solo|hablen|hable|llegue|lleguen|al|el|llamen|llame",
                "= {no} {send_now} {any_messages} {this}? {kin}? {sending}? {no}? !yo|ella|ha|han|he|es|texto|textos|correo|hoy|todo|siempre|mail|mails|email|emails|cosas|envio|envios|informacion|un|una|encuesta|solo|hablen|hable|llegue|lleguen|llamen|llame|contacto|contactos|aviso|whatsapp|esten|tantos|tantas|muchos|tanto|cada|cada_dia",
                "= {no} me|nos|le|les escriba|escriban|escribas|escribais|contacte|contacten|contactes|contacteis|moleste|molesten|molestes|molesteis|fastidie|fastidien|acosen|hostiguen|joda|jodan|jodas|mensajeen|mensajee|busquen|busque|spameen|chinguen|incordien|hinchen {any_messages}? {no}? !yo|ella|ha|han|he|hoy|siempre|tantos|tanto|correo|cada|por_telefono|solo|asi|por_aqui|aqui|este_mandando",
                "= {no} {send_noun} mas|nada|nunca_mas|de_nuevo|otra_vez|nuevamente|ningun|ninguna {any_messages}? {this}? {kin}? {no}? !yo|puedo|ha|han|he|es|hoy|todo|siempre|llamar|llamarme|correo|pude|puede|pueden|vale|hablarme|solo|quiero|quieren|estoy|estan|asi|rapido",
                "= {no} {send_noun} {messages} {this}? {kin}? {no}? !yo|puedo|ha|han|he|es|hoy|todo|siempre|llamar|llamarme|correo|correos|pude|puede|pueden|vale|whatsapp|solo|aviso|avisos|recordatorio|estoy|estan|asi",
                "= {no} vuelvan_a|vuelva_a|vuelvas_a|volvais_a|volver_a|volviendo_a {sending} {any_messages}? {this}? {kin}? !yo|ha|han|he|llamar|buscar|hablar",
                "= {no} sigan|siga|sigas|sigais|anden|andes|esten|insistan|insista|insistas|continuen {sending}|insistan|insista|insistas {any_messages}? {this}? {kin}? !yo|ha|han|he|llamar|buscar|hablar|marcar|es|estoy",
                "no dirigirse|dirijan|dirija ..1 mas|nuevamente ..1 a mi|nosotros",
                "^ ..1 por_favor|porfavor|porfa|favor|ruego|rogamos de? no escribir|molestar|contactar|insistir|escribirnos ..1 $",
                "no me|nos|le hable|hablen|hables|llame|llamen|busquen|busque ..1 mas|nunca_mas ..1 por_favor|porfa|gracias|$",
                "= ni|cero|ningun|ninguna|ni_un|ni_un_solo|ni_una|ni_una_sola {any_messages} mas !es|ha|han|he|texto|correo|novedades|informacion|cosas|contacto|llego|linea|email|mail|aviso",
                "= nunca_mas|no_mas|jamas {any_messages} {sending}? {send_now}? !es|ha|han|he|texto|correo|informacion|yo|novedades|cosas|email|mail|mails|emails",
                "= {no} hace_falta|es_necesario|hay_necesidad|necesitan|tienen_que|vale_la_pena|se_molesten|se_moleste|molestarse|te_molestes {sending} {any_messages}|mas|seguir|nada !llamar|llamarme|yo|correo|avisarme|aviso",
                "no se molesten|moleste en ..2 escribir|mandar|enviar|contactar|contactarme|escribirme|mandarme ..2",
            ),
            yes=(
                "a este teléfono no envíen nunca más avisos",
                "haga el favor de no dirigirse más a mí",
                "no le manden más mensajes a mi abuela",
            ),
            near=(
                "no me manden la mesa todavía",
                "ya no les escribo más",
                "no me escribas tan rápido que no leo",
                "no mandaron los mensajes",
            ),
            no=(
                "el fiador, el casero, el fontanero, el plomero, el portero, el inquilino, el conserje, el jardinero, la niñera, el veterinario, la suegra, el albañil, el chofer",
                "la jardinería, la cerámica, la natación, el ballet, la rifa, el sorteo, la quiniela, el torneo, la guardia, el sindicato, el coro, el consorcio, la excursión, la piñata, la porra",
                "el brócoli, el cilantro, el andador, la lavadora, el megáfono, la enredadera, el aspersor, el uniforme, el catálogo, la endoscopia, el termómetro, la quincena, la parrilla",
                "Ricardo, Pedro, Juan, Carlos, Luis, María, Ana, José, Miguel, Kevin, Lupita, Paco",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "= {no} {to_want} {receiving} {any_messages} {who}? {kin}? {this}? {no}? seguir? !ver|leer|oir|tener|saber|texto|correo|cosas|hoy|esta_vez|contacto|contactos|envio|envios|email|mail|todavia|aviso",
                "= {no} {to_want} {any_messages} {who}? {kin}? {this}? {no}? {sending}? !enviar|mandar|escribir|enviarle|mandarle|enviarles|mandarles|molestar|molestarlos|contactar|texto|textos|correo|cosas|hoy|contacto|contactos|envio|envios|informacion|email|mail|mails|emails|un|una|encuesta|trato|aviso|buscar|hablar|llamar|necesito_que|novedades",
                "= {no} {to_want} {receiving} mas|nada|nunca|nunca_mas|jamas|seguir {who}? {kin}? {this}? {any_messages}? {sending}? !ver|leer|oir|tener|hoy|todavia|necesito_que",
                "= {no} {to_want} ser_contactado|ser_contactada|ser_contactados|ser_molestado|ser_molestada|ser_molestados|ser_notificado|ser_notificada|ser_acosado|que_me_contacten|que_me_escriban|que_me_molesten|que_me_contacte|que_me_escriba|que_me_moleste|que_me_escribas|que_me_busquen|que_nos_contacten|que_nos_escriban|que_nos_molesten|que_me_escribais|q_me_escriban {any_messages}? {who}? {kin}? {no}? !hoy|asi|tarde|noches|tardes|cuenta",
                "= {no} {to_want} mas|nada|ninguna|ningun de_ustedes|de_usted|de_vosotros|de_su_parte|de_ti|de_vuestra_parte|comunicacion|contacto|comunicaciones|saber {any_messages}? {who}? {receiving}? !hoy|necesito|ocupo",
                "= {no} {to_want} {any_messages} {no} {to_want}|leo|he|pedido|solicitado {this}? {who}? !correo|texto|cosas|email",
                "{any_messages} ..3 no los|las quiero|necesito|pedi|deseo ..1 mas? $",
                "no los|las quiero|necesito|pedi|deseo ..1 mas? ..1 sus|los|estos|esos|tus ..2 {messages} $",
            ),
            yes=(
                "mensajes suyos mi abuela ya no quiere recibir",
                "no quiero ninguna comunicación más por su parte",
                "a nosotros no nos interesa recibir notificaciones",
            ),
            near=(
                "no quiero mandar mensaje al grupo",
                "no quiero molestarlos con tantos mensajes",
                "no quiero recibirlo el lunes",
                "mi hija ya no quiere el vestido",
            ),
        ),
        Rule(
            "made-of-remove",
            (
                "= {removing} {whom} {from_lists} {any_messages}? {who}? !{no}|es|estan|ha|han|he|soy|un|una|otro|otra|otros|otras|nuevo|nueva|olvida|olvidate|cancelacion|foto|retiro|mensaje|me_den|para|todo",
                "= {removing} {whom_noun} {from_lists}? {who}? !{no}|es|estan|ha|han|he|otro|otra|otros|nuevo|nueva|olvide|olvida|retiro|todo|para|se",
                "= {me_verb}|{us_verb}|retirennos|retirarnos|borrarnos|eliminarnos|sacarnos|quitarnos|suprimirme|suprimanme|desapuntenme|desapuntarme|desapuntame|desapuntadme|tachenme|olvidenme|desafiliarme|desafilienme|desvincularme {from_lists}? {who}? !{no}|es|un|una|uno|otro|otra|otros|lo|la|los|las|eso|esto|esos|esas|el|todo|toda|todos|para|con|al|soy|sin|mi|mis|tu|su|sus|del",
                "= {me_verb}|{us_verb}|retirennos|retirarnos|borrarnos|eliminarnos|sacarnos|quitarnos|suprimirme|suprimanme|desapuntenme|desapuntarme {list}|de_todo|de_aqui|de_ahi|base_de_datos|lista_de_contactos|lista_de_difusion {from_lists}? {who}? !{no}|es|un|una|otro|otra|foto",
                "= {removed} ser|sea|sean|fuera|fueran|quede|queden mi_numero|este_numero|mi_contacto|mi_nombre|mis_datos|mi_telefono|mi_celular|nuestro_numero|{list}|base_de_datos|lista_de_contactos {from_lists}? {want}? {who}? !{no}|ha|mensajes|notificaciones|sms|avisos",
                "= {remove} {kin} lista|listas|base|sistema|base_de_datos {any_messages}? !{no}|es|un|una",
                "^ ..1 borrenme|saquenme|quitenme|eliminenme|borrame|sacame ya ..1 $|o|y|porque",
            ),
            yes=(
                "de su lista de contactos favor de retirarnos",
                "bórrenme ya o los denuncio en Profeco",
                "haga el favor de suprimir mis datos",
            ),
            near=(
                "no me quiten del grupo",
                "sáquenme una foto",
                "borren mi nombre de la reserva",
                "quítenme la cebolla",
            ),
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= {unsub} {from_lists}? {any_messages}? {who}? {whom}? {want}? {kin}? !{no}|se|ha|han|es|fue|he|hemos|estan|gimnasio|cuenta|linea|seguro|servicio|club|hotel|un|una|internet|clinica|colegio|escuela|universidad|instituto|asociacion|banco",
                "= baja den|des|deis|dan|solicito|solicitamos|tramiten|tramitar|gestionen {from_lists}? {any_messages}? {want}? {who}? !{no}|se|ha|un|una|gimnasio|cuenta|linea|servicio|club|hotel|clinica|colegio|escuela|universidad|instituto|asociacion|banco|planta",
                "= {want} salir|salirme {from_lists} {any_messages}? !{no}|contactos|sistema|clientes|mensaje",
            ),
            yes=(
                "de todos sus envíos quisiera darme de baja",
                "me gustaría desuscribirme de los mensajes",
                "necesito que me den de baja de esta lista",
            ),
            near=(
                "quiero darme de baja del gimnasio",
                "mi hermano se dio de baja",
                "no quiero desuscribirme",
            ),
        ),
        Rule(
            "made-of-refuse",
            (
                "= {refusing} {any_messages}|{receiving}|{sending}|{send_now} {receiving}? {sending}? {any_messages}? {who}? tratamiento? uso? !hoy|ver|leer|tener|saber|oir|texto|textos|correo|cosas|email|mail|informacion|llamar|envio|buscar|hablar|envios|trato",
                "= {no} autorizo|autorizamos|consiento|consentimos|permito|acepto|tolero {any_messages}|{receiving}|{sending}|{send_now} {who}? {this}? !hoy|ver|leer|tener|saber|oir|texto|textos|correo|cosas|email|mail|informacion|llamar|envio|buscar|hablar|envios|trato|novedades",
                "= {withdrawing} {consent} {who}? {any_messages}? {sending}? {receiving}? di? dado? dada? otorgado? otorgada? habia? !{no}|medica",
                "= {no} {to_want}|doy|di|dimos|hay|tengo|tienen|tiene|he|dado|dando {consent} {any_messages}|{sending}|{receiving} {who}? !hoy|necesito|salir",
                "derecho de oposicion|supresion|cancelacion ..6",
            ),
            yes=(
                "me opongo a cualquier comunicación de su parte",
                "rechazo recibir más mensajes",
                "no consiento que me contacten por este medio",
            ),
            near=(
                "rechazo el presupuesto",
                "retiro el pedido en la tienda",
                "me opongo a la multa",
            ),
            asked=None,
        ),
        Rule(
            "made-of-leave-alone",
            (
                "= dejen|deje|deja|dejad|dejenme|dejame|dejadme|dejeme|dejenos|dejennos|dejanos|dejarme|dejar|dejes|dejaran en_paz|paz|tranquilo|tranquila|tranquilos|tranquilas {kin}? {who}? !{no}|lo|ha|es",
                "= salgan|salga|sal|largo|larguense|fuera|vayanse|desaparezcan|desaparece|pierdanse|esfumense vida|mi_vida|de_mi_vida|whatsapp|wasap|celular|telefono|movil vista? !{no}|es|para|al|una|un|linea|numero",
                "no ..1 rompan|rompas|hinchen|hinches|jodan|jodas|chinguen|frieguen ..1 las? los? la? bolas|pelotas|huevos|quinotos|paciencia|madre ..3",
                "vayan|vaya|vete|anda|andate|ve a ..1 molestar|joder|freir|mierda ..4",
                "ya dejen|deje|deja ..1 de_estar ..1 molestando|jodiendo|chingando ..2",
            ),
            yes=(
                "dejen en paz a mi mamá por favor",
                "salgan de mi whatsapp",
                "dejen de una vez tranquila a mi abuela, dejen tranquila a mi abuela",
            ),
            near=(
                "dejen la comida en la puerta",
                "el perro no me deja en paz",
                "deje así, gracias",
            ),
            asked=None,
        ),
        Rule(
            "threat",
            (
                "si no ..1 paran|dejan|cesan|para|deja|paren de|con|esto|estos|ya|los_mensajes|sus ..6 denunci*|demand*|report*|queja|abogado|policia|profeco|aepd|bloque*|indecopi|sernac",
                "si ..1 me|nos ..1 mandan|escriben|envian|contactan|molestan|manda|escribe|envia|vuelven ..5 denunci*|demand*|abogado|policia|profeco|aepd|bloque*|indecopi|sernac",
                "paren|dejen|basta|cesen|parenle|corten ..5 o|sino|si_no ..1 los|les|lo|voy|vamos ..2 denunci*|demand*|report*|queja|abogado|policia|profeco|aepd|bloque*",
                "{me_verb} ..2 o ..2 denuncio|demando|reporto|denunciare|quejo ..3",
                "otro|un|una|siguiente|proximo {messages} ..1 mas? ..4 denunci*|demand*|report*|queja|abogado|policia|profeco|aepd|bloque*",
            ),
            yes=(
                "si no paran de escribirme los denuncio",
                "un mensaje más y los reporto en Profeco",
            ),
            near=(
                "si no paran el ruido llamo a la policía",
                "si me mandan mal el pedido otra vez lo devuelvo",
            ),
            always=True,
        ),
        Rule(
            "made-of-no-advertising",
            (
                "= {ending} {offers} {any_messages}? {sending}? {this}? !{no}|es|son|fue|estan|ha|han|un|una|eliminen|quiten|fin",
                "= {no} {to_want} {offers} {any_messages}? {receiving}? {sending}? {who}? {kin}? {no}? !un|una|hoy|todavia|la|necesito_que|perder|perderme",
                "= {no} {send_now} {offers} {any_messages}? {sending}? {who}? {kin}? !un|una|hoy|la|todavia|ha|yo",
                "= {offers} no|nunca|jamas|ni_hablar|no_gracias|tampoco {any_messages}? {to_want}? !un|una|hay|es|hoy|todavia|ya_no|la_oferta|son|se|ha|aun",
                "= {removing}|{unsub} {whom} {offers} {from_lists}? !{no}|un|una",
                "= {unsub} {offers} {from_lists}? {any_messages}? !{no}|un|una|se",
                "= {refusing} {offers} fines? tratamiento? uso? datos? {receiving}? {any_messages}? !hoy|un|una",
                "^ ..2 cero|nada_de|ninguna ..1 {offers} $|por_favor|porfa|gracias",
                "opongo|oposicion|revoco|niego|prohibo|rechazo|no_consiento|no_autorizo|no_acepto|no_doy ..8 publicitari*|comerciales|marketing|publicidad",
            ),
            yes=(
                "solo quiero los avisos de mi pedido, publicidad no",
                "a mi número no envíen más promociones",
                "estas ofertas párenlas ya. no acepto publicidad de ningún tipo",
            ),
            near=(
                "no hay promociones hoy",
                "la promoción no aplica?",
                "no quiero perder la oferta",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "not-here",
            (
                "no me|nos llamen|llame|llames|busquen ni|o me? nos? {sent} ..5",
                "nada|basta de mas? {messages} aqui|aca|a_este|en_este|a_este_numero ..1 $|por_favor|gracias|porfa",
                "olvidense|olvidate|olviden|olvidese|olvidaos de? que ..1 tienen|tienes|tuvieron|tiene|tenian|teneis ..1 mi|este|nuestro numero|telefono|contacto ..1 $",
                "{me_verb} de esta|esa|este|eso|esto cosa|vaina|basura|spam|porqueria|$ $|por_favor|ya|gracias",
            ),
            yes=(
                "número de empresa, nada de mensajes aquí",
                "olvídense de que tienen mi número",
                "sáquenme de esa cosa",
            ),
            near=(
                "olvídense de que pedí el azul",
                "nada de mensajes de Juan por acá",
            ),
        ),
        Rule(
            "threat-going-on",
            (
                "denunciar|denuncio|reportar|reporto|bloquear|bloqueo|demandar|denunciare|reportare ..2 como|si ..1 me? ..1 volvais|vuelven|vuelvan|sigan|siguen|seguis|sigais|escriben|mandan|escribis|mandais|vuelve|sigue ..1 a? ..1 escrib*|mand*|envi*|molest*|contact*|$ ..3",
                "si ..1 siguen|sigue|seguis|sigues|continuan|insisten ..1 mandando|enviando|escribiendo|molestando|mandandome|escribiendome|insistiendo|asi|con !el|la|los|las|un|una|mi ..3 queja|denunci*|report*|demand*|profeco|aepd|bloque*|abogado|policia ..3",
                "^ ..1 segui|sigan|sigue|sigan_asi|seguid|siga|continuen ..1 mandando|escribiendo|enviando|molestando|asi|jodiendo ..3 y ..1 te|los|les|os|lo|voy denunci*|report*|bloque*|demand*|a ..3",
            ),
            yes=(
                "os voy a denunciar como me volváis a escribir",
                "vos seguí mandando mensajes y te reporto",
                "si siguen mandando mensajes pongo una queja",
            ),
            near=(
                "si siguen tardando pongo una queja",
                "sigan mandando fotos y los felicito",
            ),
            always=True,
        ),
        Rule(
            "formal-stop",
            (
                "{messages} ..1 que|enviados|dirigidos ..4 deben|deberan|tienen_que|han_de ..1 cesar|parar|ser_suspendidos|terminar|detenerse|interrumpirse ..2 $",
                "solicit*|pido|exijo cese|el_cese ..1 {messages}|de ..4",
                "solicito|pido|exijo|ruego que ..1 los|las? {messages} ..6 sean|se suspendid*|cancelad*|detenid*|interrumpid*|cesen|cesados ..2 $",
                "abstengan|abstenga|abstenerse|absténganse|abstenganse|abstengase ..3 de enviarme|escribirme|contactarme|mandarme|molestarme ..6",
            ),
            yes=(
                "los mensajes que se me envían deben cesar",
                "les ruego se abstengan en lo sucesivo de enviarme cualquier mensaje",
            ),
            near=("los mensajes que se me envían deben llegar mañana",),
        ),
        Rule(
            "to-her",
            (
                "^ ..1 dejenla|dejenlo|dejala|dejalo|dejadla|dejadlo ..1 en paz|tranquila|tranquilo $|por_favor|ya",
            ),
            yes=("mi abuela tiene 90 años, déjenla en paz",),
            near=("déjenlo en paz en la caja de arriba",),
            settled_by=(
                "madre|padre|abuela|abuelo|mama|papa|marido|esposa|tia|tio|hija|hijo|suegra ..1 tiene|esta|es|murio|fallecio ..4",
                "molesto|fastidioso|molesta|fastidia ..3 {messages} ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "behind-a-reason",
            (
                "= .. {no} {order} mas|nada|nunca_mas|ningun|ninguna|otra_vez|de_nuevo|nuevamente {any_messages}? {this}? {kin}? {sending}? !yo|ella|hoy|texto|correo|esten|solo|llamen|llame|ha|han|he|es|cada|mail|email|cosas|siempre|informacion|esta_vez|este_mandando|este_enviando|hasta|al|el|voy|puedo|hay|tengo",
                "= .. {no} {order} {sending} {any_messages}? {this}? {kin}? !yo|ella|hoy|texto|correo|solo|llamar|llamarme|llamen|buscar|hablar|ha|han|he|es|mail|email|cada|siempre",
                "= .. {stopping} {sending} {any_messages}? {this}? {kin}? {who}? !{no}|yo|envio|envios|contactos|evitar|evita|ha|han|he|hemos|es|llamar|marcar|hablar|buscar|dejar_de|parar_de|deja_de|deje_de|cesar|cesar_de|stop|avisarme|email|mail|correo",
                "= .. basta|basta_de|basta_ya_de|suficiente|suficientes {messages} {any_messages}? {this}? !{no}|un|una|con|es|solo|mensaje|whatsapp|para|otro|aviso|recordatorio|correos",
                "= .. {remove_now} mi_numero|este_numero|ese_numero|nuestro_numero|mi_contacto|mis_datos|mi_telefono|mi_celular|mi_movil {from_lists}? {who}? !{no}|es|otro|otra|nuevo|nueva|un|una|se|todo",
                "{remove_now} su|el|nuestro numero|telefono|celular|contacto $|por_favor|ya|de_la_lista|de_sus|porfa",
                "{no} vuelvan|vuelva|vuelvas a escribir|mandar|enviar|molestar|contactar ..1 $",
                "{me_verb}|{us_verb} de todo|todos|todas|todo_esto ..1 $|gracias|por_favor|lados|partes",
                "{me_verb}|{us_verb} inmediatamente|de_inmediato|ya|ahora_mismo|urgente|por_favor ..2 $",
                "me|nos borran|sacan|quitan|eliminan|borras|sacas|quitas|eliminas $|por_favor|ya|de_aqui|de_ahi|y|gracias|porfa|de_su|de_la|de_sus",
                "me|nos van|vas|va|vayan|vaya {going} ..1 $|ya|por_favor|y|de|gracias|pues|porfa",
                "{no} insistan|insista|insistas $|por_favor|mas|gracias|ya",
                "{no} quiero|queremos|quisiera|deseo saber mas|nada ..1 de ustedes|usted|ti|vosotros|su_parte ..2",
                "nadie quiere|queremos|pidio|desea|necesita ..1 recibir|ver|leer ..1 {messages}|promociones|cosas ..4",
                "{no} quiero|queremos q|que|k me|nos anden|esten|sigan|ande|este|siga ..1 mandando|enviando|escribiendo|molestando|llenando|spameando ..4",
                "numero|telefono|celular|movil|linea ..8 favor|ruego|pido ..1 retirarlo|quitarlo|borrarlo|eliminarlo|sacarlo|darlo_de_baja ..4",
                "ser|sea|sean|fuera ..1 {removed} $|por_favor|de ..4 {list}|{number}|sus|su ..2",
                "{messages}|comunicaciones ..1 cesaran|cesen|paren|pararan|terminen ..1 $",
                "{stopping}|dejo|dejar de recibir {this}|estos|esos|sus ..1 {messages} ..2",
            ),
            yes=(
                "mi padre falleció en marzo no le escriban más",
                "No sé ni quiénes son, así que me van borrando y chau",
                "ya elegimos otro gimnasio no insistan",
            ),
            near=(
                "ya les pagué no escriban más despacio la próxima",
                "me van sacando una copia por favor",
                "nadie quiere recibir el pan duro",
            ),
        ),
        Rule(
            "stop-it-behind",
            (
                "ya parenle|parale|cortenla|cortala|paren|estuvo|estuvo_bueno|basta $|por_favor",
                "^ ..1 paren|parenle|parale|cortenla|cortala ..1 $",
                "{messages} ..4 ya_estuvo|ya_basta|ya estuvo|basta ..1 $",
            ),
            yes=("tercer mensaje hoy ya estuvo bueno",),
            near=("ya estuvo lista la comida",),
            settled_by=(
                "{g_reason}",
                "^ todos|cada|otra ..3 lo_mismo|la_misma|vez ..2 $",
                "^ tutti ..2 stessa ..1 $",
                "{messages} ..4 todos|todas|cada|diario|siempre|por_dia|al_dia",
                "me|nos escriben|escribe|mandan|llegan|envian|molestan ..5",
                "stufa|stufo|stanca|stanco|mecrivez|recois|gavez|saoulez ..5",
                "mi|ci scrivete|mandate|arriva|arrivano ..4",
                "mensagem|messaggi|messaggio|messages ..3 ogni|chaque|tous|encore|todo ..2",
                "canse|harto|harta|cansado|cansada|hartos ..1 $",
                "de la manana|madrugada",
                "^ ..2 {messages} me|nos ..6",
                "me|nos vuelven|tienen|traen|volveis loco|loca|locos|harto|harta|hartos ..1 con ..3",
                "bloque* ..4 siguen|otros|continuan ..3",
                "revoque|retire|revocado|retirado ..3 consentimiento|autorizacion|permiso ..4",
                "me mandaron|enviaron|escribieron ..5",
                "todos los dias ..2 {messages} ..2",
                "spam spam ..2",
                "me ..1 mandan|escriben|envian|mandaron ..4",
                "^ ..2 dije|dicho|digo que no ..1 $",
                "molesto|fastidioso|molesta|fastidia|cansa ..3 {messages} ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "my-way-out",
            (
                "como|donde ..1 detengo|paro|bloqueo|cancelo|desactivo|quito|apago|elimino sus|estos|esos|tus|vuestros|estas|esas ..1 {messages} ..2 $",
                "como|donde ..1 le? hago|puedo|hacemos|podemos|tengo ..2 para|pa|que|q? ..2 no|dejar_de|parar_de ..2 recibir|recibiendo|recibirlos|lleguen|manden|envien|escriban|llegar ..1 mas? ..1 sus|estos|esos|vuestros|tus|esta|los {messages} ..3 $",
                "como|donde ..1 le? hago|puedo|hacemos|podemos ..1 para|pa? ..1 que|q|k no|ya_no|dejen|dejeis|paren ..1 me|nos|de? lleguen|manden|envien|escriban|mandar*|enviar*|escribir*|escribais|mandeis ..4",
                "como|donde|por_donde ..1 hago|puedo|hacer|tengo ..2 para|pa|que? salir|salirme|borrarme|darme_de_baja|quitarme|desuscribirme|cancelar|desactivar|bloquear|parar|detener ..1 de? sus|su|estos|esos|vuestros|vuestra|tus|tu|esta|este|esa ..1 {messages}|{list}|grupo ..2 $",
                "como|donde|por_donde me borro|salgo|desuscribo|quito|elimino|saco|doy_de_baja|desapunto de sus|su|estos|esos|vuestros|vuestra|tus|tu|esta|este|esa ..1 {messages}|{list}|grupo ..2 $",
            ),
            yes=(
                "cómo hago para no recibir más sus mensajes",
                "¿dónde me doy de baja de esta lista?",
            ),
            near=(
                "cómo me doy de baja de su gimnasio",
                "cómo puedo recibir sus mensajes",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "forget-me",
            (
                "olvidense|olvidate|olvidese|olvidaos|olviden de? mi|nosotros|mi_numero $|por_favor|porfa|ya|y|de_una_vez|para_siempre",
                "^ ..2 he_dicho|dije|digo basta|que_basta|que_no_mas ..1 $",
            ),
            yes=("olvídense de mí",),
            near=("no se olviden de mí",),
        ),
        Rule(
            "nothing-said-again",
            (
                "^ ..1 no quiero|queremos|deseo|me_interesa nada|nada_mas|nada_de_nada ..1 $",
                "^ ..1 no lo|le hagan|haga|hagas|hagais|vuelvan_a_hacer mas|otra_vez|de_nuevo|nunca_mas ..1 $",
                "^ ..1 paren|parad|cortenla|cortala|detenganse|detengase|baja ..1 $",
                "^ ..1 ya no|no_mas ..1 $",
            ),
            yes=("por enésima vez, no quiero nada",),
            near=("no quiero nada de postre",),
            settled_by=(
                "revoque|retire|revocado|retirado ..3 consentimiento|autorizacion|permiso ..4",
                "me mandaron|enviaron|escribieron ..5",
                "mucho|muchos|tanto|tantos|demasiado|demasiados ..1 {messages} ..3 $",
                "molest* ..3 {messages}",
                "me|nos llegan|mandan|llenan|bombardean|acosan ..6",
                "^ ..3 vez|veces que ..1 pido|digo|escribo|repito ..4",
                "^ ..2 enesima|ultima|segunda|tercera|quinta vez ..4",
                "que me|nos {sent} ..3 $",
                "^ ..2 ya les|os|te|le|lo? dije|he_dicho|dijimos ..3 $",
                "^ ..2 hart*|podrid* ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "basta",
            (
                "^ ya|mo|ora|adesso|e|ma|pero|entonces? basta ya|por_favor|davvero|adesso|entonces? $",
            ),
            yes=("me mandan mensajes a las tres, basta",),
            near=("un kilo, con eso basta",),
            settled_by=(
                "{g_reason}",
                "^ todos|cada|otra ..3 lo_mismo|la_misma|vez ..2 $",
                "^ tutti ..2 stessa ..1 $",
                "{messages} ..4 todos|todas|cada|diario|siempre|por_dia|al_dia",
                "me|nos escriben|escribe|mandan|llegan|envian|molestan ..5",
                "stufa|stufo|stanca|stanco|mecrivez|recois|gavez|saoulez ..5",
                "mi|ci scrivete|mandate|arriva|arrivano ..4",
                "mensagem|messaggi|messaggio|messages ..3 ogni|chaque|tous|encore|todo ..2",
                "canse|harto|harta|cansado|cansada|hartos ..1 $",
                "de la manana|madrugada",
                "todos los dias|tutti_i_giorni|todo_dia|ogni_giorno ..2 {messages}|messaggio|messaggi|mensagem ..2",
                "spam spam ..2",
                "tutti|ogni i? giorni|giorno ..2 messaggio|messaggi ..2",
                "me mandaron|enviaron|escribieron ..5",
                "mi|ci avete mandato|scritto|inviato ..5",
                "^ ..2 hart*|podrid*|cansad*|stufo|stufa|stanco|stanca|fart* ..2 $",
                "me|nos|mi|ci llegan|mandan|escriben|llenan|bombardean|scrivete|mandate|bombardate|tartassate|intasate|tempestate|riempite|assillate|chegam ..6",
                "mi|ci avete|state|stai ..1 stufato|stancato|rotto|scocciato|tartassando|bombardando|assillando|tormentando|scrivendo ..3 $",
                "^ ancora voi|un_messaggio|messaggi ..1 $",
                "^ ..3 detto ..1 no ..3 $",
                "^ ..2 ya les|os|te|le|lo? dije|he_dicho|dijimos ..3 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "delete-it",
            ("^ ..3 {it_verb}|quitenlo|retirenlo ..2 $",),
            yes=("quién les dio mi número? bórrenlo",),
            near=("la dirección está mal, bórrenla",),
            settled_by=(
                "{g_reason}",
                "^ todos|cada|otra ..3 lo_mismo|la_misma|vez ..2 $",
                "^ tutti ..2 stessa ..1 $",
                "{messages} ..4 todos|todas|cada|diario|siempre|por_dia|al_dia",
                "me|nos escriben|escribe|mandan|llegan|envian|molestan ..5",
                "stufa|stufo|stanca|stanco|mecrivez|recois|gavez|saoulez ..5",
                "mi|ci scrivete|mandate|arriva|arrivano ..4",
                "mensagem|messaggi|messaggio|messages ..3 ogni|chaque|tous|encore|todo ..2",
                "canse|harto|harta|cansado|cansada|hartos ..1 $",
                "de la manana|madrugada",
                "^ ..3 telefono|numero|celular ..2 empresa|trabajo|oficina|menor ..3",
                "quien|donde|como|nunca ..5 mi|este numero|contacto|telefono|celular ..3",
                "^ ..1 este|el numero|telefono|celular ..1 es|pertenece de|del|a ..4",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "ease-off",
            (
                "ya estuvo bueno? de|con ..2 {messages}",
                "aflojen|afloja|aflojenle|bajenle|parenla|cortenle|moderense|calmense con|a|de ..2 {messages}",
                "{stop}|dejad de dar|darme|darnos ..1 lata|tabarra|brasa|turra|conazo|murga|matraca ..2",
                "no me|nos? den|des|deis|de|seais ..1 lata|tabarra|brasa|turra|conazo|pesados ..2 $",
                "pido|solicito|ruego|favor|agradezco ..3 me|nos eliminen|borren|saquen|quiten|retiren|excluyan|den_de_baja $|de_su|de_la|de_esta|de_sus|por_favor|cuanto_antes",
                "esta|queda|tienen|tenes|teneis prohibido ..1 {send_me}|usar_mi_numero ..4",
                "^ ..1 me? salgo|retiro|doy_de_baja|borro de este|su|esta|sus|estos ..1 {list}|grupo|{messages} ..1 $",
                "no me|nos incluyan|incluya|agreguen|agregue|metan|pongan|anoten|apunten en ..1 sus|su|ningun|ninguna|esta|este|la|mas|vuestras|vuestros ..1 {list}|{messages}|grupo|grupos ..2",
                "no me|nos notifiquen|notifique|noteis|wasapeen|texteen $|mas|nada|por_favor",
            ),
            yes=(
                "dejad de darme la tabarra",
                "no me incluyan en sus envíos",
                "favor de no molestar, les pido de favor me eliminen",
            ),
            near=(
                "bájenle a la música",
                "no me incluyan el IVA",
                "está prohibido estacionarse?",
            ),
            asked=None,
        ),
        Rule(
            "not-your-contact",
            (
                "^ ..2 {messages} no gracias ..1 $",
                "^ ..1 ningun|ni_un mensaje|sms|aviso mas? $|por_favor|porfa|gracias",
                "pido|exijo|solicito|demando|solicitamos ..1 la|el? interrupcion|cese|suspension|cesacion|fin inmediata|inmediato? de ..2 {messages}|comunicaciones|envios|envio ..3",
                "^ ..2 no doy|otorgo|damos|di mi|el|ningun? consentimiento|autorizacion|permiso ..1 $",
                "hagan|haz|haga? desaparezcan|desaparecer|desaparezca mi|este|nuestro numero|telefono|contacto ..5",
                "que|q|k ya? no me|nos yeguen|yegen|llegen|yeguen_mas ..2 {messages}|nada|$",
                "vale ya de|con ..2 {messages}",
                "no me comais|coman|comas|coma la cabeza|olla|oreja|el_coco ..4",
                "{want} ..1 darme de baja del|de_este|de_su|de_vuestro servicio $|por_favor|gracias|de_mensajes|de_mensajeria|de_avisos|de_whatsapp",
                "abogado|denuncia|demanda|demandare|denunciare ..5 si no ..1 paran|dejan|cesan|para|parais ..1 $",
                "no {want} ..1 seguir? ..1 estar|aparecer|figurar|seguir|permanecer ..1 en|entre ..2 contactos|listas|lista|base|agenda|clientes|registros ..2 $",
                "no {want} ..1 que ..1 tengan|tenga|tengas|guarden|conserven|usen|utilicen|tengais ..1 mi|este|nuestro numero|telefono|celular|contacto|datos ..2",
                "^ ..1 van|vais|vas|va|piensan a? parar|dejarme_en_paz|dejar_de_escribir|terminar|parar_ya o que|no|cuando $",
                "^ ..1 paren|parad|dejen|dejad|pare ..1 de_una_vez|de_una|de_una_vez_por_todas|definitivamente|para_siempre ..1 $",
                "^ ..1 ya? ..1 cansan|aburren|hartan|molestan|fastidian con ..2 {messages} ..2",
                "me|nos cansan|hartan|aburren|fastidian con ..2 {messages} ..2",
            ),
            yes=(
                "no quiero estar entre sus contactos",
                "no quiero que tengan mi número",
                "vais a parar o qué",
            ),
            near=(
                "no quiero que tengan problemas",
                "van a parar o no las obras de la calle",
            ),
            asked=None,
        ),
        Rule(
            "tired-of-you",
            ("^ ..1 me|nos tienen|tiene|tenes|teneis hart*|cansad*|podrid*|frit*|aburrid* ..1 $",),
            yes=("me tienen cansado",),
            near=("me tienen cansado los niños del vecino",),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "named-to-stop",
            (
                "no|nunca|jamas|ya_no|nunca_mas|tampoco ..2 se|os|te? {g_touch} ..1 conmigo|con_nosotros|con_mi_madre|con_mi_mama|con_este_numero ..4",
                "no|nunca|jamas|ya_no|nunca_mas ..1 me|m|nos|le {g_give} ..2 {messages}|nada|informacion|info|comunicaciones|correspondencia {g_end}",
                "^ ..1 ya_no|ya_nunca|nunca_mas|no_mas {g_give} ..1 {messages}|nada|{this}|tanta_cosa|cosas ..3",
                "no|ya_no|nunca|jamas|nunca_mas me|m|nos {g_bother} mas|nunca_mas|otra_vez|jamas|nunca ..6",
                "ya_no|no_mas ..1 me|m|nos {g_bother} {g_end}",
                "nunca_mas|jamas me|m|nos {g_give}|{g_bother} nada|mensajes|mas|$ ..3",
                "ya_no|no me|nos las|los|lo {g_give} mas|nunca_mas|otra_vez ..2",
                "ya_no me|nos las|los|lo {g_give} ..1 $",
                "no|preferiria_no|agradeceria_no|ya_no ..1 volver_a|seguir|desear|querer? recibir|recibiendo|leer mas|sus|estos|estas|este|ningun|ninguna|nada|tantos? mas? {messages}|{offers}|nada_de_ustedes|nada_vuestro|comunicaciones|mensajeria ..3",
                "no_necesito|no_me_interesa|ya_no_me_interesa|preferiria_no|no_quisiera|no_deseo|ya_no_deseo|ya_no_quiero|no_quiero ..1 volver_a|seguir|que? recibir|recibiendo|leer|ver|me_envien|me_manden ..2 {messages}|{offers}|nada_de_ustedes|nada_vuestro|comunicaciones|correspondencia ..6",
                "dejar_de recibir|recibiendo ..2 {messages}|{offers}|nada_de_ustedes|informacion|comunicaciones|esto|mensajeria|mensajitos ..4",
                "no los|las quiero volver_a|seguir? leer|leyendo|recibir|recibiendo|oir mas|nunca_mas|jamas|$ ..3",
                "no los|las quiero ver mas por aqui|$ ..3",
                "no los|las quiero volver_a leer|ver|recibir|oir ..3",
                "ya_no ..1 esten|este|estes|estar|anden|ande|andes mandando|enviando|escribiendo|molestando ..1 {messages}|cosas|nada ..3",
                "ya_no ..1 esten|este|estes|estar|anden|ande|andes mandando|enviando|escribiendo|molestando {g_end} ..3",
                "no|ya_no me ..1 esten|este|estes|estar|anden|ande|andes ..1 mandando|enviando|escribiendo|molestando ..2 {messages}|cosas|nada ..3",
                "no|ya_no me ..1 esten|este|estes|estar|anden|ande|andes ..1 mandando|enviando|escribiendo|molestando {g_end} ..3",
                "no|ya_no ..1 esten|este|estes|estar mandandome|enviandome|escribiendome|molestandome ..4",
                "ya_vale|vale_ya|ya_esta_bien|ya_estuvo|ya_esta_bueno de|con ..1 {messages} ..2",
                "prohibo|prohibimos ..2 seguir? usar|usando|utilizar|utilizando|contactar*|escribir*|mandar*|enviar*|contactando ..4",
                "eliminen|borren|supriman|elimine|borre|quiten ..1 cualquier|todo|todos|todos_los dato|datos|registro ..1 mio|mios|de_mi|personales ..2",
                "que me|nos borreis|borren|quiteis|quiten|saqueis|saquen|eliminen|elimineis|deis_de_baja|den_de_baja|dejeis_en_paz|dejen_en_paz {g_tail}|os|les|de_la_lista ..3",
                "no ..1 me ..1 marquen|llamen|llame|marque|llameis ni ..1 {g_bother}|{g_give} ..3",
                "demasiados|tantos|muchos|demasiadas|tanto ..1 {messages} ..4 {g_short} {g_tail}",
                "borrame|eliminame|sacame|quitame|borrenme|eliminenme|saquenme|quitenme de|del tu|su|tus|sus|vuestro|vuestros ..1 cel|celular|telefono|contactos|agenda|movil|whatsapp|chat ..2",
                "^ quiero|exijo|pido|queremos que paren|cesen|pare|dejen_de_hacerlo {g_tail} $",
                "no deseo|quiero|queremos|necesito mas informacion|novedades|noticias|avisos de ustedes|su_empresa|su|vuestra|vosotros|uds ..3",
                "olvidense|olvidese|olvidate|olvidaos de escribir*|mandar*|contactar*|molestar*|mi|mi_numero {g_end}",
                "parele|parale|parenle|bajenle|bajale|ya_parenle a|con ..2 {messages} ..2",
                "acaben|acabe|acaba|acabad|terminen|termine|termina ..1 con ..2 {messages} ..3",
                "dejen|deje|deja|dejad la|el|esa|tanta jodedera|lata|molestadera|insistencia|cantaleta|fregadera|chingadera|molestia|preguntadera|joda|jodienda|spam ..2",
                "si dejara|dejase|dejaran|dejasen|dejarais|dejaseis|parara|pararan|dejaras de {sending} {g_end}",
                "no hace falta|es_necesario|necesito|hay_necesidad que me|nos {g_bother}|{g_give} mas|nada|$ ..3",
                "os|los|les|te|le|la voy_a|vamos_a denunciar|bloquear|reportar|demandar ..6 si ..1 seguis|siguen|sigue|sigues|vuelven|vuelve|volveis|continuan|me|no_paran|no_dejan|no_cesan|insisten ..5",
                "si ..1 siguen|seguis|sigue|continuan molestando|escribiendo|mandando|enviando ..2 los|lo|les|os|te denuncio|bloqueo|reporto|demando ..2",
                "si me|nos ..1 vuelven|vuelve|vuelves|volveis|siguen|seguis|sigue|sigues ..1 {sending} ..4 denuncio|reporto|reclamacion|demanda|demando|bloqueo|policia|aepd|profeco|abogado|indecopi ..3",
                "{g_beg} ..1 {g_short} {g_tail}",
                "{g_short} ..1 o|sino|si_no ..1 los|les|te|lo|le|os|pongo|voy|llamo bloqueo|denuncio|reporto|bloqueare|denunciare|reportare|una|a ..4",
                "no ..1 enviar|mandar|enviarme|mandarme|enviarnos mas {offers}|{messages} ..2",
                "^ ..1 no|ni contactar|escribir|mandar_mensajes|enviar_mensajes|contactarme ni|o|$ ..2",
                "^ ..1 no|ni llamar ni|o escribir|mensajear|contactar|mandar_mensajes ..2",
            ),
            yes=(
                "no se comuniquen conmigo más",
                "ya no me hagan llegar mensajes",
                "no los quiero volver a leer nunca más",
                "no me informen más de sus novedades",
                "por amor de dios paren",
                "¿sería posible no recibir más promociones?",
            ),
            near=(
                "no se comuniquen con mi jefe",
                "ya no me hagan llegar el pan",
                "no los quiero más grandes",
                "no me informen mal",
                "por amor de dios, ¿dónde está?",
            ),
        ),
        Rule(
            "named-to-end",
            (
                "{g_stopnoun} ..1 la|el|mi|toda? recepcion|envio|emision de ..2 {messages}|{offers}|comunicaciones ..3",
                "{g_stopnoun} ..1 la|el|mi|esta|este? suscripcion|inscripcion|registro|alta|membresia a|de|en|al ..2 {messages}|lista|listas|whatsapp|difusion|boletin|newsletter|notificaciones {g_end}",
                "{g_stopnoun} ..1 el|este|su|vuestro|ese servicio|envio de ..2 {messages}|mensajeria|whatsapp|sms {g_end}",
                "{g_stopnoun} todos|todas|los|las|sus|estos|estas ..1 {messages} {g_end}",
                "suspendan|suspenda|detengan|detenga|paren|pare|cesen|interrumpan|corten el|los|sus|todo envio|envios a|hacia|al mi|este|nuestro numero|telefono|celular|whatsapp|contacto ..4",
                "quiero|quisiera|necesito|solicito|pido|querria|deseo|queremos|solicitamos|exijo|demando|requiero la? baja de|del|en {g_lists} ..3",
                "^ ..1 baja|cancelacion|exclusion|supresion|desuscripcion de|del|en {g_lists} {g_end}",
                "^ ..1 baja total|definitiva|inmediata|completa|permanente {g_end}",
                "^ ..1 me doy|doy de baja {g_end}",
                "requiero|exijo|solicito|pido|demando|quiero|quisiera|solicitamos|ruego el|la? cese|fin|suspension|interrupcion|cancelacion|eliminacion|supresion|baja|exclusion inmediat*|total|definitiv*|completa? de|del toda|todas|todos|los|las|sus|el|mis|mi? ..1 {messages}|comunicacion|comunicaciones|datos|mis_datos|numero|envio_de_mensajes|contacto {g_end}",
                "{g_stopnoun} los|las|sus|estos|todo ..1 {messages} de|a|en|para|hacia ..1 linea|numero|celular|telefono|cel|movil|wasap ..3",
                "agradeceria|agradecere|gustaria|pido|ruego|quisiera|agradezco ..1 que ..1 suprimieran|suprimiera|borraran|borrara|eliminaran|eliminara|quitaran|quitara|sacaran|sacara|retiraran|retirara mi|mis|nuestro|este ..1 telefono|numero|datos|contacto|nombre|celular ..4",
                "saquen|quiten|borren|eliminen|saca|quita|borra|elimina|retiren|den_de_baja a ..2 de|del ..1 {g_lists} ..3",
                "requiero|exijo|solicito|pido|demando|quiero|quisiera|solicitamos la? supresion|eliminacion|baja|exclusion|borrado de|del mi|mis|nuestro|este numero|datos|contacto|telefono|celular ..5",
                "ser|estar|sea {removed} de|del ..1 {g_lists} ..3",
                "salir|salirme|salirnos|salgo|retirarme|irme|bajarme|darme_de_baja de|del {g_lists} {g_end}",
                "saquenme|saqueme|sacame|sacadme|quitenme|borrenme|eliminenme|excluyanme|exclúyeme|retirenme|eliminadme|borradme de|del {g_lists} ..3",
                "no autorizo|consiento|permito|apruebo|acepto|autorice|he_autorizado ..1 el? uso|que_usen|que_utilicen|tratamiento|que_tengan ..2 mi|mis|nuestro numero|datos|telefono|celular|whatsapp|contacto {g_end}|para|en",
                "anulen|anule|anulo|cancelen|retiren|revoquen|quiten|anula mi|el|la|nuestra? ..1 consentimiento|autorizacion|permiso {g_end}",
                "no doy|di|otorgo|he_dado|tienen ..1 consentimiento|permiso|autorizacion ..1 para|al|de ..1 uso|usar|utilizar|que_usen de? mi|mis numero|datos|telefono|celular|contacto ..4",
                "rechazo|renuncio|rechazamos|renunciamos|deniego ..1 a? cualquier|toda|todas|las|los|sus|todo|mas ..1 {messages}|comunicacion|comunicaciones|{offers} ..3",
                "bórrenla|borrenla|saquenla|eliminenla|quitenla|dejenla|borrenlo|saquenlo|quitenlo de|en ..1 {g_lists}|lista|paz ..2",
            ),
            yes=(
                "solicito la suspensión del envío de mensajes",
                "necesito la baja de la lista de difusión",
                "baja total por favor",
                "quiero salirme de este servicio",
                "no consiento el uso de mi número para enviarme mensajes",
                "renuncio a las notificaciones",
            ),
            near=(
                "solicito la suspensión del corte de agua",
                "necesito la baja del médico",
                "baja total de presión en la línea",
                "quiero salirme de este barrio",
                "no consiento el uso de mi foto",
            ),
        ),
        Rule(
            "reason-and-demand",
            (
                "{g_reason} ..4 {g_short} {g_tail}",
                "^ ..1 {g_short} ..3 {g_reason}",
            ),
            yes=(
                "me mudé corten con esto",
                "pare ya señor no me interesa",
                "parad ya soy clienta de toda la vida",
            ),
            near=(
                "me mudé a la calle del corte",
                "no me interesa, ¿cuánto es suficiente?",
                "soy cliente, paren en la esquina",
            ),
        ),
        Rule(
            "a-short-demand",
            (
                "^ {g_alone} {g_tail} $",
                "^ asi_que|por_favor|entonces|pero|y {g_alone} $",
                "^ no quiero mas $",
                "^ es_suficiente $",
                "^ ..1 favor|porfa|ya parar|cesar|detener $",
            ),
            yes=(
                "mi papá falleció. para ya",
                "me escriben diez veces por semana, es suficiente",
                "ya me cansé, no quiero más",
            ),
            near=(
                "¿hay suficiente para dos?",
                "que paren en la esquina de siempre",
                "no quiero más pan hoy",
            ),
            settled_by=(
                "{g_reason}",
                "{messages} ..4 todos|todas|cada|diario|siempre|por_dia|al_dia",
                "me|nos escriben|escribe|mandan|llegan|llaman|envian|molestan ..5",
                "canse|harto|harta|cansado|cansada|hartos ..1 $",
                "sus|estos|tantos ..1 {messages}",
                "bloqueo|denuncio|reporto ..2",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "homely-and-formal",
            (
                "parenle|parale|bajenle|bajale|ya_parenle|parenla|parala|ya_chole|cortenla|cortala con ..1 tanto|tantos|sus|tus|los|esos|tanta|tantas ..1 {messages}|mensajito ..2",
                "solicito|pido|ruego|exijo|quiero|deseo dejar_de|no|ya_no ser|estar|seguir_siendo ..1 contactado|contactada|molestado|molestada|notificado|notificada ..4",
                "^ ..2 no me|nos llenen|saturen|inunden|atiborren|llenes|satures|bombardeen ..4 {messages} ..2",
                "me|nos harian|haria|hace|hacen ..1 favor si|de ya? dejan|deja|dejaran|dejar|paran de mandarme|escribirme|enviarme|molestarme|{g_bother}|mandarnos|enviarnos ..2 {messages}|{g_tail} ..1",
                "hagan|haz|haga de cuenta que ya? no existo ..1 $",
                "{want}|gustaria|quisiera dejar_de|no|ya_no estar|figurar|aparecer|seguir ..1 en su|sus|esta|esa|vuestra|tu|ninguna {list} ..2",
                "quisiera|quiero|quisieramos|prefiero|gustaria|agradeceria que ya? no me|nos llegara|llegue|llegaran|lleguen|mandaran|enviaran ..1 nada|mas|ninguno ..1 de? ..2 ustedes|{messages}|{g_tail} ..2",
            ),
            yes=(
                "ya párenle con tanto mensajito",
                "Solicito dejar de ser contactado por este medio",
                "no me llenen el whatsapp de mensajes",
                "quisiera que no me llegara nada más de ustedes",
                "me harían un favor si dejan de mandarme mensajes",
                "hagan de cuenta que no existo",
                "me gustaría dejar de estar en esta lista",
            ),
            near=(
                "párenle con tanto ruido en la obra",
                "solicito ser contactado por este medio",
                "me harían un favor si me mandan el menú",
                "me gustaría estar en esta lista",
                "hagan de cuenta que no existe la multa",
                "no me llenen el vaso de hielo",
                "quisiera que no me llegara la luz tan cara",
            ),
        ),
        Rule(
            "no-coupons",
            (
                "^ ..1 cupones|ofertas|promociones|promos|descuentos|propaganda|publicidad ..1 me|se los|las ahorran|guardan|pueden_guardar|pueden_ahorrar|quedan ..1 $",
                "^ ..2 ahorrense|guardense|ahorrenme|ahorrenos ..1 sus|los|las|tus cupones|ofertas|promociones|promos|descuentos|propaganda|publicidad ..2",
            ),
            yes=(
                "los cupones me los ahorran, solo mándenme el estado de cuenta",
                "guárdense sus promociones por favor",
            ),
            near=(
                "los cupones me los mandan por correo",
                "guarden sus cupones en la cartera",
                "me ahorran las promociones?",
            ),
            reach=Reach.MARKETING,
        ),
        Rule(
            "no-longer-welcome",
            (
                "solicito|solicitamos|pido|ruego|requiero|exijo ..2 supresion|eliminacion|remocion|exclusion ..1 de|del mi|nuestro|este|mis contacto|numero|telefono|celular|datos|contactos ..4",
                "deniego|niego|rechazo|revoco|prohibo ..2 permiso|autorizacion|consentimiento ..3 contacten|escriban|contactarme|escribirme|manden|envien|mandarme|enviarme ..4",
                "no tengo|tenemos ..1 menor|minimo|mas_minimo|ningun|el_mas_minimo interes en|por sus|tus|vuestros|los|recibir ..1 {messages}|nada ..2",
                "^ ..1 a este|mi numero|telefono|celular|movil ya? no escriban|manden|envien|me_escriban|molesten ..1 mas|nada|$ ..8",
            ),
            yes=(
                "les solicito gentilmente la supresión de mi contacto",
                "deniego el permiso para que me contacten",
                "no tengo el menor interés en sus mensajes",
                "a este número no escriban más que es de mi hijo",
            ),
            near=(
                "solicito la supresión del recargo",
                "deniego el permiso para la obra",
                "no tengo el menor interés en la póliza",
                "a este número no manden el paquete que es de otro",
            ),
        ),
    ),
    never=(
        "bajo_ningun_concepto|bajo_ninguna_circunstancia|de_ninguna_manera|de_ninguna_forma|en_ningun_caso|por_ningun_motivo dejen|deje|dejes|paren|pare|borren|borre|eliminen|elimine|quiten|saquen|me_borren|me_eliminen|me_quiten|me_saquen|cancelen",
        "baja|desuscribir*|borr*|saquen*|quiten* ..5 jardineria|ceramica|natacao|natacion|rifa|quiniela|torneo|sindicato|coro|limpieza|excursion ..4",
        "manden|mandarme|envien|enviarme|escriban|contacten ..2 fiador|casero|suegra|portero|fontanero|plomero|megafono|cilantro|brocoli|cebolla ..5",
        "no dudes|duden|dude|dudeis|dudar en ..6",
        "recibir|manden|envien|mandarme|enviarme|lleguen ..4 en|de papel|catalan|cheque",
        "consentimiento|permiso|autorizacion ..1 para ..2 excursion|endoscopia|colonoscopia|viaje|museo|operacion|cirugia",
        "mas tarde|temprano|antes|rapido|caro|lejos|despacio",
        "o boleto|produto|pacote",
        "no puedo|podemos|pude|podia ..1 recibir|leer|ver|contestar",
        "pediu|pedi|pedimos|pidio pra|para|que ..3 parar|dejara",
        "dice|dicen|dijo que ..4 de baja",
        "le|les|ya_le|ya_les dije|dijimos|pedi|pedimos|digo a ..5 que",
        "dije|dijimos|pedi a mi|la|el|los|las ..3 que",
        "^ ..1 no pedi|solicite|pedimos|he_pedido que? ..1 me|salir|darme|ser",
        "de la|mi|el|su ficha|factura|cuenta|reserva|boleta|nota ..1 el|la|los|las",
        "me|nos llegan|llega|llegaron|llego|llegaban|ha_llegado|han_llegado sus|los|las|ninguna|ningun|el|la",
        "no me|nos {g_bother}|{g_give} al|en_el fijo|trabajo|correo|oficina",
        "^ ..1 ya|por_que|porque me|nos borraron|sacaron|eliminaron|quitaron|dieron_de_baja",
        "dejen|deja|deje|dejar los|el|un mensajes|mensaje en|con|a",
        "no ..2 falta|necesario|necesidad que me|nos llamen|llame ..1 $",
        "hasta|antes que|de_que|decida|decidamos",
        "no busquen|busque|busques mas $",
        "cosas feas|bonitas|lindas",
        "no me|nos {sent} ..1 por|via|al email|correo|mail|telefono|carta|llamada $",
        "quien les|le|os|te !dio|dieron|paso|pasaron|ha_dado|dado|proporciono|autorizo|facilito",
        "no se|te|os|me olviden|olvides|olvide|olvideis",
        "lista|listado de asistencia|pasajeros|participantes|alumnos|presentes|materiales|utiles",
        "por|via|empresa_de mensajeria|paqueteria",
        "no me|nos contacte|contacten|escriba|escriban|moleste|molesten|busque|busquen el|la|los|las",
        "lista del|de|para ..1 viaje|excursion|paseo",
        "paquete|opcion musica|deportes|cine|de_musica",
        "saquenme|sacame|sacadme de ahi !por_favor|ya|ahora|porfa|y|gracias",
        "{stop} de buscar|buscarlo|buscarla|buscarlos $",
        "dije|dijo|pedi|digan|diga ..1 a mi|su|nuestro ..2 que deje|deja|pare",
        "nao",
        "{remove}|baja|den|saquen|anoten|a_clase ..1 a mi|mis|nuestro hijo|hija|esposa|marido|nino|nina",
        "de|del|de_la clase|curso|turno|taller",
        "no me|nos llamen|llame|llames $",
        "de|por emergencia|emergencias",
        "nada|algo fragil",
        "hasta|antes manana|el|las|del",
        "basta con un|uno|una|dos",
        "no quiero|deseo|quisiera|queremos|pedi|he ..1 darme|dar|dado|salir|salirme|desuscribirme|dejar|den|doy|borren|eliminen|saquen|quiten",
        "no ..2 {remove}",
        "por_que|porque|cuando ..5",
        "quien !es|eres|son|sois|sos|habla|carajo|diablos|les|le|os|te",
        "se dio|dieron de baja",
        "deje|dejo|dejaron de recibir",
        "dejo|dejaron de mandar|enviar|llegar",
        "no ..1 {stop} de|con|los|las|mis|sus",
        "no me|nos|lo|la deja|dejan",
        "no {want} mandar*|enviar*|escribir*|molestar*|contactar*|interrumpir*|fastidiar*",
        "ignor*",
        "en ingles",
        "no ..3 perder*",
        "lista|listas de? espera|compras|precios|invitados|deseos|boda",
        "de voz|audio|audios",
        "en|al|a|a_mi|a_la|en_la|en_el|en_mi trabajo|oficina",
        "{messages} del|de_la|de_mi trabajo|oficina",
        "numero viejo|anterior|antiguo",
        "sin querer|error|accidente",
        "por error|accidente",
        "planta|laboral|medica|linea baja",
        "baja laboral|medica|temporada|tension",
        "{stop} de ..3 equivocad*|rot*|doble|mala|mal",
    ),
    instead=(
        "es|que_es|sea una? sorpresa|secreto",
        "solo|solamente|nomas tengo|uso|usamos|tenemos whatsapp|wasap|telegram|correo|sms",
        "tengo|uso|usamos|tenemos solo|solamente whatsapp|wasap|telegram|correo|sms",
        "scrivetemi|scriveteci|mandatemi|inviatemi|chiamatemi ..2 mail|email|pec|posta|telefono",
        "^ mejor|y|pero|solo|sino|prefiero|preferible? llamenme|llameme|llamame|llamadme|marquenme|marqueme|llamen|telefoneen|me_llaman|llamenos ..4",
        "^ escribanme|escribame|escribeme|manden|mandenme|mandeme|envienme|envieme|contactenme|contacteme|escriban|me_escriben ..3 {channel}|whatsapp ..2 $",
        "^ !no|nunca|ni|jamas|tampoco escribanme|escribame|escribeme|manden|mandenme|mandeme|envienme|envieme|contactenme|contacteme|escriban|me_escriben ..3 {channel}|whatsapp ..2 $",
        "prefiero|preferiria|preferimos|mejor {channel}|whatsapp|sms|llamadas|llamada",
        "prefiero|preferiria|preferimos|mejor !no|que|ya_no|nunca ..1 {channel}|whatsapp|sms|llamadas|llamada|persona",
        "solo|solamente|unicamente|exclusivamente|mejor|sino por|via|al|a_mi|en {channel}|whatsapp|wasap|sms",
        "por|via|al {channel}|whatsapp|sms solamente|unicamente|exclusivamente|mejor|nomas",
        "usen|use|utilicen|usa ..2 nuevo|otro|{channel} ..2",
    ),
    asks=(
        "como|donde hago|hacer|puedo|me_doy|me_desuscribo|me_borro|me_salgo|me_quito|me_saco|me_elimino|me_desinscribo|se|hay|cancelo|para|tengo|dejo|doy",
        "que hago|hacer|debo|tengo",
        "de que forma|manera",
    ),
)
