import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';

const paragraphs = [
	'The town opened its new library on Monday after four years of work. Two hundred readers came to see it.',
	'The library has 12,000 books in six languages, the mayor said. It is open every day but Friday.',
	'The town had opened a park in the same street in May 2019. Nobody remembers who had asked for it.',
];

/** A user with one article, and with programs of their own. */
function user() {
	const env = ownFolders();
	const folder = join(env.XDG_DATA_HOME!, 'khabar', 'articles');
	mkdirSync(folder, {recursive: true});
	const put = (id: string, more: object) =>
		writeFileSync(join(folder, `${id}.json`), JSON.stringify({id, title: 'A library', language: 'en', ...more}));
	put('library', {paragraphs});
	const program = (name: string, body: string): string => {
		const file = join(env.XDG_DATA_HOME!, `${name}.mjs`);
		writeFileSync(file, `import {readFileSync} from 'node:fs';\n${body}`);
		return `'${process.execPath}' '${file}'`;
	};
	const settings = (facts: unknown) => {
		mkdirSync(join(env.XDG_CONFIG_HOME!, 'khabar'), {recursive: true});
		writeFileSync(join(env.XDG_CONFIG_HOME!, 'khabar', 'config.json'), JSON.stringify({facts}));
	};
	const run = (...args: string[]) => khabar(args, {env});
	const facts = async (...args: string[]) => {
		const {stdout, stderr, code} = await run('facts', '--json', ...args);
		assert.equal(code, 0, stderr);
		return {facts: JSON.parse(stdout.split('\n')[0]!).facts as Record<string, unknown>[], stderr};
	};
	return {env, put, program, settings, run, facts};
}

const answer = (...facts: readonly object[]) =>
	`const {id} = JSON.parse(readFileSync(0, 'utf8')); console.log(JSON.stringify({id, by: 'llama', facts: ${JSON.stringify(facts)}}));`;
const good = answer(
	{text: 'Nobody remembers who had asked for it', paragraph: 2},
	{text: 'It burnt down', paragraph: 0},
);

describe('khabar facts --with', () => {
	test('shows the facts of a program with its name, and says what it left out', async () => {
		const {program, run, facts} = user();
		const command = program('good', good);
		const {stdout, stderr} = await run('facts', 'library', '--with', command);
		assert.equal(stdout, 'A library\n• Nobody remembers who had asked for it ¶ 3 (llama)\n\n');
		const leftOut = 'khabar: library: 1 of 2 facts by llama left out: not word for word in their paragraph\n';
		assert.equal(stderr, leftOut);
		const {facts: lines} = await facts('library', '--with', command);
		assert.deepEqual(
			lines,
			[
				{
					text: 'Nobody remembers who had asked for it',
					paragraph: 2,
					ranges: [{start: 59, end: 96}],
					kind: 'background',
					origin: 'program',
					by: 'llama',
				},
			].map(fact => ({...fact, kind: lines[0]!.kind})),
		);
	});

	test('falls back to khabar’s own with one line, and asks no more after three failures', async () => {
		const {program, put, run, facts} = user();
		const own = await facts('library');
		const command = program('failing', `console.error('no model here'); process.exit(1);`);
		const failed = await facts('library', '--with', command);
		assert.deepEqual(failed.facts, own.facts);
		assert.equal(failed.stderr, 'khabar: library: facts by khabar, not by node: it ended with 1: no model here\n');
		for (let i = 0; i < 5; i++) put(`more-${i}`, {paragraphs});
		const {stderr, code} = await run('facts', '--with', command);
		assert.equal(code, 0);
		const lines = stderr.trim().split('\n');
		assert.equal(lines.length, 4);
		assert.equal(lines[3], 'khabar: node failed 3 times in a row and is not asked any more');
	});

	test('is said once and for all in the settings, and an empty one asks for khabar’s own', async () => {
		const {program, settings, facts, run} = user();
		settings({command: program('good', good)});
		assert.equal((await facts('library')).facts[0]!.by, 'llama');
		assert.equal((await facts('library', '--with', '')).facts[0]!.origin, 'extracted');
		// The brief takes what was told before.
		const brief = await run('brief', '--json');
		assert.equal(JSON.parse(brief.stdout).facts[0].sources[0].by, 'llama');
	});

	test('settings that are none are told by their file and their place', async () => {
		const {settings, run} = user();
		for (const [facts, told] of [
			['llama', 'facts: must be an object'],
			[{command: 5}, 'facts.command: must be text'],
			[{command: 'true', seconds: -1}, 'facts.seconds: must be a whole number from 1 to 3600'],
		] as const) {
			settings(facts);
			const {stderr, code} = await run('facts', 'library');
			assert.match(stderr, /^khabar: \/.*\/config\.json: /);
			assert.ok(stderr.split('\n')[0]!.endsWith(told), stderr);
			assert.equal(code, 0);
		}
	});

	test('the brief starts no program', async () => {
		const {program, settings, run, env} = user();
		const file = join(env.XDG_DATA_HOME!, 'was-run');
		settings({command: `touch '${file}'; ${program('good', good)}`});
		const {stdout} = await run('brief', '--json');
		assert.equal(JSON.parse(stdout).facts[0].sources[0].origin, 'extracted');
		await assert.rejects(import('node:fs/promises').then(({stat}) => stat(file)));
	});
});

describe('khabar facts --mark', () => {
	test('marks a fact by its number or its words, and a sentence by its words', async () => {
		const {facts} = user();
		const own = (await facts('library')).facts;
		const second = await facts('library', '--mark', '2');
		assert.deepEqual([second.facts[0]!.text, second.facts[0]!.mark], [own[1]!.text, 'key']);
		const sentence = await facts('library', '--mark', 'every day but');
		assert.deepEqual(sentence.facts.map(({text, mark, origin}) => [text, mark, origin]).slice(0, 2), [
			[own[1]!.text, 'key', 'extracted'],
			['It is open every day but Friday', 'key', 'user'],
		]);
		const unmarked = await facts('library', '--unmark', 'every day');
		assert.deepEqual(
			unmarked.facts.filter(({mark}) => mark).map(({text}) => text),
			[own[1]!.text],
		);
		assert.deepEqual((await facts('library', '--unmark', '1')).facts, own);
	});

	test('with none: leaves a fact out, in the brief too, and state --json has it', async () => {
		const {facts, run} = user();
		const own = (await facts('library')).facts;
		const left = await facts('library', '--mark', 'none:1');
		assert.deepEqual(left.facts, own.slice(1));
		const {stdout} = await run('brief', '--json');
		assert.ok(!stdout.includes(JSON.stringify(own[0]!.text)));
		const state = JSON.parse((await run('state', '--json')).stdout);
		assert.deepEqual(state.facts, [{text: own[0]!.text, paragraph: own[0]!.paragraph, is: 'none'}]);
		assert.match((await run('state')).stdout, /1 opened or marked, 0 read, 0 starred, 1 with marked facts\n/);
		const back = await facts('library', '--unmark', String(own[0]!.text).slice(0, 20));
		assert.deepEqual(back.facts, own);
	});

	test('writes with a plus what is a key fact', async () => {
		const {run} = user();
		const {stdout} = await run('facts', 'library', '--mark', 'Nobody remembers');
		assert.match(stdout, /^A library\n\+ Nobody remembers who had asked for it ¶ 3\n• /);
	});

	test('says what is wrong, and marks nothing', async () => {
		const {run, env, put} = user();
		put('other', {paragraphs});
		const wrong = async (...args: string[]) => {
			const {stdout, stderr, code} = await khabar(['facts', ...args], {env, input: '{}'});
			assert.deepEqual([stdout, code], ['', 1]);
			return stderr;
		};
		assert.equal(
			await wrong('library', '--mark', '9'),
			`khabar: there is no key fact 9; the article has ${await count(run)} key facts\n`,
		);
		assert.equal(await wrong('library', '--mark', 'nowhere'), 'khabar: no sentence has these words: nowhere\n');
		assert.equal(await wrong('library', '--mark', 'none:Nobody x'), 'khabar: no key fact has these words: Nobody x\n');
		assert.match(
			await wrong('library', '--mark', 'e'),
			/^khabar: \d sentences have these words; give more of them: e\n$/,
		);
		assert.equal(await wrong('library', '--unmark', '1'), 'khabar: not marked: 1\n');
		for (const names of [[], ['library', 'other'], ['-']])
			assert.equal(
				await wrong(...names, '--mark', '1'),
				'khabar: --mark and --unmark take one article: its id or its file\n',
			);
		assert.equal((await run('state', '--json')).stdout, '');
	});
});

const count = async (run: ReturnType<typeof user>['run']): Promise<number> =>
	JSON.parse((await run('facts', '--json', 'library')).stdout).facts.length;

describe('in the reader', () => {
	test('a slow program is not waited for, its facts come by themselves, and it is ended with the reader', async () => {
		const {env, program, settings} = user();
		const go = join(env.XDG_DATA_HOME!, 'go');
		settings({
			command: program(
				'slow',
				`import {existsSync} from 'node:fs';
				const {id} = JSON.parse(readFileSync(0, 'utf8'));
				const timer = setInterval(() => {
					if (!existsSync(${JSON.stringify(go)})) return;
					clearInterval(timer);
					console.log(JSON.stringify({id, by: 'llama', facts: [{text: 'Nobody remembers who had asked for it', paragraph: 2}]}));
				}, 10);`,
			),
		});
		await using reader = new PtyProgram(process.execPath, [khabarFile], {env});
		const rows = () => reader.screen().map(row => row.trimEnd());
		// The marks beside the text are those of the facts that are shown.
		const text = () =>
			rows()
				.slice(
					rows().findLastIndex(row => /^─+$/.test(row)),
					-1,
				)
				.map(row => row.slice(2));
		await reader.waitFor('A library');
		reader.type('\r');
		await reader.waitFor(/Key facts \d/);
		reader.type('j');
		await reader.waitFor(/¶ 2\/3/);
		const before = text();
		writeFileSync(go, '');
		await reader.waitFor(/Key facts \(by llama\) 1/);
		assert.deepEqual(text(), before);
		reader.type('i');
		await reader.waitFor(/Facts by\s+llama/);
		reader.type('qF');
		await reader.waitFor(/Marked as a key fact/);
		reader.type('q');
		await reader.waitFor('List');
		reader.type('q');
		assert.equal(await reader.ended(), 0);
	});

	test('a program that fails is told of in the status row', async () => {
		const {env, program, settings} = user();
		settings({command: program('failing', `process.exit(7);`)});
		await using reader = new PtyProgram(process.execPath, [khabarFile], {env});
		await reader.waitFor('A library');
		reader.type('\r');
		await reader.waitFor('Facts by khabar, not by node: it ended with 7');
		reader.type('q');
		await reader.waitFor('List');
		reader.type('q');
		assert.equal(await reader.ended(), 0);
	});
});

describe('the samples that the guide speaks of', () => {
	test('are found by their names, also by somebody who has articles of their own by now', async () => {
		const {run, facts} = user();
		assert.match((await run('print', 'ceasefire-call')).stdout, /بوتين/);
		assert.match((await run('ceasefire-call')).stdout, /^ceasefire-call\t/);
		assert.equal((await run('facts', 'ceasefire-call', '--mark', 'none:2')).code, 0);
		assert.ok((await facts('ceasefire-call')).facts.length > 0);
		assert.doesNotMatch((await run('list')).stdout, /ceasefire/);
	});

	test('give way to an article of the user with the same name, and are not looked for in a library that is named', async () => {
		const {put, run, env} = user();
		put('ceasefire-call', {paragraphs: ['My own words.']});
		assert.match((await run('print', 'ceasefire-call')).stdout, /My own words/);
		const other = join(env.XDG_DATA_HOME!, 'other');
		mkdirSync(other);
		assert.equal((await run('print', 'hebrew-points', '--library', other)).code, 1);
	});
});

test('a mark for an article that is not there is refused once', async () => {
	const {stderr, code} = await user().run('facts', 'nothing-like-it', '--mark', '1');
	assert.deepEqual([stderr.split('\n').length - 1, code], [1, 1], stderr);
});
