import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC} from 'react';
import {articleDirection} from '../../article/direction.ts';
import type {FactKind, KeyFact} from '../../facts/key-fact.ts';
import type {Messages} from '../../messages/messages.ts';
import {factHeights, factRowsWanted} from '../../reader/layout/fact-heights.ts';
import {gutterColumns, menuRows} from '../../reader/layout/geometry.ts';
import {modeOf, type OpenArticle, type ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, line, lines, ordered, ornament, rowWidth, rule, styled} from '../../text/row.ts';
import {NoIndicator, Rows} from '../rows.tsx';

interface Props {
	readonly open: OpenArticle;
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** A rule across the pane, with a heading on the side where reading starts. */
function heading(text: string, columns: number, direction: Direction): Row {
	const label = [...blanks(1), ...styled(line(text, columns - 4), 'heading'), ...blanks(1)];
	const parts = [rule(Math.min(2, columns)), label, rule(columns - 2 - rowWidth(label))];
	return ordered(parts, direction);
}

/** The pointer before the selected fact: it is filled while keys go to the facts. */
const factPointers = {rtl: {focused: '◂', selected: '◃'}, ltr: {focused: '▸', selected: '▹'}} as const;

/** The mark before each other fact: its kind, in characters that every terminal has. */
const kindMarks: Readonly<Record<FactKind, string>> = {
	event: '·',
	number: '#',
	date: '/',
	place: '@',
	statement: ':',
	quote: '"',
	background: '~',
};

const factLinesKept = new WeakMap<KeyFact, {readonly layout: string; readonly lines: readonly Row[]}>();

/** The rows of a fact. They are kept from frame to frame, because most keys do not change them. */
function factLines(fact: KeyFact, width: number, rows: number, direction: Direction): readonly Row[] {
	const layout = `${width} ${rows} ${direction}`;
	const kept = factLinesKept.get(fact);
	if (kept?.layout === layout) return kept.lines;
	const made = lines(fact.text, width, rows, {direction});
	factLinesKept.set(fact, {layout, lines: made});
	return made;
}

function menuFactRows(fact: KeyFact, mark: string, rows: number, columns: number, direction: Direction): Row[] {
	const width = Math.max(1, columns - gutterColumns);
	return factLines(fact, width, rows, direction).map((row, i) => {
		const gutter = columns > gutterColumns ? [ornament(i === 0 ? mark : ' '), ...blanks(gutterColumns - 1)] : [];
		return direction === 'rtl'
			? [...aligned(row, width, 'rtl'), ...gutter.toReversed()]
			: [...gutter, ...aligned(row, width, 'ltr')];
	});
}

interface FactItem {
	readonly label: string;
	readonly value: number;
	readonly rows: readonly Row[];
	readonly columns: number;
}

/** SelectInput passes the whole item, though the type that it declares has only a part of it. */
const FactRows: FC<ItemProps> = item => {
	const {rows, columns} = item as unknown as FactItem;
	return <Rows rows={rows} columns={columns} height={rows.length} />;
};

/** The menu of key facts. SelectInput handles the keys within the menu, and decides which part of it is shown. */
export function FactsPane({open, state, messages, dispatch}: Props) {
	const {facts, geometry, article, entry} = open;
	const {columns, rows, beside} = geometry.facts;
	if (rows < 1 || columns < 1) return null;
	const focused = article.focus === 'facts';
	const paneDirection = articleDirection(entry.article);
	const byPublisher = facts[0]?.origin === 'publisher' ? ` (${messages.fromPublisher})` : '';
	const kind = facts[article.fact] ? ` · ${messages.kinds[facts[article.fact]!.kind]}` : '';
	const title = heading(`${messages.keyFacts}${byPublisher}: ${facts.length}${kind}`, columns, paneDirection);
	const height = menuRows(geometry);
	if (height < 1) return <Rows rows={[title]} columns={columns} height={1} />;

	const heights = factHeights(factRowsWanted(facts, columns), height, article.fact);
	const items = facts.map((fact, value): FactItem => {
		const direction = paragraphDirection(fact.text, paneDirection);
		const pointer = factPointers[direction][focused ? 'focused' : 'selected'];
		const mark = value === article.fact ? pointer : kindMarks[fact.kind];
		return {
			label: fact.text,
			value,
			columns,
			rows: menuFactRows(fact, mark, heights[value]!, columns, direction),
		};
	});
	const limit = Math.min(facts.length, height);
	return (
		<Box flexDirection="column" width={columns} height={rows} flexShrink={0} overflow="hidden">
			<Rows rows={[title]} columns={columns} height={1} />
			<Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
				<SelectInput
					// For another article, or with another length, the menu starts anew at the selected fact.
					key={`${entry.article.id} ${limit}`}
					items={items}
					limit={limit}
					initialIndex={article.fact}
					isFocused={modeOf(state) === 'facts'}
					indicatorComponent={NoIndicator}
					itemComponent={FactRows}
					onHighlight={item => dispatch({type: 'selectFact', fact: item.value})}
					onSelect={item => dispatch({type: 'chooseFact', fact: item.value})}
				/>
			</Box>
			{beside ? null : <Rows rows={[rule(columns)]} columns={columns} height={1} />}
		</Box>
	);
}
