import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Messages} from '../messages/messages.ts';
import {themesGeometry} from '../reader/layout/geometry.ts';
import {pointers} from '../reader/layout/signs.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Dispatch} from '../reader/update.ts';
import {menuWindow} from '../reader/windows/menu-window.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, isolate, line, ordered, ornament, rule, styled} from '../text/row.ts';
import {Menu} from './menu.tsx';
import {Rows} from './rows.tsx';
import {statusRow} from './status-row.ts';

/** A line of the menu: the pointer, the name of the theme, and what it is. */
function themeRow(name: string, isSelected: boolean, columns: number, messages: Messages): Row {
	const {direction, themes} = messages;
	const told = (themes as Readonly<Record<string, string>>)[name];
	const pointer = [[ornament(isSelected ? pointers[direction] : ' ')], blanks(1)];
	const words = line([isolate(name), told].filter(Boolean).join(' · '), columns - 2, {direction});
	const row = aligned(ordered([...pointer, words], direction), columns, direction);
	return isSelected ? styled(row, 'selected') : row;
}

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
	/** Draws what is under the menu. */
	readonly view: (state: ReaderState) => ReactNode;
}

/** The menu of themes, under as much of the view as there is room for: what is pointed at is seen at once. */
export function ThemeMenu({state, messages, dispatch, view}: Props) {
	const {size, themeNames} = state;
	const {columns} = size;
	const {viewRows, ruleRows, statusRows} = themesGeometry(size, themeNames.length);
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
			<Menu
				window={menuWindow(state)!}
				columns={columns}
				pointed={state.pointed}
				isFocused={state.help === undefined}
				row={(index, isSelected) => themeRow(themeNames[index]!, isSelected, columns, messages)}
				onHighlight={index => dispatch({type: 'tryTheme', theme: themeNames[index]!})}
				onSelect={index => dispatch({type: 'chooseTheme', theme: themeNames[index]!})}
			/>
			<Rows rows={[statusRow(state, messages, [])]} columns={columns} height={statusRows} />
		</>
	);
}
