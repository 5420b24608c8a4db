import type {Messages} from '../../messages/messages.ts';
import {isListShown} from '../../reader/state/mode.ts';
import type {Notice} from '../../reader/state/notice.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {withKeys} from '../key-labels.ts';
import {noticeText, promptName} from '../status-row.ts';
import type {LinearState} from './linear-state.ts';
import {upon, type ViewWords, viewWords} from './words/view-words.ts';

/** What is written next: whole lines, or a part of the line that is being written. */
export type Said = {readonly line: string} | {readonly part: string};

const lines = (texts: readonly string[]): Said[] => texts.map(line => ({line}));

/**
 * What has to be said after a change: of another view its head and where one is in it; of the same view where one is now, if
 * that has other words; notices; and what is being written, letter by letter.
 * @param before undefined at the start
 * @param isKey whether a key led to it: a key that changes nothing gets the place once more, so that nothing is silent
 */
export function announce(
	before: LinearState | undefined,
	after: LinearState,
	messages: Messages,
	isKey: boolean,
): readonly Said[] {
	const {reader} = after;
	if (reader.done) return [];
	const was = before?.reader;
	if (was?.prompt || reader.prompt) {
		const written = promptWords(was, reader, messages);
		if (reader.prompt) return written;
		// After the prompt one is told where one is, whether or not that has changed.
		return [...written, ...lines([...notices(was, reader, messages), ...placeWords(before, after, messages)])];
	}
	const told = notices(was, reader, messages);
	const place = placeWords(before, after, messages);
	const isSilent = isKey && told.length === 0 && place.length === 0 && !was?.begun && !reader.begun && !was?.isCopying;
	return lines([...place, ...told, ...(isSilent ? whole(viewWords(after, messages)) : [])]);
}

/** Where one is, with the number of the place. */
function whole({place, position}: ViewWords): readonly string[] {
	const [first, ...others] = place;
	// The number stays in one row where the line is broken.
	const number = position?.replaceAll(' ', '\u00a0');
	return first === undefined ? [] : [number === undefined ? first : `${first} · ${number}`, ...others];
}

/** The words of where one is, if they are others than before; after the head of the view, if that is another one. */
function placeWords(before: LinearState | undefined, after: LinearState, messages: Messages): readonly string[] {
	const now = viewWords(after, messages);
	const was = before && viewWords(before, messages);
	if (was === undefined) return [...now.head, ...whole(now)];
	if (was.key === now.key) {
		const isSame = before?.reader.prompt === undefined && was.place.join('\n') === now.place.join('\n');
		return isSame ? [] : whole(now);
	}
	// What was copied is told by a notice.
	if (was.key === `${now.key}${upon}copy`) return [];
	return was.key.startsWith(now.key + upon) ? [`${now.name}:`, ...whole(now)] : [...now.head, ...whole(now)];
}

/** What a command, or something beside reading, has done. */
function notices(before: ReaderState | undefined, after: ReaderState, messages: Messages): string[] {
	const {notice, arrived, article} = after;
	const find = article?.find;
	return [
		...(find?.came && find !== before?.article?.find ? [messages.find[find.came]] : []),
		...(notice && notice !== before?.notice ? [noticeWords(notice, after, messages)] : []),
		...(arrived && arrived !== before?.arrived ? [withKeys(messages.arrived(arrived), after, messages)] : []),
		...grown(before, after, messages),
		...openMarks(before, after, messages),
	];
}

/** What a notice says. Here all text can be selected, where the terminal takes no copies. */
const noticeWords = (notice: Notice, state: ReaderState, messages: Messages): string =>
	notice.type === 'copied' && notice.result === 'refused'
		? messages.linear.notCopied(messages.parts[notice.part])
		: noticeText(notice, state, messages);

/** How many articles the list has, when articles came into it while it was shown. */
function grown(before: ReaderState | undefined, {shelf, reading, ...after}: ReaderState, {linear}: Messages): string[] {
	if (!before || reading || !isListShown(after) || !isListShown(before)) return [];
	const isSameView = JSON.stringify(shelf.view) === JSON.stringify(before.shelf.view);
	const known = before.reading ? undefined : before.shelf.count;
	return isSameView && shelf.count !== known && shelf !== before.shelf ? [linear.list(shelf.count)] : [];
}

/** What has become of the marks of the open article. */
function openMarks(before: ReaderState | undefined, after: ReaderState, {linear}: Messages): string[] {
	const key = after.article?.entry.key;
	if (key === undefined || before?.article?.entry.key !== key) return [];
	const markOf = ({states, article}: ReaderState) => states.get(key) ?? article!.entry.state;
	const [was, now] = [markOf(before), markOf(after)];
	return [
		...(was.read !== now.read ? [now.read ? linear.read : linear.unread] : []),
		...(was.starred !== now.starred ? [now.starred ? linear.starred : linear.notStarred] : []),
	];
}

/** What is written into a line: letters as they come; after anything else the whole line once more. */
function promptWords(before: ReaderState | undefined, {prompt}: ReaderState, messages: Messages): Said[] {
	const was = before?.prompt;
	if (!prompt) return [{line: ''}];
	const start = `${promptName(prompt, messages)}: `;
	if (!was) return [{part: start}];
	if (prompt.text === was.text) return [];
	return prompt.text.startsWith(was.text)
		? [{part: prompt.text.slice(was.text.length)}]
		: [{line: ''}, {part: start + prompt.text}];
}
