import path from 'node:path';
import {type BuildOptions, type BuildResult, build} from 'esbuild';

/** The file that has all which every start loads. */
const startFile = 'start.js';

/** An import from another file of the bundle, with or without names. */
const importStatement = /\bimport\s*(?:\{([^}]*)\}\s*from\s*)?"\.\/([\w-]+\.js)";/g;

interface Bundle {
	/** By their names in `dist/`. */
	readonly files: ReadonlyMap<string, string>;
	readonly metafile: NonNullable<BuildResult['metafile']>;
}

/** The files that another one imports, with those that they import. */
function importedBy({metafile: {outputs}}: Bundle, entry: string): string[] {
	const at = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
	const found = new Set<string>();
	const look = (name: string) => {
		for (const {path: file, kind} of at.get(name)?.imports ?? []) {
			const imported = path.basename(file);
			if (kind !== 'import-statement' || !at.has(imported) || found.has(imported)) continue;
			found.add(imported);
			look(imported);
		}
	};
	look(entry);
	return [...found];
}

/**
 * Puts all files that a start loads, but for the first one, into one: where files share parts, esbuild makes a file of each part
 * that the same ones share, and Node takes more than a millisecond for each.
 * @param entry the file that the program begins with; nothing imports it, and it stays apart
 */
export async function withStartFile(
	bundle: Bundle,
	entry: string,
	options: BuildOptions,
): Promise<Map<string, string>> {
	const parts = importedBy(bundle, entry);
	/** Two parts may give things of one name. */
	const given = (name: string, part: string) => `${name}$${parts.indexOf(part)}`;
	const exportsOf = (part: string) =>
		Object.entries(bundle.metafile.outputs).find(([file]) => path.basename(file) === part)![1].exports;
	const {outputFiles} = await build({
		...options,
		write: false,
		stdin: {
			contents: parts
				.map(part => `export {${exportsOf(part).map(name => `${name} as ${given(name, part)}`)}} from './${part}';`)
				.join('\n'),
		},
		plugins: [
			{
				name: 'parts-of-the-start',
				setup({onResolve, onLoad}) {
					onResolve({filter: /^\.\/[\w-]+\.js$/}, ({path: name, kind}) => {
						const file = name.slice(2);
						return kind === 'import-statement' && parts.includes(file)
							? {path: file, namespace: 'part'}
							: {path: name, external: true};
					});
					onLoad({filter: /.*/, namespace: 'part'}, ({path: file}) => ({contents: bundle.files.get(file)!}));
				},
			},
		],
	});
	const fromStart = (statement: string, names: string | undefined, file: string) => {
		if (!parts.includes(file)) return statement;
		const taken = (names ?? '').split(',').filter(Boolean);
		const renamed = taken.map(name => {
			const [from, to = from] = name.trim().split(/\s+as\s+/);
			return `${given(from!, file)} as ${to}`;
		});
		return names === undefined ? `import"./${startFile}";` : `import{${renamed}}from"./${startFile}";`;
	};
	const others = [...bundle.files].filter(([name]) => !parts.includes(name));
	return new Map([
		[startFile, outputFiles[0]!.text],
		...others.map(([name, text]) => [name, text.replace(importStatement, fromStart)] as const),
	]);
}
