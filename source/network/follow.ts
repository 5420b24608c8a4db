import {isUtf8} from 'node:buffer';
import {type LookupAddress, lookup as lookUp} from 'node:dns';
import {Agent, get as getHttp, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions} from 'node:http';
import {get as getHttps} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import {acceptedEncodings} from './body.ts';
import type {Deadline} from './deadline.ts';
import {NetworkFault} from './fault.ts';
import {isMetadataName, isOfLink, isPublic} from './public-address.ts';
import type {Turns} from './turns.ts';

/** The parts of the network that tests replace. */
interface Network {
	readonly lookUp: LookupFunction;
	readonly isPublic: (address: string) => boolean;
	readonly isOfLink: (address: string) => boolean;
	/** Makes the connections of plain HTTP. */
	readonly connect?: RequestOptions['createConnection'];
}

export interface FollowOptions {
	/** The name and version that servers are told. */
	readonly userAgent: string;
	/** Lets a public address lead to one of this machine or of the networks around it. */
	readonly allowPrivate?: boolean | undefined;
	/** Whether the address itself was told by somebody on the public Internet, so that it must be public. */
	readonly isStranger?: boolean | undefined;
	/** Headers besides those that every request has. */
	readonly headers?: OutgoingHttpHeaders | undefined;
	/** Waits until its host may be asked. */
	readonly turns?: Turns | undefined;
	readonly network?: Partial<Network>;
}

/** A response that leads no further. */
interface Followed {
	readonly url: URL;
	readonly response: IncomingMessage;
	/** Whether any of the answers came from the public Internet. */
	readonly isPublic: boolean;
	/** Where the first redirects lead that hold for good (301, 308); undefined when the first one does not. */
	readonly movedTo?: URL | undefined;
	/** Lets the next one ask this host. */
	release(): void;
}

const getters: Readonly<Record<string, typeof getHttp>> = {'http:': getHttp, 'https:': getHttps};
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/**
 * Asks for an address and follows redirects. What is not a redirect is given back, whatever its status.
 * @param most how many redirects are followed
 * @throws {NetworkFault} or an error of Node
 */
export async function follow(
	address: string,
	most: number,
	options: FollowOptions,
	deadline: Deadline,
): Promise<Followed> {
	const network = {lookUp, isPublic, isOfLink, ...options.network};
	let url = parsed(address);
	// The user may ask for whatever he types: nobody else sends him there.
	const ip = ipOf(url);
	const mayAskLink = !options.isStranger && (ip === undefined ? isMetadataName(url.hostname) : network.isOfLink(ip));
	let movedTo: URL | undefined;
	let isForGood = true;
	let hasPublic = options.isStranger ?? false;
	for (let followed = 0; ; followed++) {
		const onlyPublic = hasPublic && !options.allowPrivate;
		const turn = options.turns?.take(url.hostname, deadline.signal);
		const release = turn ? await deadline.rest(turn) : () => {};
		let isKept = false;
		try {
			const answer = ask(url, {
				headers: {
					'user-agent': options.userAgent,
					accept: '*/*',
					'accept-encoding': acceptedEncodings,
					...options.headers,
				},
				lookup: checked(url, network, {
					onlyPublic,
					noLink: !mayAskLink,
					isTyped: followed === 0 && !options.isStranger,
				}),
				// Each request has a connection of its own: the usual agent might hand over one that was made under other rules.
				agent: network.connect ? Object.assign(new Agent(), {createConnection: network.connect}) : false,
				signal: deadline.signal,
			});
			const {response, peer} = await deadline.listen(answer);
			const {statusCode = 0, headers} = response;
			hasPublic ||= peer === undefined || network.isPublic(peer);
			if (!redirects.has(statusCode) || !headers.location) {
				isKept = true;
				return {url, response, isPublic: hasPublic, movedTo, release};
			}
			response.destroy();
			if (followed === most) throw new NetworkFault(`leads from address to address more than ${most} times`);
			url = bare(parsed(asWritten(headers.location), url));
			isForGood &&= permanent.has(statusCode);
			if (isForGood) movedTo = url;
		} finally {
			if (!isKept) release();
		}
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
	throw new NetworkFault(`${called}is not an http or https address`);
}

/** An address without a user's name and password. */
export function bare(url: URL): URL {
	const copy = new URL(url);
	copy.username = '';
	copy.password = '';
	return copy;
}

interface Forbidden {
	readonly onlyPublic: boolean;
	/** Whether addresses of the machine's link are refused. */
	readonly noLink: boolean;
	/** Whether the user himself has typed it, rather than somebody led there. */
	readonly isTyped: boolean;
}

/** The IP address that a host is written as; undefined where it is a name. */
function ipOf({hostname}: URL): string | undefined {
	const host = hostname.replace(/^\[|\]$/g, '');
	return isIP(host) ? host : undefined;
}

/**
 * A look-up that finds only addresses that may be asked. The connection is made to what it finds, so that nothing can change
 * between the check and the connection. Node looks no host up that is an IP address, so that one is checked here.
 */
function checked(url: URL, network: Network, {onlyPublic, noLink, isTyped}: Forbidden): LookupFunction {
	const mayAsk = (address: string) =>
		!(noLink && network.isOfLink(address)) && !(onlyPublic && !network.isPublic(address));
	const refusalOf = (addresses: readonly string[]) =>
		new NetworkFault(
			noLink && (addresses.length === 0 || addresses.some(network.isOfLink))
				? isTyped
					? 'is a name of an address of the machine itself, which khabar asks only where you type its numbers'
					: `leads to ${url.href}, an address of the machine itself, which khabar asks only where you type it`
				: `leads to ${url.href}, a private address, which only --private allows`,
		);
	const ip = ipOf(url);
	if (ip !== undefined && !mayAsk(ip)) throw refusalOf([ip]);
	if (ip === undefined && noLink && isMetadataName(url.hostname)) throw refusalOf([]);
	return (name, options, callback) => {
		network.lookUp(name, {...options, all: true}, (error, addresses) => {
			if (error) return callback(error, []);
			// Because of `all` it is a list.
			const found = addresses as LookupAddress[];
			const allowed = found.filter(({address}) => mayAsk(address));
			const [first] = allowed;
			if (!first) callback(refusalOf(found.map(({address}) => address)), []);
			else if (options.all) callback(null, allowed);
			else callback(null, first.address, first.family);
		});
	};
}
