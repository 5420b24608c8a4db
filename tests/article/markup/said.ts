import {paragraphsOfMarkup} from '../../../source/article/markup/markup.ts';
import {cleanParagraph} from '../../../source/article/paragraph/clean-paragraph.ts';
import {kindOf, marksOf, type Paragraph, textOf} from '../../../source/article/paragraph/paragraph.ts';

const signs: Readonly<Record<string, string>> = {
	strong: '*',
	emphasis: '/',
	code: '`',
	sup: '^',
	sub: '_',
	deleted: '~',
	inserted: '+',
};

/** A text with a sign on both sides of each mark; a link and a ruby are followed by what their marks say. */
function signed(paragraph: Paragraph): string {
	const text = textOf(paragraph);
	const inserts = Array.from({length: text.length + 1}, () => ['', '']);
	for (const [start, end, name, value] of marksOf(paragraph)) {
		const sign = signs[name];
		inserts[start]![1] += sign ?? '[';
		inserts[end]![0] = (sign ?? `](${value})`) + inserts[end]![0];
	}
	return inserts.map(([ends, starts], i) => ends! + starts! + (text[i] ?? '')).join('');
}

/** What a paragraph is, in a line that a person can judge: its kind with what belongs to it, and its text with its marks. */
export function said(paragraph: Paragraph): string {
	if (typeof paragraph === 'string') return paragraph;
	const {level, number, depth, quoted, indent, cells, header, url, title} = paragraph;
	const kind = kindOf(paragraph);
	const text =
		cells === undefined ? signed(paragraph) : cells.map(([start, end]) => paragraph.text.slice(start, end)).join(' | ');
	const about = [
		kind === 'text' ? '' : kind,
		level ?? number ?? '',
		depth === undefined ? '' : `depth ${depth}`,
		quoted === undefined ? '' : `quoted ${quoted}`,
		indent === undefined ? '' : `indent ${indent}`,
		header ? 'header' : '',
		url ?? '',
		title === undefined ? '' : `"${title}"`,
	].filter(part => part !== '');
	return about.length === 0 ? text : `${about.join(' ')}: ${text}`.trim();
}

/** Where the pages of the tests are. */
export const base = 'https://paper.example/2026/story.html';

/** What becomes of a piece of HTML, a line for each paragraph, as an article has them. */
export const saidOf = (html: string): string[] =>
	(paragraphsOfMarkup(html, base) ?? [html]).map(paragraph => said(cleanParagraph(paragraph)));
