/** What stands in a piece of HTML, such as pages are and articles carry it in feeds and in JSON. */
import {withoutEntities} from '../fields/entities.ts';
import {raised} from '../fields/raised.ts';
import type {Paragraph} from '../paragraph/paragraph.ts';
import type {Draft} from './block/context.ts';
import {cut, finished} from './block/draft.ts';
import {MarkupReader, type Surroundings} from './markup-reader.ts';
import {isMarkup, mostEscapes} from './scan/escaped.ts';
import {scanMarkup} from './scan/scan-markup.ts';

interface Unescaped {
	/** HTML, or plain text. */
	readonly value: string;
	/** How many times it had been escaped; undefined for plain text. */
	readonly escapes?: number;
}

/** What may be HTML, HTML whose tags were escaped (`&lt;p&gt;`), or plain text with or without entities. */
function unescaped(value: string): Unescaped {
	if (isMarkup(value)) return {value, escapes: 0};
	const text = withoutEntities(value);
	for (let inner = text, escapes = 1; inner.includes('<') || inner.includes('&'); escapes++) {
		if (isMarkup(inner)) return {value: inner, escapes};
		const next = withoutEntities(inner);
		if (next === inner || escapes === mostEscapes) break;
		inner = next;
	}
	return {value: text};
}

function draftsIn(html: string, surroundings: Surroundings): Draft[] {
	const drafts = scanned(html, surroundings, false);
	// Pages may hide all they have until a script has made them ready.
	return drafts.some(({text, kind}) => text !== '' && kind !== 'image') ? drafts : scanned(html, surroundings, true);
}

function scanned(html: string, surroundings: Surroundings, showsHidden: boolean): Draft[] {
	const reader = new MarkupReader(surroundings);
	scanMarkup(html, reader, showsHidden);
	return reader.finish();
}

/**
 * The paragraphs of what may be HTML; undefined for plain text. What is said within a line is a mark, and addresses are
 * absolute.
 * @param base what addresses are relative to; without it, those that are relative are left out
 */
export function paragraphsOfMarkup(value: string, base?: string): Paragraph[] | undefined {
	const {value: inner, escapes} = unescaped(value);
	return escapes === undefined ? undefined : cut(draftsIn(inner, {base, escapes})).map(finished);
}

/** The paragraphs of HTML that was made from a text: tags that are escaped in it are shown, and all its pictures tell something. */
export const paragraphsOfHtml = (html: string, base?: string): Paragraph[] =>
	cut(draftsIn(html, {base, escapes: mostEscapes, areAllPicturesTelling: true})).map(finished);

/** The text of a paragraph for those who cannot show what is raised. */
function plain({text, marks = [], kind}: Draft): string {
	if (kind === 'image' || kind === 'rule') return '';
	let result = '';
	let at = 0;
	for (const [start, end, name] of marks) {
		if (name !== 'sup' || start < at) continue;
		result += text.slice(at, start);
		const isLink = marks.some(([from, to, other]) => other === 'link' && from <= start && to <= end && to > start);
		result += raised(text.slice(start, end), result.slice(-40), isLink);
		at = end;
	}
	return result + text.slice(at);
}

const textOfDrafts = (drafts: readonly Draft[]): string => drafts.map(plain).filter(Boolean).join('\n\n');

/** The text of a piece of HTML, a blank line between the text of one block and of the next. */
export const textOfMarkup = (html: string): string => textOfDrafts(draftsIn(html, {base: undefined, escapes: 0}));

/** The text of what may be HTML, or of plain text with or without entities. */
export function textOf(value: string): string {
	const {value: inner, escapes} = unescaped(value);
	return escapes === undefined ? inner : textOfDrafts(draftsIn(inner, {base: undefined, escapes}));
}
