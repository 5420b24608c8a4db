import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {shownAddress, shownHost} from '../../../source/article/address.ts';
import type {Article} from '../../../source/article/article.ts';
import {articleDirection, titleDirection} from '../../../source/article/direction.ts';
import {factSource} from '../../../source/article/fact-source.ts';
import {textOf} from '../../../source/article/paragraph/paragraph.ts';
import {takeArticles} from '../../../source/article/read/take.ts';
import {briefOf} from '../../../source/brief/brief.ts';
import {articleTree} from '../../../source/commands/markdown/article-tree.ts';
import {markdownOf} from '../../../source/commands/markdown/markdown-writer-packages.ts';
import {findings} from '../../../source/facts/key-facts.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {rules} from '../../../source/library/identity/find-duplicate.ts';
import {fileName} from '../../../source/library/identity/slug.ts';
import {idsOf, stateKey} from '../../../source/library/identity/state-key.ts';
import {textDigest} from '../../../source/library/identity/text-digest.ts';
import {itemListIn} from '../../../source/library/sources/finding/item-list.ts';
import {linksIn} from '../../../source/library/sources/finding/page-links-packages.ts';
import {readMutes} from '../../../source/library/sources/mutes.ts';
import {parseNewsboatUrls} from '../../../source/library/sources/newsboat-urls.ts';
import {addOutlines, setFields} from '../../../source/library/sources/opml/edit.ts';
import {importOpml} from '../../../source/library/sources/opml/import-opml.ts';
import {emptyOpml, parseOpml} from '../../../source/library/sources/opml/opml.ts';
import {messagesFor} from '../../../source/messages/messages-for.ts';
import {readOwnKeys} from '../../../source/reader/keys/own-keys.ts';
import {ArticleLayout} from '../../../source/reader/layout/article-layout.ts';
import {lastRow, step} from '../../../source/reader/layout/viewport.ts';
import {bestMatch, findIn, matches} from '../../../source/search/matching/matches.ts';
import {parseQuery} from '../../../source/search/query/query.ts';
import {indexed} from '../../../source/search/words/words.ts';
import {openSettings} from '../../../source/settings/settings.ts';
import {wishedLanguage} from '../../../source/settings/wished-language.ts';
import {isolate, line, lines, logicalLines} from '../../../source/text/row.ts';

/** What is done with every article, each by its name, so that a report can say which of them took long. */
export const works: Readonly<Record<string, (article: Article) => unknown>> = {
	facts: article => findings(factSource(article), {}).weighed(),
	brief: article => briefOf([{article, facts: findings(factSource(article), {}).facts}]),
	'list row': article =>
		[article.title, article.source ?? ''].map(text => line(isolate(text, titleDirection(article)), 60)),
	'title rows': article => lines(article.title, 60, 3, {direction: titleDirection(article)}),
	'plain rows': article => logicalLines(article.title, 60, 3),
	layout: article => {
		const layout = new ArticleLayout(article.paragraphs, {width: 60, direction: articleDirection(article)});
		for (const row of [{paragraph: 0, row: 0}, step(layout, lastRow(layout), -20)])
			for (let i = 0; i < 40; i++) layout.cells(step(layout, row, i));
	},
	index: article => [article.title, ...article.paragraphs.map(textOf)].map(indexed),
	search: article => {
		const query = parseQuery('قال "الوزير إن" x*');
		const texts = [article.title, ...article.paragraphs.map(textOf)];
		return [texts.map(text => matches(query, text)), bestMatch(query, texts), texts.map(text => findIn('a', text))];
	},
	query: article => parseQuery(article.title),
	markdown: article => markdownOf(articleTree(article, article.source ?? '')),
	identity: article => [fileName(article), textDigest(article), stateKey(article), idsOf(article), rules.length],
	address: article => [shownHost(article.url), article.url && shownAddress(article.url)],
};

const others = {
	opml: async (text: string) => {
		const opml = await parseOpml(text, 'a');
		const added = await addOutlines(opml, [{plain: {text: 'x', xmlUrl: 'http://b.example/'}, own: {}}]);
		for (const listed of added.listed.slice(0, 2))
			await setFields(added, listed, {plain: {text: 'y'}, own: {keep: '5'}});
		await importOpml(await parseOpml(emptyOpml, 'b'), opml);
	},
	newsboat: (text: string) => parseNewsboatUrls(text),
	settings: (text: string) => inFile(text, 'khabar/config.json', useSettings),
	mutes: (text: string) =>
		inFile(text, 'khabar/muted.json', file => readMutes(file).map(({query}) => parseQuery(query))),
	catalogue: async (text: string) => {
		const catalogue = Catalogue.inMemory();
		try {
			for await (const reading of takeArticles(Buffer.from(text), {file: 'a.json', name: 'a'})) catalogue.hold(reading);
		} finally {
			catalogue.close();
		}
	},
	links: (text: string) => [linksIn(text), itemListIn(text, 'http://a.example/')],
	message: (text: string) => [faultSaid(text), faultSaid(`${text}: is not JSON`)],
} satisfies Record<string, (text: string) => unknown>;

/** The ways to read a document that is none of articles. */
export type WorkName = keyof typeof others;

const faultSaid = messagesFor('ar').fault;

/** Has a file of preferences, or the like, read from where khabar has it. */
async function inFile(text: string, name: string, use: (file: string) => unknown): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-run-'));
	try {
		const file = join(folder, name);
		mkdirSync(dirname(file), {mode: 0o700});
		writeFileSync(file, text, {mode: 0o600});
		process.env.XDG_CONFIG_HOME = folder;
		await use(file);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function useSettings(): void {
	const settings = openSettings(() => {});
	const {colours, listDirection, keys, theme} = settings;
	try {
		void settings.facts;
	} catch {
		// What is wrong with it is told when it is asked for.
	}
	settings.displayOf('x');
	settings.save({...settings, theme});
	readOwnKeys(keys);
	void [colours, listDirection, wishedLanguage()];
}

/**
 * Reads a document and does everything with its articles. Gives the time of each step, in milliseconds of this thread's work.
 * @throws {Error} what khabar says of a document that it cannot read
 */
export async function workOn(document: Uint8Array, file: string, work?: WorkName): Promise<Map<string, number>> {
	const times = new Map<string, number>();
	let start = workOfThread();
	const took = (name: string) => {
		const now = workOfThread();
		times.set(name, (times.get(name) ?? 0) + now - start);
		start = now;
	};
	if (work) {
		try {
			await others[work](Buffer.from(document).toString());
		} finally {
			took(work);
		}
		return times;
	}
	for await (const {articles} of takeArticles(document, {file, name: 'a'})) {
		took('read');
		for (const article of articles.slice(0, 3))
			for (const [name, work] of Object.entries(works)) {
				work(article);
				took(name);
			}
	}
	took('read');
	return times;
}

/** On a machine that does other things, too, the time on the wall says little. */
function workOfThread(): number {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
}
