import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Shelf} from '../../../source/reader/state/shelf.ts';
import {arrayShelf} from '../../support/array-shelf.ts';
import {act, articles, press, start} from '../../support/reader-states.ts';

const view = {sort: 'newest', query: 'الوكالة'} as const;
/** A shelf of the first so many articles that a search has found so far. */
const searching = (count: number): Shelf => ({...arrayShelf(articles.slice(0, count)), view, isSearching: true});
const whole: Shelf = {...arrayShelf(articles), view};

test('what a search finds is shown as it is found, and the selected article stays', () => {
	const begun = searching(0);
	const waiting = start(undefined, {shelf: begun});
	const some = searching(2);
	const partly = press(act(waiting, {type: 'found', before: begun, shelf: some}), 'j');
	assert.equal(partly.shelf.count, 2);
	assert.equal(partly.list.selected, 1);
	const done = act(partly, {type: 'found', before: some, shelf: whole});
	assert.equal(done.shelf, whole);
	assert.equal(done.list.selected, 1);
});

test('what was found of another search is not shown', () => {
	const now = start(undefined, {shelf: searching(1)});
	assert.equal(act(now, {type: 'found', before: searching(0), shelf: whole}).shelf, now.shelf);
});

test('what comes in during a search is looked for after it', () => {
	const begun = searching(1);
	const refreshed = act(start(undefined, {shelf: begun}), {type: 'refresh'});
	assert.equal(refreshed.shelf, begun);
	let asked = 0;
	const shelf = {
		...whole,
		select() {
			asked++;
			return whole;
		},
	};
	const done = act(refreshed, {type: 'found', before: begun, shelf});
	assert.equal(asked, 1);
	assert.equal(done.shelf, whole);
	assert.ok(!done.isStale);
});

test('keys are taken while nothing is found yet', () => {
	let state = start(undefined, {shelf: searching(0)});
	for (const key of ['j', 'G', 'return', ' ', 'n', '*', 'y', 'd']) state = press(state, key);
	assert.equal(state.article, undefined);
});
