import {setImmediate} from 'node:timers/promises';
import {newestFirst} from '../article/date.ts';
import {formatProblem, type Problem} from '../article/problem.ts';
import {readArticles} from '../library/folder.ts';
import {messagesFor} from '../messages/messages-for.ts';
import {type Entry, entryFacts} from '../reader/entry.ts';
import {type ReaderState, startState} from '../reader/state.ts';
import {openSettings} from '../settings.ts';
import {type ModelName, modelNames} from '../terminal/display-model.ts';
import {choiceKey, environmentKey, hasScreen, type Identity, isSure} from '../terminal/identity.ts';
import {openTerminal} from '../terminal/session.ts';
import {speechFor} from '../terminal/speech.ts';
import {listRows} from '../ui/list-rows.ts';
import {sgrText} from '../ui/sgr.ts';
import {type DisplayOptions, shippedArticles} from './options.ts';
import {complain, print, reportProblems} from './output.ts';

/** `khabar [PATH ...]`: the reader, or, where there is no terminal to read in, the list of articles. */
export async function read(paths: readonly string[], options: DisplayOptions): Promise<void> {
	const {articles, problems} = await readArticles(paths.length > 0 ? paths : [shippedArticles]);
	const entries = [
		...newestFirst(articles).map(article => ({article, isProblem: false})),
		...problems.map(problemEntry),
	];
	const isTerminal = process.stdout.isTTY && process.stdin.isTTY && hasScreen(process.env);
	if (articles.length > 0 && isTerminal) return openReader(entries, options);
	await printList(entries);
	reportProblems(problems);
}

/** What could not be read stands in the list as well, where it can be opened to see why. */
function problemEntry(problem: Problem, index: number): Entry {
	const message = formatProblem(problem);
	const article = {id: `problem ${index}`, title: message, paragraphs: [message], keyFacts: [], authors: [], tags: []};
	return {article, isProblem: true};
}

/** An article a line: id, date, source and title, with tabs between them. */
async function printList(entries: readonly Entry[]): Promise<void> {
	for (const {article, isProblem} of entries) {
		if (isProblem) continue;
		const {id, published = '', source = '', title} = article;
		await print(`${[id, published.slice(0, 10), source, title].join('\t')}\n`);
	}
}

const savingDelay = 1000;
const idleDelay = 100;

async function openReader(entries: readonly Entry[], {bidi, shaping}: DisplayOptions): Promise<void> {
	const warnings: string[] = [];
	const settings = openSettings(warning => warnings.push(warning));
	const {env} = process;
	const environment = environmentKey(env);
	let found: Identity | undefined;
	let last: ReaderState | undefined;
	/** The user went to another display model; before that, each terminal that this one may be has its own. */
	let hasChosen = false;
	const terminal = openTerminal({
		remembered: () => settings.terminalIn(environment),
		speech(identity, answers) {
			found = identity;
			const model = hasChosen ? last?.display.model : settings.displayOf(choiceKey(identity, env));
			return speechFor(identity, answers, {bidi, shaping, model: model as ModelName | undefined});
		},
	});

	const save = () => {
		clearTimeout(timer);
		timer = undefined;
		if (last) settings.save(last);
		if (found && isSure(found)) settings.rememberTerminal(environment, found.name);
	};
	let timer: NodeJS.Timeout | undefined;
	const onChange = (state: ReaderState) => {
		const {model} = state.display;
		const isOther = last !== undefined && model !== last.display.model;
		last = state;
		if (isOther && found) {
			hasChosen = true;
			settings.keepDisplay(choiceKey(found, env), model as ModelName | undefined);
			terminal.speakAnew();
		}
		timer ??= setTimeout(save, savingDelay).unref();
	};
	// After the session's own listener: the screen is the user's again.
	process.on('exit', () => {
		save();
		for (const warning of warnings) complain(warning);
	});

	await terminal.met;
	const {stdout} = terminal;
	const start = startState(
		entries,
		{columns: stdout.columns, rows: stdout.rows},
		{
			...settings,
			display: {models: modelNames, model: found && settings.displayOf(choiceKey(found, env)), isNamed: false},
		},
	);
	const messages = messagesFor(env.LC_ALL || env.LC_MESSAGES || env.LANG);
	// The list is rows of text, for which Ink is not needed: it can be read while Ink loads, half of the time of a start.
	// Ink's own first frame is the same one, so nothing of it is sent. Keys wait for Ink.
	stdout.write(listRows(start, messages).map(sgrText).join('\n'));
	await setImmediate();
	try {
		const {draw} = await import('../ui/draw.tsx');
		// The first facts take 40 ms, most of it to make the rules of a language ready. While the list is read there is time.
		setTimeout(() => entryFacts(entries[0]!), idleDelay).unref();
		await draw({start, messages, onChange}, terminal);
	} finally {
		terminal.close();
	}
}
