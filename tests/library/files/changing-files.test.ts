import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-changing-'));
after(() => rmSync(root, {recursive: true}));

/** A program that makes files grow, be cut off, be replaced, change their places and vanish, until its input ends. */
const restless = `
	import fs from 'node:fs';
	const folder = process.argv[1];
	const file = i => folder + '/' + i + '.json';
	const text = i => JSON.stringify({id: 'id-' + i, title: 'خبر ' + i, paragraphs: Array(200).fill('نص الخبر ' + i)});
	const acts = [
		i => fs.writeFileSync(file(i), text(i)),
		i => fs.writeFileSync(file(i), text(i).slice(0, 500)),
		i => fs.appendFileSync(file(i), text(i)),
		i => fs.truncateSync(file(i), 100),
		i => fs.rmSync(file(i)),
		i => fs.renameSync(file(i), file(i + 1)),
		i => fs.writeFileSync(folder + '/draft', text(i)) ?? fs.renameSync(folder + '/draft', file(i)),
		i => fs.appendFileSync(folder + '/all.jsonl', text(i) + '\\n'),
		i => fs.truncateSync(folder + '/all.jsonl', 3000),
	];
	let isOver = false;
	let count = 0;
	process.stdin.on('end', () => { isOver = true; }).resume();
	const act = () => {
		for (let k = 0; k < 20; k++) {
			count = (count * 48271 + 11) % 2147483647;
			try { acts[count % acts.length](count % 37); } catch {}
		}
		if (!isOver) return setTimeout(act, 1);
		fs.rmSync(folder + '/all.jsonl', {force: true});
		for (let i = 0; i < 38; i++) fs.writeFileSync(file(i), text(i));
	};
	act();`;

describe('a folder whose files grow, are cut off and vanish while they are read', () => {
	test('breaks no command, and is listed right once it is quiet', async () => {
		const folder = join(root, 'restless');
		mkdirSync(folder);
		const env = ownFolders();
		const changing = spawn(process.execPath, ['--input-type=module', '--eval', restless, folder], {
			stdio: ['pipe', 'inherit', 'inherit'],
		});
		const commands = [
			['list', folder],
			['check', folder],
			['facts', folder],
			['brief', folder],
			['list', folder, '--json'],
		];
		for (let round = 0; round < 4; round++) {
			for (const args of commands) {
				const {stderr, code} = await khabar(args, {env});
				assert.ok(code === 0 || code === 1, `${args.join(' ')}: ${code}: ${stderr}`);
				const strange = stderr.split('\n').filter(line => line !== '' && !line.startsWith('khabar: '));
				assert.deepEqual(strange, [], args.join(' '));
				assert.doesNotMatch(stderr, /TypeError|RangeError|undefined|node:/);
			}
		}
		changing.stdin.end();
		await once(changing, 'exit');
		const {stdout, stderr} = await khabar(['list', folder, '--json'], {env});
		assert.equal(stderr, '');
		const titles = stdout
			.trim()
			.split('\n')
			.map(line => JSON.parse(line).title);
		assert.deepEqual(titles.sort(), Array.from({length: 38}, (_, i) => `خبر ${i}`).sort());
	});
});

describe('two that add while ten read', () => {
	test('keep every article once, and every reader sees whole articles only', async () => {
		const env = ownFolders();
		const library = join(root, 'library');
		const lines = (from: number) =>
			Array.from({length: 100}, (_, i) =>
				JSON.stringify({
					id: `n-${from + i}`,
					title: `خبر ${from + i}`,
					url: `https://paper.example/${from + i}`,
					paragraphs: ['قال الوزير إن العمل مستمر.'],
				}),
			).join('\n');
		// Fifty articles are in both, so that the two also meet at one article.
		const adders = [0, 50].map(from => {
			const child = spawn(process.execPath, [khabarFile, 'add', '--library', library, '-'], {
				env: {...process.env, ...env},
				stdio: ['pipe', 'ignore', 'pipe'],
			});
			child.stdin.end(lines(from));
			return child;
		});
		const said = adders.map(async ({stderr}) => (await stderr.toArray()).join(''));
		const ends = adders.map(adder => once(adder, 'exit'));
		mkdirSync(library, {recursive: true});
		const idsIn = (stdout: string): string[] =>
			stdout
				.split('\n')
				.slice(0, -1)
				.map(line => JSON.parse(line).id);
		const list = () => khabar(['list', '--json', '--library', library], {env});
		const seen = await Promise.all(
			Array.from({length: 10}, async () => {
				const all: string[] = [];
				while (adders.some(({exitCode}) => exitCode === null) || all.length === 0) {
					const {stdout, stderr, code} = await list();
					assert.equal(code, 0, stderr);
					assert.match(stderr, /^(?:khabar: [^\n]*articles[^\n]*\n)*$/);
					all.push(stdout);
				}
				return all;
			}),
		);
		assert.deepEqual(await Promise.all(ends), [
			[0, null],
			[0, null],
		]);
		assert.deepEqual(await Promise.all(said), ['', '']);
		const wanted = new Set(Array.from({length: 150}, (_, i) => `n-${i}`));
		for (const ids of seen.flat().map(idsIn)) {
			assert.equal(new Set(ids).size, ids.length);
			assert.deepEqual(
				ids.filter(id => !wanted.has(id)),
				[],
			);
		}
		const {stdout} = await list();
		assert.deepEqual(idsIn(stdout).sort(), [...wanted].sort());
		assert.equal(readdirSync(library).filter(name => name.endsWith('.json')).length, wanted.size);
	});
});
