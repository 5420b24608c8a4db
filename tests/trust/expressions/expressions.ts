import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'acorn';
import {transformSync} from 'esbuild';

/** Regular expressions of khabar and of the packages in it, for a check that each takes a time that grows with the text. */

export interface Expression {
	readonly source: string;
	readonly flags: string;
	/** The files that have it. */
	readonly files: readonly string[];
}

const root = join(import.meta.dirname, '../../..');

class Found {
	readonly #all = new Map<string, Expression & {readonly files: string[]}>();

	add(source: string, flags: string, file: string): void {
		const known = this.#all.get(`/${source}/${flags}`) ?? {source, flags, files: []};
		this.#all.set(`/${source}/${flags}`, known);
		if (!known.files.includes(file)) known.files.push(file);
	}

	get list(): Expression[] {
		return [...this.#all.values()];
	}
}

interface Node {
	readonly type?: string;
	readonly start: number;
	readonly regex?: {readonly pattern: string; readonly flags: string};
}

/** The expressions that a program writes as such, with their place. */
function* literals(node: unknown): Generator<Required<Pick<Node, 'regex' | 'start'>>> {
	if (Array.isArray(node)) for (const part of node) yield* literals(part);
	else if (typeof node === 'object' && node !== null && !(node instanceof RegExp)) {
		const {regex, start} = node as Node;
		if (regex) yield {regex, start};
		else for (const part of Object.values(node)) yield* literals(part);
	}
}

const parsed = (code: string) => parse(code, {ecmaVersion: 'latest', sourceType: 'module'});

/** Files of the program that nobody runs with foreign text: those that make it, its start, and those that are a thread. */
const notProgram = /source\/build\/|generate\.ts$|source\/cli\.ts$|-worker\.ts$/;

/** All expressions of `source/`: those that are written as such, and those that modules make of strings when they are loaded. */
export async function ownExpressions(): Promise<Expression[]> {
	const found = new Found();
	const files = globSync('source/**/*.{ts,tsx}', {cwd: root}).filter(file => !notProgram.test(file));
	for (const file of files) {
		const {code} = transformSync(readFileSync(join(root, file), 'utf8'), {
			loader: file.endsWith('x') ? 'tsx' : 'ts',
			charset: 'utf8',
		});
		for (const {regex} of literals(parsed(code))) found.add(regex.pattern, regex.flags, file);
	}
	const Own = RegExp;
	globalThis.RegExp = new Proxy(Own, {
		construct(target, values, newTarget) {
			const made: RegExp = Reflect.construct(target, values, newTarget === globalThis.RegExp ? target : newTarget);
			const [file] = /source\/[\w/.-]+/.exec(new Error().stack?.split('\n')[2] ?? '') ?? [];
			if (file) found.add(made.source, made.flags, file);
			return made;
		},
	});
	try {
		for (const file of files) await import(join(root, file));
	} finally {
		globalThis.RegExp = Own;
	}
	return found.list;
}

/**
 * The expressions of the packages, as they stand in the built program with its patches: those in it that are not khabar's own.
 * @param own what `ownExpressions` gives
 */
export function expressionsOfPackages(own: readonly Expression[]): Expression[] {
	// The build writes all characters beyond ASCII as escapes.
	const withoutEscapes = (source: string) =>
		source.replace(/\\u([\da-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
	const known = new Set(own.map(({source, flags}) => `/${withoutEscapes(source)}/${flags}`));
	const found = new Found();
	for (const file of globSync('dist/*.{js,cjs}', {cwd: root})) {
		const parts = literals(parsed(readFileSync(join(root, file), 'utf8')));
		for (const {regex} of parts)
			if (!known.has(`/${withoutEscapes(regex.pattern)}/${regex.flags}`)) found.add(regex.pattern, regex.flags, file);
	}
	return found.list;
}
