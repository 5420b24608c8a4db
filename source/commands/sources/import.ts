import {clean} from '../../article/clean.ts';
import {formatProblem, isEmpty} from '../../article/problem.ts';
import {decodeDocument} from '../../article/read/charset/decode-document.ts';
import {namedContent, reasonOf} from '../../library/files/document.ts';
import {sourcesFile} from '../../library/files/user-folders.ts';
import {type NewsboatUrls, parseNewsboatUrls} from '../../library/sources/newsboat-urls.ts';
import {addOutlines} from '../../library/sources/opml/edit.ts';
import {type Imported, importOpml} from '../../library/sources/opml/import-opml.ts';
import {type Opml, parseOpml} from '../../library/sources/opml/opml.ts';
import {editSources} from '../../library/sources/sources-file.ts';
import {addressKey, freeName, nameByAddress} from '../../library/sources/subscription.ts';
import {messages} from '../shared/language.ts';
import {complain, report} from '../shared/output.ts';

/** `khabar import`: follows what other programs followed, by their OPML or by newsboat's `urls`. */
export async function importSources(files: readonly string[]): Promise<void> {
	for (const file of files) {
		try {
			await importFile(file);
		} catch (error) {
			const {message} = error as Error;
			complain(message.startsWith(`${file}:`) ? message : `${file}: ${reasonOf(error)}`);
			process.exitCode = 1;
		}
	}
}

async function importFile(file: string): Promise<void> {
	const content = file === '-' ? process.stdin : await namedContent(file);
	const chunks: Uint8Array[] = content instanceof Uint8Array ? [content] : [];
	if (chunks.length === 0) for await (const chunk of content as AsyncIterable<Uint8Array>) chunks.push(chunk);
	const {text} = await decodeDocument(Buffer.concat(chunks));
	if (text.trim() === '') throw new Error(isEmpty);
	const isOpml = /^\ufeff?\s*</.test(text);
	const other = isOpml ? await parseOpml(text, file) : undefined;
	const urls = isOpml ? undefined : parseNewsboatUrls(text);
	let imported: Omit<Imported, 'opml'> = {added: 0, known: 0, left: []};
	await editSources(sourcesFile(), async opml => {
		const {opml: edited, ...rest} = other ? await importOpml(opml, other) : await importUrls(opml, urls!, file);
		imported = rest;
		return edited;
	});
	for (const problem of other?.problems ?? []) complain(formatProblem(problem));
	for (const line of imported.left) complain(line);
	const {added, known, left} = imported;
	const {import: said, add} = messages().reports;
	const parts = [
		said.followed(added),
		...(known > 0 ? [said.before(known)] : []),
		...(left.length > 0 ? [said.left(left.length)] : []),
	];
	report(add.all(parts));
	if (added + known === 0) process.exitCode = 1;
}

async function importUrls(opml: Opml, {feeds, left}: NewsboatUrls, file: string): Promise<Imported> {
	const known = new Set(opml.listed.map(({address}) => addressKey(address)));
	const names = new Set(opml.listed.map(({name}) => name));
	const fresh = [...new Map(feeds.map(feed => [addressKey(feed.address), feed])).entries()];
	const added = fresh.filter(([key]) => !known.has(key)).map(([, feed]) => feed);
	const outlines = added.map(({address, name, tags}) => {
		const free = freeName(clean(name ?? '') || nameByAddress(address), names);
		names.add(free);
		const category = tags.map(tag => tag.replaceAll(',', ' ')).join(',') || undefined;
		return {plain: {text: free, title: free, type: 'rss', xmlUrl: address, category}, own: {}};
	});
	return {
		opml: outlines.length > 0 ? await addOutlines(opml, outlines) : opml,
		added: added.length,
		known: fresh.length - added.length,
		left: left.map(({line, what, why}) => `${file}:${line}: ${what}: ${why}`),
	};
}
