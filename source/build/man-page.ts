import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {type BuildOptions, build} from 'esbuild';
import packageJson from '../../package.json' with {type: 'json'};

/**
 * The man page of the program. What makes it is a part of the program, which Node cannot load before it is bundled.
 * @param options those of the program's bundle
 */
export async function manPageOf(options: BuildOptions): Promise<string> {
	const {outputFiles} = await build({
		...options,
		entryPoints: ['source/commands/help/man-page.ts'],
		splitting: false,
		metafile: false,
		write: false,
	});
	const folder = await mkdtemp(path.join(tmpdir(), 'khabar-build-'));
	try {
		const file = path.join(folder, 'man-page.mjs');
		await writeFile(file, outputFiles[0]!.contents);
		const {manPage} = (await import(pathToFileURL(file).href)) as {manPage: (version: string) => string};
		return manPage(packageJson.version);
	} finally {
		await rm(folder, {recursive: true});
	}
}
