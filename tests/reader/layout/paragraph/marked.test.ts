import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Mark, MarkName, Paragraph} from '../../../../source/article/paragraph/paragraph.ts';
import {ArticleLayout} from '../../../../source/reader/layout/article-layout.ts';
import {highlight} from '../../../../source/text/row.ts';

/** The styles of the cells of a paragraph's first row, by the letters that they are in. */
function styles(paragraph: Paragraph, direction: 'ltr' | 'rtl' = 'ltr'): Record<string, string> {
	const layout = new ArticleLayout([paragraph], {width: 80, direction});
	const cells = layout.cells({paragraph: 0, row: 0});
	const text = typeof paragraph === 'string' ? paragraph : paragraph.text;
	return Object.fromEntries(
		cells.flatMap(({style, start, end}) => (style && start < end ? [[text.slice(start, end), style.join(' ')]] : [])),
	);
}

const marked = (text: string, name: MarkName, from = 0, to = 1): Paragraph => ({
	text,
	marks: [name === 'link' ? [from, to, name, 'https://example.org/'] : [from, to, name]],
});

describe('marks', () => {
	test('style the cells of their letters and no others', () => {
		assert.deepEqual(styles(marked('ab', 'strong')), {a: 'strong'});
		assert.deepEqual(styles(marked('ab', 'emphasis', 1, 2)), {b: 'emphasis'});
		assert.deepEqual(styles(marked('ab', 'code')), {a: 'inlineCode'});
		assert.deepEqual(styles(marked('ab', 'link')), {a: 'link'});
		assert.deepEqual(styles(marked('ab', 'inserted')), {a: 'inserted'});
		assert.deepEqual(styles(marked('ab', 'deleted')), {a: 'deleted'});
	});

	test('are found for each letter, however many of them a paragraph has', () => {
		const count = 50_000;
		const marks = Array.from({length: count}, (_, i): Mark[] => [
			[i * 3, i * 3 + 1, 'link', `https://example.org/${i}`],
			[i * 3, i * 3 + 1, 'strong'],
		]).flat();
		const layout = new ArticleLayout([{text: 'ab '.repeat(count).trim(), marks}], {width: 60, direction: 'ltr'});
		for (let row = 0; row < count / 20; row++)
			for (const {text, start, style, link} of layout.cells({paragraph: 0, row})) {
				assert.deepEqual(style, text === 'a' ? ['link', 'strong'] : undefined);
				assert.equal(link, text === 'a' ? `https://example.org/${start / 3}` : undefined);
			}
	});

	test('neither slant nor underline letters with dots below', () => {
		for (const letter of ['ب', 'پ', 'א', 'क'])
			assert.deepEqual(
				(['emphasis', 'link', 'inserted', 'strong'] as const).map(name => styles(marked(`${letter} a`, name))[letter]),
				['emphasisUpright', 'linkUpright', 'insertedUpright', 'strong'],
				letter,
			);
		assert.equal(styles(marked('ж', 'emphasis')).ж, 'emphasis');
		assert.equal(styles(marked('12', 'link'))['1'], 'link');
	});

	test('lie over the style of the paragraph, and others over them', () => {
		const caption: Paragraph = {text: 'ab', kind: 'caption', marks: [[0, 1, 'strong']]};
		assert.deepEqual(styles(caption), {a: 'caption strong', b: 'caption'});
		const layout = new ArticleLayout([caption], {width: 80, direction: 'ltr'});
		const found = highlight(layout.cells({paragraph: 0, row: 0}), [{start: 0, end: 1}], 'found');
		assert.deepEqual(
			found.map(({style}) => style),
			[['caption', 'strong', 'found'], ['caption']],
		);
	});

	test('of code keep it from left to right within text from right to left', () => {
		const text = 'اكتب -n 5 -x الآن';
		const from = text.indexOf('-n');
		const code: Paragraph = {text, marks: [[from, from + '-n 5 -x'.length, 'code']]};
		const seen = (paragraph: Paragraph) =>
			new ArticleLayout([paragraph], {width: 80, direction: 'rtl'})
				.cells({paragraph: 0, row: 0})
				.map(cell => cell.text)
				.join('');
		assert.ok(seen(code).includes('-n 5 -x'), seen(code));
		assert.ok(!seen(text).includes('-n 5 -x'), seen(text));
	});

	test('of code keep a sign alone from being mirrored within text from right to left', () => {
		const seen = (paragraph: Paragraph) =>
			new ArticleLayout([paragraph], {width: 80, direction: 'rtl'})
				.cells({paragraph: 0, row: 0})
				.map(cell => cell.text)
				.join('');
		assert.ok(seen({text: 'اضغط > هنا', marks: [[5, 6, 'code']]}).includes(' > '));
		assert.ok(seen('اضغط > هنا').includes(' < '));
	});
});
