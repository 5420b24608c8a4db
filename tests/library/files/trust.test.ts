import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {requireTrusted, Untrusted} from '../../../source/library/files/trust.ts';
import {khabar, ownFolders} from '../../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-trust-'));
after(() => rmSync(root, {recursive: true}));
let count = 0;

/** A folder of its own, with a file in it. */
function place(mode: number, fileMode = 0o600): {folder: string; file: string} {
	const folder = join(root, String(count++));
	mkdirSync(folder);
	const file = join(folder, 'config.json');
	writeFileSync(file, '{}');
	chmodSync(file, fileMode);
	chmodSync(folder, mode);
	return {folder, file};
}

const trust = new URL('../../../source/library/files/trust.ts', import.meta.url).href;
const stranger = 12_345;
const isRoot = process.getuid?.() === 0;

describe('a file that khabar believes', () => {
	test('is the user’s own, in a folder that is', () => {
		requireTrusted(place(0o700).file);
		requireTrusted(place(0o755, 0o644).file);
		requireTrusted(join(place(0o700).folder, 'missing'));
		requireTrusted(join(root, 'missing', 'missing'));
	});

	test('is not used when all may write it, or put another in its place', () => {
		assert.throws(() => requireTrusted(place(0o755, 0o666).file), Untrusted);
		assert.throws(() => requireTrusted(place(0o777).file), Untrusted);
		requireTrusted(place(0o1777).file);
	});

	test('may have any mode where nobody else can enter its folder', () => {
		requireTrusted(place(0o700, 0o666).file);
		const open = place(0o755, 0o666);
		const link = join(place(0o700).folder, 'link');
		symlinkSync(open.file, link);
		assert.throws(() => requireTrusted(link), Untrusted);
	});

	test('is told of with the command that mends it', () => {
		const why = (file: string) => {
			try {
				requireTrusted(file);
			} catch (error) {
				return (error as Error).message;
			}
			return '';
		};
		const open = place(0o755, 0o666);
		assert.match(why(open.file), new RegExp(`^can be written by other users.*: chmod o-w ${open.file}$`));
		const folder = place(0o757);
		assert.match(why(folder.file), new RegExp(`^its folder can be written.*: chmod o-w ${folder.folder}$`));
		execFileSync('sh', ['-c', why(open.file).replace(/^.*: (?=chmod)/, '')]);
		requireTrusted(open.file);
	});

	test('may be written by the user’s own group, and by no other', {skip: !isRoot && 'needs root'}, () => {
		const own = place(0o775, 0o664);
		requireTrusted(own.file);
		chownSync(own.file, 0, stranger);
		assert.throws(() => requireTrusted(own.file), /: chmod g-w /);
		const folder = place(0o2775, 0o644);
		chownSync(folder.folder, 0, stranger);
		assert.throws(() => requireTrusted(folder.file), Untrusted);
	});

	test('may be written by another group of the user where he says that he shares', {
		skip: !isRoot && 'needs root',
	}, () => {
		const [mine, others] = [place(0o2775, 0o664), place(0o2775, 0o664)];
		const check = (file: string) => {
			const script = `process.setgroups([${stranger}]); process.setgid(0);
				const {requireTrusted} = await import(${JSON.stringify(trust)});
				try { requireTrusted(${JSON.stringify(file)}); console.log('used'); } catch { console.log('not used'); }`;
			return (shared: string) =>
				execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
					env: {...process.env, KHABAR_SHARED: shared},
					encoding: 'utf8',
				}).trim();
		};
		for (const {folder, file} of [mine, others])
			for (const path of [folder, file]) chownSync(path, 0, folder === mine.folder ? stranger : stranger + 1);
		assert.deepEqual(['', '1'].map(check(mine.file)), ['not used', 'used']);
		assert.deepEqual(['', '1'].map(check(others.file)), ['not used', 'not used']);
	});

	test('of another user is not used, nor what lies in his folder, nor where a link leads to him', {
		skip: !isRoot && 'needs root',
	}, () => {
		const [his, folder] = [place(0o700), place(0o755)];
		chownSync(his.file, stranger, stranger);
		chownSync(folder.folder, stranger, stranger);
		for (const {file} of [his, folder]) assert.throws(() => requireTrusted(file), Untrusted);
		assert.throws(() => requireTrusted(join(folder.folder, 'missing')), Untrusted);
		const link = join(place(0o700).folder, 'link');
		symlinkSync(his.file, link);
		assert.throws(() => requireTrusted(link), Untrusted);
	});
});

const article = JSON.stringify({title: 'خبر', paragraphs: ['قال الوزير إن العمل مستمر.']});

/** All files and folders that a command leaves, with their modes. */
function modesBelow(folder: string): Map<string, number> {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
	return new Map(names.map(name => [name, statSync(join(folder, name)).mode & 0o777]));
}

describe('what khabar writes', () => {
	test('nobody else can read, whatever the umask', async () => {
		const env = ownFolders();
		const before = process.umask(0);
		try {
			assert.equal((await khabar(['add', '-'], {env, input: article})).code, 0);
			assert.equal((await khabar(['mute', 'x'], {env})).code, 0);
			assert.equal((await khabar(['state'], {env})).code, 0);
		} finally {
			process.umask(before);
		}
		const modes = modesBelow(join(env.XDG_DATA_HOME!, '..'));
		assert.ok(modes.size > 10, [...modes.keys()].join(' '));
		// Node makes the files of its compile cache; they lie in a folder that nobody else can enter.
		const open = [...modes].filter(([name, mode]) => mode & 0o077 && !/^cache\/khabar\/v\d/.test(name));
		assert.deepEqual(open, []);
	});

	test('of a library that is shared is what the umask allows, and of all else is not', async () => {
		const env: Record<string, string> = {...ownFolders(), KHABAR_SHARED: '1'};
		const before = process.umask(0o002);
		try {
			assert.equal((await khabar(['add', '-'], {env, input: article})).code, 0);
		} finally {
			process.umask(before);
		}
		const library = join(env.XDG_DATA_HOME!, 'khabar', 'articles');
		assert.equal(statSync(library).mode & 0o777, 0o775);
		assert.deepEqual([...modesBelow(library).values()], [0o664]);
	});
});

describe('what another user has put there', {skip: !isRoot && 'needs root'}, () => {
	test('is not believed, and that is told once', async () => {
		const env = ownFolders();
		await khabar(['add', '-'], {env, input: article});
		await khabar(['mute', 'x'], {env});
		await khabar(['state'], {env});
		const home = join(env.XDG_DATA_HOME!, '..');
		for (const [name] of modesBelow(home)) {
			if (/\.(?:sqlite|json)$/.test(name) && !name.startsWith('data')) chownSync(join(home, name), stranger, stranger);
		}
		const told = async (args: readonly string[]) =>
			(await khabar(args, {env})).stderr.split('\n').filter(line => /another user/.test(line));
		const listed = await told(['list', join(env.XDG_DATA_HOME!, 'khabar/articles'), '--unread']);
		assert.ok(
			listed.some(line => /mutes\.json: belongs to another user, so it is not used/.test(line)),
			listed.join('\n'),
		);
		rmSync(join(env.XDG_CONFIG_HOME!, 'khabar', 'mutes.json'));
		const lines = await told(['list', '--unread']);
		assert.equal(lines.filter(line => /catalogues/.test(line)).length, 1, lines.join('\n'));
		assert.equal(lines.filter(line => /state\.sqlite/.test(line)).length, 1, lines.join('\n'));
		const {stdout} = await khabar(['list'], {env});
		assert.match(stdout, /خبر/);
	});
});
