import {leftToRightRanges} from '../left-to-right.ts';
import {once} from '../once.ts';

/**
 * Places at which a row had better not end: before the unit of a number, within a range, a score, a date or a telephone
 * number, behind an «and» that stands alone, behind the hyphens of an option («--name»), and behind the sign of a paragraph
 * («¶ 2»).
 */

const list = (words: string) => words.trim().split(/\s+/).join('|');

/** Signs that stand behind a number. */
const signs = '[%٪‰°º€$£¥₹₺₪﷼]';

/** Words that count or measure, with their endings. */
const units = [
	// Arabic: multiples, shares, money, measures, time.
	list(`
		ألف ألفا ألفاً آلاف مليون مليونا مليوناً مليوني ملايين مليار مليارا مليارات بليون بليونا تريليون تريليونا تريليونات
		بالمئة بالمائة
		دولار دولارا دولاراً دولارات يورو ريال ريالا ريالاً ريالات جنيه جنيها جنيهاً جنيهات درهم درهما دراهم دينار دينارا دنانير
		ليرة ليرات شيكل فرنك روبية ين يوان روبل سنت سنتا
		كم كلم كيلومتر كيلومترا كيلومترات متر مترا أمتار سم سنتيمتر سنتيمترا مم ملم مليمتر ميل ميلا أميال قدم قدما أقدام
		كغ كغم كجم كلغ كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلو غرام غراما جرام غ طن طنا أطنان لتر لترا لترات برميل برميلا براميل
		هكتار هكتارا فدان فدانا دونم درجة درجات ميغاواط ميجاوات جيجاوات كيلوواط واط وات هرتز فولت بايت غيغابايت جيجابايت ميغابايت
		ثانية ثوان ثوانٍ دقيقة دقائق ساعة ساعات يوم يوما يوماً أيام أسبوع أسبوعا أسابيع شهر شهرا شهراً أشهر شهور سنة سنوات عام عاما
		عاماً أعوام قرن قرنا قرون نقطة نقاط
	`),
	// Persian and Urdu.
	list(`
		هزار میلیون میلیارد تریلیون درصد فیصد ریال تومان دلار یورو کیلومتر متر سانتی‌متر کیلوگرم گرم تن لیتر بشکه درجه هکتار ثانیه
		دقیقه ساعت روز هفته ماه سال قرن مگاوات
		لاکھ کروڑ ارب کھرب ہزار ملین بلین روپے روپیہ ڈالر کلومیٹر میٹر کلوگرام گرام ٹن لیٹر ڈگری سیکنڈ منٹ گھنٹے گھنٹہ دن ہفتے
		مہینے برس
	`),
	// Hebrew.
	list(`
		אלף אלפים מיליון מיליוני מיליארד מיליארדי טריליון אחוז אחוזים שקל שקלים ש"ח ש״ח דולר דולרים אירו ק"מ ק״מ קמ"ש מטר מטרים
		ס"מ ק"ג ק״ג גרם טון ליטר חבית חביות מעלות דונם שניות דקות שעות ימים שבועות חודשים שנה שנים
	`),
	// Latin.
	list(`
		percent thousand million billion trillion mn bn tn dollars? euros? pounds? yen yuan rupees? roubles? rubles? riyals? dirhams?
		dinars? liras? USD EUR GBP JPY CNY SAR AED EGP
		nm mm cm km mi mph kph km/h m/s m² km² m³ m ft feet inch(?:es)? yards? miles? kilomet(?:er|re)s? met(?:er|re)s?
		mg g kg t tons? tonnes? lbs? oz grams? kilograms? kilos? ml l lit(?:er|re)s? gallons? barrels? acres? hectares? ha
		Hz kHz MHz GHz THz W kW MW GW TW Wh kWh MWh GWh TWh V kV mV A mA B kB KB MB GB TB PB bits? bytes? Mbps Gbps Pa kPa hPa bar
		degrees? [°º][CF] K ms s sec seconds? min minutes? h hours? days? weeks? months? years? [ap]\\.?m\\.? px pt dpi fps
	`),
].join('|');

const blank = '[ \\t\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]+';
const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** It is looked for from its first digit only: from each digit of «1.1.1…» would take the square of its length. */
const number = String.raw`(?=\p{Nd})(?<![\p{L}\p{M}\p{N}]|\p{Nd}[.,٫٬:/–-]*)\p{Nd}[\p{Nd}.,٫٬:/–-]*`;
/** «12 في المئة», "12 per cent". */
const share = (between: string) => `(?:في${between}(?:المئة|المائة)|per${between}cent)${wordEnd}`;

/** Each matches up to the place in question. */
const pairs = once(() => [
	new RegExp(`${number}${blank}(?=(?:${units})${wordEnd}|${signs}|${share(blank)})`, 'gu'),
	new RegExp(String.raw`(?<=\p{Nd}${blank})(?:في|per)${blank}(?=(?:المئة|المائة|cent)${wordEnd})`, 'gu'),
	new RegExp(String.raw`${wordStart}و\p{M}*${blank}(?=[\p{L}\p{N}\p{Ps}\p{Pi}"])`, 'gu'),
	/(?<![^\s\p{P}])(?<!-)--(?=[a-z])/giu,
	/¶ (?=\p{Nd})/gu,
]);

/** What each of them has: many texts have nothing of it, and V8 needs a while to make the expressions ready. */
const hint = /[\p{Nd}و¶]|--/u;

/** How a number in several parts begins; addresses and names, which run from left to right too, may be broken. */
const numberStart = /[\p{Nd}+(]/u;
/** What a row may end behind within such a number. */
const partEnd = /[\s‐‑–—−-]/;

/** The UTF-16 offsets of words that had better not begin a row. */
export function keptTogether(text: string): ReadonlySet<number> {
	const offsets = new Set<number>();
	if (hint.test(text))
		for (const pair of pairs()) for (const {0: found, index} of text.matchAll(pair)) offsets.add(index + found.length);
	// Of a number that runs from left to right the dash would else stand at the wrong end of an Arabic row.
	for (const {start, end} of leftToRightRanges(text))
		if (numberStart.test(text[start]!))
			for (let i = start + 1; i < end; i++) if (partEnd.test(text[i - 1]!)) offsets.add(i);
	return offsets;
}
