"""How do people opt out in Hindi, in its own letters and in Latin ones? The verb comes last."""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule

LANGUAGE: Final = Language(
    code="hi",
    name="हिन्दी",
    stop="""
        बंद बंद_करो बंद_करें बंद_कीजिए बंद_कर_दो रोको रोकें स्टॉप रुको अनसब्सक्राइब मैसेज_बंद_करो मैसेज_मत_भेजो परेशान_मत_करो हटाओ मैसेज_नहीं_चाहिए सदस्यता_रद्द_करें
        band_karo band_kare band_kijiye band_kar_do band_kro bandh_karo message_band_karo msg_band_karo message_mat_bhejo msg_mat_bhejo pareshan_mat_karo
        message_mat_karo msg_mat_karo message_nahi_chahiye unsubscribe_karo unsubscribe_kar_do band_karo_ye_sab sms_band_karo mera_number_hata_do stop_karo
        stop_kro मत_भेजो mat_bhejo
    """,
    whole="hatao hata_do bas_karo बस_करो",
    doubtful="रद्द cancel_karo nahi_chahiye नहीं_चाहिए interest_nahi_hai interested_nahi रुचि_नहीं block_karo",
    courtesy="कृपया प्लीज़ प्लीज धन्यवाद नमस्ते अब अभी भाई जी please plz pls bhai yaar ji ab abhi namaste dhanyavad kripya hello sir turant shukriya मुझे mujhe",
    lists={
        "messages": "मैसेज मेसेज मैसेजेस संदेश संदेशों एसएमएस नोटिफिकेशन व्हाट्सएप message messages msg msgs mesage massage sms sandesh notification notifications whatsapp wapp spam मैसेजों न्यूज़लेटर newsletter मेल",
        "offers": "विज्ञापन ऑफर प्रचार प्रमोशन offer offers ad ads promotion promotions promo promotional advertisement marketing vigyapan discount_wale advertising scheme",
        "dont": "मत न ना नहीं mat na nahi nhi nahin nai mt",
        "send": "भेजो भेजें भेजना भेजिए करो करें करना कीजिए भेज bhejo bhejna bhejiye bheje bhejen karo kare karna kijiye karen bhejiyega krna kro bhejte send karein bhejein karie karye kijie",
        "stop": "बंद रोको रोकें रोक रोकिए band bandh stop roko rokiye roke rok",
        "do": "करो करें कीजिए कर करना करदो karo kare kijiye kar karna kro kr kardo krdo karen karwa करवा करवाओ karwao करवाइए",
        "want": "चाहिए चाहता चाहती chahiye chahie chahta chahti chahiyen chaiye जरूरत zaroorat jarurat",
        "remove": "हटा हटाओ हटाएं हटाइए हटाना निकाल निकालो निकालें डिलीट hata hatao hataye hataiye hataen nikal nikalo nikaliye delete remove hatado",
        "list": "लिस्ट सूची डेटाबेस ग्रुप list database suchi system group contact",
        "number": "नंबर नम्बर number no num nambar डेटा data",
        "my": "मेरा मेरे हमारा mera mere hamara",
        "me": "मुझे मुझको हमें mujhe mujhko hume humko mujhse mereko mujh मुझसे हमसे hamse humse hum हम मुझ",
    },
    rules=(
        Rule(
            "no-advertising",
            (
                "{offers} ..3 {stop} ..1 {do}",
                "{offers} ..2 {dont} {want}|{send}",
                "{offers} ..2 {dont} ..1 {send}",
            ),
            yes=("विज्ञापन बंद करो", "mujhe offers nahi chahiye"),
            near=("offer miss nahi karna chahta", "aaj koi offer hai?"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "{messages} ..4 {stop} {do} $",
                "{messages} ..1 karna|करना|bhejna|भेजना ..1 chhod*|छोड़*|chod*",
                "तंग|tang|पीछा karna|करना ..1 {stop}",
                "{messages} ..1 {stop} कर|kar ..1 सकते|sakte|सकती",
                "{messages} ..3 {stop} {do} $",
                "{messages} ..2 {stop} ..1 {do}",
                "{messages} ..2 भेजना|bhejna|karna|करना ..1 {stop} ..1",
                "{messages} ..1 rokiye|roko|रोकें|रोको|रोकिए|band",
                "{stop} {do} ..2 {messages}",
                "ये|ye|yeh ..1 {stop} {do}",
                "{stop} ये|ye|yeh ..1 {messages}",
            ),
            yes=(
                "msg bhejna chhod do",
                "क्या आप मैसेज बंद कर सकते हैं",
                "कृपया मुझे मैसेज भेजना बंद करें",
                "sms bhejna band kijiye",
            ),
            near=("tang jeans dikhao", "galat size bhejna band karo", "app band ho jata hai"),
        ),
        Rule(
            "not-want",
            (
                "{me} ..1 aapse|आपसे|aap_se ..1 kuch|कुछ ..1 {dont} {want}",
                "{messages} की|ki ..1 {dont}",
                "{messages} प्राप्त|receive|prapt ..1 {dont}",
                "{dont} {want} ..2 {messages}",
                "{messages} ..1 {dont} {want}",
                "{messages} ..2 {dont} ..2 चाहता|चाहती|chahta|chahti",
                "ये|ye|yeh ..1 {messages} ..1 {dont}",
                "{dont} {want} ..1 {messages}",
                "{messages} me interest|रुचि {dont}",
            ),
            yes=(
                "हमें आपसे कुछ नहीं चाहिए",
                "आपके संदेश की जरूरत नहीं",
                "अब और मैसेज नहीं चाहिए",
                "mujhe ye messages nahi chahiye",
            ),
            near=(
                "mujhe aapse size ke bare me kuch puchna hai",
                "mujhe koi message nahi mila",
                "bill nahi chahiye",
            ),
        ),
        Rule(
            "dont-send",
            (
                "मत|mat|mt {send} ..1 {messages} $",
                "{messages} ..1 मत|mat|mt|न|na ..1 {send} ..1 $|yaar|bhai|please|plz|अब|ab|kabhi|dobara|aur",
                "{messages} ..1 मत|mat|mt|न|na {send}",
                "मत|mat|mt भेजो|bhejo|bheje|bhejiye|भेजिए ..1 {messages}",
                "{messages} ..1 {dont} भेजो|भेजें|भेजिए|bhejo|bheje|bhejna|bhejiye",
                "{me} ..1 संपर्क|contact ..1 {dont} {send}",
                "{me} ..1 pareshan|परेशान|tang|disturb ..1 {dont} {send}",
                "pareshan|परेशान|tang|disturb|तंग ..1 {dont} {send}",
            ),
            yes=(
                "mat karo itne msg",
                "हमसे संपर्क मत करो",
                "hum ko message mat karo",
                "मुझे मैसेज मत भेजो",
                "dobara message mat karna",
            ),
            near=(
                "riya ko message mat karo",
                "मेरे संदेश इग्नोर मत करो",
                "abhi mat bhejo, chutti pe hu",
                "aap ab message kyu nahi karte?",
                "mujhe toota saman mat bhejo",
                "pareshan mat hona",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{my} ..1 {number} ..1 bhul|भूल|bhool ..1 jao|जाओ|जाइए",
                "{my} naam|नाम {remove} ..1 {do}? ..2 {list}",
                "{list} ..1 naam|नाम {remove} ..1 {my}",
                "{my} naam|नाम ..1 {list} ..1 se|से {remove}",
                "{my} ..1 {number} ..3 {remove}",
                "{me} ..2 {list} ..1 से|se ..1 {remove}",
                "{my} {number} {list} se {remove}",
                "{number} {remove} {do}? {my}",
                "{list} se {my} naam|नाम {remove}",
                "{me} {remove} ..1 do|दो|dijiye|दीजिए",
            ),
            yes=(
                "mera no bhul jaiye mera number bhul jao",
                "मेरा नाम निकालो लिस्ट से",
                "मेरा नंबर हटा दो",
                "mujhe list se hatao",
            ),
            near=("मुझे लिस्ट से मत हटाना", "list se ek item hata do", "पुराना पता हटा दो"),
        ),
        Rule(
            "unsubscribe",
            (
                "सहमति|sahmati|anumati|अनुमति|इजाजत|consent ..2 वापस|wapas|vapas ..1 ले*|le*",
                "सहमति|sahmati|anumati|अनुमति ..1 रद्द|cancel",
                "{me}|please|plz|हमें ..2 unsubscribe|unsub|अनसब्सक्राइब ..1 {do}|$|karna|करना",
                "unsubscribe|अनसब्सक्राइब {do} ..1 do|दो|dijiye|$",
                "सदस्यता|subscription ..1 रद्द|cancel|band ..1 {do} ..1 {messages}",
            ),
            yes=(
                "main apni anumati wapas leti hu",
                "please mujhe unsubscribe kar do",
                "मुझे अनसब्सक्राइब करें",
            ),
            near=(
                "main saman wapas leta hu",
                "mujhe unsubscribe nahi karna",
                "kya mere bhai ne unsubscribe kiya?",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "{me} ..1 अकेला|akela|chain|चैन ..2",
                "pareshan karna|करना ..1 {stop}|chhodo|छोड़ो",
                "परेशान करना बंद",
                "peecha|पीछा chhodo|छोड़ो|choro",
            ),
            yes=("मुझे अकेला छोड़ दो", "peecha chhodo mera"),
            near=("दरवाजे पर छोड़ दो",),
            asked=None,
        ),
        Rule(
            "complaint",
            (
                "bahut|बहुत|itne|इतने|bohot ..1 {messages}",
                "{my} number|नंबर ..2 kahan|kaha|कहाँ|कहां|kisne",
                "block|report kar dunga|dungi|दूंगा",
                "ye|यह|ये spam",
                "{messages} कैसे|kaise ..1 {stop} ..2",
                "unsubscribe|अनसब्सक्राइब kaise|कैसे ..2",
            ),
            yes=("mera number kahan se liya?", "itne saare messages"),
            near=("mera number change ho gaya",),
            reach=Reach.DOUBTFUL,
        ),
    ),
    never=(
        "size|साइज",
        "ignore|इग्नोर|नज़रअंदाज",
        "!{me}|{number} ko|को {messages}|contact|संपर्क",
        "unsubscribe|अनसब्सक्राइब|हटाना|hatana ..1 {dont}",
        "{dont} हटा*|hata*",
        "क्यों|kyu|kyun|kyon|किसने|kisne|कब|kab ..3",
        "क्या|kya ..2 मिल*|mil*|हुआ|hua|आया|aaya|kiya|किया|गया|gaya|है|hai",
        "मिला|mila|मिले|mile|aaya|आया|milte ..2",
        "galat|गलत size|साइज|saman|item|product|order|bill|price|saaman",
        "toota|टूटा|purana|पुराना",
        "miss",
        "galti|गलती se|से",
        "voice|वॉइस",
        "{dont} bhoolna|भूलना",
        "jawab|जवाब",
        "waiting|वेटिंग list|लिस्ट",
    ),
    asks=("कैसे|kaise|kese ..1",),
)
