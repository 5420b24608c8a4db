import assert from 'node:assert/strict';
import {test} from 'node:test';
import {noneText} from '../../source/ui/list/list-rows.ts';
import {ar, en} from '../support/messages.ts';
import {press, start, startWith} from '../support/reader-states.ts';

test('a list that was narrowed to nothing says how to see all articles, and an empty library how to fill it', () => {
	const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
	const narrowed = press(start(), '*');
	assert.equal(narrowed.shelf.count, 0);
	assert.equal(plain(noneText(narrowed, en)), 'No article fits this choice. Esc shows all of them.');
	assert.equal(plain(noneText(narrowed, ar)), 'لا مقال يوافق هذا الاختيار. لعرض الكل Esc.');
	assert.match(plain(noneText(startWith([]), en)), /^No articles here\. r looks again/);
});
