import path from 'node:path';
import type {Plugin} from 'esbuild';

interface Deferred {
	/** A folder whose files go with these modules, and import them as they are. */
	readonly home: string;
	/** Modules, with those of their functions that are used elsewhere. */
	readonly modules: Readonly<Record<string, readonly string[]>>;
}

/**
 * What the first frame does not need, by the file of `dist/` that has it. Nobody can wait where these functions are called, so
 * `require` loads the file at the first call. They share modules with the rest of the program, unlike the files that are built
 * apart.
 */
const deferred: Readonly<Record<string, Deferred>> = {
	'facts-later': {
		home: 'source/facts/language',
		modules: {
			'source/facts/key-facts.ts': ['keyFacts', 'findings'],
			'source/facts/language/detect-language.ts': ['languageOf', 'languageOfArticle'],
		},
	},
	// What reads an article of the library again; documents of all formats take three times as much.
	'json-later': {home: 'source/article/read', modules: {'source/article/read/parse.ts': ['parseArticles']}},
	'reading-later': {
		home: 'source/article/read',
		modules: {
			'source/article/read/take.ts': ['takeArticles'],
			'source/article/read/charset/decode-document.ts': ['decodeDocument', 'isUtf8Text'],
		},
	},
	'searching-later': {
		home: 'source/search',
		modules: {
			'source/search/query/query.ts': ['parseQuery', 'ftsQuery', 'ftsIsExact'],
			'source/search/query/likely.ts': ['likelyTerms'],
			'source/search/matching/matches.ts': ['bestMatch', 'findIn', 'fitter', 'matches'],
			'source/search/words/words.ts': ['indexed', 'searchWords'],
		},
	},
	'arabic-later': {home: 'source/messages/ar', modules: {'source/messages/ar/index.ts': ['arabic']}},
	'breaks-later': {home: 'source/text/breaks', modules: {'source/text/breaks/line-breaks.ts': ['lineBreaks']}},
};

/** The entry points of these files. */
export const deferredEntries = Object.keys(deferred).map(name => ({in: `later:${name}`, out: name}));

const places = new Map(
	Object.entries(deferred).flatMap(([name, {home, modules}]) =>
		Object.entries(modules).map(([file, functions]) => [file, {name, home, functions}] as const),
	),
);

/** Functions that load the file with the first call. */
const standIn = (name: string, functions: readonly string[]) => `
	let made;
	const later = () => (made ??= require('./${name}.js'));
	${functions.map(one => `export const ${one} = (...given) => later().${one}(...given);`).join('\n')}`;

/** Puts stand-ins in the places of these modules. An import of anything else that they export stops the build. */
export const deferModules = (root: string): Plugin => ({
	name: 'defer-modules',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^later:/}, ({path: name}) => ({path: name.replace('later:', ''), namespace: 'later'}));
		onLoad({filter: /.*/, namespace: 'later'}, ({path: name}) => ({
			resolveDir: root,
			contents: Object.entries(deferred[name]!.modules)
				.map(([file, functions]) => `export {${functions}} from './${file}';`)
				.join('\n'),
		}));
		onResolve({filter: /^\.{1,2}\/.*\.ts$/}, ({path: name, resolveDir, namespace}) => {
			const inRoot = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
			const file = inRoot(path.resolve(resolveDir, name));
			const place = places.get(file);
			const isHome = place && `${inRoot(resolveDir)}/`.startsWith(`${place.home}/`);
			return place && !isHome && namespace !== 'later'
				? {path: file, namespace: 'deferred', sideEffects: false}
				: undefined;
		});
		onResolve({filter: /.*/, namespace: 'deferred'}, ({path: file}) => ({path: file, external: true}));
		onLoad({filter: /.*/, namespace: 'deferred'}, ({path: file}) => {
			const {name, functions} = places.get(file)!;
			return {contents: standIn(name, functions)};
		});
	},
});
