import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setImmediate, setTimeout} from 'node:timers/promises';
import {storyFinder} from '../../../source/commands/reading/stories.ts';
import {entryFacts} from '../../../source/reader/state/entry.ts';
import type {Action} from '../../../source/reader/update.ts';
import {arrayShelf} from '../../support/array-shelf.ts';
import {arabic, article, articles} from '../../support/reader-states.ts';

/** A shelf of one article, with a title of its own. */
const shelfOf = (id: string) => arrayShelf([article(id, [arabic])]);
const keysOf = (actions: readonly Action[]) =>
	actions.flatMap(action =>
		action.type === 'brief' ? (action.shown.stories ?? []).flatMap(({articles}) => articles.map(({key}) => key)) : [],
	);
const isFound = (actions: readonly Action[]) => actions.some(action => action.type === 'brief' && action.shown.stories);

async function found(actions: readonly Action[]): Promise<void> {
	while (!isFound(actions)) await setTimeout(1);
}

describe('the stories of a brief', () => {
	test('are sent to the reader when they are found, and nothing before the next frame', async () => {
		const actions: Action[] = [];
		const finder = storyFinder(action => actions.push(action), entryFacts);
		finder.find(arrayShelf(articles));
		assert.deepEqual(actions, []);
		await found(actions);
		assert.deepEqual(keysOf(actions).sort(), ['english', 'short', 'tall']);
	});

	test('of a brief that was left are not sent', async () => {
		const actions: Action[] = [];
		const finder = storyFinder(action => actions.push(action), entryFacts);
		finder.find(shelfOf('left'));
		finder.stop();
		for (let turn = 0; turn < 5; turn++) await setImmediate();
		assert.deepEqual(actions, []);
	});

	test('are those of the last brief where several were opened one after another', async () => {
		const actions: Action[] = [];
		const finder = storyFinder(action => actions.push(action), entryFacts);
		finder.find(shelfOf('first'));
		finder.stop();
		finder.find(shelfOf('second'));
		finder.find(shelfOf('third'));
		await found(actions);
		for (let turn = 0; turn < 5; turn++) await setImmediate();
		assert.deepEqual(keysOf(actions), ['third']);
	});
});
