import fc from 'fast-check';
import {
	type FormedParagraph,
	keepsLines,
	type Mark,
	markNames,
	type Paragraph,
	type ParagraphKind,
} from '../../source/article/paragraph/paragraph.ts';
import {tidyMarks} from '../../source/article/paragraph/tidy-marks.ts';
import {row} from './rich-articles.ts';

const words =
	'خبر العربيّة سَلامٌ لا الأمّة إلا ١٢٣ ٢٠٢٤ شيء news Über 2024 3.5 50% $7 12:30 (نص) (abc) «قول» "x" - ، ; 漢字 東京 e\u0301 שלום کتاب a b'.split(
		' ',
	);
const sentence = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 14}).map(parts => parts.join(' '));
const line = fc.oneof(sentence, fc.constant(''), fc.constant('    if (x < 10) return "خبر";'));
const lines = fc
	.array(line, {minLength: 1, maxLength: 5})
	.map(all => all.join('\n').replace(/^\n+|\n+$/g, ''))
	.filter(Boolean);

/** The graphemes of these texts are one or two units long, and a mark does not part them. */
const marksOf = (text: string) =>
	fc
		.array(
			fc.record({
				at: fc.nat({max: text.length}),
				length: fc.integer({min: 1, max: 12}),
				name: fc.constantFrom(...markNames),
			}),
			{maxLength: 4},
		)
		.map(all =>
			tidyMarks(
				all.map(({at, length, name}): Mark => {
					const start = boundary(text, at);
					const end = boundary(text, at + length);
					if (name === 'link') return [start, end, name, 'https://example.org/'];
					return name === 'ruby' ? [start, end, name, 'قراءة of it'] : [start, end, name];
				}),
				text,
			),
		);

/** Marks of whole words, as authors set them; readings are in letters of the same direction. */
const wordMarksOf = (text: string) =>
	fc
		.array(
			fc.record({
				at: fc.nat({max: text.length}),
				words: fc.integer({min: 1, max: 3}),
				name: fc.constantFrom(...markNames),
			}),
			{maxLength: 3},
		)
		.map(all =>
			tidyMarks(
				all.map(({at, words, name}): Mark => {
					const start = text.lastIndexOf(' ', at - 1) + 1;
					const end =
						start +
						(text
							.slice(start)
							.match(new RegExp(`^(?:\\S+ ?){1,${words}}`))?.[0]
							.trimEnd().length ?? 0);
					if (name === 'link') return [start, end, name, 'https://example.org/'];
					const isArabic = /\p{Script=Arabic}/u.test(text.slice(start, end));
					return name === 'ruby' ? [start, end, name, isArabic ? 'قراءة' : 'reading'] : [start, end, name];
				}),
				text,
			),
		);

type MarksOf = (text: string) => fc.Arbitrary<readonly Mark[]>;

/** The first place from an offset on that is not within a grapheme. */
function boundary(text: string, offset: number): number {
	let at = Math.min(offset, text.length);
	while (at < text.length && /\p{M}/u.test(text[at]!)) at++;
	return at;
}

const small = (max: number) => fc.oneof({weight: 3, arbitrary: fc.constant(undefined)}, fc.integer({min: 1, max}));

const ofText = (kind: ParagraphKind, marksOf: MarksOf): fc.Arbitrary<Paragraph> =>
	(keepsLines(kind) ? lines : sentence).chain(text =>
		fc
			.record({
				marks: marksOf(text),
				level: small(6),
				number: small(1200),
				depth: small(kind === 'item' || kind === 'quote' ? 5 : 1),
				quoted: small(3),
				indent: small(3),
			})
			.map(
				({marks, level, number, depth, quoted, indent}): FormedParagraph => ({
					text,
					kind,
					...(marks.length > 0 && {marks}),
					...(kind === 'heading' && level && {level}),
					...(kind === 'item' && number && {number}),
					...((kind === 'item' || kind === 'quote') && depth && {depth}),
					...(kind !== 'heading' && quoted && {quoted}),
					...(kind !== 'item' && kind !== 'heading' && indent && {indent}),
				}),
			),
	);

const cell = fc.oneof(sentence, fc.constantFrom('', '12', '٣٫٥', 'خبر'));
const tableWith = (marksOf: MarksOf) =>
	fc
		.integer({min: 1, max: 5})
		.chain(columns =>
			fc.tuple(
				fc.boolean(),
				fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {minLength: 1, maxLength: 5}),
			),
		)
		.map(([hasHeader, rows]) => rows.map((cells, i) => row(cells, hasHeader && i === 0)))
		.chain(rows =>
			fc.tuple(
				...rows.map(of => marksOf((of as FormedParagraph).text).map(all => withinCells(of as FormedParagraph, all))),
			),
		);

/** A row with those of the marks that lie within one cell. */
function withinCells(of: FormedParagraph, all: readonly Mark[]): Paragraph {
	const marks = all.filter(([start, end]) => of.cells!.some(([from, to]) => from <= start && end <= to));
	return marks.length > 0 ? {...of, marks} : of;
}

/** Rows that say nothing of their cells, or leave out a part of the text. */
const brokenRow = fc
	.tuple(sentence, fc.boolean(), fc.constantFrom(undefined, [[1, 2]] as [number, number][]))
	.map(([text, header, cells]): Paragraph => ({text, kind: 'row', ...(header && {header}), ...(cells && {cells})}));

const rule: Paragraph = {text: '', kind: 'rule'};
const kinds: readonly ParagraphKind[] = [
	'text',
	'heading',
	'item',
	'item',
	'item',
	'quote',
	'code',
	'caption',
	'image',
	'verse',
];

const paragraphsWith = (marksOf: MarksOf): fc.Arbitrary<readonly Paragraph[]> =>
	fc
		.array(
			fc.oneof(
				...kinds.map(kind => ofText(kind, marksOf).map((paragraph): readonly Paragraph[] => [paragraph])),
				{weight: 2, arbitrary: tableWith(marksOf)},
				fc.constant([rule]),
				brokenRow.map((row): readonly Paragraph[] => [row]),
				sentence.map((text): readonly Paragraph[] => [text]),
			),
			{minLength: 1, maxLength: 8},
		)
		.map(parts => parts.flat());

/** Paragraphs of all kinds, with marks anywhere. */
export const structured = paragraphsWith(marksOf);

/** The same with marks of whole words. */
export const likely = paragraphsWith(wordMarksOf);
