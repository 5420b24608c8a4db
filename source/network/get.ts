/**
 * The room of the network: it reads one address, bounded in time (`deadline.ts`) and size (`body.ts`), and follows redirects,
 * but not into private networks (`public-address.ts`). It may import `article/`.
 */

import {isUtf8} from 'node:buffer';
import {type LookupAddress, lookup as lookUp} from 'node:dns';
import {get as getHttp, type IncomingMessage, type RequestOptions, STATUS_CODES} from 'node:http';
import {get as getHttps} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import {sizeLimit} from '../article/size-limit.ts';
import {acceptedEncodings, bodyOf} from './body.ts';
import {Deadline, type Times} from './deadline.ts';
import {faultOf, NetworkFault} from './fault.ts';
import {isPublic} from './public-address.ts';

interface Limits extends Times {
	/** In bytes, before and after decompression. */
	readonly size: number;
	readonly redirects: number;
}

const usualLimits: Limits = {total: 120_000, silence: 20_000, size: sizeLimit, redirects: 5};

/** The parts of the network that tests replace. */
interface Network {
	readonly lookUp: LookupFunction;
	readonly isPublic: (address: string) => boolean;
}

export interface GetOptions {
	/** The name and version that servers are told. */
	readonly userAgent: string;
	/** Lets a public address lead to one of this machine or of the networks around it. */
	readonly allowPrivate?: boolean | undefined;
	readonly limits?: Partial<Limits>;
	readonly network?: Partial<Network>;
}

interface Answer {
	/** The address that it came from after all redirects, without a user's name and password. */
	readonly address: string;
	readonly contentType: string | undefined;
	readonly content: AsyncIterable<Uint8Array>;
}

const getters: Readonly<Record<string, typeof getHttp>> = {'http:': getHttp, 'https:': getHttps};
const redirects = new Set([301, 302, 303, 307, 308]);

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
	const limits = {...usualLimits, ...options.limits};
	const deadline = new Deadline(limits);
	try {
		const {url, response} = await follow(address, limits.redirects, options, deadline);
		return {
			address: bare(url).href,
			contentType: response.headers['content-type'],
			content: bodyOf(response, limits.size, deadline),
		};
	} catch (error) {
		deadline.end();
		deadline.signal.throwIfAborted();
		throw faultOf(error);
	}
}

async function follow(address: string, most: number, options: GetOptions, deadline: Deadline) {
	const network = {lookUp, isPublic, ...options.network};
	let url = parsed(address);
	let isStranger = false;
	for (let followed = 0; ; followed++) {
		const onlyPublic = isStranger && !options.allowPrivate;
		const answer = ask(url, {
			headers: {
				'user-agent': options.userAgent,
				accept: '*/*',
				'accept-encoding': acceptedEncodings,
			},
			lookup: onlyPublic ? publicOnly(url, network) : network.lookUp,
			// Each request has a connection of its own: the usual agent might hand over one that was made under other rules.
			agent: false,
			signal: deadline.signal,
		});
		const {response, peer} = await deadline.listen(answer);
		const {statusCode = 0, headers} = response;
		if (statusCode >= 200 && statusCode < 300) return {url, response};
		response.destroy();
		if (!redirects.has(statusCode) || !headers.location)
			throw new NetworkFault(`answers ${[statusCode, STATUS_CODES[statusCode]].filter(Boolean).join(' ')}`);
		if (followed === most) throw new NetworkFault(`leads from address to address more than ${most} times`);
		isStranger ||= peer === undefined || network.isPublic(peer);
		url = bare(parsed(asWritten(headers.location), url));
	}
}

/** The response, and the IP address that it comes from: noted when the socket connects, which forgets it once it is closed. */
function ask(url: URL, options: RequestOptions): Promise<{response: IncomingMessage; peer: string | undefined}> {
	return new Promise((resolve, reject) => {
		let peer: string | undefined;
		getters[url.protocol]!(url, options, response => resolve({response, peer}))
			.on('socket', socket => socket.once('connect', () => (peer = socket.remoteAddress)))
			.on('error', reject);
	});
}

/** A header as its server wrote it: many Arabic addresses are sent as UTF-8, and Node takes each byte for a character. */
function asWritten(header: string): string {
	const bytes = Buffer.from(header, 'latin1');
	return isUtf8(bytes) ? bytes.toString() : header;
}

/** @param base the address that leads there */
function parsed(address: string, base?: URL): URL {
	const url = URL.parse(address, base?.href);
	const isHttp = url !== null && Object.hasOwn(getters, url.protocol);
	if (isHttp) return url;
	const called = base ? `leads to ${url ? bare(url).href : address}, which ` : '';
	throw new NetworkFault(`${called}is no address of http or https`);
}

/** An address without a user's name and password. */
function bare(url: URL): URL {
	const copy = new URL(url);
	copy.username = '';
	copy.password = '';
	return copy;
}

/** A look-up that finds only public addresses. Node looks no host up that is an IP address, so that one is checked here. */
function publicOnly(url: URL, network: Network): LookupFunction {
	const refusal = new NetworkFault(`leads to ${url.href}, a private address, which only --private allows`);
	const host = url.hostname.replace(/^\[|\]$/g, '');
	if (isIP(host) && !network.isPublic(host)) throw refusal;
	return (name, options, callback) => {
		network.lookUp(name, {...options, all: true}, (error, addresses) => {
			// Because of `all` it is a list.
			const allowed = error ? [] : (addresses as LookupAddress[]).filter(({address}) => network.isPublic(address));
			const [first] = allowed;
			if (!first) callback(error ?? refusal, []);
			else if (options.all) callback(null, allowed);
			else callback(null, first.address, first.family);
		});
	};
}
