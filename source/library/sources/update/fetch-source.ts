import {fileURLToPath} from 'node:url';
import type {Article} from '../../../article/article.ts';
import type {Origin} from '../../../article/origin.ts';
import {holdsNone, type Problem} from '../../../article/problem.ts';
import {decodeDocument} from '../../../article/read/charset/decode-document.ts';
import {sniff} from '../../../article/read/sniff.ts';
import type {ConditionalAnswer, GetOptions} from '../../../network/get.ts';
import {nameOfAddress} from '../../files/document.ts';
import {takePaths} from '../../files/folder.ts';
import {feedOfList, itemListIn} from '../finding/item-list.ts';
import type {SourceRecord} from '../records.ts';
import {type FeedHead, feedHead} from '../schedule/hints.ts';
import {maxAgeOf, nextTime, retryTime} from '../schedule/schedule.ts';
import {isFileAddress, type Subscription, withoutPassword} from '../subscription.ts';
import {afterEnd, afterFailure, afterSuccess, hintsOf, keepingOld, moved, validatorsOf} from './next-record.ts';
import {gathered} from './read-all.ts';
import type {DocumentReader} from './reading-thread.ts';

/** What came of asking a source. */
export interface Fetched {
	/** What is to be remembered once the articles are kept. */
	readonly record: SourceRecord;
	readonly articles: readonly Article[];
	/** Why something that is there could not be read. */
	readonly problems: readonly Problem[];
	/** Whether its articles are links without a text, so that their pages are fetched. */
	readonly isList: boolean;
	/** Why it failed, in words that follow its name. */
	readonly failure?: string;
}

/** How a source is asked, and who reads what it answers. */
interface FetchOptions extends GetOptions {
	readonly reader: Pick<DocumentReader, 'read'>;
}

/** How much of a document is looked at to tell what it is, in bytes. */
const sniffed = 65_536;

const nothing = {articles: [], problems: [], isList: false};

/**
 * Asks a source for what is new, and reads it.
 * @param now in milliseconds since 1970
 * @throws only what the signal of the options is aborted with
 */
export async function fetchSource(
	source: Subscription,
	before: SourceRecord,
	options: FetchOptions,
	now: number,
): Promise<Fetched> {
	const known = {...before, asked: now};
	try {
		if (isFileAddress(source.address)) return await readFiles(source, known, now);
		return await ask(source, known, options, now);
	} catch (error) {
		options.signal?.throwIfAborted();
		// It may not be any more where it has moved to.
		const isLost = known.failures >= 2;
		return failed(isLost ? {...known, address: null} : known, (error as Error).message, now);
	}
}

const failed = (record: SourceRecord, failure: string, now: number, hold?: number): Fetched => ({
	...nothing,
	failure,
	record: afterFailure(record, failure, now, hold),
});

async function ask(source: Subscription, before: SourceRecord, options: FetchOptions, now: number): Promise<Fetched> {
	const {answerText, getIfChanged} = await import('../../../network/get.ts');
	const {etag, modified, address} = before;
	const validators = {...(etag !== null && {etag}), ...(modified !== null && {modified})};
	const answer = await getIfChanged(address ?? source.address, validators, {
		...options,
		// A stranger decides where a public address has moved to.
		isStranger: address !== null && before.isPublic,
	});
	const {status} = answer;
	const retry = status === 429 || status === 503 ? retryTime(answer.headers['retry-after'], now) : undefined;
	if (status === 410 && address === null) {
		const failure = 'is gone for good (410) and is no longer asked';
		return {...nothing, failure, record: afterEnd(before, failure, now)};
	}
	if (status === 304 && (etag !== null || modified !== null)) {
		const next = nextTime(now, source, {...hintsOf(before), maxAge: maxAgeOf(answer.headers)});
		return {...nothing, record: afterSuccess(moved(before, answer), now, next)};
	}
	if (status < 200 || status > 299) {
		const until = retry === undefined ? '' : `, and asks to wait until ${new Date(retry).toISOString()}`;
		// It is gone from where it has moved to, or not for us: the user's own address may lead further.
		const isLost = status === 404 || status === 410 || before.failures >= 2;
		return failed(isLost ? {...before, address: null} : before, `${answerText(status)}${until}`, now, retry);
	}
	const chunks: Uint8Array[] = [];
	for await (const chunk of answer.content) chunks.push(chunk);
	const bytes = Buffer.concat(chunks);
	// Loading it takes 6 ms, which other starts need not wait for.
	const {hash} = process.getBuiltinModule('node:crypto');
	const digest = hash('sha256', bytes, 'base64url');
	const record = {...moved(before, answer), ...validatorsOf(answer), digest, isPublic: answer.isPublic};
	return readDocument(source, before, {record, answer, bytes}, options, now);
}

interface Content {
	readonly record: SourceRecord;
	readonly answer: ConditionalAnswer;
	readonly bytes: Uint8Array;
}

async function readDocument(
	source: Subscription,
	before: SourceRecord,
	{record, answer, bytes}: Content,
	options: FetchOptions,
	now: number,
): Promise<Fetched> {
	const head = Buffer.from(bytes.subarray(0, sniffed))
		.toString('latin1')
		.replace(/^\xef\xbb\xbf/, '');
	const {title: _, ...hints}: FeedHead = sniff(head) === 'feed' ? await feedHead(head) : {};
	const next = nextTime(now, source, {...hints, maxAge: maxAgeOf(answer.headers)});
	const good = {...afterSuccess(record, now, next), hints: JSON.stringify(hints)};
	// Servers without validators send the same again and again.
	if (record.digest === before.digest) return {...nothing, record: good};
	const origin: Origin = {
		file: withoutPassword(source.address),
		name: nameOfAddress(answer.address),
		address: answer.address,
		...(answer.contentType !== undefined && {contentType: answer.contentType}),
	};
	const list = sniff(head) === 'page' ? await listIn(bytes, answer) : undefined;
	if (sniff(head) === 'page' && !list) return failed(keepingOld(record, before), 'is a page now, not a feed', now);
	const content = list ? Buffer.from(feedOfList(list)) : bytes;
	const {articles, problems} = await options.reader.read(content, list ? {...origin, contentType: ''} : origin);
	const broken = problems.find(
		({path, position, isWarning, message}) =>
			!isWarning && !path && message !== holdsNone && (articles.length === 0 || !position),
	);
	const told = problems.filter(problem => problem !== broken && problem.message !== holdsNone);
	if (broken) {
		// What is whole is kept, and all is read again the next time.
		return {...failed(keepingOld(record, before), broken.message, now), articles, problems: told};
	}
	return {record: good, articles, problems: told, isList: list !== undefined};
}

async function listIn(bytes: Uint8Array, answer: ConditionalAnswer) {
	const {text} = await decodeDocument(bytes, answer);
	return itemListIn(text, answer.address);
}

/** A folder of this machine, or a file, as a source. */
async function readFiles(source: Subscription, record: SourceRecord, now: number): Promise<Fetched> {
	const {articles, problems} = await gathered(takePaths([fileURLToPath(source.address)]));
	const [problem] = problems.filter(({isWarning}) => !isWarning);
	if (problem && articles.length === 0) return {...failed(record, problem.message, now), problems};
	return {record: afterSuccess(record, now, nextTime(now, source, {})), articles, problems, isList: false};
}
