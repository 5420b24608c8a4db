import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ListEntry} from '../../source/article/listing.ts';
import type {Problem} from '../../source/article/problem.ts';
import {untouched} from '../../source/article/reading-state.ts';
import {rowText} from '../../source/text/row.ts';
import {entryTitle} from '../../source/ui/list/entry-title.ts';
import {listRows} from '../../source/ui/list/list-rows.ts';
import {arrayShelf} from '../support/array-shelf.ts';
import {ar, en} from '../support/messages.ts';
import {press, start} from '../support/reader-states.ts';

const problem: Problem = {
	file: '/home/somebody/.local/share/khabar/articles/2026-11-29-a-story.json',
	position: {line: 2, column: 1},
	message: 'is empty',
};
const broken: ListEntry = {
	summary: {key: 'problem 1', id: 'problem 1', title: '', direction: 'ltr', tags: [], words: 0},
	state: untouched,
	problem,
};
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('a file in the list that cannot be read', () => {
	test('is called by its name and the reason, without the folders that would hide both', () => {
		assert.equal(entryTitle(broken, en), '2026-11-29-a-story.json:2:1: is empty');
		assert.equal(plain(entryTitle(broken, ar)), '2026-11-29-a-story.json:2:1: فارغ');
		const state = {...start(), shelf: {...arrayShelf([]), count: 1, entries: () => [broken]}};
		const rows = listRows(state, en).map(rowText);
		assert.ok(
			rows.some(row => row.includes('2026-11-29-a-story.json:2:1: is empty')),
			rows.join('\n'),
		);
	});

	test('says the whole name of the file and the reason in the language of the reader, once it is opened', () => {
		const shelf = {...arrayShelf([]), count: 1, entries: () => [broken]};
		const {article} = press({...start(), shelf, sayFault: ar.fault}, 'return');
		assert.equal(plain(article!.entry.article.title), `${problem.file}:2:1: فارغ`);
	});
});
