import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseRow} from '../../../source/terminal/row/screen-row.ts';
import {type Attributes, plainLooks} from '../../../source/terminal/theme/pens.ts';
import type {Row, StyleName} from '../../../source/text/cell.ts';
import {blanks, highlight, line, styled} from '../../../source/text/row.ts';
import {styledIn, styledText} from '../../support/styled-text.ts';

/** The compiler sees that none is missing. */
const every: Readonly<Record<StyleName, true>> = {
	title: true,
	meta: true,
	heading: true,
	selected: true,
	problem: true,
	sentence: true,
	match: true,
	keyFact: true,
	selectedKeyFact: true,
	factMark: true,
	unread: true,
	read: true,
	source: true,
	sourceNote: true,
	date: true,
	star: true,
	name: true,
	rule: true,
	selectedFact: true,
	found: true,
	caption: true,
	sign: true,
	strong: true,
	emphasis: true,
	emphasisUpright: true,
	inlineCode: true,
	link: true,
	linkUpright: true,
	deleted: true,
	inserted: true,
	insertedUpright: true,
	mode: true,
	caret: true,
};
const names = Object.keys(every) as StyleName[];
const pens = (row: Row) => parseRow(styledText(row), 80).map(({style}) => style);

describe('a row with styles as text', () => {
	it('is read again as the same cells, whatever styles they have', () => {
		const row = names.flatMap(name => styled(line('خبر 1', 80), name));
		assert.deepEqual(
			parseRow(styledText(row), 400).map(({text, width}) => ({text, width})),
			row.map(({text, width}) => ({text, width})),
		);
	});

	it('gives every style a look, and none to what has no style', () => {
		// In print without colours these are as the text around them.
		for (const name of names.filter(name => !['keyFact', 'source', 'sourceNote'].includes(name)))
			assert.ok(
				pens(styled(line('a', 1), name)).every(pen => pen !== ''),
				name,
			);
		assert.deepEqual(pens(line('abc', 3)), ['', '', '']);
		assert.equal(styledText([...blanks(1), ...line('abc', 3)]), ' abc');
	});

	it('lays one style over the other', () => {
		const facts = highlight(line('abc', 3), [{start: 0, end: 2}], 'strong');
		assert.deepEqual(pens(highlight(facts, [{start: 1, end: 3}], 'found')), ['1', '1;7', '7']);
		assert.deepEqual(pens(styled(styled(line('a', 1), 'problem'), 'mode')), ['1;2;7']);
		assert.deepEqual(pens(styled(styled(line('a', 1), 'problem'), 'selected')), ['7'], 'a bar is all of one look');
	});

	it('takes a match out of the faint sentence around it', () => {
		const sentence = styled(line('abc', 3), 'sentence');
		assert.equal(
			styledText(highlight(sentence, [{start: 1, end: 2}], 'match')),
			'\x1b[2ma\x1b[0m\x1b[1mb\x1b[0m\x1b[2mc\x1b[0m',
		);
	});

	it('says by other means what the terminal cannot show', () => {
		const on = (name: StyleName, can: Partial<Attributes>) => {
			const terminal: Attributes = {...plainLooks.terminal, colours: 'own', strikes: true, ...can};
			const styler = styledIn({theme: 'terminal', own: {}, terminal});
			return parseRow(styler(styled(line('a', 1), name)), 80).map(({style}) => style);
		};
		assert.deepEqual([on('emphasis', {}), on('emphasis', {italics: false})], [['3'], ['4']]);
		assert.deepEqual([on('deleted', {}), on('deleted', {strikes: false})], [['9'], ['2']]);
		assert.deepEqual([on('linkUpright', {}), on('linkUpright', {colours: 'none'})], [['35'], ['1']]);
	});
});
