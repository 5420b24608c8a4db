import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {isAddress} from '../library/files/document.ts';
import {openCatalogue} from '../library/open.ts';
import {openSettings} from '../settings.ts';
import {hasScreen} from '../terminal/identify/identity.ts';
import {listArticles} from './list.ts';
import {besideReading, type Updating} from './reading/news.ts';
import {readOnTerminal} from './reading/read-on-terminal.ts';
import {openStates} from './shared/open-states.ts';
import {type DisplayOptions, insteadOf, type LibraryOptions, libraryOf} from './shared/options.ts';
import {complain} from './shared/output.ts';

/** How long the list of a folder that was never seen waits for its articles, in milliseconds. */
const timeout = 60;

/** `khabar [PATH ...]`: the reader, or, where there is no terminal to read in, the list of articles. */
export async function read(paths: readonly string[], options: DisplayOptions & LibraryOptions): Promise<void> {
	const list = () => listArticles(paths, {...options, sort: 'newest'});
	const stdin = process.stdout.isTTY && hasScreen(process.env) ? openKeyboard() : undefined;
	if (!stdin) return list();
	const warnings: string[] = [];
	const warn = (warning: string) => warnings.push(warning);
	const settings = openSettings(warn);
	const states = openStates(warn);
	// An address may take its time, and nothing else is on the screen yet.
	for (const address of paths.filter(isAddress)) complain(`asking ${address}`);
	const catalogue = await openCatalogue(paths, libraryOf(options), insteadOf(options));
	const holdsNews = () => {
		const [first] = catalogue.select({sort: 'newest'}, states).entries(0, 1);
		return first !== undefined && !first.problem;
	};
	const updating = catalogue.update(besideReading);
	// What is known is shown at once; whether it still holds is found out beside it.
	const isEmpty = !holdsNews() && (await begin(updating)) && !holdsNews();
	// With nothing to read there is nothing to read in.
	if (isEmpty) return list();
	await readOnTerminal({catalogue, states, settings, updating, warnings, stdin}, options);
	if (stdin !== process.stdin) stdin.destroy();
}

/** Where keys come from: where standard input is something to read, from the terminal itself, as with `less`. */
function openKeyboard(): typeof process.stdin | undefined {
	if (process.stdin.isTTY) return process.stdin;
	try {
		// Its type leaves out the number of the file, which it has as `process.stdin` does.
		return new ReadStream(openSync('/dev/tty', 'r')) as unknown as typeof process.stdin;
	} catch {
		return undefined;
	}
}

/** Reads a folder that was never seen for a moment, so that as a rule its list has not to be drawn again. */
async function begin(updating: Updating): Promise<boolean> {
	const end = performance.now() + timeout;
	let isDone: boolean;
	do isDone = (await updating.next()).done === true;
	while (!isDone && performance.now() < end);
	return isDone;
}
