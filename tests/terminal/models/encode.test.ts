import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import fc from 'fast-check';
import {ArticleLayout} from '../../../source/reader/layout/article-layout.ts';
import {visibleRows} from '../../../source/reader/layout/viewport.ts';
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
import {aligned, line, rowWidth} from '../../../source/text/row.ts';
import {likely} from '../../support/structured.ts';

const columns = 60;
const strongBlank = '\u2800';
const cell = (text: string, width = 1): ScreenCell => ({text, width, style: ''});
const cells = (texts: Iterable<string>) => Array.from(texts, text => cell(text));
const text = (row: ScreenRow) => row.map(({text}) => text).join('');
const wanted = ({marks}: DisplayModel, row: ScreenRow) =>
	row.map(({text}) => (marks ? text : withoutMarks(text))).join('');
const shown = (model: DisplayModel, row: ScreenRow, width = columns) =>
	text(display(model, encode(model, row, width), width));

/** European digits to the right of right-to-left letters, with neither a blank nor a left-to-right letter between them. */
function digitsOnLetters(row: ScreenRow): boolean {
	let afterLetters = false;
	for (const {text} of row) {
		const type = bidiClass(text.codePointAt(0)!);
		if (type === 'R' || type === 'AL') afterLetters = true;
		else if (type === 'L' || text === ' ') afterLetters = false;
		else if (type === 'EN' && afterLetters) return true;
	}
	return false;
}

/** Letters of both directions, and no blank before the first of them, which is a right-to-left one. */
function mixedFromTheStart(row: ScreenRow): boolean {
	const types = row.map(({text}) => (text === ' ' ? 'blank' : bidiClass(text.codePointAt(0)!)));
	const first = types.find(type => /^(?:L|R|AL|blank)$/.test(type));
	return (first === 'R' || first === 'AL') && types.includes('L');
}

/** Why nothing that could be sent shows a row. A model that is not named here can show every row. */
const impossible: Partial<Record<ModelName, readonly [reason: string, holds: (row: ScreenRow) => boolean][]>> = {
	ltr: [['European digits written onto the letters on their left', digitsOnLetters]],
	detected: [
		['European digits written onto the letters on their left', digitsOnLetters],
		['letters of both directions from the start of the row on', mixedFromTheStart],
	],
	detectedBoxes: [
		['European digits written onto the letters on their left', digitsOnLetters],
		['letters of both directions from the start of the row on', mixedFromTheStart],
	],
};

const runs = 1500;
/** Of rows that take longer to make. */
const fewRuns = 400;
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
/** Twelve columns beside a row of an article. */
const laidOutFacts = sentence.map(([words, direction]) => laidOut(words, direction, 11));

/** A row of an article as the text pane has it, beside the mark of the current paragraph: with bullets, numbers, bars, columns. */
const structuredRow = fc.tuple(likely, direction, fc.nat()).map(([paragraphs, direction, which]): ScreenRow => {
	const width = 46;
	const layout = new ArticleLayout(paragraphs, {width, direction, codeShift: 0});
	const all = visibleRows(layout, {paragraph: 0, row: 0}, Number.POSITIVE_INFINITY);
	const at = all[which % all.length]!;
	const side = layout.direction(at.paragraph);
	const row = aligned(layout.cells(at), width, side).map(({text, width}) => cell(text, width));
	return side === 'rtl' ? [...row, cell(' '), cell('┃')] : [cell('┃'), cell(' '), ...row];
});

const rows: Readonly<Record<string, fc.Arbitrary<ScreenRow>>> = {
	'a sentence': sentence.map(([words, direction]) => trimmed(laidOut(words, direction, columns))),
	'two panes with borders': fc.tuple(pane, pane).map(([left, right]) => [border, ...left, border, ...right, border]),
};

const structuredRows: Readonly<Record<string, fc.Arbitrary<ScreenRow>>> = {
	'a row of a list, a quotation, a table or code': structuredRow.map(trimmed),
	'the same beside another pane': fc
		.tuple(structuredRow, laidOutFacts)
		.map(([row, facts]) => trimmed([...row, border, ...facts])),
};

/** Checks the law on random rows, and says how many rows no string does. */
function check(t: TestContext, name: ModelName, arbitrary: fc.Arbitrary<ScreenRow>, seed: number, runs: number): void {
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
		for (const [kind, arbitrary] of Object.entries({...rows, ...structuredRows})) {
			it(`are shown as they stand: ${kind} of Arabic, Hebrew, Latin, digits, brackets, boxes, marks, emoji`, t => {
				check(t, name, arbitrary, 1, kind in structuredRows ? fewRuns : runs);
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
		const sorted = (list: ScreenRow) =>
			list.map(({text}) => (text === strongBlank ? ' ' : [text, mirrored(text)].sort()[0])).sort();
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

describe('strong blanks', () => {
	const count = (row: ScreenRow) => row.filter(({text}) => text === strongBlank).length;
	const rightToLeft = (sentence: string, width = 26) => laidOut(sentence.split(' '), 'rtl', width);
	const panes = (left: ScreenRow, right: ScreenRow) => [...left, ...cells(' │ '), ...right];
	/** Rows that no order of their cells shows, the models of which that is so, and how many strong blanks each takes. */
	const kinds: readonly [kind: string, row: ScreenRow, blanks: Partial<Record<ModelName, number>>][] = [
		['a number that begins the row', rightToLeft('12 مليون شخص'), {ltr: 1}],
		['a price that begins the row', rightToLeft('$7.50 للبرميل، وانخفض'), {ltr: 1}],
		['a year after which a sentence ends', rightToLeft('2023. وقال إن ذلك'), {ltr: 1}],
		['a Latin word that begins the row', rightToLeft('BBC تقول إن'), {detected: 1, detectedBoxes: 1}],
		[
			'a number in the right one of two panes',
			panes(rightToLeft('سعر الدولار'), rightToLeft('48 جنيها')),
			{ltr: 1, detectedBoxes: 1},
		],
		[
			'a number in each of two panes',
			panes(rightToLeft('12 مليون'), rightToLeft('48 جنيها')),
			{ltr: 1, detectedBoxes: 2},
		],
		[
			'a number in the left pane, and Latin in the right one',
			panes(rightToLeft('بلغ 12'), laidOut(['the', 'news'], 'ltr', 26)),
			{detected: 1},
		],
		[
			'brackets that lost their partners in both panes',
			panes(rightToLeft('النمو 4.5% (مقابل 3.8%'), rightToLeft('3.8% في 2023)، وأن (IMF)')),
			{ltr: 2, detectedBoxes: 2},
		],
	];
	for (const [kind, row, blanks] of kinds)
		for (const name of ['ltr', 'detected', 'detectedBoxes'] as const)
			it(`show ${kind}, of the model "${name}": ${blanks[name] ?? 0} of them`, () => {
				const model = displayModels[name];
				const sent = encode(model, row, columns);
				assert.equal(text(display(model, sent, columns)), text(trimmed(row)));
				assert.equal(count(sent), blanks[name] ?? 0);
				const without = {...model, strongBlank: false};
				const isShown = text(display(without, encode(without, row, columns), columns)) === text(trimmed(row));
				assert.equal(isShown, blanks[name] === undefined);
			});

	it('do not help where a number is written onto the letter on its left', () => {
		const row = rightToLeft('2015م بلغت');
		assert.notEqual(shown(displayModels.ltr, row), text(row));
	});

	it('are hidden, for fonts that draw a box for them, and keep the style of the blank', () => {
		const sent = encode(displayModels.ltr, rightToLeft('12 مليون'), columns);
		assert.deepEqual(
			sent.filter(({text}) => text === strongBlank),
			[{text: strongBlank, width: 1, style: '8'}],
		);
		const inverse = rightToLeft('12 مليون').map(cell => ({...cell, style: '7'}));
		assert.ok(encode(displayModels.ltr, inverse, columns).some(({style}) => style === '7;8'));
		assert.deepEqual(display(displayModels.ltr, encode(displayModels.ltr, inverse, columns), columns), inverse);
	});

	it('are sent only where no order of the cells shows the row', () => {
		for (const name of ['ltr', 'detected', 'detectedBoxes'] as const) {
			const model = displayModels[name];
			const without = {...model, strongBlank: false};
			fc.assert(
				fc.property(rows['two panes with borders']!, row => {
					const plain = encode(without, row, columns);
					if (text(display(without, plain, columns)) !== text(row)) return;
					assert.deepEqual(encode(model, row, columns), plain);
				}),
				{seed: 5, numRuns: 300},
			);
		}
	});

	it('of an article are shown as blanks', () => {
		const row = cells('אב\u2800ג');
		assert.equal(shown(displayModels.ltr, row), 'אב ג');
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

/** Whether a terminal shows the row for any order of its cells, with any brackets turned and any blanks strong. */
function someOrderShows(row: ScreenRow): boolean {
	const wanted = text(row);
	const place = (sent: ScreenCell[], rest: readonly ScreenCell[]): boolean => {
		if (rest.length === 0) return text(display(displayModels.ltr, sent, columns)) === wanted;
		return rest.some((next, i) => {
			const others = rest.toSpliced(i, 1);
			const forms = next.text === ' ' ? [' ', strongBlank] : [...new Set([next.text, mirrored(next.text)])];
			return forms.some(form => place([...sent, cell(form)], others));
		});
	};
	return place([], row);
}
