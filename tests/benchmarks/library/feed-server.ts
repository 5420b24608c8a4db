/** A server of feeds, in a process of its own: `node feed-server.ts FEEDS ITEMS` writes its port. Each feed has an ETag. */

import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

const [feeds, items] = process.argv.slice(2).map(Number) as [number, number];
const words = 'الحكومة تعلن عن اتفاق جديد بين الطرفين بعد مفاوضات طويلة في العاصمة حول مستقبل الاقتصاد والطاقة'.split(
	' ',
);

/** A text of so many words, told apart by a number. */
const text = (number: number, count: number) =>
	Array.from({length: count}, (_, i) => words[(number * 7 + i * (1 + (number % 5))) % words.length]).join(' ');

const bodies = Array.from({length: feeds}, (_, feed) => {
	const entries = Array.from({length: items}, (_, i) => {
		const number = feed * items + i;
		const date = new Date(Date.now() - i * 3_600_000).toUTCString();
		return `<item><guid isPermaLink="false">item-${number}</guid><title>${text(number, 6)} ${number}</title><link>https://paper-${feed}.example/story/${number}</link><pubDate>${date}</pubDate><description>${text(number, 40)}</description></item>`;
	});
	return Buffer.from(
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper ${feed}</title><link>https://paper-${feed}.example/</link><description>News</description>${entries.join('')}</channel></rss>`,
	);
});

const server = createServer((request, response) => {
	const body = bodies[Number(request.url!.slice(1))];
	const etag = `"${request.url}"`;
	if (!body) response.writeHead(404).end();
	else if (request.headers['if-none-match'] === etag) response.writeHead(304, {etag}).end();
	else response.writeHead(200, {etag, 'content-type': 'application/rss+xml', 'content-length': body.length}).end(body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
