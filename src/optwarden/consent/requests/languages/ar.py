"""How do people opt out in Arabic, of the books and of the streets?"""

from __future__ import annotations

from typing import Final

from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.patterns import Script

LANGUAGE: Final = Language(
    code="ar",
    name="العربية",
    script=Script(prefixes="و|ف|ب|ل|ال|وال|بال|لل|ك|فال|هال|عال|عهال"),
    stop="""
        انسبسكرايب انسابسكرايب انسبسكرايبد انسبسكريب انسب_سكرايب
        توقف ايقاف أوقف إيقاف قف الغاء إلغاء الغاء_الاشتراك إلغاء_اشتراك الغ_الاشتراك وقف وقفوا توقفوا ستوب الغاء_الإشتراك لا_ترسل لا_ترسلوا
        ايقاف_الرسائل وقف_الرسائل اوقفوا_الرسائل لا_تراسلني لا_تراسلوني الغاء_الرسائل بطلوا_رسائل احذفني احذفوني ازالة_رقمي حذف_رقمي لا_ترسل_لي
        اتركوني_وشاني اتركني_وشاني إلغاء_الخدمة
    """,
    whole="حذف ازالة شيلوني امسحوني",
    doubtful="انهاء يكفي كفاية خلاص غير_مهتم مش_مهتم بطلوا رفض لا_يهمني حظر",
    courtesy="من فضلك فضلكم لو سمحت سمحتم شكرا رجاء الرجاء ارجو مرحبا السلام عليكم الان فورا اريد أرغب في عفوا",
    lists={
        "small": """
            بغيت باغي باغيه بجاه بجاه_ربي بجاه_النبي بجاه_الله ربي كثره كتره بكثره
            بهذا_القدر القدر
            walou walu waloo oualou iznkon ba3d_iznkon ba3d_iznak ba3d_iznkom 3andak 3andik 3andkoum يمعودين معودين يمعود اغاتي عيني عيوني يباه خيو خيي هيدا_الرقم mn_3andak khalaso yalla yallaa 5alass plzz plss w_allah لسا لسه لسة غيرها او_غيرها ولا_غيرها وغيرها غيره وغيره
            thania taniya taneya tanye thani tanya_marra resaletkom kaman 2abadan men_fadlkom min_fadlik ma3lesh ma3lish الحق باي اساسا قسما وربي وربكم بالعافيه الطيب طيب زين اوكي اوك لحظه رجال رجاااء استاذي عزيزي الاعزاء الكرام الافاضل كرام حضراتكو بلييييز كفايتنا
            chi chay walo marra thanya
            منكن عندكن لكن_مني الفوري فوريه العاجل حمادتنا ترنكيل طرنكيل مهني هاني فيا بيا اطالبكم اطالب نطالب نطالبكم بالتوقف الهاتف هاتفي
            bel bl raqam el_raqam rakam ra2am nimra namra leil lil nhar nahar sob7 gym el_gym bank school madrasa 3eyada clinic hotel shoghl dyali dyalkoum 3la 3liya 3lia 3liyya had_chi hadchi had_shi kheliwni khalliwni tranquille ferda
            قولوا قولو قولي بوت البوت للبوت bedde baddi baddeh
            والو شويه كل_شويه مهتم مهتمه مانيش_مهتم مو_مهتم مش_مهتم مب_مهتم غير_مهتم ماني_مهتم معنديش_اهتمام لست_مهتما mohtam mohtama mish msh l esta2a ana_mish_mohtam مزعوج منزعج موضوع الموضوع سالفه هالسالفه
            من فضلك فضلكم فضلا لو_سمحت لو_سمحتم لو_سمحتوا لو_سمحتو لو_سمحتي سمحت سمحتم سمحتوا رجاء رجاءا الرجاء ارجو ارجوا ارجوك ارجوكم ارجوكي نرجو نرجوا نرجوكم نرجوك يرجى
            برجاء بليز بلييز الله والله الله_يخليك الله_يخليكم يخليك يخليكم يخليكي عافاك عافاكم عفاك عفاكم تكفى تكفون تكفين يعيشك يعيشكم بعد_اذنك بعد_اذنكم اذا_ممكن اذا_سمحتم اذا_سمحت
            اذا_سمحتوا لطفا من_لطفكم شكرا مشكور مشكورين جزيلا تسلم تسلموا يعطيك يعطيكم العافيه السلام عليكم مرحبا اهلا هلا سلام صباح مساء الخير جزاك جزاكم خيرا خير عفوا آسف اسف معلش معليش
            انا احنا نحن احناي انتم انتو انتوا انتي هو هي هم هذا هذه هذي هاذي هاذا هاي ده دا دي دول هال هاد هادي هيدا هيدي هدول هذول هذيك ذلك تلك ديك داك هالشي هالشيء هالاشياء هالحركات
            في على علي عن الى مع عند عندي عندكم عندك عندكو عنا لدي لديكم لديك لي لنا ليا لينا ليه الي الينا الي علينا عليه عليها عليا معي معايا معنا بي بنا مني منا منكم منك منكو مننا منهم عني عني منها منه فيها
            لكم لك ليكم ليكو ليك الكم الك بتاعكم بتاعتكم بتوعكم بتاعي بتاعتي بتاعتك بتاعك بتاعتكو تبعكم تبعك تبعكن تبعي تبعيتكم متاعكم متاعك متاعي ديالكم ديالك ديالي تاعي تاعكم تاعك حقكم حقتكم حقك حقي مالتكم مالكم
            اللي الذي التي الذين يلي الي لرقمي هون هنا هني هناك كلها كله كلهم كلو جميعها جميعا
            الان الحين هلق هلأ هلا دلوقتي دلوقت توا حالا فورا فوري فوريا بسرعه اسرع_وقت باسرع_وقت اليوم من_اليوم بعد_اليوم من_الان من_الحين من_هلق من_دلوقتي من_النهارده بعد_الان بعد_كده بعد_كدا بعد_هيك بعد_هذا بعد_ذلك من_هنا_ورايح ورايح فصاعدا وصاعدا ابدا نهائيا نهائي بتاتا
            خالص مطلقا قط مستقبلا مستقبل بعد بعدين تاني تانيه ثاني ثانيه مره مرات مره_ثانيه مره_اخرى اخرى كمان زياده مجددا عاد بقى بقا بقه بأه خلاص خلص دايما دائما دوم يوميا يومي كل_يوم يوم شوي كل_شوي كل_ساعه كل_دقيقه ليل نهار باستمرار مستمر المستمره المتكرره متكرره المتكرر
            بشكل بشكل_نهائي بصوره كامل كامله تماما اطلاقا للابد للأبد كل جميع اي ايه كافه انواع نوع بانواعها كثير كثيره كتير كتيره كتيره_اوي اوي قوي جدا بزاف برشا وايد هواي ياسر شي شيء شئ شيئا حاجه حاجات اشياء حتى ولو واحد واحده وحده
            يا عم عمو والديك والديكم يرحم ياها اياها يالله زفت زباله قرف القرف مزعج مزعجه السخيفه سخيفه التافهه تافهه ممله غبيه ملعونه مقرفه اللعينه الهبله الزفت الفارغه العشوائيه عشوائيه تلقائيه آليه اليه الاليه جماعيه مملوله غير_مرغوب غير_المرغوب المرغوبه_وغير
            جماعه الجماعه ناس عالم اخوان اخواني اخي اخوي اخويا اختي استاذ استاذه سيدي ساده حضره حضرتك حضراتكم شباب حبيبي حبيبتي عمي خوي خويا خويه صديقي ياخي شركه شركتكم متجر متجركم محلكم المحل مؤسستكم فريق فريقكم اداره الاداره مسؤول مطعمكم بنككم عيادتكم مدرستكم طرفكم جانبكم قبلكم طريقكم
            واتس واتساب واتس_اب الواتساب عالواتس عالواتساب هاتف هاتفي هاتفنا جوال جوالي موبايل موبايلي موبايلنا تلفون تلفوني تليفوني نمره نمرتي نمرتنا خط خطي رقمي رقمنا رقمه رقمها الرقم هالرقم عالرقم عهالرقم رقم_الهاتف خاص الخاص
            اريد ابي ابغى ابغا بدي عايز عايزه عاوز عاوزه عايزين نريد نبغى نبي بدنا اود نود ارغب نرغب اطلب نطلب احب نحب حاب حابه ودي اتمنى نتمنى ممكن يمكن يمكنكم يمكنك بامكانكم تقدر تقدرون تقدروا تقدرو تقدري تقدرولي ياريت يا_ريت ليت ليتكم هل لازم ضروري يجب واجب عليكم كان يكون تكون منحته منحتها منحتكم اعطيته اعطيتها اعطيتكم سبق ان انه اني انو انكم انك
            يتم تتم تم القيام قيام اعلن اقول قلت قلتلكم لكو اخيرا جديا بجد بصراحه صراحه حقيقه فعلا بالله عليك بالله_عليكم رسميا بموجب_هذا بهذا هكذا كده كدا كذا هيك هيج هكا حد احد وقتي راحتي خصوصيتي
            please plz pls ya ba2a b2a ba2aa ba3d tany tani taany thanya mara mrra tanya khalas 5alas khlas 5las law sama7t sama7to samaht samahtom samahtou lw sm7t men fadlak fadlik fadlkom fadlkon 3afak 3afakom 3afakoum 3yshek y3ayshek y3aychek yaishek teslam shukran chokran mn min men 3andkon 3endkom safi les le la had hadi dial dyal salam mnkom mnko menkom menko menkon mnkon mnkoum menkoum mnk
            ana e7na i7na entom ento enta 3ala 3la ra2my ra2mi rakmi raqmi nemerti nimirti da de di dol el al la2 li lia lya leya leyya ilna lina liya elayya 3andkom 3andko m3akom ma3ak 3an 3ny 3anni kol koll kel aye ayy ay ayaya shi shay shi2 7aga haga 7agat 7aja haja wala w wel fel fil
            wallah walla wlh wallahi 7abibi habibi akhi khoya 5oya ya_gama3a gama3a ya_jama3a shabab dlwa2ty delwa2ty now halla2 hala2 daba tawa abadan khales 5ales nehaeyan bizzaf bezzaf barsha barcha whatsapp wattsapp whats btaa3kom bta3kom bta3etko taba3kon dialkom dyalkom mta3kom hay hal had hadi
            yallah bas bs momken mumkin yimkin minkon minkom minkou min_kon بركا بركاو بركانا يزي كفايه كفى كفا يكفي safi برنس الغالي لا_يهينك لايهينك ربنا يكرمك يكرمكم
            صافي حتى_حاجه ولاحاجه خوي_العزيز يارب ارجوكو ارجوكن حرام والنبي النبي وحياه حياتك ابوس_ايدك ابوس ايدك ايديكم حزب حزبكم الحزب مرشح مرشحكم انتخابات الانتخابات انتخابيه الانتخابيه الجمعيه جمعيتكم جمعيه ناديكم مدرستكم جامعتكم فندقكم شركه_التامين متطفله متواصله المتواصله المزعجه
            مرتين قلتلكم قلنالكم كلمتكم طلبت_منكم
            اصلا ما_اقرا ما_اقراها ما_بقرا ما_بقراش مبقراش لا_اقرا لا_اقراها اصلن سدى عالفاضي فاضي
            التوزيع البث المراسلات_لديكم
            المزيد مزيدا مزيد جزيل الشكر تحياتي تحيه تحيات التحيه الاحترام احترامي التقدير تقديري ودمتم دمتم اعتبارا دون_تاخير بدون_تاخير شاكرا شاكره شاكرين لتفهمكم تفهمكم تعاونكم لتعاونكم حسن_تعاونكم حسن_تفهمكم تقبلوا عبر سيادتكم لسيادتكم التكرم بالتكرم تكرما تفضلا التفضل بالتفضل العمل_على تكرموا تفضلوا تتكرموا تتفضلوا امل نامل التمس نلتمس اناشدكم نناشدكم اتقوا_الله اتقوا_ربكم خافوا_الله بالامكان امكانكم بامكانك تستطيعون كل_اشكال جميع_اشكال كافه_اشكال كل_انواع كل_وسائل جميع_وسائل كافه_وسائل لا_امرا يعافيكم يعافيك يوفقكم يوفقك يرضى_عليكم يرضى_عليك يرضي_عليكم لا_هنتوا لا_هنت لاهنتوا لا_هنتو بارك_الله_فيكم الله_يبارك_فيكم بارك_الله_فيك الله_يبارك_فيك ابد كرمال كرمالي كرمالله دخيلكم دخيلكن دخيلك دخيل_الله اذا_بتريدوا اذا_بتريدو اذا_بتريد بتريدوا عنجد عن_جد بترجاكم بترجاكن بترجاك منشان_الله مشان_الله ع عال فيكم فيكن فيك لو_تكرمتم لو_تكرمت لو_تكرمتوا تكرمتم بعد_النهارده من_بكره فدوه رحمه_لوالديكم رحمه_لوالديك رحم_الله_والديكم لوالديكم ممنون ممنونكم ممنونه زحمه بلا_زحمه بلا_زحمه_عليكم بلا_امر بلا_امر_عليكم مره_لخ عدكم عدك يمكم من_يمكم هسه هسا يابه فدوتكم يا_باشا باشا يا_فندم يافندم بشمهندس بقولكم بقولك يا_ريس
            الله_يرحم_الوالدين لا_يرحم_الوالدين الله_يرحم_والديكم يرحم_الوالدين سمحو_ليا سمحوا_ليا سمحولي سمح_ليا سي واش_ممكن واش يجازيكم الله_يجازيكم عباد_الله كاع دابا من_دابا دبا يعاونكم الله_يعاونكم بغيتكم تما من_تما بربي باهي سامحوني صحه خاوتي يا_خاوتي سيلفوبلي سيلفوبلاي برك جمله صحيتو صحيت صحيتوا يحفظكم ربي_يحفظكم ربي_يخليكم ربي_يعيشكم ديما النومرو نومرو النيميرو النوميرو اسيادي للا لالا تبارك بصح الحق_عليكم حضرتكو
            ya3ni yaychek y3aychkom yaychkom yar7am yr7am yerhem waldikom waldikoum waldik taney teni tenye tenya tenyeh sm7to sm7tou sm7tom samahto samahtu sma7to kter ktir kteer ktiir hon hona hena hina houn hnaya dakhilkon dakhilkom da5ilkon da5ilkom dkhilkon dakhilak bellah billah bllah keda kda kida hek heik haik ba3ad elyom elyoum lyom lyoum el_yom el_yoom ra2em rakm raqem ra2mak 3a 3al nhaiyan nhaeyan nihaeyan neha2eyan nehaian nhaeyn nehaiyan merci mersi te2borni to2borni enno inno innu ya3tikon ya3tikom ya3tek ya3tik 3afye 3afyeh 3afya yekhi ya_ret yareit yarait 3andoko 3ndkom 3ndk 3ndko 3endko 3ndkon 3endk 3endak 3andkum dialkoum ta3kom menkum mnkum mnkm menkm minkum mink ly liyya ilayya shy shey 7atta_7aja 7ata_7aja hatta_haja hata_haja ay_7aga ay_haga ay_shi ay_shy aya_7aga 3ayez 3ayza 3ayz 3awz 3awez badde bade bidi biddi abi aby abgha abghi bghit b8it n7eb nheb nhebb a3mel areed oreed momkin beta3etko beta3etkom beta3tko btaa3ko bta3ko mel mnel la2a khay 5ayi khayyo ya_5ayi jama3a 3afik lah_ykhalik llah_ykhlik allah_y5alikom allah_ykhalikom allah_y5allikon allah_ykhallikon allah_y5alik allah_ykhalik y5alikom ykhalikom rabbena rabna wenabi wennabi bzf bzaf barchaa kolo kello kulu kamen kmn o bli li_3andkom 3lach smahli sma7li smahouli ani rani mzl
            khouya khouti yaret kefaya kfaya التوجيه بالتوجيه توجيه الايعاز بالايعاز الوارده وارده نحبكم نحبكو عفيه حبايب حبايبي يا_اخوه اخوتي اعزائي الساده السيده للتذكير تذكير_اخير اخر_تنبيه اخر_انذار اخر_تحذير للمره_الاخيره للمره_الالف للمره_المليون قسم_التسويق قسم_المبيعات فريق_التسويق دي_اخر_مره هذه_اخر_مره اخر_مره التعليمات ترانكيل لمعينكم معليش_يعني زول يا_زول ياخ يا_زلمه زلمه معلم يا_معلم يا_كبير عليكو عليكن عنكن
        """,
        "openers": """
            متبعتوش متبعتش متبعتيش متبعتوليش متبعتليش متبعتيليش متبعتولناش متبعتلناش متبعتولياش ماتبعتوش ماتبعتش ماتبعتوليش ماتبعتليش ماتبعتيش ماتبعتولناش مترسلوش مترسلش مترسلوليش مترسليش مترسلوليش ماترسلوش ماترسلوليش ماترسلش متراسلونيش متراسلنيش متراسلوناش ماتراسلونيش ماتراسلنيش متزعجونيش متزعجناش ماتزعجونيش متزعجوناش متضايقونيش متكلمونيش متكلمنيش ماتكلمونيش متكلموناش ماتكلموناش متكتبوليش متكتبليش متكتبوش ماتكتبوليش ماتكتبوش ماتبعثوش ماتبعثوليش متبعثوش متبعثوليش ماتبعثوليناش ماتصيفطوش ماتصيفطوليش ماتصيفطليش ماتسيفطوش ماتسيفطوليش متصيفطوش متتواصلوش متتواصلش ماتتواصلوش لاتبعتوا لاتبعتولي لاتبعتو لاتبعت لاترسل لاترسلون لاترسلوا لاترسلو لاترسلولي لاتراسلوني لاتراسلني لاتكلموني لاتزعجوني لاتتواصلوا لاتتواصلون لاتدزون لاتدزولي مايبعتوش mteb3atoleesh mtb3tolesh mtb3atolish mateb3atoleesh mateb3atolish matb3atoleesh matb3tosh mateb3atosh mateb3atoosh mateb3atoush mteb3atoush matb3atoush mateb3atouli_sh mteb3atoosh mteb3atosh matb3atosh matb3tolish mateb3atsh mteb3atsh mat2a5zoneesh mtb3tosh mateb3atouch matebaathouch matb3athoulich mateb3athoulich matsiftoch matsiftolich matsifetch matsifetoch matersloosh matersloush materselush matersloleesh mat2zneesh mat2eznish mat2znonish matkalmoneesh matkalemoneesh
            الرجاء رجاء رجاءا ارجو ارجوا نرجو ارجوكم ارجوك نرجوكم يرجى برجاء لو_سمحت لو_سمحتم لو_سمحتوا لو_سمحتو لو_سمحتي من_فضلك من_فضلكم بليز ممكن ياريت يا_ريت بس لكن فضلا لطفا تكفون تكفى عافاكم عافاك عفاكم خلاص خلص بقى
            ولا وما وماعاد وماتبعتوش ومتبعتوش ومتبعتوليش وماتبعتوليش وتوقفوا واوقفوا ووقفوا واحذفوا وشيلوا وامسحوا وبطلوا ومش ومابي ومابغى ومابدي وعدم وازيلوا وازاله واريد واطلب وارجو ونرجو ونطلب والغوا والغاء
            ولا_اريد ولا_ارغب ولا_نرغب ولا_نريد ولا_اود ولا_نود ولا_ابغى ولا_ابي ولا_احب ولا_احتاج ولا_نحتاج ولا_يهمني ولا_تهمني ولا_تعنيني وما_ابي وما_ابغى وما_ابغا وما_ابا وما_ابه وما_ابيها وما_نبي وما_نبغى وما_نبغي وما_نبيها وما_ودي وما_ودنا وما_بدي وما_بدنا وما_بدناش وما_بديش وما_بغيت وما_بغيتش وما_بغيناش وما_بغينا وما_نحبش وما_نحبوش وما_حبيت وما_نريدش وما_اريد وما_نريد وما_اريدها وما_نحتاج وما_احتاج وما_نحتاجوش وما_نحتاجش ومابي ومانبي ومابغى ومابغا ومابيها ومابغيت ومابغيتش ومابغيناش ومانحبش ومانحبوش ومانبغى وماابي وماابغى ومابدي ومابدنا ومابديش وبديش وبدناش وماريد ومااريد وماريدها وماردنا ومانريد وماردتها وماودي ومانريدش ومش_عايز ومش_عايزه ومش_عايزين ومش_عاوز ومش_عاوزه ومش_عاوزين ومش_عايزها ومش_عايزاها ومش_محتاج ومش_محتاجه ومش_محتاجين ومش_بدي ومش_حاب ومش_حابب ومش_حابه ومش_حابين ومو_حاب ومو_حابه ومو_حابين ومو_عايز ومو_محتاج ومو_محتاجه ومب_محتاج وماني_حاب وماني_محتاج ومب_حاب وموب_حاب ومعدش_عايز ومعدش_عايزه وما_عدت_اريد وما_عدت_ابي وما_عدت_ارغب وما_عاد_ابي وما_عاد_ابغى وما_عاد_بدي وما_عاد_بدنا وما_عاد_ابغا وما_عاد_نبي وما_عاد_احتاج وماعاد_ابي وماعاد_ابغى وماعاد_بدي وماعاد_احتاج ولم_اعد_اريد ولم_اعد_ارغب ولم_نعد_نرغب ولم_نعد_نريد ولم_اعد_احتاج ولم_نعد_بحاجه ولم_اعد_بحاجه ولم_اعد_مهتم ولست_بحاجه ولست_مهتما ولست_مهتم ولست_مهتمه ولسنا_مهتمين ومش_مهتم ومش_مهتمه ومو_مهتم ومو_مهتمه وغير_مهتم وغير_مهتمه وغير_راغب ولا_رغبه_لي وما_عندي_رغبه وليس_لدي_رغبه وماليش_رغبه ولا_حاجه_لي ولا_داعي ولا_لزوم وما_في_داعي ومافي_داعي ومفيش_داعي ومالوش_داعي وما_له_داعي وماله_داعي وماكو_داعي ومو_لازم ومش_لازم وما_في_لزوم ومافي_لزوم وماكو_لزوم ومش_ضروري ومو_ضروري وملوش_لازمه ومالهاش_لازمه ولا_اوافق ولا_نوافق وما_اوافق ومو_موافق ومش_موافق ومش_موافقه ولست_موافقا وغير_موافق ولم_اوافق وارفض ونرفض ورافض ورافضه ولا_اسمح ولا_نسمح وما_اسمح ولا_اقبل ولا_نقبل وما_تبي وما_يبي ولا_تريد ولا_يريد وما_بدها وما_بده وما_بقيتش_نحب ومابقيتش_نحب وما_عادش_نحب ومعادش_نحب وما_بقيتش_باغي ومابقيتش_باغي ومابقاش_بغيت واعترض واعترض_على واعارض ومارس_حقي_في_رفض وماطلبت وما_طلبت ولم_اطلب ولم_نطلب وماطلبتش ومطلبتش ومتبعتوش ومتبعتش ومتبعتيش ومتبعتوليش ومتبعتليش ومتبعتيليش ومتبعتولناش ومتبعتلناش ومتبعتولياش وماتبعتوش وماتبعتش وماتبعتوليش وماتبعتليش وماتبعتيش وماتبعتولناش ومترسلوش ومترسلش ومترسلوليش ومترسليش وماترسلوش وماترسلوليش وماترسلش ومتراسلونيش ومتراسلنيش ومتراسلوناش وماتراسلونيش وماتراسلنيش ومتزعجونيش ومتزعجناش وماتزعجونيش ومتزعجوناش ومتضايقونيش ومتكلمونيش ومتكلمنيش وماتكلمونيش ومتكلموناش وماتكلموناش ومتكتبوليش ومتكتبليش ومتكتبوش وماتكتبوليش وماتكتبوش وماتبعثوش وماتبعثوليش ومتبعثوش ومتبعثوليش وماتبعثوليناش وماتصيفطوش وماتصيفطوليش وماتصيفطليش وماتسيفطوش وماتسيفطوليش ومتصيفطوش ومتتواصلوش ومتتواصلش وماتتواصلوش ولاتبعتوا ولاتبعتولي ولاتبعتو ولاتبعت ولاترسل ولاترسلون ولاترسلوا ولاترسلو ولاترسلولي ولاتراسلوني ولاتراسلني ولاتكلموني ولاتزعجوني ولاتتواصلوا ولاتتواصلون ولاتدزون ولاتدزولي ومايبعتوش ومتبعتهاش_تاني وما_تبعتوش وما_تبعتش وما_تبعتوليش وما_تبعتليش وما_ترسلوش وما_ترسلوليش وما_تراسلونيش وما_تكلمونيش وما_تكتبوليش وما_تبعثوش وما_تبعثوليش وما_تصيفطوش وما_تصيفطوليش وما_تزعجونيش واحذفوني واحذفني واحذفونا واحذفيني وحذفي وحذفنا وشيلوني وشيلني وشيلونا وشيليني وامسحوني وامسحني وامسحونا وازيلوني وازالتي وازالتنا واستبعدوني واستبعادي واشطبوني وشطبي ونحوني ونحيوني ونحونا وحيدوني وحيدونا وفسخوني وتشيلوني وتشيلني وتشيلونا وتحذفوني وتحذفني وتحذفونني وتحذفونا وتمسحوني وتمسحني وتزيلوني وتستبعدوني والغوني وتلغوني واعفوني_من وتوقفوا وتوقفو وتتوقفوا واوقفوا واوقفو ووقفوا ووقفو وتقفوا واقفلوا وقفلوا وسكروا وبطلوا وبطلو وتبطلوا وتبطلو وكفوا وكفو وتكفوا وقطعوا واقطعوا وتقطعوا وامنعوا والغوا والغو وتلغوا وتلغو وعطلوا وانهوا وحبسو وحبسوا وتحبسو وتحبسوا وشيلوا وشيلو وتشيلوا واحذفوا وازيلوا وكنسلوا وامتنعوا واحذفو وتحذفوا وتحذفو وتشيلو وامسحوا وامسحو وتمسحوا وتمسحو وازيلو وتزيلوا واشطبوا وتشطبوا وامحوا ومحو وتمحوا واخرجوا وطلعوا وتطلعوا وخرجوا واستبعدوا وتستبعدوا وحيدو وحيدوا وتحيدو ونحيو ونحوا ونحو وتنحيو وفسخو وفسخوا وانسوا وانسو وتنسوا واسقطوا ونزلوا وارفعوا واسحبوا
            الله_يخليك الله_يخليكم الله_يخليكو اريد اطلب نطلب نريد please plz pls 3afak 3afakom law lw men_fadlak bs bas w
            وما_باغيش وماباغيش وما_باغياش صافي ما_باغيش ماباغيش ما_ابي ما_ابغى ما_بدي مابي ولاتبعتوا ولاترسلون ولاترسلوا ارجوا
            مرتين مرات مافي_داعي ما_في_داعي لا_داعي
            yaret kefaya khouya لااريد لاارغب لانريد لاابغى لاابي ماعايز
        """,
        "closers": """
            ma_b9itch mab9itch ma_baghi mabaghi ma_bghit mabghit
            لست_مهتما لست_مهتم مش_مهتم مش_مهتمه غير_مهتم غير_مهتمه مو_مهتم لست_بحاجه لست ماني مو مش فانا لأني لاننا انتقلت سافرت نقلت بعت اشتريت تخرجت مريض مريضه نايم نايمه غيرت رقم هذا_رقم ana mesh msh mish raho rani بدلت ماشي زبون والا_سوف والا_ساتقدم ساتقدم سابلغ هبلغ بنبلغ
            لان لانه لانها لاني لانو لانكم لانك عشان علشان بسبب والا ولا او وشكرا شكرا انا لكن احسن ترى تراني راح رح راني رانا خنقتونا ازعجتونا ازعجتوني زهقت تعبت طفشت مليت كرهت قرفت قرفتونا زهقتونا خلوني خلونا سيبوني اتركوني وكفى وبس
            وشكرا ولو وسوف وساقوم والسلام وعدم وتوقفوا واحذفوا وشيلوا وامسحوا وبطلوا وازيلوا واحذف وامسح والغوا وازاله وحذف shukran chokran 3shan 3lashan
            ما_باغيش ماباغيش ما_ابي ما_ابغى مابي زوجي ابوي امي الوالد صرعتونا
            فكفوا فتوقفوا فاوقفوا فاحذفوا فوقفوا فبطلوا فامسحوا فشيلوا فارجو فالرجاء فرجاء وخلصونا وريحونا وارتاحوا وكفايه والا_هحظركم
            انتو_مين انتم_مين مين_انتو مين_انتوا صار صارت ماعندي ما_عندي ما_لها ما_له مالها ماله ماعادت فقط_لاني لأنها مشغول مشغوله لاني_مشغول انشغلت عندي حسبي وحسبي mkhach makhasnich rah ma3andi
        """,
        "cease": """
            batlu batlou baatlo
            battloo 7ebsou 7ebso hebso 7absso 7bsou wa2afou
            battalo battaloo battalou battalu batllo bettalo batalu wa2fou wa2efo wa2fu wa22fou wa2f wa2if wa2fouli wa2foli awqef awqif awe2fo twaqafo twaqqafu tawaqafu tawa2afo hebsou 7absouli حبسولي حبسوليا حبسوها بطلوها كفوها سكروها قفلوها ستوبوا ستوب stop_it بسكو اوقفونا خلصونا_من تخلصونا تخلوا_عن نهوا انهولي تنهوا تنهون اختموا اسكتوا انتهوا انتهو انقطعوا باراكاو
            twa9fo twa9fou twa9ef
            يبطل يوقف يكف
            توقف توقفوا توقفو توقفي توقفون تتوقفوا تتوقف تتوقفون التوقف ايقاف اوقف اوقفوا اوقفو اوقفي توقيف توقيفه وقف وقفوا وقفو وقفي توقفوها وقفوها اوقفوها وقفولي وقفوهالي تقفوا اقفلوا اقفل قفلوا قفل سكروا سكر سكري بطل بطلوا بطلو بطلي بطلولي تبطل تبطلوا تبطلو كف كفوا كفو تكفوا الكف
            قطعوا اقطعوا قطع تقطعوا امنعوا امنع منع الغوا الغو الغي الغاء تلغوا تلغون تلغي تلغو نلغي عطلوا تعطيل عطلولي انهاء انهوا حبسو حبسوا حبس تحبسو تحبسوا تحبس شيلوا شيلو شيل تشيلوا تشيلون حذف احذفوا احذف ازيلوا ازاله كنسلوا كنسل الامتناع امتنعوا
            نوقف نقطع نبطل سدو سدوا قفلولي اخلصوا stop وقفولنا تقطعوها اكتفيت انهي wa2fo wa2afo waqfo waqfou wa22fo wa2ef wa9fo wagfo waqif awqifo awqefo ow2ofo batalo battelo batelo batlo battlo batel battal battal batalou battlou ba6lo elgho el8o elghi el8y el8i lghiw habsou 7absou 7bso hbso ilgho sakro sakkro sakkrou
            ضعوا_حدا ضع_حدا حطوا_حد حطو_حد ضعو_حدا حد_لهذه
            خلوا_عنكم خلو_عنكم قطعو كفاكم_من نوقفو يتوقف يتوقفوا نحبسو
            wa2fo* wa2fu* wa2ef* wa2if* wa2af* we2f* we2ef* wa22* w2fo* w2ef* waqfo* waqfu* waqqf* waqif* waqef* wagfo* wagef* wa9f* wa9ef* wa9qf* o2af* ow2af* aw2af* aw2ef* twa2f* twa2af* t2af* 7abs* 7bss* 7bso* 7ebs* hbso* hbss* sakkro* sakkru* battelou btlo btalo twaqf* cancel
            تكفون_عن تكفوا_عن كفوا_شركم كف_عنا كفوا_عنا
        """,
        "enough": "كفايه كفاكم كفاك كفى كفا يكفي يكفيني بس_بقى بس_عاد بسكم حاجه_بقى خلصونا بركا بركاو بركاونا بركانا براكا باراكا يزي يزيو يزينا يزيونا بلا بلاش بلاها بدون سيبكم سيبونا_من صدعتونا صدعتوني زهقتونا زهقتوني قرفتونا قرفتوني طفشتونا طفشتوني ازعجتونا ازعجتوني تعبتونا دوشتونا دوشتوني خنقتونا خوتونا خوتوني غثيتونا غثيتوني ريحوني ريحونا اعفوني اعفونا فكوني فكونا ارحموني ارحمونا زهقت زهقنا مليت مللت مللنا ملينا طفشت طفشنا تعبت تعبنا كرهت كرهنا قرفت قرفنا سئمت سئمنا ضجرت شبعت شبعنا اكتفيت اكتفينا فديت فدينا عييت عيينا bala bla blash balash baraka barka baraka_mn yezi yezzi yizzi kfaya kefaya kifaya kafa zhe2t zehe2t zh2t zehe2na zhe2na tefesht من_غير kafi kafy kaffi kefaya_2ba bikaffi bikafi bekaffi yekfi yikfi kfayeh kfaye بركاكم بركاوكم باركاكم باراكاكم كفاياكم كفايتكم كافي كافيكم كافينا حاج حاجي حاجتكم حاجكم بيكفي بكفي اعتقوني اعتقونا عتقوني عتقونا اعتقونا_لوجه_الله جننتوني جننتونا هلكتوني هلكتونا قلقتوني قلقتونا برزطتوني برزطتونا صرعتوني صرعتونا ذبحتوني ذبحتونا عورتوا_راسي اذيتوني اذيتونا ازعجتمونا ازعجتموني كرهتونا كرهتوني عفت عفنا ضقت ضقنا ملل كرهتوني_في اتخنقت اتخنقنا زهقان زهقانه قرفان قرفانه مليتوني عيتونا عييتونا سطلتونا سطلتوني بلاهن بلاهم بزياده بزيادة باركا باركه باراكه نكتفي اكتفينا_من طفح_الكيل خلصت_روحي طلعت_روحي طلعتوا_روحي صدعتوا_راسنا صدعتوا_راسي صدعتو_راسنا وجعتوا_راسنا وجعتوا_راسي وجعتوا_دماغنا وجعتوا_دماغي وجعتولي_راسي ارهقتونا ارهقتوني نرفزتونا نرفزتوني ضيقتوا_خلقي ضيقتوا_خلقنا كثرتوا كترتوا هريتونا هريتوني نشفتوا_دمي قرفتوا_عيشتنا زودتوها زودتوها_اوي مصختوها ثقلتوا_علينا كسرتوا_راسنا كسرتوا_راسي طهقتونا طهقت طقت_روحي ملينا_من نفذ_صبري نفد_صبري اعفائي اعفاءنا اعفائنا براكه صافي_من سالينا_من عيت_من عيينا_من عيت كفاياكو كفياكم بسكن حاجتكن حاجتكو سديتوا_نفسي خوتو_راسي دوختوني دوختونا تقلقت تقلقنا مليتونا baraka_men barka_mn barka_men barkaw yezzi_mel yezzi_men yezzi_mn yezziw yezi_mel b2a_kfaya zhe2t_mn zhe2t_men zehe2t_men tefesht_mn tefesht_men mallait mallait_mn mallet_men mlit_mn 3yit_mn 3yit_men 7aje 7aji 7aj haje haji 7ajtkon fkoona fkouna fokouna fokona fokoni fokouni fekkouna fokkouna fokkoni er7amouna er7amona erhamona erhamouna er7amoni erhamoni er7amouni ri7ouna ri7ouni rayye7ouna rayye7ona ray7ouna sada3touna sada3tona za3ajtouna kfaya_mn kfaya_men bas_ba2a no_more فكنا فكني فكوا_عنا فكو_عنا ارحمونا_بقى ريحونا_بقى كفايه_عليا شبعنا_من",
        "mail": """
            resayel resayl rsayl resa2el rassael rassayl rasayl les_messages les_msgs lmsg hal_rasayel hal_rasa2el
            ميسج الميسج ميسجات ميسجاتكم الميسجات مسج_منكم رسالاتكن مسيجاتكم مسيجز رسالتين رسائل_نصيه نصيه النصيه اخباركم تحديثاتكم تحديثات التحديثات التنبيهات sms_منكم اسمسات اس_ام_اس الاس_ام_اس نوتيفيكاسيون notification notif notifs r4sayel rassa2el rasa2il rasaeel rasayelkum rasa2elkon messagetkom mesejat msejat msagat msaget
            lmessages lmsgs lmessagat
            رسايل رسائل رسالات رسالاتكم رسايلكم رسائلكم رسايلك رسائلك رسايلكن رسايلكو رسائلكن رساله رسالتكم رسالتك رسايلهم هالرسايل هالرسائل هالرساله هالمسجات هالميساجات هالاشعارات رسايله مسج مسجات مسجاتكم مسجاتك مسيجات مسجز ميساج ميساجات ميساجاتكم مساجات مساج ماسج مسدجات
            اشعار اشعارات اشعاراتكم اشعاراتك تنبيه تنبيهات تنبيهاتكم تذكير تذكيرات تذكيراتكم نوتيفيكيشن نوتفكيشن سبام نشره نشرات نشرتكم النشره_البريديه مراسله مراسلات مراسلاتكم بث برودكاست ازعاج ازعاجات ازعاجكم هالازعاج
            rasayel lmessagat lmsgat el_rasayel errasayel er_rasayel rasa2el rasael rasayil rasayelkom rasayelko rasaylkom rasa2elkom rsayel rsaiel rassayel risala resala messagat msgat mesagat messajat massage msg msgs messages message sms spam notifications misajat msjat
            ليميساج ليميساجات ليميساجاتكم هاد_الصداع صداعكم مسدجاتكم مسيج ليزانونص الارساليات ارساليات ارسالياتكم مراسلاتكن
            rasay* rasaey* rasa2* rasae* rsay* rsael* rassay* rassae* resay* rasail* lmessag* messag* mesag* misag* mesajat* msaj* messaj* risal* resal* lmsg* lmesag*
            ازعاجا بعثان سبامات ايميجات ستوريات ليميسيج لي_ميساج
        """,
        "wire": """
            يبعتلي يبعت يرسلي يرسللي يرسل يراسلني
            ارسال الارسال ارسالكم بعث مراسلتي مراسلتنا مراسلتها مراسلته المراسله مراسله ازعاجي ازعاجنا ازعاج الازعاج مضايقتي مضايقتنا التواصل تواصلكم تواصل ترسلون ترسلوا ترسل ترسلو ترسلولي ترسلولنا ترسلي ترسلوني ترسلولنه تبعت تبعتوا تبعتو تبعتولي تبعتلي تبعتولنا تبعتون تبعتيلي تبعثوا تبعثو تبعثولي تبعث تبعثلي تبعثون
            تراسلوني تراسلني تراسلونا تراسلونني تراسلون تزعجوني تزعجني تزعجونا تزعجوننا تدزون تدزولي تدزوا تدز تصيفطو تصيفط تصيفطوا تسيفطو كتابه الكتابه تكتبولي تكتبوا تكتبون تكتبلي تكتبو بتبعتوها بتبعتوه تبعتوها ترسلونها ترسلوها بترسلوها اللي_بتجيلي بتجيلي تجيني تجينا توصلني تصلني توصلنا بتيجيلي بتوصلني بتيجي
            الاتصال_بي الاتصال_بنا اتصال_بي مخاطبتي محادثتي مكاتبتي
            ba3t ba3th b3at ersal irsal ersel tersal
        """,
        "ye_send": """
            ترسل ترسلوا ترسلو ترسلي ترسلون ترسلين ترسلوني ترسلني ترسلونا ترسلولي ترسللي ترسلوننا ترسلونلي ترسلولنا ترسيلولي ترسلها_لي راسلوني تراسل تراسلوا تراسلو تراسلون تراسلني تراسلوني تراسلوننا تراسلونا تراسلونني تراسليني تراسلنا تراسلوها تراسلوه تراسلونه تراسلونها
            تبعت تبعتوا تبعتو تبعتي تبعتون تبعتلي تبعتولي تبعتوللي تبعتيلي تبعتولنا تبعتلنا تبعتوني تبعتولها تبعث تبعثوا تبعثو تبعثون تبعثلي تبعثولي تبعثولنا تبعثوا_لي تبعتولياش تصيفط تصيفطو تصيفطوا تصيفطولي تصيفطلي تسيفط تسيفطو تسيفطولي ترسليلي
            تدز تدزون تدزوا تدزو تدزلي تدزولي تدزولنا تدزين تطرش تطرشون تطرشوا تطرشولي تطرشلي تكتب تكتبوا تكتبو تكتبون تكتبلي تكتبولي تكتبولنا تكتبي تزعج تزعجوا تزعجني تزعجوني تزعجونا تزعجوننا تزعجونني تضايقوني تضايقونا تتواصل تتواصلوا تتواصلو تتواصلون تتواصلي تكلمني تكلموني تكلمونا تحاكوني تحاكيني تخاطبوني تخاطبونا
            ترسلونها ترسلوها تبعتوها تدزونها تبعثوها ترسلوهم تبعتوهم
            تحكوا_معي تحكي_معي تحكوا_معنا تحكوني تكاتبوني تبعثولناش
        """,
        "bid_not": "la laa ma لا لاا ما ماا بلا بلاش عاد ماعاد ما_عاد لا_عاد لاعاد ما_عادش معادش ماعادش معدش عدم ما_تبقاوش ماتبقاوش ما_تبقاش ماتبقاش متبقاوش ما_تعاودوش ماتعاودوش متعاودوش ماتعاودش ماتزيدوش ما_تزيدوش ماتزيدش لا_تزيدوا لا_تحاولوا لا_تحاول متحاولوش ماتحاولوش لا_تفكروا لا_تستمرون ma_t3awdouch mat3awdouch mat3awdoch ma_tzidouch matzidouch matzidoch لا_تعودوا لا_تعود لا_تعودون لا_تعاودوا ما_تعودوا لا_تقوموا لا_تستمروا الا ان_لا مو مب رجاء_لا مابدي_تضلوا لاتعودون matb9aoch matb9ach ma_tb9ach ma_tb9aoch ma_tb9awch mateb9ach ma_teb9ach matab9aouch ممنوع يمنع امنعكم_ان اياكم اياكم_ان لا_يجوز لا_يحق_لكم ما_يحق_لكم مايحقلكم ليس_من_حقكم مش_من_حقكم مو_من_حقكم ma3ad maa3ad ma3adsh m3ad ma_3ad la3ad la_3ad la_3aad laa3ad ماعندكمش_الحق ما_عندكمش_الحق ماعندكم_حق ما_عندكم_حق ماعندكم_الحق ما_عندكم_الحق ملكوش_حق مالكوش_حق ملكمش_حق مالكمش_حق مالكم_حق ما_لكم_حق مالكم_الحق لا_حق_لكم معندكوش_حق ماعندكوش_حق ما_عندكن_حق لا_يسمح_لكم غير_مسموح_لكم غير_مصرح_لكم مش_مسموح_لكم ما_اسمح_لكم لا_اسمح_لكم ما_بسمحلكم ما_بسمحلكن حذاري حذار حسكم_عينكم حسك_عينك اصحى_حد_منكم لا_تعيدوا لا_تعيد لا_تعيدون لا_ترجعوا ما_ترجعوا لا_ترجعو ما_ترجعو لا_ترجعون ما_تضلوا ما_تضلكم لا_تضلوا ما_تظلوا لا_تظلون لا_تقعدون لا_تقعدوا ما_تقعدوا لا_بقى ما_بقى لا_بقا ما_بقا لا_بقيتوا ما_بقاوش مابقاوش ما_بقيتوش مابقيتوش معاش ماعاش ما_عاش بعد_لا لعد la_ba2a ma_ba2a ma_b2a la_b2a la_ba2 ma_t3awdo ma_t3awdou la_t3awdo la_t3awdou matb9awch matb9aw ma3adech ma3adch ma_3adech ma_3adch m3adech balash bala blash ma_t2o3do ma_tdallo ma_tdallou ma_tdalo ma_tdalou ma_trja3o la_trja3o ma_terja3o la_terja3o mab2osh",
        "dont_write": """
            لتدزون لتدزولي لتدزلي لتدز لدزون لدزولي لتطرشون لتطرشولي مادزولي مادزون لاتطرشون لاتطرشولي لاتدزلي لاتبعثوا لاتبعثولي لاتبعتولنا لاترسلولنا لاتراسلونا متبعتولهاش متبعتولوش متبعتوهاش متنكشوناش متقرفوناش متقرفونيش متصدعوناش متزهقوناش متدوشوناش متدوشونيش ماتقلقونيش ماتقلقوناش ما_تقلقونيش ماتبرزطونيش ما_تبرزطونيش ماتصدعونيش ماتراسلوناش ماتبعثولناش la_tersil_li la_tersilouli la_terseloli ma_tersiloli ma_terslouli la_teb3atooli la_tkalmoni ma_tkalmoni
            ما_تبعتش ما_تبعثش ما_ترسلش ما_تصيفطش ما_تكتبش
            متبعتوش متبعتش متبعتيش متبعتوليش متبعتليش متبعتيليش متبعتولناش متبعتلناش متبعتولياش ماتبعتوش ماتبعتش ماتبعتوليش ماتبعتليش ماتبعتيش ماتبعتولناش مترسلوش مترسلش مترسلوليش مترسليش مترسلوليش ماترسلوش ماترسلوليش ماترسلش متراسلونيش متراسلنيش متراسلوناش ماتراسلونيش ماتراسلنيش
            متزعجونيش متزعجناش ماتزعجونيش متزعجوناش متضايقونيش متكلمونيش متكلمنيش ماتكلمونيش متكلموناش ماتكلموناش متكتبوليش متكتبليش متكتبوش ماتكتبوليش ماتكتبوش ماتبعثوش ماتبعثوليش متبعثوش متبعثوليش ماتبعثوليناش ماتصيفطوش ماتصيفطوليش ماتصيفطليش ماتسيفطوش ماتسيفطوليش متصيفطوش
            متتواصلوش متتواصلش ماتتواصلوش لاتبعتوا لاتبعتولي لاتبعتو لاتبعت لاترسل لاترسلون لاترسلوا لاترسلو لاترسلولي لاتراسلوني لاتراسلني لاتكلموني لاتزعجوني لاتتواصلوا لاتتواصلون لاتدزون لاتدزولي مايبعتوش متبعتهاش_تاني
            ما_تبعتوش ما_تبعتش ما_تبعتوليش ما_تبعتليش ما_ترسلوش ما_ترسلوليش ما_تراسلونيش ما_تكلمونيش ما_تكتبوليش ما_تبعثوش ما_تبعثوليش ما_تصيفطوش ما_تصيفطوليش ما_تصيفطوليش ما_تزعجونيش
            mteb3atoleesh mtb3tolesh mtb3atolish mateb3atoleesh mateb3atolish matb3atoleesh matb3tosh mateb3atosh mateb3atoosh mateb3atoush mteb3atoush matb3atoush mateb3atouli_sh mteb3atoosh mteb3atosh matb3atosh matb3tolish mateb3atsh mteb3atsh mat2a5zoneesh mtb3tosh mateb3atouch matebaathouch matb3athoulich mateb3athoulich matsiftoch matsiftolich matsifetch matsifetoch matersloosh matersloush materselush matersloleesh mat2zneesh mat2eznish mat2znonish matkalmoneesh matkalemoneesh
            la_tersel la_terselo la_terslo la_tersloli la_tersil la_tersilo la_trasel la_trasloni la_traselni la_traselouni la_tarsel la_tursel la_tirsil ma_tersel ma_terslo ma_tersloli ma_tersil ma_tersilo ma_tersilon la_tersloon la_tersloun ma_teb3at ma_teb3ato ma_teb3atoli ma_tb3at ma_tb3ato ma_tb3atoli ma_tb3atouli ma_tb3tole ma_tb3tle ma_tb3atli ma_teb3atli ma_tib3at ma_tib3ato ma_tib3atouli la_teb3at la_teb3ato la_teb3atoli la_tb3atouli la_tb3ato la_tib3ato la_tib3atoli
            ma_tsift ma_tsifet ma_tsiftou ma_tsiftolich ma_tsiftouch ma_teb3athouli ma_teb3thouli
            mat3b* mt3b* matb3* mateb3* mat3ab3* matba3* mtb3* mteb3* mtba3* mateba3* matab3at* matersl* matrsl* matirsl* mtrsl* matursl* matklmo* matkalmo* matkalem* matkallem* matkelmo* mtklmo* mtkalmo* mat2z3g* mat2ez* matez3eg* matz3eg* matraslo* matraslu* matrasel* matsift* matsifet* matsefet* matkteb* matktb* mtktb*
            تبعتوليش تبعتوش تبعتليش تراسلونيش تزعجونيش متبعتلوش متبعتلهاش متبعتلهمش لتزعجوني لتراسلوني لتزعجونا لتدزولنا لتكلموني لا_دزون لا_دزولي لا_دزلي لا_دزوا لا_دزو ماتصيفطش متصيفطش ماتكتبش ما_تصيفطليش ما_تبعثولناش متقلقوناش متقلقونيش ما_تقلقوناش مترسلولناش ماترسلولناش ما_تراسلوناش متبعتوهمش متبعتهاليش متبعتوهاليش متبعتوهوليش متبعثولناش متصيفطوليش متسيفطوليش ماتسيفطش ماتديرانجيونيش
            matz3* matza3* mat2ers* matsayf* matseft* mat3aytol* matb3ath* mab3atol*
        """,
        "on_send": "tersilo tersiloon tersilou tersiloun tersiluun tersiluna teb3atouli t2ab3atouli tab3atouli teb3atoli teb3ato teb3atou tb3ato teb3atouli teb3atoli tb3atouli tb3atoli tb3athouli teb3athouli tsiftouli tsiftoli tektbouli tsift tsifet tsifto tsiftou tsifete tersel terslo tb3at tb3tou tsifti ersloli ersilo ersilou ersilouli ersiluli ersiloli erslolee erslouli tersloli terslouli tersilouli tersiloli teb3tooli teb3tuli teb3atooli teb3atoly tb3tooly tb3atoly teb3atuli teb3atly teb3atli tb3atli trasloni traslouni trasilouni traselni tekalmoni tkalmoni tkallmouni teksbouli tektboli tektbolna teb3atolna tersiloulna tib3atouli tib3atuli tib3atoli tib3atoly tib3ato tib3atu tib3atou tib3atoulna teb3atoulna sending messaging texting spamming teb3at* tb3at* tb3t* tab3at* tib3at* tb3th* teb3ath* tab3ath* tb3ath* tib3ath* tab3th* t2ab3at* tersel* tersil* tirsil* tirsel* tersl* trsl* tursil* tarsel* tsift* tsifet* tsayfet* tsayft* tseft* tseyft* tektb* tekteb* tktb* tiktb* traslou* tekalm* tkalm* tkallm* tkellm* tekallem* tez3eg* tez3ej* tz3ej* tza3ej* tezza3g* tz3g* tez3ij* tdezzo* tdezoun tdizz* tdzoun tdezon",
        "unwish": """
            لا_حاجه_لنا ليس_لنا_حاجه لا_حاجه_بي لا_تلزمني لا_تلزمنا ما_تلزمنا ما_محتاج ما_نحتاجها ماني_بحاجه
            ma_b9itch_baghi mab9itch_baghi ma_b9itch_bagha mab9itch_bagha ma_bqitch_baghi mabqitch_baghi ma_3adch_nheb
            اعتذر_عن نعتذر_عن بدي_ما ابغى_ما ابي_ما ودي_ما اتمنى_ما اريد_الا اريد_ان_لا ارجو_الا مش_طايق مش_طايقه مش_ناقص
            لا_اريد لا_ارغب لا_نرغب لا_نريد لا_اود لا_نود لا_ابغى لا_ابي لا_احب لا_احتاج لا_نحتاج لا_يهمني لا_تهمني لا_تعنيني ما_ابي ما_ابغى ما_ابغا ما_ابا ما_ابه ما_ابيها ما_نبي ما_نبغى ما_نبغي ما_نبيها ما_ودي ما_ودنا ما_بدي ما_بدنا ما_بدناش ما_بديش ما_بغيت ما_بغيتش ما_بغيناش ما_بغينا ما_نحبش ما_نحبوش ما_حبيت ما_نريدش ما_اريد ما_نريد ما_اريدها
            ما_نستحقش مانستحقش ما_نستحقوش ما_استحق ما_نستحق ما_نحتاج ما_احتاج ما_نحتاجوش ما_نحتاجش مابي مانبي مابغى مابغا مابيها مابغيت مابغيتش مابغيناش مانحبش مانحبوش مانبغى ماابي ماابغى مابدي مابدنا مابديش بديش بدناش ماريد مااريد ماريدها ماردنا مانريد ماردتها ماودي مانريدش مش_عايز مش_عايزه مش_عايزين مش_عاوز مش_عاوزه مش_عاوزين مش_عايزها مش_عايزاها مش_محتاج مش_محتاجه مش_محتاجين
            مش_بدي مش_حاب مش_حابب مش_حابه مش_حابين مو_حاب مو_حابه مو_حابين مو_عايز مو_محتاج مو_محتاجه مب_محتاج ماني_حاب ماني_محتاج مب_حاب موب_حاب معدش_عايز معدش_عايزه ما_عدت_اريد ما_عدت_ابي ما_عدت_ارغب ما_عاد_ابي ما_عاد_ابغى ما_عاد_بدي ما_عاد_بدنا ما_عاد_ابغا ما_عاد_نبي ما_عاد_احتاج ماعاد_ابي ماعاد_ابغى ماعاد_بدي ماعاد_احتاج لم_اعد_اريد لم_اعد_ارغب لم_نعد_نرغب لم_نعد_نريد لم_اعد_احتاج لم_نعد_بحاجه لم_اعد_بحاجه لم_اعد_مهتم
            لست_بحاجه لست_مهتما لست_مهتم لست_مهتمه لسنا_مهتمين مش_مهتم مش_مهتمه مو_مهتم مو_مهتمه غير_مهتم غير_مهتمه غير_راغب لا_رغبه_لي ما_عندي_رغبه ليس_لدي_رغبه ماليش_رغبه لا_حاجه_لي لا_داعي لا_لزوم ما_في_داعي مافي_داعي مفيش_داعي مالوش_داعي ما_له_داعي ماله_داعي ماكو_داعي مو_لازم مش_لازم ما_في_لزوم مافي_لزوم ماكو_لزوم مش_ضروري مو_ضروري ملوش_لازمه مالهاش_لازمه
            لا_اوافق لا_نوافق ما_اوافق مو_موافق مش_موافق مش_موافقه لست_موافقا غير_موافق لم_اوافق ارفض نرفض رافض رافضه لا_اسمح لا_نسمح ما_اسمح لا_اقبل لا_نقبل ما_تبي ما_يبي لا_تريد لا_يريد ما_بدها ما_بده ما_بقيتش_نحب مابقيتش_نحب ما_عادش_نحب معادش_نحب ما_بقيتش_باغي مابقيتش_باغي مابقاش_بغيت اعترض اعترض_على اعارض مارس_حقي_في_رفض ماطلبت ما_طلبت لم_اطلب لم_نطلب ماطلبتش مطلبتش
            msh_3ayez mesh_3ayez mish_3ayez msh_3ayz mesh_3ayz mesh_3ayza msh_3ayza mish_3ayza msh_3awez mesh_3awez mesh_3aweza mab2etsh_3ayez mab2tsh_3ayz mb2tsh_3ayz ma_bade ma_badi ma_badde ma_baddi ma_bedi ma_biddi ma_bedde mabadi mabde mabaddi mabi ma_abi ma_aby maabi ma_abgha mabgha ma_abgha ma_ba2a_baddi ma_3ad_abi ma_3ad_baddi ma_b9ithch mabghitch ma_bghitch mabghit ma_bghit manhebch ma_nhebch manhabech la_orid la_ureed la_oreed la_arid la_urid manish_7abeb
            ما_باغيش ما_باغياش ماباغيش ماباغياش ماباغيينش مباغيش ما_بغاش مابقيتش_عايز مبقتش_عايز مبقتش_عايزه مبقيتش_عايز مبقاش_ليا_رغبه معنديش_رغبه معنديش_استعداد ما_ابيش ما_اشتي ماشتيش ما_اشتيش ما_نشتيش ما_عندي_نيه ما_يلزمني مايلزمني ما_يلزمنا ما_تلزمني مالي_حاجه ما_لي_حاجه مالي_خلق ما_لي_خلق مالي_نفس ما_لي_نفس مليش_نفس ماليش_نفس ماليش_مزاج مو_بحاجه مب_بحاجه لسنا_بحاجه غني_عن في_غنى_عن ما_يهمني مايهمني ما_تهمني ماتهمني ما_يعنيني ما_اتقبل لا_اتقبل لا_افضل افضل_عدم افضل_الا افضل_ان_لا نفضل_عدم ma_bddi ma_bde ma_bdi ma_bedde mabeddi mabdi ma_b2ash_3ayez ma_b2ash_3ayz ma_b2etsh_3ayez mab2ash_3ayez msh_3awz mesh_3awz msh_3aiz mosh_3ayez mosh_3ayza msh_3aiza ma_ab8a mab8a ma_abeh mabeeh ma_b8ayt ma_nebghi mabeghitch ma_bghitch_ana mabaghich ma_baghich la_abgha la_aby
            لم_اعد_مهتما لم_اعد_مهتمه لم_نعد_مهتمين لست_راغبا لست_راغبه لسنا_راغبين لا_رغبه_لدي لا_رغبه_عندي اعلن_رفضي رفضي عدم_رغبتي لا_رغبه_لنا ماني_مهتم ماني_مهتمه منيش_مهتم منيش_مهتمه مانيش_مهتم مانيش_مهتمه مابيكم ما_ابيكم ماابيكم ما_ابغاكم مابغاكم ما_بديكن مش_عايزكم مش_عايزكو مش_عاوزكم لا_اريدكم ماريدكم ما_بدي_ياكم ما_بدي_اياكم مابدي_ياكم ودي_ما_عاد ابي_ما_عاد ابغى_ما_عاد بدي_ما_عاد ودي_ماعاد ابي_ماعاد ابيكم_ما معنتش_عايز معنتش_عايزه معدتش_عايز معدتش_عايزه معدتش_عاوز معنتش_عاوز ما_عدتش_عايز ما_عدتش_عايزه ما_بقيتش_عايز ما_بقيتش_عايزه مبقتش_عاوز مبقتش_عاوزه مبقيتش_عايزه مبقتش_محتاج مبقتش_محتاجه معدتش_محتاج مش_ناقصه مش_طالب مش_طالبه مليش_مزاج مليش_رغبه مليش_خلق مش_راضي مش_راضيه مش_قابل مش_قابله
            ما_ريد مراح_احتاج مامحتاجش ما_محتاجش مامحتاجاش مابقيتش_بغيت ما_بقيتش_بغيت ما_بقيتش_باغيه مابقيتش_باغيه ما_بقيتش_باغا مابقيناش_باغين ما_باغاش ما_مسوقش مامسوقش ما_عندي_ما_ندير ماعندي_مندير ماعندي_ما_ندير ما_عندي_مندير مانبيش ما_نبيش ما_حبيتش محبيتش ماحبيتش مانيش_حاب مانيش_حابه مانيش_حابب منيش_حاب منيش_حابه منيش_حابب معاش_نبي معاش_نحب معاش_نبوا ماعادش_نبي معادش_نبي ماعادش_نحب معدش_نحب ما_رانيش_حاب مارانيش_حاب مارانيش_باغي مانيش_باغي مانيش_باغيه ما_نبوش مانبوش معد_بدي ما_عدت_بدي ما_بقى_بدي ما_بقا_بدي ما_ظل_بدي مبقاش_بدي معدت_بدي ما_حابب ماحابب ما_حابه ماحابه ماني_حابب ماني_حابه ماني_حابين مو_حابب ماعاد_حابب ماني_رايد ماني_رايده مو_رايد لا_ارضى ما_ارضى ما_نرضى مانرضاش ما_نقبلش مانقبلش ما_قبلتش ماقبلتش موش_حاب موش_باغي موش_مهتم موش_مستحق مش_مستحق
            msh_3ayzeen msh_3ayzin msh_3awza msh_3aweza msh_3ayzah msh_baddi msh_7abeb msh_7abbe msh_7aba msh_7abb msh_me7tag mesh_3ayzeen mesh_3ayzin mesh_3awza mesh_3aiz mesh_3ayzah mesh_baddi mesh_7abeb mesh_7abbe mesh_7aba mesh_7abb mesh_me7tag mish_3ayz mish_3ayzeen mish_3ayzin mish_3awez mish_3awz mish_3awza mish_3aweza mish_3aiz mish_3ayzah mish_baddi mish_7abeb mish_7abbe mish_7aba mish_7abb mish_me7tag mosh_3ayz mosh_3ayzeen mosh_3ayzin mosh_3awez mosh_3awz mosh_3awza mosh_3aweza mosh_3aiz mosh_3ayzah mosh_baddi mosh_7abeb mosh_7abbe mosh_7aba mosh_7abb mosh_me7tag mush_3ayez mush_3ayz mush_3ayza mush_3ayzeen mush_3ayzin mush_3awez mush_3awz mush_3awza mush_3aweza mush_3aiz mush_3ayzah mush_baddi mush_7abeb mush_7abbe mush_7aba mush_7abb mush_me7tag mo_3ayez mo_3ayz mo_3ayza mo_3ayzeen mo_3ayzin mo_3awez mo_3awz mo_3awza mo_3aweza mo_3aiz mo_3ayzah mo_baddi mo_7abeb mo_7abbe mo_7aba mo_7abb mo_me7tag mou_3ayez mou_3ayz mou_3ayza mou_3ayzeen mou_3ayzin mou_3awez mou_3awz mou_3awza mou_3aweza mou_3aiz mou_3ayzah mou_baddi mou_7abeb mou_7abbe mou_7aba mou_7abb mou_me7tag mu_3ayez mu_3ayz mu_3ayza mu_3ayzeen mu_3ayzin mu_3awez mu_3awz mu_3awza mu_3aweza mu_3aiz mu_3ayzah mu_baddi mu_7abeb mu_7abbe mu_7aba mu_7abb mu_me7tag ma_bidi ma_abghi ma_nabi ma_nabgha ma_baddna ma_abghaa ma_3ad_badde ma_3ad_badi ma_3ad_bade ma_3ad_bde ma_3ad_bdi ma_3ad_biddi ma_3ad_bidi ma_3ad_bddi ma_3ad_aby ma_3ad_abgha ma_3ad_abghi ma_3ad_ab8a ma_3ad_nabi ma_3ad_nabgha ma_3ad_baddna ma_3ad_abghaa ma3ad_baddi ma3ad_badde ma3ad_badi ma3ad_bade ma3ad_bde ma3ad_bdi ma3ad_biddi ma3ad_bidi ma3ad_bddi ma3ad_abi ma3ad_aby ma3ad_abgha ma3ad_abghi ma3ad_ab8a ma3ad_nabi ma3ad_nabgha ma3ad_baddna ma3ad_abghaa ma_b2a_baddi ma_b2a_badde ma_b2a_badi ma_b2a_bade ma_b2a_bde ma_b2a_bdi ma_b2a_biddi ma_b2a_bidi ma_b2a_bddi ma_b2a_abi ma_b2a_aby ma_b2a_abgha ma_b2a_abghi ma_b2a_ab8a ma_b2a_nabi ma_b2a_nabgha ma_b2a_baddna ma_b2a_abghaa ma_ba2a_badde ma_ba2a_badi ma_ba2a_bade ma_ba2a_bde ma_ba2a_bdi ma_ba2a_biddi ma_ba2a_bidi ma_ba2a_bddi ma_ba2a_abi ma_ba2a_aby ma_ba2a_abgha ma_ba2a_abghi ma_ba2a_ab8a ma_ba2a_nabi ma_ba2a_nabgha ma_ba2a_baddna ma_ba2a_abghaa la_baddi la_badde la_badi la_bade la_bde la_bdi la_biddi la_bidi la_bddi la_abi la_abghi la_ab8a la_nabi la_nabgha la_baddna la_abghaa mabade mabghi bdeesh bdish biddeesh biddish bideesh mabdeesh mabdish mabaddish la_areed la_ared la_areed_ba3ad la_ared_ba3ad ma_oreed ma_ureed ma_areed ma_ared ma_arid ma_orid ma_urid ma_areed_ba3ad ma_ared_ba3ad ma_3ad_oreed ma_3ad_ureed ma_3ad_areed ma_3ad_ared ma_3ad_arid ma_3ad_orid ma_3ad_urid ma_3ad_areed_ba3ad ma_3ad_ared_ba3ad ma3ad_oreed ma3ad_ureed ma3ad_areed ma3ad_ared ma3ad_arid ma3ad_orid ma3ad_urid ma3ad_areed_ba3ad ma3ad_ared_ba3ad mareed mared marid maridch mareed_ba3ad mared_ba3ad maridsh ma_baghi ma_baghya ma_n7ebch ma_n7eb ma_nheb ma_nhebech ma_n7ebsh ma_7abb ma_7abbch ma_3ad_bghit ma_3ad_bghitch ma_3ad_baghi ma_3ad_baghich ma_3ad_baghya ma_3ad_n7ebch ma_3ad_n7eb ma_3ad_nheb ma_3ad_nhebch ma_3ad_nhebech ma_3ad_n7ebsh ma_3ad_7abb ma_3ad_7abbch mab9itch_baghya mab9itch_n7eb mab9itch_nheb mab9itch_bghit mab9itch_n7ebb mab9itch_abi mabqitch_baghya mabqitch_n7eb mabqitch_nheb mabqitch_bghit mabqitch_n7ebb mabqitch_abi mab9it_baghi mab9it_baghya mab9it_n7eb mab9it_nheb mab9it_bghit mab9it_n7ebb mab9it_abi ma_b9itch_baghya ma_b9itch_n7eb ma_b9itch_nheb ma_b9itch_bghit ma_b9itch_n7ebb ma_b9itch_abi ma_bqitch_baghya ma_bqitch_n7eb ma_bqitch_nheb ma_bqitch_bghit ma_bqitch_n7ebb ma_bqitch_abi ma_b9it_baghi ma_b9it_baghya ma_b9it_n7eb ma_b9it_nheb ma_b9it_bghit ma_b9it_n7ebb ma_b9it_abi ma3adch_baghi ma3adch_baghya ma3adch_n7eb ma3adch_nheb ma3adch_bghit ma3adch_n7ebb ma3adch_abi ma3adech_baghi ma3adech_baghya ma3adech_n7eb ma3adech_nheb ma3adech_bghit ma3adech_n7ebb ma3adech_abi ma_3adch_baghi ma_3adch_baghya ma_3adch_n7eb ma_3adch_bghit ma_3adch_n7ebb ma_3adch_abi ma3adsh_baghi ma3adsh_baghya ma3adsh_n7eb ma3adsh_nheb ma3adsh_bghit ma3adsh_n7ebb ma3adsh_abi mabghinach man7ebch man7ebech manhebech manhebbch manich_7ab manish_7ab manich_7aba manich_baghi marani7ch maranich_7ab mb2tsh_3ayez mb2tsh_3ayza mb2tsh_3awez mb2tsh_3awz mab2etsh_3ayza mab2etsh_3ayz mab2etsh_3awez mab2etsh_3awz mab2tsh_3ayez mab2tsh_3ayza mab2tsh_3awez mab2tsh_3awz mabsh_3ayez mabsh_3ayza mabsh_3ayz mabsh_3awez mabsh_3awz mab2ash_3ayza mab2ash_3ayz mab2ash_3awez mab2ash_3awz mb2ash_3ayez mb2ash_3ayza mb2ash_3ayz mb2ash_3awez mb2ash_3awz ma3odtesh_3ayez ma3odtesh_3ayza ma3odtesh_3ayz ma3odtesh_3awez ma3odtesh_3awz mab2etch_3ayez mab2etch_3ayza mab2etch_3ayz mab2etch_3awez mab2etch_3awz ma3adsh_3ayez ma3adsh_3ayza ma3adsh_3ayz ma3adsh_3awez ma3adsh_3awz
            ما_عايز ما_عايزه ما_عايزين ما_عاوز ماعايز ماعايزه ما_داير ما_دايره ما_دايرين ماداير مادايره مادايرين لااريد لاارغب لانريد لانرغب لاابغى لاابي لااود لاابغا لااحتاج لااوافق منحبش منحبوش منحبوشي مابدناش ما_بدهاش ما_يشتيش ما_نشتي مانشتيش ما_نباش مانباش ما_نبه مانبه ماريدش مش_رايد مش_عاوزكو ما_نحبكمش_ت
        """,
        "land": "نتوصل نبقى_نتوصل نبقا_نتوصل اتوصل نستقبل تذكروني تخبروني تعلموني تذكيري استقبل استقبال لاستقبال باستقبال استلام لاستلام باستلام استلم تلقي لتلقي بتلقي اتلقى نتلقى يصلني تصلني يوصلني توصلني توصلنا يجيني تجيني تجينا يجينا يصلنا تصلنا وصول تجي توصل يوصل يجي نوصل اسمع اشوف اقرا نشوف نسمع نستلم نستقبل يبعتلي يبعتولي يبعت حد_يبعتلي يراسلني يراسلونا يتواصل تواصل التواصل اتواصل يكلمني ياتيني تاتيني يجيلي تجيلي ييجي_لي ييجيلي استمرار الاستمرار بالاستمرار مراسلتي مراسلاتكم ارسال الارسال بعث لارسال لارسالكم تصير ت_وصلني نوصلني توصلنيش يوصلنيش توصلوني يوصلوني تلقى اتلقا استلامها ياتيني يوصلو تيجيني ييجيني تيجي_لي نقرا نلقى يبانلي ابقى_اتلقى نبقى_نستقبل استقبالها تلقيها استلامها_منكم ينبعتلي ينبعث يبعثولي يصيفطولي يبعتولنا ارسالها يجوني يجيوني يوصلولي اتلقاها يجيلنا توصلولي yousalni twasalni tewsalni tousalni tjini yjini tijini yijini tijeeni yijeeni yewsalni yewsalli twsalni ywsalni tewselni yewselni twaslni ywaslni asta2bel astalem nestlem nestalem ntwsel ntwessel netwassel yousselni toussalni tousalna yeegi yigi yegeli tegeli yegili tegini teegy asma3 nesma3 ashoof ashouf nchouf حدا_يبعتلي حدا_يراسلني حدا_يحكي_معي حد_يكلمني حد_يراسلني",
        "strike": """
            مسحو مسحوا مسحولي امسحولي احذفولي شيلولي شيلولنا حيدولي حيدوا_لي نحولي ازيلولي الغولي ديليتوا دلتوا فرمتوا اعدموا اتلفوا تنسونا_و remove delete emsa7ou msa7o msa7ou mse7 7aydou
            احذف احذفوا احذفو احذفي حذف الحذف تحذف تحذفوا تحذفون تحذفو ينحذف ينمسح ينشال يتشال يتمسح يتحذف يحذف يزال ينشطب تنشال تنحذف تتشال نمسح نحذف شيل شيلوا شيلو شيلي تشيل تشيلوا تشيلون تشيلو امسح امسحوا امسحو امسحي مسح تمسح تمسحوا تمسحون تمسحو ازاله ازل ازيلوا ازيلو تزيلوا تزيلون تزيل شطب اشطب اشطبوا تشطبوا تشطبون امح امحوا محو تمحوا الغوا الغو الغي الغاء تلغي تلغوا تلغون اخرجوا طلعوا طلع تطلعوا خرجوا استبعدوا استبعاد تستبعدوا
            حيد حيدو حيدوا تحيدو نحي نحيو نحوا نحو تنحيو فسخ فسخو فسخوا انسوا انسو انسى تنسوا تنسون اسقطوا نزلوا دليت ديليت كنسلوا ارفع ارفعوا رفع سحب اسحبوا shelo sheelo shilo shil sheel shelou shilou emsa7 emsa7o emsaho emse7 em7o e7zef e7zefo e7zfo i7thef i7thefo e7thefo ihdhif a7zef a7zefo 7ayed 7aydo 7iydo hayed haydou na77i na77iw na7iw nahiw
            tshelo tsheelo tshilo tsheel tshil tshelou tsheelou temsa7 temsa7o tems7o temse7o te7zef te7zefo t7zefo temsaho ts7ebo shel
            شطبوا شطبو شطبولي قيموا قيمو قيم قيمولي تقيموا تقيمو محوا تشيلولي تحذفولي تمسحولي اشيل امسحه زولو زولوا زول نساو نساوا نحيولي نحيلي نحيوا تزولو تنساو طيحو احيدو تنحي
            sheelou ems7o ems7ou m7o m7ou e7zef* i7zef* a7zef* 7zef* e7thef* i7thef* a7thef* 7thef* 7thfo* e7zf* e7thf* 7aydo* 7ayed* 7yed* 7iyed* 7eyed* na7i na7iouli mes7ou msa7 fasskh* fass5* remove* zawwlo zoul zoulou insou enso ensa ensou
        """,
        "mine": "ragmi ra9mi رقمى رقمي رقمنا ارقامنا رقمه رقمها الرقمين هالرقم هذا_الرقم الرقم_هذا الرقم_ده الرقم_دا هاد_الرقم النمره_ديالي نمرتي نمرتنا النمره_متاعي رقم_هاتفي رقم_جوالي رقم_موبايلي رقم_تليفوني رقم_تلفوني رقم_الهاتف_الخاص_بي جوالي موبايلي اسمي_ورقمي رقمي_واسمي بياناتي بياناتنا معلوماتي معلوماتنا ra2my ra2mi raqmi rakmi rkmi r2my nemerti nemra_diali nimirti nemerti_men numero numri number نوميرويا نوميرو_متاعي نيميرويا نومرويا نمرويا نومرو_متاعي نوميرو_ديالي النوميرو_متاعي رقم_الوالد رقم_الوالده رقم_ابوي رقم_امي رقم_ماما رقم_بابا رقم_زوجي رقم_زوجتي ارقامي التليفون_بتاعي نمبري نمبرنا nemrty nemerty namrty nomrty ra2ami ra2amy r2ami rakamy rakami ra2amii ra2mii نومروي نوميروي نومرو نوميرو نمرو نميرو النومرو النوميرو الرقم_تبعي الرقم_بتاعي الرقم_مالي رقمي_هذا رقمي_ده خطي telefoni tlfoni jawali رقم_والدتي رقم_والدي رقم_جدي رقم_جدتي رقم_اخي رقم_اختي رقم_اخوي جهه_الاتصال_الخاصه_بي سميتي النيميرو نيميرو النيميرو_تاعي رقمي_الخاص رقم_تلفونا رقم_بيتنا ragmy rqmi nmerti nmrti nimrti nemrti nemra nmra nemrety nmrty nomrety numero_ta3i numero_mta3i numero_dyali nemra_dyali nmra_dyali nimiro_ta3i esmy esmi ismi smiti smyti numro_ta3i hal_ra2em had_nemra had_nmra hal_rakm el_ra2m_da",
        "drop_me": "tshilouni tshiluni tchilouni tsheelouni shilouni shilouna sheelouni 7ezfouni e7zefouni احذفوني احذفني احذفونا احذفيني حذفي حذفنا شيلوني شيلني شيلونا شيليني امسحوني امسحني امسحونا ازيلوني ازالتي ازالتنا استبعدوني استبعادي اشطبوني شطبي نحوني نحيوني نحونا حيدوني حيدونا فسخوني تشيلوني تشيلني تشيلونا تحذفوني تحذفني تحذفونني تحذفونا تمسحوني تمسحني تزيلوني تستبعدوني الغوني تلغوني اعفوني_من shelony sheeloni sheelony shiluni shiloni 7ayedoni 7aydouni na77iwni na7iwni emsa7ony shilni sheelni sheelouna خرجوني_من مسحوني حيدني نحيني زولوني ازلني شطبوني اشطبوني_من طيروني الغيني امحوني امحوا_اسمي سقطوني نزلوني_من ازيلوني_من ابعدوني ابعدونا ابعدني استثنوني استثنونا ابعادي استثنائي قيموني قيموا_اسمي تنحيوني تنحوني تحيدوني طيحوني زولونا تزولوني تقيموني تشطبوني شطبونا يشيلوني يحذفوني ازاحتي sheelona sheeloona sheelooni sheeloony sheelouny shelona sheloni sheloona shelooni sheloony shelouna shelouni shelouny sheluna sheluni sheluny shilona shilony shilouny shiluna shiluny 7aydoni 7yedouni 7yedoni 7iydouni na7ouni na77ouni emsa7ooni emsa7ouni ems7ouni ems7oni e7zefooni e7zefoni e7thefoni e7thfoni i7thefouni i7thefoni remove_me تخرجوني_من تستثنوني",
        "get_me_out": "طلعوني طلعني طلعونا خرجوني خرجني خرجونا اخرجوني اخراجي تخرجوني تطلعوني تطلعني اخرج اطلع اطلعوني انسحب الانسحاب الخروج اغادر بخرج نخرج tal3ony tal3oni talle3ouni tala3oni tal3ni kharjouni kharrjouni khrjouni طالعوني طالعوا_رقمي نطلع tal3ooni tal3ouni tall3ouni talle3oni tal3oona 5arrejouni 5arjouni kharjoni 5arjoni",
        "book": "قائمه قائمتكم قائمتك قوائم قوائمكم القائمه_متاعكم لسته لستتكم ليسته ليستتكم لستكم اللسته الليسته قاعده قاعده_البيانات قاعده_بيانات قاعده_بياناتكم بيانات بياناتكم سجلاتكم سجلات سجل نظامكم النظام نظام سيستم السيستم سيستمكم جروب الجروب قروب القروب قروبكم جروبكم كروب الكروب هالقروب هالكروب مجموعه مجموعتكم القناه قناتكم برودكاست البرودكاست مراسلات المراسلات رسائل رسايل الرسائل الرسايل مسجات رسائلكم رسايلكم خدمه_الرسائل خدمه_رسائلكم اشعارات الاشعارات النشره نشرتكم ارسال الارسال مالقائمه مالجروب مالقروب ملفاتكم دفتركم موبايلكم جهازكم عندكم عندك broadcast group list lista grup groupe system rasayel قائمه جهات_الاتصال اللايحه لايحه لايحتكم لوائحكم لوايح لوايحكم ليستا الليستا ليستاتكم ليست الليست لستات القايمه قايمه قايمتكم قوايمكم الداتا داتا داتاكم الداتابيس داتابيس دفتر اجندتكم ارشيفكم ارشيف عملائكم زبائنكم زباينكم العملاء الزبائن الزباين كونتاكت الكونتاكت كونتاكتاتكم بوتكم قناتك تلغرامكم لاليست لاليسته مالليسته مالليست السيستام السيستيم سيستام انظمتكم انظمه برنامجكم برامجكم قاعدتكم كشوفاتكم كشوفكم الغروب غروب غروبكم الداتا_بيز داتا_بيز مالسيستام لايحت قوايم قوايمكن قائمتكن ليستتكن liste la_liste el_list ellist lliste laliste lalista lgroup lgroupe el_group el_system lsystem qaimatkom qa2imatkom qayemtkom kayemtkom el_lesta lesta",
        "signed": "اشتراك اشتراكي اشتراكنا الاشتراك تسجيلي تسجيلنا التسجيل اشتراكى eshterak eshteraki ishtirak ishtiraki abonnement subscription متابعتي متابعتنا المتابعه اشتراك_رقمي تسجيل_رقمي عضويتي_في_القائمه انضمامي l2eshterak leshterak eshterak* eshtrak* esterak el_eshterak el_ishtirak ichtirak* ishtirak* l_abonnement labonnement el_subscription",
        "assent": "موافقتي موافقتنا الموافقه موافقه الاذن اذن اذني تفويضي قبولي رضاي الاذن_لكم موافقتي_على_الارسال الصلاحيه صلاحيه تصريح تصريحي اذني_لكم consent",
        "ads": "تنزيلات تنزيلاتكم التنزيلات اعلان اعلانات اعلاناتكم اعلاناتك دعايه دعايات دعاياتكم دعائيه الدعائيه عرض عروض عروضكم ترويج ترويجيه الترويجيه ترويجي تسويق تسويقيه التسويقيه تسويقي اعلانيه الاعلانيه تخفيضات تخفيضاتكم خصومات خصوماتكم بروموسيون بروموسيونات برومو بروموشن بروموهات حملات حملاتكم offres promo promos promosyonat e3lanat e3lan i3lanat 3orood 3oroud 3rod pub publicité publicite da3aya da3ayat كوبون كوبونات كوبوناتكم كود_خصم اكواد_خصم قسائم قسيمه ترويجات سيل السيل كودات اكواد كودات_خصم كودات_الخصم اكواد_الخصم اوفرات اوفر دعايتكم ترويجكم اعلانكم تسويقكم الاوفرات البروموسيون البروموسيونات عروضات اعلانات_تجاريه دعايات_تجاريه تجاريه التجاريه العروض_الترويجيه اشهار الاشهار اشهارات الاشهارات اشهارية بوبليسيتي البوبليسيتي pubs les_pubs lpub 3uroud 3arood 3rood promosyon lpromo",
        "things": "نسخه نسخ ورقيه ورقي مطالبه فاتور* طلبي* اوردر رابط* لينك مندوب* سواق* سايق سائق فني عامل* عمليه جراح* كرتون هديه بطاق* كرت بنك* عنوان* لوكيشن صوره صور فيديو تقرير* عقد سعر فلوس مبلغ دفعه قسط غرفه شقه باب جرس سيار* باص كيس شنطه ثلج بصل مايونيز كيك* ورد وجب* عصير خبز حليب جريده دواء وصفه كود رمز مقاس لون منتج* بضاع* قطعه شحنه طرد طرود فستان ثوب درس مدرسه طالب* نت انترنت نادي جيم تامين نتفليكس شاهد delivery order روابط كروت عناوين مناديب عمال هدايا بضايع بضائع منتجات طلبات طلبيات اكل الاكل طعام كتالوج ملابس زهور مي مويه ماء غاز كهربا كهرباء تنظيف عمال_النظافه واجب واجبات دروس كتب",
        "i_strike": "احذفوا احذف احذفو احذفي امسحوا امسح امسحو شيلوا شيلو شيل ازيلوا ازيلو اشطبوا حيدو حيدوا نحيو الغوا تحذفوا_لو_سمحتم shelo sheelo shilo emsa7o e7zefo na7iw مسحولي امسحولي احذفولي شيلولي حيدولي نحولي انسوا انسو emsa7ou msa7o msa7ou 7aydou شطبوا شطبو شطبولي قيموا قيمولي محوا مسحوا مسحو زولو زولوا نساو نحيولي نحيوا shelou shilou sheelou shil sheel ems7o ems7ou m7o m7ou e7zefo* i7zefo* a7zefo* e7thefo* i7thefo* a7thefo* 7thfo* 7aydo* 7yedo* na7i na77iw na7iouli mes7ou",
        "i_drop": "احذفوني احذفني احذفونا شيلوني شيلونا شيلني امسحوني امسحني امسحونا ازيلوني ازيلونا حيدوني حيدونا نحوني نحيوني طلعوني خرجوني اخرجوني استبعدوني shelony sheelony shilouni 7aydouni shilni sheelni مسحوني اشطبوني امحوني شطبوني ابعدوني ابعدونا استثنوني",
        "i_cease": "twa9fo twa9fou وقفوا وقفو اوقفوا اوقفو توقفوا بطلوا بطلو كفوا اقطعوا حبسو حبسوا احبسو سكروا اقفلوا امنعوا وقفولي حلوا wa2fo wa2afo battelo batelo batlo habsou 7absou waqfo wa2fou hbsso hbso 7bsso habso batalo btalo battalo battaloo battalou bettalo wa2efo حبسولي حبسوليا بطلولي وقفولنا انهوا ستوب قطعوا باراكاو الغوا الغو battlo battlou 7ebsou 7ebso 7bsou خلوا_عنكم خلو_عنكم قطعو امتنعوا توقفو wa2fo* wa2fu* wa2ef* wa2if* wa2af* we2f* we2ef* wa22* w2fo* w2ef* waqfo* waqfu* waqqf* waqif* waqef* wagfo* wagef* wa9f* wa9ef* wa9qf* o2af* ow2af* aw2af* aw2ef* twa2f* twa2af* t2af* 7abs* 7bss* 7bso* 7ebs* hbso* hbss* sakkro* sakkru* battelou btlo batlou",
        "polite": "ارجو نرجو ارجوكم الرجاء رجاء يرجى اطلب نطلب اريد بريد ابغى ابي بدي عايز عاوز اود ممكن لو_سمحتم لو_سمحت من_فضلكم اطالبكم برجاء",
        "mothers": "تراسلوه تراسلوها تراسلونه تراسلونها تكلموه تكلموها تزعجوه تزعجوها تزعجونه تزعجونها ترسلوله ترسلولها تبعتوله تبعتولها تتواصلوا_معه تتواصلوا_معها متبعتولوش متبعتولهاش متكلموهاش متكلموهوش متبعتلهاش",
        "legal": "بشتكي اشتكي سأشتكي هشتكي بلغ ببلغ هبلغ سأبلغ ابلغ شكوى الشرطة المحكمة محامي الهيئة البلاغ",
        "any": "شي شيء شئ شيئا حاجة حاجه اي_شي اي_شيء أي_شيء اي_حاجة",
        "stop_now": "اوقفوا اوقف وقفوا وقف توقفوا بطلوا بطل كفوا امنعوا امنع اقفلوا اقفل قفلوا سكروا الغوا ألغوا الغي الغاء ايقاف منع وقفوها اوقفوها كفاية كفايه يكفي توقفون توقف توقفو قطعوا اقطعوا عطلوا",
        "you_verb": "تشيلوني تشيلونى تشيلني تحذفوني تحذفونني تحذفني تمسحوني تزيلوني تطلعوني تخرجوني تلغوني تستبعدوني",
        "neg": "ترسل ترسلوا ترسلو ترسلي ترسلون ترسلين تبعت تبعتوا تبعتو تبعتون تبعتولي تبعتلي تراسل تراسلوا تراسلني تراسلوني تراسلونا تراسلونني تكتبوا تكتبون تكتب تدزون تدز ترسلولي ترسلوني تزعجوني تزعجونا تزعجني تزعجوننا تتواصلوا تتواصلون تتواصل تكلموني تكلمني",
        "egyptian": "متبعتوش متبعتوليش متبعتليش ماتبعتوش ماتبعتوليش متبعتولناش مترسلوش ماترسلوش متراسلونيش ماتراسلونيش متزعجونيش متكلمونيش",
        "stop": "أوقف أوقفوا وقفوا وقف توقف توقفوا ايقاف اوقف بطل بطلوا كف كفوا بس وقفو اوقفو بطلو كفاية كفايه يكفي توقفون توقفو تبطلوا تبطلو كفى كفي",
        "stop_word": "أوقف أوقفوا وقفوا وقف توقف توقفوا ايقاف اوقف بطل بطلوا كف كفوا وقفو اوقفو بطلو كفاية كفايه يكفي توقفون توقفو تبطلوا تبطلو كفى كفي",
        "send": "إرسال ارسال مراسلتي مراسلة بعث ازعاجي إزعاجي الازعاج التواصل الاتصال تبعتولي تبعتوا ترسلون ارسالكم تبعت تبعتو",
        "not_send": "ترسل ترسلوا ترسلو ترسلي تراسلني تراسلوني تراسلونا تبعت تبعتوا تبعتولي تبعتلي تبعتو تزعجوني تزعجني تتواصل تتواصلوا ترسلولي ترسلون تكتبوا تكتب تدزون تدزلي تتصلوا ترسلوني",
        "messages": "الرسايل رسالات رسالاتكم رسائلهم الرسائل الاشعارات مسجاتكم هالرسايل هالرسائل رسالة رسائل رسائلكم رسائلك رسايل رسايلكم مسج مسجات اشعار اشعارات اشعاراتكم واتساب واتس تنبيهات سبام الرساله رسالتكم تذكير تذكيرات التذكيرات",
        "offers": "اعلان اعلانات اعلاناتكم دعاية دعايات عروض عروضكم العروض ترويج ترويجية دعائية تسويق تسويقية اعلانيه تخفيضات",
        "no_want": "ما_عاد_ابيكم ما_عاد_ابغاكم ما_ابيكم ما_ابغاكم ما_بديكم مش_عايزكم مش_عاوزكم ما_ودي لا_أريد لا_اريد لا_أرغب لا_ارغب ما_ابي ما_أبي ما_ابغى ما_أبغى مابي ما_بدي مش_عايز مش_عايزة مش_عاوز مش_عاوزه مو_حاب ما_ابا لا_نريد مش_بدي ما_عاد_ابي ما_اريد مابغى لا_اود لا_أود لم_اعد_اريد لم_أعد_أرغب معدش_عايز ما_ودي ماني_حاب مو_حابة مش_حابب مش_حابة لا_ابغى لا_ابي ماابي ماابغى مابدي بديش مابديش معدش_عايزه مش_عايزين مش_عاوزين مش_عاوزة مش_عايزه لا_احب ما_احب لا_ارغب_في ما_عدت_احتاج لا_احتاج ما_احتاج لم_اعد_احتاج مش_محتاج",
        "remove": "احذف احذفوا احذفو حذف حذفي شيل شيلوا شيلو شيلوني امسح امسحوا امسحوني ازالة إزالة ازالتي أزل ازيلوا ازيلوني احذفوني احذفني شيلني الغوا ألغوا طلعوني اخرجوني تحذفوا تحذفون تحذف تشيلون تشيلوا تمسحون تمسحوا انسوا انسو انسى تحذفوني تشيلوني احذفوه شيلوه امسحوه",
        "list": "قائمة قائمتكم قائمه قائمتك قوائم قوائمكم لستة قاعدة سجلاتكم نظامكم الجروب مجموعة النظام نظام السيستم البرودكاست برودكاست القروب",
        "number": "رقمي بياناتي رقم_هاتفي اسمي هالرقم هذا_الرقم الرقم_ده",
        "these": """
            هالكروب_مالتكم هالقروب هالجروب قروبكم جروبكم كروبكم قناتكم الجروب_بتاعكم القروب_حقكم اللسته_بتاعتكم الليسته_بتاعتكم اللايحه_ديالكم الليستا_متاعكم برودكاستكم
            هالرسايل هالرسائل هالمسجات هالميساجات هالاشعارات هالازعاج هالسبام هذه_الرسائل هذي_الرسائل هذي_الرسايل هاذي_الرسايل هاي_الرسائل هاي_الرسايل هاد_الرسائل هاد_الرسايل هاد_الميساجات هاذ_الميساجات هاذي_الميساجات رسائلكم رسايلكم رسائلك رسايلك رسايلكن رسايلكو رسائلكن الرسايل_دي الرسائل_دي الميساجات_دي المسجات_هذي مسجاتكم ميساجاتكم اشعاراتكم الرسائل_منكم الرسايل_منكم رسائل_منكم رسايل_منكم قائمتكم قائمتك لستتكم ليستتكم ليستتكو قايمتكم قوائمكم لايحتكم الميساجات_ديالكم الميساجات_متاعكم الرسائل_ديالكم الرسايل_متاعكم rasayelkom rasayelko rasa2elkom el_rasayel_di
        """,
        "i_end": """
            اوقف الغي ابطل امنع اقطع اتوقف اخلص اتخلص احجب نوقف نحبس نلغي نخرج اخرج اطلع انسحب احذف ازيل اتفك نتهنى اشيل ايقاف الغاء الخروج_من امسح awa2af awa22ef abattal alghi nhabas
        """,
    },
    rules=(
        Rule(
            "service-only",
            ("فقط|بس ..5 بدون|لا|بلا|مو|مش ..2 {offers}",),
            yes=("بس تحديثات الطلب بدون عروض",),
            near=("فقط الطلب بدون بصل",),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "no-advertising",
            (
                "{no_want} ..3 {offers}",
                "{stop} ..2 {offers}",
                "لا|ما {not_send} ..3 {offers}",
                "بدون|كفاية {offers}",
                "الغاء|إلغاء ..1 {offers}",
            ),
            yes=("لا أريد إعلانات", "أوقفوا الإعلانات"),
            near=("لا أريد أن تفوتني العروض", "هل هناك عروض اليوم؟"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "stop-sending",
            (
                "زهقت|مللت|طفشت ..1 من {messages}",
                "رقم|الرقم خطأ|خطا|غلط ..1 {stop}|لا_ترسل* ..3",
                "{stop_word} ..1 عن? {send} ..3 {messages}|لي|$",
                "خلاص|بس عن? مراسلتي|مراسله|ازعاج|ازعاجي|تبعتوا|تبعتولي|ترسلون|ترسلولي ..2 {messages}|لي|$",
                "{stop} ..1 عن? مراسلتي|ازعاجي|إزعاجي|تبعتولي",
                "{stop_word} ..1 {messages}",
                "خلاص|بس ..1 هال*|هذه|هذي|من|بقى|عاد|رسائلكم|رسايلكم {messages} ..1 $",
                "{stop} تبعت* ..2 {messages}|$",
            ),
            yes=(
                "طفشت من رسايلكم",
                "الرقم غلط توقفوا",
                "توقفوا عن إرسال الرسائل لي",
                "بطلوا تبعتولي رسايل",
            ),
            near=(
                "بس رسالة لما توصل",
                "توقفوا عن تجاهل رسائلي",
                "توقفوا عن إرسال المقاس الخطأ",
                "لماذا توقفت الرسائل؟",
                "خلاص وصلت الرسالة شكرا",
                "كفاية رسالة واحدة للتأكيد",
            ),
            settled_by=(
                "^ ..1 لا_اريدها|ما_ابيها|مش_عايزها|مش_عاوزها|ما_ابغاها|ما_بدي_اياها|لا_ارغب_بها|لا_احتاجها ..3 $",
                "^ ..1 اوقفوها|وقفوها|بطلوها|الغوها|{drop_me} ..1 $",
            ),
        ),
        Rule(
            "not-want",
            (
                "لا {messages} ولا ..1 {offers}",
                "من اليوم|الان ..1 لا|بدون|ولا {messages}",
                "{no_want} ..1 منكم ..1 شي|شيء|حاجة|حاجه|$",
                "{no_want} ..1 شي|شيء|حاجة|حاجه منكم",
                "{no_want} ..1 يوصلني|توصلني|يجيني|تجيني|تصلني ..3 {mail}|{messages}|منكم|شي|شيء|حاجه|كلام",
                "{no_want} ..3 {messages}",
                "{no_want} ..1 استقبال|تلقي|استلام ..3 {messages}|شيء",
                "{no_want} ..1 تواصل|التواصل ..2",
                "{no_want} ..1 اتصال منكم|معكم|من_طرفكم",
                "{no_want} ..1 {not_send}",
                "لم اطلب|أطلب ..2 {messages}",
                "كفاية|كفايه|بدون {messages}",
            ),
            yes=(
                "ما احتاج تذكيرات",
                "ما نريد لا رسائل ولا اعلانات",
                "ما ابغى منكم شيء",
                "ما ابغى يجيني منكم شي",
                "لا أريد رسائل بعد الآن",
                "مش عايز رسايل تاني",
                "لا أرغب في تلقي أي رسائل",
            ),
            near=(
                "ما احتاج الفاتورة",
                "لا اريد التواصل مع المندوب",
                "ما ابي شي ثاني شكرا",
                "لا أريد الأزرق",
                "لم تصلني أي رسالة",
            ),
        ),
        Rule(
            "dont-send",
            (
                "لا|ما {not_send} ..1 لي|لنا ..4 مرة|بعد|تاني|ثاني|اخرى|ابدا",
                "لا|ما {not_send} ..1 على|ل رقمها|رقمه|هالرقم|رقمي",
                "لا ترسلوا|ترسل|ترسلون $",
                "لا|ما ترسل*|تبعت* شيء|شي|حاجة|لي|لهذا_الرقم|على_هذا_الرقم ..1 $",
                "لا|ما ترسلولي|تبعتولي|ترسلوني ..1 $|شي|شيء|رسائل|مرة",
                "لا|ما ترسل*|تبعت* ..1 لهذا|هذا|ل_هذا الرقم|رقم",
                "عدم ..1 ارسال|إرسال|مراسلة|التواصل|الاتصال|تواصل ..3 {messages}|لي|معي|بي|علي",
                "عدم ازعاجي|إزعاجي|مراسلتي|ازعاجنا|مضايقتي",
                "{egyptian} $|تاني|لي|حاجة|مرة",
                "{egyptian} ..1 {messages}",
                "ما_تبعتوش|ما_تبعتوليش {messages}|تاني|$",
                "لا|ما|بلا|ولا {not_send} ..1 لي|لنا|معي ..1 {messages}|مرة|بعد|تاني|ثاني|اخرى|أخرى|ابدا|$",
                "لا|ما {not_send} ..2 {messages}",
                "لا تراسلني|تراسلوني|تزعجوني|تزعجني|تراسلونا|تبعتلي|تبعتولي ..1",
                "لا تتواصل* ..1 معي|معنا",
                "لا تتصل* بي|علي ..1 مرة|بعد|ثاني|تاني|ابدا",
            ),
            yes=(
                "لا ترسلوا لنا في هالسالفة مرة ثانية",
                "لا ترسلوا على هالرقم",
                "خلاص عاد لا ترسلوا",
                "لا ترسلوا شي لهذا الرقم",
                "ما ترسلولي",
                "نرجو عدم التواصل معي",
                "ماتبعتوليش مسجات",
                "لا ترسلوا لي رسائل",
                "لا تتواصلوا معي مرة أخرى",
            ),
            near=(
                "لا ترسلوا السائق",
                "الرجاء عدم ارسال الفاتورة",
                "متبعتوش الطرد النهارده",
                "لا ترسلوا الفاتورة بالبريد",
                "لماذا لا ترسلون لي رسائل؟",
                "لا ترسلوا لي منتجات مكسورة",
            ),
        ),
        Rule(
            "remove-me",
            (
                "{remove} ..1 {number} ..3",
                "شيلوني|احذفوني|امسحوني|احذفني|شيلني|حذفي|ازالتي|طلعوني|اخرجوني|ازيلوني ..1 من ..2 {list}",
                "شيلوني|احذفوني|امسحوني|احذفني|طلعوني|شيلني ..1 $",
                "{remove} ..1 من ..1 قائمتكم|قوائمكم|قائمتك",
                "ارجو|أرجو|الرجاء حذفي|ازالتي|إزالتي",
            ),
            yes=("شيلوني من القائمة", "احذفوا رقمي"),
            near=("لا تحذفوني من القائمة", "احذفوا منتجا من القائمة", "احذفوا العنوان القديم"),
        ),
        Rule(
            "unsubscribe",
            (
                "الغاء|إلغاء|الغوا ..1 تسجيلي ..2 {messages}|{list}",
                "{no_want} ..1 اكون|ابقى ..2 القناة|هالقناة|القروب|{list}",
                "سحب|الغاء ..1 موافقتي|الموافقة|موافقة ..2 $",
                "أريد|اريد|أرغب|ارغب|أود|اود|ابي|ابغى|بدي|عايز|عاوز|ارجو|أرجو ..1 الغاء|إلغاء ..1 اشتراك|اشتراكي|الاشتراك ..1",
                "الغوا|ألغوا|الغ|ألغ|الغي|إلغاء|الغاء ..1 اشتراكي|اشتراك|الاشتراك ..1 $|في|من|بالرسائل|لو|من_فضلكم",
                "اسحب|أسحب ..1 موافقتي",
                "لا أوافق|اوافق ..2 {messages}|تواصل",
            ),
            yes=(
                "لا اريد ان ابقى في القناة",
                "سحب موافقتي",
                "أرغب في إلغاء الاشتراك",
                "ألغوا اشتراكي في الرسائل",
            ),
            near=(
                "الغوا اشتراك بنتي في الدورة",
                "لا أريد إلغاء الاشتراك",
                "كيف ألغي اشتراك النادي",
                "هل ألغى أخي اشتراكه؟",
            ),
        ),
        Rule(
            "leave-alone",
            (
                "اطلعوا|اخرجوا|انقلعوا|اختفوا|روحوا من|عن جوالي|تلفوني|موبايلي|حياتي|واتسابي|راسي|رقمي|هاتفي ..1 $",
                "فكو|فكوا|حلو|حلوا عليا|علينا|عليي ..1 {mail}|خلاص|عاد|$",
                "اتركوا|سيبوا|خلوا|دعوا|عوفوا رقمي|تلفوني|جوالي|موبايلي بحاله|في_حاله|وشانه|براحته ..1 $",
                "عوفوني|عوفونا|عوفني ..1 بحالي|بحالنا|وحدي|براحتي|براحتنا|لخاطر|خاطر|الله|يمعودين|معودين|يمعود|عاد|منكم|{mail}|$",
                "افتكوا|ولوا|انزاحوا|طسوا|ابتعدوا عني|عنا ..1 $",
                "خلوني|خلونا|سيبوني|سيبونا|اتركوني|دعوني|خليوني|خليونا مرتاح|مرتاحه|براحتي|فحالي|ترنكيل|ترانكيل|طرانكيل|رايقين|مرتاحين|هاني|مهني|رايق|بسلام|في_سلام ..1 $",
                "بلا|كفاية ازعاج|إزعاج",
                "sebouni|sebooni|seboony|sayboony|saybouni|sibooni|siboony|sibouni|seboona|siboona|saybeni|etrkooni|etrkouni|etrokouni|utrkoni|utrkouni|trokouni|trekouni|5allouni|khallouni|khalouni|khalliwni|khelliwni|khelliwna|khalliwna|khalliouni|khaliouni|khaliwni fi|fe|b|bi|f? 7ali|7aly|hali|haly|7alna|b7ali|bi7ali|f7ali|tranquille|tranquil|trankil|rahti|ra7ti ..2 $",
                "^ ..1 sebouni|sebooni|seboony|sayboony|sibooni|siboony|sibouni ..1 $",
                "7ello|7ellou|7elo|7elou|7eelo 3anni|3anny|3ani|3anna|3an_samaye|3an_sama2i|3an_rabbi ..2 $",
                "b3edo|eb3edo|b3ido|ib3ido|eb3dou|b3dou|fokko|fokkou|fekko 3anni|3anny|3ani|3anna ..2 $",
                "فكوني|فكونا ..2 منكم|من_شركتكم|من_هالشركه|{mail}|$",
                "اتركوني|اتركني|تركوني|تركونا|دعوني|دعني|سيبوني|سيبني|خلوني|خلونا|سيبونا|اتركونا|دعونا|خلني|خليوني|خليونا ..1 وشأني|وشاني|شأني|حالي|بحالي|لوحدي|في_حالي|حالنا|في_حالنا|وشأننا",
                "حلوا|حلو|حل|تحلوا عني|عنا بقى|بقا|يا|خلاص|كلكم|من_فضلكم|لو_سمحتم|انتو|انتم|برسايلكم|برسائلكم|$",
                "ابعدوا|ابعد عني",
                "انقلعوا|انقلع",
            ),
            yes=(
                "دعونا وشأننا",
                "يا جماعة بلا ازعاج",
                "فكوني منكم",
                "سيبوني في حالي",
                "حلوا عني بقى",
            ),
            near=("اتركوه عند الجار", "خذ راحتك"),
            asked=None,
        ),
        Rule(
            "dont-send",
            (
                "^ ..3 لا|ما|ولا|بلاش|مو|عاد {neg} $",
                "^ ..3 لا|ما|ولا|بلاش|عاد {neg} ..1 {any}|لي|لنا|مرة|ثاني|تاني|بعد|مره ..2",
                "بلاش|بلا {neg} {mail}|{any}|لي|لنا|تاني|خالص|بقى|على|علي|يا|بعد|بليز|لو_سمحتم|$",
                "بلاش|بلا ..1 {messages}",
                "لا|ما|ولا|بلاش {neg} ..2 {any}|{messages} ..2",
                "{egyptian} ..1 {any}|{messages}|تاني|ثاني",
                "لا|ما عاد|تعودوا|تعود|عدتوا {neg} ..2",
                "لو|ياريت|يا_ريت|اذا ..1 لم|ما|لا|ماا {neg} ..3",
                "عدم|بعدم ..1 ارسال|إرسال|مراسلتي|التواصل|الاتصال|ازعاجي|إزعاجي ..1 {any}|اي|أي|المزيد|مزيد|رسائل ..3",
                "عدم|بعدم ..1 ارسال|إرسال ..3 رسائل|لي|الي|إلي|علي|عليه|هنا|الرقم|الي_هذا",
            ),
            yes=(
                "بلاش تبعتوا رسايل تاني",
                "نرجو عدم إرسال أي شيء إلى هنا",
            ),
            near=(
                "لا ترسلوا الطرد قبل العصر",
                "لا تبعتوا الفاتورة على القديم",
            ),
        ),
        Rule(
            "no-need",
            (
                "لا|ما|مافي|مو|مفيش|ماكو ..1 داعي|حاجة|حاجه|لزوم|ضرورة|ضروري|سبب ..2 {neg} ..2",
                "لا|ما|مافي|مو|مفيش|ماكو ..1 داعي|حاجة|حاجه|لزوم|ضرورة|سبب ..1 لإرسال|لارسال|لمراسلتي|للرسائل|للمراسلة|للتواصل|ارسال|إرسال ..3 {messages}|$|لي|لنا|معي|بعد",
                "لا|ما|لم|مش ..1 احتاج|احتاجها|بحاجة|محتاج|محتاجة|تهمني|يهمني|تهمنا|تعنيني ..2 {messages} ..1",
                "{messages} ..2 لا|ما|لم ..1 تهمني|تعنيني|احتاجها|تفيدني|تلزمني",
            ),
            yes=(
                "مافي داعي ترسلوا لنا بعد الآن",
                "لا أحتاج إلى رسائلكم",
            ),
            near=(
                "ما في داعي ترسلوا الفاتورة",
                "لا داعي للكيس",
            ),
        ),
        Rule(
            "stop-forms",
            (
                "{stop_now} ..1 عني|عن|لي? ..2 {messages} ..2",
                "{stop_now} ..2 {messages} ..1 عني|عن|على|لرقمي|من|الى|إلى ..3",
                "{messages} ..3 {stop_now} $",
                "{stop_now} ..1 كل|جميع|هذه|هذي|هاي|هال|دي ..1 {messages}",
                "{stop_word} عن|على? ..2 {messages} ..2",
                "خلاص|بس بقى|بقا|عاد ..1 {messages} ..1 $",
                "الكف|التوقف|كف|توقف عن ..1 ارسال|إرسال|مراسلتي|بعث|التواصل|ازعاجي|إزعاجي ..4",
                "توقفوا|توقفون|توقف|بطلوا|تبطلوا ..2 مراسلتي|ارسال|إرسال|ترسلون|رسايل ..3",
                "تعبت|تعبتني|زهقت|طفشت|مليت|مللت|زهقنا|ازعجتوني|أزعجتوني|ضجرت|سئمت ..1 من ..1 {messages}",
                "{messages} ..3 تعبتني|ازعجتني|أزعجتني|مزعجة|زعجتني|طفشتني",
                "اعفوني|اعفونا|ارحموني|ارحمونا|ريحوني|ريحونا|خلصوني|خلصونا|فكونا|فكوني|اعتقونا|اعتقوني|عتقونا ..1 من|عن ..1 {mail}|{messages}|منكم|ازعاجكم|شركم ..2",
                "كفاية|كفايه|خلاص|بس بقى|بقا|عاد ..3",
            ),
            yes=(
                "سكروا عني هالرسائل",
                "سئمت من رسائلكم",
            ),
            near=(
                "وقفوا السيارة عند الباب",
                "كفاية بهارات",
            ),
            settled_by=(
                "^ ..1 لا_اريدها|ما_ابيها|مش_عايزها|مش_عاوزها|ما_ابغاها|ما_بدي_اياها|لا_ارغب_بها|لا_احتاجها ..3 $",
                "^ ..1 اوقفوها|وقفوها|بطلوها|الغوها|{drop_me} ..1 $",
            ),
        ),
        Rule(
            "wish",
            (
                "{no_want} ..3 {neg}|تراسلوني|توصلني|يوصلني|يجيني|تجيني|تصلني|يصلني|تجي ..3 {messages}|{any}|منكم|بعد",
                "{no_want} ..2 اسمع|أسمع|اشوف|اعرف ..1 منكم|عنكم ..2",
                "{no_want} ..3 {messages} ..2",
                "أرغب|ارغب|افضل|أفضل|اود|أود|اطلب|أطلب|ارجو|أرجو|أتمنى|اتمنى ..2 عدم|بعدم|الا|ألا|ان_لا ..1 تلقي|استلام|استقبال|وصول|مراسلتي|التواصل|ارسال|إرسال|يصلني|تصلني|تراسلوني|ترسلوا ..3",
                "لا|ما ارغب|أرغب|اريد|أريد ..1 بالاستمرار|الاستمرار|استمرار ..3",
                "ارفض|أرفض|رافض|رافضة|اعترض|أعترض ..1 على? ..1 استقبال|تلقي|استلام|ارسال|إرسال|التواصل ..2 {messages}|منكم|معي|رقمي",
                "لا|لم|ما اوافق|أوافق|وافقت|اسمح|أسمح ..2 {messages}|مراسلتي|التواصل|ارسال|استخدام",
                "لو|اذا|إن ..1 جاتني|جتني|وصلتني|وصلني ..1 رسالة|رساله|مسج ..2 {legal}",
                "لو|اذا|إن ..1 بعتوا|ارسلتوا|أرسلتم|رسلتوا|ترسلون|تبعتوا ..2 ثاني|تاني|مرة|رسالة ..2 {legal}",
                "رسالة|رساله|مسج ثانية|اخرى|أخرى|تانية|وحدة|واحدة ..3 {legal}",
                "اسحب|أسحب|سحبت|الغي|ألغي ..2 موافقتي|الموافقة|موافقه $|السابقة|على_التواصل|على_الرسائل|على_ارسال|على_تلقي|على_استلام|على_استقبال|على_مراسلتي|للتواصل",
            ),
            yes=(
                "أفضل عدم استقبال رسائل منكم",
                "لا أوافق على مراسلتي",
            ),
            near=(
                "لا أريد أن يصلني الطرد غدا",
                "لو جاتني غلط مرة ثانية بشتكي",
            ),
        ),
        Rule(
            "out-of-it",
            (
                "ممكن|تقدرون|تقدروا|هل|ياريت|يا_ريت|بليز|لو_سمحتم ..1 {you_verb}|تلغون|تلغوا ..1 من|اشتراكي|رقمي|القائمة ..2",
                "{you_verb} ..1 من ..2 {list} ..1",
                "{you_verb} ..1 لو_سمحتم|لو_سمحتوا|بليز|$",
                "ابعدوا|ابعد|استبعدوا|استبعاد|شطب|اشطبوا|احذفوا|امحوا|محو|نزلوا|طلعوا|اخرجوا|شيلو|شيلوا|ازالة|إزالة|الغاء|إلغاء ..1 رقمي|اسمي|بياناتي|هذا_الرقم|هالرقم|جوالي|رقم_جوالي ..4",
                "رقمي ..3 وبس|بس|لكن|ولكن ..1 امسحوه|احذفوه|شيلوه",
                "لكن|بس|ولكن امسحوه|احذفوه|شيلوه ..1 $",
                "اطلع|أطلع|اخرج|أخرج|انسحب|أنسحب|الخروج ..1 من ..1 {list}|قائمتكم ..1",
                "تلغون|تلغوا|الغوا|ألغوا|تلغي ..1 اشتراكي|تسجيلي ..1 $|عندكم|معكم|لو_سمحتم|لو",
                "احذفوا|امسحوا|احذف|ازيلوا ..1 كل|جميع? ..1 بياناتي|معلوماتي ..4",
                "انسوا|انسى|انسو|تنسون رقمي",
                "شيلني|شيلوني|طلعوني|طلعني|خرجوني|اخرجوني|احذفني|احذفوني|امسحوني|امسحني ..1 من ..2 {list}|هنا|عندكم|اللستة|الليستة|لستتكم ..3",
            ),
            yes=(
                "تقدرون تحذفوني من القائمة",
                "اشطبوا رقمي من عندكم",
            ),
            near=(
                "أطلع من المواقف كيف",
                "شيلني من موعد الخميس",
            ),
            settled_by=(
                "^ ..1 اريد|ابي|ابغى|بدي|عايز|عاوز|بغيت الخروج|اطلع|اخرج|انسحب|الالغاء|نخرج ..1 $",
                "^ ..1 مش_عايزها|ما_ابيها|لا_اريدها|ما_بديها|مابيها ..1 $",
            ),
        ),
        Rule(
            "no-ads",
            (
                "بلاش|بلا|مابي|كفاية ..1 {offers}",
                "{stop_now} ..2 {offers}",
                "{ads} ..1 ما_ابيها|مابيها|ما_ابغاها|مابغاها|لا_اريدها|مش_عايزها|مش_عاوزها|ما_بدي_ياها|ما_نبيها|ما_بغيتهاش|مابغيتهاش|وقفوها|اوقفوها|بلاها|بلاش_منها ..1 $",
            ),
            yes=("بلا دعايات",),
            near=("ابي عروضكم",),
            reach=Reach.MARKETING,
        ),
        Rule(
            "reason",
            (
                "لم|ما|مش|مو ..1 اسجل|سجلت|اشترك|اشتركت|مشترك|مشتركة|عميل|عميلة|عميلا|زبون|اوافق|وافقت ..3 $",
                "قلت|قلتلكم|طلبت ..2 لكم|مرات|مره|مرة ..3 $",
                "غير|مش|مو|مب|لست مهتم|مهتمة|مهتمه|مهتما ..2 $",
                "شاركت|اشتركت|سجلت ..1 فقط|بس ..3 $",
                "تقاعدت|بعت|انتقلنا|نقلت ..3 $",
                "دايما|كل_يوم|لسه|للحين|لا_زلتم|مازلتم ..1 ترسلون|ترسلوا|تبعتوا|توصلني|تراسلوني ..3",
                "الرقم|رقمي ..2 للتوصيل|للطلب|للحجز ..2",
                "بدون|بلا ..1 اذن|إذن|علمي|سؤال|ما ..2",
                "الرقم|النمره|الخط|هالرقم ..1 صار|انتقل|اصبح|أصبح ..1 لي|لنا|ملكي|عندي",
                "الرقم|النمره|هالرقم ..1 مو|مش|مب|ليس|ما_هو ..1 ل*|رقم* ..2",
                "^ ..1 انا|هذا|هنا مو|مش|مب|لست ابو|ام|بتاع|صاحب|صاحبه ..2",
                "كل شوي|يوم|ساعه|دقيقه ..1 ترسلون|ترسلوا|تبعتوا|بتبعتوا|مرسلين|رساله|تدزون ..2",
            ),
            yes=(
                "لم أوافق على هذا",
                "لسه تبعتوا رسايل",
                "عطيتكم رقمي للتوصيل بس",
            ),
            near=(
                "ما سجلت رقم الطلب عندي وين القاه",
                "كل يوم اجي عندكم",
                "بدون بصل",
            ),
            settled_by=(
                "^ ..3 {remove} ..3 $",
                "^ ..3 {stop_now} ..3 $",
                "^ ..3 {egyptian} ..3 $",
                "^ ..3 لا|ولا {neg} ..3 $",
                "^ ..2 شيلوا|شيلوني|احذفوني|ابعدوا|اوقفوها|نفذوا|الغوا ..3 $",
                "^ ..1 شيلوه|امسحوه|احذفوه|شطبوه|وقفوا|اوقفوا|بطلوا|توقفوا ..1 $",
                "^ ..1 الغوه|كنسلوه|لغوه|الغوها|الغيه ..1 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "polite-question",
            (
                "هل|ممكن|بامكانكم|بإمكانكم|يمكنكم|تقدرون|ليتكم ..2 التوقف|تتوقفوا|توقفوا|توقفون|تبطلوا|الكف عن? ..1 مراسلتي|ارسال|إرسال|الارسال|ازعاجي|التواصل|بعث|ترسلون|تبعتوا|الرسائل ..3",
                "هل|ممكن|بامكانكم|بإمكانكم|يمكنكم|تقدرون ..2 حذفي|ازالتي|إزالتي|الغاء_اشتراكي|إلغاء_اشتراكي|شطبي ..3",
                "هل|ممكن|بامكانكم|بإمكانكم|يمكنكم|تقدرون ..2 حذف|ازالة|إزالة|مسح|شطب رقمي|اسمي|بياناتي ..3",
            ),
            yes=("ممكن حذف رقمي",),
            near=("هل ممكن حذف صنف من الطلب",),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "still",
            (
                "رجاء|الرجاء|نرجو|ارجو|أرجو|يرجى|برجاء ..1 عدم|التوقف|ايقاف ..1 عن? ارسال|إرسال|الارسال|الإرسال|التواصل|المراسلة|مراسلة لي? $",
                "ليس|ما|مالي|ماعندي ..1 عندي|لدي|لي ..1 رغبة|نية|خلق|مزاج ..1 في|باستقبال|استقبال|اقرا ..3 {messages}|استلام|تلقي",
                "{no_want} ..1 {neg} ..2 {messages}|$",
            ),
            yes=("يرجى عدم المراسلة",),
            near=("ارجو ارسال الفاتورة",),
        ),
        Rule(
            "contact-no-more",
            (
                "{no_want} ..2 اي|أي|بأي|باي|مزيد ..1 تواصل|اتصال ..2",
                "{no_want} ..2 اعرف|أعرف|اسمع ..2 عنكم|منكم",
                "لا|ما تكلموني|تكلمني|تتصلوا|تراسلوني ..1 مرة|ثاني|بعد ..2",
                "روحوا|امشوا|انقلعوا|طيروا ..2 {messages}",
                "روحوا|امشوا|ابعدوا|انقلعوا عني|عنا ..3",
                "{egyptian} ..1 تذكير*",
            ),
            yes=(
                "لا أريد أي تواصل",
                "روحوا عنا",
            ),
            near=("لا أريد عدسات",),
        ),
        Rule(
            "off-the-list",
            (
                "^ ..1 برا|بره|خارج|اخرجوا ..1 القائمة|اللستة|{list} ..1",
                "{stop_now} ..1 {messages} ..1 على|عن|الى|إلى ..1 رقمها|رقمه|رقمي|هذا ..2",
                "بطلوا|توقفوا|لا ..1 تبعتوا|ترسلوا|ارسال|تراسلوا ..1 على|ل|إلى ..1 رقمها|رقمه|رقمهم ..1",
            ),
            yes=("بطلوا تبعتوا على رقمه",),
            near=("خارج القاهرة توصلون",),
        ),
        Rule(
            "plain-forms",
            (
                "شيلونا|احذفونا|امسحونا|طلعونا|ازيلونا|اخرجونا|الغونا ..1 من ..2 {list}",
                "شيلونا|احذفونا|امسحونا|طلعونا|ازيلونا|الغونا $|لو_سمحتم",
                "بطلوا|بطل|وقفوا|توقفوا|كفوا|لا تراسلوني|تراسلني|تراسلونا|تكلموني|تبعتولي|ترسلولي|تزعجوني ..2",
                "^ ..1 بلاها|بلاش {messages} $",
            ),
            yes=("احذفونا من القائمة",),
            near=("شيلونا من المحطة بالسيارة الساعة ٥",),
        ),
        Rule(
            "complaint",
            (
                "رقم|الرقم|النمرة|نمرة غلط|خطأ|خطا $",
                "غلطانين|غلطان ..1 رقم|نمرة",
                "الرقم عندكم غلط",
                "رسائل|رسايل كثيرة|كتير|كثيره|مزعجة|وايد",
                "من|وين أين|اين|جبتوا|حصلتم ..2 رقمي",
                "من اين|أين ..2 رقمي",
                "سأبلغ|ببلغ|هبلغ|سابلغ عنكم",
                "هذا|ده سبام|ازعاج|إزعاج",
                "كيف ..1 {stop} ..1 هذه? {messages}",
                "كيف الغي|ألغي|اوقف ..1 الاشتراك|{messages}",
            ),
            yes=("الرقم غلط", "من أين حصلتم على رقمي؟", "رسائل كثيرة"),
            near=(
                "رقم الشقة غلط عدلوه",
                "تغير رقمي",
            ),
            settled_by=(
                "^ ..2 {remove} ..3 $",
                "لا_اريدها|ما_ابيها|مش_عايزها|ما_ابغاها|ما_بدي_اياها|لا_ارغب_بها|لا_احتاجها ..2 $",
                "^ ..1 اوقفوها|وقفوها|بطلوها|الغوها|وقفوا|اوقفوا ..1 $",
                "^ ..1 بطلوا|توقفوا|كفوا ..1 $",
                "^ ..1 احذفوه|امسحوه|شيلوه|حيدوه|ازيلوه ..2 $",
            ),
            reach=Reach.DOUBTFUL,
        ),
        Rule(
            "made-of-no-ads",
            (
                "= {cease}|{enough}|{dont_write}|{strike} {ads} {ads}|{mail}|{wire}? !في",
                "= {bid_not} {ye_send}|{wire} {ads} {ads}|{mail}?",
                "= {unwish} {ads} {ads}|{mail}|{land}|{ye_send}? !العرض|عرض",
                "= {bid_not} تعلنون|تعلنوا|تعلن|تسوقون|تسوقوا|تروجون|تروجوا|تعلنولي لي|لنا|علي|علينا|عندي|بعد|ليا|هنا",
            ),
            yes=(
                "عافاكم بلا ديك البروموسيونات",
                "ما نحبش الاعلانات متاعكم",
                "وقفوا لي كل هالعروض والدعايات",
            ),
            near=("ما عندكم عروض اليوم", "العروض خلصت", "لا تنسوا العروض"),
            reach=Reach.MARKETING,
        ),
        Rule(
            "made-of-stop",
            (
                "لا مزيد ..1 {mail} ..1",
                "^ ..1 ولا {mail} تاني|تانيه|ثاني|ثانيه|اخرى|بعد|زياده|كمان|من_اليوم ..1 $",
                "= احذركم|نحذركم|احذر|احذركم_من|انهاكم|ممنوع|يمنع|محظور|لا_يحق_لكم|مو_من_حقكم مراسلتي|مراسلتنا|ازعاجي|ازعاجنا|التواصل_معي|الاتصال_بي|الكتابه_لي|الارسال_لي|ارسال_رسائل_لي {mail}?",
                "ولا {mail} بعد_اليوم|بعد_الان ..2",
                "= {cease} {mail} {wire}|{mail}? !{assent}",
                "= {cease} {wire}|{on_send} {wire}|{mail}|{on_send}? !شيل|شيلوا|حذف|احذفوا|احذف|امسح",
                "= {enough} {mail} {mail}|{wire}|{cease}? !بدون",
                "= بلاش|بلا|بطلوا|بطلو|بطل|حاج|حاجه|حاجي|حاجتكم|بكفي|بيكفي|يكفي|كافي|كفى|كفايه|كفاكم|بسكم|بس_بقى|بس_عاد|بسكن|يزيو|يزي|بركاو|بركا|باراكا|كفوا|وقفوا|وقفو|kefaya|kfaya|kfaye|bikaffi|7aje|7aji|7aj|kafi|yezzi|barka|baraka {ye_send}|{on_send} {mail}?",
                "^ ..1 لا|بلا|بدون {mail} لا|ولا|بلا|وبدون مكالمات|اتصالات|مكالمه|شي|شيء|تليفونات|دعايات|عروض ..2",
            ),
            yes=(
                "تحبسو عني هاد الميساجات من فضلكم",
                "يزي من الميساجات متاعكم",
                "كفاية علينا رسايل بقى",
                "wa2fo el rasayel ya gama3a",
            ),
            near=(
                "وقفوا رسائل المدرسة بس",
                "كفاية ارسال الطلب",
                "لا توقفوا الرسائل",
                "توقفت الرسائل",
            ),
        ),
        Rule(
            "made-of-not-send",
            (
                "= لا_حدا|لا_حد|لا_احد|محدش|ماحدش|ما_حدش|ولا_حد يبعتلي|يراسلني|يرسلي|يرسللي|يرسل_لي|يكلمني|يبعثلي|يدزلي|يبعتلنا|يراسلنا|يزعجني|يزعجنا|يبعت_لي|يتواصل {mail}|{ads}?",
                "= {unwish} 7aga|shi|haja|7aja|shay|chi|haga menko|menkom|minkon|mnkom|mnkon|minkom|menkon",
                "{mail} ..2 لا|ولا {ye_send} ..1 $",
                "= لا|ما|ولا تستخدموا|تستخدم|تستعملوا|تخلوا|تخلون|تخزنوا|تحتفظوا|تحفظوا {mine} {mail}|{book}|{wire}?",
                "= {bid_not} {ye_send} {mail}|{wire}? !انت|انتم|انتو|انتي|انتوا|اليوم|الحين|الان|دلوقتي|هلق|هل|تكتب|تكتبوا|بدون",
                "= عدم|بعدم|وعدم|لعدم ازعاج|المراسله|مراسلتي|مراسلتنا|مراسلتها|مراسلته|مراسله|ارسال|ازعاجي|ازعاجنا|مضايقتي|تواصل {mail}|{wire}? !الحين|اليوم",
                "= {dont_write} {mail}|{wire}|لي|ليا|لنا|علي|عليه|تاني|حاجه|شي|tany|tani|li|lia|mara {mail}|{wire}|{on_send}? !النهارده|دلوقتي",
                "= لا_تحاولوا|لا_تحاول|متحاولوش|ماتحاولوش|لا_تعودوا|لا_تعاودوا|لا_تستمروا تواصل|ارسال|مراسلتي|مراسلتنا|ازعاجي {mail}?",
                "= {bid_not} {on_send} {mail}?",
                "= لا|لاعاد|لا_عاد|لا_بقى توصلني|يوصلني|تجيني|يجيني|اشوف|توصلنا|يوصلنا|تجينا|يجينا {mail}|منكم_شي|شي_منكم|منكم_ولا_شي !بدون|ولا",
                "= {dont_write} !متبعتش|ماتبعتش|متبعتوش|ماتبعتوش|مترسلش|مترسلوش|ماترسلوش|متكتبوش|اليوم|دلوقتي|متبعتيش",
                "= لا|ما|ولا|عدم تضيفوني|تضيفونا|تضيفني|تدخلوني|تحطوني|تضموني|اضافتي|تسجلوني {book}|{mail} {list}?",
            ),
            yes=(
                "عافاكم ما تبقاوش تصيفطو ليا الميساجات",
                "الرجاء عدم مراسلتها",
                "mteb3atoleesh tany",
                "لا تدزولي رسائل رجاءا",
                "matb3atolish 7aga tany",
                "لا تضيفوني لأي قائمة مرة ثانية",
            ),
            near=(
                "ما ترسلون الفاتورة",
                "لا ترسل الحين",
                "عدم ارسال الطلب",
                "متبعتش المندوب تاني",
                "لا ترسلوا رسائل قبل ٩ الصبح",
                "بالليل لا ترسلون",
            ),
        ),
        Rule(
            "made-of-not-want",
            (
                "{unwish} اكون|ابقى|اظل|اضل ..2 {book} ..1",
                "{unwish} ..1 احتفاظكم|استخدامكم|استخدام|تخزين|حفظ|بقاء ..1 {mine}|بياناتي|هاتفي ..1",
                "{mail} ..4 ما_عاد|ماعاد|ما|لا ابيها|اريدها|ابغاها|بدي_اياها|بدي_ياها|نبيها|نبغاها $",
                "= {unwish} {mail} {land}|{ye_send}|{mail}|{wire}? !غير|{ads}",
                "= {unwish} {land}|{ye_send} منكم|منك|منكو|عنكم|معكم|معاكم|من_طرفكم|من_قبلكم {mail}|{ye_send}|{land}|شي? !اليوم",
                "= {unwish} {ye_send}|{on_send} {mail}? !اليوم|الحين|الان",
                "= {unwish} مراسلتي|التواصل|تواصل|ازعاجي|ازعاج|الاستمرار|استمرار|تواصلكم {land}|{mail}? !اليوم",
                "= {unwish} يبعتلي|يبعتولي|يراسلني|يراسلونا|حد_يبعتلي {mail}?",
                "= {unwish} منكم|منك|منكو|منكن|من_عندكم|من_عندكن|من_يمكم|من_عدكم|من_عندك|من_طرفكم|mnkom|mnko|mnkon|mnkm|menkon|menkom|menko|menkm شي|شيء|حاجه|حاجات|والو|شي_حاجه|حتى_شي|حتى_حاجه|ولا_شي|shi|shy|chi|7aga|haga|haja|shay|wala_shi|walou {land}? ",
                "= {unwish} {land} حتى_حاجه|ولا_حاجه|ولا_شي|ولا_شيء|اي_شي|اي_شيء|اي_حاجه {mail}|{wire}? !اليوم|الحين|الان|دلوقتي",
                "{unwish} ..1 {mine} ..1 يبقى|يكون|يظل|يضل|ينحفظ|يتم|موجود|محفوظ ..1 عندكم|لديكم|معكم ..1",
                "= ما_عندكم|ماعندكم|ليس_لديكم|معندكوش|ما_معكم|مالكم|لا_تملكون اذن|صلاحيه|موافقه|الحق|حق|موافقتي {ye_send}|{wire}|{land} {mail}?",
            ),
            yes=(
                "ماريد اي رسائل منكم بعد",
                "لا اوافق على استلام اي رسالة منكم",
                "وما عاد بدي تتواصلوا معي",
                "ma bade shi mnkon",
            ),
            near=(
                "لا اريد رسائل الطالبة",
                "ما ابي شي اليوم",
                "ما بدي توصلني الطلبية",
                "لم اوافق على الخصم",
            ),
        ),
        Rule(
            "or-complaint",
            (
                "اذا|لو|ان ما|لم|مو وقفتوا|وقفتو|توقفتوا|توقفتم|بطلتوا|تبطلوا|توقفوا|توقفون|تتوقفوا|اوقفتم ..2 {mail} ..2 {legal}",
                "اذا|لو|ان ما|لم وقفتوا|توقفتوا|بطلتوا|توقفتم ..1 {wire} ..2 {legal}",
                "{legal}|سأقاضيكم|ساقاضيكم|بقاضيكم|ساحظركم|هحظركم|هبلككم|ساحجبكم|ساحجب|احظركم|بحظركم|هعملكم_بلوك|ببلككم ..2 اذا|لو|ان|إذا ما|لم|مو تتوقفوا|توقفتوا|توقفتم|وقفتوا|بطلتوا|توقفوا|توقفون|تبطلوا ..2 {wire}|{mail}|$",
                "اذا|لو|ان|إذا|اي|أي وصلتني|جتني|جاتني|جاني|وصلني|وصلت|ارسلتوا|بعتوا|جت ..1 {mail} ..3 {legal}|احظر*|ابلك|ببلك",
            ),
            yes=(
                "اذا ما وقفتوا الرسايل راح اشتكي عليكم",
                "سأقاضيكم إن لم تتوقفوا عن مراسلتي",
            ),
            near=("اذا ما وصل الطلب راح اشتكي",),
            always=True,
        ),
        Rule(
            "who-gave",
            ("مين|منو|من|مينو عطاكم|اعطاكم|عطاك|اداكم|ادالكم|جابلكم|عطاكو|اعطاك رقمي ..2",),
            yes=("مين عطاكم رقمي؟ امسحوه حالا",),
            near=("مين عطاكم العنوان",),
            settled_by=(
                "^ ..1 امسحوه|احذفوه|شيلوه|امسحوا|احذفوا|شيلوا ..1 $",
                "^ ..1 لا {ye_send} ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "made-of-remove",
            (
                "= {strike} {mine} {book}|{strike}|{mine}|اسمي? !لا|ما|غير|القديم",
                "= {strike} رقم|الرقم قائمه|القائمه|قائمتكم|بياناتكم|البيانات|سجلاتكم|نظامكم|قوائمكم|عندكم|قاعده_البيانات {book}? !ما|غير",
                "= {drop_me} {book}? !لا|ما",
                "= {get_me_out} {book} {mail}? !لا|ما|اليوم|عندكم|عندك|بيانات|اسمع",
                "= {strike} اسمي|اسمنا|اسمها|اسمه {book} {mail}|{mine}?",
            ),
            yes=(
                "ممكن تشيل رقمي من قائمة الرسائل",
                "نحّوني مالقائمة متاعكم",
                "حيدو ليا النمرة ديالي من عندكم",
                "shelo ra2my",
            ),
            near=("لا تحذفوا رقمي", "شيل رقم الشقة", "طلعوني من الموقف", "امسح رقمي القديم"),
        ),
        Rule(
            "behind-anything",
            (
                "= .. {i_cease} {mail}|{wire}|{ye_send} {mail}|{wire}|{ye_send}|{on_send}?",
                "= .. لا|ما|ماعاد|عدم|بعدم|لا_عاد {ye_send}|مراسلتي|مراسلتنا|ازعاجي|ازعاجنا|مراسلته|مراسلتها|ارسال {mail}|لي|لنا|ليا|لينا|الي|الينا|مراسلتي|مراسلتنا|ازعاجي|ازعاجنا|مراسلته|مراسلتها {wire}? !انت|اليوم|الحين|الان|بدون|هل|تكتب|تكتبوا",
                "= .. {dont_write} {mail}|لي|ليا|لنا|تاني|حاجه|شي|خالص|ابدا|lia|liya|tani|tany {wire}|{on_send}? !النهارده|دلوقتي|اليوم|بدون",
                "= .. {i_strike} {mine}|الرقم|النمره {book}|{i_strike}? !لا|ما|غير|القديم",
                "= .. {polite} حذف|ازاله|مسح|شطب|شيل {mine}|الرقم|النمره {book}? !لا|ما|غير|القديم",
                "= .. {i_drop} {book}|بليز|رجاء|الله_يخليكم|الله_يرضى_عليكم|الله_يوفقكم|تكفون|عافاكم|ياريت|بقى|لو_سمحت|لو_سمحتوا|من_فضلكم|لو_سمحتم|ارجوكم|خلاص|فورا|عندكم|please {mail}? !لا|ما",
                "= .. {unwish} {mail} {land}|{ye_send}|{mail}? !غير|{ads}",
                "= .. {polite} ايقاف|وقف|توقف|بالتوقف {mail}|{wire} {mail}|{wire}?",
                "رقم|الرقم|نمره|تلفون|جوال|موبايل ..7 لا|ما|ماعاد {mothers} ..2 $",
                "{i_drop} $",
                "رقمي|الرقم|هالرقم|هذا_الرقم ..7 احذفوه|امسحوه|شيلوه|حيدوه|ازيلوه|تحذفوه|تمسحوه|تشيلوه ..2 $",
                "= .. الغوا|الغو|كنسلوا|اوقفوا|وقفوا|انهوا اشتراكي|اشتراكنا|تسجيلي|تسجيلنا {mail}",
                "= حلوا|حلو|حل عن|عني|عنا سمانا|سماي|سمايي|سمائي|ضهري|ضهرنا|ظهري|نافوخي|نافوخنا|دماغي|دماغنا|ربنا|راسنا|ظهرنا|راسي",
                "= مابغيتش|ماباغيش|ما_باغيش|mabghitch|ma_bghitch|mabaghich|ماتزيدوش|matzidouch|matzidoch tb9aw|tb9ao|teb9aw|تبقاو|تبقاوا|تصيفطو|تبقى {on_send}|{ye_send}|{wire} {mail}?",
                "= .. ماتزيدوش|ما_تزيدوش|ماتبقاوش|ما_تبقاوش|متبقاوش تصيفطو|تصيفطوا|تسيفطو|تبعتو|ترسلو ليا|لي|والو|حتى_حاجه {mail}?",
                "كل_يوم|كل_شوي|كل_ساعه|يوميا ..1 {mail} ..1 كفايه|كفى|يكفي|خلاص|خلص ..1 $",
                "= .. لا|ما تعاودوا|تعاودو|تعودوا|تعاودون|تعودون|تعاود الاتصال|التواصل|ارسال|مراسلتي {mail}?",
                "اعتبروا|اعتبرو رقمي|الرقم محذوف|ملغي|ممسوح ..3",
            ),
            yes=(
                "انا سافرت برا البلد وعروضكم ما تفيدني اوقفوا الرسائل",
                "رقم والدي الله يرحمه ارجو حذف الرقم",
                "هذا رقم جدي عمره تسعين سنة لا تراسلوه",
                "انا مش العميل اللي بتدوروا عليه امسحوا الرقم",
            ),
            near=(
                "قلت لاخوي لا يرسل لي رسائل",
                "اتصلت على الفندق وقفوا المكيف",
                "لا تراسلوا كفيلي انا اللي ادفع",
                "عندي رقم جديد احذفوا القديم",
            ),
        ),
        Rule(
            "made-of-unsubscribe",
            (
                "= الغاء|الغي|الغوا|الغو|تلغي|تلغوا|تلغون|نلغي|انهاء|ايقاف|وقف|اوقفوا|وقفوا|سحب|فسخ|كنسل|كنسلوا|elgha2|elgha|ilgha2|elghi|el8i|el8y|elgho|el8o|al8i|al8y|alghi|alghy|lghi|lghiw|lghou|nlghi|nelghi|telgho|tel8o|ilgho|al8o|alghou|cancel|n7bes|nwa9ef {signed} {mail}|{book}|{ads}? !لا|ما|ماله",
                "= اسحب|سحب|سحبت|نسحب|الغي|الغاء|الغيت|تراجعت|اتراجع|اعترض {assent} {mail}|{wire}|{land} !طلب",
                "= {cease}|{strike} {signed} {mail} {book}? !لا|ما",
                "= اسحب|سحب|سحبت|نسحب|الغي|الغاء|الغيت|تراجعت|اتراجع|التراجع موافقتي|موافقتنا|الموافقه_التي|تفويضي|اذني|الاذن_الذي {mail}|{wire}|{land}? !طلب|لا|ما",
                "= لم_اعطكم|ما_اعطيتكم|ماعطيتكم|لم_امنحكم|ما_عطيتكم|مادتكمش|معطتكمش {assent} {mail}|{wire}|{land}",
            ),
            yes=(
                "الغو التسجيل من عندكم",
                "اسحب موافقتي على التواصل معي",
                "لم اعطكم موافقتي على ارسال الرسائل",
            ),
            near=("سحبت موافقتي على العملية الجراحية", "الغوا اشتراك بنتي", "ما الغي الاشتراك"),
        ),
        Rule(
            "only-no-ads",
            (
                "بس|فقط ..3 {mail} ..2 مش|مو|لا|بدون|بلا|وليس|ماشي {ads} ..1 $",
                "^ ..2 {unwish}|لا_ترسلوا|وقفوا|اوقفوا|بلا|بدون ..1 {ads} ..2 بس|لكن|فقط|وخلوا|خلوا ..4 $",
                "لا|مش|مو|غير اوافق|موافق|موافقه على ..1 {mail} {ads} بس|فقط|لكن ..4",
            ),
            yes=(
                "ابعتوا بس رسائل التوصيل مش اعلانات",
                "مش موافق على رسائل الدعاية بس رسائل التوصيل ماشي",
            ),
            near=("بس رسائل التوصيل ما وصلت",),
            reach=Reach.MARKETING,
            always=True,
        ),
        Rule(
            "further",
            (
                "ابني|بنتي|ولدي|ابنتي|طفل|اطفالي صغير|صغيره|قاصر|طفل|طفله|مريض|مريضه ..3 لا|ما {mothers} مره|ابدا|تاني|مجددا|رسايل|رسائل|$",
                "انهوا|اقطعوا|وقفوا|اوقفوا|الغوا كل|جميع|اي|كافه? اتصال|تواصل|التواصل|اتصالات|الاتصالات|المراسلات معي|معنا|بي|على_رقمي ..1 $",
                "{mail} دي|هذي|هاي|هذه|هاد? الغوها|الغوهم|كنسلوها|بلاها|بلاهم|حبسوهم|وقفوهم|وقفوها|حبسوها|بطلوها|سكروها|قطعوها|اوقفوها|شيلوها ..2 $",
                "{mail} هاي|دي|هذه|هذي|هادي? مش_عايزها|مش_عايزاها|مش_عاوزها|ما_ابيها|مابيها|ما_ابغاها|ما_بديها|لا_اريدها|مابغيتهاش|ما_نحبهاش|مانيش_عاوزها|msh_3ayezha ..2 $",
                "{i_cease} كل|جميع|كافه? اشكال|انواع|وسائل|طرق? التواصل|المراسلات|المراسله|الاتصالات|الاتصال|تواصلكم ..2",
                "^ ..1 {i_drop} منها|منه|منهم|من_هناك|من_هنيك ..2 $",
                "اعملولي|سولي|سوولي|ديرولي|اعملوا|بدي|ابي|عايز|عايزه|ابغى|بغيت|اريد unsubscribe|انسبسكرايب|opt_out|انسب ..3 $",
                "remove|delete|ريموف {mine} ..4",
                "امي|ابوي|ابي|والدي|والدتي|جدتي|جدي|بابا|ماما|امه|زوجتي|زوجي|خالتي|عمتي ..5 لا|ما {mothers} ابدا|تاني|مره|مجددا|رسايل|رسائل|بعد|من_فضلكم|لو_سمحتم|$",
                "= {unwish} {land} {mail} شي|chi|اي?",
            ),
            yes=(
                "بزاف عليا هاد الرسائل حبسوهم",
                "أوقفوا كل أشكال التواصل",
                "أمي عمرها 83 سنة لا تراسلوها",
            ),
            near=(
                "الرسائل وصلت وقفوها على الباب الخلفي للبيت",
                "ممكن عدم الكتابة على الكرت",
                "أمي عمرها 83 سنة هل عندكم خصم",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "already-said",
            (
                "حرام|عيب عليكم ..2 {mail} ..1 $",
                "سبق|طلبت|قلت|قلتلكم ..4 ما|لا توصلني|توصلنا|تصلني|تجيني|يوصلني {mail}|شي|حاجه ..1 $",
                "قلت|قلتلكم|سبق|كلمتكم|حكيت|حكيتلكم|گلت ..4 ما_ابي|ما_ابغى|لا_اريد|ما_بدي|مش_عايز|مش_عاوز|مابي|ما_نبي|لا_ارغب|مش_عايزه {any} ..2 $",
                "مزعج|ازعاج|يزعج|بيزعج|تزعجني ..3 {mail} ..2 $",
                "بزاف|بزااف|كثير|كتير عليا|عليه|علينا|علي ..1 {mail} ..2 $",
                "{mail} ..1 بزاف|كثيره|كتيره ..1 $",
                "كيف|ازاي|شلون|كيفاش|كيفيه اخرج|الغي|اطلع|انسحب|نخرج|اوقف ..2 {book}|{mail} ..2 $",
            ),
            yes=(
                "قلت لكم من قبل ما أبي شي، وقفوا الحين",
                "مزعج لما توصل الرسائل، وقفوها",
                "كيف أخرج من هذه القائمة؟ أريد الخروج",
            ),
            near=(
                "قلت لكم ما أبي شي حار، وصلت الطلبية",
                "كيف أخرج من المطار؟ أريد الخروج",
                "الرسائل كثيرة اليوم عندكم",
            ),
            settled_by=(
                "^ ..1 بغيت|بدي|عايز|عاوز|عايزه|ابغى|ابي|حاب|اريد نحبس|نوقف|اوقف|اوقفها|ابطل|نلغي|ينتهي|يتوقف|توقف|نوقفهم|نحبسهم|اوقفهم هادشي|هذا|هالشي|هذا_الشي|الموضوع|كل|ده? ..1 $",
                "^ ..1 {i_cease}|حبسوهم|وقفوها|وقفوهم|اوقفوها|بطلوها الحين|فورا|الان|بقى|عاد|حالا|خلاص|الله|عافاكم|من_فضلكم? ..2 $",
                "^ ..1 اريد|ابي|ابغى|بدي|عايز|عاوز|بغيت الخروج|اطلع|اخرج|انسحب|الالغاء|نخرج ..1 $",
                "^ ..1 مش_عايزها|ما_ابيها|لا_اريدها|ما_بديها|مابيها ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
        Rule(
            "last-warning",
            (
                "{mail} زياده|ثانيه|تانيه|واحده|اخرى|كمان وبحظركم|واحظركم|وهحظركم|وبلوك|وابلك|وببلككم|وبشتكي|وهشتكي|وساشتكي|وببلغ|وهبلغ ..2 $",
                "اذا|لو|ان استمريتم|استمررتم|استمريتو|استمريتوا|كملتوا|ضليتوا|فضلتوا|بقيتوا هيك|كده|هكذا|بهالشكل|ترسلون|ترسلوا|تبعتوا|تراسلوني|تزعجوني|بالرسايل|بالارسال|بازعاجي|في_الارسال|الارسال|في_ارسال|في_مراسلتي|في_ازعاجي|بمراسلتي|ارسال_الرسائل|رسايل|رسائل? راح|رح|سوف|انا|بقدم|هقدم|ساقدم? {legal}|ساشتكي|بلوك|احظركم|بحظركم|هحظركم|ساحظركم ..2 $",
                "{mail} واحده|ثانيه|تانيه|اخرى كمان|زياده|بس? وهعملكم|وبعملكم|واحظركم|وبحظركم|وبشتكي|وهشتكي|وساشتكي|واعمل|هعملكم|وابلغ|وهبلغ|وببلغ|وساحظركم ..3 $",
            ),
            yes=(
                "إذا استمريتم سأشتكي عليكم",
                "رسالة واحدة كمان وهعملكم بلوك",
            ),
            near=(
                "إذا استمريتم بالعرض سأشتري",
                "رسالة واحدة كمان وبرد عليكم",
            ),
            always=True,
        ),
        Rule(
            "polite-not",
            (
                "اكرر|اجدد|اعيد|هذا طلبي ..1 عدم|بعدم|وقف|ايقاف|بوقف|بايقاف ارسال|مراسلتي|الارسال|التواصل|ازعاجي|الرسائل|رسائلكم ..3 $",
                "عدم|بعدم ادراج|اضافه|استعمال|استخدام|حفظ رقمي|رقمنا|بياناتي في|ضمن|لاي|لاغراض|باي ..1 {book}|{ads}|{mail}|اغراض ..2",
                "رقم|الرقم|هالرقم|خط|جوال|تلفون|تليفون ..1 دوامي|الدوام|شغلي|الشغل|عملي|العمل|للعمل|للشغل|الوظيفه ..3 لا|ما ترسلون|ترسلوا|ترسلو|تراسلون|تبعتوا|تكتبوا عليه|فيه|هنا|عليه_شي|ابدا ..2 $",
                "يمكنكم|ممكن|ارجو|يرجى|الرجاء|تقدرون|يمكنك|بامكانكم عدم الكتابه|مراسلتي|مراسلتنا|ازعاجي|ازعاجنا|الارسال لي|لنا|الينا|هنا|بعد_الان|مجددا|نهائيا|مره_اخرى|$",
            ),
            yes=(
                "هل يمكنكم عدم الكتابة لي هنا من فضلكم؟",
                "يرجى عدم ازعاجي مجددا",
            ),
            near=(
                "هل يمكنكم عدم الكتابة على الكرت",
                "يرجى عدم الارسال الى العنوان القديم",
            ),
            asked=Reach.ALL,
            always=True,
        ),
        Rule(
            "plain-words-at-the-end",
            (
                "^ ..1 ازاله|حذف|شطب|الخروج|خروج|انسحاب|الانسحاب من القائمه|قائمتكم|قوائمكم|قائمه_المراسلات|القايمه|اللسته|قاعده_البيانات ..1 $",
                "لا|ما تضيعوا|تضيعون|تتعبوا ..4 {mail} ..1 $",
                "تعدي|انتهاك|خرق|اقتحام ..2 الخصوصيه|خصوصيتي|خصوصيه ..1 {i_cease} ..1 $",
                "ماهو|مو|مش|ليس|ماهوب|مب رقم ..3 احذفوه|امسحوه|شيلوه|حيدوه ..1 $",
                "رقم|الرقم|التلفون|الجوال|الموبايل|هالرقم|هالجوال|نمره|خط ..2 ابني|بنتي|ولدي|امي|ابوي|زوجي|زوجتي|جدي|جدتي|والدي|والدتي|اخوي|اختي|الوالد|الوالده ..1 لا|ما {ye_send}|{mothers} عليه|له|لها|عليها|لو|شي|$ ..1 $",
                "!لا|ما|لم|لن {i_drop} من_عندكم|من_القائمه|لو_سمحتم|لو_سمحتوا|من_فضلكم|رجاء|بليز|خلاص|فورا? $",
                "لا|ما|متبعتوش|ماتبعتوش {ye_send} ليش|ليه|علاش ما|مش|مو تفهمون|تفهموا|بتفهموا|تسمعون|تفهمو ..1 $",
                "لا ترسلوا|ترسلو|تبعتوا|تبعثوا|تبعتولي|ترسلولي لي|لنا|لي_اي|الي|ليا? رسائل|رسايل|مسجات|اشعارات|رساله اخرى|بعد_اليوم|تاني|ابدا|رجاء|لو_سمحتم|من_فضلكم? $",
                "لا تراسلوني|تزعجوني|تراسلونا|تزعجونا بعد_اليوم|مره_اخرى|ابدا|رجاء|لو_سمحتم|برسائلكم|مجددا|تاني? $",
                "متبعتوليش|متبعتولناش|ماتبعتوليش|متراسلونيش|متبعتليش رسايل|حاجه|رسائل|مسجات تاني|خالص|ابدا|لو_سمحتم? $",
                "اوقفوا|وقفوا|توقفوا|بطلوا عن|في? ارسال|تبعتولي|ترسلولي|ترسلوا|مراسلتي رسائل|رسايل|الرسائل|الرسايل|رسائلكم|$",
                "!لا|ما|لم|لن احذفوا|امسحوا|شيلوا|ازيلوا رقمي|رقمنا|بياناتي من_عندكم|من_القائمه|من_قائمتكم|رجاء|لو_سمحتم|من_فضلكم|فورا|خلاص|عندكم? $",
            ),
            yes=(
                "استلمت الطلب من زمان لا ترسلوا لي رسائل",
                "الغيت الحجز وما ابي شي احذفوا رقمي لو سمحتم",
                "الاوردر وصل خلاص متبعتوليش رسايل تاني",
            ),
            near=(
                "لماذا لا ترسلون لي رسائل",
                "لا احذفوا رقمي القديم",
                "لا ترسلوا لي رسائل صوتية",
            ),
            always=True,
        ),
        Rule(
            "my-way-out",
            (
                "كيف|كيفاش|كفاش|ازاي|شلون|اشلون|كيفيه|وين|فين|منين|ezay|ezzay|kifash|kifach|keef|kif ..1 {i_end} ..2 {these} ..2 $",
                "{these} ..1 كيف|ازاي|شلون|كيفاش|وين|فين ..1 اوقفها|الغيها|ابطلها|امنعها|اخلص_منها|اتخلص_منها|نحبسها|نوقفها|اخرج_منها|اطلع_منها|نوقفهم|نحبسهم ..2 $",
                "كيف|ازاي|شلون|كيفاش ..1 ما|لا|لن|ماعاد ..1 توصلني|يوصلني|تجيني|تصلني|استقبل|استلم|نستقبل ..1 {these} ..2 $",
            ),
            yes=(
                "كيف اوقف رسائلكم؟",
                "ازاي ابطل استقبل رسايلكم دي",
                "كيف اطلع من قائمتكم",
            ),
            near=(
                "كيف اوقف الرسائل الصوتية",
                "كيف الغي الطلب",
                "كيف ارد على رسائلكم",
            ),
            asked=Reach.ALL,
        ),
        Rule(
            "or-else",
            (
                "لو|اذا|ان ما|لم وقفتوا|وقفتو|توقفتوا|بطلتوا|بطلتو|توقفتم|تتوقفوا|توقفون|تبطلوا|حبستوا ..1 {mail}? {legal}|ابلغ|بحظركم|هحظركم|احظركم|بشتكي|هشتكي|ساشتكي|ابلك|اعملكم_بلوك ..4",
                "{legal}|ساشتكي|شكوي|بلوك|احظركم|بحظركم|هحظركم|ساحظركم|ابلغ|ابلك|ببلككم ..3 لو|اذا|ان استمريتم|استمررتم|استمريتو|كملتوا|بعتوا|بعتو|بعثتوا|رسلتوا|ارسلتوا|ارسلتم|دزيتوا|راسلتوني|راسلتموني|بعتولي|بعتولنا|رسلتولي|بتبعتو|بتبعتوا|تبعتو|تبعتوا|ترسلون|ترسلوا|بترسلوا|بتبعتولي ..1 تاني|ثاني|مره|رساله|رسايل|رسائل|مسج|بالارسال|الارسال|بالرسايل|بازعاجي|لي|كمان|زياده|بعد|$",
                "لو|اذا|ان ..1 بتبعتو|بتبعتوا|بترسلوا|بتبعتولي|ترسلون|ترسلوا|تبعتوا|جتني|جاتني|وصلتني|وصلني|جاني|شفت|بعتوا|بعتولي|رسلتوا|ارسلتم|ارسلتوا|بعثتوا ..1 كمان|تاني? {mail} ..2 بلوك|اشتكي|بلغ|ابلغ|اقاضيكم|هبلك|ببلك|بحظركم|هحظركم|احظركم|ساحظركم|هبلغ|ببلغ|بشتكي|هشتكي|ساشتكي|ساقاضيكم|بقاضيكم|هقاضيكم ..3",
            ),
            yes=(
                "سوف اقدم شكوى اذا استمريتم بالارسال",
                "بلوك لو بعتوا تاني",
                "لو جاتني رسالة تانية هحظركم",
            ),
            near=(
                "سوف اقدم شكوى اذا تاخر الطلب",
                "بلوك 12 شقة 4",
                "لو وصلتني رسالة التاكيد بكلمكم",
            ),
            always=True,
        ),
        Rule(
            "alone-at-last",
            (
                "^ ..1 احذفوه|امسحوه|شيلوه|ازيلوه|حيدوه|اشطبوه فورا|حالا|الان|بسرعه|رجاء|لو_سمحتم|من_فضلكم|خلاص? $",
                "^ ..2 ايقافها|وقفها|اوقفوها|وقفوها|بطلوها|حبسوهم|حبسوها|توقيفها|الغوها|قطعوها ..1 $",
                "^ ..1 حبسو|حبسوا|بطلوا|توقفوا|كفوا فورا|حالا|الان|بقى|رجاء|لو_سمحتم|من_فضلكم|عافاكم|خلاص? $",
            ),
            yes=(
                "اعطيتوا رقمي لشركات؟ احذفوه فورا",
                "ولا استفيد من رسائلكم، ارجو ايقافها",
                "علاش كتصيفطو ليا؟ حبسو",
            ),
            near=(
                "المنتج قديم، احذفوه",
                "الموسيقى عالية، وقفوها",
                "الشغل كثير، توقفوا",
            ),
            settled_by=(
                "رقمي|رقمنا|نمرتي|جوالي|اسمي|بياناتي !القديم|غلط|تغير|الاول لشركات|عندكم|لكم|لناس|منين|من_وين|لغيركم|معكم ..2 $",
                "من_وين|منين|وين|كيف ..2 رقمي ..1 $",
                "اعطيتوا|عطيتوا|اعطيتم|بعتوا|اخذتوا|جبتوا ..1 رقمي ..3",
                "{these} ..1 $",
                "كتصيفطو|كتصيفطوا|بتبعتوا|بتبعتولي|ترسلون|تراسلوني|بتراسلوني|ترسلولي ..2 $",
                "علينا|عليا|علي ..1 {mail} ..1 $",
            ),
            reach=Reach.DOUBTFUL,
            always=True,
        ),
    ),
    never=(
        "الجروب|القروب|الكروب|جروب|قروب|كروب بتاع|حق|مال|تبع|ديال|متاع? الشغل|العمل|العائله|العيله|الاهل|المدرسه|الحضانه|الصف|الدفعه|الشباب|الرحله|الحي|العماره|شغل|عمل|مدرسه|العيلة",
        "صاحبي|صديقي|زوجتي|زوجي|اختي|اخوي|ابني|المندوب|الموظف|الموظفه|جاري|مديري|زميلي قال|قالت|بطل|بطلت|وقف|وقفت|حذف|حذفت|شال|شالت|الغى|الغت|سحب|مسح|مسحت|طلعني|شالني|حذفني|مسحني|خرجني ..2 {mail}|{mine}|{signed}|{book}",
        "رسوم|غرامه|شروط|تكلفه|سياسه|مده|عقوبه|استمارة|نموذج ..1 الغاء|حذف|ايقاف|انهاء",
        "{unwish} ..1 هذا_العرض|هالعرض|عرضكم_هذا|العرض_هذا|العرض_ده|هذا_السعر",
        "قائمه|لسته|ليسته المتقدمين|المرشحين|المعزومين|المسافرين|الطلاب|التلاميذ|المتطوعين|الاحتياط|الفريق|العزومه|اللاعبين|الحجاج|المتبرعين|العائلة",
        "عرض|عروض سعر|اسعار|السعر|الاسعار",
        "قلت|حكيت|گلت|قال|قالت صاحبي|صديقي|زميلي|اخوي|اخي|اختي|لصاحبي|لصديقي|لزميلي|لاخوي|لاخي|لاختي|له|لها|لجاري ..3",
        "قائمه|قايمه|لسته|قائمة الرحله|الرحلة|الانتظار|المدعوين|الحضور|الضيوف|المشتريات|السفره|الحجز",
        "تكتبوا|تكتب|ترسلوا|ترسل|ترسلون لي? رسالة? اتصل*|كلموني|دقوا|دق",
        "خلاص|بس ..1 ارسلوا|ابعتوا|ارسل|ابعت ..1 {mail}",
        "{mail}|{land}|{ye_send}|{strike}|{assent}|{signed}|{cease}|{dont_write}|{not_send} ..2 {things}",
        "{ye_send}|{wire} ..3 الا_بعد|الا_على|الا_اذا|الا_لما|الا_عند|الا_لو|لين|قبل_ما|قبل_ان|قبل_الساعة|قبل_العصر|قبل_الظهر|لما|من_غير",
        "الرساله|رسالتي الاخيره|السابقه|الاولى",
        "{book} الاولى|الاول",
        "ما|لا|لن|لم الغي|اوقف|أوقف|ابطل|احذف",
        "جوالي|موبايلي|تلفوني|الجهاز|التطبيق|النظام توقف",
        "على الايميل|ايميلي",
        "منكم غير|الا",
        "من حصه|حصة|درس|دورة",
        "الطوارئ|طوارئ",
        "رقمي القديم|القديمة",
        "قابل للكسر",
        "للحين|لسه كيف",
        "{strike}|{cease}|{drop_me}|{get_me_out}|{signed} ..3 ابني|بنتي|ابنتي|زوجتي|ولدي|دورة",
        "{ye_send} ..2 مديري|كفيلي|بمديري|بكفيلي|جيراني|ضامن|الضامن",
        "مع السائق|السواق|المندوب|السايق",
        "بس رسالة|رساله|مسج",
        "تتجاهل*|تجاهل",
        "{no_want}|ما_نحبش|ما_بغيتش|مابغيتش|ارفض|لا_اوافق|مابي|ما_ودي ..1 الغاء|إلغاء|ايقاف",
        "ما|مش|ليه_ما|ليش_ما بتبعتولي|بتبعتوا|بترسلوا|بترسلولي|بتراسلوني|كتصيفطو ..3",
        "لا تطلعو*|تطلعن*|تخرجو*|تستبعد*|تحذف*|تلغ*|تشيل*|توقف*|تمسح*|تزيل*",
        "^ لماذا|ليش|ليه|من_الذي|متى ..6",
        "^ هل !يمكنكم|يمكنك|بامكانكم|بامكانك|بالامكان|تستطيعون|تستطيع|تقدرون|تقدروا|تقدر|ممكن|من_الممكن|لكم ..5",
        "!ادري|اعرف|عارف|بعرف|اعلم|فاهم|داري لماذا|ليش|ليه|من_الذي|متى ..6",
        "!ادري|اعرف|عارف|بعرف|اعلم|فاهم|داري|مرحبا|السلام|عليكم|سلام|الخير|فضلكم|سمحتم هل !يمكنكم|يمكنك|بامكانكم|بامكانك|بالامكان|تستطيعون|تستطيع|تقدرون|تقدروا|تقدر|ممكن|من_الممكن|لكم ..5",
        "لم تصل*|تصلني|يصلني",
        "خطأ|خطا|غلط ..1 المقاس|مقاس|المنتج|منتج|الطلب|العنوان|عنوان|لون|اللون",
        "المقاس|مقاس|المنتج|منتج|الطلب|العنوان|عنوان|لون|اللون ..1 خطأ|خطا|غلط|الخطأ|الخطا|الغلط",
        "مكسور*",
        "وصل*|انخصم*|خصم*|انسحب*|جاني|حذفت|طلبت|دفعت ..4 مرتين",
        "تفوت*",
        "{not_send} ..1 فاتورة|الفاتوره|الطرد|بديل|الشحنه",
        "طلبي|موعد|حجز|الحجز|الطلب",
        "طلب !الغاء|ايقاف|حذف|وقف|ازاله|سحب|عدم|شطب|مسح|انهاء",
        "طلب $",
        "^ بالخطأ|بالغلط",
        "!عندكم|عندنا|معكم بالخطأ|بالغلط",
        "صوتية",
        "انتظار|الانتظار",
        "بدل|بدال|عوض ما ..3",
        "بس|لكن ما|مو|مش|لا|لم توصلني|يوصلني|تصلني|تجيني|وصلني|وصلتني|توصل|وصلت|يجيني",
        "{ye_send}|{wire} ..3 حتى !حاجه|شي|شيء|رساله|واحده|كلمه|مسج|ميساج",
        "كفايه|يكفي|تكفي|بس|تكفيني رساله|مسج ..1 واحده|وحده|للتاكيد|عند|لما",
        "وصلت|وصلتني|وصلني|جتني|جاتني ..1 الرساله|رساله|الرسايل|رسايل|مسج|الاشعار",
        "الرسايل|الرساله|رسايل|المسج ..1 وصلت|وصلتني|وصل",
        "اسوق|بسوق|اجتماع|بالاجتماع|الدوام|بالدوام|محاضره|نايم|نايمه ..2 لا|ما|مش|مت*",
        "بالليل|بليل|ليلا|الفجر|بالنهار|العصر ..2 لا|ما {ye_send}",
        "لا|ما {ye_send} ..1 بالليل|بليل|الفجر|العصر|بكره|بكرا|الجمعه|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس",
        "{ye_send} ..1 انا بكتب|اكتب|اكلمك|اراسلك|برسل|ارسل|هكلمك|هبعت",
        "{ye_send}|{cease}|{wire} ..4 غلط|خطا|خاطئه|الخطا|الغلط $",
        "{ye_send}|{wire}|{send} لي? فواتير|فاتورات|الفواتير",
        "{ye_send}|{wire} ..3 بدون !اذن|اذني|علمي|موافقه|موافقتي|سؤال|فايده|سبب|استاذان",
        "بمر|بنمر|هعدي|باجي|بجي|جاي|باخذ*|اخذها|اخده|استلمها|استلمه|بستلم*|هاخد* ..2",
        "اذا|لو|إذا ..3 ما_ابي|ما_ابغى|ما_بدي|مابي|مش_عايز $",
        "زر|خيار|زرار الارسال|ارسال",
        "{ye_send} ..2 قبل ..2",
    ),
    instead=(
        "^ اتصلوا|كلموني|دقوا|اتصل|اتصلو|دقو بي|علي|علينا? لا|ما|ولا|مو {not_send} ..2",
        "لا|ما تكلموني|تتصلوا|تتصلون|تتصلو|تدقون|تدقوا ..1 اكتبوا|ارسلوا|راسلوني|ابعثوا|ابعتوا|ابعتولي|ارسلولي|اكتبولي ..2",
        "^ ..1 اتصلوا|اتصل|اتصلو|اتصلي|كلموني|كلمني|دقوا|رنوا|هاتفوني ..2 $",
        "راسلوني|ارسلوا|ارسلو|ابعتوا|ابعتولي|تواصلوا|كلموني|ارسلها|ابعتوها|ارسلوها|راسلني|خاطبوني ..3 ايميل|ايميلي|بريد|بريدي|عالايميل|واتساب|عالواتساب|عالواتس|واتس|هاتفيا|تلفونيا|البريد",
        "افضل|يفضل|احسن|بفضل|نفضل|الافضل ..2 ايميل|ايميلي|مكالمه|اتصال|مكالمات|واتساب|البريد|هاتفيا|sms",
        "فقط|بس بالايميل|ايميل|عالايميل|واتساب|تلفون|هاتفيا ..1 $",
    ),
    asks=("كيف|ازاي|كيفية|شلون ..1",),
)
