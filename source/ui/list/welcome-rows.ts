import type {Messages} from '../../messages/messages.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, blanks, line, lines, ordered, rule, styled} from '../../text/row.ts';
import {withKeys} from '../key-labels.ts';

/** Letters joined and marked, brackets, and a number at the end: what a terminal shows wrong if it shows anything wrong. */
const sample = 'السلامُ عليكم، أهلًا (خبر) 12.5٪';
const margin = 1;
const keyColumns = 8;
/** The least columns of a screen on which keys stand beside each other. */
const twoFrom = 60;

/**
 * The rows that greet the user at the first start, above the list of the samples; at most as many as the screen has. Each is as
 * wide as the screen.
 */
export function welcomeRows(state: ReaderState, messages: Messages): Row[] {
	const {columns, rows} = state.size;
	const {welcome, direction} = messages;
	const keys = welcome.keys.map(([key, does]) => [withKeys(key, state, messages), does] as const);
	const width = Math.max(1, columns - 2 * margin);
	const text = (words: string): Row[] => lines(words, width, rows, {direction});
	const all: Row[] = [
		...text(welcome.title).map(row => styled(row, 'title')),
		...text(welcome.samples),
		[],
		...keyRows(keys, width, direction),
		[],
		...text(withKeys(welcome.check, state, messages)),
		...lines(sample, width, 1, {direction: 'rtl'}).map(row => aligned(row, Math.min(width, 40), 'rtl')),
		[],
		...text(welcome.follow),
		...text(welcome.begin).map(row => styled(row, 'meta')),
	];
	const within = all.map(row =>
		aligned(ordered([blanks(Math.min(margin, columns - 1)), row], direction), columns, direction),
	);
	return [...within, rule(columns)].slice(0, rows);
}

/** Keys with what they do, two beside each other where there is room. */
function keyRows(keys: Messages['welcome']['keys'], width: number, direction: Messages['direction']): Row[] {
	const count = width >= twoFrom ? 2 : 1;
	const each = Math.floor(width / count);
	const parts = keys.map(([key, does]): Row => {
		const label = styled(aligned(line(key, keyColumns - 1, {direction: 'ltr'}), keyColumns, direction), 'strong');
		return aligned(ordered([label, line(does, each - keyColumns - 1, {direction})], direction), each, direction);
	});
	const height = Math.ceil(parts.length / count);
	return Array.from({length: height}, (_, row) =>
		ordered(
			Array.from({length: count}, (_, column) => parts[row + column * height] ?? []),
			direction,
		),
	);
}
