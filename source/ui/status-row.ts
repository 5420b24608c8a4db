import type {Messages} from '../messages/messages.ts';
import {type Binding, keymap} from '../reader/keymap.ts';
import type {Notice} from '../reader/state/notice.ts';
import {modeOf, type Prompt, type ReaderState} from '../reader/state/state.ts';
import type {Row} from '../text/cell.ts';
import {firstStrong} from '../text/direction.ts';
import {graphemes} from '../text/graphemes.ts';
import {aligned, blanks, highlight, isolate, line, logicalLines, ordered, rowWidth, styled} from '../text/row.ts';

const keyLabel = (key: string, messages: Messages) => messages.keyNames[key] ?? key;

/** The keys of a binding as they are shown. */
export const keyLabels = ({keys}: Binding, messages: Messages) =>
	keys.map(key => keyLabel(key, messages).replace(/^ctrl\+/, 'Ctrl-')).join(', ');

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
	const chip = styled(line(isolate(messages.modes[mode]), columns, {direction}), 'mode');
	const width = columns - rowWidth(chip) - 1;
	const rest = state.prompt
		? promptRow(state.prompt, width)
		: line(statusText(state, messages, standing), width, {direction});
	const parts = rest.length > 0 ? [chip, blanks(1), rest] : [chip];
	return aligned(ordered(parts, direction), columns, direction);
}

/** The same in the order of reading, with plain letters, for a screen of such rows. */
export function plainStatusRow(state: ReaderState, messages: Messages, standing: readonly string[]): Row {
	const text = `${messages.modes[modeOf(state)]}  ${statusText(state, messages, standing)}`;
	return logicalLines(text, state.size.columns, 1, {direction: messages.direction})[0] ?? [];
}

/** What the status row says of what a command did. */
function noticeText(notice: Notice, messages: Messages): string {
	const {parts, notices} = messages;
	switch (notice.type) {
		case 'copied':
			return notices.copied[notice.result](parts[notice.part], notice.letters);
		case 'nothingToCopy':
			return notices.nothingToCopy(parts[notice.part]);
		case 'opened':
			return notices.opened(isolate(notice.host));
		case 'noBrowser':
			return notices.noBrowser[notice.result];
		case 'noAddress':
			return notices.noAddress;
		case 'updated':
			return notices.updated(
				notice.added,
				notice.sources,
				notice.failed.map(name => isolate(name)),
			);
		case 'notUpdated':
		case 'notDeleted':
		case 'backFailed':
		case 'pageFailed':
			return notices[notice.type](isolate(notice.reason));
		default:
			return notices[notice.type];
	}
}

function statusText(state: ReaderState, messages: Messages, standing: readonly string[]): string {
	if (state.notice) return noticeText(state.notice, messages);
	const {model, isNamed} = state.display;
	if (isNamed) return messages.display((messages.displays as Readonly<Record<string, string>>)[model ?? '']);
	const mode = modeOf(state);
	const hints = keymap
		.filter(({hint, modes}) => modes.includes(mode) && (typeof hint === 'function' ? hint(state) : hint))
		.map(({keys, help}) => `${isolate(keyLabel(keys[0]!, messages))} ${messages.hints[help] ?? ''}`);
	// While a command waits for its second key, that is what the row is for.
	const {updating, arrived} = state;
	const beside = [
		...(updating ? [messages.updating(updating.done, updating.all)] : []),
		...(arrived ? [messages.arrived(arrived)] : []),
	];
	const place = mode === 'copy' ? [] : [isolate([...standing, ...beside].join(' · '))];
	return [...place, ...hints].join('  ');
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
	let start = 0;
	for (const {end} of graphemes(text)) {
		if (rowWidth(cells(start)) <= width || end > caret) break;
		start = end;
	}
	const shown = cells(start).slice(direction === 'rtl' ? -width : 0, direction === 'rtl' ? undefined : width);
	return highlight(shown, [{start: caret - start, end: caret - start + 1}], 'caret');
}
