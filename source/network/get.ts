/**
 * The room of the network: it reads one address, bounded in time (`deadline.ts`) and size (`body.ts`), and follows redirects
 * (`follow.ts`), but not into private networks (`public-address.ts`); hosts are asked by turns (`turns.ts`). It may import
 * `article/`.
 */

import {type IncomingHttpHeaders, STATUS_CODES} from 'node:http';
import {sizeLimit} from '../article/size-limit.ts';
import {bodyOf} from './body.ts';
import {Deadline, type Times} from './deadline.ts';
import {faultOf, NetworkFault} from './fault.ts';
import {bare, type FollowOptions, follow} from './follow.ts';

export {NetworkFault} from './fault.ts';
export {Turns} from './turns.ts';

interface Limits extends Times {
	/** In bytes, before and after decompression. */
	readonly size: number;
	readonly redirects: number;
}

const usualLimits: Limits = {total: 120_000, silence: 20_000, size: sizeLimit, redirects: 5};

export interface GetOptions extends Omit<FollowOptions, 'headers'> {
	readonly limits?: Partial<Limits> | undefined;
	/** Gives up when it is aborted. */
	readonly signal?: AbortSignal | undefined;
}

interface Answer {
	/** The address that it came from after all redirects, without a user's name and password. */
	readonly address: string;
	readonly contentType: string | undefined;
	readonly content: AsyncIterable<Uint8Array>;
}

/** The answer of a server to a client that has asked before. */
export interface ConditionalAnswer extends Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	/** Whether any answer on the way came from the public Internet. */
	readonly isPublic: boolean;
	/** The address for the next time, where redirects say that it holds for good. */
	readonly movedTo: string | undefined;
}

/** What was said of a content the last time. */
interface Validators {
	readonly etag?: string | undefined;
	readonly modified?: string | undefined;
}

/** A status in words that follow an address. */
export const answerText = (status: number): string =>
	`answers ${[status, STATUS_CODES[status]].filter(Boolean).join(' ')}`;

/**
 * Asks for an address of http or https and follows redirects.
 *
 * The address itself may be private. But once an answer has come from the public Internet, a stranger says where to go on,
 * and private addresses are refused. One in numbers is refused before connecting. A name is looked up by the connection
 * itself, which then refuses private addresses: a name that means another address a moment later (DNS rebinding) is no way in.
 *
 * @throws {NetworkFault} its message is made to follow the address; the content throws such errors, too
 */
export async function get(address: string, options: GetOptions): Promise<Answer> {
	const {status, contentType, content, ...answer} = await getIfChanged(address, {}, options);
	if (!isSuccess(status)) throw new NetworkFault(answerText(status));
	return {address: answer.address, contentType, content};
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * The same for who has asked before: it asks only for what has changed since, and any status is an answer. Only one of 2xx has
 * a content, which must be read to its end or left (`return`).
 */
export async function getIfChanged(
	address: string,
	{etag, modified}: Validators,
	options: GetOptions,
): Promise<ConditionalAnswer> {
	const limits = {...usualLimits, ...options.limits};
	const deadline = new Deadline(limits, options.signal);
	const headers = {
		...(etag !== undefined && {'if-none-match': etag}),
		...(modified !== undefined && {'if-modified-since': modified}),
	};
	try {
		const {url, response, isPublic, movedTo, release} = await follow(
			address,
			limits.redirects,
			{...options, headers},
			deadline,
		);
		const {statusCode: status = 0} = response;
		const isRead = isSuccess(status);
		if (!isRead) {
			response.destroy();
			deadline.end();
			release();
		}
		return {
			status,
			headers: response.headers,
			address: bare(url).href,
			contentType: response.headers['content-type'],
			content: isRead ? released(bodyOf(response, limits.size, deadline), release) : nothing(),
			isPublic,
			movedTo: movedTo && bare(movedTo).href,
		};
	} catch (error) {
		deadline.end();
		deadline.signal.throwIfAborted();
		throw faultOf(error);
	}
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The same content; its host is free for the next one when it ends, however that comes. */
async function* released(content: AsyncIterable<Uint8Array>, release: () => void): AsyncGenerator<Uint8Array> {
	try {
		yield* content;
	} finally {
		release();
	}
}
