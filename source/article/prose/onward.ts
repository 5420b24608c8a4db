/** The link by which a text that was cut off leads to the rest of it. */
import {fold} from '../../text/fold.ts';
import {type FormedParagraph, marksOf, type Paragraph, textOf} from '../paragraph/paragraph.ts';
import {tidyMarks} from '../paragraph/tidy-marks.ts';
import {endsSentence} from './prose.ts';

/** What a link at the end of a text that was cut off says. */
const onward = `
	اقرأ المزيد|اقرأ أكثر|إقرأ المزيد|تابع القراءة|متابعة القراءة|أكمل القراءة|لقراءة المزيد|لمزيد من التفاصيل|
	read more|read the rest|read full (?:story|article)|read the full (?:story|article)|continue reading|keep reading|full story|
	ادامه مطلب|ادامه خبر|بیشتر بخوانید|مزید پڑھیں|קרא עוד|קראו עוד|המשך קריאה|להמשך קריאה|
	weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|leggi tutto|continua a leggere|
	ler mais|leia mais|читать далее|devamını oku`;
/** Words that may end a sentence: only behind the end of one do they lead on. */
const onwardBehindEnd = 'المزيد|التفاصيل|more|mehr|en savoir plus|подробнее|devamı';

/** In UTF-16 units. */
const longestOnward = 40;

const wholly = (words: string) => new RegExp(`^(?:${fold(words.replace(/[\n\t]/g, ''))})$`, 'u');
let onwards: Readonly<Record<'always' | 'behindEnd', RegExp>> | undefined;

/** A paragraph without the link at its end that leads to the rest of its text: «… Read more». */
export function withoutOnward<P extends Paragraph>(paragraph: P): P {
	const text = textOf(paragraph);
	const link = marksOf(paragraph).findLast(([, , name]) => name === 'link');
	const start = link?.[0] ?? 0;
	if (start === 0 || text.length - start > longestOnward) return paragraph;
	const rest = text
		.slice(0, start)
		.trimEnd()
		.replace(/\s?[[(]$/, '');
	if (/\p{L}/u.test(text.slice(link![1]))) return paragraph;
	const words = (fold(text.slice(start)).match(/[\p{L}\p{M}]+/gu) ?? []).join(' ');
	onwards ??= {always: wholly(onward), behindEnd: wholly(onwardBehindEnd)};
	const {always, behindEnd} = onwards;
	if (!always.test(words) && !(behindEnd.test(words) && (endsSentence(rest) || /[…\]]$/.test(rest)))) return paragraph;
	const marks = tidyMarks(
		marksOf(paragraph).filter(mark => mark !== link),
		rest,
	);
	const {marks: _, ...form} = paragraph as FormedParagraph;
	const isPlain = marks.length === 0 && Object.keys(form).length === 1;
	return (isPlain ? rest : {...form, text: rest, ...(marks.length > 0 && {marks})}) as P;
}
