"""How do people opt out in Indonesian? "Pesan" is a message and an order; the words beside it tell."""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="id",
    name="Bahasa Indonesia",
    stop="""
        berhenti henti hentikan unreg berhenti_langganan berhenti_berlangganan batal_langganan batalkan_langganan stop_pesan jangan_ganggu jangan_kirim_pesan
        jangan_hubungi_saya hapus_nomor_saya stop_wa stop_kirim_pesan keluar_dari_daftar stop_langganan hentikan_pesan berhenti_kirim_pesan stop_chat
        berhenti_spam stop_spam jangan_spam jangan_chat_saya jangan_wa_saya stop_promo_pesan jgn_ganggu jng_ganggu jangan_ganggu_saya jgn_hubungi_saya jgn_kirim_lagi jgn_kirim2_lagi jgn_chat_lagi jgn_wa_lagi berenti brenti brhenti stop_kirim stop_ngechat stop_notif stop_broadcast
            jagan_kirim_pesan jangan_kirim_lagi jgn_krim_lgi stop_ya stop_dong stop_ah stop_aja hentikan_semua hentikan_semuanya stop_semua stop_semuanya stop_spamming udah_stop sudah_stop hentikan_saja unsubscribe_aja
            stop_berlangganan remove_me remove_saya remove_gue remove_dong jauhi_saya stop_bot stop_aja_deh stop_deh stop_dulu_deh
    """,
    whole="keluar unsubs hapus_saya hentikan_ini",
    doubtful="batal batalkan hapus cukup sudah_cukup selesai_langganan tidak_tertarik gak_tertarik blokir tolak tidak_minat",
    courtesy="dear yth secepatnya secepat mungkin duh aduh heh serius sumpah banget bgt beneran oke ok astaga titik cs tim nih lah loh semuanya semua selamanya permanen hari ini juga trimakasih terimakasih makasi mksh thx thanks tlg pls plis plz plisss pliss mhn jg aja gan sis bos bang dek cuy woy woi sih udah tolong mohon please terima kasih makasih ya dong halo hai min kak pak bu sekarang segera saya mau ingin lagi deh trims mba mas",
    lists={
        "small": """
            di_kemudian_hari dikemudian_hari maupun_whatsapp ataupun_whatsapp kedepannya_lagi
            sampai_kapan_pun sampai_kapanpun sampe_kapan_pun sampe_kapanpun sebisa_mungkin sebisanya secepat_mungkin sesegera_mungkin segera_mungkin seratus_persen 100_persen 100% mulai_malam_ini mulai_pagi_ini mulai_siang_ini mulai_bulan_ini mulai_minggu_ini mulai_tahun_ini mulai_saat_ini per_hari_ini per_detik_ini per_sekarang hari_ini_juga saat_ini_juga malam_ini_juga detik_itu_juga terhitung_hari_ini terhitung_mulai_sekarang sesuai_permintaan sesuai_permintaan_saya sesuai_permintaan_saya_kemarin seperti_permintaan_saya seperti_yang_saya_minta seperti_yang_sudah_saya_minta untuk_terakhir_kali untuk_terakhir_kalinya untuk_yang_terakhir_kali untuk_yang_terakhir_kalinya untuk_kesekian_kali untuk_kesekian_kalinya untuk_kedua_kalinya untuk_ketiga_kalinya apa_pun_alasannya apapun_alasannya dengan_alasan_apapun dengan_alasan_apa_pun apapun_itu apa_pun_itu apapun_bentuknya apa_pun_bentuknya dalam_bentuk_apapun dalam_bentuk_apa_pun dengan_cara_apapun dengan_cara_apa_pun baik_sekarang_maupun_nanti tanpa_terkecuali tanpa_kecuali tanpa_pengecualian tanpa_syarat tanpa_basa_basi tanpa_alasan tanpa_izin tanpa_ijin tanpa_tapi sekali_lagi demi_allah demi_tuhan ya_allah ya_tuhan ya_ampun astaga astaghfirullah masyaallah duh aduh waduh buset busyet gila_ya gila kurang_ajar kurangajar heh hadeh hadeuh hadeeh huft hufft hih ih ish yaelah elah jujur jujur_aja jujur_saja sejujurnya terus_terang terus_terang_saja intinya singkatnya to_the_point langsung_aja gini_ya begini_ya gini_lho begini_lho kalau_memungkinkan kalo_memungkinkan jika_memungkinkan bila_memungkinkan apabila_memungkinkan kalau_tidak_keberatan kalau_gak_keberatan kalo_ga_keberatan jika_tidak_keberatan bila_berkenan jika_diperkenankan kalau_boleh_minta serius serius_deh seriusan sumpah_deh beneran_deh sebelumnya maturnuwun maturnuhun yak yah kek napa_sih gitu_loh gitu_lho gitu_aja gitu_saja itu_saja itu_aja asap urgent penting info_penting pliis pleasee plisla maklum mohon_maklum harap_maklum maklumi dimaklumi ditindaklanjuti tindaklanjuti tindak_lanjuti diperhatikan perhatikan dicatat tolong_dicatat catat catat_ya dipahami pahami dimengerti titik paham ngerti mengerti oke ok okey oke_ya ok_ya dear yth yang_terhormat terhormat dengan_segala_hormat segala_hormat sudi_kiranya kiranya_berkenan atas_perhatiannya atas_kerjasamanya atas_pengertiannya atas_bantuannya banyak cs customer_service customer_care costumer_service manajemen management pengelola pemilik petugas staf staff karyawannya barangkali bagaimanapun bagaimanapun_caranya gimanapun lillah ngeunah punteun pisan atuh_lah ayolah ayo yuk sudilah sudikah maulah bolehlah tulus ikhlas hentikan_segera dengan_tegas secara_tegas tegas tegasnya secara_permanen secara_total secara_penuh seluruhnya semuanya_saja secara_keseluruhan keseluruhan selama_lamanya buat_selamanya untuk_selamanya selama_hidup seumur_hidup sampai_mati sampai_kiamat yowes yowis wes_to cukup_segitu kapan_kapan_pun setiap_waktu sepanjang_hari siang_malam dari_dulu sejak_dulu sejak_lama berbulan_bulan bertahun_tahun berhari_hari
            woy woi oy oi oii permintaan terhitung terhitung_sejak sejak sejak_pesan_ini diterima pesan_ini_diterima
            kampanye politik pinjaman renungan partai kalau_bisa kalo_bisa klo_bisa kalau_boleh kalo_boleh jika_bisa jika_berkenan bila_berkenan kalau_berkenan kl_bisa ah ahh tolong tlg tlong tulung tolonglah mohon mhn pls plis plz please harap minta mnt meminta ya yaa yah yaaa iya y dong donk deh dah sih lah loh lho nih tuh kan aja
            saja aj doang sajalah kak ka kakak kk kaka min admin mimin sis gan agan bro bang abang bg mas mbak mba pak bapak bu ibu bpk om tante bos boss teh kang kakaknya
            adminnya halo hallo hai hi hey hei hello permisi punten maaf sori sorry sory mohon_maaf assalamualaikum salam selamat_pagi selamat_siang selamat_sore
            selamat_malam terima_kasih terimakasih makasih makasi mksh mksih trims tks thx thanks suwun nuhun matur_nuwun syukron
            abdi kuring inyong saya sy aku aq ak gue gua gw w ane kami kita kalian anda kamu km kmu lu lo elu loe elo situ antum kau sampean nomorku nomerku hpku waku ku pribadi sendirian
            yg yang itu ini tu tsb tersebut begini begitu gini gitu kayak_gini kayak_gitu kyk_gini kek_gini kaya_gini seperti_ini seperti_itu semacam_ini semacam_itu
            sejenis sejenisnya begituan ginian beginian gituan macam_ini model_gini di ke dari dr k kpd kepada dengan dgn dg pada untuk utk buat bwt via lewat melalui oleh
            sama dalam dlm nya sini sana situ
            lagi lg lgi maneh maning deui sekarang skrg skrang skg sekarang_juga detik_ini detik_ini_juga hari_ini mulai_hari_ini mulai_sekarang mulai_besok mulai_detik_ini
            mulai dari_sekarang saat_ini segera secepatnya langsung cepat cepetan buruan kedepannya ke_depannya ke_depan kedepan lain_kali selanjutnya seterusnya selamanya
            selama_lamanya terus mulu melulu trs terus2an terus_terusan terus_menerus selalu sering setiap_hari tiap_hari tiap_pagi tiap_malam tiap_minggu tiap_jam
            tiap_saat setiap_saat setiap_minggu setiap_pagi setiap_malam tiap_bulan pagi_siang_malam pernah sama_sekali sekalipun kapanpun kapan_pun setelah_ini
            sesudah_ini habis_ini abis_ini sejak_saat_ini permanen total
            mau mo ingin pengen pengin pingin bisa bs bisakah boleh bolehkah dapatkah apakah_bisa apa_bisa apakah_boleh akan bakal perlu harus wajib udah udh sudah sdh telah
            jadi jd juga jg pun memang emang benar2 bener2 benar_benar bener_bener beneran banget bgt sekali sangat amat semua semuanya smua seluruh segala apapun apa_pun soal_apapun soal_apa_pun tentang_apapun
            apa_apa apa2 apapun_isinya apapun_bentuknya isinya satupun satu_pun sedikitpun jenis bentuk macam lain lainnya apalagi dan serta ataupun maupun
            agar supaya biar spy
            anjing anjir anjay njir bangsat brengsek kampret sialan goblok tolol bego babi asu jancok cok setan tai bacot
            tim team pihak perusahaan toko tokonya kantor klinik bank pt cv instansi bisnis layanan bot robot operator otomatis hotel resto restoran salon apotek dealer
            koperasi kampus restonya kliniknya tempat sebelah_mana
            wa whatsapp whatsap watsap wasap hp hape handphone ponsel inbox nomor nomer no nmr aplikasi channel
            bilang dibilang dibilangin ngomong kubilang sekian kali berkali_kali berkali2 berulang_kali berulang2 ratusan puluhan ribuan banyak kebanyakan
            mengganggu berisik bising nyebelin menyebalkan bikin_pusing sampah gak_jelas ga_jelas nggak_jelas tidak_jelas ga_penting gak_penting nggak_penting tidak_penting
            gak_guna ga_guna tidak_berguna atur diatur diproses proses bantu bantuannya dibantu kerja_samanya kerjasamanya kerja_sama kerjasama pengertiannya perhatiannya kebijaksanaannya repot repot2 repot_repot repot_repotkan susah_susah capek_capek wes wis yo yoh nggih njih monggo atuh euy dengan_sangat benar nyampah serius sungguh dengan_hormat hormat resmi secara_resmi secara
            dengan_ini
            sekeluarga keluarga_kami satu_keluarga ta tho to rek cak mbok sampeyan panjenengan lur dab ae wae wis_ta wes_ta sebentar  banget_nih please_deh panitia partai gereja masjid yayasan gym fitness puskesmas sanggar posyandu bimbel ka teh_nya maupun_telepon atau_telepon dan_telepon ataupun_telepon maupun_telpon atau_telpon dan_telpon maupun_sms penerima almarhum asuransi leasing pinjol
            otomatisnya kulo kula nuwun_sewu apa_susahnya susahnya almarhum almarhumah beliau
            mending mendingan sebaiknya lebih_baik baiknya apa_saya_bisa apakah_saya_bisa bisakah_saya apa_kami_bisa bisa_gak_saya bisa_ga_saya
            pliss plisss plizz plss plizzz tolongg yaaaa yaah pleasee mohonn deeh dongg napa napah kenapa_sih
            dimohon diharap diharapkan kiranya we e lai ihwal pdhl sumpah pokoknya pokoke plis_lah dah_lah udahlah kagak_usah_repot dimohonkan ditujukan pengen_nya pengennya maunya pinginnya hatur_nuhun
            bisa_tidak_kalau bisa_gak_kalau bisa_ga_kalau bisa_nggak_kalau bisa_ngga_kalau boleh_gak_kalau boleh_ga_kalau boleh_tidak_kalau boleh_nggak_kalau gimana_kalau bagaimana_kalau bisa_gak_kalo bisa_ga_kalo gmn_klo gimana_kalo alangkah_baiknya alangkah_baiknya_jika
            ti_dieu tos parantos ti dieu trmksh trmksih tq ty tengkyu nak le nduk
        """,
        "openers": """
            dear yth jujur jujur_aja jujur_saja sejujurnya terus_terang intinya singkatnya sekali_lagi gini_ya begini_ya gini_lho pokoknya pokoke serius sumpah astaga ya_allah ya_ampun duh aduh waduh buset heh untuk_kesekian_kalinya untuk_terakhir_kalinya sampai_kapan_pun sampai_kapanpun per_hari_ini secepat_mungkin sesegera_mungkin sebisa_mungkin dengan_hormat dengan_segala_hormat ayolah woy woi coba mulai_saat_ini mulai_detik_ini ke_depannya kedepannya selanjutnya seterusnya
            tolong tlg mohon mhn minta meminta harap pls plis plz please jangan jgn bisakah jadi makanya udah sudah udh dah tapi agar dan mulai_sekarang mulai_hari_ini
            pliss plisss plizz pleasee
        """,
        "closers": """
            sudah_cukup udah_cukup terima_kasih_banyak makasih_banyak
            atas_perhatiannya atas_kerjasamanya atas_pengertiannya maturnuwun matur_nuwun maturnuhun hatur_nuhun makasi mksh titik catat_ya paham ngerti kurang_ajar ya_allah astaga ya_ampun sesuai_permintaan_saya seperti_yang_saya_minta apapun_alasannya apa_pun_alasannya
            terhitung terhitung_sejak
            aku_sudah gue_udah gw_udah aku_udah kami_sudah kami_bukan gw_bukan gue_bukan ini_bukan ini_nomor ini_hp nomor_ini_bukan nomor_ini_punya nomor_ini_milik saya_capek saya_risih saya_terganggu saya_keberatan saya_pindah percuma karena krn karna soalnya soale sebab abisnya habisnya makasih terima_kasih trims atau_saya atau_gw atau_aku atau_gue daripada kalau_tidak kalo_tidak kalo_gak
            kalo_nggak kalo_ga kalau_nggak klo_ga klo_gak sebelum_saya nanti_saya biar_saya supaya_saya dan saya_sudah saya_udah saya_bukan aku_bukan biar supaya agar
            spy saya_tidak_butuh saya_ga_butuh saya_gak_butuh saya_gak_tertarik saya_ga_tertarik saya_tidak_tertarik saya_gak_minat saya_ga_minat aku_gak_butuh aku_ga_butuh
            bikin
        """,
        "because": """
            tidak_tertarik gak_tertarik ga_tertarik nggak_tertarik tdk_tertarik tidak_minat gak_minat ga_minat tidak_berminat salah_nomor salah_orang salah_sambung bukan_pelanggan bukan_nasabah bukan_member bukan_pasien bukan_customer gak_pernah_daftar ga_pernah_daftar tidak_pernah_daftar nggak_pernah_daftar belum_pernah_daftar nomor_baru gak_kenal ga_kenal tidak_kenal nggak_kenal ganggu_banget ganggu_bgt mengganggu_sekali mengganggu_banget berisik_banget berisik_bgt ganti_pemilik bukan_nomornya bukan_nomor sudah_lulus udah_lulus sudah_pindah udah_pindah gak_butuh ga_butuh tidak_butuh nggak_butuh tidak_perlu_lagi gak_perlu_lagi hp_ibu_saya hp_bapak_saya hp_anak_saya nomor_kantor nomor_kerja hp_kantor hp_orang_tua capek_banget capek_bgt risih_banget risih_bgt risih spam_terus spam_mulu kirim_terus keberatan gak_jadi_langganan udah_ga_langganan udah_gak_langganan tidak_langganan_lagi bukan_saya bukan_budi tiap_hari_masuk
        """,
        "bare": "stop setop berhenti hentikan hapus hapusin dihapus hapus_aja mohon_dihapus tolong_dihapus unsub unsubscribe keluarkan_saya keluarin_saya keluarin_gue tolong_stop tolong_berhenti tolong_hentikan mohon_berhenti mohon_dihentikan mohon_hentikan tolong_hapus hapus_saja keluarin keluarkan dikeluarin coret remove delete",
        "halt": """
            putuskan putusin diputuskan
            berhenti berhentilah brenti brhenti berenti stop stopp setop stopin distop disetop distopin disetopin hentikan hentikanlah hentiin dihentikan berhentikan
            berhentiin diberhentikan menghentikan sudahi sudahin disudahi udahan udahin akhiri diakhiri mengakhiri setopin penghentian dihentiin mandek mandeg leren
            brentiin brentiiin stopkan cukupkan brentikan berentiin setopkan hentikann
        """,
        "cease": "putuskan putusin stop stopp setop hentikan hentikanlah berhentilah udahan sudahi sudahin udahin akhiri hentiin setopin stopin",
        "deed": "kirim kirimi kirimin kirimkan ngirim ngirimin mengirim mengirimkan dikirim hapus coret batalkan stop hentikan keluarkan hapusin batalin tolak",
        "put_off": """
            matikan matiin dimatikan dimatiin nonaktifkan dinonaktifkan off_kan offkan bisukan mute stop stopp setop distop disetop distopin hentikan hentiin dihentikan
            menghentikan sudahi disudahi akhiri mengakhiri hilangkan hapus batalkan batalin dibatalkan tutup cancel dihapus penghentian hentikanlah
        """,
        "sending": """
            layangkan melayangkan dilayangkan
            wasap ngewasap nge_wasap watsap wasapin diwasap di_wasap diwasapin diwatsap dm ngedm nge_dm didm di_dm ngetext nge_text ditext ngesend disend di_send ganggu2 ganggu2in gangguin2 ngirim2i nge_message
            sebar menyebar sebarin nyebar nyebarin menyebarkan
            kirim ngirim mengirim kirimi kirimin kirimkan ngirimin ngirimi mengirimi mengirimkan kirim2 ngirim2 kirim2in krm pengiriman kiriman hubungi menghubungi hubungin
            ngehubungi ngehubungin ngubungin chat ngechat nge_chat chatting ngechatin chatin ngechatting wa ngewa nge_wa wa_wa sms ngesms nge_sms smsin kontak kontak2 mengontak
            ngontak kontakin ngontakin menghubungkan ganggu gangguin ngeganggu ngegangguin mengganggu nganggu ngegangguin spam nyepam ngespam nge_spam spamming nyepamin
            japri ngejapri kabari ngabarin ngabari mengabari kabarin bombardir membombardir teror neror meneror recoki ngerecokin recokin usik mengusik ngusik ngusikin
            broadcast ngebroadcast ngeblast blast dikirim dikirimi dikirimin dikirimkan dichat di_chat diwa di_wa disms di_sms dikontak dihubungi diganggu digangguin
            dispam di_spam diteror diblast di_blast dibroadcast di_broadcast dikabari menyapa nyapa menulis nulis mengetik ngasih kasih memberi bagikan ngeshare share
            follow_up followup di_follow_up difollow_up difollowup folup dihubungin dichatin dismsin diwain disepam disepamin dikontakin dikabarin memborbardir nyerbu kirimkanlah whatsapp ngewhatsapp mengirim2 ngirim2in ngirim2i push dipush
            hub ngehub dihub chet ngechet ngetag nelpon2 ngajak ngajakin nawarin japri2 blasting nge_blast bomb ngebomb ngebombardir nyampah mention
            krim krimin kirim_kirim ngirim_ngirim ngawhatsapp ngawa ngachat contact ngingetin ingetin diingetin diingatkan
        """,
        "contacting": """
            wasap ngewasap nge_wasap watsap wasapin dm ngedm nge_dm ngetext nge_text ganggu2 ganggu2in gangguin2 wa2in chat2in
            info_info kabar_kabar wa_waan
            hubungi menghubungi hubungin ngehubungi ngehubungin ngubungin chat ngechat nge_chat chatting ngechatin wa ngewa nge_wa sms ngesms nge_sms kontak kontak2 mengontak
            ngontak kontakin ganggu gangguin ngeganggu ngegangguin mengganggu nganggu spam nyepam ngespam nge_spam japri ngejapri kabari ngabarin ngabari mengabari kabarin
            dihubungin dichatin diwain follow_up difollow_up di_follow_up followup bombardir teror neror meneror recoki ngerecokin recokin usik mengusik ngusik whatsapp kirimi kirimin ngirimin ngirimi mengirimi dihubungi
            diwa di_wa disms di_sms dichat di_chat difollowup dikontak diganggu dispam di_spam dihubung2i
            nyapa menyapa nyapa2
            hub ngehub dihub chet ngechet ngajak2 ngerecoki ngebom
            contact contacting ngawhatsapp ngawa ngachat
        """,
        "being_sent": """
            diwasap di_wasap diwasapin diwatsap didm di_dm ditext di_text diganggu2 disend di_send
            berhubungan berkomunikasi berurusan
            dihubungin dichatin dismsin diwain disepam disepamin dikontakin dikabarin di_follow_up difollow_up difollowup dikirimi dikirimin dikirimkan dichat di_chat diwa di_wa disms di_sms dikontak di_kontak dihubungi diganggu digangguin dispam di_spam diteror di_teror diblast
            di_blast dibroadcast di_broadcast dikabari diusik direcoki dispamin diwhatsapp di_whatsapp dijapri diinfokan dikasih_info dibombardir
            dikirim2 dikirimi2 dichat2 diwa2 dikirimin2
            dikirim_wa dikirim_pesan dikirim_sms dikirim_chat dikirim_notif dikirim_broadcast dikirim_bc dikirim_pesan_pesan
        """,
        "texts": """
            messagenya wasapan
            tagihan_reminder reminder_tagihan pengingat_tagihan info_tagihan notif_tagihan undangan_seminar undangan_webinar link links link2 tautan pesan_berantai forwardan pesen pesen2 satu_pesan_pun pesan pesan2 pesan_pesan pesannya pesan2nya psn pesanan_wa chat chat2 chatnya chatan chattan wa wa2 wanya wa_nya whatsapp sms sms2 smsnya sms_an notif notif2 notifnya notifikasi
            notifikasinya notifikasi2 pemberitahuan pemberitahuannya info info2 infonya informasi informasinya broadcast broadcastnya broadcastan broadcast2 bc bcnya siaran
            siarannya newsletter newsletternya buletin pengingat pengingatnya reminder reminder2 remindernya update updatean pengumuman pengumumannya spam spam2 spamnya
            blast blastnya kabar kabar2 sapaan email japrian kontak komunikasi
            pesenna pesenne pesene
            komunikasinya pengirimannya
            surat_elektronik surel pesan_elektronik pesan_singkat pesan_teks
        """,
        "adverts": """
            diskon2nya diskon_diskon promo_promo iklan_iklan iklanan promoan tawaran_tawaran penawaran_penawaran giveaway undian_berhadiah iklan iklan2 iklannya promo promo2 promonya promo2nya promosi promosi2 promosinya penawaran penawaran2 penawarannya diskon diskonan diskon2 diskonnya marketing
            reklame tawaran tawarannya tawaran2 katalog katalognya katalog2 brosur brosur2 brosurnya flyer voucher jualan jualannya dagangan cashback sale flash_sale obral kupon
            pemasaran komersial produk produknya
        """,
        "halt_not": "tong tung ojok_ojok gak_boleh ga_boleh tidak_boleh dilarang gausah gakusah gaperlu gakperlu gosah ngausah nggausah jangan jgn jngn jangn jgan jangan_pernah janganlah jgnlah jng ojo ojok aja_nganti ulah jangan2 jangan_sampai jgn_sampe jgn_sampai jangan_sampe ra_sah rasah ora_sah entong jangn2 jangn_lagi jagan jang jan jngan jngnlah jangann dimohon_jangan dimohon_untuk_tidak dimohon_tidak mohon_jangan diharap_tidak diharap_jangan jaan unang janganmi jangmi jangko jangki",
        "neg": "tidak tdk tak gak ga gk g nggak ngga enggak engga kagak kaga kgk ndak nda ora tra teu tida gx nggk emoh tidak_lagi mboten",
        "usah": "usah perlu boleh butuh harus kedah membutuhkan memerlukan",
        "wanting": """
            mau ingin pengen pengin pingin kepengen mo sudi bersedia berkenan berminat tertarik rela setuju nyaman mengizinkan ngizinin minat suka izinkan menghendaki
            menginginkan hendak butuh perlu membutuhkan memerlukan berniat menyetujui niat keinginan terbuka gelem daek kerso
            hoyong kersa hayang
        """,
        "refusing": "ogah malas males enggan keberatan menolak tolak nolak emoh wegah anti ogah2an",
        "fed_up": """
            capek cape capai bosan bosen muak eneg enek jengah risih risi terganggu keganggu kesal kesel jengkel sebel sebal gerah jenuh lelah mumet gedeg pusing
            bete sumpek terusik eneg2 kapok ilfil ilfeel stres
        """,
        "getting": """
            dapat dapet dpt dpet dapetin terima nerima trima menerima mendapat mendapatkan nerimain baca membaca ngebaca melihat liat lihat ngeliat kena dikasih diberi mendengar
            dengar denger nampa ada masuk
            ikut ngikutin
            nampi nampa narima nampani nampanan nompo
        """,
        "coming": "ada muncul masuk datang nongol dateng terima dapat dapet hubungi nyampe kirim",
        "more_times": "lagi lg lgi maneh maning deui terus mulu melulu terus2an malih lai meneh juo",
        "strike": """
            ditiadakan tiadakan hapuslah keluarkanlah coretlah cabutlah hapus apus hps hapuskan hapusin apusin ngapus dihapus dihapuskan dihapusin diapus menghapus penghapusan keluarin keluarkan dikeluarkan dikeluarin ngeluarin
            mengeluarkan coret dicoret mencoret coretin cabut dicabut cabutin mencabut lepas lepasin lepaskan dilepas dilepasin hilangkan hilangin ilangin dihilangkan
            dihilangin diilangin buang dibuang delete didelete deletein remove diremove kick dikick tendang blacklist diblacklist lupakan lupain singkirkan drop
            musnahkan copot dicopot keluar unlist deletin ngehapus copotin
            bersihkan bersihin dibersihkan
            take_out ditake_out di_take_out out
        """,
        "mine": "abdi kuring inyong awak saya sy aku aq ak gue gua gw ane kami kita ku nomorku nomerku dataku kontakku namaku noku keluarga_kami gwe guwe gueh saia ana urang eyke beta awak_dewe",
        "numbers": """
            nomor nomer no nmr nomorku nomerku noku nomornya nomernya nonya no_nya nomor_nya nomer_nya data datanya dataku kontak kontakku kontaknya nama namaku namanya identitas
            data_pribadi nomor_hp nomer_hp no_hp no_wa nomor_wa nomer_wa nohp nowa hp
        """,
        "catalogue": """
            daftar daftarnya list listnya database databasenya mailing_list mailing sistem sistemnya broadcast broadcastnya bc siaran phonebook buku_telepon kontak kontaknya
            penerima pelanggan langganan milis grup_broadcast grup_broadcastnya daftar_kontak daftar_penerima daftar_kirim daftar_pelanggan daftar_broadcast blast basis_data
            list_broadcast list_kontak grup_promo
            daftar_kiriman daftar_pengiriman daftar_tujuan daftar_pesan daftar_sms daftar_wa daftar_whatsapp daftar_blast daftar_notifikasi
        """,
        "subscribing": "langganan berlangganan langganannya subscribe subscription subs berlanggananan lengganan",
        "unsubbing": "unsub unsubs unsubscribe unsubscribed unsubcribe unsuscribe unsubsribe unsubribe unreg unregister opt_out optout ansubscribe",
        "consenting": "persetujuan izin ijin consent persetujuannya kesediaan izinnya ijinnya",
        "taking_back": "cabut tarik mencabut menarik membatalkan batalkan batalin dicabut ditarik dibatalkan tarik_kembali",
        "legal": "laporkan lapor polisi kominfo pengacara hukum aduan adukan tuntut ojk ylki",
        "take": "hapus apus dihapus dihapuskan hapuskan keluarkan dikeluarkan keluarin coret dicoret cabut lepas lepaskan hilangkan buang remove diremove delete dilepas",
        "lagi": "lagi lg terus apa_apa apa2 apapun apa_pun kayak_gini ginian lgi lai",
        "verb": "wasap watsap ngewasap dm ganggu2 kirim kirimi kirimin kirimkan dikirimi kirim2 mengirim mengirimkan mengirimi hubungi menghubungi dihubungi wa chat sms spam nge_chat ngechat ganggu kontak chatting sms_an hub chatin wain ngewa nyepam sms_in infoin info2 info_info ngabarin kabari ngirim ngirimin krim ngirim2 contact ngawhatsapp ngingetin",
        "nomore": "jangan jgn gausah ga_usah gak_usah nggak_usah tidak_usah tak_usah tdk_usah tidak_perlu gak_perlu ga_perlu nggak_perlu mohon_tidak mohon_untuk_tidak gk_usah gk_perlu ngga_usah gosah ra_sah rasah ora_usah ora_sah ora_perlu entong tong ulah jngn jgan jangn dilarang stop_aja jgnlah janganlah jagan jngan jan jang nda_usah ndak_usah kagak_usah kaga_usah nggausah mboten_sah boten_sah mboten_usah teu_kedah teu_usah ga_usahlah gak_usahlah dimohon_tidak dimohon_untuk_tidak dimohon_jangan diharap_tidak diharap_jangan diharapkan_tidak gakusah gaperlu gakperlu ndausah ndausahlah tidak_usahlah jaan unang janganmi jangmi jangko",
        "not_me": "tidak_tertarik gak_tertarik ga_tertarik tidak_minat salah_nomor nomor_salah salah_orang bosan terganggu",
        "here": "nomor_ini no_ini nomer_ini nomor_saya",
        "stop": "berhenti stop hentikan setop berhentilah",
        "send": "kirim mengirim kirimin kirimi mengirimi mengirimkan kirimkan hubungi menghubungi chat wa ganggu mengganggu spam kontak sms telepon whatsapp nge_chat menghubungi wa2 chat2 kirim2 kirim_kirim",
        "messages": "info chatnya wanya smsnya notifikasinya pesan sms wa whatsapp chat notifikasi notif info_ini spam chatnya pesannya broadcast pengumuman email newsletter pengingat chat2 pesan2 wa2 sms2 notif2 info2 broadcastan",
        "offers": "iklan promo promosi penawaran diskon marketing reklame promo2 iklannya tawaran",
        "dont": "jangan jgn jangan_pernah tidak_usah gausah ga_usah gak_usah nggak_usah tak_usah tdk_usah stop tidak_perlu gak_perlu ga_perlu nggak_perlu gk_usah gk_perlu ngga_usah mohon_tidak harap_tidak harap_jangan mohon_untuk_tidak jagan jgan jngan jan nda_usah ndak_usah kagak_usah dimohon_tidak dimohon_untuk_tidak dimohon_jangan",
        "not_want": "tidak_mau gak_mau ga_mau nggak_mau tdk_mau tidak_ingin gak_ingin ogah tidak_bersedia malas enggan tidak_perlu gak_perlu tidak_butuh gak_butuh tidak_minta tidak_setuju keberatan ga_butuh ga_pengen gak_pengen nggak_pengen nggak_ingin ga_ingin ngga_mau gamau gak_sudi ga_sudi emoh tidak_sudi",
        "remove": "hapus hapuskan keluarkan menghapus coret cabut hilangkan dihapus dikeluarkan keluarin hapusin apus apusin ilangin delete lupakan lupain",
        "list": "daftar list database grup grub kontak mailing sistem data broadcast siaran",
        "me": "saya aku gue gw kami sy gua gwe aq ak",
        "number": "nomor no nomer nomorku kontak data nmr",
        "again": "lagi lg pls tolong ya dong apapun apa_pun lgi lai",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{adverts} ..1 {nomore} dikirim|kirim|dikirimin|dikirimkan|ngirim lagi|lg ..2 $",
                "^ ..1 {adverts} jangan|jgn|ga_usah|gak_usah|gausah|nggak_usah|tidak_usah|no|stop|skip ya|min|kak|dong|aja|lagi? $",
                "tolong|mohon|minta|harap ..3 {neg} dikirimi|dikirimin|dikasih|dikirim ..1 {adverts} ..2",
                "{dont} ..1 {offers} ..1 $|ya|lagi|cuma|hanya|saja",
                "{stop} ..2 {offers}",
                "{dont} ..2 {send} ..3 {offers}",
                "{not_want} ..3 {offers} ..1",
                "tanpa {offers} lagi",
            ),
            yes=(
                "katalog mingguannya ga usah dikirim lagi min",
                "iklan jangan",
                "jangan promo ya",
                "stop iklan",
                "saya tidak mau promo lagi",
            ),
            near=(
                "katalog yang dikirim lagi bagus",
                "katalognya jangan hilang",
                "jangan lewatkan promo",
                "tidak mau ketinggalan promo",
                "ada promo hari ini?",
            ),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "^ tolong|mohon|plis|pls|please|minta banget|bgt|sangat|dengan_sangat|lah|dong|deh|kak|min|bgtt stop|berhenti|hentikan|setop|distop|dihentikan ya|dong|kak|min|lah|deh? $",
                "^ mending|mendingan|sebaiknya|plis|tolong? kalian|lu|lo|elu|anda stop|setop|brenti|udahan deh|aja|dong|lah|dah ..1 $",
                "tapi|tp stop|setop|berhenti ya|dong|aja|deh|kak $",
                "keluar|berhenti|keluarkan_saya|keluarin_saya|hentikan|stop dari? layanan pesan|wa|notifikasi|sms|ini|broadcast ..4 $",
                "{nomore}|tidak dilanjutkan|dilanjut|diteruskan|lanjutkan ..1 pengiriman|pengirimannya|kirim|{texts} ..2 $",
                "{texts} ..1 {nomore} dilanjutkan|dilanjut|diteruskan ..1 $",
                "^ stop|setop|udahan aja|saja|dulu deh|ya|dong|lah|kak|min? $",
                "matikan|matiin|nonaktifkan|stop|setop bot|botnya ..2 $",
                "bot|botnya matiin|matikan|distop|dimatikan|dimatiin|stop ..2 $",
                "^ tolong|mohon|plis|pls|please|harap|minta|kak|min stop|setop|berhenti|berenti|brenti ya|dong|aja|deh|lah|sekarang|saja|kak? $",
                "berhenti|hentikan|setop|stop|udahan ..1 hubungi|menghubungi|kontak|wa|chat|sms nomor_ini|no_ini|nomer_ini|nomorku ..2",
                "pengiriman pesan|pesannya|wa|sms|broadcast|notifikasi ..2 dimatikan|dinonaktifkan|dimatiin|distop|dihentikan ..2 $",
                "^ stop|setop|berhenti ya|dong|deh|lah|ah|please|pls|plis|tolong $|capek|cape|males|pusing $",
                "^ tolong|mohon|udah|sudah|plis|please|harap? hentikan|hentikanlah|hentiin ya|dong|saja|aja|semua|semuanya|sekarang|segera? $",
                "^ tolong|mohon|udah|sudah|plis|please|harap? stop|stopin semua|semuanya ya|dong|aja? $",
                "distop|stop|hentikan|dihentikan ..2 kirimannya|kirimanmu ..2 $",
                "semoga|moga|jadikan|anggap|biarlah|mudah_mudahan ini ..1 pesan|chat|wa|sms|info ..1 terakhir ..4 $",
                "tolong|mohon|minta|harap|kiranya ..3 komunikasi|korespondensi|kontak|{texts} ..1 ini|dari_anda|dari_kalian ..1 diakhiri|dihentikan|disudahi ..4 $",
                "^ sudah|udah|udh|sdh ..2 saya|sy|gue|gw|aku minta|bilang|suruh berhenti|stop|unsub ya|loh|lho|tapi? $",
                "^ stop|setop ya|dong|deh|aja? kak|mbak|mas|min|pak|bu|bang|gan|sis|om|tante ..1 $",
                "^ stop|setop|udahan lah|dong|deh|napa|kek|pliss|plis|pls|woy|woi|bro|anjir|njir kak|mas|mbak|min|ah|ya? $",
                "{take} dari ..1 broadcast|broadcastnya|grup_broadcast|list_broadcast|daftar_kirim|daftar_penerima|bc|list_wa|list_promo ..2 $",
                "bisa|bs|bisakah|boleh|tolong|mohon|kapan ..4 brenti|berhenti|stop|berenti|brhenti|stopin ..1 ngechat|nge_chat|chat|chatin|spam|nyepam|nge_spam|wa|ngewa|nge_wa|sms|ganggu|gangguin|hubungi|hubungin|menghubungi|neror|blast ..3 $",
                "minta|mau|ingin|tolong|mohon ..1 berhenti|stop dikirim*|dihubungi|dichat|di_chat|diwa|di_wa ..3 $",
                "{stop} ..1 pengiriman|kiriman ke|kepada nomor_ini|no_ini|nomer_ini|nomor_saya|saya ..2 $",
                "minta|bilang|suruh berhenti|stop ..2 masih ..1 dikirim*|kirim|ngirim|chat|wa ..2",
                "udahan|sudahi ..3 {messages}|kirim*",
                "{not_me} ..4 berhenti|stop|hentikan ..2 $",
                "setop|stop|hentikan {messages}",
                "{stop} ..1 {send} ..1 {messages} ..2",
                "{stop} hubungi|menghubungi|chat|ganggu|mengganggu|spam ..1 {me}|$|lagi",
                "{stop} ..1 pengiriman {messages}",
                "hentikan|stop ..1 {messages} ..1 ini|dari|$|ya|tolong|semua",
                "{stop} kirim* ..1 {messages}|$",
            ),
            yes=(
                "mohon kiranya komunikasi ini diakhiri",
                "semoga ini pesan terakhir",
                "udahan ya kirim wa nya",
                "gak tertarik mohon berhenti",
                "tolong berhenti kirim pesan ke saya",
                "hentikan pesan ini",
            ),
            near=(
                "semoga ini hujan terakhir",
                "mohon kiranya kontrak ini diakhiri",
                "kenapa masih dikirimi tagihan padahal sudah lunas",
                "jangan berhenti kirim info resep",
                "udah kirim pesannya?",
                "tidak tertarik di halte itu",
                "berhenti kirim ukuran yang salah",
                "hujan tidak berhenti",
                "hentikan pesanan 4471",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "not-want",
            (
                "{refusing} ..1 {being_sent} ..2 $",
                "gak|ga|nggak|tidak|ngga butuh ..1 {being_sent} ..2 $",
                "gamau|gakmau|nggamau|gapengen ..1 {being_sent} ..2 $",
                "gamau|gakmau|nggamau|gapengen ..1 {getting} {texts} ..2 $",
                "sudah|udah|udh|sdh {neg} mau|ingin|pengen nerima|menerima lagi? $",
                "tidak|gak|ga|nggak|tdk ingin|mau ..1 jadi|menjadi|ada|masuk|termasuk ..1 bagian|anggota|dalam|di ..2 {list} ..2",
                "{neg} mau|ingin|pengen|bersedia ..1 {getting} ..1 apapun|apa_apa|apa_pun|apa2 ..1 dari kalian|anda|kamu|sini|pihak",
                "{not_want} ..1 {messages} ini|lagi|kalian ..1 $",
                "{not_want} apa apa ..1 dari kalian|anda|kamu",
                "minta ..1 dihapus|dikeluarkan ..2 {list}",
                "{not_want} ..2 terima|menerima|dapat|mendapat|mendapatkan|nerima|dapet ..2 {messages}",
                "{not_want} {messages} ..1 lagi|dari|ini ..1 kalian|$",
                "tidak|gak|ga|nggak|tdk mau|ingin|pengen|bersedia|berkenan|sudi ..1 dihubungi|diganggu|dichat|dikirimi ..2",
                "ogah|malas|males|enggan|keberatan ..1 dihubungi|diganggu|dichat|dikirimi ..2",
                "tidak|gak|ga|nggak|tdk perlu|usah|butuh ..1 dihubungi|diganggu|dichat|dikirimi ..1 lagi|lg",
                "{not_want} kalian ..1 {send}",
            ),
            yes=(
                "gamau diwasap lagi",
                "saya gak butuh pengingat ini",
                "saya gak mau apa apa dari kalian",
                "saya tidak mau terima pesan lagi",
                "saya tidak ingin menerima pesan",
            ),
            near=(
                "gamau digantung lagi",
                "saya gak mau apa apa lagi, kopi saja",
                "saya tidak mau yang biru",
                "saya tidak terima pesan apa pun",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "dont-send",
            (
                "blok|blokir|block|lapor|laporkan|laporin|report ..1 kalau|kalo|klo|jika|bila kirim|ngirim|kirim2|wa|chat|ngechat|spam lagi|lg|terus ..1 $",
                "lapor*|laporkan|adukan ..2 jika|kalau|kalo|bila terus|masih|tetap dikirimi|kirim|mengirim|menghubungi|dihubungi|ngirim ..2 $",
                "jangan|jgn|gak_usah|gausah pakai|gunakan|pake|simpan nomor saya|gue|gw|aku|kami lagi|lg|untuk|buat ..4 $",
                "nomor|nomer saya|kami|gue|ini ..1 tidak|jangan|jgn|gak digunakan|dipakai|disimpan lagi|lg|untuk ..3 $",
                "lowongan|loker|artikel|berita|renungan|konten|tips|materi|undangan {nomore} dikirim|dikirimin|kirim|dikirimkan lagi|lg ..2 $",
                "{halt_not} di_add|add|diadd|invite|di_invite|diinvite|diundang|undang|dimasukin ..2 {catalogue}|grup|grub|group lagi|lg? ..2 $",
                "awas ..1 kirim|ngirim|chat|wa|ngechat lagi|lg ..2 $",
                "ojo|ojok|aja|ampun wa|kirim|ngirim|chat|sms|ngirimi ..2 maneh|meneh|maning|malih ..2 $",
                "gamau|gakmau|nggamau ..1 {getting} apa2|apa_apa|apapun|apa_pun lagi|lg ..2 $",
                "lain_kali|kedepannya|ke_depannya|ke_depan|selanjutnya|mulai_sekarang|mulai_besok|seterusnya {nomore} dikirim|dikirimi|dikirimin|dikirimkan lagi|lg ..1 $",
                "semuanya|semua|smuanya|apapun|segala_macam {nomore}|{halt_not} dikirim|dikirimkan|kirim lagi|lg|ke ..3 $",
                "apapun|apa_pun isinya|bentuknya|jenisnya|alasannya ..1 {nomore} {sending} ..3 $",
                "tertarik|minat|butuh|kenal|berminat|perlu ..1 {nomore} hubungi|hubungin|menghubungi|kontak|kirim|ngirim|ganggu|kirim2 ya|lagi|saya|dong|kak? $",
                "mohon|tolong|harap|minta tidak|jangan|gak lagi mengirim|menghubungi|mengirimkan|mengontak|ngirim|kirim|hubungi $|pesan|wa|ke_saya|kepada_saya|kami|saya|sms ..2 $",
                "{nomore} diingetin|diingatkan|ingetin|ngingetin|dikabarin|dikabari|diinfoin|diinfokan|infoin lagi|lg ..1 $",
                "agar|supaya|biar tidak|jangan|gak lagi dikirimi|dihubungi|dikirimin|dichat|dikirimkan|di_wa ..6",
                "^ ..2 kirim|chat|wa|ngirim|spam|ngechat|sms lagi|lg ..1 saya|gw|gue|aku|langsung|tak|auto|gua ..1 blokir|block|blok|report|laporin|laporkan|lapor*|bloke ..3 $",
                "awas ..1 kalau|kalo|klo|kl masih|msh|terus|berani|sampe|sampai ..1 kirim|ngirim|chat|ngechat|wa|ngewa|sms|spam|nyepam|ganggu|hubungi ..2 $",
                "sebelum|daripada saya|gue|gw|aku|di|gua|ku blokir|blok|block|laporkan|laporin|report ..2 tolong|mending|mohon|udah|sebaiknya|plis stop|berhenti|hentikan|udahan ..2 $",
                "melarang|larang anda|kalian|kamu|lo|lu|pihak_anda ..1 memakai|menggunakan|pakai|menyimpan|simpan|mengirim|mengirimi|menghubungi|kirim|hubungi ..5 $",
                "berharap|maunya|pengennya|pinginnya|penginnya ..1 tidak|gak|ga|nggak|ngga menerima|terima|dapat|dapet|nerima|dikirimi|dikirimin|dihubungi ..1 {texts}|lagi ..4",
                "{nomore} {sending} {texts} tu|itu|gitu lagi|lai|e? $",
                "agar|supaya ..4 tidak|jangan|gak|tdk ..1 dihubungi|dikirimi|dichat|dihubungi_lagi lagi|kembali ..2",
                "kalau|kalo|jika|klo|sekali masih|berani|terus ..1 kirim|ngirim|chat|wa|ganggu|hubungi ..3 saya|gue|aku|gw ..1 {legal}|laporin",
                "{dont} ..1 {send} ..1 {messages}? ke ..1 nomornya|nomor_ini|nomer_ini",
                "{dont} wa2|chat2|kirim2|sms2 ..2",
                "{dont} {send} ..2 apapun|apa_apa|ginian|beginian|kayak_gini|gini ..1",
                "{dont} ..1 {send} ..2 {messages} ..2",
                "{dont} ..1 {send} {me} ..1 lagi|lg|$|ya",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|spam|whatsapp ke? {me}|{here} ..1",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|whatsapp ke|nomor|no|nomer|nmr|hp|pihak|ke_nomor|ke_no|ke_hp? {me} ..1",
                "jangan|jgn|ojo|ojok|tong|ulah kirim|kirimin|kirimi|kirim2|ngirim|ngirimin ..1 lagi|lg|maneh|deui ..1 $|ya",
                "jangan|jgn|gausah kirim lagi",
                "{dont} ..1 ganggu|gangguin {me}|lagi|terus|mulu|nomor|dengan|pake|pakai",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|whatsapp lagi|lg|terus",
            ),
            yes=(
                "lain kali ga usah dikirim lagi ya",
                "semuanya jangan dikirim lagi ke saya",
                "kirim lagi saya blokir",
                "saya melarang anda memakai nomor saya untuk iklan",
                "siapa ini jangan chat saya",
                "nomor salah jangan hubungi saya",
                "jangan kirim yang ginian",
                "jgn wa ke nomer ini",
                "gak perlu chat lagi",
                "jangan kirim pesan lagi",
                "jangan hubungi saya lagi",
            ),
            near=(
                "lain kali gak usah dikirim ke rumah",
                "semua barang jangan dikirim lagi",
                "kirim lagi saya tunggu",
                "saya melarang anak saya memakai hp",
                "jangan abaikan pesan saya",
                "jangan kirim dulu saya liburan",
                "jangan kirim tagihan lewat pos",
                "kenapa tidak kirim pesan lagi ke saya?",
                "jangan kirim barang rusak lagi",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} nomor ini ..1 dari ..1 {list}",
                "{remove}|dihapus|dikeluarkan ..1 dari ..1 daftar|list|database $|kalian|anda|terima|ya|tolong",
                "{remove} nomornya|nomer_nya ..1 $",
                "tolong|mohon ..1 dihapus nomornya|nomor_ini ..1",
                "nomor|nomer|no ini|saya ..5 mohon|tolong|harap|minta dihapus|hapus|dikeluarkan|dicoret dari? data|daftar|list|sistem|database|ya|saja? $",
                "kalinya|kali ..2 saya|gue|aku|gw? minta|bilang|suruh berhenti|stop ..1 $",
                "{number} {me} ..2 dihapus|dikeluarkan|dicoret|hapus|hapuskan ..2",
                "{remove} {me} ..1 dari ..2 {list}",
                "{remove} {number} {me} ..4",
                "{remove} nomor|no|nomer|nmr|nomorku ..1 ini|dari|ya|dong|$",
                "{remove} {me} ..1 $|ya|dong",
                "keluar dari ..1 daftar|list|database ..1 $|ini|kalian|ya",
            ),
            yes=(
                "mohon dikeluarkan dari daftar ya",
                "tolong dihapus nomornya",
                "nomor saya minta dihapus",
                "apus nomor gue",
                "keluarkan saya dari daftar",
                "hapus nomor saya",
            ),
            near=(
                "susu dihapus dari daftar belanja",
                "hapus data kartu lama",
                "jangan hapus saya dari daftar",
                "hapus satu barang dari daftar",
                "hapus alamat lama saya",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "unsubscribe",
            (
                "undur_diri|mengundurkan_diri|mundur dari langganan|newsletter|daftar|list|broadcast ..3 $",
                "^ ..1 {neg} mau|ingin|pengen|minat langganan|berlangganan|subscribe lagi|lg ..1 $",
                "batalkan|hapus pendaftaran ..2 {messages}|{list}",
                "{not_want} ..1 ada|berada|ikut di ..1 channel|kanal|{list}",
                "^ unsubscribe|unsub|unreg ya|dong|kak|tolong|makasih|terima",
                "{me}|mau|ingin|tolong|mohon ..2 berhenti berlangganan|langganan $|pesan|ini|dari|newsletter|info|wa|sms|ya|dong|kak",
                "berhenti berlangganan|langganan pesan|ini|newsletter|info|wa|sms|notifikasi|dari",
                "{me}|mau|ingin|tolong|mohon ..2 unsubscribe|unsub|unreg ..1",
                "batalkan|cabut|hentikan langganan|persetujuan saya|kami|ini|dari|ya|wa|pesan|sms|info|notif|newsletter|broadcast|$ ..1 $",
                "mau keluar dari ..2 {list} $|ini|kalian|anda|ya|dong|kak|min|lagi|tolong|promo|karena",
                "cabut|tarik|menarik|mencabut|membatalkan persetujuan|izin",
            ),
            yes=(
                "saya undur diri dari langganan newsletter",
                "saya gak mau ada di grup ini",
                "unsub dong kak udah pindah",
                "berhenti langganan sms",
                "saya mencabut izin",
                "saya ingin berhenti berlangganan",
                "tolong unsubscribe saya",
            ),
            near=(
                "saya undur diri dari panitia",
                "mau berhenti langganan tv kabel",
                "saya tidak mau berhenti berlangganan",
                "apa adik saya sudah berhenti langganan?",
                "berapa biaya langganan",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "leave-alone",
            (
                "{dont} ganggu|gangguin|mengganggu ..1 {me} ..1",
                "biarkan {me} sendiri",
                "biarkan {me} tenang",
                "pergi sana",
            ),
            yes=("biarkan saya sendiri",),
            near=("taruh paket di depan pintu",),
            asked=None,
        ),
        Rule(
            "dont-send",
            (
                "{nomore} ..2 {verb} ..1 {messages}|saya|sy|aku|gw|gue|gua|kami? {lagi} ..2",
                "{nomore} ..1 {verb} {messages} ..2",
                "{nomore} ..1 {verb} saya|sy|aku|gw|gue|gua|kami $|ya|dong|kak|min|pak|bu|mas|mbak|please|pls",
                "{nomore} ..1 {verb} saya|sy|aku|gw|gue|gua|kami ..2 {lagi}",
                "{nomore} ..1 masukin|masukkan|dimasukkan ..3 broadcast|grup|daftar|list ..2",
                "saya|kami|nomor_ini {nomore} ..1 {verb} ..2",
                "^ ..3 {nomore} wa|chat|sms|spam|nge_chat|ngechat lagi|saya|terus",
                "tertarik|minat|butuh|siapa|cukup|mau|kenal|udah|sudah ..1 {nomore} wa|chat|sms|spam|nge_chat|ngechat ya? $",
                "^ ..3 {nomore} spam|nyepam|spamming ya|dong|kak? $",
                "{nomore} wa|chat|sms|spam terus|lagi|mulu ..1",
                "males|malas|capek|bosan|risih|terganggu ..1 dapat|dapet|terima|sama|dengan|nerima ..2 wa|{messages} ..3",
                "lebih suka|baik tidak|gak|ga|nggak menerima|terima|dapat|dapet ..2 {messages} ..2",
                "ingin|mau|pengen|hendak berhenti|stop menerima|terima|dapat|dapet|nerima ..2 {messages} ..1",
                "tidak|gak|ga|nggak|tdk mau|ingin|pengen ..1 terima|menerima|dapat|dapet|nerima ..1 lagi|{messages} ..2",
                "tidak|gak|ga|nggak|tdk mau|ingin|pengen ..1 denger|dengar|mendengar ..2 dari|kalian|anda ..2",
                "tidak|gak|ga|nggak|tdk butuh|perlu|membutuhkan ..1 {messages} ..1 dari|ini|kalian|lagi|anda ..1",
                "tolong|mohon ..3 dihentikan|disetop|distop ya|dong|kak|pak|bu|segera|min|makasih|terima_kasih|saja|aja|sekarang|semua|semuanya|pesannya|pengirimannya|total|permanen|notifnya|wanya|chatnya|sekarang_juga? $|ya|dong|makasih|terima_kasih",
                "sudahi|udahin|stop|setop|hentikan ..1 kirim|ngirim|pengiriman ..1 {messages} ..2",
                "cukup|udah|sudah ..1 {nomore} ..1 {verb} ..3",
                "kalau|kalo bisa ..2 {nomore} ..1 {verb} ..3",
                "{dont} ..1 {verb} ..1 {messages} ..2",
            ),
            yes=(
                "saya lebih suka tidak terima pesan",
                "mohon tidak menghubungi kami lagi ya",
            ),
            near=(
                "jangan kirim yang merah",
                "gak usah dikirim lagi, sudah ketemu",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "left|leave|pamit|pamitan|cabut dari ..1 {catalogue} ..3 $",
                "{texts} {neg} usah|perlu lagi|lg ya|kak|min|dong|makasih? $",
                "^ ..4 stop|setop follow_up|followup|follow|folup|nawarin|nawar2in|hubungi|menghubungi|hubungin ya|woy|dong|lagi|deh|lah|bro|kak|saya|gue? up? $",
                "{me} mundur|keluar|out|undur_diri|mengundurkan_diri dari ..1 daftar|list ..1 penerima|broadcast|kontak|info ..2",
                "{neg} mau|ingin|pengen ..1 ada {texts} lagi|lg|apapun|apa_pun ..3 $",
                "^ tolong|mohon|pls|plis|please? hentikan|stop|setop|berhenti sekarang|skrg|segera|detik_ini juga? ya|dong? $",
                "{legal}|report|blokir|block|laporin|lapor* ..4 kalau|kalo|klo|kl|jika {neg} berhenti|stop|brenti|berenti ..2 $",
                "kalau|kalo|klo|kl|jika {neg} berhenti|stop|brenti|berenti kirim|ngirim|chat|wa|ngechat|spam ..2 {legal}|report|blokir|block|laporin ..2",
                "kalau|kalo|klo|kl|jika|bila ..1 kirim|ngirim|chat|wa|hubungi|ganggu|spam ..1 lagi|lg ..2 {legal}|laporin|lapor*|blokir|block|report|viralkan ..2",
                "^ saya|sy|aku|gue|gw|gua? {neg} butuh|perlu|mau|minat {texts} nya|ini|lagi|lg|beginian|ginian|kayak_gini|kalian kak|ya|min|mas|mbak|makasih? $",
                "{nomore} simpan|nyimpan|menyimpan|save|disimpan ..1 nomor|no|nomer|data|kontak saya|sy|gue|aku|gw|ini|kami ..2",
                "bilang|ngomong stop|berhenti|setop ..2 stop|berhenti|setop ..1 $",
                "^ {me}? bilang|ngomong ..1 stop|setop $",
                "jauhi|jauhin|lupakan|lupain nomor|nomer|no|wa saya|gue|gua|gw|ini|aku|kami ..2 $",
                "{nomore} ..1 info2|info_info|infoin|kabarin|kabar2 lagi|lg|terus|saya|sy|aku|gw|gue|gua|kami ..12",
                "{nomore} dikirimin|dikirimi|dikirim2|dikirimin2 ginian|beginian|kayak_gini|gini|terus|lagi|lg|pesan|wa|promosi|spam|begituan ..2",
                "^ ..1 stop|setop|stopin|hentikan ngechat|nge_chat|chat|chatting|ngewa|spam|nyepam|ngirim|ngirim2|ganggu|gangguin ya|woy|dong|lagi|deh|lah|bro|kak|saya|gue? $",
                "jangan|jgn|jangn ..1 sampe|sampai|sampek saya|gue|gua|gw|aku|kami ..1 liat|lihat|terima|dapet|dapat|nerima ..1 {texts} ..4",
                "laporkan|laporin|lapor|blokir|block|blok|report|adukan|aduin|gugat ..1 kalau|kalo|klo|kl|jika|bila ..1 masih|msh|mash|tetap|terus ..1 kirim|ngirim|chat|ngechat|wa|hubungi|ganggu|spam|nyepam|mengirim ..2 $",
                "sekali|satu_kali|1x ..1 lagi ..1 kirim|ngirim|chat|wa|spam|hubungi|ganggu ..1 saya|gue|gw|aku|kami|langsung ..1 blokir|block|blok|report|lapor* ..2 $",
                "kalau|kalo|klo|kl|jika ..1 masih|msh|terus|tetep|tetap ..1 chat|ngechat|wa|kirim|ngirim|spam|hubungi|ganggu|kirim2 ..1 saya|gue|gw|aku|kami? blokir|block|blok|report|lapor* ..2 $",
                "tinggalin|tinggalkan|biarin|biarkan saya|gue|gua|gw|aku|kami sendiri|tenang|hidup ..2",
                "^ aja|ojo|ojok kirim|ngirim|kirimi|wa|chat|ganggu|ngganggu|ngechat ..3 maneh|meneh|terus ..2 $",
                "bilang|ngomong|dibilang|dibilangin ..1 jangan|stop|gausah|ga_usah|gak_usah|berhenti|jgn ..1 chat|wa|kirim|ngirim|sms|hubungi|ngechat|ganggu ..2 $",
                "{messages} berikutnya|selanjutnya ..2 {legal} ..2",
                "{messages} ..1 yang ..1 ditujukan|dikirim|dikirimkan|masuk|dialamatkan ke|kepada saya|kami|nomor_ini|nomor_saya ..2 dihentikan|distop|disetop|hentikan ..2 $",
                "bisakah|dapatkah ..2 tidak|nggak|gak|ga|ngga hubungi|menghubungi|menulis|nulis|kirim|ngirim|chat|wa|sms|mengirim ..3 lagi ..3",
                "bisa|bs|bisakah ..2 jangan|jgn hubungi|menghubungi|menulis|nulis|ngirim|chat|wa|sms ..3 lagi ..3",
                "{take} saya|sy|aku|gue|gua|gw|kami|nomorku dari sini|situ ..1 $",
                "{nomore} send|sending|kirim|ngirim ..1 message|messages|msg|text ..3",
                "{nomore} text|message saya|sy|aku|gue|gua|gw|kami|lagi|lg ..2",
                "unsub|unsubscribe|remove|stop ..1 saya|aku|gue|gw|nomor_ini|nomor_saya|nomorku dari ..1 message|messages|msg|list ..2",
                "stop|hentikan|berhenti ..1 message|messages|msg ke|dari|kalian|nya|saya|lagi|dong|ya ..3",
                "bebaskan|bebasin|lepaskan|lepasin saya|sy|aku|gue|gua|gw|kami dari ..1 {messages}",
                "{numbers} saya|kami|aku|ku|gw|gue|ini ..1 dikeluarkan|dihapus|dicoret|dilepas|dicabut|keluarin dari ..4 $",
                "nomorku|nomerku|kontakku|dataku ..1 dikeluarkan|dihapus|dicoret|dilepas|dicabut|keluarin dari ..4 $",
                "{take} aja|dong|saja? nama|nomor|nomer|no|nmr|data|kontak|nomorku ..1 saya|sy|aku|gw|gue|gua|kami|ini|ku ..4",
                "{take} aja|dong|saja? nomor|nomer|kontak|nomorku|namaku|dataku $",
                "nama|nomor|nomer|nmr|data|kontak ..1 saya|sy|aku|gw|gue|gua|kami|ini ..2 {take} ..3",
                "nomor|nomer ..5 tapi|tolong|tp ..1 {take} ..2",
                "{take} saya|sy|aku|gw|gue|gua|kami ..1 $|ya|dong|aja",
                "^ ..1 saya|aku|gw minta|mau|ingin|tolong|mohon ..1 {take}|dikeluarkan|diremove ..1 $|dari",
                "tolong|mohon|minta ..1 saya|kami|aku ..1 {take} ..1 $|dari",
                "tinggalkan|biarkan|biarin saya|aku|gw|kami ..1 sendiri|tenang|$ ..1",
                "lupakan|lupain ..1 nomor|nomer|saya ..2",
                "matikan|matiin|nonaktifkan|stop|bisukan|blokir ..1 notifikasi|notif|notifnya|pemberitahuan|{messages} ..3",
                "keluar dari ..2 daftar|broadcast|grup|list|langganan ..2 {messages}|ini|kalian|$",
                "cabut|tarik|menarik|mencabut|batalkan ..1 persetujuan|izin ..3",
                "keberatan ..3 dihubungi|nomor|{messages}|dikirimi ..3",
                "menolak|tolak|nolak ..1 {messages}|dihubungi|menerima|dikirimi ..2",
                "sekali|satu|kirim lagi ..2 {messages}|kirim* ..3 {legal}",
                "kirim|chat|wa|sms lagi ..2 saya|gw|aku ..1 {legal}",
                "minta ..2 dihapus|dikeluarkan|dicoret aja|saja|ya|dong|kak|min|dari|nomor|nomornya|nomer|nama|namanya|data|datanya|kontak|no|sekarang|segera|please|pls|$ ..2",
                "batalkan|batalin|berhenti|stop langganan ..2 {messages}|ini ..2",
            ),
            yes=(
                "bisakah anda tidak menulis ke saya lagi di sini?",
                "pesan berikutnya saya adukan ke polisi",
                "keluarin gue dari sini",
                "jangan send message lagi",
                "tolong nama kami dihapuskan",
                "chat lagi saya laporkan",
            ),
            near=(
                "bisa tidak kirim lagi pesan kodenya?",
                "keluarkan mobil saya dari parkiran",
                "minta dihapus komentar saya",
                "minta dikeluarkan kacang dari menu",
                "coret nama Budi dari pesanan",
                "lepas baut nomor dua",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "reason",
            (
                "sudah|udah|udh|sdh bukan|gak|tidak|ga pelanggan|nasabah|pasien|member|anggota|murid|siswa|karyawan|customer|konsumen ..2 $",
                "^ ..1 ini|nomor_ini|no_ini bukan nomor|no|nomer|hp|wa ..3 $",
                "darimana|dapat_darimana|dari_mana|dpt_darimana ..3 nomor|no|nomer|nomorku|noku|kontak ..2 $",
                "^ ..1 risih|ganggu|mengganggu|berisik|nyebelin|capek|kesel|keganggu|annoying ..1 banget|bgt|sumpah|sekali|amat ..2 $",
                "{neg} kenal ..1 kalian|anda|lo|lu|situ|nomor_ini|siapa? $",
                "tiap|setiap|saban ..1 subuh|pagi|malam|malem|hari|jam|siang|saat|minggu|sore ..1 ada|masuk|dapat|dapet|terima|datang|nerima|muncul ..1 {texts} ..3 $",
                "ini|nomor_ini|no_ini nomor|no|nomer|wa|hp pribadi|rumah|kantor|kerja|sekolah|anak ..2 $",
                "bukan buat|untuk|utk|tempat promosi|promo|iklan|jualan|spam|dagang ..2 $",
                "bukan|salah ..1 nomor|nomer|orang ..2 dituju|dimaksud|maksud ..2 $",
                "{texts} kebanyakan|keseringan|terlalu_banyak|terlalu_sering|banyak_banget|sering_banget|banyak_bgt|sering_bgt ..1 $",
                "bukan saya|gue|gua|gw|aku yg|yang|sing daftar|mendaftar|ndaftar|daftarin|isi ..3",
                "ganggu|berisik|nyebelin|menyebalkan|risih|annoying|kesel ..2 {texts} lu|lo|elu|kalian|anda|kamu|nya ..2 $",
                "salah orang|sambung ..2 $",
                "nomor_ini|no_ini|nomer_ini|ini ..1 nomor|no|nomer|hp|punya|milik|wa anak|ibu|bapak|ayah|mama|mamah|papa|istri|suami|kakek|nenek|adik|kakak|orang_tua|ortu|almarhum|kantor|kerja ..2 $",
                "{neg} butuh|perlu|mau|penting|minat ..1 {texts} ..1 gini|ini|ginian|beginian|gitu|kalian|kayak_gini|begini ..1",
                "bosen|bosan|capek|cape|muak|eneg|risih|males|kesel|pusing ..2 {texts} ..4 $",
                "{texts} ..1 bikin kesel|kesal|stres|stress|pusing|risih|bete|jengkel|emosi|sebel ..1 $",
                "spam|nyepam ..1 mulu|terus|melulu ..1 $",
                "udah|sudah|udh|dah|sdh dibilang|dibilangin|bilang|dikasih_tau ..1 {neg} ..4",
                "ganggu|mengganggu|risih|keganggu|berisik|kesel|kesal|sebel|jengkel ..2 kalo|kalau|tiap|pas|setiap ..1 ada? ..1 {texts} ..2",
                "{numbers} ..1 jangan|jgn dipakai|digunakan|disimpan|disebar|dijual ..4",
                "tidak|gak|ga|nggak|ngga|tdk ikhlas|ridho|ridha|setuju|rela nomorku|nomerku|dataku|nomor|data ..1 dipakai|digunakan|disimpan|disebar ..3",
                "{messages} ..3 mengganggu|ganggu|berisik|nyebelin|menyebalkan|bikin_pusing ..1 $",
                "tidak|gak|ga|nggak|ngga|tdk setuju|terima|izinkan|rela ..1 data|nomor|nomer|kontak ..1 dipakai|digunakan|disimpan|dijual|disebar ..3",
                "tidak|gak|ga|nggak berhak|punya_hak ..1 {sending} ..3",
                "tidak|gak|ga|nggak|tdk|belum pernah daftar|mendaftar|setuju|kasih|minta|registrasi ..3",
                "pernah|ga_pernah|gak_pernah daftar|mendaftar|setuju ..1 $",
                "kali|udah|sudah ..2 bilang|email|minta|telpon|ngomong ..3",
                "tidak|gak|ga|nggak tertarik|minat|berminat $",
                "bukan pelanggan|nasabah|pasien|member lagi ..1",
                "keberatan ..3 $",
                "masih|terus|selalu|tiap_hari ..1 kirim|ngirim|chat|wa|mengirim|masuk|aja|saja? kirim|ngirim|ngirimin|di_wa|diwa|dikirimin|dikirimi|dichat|dihubungi|disms|dikirim ..3",
                "nomor ..2 cuma|hanya buat|untuk ..4",
                "tiap_malam|tiap_hari|tiap_pagi|setiap_hari|tiap_jam|setiap_malam ..1 {sending} ..2",
                "tanpa ..1 izin|seizin|persetujuan|tanya ..2",
                "ngapain|apaan ..2 {sending} ..2 terus|mulu|melulu|saya|gue|gw|aku",
                "{legal}|jalur_hukum|proses_hukum|somasi ..3 $",
                "kalian|anda|kalo|kalau|jika ..2 masih {sending} ..3",
                "saya|gw|aku bukan ..1 pelanggan|nasabah|pasien|member|konsumen ..1 $",
            ),
            yes=(
                "saya sudah bukan nasabah",
                "gw ga kenal",
                "kan udah dibilang ga mau",
                "saya tidak pernah daftar di sini",
                "kalian masih kirim wa",
                "nomor itu hanya untuk kurir",
            ),
            near=(
                "saya bukan orang kaya",
                "ini bukan nomor antrian ya kak yang benar",
                "sudah dibilang dokternya hari ini",
                "belum pernah minta pedas, kok pedas",
                "masih hujan",
                "tanpa izin parkir di situ",
            ),
            settled_by=(
                "^ ..2 stop|berhenti|hentikan|udahan|cukup|setop ..2 $",
                "^ ..1 tolong|mohon|minta|harap nomor|nomer|data|kontak|nama|nomornya|no ..1 dihapus|dikeluarkan|dicoret|hapus ..2 $",
                "^ {nomore} {verb} ..2 $",
                "^ ..1 {halt_not} {contacting} ..2 $",
                "^ ..1 tolong|mohon|harap|mhn|tlg dihapus|dihapuskan|dikeluarkan|dicoret|distop|disetop|dihentikan ..2 $",
                "^ ..2 stop|cukup|udahan|hentikan ..1 aja|saja|dong|ya? ..1 $",
                "^ ..1 matiin|matikan|dimatiin|udahan ..2 $",
                "^ ..3 {take} ..3 $",
                "^ ..2 stop|berhenti|hentikan|setop|hentikanlah ..2 $",
                "^ ..2 {halt_not} {sending} ..3 $",
                "^ ..2 {nomore} ..1 {verb} ..3 $",
                "^ ..2 jangan|jgn kirim|wa|chat|sms|hubungi ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "still",
            (
                "tidak|gak|ga|nggak ada|punya ..1 keinginan|minat|niat ..1 untuk? ..1 terima|menerima|dapat|baca|membaca ..3",
                "tidak|gak|ga|nggak mau|ingin|pengen ..1 terus|lanjut|tetap ..1 menerima|terima|dapat|dapet|dikirimi ..3",
            ),
            yes=("tidak ada niat menerima pesan",),
            near=("tidak ada niat makan",),
            asked=Reach.ALL,
        ),
        Rule(
            "contact-no-more",
            (
                "tidak|gak|ga|nggak menghendaki|menginginkan ..1 kontak|komunikasi|dihubungi ..3",
                "tidak|gak|ga|nggak mau|ingin ..1 diinfo*|diberitahu|dikabari|dinotifikasi ..2",
                "pergi|minggat|enyah ..1 sana|kalian ..2 {messages} ..2",
            ),
            yes=("saya tidak ingin diberitahu lagi",),
            near=("tidak mau kontak lens",),
            asked=Reach.ALL,
        ),
        Rule(
            "off-the-list",
            (
                "{nomore} ..1 pernah? muncul|nongol|datang ..1 lagi ..2 wa|whatsapp|hp|{messages} ..2",
                "jangan|jgn pernah ..1 {verb}|muncul ..1 lagi ..3",
                "keluar|lepas dari ..1 {list} ..1 $|ya|dong|tolong",
            ),
            yes=("jangan pernah hubungi lagi",),
            near=("jangan pernah pakai santan",),
            asked=Reach.ALL,
        ),
        Rule(
            "plain-forms",
            (
                "^ tolong|mohon|kak|min|mas|mbak? wa|chat|sms gak|ga|gk|nggak|tidak usah|perlu lagi $",
                "no_more wa|chat|sms|pesan|whatsapp|info ..2 $",
                "dont wa|chat|sms|whatsapp me|saya|aku|gue|gw ..3 $",
                "{take} kami ..1 dari ..2 {list}",
                "{nomore} nulis|menulis|ngetik ke saya|aku|gw|nomor ..1",
                "^ ..1 tanpa|stop|no|nol {messages} ..1 $",
                "^ saya|aku|kami? pilih|memilih keluar|berhenti|unsub|unsubscribe ..1 $",
            ),
            yes=("coret kami dari daftar",),
            near=("jangan menulis di kertasnya",),
            asked=Reach.ALL,
        ),
        Rule(
            "because-of-this",
            (
                "{because} ..2 {bare} ya|dong|aja|kak|min|mas|mbak|deh|saja? $",
                "^ {bare} ya|dong|aja|kak|min|mas|mbak|saja? saya|aku|gue|gw|ini|karena|soalnya? udah|sudah? {because} ..3 $",
            ),
            yes=(
                "saya bukan pelanggan tolong stop",
                "hapus aja ini nomor baru",
                "saya tidak tertarik mohon dihapus",
            ),
            near=(
                "salah nomor antrian mohon dihapus datanya",
                "nomor baru sudah saya hapus",
                "stop kontaknya gak butuh",
            ),
        ),
        Rule(
            "bare-demand",
            (
                "^ tolong|mohon|minta|harap|mhn|tlg? hapus|dihapus|hapusin|hentikan|dihentikan|keluarkan|dikeluarkan|keluarin|dikeluarin aja|saja|ya|dong|kak|min|sekarang? $",
            ),
            yes=("mohon dihapus", "hapus aja"),
            near=("fotonya hapus aja", "mohon dihapus komentarnya"),
            settled_by=(
                "masuk|dimasukin|dimasukkan ..1 broadcast|list|daftar|grup|bc",
                "{because}",
                "^ ini|nomor_ini|no_ini ..1 nomor|hp|no|wa baru|kantor|kerja|ibu|bapak|anak|istri|suami|orang_tua ..2 $",
                "^ saya|aku|gue|kami sudah|udah|udh pindah|lulus|beli|keluar|resign|berhenti|gak_di_sini|tidak_di_sini|pensiun ..2 $",
                "^ ..2 berisik|ganggu|mengganggu|risih|nyebelin ..1 $",
                "^ sudah|udah {neg} perlu|butuh ..1 $",
                "{texts} ..1 terus|mulu|kebanyakan|tiap_hari",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "complaint",
            (
                "salah|keliru nomor|sambung|orang $",
                "nomornya salah|keliru $",
                "anda|kalian salah nomor|orang",
                "terlalu banyak|sering {messages}",
                "kebanyakan|keseringan {messages}",
                "dapat|dapet|tau|tahu nomor|nomer {me} dari|darimana",
                "dari mana|darimana ..2 nomor|nomer {me}",
                "saya laporkan|blokir|lapor",
                "ini spam",
                "cara berhenti ..1 langganan|berlangganan",
                "supaya tidak dapat {messages}",
            ),
            yes=("maaf salah nomor", "dari mana dapat nomor saya?", "terlalu banyak pesan"),
            near=(
                "nomor rumah salah tolong diganti",
                "nomor saya ganti",
            ),
            settled_by=("^ ..2 {remove} ..3 $",),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "another-channel",
            (
                "^ tolong|mohon|kak|min|mas|mbak|pls? {nomore} wa|chat|sms|ganggu|gangguin ya|dong|dulu? $",
            ),
            yes=("jangan wa", "tolong jangan ganggu ya"),
            near=("jangan telat ya", "jangan dulu ya"),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "another-owner",
            (
                "nomor|nomer|no ini|saya|itu? ..1 sudah|udah|udh|sdh ..1 dipakai|milik|punya|ganti|dipegang ..1 orang|pemilik|tangan ..2",
            ),
            yes=("nomor ini sudah dipakai orang lain",),
            near=("nomor ini sudah aktif", "kamar ini sudah dipakai orang lain"),
            settled_by=(
                "^ ..3 {take} ..3 $",
                "^ ..2 stop|berhenti|hentikan|setop ..2 $",
                "^ ..2 {halt_not} {sending} ..3 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "offers-but",
            (
                "{dont}|{nomore}|{halt} ..2 {sending}? ..2 {adverts} ..4 tapi|tp|cuma|hanya|kecuali|asal|cukup ..6",
                "{neg} {wanting}|{usah} ..3 {adverts} ..3 tapi|tp|cuma|hanya|kecuali|asal|cukup ..6",
                "{adverts} ..2 {dont}|{nomore}|distop|stop|dihentikan ..3 tapi|tp|cuma|hanya|kecuali|asal|cukup ..6",
                "{strike} {mine}|{numbers} ..3 dari ..3 {adverts} ..4",
                "{strike}|keluar dari ..2 {catalogue}|newsletter|{texts} {adverts} ..4",
                "cuma|hanya mau|ingin|butuh|perlu ..8 {adverts} ..2 {dont}|{nomore}|stop|distop|gak|ga|nggak|tidak ..4",
            ),
            yes=(
                "saya tidak mau iklan lagi tapi pengingat kontrol tetap ya",
                "keluarkan saya dari newsletter promosi",
                "diskonnya gak usah dikirim lagi tapi info pesanan boleh",
            ),
            near=(
                "saya mau promo tapi yang murah",
                "saya tidak mau ketinggalan promo",
                "keluarkan barang promo dari keranjang",
            ),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "how-to-end-these",
            (
                "^ kak|ka|min|mas|mbak|pak|bu|gan|halo|hai|permisi|maaf|terus|trus? kalau|kalo|klo|kl|bila|jika saya|aku|gue|gw|kami? mau|ingin|pengen|pingin|mo berhenti|stop|brenti terima|dapat|dapet|menerima|langganan|berlangganan|dikirimi {texts} ini|dari_sini|kalian|nya|lagi? gimana|bagaimana|gmn|caranya ..3 $",
                "^ kak|ka|min|mas|mbak|pak|bu|gan|halo|hai|permisi|maaf|terus|trus? kalau|kalo|klo|kl|bila|jika saya|aku|gue|gw|kami? mau|ingin|pengen|pingin|mo {unsubbing}|berhenti_langganan|berhenti_berlangganan {texts}|nya|dari_sini? gimana|bagaimana|gmn|caranya ..3 $",
                "masih ..1 dikirim*|kirim|ngirim|ngirimin|di_wa|diwa|dichat|chat|wa ..3 padahal|pdhl ..3 minta|bilang|request|ngomong berhenti|stop|unsub|dihapus|unsubscribe ..2 $",
                "bisa|bs|boleh|bisakah gak|ga|nggak|tidak|kah|dong? saya|aku|gue|nomor_saya|nomorku|gw dikeluarin|dikeluarkan|dihapus|dicoret|di_remove dari ..3 {catalogue} ..2",
                "gimana|bagaimana|gmn|caranya|cara ..3 menghentikan|hentikan|nyetop|stopin|mematikan|menonaktifkan|menyetop ..1 {texts} ..1 ini|kalian|anda|ginian|beginian|kayak_gini|begini|dari ..4",
                "gimana|bagaimana|gmn|gmana|gimane|caranya|cara|dimana|di_mana ..4 berhenti|stop|brenti|berenti|unsub|unsubscribe|unreg|keluar|hentikan|hentiin|matikan|matiin|tidak|gak|ga|nggak|ngga ..4 {texts} ..1 ini|kalian|anda|lu|lo|elo|ginian|beginian|kayak_gini|kyk_gini|begini|gini|dari ..6",
                "gimana|bagaimana|gmn|gmana|caranya|cara ..4 berhenti|stop|keluar|dihapus|hapus|unsub|unsubscribe|lepas|hilang ..3 dari ..1 daftar|list|database|broadcast|kontak|langganan ..1 ini|kalian|anda|lu|lo ..4",
                "{texts} ini|kalian|anda|ginian|beginian|kayak_gini ..2 cara|caranya ..1 berhenti|stop|stopnya|berhentinya|unsubnya|matiinnya|ngilanginnya|hapusnya|brenti|unsub|unsubscribe|unreg|hentikan|keluar ..2 gimana|bagaimana|gmn|gmana|dong|ya|sih|$ ..3",
            ),
            yes=(
                "kenapa masih dikirimi terus padahal sudah minta berhenti",
                "gimana cara berhenti dapat pesan ini",
                "bagaimana saya bisa keluar dari daftar kalian",
                "wa kayak gini cara stopnya gimana",
                "kalau mau unsubscribe gimana caranya",
            ),
            near=(
                "gimana cara unsubscribe dari gym",
                "cara berhenti langganan sayur gimana",
                "saya minta nomor rekening saya dihapus dari sistem gaji",
                "gimana cara kirim pesan ini",
                "bagaimana cara keluar dari aplikasi",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "made-of-offers",
            (
                "= {halt}|matikan|matiin|nonaktifkan|dimatikan {adverts} {sending}? {texts}? !jangan|jgn|tidak|gak|ga|nggak|tdk",
                "= .. {halt_not} {adverts} {sending}|{coming} {texts}?",
                "= .. {neg} {usah}|{wanting} {adverts} {sending}? {being_sent}? {getting}? {texts}? !beli",
                "= {halt_not}|{halt} tawarin|nawarin|menawarkan|tawari|menawari|nawari|tawar2in|jualan {mine}|{more_times}",
                "= {neg} {wanting}|{usah} ditawari|ditawarin|ditawarkan|tawari {more_times}",
                "= .. {neg} {usah} {wanting} {adverts} {getting}? {texts}?",
                "= {fed_up}|{refusing} {adverts} {getting}? {texts}? {being_sent}? !tawarannya|penawarannya|tawaran",
            ),
            yes=(
                "promo2nya distop aja ya mbak",
                "tolong berhenti kirim brosur2 produk",
                "saya ga mau dikirimin katalog lagi",
            ),
            near=(
                "promonya jangan sampai kelewatan",
                "jangan hapus promonya dulu",
                "saya mau promo dong",
            ),
            reach=Reach.MARKETING,
        ),
        Rule(
            "made-of-stop",
            (
                "= .. {cease} {sending} {mine}|{texts} {texts}? {more_times}? !jangan|jgn|tidak|gak|ga|nggak|ngga|tdk|dikirim|dikirimkan|kiriman",
                "= .. {cease} {texts} {more_times}? !jangan|jgn|tidak|gak|ga|nggak|ngga|tdk|kirim|kontak|stop_kontak|email",
                "{texts} kalian|anda|ini|lu|elo|terus|mulu|kamu ..6 tolong|mohon|plis|pls|please|udah stop|hentikan|berhenti|setop|cukup ya|dong|kak|min|pak|bu|lah? $",
                "= cukup_sudah|cukup|sudah_cukup|udah_cukup|udah {texts} dari_kalian|kalian|dari_anda|dari_sini|lu !tidak|gak|ga|nggak|belum|jangan|ada|info|kabar",
                "= cukup|sudah_cukup|udah_cukup broadcastnya|broadcast|bc|bcnya|chatnya|wanya|smsnya|notifnya|spamnya|spam|pesan2nya !tidak|gak|ga|nggak|belum",
                "= {halt} {contacting} orang_tua|ortu|kakek|nenek|keluarga|karyawan {mine}|saya !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak",
                "= {halt} {sending} {mine}|{texts} {texts}? !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|saya_berhenti|saya_stop|aku_stop|sudah_berhenti|udah_berhenti|sdh_berhenti|telah_berhenti",
                "= {halt}|{put_off} {texts} !saya_hapus|aku_hapus|gue_hapus|gw_hapus|sy_hapus|saya_matikan|saya_tutup|saya_cancel|aku_matiin|jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|berhenti|brenti|berenti|brhenti|stop_produksi|kirim|sudah_dihentikan|udah_dihentikan",
                "= {halt} {getting} {texts} !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|sudah_berhenti|udah_berhenti",
                "= {halt} pemrosesan|penggunaan|pengolahan|pemakaian|memproses|menggunakan|memakai|pakai {numbers} !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak",
                "= {halt} {sending} {more_times} !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|sudah_berhenti|udah_berhenti|kirim|ngirim|mengirim|dikirim|pengiriman|kiriman",
                "= cukup|cukupkan sampai {texts}|{sending} !jangan|tidak|gak|ga|nggak",
                "= berhenti|stop|setop|hentikan|brenti|udahan|sudahi dong|napa|napa_sih|kek|deh|woy|woi|min|kak !tolong|mohon|minta|plis|pls|please|dan|tapi|makanya|agar|coba|jujur|serius|jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|sudah|udah|udh|sdh|dah|jadi|saya|aku|gue|gw|sy|kami|kita|mau|ingin|pengen|di|sini|situ|sana|bisa|boleh|apa|sebentar|ke|dari|kantor|toko|hotel|bank|selalu|terus|sampai_kapan_pun|asuransi|kalau_bisa|kerja_sama|kerjasama",
                "= {halt} {being_sent} !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak",
                "= stop|setop|hentikan|hentikanlah|stopp cukup|udah|sudah|dah|udahlah|sudahlah !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|di|sini|situ|sana",
            ),
            yes=(
                "mas tolong berhenti ngirimin saya wa",
                "wa nya dihentikan aja ya kak",
                "aku pengen berhenti dapat pesan2 kayak gini",
                "saya meminta anda menghentikan pemrosesan data saya",
            ),
            near=(
                "kalian sudah berhenti kirim pesan ya?",
                "jangan berhenti kirim pesan",
                "stop kirim pesanan ke kantor lama",
                "tolong hentikan transfer otomatis saya",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "made-of-not-send",
            (
                "= bisa_tidak_kalau|bisa_gak_kalau|bisa_ga_kalau|bisa_nggak_kalau|bisa_ngga_kalau|boleh_gak_kalau|boleh_ga_kalau|boleh_tidak_kalau|boleh_nggak_kalau|bisa_gak_kalo|bisa_ga_kalo|gimana_kalau|gimana_kalo|alangkah_baiknya|lebih_baik|sebaiknya|mending|mendingan|baiknya|saya_harap|harapan_saya {neg}|{halt_not} {being_sent}|{getting} {texts} {more_times}? !bisa|belum|sudah|udah|masuk|ketinggalan",
                "= {halt_not} {sending} {more_times} ginian|beginian|kayak_gini|gituan|kaya_gini|begituan|sembarangan !dikirim",
                "= .. mohon|minta|meminta|tolong|harap|mhn|agar|supaya {neg} {contacting} {more_times} !bisa|sekarang",
                "= {halt_not} dikirim2|dikirimi2|diwa2|dichat2 {more_times} {texts}?",
                "= {neg} usah|kedah|perlu dikirim|dikirimi|dikirimkan {texts} {more_times}",
                "= .. {halt_not} {sending} {texts} !sekarang|skrg|hari_ini|langsung|segera|kontak|tidak|gak|ga|dikirim",
                "= .. {halt_not} {contacting} {mine}|sini|nomor_ini|no_ini|nomer_ini {texts}? !sekarang|skrg|hari_ini|langsung|segera|tidak|gak|ga",
                "= .. {halt_not} {sending} {mine}|sini|nomor_ini|no_ini {more_times} !dikirim|dikirimkan|kiriman",
                "= .. {halt_not} {contacting} {more_times} !sekarang",
                "= {halt_not} dikirim|dikirimkan {texts} {more_times}|{mine} !sekarang|hari_ini",
                "= .. {halt_not} {coming} {texts} {more_times}|satupun|satu_pun !kirim|hubungi",
                "= .. {neg} {usah} {sending} {texts} {more_times}|{mine}",
                "= .. {neg} {usah} {contacting} {mine} {more_times}|ke_depan|kedepannya",
                "= .. {neg} {usah} {contacting} {more_times}",
                "= {neg} {usah} {sending} {mine} {more_times} !dikirim",
                "= .. mohon|minta|meminta|tolong|harap|agar|supaya|mhn {neg} {sending} {mine}|{texts}|sini|nomor_ini|no_ini {more_times}? {texts}? !dikirim|terkirim",
                "= .. mohon|minta|meminta|tolong|harap|agar|supaya|mhn {neg}|{halt_not} {contacting} nomor_ini|no_ini|nomer_ini istri|suami|anak|ibu|bapak|orang_tua",
                "= agar|supaya|biar|spy {neg} {getting}|{being_sent} {texts}|{more_times} {texts}? !bisa",
            ),
            yes=(
                "jgn kontak2 saya lg",
                "ora usah wa aku maneh mas",
                "jangan ada lagi pesan masuk dari kalian ke hp saya",
                "mohon tidak lagi menghubungi saya",
            ),
            near=(
                "jangan kirim paketnya ke sini lagi",
                "kalian tidak lagi menghubungi saya",
                "jangan wa saya malam malam",
                "gak usah dikirim lagi ke saya",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "= {neg} setuju|menyetujui|mengizinkan|izinkan penggunaan|pemakaian|pengolahan|pemrosesan|dipakai|digunakan {numbers} {mine} {texts}? {adverts}? {sending}?",
                "= .. {neg} {wanting} {getting} {texts} !ketinggalan|ada|masuk|belum",
                "= .. {neg} {wanting} {being_sent} {texts}? !sekarang|hari_ini|saat_ini|perlu|butuh|memerlukan|membutuhkan",
                "= {neg} perlu|butuh|usah {being_sent} {texts}|{more_times} !sekarang|hari_ini|saat_ini",
                "= .. {neg} {wanting} {texts} {more_times}|lu|lo|kalian|dari_kalian|ini|kayak_gini|begini|ginian !kirim|suka|nyaman",
                "= .. {refusing} {getting}|{being_sent} {texts}|{more_times} {texts}?",
                "= {fed_up} {getting}|{being_sent} {texts}|{more_times}|tiap_hari|setiap_hari|tiap_saat|tiap_pagi {texts}?",
                "= {fed_up} sama|dengan {texts}",
                "= {neg} {consenting} {being_sent}|{texts} !minta",
                "= {neg} setuju|izinkan|mengizinkan|memberi|kasih {being_sent}|{consenting} {texts}? !mau|minta",
            ),
            yes=(
                "saya tidak berkenan menerima pesan lagi dari sini",
                "saya tidak bersedia lagi dihubungi lewat whatsapp maupun sms",
                "aku udah gak mau di-chat lagi sama toko ini",
                "capek saya tiap pagi dapat pesan dari klinik ini",
            ),
            near=(
                "saya tidak dapat pesan dari kurir",
                "capek saya nunggu pesan dari kurir",
                "saya tidak bersedia dihubungi pagi hari",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "made-of-remove",
            (
                "= {strike} {numbers} {mine}|nomor_ini|no_ini|nomer_ini {catalogue}? !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|akun|aplikasi|keluar|sudah|udah|sdh|udh|telah",
                "= {strike}|blokir|block|blok|diblok|diblokir {mine}|{numbers} {catalogue}|pengiriman {texts}? !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|akun|aplikasi|sudah|udah|sdh|udh|telah",
                "= {strike} {catalogue} tolong|mohon|minta|mau|ingin|pengen|pls !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|akun|aplikasi|sudah|udah",
                "= .. {halt_not} dimasukin|dimasukkan|masukin|masukkan|diikutkan|diikutin|ditambahkan|tambahkan|tambahin|ditambahin|didaftarkan|daftarkan|daftarin {catalogue} {numbers}? {more_times}? {mine}? !kontak|sistem|dulu",
                "= {neg} {halt_not}|{wanting} ada|masuk|terdaftar|tercantum {catalogue} {numbers}?",
            ),
            yes=(
                "lepasin nomor saya dari grup broadcastnya pak",
                "tolong blacklist nomor saya",
                "saya mau dikeluarkan dari daftar penerima",
            ),
            near=(
                "jangan hapus nomor saya dari daftar",
                "nomor saya sudah dihapus dari daftar ya",
                "tolong hapus akun saya di aplikasi",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= cara|caranya|gimana|gmn|bagaimana|gimana_cara|gimana_caranya|gmn_cara|gmn_caranya|bagaimana_cara|bagaimana_caranya|dimana|di_mana|gmana|gmna|piye|kepiye|piye_carane|carane|cara_untuk|langkah|langkah_langkah {unsubbing}|berhenti_langganan|berhenti_berlangganan|batal_langganan|batal_berlangganan|batalkan_langganan|stop_langganan|berhenti_subscribe|berhenti_menerima|berhenti_terima|stop_terima|berhenti_dapat|keluar_dari_daftar|keluar_dari_broadcast|menghentikan_pesan|cancel_langganan {texts}? {mine}? {numbers}? {catalogue}? !gym|fitness|klinik|bank|hotel|koperasi|asuransi|kampus|bimbel|jangan|jgn|tidak|gak|ga|nggak|ngga|tdk|sudah|udah|sanggar|email",
                "= cara|caranya|gimana_caranya|gmn_caranya|bagaimana_caranya|gimana_cara|bagaimana_cara|gmn_cara|gimana|gmn|bagaimana|carane {neg} {getting}|{being_sent} {texts} {more_times}? !belum|bisa|masuk|ketinggalan|lihat|liat|ngeliat|melihat|baca|membaca|sudah|udah",
                "= {unsubbing} {texts}? {mine}? {numbers}? {catalogue}? !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|sudah|udah|sdh|telah|udh|email",
                "= {halt}|{taking_back}|cancel|putus|batal|tutup|matikan|nonaktifkan|hapus {subscribing} {texts}|{catalogue}|{unsubbing} !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak|sudah|udah|telah|email",
                "= {taking_back} {consenting} {texts}? {being_sent}? {sending}? {numbers}? !jangan|jgn|tidak|gak|ga|nggak|ngga|enggak|kagak|tdk|tak|ndak",
            ),
            yes=(
                "saya ingin berhenti berlangganan semua pesan dari anda",
                "tolong dong nomor saya di unsub aja kak",
                "persetujuan saya cabut sekarang juga",
            ),
            near=(
                "jangan unsubscribe saya",
                "berhenti langganan koran dan pesan makanan",
                "saya sudah unsub belum ya",
            ),
            asked=Reach.ALL,
        ),
    ),
    never=(
        "dikirimi|dikirimin|dikirim|kirimi|kirimin|kirim|dikasih|kasih|dapat|terima kue|nasi|sendok|buah|kembang|bunga|hampers|sayur|roti|lauk|makan*|sambal|galon|air|cucian|baju|obat|beras|telur|ayam|daging|ikan|susu|kopi|plastik|tisu|sampel|oleh_oleh|pulsa|sedotan|saus|bumbu|kerupuk|kado|piring|gelas|gas|pasir|semen|batu",
        "nomor|data|kartu kendaraan|rekening|meja|motor|mobil|polisi|ktp|kk|kamar|kursi|antrean|antrian|undian|siswa|karyawan",
        "langganan|berlangganan sayur|susu|air|galon|majalah|koran|katering|catering|laundry|parkir|listrik|kereta|krl|roti|bunga|jamu",
        "dari|di|dr ronda|piket|arisan|lomba|undian|jadwal|panitia|absen|absensi|shift|tim|regu|turnamen|les|kelas|antrean|antrian|daftar_hadir|pengajian|rapat|lembur|kepanitiaan|ekskul|study_tour|tugas|pertandingan|jadwal_ronda",
        "suara|bunyi|nada|getar|getaran|dering ..1 notif*|pesan|chat|wa|hp|alarm",
        "^ ibu|bapak|teman|temen|bos|suami|istri|dia|pelanggan|adik|kakak|mama|papa saya|aku|ku|gue? sudah|udah|udh unsubscribe|unsub|berhenti|keluar|blokir ..4",
        "^ pelanggan|customer|tamu|pasien|murid saya|kami? bilang|suruh|minta|berhenti|keluar ..6 $",
        "^ dia|bos|teman|temen|suami|istri|ibu saya? minta dihapus ..2 $",
        "^ dia|bos|teman|temen saya? berhenti|keluar ..3 $",
        "paket|kartu|mobil|obat|asuransi|pesanan|barang|invoice|kontrak|proyek|renovasi|cicilan|akun|janji|foto|video tolong|mohon|minta? dihentikan|distop",
        "paket|kartu|obat|asuransi|koran|gym|katering|pulsa|internet mau berhenti langganan|berlangganan",
        "stop kontak ada|rusak|yang|buat|di|harga|murah|merk|colokan|universal|nya",
        "ganggu|gangguin anak|bayi|suami|istri|adik saya|lagi|yang|aku|yg",
        "^ adik|kakak|teman|suami|istri|anak|temen|bos saya|aku|gue|ku unsub|unsubscribe|berhenti|keluar",
        "izin|ijin usaha|praktik|tinggal|mendirikan|edar|cuti|sakit|orang_tua|operasi",
        "grup|grub|group ..1 kelas|sekolah|alumni|keluarga|kantor|rt",
        "kok|knp ..4 dihapus|dicoret|dikeluarkan|keluar|hilang",
        "berhenti|brenti|stop jualan|dagang|jual|berjualan|produksi ya|kak|kah|min|mas|mbak ..2 $",
        "kirim apapun|apa_apa|apa2|apa_pun hari_ini|besok|dulu|minggu_ini|malam_ini",
        "mau|ingin|minta|pengen ..3 katanya",
        "^ dia|doi|mantan|temen|teman|pacar|pacarku ..1 {neg} mau|ingin|pengen ..4",
        "saya|gue|gw|aku {neg} keluar|unsub|unsubscribe dari|kok|kak ..3",
        "hapus|dihapus|hapuskan|hapusin ..1 komentar|komentarku|komen|ulasan|review|postingan|testimoni|rating",
        "unsub|unsubscribe|unreg|berhenti|stop|batalkan|langganan|berlangganan paket|kuota|nsp|rbt|roaming|musik|film ..4",
        "unreg|daftar di kelurahan|kecamatan|dukcapil|desa|balai_desa",
        "daftar trip|wisata|tur|tour|perjalanan|liburan|rombongan|piknik",
        "autodebet|autodebetnya|autodebit|auto_debet|auto_debit|autopay|pemotongan|potongan|pembayaran|ac|kipas|mesin|mesinnya|musik|musiknya|lampu|bor|alarm|kompor|debet|debit|debetnya ..3 dihentikan|distop|disetop|dimatikan",
        "udahan|sudahan dulu ..2 {texts} ..6",
        "kirim|kirimin|kirimkan|chat|wa {texts}? ke|sama atasan|bos|pimpinan|hrd|mertua|tetangga|pacar|mantan",
        "ke grup|grub|group itu|tersebut|sebelah",
        "daftar piket|hadir|calon|pemain|penumpang|pasien|ronda|menu|jaga|pembicara|peserta",
        "sudah|udah|sdh saya|aku|kami|gue|gw hapus|stop|hentikan|batalkan|matikan|blokir",
        "^ dia|temen|teman|mantan|bos|pacar|ibu|bapak|mama|papa|suami|istri|adik|kakak|ayah ..2 bilang|ngomong|suruh ..4",
        "tidak|gak|ga|nggak|ngga jadi berhenti|unsub|unsubscribe|keluar|stop",
        "batal berhenti|keluar|unsubscribe|unsub|stop",
        "{contacting} saya|aku|gue|gw lewat|via|pakai telepon|telpon|email|surat|fb ..1 $",
        "terlalu pagi|malam|cepat|awal|siang|larut",
        "kepagian|kemalaman|kemaleman",
        "langganan|berlangganan|member|membership|keanggotaan|keluar|cuti|cabut ..4 gym|fitness|senam",
        "netflix|spotify|internet|wifi|indihome|koran|majalah|catering|katering|laundry|galon ..3 $",
        "hubungi|wa|chat|telepon|telpon|sms saya|sy|aku|gue|gua|gw|kami|kita ..1 sebelum|di_kantor|di_rumah|pas|waktu|saat|jam|ketika|kantor|kalau|kalo",
        "daftar|data|hapus|coret|nama|nomor ..3 pemilih|antrian|antrean|absensi|absen|undian|kelulusan|pemilihan",
        "{offers} yang itu|ini|lain|biasa|lama|kemarin",
        "{deed} ..1 kwitansi|resi|faktur|undangan|bukti|lokasi|cv|lamaran|duit|pulsa|barangnya",
        "^ tolong|mohon|kak|min|mas|mbak|pls? {nomore} wa|chat|sms|nge_chat|ngechat ya|dong? $",
        "^ ..2 kok ..1 berhenti|stop kirim*|ngirim*|mengirim*|wa|chat|broadcast",
        "grup|wali|info|guru|jadwal sekolah ..2 berhenti",
        "{deed} ..2 barangnya|pesanannya|makanan|merah|biru|hijau|paketnya|paket",
        "barangnya|pesanannya|makanan|merah|biru|hijau|paketnya ..3 {dont}|{deed}|dihapus|dibatalkan ..1 kirim|dikirim|$|ya|dulu|dong|ke|lagi",
        "gugatan|laporan_polisi|tuntutan|perkara|kasus",
        "dari pesanan|orderan|keranjang|nota|waiting",
        "dari kelas|kursus|les|shift",
        "darurat",
        "nomor|nomer|email|alamat lama",
        "lewatkan|melewatkan|terlewat|kelewatan",
        "jangan|jgn lewat",
        "tapi|tp ..3 tetap",
        "nanti|lusa|malam_ini|nanti_malam|sore_ini ..1 jangan|jgn|gausah|gak_usah",
        "kalau|kalo|klo lagi|sedang|pas",
        "grup|grub|group kelas|wali|keluarga|kantor|rt|alumni|arisan|les|kerja|sekolah",
        "sales|orang|tim|toko|admin lain",
        "hari senin|selasa|rabu|kamis|jumat|sabtu|minggu",
        "kalian|anda|kamu|kok sudah|udah|telah|udh|sdh berhenti",
        "sudah|udah|udh|sdh ..3 belum|blm",
        "hubungi|menghubungi|hubungin|wa|chat|sms istri|suami|anak|ibu|bapak|ayah|mama|papa|adik|kakak|teman|kurir|kurirnya|sopir|driver|satpam saya|aku|gue|nya|ya|$ $",
        "{halt_not} matikan|matiin|nonaktifkan|stop|hentikan|unsub|unsubscribe|keluarin|coret",
        "{contacting} saya|aku|gue|gw ..1 dulu|dl|duluan",
        "{neg} pernah berhenti|stop|unsub|unsubscribe|keluar",
        "{deed} ..2 foto|fotonya|video|dokumen|berkas|file|struk|nota|kuitansi|invoice|uang",
        "foto|fotonya|video|dokumen|berkas|file|struk|nota|kuitansi|invoice|uang ..3 {deed}|dikirimkan|dikirimi|dihapus",
        "sudah|udah|udh|sdh|telah dihapus|dicoret|dikeluarkan|dicabut|dihentikan",
        "pagi_hari|malam_hari|siang_hari|sore_hari|jam_kerja|jam_segini|malam_malam|malem_malem|malam2|malem2",
        "{neg} ..1 minta|mau|ingin|pengen|pengin|bisa berhenti|stop|keluar|unsub|unsubscribe|dihapus|dihentikan",
        "sengaja|kepencet|salah_pencet|salah_klik",
        "jangan|jgn berhenti",
        "pesan dulu|satu|dua|tiga|porsi",
        "tidak|gak|ga mau|ingin berhenti|keluar|unsubscribe",
        "jangan|jgn ..1 hapus|keluarkan|batalkan",
        "kenapa|mengapa ..5",
        "^ kapan ..5",
        "!sampai|sampe kapan ..5",
        "siapa !ini|anda|kalian|kamu|sih|nih|jangan|tolong|stop",
        "apa ..3 sudah",
        "kirim lagi yang",
        "{deed} ..2 pesanan|barang|ukuran|makanan|rusak",
        "pesanan|barang|ukuran|makanan|rusak ..3 dikirim|dihapus|dibatalkan|batalkan|kirim $|ya|dulu|dong|ke|lagi|dari",
        "palsu|hoax|hoaks",
        "salah kirim|ukuran|alamat|warna|barang",
        "yang|barangnya|ukurannya salah",
        "abaikan|mengabaikan",
        "ketinggalan",
        "dua kali",
        "lupa",
        "tidak sengaja",
        "pesan suara",
        "daftar tunggu|belanja|tamu|harga",
    ),
    instead=(
        "^ saya|aku|gue|nanti datang|ambil|kesana|ke_sana|mampir|telepon|yang_hubungi ..3",
        "di depan|lampu_merah|pertigaan|perempatan|gang|warung|halte|pinggir ..2 $",
        "^ ..2 turun|belok|parkir ..3",
        "^ kok|kenapa ..2 {neg} bisa ..3",
        "^ mending|mendingan|lebih_baik|cukup|tolong|mohon|bisa? telepon|telpon|telp|nelpon|wa|chat|sms|email|hubungi|whatsapp aja|saja|ya|dong|satpam|istri|suami|resepsionis ..3 $",
        "hubungi|kontak ..1 lewat|via|melalui|pakai|pake telepon|telpon|telp|email|surat|wa|whatsapp|sms aja|saja|ya $",
        "lewat|via|melalui email|telepon|telpon|surat|pos|wa|sms aja|saja ..2",
        "lebih suka|prefer|pilih ..2 email|telepon|telpon|surat|wa|whatsapp|sms",
        "telepon|telpon|email aja|saja ..1 $",
    ),
    asks=(
        "bagaimana|gimana|caranya|gmn ..1",
        "cara !apapun|apa|ini|itu|kayak|begini|seperti ..1",
        "cara $",
    ),
)
