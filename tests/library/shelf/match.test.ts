import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {matcher} from '../../../source/library/shelf/match.ts';
import {bestMatch} from '../../../source/search/matching/matches.ts';
import {likelyTerms, mayHaveOneOf} from '../../../source/search/query/likely.ts';
import {parseQuery} from '../../../source/search/query/query.ts';
import {searchWords} from '../../../source/search/words/words.ts';
import {arabicQueries} from '../../search/arabic-queries.ts';
import {otherQueries} from '../../search/other-queries.ts';

const articleOf = (paragraphs: readonly string[]): Article => ({
	id: 'a',
	title: 'T',
	paragraphs,
	keyFacts: [],
	authors: [],
	tags: [],
});

const found = [...Object.values(arabicQueries), ...Object.values(otherQueries)]
	.flat()
	.flatMap(([query, finds]) => finds.map(text => ({query: parseQuery(query), text})));

test('what a query finds in a text is found among other paragraphs', () => {
	for (const {query, text} of found) {
		const paragraphs = ['!', text, '…'];
		const best = bestMatch(query, paragraphs);
		const {paragraph, sentence, ranges} = matcher(query)(articleOf(paragraphs));
		assert.equal(paragraph, best?.paragraph);
		if (!best) continue;
		assert.equal(sentence, text.slice(best.sentence.start, best.sentence.end));
		assert.ok(ranges.length > 0 && ranges.every(({start, end}) => start < end && end <= sentence.length));
	}
});

test('nearly all that is found is seen to be likely, and most else is not', () => {
	const seen = found.filter(({query, text}) => likelyTerms(query)(text) > 0);
	assert.ok(seen.length / found.length > 0.95, `${seen.length} of ${found.length}`);
	const query = parseQuery('الحكومة المصرية');
	assert.equal(likelyTerms(query)('أعلنت الحكومة المِصْريّة أمس'), 2);
	assert.equal(likelyTerms(query)('وللحكومة رأي'), 1);
	assert.equal(likelyTerms(query)('فاز الفريق بالكأس'), 0);
});

test('no word that fits is ruled out by its letters, however it is spelt', () => {
	const spellings: readonly ((text: string) => string)[] = [
		text => text,
		text => text.toUpperCase(),
		text => text.replace(/ب/g, 'ﺑ').replace(/ل/g, 'ﻟ'),
		text => text.replace(/[\u0621-\u064a]/g, '$&\u0651\u200d'),
		text => text.replace(/f/g, 'ｆ').replace(/m/g, 'ḿ').replace(/fi/g, 'ﬁ'),
		text => text.replaceAll(' ', ' \u06e5 '),
	];
	const texts = found.flatMap(({text}) => spellings.map(spell => spell(text)));
	const words = texts.flatMap(text =>
		searchWords(text).map(({start, end, stem}) => ({written: text.slice(start, end), stem})),
	);
	let fitting = 0;
	for (const {query} of found) {
		const wanted = query.terms.filter(({excluded}) => !excluded);
		const {stems, begins} = {
			stems: wanted.flatMap(({words}) => words.flatMap(({stems}) => stems)),
			begins: wanted.flatMap(({words}) => words.flatMap(({begins}) => begins)),
		};
		const may = mayHaveOneOf(wanted);
		for (const {written, stem} of words) {
			if (!stems.includes(stem) && !begins.some(begin => stem.startsWith(begin))) continue;
			fitting++;
			assert.ok(may(written), written);
		}
	}
	assert.ok(fitting > 1000);
	for (const text of texts) {
		const places = ({start, end}: {start: number; end: number}) => [start, end];
		assert.deepEqual(
			searchWords(text, mayHaveOneOf(parseQuery('bridge').terms)).map(places),
			searchWords(text).map(places),
		);
	}
});

test('the paragraph with most of what is looked for is shown, and its sentence', () => {
	const match = matcher(parseQuery('harbour bridge'));
	const {paragraph, sentence, ranges} = match(
		articleOf(['The bridge opened.', 'It rained. The bridge is at the harbour. All went home.', 'The harbour is far.']),
	);
	assert.deepEqual([paragraph, sentence.trim()], [1, 'The bridge is at the harbour.']);
	assert.deepEqual(
		ranges.map(({start, end}) => sentence.slice(start, end)),
		['bridge', 'harbour'],
	);
});
