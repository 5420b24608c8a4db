import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {khabarFile} from '../../support/khabar.ts';
import {newUser} from '../measuring/environment.ts';
import {reload} from '../measuring/programs.ts';
import type {Result} from '../measuring/result.ts';
import type {Start} from '../measuring/timed-program.ts';
import {runWhole} from '../measuring/whole-run.ts';
import {warmUp} from '../times.ts';

export const feeds = 300;
const items = 100;

const addressesAt = (port: number): string[] => Array.from({length: feeds}, (_, i) => `http://127.0.0.1:${port}/${i}`);

async function serveFeeds(): Promise<{readonly port: number; readonly server: ChildProcess}> {
	const file = new URL('feed-server.ts', import.meta.url).pathname;
	const server = spawn(process.execPath, [file, String(feeds), String(items)], {stdio: ['ignore', 'pipe', 'inherit']});
	const [port] = await once(server.stdout!, 'data');
	return {port: Number(port), server};
}

/** A user of khabar who follows the feeds. */
function khabarFollowing(addresses: readonly string[]): {readonly start: Start; readonly library: string} {
	const env = newUser();
	const library = join(env.HOME!, 'articles');
	const folder = join(env.XDG_CONFIG_HOME!, 'khabar');
	mkdirSync(folder, {recursive: true});
	const outlines = addresses.map((address, i) => `<outline text="Paper ${i}" xmlUrl="${address}"/>`);
	writeFileSync(join(folder, 'sources.opml'), `<opml version="2.0"><body>${outlines.join('\n')}</body></opml>`);
	const args = [khabarFile, 'update', '--library', library];
	return {start: {command: process.execPath, args, env}, library};
}

/** A reader of khabar who follows them all, with one article to begin with; the feeds are served until it is disposed of. */
export async function followingFeeds(): Promise<AsyncDisposable & {readonly reader: Start}> {
	const {port, server} = await serveFeeds();
	const {start, library} = khabarFollowing(addressesAt(port));
	mkdirSync(library);
	writeFileSync(join(library, 'first.json'), JSON.stringify({title: 'First', paragraphs: ['The first article.']}));
	const reader = {...start, args: [khabarFile, '--library', library]};
	return {
		reader,
		async [Symbol.asyncDispose]() {
			server.kill();
		},
	};
}

/** A user of newsboat who does, as installed, without configuration. */
function newsboatFollowing(addresses: readonly string[]): Start {
	const env = newUser();
	const at = (name: string) => join(env.HOME!, name);
	writeFileSync(at('urls'), `${addresses.join('\n')}\n`);
	writeFileSync(at('config'), '');
	return reload({command: 'newsboat', args: ['-u', at('urls'), '-c', at('cache'), '-C', at('config')], env});
}

/** Feeds on this machine: all of them new, and then none of them changed. One run, as the files of the first take a minute to make. */
export async function updatingAgainstNewsboat(): Promise<Result[]> {
	await warmUp();
	const {port, server} = await serveFeeds();
	try {
		const addresses = addressesAt(port);
		const newsboat = newsboatFollowing(addresses);
		const {start, library} = khabarFollowing(addresses);
		const other = [await runWhole(newsboat), await runWhole(newsboat)].map(({milliseconds}) => milliseconds);
		const own: number[] = [];
		for (const expected of [`${feeds * items}`.replace(/(?=\d{3}$)/, ','), 'nothing']) {
			const {milliseconds, output} = await runWhole(start);
			if (!output.startsWith(`${expected} new in`)) throw new Error(output);
			own.push(milliseconds);
		}
		const files = readdirSync(library).length;
		if (files !== feeds * items) throw new Error(`${files} files of ${feeds * items} articles`);
		const row = (what: string, i: number, target: number): Result => ({
			what,
			khabar: own[i]!,
			other: other[i]!,
			unit: 'ms',
			against: 'newsboat -x reload',
			target,
		});
		return [
			row(`updating ${feeds} feeds of ${items} new articles, one run`, 0, 1.5),
			row(`updating ${feeds} feeds that have not changed, one run`, 1, 0.5),
		];
	} finally {
		server.kill();
	}
}
