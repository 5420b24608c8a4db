import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {keyOf} from '../../../source/article/key.ts';
import {parseArticles} from '../../../source/article/read/parse.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {stateKey} from '../../../source/library/identity/state-key.ts';
import {makeFolder} from '../../../source/library/keep/article-folder.ts';
import {Keeper} from '../../../source/library/keep/keep.ts';
import {KeptIndex} from '../../../source/library/keep/kept-index.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-keep-'));
after(() => rmSync(root, {recursive: true}));
process.env.XDG_CACHE_HOME = join(root, 'cache');

type Fields = Readonly<Record<string, unknown>>;

/** An article as a document brings it. */
function article(fields: Fields, name = 'document'): Article {
	const json = JSON.stringify({title: 'T', paragraphs: ['One.', 'Two.'], ...fields});
	const {articles, problems} = parseArticles(Buffer.from(json), `${name}.json`);
	assert.deepEqual(problems, []);
	return articles[0]!;
}

const folderOf = (name: string) => join(root, name);
const files = (name: string) => readdirSync(folderOf(name)).sort();
const fileText = (name: string, file: string) => readFileSync(join(folderOf(name), file), 'utf8');
const content = (name: string, file: string): Fields => JSON.parse(fileText(name, file));

/** The library of a name, brought up to date; each of `articles` is a document of its own. */
async function keep(name: string, ...articles: readonly Fields[]) {
	return keepDocuments(name, ...articles.map(one => [one]));
}

async function keepDocuments(name: string, ...documents: readonly (readonly Fields[])[]) {
	const folder = folderOf(name);
	makeFolder(folder);
	const catalogue = Catalogue.ofFolder(folder);
	for await (const _ of catalogue.update());
	const index = new KeptIndex(catalogue);
	try {
		const keeper = new Keeper(folder, index);
		return documents.flatMap(document => {
			keeper.beginDocument();
			return document.map(one => keeper.keep(article(one)).outcome.what);
		});
	} finally {
		index.close();
		catalogue.close();
	}
}

test('an article is kept as khabar’s JSON under its day and title, with where it came from', async () => {
	const fields = {
		id: 'a',
		title: 'عنوان الخبر',
		paragraphs: ['فقرة أولى.', 'فقرة ثانية.'],
		published: '2025-03-18T10:00:00Z',
		source: 'صحيفة',
		url: 'https://example.com/a',
		keyFacts: [{text: 'حقيقة', paragraph: 1}],
		tags: ['سياسة'],
	};
	const before = new Date().toISOString();
	assert.deepEqual(await keep('plain', fields), ['added']);
	assert.deepEqual(files('plain'), ['2025-03-18-عنوان-الخبر.json']);
	const {origin, ...kept} = content('plain', '2025-03-18-عنوان-الخبر.json');
	assert.deepEqual(kept, fields);
	const {added, ...from} = origin as Record<string, string>;
	assert.deepEqual(from, {from: 'document.json', shape: 'khabar'});
	assert.ok(before <= added! && added! <= new Date().toISOString());
});

test('what comes again as it was leaves its file alone', async () => {
	await keep('again', {id: 'a', tags: ['x']});
	const before = statSync(join(folderOf('again'), 't.json'));
	assert.deepEqual(await keep('again', {id: 'a', tags: ['x']}, {id: 'a', tags: ['x']}), ['unchanged', 'unchanged']);
	const {ino, mtimeMs} = statSync(join(folderOf('again'), 't.json'));
	assert.deepEqual([ino, mtimeMs], [before.ino, before.mtimeMs]);
});

test('an article with a newer text is put into the file it has, under its id', async () => {
	await keep('newer', {id: 'a'});
	const {added} = content('newer', 't.json').origin as {added: string};
	assert.deepEqual(await keep('newer', {id: 'a', title: 'T', paragraphs: ['Newer.']}), ['updated']);
	assert.deepEqual(files('newer'), ['t.json']);
	const {id, paragraphs, origin} = content('newer', 't.json');
	assert.deepEqual([id, paragraphs], ['a', ['Newer.']]);
	assert.equal((origin as {added: string}).added, added);
});

test('an article without an id keeps what its reading state goes by when its text changes', async () => {
	const url = 'https://example.com/a';
	await keep('without', {url});
	assert.equal('id' in content('without', 't.json'), false);
	const key = keyOf('T', 'One.');
	for (const title of ['Second', 'Third']) {
		assert.deepEqual(await keep('without', {url, title}), ['updated']);
		const [found] = parseArticles(Buffer.from(fileText('without', 't.json')), 't.json').articles;
		assert.deepEqual([found!.key ?? found!.id, found!.title], [key, title]);
	}
	assert.deepEqual(files('without'), ['t.json']);
});

test('an article whose id others may have too keeps what its reading state goes by when it gets an address', async () => {
	await keep('addressed', {id: '7', source: 'BBC', title: 'First'});
	const before = content('addressed', 'first.json');
	const fields = {id: '7', source: 'BBC', url: 'https://bbc.com/7', title: 'Second'};
	assert.deepEqual(await keep('addressed', fields, {...fields, title: 'Third'}), ['updated', 'updated']);
	const newer = content('addressed', 'first.json');
	assert.equal(newer.title, 'Third');
	assert.equal(stateKey(article(newer)), stateKey(article(before)));
});

test('an article is known by its id, by its address, and by its text', async () => {
	await keep('known', {id: 'https://example.com/?p=1', url: 'https://example.com/a', title: 'First'});
	assert.deepEqual(
		await keep(
			'known',
			{id: 'https://example.com/?p=1', title: 'By id'},
			{url: 'http://www.example.com/a?utm_source=feed#top', title: 'By address'},
			{title: 'By address'},
		),
		['updated', 'updated', 'unchanged'],
	);
	assert.deepEqual(files('known'), ['first.json']);
	assert.equal(content('known', 'first.json').id, 'https://example.com/?p=1');
});

test('ids that many sites use part no articles and join none', async () => {
	const a = {id: '1', title: 'A', url: 'https://a.com/1', paragraphs: ['Of a.']};
	const b = {id: '1', title: 'B', url: 'https://b.com/1', paragraphs: ['Of b.']};
	assert.deepEqual(await keep('sites', a, b), ['added', 'added']);
	assert.deepEqual(files('sites'), ['a.json', 'b.json']);
	assert.deepEqual([content('sites', 'a.json').id, content('sites', 'b.json').id], ['1', '1@b.com']);
	const newer = {...b, url: 'https://b.com/moved', title: 'B again', paragraphs: ['Newer.']};
	assert.deepEqual(await keep('sites', a, b, newer), ['unchanged', 'unchanged', 'updated']);
	assert.equal(content('sites', 'b.json').title, 'B again');
	assert.equal(content('sites', 'b.json').id, '1@b.com');
});

test('ids that say nothing, of articles that do not say where they come from, join none', async () => {
	const all = ['A', 'B', 'C', 'D'].map(title => ({id: '1', title, paragraphs: [title]}));
	assert.deepEqual(await keep('nowhere', ...all), Array(4).fill('added'));
	assert.deepEqual(await keep('nowhere', ...all), Array(4).fill('unchanged'));
	const ids = files('nowhere').map(file => content('nowhere', file).id);
	assert.equal(new Set(ids).size, 4);
});

test('articles of one day and title each have a file', async () => {
	const all = Array.from({length: 30}, (_, i) => ({id: `article-number-${i}`, paragraphs: [`Text ${i}.`]}));
	assert.deepEqual(new Set(await keepDocuments('alike', all)), new Set(['added']));
	assert.equal(files('alike').length, 30);
	assert.deepEqual(new Set(await keepDocuments('alike', all)), new Set(['unchanged']));
	assert.equal(files('alike').length, 30);
});

test('items of one document with one address are several articles', async () => {
	const items = ['A', 'B', 'C'].map(title => ({title, url: 'https://example.com/live', paragraphs: [`${title}.`]}));
	assert.deepEqual(await keepDocuments('live', items), ['added', 'added', 'added']);
	assert.deepEqual(await keepDocuments('live', items), ['unchanged', 'unchanged', 'unchanged']);
});

test('an article is known by its id among any number that share its address', async () => {
	const items = (text: string) =>
		Array.from({length: 150}, (_, i) => ({id: `${i}`, title: `T${i}`, url: 'https://a.com/live', paragraphs: [text]}));
	assert.deepEqual(new Set(await keepDocuments('shared', items('One.'))), new Set(['added']));
	assert.deepEqual(new Set(await keepDocuments('shared', items('Two.'))), new Set(['updated']));
	assert.equal(files('shared').length, 150);
});

test('what stands in a list of another program’s is kept once beside it', async () => {
	const fields = {id: 'https://a.example/1', title: 'Theirs'};
	makeFolder(folderOf('beside'));
	writeFileSync(join(folderOf('beside'), 'other.json'), JSON.stringify([{...fields, paragraphs: ['One.']}]));
	const newer = ['Second', 'Third', 'Fourth'].map(title => ({...fields, title}));
	assert.deepEqual(await keep('beside', ...newer), ['added', 'updated', 'updated']);
	assert.deepEqual(files('beside'), ['other.json', 'second.json']);
});

test('no name leads out of the folder', async () => {
	const names = ['../../outside', '/etc/passwd', '..', '.hidden', 'a/b', 'a\\b', 'a\0b'];
	await keepDocuments(
		'names/inner',
		names.map(name => ({id: name, title: name, published: '2025-01-01', paragraphs: [name]})),
	);
	assert.deepEqual(files('names'), ['inner']);
	assert.equal(files('names/inner').length, names.length);
	for (const file of files('names/inner')) assert.match(file, /^2025-01-01-[a-z-]+(?:-[\da-f]{8})?\.json$/);
});

test('what others put into a file stays there', async () => {
	await keep('notes', {id: 'a'});
	const file = join(folderOf('notes'), 't.json');
	writeFileSync(file, JSON.stringify({...content('notes', 't.json'), note: 'mine', section: 'World'}));
	await keep('notes', {id: 'a', paragraphs: ['Newer.']});
	const {note, section, paragraphs} = content('notes', 't.json');
	assert.deepEqual([note, section, paragraphs], ['mine', 'World', ['Newer.']]);
});

test('files that are not an article in khabar’s format are left as they are', async () => {
	makeFolder(folderOf('foreign'));
	const list = JSON.stringify([{id: 'listed-article-one', title: 'T', paragraphs: ['One.', 'Two.']}]);
	writeFileSync(join(folderOf('foreign'), 'list.json'), list);
	const same = {id: 'listed-article-one'};
	assert.deepEqual(await keep('foreign', same, {...same, paragraphs: ['Newer.']}), ['unchanged', 'added']);
	assert.deepEqual(files('foreign'), ['list.json', 't.json']);
	assert.equal(fileText('foreign', 'list.json'), list);
	assert.equal(content('foreign', 't.json').id, 'listed-article-one');
	assert.deepEqual(await keep('foreign', {...same, paragraphs: ['Newest.']}), ['updated']);
	assert.deepEqual(files('foreign'), ['list.json', 't.json']);
});

test('a summary alone takes no text away, and key facts do not outlast theirs', async () => {
	const url = 'https://example.com/a';
	await keep('teaser', {url, paragraphs: ['Long text.', 'And more of it.'], keyFacts: ['Fact']});
	await keep('teaser', {url, title: 'New', paragraphs: ['Short.'], summary: 'Short.', tags: ['x']});
	const teased = content('teaser', 't.json');
	assert.deepEqual(
		[teased.title, teased.paragraphs, teased.keyFacts, teased.summary, teased.tags],
		['T', ['Long text.', 'And more of it.'], [{text: 'Fact'}], 'Short.', ['x']],
	);
	await keep('teaser', {url, paragraphs: ['Quite another text.']});
	assert.equal('keyFacts' in content('teaser', 't.json'), false);
});

test('a headline gives way to a text of the same article, and takes none away', async () => {
	const url = 'https://example.com/a-longer-address-than-the-text-that-it-leads-to';
	const headlines = [[url], ['[image: A man with tea]', url], ['T']];
	for (const [i, headline] of headlines.entries()) {
		const library = `headline-${i}`;
		await keep(library, {url, paragraphs: headline});
		assert.deepEqual(content(library, 't.json').paragraphs, headline);
		await keep(library, {url, paragraphs: ['Short.'], summary: 'Short.'});
		assert.deepEqual(content(library, 't.json').paragraphs, ['Short.']);
		await keep(library, {url, paragraphs: headline});
		assert.deepEqual(content(library, 't.json').paragraphs, ['Short.'], String(headline));
		await keep(library, {url, paragraphs: ['Short.', 'And all the rest of it.']});
		await keep(library, {url, paragraphs: headline});
		assert.deepEqual(content(library, 't.json').paragraphs, ['Short.', 'And all the rest of it.']);
	}
});

test('an article whose file was removed is added anew', async () => {
	await keep('removed', {id: 'a'});
	rmSync(join(folderOf('removed'), 't.json'));
	assert.deepEqual(await keep('removed', {id: 'a'}), ['added']);
	assert.deepEqual(files('removed'), ['t.json']);
});

test('two who keep the same articles at once make one file of each', async () => {
	const folder = folderOf('both');
	makeFolder(folder);
	const open = () => {
		const catalogue = Catalogue.ofFolder(folder);
		const index = new KeptIndex(catalogue);
		return {keeper: new Keeper(folder, index), index};
	};
	const [one, other] = [open(), open()];
	const article1 = article({id: 'a'});
	assert.equal(one.keeper.keep(article1).outcome.what, 'added');
	// The other sees neither the catalogue's rows, which are not committed, nor looked at the folder.
	assert.equal(other.keeper.keep(article1).outcome.what, 'unchanged');
	assert.equal(other.keeper.keep(article({id: 'another', paragraphs: ['Other.']})).outcome.what, 'added');
	assert.equal(files('both').length, 2);
	one.index.close();
	other.index.close();
});

test('a folder that cannot be made or written is told in one line', () => {
	writeFileSync(join(root, 'file'), '');
	assert.throws(() => makeFolder(join(root, 'file')), {message: `${root}/file: cannot be written: it is not a folder`});
	assert.throws(() => makeFolder(join(root, 'file', 'x')), {
		message: `${root}/file/x: cannot be written: it is not a folder`,
	});
});

test('a damaged file in the place of an article is not lost', async () => {
	await keep('damaged', {id: 'a'});
	writeFileSync(join(folderOf('damaged'), 't.json'), '{"title": "T", "parag');
	assert.deepEqual(await keep('damaged', {id: 'a'}), ['added']);
	assert.equal(files('damaged').length, 2);
	assert.equal(fileText('damaged', 't.json'), '{"title": "T", "parag');
});

/** Two feeds of different papers, as files that `khabar add` was given. */
const inPaper = (paper: string, fields: Fields) => ({
	...article({source: paper, ...fields}),
	origin: {from: `https://${paper}.example/feed`, shape: 'RSS'},
});

async function keepArticles(name: string, ...documents: readonly (readonly Article[])[]) {
	const folder = folderOf(name);
	makeFolder(folder);
	const catalogue = Catalogue.ofFolder(folder);
	for await (const _ of catalogue.update());
	const index = new KeptIndex(catalogue);
	try {
		const keeper = new Keeper(folder, index);
		return documents.map(document => {
			keeper.beginDocument();
			return document.map(one => keeper.keep(one).outcome);
		});
	} finally {
		index.close();
		catalogue.close();
	}
}

test('an address in two papers is one article that knows both, and nothing goes to and fro', async () => {
	const url = 'https://agency.example/story';
	const first = inPaper('A', {id: 'a1', url, title: 'Ours', paragraphs: ['The story of A, in full.'], tags: ['x']});
	const second = inPaper('B', {id: 'b1', url, title: 'Theirs', paragraphs: ['As B tells it.'], section: 'World'});
	const outcomes = await keepArticles('papers', [first], [second], [first], [second]);
	assert.deepEqual(outcomes, [
		[{what: 'added'}],
		[{what: 'merged', id: 'a1'}],
		[{what: 'unchanged'}],
		[{what: 'unchanged'}],
	]);
	const {title, source, alsoIn, paragraphs, section, origin} = content('papers', 'ours.json');
	assert.deepEqual([title, source, alsoIn, section], ['Ours', 'A', ['B'], 'World']);
	assert.deepEqual(paragraphs, ['The story of A, in full.']);
	assert.equal((origin as {from: string}).from, 'https://A.example/feed');
});

test('a paper that has the text of a story gives it to another that has a teaser, and the teaser does not come back', async () => {
	const url = 'https://agency.example/story';
	const teaser = inPaper('A', {url, title: 'Story', paragraphs: ['It began in the morning …'], summary: 'It began.'});
	const whole = inPaper('B', {
		url,
		title: 'Story',
		paragraphs: ['It began in the morning and ended at noon.', 'More.'],
	});
	const outcomes = await keepArticles('teased', [teaser], [whole], [teaser]);
	assert.deepEqual(
		outcomes.flat().map(({what}) => what),
		['added', 'merged', 'unchanged'],
	);
	assert.deepEqual(content('teased', 'story.json').paragraphs, whole.paragraphs);
});

test('a paper that is called otherwise today is the same paper', async () => {
	const [before, after] = ['The Paper', 'Paper'].map(source => ({
		...inPaper('A', {id: 'https://a.example/1', source}),
		origin: {from: 'https://a.example/feed', shape: 'RSS'},
	}));
	const outcomes = await keepArticles('renamed', [before!], [after!]);
	assert.deepEqual(outcomes.at(-1), [{what: 'updated', changed: ['source']}]);
	assert.equal('alsoIn' in content('renamed', 't.json'), false);
});

test('an id that several items of a document had is the id of none, then and later', async () => {
	const items = (...titles: string[]) => titles.map(title => ({id: 'always', title, source: 'A', paragraphs: [title]}));
	const documents = (...titles: string[]) =>
		parseArticles(Buffer.from(JSON.stringify(items(...titles))), 'feed.json').articles;
	const outcomes = await keepArticles('always', documents('One', 'Two'), documents('Three'), documents('Four', 'Two'));
	assert.deepEqual(
		outcomes.map(document => document.map(({what}) => what)),
		[['added', 'added'], ['added'], ['added', 'unchanged']],
	);
	assert.deepEqual(files('always'), ['four.json', 'one.json', 'three.json', 'two.json']);
	assert.equal('id' in content('always', 'one.json'), false);
});

test('placeholders, home pages and the address of the document itself are no ids', async () => {
	for (const id of ['0', 'N/A', '-', 'null', 'https://A.example/', 'https://A.example/feed']) {
		const folder = `placeholder-${Buffer.from(id).toString('hex')}`;
		const [one, two] = ['One', 'Two'].map(title => inPaper('A', {id, title, paragraphs: [title]}));
		const outcomes = await keepArticles(folder, [one!], [two!]);
		assert.deepEqual(outcomes.flat(), [{what: 'added'}, {what: 'added'}], id);
	}
});

test('two items of one document are two articles, unless they say the same in everything', async () => {
	const url = 'https://a.example/bulletin';
	const one = {title: 'Bulletin', url, paragraphs: ['The news.'], published: '2026-01-05T06:00:00Z'};
	const items = [one, one, {...one, published: '2026-01-05T12:00:00Z'}];
	assert.deepEqual(await keepDocuments('bulletins', items), ['added', 'unchanged', 'added']);
	assert.deepEqual(await keepDocuments('bulletins', items), ['unchanged', 'unchanged', 'unchanged']);
	assert.equal(files('bulletins').length, 2);
});

test('a column that comes again under the same words is new, with a reading state of its own', async () => {
	const week = (day: string) => ({
		title: 'Quiz',
		paragraphs: ['Ten questions.'],
		published: `2026-01-${day}T06:00:00Z`,
	});
	assert.deepEqual(await keep('weekly', week('05'), week('12'), week('12')), ['added', 'added', 'unchanged']);
	const keys = files('weekly').map(file => {
		const [found] = parseArticles(Buffer.from(fileText('weekly', file)), file).articles;
		return stateKey(found!);
	});
	assert.equal(new Set(keys).size, 2);
});

test('a day alone takes no hour away', async () => {
	const fields = {id: 'a', published: '2026-01-05T06:00:00Z'};
	assert.deepEqual(await keep('hour', fields, {...fields, published: '2026-01-05'}), ['added', 'unchanged']);
	assert.equal(content('hour', '2026-01-05-t.json').published, fields.published);
});

test('the same text with more structure is taken, with less it is not, and key facts stay with their paragraphs', async () => {
	const flat = ['Intro.', 'Bread stays free.', 'Fuel is frozen.', 'E = mc²', 'Low 10%'];
	const formed = [
		{text: 'A crowd outside', kind: 'image'},
		{text: 'Intro.', kind: 'heading', level: 2},
		{
			text: 'Bread stays free. Fuel is frozen.',
			cells: [
				[0, 17],
				[18, 33],
			],
			kind: 'row',
		},
		{text: '', kind: 'rule'},
		{text: 'E = mc2', marks: [[6, 7, 'sup']]},
		{text: 'Low 10%', kind: 'item'},
	];
	const facts = [
		{text: 'Fuel is frozen', paragraph: 2},
		{text: 'Low', paragraph: 4},
	];
	const fields = {url: 'https://example.com/1', title: 'T'};
	await keep('structure', {...fields, paragraphs: flat, keyFacts: facts});
	const before = stateKey(parseArticles(readFileSync(join(folderOf('structure'), 't.json')), 't.json').articles[0]!);
	assert.deepEqual(await keep('structure', {...fields, paragraphs: formed}), ['updated']);
	const taken = content('structure', 't.json');
	assert.equal(JSON.stringify(taken.paragraphs), JSON.stringify(article({paragraphs: formed}).paragraphs));
	assert.deepEqual(taken.keyFacts, [
		{text: 'Fuel is frozen', paragraph: 2},
		{text: 'Low', paragraph: 5},
	]);
	assert.equal(stateKey(parseArticles(Buffer.from(JSON.stringify(taken)), 't.json').articles[0]!), before);
	assert.deepEqual(await keep('structure', {...fields, paragraphs: flat}), ['unchanged']);
	assert.deepEqual(await keep('structure', {...fields, paragraphs: flat, keyFacts: facts}), ['unchanged']);
	assert.deepEqual(content('structure', 't.json'), taken);
	// Another text is another text.
	assert.deepEqual(await keep('structure', {...fields, paragraphs: [...flat, 'And more.']}), ['updated']);
	assert.equal('keyFacts' in content('structure', 't.json'), false);
});

test('a headline whose picture was a text becomes one with a picture', async () => {
	const url = 'https://example.com/picture';
	await keep('picture', {url, paragraphs: ['[image: A man with tea]', url]});
	const picture = {text: 'A man with tea', kind: 'image'};
	assert.deepEqual(await keep('picture', {url, paragraphs: [picture, url]}), ['updated']);
	assert.deepEqual(content('picture', 't.json').paragraphs, [picture, url]);
	assert.deepEqual(await keep('picture', {url, paragraphs: ['[image: A man with tea]', url]}), ['unchanged']);
});
