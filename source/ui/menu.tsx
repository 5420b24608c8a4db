import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC} from 'react';
import type {MenuWindow} from '../reader/windows/menu-window.ts';
import type {Row} from '../text/cell.ts';
import {NoIndicator, Rows} from './rows.tsx';

interface Item {
	readonly key: string;
	readonly label: string;
	readonly value: number;
	readonly columns: number;
	/** Absent for a line that is not in the window. */
	readonly row?: Row;
}

const Line: FC<ItemProps> = item => {
	const {row, columns} = item as unknown as Item;
	return row ? <Rows rows={[row]} columns={columns} height={1} /> : null;
};

interface Props {
	readonly window: MenuWindow;
	readonly columns: number;
	/** How often the mouse has moved the pointer. */
	readonly pointed: number;
	readonly isFocused: boolean;
	/** The row of a line. */
	readonly row: (index: number, isSelected: boolean) => Row;
	readonly onHighlight?: (index: number) => void;
	readonly onSelect?: (index: number) => void;
}

/**
 * A menu of lines of one row each. SelectInput handles its keys; which lines are in the window says the state of the reader. It
 * gets the lines of the window, those next to it, and those at both ends: these are all to which a key can lead from the
 * window. A menu may have thousands of lines.
 */
export function Menu({window, columns, pointed, isFocused, row, onHighlight, onSelect}: Props) {
	const {count, top, rows, selected, firstRow} = window;
	if (rows < 1 || count < 1) return null;
	const isShown = (index: number) => index >= top && index < top + rows;
	const near = Array.from({length: rows + 2}, (_, i) => top - 1 + i).filter(index => index >= 0 && index < count);
	const indices = [...new Set([0, ...near, count - 1])];
	const items = indices.map(
		(index): Item => ({
			key: String(index),
			label: '',
			value: index,
			columns,
			...(isShown(index) && {row: row(index, index === selected)}),
		}),
	);
	return (
		<Box flexDirection="column" height={rows} flexShrink={0} overflow="hidden">
			<SelectInput
				// The menu keeps to itself where its pointer is. With another window, and after the mouse has moved the pointer, it
				// starts anew.
				key={`${count} ${top} ${rows} ${firstRow} ${pointed}`}
				items={items}
				initialIndex={indices.indexOf(selected)}
				isFocused={isFocused}
				indicatorComponent={NoIndicator}
				itemComponent={Line as never}
				onHighlight={item => onHighlight?.(item.value)}
				onSelect={item => onSelect?.(item.value)}
			/>
		</Box>
	);
}
