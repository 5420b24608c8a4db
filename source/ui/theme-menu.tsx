import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC, ReactNode} from 'react';
import type {Messages} from '../messages/messages.ts';
import {themesGeometry} from '../reader/layout/geometry.ts';
import {pointers} from '../reader/layout/signs.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Dispatch} from '../reader/update.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, isolate, line, ordered, ornament, rule, styled} from '../text/row.ts';
import {NoIndicator, Rows} from './rows.tsx';
import {statusRow} from './status-row.ts';

interface ThemeItem {
	readonly label: string;
	readonly value: string;
	readonly columns: number;
	readonly row: (isSelected: boolean) => Row;
}

/** A line of the menu: the pointer, the name of the theme, and what it is. */
function themeRow(name: string, isSelected: boolean, columns: number, messages: Messages): Row {
	const {direction, themes} = messages;
	const told = (themes as Readonly<Record<string, string>>)[name];
	const pointer = [[ornament(isSelected ? pointers[direction] : ' ')], blanks(1)];
	const words = line([isolate(name), told].filter(Boolean).join(' · '), columns - 2, {direction});
	const row = aligned(ordered([...pointer, words], direction), columns, direction);
	return isSelected ? styled(row, 'selected') : row;
}

const ThemeRow: FC<ItemProps> = ({isSelected = false, ...item}) => {
	const {columns, row} = item as unknown as ThemeItem;
	return <Rows rows={[row(isSelected)]} columns={columns} height={1} />;
};

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
	/** Draws what is under the menu. */
	readonly view: (state: ReaderState) => ReactNode;
}

/** The menu of themes, under as much of the view as there is room for: what is pointed at is seen at once. */
export function ThemeMenu({state, messages, dispatch, view}: Props) {
	const {size, themeNames, themes} = state;
	const {columns} = size;
	const {viewRows, ruleRows, menuRows, statusRows} = themesGeometry(size, themeNames.length);
	const items = themeNames.map(
		(value): ThemeItem => ({
			label: value,
			value,
			columns,
			row: isSelected => themeRow(value, isSelected, columns, messages),
		}),
	);
	const onTop = {...state, size: {columns, rows: viewRows + statusRows}};
	return (
		<>
			{viewRows < 1 ? null : (
				// The status row of the view is cut off: that of the menu is shown.
				<Box flexDirection="column" width={columns} height={viewRows} flexShrink={0} overflow="hidden">
					{view(onTop)}
				</Box>
			)}
			<Rows rows={[styled(rule(columns), 'rule')]} columns={columns} height={ruleRows} />
			<Box flexDirection="column" height={menuRows} flexShrink={0} overflow="hidden">
				{menuRows < 1 ? null : (
					<SelectInput
						// With another length the menu starts anew, because its pointer could stand beyond the end.
						key={menuRows}
						items={items}
						limit={menuRows}
						initialIndex={Math.max(0, themeNames.indexOf(themes!.tried))}
						isFocused={state.help === undefined}
						indicatorComponent={NoIndicator}
						itemComponent={ThemeRow as never}
						onHighlight={item => dispatch({type: 'tryTheme', theme: item.value})}
						onSelect={item => dispatch({type: 'chooseTheme', theme: item.value})}
					/>
				)}
			</Box>
			<Rows rows={[statusRow(state, messages, [])]} columns={columns} height={statusRows} />
		</>
	);
}
