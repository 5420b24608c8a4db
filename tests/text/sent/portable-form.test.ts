import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {graphemes} from '../../../source/text/graphemes.ts';
import {portableForm} from '../../../source/text/sent/portable-form.ts';
import {simpleBases, simpleMarks} from '../../../source/text/simple-characters.ts';
import {cellWidth} from '../../../source/text/width.ts';

const seed = 20250102;
const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
const segments = (text: string) => [...segmenter.segment(text)].map(({segment}) => segment);

/** Grapheme, what is sent for it, its columns. */
const table: readonly (readonly [name: string, grapheme: string, sent: string, width: number])[] = [
	['a letter', 'a', 'a', 1],
	['a letter with a mark', 'é', 'é', 1],
	['an Arabic letter with marks', 'بَّ', 'بَّ', 1],
	['an ideograph', '漢', '漢', 2],
	['a picture', '🔴', '🔴', 2],
	['a picture made colourful by a selector', '☎\ufe0f', '☎', 1],
	['a family', '👨\u200d👩\u200d👧', '👨', 2],
	['a hand with a skin colour', '👋🏽', '👋', 2],
	['a skin colour by itself', '🏽', '', 0],
	['a keycap', '1\ufe0f\u20e3', '1', 1],
	['a keycap without a selector', '#\u20e3', '#', 1],
	['a flag', '🇪🇬', '🇪🇬', 2],
	['a flag of nowhere', '🇦🇦', '\u2691', 1],
	['half a flag', '🇪', 'E', 1],
	['a flag with tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🏴', 2],
	['an end of verse', '\u06dd', '\u26ac', 1],
	['an Arabic number sign', '\u0600', '#', 1],
	['a number sign with a mark', '\u0600\u064e', '#', 1],
	['a mark without a base', '\u064e', '\u25cc\u064e', 1],
	['a mark behind a lone joiner', '\u200d\u064e', '\u25cc\u064e', 1],
	['a mark younger than most terminals', 'ب\u0898', 'ب', 1],
	['a vowel jamo without its syllable', '\u1161', 'ㅏ', 2],
	['an old vowel jamo without its syllable', '\u119e', '\ufffd', 1],
	['a leading jamo without its syllable', '\u1100', '\u1100\u200c', 2],
	['a syllable of jamo', '\u1112\u1161\u11ab', '\u1112\u1161\u11ab', 2],
	['a Hangul filler', '\u3164', '', 0],
	['a consonant that a virama would join to the next', '\u0915\u094d', '\u0915\u094d\u200c', 1],
	['an Indic letter that joins what follows', '\u0d4e', '\u0d4e\u25cc', 2],
	['a conjunct', 'क्ष', 'क्ष', 2],
	['a letter with a vowel and a nasal beside it', 'বাং', 'বাং', 3],
	['a conjunct with a vowel beside it', 'स्त्री', 'स्त्री', 4],
	['a Khmer cluster with two consonants below', 'ស្ត្រី', 'ស្ត្រី', 3],
	['a Thai letter with a tone and the vowel am', 'น้ำ', 'น้ำ', 2],
	['a Burmese letter with medials', 'ကျွ', 'ကျွ', 2],
	['a final jamo without its syllable', '\u11ab', 'ㄴ', 2],
	['a syllable of old jamo', '\u1112\u119e\u11ab', '\u1112\u119e\u11ab', 2],
	['a letter that a joiner follows', 'ه\u200d', 'ه\u200d', 1],
	['a soft hyphen', '\u00ad', '', 0],
	['a zero-width space', '\u200b', '', 0],
	['a control', '\u0007', '', 0],
	['half a surrogate pair', '\ud83d', '\ufffd', 1],
	['a mark of direction', '\u200f', '\u200f', 0],
	['an isolate', '\u2068', '\u2068', 0],
];

for (const [name, grapheme, sent, width] of table)
	test(`${name} is sent as a form of ${width} column${width === 1 ? '' : 's'}`, () => {
		assert.equal(portableForm(grapheme), sent);
		assert.equal(cellWidth(portableForm(grapheme)), width);
	});

/** Sent forms that take a cell, with the checks that hold for each by itself. */
function sentForm(grapheme: string): string | undefined {
	const sent = portableForm(grapheme);
	const width = cellWidth(sent);
	const name = JSON.stringify(grapheme);
	assert.ok(width >= stringWidth(sent), name);
	if (width === 0) {
		assert.match(sent, /^[\u061c\u200e\u200f\u2066-\u2069]?$/, name);
		return undefined;
	}
	const letters = [...grapheme].filter(character => /^[\p{L}\p{Mc}]$/u.test(character) && !/\p{DI}/u.test(character));
	// Parts of old Hangul and vowels of Kirat Rai have no form without their syllable; a picture or a sign has no vowels.
	const excepted =
		/^[\p{Cf}\u1100-\u11ff\ud7b0-\ud7ff\u{16d63}-\u{16d6a}]|^[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
	const lost = excepted.test(grapheme) ? [] : letters.filter(letter => !sent.includes(letter));
	assert.deepEqual(lost, [], `${name} is sent as ${sent}`);
	assert.deepEqual(segments(sent), [sent], name);
	assert.equal(portableForm(sent), sent, `${name} is sent as something that is itself sent otherwise`);
	return sent;
}

/** One character of each behaviour at its edges, to stand beside the others. */
const neighbours = [...'a ب漢가각क🔴👨🇪⚬#◌\u064e\u0600\u0d4e\u1100\u1161\u11a8\u0e33\uff9e\u094d\u0903ك'].flatMap(
	character => sentForm(character) ?? [],
);

test('each character of the BMP and of the pictures is sent as one cell that merges with no neighbour', () => {
	for (let codePoint = 0x20; codePoint < 0x20000; codePoint++) {
		const sent = sentForm(String.fromCodePoint(codePoint));
		if (sent === undefined) continue;
		const row = neighbours.flatMap(beside => [beside, sent]);
		const cut = segments(row.join(''));
		if (cut.length !== row.length) assert.deepEqual(cut, row, `U+${codePoint.toString(16)}`);
	}
});

test('graphemes of any random text stay graphemes in any other order', () => {
	const piece = fc.constantFrom(
		...'ab 1#بلاَّـ٣א漢가각कषి్్\u094dकำ👨👩👋🏽🔴☎🇪🇬🇦',
		...'\u200d\u200c\ufe0f\u20e3\u0600\u06dd\u0d4e\u0903\u1039\u1000\u302e\uff76\uff9e\u0301\u{e0067}\u{e007f}',
		...'\u{110bd}\u{11f02}\u{1e900}\u{1e944}\ud83d\udc68\u3164\u00ad\u200b\u2068\u2069\u200f\t',
	);
	const text = fc.array(piece, {maxLength: 14}).map(pieces => pieces.join(''));
	fc.assert(
		fc.property(text, fc.integer(), (logical, order) => {
			const sent = graphemes(logical).flatMap(({text}) => sentForm(text) ?? []);
			// Any order will do: here rotated, then every second turned to the other end.
			const turn = sent.length ? Math.abs(order) % sent.length : 0;
			const rotated = [...sent.slice(turn), ...sent.slice(0, turn)];
			const shown = [...rotated.filter((_, i) => i % 2), ...rotated.filter((_, i) => i % 2 === 0).reverse()];
			assert.deepEqual(segments(shown.join('')), shown);
			assert.equal(
				stringWidth(shown.join('')),
				shown.reduce((sum, cell) => sum + stringWidth(cell), 0),
			);
		}),
		{seed, numRuns: 5000},
	);
});

test('simple characters with marks, which are not looked into, stand alone like any sent form', () => {
	const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));
	const members = (set: string) => units.filter(unit => new RegExp(`[${set}]`).test(unit));
	const marks = members(simpleMarks);
	for (const base of members(simpleBases)) {
		// All pairs would take long; each mark meets some bases.
		for (const mark of ['', '\u064e', '\u0301', marks[base.charCodeAt(0) % marks.length]!]) {
			const sent = portableForm(base + mark);
			assert.ok(sent === base + mark || /\p{Extended_Pictographic}/u.test(base), `${base}${mark}`);
			assert.deepEqual(segments(`가${sent}가${sent}क`), ['가', sent, '가', sent, 'क']);
		}
	}
});
