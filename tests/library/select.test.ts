import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {formatProblem} from '../../source/article/problem.ts';
import {openCatalogue} from '../../source/library/open.ts';
import {selectArticles} from '../../source/library/select.ts';

const here = process.cwd();
const root = await mkdtemp(join(tmpdir(), 'khabar-select-'));
const shelf = join(root, 'shelf.json');
const article = (id?: string) => ({id, title: 'T', paragraphs: ['P']});

before(async () => {
	const ids = ['news', 'news-today', 'numbers', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6'];
	await writeFile(shelf, JSON.stringify(ids.map(article)));
	await writeFile(join(root, 'mine.json'), JSON.stringify([article('news'), article()]));
	await writeFile(join(root, 'bare'), JSON.stringify(article()));
	await writeFile(join(root, 'b1'), 'a file');
	process.chdir(root);
});

after(async () => {
	process.chdir(here);
	await rm(root, {recursive: true});
});

async function select(...names: string[]) {
	const {articles, problems} = await selectArticles(names, () => openCatalogue([shelf], '', ''));
	return {ids: articles.map(({id}) => id), problems: problems.map(formatProblem)};
}

test('an id names its article, also when another begins so', async () => {
	assert.deepEqual(await select('numbers', 'news'), {ids: ['numbers', 'news'], problems: []});
});

test('the beginning of one id names it', async () => {
	assert.deepEqual(await select('nu', 'news-'), {ids: ['numbers', 'news-today'], problems: []});
});

test('the beginning of several ids is told with them', async () => {
	assert.deepEqual(await select('n', 'b'), {
		ids: [],
		problems: [
			'n: the ids of several articles begin like this: news, news-today, numbers',
			'b: the ids of several articles begin like this: b1, b2, b3, b4, b5, …',
		],
	});
});

test('a path names all articles of its file, told apart from those before', async () => {
	assert.deepEqual(await select('news', 'mine.json', './bare'), {
		ids: ['news', 'news-2', 'mine-2', 'bare'],
		problems: [],
	});
});

test('an id goes before a file of the same name, any other file is found without a folder in its name', async () => {
	assert.deepEqual(await select('b1', 'bare'), {ids: ['b1', 'bare'], problems: []});
	const titles = async (name: string) =>
		(await selectArticles([name], () => openCatalogue([shelf], '', ''))).articles.map(({title}) => title);
	assert.deepEqual([await titles('b1'), await titles('./b1')], [['T'], ['a file']]);
});

test('a name of nothing is told and the others open', async () => {
	assert.deepEqual(await select('', 'nobody', 'numbers', 'gone.json', 'no/where'), {
		ids: ['numbers'],
		problems: [
			'no article or file has this name',
			'nobody: no article or file has this name; to look for it: khabar search nobody',
			'gone.json: no such file or folder',
			'no/where: no such file or folder',
		],
	});
});
