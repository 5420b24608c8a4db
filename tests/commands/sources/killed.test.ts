import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {openPaper} from '../../library/sources/paper.ts';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';

/** `KHABAR_KILLS=100` kills so many updates; the usual number takes some seconds. */
const kills = Number(process.env.KHABAR_KILLS ?? 8);
const feeds = 5;
const itemsOfFeed = 40;
const day = 86_400_000;

const whole = (library: string): string[] =>
	existsSync(library)
		? readdirSync(library)
				.filter(name => !name.startsWith('.'))
				.map(name => (JSON.parse(readFileSync(join(library, name), 'utf8')) as {id: string}).id)
		: [];

test(`an update that is killed at any of ${kills} moments loses nothing, and the next one makes the library whole`, async () => {
	await using paper = await openPaper();
	const all: string[] = [];
	for (let feed = 0; feed < feeds; feed++) {
		const stories = Array.from({length: itemsOfFeed}, (_, i) => ({
			id: `tag:paper.example,${feed}:${i}`,
			// A half of them is older than two weeks.
			date: new Date(Date.now() - i * (28 / itemsOfFeed) * day).toISOString(),
		}));
		all.push(...stories.map(({id}) => id));
		paper.feed(`/${feed}`, stories);
	}
	const outlines = Array.from({length: feeds}, (_, i) => `<outline text="${i}" xmlUrl="${paper.url}/${i}"/>`);
	const user = () => {
		const env = ownFolders();
		const folder = join(env.XDG_CONFIG_HOME!, 'khabar');
		mkdirSync(folder, {recursive: true});
		writeFileSync(join(folder, 'sources.opml'), `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
		return {env, library: join(env.XDG_DATA_HOME!, 'khabar', 'articles')};
	};
	const {env} = user();
	const start = performance.now();
	assert.equal((await khabar(['update'], {env})).code, 0);
	const usual = performance.now() - start;
	const unread = (await khabar(['list', '--unread'], {env})).stdout.split('\n').length;
	const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
	const next = randomNumbers(seed);
	let interrupted = 0;
	for (let i = 0; i < kills; i++) {
		const {env, library} = user();
		const child = spawn(process.execPath, [khabarFile, 'update'], {env: {...process.env, ...env}, stdio: 'ignore'});
		const ended = once(child, 'exit');
		await setTimeout(next(Math.ceil(usual)));
		child.kill('SIGKILL');
		const [, signal] = await ended;
		if (signal) interrupted++;
		const where = `kill ${i} of seed ${seed}`;
		const before = whole(library);
		assert.equal(new Set(before).size, before.length, where);
		const {code, stdout, stderr} = await khabar(['update'], {env});
		assert.deepEqual([code, stderr], [0, ''], where);
		assert.deepEqual(whole(library).sort(), all.toSorted(), where);
		assert.match(stdout, signal ? /new|nothing/ : /^nothing new/, where);
		assert.equal((await khabar(['list', '--unread'], {env})).stdout.split('\n').length, unread, where);
		if (i % 5 > 0) continue;
		assert.equal((await khabar(['update'], {env})).stdout, 'nothing new in 5 sources\n', where);
	}
	assert.ok(interrupted > 0, `seed ${seed}`);
	if (process.env.KHABAR_KILLS) console.log(`${interrupted} of ${kills} updates were killed before their end`);
});
