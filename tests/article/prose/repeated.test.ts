import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readers} from '../../../source/article/fields/field-readers.ts';
import {fuller} from '../../../source/article/formats/page/fuller.ts';
import {withEnds} from '../../../source/article/formats/page/unclosed.ts';
import {textOfMarkup} from '../../../source/article/markup/markup.ts';
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
	assert.equal(textOfMarkup(`${'<div> '.repeat(1000)}نص${'</div>\n'.repeat(1000)}آخر`), 'نص\n\nآخر');
});

test('elements that nobody closed take nothing with them, however many there are', () => {
	for (const tag of ['<iframe src=x>', '<video>', '<rt>', '<sup>', '<select><option>', '<a href=x>']) {
		assert.equal(textOfMarkup(`${tag.repeat(many / 10)}نص`).trim(), 'نص', tag);
	}
	const svg = many / 10;
	assert.equal(withEnds('<svg '.repeat(svg)), `${'<svg '.repeat(svg)}</svg>`);
	assert.equal(withEnds('<svg>'.repeat(svg)), '<svg></svg>'.repeat(svg));
});

test('the fuller of two long texts is told', () => {
	const words = Array.from({length: many / 20}, (_, i) => `كلمة${i}`).join(' ');
	const part = words.slice(0, words.length / 2);
	assert.deepEqual(fuller([part], [words]), [words]);
	assert.deepEqual(fuller([words], [part]), [words]);
	assert.deepEqual(fuller([words.repeat(9)], [part]), [words.repeat(9)]);
});
