/**
 * Sentences to be cut short, and what must not be cut from them. A guard changes the sense of the claim; the tail tempts to
 * cut it off.
 */
export interface Guards {
	/** A sentence with places for a guard: {front}, {middle}, {end}, the last after the tail. */
	readonly sentence: string;
	/** Words of the claim, and of the tail. */
	readonly claim: string;
	readonly tail: string;
	/** Source of everything that follows: neither claim nor tail may be shown without it. */
	readonly speakers: readonly string[];
	readonly front: readonly string[];
	readonly middle: readonly string[];
	readonly end: readonly string[];
}

export const guards: Readonly<Record<'ar' | 'en' | 'fa' | 'ur' | 'he', readonly Guards[]>> = {
	ar: [
		{
			sentence:
				'{front}ترتفع رسوم المواقف في وسط المدينة وفي الأحياء القريبة من المرفأ القديم والسوق المركزية{middle}، فيما تنخفض أجور الحافلات بين الأحياء البعيدة وشاطئ البحر في الشمال{end}',
			claim: 'رسوم المواقف',
			tail: 'أجور الحافلات',
			speakers: [
				'توقع خبراء الاقتصاد أن ',
				'ذكرت صحيفة محلية أن ',
				'بحسب تقرير البلدية، ',
				'وفقا لبيان البلدية، ',
				'قال رئيس البلدية: ',
				'زعمت الشركة في بيان لها أن ',
				'نقلا عن مصدر في البلدية، ',
			],
			front: [
				'لن ',
				'لا ',
				'قد ',
				'ربما ',
				'سوف ',
				'من المتوقع أن ',
				'من المقرر أن ',
				'من المحتمل أن ',
				'يمكن أن ',
				'ينبغي أن ',
				'تعتزم البلدية أن ',
				'تخشى البلدية أن ',
				'نفت البلدية أن ',
				'إذا وافق المجلس فسوف ',
				'في حال وافق المجلس، ',
				'لو وافق المجلس فقد ',
				'ليس صحيحا أن ',
			],
			middle: [
				' في الصيف المقبل',
				' ابتداء من الشهر القادم',
				' بنسبة 3.5 في المئة',
				' بمقدار 1.26 مليون دولار',
				' إلى 175 ليرة',
				' 60٪',
				' في 18 مارس/آذار',
				' في 2025/3/18',
				' أكثر من ضعف ما كانت عليه',
				' إلى أقل من نصف ما طلبته الشركة',
				' للمرة الأولى منذ عام 1975',
				' نحو ثلاثة أضعاف',
				' مرة واحدة فقط',
				' دون موافقة المجلس',
				' بشرط موافقة المجلس',
				' أو تلغى',
			],
			end: [
				'، إذا وافق المجلس',
				'، شرط أن يوافق المجلس',
				'، ما لم يعترض المجلس',
				'، في حال وافق المجلس',
				'، باستثناء أيام العطل',
				'، ما عدا يوم الجمعة',
				'، إلا في الشتاء',
				'، سوى ما كان منها للمرضى',
				'، بحسب تقرير رسمي',
				'، وفقا لبيان الوزارة',
				'، على ما أعلنت البلدية',
				'، نقلا عن صحيفة محلية',
				'، حسبما ذكرت وكالة الأنباء',
				'، على حد قول المدير',
				'، لكن المجلس ينفي ذلك',
				'، غير أن المجلس ينفي ذلك',
				'، بيد أن المجلس لم يقرر بعد',
				'، إلا أن المجلس لم يقرر بعد',
				'، كما ذكرت صحيفة محلية',
				'، وفق ما نشرته صحيفة محلية',
			],
		},
		{
			sentence:
				'{front}رسوم المواقف في وسط المدينة وفي الأحياء القريبة من المرفأ القديم والسوق المركزية ارتفعت{middle}، كما انخفضت أجور الحافلات بين الأحياء البعيدة وشاطئ البحر في الشمال{end}',
			claim: 'رسوم المواقف',
			tail: 'أجور الحافلات',
			speakers: [
				'قال رئيس البلدية إن ',
				'أكد رئيس البلدية أن ',
				'زعم صاحب الشركة أن ',
				'أفادت صحيفة محلية بأن ',
				'أوضح المتحدث باسم البلدية أن ',
				'يرى سكان الحي أن ',
			],
			front: ['نفى رئيس البلدية أن تكون ', 'ليس صحيحا أن ', 'لو أن ', 'يعتقد كثيرون أن '],
			middle: [' بنسبة 12٪', ' في الشهر الماضي', ' أكثر من المتوقع'],
			end: ['، إذا صح التقرير', '، بحسب سكان الحي', '، لكن البلدية تنفي ذلك'],
		},
	],
	en: [
		{
			sentence:
				'{front}the council will raise parking fees in the centre of the town and in all the streets near the old harbour{middle}, which will pay for new buses and for longer opening hours of the library{end}',
			claim: 'parking fees',
			tail: 'new buses',
			speakers: [
				'Officials said that ',
				'According to the mayor, ',
				'Critics claimed that ',
				'The mayor told reporters that ',
			],
			front: [
				'If parliament agrees, ',
				'Unless parliament objects, ',
				'It is not true that ',
				'Perhaps ',
				'It is expected that ',
			],
			middle: [
				' by 3.5 percent',
				' to 1.26 million euros',
				' next summer',
				' for the first time since 1975',
				' by more than half',
				' from 18 March 2025',
			],
			end: [
				', officials said',
				', if parliament agrees',
				', unless parliament objects',
				', according to the mayor',
				', except on Sundays',
				', but the mayor denies it',
				', provided that parliament agrees',
				', a newspaper reported',
				', although nothing is decided',
			],
		},
	],
	fa: [
		{
			sentence:
				'{front}شهرداری هزینه پارک خودرو در مرکز شهر و همه خیابان‌های نزدیک بندر قدیمی و بازار مرکزی را{middle} افزایش می‌دهد، در حالی که بهای بلیت اتوبوس در محله‌های دور از مرکز شهر کاهش یافته است{end}',
			claim: 'پارک خودرو',
			tail: 'بلیت اتوبوس',
			speakers: ['شهردار گفت که ', 'به گفته شهردار، ', 'شهردار ادعا کرد که ', 'به گزارش روزنامه شهر، '],
			front: ['اگر شورا موافقت کند، ', 'احتمال دارد ', 'پیش‌بینی می‌شود ', 'درست نیست که ', 'در صورتی که شورا بخواهد، '],
			middle: [' تا ۳٫۵ درصد', ' ۱٫۲۶ میلیون تومان', ' در سال آینده', ' برای نخستین بار', ' بیش از دو برابر'],
			end: [
				'، اگر شورا موافقت کند',
				'، مگر اینکه شورا مخالفت کند',
				'، به شرطی که شورا موافقت کند',
				'، به گفته شهردار',
				'، به گزارش روزنامه شهر',
				'، به نقل از شهردار',
				'، اما شهردار آن را رد کرد',
				'، ولی شورا هنوز تصمیم نگرفته است',
				'، بجز روزهای جمعه',
			],
		},
	],
	ur: [
		{
			sentence:
				'{front}بلدیہ شہر کے مرکز اور پرانی بندرگاہ کے قریب کی تمام سڑکوں پر گاڑیوں کی پارکنگ کی فیس{middle} بڑھائے گی، جبکہ دور کے محلوں میں بسوں کے کرائے پچھلے مہینے سے کم کر دیے گئے ہیں{end}',
			claim: 'پارکنگ',
			tail: 'بسوں کے کرائے',
			speakers: ['میئر نے کہا کہ ', 'میئر کے مطابق ', 'اخبار نے دعویٰ کیا کہ '],
			front: ['اگر کونسل نے منظوری دی تو ', 'امکان ہے کہ ', 'شاید ', 'توقع ہے کہ ', 'یہ درست نہیں کہ '],
			middle: [' 3.5 فیصد', ' 175 روپے', ' آئندہ سال', ' پہلی بار', ' نہیں'],
			end: [
				'، اگر کونسل نے منظوری دی',
				'، بشرطیکہ کونسل منظوری دے',
				'، میئر کے مطابق',
				'، لیکن میئر نے اس کی تردید کی',
				'، مگر فیصلہ ابھی نہیں ہوا',
				'، تاہم کونسل نے فیصلہ نہیں کیا',
				'، سوائے اتوار کے',
				'، جب تک کونسل نہ روکے',
			],
		},
	],
	he: [
		{
			sentence:
				'{front}העירייה תעלה את דמי החניה{middle} במרכז העיר וברחובות הסמוכים לנמל הישן ולשוק המרכזי ולחוף הים הצפוני, בעוד מחירי הכרטיסים באוטובוסים לשכונות הרחוקות ירדו בחודש שעבר בשיעור ניכר מאוד{end}',
			claim: 'דמי החניה',
			tail: 'מחירי הכרטיסים',
			speakers: ['ראש העיר אמר כי ', 'לדברי ראש העיר, ', 'התושבים טוענים כי ', 'לפי דובר העירייה, '],
			front: ['אם המועצה תאשר, ', 'ייתכן כי ', 'צפוי כי ', 'לא נכון כי '],
			middle: [' ב-3.5 אחוז', ' ל-175 שקלים', ' בשנה הבאה', ' בפעם הראשונה', ' ביותר ממחצית'],
			end: [
				', אם המועצה תאשר',
				', אלא אם המועצה תתנגד',
				', בתנאי שהמועצה תאשר',
				', לדברי ראש העיר',
				', לפי דובר העירייה',
				', לטענת התושבים',
				', אך ראש העיר מכחיש',
				', אבל דבר לא הוחלט',
				', למעט בשבתות',
			],
		},
	],
};

/** The languages, by their codes. */
export const codes = Object.keys(guards) as (keyof typeof guards)[];

/** A sentence with one guard in its place, or with none. */
export function guarded(sentence: string, place?: 'front' | 'middle' | 'end', guard = ''): string {
	const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => (name === place ? guard : ''));
	return /^[a-z]/.test(filled) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}
