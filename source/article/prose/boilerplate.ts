/**
 * What pages leave in the text of an article: its headline once more, and lines that lead away from it. What is dropped
 * here nobody gets to read, so a line has to be short, begin as such lines do, and end like no sentence; the key facts,
 * which only pass over a line, are less careful (facts/sentence/boilerplate.ts).
 */
import {fold} from '../../text/fold.ts';
import {sentenceClasses} from '../../text/sentence-end.ts';
import {kindOf, type Paragraph, type ParagraphKind, textOf} from '../paragraph/paragraph.ts';
import {withoutOnward} from './onward.ts';
import {endsSentence, isProse} from './prose.ts';

const mostWords = 20;
/** In UTF-16 units. */
const longest = 1000;
const {finalMarks, closing} = sentenceClasses;
/** A link that leads on is often cut with an ellipsis, so that one does not make it a sentence. */
const finalEnd = new RegExp(`[${finalMarks}][${closing}\\s]*$`, 'u');

/** Names of scripts and buttons, arrows and tags by themselves, the word over an advertisement, and what WordPress adds. */
const machineLine = new RegExp(
	[
		String.raw`\b(?:videossloader|jwplayer|googletag|adsbygoogle)\b`,
		String.raw`[←→]\s*$|^\s*[←→]`,
		String.raw`^\s*(?:[#＃][\p{L}\p{N}_]+[\s,،|·]*)+$`,
		String.raw`^\W*(?:advert(?:isement)?s?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annonse|reklame|reklam|iklan|реклама|إعلان|اعلان|آگهی|اشتہار|פרסומת|広告|广告|廣告|광고)\W*$`,
		// How long an article takes to read, which programs count.
		String.raw`^\s*(?:(?:مدة|وقت|زمن|زمان) (?:ال)?قراءة|(?:estimated )?reading time|read time|زمان مطالعه|מש?ך קריאה|זמן קריאה)\s*[:：-]?\s*(?:\p{L}+\s)?\p{Nd}{1,3}\s*\p{L}{1,10}\.?\s*$`,
		String.raw`^\s*\p{Nd}{1,3}[\s-]*(?:min(?:ute)?s?\.? read|(?:دقائق|دقيقة|دقيقه) (?:لل)?قراءة)\s*$`,
		// How often it was read, and how large its letters are to be.
		String.raw`^\s*(?:(?:عدد )?(?:المشاهدات|مشاهدات|القراءات|الزيارات)|حجم الخط|views|font size)\s*[:：]`,
		'^The post .+ (?:appeared first on|first appeared on) ',
		'^(?:ظهرت المقالة|ظهر المقال|التدوينة) .+ على ',
	].join('|'),
	'iu',
);

/** Where readers are asked to follow a paper. */
const networks = `
	فيسبوك|تويتر|منصة|إكس|إنستغرام|إنستجرام|يوتيوب|تلغرام|تليغرام|تيليغرام|تيليجرام|واتساب|تيك توك|أخبار غوغل|أخبار جوجل|
	مواقع التواصل|وسائل التواصل|صفحتنا|قناتنا|حسابنا|facebook|twitter|x|instagram|youtube|telegram|whatsapp|google news`;

/** How lines begin that lead away from an article, in words that begin no sentence: «شارك هذا العام مئتا عارض» is news. */
const leads = `
	تخطى (?:.{1,40} )?وواصل القراءة|نهاية قصص مقترحة|قصص مقترحة نهاية|skip (?:.{1,40} )?and continue reading|
	end of (?:twitter|x|youtube|facebook|instagram) (?:post|content)|
	اقرأ أيضا|اقرأ المزيد|اقرأ كذلك|طالع أيضا|قد يهمك أيضا|قد يعجبك أيضا|شاهد أيضا|شاهد المزيد|مشاهدة المزيد|
	انشر الخبر|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|روابط ذات صلة|رابط الخبر|
	(?:تابعنا|تابعونا) (?:على|عبر) (?:${networks})|
	(?:تابع|تابعوا) (?:قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|(?:آخر |أحدث )?أخبارنا|(?:آخر|أحدث) الأخبار) (?:على|عبر|من خلال|في)|
	(?:انضم|انضموا) (?:إلى|الى) (?:قناتنا|قناة|مجموعتنا)|(?:اشتركوا|سجل|سجلوا) في (?:نشرتنا|النشرة|قناتنا|قناة)|اشترك في (?:نشرتنا|النشرة|قناتنا|قناة)|
	شارك هذا (?:الخبر|المقال|الموضوع)|شارك هذه (?:المقالة|الصفحة)|شارك الخبر (?:على|عبر) (?:${networks})|
	جميع الحقوق محفوظة|حقوق النشر محفوظة|أضف تعليقا|حمل التطبيق (?:الآن|مجانا)|
	read more|read also|also read|see also|related articles|share this (?:article|story|post|page)|
	follow us on (?:${networks})|sign up for our|sign up for the newsletter|all rights reserved|
	بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|انتهای پیام|ما را دنبال کنید|
	مزید پڑھیں|یہ بھی پڑھیں|ہمیں فالو کریں|קרא עוד|קראו עוד|קראו גם|לקריאה נוספת`;

/** Such as lead away where no other word is right after them: «قد يهمك: …», «شارك هذا». */
const labels = `
	قد يهمك|قد يعجبك|المزيد من الأخبار|تابعنا|تابعونا|تابعنا على|تابعونا على|شارك الخبر|شارك هذا|حمل التطبيق|
	share this|follow us|sign up`;

const anyOf = (texts: string) => `(?:${fold(texts.replace(/[\n\t]/g, ''))})`;

let leading: RegExp | undefined;

function isBoilerplate(text: string): boolean {
	if (text.length > longest || text.split(/\s+/, mostWords + 2).length > mostWords) return false;
	if (machineLine.test(text)) return true;
	if (finalEnd.test(text)) return false;
	const letter = String.raw`[\p{L}\p{M}\p{N}]`;
	leading ??= new RegExp(`^[^\\p{L}]*(?:${anyOf(leads)}(?!${letter})|${anyOf(labels)}(?!\\s*${letter}))`, 'u');
	return leading.test(fold(text));
}

/** Two writings of one headline: vowels, marks and blanks aside. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Before a headline, lines may stand that say what kind of article it is: so many at most. */
const mostBefore = 2;

/** Kinds that hold what somebody put into a form of its own, whatever it looks like by itself. */
const own: ReadonlySet<ParagraphKind> = new Set(['code', 'row', 'rule']);

/** The paragraphs in their places, blank where one is boilerplate, or the headline again before the story begins. */
export function withoutBoilerplate<P extends Paragraph>(title: string, paragraphs: readonly P[]): (P | '')[] {
	const headline = bare(title);
	let begun = false;
	return paragraphs.map((paragraph, i) => {
		if (own.has(kindOf(paragraph))) return paragraph;
		const text = textOf(paragraph);
		// A picture may be called like the article, with a number or an agency after that.
		if (kindOf(paragraph) === 'image') return headline !== '' && bare(text).startsWith(headline) ? '' : paragraph;
		if (!begun && headline !== '' && text.length <= 2 * title.length + 40 && bare(text) === headline) return '';
		if (isBoilerplate(text)) return '';
		begun ||= i >= mostBefore || isProse(text) || endsSentence(text);
		return withoutOnward(paragraph);
	});
}
