import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fillers} from '../../../source/search/query/fillers.ts';
import {ftsQuery, parseQuery} from '../../../source/search/query/query.ts';
import {
	feminineApart,
	irregular,
	ownTeh,
	shortVerbs,
	shortWithParticle,
	shortWords,
	wholeWords,
} from '../../../source/search/stems/own-letters.ts';
import {foldWord} from '../../../source/search/words/fold-word.ts';
import {indexed, searchWords} from '../../../source/search/words/words.ts';
import {graphemes} from '../../../source/text/graphemes.ts';
import {FtsTable} from '../../support/fts-table.ts';
import {randomNumbers} from '../../support/random.ts';
import {words as newspaperWords} from '../../text/words.ts';

const seed = 20_250_318;
const allWords = Object.values(newspaperWords).flat();

/** A text of words in many scripts, vowels, tatweel and punctuation among them. */
function madeUpText(random: (limit: number) => number, length: number): string {
	const between = [' ', ' ', ' ', '، ', '. ', ' «', '» ', '\n', ' - ', '\u200f ', ' (', ') ', ' 1,568.5 ', ' ٣٠٪ '];
	const word = () => allWords[random(allWords.length)] as string;
	const written = () => (random(8) > 0 ? word() : [...word()].join('ـ'));
	return Array.from({length}, () => written() + between[random(between.length)]).join('');
}

describe('the words of a text', () => {
	test('stand where they do in the text, with their marks, and numbers with their separators', () => {
		const text = 'قَالَ «الوزيرُ» إن 1,568.5 طن (33٪) وصلت U.S. ports';
		const found = searchWords(text).map(({start, end}) => text.slice(start, end));
		assert.deepEqual(found, ['قَالَ', 'الوزيرُ', 'إن', '1,568.5', 'طن', '33', 'وصلت', 'U.S', 'ports']);
	});

	test('are the same in the index', () => {
		const random = randomNumbers(seed);
		for (let i = 0; i < 100; i++) {
			const text = madeUpText(random, 50);
			const stems = searchWords(text).map(({stem}) => stem);
			assert.equal(indexed(text), stems.join(' '), `seed ${seed}, text ${i}`);
		}
	});

	test('are indexed alike the second time, whatever came between', () => {
		const random = randomNumbers(seed + 1);
		const texts = Array.from({length: 200}, () => madeUpText(random, 80));
		const first = texts.map(indexed);
		assert.deepEqual(texts.map(indexed), first);
	});

	test('end behind a grapheme and begin with one', () => {
		const random = randomNumbers(seed + 2);
		for (let i = 0; i < 100; i++) {
			const text = madeUpText(random, 30);
			const edges = new Set([0, ...graphemes(text).map(({end}) => end)]);
			for (const {start, end} of searchWords(text))
				assert.ok(edges.has(start) && edges.has(end), `seed ${seed}: ${text}`);
		}
	});

	test('find their text, each by itself, through FTS5', () => {
		const random = randomNumbers(seed + 3);
		const texts = Array.from({length: 60}, () => madeUpText(random, 40));
		const table = new FtsTable(texts.map(body => ({body})));
		for (const [number, text] of texts.entries()) {
			for (const {start, end} of searchWords(text)) {
				const word = text.slice(start, end);
				const found = table.find(ftsQuery(parseQuery(`"${word}"`)));
				assert.ok(found.includes(number), `seed ${seed}: ${word} in text ${number}`);
				assert.ok(table.find(ftsQuery(parseQuery(word))).includes(number), `seed ${seed}: ${word} in text ${number}`);
			}
		}
	});

	test('are nothing that FTS5 would take apart, whatever the text is', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
				const words = indexed(text);
				assert.match(words, /^(?:[^\0-/:-`{-\x7f]+(?: [^\0-/:-`{-\x7f]+)*)?$/u);
				assert.equal(
					words,
					searchWords(text)
						.map(({stem}) => stem)
						.join(' '),
				);
			}),
			{seed, numRuns: 2000},
		);
	});

	test('may be as long as they like', () => {
		const long = 'خ'.repeat(100_000);
		assert.equal(indexed(long).length, 64);
		assert.equal(indexed(`${'a'.repeat(63)}😀 b`).split(' ').length, 2);
	});
});

describe('a stem', () => {
	const stemOf = (word: string) => searchWords(word)[0]?.stem;

	test('is the same with the article and all that is written onto it', () => {
		const nouns = newspaperWords.Arabic!.filter(word => /^ال\p{L}{3,}$/u.test(word)).map(word => word.slice(2));
		assert.ok(nouns.length > 20);
		const odd: string[] = [];
		for (const noun of nouns) {
			for (const particles of ['ال', 'وال', 'بال', 'فال', 'كال', 'وبال', 'لل', 'ولل', 'و']) {
				if (stemOf(particles + noun) !== stemOf(noun)) odd.push(particles + noun);
			}
		}
		assert.deepEqual(odd, []);
	});

	test('has no vowel and no tatweel', () => {
		assert.equal(stemOf('الـمُـدَرِّسَـةُ'), stemOf('المدرسة'));
	});
});

test('the lists of words are folded, and none has a word twice', () => {
	const lists = [
		wholeWords(),
		feminineApart,
		ownTeh,
		shortVerbs,
		shortWords,
		fillers,
		irregular.values(),
		shortWithParticle.values(),
	];
	for (const list of lists) {
		const words = [...list];
		assert.deepEqual(
			words.filter(word => foldWord(word) !== word),
			[],
		);
	}
});
