import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {paragraphsOfMarkup} from '../../../source/article/markup/markup.ts';
import {cleanParagraph} from '../../../source/article/paragraph/clean-paragraph.ts';
import {kindOf, marksOf, type Paragraph, textOf} from '../../../source/article/paragraph/paragraph.ts';
import {byPlace} from '../../../source/article/paragraph/tidy-marks.ts';
import {base} from './said.ts';

/** A piece of markup, and the text in it. */
interface Piece {
	readonly html: string;
	readonly text: string;
}

const joined = (pieces: readonly Piece[]): Piece => ({
	html: pieces.map(({html}) => html).join(''),
	text: pieces.map(({text}) => text).join(''),
});
const element = (name: string, {html, text}: Piece, attributes = ''): Piece => ({
	html: `<${name}${attributes}>${html}</${name}>`,
	text: name === 'q' ? `"${text}"` : text,
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const words = 'boat tea 42% R&D a<b خبر السوق ١٢ 東京 👍🏽 e\u0301 ( — … \u00a0 x'.split(' ');
const plain = fc
	.array(fc.constantFrom(...words, ' ', '  ', '\n'), {maxLength: 4})
	.map(parts => parts.join(''))
	.map((text): Piece => ({html: escaped(text), text}));

const inline = 'b i em strong span code sup sub small cite q mark font u s del ins kbd var label'.split(' ');
const blocks =
	'p div section article blockquote ul ol li dl dt dd pre h1 h2 h6 figure figcaption details summary address center'.split(
		' ',
	);
const leaves = [
	'<br>',
	'<hr>',
	'<wbr>',
	'<img src=a.png>',
	'<!-- x -->',
	'<script>let a = "</p>";</script>',
	'</p>',
	'</i>',
];
const targets = ['href="https://a.example/1"', 'href="/2"', 'href="#n"', 'href="javascript:x"', ''];

/** Any tree of elements, well closed. Tables have their caption first, so that their text is in the order of the source. */
const {tree} = fc.letrec<{tree: Piece; many: Piece}>(tie => ({
	many: fc.array(tie('tree'), {maxLength: 5}).map(joined),
	tree: fc.oneof(
		{depthSize: 'medium', withCrossShrink: true},
		plain,
		fc.constantFrom(...leaves).map((html): Piece => ({html, text: ''})),
		fc.tuple(fc.constantFrom(...inline, ...blocks), tie('many')).map(([name, content]) => element(name, content)),
		fc.tuple(fc.constantFrom(...targets), tie('many')).map(([target, content]) => element('a', content, ` ${target}`)),
		fc
			.tuple(plain, plain)
			.map(([text, reading]): Piece => ({...text, html: `<ruby>${text.html}<rt>${reading.html}</rt></ruby>`})),
		fc
			.tuple(
				plain,
				fc.array(fc.array(fc.tuple(fc.constantFrom('td', 'th'), tie('many')), {maxLength: 3}), {maxLength: 3}),
			)
			.map(([caption, rows]) =>
				element(
					'table',
					joined([
						element('caption', caption),
						...rows.map(cells => element('tr', joined(cells.map(([name, content]) => element(name, content))))),
					]),
				),
			),
	),
}));

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');
const paragraphsIn = (html: string): Paragraph[] =>
	(paragraphsOfMarkup(`<div></div>${html}`, base) ?? []).map(cleanParagraph).filter(paragraph => paragraph !== '');

test('the paragraphs of any tree of markup have its text, all of it and no more', () => {
	fc.assert(
		fc.property(tree, ({html, text}) => {
			const paragraphs = paragraphsIn(html).filter(paragraph => kindOf(paragraph) !== 'image');
			assert.equal(withoutBlanks(paragraphs.map(textOf).join('')), withoutBlanks(text), html);
		}),
		{numRuns: 1000},
	);
});

test('the marks and the cells of any tree of markup are within the text, sorted and clean', () => {
	fc.assert(
		fc.property(tree, ({html}) => {
			for (const paragraph of paragraphsIn(html)) {
				const text = textOf(paragraph);
				assert.deepEqual(cleanParagraph(paragraph), paragraph, html);
				const marks = marksOf(paragraph);
				assert.deepEqual([...marks].sort(byPlace), marks, html);
				for (const [start, end, name, value] of marks) {
					assert.ok(start >= 0 && start < end && end <= text.length, html);
					assert.equal(text.slice(start, end).trim(), text.slice(start, end), html);
					assert.equal(value !== undefined, name === 'link' || name === 'ruby', html);
				}
				let before = 0;
				for (const [start, end] of (typeof paragraph === 'string' ? undefined : paragraph.cells) ?? []) {
					assert.ok(start >= before && start <= end && end <= text.length, html);
					before = end;
				}
			}
		}),
		{numRuns: 1000},
	);
});

test('elements within a line neither glue words nor split them', () => {
	const apart = new Set(['u', 's', 'del', 'ins']);
	const names = inline.filter(name => !apart.has(name));
	const {line} = fc.letrec<{line: Piece; many: Piece}>(tie => ({
		many: fc.array(tie('line'), {maxLength: 5}).map(joined),
		line: fc.oneof(
			{depthSize: 'small', withCrossShrink: true},
			plain,
			fc.tuple(fc.constantFrom(...names), tie('many')).map(([name, content]) => element(name, content)),
		),
	}));
	fc.assert(
		fc.property(fc.array(line, {maxLength: 5}).map(joined), ({html, text}) => {
			const lineOf = (written: string) => written.replace(/[\s\u00a0]+/g, ' ').trim();
			assert.equal(lineOf(paragraphsIn(`<p>${html}</p>`).map(textOf).join(' ')), lineOf(text), html);
		}),
		{numRuns: 1000},
	);
});
