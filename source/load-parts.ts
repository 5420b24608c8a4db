/**
 * Loads the parts of the program, the files `*.cjs` of `dist/`, with what V8 compiled of them before. The launcher starts it, and
 * nothing imports it.
 *
 * Node keeps compiled code too, but as it is when a file has just been loaded. Functions are compiled when they are first
 * called, and so most of the program would be compiled anew at each start. Here the code is kept as it is when a session ends.
 */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';

/** The beginning of a hash of all parts. The build writes it here. */
declare const build: string;

interface Part {
	readonly name: string;
	readonly script: Script;
	/** How many bytes of code the process had when that of this part was kept; 0 when there is none that can be used. */
	readonly kept: number;
}

/** A part is a CommonJS module. In the places of `import()` and `import.meta.url` it has `importPart()` and `partUrl`. */
type Body = (
	exports: unknown,
	require: (name: string) => unknown,
	module: {exports: unknown},
	importPart: (name: string) => Promise<unknown>,
	partUrl: string,
) => void;
const head = '(function(exports,require,module,importPart,partUrl){';

const folder = import.meta.dirname;
const parts: Part[] = [];
const modules = new Map<string, {exports: unknown}>();

/** Node takes 5 ms to load this module. It is there after `settling`, or when code is to be kept. */
let v8: typeof import('node:v8') | undefined;
const loadV8 = () => (v8 ??= process.getBuiltinModule('node:v8'));

/** After so long, in milliseconds, a process is a reader or has much to do. */
const settling = 200;

/** By how much the young generation of objects may grow at a time: with 2, V8's own value, to 48 MB. */
const growYoung = (factor: 1 | 2) => v8?.setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps the process smaller by a fifth: each frame is garbage when the next one comes, and V8 would let that add up. Keys are 3 %
 * slower.
 */
function settle(): void {
	loadV8();
	growYoung(1);
}

/** V8 takes code only under the flags that it was made with: here always those that it begins with. */
function underFirstFlags<Made>(make: () => Made): Made {
	growYoung(2);
	try {
		return make();
	} finally {
		growYoung(1);
	}
}

/**
 * Loads a part and all that it needs.
 * @param codeFolder where its compiled code is kept
 */
function load(name: string, codeFolder: string | undefined): unknown {
	const known = modules.get(name);
	if (known) return known.exports;
	const file = join(folder, name);
	const code = codeFolder === undefined ? undefined : keptCode(join(codeFolder, name));
	const text = `${head}${textOf(file)}\n})`;
	const options = {filename: file, columnOffset: -head.length, cachedData: code?.bytes};
	const script = underFirstFlags(() => new Script(text, options));
	parts.push({name, script, kept: (!script.cachedDataRejected && code?.amount) || 0});
	const module = {exports: {} as unknown};
	modules.set(name, module);
	const require = (wanted: string) =>
		wanted.startsWith('./') ? load(basename(wanted), codeFolder) : process.getBuiltinModule(wanted);
	/** What is apart from the program is an ES module. */
	const importPart = async (wanted: string) => (wanted.endsWith('.js') ? import(wanted) : require(wanted));
	const body = script.runInThisContext() as Body;
	body(module.exports, require, module, importPart, pathToFileURL(file).href);
	return module.exports;
}

/** The parts are ASCII, and V8 keeps a text of Latin-1 as it is. */
function textOf(file: string): string {
	try {
		return readFileSync(file, 'latin1');
	} catch {
		// Another version was installed in the meantime.
		const replaced = new Error('the files of khabar were replaced while it ran: start it again');
		replaced.stack = replaced.message;
		throw replaced;
	}
}

/** Before the code of a part stand its checksum and the amount of code there was, four bytes each; V8 wants the rest aligned. */
const headerLength = 16;

function keptCode(file: string): {bytes: Buffer; amount: number} | undefined {
	try {
		const whole = readFileSync(file);
		const bytes = whole.subarray(headerLength);
		return whole.readInt32LE(0) === checksum(bytes) ? {bytes, amount: whole.readUInt32LE(4)} : undefined;
	} catch {
		// There is none, or not all of it.
		return undefined;
	}
}

/**
 * V8 runs what it is given, without a look at it. Where a file was cut off, or has blocks that were never written, this
 * differs. A sum of all bytes would take longer than V8 takes to read them.
 */
function checksum(bytes: Buffer): number {
	let sum = bytes.length;
	for (let at = 0; at + 4 <= bytes.length; at += 512) sum = (Math.imul(sum, 31) + bytes.readInt32LE(at)) | 0;
	return sum;
}

/** Code is kept again when so much more of it was compiled than there was. */
const growth = 1.1;

/** Keeps the code of the parts that have none, or much less than by now. What cannot be kept is compiled the next time. */
function keep(codeFolder: string): void {
	// What a short command has compiled besides is not worth the time to look for it.
	if (!v8 && parts.every(({kept}) => kept > 0)) return;
	const amount = loadV8().getHeapCodeStatistics().bytecode_and_metadata_size;
	const lacking = parts.filter(({kept}) => kept * growth < amount);
	if (lacking.length === 0) return;
	try {
		if (mkdirSync(codeFolder, {recursive: true, mode: 0o700}) !== undefined) removeOld(dirname(codeFolder));
		for (const {name, script} of lacking) {
			const bytes = underFirstFlags(() => script.createCachedData());
			const header = Buffer.alloc(headerLength);
			header.writeInt32LE(checksum(bytes), 0);
			header.writeUInt32LE(amount, 4);
			const draft = join(codeFolder, `${name}.${process.pid}`);
			writeFileSync(draft, Buffer.concat([header, bytes]), {mode: 0o600});
			renameSync(draft, join(codeFolder, name));
		}
	} catch {}
}

/** In milliseconds. */
const month = 30 * 24 * 60 * 60 * 1000;

/** Removes the code of other builds, and for other versions of Node, that was kept more than a month ago. */
function removeOld(codeFolders: string): void {
	for (const name of readdirSync(codeFolders)) {
		const path = join(codeFolders, name);
		if (Date.now() - statSync(path).mtimeMs > month) rmSync(path, {recursive: true});
	}
}

/**
 * Runs the program.
 * @param cache a folder that is the user's own; without one no code is kept
 */
export function run(cache: string | undefined): void {
	const codeFolder = cache && join(cache, 'code', `${build}-${process.versions.v8}-${process.arch}`);
	if (codeFolder) process.on('exit', () => keep(codeFolder));
	setTimeout(settle, settling).unref();
	load('cli.cjs', codeFolder);
}
