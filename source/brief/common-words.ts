/**
 * Words that stand in news of every kind, by language, with bars between them. Like stop words, articles about different
 * events may share them. In a large collection their frequency shows that; in a small one only this list does. It was
 * written from what is frequent in newspapers; one form of each stem is enough.
 */
export const commonWords: Readonly<Record<string, string>> = {
	ar: `
		عام | رئيس | عمل | دولي | دولة | منطقة | قوات | عالم | جديد | خاص | عربي | آخر | إدارة | حالة | مدير | أمن |
		وطني | ملك | مدينة | شركة | أوضح | أضاف | أكد | قال | أعلن | ذكر | أشار | كشف | بين | مجلس | كبير | حكومة |
		داخل | خارج | فريق | اجتماع | شهر | وزارة | وزير | أمير | دكتور | محافظة | مركز | فترة | خدمة | شرق | غرب |
		شمال | جنوب | وسط | لجنة | رسمي | مستوى | اتحاد | اقتصاد | مال | مدني | نادي | موقع | شعب | إعلام | مواطن |
		بداية | بدأ | بيان | محلي | لاعب | بلاد | مسؤول | مشروع | متحدة | صحة | موسم | تعاون | هيئة | مشاركة | جهة |
		مجموعة | تابع | برنامج | تنفيذ | أهمية | تاريخ | عمر | طريق | أسبوع | نائب | ساعة | مرة | قطاع | شباب |
		أكبر | عاصمة | صاحب | قيادة | سوق | مختلف | رجل | كثير | إجراء | إصابة | أعلى | شخص | متحدث | دولار | ريال |
		جنيه | درهم | دينار | يورو | قرار | جانب | أمر | دعم | طلب | تحقيق | دراسة | نظام | تقدم | شؤون | أمين |
		تنظيم | حادث | مقر | رغم | نقل | ولاية | مؤسسة | مساعد | تقديم | مجال | قادم | رفع | نسبة | مجتمع | سلطة |
		عدد | وحدة | وقت | اتفاق | عامل | سابق | مصدر | ماض | علاقة | سلام | حديث | صورة | توجه | عقد | تطوير |
		حياة | عشرات | عضو | قدر | مدرب | حدود | جاري | سياسي | أسرة | خطة | أزمة | مئة | مائة | ألف | مليون |
		مليار | نصف | عرض | يوم | أمس | غد | تراجع | ارتفاع | حركة | وضع | بناء | اسم | لمدة | وفق | إعداد | سعر |
		تسجيل | تصريح | نشر | تطبيق | مهم | عقب | حرب | سنة | مشترك | أساسي | قرية | استثمار | صحفي | كامل | جهود |
		مباشر | أفضل | بعض | جميع | عبر | خلال | نحو | حوالي | أكثر | أقل | أول | ثان | ثالث | واحد | اثنان | ثلاث |
		أربع | خمس | ست | سبع | ثمان | تسع | عشر | صباح | مساء | ظهر | ليل | نهاية | انتهى | سبت | أحد | اثنين |
		ثلاثاء | أربعاء | خميس | جمعة | يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر |
		أكتوبر | نوفمبر | ديسمبر | كانون | شباط | آذار | نيسان | أيار | حزيران | تموز | آب | أيلول | تشرين | محمد |
		أحمد | عبدالله | عبد | الله | استقبل | التقى | شارك | حضر | شدد | لقاء | زيارة | مباراة | بطولة | دوري |
		كأس | فوز | هدف | وكالة`,
	en: `
		time | times | left | city | final | day | days | month | months | night | told | week | weeks | weekend |
		video | hit | sunday | monday | tuesday | wednesday | thursday | friday | saturday | january | february |
		march | april | may | june | july | august | september | october | november | december | morning |
		afternoon | evening | today | yesterday | tomorrow | player | team | game | match | goal | win | won |
		season | league | cup | police | minutes | hours | school | united | international | event | country |
		state | national | local | set | lead | media | fans | record | election | previous | start | started |
		people | person | men | women | man | woman | family | group | company | government | minister | ministry |
		president | prime | official | officials | spokesman | spokeswoman | statement | reported | report |
		reports | according | announced | confirmed | revealed | added | called | expected | plan | plans |
		million | billion | hundred | thousand | percent | cent | dollars | pounds | euros | deal | agreement |
		meeting | talks | leader | leaders | party | public | world | major | early | late | nearly | including |
		based | north | south | east | west | northern | southern | eastern | western | central | area | region |
		capital | killed | injured | died | dead | attack | fire | court | law | market | price | prices | year |
		years | number | move | news | agency | work | working | home | house | life | long | high | two | three |
		four | five | six | seven | eight | nine | ten | dozen | dozens | second | third`,
};
