import {textsOf} from '../../article/paragraph/paragraph.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {withoutDenied} from '../../facts/marked-facts.ts';
import {foundIn} from '../../reader/commands/find.ts';
import type {ArticleLayout, RowAt} from '../../reader/layout/article-layout.ts';
import {gutterColumns, menuRows} from '../../reader/layout/geometry.ts';
import {visibleRows} from '../../reader/layout/viewport.ts';
import type {OpenArticle} from '../../reader/state/open-article.ts';
import type {Cell, Row} from '../../text/cell.ts';
import {aligned, blanks, highlight, ornament, styled} from '../../text/row.ts';
import {Rows} from '../rows.tsx';

/** The bar beside each row of the current paragraph, on the side where reading starts, and where a fact begins in it. */
const currentMark = '┃';
const currentFactMarks = {rtl: '┫', ltr: '┣'} as const;
/** What stands there in other paragraphs where the words of a fact begin. */
const factMark = '·';

/**
 * The paragraphs in the window. The current one has a bar; the words of the selected fact, or what was found, are
 * highlighted; and while the facts are on the screen a quiet mark stands where the words of each one begin.
 */
export function TextPane({open}: {open: OpenArticle}) {
	const {layout, top, article, facts, geometry} = open;
	const {columns, rows: height} = geometry.text;
	if (height < 1) return null;
	const fact = article.highlighted ? facts[article.fact] : undefined;
	const factRows = menuRows(geometry) > 0 ? rowsOfFacts(facts, layout) : new Set<string>();
	const gutter = columns > gutterColumns ? gutterColumns : 0;
	const rows = visibleRows(layout, top, height).map((at): Row => {
		const direction = layout.direction(at.paragraph);
		const cells = layout.cells(at);
		const found = article.find ? foundIn(article.find, textsOf(layout.paragraphs), at.paragraph) : [];
		const marked =
			fact?.paragraph === at.paragraph
				? highlight(cells, fact.ranges, 'selectedFact')
				: highlight(cells, found, 'found');
		const {sentence} = article;
		const read = sentence?.paragraph === at.paragraph ? highlight(marked, [sentence.range], 'found') : marked;
		const text = aligned(read, columns - gutter, direction);
		if (gutter === 0) return text;
		const isCurrent = at.paragraph === article.current && layout.isOwnRow(at);
		const hasFact = factRows.has(rowKey(at));
		const mark: Cell = isCurrent
			? ornament(hasFact ? currentFactMarks[direction] : currentMark)
			: hasFact
				? styled([ornament(factMark)], 'factMark')[0]!
				: ornament(' ');
		return direction === 'rtl' ? [...text, ...blanks(gutter - 1), mark] : [mark, ...blanks(gutter - 1), ...text];
	});
	return <Rows rows={rows} columns={columns} height={height} />;
}

const rowKey = ({paragraph, row}: RowAt) => `${paragraph} ${row}`;

const rowsKept = new WeakMap<
	readonly KeyFact[],
	{readonly layout: ArticleLayout; readonly rows: ReadonlySet<string>}
>();

/** The rows in which the words of facts begin. They are kept from frame to frame. */
function rowsOfFacts(facts: readonly KeyFact[], layout: ArticleLayout): ReadonlySet<string> {
	const kept = rowsKept.get(facts);
	if (kept?.layout === layout) return kept.rows;
	const rows = new Set(
		withoutDenied(facts).flatMap(({paragraph, ranges: [first]}) =>
			paragraph === null || !first ? [] : [rowKey(layout.rowAt({paragraph, offset: first.start}))],
		),
	);
	rowsKept.set(facts, {layout, rows});
	return rows;
}
