"""How do people opt out in Turkish? The verb comes last, and carries its "not"."""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="tr",
    name="Türkçe",
    stop="""
        dur durdur durdurun iptal ret red abonelikten_çık abonelik_iptal aboneliği_iptal_et çıkış çık mesaj_atma mesaj_atmayın mesaj_istemiyorum
        mesaj_gönderme mesaj_göndermeyin rahatsız_etmeyin rahatsız_etme sms_istemiyorum yazmayın yazma listeden_çık listeden_çıkar beni_rahat_bırakın
        spam_yapmayın sms_iptal iptal_et mesaj_iptal aboneliğimi_iptal_et numaramı_silin üyelikten_çık mesaj_almak_istemiyorum
    """,
    whole="sil çıkar yeter yeter_artık rahat_verin taciz_etmeyin yakamdan_düşün rahat_ver numaramı_unutun",
    doubtful="istemiyorum ilgilenmiyorum bırakın kesin bırak silin engelle bitir",
    courtesy="lütfen teşekkürler merhaba selam artık hemen şimdi iyi günler sağolun sağol bana beni ya abi",
    lists={
        "not_me": "ilgilenmiyorum yanlış_numara yanlış_kişi numara_yanlış",
        "messages": "mesaj* sms* bildirim* whatsapp* ileti* spam* hatırlatma*",
        "offers": "reklam* kampanya* promosyon* tanıtım* indirim* teklif* fırsat*",
        "dont_send": "göndermeyin gönderme göndermeyiniz atmayın atma atmayınız yollamayın yollama yazmayın yazma yazmayınız iletmeyin yapmayın",
        "sending": "göndermeyi atmayı yollamayı yazmayı göndermekten atmaktan yazmaktan",
        "stop": "bırakın bırak kesin kes durdurun durdur bırakınız kesiniz sonlandırın bırakır vazgeçin son",
        "list": "listeden listenizden listesinden sistemden sisteminizden veritabanından veritabanınızdan rehberden rehberinizden gruptan kayıtlarınızdan listenden bültenden bülteninizden mesajlardan bildirimlerden smslerden",
        "remove": "silin sil çıkarın çıkar çıkartın kaldırın kaldır siliniz çıkarınız silinmesini çıkarır siler silinsin unutun unut çıkarabilir silebilir kaldırabilir çıkartabilir çıkartır",
        "number": "numaramı telefonumu numaram kaydımı bilgilerimi numaramın verilerimi",
        "no_want": "istemiyorum istemiyoruz istemem istemiyor",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{offers} ..2 {no_want}|{dont_send}|almak_istemiyorum",
                "{offers} ..2 {sending} ..1 {stop}",
                "{offers} ..1 {stop}",
            ),
            yes=("reklam istemiyorum", "artık reklam göndermeyin"),
            near=("kampanyaları kaçırmak istemiyorum", "bugün kampanya var mı?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "yazmayı|atmayı|göndermeyi keser|bırakır|keserseniz ..1",
                "{messages} ..1 iptal edin|et|ediniz",
                "kes|kesin|bırak|bırakın ..1 mesaj|sms atmayı|göndermeyi|yollamayı",
                "kesin|kes|durdurun|durdur ..2 mesajları|mesajlarınızı|smsleri|smslerinizi|bildirimleri",
                "{messages} ..1 {sending} ..1 {stop}",
                "bana|bize|beni ..1 {sending} ..1 {stop}",
                "{messages} ..1 {stop} ..1",
                "{messages} ..1 son verin",
                "aramayı|yazmayı ..1 {stop}",
            ),
            yes=(
                "mesajları iptal ediniz",
                "göndermeyi bırakır mısınız",
                "kesin şu mesajları",
                "lütfen bana mesaj göndermeyi bırakın",
                "mesajları durdurun",
            ),
            near=(
                "siparişi iptal edin mesajını aldım",
                "kapıya mesaj bırakın",
                "mesajlarımı görmezden gelmeyin",
                "bana yanlış beden göndermeyi bırakın",
                "mesajlarım durdu mu",
            ),
        ),
        Rule(
            "not-want",
            (
                "sizden bir_şey|hiçbir_şey|hiç_bir_şey|birşey|hiçbirşey|haber|mesaj* ..1 {no_want}",
                "{no_want} ..2 {messages}",
                "{messages} ..1 {no_want}",
                "{messages} ..2 almak ..1 {no_want}",
                "{messages} ..1 gelmesin",
                "{messages} gelmesini|gelsin|atmanızı|göndermenizi ..1 {no_want}",
                "bir_daha|bi_daha|birdaha|artık ..1 yazmanızı|aranmak|mesaj ..1 {no_want}",
                "iletişime geçilmesini {no_want}",
            ),
            yes=(
                "sizden hiçbir şey istemiyorum",
                "istemiyorum artık smslerinizi",
                "artık mesaj istemiyorum",
                "bu mesajları almak istemiyorum",
            ),
            near=(
                "sizden sarı olanı istemiyorum",
                "mavi olanı istemiyorum",
                "neden mesaj gelmiyor",
            ),
        ),
        Rule(
            "dont-send",
            (
                "{not_me} ..3 {dont_send}|yazmayın|yazma",
                "taciz etmeyin|etme",
                "{messages} ..1 atıp|yollayıp|gönderip durmayın|durma",
                "sürekli ..1 {messages} ..1 atmayın|göndermeyin",
                "bana|bize ..1 ulaşmayın|dokunmayın",
                "{messages} ..2 {dont_send}",
                "bana|bize|buraya ..2 yazmayın|yazma|yazmayınız",
                "bir_daha|bi_daha|birdaha ..2 {dont_send}|aramayın",
                "beni ..1 aramayın|rahatsız ..2",
                "^ lütfen? artık|bir_daha|bi_daha göndermeyin|yollamayın|atmayın|yazmayın ..1 $",
                "benimle ..3 iletişime ..1 geçmeyin|kurmayın",
                "rahatsız etmeyin|etme|etmeyiniz",
            ),
            yes=(
                "benimle bir daha asla iletişime geçmeyin",
                "yanlış kişi lütfen yazmayın",
                "mesaj atıp durmayın",
                "numara yanlış bana yazmayın",
                "bi daha mesaj yollamayın",
                "bana bir daha yazmayın",
                "lütfen artık mesaj göndermeyin",
            ),
            near=(
                "ilgilenmiyorum ama teşekkürler",
                "faturayı postayla göndermeyin",
                "kutuya adres yazmayın",
                "bana bir daha bozuk ürün göndermeyin",
            ),
        ),
        Rule(
            "remove-me",
            (
                "beni|bizi|numaramı|adımı|telefonumu ..2 {list} ..1 {remove}",
                "{number} ..2 {remove}",
                "{list} ..1 çıkmak|ayrılmak|silinmek ..1 istiyorum|isterim",
                "beni|numaramı {remove} $",
                "{list} ..1 {remove} ..1 beni|numaramı",
                "{list} ..1 çıkarılmak|çıkarılmamı|silinmemi ..1 istiyorum",
            ),
            yes=(
                "numaramı silebilir misiniz",
                "bu mesajlardan çıkmak istiyorum",
                "beni listeden çıkarın",
                "numaramı silin lütfen",
            ),
            near=("beni listeden çıkarmayın", "listeden bir ürünü çıkarın", "eski adresimi silin"),
        ),
        Rule(
            "unsubscribe",
            (
                "abonelikten|üyelikten|aboneliğinizden ..1 çıkmak|ayrılmak|çıkar|çık ..1",
                "aboneliğimi|üyeliğimi|kaydımı ..1 iptal|sonlandır* ..4 {messages}|$",
                "iznimi|onayımı|rızamı ..1 geri|iptal ..1",
                "izin vermiyorum|yok ..2 {messages}",
                "mesaj|sms iptal ..1 etmek|edin|ediniz",
            ),
            yes=("abonelikten çıkmak istiyorum", "iletişim iznimi geri çekiyorum"),
            near=(
                "listeden çıkmak istemiyorum",
                "spor salonu üyeliğimi nasıl iptal ederim",
                "abonelik ne kadar",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "rahat ver*",
                "yakamdan düş*",
                "rahat bırak*",
                "beni ..1 rahat ..1 bırak*",
                "siktir|defol ..1 git*",
                "yakamı bırak*",
            ),
            yes=(
                "yakamdan düşün artık",
                "bırakın da beni rahat bırakın artık yeter",
            ),
            near=("paketi kapıya bırakın", "rahat olun vaktim var"),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "çok fazla {messages}",
                "numaramı nereden|nerden|nasıl buldunuz|aldınız",
                "sizi ..1 şikayet|engelle*",
                "şikayet edeceğim",
                "bu spam",
                "nasıl ..2 çıkabilirim|çıkarım",
                "{messages} almamak için",
            ),
            yes=("numaramı nereden buldunuz?", "çok fazla mesaj"),
            near=("numaram değişti",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "sipariş* ..1 iptal*|mesaj*",
        "çıkmak|çıkarmayın|silmeyin|iptal_etmek ..1 istemiyorum",
        "neden|niye|kim|niçin ..6",
        "çıktı mı",
        "gelmedi|gelmiyor|alamadım|alamıyorum",
        "yanlış|hatalı ..1 beden*|ürün*|renk*|adres*|sipariş*|şey*|boy*|numaralı",
        "bozuk|kırık|fatura*|ürün*|iki_kere",
        "mesaj bırak*",
        "görmezden|gözardı",
        "kaçırmak",
        "çıkarmayın|silmeyin",
        "spor salonu",
        "yanlışlıkla|kazara",
        "sesli",
        "bekleme|davetli|alışveriş|fiyat list*",
    ),
    asks=("nasıl ..3", "ne yapmalıyım|yapmam|yapayım", "nereden ..2 çık*|iptal"),
)
