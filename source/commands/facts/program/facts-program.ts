import type {Article} from '../../../article/article.ts';
import {clean} from '../../../article/clean.ts';
import {factSource} from '../../../article/fact-source.ts';
import type {KeyFact} from '../../../facts/key-fact.ts';
import {type Telling, type TellingFailure, toldFacts} from '../../../facts/told-facts.ts';
import {answersFile} from '../../../library/files/user-folders.ts';
import type {FactsSettings} from '../../../settings/settings.ts';
import {type Answer, readAnswer} from './answer.ts';
import {Answers} from './answers.ts';
import {runBounded} from './bounded-run.ts';

/** The user's own reader of articles. */
export interface FactsProgram {
	/** What it is called by, as long as it does not say itself. */
	readonly name: string;
	/**
	 * What it told of an article before; undefined where that is not known any more. Where a publisher has chosen the facts of
	 * an article, those are shown, and the program is not asked.
	 */
	known(article: Article): Telling | undefined;
	/** What it tells of an article: what it told before, else what it tells now. One article at a time is asked for. */
	tell(article: Article): Promise<Telling | {readonly by: string; readonly failure: TellingFailure}>;
	/** Ends what is running. */
	stop(): void;
}

/** How much it may write of one article, in bytes. */
const mostBytes = 1 << 20;

type Told = Awaited<ReturnType<FactsProgram['tell']>>;

interface ProgramOptions {
	/** How many facts of an article are shown. */
	readonly most?: number | undefined;
	/** Where its answers are kept. */
	readonly file?: string;
}

/** As many as have a key of their own in the reader. */
const usualMost = 9;

/** @param settings the command, and how long it may take of one article */
export function factsProgram(
	{command, seconds}: FactsSettings,
	{most = usualMost, file = answersFile()}: ProgramOptions = {},
): FactsProgram {
	let opened: Answers | undefined;
	const answers = (): Answers => {
		opened ??= new Answers(file, command);
		return opened;
	};
	const name = nameOf(command);
	const stopping = new AbortController();
	/** What an answer says of an article, as far as it is word for word. */
	function tellingOf(article: Article, {by = name, facts, others}: Answer): Telling {
		const told = toldFacts(facts, factSource(article), by);
		return {by, facts: told.facts, dropped: told.dropped + others};
	}
	function before(article: Article): Telling | undefined {
		if (article.keyFacts.length > 0) return undefined;
		const kept = answers().get(questionOf(article));
		// The cache is a file that anybody may have written: what it says is looked at like what the program says.
		const answer = kept && readAnswer(kept.text, article.id);
		return answer && tellingOf(article, {...answer, others: kept.dropped});
	}
	const shown = (telling: Telling): Telling => ({...telling, facts: telling.facts.slice(0, most)});
	async function ask(article: Article): Promise<Told> {
		const question = questionOf(article);
		const ran = await runBounded(command, `${question}\n`, {seconds, bytes: mostBytes}, stopping.signal);
		if ('failure' in ran) return {by: name, failure: withCleanWords(ran.failure)};
		const answer = readAnswer(ran.output, article.id);
		if (!answer) return {by: name, failure: {type: 'garbage'}};
		const telling = tellingOf(article, answer);
		const {by, dropped} = telling;
		const facts = telling.facts.map(({text, paragraph}) => ({text, paragraph}));
		answers().keep(question, {text: JSON.stringify({by, facts}), dropped});
		return telling;
	}
	return {
		name,
		known(article) {
			const telling = before(article);
			return telling && shown(telling);
		},
		async tell(article) {
			const telling = before(article) ?? (await ask(article));
			if ('failure' in telling) return telling;
			const {by, facts, dropped} = telling;
			// A program has failed when none of the facts that it told stands in the article.
			const isFailure = facts.length === 0 && dropped > 0;
			return isFailure ? {by, failure: {type: 'notVerbatim', dropped}} : shown(telling);
		},
		stop: () => stopping.abort(),
	};
}

/** The facts that a program told of an article before; undefined where there are none. */
export function factsTold(program: FactsProgram | undefined, article: Article): readonly KeyFact[] | undefined {
	const facts = program?.known(article)?.facts ?? [];
	return facts.length > 0 ? facts : undefined;
}

/** The line that the program is given: an article as far as facts are taken from it. */
function questionOf(article: Article): string {
	const {id, title, language, paragraphs} = factSource(article);
	return JSON.stringify({id, title, language, paragraphs});
}

/** A command is called by its first word that names a program, without the folders before it. */
function nameOf(command: string): string {
	const words = command.trim().split(/\s+/);
	const program = words.find(word => !/^(?:exec|env)$|=/.test(word)) ?? words[0]!;
	return clean(program.replaceAll(/["']/g, '').split('/').at(-1)!);
}

/** The failure, with what the program said of it in words that do nothing to a terminal. */
const withCleanWords = (failure: TellingFailure): TellingFailure =>
	failure.type === 'ended' ? {...failure, said: clean(failure.said)} : failure;
