import {type Stats, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Article} from '../article/article.ts';
import {pathOfName} from '../article/file-name.ts';
import {formatProblem, type Problem} from '../article/problem.ts';
import {takeArticles} from '../article/read/take.ts';
import {Catalogue} from '../library/catalogue/catalogue.ts';
import {type Document, type DocumentOptions, openDocument, reasonOf} from '../library/files/document.ts';
import {newsPaths} from '../library/files/news-files.ts';
import {makeFolder} from '../library/keep/article-folder.ts';
import {Keeper, type Outcome} from '../library/keep/keep.ts';
import {KeptIndex} from '../library/keep/kept-index.ts';
import {atEnd} from '../terminal/session/endings.ts';
import {isolate} from '../text/row.ts';
import {messages} from './shared/language.ts';
import {type LibraryOptions, libraryOf} from './shared/options.ts';
import {complain, report} from './shared/output.ts';
import {ProgressBar} from './shared/progress-bar.ts';
import {Tally} from './shared/tally.ts';

type AddOptions = DocumentOptions & LibraryOptions;

/** How many problems, and how many articles that were merged with those of another source, are told one by one. */
const mostTold = 20;

/** How long to work, in milliseconds, before signals are handled. */
const slice = 50;

/**
 * `khabar add`: takes articles from anywhere into the library. It goes on after what cannot be read, and says at the end what
 * became of all articles. A signal ends it between two articles.
 */
export async function addArticles(names: readonly string[], options: AddOptions): Promise<void> {
	const folder = libraryOf(options);
	makeFolder(folder);
	const work = new Work();
	const stay = atEnd(() => work.report({isStopped: true}));
	const catalogue = Catalogue.ofFolder(folder);
	if (catalogue.distrust) complain(catalogue.distrust);
	try {
		for await (const {checked} of catalogue.update({slice, pause: 0}, {words: false})) work.showChecked(checked);
		const index = new KeptIndex(catalogue);
		const keeper = new Keeper(folder, index);
		try {
			const sources = names.flatMap(name => sourcesOf(name, problem => work.fail(problem)));
			work.expect(sources);
			for (const source of sources) await addFrom(source, {keeper, work, options});
		} finally {
			index.close();
		}
	} finally {
		catalogue.close();
		stay();
		work.report();
	}
}

/** One thing to read from. */
interface Source {
	readonly name: string;
	/** In bytes; NaN when it is not known. */
	readonly size: number;
}

/** A folder stands for the files of news in it. */
function sourcesOf(name: string, fail: (problem: Problem) => void): Source[] {
	const stats = statsOf(name);
	if (!stats?.isDirectory()) return [{name, size: stats?.isFile() ? stats.size : Number.NaN}];
	try {
		return newsPaths(name).map(file => ({name: file, size: statsOf(file)?.size ?? 0}));
	} catch (error) {
		fail({file: name, message: reasonOf(error)});
		return [];
	}
}

/** What is at a path. Undefined when there is nothing, or that cannot be found out: opening it tells why. */
function statsOf(path: string): Stats | undefined {
	try {
		return statSync(pathOfName(path), {throwIfNoEntry: false});
	} catch {
		return undefined;
	}
}

interface Surroundings {
	readonly keeper: Keeper;
	readonly work: Work;
	readonly options: AddOptions;
}

/** Adds the articles of one source. An error of the source is told; an error of the library ends the command. */
async function addFrom({name, size}: Source, {keeper, work, options}: Surroundings): Promise<void> {
	const failed = (error: unknown) => work.fail({file: name, message: reasonOf(error)});
	const document = await openDocument(name, options).catch(failed);
	if (document) {
		const {origin, content} = document;
		const from = origin.address ?? (name === '-' ? origin.file : resolve(name));
		const keep = (article: Article) => keeper.keep({...article, origin: {...article.origin!, from}}).outcome;
		// However the reading ends, its stream is closed.
		await using readings = takeArticles(work.watched(content), origin);
		keeper.beginDocument();
		for (
			let step = await readings.next().catch(failed);
			step && !step.done;
			step = await readings.next().catch(failed)
		) {
			for (const article of step.value.articles) work.count(keep(article), article);
			for (const problem of step.value.problems) work.fail(problem);
			await work.rest();
		}
	}
	work.finish(size);
}

/** Counts what was done and what there is to do, and tells the user. */
class Work {
	readonly tally = new Tally();
	readonly #bar = new ProgressBar(process.stderr);
	#merged = 0;
	/** In bytes: all sources, those that are done, and what was read of the current one. */
	#size = 0;
	#done = 0;
	#read = 0;
	#rested = performance.now();
	/** How many problems came up, told or not. */
	#told = 0;

	expect(sources: readonly Source[]): void {
		this.#size = sources.reduce((sum, {size}) => sum + size, 0);
	}

	/** The same content, counted as it is read. */
	async *watched(content: Document['content']): AsyncGenerator<Uint8Array> {
		if (content instanceof Uint8Array) return yield content;
		for await (const chunk of content) {
			yield chunk;
			this.#read += chunk.length;
		}
	}

	finish(size: number): void {
		this.#done += size;
		this.#read = 0;
	}

	showChecked(files: number): void {
		this.#bar.show(Number.NaN, () => messages().reports.progress.filesChecked(files));
	}

	/** Lets signals be handled now and then, and shows how far the work is. */
	async rest(): Promise<void> {
		this.#bar.show((this.#done + this.#read) / this.#size, () =>
			messages().reports.progress.articles(this.tally.taken),
		);
		if (performance.now() - this.#rested < slice) return;
		await setImmediate();
		this.#rested = performance.now();
	}

	count(outcome: Outcome, {title, source}: Article): void {
		this.tally.count(outcome);
		if (outcome.what !== 'merged' || ++this.#merged > mostTold) return;
		this.#bar.clear();
		report(messages().reports.add.merged(isolate(outcome.id), isolate(title), isolate(source ?? '')));
	}

	fail(problem: Problem): void {
		if (!problem.isWarning) this.tally.fail(problem);
		if (++this.#told > mostTold) return;
		this.#bar.clear();
		complain(formatProblem(problem));
	}

	report({isStopped = false} = {}): void {
		this.#bar.clear();
		report(`${this.tally}${isStopped ? `; ${messages().reports.add.stopped}` : ''}`);
		if (this.tally.failed === 0) return;
		complain(this.tally.failures());
		// A signal has an exit code of its own.
		if (!isStopped) process.exitCode = 1;
	}
}
