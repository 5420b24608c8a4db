import {shownHost} from '../../article/address.ts';
import {publishedAt} from '../../article/dates/day.ts';
import type {ListEntry} from '../../article/listing.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {withoutDenied} from '../../facts/marked-facts.ts';
import type {Messages} from '../../messages/messages.ts';
import {readingStateOf} from '../../reader/commands/marks.ts';
import {commas, kindMarks} from '../../reader/layout/signs.ts';
import {modeOf} from '../../reader/state/mode.ts';
import {shownFacts} from '../../reader/state/open-article.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {aboutValues} from '../../reader/windows/about-window.ts';
import {briefLines, isStoryRead} from '../../reader/windows/brief-window.ts';
import {helpedMode, helpRows} from '../../reader/windows/help-window.ts';
import {byWhom} from '../article/facts-pane.tsx';
import {dateWords, shortDateWords} from '../date-words.ts';
import {keyLabels, withKeys} from '../key-labels.ts';
import {choiceText} from '../list/filter-menu.tsx';
import {viewText} from '../list/list-rows.ts';
import {sourceText} from '../sources-view.tsx';
import {hintsOf} from '../status-row.ts';
import type {LinearState} from './linear-state.ts';
import {paragraphWords} from './paragraph-words.ts';

/** What is said of a view. */
export interface ViewWords {
	/** What tells it from others: where this changes, its head is said. That of a view upon another begins with that one's. */
	readonly key: string;
	/** Its name alone, for coming back to it. */
	readonly name: string;
	readonly head: readonly string[];
	/** Where one is in it. */
	readonly place: readonly string[];
	/** The number of that place among all, which may change while one stays. */
	readonly position?: string;
}

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(part => part).join(' · ');

/** What stands between the key of a view and that of one upon it. */
export const upon = ' > ';

type Words = Omit<ViewWords, 'name'>;

/** The words of what is shown, by its mode. */
export function viewWords(state: LinearState, messages: Messages): ViewWords {
	const {reader} = state;
	const mode = modeOf(reader);
	const on = (closed: Partial<ReaderState>, {key, ...words}: Words): ViewWords => {
		const below = viewWords({...state, reader: {...reader, ...closed} as ReaderState}, messages);
		return {...words, key: below.key + upon + key, name: messages.modes[mode]};
	};
	const own = (words: Words): ViewWords => ({...words, name: messages.modes[mode]});
	switch (mode) {
		case 'help':
			return on({help: undefined}, {key: 'help', head: helpWords(reader, messages), place: []});
		case 'about':
			return on({about: undefined}, {key: 'about', head: aboutWords(reader, messages), place: []});
		case 'copy': {
			const head = [`${messages.modes.copy}: ${hintsOf(reader, messages).join(', ')}`];
			return on({isCopying: false}, {key: 'copy', head, place: []});
		}
		case 'links':
			return on({links: undefined}, linksWords(reader, messages));
		case 'filter': {
			const choice = reader.filters![state.filter]!;
			const place = [joined([choiceText(choice, messages), choice.isOn ? messages.linear.on : ''])];
			return on({filters: undefined}, {key: 'filter', head: [`${messages.modes.filter}:`], place});
		}
		// What is chosen here is only seen.
		case 'themes':
			return on({themes: undefined}, {key: 'themes', head: [messages.modes.themes], place: [reader.themes!.tried]});
		case 'facts':
			return on({article: {...reader.article!, focus: 'text'}}, factsWords(reader, messages));
		case 'text':
		case 'plain':
			return own(articleWords(reader, messages));
		case 'brief':
			return own(briefWords(reader, messages));
		case 'sources':
			return own(sourcesWords(reader, messages));
		// A prompt is written below the view that it was opened in.
		case 'prompt':
			return viewWords({...state, reader: {...reader, prompt: undefined}}, messages);
		case 'list':
			return own(listWords(reader, messages));
	}
}

function listWords(state: ReaderState, messages: Messages): Words {
	const {shelf, list} = state;
	const {view, count} = shelf;
	const head = joined([
		messages.linear.list(count),
		...viewText(state, messages).filter(text => text !== messages.filters.all),
	]);
	const [entry] = shelf.entries(list.selected, list.selected + 1);
	const none =
		view.query === undefined ? withKeys(messages.noArticles, state, messages) : messages.noneFound(view.query);
	const place = entry ? [entryWords(state, entry, messages)] : [none];
	const match = entry && view.query !== undefined ? shelf.match(entry) : undefined;
	return {
		key: `list ${JSON.stringify(view)}`,
		head: [head],
		place: match ? [...place, match.sentence] : place,
		...(entry && {position: messages.entryPosition(list.selected + 1, count).trim()}),
	};
}

function entryWords(state: ReaderState, entry: ListEntry, messages: Messages): string {
	const {title, source} = entry.summary;
	if (entry.problem) return title;
	const marks = stateWords(readingStateOf(state, entry), messages);
	return joined([title, source, shortDateWords(publishedAt(entry.summary), messages), ...marks]);
}

/** Whether an article is read and has a star, in words. */
function stateWords(
	{read, starred, percent, changed}: ReturnType<typeof readingStateOf>,
	{linear}: Messages,
): string[] {
	const isBegun = !read && percent > 0;
	return [
		read ? linear.read : linear.unread,
		...(isBegun ? [linear.percent(percent)] : []),
		...(starred ? [linear.starred] : []),
		...(changed ? [linear.changed] : []),
	];
}

function articleWords(state: ReaderState, messages: Messages): Words {
	const {linear} = messages;
	const {entry, current, sentence} = state.article!;
	const {article, published} = entry;
	const facts = withoutDenied(shownFacts(state, state.article!));
	const meta = joined([
		article.source,
		article.authors.join(commas[messages.direction]),
		article.section,
		...dateWords(published, messages),
	]);
	const {length} = article.paragraphs;
	const head = [
		article.title,
		joined([meta, linear.paragraphs(length)]),
		...(facts.length > 0 ? [`${factsHead(facts, messages)}`] : []),
	];
	const goneTo =
		sentence?.paragraph === current
			? [textAt(article.paragraphs[current], sentence.range)]
			: paragraphWords(article, current, messages);
	const [first = '', ...others] = goneTo;
	return {
		key: `article ${entry.key}`,
		head,
		place: [`¶ ${messages.number(current + 1)} ${first}`.trimEnd(), ...others],
	};
}

const textAt = (
	paragraph: string | {readonly text: string} | undefined,
	{start, end}: {readonly start: number; readonly end: number},
) => (typeof paragraph === 'string' ? paragraph : (paragraph?.text ?? '')).slice(start, end).trim();

const factsHead = (facts: readonly KeyFact[], messages: Messages) =>
	`${messages.keyFacts}${byWhom(facts, messages)}: ${messages.number(withoutDenied(facts).length)}`;

function factsWords(state: ReaderState, messages: Messages): Words {
	const article = state.article!;
	const facts = shownFacts(state, article);
	const fact = facts[article.fact];
	const {kinds, factMarks} = messages;
	const place = fact && [
		joined([
			fact.text,
			fact.paragraph === null ? '' : `¶ ${messages.number(fact.paragraph + 1)}`,
			kinds[fact.kind],
			fact.mark && factMarks[fact.mark],
		]),
	];
	return {
		key: 'facts',
		head: [factsHead(facts, messages)],
		place: place ?? [],
		position: messages.entryPosition(article.fact + 1, facts.length).trim(),
	};
}

function linksWords({links}: ReaderState, messages: Messages): Words {
	const {links: all, selected} = links!;
	const {number, text, address} = all[selected]!;
	const head = `${messages.modes.links}: ${messages.number(all.length)}`;
	return {key: 'links', head: [head], place: [joined([`${number}. ${text}`, shownHost(address), address])]};
}

function briefWords(state: ReaderState, messages: Messages): Words {
	const {stories, reading, selected, shelf} = state.brief!;
	if (!stories) {
		const making = messages.reading(0, reading?.all ?? shelf.count);
		return {key: 'brief is made', head: [`${messages.modes.brief}: ${making}`], place: []};
	}
	const line = briefLines(state.brief!)[selected];
	const head = `${messages.modes.brief}: ${messages.linear.stories(stories.length)}`;
	if (!line) return {key: 'brief', head: [head], place: [messages.nothingUnread]};
	const {story, fact} = line;
	const names = (articles: readonly {readonly source?: string}[]) =>
		[...new Set(articles.flatMap(({source}) => source ?? []))].join(commas[messages.direction]);
	const {read} = messages.linear;
	const place = fact
		? joined([fact.text, story.articles.length > 1 ? names(fact.sources.map(({article}) => article)) : ''])
		: joined([
				`${messages.linear.story}: ${story.title}`,
				names(story.articles),
				story.articles[0] && shortDateWords(publishedAt(story.articles[0]), messages),
				messages.linear.articles(story.articles.length),
				isStoryRead(state, story) ? read : '',
			]);
	return {key: 'brief', head: [head], place: [place]};
}

function sourcesWords({sources}: ReaderState, messages: Messages): Words {
	const {lines, selected} = sources!;
	const line = lines?.[selected];
	const head = lines ? `${messages.modes.sources}: ${messages.number(lines.length)}` : `${messages.modes.sources} …`;
	return {key: `sources ${lines !== undefined}`, head: [head], place: line ? [sourceText(line, messages)] : []};
}

const aboutWords = ({about}: ReaderState, messages: Messages) => [
	`${messages.modes.about}:`,
	...aboutValues(about!.entry, about!.told).map(({field, value}) => `${messages.about[field]}: ${value}`),
];

/** The keys of where one is, group by group. */
function helpWords(state: ReaderState, messages: Messages): string[] {
	// On a narrow screen the help has one column.
	const here = helpRows({...state, size: {...state.size, columns: 1}}).flat();
	const end = here.findIndex(({type}) => type === 'mode');
	const words = here.slice(0, end < 0 ? undefined : end).flatMap(line => {
		if (line.type === 'mode') return [];
		if (line.type === 'group') return `${messages.groups[line.group]}:`;
		if (line.type === 'mark') return `${kindMarks[line.kind]}: ${messages.kinds[line.kind]}`;
		return `${keyLabels(line.bindings, messages, state)}: ${messages.keys[line.bindings[0]!.help]}`;
	});
	return [`${messages.modes.help}: ${messages.modes[helpedMode(state)]}`, ...words];
}
