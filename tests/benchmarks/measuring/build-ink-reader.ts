import path from 'node:path';
import {build} from 'esbuild';
import {patchForStart} from '../../../source/build/patches.ts';
import {folder} from './environment.ts';

const outdir = path.join(folder, 'ink-reader');
let built: Promise<unknown> | undefined;

/**
 * Builds the reader on Ink as it is published, which makes and writes its frames, with the settings of `source/build/build.ts`;
 * gives the file to start.
 */
export async function inkReader(): Promise<string> {
	built ??= build({
		absWorkingDir: path.resolve(import.meta.dirname, '../../..'),
		entryPoints: ['tests/benchmarks/measuring/ink-reader.tsx'],
		outdir,
		outExtension: {'.js': '.mjs'},
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node24',
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {js: 'const require = process.getBuiltinModule;'},
		plugins: [patchForStart],
		logLevel: 'warning',
	});
	await built;
	return path.join(outdir, 'ink-reader.mjs');
}
