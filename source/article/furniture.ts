/**
 * What pages leave in the text of an article: its headline once more, and lines that lead away from it. What is dropped
 * here nobody gets to read, so a line has to be short, begin as such lines do, and end like no sentence; the key facts,
 * which only pass over a line, are less careful (facts/furniture.ts).
 */
import {fold} from '../text/fold.ts';

const mostWords = 20;
const sentenceEnd = /[.!?؟۔][)\]}»›"“”'’\s]*$/u;

/** Names of scripts and buttons, links and tags by themselves, and what WordPress adds to each text of a feed. */
const machineLine = new RegExp(
	[
		String.raw`\b(?:videossloader|jwplayer|googletag|adsbygoogle)\b`,
		String.raw`[←→]\s*$|^\s*[←→]`,
		String.raw`^\s*(?:https?:\/\/|www\.)\S+\s*$`,
		String.raw`^\s*(?:[#＃][\p{L}\p{N}_]+[\s,،|·]*)+$`,
		'^The post .+ (?:appeared first on|first appeared on) ',
		'^(?:ظهرت المقالة|ظهر المقال|التدوينة) .+ على ',
	].join('|'),
	'iu',
);

/** How lines begin that lead away from an article. */
const leads = `
	اقرأ أيضا|اقرأ المزيد|اقرأ كذلك|طالع أيضا|قد يهمك|قد يعجبك|شاهد أيضا|شاهد المزيد|مشاهدة المزيد|المزيد من الأخبار|
	انشر الخبر|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|روابط ذات صلة|رابط الخبر|تابعنا على|تابعونا على|
	اشترك في|شارك الخبر|شارك هذا|جميع الحقوق محفوظة|حقوق النشر محفوظة|أضف تعليقا|حمل التطبيق|
	read more|read also|also read|see also|related articles|share this|follow us|sign up for|all rights reserved|
	بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|انتهای پیام|ما را دنبال کنید|
	مزید پڑھیں|یہ بھی پڑھیں|ہمیں فالو کریں|קרא עוד|קראו עוד|קראו גם|לקריאה נוספת`;

let foldedLeads: readonly string[] | undefined;

function isFurniture(text: string): boolean {
	if (text.split(/\s+/, mostWords + 2).length > mostWords) return false;
	if (machineLine.test(text)) return true;
	if (sentenceEnd.test(text)) return false;
	foldedLeads ??= leads.split('|').map(lead => fold(lead.trim()));
	const folded = fold(text).replace(/^[^\p{L}]+/u, '');
	return foldedLeads.some(lead => folded.startsWith(lead));
}

/** Two writings of one headline: vowels, marks and blanks aside. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The paragraphs in their places, blank where one is furniture, or the headline again before the story begins. */
export function withoutFurniture(title: string, paragraphs: readonly string[]): string[] {
	const headline = bare(title);
	let begun = false;
	return paragraphs.map(text => {
		if (!begun && headline !== '' && text.length <= 2 * title.length + 40 && bare(text) === headline) return '';
		if (isFurniture(text)) return '';
		begun = true;
		return text;
	});
}
