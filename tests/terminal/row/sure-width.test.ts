import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasSureWidth} from '../../../source/terminal/row/sure-width.ts';
import {graphemes} from '../../../source/text/graphemes.ts';
import {cellWidth} from '../../../source/text/width.ts';
import {randomNumbers} from '../../support/random.ts';

const seed = 4711;
const characters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code));
const isSure = (text: string, width = cellWidth(text)) => hasSureWidth({text, width}, false);
const bases = characters.filter(text => isSure(text));
const marks = characters.filter(mark => /\p{Mn}/u.test(mark) && isSure(`a${mark}`));

describe('text of sure width', () => {
	it('is letters, digits and signs of one or two columns, and marks of none', () => {
		assert.ok(bases.length > 30_000 && marks.length > 100);
		for (const base of bases) {
			assert.ok([1, 2].includes(cellWidth(base)), base);
			assert.match(base, /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u);
		}
		for (const mark of marks) {
			assert.equal(cellWidth(`a${mark}`), 1, mark);
		}
	});

	it(`is a grapheme of its own, marks and all (UAX #29, seed ${seed})`, () => {
		const random = randomNumbers(seed);
		for (let i = 0; i < 2000; i++) {
			const cells = Array.from({length: 1 + random(8)}, () => {
				const base = random(2) ? bases[random(bases.length)]! : bases[random(1200)]!;
				return base + marks[random(marks.length)]!.repeat(random(3));
			});
			assert.ok(cells.every(text => isSure(text)));
			assert.deepEqual(
				graphemes(cells.join('')).map(grapheme => grapheme.text),
				cells,
			);
		}
	});

	it('is graphemes of India and South-East Asia where their characters are summed, and we sum them too', () => {
		for (const [text, width] of [
			['कि', 2],
			['क्षि', 3],
			['स्त्री', 4],
			['தி', 2],
			['മ്പാ', 3],
			['ខ្មែ', 3],
			['မြ', 2],
			['ก', 1],
			['བོ', 1],
		] as const) {
			assert.ok(hasSureWidth({text, width}, true), text);
			assert.ok(!hasSureWidth({text, width}, false), text);
			assert.ok(!hasSureWidth({text, width: width + 1}, true), text);
		}
		// tmux puts what follows a joiner into the same cell; other terminals know no marks that are newer than they are.
		for (const [text, width] of [
			['ක්\u200dෂ', 2],
			['క\u0c3c', 1],
		] as const)
			assert.ok(!hasSureWidth({text, width}, true), text);
	});

	it('is not emoji, ligatures of phrases, or signs of number and verse', () => {
		for (const text of [
			'🔴',
			'⚠\ufe0f',
			'1\ufe0f\u20e3',
			'👨\u200d👩',
			'\ufdfa',
			'\ufdfd',
			'\u06dd',
			'\u0600',
			'क्षि',
			'☂',
		])
			assert.ok(!isSure(text), text);
		for (const text of ['ﻢَ', 'ﻼّ', 'é', 'e\u0301', 'שׁ', '中', '│', '┃', '▸', '…', '\u200fم', 'م\u200c'])
			assert.ok(isSure(text), text);
	});
});
