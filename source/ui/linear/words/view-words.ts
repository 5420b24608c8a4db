import {shownHost} from '../../../article/address.ts';
import type {Messages} from '../../../messages/messages.ts';
import {commas} from '../../../reader/layout/signs.ts';
import {type Mode, modeOf} from '../../../reader/state/mode.ts';
import type {ReaderState} from '../../../reader/state/state.ts';
import {aboutValues} from '../../../reader/windows/about-window.ts';
import {choiceText} from '../../list/filter-menu.tsx';
import {sourceText} from '../../sources-view.tsx';
import {hintsOf} from '../../status-row.ts';
import type {LinearState} from '../linear-state.ts';
import {articleWords, factsWords} from './article-words.ts';
import {briefWords} from './brief-words.ts';
import {helpWords} from './help-words.ts';
import {listWords} from './list-words.ts';
import {joined, type Words} from './words.ts';

export interface ViewWords extends Words {
	/** The name of the view alone, for coming back to it. */
	readonly name: string;
}

/** What stands between the key of a view and that of one upon it. */
export const upon = ' > ';

interface View {
	readonly words: (reader: ReaderState, messages: Messages, filter: number) => Words;
	/** For a view upon another: what differs in the state once it is closed. */
	readonly closed?: (reader: ReaderState) => Partial<ReaderState>;
}

const views: Readonly<Record<Exclude<Mode, 'prompt'>, View>> = {
	list: {words: listWords},
	filter: {words: filterWords, closed: () => ({filters: undefined})},
	brief: {words: briefWords},
	sources: {words: sourcesWords},
	text: {words: articleWords},
	plain: {words: articleWords},
	facts: {words: factsWords, closed: ({article}) => ({article: {...article!, focus: 'text'}})},
	links: {words: linksWords, closed: () => ({links: undefined})},
	about: {words: aboutWords, closed: () => ({about: undefined})},
	copy: {words: copyWords, closed: () => ({isCopying: false})},
	help: {words: helpWords, closed: () => ({help: undefined})},
	themes: {words: themesWords, closed: () => ({themes: undefined})},
};

/** The words of what is shown. */
export function viewWords(state: LinearState, messages: Messages): ViewWords {
	const {reader, filter} = state;
	const without = (closed: Partial<ReaderState>) =>
		viewWords({...state, reader: {...reader, ...closed} as ReaderState}, messages);
	const mode = modeOf(reader);
	// A prompt is written below the view that it was opened in.
	if (mode === 'prompt') return without({prompt: undefined});
	const {words, closed} = views[mode];
	const own = {...words(reader, messages, filter), name: messages.modes[mode]};
	return closed ? {...own, key: without(closed(reader)).key + upon + own.key} : own;
}

function filterWords({filters}: ReaderState, messages: Messages, filter: number): Words {
	const choice = filters![filter]!;
	const place = joined([choiceText(choice, messages), choice.isOn ? messages.linear.on : '']);
	return {key: 'filter', head: [`${messages.modes.filter}:`], place: [place]};
}

function sourcesWords({sources}: ReaderState, messages: Messages): Words {
	const {lines, selected} = sources!;
	const line = lines?.[selected];
	const head = lines ? `${messages.modes.sources}: ${messages.number(lines.length)}` : `${messages.modes.sources} …`;
	return {key: `sources ${lines !== undefined}`, head: [head], place: line ? [sourceText(line, messages)] : []};
}

function linksWords({links}: ReaderState, messages: Messages): Words {
	const {links: all, selected} = links!;
	const {number, text, address} = all[selected]!;
	const head = `${messages.modes.links}: ${messages.number(all.length)}`;
	return {key: 'links', head: [head], place: [joined([`${number}. ${text}`, shownHost(address), address])]};
}

function aboutWords({about}: ReaderState, messages: Messages): Words {
	const values = aboutValues(about!.entry, about!.told).map(({field, value}) => `${messages.about[field]}: ${value}`);
	return {key: 'about', head: [`${messages.modes.about}:`, ...values], place: []};
}

function copyWords(reader: ReaderState, messages: Messages): Words {
	return {
		key: 'copy',
		head: [`${messages.modes.copy}: ${hintsOf(reader, messages).join(commas[messages.direction])}`],
		place: [],
	};
}

/** A theme that is chosen here is only seen. */
function themesWords({themes}: ReaderState, {modes}: Messages): Words {
	return {key: 'themes', head: [modes.themes], place: [themes!.tried]};
}
