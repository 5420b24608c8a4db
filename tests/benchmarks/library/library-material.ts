import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {folder} from '../measuring/environment.ts';
import {type MadeUpArticle, madeUpArticle} from './made-up-news.ts';

const byteLimitOfName = 120;

/** A file's name as `khabar add` gives it: the day and the words of the title, as many as fit. */
function fileName({published, title}: MadeUpArticle): string {
	let name = published.slice(0, 10);
	for (const word of title.split(' ')) {
		const longer = `${name}-${word}`;
		if (Buffer.byteLength(longer) > byteLimitOfName - '.json'.length) break;
		name = longer;
	}
	return `${name}.json`;
}

/** The newest so many articles in a new folder, a file each; gives the folder and the bytes in its files. */
export function articleFolder(count: number): {path: string; bytes: number} {
	const path = join(folder, `library-${count}`);
	mkdirSync(path);
	let bytes = 0;
	for (let place = 0; place < count; place++) {
		const article = madeUpArticle(place);
		const text = JSON.stringify(article, null, '\t');
		// Two with one name would be fewer files than are counted on.
		writeFileSync(join(path, fileName(article)), text, {flag: 'wx'});
		bytes += Buffer.byteLength(text);
	}
	return {path, bytes};
}

/** Writes a file of the newest so many articles, one after the other. */
function writeArticles(
	name: string,
	count: number,
	written: (article: MadeUpArticle) => string,
	[head, end] = ['', ''],
) {
	const path = join(folder, name);
	const file = openSync(path, 'wx');
	writeSync(file, head);
	for (let place = 0; place < count; place++) writeSync(file, written(madeUpArticle(place)));
	writeSync(file, end);
	closeSync(file);
	return path;
}

/** The newest so many articles as JSON Lines, a file. */
export const articleLines = (count: number): string =>
	writeArticles(`library-${count}.jsonl`, count, article => `${JSON.stringify(article)}\n`);

const feedHead = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News</title><link>https://news.example/</link><description>News</description>
`;

const feedItem = ({
	id,
	title,
	source,
	url,
	published,
	tags,
	paragraphs,
}: MadeUpArticle) => `<item><title>${title}</title>
<link>${url}</link><guid isPermaLink="false">${id}</guid><pubDate>${new Date(published).toUTCString()}</pubDate>
<dc:creator>${source}</dc:creator>${tags.map(tag => `<category>${tag}</category>`).join('')}
<content:encoded><![CDATA[${paragraphs.map(text => `<p>${text}</p>`).join('\n')}]]></content:encoded></item>
`;

/** The same as an RSS feed with the full texts. */
export const articleFeed = (count: number): string =>
	writeArticles(`library-${count}.xml`, count, feedItem, [feedHead, '</channel></rss>\n']);
