import type {Article} from '../../../article/article.ts';
import {articleDirection} from '../../../article/direction.ts';
import {kindOf, type Paragraph, textOf} from '../../../article/paragraph/paragraph.ts';
import type {Messages} from '../../../messages/messages.ts';
import {cellsOf, columnNames, tablePartOf} from '../../../reader/layout/paragraph/tables.ts';
import {signedText} from '../../../reader/layout/paragraph/written.ts';

/**
 * A paragraph in words, as few lines as it can have: what it is, where that is more than a text, and its text. Rows of a table
 * name their columns, code and verse keep their lines.
 */
export function paragraphWords(article: Article, index: number, {linear}: Messages): string[] {
	const paragraph = article.paragraphs[index];
	if (paragraph === undefined) return [];
	const {kinds} = linear;
	const text = signedText(paragraph, {direction: articleDirection(article), language: article.language});
	if (typeof paragraph === 'string') return [text];
	const quoted = paragraph.quoted ? `${kinds.quote}: ` : '';
	switch (kindOf(paragraph)) {
		case 'heading':
			return [`${quoted}${linear.heading(paragraph.level ?? 1)}: ${text}`];
		case 'item':
			return [`${quoted}${itemSign(paragraph, linear)} ${text}`];
		case 'row':
			return [quoted + rowWords(article.paragraphs, index, kinds.table)];
		case 'code':
			return [`${quoted}${kinds.code}:`, ...text.split('\n')];
		case 'verse':
			return text.split('\n').map((line, i) => (i === 0 ? quoted + line : line));
		case 'quote':
		case 'caption':
			return [`${quoted}${kinds[kindOf(paragraph) as 'quote' | 'caption']}: ${text}`];
		case 'image':
			return [`${quoted}${kinds.image}: ${textOf(paragraph)}`];
		default:
			return text === '' ? [] : [quoted + text];
	}
}

function itemSign({number, depth = 1}: Exclude<Paragraph, string>, {level}: Messages['linear']): string {
	const sign = number === undefined ? '•' : `${number}.`;
	return depth > 1 ? `${sign} (${level(depth)})` : sign;
}

/** The cells of a row that hold something, each after the name of its column; the row that has the names is said to be a table. */
function rowWords(paragraphs: readonly Paragraph[], index: number, table: string): string {
	const paragraph = paragraphs[index]!;
	const part = tablePartOf(paragraphs, index);
	const text = textOf(paragraph);
	const cells = cellsOf(paragraph);
	if (!part || !cells) return text;
	const isHeader = index === part.header;
	const names = isHeader ? [] : columnNames(paragraphs, part);
	const said = cells.flatMap(([start, end], i) => {
		const value = text.slice(start, end).trim();
		return value === '' ? [] : [names[i] ? `${names[i]}: ${value}` : value];
	});
	return `${isHeader ? `${table}: ` : ''}${said.join(' · ')}`;
}
