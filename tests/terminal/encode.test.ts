import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import fc from 'fast-check';
import {encodeRow, orderedByTerminal} from '../../source/terminal/encode.ts';
import type {ScreenCell, ScreenRow} from '../../source/terminal/screen-row.ts';
import {bidiClass} from '../../source/text/bidi-class.ts';
import {mirrored} from '../../source/text/levels.ts';
import {blanks, line} from '../../source/text/row.ts';

const encode = encodeRow('terminal');
const cell = (text: string, width = 1): ScreenCell => ({text, width, style: ''});
const cells = (texts: Iterable<string>) => Array.from(texts, text => cell(text));
const text = (row: ScreenRow) => row.map(({text}) => text).join('');
const shown = (row: ScreenRow) => text(orderedByTerminal(encode(row)));

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

/** Checks the law on random rows, and says how many rows no string can do. */
function check(t: TestContext, rows: fc.Arbitrary<ScreenRow>, seed: number): void {
	const impossible = {digits: 0, brackets: 0};
	fc.assert(
		fc.property(rows, row => {
			if (shown(row) === text(row)) return;
			if (digitsOnTheRight(row)) impossible.digits++;
			else if (loneBracket(row)) impossible.brackets++;
			else assert.equal(shown(row), text(row));
		}),
		{seed, numRuns: runs},
	);
	t.diagnostic(
		`of ${runs} rows no string shows ${impossible.digits} with European digits right of right-to-left letters ` +
			`and ${impossible.brackets} with a bracket that lost its partner`,
	);
}

const runs = 3000;
const word = fc.constantFrom(
	...'خبر العربيّة سَلامٌ ١٢٣ ٢٠٢٤ ٣٫٥ שלום עברית news Ünï 2024 3.5 50% $7 12:30 (نص) (abc) [שלום] «قول» - ، ; ! 🔴 ≤ ٪٥'.split(
		' ',
	),
);
const direction = fc.constantFrom('ltr', 'rtl');
const sentence = fc.tuple(fc.array(word, {minLength: 1, maxLength: 9}), direction);

const laidOut = (words: readonly string[], direction: 'ltr' | 'rtl', width: number): ScreenRow =>
	[...line(words.join(' '), width, {direction})].map(({text, width}) => cell(text, width));

function padded(row: ScreenRow, width: number): ScreenRow {
	const used = row.reduce((sum, {width}) => sum + width, 0);
	return [...row, ...blanks(width - used).map(() => cell(' '))];
}

describe('rows for a terminal that orders them itself', () => {
	it('are shown as they stand, for sentences of Arabic, Hebrew, Latin, digits, brackets, marks and emoji', t => {
		check(
			t,
			sentence.map(([words, direction]) => laidOut(words, direction, 60)),
			1,
		);
	});

	it('are shown as they stand with two panes side by side and borders', t => {
		const border = cell('│');
		const pane = sentence.map(([words, direction]) => padded(laidOut(words, direction, 30), 30));
		check(
			t,
			fc.tuple(pane, pane).map(([left, right]) => [border, ...left, border, ...right, border]),
			2,
		);
	});

	it('are found, for short rows of any characters, wherever any order of the cells would do', t => {
		let impossible = 0;
		let missed = 0;
		const any = fc.array(fc.constantFrom('א', 'ا', '1', '٢', 'a', ' ', '(', ')', ',', '%', '-', '│'), {
			minLength: 1,
			maxLength: 5,
		});
		fc.assert(
			fc.property(any, characters => {
				const row = cells(characters.join('').trimEnd());
				if (shown(row) === text(row)) return;
				if (someOrderShows(row)) missed++;
				else impossible++;
			}),
			{seed: 3, numRuns: runs},
		);
		t.diagnostic(`of ${runs} rows ${impossible} are impossible, ${missed} were missed`);
		assert.ok(missed <= runs / 1000, `${missed} rows were missed`);
	});

	it('hold the same cells, never more, also where no string can do it', () => {
		fc.assert(
			fc.property(sentence, ([words, direction]) => {
				const row = laidOut(words, direction, 60);
				const sorted = (list: ScreenRow) => list.map(({text}) => [text, mirrored(text)].sort()[0]).sort();
				assert.deepEqual(sorted(encode(row)), sorted(row));
			}),
			{seed: 4},
		);
	});

	it('carry styles with their cells, and mirrored characters unmirrored', () => {
		const row = [...cells('(a) '), {text: 'ا', width: 1, style: '1'}, ...cells('(ב) ד')];
		assert.equal(text(encode(row)), '(a) ד (ב)ا');
		assert.deepEqual(encode(row).at(-1), {text: 'ا', width: 1, style: '1'});
		assert.deepEqual(orderedByTerminal(encode(row)), row);
	});

	it('are sent as they stand to a terminal that does not order', () => {
		const row = cells('خبر (abc) 12');
		assert.equal(encodeRow('app')(row), row);
	});
});

/** Whether a terminal shows the row for any order of its cells, brackets turned or not. */
function someOrderShows(row: ScreenRow): boolean {
	const wanted = text(row);
	const place = (sent: ScreenCell[], rest: readonly ScreenCell[]): boolean => {
		if (rest.length === 0) return text(orderedByTerminal(sent)) === wanted;
		return rest.some((next, i) => {
			const others = rest.toSpliced(i, 1);
			return [...new Set([next.text, mirrored(next.text)])].some(form => place([...sent, cell(form)], others));
		});
	};
	return place([], row);
}
