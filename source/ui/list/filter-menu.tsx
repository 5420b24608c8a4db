import type {Messages} from '../../messages/messages.ts';
import {listGeometry} from '../../reader/layout/geometry.ts';
import {pointers} from '../../reader/layout/signs.ts';
import type {FilterChoice, ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import {menuWindow} from '../../reader/windows/menu-window.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, blanks, isolate, line, ordered, ornament, styled} from '../../text/row.ts';
import {headerRows} from '../header-rows.ts';
import {Menu} from '../menu.tsx';
import {Rows} from '../rows.tsx';
import {statusRow} from '../status-row.ts';

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

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** The menu of filters for the list. It is shown in place of the list. */
export function FilterMenu({state, messages, dispatch}: Props) {
	const {columns} = state.size;
	const {headerRows: forHeader, rows, statusRows} = listGeometry(state.size);
	const choices = state.filters ?? [];
	const window = menuWindow(state)!;
	const blank = Array.from({length: rows - window.rows}, (): Row => []);
	return (
		<>
			<Rows
				rows={headerRows(state, messages, {view: messages.modes.filter, counts: ''}, forHeader)}
				columns={columns}
				height={forHeader}
			/>
			<Menu
				window={window}
				columns={columns}
				pointed={state.pointed}
				isFocused={state.help === undefined}
				row={(index, isSelected) => choiceRow(choices[index]!, isSelected, columns, messages)}
				onHighlight={line => dispatch({type: 'selectFilter', line})}
				onSelect={line => dispatch({type: 'chooseFilter', choice: choices[line]!})}
			/>
			<Rows rows={blank} columns={columns} height={blank.length} />
			<Rows rows={[statusRow(state, messages, [])]} columns={columns} height={statusRows} />
		</>
	);
}
