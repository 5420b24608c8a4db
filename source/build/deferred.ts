import path from 'node:path';
import type {Plugin} from 'esbuild';

/**
 * What the first frame does not need, by the file of `dist/` that has it: modules with those of their functions that are used
 * outside. Nobody can wait where they are called, so `require` loads the file at the first call. They share modules with the
 * rest of the program, unlike the files that are built apart.
 */
const deferred: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	'facts-later': {
		'source/facts/key-facts.ts': ['keyFacts', 'findings'],
		'source/facts/language/detect-language.ts': ['languageOf', 'languageOfArticle'],
	},
	'reading-later': {
		'source/article/read/parse.ts': ['parseArticles'],
		'source/article/read/take.ts': ['takeArticles'],
	},
	'arabic-later': {'source/messages/ar/index.ts': ['arabic']},
	'breaks-later': {'source/text/breaks/line-breaks.ts': ['lineBreaks']},
};

/** The entry points of these files. */
export const deferredEntries = Object.keys(deferred).map(name => ({in: `later:${name}`, out: name}));

const places = new Map(
	Object.entries(deferred).flatMap(([name, modules]) =>
		Object.entries(modules).map(([file, functions]) => [file, {name, functions}] as const),
	),
);

/** Functions that load the file with the first call. */
const standIn = (name: string, functions: readonly string[]) => `
	let made;
	const later = () => (made ??= globalThis.process.getBuiltinModule('node:module').createRequire(import.meta.url)('./${name}.js'));
	${functions.map(one => `export const ${one} = (...given) => later().${one}(...given);`).join('\n')}`;

/** Puts stand-ins in the places of these modules, but for their own folders. An import of anything else that they export stops the build. */
export const deferModules = (root: string): Plugin => ({
	name: 'defer-modules',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^later:/}, ({path: name}) => ({path: name.replace('later:', ''), namespace: 'later'}));
		onLoad({filter: /.*/, namespace: 'later'}, ({path: name}) => ({
			resolveDir: root,
			contents: Object.entries(deferred[name]!)
				.map(([file, functions]) => `export {${functions}} from './${file}';`)
				.join('\n'),
		}));
		onResolve({filter: /^\.{1,2}\/.*\.ts$/}, ({path: name, resolveDir, namespace}) => {
			const file = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/');
			const isNeighbour = path.resolve(root, path.dirname(file)) === resolveDir;
			return places.has(file) && namespace !== 'later' && !isNeighbour
				? {path: file, namespace: 'deferred', sideEffects: false}
				: undefined;
		});
		onLoad({filter: /.*/, namespace: 'deferred'}, ({path: file}) => {
			const {name, functions} = places.get(file)!;
			return {contents: standIn(name, functions)};
		});
	},
});
