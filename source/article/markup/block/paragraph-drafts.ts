import type {CellRange, Mark} from '../../paragraph/paragraph.ts';
import {linesOf} from '../line/lines.ts';
import type {MarkedText} from '../line/run.ts';
import type {Context, Draft} from './context.ts';
import {formOf, partsOf, withMarks} from './draft.ts';

/** The paragraphs in a text that stood between two ends of blocks. */
export function draftsOf(marked: MarkedText, context: Context): Draft[] {
	if (context.isCode) return codeOf(marked, context);
	if (context.level !== undefined) return [named({...marked, text: marked.text.replaceAll('\n', ' ')}, context)];
	const groups = linesOf(marked.text, context.hasLines ?? false);
	const areApart = context.isCaption || context.isTerm;
	const wholes = groups.flatMap(({ranges, areVerse}): {range: CellRange; isVerse: boolean}[] => {
		const isItem = context.nearest === 'item' && context.item !== undefined && !context.item.shown;
		if (areVerse && !areApart && !isItem) return [{range: [ranges[0]![0], ranges.at(-1)![1]], isVerse: true}];
		return ranges.map(range => ({range, isVerse: false}));
	});
	const parts = partsOf(
		marked.text,
		marked.marks,
		wholes.map(({range}) => range),
	);
	return parts.map((part, i) => (wholes[i]!.isVerse ? verseOf(part, context) : named(part, context)));
}

/** A paragraph of any kind that has no lines of its own. */
function named({text, marks}: MarkedText, context: Context): Draft {
	const form = formOf(context);
	const isStrong = context.isTerm || (context.level !== undefined && form.kind === 'item');
	const said: readonly Mark[] = isStrong ? [...marks, [0, text.length, 'strong']] : marks;
	// What is said of all of a heading is how it looks.
	const own = form.kind === 'heading' ? said.filter(([, , name]) => name !== 'strong') : said;
	return trimmed(shown(withMarks(text, own, form), context));
}

function verseOf({text, marks}: MarkedText, context: Context): Draft {
	const {kind, depth, ...around} = formOf(context);
	const isCode = marks.some(([start, end, name]) => name === 'code' && start === 0 && end === text.length);
	if (isCode) return shown({...around, ...withoutCode(text, marks), kind: 'code'}, context);
	const quoted = kind === 'quote' ? {quoted: depth ?? 1} : {};
	return shown({...withMarks(text, marks, {...around, ...quoted, kind: 'verse'})}, context);
}

const withoutCode = (text: string, marks: readonly Mark[]): Draft =>
	withMarks(
		text,
		marks.filter(([, , name]) => name !== 'code'),
	);

/** Letters of scripts that are written from the right, which lines of a program hardly ever have. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;

/**
 * Text in which blanks count: lines of code. Text in a script from right to left is taken for paragraphs, because it is
 * hardly ever code.
 */
function codeOf({text, marks}: MarkedText, context: Context): Draft[] {
	const lines = text.split('\n');
	const first = lines.findIndex(line => line.trim() !== '');
	if (first < 0) return [];
	const start = lines.slice(0, first).reduce((sum, {length}) => sum + length + 1, 0);
	const [part] = partsOf(text, marks, [[start, text.trimEnd().length]]);
	const isCode = marks.some(([, , name]) => name === 'code');
	if (isCode || (text.match(fromTheRight)?.length ?? 0) * 2 <= text.replace(/\s+/g, '').length) {
		return [shown({...withoutCode(part!.text, part!.marks), ...formOf(context)}, context)];
	}
	const {isCode: _, ...around} = context;
	return [verseOf(part!, around)];
}

/** Notes which paragraph shows the number of its item. */
function shown(draft: Draft, {item}: Context): Draft {
	if (item && draft.text !== '') item.shown ??= draft;
	return draft;
}

function trimmed(draft: Draft): Draft {
	const text = draft.text.trim();
	if (text.length === draft.text.length) return draft;
	const start = draft.text.indexOf(text);
	const [part] = partsOf(draft.text, draft.marks ?? [], [[start, start + text.length]]);
	draft.text = text;
	if (draft.marks) draft.marks = part!.marks;
	return draft;
}
