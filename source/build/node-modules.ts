import {isBuiltin} from 'node:module';

/** An import as esbuild writes it: a name for the whole module, names in braces, or both. */
const importStatement = /^import (?:(?:\* as )?(\w+)(?:, )?)?(\{[^}]*\})? ?from "([^"]+)";$/gm;

/**
 * A bundled file that takes Node's own modules without importing them. `import` makes an ES module of each, and for
 * that reads everything that it exports: so Node loads what it otherwise keeps until it is asked for (streams, MIME
 * types, a difference of texts), 5 ms of it.
 */
export const takeNodeModules = (file: string): string =>
	file.replace(importStatement, (statement, all: string | undefined, names: string | undefined, module: string) => {
		if (!isBuiltin(module)) return statement;
		const taken = `globalThis.process.getBuiltinModule("${module}");`;
		return [all, names?.replaceAll(' as ', ': ')]
			.filter(pattern => pattern)
			.map(pattern => `const ${pattern} = ${taken}`)
			.join('\n');
	});
