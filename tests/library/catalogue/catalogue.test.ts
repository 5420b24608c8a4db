import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import type {View} from '../../../source/article/listing.ts';
import {untouched} from '../../../source/article/reading-state.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import type {CatalogueShelf} from '../../../source/library/shelf/shelf.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-catalogue-'));
after(() => rmSync(root, {recursive: true}));
process.env.XDG_CACHE_HOME = join(root, 'cache');

const article = (fields: object = {}) => JSON.stringify({title: 'T', paragraphs: ['One two three.'], ...fields});

function folder(name: string, files: Readonly<Record<string, string>>): string {
	const path = join(root, name);
	mkdirSync(path, {recursive: true});
	for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
	return path;
}

const states = (name: string) =>
	new ReadingStates(join(root, 'state', `${name}.sqlite`), message => assert.fail(message));

async function updated(path: string): Promise<Catalogue> {
	const catalogue = Catalogue.ofFolder(path);
	for await (const _ of catalogue.update());
	return catalogue;
}

const idsOf = (shelf: CatalogueShelf) => shelf.entries(0, shelf.count).map(({summary}) => summary.id);
const ids = (catalogue: Catalogue, view: Partial<View> = {}) =>
	idsOf(catalogue.select({sort: 'newest', ...view}, states('none')));

test('a folder is listed newest first, what cannot be read last', async () => {
	const path = folder('plain', {
		'a.json': article({published: '2025-01-01'}),
		'b.json': article({published: '2025-03-01T10:00Z'}),
		'c.json': article(),
		'd.json': '{"title": 3}',
		'e.json': `[${article({published: '2025-02-01'})}, ${article({id: 'own'})}]`,
		'.hidden.json': article(),
		'notes.md': 'no news',
	});
	const shelf = (await updated(path)).select({sort: 'newest'}, states('none'));
	assert.deepEqual(idsOf(shelf), ['b', 'e-1', 'a', 'c', 'own', 'problem 1']);
	const [problem] = shelf.entries(5, 6);
	assert.equal(problem!.summary.title, `${path}/d.json: title: must be text, not a number`);
	assert.equal(shelf.indexOf(shelf.entries(2, 3)[0]!.summary.key), 2);
	assert.equal(shelf.indexOf('nowhere'), -1);
	assert.deepEqual(shelf.open(shelf.entries(1, 2)[0]!).paragraphs, ['One two three.']);
	assert.throws(() => shelf.open(problem!), /must be text/);
});

test('the next run knows the folder without reading it', async () => {
	const path = folder('known', {'a.json': article(), 'b.json': article()});
	(await updated(path)).close();
	assert.deepEqual(ids(Catalogue.ofFolder(path)), ['a', 'b']);
});

test('marks are kept and filter the next view, not this one', async () => {
	const catalogue = await updated(
		folder('marks', {'a.json': article({id: 'a'}), 'b.json': article({id: 'b'}), 'c.json': article({id: 'c'})}),
	);
	const kept = states('marks');
	const shelf = catalogue.select({sort: 'newest', unread: true}, kept);
	const [a, b, c] = shelf.entries(0, 3).map(({summary}) => summary.key);
	kept.put([
		[a!, {...untouched, read: true}],
		[b!, {...untouched, starred: true, percent: 40}],
	]);
	assert.deepEqual(idsOf(shelf), ['a', 'b', 'c']);
	assert.equal(shelf.select({sort: 'unread'}).entries(2, 3)[0]!.state.read, true);
	assert.deepEqual(idsOf(shelf.select(shelf.view)), ['b', 'c']);
	assert.deepEqual(idsOf(shelf.select({sort: 'unread'})), ['b', 'c', 'a']);
	assert.deepEqual(idsOf(shelf.select({sort: 'newest', starred: true})), ['b']);
	kept.close();
	assert.deepEqual(
		states('marks').get([a!, b!, c!]),
		new Map([
			[a, {...untouched, read: true}],
			[b, {...untouched, starred: true, percent: 40}],
		]),
	);
});

test('a search gives the best first, with the sentence that fits', async () => {
	const path = folder('searched', {
		'a.json': article({
			title: 'الاقتصاد اليوم',
			paragraphs: ['لا شيء هنا.', 'قالت مصادر. افتتح الوزير السوق المصرية الجديدة في المدينة. ثم انصرف.'],
		}),
		'b.json': article({title: 'أسواق مصرية', paragraphs: ['نص آخر.']}),
		'c.json': article({title: 'الطقس', paragraphs: ['أمطار.'], keyFacts: ['تغلق السوق المصرية أبوابها']}),
		'd.json': article({title: 'الرياضة', paragraphs: ['مباراة.']}),
	});
	const catalogue = await updated(path);
	const shelf = catalogue.select({sort: 'newest', query: 'المصرية'}, states('none'));
	assert.deepEqual(idsOf(shelf), ['b', 'c', 'a']);
	const [title, fact, text] = shelf.entries(0, 3).map(entry => shelf.match(entry)!);
	assert.deepEqual(title, {sentence: 'نص آخر.', ranges: []});
	assert.deepEqual(fact, {sentence: 'تغلق السوق المصرية أبوابها', ranges: [{start: 11, end: 18}]});
	const {paragraph, sentence, ranges} = text!;
	assert.deepEqual([paragraph, sentence.trim()], [1, 'افتتح الوزير السوق المصرية الجديدة في المدينة.']);
	assert.deepEqual(
		ranges.map(({start, end}) => sentence.slice(start, end)),
		['المصرية'],
	);
	assert.deepEqual(ids(catalogue, {query: 'المصرية -أسواق'}), ['c', 'a']);
	assert.deepEqual(ids(catalogue, {query: '"السوق المصرية" source:غير'}), []);
	assert.deepEqual(ids(catalogue, {query: '"السوق المصرية"'}), ['c', 'a']);
	assert.deepEqual(ids(catalogue, {query: '"سوق مصرية"'}), []);
	assert.deepEqual(ids(catalogue, {query: '-السوق'}), []);
});

test('a phrase is found, and left out, among however many articles have its words with other endings', async () => {
	const one = (id: string, text: string) => article({id, paragraphs: [text]});
	const many = Array.from({length: 1200}, (_, i) => one(`e${i}`, 'قالت السفارة المصرية'));
	const few = [one('people', 'إن المصريين بخير'), one('both', 'قال سفراء إن المصريين والسفارة المصرية بخير')];
	const catalogue = await updated(folder('phrases', {'a.jsonl': [...many, ...few].join('\n')}));
	const found = (query: string) => ids(catalogue, {query}).toSorted();
	assert.deepEqual(found('"المصريين"'), ['both', 'people']);
	assert.deepEqual(found('المصريين -"السفارة المصرية"'), ['people']);
	assert.equal(found('"السفارة المصرية"').length, 1201);
});

test('articles that are held are searched too, those that come later as well', () => {
	const catalogue = Catalogue.inMemory();
	const held = (id: string, text: string) =>
		catalogue.hold({
			articles: [{id, title: id, paragraphs: [text], keyFacts: [], authors: [], tags: []}],
			problems: [],
		});
	held('a', 'one two');
	assert.deepEqual(ids(catalogue, {query: 'two'}), ['a']);
	held('b', 'two three');
	held('b', 'three');
	assert.deepEqual(ids(catalogue, {query: 'three'}).sort(), ['b', 'b-2']);
});

test('nothing is written into the folder', async () => {
	const path = folder('untouched', {'a.json': article(), 'b.json': '{'});
	const look = () => [readdirSync(path), statSync(path).mtimeMs];
	const before = look();
	const catalogue = await updated(path);
	assert.equal(ids(catalogue, {query: 'two'}).length, 1);
	catalogue.close();
	assert.deepEqual(look(), before);
});

test('an article that several papers have is listed in each of them', async () => {
	const path = folder('papers', {
		'a.json': article({id: 'both', source: 'A', alsoIn: ['B', 'C']}),
		'b.json': article({id: 'one', source: 'B'}),
	});
	const catalogue = await updated(path);
	assert.deepEqual(
		catalogue
			.select({sort: 'newest'}, states('none'))
			.values('source')
			.map(({value, count}) => [value, count]),
		[
			['B', 2],
			['A', 1],
			['C', 1],
		],
	);
	assert.deepEqual(ids(catalogue, {source: 'B'}), ['both', 'one']);
	assert.deepEqual(ids(catalogue, {query: 'source:C'}), ['both']);
	const [both] = catalogue.select({sort: 'newest'}, states('none')).entries(0, 1);
	assert.deepEqual(both!.summary.alsoIn, ['B', 'C']);
	catalogue.close();
});
