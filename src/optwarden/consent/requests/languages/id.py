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
        berhenti_spam stop_spam jangan_spam jangan_chat_saya jangan_wa_saya stop_promo_pesan
    """,
    whole="keluar unsubs hapus_saya hentikan_ini",
    doubtful="batal batalkan hapus cukup sudah_cukup selesai_langganan tidak_tertarik gak_tertarik blokir tolak tidak_minat",
    courtesy="tolong mohon please terima kasih makasih ya dong halo hai min kak pak bu sekarang segera saya mau ingin lagi deh trims mba mas",
    lists={
        "not_me": "tidak_tertarik gak_tertarik ga_tertarik tidak_minat salah_nomor nomor_salah salah_orang bosan terganggu",
        "here": "nomor_ini no_ini nomer_ini nomor_saya",
        "stop": "berhenti stop hentikan setop berhentilah",
        "send": "kirim mengirim kirimin kirimi mengirimi mengirimkan kirimkan hubungi menghubungi chat wa ganggu mengganggu spam kontak sms telepon whatsapp nge_chat menghubungi wa2 chat2 kirim2 kirim_kirim",
        "messages": "pesan sms wa whatsapp chat notifikasi notif info_ini spam chatnya pesannya broadcast pengumuman email newsletter",
        "offers": "iklan promo promosi penawaran diskon marketing reklame promo2 iklannya tawaran",
        "dont": "jangan jgn jangan_pernah tidak_usah gausah ga_usah gak_usah nggak_usah tak_usah tdk_usah stop tidak_perlu gak_perlu ga_perlu nggak_perlu gk_usah gk_perlu ngga_usah mohon_tidak harap_tidak harap_jangan mohon_untuk_tidak",
        "not_want": "tidak_mau gak_mau ga_mau nggak_mau tdk_mau tidak_ingin gak_ingin ogah tidak_bersedia malas enggan tidak_perlu gak_perlu tidak_butuh gak_butuh tidak_minta tidak_setuju keberatan",
        "remove": "hapus hapuskan keluarkan menghapus coret cabut hilangkan dihapus dikeluarkan keluarin hapusin apus apusin ilangin delete lupakan lupain",
        "list": "daftar list database grup grub kontak mailing sistem data",
        "me": "saya aku gue gw kami sy",
        "number": "nomor no nomer nomorku kontak data nmr",
        "again": "lagi lg pls tolong ya dong apapun apa_pun",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{stop} ..2 {offers}",
                "{dont} ..2 {send} ..3 {offers}",
                "{not_want} ..3 {offers} ..1",
                "tanpa {offers} lagi",
            ),
            yes=("stop iklan", "saya tidak mau promo lagi"),
            near=("tidak mau ketinggalan promo", "ada promo hari ini?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{not_me} ..4 berhenti|stop|hentikan ..2 $",
                "setop|stop|hentikan {messages}",
                "{stop} ..1 {send} ..1 {messages} ..2",
                "{stop} hubungi|menghubungi|chat|ganggu|mengganggu|spam ..1 {me}|$|lagi",
                "{stop} ..1 pengiriman {messages}",
                "hentikan|stop ..1 {messages} ..1 ini|dari|$|ya|tolong|semua",
                "{stop} kirim* ..1 {messages}|$",
            ),
            yes=(
                "gak tertarik mohon berhenti",
                "tolong berhenti kirim pesan ke saya",
                "hentikan pesan ini",
            ),
            near=(
                "tidak tertarik di halte itu",
                "berhenti kirim ukuran yang salah",
                "hujan tidak berhenti",
                "hentikan pesanan 4471",
            ),
        ),
        Rule(
            "not-want",
            (
                "{not_want} apa apa ..1 dari kalian|anda|kamu",
                "minta ..1 dihapus|dikeluarkan ..2 {list}",
                "{not_want} ..2 terima|menerima|dapat|mendapat|mendapatkan|nerima|dapet ..2 {messages}",
                "{not_want} {messages} ..1 lagi|dari|ini ..1 kalian|$",
                "{not_want} ..1 dihubungi|diganggu|dichat|dikirimi ..2",
                "{not_want} kalian ..1 {send}",
            ),
            yes=(
                "saya gak mau apa apa dari kalian",
                "saya tidak mau terima pesan lagi",
                "saya tidak ingin menerima pesan",
            ),
            near=(
                "saya gak mau apa apa lagi, kopi saja",
                "saya tidak mau yang biru",
                "saya tidak terima pesan apa pun",
            ),
        ),
        Rule(
            "dont-send",
            (
                "{dont} wa2|chat2|kirim2|sms2 ..2",
                "{dont} {send} ..2 apapun|apa_apa|ginian|beginian|kayak_gini|gini ..1",
                "{dont} ..1 {send} ..2 {messages} ..2",
                "{dont} ..1 {send} {me} ..1 lagi|lg|$|ya",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|spam|whatsapp ke? {me}|{here} ..1",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|whatsapp ..1 {me} ..1",
                "jangan|jgn kirim|kirimin|kirimi|kirim2 ..1 lagi|lg ..1 $|ya",
                "jangan|jgn|gausah kirim lagi",
                "{dont} ..1 ganggu",
                "{dont} hubungi|menghubungi|ganggu|chat|wa|sms|kontak|whatsapp lagi|lg|terus",
            ),
            yes=(
                "nomor salah jangan hubungi saya",
                "jangan kirim yang ginian",
                "jgn wa ke nomer ini",
                "gak perlu chat lagi",
                "jangan kirim pesan lagi",
                "jangan hubungi saya lagi",
            ),
            near=(
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
                "{number} {me} ..2 dihapus|dikeluarkan|dicoret|hapus|hapuskan ..2",
                "{remove} {me} ..1 dari ..2 {list}",
                "{remove} {number} {me} ..4",
                "{remove} nomor|no|nomer|nmr|nomorku ..1 ini|dari|ya|dong|$",
                "{remove} {me} ..1 $|ya|dong",
                "keluar dari ..1 daftar|list|database ..1 $|ini|kalian|ya",
            ),
            yes=(
                "nomor saya minta dihapus",
                "apus nomor gue",
                "keluarkan saya dari daftar",
                "hapus nomor saya",
            ),
            near=(
                "hapus data kartu lama",
                "jangan hapus saya dari daftar",
                "hapus satu barang dari daftar",
                "hapus alamat lama saya",
            ),
        ),
        Rule(
            "unsubscribe",
            (
                "{me}|mau|ingin|tolong ..2 berhenti berlangganan|langganan",
                "{me}|mau|ingin|tolong|mohon ..2 unsubscribe|unsub|unreg ..1",
                "batalkan|cabut|hentikan langganan|persetujuan ..1",
                "mau keluar dari ..2 {list}",
                "cabut|tarik|menarik|mencabut|membatalkan persetujuan|izin",
            ),
            yes=(
                "saya mencabut izin",
                "saya ingin berhenti berlangganan",
                "tolong unsubscribe saya",
            ),
            near=(
                "saya tidak mau berhenti berlangganan",
                "apa adik saya sudah berhenti langganan?",
                "berapa biaya langganan",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "{dont} ganggu|gangguin|mengganggu ..1 {me}? ..1",
                "biarkan {me} sendiri",
                "biarkan {me} tenang",
                "pergi sana",
            ),
            yes=("biarkan saya sendiri",),
            near=("taruh paket di depan pintu",),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "terlalu banyak|sering {messages}",
                "kebanyakan|keseringan {messages}",
                "dapat|dapet|tau|tahu nomor|nomer {me} dari|darimana",
                "dari mana|darimana ..2 nomor|nomer {me}",
                "saya laporkan|blokir|lapor",
                "ini spam",
                "cara berhenti ..1 langganan|berlangganan",
                "supaya tidak dapat {messages}",
            ),
            yes=("dari mana dapat nomor saya?", "terlalu banyak pesan"),
            near=("nomor saya ganti",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "pesan dulu|satu|dua|tiga|porsi",
        "tidak|gak|ga mau|ingin berhenti|keluar|unsubscribe",
        "jangan|jgn ..1 hapus|keluarkan|batalkan",
        "kenapa|mengapa|siapa|kapan ..5",
        "apa ..3 sudah",
        "kirim lagi yang",
        "sekolah|pesanan|barang|ukuran|makanan|rusak",
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
    asks=("bagaimana|gimana|cara|gmn ..1",),
)
