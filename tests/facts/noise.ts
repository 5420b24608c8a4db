/** A story, and lines that pages leave in it or after it, by the kind of line. */
export interface Noise {
	readonly title: string;
	readonly story: readonly string[];
	readonly lines: Readonly<Record<string, readonly string[]>>;
	/** What pages glue to the end of the last paragraph. */
	readonly tails: readonly string[];
}

export const noise: Readonly<Record<'ar' | 'en' | 'fa' | 'ur' | 'he', Noise>> = {
	ar: {
		title: 'قطار سريع يربط العاصمة بالساحل الشمالي',
		story: [
			'أعلنت وزارة النقل أن قطارا سريعا سيربط العاصمة بمدن الساحل الشمالي ابتداء من الربيع المقبل.',
			'وقال وزير النقل إن الرحلة تستغرق ساعة وربع الساعة بدلا من ثلاث ساعات بالسيارة.',
			'وتبلغ كلفة المشروع 2.4 مليار دولار، ومولت المصارف المحلية ثلثه.',
			'وأضاف أن سعر التذكرة لن يزيد على ثلاثين دينارا للدرجة الثانية.',
		],
		lines: {
			byline: ['مروان الخطيب - العاصمة', 'كتب: مروان الخطيب', 'العاصمة (وكالات)', 'إعداد مروان الخطيب ومها سالم'],
			'section head': ['ساعة وربع الساعة', 'ثلاثون دينارا للتذكرة', 'من يدفع ثمن القطار الجديد؟'],
			'other story': [
				'اقرأ أيضا: المطار الجديد يفتح أبوابه في الصيف',
				'شاهد أيضا.. أطول جسر في العالم',
				'مواضيع ذات صلة',
			],
			'source and link': [
				'المصدر: وكالة الأنباء الوطنية',
				'رابط الخبر: https://example.com/news/1',
				'https://example.com/news/2025/train',
			],
			tags: ['#قطار #نقل #الساحل', 'قطار | نقل | الساحل | وزارة', 'كلمات مفتاحية: قطار، نقل، الساحل'],
			notice: [
				'حمل تطبيقنا لتصلك أهم الأخبار فور حدوثها على هاتفك المحمول.',
				'للاشتراك في خدمة الأخبار العاجلة أرسل رسالة SMS فارغة إلى الرقم 8030.',
				'تابعونا على تويتر وفيسبوك لمعرفة آخر الأخبار.',
				'جميع الحقوق محفوظة للصحيفة.',
				'هذا المقال لا يعبر بالضرورة عن رأي الصحيفة.',
			],
			picture: ['صورة أرشيفية لمحطة القطار', 'تصوير: مها سالم', 'عمال يمدون السكة قرب الجسر (أ ف ب)'],
		},
		tails: ['سمات قطار نقل الساحل الشمالي', 'وسوم: قطار، نقل، الساحل', 'اقرأ أيضا: المطار الجديد يفتح أبوابه'],
	},
	en: {
		title: 'Fast train to link the capital with the north coast',
		story: [
			'The transport ministry said on Monday that a fast train would link the capital with towns of the north coast from next spring.',
			'Transport Minister Omar Hill said that the journey would take an hour and a quarter instead of three hours by car.',
			'The line cost 2.4 billion dollars, a third of which came from local banks.',
			'He said that a second-class ticket would cost no more than thirty pounds.',
		],
		lines: {
			byline: [
				'By Anna Marsh',
				'Anna Marsh, Transport Correspondent',
				'LONDON (Reuters)',
				'Written by Anna Marsh and John Bell',
			],
			'section head': ['An hour and a quarter', 'Thirty pounds a ticket', 'Who pays for the new train?'],
			'other story': [
				'Read more: New airport to open in summer',
				'See also: The longest bridge in the world',
				'Related stories',
			],
			'source and link': [
				'Source: National News Agency',
				'Source: https://example.com/news/1',
				'https://example.com/news/2025/train',
			],
			tags: [
				'#train #transport #coast',
				'Train | Transport | Coast',
				'Tags: train, transport, coast',
				'Topics: train, transport',
			],
			notice: [
				'Download our app to get the news as soon as it breaks.',
				'Sign up for our newsletter and never miss a story.',
				'Follow us on Facebook and Twitter for the latest news.',
				'All rights reserved.',
				'The views expressed in this article are those of the author alone.',
			],
			picture: [
				'Photo: John Bell',
				'Image caption Workers lay rails near the bridge',
				'Workers lay rails near the bridge (AFP)',
			],
		},
		tails: [
			'Tags: train, transport, coast',
			'Read more: New airport to open in summer',
			'Follow us on Facebook for more.',
		],
	},
	fa: {
		title: 'قطار تندرو پایتخت را به ساحل شمال وصل می‌کند',
		story: [
			'وزارت راه اعلام کرد که قطار تندرو از بهار آینده پایتخت را به شهرهای ساحل شمال وصل می‌کند.',
			'وزیر راه گفت که این سفر به جای سه ساعت با خودرو یک ساعت و ربع طول می‌کشد.',
			'هزینه این طرح ۲٫۴ میلیارد دلار است و یک‌سوم آن را بانک‌های داخلی پرداخته‌اند.',
			'او افزود که بهای بلیت درجه دو بیش از سیصد هزار تومان نخواهد بود.',
		],
		lines: {
			byline: ['تهران - خبرگزاری مهر', 'خبرنگار: مریم کاظمی', 'مریم کاظمی، تهران'],
			'section head': ['یک ساعت و ربع تا دریا', 'بلیت سیصد هزار تومانی', 'چه کسی هزینه قطار را می‌دهد؟'],
			'other story': [
				'بیشتر بخوانید: فرودگاه تازه در تابستان باز می‌شود',
				'همچنین بخوانید: بلندترین پل جهان',
				'مطالب مرتبط',
			],
			'source and link': ['منبع: خبرگزاری کشور', 'لینک کوتاه: https://example.com/1', 'کد خبر: ۱۲۳۴۵۶'],
			tags: ['#قطار #ساحل #راه', 'قطار | راه | ساحل', 'برچسب‌ها: قطار، راه، ساحل'],
			notice: [
				'برای دریافت تازه‌ترین خبرها به کانال تلگرام ما بپیوندید.',
				'کلیه حقوق این سایت محفوظ است.',
				'دیدگاه نویسنده لزوما بازتاب نظر روزنامه نیست.',
			],
			picture: ['عکس: علی رضایی', 'منبع عکس: خبرگزاری کشور'],
		},
		tails: ['برچسب‌ها: قطار، راه، ساحل', 'بیشتر بخوانید: فرودگاه تازه باز می‌شود', 'انتهای پیام'],
	},
	ur: {
		title: 'تیز رفتار ٹرین دارالحکومت کو شمالی ساحل سے ملائے گی',
		story: [
			'وزارت ریلوے نے اعلان کیا ہے کہ تیز رفتار ٹرین اگلی بہار سے دارالحکومت کو شمالی ساحل کے شہروں سے ملائے گی۔',
			'وزیر ریلوے نے کہا کہ سفر گاڑی کے تین گھنٹوں کے بجائے سوا گھنٹے میں مکمل ہوگا۔',
			'منصوبے پر ۲.۴ ارب ڈالر لاگت آئی ہے جس کا ایک تہائی مقامی بینکوں نے دیا ہے۔',
			'انہوں نے بتایا کہ دوسرے درجے کے ٹکٹ کی قیمت تین سو روپے سے زیادہ نہیں ہوگی۔',
		],
		lines: {
			byline: ['اسلام آباد (ویب ڈیسک)', 'تحریر: عائشہ ملک', 'عائشہ ملک، اسلام آباد'],
			'section head': ['سوا گھنٹے کا سفر', 'تین سو روپے کا ٹکٹ', 'نئی ٹرین کے پیسے کون دے گا؟'],
			'other story': [
				'مزید پڑھیں: نیا ہوائی اڈہ گرمیوں میں کھلے گا',
				'یہ بھی پڑھیں: دنیا کا سب سے لمبا پل',
				'متعلقہ خبریں',
			],
			'source and link': ['ماخذ: قومی خبر رساں ادارہ', 'https://example.com/news/train'],
			tags: ['#ٹرین #ساحل #ریلوے', 'ٹرین | ریلوے | ساحل', 'ٹیگز: ٹرین، ریلوے، ساحل'],
			notice: [
				'تازہ ترین خبروں کے لیے ہماری ایپ ڈاؤن لوڈ کریں۔',
				'جملہ حقوق محفوظ ہیں۔',
				'مصنف کی رائے سے ادارے کا متفق ہونا ضروری نہیں۔',
			],
			picture: ['تصویر: احمد رضا', 'تصویر کا ذریعہ اے ایف پی'],
		},
		tails: ['ٹیگز: ٹرین، ریلوے، ساحل', 'مزید پڑھیں: نیا ہوائی اڈہ کھلے گا'],
	},
	he: {
		title: 'רכבת מהירה תחבר את הבירה לחוף הצפוני',
		story: [
			'משרד התחבורה הודיע כי רכבת מהירה תחבר את הבירה לערי החוף הצפוני החל מהאביב הבא.',
			'שר התחבורה אמר כי הנסיעה תימשך שעה ורבע במקום שלוש שעות ברכב.',
			'עלות הפרויקט היא 2.4 מיליארד דולר, ושליש ממנה מימנו בנקים מקומיים.',
			'לדבריו, כרטיס במחלקה השנייה יעלה לא יותר משלושים שקלים.',
		],
		lines: {
			byline: ['דנה לוי, ירושלים', 'מאת: דנה לוי', 'דנה לוי ויוסי כהן'],
			'section head': ['שעה ורבע בלבד', 'שלושים שקלים לכרטיס', 'מי משלם על הרכבת החדשה?'],
			'other story': ['קראו גם: נמל התעופה החדש ייפתח בקיץ', 'עוד בנושא: הגשר הארוך בעולם', 'כתבות נוספות'],
			'source and link': ['מקור: סוכנות הידיעות', 'https://example.com/news/train'],
			tags: ['#רכבת #חוף #תחבורה', 'רכבת | תחבורה | חוף', 'תגיות: רכבת, תחבורה, חוף'],
			notice: ['הורידו את האפליקציה שלנו וקבלו עדכונים.', 'כל הזכויות שמורות.', 'הירשמו לניוזלטר שלנו וקבלו חדשות.'],
			picture: ['צילום: יוסי כהן', 'קרדיט: יוסי כהן'],
		},
		tails: ['תגיות: רכבת, תחבורה, חוף', 'קראו גם: נמל התעופה החדש ייפתח'],
	},
};
