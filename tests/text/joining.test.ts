import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {graphemes} from '../../source/text/graphemes.ts';
import {join, lamAlef, rejoin, unjoin} from '../../source/text/joining.ts';
import {breakRows, logicalRow, prepare, visualRow} from '../../source/text/layout.ts';
import {fribidi, hasFribidi, withOurLigatures} from '../support/fribidi.ts';
import {randomNumbers} from '../support/random.ts';
import {words} from './words.ts';

/**
 * What fribidi 1.0.8 says to each word, in visual order, recorded so that machines without it can check it too. With
 * fribidi, `RECORD_FRIBIDI=1 node --import tsx --test tests/text/joining.test.ts` records it anew.
 */
const recordFile = new URL('fribidi-answers.json', import.meta.url);

const letterRanges = [
	[0x620, 0x64a],
	[0x66e, 0x6d5],
	[0x6ee, 0x6ff],
	[0x710, 0x72f],
	[0x74d, 0x77f],
	[0x7ca, 0x7ea],
	[0x8a0, 0x8b4],
	[0x1e900, 0x1e943],
] as const;
/** Every letter of the cursive scripts of Unicode 10, which is what fribidi 1.0.8 knows, those without forms too. */
const letters = letterRanges
	.flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)))
	.filter(letter => /\p{L}/u.test(letter));
const commonLetters = [...'لالاأإآبتنيهمعكیہےگ'];
const marks = [...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06d6'];
const signs = [...'\u0640\u200c\u200d'];

function combinations(seed: number, count: number): string[] {
	const random = randomNumbers(seed);
	const one = (of: readonly string[]) => of[random(of.length)]!;
	return Array.from({length: count}, () => {
		let word = one(letters);
		for (let left = random(6); left > 0; left--) {
			const kind = random(10);
			word += one(kind < 4 ? letters : kind < 7 ? commonLetters : kind < 9 ? marks : signs);
		}
		return word;
	});
}

const recordedSeed = 20250101;
const examples = [...new Set([...Object.values(words).flat(), ...combinations(recordedSeed, 400)])];

/** A word through the row layout, left to right. */
function ours(word: string): string {
	const paragraph = prepare(word, {direction: 'rtl'});
	const end = paragraph.cells.length;
	return visualRow(paragraph, {start: 0, end, visibleEnd: end})
		.map(cell => cell.text)
		.join('');
}

/**
 * The same as fribidi has it: it knows no forms for ە, ۂ, and ں within a word. They are put back where we took those of
 * letters that look alike, marks and all.
 */
function oursAsFribidi(word: string): string {
	const paragraph = prepare(word, {direction: 'rtl'});
	const end = paragraph.cells.length;
	return visualRow(paragraph, {start: 0, end, visibleEnd: end})
		.map(cell => {
			const letter = word[cell.start]!;
			if (letter === 'ە' || (letter === 'ں' && /^[\ufbe8\ufbe9]/.test(cell.text))) return letter + cell.text.slice(1);
			return letter === 'ۂ' ? letter + cell.text.slice(2) : cell.text;
		})
		.join('');
}

const cells = (text: string) => graphemes(text).map(({text}) => text);

if (process.env.RECORD_FRIBIDI) {
	const answers = fribidi(examples, 'rtl');
	writeFileSync(
		recordFile,
		`${JSON.stringify(Object.fromEntries(examples.map((word, i) => [word, answers[i]])), null, '\t')}\n`,
	);
}
const recorded: Record<string, string> = JSON.parse(readFileSync(recordFile, 'utf8'));

test('Arabic, Persian, Urdu and other words are joined cell for cell as fribidi joined them', () => {
	assert.deepEqual(Object.keys(recorded), examples);
	for (const [word, answer] of Object.entries(recorded))
		assert.deepEqual(cells(oursAsFribidi(word)), cells(withOurLigatures(answer)), word);
});

test('fribidi on this machine says what was recorded', {skip: !hasFribidi && 'fribidi is not installed'}, () => {
	assert.deepEqual(fribidi(examples, 'rtl'), Object.values(recorded));
});

test('random combinations of letters are joined as fribidi joins them', {
	skip: !hasFribidi && 'fribidi is not installed',
}, t => {
	const seed = 457_297;
	t.diagnostic(`seed ${seed}`);
	// A joiner between lam and alef is gone from fribidi's answer, and with a mark there as well the answer no longer
	// tells the two apart from a lam and alef that we would make a ligature of.
	const unclear = /\u0644(?=\p{M}*\u200d)[\p{M}\u200d]*[\u0622\u0623\u0625\u0627]/u;
	const combined = combinations(seed, 5_000).filter(word => !unclear.test(word));
	const answers = fribidi(combined, 'rtl').map(withOurLigatures);
	for (const [i, word] of combined.entries())
		assert.deepEqual(cells(oursAsFribidi(word)), cells(answers[i]!), `${word} (seed ${seed})`);
});

test('a letter without presentation forms stays itself and joins its neighbours', () => {
	for (const letter of 'ێڵڕړݐݥ') {
		const [before, itself, after] = join(['ب', letter, 'ب']);
		assert.equal(itself, letter);
		assert.equal(before, '\ufe91', `ب before ${letter}`);
		const joinsNext = !'ڕړ'.includes(letter);
		assert.equal(after, joinsNext ? '\ufe90' : '\ufe8f', `ب after ${letter}`);
	}
});

test('a letter that looks like another in its place takes the form of that one', () => {
	// ە of Sorani and Uyghur, as a heh at the end of a word.
	assert.deepEqual(join(cells('بەش')), ['\ufe91', '\ufeea', '\ufeb5']);
	assert.deepEqual(join(cells('دە')), ['\ufea9', '\ufee9']);
	assert.deepEqual(join(cells('سَەب')), ['\ufeb3\u064e', '\ufeea', '\ufe8f']);
	assert.deepEqual(join(cells('ئەمە')), ['\ufe8b', '\ufeea', '\ufee3', '\ufeea']);
	// ں within a word of Urdu, a tooth without dots; ۂ, a ہ with its hamza.
	assert.deepEqual(join(cells('جاںگداز')).slice(2, 4), ['\ufbe8', '\ufb95']);
	assert.deepEqual(join(cells('میں')), ['\ufee3', '\ufbff', '\ufb9f']);
	assert.deepEqual(join(cells('درجۂ')), ['\ufea9', '\ufead', '\ufe9f', '\ufba7\u0654']);
});

test('in words of Sorani and Uyghur few letters are left without a form, and in Uyghur none', () => {
	const unformed = (text: string) =>
		join(cells(text)).filter(cell => /^[\u0620-\u06ff]/.test(cell) && /^\p{L}/u.test(cell));
	assert.deepEqual(
		unformed('ھەممە ئادەم ئەركىن بولۇپ تۇغۇلىدۇ، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان'),
		[],
	);
	assert.deepEqual(unformed('هەموو مرۆڤەکان بە ئازادی و بەکسانی لە کەرامەت و مافدا لەدایک دەبن، ڕێگا'), ['ڕ', 'ێ']);
});

test('ZWNJ parts two letters, ZWJ and tatweel join a letter with none beside it, and the two controls are gone', () => {
	assert.deepEqual(join(cells('ن\u200cن')), ['\ufee5', '\ufee5']);
	assert.deepEqual(join(cells('ه\u200d')), ['\ufeeb']);
	assert.deepEqual(join(cells('\u200dه\u200d')), ['', '\ufeec']);
	assert.deepEqual(join(cells('هـ')), ['\ufeeb', 'ـ']);
	assert.deepEqual(join(cells('ـهـ')), ['ـ', '\ufeec', 'ـ']);
	assert.deepEqual(join(cells('ء\u200c \u200c٣\u200c')), ['ء', ' ', '٣']);
});

test('marks are transparent: letters join over them, and they stay behind their letter', () => {
	assert.deepEqual(join(cells('بَّبِ')), ['\ufe91\u064e\u0651', '\ufe90\u0650']);
	assert.deepEqual(join(cells('بَ\u200cب')), ['\ufe8f\u064e', '\ufe8f']);
});

test('lam and alef are one cell, with the marks of both, unless a join control stands between them', () => {
	assert.equal(ours('لا'), '\ufefb');
	assert.equal(ours('بلا'), '\ufefc\ufe91');
	for (const [alef, isolated] of ['آ\ufef5', 'أ\ufef7', 'إ\ufef9', 'ا\ufefb']) assert.equal(ours(`ل${alef}`), isolated);
	assert.deepEqual(cells(ours('لَآ\u0653')), ['\ufef5\u064e\u0653']);
	assert.deepEqual(cells(ours('لّا')), ['\ufefb\u0651']);
	assert.deepEqual(cells(ours('ل\u200dا')), ['\ufe8e', '\ufedf']);
	assert.deepEqual(cells(ours('لَ\u200dا')), ['\ufe8e', '\ufedf\u064e']);
	assert.deepEqual(cells(ours('ل\u200cا')), ['\ufe8d', '\ufedd']);
	assert.deepEqual(cells(ours('لـا')), ['\ufe8e', 'ـ', '\ufedf']);
	assert.equal(lamAlef('\ufedd', '\ufe8d'), undefined);
});

test('scripts without presentation forms go through unharmed', () => {
	for (const text of ['ܫܠܡܐ', 'ߒߞߏ', '𞤀𞤣𞤤𞤢𞤥', '𐴀𐴁𐴂', 'ᠮᠣᠩᠭᠣᠯ', 'שלום', 'नमस्ते', 'क्\u200dष', 'abc'])
		assert.deepEqual(join(cells(text)), cells(text));
});

/** The forms of a text in the order of reading, lam-alef put together. */
const joined = (text: string) => logicalRow(prepare(text), breakRows(prepare(text), 99)[0]!).map(({text}) => text);

test('unjoin gives letters that join to the same forms again, whatever stands side by side', () => {
	const some = 'خبر سلام الإسلام لا إلا می\u200cخواهم ه\u200d بـه ێوار کوردستان ٹھیک اللّه ۲۰ khabar'.split(' ');
	const random = randomNumbers(11);
	for (let round = 0; round < 2000; round++) {
		const pieces = Array.from({length: 1 + random(4)}, () => some[random(some.length)]! + (random(2) ? ' ' : ''));
		const forms = [' ', ...pieces.flatMap(joined)];
		assert.deepEqual(rejoin(unjoin(forms)), forms, `seed 11, round ${round}: ${pieces}`);
	}
});

test('unjoin adds no join control where the letters join so by themselves', () => {
	const text = 'قال المتحدث إن الوفد غادر';
	assert.equal(unjoin(joined(text)).join(''), text);
});
