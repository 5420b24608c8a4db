import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {khabarFile} from '../../support/khabar.ts';
import {inkReader} from './build-ink-reader.ts';
import {cache, newUser} from './environment.ts';
import {enter} from './keys.ts';
import {type Start, TimedProgram, type TimedTerminal} from './timed-program.ts';
import {runWhole} from './whole-run.ts';

/** The article that the others are compared with: the seed's. */
export const seedArticle = new URL('../../../articles/ceasefire-call.json', import.meta.url).pathname;

/** The columns that khabar gives the text on a screen of 80: the mark of the current paragraph and a blank go off. */
const textColumns = 78;

/** The version of a command, or undefined where it is not installed. */
export function versionOf(command: string): string | undefined {
	const {status, stdout} = spawnSync(command, ['--version'], {encoding: 'utf8'});
	return status === 0 ? stdout.split('\n')[0]!.replace(/ [-(].*/, '') : undefined;
}

/** khabar for a new user. */
export const khabar = (...args: readonly string[]): Start => ({
	command: process.execPath,
	args: [khabarFile, ...args],
	env: newUser(),
});

export const startKhabar = (...args: readonly string[]) => new TimedProgram(khabar(...args));

export const startNode = (script: string) =>
	new TimedProgram({command: process.execPath, args: ['-e', script], env: newUser()});

/** Its compiled code is kept too, as khabar's launcher does it. */
const startInkReader = async (...args: readonly string[]) => {
	const env = {...newUser(), NODE_COMPILE_CACHE: cache};
	return new TimedProgram({command: process.execPath, args: [await inkReader(), ...args], env});
};

/** The reader in its list, quiet. */
async function inList(reader: TimedProgram): Promise<TimedProgram> {
	await reader.shows(/^ List +1\//);
	return reader;
}

/** The reader in the text of the first article of its list, quiet. */
async function inText(reader: TimedProgram): Promise<TimedProgram> {
	await inList(reader);
	await reader.press(enter);
	await reader.shows(/^ Text +¶ +1\//);
	return reader;
}

export const khabarInList = (...args: readonly string[]) => inList(startKhabar(...args));
export const khabarInText = (article: string, terminal?: TimedTerminal) =>
	inText(new TimedProgram({...khabar(article), terminal}));
export const inkReaderInText = async (article: string) => inText(await startInkReader(article));

/** Folds the key facts away, so that the window is text but for its title and status row. */
export async function foldFacts(reader: TimedProgram): Promise<TimedProgram> {
	await reader.press('f');
	return reader;
}

/** less on the paragraphs of an article, broken into rows where khabar breaks them; as installed, without options. */
export async function lessInText(article: string): Promise<TimedProgram> {
	const env = newUser();
	const print = [khabarFile, 'print', article, '--width', String(textColumns), '--bidi', 'app', '--shaping', 'app'];
	const text = execFileSync(process.execPath, print, {env, encoding: 'utf8', maxBuffer: 2 ** 28});
	const file = join(env.HOME!, 'article');
	// The title stands still on khabar's screen; in less it would scroll away, so it is left out there.
	writeFileSync(file, text.slice(text.indexOf('\n\n') + 2));
	const less = new TimedProgram({command: 'less', args: [file], env});
	await less.shows(/^:$|article$/);
	return less;
}

/** newsboat for a new user, as installed, without configuration, whose only feed is a file. */
export function newsboat(feed: string): Start {
	const env = newUser();
	const at = (name: string) => join(env.HOME!, name);
	writeFileSync(at('urls'), `file://${feed}\n`);
	writeFileSync(at('config'), '');
	return {command: 'newsboat', args: ['-u', at('urls'), '-c', at('cache'), '-C', at('config')], env};
}

/** How a user of newsboat lets it read the feeds and end. */
export const reload = (user: Start): Start => ({...user, args: [...user.args, '-x', 'reload']});

/** A user of newsboat in the list of the articles that it has read before. */
export async function openFeed(user: Start): Promise<TimedProgram> {
	const newsboat = new TimedProgram(user);
	await newsboat.firstOutput(/News/);
	await newsboat.press(enter, 1);
	await newsboat.firstOutput(/Articles in feed/);
	return newsboat;
}

/** newsboat in the list of a feed, quiet. */
export async function newsboatInList(feed: string): Promise<TimedProgram> {
	const user = newsboat(feed);
	await runWhole(reload(user));
	const reader = await openFeed(user);
	await reader.shows(/Articles in feed/);
	return reader;
}
