import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import fc from 'fast-check';
import {display, withoutMarks} from '../../../source/terminal/models/display.ts';
import {
	type DisplayModel,
	displayModels,
	type ModelName,
	modelNames,
} from '../../../source/terminal/models/display-model.ts';
import {encode} from '../../../source/terminal/models/encode.ts';
import {type ScreenCell, type ScreenRow, trimmed} from '../../../source/terminal/row/screen-row.ts';
import {bidiClass} from '../../../source/text/bidi-class.ts';
import {breakRows, prepare, visualRow} from '../../../source/text/layout.ts';
import {mirrored} from '../../../source/text/levels.ts';
import {line, rowWidth} from '../../../source/text/row.ts';

const columns = 60;
const cell = (text: string, width = 1): ScreenCell => ({text, width, style: ''});
const cells = (texts: Iterable<string>) => Array.from(texts, text => cell(text));
const text = (row: ScreenRow) => row.map(({text}) => text).join('');
const wanted = ({marks}: DisplayModel, row: ScreenRow) =>
	row.map(({text}) => (marks ? text : withoutMarks(text))).join('');
const shown = (model: DisplayModel, row: ScreenRow, width = columns) =>
	text(display(model, encode(model, row, width), width));

/** European digits right of right-to-left letters, no left-to-right letter between. */
function digitsOnTheRight(row: ScreenRow): boolean {
	let afterLetters = false;
	for (const {text} of row) {
		const type = bidiClass(text.codePointAt(0)!);
		if (type === 'R' || type === 'AL') afterLetters = true;
		else if (type === 'L') afterLetters = false;
		else if (type === 'EN' && afterLetters) return true;
	}
	return false;
}

/** A bracket whose partner was cut off with the rest of its line: it pairs with one of another pane, or of none. */
function loneBracket(row: ScreenRow): boolean {
	const open: string[] = [];
	for (const {text} of row) {
		if (/^[([]/.test(text)) open.push(mirrored(text));
		else if (/^[)\]]/.test(text) && open.pop() !== text) return true;
	}
	return open.length > 0;
}

const strong = (row: ScreenRow) =>
	row.map(({text}) => bidiClass(text.codePointAt(0)!)).filter(type => /^(?:L|R|AL)$/.test(type));
const isMixed = (row: ScreenRow) => new Set(strong(row).map(type => type === 'L')).size > 1;

/**
 * Why no string may show a row: a model that is not named here can do every row. Where the base of a row is that of its
 * first strong letter, letters of both directions leave one base, mostly; it need not be the one that the row was made with.
 */
const impossible: Partial<Record<ModelName, readonly [reason: string, holds: (row: ScreenRow) => boolean][]>> = {
	ltr: [
		['European digits right of right-to-left letters', digitsOnTheRight],
		['a bracket that lost its partner', loneBracket],
	],
	detectedBoxes: [
		['letters of both directions', isMixed],
		['a box, which makes it run from the left', row => row.some(({text}) => /[\u2500-\u259f]/.test(text))],
		['a bracket that lost its partner', loneBracket],
	],
	detected: [
		['letters of both directions', isMixed],
		['a bracket that lost its partner', loneBracket],
	],
};

const runs = 1500;
const word = fc.constantFrom(
	...'خبر العربيّة سَلامٌ لا الأمّة إلا می\u200cخواهم ه\u200d ێوار ١٢٣ ٢٠٢٤ ٣٫٥ שלום עברית news Ünï 2024 3.5 50% $7 12:30 (نص) (abc) [שלום] «قول» - ، ; ! 🔴 漢字 ≤ ٪٥ ├─┤ █'.split(
		' ',
	),
);
const direction = fc.constantFrom('ltr', 'rtl');
const sentence = fc.tuple(fc.array(word, {minLength: 1, maxLength: 9}), direction);

const blanks = (count: number): ScreenRow => Array.from({length: Math.max(0, count)}, () => cell(' '));

/** A sentence as one row, at the side where it starts. */
function laidOut(words: readonly string[], direction: 'ltr' | 'rtl', width: number): ScreenRow {
	const row = line(words.join(' '), width, {direction}).map(({text, width}) => cell(text, width));
	const rest = blanks(width - rowWidth(row));
	return direction === 'rtl' ? [...rest, ...row] : [...row, ...rest];
}

const border = cell('│');
const pane = sentence.map(([words, direction]) => laidOut(words, direction, 28));
const rows: Readonly<Record<string, fc.Arbitrary<ScreenRow>>> = {
	'a sentence': sentence.map(([words, direction]) => trimmed(laidOut(words, direction, columns))),
	'two panes with borders': fc.tuple(pane, pane).map(([left, right]) => [border, ...left, border, ...right, border]),
};

/** Checks the law on random rows, and says how many rows no string does. */
function check(t: TestContext, name: ModelName, arbitrary: fc.Arbitrary<ScreenRow>, seed: number): void {
	const model = displayModels[name];
	const counts = new Map<string, number>();
	fc.assert(
		fc.property(arbitrary, row => {
			const sent = encode(model, row, columns);
			assert.ok(rowWidth(sent) <= columns, 'never wider than the screen');
			const seen = text(display(model, sent, columns));
			if (seen === wanted(model, row)) return;
			const [reason] = impossible[name]?.find(([, holds]) => holds(row)) ?? [];
			if (reason === undefined) assert.equal(seen, wanted(model, row));
			else counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}),
		{seed, numRuns: runs},
	);
	for (const [reason, count] of counts) t.diagnostic(`seed ${seed}: of ${runs} rows ${count} are not shown: ${reason}`);
}

for (const name of modelNames) {
	const model = displayModels[name];
	describe(`rows for a terminal of the model "${name}"`, () => {
		for (const [kind, arbitrary] of Object.entries(rows)) {
			it(`are shown as they stand: ${kind} of Arabic, Hebrew, Latin, digits, brackets, boxes, marks, emoji`, t => {
				check(t, name, arbitrary, 1);
			});
		}

		it('carry the style of each cell with it', () => {
			const row = [...cells('(a) '), {text: 'ﺏ', width: 1, style: '1'}, ...cells('(ב) ד')];
			const styles = display(model, encode(model, row, columns), columns).map(({text, style}) => text + style);
			assert.deepEqual(
				styles,
				row.map(({text, style}) => text + style),
			);
		});
	});
}

describe('rows for a terminal that orders them itself', () => {
	it('are found, for short rows of any characters, wherever any order of the cells would do', t => {
		const any = fc.array(fc.constantFrom('א', 'ا', '1', '٢', 'a', ' ', '(', ')', ',', '%', '-', '│'), {
			minLength: 1,
			maxLength: 5,
		});
		let missed = 0;
		let impossible = 0;
		fc.assert(
			fc.property(any, characters => {
				const row = trimmed(cells(characters));
				if (shown(displayModels.ltr, row) === text(row)) return;
				if (someOrderShows(row)) missed++;
				else impossible++;
			}),
			{seed: 3, numRuns: 3000},
		);
		t.diagnostic(`of 3000 rows ${impossible} are impossible, ${missed} were missed`);
		assert.ok(missed <= 3, `${missed} rows were missed`);
	});

	it('hold the same cells, also where no string does', () => {
		const sorted = (list: ScreenRow) => list.map(({text}) => [text, mirrored(text)].sort()[0]).sort();
		fc.assert(
			fc.property(sentence, ([words, direction]) => {
				const row = trimmed(laidOut(words, direction, columns));
				assert.deepEqual(sorted(encode(displayModels.ltr, row, columns)), sorted(row));
			}),
			{seed: 4},
		);
	});

	it('are sent in the order of reading, brackets as they were written', () => {
		const row = laidOut(['خبر', '(قديم)', 'جدا'], 'rtl', 14);
		assert.equal(text(encode(displayModels.ltr, row, 14)), 'ﺧﺒﺮ (ﻗﺪﻳﻢ) ﺟﺪﺍ');
	});

	it('are sent in plain letters where the terminal joins them, the ligatures apart', () => {
		const row = laidOut(['الإسلام', 'لا'], 'rtl', 10);
		assert.equal(text(encode(displayModels.boxes, row, 10)).trim(), 'اﻹسﻼم ﻻ');
	});

	it('begin with the paragraph where their base is looked for, and end at their last letter', () => {
		const row = laidOut(['12', 'خبر', 'news'], 'rtl', 20);
		assert.equal(text(encode(displayModels.detected, row, 20)), '12 ﺧﺒﺮ news');
		assert.equal(shown(displayModels.detected, row, 20), text(row));
	});
});

describe('a terminal that only joins', () => {
	it('is sent letters in visual order, to join to the forms of the row', () => {
		const model: DisplayModel = {...displayModels.plain, joining: 'all'};
		const row = laidOut(['الإسلام', 'می\u200cخواهم', 'خبر'], 'rtl', 24);
		assert.match(text(encode(model, row, 24)), /^ +ربخ /);
		assert.equal(shown(model, row, 24), text(row));
	});
});

describe('the rows of an article', () => {
	it('are all shown by every model, with a number at the start of a paragraph and a name in it', () => {
		const paragraph = prepare('قال مدير Reuters إن 12.5٪ من 3,000 شخص (نحو 375) عادوا في 28 مارس/آذار 2025.', {});
		for (const range of breakRows(paragraph, 24)) {
			const row = visualRow(paragraph, range).map(({text, width}) => cell(text, width));
			const aligned = [...blanks(columns - rowWidth(row)), ...row];
			for (const name of modelNames) {
				if (impossible[name]?.some(([, holds]) => holds(aligned))) continue;
				assert.equal(shown(displayModels[name], aligned), text(aligned), name);
			}
		}
	});
});

/** Whether a terminal shows the row for any order of its cells, brackets turned or not. */
function someOrderShows(row: ScreenRow): boolean {
	const wanted = text(row);
	const place = (sent: ScreenCell[], rest: readonly ScreenCell[]): boolean => {
		if (rest.length === 0) return text(display(displayModels.ltr, sent, columns)) === wanted;
		return rest.some((next, i) => {
			const others = rest.toSpliced(i, 1);
			return [...new Set([next.text, mirrored(next.text)])].some(form => place([...sent, cell(form)], others));
		});
	};
	return place([], row);
}
