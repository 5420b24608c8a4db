/** How the program itself is started again: as a process, or as a thread. Everything may import it. */
import {fileURLToPath} from 'node:url';
import type {Worker, WorkerOptions} from 'node:worker_threads';

/** Whether khabar is one file that has Node inside. Node 24 has the module; it is loaded only where it is asked for. */
export const isOneFile = (): boolean => process.getBuiltinModule('node:sea').isSea();

/** Where the files inside of the executable stand: the folder in which `dist/` is. In a thread they stand nowhere. */
const insideFolder = () =>
	import.meta.url.startsWith('file:') ? fileURLToPath(new URL('..', import.meta.url)) : undefined;

/** Whether a file is one inside of the executable. */
export function isInside(file: string): boolean {
	const folder = isOneFile() ? insideFolder() : undefined;
	return folder !== undefined && file.startsWith(folder);
}

/** The command that starts khabar as it was started: the file, and what stands before khabar's own arguments. */
export const ownCommand = (): readonly [file: string, before: readonly string[]] => [
	process.execPath,
	isOneFile() ? process.execArgv : [...process.execArgv, process.argv[1]!],
];

/** Starts a thread on one of the program's own files. */
export function startThread(file: URL, options: WorkerOptions = {}): Worker {
	const {Worker} = process.getBuiltinModule('node:worker_threads');
	if (!isOneFile()) return new Worker(file, options);
	// Threads do not see the file system inside the executable, only its assets by name.
	const inside = fileURLToPath(file).slice(insideFolder()!.length);
	return new Worker(new URL(`data:text/javascript,${encodeURIComponent(fromAssets(inside))}`), options);
}

/** A module that runs an asset of the executable, with all that it imports from beside it. */
const fromAssets = (asset: string) => `
import {registerHooks} from 'node:module';
import {getAsset} from 'node:sea';
registerHooks({
	resolve(name, context, next) {
		if (!/^(asset:|[.][.]?[/])/.test(name)) return next(name, context);
		return {url: new URL(name, context.parentURL).href, shortCircuit: true};
	},
	load(url, context, next) {
		if (!url.startsWith('asset:')) return next(url, context);
		return {source: getAsset(new URL(url).pathname.slice(1), 'utf8'), format: 'module', shortCircuit: true};
	},
});
await import(${JSON.stringify(`asset:/${asset.replaceAll('\\', '/')}`)});
`;
