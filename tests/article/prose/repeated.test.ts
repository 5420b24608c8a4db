import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readers} from '../../../source/article/fields/field-readers.ts';
import {textOfMarkup} from '../../../source/article/fields/markup.ts';
import {withoutBoilerplate} from '../../../source/article/prose/boilerplate.ts';
import {sniff} from '../../../source/article/read/sniff.ts';

/** With work that grows with the square of a length each of these would take minutes; as one match, more than the stack. */
const many = 1_000_000;

test('comments without end before the first tag hide no page', () => {
	assert.equal(sniff(`${'<!---->'.repeat(4 * many)}<html><p>`), 'page');
	assert.equal(sniff(`${'<!---->\n'.repeat(10)}<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss>`), 'feed');
});

test('a line of tags without end is no boilerplate', () => {
	const line = '#a'.repeat(4 * many);
	assert.deepEqual(withoutBoilerplate('', [line, '#a'.repeat(10)]), [line, '']);
});

test('a name or a language is none, however much of it there is', () => {
	assert.deepEqual(readers.authors('@'.repeat(many)), undefined);
	assert.equal(readers.language(`ar${'-ab'.repeat(15 * many)}`), undefined);
	assert.deepEqual(readers.authors(['news@example.org (علي)', 'news@example.org', '@ali', 'a@b@c']), ['علي', '@ali']);
});

test('blocks without text between them part paragraphs once', () => {
	assert.equal(textOfMarkup(`${'<div> '.repeat(1000)}نص${'</div>\n'.repeat(1000)}آخر`), '\n\n نص\n\n آخر');
});
