import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {newsOf} from '../../../source/commands/reading/news.ts';
import type {Progress} from '../../../source/library/catalogue/scan.ts';
import type {Action} from '../../../source/reader/update.ts';

/** A catalogue whose updates go on for as long as the test says. */
function readBesideUpdates() {
	const updates: {end(changed: number): void; fail(): void; isLeft: boolean}[] = [];
	const catalogue = {
		generation: 1,
		async *update(): AsyncGenerator<Progress> {
			const {promise, resolve, reject} = Promise.withResolvers<number>();
			const update = {end: resolve, fail: () => reject(new Error('no such folder')), isLeft: true};
			updates.push(update);
			const changed = await promise;
			yield {checked: 1, toRead: 1, read: 1, changed};
			update.isLeft = false;
		},
	};
	const actions: Action[] = [];
	const warnings: string[] = [];
	const begun = catalogue.update();
	const news = newsOf({
		catalogue,
		begun,
		update: () => catalogue.update(),
		dispatch: action => actions.push(action),
		isSearching: () => false,
		warnings,
	});
	return {catalogue, updates, actions, warnings, news};
}

const turns = async () => {
	for (let turn = 0; turn < 5; turn++) await setImmediate();
};

describe('news', () => {
	test('of the update that was begun at the start come into the list when it ends', async () => {
		const {updates, actions, news} = readBesideUpdates();
		const following = news.follow();
		updates[0]!.end(3);
		await following;
		assert.deepEqual(actions, [{type: 'refresh'}]);
	});

	test('are asked for at once where no update goes on: the list looks anew, then the catalogue is updated', async () => {
		const {updates, actions, news} = readBesideUpdates();
		const following = news.follow();
		updates[0]!.end(0);
		await following;
		assert.deepEqual(actions, []);
		void news.ask();
		await turns();
		assert.deepEqual([updates.length, actions], [2, [{type: 'refresh'}]]);
		updates[1]!.end(1);
		await turns();
		assert.deepEqual(actions, [{type: 'refresh'}, {type: 'refresh'}]);
	});

	test('that are asked for while an update goes on, however often, are one update after it', async () => {
		const {updates, news} = readBesideUpdates();
		void news.follow();
		for (let key = 0; key < 3; key++) void news.ask();
		await turns();
		assert.equal(updates.length, 1);
		updates[0]!.end(0);
		await turns();
		assert.equal(updates.length, 2);
		updates[1]!.end(0);
		await turns();
		assert.equal(updates.length, 2);
	});

	test('that cannot be found are a warning, and can be asked for again', async () => {
		const {updates, warnings, news} = readBesideUpdates();
		void news.follow();
		await turns();
		updates[0]!.fail();
		await turns();
		assert.deepEqual(warnings, ['no such folder']);
		void news.ask();
		await turns();
		assert.equal(updates.length, 2);
	});

	test('of a catalogue that was made anew come into the list even where nothing else has changed', async () => {
		const {catalogue, updates, actions, news} = readBesideUpdates();
		const following = news.follow();
		catalogue.generation++;
		updates[0]!.end(0);
		await following;
		assert.deepEqual(actions, [{type: 'refresh'}]);
	});

	test('are not waited for by a user who leaves, and no update begins after that', async () => {
		const {updates, news} = readBesideUpdates();
		void news.follow();
		void news.ask();
		const stopped = news.stop();
		updates[0]!.end(1);
		await stopped;
		await turns();
		assert.deepEqual([updates.length, updates[0]!.isLeft], [1, true]);
	});
});
