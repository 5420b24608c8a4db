import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {clean} from '../../article/clean.ts';
import {isWebAddress, reasonOf} from '../../library/files/document.ts';
import {userAgent} from '../../library/files/user-agent.ts';
import {sourcesFile} from '../../library/files/user-folders.ts';
import {type FoundFeed, findFeeds} from '../../library/sources/finding/find-feeds.ts';
import {addOutlines, setFields} from '../../library/sources/opml/edit.ts';
import type {Opml} from '../../library/sources/opml/opml.ts';
import type {OutlineFields} from '../../library/sources/opml/own-attributes.ts';
import {editSources} from '../../library/sources/sources-file.ts';
import {
	addressKey,
	freeName,
	isFileAddress,
	nameByAddress,
	withoutPassword,
} from '../../library/sources/subscription.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {ask, complain, misuse, report} from '../shared/output.ts';
import {choose, feedText} from './choose.ts';
import {followed} from './named-sources.ts';

interface FollowOptions {
	readonly name?: string;
	readonly tag?: readonly string[];
	readonly full?: boolean;
	/** As it was typed, and checked. */
	readonly keep?: string;
	readonly every?: string;
	readonly private?: boolean;
}

/** `khabar follow`: adds sources to those that the user follows. One that is followed already gets the options. */
export async function followSources(addresses: readonly string[], options: FollowOptions): Promise<void> {
	if (options.name !== undefined && addresses.length > 1) {
		misuse(messages().reports.follow.nameForOne);
		return;
	}
	await followed();
	for (const address of addresses) {
		try {
			await follow(address, options);
		} catch (error) {
			complain(`${withoutPassword(address)}: ${reasonOf(error)}`);
			process.exitCode = 1;
		}
	}
}

async function follow(written: string, options: FollowOptions): Promise<void> {
	const address = addressOf(written);
	const known = (await followed()).listed.find(source => addressKey(source.address) === addressKey(address));
	const feed = known ? {address: known.address, title: known.name} : await feedAt(address, options);
	if (!feed) return;
	const {follows, changes, already} = messages().reports.follow;
	let told = '';
	await editSources(sourcesFile(), async opml => {
		const same = opml.listed.find(source => addressKey(source.address) === addressKey(feed.address));
		if (!same) {
			const name = nameFor(feed, opml, options);
			told = follows(isolate(name), isolate(withoutPassword(feed.address)));
			return addOutlines(opml, [{...fieldsOf(options), plain: {...namesOf(name), ...plainOf(feed, options)}}]);
		}
		const {own, plain} = fieldsOf(options);
		const name = options.name === undefined ? undefined : nameFor(feed, opml, options, same.name);
		const fields = {own, plain: {...plain, ...(name !== undefined && namesOf(name))}};
		const isChange = Object.keys({...own, ...fields.plain}).length > 0;
		told = isChange ? changes(isolate(name ?? same.name)) : already(isolate(same.name));
		return setFields(opml, same, fields);
	});
	report(told);
}

/** An address as it is asked for: `example.com` is one of https. */
function addressOf(written: string): string {
	const address = written
		.trim()
		.replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
		.replace(/^feed:\/\//i, 'http://');
	if (isWebAddress(address) || /^file:\/\//i.test(address)) return address;
	if (existsSync(address))
		throw new Error(messages().reports.follow.isPath(isolate(pathToFileURL(resolve(address)).href)));
	if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(address)) throw new Error('is not an http, https or file address');
	return `https://${address}`;
}

async function feedAt(address: string, options: FollowOptions): Promise<FoundFeed | undefined> {
	if (isFileAddress(address)) {
		if (!existsSync(new URL(address))) throw new Error('no such file or folder');
		return {address, title: ''};
	}
	const feeds = await findFeeds(address, {userAgent, allowPrivate: options.private});
	if (feeds.length === 1) return feeds[0];
	if (process.stdin.isTTY && process.stderr.isTTY) {
		const chosen = await choose(address, feeds);
		if (!chosen) process.exitCode = 1;
		return chosen;
	}
	complain(messages().reports.follow.chooseOne(isolate(withoutPassword(address))));
	for (const feed of feeds) ask(`  ${feedText(feed)}`);
	process.exitCode = 1;
	return undefined;
}

/** The name that the user gives, or else that of the feed, told apart from others. */
function nameFor({address, title}: FoundFeed, {listed}: Opml, options: FollowOptions, own?: string): string {
	const others = new Set(listed.map(({name}) => name).filter(name => name !== own));
	const given = options.name === undefined ? undefined : clean(options.name);
	if (given !== undefined && others.has(given)) throw new Error(messages().reports.names.sameName(isolate(given)));
	return given || freeName(title || nameByAddress(address), others);
}

const namesOf = (name: string) => ({text: name, title: name});

const plainOf = ({address}: FoundFeed, options: FollowOptions) => ({
	type: 'rss',
	xmlUrl: address,
	...fieldsOf(options).plain,
});

function fieldsOf({tag, full, keep, every}: FollowOptions): OutlineFields {
	return {
		// In OPML a comma separates two of them.
		plain: {...(tag && {category: tag.map(one => clean(one).replaceAll(',', ' ')).join(',')})},
		own: {
			...(full !== undefined && {full: String(full)}),
			...(keep !== undefined && {keep}),
			...(every !== undefined && {every}),
		},
	};
}
