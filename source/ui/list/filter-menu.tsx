import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC} from 'react';
import type {Messages} from '../../messages/messages.ts';
import {listGeometry} from '../../reader/layout/geometry.ts';
import {pointers} from '../../reader/layout/signs.ts';
import type {FilterChoice, ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, blanks, isolate, line, ordered, ornament, styled} from '../../text/row.ts';
import {headerRows} from '../header-rows.ts';
import {NoIndicator, Rows} from '../rows.tsx';
import {statusRow} from '../status-row.ts';

interface FilterItem {
	readonly label: string;
	readonly value: FilterChoice;
	readonly columns: number;
	readonly row: (isSelected: boolean) => Row;
}

/** The name of a filter, and how many articles have the value. */
export function choiceText({field, value, count}: FilterChoice, messages: Messages): string {
	const name = messages.filters[field ?? 'all'];
	const shown = value !== undefined && field === 'language' ? messages.languageName(value) : value;
	const counted = count === undefined ? '' : `(${messages.number(count)})`;
	return [shown === undefined ? name : `${name}: ${isolate(shown)}`, counted].filter(Boolean).join(' ');
}

/** A line of the menu: the pointer, a mark where the filter is on, its name, and how many articles have the value. */
function choiceRow(choice: FilterChoice, isSelected: boolean, columns: number, messages: Messages): Row {
	const {isOn} = choice;
	const {direction} = messages;
	const pointer = ornament(isSelected ? pointers[direction] : ' ');
	const marks = [[pointer], blanks(1), [ornament(isOn ? '✓' : ' ')], blanks(1)];
	const words = line(choiceText(choice, messages), columns - 4, {direction});
	const row = aligned(ordered([...marks, words], direction), columns, direction);
	return isSelected ? styled(row, 'selected') : row;
}

const FilterRow: FC<ItemProps> = ({isSelected = false, ...item}) => {
	const {columns, row} = item as unknown as FilterItem;
	return <Rows rows={[row(isSelected)]} columns={columns} height={1} />;
};

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** The menu of filters for the list. It is shown in place of the list. */
export function FilterMenu({state, messages, dispatch}: Props) {
	const {columns} = state.size;
	const {headerRows: forHeader, rows, statusRows} = listGeometry(state.size);
	const items = (state.filters ?? []).map((choice, i): FilterItem & {key: string} => ({
		key: String(i),
		label: choice.value ?? choice.field ?? '',
		value: choice,
		columns,
		row: isSelected => choiceRow(choice, isSelected, columns, messages),
	}));
	const limit = Math.min(items.length, rows);
	const on = items.findIndex(({value}) => value.isOn);
	return (
		<>
			<Rows
				rows={headerRows(state, messages, {view: messages.modes.filter, counts: ''}, forHeader)}
				columns={columns}
				height={forHeader}
			/>
			<Box flexDirection="column" height={rows} flexShrink={0} overflow="hidden">
				{rows < 1 ? null : (
					<SelectInput
						// With another length the menu starts anew, because its pointer could stand beyond the end.
						key={limit}
						items={items}
						limit={limit}
						initialIndex={Math.max(0, on)}
						isFocused={state.help === undefined}
						indicatorComponent={NoIndicator}
						itemComponent={FilterRow as never}
						onSelect={item => dispatch({type: 'chooseFilter', choice: item.value})}
					/>
				)}
			</Box>
			<Rows rows={[statusRow(state, messages, [])]} columns={columns} height={statusRows} />
		</>
	);
}
