/**
 * Builds `dist/`: the launcher, the program with every package it uses inside it, and the licences of those packages.
 * Run it with `npm run build`. Nothing in the program imports this folder, and it imports no other.
 *
 * The files lie flat in `dist/`, so `new URL('../articles/', import.meta.url)` is the same folder for all of them.
 */
import {globSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, type BuildResult, build, type Plugin} from 'esbuild';
import {asciiOnly} from './ascii-only.ts';
import {deferModules, deferredEntries} from './deferred.ts';
import {licencesOf} from './licences.ts';
import {manPageOf} from './man-page.ts';
import {takeNodeModules} from './node-modules.ts';
import {buildName, partsOf} from './parts.ts';
import {patchPackages} from './patches.ts';
import {withStartFile} from './start-file.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');

/** Brings `dist/` to exactly these files, touching only what differs: a khabar that runs meanwhile goes on undisturbed. */
const writeFiles = async (files: Map<string, Uint8Array>): Promise<void> => {
	await mkdir(dist, {recursive: true});
	for (const [name, contents] of files) {
		const file = path.join(dist, name);
		const present = await readFile(file).catch(() => undefined);
		if (present?.equals(contents)) continue;
		const draft = `${file}.${process.pid}`;
		await writeFile(draft, contents);
		await rename(draft, file);
	}
	const stale = (await readdir(dist)).filter(name => /\.c?js$/.test(name) && !files.has(name));
	await Promise.all(stale.map(name => rm(path.join(dist, name), {force: true})));
};

/** The files that few starts need. They share nothing with the rest of the program. */
const apart = [
	'source/network/get.ts',
	'source/library/sources/update/reading-worker.ts',
	'source/commands/reading/beside/beside-worker.ts',
	...globSync('source/**/*-packages.ts', {cwd: root}),
];
const namesApart = new Set(apart.map(file => path.basename(file, '.ts')));

/**
 * Keeps these files out of the build of the program. Otherwise esbuild would move what they share with it, if only one of its
 * own helpers, into one more file that every start loads.
 */
const builtApart: Plugin = {
	name: 'built-apart',
	setup({onResolve}) {
		onResolve({filter: /^\.{1,2}\/.*\.ts$/}, ({path: file, kind}) => {
			const name = path.basename(file, '.ts');
			return kind === 'dynamic-import' && namesApart.has(name) ? {path: `./${name}.js`, external: true} : undefined;
		});
	},
};

const plugins = [builtApart, patchPackages];

/** How all is written, also what is put together again. */
const written = {
	absWorkingDir: root,
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node24',
	legalComments: 'none',
	// Without comments and indents a third less has to be read at each start. Names stay: errors tell where they come from.
	minifyWhitespace: true,
	logLevel: 'warning',
} satisfies BuildOptions;

const options: BuildOptions & {metafile: true; write: false} = {
	...written,
	outdir: dist,
	splitting: true,
	define: {'process.env.NODE_ENV': '"production"'},
	// Packages in CommonJS call `require`; after bundling, they call it for Node's own modules only.
	banner: {js: 'const require = globalThis.process.getBuiltinModule;'},
	plugins,
	metafile: true,
	write: false,
};

/** By their names in `dist/`. */
const textsOf = ({outputFiles}: BuildResult<typeof options>) =>
	new Map(outputFiles.map(({path: file, text}) => [path.basename(file), takeNodeModules(text)]));

const program = await build({
	...options,
	// A part has a `require` of its own.
	banner: {},
	plugins: [...plugins, deferModules(root)],
	entryPoints: [{in: 'source/cli.ts', out: 'cli'}, ...deferredEntries],
});
const parts = await partsOf(
	await withStartFile({files: textsOf(program), metafile: program.metafile}, 'cli.js', written),
);

const separate = await build({
	...options,
	entryPoints: apart,
	entryNames: '[name]',
	// The form of jsonc-parser for browsers (UMD) loads its own parts in a way that cannot be bundled.
	mainFields: ['module', 'main'],
});

const loader = await build({
	...options,
	entryPoints: ['source/load-parts.ts'],
	banner: {},
	define: {build: JSON.stringify(buildName(parts))},
});

const licences = await licencesOf([program.metafile, separate.metafile], root);

await writeFiles(
	new Map([
		...[...parts].map(([name, text]) => [name, Buffer.from(text)] as const),
		...[...textsOf(separate), ...textsOf(loader)].map(([name, text]) => [name, Buffer.from(asciiOnly(text))] as const),
		['khabar.1', Buffer.from(await manPageOf(options))],
		['khabar.js', await readFile(path.join(root, 'source/khabar.js'))],
		// Scripts in a checkout start khabar by this name, too.
		['cli.js', Buffer.from("import './khabar.js';\n")],
		['THIRD-PARTY-LICENSES', Buffer.from(licences)],
	]),
);
