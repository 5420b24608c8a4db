import {textOf} from '../../article/paragraph/paragraph.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {withoutDenied} from '../../facts/marked-facts.ts';
import {foundIn} from '../../reader/commands/find.ts';
import {gutterColumns, menuRows} from '../../reader/layout/geometry.ts';
import {visibleRows} from '../../reader/layout/viewport.ts';
import type {OpenArticle} from '../../reader/state/state.ts';
import type {Row, TextRange} from '../../text/cell.ts';
import {aligned, blanks, highlight, ornament} from '../../text/row.ts';
import {Rows} from '../rows.tsx';

/** The bar beside each row of the current paragraph, on the side where reading starts. */
const currentMark = '┃';

/**
 * The paragraphs in the window. The current one has a bar; the words of the selected fact, or what was found, are
 * highlighted; and while the facts are on the screen the words that they came from are bold.
 */
export function TextPane({open}: {open: OpenArticle}) {
	const {layout, top, article, facts, geometry} = open;
	const {columns, rows: height} = geometry.text;
	if (height < 1) return null;
	const fact = article.highlighted ? facts[article.fact] : undefined;
	const ranges = menuRows(geometry) > 0 ? rangesByParagraph(facts) : new Map<number, TextRange[]>();
	const gutter = columns > gutterColumns ? gutterColumns : 0;
	const rows = visibleRows(layout, top, height).map((at): Row => {
		const direction = layout.direction(at.paragraph);
		const cells = layout.cells(at);
		const withFacts = highlight(cells, ranges.get(at.paragraph) ?? [], 'fact');
		const found = article.find ? foundIn(article.find, textOf(layout.paragraphs[at.paragraph]!)) : [];
		const marked =
			fact?.paragraph === at.paragraph
				? highlight(withFacts, fact.ranges, 'selectedFact')
				: highlight(withFacts, found, 'found');
		const {sentence} = article;
		const read = sentence?.paragraph === at.paragraph ? highlight(marked, [sentence.range], 'found') : marked;
		const text = aligned(read, columns - gutter, direction);
		if (gutter === 0) return text;
		const isCurrent = at.paragraph === article.current && layout.isOwnRow(at);
		const mark = ornament(isCurrent ? currentMark : ' ');
		return direction === 'rtl' ? [...text, ...blanks(gutter - 1), mark] : [mark, ...blanks(gutter - 1), ...text];
	});
	return <Rows rows={rows} columns={columns} height={height} />;
}

/** The words in the text that facts came from, by paragraph. */
function rangesByParagraph(facts: readonly KeyFact[]): Map<number, TextRange[]> {
	const found = new Map<number, TextRange[]>();
	for (const {paragraph, ranges} of withoutDenied(facts)) {
		if (paragraph !== null) found.set(paragraph, [...(found.get(paragraph) ?? []), ...ranges]);
	}
	return found;
}
