import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {findIn} from '../../../source/search/matching/matches.ts';
import {type Grapheme, graphemes} from '../../../source/text/graphemes.ts';
import {randomNumbers} from '../../support/random.ts';
import {words as newspaperWords} from '../../text/words.ts';

const seed = 20_250_318;

const found = (query: string, text: string) => findIn(query, text).map(({start, end}) => text.slice(start, end));

describe('finding within a text', () => {
	test('takes a letter, half a word, and several words', () => {
		assert.deepEqual(found('ك', 'كتاب ومكتب'), ['ك', 'ك']);
		assert.deepEqual(found('كوم', 'الحكومة والكومة'), ['كوم', 'كوم']);
		assert.deepEqual(found('ة ال', 'الحكومة المصرية'), ['ة ال']);
	});

	test('takes vowels and tatweel into what it finds', () => {
		assert.deepEqual(found('كتب', 'كَتَبَ كـــتـب'), ['كَتَبَ', 'كـــتـب']);
	});

	test('takes letters and digits for one that writers interchange', () => {
		assert.deepEqual(found('مسئوليه', 'المسؤولية'), ['مسؤولية']);
		assert.deepEqual(found('احمد', 'أحمد وإحمد'), ['أحمد', 'إحمد']);
		assert.deepEqual(found('2025', '٢٠٢٥ و۲۰۲۵'), ['٢٠٢٥', '۲۰۲۵']);
		assert.deepEqual(found('كتاب', 'این کتاب است'), ['کتاب']);
		assert.deepEqual(found('میشود', 'گفته می\u200cشود'), ['می\u200cشود']);
		assert.deepEqual(found('ECOLE', 'l’école e\u0301cole'), ['école', 'e\u0301cole']);
		assert.deepEqual(found('مؤمن', 'مو\u0654من'), ['مو\u0654من']);
	});

	test('takes any blanks for one, and none at the ends of what is typed', () => {
		assert.deepEqual(found(' a b ', 'xa \u00a0\nb'), ['a \u00a0\nb']);
		assert.deepEqual(found('  ', 'a b'), []);
		assert.deepEqual(found('', 'a b'), []);
	});

	test('takes punctuation as it is', () => {
		assert.deepEqual(found('3.5%', 'a 3.5% b'), ['3.5%']);
	});

	test('finds all of a ligature for each letter of it', () => {
		assert.deepEqual(found('ا', 'ﻻ'), ['ﻻ']);
		assert.deepEqual(found('لا', 'ﻻ'), ['ﻻ']);
	});

	test('gives places in order that cover whole graphemes', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 30}), fc.nat(), fc.nat(), (text, from, length) => {
				const clusters = graphemes(text);
				const edges = new Set([0, ...clusters.map(({end}) => end)]);
				let last = 0;
				for (const {start, end} of findIn(partOf(clusters, from, length), text)) {
					assert.ok(edges.has(start) && edges.has(end) && start >= last && end > start);
					last = end;
				}
			}),
			{seed, numRuns: 3000},
		);
	});

	test('finds every part of a text in it, from any grapheme to any other', () => {
		const words = Object.values(newspaperWords).flat();
		const random = randomNumbers(seed);
		for (let i = 0; i < 2000; i++) {
			const text = Array.from({length: 6}, () => words[random(words.length)]).join([' ', '، ', ' - '][random(3)]);
			const part = partOf(graphemes(text), random(1000), random(1000));
			const places = findIn(part, text);
			assert.ok(
				part.trim() === '' || places.some(({start, end}) => text.slice(start, end).includes(part.trim())),
				`seed ${seed}: ${part} in ${text}`,
			);
		}
	});
});

function partOf(clusters: readonly Grapheme[], from: number, length: number): string {
	const first = from % (clusters.length + 1);
	const part = clusters.slice(first, first + 1 + (length % 8));
	return part.map(({text}) => text).join('');
}
