import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC} from 'react';
import {hostOfAddress, shownHost} from '../../article/address.ts';
import {articleDirection} from '../../article/direction.ts';
import type {Link} from '../../article/paragraph/links.ts';
import type {Messages} from '../../messages/messages.ts';
import {pointers} from '../../reader/layout/signs.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import {linksGeometry} from '../../reader/windows/links-window.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, line, lines, ordered, ornament, rowWidth, rule, styled} from '../../text/row.ts';
import {NoIndicator, Rows} from '../rows.tsx';
import {statusRow} from '../status-row.ts';

interface LinkItem {
	readonly label: string;
	readonly value: number;
	readonly columns: number;
	readonly row: (isSelected: boolean) => Row;
}

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

const LinkRow: FC<ItemProps> = ({isSelected = false, ...item}) => {
	const {columns, row} = item as unknown as LinkItem;
	return <Rows rows={[row(isSelected)]} columns={columns} height={1} />;
};

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
	const items = links.map((link, value): LinkItem & {key: string} => ({
		key: String(value),
		label: link.text,
		value,
		columns,
		row: isSelected => linkRow(link, isSelected, columns, links.length, direction),
	}));
	const limit = geometry.menuRows;
	const position = messages.entryPosition(selected + 1, links.length);
	return (
		<>
			<Box flexDirection="column" flexGrow={1} flexShrink={0} overflow="hidden">
				{limit < 1 ? null : (
					<SelectInput
						// With another length the menu starts anew, because its pointer could stand beyond the end.
						key={limit}
						items={items}
						limit={limit}
						initialIndex={selected}
						isFocused={state.help === undefined}
						indicatorComponent={NoIndicator}
						itemComponent={LinkRow as never}
						onHighlight={item => dispatch({type: 'selectLink', link: item.value})}
					/>
				)}
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
