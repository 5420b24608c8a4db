import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {ArticleLayout} from '../../../../source/reader/layout/article-layout.ts';
import {visibleRows} from '../../../../source/reader/layout/viewport.ts';
import {aligned, rowText} from '../../../../source/text/row.ts';
import {arabic, english} from '../../../support/rich-articles.ts';

/**
 * An article with every kind of paragraph and every mark, as it stands on screens of three widths. After a change that is
 * meant, `RECORD_GOLDEN=1 node --import tsx --test tests/reader/layout/paragraph/golden.test.ts` writes the files anew; read
 * them letter by letter. A terminal that orders text itself shows the Arabic ones wrong: they hold rows in visual order.
 */
const articles = [
	{name: 'english', paragraphs: english, direction: 'ltr', language: 'en'},
	{name: 'arabic', paragraphs: arabic, direction: 'rtl', language: 'ar'},
] as const;

describe('an article with structure', () => {
	for (const {name, paragraphs, direction, language} of articles)
		for (const width of [20, 40, 80])
			test(`stands on the screen as before: ${name}, in ${width} columns`, () => {
				const layout = new ArticleLayout(paragraphs, {width, direction, language, codeShift: 0});
				const rows = visibleRows(layout, {paragraph: 0, row: 0}, Number.POSITIVE_INFINITY).map(at =>
					rowText(aligned(layout.cells(at), width, layout.direction(at.paragraph))),
				);
				const shown = `${rows.join('\n')}\n`;
				const file = new URL(`golden/${name}-${width}.txt`, import.meta.url);
				if (process.env.RECORD_GOLDEN) writeFileSync(file, shown);
				assert.equal(shown, readFileSync(file, 'utf8'));
			});
});
