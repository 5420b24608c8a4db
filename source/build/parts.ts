import {createHash} from 'node:crypto';
import {transform} from 'esbuild';
import {asciiOnly} from './ascii-only.ts';

const laterImport = /\bimport(?=\("(?:node:|\.\/)[\w/-]+(?:\.js)?"\))/g;
/** esbuild may number what it calls `require`. */
const required = /(?<=(?:require\d*|importPart)\("\.\/)([\w-]+)\.js(?="\))/g;

/**
 * Makes files of the program, ES modules, the parts that `load-parts.ts` loads: V8 gives the compiled functions of scripts, and
 * not those of modules.
 * @returns them by their new names
 */
export async function partsOf(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
	const parts = [...files].map(async ([name, text]) => {
		const {code} = await transform(text.replace(laterImport, 'importPart'), {
			format: 'cjs',
			platform: 'node',
			target: 'node24',
			minifyWhitespace: true,
			// Ink asks whether React's developer tools are installed, which they never are.
			define: {'import.meta.url': 'partUrl', 'import.meta.resolve': 'undefined'},
		});
		const own = asciiOnly(code).replace(required, (found, stem) => (files.has(found) ? `${stem}.cjs` : found));
		return [name.replace(/js$/, 'cjs'), own] as const;
	});
	return new Map(await Promise.all(parts));
}

/** What tells these parts from those of another build. */
export function buildName(parts: ReadonlyMap<string, string>): string {
	const hash = createHash('sha256');
	for (const [name, text] of [...parts].sort()) hash.update(`${name}\0${text}\0`);
	return hash.digest('hex').slice(0, 16);
}
