/**
 * `npm run executable [-- PLATFORM ...]`: khabar as one file that needs no Node, for the platform that it is made on, or those
 * that are named. The files of the package (`dist/`, articles, guide, man page) stand inside it, in a file system that Node
 * shows to the program (`useVfs`), and run there as they do from a folder. From the same files and the same Node the bytes
 * are the same.
 */
import {execFileSync} from 'node:child_process';
import {globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import packageJson from '../../../package.json' with {type: 'json'};
import {nodeBinary} from './node-binary.ts';
import {platforms, thisPlatform} from './platforms.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const outputs = path.join(root, 'executables');

/** What the package has, by its path in it. */
function assets(): Record<string, string> {
	const patterns = packageJson.files.flatMap(name => [name, `${name}/**`]);
	const files = globSync(patterns, {cwd: root}).filter(file => statSync(path.join(root, file)).isFile());
	return Object.fromEntries(files.sort().map(file => [file, path.join(root, file)]));
}

const named = process.argv.slice(2);
const unknown = named.find(name => !Object.hasOwn(platforms, name));
if (unknown !== undefined) throw new Error(`no platform "${unknown}"; there are ${Object.keys(platforms).join(', ')}`);

mkdirSync(outputs, {recursive: true});
const work = mkdtempSync(path.join(tmpdir(), 'khabar-executable-'));
try {
	writeFileSync(path.join(work, 'main.mjs'), "import './dist/khabar.js';\n");
	for (const name of named.length > 0 ? named : [thisPlatform]) {
		const platform = platforms[name];
		if (platform === undefined) throw new Error(`there is no Node to be had for ${name}`);
		const output = path.join(outputs, `khabar-${name}${platform.suffix}`);
		const config = {
			// The name stands in the executable: a path would differ from one folder to the next.
			main: 'main.mjs',
			mainFormat: 'module',
			output,
			executable: nodeBinary(platform, packageJson.devDependencies.node, path.join(root, 'node_modules/.cache/khabar')),
			disableExperimentalSEAWarning: true,
			useVfs: true,
			assets: assets(),
		};
		const file = path.join(work, 'config.json');
		writeFileSync(file, JSON.stringify(config));
		execFileSync(process.execPath, ['--build-sea', file], {cwd: work, stdio: ['ignore', 'ignore', 'inherit']});
		process.stdout.write(`${path.relative(root, output)}: ${(statSync(output).size / 1e6).toFixed(0)} MB\n`);
	}
} finally {
	rmSync(work, {recursive: true});
}
