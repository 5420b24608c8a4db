import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {bestMatch, fitter, matches} from '../../../source/search/matching/matches.ts';
import {ftsQuery, parseQuery} from '../../../source/search/query/query.ts';
import {graphemes} from '../../../source/text/graphemes.ts';
import {FtsTable} from '../../support/fts-table.ts';
import {randomNumbers} from '../../support/random.ts';
import {words as newspaperWords} from '../../text/words.ts';

const marked = (query: string, text: string, part?: 'title' | 'source') =>
	matches(parseQuery(query), text, part).map(({start, end}) => text.slice(start, end));

describe('the places that are marked', () => {
	test('are whole words as written, with particles, vowels and tatweel', () => {
		assert.deepEqual(marked('حكومة', 'قالت الحُكومةُ إن الحكـومة وحكومتها معا'), ['الحُكومةُ', 'الحكـومة', 'وحكومتها']);
	});

	test('are phrases as one', () => {
		assert.deepEqual(marked('"وقف إطلاق النار"', 'دعا لوقف إطلاق النار، ووقف العمل'), ['لوقف إطلاق النار']);
		assert.deepEqual(marked('cease-fire', 'A cease-fire. Fire!'), ['cease-fire']);
	});

	test('are not of what is excluded, nor of what is asked of another part', () => {
		assert.deepEqual(marked('مصر -غزة', 'مصر وغزة'), ['مصر']);
		assert.deepEqual(marked('title:مصر غزة', 'مصر وغزة'), ['وغزة']);
		assert.deepEqual(marked('title:مصر غزة', 'مصر وغزة', 'title'), ['مصر', 'وغزة']);
		assert.deepEqual(marked('source:رويترز', 'رويترز', 'source'), ['رويترز']);
	});

	test('come in order, never overlap, and cover whole graphemes', () => {
		const seed = 7;
		const random = randomNumbers(seed);
		const all = Object.values(newspaperWords).flat();
		const word = () => all[random(all.length)] as string;
		for (let i = 0; i < 200; i++) {
			const text = Array.from({length: 30}, word).join(' ');
			const typed = `${word()} ${text.split(' ')[random(30)]} "${text.split(' ').slice(3, 5).join(' ')}" ${word().slice(0, 2)}*`;
			const edges = new Set([0, ...graphemes(text).map(({end}) => end)]);
			let last = 0;
			for (const {start, end} of matches(parseQuery(typed), text)) {
				assert.ok(start >= last && end > start && end <= text.length, `seed ${seed}: ${typed} in ${text}`);
				assert.ok(edges.has(start) && edges.has(end), `seed ${seed}: ${typed} in ${text}`);
				last = end;
			}
		}
	});
});

describe('the best match', () => {
	const paragraphs = [
		'عقد الوزير اجتماعا. تحدث عن الميزانية.',
		'زار الرئيس القاهرة أمس. بحث د. أحمد علي الميزانية مع الرئيس 3.5 ساعات. ثم غادر.',
		'الرئيس في المطار. والميزانية في البرلمان.',
	];

	test('is the paragraph with most of the words, and of it the sentence', () => {
		const match = bestMatch(parseQuery('الرئيس الميزانية'), paragraphs);
		assert.equal(match?.paragraph, 1);
		const text = paragraphs[1] as string;
		assert.equal(
			text.slice(match.sentence.start, match.sentence.end),
			'بحث د. أحمد علي الميزانية مع الرئيس 3.5 ساعات.',
		);
		assert.deepEqual(
			match.ranges.map(({start, end}) => text.slice(start, end)),
			['الرئيس', 'الميزانية', 'الرئيس'],
		);
	});

	test('is the first of equals', () => {
		assert.equal(bestMatch(parseQuery('ميزانية'), paragraphs)?.paragraph, 0);
	});

	test('is none where the words stand in the title alone', () => {
		assert.equal(bestMatch(parseQuery('title:الميزانية'), paragraphs), undefined);
		assert.equal(bestMatch(parseQuery('غزة'), paragraphs), undefined);
		assert.equal(bestMatch(parseQuery(''), paragraphs), undefined);
	});
});

describe('an article fits', () => {
	const article = {
		title: 'مصر تستضيف القمة',
		facts: ['ثلاثون دولة تشارك'],
		paragraphs: ['قال الوزير.', 'وقف إطلاق النار قريب.'],
		source: 'الجزيرة نت',
	};
	const has = (query: string) => fitter(parseQuery(query))(article);

	test('when each word stands somewhere in it', () => {
		assert.ok(has('مصر دول الوزير الجزيرة'));
		assert.ok(!has('مصر لبنان'));
	});

	test('when a field has what is asked of it', () => {
		assert.ok(has('title:مصر source:الجزيرة'));
		assert.ok(!has('title:الوزير'));
		assert.ok(!has('source:مصر'));
	});

	test('when no phrase goes from one paragraph into the next', () => {
		assert.ok(has('"وقف إطلاق"'));
		assert.ok(!has('"الوزير وقف"'));
		assert.ok(!has('"وقف النار"'));
	});

	test('when it has a phrase in whatever way its letters are written', () => {
		const seed = 8;
		const random = randomNumbers(seed);
		const ways: ((text: string) => string)[] = [
			text => text,
			text => text.toUpperCase(),
			text => text.normalize('NFD'),
			text => text.replace(/\p{L}/gu, '$&\u0640'),
			text => text.replace(/\p{L}/gu, '$&\u064e\u0651'),
			text => text.replace(/\p{L}/gu, '$&\u200d'),
			text => text.replace(/[a-z]/g, letter => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
			text => text.replaceAll('لا', 'ﻻ').replaceAll('ب', 'ﺑ').replaceAll('ك', 'ک'),
		];
		const all = Object.values(newspaperWords).flat();
		for (let i = 0; i < 500; i++) {
			const words = Array.from({length: 12}, () => all[random(all.length)] as string);
			const phrase = words.slice(5, 7).join(' ');
			for (const way of ways) {
				const written = {title: '', facts: [], paragraphs: [words.map(way).join(' ')]};
				const query = parseQuery(`"${phrase}"`);
				const expected = matches(query, written.paragraphs[0]!).length > 0;
				assert.equal(fitter(query)(written), expected, `seed ${seed}: ${phrase} in ${written.paragraphs[0]}`);
			}
		}
		assert.ok(fitter(parseQuery('"وقف إطلاق"'))({title: '', facts: [], paragraphs: ['ﻭﻗــﻒ إِطْــﻼَق']}));
	});

	test('when it has nothing that is excluded', () => {
		assert.ok(has('مصر -لبنان -"إطلاق سراح"'));
		assert.ok(!has('مصر -دول'));
		assert.ok(!has('-"إطلاق النار"'));
	});
});

describe('the ranking', () => {
	const filler = 'كلام كثير لا يعني شيئا هنا ولا هناك في هذا اليوم من أيام السنة';
	const articles = [
		{title: 'أخبار متفرقة', body: `${filler} زلزال ${filler}`},
		{title: 'زلزال يضرب تركيا', body: filler},
		{title: 'أخبار', facts: 'زلزال شديد', body: filler},
		{title: 'أخبار', body: `${filler} زلزال زلزال زلزال زلزال ${filler}`},
		...Array.from({length: 30}, (_, i) => ({title: `خبر ${i}`, body: filler})),
	];

	test('puts the title before the key facts, these before the text, and often before once', () => {
		assert.deepEqual(new FtsTable(articles).find(ftsQuery(parseQuery('زلزال'))), [1, 2, 3, 0]);
	});
});
