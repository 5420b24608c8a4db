import {createHash} from 'node:crypto';
import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';
import {serve, type WebServer} from '../../network/server.ts';

/** An item of a feed, as a test writes it. */
export interface Story {
	readonly id: string;
	readonly title?: string;
	readonly text?: string;
	readonly link?: string;
	/** ISO 8601. */
	readonly date?: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** RSS 2.0 of stories. @param head elements of the channel before its items */
export function rss(stories: readonly Story[], {title = 'A paper', head = ''} = {}): string {
	const items = stories.map(({id, title = `Story ${id}`, text = `The text of ${id}.`, link, date}) =>
		[
			'<item>',
			`<guid isPermaLink="false">${escaped(id)}</guid><title>${escaped(title)}</title>`,
			link === undefined ? '' : `<link>${escaped(link)}</link>`,
			date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`,
			`<description>${escaped(text)}</description></item>`,
		].join(''),
	);
	return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>${escaped(title)}</title>${head}${items.join('\n')}</channel></rss>`;
}

type Respond = (response: ServerResponse, request: IncomingMessage) => void;

interface Asked {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
}

/** A web server whose pages a test can change while it runs. */
export interface Paper extends AsyncDisposable {
	readonly url: string;
	readonly port: number;
	/** What was asked for since it was last looked at. */
	readonly asked: Asked[];
	/** The most requests that were answered at the same time. */
	readonly mostAtOnce: () => number;
	/** Bytes of bodies that were sent. */
	readonly sent: () => number;
	/** What stands at a path: a body, or a function that answers. */
	put(path: string, page: string | Respond): void;
	/** A feed with an ETag, so that it is sent once. */
	feed(path: string, stories: readonly Story[], options?: {readonly title?: string; readonly head?: string}): void;
	/** How often a path was asked for. */
	count(path: string): number;
}

export async function openPaper(): Promise<Paper> {
	const pages = new Map<string, Respond>();
	const asked: Asked[] = [];
	let now = 0;
	let most = 0;
	let sent = 0;
	const answer: Respond = (response, request) => {
		asked.push({path: request.url!, headers: request.headers});
		most = Math.max(most, ++now);
		response.once('close', () => now--);
		const respond = pages.get(request.url!);
		if (respond) respond(response, request);
		else response.writeHead(404).end('nothing here');
	};
	const server: WebServer = await serve(new Proxy({}, {get: () => answer}));
	const paper: Paper = {
		url: server.url,
		port: server.port,
		asked,
		mostAtOnce: () => most,
		sent: () => sent,
		put(path, page) {
			pages.set(
				path,
				typeof page === 'function'
					? page
					: response => {
							sent += Buffer.byteLength(page);
							response.end(page);
						},
			);
		},
		feed(path, stories, options) {
			const body = rss(stories, options);
			const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
			paper.put(path, (response, request) => {
				if (request.headers['if-none-match'] === etag) return void response.writeHead(304, {etag}).end();
				sent += Buffer.byteLength(body);
				response.writeHead(200, {etag, 'content-type': 'application/rss+xml'}).end(body);
			});
		},
		count: path => asked.filter(one => one.path === path).length,
		[Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
	};
	return paper;
}
