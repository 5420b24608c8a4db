import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasSureWidth} from '../../../source/terminal/row/sure-width.ts';
import {graphemes} from '../../../source/text/graphemes.ts';
import {cellWidth} from '../../../source/text/width.ts';
import {randomNumbers} from '../../support/random.ts';

const seed = 4711;
const characters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code));
const bases = characters.filter(hasSureWidth);
const marks = characters.filter(mark => /\p{Mn}/u.test(mark) && hasSureWidth(`a${mark}`));

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
			assert.ok(cells.every(hasSureWidth));
			assert.deepEqual(
				graphemes(cells.join('')).map(grapheme => grapheme.text),
				cells,
			);
		}
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
			assert.ok(!hasSureWidth(text), text);
		for (const text of ['ﻢَ', 'ﻼّ', 'é', 'e\u0301', 'שׁ', '中', '│', '┃', '▸', '…', '\u200fم', 'م\u200c'])
			assert.ok(hasSureWidth(text), text);
	});
});
