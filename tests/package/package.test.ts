import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import packageJson from '../../package.json' with {type: 'json'};

const root = path.resolve(import.meta.dirname, '../..');
const neededMajor = Number(/\d+/.exec(packageJson.engines.node)?.[0]);
const majorOf = (version: string) => Number(/\d+/.exec(version)?.[0]);

/** The Nodes of this machine, their files by version: ours, those on the PATH, those named in KHABAR_TEST_NODES. */
const findNodes = (): Map<string, string> => {
	const onPath = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'node'));
	const named = (process.env.KHABAR_TEST_NODES ?? '').split(path.delimiter);
	const found = [process.execPath, ...onPath, ...named].filter(file => path.isAbsolute(file) && existsSync(file));
	return new Map(found.map(node => [execFileSync(node, ['--version'], {encoding: 'utf8'}).trim(), node]));
};

describe('the package', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'khabar-package-'));
	const bin = path.join(folder, 'prefix/bin');
	const nodes = findNodes();
	const [older, oldest, newer] = [-1, 0, 1].map(sign =>
		[...nodes.keys()].filter(version => Math.sign(majorOf(version) - neededMajor) === sign),
	) as [string[], string[], string[]];
	let packed: {filename: string; files: {path: string}[]};

	/** Runs the installed command by its name, far from the repository, with this Node as the first on the PATH. */
	const run = (version: string, ...parameters: string[]) => {
		const env = {PATH: [path.dirname(nodes.get(version)!), bin].join(path.delimiter), HOME: folder};
		const {status, stdout, stderr} = spawnSync('khabar', parameters, {cwd: folder, env, encoding: 'utf8'});
		return {status, stdout, stderr};
	};

	const starts = (versions: string[]) => {
		const expected = {status: 0, stdout: `${packageJson.version}\n`, stderr: ''};
		for (const version of versions) assert.deepEqual(run(version, '--version'), expected, version);
	};

	before(() => {
		const npm = (...parameters: string[]) =>
			execFileSync('npm', [...parameters, '--cache', path.join(folder, 'cache')], {cwd: root, encoding: 'utf8'});
		[packed] = JSON.parse(npm('pack', '--json', '--silent', '--pack-destination', folder));
		const tarball = path.join(folder, packed.filename);
		npm('install', '--global', '--silent', '--offline', '--prefix', path.dirname(bin), tarball);
	});

	after(() => rmSync(folder, {recursive: true}));

	test('holds the program, the articles, the licences and nothing of the workshop', () => {
		const names = packed.files.map(file => file.path);
		const known =
			/^(LICENSE|README\.md|package\.json|dist\/THIRD-PARTY-LICENSES|dist\/khabar\.1|dist\/[\w-]+\.c?js|articles\/.+\.json|guide\/\w+\/.+\.md)$/;
		const needed = [
			'LICENSE',
			'README.md',
			'dist/THIRD-PARTY-LICENSES',
			'dist/cli.cjs',
			'dist/khabar.1',
			'dist/khabar.js',
		];
		assert.deepEqual(
			{strange: names.filter(name => !known.test(name)), missing: needed.filter(name => !names.includes(name))},
			{strange: [], missing: []},
		);
	});

	test(`starts outside the repository on Node ${newer}`, () => starts(newer));

	test('brings its articles along', () => {
		const articles = packed.files.filter(file => file.path.startsWith('articles/')).length;
		const {status, stdout, stderr} = run(process.version);
		assert.deepEqual({status, stderr, lines: stdout.split('\n').length - 1}, {status: 0, stderr: '', lines: articles});
	});

	test('puts the man page where man looks for it', {skip: process.platform === 'win32' && 'there is no man'}, () =>
		assert.match(readFileSync(path.join(folder, 'prefix/share/man/man1/khabar.1'), 'utf8'), /^\.TH KHABAR 1/m),
	);

	const noOldest = oldest.length === 0 && `this machine has no Node ${neededMajor}`;
	test(`starts on the oldest Node it promises: ${oldest}`, {skip: noOldest}, () => starts(oldest));

	const noOlder = older.length === 0 && `this machine has no Node older than ${neededMajor}`;
	test(`says in one line that it is not for Node ${older}`, {skip: noOlder}, () => {
		for (const version of older) {
			const stderr = `khabar needs Node.js ${neededMajor} or newer; this is ${version}\n`;
			assert.deepEqual(run(version, '--version'), {status: 1, stdout: '', stderr});
		}
	});
});
