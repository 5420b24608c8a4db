import {failureText} from '../messages/failure-text.ts';
import type {Messages} from '../messages/messages.ts';
import {bindingsOf} from '../reader/keys/key-table.ts';
import {modeOf} from '../reader/state/mode.ts';
import type {Notice} from '../reader/state/notice.ts';
import type {Prompt, ReaderState} from '../reader/state/state.ts';
import type {Row} from '../text/cell.ts';
import {type Direction, firstStrong} from '../text/direction.ts';
import {aligned, blanks, highlight, isolate, line, logicalLines, ordered, rowWidth, styled} from '../text/row.ts';
import {labelOf, pressedLabel, withKeys} from './key-labels.ts';

/**
 * A position such as `¶ 2/10`, with blanks behind it up to the length of the longest one that can come: the keys named
 * after it then stay where they are while the reader moves.
 */
export const padPosition = (position: string, longest: string) => position.padEnd(longest.length);

/**
 * The last row of the screen: the mode, then where the reader is and the most useful keys, or the text that is being
 * written.
 * @param standing where the reader is, in parts. What an article or the user wrote has to be isolated in them, so that
 * its direction does not change the order of the other parts.
 */
export function statusRow(state: ReaderState, messages: Messages, standing: readonly string[]): Row {
	const {columns} = state.size;
	const {direction} = messages;
	const mode = modeOf(state);
	const name = line(isolate(state.prompt ? promptName(state.prompt, messages) : messages.modes[mode]), columns, {
		direction,
	});
	const inset = blanks(rowWidth(name) + 2 < columns / 2 ? 1 : 0);
	const chip = styled([...inset, ...name, ...inset], 'mode');
	const width = columns - rowWidth(chip) - 1;
	const rest = state.prompt
		? writtenRow(state.prompt, state.notice && noticeText(state.notice, state, messages), width, direction)
		: toldRow(state, messages, standing, width);
	const parts = rest.length > 0 ? [chip, blanks(1), rest] : [chip];
	return aligned(ordered(parts, direction), columns, direction);
}

/** What the line is that is being written. */
export const promptName = ({asks, isExpression}: Prompt, messages: Messages): string =>
	asks === 'number' ? messages.goToNumber : isExpression ? messages.expression : messages.modes.prompt;

/** What is told, or where the reader is; the keys after it are dim. */
function toldRow(state: ReaderState, messages: Messages, standing: readonly string[], width: number): Row {
	const {told, hints} = statusText(state, messages, standing);
	const measure = (text: string) => rowWidth(line(text, Number.POSITIVE_INFINITY, {direction: messages.direction}));
	const keys = keysThatFit(told, hints, text => measure(text) <= width);
	const row = line(`${told}${keys}`, width, {direction: messages.direction});
	return highlight(row, [{start: told.length, end: told.length + keys.length}], 'meta');
}

/** The same in the order of reading, with plain letters, for a screen of such rows. */
export function plainStatusRow(state: ReaderState, messages: Messages, standing: readonly string[]): Row {
	const {told, hints} = statusText(state, messages, standing);
	const row = (text: string) =>
		logicalLines(`${messages.modes[modeOf(state)]}  ${text}`, state.size.columns, 2, {direction: messages.direction});
	return row(`${told}${keysThatFit(told, hints, text => row(text).length < 2)}`)[0] ?? [];
}

/** The keys behind what is told. Where there is no room for all, whole ones are left out; the last one, the help, stays longest. */
function keysThatFit(told: string, hints: readonly string[], fits: (text: string) => boolean): string {
	for (let kept = hints; kept.length > 0; kept = kept.toSpliced(-2, 1)) {
		const keys = kept.map((hint, i) => (i > 0 || told ? `  ${hint}` : hint)).join('');
		if (fits(`${told}${keys}`) || (!told && kept.length === 1)) return keys;
		if (kept.length === 1) break;
	}
	return '';
}

/** What the status row says of what a command did. */
export function noticeText(notice: Notice, state: ReaderState, messages: Messages): string {
	const {parts, notices} = messages;
	switch (notice.type) {
		case 'copied':
			return withKeys(notices.copied[notice.result](parts[notice.part], notice.letters), state, messages);
		case 'nothingToCopy':
			return notices.nothingToCopy(parts[notice.part]);
		case 'opened':
			return notices.opened(isolate(notice.host));
		case 'noBrowser':
			return notices.noBrowser[notice.result];
		case 'unknownKey':
			return [
				notices.unknownKey(isolate(pressedLabel(notice.keys, messages, state))),
				...hintsOf(state, messages).slice(-1),
			].join('  ');
		case 'lineLength':
			return notices.lineLength(notice.columns);
		case 'promptFull':
			return notices.promptFull(notice.most);
		case 'noNumber':
			return notices.noNumber(isolate(notice.text));
		case 'markSet':
		case 'noMark':
			return notices[notice.type](isolate(notice.letter));
		case 'updated':
			return notices.updated(
				notice.added,
				notice.sources - notice.failed.length,
				notice.failed.map(name => isolate(name)),
			);
		case 'nothingTold':
			return notices.nothingTold(isolate(notice.by), isolate(failureText(notice.failure, messages)));
		case 'factMarked':
			return withKeys(notices.factMarked[notice.is], state, messages);
		case 'noExpression':
		case 'notUpdated':
		case 'notDeleted':
		case 'backFailed':
		case 'pageFailed':
			return notices[notice.type](reasonIn(notice.reason, messages));
		default:
			return withKeys(notices[notice.type], state, messages);
	}
}

/** Why something failed, in the language of the messages; a reason that they do not know is isolated. */
function reasonIn(reason: string, {fault}: Messages): string {
	const said = fault(reason);
	return said === reason ? isolate(reason) : said;
}

/** The most useful keys of where one is; the help comes last. */
export const hintsOf = (state: ReaderState, messages: Messages): string[] =>
	bindingsOf(state, modeOf(state))
		.filter(({hint, keys}) => keys.length > 0 && (typeof hint === 'function' ? hint(state) : hint))
		.map(({keys, help}) => `${isolate(labelOf(keys[0]!, messages, state))} ${messages.hints[help] ?? ''}`);

interface StatusText {
	/** What a command did, or where the reader is. */
	readonly told: string;
	/** The most useful keys; the help comes last. */
	readonly hints: readonly string[];
}

function statusText(state: ReaderState, messages: Messages, standing: readonly string[]): StatusText {
	if (state.notice) return {told: noticeText(state.notice, state, messages), hints: []};
	const {model, isNamed} = state.display;
	if (isNamed)
		return {told: messages.display((messages.displays as Readonly<Record<string, string>>)[model ?? '']), hints: []};
	const mode = modeOf(state);
	const hints = hintsOf(state, messages);
	// While a command waits for its second key, that is what the row is for.
	const {updating, arrived} = state;
	const begun = state.begun && `${state.begun.count ?? ''}${state.begun.keys.join('')}…`;
	const beside = [
		...(begun ? [begun] : []),
		...(updating ? [messages.updating(updating.done, updating.all)] : []),
		...(arrived ? [withKeys(messages.arrived(arrived), state, messages)] : []),
	];
	const place = mode === 'copy' ? '' : isolate([...standing, ...beside].join(' · '));
	return {told: place, hints};
}

/** The text that is being written, and beside it what there is to say of it. */
function writtenRow(prompt: Prompt, notice: string | undefined, width: number, direction: Direction): Row {
	if (notice === undefined) return promptRow(prompt, width);
	// What is told has half of the row, or what the text leaves of it.
	const left = width - 2 - rowWidth(promptRow(prompt, width));
	const told = line(notice, Math.max(Math.floor(width / 2), left), {direction});
	const written = promptRow(prompt, width - rowWidth(told) - 2);
	return ordered([written, blanks(2), told], direction);
}

/**
 * The text that is being written, with the caret, in the direction of its first letters. A text longer than the row is
 * shown without its beginning, or from the caret on.
 */
function promptRow({text, caret}: Prompt, width: number): Row {
	if (width < 1) return [];
	// At the end of the text the caret stands on a blank.
	const written = `${text} `;
	const direction = firstStrong(text) ?? 'ltr';
	const cells = (start: number) => line(written.slice(start), Number.POSITIVE_INFINITY, {direction});
	const inOrder = cells(0).toSorted((one, other) => one.start - other.start);
	let left = rowWidth(inOrder);
	let start = 0;
	for (const cell of inOrder) {
		if (left <= width || cell.end > caret) break;
		left -= cell.width;
		start = cell.end;
	}
	const shown = cells(start).slice(direction === 'rtl' ? -width : 0, direction === 'rtl' ? undefined : width);
	return highlight(shown, [{start: caret - start, end: caret - start + 1}], 'caret');
}
