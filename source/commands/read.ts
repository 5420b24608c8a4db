import {isWebAddress} from '../library/files/document.ts';
import {hasNews} from '../library/open.ts';
import {openSettings} from '../settings/settings.ts';
import {hasScreen} from '../terminal/identify/identity.ts';
import {isolate} from '../text/row.ts';
import {LibraryThread} from './reading/beside/library-thread.ts';
import {updateBeside} from './reading/beside/update-beside.ts';
import type {Updating} from './reading/news.ts';
import {readOnTerminal} from './reading/read-on-terminal.ts';
import {messages} from './shared/language.ts';
import {type DisplayOptions, insteadOf, type LibraryOptions, libraryOf} from './shared/options.ts';
import {complain} from './shared/output.ts';
import {openStates} from './shared/own/open-states.ts';
import {openedCatalogue} from './shared/up-to-date.ts';
import {openKeyboard} from './shared/writing/keyboard.ts';

/** How long the list of a folder without a catalogue waits for the first articles, in milliseconds. */
const timeout = 60;

export interface ReadOptions extends DisplayOptions, LibraryOptions {
	/** Whether the sources are asked at once, beside reading. */
	readonly update?: boolean;
	/** Whether it is read line by line, for those who do not look. */
	readonly linear?: boolean;
}

/** `khabar [PATH ...]`: opens the reader or, without a terminal, writes the list of articles. */
export async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
	const others = async () => (await import('./other-commands.ts')).otherCommands;
	const list = async () => (await others()).list([...paths], {...options, sort: 'newest'});
	const isLinear = isReadInLines(options, process.env, process.stdout.isTTY);
	const keyboard = process.stdout.isTTY || isLinear ? openKeyboard() : undefined;
	// Where there is no keyboard, lines may be asked for by a program.
	const stdin = keyboard ?? (isLinear ? process.stdin : undefined);
	if (!stdin) return list();
	const warnings: string[] = [];
	const warn = (warning: string) => warnings.push(warning);
	// It is not told at every start: some users cannot keep anything, or do not want to.
	const warningsAtEnd: string[] = [];
	const warnAtEnd = (warning: string) => warningsAtEnd.push(warning);
	const settings = openSettings(warn, warnAtEnd);
	const states = openStates(warn, warnAtEnd);
	// An address may take long, and nothing else is on the screen yet.
	for (const address of paths.filter(isWebAddress)) complain(messages().reports.articles.asking(isolate(address)));
	// A library that is empty has nothing to be read beside the update.
	if (options.update && paths.length === 0 && !hasNews(libraryOf(options))) await (await others()).update([], options);
	const catalogue = await openedCatalogue(paths, options);
	if (catalogue.distrust) warn(catalogue.distrust);
	const holdsNews = () => {
		const [first] = catalogue.select({sort: 'newest'}, states).entries(0, 1);
		return first !== undefined && !first.problem;
	};
	const thread = catalogue.folder === undefined || catalogue.isInMemory ? undefined : new LibraryThread(catalogue);
	const updating = updateBeside(catalogue, thread);
	// What the catalogue has is shown at once. Its update goes on while the user reads.
	const isEmpty = !holdsNews() && (await begin(updating)) && !holdsNews();
	// Without articles the reader is not opened; the list tells what is wrong.
	if (isEmpty) return list();
	const areSamples = paths.length === 0 && insteadOf(options) !== undefined && !hasNews(libraryOf(options));
	const session = {library: libraryOf(options), updates: options.update ?? false, areSamples};
	const reading = {catalogue, states, settings, thread, updating, ...session, warnings, warningsAtEnd, stdin};
	if (isLinear) {
		// It needs parts of Ink, for which the first frame on a screen does not wait.
		const {readInLines} = await import('./reading/read-in-lines.ts');
		await readInLines(reading);
	} else await readOnTerminal(reading, options);
	if (stdin !== process.stdin) stdin.destroy();
}

/**
 * Whether the reader is told in lines: when it is asked for, and on a terminal when a screen reader is said to be there, or when
 * the terminal has no screen to draw on.
 */
function isReadInLines({linear}: ReadOptions, environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
	const {KHABAR_LINEAR, INK_SCREEN_READER} = environment;
	if (linear || (KHABAR_LINEAR !== undefined && !['', '0', 'false'].includes(KHABAR_LINEAR))) return true;
	return isTerminal && (INK_SCREEN_READER === 'true' || !hasScreen(environment));
}

/** Reads the files of a new folder for a moment, so that as a rule its list need not be drawn a second time. */
async function begin(updating: Updating): Promise<boolean> {
	const end = performance.now() + timeout;
	let isDone: boolean;
	do isDone = (await updating.next()).done === true;
	while (!isDone && performance.now() < end);
	return isDone;
}
