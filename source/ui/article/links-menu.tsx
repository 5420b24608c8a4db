import {Box} from 'ink';
import {hostOfAddress, shownHost} from '../../article/address.ts';
import {articleDirection} from '../../article/direction.ts';
import type {Link} from '../../article/paragraph/links.ts';
import type {Messages} from '../../messages/messages.ts';
import {pointers} from '../../reader/layout/signs.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import {linksGeometry} from '../../reader/windows/links-window.ts';
import {menuWindow} from '../../reader/windows/menu-window.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, line, lines, ordered, ornament, rowWidth, rule, styled} from '../../text/row.ts';
import {Menu} from '../menu.tsx';
import {Rows} from '../rows.tsx';
import {statusRow} from '../status-row.ts';

/** A line of the menu: the pointer, the number, the words that lead there, and the host at the other side. */
function linkRow(
	{number, text, address}: Link,
	isSelected: boolean,
	columns: number,
	count: number,
	direction: Direction,
): Row {
	const digits = String(count).length;
	const label = line(`${number}`, digits, {direction: 'ltr'});
	const host = styled(line(shownHost(address) ?? address, Math.floor(columns / 3), {direction: 'ltr'}), 'meta');
	const pointer = ornament(isSelected ? pointers[direction] : ' ');
	const start = ordered([[pointer], blanks(1), blanks(digits - rowWidth(label)), label, blanks(2)], direction);
	const width = columns - rowWidth(start) - rowWidth(host) - 2;
	const words = aligned(line(text, width, {direction: paragraphDirection(text, direction)}), width, direction);
	const row = aligned(ordered([start, words, blanks(2), host], direction), columns, direction);
	return isSelected ? styled(row, 'selected') : row;
}

/** The address of a link in full, and its host in letters where those are others: with their scripts when they are mixed. */
function addressRows({address}: Link, columns: number, height: number): Row[] {
	const host = hostOfAddress(address);
	const scripts = host && host.mixed.length > 0 ? ` (${host.mixed.join(' + ')})` : '';
	const letters =
		host && host.letters !== host.ascii ? lines(`${host.letters}${scripts}`, columns, 1, {direction: 'ltr'}) : [];
	return [...lines(address, columns, height - letters.length, {direction: 'ltr'}), ...letters];
}

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** The links of the open article, and the address of the selected one in full. It is shown in place of the article. */
export function LinksMenu({state, messages, dispatch}: Props) {
	const {columns} = state.size;
	const {links, selected} = state.links!;
	const direction = articleDirection(state.article!.entry.article);
	const geometry = linksGeometry(state);
	const position = messages.entryPosition(selected + 1, links.length);
	return (
		<>
			<Box flexDirection="column" flexGrow={1} flexShrink={0} overflow="hidden">
				<Menu
					window={menuWindow(state)!}
					columns={columns}
					pointed={state.pointed}
					isFocused={state.help === undefined}
					row={(index, isSelected) => linkRow(links[index]!, isSelected, columns, links.length, direction)}
					onHighlight={link => dispatch({type: 'selectLink', link})}
				/>
			</Box>
			<Rows rows={[rule(columns)]} columns={columns} height={geometry.ruleRows} />
			<Rows
				rows={addressRows(links[selected]!, columns, geometry.addressRows)}
				columns={columns}
				height={geometry.addressRows}
			/>
			<Rows rows={[statusRow(state, messages, [position])]} columns={columns} height={geometry.statusRows} />
		</>
	);
}
