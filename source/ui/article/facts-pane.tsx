import {Box} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {FC} from 'react';
import {articleDirection} from '../../article/direction.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import type {Messages} from '../../messages/messages.ts';
import {factsWindow} from '../../reader/layout/fact-heights.ts';
import {gutterColumns} from '../../reader/layout/geometry.ts';
import {kindMarks} from '../../reader/layout/signs.ts';
import {modeOf} from '../../reader/state/mode.ts';
import type {OpenArticle} from '../../reader/state/open-article.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, isolate, line, lines, ordered, ornament, rowWidth, rule, styled} from '../../text/row.ts';
import {NoIndicator, Rows} from '../rows.tsx';

interface Props {
	readonly open: OpenArticle;
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** A rule across the pane, with a heading on the side where reading starts. */
function heading(text: string, columns: number, direction: Direction): Row {
	// Its words begin where those of the facts do.
	const label = styled(line(text, columns - gutterColumns - 2), 'heading');
	const rest = columns - gutterColumns - rowWidth(label) - 1;
	const parts = [styled(rule(1), 'rule'), blanks(gutterColumns - 1), label, blanks(1), styled(rule(rest), 'rule')];
	return rest < 0 ? ordered(parts, direction).slice(0, columns) : ordered(parts, direction);
}

/** Who told the facts, if it was not khabar. */
export function byWhom(facts: readonly KeyFact[], {fromPublisher, fromProgram}: Messages): string {
	const others = facts.find(({origin}) => origin === 'publisher' || origin === 'program');
	if (!others) return '';
	return ` (${others.origin === 'publisher' ? fromPublisher : fromProgram(isolate(others.by ?? ''))})`;
}

/** The kind of the selected fact, and the user's mark of it. */
function ofSelected(fact: KeyFact | undefined, {kinds, factMarks}: Messages): string {
	const parts = fact ? [kinds[fact.kind], ...(fact.mark ? [factMarks[fact.mark]] : [])] : [];
	return parts.map(part => ` · ${part}`).join('');
}

/** The pointer before the selected fact: it is filled while keys go to the facts. */
const factPointers = {rtl: {focused: '◂', selected: '◃'}, ltr: {focused: '▸', selected: '▹'}} as const;

/** The mark before a fact that the user has marked. */
const userMarks = {key: '+', none: '-'} as const;

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

/**
 * The rows of a fact with its mark, as wide as the pane.
 * @param most the columns that its words and the mark may take
 */
function menuFactRows(
	fact: KeyFact,
	mark: string,
	rows: number,
	{columns, most}: {readonly columns: number; readonly most: number},
	direction: Direction,
): Row[] {
	const width = Math.max(1, columns - gutterColumns);
	return factLines(fact, Math.max(1, most - gutterColumns), rows, direction).map((words, i) => {
		const row = styled(words, 'keyFact');
		const gutter =
			columns > gutterColumns
				? [...styled([ornament(i === 0 ? mark : ' ')], 'factMark'), ...blanks(gutterColumns - 1)]
				: [];
		return direction === 'rtl'
			? [...aligned(row, width, 'rtl'), ...gutter.toReversed()]
			: [...gutter, ...aligned(row, width, 'ltr')];
	});
}

const numbers = new WeakMap<readonly KeyFact[], number>();
let lastNumber = 0;

/** A number for a list of facts, by which it is told from all others. */
function numberOf(facts: readonly KeyFact[]): number {
	const number = numbers.get(facts) ?? ++lastNumber;
	numbers.set(facts, number);
	return number;
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
	const by = byWhom(facts, messages);
	const place = messages.entryPosition(article.fact + 1, facts.length);
	const title = heading(
		`${messages.keyFacts}${by} ${place}${ofSelected(facts[article.fact], messages)}`,
		columns,
		paneDirection,
	);
	const {height, most, heights, gap: gapRows} = factsWindow(open, state.line);
	if (height < 1) return <Rows rows={[title]} columns={columns} height={1} />;

	const gap = Array.from({length: gapRows}, (): Row => []);
	const items = facts.map((fact, value): FactItem => {
		const direction = paragraphDirection(fact.text, paneDirection);
		const pointer = factPointers[direction][focused ? 'focused' : 'selected'];
		const mark = value === article.fact ? pointer : fact.mark ? userMarks[fact.mark] : kindMarks[fact.kind];
		return {
			label: fact.text,
			value,
			columns,
			rows: [
				...menuFactRows(fact, mark, heights[value]!, {columns, most}, direction).map(row => {
					if (focused && value === article.fact) return styled(row, 'selectedKeyFact');
					return fact.mark === 'none' ? styled(row, 'meta') : row;
				}),
				...(value < facts.length - 1 ? gap : []),
			],
		};
	});
	return (
		<Box flexDirection="column" width={columns} height={rows} flexShrink={0} overflow="hidden">
			<Rows rows={[title]} columns={columns} height={1} />
			<Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
				<SelectInput
					// The menu keeps to itself which fact it is at. So it starts anew at the selected one for other facts, and when
					// keys come back to it: meanwhile another may have been selected. It has all of them: which are shown goes
					// by their rows.
					key={`${entry.article.id} ${numberOf(facts)} ${focused ? `menu ${state.pointed}` : article.fact}`}
					items={items}
					initialIndex={article.fact}
					isFocused={modeOf(state) === 'facts'}
					indicatorComponent={NoIndicator}
					itemComponent={FactRows}
					onHighlight={item => dispatch({type: 'selectFact', fact: item.value})}
					onSelect={item => dispatch({type: 'chooseFact', fact: item.value})}
				/>
			</Box>
			{beside ? null : <Rows rows={[styled(rule(columns), 'rule')]} columns={columns} height={1} />}
		</Box>
	);
}
