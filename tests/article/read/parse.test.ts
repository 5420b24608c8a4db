import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatProblem} from '../../../source/article/problem.ts';
import {parseArticles} from '../../../source/article/read/parse.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, file = 'news/today.json') => parseArticles(bytesOf(text), file);
const readValue = (value: unknown) => read(JSON.stringify(value));
const problemsOf = (text: string) => read(text).problems.map(formatProblem);
const origin = {from: 'news/today.json', shape: 'khabar'};
const article = (fields: object) => ({title: 'T', paragraphs: ['P'], ...fields});

/** What is wrong, the file's text, the line that the reader sees. */
const wrongInputs: readonly (readonly [string, string, string])[] = [
	['an empty file', '', 'news/today.json: is empty'],
	['a file of blanks', ' \n\t\n', 'news/today.json: is empty'],
	['a page instead of JSON', '\n  <!DOCTYPE html>', 'news/today.json:2:3: is not JSON: expected a value, found "<"'],
	[
		'a comma too many, after letters of two UTF-16 units',
		'{\r\n\t"title": "🔴🔴",}',
		'news/today.json:2:16: is not JSON: expected a name in double quotes, found "}"',
	],
	[
		'a character that cannot be seen',
		'[1\u202e]',
		'news/today.json:1:3: is not JSON: expected "," or "]", found U+202E',
	],
	[
		'a string that nothing closes before the line ends',
		'{"title": "a\n, "paragraphs": ["b"]}',
		'news/today.json:1:13: is not JSON: expected a closing quote, found U+000A',
	],
	[
		'a file cut off in a string',
		'{\n"title": "abc',
		'news/today.json:2:14: is not JSON: it ends too early, inside the string that opens at 2:10',
	],
	[
		'a file cut off in a list',
		'{"paragraphs":\n ["a",',
		'news/today.json:2:7: is not JSON: it ends too early, inside the list that opens at 2:2',
	],
	[
		'a file cut off in an object',
		'{',
		'news/today.json:1:2: is not JSON: it ends too early, inside the object that opens at 1:1',
	],
	['an empty list', '[]', 'news/today.json: holds no articles'],
	['a document of text', '"x"', 'news/today.json: must be an object, not text'],
	['no title', '{"paragraphs": ["P"]}', 'news/today.json: title: is missing'],
	['a title of null', '{"title": null, "paragraphs": ["P"]}', 'news/today.json: title: must be text, not null'],
	['a title of blanks', '{"title": " \\n\\u200c", "paragraphs": ["P"]}', 'news/today.json: title: has no text'],
	['no paragraphs', '{"title": "T"}', 'news/today.json: paragraphs: is missing'],
	[
		'paragraphs in one text',
		'{"title": "T", "paragraphs": "P"}',
		'news/today.json: paragraphs: must be a list, not text',
	],
	['a list of no paragraphs', '{"title": "T", "paragraphs": []}', 'news/today.json: paragraphs: has no text'],
	['blank paragraphs only', '{"title": "T", "paragraphs": [" ", "\\t"]}', 'news/today.json: paragraphs: has no text'],
	[
		'a paragraph that is not text',
		'{"title": "T", "paragraphs": ["a", "b", "c", 4]}',
		'news/today.json: paragraphs[3]: must be text, not a number',
	],
	[
		'authors of another kind',
		JSON.stringify(article({authors: {name: 'A'}})),
		'news/today.json: authors: must be text or a list, not an object',
	],
	[
		'an author of another kind',
		JSON.stringify(article({authors: ['A', true]})),
		'news/today.json: authors[1]: must be text, not a boolean',
	],
	['tags in one text', JSON.stringify(article({tags: 'a, b'})), 'news/today.json: tags: must be a list, not text'],
	[
		'a direction that is none',
		JSON.stringify(article({direction: 'up'})),
		'news/today.json: direction: must be "ltr", "rtl" or "auto"',
	],
	[
		'a key fact of another kind',
		JSON.stringify(article({keyFacts: ['F', 2]})),
		'news/today.json: keyFacts[1]: must be text or an object with text, not a number',
	],
	['a list within a list', '[[]]', 'news/today.json: [0]: must be an object, not a list'],
	[
		'a list for a key fact',
		JSON.stringify(article({keyFacts: [['F']]})),
		'news/today.json: keyFacts[0]: must be text or an object with text, not a list',
	],
	[
		'a key fact without text',
		JSON.stringify(article({keyFacts: [{paragraph: 0}]})),
		'news/today.json: keyFacts[0].text: is missing',
	],
	[
		'a paragraph number in quotes',
		JSON.stringify(article({keyFacts: [{text: 'F', paragraph: '0'}]})),
		'news/today.json: keyFacts[0].paragraph: must be a number, not text',
	],
];

for (const [what, text, line] of wrongInputs) {
	test(`${what} is told in one line`, () => {
		assert.deepEqual(problemsOf(text), [line]);
		assert.deepEqual(read(text).articles, []);
	});
}

test('a file over the limit is told its limit, one of just that size is read', () => {
	const limit = 64 * 1024 * 1024;
	const padded = Buffer.alloc(limit + 1, ' ');
	padded.write('{"title": "T", "paragraphs": ["P"]}');
	assert.deepEqual(parseArticles(padded, 'big.json').problems.map(formatProblem), [
		'big.json: is larger than 64 MiB, the most that is read',
	]);
	assert.equal(parseArticles(padded.subarray(0, limit), 'big.json').articles.length, 1);
});

test('a byte that is not UTF-8 is told by its place', () => {
	const latin1 = Buffer.concat([bytesOf('{\n"é\ufffd": "caf'), Buffer.from([0xe9]), bytesOf('"}')]);
	assert.deepEqual(parseArticles(latin1, 'a.json').problems.map(formatProblem), [
		'a.json:2:11: is not UTF-8: byte 15 belongs to no character',
	]);
	assert.deepEqual(parseArticles(Buffer.from([0x22, 0xd8]), 'a.json').problems.map(formatProblem), [
		'a.json:1:2: is not UTF-8: byte 1 belongs to no character',
	]);
});

test('a byte-order mark is no part of the text', () => {
	assert.deepEqual(read('\ufeff{"title": "T", "paragraphs": ["P"]}').problems, []);
	assert.deepEqual(problemsOf('\ufeff{,'), [
		'news/today.json:1:2: is not JSON: expected a name in double quotes or "}", found ","',
	]);
	const broken = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0xff]);
	assert.deepEqual(parseArticles(broken, 'a.json').problems.map(formatProblem), [
		'a.json:1:2: is not UTF-8: byte 4 belongs to no character',
	]);
});

test('the name of a file cannot act on the terminal', () => {
	assert.deepEqual(read('', 'a\x1b[31m\u202eb.json').problems.map(formatProblem), ['ab.json: is empty']);
});

test('the good articles of a list open beside the bad ones', () => {
	const {articles, problems} = readValue([article({id: 'first'}), {title: ' '}, 5, article({title: 'Last'})]);
	assert.deepEqual(
		articles.map(({id, title}) => [id, title]),
		[
			['first', 'T'],
			['today-4', 'Last'],
		],
	);
	assert.deepEqual(problems.map(formatProblem), [
		'news/today.json: [1].title: has no text',
		'news/today.json: [2]: must be an object, not a number',
	]);
});

test('an article without an id takes the name of its file', () => {
	assert.equal(readValue(article({})).articles[0]?.id, 'today');
	assert.equal(readValue(article({id: ' '})).articles[0]?.id, 'today');
	assert.equal(readValue(article({id: 'own'})).articles[0]?.id, 'own');
	assert.equal(read(JSON.stringify(article({})), '.json').articles[0]?.id, 'article');
});

test('an article has every field that its file gives, and no other', () => {
	const {articles, problems} = readValue({
		...article({id: 'i', language: 'ar', direction: 'rtl', source: 'S', authors: 'A', url: 'https://example.org/'}),
		published: '2025-03-18',
		modified: '2025-03-18T10:00:00Z',
		section: 'C',
		tags: ['x', ' ', 'y'],
		summary: 'M',
		body_html: {unknown: ['field']},
	});
	assert.deepEqual(problems, []);
	assert.deepEqual(articles, [
		{
			id: 'i',
			title: 'T',
			paragraphs: ['P'],
			keyFacts: [],
			language: 'ar',
			direction: 'rtl',
			source: 'S',
			authors: ['A'],
			url: 'https://example.org/',
			published: '2025-03-18',
			modified: '2025-03-18T10:00:00Z',
			section: 'C',
			tags: ['x', 'y'],
			summary: 'M',
			origin,
		},
	]);
});

test('optional fields that are null, blank, automatic or an unreadable date are absent', () => {
	const empty = {id: null, language: '', direction: 'auto', source: ' ', authors: [''], tags: null, keyFacts: null};
	const {articles} = readValue(article({...empty, published: 'yesterday', modified: '2025-02-30', summary: '\u200c'}));
	const lists = {paragraphs: ['P'], keyFacts: [], authors: [], tags: []};
	assert.deepEqual(articles, [{id: 'today', key: articles[0]?.key, title: 'T', ...lists, origin}]);
});

test('every string of an article is cleaned', () => {
	const dirty = (name: string) => `\x1b[31m${name}\x1b]0;x\x07\u202e\n`;
	const names = ['id', 'title', 'language', 'source', 'url', 'section', 'summary'] as const;
	const fields = Object.fromEntries(names.map(name => [name, dirty(name)]));
	const lists = {authors: [dirty('a')], tags: [dirty('t')], paragraphs: [dirty('p')], published: dirty('2025-03-18')};
	const keyFacts = [dirty('k'), {text: dirty('f'), paragraph: 0}];
	const {articles} = readValue({...fields, ...lists, keyFacts});
	assert.deepEqual(articles, [
		{
			...Object.fromEntries(names.map(name => [name, name])),
			authors: ['a'],
			tags: ['t'],
			paragraphs: ['p'],
			published: '2025-03-18',
			keyFacts: [{text: 'k'}, {text: 'f', paragraph: 0}],
			origin,
		},
	]);
});

test('key facts keep to their paragraphs when blank ones fall out', () => {
	const keyFacts = [
		'plain',
		{text: 'first', paragraph: 1},
		{text: 'second', paragraph: 3},
		{text: 'of a blank', paragraph: 2},
		{text: 'past the end', paragraph: 4},
		{text: 'negative', paragraph: -1},
		{text: 'between', paragraph: 1.5},
		{text: 'unplaced', paragraph: null},
		' ',
	];
	const {articles} = readValue({title: 'T', paragraphs: [' ', 'one', '\u200c', 'two'], keyFacts});
	assert.deepEqual(articles[0]?.paragraphs, ['one', 'two']);
	assert.deepEqual(articles[0]?.keyFacts, [
		{text: 'plain'},
		{text: 'first', paragraph: 0},
		{text: 'second', paragraph: 1},
		{text: 'of a blank'},
		{text: 'past the end'},
		{text: 'negative'},
		{text: 'between'},
		{text: 'unplaced'},
	]);
});

test('names of JavaScript itself are only names', () => {
	const {articles} = read('{"__proto__": {"id": "x"}, "constructor": 1, "title": "T", "paragraphs": ["P"]}');
	assert.equal(articles[0]?.id, 'today');
});

test('an article is kept by its id, or else by its title and first paragraph, whatever file it is in', () => {
	const keyIn = (file: string, fields: object) => read(JSON.stringify(article(fields)), file).articles[0]?.key;
	assert.equal(keyIn('a.json', {id: 'own'}), undefined);
	const key = keyIn('a.json', {});
	assert.match(key ?? '', /^[\da-f]{16}$/);
	assert.equal(keyIn('b.json', {paragraphs: [' ', 'P', 'more'], section: 'S'}), key);
	assert.notEqual(keyIn('a.json', {title: 'U'}), key);
	assert.notEqual(keyIn('a.json', {paragraphs: ['Q']}), key);
	assert.notEqual(keyIn('a.json', {title: 'P', paragraphs: ['T']}), key);
});

test('an article keeps the origin that its file tells of, and one that is none is as if it were not there', () => {
	const originOf = (given: unknown) => readValue(article({origin: given})).articles[0]?.origin;
	const added = {from: 'https://example.org/', shape: 'rss', added: '2026-01-02T03:04:05Z'};
	assert.deepEqual(originOf(added), added);
	assert.deepEqual(originOf({...added, added: 'now'}), {from: 'https://example.org/', shape: 'rss'});
	for (const none of [null, 'القاهرة', {}, {from: ' ', shape: 'x'}, [1]]) assert.deepEqual(originOf(none), origin);
});
