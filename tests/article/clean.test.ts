import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {clean} from '../../source/article/clean.ts';

const wales = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';

/** What happens, the text as it comes, the text as it is kept. */
const cases: readonly (readonly [string, string, string])[] = [
	['plain text stays', 'خبر news', 'خبر news'],
	['a text of nothing is nothing', '', ''],
	['NUL, BEL, backspace and DEL go', 'a\0b\x07c\bd\x7fe', 'abcde'],
	['C1 controls go', 'a\x80b\x8dc\x9ad', 'abcd'],
	['a colour goes with its parameters', '\x1b[1;38;5;196mred\x1b[0m', 'red'],
	['a CSI with private marks and intermediates goes', 'a\x1b[?2026$pb\x1b[>4;2mc', 'abc'],
	['an 8-bit CSI goes', 'a\x9b31mb', 'ab'],
	['a CSI without an end goes as far as it got', 'a\x1b[38;5', 'a'],
	['a CSI broken off by a letter of the text leaves the letter', 'a\x1b[38خبر', 'aخبر'],
	['an OSC ended by BEL goes with its payload', 'a\x1b]0;title\x07b', 'ab'],
	['an OSC ended by ST goes with its payload', 'a\x1b]52;c;aGk=\x1b\\b', 'ab'],
	['a hyperlink leaves its text', '\x1b]8;;http://example.com\x1b\\here\x1b]8;;\x1b\\', 'here'],
	['an 8-bit OSC ended by an 8-bit ST goes', 'a\x9d2;title\x9cb', 'ab'],
	['an OSC that never ends goes to the end', 'a\x1b]0;title and more', 'a'],
	['an OSC broken off by another escape ends there', 'a\x1b]0;title\x1b[31mb', 'ab'],
	['an OSC broken off by CAN ends there', 'a\x1b]0;title\x18b', 'ab'],
	['DCS, SOS, PM and APC go with their payload', 'a\x1bPq\nx\x1b\\b\x1bXs\x1b\\c\x1b^p\x1b\\d\x1b_G\x1b\\e', 'abcde'],
	['the 8-bit DCS, SOS, PM and APC go with theirs', 'a\x90q\x9cb\x98s\x9cc\x9ep\x9cd\x9fG\x9ce', 'abcde'],
	['the title of screen goes', 'a\x1bktitle\x1b\\b', 'ab'],
	['two-character escapes go', 'a\x1bcb\x1b7c\x1b=d\x1bMe', 'abcde'],
	['a choice of character set goes', 'a\x1b(0b\x1b%Gc', 'abc'],
	['a lone ESC goes', 'a\x1bخ\x1b', 'aخ'],
	['mojibake of curly quotes keeps the words between', 'he said â\x80\x9dyes or noâ\x80\x9c', 'he said âyes or noâ'],
	['embeddings and overrides go', 'a\u202ab\u202bc\u202cd\u202de\u202ef', 'abcdef'],
	['balanced isolates stay', 'a \u2067خبر\u2069 b', 'a \u2067خبر\u2069 b'],
	['nested isolates stay', '\u2066a\u2067b\u2068c\u2069\u2069\u2069', '\u2066a\u2067b\u2068c\u2069\u2069\u2069'],
	['a PDI without an isolate goes', 'a\u2069b', 'ab'],
	['a PDI before its isolate goes, and the isolate is closed', 'a\u2069b\u2067c', 'ab\u2067c\u2069'],
	['open isolates are closed, after the text is trimmed', '\u2066a \u2067b \n', '\u2066a \u2067b\u2069\u2069'],
	['a PDI between blanks leaves one blank', 'a \u2069 b \u2069', 'a b'],
	['LRM, RLM and ALM stay', 'a\u200eb\u200fc\u061cd', 'a\u200eb\u200fc\u061cd'],
	['ZWJ and ZWNJ stay', 'ه\u200d می\u200cروم', 'ه\u200d می\u200cروم'],
	['vowels and tatweel stay in their order', 'شَّ شَّ بـ', 'شَّ شَّ بـ'],
	['text is not normalised', 'e\u0301 é ﻼ آ ا\u0653', 'e\u0301 é ﻼ آ ا\u0653'],
	['lone surrogates are replaced', 'a\ud83db\udd34c', 'a\ufffdb\ufffdc'],
	['surrogates kept apart by a control do not become one character', 'a\ud83d\x00\udd34', 'a\ufffd\ufffd'],
	['tabs and line breaks become blanks', 'a\tb\nc\r\nd\ve\ff', 'a b c d e f'],
	['NEL, LS and PS become blanks', 'a\x85b\u2028c\u2029d', 'a b c d'],
	['runs of blanks become one', 'a   b \t\n c', 'a b c'],
	['a lone no-break space stays, a run of them does not', '10\u00a0km\u00a0\u00a0\u00a0x', '10\u00a0km x'],
	['blanks at the ends go', ' \u00a0\na b\u3000\x85', 'a b'],
	['a control between blanks leaves one blank', 'a \x00 b', 'a b'],
	['a byte-order mark inside the text goes', '\ufeffa\ufeffb', 'ab'],
	['soft hyphens go', 'sy\u00adllable', 'syllable'],
	['interlinear annotations go', 'a\ufff9b\ufffac\ufffb', 'abc'],
	['deprecated format characters go', 'a\u206ab\u206fc', 'abc'],
	['noncharacters go', 'a\ufffeb\uffffc\ufdd0d\u{1ffff}e', 'abcde'],
	['tags that hide a message go', 'a\u{e0001}\u{e0068}\u{e0069}\u{e007f}b', 'ab'],
	['the tags of a flag stay', `a ${wales} b`, `a ${wales} b`],
	['tags after a flag that is complete go', `${wales}\u{e0068}b`, `${wales}b`],
	['emoji sequences stay', '🔴 ❤️ 👨‍👩‍👧 👍🏽 1️⃣ 🇺🇳', '🔴 ❤️ 👨‍👩‍👧 👍🏽 1️⃣ 🇺🇳'],
	['text that cannot be seen is no text', ' \u200c\u200f\u2066\u2069\ufe0f\u3164', ''],
	['joiners alone are no text', '\u200c\u200d', ''],
];

for (const [what, untrusted, kept] of cases) {
	test(what, () => assert.equal(clean(untrusted), kept));
}

const pieces = fc.array(
	fc.oneof(
		fc.constantFrom(...cases.map(([, untrusted]) => untrusted)),
		fc.constantFrom('\x1b', '\x1b[', '\x1b]', '\x9b', '\x9d', '\x9c', '\x07', '\x1b\\', '\u2066', '\u2067', '\u2069'),
		fc.constantFrom(' ', '\n', '\x85', '\u00a0', '\ud83d', '\udd34', '\u{1f3f4}', '\u{e0067}', '\u{e007f}', '\ufeff'),
		fc.string({unit: 'binary', maxLength: 6}),
		fc.integer({min: 0, max: 0xffff}).map(unit => String.fromCharCode(unit)),
	),
	{maxLength: 24},
);
const untrustedText = pieces.map(parts => parts.join(''));
const settings = {seed: 20_250_318, numRuns: 5000};

test('cleaning what is clean changes nothing', () => {
	fc.assert(
		fc.property(untrustedText, text => {
			const once = clean(text);
			assert.equal(clean(once), once);
		}),
		settings,
	);
});

test('no control, override, stray tag or lone surrogate ever survives', () => {
	const unwanted = /[\0-\x1f\x7f-\x9f\u00ad\u2028-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb\p{Cs}\p{NChar}]/u;
	fc.assert(
		fc.property(untrustedText, text => {
			const cleaned = clean(text);
			assert.doesNotMatch(cleaned, unwanted);
			assert.doesNotMatch(cleaned.replaceAll(wales, ''), /[\u{e0000}-\u{e007f}]/u);
			assert.doesNotMatch(cleaned, /^\s|\s$|\s\s/);
		}),
		settings,
	);
});

test('isolates always balance', () => {
	fc.assert(
		fc.property(untrustedText, text => {
			let depth = 0;
			for (const character of clean(text)) {
				if (character === '\u2069') depth--;
				else if (/[\u2066-\u2068]/.test(character)) depth++;
				assert.ok(depth >= 0);
			}
			assert.equal(depth, 0);
		}),
		settings,
	);
});

test('nothing is added but the closing of isolates', () => {
	fc.assert(
		fc.property(untrustedText, text => {
			const isolates = text.match(/[\u2066-\u2068]/g)?.length ?? 0;
			assert.ok(clean(text).length <= text.length + isolates);
		}),
		settings,
	);
});

test('a long run of unfinished sequences is cleaned in one pass', () => {
	const count = 200_000;
	assert.equal(clean('\x9d\n'.repeat(count)), '');
	assert.equal(clean('\x1b]x'.repeat(count)), '');
	assert.equal(clean(`a${'\x1bk '.repeat(count)}b`), 'a b');
	assert.equal(clean('\u2066x'.repeat(count)).length, count * 3);
});

test('texts of plain characters, which are not looked into, are cleaned as others are', () => {
	// A zero-width space is kept, and is not plain.
	const looked = (text: string) => clean(`\u200b${text}`).replace(/^\u200b/, '');
	for (let unit = 0; unit < 0x10000; unit++) {
		const text = `a${String.fromCharCode(unit)}b`;
		assert.equal(clean(text), looked(text), unit.toString(16));
		// Alone it may be a blank, or invisible.
		const alone = String.fromCharCode(unit).toWellFormed();
		const isVisible = /[^\s\p{DI}\p{Cc}\p{NChar}\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/u.test(alone);
		assert.equal(clean(String.fromCharCode(unit)), isVisible ? alone : '', unit.toString(16));
	}
	for (const [text, cleaned] of [
		[' a', 'a'],
		['a ', 'a'],
		['a  b', 'a b'],
		[' ', ''],
		['', ''],
	] as const)
		assert.equal(clean(text), cleaned);
});
